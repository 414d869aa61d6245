/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-body.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gr-claims-row.h"
#include "gr-entry-row.h"
#include "gr-field-editor.h"
#include "gr-list-editor.h"
#include "gr-part-lines.h"
#include "gr-part-list.h"
#include "gr-sample-row.h"
#include "gr-setup-pieces.h"

struct _GrStepBody
{
  GtkBox parent_instance;

  GrSession    *session;
  GrStep       *step;
  GtkLabel     *who;
  GtkGrid      *instructions;
  GtkLabel     *note;
  GtkWidget    *warning_box;
  GtkLabel     *warning;
  GtkListBox   *lines;
  AdwActionRow *obstacle_row;
  AdwBin       *parts;
  GtkWidget    *portal;
  GtkWidget    *learn;
  GtkWidget    *spinner;
  GtkLabel     *count;
  GtkWidget    *cancel;
  GtkWidget    *check;
};

G_DEFINE_FINAL_TYPE (GrStepBody, gr_step_body, GTK_TYPE_BOX)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_who (GrStepBody  *self,
          GrGuideStep *guide_step)
{
  const char      *who = gr_doer_get_label (gr_guide_step_get_doer (guide_step));
  const char      *usual = gr_guide_step_get_usual_duration (guide_step);
  g_autofree char *text = NULL;

  /* Translators: who can do a step, and how long it usually takes. */
  text = usual != NULL ? g_strdup_printf (_ ("Done by: %s · takes %s"), who, usual) : g_strdup_printf (_ ("Done by: %s"), who);
  show_text (self->who, text);
}

static void
show_link (GtkWidget  *button,
           const char *uri)
{
  gtk_widget_set_visible (button, uri != NULL);
  if (uri == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_widget_set_tooltip_text (button, uri);
}

static void
show_obstacle (GrStepBody *self)
{
  const char *path = gr_step_get_blocked_by (self->step);
  GrStep     *obstacle = path != NULL ? gr_setup_find_step (gr_session_get_setup (self->session), path) : NULL;

  g_assert (GR_IS_STEP_BODY (self));

  gtk_widget_set_visible (GTK_WIDGET (self->obstacle_row), obstacle != NULL);
  if (obstacle != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->obstacle_row),
                                   gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (obstacle))));
}

static void
obstacle_activated_cb (GrStepBody *self)
{
  g_assert (GR_IS_STEP_BODY (self));

  if (gr_step_get_blocked_by (self->step) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "setup.show-step", "s", gr_step_get_blocked_by (self->step));
}

/* What is typed in each of several places stands in their rows. */
static void
add_entries (GrStepBody  *self,
             GrGuideStep *guide_step)
{
  GListModel *entries = gr_guide_step_get_entries (guide_step);

  if (gr_guide_step_get_per (guide_step) == GR_PER_WORKSPACE)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrStepEntry) entry = g_list_model_get_item (entries, i);

      if (!gr_part_lines_is_local (gr_step_entry_get_field (entry)))
        gtk_list_box_append (self->lines, gr_entry_row_new (self->session, entry, NULL));
    }
}

static void
add_lines (GrStepBody  *self,
           GrGuideStep *guide_step)
{
  GListModel *samples = gr_guide_step_get_samples (guide_step);

  add_entries (self, guide_step);
  for (guint i = 0; i < g_list_model_get_n_items (samples); i++)
    {
      g_autoptr (GrCodeSample) sample = g_list_model_get_item (samples, i);

      gtk_list_box_append (self->lines, gr_sample_row_new (sample));
    }

  if (g_list_model_get_n_items (gr_guide_step_get_claims (guide_step)) > 0)
    gtk_list_box_append (self->lines, gr_claims_row_new (guide_step));
}

/* Only what belongs to this step: a run may be for another one. What is not in sight catches up when it comes into it. */
static void
show_running (GrStepBody *self)
{
  GrProbeSet      *probes = gr_session_get_probe_set (self->session);
  g_autofree char *count = NULL;
  gboolean         is_running;
  guint            n_looks, n_done = 0;

  g_assert (GR_IS_STEP_BODY (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  n_looks = gr_probe_set_count_looks (probes, gr_step_get_guide_step (self->step), NULL, &n_done);
  is_running = n_looks > 0;
  /* Translators: how many checks of all have been made so far. */
  count = g_strdup_printf (_ ("%u of %u"), n_done, n_looks);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), is_running);

  gtk_widget_set_visible (self->spinner, is_running);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), is_running);
  gtk_widget_set_visible (self->cancel, is_running);
  gtk_widget_set_visible (self->check, !is_running);
}

static void
gr_step_body_dispose (GObject *object)
{
  GrStepBody *self = GR_STEP_BODY (object);

  g_clear_object (&self->session);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (gr_step_body_parent_class)->dispose (object);
}

static void
gr_step_body_class_init (GrStepBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_step_body_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-step-body.ui");
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, cancel);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, check);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, count);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, instructions);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, learn);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, lines);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, note);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, obstacle_row);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, parts);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, portal);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, spinner);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, warning);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, warning_box);
  gtk_widget_class_bind_template_child (widget_class, GrStepBody, who);
  gtk_widget_class_bind_template_callback (widget_class, obstacle_activated_cb);
}

static void
gr_step_body_init (GrStepBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_step_body_new (GrSession *session,
                  GrStep    *step)
{
  GrStepBody  *self;
  GrGuideStep *guide_step;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_STEP (step), NULL);

  self = g_object_new (GR_TYPE_STEP_BODY, NULL);
  self->session = g_object_ref (session);
  self->step = g_object_ref (step);
  guide_step = gr_step_get_guide_step (step);

  show_who (self, guide_step);
  gr_setup_pieces_number (self->instructions, gr_guide_step_get_instructions (guide_step));
  show_text (self->note, gr_guide_step_get_note (guide_step));
  show_text (self->warning, gr_guide_step_get_warning (guide_step));
  gtk_widget_set_visible (self->warning_box, gr_guide_step_get_warning (guide_step) != NULL);
  show_link (self->portal, gr_guide_step_get_portal_uri (guide_step));
  show_link (self->learn, gr_guide_step_get_learn_uri (guide_step));
  add_lines (self, guide_step);
  adw_bin_set_child (self->parts, gr_part_list_new (session, step));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->check), "s", gr_step_get_path (step));

  g_signal_connect_object (step, "notify::blocked-by", G_CALLBACK (show_obstacle), self, G_CONNECT_SWAPPED);
  show_obstacle (self);
  g_signal_connect_object (gr_session_get_probe_set (session), "notify::is-running", G_CALLBACK (show_running), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_session_get_probe_set (session), "notify::n-asked", G_CALLBACK (show_running), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_session_get_probe_set (session), "notify::n-done", G_CALLBACK (show_running), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (show_running), NULL);

  return GTK_WIDGET (self);
}

/* Opens what belongs to one place of the step. Returns: (nullable): what to bring into view */
GtkWidget *
gr_step_body_show_place (GrStepBody    *self,
                         const GrPlace *place)
{
  g_return_val_if_fail (GR_IS_STEP_BODY (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  return gr_part_list_show_place (GR_PART_LIST (adw_bin_get_child (self->parts)), place);
}

static const char *
get_key (GtkWidget *widget)
{
  if (GR_IS_FIELD_EDITOR (widget))
    return gr_field_editor_get_key (GR_FIELD_EDITOR (widget));
  if (GR_IS_LIST_EDITOR (widget))
    return gr_list_editor_get_key (GR_LIST_EDITOR (widget));

  return NULL;
}

static GtkWidget *
find_editor (GtkWidget  *widget,
             const char *key)
{
  if (g_strcmp0 (get_key (widget), key) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_editor (child, key);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Finds where a field is filled in. Returns: (nullable): what to bring into view */
GtkWidget *
gr_step_body_show_field (GrStepBody *self,
                         const char *key)
{
  g_return_val_if_fail (GR_IS_STEP_BODY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return find_editor (GTK_WIDGET (self), key);
}
