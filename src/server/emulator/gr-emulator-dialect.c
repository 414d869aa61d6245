/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-dialect.h"

#include "gr-json.h"

static void
refusal_free (GrEmulatorRefusal *refusal)
{
  g_free (refusal->error);
  g_free (refusal->error_type);
  g_free (refusal->message);
  g_free (refusal);
}

static GrEmulatorRefusal *
refusal_new (JsonObject *object)
{
  GrEmulatorRefusal *refusal = g_new0 (GrEmulatorRefusal, 1);

  refusal->status = gr_json_get_int (object, "status", 0);
  refusal->error = g_strdup (gr_json_get_string (object, "error"));
  refusal->error_type = g_strdup (gr_json_get_string (object, "error_type"));
  refusal->err_code = gr_json_get_int (object, "err_code", 0);
  refusal->message = g_strdup (gr_json_get_string (object, "message"));
  return refusal;
}

/**
 * gr_emulator_dialect_load:
 * @error: return location for an error
 *
 * Reads the catalogue's refusals.
 *
 * Returns: (transfer full): refusals by their id, or %NULL with an error
 */
GHashTable *
gr_emulator_dialect_load (GError **error)
{
  g_autoptr (GBytes)     bytes = g_resources_lookup_data (GR_RESOURCE_PATH "/catalog/refusals.json", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonNode)   root = bytes != NULL ? gr_json_parse_bytes (bytes, error) : NULL;
  g_autoptr (GHashTable) dialect = NULL;
  JsonArray             *entries;

  if (root == NULL)
    return NULL;

  entries = JSON_NODE_HOLDS_OBJECT (root) ? gr_json_get_array (json_node_get_object (root), "refusals") : NULL;
  dialect = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)refusal_free);
  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    {
      JsonObject *object = json_array_get_object_element (entries, i);

      g_hash_table_replace (dialect, g_strdup (gr_json_get_string (object, "id")), refusal_new (object));
    }

  return g_steal_pointer (&dialect);
}

/**
 * gr_emulator_dialect_find:
 * @dialect: refusals by their id
 * @id: the id of a refusal that the catalogue has
 *
 * Returns: (transfer none): the refusal
 */
const GrEmulatorRefusal *
gr_emulator_dialect_find (GHashTable *dialect,
                          const char *id)
{
  const GrEmulatorRefusal *refusal = g_hash_table_lookup (dialect, id);

  g_assert (refusal != NULL);
  return refusal;
}
