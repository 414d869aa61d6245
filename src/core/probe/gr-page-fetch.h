/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-probe-context.h"
#include "gr-probe-record.h"

G_BEGIN_DECLS

typedef enum
{
  GR_FETCH_FOLLOW,
  GR_FETCH_STAY,
} GrFetchMode;

void    gr_page_fetch_async (GrProbeContext     *context,
                             const char         *address,
                             const char         *language,
                             GrFetchMode         mode,
                             GrProbeRecord      *record,
                             GListStore         *findings,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);
GBytes *gr_page_fetch_finish (GAsyncResult *result,
                              char        **charset,
                              GError      **error);

G_END_DECLS
