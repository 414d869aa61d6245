/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-entry-row.h"

#include <glib/gi18n.h>

#include "gr-setup-fields.h"
#include "gr-setup-pieces.h"

struct _GrEntryRow
{
  GtkListBoxRow parent_instance;

  GrSession   *session;
  GrStepEntry *entry;
  GrPlace     *place;
  GtkLabel    *title;
  GtkLabel    *value;
  GtkWidget   *jump;
  GtkWidget   *copy;
};

G_DEFINE_FINAL_TYPE (GrEntryRow, gr_entry_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_value (GrEntryRow *self)
{
  const char      *field = gr_step_entry_get_field (self->entry);
  g_autofree char *value = NULL;
  g_autofree char *shown = NULL;

  g_assert (GR_IS_ENTRY_ROW (self));

  value = field != NULL ? gr_setup_fields_dup (self->session, self->place, field) : g_strdup (gr_step_entry_get_value (self->entry));
  shown = value != NULL ? gr_setup_fields_mask (self->session, field, value) : g_strdup (_ ("Not filled in yet"));

  gtk_label_set_label (self->value, shown);
  if (value == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");
  gtk_widget_set_visible (self->jump, value == NULL);
  gr_setup_pieces_set_copy (self->copy, value);
}

static void
jump_cb (GrEntryRow *self)
{
  g_assert (GR_IS_ENTRY_ROW (self));

  gr_setup_fields_jump (GTK_WIDGET (self), self->session, self->place, gr_step_entry_get_field (self->entry));
}

static void
gr_entry_row_dispose (GObject *object)
{
  GrEntryRow *self = GR_ENTRY_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->place, gr_place_unref);

  G_OBJECT_CLASS (gr_entry_row_parent_class)->dispose (object);
}

static void
gr_entry_row_class_init (GrEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_entry_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrEntryRow, copy);
  gtk_widget_class_bind_template_child (widget_class, GrEntryRow, jump);
  gtk_widget_class_bind_template_child (widget_class, GrEntryRow, title);
  gtk_widget_class_bind_template_child (widget_class, GrEntryRow, value);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
}

static void
gr_entry_row_init (GrEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_entry_row_new (GrSession     *session,
                  GrStepEntry   *entry,
                  const GrPlace *place)
{
  GrEntryRow      *self;
  const char      *title;
  g_autofree char *label = NULL;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_STEP_ENTRY (entry), NULL);

  self = g_object_new (GR_TYPE_ENTRY_ROW, NULL);
  self->session = g_object_ref (session);
  self->entry = g_object_ref (entry);
  self->place = place != NULL ? gr_place_ref ((GrPlace *)place) : NULL;

  title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (entry));
  label = g_strdup_printf (_ ("Copy %s"), title);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  g_signal_connect_object (gr_session_get_workspace (session), "changed", G_CALLBACK (show_value), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (show_value), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::environment", G_CALLBACK (show_value), self, G_CONNECT_SWAPPED);
  show_value (self);

  return GTK_WIDGET (self);
}
