/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

char **gr_asset_describe_facts (GrAssetFacts *facts);

G_END_DECLS
