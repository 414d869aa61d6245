/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-session.h"

#include <libsecret/secret.h>
#include <string.h>

#include "gr-http.h"
#include "gr-share.h"
#include "gr-test-async.h"
#include "gr-test-files.h"
#include "gr-test-keyring.h"
#include "gr-workspace-file.h"

static const char content[] =
  "{\"format\": 2, \"id\": \"acme\", \"name\": \"Acme\", \"app\": {\"name\": \"Paper Planes\", \"type\": \"mini-game\"},"
  " \"environments\": [{\"id\": \"production\", \"kind\": \"production\", \"client_key\": \"aw1234567890abcd\", \"scopes\": [\"user.info.basic\"]},"
  " {\"id\": \"qa\", \"kind\": \"sandbox\", \"client_key\": \"sbaw1234567890ab\"}], \"regions\": [\"JP\"],"
  " \"lanes\": [{\"id\": \"haruka\", \"environment\": \"qa\", \"region\": \"JP\"}, {\"id\": \"mio\", \"environment\": \"production\", \"region\": \"JP\"}]}\n";

/* The file of somebody else is opened, looked at and saved, with a keyring that is locked or has nothing of it: nobody is asked for
 * anything, and nothing comes to be in the file or the keyring. */
static void
open_file (gboolean locked)
{
  g_autoptr (GrTestKeyring) keyring = gr_test_keyring_new ();
  g_autoptr (GrSecretStore) secrets = gr_secret_store_new ();
  g_autoptr (GError)        error = NULL;
  g_autofree char          *folder = g_dir_make_tmp ("greenroom-colleague-XXXXXX", NULL);
  g_autofree char          *path = gr_test_put_file (folder, "acme.greenroom.json", g_bytes_new_static (content, strlen (content)));
  g_autofree char          *written = NULL;
  g_autoptr (GFile)         file = g_file_new_for_path (path);
  g_autoptr (GrCatalog)     catalog = gr_catalog_new (&error);
  g_autoptr (SoupSession)   http = gr_http_session_new ();
  g_autoptr (GrWorkspace)   workspace = NULL;
  g_autoptr (GrSession)     session = NULL;
  g_autoptr (GListModel)    problems = NULL;
  g_autoptr (GAsyncResult)  result = NULL;
  GListModel               *lanes;

  g_assert_no_error (error);
  gr_test_keyring_set_locked (keyring, locked);
  workspace = gr_workspace_load (file, &error);
  g_assert_no_error (error);

  session = gr_session_new (workspace, catalog, secrets, http, gr_clock_get_system (), gr_random_get_system ());
  gr_secret_store_open_async (secrets, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_secret_store_open_finish (secrets, gr_test_await (&result), &error));
  g_assert_no_error (error);
  lanes = gr_session_get_lane_sessions (session);
  g_assert_cmpuint (g_list_model_get_n_items (lanes), ==, 2);
  for (guint i = 0; i < g_list_model_get_n_items (gr_session_get_checklists (session)); i++)
    {
      g_autoptr (GObject) checklist = g_list_model_get_item (gr_session_get_checklists (session), i);

      g_assert_nonnull (checklist);
    }
  gr_test_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLaneSession) lane = g_list_model_get_item (lanes, i);

      g_assert_cmpint (gr_lane_session_get_state (lane), !=, GR_LANE_SIGNED_IN);
    }
  problems = gr_share_list_problems (workspace);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 2);

  gr_workspace_set_field (workspace, "app.subcategory", "Arcade");
  g_assert_true (gr_workspace_save (workspace, &error));
  g_assert_no_error (error);
  gr_test_settle ();
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_null (strstr (written, "secret"));
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (keyring), ==, 0);
  g_assert_cmpuint (gr_test_keyring_get_n_items (keyring), ==, 0);

  g_assert_finalize_object (g_steal_pointer (&session));
  gr_test_settle ();
  gr_test_remove_tree (folder);
  g_clear_object (&secrets);
  secret_service_disconnect ();
}

static void
test_locked (void)
{
  open_file (TRUE);
}

static void
test_unlocked (void)
{
  open_file (FALSE);
}

int
main (int   argc,
      char *argv[])
{
  static GTestDBus *bus; /* which stops with this process: libsecret keeps the shared connection for good */
  g_autofree char  *daemon = g_find_program_in_path ("dbus-daemon");

  g_test_init (&argc, &argv, NULL);
  if (daemon == NULL)
    {
      g_print ("1..0 # SKIP dbus-daemon is not installed\n");
      return 0;
    }

  g_unsetenv ("SECRET_BACKEND");
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

  g_test_add_func ("/colleague/locked-keyring", test_locked);
  g_test_add_func ("/colleague/empty-keyring", test_unlocked);

  return g_test_run ();
}
