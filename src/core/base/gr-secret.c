/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-redact-private.h"
#include "gr-util.h"

#include <string.h>

/* A shorter text stands in too many words to be hidden wherever it occurs. */
#define MIN_GUARDED_LENGTH 8

/* The ways to write one secret that a text may hold it in. */
typedef struct
{
  GPtrArray *needles; /* (element-type utf8): the first is the secret as it is */
} Guard;

/* A place in a text where a needle was found next. */
typedef struct
{
  const char *needle;
  const char *next;
  gboolean    is_plain;
} Search;

static GMutex      lock;
static GHashTable *guards; /* (nullable): from the address of a secret to its guard */

static void
guard_free (gpointer data)
{
  Guard *guard = data;

  g_ptr_array_unref (guard->needles);
  g_free (guard);
}

static void
free_needle (gpointer data)
{
  char *needle = data;

  explicit_bzero (needle, strlen (needle));
  g_free (needle);
}

static void
add_needle (GPtrArray *needles,
            char      *needle)
{
  if (*needle == '\0' || g_ptr_array_find_with_equal_func (needles, needle, g_str_equal, NULL))
    free_needle (needle);
  else
    g_ptr_array_add (needles, needle);
}

/* Percent-encoding may be written in both cases, JSON may escape a slash, and whoever echoes a secret may encode it whole. */
static Guard *
guard_new (const char *secret)
{
  Guard         *guard = g_new0 (Guard, 1);
  gsize          length = strlen (secret);
  char          *escaped = g_uri_escape_string (secret, NULL, FALSE);
  char          *small = g_strdup (escaped);
  char          *base64 = g_base64_encode ((const guchar *)secret, length);
  char          *hex = gr_hex_encode ((const guint8 *)secret, length);
  g_auto (GStrv) parts = NULL;

  for (char *c = small; *c != '\0'; c++)
    {
      if (c[0] == '%' && c[1] != '\0' && c[2] != '\0')
        {
          c[1] = g_ascii_tolower (c[1]);
          c[2] = g_ascii_tolower (c[2]);
        }
    }
  g_strchomp (g_strdelimit (base64, "=", ' '));
  parts = g_strsplit (secret, "/", -1);

  guard->needles = g_ptr_array_new_with_free_func (free_needle);
  add_needle (guard->needles, g_strdup (secret));
  add_needle (guard->needles, escaped);
  add_needle (guard->needles, small);
  add_needle (guard->needles, g_strjoinv ("\\/", parts));
  add_needle (guard->needles, g_strdelimit (g_strdelimit (g_strdup (base64), "+", '-'), "/", '_'));
  add_needle (guard->needles, base64);
  add_needle (guard->needles, g_ascii_strup (hex, -1));
  add_needle (guard->needles, hex);

  for (guint i = 0; parts[i] != NULL; i++)
    explicit_bzero (parts[i], strlen (parts[i]));

  return guard;
}

/**
 * gr_secret_guard:
 * @secret: (transfer full) (nullable): a secret
 *
 * Puts a secret under guard until gr_secret_free() frees it: gr_redact_text() and gr_redact_uri() mask it wherever it stands, also
 * where nothing around it tells what it is, as in an error text that repeats it, and also encoded. A secret of fewer than 8
 * bytes is too common a text to be guarded.
 *
 * Returns: (transfer full) (nullable): @secret
 */
char *
gr_secret_guard (char *secret)
{
  if (secret == NULL || strlen (secret) < MIN_GUARDED_LENGTH)
    return secret;

  g_mutex_lock (&lock);
  if (guards == NULL)
    guards = g_hash_table_new_full (NULL, NULL, NULL, guard_free);
  g_hash_table_insert (guards, secret, guard_new (secret));
  g_mutex_unlock (&lock);

  return secret;
}

/**
 * gr_secret_dup:
 * @secret: (nullable): a secret
 *
 * Copies a secret and guards the copy, see gr_secret_guard().
 *
 * Returns: (transfer full) (nullable): a copy, to be freed with gr_secret_free()
 */
char *
gr_secret_dup (const char *secret)
{
  return gr_secret_guard (g_strdup (secret));
}

/**
 * gr_secret_free:
 * @secret: (nullable): a text that must not stay in memory
 *
 * Overwrites @secret and frees it. What guarded it is overwritten too.
 */
void
gr_secret_free (char *secret)
{
  if (secret == NULL)
    return;

  g_mutex_lock (&lock);
  if (guards != NULL)
    {
      g_hash_table_remove (guards, secret);
      if (g_hash_table_size (guards) == 0)
        g_clear_pointer (&guards, g_hash_table_unref);
    }
  g_mutex_unlock (&lock);

  explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static GArray *
begin_searches (const char *text)
{
  GArray        *searches = g_array_new (FALSE, FALSE, sizeof (Search));
  GHashTableIter iter;
  Guard         *guard;

  g_hash_table_iter_init (&iter, guards);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&guard))
    {
      for (guint i = 0; i < guard->needles->len; i++)
        {
          const char *needle = g_ptr_array_index (guard->needles, i);
          Search      search = {needle, strstr (text, needle), i == 0};

          if (search.next != NULL)
            g_array_append_val (searches, search);
        }
    }

  return searches;
}

/* The needle that begins first at or after @from, and of several the longest. A needle is looked for again only where the one
 * found before was passed, so that the whole text is read once a needle. */
static Search *
find_next (GArray     *searches,
           const char *from)
{
  Search *found = NULL;

  for (guint i = 0; i < searches->len; i++)
    {
      Search *search = &g_array_index (searches, Search, i);

      if (search->next != NULL && search->next < from)
        search->next = strstr (from, search->needle);
      if (search->next == NULL)
        continue;
      if (found == NULL || search->next < found->next ||
          (search->next == found->next && strlen (search->needle) > strlen (found->needle)))
        found = search;
    }

  return found;
}

/**
 * gr_redact_guarded:
 * @text: a text
 * @dots: what stands for what is hidden
 *
 * Masks all secrets under guard in a text.
 *
 * Returns: (transfer full) (nullable): another text, or %NULL if @text holds none
 */
char *
gr_redact_guarded (const char *text,
                   const char *dots)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  g_autoptr (GArray)       searches = guards != NULL ? begin_searches (text) : NULL;
  GString                 *out;
  Search                  *found;

  if (searches == NULL || searches->len == 0)
    return NULL;

  out = g_string_new (NULL);
  while ((found = find_next (searches, text)) != NULL)
    {
      g_string_append_len (out, text, found->next - text);
      if (found->is_plain)
        gr_redact_append_mask (out, found->needle, strlen (found->needle), dots, TRUE);
      else
        g_string_append (out, dots);
      text = found->next + strlen (found->needle);
    }

  return g_string_free (g_string_append (out, text), FALSE);
}
