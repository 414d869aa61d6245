/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-lint.h"

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
    {"app.id", "TikTok test", ""},
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lint/texts", test_texts);
  g_test_add_func ("/lint/lengths", test_lengths);
  g_test_add_func ("/lint/workspace", test_workspace);

  return g_test_run ();
}
