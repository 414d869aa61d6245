/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-unproved-strip.h"

#include "gr-environment-words.h"
#include "gr-setup.h"

#include <glib/gi18n.h>

struct _GrUnprovedStrip
{
  AdwPreferencesGroup parent_instance;

  GrSession  *session;
  GtkListBox *list;
};

/* How much of an environment rests on what is not on this computer. */
typedef struct
{
  const char *environment_id;
  guint       n_secrets;
  guint       n_lanes;
} Count;

G_DEFINE_FINAL_TYPE (GrUnprovedStrip, gr_unproved_strip, ADW_TYPE_PREFERENCES_GROUP)

static Count *
find_count (GArray     *counts,
            const char *environment_id)
{
  for (guint i = 0; i < counts->len; i++)
    if (g_strcmp0 (g_array_index (counts, Count, i).environment_id, environment_id) == 0)
      return &g_array_index (counts, Count, i);

  g_array_append_val (counts, ((Count){.environment_id = environment_id}));
  return &g_array_index (counts, Count, counts->len - 1);
}

static void
count_part (GrStepPart *part,
            GArray     *counts)
{
  GListModel    *evidence = gr_step_part_get_evidence (part);
  const GrPlace *place = gr_step_part_get_place (part);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GrEvidence) item = g_list_model_get_item (evidence, i);

      if (gr_evidence_get_provable (item) || place == NULL || gr_place_get_environment_id (place) == NULL)
        continue;
      if (gr_proof_get_kind (gr_evidence_get_proof (item)) == GR_PROOF_SECRET)
        find_count (counts, gr_place_get_environment_id (place))->n_secrets++;
      else
        find_count (counts, gr_place_get_environment_id (place))->n_lanes++;
    }
}

static GArray *
count_all (GrSetup *setup)
{
  GListModel *checklists = gr_setup_get_checklists (setup);
  GArray     *counts = g_array_new (FALSE, FALSE, sizeof (Count));

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) checklist = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (checklist); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (checklist, j);
          GListModel        *parts = gr_step_get_parts (step);

          for (guint k = 0; k < g_list_model_get_n_items (parts); k++)
            {
              g_autoptr (GrStepPart) part = g_list_model_get_item (parts, k);

              count_part (part, counts);
            }
        }
    }

  return counts;
}

static void
go_cb (GtkWidget *button)
{
  const char *environment_id = g_object_get_data (G_OBJECT (button), "gr-environment");

  gtk_widget_activate_action (button, "win.environment", "s", environment_id);
  gtk_widget_activate_action (button, "win.show-page", "s", "accounts");
}

static char *
format_count (const Count *count)
{
  g_autofree char *lanes = NULL;

  if (count->n_lanes > 0)
    lanes = g_strdup_printf (ngettext ("%u proof needs somebody who signs in on this computer.",
                                       "%u proofs need somebody who signs in on this computer.", count->n_lanes),
                             count->n_lanes);
  if (count->n_secrets == 0)
    return g_steal_pointer (&lanes);

  return g_strjoin (" ", _ ("Its client secret is not kept on this computer."), lanes, NULL);
}

/* An environment without a client key is not set up yet, which the matrix says. */
static void
add_row (GrUnprovedStrip *self,
         const Count     *count)
{
  GrEnvironment   *environment = gr_workspace_find_environment (gr_session_get_workspace (self->session), count->environment_id);
  const char      *client_key = environment != NULL ? gr_environment_get_client_key (environment) : NULL;
  g_autofree char *subtitle = format_count (count);
  g_autofree char *title = NULL;
  GtkWidget       *button, *row;

  if (client_key == NULL || *client_key == '\0')
    return;

  title = gr_environment_dup_title (environment);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, "title", title, "subtitle", subtitle, NULL);
  button = gtk_button_new_with_label (count->n_secrets > 0 ? _ ("Enter Secret…") : _ ("Sign In…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "gr-environment", g_strdup (count->environment_id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (go_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
update (GrUnprovedStrip *self)
{
  g_autoptr (GArray) counts = NULL;
  GtkListBoxRow     *row;

  g_assert (GR_IS_UNPROVED_STRIP (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  counts = self->session != NULL ? count_all (gr_session_get_setup (self->session)) : NULL;
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    add_row (self, &g_array_index (counts, Count, i));

  gtk_widget_set_visible (GTK_WIDGET (self), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static void
gr_unproved_strip_dispose (GObject *object)
{
  GrUnprovedStrip *self = GR_UNPROVED_STRIP (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (gr_session_get_setup (self->session), self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_unproved_strip_parent_class)->dispose (object);
}

static void
gr_unproved_strip_class_init (GrUnprovedStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_unproved_strip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/overview/gr-unproved-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, GrUnprovedStrip, list);
}

static void
gr_unproved_strip_init (GrUnprovedStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gr_unproved_strip_set_session (GrUnprovedStrip *self,
                               GrSession       *session)
{
  g_return_if_fail (GR_IS_UNPROVED_STRIP (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (gr_session_get_setup (self->session), self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (gr_session_get_setup (session), "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  update (self);
}
