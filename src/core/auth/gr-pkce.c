/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-pkce.h"

#include <string.h>

#include "gr-util.h"

#define VERIFIER_BYTES 32

/**
 * gr_pkce_make_verifier:
 * @random: the source of randomness
 *
 * Makes a fresh PKCE code verifier: 32 random bytes as 43 characters of the alphabet that RFC 7636 §4.1 allows.
 *
 * Returns: (transfer full): the verifier; free it with gr_secret_free()
 */
char *
gr_pkce_make_verifier (GrRandom *random)
{
  g_autoptr (GrSecret) base64 = NULL;
  guint8               bytes[VERIFIER_BYTES];

  g_return_val_if_fail (GR_IS_RANDOM (random), NULL);

  gr_random_fill (random, bytes, sizeof bytes);
  base64 = g_base64_encode (bytes, sizeof bytes);
  explicit_bzero (bytes, sizeof bytes);

  g_strdelimit (base64, "+", '-');
  g_strdelimit (base64, "/", '_');
  g_strdelimit (base64, "=", '\0');

  return g_steal_pointer (&base64);
}

/**
 * gr_pkce_make_challenge:
 * @verifier: a code verifier
 *
 * Derives the code challenge as TikTok reads it: the SHA-256 of @verifier as 64 lower-case hexadecimal digits. TikTok calls
 * the method S256 all the same, but refuses the base64url form of RFC 7636 when the code is exchanged
 * (https://developers.tiktok.com/doc/login-kit-desktop).
 *
 * Returns: (transfer full): the challenge
 */
char *
gr_pkce_make_challenge (const char *verifier)
{
  g_return_val_if_fail (verifier != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, verifier, -1);
}
