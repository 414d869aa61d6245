/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide-view.h"

#include <glib/gi18n.h>

#include "gr-row-feed.h"
#include "gr-step-body.h"
#include "gr-step-row.h"
#include "gr-trouble-row.h"
#include "gr-util.h"

/* In microseconds: for how long an opening row is kept in sight. In pixels: how far below the top. */
#define FOLLOW 450000
#define ABOVE  12

struct _GrGuideView
{
  GtkBox parent_instance;

  GSignalGroup   *signals;
  GrChecklist    *checklist;
  GrSession      *session;
  GrRowFeed      *feed;
  GrRowFeed      *trouble_feed;
  char           *wanted;
  GrPlace        *wanted_place;
  char           *wanted_field;
  gboolean        wants_focus;
  GtkWidget      *followed;
  guint           tick_id;
  guint           open_id;
  gint64          follow_until;
  GtkLabel       *title;
  GtkLabel       *summary;
  GtkWidget      *progress_box;
  GtkProgressBar *progress;
  GtkLabel       *count;
  GtkListBox     *steps;
  GtkWidget      *troubles_title;
  GtkListBox     *troubles;
  GtkWidget      *source;
  GtkLabel       *source_label;
};

G_DEFINE_FINAL_TYPE (GrGuideView, gr_guide_view, GTK_TYPE_BOX)

static void
show_progress (GrGuideView *self)
{
  g_autofree char *count = NULL;
  guint            n_done, n_steps;

  g_assert (GR_IS_GUIDE_VIEW (self));

  n_done = gr_checklist_get_n_done (self->checklist);
  n_steps = gr_checklist_get_n_steps (self->checklist);
  count = g_strdup_printf (ngettext ("%u of %u step done", "%u of %u steps done", n_steps), n_done, n_steps);

  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->progress, n_steps > 0 ? (double)n_done / n_steps : 0);
  gtk_widget_set_visible (self->progress_box, n_steps > 0 && !gr_guide_get_reference (gr_checklist_get_guide (self->checklist)));
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
  gtk_widget_set_visible (self->source, uri != NULL && g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source), "s", uri != NULL ? uri : "");
}

static const char *
get_row_id (GtkWidget *row)
{
  if (GR_IS_STEP_ROW (row))
    return gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide_step (gr_step_row_get_step (GR_STEP_ROW (row)))));

  return gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_trouble_row_get_trouble (GR_TROUBLE_ROW (row))));
}

/* The rows of both lists. */
static GtkWidget *
get_first_row (GrGuideView *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps));

  return row != NULL ? row : gtk_widget_get_first_child (GTK_WIDGET (self->troubles));
}

static GtkWidget *
get_next_row (GrGuideView *self,
              GtkWidget   *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  return next == NULL && GR_IS_STEP_ROW (row) ? gtk_widget_get_first_child (GTK_WIDGET (self->troubles)) : next;
}

static void
stop_following (GrGuideView *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->followed);
}

/* The row that opens is brought to the top. What it shows grows for a moment, and what closes above it shrinks. */
static gboolean
follow_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GrGuideView    *self = GR_GUIDE_VIEW (widget);
  GtkWidget      *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget      *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (scroller == NULL || viewport == NULL || self->followed == NULL || g_get_monotonic_time () > self->follow_until)
    {
      self->tick_id = 0;
      g_clear_weak_pointer (&self->followed);
      return G_SOURCE_REMOVE;
    }

  if (gtk_widget_compute_bounds (self->followed, gtk_widget_get_first_child (viewport), &bounds))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

      gtk_adjustment_set_value (adjustment, bounds.origin.y - ABOVE);
    }

  return G_SOURCE_CONTINUE;
}

static void
follow (GrGuideView *self,
        GtkWidget   *row)
{
  g_set_weak_pointer (&self->followed, row);
  self->follow_until = g_get_monotonic_time () + FOLLOW;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
}

/* Where in the open step it was meant. */
static GtkWidget *
show_wanted (GrGuideView *self,
             GtkWidget   *row)
{
  g_autoptr (GrPlace) place = g_steal_pointer (&self->wanted_place);
  g_autofree char    *field = g_steal_pointer (&self->wanted_field);
  GtkWidget          *body = GR_IS_STEP_ROW (row) ? gr_step_row_get_body (GR_STEP_ROW (row)) : NULL;
  GtkWidget          *target = NULL;

  if (body != NULL && place != NULL)
    target = gr_step_body_show_place (GR_STEP_BODY (body), place);
  if (body != NULL && field != NULL)
    target = gr_step_body_show_field (GR_STEP_BODY (body), field);

  return target;
}

/* The focus goes to the first thing there: not on to the next, where it is inside already. */
static void
open_row (GrGuideView *self,
          GtkWidget   *row)
{
  gboolean   focus = self->wants_focus;
  GtkWidget *target;

  g_clear_pointer (&self->wanted, g_free);
  self->wants_focus = FALSE;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  target = show_wanted (self, row);
  follow (self, target != NULL ? target : row);
  if (focus && gtk_widget_get_root (row) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (row), NULL);
  if (focus)
    gtk_widget_child_focus (target != NULL ? target : row, GTK_DIR_TAB_FORWARD);
}

/* One is open at a time. */
static void
expanded_cb (GrGuideView    *self,
             GParamSpec     *pspec,
             AdwExpanderRow *row)
{
  g_assert (GR_IS_GUIDE_VIEW (self));

  if (!adw_expander_row_get_expanded (row))
    return;

  for (GtkWidget *other = get_first_row (self); other != NULL; other = get_next_row (self, other))
    if (other != GTK_WIDGET (row))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (other), FALSE);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GrGuideView *self = user_data;
  GtkWidget   *row = GR_IS_STEP (item) ? gr_step_row_new (self->session, item) : gr_trouble_row_new (item);

  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
find_row (GrGuideView *self,
          const char  *item_id)
{
  for (GtkWidget *row = get_first_row (self); row != NULL; row = get_next_row (self, row))
    if (g_strcmp0 (get_row_id (row), item_id) == 0)
      return row;

  return NULL;
}

static gboolean
open_cb (gpointer user_data)
{
  GrGuideView *self = user_data;
  GtkWidget   *row = self->wanted != NULL ? find_row (self, self->wanted) : NULL;

  self->open_id = 0;
  if (row != NULL)
    open_row (self, row);

  return G_SOURCE_REMOVE;
}

/* What a step shows takes time to make: not in the same turn as the rows. */
static void
added_cb (GrGuideView *self,
          GtkWidget   *row)
{
  g_assert (GR_IS_GUIDE_VIEW (self));

  if (g_strcmp0 (self->wanted, get_row_id (row)) == 0 && self->open_id == 0)
    self->open_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 10, open_cb, self, NULL);
}

static GPtrArray *
list_items (GListModel *model)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));

  return items;
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
clear_rows (GrGuideView *self)
{
  stop_following (self);
  g_clear_handle_id (&self->open_id, g_source_remove);
  gr_row_feed_stop (self->feed);
  gr_row_feed_stop (self->trouble_feed);
  clear_list (self->steps);
  clear_list (self->troubles);
}

static void
show_rows (GrGuideView *self)
{
  g_autoptr (GPtrArray) steps = list_items (G_LIST_MODEL (self->checklist));
  g_autoptr (GPtrArray) troubles = list_items (gr_guide_get_troubles (gr_checklist_get_guide (self->checklist)));

  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), steps->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->troubles), troubles->len > 0);
  gtk_widget_set_visible (self->troubles_title, steps->len > 0 && troubles->len > 0);
  gr_row_feed_start (self->feed, steps);
  gr_row_feed_start (self->trouble_feed, troubles);
}

/* Steps come and go with the type of the app. What is open stays so. */
static void
items_changed_cb (GrGuideView *self)
{
  g_assert (GR_IS_GUIDE_VIEW (self));

  gr_set_str (&self->wanted, gr_guide_view_get_open (self));
  show_rows (self);
  show_progress (self);
}

static void
gr_guide_view_dispose (GObject *object)
{
  GrGuideView *self = GR_GUIDE_VIEW (object);

  g_clear_handle_id (&self->open_id, g_source_remove);
  if (self->feed != NULL)
    gr_row_feed_stop (self->feed);
  if (self->trouble_feed != NULL)
    gr_row_feed_stop (self->trouble_feed);
  if (self->tick_id != 0)
    stop_following (self);
  g_clear_object (&self->feed);
  g_clear_object (&self->trouble_feed);
  g_clear_object (&self->signals);
  g_clear_object (&self->checklist);
  g_clear_object (&self->session);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->wanted_place, gr_place_unref);
  g_clear_pointer (&self->wanted_field, g_free);

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
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, progress_box);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, source);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, source_label);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, steps);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, summary);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, title);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, troubles);
  gtk_widget_class_bind_template_child (widget_class, GrGuideView, troubles_title);
}

static void
gr_guide_view_init (GrGuideView *self)
{
  self->signals = g_signal_group_new (GR_TYPE_CHECKLIST);
  g_signal_group_connect_object (self->signals, "notify::n-done", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->feed = gr_row_feed_new (self->steps, make_row, self);
  self->trouble_feed = gr_row_feed_new (self->troubles, make_row, self);
  g_signal_connect_object (self->feed, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->trouble_feed, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
}

/* Returns: (nullable): the guide that is shown */
GrChecklist *
gr_guide_view_get_checklist (GrGuideView *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_VIEW (self), NULL);

  return self->checklist;
}

/* The id of the step or trouble that is open, or about to be. */
const char *
gr_guide_view_get_open (GrGuideView *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_VIEW (self), NULL);

  if (self->wanted != NULL)
    return self->wanted;

  for (GtkWidget *row = get_first_row (self); row != NULL; row = get_next_row (self, row))
    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      return get_row_id (row);

  return NULL;
}

/* Shows a guide, or nothing where @checklist is NULL. */
void
gr_guide_view_show (GrGuideView *self,
                    GrChecklist *checklist,
                    GrSession   *session)
{
  g_return_if_fail (GR_IS_GUIDE_VIEW (self));
  g_return_if_fail (checklist == NULL || GR_IS_CHECKLIST (checklist));

  g_set_object (&self->checklist, checklist);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->wanted, g_free);
  g_signal_group_set_target (self->signals, checklist);
  gtk_widget_set_visible (GTK_WIDGET (self), checklist != NULL);
  clear_rows (self);
  if (checklist == NULL)
    return;

  show_guide (self, gr_checklist_get_guide (checklist));
  show_progress (self);
  if (gr_checklist_get_next_step (checklist) != NULL)
    self->wanted = g_strdup (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide_step (gr_checklist_get_next_step (checklist)))));
  show_rows (self);
}

/* Opens a step or a trouble of the guide that is shown and brings it into view, at once or as soon as its row is there. @place
 * and @field say where in it, and may be NULL. */
void
gr_guide_view_show_item (GrGuideView   *self,
                         const char    *item_id,
                         const GrPlace *place,
                         const char    *field,
                         gboolean       focus)
{
  GtkWidget *row;

  g_return_if_fail (GR_IS_GUIDE_VIEW (self));
  g_return_if_fail (item_id != NULL);

  g_clear_pointer (&self->wanted_place, gr_place_unref);
  gr_set_str (&self->wanted, item_id);
  gr_set_str (&self->wanted_field, field);
  self->wanted_place = place != NULL ? gr_place_ref ((GrPlace *)place) : NULL;
  self->wants_focus = focus;
  row = find_row (self, item_id);
  if (row != NULL)
    open_row (self, row);
}
