/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-probe.h"

G_BEGIN_DECLS

/* A list of probes that look at the same time, so many and no more. A GListModel of GrProbe in the order they were added, each of
 * which tells by its own properties how far it is. Properties: n-items, n-done, n-proved, is-running. Signal: probe-done (GrProbe). */
#define GR_TYPE_PROBE_RUNNER (gr_probe_runner_get_type ())
G_DECLARE_FINAL_TYPE (GrProbeRunner, gr_probe_runner, GR, PROBE_RUNNER, GObject)

GrProbeRunner *gr_probe_runner_new (GrProbeContext *context,
                                    guint           max_running);
void           gr_probe_runner_add (GrProbeRunner *self,
                                    GrProbe       *probe);
void           gr_probe_runner_clear (GrProbeRunner *self);
gboolean       gr_probe_runner_is_running (GrProbeRunner *self);
guint          gr_probe_runner_get_n_done (GrProbeRunner *self);
guint          gr_probe_runner_get_n_proved (GrProbeRunner *self);
guint          gr_probe_runner_get_n_running (GrProbeRunner *self);
void           gr_probe_runner_run_async (GrProbeRunner      *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean       gr_probe_runner_run_finish (GrProbeRunner *self,
                                           GAsyncResult  *result,
                                           GError       **error);
void           gr_probe_runner_cancel (GrProbeRunner *self);

G_END_DECLS
