/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

/* A copy of a picture that passed the check of its slot. It is kept in memory until it is saved. */
#define GR_TYPE_REPAIR_RESULT (gr_repair_result_get_type ())
G_DECLARE_FINAL_TYPE (GrRepairResult, gr_repair_result, GR, REPAIR_RESULT, GObject)

GrRepairResult    *gr_repair_result_new (GFile             *original,
                                         GBytes            *bytes,
                                         GrAssetFacts      *facts,
                                         GListModel        *findings,
                                         const char *const *steps,
                                         guint              quality);
GBytes            *gr_repair_result_get_bytes (GrRepairResult *self);
GrAssetFacts      *gr_repair_result_get_facts (GrRepairResult *self);
GListModel        *gr_repair_result_get_findings (GrRepairResult *self);
const char *const *gr_repair_result_get_steps (GrRepairResult *self);
guint              gr_repair_result_get_quality (GrRepairResult *self);
char              *gr_repair_result_make_name (GrRepairResult *self,
                                               guint           number);
void               gr_repair_result_save_async (GrRepairResult     *self,
                                                GFile              *target,
                                                gboolean            replace,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gboolean           gr_repair_result_save_finish (GrRepairResult *self,
                                                 GAsyncResult   *result,
                                                 GError        **error);

G_END_DECLS
