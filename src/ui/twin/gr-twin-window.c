/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-twin-window.h"

#include "gr-config-twin.h"
#include "gr-environment-words.h"
#include "gr-name-dialog.h"
#include "gr-twin-changes.h"
#include "gr-twin-line.h"
#include "gr-twin-lines.h"
#include "gr-util.h"
#include "gr-window-fit.h"
#include "gr-workspace-fields.h"

#include <glib/gi18n.h>

/* Below this width, the values of a field stand below each other. */
#define WIDE 700

struct _GrTwinWindow
{
  AdwWindow parent_instance;

  GrSession          *session;
  GrConfigTwin       *twin;
  GtkFilterListModel *shown;
  GtkCustomFilter    *filter;
  gboolean            narrow;
  gboolean            following;
  guint               narrow_id;

  GrTwinChanges   *changes;
  GtkLabel        *dates;
  GtkDropDown     *drop_down_a;
  GtkDropDown     *drop_down_b;
  GtkWidget       *file_head;
  GtkBox          *head;
  GtkBox          *head_cells;
  GtkListBox      *lines;
  GtkCheckButton  *only_differences;
  GMenu           *snapshot_menu;
  AdwViewStack    *stack;
  AdwToastOverlay *toasts;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTwinWindow, gr_twin_window, ADW_TYPE_WINDOW)

/* What a copy has overwritten, to bring it back. */
typedef struct
{
  GrPlace *place;
  char    *key;
  char    *text;
  char   **list;
} Undo;

static void
undo_free (Undo *undo)
{
  g_clear_pointer (&undo->place, gr_place_unref);
  g_free (undo->key);
  g_free (undo->text);
  g_strfreev (undo->list);
  g_free (undo);
}

static GrWorkspace *
get_workspace (GrTwinWindow *self)
{
  return gr_session_get_workspace (self->session);
}

static void
set_narrow (GrTwinWindow *self,
            gboolean      narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head_cells), orientation);
  gtk_box_set_homogeneous (self->head_cells, !narrow);
  gtk_widget_set_visible (self->file_head, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static gboolean
narrow_cb (gpointer user_data)
{
  GrTwinWindow *self = user_data;

  g_assert (GR_IS_TWIN_WINDOW (self));

  self->narrow_id = 0;
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)) < WIDE);

  return G_SOURCE_REMOVE;
}

/* What is shown cannot be turned round while sizes are being given out. */
static void
gr_twin_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GrTwinWindow *self = GR_TWIN_WINDOW (widget);

  GTK_WIDGET_CLASS (gr_twin_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->narrow != (width < WIDE) && self->narrow_id == 0)
    self->narrow_id = g_idle_add_full (GTK_PRIORITY_RESIZE, narrow_cb, self, NULL);
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  GrTwinWindow *self = user_data;
  GrTwinRow    *row = item;

  if (!gtk_check_button_get_active (self->only_differences))
    return TRUE;

  return gr_twin_row_get_state (row) == GR_TWIN_DIFFERS && !gr_twin_row_get_by_design (row);
}

static void
filter_cb (GrTwinWindow *self)
{
  g_assert (GR_IS_TWIN_WINDOW (self));

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static GtkWidget *
create_line_cb (gpointer item,
                gpointer user_data)
{
  GrTwinWindow *self = user_data;
  GtkWidget    *line = gr_twin_line_new (self->session, item, gr_config_twin_get_environment_a (self->twin),
                                         gr_config_twin_get_environment_b (self->twin));

  g_object_bind_property (self, "narrow", line, "narrow", G_BINDING_SYNC_CREATE);

  return line;
}

static char *
format_date (GrTwinWindow *self,
             const char   *environment_id)
{
  GrEnvironment   *environment = gr_workspace_find_environment (get_workspace (self), environment_id);
  gint64           date = gr_workspace_get_portal_date (get_workspace (self), environment_id);
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  if (environment == NULL || date == 0)
    return NULL;

  title = gr_environment_dup_title (environment);
  day = gr_format_date (date);

  /* Translators: an environment, and the day when somebody last looked at it on the portal. */
  return g_strdup_printf (_ ("%s: recorded on %s"), title, day);
}

static void
update_dates (GrTwinWindow *self)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *text = NULL;

  g_assert (GR_IS_TWIN_WINDOW (self));

  if (self->twin == NULL)
    return;

  a = format_date (self, gr_config_twin_get_environment_a (self->twin));
  b = format_date (self, gr_config_twin_get_environment_b (self->twin));
  text = g_strjoin (" · ", a != NULL ? a : b, a != NULL ? b : NULL, NULL);
  gtk_label_set_label (self->dates, text);
  gtk_widget_set_visible (GTK_WIDGET (self->dates), *text != '\0');
}

/* Another comparison, because other environments were chosen or the chosen ones are gone. */
static void
environments_cb (GrTwinWindow *self)
{
  GrEnvironment *a, *b;

  g_assert (GR_IS_TWIN_WINDOW (self));

  if (self->session == NULL || self->following)
    return;

  a = gtk_drop_down_get_selected_item (self->drop_down_a);
  b = gtk_drop_down_get_selected_item (self->drop_down_b);
  if (a == NULL || b == NULL)
    return;

  gtk_filter_list_model_set_model (self->shown, NULL);
  g_clear_object (&self->twin);
  self->twin = gr_config_twin_new (gr_session_get_catalog (self->session), get_workspace (self), gr_environment_get_id (a), gr_environment_get_id (b));
  g_signal_connect_object (self->twin, "notify::n-differs", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (self->twin));
  update_dates (self);
}

static guint
find_first (GListModel       *environments,
            GrEnvironmentKind kind,
            guint             otherwise)
{
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == kind)
        return i;
    }

  return otherwise;
}

static void
update_snapshot_menu (GrTwinWindow *self)
{
  GListModel *environments = gr_workspace_get_environments (get_workspace (self));

  g_assert (GR_IS_TWIN_WINDOW (self));

  g_menu_remove_all (self->snapshot_menu);
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      g_autofree char          *title = gr_environment_dup_title (environment);
      g_autofree char          *label = NULL;
      g_auto (GStrv)            parts = g_strsplit (title, "_", -1);
      g_autofree char          *escaped = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem)     item = NULL;

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL)
        continue;
      label = g_strdup_printf (_ ("Save a Snapshot of %s…"), escaped);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "twin.snapshot", "s", gr_environment_get_id (environment));
      g_menu_append_item (self->snapshot_menu, item);
    }
}

static void
say (GrTwinWindow *self,
     const char   *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

static void
undo_cb (AdwToast     *toast,
         GrTwinWindow *self)
{
  Undo *undo = g_object_get_data (G_OBJECT (toast), "gr-undo");

  if (undo->list != NULL)
    gr_workspace_set_list_field (get_workspace (self), undo->place, undo->key, (const char *const *)undo->list);
  else
    gr_workspace_set_place_field (get_workspace (self), undo->place, undo->key, undo->text);
}

/* What stands now where a copy of @side of @row goes to. */
static Undo *
remember (GrTwinWindow *self,
          GrTwinRow    *row,
          guint         side)
{
  Undo *undo = g_new0 (Undo, 1);

  undo->key = g_strdup (gr_field_get_key (gr_twin_row_get_field (row)));
  if (gr_twin_row_is_of_environment (row))
    undo->place = gr_place_new (side == 0 ? gr_config_twin_get_environment_b (self->twin) : gr_config_twin_get_environment_a (self->twin), NULL, NULL);
  if (gr_field_get_kind (gr_twin_row_get_field (row)) == GR_FIELD_KIND_LIST)
    undo->list = g_strdupv ((char **)gr_workspace_get_list_field (get_workspace (self), undo->place, undo->key));
  else
    undo->text = g_strdup (gr_workspace_get_place_field (get_workspace (self), undo->place, undo->key));

  return undo;
}

static void
copy_row (GrTwinWindow *self,
          GrTwinRow    *row,
          guint         side)
{
  Undo              *undo = remember (self, row, side);
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;
  g_autofree char   *title = NULL;
  AdwToast          *toast;

  if (!gr_twin_row_copy (row, side, &error))
    {
      undo_free (undo);
      say (self, error->message);
      return;
    }

  text = g_strdup_printf (_ ("Copied “%s” into our file"), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_twin_row_get_field (row))));
  title = g_markup_escape_text (text, -1);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "gr-undo", undo, (GDestroyNotify)undo_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrTwinWindow *self = GR_TWIN_WINDOW (widget);
  const char   *key;
  guint         side;

  g_variant_get (parameter, "(&su)", &key, &side);
  for (guint i = 0; self->twin != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->twin)); i++)
    {
      g_autoptr (GrTwinRow) row = g_list_model_get_item (G_LIST_MODEL (self->twin), i);

      if (!g_str_equal (gr_field_get_key (gr_twin_row_get_field (row)), key) || side > 1)
        continue;
      copy_row (self, row, side);
      return;
    }
}

static void
snapshot_cb (GrTwinWindow *self,
             const char   *note,
             GtkWidget    *dialog)
{
  const char *environment_id = g_object_get_data (G_OBJECT (dialog), "gr-environment");

  g_assert (GR_IS_TWIN_WINDOW (self));

  if (gr_workspace_find_environment (get_workspace (self), environment_id) == NULL)
    return;

  gr_workspace_take_snapshot (get_workspace (self), environment_id, gr_clock_get_now (gr_session_get_clock (self->session)), note);
  adw_view_stack_set_visible_child_name (self->stack, "changes");
  say (self, _ ("Snapshot saved"));
}

static void
snapshot_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GrNameDialog *dialog = gr_name_dialog_new (GTK_WINDOW (widget), _ ("Save a Snapshot"), _ ("_Save"), _ ("Submitted for review"));

  g_object_set_data_full (G_OBJECT (dialog), "gr-environment", g_variant_dup_string (parameter, NULL), g_free);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (snapshot_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
bring_back_cb (AdwToast     *toast,
               GrTwinWindow *self)
{
  gr_workspace_add_snapshot (get_workspace (self), g_object_get_data (G_OBJECT (toast), "gr-snapshot"));
}

static void
remove_snapshot_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  GrTwinWindow *self = GR_TWIN_WINDOW (widget);
  GrSnapshot   *snapshot = gr_workspace_find_snapshot (get_workspace (self), g_variant_get_string (parameter, NULL));
  AdwToast     *toast;

  if (snapshot == NULL)
    return;

  toast = adw_toast_new (_ ("Snapshot removed"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "gr-snapshot", g_object_ref (snapshot), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (bring_back_cb), self, 0);
  gr_workspace_remove_snapshot (get_workspace (self), gr_snapshot_get_id (snapshot));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
gr_twin_window_dispose (GObject *object)
{
  GrTwinWindow *self = GR_TWIN_WINDOW (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  if (self->lines != NULL)
    gtk_list_box_bind_model (self->lines, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->twin);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_twin_window_parent_class)->dispose (object);
}

static void
gr_twin_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, GR_TWIN_WINDOW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/twin/gr-twin-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, dates);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, drop_down_a);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, drop_down_b);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, file_head);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, head);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, head_cells);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, only_differences);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, snapshot_menu);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GrTwinWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, environments_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
gr_twin_window_class_init (GrTwinWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_twin_window_dispose;
  object_class->get_property = gr_twin_window_get_property;

  widget_class->size_allocate = gr_twin_window_size_allocate;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "twin.copy", "(su)", copy_action);
  gtk_widget_class_install_action (widget_class, "twin.snapshot", "s", snapshot_action);
  gtk_widget_class_install_action (widget_class, "twin.remove-snapshot", "s", remove_snapshot_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (GR_TYPE_TWIN_CHANGES);
  bind_template (widget_class);
}

static void
gr_twin_window_init (GrTwinWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  gtk_list_box_bind_model (self->lines, G_LIST_MODEL (self->shown), create_line_cb, self, NULL);
}

static char *
format_environment (gpointer item,
                    gpointer user_data)
{
  return gr_environment_dup_title (item);
}

static void
set_session (GrTwinWindow *self,
             GrSession    *session)
{
  GListModel                    *environments = gr_workspace_get_environments (gr_session_get_workspace (session));
  g_autoptr (GtkListItemFactory) factory = gr_twin_lines_new_factory (format_environment, NULL);

  self->session = g_object_ref (session);
  gtk_drop_down_set_factory (self->drop_down_a, factory);
  gtk_drop_down_set_factory (self->drop_down_b, factory);
  self->following = TRUE;
  gtk_drop_down_set_model (self->drop_down_a, environments);
  gtk_drop_down_set_model (self->drop_down_b, environments);
  gtk_drop_down_set_selected (self->drop_down_a, find_first (environments, GR_ENVIRONMENT_PRODUCTION, 0));
  gtk_drop_down_set_selected (self->drop_down_b, find_first (environments, GR_ENVIRONMENT_SANDBOX, g_list_model_get_n_items (environments) - 1));
  self->following = FALSE;
  environments_cb (self);

  g_signal_connect_object (gr_session_get_workspace (session), "changed", G_CALLBACK (update_dates), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environments, "items-changed", G_CALLBACK (update_snapshot_menu), self, G_CONNECT_SWAPPED);
  update_snapshot_menu (self);
  gr_twin_changes_set_session (self->changes, session);
}

GtkWidget *
gr_twin_window_new (GtkWindow *parent,
                    GrSession *session)
{
  GrTwinWindow *self;
  int           width, height;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_TWIN_WINDOW, "transient-for", parent, NULL);
  gr_window_fit (GTK_WINDOW (self));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  set_narrow (self, width < WIDE);
  set_session (self, session);

  return GTK_WIDGET (self);
}

/* Shows "portal" or "changes". */
void
gr_twin_window_show_page (GrTwinWindow *self,
                          const char   *name)
{
  g_return_if_fail (GR_IS_TWIN_WINDOW (self));
  g_return_if_fail (name != NULL);

  adw_view_stack_set_visible_child_name (self->stack, name);
}
