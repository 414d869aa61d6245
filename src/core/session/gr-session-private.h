/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-witness.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* What a session has made of everything that is looked at, each of it when it is first asked for. */
typedef struct
{
  GrProbeContext *context;       /* (nullable) */
  GrProbeSet     *probe_set;     /* (nullable) */
  GrAssetSlots   *asset_slots;   /* (nullable) */
  GrAssetWitness *asset_witness; /* (nullable) */
  GrSetup        *setup;         /* (nullable) */
  GrJournal      *journal;       /* (nullable) */
} GrSessionSights;

GrSessionSights *_gr_session_get_sights (GrSession *self);
void             _gr_session_sights_clear (GrSessionSights *sights);
void             _gr_session_notify_asset_slots (GrSession *self);
void             _gr_session_notify_setup (GrSession *self);

G_END_DECLS
