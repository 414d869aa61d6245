/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-lint.h"
#include "gr-workspace-fields.h"

static char *
dup_rules (GListModel *findings)
{
  g_autoptr (GString) rules = g_string_new (NULL);
  GrSeverity          last = GR_SEVERITY_ERROR;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_assert_cmpint (gr_finding_get_severity (finding), <=, last);
      last = gr_finding_get_severity (finding);
      g_assert_nonnull (gr_finding_get_source (finding));
      g_assert_nonnull (gr_finding_get_fix (finding));
      g_string_append_printf (rules, "%s%s", rules->len > 0 ? " " : "", gr_finding_get_rule (finding));
    }

  return g_string_free (g_steal_pointer (&rules), FALSE);
}

static void
test_texts (void)
{
  static const struct
  {
    const char *key;
    const char *value;
    const char *rules;
  } rows[] = {
    {"app.name", "Acme Arcade", ""},
    {"app.name", "クマのパズル", ""},
    {"app.name", "TikTok Helper", "setup.name-social"},
    {"app.name", "Insta-gram Quest", ""},
    {"app.name", "YOUTUBE Player", "setup.name-social"},
    {"app.name", "ティックトックゲーム", "setup.name-social"},
    {"app.name", "My App", "setup.placeholder"},
    {"app.name", "[Insert name]", "setup.placeholder"},
    {"app.name", "会社名", "setup.placeholder"},
    {"app.name", "Contest", ""},
    {"app.name", "Acme Beta", "setup.name-test-word"},
    {"app.name", "アクメのテスト", "setup.name-test-word"},
    {"app.name", "TikTok test", "setup.name-social setup.name-test-word"},
    {"app.name", "Acme\xe2\x80\x8b Arcade", "setup.name-hidden"},
    {"app.name", "Acme\xe2\x80\xae Arcade", "setup.name-hidden"},
    {"app.name", "Acme\nArcade", "setup.name-hidden"},
    {"app.name", "Acme 👨‍👩‍👧", ""},
    {"app.name", "Upload your videos and watch what your fans say", "setup.name-description"},
    {"app.name", "Play with bears!", ""},
    {"app.name", "Play now with bears!", "setup.name-description"},
    {"app.name", "クマと遊ぶゲームです。", "setup.name-description"},
    {"organisation.name", "TikTok Fans Ltd.", ""},
    {"organisation.name", "Your Company", "setup.placeholder"},
    {"app.description", "Solve a puzzle of bears each day, alone or with friends.", ""},
    {"app.description", "クマのパズルを毎日解こう", ""},
    {"app.description", "Two lines\nof what it does.", ""},
    {"app.description", "A game", "setup.description-short"},
    {"app.description", "クマ", "setup.description-short"},
    {"app.description", "Acme Arcade", "setup.description-short"},
    {"app.description", "Lorem ipsum dolor sit amet, and more of it.", "setup.placeholder"},
    {"app.description", "Coming soon to a screen near you", "setup.placeholder"},
    {"app.description", "This is a beta of the bear puzzle.", "setup.description-test-word"},
    {"app.terms-uri", "https://acme-arcade.com/terms?lang=ja", ""},
    {"app.terms-uri", "http://acme-arcade.com/terms", "setup.address-https"},
    {"app.terms-uri", "acme-arcade.com/terms", "setup.address"},
    {"app.terms-uri", "https://user@acme-arcade.com/", "setup.address"},
    {"app.terms-uri", "https://acme arcade.com/", "setup.address"},
    {"app.privacy-uri", "https://example.com/privacy", "setup.address-placeholder"},
    {"app.privacy-uri", "https://www.yourdomain.com/privacy", "setup.address-placeholder"},
    {"app.web-uri", "https://localhost/", "setup.address-placeholder"},
    {"app.email", "support@acme-arcade.com", ""},
    {"app.email", "support", "setup.email"},
    {"app.email", "a@acme-arcade.com, b@acme-arcade.com", "setup.email"},
    {"app.email", "No-Reply@acme-arcade.com", "setup.email-unread"},
    {"app.email", "support@example.com", "setup.email-unread"},
    {"app.apple-team-id", "A1B2C3D4E5", ""},
    {"app.apple-team-id", "a1b2c3d4e5", "setup.apple-team-id"},
    {"app.apple-team-id", "A1B2C3D4E", "setup.apple-team-id"},
    {"app.apple-team-id", "A1B2C3D4E5\n", "setup.apple-team-id"},
    {"app.apple-team-id", "A1B2-C3D4E", "setup.apple-team-id"},
    {"app.contact", "TikTok test", ""},
    {"app.review-text", "Login Kit signs people in.\nvideo.list shows their best flights.", ""},
    {"app.review-text", "A pilot of the login", "setup.description-test-word"},
    {"app.support-uri", "http://acme-arcade.com/help", "setup.address-https"},
    {"app.type", "mini-game", ""},
    {"app.type", "game", "setup.choice"},
    {"app.engine", "unity", ""},
    {"app.engine", "Unity", "setup.choice"},
    {"app.login-method", "loud", "setup.choice"},
    {"app.monetisation", "both", ""},
    {"app.runtime", "native", ""},
    {"app.runtime", "html", "setup.runtime-html"},
    {"app.runtime", "flash", "setup.choice"},
    {"environment.direct-post", "yes", ""},
    {"environment.direct-post", "maybe", "setup.choice"},
    {"app.id", "7398127493847502853", ""},
    {"app.id", "sbaw1234567890abcd", "setup.app-id"},
    {"app.library-version", "0.35.0", ""},
    {"app.library-version", "3", "setup.library-version"},
    {"app.library-version", "0.35.0\n", "setup.library-version"},
    {"app.library-version", "v0.35", "setup.library-version"},
    {"app.android-package", "com.acme.planes", ""},
    {"app.android-package", "com.acme.paper_planes2", ""},
    {"app.android-package", "planes", "setup.android-package"},
    {"app.android-package", "com.acme.2planes", "setup.android-package"},
    {"app.android-package", "com.acme-arcade.planes", "setup.android-package"},
    {"app.android-package", "com..planes", "setup.android-package"},
    {"app.android-package", "com.example.planes", "setup.id-placeholder"},
    {"app.ios-bundle-id", "com.acme-arcade.planes", ""},
    {"app.ios-bundle-id", "com.acme_arcade.planes", "setup.bundle-id"},
    {"app.ios-bundle-id", "com.yourcompany.planes", "setup.id-placeholder"},
    {"app.android-md5", "d41d8cd98f00b204e9800998ecf8427e", ""},
    {"app.android-md5", "D41D8CD98F00B204E9800998ECF8427E", ""},
    {"app.android-md5", "d4:1d:8c:d9:8f:00:b2:04:e9:80:09:98:ec:f8:42:7e", "setup.android-md5"},
    {"app.android-md5", "d41d8cd98f00b204e9800998ecf8427", "setup.android-md5"},
    {"app.android-md5", "g41d8cd98f00b204e9800998ecf8427e", "setup.android-md5"},
    {"app.android-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ""},
    {"app.android-sha256",
     "E3:B0:C4:42:98:FC:1C:14:9A:FB:F4:C8:99:6F:B9:24:27:AE:41:E4:64:9B:93:4C:A4:95:99:1B:78:52:B8:55", ""},
    {"app.android-sha256", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "setup.android-sha256"},
    {"app.android-sha256", "e3b0:c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "setup.android-sha256"},
    {"app.play-uri", "https://play.google.com/store/apps/details?id=com.acme.planes&hl=ja", ""},
    {"app.play-uri", "https://play.google.com/store/apps/", "setup.play-uri"},
    {"app.play-uri", "http://play.google.com/store/apps/details?id=com.acme.planes", "setup.play-uri"},
    {"app.play-uri", "https://play.google.com.evil.com/store/apps/details?id=com.acme.planes", "setup.play-uri"},
    {"app.play-uri", "com.acme.planes", "setup.play-uri"},
    {"app.app-store-uri", "https://apps.apple.com/jp/app/paper-planes/id1234567890", ""},
    {"app.app-store-uri", "https://apps.apple.com/jp/developer/acme", "setup.app-store-uri"},
    {"app.demo-video", "demo.mp4", ""},
    {"app.demo-video", "https://youtu.be/abc", "setup.demo-video-link"},
    {"environment.client-key", "sbaw1234567890abcd", ""},
    {"environment.client-key", "7398127493847502853", "setup.client-key"},
    {"environment.client-key", "0123456789abcdefABCDEF0123456789", "setup.secret"},
    {"environment.client-key", "act.example12345", "setup.secret"},
    {"app.contact", "rft.example12345", "setup.secret"},
    {"environment.name", "clt.example12345", "setup.secret"},
    {"environment.domain", "acme-arcade.com", ""},
    {"environment.domain", "play.acme-arcade.com.", ""},
    {"environment.domain", "https://acme-arcade.com", "setup.domain"},
    {"environment.domain", "acme-arcade.com/games", "setup.domain"},
    {"environment.domain", "acme-arcade.com:8080", "setup.domain"},
    {"environment.domain", "203.0.113.5", "setup.domain"},
    {"environment.domain", "*.acme-arcade.com", "setup.domain"},
    {"environment.domain", "localhost", "setup.domain"},
    {"environment.domain", "クマ.jp", "setup.domain"},
    {"environment.domain", "acme.github.io", "setup.domain-shared"},
    {"environment.domain", "yourdomain.com", "setup.address-placeholder"},
    {"environment.domain-record", "tiktok-developers-site-verification=0aZ9_-", ""},
    {"environment.domain-record", "0aZ9", "setup.domain-record"},
    {"environment.domain-record", "tiktok-developers-site-verification=", "setup.domain-record"},
    {"environment.domain-record", "\"tiktok-developers-site-verification=0aZ9\"", "setup.domain-record"},
    {"environment.domain-record", "tiktok-developers-site-verification=0aZ9 ", "setup.domain-record"},
    {"environment.url-prefix", "https://acme-arcade.com/games/", ""},
    {"environment.url-prefix", "https://acme-arcade.com/games", "setup.url-prefix"},
    {"environment.url-prefix", "https://acme-arcade.com/games/?a=/", "setup.url-prefix"},
    {"environment.url-prefix", "acme-arcade.com/games/", "setup.url-prefix"},
    {"environment.url-prefix", "http://acme-arcade.com/games/", "setup.address-https"},
    {"environment.signature-file", "tiktok0aZ9.txt", ""},
    {"environment.signature-file", "tiktok-verification.txt", "setup.signature-file-old"},
    {"environment.signature-file", "tiktok.txt", "setup.signature-file"},
    {"environment.signature-file", "tiktok0aZ9.html", "setup.signature-file"},
    {"environment.signature-file", "tiktok../0aZ9.txt", "setup.signature-file"},
    {"environment.signature-file", "tiktok0aZ9.txt\n", "setup.signature-file"},
    {"environment.signature", "tiktok-developers-site-verification=0aZ9", ""},
    {"environment.signature", "0aZ9", "setup.signature"},
    {"environment.signature", "tiktok-developers-site-verification=0aZ9\n", "setup.signature"},
    {"environment.trusted-domains", "https://api.acme-arcade.com", ""},
    {"environment.trusted-domains", "https://api.acme-arcade.com:8443", ""},
    {"environment.trusted-domains", "https://api.acme-arcade.com/", "setup.trusted-domain-path"},
    {"environment.trusted-domains", "https://api.acme-arcade.com/v2", "setup.trusted-domain-path"},
    {"environment.trusted-domains", "https://api.acme-arcade.com?x", "setup.trusted-domain-path"},
    {"environment.trusted-domains", "https://*.acme-arcade.com", "setup.trusted-domain-wildcard"},
    {"environment.trusted-domains", "http://api.acme-arcade.com", "setup.trusted-domain"},
    {"environment.trusted-domains", "api.acme-arcade.com", "setup.trusted-domain"},
    {"environment.trusted-domains", "https://a@api.acme-arcade.com", "setup.trusted-domain"},
    {"environment.trusted-domains", "https://api", "setup.trusted-domain"},
    {"environment.trusted-domains", "wss://live.acme-arcade.com", "setup.trusted-domain-socket"},
    {"environment.trusted-domains", "https://api.example.com", "setup.address-placeholder"},
    {"region.terms-uri", "http://acme-arcade.com/jp", "setup.address-https"},
    {"language.name", "ティックトックゲーム", "setup.name-social"},
    {"language.description", "Coming soon to a screen near you", "setup.placeholder"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GListModel) findings = gr_lint_field (rows[i].key, rows[i].value);
      g_autofree char       *rules = dup_rules (findings);
      g_autofree char       *shown = g_strescape (rows[i].value, NULL);

      g_test_message ("%s = %s", rows[i].key, shown);
      g_assert_cmpstr (rules, ==, rows[i].rules);
    }
}

static char *
repeat (const char *piece,
        guint       count)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The figures are those of the catalogue; what is counted are characters, and the units of a form where they are more. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *key;
    const char *app_type;
    const char *piece;
    guint       count;
    const char *rules;
  } rows[] = {
    {"app.description", "standard", "x", 120, ""},
    {"app.description", "standard", "x", 121, "setup.description-length"},
    {"app.description", "standard", "é", 120, ""},
    {"app.description", "standard", "🐻", 60, ""},
    {"app.description", "standard", "🐻", 61, "setup.description-units"},
    {"app.description", "standard", "🐻", 121, "setup.description-length"},
    {"app.description", "mini-game", "x", 500, ""},
    {"app.description", "mini-game", "x", 501, "setup.description-length"},
    {"app.description", NULL, "x", 500, ""},
    {"app.description", NULL, "x", 501, "setup.description-length"},
    {"app.name", "mini-game", "x", 50, ""},
    {"app.name", "mini-game", "x", 51, "setup.name-length"},
    {"app.name", "mini-game", "🐻", 26, "setup.description-units"},
    {"app.name", "standard", "x", 200, ""},
    {"language.name", "mini-game", "紙", 50, ""},
    {"language.name", "mini-game", "紙", 51, "setup.name-length"},
    {"language.description", "mini-game", "紙", 501, "setup.description-length"},
    {"app.review-text", "standard", "x", 1000, ""},
    {"app.review-text", "standard", "x", 1001, "setup.text-length"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char       *value = repeat (rows[i].piece, rows[i].count);
      const GrLintAsk        ask = {.key = rows[i].key, .value = value, .app_type = rows[i].app_type};
      g_autoptr (GListModel) findings = gr_lint_judge (&ask);
      g_autofree char       *rules = dup_rules (findings);

      g_test_message ("%s, %s, %s × %u", rows[i].key, rows[i].app_type, rows[i].piece, rows[i].count);
      g_assert_cmpstr (rules, ==, rows[i].rules);
    }

  {
    g_autofree char       *value = repeat ("x", 121);
    const GrLintAsk        ask = {.key = "app.description", .value = value, .app_type = "standard"};
    g_autoptr (GListModel) findings = gr_lint_judge (&ask);
    g_autoptr (GrFinding)  finding = g_list_model_get_item (findings, 0);

    g_assert_cmpstr (gr_finding_get_detail (finding), ==, "It has 121 characters; TikTok takes 120.");
    g_assert_cmpstr (gr_finding_get_source (finding), ==, "https://developers.tiktok.com/doc/getting-started-create-an-app");
  }

  g_assert_cmpint (gr_limit_get_value (gr_lint_find_limit ("app.name", "mini-game")), ==, 50);
  g_assert_null (gr_lint_find_limit ("app.name", "standard"));
  g_assert_null (gr_lint_find_limit ("app.id", "mini-game"));
  g_assert_cmpuint (gr_lint_count_units (""), ==, 0);
  g_assert_cmpuint (gr_lint_count_units ("aé漢🐻"), ==, 5);
}

/* What one field says is judged by what the others hold. */
static void
test_workspace (void)
{
  g_autoptr (GrWorkspace) workspace = gr_workspace_new ("test", "Test");
  static const struct
  {
    const char *key;
    const char *value;
    const char *rules;
  } rows[] = {
    {"app.description", "ACME arcade for  bears", "setup.description-name"},
    {"app.terms-uri", "https://acme-arcade.com/legal", "setup.address-same"},
    {"app.privacy-uri", "https://acme-arcade.com/terms", "setup.address-same"},
    {"app.terms-uri", "https://acme-arcade.com/terms", ""},
    {"app.web-uri", "https://acme-arcade.com/terms", ""},
  };
  g_autofree char *long_text = repeat ("x", 121);

  gr_workspace_set_field (workspace, "app.type", "standard");
  gr_workspace_set_field (workspace, "app.name", "Acme Arcade for Bears");
  gr_workspace_set_field (workspace, "app.terms-uri", "https://acme-arcade.com/terms");
  gr_workspace_set_field (workspace, "app.privacy-uri", "https://acme-arcade.com/legal");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GListModel) findings = gr_lint_workspace_field (workspace, rows[i].key, rows[i].value);
      g_autofree char       *rules = dup_rules (findings);

      g_test_message ("%s = %s", rows[i].key, rows[i].value);
      g_assert_cmpstr (rules, ==, rows[i].rules);
    }

  {
    g_autoptr (GListModel) standard = gr_lint_workspace_field (workspace, "app.description", long_text);
    g_autoptr (GListModel) game = NULL;
    g_autofree char       *rules = dup_rules (standard);

    g_assert_cmpstr (rules, ==, "setup.description-length");
    gr_workspace_set_field (workspace, "app.type", "mini-game");
    game = gr_lint_workspace_field (workspace, "app.description", long_text);
    g_assert_cmpuint (g_list_model_get_n_items (game), ==, 0);
  }
}

static void
assert_place (GrWorkspace   *workspace,
              const GrPlace *place,
              const char    *key,
              const char    *value,
              const char    *expected)
{
  g_autoptr (GListModel) findings = gr_lint_place_field (workspace, place, key, value);
  g_autofree char       *rules = dup_rules (findings);

  g_test_message ("%s = %s", key, value);
  g_assert_cmpstr (rules, ==, expected);
}

/* What is filled in for a region or a language is judged by what holds there. */
static void
test_places (void)
{
  g_autoptr (GrWorkspace)   workspace = gr_workspace_new ("test", "Test");
  g_autoptr (GrEnvironment) qa = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, NULL);
  g_autoptr (GrPlace)       japan = gr_place_new ("qa", "JP", "ja");
  g_autoptr (GrPlace)       america = gr_place_new ("qa", "US", NULL);

  gr_workspace_add_environment (workspace, qa);
  gr_workspace_set_field (workspace, "app.type", "mini-game");
  gr_workspace_set_field (workspace, "app.name", "Acme Arcade for Bears");
  gr_workspace_set_field (workspace, "app.privacy-uri", "https://acme-arcade.com/privacy");
  gr_workspace_set_place_field (workspace, japan, "region.privacy-uri", "https://acme-arcade.com/jp/privacy");
  gr_workspace_set_place_field (workspace, japan, "language.name", "クマのゲームセンター");

  assert_place (workspace, japan, "region.terms-uri", "https://acme-arcade.com/jp/privacy", "setup.address-same");
  assert_place (workspace, america, "region.terms-uri", "https://acme-arcade.com/jp/privacy", "");
  assert_place (workspace, america, "region.terms-uri", "https://acme-arcade.com/privacy", "setup.address-same");
  assert_place (workspace, japan, "language.description", "クマのゲームセンター", "setup.description-name");
  assert_place (workspace, america, "language.description", "クマのゲームセンター", "");

  assert_place (workspace, NULL, "app.category", "Puzzle", "");
  assert_place (workspace, NULL, "app.category", "Casual", "setup.category");
  gr_workspace_set_field (workspace, "app.type", "standard");
  assert_place (workspace, NULL, "app.category", "Casual", "");
  gr_workspace_set_field (workspace, "app.type", "mini-drama");
  assert_place (workspace, NULL, "app.runtime", "html", "");

  gr_workspace_set_field (workspace, "app.android-package", "com.acme.planes");
  assert_place (workspace, NULL, "app.play-uri", "https://play.google.com/store/apps/details?id=com.acme.planes", "");
  assert_place (workspace, NULL, "app.play-uri", "https://play.google.com/store/apps/details?id=com.acme.boats", "setup.play-package");

  gr_workspace_set_place_field (workspace, japan, "environment.signature", "tiktok-developers-site-verification=abc");
  assert_place (workspace, japan, "environment.signature-file", "tiktokabc.txt", "");
  assert_place (workspace, japan, "environment.signature-file", "tiktokabd.txt", "setup.signature-other");
  gr_workspace_set_place_field (workspace, japan, "environment.signature-file", "tiktokabc.txt");
  assert_place (workspace, japan, "environment.signature", "tiktok-developers-site-verification=abd", "setup.signature-other");
  gr_workspace_set_place_field (workspace, japan, "environment.signature-file", "tiktok-verification.txt");
  assert_place (workspace, japan, "environment.signature", "tiktok-developers-site-verification=abd", "");
}

/* A sandbox has target users, and production the test users of a mini game: two lists with limits of their own. */
static void
test_place_limits (void)
{
  static const char *const  eleven[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", NULL};
  g_autoptr (GrWorkspace)   workspace = gr_workspace_new ("test", "Test");
  g_autoptr (GrEnvironment) qa = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, NULL);
  g_autoptr (GrEnvironment) production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, NULL);
  g_autoptr (GrPlace)       in_sandbox = gr_place_new ("qa", NULL, NULL);
  g_autoptr (GrPlace)       in_production = gr_place_new ("production", NULL, NULL);
  g_autoptr (GListModel)    too_many = NULL;
  g_autoptr (GListModel)    enough = NULL;

  gr_workspace_add_environment (workspace, qa);
  gr_workspace_add_environment (workspace, production);
  gr_workspace_set_field (workspace, "app.type", "mini-game");

  assert_place (workspace, in_sandbox, "environment.client-key", "sbaw1234567890abcd", "");
  assert_place (workspace, in_sandbox, "environment.client-key", "aw1234567890abcd", "setup.client-key-environment");
  assert_place (workspace, in_production, "environment.client-key", "aw1234567890abcd", "");
  assert_place (workspace, in_production, "environment.client-key", "sbaw1234567890abcd", "setup.client-key-environment");

  g_assert_cmpint (gr_limit_get_value (gr_lint_find_place_limit (workspace, in_sandbox, "environment.target-users")), ==, 10);
  g_assert_cmpint (gr_limit_get_value (gr_lint_find_place_limit (workspace, in_production, "environment.target-users")), ==, 30);
  g_assert_cmpint (gr_limit_get_value (gr_lint_find_place_limit (workspace, in_production, "environment.redirect-uris")), ==, 10);
  g_assert_cmpint (gr_limit_get_value (gr_lint_find_place_limit (workspace, NULL, "app.name")), ==, 50);
  g_assert_null (gr_lint_find_place_limit (workspace, NULL, "app.unheard-of"));

  too_many = gr_lint_place_list (workspace, in_sandbox, "environment.target-users", eleven);
  g_assert_cmpuint (g_list_model_get_n_items (too_many), ==, 1);
  enough = gr_lint_place_list (workspace, in_production, "environment.target-users", eleven);
  g_assert_cmpuint (g_list_model_get_n_items (enough), ==, 0);
}

static void
test_lists (void)
{
  static const char *const faulty[] = {"https://a.acme-arcade.com", "https://a.acme-arcade.com", "https://*.b.com", "", NULL};
  g_autoptr (GrWorkspace)  workspace = gr_workspace_new ("test", "Test");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           many = NULL;
  g_autoptr (GListModel)   findings = gr_lint_place_list (workspace, NULL, "environment.trusted-domains", faulty);
  g_autoptr (GListModel)   too_many = NULL;
  g_autoptr (GListModel)   enough = NULL;
  g_autoptr (GrFinding)    finding = NULL;
  g_autofree char         *rules = dup_rules (findings);

  g_assert_cmpstr (rules, ==, "setup.trusted-domain-wildcard setup.list-twice");

  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *domain = g_strdup_printf ("https://a%u.acme-arcade.com", i);

      g_strv_builder_add (builder, domain);
    }
  many = g_strv_builder_end (builder);
  too_many = gr_lint_place_list (workspace, NULL, "environment.trusted-domains", (const char *const *)many);
  g_assert_cmpuint (g_list_model_get_n_items (too_many), ==, 1);
  finding = g_list_model_get_item (too_many, 0);
  g_assert_cmpstr (gr_finding_get_rule (finding), ==, "setup.list-count");
  g_assert_cmpstr (gr_finding_get_detail (finding), ==, "There are 21; TikTok takes 20.");
  enough = gr_lint_place_list (workspace, NULL, "environment.trusted-domains", (const char *const *)many + 1);
  g_assert_cmpuint (g_list_model_get_n_items (enough), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lint/texts", test_texts);
  g_test_add_func ("/lint/lengths", test_lengths);
  g_test_add_func ("/lint/workspace", test_workspace);
  g_test_add_func ("/lint/places", test_places);
  g_test_add_func ("/lint/place-limits", test_place_limits);
  g_test_add_func ("/lint/lists", test_lists);

  return g_test_run ();
}
