/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-config-twin.h"

#include "gr-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GrConfigChange
{
  GObject parent_instance;

  GrField *field;
  char    *key;
  char    *title;
  char    *before;
  char    *after;
};

enum
{
  PROP_0,
  PROP_KEY,
  PROP_TITLE,
  PROP_BEFORE,
  PROP_AFTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrConfigChange, gr_config_change, G_TYPE_OBJECT)

static void
gr_config_change_finalize (GObject *object)
{
  GrConfigChange *self = GR_CONFIG_CHANGE (object);

  g_clear_object (&self->field);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);

  G_OBJECT_CLASS (gr_config_change_parent_class)->finalize (object);
}

static void
gr_config_change_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrConfigChange *self = GR_CONFIG_CHANGE (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_BEFORE:
      g_value_set_string (value, self->before);
      break;

    case PROP_AFTER:
      g_value_set_string (value, self->after);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_config_change_class_init (GrConfigChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_config_change_finalize;
  object_class->get_property = gr_config_change_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_BEFORE] = g_param_spec_string ("before", NULL, NULL, NULL, readable);
  properties[PROP_AFTER] = g_param_spec_string ("after", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_config_change_init (GrConfigChange *self)
{
}

/**
 * gr_config_change_get_key:
 * @self: a change
 *
 * Returns: the dotted key, with "@" and a place where it belongs to one
 */
const char *
gr_config_change_get_key (GrConfigChange *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_CHANGE (self), NULL);

  return self->key;
}

/**
 * gr_config_change_get_title:
 * @self: a change
 *
 * Returns: what changed, for people, translated
 */
const char *
gr_config_change_get_title (GrConfigChange *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_CHANGE (self), NULL);

  return self->title;
}

/**
 * gr_config_change_get_before:
 * @self: a change
 *
 * Returns: (nullable): what the snapshot has, of a list a line for each text; %NULL where it has nothing
 */
const char *
gr_config_change_get_before (GrConfigChange *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_CHANGE (self), NULL);

  return self->before;
}

/**
 * gr_config_change_get_after:
 * @self: a change
 *
 * Returns: (nullable): what the workspace has now; %NULL where it has nothing
 */
const char *
gr_config_change_get_after (GrConfigChange *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_CHANGE (self), NULL);

  return self->after;
}

/**
 * gr_config_change_get_field:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the field, %NULL for pictures, explanations and what the catalogue does not know
 */
GrField *
gr_config_change_get_field (GrConfigChange *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_CHANGE (self), NULL);

  return self->field;
}

/* What people call a slot, by the rules the workspace is judged by. */
static const char *
find_slot_title (GrWorkspace *workspace,
                 GrCatalog   *catalog,
                 const char  *slot_id)
{
  GrRulePack            *pack = gr_catalog_find_rule_pack (catalog, gr_workspace_get_rule_pack (workspace));
  g_autoptr (GrRulePack) first = g_list_model_get_item (gr_catalog_get_rule_packs (catalog), 0);
  GListModel            *slots = gr_rule_pack_get_slots (pack != NULL ? pack : first);

  for (guint i = 0; i < g_list_model_get_n_items (slots); i++)
    {
      g_autoptr (GrCatalogEntry) slot = g_list_model_get_item (slots, i);

      if (g_str_equal (gr_catalog_entry_get_id (slot), slot_id))
        return gr_catalog_entry_get_title (slot);
    }

  return slot_id;
}

/* The key without its place. */
static char *
make_title (GrWorkspace *workspace,
            GrCatalog   *catalog,
            const char  *key)
{
  GrField *field = gr_catalog_find_field (catalog, key);

  if (field != NULL)
    return g_strdup (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (field)));
  if (g_str_has_prefix (key, "asset."))
    return g_strdup (find_slot_title (workspace, catalog, key + strlen ("asset.")));
  /* Translators: %s is the name of a scope or a product. */
  if (g_str_has_prefix (key, "explanation."))
    return g_strdup_printf (_ ("Explanation of %s"), key + strlen ("explanation."));

  return g_strdup (key);
}

static const char *
find_place_title (GrCatalog *catalog,
                  GrPlace   *place)
{
  const char     *region_id = gr_place_get_region_id (place);
  const char     *language_id = gr_place_get_language_id (place);
  GrCatalogEntry *entry = NULL;

  if (region_id != NULL)
    entry = (GrCatalogEntry *)gr_catalog_find_region (catalog, region_id);
  else if (language_id != NULL)
    entry = (GrCatalogEntry *)gr_catalog_find_language (catalog, language_id);

  if (entry != NULL)
    return gr_catalog_entry_get_title (entry);

  return region_id != NULL ? region_id : language_id;
}

static GrConfigChange *
new_change (GrWorkspace *workspace,
            GrCatalog   *catalog,
            const char  *key,
            const char  *before,
            const char  *after)
{
  GrConfigChange     *self = g_object_new (GR_TYPE_CONFIG_CHANGE, NULL);
  const char         *at = strchr (key, '@');
  g_autoptr (GrPlace) place = at != NULL ? gr_place_new_parse (at + 1, NULL) : NULL;
  const char         *place_title = place != NULL ? find_place_title (catalog, place) : NULL;
  g_autofree char    *bare = place != NULL ? g_strndup (key, at - key) : g_strdup (key);
  g_autofree char    *title = make_title (workspace, catalog, bare);

  self->key = g_strdup (key);
  self->before = g_strdup (before);
  self->after = g_strdup (after);
  g_set_object (&self->field, gr_catalog_find_field (catalog, bare));
  /* Translators: what changed, and the region or language where it did. */
  self->title = place_title != NULL ? g_strdup_printf (_ ("%s (%s)"), title, place_title) : g_steal_pointer (&title);

  return self;
}

static void
compare (GrWorkspace *workspace,
         GrCatalog   *catalog,
         GrSnapshot  *then,
         GrSnapshot  *now,
         const char  *key,
         GListStore  *changes)
{
  const char                *before = gr_snapshot_get_value (then, key);
  const char                *after = gr_snapshot_get_value (now, key);
  g_autoptr (GrConfigChange) change = NULL;

  if (g_strcmp0 (before, after) == 0)
    return;

  change = new_change (workspace, catalog, key, before, after);
  g_list_store_append (changes, change);
}

/* The key and its field's place in the catalogue: fields first, as forms have them, and then the rest by key. */
typedef struct
{
  const char *key;
  guint       position;
} Ranked;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Ranked *ranked_a = a;
  const Ranked *ranked_b = b;

  if (ranked_a->position != ranked_b->position)
    return ranked_a->position < ranked_b->position ? -1 : 1;

  return strcmp (ranked_a->key, ranked_b->key);
}

/* Of each field, its place in the catalogue, counted from 1. */
static GHashTable *
make_positions (GrCatalog *catalog)
{
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *fields = gr_catalog_get_fields (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrField) field = g_list_model_get_item (fields, i);

      g_hash_table_insert (positions, (gpointer)gr_field_get_key (field), GUINT_TO_POINTER (i + 1));
    }

  return positions;
}

static guint
find_position (GHashTable *positions,
               const char *key)
{
  g_autofree char *bare = g_strndup (key, strcspn (key, "@"));
  guint            position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, bare));

  return position > 0 ? position : G_MAXUINT;
}

/**
 * gr_config_twin_list_changes:
 * @workspace: a workspace
 * @catalog: what says how fields are called
 * @snapshot: one of its snapshots, such as that of the last submission
 *
 * Finds what the workspace says otherwise than when the snapshot was taken. Of an environment that is gone, its own fields are left out.
 *
 * Returns: (transfer full): a list of [class@GrConfigChange], in the order of the catalogue
 */
GListModel *
gr_config_twin_list_changes (GrWorkspace *workspace,
                             GrCatalog   *catalog,
                             GrSnapshot  *snapshot)
{
  g_autoptr (GListStore) changes = g_list_store_new (GR_TYPE_CONFIG_CHANGE);
  g_autoptr (GrSnapshot) now = NULL;
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) positions = NULL;
  g_autoptr (GArray)     order = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr (GList)      then_keys = NULL;
  g_autoptr (GList)      now_keys = NULL;
  const char            *environment_id;
  gboolean               is_gone;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_SNAPSHOT (snapshot), NULL);

  positions = make_positions (catalog);
  environment_id = gr_snapshot_get_environment_id (snapshot);
  is_gone = gr_workspace_find_environment (workspace, environment_id) == NULL;
  now = gr_snapshot_new_of (workspace, "now", environment_id, 0, NULL);
  then_keys = gr_snapshot_list_keys (snapshot);
  now_keys = gr_snapshot_list_keys (now);
  then_keys = g_list_concat (g_steal_pointer (&then_keys), g_steal_pointer (&now_keys));

  for (GList *l = then_keys; l != NULL; l = l->next)
    {
      Ranked ranked = {.key = l->data, .position = find_position (positions, l->data)};

      if (!(is_gone && g_str_has_prefix (l->data, "environment.")) && g_hash_table_add (keys, l->data))
        g_array_append_val (order, ranked);
    }
  g_array_sort (order, compare_ranks);

  for (guint i = 0; i < order->len; i++)
    compare (workspace, catalog, snapshot, now, g_array_index (order, Ranked, i).key, changes);

  return G_LIST_MODEL (g_steal_pointer (&changes));
}
