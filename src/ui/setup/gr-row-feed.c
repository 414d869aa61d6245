/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-row-feed.h"

/* In microseconds: for how long rows are made at a stretch. A frame has 16 ms, and has to draw them too. */
#define STRETCH 5000

struct _GrRowFeed
{
  GObject parent_instance;

  GtkListBox *list;
  GtkWidget  *before;
  GrRowMaker  maker;
  gpointer    user_data;
  GPtrArray  *items;
  guint       position;
  guint       source_id;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrRowFeed, gr_row_feed, G_TYPE_OBJECT)

/* TRUE while there is more. */
static gboolean
feed (GrRowFeed *self)
{
  gint64 until = g_get_monotonic_time () + STRETCH;

  while (self->items != NULL && self->position < self->items->len)
    {
      GtkWidget *row = self->maker (g_ptr_array_index (self->items, self->position++), self->user_data);

      gtk_list_box_insert (self->list, row, self->before != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->before)) : -1);
      g_signal_emit (self, signals[ADDED], 0, row);
      if (g_get_monotonic_time () >= until)
        break;
    }

  return self->items != NULL && self->position < self->items->len;
}

static gboolean
feed_cb (gpointer user_data)
{
  g_autoptr (GrRowFeed) self = g_object_ref (user_data);

  if (feed (self))
    return G_SOURCE_CONTINUE;

  self->source_id = 0;
  return G_SOURCE_REMOVE;
}

static void
gr_row_feed_dispose (GObject *object)
{
  gr_row_feed_stop (GR_ROW_FEED (object));

  G_OBJECT_CLASS (gr_row_feed_parent_class)->dispose (object);
}

static void
gr_row_feed_class_init (GrRowFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gr_row_feed_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
gr_row_feed_init (GrRowFeed *self)
{
}

/* @list and @user_data have to outlive the feed, or be there until it is stopped. */
GrRowFeed *
gr_row_feed_new (GtkListBox *list,
                 GrRowMaker  maker,
                 gpointer    user_data)
{
  GrRowFeed *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);
  g_return_val_if_fail (maker != NULL, NULL);

  self = g_object_new (GR_TYPE_ROW_FEED, NULL);
  self->list = list;
  self->maker = maker;
  self->user_data = user_data;

  return self;
}

/* Rows are put before this one, and not at the end. */
void
gr_row_feed_set_before (GrRowFeed *self,
                        GtkWidget *before)
{
  g_return_if_fail (GR_IS_ROW_FEED (self));
  g_return_if_fail (before == NULL || GTK_IS_LIST_BOX_ROW (before));

  self->before = before;
}

/* Makes a row for each of @items as the main loop finds the time. */
void
gr_row_feed_start (GrRowFeed *self,
                   GPtrArray *items)
{
  g_return_if_fail (GR_IS_ROW_FEED (self));
  g_return_if_fail (items != NULL);

  gr_row_feed_stop (self);
  self->items = g_ptr_array_ref (items);
  self->position = 0;
  if (items->len > 0)
    self->source_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, feed_cb, self, NULL);
}

void
gr_row_feed_stop (GrRowFeed *self)
{
  g_return_if_fail (GR_IS_ROW_FEED (self));

  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_pointer (&self->items, g_ptr_array_unref);
}
