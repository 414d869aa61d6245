/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

#include <glib/gi18n-lib.h>

struct _GrGuide
{
  GrCatalogEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (GrGuide, gr_guide, GR_TYPE_CATALOG_ENTRY)

/* A step may only need steps that come before it, so that a guide can be walked from top to bottom and never needs itself. */
static gboolean
check_needs (GrGuide *self,
             GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel            *steps = gr_guide_get_steps (self);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (GrGuideStep) step = g_list_model_get_item (steps, i);
      const char             *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (step));
      const char *const      *needs = gr_guide_step_get_needs (step);

      for (guint j = 0; needs[j] != NULL; j++)
        {
          if (!g_hash_table_contains (seen, needs[j]))
            {
              g_set_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE,
                           _ ("%s needs “%s”, which is no earlier step of the guide"), id, needs[j]);
              return FALSE;
            }
        }
      g_hash_table_add (seen, (gpointer)id);
    }

  return TRUE;
}

static gboolean
gr_guide_load (GrCatalogEntry *entry,
               JsonObject     *object,
               GError        **error)
{
  return gr_catalog_check_text (object, "summary", FALSE, error) &&
         gr_catalog_load_entries (entry, object, "steps", GR_TYPE_GUIDE_STEP, TRUE, error) &&
         check_needs (GR_GUIDE (entry), error);
}

static void
gr_guide_class_init (GrGuideClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_guide_load;
}

static void
gr_guide_init (GrGuide *self)
{
}

/**
 * gr_guide_get_summary:
 * @self: a guide
 *
 * Returns: (nullable): what it leads to, in a sentence or two, translated
 */
const char *
gr_guide_get_summary (GrGuide *self)
{
  g_return_val_if_fail (GR_IS_GUIDE (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "summary");
}

/**
 * gr_guide_get_steps:
 * @self: a guide
 *
 * Returns: (transfer none): a list of [class@Gr.GuideStep], each after those it needs
 */
GListModel *
gr_guide_get_steps (GrGuide *self)
{
  g_return_val_if_fail (GR_IS_GUIDE (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "steps");
}

/**
 * gr_guide_find_step:
 * @self: a guide
 * @step_id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): a step of the guide, %NULL where it has no such step
 */
GrGuideStep *
gr_guide_find_step (GrGuide    *self,
                    const char *step_id)
{
  g_return_val_if_fail (GR_IS_GUIDE (self), NULL);

  return gr_catalog_find (gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "steps"), step_id);
}
