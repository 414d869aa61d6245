/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slot-group.h"

#include "gr-asset-asks.h"
#include "gr-asset-chooser.h"
#include "gr-asset-drop.h"
#include "gr-asset-judge.h"
#include "gr-asset-row.h"
#include "gr-finding-row.h"
#include "gr-page.h"

#include <glib/gi18n.h>

struct _GrAssetSlotGroup
{
  AdwPreferencesGroup parent_instance;

  GrWorkspace     *workspace;
  GrRulePack      *pack;
  GrSlotRule      *rule;
  GListStore      *checks;
  GCancellable    *cancellable;
  GtkNativeDialog *chooser;
  guint            n_failing;

  GtkButton  *choose_button;
  GtkListBox *list;
  GtkListBox *empty_list;
  GtkListBox *count_list;
};

enum
{
  PROP_0,
  PROP_N_FAILING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetSlotGroup, gr_asset_slot_group, ADW_TYPE_PREFERENCES_GROUP)

static void
count_failing (GrAssetSlotGroup *self)
{
  guint n_failing = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->checks)); i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (G_LIST_MODEL (self->checks), i);
      GrVerdict                verdict = gr_asset_check_get_verdict (check);

      n_failing += verdict == GR_VERDICT_FAIL || verdict == GR_VERDICT_UNREADABLE;
    }

  if (self->n_failing == n_failing)
    return;
  self->n_failing = n_failing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FAILING]);
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GrAssetSlotGroup) self = user_data;

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  if (gr_asset_check_run_finish (GR_ASSET_CHECK (object), result, NULL))
    count_failing (self);
}

/* More files than the slot takes is a fault of the slot and of no one file. */
static void
update_count (GrAssetSlotGroup *self)
{
  guint                 n_files = g_list_model_get_n_items (G_LIST_MODEL (self->checks));
  g_autoptr (GrFinding) finding = gr_asset_judge_count (self->pack, gr_asset_slot_group_get_slot (self), n_files);
  GtkListBoxRow        *row = gtk_list_box_get_row_at_index (self->count_list, 0);

  if (row != NULL)
    gtk_list_box_remove (self->count_list, GTK_WIDGET (row));
  if (finding != NULL)
    gtk_list_box_append (self->count_list, gr_finding_row_new (finding));

  gtk_widget_set_visible (GTK_WIDGET (self->count_list), finding != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_files > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_list), n_files == 0);
}

static void
update_button (GrAssetSlotGroup *self)
{
  guint n_files = g_list_model_get_n_items (G_LIST_MODEL (self->checks));
  guint most = gr_slot_rule_get_max_files (self->rule);

  if (n_files > 0 && most == 1)
    gtk_button_set_label (self->choose_button, _ ("Replace…"));
  else
    gtk_button_set_label (self->choose_button, n_files > 0 ? _ ("Add…") : _ ("Choose…"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset-slot.choose", most <= 1 || n_files < most);
}

static GPtrArray *
list_choices (GrAssetSlotGroup *self)
{
  return gr_workspace_list_asset_choices (self->workspace, gr_asset_slot_group_get_slot (self), NULL);
}

static void
set_choices (GrAssetSlotGroup *self,
             GPtrArray        *choices)
{
  gr_workspace_set_asset_choices (self->workspace, gr_asset_slot_group_get_slot (self), NULL, choices);
  gr_asset_slot_group_refresh (self);
}

static void
undo_cb (GrAssetSlotGroup *self,
         AdwToast         *toast)
{
  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  set_choices (self, g_object_get_data (G_OBJECT (toast), "gr-choices"));
}

static void
offer_undo (GrAssetSlotGroup *self,
            const char       *title,
            GPtrArray        *choices)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GR_TYPE_PAGE);
  AdwToast  *toast;

  if (page == NULL)
    return;

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "gr-choices", g_ptr_array_ref (choices), (GDestroyNotify)g_ptr_array_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  gr_page_add_toast (GR_PAGE (page), toast);
}

static void
remove_cb (GrAssetSlotGroup *self,
           GrAssetRow       *row)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char      *title = NULL;
  guint                 position;

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  if (!g_list_store_find (self->checks, gr_asset_row_get_check (row), &position))
    return;

  before = list_choices (self);
  after = list_choices (self);
  g_ptr_array_remove_index (after, position);

  title = g_markup_printf_escaped (_ ("Took out “%s”"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  offer_undo (self, title, before);
  set_choices (self, after);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* A repaired copy takes the place of its original. */
static void
replace_cb (GrAssetSlotGroup *self,
            GFile            *copy,
            GrAssetRow       *row)
{
  GFile                *original = gr_asset_check_get_file (gr_asset_row_get_check (row));
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char      *path = NULL;
  g_autofree char      *name = NULL;
  g_autofree char      *title = NULL;

  g_assert (GR_IS_ASSET_SLOT_GROUP (self));

  path = gr_workspace_make_asset_path (self->workspace, copy);
  if (path == NULL)
    return;

  before = list_choices (self);
  after = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < before->len; i++)
    {
      GrAssetChoice    *choice = g_ptr_array_index (before, i);
      g_autoptr (GFile) file = gr_workspace_resolve_asset (self->workspace, choice);

      g_ptr_array_add (after, g_file_equal (file, original) ? gr_asset_choice_new (gr_asset_slot_group_get_slot (self), NULL, path)
                                                            : g_object_ref (choice));
    }

  name = g_path_get_basename (path);
  title = g_markup_printf_escaped (_ ("The slot has “%s” now"), name);
  offer_undo (self, title, before);
  set_choices (self, after);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrAssetSlotGroup *self = user_data;
  GtkWidget        *row = gr_asset_row_new (item, TRUE);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "replace", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  return row;
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

  gr_asset_chooser_close (&self->chooser);
  self->chooser = gr_asset_chooser_open (widget, adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)),
                                         GTK_FILE_CHOOSER_ACTION_OPEN, gr_slot_rule_get_max_files (self->rule) != 1, files_dropped);
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

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gr_asset_chooser_close (&self->chooser);

  G_OBJECT_CLASS (gr_asset_slot_group_parent_class)->dispose (object);
}

static void
gr_asset_slot_group_finalize (GObject *object)
{
  GrAssetSlotGroup *self = GR_ASSET_SLOT_GROUP (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->pack);
  g_clear_object (&self->rule);
  g_clear_object (&self->checks);

  G_OBJECT_CLASS (gr_asset_slot_group_parent_class)->finalize (object);
}

static void
gr_asset_slot_group_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_FAILING:
      g_value_set_uint (value, gr_asset_slot_group_get_n_failing (GR_ASSET_SLOT_GROUP (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_slot_group_class_init (GrAssetSlotGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_asset_slot_group_dispose;
  object_class->finalize = gr_asset_slot_group_finalize;
  object_class->get_property = gr_asset_slot_group_get_property;

  properties[PROP_N_FAILING] =
    g_param_spec_uint ("n-failing", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "asset-slot.choose", NULL, choose_action);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-slot-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, choose_button);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, count_list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, empty_list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetSlotGroup, list);
}

static void
gr_asset_slot_group_init (GrAssetSlotGroup *self)
{
  self->checks = g_list_store_new (GR_TYPE_ASSET_CHECK);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->checks), create_row_cb, self, NULL);
  gr_asset_drop_enable (GTK_WIDGET (self), files_dropped);
}

GtkWidget *
gr_asset_slot_group_new (GrWorkspace *workspace,
                         GrRulePack  *pack,
                         const char  *slot_id)
{
  GrAssetSlotGroup *self;
  g_autofree char  *description = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);
  g_return_val_if_fail (gr_rule_pack_find_slot (pack, slot_id) != NULL, NULL);

  self = g_object_new (GR_TYPE_ASSET_SLOT_GROUP, NULL);
  self->workspace = g_object_ref (workspace);
  self->pack = g_object_ref (pack);
  self->rule = g_object_ref (gr_rule_pack_find_slot (pack, slot_id));

  description = describe_rule (self->rule);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->rule)));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), gr_asset_asks_new (self->rule));
  gr_asset_slot_group_refresh (self);

  return GTK_WIDGET (self);
}

const char *
gr_asset_slot_group_get_slot (GrAssetSlotGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT_GROUP (self), NULL);

  return gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self->rule));
}

static gboolean
has_path (GPtrArray  *choices,
          const char *path)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (gr_asset_choice_get_path (g_ptr_array_index (choices, i)), path))
      return TRUE;

  return FALSE;
}

/* Puts files into the slot: the last one instead of what is there if it takes one, and behind it if it takes several. */
void
gr_asset_slot_group_add_files (GrAssetSlotGroup *self,
                               GListModel       *files)
{
  g_autoptr (GPtrArray) choices = NULL;
  gboolean              single;
  guint                 n_files;

  g_return_if_fail (GR_IS_ASSET_SLOT_GROUP (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  single = gr_slot_rule_get_max_files (self->rule) == 1;
  n_files = g_list_model_get_n_items (files);
  choices = single ? g_ptr_array_new_with_free_func (g_object_unref) : list_choices (self);

  for (guint i = single && n_files > 0 ? n_files - 1 : 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char  *path = gr_workspace_make_asset_path (self->workspace, file);

      if (path != NULL && !has_path (choices, path))
        g_ptr_array_add (choices, gr_asset_choice_new (gr_asset_slot_group_get_slot (self), NULL, path));
    }

  if (choices->len > 0)
    set_choices (self, choices);
}

/* Reads the files again that the workspace names for the slot. */
void
gr_asset_slot_group_refresh (GrAssetSlotGroup *self)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) choices = NULL;

  g_return_if_fail (GR_IS_ASSET_SLOT_GROUP (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  choices = list_choices (self);
  for (guint i = 0; i < choices->len; i++)
    {
      g_autoptr (GFile) file = gr_workspace_resolve_asset (self->workspace, g_ptr_array_index (choices, i));
      GrAssetCheck     *check = gr_asset_check_new (file, self->pack, gr_asset_slot_group_get_slot (self));

      gr_asset_check_set_wants_hash (check, TRUE);
      g_ptr_array_add (checks, check);
    }
  g_list_store_splice (self->checks, 0, g_list_model_get_n_items (G_LIST_MODEL (self->checks)), checks->pdata, checks->len);
  for (guint i = 0; i < checks->len; i++)
    gr_asset_check_run_async (g_ptr_array_index (checks, i), self->cancellable, checked_cb, g_object_ref (self));

  update_count (self);
  update_button (self);
  count_failing (self);
}

GListModel *
gr_asset_slot_group_get_checks (GrAssetSlotGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT_GROUP (self), NULL);

  return G_LIST_MODEL (self->checks);
}

guint
gr_asset_slot_group_get_n_failing (GrAssetSlotGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT_GROUP (self), 0);

  return self->n_failing;
}
