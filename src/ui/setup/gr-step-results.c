/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-results.h"

#include <glib/gi18n.h>

#include "gr-step-hit-row.h"

/* Nobody reads more, and each takes time to draw. */
#define MAX_SHOWN 30

struct _GrStepResults
{
  AdwBin parent_instance;

  GtkStack   *stack;
  GtkListBox *list;
  GtkLabel   *count;
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrStepResults, gr_step_results, ADW_TYPE_BIN)

static void
row_activated_cb (GrStepResults *self,
                  GrStepHitRow  *row)
{
  g_autofree char *path = NULL;

  g_assert (GR_IS_STEP_RESULTS (self));

  path = g_strdup (gr_step_hit_get_path (gr_step_hit_row_get_hit (row)));
  g_signal_emit (self, signals[OPENED], 0, path);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return gr_step_hit_row_new (item);
}

static void
show_count (GrStepResults *self,
            guint          n_hits)
{
  g_autofree char *text = NULL;

  if (n_hits > MAX_SHOWN)
    text = g_strdup_printf (_ ("The first %u of %u. Type more to narrow it down."), MAX_SHOWN, n_hits);
  else
    text = g_strdup_printf (ngettext ("%u step found", "%u steps found", n_hits), n_hits);

  gtk_label_set_label (self->count, text);
}

static void
gr_step_results_dispose (GObject *object)
{
  GrStepResults *self = GR_STEP_RESULTS (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);

  G_OBJECT_CLASS (gr_step_results_parent_class)->dispose (object);
}

static void
gr_step_results_class_init (GrStepResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_step_results_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-step-results.ui");
  gtk_widget_class_bind_template_child (widget_class, GrStepResults, count);
  gtk_widget_class_bind_template_child (widget_class, GrStepResults, list);
  gtk_widget_class_bind_template_child (widget_class, GrStepResults, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gr_step_results_init (GrStepResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows a list of GrStepHit, or nothing where nothing is looked for. */
void
gr_step_results_show (GrStepResults *self,
                      GListModel    *hits)
{
  g_autoptr (GtkSliceListModel) shown = NULL;
  guint                         n_hits = hits != NULL ? g_list_model_get_n_items (hits) : 0;

  g_return_if_fail (GR_IS_STEP_RESULTS (self));

  if (hits != NULL)
    shown = gtk_slice_list_model_new (g_object_ref (hits), 0, MAX_SHOWN);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (shown), create_row_cb, NULL, NULL);
  show_count (self, n_hits);
  gtk_stack_set_visible_child_name (self->stack, hits == NULL ? "hint" : (n_hits > 0 ? "found" : "nothing"));
}

/* Opens the best result. FALSE where there is none. */
gboolean
gr_step_results_open_first (GrStepResults *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GR_IS_STEP_RESULTS (self), FALSE);

  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row == NULL)
    return FALSE;

  row_activated_cb (self, GR_STEP_HIT_ROW (row));
  return TRUE;
}
