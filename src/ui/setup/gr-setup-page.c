/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-page.h"

#include <string.h>

#include "gr-app-type-chooser.h"
#include "gr-check-status.h"
#include "gr-guide-row.h"
#include "gr-guide-view.h"
#include "gr-setup-actions.h"
#include "gr-step-item.h"
#include "gr-step-results.h"
#include "gr-tab-group.h"
#include "gr-util.h"

struct _GrSetupPage
{
  GrPage parent_instance;

  GrSetup           *setup;
  GrStepSearch      *search;
  GCancellable      *cancellable;
  char              *guide_id;
  gboolean           is_resumed;
  guint              reveal_id;
  GtkWidget         *focus_before;
  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkStack          *stack;
  AdwLeaflet        *leaflet;
  GtkWidget         *list_side;
  GtkWidget         *guide_side;
  GrCheckStatus     *check_status;
  GrAppTypeChooser  *app_type;
  GtkScrolledWindow *guides_scroller;
  GtkListBox        *guides;
  GrGuideView       *view;
  GrStepResults     *results;
};

G_DEFINE_FINAL_TYPE (GrSetupPage, gr_setup_page, GR_TYPE_PAGE)

static GrChecklist *
get_checklist (GrSetupPage *self,
               guint        position)
{
  g_autoptr (GrChecklist) checklist = g_list_model_get_item (gr_setup_get_checklists (self->setup), position);

  return checklist;
}

static guint
count_checklists (GrSetupPage *self)
{
  return self->setup != NULL ? g_list_model_get_n_items (gr_setup_get_checklists (self->setup)) : 0;
}

static void
update_indicator (GrSetupPage *self)
{
  g_autofree char *indicator = NULL;
  guint            n_done = 0;
  guint            n_steps = 0;

  g_assert (GR_IS_SETUP_PAGE (self));

  for (guint i = 0; i < count_checklists (self); i++)
    {
      n_done += gr_checklist_get_n_done (get_checklist (self, i));
      n_steps += gr_checklist_get_n_steps (get_checklist (self, i));
    }

  if (n_steps > 0)
    indicator = gr_guide_format_progress (n_done, n_steps);
  gr_page_set_indicator (GR_PAGE (self), indicator);
}

static void
show_guide (GrSetupPage *self,
            GrChecklist *checklist)
{
  if (checklist == gr_guide_view_get_checklist (self->view))
    return;

  gr_set_str (&self->guide_id, checklist != NULL ? gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_checklist_get_guide (checklist))) : NULL);
  gr_guide_view_show (self->view, checklist, gr_page_get_session (GR_PAGE (self)));
}

/* Brings the row that is selected into sight, once it has its place. */
static gboolean
reveal_cb (gpointer user_data)
{
  GrSetupPage    *self = user_data;
  GtkListBoxRow  *row = gtk_list_box_get_selected_row (self->guides);
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->guides_scroller);
  GtkWidget      *content = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self->guides)));
  graphene_rect_t bounds;

  self->reveal_id = 0;
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), content, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);

  return G_SOURCE_REMOVE;
}

/* While the list is filled anew, no row is selected for a moment. */
static void
guide_selected_cb (GrSetupPage *self,
                   GrGuideRow  *row)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  if (row == NULL)
    return;

  show_guide (self, gr_guide_row_get_checklist (row));
  if (self->reveal_id == 0)
    self->reveal_id = g_idle_add_full (G_PRIORITY_LOW, reveal_cb, self, NULL);
}

static void
guide_activated_cb (GrSetupPage *self)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  if (!adw_leaflet_get_folded (self->leaflet))
    return;

  adw_leaflet_set_visible_child (self->leaflet, self->guide_side);
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
back_cb (GrSetupPage *self)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* Back in the list, on whichever way, the focus is on the guide one comes from. */
static void
visible_child_cb (GrSetupPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->guides);

  g_assert (GR_IS_SETUP_PAGE (self));

  if (row != NULL && adw_leaflet_get_folded (self->leaflet) && adw_leaflet_get_visible_child (self->leaflet) == self->list_side)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return gr_guide_row_new (item);
}

static guint
find_first_open (GrSetupPage *self)
{
  for (guint i = 0; i < count_checklists (self); i++)
    if (gr_checklist_get_next_step (get_checklist (self, i)) != NULL)
      return i;

  return 0;
}

static guint
find_guide (GrSetupPage *self,
            const char  *guide_id)
{
  for (guint i = 0; i < count_checklists (self); i++)
    if (g_strcmp0 (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_checklist_get_guide (get_checklist (self, i)))), guide_id) == 0)
      return i;

  return G_MAXUINT;
}

static void
select_guide (GrSetupPage *self,
              guint        position)
{
  gtk_list_box_select_row (self->guides, gtk_list_box_get_row_at_index (self->guides, (int)position));
}

/* The guides of another type of app: the one that is shown stays, if it is among them. */
static void
guides_changed_cb (GrSetupPage *self)
{
  guint position = find_guide (self, self->guide_id);

  g_assert (GR_IS_SETUP_PAGE (self));

  select_guide (self, position != G_MAXUINT ? position : find_first_open (self));
  update_indicator (self);
}

/* Whoever walks through the pages with the arrows keeps the focus where it is. */
static void
resume (GrSetupPage *self)
{
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget  *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const char *open = gr_guide_view_get_open (self->view);

  if (self->is_resumed || self->setup == NULL || root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || open == NULL)
    return;

  self->is_resumed = TRUE;
  adw_leaflet_set_visible_child (self->leaflet, self->guide_side);
  gr_guide_view_show_item (self->view, open, NULL, NULL, !GTK_IS_LIST_BOX_ROW (focus) || !gtk_widget_get_mapped (focus));
}

static void
mapped_cb (GrSetupPage *self)
{
  resume (self);
}

static void
close_session (GrSetupPage *self)
{
  if (self->setup != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->setup, self);
      g_signal_handlers_disconnect_by_data (gr_setup_get_checklists (self->setup), self);
    }
  g_clear_object (&self->setup);
  g_clear_object (&self->search);
  g_clear_pointer (&self->guide_id, g_free);
  gtk_list_box_bind_model (self->guides, NULL, NULL, NULL, NULL);
  gr_guide_view_show (self->view, NULL, NULL);
  gr_check_status_set_session (self->check_status, NULL);
  gr_app_type_chooser_set_session (self->app_type, NULL);
}

static void
gr_setup_page_session_changed (GrPage *page)
{
  GrSetupPage *self = GR_SETUP_PAGE (page);
  GrSession   *session = gr_page_get_session (page);

  close_session (self);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (session != NULL)
    {
      self->setup = g_object_ref (gr_session_get_setup (session));
      self->search = gr_step_search_new (gr_setup_get_checklists (self->setup));
      self->is_resumed = FALSE;
      gtk_list_box_bind_model (self->guides, gr_setup_get_checklists (self->setup), create_row_cb, NULL, NULL);
      g_signal_connect_object (self->setup, "refreshed", G_CALLBACK (update_indicator), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (gr_setup_get_checklists (self->setup), "items-changed", G_CALLBACK (guides_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      gr_check_status_set_session (self->check_status, session);
      gr_app_type_chooser_set_session (self->app_type, session);
      select_guide (self, find_first_open (self));
      resume (self);
    }

  update_indicator (self);
}

/* A step is named by the guide and itself, or by itself alone where it is of the guide in sight or of the first that has it. */
static guint
find_item (GrSetupPage *self,
           const char  *path,
           const char **item_id)
{
  const char      *slash = strchr (path, '/');
  g_autofree char *guide_id = slash != NULL ? g_strndup (path, slash - path) : NULL;
  guint            shown = find_guide (self, self->guide_id);

  *item_id = slash != NULL ? slash + 1 : path;
  if (guide_id != NULL)
    return find_guide (self, guide_id);

  if (shown != G_MAXUINT && gr_checklist_find_step (get_checklist (self, shown), path) != NULL)
    return shown;
  for (guint i = 0; i < count_checklists (self); i++)
    if (gr_checklist_find_step (get_checklist (self, i), path) != NULL)
      return i;

  return G_MAXUINT;
}

void
gr_setup_page_show (GrSetupPage *self,
                    const char  *item,
                    const char  *field)
{
  g_autoptr (GrPlace) place = NULL;
  g_autofree char    *path = NULL;
  const char         *item_id;
  guint               position;

  g_return_if_fail (GR_IS_SETUP_PAGE (self));
  g_return_if_fail (item != NULL);

  path = gr_step_item_parse (item, &place);
  position = find_item (self, path, &item_id);
  if (position == G_MAXUINT)
    return;

  self->is_resumed = TRUE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  select_guide (self, position);
  adw_leaflet_set_visible_child (self->leaflet, self->guide_side);
  gr_guide_view_show_item (self->view, item_id, place, field, TRUE);
}

static void
gr_setup_page_show_item (GrPage     *page,
                         const char *item)
{
  gr_setup_page_show (GR_SETUP_PAGE (page), item, NULL);
}

static gboolean
gr_setup_page_begin_search (GrPage *page)
{
  GrSetupPage *self = GR_SETUP_PAGE (page);
  GtkRoot     *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    {
      g_set_weak_pointer (&self->focus_before, root != NULL ? gtk_root_get_focus (root) : NULL);
      gtk_search_bar_set_search_mode (self->search_bar, TRUE);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));

  return TRUE;
}

/* The focus goes back to where it was before the search, or into the guide. */
static void
search_mode_cb (GrSetupPage *self)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  gtk_stack_set_visible_child_name (self->stack, "guides");
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
}

static void
search_changed_cb (GrSetupPage *self)
{
  const char            *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GListModel) hits = NULL;

  g_assert (GR_IS_SETUP_PAGE (self));

  if (self->search == NULL || !gtk_search_bar_get_search_mode (self->search_bar))
    return;

  if (*query != '\0')
    hits = gr_step_search_find (self->search, query);
  gr_step_results_show (self->results, hits);
  gtk_stack_set_visible_child_name (self->stack, "results");
}

/* What is typed last may not have been looked for yet. */
static void
search_activate_cb (GrSetupPage *self)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  search_changed_cb (self);
  if (!gr_step_results_open_first (self->results))
    gtk_widget_error_bell (GTK_WIDGET (self->search_entry));
}

static void
search_stop_cb (GrSetupPage *self)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
result_opened_cb (GrSetupPage *self,
                  const char  *path)
{
  g_assert (GR_IS_SETUP_PAGE (self));

  gr_setup_page_show (self, path, NULL);
}

static void
gr_setup_page_dispose (GObject *object)
{
  GrSetupPage *self = GR_SETUP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_handle_id (&self->reveal_id, g_source_remove);

  /* Newer GTK selects no row once more when the list goes, and the view may be gone by then. */
  if (self->guides != NULL)
    close_session (self);

  G_OBJECT_CLASS (gr_setup_page_parent_class)->dispose (object);
}

static void
gr_setup_page_class_init (GrSetupPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_setup_page_dispose;

  GR_PAGE_CLASS (klass)->session_changed = gr_setup_page_session_changed;
  GR_PAGE_CLASS (klass)->begin_search = gr_setup_page_begin_search;
  GR_PAGE_CLASS (klass)->show_item = gr_setup_page_show_item;

  gr_setup_actions_install (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-setup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, app_type);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, check_status);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, guide_side);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, guides);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, guides_scroller);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, results);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GrSetupPage, view);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, guide_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, guide_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, result_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);

  g_type_ensure (GR_TYPE_APP_TYPE_CHOOSER);
  g_type_ensure (GR_TYPE_CHECK_STATUS);
  g_type_ensure (GR_TYPE_GUIDE_VIEW);
  g_type_ensure (GR_TYPE_STEP_RESULTS);
  g_type_ensure (GR_TYPE_TAB_GROUP);
}

static void
gr_setup_page_init (GrSetupPage *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

GCancellable *
gr_setup_page_get_cancellable (GrSetupPage *self)
{
  g_return_val_if_fail (GR_IS_SETUP_PAGE (self), NULL);

  return self->cancellable;
}
