/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-step-hit.h"

G_BEGIN_DECLS

/* Looks for words in all that guides say: titles, instructions, notes, claims, samples and tables of troubles. Case, accents
 * and full-width forms make no difference, and a word may stand inside another, as it does in Japanese. */
#define GR_TYPE_STEP_SEARCH (gr_step_search_get_type ())
G_DECLARE_FINAL_TYPE (GrStepSearch, gr_step_search, GR, STEP_SEARCH, GObject)

GrStepSearch *gr_step_search_new (GListModel *checklists);
GListModel   *gr_step_search_find (GrStepSearch *self,
                                   const char   *query);
char         *gr_step_search_fold (const char *text,
                                   GArray     *offsets);

G_END_DECLS
