/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"

#include <math.h>
#include <string.h>

/* Reading what a server or a file claims: a member that is absent or of another kind is answered, never a critical. */

static JsonNode *
find (JsonObject *object,
      const char *member)
{
  g_return_val_if_fail (member != NULL, NULL);

  return object != NULL ? json_object_get_member (object, member) : NULL;
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/**
 * gr_json_get_string:
 * @object: (nullable): an object; %NULL has no members
 * @member: a name
 *
 * Returns: (nullable): the text of a member, or %NULL where it is absent or no string
 */
const char *
gr_json_get_string (JsonObject *object,
                    const char *member)
{
  JsonNode *node = find (object, member);

  return holds (node, G_TYPE_STRING) ? json_node_get_string (node) : NULL;
}

/**
 * gr_json_get_int:
 * @object: (nullable): an object; %NULL has no members
 * @member: a name
 * @fallback: what to answer otherwise
 *
 * Returns: the whole number of a member, also where it is written as `1.0` or `1e3`; @fallback where it is absent, no
 *   number, has a fraction or does not fit in 64 bits
 */
gint64
gr_json_get_int (JsonObject *object,
                 const char *member,
                 gint64      fallback)
{
  JsonNode *node = find (object, member);

  if (holds (node, G_TYPE_INT64))
    return json_node_get_int (node);

  if (holds (node, G_TYPE_DOUBLE))
    {
      double number = json_node_get_double (node);

      if (trunc (number) == number && number >= -0x1p63 && number < 0x1p63)
        return (gint64)number;
    }

  return fallback;
}

/**
 * gr_json_get_boolean:
 * @object: (nullable): an object; %NULL has no members
 * @member: a name
 * @fallback: what to answer otherwise
 *
 * Returns: the truth of a member, or @fallback where it is absent or no boolean
 */
gboolean
gr_json_get_boolean (JsonObject *object,
                     const char *member,
                     gboolean    fallback)
{
  JsonNode *node = find (object, member);

  return holds (node, G_TYPE_BOOLEAN) ? json_node_get_boolean (node) : fallback;
}

/**
 * gr_json_dup_strv:
 * @object: (nullable): an object; %NULL has no members
 * @member: a name
 *
 * Returns: (transfer full) (nullable): the texts of a member, or %NULL where it is absent, no array, or holds anything
 *   but strings
 */
char **
gr_json_dup_strv (JsonObject *object,
                  const char *member)
{
  JsonArray               *array = gr_json_get_array (object, member);
  g_autoptr (GStrvBuilder) builder = NULL;

  if (array == NULL)
    return NULL;

  builder = g_strv_builder_new ();
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!holds (node, G_TYPE_STRING))
        return NULL;
      g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

/**
 * gr_json_get_object:
 * @object: (nullable): an object; %NULL has no members
 * @member: a name
 *
 * Returns: (transfer none) (nullable): the object of a member, or %NULL where it is absent or no object
 */
JsonObject *
gr_json_get_object (JsonObject *object,
                    const char *member)
{
  JsonNode *node = find (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * gr_json_get_array:
 * @object: (nullable): an object; %NULL has no members
 * @member: a name
 *
 * Returns: (transfer none) (nullable): the array of a member, or %NULL where it is absent or no array
 */
JsonArray *
gr_json_get_array (JsonObject *object,
                   const char *member)
{
  JsonNode *node = find (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
wipe_member_cb (JsonObject *object,
                const char *member,
                JsonNode   *node,
                gpointer    user_data)
{
  gr_json_wipe (node);
}

static void
wipe_element_cb (JsonArray *array,
                 guint      index,
                 JsonNode  *node,
                 gpointer   user_data)
{
  gr_json_wipe (node);
}

/**
 * gr_json_wipe:
 * @node: a node that nobody else uses
 *
 * Overwrites every string in @node, because json-glib frees strings as they are. Members keep their names.
 */
void
gr_json_wipe (JsonNode *node)
{
  char *text;

  g_return_if_fail (node != NULL);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      json_object_foreach_member (json_node_get_object (node), wipe_member_cb, NULL);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      json_array_foreach_element (json_node_get_array (node), wipe_element_cb, NULL);
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      text = (char *)json_node_get_string (node);
      explicit_bzero (text, strlen (text));
    }
}
