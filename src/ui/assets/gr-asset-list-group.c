/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-list-group.h"

#include "gr-asset-chooser.h"
#include "gr-asset-row.h"

#include <glib/gi18n.h>

/* Rows are widgets, so a long list is shown a piece at a time. */
#define ROWS_AT_ONCE 50

typedef enum
{
  SHOW_ALL,
  SHOW_FAILING,
  SHOW_WARNINGS,
  SHOW_FITTING,
} GrAssetListChoice;

struct _GrAssetListGroup
{
  AdwPreferencesGroup parent_instance;

  GrRulePack         *pack;
  GListModel         *roots;
  GrAssetBatch       *batch;
  GCancellable       *cancellable;
  GtkNativeDialog    *chooser;
  GtkFilter          *filter;
  GtkSorter          *sorter;
  GtkFilterListModel *filtered;
  GtkSliceListModel  *shown;

  GtkStack       *stack;
  GtkProgressBar *progress;
  GtkLabel       *summary;
  GtkDropDown    *filter_choice;
  GtkListBox     *list;
  GtkButton      *more_button;
};

enum
{
  PROP_0,
  PROP_N_FAILING,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetListGroup, gr_asset_list_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_chosen (gpointer item,
           gpointer user_data)
{
  GrAssetListGroup *self = user_data;
  GrVerdict         verdict = gr_asset_check_get_verdict (item);

  switch ((GrAssetListChoice)gtk_drop_down_get_selected (self->filter_choice))
    {
    case SHOW_FAILING:
      return verdict == GR_VERDICT_FAIL || verdict == GR_VERDICT_UNREADABLE;
    case SHOW_WARNINGS:
      return verdict == GR_VERDICT_WARN;
    case SHOW_FITTING:
      return verdict == GR_VERDICT_PASS;
    case SHOW_ALL:
    default:
      return verdict != GR_VERDICT_PENDING;
    }
}

static int
compare_checks (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return (int)gr_asset_check_get_verdict ((GrAssetCheck *)b) - (int)gr_asset_check_get_verdict ((GrAssetCheck *)a);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return gr_asset_row_new (item, FALSE);
}

static void
update_more_button (GrAssetListGroup *self)
{
  guint            n_matching = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint            n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint            n_more = MIN (n_matching - n_shown, ROWS_AT_ONCE);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);

  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_more > 0);
}

static void
append_count (GString    *text,
              const char *format,
              guint       count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_auto (GStrv)   parts = g_strsplit (format, "%u", 2);

  if (count == 0)
    return;
  g_string_append (text, " · ");
  g_string_append_printf (text, "%s%s%s", parts[0], number, parts[1] != NULL ? parts[1] : "");
}

static void
update_summary (GrAssetListGroup *self)
{
  guint               n_files = gr_asset_batch_get_n_files (self->batch);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u picture", "%u pictures", n_files), n_files);
  append_count (text, _ ("%u fit"), gr_asset_batch_count (self->batch, GR_VERDICT_PASS));
  append_count (text, _ ("%u with warnings"), gr_asset_batch_count (self->batch, GR_VERDICT_WARN));
  append_count (text, _ ("%u do not fit"), gr_asset_batch_count (self->batch, GR_VERDICT_FAIL));
  append_count (text, _ ("%u unreadable"), gr_asset_batch_count (self->batch, GR_VERDICT_UNREADABLE));
  append_count (text, _ ("%u other files left out"), gr_asset_batch_get_n_skipped (self->batch));
  gtk_label_set_label (self->summary, text->str);
}

static void
show_files (GrAssetListGroup *self)
{
  gtk_slice_list_model_set_size (self->shown, ROWS_AT_ONCE);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  update_more_button (self);
}

static void
filter_chosen_cb (GrAssetListGroup *self)
{
  g_assert (GR_IS_ASSET_LIST_GROUP (self));

  if (self->filter != NULL)
    show_files (self);
}

static void
update_actions (GrAssetListGroup *self)
{
  gboolean running = gr_asset_list_group_get_running (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset-list.cancel", running);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset-list.clear", self->roots != NULL && !running);
}

static void
update_progress (GrAssetListGroup *self)
{
  guint            n_files = gr_asset_batch_get_n_files (self->batch);
  guint            n_done = gr_asset_batch_get_n_done (self->batch);
  g_autofree char *text = NULL;

  g_assert (GR_IS_ASSET_LIST_GROUP (self));

  if (n_files == 0)
    {
      gtk_progress_bar_pulse (self->progress);
      gtk_progress_bar_set_text (self->progress, _ ("Looking for pictures"));
      return;
    }

  text = g_strdup_printf (ngettext ("%u of %u picture checked", "%u of %u pictures checked", n_files), n_done, n_files);
  gtk_progress_bar_set_fraction (self->progress, (double)n_done / n_files);
  gtk_progress_bar_set_text (self->progress, text);
}

static void
forget_batch (GrAssetListGroup *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->batch != NULL)
    g_signal_handlers_disconnect_by_data (self->batch, self);
  g_clear_object (&self->batch);
}

static void
batch_done_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GrAssetListGroup) self = user_data;
  g_autoptr (GError)           error = NULL;
  gboolean                     finished = gr_asset_batch_run_finish (GR_ASSET_BATCH (object), result, &error);

  g_assert (GR_IS_ASSET_LIST_GROUP (self));

  if (GR_ASSET_BATCH (object) != self->batch)
    return;

  if (gr_asset_batch_get_n_files (self->batch) == 0)
    {
      gtk_label_set_label (self->summary, finished ? _ ("There are no pictures in there.") : "");
      if (!finished && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_label_set_label (self->summary, error->message);
    }
  else
    {
      update_summary (self);
    }

  gtk_filter_list_model_set_model (self->filtered, gr_asset_batch_get_checks (self->batch));
  show_files (self);
  gtk_stack_set_visible_child_name (self->stack, "files");
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FAILING]);
}

static void
start_batch (GrAssetListGroup *self)
{
  forget_batch (self);
  self->cancellable = g_cancellable_new ();
  self->batch = gr_asset_batch_new (self->pack, NULL, 0);
  gr_asset_batch_set_wants_hashes (self->batch, TRUE);
  g_signal_connect_object (self->batch, "notify::n-done", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->batch, "notify::n-files", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);

  gtk_filter_list_model_set_model (self->filtered, NULL);
  gtk_stack_set_visible_child_name (self->stack, "running");
  gr_asset_batch_run_async (self->batch, self->roots, self->cancellable, batch_done_cb, g_object_ref (self));
  update_progress (self);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

static void
files_chosen (GtkWidget  *widget,
              GListModel *files)
{
  gr_asset_list_group_check_files (GR_ASSET_LIST_GROUP (widget), files);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrAssetListGroup *self = GR_ASSET_LIST_GROUP (widget);
  gboolean          folder = g_str_equal (name, "asset-list.choose-folder");

  gr_asset_chooser_close (&self->chooser);
  self->chooser = gr_asset_chooser_open (widget, folder ? _ ("Check a Folder") : _ ("Check Pictures"),
                                         folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN,
                                         !folder, files_chosen);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_cancellable_cancel (GR_ASSET_LIST_GROUP (widget)->cancellable);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gr_asset_list_group_clear (GR_ASSET_LIST_GROUP (widget));
}

static void
more_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrAssetListGroup *self = GR_ASSET_LIST_GROUP (widget);

  gtk_slice_list_model_set_size (self->shown, gtk_slice_list_model_get_size (self->shown) + ROWS_AT_ONCE);
  update_more_button (self);
}

static void
gr_asset_list_group_dispose (GObject *object)
{
  GrAssetListGroup *self = GR_ASSET_LIST_GROUP (object);

  forget_batch (self);
  gr_asset_chooser_close (&self->chooser);

  G_OBJECT_CLASS (gr_asset_list_group_parent_class)->dispose (object);
}

static void
gr_asset_list_group_finalize (GObject *object)
{
  GrAssetListGroup *self = GR_ASSET_LIST_GROUP (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->roots);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (gr_asset_list_group_parent_class)->finalize (object);
}

static void
gr_asset_list_group_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GrAssetListGroup *self = GR_ASSET_LIST_GROUP (object);

  switch (prop_id)
    {
    case PROP_N_FAILING:
      g_value_set_uint (value, gr_asset_list_group_get_n_failing (self));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, gr_asset_list_group_get_running (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_list_group_class_init (GrAssetListGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_asset_list_group_dispose;
  object_class->finalize = gr_asset_list_group_finalize;
  object_class->get_property = gr_asset_list_group_get_property;

  properties[PROP_N_FAILING] =
    g_param_spec_uint ("n-failing", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RUNNING] =
    g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "asset-list.choose-files", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "asset-list.choose-folder", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "asset-list.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "asset-list.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "asset-list.more", NULL, more_action);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-list-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, filter_choice);
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, list);
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, more_button);
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, progress);
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, stack);
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, summary);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
}

static void
gr_asset_list_group_init (GrAssetListGroup *self)
{
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_chosen, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_checks, NULL, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, self->filter);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), self->sorter);
  self->shown = gtk_slice_list_model_new (G_LIST_MODEL (sorted), 0, ROWS_AT_ONCE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row_cb, NULL, NULL);
  update_actions (self);
}

/* The rules to judge by. What is in the list is judged again. */
void
gr_asset_list_group_set_pack (GrAssetListGroup *self,
                              GrRulePack       *pack)
{
  g_return_if_fail (GR_IS_ASSET_LIST_GROUP (self));
  g_return_if_fail (pack == NULL || GR_IS_RULE_PACK (pack));

  if (g_set_object (&self->pack, pack))
    gr_asset_list_group_refresh (self);
}

/* Checks files and folders instead of what is in the list. */
void
gr_asset_list_group_check_files (GrAssetListGroup *self,
                                 GListModel       *files)
{
  g_return_if_fail (GR_IS_ASSET_LIST_GROUP (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  g_set_object (&self->roots, files);
  gtk_drop_down_set_selected (self->filter_choice, SHOW_ALL);
  gr_asset_list_group_refresh (self);
}

void
gr_asset_list_group_clear (GrAssetListGroup *self)
{
  g_return_if_fail (GR_IS_ASSET_LIST_GROUP (self));

  forget_batch (self);
  g_clear_object (&self->roots);
  gtk_filter_list_model_set_model (self->filtered, NULL);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FAILING]);
}

/* Reads everything in the list again. */
void
gr_asset_list_group_refresh (GrAssetListGroup *self)
{
  g_return_if_fail (GR_IS_ASSET_LIST_GROUP (self));

  if (self->roots != NULL && self->pack != NULL)
    start_batch (self);
}

/* The checks of the list, or NULL where there are none. */
GListModel *
gr_asset_list_group_get_checks (GrAssetListGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_LIST_GROUP (self), NULL);

  return self->batch != NULL ? gr_asset_batch_get_checks (self->batch) : NULL;
}

guint
gr_asset_list_group_get_n_failing (GrAssetListGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_LIST_GROUP (self), 0);

  if (self->batch == NULL)
    return 0;
  return gr_asset_batch_count (self->batch, GR_VERDICT_FAIL) + gr_asset_batch_count (self->batch, GR_VERDICT_UNREADABLE);
}

gboolean
gr_asset_list_group_get_running (GrAssetListGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_LIST_GROUP (self), FALSE);

  return self->batch != NULL && gr_asset_batch_get_running (self->batch);
}
