/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-word-list.h"

#include <string.h>

#include "gr-catalog-private.h"

struct _GrWordList
{
  GrCatalogEntry parent_instance;

  char **folded;
};

G_DEFINE_FINAL_TYPE (GrWordList, gr_word_list, GR_TYPE_CATALOG_ENTRY)

static void
gr_word_list_finalize (GObject *object)
{
  GrWordList *self = GR_WORD_LIST (object);

  g_clear_pointer (&self->folded, g_strfreev);

  G_OBJECT_CLASS (gr_word_list_parent_class)->finalize (object);
}

static gboolean
gr_word_list_load (GrCatalogEntry *entry,
                   JsonObject     *object,
                   GError        **error)
{
  GrWordList              *self = GR_WORD_LIST (entry);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const       *words;

  if (!gr_catalog_load_list (entry, object, "words", error))
    return FALSE;

  words = gr_catalog_entry_get_list (entry, "words");
  if (!gr_catalog_require (object, "words", *words != NULL, error))
    return FALSE;

  for (; *words != NULL; words++)
    {
      g_autofree char *folded = gr_word_list_fold (*words);

      g_strv_builder_add (builder, folded);
    }
  self->folded = g_strv_builder_end (builder);

  return TRUE;
}

static void
gr_word_list_class_init (GrWordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_word_list_finalize;
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_word_list_load;
}

static void
gr_word_list_init (GrWordList *self)
{
}

/**
 * gr_word_list_get_all:
 *
 * Gets the lists that are built into the program. May be called from any thread.
 *
 * Returns: (transfer none): a list of [class@Gr.WordList]
 */
GListModel *
gr_word_list_get_all (void)
{
  static GListModel *lists = NULL;

  if (g_once_init_enter (&lists))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("word-lists.json", "word_lists", GR_TYPE_WORD_LIST, NULL);

      g_once_init_leave (&lists, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_WORD_LIST)));
    }

  return lists;
}

/**
 * gr_word_list_find:
 * @id: an id such as `placeholder`
 *
 * Finds a list among those built into the program. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the list, %NULL where there is none of this name
 */
GrWordList *
gr_word_list_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return gr_catalog_find (gr_word_list_get_all (), id);
}

/**
 * gr_word_list_get_words:
 * @self: a list
 *
 * Returns: (transfer none): the words
 */
const char *const *
gr_word_list_get_words (GrWordList *self)
{
  g_return_val_if_fail (GR_IS_WORD_LIST (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "words");
}

/**
 * gr_word_list_fold:
 * @text: any UTF-8 text
 *
 * Makes texts that people take for the same comparable: without case, in one form of each character, with plain apostrophes and
 * single spaces.
 *
 * Returns: (transfer full): the folded text
 */
char *
gr_word_list_fold (const char *text)
{
  g_autofree char    *normal = NULL;
  g_autofree char    *caseless = NULL;
  g_autoptr (GString) out = NULL;
  gboolean            is_space = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (normal == NULL)
    return g_strdup ("");

  caseless = g_utf8_casefold (normal, -1);
  out = g_string_sized_new (strlen (caseless));
  for (const char *p = caseless; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character))
        {
          if (!is_space)
            g_string_append_c (out, ' ');
          is_space = TRUE;
          continue;
        }
      is_space = FALSE;
      g_string_append_unichar (out, character == 0x2019 ? '\'' : character);
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Scripts that put no space between words have no border to look for. */
static gboolean
is_spaced_letter (gunichar character)
{
  static const GUnicodeScript unspaced[] = {
    G_UNICODE_SCRIPT_HAN,
    G_UNICODE_SCRIPT_HIRAGANA,
    G_UNICODE_SCRIPT_KATAKANA,
    G_UNICODE_SCRIPT_HANGUL,
    G_UNICODE_SCRIPT_THAI,
    G_UNICODE_SCRIPT_KHMER,
    G_UNICODE_SCRIPT_MYANMAR,
  };
  GUnicodeScript script = g_unichar_get_script (character);

  for (gsize i = 0; i < G_N_ELEMENTS (unspaced); i++)
    if (script == unspaced[i])
      return FALSE;

  return g_unichar_isalnum (character);
}

static gboolean
is_apart (const char *text,
          const char *found,
          gsize       length)
{
  const char *end = found + length;

  if (found > text && is_spaced_letter (g_utf8_get_char (found)) &&
      is_spaced_letter (g_utf8_get_char (g_utf8_prev_char (found))))
    return FALSE;

  return *end == '\0' || !is_spaced_letter (g_utf8_get_char (g_utf8_prev_char (end))) ||
         !is_spaced_letter (g_utf8_get_char (end));
}

/**
 * gr_word_list_match:
 * @self: a list
 * @text: a text that gr_word_list_fold() has folded
 *
 * Looks for the words within @text: each as a whole word or sequence of words.
 *
 * Returns: (transfer none) (nullable): the first word of the list that is there
 */
const char *
gr_word_list_match (GrWordList *self,
                    const char *text)
{
  g_return_val_if_fail (GR_IS_WORD_LIST (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; self->folded[i] != NULL; i++)
    {
      gsize length = strlen (self->folded[i]);

      for (const char *found = strstr (text, self->folded[i]); found != NULL; found = strstr (found + 1, self->folded[i]))
        if (is_apart (text, found, length))
          return gr_word_list_get_words (self)[i];
    }

  return NULL;
}

/**
 * gr_word_list_match_whole:
 * @self: a list
 * @text: a text that gr_word_list_fold() has folded
 *
 * Looks for @text itself among the words.
 *
 * Returns: (transfer none) (nullable): the word
 */
const char *
gr_word_list_match_whole (GrWordList *self,
                          const char *text)
{
  g_return_val_if_fail (GR_IS_WORD_LIST (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; self->folded[i] != NULL; i++)
    if (g_str_equal (self->folded[i], text))
      return gr_word_list_get_words (self)[i];

  return NULL;
}

/**
 * gr_word_list_match_host:
 * @self: a list of domains
 * @host: a host name
 *
 * Looks for the domain that @host is or lies in.
 *
 * Returns: (transfer none) (nullable): the domain
 */
const char *
gr_word_list_match_host (GrWordList *self,
                         const char *host)
{
  const char *const *words;
  g_autofree char   *lower = NULL;

  g_return_val_if_fail (GR_IS_WORD_LIST (self), NULL);
  g_return_val_if_fail (host != NULL, NULL);

  words = gr_word_list_get_words (self);
  lower = g_ascii_strdown (host, -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (lower);
      gsize tail = strlen (words[i]);

      if (g_str_equal (lower, words[i]) || (length > tail && lower[length - tail - 1] == '.' && g_str_has_suffix (lower, words[i])))
        return words[i];
    }

  return NULL;
}
