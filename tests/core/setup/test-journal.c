/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-journal.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gr-check-rule.h"
#include "gr-json.h"
#include "gr-test-async.h"
#include "gr-workspace-state.h"

#define DAY  86400
#define HOUR 3600
#define NOW  (20000 * (gint64)DAY)

static const char guide_text[] =
  "{\"id\": \"g\", \"title\": \"Guide\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"summary\": \"x\", \"steps\": ["
  " {\"id\": \"name\", \"title\": \"Name\", \"who\": \"member\", \"needs\": [], \"instructions\": [\"Type\"], \"proofs\": ["
  "  {\"id\": \"name.filled\", \"title\": \"Name\", \"kind\": \"field\", \"field\": \"organisation.name\"}]},"
  " {\"id\": \"verify\", \"title\": \"Verification\", \"who\": \"admin\", \"needs\": [], \"instructions\": [\"Submit\"], \"proofs\": ["
  "  {\"id\": \"verify.told\", \"title\": \"Verified\", \"kind\": \"told\", \"question\": \"Verified?\", \"can_wait\": true, \"choices\": ["
  "   {\"value\": \"yes\", \"title\": \"Yes\"}, {\"value\": \"submitted\", \"title\": \"Submitted\"}, {\"value\": \"no\", \"title\": \"No\"}]}]},"
  " {\"id\": \"privacy\", \"title\": \"Privacy Policy\", \"who\": \"member\", \"per\": \"region\", \"needs\": [], \"instructions\": [\"Publish\"], \"proofs\": ["
  "  {\"id\": \"privacy.page\", \"title\": \"Privacy page\", \"kind\": \"page\", \"page\": \"privacy\", \"field\": \"app.privacy-uri\"}]},"
  " {\"id\": \"icon\", \"title\": \"Icon\", \"who\": \"member\", \"needs\": [], \"instructions\": [\"Draw\"], \"proofs\": ["
  "  {\"id\": \"icon.fits\", \"title\": \"Icon\", \"kind\": \"asset\", \"slot\": \"icon\"}]}]}";

/* A witness that says what it is told to. */
#define TEST_TYPE_WITNESS (test_witness_get_type ())
G_DECLARE_FINAL_TYPE (TestWitness, test_witness, TEST, WITNESS, GObject)

struct _TestWitness
{
  GObject parent_instance;

  GHashTable *rules; /* what is wrong, by region; "" where nothing is */
};

static GrEvidence *
test_witness_look (GrWitness     *witness,
                   GrGuideStep   *step,
                   GrProof       *proof,
                   const GrPlace *place)
{
  TestWitness           *self = TEST_WITNESS (witness);
  const char            *region = place != NULL ? gr_place_get_region_id (place) : NULL;
  const char            *rule = region != NULL ? g_hash_table_lookup (self->rules, region) : NULL;
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  if (gr_proof_get_kind (proof) != GR_PROOF_PAGE)
    return NULL;
  if (rule == NULL)
    return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, "Not looked at yet", 0);
  if (*rule == '\0')
    return gr_evidence_new_looked (proof, GR_EVIDENCE_HOLDS, "Good", NOW, G_LIST_MODEL (findings), NOW);

  gr_check_rule_report (findings, rule, "https://site.test/privacy", "404 Not Found");
  return gr_evidence_new_looked (proof, GR_EVIDENCE_WRONG, "Bad", NOW + 5, G_LIST_MODEL (findings), NOW + 5);
}

static void
witness_init (GrWitnessInterface *iface)
{
  iface->look = test_witness_look;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestWitness, test_witness, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GR_TYPE_WITNESS, witness_init))

static void
test_witness_finalize (GObject *object)
{
  g_hash_table_unref (TEST_WITNESS (object)->rules);

  G_OBJECT_CLASS (test_witness_parent_class)->finalize (object);
}

static void
test_witness_class_init (TestWitnessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_witness_finalize;
}

static void
test_witness_init (TestWitness *self)
{
  self->rules = g_hash_table_new (g_str_hash, g_str_equal);
}

static GrCatalog *catalog;

typedef struct
{
  GrWorkspace *workspace;
  GrClock     *clock;
  TestWitness *witness;
  GrSetup     *setup;
  GrJournal   *journal;
} Fixture;

static GListModel *
make_guides (void)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (JsonNode)       node = gr_json_parse (guide_text, strlen (guide_text), &error);
  g_autoptr (GrCatalogEntry) guide = NULL;
  GListStore                *guides = g_list_store_new (GR_TYPE_GUIDE);

  g_assert_no_error (error);
  guide = gr_catalog_entry_new (GR_TYPE_GUIDE, json_node_get_object (node), &error);
  g_assert_no_error (error);
  g_list_store_append (guides, guide);
  return G_LIST_MODEL (guides);
}

/* A run of the program begins. */
static void
open_workspace (Fixture *fixture)
{
  g_autoptr (GListModel) guides = make_guides ();

  fixture->setup = gr_setup_new_for_guides (catalog, guides, fixture->workspace, fixture->clock);
  gr_setup_add_witness (fixture->setup, GR_WITNESS (fixture->witness));
  gr_setup_refresh (fixture->setup);
  fixture->journal = gr_journal_new (fixture->setup);
  gr_journal_load (fixture->journal);
}

static void
close_workspace (Fixture *fixture)
{
  gr_setup_refresh (fixture->setup);
  gr_journal_save (fixture->journal);
  g_assert_finalize_object (g_steal_pointer (&fixture->journal));
  g_assert_finalize_object (g_steal_pointer (&fixture->setup));
}

static void
reopen (Fixture *fixture,
        gint64   seconds)
{
  close_workspace (fixture);
  gr_clock_advance (fixture->clock, seconds);
  open_workspace (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const regions[] = {"JP", "US", NULL};

  fixture->workspace = gr_workspace_new ("w", NULL);
  fixture->clock = gr_clock_new_manual (NOW);
  fixture->witness = g_object_new (TEST_TYPE_WITNESS, NULL);
  gr_workspace_set_regions (fixture->workspace, regions);
  gr_workspace_set_field (fixture->workspace, "app.privacy-uri", "https://acme-arcade.com/privacy");
  open_workspace (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  close_workspace (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->witness);
}

static void
see (Fixture    *fixture,
     const char *region,
     const char *rule)
{
  g_hash_table_insert (fixture->witness->rules, (gpointer)region, (gpointer)rule);
  gr_setup_refresh (fixture->setup);
}

static void
tell (Fixture    *fixture,
      const char *choice)
{
  gr_setup_answer (fixture->setup, NULL, "verify.told", choice, NULL);
  gr_setup_refresh (fixture->setup);
}

/* All changes in one line: the titles, each with its place. */
static void
assert_changes (Fixture    *fixture,
                const char *expected)
{
  GListModel         *changes = gr_journal_list_changes (fixture->journal);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (GrChange) change = g_list_model_get_item (changes, i);
      g_autofree char     *place = gr_place_dup_key (gr_change_get_place (change));

      g_assert_cmpint (gr_change_get_date (change), >, 0);
      g_assert_true (g_str_has_prefix (gr_change_get_path (change), "g/"));
      g_string_append_printf (text, "%s%s [%s]", text->len > 0 ? "; " : "", gr_change_get_title (change), place);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_first (Fixture      *fixture,
            gconstpointer data)
{
  see (fixture, "JP", "");
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme K.K.");
  gr_setup_refresh (fixture->setup);
  assert_changes (fixture, "");
  g_assert_cmpint (gr_journal_get_since (fixture->journal), ==, 0);
  reopen (fixture, DAY);
  assert_changes (fixture, "");
  g_assert_cmpint (gr_journal_get_since (fixture->journal), ==, NOW);
}

static void
test_page (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrChange) change = NULL;

  see (fixture, "JP", "");
  see (fixture, "US", "");
  reopen (fixture, DAY);
  see (fixture, "JP", "url.not-found");
  assert_changes (fixture, "Privacy page: There is no page at this address [region:JP]");
  change = g_list_model_get_item (gr_journal_list_changes (fixture->journal), 0);
  g_assert_cmpstr (gr_change_get_detail (change), ==, "The last answer was 404 Not Found.");
  g_assert_cmpstr (gr_change_get_path (change), ==, "g/privacy");
  g_assert_cmpint (gr_change_get_date (change), ==, NOW + 5);

  /* What several places share is told once. */
  see (fixture, "US", "url.not-found");
  assert_changes (fixture, "Privacy page: There is no page at this address []");
  see (fixture, "US", "");
  see (fixture, "JP", "url.certificate-expired");
  assert_changes (fixture, "Privacy page: The certificate has expired [region:JP]");
  see (fixture, "JP", "");
  assert_changes (fixture, "");

  see (fixture, "JP", "url.not-found");
  reopen (fixture, DAY);
  assert_changes (fixture, "");
  see (fixture, "JP", "");
  assert_changes (fixture, "Privacy page: nothing wrong any more [region:JP]");
}

/* What nobody knows at the moment is no change, and is not forgotten either. */
static void
test_unknown (Fixture      *fixture,
              gconstpointer data)
{
  see (fixture, "JP", "");
  reopen (fixture, DAY);
  see (fixture, "JP", NULL);
  assert_changes (fixture, "");
  reopen (fixture, DAY);
  assert_changes (fixture, "");
  see (fixture, "JP", "url.not-found");
  assert_changes (fixture, "Privacy page: There is no page at this address [region:JP]");
}

static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme K.K.");
  reopen (fixture, DAY);
  gr_workspace_set_field (fixture->workspace, "organisation.name", NULL);
  gr_setup_refresh (fixture->setup);
  assert_changes (fixture, "Name: no longer done []");
  tell (fixture, "submitted");
  assert_changes (fixture, "Name: no longer done []; Verification: waiting now []");
  reopen (fixture, DAY);
  assert_changes (fixture, "");
  tell (fixture, "yes");
  assert_changes (fixture, "");
  reopen (fixture, DAY);

  /* What a colleague did meanwhile is told, what one does oneself is not. */
  close_workspace (fixture);
  gr_clock_advance (fixture->clock, DAY);
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme K.K.");
  open_workspace (fixture);
  assert_changes (fixture, "Name: done []");
  tell (fixture, "submitted");
  assert_changes (fixture, "Name: done []; Verification: waiting now []");
}

/* Whoever closes the window and opens it again sees the same list. */
static void
test_sitting (Fixture      *fixture,
              gconstpointer data)
{
  see (fixture, "JP", "");
  reopen (fixture, DAY);
  see (fixture, "JP", "url.not-found");
  for (guint i = 0; i < 3; i++)
    {
      reopen (fixture, 60);
      see (fixture, "JP", "url.not-found");
      assert_changes (fixture, "Privacy page: There is no page at this address [region:JP]");
    }

  /* But nobody sits for longer than a day. */
  for (guint i = 0; i < 12; i++)
    reopen (fixture, 2 * HOUR);
  assert_changes (fixture, "");

  see (fixture, "JP", "");
  assert_changes (fixture, "Privacy page: nothing wrong any more [region:JP]");
  reopen (fixture, 5 * HOUR);
  assert_changes (fixture, "");
}

static GrAssetChoice *
make_choice (const char *digest)
{
  GrAssetChoice *choice = gr_asset_choice_new ("icon", NULL, "art/icon.png");

  gr_asset_choice_remember (choice, digest, 100, NOW);
  return choice;
}

static void
choose (Fixture    *fixture,
        const char *digest)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (choices, make_choice (digest));
  gr_workspace_set_asset_choices (fixture->workspace, "icon", NULL, choices);
  gr_setup_refresh (fixture->setup);
}

static void
test_picture (Fixture      *fixture,
              gconstpointer data)
{
  choose (fixture, "0f0e0d0c0b0a09080706050403020100f0e0d0c0b0a090807060504030201000");
  reopen (fixture, DAY);
  assert_changes (fixture, "");
  choose (fixture, "1f0e0d0c0b0a09080706050403020100f0e0d0c0b0a090807060504030201000");
  assert_changes (fixture, "icon.png: another picture than before []");
}

/* Neither what was typed nor what a server said gets into the file, and nobody else can read it. */
static void
test_file (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrStateFile) file = gr_workspace_state_new (fixture->workspace, "journal.json");
  g_autofree char        *content = NULL;
  GStatBuf                status;

  gr_workspace_set_field (fixture->workspace, "organisation.name", "PlantedOrganisation");
  see (fixture, "JP", "url.not-found");
  close_workspace (fixture);
  g_assert_true (g_file_get_contents (gr_state_file_get_path (file), &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "g/privacy@region:JP"));
  g_assert_null (strstr (content, "Planted"));
  g_assert_null (strstr (content, "404"));
  g_assert_null (strstr (content, "site.test"));
  g_assert_cmpint (g_stat (gr_state_file_get_path (file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  open_workspace (fixture);
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "{",
    "[]",
    "null",
    "7",
    "{}",
    "{\"format\": 9, \"latest\": {}}",
    "{\"format\": 1, \"latest\": 1, \"baseline\": []}",
    "{\"format\": 1, \"latest\": {\"at\": \"x\", \"parts\": {}}}",
    "{\"format\": 1, \"latest\": {\"at\": 5, \"parts\": []}}",
    "{\"format\": 1, \"latest\": {\"at\": -5, \"parts\": {}}}",
    "{\"format\": 1, \"latest\": {\"at\": 99999999999999, \"parts\": {}}}",
    "{\"format\": 1, \"latest\": {\"at\": 5, \"parts\": {\"g/name@\": {\"state\": \"splendid\"}, \"g/icon@\": 3, \"g/verify@\": {\"state\": \"to-do\", \"proofs\": 1}}}}",
    "{\"format\": 1, \"latest\": {\"at\": 5, \"parts\": {\"g/privacy@region:JP\": {\"state\": \"done\", \"proofs\": {\"privacy.page\": {\"state\": \"odd\"}, \"x\": []}}}}}",
    "{\"format\": 1, \"latest\": {\"at\": 5, \"parts\": {}, \"assets\": {\"a\": 1, \"b\": [\"c\"]}}}",
    "{\"format\": 1, \"latest\": {\"at\": 5, \"at\": 6, \"parts\": {}}}",
  };
  g_autoptr (GrStateFile) file = gr_workspace_state_new (fixture->workspace, "journal.json");
  g_autofree char        *folder = g_path_get_dirname (gr_state_file_get_path (file));
  g_autofree char        *large = g_strnfill (GR_STATE_FILE_MAX_SIZE + 1, ' ');

  g_mkdir_with_parents (folder, 0700);
  for (gsize i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      close_workspace (fixture);
      g_assert_true (g_file_set_contents (gr_state_file_get_path (file), i < G_N_ELEMENTS (texts) ? texts[i] : large, -1, NULL));
      g_test_message ("%s", i < G_N_ELEMENTS (texts) ? texts[i] : "too large");
      open_workspace (fixture);
      assert_changes (fixture, "");
    }

  /* A folder in its place is left alone. */
  close_workspace (fixture);
  g_remove (gr_state_file_get_path (file));
  g_mkdir (gr_state_file_get_path (file), 0700);
  open_workspace (fixture);
  gr_journal_save (fixture->journal);
  g_assert_true (g_file_test (gr_state_file_get_path (file), G_FILE_TEST_IS_DIR));
  g_rmdir (gr_state_file_get_path (file));
}

/* Two copies of a workspace have each their own journal. */
static void
test_copies (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) copy = g_file_new_for_path ("/nowhere/copy.greenroom.json");

  see (fixture, "JP", "");
  close_workspace (fixture);
  gr_clock_advance (fixture->clock, DAY);
  gr_workspace_set_file (fixture->workspace, copy);
  open_workspace (fixture);
  g_assert_cmpint (gr_journal_get_since (fixture->journal), ==, 0);
}

#define ADD(path, function) g_test_add ("/journal/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  catalog = gr_catalog_new (NULL);

  ADD ("first", test_first);
  ADD ("page", test_page);
  ADD ("unknown", test_unknown);
  ADD ("steps", test_steps);
  ADD ("sitting", test_sitting);
  ADD ("picture", test_picture);
  ADD ("file", test_file);
  ADD ("damaged", test_damaged);
  ADD ("copies", test_copies);

  status = g_test_run ();
  g_clear_object (&catalog);
  return status;
}
