/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-batch.h"
#include "gr-asset-judge.h"
#include "gr-json.h"
#include "gr-test-assets.h"
#include "gr-test-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Small limits of our own, so that no test depends on what the catalogue says today. */
static GrRulePack *
make_pack (void)
{
  static const char text[] =
    "{\"id\": \"test\", \"title\": \"Test rules\", \"source\": \"The document\", \"as_of\": \"2026-01-02\","
    " \"app_type\": \"standard\", \"summary\": \"For tests.\", \"slots\": ["
    " {\"id\": \"icon\", \"title\": \"Icon\", \"width\": 64, \"height\": 64, \"max_megabytes\": 1, \"formats\": [\"jpeg\", \"jpg\", \"png\"], \"max_files\": 1},"
    " {\"id\": \"wide\", \"title\": \"Wide\", \"source\": \"Another document\", \"as_of\": \"2026-03-04\", \"width\": 60, \"height\": 30,"
    "  \"max_megabytes\": 1, \"formats\": [\"png\"], \"max_files\": 3}]}";
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), &error);
  GrCatalogEntry      *pack;

  g_assert_no_error (error);
  pack = gr_catalog_entry_new (GR_TYPE_RULE_PACK, json_node_get_object (node), &error);
  g_assert_no_error (error);
  return GR_RULE_PACK (pack);
}

static GrAssetFacts *
make_facts (guint width,
            guint height)
{
  GrAssetFacts *facts = gr_asset_facts_new ();

  facts->format = GR_IMAGE_PNG;
  facts->bytes = 1000;
  facts->stored_width = facts->width = width;
  facts->stored_height = facts->height = height;
  return facts;
}

static GrFinding *
find (GListModel *findings,
      const char *rule)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (gr_finding_get_rule (finding), rule))
        return finding;
    }

  print_findings (findings);
  g_error ("There is no finding %s", rule);
}

static void
test_pass (void)
{
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetFacts) facts = make_facts (64, 64);
  g_autoptr (GListModel)   findings = gr_asset_judge (facts, pack, "icon");

  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
  facts->format = GR_IMAGE_JPEG;
  g_clear_object (&findings);
  findings = gr_asset_judge (facts, pack, "icon");
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
}

/* A finding names both sizes, the document and its date: those of the slot where it has its own. */
static void
test_size (void)
{
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetFacts) facts = make_facts (65, 64);
  g_autoptr (GListModel)   findings = gr_asset_judge (facts, pack, "icon");
  g_autoptr (GListModel)   wide_findings = gr_asset_judge (facts, pack, "wide");
  GrFinding               *finding = find (findings, "asset.size");
  GrFinding               *wide_finding = find (wide_findings, "asset.size");

  g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_ERROR);
  g_assert_nonnull (strstr (gr_finding_get_title (finding), "65×64"));
  g_assert_nonnull (strstr (gr_finding_get_title (finding), "64×64"));
  g_assert_nonnull (strstr (gr_finding_get_fix (finding), "Crop"));
  g_assert_cmpstr (gr_finding_get_source (finding), ==, "The document");
  g_assert_cmpstr (gr_finding_get_as_of (finding), ==, "2026-01-02");
  g_assert_cmpint (gr_finding_get_basis (finding), ==, GR_BASIS_TIKTOK);
  g_assert_cmpstr (gr_finding_get_source (wide_finding), ==, "Another document");
  g_assert_cmpstr (gr_finding_get_as_of (wide_finding), ==, "2026-03-04");
}

static void
test_size_advice (void)
{
  static const struct
  {
    guint       width;
    guint       height;
    const char *word;
  } vectors[] = {
    {128, 128, "down"},
    {32, 32, "original"},
    {100, 64, "Crop"},
  };
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetFacts) turned = make_facts (30, 60);
  g_autoptr (GListModel)   findings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = make_facts (vectors[i].width, vectors[i].height);
      g_autoptr (GListModel)   size_findings = gr_asset_judge (facts, pack, "icon");

      g_assert_nonnull (strstr (gr_finding_get_fix (find (size_findings, "asset.size")), vectors[i].word));
    }

  /* Right as stored, wrong as shown. */
  turned->stored_width = 60;
  turned->stored_height = 30;
  turned->orientation = 6;
  findings = gr_asset_judge (turned, pack, "wide");
  g_assert_nonnull (strstr (gr_finding_get_detail (find (findings, "asset.size")), "60×30"));
  g_assert_nonnull (strstr (gr_finding_get_fix (find (findings, "asset.size")), "Turn"));
  g_assert_cmpint (gr_finding_get_basis (find (findings, "asset.orientation")), ==, GR_BASIS_STANDARD);
}

static void
test_bytes (void)
{
  static const struct
  {
    guint64     bytes;
    const char *rule;
    GrSeverity  severity;
  } vectors[] = {
    {999999, NULL, 0},
    {1000000, NULL, 0},
    {1000001, "asset.bytes-unclear", GR_SEVERITY_WARNING},
    {1048576, "asset.bytes-unclear", GR_SEVERITY_WARNING},
    {1048577, "asset.bytes", GR_SEVERITY_ERROR},
    {G_MAXUINT64, "asset.bytes", GR_SEVERITY_ERROR},
  };
  g_autoptr (GrRulePack) pack = make_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = make_facts (64, 64);
      g_autoptr (GListModel)   findings = NULL;

      facts->bytes = vectors[i].bytes;
      findings = gr_asset_judge (facts, pack, "icon");
      g_assert_cmpuint (g_list_model_get_n_items (findings), ==, vectors[i].rule ? 1 : 0);
      if (vectors[i].rule)
        g_assert_cmpint (gr_finding_get_severity (find (findings, vectors[i].rule)), ==, vectors[i].severity);
    }
}

static void
test_format (void)
{
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetFacts) facts = make_facts (64, 64);
  g_autoptr (GListModel)   gif_findings = NULL;
  g_autoptr (GListModel)   unknown_findings = NULL;
  g_autoptr (GListModel)   empty_findings = NULL;

  facts->format = GR_IMAGE_GIF;
  gif_findings = gr_asset_judge (facts, pack, "icon");
  g_assert_nonnull (strstr (gr_finding_get_title (find (gif_findings, "asset.format")), "GIF"));
  g_assert_nonnull (strstr (gr_finding_get_fix (find (gif_findings, "asset.format")), "JPEG, PNG"));

  facts->format = GR_IMAGE_UNKNOWN;
  facts->width = facts->height = 0;
  unknown_findings = gr_asset_judge (facts, pack, "icon");
  g_assert_cmpuint (g_list_model_get_n_items (unknown_findings), ==, 1);
  g_assert_nonnull (strstr (gr_finding_get_title (find (unknown_findings, "asset.format")), "not a picture"));

  facts->bytes = 0;
  empty_findings = gr_asset_judge (facts, pack, "icon");
  g_assert_nonnull (strstr (gr_finding_get_title (find (empty_findings, "asset.format")), "empty"));
}

/* What no document of TikTok says is never an error, and says where it comes from. */
static void
test_advice (void)
{
  static const struct
  {
    const char *rule;
    GrSeverity  severity;
    GrBasis     basis;
  } vectors[] = {
    {"asset.extension", GR_SEVERITY_WARNING, GR_BASIS_FIELD_REPORT},
    {"asset.orientation", GR_SEVERITY_WARNING, GR_BASIS_STANDARD},
    {"asset.animated", GR_SEVERITY_WARNING, GR_BASIS_STANDARD},
    {"asset.cmyk", GR_SEVERITY_WARNING, GR_BASIS_FIELD_REPORT},
    {"asset.alpha", GR_SEVERITY_WARNING, GR_BASIS_FIELD_REPORT},
    {"asset.location", GR_SEVERITY_WARNING, GR_BASIS_STANDARD},
  };
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetFacts) facts = make_facts (64, 64);
  g_autoptr (GrAssetFacts) camera = make_facts (64, 64);
  g_autoptr (GListModel)   findings = NULL;
  g_autoptr (GListModel)   camera_findings = NULL;

  facts->extension_matches = FALSE;
  facts->orientation = 3;
  facts->animated = TRUE;
  facts->cmyk = TRUE;
  facts->has_alpha = TRUE;
  facts->alpha_used = TRUE;
  facts->has_location = TRUE;
  facts->has_private_data = TRUE;
  findings = gr_asset_judge (facts, pack, "icon");
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, G_N_ELEMENTS (vectors));
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      GrFinding *finding = find (findings, vectors[i].rule);

      g_assert_cmpint (gr_finding_get_severity (finding), ==, vectors[i].severity);
      g_assert_cmpint (gr_finding_get_basis (finding), ==, vectors[i].basis);
      g_assert_nonnull (gr_finding_get_fix (finding));
      g_assert_nonnull (gr_finding_get_place (finding));
      g_assert_nonnull (gr_finding_get_source (finding));
      g_assert_nonnull (gr_finding_get_as_of (finding));
    }

  camera->has_alpha = TRUE;
  camera->has_private_data = TRUE;
  camera_findings = gr_asset_judge (camera, pack, "icon");
  g_assert_cmpuint (g_list_model_get_n_items (camera_findings), ==, 1);
  g_assert_cmpint (gr_finding_get_severity (find (camera_findings, "asset.private-data")), ==, GR_SEVERITY_INFO);
}

static void
test_slots (void)
{
  static const struct
  {
    guint       width;
    guint       height;
    const char *slot;
  } vectors[] = {
    {64, 64, "icon"},
    {60, 30, "wide"},
    {2000, 1000, "wide"},
    {1000, 1000, "icon"},
    {30, 29, "icon"},
    {0, 0, "icon"},
  };
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetFacts) square = make_facts (64, 64);
  g_autoptr (GListModel)   findings = gr_asset_judge (square, pack, "nowhere");

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = make_facts (vectors[i].width, vectors[i].height);
      GrSlotRule              *rule = gr_asset_judge_find_slot (facts, pack, GR_SLOT_ANY);

      g_test_message ("%u×%u", vectors[i].width, vectors[i].height);
      g_assert_cmpstr (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (rule)), ==, vectors[i].slot);
    }

  g_assert_null (gr_asset_judge_find_slot (square, pack, "nowhere"));
  g_assert_nonnull (strstr (gr_finding_get_detail (find (findings, "asset.slot")), "nowhere"));
}

static void
test_count (void)
{
  g_autoptr (GrRulePack) pack = make_pack ();
  g_autoptr (GrFinding)  finding = gr_asset_judge_count (pack, "wide", 5);

  g_assert_null (gr_asset_judge_count (pack, "wide", 3));
  g_assert_null (gr_asset_judge_count (pack, "nowhere", 300));
  g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_ERROR);
  g_assert_cmpstr (gr_finding_get_rule (finding), ==, "asset.count");
  g_assert_cmpstr (gr_finding_get_source (finding), ==, "Another document");
  g_assert_nonnull (strstr (gr_finding_get_fix (finding), "2"));
}

static void
test_byte_words (void)
{
  static const struct
  {
    guint64     bytes;
    const char *words;
  } vectors[] = {
    {0, "0 bytes"},
    {1, "1 byte"},
    {999, "999 bytes"},
    {1000, "1 KB"},
    {811600, "812 KB"},
    {999499, "999 KB"},
    {999500, "1.00 MB"},
    {5242880, "5.24 MB"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *words = gr_asset_format_bytes (vectors[i].bytes);

      g_assert_cmpstr (words, ==, vectors[i].words);
    }
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
put_file (const char *folder,
          const char *name,
          GBytes     *bytes)
{
  g_free (gr_test_put_file (folder, name, g_bytes_ref (bytes)));
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 gpointer    user_data)
{
  guint *count = user_data;

  *count += 1;
}

static void
test_check (void)
{
  g_autofree char         *folder = make_folder ();
  g_autoptr (GBytes)       png = gr_test_make_png (64, 64, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autofree char         *path = g_build_filename (folder, "icon.png", NULL);
  g_autoptr (GFile)        file = g_file_new_for_path (path);
  g_autoptr (GrAssetCheck) check = gr_asset_check_new (file, pack, NULL);
  g_autoptr (GrAssetCheck) gone_check = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *pending = gr_asset_check_dup_summary (check);
  g_autofree char         *summary = NULL;
  guint                    n_notified = 0;

  put_file (folder, "icon.png", png);
  g_assert_cmpint (gr_asset_check_get_verdict (check), ==, GR_VERDICT_PENDING);
  g_assert_cmpstr (pending, ==, "Not checked yet");
  g_signal_connect (check, "notify::verdict", G_CALLBACK (count_notify_cb), &n_notified);

  gr_asset_check_run_async (check, NULL, keep_result_cb, &result);
  g_assert_cmpint (gr_asset_check_get_verdict (check), ==, GR_VERDICT_PENDING);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gr_asset_check_run_finish (check, result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (gr_asset_check_get_verdict (check), ==, GR_VERDICT_PASS);
  g_assert_cmpstr (gr_asset_check_get_slot (check), ==, "icon");
  g_assert_cmpuint (gr_asset_check_get_facts (check)->width, ==, 64);
  summary = gr_asset_check_dup_summary (check);
  g_assert_true (g_str_has_prefix (summary, "64×64 PNG · "));

  gr_test_remove_tree (folder);
  gone_check = gr_asset_check_new (file, pack, "icon");
  gr_asset_check_run (gone_check, NULL);
  g_assert_cmpint (gr_asset_check_get_verdict (gone_check), ==, GR_VERDICT_UNREADABLE);
  g_assert_null (gr_asset_check_get_facts (gone_check));
  g_assert_nonnull (find (gr_asset_check_get_findings (gone_check), "asset.missing"));
}

static void
test_check_cancelled (void)
{
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GFile)        file = g_file_new_for_path ("/nonexistent/icon.png");
  g_autoptr (GrAssetCheck) check = gr_asset_check_new (file, pack, "icon");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  g_cancellable_cancel (cancellable);
  gr_asset_check_run_async (check, cancellable, keep_result_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gr_asset_check_run_finish (check, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (gr_asset_check_get_verdict (check), ==, GR_VERDICT_PENDING);
}

static gboolean
run_batch (GrAssetBatch *batch,
           const char   *path,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GListStore)   roots = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)        root = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  g_list_store_append (roots, root);
  gr_asset_batch_run_async (batch, G_LIST_MODEL (roots), cancellable, keep_result_cb, &result);
  g_assert_true (gr_asset_batch_get_running (batch));
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gr_asset_batch_get_running (batch));
  return gr_asset_batch_run_finish (batch, result, error);
}

/* A folder is searched in order of names. What is called a picture is checked, what is one is checked, and the rest is not. */
static void
test_batch_folder (void)
{
  static const char *const names[] = {"a.png", "b/deep/c.png", "b/renamed.dat", "broken.png", "link.png"};
  static const GrVerdict   verdicts[] = {GR_VERDICT_PASS, GR_VERDICT_FAIL, GR_VERDICT_WARN, GR_VERDICT_FAIL, GR_VERDICT_PASS};
  g_autofree char         *folder = make_folder ();
  g_autofree char         *loop = g_build_filename (folder, "b", "loop", NULL);
  g_autofree char         *link = g_build_filename (folder, "link.png", NULL);
  g_autoptr (GBytes)       fits = gr_test_make_png (64, 64, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes)       large = gr_test_make_png (70, 70, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes)       text = g_bytes_new_static ("words", 5);
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetBatch) batch = gr_asset_batch_new (pack, "any", 2);
  g_autoptr (GFile)        root = g_file_new_for_path (folder);
  g_autoptr (GError)       error = NULL;
  guint                    n_notified = 0;

  put_file (folder, "a.png", fits);
  put_file (folder, "b/deep/c.png", large);
  put_file (folder, "b/renamed.dat", fits);
  put_file (folder, "b/notes.txt", text);
  put_file (folder, "broken.png", text);
  put_file (folder, ".hidden/d.png", large);
  g_assert_cmpint (symlink ("a.png", link), ==, 0);
  g_assert_cmpint (symlink ("..", loop), ==, 0);

  g_signal_connect (batch, "notify::n-done", G_CALLBACK (count_notify_cb), &n_notified);
  for (guint round = 0; round < 2; round++)
    {
      GListModel *checks;

      g_assert_true (run_batch (batch, folder, NULL, &error));
      g_assert_no_error (error);
      checks = gr_asset_batch_get_checks (batch);
      g_assert_cmpuint (gr_asset_batch_get_n_files (batch), ==, G_N_ELEMENTS (names));
      g_assert_cmpuint (gr_asset_batch_get_n_done (batch), ==, G_N_ELEMENTS (names));
      g_assert_cmpuint (gr_asset_batch_get_n_skipped (batch), ==, 2);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);
          g_autofree char         *name = g_file_get_relative_path (root, gr_asset_check_get_file (check));

          g_assert_cmpstr (name, ==, names[i]);
          g_assert_cmpint (gr_asset_check_get_verdict (check), ==, verdicts[i]);
        }
      g_assert_cmpuint (gr_asset_batch_count (batch, GR_VERDICT_PASS), ==, 2);
      g_assert_cmpuint (gr_asset_batch_count (batch, GR_VERDICT_FAIL), ==, 2);
    }
  g_assert_cmpuint (n_notified, >=, 4);

  gr_test_remove_tree (folder);
}

/* A folder that is too deep to be searched is no folder without pictures. */
static void
test_batch_deep (void)
{
  g_autofree char         *folder = make_folder ();
  g_autoptr (GString)      name = g_string_new ("a.png");
  g_autoptr (GBytes)       fits = gr_test_make_png (64, 64, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetBatch) batch = gr_asset_batch_new (pack, "any", 2);
  g_autoptr (GrAssetCheck) last = NULL;
  g_autoptr (GrFinding)    finding = NULL;
  g_autoptr (GError)       error = NULL;

  for (guint depth = 0; depth < 33; depth++)
    {
      put_file (folder, name->str, fits);
      g_string_prepend (name, "b/");
    }
  g_assert_true (run_batch (batch, folder, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_asset_batch_count (batch, GR_VERDICT_PASS), ==, 33);
  g_assert_cmpuint (gr_asset_batch_get_n_files (batch), ==, 33);

  put_file (folder, name->str, fits);
  g_assert_true (run_batch (batch, folder, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_asset_batch_count (batch, GR_VERDICT_PASS), ==, 33);
  last = g_list_model_get_item (gr_asset_batch_get_checks (batch), 33);
  g_assert_cmpint (gr_asset_check_get_verdict (last), ==, GR_VERDICT_UNREADABLE);
  finding = g_list_model_get_item (gr_asset_check_get_findings (last), 0);
  g_assert_cmpstr (gr_finding_get_detail (finding), ==, "It lies more than 32 folders deep.");

  gr_test_remove_tree (folder);
}

static void
test_batch_many (void)
{
  g_autofree char       *folder = make_folder ();
  g_autoptr (GBytes)     fits = gr_test_make_png (64, 64, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrRulePack) pack = make_pack ();

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.png", i);

      put_file (folder, name, fits);
    }

  for (guint n_jobs = 1; n_jobs <= 8; n_jobs++)
    {
      g_autoptr (GrAssetBatch) batch = gr_asset_batch_new (pack, "icon", n_jobs);
      g_autoptr (GError)       error = NULL;

      g_assert_true (run_batch (batch, folder, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (gr_asset_batch_count (batch, GR_VERDICT_PASS), ==, 300);
    }

  gr_test_remove_tree (folder);
}

static void
cancel_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_batch_cancelled (void)
{
  static const char *const signals[] = {"notify::running", "notify::n-files", "notify::n-done"};
  g_autofree char         *folder = make_folder ();
  g_autoptr (GBytes)       fits = gr_test_make_png (64, 64, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrRulePack)   pack = make_pack ();

  put_file (folder, "a.png", fits);
  put_file (folder, "b.png", fits);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr (GrAssetBatch) batch = gr_asset_batch_new (pack, "icon", 1);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError)       error = NULL;

      g_signal_connect (batch, signals[i], G_CALLBACK (cancel_cb), cancellable);
      g_assert_false (run_batch (batch, folder, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }

  gr_test_remove_tree (folder);
}

static void
test_batch_missing (void)
{
  g_autoptr (GrRulePack)   pack = make_pack ();
  g_autoptr (GrAssetBatch) batch = gr_asset_batch_new (pack, "icon", 0);
  g_autofree char         *folder = make_folder ();
  g_autoptr (GError)       error = NULL;

  g_assert_true (run_batch (batch, "/nonexistent/icon.png", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_asset_batch_count (batch, GR_VERDICT_UNREADABLE), ==, 1);

  g_assert_true (run_batch (batch, folder, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_asset_batch_get_n_files (batch), ==, 0);
  gr_test_remove_tree (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/judge/pass", test_pass);
  g_test_add_func ("/assets/judge/size", test_size);
  g_test_add_func ("/assets/judge/size-advice", test_size_advice);
  g_test_add_func ("/assets/judge/bytes", test_bytes);
  g_test_add_func ("/assets/judge/format", test_format);
  g_test_add_func ("/assets/judge/advice", test_advice);
  g_test_add_func ("/assets/judge/slots", test_slots);
  g_test_add_func ("/assets/judge/count", test_count);
  g_test_add_func ("/assets/judge/byte-words", test_byte_words);
  g_test_add_func ("/assets/check/run", test_check);
  g_test_add_func ("/assets/check/cancelled", test_check_cancelled);
  g_test_add_func ("/assets/batch/folder", test_batch_folder);
  g_test_add_func ("/assets/batch/deep", test_batch_deep);
  g_test_add_func ("/assets/batch/many", test_batch_many);
  g_test_add_func ("/assets/batch/cancelled", test_batch_cancelled);
  g_test_add_func ("/assets/batch/missing", test_batch_missing);

  return g_test_run ();
}
