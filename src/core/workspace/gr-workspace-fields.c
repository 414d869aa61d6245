/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-fields.h"

#include "gr-environment-fields.h"
#include "gr-extras.h"
#include "gr-workspace-private.h"

#include <string.h>

#define KEY "gr-workspace-fields"

/* Of each region and language that anything was filled in for, by its id: a table of texts by dotted key. */
typedef struct
{
  GHashTable *regions;   /* (element-type utf8 GHashTable) */
  GHashTable *languages; /* (element-type utf8 GHashTable) */
} Places;

static void
places_free (gpointer data)
{
  Places *places = data;

  g_clear_pointer (&places->regions, g_hash_table_unref);
  g_clear_pointer (&places->languages, g_hash_table_unref);
  g_free (places);
}

static Places *
get_places (GrWorkspace *self)
{
  Places *places = g_object_get_data (G_OBJECT (self), KEY);

  if (places == NULL)
    {
      places = g_new0 (Places, 1);
      places->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
      places->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
      g_object_set_data_full (G_OBJECT (self), KEY, places, places_free);
    }

  return places;
}

static gboolean
is_of (const char *key,
       const char *owner)
{
  gsize length = strlen (owner);

  return strncmp (key, owner, length) == 0 && key[length] == '.';
}

/* The table and the id in it that a key of a region or language means. */
static GHashTable *
find_texts (GrWorkspace   *self,
            const GrPlace *place,
            const char    *key,
            const char   **id)
{
  gboolean is_region = is_of (key, "region");

  *id = is_region ? gr_place_get_region_id (place) : gr_place_get_language_id (place);

  return is_region ? get_places (self)->regions : get_places (self)->languages;
}

static GrEnvironment *
find_environment (GrWorkspace   *self,
                  const GrPlace *place)
{
  return gr_workspace_find_environment (self, place != NULL ? gr_place_get_environment_id (place) : NULL);
}

/* Texts of an environment that are properties of it. */
static const struct
{
  const char *key;
  const char *(*get) (GrEnvironment *environment);
  void (*set) (GrEnvironment *environment, const char *value);
} texts[] = {
  {"environment.name", gr_environment_get_name, gr_environment_set_name},
  {"environment.client-key", gr_environment_get_client_key, gr_environment_set_client_key},
  {"environment.platform", gr_environment_get_platform, gr_environment_set_platform},
};

/* Lists of an environment that are properties of it. */
static const struct
{
  const char *key;
  const char *const *(*get) (GrEnvironment *environment);
  void (*set) (GrEnvironment *environment, const char *const *values);
} lists[] = {
  {"environment.redirect-uris", gr_environment_get_redirect_uris, gr_environment_set_redirect_uris},
  {"environment.scopes", gr_environment_get_scopes, gr_environment_set_scopes},
  {"environment.target-users", gr_environment_get_target_users, gr_environment_set_target_users},
};

/* Whether the file has a member of its own for a field of an environment. */
gboolean
gr_workspace_is_environment_property (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].key, key))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].key, key))
      return TRUE;

  return FALSE;
}

/**
 * gr_workspace_is_place_key:
 * @key: a dotted key
 *
 * Returns: whether @key can name a field of some place: organisation, app, environment, region or language, a dot, and up to 64 letters,
 *   digits and dashes that do not name a secret
 */
gboolean
gr_workspace_is_place_key (const char *key)
{
  static const char *const owners[] = {"environment", "region", "language"};

  g_return_val_if_fail (key != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    if (is_of (key, owners[i]))
      return gr_workspace_is_field_name (key + strlen (owners[i]) + 1);

  return gr_workspace_is_field_key (key);
}

/**
 * gr_workspace_is_list_key:
 * @key: a dotted key
 *
 * Returns: whether @key can name a list: workspace.regions, workspace.languages, or a list of an environment
 */
gboolean
gr_workspace_is_list_key (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return g_str_equal (key, "workspace.regions") || g_str_equal (key, "workspace.languages") ||
         (is_of (key, "environment") && gr_workspace_is_place_key (key));
}

/**
 * gr_workspace_get_place_field:
 * @place: (nullable): where; NULL for the workspace. Only the part that @key is about counts
 * @key: a dotted key such as "app.name" or "region.terms-uri"
 *
 * Gets what is filled in at a place itself, see gr_workspace_get_effective_field() for what holds there.
 *
 * Returns: (transfer none) (nullable): the text, or NULL where it is not filled in or @place has no such part
 */
const char *
gr_workspace_get_place_field (GrWorkspace   *self,
                              const GrPlace *place,
                              const char    *key)
{
  GHashTable *found;
  const char *id = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (is_of (key, "environment"))
    {
      GrEnvironment *environment = find_environment (self, place);

      for (gsize i = 0; environment != NULL && i < G_N_ELEMENTS (texts); i++)
        if (g_str_equal (texts[i].key, key))
          return texts[i].get (environment);

      return environment != NULL ? gr_environment_get_text (environment, key) : NULL;
    }

  if (!is_of (key, "region") && !is_of (key, "language"))
    return gr_workspace_get_field (self, key);

  found = place != NULL ? find_texts (self, place, key, &id) : NULL;
  found = id != NULL ? g_hash_table_lookup (found, id) : NULL;

  return found != NULL ? g_hash_table_lookup (found, key) : NULL;
}

static GHashTable *
ensure_texts (GHashTable *table,
              const char *id)
{
  GHashTable *found = g_hash_table_lookup (table, id);

  if (found == NULL)
    {
      found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (table, g_strdup (id), found);
    }

  return found;
}

static void
set_text (GrWorkspace *self,
          GHashTable  *table,
          const char  *id,
          const char  *key,
          const char  *value)
{
  GHashTable *found = ensure_texts (table, id);

  if (g_strcmp0 (g_hash_table_lookup (found, key), value) == 0)
    return;

  if (value != NULL)
    g_hash_table_insert (found, g_strdup (key), g_strdup (value));
  else
    g_hash_table_remove (found, key);
  gr_workspace_emit_changed (self);
}

static void
set_environment_text (GrEnvironment *environment,
                      const char    *key,
                      const char    *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].key, key))
      {
        texts[i].set (environment, value);
        return;
      }

  gr_environment_set_text (environment, key, value);
}

/**
 * gr_workspace_set_place_field:
 * @place: (nullable): where; NULL for the workspace. Only the part that @key is about counts
 * @key: a dotted key for which gr_workspace_is_place_key() holds
 * @value: (nullable): the text; NULL and "" clear the field
 *
 * Fills in a text field. Nothing happens where @place has no such part, or names an environment that is gone.
 */
void
gr_workspace_set_place_field (GrWorkspace   *self,
                              const GrPlace *place,
                              const char    *key,
                              const char    *value)
{
  GHashTable *table;
  const char *id;

  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (key != NULL && gr_workspace_is_place_key (key));

  if (value != NULL && *value == '\0')
    value = NULL;

  if (is_of (key, "organisation") || is_of (key, "app"))
    {
      gr_workspace_set_field (self, key, value);
    }
  else if (is_of (key, "environment"))
    {
      GrEnvironment *environment = find_environment (self, place);

      if (environment != NULL)
        set_environment_text (environment, key, value);
    }
  else if (place != NULL)
    {
      table = find_texts (self, place, key, &id);
      if (id != NULL)
        set_text (self, table, id, key, value);
    }
}

/**
 * gr_workspace_get_effective_field:
 * @place: (nullable): where; NULL for the workspace
 * @name: the name of a field without whose it is, such as "terms-uri"
 * @origin: (out) (optional) (nullable): the dotted key it is filled in under, such as "region.terms-uri"; NULL where it is nowhere
 *
 * Gets what holds at a place: the language's own text, else the region's own, else that of the app. The website of an environment goes
 * before that of the app too.
 *
 * Returns: (transfer none) (nullable): the text, or NULL where it is filled in nowhere
 */
const char *
gr_workspace_get_effective_field (GrWorkspace   *self,
                                  const GrPlace *place,
                                  const char    *name,
                                  const char   **origin)
{
  static const char *const owners[] = {"language", "region", "environment", "app"};

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (origin != NULL)
    *origin = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autofree char *key = g_strconcat (owners[i], ".", name, NULL);
      const char      *value;

      /* Most texts of an environment say something else than those of the app: its name is not the name of the app. */
      if (g_str_equal (owners[i], "environment") && !g_str_equal (name, "website-uri"))
        continue;

      value = gr_workspace_get_place_field (self, place, key);
      if (value == NULL)
        continue;

      if (origin != NULL)
        *origin = g_intern_string (key);
      return value;
    }

  return NULL;
}

/**
 * gr_workspace_get_list_field:
 * @place: (nullable): where; NULL for the workspace
 * @key: a dotted key such as "environment.redirect-uris" or "workspace.regions"
 *
 * Returns: (transfer none) (array zero-terminated=1): the texts of the list, never NULL
 */
const char *const *
gr_workspace_get_list_field (GrWorkspace   *self,
                             const GrPlace *place,
                             const char    *key)
{
  static const char *const nothing[] = {NULL};
  GrEnvironment           *environment;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), nothing);
  g_return_val_if_fail (key != NULL, nothing);

  if (g_str_equal (key, "workspace.regions"))
    return gr_workspace_get_regions (self);
  if (g_str_equal (key, "workspace.languages"))
    return gr_workspace_get_languages (self);

  environment = is_of (key, "environment") ? find_environment (self, place) : NULL;
  if (environment == NULL)
    return nothing;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].key, key))
      return lists[i].get (environment);

  return gr_environment_get_list (environment, key);
}

/**
 * gr_workspace_set_list_field:
 * @place: (nullable): where; NULL for the workspace
 * @key: a dotted key for which gr_workspace_is_list_key() holds
 * @values: (nullable) (array zero-terminated=1): the texts of the list
 *
 * Fills in a list. Nothing happens where @place names no environment of the workspace and @key is about one.
 */
void
gr_workspace_set_list_field (GrWorkspace       *self,
                             const GrPlace     *place,
                             const char        *key,
                             const char *const *values)
{
  GrEnvironment *environment;

  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (key != NULL && gr_workspace_is_list_key (key));

  if (g_str_equal (key, "workspace.regions"))
    {
      gr_workspace_set_regions (self, values);
      return;
    }
  if (g_str_equal (key, "workspace.languages"))
    {
      gr_workspace_set_languages (self, values);
      return;
    }

  environment = find_environment (self, place);
  if (environment == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].key, key))
      {
        lists[i].set (environment, values);
        return;
      }

  gr_environment_set_list (environment, key, values);
}

/**
 * gr_workspace_get_portal_field:
 * @environment_id: an environment
 * @key: a dotted key of any field; of a list, its texts stand on a line each
 *
 * Returns: (transfer none) (nullable): what the portal shows in that environment, as somebody told, or NULL where nobody did
 */
const char *
gr_workspace_get_portal_field (GrWorkspace *self,
                               const char  *environment_id,
                               const char  *key)
{
  GrEnvironment *environment;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  environment = gr_workspace_find_environment (self, environment_id);
  return environment != NULL ? gr_environment_get_portal_text (environment, key) : NULL;
}

/**
 * gr_workspace_set_portal_field:
 * @environment_id: an environment; nothing happens where it is gone
 * @key: a dotted key for which gr_workspace_is_place_key() or gr_workspace_is_list_key() holds
 * @value: (nullable): what the portal shows; NULL and "" take it back
 *
 * Keeps what somebody read on the portal, and that they looked today.
 */
void
gr_workspace_set_portal_field (GrWorkspace *self,
                               const char  *environment_id,
                               const char  *key,
                               const char  *value)
{
  GrEnvironment *environment;

  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (key != NULL && (gr_workspace_is_place_key (key) || gr_workspace_is_list_key (key)));

  environment = gr_workspace_find_environment (self, environment_id);
  if (environment == NULL)
    return;

  g_object_freeze_notify (G_OBJECT (environment));
  gr_environment_set_portal_text (environment, key, value);
  gr_environment_set_portal_date (environment, g_get_real_time () / G_USEC_PER_SEC);
  g_object_thaw_notify (G_OBJECT (environment));
}

/**
 * gr_workspace_get_portal_date:
 * @environment_id: an environment
 *
 * Returns: the day somebody looked at the portal, as unix seconds of its midnight in UTC; 0 where nobody did
 */
gint64
gr_workspace_get_portal_date (GrWorkspace *self,
                              const char  *environment_id)
{
  GrEnvironment *environment;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), 0);

  environment = gr_workspace_find_environment (self, environment_id);
  return environment != NULL ? gr_environment_get_portal_date (environment) : 0;
}

/**
 * gr_workspace_set_portal_date:
 * @environment_id: an environment; nothing happens where it is gone
 * @date: unix seconds; cut down to midnight UTC
 *
 * Says that what is kept of the portal was looked at on another day, such as today without any change.
 */
void
gr_workspace_set_portal_date (GrWorkspace *self,
                              const char  *environment_id,
                              gint64       date)
{
  GrEnvironment *environment;

  g_return_if_fail (GR_IS_WORKSPACE (self));

  environment = gr_workspace_find_environment (self, environment_id);
  if (environment != NULL)
    gr_environment_set_portal_date (environment, date);
}

static GHashTable *
get_table (GrWorkspace *self,
           const char  *owner)
{
  return g_str_equal (owner, "region") ? get_places (self)->regions : get_places (self)->languages;
}

/* Remembers that the file has a region or language, also where none of its members is understood. */
gboolean
gr_workspace_note_place (GrWorkspace *self,
                         const char  *owner,
                         const char  *id)
{
  return ensure_texts (get_table (self, owner), id) != NULL;
}

/* The ids of the regions or languages that anything was ever filled in for, sorted. */
GList *
gr_workspace_list_noted_places (GrWorkspace *self,
                                const char  *owner)
{
  return g_list_sort (g_hash_table_get_keys (get_table (self, owner)), (GCompareFunc)strcmp);
}

/* The keys of what is filled in for a region or a language, sorted. */
GList *
gr_workspace_list_place_texts (GrWorkspace *self,
                               const char  *owner,
                               const char  *id)
{
  GHashTable *found = g_hash_table_lookup (get_table (self, owner), id);

  return found != NULL ? g_list_sort (g_hash_table_get_keys (found), (GCompareFunc)strcmp) : NULL;
}
