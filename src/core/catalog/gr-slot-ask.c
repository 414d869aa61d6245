/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-rule-pack.h"

#include "gr-catalog-private.h"

struct _GrSlotAsk
{
  GrCatalogEntry parent_instance;

  int measure;
  int severity;
};

G_DEFINE_FINAL_TYPE (GrSlotAsk, gr_slot_ask, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_slot_ask_load (GrCatalogEntry *entry,
                  JsonObject     *object,
                  GError        **error)
{
  static const char *const measures[] = {"none", "see-through-corners", "grey", NULL};
  static const char *const severities[] = {"info", "warning", "error", NULL};
  GrSlotAsk               *self = GR_SLOT_ASK (entry);
  gboolean                 measured;

  if (!gr_catalog_read_choice (object, "measured_by", measures, &self->measure, error))
    return FALSE;

  measured = self->measure != GR_MEASURE_NONE;
  return gr_catalog_read_choice (object, "severity", severities, &self->severity, error) &&
         gr_catalog_check_text (object, "finding", measured, error) &&
         gr_catalog_check_text (object, "detail", measured, error) &&
         gr_catalog_check_text (object, "fix", measured, error);
}

static void
gr_slot_ask_class_init (GrSlotAskClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_slot_ask_load;
}

static void
gr_slot_ask_init (GrSlotAsk *self)
{
}

/**
 * gr_slot_ask_get_measure:
 * @self: what a document asks
 *
 * Returns: what breaks it for certain, or %GR_MEASURE_NONE where only a person can tell. What is not broken has to be looked
 * at all the same
 */
GrMeasure
gr_slot_ask_get_measure (GrSlotAsk *self)
{
  g_return_val_if_fail (GR_IS_SLOT_ASK (self), GR_MEASURE_NONE);

  return (GrMeasure)self->measure;
}

/**
 * gr_slot_ask_get_severity:
 * @self: what a document asks
 *
 * Returns: how bad it is when the measure breaks it
 */
GrSeverity
gr_slot_ask_get_severity (GrSlotAsk *self)
{
  g_return_val_if_fail (GR_IS_SLOT_ASK (self), GR_SEVERITY_INFO);

  return (GrSeverity)self->severity;
}

/**
 * gr_slot_ask_get_finding:
 * @self: what a document asks
 *
 * Returns: (nullable): the title of the finding when it is broken, translated; %NULL where it cannot be measured
 */
const char *
gr_slot_ask_get_finding (GrSlotAsk *self)
{
  g_return_val_if_fail (GR_IS_SLOT_ASK (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "finding");
}

/**
 * gr_slot_ask_get_detail:
 * @self: what a document asks
 *
 * Returns: (nullable): what breaks it, translated
 */
const char *
gr_slot_ask_get_detail (GrSlotAsk *self)
{
  g_return_val_if_fail (GR_IS_SLOT_ASK (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "detail");
}

/**
 * gr_slot_ask_get_fix:
 * @self: what a document asks
 *
 * Returns: (nullable): what to do about it, translated
 */
const char *
gr_slot_ask_get_fix (GrSlotAsk *self)
{
  g_return_val_if_fail (GR_IS_SLOT_ASK (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "fix");
}
