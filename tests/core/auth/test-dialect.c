/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-dialect.h"

static const GrDialect expected[] = {
  {"web", "web", TRUE, TRUE, TRUE, TRUE},
  {"desktop", "desktop", TRUE, TRUE, TRUE, FALSE},
  {"ios", "web", TRUE, TRUE, TRUE, FALSE},
  {"android", "web", TRUE, TRUE, TRUE, FALSE},
  {"mini-game", NULL, FALSE, FALSE, FALSE, FALSE},
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const GrDialect *dialect = gr_dialect_find (expected[i].platform);

      g_assert_nonnull (dialect);
      g_assert_cmpstr (dialect->platform, ==, expected[i].platform);
      g_assert_cmpstr (dialect->redirect_rules, ==, expected[i].redirect_rules);
      g_assert_cmpint (dialect->sends_challenge, ==, expected[i].sends_challenge);
      g_assert_cmpint (dialect->exchange_has_redirect, ==, expected[i].exchange_has_redirect);
      g_assert_cmpint (dialect->exchange_has_verifier, ==, expected[i].exchange_has_verifier);
      g_assert_cmpint (dialect->documents_always_ask, ==, expected[i].documents_always_ask);
    }
}

/* A challenge that was sent must be answered with its verifier, and a redirect URI repeated. */
static void
test_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const GrDialect *dialect = gr_dialect_find (expected[i].platform);

      g_assert_cmpint (dialect->sends_challenge, ==, dialect->exchange_has_verifier);
      g_assert_cmpint (dialect->redirect_rules != NULL, ==, dialect->exchange_has_redirect);
    }
}

static void
test_others (void)
{
  g_assert_true (gr_dialect_find (NULL) == gr_dialect_find ("web"));
  g_assert_null (gr_dialect_find ("tv"));
  g_assert_null (gr_dialect_find (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dialect/rows", test_rows);
  g_test_add_func ("/dialect/pairs", test_pairs);
  g_test_add_func ("/dialect/others", test_others);

  return g_test_run ();
}
