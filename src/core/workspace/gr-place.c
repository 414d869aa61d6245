/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-place.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  PART_ENVIRONMENT,
  PART_REGION,
  PART_LANGUAGE,
  N_PARTS,
} Part;

struct _GrPlace
{
  char *ids[N_PARTS];
};

/* In the order in which a key names them, so that a place has one key only. */
static const char *const names[N_PARTS] = {"environment", "region", "language"};

G_DEFINE_BOXED_TYPE (GrPlace, gr_place, gr_place_ref, gr_place_unref)

static void
gr_place_clear (gpointer data)
{
  GrPlace *self = data;

  for (guint i = 0; i < N_PARTS; i++)
    g_free (self->ids[i]);
}

static const char *
get_id (const GrPlace *self,
        Part           part)
{
  return self != NULL ? self->ids[part] : NULL;
}

/**
 * gr_place_new:
 * @environment_id: (nullable): an environment
 * @region_id: (nullable): a region
 * @language_id: (nullable): a language
 *
 * Names a place. An empty id is none. No id is refused, because a workspace file may hold any.
 *
 * Returns: (transfer full): a new place
 */
GrPlace *
gr_place_new (const char *environment_id,
              const char *region_id,
              const char *language_id)
{
  const char *const ids[N_PARTS] = {environment_id, region_id, language_id};
  GrPlace          *self = g_atomic_rc_box_new0 (GrPlace);

  for (guint i = 0; i < N_PARTS; i++)
    self->ids[i] = ids[i] != NULL && *ids[i] != '\0' ? g_strdup (ids[i]) : NULL;

  return self;
}

/* Reads "name:id" into @ids, where @from is the first part that may still come. Returns the next one, or N_PARTS + 1. */
static guint
parse_part (const char *text,
            guint       from,
            char      **ids)
{
  for (guint i = from; i < N_PARTS; i++)
    {
      gsize length = strlen (names[i]);

      if (strncmp (text, names[i], length) != 0 || text[length] != ':')
        continue;

      ids[i] = g_uri_unescape_string (text + length + 1, NULL);
      return ids[i] != NULL && *ids[i] != '\0' && g_utf8_validate (ids[i], -1, NULL) ? i + 1 : N_PARTS + 1;
    }

  return N_PARTS + 1;
}

/**
 * gr_place_new_parse:
 * @key: the key of a place, see [method@Gr.Place.dup_key]
 * @error: return location for an error
 *
 * Reads a key. The parts stand in the order environment, region, language, each at most once.
 *
 * Returns: (transfer full) (nullable): a new place, or %NULL with a %G_IO_ERROR_INVALID_ARGUMENT that names the key
 */
GrPlace *
gr_place_new_parse (const char *key,
                    GError    **error)
{
  g_autoptr (GrPlace) self = gr_place_new (NULL, NULL, NULL);
  g_auto (GStrv)      parts = NULL;
  guint               next = 0;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (*key == '\0')
    return g_steal_pointer (&self);

  parts = g_strsplit (key, "+", N_PARTS + 1);
  for (guint i = 0; parts[i] != NULL && next <= N_PARTS; i++)
    next = parse_part (parts[i], next, self->ids);

  if (next <= N_PARTS)
    return g_steal_pointer (&self);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("“%s” names no place; one is written like environment:qa+region:JP"), key);
  return NULL;
}

/**
 * gr_place_ref:
 * @self: a place
 *
 * Returns: (transfer full): @self
 */
GrPlace *
gr_place_ref (GrPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * gr_place_unref:
 * @self: (transfer full): a place
 */
void
gr_place_unref (GrPlace *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, gr_place_clear);
}

/**
 * gr_place_dup_key:
 * @self: (nullable): a place, %NULL for the workspace
 *
 * Writes a place as one word, such as `environment:qa+region:JP`. Signs of an id that would be read as something else are
 * percent-encoded.
 *
 * Returns: (transfer full): the key, empty for the workspace
 */
char *
gr_place_dup_key (const GrPlace *self)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < N_PARTS; i++)
    if (get_id (self, i) != NULL)
      {
        g_string_append_printf (key, "%s%s:", key->len > 0 ? "+" : "", names[i]);
        g_string_append_uri_escaped (key, get_id (self, i), NULL, TRUE);
      }

  return g_string_free (key, FALSE);
}

/**
 * gr_place_get_environment_id:
 * @self: (nullable): a place, %NULL for the workspace
 *
 * Returns: (nullable): the environment it is in
 */
const char *
gr_place_get_environment_id (const GrPlace *self)
{
  return get_id (self, PART_ENVIRONMENT);
}

/**
 * gr_place_get_region_id:
 * @self: (nullable): a place, %NULL for the workspace
 *
 * Returns: (nullable): the region it is in
 */
const char *
gr_place_get_region_id (const GrPlace *self)
{
  return get_id (self, PART_REGION);
}

/**
 * gr_place_get_language_id:
 * @self: (nullable): a place, %NULL for the workspace
 *
 * Returns: (nullable): the language it is in
 */
const char *
gr_place_get_language_id (const GrPlace *self)
{
  return get_id (self, PART_LANGUAGE);
}

/**
 * gr_place_equal:
 * @a: (nullable): a place, %NULL for the workspace
 * @b: (nullable): a place, %NULL for the workspace
 *
 * Returns: whether both are the same place
 */
gboolean
gr_place_equal (const GrPlace *a,
                const GrPlace *b)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (g_strcmp0 (get_id (a, i), get_id (b, i)) != 0)
      return FALSE;

  return TRUE;
}

/**
 * gr_place_touches:
 * @a: (nullable): a place, %NULL for the workspace
 * @b: (nullable): a place, %NULL for the workspace
 *
 * Says whether something that holds in one place has to do with the other: no part that both have differs. The workspace
 * touches every place.
 *
 * Returns: whether they touch
 */
gboolean
gr_place_touches (const GrPlace *a,
                  const GrPlace *b)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (get_id (a, i) != NULL && get_id (b, i) != NULL && !g_str_equal (get_id (a, i), get_id (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * gr_place_dup_question:
 * @self: (nullable): a place, %NULL for the workspace
 * @question_id: the id of a proof that asks
 *
 * Makes the key of an answer: a question is answered for each place by itself.
 *
 * Returns: (transfer full): the id alone for the workspace, otherwise `id@key`
 */
char *
gr_place_dup_question (const GrPlace *self,
                       const char    *question_id)
{
  g_autofree char *key = gr_place_dup_key (self);

  g_return_val_if_fail (question_id != NULL, NULL);

  return *key == '\0' ? g_strdup (question_id) : g_strconcat (question_id, "@", key, NULL);
}
