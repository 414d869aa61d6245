/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-entry-chooser.h"

#include "gr-util.h"

struct _GrEntryChooser
{
  AdwBin parent_instance;

  char            *label;
  GListModel      *entries;
  GtkStringFilter *filter;

  GtkMenuButton *button;
  GtkListBox    *list;
  GtkPopover    *popover;
  GtkEditable   *search;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrEntryChooser, gr_entry_chooser, ADW_TYPE_BIN)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (gr_catalog_entry_get_title (item));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "gr-entry", g_strdup (gr_catalog_entry_get_id (item)), g_free);

  return row;
}

/* The rows are made when the list is opened, and not for every chooser that nobody opens. */
static void
show_cb (GrEntryChooser *self)
{
  g_autoptr (GtkFilterListModel) model = NULL;

  g_assert (GR_IS_ENTRY_CHOOSER (self));

  gtk_editable_set_text (self->search, "");
  gtk_string_filter_set_search (self->filter, NULL);
  if (self->entries != NULL)
    model = gtk_filter_list_model_new (g_object_ref (self->entries), GTK_FILTER (g_object_ref (self->filter)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (model), create_row_cb, self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
row_activated_cb (GrEntryChooser *self,
                  GtkListBoxRow  *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "gr-entry"));

  g_assert (GR_IS_ENTRY_CHOOSER (self));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
search_changed_cb (GrEntryChooser *self)
{
  g_assert (GR_IS_ENTRY_CHOOSER (self));

  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (self->search));
}

/* Enter takes the first one found. */
static void
search_activated_cb (GrEntryChooser *self)
{
  GtkListBoxRow *row;

  g_assert (GR_IS_ENTRY_CHOOSER (self));

  search_changed_cb (self);
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    row_activated_cb (self, row);
}

static void
search_stopped_cb (GrEntryChooser *self)
{
  g_assert (GR_IS_ENTRY_CHOOSER (self));

  gtk_popover_popdown (self->popover);
}

static void
gr_entry_chooser_dispose (GObject *object)
{
  GrEntryChooser *self = GR_ENTRY_CHOOSER (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (gr_entry_chooser_parent_class)->dispose (object);
}

static void
gr_entry_chooser_finalize (GObject *object)
{
  GrEntryChooser *self = GR_ENTRY_CHOOSER (object);

  g_clear_object (&self->filter);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (gr_entry_chooser_parent_class)->finalize (object);
}

static void
gr_entry_chooser_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, GR_ENTRY_CHOOSER (object)->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_entry_chooser_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      if (gr_set_str (&GR_ENTRY_CHOOSER (object)->label, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_entry_chooser_class_init (GrEntryChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_entry_chooser_dispose;
  object_class->finalize = gr_entry_chooser_finalize;
  object_class->get_property = gr_entry_chooser_get_property;
  object_class->set_property = gr_entry_chooser_set_property;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-entry-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GrEntryChooser, button);
  gtk_widget_class_bind_template_child (widget_class, GrEntryChooser, list);
  gtk_widget_class_bind_template_child (widget_class, GrEntryChooser, popover);
  gtk_widget_class_bind_template_child (widget_class, GrEntryChooser, search);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
gr_entry_chooser_init (GrEntryChooser *self)
{
  self->filter = gtk_string_filter_new (gtk_property_expression_new (GR_TYPE_CATALOG_ENTRY, NULL, "title"));

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What can be chosen. The button is of no use without any. */
void
gr_entry_chooser_set_entries (GrEntryChooser *self,
                              GListModel     *entries)
{
  g_return_if_fail (GR_IS_ENTRY_CHOOSER (self));
  g_return_if_fail (G_IS_LIST_MODEL (entries));

  g_set_object (&self->entries, entries);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), g_list_model_get_n_items (entries) > 0);
}
