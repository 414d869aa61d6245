/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *gr_address_find_fault (const char *address);
const char *gr_domain_find_fault (const char *domain);
gboolean    gr_address_judge (const char *rule,
                              const char *address,
                              GListStore *findings);

G_END_DECLS
