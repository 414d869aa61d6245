/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-extras.h"

#include "gr-redact.h"

/**
 * gr_extras_is_secret_name:
 * @name: the name of a member
 *
 * Returns: whether a member of this name is left out of files, being named like a secret
 */
gboolean
gr_extras_is_secret_name (const char *name)
{
  switch (gr_value_kind_from_name (name))
    {
    case GR_VALUE_CLIENT_SECRET:
    case GR_VALUE_ACCESS_TOKEN:
    case GR_VALUE_REFRESH_TOKEN:
    case GR_VALUE_VERIFIER:
      return TRUE;

    case GR_VALUE_PUBLIC:
    case GR_VALUE_CLIENT_KEY:
    case GR_VALUE_CODE:
    case GR_VALUE_STATE:
    case GR_VALUE_OPEN_ID:
    case GR_VALUE_EMAIL:
    default:
      return FALSE;
    }
}

static JsonNode *copy_without_secrets (JsonNode  *node,
                                       GPtrArray *left_out);

/* A copy of json-glib's shares what it was made of, and counts its users as if there were one thread. What is written may be printed
 * in another. */
static JsonNode *
copy_value (JsonNode *node)
{
  JsonNode *copy;
  GValue    value = G_VALUE_INIT;

  if (!JSON_NODE_HOLDS_VALUE (node))
    return json_node_new (JSON_NODE_NULL);

  copy = json_node_new (JSON_NODE_VALUE);
  json_node_get_value (node, &value);
  json_node_set_value (copy, &value);
  g_value_unset (&value);

  return copy;
}

static JsonObject *
copy_object_without_secrets (JsonObject        *object,
                             const char *const *known,
                             GPtrArray         *left_out)
{
  JsonObject    *copy = json_object_new ();
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (known != NULL && g_strv_contains (known, name))
        continue;

      if (gr_extras_is_secret_name (name))
        g_ptr_array_add (left_out, g_strdup (name));
      else
        json_object_set_member (copy, name, copy_without_secrets (node, left_out));
    }

  return copy;
}

static JsonNode *
copy_without_secrets (JsonNode  *node,
                      GPtrArray *left_out)
{
  JsonNode  *copy;
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      copy = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (copy, copy_object_without_secrets (json_node_get_object (node), NULL, left_out));
      return copy;
    }

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return copy_value (node);

  array = json_array_new ();
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    json_array_add_element (array, copy_without_secrets (json_array_get_element (json_node_get_array (node), i), left_out));

  copy = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (copy, array);

  return copy;
}

/**
 * gr_extras_keep:
 * @owner: (type GObject): what was read from @object
 * @part: names the object where @owner was read from several
 * @object: as read from a file
 * @known: (array zero-terminated=1): the members that were understood
 * @left_out: (element-type utf8): takes the names of members that were left out, being named like a secret
 *
 * Keeps the members of @object that are not in @known.
 */
void
gr_extras_keep (gpointer           owner,
                const char        *part,
                JsonObject        *object,
                const char *const *known,
                GPtrArray         *left_out)
{
  g_autoptr (JsonObject) extras = NULL;
  g_autofree char       *key = g_strconcat ("gr-extras-", part, NULL);

  g_return_if_fail (G_IS_OBJECT (owner));
  g_return_if_fail (object != NULL);

  extras = copy_object_without_secrets (object, known, left_out);
  if (json_object_get_size (extras) > 0)
    g_object_set_data_full (owner, key, g_steal_pointer (&extras), (GDestroyNotify)json_object_unref);
}

/**
 * gr_extras_write:
 * @owner: (type GObject): what is written as @object
 * @part: as given to gr_extras_keep()
 * @object: takes the kept members behind its own
 *
 * Writes the members back. A member that @object has by now stays as it is.
 */
void
gr_extras_write (gpointer    owner,
                 const char *part,
                 JsonObject *object)
{
  g_autofree char      *key = g_strconcat ("gr-extras-", part, NULL);
  g_autoptr (GPtrArray) nothing = NULL;
  JsonObject           *extras;
  JsonObjectIter        iter;
  const char           *name;
  JsonNode             *node;

  g_return_if_fail (G_IS_OBJECT (owner));

  extras = g_object_get_data (owner, key);
  if (extras == NULL)
    return;

  nothing = g_ptr_array_new_with_free_func (g_free);
  json_object_iter_init_ordered (&iter, extras);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!json_object_has_member (object, name))
      json_object_set_member (object, name, copy_without_secrets (node, nothing));
}

/**
 * gr_extras_has:
 * @owner: (type GObject): what was read from an object
 * @part: as given to gr_extras_keep()
 * @member: a name
 *
 * Returns: whether a member of that name is kept
 */
gboolean
gr_extras_has (gpointer    owner,
               const char *part,
               const char *member)
{
  g_autofree char *key = g_strconcat ("gr-extras-", part, NULL);
  JsonObject      *extras;

  g_return_val_if_fail (G_IS_OBJECT (owner), FALSE);
  g_return_val_if_fail (member != NULL, FALSE);

  extras = g_object_get_data (owner, key);
  return extras != NULL && json_object_has_member (extras, member);
}
