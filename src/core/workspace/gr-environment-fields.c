/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-fields.h"

#include "gr-util.h"

#include <string.h>

#define KEY "gr-environment-fields"

typedef struct
{
  GHashTable *texts;  /* (element-type utf8 utf8) */
  GHashTable *lists;  /* (element-type utf8 GStrv) */
  GHashTable *portal; /* (element-type utf8 utf8) */
  gint64      portal_date;
} Fields;

static void
fields_free (gpointer data)
{
  Fields *fields = data;

  g_clear_pointer (&fields->texts, g_hash_table_unref);
  g_clear_pointer (&fields->lists, g_hash_table_unref);
  g_clear_pointer (&fields->portal, g_hash_table_unref);
  g_free (fields);
}

static Fields *
get_fields (GrEnvironment *self)
{
  Fields *fields = g_object_get_data (G_OBJECT (self), KEY);

  if (fields == NULL)
    {
      fields = g_new0 (Fields, 1);
      fields->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      fields->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
      fields->portal = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_data_full (G_OBJECT (self), KEY, fields, fields_free);
    }

  return fields;
}

static void
set_text (GrEnvironment *self,
          GHashTable    *texts,
          const char    *key,
          const char    *value)
{
  if (value != NULL && *value == '\0')
    value = NULL;

  if (g_strcmp0 (g_hash_table_lookup (texts, key), value) == 0)
    return;

  if (value != NULL)
    g_hash_table_insert (texts, g_strdup (key), g_strdup (value));
  else
    g_hash_table_remove (texts, key);
  g_object_notify (G_OBJECT (self), "fields");
}

static GList *
list_keys (GHashTable *table)
{
  return g_list_sort (g_hash_table_get_keys (table), (GCompareFunc)strcmp);
}

/**
 * gr_environment_get_text:
 * @key: a dotted key such as "environment.domain"
 *
 * Returns: (transfer none) (nullable): the text, or NULL where it is not filled in
 */
const char *
gr_environment_get_text (GrEnvironment *self,
                         const char    *key)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (get_fields (self)->texts, key);
}

/**
 * gr_environment_set_text:
 * @key: a dotted key such as "environment.domain"; not that of a property
 * @value: (nullable): the text; NULL and "" clear it
 *
 * Fills in a text.
 */
void
gr_environment_set_text (GrEnvironment *self,
                         const char    *key,
                         const char    *value)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));
  g_return_if_fail (key != NULL);

  set_text (self, get_fields (self)->texts, key, value);
}

/**
 * gr_environment_get_list:
 * @key: a dotted key such as "environment.products"
 *
 * Returns: (transfer none) (array zero-terminated=1): the texts of the list, never NULL
 */
const char *const *
gr_environment_get_list (GrEnvironment *self,
                         const char    *key)
{
  static const char *const nothing[] = {NULL};
  char                   **values;

  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), nothing);
  g_return_val_if_fail (key != NULL, nothing);

  values = g_hash_table_lookup (get_fields (self)->lists, key);
  return values != NULL ? (const char *const *)values : nothing;
}

/**
 * gr_environment_set_list:
 * @key: a dotted key such as "environment.products"; not that of a property
 * @values: (nullable) (array zero-terminated=1): the texts of the list
 *
 * Fills in a list.
 */
void
gr_environment_set_list (GrEnvironment     *self,
                         const char        *key,
                         const char *const *values)
{
  static const char *const nothing[] = {NULL};
  GHashTable              *lists;

  g_return_if_fail (GR_IS_ENVIRONMENT (self));
  g_return_if_fail (key != NULL);

  if (values == NULL)
    values = nothing;
  if (g_strv_equal (gr_environment_get_list (self, key), values))
    return;

  lists = get_fields (self)->lists;
  if (values[0] != NULL)
    g_hash_table_insert (lists, g_strdup (key), g_strdupv ((char **)values));
  else
    g_hash_table_remove (lists, key);
  g_object_notify (G_OBJECT (self), "fields");
}

/**
 * gr_environment_get_portal_text:
 * @key: a dotted key of any field, such as "app.name"
 *
 * Returns: (transfer none) (nullable): what the portal shows there, as somebody told, or NULL where nobody did
 */
const char *
gr_environment_get_portal_text (GrEnvironment *self,
                                const char    *key)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (get_fields (self)->portal, key);
}

/**
 * gr_environment_set_portal_text:
 * @key: a dotted key of any field, such as "app.name"
 * @value: (nullable): what the portal shows there; NULL and "" take it back
 *
 * Keeps what somebody read on the portal.
 */
void
gr_environment_set_portal_text (GrEnvironment *self,
                                const char    *key,
                                const char    *value)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));
  g_return_if_fail (key != NULL);

  set_text (self, get_fields (self)->portal, key, value);
}

/**
 * gr_environment_get_portal_date:
 *
 * Returns: the day somebody looked at the portal, as unix seconds of its midnight in UTC; 0 where nobody did
 */
gint64
gr_environment_get_portal_date (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), 0);

  return get_fields (self)->portal_date;
}

/**
 * gr_environment_set_portal_date:
 * @date: the day somebody looked at the portal, unix seconds; cut down to midnight UTC
 *
 * Says when somebody looked at the portal.
 */
void
gr_environment_set_portal_date (GrEnvironment *self,
                                gint64         date)
{
  gint64  second_of_day = date % 86400;
  Fields *fields;

  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  if (second_of_day < 0)
    second_of_day += 86400;

  fields = get_fields (self);
  if (fields->portal_date == date - second_of_day)
    return;

  fields->portal_date = date - second_of_day;
  g_object_notify (G_OBJECT (self), "fields");
}

/**
 * gr_environment_has_fields:
 *
 * Returns: whether anything is filled in here
 */
gboolean
gr_environment_has_fields (GrEnvironment *self)
{
  Fields *fields;

  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), FALSE);

  fields = get_fields (self);
  return g_hash_table_size (fields->texts) + g_hash_table_size (fields->lists) + g_hash_table_size (fields->portal) > 0 ||
         fields->portal_date != 0;
}

/**
 * gr_environment_list_texts:
 *
 * Returns: (transfer container) (element-type utf8): the keys of the texts that are filled in, sorted
 */
GList *
gr_environment_list_texts (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return list_keys (get_fields (self)->texts);
}

/**
 * gr_environment_list_lists:
 *
 * Returns: (transfer container) (element-type utf8): the keys of the lists that are filled in, sorted
 */
GList *
gr_environment_list_lists (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return list_keys (get_fields (self)->lists);
}

/**
 * gr_environment_list_portal_texts:
 *
 * Returns: (transfer container) (element-type utf8): the keys of what somebody read on the portal, sorted
 */
GList *
gr_environment_list_portal_texts (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return list_keys (get_fields (self)->portal);
}
