/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slots.h"
#include "gr-asset-watch.h"
#include "gr-test-images.h"
#include "gr-workspace-file.h"

#include <glib/gstdio.h>
#include <string.h>

static GrCatalog *catalog;

/* A workspace whose file lies in a folder of its own, with pictures beside it, and its slots. */
typedef struct
{
  char         *folder;
  GrWorkspace  *workspace;
  GrRulePack   *pack;
  GrAssetSlots *slots;
} Fixture;

static char *
get_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            GBytes     *content)
{
  g_autoptr (GBytes) bytes = content;
  g_autofree char   *path = get_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
open_slots (Fixture *fixture)
{
  fixture->slots = gr_asset_slots_new (fixture->workspace, catalog, fixture->pack);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const languages[] = {"en-US", "ja", NULL};
  g_autofree char         *path = NULL;
  g_autoptr (GFile)        file = NULL;
  g_autoptr (GError)       error = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  write_file (fixture, "icon.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
  write_file (fixture, "one.jpg", gr_test_make_jpeg (360, 360, 2, GR_TEST_IMAGE_PLAIN, 0));
  write_file (fixture, "copy.jpg", gr_test_make_jpeg (360, 360, 2, GR_TEST_IMAGE_PLAIN, 0));
  write_file (fixture, "alike.png", gr_test_make_png (360, 360, 2, GR_TEST_IMAGE_PLAIN));
  write_file (fixture, "tiles.png", gr_test_make_png (360, 360, 3, GR_TEST_IMAGE_TILES));
  write_file (fixture, "wide.png", gr_test_make_png (400, 360, 5, GR_TEST_IMAGE_PLAIN));

  fixture->workspace = gr_workspace_new ("w", NULL);
  path = get_path (fixture, "w.greenroom.json");
  file = g_file_new_for_path (path);
  gr_workspace_set_file (fixture->workspace, file);
  gr_workspace_set_languages (fixture->workspace, languages);
  fixture->pack = g_object_ref (gr_catalog_find_rule_pack (catalog, "mini-game-preparation"));
  open_slots (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char      *name;

  g_assert_finalize_object (fixture->slots);
  g_clear_object (&fixture->pack);
  g_assert_finalize_object (fixture->workspace);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = get_path (fixture, name);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
wait_until_idle (Fixture *fixture)
{
  while (gr_asset_slots_get_busy (fixture->slots))
    g_main_context_iteration (NULL, TRUE);
}

static void
add (Fixture    *fixture,
     const char *slot_id,
     const char *language_id,
     const char *first,
     ...)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  va_list                names;

  va_start (names, first);
  for (const char *name = first; name != NULL; name = va_arg (names, const char *))
    {
      g_autofree char  *path = get_path (fixture, name);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_list_store_append (files, file);
    }
  va_end (names);

  g_assert_cmpuint (gr_asset_slots_add_files (fixture->slots, gr_asset_slots_find (fixture->slots, slot_id, language_id), G_LIST_MODEL (files)), ==, 0);
  wait_until_idle (fixture);
}

static GrAssetCheck *
get_check (Fixture    *fixture,
           const char *slot_id,
           const char *language_id,
           guint       position)
{
  g_autoptr (GrAssetCheck) check = g_list_model_get_item (gr_asset_slot_get_checks (gr_asset_slots_find (fixture->slots, slot_id, language_id)), position);

  return check;
}

/* What is said of a slot, such as "asset.empty". */
static void
assert_findings (Fixture    *fixture,
                 const char *slot_id,
                 const char *language_id,
                 const char *expected)
{
  GListModel         *findings = gr_asset_slot_get_findings (gr_asset_slots_find (fixture->slots, slot_id, language_id));
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", gr_finding_get_rule (finding));
      g_assert_nonnull (gr_finding_get_fix (finding));
    }
  g_assert_cmpstr (rules->str, ==, expected);
}

static GrFinding *
get_finding (Fixture    *fixture,
             const char *slot_id,
             const char *language_id,
             guint       position)
{
  g_autoptr (GrFinding) finding = g_list_model_get_item (gr_asset_slot_get_findings (gr_asset_slots_find (fixture->slots, slot_id, language_id)), position);

  return finding;
}

/* Each slot of the rules stands there once for every language it has pictures for, the default one first. */
static void
test_languages (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GString)    names = g_string_new (NULL);
  g_autoptr (GListModel) further = NULL;
  GListModel            *model = G_LIST_MODEL (fixture->slots);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GrAssetSlot) slot = g_list_model_get_item (model, i);
      g_autofree char        *title = gr_asset_slot_dup_title (slot);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", title);
    }
  g_assert_cmpstr (names->str, ==, "App icon; DM sharing thumbnail · English (US), default; DM sharing thumbnail · Japanese");

  further = gr_asset_slots_list_further_languages (fixture->slots);
  g_assert_cmpuint (g_list_model_get_n_items (further), ==, g_list_model_get_n_items (gr_catalog_get_languages (catalog)) - 2);

  gr_asset_slots_add_language (fixture->slots, "de");
  g_assert_cmpstr (gr_workspace_get_languages (fixture->workspace)[2], ==, "de");
  g_assert_nonnull (gr_asset_slots_find (fixture->slots, "dm-thumbnail", "de"));
  g_assert_null (gr_asset_slots_find (fixture->slots, "icon", "de"));

  add (fixture, "dm-thumbnail", "de", "one.jpg", NULL);
  g_assert_false (gr_asset_slots_can_remove_language (fixture->slots, "de"));
  gr_workspace_set_asset_choices (fixture->workspace, "dm-thumbnail", "de", NULL);
  g_assert_true (gr_asset_slots_can_remove_language (fixture->slots, "de"));
  gr_asset_slots_remove_language (fixture->slots, "de");
  g_assert_null (gr_asset_slots_find (fixture->slots, "dm-thumbnail", "de"));
  g_assert_false (gr_asset_slots_can_remove_language (fixture->slots, NULL));
  wait_until_idle (fixture);
}

/* A file that is chosen for a language nobody listed is not hidden, and the default language may be written by its name. */
static void
test_odd_choices (Fixture      *fixture,
                  gconstpointer data)
{
  static const char *const languages[] = {"fr", "en-US", "xx"};
  GrAssetSlot             *slot;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (choices, gr_asset_choice_new ("dm-thumbnail", languages[i], "one.jpg"));
      gr_workspace_set_asset_choices (fixture->workspace, "dm-thumbnail", languages[i], choices);
    }
  wait_until_idle (fixture);

  slot = gr_asset_slots_find (fixture->slots, "dm-thumbnail", NULL);
  g_assert_cmpuint (gr_asset_slot_get_n_files (slot), ==, 1);
  g_assert_null (gr_asset_slots_find (fixture->slots, "dm-thumbnail", "en-US"));
  g_assert_cmpstr (gr_asset_slot_get_language_name (gr_asset_slots_find (fixture->slots, "dm-thumbnail", "fr")), ==, "French");
  g_assert_cmpstr (gr_asset_slot_get_language_name (gr_asset_slots_find (fixture->slots, "dm-thumbnail", "xx")), ==, "xx");

  gr_asset_slots_remove (fixture->slots, slot, get_check (fixture, "dm-thumbnail", NULL, 0));
  g_assert_cmpuint (gr_asset_slot_get_n_files (slot), ==, 0);
  wait_until_idle (fixture);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  assert_findings (fixture, "icon", NULL, "asset.empty");
  assert_findings (fixture, "dm-thumbnail", NULL, "");
  assert_findings (fixture, "dm-thumbnail", "ja", "asset.language-empty");
  g_assert_cmpint (gr_finding_get_severity (get_finding (fixture, "icon", NULL, 0)), ==, GR_SEVERITY_WARNING);
  g_assert_nonnull (gr_finding_get_source (get_finding (fixture, "icon", NULL, 0)));
  g_assert_cmpint (gr_finding_get_severity (get_finding (fixture, "dm-thumbnail", "ja", 0)), ==, GR_SEVERITY_INFO);

  add (fixture, "icon", NULL, "icon.png", NULL);
  add (fixture, "dm-thumbnail", "ja", "one.jpg", NULL);
  assert_findings (fixture, "icon", NULL, "");
  assert_findings (fixture, "dm-thumbnail", "ja", "");
  g_assert_cmpuint (gr_asset_slots_get_n_failing (fixture->slots), ==, 0);

  add (fixture, "dm-thumbnail", "ja", "wide.png", NULL);
  g_assert_cmpuint (gr_asset_slots_get_n_failing (fixture->slots), ==, 1);
  g_assert_cmpuint (gr_asset_slot_get_n_failing (gr_asset_slots_find (fixture->slots, "dm-thumbnail", "ja")), ==, 1);
  g_assert_cmpint (gr_asset_check_get_checked (get_check (fixture, "icon", NULL, 0)), >, 0);
}

/* The same bytes in one place are a waste; in another language they may be meant. Each finding names the files and the place. */
static void
test_duplicates (Fixture      *fixture,
                 gconstpointer data)
{
  GrFinding *finding;

  add (fixture, "dm-thumbnail", NULL, "one.jpg", "tiles.png", "copy.jpg", NULL);
  assert_findings (fixture, "dm-thumbnail", NULL, "asset.duplicate");
  finding = get_finding (fixture, "dm-thumbnail", NULL, 0);
  g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_WARNING);
  g_assert_nonnull (strstr (gr_finding_get_title (finding), "“one.jpg”, “copy.jpg”"));
  g_assert_null (strstr (gr_finding_get_title (finding), "tiles.png"));
  g_assert_nonnull (strstr (gr_finding_get_place (finding), "English"));

  add (fixture, "dm-thumbnail", "ja", "tiles.png", NULL);
  assert_findings (fixture, "dm-thumbnail", "ja", "asset.same-in-language");
  finding = get_finding (fixture, "dm-thumbnail", "ja", 0);
  g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_INFO);
  g_assert_nonnull (strstr (gr_finding_get_detail (finding), "tiles.png"));
  g_assert_nonnull (strstr (gr_finding_get_detail (finding), "English"));

  add (fixture, "icon", NULL, "one.jpg", NULL);
  assert_findings (fixture, "dm-thumbnail", NULL, "asset.duplicate asset.same-in-slot");
  g_assert_nonnull (strstr (gr_finding_get_detail (get_finding (fixture, "dm-thumbnail", NULL, 1)), "App icon"));
}

static void
test_near_duplicates (Fixture      *fixture,
                      gconstpointer data)
{
  add (fixture, "dm-thumbnail", NULL, "one.jpg", "tiles.png", "alike.png", NULL);
  assert_findings (fixture, "dm-thumbnail", NULL, "asset.near-duplicate");
  g_assert_nonnull (strstr (gr_finding_get_title (get_finding (fixture, "dm-thumbnail", NULL, 0)), "“one.jpg”, “alike.png”"));

  gr_asset_slots_remove (fixture->slots, gr_asset_slots_find (fixture->slots, "dm-thumbnail", NULL), get_check (fixture, "dm-thumbnail", NULL, 2));
  wait_until_idle (fixture);
  assert_findings (fixture, "dm-thumbnail", NULL, "");
  add (fixture, "dm-thumbnail", "ja", "alike.png", NULL);
  assert_findings (fixture, "dm-thumbnail", "ja", "asset.similar-in-language");

  /* The icon and a thumbnail are meant to look alike. */
  add (fixture, "icon", NULL, "alike.png", NULL);
  assert_findings (fixture, "icon", NULL, "");
}

static void
test_count (Fixture      *fixture,
            gconstpointer data)
{
  add (fixture, "dm-thumbnail", NULL, "one.jpg", "tiles.png", "gone.png", "notes.txt", NULL);
  g_assert_cmpuint (gr_asset_slot_get_n_files (gr_asset_slots_find (fixture->slots, "dm-thumbnail", NULL)), ==, 4);
  assert_findings (fixture, "dm-thumbnail", NULL, "asset.count");
}

/* What a file held when it was chosen is remembered; another content is told apart, now and when the workspace is opened again. */
static void
test_remember (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) choices = NULL;
  g_autofree char      *hash = NULL;
  GrAssetSlot          *slot;
  GrAssetChoice        *choice;

  add (fixture, "icon", NULL, "icon.png", NULL);
  choices = gr_workspace_list_asset_choices (fixture->workspace, "icon", NULL);
  choice = g_ptr_array_index (choices, 0);
  hash = g_strdup (gr_asset_choice_get_sha256 (choice));
  g_assert_nonnull (hash);
  g_assert_cmpuint (gr_asset_choice_get_size (choice), >, 0);
  g_assert_cmpint (gr_asset_choice_get_chosen (choice), >, 0);
  g_assert_cmpint (gr_asset_check_get_changed (get_check (fixture, "icon", NULL, 0)), ==, 0);

  g_assert_finalize_object (fixture->slots);
  write_file (fixture, "icon.png", gr_test_make_png (1024, 1024, 9, GR_TEST_IMAGE_PLAIN));
  open_slots (fixture);
  wait_until_idle (fixture);
  g_assert_cmpint (gr_asset_check_get_changed (get_check (fixture, "icon", NULL, 0)), >, 0);
  g_assert_cmpint (gr_asset_check_get_verdict (get_check (fixture, "icon", NULL, 0)), ==, GR_VERDICT_PASS);
  g_assert_cmpstr (gr_asset_choice_get_sha256 (choice), ==, hash);

  slot = gr_asset_slots_find (fixture->slots, "icon", NULL);
  gr_asset_slots_keep (fixture->slots, slot, get_check (fixture, "icon", NULL, 0));
  g_assert_cmpint (gr_asset_check_get_changed (get_check (fixture, "icon", NULL, 0)), ==, 0);
  g_assert_cmpstr (gr_asset_choice_get_sha256 (choice), !=, hash);
}

/* Another file takes the place of one among several. */
static void
test_replace (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char  *path = get_path (fixture, "alike.png");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) elsewhere = g_file_new_for_uri ("nowhere://host/a.png");
  GrAssetSlot      *slot = gr_asset_slots_find (fixture->slots, "dm-thumbnail", "ja");

  add (fixture, "dm-thumbnail", "ja", "wide.png", "one.jpg", NULL);
  g_assert_false (gr_asset_slots_replace (fixture->slots, slot, get_check (fixture, "dm-thumbnail", "ja", 0), elsewhere));
  g_assert_true (gr_asset_slots_replace (fixture->slots, slot, get_check (fixture, "dm-thumbnail", "ja", 0), file));
  wait_until_idle (fixture);
  g_assert_cmpuint (gr_asset_slot_get_n_files (slot), ==, 2);
  g_assert_true (g_file_equal (gr_asset_check_get_file (get_check (fixture, "dm-thumbnail", "ja", 0)), file));
  g_assert_cmpuint (gr_asset_slots_get_n_failing (fixture->slots), ==, 0);
}

static void
changed_cb (GrWorkspace *workspace,
            gboolean    *changed)
{
  *changed = TRUE;
}

/* Looking at a workspace that somebody wrote without hashes changes nothing in it. */
static void
test_adopt (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean              changed = FALSE;

  g_assert_finalize_object (fixture->slots);
  g_ptr_array_add (choices, gr_asset_choice_new ("icon", NULL, "icon.png"));
  gr_workspace_set_asset_choices (fixture->workspace, "icon", NULL, choices);
  g_signal_connect (fixture->workspace, "changed", G_CALLBACK (changed_cb), &changed);

  open_slots (fixture);
  wait_until_idle (fixture);
  g_assert_nonnull (gr_asset_choice_get_sha256 (g_ptr_array_index (choices, 0)));
  g_assert_false (changed);
}

/* A path that somebody wrote into a workspace may lead anywhere. What is no picture leaves no trace in it. */
static void
test_foreign (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray)     choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GrAssetChoice) dated = gr_asset_choice_new ("icon", NULL, "secret.txt");
  g_autofree char          *path = get_path (fixture, "secret.txt");

  g_assert_finalize_object (fixture->slots);
  g_assert_true (g_file_set_contents (path, "hush", -1, NULL));
  gr_asset_choice_remember (dated, NULL, 0, 1795331999);
  g_ptr_array_add (choices, gr_asset_choice_new ("icon", NULL, "secret.txt"));
  g_ptr_array_add (choices, g_object_ref (dated));
  gr_workspace_set_asset_choices (fixture->workspace, "icon", NULL, choices);

  open_slots (fixture);
  wait_until_idle (fixture);
  g_assert_cmpint (gr_asset_check_get_verdict (get_check (fixture, "icon", NULL, 0)), ==, GR_VERDICT_FAIL);
  g_assert_null (gr_asset_choice_get_sha256 (g_ptr_array_index (choices, 0)));
  g_assert_null (gr_asset_choice_get_sha256 (dated));
  g_assert_cmpuint (gr_asset_choice_get_size (dated), ==, 0);
}

static void
wait_for_verdict (Fixture  *fixture,
                  GrVerdict verdict)
{
  while (gr_asset_check_get_verdict (get_check (fixture, "icon", NULL, 0)) != verdict)
    g_main_context_iteration (NULL, TRUE);
  wait_until_idle (fixture);
}

/* Written in place, removed, there again, replaced by another file: each is judged without being asked. */
static void
test_follow (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "icon.png");
  g_autofree char *other = get_path (fixture, "other.png");

  add (fixture, "icon", NULL, "icon.png", NULL);
  g_assert_cmpint (gr_asset_check_get_verdict (get_check (fixture, "icon", NULL, 0)), ==, GR_VERDICT_PASS);

  g_assert_cmpint (g_remove (path), ==, 0);
  wait_for_verdict (fixture, GR_VERDICT_UNREADABLE);
  g_assert_cmpuint (gr_asset_slots_get_n_failing (fixture->slots), ==, 1);
  g_assert_cmpint (gr_asset_check_get_changed (get_check (fixture, "icon", NULL, 0)), ==, 0);

  write_file (fixture, "icon.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
  wait_for_verdict (fixture, GR_VERDICT_PASS);
  g_assert_cmpint (gr_asset_check_get_changed (get_check (fixture, "icon", NULL, 0)), ==, 0);

  write_file (fixture, "other.png", gr_test_make_png (640, 480, 0, GR_TEST_IMAGE_PLAIN));
  g_assert_cmpint (g_rename (other, path), ==, 0);
  wait_for_verdict (fixture, GR_VERDICT_FAIL);
  g_assert_cmpint (gr_asset_check_get_changed (get_check (fixture, "icon", NULL, 0)), >, 0);
}

/* The whole folder goes away and comes back. */
static void
test_folder_gone (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);

  add (fixture, "icon", NULL, "icon.png", NULL);
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  wait_for_verdict (fixture, GR_VERDICT_UNREADABLE);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  gr_asset_slots_look_again (fixture->slots);
  wait_for_verdict (fixture, GR_VERDICT_PASS);
}

static void
count_cb (GrAssetWatch *watch,
          GFile        *file,
          guint        *count)
{
  ++*count;
}

/* Many writes in a moment are one change, and a file that is not watched says nothing. */
static void
test_coalesce (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GrAssetWatch) watch = gr_asset_watch_new ();
  g_autoptr (GPtrArray)    files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char         *first = get_path (fixture, "icon.png");
  g_autofree char         *last = get_path (fixture, "last.png");
  guint                    count = 0;

  g_ptr_array_add (files, g_file_new_for_path (first));
  g_ptr_array_add (files, g_file_new_for_path (last));
  gr_asset_watch_set_files (watch, files);
  g_signal_connect (watch, "changed", G_CALLBACK (count_cb), &count);

  for (guint i = 0; i < 20; i++)
    {
      write_file (fixture, "icon.png", g_bytes_new (&i, sizeof i));
      write_file (fixture, "one.jpg", g_bytes_new (&i, sizeof i));
    }
  write_file (fixture, "last.png", g_bytes_new_static ("x", 1));
  while (count < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count, ==, 2);
}

/* A slot that is let go while its files are being read takes nothing with it. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char       *path = get_path (fixture, "icon.png");
  g_autoptr (GFile)      file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  gr_asset_slots_add_files (fixture->slots, gr_asset_slots_find (fixture->slots, "icon", NULL), G_LIST_MODEL (files));
  g_assert_true (gr_asset_slots_get_busy (fixture->slots));
  g_assert_finalize_object (fixture->slots);
  open_slots (fixture);
  gr_asset_slots_look_again (fixture->slots);
  wait_until_idle (fixture);
  g_assert_cmpint (gr_asset_check_get_verdict (get_check (fixture, "icon", NULL, 0)), ==, GR_VERDICT_PASS);
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

#define ADD(path, func) g_test_add ("/asset-slots/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("languages", test_languages);
  ADD ("odd-choices", test_odd_choices);
  ADD ("missing", test_missing);
  ADD ("duplicates", test_duplicates);
  ADD ("near-duplicates", test_near_duplicates);
  ADD ("count", test_count);
  ADD ("remember", test_remember);
  ADD ("replace", test_replace);
  ADD ("adopt", test_adopt);
  ADD ("foreign", test_foreign);
  ADD ("follow", test_follow);
  ADD ("folder-gone", test_folder_gone);
  ADD ("coalesce", test_coalesce);
  ADD ("cancelled", test_cancelled);
#undef ADD

  status = g_test_run ();
  g_clear_object (&catalog);
  return status;
}
