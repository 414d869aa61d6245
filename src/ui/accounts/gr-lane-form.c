/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-form.h"

#include <glib/gi18n.h>

#define MAX_LABEL_LENGTH 60

struct _GrLaneForm
{
  GtkPopover parent_instance;

  GrSession *session;

  GtkDropDown *region_drop_down;
  GtkEntry    *label_entry;
  GtkLabel    *problem_label;
  GtkButton   *add_button;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrLaneForm, gr_lane_form, GTK_TYPE_POPOVER)

static char *
dup_label (GrLaneForm *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->label_entry))));
}

static GrRegion *
get_region (GrLaneForm *self)
{
  return gtk_drop_down_get_selected_item (self->region_drop_down);
}

static gboolean
is_taken (GrLaneForm *self,
          const char *region_id,
          const char *label)
{
  GListModel *lanes = gr_workspace_get_lanes (gr_session_get_workspace (self->session));
  const char *environment_id = gr_environment_get_id (gr_session_get_environment (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);

      if (g_strcmp0 (gr_lane_get_environment_id (lane), environment_id) == 0 &&
          g_strcmp0 (gr_lane_get_region_id (lane), region_id) == 0 &&
          g_strcmp0 (gr_lane_get_label (lane), label) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
find_problem (GrLaneForm *self,
              const char *label)
{
  GrRegion *region = get_region (self);

  if (self->session == NULL || gr_session_get_environment (self->session) == NULL || region == NULL)
    return _ ("Choose an environment and a region first.");
  if (g_utf8_strlen (label, -1) > MAX_LABEL_LENGTH)
    return _ ("Keep the label under 60 characters.");
  if (is_taken (self, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (region)), label))
    return _ ("This region already has a lane with that label.");

  return NULL;
}

static void
validate_cb (GrLaneForm *self)
{
  g_autofree char *label = NULL;
  const char      *problem;

  g_assert (GR_IS_LANE_FORM (self));

  label = dup_label (self);
  problem = find_problem (self, label);
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), problem == NULL && *label != '\0');
}

/* A region that the workspace did not name joins it with its first lane. */
static void
ensure_region (GrWorkspace *workspace,
               const char  *region_id)
{
  const char *const       *regions = gr_workspace_get_regions (workspace);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           added = NULL;

  if (regions != NULL && g_strv_contains (regions, region_id))
    return;

  if (regions != NULL)
    g_strv_builder_addv (builder, (const char **)regions);
  g_strv_builder_add (builder, region_id);
  added = g_strv_builder_end (builder);
  gr_workspace_set_regions (workspace, (const char *const *)added);
}

static void
add_cb (GrLaneForm *self)
{
  g_autofree char   *label = NULL;
  g_autofree char   *id = NULL;
  g_autoptr (GrLane) lane = NULL;
  GrWorkspace       *workspace;
  const char        *region_id;

  g_assert (GR_IS_LANE_FORM (self));

  label = dup_label (self);
  if (*label == '\0' || find_problem (self, label) != NULL)
    return;

  workspace = gr_session_get_workspace (self->session);
  region_id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (get_region (self)));
  id = g_uuid_string_random ();
  lane = gr_lane_new (id, gr_environment_get_id (gr_session_get_environment (self->session)), region_id, label);
  ensure_region (workspace, region_id);
  gr_workspace_add_lane (workspace, lane);

  gtk_editable_set_text (GTK_EDITABLE (self->label_entry), "");
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ADDED], 0, id);
}

static void
gr_lane_form_show (GtkWidget *widget)
{
  validate_cb (GR_LANE_FORM (widget));

  GTK_WIDGET_CLASS (gr_lane_form_parent_class)->show (widget);
}

static void
gr_lane_form_dispose (GObject *object)
{
  GrLaneForm *self = GR_LANE_FORM (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_lane_form_parent_class)->dispose (object);
}

static void
gr_lane_form_class_init (GrLaneFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_lane_form_dispose;

  widget_class->show = gr_lane_form_show;

  signals[ADDED] = g_signal_new ("added", GR_TYPE_LANE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, add_button);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, label_entry);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, region_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, validate_cb);
}

static void
gr_lane_form_init (GrLaneForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Offers the regions of the workspace first and every other region of the catalogue after them. */
void
gr_lane_form_set_session (GrLaneForm *self,
                          GrSession  *session)
{
  g_autoptr (GListStore) regions = g_list_store_new (GR_TYPE_REGION);
  const char *const     *ours;
  GListModel            *all;

  g_return_if_fail (GR_IS_LANE_FORM (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      ours = gr_workspace_get_regions (gr_session_get_workspace (session));
      for (guint i = 0; ours != NULL && ours[i] != NULL; i++)
        {
          GrRegion *region = gr_catalog_find_region (gr_session_get_catalog (session), ours[i]);

          if (region != NULL)
            g_list_store_append (regions, region);
        }

      all = gr_catalog_get_regions (gr_session_get_catalog (session));
      for (guint i = 0; i < g_list_model_get_n_items (all); i++)
        {
          g_autoptr (GrRegion) region = g_list_model_get_item (all, i);

          if (!g_list_store_find (regions, region, NULL))
            g_list_store_append (regions, region);
        }
    }

  gtk_drop_down_set_model (self->region_drop_down, G_LIST_MODEL (regions));
}

void
gr_lane_form_set_region (GrLaneForm *self,
                         const char *region_id)
{
  GListModel *regions;

  g_return_if_fail (GR_IS_LANE_FORM (self));

  regions = gtk_drop_down_get_model (self->region_drop_down);
  for (guint i = 0; regions != NULL && i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (GrCatalogEntry) region = g_list_model_get_item (regions, i);

      if (g_strcmp0 (gr_catalog_entry_get_id (region), region_id) == 0)
        gtk_drop_down_set_selected (self->region_drop_down, i);
    }
}
