/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-limit.h"

G_BEGIN_DECLS

/* A row that opens to a list of lines which can be edited, removed and added to, up to a limit of the catalogue. Properties:
 * strings, to be bound to a list of an environment; limit; masked (what stands there is hidden and stays as it is); and
 * add-label. Signal "judge" asks for the findings about one text. */
#define GR_TYPE_TEXT_LIST (gr_text_list_get_type ())
G_DECLARE_FINAL_TYPE (GrTextList, gr_text_list, GR, TEXT_LIST, AdwExpanderRow)

const char *const *gr_text_list_get_strings (GrTextList *self);
void               gr_text_list_set_strings (GrTextList        *self,
                                             const char *const *strings);
void               gr_text_list_set_limit (GrTextList *self,
                                           GrLimit    *limit);
void               gr_text_list_set_masked (GrTextList *self,
                                            gboolean    masked);
void               gr_text_list_judge_again (GrTextList *self);

G_END_DECLS
