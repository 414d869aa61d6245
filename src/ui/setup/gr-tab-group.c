/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-tab-group.h"

struct _GrTabGroup
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (GrTabGroup, gr_tab_group, ADW_TYPE_BIN)

/* A list box would go through all its rows and, where it has always one selected, select each on the way. */
static gboolean
gr_tab_group_focus (GtkWidget       *widget,
                    GtkDirectionType direction)
{
  GtkWidget     *child = adw_bin_get_child (ADW_BIN (widget));
  GtkListBoxRow *row = GTK_IS_LIST_BOX (child) ? gtk_list_box_get_selected_row (GTK_LIST_BOX (child)) : NULL;

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    {
      if (gtk_widget_get_focus_child (widget) != NULL)
        return FALSE;
      if (row != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return GTK_WIDGET_CLASS (gr_tab_group_parent_class)->focus (widget, direction);
}

static void
gr_tab_group_class_init (GrTabGroupClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = gr_tab_group_focus;
}

static void
gr_tab_group_init (GrTabGroup *self)
{
}
