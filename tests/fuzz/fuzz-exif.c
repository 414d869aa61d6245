/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-facts.h"
#include "gr-exif.h"
#include "gr-fuzz.h"
#include "gr-metadata.h"
#include "gr-metadata.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();
  guint                    width;
  guint                    height;

  gr_exif_read (facts, data, size);
  gr_xmp_read (facts, data, size);
  gr_photoshop_read (facts, data, size);
  gr_text_read (facts, "Raw profile type iptc", data, size);
  gr_text_read (facts, "Raw profile type exif", data, size);
  gr_exif_read_tiff_size (data, size, &width, &height);
  g_assert_cmpuint (facts->orientation, >=, 1);
  g_assert_cmpuint (facts->orientation, <=, 8);

  return 0;
}
