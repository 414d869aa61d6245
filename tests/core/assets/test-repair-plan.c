/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"
#include "gr-repair-plan.h"
#include "gr-test-assets.h"

static GrCatalog *
load_catalog (void)
{
  g_autoptr (GError) error = NULL;
  GrCatalog         *catalog = gr_catalog_new (&error);

  g_assert_no_error (error);
  return catalog;
}

static GrSlotRule *
find_icon (GrCatalog *catalog)
{
  return gr_rule_pack_find_slot (gr_catalog_find_rule_pack (catalog, "mini-game-preparation"), "icon");
}

static GrAssetFacts *
make_facts (GrImageFormat format,
            guint         width,
            guint         height)
{
  GrAssetFacts *facts = gr_asset_facts_new ();

  facts->format = format;
  facts->stored_width = facts->width = width;
  facts->stored_height = facts->height = height;
  return facts;
}

static void
assert_frame (GrRepairPlan *plan,
              guint         x,
              guint         y,
              guint         size)
{
  g_assert_cmpuint (gr_repair_plan_get_crop_x (plan), ==, x);
  g_assert_cmpuint (gr_repair_plan_get_crop_y (plan), ==, y);
  g_assert_cmpuint (gr_repair_plan_get_crop_size (plan), ==, size);
}

static void
test_suggestion (void)
{
  static const struct
  {
    guint     width;
    guint     height;
    GrFraming framing;
    guint     x;
    guint     y;
    guint     size;
  } vectors[] = {
    {1024, 1024, GR_FRAMING_CROP, 0, 0, 1024},
    {1200, 900, GR_FRAMING_CROP, 150, 0, 900},
    {900, 1201, GR_FRAMING_CROP, 0, 150, 900},
    {2000, 1000, GR_FRAMING_CROP, 500, 0, 1000},
    {2001, 1000, GR_FRAMING_FIT, 500, 0, 1000},
    {1, 1, GR_FRAMING_CROP, 0, 0, 1},
    {1, 40000, GR_FRAMING_FIT, 0, 19999, 1},
  };
  g_autoptr (GrCatalog) catalog = load_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_PNG, vectors[i].width, vectors[i].height);
      g_autoptr (GrRepairPlan) plan = gr_repair_plan_new (facts, find_icon (catalog));

      g_test_message ("%u×%u", vectors[i].width, vectors[i].height);
      g_assert_cmpint (gr_repair_plan_get_framing (plan), ==, vectors[i].framing);
      assert_frame (plan, vectors[i].x, vectors[i].y, vectors[i].size);
      g_assert_cmpuint (gr_repair_plan_get_width (plan), ==, 1024);
      g_assert_cmpuint (gr_repair_plan_get_height (plan), ==, 1024);
      g_assert_cmpuint (gr_repair_plan_get_max_bytes (plan), ==, 5000000);
      g_assert_cmphex (gr_repair_plan_get_background (plan), ==, 0xffffff);
      g_assert_true (gr_repair_plan_get_match_border (plan));
      g_assert_true (gr_repair_plan_get_fixed_shape (plan));
    }
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *)user_data)++;
}

static void
test_frame (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_JPEG, 1200, 900);
  g_autoptr (GrRepairPlan) plan = gr_repair_plan_new (facts, find_icon (catalog));
  guint                    n_changes = 0;

  g_signal_connect (plan, "notify", G_CALLBACK (count_cb), &n_changes);
  gr_repair_plan_set_crop (plan, 150, 0, 900);
  g_assert_cmpuint (n_changes, ==, 0);

  gr_repair_plan_set_crop (plan, 1000, 700, 300);
  assert_frame (plan, 900, 600, 300);
  gr_repair_plan_set_crop (plan, G_MAXUINT, G_MAXUINT, G_MAXUINT);
  assert_frame (plan, 300, 0, 900);
  gr_repair_plan_set_crop (plan, 0, 0, 0);
  assert_frame (plan, 0, 0, 1);
  g_object_set (plan, "crop-size", 10, "crop-x", 1195, "crop-y", 20, NULL);
  assert_frame (plan, 1190, 20, 10);
  g_assert_cmpuint (gr_repair_plan_get_crop_height (plan), ==, 10);
}

static void
test_copy (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_JPEG, 1200, 900);
  g_autoptr (GrRepairPlan) plan = gr_repair_plan_new (facts, find_icon (catalog));
  g_autoptr (GrRepairPlan) copy = NULL;

  gr_repair_plan_set_crop (plan, 10, 20, 30);
  gr_repair_plan_set_background (plan, 0x123456);
  gr_repair_plan_set_framing (plan, GR_FRAMING_FIT);
  gr_repair_plan_set_format (plan, GR_IMAGE_JPEG);
  gr_repair_plan_set_max_bytes (plan, 1000);
  copy = gr_repair_plan_copy (plan);
  gr_repair_plan_set_crop (plan, 0, 0, 900);

  assert_frame (copy, 10, 20, 30);
  g_assert_cmphex (gr_repair_plan_get_background (copy), ==, 0x123456);
  g_assert_false (gr_repair_plan_get_match_border (copy));
  g_assert_cmpint (gr_repair_plan_get_framing (copy), ==, GR_FRAMING_FIT);
  g_assert_cmpint (gr_repair_plan_get_format (copy), ==, GR_IMAGE_JPEG);
  g_assert_cmpuint (gr_repair_plan_get_max_bytes (copy), ==, 1000);
  g_assert_cmpuint (gr_repair_plan_get_source_width (copy), ==, 1200);
  g_assert_cmpuint (gr_repair_plan_get_source_height (copy), ==, 900);
  g_assert_true (gr_repair_plan_get_rule (copy) == find_icon (catalog));
}

static void
assert_impossible (GrAssetFacts *facts,
                   GrSlotRule   *rule,
                   const char   *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (gr_repair_is_possible (facts, rule, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_possible (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  g_autoptr (GrAssetFacts) png = make_facts (GR_IMAGE_PNG, 10, 10);
  g_autoptr (GrAssetFacts) webp = make_facts (GR_IMAGE_WEBP, 10, 10);
  g_autoptr (GrAssetFacts) words = make_facts (GR_IMAGE_UNKNOWN, 0, 0);
  g_autoptr (GrAssetFacts) broken = make_facts (GR_IMAGE_JPEG, 10, 10);
  g_autoptr (GrAssetFacts) huge = make_facts (GR_IMAGE_PNG, 40000, 40000);
  g_autoptr (GrAssetFacts) pdf = make_facts (GR_IMAGE_PDF, 0, 0);
  g_autoptr (GrAssetFacts) thread = make_facts (GR_IMAGE_PNG, 1, 30000);
  g_autoptr (GrAssetFacts) heavy = make_facts (GR_IMAGE_PNG, 400, 400);
  g_autoptr (GrFinding)    bytes = gr_finding_new (GR_SEVERITY_ERROR, "image.too-many-bytes", "Too big to check");
  g_autoptr (GrFinding)    warning = gr_finding_new (GR_SEVERITY_WARNING, "jpeg.trailing", "More behind the picture");
  g_autoptr (GrFinding)    checksum = gr_finding_new (GR_SEVERITY_ERROR, "png.checksum", "Changed by accident");
  g_autoptr (GrFinding)    data = gr_finding_new (GR_SEVERITY_ERROR, "jpeg.data", "Damaged");
  GrSlotRule              *rule = find_icon (catalog);
  GrRulePack              *documents = gr_catalog_find_rule_pack (catalog, "business-verification");
  GrSlotRule              *document = gr_rule_pack_find_slot (documents, "certificate");
  GrSlotRule              *certificates = gr_rule_pack_find_slot (documents, "industry-qualification");

  g_assert_true (gr_repair_is_possible (png, rule, NULL));
  assert_impossible (webp, rule, "WebP");
  assert_impossible (words, rule, "not a picture");

  broken->arithmetic = TRUE;
  g_assert_true (gr_repair_is_possible (broken, rule, NULL));
  g_list_store_append (broken->defects, warning);
  g_list_store_append (broken->defects, checksum);
  g_assert_true (gr_repair_is_possible (broken, rule, NULL));
  g_list_store_append (broken->defects, data);
  assert_impossible (broken, rule, "damaged");
  assert_impossible (huge, rule, "too large");
  g_list_store_append (heavy->defects, bytes);
  assert_impossible (heavy, rule, "too large");
  assert_impossible (pdf, rule, "PDF");
  assert_impossible (png, certificates, "Neither PNG nor JPEG");
  assert_impossible (thread, document, "480×14400000");
}

/* A document keeps its shape, and its size unless it is too small. */
static void
test_document (void)
{
  static const guint    sizes[][4] = {{3000, 2000, 3000, 2000}, {480, 480, 480, 480}, {240, 480, 480, 960}, {700, 479, 702, 480}, {1, 1, 480, 480}};
  g_autoptr (GrCatalog) catalog = load_catalog ();
  GrSlotRule           *rule = gr_rule_pack_find_slot (gr_catalog_find_rule_pack (catalog, "business-verification"), "certificate");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_JPEG, sizes[i][0], sizes[i][1]);
      g_autoptr (GrRepairPlan) plan = gr_repair_plan_new (facts, rule);

      g_assert_cmpuint (gr_repair_plan_get_width (plan), ==, sizes[i][2]);
      g_assert_cmpuint (gr_repair_plan_get_height (plan), ==, sizes[i][3]);
      g_assert_false (gr_repair_plan_get_fixed_shape (plan));
      gr_repair_plan_set_crop (plan, 10, 10, 10);
      assert_frame (plan, 0, 0, sizes[i][0]);
      g_assert_cmpuint (gr_repair_plan_get_crop_height (plan), ==, sizes[i][1]);
    }
}

static void
test_formats (void)
{
  g_autoptr (GrCatalog)    catalog = load_catalog ();
  g_autoptr (GrAssetFacts) facts = make_facts (GR_IMAGE_PNG, 10, 10);
  g_autoptr (GrRepairPlan) plan = gr_repair_plan_new (facts, find_icon (catalog));

  g_assert_true (gr_repair_plan_accepts (plan, GR_IMAGE_PNG));
  g_assert_true (gr_repair_plan_accepts (plan, GR_IMAGE_JPEG));
  g_assert_false (gr_repair_plan_accepts (plan, GR_IMAGE_BMP));
  g_assert_false (gr_repair_plan_accepts (plan, GR_IMAGE_UNKNOWN));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/repair-plan/suggestion", test_suggestion);
  g_test_add_func ("/repair-plan/frame", test_frame);
  g_test_add_func ("/repair-plan/copy", test_copy);
  g_test_add_func ("/repair-plan/possible", test_possible);
  g_test_add_func ("/repair-plan/document", test_document);
  g_test_add_func ("/repair-plan/formats", test_formats);

  return g_test_run ();
}
