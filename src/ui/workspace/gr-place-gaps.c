/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-place-gaps.h"

#include "gr-environment-words.h"
#include "gr-setup-looks.h"
#include "gr-step-item.h"

#include <glib/gi18n.h>

struct _GrPlaceGaps
{
  GObject parent_instance;

  GrSetup    *setup;
  GHashTable *regions;
  GHashTable *languages;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrPlaceGaps, gr_place_gaps, G_TYPE_OBJECT)

static void
add_part (GHashTable *table,
          const char *id,
          GrStepPart *part)
{
  GPtrArray *parts;

  if (id == NULL)
    return;

  parts = g_hash_table_lookup (table, id);
  if (parts == NULL)
    {
      parts = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (table, g_strdup (id), parts);
    }
  g_ptr_array_add (parts, g_object_ref (part));
}

static void
add_step (GrPlaceGaps *self,
          GrStep      *step)
{
  GListModel *parts = gr_step_get_parts (step);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (parts, i);
      const GrPlace         *place = gr_step_part_get_place (part);

      if (gr_step_part_get_state (part) == GR_STEP_DONE || place == NULL)
        continue;
      add_part (self->regions, gr_place_get_region_id (place), part);
      add_part (self->languages, gr_place_get_language_id (place), part);
    }
}

/* One walk over all guides for all regions and languages. */
static void
collect (GrPlaceGaps *self)
{
  GListModel *checklists = gr_setup_get_checklists (self->setup);

  g_assert (GR_IS_PLACE_GAPS (self));

  g_hash_table_remove_all (self->regions);
  g_hash_table_remove_all (self->languages);
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) checklist = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (checklist); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (checklist, j);

          if (!gr_guide_step_get_optional (gr_step_get_guide_step (step)))
            add_step (self, step);
        }
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
gr_place_gaps_finalize (GObject *object)
{
  GrPlaceGaps *self = GR_PLACE_GAPS (object);

  g_clear_object (&self->setup);
  g_clear_pointer (&self->regions, g_hash_table_unref);
  g_clear_pointer (&self->languages, g_hash_table_unref);

  G_OBJECT_CLASS (gr_place_gaps_parent_class)->finalize (object);
}

static void
gr_place_gaps_class_init (GrPlaceGapsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_place_gaps_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_place_gaps_init (GrPlaceGaps *self)
{
  self->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
}

GrPlaceGaps *
gr_place_gaps_new (GrSession *session)
{
  GrPlaceGaps *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_PLACE_GAPS, NULL);
  self->setup = g_object_ref (gr_session_get_setup (session));
  g_signal_connect_object (self->setup, "refreshed", G_CALLBACK (collect), self, G_CONNECT_SWAPPED);
  collect (self);

  return self;
}

/* The parts of steps that are open for a region, in the order of the guides, or NULL where there are none. */
GPtrArray *
gr_place_gaps_get_region (GrPlaceGaps *self,
                          const char  *region_id)
{
  g_return_val_if_fail (GR_IS_PLACE_GAPS (self), NULL);
  g_return_val_if_fail (region_id != NULL, NULL);

  return g_hash_table_lookup (self->regions, region_id);
}

GPtrArray *
gr_place_gaps_get_language (GrPlaceGaps *self,
                            const char  *language_id)
{
  g_return_val_if_fail (GR_IS_PLACE_GAPS (self), NULL);
  g_return_val_if_fail (language_id != NULL, NULL);

  return g_hash_table_lookup (self->languages, language_id);
}

char *
gr_place_gaps_format_count (GPtrArray *parts)
{
  if (parts == NULL || parts->len == 0)
    return g_strdup (_ ("Nothing is missing"));

  /* Translators: how many steps of the guides are open for one region or language. */
  return g_strdup_printf (ngettext ("%u step open", "%u steps open", parts->len), parts->len);
}

static GtkWidget *
create_row (GrStepPart  *part,
            GrWorkspace *workspace)
{
  GrStepState      state = gr_step_part_get_state (part);
  const char      *environment_id = gr_place_get_environment_id (gr_step_part_get_place (part));
  GrEnvironment   *environment = environment_id != NULL ? gr_workspace_find_environment (workspace, environment_id) : NULL;
  const char      *reason = gr_step_part_get_reason (part);
  g_autofree char *place = environment != NULL ? gr_environment_dup_title (environment) : NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *item = gr_step_item_new (gr_step_get_path (gr_step_part_get_step (part)), gr_step_part_get_place (part));
  GtkWidget       *icon = gtk_image_new_from_icon_name (gr_step_state_get_icon_name (state));
  GtkWidget       *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget       *row;

  subtitle = g_strjoin (" · ", gr_step_state_get_label (state), place != NULL ? place : reason, place != NULL ? reason : NULL, NULL);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, "title",
                      gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (gr_step_part_get_step (part)))), "subtitle", subtitle, "activatable", TRUE,
                      "action-name", "settings.show-step", "action-target", g_variant_new_string (item), NULL);
  gtk_widget_add_css_class (icon, gr_step_state_get_css_class (state));
  g_object_set (icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_object_set (arrow, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);

  return row;
}

/* Shows @parts (nullable) in @list, each as a row that jumps to its step by the action "settings.show-step". */
void
gr_place_gaps_fill (GtkListBox  *list,
                    GPtrArray   *parts,
                    GrWorkspace *workspace)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (GR_IS_WORKSPACE (workspace));

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    gtk_list_box_append (list, create_row (g_ptr_array_index (parts, i), workspace));
}
