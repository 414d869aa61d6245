/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-check.h"
#include "gr-asset-judge.h"
#include "gr-catalog.h"
#include "gr-test-assets.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the packs of the catalogue say, at the edge of every limit. */

#define PREPARATION "mini-game-preparation"
#define NEWER       "mini-game-basic-information-2026"
#define STANDARD    "standard-app"
#define PAPERS      "business-verification"

static GrCatalog *
load_catalog (void)
{
  g_autoptr (GError) error = NULL;
  GrCatalog         *catalog = gr_catalog_new (&error);

  g_assert_no_error (error);
  return catalog;
}

static GrAssetFacts *
make_facts (GrImageFormat format,
            guint         width,
            guint         height,
            guint64       bytes)
{
  GrAssetFacts *facts = gr_asset_facts_new ();

  facts->format = format;
  facts->bytes = bytes;
  facts->stored_width = facts->width = width;
  facts->stored_height = facts->height = height;
  facts->n_pictures = 1;
  facts->bit_depth = 8;
  return facts;
}

static void
assert_sourced (GListModel *findings)
{
  print_findings (findings);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_assert_nonnull (gr_finding_get_source (finding));
      g_assert_nonnull (gr_finding_get_as_of (finding));
      g_assert_nonnull (gr_finding_get_fix (finding));
      g_assert_nonnull (gr_finding_get_place (finding));
      g_assert_null (strchr (gr_finding_get_detail (finding), '{'));
      g_assert_cmpint (gr_finding_get_seen (finding) != NULL, ==, gr_finding_get_basis (finding) != GR_BASIS_TIKTOK);
    }
}

static const struct
{
  const char   *pack;
  const char   *slot;
  GrImageFormat format;
  guint         width;
  guint         height;
  guint64       bytes;
  const char   *rule;
  GrSeverity    severity;
} limits[] = {
  {PREPARATION, "icon", GR_IMAGE_PNG, 1024, 1024, 5000000, NULL, 0},
  {PREPARATION, "icon", GR_IMAGE_JPEG, 1024, 1024, 1, NULL, 0},
  {PREPARATION, "icon", GR_IMAGE_PNG, 1024, 1024, 5000001, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {PREPARATION, "icon", GR_IMAGE_PNG, 1024, 1024, 5242880, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {PREPARATION, "icon", GR_IMAGE_PNG, 1024, 1024, 5242881, "asset.bytes", GR_SEVERITY_ERROR},
  {PREPARATION, "icon", GR_IMAGE_PNG, 1023, 1024, 1, "asset.size", GR_SEVERITY_ERROR},
  {PREPARATION, "icon", GR_IMAGE_PNG, 1025, 1024, 1, "asset.size", GR_SEVERITY_ERROR},
  {PREPARATION, "icon", GR_IMAGE_PNG, 1024, 1023, 1, "asset.size", GR_SEVERITY_ERROR},
  {PREPARATION, "icon", GR_IMAGE_PNG, 1024, 1025, 1, "asset.size", GR_SEVERITY_ERROR},
  {PREPARATION, "icon", GR_IMAGE_BMP, 1024, 1024, 1, "asset.format", GR_SEVERITY_ERROR},
  {PREPARATION, "icon", GR_IMAGE_WEBP, 1024, 1024, 1, "asset.format", GR_SEVERITY_ERROR},
  {PREPARATION, "icon", GR_IMAGE_PDF, 0, 0, 1, "asset.format", GR_SEVERITY_ERROR},
  {PREPARATION, "dm-thumbnail", GR_IMAGE_PNG, 360, 360, 5000000, NULL, 0},
  {PREPARATION, "dm-thumbnail", GR_IMAGE_PNG, 359, 360, 1, "asset.size", GR_SEVERITY_ERROR},
  {PREPARATION, "dm-thumbnail", GR_IMAGE_PNG, 360, 361, 1, "asset.size", GR_SEVERITY_ERROR},
  {PREPARATION, "dm-thumbnail", GR_IMAGE_JPEG, 360, 360, 5000001, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {PREPARATION, "dm-thumbnail", GR_IMAGE_JPEG, 360, 360, 5242881, "asset.bytes", GR_SEVERITY_ERROR},
  {NEWER, "icon", GR_IMAGE_PNG, 600, 600, 6000000, NULL, 0},
  {NEWER, "icon", GR_IMAGE_JPEG, 600, 600, 1, NULL, 0},
  {NEWER, "icon", GR_IMAGE_BMP, 600, 600, 1, NULL, 0},
  {NEWER, "icon", GR_IMAGE_PNG, 600, 600, 6000001, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {NEWER, "icon", GR_IMAGE_PNG, 600, 600, 6291456, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {NEWER, "icon", GR_IMAGE_PNG, 600, 600, 6291457, "asset.bytes", GR_SEVERITY_ERROR},
  {NEWER, "icon", GR_IMAGE_PNG, 599, 600, 1, "asset.size", GR_SEVERITY_ERROR},
  {NEWER, "icon", GR_IMAGE_PNG, 600, 601, 1, "asset.size", GR_SEVERITY_ERROR},
  {NEWER, "icon", GR_IMAGE_GIF, 600, 600, 1, "asset.format", GR_SEVERITY_ERROR},
  {NEWER, "feed-card", GR_IMAGE_JPEG, 360, 360, 5000000, NULL, 0},
  {NEWER, "feed-card", GR_IMAGE_BMP, 360, 360, 1, "asset.format", GR_SEVERITY_ERROR},
  {NEWER, "feed-card", GR_IMAGE_PNG, 361, 360, 1, "asset.size", GR_SEVERITY_ERROR},
  {NEWER, "feed-card", GR_IMAGE_PNG, 360, 360, 5242880, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {NEWER, "feed-card", GR_IMAGE_PNG, 360, 360, 5242881, "asset.bytes", GR_SEVERITY_ERROR},
  {STANDARD, "icon", GR_IMAGE_PNG, 1024, 1024, 5000000, NULL, 0},
  {STANDARD, "icon", GR_IMAGE_PNG, 1024, 1024, 5000001, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {STANDARD, "icon", GR_IMAGE_PNG, 1024, 1024, 5242881, "asset.bytes", GR_SEVERITY_ERROR},
  {STANDARD, "icon", GR_IMAGE_PNG, 1023, 1024, 1, "asset.size", GR_SEVERITY_ERROR},
  {PAPERS, "certificate", GR_IMAGE_JPEG, 480, 480, 10000000, NULL, 0},
  {PAPERS, "certificate", GR_IMAGE_PNG, 4961, 7016, 1, NULL, 0},
  {PAPERS, "certificate", GR_IMAGE_PDF, 0, 0, 10000000, NULL, 0},
  {PAPERS, "certificate", GR_IMAGE_PDF, 0, 0, 10000001, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {PAPERS, "certificate", GR_IMAGE_PDF, 0, 0, 10485760, "asset.bytes-unclear", GR_SEVERITY_WARNING},
  {PAPERS, "certificate", GR_IMAGE_PDF, 0, 0, 10485761, "asset.bytes", GR_SEVERITY_ERROR},
  {PAPERS, "representative-id", GR_IMAGE_JPEG, 479, 480, 1, "asset.size", GR_SEVERITY_ERROR},
  {PAPERS, "representation-proof", GR_IMAGE_JPEG, 480, 479, 1, "asset.size", GR_SEVERITY_ERROR},
  {PAPERS, "representative-id", GR_IMAGE_BMP, 480, 480, 1, "asset.format", GR_SEVERITY_ERROR},
  {PAPERS, "industry-qualification", GR_IMAGE_PDF, 0, 0, 1, NULL, 0},
  {PAPERS, "industry-qualification", GR_IMAGE_PNG, 4961, 7016, 1, "asset.format", GR_SEVERITY_ERROR},
};

static void
test_limits (void)
{
  g_autoptr (GrCatalog) catalog = load_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GrAssetFacts) facts = make_facts (limits[i].format, limits[i].width, limits[i].height, limits[i].bytes);
      GrRulePack              *pack = gr_catalog_find_rule_pack (catalog, limits[i].pack);
      g_autoptr (GListModel)   findings = gr_asset_judge (facts, pack, limits[i].slot);

      g_test_message ("%s, %s: %u×%u, %" G_GUINT64_FORMAT " bytes", limits[i].pack, limits[i].slot, limits[i].width, limits[i].height,
                      limits[i].bytes);
      assert_sourced (findings);
      g_assert_cmpuint (g_list_model_get_n_items (findings), ==, limits[i].rule ? 1 : 0);
      if (limits[i].rule)
        g_assert_true (has_finding (findings, limits[i].rule, limits[i].severity));
    }
}

/* What is plain and sound passes without a word. */
static void
test_sound (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  GrRulePack              *pack = gr_catalog_find_rule_pack (catalog, PREPARATION);
  g_autoptr (GPtrArray)    pictures = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GrAssetFacts) opaque = make_facts (GR_IMAGE_PNG, 1024, 1024, 1000);
  g_autoptr (GListModel)   opaque_findings = NULL;

  g_ptr_array_add (pictures, gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
  g_ptr_array_add (pictures, gr_test_make_jpeg (1024, 1024, 1, GR_TEST_IMAGE_PLAIN, 0));
  g_ptr_array_add (pictures, gr_test_make_jpeg (1024, 1024, 2, GR_TEST_IMAGE_PROGRESSIVE, 0));
  g_ptr_array_add (pictures, gr_test_make_jpeg (1024, 1024, 3, GR_TEST_IMAGE_PLAIN, 1));
  for (guint i = 0; i < pictures->len; i++)
    {
      g_autoptr (GrAssetFacts) facts = inspect_bytes (g_ptr_array_index (pictures, i));
      g_autoptr (GListModel)   findings = gr_asset_judge (facts, pack, GR_SLOT_ANY);

      print_findings (findings);
      g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
    }

  opaque->has_alpha = TRUE;
  opaque->colour_space = GR_COLOUR_SPACE_SRGB;
  opaque->progressive = TRUE;
  opaque_findings = gr_asset_judge (opaque, pack, GR_SLOT_ANY);
  g_assert_cmpuint (g_list_model_get_n_items (opaque_findings), ==, 0);
}

static GrAssetFacts *
make_worst (gboolean corners)
{
  GrAssetFacts *facts = make_facts (GR_IMAGE_PNG, 77, 99, G_MAXUINT32);

  facts->extension_matches = FALSE;
  facts->orientation = 6;
  facts->has_alpha = TRUE;
  facts->alpha_used = TRUE;
  facts->alpha_at_corners = corners;
  facts->animated = corners;
  facts->n_pictures = 3;
  facts->arithmetic = TRUE;
  facts->interlaced = TRUE;
  facts->cmyk = corners;
  facts->colour_space = corners ? GR_COLOUR_SPACE_BROKEN : GR_COLOUR_SPACE_OTHER;
  facts->profile_name = g_strdup ("Display P3");
  facts->colour_type = g_strdup ("grey-alpha");
  facts->bit_depth = 16;
  facts->has_private_data = TRUE;
  facts->has_location = corners;
  facts->private_kinds = GR_PRIVATE_DEVICE;
  return facts;
}

/* Every finding says who says so, since when, and what to do; and every rule of the catalogue can be broken. */
static void
test_sources (void)
{
  g_autoptr (GrCatalog)  catalog = load_catalog ();
  GListModel            *packs = gr_catalog_get_rule_packs (catalog);
  GListModel            *rules = gr_catalog_get_asset_rules (catalog);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
      {
        g_autoptr (GrRulePack)   pack = g_list_model_get_item (packs, i);
        g_autoptr (GrAssetFacts) facts = make_worst (round > 0);
        GListModel              *slots = gr_rule_pack_get_slots (pack);

        for (guint k = 0; k < g_list_model_get_n_items (slots); k++)
          {
            g_autoptr (GrCatalogEntry) slot = g_list_model_get_item (slots, k);
            g_autoptr (GListModel)     findings = gr_asset_judge (facts, pack, gr_catalog_entry_get_id (slot));

            assert_sourced (findings);
            for (guint n = 0; n < g_list_model_get_n_items (findings); n++)
              {
                g_autoptr (GrFinding) finding = g_list_model_get_item (findings, n);

                if (gr_finding_get_basis (finding) != GR_BASIS_TIKTOK)
                  g_hash_table_add (found, g_strdup (gr_finding_get_rule (finding)));
              }
          }
      }

  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (GrCatalogEntry) rule = g_list_model_get_item (rules, i);

      g_test_message ("%s", gr_catalog_entry_get_id (rule));
      g_assert_true (g_hash_table_contains (found, gr_catalog_entry_get_id (rule)));
    }
}

static GrFinding *
judge_and_find (GrAssetFacts *facts,
                GrRulePack   *pack,
                const char   *slot,
                const char   *rule)
{
  g_autoptr (GListModel) findings = gr_asset_judge (facts, pack, slot);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (gr_finding_get_rule (finding), rule))
        return g_steal_pointer (&finding);
    }

  return NULL;
}

/* Rounded corners break the newer document, and only the habits of other portals where the older one rules. */
static void
test_corners (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  GrRulePack              *older = gr_catalog_find_rule_pack (catalog, PREPARATION);
  GrRulePack              *newer = gr_catalog_find_rule_pack (catalog, NEWER);
  g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_PNG, 360, 360, 1000);
  g_autoptr (GrFinding)    by_habit = NULL;
  g_autoptr (GrFinding)    by_document = NULL;
  g_autoptr (GrFinding)    by_alpha = NULL;

  facts->has_alpha = facts->alpha_used = facts->alpha_at_corners = TRUE;
  by_habit = judge_and_find (facts, older, "dm-thumbnail", "asset.rounded-corners");
  g_assert_cmpint (gr_finding_get_severity (by_habit), ==, GR_SEVERITY_WARNING);
  g_assert_cmpint (gr_finding_get_basis (by_habit), ==, GR_BASIS_FIELD_REPORT);

  by_document = judge_and_find (facts, newer, "feed-card", "asset.rounded-corners");
  g_assert_cmpint (gr_finding_get_severity (by_document), ==, GR_SEVERITY_ERROR);
  g_assert_cmpint (gr_finding_get_basis (by_document), ==, GR_BASIS_TIKTOK);
  g_assert_cmpstr (gr_finding_get_as_of (by_document), ==, "2026-04-30");

  by_alpha = judge_and_find (facts, newer, "feed-card", "asset.alpha");
  g_assert_null (by_alpha);
  facts->alpha_at_corners = FALSE;
  by_alpha = judge_and_find (facts, newer, "feed-card", "asset.alpha");
  g_assert_cmpint (gr_finding_get_basis (by_alpha), ==, GR_BASIS_FIELD_REPORT);
}

/* A paper without colours breaks its document, and what is read by TikTok alone gives nothing away. */
static void
test_papers (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  GrRulePack              *papers = gr_catalog_find_rule_pack (catalog, PAPERS);
  GrRulePack              *standard = gr_catalog_find_rule_pack (catalog, STANDARD);
  g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_JPEG, 1024, 1024, 1000);
  g_autoptr (GListModel)   paper_findings = NULL;
  g_autoptr (GListModel)   icon_findings = NULL;
  g_autoptr (GrFinding)    place = NULL;

  facts->colour_type = g_strdup ("grey");
  facts->has_private_data = facts->has_location = TRUE;
  facts->private_kinds = GR_PRIVATE_LOCATION | GR_PRIVATE_DEVICE;

  paper_findings = gr_asset_judge (facts, papers, "certificate");
  print_findings (paper_findings);
  g_assert_cmpuint (g_list_model_get_n_items (paper_findings), ==, 1);
  g_assert_true (has_finding (paper_findings, "asset.grey", GR_SEVERITY_WARNING));

  icon_findings = gr_asset_judge (facts, standard, "icon");
  g_assert_cmpuint (g_list_model_get_n_items (icon_findings), ==, 2);
  g_assert_true (has_finding (icon_findings, "asset.grey", GR_SEVERITY_INFO));
  place = judge_and_find (facts, standard, "icon", "asset.location");
  g_assert_nonnull (strstr (gr_finding_get_detail (place), "the camera or phone"));

  /* A form for PDF alone is the worse place for a photo, whatever its size. */
  g_assert_cmpstr (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_asset_judge_find_slot (facts, papers, GR_SLOT_ANY))), ==, "certificate");
}

static void
test_disagreement (void)
{
  static const struct
  {
    const char *pack;
    const char *slot;
    guint       side;
    gboolean    corners;
    const char *words[4];
  } rows[] = {
    {PREPARATION, "icon", 1024, FALSE, {"“Mini games and Minis, basic information, 2026” (2026-08-04): does not fit, 1024×1024 pixels instead of 600×600.", "“Mini game, Preparation Stage guide” (2026-05-01): fits."}},
    {NEWER, "icon", 600, FALSE, {"(2026-05-01): does not fit, 600×600 pixels instead of 1024×1024.", "(2026-08-04): fits."}},
    {NEWER, "icon", 1024, FALSE, {"(2026-05-01): fits.", "(2026-08-04): does not fit"}},
    {PREPARATION, "icon", 500, FALSE, {"(2026-08-04): does not fit, 500×500 pixels instead of 600×600", "(2026-05-01): does not fit, 500×500 pixels instead of 1024×1024"}},
    {PREPARATION, "any", 600, FALSE, {"(2026-08-04): fits.", "(2026-05-01): does not fit, 600×600 pixels instead of 360×360."}},
    {PREPARATION, "any", 360, FALSE, {NULL}},
    {PREPARATION, "dm-thumbnail", 360, TRUE, {"(2026-04-30): does not fit, The corners are rounded off", "(2026-05-01): fits"}},
    {PREPARATION, "dm-thumbnail", 360, FALSE, {NULL}},
    {NEWER, "feed-card", 361, FALSE, {NULL}},
    {STANDARD, "icon", 600, FALSE, {NULL}},
    {PAPERS, "certificate", 479, FALSE, {NULL}},
    {PREPARATION, "nowhere", 600, FALSE, {NULL}},
  };
  g_autoptr (GrCatalog) catalog = load_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_PNG, rows[i].side, rows[i].side, 1000);
      g_autoptr (GrFinding)    finding = NULL;

      g_test_message ("%s, %s, %u", rows[i].pack, rows[i].slot, rows[i].side);
      facts->has_alpha = facts->alpha_used = facts->alpha_at_corners = rows[i].corners;
      finding = gr_asset_judge_disagreement (facts, gr_catalog_find_rule_pack (catalog, rows[i].pack), rows[i].slot);
      g_assert_cmpint (finding != NULL, ==, rows[i].words[0] != NULL);
      if (!finding)
        continue;

      g_test_message ("%s", gr_finding_get_detail (finding));
      g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_INFO);
      g_assert_nonnull (gr_finding_get_source (finding));
      g_assert_nonnull (gr_finding_get_as_of (finding));
      g_assert_nonnull (gr_finding_get_fix (finding));
      for (guint k = 0; rows[i].words[k]; k++)
        g_assert_nonnull (strstr (gr_finding_get_detail (finding), rows[i].words[k]));
    }
}

/* A pack may outlive its catalogue, and then knows of no others. */
static void
test_orphan (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  g_autoptr (GrRulePack)   pack = g_object_ref (gr_catalog_find_rule_pack (catalog, PREPARATION));
  g_autoptr (GListModel)   packs = gr_rule_pack_dup_siblings (pack);
  g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_PNG, 1024, 1024, 1000);

  g_assert_true (packs == gr_catalog_get_rule_packs (catalog));
  g_clear_object (&packs);
  g_assert_finalize_object (g_steal_pointer (&catalog));
  g_assert_null (gr_rule_pack_dup_siblings (pack));
  g_assert_null (gr_asset_judge_disagreement (facts, pack, "icon"));
}

/* What other documents say is told, and changes neither the verdict nor whether the file is clean. */
static void
test_check (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  g_autoptr (GError)       error = NULL;
  g_autofree char         *folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_autofree char         *path = g_build_filename (folder, "icon.png", NULL);
  g_autoptr (GFile)        file = g_file_new_for_path (path);
  g_autoptr (GBytes)       png = gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrAssetCheck) check = gr_asset_check_new (file, gr_catalog_find_rule_pack (catalog, PREPARATION), NULL);
  GListModel              *findings;

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), &error);
  g_assert_no_error (error);

  gr_asset_check_run (check, NULL);
  findings = gr_asset_check_get_findings (check);
  g_assert_cmpint (gr_asset_check_get_verdict (check), ==, GR_VERDICT_PASS);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 1);
  g_assert_true (has_finding (findings, GR_ASSET_OTHER_RULES, GR_SEVERITY_INFO));
  g_assert_false (gr_asset_findings_reach (findings, GR_SEVERITY_INFO));

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/packs/limits", test_limits);
  g_test_add_func ("/assets/packs/sound", test_sound);
  g_test_add_func ("/assets/packs/sources", test_sources);
  g_test_add_func ("/assets/packs/corners", test_corners);
  g_test_add_func ("/assets/packs/papers", test_papers);
  g_test_add_func ("/assets/packs/disagreement", test_disagreement);
  g_test_add_func ("/assets/packs/orphan", test_orphan);
  g_test_add_func ("/assets/packs/check", test_check);

  return g_test_run ();
}
