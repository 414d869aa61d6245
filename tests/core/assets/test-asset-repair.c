/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-check.h"
#include "gr-asset-judge.h"
#include "gr-asset-repair.h"
#include "gr-catalog.h"
#include "gr-jpeg-writer.h"
#include "gr-json.h"
#include "gr-picture.h"
#include "gr-png-writer.h"
#include "gr-test-assets.h"
#include "gr-test-async.h"

#include <glib/gstdio.h>
#include <lcms2.h>
#include <string.h>
#include <unistd.h>

#define PACK "mini-game-preparation"

/* A folder that is gone after the test, and the rules. */
typedef struct
{
  GrCatalog *catalog;
  char      *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_object (&fixture->catalog);
}

static GFile *
put_file (Fixture    *fixture,
          const char *name,
          GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, name, NULL);

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static GrRepairPlan *
make_plan (Fixture    *fixture,
           GFile      *file,
           const char *pack,
           const char *slot)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrAssetFacts) facts = gr_asset_inspect_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return gr_repair_plan_new (facts, gr_rule_pack_find_slot (gr_catalog_find_rule_pack (fixture->catalog, pack), slot));
}

static GrRepairResult *
repair (Fixture      *fixture,
        GFile        *file,
        GrRepairPlan *plan,
        const char   *pack,
        GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_asset_repair_async (file, plan, gr_catalog_find_rule_pack (fixture->catalog, pack), NULL, NULL, gr_test_result_cb, &result);
  return gr_asset_repair_finish (gr_test_await (&result), error);
}

static void
print_steps (GrRepairResult *result)
{
  for (const char *const *step = gr_repair_result_get_steps (result); *step; step++)
    g_test_message ("%s", *step);
}

static gboolean
has_step (GrRepairResult *result,
          const char     *words)
{
  for (const char *const *step = gr_repair_result_get_steps (result); *step; step++)
    if (strstr (*step, words))
      return TRUE;
  return FALSE;
}

/* Repairs as suggested for the icon, and expects a copy that is right and an original that is as it was. */
static GrRepairResult *
repair_icon (Fixture    *fixture,
             const char *name,
             GBytes     *content)
{
  g_autoptr (GBytes)         bytes = content;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GFile)          file = put_file (fixture, name, bytes);
  g_autoptr (GrRepairPlan)   plan = make_plan (fixture, file, PACK, "icon");
  g_autoptr (GrRepairResult) result = repair (fixture, file, plan, PACK, &error);
  g_autoptr (GBytes)         after = g_file_load_bytes (file, NULL, NULL, NULL);

  g_assert_no_error (error);
  print_steps (result);
  g_assert_true (g_bytes_equal (bytes, after));
  assert_whole (gr_repair_result_get_facts (result));
  g_assert_cmpuint (gr_repair_result_get_facts (result)->width, ==, 1024);
  g_assert_cmpuint (gr_repair_result_get_facts (result)->height, ==, 1024);
  g_assert_false (gr_findings_reach (gr_repair_result_get_findings (result), GR_SEVERITY_WARNING));
  return g_steal_pointer (&result);
}

static GrPicture *
decode (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  GrPicture         *picture = gr_picture_decode (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

/* The mean difference of a sample. */
static double
compare (const GrPicture *first,
         const GrPicture *second)
{
  guint64 sum = 0;

  g_assert_cmpuint (first->width, ==, second->width);
  g_assert_cmpuint (first->height, ==, second->height);
  for (gsize i = 0; i < (gsize)first->width * first->height * 4; i++)
    sum += (guint64)ABS (first->pixels[i] - (int)second->pixels[i]);
  return (double)sum / ((double)first->width * first->height * 4);
}

static gboolean
save (GrRepairResult *result,
      GFile          *target,
      gboolean        replace,
      GError        **error)
{
  g_autoptr (GAsyncResult) async = NULL;

  gr_repair_result_save_async (result, target, replace, NULL, gr_test_result_cb, &async);
  return gr_repair_result_save_finish (result, gr_test_await (&async), error);
}

/* Saves the copy under the name it suggests; whoever checks that file afterwards finds nothing. */
static void
assert_passes (Fixture        *fixture,
               GrRepairResult *result,
               GrRulePack     *pack,
               const char     *slot)
{
  g_autoptr (GError)       error = NULL;
  g_autofree char         *name = gr_repair_result_make_name (result, 1);
  g_autofree char         *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile)        target = g_file_new_for_path (path);
  g_autoptr (GrAssetCheck) check = gr_asset_check_new (target, pack, slot);

  g_assert_true (save (result, target, FALSE, &error));
  g_assert_no_error (error);
  gr_asset_check_run (check, NULL);
  print_findings (gr_asset_check_get_findings (check));
  g_assert_cmpint (gr_asset_check_get_verdict (check), ==, GR_VERDICT_PASS);
  g_assert_true (g_file_delete (target, NULL, &error));
}

static GBytes *
append_bytes (GBytes     *content,
              const char *rest)
{
  g_autoptr (GBytes)     bytes = content;
  g_autoptr (GByteArray) array = g_byte_array_new ();

  g_byte_array_append (array, g_bytes_get_data (bytes, NULL), (guint)g_bytes_get_size (bytes));
  g_byte_array_append (array, (const guint8 *)rest, (guint)strlen (rest));
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/* One fault each, at a size given by the slot and turned into one that does not fit where the fault is the size. */
static GBytes *
make_fault (guint        fault,
            guint        size,
            const char **name)
{
  *name = fault >= 9 ? "a.jpg" : "a.png";
  switch (fault)
    {
    case 0:
      return gr_test_make_png (size + size / 3, size, 1, GR_TEST_IMAGE_PLAIN);
    case 1:
      return gr_test_make_png (size, size, 2, GR_TEST_IMAGE_ALPHA);
    case 2:
      return gr_test_make_png (size / 2, size / 2 + 1, 3, GR_TEST_IMAGE_CORNERS);
    case 3:
      return gr_test_make_png (size, size, 4, GR_TEST_IMAGE_ANIMATED);
    case 4:
      return gr_test_make_png (size, size, 5, GR_TEST_IMAGE_LOCATION);
    case 5:
      return append_bytes (gr_test_make_png (size, size, 6, GR_TEST_IMAGE_PLAIN), "trailing");
    case 6:
      *name = "a.jpg";
      return gr_test_make_png (size, size, 7, GR_TEST_IMAGE_PLAIN);
    case 7:
      return gr_test_make_png (70, size * 2, 8, GR_TEST_IMAGE_PLAIN);
    case 8:
      return gr_test_make_png (1, 1, 9, GR_TEST_IMAGE_PLAIN);
    case 9:
      return gr_test_make_jpeg (size * 2, size, 10, GR_TEST_IMAGE_CAMERA, 8);
    case 10:
      return gr_test_make_jpeg (size, size, 11, GR_TEST_IMAGE_CMYK, 0);
    case 11:
      return gr_test_make_jpeg (size, size, 12, GR_TEST_IMAGE_LOCATION, 0);
    case 12:
      return append_bytes (gr_test_make_jpeg (size, size, 13, GR_TEST_IMAGE_PROGRESSIVE, 0), "trailing");
    case 13:
      return gr_test_make_jpeg (size, size, 14, GR_TEST_IMAGE_PLAIN, 3);
    case 14:
      *name = "a.png";
      return gr_test_make_jpeg (size, size, 15, GR_TEST_IMAGE_PLAIN, 0);
    default:
      return NULL;
    }
}

static void
check_slot (Fixture    *fixture,
            GrRulePack *pack,
            GrSlotRule *rule)
{
  const char *slot = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (rule));
  guint       size = gr_slot_rule_get_width (rule) ? gr_slot_rule_get_width (rule) : 480;
  const char *name;
  GBytes     *content;

  for (guint fault = 0; (content = make_fault (fault, size, &name)); fault++)
    {
      g_autoptr (GBytes)         bytes = content;
      g_autoptr (GError)         error = NULL;
      g_autoptr (GFile)          file = put_file (fixture, name, bytes);
      g_autoptr (GrAssetCheck)   check = gr_asset_check_new (file, pack, slot);
      g_autoptr (GrRepairPlan)   plan = NULL;
      g_autoptr (GrRepairResult) result = NULL;

      g_test_message ("%s, %s: fault %u", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (pack)), slot, fault);
      gr_asset_check_run (check, NULL);
      plan = gr_repair_plan_new (gr_asset_check_get_facts (check), rule);
      result = repair (fixture, file, plan, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (pack)), &error);
      g_assert_no_error (error);
      print_steps (result);
      assert_passes (fixture, result, pack, slot);
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
}

/* Every fault, for every place of every rule pack that takes pictures; once for each size unless it is asked to be thorough. */
static void
test_every_slot (Fixture      *fixture,
                 gconstpointer data)
{
  GListModel *packs = gr_catalog_get_rule_packs (fixture->catalog);
  guint       last_width = G_MAXUINT;
  guint       n_slots = 0;

  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (GrRulePack) pack = g_list_model_get_item (packs, i);
      GListModel            *slots = gr_rule_pack_get_slots (pack);

      for (guint k = 0; k < g_list_model_get_n_items (slots); k++)
        {
          g_autoptr (GrSlotRule) rule = g_list_model_get_item (slots, k);

          if (!gr_asset_judge_accepts (rule, GR_IMAGE_PNG) || (g_test_quick () && gr_slot_rule_get_width (rule) == last_width))
            continue;
          check_slot (fixture, pack, rule);
          last_width = gr_slot_rule_get_width (rule);
          n_slots++;
        }
    }
  g_assert_cmpuint (n_slots, >, 3);
}

static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GrRepairResult) wide = repair_icon (fixture, "wide.png", gr_test_make_png (1400, 1200, 1, GR_TEST_IMAGE_CORNERS));
  g_autoptr (GrRepairResult) small = repair_icon (fixture, "small.png", gr_test_make_png (300, 300, 1, GR_TEST_IMAGE_PLAIN));
  g_autoptr (GrRepairResult) strip = repair_icon (fixture, "strip.png", gr_test_make_png (2000, 500, 1, GR_TEST_IMAGE_NOISE));
  g_autoptr (GrRepairResult) photo = repair_icon (fixture, "photo.jpg", gr_test_make_jpeg (1024, 1024, 1, GR_TEST_IMAGE_CMYK | GR_TEST_IMAGE_LOCATION, 6));

  g_assert_true (has_step (wide, "Cropped from 1400×1200 to the middle 1200×1200"));
  g_assert_true (has_step (wide, "Scaled to 1024×1024"));
  g_assert_true (has_step (wide, "Continued the picture’s colours into its rounded-off corners"));
  g_assert_true (has_step (wide, "Saved as PNG, "));
  g_assert_cmpuint (gr_repair_result_get_quality (wide), ==, 0);
  g_assert_true (has_step (small, "Enlarged from 300×300 to 1024×1024: it will look soft"));
  g_assert_true (has_step (strip, "Scaled to 1024×256"));
  g_assert_true (has_step (strip, "Added bars in white to make it 1024×1024"));
  g_assert_true (has_step (photo, "Turned upright"));
  g_assert_true (has_step (photo, "Converted from CMYK to sRGB"));
  g_assert_true (has_step (photo, "Removed from the metadata: the place"));
  g_assert_true (has_step (photo, "Saved as JPEG, quality 95, "));
  g_assert_cmpuint (gr_repair_result_get_quality (photo), ==, 95);
}

/* Where only what surrounds the picture is wrong, not a pixel changes. */
static void
test_lossless (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  g_ptr_array_add (sources, gr_test_make_png (1024, 1024, 1, GR_TEST_IMAGE_LOCATION));
  g_ptr_array_add (sources, gr_test_make_png (1024, 1024, 2, GR_TEST_IMAGE_ANIMATED));
  g_ptr_array_add (sources, gr_test_make_jpeg (1024, 1024, 3, GR_TEST_IMAGE_LOCATION, 0));
  g_ptr_array_add (sources, append_bytes (gr_test_make_jpeg (1024, 1024, 4, GR_TEST_IMAGE_PROGRESSIVE, 1), "more"));
  for (guint i = 0; i < sources->len; i++)
    {
      GBytes                    *source = g_ptr_array_index (sources, i);
      g_autoptr (GrRepairResult) result = repair_icon (fixture, "wrong.gif", g_bytes_ref (source));
      g_autoptr (GrPicture)      before = decode (source);
      g_autoptr (GrPicture)      after = decode (gr_repair_result_get_bytes (result));

      g_assert_true (has_step (result, "Kept the picture as it is"));
      g_assert_true (has_step (result, "Gave the name the extension"));
      g_assert_cmpuint (gr_repair_result_get_quality (result), ==, 0);
      g_assert_cmpfloat (compare (before, after), ==, 0);
      g_assert_false (gr_repair_result_get_facts (result)->has_private_data);
    }
}

/* A photograph that is stored in eight ways and looks the same in all of them still does. */
static void
test_orientation (Fixture      *fixture,
                  gconstpointer data)
{
  const char           *corpora = g_getenv ("GR_CORPORA");
  g_autoptr (GrPicture) first = NULL;

  if (!corpora)
    {
      g_test_skip ("GR_CORPORA is not set");
      return;
    }

  for (guint i = 1; i <= 8; i++)
    {
      g_autofree char           *name = g_strdup_printf ("Landscape_%u.jpg", i);
      g_autofree char           *path = g_build_filename (corpora, "exif", name, NULL);
      g_autoptr (GFile)          file = g_file_new_for_path (path);
      g_autoptr (GBytes)         bytes = g_file_load_bytes (file, NULL, NULL, NULL);
      g_autoptr (GrRepairResult) result = repair_icon (fixture, name, g_bytes_ref (bytes));
      g_autoptr (GrPicture)      picture = decode (gr_repair_result_get_bytes (result));

      g_assert_cmpint (has_step (result, "Turned upright"), ==, i != 1);
      g_assert_cmpuint (gr_repair_result_get_facts (result)->orientation, ==, 1);
      if (!first)
        first = g_steal_pointer (&picture);
      else
        g_assert_cmpfloat (compare (first, picture), <, 3);
    }
}

static GrRulePack *
make_pack (guint       size,
           const char *formats)
{
  g_autofree char     *text = g_strdup_printf ("{\"id\": \"test\", \"title\": \"Test rules\", \"source\": \"The document\", \"as_of\": \"2026-01-02\","
                                                   " \"app_type\": \"standard\", \"summary\": \"For tests.\", \"slots\": [{\"id\": \"icon\","
                                                   " \"title\": \"Icon\", \"width\": %u, \"height\": %u, \"max_megabytes\": 1, \"formats\": [%s],"
                                                   " \"max_files\": 1}]}",
                                               size, size, formats);
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), &error);
  GrCatalogEntry      *pack;

  g_assert_no_error (error);
  pack = gr_catalog_entry_new (GR_TYPE_RULE_PACK, json_node_get_object (node), &error);
  g_assert_no_error (error);
  return GR_RULE_PACK (pack);
}

/* Whatever a sound PNG can be: interlaced, of 1 to 16 bits, with every kind of transparency. */
static void
test_png_suite (Fixture      *fixture,
                gconstpointer data)
{
  const char            *corpora = g_getenv ("GR_CORPORA");
  g_autofree char       *path = corpora ? g_build_filename (corpora, "pngsuite", NULL) : NULL;
  g_autoptr (GDir)       folder = path ? g_dir_open (path, 0, NULL) : NULL;
  const char            *name;
  g_autoptr (GrRulePack) pack = make_pack (60, "\"png\"");
  guint                  n_files = 0;

  if (!folder)
    {
      g_test_skip ("GR_CORPORA is not set");
      return;
    }

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char           *file_path = g_build_filename (path, name, NULL);
      g_autoptr (GFile)          file = g_file_new_for_path (file_path);
      g_autoptr (GrAssetFacts)   facts = NULL;
      g_autoptr (GAsyncResult)   async = NULL;
      g_autoptr (GrRepairPlan)   plan = NULL;
      g_autoptr (GrRepairResult) result = NULL;
      g_autoptr (GError)         error = NULL;

      if (!g_str_has_suffix (name, ".png") || name[0] == 'x')
        continue;
      facts = gr_asset_inspect_file (file, NULL, NULL, NULL);
      plan = gr_repair_plan_new (facts, gr_rule_pack_find_slot (pack, "icon"));
      gr_asset_repair_async (file, plan, pack, NULL, NULL, gr_test_result_cb, &async);
      result = gr_asset_repair_finish (gr_test_await (&async), &error);
      if (error)
        g_error ("%s: %s", name, error->message);
      assert_whole (gr_repair_result_get_facts (result));
      g_assert_false (gr_repair_result_get_facts (result)->alpha_used);
      n_files++;
    }
  g_assert_cmpuint (n_files, ==, 161);
}

/* A picture that no encoder finds any order in. */
static GBytes *
make_noise (guint width,
            guint height)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrPicture) picture = gr_picture_new (width, height, &error);
  g_autoptr (GRand)     rand = g_rand_new_with_seed (5);
  GBytes               *bytes;

  g_assert_no_error (error);
  for (gsize i = 0; i < (gsize)width * height; i++)
    {
      guint32 pixel = g_rand_int (rand) | GUINT32_TO_BE (0xff);

      memcpy (picture->pixels + i * 4, &pixel, 4);
    }
  bytes = gr_png_write (picture, GR_PNG_WRITE_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Repairs a noisy picture into so many bytes. */
static GrRepairResult *
repair_noise (Fixture      *fixture,
              const char   *formats,
              GrImageFormat format,
              guint64       max_bytes,
              GError      **error)
{
  g_autoptr (GrRulePack)   pack = make_pack (256, formats);
  g_autoptr (GBytes)       bytes = make_noise (300, 256);
  g_autoptr (GFile)        file = put_file (fixture, "noise.png", bytes);
  g_autoptr (GrAssetFacts) facts = gr_asset_inspect_file (file, NULL, NULL, NULL);
  g_autoptr (GrRepairPlan) plan = gr_repair_plan_new (facts, gr_rule_pack_find_slot (pack, "icon"));
  g_autoptr (GAsyncResult) result = NULL;

  gr_repair_plan_set_max_bytes (plan, max_bytes);
  gr_repair_plan_set_format (plan, format);
  gr_asset_repair_async (file, plan, pack, NULL, NULL, gr_test_result_cb, &result);
  return gr_asset_repair_finish (gr_test_await (&result), error);
}

static void
test_bytes (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrRepairResult) free = repair_noise (fixture, "\"png\", \"jpeg\"", GR_IMAGE_UNKNOWN, 0, &error);
  g_autoptr (GrRepairResult) small = repair_noise (fixture, "\"png\", \"jpeg\"", GR_IMAGE_UNKNOWN, 60000, &error);
  g_autoptr (GrRepairResult) palette = repair_noise (fixture, "\"png\"", GR_IMAGE_UNKNOWN, 80000, &error);
  g_autoptr (GrRepairResult) chosen = repair_noise (fixture, "\"png\", \"jpeg\"", GR_IMAGE_PNG, 80000, &error);
  g_autoptr (GrPicture)      picture = NULL;
  g_autoptr (GBytes)         better = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (gr_repair_result_get_facts (free)->format, ==, GR_IMAGE_PNG);
  g_assert_cmpuint (g_bytes_get_size (gr_repair_result_get_bytes (free)), >, 150000);

  print_steps (small);
  g_assert_cmpint (gr_repair_result_get_facts (small)->format, ==, GR_IMAGE_JPEG);
  g_assert_cmpuint (g_bytes_get_size (gr_repair_result_get_bytes (small)), <=, 60000);
  g_assert_cmpuint (gr_repair_result_get_quality (small), <, 95);

  /* The next better quality would not have fitted. */
  picture = decode (gr_repair_result_get_bytes (free));
  better = gr_jpeg_write (picture, gr_repair_result_get_quality (small) + 1, GR_JPEG_WRITE_PROGRESSIVE, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (better), >, 60000);

  g_assert_cmpstr (gr_repair_result_get_facts (palette)->colour_type, ==, "palette");
  g_assert_true (has_step (palette, "Reduced to 256 colours"));
  g_assert_cmpuint (g_bytes_get_size (gr_repair_result_get_bytes (palette)), <=, 80000);
  g_assert_true (has_step (chosen, "Reduced to 256 colours"));
}

static void
assert_too_large (Fixture    *fixture,
                  const char *formats)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (repair_noise (fixture, formats, GR_IMAGE_UNKNOWN, 3000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "3 KB"));
  g_assert_nonnull (strstr (error->message, "the smallest takes"));
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  assert_too_large (fixture, "\"png\", \"jpeg\"");
  assert_too_large (fixture, "\"png\"");
  assert_too_large (fixture, "\"jpeg\"");
}

static void
test_formats (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (GError)         refused = NULL;
  g_autoptr (GrRepairResult) jpeg = repair_noise (fixture, "\"jpeg\"", GR_IMAGE_UNKNOWN, 0, &error);
  g_autoptr (GrRepairResult) wanted = repair_noise (fixture, "\"png\", \"jpeg\"", GR_IMAGE_JPEG, 0, &error);
  g_autoptr (GrRepairResult) flat = repair_icon (fixture, "flat.jpg", gr_test_make_jpeg (512, 512, 0, GR_TEST_IMAGE_GREY, 0));

  g_assert_no_error (error);
  g_assert_cmpint (gr_repair_result_get_facts (jpeg)->format, ==, GR_IMAGE_JPEG);
  g_assert_cmpint (gr_repair_result_get_facts (wanted)->format, ==, GR_IMAGE_JPEG);
  g_assert_cmpint (gr_repair_result_get_facts (flat)->format, ==, GR_IMAGE_PNG);
  g_assert_null (repair_noise (fixture, "\"jpeg\"", GR_IMAGE_PNG, 0, &refused));
  g_assert_error (refused, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (refused->message, "PNG is not accepted there"));
}

static void
test_frame (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (GBytes)         bytes = gr_test_make_png (500, 400, 3, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GFile)          file = put_file (fixture, "frame.png", bytes);
  g_autoptr (GrRepairPlan)   plan = make_plan (fixture, file, PACK, "dm-thumbnail");
  g_autoptr (GrRepairResult) cropped = NULL;
  g_autoptr (GrRepairResult) fitted = NULL;
  g_autoptr (GrPicture)      whole = decode (bytes);
  g_autoptr (GrPicture)      picture = NULL;
  g_autoptr (GrPicture)      bars = NULL;

  gr_repair_plan_set_crop (plan, 7, 11, 360);
  cropped = repair (fixture, file, plan, PACK, &error);
  g_assert_no_error (error);
  g_assert_true (has_step (cropped, "Cropped from 500×400 to 360×360"));
  picture = decode (gr_repair_result_get_bytes (cropped));
  for (guint y = 0; y < 360; y++)
    g_assert_cmpmem (picture->pixels + y * picture->stride, 360 * 4, whole->pixels + (y + 11) * whole->stride + (gsize)7 * 4, 360 * 4);

  gr_repair_plan_set_framing (plan, GR_FRAMING_FIT);
  gr_repair_plan_set_background (plan, 0x0a0b0c);
  fitted = repair (fixture, file, plan, PACK, &error);
  g_assert_no_error (error);
  print_steps (fitted);
  bars = decode (gr_repair_result_get_bytes (fitted));
  for (guint y = 0; y < 360; y++)
    if (y < 36 || y >= 324)
      g_assert_cmpmem (bars->pixels + y * bars->stride + 1436, 4, "\x0a\x0b\x0c\xff", 4);
}

/* Bars continue a border that has one colour; a colour that somebody chose comes first. */
static void
test_border (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrPicture)      plain = gr_picture_new (600, 200, &error);
  g_autoptr (GBytes)         bytes = NULL;
  g_autoptr (GFile)          file = NULL;
  g_autoptr (GrRepairPlan)   plan = NULL;
  g_autoptr (GrRepairResult) matched = NULL;
  g_autoptr (GrRepairResult) chosen = NULL;

  for (gsize i = 0; i < 600 * 200; i++)
    memcpy (plain->pixels + i * 4, "\x20\x40\x60\xff", 4);
  bytes = gr_png_write (plain, GR_PNG_WRITE_DEFAULT, NULL, &error);
  file = put_file (fixture, "plain.png", bytes);
  plan = make_plan (fixture, file, PACK, "icon");
  matched = repair (fixture, file, plan, PACK, &error);
  gr_repair_plan_set_background (plan, 0);
  chosen = repair (fixture, file, plan, PACK, &error);

  g_assert_no_error (error);
  g_assert_true (has_step (matched, "Added bars in #204060"));
  g_assert_true (has_step (chosen, "Added bars in black"));
}

/* Colours of a wider space than sRGB become those of sRGB, by the profile and not by dropping it. */
static void
test_profile (Fixture      *fixture,
              gconstpointer data)
{
  const cmsCIExyY            white = {0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE      primaries = {{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
  cmsToneCurve              *curve = cmsBuildGamma (NULL, 2.2);
  cmsHPROFILE                profile = cmsCreateRGBProfile (&white, &primaries, (cmsToneCurve *[]){curve, curve, curve});
  cmsUInt32Number            length = 0;
  g_autofree guint8         *stored = NULL;
  g_autofree guint8         *rows = g_malloc0 (1024 * (1 + 1024 * 3));
  g_autoptr (GByteArray)     png = g_byte_array_new ();
  g_autoptr (GrRepairResult) result = NULL;
  g_autoptr (GrPicture)      picture = NULL;

  g_assert_true (cmsSaveProfileToMem (profile, NULL, &length));
  stored = g_malloc (length);
  g_assert_true (cmsSaveProfileToMem (profile, stored, &length));
  cmsCloseProfile (profile);
  cmsFreeToneCurve (curve);

  for (gsize y = 0; y < 1024; y++)
    for (gsize x = 0; x < 1024; x++)
      memcpy (rows + y * (1 + 1024 * 3) + 1 + x * 3, "\xc8\x64\x32", 3);
  gr_test_png_begin (png);
  gr_test_png_add_header (png, 1024, 1024, 8, 2, 0);
  gr_test_png_add_data (png, "iCCP", (const guint8 *)"wide\0\0", 6, stored, length, 0);
  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, 1024 * (1 + 1024 * 3), 0);
  gr_test_png_add_chunk (png, "IEND", NULL, 0);

  result = repair_icon (fixture, "wide.png", g_byte_array_free_to_bytes (g_steal_pointer (&png)));
  g_assert_true (has_step (result, "Converted from"));
  g_assert_cmpint (gr_repair_result_get_facts (result)->colour_space, ==, GR_COLOUR_SPACE_SRGB);
  picture = decode (gr_repair_result_get_bytes (result));
  g_assert_cmpuint (picture->pixels[0], >, 0xc8 + 8);
}

/* A rule that asks for colours is neither broken by a repair nor outwitted by it. */
static void
test_grey_document (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GBytes)         grey = gr_test_make_jpeg (300, 300, 1, GR_TEST_IMAGE_GREY, 0);
  g_autoptr (GFile)          file = put_file (fixture, "grey.jpg", grey);
  g_autoptr (GrRepairPlan)   plan = make_plan (fixture, file, "business-verification", "certificate");
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrRepairResult) result = repair (fixture, file, plan, "business-verification", &error);

  g_assert_null (result);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "shades of grey"));
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes)       whole = gr_test_make_jpeg (400, 400, 1, GR_TEST_IMAGE_PLAIN, 0);
  g_autoptr (GBytes)       cut = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GFile)        file = put_file (fixture, "cut.jpg", cut);
  g_autoptr (GrRepairPlan) plan = make_plan (fixture, file, PACK, "icon");
  g_autoptr (GError)       error = NULL;

  g_assert_null (repair (fixture, file, plan, PACK, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "damaged"));
}

static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes)       before = gr_test_make_png (400, 400, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes)       after = gr_test_make_png (300, 400, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GFile)        file = put_file (fixture, "a.png", before);
  g_autoptr (GrRepairPlan) plan = make_plan (fixture, file, PACK, "icon");
  g_autoptr (GFile)        changed = put_file (fixture, "a.png", after);
  g_autoptr (GError)       error = NULL;

  g_assert_null (repair (fixture, changed, plan, PACK, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "changed since"));
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes)       bytes = gr_test_make_png (40, 40, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GFile)        file = put_file (fixture, "a.png", bytes);
  g_autoptr (GrRepairPlan) plan = make_plan (fixture, file, PACK, "icon");
  g_autoptr (GError)       error = NULL;

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_null (repair (fixture, file, plan, PACK, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_huge (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrRepairResult) result = repair_icon (fixture, "huge.jpg", gr_test_make_jpeg (6000, 4000, 1, GR_TEST_IMAGE_GREY, 0));

  g_assert_true (has_step (result, "Cropped from 6000×4000 to the middle 4000×4000"));
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GBytes)       bytes = gr_test_make_png (2000, 2000, 1, GR_TEST_IMAGE_NOISE);
  g_autoptr (GFile)        file = put_file (fixture, "a.png", bytes);
  g_autoptr (GrRepairPlan) plan = make_plan (fixture, file, PACK, "icon");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_asset_repair_async (file, plan, gr_catalog_find_rule_pack (fixture->catalog, PACK), NULL, cancellable, gr_test_result_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (gr_asset_repair_finish (gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GFile *
get_child (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
assert_refused (GrRepairResult *result,
                GFile          *target,
                gboolean        replace,
                GIOErrorEnum    code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (result, target, replace, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, G_IO_ERROR, (int)code);
}

/* Under no name is the original written over, and nothing else that nobody chose. */
static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GBytes)         source = gr_test_make_png (400, 300, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrRepairResult) result = repair_icon (fixture, "a.png", g_bytes_ref (source));
  g_autoptr (GFile)          original = get_child (fixture, "a.png");
  g_autoptr (GFile)          hard = get_child (fixture, "hard.png");
  g_autoptr (GFile)          soft = get_child (fixture, "soft.png");
  g_autoptr (GFile)          dangling = get_child (fixture, "dangling.png");
  g_autoptr (GFile)          copy = get_child (fixture, "copy.png");
  g_autoptr (GFile)          nowhere = get_child (fixture, "no/such.png");
  g_autoptr (GFile)          remote = g_file_new_for_uri ("ftp://example.invalid/a.png");
  g_autoptr (GBytes)         after = NULL;
  g_autoptr (GBytes)         saved = NULL;
  g_autoptr (GError)         error = NULL;

  g_assert_cmpint (link (g_file_peek_path (original), g_file_peek_path (hard)), ==, 0);
  g_assert_cmpint (symlink ("a.png", g_file_peek_path (soft)), ==, 0);
  g_assert_cmpint (symlink ("gone.png", g_file_peek_path (dangling)), ==, 0);
  for (guint replace = 0; replace <= 1; replace++)
    {
      assert_refused (result, original, replace != 0, G_IO_ERROR_EXISTS);
      assert_refused (result, hard, replace != 0, G_IO_ERROR_EXISTS);
      assert_refused (result, soft, replace != 0, G_IO_ERROR_EXISTS);
      assert_refused (result, dangling, replace != 0, G_IO_ERROR_EXISTS);
      assert_refused (result, nowhere, replace != 0, G_IO_ERROR_NOT_FOUND);
      assert_refused (result, remote, replace != 0, G_IO_ERROR_NOT_SUPPORTED);
    }
  after = g_file_load_bytes (original, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (source, after));

  g_assert_true (save (result, copy, FALSE, &error));
  assert_refused (result, copy, FALSE, G_IO_ERROR_EXISTS);
  g_assert_true (g_file_replace_contents (copy, "old", 3, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error));
  g_assert_true (save (result, copy, TRUE, &error));
  g_assert_no_error (error);
  saved = g_file_load_bytes (copy, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (saved, gr_repair_result_get_bytes (result)));
}

static void
test_name (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *name;
    guint       number;
    const char *suggestion;
  } vectors[] = {
    {"icon.png", 1, "icon-1024x1024.png"},
    {"icon.png", 2, "icon-1024x1024 (2).png"},
    {"icon.jpeg", 1, "icon-1024x1024.png"},
    {"my.icon", 1, "my.icon-1024x1024.png"},
    {".png", 1, ".png-1024x1024.png"},
    {"icon", 13, "icon-1024x1024 (13).png"},
  };
  g_autoptr (GString)        many = g_string_new (NULL);
  g_autoptr (GFile)          long_file = NULL;
  g_autoptr (GrRepairResult) long_result = NULL;
  g_autofree char           *long_name = NULL;
  g_autoptr (GrRepairResult) result = repair_icon (fixture, "a.png", gr_test_make_png (16, 16, 1, GR_TEST_IMAGE_PLAIN));

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GFile)          file = get_child (fixture, vectors[i].name);
      g_autoptr (GrRepairResult) other = gr_repair_result_new (file, gr_repair_result_get_bytes (result), gr_repair_result_get_facts (result),
                                                               gr_repair_result_get_findings (result), gr_repair_result_get_steps (result), 0);
      g_autofree char           *name = gr_repair_result_make_name (other, vectors[i].number);

      g_assert_cmpstr (name, ==, vectors[i].suggestion);
    }

  /* 85 letters of three bytes are all that a name holds. */
  for (guint i = 0; i < 84; i++)
    g_string_append (many, "\343\201\202");
  g_string_append (many, ".gif");
  long_file = get_child (fixture, many->str);
  long_result = gr_repair_result_new (long_file, gr_repair_result_get_bytes (result), gr_repair_result_get_facts (result),
                                      gr_repair_result_get_findings (result), gr_repair_result_get_steps (result), 0);
  long_name = gr_repair_result_make_name (long_result, 2);
  g_assert_true (g_utf8_validate (long_name, -1, NULL));
  g_assert_cmpuint (strlen (long_name), <=, 255);
  g_assert_cmpuint (strlen (long_name), >, 252);
  g_assert_true (g_str_has_suffix (long_name, "\343\201\202-1024x1024 (2).png"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/asset-repair/every-slot", Fixture, NULL, set_up, test_every_slot, tear_down);
  g_test_add ("/asset-repair/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/asset-repair/lossless", Fixture, NULL, set_up, test_lossless, tear_down);
  g_test_add ("/asset-repair/orientation", Fixture, NULL, set_up, test_orientation, tear_down);
  g_test_add ("/asset-repair/png-suite", Fixture, NULL, set_up, test_png_suite, tear_down);
  g_test_add ("/asset-repair/bytes", Fixture, NULL, set_up, test_bytes, tear_down);
  g_test_add ("/asset-repair/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/asset-repair/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/asset-repair/frame", Fixture, NULL, set_up, test_frame, tear_down);
  g_test_add ("/asset-repair/border", Fixture, NULL, set_up, test_border, tear_down);
  g_test_add ("/asset-repair/profile", Fixture, NULL, set_up, test_profile, tear_down);
  g_test_add ("/asset-repair/grey-document", Fixture, NULL, set_up, test_grey_document, tear_down);
  g_test_add ("/asset-repair/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/asset-repair/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/asset-repair/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/asset-repair/huge", Fixture, NULL, set_up, test_huge, tear_down);
  g_test_add ("/asset-repair/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/asset-repair/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/asset-repair/name", Fixture, NULL, set_up, test_name, tear_down);

  return g_test_run ();
}
