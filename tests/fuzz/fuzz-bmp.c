/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-facts-private.h"
#include "gr-bmp-reader.h"
#include "gr-fuzz.h"

/* A picture that was found sound must decode, and into exactly the memory that it says it takes. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();
  g_autofree guint8       *rgba = NULL;

  gr_bmp_read (facts, data, size, &gr_inspect_default_limits, NULL);
  if (facts->width == 0 || (guint64)facts->width * facts->height > 1000000)
    return 0;

  rgba = g_malloc ((gsize)facts->width * facts->height * 4);
  if (!gr_bmp_decode (data, size, rgba, (gsize)facts->width * 4))
    g_assert_true (_gr_asset_facts_is_damaged (facts));

  return 0;
}
