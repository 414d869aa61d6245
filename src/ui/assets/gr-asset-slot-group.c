/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slot-group.h"

#include "gr-asset-asks.h"
#include "gr-asset-chooser.h"
#include "gr-asset-drop.h"
#include "gr-asset-judge.h"
#include "gr-asset-language-button.h"
#include "gr-asset-row.h"
#include "gr-finding-row.h"
#include "gr-page.h"

#include <glib/gi18n.h>

struct _GrAssetSlotGroup
{
  AdwPreferencesGroup parent_instance;

  GrAssetSlots    *slots;
  GrAssetSlot     *slot;
  GtkNativeDialog *chooser;

  GtkButton             *choose_button;
  GtkLabel              *description;
  GtkListBox            *empty_list;
  GtkListBox            *findings_list;
  GrAssetLanguageButton *language_button;
  GtkListBox            *list;
  GtkLabel              *title;
};

G_DEFINE_FINAL_TYPE (GrAssetSlotGroup, gr_asset_slot_group, ADW_TYPE_PREFERENCES_GROUP)

/* What a toast can bring back: what a slot held before. */
typedef struct
{
  GrAssetSlot *slot;    /* (owned) */
  GPtrArray   *choices; /* (owned) */
} Former;

static void
former_free (Former *former)
{
  g_clear_object (&former->slot);
  g_clear_pointer (&former->choices, g_ptr_array_unref);
  g_free (former);
}

static guint
get_most (GrAssetSlotGroup *self)
{
  return gr_slot_rule_get_max_files (gr_asset_slot_get_rule (self->slot));
}

static void
update (GrAssetSlotGroup *self)
{
  guint n_files = gr_asset_slot_get_n_files (self->slot);
  guint most = get_most (self);

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  gtk_widget_set_visible (GTK_WIDGET (self->list), n_files > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_list), n_files == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->findings_list), g_list_model_get_n_items (gr_asset_slot_get_findings (self->slot)) > 0);

  if (n_files > 0 && most == 1)
    gtk_button_set_label (self->choose_button, _ ("Replace…"));
  else
    gtk_button_set_label (self->choose_button, n_files > 0 ? _ ("Add…") : _ ("Choose…"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset-slot.choose", most <= 1 || n_files < most);
}

static void
add_toast (GrAssetSlotGroup *self,
           AdwToast         *toast)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GR_TYPE_PAGE);

  if (page != NULL)
    gr_page_add_toast (GR_PAGE (page), toast);
  else
    g_object_unref (toast);
}

static void
undo_choices_cb (GrAssetSlotGroup *self,
                 AdwToast         *toast)
{
  Former *former = g_object_get_data (G_OBJECT (toast), "gr-former");

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  gr_asset_slots_set_choices (self->slots, former->slot, former->choices);
}

/* Says what was done to the slot, which held @choices before. */
static void
offer_undo (GrAssetSlotGroup *self,
            const char       *title,
            GPtrArray        *choices)
{
  AdwToast *toast = adw_toast_new (title);
  Former   *former = g_new0 (Former, 1);

  former->slot = g_object_ref (self->slot);
  former->choices = g_ptr_array_ref (choices);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "gr-former", former, (GDestroyNotify)former_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_choices_cb), self, G_CONNECT_SWAPPED);
  add_toast (self, toast);
}

static void
remove_cb (GrAssetSlotGroup *self,
           GrAssetRow       *row)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char      *title = NULL;

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  before = gr_asset_slots_list_choices (self->slots, self->slot);
  title = g_markup_printf_escaped (_ ("Took out “%s”"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  gr_asset_slots_remove (self->slots, self->slot, gr_asset_row_get_check (row));
  offer_undo (self, title, before);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* A repaired copy takes the place of its original. */
static void
replace_cb (GrAssetSlotGroup *self,
            GFile            *copy,
            GrAssetRow       *row)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char      *basename = NULL;
  g_autofree char      *name = NULL;
  g_autofree char      *title = NULL;

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  before = gr_asset_slots_list_choices (self->slots, self->slot);
  if (!gr_asset_slots_replace (self->slots, self->slot, gr_asset_row_get_check (row), copy))
    return;

  basename = g_file_get_basename (copy);
  name = g_filename_display_name (basename);
  title = g_markup_printf_escaped (_ ("The slot has “%s” now"), name);
  offer_undo (self, title, before);
}

static void
keep_cb (GrAssetSlotGroup *self,
         GrAssetRow       *row)
{
  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  gr_asset_slots_keep (self->slots, self->slot, gr_asset_row_get_check (row));
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrAssetSlotGroup *self = user_data;
  GtkWidget        *row = gr_asset_row_new (item, TRUE);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "replace", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "keep", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
create_finding_cb (gpointer item,
                   gpointer user_data)
{
  return gr_finding_row_new (item);
}

static void
language_chosen_cb (GrAssetSlotGroup *self)
{
  GrAssetSlot *slot = gr_asset_language_button_get_slot (self->language_button);

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  if (slot == NULL || slot == self->slot)
    return;

  if (self->slot != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->slot, update, self);
      g_signal_handlers_disconnect_by_func (gr_asset_slot_get_findings (self->slot), update, self);
    }
  g_set_object (&self->slot, slot);
  g_signal_connect_object (slot, "notify::n-files", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_asset_slot_get_findings (slot), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  gtk_list_box_bind_model (self->list, gr_asset_slot_get_checks (slot), create_row_cb, self, NULL);
  gtk_list_box_bind_model (self->findings_list, gr_asset_slot_get_findings (slot), create_finding_cb, self, NULL);
  update (self);
}

static void
undo_language_cb (GrAssetSlotGroup *self,
                  AdwToast         *toast)
{
  const char *language_id = g_object_get_data (G_OBJECT (toast), "gr-language");

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  if (gr_asset_slots_can_remove_language (self->slots, language_id))
    gr_asset_slots_remove_language (self->slots, language_id);
}

static void
language_added_cb (GrAssetSlotGroup *self,
                   const char       *language_id)
{
  GrAssetSlot     *slot = gr_asset_language_button_get_slot (self->language_button);
  g_autofree char *title = g_markup_printf_escaped (_ ("Added %s to the workspace"), gr_asset_slot_get_language_name (slot));
  AdwToast        *toast = adw_toast_new (title);

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "gr-language", g_strdup (language_id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_language_cb), self, G_CONNECT_SWAPPED);
  add_toast (self, toast);
}

static void
files_dropped (GtkWidget  *widget,
               GListModel *files)
{
  gr_asset_slot_group_add_files (GR_ASSET_SLOT_GROUP (widget), files);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrAssetSlotGroup *self = GR_ASSET_SLOT_GROUP (widget);
  g_autofree char  *title = gr_asset_slot_dup_title (self->slot);

  gr_asset_chooser_close (&self->chooser);
  self->chooser = gr_asset_chooser_open (widget, title, GTK_FILE_CHOOSER_ACTION_OPEN, get_most (self) != 1, files_dropped);
}

static void
add_language_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  gr_asset_language_button_begin_add (GR_ASSET_SLOT_GROUP (widget)->language_button);
}

static char *
describe_rule (GrSlotRule *rule)
{
  g_autofree char    *formats = gr_asset_describe_formats (rule);
  g_autoptr (GString) text = g_string_new (NULL);

  if (gr_slot_rule_get_width (rule) > 0)
    g_string_append_printf (text, _ ("%u×%u pixels"), gr_slot_rule_get_width (rule), gr_slot_rule_get_height (rule));
  if (*formats != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", formats);
  if (gr_slot_rule_get_max_megabytes (rule) > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, _ ("up to %u MB"), gr_slot_rule_get_max_megabytes (rule));
    }
  if (gr_slot_rule_get_max_files (rule) > 1)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, _ ("up to %u pictures"), gr_slot_rule_get_max_files (rule));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gr_asset_slot_group_dispose (GObject *object)
{
  GrAssetSlotGroup *self = GR_ASSET_SLOT_GROUP (object);

  gr_asset_chooser_close (&self->chooser);

  G_OBJECT_CLASS (gr_asset_slot_group_parent_class)->dispose (object);
}

static void
gr_asset_slot_group_finalize (GObject *object)
{
  GrAssetSlotGroup *self = GR_ASSET_SLOT_GROUP (object);

  g_clear_object (&self->slots);
  g_clear_object (&self->slot);

  G_OBJECT_CLASS (gr_asset_slot_group_parent_class)->finalize (object);
}

static void
gr_asset_slot_group_class_init (GrAssetSlotGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_asset_slot_group_dispose;
  object_class->finalize = gr_asset_slot_group_finalize;

  gtk_widget_class_install_action (widget_class, "asset-slot.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "asset-slot.add-language", NULL, add_language_action);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-slot-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, choose_button);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, description);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, empty_list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, findings_list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, language_button);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, title);
  gtk_widget_class_bind_template_callback (widget_class, language_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_chosen_cb);

  g_type_ensure (GR_TYPE_ASSET_LANGUAGE_BUTTON);
}

static void
gr_asset_slot_group_init (GrAssetSlotGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gr_asset_drop_enable (GTK_WIDGET (self), files_dropped);
}

GtkWidget *
gr_asset_slot_group_new (GrAssetSlots *slots,
                         const char   *slot_id)
{
  GrAssetSlotGroup *self;
  GrSlotRule       *rule;
  g_autofree char  *description = NULL;

  g_return_val_if_fail (GR_IS_ASSET_SLOTS (slots), NULL);
  g_return_val_if_fail (gr_asset_slots_find (slots, slot_id, NULL) != NULL, NULL);

  self = g_object_new (GR_TYPE_ASSET_SLOT_GROUP, NULL);
  self->slots = g_object_ref (slots);
  gr_asset_language_button_set_slots (self->language_button, slots, slot_id);

  rule = gr_asset_slot_get_rule (self->slot);
  description = describe_rule (rule);
  gtk_label_set_label (self->title, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (rule)));
  gtk_label_set_label (self->description, description);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), gr_asset_asks_new (rule));
  gtk_widget_set_visible (GTK_WIDGET (self->language_button), gr_slot_rule_get_per_language (rule));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset-slot.add-language", gr_slot_rule_get_per_language (rule));

  return GTK_WIDGET (self);
}

/* The slot in the language that is shown. */
GrAssetSlot *
gr_asset_slot_group_get_slot (GrAssetSlotGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT_GROUP (self), NULL);

  return self->slot;
}

/* Shows the slot in another language. */
void
gr_asset_slot_group_set_slot (GrAssetSlotGroup *self,
                              GrAssetSlot      *slot)
{
  g_return_if_fail (GR_IS_ASSET_SLOT_GROUP (self));
  g_return_if_fail (GR_IS_ASSET_SLOT (slot));

  gr_asset_language_button_set_slot (self->language_button, slot);
}

/* Puts files into the slot that is shown, and says which could not be taken. */
void
gr_asset_slot_group_add_files (GrAssetSlotGroup *self,
                               GListModel       *files)
{
  g_autoptr (GPtrArray) before = NULL;
  guint                 n_left_out;

  g_return_if_fail (GR_IS_ASSET_SLOT_GROUP (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  before = gr_asset_slots_list_choices (self->slots, self->slot);
  n_left_out = gr_asset_slots_add_files (self->slots, self->slot, files);

  if (n_left_out > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u file was not taken. Copy it to this computer first.",
                                                          "%u files were not taken. Copy them to this computer first.", n_left_out),
                                                n_left_out);

      add_toast (self, adw_toast_new (title));
    }
  else if (get_most (self) == 1 && before->len > 0)
    {
      GrAssetChoice   *choice = g_ptr_array_index (before, 0);
      g_autofree char *name = g_path_get_basename (gr_asset_choice_get_path (choice));
      g_autofree char *title = g_markup_printf_escaped (_ ("Replaced “%s”"), name);

      offer_undo (self, title, before);
    }
}
