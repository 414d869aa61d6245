/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-finding.h"
#include "gr-limit.h"
#include "gr-place.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* A text that somebody fills in, and what else is known. All borrowed; what is not known is NULL. */
typedef struct
{
  const char    *key;
  const char    *value;
  const char    *app_type;
  const char    *app_name;
  const char    *terms_uri;
  const char    *privacy_uri;
  GrWorkspace   *workspace;
  const GrPlace *place;
} GrLintAsk;

GListModel *gr_lint_judge (const GrLintAsk *ask);
GListModel *gr_lint_field (const char *key,
                           const char *value);
GListModel *gr_lint_workspace_field (GrWorkspace *workspace,
                                     const char  *key,
                                     const char  *value);
GListModel *gr_lint_place_field (GrWorkspace   *workspace,
                                 const GrPlace *place,
                                 const char    *key,
                                 const char    *value);
GListModel *gr_lint_place_list (GrWorkspace       *workspace,
                                const GrPlace     *place,
                                const char        *key,
                                const char *const *values);
GrLimit    *gr_lint_find_limit (const char *key,
                                const char *app_type);
GrLimit    *gr_lint_find_place_limit (GrWorkspace   *workspace,
                                      const GrPlace *place,
                                      const char    *key);
guint       gr_lint_count_units (const char *text);
gboolean    gr_lint_is_email (const char *text);

G_END_DECLS
