/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"

#include <string.h>

/* How well an advice answers to an error. What is named outright comes first; error_type is read before the rest: a sandbox
 * that lacks the user answers error=access_denied&error_type=non_sandbox_target, which by its error alone looks as if the
 * user had refused. */
typedef enum
{
  MATCH_NONE,
  MATCH_STATUS,
  MATCH_OTHER_WORDS,
  MATCH_POSSIBLE,
  MATCH_GENERAL,
  MATCH_NUMBER,
  MATCH_MESSAGE,
  MATCH_TYPE,
} Match;

typedef struct
{
  GrErrorAdvice *advice;
  Match          match;
  gboolean       is_here;
  gboolean       has_error;
} Candidate;

static gboolean
equals (const char *expected,
        const char *actual)
{
  return expected != NULL && actual != NULL && g_str_equal (expected, actual);
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/* An error of the authorization page may be told on the page or on the redirect. */
static gboolean
is_here (GrErrorAdvice *advice,
         const char    *where)
{
  const char *own = gr_error_advice_get_where (advice);

  if (where == NULL || g_str_equal (own, where))
    return TRUE;

  return (g_str_equal (where, "authorize") && g_str_equal (own, "redirect")) ||
         (g_str_equal (where, "redirect") && g_str_equal (own, "authorize"));
}

/* The token endpoint refreshes too, so a status means the same there. */
static gboolean
has_place_of (GrErrorAdvice *advice,
              const char    *where)
{
  return is_here (advice, where) || (g_strcmp0 (where, "refresh") == 0 && g_str_equal (gr_error_advice_get_where (advice), "token"));
}

static gboolean
says_message (GrErrorAdvice *advice,
              const char    *folded)
{
  const char *const *messages = gr_error_advice_get_messages (advice);

  for (guint i = 0; folded != NULL && messages[i] != NULL; i++)
    {
      g_autofree char *part = g_utf8_casefold (messages[i], -1);

      if (strstr (folded, part) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_status (GrErrorAdvice *advice,
            guint          status)
{
  guint own = gr_error_advice_get_http_status (advice);

  return own != 0 && own == (status >= 500 && status < 600 ? 500 : status);
}

static Match
match_error (GrErrorAdvice       *advice,
             const GrErrorSignal *signal)
{
  const char *type = gr_error_advice_get_error_type (advice);
  const char *number = gr_error_advice_get_err_code (advice);
  gboolean    has_words = gr_error_advice_get_messages (advice)[0] != NULL;

  if (gr_error_advice_get_is_alone (advice) && is_given (signal->error_type))
    return MATCH_NONE;
  if (type == NULL && number == NULL && !has_words)
    return MATCH_GENERAL;
  if ((type != NULL && is_given (signal->error_type)) || (number != NULL && is_given (signal->err_code)))
    return MATCH_NONE;
  if (!is_given (signal->message) || !has_words)
    return MATCH_POSSIBLE;

  return MATCH_OTHER_WORDS;
}

static Match
match_advice (GrErrorAdvice       *advice,
              const GrErrorSignal *signal,
              const char          *folded)
{
  if (equals (gr_error_advice_get_error_type (advice), signal->error_type))
    return MATCH_TYPE;
  if (says_message (advice, folded))
    return MATCH_MESSAGE;
  if (equals (gr_error_advice_get_err_code (advice), signal->err_code))
    return MATCH_NUMBER;
  if (equals (gr_error_advice_get_error (advice), signal->error))
    return match_error (advice, signal);
  if (has_status (advice, signal->http_status) && has_place_of (advice, signal->where))
    return MATCH_STATUS;

  return MATCH_NONE;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (MAX (one->match, MATCH_GENERAL) != MAX (other->match, MATCH_GENERAL))
    return one->match > other->match ? -1 : 1;
  if (one->is_here != other->is_here)
    return one->is_here ? -1 : 1;
  if (one->match != other->match)
    return one->match > other->match ? -1 : 1;
  if (one->has_error != other->has_error)
    return one->has_error ? -1 : 1;

  return 0;
}

/* What is named outright leaves nothing to guess. Where only the error is known, it may be what is general or one of the
 * special cases; and what another place says of an error is of no use beside what this place says. */
static gboolean
is_worth_telling (const Candidate *candidate,
                  const Candidate *best)
{
  if (best->is_here && !candidate->is_here)
    return FALSE;
  if (best->match == MATCH_GENERAL && candidate->is_here)
    return candidate->match >= MATCH_POSSIBLE;

  return candidate->match == best->match;
}

/**
 * gr_catalog_rank_error_advice:
 * @self: a catalogue
 * @signal: what is known of the error
 *
 * Finds what an error of TikTok's may mean. An `error_type` decides, then the words of the message, then the number, then the
 * `error`, and where there is none of these the HTTP status. Advice about the place the error was told at comes first.
 *
 * Returns: (transfer full): a list of [class@Gr.ErrorAdvice], the likeliest first, empty where nothing is known of such an error
 */
GListModel *
gr_catalog_rank_error_advice (GrCatalog           *self,
                              const GrErrorSignal *signal)
{
  g_autoptr (GListStore) ranked = g_list_store_new (GR_TYPE_ERROR_ADVICE);
  g_autoptr (GArray)     candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree char       *valid = NULL;
  g_autofree char       *folded = NULL;
  GListModel            *all;

  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);
  g_return_val_if_fail (signal != NULL, NULL);

  valid = signal->message != NULL ? g_utf8_make_valid (signal->message, -1) : NULL;
  folded = valid != NULL ? g_utf8_casefold (valid, -1) : NULL;
  all = gr_catalog_get_error_advice (self);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrErrorAdvice) advice = g_list_model_get_item (all, i);
      Candidate                 candidate = {advice, match_advice (advice, signal, folded), is_here (advice, signal->where),
                                             equals (gr_error_advice_get_error (advice), signal->error)};

      if (candidate.match != MATCH_NONE)
        g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (is_worth_telling (candidate, &g_array_index (candidates, Candidate, 0)))
        g_list_store_append (ranked, candidate->advice);
    }

  return G_LIST_MODEL (g_steal_pointer (&ranked));
}

/**
 * gr_catalog_find_error_advice:
 * @self: a catalogue
 * @signal: what is known of the error
 *
 * Finds the likeliest of [method@Gr.Catalog.rank_error_advice].
 *
 * Returns: (transfer none) (nullable): the advice, %NULL where nothing is known of such an error
 */
GrErrorAdvice *
gr_catalog_find_error_advice (GrCatalog           *self,
                              const GrErrorSignal *signal)
{
  g_autoptr (GListModel)    ranked = gr_catalog_rank_error_advice (self, signal);
  g_autoptr (GrErrorAdvice) first = ranked != NULL ? g_list_model_get_item (ranked, 0) : NULL;

  /* The catalogue keeps it. */
  return first;
}
