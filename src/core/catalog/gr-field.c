/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-field.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrField
{
  GrCatalogEntry parent_instance;

  int        kind;
  int        redaction;
  gboolean   is_open;
  gboolean   is_twin;
  gboolean   is_own;
  char     **choices;
  JsonArray *array;
};

G_DEFINE_ENUM_TYPE (GrFieldKind, gr_field_kind, G_DEFINE_ENUM_VALUE (GR_FIELD_KIND_TEXT, "text"), G_DEFINE_ENUM_VALUE (GR_FIELD_KIND_PARAGRAPH, "paragraph"), G_DEFINE_ENUM_VALUE (GR_FIELD_KIND_URI, "uri"), G_DEFINE_ENUM_VALUE (GR_FIELD_KIND_EMAIL, "email"), G_DEFINE_ENUM_VALUE (GR_FIELD_KIND_CHOICE, "choice"), G_DEFINE_ENUM_VALUE (GR_FIELD_KIND_LIST, "list"), G_DEFINE_ENUM_VALUE (GR_FIELD_KIND_DATE, "date"))

G_DEFINE_FINAL_TYPE (GrField, gr_field, GR_TYPE_CATALOG_ENTRY)

static JsonObject *
get_choice (GrField *self,
            guint    i)
{
  return json_array_get_object_element (self->array, i);
}

/* Keeps the values of the choices as a list, and checks that each has a title. */
static gboolean
load_choices (GrField    *self,
              JsonObject *object,
              GError    **error)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  JsonArray               *array = gr_json_get_array (object, "choices");

  if (!gr_catalog_require (object, "choices", array != NULL || (!json_object_has_member (object, "choices") && self->kind != GR_FIELD_KIND_CHOICE), error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode      *node = json_array_get_element (array, i);
      JsonObject    *choice = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      g_auto (GStrv) app_types = gr_json_dup_strv (choice, "app_types");

      if (!gr_catalog_require (object, "choices",
                               gr_json_get_string (choice, "value") != NULL && gr_json_get_string (choice, "title") != NULL &&
                                 (app_types != NULL || !json_object_has_member (choice, "app_types")),
                               error))
        return FALSE;
      g_strv_builder_add (values, gr_json_get_string (choice, "value"));
    }

  self->choices = g_strv_builder_end (values);
  self->array = array != NULL ? json_array_ref (array) : NULL;

  return TRUE;
}

static gboolean
gr_field_load (GrCatalogEntry *entry,
               JsonObject     *object,
               GError        **error)
{
  static const char *const kinds[] = {"text", "paragraph", "uri", "email", "choice", "list", "date", NULL};
  static const char *const redactions[] = {"public", "client-key", "email", "open-id", NULL};
  GrField                 *self = GR_FIELD (entry);

  self->is_open = gr_json_get_boolean (object, "open", FALSE);
  self->is_twin = gr_json_get_boolean (object, "twin", FALSE);
  self->is_own = gr_json_get_boolean (object, "own", FALSE);

  return gr_catalog_check_text (object, "hint", TRUE, error) &&
         gr_catalog_check_text (object, "kind", TRUE, error) &&
         gr_catalog_read_choice (object, "kind", kinds, &self->kind, error) &&
         gr_catalog_read_choice (object, "redaction", redactions, &self->redaction, error) &&
         gr_catalog_check_text (object, "limit", FALSE, error) &&
         gr_catalog_check_text (object, "limit_standard", FALSE, error) &&
         gr_catalog_check_text (object, "limit_mini_game", FALSE, error) &&
         gr_catalog_check_text (object, "limit_production", FALSE, error) &&
         gr_catalog_load_list (entry, object, "app_types", error) &&
         load_choices (self, object, error);
}

static void
gr_field_finalize (GObject *object)
{
  GrField *self = GR_FIELD (object);

  g_clear_pointer (&self->choices, g_strfreev);
  g_clear_pointer (&self->array, json_array_unref);

  G_OBJECT_CLASS (gr_field_parent_class)->finalize (object);
}

static void
gr_field_class_init (GrFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_field_finalize;
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_field_load;
}

static void
gr_field_init (GrField *self)
{
}

/**
 * gr_field_get_all:
 *
 * Gets the fields that are built into the program. May be called from any thread.
 *
 * Returns: (transfer none): a list of [class@Gr.Field]
 */
GListModel *
gr_field_get_all (void)
{
  static GListModel *fields = NULL;

  if (g_once_init_enter (&fields))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("fields.json", "fields", GR_TYPE_FIELD, NULL);

      g_once_init_leave (&fields, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_FIELD)));
    }

  return fields;
}

/**
 * gr_field_find:
 * @key: (nullable): a dotted key such as `app.name`
 *
 * Finds a field among those built into the program. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the field, %NULL where there is none of this key
 */
GrField *
gr_field_find (const char *key)
{
  return gr_catalog_find (gr_field_get_all (), key);
}

/**
 * gr_field_get_key:
 * @self: a field
 *
 * Returns: the dotted key, which is its id
 */
const char *
gr_field_get_key (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  return gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self));
}

/**
 * gr_field_get_hint:
 * @self: a field
 *
 * Returns: what the portal wants there, translated
 */
const char *
gr_field_get_hint (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "hint");
}

/**
 * gr_field_get_kind:
 * @self: a field
 *
 * Returns: how it is filled in
 */
GrFieldKind
gr_field_get_kind (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), GR_FIELD_KIND_TEXT);

  return self->kind;
}

/**
 * gr_field_get_choices:
 * @self: a field
 *
 * Returns: (transfer none) (array zero-terminated=1): the values to choose from, for whatever type of app; empty where anything can be
 *   entered
 */
const char *const *
gr_field_get_choices (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  return (const char *const *)self->choices;
}

static gboolean
is_choice_for (JsonObject *choice,
               const char *app_type)
{
  g_auto (GStrv) app_types = gr_json_dup_strv (choice, "app_types");

  return app_types == NULL || app_type == NULL || g_strv_contains ((const char *const *)app_types, app_type);
}

/**
 * gr_field_list_choices:
 * @self: a field
 * @app_type: (nullable): `mini-game`, `mini-drama` or `standard`; %NULL where it is not known
 *
 * Returns: (transfer full) (array zero-terminated=1): the values that an app of this type can choose from
 */
char **
gr_field_list_choices (GrField    *self,
                       const char *app_type)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  for (guint i = 0; self->choices[i] != NULL; i++)
    if (is_choice_for (get_choice (self, i), app_type))
      g_strv_builder_add (values, self->choices[i]);

  return g_strv_builder_end (values);
}

/**
 * gr_field_get_choice_title:
 * @self: a field
 * @value: (nullable): one of the values to choose from
 *
 * Returns: (nullable): what a person calls it, translated; %NULL where it cannot be chosen
 */
const char *
gr_field_get_choice_title (GrField    *self,
                           const char *value)
{
  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  for (guint i = 0; value != NULL && self->choices[i] != NULL; i++)
    if (g_str_equal (self->choices[i], value))
      return gr_catalog_translate (gr_json_get_string (get_choice (self, i), "title"));

  return NULL;
}

/**
 * gr_field_is_open:
 * @self: a field
 *
 * Returns: whether the portal may have more choices than those that are known
 */
gboolean
gr_field_is_open (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), FALSE);

  return self->is_open;
}

/**
 * gr_field_get_app_types:
 * @self: a field
 *
 * Returns: (transfer none) (array zero-terminated=1): the types of app that have it, empty for all
 */
const char *const *
gr_field_get_app_types (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "app_types");
}

/**
 * gr_field_is_for:
 * @self: a field
 * @app_type: (nullable): `mini-game`, `mini-drama` or `standard`; %NULL where it is not known
 *
 * Returns: whether an app of this type has the field
 */
gboolean
gr_field_is_for (GrField    *self,
                 const char *app_type)
{
  const char *const *app_types;

  g_return_val_if_fail (GR_IS_FIELD (self), FALSE);

  app_types = gr_field_get_app_types (self);
  return app_types[0] == NULL || app_type == NULL || g_strv_contains (app_types, app_type);
}

/**
 * gr_field_is_twin:
 * @self: a field
 *
 * Returns: whether sandbox and production are compared by it
 */
gboolean
gr_field_is_twin (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), FALSE);

  return self->is_twin;
}

/**
 * gr_field_is_own:
 * @self: a field
 *
 * Returns: whether each environment has its own, so that a difference is meant
 */
gboolean
gr_field_is_own (GrField *self)
{
  g_return_val_if_fail (GR_IS_FIELD (self), FALSE);

  return self->is_own;
}

/**
 * gr_field_get_value_kind:
 * @self: a field
 *
 * Returns: what to mask it as, %GR_VALUE_PUBLIC where everybody may see it
 */
GrValueKind
gr_field_get_value_kind (GrField *self)
{
  static const GrValueKind kinds[] = {GR_VALUE_PUBLIC, GR_VALUE_CLIENT_KEY, GR_VALUE_EMAIL, GR_VALUE_OPEN_ID};

  g_return_val_if_fail (GR_IS_FIELD (self), GR_VALUE_PUBLIC);

  return kinds[self->redaction];
}

/**
 * gr_field_find_limit:
 * @self: a field
 * @app_type: (nullable): `mini-game`, `mini-drama` or `standard`; where it is not known, nothing is too long that any app may have
 *
 * Finds how long a text may be, or how many a list may hold; the limit's unit says which.
 *
 * Returns: (transfer none) (nullable): a limit, %NULL where TikTok documents none
 */
GrLimit *
gr_field_find_limit (GrField    *self,
                     const char *app_type)
{
  const char *id = NULL;

  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  if (g_strcmp0 (app_type, "standard") == 0)
    id = gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "limit_standard");
  else if (g_strcmp0 (app_type, "mini-game") == 0)
    id = gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "limit_mini_game");
  if (id == NULL)
    id = gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "limit");

  return id != NULL ? gr_limit_find (id) : NULL;
}

/**
 * gr_field_find_production_limit:
 * @self: a field
 *
 * Finds the limit that holds in production where a sandbox has another one.
 *
 * Returns: (transfer none) (nullable): a limit, %NULL where production has the one of gr_field_find_limit()
 */
GrLimit *
gr_field_find_production_limit (GrField *self)
{
  const char *id;

  g_return_val_if_fail (GR_IS_FIELD (self), NULL);

  id = gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "limit_production");
  return id != NULL ? gr_limit_find (id) : NULL;
}
