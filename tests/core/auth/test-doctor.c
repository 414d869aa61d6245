/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor.h"

#include <string.h>

#define SECRET "Zq7vK2mN9pR4sT6wX8yB1cD3eF5gH0jL"

static GrCatalog *catalog;

/* Names the rules, and holds that each finding says what to do and that none repeats a secret. */
static char *
dup_rules (GListModel *findings)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (JsonNode)  node = gr_finding_to_json (finding);
      g_autofree char      *text = json_to_string (node, FALSE);

      g_assert_nonnull (gr_finding_get_fix (finding));
      g_assert_null (strstr (text, SECRET));
      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", gr_finding_get_rule (finding));
    }

  return g_string_free (g_steal_pointer (&rules), FALSE);
}

static const struct
{
  const char *kind;
  const char *platform;
  const char *key;
  const char *rules;
} keys[] = {
  {"production", "web", "aw7nk86b7czitwc9", ""},
  {"production", "web", "awbx37vxswqcvsf6", ""},
  {"sandbox", "desktop", "sbaw7nk86b7czitwc9", ""},
  {"sandbox", "web", "aw7nk86b7czitwc9", "client-key.environment"},
  {"production", "web", "sbaw7nk86b7czitwc9", "client-key.environment"},
  {NULL, "web", "sbaw7nk86b7czitwc9", ""},
  {"sandbox", "web", "mnl3k86b7czitwc9", "client-key.app-type"},
  {"production", "mini-game", "mnl3k86b7czitwc9", ""},
  {"production", NULL, "mnl3k86b7czitwc9", ""},
  {"production", "web", "7123456789012345678", "client-key.other"},
  {"production", "web", "Zq7vK2mN9pR4sT6wX8yB1cD3eF5gH0jL", "client-key.other"},
  {"production", "web", "act.example12345Example12345Example", "client-key.other"},
  {"production", "web", "rft.example12345Example12345Example", "client-key.other"},
  {"production", "web", "clt.example12345Example12345Example", "client-key.other"},
  {"production", "web", "something-else", "client-key.shape"},
  {"production", "web", "", "client-key.empty"},
  {"production", "web", NULL, ""},
  {"production", "web", " aw7nk86b7czitwc9", "client-key.character"},
  {"production", "web", "aw7nk86b7czitwc9\n", "client-key.character"},
  {"production", "web", "aw7nk86b\xc2\xa0"
                        "7czitwc9",
   "client-key.character"},
  {"production", "web", "aw7nk86b7czitwc9\xe2\x80\x8b", "client-key.character"},
  {"production", "web", "\xef\xbb\xbf"
                        "aw7nk86b7czitwc9",
   "client-key.character"},
  {"production", "web", "aw7nk86b7czitwc\xff", "client-key.character"},
  {"local", "web", "anything", ""},
  {"local", "web", "any thing", "client-key.character"},
};

static void
test_client_key (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const GrDoctorInput    input = {.kind = keys[i].kind, .platform = keys[i].platform, .client_key = keys[i].key};
      g_autoptr (GListModel) findings = gr_doctor_judge_client_key (catalog, &input);
      g_autofree char       *rules = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      rules = dup_rules (findings);
      g_assert_cmpstr (rules, ==, keys[i].rules);
    }
}

static void
test_neighbours (void)
{
  const GrDoctorNeighbour neighbours[] = {{"Production", "aw7nk86b7czitwc9"}, {"QA", NULL}, {"Staging", "sbaw7nk86b7czitwc9"}};
  const GrDoctorInput     input = {
        .kind = "sandbox",
        .client_key = "sbaw7nk86b7czitwc9",
        .neighbours = neighbours,
        .n_neighbours = G_N_ELEMENTS (neighbours),
  };
  g_autoptr (GListModel) findings = gr_doctor_judge_client_key (catalog, &input);
  g_autoptr (GrFinding)  finding = g_list_model_get_item (findings, 0);
  g_autofree char       *rules = dup_rules (findings);

  g_assert_cmpstr (rules, ==, "client-key.known");
  g_assert_cmpstr (gr_finding_get_detail (finding), ==, "“Staging” has the same key.");
  g_assert_cmpstr (gr_finding_get_action (finding), ==, "open-environments");
}

static const struct
{
  const char *secret;
  const char *rules;
  const char *detail;
} secrets[] = {
  {SECRET, "", NULL},
  {"shorter-than-usual", "", NULL},
  {"", "client-secret.empty", NULL},
  {NULL, "", NULL},
  {SECRET " ", "client-secret.character", "Character 33 is a space."},
  {SECRET "\r\n", "client-secret.character", "Character 33 is a line break."},
  {"\t" SECRET, "client-secret.character", "Character 1 is a tab."},
  {SECRET "\xe2\x81\xa0", "client-secret.character", "Character 33 cannot be seen (U+2060)."},
  {"\xe2\x80\x9c" SECRET, "client-secret.character", "Character 1 is no ASCII letter, digit or sign (U+201C)."},
  {"aw7nk86b7czitwc9", "client-secret.same", NULL},
  {"sbaw7nk86b7czitwc9", "client-secret.other", "It looks like a sandbox client key."},
  {"act.example12345Example12345Example", "client-secret.other", "It looks like an access token."},
};

static void
test_client_secret (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      const GrDoctorInput    input = {.kind = "production", .client_key = "aw7nk86b7czitwc9", .client_secret = secrets[i].secret};
      g_autoptr (GListModel) findings = gr_doctor_judge_client_secret (catalog, &input);
      g_autoptr (GrFinding)  finding = g_list_model_get_item (findings, 0);
      g_autofree char       *rules = dup_rules (findings);

      g_assert_cmpstr (rules, ==, secrets[i].rules);
      g_assert_cmpstr (finding != NULL ? gr_finding_get_detail (finding) : NULL, ==, secrets[i].detail);
    }
}

static const struct
{
  const char *platform;
  const char *uris;
  const char *rules;
} redirects[] = {
  {"web", "https://dev.example.com/auth/callback/", ""},
  {"web", "https://dev.example.com/auth/callback", "redirect-uri.slash"},
  {"web", "https://dev.example.com", "redirect-uri.path"},
  {"web", "https://dev.example.com/a/ https://dev.example.com/a/", "redirect-uri.duplicate"},
  {"web", "https://dev.example.com/a/ https://dev.example.com/a", "redirect-uri.slash redirect-uri.similar"},
  {"web", "https://dev.example.com/a/ https://dev.example.com/b/", ""},
  {"desktop", "http://127.0.0.1:3455/a/ http://localhost:3455/a/", "redirect-uri.similar"},
  {"desktop", "http://127.0.0.1:3455/a/ http://127.0.0.1:3456/a/ http://127.0.0.1:*/a/", ""},
  {"desktop", "http://127.0.0.1:1/a/ http://127.0.0.1:2/a/ http://127.0.0.1:3/a/ http://127.0.0.1:4/a/ http://127.0.0.1:5/a/ http://127.0.0.1:6/a/ "
              "http://127.0.0.1:7/a/ http://127.0.0.1:8/a/ http://127.0.0.1:9/a/ http://127.0.0.1:10/a/",
   ""},
  {"desktop", "http://127.0.0.1:1/a/ http://127.0.0.1:2/a/ http://127.0.0.1:3/a/ http://127.0.0.1:4/a/ http://127.0.0.1:5/a/ http://127.0.0.1:6/a/ "
              "http://127.0.0.1:7/a/ http://127.0.0.1:8/a/ http://127.0.0.1:9/a/ http://127.0.0.1:10/a/ http://127.0.0.1:11/a/",
   "redirect-uri.count"},
};

static void
test_redirect_uris (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (redirects); i++)
    {
      g_auto (GStrv)         uris = g_strsplit (redirects[i].uris, " ", -1);
      g_autoptr (GListModel) findings = gr_doctor_judge_redirect_uris (catalog, redirects[i].platform, (const char *const *)uris);
      g_autofree char       *rules = dup_rules (findings);

      g_test_message ("%s", redirects[i].uris);
      g_assert_cmpstr (rules, ==, redirects[i].rules);
    }
}

static const struct
{
  const char *declared;
  const char *asked;
  const char *rules;
} scopes[] = {
  {"user.info.basic|user.info.profile", "user.info.basic|user.info.profile", ""},
  {"user.info.basic", "user.info.basic|video.list", "scope.not-declared"},
  {NULL, "user.info.basic|video.list", ""},
  {NULL, "video.create", "scope.obsolete"},
  {"video.create", "video.create|share.sound.create", "scope.obsolete scope.obsolete"},
  {NULL, "user.info.everything", "scope.unknown"},
  {NULL, "user.info.basic video.list", "scope.separator"},
  {NULL, "user.info.basic+video.list", "scope.separator"},
};

static void
test_scopes (void)
{
  static const char *const nothing[] = {NULL};
  g_autoptr (GListModel)   none = gr_doctor_judge_scopes (catalog, NULL, nothing);
  g_autofree char         *none_rules = dup_rules (none);

  g_assert_cmpstr (none_rules, ==, "scope.none");
  for (gsize i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_auto (GStrv)         declared = scopes[i].declared != NULL ? g_strsplit (scopes[i].declared, "|", -1) : NULL;
      g_auto (GStrv)         asked = g_strsplit (scopes[i].asked, "|", -1);
      g_autoptr (GListModel) findings = gr_doctor_judge_scopes (catalog, (const char *const *)declared, (const char *const *)asked);
      g_autofree char       *rules = dup_rules (findings);

      g_test_message ("%s", scopes[i].asked);
      g_assert_cmpstr (rules, ==, scopes[i].rules);
    }
}

static const struct
{
  const char *text;
  const char *places;
} addresses[] = {
  {"https://www.tiktok.com/v2/auth/authorize/?client_key=a", ""},
  {"https://open.tiktokapis.com/v2/oauth/token/", ""},
  {"GET https://www.tiktok.com/auth/authorize?\nclient_key=a", "https://www.tiktok.com/auth/authorize/"},
  {"POST https://open-api.tiktok.com/oauth/access_token/\n", "https://open-api.tiktok.com/oauth/access_token/"},
  {"https://open-api.tiktok.com/oauth/refresh_token/", "https://open-api.tiktok.com/oauth/refresh_token/"},
  {"HTTPS://Open-API.TikTok.com/user/info/", "https://open-api.tiktok.com/user/info/"},
  {"https://open-api.tiktok.com/business/v2/user/info/?fields=display_name", "https://open-api.tiktok.com/business/v2/user/info/"},
  {"https://open.tiktokapis.com/v2/oauth/token", "https://open.tiktokapis.com/v2/oauth/token/"},
  {"https://www.tiktok.com/auth/authorized", ""},
  {"https://evilwww.tiktok.com/auth/authorize", ""},
  {"https://www.tiktok.com/v2/auth/authorize/?client_id=a&response_type=token", "client_id= response_type=token"},
  {"https://www.tiktok.com/v2/auth/authorize/?my_client_id=a", ""},
  {"back?authorization_code=a", "authorization_code="},
  {"", ""},
};

static void
test_addresses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GListModel) findings = gr_doctor_judge_address (catalog, addresses[i].text);
      g_autoptr (GString)    places = g_string_new (NULL);

      for (guint k = 0; k < g_list_model_get_n_items (findings); k++)
        {
          g_autoptr (GrFinding) finding = g_list_model_get_item (findings, k);

          g_string_append_printf (places, "%s%s", k > 0 ? " " : "", gr_finding_get_place (finding));
        }
      g_assert_cmpstr (places->str, ==, addresses[i].places);
    }
}

static const struct
{
  const char *verifier;
  const char *rules;
} verifiers[] = {
  {"gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns", ""},
  {"aeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns", "verifier.length"},
  {"gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv+_9A/rnhm9N=", "verifier.character"},
  {"gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns\n", "verifier.character"},
  {"\xff", "verifier.length verifier.character"},
  {"", "verifier.length"},
};

static void
test_verifier (void)
{
  g_autofree char       *longest = g_strnfill (128, '~');
  g_autofree char       *longer = g_strnfill (129, '~');
  g_autoptr (GListModel) none = gr_doctor_judge_verifier (catalog, longest);
  g_autoptr (GListModel) one = gr_doctor_judge_verifier (catalog, longer);

  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (one), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (verifiers); i++)
    {
      g_autoptr (GListModel) findings = gr_doctor_judge_verifier (catalog, verifiers[i].verifier);
      g_autofree char       *rules = dup_rules (findings);

      g_assert_cmpstr (rules, ==, verifiers[i].rules);
    }
}

static void
test_examine (void)
{
  static const char *const uris[] = {"https://dev.example.com/cb/?x", NULL};
  static const char *const asked[] = {"video.create", NULL};
  GrDoctorInput            input = {
               .kind = "sandbox",
               .platform = "web",
               .client_key = "aw7nk86b7czitwc9",
               .client_secret = SECRET "\n",
               .redirect_uris = uris,
               .asked_scopes = asked,
  };
  const GrDoctorInput    nothing = {0};
  g_autoptr (GListModel) findings = gr_doctor_examine (catalog, &input);
  g_autoptr (GListModel) none = gr_doctor_examine (catalog, &nothing);
  g_autofree char       *rules = dup_rules (findings);
  g_autoptr (GListModel) mini = NULL;
  g_autofree char       *mini_rules = NULL;

  g_assert_cmpstr (rules, ==, "client-key.environment client-secret.character redirect-uri.query scope.obsolete");
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);

  /* A mini game has no redirect to be wrong. */
  input = (GrDoctorInput){.kind = "production", .platform = "mini-game", .client_key = "mnl3k86b7czitwc9", .redirect_uris = uris};
  mini = gr_doctor_examine (catalog, &input);
  mini_rules = dup_rules (mini);
  g_assert_cmpstr (mini_rules, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int                status;

  g_test_init (&argc, &argv, NULL);

  catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/doctor/client-key", test_client_key);
  g_test_add_func ("/doctor/neighbours", test_neighbours);
  g_test_add_func ("/doctor/client-secret", test_client_secret);
  g_test_add_func ("/doctor/redirect-uris", test_redirect_uris);
  g_test_add_func ("/doctor/scopes", test_scopes);
  g_test_add_func ("/doctor/addresses", test_addresses);
  g_test_add_func ("/doctor/verifier", test_verifier);
  g_test_add_func ("/doctor/examine", test_examine);

  status = g_test_run ();
  g_object_unref (catalog);

  return status;
}
