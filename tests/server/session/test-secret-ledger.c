/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-forget.h"
#include "gr-secret-ledger.h"
#include "gr-secret-owner.h"
#include "gr-test-lane.h"
#include "gr-web-folder.h"

#include <glib/gstdio.h>
#include <string.h>

static GrSecretHolding *
find (GrSecretLedger *ledger,
      const char     *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++)
    {
      g_autoptr (GrSecretHolding) holding = g_list_model_get_item (G_LIST_MODEL (ledger), i);

      if (g_str_has_prefix (gr_secret_holding_get_title (holding), title))
        return holding;
    }

  return NULL;
}

/* A look that is under way keeps the ledger for a moment, and with it the session. */
static void
drop (GrSecretLedger *ledger)
{
  gpointer weak_pointer = ledger;

  g_object_add_weak_pointer (G_OBJECT (ledger), &weak_pointer);
  g_object_unref (ledger);
  while (weak_pointer != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GrSecretHolding *
wait_for (GrSecretLedger *ledger,
          const char     *title)
{
  GrSecretHolding *holding;

  while ((holding = find (ledger, title)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return holding;
}

static void
wait_until_gone (GrSecretLedger *ledger,
                 const char     *title)
{
  while (find (ledger, title) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_no_value (GrSecretLedger *ledger,
                 const char     *value)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++)
    {
      g_autoptr (GrSecretHolding) holding = g_list_model_get_item (G_LIST_MODEL (ledger), i);

      g_assert_null (strstr (gr_secret_holding_get_id (holding), value));
      g_assert_null (strstr (gr_secret_holding_get_title (holding), value));
      g_assert_null (strstr (gr_secret_holding_get_kept (holding), value));
      g_assert_null (strstr (gr_secret_holding_get_drawn (holding), value));
    }
}

/* The list follows a whole life: signing in, signed in, a change of demo mode, a copy, a web session on disk. */
static void
test_follows (Fixture      *fixture,
              gconstpointer user_data)
{
  GrSecretLedger           *ledger = gr_secret_ledger_new (fixture->session);
  g_autoptr (GrAuthRequest) request = NULL;
  g_autoptr (GFile)         folder = gr_web_folder_dup ("sample", "haruka");
  g_autofree char          *drawn = NULL;
  GrSecretHolding          *holding;
  GrTokenSet               *tokens;

  holding = wait_for (ledger, "Client secret of “Local");
  g_assert_cmpint (gr_secret_holding_get_where (holding), ==, GR_SECRET_IN_MEMORY);
  g_assert_null (find (ledger, "Access token"));

  request = gr_lane_session_begin_sign_in (fixture->lane, NULL, NULL);
  wait_for (ledger, "State, code and code verifier of the sign-in of “haruka”");
  gr_lane_session_cancel_sign_in (fixture->lane);
  wait_until_gone (ledger, "State, code");
  wait_for (ledger, "States, codes and code verifiers of the last sign-ins of “haruka”");

  sign_in_well (fixture, NULL);
  holding = wait_for (ledger, "Access token of “haruka”");
  drawn = g_strdup (gr_secret_holding_get_drawn (holding));
  wait_for (ledger, "Refresh token of “haruka”");
  g_assert_null (find (ledger, "Tokens of"));
  tokens = gr_lane_session_get_tokens (fixture->lane);
  assert_no_value (ledger, gr_token_set_get_access_token (tokens));
  assert_no_value (ledger, gr_token_set_get_refresh_token (tokens));
  assert_no_value (ledger, SECRET);

  gr_session_set_demo_mode (fixture->session, TRUE);
  while (g_str_equal (gr_secret_holding_get_drawn (wait_for (ledger, "Access token of “haruka”")), drawn))
    g_main_context_iteration (NULL, TRUE);

  gr_session_set_copied (fixture->session, "Access token of “haruka”, copied");
  holding = wait_for (ledger, "Access token of “haruka”, copied");
  g_assert_cmpint (gr_secret_holding_get_where (holding), ==, GR_SECRET_ON_CLIPBOARD);
  gr_session_set_copied (fixture->session, NULL);
  wait_until_gone (ledger, "Access token of “haruka”, copied");

  g_assert_true (gr_web_folder_prepare (folder, NULL));
  holding = wait_for (ledger, "Web session of");
  g_assert_cmpint (gr_secret_holding_get_where (holding), ==, GR_SECRET_ON_DISK);
  g_assert_true (gr_web_folder_remove (folder, NULL, NULL));
  wait_until_gone (ledger, "Web session of");
  g_assert_null (gr_secret_ledger_get_problem (ledger));
  drop (ledger);
}

/* Secrets of a workspace that is not open are named too. */
static void
test_other_workspace (Fixture      *fixture,
                      gconstpointer user_data)
{
  GrSecretLedger  *ledger = NULL;
  GrSecretHolding *holding;

  gr_secret_store_hold (fixture->secrets, &(GrSecretAddress){"other", "qa", "JP", "mio", GR_SECRET_TOKENS}, "other");
  gr_secret_store_hold (fixture->secrets, &(GrSecretAddress){"sample", "local", NULL, NULL, "app-token"}, "other");
  ledger = gr_secret_ledger_new (fixture->session);
  holding = wait_for (ledger, "Tokens of “mio”");
  g_assert_nonnull (strstr (gr_secret_holding_get_title (holding), "“other”"));
  wait_for (ledger, "App token of “Local");
  drop (ledger);
}

static GrSecretReport *
forget (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GrSecretReport          *report;

  gr_secret_forget_async (fixture->session, NULL, gr_test_result_cb, &result);
  report = gr_secret_forget_finish (fixture->session, gr_test_await (&result), &error);
  g_assert_no_error (error);

  return report;
}

static char *
look_up (Fixture               *fixture,
         const GrSecretAddress *address)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_lookup_async (fixture->secrets, address, NULL, gr_test_result_cb, &result);
  return gr_secret_store_lookup_finish (fixture->secrets, gr_test_await (&result), NULL);
}

static void
test_forget (Fixture      *fixture,
             gconstpointer user_data)
{
  GrSecretAddress            tokens_address = gr_secret_address_of_lane (fixture->workspace, gr_lane_session_get_lane (fixture->lane), GR_SECRET_TOKENS);
  GrSecretAddress            other = {"other", "qa", "JP", "mio", GR_SECRET_TOKENS};
  g_autoptr (GrSecretReport) report = NULL;
  g_autoptr (GFile)          folder = gr_web_folder_dup ("other", "mio");
  g_autofree char           *tokens = NULL;
  g_autofree char           *held = NULL;
  g_autoptr (GrAuthRequest)  request = NULL;

  sign_in_well (fixture, NULL);
  gr_secret_store_hold (fixture->secrets, &other, "other");
  g_assert_true (gr_web_folder_prepare (folder, NULL));
  request = gr_lane_session_begin_sign_in (fixture->lane, NULL, NULL);

  report = forget (fixture);
  g_assert_cmpuint (report->n_secrets, ==, 3);
  g_assert_cmpuint (report->n_folders, ==, 1);
  g_assert_cmpuint (report->n_locked, ==, 0);
  g_assert_cmpuint (report->n_kept, ==, 0);
  g_assert_null (report->problem);

  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  g_assert_false (gr_lane_session_has_spent (fixture->lane));
  g_assert_false (g_file_query_exists (folder, NULL));
  tokens = look_up (fixture, &tokens_address);
  held = look_up (fixture, &other);
  g_assert_null (tokens);
  g_assert_null (held);

  /* The Local sandbox works as before. */
  sign_in_well (fixture, NULL);
}

/* A refresh that is being answered would bring tokens back: it is waited for, and what it brought is forgotten too. */
static void
test_forget_while_busy (Fixture      *fixture,
                        gconstpointer user_data)
{
  GrSecretAddress            tokens_address = gr_secret_address_of_lane (fixture->workspace, gr_lane_session_get_lane (fixture->lane), GR_SECRET_TOKENS);
  g_autoptr (GAsyncResult)   refreshed = NULL;
  g_autoptr (GrSecretReport) report = NULL;
  g_autofree char           *tokens = NULL;

  sign_in_well (fixture, NULL);
  gr_lane_session_refresh_async (fixture->lane, NULL, gr_test_result_cb, &refreshed);
  g_assert_true (gr_lane_session_get_busy (fixture->lane));

  report = forget (fixture);
  g_assert_cmpuint (report->n_secrets, ==, 2);
  g_assert_nonnull (gr_test_await (&refreshed));
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  tokens = look_up (fixture, &tokens_address);
  g_assert_null (tokens);
}

/* Also root fails here: what should be the folder of all web sessions is a file. */
static void
test_forget_fails (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GFile)          root = gr_web_folder_dup_root ();
  g_autoptr (GFile)          parent = g_file_get_parent (root);
  g_autoptr (GrSecretReport) report = NULL;
  GrSecretLedger            *ledger = NULL;

  gr_web_folder_remove (root, NULL, NULL);
  g_file_make_directory_with_parents (parent, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (root), "", 0, NULL));
  report = forget (fixture);
  g_assert_nonnull (report->problem);

  ledger = gr_secret_ledger_new (fixture->session);
  while (gr_secret_ledger_get_problem (ledger) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gr_web_folder_remove (root, NULL, NULL));
  drop (ledger);
}

/* A stored sign-in that is damaged is told, and left where it is. */
static void
test_damaged (Fixture      *fixture,
              gconstpointer user_data)
{
  GrSecretAddress    address = {"sample", "local", "JP", "damaged", GR_SECRET_TOKENS};
  g_autoptr (GrLane) lane = gr_lane_new ("damaged", "local", "JP", "damaged");
  g_autofree char   *left = NULL;

  g_assert_null (gr_session_get_secret_problem (fixture->session));
  gr_secret_store_hold (fixture->secrets, &address, "{\"format\": 1");
  gr_workspace_add_lane (fixture->workspace, lane);
  while (gr_session_get_secret_problem (fixture->session) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_nonnull (strstr (gr_session_get_secret_problem (fixture->session), "damaged"));
  left = look_up (fixture, &address);
  g_assert_cmpstr (left, ==, "{\"format\": 1");
}

static void
add_test (const char *name,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char  *home = g_dir_make_tmp ("greenroom-ledger-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (home);
  g_autofree char  *data = g_build_filename (home, "greenroom", NULL);
  int               status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_assert_cmpint (g_mkdir (data, 0700), ==, 0);
  g_test_init (&argc, &argv, NULL);

  add_test ("/secret-ledger/follows", test_follows);
  add_test ("/secret-ledger/other-workspace", test_other_workspace);
  add_test ("/secret-ledger/forget", test_forget);
  add_test ("/secret-ledger/forget/while-busy", test_forget_while_busy);
  add_test ("/secret-ledger/forget/fails", test_forget_fails);
  add_test ("/secret-ledger/damaged", test_damaged);

  status = g_test_run ();
  gr_web_folder_remove (folder, NULL, NULL);

  return status;
}
