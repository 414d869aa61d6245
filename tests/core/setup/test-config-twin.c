/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-config-twin.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-scopes.h"

#define DAY ((gint64)86400)

typedef struct
{
  GrCatalog    *catalog;
  GrWorkspace  *workspace;
  GrConfigTwin *twin;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  static const char *const  regions[] = {"JP", "US", NULL};
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrEnvironment) qa = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, "QA");
  g_autoptr (GrEnvironment) production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, NULL);

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->workspace = gr_workspace_new ("w", NULL);
  gr_workspace_add_environment (fixture->workspace, production);
  gr_workspace_add_environment (fixture->workspace, qa);
  gr_workspace_set_regions (fixture->workspace, regions);
  gr_workspace_set_field (fixture->workspace, "app.type", "mini-game");
  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Planes");
  fixture->twin = gr_config_twin_new (fixture->catalog, fixture->workspace, "qa", "production");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_assert_finalize_object (fixture->twin);
  g_assert_finalize_object (fixture->workspace);
  g_assert_finalize_object (fixture->catalog);
}

static GrTwinRow *
find_row (GrConfigTwin *twin,
          const char   *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (twin)); i++)
    {
      g_autoptr (GrTwinRow) row = g_list_model_get_item (G_LIST_MODEL (twin), i);

      if (g_str_equal (gr_field_get_key (gr_twin_row_get_field (row)), key))
        return row;
    }

  return NULL;
}

static void
assert_state (Fixture    *fixture,
              const char *key,
              GrTwinState state)
{
  GrTwinRow *row = find_row (fixture->twin, key);

  g_assert_nonnull (row);
  g_assert_cmpint (gr_twin_row_get_state (row), ==, state);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  ++*count;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *count)
{
  ++*count;
}

/* What the portal shows against the file: every way the three can agree or not, and back again. */
static void
test_app (Fixture      *fixture,
          gconstpointer user_data)
{
  GrWorkspace *workspace = fixture->workspace;
  GrTwinRow   *row = find_row (fixture->twin, "app.name");
  guint        count = 0;

  g_signal_connect (row, "notify::state", G_CALLBACK (count_cb), &count);

  assert_state (fixture, "app.name", GR_TWIN_UNKNOWN);
  g_assert_nonnull (gr_twin_row_get_note (row));
  g_assert_cmpstr (gr_twin_row_get_file (row), ==, "Paper Planes");
  g_assert_null (gr_twin_row_get_a (row));

  gr_workspace_set_portal_field (workspace, "qa", "app.name", "Paper Planes");
  assert_state (fixture, "app.name", GR_TWIN_SAME);
  gr_workspace_set_portal_field (workspace, "production", "app.name", "Paper Plane");
  assert_state (fixture, "app.name", GR_TWIN_DIFFERS);
  g_assert_cmpstr (gr_twin_row_get_b (row), ==, "Paper Plane");
  g_assert_cmpuint (gr_config_twin_get_n_differs (fixture->twin), ==, 1);
  gr_workspace_set_field (workspace, "app.name", NULL);
  assert_state (fixture, "app.name", GR_TWIN_MISSING);
  gr_workspace_set_field (workspace, "app.name", "Paper Planes");
  gr_workspace_set_portal_field (workspace, "production", "app.name", "Paper Planes");
  assert_state (fixture, "app.name", GR_TWIN_SAME);
  g_assert_cmpuint (gr_config_twin_get_n_differs (fixture->twin), ==, 0);
  g_assert_cmpuint (count, ==, 5);

  /* A list may stand in another order. */
  gr_workspace_set_portal_field (workspace, "qa", "workspace.regions", "US\n\n JP ");
  assert_state (fixture, "workspace.regions", GR_TWIN_SAME);
  gr_workspace_set_portal_field (workspace, "qa", "workspace.regions", "JP");
  assert_state (fixture, "workspace.regions", GR_TWIN_DIFFERS);
}

/* What environments have of their own is compared between them, and marked where it has to differ. */
static void
test_environments (Fixture      *fixture,
                   gconstpointer user_data)
{
  static const char *const a[] = {"user.info.basic", "video.list", NULL};
  static const char *const b[] = {"video.list", "user.info.basic", NULL};
  GrEnvironment           *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GrEnvironment           *production = gr_workspace_find_environment (fixture->workspace, "production");
  GrTwinRow               *key = find_row (fixture->twin, "environment.client-key");

  assert_state (fixture, "environment.scopes", GR_TWIN_UNKNOWN);
  gr_environment_set_scopes (qa, a);
  assert_state (fixture, "environment.scopes", GR_TWIN_MISSING);
  gr_environment_set_scopes (production, b);
  assert_state (fixture, "environment.scopes", GR_TWIN_SAME);
  gr_environment_set_scopes (production, b + 1);
  assert_state (fixture, "environment.scopes", GR_TWIN_DIFFERS);
  g_assert_cmpuint (gr_config_twin_get_n_differs (fixture->twin), ==, 1);
  g_assert_false (gr_twin_row_get_by_design (find_row (fixture->twin, "environment.scopes")));
  g_assert_null (gr_twin_row_get_file (find_row (fixture->twin, "environment.scopes")));

  gr_environment_set_redirect_uris (qa, a);
  gr_environment_set_redirect_uris (production, b + 1);
  assert_state (fixture, "environment.redirect-uris", GR_TWIN_DIFFERS);
  g_assert_true (gr_twin_row_get_by_design (find_row (fixture->twin, "environment.redirect-uris")));
  g_assert_cmpuint (gr_config_twin_get_n_differs (fixture->twin), ==, 1);

  gr_environment_set_client_key (qa, "sbaw1");
  gr_environment_set_client_key (production, "aw1");
  g_assert_cmpint (gr_twin_row_get_state (key), ==, GR_TWIN_DIFFERS);
  g_assert_nonnull (gr_twin_row_get_note (key));
  gr_environment_set_client_key (production, "sbaw1");
  g_assert_cmpint (gr_twin_row_get_state (key), ==, GR_TWIN_SAME);
  g_assert_nonnull (strstr (gr_twin_row_get_note (key), "copied"));
}

static void
test_copy (Fixture      *fixture,
           gconstpointer user_data)
{
  static const char *const users[] = {"haruka", "mio", NULL};
  GrWorkspace             *workspace = fixture->workspace;
  GrEnvironment           *qa = gr_workspace_find_environment (workspace, "qa");
  GrTwinRow               *name = find_row (fixture->twin, "app.name");
  GrTwinRow               *regions = find_row (fixture->twin, "workspace.regions");
  GrTwinRow               *target_users = find_row (fixture->twin, "environment.target-users");
  GrTwinRow               *key = find_row (fixture->twin, "environment.client-key");
  g_autoptr (GError)       error = NULL;

  g_assert_false (gr_twin_row_can_copy (name, GR_TWIN_SIDE_A));
  g_assert_false (gr_twin_row_copy (name, GR_TWIN_SIDE_A, &error));
  g_assert_error (error, GR_TWIN_ERROR, GR_TWIN_ERROR_NOTHING);
  g_clear_error (&error);

  gr_workspace_set_portal_field (workspace, "qa", "app.name", "Paper Boats");
  g_assert_true (gr_twin_row_can_copy (name, GR_TWIN_SIDE_A));
  g_assert_true (gr_twin_row_copy (name, GR_TWIN_SIDE_A, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (gr_workspace_get_field (workspace, "app.name"), ==, "Paper Boats");
  g_assert_cmpint (gr_twin_row_get_state (name), ==, GR_TWIN_SAME);
  g_assert_false (gr_twin_row_can_copy (name, GR_TWIN_SIDE_A));

  gr_workspace_set_portal_field (workspace, "production", "workspace.regions", "JP\nBR\n");
  g_assert_true (gr_twin_row_copy (regions, GR_TWIN_SIDE_B, &error));
  g_assert_cmpstr (gr_workspace_get_regions (workspace)[1], ==, "BR");
  gr_workspace_set_portal_field (workspace, "production", "workspace.regions", "Japan and the US");
  g_assert_false (gr_twin_row_copy (regions, GR_TWIN_SIDE_B, &error));
  g_assert_error (error, GR_TWIN_ERROR, GR_TWIN_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "Japan and the US"));
  g_assert_cmpstr (gr_workspace_get_regions (workspace)[1], ==, "BR");
  g_clear_error (&error);

  /* Between environments, the other one gets it. */
  gr_environment_set_target_users (qa, users);
  g_assert_true (gr_twin_row_copy (target_users, GR_TWIN_SIDE_A, &error));
  g_assert_cmpstr (gr_environment_get_target_users (gr_workspace_find_environment (workspace, "production"))[1], ==, "mio");

  gr_environment_set_client_key (qa, "sbaw1");
  g_assert_false (gr_twin_row_can_copy (key, GR_TWIN_SIDE_A));
  g_assert_false (gr_twin_row_copy (key, GR_TWIN_SIDE_A, &error));
  g_assert_error (error, GR_TWIN_ERROR, GR_TWIN_ERROR_OWN);
  g_assert_null (gr_environment_get_client_key (gr_workspace_find_environment (workspace, "production")));
}

/* Another type of app has other fields; an environment that is gone leaves nothing to compare. */
static void
test_follows (Fixture      *fixture,
              gconstpointer user_data)
{
  GListModel              *model = G_LIST_MODEL (fixture->twin);
  static const char *const scopes[] = {"user.info.basic", NULL};
  guint                    n_changed = 0;

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &n_changed);
  g_assert_nonnull (find_row (fixture->twin, "app.apple-team-id"));
  g_assert_null (find_row (fixture->twin, "app.android-package"));
  gr_workspace_set_field (fixture->workspace, "app.type", "standard");
  g_assert_null (find_row (fixture->twin, "app.apple-team-id"));
  g_assert_nonnull (find_row (fixture->twin, "app.android-package"));
  g_assert_cmpuint (n_changed, ==, 1);

  gr_environment_set_client_key (gr_workspace_find_environment (fixture->workspace, "qa"), "sbaw1");
  assert_state (fixture, "environment.client-key", GR_TWIN_MISSING);
  gr_workspace_remove_environment (fixture->workspace, "qa");
  assert_state (fixture, "environment.client-key", GR_TWIN_UNKNOWN);

  gr_environment_set_scopes (gr_workspace_find_environment (fixture->workspace, "production"), scopes);
  g_assert_false (gr_twin_row_can_copy (find_row (fixture->twin, "environment.scopes"), GR_TWIN_SIDE_B));
}

static char *
dup_changes (GListModel *changes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (GrConfigChange) change = g_list_model_get_item (changes, i);
      const char                *before = gr_config_change_get_before (change);
      const char                *after = gr_config_change_get_after (change);

      g_string_append_printf (text, "%s: %s → %s; ", gr_config_change_get_title (change), before != NULL ? before : "-", after != NULL ? after : "-");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_changes (Fixture    *fixture,
                GrSnapshot *snapshot,
                const char *expected)
{
  g_autoptr (GListModel) changes = gr_config_twin_list_changes (fixture->workspace, fixture->catalog, snapshot);
  g_autofree char       *text = dup_changes (changes);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_changes (Fixture      *fixture,
              gconstpointer user_data)
{
  static const char *const  scopes[] = {"user.info.basic", NULL};
  GrWorkspace              *workspace = fixture->workspace;
  g_autoptr (GrPlace)       japan = gr_place_new ("qa", "JP", NULL);
  g_autoptr (GrAssetChoice) icon = gr_asset_choice_new ("icon", NULL, "icon.png");
  g_autoptr (GPtrArray)     icons = g_ptr_array_new ();
  GrSnapshot               *snapshot = gr_workspace_take_snapshot (workspace, "qa", 20000 * DAY, "Submitted");

  assert_changes (fixture, snapshot, "");

  gr_workspace_set_field (workspace, "app.name", "Paper Boats");
  gr_environment_set_scopes (gr_workspace_find_environment (workspace, "qa"), scopes);
  gr_environment_set_scopes (gr_workspace_find_environment (workspace, "production"), scopes);
  gr_workspace_set_place_field (workspace, japan, "region.terms-uri", "https://acme.example/jp");
  gr_workspace_set_field (workspace, "app.unheard-of", "x");
  gr_workspace_set_explanation (workspace, "video.list", "Shows flights.");
  g_ptr_array_add (icons, icon);
  gr_workspace_set_asset_choices (workspace, "icon", NULL, icons);
  assert_changes (fixture, snapshot,
                  "App name: Paper Planes → Paper Boats; Scopes: - → user.info.basic; "
                  "Terms of Service URL (Japan): - → https://acme.example/jp; "
                  "app.unheard-of: - → x; App icon: - → icon.png; Explanation of video.list: - → Shows flights.; ");

  gr_workspace_set_field (workspace, "app.name", "Paper Planes");
  gr_workspace_set_place_field (workspace, japan, "region.terms-uri", NULL);
  gr_workspace_set_field (workspace, "app.unheard-of", NULL);
  gr_workspace_set_explanation (workspace, "video.list", NULL);
  gr_workspace_set_asset_choices (workspace, "icon", NULL, NULL);
  gr_workspace_remove_environment (workspace, "qa");
  assert_changes (fixture, snapshot, "");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/config-twin/app", test_app);
  ADD ("/config-twin/environments", test_environments);
  ADD ("/config-twin/copy", test_copy);
  ADD ("/config-twin/follows", test_follows);
  ADD ("/config-twin/changes", test_changes);

  return g_test_run ();
}
