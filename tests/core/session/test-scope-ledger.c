/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-ledger.h"

static GrCatalog *catalog;

static char *
describe (GListStore *ledger)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (G_LIST_MODEL (ledger), i);

      g_string_append_printf (text, "%s%s:%s%s%s", i > 0 ? " " : "", gr_scope_grant_get_name (line),
                              gr_scope_grant_get_declared (line) ? "d" : "-",
                              gr_scope_grant_get_asked (line) ? "a" : "-",
                              gr_scope_grant_get_granted (line) ? "g" : "-");
    }

  return g_strdup (text->str);
}

static void
assert_ledger (GListStore *ledger,
               const char *expected)
{
  g_autofree char *described = describe (ledger);

  g_assert_cmpstr (described, ==, expected);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
count_items_cb (GListModel *model,
                guint       position,
                guint       removed,
                guint       added,
                gpointer    user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_update (void)
{
  g_autoptr (GListStore) ledger = g_list_store_new (GR_TYPE_SCOPE_GRANT);
  const char *const      declared[] = {"user.info.basic", "video.list", NULL};
  const char *const      asked[] = {"user.info.basic", "user.info.stats", NULL};
  const char *const      granted[] = {"surprise", "user.info.basic", NULL};
  const char *const      duplicates[] = {"b", "a", "b", NULL};

  gr_scope_ledger_update (ledger, catalog, NULL, NULL, NULL);
  assert_ledger (ledger, "");
  gr_scope_ledger_update (ledger, catalog, declared, NULL, NULL);
  assert_ledger (ledger, "user.info.basic:d-- video.list:d--");
  gr_scope_ledger_update (ledger, catalog, declared, asked, granted);
  assert_ledger (ledger, "user.info.basic:dag video.list:d-- user.info.stats:-a- surprise:--g");
  gr_scope_ledger_update (ledger, catalog, asked, NULL, declared);
  assert_ledger (ledger, "user.info.basic:d-g user.info.stats:d-- video.list:--g");
  gr_scope_ledger_update (ledger, catalog, duplicates, duplicates, NULL);
  assert_ledger (ledger, "b:da- a:da-");
  gr_scope_ledger_update (ledger, catalog, NULL, NULL, NULL);
  assert_ledger (ledger, "");
}

static void
test_update_in_place (void)
{
  g_autoptr (GListStore)   ledger = g_list_store_new (GR_TYPE_SCOPE_GRANT);
  g_autoptr (GrScopeGrant) before = NULL;
  g_autoptr (GrScopeGrant) after = NULL;
  const char *const        declared[] = {"user.info.basic", "video.list", NULL};
  const char *const        granted[] = {"user.info.basic", NULL};
  guint                    n_notified = 0;
  guint                    n_changes = 0;

  gr_scope_ledger_update (ledger, catalog, declared, NULL, NULL);
  before = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  gr_scope_grant_mark_used (before, 7, NULL, NULL);
  g_signal_connect (before, "notify::granted", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect (ledger, "items-changed", G_CALLBACK (count_items_cb), &n_changes);

  gr_scope_ledger_update (ledger, catalog, declared, NULL, granted);
  gr_scope_ledger_update (ledger, catalog, declared, NULL, granted);
  after = g_list_model_get_item (G_LIST_MODEL (ledger), 0);

  g_assert_true (before == after);
  g_assert_cmpint (gr_scope_grant_get_used_at (after), ==, 7);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (n_changes, ==, 0);
}

static void
test_catalog (void)
{
  g_autoptr (GListStore)   ledger = g_list_store_new (GR_TYPE_SCOPE_GRANT);
  g_autoptr (GrScopeGrant) known = NULL;
  g_autoptr (GrScopeGrant) unknown = NULL;
  const char *const        declared[] = {"user.info.basic", "no.such.scope", NULL};

  gr_scope_ledger_update (ledger, catalog, declared, NULL, NULL);
  known = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  unknown = g_list_model_get_item (G_LIST_MODEL (ledger), 1);
  g_assert_true (gr_scope_grant_get_scope (known) == gr_catalog_find_scope (catalog, "user.info.basic"));
  g_assert_null (gr_scope_grant_get_scope (unknown));
}

static void
test_used (void)
{
  g_autoptr (GListStore)   ledger = g_list_store_new (GR_TYPE_SCOPE_GRANT);
  const char *const        granted[] = {"user.info.basic", "video.list", NULL};
  const char *const        declared[] = {"user.info.stats", NULL};
  g_autoptr (GrScopeGrant) stats = NULL;
  g_autoptr (GrScopeGrant) basic = NULL;
  g_autoptr (GrScopeGrant) list = NULL;
  g_auto (GStrv)           used = NULL;

  gr_scope_ledger_update (ledger, catalog, declared, NULL, granted);
  used = gr_scope_ledger_mark_fields_used (ledger, catalog, 99, "2026LOG");
  stats = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  basic = g_list_model_get_item (G_LIST_MODEL (ledger), 1);
  list = g_list_model_get_item (G_LIST_MODEL (ledger), 2);

  g_assert_cmpint (gr_scope_grant_get_used_at (stats), ==, 0);
  g_assert_cmpint (gr_scope_grant_get_used_at (basic), ==, 99);
  g_assert_cmpstr (gr_scope_grant_get_used_by (basic), ==, "user.info");
  g_assert_cmpstr (gr_scope_grant_get_log_id (basic), ==, "2026LOG");
  g_assert_cmpuint (g_strv_length (used), ==, 1);
  g_assert_cmpstr (used[0], ==, "user.info.basic");
  g_assert_cmpint (gr_scope_grant_get_used_at (list), ==, 0);
}

/* Every way a line can stand, and what is said against it. */
static void
test_complaints (void)
{
  static const struct
  {
    const char    *marks; /* declared, asked, granted, used, explained, settled */
    GrScopeEnabled enabled;
    const char    *rules;
  } cases[] = {
    {"", GR_SCOPE_ENABLED_UNKNOWN, ""},
    {"d", GR_SCOPE_ENABLED_UNKNOWN, ""},
    {"ds", GR_SCOPE_ENABLED_UNKNOWN, "scope.not-asked"},
    {"da", GR_SCOPE_ENABLED_UNKNOWN, ""},
    {"das", GR_SCOPE_ENABLED_UNKNOWN, "scope.withheld"},
    {"das", GR_SCOPE_ENABLED_SUSPECTED, "scope.withheld"},
    {"das", GR_SCOPE_ENABLED_REFUSED, "scope.not-enabled"},
    {"da", GR_SCOPE_ENABLED_TOLD_NOT, "scope.not-enabled"},
    {"dags", GR_SCOPE_ENABLED_GRANTED, "scope.not-used"},
    {"dagus", GR_SCOPE_ENABLED_GRANTED, "scope.unexplained"},
    {"dagues", GR_SCOPE_ENABLED_GRANTED, ""},
    {"dagues", GR_SCOPE_ENABLED_LOCAL, ""},
    {"ags", GR_SCOPE_ENABLED_GRANTED, "scope.not-declared scope.not-used"},
    {"as", GR_SCOPE_ENABLED_UNKNOWN, "scope.not-declared scope.withheld"},
    {"gues", GR_SCOPE_ENABLED_GRANTED, ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char              *marks = cases[i].marks;
      g_autoptr (GrScopeGrant) line = gr_scope_grant_new ("video.list", gr_catalog_find_scope (catalog, "video.list"));
      g_autoptr (GString)      rules = g_string_new (NULL);
      GListModel              *findings = gr_scope_grant_get_findings (line);

      gr_scope_grant_update (line, strchr (marks, 'd') != NULL, strchr (marks, 'a') != NULL, strchr (marks, 'g') != NULL);
      gr_scope_grant_set_enabled (line, cases[i].enabled, 0, NULL);
      if (strchr (marks, 'u') != NULL)
        gr_scope_grant_mark_used (line, 5, "video.list", NULL);
      gr_scope_grant_set_explained (line, strchr (marks, 'e') != NULL);
      gr_scope_grant_set_settled (line, strchr (marks, 's') != NULL);

      for (guint j = 0; j < g_list_model_get_n_items (findings); j++)
        {
          g_autoptr (GrFinding) finding = g_list_model_get_item (findings, j);

          g_string_append_printf (rules, "%s%s", j > 0 ? " " : "", gr_finding_get_rule (finding));
          g_assert_cmpstr (gr_finding_get_place (finding), ==, "video.list");
          g_assert_nonnull (gr_finding_get_fix (finding));
        }
      g_assert_cmpstr (rules->str, ==, cases[i].rules);
    }
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

  g_test_add_func ("/scope-ledger/update", test_update);
  g_test_add_func ("/scope-ledger/update-in-place", test_update_in_place);
  g_test_add_func ("/scope-ledger/catalog", test_catalog);
  g_test_add_func ("/scope-ledger/used", test_used);
  g_test_add_func ("/scope-ledger/complaints", test_complaints);

  status = g_test_run ();
  g_object_unref (catalog);

  return status;
}
