/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-setup-report.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The report is kept as what its JSON says; the other forms are drawn from that. */
JsonObject *gr_setup_report_get_root (GrSetupReport *self);
char       *gr_setup_report_print_text (JsonObject *root);
char       *gr_setup_report_print_html (JsonObject *root);
const char *gr_setup_report_get_state_label (const char *nick);

const char *gr_setup_report_get_verdict (JsonObject *root);

G_END_DECLS
