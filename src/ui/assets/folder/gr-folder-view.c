/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-view.h"

#include "gr-asset-actions.h"
#include "gr-asset-row.h"
#include "gr-folder-columns.h"
#include "gr-folder-details.h"
#include "gr-folder-export.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* Below this width there is room for two columns, with text of the usual size. */
#define BREADTH 620

/* The verdicts that a button of its own shows, in this order; the first stands for all of them. */
static const GrVerdict choices[] = {GR_VERDICT_PENDING, GR_VERDICT_PASS, GR_VERDICT_WARN, GR_VERDICT_FAIL, GR_VERDICT_UNREADABLE};

struct _GrFolderView
{
  GtkWidget parent_instance;

  GrFolderCheck  *check;
  char           *show;
  GrVerdict       shown_verdict;
  char           *folded_text;
  gboolean        narrow;
  guint           narrow_source;
  GtkFilter      *filter;
  GrAssetActions *actions;
  GrFolderExport *export;
  GtkWidget  *popover;
  char       *sort_id;
  GtkSortType sort_order;
  GtkWidget  *choice_words[G_N_ELEMENTS (choices)];
  GtkWidget  *choice_icons[G_N_ELEMENTS (choices)];
  GtkLabel   *choice_counts[G_N_ELEMENTS (choices)];

  GtkWidget          *content;
  GtkLabel           *summary;
  GtkLabel           *message;
  GtkWidget          *progress_row;
  GtkProgressBar     *progress;
  GtkBox             *filter_row;
  GtkBox             *choice_box;
  GtkEditable        *search_entry;
  GtkMenuButton      *sort_button;
  GtkMenuButton      *menu_button;
  GtkStack           *stack;
  GtkColumnView      *table;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GrFolderRows       *rows;
  GrCheckedFile      *selected;
  gboolean            following;
  GtkSingleSelection *selection;
  GtkScrolledWindow  *scroller;
  GtkWidget          *details_pane;
  GtkLabel           *details_title;
  GrFolderDetails    *details;
};

enum
{
  PROP_0,
  PROP_CHECK,
  PROP_SHOW,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFolderView, gr_folder_view, GTK_TYPE_WIDGET)

static const char *
get_choice_id (GrVerdict verdict)
{
  static const char *const ids[] = {"all", "pass", "warn", "fail", "unreadable"};

  return ids[verdict];
}

static guint
count_choice (GrFolderView *self,
              GrVerdict     verdict)
{
  if (self->check == NULL)
    return 0;
  if (verdict == GR_VERDICT_PENDING)
    return gr_folder_check_get_n_files (self->check) - gr_folder_check_count (self->check, GR_VERDICT_PENDING);

  return gr_folder_check_count (self->check, verdict);
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  GrFolderView *self = user_data;

  if (self->shown_verdict != GR_VERDICT_PENDING &&
      gr_asset_check_get_verdict (gr_checked_file_get_check (item)) != self->shown_verdict)
    return FALSE;

  return self->folded_text == NULL || gr_checked_file_matches (item, self->folded_text);
}

/* Which of the three states the table is in: filled, empty until something arrives, or empty because of the filter. */
static void
update_stack (GrFolderView *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint n_files = self->check != NULL ? g_list_model_get_n_items (gr_folder_check_get_files (self->check)) : 0;

  g_assert (GR_IS_FOLDER_VIEW (self));

  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "table" : n_files > 0 ? "none"
                                                                                     : "waiting");
}

static void
update_progress (GrFolderView *self)
{
  guint            n_files = gr_folder_check_get_n_files (self->check);
  guint            n_done = gr_folder_check_get_n_done (self->check);
  g_autofree char *text = NULL;

  if (n_files == 0)
    {
      gtk_progress_bar_pulse (self->progress);
      gtk_progress_bar_set_text (self->progress, _ ("Looking for pictures"));
      return;
    }

  text = g_strdup_printf (_ ("%u %%"), (guint)(100.0 * n_done / n_files));
  gtk_progress_bar_set_fraction (self->progress, (double)n_done / n_files);
  gtk_progress_bar_set_text (self->progress, text);
}

static void
update_counts (GrFolderView *self)
{
  g_autofree char *summary = gr_folder_check_dup_summary (self->check);

  g_assert (GR_IS_FOLDER_VIEW (self));

  gtk_label_set_label (self->summary, summary);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *count = g_strdup_printf ("%'u", count_choice (self, choices[i]));

      gtk_label_set_label (self->choice_counts[i], count);
    }
  update_progress (self);
}

static void
update_running (GrFolderView *self)
{
  gboolean running = gr_folder_check_get_running (self->check);
  gboolean started = gr_folder_check_get_started (self->check);

  g_assert (GR_IS_FOLDER_VIEW (self));

  gtk_widget_set_visible (self->progress_row, running);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "folder.cancel", running);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "folder.clear", started && !running);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "folder.export", started && !running);
}

static void
update_message (GrFolderView *self)
{
  const char *message = gr_folder_check_get_message (self->check);

  g_assert (GR_IS_FOLDER_VIEW (self));

  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
set_filter (GrFolderView   *self,
            GtkFilterChange change)
{
  gtk_filter_changed (self->filter, change);
  update_stack (self);
}

static void
search_changed_cb (GrFolderView *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);

  g_assert (GR_IS_FOLDER_VIEW (self));

  if (gr_set_str (&self->folded_text, *folded != '\0' ? folded : NULL))
    set_filter (self, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
search_stopped_cb (GrFolderView *self)
{
  g_assert (GR_IS_FOLDER_VIEW (self));

  gtk_editable_set_text (self->search_entry, "");
  gr_folder_view_take_focus (self);
}

/* The chosen file opens below the table, and stays open as the choice moves on. */
static void
selected_cb (GrFolderView *self)
{
  guint                     position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GrCheckedFile) file = NULL;
  GrAssetCheck             *check;

  g_assert (GR_IS_FOLDER_VIEW (self));

  if (self->following)
    return;

  if (position != GTK_INVALID_LIST_POSITION)
    file = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);
  g_set_object (&self->selected, file);
  check = file != NULL ? gr_checked_file_get_check (file) : NULL;
  gr_asset_actions_set_check (self->actions, check);
  gr_folder_details_set_check (self->details, check);
  gtk_label_set_label (self->details_title, file != NULL ? gr_checked_file_get_name (file) : "");
  gtk_widget_set_visible (self->details_pane, check != NULL);
}

static guint
find_position (GrFolderView  *self,
               GrCheckedFile *file)
{
  GListModel *model = G_LIST_MODEL (self->sorted);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GrCheckedFile) other = g_list_model_get_item (model, i);

      if (other == file)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The order has changed: the choice goes along with its file, and with a file that is gone it ends. */
static void
moved_cb (GrFolderView *self)
{
  guint                     position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GrCheckedFile) file = NULL;

  g_assert (GR_IS_FOLDER_VIEW (self));

  gr_folder_columns_refresh (self->table);
  if (self->selected == NULL)
    return;
  if (position != GTK_INVALID_LIST_POSITION)
    file = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);
  if (file == self->selected)
    return;

  position = find_position (self, self->selected);
  self->following = position != GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    selected_cb (self);
}

static void
activated_cb (GrFolderView *self,
              guint         position)
{
  g_assert (GR_IS_FOLDER_VIEW (self));

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
}

static void
open_menu (GrFolderView *self,
           double        x,
           double        y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle){(int)x, (int)y, 1, 1});
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GrFolderView    *self)
{
  GtkWidget   *picked = gtk_widget_pick (GTK_WIDGET (self->table), x, y, GTK_PICK_DEFAULT);
  GrFolderRow *row = picked != NULL ? gr_folder_columns_find_row (picked) : NULL;
  double       view_x, view_y;

  g_assert (GR_IS_FOLDER_VIEW (self));

  if (row == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (self->table), GTK_WIDGET (self), x, y, &view_x, &view_y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_single_selection_set_selected (self->selection, gr_folder_row_get_position (row));
  open_menu (self, view_x, view_y);
}

/* The menu of the row that has the focus, with the keyboard. */
static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrFolderView   *self = GR_FOLDER_VIEW (widget);
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GrFolderRow    *row = focus != NULL && gtk_widget_is_ancestor (focus, widget) ? gr_folder_columns_find_row (focus) : NULL;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;

  gtk_single_selection_set_selected (self->selection, gr_folder_row_get_position (row));
  open_menu (self, bounds.origin.x + 24, bounds.origin.y + bounds.size.height);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gr_folder_check_cancel (GR_FOLDER_VIEW (widget)->check);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gr_folder_check_clear (GR_FOLDER_VIEW (widget)->check);
}

static void
close_details_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrFolderView *self = GR_FOLDER_VIEW (widget);

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gr_folder_view_take_focus (self);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrFolderView  *self = GR_FOLDER_VIEW (widget);
  GrReportFormat format;

  if (gr_report_format_from_nick (g_variant_get_string (parameter, NULL), &format))
    gr_folder_export_ask (self->export, self->check, format);
}

/* Sorts by a column; by the same one again, the other way round. */
static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrFolderView *self = GR_FOLDER_VIEW (widget);

  if (gr_set_str (&self->sort_id, g_variant_get_string (parameter, NULL)))
    self->sort_order = GTK_SORT_ASCENDING;
  else
    self->sort_order = self->sort_order == GTK_SORT_ASCENDING ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  gr_folder_columns_sort (self->table, self->sort_id, self->sort_order);
}

static gboolean
set_narrow_cb (gpointer user_data)
{
  GrFolderView *self = user_data;

  self->narrow_source = 0;
  self->narrow = !self->narrow;
  gr_folder_columns_set_narrow (self->table, self->narrow);
  gtk_scrolled_window_set_policy (self->scroller, self->narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->filter_row), self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gtk_widget_set_visible (self->choice_words[i], !self->narrow || i == 0);
      gtk_widget_set_visible (self->choice_icons[i], self->narrow && i > 0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

/* Text became larger or smaller. */
static void
text_scaled_cb (GrFolderView *self)
{
  g_assert (GR_IS_FOLDER_VIEW (self));

  gr_folder_columns_set_narrow (self->table, self->narrow);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
gr_folder_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  gtk_widget_measure (GR_FOLDER_VIEW (widget)->content, orientation, for_size, minimum, natural, NULL, NULL);
}

/* What has room is only known here, and here nothing may change any more: it changes right afterwards. */
static void
gr_folder_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GrFolderView *self = GR_FOLDER_VIEW (widget);
  gboolean      narrow = width < BREADTH * gr_folder_columns_get_text_scale (self->table);

  gtk_widget_size_allocate (self->content, &(GtkAllocation){0, 0, width, height}, -1);
  gtk_popover_present (GTK_POPOVER (self->popover));
  if (narrow != self->narrow && self->narrow_source == 0)
    self->narrow_source = g_idle_add_full (GTK_PRIORITY_RESIZE, set_narrow_cb, self, NULL);
  else if (narrow == self->narrow)
    g_clear_handle_id (&self->narrow_source, g_source_remove);
}

static GtkWidget *
create_choice (GrFolderView *self,
               guint         i)
{
  GrVerdictLook look = gr_verdict_get_look (choices[i]);
  const char   *word = i == 0 ? _ ("All") : look.word;
  GtkWidget    *button = gtk_toggle_button_new ();
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->choice_words[i] = gtk_label_new (word);
  self->choice_icons[i] = g_object_new (GTK_TYPE_IMAGE, "icon-name", look.icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                        "visible", FALSE, NULL);
  self->choice_counts[i] = GTK_LABEL (gtk_label_new ("0"));
  gtk_widget_add_css_class (GTK_WIDGET (self->choice_counts[i]), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->choice_counts[i]), "dim-label");
  gtk_box_append (GTK_BOX (box), self->choice_icons[i]);
  gtk_box_append (GTK_BOX (box), self->choice_words[i]);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice_counts[i]));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, word);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "folder.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_choice_id (choices[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->choice_counts[i], NULL, -1);
  return button;
}

static void
gr_folder_view_dispose (GObject *object)
{
  GrFolderView *self = GR_FOLDER_VIEW (object);

  g_clear_handle_id (&self->narrow_source, g_source_remove);
  gr_folder_view_set_check (self, NULL);
  if (self->export != NULL)
    gr_folder_export_stop (self->export);
  g_clear_object (&self->export);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (gr_folder_view_parent_class)->dispose (object);
}

static void
gr_folder_view_finalize (GObject *object)
{
  GrFolderView *self = GR_FOLDER_VIEW (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorted);
  g_clear_object (&self->rows);
  g_clear_object (&self->selected);
  g_clear_pointer (&self->show, g_free);
  g_clear_pointer (&self->folded_text, g_free);
  g_clear_pointer (&self->sort_id, g_free);

  G_OBJECT_CLASS (gr_folder_view_parent_class)->finalize (object);
}

static void
gr_folder_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrFolderView *self = GR_FOLDER_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, gr_folder_view_get_check (self));
      break;
    case PROP_SHOW:
      g_value_set_string (value, gr_folder_view_get_show (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, gr_folder_view_get_narrow (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_folder_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrFolderView *self = GR_FOLDER_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      gr_folder_view_set_check (self, g_value_get_object (value));
      break;
    case PROP_SHOW:
      gr_folder_view_set_show (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_folder_view_class_init (GrFolderViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_folder_view_dispose;
  object_class->finalize = gr_folder_view_finalize;
  object_class->get_property = gr_folder_view_get_property;
  object_class->set_property = gr_folder_view_set_property;

  widget_class->measure = gr_folder_view_measure;
  widget_class->size_allocate = gr_folder_view_size_allocate;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_FOLDER_CHECK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW] =
    g_param_spec_string ("show", NULL, NULL, "all",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "folder.show", "show");
  gtk_widget_class_install_action (widget_class, "folder.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "folder.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "folder.close-details", NULL, close_details_action);
  gtk_widget_class_install_action (widget_class, "folder.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "folder.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "folder.sort", "s", sort_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "folder.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "folder.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "folder.close-details", NULL);

  g_type_ensure (GR_TYPE_FOLDER_DETAILS);
  g_type_ensure (GR_TYPE_CHECKED_FILE);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/folder/gr-folder-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, choice_box);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, content);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, details);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, details_pane);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, details_title);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, filter_row);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, message);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, progress);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, progress_row);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, selection);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, sort_button);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, stack);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, summary);
  gtk_widget_class_bind_template_child (widget_class, GrFolderView, table);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
gr_folder_view_init (GrFolderView *self)
{
  g_autoptr (GMenuModel) file_menu = gr_asset_actions_create_menu ();
  g_autoptr (GMenuModel) sort_menu = gr_folder_columns_create_sort_menu ("folder.sort");
  g_autoptr (GtkSorter)  sorter = NULL;
  GtkGesture            *click = gtk_gesture_click_new ();

  self->show = g_strdup ("all");
  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = gr_asset_actions_attach (GTK_WIDGET (self));
  self->export = gr_folder_export_new (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  gr_folder_columns_add (self->table);
  sorter = gr_folder_columns_create_sorter (self->table);
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)), g_steal_pointer (&sorter));
  gtk_sort_list_model_set_incremental (self->sorted, TRUE);
  self->rows = gr_folder_rows_new (G_LIST_MODEL (self->sorted));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (text_scaled_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_menu_button_set_menu_model (self->sort_button, sort_menu);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_box_append (self->choice_box, create_choice (self, i));

  self->popover = gtk_popover_menu_new_from_model (file_menu);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->table), GTK_EVENT_CONTROLLER (click));

  /* A window as narrow as a phone would be widened by a layout for a wide one, however soon that changes. */
  set_narrow_cb (self);
}

GrFolderCheck *
gr_folder_view_get_check (GrFolderView *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_VIEW (self), NULL);

  return self->check;
}

void
gr_folder_view_set_check (GrFolderView  *self,
                          GrFolderCheck *check)
{
  g_return_if_fail (GR_IS_FOLDER_VIEW (self));
  g_return_if_fail (check == NULL || GR_IS_FOLDER_CHECK (check));

  if (self->check == check)
    return;

  if (self->check != NULL)
    g_signal_handlers_disconnect_by_data (self->check, self);
  g_set_object (&self->check, check);
  if (check != NULL)
    {
      g_signal_connect_object (check, "notify::n-done", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (check, "notify::running", G_CALLBACK (update_running), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (check, "notify::started", G_CALLBACK (update_running), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (check, "notify::message", G_CALLBACK (update_message), self, G_CONNECT_SWAPPED);
      update_counts (self);
      update_running (self);
      update_message (self);
    }
  if (self->filtered != NULL)
    gtk_filter_list_model_set_model (self->filtered, check != NULL ? gr_folder_check_get_files (check) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECK]);
}

const char *
gr_folder_view_get_show (GrFolderView *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_VIEW (self), NULL);

  return self->show;
}

/* Shows the files of one verdict by its nick, or "all". */
void
gr_folder_view_set_show (GrFolderView *self,
                         const char   *show)
{
  g_return_if_fail (GR_IS_FOLDER_VIEW (self));
  g_return_if_fail (show != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (show, get_choice_id (choices[i])) && gr_set_str (&self->show, show))
      {
        self->shown_verdict = choices[i];
        set_filter (self, GTK_FILTER_CHANGE_DIFFERENT);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW]);
        return;
      }
}

gboolean
gr_folder_view_get_narrow (GrFolderView *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_VIEW (self), FALSE);

  return self->narrow;
}

void
gr_folder_view_begin_search (GrFolderView *self)
{
  g_return_if_fail (GR_IS_FOLDER_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Puts the focus into the table. */
void
gr_folder_view_take_focus (GrFolderView *self)
{
  g_return_if_fail (GR_IS_FOLDER_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* The files as they are shown: filtered, and in their order. */
GListModel *
gr_folder_view_get_shown (GrFolderView *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_VIEW (self), NULL);

  return G_LIST_MODEL (self->sorted);
}
