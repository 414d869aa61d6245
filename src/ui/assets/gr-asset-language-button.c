/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-language-button.h"

#include "gr-asset-language-row.h"

#include <glib/gi18n.h>

struct _GrAssetLanguageButton
{
  AdwBin parent_instance;

  GrAssetSlots       *slots;
  char               *slot_id;
  GrAssetSlot        *slot;
  GtkFilterListModel *languages;
  GtkStringFilter    *filter;

  GtkMenuButton *button;
  GtkWidget     *failing_icon;
  GtkListBox    *further_list;
  GtkListBox    *list;
  GtkLabel      *name;
  GtkPopover    *popover;
  GtkEditable   *search;
  GtkStack      *stack;
};

enum
{
  PROP_0,
  PROP_SLOT,
  N_PROPS
};

enum
{
  ADDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrAssetLanguageButton, gr_asset_language_button, ADW_TYPE_BIN)

/* A picture that does not fit in another language is marked on the button, for it cannot be seen below it. */
static void
update (GrAssetLanguageButton *self)
{
  const char      *name = self->slot != NULL ? gr_asset_slot_get_language_name (self->slot) : "";
  guint            n_elsewhere = 0;
  g_autofree char *tooltip = NULL;

  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->languages)); i++)
    {
      g_autoptr (GrAssetSlot) slot = g_list_model_get_item (G_LIST_MODEL (self->languages), i);
      GtkListBoxRow          *row = gtk_list_box_get_row_at_index (self->list, (int)i);

      if (slot != self->slot)
        n_elsewhere += gr_asset_slot_get_n_failing (slot);
      if (row != NULL)
        gr_asset_language_row_set_state (GR_ASSET_LANGUAGE_ROW (row), slot == self->slot,
                                         gr_asset_slots_can_remove_language (self->slots, gr_asset_slot_get_language_id (slot)));
    }

  if (n_elsewhere > 0)
    tooltip = g_strdup_printf (ngettext ("Language: %s. %u picture of another one does not fit", "Language: %s. %u pictures of others do not fit", n_elsewhere),
                               name, n_elsewhere);
  else
    tooltip = g_strdup_printf (_ ("Language: %s"), name);

  gtk_label_set_label (self->name, name);
  gtk_widget_set_visible (self->failing_icon, n_elsewhere > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

/* When the language that is shown is gone, the default one is shown. */
static void
languages_changed_cb (GrAssetLanguageButton *self)
{
  g_autoptr (GrAssetSlot) first = g_list_model_get_item (G_LIST_MODEL (self->languages), 0);

  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  if (self->slots == NULL)
    return;

  if (self->slot == NULL || gr_asset_slots_find (self->slots, self->slot_id, gr_asset_slot_get_language_id (self->slot)) != self->slot)
    gr_asset_language_button_set_slot (self, first);
  update (self);
}

static void
remove_cb (GrAssetLanguageButton *self,
           GrAssetLanguageRow    *row)
{
  g_autofree char *language_id = g_strdup (gr_asset_slot_get_language_id (gr_asset_language_row_get_slot (row)));

  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  if (!gr_asset_slots_can_remove_language (self->slots, language_id))
    return;

  gr_asset_slots_remove_language (self->slots, language_id);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrAssetLanguageButton *self = user_data;
  GtkWidget             *row = gr_asset_language_row_new (item);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_handlers_disconnect_by_func (item, update, self);
  g_signal_connect_object (item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
create_further_row_cb (gpointer item,
                       gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (gr_catalog_entry_get_title (item));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "gr-language", g_strdup (gr_catalog_entry_get_id (item)), g_free);
  return row;
}

static void
row_activated_cb (GrAssetLanguageButton *self,
                  GrAssetLanguageRow    *row)
{
  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  gr_asset_language_button_set_slot (self, gr_asset_language_row_get_slot (row));
  gtk_popover_popdown (self->popover);
}

static void
further_activated_cb (GrAssetLanguageButton *self,
                      GtkListBoxRow         *row)
{
  g_autofree char *language_id = g_strdup (g_object_get_data (G_OBJECT (row), "gr-language"));

  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  gtk_popover_popdown (self->popover);
  gr_asset_slots_add_language (self->slots, language_id);
  gr_asset_language_button_set_slot (self, gr_asset_slots_find (self->slots, self->slot_id, language_id));
  g_signal_emit (self, signals[ADDED], 0, language_id);
}

static void
search_changed_cb (GrAssetLanguageButton *self)
{
  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (self->search));
}

/* Enter takes the first one found. */
static void
search_activated_cb (GrAssetLanguageButton *self)
{
  GtkListBoxRow *row;

  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  search_changed_cb (self);
  row = gtk_list_box_get_row_at_index (self->further_list, 0);
  if (row != NULL)
    further_activated_cb (self, row);
}

static void
search_stopped_cb (GrAssetLanguageButton *self)
{
  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  gtk_stack_set_visible_child_name (self->stack, "languages");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
closed_cb (GrAssetLanguageButton *self)
{
  g_assert (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  gtk_stack_set_visible_child_name (self->stack, "languages");
}

static gboolean
filter_slot (gpointer item,
             gpointer user_data)
{
  GrAssetLanguageButton *self = user_data;

  return g_strcmp0 (gr_asset_slot_get_id (item), self->slot_id) == 0;
}

static void
gr_asset_language_button_dispose (GObject *object)
{
  GrAssetLanguageButton *self = GR_ASSET_LANGUAGE_BUTTON (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->languages != NULL)
    g_signal_handlers_disconnect_by_data (self->languages, self);
  g_clear_object (&self->languages);

  G_OBJECT_CLASS (gr_asset_language_button_parent_class)->dispose (object);
}

static void
gr_asset_language_button_finalize (GObject *object)
{
  GrAssetLanguageButton *self = GR_ASSET_LANGUAGE_BUTTON (object);

  g_clear_object (&self->slots);
  g_clear_object (&self->slot);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->slot_id, g_free);

  G_OBJECT_CLASS (gr_asset_language_button_parent_class)->finalize (object);
}

static void
gr_asset_language_button_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SLOT:
      g_value_set_object (value, gr_asset_language_button_get_slot (GR_ASSET_LANGUAGE_BUTTON (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_language_button_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SLOT:
      gr_asset_language_button_set_slot (GR_ASSET_LANGUAGE_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_language_button_class_init (GrAssetLanguageButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_asset_language_button_dispose;
  object_class->finalize = gr_asset_language_button_finalize;
  object_class->get_property = gr_asset_language_button_get_property;
  object_class->set_property = gr_asset_language_button_set_property;

  properties[PROP_SLOT] =
    g_param_spec_object ("slot", NULL, NULL, GR_TYPE_ASSET_SLOT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-language-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, button);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, failing_icon);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, further_list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, name);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, popover);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, search);
  gtk_widget_class_bind_template_child (widget_class, GrAssetLanguageButton, stack);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, further_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gr_asset_language_button_begin_add);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
gr_asset_language_button_init (GrAssetLanguageButton *self)
{
  self->languages = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (filter_slot, self, NULL)));
  g_signal_connect_object (self->languages, "items-changed", G_CALLBACK (languages_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->filter = gtk_string_filter_new (gtk_property_expression_new (GR_TYPE_CATALOG_ENTRY, NULL, "title"));

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows the languages of one slot, the default one first. */
void
gr_asset_language_button_set_slots (GrAssetLanguageButton *self,
                                    GrAssetSlots          *slots,
                                    const char            *slot_id)
{
  g_return_if_fail (GR_IS_ASSET_LANGUAGE_BUTTON (self));
  g_return_if_fail (GR_IS_ASSET_SLOTS (slots));
  g_return_if_fail (self->slots == NULL);

  self->slots = g_object_ref (slots);
  self->slot_id = g_strdup (slot_id);
  gtk_filter_list_model_set_model (self->languages, G_LIST_MODEL (slots));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->languages), create_row_cb, self, NULL);
  languages_changed_cb (self);
}

GrAssetSlot *
gr_asset_language_button_get_slot (GrAssetLanguageButton *self)
{
  g_return_val_if_fail (GR_IS_ASSET_LANGUAGE_BUTTON (self), NULL);

  return self->slot;
}

/* Shows the pictures of another language. */
void
gr_asset_language_button_set_slot (GrAssetLanguageButton *self,
                                   GrAssetSlot           *slot)
{
  g_return_if_fail (GR_IS_ASSET_LANGUAGE_BUTTON (self));
  g_return_if_fail (slot == NULL || GR_IS_ASSET_SLOT (slot));

  if (!g_set_object (&self->slot, slot))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SLOT]);
}

/* Opens the list of the languages that can be added, ready to be searched. */
void
gr_asset_language_button_begin_add (GrAssetLanguageButton *self)
{
  g_autoptr (GtkFilterListModel) model = NULL;

  g_return_if_fail (GR_IS_ASSET_LANGUAGE_BUTTON (self));

  gtk_editable_set_text (self->search, "");
  gtk_string_filter_set_search (self->filter, NULL);
  model = gtk_filter_list_model_new (gr_asset_slots_list_further_languages (self->slots), GTK_FILTER (g_object_ref (self->filter)));
  gtk_list_box_bind_model (self->further_list, G_LIST_MODEL (model), create_further_row_cb, self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "add");
  gtk_menu_button_popup (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
