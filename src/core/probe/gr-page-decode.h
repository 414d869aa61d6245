/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gr_page_decode (const char *data,
                      gsize       length,
                      const char *charset);
void  gr_page_append_decoded (GString    *out,
                              const char *text,
                              gsize       length);

G_END_DECLS
