/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrScope
{
  GrCatalogEntry parent_instance;

  gboolean user_can_untick;
  gboolean is_documented;
  int      review;
};

G_DEFINE_FINAL_TYPE (GrScope, gr_scope, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_scope_load (GrCatalogEntry *entry,
               JsonObject     *object,
               GError        **error)
{
  static const char *const reviews[] = {"unknown", "app", "audit", "application", NULL};
  GrScope                 *self = GR_SCOPE (entry);

  self->user_can_untick = gr_json_get_boolean (object, "can_untick", TRUE);
  self->is_documented = gr_json_get_boolean (object, "documented", TRUE);

  return gr_catalog_check_text (object, "description", FALSE, error) &&
         gr_catalog_check_text (object, "product", FALSE, error) &&
         gr_catalog_check_text (object, "note", FALSE, error) &&
         gr_catalog_read_choice (object, "review", reviews, &self->review, error) &&
         gr_catalog_load_list (entry, object, "fields", error);
}

static void
gr_scope_class_init (GrScopeClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_scope_load;
}

static void
gr_scope_init (GrScope *self)
{
}

/**
 * gr_scope_get_description:
 * @self: a scope
 *
 * Returns: (nullable): what it gives access to, translated
 */
const char *
gr_scope_get_description (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "description");
}

/**
 * gr_scope_get_plain_description:
 * @self: a scope
 *
 * Returns: (nullable): what it gives access to, in English, for text that goes to TikTok
 */
const char *
gr_scope_get_plain_description (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "description");
}

/**
 * gr_scope_get_product:
 * @self: a scope
 *
 * Returns: (nullable): the name, as the portal prints it, of the product the scope comes with
 */
const char *
gr_scope_get_product (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "product");
}

/**
 * gr_scope_get_note:
 * @self: a scope
 *
 * Returns: (nullable): what to know before asking for it, translated
 */
const char *
gr_scope_get_note (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "note");
}

/**
 * gr_scope_get_fields:
 * @self: a scope
 *
 * Returns: (transfer none): the ids of the user fields it opens, empty where it opens none
 */
const char *const *
gr_scope_get_fields (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "fields");
}

/**
 * gr_scope_get_user_can_untick:
 * @self: a scope
 *
 * Returns: whether the user may refuse it on the consent page and still sign in
 */
gboolean
gr_scope_get_user_can_untick (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), FALSE);

  return self->user_can_untick;
}

/**
 * gr_scope_get_is_documented:
 * @self: a scope
 *
 * Returns: whether TikTok's public scope reference lists it
 */
gboolean
gr_scope_get_is_documented (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), FALSE);

  return self->is_documented;
}

/**
 * gr_scope_get_review:
 * @self: a scope
 *
 * Returns: who has to agree before production may use it; a sandbox needs none of them
 */
GrScopeReview
gr_scope_get_review (GrScope *self)
{
  g_return_val_if_fail (GR_IS_SCOPE (self), GR_SCOPE_REVIEW_UNKNOWN);

  return self->review;
}
