/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-check-rule.h"
#include "gr-site-proof.h"
#include "gr-word-list.h"

/* Every rule makes a finding that names itself, what it rests on and the way out. */
static void
test_rules (void)
{
  GListModel *rules = gr_check_rule_get_all ();

  g_assert_cmpuint (g_list_model_get_n_items (rules), >, 50);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (GrCheckRule) rule = g_list_model_get_item (rules, i);
      const char             *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (rule));
      g_autoptr (GrFinding)   finding = gr_check_rule_make_finding (rule, "https://site.test/", "<what was seen>");

      g_assert_true (gr_check_rule_find (id) == rule);
      g_assert_cmpstr (gr_finding_get_rule (finding), ==, id);
      g_assert_cmpstr (gr_finding_get_place (finding), ==, "https://site.test/");
      g_assert_nonnull (gr_finding_get_fix (finding));
      g_assert_nonnull (gr_finding_get_source (finding));
      g_assert_nonnull (gr_finding_get_as_of (finding));
      g_assert_null (strstr (gr_finding_get_title (finding), "{value}"));
      g_assert_true (gr_finding_get_detail (finding) == NULL || strstr (gr_finding_get_detail (finding), "{value}") == NULL);
    }

  g_assert_null (gr_check_rule_find ("url.no-such-rule"));
}

static void
test_finding (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  GrFinding             *finding = gr_check_rule_report (findings, "url.local", "https://local.test/", "192.168.1.20");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 1);
  g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_ERROR);
  g_assert_cmpint (gr_finding_get_basis (finding), ==, GR_BASIS_TIKTOK);
  g_assert_cmpstr (gr_finding_get_detail (finding), ==, "192.168.1.20 is no public address.");
}

static void
test_words (void)
{
  static const struct
  {
    const char *list;
    const char *text;
    const char *word;
  } rows[] = {
    {"title-test", "Beta", "beta"},
    {"title-test", "Acme (BETA)", "beta"},
    {"title-test", "ＢＥＴＡ of Acme", "beta"},
    {"title-test", "Alphabet of Acme", NULL},
    {"title-test", "alphabeta", NULL},
    {"title-test", "betatester", NULL},
    {"title-test", "beta2", NULL},
    {"title-test", "betabeta beta", "beta"},
    {"title-test", "アクメのテスト版", "テスト"},
    {"title-test", "测试版游戏", "测试"},
    {"error-page", "Every homepage can’t be found", NULL},
    {"error-page", "This page\n can’t be\tfound", "page can’t be found"},
    {"error-page", "This page can't be found", "page can’t be found"},
    {"error-page", "Error 4041", NULL},
    {"placeholder-mark", "of [Company Name] and", "[company name]"},
    {"terms", "", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = gr_word_list_fold (rows[i].text);

      g_test_message ("%s: %s", rows[i].list, rows[i].text);
      g_assert_cmpstr (gr_word_list_match (gr_word_list_find (rows[i].list), folded), ==, rows[i].word);
    }

  g_assert_null (gr_word_list_find ("no-such-list"));
  g_assert_cmpstr (gr_word_list_match_whole (gr_word_list_find ("placeholder-name"), "my app"), ==, "my app");
  g_assert_null (gr_word_list_match_whole (gr_word_list_find ("placeholder-name"), "my app store"));
}

static void
test_hosts (void)
{
  GrWordList *shared = gr_word_list_find ("shared-host");

  g_assert_cmpstr (gr_word_list_match_host (shared, "acme.GitHub.io"), ==, "github.io");
  g_assert_cmpstr (gr_word_list_match_host (shared, "github.io"), ==, "github.io");
  g_assert_null (gr_word_list_match_host (shared, "notgithub.io"));
  g_assert_null (gr_word_list_match_host (shared, "github.io.example.com"));
}

static void
test_site_proofs (void)
{
  GrSiteProof     *record = gr_site_proof_find ("dns-txt");
  GrSiteProof     *file = gr_site_proof_find ("file");
  GrSiteProof     *seed = gr_site_proof_find ("file-seed");
  g_autofree char *content = gr_site_proof_dup_content (record, "abc");
  g_autofree char *token = gr_site_proof_dup_token (record, "tiktok-developers-site-verification=abc");
  g_autofree char *name = gr_site_proof_dup_file (file, "abc");
  g_autofree char *seed_name = gr_site_proof_dup_file (seed, "abc");

  g_assert_cmpstr (content, ==, "tiktok-developers-site-verification=abc");
  g_assert_cmpstr (token, ==, "abc");
  g_assert_null (gr_site_proof_dup_token (record, "tiktok-developers-site-verification="));
  g_assert_null (gr_site_proof_dup_token (record, "google-site-verification=abc"));
  g_assert_cmpstr (name, ==, "tiktokabc.txt");
  g_assert_cmpstr (seed_name, ==, "tiktok-verification.txt");
  g_assert_false (gr_site_proof_is_file (record));
  g_assert_true (gr_site_proof_is_file (file));
  g_assert_false (gr_site_proof_is_superseded (file));
  g_assert_true (gr_site_proof_is_superseded (seed));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-rule/rules", test_rules);
  g_test_add_func ("/check-rule/finding", test_finding);
  g_test_add_func ("/check-rule/words", test_words);
  g_test_add_func ("/check-rule/hosts", test_hosts);
  g_test_add_func ("/check-rule/site-proofs", test_site_proofs);

  return g_test_run ();
}
