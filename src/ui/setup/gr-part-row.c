/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-part-row.h"

#include "gr-part-lines.h"
#include "gr-setup-fields.h"
#include "gr-setup-looks.h"

struct _GrPartRow
{
  AdwExpanderRow parent_instance;

  GrSession  *session;
  GrStepPart *part;
  gboolean    is_filled;
  GtkImage   *state_icon;
};

G_DEFINE_FINAL_TYPE (GrPartRow, gr_part_row, ADW_TYPE_EXPANDER_ROW)

static void
show_state (GrPartRow *self)
{
  GrStepState      state = gr_step_part_get_state (self->part);
  const char      *classes[] = {gr_step_state_get_css_class (state), NULL};
  g_autofree char *words = gr_setup_looks_dup_part_words (self->part);
  g_autofree char *subtitle = gr_setup_fields_mask_words (self->session, gr_step_part_get_step (self->part), words);

  g_assert (GR_IS_PART_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), gr_step_part_get_title (self->part));
  gtk_image_set_from_icon_name (self->state_icon, gr_step_state_get_icon_name (state));
  gtk_widget_set_css_classes (GTK_WIDGET (self->state_icon), classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_icon), gr_step_state_get_label (state));
  if (g_strcmp0 (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)), subtitle) != 0)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
add_line_cb (GtkWidget *line,
             gpointer   user_data)
{
  adw_expander_row_add_row (user_data, line);
}

static void
expanded_cb (GrPartRow *self)
{
  g_assert (GR_IS_PART_ROW (self));

  if (self->is_filled || self->part == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->is_filled = TRUE;
  gr_part_lines_add (self->session, self->part, add_line_cb, self);
}

static void
gr_part_row_dispose (GObject *object)
{
  GrPartRow *self = GR_PART_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->part);

  G_OBJECT_CLASS (gr_part_row_parent_class)->dispose (object);
}

static void
gr_part_row_class_init (GrPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_part_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrPartRow, state_icon);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
gr_part_row_init (GrPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_part_row_new (GrSession  *session,
                 GrStepPart *part)
{
  GrPartRow *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_STEP_PART (part), NULL);

  self = g_object_new (GR_TYPE_PART_ROW, NULL);
  self->session = g_object_ref (session);
  self->part = g_object_ref (part);

  g_signal_connect_object (part, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}

GrStepPart *
gr_part_row_get_part (GrPartRow *self)
{
  g_return_val_if_fail (GR_IS_PART_ROW (self), NULL);

  return self->part;
}
