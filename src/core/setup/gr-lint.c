/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gr-lint-private.h"
#include "gr-word-list.h"
#include "gr-workspace-fields.h"

void
gr_lint_report (GListStore      *findings,
                const char      *rule,
                const GrLintAsk *ask,
                const char      *value)
{
  gr_check_rule_report (findings, rule, ask->key, value);
}

const char *
gr_lint_match (const char *list,
               const char *text)
{
  g_autofree char *folded = gr_word_list_fold (text);

  return gr_word_list_match (gr_word_list_find (list), folded);
}

/* What another field holds at the same place. */
const char *
gr_lint_get (const GrLintAsk *ask,
             const char      *key)
{
  return ask->workspace != NULL ? gr_workspace_get_place_field (ask->workspace, ask->place, key) : NULL;
}

/**
 * gr_lint_count_units:
 * @text: any UTF-8 text
 *
 * Counts a text as the forms of a web portal do: in UTF-16, in which what lies outside the basic plane, as most emoji do, counts
 * as two.
 *
 * Returns: the length in UTF-16 code units
 */
guint
gr_lint_count_units (const char *text)
{
  guint n_units = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n_units += g_utf8_get_char (p) > 0xffff ? 2 : 1;

  return n_units;
}

/**
 * gr_lint_find_limit:
 * @key: a dotted key of a field
 * @app_type: (nullable): `mini-game`, `mini-drama` or `standard`; where it is not known, nothing is too long that any app may have
 *
 * Finds how long a text may be, for the counter of a form, or how many a list may hold; the limit's unit says which.
 *
 * Returns: (transfer none) (nullable): a limit in characters or items, %NULL where TikTok documents none
 */
GrLimit *
gr_lint_find_limit (const char *key,
                    const char *app_type)
{
  GrField *field;

  g_return_val_if_fail (key != NULL, NULL);

  field = gr_field_find (key);
  return field != NULL ? gr_field_find_limit (field, app_type) : NULL;
}

/**
 * gr_lint_find_place_limit:
 * @workspace: a workspace
 * @place: (nullable): where it is filled in; %NULL for the workspace
 * @key: a dotted key of a field
 *
 * Finds the limit that holds for an app of this type at that place, see gr_lint_find_limit(): the test users of a mini game in production
 * are another list than the target users of a sandbox.
 *
 * Returns: (transfer none) (nullable): a limit in characters or items, %NULL where TikTok documents none
 */
GrLimit *
gr_lint_find_place_limit (GrWorkspace   *workspace,
                          const GrPlace *place,
                          const char    *key)
{
  GrEnvironment *environment;
  GrField       *field;
  GrLimit       *limit = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  environment = place != NULL ? gr_workspace_find_environment (workspace, gr_place_get_environment_id (place)) : NULL;
  field = gr_field_find (key);
  if (field != NULL && environment != NULL && gr_environment_get_kind (environment) == GR_ENVIRONMENT_PRODUCTION)
    limit = gr_field_find_production_limit (field);

  return limit != NULL ? limit : gr_lint_find_limit (key, gr_workspace_get_field (workspace, "app.type"));
}

static int
compare_severities (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  return (int)gr_finding_get_severity ((GrFinding *)b) - (int)gr_finding_get_severity ((GrFinding *)a);
}

static void
judge (const GrLintAsk *ask,
       GListStore      *findings)
{
  static const struct
  {
    const char *key;
    void (*lint) (const GrLintAsk *ask, GListStore *findings);
  } rows[] = {
    {"organisation.name", gr_lint_organisation_name},
    {"app.name", gr_lint_app_name},
    {"language.name", gr_lint_app_name},
    {"app.description", gr_lint_description},
    {"language.description", gr_lint_description},
    {"app.review-text", gr_lint_review_text},
    {"app.demo-video", gr_lint_demo_video},
    {"app.id", gr_lint_app_id},
    {"app.email", gr_lint_email},
    {"app.apple-team-id", gr_lint_apple_team_id},
    {"app.library-version", gr_lint_library_version},
    {"app.android-package", gr_lint_android_package},
    {"app.android-md5", gr_lint_android_md5},
    {"app.android-sha256", gr_lint_android_sha256},
    {"app.ios-bundle-id", gr_lint_bundle_id},
    {"app.play-uri", gr_lint_play_page},
    {"app.app-store-uri", gr_lint_app_store_page},
    {"app.category", gr_lint_category},
    {"app.type", gr_lint_choice},
    {"app.runtime", gr_lint_runtime},
    {"app.engine", gr_lint_choice},
    {"app.login-method", gr_lint_choice},
    {"app.monetisation", gr_lint_choice},
    {"environment.client-key", gr_lint_client_key},
    {"environment.direct-post", gr_lint_choice},
    {"environment.domain", gr_lint_domain},
    {"environment.domain-record", gr_lint_domain_record},
    {"environment.url-prefix", gr_lint_url_prefix},
    {"environment.signature-file", gr_lint_signature_file},
    {"environment.signature", gr_lint_signature},
    {"environment.trusted-domains", gr_lint_trusted_domain},
  };

  gr_lint_secret (ask, findings);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].key, ask->key))
      {
        rows[i].lint (ask, findings);
        return;
      }

  if (g_str_has_suffix (ask->key, "-uri"))
    gr_lint_address (ask, findings);
}

/**
 * gr_lint_judge:
 * @ask: a text that is filled in, not empty, and what else is known
 *
 * Looks for what a person would regret: a name that is no name or is meant for trying things out, a description that does not fit, an
 * address that TikTok does not take, an ID of another shape. Fields without such rules have no findings. Of a list, the text is one of
 * its entries.
 *
 * Returns: (transfer full): a list of [class@GrFinding], the gravest first
 */
GListModel *
gr_lint_judge (const GrLintAsk *ask)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  g_return_val_if_fail (ask != NULL && ask->key != NULL, NULL);
  g_return_val_if_fail (ask->value != NULL && *ask->value != '\0', NULL);

  judge (ask, findings);
  g_list_store_sort (findings, compare_severities, NULL);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}

/**
 * gr_lint_field:
 * @key: a dotted key of a workspace field
 * @value: what is filled in, not empty
 *
 * Judges a text by itself, see gr_lint_judge().
 *
 * Returns: (transfer full): a list of [class@GrFinding], the gravest first
 */
GListModel *
gr_lint_field (const char *key,
               const char *value)
{
  const GrLintAsk ask = {
    .key = key,
    .value = value,
  };

  return gr_lint_judge (&ask);
}

static GrLintAsk
make_ask (GrWorkspace   *workspace,
          const GrPlace *place,
          const char    *key,
          const char    *value)
{
  return (GrLintAsk){
    .key = key,
    .value = value,
    .app_type = gr_workspace_get_field (workspace, "app.type"),
    .app_name = gr_workspace_get_effective_field (workspace, place, "name", NULL),
    .terms_uri = gr_workspace_get_effective_field (workspace, place, "terms-uri", NULL),
    .privacy_uri = gr_workspace_get_effective_field (workspace, place, "privacy-uri", NULL),
    .workspace = workspace,
    .place = place,
  };
}

/**
 * gr_lint_workspace_field:
 * @workspace: a workspace
 * @key: a dotted key of one of its fields
 * @value: what is filled in, not empty
 *
 * Judges a text by what else the workspace holds, see gr_lint_judge().
 *
 * Returns: (transfer full): a list of [class@GrFinding], the gravest first
 */
GListModel *
gr_lint_workspace_field (GrWorkspace *workspace,
                         const char  *key,
                         const char  *value)
{
  return gr_lint_place_field (workspace, NULL, key, value);
}

/**
 * gr_lint_place_field:
 * @workspace: a workspace
 * @place: (nullable): where it is filled in; %NULL for the workspace
 * @key: a dotted key of one of its fields
 * @value: what is filled in, not empty
 *
 * Judges a text by what else holds at the place, see gr_lint_judge(): a description in Japanese by the name in Japanese, terms of a
 * region by its privacy policy.
 *
 * Returns: (transfer full): a list of [class@GrFinding], the gravest first
 */
GListModel *
gr_lint_place_field (GrWorkspace   *workspace,
                     const GrPlace *place,
                     const char    *key,
                     const char    *value)
{
  GrLintAsk ask;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);

  ask = make_ask (workspace, place, key, value);
  return gr_lint_judge (&ask);
}

static void
judge_count (const GrLintAsk *ask,
             guint            n_values,
             GListStore      *findings)
{
  GrLimit         *limit = gr_lint_find_place_limit (ask->workspace, ask->place, ask->key);
  g_autofree char *detail = NULL;
  GrFinding       *finding;

  if (limit == NULL || n_values <= gr_limit_get_value (limit))
    return;

  detail = g_strdup_printf (_ ("There are %u; TikTok takes %u."), n_values, (guint)gr_limit_get_value (limit));
  finding = gr_check_rule_report (findings, "setup.list-count", ask->key, detail);
  gr_finding_set_source (finding, gr_catalog_entry_get_source (GR_CATALOG_ENTRY (limit)), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (limit)),
                         GR_BASIS_TIKTOK);
}

/**
 * gr_lint_place_list:
 * @workspace: a workspace
 * @place: (nullable): where it is filled in; %NULL for the workspace
 * @key: a dotted key of a list, such as `environment.trusted-domains`
 * @values: (array zero-terminated=1): what is filled in
 *
 * Judges each entry of a list, and the list as a whole.
 *
 * Returns: (transfer full): a list of [class@GrFinding], the gravest first
 */
GListModel *
gr_lint_place_list (GrWorkspace       *workspace,
                    const GrPlace     *place,
                    const char        *key,
                    const char *const *values)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  for (guint i = 0; values[i] != NULL; i++)
    {
      GrLintAsk ask = make_ask (workspace, place, key, values[i]);

      if (i == 0)
        judge_count (&ask, g_strv_length ((char **)values), findings);
      if (*values[i] == '\0')
        continue;
      if (g_hash_table_add (seen, (gpointer)values[i]))
        judge (&ask, findings);
      else
        gr_lint_report (findings, "setup.list-twice", &ask, values[i]);
    }
  g_list_store_sort (findings, compare_severities, NULL);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
