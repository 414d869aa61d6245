/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-page.h"

G_BEGIN_DECLS

/* The test identities of the environment in force: a list per region, and one lane in full. */
#define GR_TYPE_ACCOUNTS_PAGE (gr_accounts_page_get_type ())
G_DECLARE_FINAL_TYPE (GrAccountsPage, gr_accounts_page, GR, ACCOUNTS_PAGE, GrPage)

GrLaneSession *gr_accounts_page_get_selected (GrAccountsPage *self);

G_END_DECLS
