/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-witness.h"

#include <glib/gstdio.h>

#include "gr-test-async.h"
#include "gr-test-images.h"
#include "gr-test-proofs.h"

static GrCatalog *catalog;

typedef struct
{
  char           *folder;
  GrWorkspace    *workspace;
  GrAssetSlots   *slots;
  GrAssetWitness *witness;
  GrGuideStep    *step;
  guint           n_changes;
} Fixture;

static void
write_file (Fixture    *fixture,
            const char *name,
            GBytes     *content)
{
  g_autoptr (GBytes) bytes = content;
  g_autofree char   *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
changed_cb (GrWitness *witness,
            guint     *n_changes)
{
  (*n_changes)++;
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
  write_file (fixture, "wide.png", gr_test_make_png (400, 360, 5, GR_TEST_IMAGE_PLAIN));
  fixture->workspace = gr_workspace_new ("w", NULL);
  path = g_build_filename (fixture->folder, "w.greenroom.json", NULL);
  file = g_file_new_for_path (path);
  gr_workspace_set_file (fixture->workspace, file);
  gr_workspace_set_languages (fixture->workspace, languages);
  fixture->slots = gr_asset_slots_new (fixture->workspace, catalog, gr_catalog_find_rule_pack (catalog, "mini-game-preparation"));
  fixture->witness = gr_asset_witness_new (fixture->slots);
  g_signal_connect (fixture->witness, "changed", G_CALLBACK (changed_cb), &fixture->n_changes);
  fixture->step = gr_test_proofs_new_step ("{\"id\": \"icon\", \"title\": \"Icon\", \"kind\": \"asset\", \"slot\": \"icon\"},"
                                           "{\"id\": \"dm\", \"title\": \"Thumbnail\", \"kind\": \"asset\", \"slot\": \"dm-thumbnail\"},"
                                           "{\"id\": \"other\", \"title\": \"Other\", \"kind\": \"asset\", \"slot\": \"no-such-slot\"},"
                                           "{\"id\": \"secret\", \"title\": \"Secret\", \"kind\": \"secret\"}");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  g_clear_object (&fixture->step);
  g_assert_finalize_object (g_steal_pointer (&fixture->witness));
  g_clear_object (&fixture->slots);
  gr_test_settle ();
  g_clear_object (&fixture->workspace);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, i == 0 ? "icon.png" : "wide.png", NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
choose (Fixture    *fixture,
        const char *slot_id,
        const char *language,
        const char *name)
{
  g_autofree char       *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile)      file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  gr_asset_slots_add_files (fixture->slots, gr_asset_slots_find (fixture->slots, slot_id, language), G_LIST_MODEL (files));
}

static void
await_slots (Fixture *fixture)
{
  while (gr_asset_slots_get_busy (fixture->slots))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_evidence (Fixture        *fixture,
                 const char     *proof_id,
                 const char     *place_key,
                 GrEvidenceState state,
                 const char     *text)
{
  gr_test_proofs_assert (GR_WITNESS (fixture->witness), fixture->step, proof_id, place_key, state, text);
}

static void
test_fits (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrEvidence) none = gr_test_proofs_look (GR_WITNESS (fixture->witness), fixture->step, "secret", "");
  g_autoptr (GrEvidence) found = NULL;

  g_assert_null (none);
  assert_evidence (fixture, "icon", "", GR_EVIDENCE_MISSING, "No picture is chosen (by “Mini game, Preparation Stage guide”, 2026-05-01)");
  assert_evidence (fixture, "other", "", GR_EVIDENCE_UNKNOWN, "no such picture");

  choose (fixture, "icon", NULL, "icon.png");
  assert_evidence (fixture, "icon", "", GR_EVIDENCE_UNKNOWN, "being checked");
  fixture->n_changes = 0;
  await_slots (fixture);
  g_assert_cmpuint (fixture->n_changes, >, 0);
  assert_evidence (fixture, "icon", "", GR_EVIDENCE_HOLDS, "icon.png: fits");
  assert_evidence (fixture, "icon", "language:ja", GR_EVIDENCE_HOLDS, "icon.png: fits");
  found = gr_test_proofs_look (GR_WITNESS (fixture->witness), fixture->step, "icon", "");
  g_assert_cmpint (gr_evidence_get_looked_at (found), >, 0);
}

static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  choose (fixture, "dm-thumbnail", "ja", "wide.png");
  await_slots (fixture);
  assert_evidence (fixture, "dm", "language:ja", GR_EVIDENCE_WRONG, "wide.png: ");
  assert_evidence (fixture, "dm", "language:en-US", GR_EVIDENCE_MISSING, "No picture is chosen");
  assert_evidence (fixture, "dm", "", GR_EVIDENCE_MISSING, "No picture is chosen");
}

/* Somebody writes another picture over the file, and puts the old one back. */
static void
test_undone (Fixture      *fixture,
             gconstpointer data)
{
  choose (fixture, "icon", NULL, "icon.png");
  await_slots (fixture);
  assert_evidence (fixture, "icon", "", GR_EVIDENCE_HOLDS, "fits");
  write_file (fixture, "icon.png", gr_test_make_png (400, 360, 5, GR_TEST_IMAGE_PLAIN));
  gr_asset_slots_refresh (fixture->slots);
  await_slots (fixture);
  assert_evidence (fixture, "icon", "", GR_EVIDENCE_WRONG, "icon.png: ");
  write_file (fixture, "icon.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
  gr_asset_slots_refresh (fixture->slots);
  await_slots (fixture);
  assert_evidence (fixture, "icon", "", GR_EVIDENCE_HOLDS, "fits");
}

static void
test_other_rules (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GrAssetSlots) newer = gr_asset_slots_new (fixture->workspace, catalog, gr_catalog_find_rule_pack (catalog, "mini-game-basic-information-2026"));
  g_autoptr (GrRulePack)   picked = NULL;

  choose (fixture, "icon", NULL, "icon.png");
  await_slots (fixture);
  fixture->n_changes = 0;
  gr_asset_witness_set_slots (fixture->witness, newer);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_set_object (&fixture->slots, newer);
  await_slots (fixture);
  assert_evidence (fixture, "icon", "", GR_EVIDENCE_WRONG, "Mini games and Minis, basic information");

  /* The workspace says which rules are in force, else the type of its app does. */
  gr_workspace_set_rule_pack (fixture->workspace, "mini-game-basic-information-2026");
  picked = gr_asset_slots_pick_pack (fixture->workspace, catalog);
  g_assert_cmpstr (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (picked)), ==, "mini-game-basic-information-2026");
  g_clear_object (&picked);
  gr_workspace_set_rule_pack (fixture->workspace, "no-such-pack");
  gr_workspace_set_field (fixture->workspace, "app.type", "standard");
  picked = gr_asset_slots_pick_pack (fixture->workspace, catalog);
  g_assert_cmpstr (gr_rule_pack_get_app_type (picked), ==, "standard");
}

#define ADD(path, function) g_test_add ("/asset-witness/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalog = gr_catalog_new (NULL);

  ADD ("fits", test_fits);
  ADD ("language", test_language);
  ADD ("undone", test_undone);
  ADD ("other-rules", test_other_rules);

  status = g_test_run ();
  g_clear_object (&catalog);
  return status;
}
