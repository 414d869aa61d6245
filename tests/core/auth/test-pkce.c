/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-pkce.h"

#include <string.h>

#include "gr-util.h"

/* The first pair is that of TikTok's own Android SDK, the second verifier that of RFC 7636 appendix B. */
static const struct
{
  const char *verifier;
  const char *challenge;
} vectors[] = {
  {"gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns", "e6a178b120743d08509508f269652b0bdf91e29332921bc9e9744fd3dd41bfef"},
  {"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3"},
  {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
};

static void
test_challenge (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *challenge = gr_pkce_make_challenge (vectors[i].verifier);

      g_assert_cmpstr (challenge, ==, vectors[i].challenge);
    }
}

static void
test_verifier (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify)gr_secret_free, NULL);

  for (guint i = 0; i < 500; i++)
    {
      char *verifier = gr_pkce_make_verifier (gr_random_get_system ());

      /* 32 bytes are 43 characters of base64url without padding. */
      g_assert_cmpuint (strlen (verifier), ==, 43);
      g_assert_cmpuint (strspn (verifier, G_CSET_A_2_Z G_CSET_a_2_z "0123456789-_"), ==, 43);
      g_assert_true (g_hash_table_add (seen, verifier));
    }
}

static void
test_verifier_uses_all_bytes (void)
{
  g_autoptr (GrRandom) random = gr_random_new_repeatable ("verifier");
  g_autoptr (GrRandom) again = gr_random_new_repeatable ("verifier");
  g_autoptr (GrSecret) verifier = gr_pkce_make_verifier (random);
  g_autofree char     *padded = NULL;
  g_autofree guchar   *decoded = NULL;
  guint8               expected[32];
  gsize                length;

  gr_random_fill (again, expected, sizeof expected);
  padded = g_strconcat (verifier, "=", NULL);
  g_strdelimit (padded, "-", '+');
  g_strdelimit (padded, "_", '/');
  decoded = g_base64_decode (padded, &length);
  g_assert_cmpmem (decoded, length, expected, sizeof expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pkce/challenge", test_challenge);
  g_test_add_func ("/pkce/verifier", test_verifier);
  g_test_add_func ("/pkce/verifier-uses-all-bytes", test_verifier_uses_all_bytes);

  return g_test_run ();
}
