/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-repair-plan.h"
#include "gr-repair-result.h"

G_BEGIN_DECLS

void            gr_asset_repair_async (GFile              *file,
                                       GrRepairPlan       *plan,
                                       GrRulePack         *pack,
                                       const char         *slot_id,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
GrRepairResult *gr_asset_repair_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS
