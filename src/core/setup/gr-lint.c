/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gr-address-judge.h"
#include "gr-check-rule.h"
#include "gr-word-list.h"

/* In characters and words: shorter than a company's full name; shorter than a description that says anything, in letters and in
 * signs that are words; longer than a name; as short as a placeholder. */
#define SHORT_ORGANISATION 4
#define SHORT_DESCRIPTION  20
#define SHORT_SIGNS        8
#define MANY_WORDS         6
#define WORDS_OF_SENTENCE  4
#define SHORT_TEXT         60

#define APPLE_TEAM_ID "^[A-Z0-9]{10}$"

static void
report (GListStore      *findings,
        const char      *rule,
        const GrLintAsk *ask,
        const char      *value)
{
  gr_check_rule_report (findings, rule, ask->key, value);
}

static const char *
match (const char *list,
       const char *text)
{
  g_autofree char *folded = gr_word_list_fold (text);

  return gr_word_list_match (gr_word_list_find (list), folded);
}

static gboolean
looks_like_address (const char *text)
{
  return strstr (text, "://") != NULL || g_ascii_strncasecmp (text, "www.", 4) == 0 ||
         g_regex_match_simple ("^[^\\s/]+\\.(com|net|org|io|dev|app|co|jp|cn)(/|$)", text, G_REGEX_CASELESS, 0);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *folded_a = gr_word_list_fold (a);
  g_autofree char *folded_b = gr_word_list_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* What takes no room or turns the text round: nobody means it, and copying brings it along. Joiners belong to emoji and to some
 * scripts. */
static void
lint_hidden (const GrLintAsk *ask,
             GListStore      *findings)
{
  for (const char *p = ask->value; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar     character = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (character);

      if ((type == G_UNICODE_FORMAT && character != 0x200c && character != 0x200d && !(character >= 0xe0020 && character <= 0xe007f)) ||
          type == G_UNICODE_CONTROL || type == G_UNICODE_PRIVATE_USE)
        {
          g_autofree char *name = NULL;

          if (character == '\n' && g_str_equal (ask->key, "app.description"))
            continue;
          name = g_strdup_printf ("U+%04X", character);
          report (findings, "setup.name-hidden", ask, name);
          return;
        }
    }
}

/* Forms of the web count in UTF-16, people in characters; where the two disagree the form may refuse what looks short enough. */
static void
lint_length (const GrLintAsk *ask,
             const char      *rule,
             GListStore      *findings)
{
  GrLimit         *limit = gr_lint_find_limit (ask->key, ask->app_type);
  gint64           most = limit != NULL ? gr_limit_get_value (limit) : G_MAXINT64;
  guint            n_characters = (guint)g_utf8_strlen (ask->value, -1);
  guint            n_units = gr_lint_count_units (ask->value);
  g_autofree char *detail = NULL;
  GrFinding       *finding;

  if (n_units <= most)
    return;

  if (n_characters > most)
    {
      detail = g_strdup_printf (_ ("It has %u characters; TikTok takes %u."), n_characters, (guint)most);
      finding = gr_check_rule_report (findings, rule, ask->key, detail);
    }
  else
    {
      detail = g_strdup_printf (_ ("It has %u characters, which a form counts as %u; TikTok takes %u."), n_characters, n_units, (guint)most);
      finding = gr_check_rule_report (findings, "setup.description-units", ask->key, detail);
    }
  gr_finding_set_source (finding, gr_catalog_entry_get_source (GR_CATALOG_ENTRY (limit)), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (limit)),
                         GR_BASIS_TIKTOK);
}

static void
lint_placeholder (const GrLintAsk *ask,
                  GListStore      *findings)
{
  g_autofree char *folded = gr_word_list_fold (ask->value);
  const char      *word = gr_word_list_match_whole (gr_word_list_find ("placeholder-name"), folded);

  if (word == NULL)
    word = gr_word_list_match (gr_word_list_find ("placeholder-mark"), folded);
  if (word == NULL && g_utf8_strlen (ask->value, -1) < SHORT_TEXT)
    word = gr_word_list_match (gr_word_list_find ("placeholder"), folded);
  if (word != NULL)
    report (findings, "setup.placeholder", ask, word);
}

static void
lint_name (const GrLintAsk *ask,
           GListStore      *findings)
{
  const char *value = ask->value;
  const char *word;

  if (strchr (value, '@') != NULL && gr_lint_is_email (value))
    report (findings, "setup.name-email", ask, NULL);
  else if (looks_like_address (value))
    report (findings, "setup.name-address", ask, NULL);

  if (g_ascii_isspace (value[0]) || g_ascii_isspace (value[strlen (value) - 1]) || strstr (value, "  ") != NULL)
    report (findings, "setup.name-space", ask, NULL);
  lint_hidden (ask, findings);
  lint_placeholder (ask, findings);
  if ((word = match ("test", value)) != NULL)
    report (findings, "setup.name-test-word", ask, word);
}

static void
lint_organisation_name (const GrLintAsk *ask,
                        GListStore      *findings)
{
  lint_name (ask, findings);
  if (g_utf8_strlen (ask->value, -1) < SHORT_ORGANISATION)
    report (findings, "setup.name-short", ask, NULL);
}

/* A name of many words, or a sentence with its stop. */
static gboolean
reads_like_description (const char *text)
{
  g_autofree char *folded = gr_word_list_fold (text);
  g_auto (GStrv)   words = g_strsplit (folded, " ", -1);
  guint            n_words = g_strv_length (words);

  if (n_words >= MANY_WORDS || g_strrstr (text, "。") != NULL)
    return TRUE;

  return n_words >= WORDS_OF_SENTENCE && (g_str_has_suffix (folded, ".") || g_str_has_suffix (folded, "!"));
}

static void
lint_app_name (const GrLintAsk *ask,
               GListStore      *findings)
{
  const char *word;

  lint_name (ask, findings);
  lint_length (ask, "setup.name-length", findings);
  if ((word = match ("social", ask->value)) != NULL)
    report (findings, "setup.name-social", ask, word);
  if (reads_like_description (ask->value))
    report (findings, "setup.name-description", ask, NULL);
}

static gboolean
has_signs (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iswide (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static void
lint_description (const GrLintAsk *ask,
                  GListStore      *findings)
{
  guint       n_characters = (guint)g_utf8_strlen (ask->value, -1);
  const char *word;

  lint_length (ask, "setup.description-length", findings);
  lint_hidden (ask, findings);
  lint_placeholder (ask, findings);

  if (ask->app_name != NULL && is_same (ask->value, ask->app_name))
    report (findings, "setup.description-name", ask, NULL);
  else if (n_characters < (has_signs (ask->value) ? SHORT_SIGNS : SHORT_DESCRIPTION))
    {
      g_autofree char *count = g_strdup_printf ("%u", n_characters);

      report (findings, "setup.description-short", ask, count);
    }
  if ((word = match ("title-test", ask->value)) != NULL)
    report (findings, "setup.description-test-word", ask, word);
}

static void
lint_address (const GrLintAsk *ask,
              GListStore      *findings)
{
  const char      *fault = gr_address_find_fault (ask->value);
  g_autoptr (GUri) uri = NULL;
  const char      *placeholder;

  if (fault != NULL)
    {
      report (findings, "setup.address", ask, fault);
      return;
    }

  uri = g_uri_parse (ask->value, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (uri == NULL)
    return;

  if (!g_str_equal (g_uri_get_scheme (uri), "https"))
    report (findings, "setup.address-https", ask, NULL);
  placeholder = gr_word_list_match_host (gr_word_list_find ("placeholder-host"), g_uri_get_host (uri));
  if (placeholder != NULL)
    report (findings, "setup.address-placeholder", ask, placeholder);

  if ((g_str_equal (ask->key, "app.terms-uri") && g_strcmp0 (ask->value, ask->privacy_uri) == 0) ||
      (g_str_equal (ask->key, "app.privacy-uri") && g_strcmp0 (ask->value, ask->terms_uri) == 0))
    report (findings, "setup.address-same", ask, NULL);
}

static void
lint_email (const GrLintAsk *ask,
            GListStore      *findings)
{
  const char      *at = strchr (ask->value, '@');
  g_autofree char *person = NULL;
  const char      *word;

  if (!gr_lint_is_email (ask->value))
    {
      report (findings, "setup.email", ask, NULL);
      return;
    }

  person = g_ascii_strdown (ask->value, at - ask->value);
  word = gr_word_list_match_host (gr_word_list_find ("placeholder-host"), at + 1);
  if (word == NULL)
    word = gr_word_list_match_whole (gr_word_list_find ("unread-mail"), person);
  if (word != NULL)
    report (findings, "setup.email-unread", ask, word);
}

static void
lint_apple_team_id (const GrLintAsk *ask,
                    GListStore      *findings)
{
  if (!g_regex_match_simple (APPLE_TEAM_ID, ask->value, G_REGEX_DOLLAR_ENDONLY, 0))
    report (findings, "setup.apple-team-id", ask, NULL);
}

/**
 * gr_lint_is_email:
 * @text: any text
 *
 * Looks at the shape only: something before one @, a domain with a dot behind it, no spaces.
 *
 * Returns: whether it has the shape of an e-mail address
 */
gboolean
gr_lint_is_email (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) <= 254 &&
         g_regex_match_simple ("^[^\\s@<>,;:\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+$", text, G_REGEX_DOLLAR_ENDONLY, 0);
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
 * @key: a dotted key of a workspace field
 * @app_type: (nullable): `mini-game` or `standard`; where it is not known, nothing is too long that any app may have
 *
 * Finds how long a text may be, for the counter of a form.
 *
 * Returns: (transfer none) (nullable): a limit in characters, %NULL where TikTok documents none
 */
GrLimit *
gr_lint_find_limit (const char *key,
                    const char *app_type)
{
  gboolean is_standard = g_strcmp0 (app_type, "standard") == 0;

  g_return_val_if_fail (key != NULL, NULL);

  if (g_str_equal (key, "app.description"))
    return gr_limit_find (is_standard ? "standard-app.description.length" : "mini-game.description.length");
  if (g_str_equal (key, "app.name") && g_strcmp0 (app_type, "mini-game") == 0)
    return gr_limit_find ("mini-game.name.length");

  return NULL;
}

static int
compare_severities (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  return (int)gr_finding_get_severity ((GrFinding *)b) - (int)gr_finding_get_severity ((GrFinding *)a);
}

/**
 * gr_lint_judge:
 * @ask: a text that is filled in, not empty, and what else is known
 *
 * Looks for what a person would regret: a name that is no name or is meant for trying things out, a description that does not fit, an
 * address that TikTok does not take. Fields without such rules have no findings.
 *
 * Returns: (transfer full): a list of [class@GrFinding], the gravest first
 */
GListModel *
gr_lint_judge (const GrLintAsk *ask)
{
  static const struct
  {
    const char *key;
    void (*lint) (const GrLintAsk *ask, GListStore *findings);
  } rows[] = {
    {"organisation.name", lint_organisation_name},
    {"app.name", lint_app_name},
    {"app.description", lint_description},
    {"app.email", lint_email},
    {"app.apple-team-id", lint_apple_team_id},
  };
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  g_return_val_if_fail (ask != NULL && ask->key != NULL, NULL);
  g_return_val_if_fail (ask->value != NULL && *ask->value != '\0', NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].key, ask->key))
      rows[i].lint (ask, findings);
  if (g_str_has_suffix (ask->key, "-uri"))
    lint_address (ask, findings);

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
  GrLintAsk ask;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);

  ask = (GrLintAsk){
    .key = key,
    .value = value,
    .app_type = gr_workspace_get_field (workspace, "app.type"),
    .app_name = gr_workspace_get_field (workspace, "app.name"),
    .terms_uri = gr_workspace_get_field (workspace, "app.terms-uri"),
    .privacy_uri = gr_workspace_get_field (workspace, "app.privacy-uri"),
  };
  return gr_lint_judge (&ask);
}
