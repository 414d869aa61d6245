/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"

#include "gr-catalog-private.h"
#include "gr-catalog-resources.h"
#include "gr-json.h"

#include <glib/gi18n-lib.h>

#define FOLDER GR_RESOURCE_PATH "/catalog/"

typedef enum
{
  LIST_REGIONS,
  LIST_LANGUAGES,
  LIST_SCOPES,
  LIST_OBSOLETE_SCOPES,
  LIST_SCOPE_PRESETS,
  LIST_USER_FIELDS,
  LIST_FIELDS,
  LIST_ENDPOINTS,
  LIST_RULE_PACKS,
  LIST_ASSET_RULES,
  LIST_LIMITS,
  LIST_ERROR_ADVICE,
  LIST_KEY_SHAPES,
  LIST_OAUTH_PARAMETERS,
  LIST_GUIDES,
  N_LISTS,
} List;

struct _GrCatalog
{
  GObject parent_instance;

  GrEntryList *lists[N_LISTS];
};

G_DEFINE_FINAL_TYPE (GrCatalog, gr_catalog, G_TYPE_OBJECT)

static void
gr_catalog_finalize (GObject *object)
{
  GrCatalog *self = GR_CATALOG (object);

  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (gr_catalog_parent_class)->finalize (object);
}

static void
gr_catalog_class_init (GrCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_catalog_finalize;
}

static void
gr_catalog_init (GrCatalog *self)
{
}

static GListModel *
get_list (GrCatalog *self,
          List       list)
{
  return G_LIST_MODEL (self->lists[list]);
}

/* Reads one file of the catalogue: an object. Errors name the file. */
static JsonNode *
load_file (GResource  *resource,
           const char *name,
           GError    **error)
{
  g_autofree char     *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes)   bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonNode) root = NULL;

  if (bytes == NULL)
    return NULL;

  root = gr_json_parse_bytes (bytes, error);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);

  if (root != NULL)
    g_set_error_literal (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE, _ ("the file does not hold an object"));
  g_prefix_error (error, "%s: ", name);
  return NULL;
}

static GrEntryList *
load_entries (GResource  *resource,
              const char *name,
              const char *member,
              GType       type,
              GError    **error)
{
  g_autoptr (JsonNode)    root = load_file (resource, name, error);
  g_autoptr (GrEntryList) entries = NULL;

  if (root == NULL)
    return NULL;

  entries = gr_catalog_read_entries (json_node_get_object (root), member, type, error);
  if (entries == NULL)
    g_prefix_error (error, "%s: ", name);

  return g_steal_pointer (&entries);
}

/* For what holds without a catalogue of one's own. */
GrEntryList *
gr_catalog_load_built_in (const char *name,
                          const char *member,
                          GType       type,
                          GError    **error)
{
  return load_entries (gr_catalog_get_resource (), name, member, type, error);
}

/* Rule packs are asked what the others say. */
static void
join_rule_packs (GListModel *packs)
{
  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (GrRulePack) pack = g_list_model_get_item (packs, i);

      gr_rule_pack_set_siblings (pack, packs);
    }
}

static int
compare_guides (gconstpointer a,
                gconstpointer b)
{
  GrGuide *first = *(GrGuide *const *)a;
  GrGuide *second = *(GrGuide *const *)b;
  int      order = (int)gr_guide_get_order (first) - (int)gr_guide_get_order (second);

  return order != 0 ? order : g_strcmp0 (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (first)), gr_catalog_entry_get_id (GR_CATALOG_ENTRY (second)));
}

/* A guide is a file of its own, and says where among the others it stands. A new guide needs no line of code. */
static GrEntryList *
load_guides (GResource *resource,
             GError   **error)
{
  g_autoptr (GrEntryList) guides = gr_entry_list_new (GR_TYPE_GUIDE);
  g_autoptr (GPtrArray)   found = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv)          names = g_resource_enumerate_children (resource, FOLDER "guides/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char           *name = g_strconcat ("guides/", names[i], NULL);
      g_autoptr (JsonNode)       root = load_file (resource, name, error);
      g_autoptr (GrCatalogEntry) guide = NULL;

      if (root == NULL)
        return NULL;
      guide = gr_catalog_entry_new (GR_TYPE_GUIDE, json_node_get_object (root), error);
      if (guide == NULL)
        {
          g_prefix_error (error, "%s: ", name);
          return NULL;
        }
      g_ptr_array_add (found, g_steal_pointer (&guide));
    }

  g_ptr_array_sort (found, compare_guides);
  for (guint i = 0; i < found->len; i++)
    gr_entry_list_append (guides, g_ptr_array_index (found, i));

  return g_steal_pointer (&guides);
}

/* Everything but the guides, which are long and which no first frame needs. */
static GrCatalog *
load_facts (GResource *resource,
            GError   **error)
{
  g_autoptr (GrCatalog) self = g_object_new (GR_TYPE_CATALOG, NULL);
  const struct
  {
    const char *name;
    const char *member;
    GType       type;
    List        list;
  } files[] = {
    {"regions.json", "regions", GR_TYPE_REGION, LIST_REGIONS},
    {"languages.json", "languages", GR_TYPE_LANGUAGE, LIST_LANGUAGES},
    {"scopes.json", "scopes", GR_TYPE_SCOPE, LIST_SCOPES},
    {"scopes.json", "obsolete_scopes", GR_TYPE_SCOPE, LIST_OBSOLETE_SCOPES},
    {"scope-presets.json", "scope_presets", GR_TYPE_SCOPE_PRESET, LIST_SCOPE_PRESETS},
    {"user-fields.json", "user_fields", GR_TYPE_USER_FIELD, LIST_USER_FIELDS},
    {"fields.json", "fields", GR_TYPE_FIELD, LIST_FIELDS},
    {"endpoints.json", "endpoints", GR_TYPE_ENDPOINT, LIST_ENDPOINTS},
    {"rule-packs.json", "rule_packs", GR_TYPE_RULE_PACK, LIST_RULE_PACKS},
    {"asset-rules.json", "asset_rules", GR_TYPE_ASSET_RULE, LIST_ASSET_RULES},
    {"limits.json", "limits", GR_TYPE_LIMIT, LIST_LIMITS},
    {"oauth-errors.json", "oauth_errors", GR_TYPE_ERROR_ADVICE, LIST_ERROR_ADVICE},
    {"key-shapes.json", "key_shapes", GR_TYPE_KEY_SHAPE, LIST_KEY_SHAPES},
    {"oauth-notes.json", "oauth_parameters", GR_TYPE_OAUTH_NOTE, LIST_OAUTH_PARAMETERS},
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      self->lists[files[i].list] = load_entries (resource, files[i].name, files[i].member, files[i].type, error);
      if (self->lists[files[i].list] == NULL)
        return NULL;
    }

  join_rule_packs (get_list (self, LIST_RULE_PACKS));
  return g_steal_pointer (&self);
}

/**
 * gr_catalog_new:
 * @error: return location for an error
 *
 * Loads the facts about TikTok that are built into the program. The guides are read when somebody first asks for them.
 *
 * Returns: (transfer full) (nullable): a new catalogue, or %NULL with an error that names the file and the entry
 */
GrCatalog *
gr_catalog_new (GError **error)
{
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return load_facts (gr_catalog_get_resource (), error);
}

/**
 * gr_catalog_new_from_resource:
 * @resource: a resource with the files of a catalogue
 * @error: return location for an error
 *
 * Loads a catalogue from elsewhere, for tests.
 *
 * Returns: (transfer full) (nullable): a new catalogue, or %NULL with an error that names the file and the entry
 */
GrCatalog *
gr_catalog_new_from_resource (GResource *resource,
                              GError   **error)
{
  g_autoptr (GrCatalog) self = NULL;

  g_return_val_if_fail (resource != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = load_facts (resource, error);
  if (self == NULL)
    return NULL;

  self->lists[LIST_GUIDES] = load_guides (resource, error);
  return self->lists[LIST_GUIDES] != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * gr_catalog_get_regions:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.Region]
 */
GListModel *
gr_catalog_get_regions (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_REGIONS);
}

/**
 * gr_catalog_get_languages:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.Language], the default one first
 */
GListModel *
gr_catalog_get_languages (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_LANGUAGES);
}

/**
 * gr_catalog_get_scopes:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.Scope]
 */
GListModel *
gr_catalog_get_scopes (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_SCOPES);
}

/**
 * gr_catalog_get_scope_presets:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.ScopePreset], the smallest first
 */
GListModel *
gr_catalog_get_scope_presets (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_SCOPE_PRESETS);
}

/**
 * gr_catalog_get_user_fields:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.UserField]
 */
GListModel *
gr_catalog_get_user_fields (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_USER_FIELDS);
}

/**
 * gr_catalog_get_fields:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.Field], those of the organization first, then those of app, environment, workspace, region
 *   and language
 */
GListModel *
gr_catalog_get_fields (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_FIELDS);
}

/**
 * gr_catalog_get_endpoints:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.Endpoint], current and legacy
 */
GListModel *
gr_catalog_get_endpoints (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_ENDPOINTS);
}

/**
 * gr_catalog_get_rule_packs:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.RulePack], the one to judge by unless told otherwise first
 */
GListModel *
gr_catalog_get_rule_packs (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_RULE_PACKS);
}

/**
 * gr_catalog_get_asset_rules:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.AssetRule]: what no document of TikTok says of pictures
 */
GListModel *
gr_catalog_get_asset_rules (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_ASSET_RULES);
}

/**
 * gr_catalog_get_limits:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.Limit]
 */
GListModel *
gr_catalog_get_limits (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_LIMITS);
}

/**
 * gr_catalog_get_error_advice:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.ErrorAdvice]
 */
GListModel *
gr_catalog_get_error_advice (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_ERROR_ADVICE);
}

/**
 * gr_catalog_get_key_shapes:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.KeyShape]
 */
GListModel *
gr_catalog_get_key_shapes (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return get_list (self, LIST_KEY_SHAPES);
}

/**
 * gr_catalog_get_guides:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Gr.Guide], in the order to follow them
 */
GListModel *
gr_catalog_get_guides (GrCatalog *self)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  /* What is built in was tried when it was built. */
  if (self->lists[LIST_GUIDES] == NULL)
    self->lists[LIST_GUIDES] = load_guides (gr_catalog_get_resource (), NULL);
  if (self->lists[LIST_GUIDES] == NULL)
    self->lists[LIST_GUIDES] = gr_entry_list_new (GR_TYPE_GUIDE);

  return get_list (self, LIST_GUIDES);
}

/**
 * gr_catalog_find_region:
 * @self: a catalogue
 * @id: (nullable): an ISO 3166-1 code of two letters
 *
 * Returns: (transfer none) (nullable): the region, %NULL where the catalogue has none of that code
 */
GrRegion *
gr_catalog_find_region (GrCatalog  *self,
                        const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_REGIONS), id);
}

/**
 * gr_catalog_find_language:
 * @self: a catalogue
 * @id: (nullable): a BCP 47 tag
 *
 * Returns: (transfer none) (nullable): the language, %NULL where the catalogue has none of that tag
 */
GrLanguage *
gr_catalog_find_language (GrCatalog  *self,
                          const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_LANGUAGES), id);
}

/**
 * gr_catalog_find_scope:
 * @self: a catalogue
 * @id: (nullable): a scope's name
 *
 * Returns: (transfer none) (nullable): the scope, %NULL where it is unknown
 */
GrScope *
gr_catalog_find_scope (GrCatalog  *self,
                       const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_SCOPES), id);
}

/**
 * gr_catalog_find_obsolete_scope:
 * @self: a catalogue
 * @id: (nullable): a scope's name
 *
 * Finds a name that guides and libraries still ask for and TikTok refuses; its note says what to ask for instead.
 *
 * Returns: (transfer none) (nullable): the scope, %NULL where the name is a current one or unknown
 */
GrScope *
gr_catalog_find_obsolete_scope (GrCatalog  *self,
                                const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_OBSOLETE_SCOPES), id);
}

/**
 * gr_catalog_find_user_field:
 * @self: a catalogue
 * @id: (nullable): a field's name
 *
 * Returns: (transfer none) (nullable): the field, %NULL where it is unknown
 */
GrUserField *
gr_catalog_find_user_field (GrCatalog  *self,
                            const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_USER_FIELDS), id);
}

/**
 * gr_catalog_find_field:
 * @self: a catalogue
 * @key: (nullable): a dotted key of a workspace, such as `app.name`
 *
 * Returns: (transfer none) (nullable): the field, %NULL where it is unknown
 */
GrField *
gr_catalog_find_field (GrCatalog  *self,
                       const char *key)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_FIELDS), key);
}

/**
 * gr_catalog_find_endpoint:
 * @self: a catalogue
 * @id: (nullable): an id such as `oauth.token`
 *
 * Returns: (transfer none) (nullable): the endpoint, %NULL where it is unknown
 */
GrEndpoint *
gr_catalog_find_endpoint (GrCatalog  *self,
                          const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_ENDPOINTS), id);
}

/**
 * gr_catalog_find_rule_pack:
 * @self: a catalogue
 * @id: (nullable): an id such as `standard-app`
 *
 * Returns: (transfer none) (nullable): the rule pack, %NULL where it is unknown
 */
GrRulePack *
gr_catalog_find_rule_pack (GrCatalog  *self,
                           const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (get_list (self, LIST_RULE_PACKS), id);
}

/**
 * gr_catalog_find_guide:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the guide, %NULL where it is unknown
 */
GrGuide *
gr_catalog_find_guide (GrCatalog  *self,
                       const char *id)
{
  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  return gr_catalog_find (gr_catalog_get_guides (self), id);
}

/**
 * gr_catalog_describe_parameter:
 * @self: a catalogue
 * @name: the name of a parameter of a sign-in, in whatever case
 *
 * Returns: (nullable): what the parameter is, translated, %NULL where it is not one of TikTok's
 */
const char *
gr_catalog_describe_parameter (GrCatalog  *self,
                               const char *name)
{
  g_autofree char *id = NULL;
  GrOauthNote     *note;

  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  id = g_ascii_strdown (name, -1);
  note = gr_catalog_find (get_list (self, LIST_OAUTH_PARAMETERS), id);

  return note != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (note)) : NULL;
}

/**
 * gr_catalog_match_key_shape:
 * @self: a catalogue
 * @text: (nullable): what somebody pasted as a key or a secret
 *
 * Finds what @text looks like. TikTok documents no shape, so this is a guess.
 *
 * Returns: (transfer none) (nullable): the first shape that fits, %NULL where none does
 */
GrKeyShape *
gr_catalog_match_key_shape (GrCatalog  *self,
                            const char *text)
{
  GListModel *shapes;

  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  shapes = get_list (self, LIST_KEY_SHAPES);
  for (guint i = 0; text != NULL && i < g_list_model_get_n_items (shapes); i++)
    {
      g_autoptr (GrKeyShape) shape = g_list_model_get_item (shapes, i);

      /* The catalogue keeps it. */
      if (gr_key_shape_fits (shape, text))
        return shape;
    }

  return NULL;
}

/**
 * gr_catalog_dup_endpoint_uri:
 * @self: a catalogue
 * @id: the id of an endpoint
 * @base_uri: (nullable): the root of a server that stands in for TikTok
 *
 * Makes the address to call, see [method@Gr.Endpoint.dup_uri].
 *
 * Returns: (transfer full) (nullable): a new address, %NULL where the endpoint is unknown
 */
char *
gr_catalog_dup_endpoint_uri (GrCatalog  *self,
                             const char *id,
                             const char *base_uri)
{
  GrEndpoint *endpoint = gr_catalog_find_endpoint (self, id);

  return endpoint != NULL ? gr_endpoint_dup_uri (endpoint, base_uri) : NULL;
}

/**
 * gr_catalog_find_limit:
 * @self: a catalogue
 * @id: (nullable): the id of a limit, or the subject of several
 *
 * Finds a limit. Where sources disagree about a subject, the latest one is found; each is found by its own id.
 *
 * Returns: (transfer none) (nullable): the limit, %NULL where it is unknown
 */
GrLimit *
gr_catalog_find_limit (GrCatalog  *self,
                       const char *id)
{
  GrLimit *found;

  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  found = gr_catalog_find (get_list (self, LIST_LIMITS), id);
  if (found != NULL)
    return found;

  for (guint i = 0; i < g_list_model_get_n_items (get_list (self, LIST_LIMITS)); i++)
    {
      g_autoptr (GrLimit) limit = g_list_model_get_item (get_list (self, LIST_LIMITS), i);

      /* Dates of this form sort as text does. */
      if (g_strcmp0 (gr_limit_get_subject (limit), id) == 0 &&
          (found == NULL || g_strcmp0 (gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (limit)),
                                       gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (found))) > 0))
        found = limit;
    }

  return found;
}

/**
 * gr_catalog_get_limit:
 * @self: a catalogue
 * @id: the id of a limit, or the subject of several
 *
 * Gets the number of a limit, see [method@Gr.Catalog.find_limit].
 *
 * Returns: the number, -1 where the limit is unknown
 */
gint64
gr_catalog_get_limit (GrCatalog  *self,
                      const char *id)
{
  GrLimit *limit = gr_catalog_find_limit (self, id);

  return limit != NULL ? gr_limit_get_value (limit) : -1;
}
