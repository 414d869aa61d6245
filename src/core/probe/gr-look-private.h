/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-probe.h"

G_BEGIN_DECLS

/* The ways to look, one for each sort of probe. Each adds its findings and notes what it sees; the only error is a cancellation. */
typedef void (*GrLookFunc) (GrProbe            *probe,
                            GrProbeContext     *context,
                            GrProbeRecord      *record,
                            GListStore         *findings,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data);

void     gr_look_at_page_async (GrProbe            *probe,
                                GrProbeContext     *context,
                                GrProbeRecord      *record,
                                GListStore         *findings,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
void     gr_look_at_domain_async (GrProbe            *probe,
                                  GrProbeContext     *context,
                                  GrProbeRecord      *record,
                                  GListStore         *findings,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
void     gr_look_at_prefix_async (GrProbe            *probe,
                                  GrProbeContext     *context,
                                  GrProbeRecord      *record,
                                  GListStore         *findings,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean gr_look_finish (GAsyncResult *result,
                         GError      **error);

G_END_DECLS
