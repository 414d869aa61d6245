/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-scope-grant.h"

G_BEGIN_DECLS

/* How a stage of the ledger stands. */
typedef enum
{
  GR_SCOPE_MARK_OPEN,
  GR_SCOPE_MARK_DONE,
  GR_SCOPE_MARK_UNKNOWN,
  GR_SCOPE_MARK_BAD,
} GrScopeMark;

typedef enum
{
  GR_SCOPE_STAGE_DECLARED,
  GR_SCOPE_STAGE_ENABLED,
  GR_SCOPE_STAGE_ASKED,
  GR_SCOPE_STAGE_GRANTED,
  GR_SCOPE_STAGE_USED,
  GR_SCOPE_STAGE_EXPLAINED,
  GR_SCOPE_N_STAGES
} GrScopeStage;

GrScopeMark gr_scope_words_mark (GrScopeGrant *line,
                                 GrScopeStage  stage);
const char *gr_scope_words_stage (GrScopeStage stage,
                                  GrScopeMark  mark);
const char *gr_scope_words_icon (GrScopeMark mark);
char       *gr_scope_words_enabled (GrScopeGrant *line);
const char *gr_scope_words_review (GrScopeReview review);
char       *gr_scope_words_fields (GrScope *scope);
char       *gr_scope_words_endpoints (GrCatalog  *catalog,
                                      const char *scope);
char       *gr_scope_words_use (GrCatalog    *catalog,
                                GrScopeGrant *line);
char       *gr_scope_words_summary (GListModel *ledger);

G_END_DECLS
