/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-page.h"

G_BEGIN_DECLS

/* The guides and their steps. An item is the id of a step. Actions: setup.show-step (s), setup.open-uri (s), setup.copy (s),
 * setup.refresh and setup.remove-member (s). */
#define GR_TYPE_SETUP_PAGE (gr_setup_page_get_type ())
G_DECLARE_FINAL_TYPE (GrSetupPage, gr_setup_page, GR, SETUP_PAGE, GrPage)

G_END_DECLS
