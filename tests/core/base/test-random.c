/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-clock.h"
#include "gr-random.h"
#include "gr-util.h"

#include <string.h>

#define VERIFIER_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"

static void
test_repeatable (void)
{
  g_autoptr (GrRandom) first = gr_random_new_repeatable ("seed");
  g_autoptr (GrRandom) second = gr_random_new_repeatable ("seed");
  g_autoptr (GrRandom) other = gr_random_new_repeatable ("sead");
  guint8               a[100], b[100], c[100];

  gr_random_fill (first, a, sizeof a);
  for (gsize i = 0; i < sizeof b; i++)
    gr_random_fill (second, b + i, 1);
  gr_random_fill (other, c, sizeof c);

  g_assert_cmpmem (a, sizeof a, b, sizeof b);
  g_assert_cmpint (memcmp (a, c, sizeof a), !=, 0);
}

/* The first block is SHA-256 of the seed and eight zero bytes, the second of the seed and a one: anybody can repeat it. */
static void
test_definition (void)
{
  g_autoptr (GrRandom) random = gr_random_new_repeatable ("greenroom");
  guint8               bytes[64];
  const struct
  {
    guint8 counter[8];
    gsize  offset;
  } blocks[] = {
    {{0}, 0},
    {{1}, 32},
  };

  gr_random_fill (random, bytes, sizeof bytes);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
      g_autofree char      *hex = gr_hex_encode (bytes + blocks[i].offset, 32);

      g_checksum_update (checksum, (const guchar *)"greenroom", -1);
      g_checksum_update (checksum, blocks[i].counter, 8);
      g_assert_cmpstr (g_checksum_get_string (checksum), ==, hex);
    }
}

static void
test_system (void)
{
  GrRandom *random = gr_random_get_system ();
  guint8    a[1000] = {0};
  guint8    b[1000] = {0};

  g_assert_true (random == gr_random_get_system ());
  gr_random_fill (random, a, sizeof a);
  gr_random_fill (random, b, sizeof b);
  g_assert_cmpint (memcmp (a, b, sizeof a), !=, 0);
  gr_random_fill (random, NULL, 0);
}

static void
test_text (void)
{
  g_autofree char *verifier = gr_random_make_text (gr_random_get_system (), VERIFIER_LETTERS, 43);
  g_autofree char *again = gr_random_make_text (gr_random_get_system (), VERIFIER_LETTERS, 43);
  g_autofree char *empty = gr_random_make_text (gr_random_get_system (), "a", 0);
  g_autofree char *same = gr_random_make_text (gr_random_get_system (), "a", 5);

  g_assert_cmpuint (strlen (verifier), ==, 43);
  g_assert_cmpuint (strspn (verifier, VERIFIER_LETTERS), ==, 43);
  g_assert_cmpstr (verifier, !=, again);
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (same, ==, "aaaaa");
}

/* 256 is no multiple of 66. Without drawing again the first 58 letters would come 33 % more often than the last 8, which
 * is far beyond what chance does to 66,000 letters. The seed is fixed, so the figures are too. */
static void
test_unbiased (void)
{
  g_autoptr (GrRandom) random = gr_random_new_repeatable ("even");
  g_autofree char     *text = gr_random_make_text (random, VERIFIER_LETTERS, 66000);
  guint                counts[128] = {0};

  for (const char *c = text; *c != '\0'; c++)
    counts[(guchar)*c]++;

  for (const char *letter = VERIFIER_LETTERS; *letter != '\0'; letter++)
    {
      g_assert_cmpuint (counts[(guchar)*letter], >, 870);
      g_assert_cmpuint (counts[(guchar)*letter], <, 1130);
    }
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_manual_clock (void)
{
  g_autoptr (GrClock) clock = gr_clock_new_manual (1000);
  guint               n_jumps = 0;

  g_assert_cmpint (gr_clock_get_now (clock), ==, 1000);
  gr_clock_advance (clock, 86400);
  g_assert_cmpint (gr_clock_get_now (clock), ==, 87400);
  gr_clock_advance (clock, -400);
  g_assert_cmpint (gr_clock_get_now (clock), ==, 87000);

  /* Every move is told, back and forth. */
  g_signal_connect_swapped (clock, "jumped", G_CALLBACK (count_cb), &n_jumps);
  gr_clock_watch (clock);
  gr_clock_advance (clock, 5);
  gr_clock_advance (clock, -5);
  g_assert_cmpuint (n_jumps, ==, 2);
}

static void
test_following_clock (void)
{
  g_autoptr (GrClock) clock = gr_clock_new_manual (1000);
  g_autoptr (GrClock) follower = gr_clock_new_following (clock);

  g_assert_cmpint (gr_clock_get_now (follower), ==, 1000);
  gr_clock_advance (follower, -60);
  g_assert_cmpint (gr_clock_get_now (follower), ==, 940);
  g_assert_cmpint (gr_clock_get_now (clock), ==, 1000);
  gr_clock_advance (clock, 5);
  g_assert_cmpint (gr_clock_get_now (follower), ==, 945);
}

static void
test_system_clock (void)
{
  GrClock *clock = gr_clock_get_system ();
  gint64   before = g_get_real_time () / G_USEC_PER_SEC;
  gint64   now = gr_clock_get_now (clock);

  g_assert_true (clock == gr_clock_get_system ());
  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/repeatable", test_repeatable);
  g_test_add_func ("/random/definition", test_definition);
  g_test_add_func ("/random/system", test_system);
  g_test_add_func ("/random/text", test_text);
  g_test_add_func ("/random/unbiased", test_unbiased);
  g_test_add_func ("/clock/manual", test_manual_clock);
  g_test_add_func ("/clock/following", test_following_clock);
  g_test_add_func ("/clock/system", test_system_clock);

  return g_test_run ();
}
