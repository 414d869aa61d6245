/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrProof
{
  GrCatalogEntry parent_instance;

  int        kind;
  guint      count;
  guint      max;
  gboolean   optional;
  gboolean   excuses;
  gboolean   can_wait;
  gboolean   per_region;
  char     **choices;
  JsonArray *titles;
};

G_DEFINE_ENUM_TYPE (GrProofKind, gr_proof_kind, G_DEFINE_ENUM_VALUE (GR_PROOF_FIELD, "field"), G_DEFINE_ENUM_VALUE (GR_PROOF_TOLD, "told"), G_DEFINE_ENUM_VALUE (GR_PROOF_MEMBERS, "members"), G_DEFINE_ENUM_VALUE (GR_PROOF_LIST, "list"), G_DEFINE_ENUM_VALUE (GR_PROOF_REDIRECTS, "redirects"), G_DEFINE_ENUM_VALUE (GR_PROOF_PAGE, "page"), G_DEFINE_ENUM_VALUE (GR_PROOF_DOMAIN, "domain"), G_DEFINE_ENUM_VALUE (GR_PROOF_PREFIX, "prefix"), G_DEFINE_ENUM_VALUE (GR_PROOF_ASSET, "asset"), G_DEFINE_ENUM_VALUE (GR_PROOF_SCOPES, "scopes"), G_DEFINE_ENUM_VALUE (GR_PROOF_LANE, "lane"), G_DEFINE_ENUM_VALUE (GR_PROOF_SECRET, "secret"))

G_DEFINE_FINAL_TYPE (GrProof, gr_proof, GR_TYPE_CATALOG_ENTRY)

/* Keeps the values of the choices as a list, and checks that each has a title. */
static gboolean
load_choices (GrCatalogEntry *entry,
              JsonObject     *object,
              GError        **error)
{
  GrProof                 *self = GR_PROOF (entry);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  JsonArray               *array = gr_json_get_array (object, "choices");

  if (!gr_catalog_require (object, "choices", array != NULL || !json_object_has_member (object, "choices"), error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode   *node = json_array_get_element (array, i);
      JsonObject *choice = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (!gr_catalog_require (object, "choices", gr_json_get_string (choice, "value") && gr_json_get_string (choice, "title"), error))
        return FALSE;
      g_strv_builder_add (values, gr_json_get_string (choice, "value"));
    }

  self->choices = g_strv_builder_end (values);
  self->titles = array;
  return TRUE;
}

static gboolean
check_choice (JsonObject        *object,
              const char        *member,
              const char *const *choices,
              GError           **error)
{
  int value;

  return gr_catalog_check_text (object, member, TRUE, error) &&
         gr_catalog_read_choice (object, member, choices, &value, error);
}

/* Every kind of proof has members without which it could never hold. */
static gboolean
check_kind (GrProof    *self,
            JsonObject *object,
            GError    **error)
{
  static const char *const pages[] = {"terms", "privacy", "website", "support", "page", NULL};
  static const char *const scope_stages[] = {"declared", "enabled", "asked", "granted", "exercised", "explained", NULL};
  static const char *const lane_stages[] = {"signed-in", "user-info", "refreshed", NULL};

  switch ((GrProofKind)self->kind)
    {
    case GR_PROOF_TOLD:
      return gr_catalog_check_text (object, "question", TRUE, error) &&
             gr_catalog_require (object, "choices", self->choices[0] != NULL, error);

    case GR_PROOF_MEMBERS:
      return gr_catalog_check_text (object, "role", TRUE, error) &&
             gr_catalog_require (object, "count", self->count > 0, error);

    case GR_PROOF_PAGE:
      return gr_catalog_check_text (object, "field", TRUE, error) && check_choice (object, "page", pages, error);

    case GR_PROOF_ASSET:
      return gr_catalog_check_text (object, "slot", TRUE, error);

    case GR_PROOF_SCOPES:
      return check_choice (object, "stage", scope_stages, error);

    case GR_PROOF_LANE:
      return check_choice (object, "stage", lane_stages, error);

    case GR_PROOF_REDIRECTS:
    case GR_PROOF_DOMAIN:
    case GR_PROOF_PREFIX:
    case GR_PROOF_SECRET:
      return TRUE;

    case GR_PROOF_FIELD:
    case GR_PROOF_LIST:
    default:
      return gr_catalog_check_text (object, "field", TRUE, error);
    }
}

/* Members of whatever kind: a text is a text. */
static gboolean
check_texts (JsonObject *object,
             GError    **error)
{
  static const char *const members[] = {"field", "pattern", "shape", "question", "role", "value", "page", "slot", "stage", "scope", "either"};

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (!gr_catalog_check_text (object, members[i], FALSE, error))
      return FALSE;

  return TRUE;
}

static gboolean
gr_proof_load (GrCatalogEntry *entry,
               JsonObject     *object,
               GError        **error)
{
  static const char *const kinds[] = {"field", "told", "members", "list", "redirects", "page",
                                      "domain", "prefix", "asset", "scopes", "lane", "secret", NULL};
  GrProof                 *self = GR_PROOF (entry);

  self->optional = gr_json_get_boolean (object, "optional", FALSE);
  self->excuses = gr_json_get_boolean (object, "excuses", FALSE);
  self->can_wait = gr_json_get_boolean (object, "can_wait", FALSE);
  self->per_region = gr_json_get_boolean (object, "per_region", FALSE);

  return gr_catalog_read_choice (object, "kind", kinds, &self->kind, error) &&
         check_texts (object, error) &&
         gr_catalog_read_count (object, "count", &self->count, error) &&
         gr_catalog_read_count (object, "max", &self->max, error) &&
         load_choices (entry, object, error) &&
         check_kind (self, object, error);
}

static void
gr_proof_finalize (GObject *object)
{
  g_strfreev (GR_PROOF (object)->choices);

  G_OBJECT_CLASS (gr_proof_parent_class)->finalize (object);
}

static void
gr_proof_class_init (GrProofClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_proof_finalize;
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_proof_load;
}

static void
gr_proof_init (GrProof *self)
{
}

/**
 * gr_proof_kind_get_nick:
 * @kind: what has to be looked at
 *
 * Returns: the word of the guide files, such as `told`
 */
const char *
gr_proof_kind_get_nick (GrProofKind kind)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (GR_TYPE_PROOF_KIND);
  GEnumValue            *value = g_enum_get_value (values, kind);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * gr_proof_get_kind:
 * @self: a proof
 *
 * Returns: what has to be looked at
 */
GrProofKind
gr_proof_get_kind (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), GR_PROOF_FIELD);

  return self->kind;
}

/**
 * gr_proof_get_either:
 * @self: a proof
 *
 * Returns: (nullable): the name of a group; of the proofs of a step with the same name one is enough
 */
const char *
gr_proof_get_either (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "either");
}

/**
 * gr_proof_get_optional:
 * @self: a proof
 *
 * Returns: whether the step is done without it
 */
gboolean
gr_proof_get_optional (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), FALSE);

  return self->optional;
}

/**
 * gr_proof_get_excuses:
 * @self: a proof
 *
 * Returns: whether the step is not needed at all where this holds, whatever else it asks for or rests on
 */
gboolean
gr_proof_get_excuses (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), FALSE);

  return self->excuses;
}

/**
 * gr_proof_get_field:
 * @self: a proof
 *
 * Returns: (nullable): the workspace's field it looks at
 */
const char *
gr_proof_get_field (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "field");
}

/**
 * gr_proof_get_pattern:
 * @self: a proof
 *
 * Returns: (nullable): the regular expression a field must match as a whole
 */
const char *
gr_proof_get_pattern (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "pattern");
}

/**
 * gr_proof_get_shape:
 * @self: a proof
 *
 * Returns: (nullable): the pattern in words, for people, translated
 */
const char *
gr_proof_get_shape (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "shape");
}

/**
 * gr_proof_get_question:
 * @self: a proof
 *
 * Returns: (nullable): what to ask a person, translated
 */
const char *
gr_proof_get_question (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "question");
}

/**
 * gr_proof_get_role:
 * @self: a proof
 *
 * Returns: (nullable): the role of the members to count
 */
const char *
gr_proof_get_role (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "role");
}

/**
 * gr_proof_get_count:
 * @self: a proof
 *
 * Returns: how many members or items there must be at least; 0 where the guide does not say
 */
guint
gr_proof_get_count (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), 0);

  return self->count;
}

/**
 * gr_proof_get_max:
 * @self: a proof
 *
 * Returns: how many items a list may have; 0 for any number
 */
guint
gr_proof_get_max (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), 0);

  return self->max;
}

/**
 * gr_proof_get_value:
 * @self: a proof
 *
 * Returns: (nullable): the item that a list must have
 */
const char *
gr_proof_get_value (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "value");
}

/**
 * gr_proof_get_page:
 * @self: a proof
 *
 * Returns: (nullable): what the page behind a field should be: `terms`, `privacy`, `website`, `support` or `page`
 */
const char *
gr_proof_get_page (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "page");
}

/**
 * gr_proof_get_slot:
 * @self: a proof
 *
 * Returns: (nullable): the slot of the rule packs that the pictures are for
 */
const char *
gr_proof_get_slot (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "slot");
}

/**
 * gr_proof_get_stage:
 * @self: a proof
 *
 * Returns: (nullable): how far the scopes, or a lane, must have come
 */
const char *
gr_proof_get_stage (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "stage");
}

/**
 * gr_proof_get_scope:
 * @self: a proof
 *
 * Returns: (nullable): the scope that is meant; %NULL for all that are declared
 */
const char *
gr_proof_get_scope (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "scope");
}

/**
 * gr_proof_get_per_region:
 * @self: a proof
 *
 * Returns: whether the count has to be there for each region of the workspace
 */
gboolean
gr_proof_get_per_region (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), FALSE);

  return self->per_region;
}

/**
 * gr_proof_get_can_wait:
 * @self: a proof
 *
 * Returns: whether somebody at TikTok decides, so that a person can only wait after answering `submitted`
 */
gboolean
gr_proof_get_can_wait (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), FALSE);

  return self->can_wait;
}

/**
 * gr_proof_get_choices:
 * @self: a proof
 *
 * Returns: (transfer none): the values a person may answer with, such as `yes`; never translated
 */
const char *const *
gr_proof_get_choices (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  return (const char *const *)self->choices;
}

/**
 * gr_proof_get_choice_title:
 * @self: a proof
 * @value: (nullable): one of [method@Gr.Proof.get_choices]
 *
 * Returns: (nullable): what the answer is called, translated; %NULL for another value
 */
const char *
gr_proof_get_choice_title (GrProof    *self,
                           const char *value)
{
  g_return_val_if_fail (GR_IS_PROOF (self), NULL);

  for (guint i = 0; self->choices[i] != NULL; i++)
    {
      if (g_strcmp0 (self->choices[i], value) == 0)
        return gr_catalog_translate (gr_json_get_string (json_array_get_object_element (self->titles, i), "title"));
    }

  return NULL;
}
