/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-workspace.h"

G_BEGIN_DECLS

/* Of each environment, so many snapshots are kept; the oldest makes room. */
#define GR_SNAPSHOT_MAX_KEPT   8
#define GR_SNAPSHOT_MAX_VALUES 2000

/* What the workspace said on a day about one environment, such as when the app was submitted for review: each field by its dotted key,
 * with "@" and a place where it belongs to a region or a language (region.terms-uri@region:JP), lists with a line for each of their
 * texts. Its values never change. Properties: id, environment-id, date, note. */
#define GR_TYPE_SNAPSHOT (gr_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (GrSnapshot, gr_snapshot, GR, SNAPSHOT, GObject)

GrSnapshot *gr_snapshot_new (const char *id,
                             const char *environment_id,
                             gint64      date,
                             const char *note);
GrSnapshot *gr_snapshot_new_of (GrWorkspace *workspace,
                                const char  *id,
                                const char  *environment_id,
                                gint64       date,
                                const char  *note);
const char *gr_snapshot_get_id (GrSnapshot *self);
const char *gr_snapshot_get_environment_id (GrSnapshot *self);
gint64      gr_snapshot_get_date (GrSnapshot *self);
const char *gr_snapshot_get_note (GrSnapshot *self);
const char *gr_snapshot_get_value (GrSnapshot *self,
                                   const char *key);
GList      *gr_snapshot_list_keys (GrSnapshot *self);

GListModel *gr_workspace_get_snapshots (GrWorkspace *self);
GrSnapshot *gr_workspace_find_snapshot (GrWorkspace *self,
                                        const char  *id);
GrSnapshot *gr_workspace_find_newest_snapshot (GrWorkspace *self,
                                               const char  *environment_id);
GrSnapshot *gr_workspace_take_snapshot (GrWorkspace *self,
                                        const char  *environment_id,
                                        gint64       date,
                                        const char  *note);
void        gr_workspace_add_snapshot (GrWorkspace *self,
                                       GrSnapshot  *snapshot);
gboolean    gr_workspace_remove_snapshot (GrWorkspace *self,
                                          const char  *id);

G_END_DECLS
