/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"
#include "gr-workspace-file.h"
#include "gr-workspace-scopes.h"

#define DAY (24 * 60 * 60)
#define NOW (20000 * (gint64)DAY + 3600)

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
assert_same_again (const char *text)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) again = gr_workspace_from_json (text, strlen (text), &error);
  g_autofree char        *written = NULL;

  g_assert_no_error (error);
  written = gr_workspace_to_json (again);
  g_assert_cmpstr (written, ==, text);
}

static void
test_explanations (void)
{
  g_autoptr (GrWorkspace) workspace = gr_workspace_new ("w", "W");
  g_autofree char        *without = gr_workspace_to_json (workspace);
  g_autofree char        *with = NULL;
  g_autofree char        *back = NULL;
  guint                   n_changed = 0;

  g_assert_null (strstr (without, "explanations"));
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (count_cb), &n_changed);

  gr_workspace_set_explanation (workspace, "video.list", "Shows\nthem “all” 🎮");
  gr_workspace_set_explanation (workspace, "video.list", "Shows\nthem “all” 🎮");
  gr_workspace_set_explanation (workspace, "Login Kit", "Signs in");
  g_assert_cmpuint (n_changed, ==, 2);

  with = gr_workspace_to_json (workspace);
  g_assert_nonnull (strstr (with, "\"explanations\": {\n    \"Login Kit\": \"Signs in\",\n    \"video.list\""));
  assert_same_again (with);

  gr_workspace_set_explanation (workspace, "video.list", "");
  gr_workspace_set_explanation (workspace, "Login Kit", NULL);
  g_assert_null (gr_workspace_get_explanation (workspace, "video.list"));
  back = gr_workspace_to_json (workspace);
  g_assert_cmpstr (back, ==, without);
}

static void
test_record (void)
{
  const char *const         asked[] = {"user.info.basic", "video.list", NULL};
  g_autoptr (GrWorkspace)   workspace = gr_workspace_new ("w", "W");
  g_autoptr (GrEnvironment) environment = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, "QA");
  g_autoptr (GrLane)        lane = gr_lane_new ("mio", "qa", "JP", "Mio");
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrWorkspace)   again = NULL;
  g_autofree char          *text = NULL;
  g_autofree char          *removed = NULL;
  const GrScopeUse         *use;
  guint                     n_changed = 0;

  gr_workspace_add_environment (workspace, environment);
  gr_workspace_add_lane (workspace, lane);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (count_cb), &n_changed);

  /* Within a day a file in version control changes once. */
  gr_workspace_record_asked (workspace, "mio", asked, NOW);
  gr_workspace_record_asked (workspace, "mio", asked, NOW + 5);
  gr_workspace_record_use (workspace, "mio", "video.list", NOW, "video.list", "2026A");
  gr_workspace_record_use (workspace, "mio", "video.list", NOW + 5, "video.list", "2026B");
  g_assert_cmpuint (n_changed, ==, 2);
  gr_workspace_record_use (workspace, "mio", "video.list", NOW + DAY, "video.list", "2026C");
  gr_workspace_record_asked (workspace, "mio", asked, NOW + DAY);
  g_assert_cmpuint (n_changed, ==, 4);

  text = gr_workspace_to_json (workspace);
  assert_same_again (text);
  again = gr_workspace_from_json (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_scope_record_get_asked (gr_workspace_get_scope_record (again, "mio"))[1], ==, "video.list");
  g_assert_cmpint (gr_scope_record_get_asked_at (gr_workspace_get_scope_record (again, "mio")), ==, NOW - NOW % DAY + DAY);
  use = gr_scope_record_find_use (gr_workspace_get_scope_record (again, "mio"), "video.list");
  g_assert_nonnull (use);
  g_assert_cmpstr (use->log_id, ==, "2026C");
  g_assert_cmpstr (use->call, ==, "video.list");
  g_assert_cmpint (use->at, ==, NOW - NOW % DAY + DAY);

  gr_workspace_remove_lane (workspace, "mio");
  removed = gr_workspace_to_json (workspace);
  g_assert_null (strstr (removed, "scope_records"));
}

static void
test_strict (void)
{
  static const struct
  {
    const char *member;
    const char *place; /* NULL where it is fine */
  } cases[] = {
    {"\"explanations\": {}", NULL},
    {"\"explanations\": {\"app\": \"\"}", NULL},
    {"\"explanations\": []", "explanations"},
    {"\"explanations\": {\"app\": 5}", "explanations.app"},
    {"\"explanations\": {\"app\": null}", "explanations.app"},
    {"\"explanations\": {\"\": \"x\"}", "explanations"},
    {"\"explanations\": {\"app\": \"a\\u0007b\"}", "explanations.app"},
    {"\"scope_records\": {\"mio\": {\"used\": {}}}", NULL},
    {"\"scope_records\": {\"mio\": {\"future\": 1}}", NULL},
    {"\"scope_records\": {\"mio\": []}", "scope_records.mio"},
    {"\"scope_records\": {\"mio\": {\"asked\": [\"a\"]}}", "scope_records.mio.asked_on"},
    {"\"scope_records\": {\"mio\": {\"asked\": [1], \"asked_on\": \"2026-01-31\"}}", "scope_records.mio.asked[0]"},
    {"\"scope_records\": {\"mio\": {\"asked\": [], \"asked_on\": \"2026-02-31\"}}", "scope_records.mio"},
    {"\"scope_records\": {\"mio\": {\"used\": []}}", "scope_records.mio.used"},
    {"\"scope_records\": {\"mio\": {\"used\": {\"a.b\": {}}}}", "scope_records.mio.used"},
    {"\"scope_records\": {\"mio\": {\"used\": {\"a.b\": {\"on\": \"2026-01-31\", \"log_id\": \"x y\"}}}}", "log_id"},
    {"\"scope_records\": {\"m o\": {}}", "scope_records"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char        *text = g_strdup_printf ("{\"format\": 2, \"id\": \"w\", %s}", cases[i].member);
      g_autoptr (GError)      error = NULL;
      g_autoptr (GrWorkspace) workspace = gr_workspace_from_json (text, strlen (text), &error);

      if (cases[i].place == NULL)
        {
          g_assert_no_error (error);
          continue;
        }

      g_assert_null (workspace);
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
      g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace-scopes/explanations", test_explanations);
  g_test_add_func ("/workspace-scopes/record", test_record);
  g_test_add_func ("/workspace-scopes/strict", test_strict);

  return g_test_run ();
}
