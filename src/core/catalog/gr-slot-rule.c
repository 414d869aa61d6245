/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-rule-pack.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrSlotRule
{
  GrCatalogEntry parent_instance;

  int   kind;
  guint width;
  guint height;
  guint min_width;
  guint min_height;
  guint max_megabytes;
  guint min_files;
  guint max_files;

  gboolean per_language;
};

G_DEFINE_FINAL_TYPE (GrSlotRule, gr_slot_rule, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_slot_rule_load (GrCatalogEntry *entry,
                   JsonObject     *object,
                   GError        **error)
{
  static const char *const kinds[] = {"picture", "document", NULL};
  GrSlotRule              *self = GR_SLOT_RULE (entry);

  self->per_language = gr_json_get_boolean (object, "per_language", FALSE);

  return gr_catalog_check_text (object, "subject", FALSE, error) &&
         gr_catalog_check_text (object, "note", FALSE, error) &&
         gr_catalog_read_choice (object, "kind", kinds, &self->kind, error) &&
         gr_catalog_read_count (object, "width", &self->width, error) &&
         gr_catalog_read_count (object, "height", &self->height, error) &&
         gr_catalog_read_count (object, "min_width", &self->min_width, error) &&
         gr_catalog_read_count (object, "min_height", &self->min_height, error) &&
         gr_catalog_read_count (object, "max_megabytes", &self->max_megabytes, error) &&
         gr_catalog_read_count (object, "min_files", &self->min_files, error) &&
         gr_catalog_read_count (object, "max_files", &self->max_files, error) &&
         gr_catalog_load_list (entry, object, "formats", error) &&
         gr_catalog_load_entries (entry, object, "asks", GR_TYPE_SLOT_ASK, TRUE, error);
}

static void
gr_slot_rule_class_init (GrSlotRuleClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_slot_rule_load;
}

static void
gr_slot_rule_init (GrSlotRule *self)
{
}

/**
 * gr_slot_rule_get_subject:
 * @self: a rule
 *
 * Returns: what it has in common with the slots of other packs that ask for the same picture: a word, or its own id
 */
const char *
gr_slot_rule_get_subject (GrSlotRule *self)
{
  const char *subject;

  g_return_val_if_fail (GR_IS_SLOT_RULE (self), NULL);

  subject = gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "subject");
  return subject != NULL ? subject : gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self));
}

/**
 * gr_slot_rule_is_document:
 * @self: a rule
 *
 * Returns: whether it asks for a paper that only TikTok reads, rather than for a picture that is shown to people
 */
gboolean
gr_slot_rule_is_document (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), FALSE);

  return self->kind == 1;
}

/**
 * gr_slot_rule_get_width:
 * @self: a rule
 *
 * Returns: the width a picture must have, in pixels; 0 for any
 */
guint
gr_slot_rule_get_width (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), 0);

  return self->width;
}

/**
 * gr_slot_rule_get_height:
 * @self: a rule
 *
 * Returns: the height a picture must have, in pixels; 0 for any
 */
guint
gr_slot_rule_get_height (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), 0);

  return self->height;
}

/**
 * gr_slot_rule_get_min_width:
 * @self: a rule
 *
 * Returns: the least width a picture may have, in pixels; 0 for any
 */
guint
gr_slot_rule_get_min_width (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), 0);

  return self->min_width;
}

/**
 * gr_slot_rule_get_min_height:
 * @self: a rule
 *
 * Returns: the least height a picture may have, in pixels; 0 for any
 */
guint
gr_slot_rule_get_min_height (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), 0);

  return self->min_height;
}

/**
 * gr_slot_rule_get_max_megabytes:
 * @self: a rule
 *
 * Gets the largest file in megabytes. TikTok does not say whether one is 10⁶ or 2²⁰ bytes.
 *
 * Returns: the number TikTok prints; 0 for no limit
 */
guint
gr_slot_rule_get_max_megabytes (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), 0);

  return self->max_megabytes;
}

/**
 * gr_slot_rule_get_formats:
 * @self: a rule
 *
 * Returns: (transfer none): the formats allowed, of `png`, `jpeg`, `bmp` and `pdf`; empty for any
 */
const char *const *
gr_slot_rule_get_formats (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "formats");
}

/**
 * gr_slot_rule_get_min_files:
 * @self: a rule
 *
 * Returns: how many pictures TikTok asks for in the default language; 0 where the slot may stay empty
 */
guint
gr_slot_rule_get_min_files (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), 0);

  return self->min_files;
}

/**
 * gr_slot_rule_get_max_files:
 * @self: a rule
 *
 * Returns: how many pictures the slot takes; 0 for any number
 */
guint
gr_slot_rule_get_max_files (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), 0);

  return self->max_files;
}

/**
 * gr_slot_rule_get_per_language:
 * @self: a rule
 *
 * Returns: whether TikTok takes pictures of their own for each language the app is listed in
 */
gboolean
gr_slot_rule_get_per_language (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), FALSE);

  return self->per_language;
}

/**
 * gr_slot_rule_get_note:
 * @self: a rule
 *
 * Returns: (nullable): what TikTok does with the picture, translated
 */
const char *
gr_slot_rule_get_note (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "note");
}

/**
 * gr_slot_rule_get_asks:
 * @self: a rule
 *
 * Returns: (transfer none): a list of [class@Gr.SlotAsk]: what the document asks of a picture beside its figures
 */
GListModel *
gr_slot_rule_get_asks (GrSlotRule *self)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "asks");
}
