/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-page.h"

G_BEGIN_DECLS

#define GR_TYPE_OVERVIEW_PAGE (gr_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (GrOverviewPage, gr_overview_page, GR, OVERVIEW_PAGE, GrPage)

G_END_DECLS
