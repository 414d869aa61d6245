/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-share.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "gr-test-async.h"
#include "gr-test-files.h"
#include "gr-workspace-file.h"

static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1";

typedef struct
{
  char        *root;
  char        *shared;
  GrWorkspace *workspace;
} Fixture;

static char *
put (Fixture    *fixture,
     const char *name,
     const char *tail)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *)png, sizeof (png));
  g_byte_array_append (bytes, (const guint8 *)tail, (guint)strlen (tail));

  return gr_test_put_file (fixture->root, name, g_byte_array_free_to_bytes (g_steal_pointer (&bytes)));
}

static void
choose (Fixture    *fixture,
        const char *slot,
        const char *path)
{
  g_autoptr (GrAssetChoice) choice = gr_asset_choice_new (slot, NULL, path);
  g_autoptr (GPtrArray)     choices = gr_workspace_list_asset_choices (fixture->workspace, slot, NULL);

  g_ptr_array_add (choices, g_object_ref (choice));
  gr_workspace_set_asset_choices (fixture->workspace, slot, NULL, choices);
}

static const char *
get_path (Fixture    *fixture,
          const char *slot,
          guint       position)
{
  g_autoptr (GPtrArray) choices = gr_workspace_list_asset_choices (fixture->workspace, slot, NULL);

  return gr_asset_choice_get_path (g_ptr_array_index (choices, position));
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  file = NULL;
  g_autofree char   *path = NULL;

  fixture->root = g_dir_make_tmp ("greenroom-share-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->shared = g_build_filename (fixture->root, "shared", NULL);
  g_assert_cmpint (g_mkdir (fixture->shared, 0755), ==, 0);
  path = g_build_filename (fixture->shared, "acme.greenroom.json", NULL);
  file = g_file_new_for_path (path);
  fixture->workspace = gr_workspace_new ("acme", "Acme");
  gr_workspace_set_file (fixture->workspace, file);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  gr_test_settle ();
  g_clear_object (&fixture->workspace);
  gr_test_remove_tree (fixture->root);
  g_clear_pointer (&fixture->root, g_free);
  g_clear_pointer (&fixture->shared, g_free);
}

static char *
dup_rules (GListModel *findings)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_assert_nonnull (gr_finding_get_fix (finding));
      g_string_append_printf (rules, "%s%s", rules->len > 0 ? " " : "", gr_finding_get_rule (finding));
    }

  return g_string_free (g_steal_pointer (&rules), FALSE);
}

static void
assert_problems (Fixture    *fixture,
                 const char *expected)
{
  g_autoptr (GListModel) findings = gr_share_list_problems (fixture->workspace);
  g_autofree char       *rules = dup_rules (findings);

  g_assert_cmpstr (rules, ==, expected);
}

static GListModel *
collect (Fixture *fixture,
         guint   *n_collected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GListModel              *findings;

  gr_share_collect_async (fixture->workspace, NULL, gr_test_result_cb, &result);
  findings = gr_share_collect_finish (fixture->workspace, gr_test_await (&result), n_collected, &error);
  g_assert_no_error (error);

  return findings;
}

static void
test_problems (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GrWorkspace)   unsaved = gr_workspace_new ("w", NULL);
  g_autoptr (GListModel)    findings = gr_share_list_problems (unsaved);
  g_autoptr (GrEnvironment) qa = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, NULL);
  g_autoptr (GrEnvironment) local = gr_environment_new ("local", GR_ENVIRONMENT_LOCAL, NULL);
  g_autoptr (GrLane)        lane = gr_lane_new ("a", "qa", "JP", NULL);
  g_autofree char          *rules = dup_rules (findings);

  g_assert_cmpstr (rules, ==, "share.no-file");
  assert_problems (fixture, "");

  choose (fixture, "icon", "icon.png");
  choose (fixture, "icon", "assets/more/icon.png");
  assert_problems (fixture, "");
  g_assert_cmpuint (gr_share_count_outside (fixture->workspace), ==, 0);
  choose (fixture, "icon", "/home/zoe/icon.png");
  choose (fixture, "icon", "../icon.png");
  choose (fixture, "icon", "assets/../../icon.png");
  assert_problems (fixture, "share.outside share.outside share.outside");
  g_assert_cmpuint (gr_share_count_outside (fixture->workspace), ==, 3);
  gr_workspace_set_asset_choices (fixture->workspace, "icon", NULL, NULL);

  gr_workspace_set_field (fixture->workspace, "app.demo-video", "https://acme.example/demo.mp4");
  assert_problems (fixture, "");
  gr_workspace_set_field (fixture->workspace, "app.demo-video", "/home/zoe/demo.mp4");
  assert_problems (fixture, "share.demo-video");
  gr_workspace_set_field (fixture->workspace, "app.demo-video", NULL);

  gr_environment_set_client_key (local, "sbawlocal");
  gr_workspace_add_environment (fixture->workspace, local);
  gr_workspace_add_environment (fixture->workspace, qa);
  assert_problems (fixture, "");
  gr_environment_set_client_key (qa, "sbaw1");
  assert_problems (fixture, "share.secrets");
  gr_workspace_add_lane (fixture->workspace, lane);
  assert_problems (fixture, "share.secrets share.sign-ins");
}

/* Pictures come into the folder, each once, whatever lies there already; what lay there stays as it is. */
static void
test_collect (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autofree char       *one = put (fixture, "one/icon.png", "one");
  g_autofree char       *two = put (fixture, "two/icon.png", "two");
  g_autofree char       *again = put (fixture, "again/icon.png", "one");
  g_autofree char       *inside = put (fixture, "shared/inside.png", "inside");
  g_autofree char       *taken = put (fixture, "shared/assets/icon.png", "theirs");
  g_autofree char       *content = NULL;
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GListModel) nothing = NULL;
  guint                  n_collected = 0;
  gsize                  length;

  choose (fixture, "icon", one);
  choose (fixture, "card", two);
  choose (fixture, "card", again);
  choose (fixture, "card", "inside.png");

  findings = collect (fixture, &n_collected);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
  g_assert_cmpuint (n_collected, ==, 3);
  g_assert_cmpuint (gr_share_count_outside (fixture->workspace), ==, 0);
  g_assert_cmpstr (get_path (fixture, "card", 2), ==, "inside.png");
  g_assert_true (g_str_has_prefix (get_path (fixture, "icon", 0), "assets/icon-"));
  g_assert_cmpstr (get_path (fixture, "icon", 0), ==, get_path (fixture, "card", 1));
  g_assert_cmpstr (get_path (fixture, "icon", 0), !=, get_path (fixture, "card", 0));

  g_assert_true (g_file_get_contents (taken, &content, &length, NULL));
  g_assert_cmpmem (content + length - 6, 6, "theirs", 6);
  g_assert_true (g_file_test (one, G_FILE_TEST_EXISTS));

  nothing = collect (fixture, &n_collected);
  g_assert_cmpuint (n_collected, ==, 0);
}

/* A file that is no picture is not copied to where others see it, whatever a workspace calls it; the rest is. */
static void
test_not_pictures (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autofree char       *good = put (fixture, "good.png", "good");
  g_autofree char       *key = gr_test_put_file (fixture->root, "id_rsa", g_bytes_new_static ("-----BEGIN OPENSSH PRIVATE KEY-----", 35));
  g_autofree char       *assets = g_build_filename (fixture->shared, "assets", NULL);
  g_autoptr (GDir)       folder = NULL;
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GrFinding)  finding = NULL;
  guint                  n_collected = 0;

  choose (fixture, "icon", key);
  choose (fixture, "icon", "/nowhere/icon.png");
  choose (fixture, "icon", good);

  findings = collect (fixture, &n_collected);
  g_assert_cmpuint (n_collected, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 2);
  finding = g_list_model_get_item (findings, 0);
  g_assert_cmpstr (gr_finding_get_rule (finding), ==, "share.not-copied");
  g_assert_nonnull (strstr (gr_finding_get_detail (finding), "id_rsa"));
  g_assert_cmpstr (get_path (fixture, "icon", 0), ==, key);

  folder = g_dir_open (assets, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (folder), ==, "good.png");
  g_assert_null (g_dir_read_name (folder));
}

static void
test_names (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autofree char       *odd = put (fixture, "a:b*c\n.png", "odd");
  g_autofree char       *hidden = put (fixture, ".hidden", "hidden");
  g_autofree char       *bytes = put (fixture, "\xff\xfe.png", "bytes");
  g_autofree char       *uri = g_filename_to_uri (bytes, NULL, NULL);
  g_autofree char       *odd_uri = g_filename_to_uri (odd, NULL, NULL);
  g_autoptr (GListModel) findings = NULL;
  guint                  n_collected = 0;

  choose (fixture, "icon", odd_uri);
  choose (fixture, "icon", hidden);
  choose (fixture, "icon", uri);
  findings = collect (fixture, &n_collected);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
  g_assert_cmpuint (n_collected, ==, 3);
  g_assert_cmpstr (get_path (fixture, "icon", 0), ==, "assets/a_b_c_.png");
  g_assert_cmpstr (get_path (fixture, "icon", 1), ==, "assets/_.hidden");
  g_assert_cmpstr (get_path (fixture, "icon", 2), ==, "assets/__.png");
}

static void
assert_refused (Fixture *fixture,
                GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_share_collect_async (fixture->workspace, NULL, gr_test_result_cb, &result);
  g_assert_null (gr_share_collect_finish (fixture->workspace, gr_test_await (&result), NULL, error));
}

static void
test_folder (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char   *icon = put (fixture, "icon.png", "icon");
  g_autofree char   *elsewhere = g_build_filename (fixture->root, "elsewhere", NULL);
  g_autofree char   *assets = g_build_filename (fixture->shared, "assets", NULL);
  g_autoptr (GError) error = NULL;

  choose (fixture, "icon", icon);
  g_assert_cmpint (g_mkdir (elsewhere, 0755), ==, 0);
  g_assert_cmpint (symlink (elsewhere, assets), ==, 0);
  assert_refused (fixture, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, "assets"));
  g_clear_error (&error);
  g_assert_cmpstr (get_path (fixture, "icon", 0), ==, icon);

  gr_workspace_set_file (fixture->workspace, NULL);
  assert_refused (fixture, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char         *icon = put (fixture, "icon.png", "icon");
  g_autofree char         *copy = g_build_filename (fixture->shared, "assets", "icon.png", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  choose (fixture, "icon", icon);
  g_cancellable_cancel (cancellable);
  gr_share_collect_async (fixture->workspace, cancellable, gr_test_result_cb, &result);
  g_assert_null (gr_share_collect_finish (fixture->workspace, gr_test_await (&result), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (get_path (fixture, "icon", 0), ==, icon);
}

/* A picture that is chosen while the old one is copied stays chosen. */
static void
test_meanwhile (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autofree char         *icon = put (fixture, "icon.png", "icon");
  g_autofree char         *other = put (fixture, "other.png", "other");
  g_autoptr (GPtrArray)    choices = NULL;
  g_autoptr (GListModel)   findings = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint                    n_collected = 1;

  choose (fixture, "icon", icon);
  choices = gr_workspace_list_asset_choices (fixture->workspace, "icon", NULL);
  gr_share_collect_async (fixture->workspace, NULL, gr_test_result_cb, &result);
  gr_asset_choice_set_path (g_ptr_array_index (choices, 0), other);
  findings = gr_share_collect_finish (fixture->workspace, gr_test_await (&result), &n_collected, NULL);
  g_assert_nonnull (findings);
  g_assert_cmpuint (n_collected, ==, 0);
  g_assert_cmpstr (get_path (fixture, "icon", 0), ==, other);
}

/* What a team gets is the folder: moved elsewhere, every picture is found again, and no path of the first computer is in the file. */
static void
test_travels (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autofree char       *icon = put (fixture, "icon.png", "icon");
  g_autofree char       *moved = g_build_filename (fixture->root, "clone", NULL);
  g_autofree char       *path = g_build_filename (moved, "acme.greenroom.json", NULL);
  g_autofree char       *text = NULL;
  g_autoptr (GFile)      file = g_file_new_for_path (path);
  g_autoptr (GFile)      picture = NULL;
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GPtrArray)  choices = NULL;
  g_autoptr (GError)     error = NULL;

  choose (fixture, "icon", icon);
  findings = collect (fixture, NULL);
  g_assert_true (gr_workspace_save (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (fixture->shared, moved), ==, 0);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, fixture->root));
  g_clear_object (&fixture->workspace);
  fixture->workspace = gr_workspace_load (file, &error);
  g_assert_no_error (error);
  choices = gr_workspace_list_asset_choices (fixture->workspace, "icon", NULL);
  picture = gr_workspace_resolve_asset (fixture->workspace, g_ptr_array_index (choices, 0));
  g_assert_true (g_file_query_exists (picture, NULL));
  g_assert_true (g_str_has_prefix (g_file_peek_path (picture), moved));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/share/problems", test_problems);
  ADD ("/share/collect", test_collect);
  ADD ("/share/not-pictures", test_not_pictures);
  ADD ("/share/names", test_names);
  ADD ("/share/folder", test_folder);
  ADD ("/share/cancel", test_cancel);
  ADD ("/share/meanwhile", test_meanwhile);
  ADD ("/share/travels", test_travels);

  return g_test_run ();
}
