/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* Words of many languages that a check looks for. */
#define GR_TYPE_WORD_LIST (gr_word_list_get_type ())
G_DECLARE_FINAL_TYPE (GrWordList, gr_word_list, GR, WORD_LIST, GrCatalogEntry)

GListModel        *gr_word_list_get_all (void);
GrWordList        *gr_word_list_find (const char *id);
const char *const *gr_word_list_get_words (GrWordList *self);
const char        *gr_word_list_match (GrWordList *self,
                                       const char *text);
const char        *gr_word_list_match_whole (GrWordList *self,
                                             const char *text);
const char        *gr_word_list_match_host (GrWordList *self,
                                            const char *host);
char              *gr_word_list_fold (const char *text);

G_END_DECLS
