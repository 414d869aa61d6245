/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-page.h"

#include "gr-step-item.h"

#include "gr-guide-row.h"
#include "gr-guide-view.h"
#include "gr-setup-actions.h"

struct _GrSetupPage
{
  GrPage parent_instance;

  GPtrArray    *checklists;
  GCancellable *cancellable;
  GtkListBox   *guides;
  GrGuideView  *view;
};

G_DEFINE_FINAL_TYPE (GrSetupPage, gr_setup_page, GR_TYPE_PAGE)

static void
update_indicator (GrSetupPage *self)
{
  g_autofree char *indicator = NULL;
  guint            n_done = 0;
  guint            n_steps = 0;

  g_assert (GR_IS_SETUP_PAGE (self));

  for (guint i = 0; i < self->checklists->len; i++)
    {
      n_done += gr_checklist_get_n_done (g_ptr_array_index (self->checklists, i));
      n_steps += gr_checklist_get_n_steps (g_ptr_array_index (self->checklists, i));
    }

  if (n_steps > 0)
    indicator = gr_guide_format_progress (n_done, n_steps);
  gr_page_set_indicator (GR_PAGE (self), indicator);
}

static void
guide_selected_cb (GrSetupPage *self,
                   GrGuideRow  *row)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  gr_guide_view_show (self->view, row != NULL ? gr_guide_row_get_checklist (row) : NULL, gr_page_get_session (GR_PAGE (self)));
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return gr_guide_row_new (item);
}

static void
unfollow_all (GrSetupPage *self)
{
  for (guint i = 0; i < self->checklists->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->checklists, i), self);
  g_ptr_array_set_size (self->checklists, 0);
}

static void
follow_all (GrSetupPage *self,
            GListModel  *checklists)
{
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      g_signal_connect_object (checklist, "notify::n-done", G_CALLBACK (update_indicator), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->checklists, g_steal_pointer (&checklist));
    }
}

static void
select_guide (GrSetupPage *self,
              guint        position)
{
  gtk_list_box_select_row (self->guides, gtk_list_box_get_row_at_index (self->guides, position));
}

static guint
find_first_open (GrSetupPage *self)
{
  for (guint i = 0; i < self->checklists->len; i++)
    if (gr_checklist_get_next_step (g_ptr_array_index (self->checklists, i)) != NULL)
      return i;

  return 0;
}

static void
gr_setup_page_session_changed (GrPage *page)
{
  GrSetupPage *self = GR_SETUP_PAGE (page);
  GrSession   *session = gr_page_get_session (page);

  unfollow_all (self);
  gtk_list_box_bind_model (self->guides, NULL, NULL, NULL, NULL);
  gr_guide_view_show (self->view, NULL, NULL);

  if (session != NULL)
    {
      follow_all (self, gr_session_get_checklists (session));
      gtk_list_box_bind_model (self->guides, gr_session_get_checklists (session), create_row_cb, NULL, NULL);
      select_guide (self, find_first_open (self));
    }

  /* A list of one is no choice. */
  gtk_widget_set_visible (GTK_WIDGET (self->guides), self->checklists->len > 1);
  update_indicator (self);
}

static void
gr_setup_page_show_item (GrPage     *page,
                         const char *item)
{
  GrSetupPage        *self = GR_SETUP_PAGE (page);
  g_autoptr (GrPlace) place = NULL;
  g_autofree char    *path = gr_step_item_parse (item, &place);

  for (guint i = 0; i < self->checklists->len; i++)
    {
      GrStep *step = gr_checklist_find_step (g_ptr_array_index (self->checklists, i), path);

      if (step == NULL)
        continue;

      select_guide (self, i);
      gr_guide_view_show_step (self->view, step);
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

  /* Newer GTK selects no row once more when the list goes, and the view may be gone by then. */
  gtk_list_box_bind_model (self->guides, NULL, NULL, NULL, NULL);

  G_OBJECT_CLASS (gr_setup_page_parent_class)->dispose (object);
}

static void
gr_setup_page_finalize (GObject *object)
{
  GrSetupPage *self = GR_SETUP_PAGE (object);

  g_clear_pointer (&self->checklists, g_ptr_array_unref);

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
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, guides);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, view);
  gtk_widget_class_bind_template_callback (widget_class, guide_selected_cb);

  g_type_ensure (GR_TYPE_GUIDE_VIEW);
}

static void
gr_setup_page_init (GrSetupPage *self)
{
  self->checklists = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GCancellable *
gr_setup_page_get_cancellable (GrSetupPage *self)
{
  g_return_val_if_fail (GR_IS_SETUP_PAGE (self), NULL);

  return self->cancellable;
}
