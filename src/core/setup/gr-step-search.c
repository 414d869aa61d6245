/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-search.h"

#include <string.h>

#include "gr-checklist.h"
#include "gr-trouble.h"

/* In characters: how much of a text stands before and after what was found, and how long a query is taken. */
#define BEFORE    32
#define AFTER     90
#define MAX_QUERY 200
#define MAX_WORDS 8

/* How far from the top a step comes for a word in its text, and in the name of its guide. */
#define IN_TEXT  4
#define IN_GUIDE 30

/* One text of a step. The title is the first of them. */
typedef struct
{
  char *text;
  char *folded;
} Line;

typedef struct
{
  char   *path;
  char   *guide_title;
  GArray *lines;
} Sheet;

typedef struct
{
  Sheet *sheet;
  guint  rank;
  guint  position;
} Match;

struct _GrStepSearch
{
  GObject parent_instance;

  GListModel *checklists;
  GPtrArray  *sheets;
  gboolean    is_current;
};

G_DEFINE_FINAL_TYPE (GrStepSearch, gr_step_search, G_TYPE_OBJECT)

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line->folded);
}

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->path);
  g_free (sheet->guide_title);
  g_array_unref (sheet->lines);
  g_free (sheet);
}

/* Kana and kanji stay as they are: taken apart, か would be found in が. */
static gboolean
is_plain (gunichar character)
{
  return (character >= 0x3041 && character <= 0x30ff) || (character >= 0x3400 && character <= 0x9fff);
}

static void
fold_character (gunichar character,
                GString *out)
{
  char             bytes[6];
  g_autofree char *normal = g_utf8_normalize (bytes, g_unichar_to_utf8 (character, bytes), G_NORMALIZE_ALL);

  for (const char *p = normal != NULL ? normal : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar         part = g_utf8_get_char (p);
      g_autofree char *caseless = NULL;

      if (g_unichar_ismark (part) && part != 0x3099 && part != 0x309a)
        continue;

      caseless = g_utf8_casefold (p, g_utf8_next_char (p) - p);
      g_string_append (out, caseless);
    }
}

/**
 * gr_step_search_fold:
 * @text: any text
 * @offsets: (nullable) (element-type guint): takes for each byte of the result where in @text its character stands
 *
 * Makes texts that people take for the same comparable: without case, accents and widths, and with plain spaces.
 *
 * Returns: (transfer full): the folded text
 */
char *
gr_step_search_fold (const char *text,
                     GArray     *offsets)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      guint    offset = (guint)(p - text);

      if (g_unichar_isspace (character))
        g_string_append_c (out, ' ');
      else if (character < 0x80)
        g_string_append_c (out, g_ascii_tolower ((char)character));
      else if (character == 0x2019)
        g_string_append_c (out, '\'');
      else if (is_plain (character))
        g_string_append_unichar (out, character);
      else
        fold_character (character, out);

      while (offsets != NULL && offsets->len < out->len)
        g_array_append_val (offsets, offset);
    }

  return g_string_free (out, FALSE);
}

static void
add_line (Sheet      *sheet,
          const char *text)
{
  Line line = {0};

  if (text == NULL || *text == '\0')
    return;

  line.text = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (line.text == NULL)
    return;

  line.folded = gr_step_search_fold (line.text, NULL);
  g_array_append_val (sheet->lines, line);
}

static void
add_lines (Sheet             *sheet,
           const char *const *texts)
{
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    add_line (sheet, texts[i]);
}

static void
add_titles (Sheet      *sheet,
            GListModel *entries)
{
  for (guint i = 0; entries != NULL && i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrCatalogEntry) entry = g_list_model_get_item (entries, i);

      add_line (sheet, gr_catalog_entry_get_title (entry));
    }
}

/* A sample is found line by line. */
static void
add_samples (Sheet      *sheet,
             GListModel *samples)
{
  for (guint i = 0; samples != NULL && i < g_list_model_get_n_items (samples); i++)
    {
      g_autoptr (GrCodeSample) sample = g_list_model_get_item (samples, i);
      g_auto (GStrv)           lines = g_strsplit (gr_code_sample_get_text (sample), "\n", -1);

      add_line (sheet, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (sample)));
      add_lines (sheet, (const char *const *)lines);
    }
}

static Sheet *
sheet_new (GrGuide        *guide,
           GrCatalogEntry *entry)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->path = g_strdup_printf ("%s/%s", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (guide)), gr_catalog_entry_get_id (entry));
  sheet->guide_title = g_strdup (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide)));
  sheet->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (sheet->lines, line_clear);
  add_line (sheet, gr_catalog_entry_get_title (entry));

  return sheet;
}

static void
add_step (GrStepSearch *self,
          GrGuide      *guide,
          GrGuideStep  *step)
{
  Sheet *sheet = sheet_new (guide, GR_CATALOG_ENTRY (step));

  add_lines (sheet, gr_guide_step_get_instructions (step));
  add_line (sheet, gr_guide_step_get_note (step));
  add_line (sheet, gr_guide_step_get_warning (step));
  add_titles (sheet, gr_guide_step_get_entries (step));
  add_titles (sheet, gr_guide_step_get_claims (step));
  add_line (sheet, gr_guide_step_get_reading (step));
  add_samples (sheet, gr_guide_step_get_samples (step));
  add_titles (sheet, gr_guide_step_get_proofs (step));
  g_ptr_array_add (self->sheets, sheet);
}

static void
add_trouble (GrStepSearch *self,
             GrGuide      *guide,
             GrTrouble    *trouble)
{
  Sheet *sheet = sheet_new (guide, GR_CATALOG_ENTRY (trouble));

  add_line (sheet, gr_trouble_get_where (trouble));
  add_lines (sheet, gr_trouble_get_causes (trouble));
  add_lines (sheet, gr_trouble_get_fixes (trouble));
  g_ptr_array_add (self->sheets, sheet);
}

static void
add_checklist (GrStepSearch *self,
               GrChecklist  *checklist)
{
  GrGuide    *guide = gr_checklist_get_guide (checklist);
  GListModel *troubles = gr_guide_get_troubles (guide);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (checklist)); i++)
    {
      g_autoptr (GrStep) step = g_list_model_get_item (G_LIST_MODEL (checklist), i);

      add_step (self, guide, gr_step_get_guide_step (step));
    }

  for (guint i = 0; troubles != NULL && i < g_list_model_get_n_items (troubles); i++)
    {
      g_autoptr (GrTrouble) trouble = g_list_model_get_item (troubles, i);

      add_trouble (self, guide, trouble);
    }
}

static void
make_current (GrStepSearch *self)
{
  if (self->is_current)
    return;

  self->is_current = TRUE;
  g_ptr_array_set_size (self->sheets, 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (self->checklists, i);

      add_checklist (self, checklist);
    }
}

static void
checklists_changed_cb (GrStepSearch *self)
{
  g_assert (GR_IS_STEP_SEARCH (self));

  self->is_current = FALSE;
}

/* A word at the beginning of a line or after a space says more than one inside another. */
static gboolean
find_word (Line       *line,
           const char *word,
           guint      *rank)
{
  const char *found = strstr (line->folded, word);

  if (found == NULL)
    return FALSE;

  *rank = found == line->folded || found[-1] == ' ' ? 0 : 1;
  return TRUE;
}

/* How far down a word stands, G_MAXUINT where it is missing. */
static guint
rank_word (Sheet      *sheet,
           const char *word)
{
  guint rank;

  for (guint i = 0; i < sheet->lines->len; i++)
    if (find_word (&g_array_index (sheet->lines, Line, i), word, &rank))
      return rank + (i == 0 ? 0 : IN_TEXT + MIN (i, IN_GUIDE - IN_TEXT));

  return G_MAXUINT;
}

/* The name of the guide helps to find a step in it, but is not enough. */
static gboolean
rank_sheet (Sheet             *sheet,
            const char *const *words,
            guint             *rank)
{
  g_autofree char *guide = gr_step_search_fold (sheet->guide_title, NULL);
  gboolean         is_found = FALSE;

  *rank = 0;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint word_rank = rank_word (sheet, words[i]);

      is_found |= word_rank != G_MAXUINT;
      if (word_rank == G_MAXUINT && strstr (guide, words[i]) == NULL)
        return FALSE;
      *rank += MIN (word_rank, IN_GUIDE);
    }

  return is_found;
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *first = a;
  const Match *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return first->position < second->position ? -1 : 1;
}

static const char *
step_back (const char *text,
           const char *from,
           guint       n)
{
  while (n-- > 0 && from > text)
    from = g_utf8_prev_char (from);

  return from;
}

static const char *
step_forward (const char *from,
              guint       n)
{
  while (n-- > 0 && *from != '\0')
    from = g_utf8_next_char (from);

  return from;
}

/* A word is not cut where it can be helped. */
static const char *
find_beginning (const char *text,
                const char *start)
{
  const char *from = step_back (text, start, BEFORE);

  for (const char *p = from; from > text && p < start; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return g_utf8_next_char (p);

  return from;
}

static void
take_snippet (GrStepHit  *hit,
              Line       *line,
              const char *word)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char   *folded = gr_step_search_fold (line->text, offsets);
  const char        *found = strstr (folded, word);
  const char        *start;
  const char        *end;
  const char        *from;
  const char        *until;
  GString           *out;
  guint              at;

  if (found == NULL)
    return;

  start = line->text + g_array_index (offsets, guint, found - folded);
  end = g_utf8_next_char (line->text + g_array_index (offsets, guint, found - folded + strlen (word) - 1));
  from = find_beginning (line->text, start);
  until = step_forward (end, AFTER);

  out = g_string_new (from > line->text ? "…" : "");
  g_string_append_len (out, from, start - from);
  at = (guint)out->len;
  g_string_append_len (out, start, until - start);
  if (*until != '\0')
    g_string_append (out, "…");
  g_strdelimit (out->str, "\n\t\r", ' ');

  gr_step_hit_take_snippet (hit, g_string_free (out, FALSE), at, (guint)(end - start));
}

/* What stands in the title needs no snippet. */
static GrStepHit *
make_hit (Sheet             *sheet,
          const char *const *words)
{
  Line      *title = &g_array_index (sheet->lines, Line, 0);
  GrStepHit *hit = gr_step_hit_new (sheet->path, sheet->guide_title, title->text);
  guint      rank;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (find_word (title, words[i], &rank))
        continue;

      for (guint j = 1; j < sheet->lines->len; j++)
        if (find_word (&g_array_index (sheet->lines, Line, j), words[i], &rank))
          {
            take_snippet (hit, &g_array_index (sheet->lines, Line, j), words[i]);
            return hit;
          }
    }

  return hit;
}

static char **
split_query (const char *query)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char         *valid = g_utf8_make_valid (query, -1);
  g_autofree char         *cut = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_QUERY));
  g_autofree char         *normal = g_utf8_normalize (cut, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char         *folded = gr_step_search_fold (normal, NULL);
  g_auto (GStrv)           parts = g_strsplit (folded, " ", -1);
  guint                    n_words = 0;

  for (gsize i = 0; parts[i] != NULL && n_words < MAX_WORDS; i++)
    if (*parts[i] != '\0')
      {
        g_strv_builder_add (builder, parts[i]);
        n_words++;
      }

  return g_strv_builder_end (builder);
}

static void
gr_step_search_finalize (GObject *object)
{
  GrStepSearch *self = GR_STEP_SEARCH (object);

  g_clear_object (&self->checklists);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_step_search_parent_class)->finalize (object);
}

static void
gr_step_search_class_init (GrStepSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_step_search_finalize;
}

static void
gr_step_search_init (GrStepSearch *self)
{
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
}

/**
 * gr_step_search_new:
 * @checklists: a list of [class@Gr.Checklist], which is followed
 *
 * Nothing is read before the first search.
 *
 * Returns: (transfer full): a search over the guides of @checklists
 */
GrStepSearch *
gr_step_search_new (GListModel *checklists)
{
  GrStepSearch *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (checklists), NULL);

  self = g_object_new (GR_TYPE_STEP_SEARCH, NULL);
  self->checklists = g_object_ref (checklists);
  g_signal_connect_object (checklists, "items-changed", G_CALLBACK (checklists_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * gr_step_search_find:
 * @self: a search
 * @query: what a person typed; each of its words has to be found
 *
 * Returns: (transfer full): a list of [class@Gr.StepHit], the best first, then in the order of the guides
 */
GListModel *
gr_step_search_find (GrStepSearch *self,
                     const char   *query)
{
  g_autoptr (GListStore) hits = NULL;
  g_autoptr (GArray)     matches = NULL;
  g_auto (GStrv)         words = NULL;

  g_return_val_if_fail (GR_IS_STEP_SEARCH (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  hits = g_list_store_new (GR_TYPE_STEP_HIT);
  matches = g_array_new (FALSE, FALSE, sizeof (Match));
  words = split_query (query);
  if (words[0] == NULL)
    return G_LIST_MODEL (g_steal_pointer (&hits));

  make_current (self);
  for (guint i = 0; i < self->sheets->len; i++)
    {
      Match match = {.sheet = g_ptr_array_index (self->sheets, i), .position = i};

      if (rank_sheet (match.sheet, (const char *const *)words, &match.rank))
        g_array_append_val (matches, match);
    }

  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    {
      g_autoptr (GrStepHit) hit = make_hit (g_array_index (matches, Match, i).sheet, (const char *const *)words);

      g_list_store_append (hits, hit);
    }

  return G_LIST_MODEL (g_steal_pointer (&hits));
}
