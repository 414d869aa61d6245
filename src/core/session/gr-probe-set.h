/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-place.h"
#include "gr-probe-runner.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* So many days after a look, what it saw is no proof any more until somebody looks again. Our own measure: nothing of TikTok's says
 * how long a page may be taken for good. */
#define GR_PROBE_SET_DAYS 7

/* Everything outside that a workspace names: a GListModel of GrProbe that follows the workspace, and the witness of the proofs about
 * pages, domains and prefixes. What was seen stays with what it was seen of, over changes of the workspace and from one run of the
 * program to the next. Properties, all notifying: is-running, n-asked and n-done (of the run under way, or the last one), and
 * is-offline (the last run saw nothing, because there is no network). */
#define GR_TYPE_PROBE_SET (gr_probe_set_get_type ())
G_DECLARE_FINAL_TYPE (GrProbeSet, gr_probe_set, GR, PROBE_SET, GObject)

GrProbeSet     *gr_probe_set_new (GrWorkspace    *workspace,
                                  GrCatalog      *catalog,
                                  GrProbeContext *context);
GrProbeContext *gr_probe_set_get_context (GrProbeSet *self);
void            gr_probe_set_load (GrProbeSet *self);
void            gr_probe_set_refresh (GrProbeSet *self);
GrProbe        *gr_probe_set_find (GrProbeSet    *self,
                                   GrProof       *proof,
                                   const GrPlace *place);
gboolean        gr_probe_set_can_look (GrProbeSet    *self,
                                       GrGuideStep   *step,
                                       const GrPlace *place);
guint           gr_probe_set_count_looks (GrProbeSet    *self,
                                          GrGuideStep   *step,
                                          const GrPlace *place,
                                          guint         *n_done);
gboolean        gr_probe_set_is_running (GrProbeSet *self);
guint           gr_probe_set_get_n_asked (GrProbeSet *self);
guint           gr_probe_set_get_n_done (GrProbeSet *self);
gboolean        gr_probe_set_is_offline (GrProbeSet *self);
void            gr_probe_set_run_async (GrProbeSet         *self,
                                        GrGuideStep        *step,
                                        const GrPlace      *place,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
void            gr_probe_set_run_due_async (GrProbeSet         *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean        gr_probe_set_run_finish (GrProbeSet   *self,
                                         GAsyncResult *result,
                                         GError      **error);
void            gr_probe_set_cancel (GrProbeSet *self);

G_END_DECLS
