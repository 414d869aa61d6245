/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog-entry.h"

#include "gr-catalog-private.h"
#include "gr-json.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id; /* of the object, as it is asked for more often than all else */
  JsonObject *object;
  JsonObject *dated;
  GHashTable *lists;
  GHashTable *shown_lists;
  GHashTable *entries;
} GrCatalogEntryPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SOURCE,
  PROP_AS_OF,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (GrCatalogEntry, gr_catalog_entry, G_TYPE_OBJECT)

static gboolean
gr_catalog_entry_real_load (GrCatalogEntry *self,
                            JsonObject     *object,
                            GError        **error)
{
  return TRUE;
}

static void
gr_catalog_entry_finalize (GObject *object)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (GR_CATALOG_ENTRY (object));

  g_clear_pointer (&priv->object, json_object_unref);
  g_clear_pointer (&priv->dated, json_object_unref);
  g_clear_pointer (&priv->lists, g_hash_table_unref);
  g_clear_pointer (&priv->shown_lists, g_hash_table_unref);
  g_clear_pointer (&priv->entries, g_hash_table_unref);

  G_OBJECT_CLASS (gr_catalog_entry_parent_class)->finalize (object);
}

static void
gr_catalog_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrCatalogEntry *self = GR_CATALOG_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gr_catalog_entry_get_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gr_catalog_entry_get_title (self));
      break;
    case PROP_SOURCE:
      g_value_set_string (value, gr_catalog_entry_get_source (self));
      break;
    case PROP_AS_OF:
      g_value_set_string (value, gr_catalog_entry_get_as_of (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_catalog_entry_class_init (GrCatalogEntryClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_catalog_entry_finalize;
  object_class->get_property = gr_catalog_entry_get_property;

  klass->load = gr_catalog_entry_real_load;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  properties[PROP_AS_OF] = g_param_spec_string ("as-of", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_catalog_entry_init (GrCatalogEntry *self)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);

  priv->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_strfreev);
  priv->shown_lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_strfreev);
  priv->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static gboolean
load_base (GrCatalogEntry *self,
           JsonObject     *object,
           GrCatalogEntry *parent,
           GError        **error)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);
  GrCatalogEntryPrivate *parent_priv = parent != NULL ? gr_catalog_entry_get_instance_private (parent) : NULL;
  gboolean               inherits = parent != NULL && !json_object_has_member (object, "source") && !json_object_has_member (object, "as_of");
  const char            *id = gr_json_get_string (object, "id");

  priv->id = id;
  priv->object = json_object_ref (object);
  priv->dated = json_object_ref (inherits ? parent_priv->dated : object);

  return gr_catalog_require (object, "id", id != NULL && *id != '\0', error) &&
         gr_catalog_check_text (object, "title", TRUE, error) &&
         gr_catalog_check_text (priv->dated, "source", TRUE, error) &&
         gr_catalog_require (priv->dated, "as_of", gr_parse_date (gr_json_get_string (priv->dated, "as_of"), NULL), error);
}

static GrCatalogEntry *
new_entry (GType           type,
           JsonObject     *object,
           GrCatalogEntry *parent,
           GError        **error)
{
  g_autoptr (GrCatalogEntry) self = g_object_new (type, NULL);

  if (!load_base (self, object, parent, error) ||
      !GR_CATALOG_ENTRY_GET_CLASS (self)->load (self, object, error))
    {
      const char *id = gr_json_get_string (object, "id");

      g_prefix_error (error, "%s: ", id != NULL ? id : "?");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * gr_catalog_entry_new:
 * @type: a type derived from [class@Gr.CatalogEntry], or that type itself
 * @object: the entry's object in a file of the catalogue
 * @error: return location for an error
 *
 * Reads an entry. Every entry has an `id`, a `title`, a `source` and the date of that source, `as_of`.
 *
 * Returns: (transfer full) (nullable): a new entry, or %NULL with a [error@Gr.JsonError] that names the entry and the member
 */
GrCatalogEntry *
gr_catalog_entry_new (GType       type,
                      JsonObject *object,
                      GError    **error)
{
  g_return_val_if_fail (g_type_is_a (type, GR_TYPE_CATALOG_ENTRY), NULL);
  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return new_entry (type, object, NULL, error);
}

/**
 * gr_catalog_entry_get_id:
 * @self: an entry
 *
 * Returns: its id, unique among entries of its kind and never translated
 */
const char *
gr_catalog_entry_get_id (GrCatalogEntry *self)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);

  g_return_val_if_fail (GR_IS_CATALOG_ENTRY (self), NULL);

  return priv->id;
}

/**
 * gr_catalog_entry_get_title:
 * @self: an entry
 *
 * Returns: what a person calls it, translated
 */
const char *
gr_catalog_entry_get_title (GrCatalogEntry *self)
{
  g_return_val_if_fail (GR_IS_CATALOG_ENTRY (self), NULL);

  return gr_catalog_entry_get_shown_text (self, "title");
}

/**
 * gr_catalog_entry_get_source:
 * @self: an entry
 *
 * Returns: the address or the name of the page that says so
 */
const char *
gr_catalog_entry_get_source (GrCatalogEntry *self)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);

  g_return_val_if_fail (GR_IS_CATALOG_ENTRY (self), NULL);

  return gr_json_get_string (priv->dated, "source");
}

/**
 * gr_catalog_entry_get_as_of:
 * @self: an entry
 *
 * Returns: the day or month the source said so, `YYYY-MM-DD` or `YYYY-MM`
 */
const char *
gr_catalog_entry_get_as_of (GrCatalogEntry *self)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);

  g_return_val_if_fail (GR_IS_CATALOG_ENTRY (self), NULL);

  return gr_json_get_string (priv->dated, "as_of");
}

/**
 * gr_catalog_translate:
 * @text: (nullable): a text of the catalogue
 *
 * Looks a text of the catalogue up in the current language. The texts are collected for translators from the files.
 *
 * Returns: (transfer none) (nullable): the translation, or @text itself where there is none
 */
const char *
gr_catalog_translate (const char *text)
{
  /* The empty text is the name of a translation file's header. */
  return text != NULL && *text != '\0' ? g_dgettext (GETTEXT_PACKAGE, text) : text;
}

gboolean
gr_catalog_require (JsonObject *object,
                    const char *member,
                    gboolean    is_there,
                    GError    **error)
{
  if (!is_there)
    g_set_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE,
                 json_object_has_member (object, member) ? _ ("the member “%s” has a value of the wrong kind")
                                                         : _ ("the member “%s” is missing"),
                 member);

  return is_there;
}

gboolean
gr_catalog_check_text (JsonObject *object,
                       const char *member,
                       gboolean    is_required,
                       GError    **error)
{
  gboolean is_absent = !json_object_has_member (object, member);

  return gr_catalog_require (object, member, gr_json_get_string (object, member) != NULL || (is_absent && !is_required), error);
}

gboolean
gr_catalog_read_count (JsonObject *object,
                       const char *member,
                       guint      *value,
                       GError    **error)
{
  gint64   number = gr_json_get_int (object, member, -1);
  gboolean is_count = number >= 0 && number <= G_MAXINT;

  *value = is_count ? number : 0;
  return gr_catalog_require (object, member, is_count || !json_object_has_member (object, member), error);
}

/* Reads one of a list of words as its place in the list; the first is what an absent member means. */
gboolean
gr_catalog_read_choice (JsonObject        *object,
                        const char        *member,
                        const char *const *choices,
                        int               *value,
                        GError           **error)
{
  const char *word = gr_json_get_string (object, member);

  *value = 0;
  if (word == NULL)
    return gr_catalog_check_text (object, member, FALSE, error);

  for (int i = 0; choices[i] != NULL; i++)
    {
      if (g_str_equal (choices[i], word))
        {
          *value = i;
          return TRUE;
        }
    }

  g_set_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE, _ ("the member “%s” has the unknown value “%s”"), member, word);
  return FALSE;
}

/* Keeps a list of texts; one that is absent is empty. @member must be a literal. */
gboolean
gr_catalog_load_list (GrCatalogEntry *self,
                      JsonObject     *object,
                      const char     *member,
                      GError        **error)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);
  g_auto (GStrv)         list = gr_json_dup_strv (object, member);

  if (list == NULL && !json_object_has_member (object, member))
    list = g_new0 (char *, 1);
  if (!gr_catalog_require (object, member, list != NULL, error))
    return FALSE;

  g_hash_table_insert (priv->lists, (gpointer)member, g_steal_pointer (&list));
  return TRUE;
}

static GrEntryList *
read_entries (JsonObject     *object,
              const char     *member,
              GType           type,
              GrCatalogEntry *parent,
              GError        **error)
{
  g_autoptr (GrEntryList) entries = gr_entry_list_new (type);
  g_autoptr (GHashTable)  ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray              *array = gr_json_get_array (object, member);

  if (!gr_catalog_require (object, member, array != NULL || !json_object_has_member (object, member), error))
    return NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode                  *node = json_array_get_element (array, i);
      g_autoptr (GrCatalogEntry) entry = NULL;

      if (!gr_catalog_require (object, member, JSON_NODE_HOLDS_OBJECT (node), error))
        return NULL;
      entry = new_entry (type, json_node_get_object (node), parent, error);
      if (entry == NULL)
        return NULL;

      if (!g_hash_table_add (ids, (gpointer)gr_catalog_entry_get_id (entry)))
        {
          g_set_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE, _ ("%s: there are two entries of this name"),
                       gr_catalog_entry_get_id (entry));
          return NULL;
        }
      gr_entry_list_append (entries, entry);
    }

  return g_steal_pointer (&entries);
}

GrEntryList *
gr_catalog_read_entries (JsonObject *object,
                         const char *member,
                         GType       type,
                         GError    **error)
{
  return read_entries (object, member, type, NULL, error);
}

/* Keeps the entries within an entry. Where one @inherits and names no source of its own, that of @self holds for it too.
 * @member must be a literal. */
gboolean
gr_catalog_load_entries (GrCatalogEntry *self,
                         JsonObject     *object,
                         const char     *member,
                         GType           type,
                         gboolean        inherits,
                         GError        **error)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);
  GrEntryList           *entries = read_entries (object, member, type, inherits ? self : NULL, error);

  if (entries != NULL)
    g_hash_table_insert (priv->entries, (gpointer)member, entries);

  return entries != NULL;
}

const char *
gr_catalog_entry_get_text (GrCatalogEntry *self,
                           const char     *member)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);

  return gr_json_get_string (priv->object, member);
}

const char *
gr_catalog_entry_get_shown_text (GrCatalogEntry *self,
                                 const char     *member)
{
  return gr_catalog_translate (gr_catalog_entry_get_text (self, member));
}

const char *const *
gr_catalog_entry_get_list (GrCatalogEntry *self,
                           const char     *member)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);

  return g_hash_table_lookup (priv->lists, member);
}

/* Translates a list when it is first shown, so this is for the main thread alone. */
const char *const *
gr_catalog_entry_get_shown_list (GrCatalogEntry *self,
                                 const char     *member)
{
  GrCatalogEntryPrivate   *priv = gr_catalog_entry_get_instance_private (self);
  const char *const       *list = gr_catalog_entry_get_list (self, member);
  g_autoptr (GStrvBuilder) builder = NULL;

  if (!g_hash_table_contains (priv->shown_lists, member))
    {
      builder = g_strv_builder_new ();
      for (guint i = 0; list[i] != NULL; i++)
        g_strv_builder_add (builder, gr_catalog_translate (list[i]));
      g_hash_table_insert (priv->shown_lists, (gpointer)member, g_strv_builder_end (builder));
    }

  return g_hash_table_lookup (priv->shown_lists, member);
}

GListModel *
gr_catalog_entry_get_entries (GrCatalogEntry *self,
                              const char     *member)
{
  GrCatalogEntryPrivate *priv = gr_catalog_entry_get_instance_private (self);

  return g_hash_table_lookup (priv->entries, member);
}

/* Says whether an entry with a list "app_types" is for a type of app; one without types is for all. */
gboolean
gr_catalog_entry_applies_to (GrCatalogEntry *self,
                             const char     *app_type)
{
  const char *const *types = gr_catalog_entry_get_list (self, "app_types");

  return types[0] == NULL || (app_type != NULL && g_strv_contains (types, app_type));
}

/* Finds an entry in one of the short lists of the catalogue. The list keeps it. */
gpointer
gr_catalog_find (GListModel *entries,
                 const char *id)
{
  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrCatalogEntry) entry = g_list_model_get_item (entries, i);

      if (g_str_equal (gr_catalog_entry_get_id (entry), id))
        return entry;
    }

  return NULL;
}
