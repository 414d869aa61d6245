/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-page-judge.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>
#include <string.h>

#include "gr-check-rule.h"
#include "gr-word-list.h"

/* In characters of visible text: what is hardly anything, what is no policy, and what can be a notice of a few sentences with a
 * menu around it. */
#define HARDLY_ANYTHING 20
#define SHORT_POLICY    250
#define SHORT_NOTICE    600
#define SHORT_PAGE      1500

typedef struct
{
  const GrPageAsk  *ask;
  const GrPageText *page;
  GListStore       *findings;
  char             *title;   /* folded */
  char             *heading; /* folded */
  char             *text;    /* folded */
} Judgement;

static void
report (Judgement  *judgement,
        const char *rule,
        const char *value)
{
  gr_check_rule_report (judgement->findings, rule, judgement->ask->final_address, value);
}

static const char *
match (const char *list,
       const char *text)
{
  return gr_word_list_match (gr_word_list_find (list), text);
}

/* The title and the first heading say what a page is; its text does only where it is short. */
static const char *
match_head (Judgement  *judgement,
            const char *list,
            guint       short_text)
{
  const char *word = match (list, judgement->title);

  if (word == NULL)
    word = match (list, judgement->heading);
  if (word == NULL && judgement->page->n_characters < short_text)
    word = match (list, judgement->text);

  return word;
}

/* The last part of an address, with its words apart. */
static char *
fold_path (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_NON_DNS, NULL);
  g_autofree char *path = uri != NULL ? g_uri_unescape_string (g_uri_get_path (uri), NULL) : NULL;
  g_autofree char *valid = path != NULL ? g_utf8_make_valid (path, -1) : NULL;

  if (valid == NULL)
    return g_strdup ("");

  g_strdelimit (valid, "-_/.+", ' ');
  return gr_word_list_fold (valid);
}

static gboolean
path_signs_in (const char *address)
{
  g_autofree char *path = fold_path (address);

  return match ("login-path", path) != NULL;
}

static gboolean
judge_emptiness (Judgement *judgement)
{
  const GrPageText *page = judgement->page;

  if (page->n_characters >= HARDLY_ANYTHING)
    return FALSE;

  if (page->n_active > 0)
    report (judgement, "url.script-only", NULL);
  else
    report (judgement, "url.empty", NULL);
  return TRUE;
}

static gboolean
judge_login (Judgement *judgement)
{
  const GrPageText *page = judgement->page;
  g_autofree char  *value = NULL;
  const char       *word;

  if (page->n_passwords > 0 && page->n_characters < SHORT_PAGE)
    value = g_strdup (_ ("It asks for a password."));
  else if (path_signs_in (judgement->ask->final_address) && !path_signs_in (judgement->ask->address))
    value = g_strdup_printf (_ ("It ends at %s."), judgement->ask->final_address);
  else if ((page->n_characters < SHORT_PAGE && (word = match ("login-title", judgement->title)) != NULL) ||
           (page->n_characters < SHORT_NOTICE && (word = match ("login", judgement->text)) != NULL))
    value = g_strdup_printf (_ ("It says “%s”."), word);

  if (value != NULL)
    report (judgement, "url.login-wall", value);
  return value != NULL;
}

static void
judge_purpose (Judgement *judgement)
{
  const char *own = judgement->ask->kind == GR_PROBE_TERMS ? "terms" : "privacy";
  const char *other = judgement->ask->kind == GR_PROBE_TERMS ? "privacy" : "terms";
  gboolean    is_named = match (own, judgement->title) != NULL || match (own, judgement->heading) != NULL;

  if (is_named)
    return;

  if (match (other, judgement->heading) != NULL || (*judgement->heading == '\0' && match (other, judgement->title) != NULL))
    report (judgement, "url.other-document", *judgement->page->title != '\0' ? judgement->page->title : judgement->page->heading);
  else if (match (own, judgement->text) == NULL)
    report (judgement, "url.document-unnamed", NULL);
}

static void
judge_language (Judgement *judgement)
{
  const char *wanted = judgement->ask->language;
  const char *seen = judgement->page->language;
  gsize       length;

  if (wanted == NULL || seen == NULL || *seen == '\0')
    return;

  /* Regions and scripts are told apart in too many ways. */
  length = strcspn (wanted, "-_");
  if (strcspn (seen, "-_") != length || g_ascii_strncasecmp (wanted, seen, length) != 0)
    report (judgement, "url.language", seen);
}

static void
judge_link (Judgement  *judgement,
            const char *list,
            const char *expected)
{
  g_autofree char *found = gr_page_find_link (judgement->page, judgement->ask->final_address, list);
  g_autofree char *missing = g_strdup_printf ("url.%s-link", list);
  g_autofree char *other = g_strdup_printf ("url.%s-link-other", list);

  if (found == NULL)
    report (judgement, missing, NULL);
  else if (expected != NULL && !g_str_equal (found, expected))
    report (judgement, other, found);
}

static void
judge_document (Judgement *judgement)
{
  const GrPageAsk *ask = judgement->ask;

  if (ask->kind == GR_PROBE_TERMS || ask->kind == GR_PROBE_PRIVACY)
    {
      if (judgement->page->n_characters < SHORT_POLICY)
        {
          g_autofree char *count = g_strdup_printf ("%u", judgement->page->n_characters);

          report (judgement, "url.short", count);
        }
      judge_purpose (judgement);
    }
  else if (ask->kind == GR_PROBE_WEBSITE)
    {
      judge_link (judgement, "terms", ask->terms_uri);
      judge_link (judgement, "privacy", ask->privacy_uri);
    }
}

static void
judge (Judgement *judgement)
{
  const char *word;

  if (judgement->page->refresh != NULL)
    report (judgement, "url.redirect-page", judgement->page->refresh);
  if (judge_emptiness (judgement) || judge_login (judgement))
    return;

  if ((word = match_head (judgement, "error-page", SHORT_NOTICE)) != NULL)
    {
      report (judgement, "url.error-page", word);
      return;
    }
  if ((word = match_head (judgement, "placeholder", SHORT_NOTICE)) != NULL || (word = match ("placeholder-mark", judgement->text)) != NULL)
    report (judgement, "url.placeholder", word);
  if ((word = match ("title-test", judgement->title)) != NULL)
    report (judgement, "url.test-word", word);

  judge_language (judgement);
  judge_document (judgement);
}

/**
 * gr_page_judge:
 * @ask: what is known about the page
 * @page: what stands on it
 * @findings: where to add what is wrong
 *
 * Judges whether a page is what it should be for a review: there, open to everyone, finished, and the document that is meant.
 * May be called from any thread.
 */
void
gr_page_judge (const GrPageAsk  *ask,
               const GrPageText *page,
               GListStore       *findings)
{
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;
  Judgement        judgement;

  g_return_if_fail (ask != NULL);
  g_return_if_fail (page != NULL);
  g_return_if_fail (G_IS_LIST_STORE (findings));

  title = gr_word_list_fold (page->title);
  heading = gr_word_list_fold (page->heading);
  text = gr_word_list_fold (page->text);
  judgement = (Judgement){ask, page, findings, title, heading, text};
  judge (&judgement);
}

static char *
dup_absolute (const char *base,
              const char *href)
{
  g_autoptr (GUri) base_uri = g_uri_parse (base, SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (GUri) uri = base_uri != NULL ? g_uri_parse_relative (base_uri, href, SOUP_HTTP_URI_FLAGS, NULL) : NULL;

  if (uri == NULL || !g_str_has_prefix (g_uri_get_scheme (uri), "http") || g_uri_get_host (uri) == NULL)
    return NULL;

  return g_uri_to_string (uri);
}

/**
 * gr_page_find_link:
 * @page: what stands on a page
 * @base: its address
 * @word_list: the id of a list of words
 *
 * Looks for a link that says one of the words: in its own text first, else in its address.
 *
 * Returns: (transfer full) (nullable): the absolute address that the link leads to
 */
char *
gr_page_find_link (const GrPageText *page,
                   const char       *base,
                   const char       *word_list)
{
  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (base != NULL, NULL);

  for (guint by_address = 0; by_address <= 1; by_address++)
    {
      for (guint i = 0; i < page->links->len; i++)
        {
          const GrPageLink *link = g_ptr_array_index (page->links, i);
          g_autofree char  *address = dup_absolute (base, link->href);
          g_autofree char  *said = NULL;

          if (address == NULL)
            continue;

          said = by_address ? fold_path (address) : gr_word_list_fold (link->text);
          if (match (word_list, said) != NULL)
            return g_steal_pointer (&address);
        }
    }

  return NULL;
}
