/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-snapshot.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-file.h"
#include "gr-workspace-scopes.h"

#include <string.h>

#define DAY ((gint64)86400)

static GrWorkspace *
make_workspace (void)
{
  static const char *const  regions[] = {"JP", NULL};
  static const char *const  languages[] = {"ja", NULL};
  static const char *const  scopes[] = {"user.info.basic", "video.list", NULL};
  GrWorkspace              *self = gr_workspace_new ("w", "Workspace");
  g_autoptr (GrEnvironment) environment = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, "QA");
  g_autoptr (GrPlace)       place = gr_place_new ("qa", "JP", "ja");
  g_autoptr (GrAssetChoice) icon = gr_asset_choice_new ("icon", NULL, "pictures/icon.png");
  g_autoptr (GPtrArray)     icons = g_ptr_array_new ();

  gr_environment_set_scopes (environment, scopes);
  gr_workspace_add_environment (self, environment);
  gr_workspace_set_regions (self, regions);
  gr_workspace_set_languages (self, languages);
  gr_workspace_set_field (self, "app.name", "Paper Planes");
  gr_workspace_set_place_field (self, place, "environment.domain", "acme.example");
  gr_workspace_set_place_field (self, place, "region.terms-uri", "https://acme.example/jp");
  gr_workspace_set_place_field (self, place, "language.name", "かみひこうき");
  gr_workspace_set_explanation (self, "video.list", "Shows your best flights.");
  g_ptr_array_add (icons, icon);
  gr_workspace_set_asset_choices (self, "icon", NULL, icons);

  return self;
}

static void
test_take (void)
{
  g_autoptr (GrWorkspace) self = make_workspace ();
  g_autoptr (GrPlace)     unchosen = gr_place_new (NULL, "US", NULL);
  GrSnapshot             *snapshot;

  gr_workspace_set_place_field (self, unchosen, "region.terms-uri", "https://acme.example/us");
  snapshot = gr_workspace_take_snapshot (self, "qa", 20000 * DAY + 5, "Submitted");

  g_assert_cmpint (gr_snapshot_get_date (snapshot), ==, 20000 * DAY);
  g_assert_cmpstr (gr_snapshot_get_note (snapshot), ==, "Submitted");
  g_assert_cmpstr (gr_snapshot_get_environment_id (snapshot), ==, "qa");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "app.name"), ==, "Paper Planes");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "environment.domain"), ==, "acme.example");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "environment.scopes"), ==, "user.info.basic\nvideo.list");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "region.terms-uri@region:JP"), ==, "https://acme.example/jp");
  g_assert_null (gr_snapshot_get_value (snapshot, "region.terms-uri@region:US"));
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "language.name@language:ja"), ==, "かみひこうき");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "workspace.regions"), ==, "JP");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "explanation.video.list"), ==, "Shows your best flights.");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "asset.icon"), ==, "icon.png");

  gr_workspace_set_field (self, "app.name", "Paper Boats");
  g_assert_cmpstr (gr_snapshot_get_value (snapshot, "app.name"), ==, "Paper Planes");

  g_assert_null (gr_workspace_take_snapshot (self, "gone", 20000 * DAY, NULL));
}

/* The newest is first, of one day the one taken last; the oldest of an environment make room. */
static void
test_order (void)
{
  g_autoptr (GrWorkspace)   self = make_workspace ();
  g_autoptr (GrEnvironment) other = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, NULL);
  GListModel               *snapshots = gr_workspace_get_snapshots (self);
  GrSnapshot               *last = NULL;

  gr_workspace_add_environment (self, other);
  gr_workspace_take_snapshot (self, "production", DAY, NULL);

  for (guint i = 0; i < GR_SNAPSHOT_MAX_KEPT + 5; i++)
    last = gr_workspace_take_snapshot (self, "qa", (10 + i / 2) * DAY, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (snapshots), ==, GR_SNAPSHOT_MAX_KEPT + 1);
  g_assert_true (gr_workspace_find_newest_snapshot (self, "qa") == last);
  g_assert_cmpint (gr_snapshot_get_date (gr_workspace_find_newest_snapshot (self, "production")), ==, DAY);
  g_assert_null (gr_workspace_find_newest_snapshot (self, "gone"));
  g_assert_null (gr_workspace_take_snapshot (self, "qa", DAY, "older than all that are kept"));
  g_assert_cmpuint (g_list_model_get_n_items (snapshots), ==, GR_SNAPSHOT_MAX_KEPT + 1);

  for (guint i = 0; i + 1 < g_list_model_get_n_items (snapshots); i++)
    {
      g_autoptr (GrSnapshot) newer = g_list_model_get_item (snapshots, i);
      g_autoptr (GrSnapshot) older = g_list_model_get_item (snapshots, i + 1);

      g_assert_cmpint (gr_snapshot_get_date (newer), >=, gr_snapshot_get_date (older));
      g_assert_cmpstr (gr_snapshot_get_id (newer), !=, gr_snapshot_get_id (older));
    }
}

static void
test_remove (void)
{
  g_autoptr (GrWorkspace) self = make_workspace ();
  g_autoptr (GrSnapshot)  snapshot = g_object_ref (gr_workspace_take_snapshot (self, "qa", DAY, NULL));
  const char             *id = gr_snapshot_get_id (snapshot);

  g_assert_true (gr_workspace_find_snapshot (self, id) == snapshot);
  g_assert_true (gr_workspace_remove_snapshot (self, id));
  g_assert_false (gr_workspace_remove_snapshot (self, id));
  g_assert_null (gr_workspace_find_snapshot (self, id));
  gr_workspace_add_snapshot (self, snapshot);
  g_assert_true (gr_workspace_find_snapshot (self, id) == snapshot);
}

/* A list that is longer than the file takes for one text must not stop the next save. */
static void
test_saved (void)
{
  g_autoptr (GrWorkspace)  self = make_workspace ();
  g_autoptr (GrWorkspace)  other = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           users = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *text = NULL;
  g_autofree char         *again = NULL;
  const char              *value;

  for (guint i = 0; i < 900; i++)
    g_strv_builder_add (builder, "やまだはるかやまだはるか");
  users = g_strv_builder_end (builder);
  gr_environment_set_target_users (gr_workspace_find_environment (self, "qa"), (const char *const *)users);
  gr_workspace_take_snapshot (self, "qa", 20000 * DAY, "Zoë “asked” for it\nagain");

  text = gr_workspace_to_json (self);
  other = gr_workspace_from_json (text, strlen (text), &error);
  g_assert_no_error (error);
  again = gr_workspace_to_json (other);
  g_assert_cmpstr (text, ==, again);

  value = gr_snapshot_get_value (gr_workspace_find_newest_snapshot (other, "qa"), "environment.target-users");
  g_assert_cmpuint (strlen (value), <=, 16000);
  g_assert_cmpuint (strlen (value), >, 15900);
  g_assert_true (g_utf8_validate (value, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace-snapshots/take", test_take);
  g_test_add_func ("/workspace-snapshots/order", test_order);
  g_test_add_func ("/workspace-snapshots/remove", test_remove);
  g_test_add_func ("/workspace-snapshots/saved", test_saved);

  return g_test_run ();
}
