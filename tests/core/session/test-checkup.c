/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-checkup.h"
#include "gr-http.h"
#include "gr-secret-owner.h"
#include "gr-test-async.h"

#define GOOD_SECRET "0123456789abcdefghijklmnopqrstuv"

typedef struct
{
  GrWorkspace   *workspace;
  GrSecretStore *secrets;
  GrSession     *session;
  GrEnvironment *sandbox;
  GrEnvironment *production;
} Fixture;

static GrEnvironment *
add_environment (Fixture          *fixture,
                 const char       *id,
                 GrEnvironmentKind kind)
{
  g_autoptr (GrEnvironment) environment = gr_environment_new (id, kind, id);

  gr_workspace_add_environment (fixture->workspace, environment);

  return environment;
}

static void
hold_secret (Fixture    *fixture,
             const char *secret)
{
  GrSecretAddress address = gr_secret_address_of_environment (fixture->workspace, "sandbox", GR_SECRET_CLIENT_SECRET);

  gr_secret_store_hold (fixture->secrets, &address, secret);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GrCatalog)   catalog = gr_catalog_new (NULL);
  g_autoptr (SoupSession) http = gr_http_session_new ();
  g_autoptr (GrClock)     clock = gr_clock_new_manual (1800000000);

  fixture->workspace = gr_workspace_new ("acme", "Acme");
  fixture->production = add_environment (fixture, "production", GR_ENVIRONMENT_PRODUCTION);
  fixture->sandbox = add_environment (fixture, "sandbox", GR_ENVIRONMENT_SANDBOX);
  fixture->secrets = gr_secret_store_new_in_memory ();
  fixture->session = gr_session_new (fixture->workspace, catalog, fixture->secrets, http, clock, gr_random_get_system ());

  gr_environment_set_platform (fixture->sandbox, "desktop");
  gr_environment_set_client_key (fixture->sandbox, "sbaw7nk86b7czitwc9");
  gr_environment_set_redirect_uris (fixture->sandbox, (const char *const[]){"http://127.0.0.1:3455/callback/", NULL});
  gr_environment_set_scopes (fixture->sandbox, (const char *const[]){"user.info.basic", NULL});
  hold_secret (fixture, GOOD_SECRET);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_settle ();
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->workspace);
}

static gboolean
has_rule (GrCheckup  *checkup,
          const char *rule)
{
  GListModel *findings = gr_checkup_get_findings (checkup);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (gr_finding_get_rule (finding), rule))
        return TRUE;
    }

  return FALSE;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Everything that is judged is followed: the environment, the keys of its neighbours, and the secret. */
static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrCheckup) checkup = gr_checkup_new (fixture->session, fixture->sandbox);
  guint                 n_changes = 0;

  gr_test_settle ();
  g_assert_cmpuint (gr_checkup_get_n_findings (checkup), ==, 0);
  g_assert_null (gr_checkup_get_worst (checkup));
  g_signal_connect_swapped (checkup, "notify::n-errors", G_CALLBACK (count_cb), &n_changes);

  gr_environment_set_client_key (fixture->sandbox, "sbaw7nk86b7czitwc9 ");
  g_assert_true (has_rule (checkup, "client-key.character"));
  g_assert_cmpuint (gr_checkup_get_n_errors (checkup), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);
  gr_environment_set_client_key (fixture->sandbox, "sbaw7nk86b7czitwc9");

  gr_environment_set_client_key (fixture->production, "sbaw7nk86b7czitwc9");
  g_assert_true (has_rule (checkup, "client-key.known"));
  gr_environment_set_client_key (fixture->production, NULL);
  g_assert_false (has_rule (checkup, "client-key.known"));

  gr_environment_set_redirect_uris (fixture->sandbox, (const char *const[]){"http://127.0.0.1/callback/", NULL});
  g_assert_true (has_rule (checkup, "redirect-uri.port"));
  gr_environment_set_platform (fixture->sandbox, "web");
  g_assert_true (has_rule (checkup, "redirect-uri.https"));

  gr_environment_set_scopes (fixture->sandbox, (const char *const[]){"video.create", NULL});
  g_assert_true (has_rule (checkup, "scope.obsolete"));

  hold_secret (fixture, "sbaw7nk86b7czitwc9");
  gr_test_settle ();
  g_assert_true (has_rule (checkup, "client-secret.same"));
}

/* A key that is added with a whole environment counts too. */
static void
test_new_neighbour (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GrCheckup) checkup = gr_checkup_new (fixture->session, fixture->sandbox);
  GrEnvironment        *added = add_environment (fixture, "another", GR_ENVIRONMENT_SANDBOX);

  gr_environment_set_client_key (added, "sbaw7nk86b7czitwc9");
  g_assert_true (has_rule (checkup, "client-key.known"));
  gr_workspace_remove_environment (fixture->workspace, "another");
  g_assert_false (has_rule (checkup, "client-key.known"));
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GrCheckup) checkup = NULL;
  GListModel           *findings;

  gr_environment_set_client_key (fixture->sandbox, "unusual");
  gr_environment_set_redirect_uris (fixture->sandbox, (const char *const[]){"http://example.com:1/callback", NULL});
  checkup = gr_checkup_new (fixture->session, fixture->sandbox);
  findings = gr_checkup_get_findings (checkup);

  g_assert_cmpuint (g_list_model_get_n_items (findings), >, 2);
  for (guint i = 1; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) before = g_list_model_get_item (findings, i - 1);
      g_autoptr (GrFinding) after = g_list_model_get_item (findings, i);

      g_assert_cmpint (gr_finding_get_severity (before), >=, gr_finding_get_severity (after));
    }
}

/* Whatever the doctor says can be read up, and the day of that is known. */
static void
test_sources (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const keys[] = {"", " x", "sbaw7nk86b7czitwc9", "aw7nk86b7czitwc9", "7012345678901234567", "mn12345678", "odd"};
  static const char *const secrets[] = {"", " x", "odd", "7012345678901234567"};
  static const char *const uris[] = {"https://dev.example.com", "https://Dev.example.com/a%2fb", "https://dev.example.com:443/cb?x#y", "http://localhost:1/a*b",
                                     "https://127.0.0.1:*/callback", "https://127.0.0.1:*/callback", "ftp://x", "https://[::1]/", "", "https://u@x/", NULL};
  static const char *const scopes[] = {"user.info.basic user.info.stats", "video.create", "no.such.scope", NULL};
  guint                    n_findings = 0;

  gr_environment_set_client_key (fixture->production, "sbaw7nk86b7czitwc9");
  gr_environment_set_redirect_uris (fixture->sandbox, uris);
  gr_environment_set_scopes (fixture->sandbox, scopes);

  for (guint i = 0; i < G_N_ELEMENTS (keys) * G_N_ELEMENTS (secrets) * 2; i++)
    {
      g_autoptr (GrCheckup) checkup = NULL;
      GListModel           *findings;

      gr_environment_set_client_key (fixture->sandbox, keys[i % G_N_ELEMENTS (keys)]);
      gr_environment_set_platform (fixture->sandbox, i % 2 == 0 ? "web" : "desktop");
      hold_secret (fixture, secrets[i % G_N_ELEMENTS (secrets)]);
      checkup = gr_checkup_new (fixture->session, fixture->sandbox);
      gr_test_settle ();

      findings = gr_checkup_get_findings (checkup);
      for (guint j = 0; j < g_list_model_get_n_items (findings); j++)
        {
          g_autoptr (GrFinding) finding = g_list_model_get_item (findings, j);

          if (gr_finding_get_source (finding) == NULL || gr_finding_get_as_of (finding) == NULL)
            g_error ("%s rests on nothing", gr_finding_get_rule (finding));
          n_findings++;
        }
    }

  g_assert_cmpuint (n_findings, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/checkup/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("live", test_live);
  ADD ("new-neighbour", test_new_neighbour);
  ADD ("order", test_order);
  ADD ("sources", test_sources);
#undef ADD

  return g_test_run ();
}
