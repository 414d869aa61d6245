/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-finding.h"
#include "gr-rule-pack.h"

G_BEGIN_DECLS

GListModel *gr_asset_judge (GrAssetFacts *facts,
                            GrRulePack   *pack,
                            const char   *slot_id);

G_END_DECLS
