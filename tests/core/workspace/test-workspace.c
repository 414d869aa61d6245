/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-snapshot.h"
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

static void
test_changed (void)
{
  static const char *const  texts[] = {"a", "b", NULL};
  g_autoptr (GrWorkspace)   self = gr_workspace_new ("w", "Workspace");
  g_autoptr (GrEnvironment) environment = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, "QA");
  g_autoptr (GrLane)        lane = gr_lane_new ("mio", "qa", "JP", NULL);
  g_autoptr (GrMember)      member = gr_member_new ("a@b.example", "admin", NULL);
  g_autoptr (GrMember)      again = gr_member_new ("A@B.example", "member", "JP");
  g_autoptr (GrAnswer)      answer = gr_answer_new ("yes", 86400 * 3 + 5, "");
  guint                     count = 0;

  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &count);

#define CHANGES(n, statement)        \
  G_STMT_START                       \
  {                                  \
    count = 0;                       \
    statement;                       \
    g_assert_cmpuint (count, ==, n); \
  }                                  \
  G_STMT_END

  CHANGES (1, gr_workspace_set_name (self, "Other"));
  CHANGES (0, gr_workspace_set_name (self, "Other"));
  CHANGES (1, gr_workspace_set_field (self, "app.name", "Paper Planes"));
  CHANGES (0, gr_workspace_set_field (self, "app.name", "Paper Planes"));
  CHANGES (1, gr_workspace_set_field (self, "app.name", ""));
  CHANGES (0, gr_workspace_set_field (self, "app.name", NULL));
  CHANGES (1, gr_workspace_set_regions (self, texts));
  CHANGES (0, gr_workspace_set_regions (self, texts));
  CHANGES (1, gr_workspace_set_languages (self, texts));
  CHANGES (1, gr_workspace_set_rule_pack (self, "pack"));
  CHANGES (1, gr_workspace_set_answer (self, "q", answer));
  CHANGES (1, gr_workspace_set_answer (self, "q", NULL));
  CHANGES (1, gr_workspace_add_environment (self, environment));
  CHANGES (1, gr_workspace_add_lane (self, lane));
  CHANGES (1, gr_environment_set_name (environment, "Quality"));
  CHANGES (1, gr_environment_set_client_key (environment, "sbaw"));
  CHANGES (1, gr_environment_set_redirect_uris (environment, texts));
  CHANGES (0, gr_environment_set_redirect_uris (environment, texts));
  CHANGES (0, gr_environment_set_base_uri (environment, "http://127.0.0.1:1/"));
  CHANGES (0, gr_environment_set_always_ask (environment, FALSE));
  CHANGES (1, gr_environment_set_api_base_uri (environment, "http://127.0.0.1:1/"));
  CHANGES (0, gr_environment_set_api_base_uri (environment, "http://127.0.0.1:1/"));
  CHANGES (1, gr_environment_set_api_base_uri (environment, ""));
  CHANGES (1, gr_environment_set_authorize_base_uri (environment, "https://proxy.example/tiktok/"));
  CHANGES (1, gr_lane_set_label (lane, "Mio"));
  CHANGES (1, gr_lane_set_colour (lane, GR_LANE_COLOUR_RED));
  CHANGES (0, gr_lane_set_colour (lane, GR_LANE_COLOUR_RED));
  CHANGES (1, gr_lane_set_keep_sign_in (lane, TRUE));
  CHANGES (0, gr_lane_set_keep_sign_in (lane, 2));
  CHANGES (1, gr_workspace_remove_lane (self, "mio"));
  CHANGES (0, gr_lane_set_label (lane, "gone"));
  CHANGES (1, gr_workspace_remove_environment (self, "qa"));
  CHANGES (0, gr_environment_set_name (environment, "gone"));
  CHANGES (1, gr_workspace_add_member (self, member));
  CHANGES (1, gr_workspace_add_member (self, again));
  g_assert_cmpuint (g_list_model_get_n_items (gr_workspace_get_members (self)), ==, 1);
  CHANGES (1, gr_workspace_remove_member (self, "a@B.example"));
  CHANGES (0, g_assert_false (gr_workspace_remove_member (self, "a@b.example")));

#undef CHANGES

  g_assert_cmpint (gr_answer_get_date (answer), ==, 86400 * 3);
  g_assert_null (gr_answer_get_note (answer));
  g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_field_keys (void)
{
  g_assert_true (gr_workspace_is_field_key ("organisation.name"));
  g_assert_true (gr_workspace_is_field_key ("app.apple-team-id"));
  g_assert_false (gr_workspace_is_field_key ("app."));
  g_assert_false (gr_workspace_is_field_key ("app"));
  g_assert_false (gr_workspace_is_field_key ("app.a.b"));
  g_assert_false (gr_workspace_is_field_key ("app.Name"));
  g_assert_false (gr_workspace_is_field_key ("lane.name"));
}

/* Everything a workspace can hold is written, read and written again without a byte of difference. */
static void
test_round_trip (void)
{
  static const char *const  uris[] = {"https://a.example/b?\"\\", "\342\200\250", NULL};
  static const char *const  about[] = {"organisation.name=Zoë \"&\" Söhne", NULL};
  g_autoptr (GrWorkspace)   self = gr_workspace_new ("w-1", "Name \360\237\233\251");
  g_autoptr (GrWorkspace)   other = NULL;
  g_autoptr (GrEnvironment) environment = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, NULL);
  g_autoptr (GrLane)        lane = gr_lane_new ("mio", "production", "JP", "Mio");
  g_autoptr (GrMember)      member = gr_member_new ("a@b.example", "owner", "JP");
  g_autoptr (GrAnswer)      answer = gr_answer_new_about ("submitted", 1760000000, "Two\nlines\tand a tab", about);
  g_autoptr (GError)        error = NULL;
  g_autofree char          *first = NULL;
  g_autofree char          *second = NULL;

  gr_workspace_set_field (self, "organisation.name", "Zoë \"&\" Söhne");
  gr_workspace_set_field (self, "app.name", "a");
  gr_workspace_set_field (self, "app.description", "/ \\ < >");
  gr_environment_set_client_key (environment, "aw123");
  gr_environment_set_platform (environment, "web");
  gr_environment_set_redirect_uris (environment, uris);
  gr_environment_set_base_uri (environment, "http://127.0.0.1:1/");
  gr_workspace_add_environment (self, environment);
  gr_lane_set_colour (lane, GR_LANE_COLOUR_PURPLE);
  gr_lane_set_keep_sign_in (lane, TRUE);
  gr_workspace_add_lane (self, lane);
  gr_workspace_add_member (self, member);
  gr_workspace_set_answer (self, "z.question", answer);
  gr_workspace_set_answer (self, "a.question", answer);
  gr_workspace_set_rule_pack (self, "pack-1");

  first = gr_workspace_to_json (self);
  g_assert_null (strstr (first, "127.0.0.1"));
  g_assert_true (g_str_has_suffix (first, "}\n"));

  other = gr_workspace_from_json (first, strlen (first), &error);
  g_assert_no_error (error);
  second = gr_workspace_to_json (other);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (gr_workspace_get_field (other, "organisation.name"), ==, "Zoë \"&\" Söhne");
  g_assert_cmpstr (gr_environment_get_redirect_uris (gr_workspace_find_environment (other, "production"))[1], ==, uris[1]);
  g_assert_cmpstr (gr_lane_get_label (gr_workspace_find_lane (other, "mio")), ==, "Mio");
  g_assert_cmpint (gr_lane_get_colour (gr_workspace_find_lane (other, "mio")), ==, GR_LANE_COLOUR_PURPLE);
  g_assert_true (gr_lane_get_keep_sign_in (gr_workspace_find_lane (other, "mio")));
  g_assert_cmpstr (gr_answer_get_about (gr_workspace_get_answer (other, "a.question"))[0], ==, about[0]);
  g_assert_cmpint (gr_answer_get_date (gr_workspace_get_answer (other, "a.question")), ==, 1760000000 / 86400 * 86400);
}

/* A file from before lanes had colours is not changed by being opened. */
static void
test_lane_without_colour (void)
{
  static const char       text[] = "{\"format\": 2, \"id\": \"w\", \"lanes\": [{\"id\": \"a\", \"environment\": \"x\", \"region\": \"JP\"}]}";
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);
  g_autofree char        *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_get_colour (gr_workspace_find_lane (self, "a")), ==, GR_LANE_COLOUR_NONE);
  g_assert_false (gr_lane_get_keep_sign_in (gr_workspace_find_lane (self, "a")));
  written = gr_workspace_to_json (self);
  g_assert_null (strstr (written, "colour"));
  g_assert_null (strstr (written, "keep_sign_in"));
}

static void
test_unknown_members (void)
{
  static const char text[] =
    "{\n"
    "  \"format\": 2,\n"
    "  \"id\": \"w\",\n"
    "  \"name\": \"w\",\n"
    "  \"organisation\": {\n"
    "    \"name\": \"A\",\n"
    "    \"Shout\": \"kept\",\n"
    "    \"seats\": {\n"
    "      \"n\": 3\n"
    "    }\n"
    "  },\n"
    "  \"app\": {},\n"
    "  \"environments\": [\n"
    "    {\n"
    "      \"id\": \"qa\",\n"
    "      \"kind\": \"sandbox\",\n"
    "      \"name\": \"qa\",\n"
    "      \"redirect_uris\": [],\n"
    "      \"scopes\": [],\n"
    "      \"target_users\": [],\n"
    "      \"colour\": \"amber\"\n"
    "    }\n"
    "  ],\n"
    "  \"regions\": [],\n"
    "  \"languages\": [],\n"
    "  \"lanes\": [\n"
    "    {\n"
    "      \"id\": \"l\",\n"
    "      \"environment\": \"qa\",\n"
    "      \"region\": \"JP\",\n"
    "      \"label\": \"l\",\n"
    "      \"x\": null\n"
    "    }\n"
    "  ],\n"
    "  \"members\": [\n"
    "    {\n"
    "      \"email\": \"a@b.example\",\n"
    "      \"role\": \"member\",\n"
    "      \"nick\": [\n"
    "        true\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"answers\": {\n"
    "    \"q\": {\n"
    "      \"value\": \"yes\",\n"
    "      \"date\": \"2026-01-31\",\n"
    "      \"by\": \"me\"\n"
    "    }\n"
    "  },\n"
    "  \"assets\": [\n"
    "    {\n"
    "      \"slot\": \"icon\",\n"
    "      \"path\": \"a.png\",\n"
    "      \"artist\": \"Zoë\"\n"
    "    }\n"
    "  ],\n"
    "  \"future\": {\n"
    "    \"b\": 1,\n"
    "    \"a\": 2\n"
    "  }\n"
    "}\n";
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);
  g_autofree char        *written = NULL;

  g_assert_no_error (error);
  written = gr_workspace_to_json (self);
  g_assert_cmpstr (written, ==, text);

  gr_environment_set_name (gr_workspace_find_environment (self, "qa"), "QA");
  g_clear_pointer (&written, g_free);
  written = gr_workspace_to_json (self);
  g_assert_nonnull (strstr (written, "\"colour\": \"amber\""));
}

static GrWorkspace *
read_environments (const char *environments,
                   GError    **error)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": 2, \"id\": \"w\", \"environments\": [%s]}", environments);

  return gr_workspace_from_json (text, strlen (text), error);
}

/* What stands in for TikTok travels with a sandbox, in its place between the members. */
static void
test_endpoints (void)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = read_environments ("{\"id\": \"qa\", \"kind\": \"sandbox\", \"api_base_uri\": \"http://[::1]:9000/tiktok\","
                                                    " \"authorize_base_uri\": \"https://proxy.example/tiktok/\", \"scopes\": []}",
                                                    &error);
  g_autoptr (GrWorkspace) again = NULL;
  g_autoptr (GListModel)  findings = NULL;
  GrEnvironment          *environment;
  g_autofree char        *written = NULL;
  g_autofree char        *secret_kind = NULL;
  g_autofree char        *written_again = NULL;

  g_assert_no_error (error);
  environment = gr_workspace_find_environment (self, "qa");
  g_assert_cmpstr (gr_environment_get_authorize_base_uri (environment), ==, "https://proxy.example/tiktok/");
  g_assert_cmpstr (gr_environment_get_authorize_stand_in (environment), ==, "https://proxy.example/tiktok/");
  g_assert_cmpstr (gr_environment_get_api_stand_in (environment), ==, "http://[::1]:9000/tiktok");
  g_assert_true (gr_environment_has_custom_endpoints (environment));
  g_assert_true (gr_environment_check_endpoints (environment, &error));
  secret_kind = gr_environment_dup_secret_kind (environment, "tokens");
  g_assert_cmpstr (secret_kind, ==, "tokens@http://[::1]:9000");

  written = gr_workspace_to_json (self);
  g_assert_nonnull (strstr (written, "\"name\": \"qa\",\n      \"authorize_base_uri\": \"https://proxy.example/tiktok/\",\n"
                                     "      \"api_base_uri\": \"http://[::1]:9000/tiktok\",\n      \"redirect_uris\""));
  again = gr_workspace_from_json (written, strlen (written), &error);
  g_assert_no_error (error);
  written_again = gr_workspace_to_json (again);
  g_assert_cmpstr (written, ==, written_again);
  findings = gr_workspace_check (self);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
}

/* The real TikTok cannot be replaced by a line in a file; nor is that line lost. */
static void
test_endpoints_elsewhere (void)
{
  static const char *const kinds[] = {"production", "local"};

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char        *text = g_strdup_printf ("{\"id\": \"e\", \"kind\": \"%s\", \"api_base_uri\": \"http://evil.example\", \"authorize_base_uri\": 7}", kinds[i]);
      g_autoptr (GError)      error = NULL;
      g_autoptr (GrWorkspace) self = read_environments (text, &error);
      GrEnvironment          *environment;
      g_autoptr (GListModel)  findings = NULL;
      g_autoptr (GrFinding)   finding = NULL;
      g_autofree char        *written = NULL;
      g_autofree char        *secret_kind = NULL;

      g_assert_no_error (error);
      environment = gr_workspace_find_environment (self, "e");
      g_assert_null (gr_environment_get_api_stand_in (environment));
      g_assert_null (gr_environment_get_authorize_stand_in (environment));
      gr_environment_set_api_base_uri (environment, "https://proxy.example/");
      gr_environment_set_authorize_base_uri (environment, "https://proxy.example/");
      g_assert_false (gr_environment_has_custom_endpoints (environment));
      secret_kind = gr_environment_dup_secret_kind (environment, "tokens");
      g_assert_cmpstr (secret_kind, ==, "tokens");

      written = gr_workspace_to_json (self);
      g_assert_nonnull (strstr (written, "\"api_base_uri\": \"http://evil.example\""));
      g_assert_nonnull (strstr (written, "\"authorize_base_uri\": 7"));

      findings = gr_workspace_check (self);
      g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 2);
      finding = g_list_model_get_item (findings, 1);
      g_assert_cmpstr (gr_finding_get_rule (finding), ==, "workspace.endpoints");
      g_assert_cmpstr (gr_finding_get_place (finding), ==, "environments.e.api_base_uri");
      g_assert_nonnull (strstr (gr_finding_get_title (finding), "api_base_uri"));
    }
}

static void
test_secrets (void)
{
  static const char text[] =
    "{\"format\": 1, \"id\": \"w\", \"client_secret\": \"CANARY1\", \"environments\": [{\"id\": \"qa\", \"kind\": \"sandbox\","
    " \"client_secret\": \"CANARY2\", \"more\": [{\"refresh_token\": \"CANARY3\", \"kept\": 1}]}],"
    " \"organisation\": {\"access_token\": \"CANARY4\"}}";
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);
  g_autoptr (GListModel)  findings = NULL;
  g_autoptr (GrFinding)   finding = NULL;
  g_autofree char        *written = NULL;

  g_assert_no_error (error);
  written = gr_workspace_to_json (self);
  g_assert_null (strstr (written, "CANARY"));
  g_assert_nonnull (strstr (written, "\"kept\""));

  findings = gr_workspace_check (self);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 1);
  finding = g_list_model_get_item (findings, 0);
  g_assert_cmpstr (gr_finding_get_rule (finding), ==, "workspace.secret");
  g_assert_null (strstr (gr_finding_get_title (finding), "CANARY"));
}

typedef struct
{
  const char *text;
  const char *place;
} Damage;

static const Damage damages[] = {
  {"[]", "1:1:"},
  {"{\n  \"id\": \"w\"\n}", "1:1: format"},
  {"{\"format\": \"1\", \"id\": \"w\"}", "1:12: format"},
  {"{\"format\": 0, \"id\": \"w\"}", "1:12: format"},
  {"{\"format\": 1.5, \"id\": \"w\"}", "1:12: format"},
  {"{\"format\": 1}", "1:1: id"},
  {"{\"format\": 1, \"id\": \"\"}", "1:21: id"},
  {"{\"format\": 1, \"id\": \"a b\"}", "1:21: id"},
  {"{\"format\": 1, \"id\": \"../x\"}", "1:21: id"},
  {"{\"format\": 1, \"id\": \"w\", \"name\": 3}", "name must be text"},
  {"{\"format\": 1, \"id\": \"w\", \"name\": \"a\\u0007\"}", "control character"},
  {"{\"format\": 1, \"id\": \"w\", \"organisation\": []}", "organisation must be an object"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": {}}", "environments must be a list"},
  {"{\"format\": 1, \"id\": \"w\",\n \"environments\": [\n {\"id\": \"a\", \"kind\": \"local\"},\n  {\"id\": \"b\", \"kind\": \"staging\"}]}", "4:3: environments[1] has a kind"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": [{\"id\": \"a\", \"kind\": \"local\"}, {\"id\": \"a\", \"kind\": \"local\"}]}", "another environment"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": [{\"id\": \"a\", \"kind\": \"local\", \"scopes\": [\"x\", 1]}]}", "environments[0].scopes[1] must be text"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": [3]}", "environments[0] must be an object"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": [{\"id\": \"a\", \"kind\": \"sandbox\", \"api_base_uri\": 1}]}", "environments[0].api_base_uri must be text"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": [{\"id\": \"a\", \"kind\": \"sandbox\", \"api_base_uri\": \"\"}]}", "environments[0].api_base_uri cannot be used"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": [{\"id\": \"a\", \"kind\": \"sandbox\", \"api_base_uri\": \"http://proxy.example/\"}]}", "API base URL: http would"},
  {"{\"format\": 1, \"id\": \"w\", \"environments\": [{\"id\": \"a\", \"kind\": \"sandbox\", \"authorize_base_uri\": \"https://a@proxy.example/\"}]}", "@ sign"},
  {"{\"format\": 1, \"id\": \"w\", \"lanes\": [{\"id\": \"a\", \"environment\": \"x\"}]}", "lanes[0].region is missing"},
  {"{\"format\": 1, \"id\": \"w\", \"lanes\": [{\"id\": \"a\", \"environment\": \"x\", \"region\": \"JP\"}, {\"id\": \"a\", \"environment\": \"x\", \"region\": \"JP\"}]}", "another lane"},
  {"{\"format\": 2, \"id\": \"w\", \"lanes\": [{\"id\": \"a\", \"environment\": \"x\", \"region\": \"JP\", \"colour\": \"beige\"}]}", "lanes[0] has a colour"},
  {"{\"format\": 2, \"id\": \"w\", \"lanes\": [{\"id\": \"a\", \"environment\": \"x\", \"region\": \"JP\", \"colour\": 3}]}", "lanes[0].colour must be text"},
  {"{\"format\": 2, \"id\": \"w\", \"lanes\": [{\"id\": \"a\", \"environment\": \"x\", \"region\": \"JP\", \"keep_sign_in\": \"yes\"}]}", "lanes[0].keep_sign_in must be true or false"},
  {"{\"format\": 1, \"id\": \"w\", \"members\": [{\"email\": \"a@b\", \"role\": \"king\"}]}", "members[0] has a role"},
  {"{\"format\": 1, \"id\": \"w\", \"members\": [{\"email\": \"a@b\", \"role\": \"admin\"}, {\"email\": \"A@b\", \"role\": \"admin\"}]}", "another member"},
  {"{\"format\": 1, \"id\": \"w\", \"answers\": {\"q\": \"yes\"}}", "answers.q must be an object"},
  {"{\"format\": 1, \"id\": \"w\", \"answers\": {\"q\": {\"value\": \"yes\", \"date\": \"2026-02-30\"}}}", "answers.q has a date"},
  {"{\"format\": 1, \"id\": \"w\", \"answers\": {\"\": {\"value\": \"yes\", \"date\": \"2026-02-03\"}}}", "has no name"},
  {"{\"format\": 1, \"id\": \"w\", \"assets\": {\"icon\": \"a.png\"}}", "assets.icon must be a list"},
  {"{\"format\": 1, \"id\": \"w\", \"assets\": {\"a b\": []}}", "assets.a b must be"},
  {"{\"format\": 1, \"id\": \"w\", \"regions\": [\"J P\"]}", "regions[0] must be"},
  {"{\"format\": 1, \"id\": \"w\", \"rule_pack\": {}}", "rule_pack must be text"},
  {"{\"format\": 1, \"id\": \"w\", \"id\": \"v\"}", "1:"},
  {"{\"format\": 1, \"id\": \"w\"", "1:"},
};

static void
test_damages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError)      error = NULL;
      g_autoptr (GrWorkspace) self = gr_workspace_from_json (damages[i].text, strlen (damages[i].text), &error);

      g_test_message ("%s: %s", damages[i].text, error != NULL ? error->message : "accepted");
      g_assert_null (self);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, damages[i].place));
    }
}

static void
test_bounds (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": 1, \"id\": \"w\", \"regions\": [\"JP\"");
  g_autoptr (GError)  error = NULL;
  g_autofree char    *name = g_strnfill (1025, 'x');
  g_autofree char    *long_name = g_strdup_printf ("{\"format\": 1, \"id\": \"w\", \"name\": \"%s\"}", name);

  g_assert_null (gr_workspace_from_json (long_name, strlen (long_name), &error));
  g_assert_nonnull (strstr (error->message, "1025 bytes where 1024"));
  g_clear_error (&error);

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, ", \"JP\"");
  g_string_append (text, "]}");
  g_assert_null (gr_workspace_from_json (text->str, text->len, &error));
  g_assert_nonnull (strstr (error->message, "1001 entries where 1000"));
}

/* A newer format is shown as far as it is understood and can't be saved. */
static void
test_newer_format (void)
{
  static const char text[] =
    "{\"format\": 3, \"id\": \"w\", \"name\": \"New\", \"environments\": [{\"id\": \"a\", \"kind\": \"staging\"}, {\"id\": \"b\", \"kind\": \"local\"}],"
    " \"regions\": {\"JP\": 1}, \"lanes\": 7, \"members\": [4], \"answers\": {\"q\": 1, \"r\": {\"value\": \"yes\", \"date\": \"2026-01-31\"}}}";
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (gr_workspace_get_read_only_reason (self));
  g_assert_nonnull (strstr (gr_workspace_get_read_only_reason (self), "newer"));
  g_assert_cmpstr (gr_workspace_get_name (self), ==, "New");
  g_assert_null (gr_workspace_find_environment (self, "a"));
  g_assert_nonnull (gr_workspace_find_environment (self, "b"));
  g_assert_nonnull (gr_workspace_get_answer (self, "r"));

  g_assert_false (gr_workspace_save (self, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_READ_ONLY);
}

static void
test_check (void)
{
  static const char *const regions[] = {"JP", NULL};
  g_autoptr (GrWorkspace)  self = gr_workspace_new ("w", NULL);
  g_autoptr (GrLane)       lane = gr_lane_new ("mio", "gone", "US", NULL);
  g_autoptr (GrMember)     member = gr_member_new ("a@b.example", "member", "US");
  g_autoptr (GrMember)     anywhere = gr_member_new ("b@b.example", "member", NULL);
  g_autoptr (GListModel)   findings = NULL;
  static const char *const rules[] = {"workspace.lane-environment", "workspace.lane-region", "workspace.member-region"};

  gr_workspace_set_regions (self, regions);
  gr_workspace_add_lane (self, lane);
  gr_workspace_add_member (self, member);
  gr_workspace_add_member (self, anywhere);

  findings = gr_workspace_check (self);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, G_N_ELEMENTS (rules));
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_assert_cmpstr (gr_finding_get_rule (finding), ==, rules[i]);
      g_assert_nonnull (gr_finding_get_fix (finding));
    }
}

static void
test_sample (void)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new_sample ();
  g_autoptr (GrWorkspace) other = NULL;
  g_autoptr (GListModel)  findings = gr_workspace_check (self);
  g_autoptr (GError)      error = NULL;
  g_autofree char        *first = gr_workspace_to_json (self);
  g_autofree char        *second = NULL;
  GrAnswer               *answer = gr_workspace_get_answer (self, "business.verified");

  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gr_workspace_get_lanes (self)), ==, 4);
  g_assert_cmpint (gr_environment_get_kind (gr_workspace_find_environment (self, "local")), ==, GR_ENVIRONMENT_LOCAL);
  g_assert_cmpstr (gr_environment_get_client_key (gr_workspace_find_environment (self, "local")), ==, "sbawlocalgreenroom");
  g_assert_cmpint (gr_answer_get_date (answer), <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_cmpint (gr_answer_get_date (answer), >, g_get_real_time () / G_USEC_PER_SEC - 2 * 86400);

  /* Every page has something to show, and nothing in it is an address that a look would call. */
  g_assert_cmpint (gr_workspace_get_portal_date (self, "production"), <=, gr_answer_get_date (answer));
  g_assert_cmpint (gr_workspace_get_portal_date (self, "production"), >, gr_answer_get_date (answer) - 7 * 86400);
  g_assert_cmpint (gr_snapshot_get_date (gr_workspace_find_newest_snapshot (self, "production")), <=, gr_answer_get_date (answer));
  g_assert_null (gr_workspace_get_field (self, "app.terms-uri"));
  g_assert_null (strstr (first, "https://"));

  other = gr_workspace_from_json (first, strlen (first), &error);
  g_assert_no_error (error);
  second = gr_workspace_to_json (other);
  g_assert_cmpstr (first, ==, second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/changed", test_changed);
  g_test_add_func ("/workspace/field-keys", test_field_keys);
  g_test_add_func ("/workspace/json/round-trip", test_round_trip);
  g_test_add_func ("/workspace/json/lane-without-colour", test_lane_without_colour);
  g_test_add_func ("/workspace/json/unknown-members", test_unknown_members);
  g_test_add_func ("/workspace/json/endpoints", test_endpoints);
  g_test_add_func ("/workspace/json/endpoints-elsewhere", test_endpoints_elsewhere);
  g_test_add_func ("/workspace/json/secrets", test_secrets);
  g_test_add_func ("/workspace/json/damages", test_damages);
  g_test_add_func ("/workspace/json/bounds", test_bounds);
  g_test_add_func ("/workspace/json/newer-format", test_newer_format);
  g_test_add_func ("/workspace/check", test_check);
  g_test_add_func ("/workspace/sample", test_sample);

  return g_test_run ();
}
