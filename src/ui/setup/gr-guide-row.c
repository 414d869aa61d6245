/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide-row.h"

#include <glib/gi18n.h>

#include "gr-setup-looks.h"

struct _GrGuideRow
{
  GtkListBoxRow parent_instance;

  GrChecklist    *checklist;
  GtkImage       *state_icon;
  GtkLabel       *count;
  GtkProgressBar *progress;
};

enum
{
  PROP_0,
  PROP_CHECKLIST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrGuideRow, gr_guide_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_reference (GrGuideRow *self)
{
  return self->checklist != NULL && gr_guide_get_reference (gr_checklist_get_guide (self->checklist));
}

/* A guide is where its next step is. What is left over when all that counts is done is not needed. */
static GrStepState
find_state (GrGuideRow *self)
{
  GrStep *next = gr_checklist_get_next_step (self->checklist);

  if (gr_checklist_get_n_steps (self->checklist) == 0)
    return GR_STEP_UNKNOWN;
  if (gr_checklist_get_n_done (self->checklist) >= gr_checklist_get_n_steps (self->checklist))
    return GR_STEP_DONE;

  return next != NULL ? gr_step_get_state (next) : GR_STEP_DONE;
}

/* Where none of the places is there yet that a guide is about, nothing is done by that. */
static char *
format_words (guint n_done,
              guint n_steps)
{
  if (n_steps == 0)
    return g_strdup (_ ("Nothing to do yet"));

  /* Translators: how many steps of a guide are done: "3 of 6". */
  return g_strdup_printf (_ ("%u of %u"), n_done, n_steps);
}

static void
show_progress (GrGuideRow *self)
{
  guint            n_done = gr_checklist_get_n_done (self->checklist);
  guint            n_steps = gr_checklist_get_n_steps (self->checklist);
  GrStepState      state = find_state (self);
  const char      *classes[] = {gr_step_state_get_css_class (state), NULL};
  g_autofree char *count = format_words (n_done, n_steps);
  g_autofree char *label = NULL;

  g_assert (GR_IS_GUIDE_ROW (self));

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), n_steps > 0);
  gtk_progress_bar_set_fraction (self->progress, n_steps > 0 ? (double)n_done / n_steps : 0);
  gtk_image_set_from_icon_name (self->state_icon, gr_step_state_get_icon_name (state));
  gtk_widget_set_css_classes (GTK_WIDGET (self->state_icon), classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_icon), gr_step_state_get_label (state));

  /* Translators: a guide, how many of its steps are done, and what its next step is. */
  label = g_strdup_printf (_ ("%s, %s, %s"), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_checklist_get_guide (self->checklist))), count,
                           gr_step_state_get_label (state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
gr_guide_row_constructed (GObject *object)
{
  GrGuideRow *self = GR_GUIDE_ROW (object);

  G_OBJECT_CLASS (gr_guide_row_parent_class)->constructed (object);

  if (self->checklist == NULL)
    return;

  if (is_reference (self))
    {
      gtk_label_set_label (self->count, _ ("To look things up"));
      gtk_widget_hide (GTK_WIDGET (self->progress));
      gtk_image_set_from_icon_name (self->state_icon, "help-browser-symbolic");
      return;
    }

  g_signal_connect_object (self->checklist, "notify::n-done", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->checklist, "notify::n-steps", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->checklist, "notify::next-step", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  show_progress (self);
}

static void
gr_guide_row_dispose (GObject *object)
{
  GrGuideRow *self = GR_GUIDE_ROW (object);

  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (gr_guide_row_parent_class)->dispose (object);
}

static void
gr_guide_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrGuideRow *self = GR_GUIDE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHECKLIST:
      g_value_set_object (value, gr_guide_row_get_checklist (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_guide_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrGuideRow *self = GR_GUIDE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHECKLIST:
      self->checklist = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_guide_row_class_init (GrGuideRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_guide_row_constructed;
  object_class->dispose = gr_guide_row_dispose;
  object_class->get_property = gr_guide_row_get_property;
  object_class->set_property = gr_guide_row_set_property;

  properties[PROP_CHECKLIST] =
    g_param_spec_object ("checklist", NULL, NULL, GR_TYPE_CHECKLIST, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-guide-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrGuideRow, count);
  gtk_widget_class_bind_template_child (widget_class, GrGuideRow, progress);
  gtk_widget_class_bind_template_child (widget_class, GrGuideRow, state_icon);
}

static void
gr_guide_row_init (GrGuideRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_guide_row_new (GrChecklist *checklist)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (checklist), NULL);

  return g_object_new (GR_TYPE_GUIDE_ROW, "checklist", checklist, NULL);
}

GrChecklist *
gr_guide_row_get_checklist (GrGuideRow *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_ROW (self), NULL);

  return self->checklist;
}

char *
gr_guide_format_progress (guint n_done,
                          guint n_steps)
{
  /* Translators: how many steps of a guide are done, where there is little room: "3/6". */
  return g_strdup_printf (_ ("%u/%u"), n_done, n_steps);
}
