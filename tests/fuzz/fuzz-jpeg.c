/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fuzz.h"
#include "gr-jpeg-reader.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();

  gr_jpeg_read (facts, data, size, &gr_inspect_default_limits, NULL);

  return 0;
}
