/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-row.h"

#include "gr-setup-fields.h"
#include "gr-setup-looks.h"
#include "gr-setup.h"
#include "gr-step-body.h"

struct _GrStepRow
{
  AdwExpanderRow parent_instance;

  GrSession *session;
  GrStep    *step;
  GtkWidget *body;
  GtkImage  *state_icon;
};

G_DEFINE_FINAL_TYPE (GrStepRow, gr_step_row, ADW_TYPE_EXPANDER_ROW)

/* Not bound in a template: an expander row lets go of its prefix only after what the binding looks at is gone. */
static void
show_state (GrStepRow *self)
{
  GrStepState      state = gr_step_get_state (self->step);
  const char      *classes[] = {gr_step_state_get_css_class (state), NULL};
  g_autofree char *words = gr_setup_looks_dup_step_words (self->step);
  g_autofree char *subtitle = gr_setup_fields_mask_words (self->session, self->step, words);

  g_assert (GR_IS_STEP_ROW (self));

  gtk_image_set_from_icon_name (self->state_icon, gr_step_state_get_icon_name (state));
  gtk_widget_set_css_classes (GTK_WIDGET (self->state_icon), classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_icon), gr_step_state_get_label (state));
  if (g_strcmp0 (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)), subtitle) != 0)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
expanded_cb (GrStepRow *self)
{
  GtkWidget *row;

  g_assert (GR_IS_STEP_ROW (self));

  if (self->body != NULL || self->step == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->body = gr_step_body_new (self->session, self->step);
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self->body);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
gr_step_row_dispose (GObject *object)
{
  GrStepRow *self = GR_STEP_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (gr_step_row_parent_class)->dispose (object);
}

static void
gr_step_row_class_init (GrStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_step_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, state_icon);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
gr_step_row_init (GrStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_step_row_new (GrSession *session,
                 GrStep    *step)
{
  GrStepRow *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_STEP (step), NULL);

  self = g_object_new (GR_TYPE_STEP_ROW, NULL);
  self->session = g_object_ref (session);
  self->step = g_object_ref (step);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (step))));

  g_signal_connect_object (gr_session_get_setup (session), "refreshed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}

GrStep *
gr_step_row_get_step (GrStepRow *self)
{
  g_return_val_if_fail (GR_IS_STEP_ROW (self), NULL);

  return self->step;
}

/* Returns: (nullable): what the row shows when it is open, NULL before that was so */
GtkWidget *
gr_step_row_get_body (GrStepRow *self)
{
  g_return_val_if_fail (GR_IS_STEP_ROW (self), NULL);

  return self->body;
}
