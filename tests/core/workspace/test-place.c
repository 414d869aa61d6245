/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-place.h"

#include <gio/gio.h>

static void
test_keys (void)
{
  static const struct
  {
    const char *environment;
    const char *region;
    const char *language;
    const char *key;
  } rows[] = {
    {NULL, NULL, NULL, ""},
    {"", "", "", ""},
    {"qa", NULL, NULL, "environment:qa"},
    {NULL, "JP", NULL, "region:JP"},
    {NULL, NULL, "zh-Hant", "language:zh-Hant"},
    {"qa", "JP", "ja", "environment:qa+region:JP+language:ja"},
    {"a+region:JP", NULL, NULL, "environment:a%2Bregion%3AJP"},
    {"50%@home", "US", NULL, "environment:50%25%40home+region:US"},
    {"試", NULL, NULL, "environment:試"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError)  error = NULL;
      g_autoptr (GrPlace) place = gr_place_new (rows[i].environment, rows[i].region, rows[i].language);
      g_autoptr (GrPlace) parsed = gr_place_new_parse (rows[i].key, &error);
      g_autofree char    *key = gr_place_dup_key (place);

      g_assert_no_error (error);
      g_assert_cmpstr (key, ==, rows[i].key);
      g_assert_true (gr_place_equal (place, parsed));
    }
}

static void
test_refused_keys (void)
{
  static const char *const keys[] = {"qa", "environment", "environment:", "region:JP+environment:qa", "environment:a+environment:b", "environment:qa+",
                                     "+environment:qa", "environments:qa", "language:%ff", "language:%zz", "language:%00", "environment:a+region:b+language:c+x:d"};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", keys[i]);
      g_assert_null (gr_place_new_parse (keys[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, keys[i]));
    }
}

static void
test_touches (void)
{
  g_autoptr (GrPlace) qa = gr_place_new ("qa", NULL, NULL);
  g_autoptr (GrPlace) japan = gr_place_new (NULL, "JP", NULL);
  g_autoptr (GrPlace) qa_japan = gr_place_new ("qa", "JP", NULL);
  g_autoptr (GrPlace) live_japan = gr_place_new ("production", "JP", NULL);

  g_assert_true (gr_place_touches (qa, japan));
  g_assert_true (gr_place_touches (qa, qa_japan));
  g_assert_true (gr_place_touches (live_japan, japan));
  g_assert_false (gr_place_touches (live_japan, qa));
  g_assert_false (gr_place_touches (live_japan, qa_japan));
  g_assert_true (gr_place_touches (NULL, qa_japan));
  g_assert_true (gr_place_touches (qa_japan, NULL));
  g_assert_false (gr_place_equal (qa, qa_japan));
  g_assert_false (gr_place_equal (NULL, qa));
}

static void
test_parts (void)
{
  g_autoptr (GrPlace) place = gr_place_new ("qa", "JP", NULL);
  g_autoptr (GrPlace) same = gr_place_ref (place);
  g_autofree char    *question = gr_place_dup_question (place, "sandbox.created");
  g_autofree char    *bare = gr_place_dup_question (NULL, "sandbox.created");
  g_autofree char    *key = gr_place_dup_key (NULL);

  g_assert_cmpstr (gr_place_get_environment_id (same), ==, "qa");
  g_assert_cmpstr (gr_place_get_region_id (same), ==, "JP");
  g_assert_null (gr_place_get_language_id (same));
  g_assert_null (gr_place_get_environment_id (NULL));
  g_assert_cmpstr (question, ==, "sandbox.created@environment:qa+region:JP");
  g_assert_cmpstr (bare, ==, "sandbox.created");
  g_assert_cmpstr (key, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/keys", test_keys);
  g_test_add_func ("/place/refused-keys", test_refused_keys);
  g_test_add_func ("/place/touches", test_touches);
  g_test_add_func ("/place/parts", test_parts);

  return g_test_run ();
}
