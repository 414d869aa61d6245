/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GR_DNS_MAX_MESSAGE 65535

GBytes    *gr_dns_make_question (const char *name,
                                 guint16     id);
gboolean   gr_dns_is_answer (const guint8 *message,
                             gsize         length,
                             GBytes       *question);
gboolean   gr_dns_is_cut (const guint8 *message,
                          gsize         length);
GPtrArray *gr_dns_read_texts (const guint8 *message,
                              gsize         length,
                              GBytes       *question,
                              GError      **error);

G_END_DECLS
