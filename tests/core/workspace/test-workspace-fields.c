/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-check.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-file.h"

#include <string.h>

static void
count_cb (GrWorkspace *workspace,
          guint       *count)
{
  ++*count;
}

static GrWorkspace *
make_workspace (void)
{
  static const char *const  regions[] = {"JP", "US", NULL};
  static const char *const  languages[] = {"en-US", "ja", NULL};
  GrWorkspace              *self = gr_workspace_new ("w", "Workspace");
  g_autoptr (GrEnvironment) environment = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, "QA");

  gr_workspace_add_environment (self, environment);
  gr_workspace_set_regions (self, regions);
  gr_workspace_set_languages (self, languages);

  return self;
}

static GrWorkspace *
read_back (GrWorkspace *self)
{
  g_autofree char   *text = gr_workspace_to_json (self);
  g_autoptr (GError) error = NULL;
  GrWorkspace       *other = gr_workspace_from_json (text, strlen (text), &error);
  g_autofree char   *again = NULL;

  g_assert_no_error (error);
  again = gr_workspace_to_json (other);
  g_assert_cmpstr (text, ==, again);

  return other;
}

static void
test_keys (void)
{
  static const char *const good[] = {"organisation.name", "app.ios-bundle-id", "environment.domain", "region.terms-uri", "language.name"};
  static const char *const bad[] = {"", "app", "app.", "region.", "Region.name", "regions.name", "environment.a.b", "environment.A", "lane.name", "workspace.name",
                                    "environment.client-secret", "app.access-token", "region.password", "language.refresh-token"};
  g_autofree char         *name = g_strnfill (65, 'a');
  g_autofree char         *long_key = g_strconcat ("environment.", name, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (gr_workspace_is_place_key (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (gr_workspace_is_place_key (bad[i]));
    }
  g_assert_false (gr_workspace_is_place_key (long_key));

  g_assert_true (gr_workspace_is_list_key ("workspace.regions"));
  g_assert_true (gr_workspace_is_list_key ("environment.products"));
  g_assert_false (gr_workspace_is_list_key ("workspace.lanes"));
  g_assert_false (gr_workspace_is_list_key ("app.name"));
}

static void
test_places (void)
{
  g_autoptr (GrWorkspace) self = make_workspace ();
  g_autoptr (GrPlace)     japan = gr_place_new ("qa", "JP", "ja");
  g_autoptr (GrPlace)     america = gr_place_new (NULL, "US", NULL);
  g_autoptr (GrPlace)     gone = gr_place_new ("gone", NULL, NULL);
  g_autoptr (GrPlace)     workspace = gr_place_new (NULL, NULL, NULL);
  guint                   count = 0;

  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &count);

  gr_workspace_set_place_field (self, japan, "app.name", "Paper Planes");
  gr_workspace_set_place_field (self, japan, "region.terms-uri", "https://acme.example/jp/terms");
  gr_workspace_set_place_field (self, japan, "language.name", "かみひこうき");
  gr_workspace_set_place_field (self, japan, "environment.domain", "acme.example");
  gr_workspace_set_place_field (self, japan, "environment.client-key", "sbaw1");
  g_assert_cmpuint (count, ==, 5);

  /* The same again, and places without such a part, change nothing. */
  gr_workspace_set_place_field (self, japan, "environment.domain", "acme.example");
  gr_workspace_set_place_field (self, japan, "language.name", "かみひこうき");
  gr_workspace_set_place_field (self, america, "language.name", "Papier");
  gr_workspace_set_place_field (self, NULL, "region.terms-uri", "https://acme.example/");
  gr_workspace_set_place_field (self, gone, "environment.domain", "acme.example");
  gr_workspace_set_place_field (self, america, "region.privacy-uri", "");
  g_assert_cmpuint (count, ==, 5);

  g_assert_cmpstr (gr_workspace_get_place_field (self, NULL, "app.name"), ==, "Paper Planes");
  g_assert_cmpstr (gr_workspace_get_place_field (self, workspace, "app.name"), ==, "Paper Planes");
  g_assert_cmpstr (gr_workspace_get_place_field (self, japan, "region.terms-uri"), ==, "https://acme.example/jp/terms");
  g_assert_null (gr_workspace_get_place_field (self, america, "region.terms-uri"));
  g_assert_null (gr_workspace_get_place_field (self, NULL, "region.terms-uri"));
  g_assert_cmpstr (gr_workspace_get_place_field (self, japan, "environment.domain"), ==, "acme.example");
  g_assert_null (gr_workspace_get_place_field (self, gone, "environment.domain"));
  g_assert_null (gr_workspace_get_place_field (self, america, "environment.domain"));
  g_assert_cmpstr (gr_environment_get_client_key (gr_workspace_find_environment (self, "qa")), ==, "sbaw1");
  g_assert_cmpstr (gr_workspace_get_place_field (self, japan, "environment.name"), ==, "QA");

  gr_workspace_set_place_field (self, japan, "environment.domain", "");
  g_assert_cmpuint (count, ==, 6);
  g_assert_null (gr_workspace_get_place_field (self, japan, "environment.domain"));
}

static void
assert_effective (GrWorkspace   *self,
                  const GrPlace *place,
                  const char    *name,
                  const char    *value,
                  const char    *origin)
{
  const char *from = "unset";

  g_assert_cmpstr (gr_workspace_get_effective_field (self, place, name, &from), ==, value);
  g_assert_cmpstr (from, ==, origin);
  g_assert_cmpstr (gr_workspace_get_effective_field (self, place, name, NULL), ==, value);
}

/* The language's own, else the region's own, else the app's; and back again as they are taken away. */
static void
test_effective (void)
{
  g_autoptr (GrWorkspace) self = make_workspace ();
  g_autoptr (GrPlace)     japan = gr_place_new ("qa", "JP", "ja");
  g_autoptr (GrPlace)     america = gr_place_new ("qa", "US", "en-US");

  assert_effective (self, japan, "terms-uri", NULL, NULL);
  gr_workspace_set_field (self, "app.terms-uri", "app");
  assert_effective (self, japan, "terms-uri", "app", "app.terms-uri");
  assert_effective (self, NULL, "terms-uri", "app", "app.terms-uri");
  gr_workspace_set_place_field (self, japan, "region.terms-uri", "region");
  assert_effective (self, japan, "terms-uri", "region", "region.terms-uri");
  assert_effective (self, america, "terms-uri", "app", "app.terms-uri");
  gr_workspace_set_place_field (self, japan, "language.terms-uri", "language");
  assert_effective (self, japan, "terms-uri", "language", "language.terms-uri");
  gr_workspace_set_place_field (self, japan, "language.terms-uri", NULL);
  gr_workspace_set_place_field (self, japan, "region.terms-uri", NULL);
  assert_effective (self, japan, "terms-uri", "app", "app.terms-uri");

  /* An environment's name is not that of the app; its website is. */
  gr_workspace_set_field (self, "app.name", "Planes");
  assert_effective (self, japan, "name", "Planes", "app.name");
  gr_workspace_set_field (self, "app.website-uri", "https://acme.example/");
  gr_workspace_set_place_field (self, japan, "environment.website-uri", "https://qa.acme.example/");
  assert_effective (self, japan, "website-uri", "https://qa.acme.example/", "environment.website-uri");
  assert_effective (self, NULL, "website-uri", "https://acme.example/", "app.website-uri");
}

static void
test_lists (void)
{
  static const char *const values[] = {"login-kit", "webhooks", NULL};
  static const char *const regions[] = {"BR", NULL};
  g_autoptr (GrWorkspace)  self = make_workspace ();
  g_autoptr (GrPlace)      place = gr_place_new ("qa", NULL, NULL);
  guint                    count = 0;

  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &count);

  g_assert_cmpuint (g_strv_length ((char **)gr_workspace_get_list_field (self, place, "environment.products")), ==, 0);
  gr_workspace_set_list_field (self, place, "environment.products", values);
  gr_workspace_set_list_field (self, place, "environment.products", values);
  gr_workspace_set_list_field (self, place, "environment.scopes", values);
  gr_workspace_set_list_field (self, NULL, "environment.scopes", NULL);
  gr_workspace_set_list_field (self, NULL, "workspace.regions", regions);
  g_assert_cmpuint (count, ==, 3);
  g_assert_true (g_strv_equal (gr_workspace_get_list_field (self, place, "environment.products"), values));
  g_assert_true (g_strv_equal (gr_environment_get_scopes (gr_workspace_find_environment (self, "qa")), values));
  g_assert_true (g_strv_equal (gr_workspace_get_regions (self), regions));
  g_assert_cmpuint (g_strv_length ((char **)gr_workspace_get_list_field (self, NULL, "environment.products")), ==, 0);

  gr_workspace_set_list_field (self, place, "environment.products", NULL);
  g_assert_cmpuint (count, ==, 4);
}

/* What is told of the portal is told today, of one environment, and goes with it. */
static void
test_portal (void)
{
  g_autoptr (GrWorkspace)   self = make_workspace ();
  g_autoptr (GrEnvironment) environment = g_object_ref (gr_workspace_find_environment (self, "qa"));
  guint                     count = 0;

  g_assert_cmpint (gr_workspace_get_portal_date (self, "qa"), ==, 0);
  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &count);
  gr_workspace_set_portal_field (self, "qa", "app.name", "Planes");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (gr_workspace_get_portal_field (self, "qa", "app.name"), ==, "Planes");
  g_assert_cmpint (gr_workspace_get_portal_date (self, "qa"), >, g_get_real_time () / G_USEC_PER_SEC - 2 * 86400);
  gr_workspace_set_portal_date (self, "qa", 86400 * 20000 + 7);
  g_assert_cmpint (gr_workspace_get_portal_date (self, "qa"), ==, 86400 * 20000);

  gr_workspace_set_portal_field (self, "gone", "app.name", "Planes");
  g_assert_null (gr_workspace_get_portal_field (self, "gone", "app.name"));
  g_assert_null (gr_workspace_get_portal_field (self, NULL, "app.name"));

  gr_workspace_remove_environment (self, "qa");
  g_assert_null (gr_workspace_get_portal_field (self, "qa", "app.name"));
  gr_workspace_add_environment (self, environment);
  g_assert_cmpstr (gr_workspace_get_portal_field (self, "qa", "app.name"), ==, "Planes");
}

/* A region that is not chosen keeps its texts, in the file too. */
static void
test_kept (void)
{
  static const char *const regions[] = {"US", NULL};
  g_autoptr (GrWorkspace)  self = make_workspace ();
  g_autoptr (GrWorkspace)  other = NULL;
  g_autoptr (GrPlace)      japan = gr_place_new (NULL, "JP", "ja");
  g_autoptr (GListModel)   findings = NULL;

  gr_workspace_set_place_field (self, japan, "region.terms-uri", "https://acme.example/jp");
  gr_workspace_set_place_field (self, japan, "language.name", "かみひこうき");
  gr_workspace_set_regions (self, regions);
  gr_workspace_set_languages (self, NULL);

  other = read_back (self);
  g_assert_cmpstr (gr_workspace_get_place_field (other, japan, "region.terms-uri"), ==, "https://acme.example/jp");
  g_assert_cmpstr (gr_workspace_get_place_field (other, japan, "language.name"), ==, "かみひこうき");
  findings = gr_workspace_check (other);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
}

static const char whole_file[] =
  "{\n"
  "  \"format\": 2,\n"
  "  \"id\": \"w\",\n"
  "  \"name\": \"w\",\n"
  "  \"organisation\": {},\n"
  "  \"app\": {},\n"
  "  \"environments\": [\n"
  "    {\n"
  "      \"id\": \"qa\",\n"
  "      \"kind\": \"sandbox\",\n"
  "      \"name\": \"qa\",\n"
  "      \"redirect_uris\": [],\n"
  "      \"scopes\": [],\n"
  "      \"target_users\": [],\n"
  "      \"fields\": {\n"
  "        \"domain\": \"acme.example\",\n"
  "        \"signature\": \"abc\",\n"
  "        \"name\": \"a name of its own\",\n"
  "        \"Later\": 1\n"
  "      },\n"
  "      \"lists\": {\n"
  "        \"products\": [\n"
  "          \"login-kit\"\n"
  "        ],\n"
  "        \"scopes\": \"kept\"\n"
  "      },\n"
  "      \"portal\": {\n"
  "        \"date\": \"2026-11-20\",\n"
  "        \"fields\": {\n"
  "          \"app.name\": \"Planes\",\n"
  "          \"environment.scopes\": \"a\\nb\"\n"
  "        },\n"
  "        \"by\": \"me\"\n"
  "      },\n"
  "      \"colour\": \"amber\"\n"
  "    }\n"
  "  ],\n"
  "  \"regions\": [],\n"
  "  \"languages\": [],\n"
  "  \"lanes\": [],\n"
  "  \"members\": [],\n"
  "  \"answers\": {},\n"
  "  \"region_fields\": {\n"
  "    \"JP\": {\n"
  "      \"terms-uri\": \"https://acme.example/jp\",\n"
  "      \"x\": null\n"
  "    },\n"
  "    \"ZZ\": {\n"
  "      \"future\": [\n"
  "        1\n"
  "      ]\n"
  "    }\n"
  "  },\n"
  "  \"language_fields\": {\n"
  "    \"tlh\": {\n"
  "      \"name\": \"nav\"\n"
  "    }\n"
  "  },\n"
  "  \"assets\": [],\n"
  "  \"snapshots\": [\n"
  "    {\n"
  "      \"id\": \"s\",\n"
  "      \"environment\": \"gone\",\n"
  "      \"date\": \"2026-11-20\",\n"
  "      \"note\": \"Submitted\",\n"
  "      \"values\": {\n"
  "        \"app.name\": \"Planes\",\n"
  "        \"region.terms-uri@region:JP\": \"https://acme.example/jp\"\n"
  "      },\n"
  "      \"by\": \"me\"\n"
  "    }\n"
  "  ],\n"
  "  \"future\": 1\n"
  "}\n";

/* Everything this part can hold, with members of later versions everywhere, comes out as it went in. */
static void
test_round_trip (void)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = gr_workspace_from_json (whole_file, strlen (whole_file), &error);
  g_autofree char        *written = NULL;
  g_autoptr (GrPlace)     place = gr_place_new ("qa", "JP", "tlh");

  g_assert_no_error (error);
  written = gr_workspace_to_json (self);
  g_assert_cmpstr (written, ==, whole_file);

  g_assert_cmpstr (gr_workspace_get_place_field (self, place, "environment.domain"), ==, "acme.example");
  g_assert_cmpstr (gr_workspace_get_place_field (self, place, "environment.name"), ==, "qa");
  g_assert_cmpstr (gr_workspace_get_place_field (self, place, "language.name"), ==, "nav");
  g_assert_cmpstr (gr_workspace_get_portal_field (self, "qa", "environment.scopes"), ==, "a\nb");
}

/* A field that is named like a secret is left out, wherever it stands, and is reported. */
static void
test_secrets (void)
{
  static const char text[] =
    "{\"format\": 2, \"id\": \"w\", \"app\": {\"client-secret\": \"CANARY1\"}, \"environments\": [{\"id\": \"qa\", \"kind\": \"sandbox\","
    " \"fields\": {\"client-secret\": \"CANARY2\", \"domain\": \"kept.example\"}, \"lists\": {\"access-token\": [\"CANARY3\"]},"
    " \"portal\": {\"date\": \"2026-11-20\", \"fields\": {\"environment.client-secret\": \"CANARY4\"}}}],"
    " \"region_fields\": {\"JP\": {\"password\": \"CANARY5\"}},"
    " \"snapshots\": [{\"id\": \"s\", \"environment\": \"qa\", \"date\": \"2026-11-20\", \"values\": {\"app.refresh_token\": \"CANARY6\", \"client_secret\": \"CANARY7\"}}]}";
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);
  g_autoptr (GListModel)  findings = NULL;
  g_autoptr (GrFinding)   finding = NULL;
  g_autofree char        *written = NULL;

  g_assert_no_error (error);
  written = gr_workspace_to_json (self);
  g_assert_null (strstr (written, "CANARY"));
  g_assert_nonnull (strstr (written, "kept.example"));

  findings = gr_workspace_check (self);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 1);
  finding = g_list_model_get_item (findings, 0);
  g_assert_cmpstr (gr_finding_get_rule (finding), ==, "workspace.secret");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace-fields/keys", test_keys);
  g_test_add_func ("/workspace-fields/places", test_places);
  g_test_add_func ("/workspace-fields/effective", test_effective);
  g_test_add_func ("/workspace-fields/lists", test_lists);
  g_test_add_func ("/workspace-fields/portal", test_portal);
  g_test_add_func ("/workspace-fields/kept", test_kept);
  g_test_add_func ("/workspace-fields/round-trip", test_round_trip);
  g_test_add_func ("/workspace-fields/secrets", test_secrets);

  return g_test_run ();
}
