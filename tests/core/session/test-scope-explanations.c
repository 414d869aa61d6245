/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-explanations.h"
#include "gr-workspace-scopes.h"

static GrCatalog *catalog;

static void
test_starter (void)
{
  const char *const subjects[] = {GR_EXPLAINED_APP, "Login Kit", "user.info.stats", "no.such.scope", NULL};

  for (guint i = 0; subjects[i] != NULL; i++)
    {
      g_autofree char *starter = gr_scope_explanations_make_starter (catalog, subjects[i]);
      g_autofree char *longer = g_strconcat (starter, " More.", NULL);

      g_assert_nonnull (strstr (starter, GR_EXPLANATION_GAP));
      g_assert_false (gr_scope_explanations_is_done (catalog, subjects[i], starter));
      g_assert_false (gr_scope_explanations_is_done (catalog, subjects[i], longer));
    }
}

static void
test_done (void)
{
  const char *reference = gr_scope_get_plain_description (gr_catalog_find_scope (catalog, "video.list"));

  g_assert_false (gr_scope_explanations_is_done (catalog, "video.list", NULL));
  g_assert_false (gr_scope_explanations_is_done (catalog, "video.list", ""));
  g_assert_false (gr_scope_explanations_is_done (catalog, "video.list", " \n\t"));
  g_assert_false (gr_scope_explanations_is_done (catalog, "video.list", reference));
  g_assert_true (gr_scope_explanations_is_done (catalog, "video.list", "The gallery page lists them."));
  g_assert_true (gr_scope_explanations_is_done (catalog, "no.such.scope", "It is for us alone."));
}

static void
test_assemble (void)
{
  g_autoptr (GrWorkspace) workspace = gr_workspace_new ("w", "W");
  const char *const       scopes[] = {"user.info.basic", "video.publish", "unheard.of", NULL};
  g_auto (GStrv)          subjects = gr_scope_explanations_list_subjects (catalog, scopes);
  g_auto (GStrv)          of_posting = NULL;
  g_autofree char        *joined = g_strjoinv (" | ", subjects);
  g_autofree char        *joined_posting = NULL;
  g_autofree char        *empty = NULL;
  g_autofree char        *text = NULL;

  g_assert_cmpstr (joined, ==, "app | Login Kit | Content Posting API | user.info.basic | video.publish | unheard.of");
  of_posting = gr_scope_explanations_list_of_product (catalog, (const char *const *)subjects, "Content Posting API");
  joined_posting = g_strjoinv (" | ", of_posting);
  g_assert_cmpstr (joined_posting, ==, "Content Posting API | video.publish");

  empty = gr_scope_explanations_assemble (workspace, (const char *const *)subjects);
  g_assert_cmpstr (empty, ==, "");

  gr_workspace_set_explanation (workspace, "video.publish", "  Posts. ");
  gr_workspace_set_explanation (workspace, "app", "An arcade.");
  gr_workspace_set_explanation (workspace, "Login Kit", "Signs in.");
  gr_workspace_set_explanation (workspace, "video.list", "Not asked for.");
  text = gr_scope_explanations_assemble (workspace, (const char *const *)subjects);
  g_assert_cmpstr (text, ==, "An arcade.\nLogin Kit: Signs in.\nvideo.publish: Posts.");
}

static void
test_count (void)
{
  g_assert_cmpuint (gr_scope_explanations_count (""), ==, 0);
  g_assert_cmpuint (gr_scope_explanations_count ("abc\nd"), ==, 5);
  g_assert_cmpuint (gr_scope_explanations_count ("京都"), ==, 2);
  g_assert_cmpuint (gr_scope_explanations_count ("🎮"), ==, 2);
  g_assert_cmpuint (gr_scope_explanations_count ("👩‍👧"), ==, 5);
}

static void
test_clean (void)
{
  g_autoptr (GError)  error = NULL;
  g_autofree char    *plain = gr_scope_explanations_clean ("One\r\ntwo\rthree\tfour\n🎮\007", &error);
  g_autofree char    *secret = NULL;
  g_autofree char    *long_text = g_strnfill (20000, 'x');
  g_autofree char    *too_long = NULL;
  g_autoptr (GString) hidden = g_string_new ("We send act.");

  g_assert_no_error (error);
  g_assert_cmpstr (plain, ==, "One\ntwo\nthree\tfour\n🎮");

  g_string_append (hidden, "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4!4608.va with it");
  secret = gr_scope_explanations_clean (hidden->str, &error);
  g_assert_null (secret);
  g_assert_error (error, GR_EXPLANATION_ERROR, GR_EXPLANATION_ERROR_SECRET);
  g_assert_null (strstr (error->message, "Zm9v"));
  g_clear_error (&error);

  too_long = gr_scope_explanations_clean (long_text, &error);
  g_assert_null (too_long);
  g_assert_error (error, GR_EXPLANATION_ERROR, GR_EXPLANATION_ERROR_TOO_LONG);
}

static void
test_limit (void)
{
  GrLimit *app = gr_catalog_find_limit (catalog, GR_EXPLANATION_LIMIT);
  GrLimit *product = gr_catalog_find_limit (catalog, GR_EXPLANATION_PRODUCT_LIMIT);

  g_assert_nonnull (app);
  g_assert_nonnull (product);
  g_assert_cmpstr (gr_limit_get_subject (app), ==, gr_limit_get_subject (product));
  g_assert_cmpint (gr_limit_get_value (app), ==, 1000);
  g_assert_nonnull (strstr (gr_limit_get_note (app), "UTF-16"));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int                status;

  g_test_init (&argc, &argv, NULL);

  catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/scope-explanations/starter", test_starter);
  g_test_add_func ("/scope-explanations/done", test_done);
  g_test_add_func ("/scope-explanations/assemble", test_assemble);
  g_test_add_func ("/scope-explanations/count", test_count);
  g_test_add_func ("/scope-explanations/clean", test_clean);
  g_test_add_func ("/scope-explanations/limit", test_limit);

  status = g_test_run ();
  g_object_unref (catalog);

  return status;
}
