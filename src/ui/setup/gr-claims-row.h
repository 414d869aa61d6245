/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-guide.h"

G_BEGIN_DECLS

/* Where sources disagree: what to go by; opened, what each of them says, and since when. */
#define GR_TYPE_CLAIMS_ROW (gr_claims_row_get_type ())
G_DECLARE_FINAL_TYPE (GrClaimsRow, gr_claims_row, GR, CLAIMS_ROW, AdwExpanderRow)

GtkWidget *gr_claims_row_new (GrGuideStep *step);

G_END_DECLS
