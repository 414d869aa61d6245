/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-redact.h"

G_BEGIN_DECLS

#define GR_REDACT_DOTS     "\342\200\242\342\200\242\342\200\242\342\200\242"
#define GR_REDACT_URI_DOTS "****"

void  gr_redact_append_mask (GString    *out,
                             const char *value,
                             gsize       length,
                             const char *dots,
                             gboolean    shows_tail);
char *gr_redact_guarded (const char *text,
                         const char *dots);

G_END_DECLS
