/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-language-row.h"

#include <glib/gi18n.h>

struct _GrAssetLanguageRow
{
  GtkListBoxRow parent_instance;

  GrAssetSlot *slot;

  GtkWidget *chosen_icon;
  GtkLabel  *name;
  GtkWidget *failing_icon;
  GtkLabel  *count;
  GtkWidget *remove_button;
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrAssetLanguageRow, gr_asset_language_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_count (GrAssetSlot *slot)
{
  guint n_files = gr_asset_slot_get_n_files (slot);
  guint most = gr_slot_rule_get_max_files (gr_asset_slot_get_rule (slot));

  return most > 0 ? g_strdup_printf (_ ("%u of %u"), n_files, most) : g_strdup_printf ("%u", n_files);
}

static void
update (GrAssetLanguageRow *self)
{
  g_autofree char *count = describe_count (self->slot);
  g_autofree char *description = NULL;
  guint            n_failing = gr_asset_slot_get_n_failing (self->slot);

  g_assert (GR_IS_ASSET_LANGUAGE_ROW (self));

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->failing_icon, n_failing > 0);

  description = n_failing == 0 ? g_strdup (count)
                               : g_strdup_printf (ngettext ("%s, %u does not fit", "%s, %u do not fit", n_failing), count, n_failing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
removed_cb (GrAssetLanguageRow *self)
{
  g_assert (GR_IS_ASSET_LANGUAGE_ROW (self));

  g_signal_emit (self, signals[REMOVE], 0);
}

static void
gr_asset_language_row_finalize (GObject *object)
{
  GrAssetLanguageRow *self = GR_ASSET_LANGUAGE_ROW (object);

  g_clear_object (&self->slot);

  G_OBJECT_CLASS (gr_asset_language_row_parent_class)->finalize (object);
}

static void
gr_asset_language_row_class_init (GrAssetLanguageRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_asset_language_row_finalize;

  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-language-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageRow, chosen_icon);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageRow, count);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageRow, failing_icon);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageRow, name);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
}

static void
gr_asset_language_row_init (GrAssetLanguageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_asset_language_row_new (GrAssetSlot *slot)
{
  GrAssetLanguageRow *self;

  g_return_val_if_fail (GR_IS_ASSET_SLOT (slot), NULL);

  self = g_object_new (GR_TYPE_ASSET_LANGUAGE_ROW, NULL);
  self->slot = g_object_ref (slot);
  gtk_label_set_label (self->name, gr_asset_slot_get_language_name (slot));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gr_asset_slot_get_language_name (slot), -1);
  g_signal_connect_object (slot, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

GrAssetSlot *
gr_asset_language_row_get_slot (GrAssetLanguageRow *self)
{
  g_return_val_if_fail (GR_IS_ASSET_LANGUAGE_ROW (self), NULL);

  return self->slot;
}

/* Marks the language whose pictures are shown, and lets one be removed that has none. */
void
gr_asset_language_row_set_state (GrAssetLanguageRow *self,
                                 gboolean            chosen,
                                 gboolean            removable)
{
  g_return_if_fail (GR_IS_ASSET_LANGUAGE_ROW (self));

  gtk_widget_set_visible (self->remove_button, removable);
  gtk_widget_set_opacity (self->chosen_icon, chosen ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
