/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-finding.h"

G_BEGIN_DECLS

GListModel *gr_lint_field (const char *key, const char *value);
gboolean    gr_lint_is_email (const char *text);

G_END_DECLS
