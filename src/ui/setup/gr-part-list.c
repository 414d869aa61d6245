/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-part-list.h"

#include <glib/gi18n.h>

#include "gr-part-lines.h"
#include "gr-part-row.h"
#include "gr-row-feed.h"
#include "gr-setup-pieces.h"

/* From this many places on, those that are done are put away. Of the open ones, so many are in sight. */
#define MANY 4
#define OPEN 8

/* Places behind one row, whose own rows are made when it is opened. */
typedef struct
{
  GrPartList     *owner; /* (unowned) */
  GPtrArray      *parts;
  AdwExpanderRow *row;
  GtkWidget      *list;
  GrRowFeed      *feed;
} Fold;

struct _GrPartList
{
  AdwBin parent_instance;

  GrSession *session;
  GrStep    *step;
  GrPlace   *wanted;
  GrRowFeed *feed;
  GtkWidget *list;
  Fold       later;
  Fold       done;
};

G_DEFINE_FINAL_TYPE (GrPartList, gr_part_list, ADW_TYPE_BIN)

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GrPartList *self = user_data;

  return gr_part_row_new (self->session, item);
}

static gboolean
open_wanted (GrPartList *self,
             GtkWidget  *row)
{
  if (self->wanted == NULL || !GR_IS_PART_ROW (row) ||
      !gr_place_touches (gr_step_part_get_place (gr_part_row_get_part (GR_PART_ROW (row))), self->wanted))
    return FALSE;

  g_clear_pointer (&self->wanted, gr_place_unref);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return TRUE;
}

static void
added_cb (GrPartList *self,
          GtkWidget  *row)
{
  g_assert (GR_IS_PART_LIST (self));

  open_wanted (self, row);
}

static GrRowFeed *
feed_into (GrPartList *self,
           GtkWidget  *list,
           GPtrArray  *parts)
{
  GrRowFeed *feed = gr_row_feed_new (GTK_LIST_BOX (list), make_row, self);

  g_signal_connect_object (feed, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gr_row_feed_start (feed, parts);

  return feed;
}

static void
fold_expanded_cb (AdwExpanderRow *expander,
                  GParamSpec     *pspec,
                  Fold           *fold)
{
  GtkWidget *row;

  if (fold->list != NULL || !adw_expander_row_get_expanded (expander))
    return;

  fold->list = gr_setup_pieces_new_list (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (expander)));
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), fold->list);
  adw_expander_row_add_row (expander, row);
  fold->feed = feed_into (fold->owner, fold->list, fold->parts);
}

static void
fold_add_row (Fold       *fold,
              const char *title)
{
  if (fold->parts->len == 0)
    return;

  fold->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold->row), title);
  g_signal_connect (fold->row, "notify::expanded", G_CALLBACK (fold_expanded_cb), fold);
  gtk_list_box_append (GTK_LIST_BOX (fold->owner->list), GTK_WIDGET (fold->row));
}

static void
fold_clear (Fold *fold)
{
  if (fold->feed != NULL)
    gr_row_feed_stop (fold->feed);
  if (fold->row != NULL)
    g_signal_handlers_disconnect_by_data (fold->row, fold);
  g_clear_object (&fold->feed);
  g_ptr_array_set_size (fold->parts, 0);
  fold->row = NULL;
  fold->list = NULL;
}

static void
clear (GrPartList *self)
{
  if (self->feed != NULL)
    gr_row_feed_stop (self->feed);
  g_clear_object (&self->feed);
  fold_clear (&self->later);
  fold_clear (&self->done);
}

static void
add_line_cb (GtkWidget *line,
             gpointer   user_data)
{
  gtk_list_box_append (user_data, line);
}

/* What is open now stays where it is when it gets done, so that nothing jumps away from under a hand. */
static GPtrArray *
sort_places (GrPartList *self,
             GListModel *parts)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n_parts = g_list_model_get_n_items (parts);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (parts, i);
      gboolean               is_done = n_parts >= MANY && gr_step_part_get_state (part) == GR_STEP_DONE;

      if (is_done)
        g_ptr_array_add (self->done.parts, g_steal_pointer (&part));
      else
        g_ptr_array_add (open->len < OPEN ? open : self->later.parts, g_steal_pointer (&part));
    }

  return open;
}

static void
show_places (GrPartList *self,
             GListModel *parts)
{
  g_autoptr (GPtrArray) open = sort_places (self, parts);
  g_autofree char      *later = NULL;
  g_autofree char      *done = NULL;

  later = g_strdup_printf (ngettext ("%u more is open", "%u more are open", self->later.parts->len), self->later.parts->len);
  done = g_strdup_printf (ngettext ("%u is done", "%u are done", self->done.parts->len), self->done.parts->len);
  fold_add_row (&self->later, later);
  fold_add_row (&self->done, done);
  if (g_list_model_get_n_items (parts) == 1)
    self->wanted = gr_place_ref ((GrPlace *)gr_step_part_get_place (g_ptr_array_index (open, 0)));

  self->feed = feed_into (self, self->list, open);
  gr_row_feed_set_before (self->feed, self->later.row != NULL ? GTK_WIDGET (self->later.row) : GTK_WIDGET (self->done.row));
}

static void
show_parts (GrPartList *self)
{
  GListModel *parts = gr_step_get_parts (self->step);

  g_assert (GR_IS_PART_LIST (self));

  clear (self);
  self->list = gr_setup_pieces_new_list (_ ("What proves it"));
  adw_bin_set_child (ADW_BIN (self), self->list);
  if (gr_guide_step_get_per (gr_step_get_guide_step (self->step)) != GR_PER_WORKSPACE)
    {
      show_places (self, parts);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (parts, i);

      gr_part_lines_add (self->session, part, add_line_cb, self->list);
    }
}

static void
gr_part_list_dispose (GObject *object)
{
  GrPartList *self = GR_PART_LIST (object);

  clear (self);
  g_clear_object (&self->session);
  g_clear_object (&self->step);
  g_clear_pointer (&self->wanted, gr_place_unref);

  G_OBJECT_CLASS (gr_part_list_parent_class)->dispose (object);
}

static void
gr_part_list_finalize (GObject *object)
{
  GrPartList *self = GR_PART_LIST (object);

  g_clear_pointer (&self->later.parts, g_ptr_array_unref);
  g_clear_pointer (&self->done.parts, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_part_list_parent_class)->finalize (object);
}

static void
gr_part_list_class_init (GrPartListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gr_part_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = gr_part_list_finalize;
}

static void
gr_part_list_init (GrPartList *self)
{
  self->later = (Fold){.owner = self, .parts = g_ptr_array_new_with_free_func (g_object_unref)};
  self->done = (Fold){.owner = self, .parts = g_ptr_array_new_with_free_func (g_object_unref)};
}

GtkWidget *
gr_part_list_new (GrSession *session,
                  GrStep    *step)
{
  GrPartList *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_STEP (step), NULL);

  self = g_object_new (GR_TYPE_PART_LIST, NULL);
  self->session = g_object_ref (session);
  self->step = g_object_ref (step);
  g_signal_connect_object (gr_step_get_parts (step), "items-changed", G_CALLBACK (show_parts), self, G_CONNECT_SWAPPED);
  show_parts (self);

  return GTK_WIDGET (self);
}

static gboolean
holds_place (GPtrArray     *parts,
             const GrPlace *place)
{
  for (guint i = 0; i < parts->len; i++)
    if (gr_place_touches (gr_step_part_get_place (g_ptr_array_index (parts, i)), place))
      return TRUE;

  return FALSE;
}

static GtkWidget *
open_in (GrPartList *self,
         GtkWidget  *list)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (open_wanted (self, row))
      return row;

  return NULL;
}

static GtkWidget *
open_fold (GrPartList    *self,
           Fold          *fold,
           const GrPlace *place)
{
  if (!holds_place (fold->parts, place))
    return NULL;

  adw_expander_row_set_expanded (fold->row, TRUE);
  return open_in (self, fold->list);
}

/* Opens the row of a place, at once or as soon as it is there. Returns: (nullable): the row */
GtkWidget *
gr_part_list_show_place (GrPartList    *self,
                         const GrPlace *place)
{
  GtkWidget *row;

  g_return_val_if_fail (GR_IS_PART_LIST (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  g_clear_pointer (&self->wanted, gr_place_unref);
  self->wanted = gr_place_ref ((GrPlace *)place);
  row = open_in (self, self->list);
  if (row == NULL)
    row = open_fold (self, &self->later, place);
  if (row == NULL)
    row = open_fold (self, &self->done, place);

  return row;
}
