/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fuzz.h"
#include "gr-picture.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes)    bytes = g_bytes_new (data, size);
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrPicture) picture = gr_picture_decode (bytes, NULL, NULL, &error);

  g_assert_true ((picture == NULL) == (error != NULL));

  return 0;
}
