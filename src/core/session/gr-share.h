/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-finding.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* What a team needs is the workspace file and the pictures in its folder: both can be kept in git. What else there is stays on this
 * computer. */
GListModel *gr_share_list_problems (GrWorkspace *workspace);
guint       gr_share_count_outside (GrWorkspace *workspace);
void        gr_share_collect_async (GrWorkspace        *workspace,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
GListModel *gr_share_collect_finish (GrWorkspace  *workspace,
                                     GAsyncResult *result,
                                     guint        *n_collected,
                                     GError      **error);

G_END_DECLS
