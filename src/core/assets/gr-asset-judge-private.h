/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-judge.h"

G_BEGIN_DECLS

GListModel *_gr_asset_judge_by_document (GrAssetFacts *facts,
                                         GrRulePack   *pack,
                                         GrSlotRule   *rule);

G_END_DECLS
