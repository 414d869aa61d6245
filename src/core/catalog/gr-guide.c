/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"
#include "gr-trouble.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GrGuide
{
  GrCatalogEntry parent_instance;

  guint    order;
  gboolean reference;
};

G_DEFINE_FINAL_TYPE (GrGuide, gr_guide, GR_TYPE_CATALOG_ENTRY)

/* Of its own guide a step may only need steps that come before it, so that a guide can be walked from top to bottom and never
 * needs itself. Steps of other guides are for those to answer who have them all. */
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
          if (strchr (needs[j], '/') == NULL && !g_hash_table_contains (seen, needs[j]))
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
  GrGuide *self = GR_GUIDE (entry);

  self->reference = gr_json_get_boolean (object, "reference", FALSE);
  return gr_catalog_check_text (object, "summary", FALSE, error) &&
         gr_catalog_read_count (object, "order", &self->order, error) &&
         gr_catalog_load_list (entry, object, "app_types", error) &&
         gr_catalog_load_entries (entry, object, "steps", GR_TYPE_GUIDE_STEP, TRUE, error) &&
         gr_catalog_load_entries (entry, object, "troubles", GR_TYPE_TROUBLE, TRUE, error) &&
         check_needs (self, error);
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
 * gr_guide_get_order:
 * @self: a guide
 *
 * Returns: its place among the guides: the smaller the earlier
 */
guint
gr_guide_get_order (GrGuide *self)
{
  g_return_val_if_fail (GR_IS_GUIDE (self), 0);

  return self->order;
}

/**
 * gr_guide_get_reference:
 * @self: a guide
 *
 * Returns: whether it is to look things up in, so that no app waits for its steps
 */
gboolean
gr_guide_get_reference (GrGuide *self)
{
  g_return_val_if_fail (GR_IS_GUIDE (self), FALSE);

  return self->reference;
}

/**
 * gr_guide_applies_to:
 * @self: a guide
 * @app_type: (nullable): `mini-game`, `mini-drama` or `standard`; %NULL where nobody said yet
 *
 * Returns: whether it is for an app of that type. What is only for some types is for none until the type is known.
 */
gboolean
gr_guide_applies_to (GrGuide    *self,
                     const char *app_type)
{
  g_return_val_if_fail (GR_IS_GUIDE (self), FALSE);

  return gr_catalog_entry_applies_to (GR_CATALOG_ENTRY (self), app_type);
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

/**
 * gr_guide_get_troubles:
 * @self: a guide
 *
 * Returns: (transfer none): a list of [class@Gr.Trouble], empty for most guides
 */
GListModel *
gr_guide_get_troubles (GrGuide *self)
{
  g_return_val_if_fail (GR_IS_GUIDE (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "troubles");
}
