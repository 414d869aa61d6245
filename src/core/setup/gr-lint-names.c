/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lint-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gr-word-list.h"

/* In characters and words: shorter than a company's full name; shorter than a description that says anything, in letters and in
 * signs that are words; longer than a name; as short as a placeholder. */
#define SHORT_ORGANISATION 4
#define SHORT_DESCRIPTION  20
#define SHORT_SIGNS        8
#define MANY_WORDS         6
#define WORDS_OF_SENTENCE  4
#define SHORT_TEXT         60

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

static gboolean
may_have_lines (const char *key)
{
  GrField *field = gr_field_find (key);

  return field != NULL && gr_field_get_kind (field) == GR_FIELD_KIND_PARAGRAPH;
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

          if (character == '\n' && may_have_lines (ask->key))
            continue;
          name = g_strdup_printf ("U+%04X", character);
          gr_lint_report (findings, "setup.name-hidden", ask, name);
          return;
        }
    }
}

/* Forms of the web count in UTF-16, people in characters; where the two disagree the form may refuse what looks short enough. */
void
gr_lint_length (const GrLintAsk *ask,
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
    gr_lint_report (findings, "setup.placeholder", ask, word);
}

static void
lint_name (const GrLintAsk *ask,
           GListStore      *findings)
{
  const char *value = ask->value;
  const char *word;

  if (strchr (value, '@') != NULL && gr_lint_is_email (value))
    gr_lint_report (findings, "setup.name-email", ask, NULL);
  else if (looks_like_address (value))
    gr_lint_report (findings, "setup.name-address", ask, NULL);

  if (g_ascii_isspace (value[0]) || g_ascii_isspace (value[strlen (value) - 1]) || strstr (value, "  ") != NULL)
    gr_lint_report (findings, "setup.name-space", ask, NULL);
  lint_hidden (ask, findings);
  lint_placeholder (ask, findings);
  if ((word = gr_lint_match ("test", value)) != NULL)
    gr_lint_report (findings, "setup.name-test-word", ask, word);
}

void
gr_lint_organisation_name (const GrLintAsk *ask,
                           GListStore      *findings)
{
  lint_name (ask, findings);
  if (g_utf8_strlen (ask->value, -1) < SHORT_ORGANISATION)
    gr_lint_report (findings, "setup.name-short", ask, NULL);
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

void
gr_lint_app_name (const GrLintAsk *ask,
                  GListStore      *findings)
{
  const char *word;

  lint_name (ask, findings);
  gr_lint_length (ask, "setup.name-length", findings);
  if ((word = gr_lint_match ("social", ask->value)) != NULL)
    gr_lint_report (findings, "setup.name-social", ask, word);
  if (reads_like_description (ask->value))
    gr_lint_report (findings, "setup.name-description", ask, NULL);
}

static gboolean
has_signs (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iswide (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

void
gr_lint_description (const GrLintAsk *ask,
                     GListStore      *findings)
{
  guint       n_characters = (guint)g_utf8_strlen (ask->value, -1);
  const char *word;

  gr_lint_length (ask, "setup.description-length", findings);
  lint_hidden (ask, findings);
  lint_placeholder (ask, findings);

  if (ask->app_name != NULL && is_same (ask->value, ask->app_name))
    gr_lint_report (findings, "setup.description-name", ask, NULL);
  else if (n_characters < (has_signs (ask->value) ? SHORT_SIGNS : SHORT_DESCRIPTION))
    {
      g_autofree char *count = g_strdup_printf ("%u", n_characters);

      gr_lint_report (findings, "setup.description-short", ask, count);
    }
  if ((word = gr_lint_match ("title-test", ask->value)) != NULL)
    gr_lint_report (findings, "setup.description-test-word", ask, word);
}

void
gr_lint_review_text (const GrLintAsk *ask,
                     GListStore      *findings)
{
  const char *word;

  gr_lint_length (ask, "setup.text-length", findings);
  lint_hidden (ask, findings);
  lint_placeholder (ask, findings);
  if ((word = gr_lint_match ("title-test", ask->value)) != NULL)
    gr_lint_report (findings, "setup.description-test-word", ask, word);
}
