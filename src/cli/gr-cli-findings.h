/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-cli.h"
#include "gr-finding.h"

G_BEGIN_DECLS

const char *gr_cli_get_severity_word (GrSeverity severity);
void        gr_cli_print_findings (GListModel *findings);
JsonArray  *gr_cli_make_findings_json (GListModel *findings);
void        gr_cli_print_object (JsonObject *object);
char       *gr_cli_read_argument (const char *argument,
                                  GError    **error);

G_END_DECLS
