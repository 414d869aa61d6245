/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-trouble-row.h"

#include <glib/gi18n.h>

#include "gr-setup-pieces.h"

struct _GrTroubleRow
{
  AdwExpanderRow parent_instance;

  GrTrouble *trouble;
  gboolean   is_filled;
};

G_DEFINE_FINAL_TYPE (GrTroubleRow, gr_trouble_row, ADW_TYPE_EXPANDER_ROW)

/* Made when it is opened: most never are. */
static void
expanded_cb (GrTroubleRow *self)
{
  const char *step;

  g_assert (GR_IS_TROUBLE_ROW (self));

  if (self->is_filled || self->trouble == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->is_filled = TRUE;
  step = gr_trouble_get_step (self->trouble);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), gr_setup_pieces_new_points (_ ("What Can Be the Cause"), gr_trouble_get_causes (self->trouble)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), gr_setup_pieces_new_points (_ ("What Mends It"), gr_trouble_get_fixes (self->trouble)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), gr_setup_pieces_new_source (GR_CATALOG_ENTRY (self->trouble), step));
}

static void
gr_trouble_row_dispose (GObject *object)
{
  GrTroubleRow *self = GR_TROUBLE_ROW (object);

  g_clear_object (&self->trouble);

  G_OBJECT_CLASS (gr_trouble_row_parent_class)->dispose (object);
}

static void
gr_trouble_row_class_init (GrTroubleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gr_trouble_row_dispose;
}

static void
gr_trouble_row_init (GrTroubleRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
gr_trouble_row_new (GrTrouble *trouble)
{
  GrTroubleRow *self;

  g_return_val_if_fail (GR_IS_TROUBLE (trouble), NULL);

  self = g_object_new (GR_TYPE_TROUBLE_ROW, "use-markup", FALSE,
                       "title", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (trouble)),
                       "subtitle", gr_trouble_get_where (trouble), NULL);
  self->trouble = g_object_ref (trouble);

  return GTK_WIDGET (self);
}

GrTrouble *
gr_trouble_row_get_trouble (GrTroubleRow *self)
{
  g_return_val_if_fail (GR_IS_TROUBLE_ROW (self), NULL);

  return self->trouble;
}
