/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-check.h"
#include "gr-asset-inspector.h"

G_BEGIN_DECLS

/* What one run of a check needs and finds, apart from the object, so that it can be made in another thread. */
typedef struct
{
  /* Input data. A read error known beforehand takes the place of reading. */
  GFile          *file;        /* (owned) */
  GrRulePack     *pack;        /* (owned) */
  char           *wanted_slot; /* (owned) */
  GError         *read_error;  /* (owned) (nullable) */
  GrInspectLimits limits;
  gboolean        followed;

  /* Output data. */
  char         *slot; /* (owned) (nullable) */
  GrVerdict     verdict;
  GrAssetFacts *facts;    /* (owned) (nullable) */
  GListModel   *findings; /* (owned) */
  char         *stamp;    /* (owned) (nullable) */
  gint64        modified;
} GrAssetRun;

GrAssetRun *_gr_asset_run_new (GrAssetCheck *self);
gboolean    _gr_asset_run_execute (GrAssetRun   *run,
                                   GCancellable *cancellable,
                                   GError      **error);
void        _gr_asset_run_free (GrAssetRun *run);
void        _gr_asset_check_take_outcome (GrAssetCheck *self,
                                          GrAssetRun   *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrAssetRun, _gr_asset_run_free)

G_END_DECLS
