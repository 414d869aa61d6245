/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-finding.h"
#include "gr-rule-pack.h"

G_BEGIN_DECLS

#define GR_SLOT_ANY "any"

/* The rule of the finding that says that other documents ask for something else. */
#define GR_ASSET_OTHER_RULES "asset.other-rules"

GListModel *gr_asset_judge (GrAssetFacts *facts,
                            GrRulePack   *pack,
                            const char   *slot_id);

/* The rule that judges: the slot asked for or, for "any", the one that the picture fits best. */
GrSlotRule *gr_asset_judge_find_slot (GrAssetFacts *facts,
                                      GrRulePack   *pack,
                                      const char   *slot_id);
gboolean    gr_asset_judge_accepts (GrSlotRule   *rule,
                                    GrImageFormat format);
GrFinding  *gr_asset_judge_disagreement (GrAssetFacts *facts,
                                         GrRulePack   *pack,
                                         const char   *slot_id);
gboolean    gr_asset_findings_reach (GListModel *findings,
                                     GrSeverity  level);
GrFinding  *gr_asset_judge_count (GrRulePack *pack,
                                  const char *slot_id,
                                  guint       n_files);
char       *gr_asset_describe_formats (GrSlotRule *rule);
char       *gr_asset_format_bytes (guint64 bytes);

G_END_DECLS
