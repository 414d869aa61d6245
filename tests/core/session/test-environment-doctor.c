/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-doctor.h"

#include "gr-finding.h"

static const char *const redirect_uris[] = {"http://127.0.0.1:3455/callback/", NULL};
static const char *const scopes[] = {"user.info.basic", NULL};

typedef struct
{
  GrCatalog     *catalog;
  GrWorkspace   *workspace;
  GrEnvironment *production;
  GrEnvironment *sandbox;
} Fixture;

static GrEnvironment *
add (Fixture          *fixture,
     const char       *id,
     GrEnvironmentKind kind,
     const char       *name,
     const char       *key)
{
  g_autoptr (GrEnvironment) environment = gr_environment_new (id, kind, name);

  gr_environment_set_client_key (environment, key);
  gr_environment_set_platform (environment, "desktop");
  gr_environment_set_redirect_uris (environment, redirect_uris);
  gr_environment_set_scopes (environment, scopes);
  gr_workspace_add_environment (fixture->workspace, environment);

  return gr_workspace_find_environment (fixture->workspace, id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->workspace = gr_workspace_new ("w", "W");
  fixture->production = add (fixture, "production", GR_ENVIRONMENT_PRODUCTION, "Production", "aw7nk86b7czitwc9");
  fixture->sandbox = add (fixture, "qa", GR_ENVIRONMENT_SANDBOX, "QA", "sbaw7nk86b7czitwc9");
  add (fixture, "staging", GR_ENVIRONMENT_SANDBOX, "Staging", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->catalog);
}

static void
assert_rules (GListModel *findings,
              const char *expected)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", gr_finding_get_rule (finding));
    }
  g_assert_cmpstr (rules->str, ==, expected);
}

static void
test_examine (Fixture      *fixture,
              gconstpointer user_data)
{
  static const char *const more[] = {"user.info.basic", "video.list", NULL};
  GrEnvironment           *staging = gr_workspace_find_environment (fixture->workspace, "staging");
  g_autoptr (GListModel)   well = gr_environment_doctor_examine (fixture->catalog, fixture->workspace, fixture->sandbox, NULL, NULL);
  g_autoptr (GListModel)   asked = gr_environment_doctor_examine (fixture->catalog, fixture->workspace, fixture->sandbox, "two words", more);
  g_autoptr (GListModel)   empty = gr_environment_doctor_examine (fixture->catalog, fixture->workspace, staging, NULL, NULL);

  assert_rules (well, "");
  assert_rules (asked, "client-secret.character scope.not-declared");
  assert_rules (empty, "client-key.empty");
}

static void
test_key (Fixture      *fixture,
          gconstpointer user_data)
{
  g_autoptr (GListModel) own = gr_environment_doctor_judge_key (fixture->catalog, fixture->workspace, fixture->sandbox, "sbaw7nk86b7czitwc9");
  g_autoptr (GListModel) other = gr_environment_doctor_judge_key (fixture->catalog, fixture->workspace, fixture->sandbox, "aw7nk86b7czitwc9");
  g_autoptr (GListModel) id = gr_environment_doctor_judge_key (fixture->catalog, fixture->workspace, fixture->production, "7123456789012345678");

  assert_rules (own, "");
  assert_rules (other, "client-key.known client-key.environment");
  assert_rules (id, "client-key.other");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/environment-doctor/examine", Fixture, NULL, set_up, test_examine, tear_down);
  g_test_add ("/environment-doctor/key", Fixture, NULL, set_up, test_key, tear_down);

  return g_test_run ();
}
