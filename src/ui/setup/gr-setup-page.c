/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-page.h"

#include "gr-guide-row.h"
#include "gr-setup-actions.h"
#include "gr-step-row.h"

#include <glib/gi18n.h>

struct _GrSetupPage
{
  GrPage parent_instance;

  GPtrArray      *followed;
  GrChecklist    *checklist;
  GCancellable   *cancellable;
  GtkListBox     *guides;
  GtkLabel       *title;
  GtkLabel       *summary;
  GtkProgressBar *progress;
  GtkLabel       *count;
  GtkListBox     *steps;
  GtkButton      *source;
  GtkLabel       *source_label;
};

G_DEFINE_FINAL_TYPE (GrSetupPage, gr_setup_page, GR_TYPE_PAGE)

static GtkWidget *
find_step_row (GrSetupPage *self,
               GrStep      *step)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (GR_IS_STEP_ROW (row) && gr_step_row_get_step (GR_STEP_ROW (row)) == step)
      return row;

  return NULL;
}

static void
show_progress (GrSetupPage *self)
{
  guint            n_done = gr_checklist_get_n_done (self->checklist);
  guint            n_steps = gr_checklist_get_n_steps (self->checklist);
  g_autofree char *count = g_strdup_printf (ngettext ("%u of %u step done", "%u of %u steps done", n_steps), n_done, n_steps);

  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->progress, n_steps > 0 ? (double)n_done / n_steps : 0);
}

static void
update_progress (GrSetupPage *self)
{
  g_autofree char *indicator = NULL;
  guint            n_done = 0;
  guint            n_steps = 0;

  g_assert (GR_IS_SETUP_PAGE (self));

  for (guint i = 0; i < self->followed->len; i++)
    {
      n_done += gr_checklist_get_n_done (g_ptr_array_index (self->followed, i));
      n_steps += gr_checklist_get_n_steps (g_ptr_array_index (self->followed, i));
    }

  if (n_steps > 0)
    indicator = gr_guide_format_progress (n_done, n_steps);
  gr_page_set_indicator (GR_PAGE (self), indicator);

  if (self->checklist != NULL)
    show_progress (self);
}

static void
show_source (GrSetupPage *self,
             GrGuide     *guide)
{
  g_autofree char *label = g_strdup_printf (_ ("From TikTok’s documentation as of %s"), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (guide)));
  const char      *uri = gr_catalog_entry_get_source (GR_CATALOG_ENTRY (guide));

  gtk_label_set_label (self->source_label, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), uri);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source), "s", uri);
}

static void
clear_steps (GrSetupPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_list_box_remove (self->steps, row);
}

/* Opens the guide where it can be gone on with. */
static void
show_checklist (GrSetupPage *self,
                GrChecklist *checklist)
{
  GrGuide *guide = gr_checklist_get_guide (checklist);

  if (!g_set_object (&self->checklist, checklist))
    return;

  clear_steps (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (checklist)); i++)
    {
      g_autoptr (GrStep) step = g_list_model_get_item (G_LIST_MODEL (checklist), i);
      GtkWidget         *row = gr_step_row_new (checklist, step, gr_session_get_catalog (gr_page_get_session (GR_PAGE (self))));
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), step == gr_checklist_get_next_step (checklist));
      gtk_list_box_append (self->steps, row);
    }

  gtk_label_set_label (self->title, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide)));
  gtk_label_set_label (self->summary, gr_guide_get_summary (guide));
  show_source (self, guide);
  show_progress (self);
}

static void
guide_selected_cb (GrSetupPage *self,
                   GrGuideRow  *row)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  if (row != NULL)
    show_checklist (self, gr_guide_row_get_checklist (row));
}

static void
unfollow_all (GrSetupPage *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->followed, i), self);
  g_ptr_array_set_size (self->followed, 0);
}

static GtkWidget *
create_guide_row_cb (gpointer item,
                     gpointer user_data)
{
  return gr_guide_row_new (item);
}

static GtkListBoxRow *
find_guide_row (GrSetupPage *self,
                GrChecklist *checklist)
{
  for (guint i = 0; i < self->followed->len; i++)
    if (g_ptr_array_index (self->followed, i) == checklist)
      return gtk_list_box_get_row_at_index (self->guides, i);

  return NULL;
}

static GrChecklist *
find_first_open (GrSetupPage *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    if (gr_checklist_get_next_step (g_ptr_array_index (self->followed, i)) != NULL)
      return g_ptr_array_index (self->followed, i);

  return g_ptr_array_index (self->followed, 0);
}

static void
gr_setup_page_session_changed (GrPage *page)
{
  GrSetupPage *self = GR_SETUP_PAGE (page);
  GrSession   *session = gr_page_get_session (page);
  GListModel  *checklists = session != NULL ? gr_session_get_checklists (session) : NULL;

  unfollow_all (self);
  clear_steps (self);
  g_clear_object (&self->checklist);

  for (guint i = 0; checklists != NULL && i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      g_signal_connect_object (checklist, "notify::n-done", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->followed, g_object_ref (checklist));
    }

  /* A list of one is no choice. */
  gtk_widget_set_visible (GTK_WIDGET (self->guides), self->followed->len > 1);
  gtk_list_box_bind_model (self->guides, checklists, create_guide_row_cb, NULL, NULL);
  if (self->followed->len > 0)
    gtk_list_box_select_row (self->guides, find_guide_row (self, find_first_open (self)));

  update_progress (self);
}

static void
gr_setup_page_show_item (GrPage     *page,
                         const char *item)
{
  GrSetupPage *self = GR_SETUP_PAGE (page);

  for (guint i = 0; i < self->followed->len; i++)
    {
      GrChecklist *checklist = g_ptr_array_index (self->followed, i);
      GrStep      *step = gr_checklist_find_step (checklist, item);
      GtkWidget   *row;

      if (step == NULL)
        continue;

      gtk_list_box_select_row (self->guides, find_guide_row (self, checklist));
      row = find_step_row (self, step);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
      return;
    }
}

static void
gr_setup_page_dispose (GObject *object)
{
  GrSetupPage *self = GR_SETUP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  unfollow_all (self);
  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (gr_setup_page_parent_class)->dispose (object);
}

static void
gr_setup_page_finalize (GObject *object)
{
  GrSetupPage *self = GR_SETUP_PAGE (object);

  g_clear_pointer (&self->followed, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_setup_page_parent_class)->finalize (object);
}

static void
gr_setup_page_class_init (GrSetupPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_setup_page_dispose;
  object_class->finalize = gr_setup_page_finalize;

  GR_PAGE_CLASS (klass)->session_changed = gr_setup_page_session_changed;
  GR_PAGE_CLASS (klass)->show_item = gr_setup_page_show_item;

  gr_setup_actions_install (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-setup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, count);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, guides);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, progress);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, source);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, source_label);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, steps);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, summary);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, title);
  gtk_widget_class_bind_template_callback (widget_class, guide_selected_cb);
}

static void
gr_setup_page_init (GrSetupPage *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GCancellable *
gr_setup_page_get_cancellable (GrSetupPage *self)
{
  g_return_val_if_fail (GR_IS_SETUP_PAGE (self), NULL);

  return self->cancellable;
}
