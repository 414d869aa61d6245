/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-repair.h"
#include "gr-catalog.h"
#include "gr-test-assets.h"
#include "gr-test-async.h"

#include <glib/gstdio.h>

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

/* Repairs as suggested and expects the copy to be right. */
static GrRepairResult *
assert_repaired (Fixture    *fixture,
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
  return g_steal_pointer (&result);
}

static void
test_wide (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrRepairResult) result = assert_repaired (fixture, "wide.png", gr_test_make_png (1400, 1200, 1, GR_TEST_IMAGE_CORNERS));

  g_assert_true (has_step (result, "Cropped from 1400×1200 to the middle 1200×1200"));
  g_assert_true (has_step (result, "Scaled to 1024×1024"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/asset-repair/wide", Fixture, NULL, set_up, test_wide, tear_down);

  return g_test_run ();
}
