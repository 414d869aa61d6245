/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-colour-profile.h"
#include "gr-fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError)          error = NULL;
  g_autoptr (GrColourProfile) profile = gr_colour_profile_new (data, size, &error);
  guint8                      pixels[] = {0, 0, 0, 255, 255, 128, 1, 7, 255, 255, 255, 0};

  g_assert_true ((profile == NULL) == (error != NULL));
  if (!profile)
    return 0;

  if (gr_colour_profile_get_name (profile))
    g_assert_true (g_utf8_validate (gr_colour_profile_get_name (profile), -1, NULL));
  gr_colour_profile_convert (profile, pixels, sizeof pixels / 4);

  return 0;
}
