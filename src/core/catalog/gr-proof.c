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
  gboolean   can_wait;
  gboolean   per_region;
  char     **choices;
  JsonArray *titles;
};

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

/* Every kind of proof has one member without which it could never hold. */
static gboolean
check_kind (GrProof    *self,
            JsonObject *object,
            GError    **error)
{
  switch ((GrProofKind)self->kind)
    {
    case GR_PROOF_TOLD:
      return gr_catalog_require (object, "question", json_object_has_member (object, "question"), error) &&
             gr_catalog_require (object, "choices", self->choices[0] != NULL, error);

    case GR_PROOF_MEMBERS:
      return gr_catalog_require (object, "role", json_object_has_member (object, "role"), error) &&
             gr_catalog_require (object, "count", self->count > 0, error);

    case GR_PROOF_FIELD:
    default:
      return gr_catalog_require (object, "field", json_object_has_member (object, "field"), error);
    }
}

static gboolean
gr_proof_load (GrCatalogEntry *entry,
               JsonObject     *object,
               GError        **error)
{
  static const char *const kinds[] = {"field", "told", "members", NULL};
  GrProof                 *self = GR_PROOF (entry);

  self->can_wait = gr_json_get_boolean (object, "can_wait", FALSE);
  self->per_region = gr_json_get_boolean (object, "per_region", FALSE);

  return gr_catalog_read_choice (object, "kind", kinds, &self->kind, error) &&
         gr_catalog_check_text (object, "field", FALSE, error) &&
         gr_catalog_check_text (object, "pattern", FALSE, error) &&
         gr_catalog_check_text (object, "shape", FALSE, error) &&
         gr_catalog_check_text (object, "question", FALSE, error) &&
         gr_catalog_check_text (object, "role", FALSE, error) &&
         gr_catalog_read_count (object, "count", &self->count, error) &&
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
 * Returns: how many members there must be
 */
guint
gr_proof_get_count (GrProof *self)
{
  g_return_val_if_fail (GR_IS_PROOF (self), 0);

  return self->count;
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
