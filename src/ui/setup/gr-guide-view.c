/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide-view.h"

#include "gr-step-row.h"

#include <glib/gi18n.h>

struct _GrGuideView
{
  GtkBox parent_instance;

  GSignalGroup   *signals;
  GtkLabel       *title;
  GtkLabel       *summary;
  GtkProgressBar *progress;
  GtkLabel       *count;
  GtkListBox     *steps;
  GtkWidget      *source;
  GtkLabel       *source_label;
};

G_DEFINE_FINAL_TYPE (GrGuideView, gr_guide_view, GTK_TYPE_BOX)

static void
show_progress (GrGuideView *self)
{
  g_autoptr (GrChecklist) checklist = NULL;
  g_autofree char        *count = NULL;
  guint                   n_done, n_steps;

  g_assert (GR_IS_GUIDE_VIEW (self));

  checklist = g_signal_group_dup_target (self->signals);
  n_done = gr_checklist_get_n_done (checklist);
  n_steps = gr_checklist_get_n_steps (checklist);
  count = g_strdup_printf (ngettext ("%u of %u step done", "%u of %u steps done", n_steps), n_done, n_steps);

  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->progress, n_steps > 0 ? (double)n_done / n_steps : 0);
}

static void
show_guide (GrGuideView *self,
            GrGuide     *guide)
{
  g_autofree char *source = g_strdup_printf (_ ("From TikTok’s documentation as of %s"), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (guide)));
  const char      *uri = gr_catalog_entry_get_source (GR_CATALOG_ENTRY (guide));

  gtk_label_set_label (self->title, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide)));
  gtk_label_set_label (self->summary, gr_guide_get_summary (guide));
  gtk_label_set_label (self->source_label, source);
  gtk_widget_set_tooltip_text (self->source, uri);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source), "s", uri);
}

/* Opens the guide where it can be gone on with. */
static void
add_steps (GrGuideView *self,
           GrChecklist *checklist,
           GrSession   *session)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (checklist)); i++)
    {
      g_autoptr (GrStep) step = g_list_model_get_item (G_LIST_MODEL (checklist), i);
      GtkWidget         *row = gr_step_row_new (checklist, step, session);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), step == gr_checklist_get_next_step (checklist));
      gtk_list_box_append (self->steps, row);
    }
}

static void
gr_guide_view_dispose (GObject *object)
{
  GrGuideView *self = GR_GUIDE_VIEW (object);

  g_clear_object (&self->signals);

  G_OBJECT_CLASS (gr_guide_view_parent_class)->dispose (object);
}

static void
gr_guide_view_class_init (GrGuideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_guide_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-guide-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, count);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, progress);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, source);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, source_label);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, steps);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, summary);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, title);
}

static void
gr_guide_view_init (GrGuideView *self)
{
  self->signals = g_signal_group_new (GR_TYPE_CHECKLIST);
  g_signal_group_connect_object (self->signals, "notify::n-done", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows a guide, or nothing where @checklist is NULL. */
void
gr_guide_view_show (GrGuideView *self,
                    GrChecklist *checklist,
                    GrSession   *session)
{
  GtkWidget *row;

  g_return_if_fail (GR_IS_GUIDE_VIEW (self));
  g_return_if_fail (checklist == NULL || GR_IS_CHECKLIST (checklist));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_list_box_remove (self->steps, row);

  g_signal_group_set_target (self->signals, checklist);
  gtk_widget_set_visible (GTK_WIDGET (self), checklist != NULL);
  if (checklist == NULL)
    return;

  show_guide (self, gr_checklist_get_guide (checklist));
  add_steps (self, checklist, session);
  show_progress (self);
}

/* Opens a step of the guide that is shown, and puts the focus on it. */
void
gr_guide_view_show_step (GrGuideView *self,
                         GrStep      *step)
{
  g_return_if_fail (GR_IS_GUIDE_VIEW (self));
  g_return_if_fail (GR_IS_STEP (step));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (gr_step_row_get_step (GR_STEP_ROW (row)) != step)
        continue;

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
      return;
    }
}
