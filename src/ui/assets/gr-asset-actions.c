/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-actions.h"

#include "gr-page.h"
#include "gr-preview-window.h"
#include "gr-repair-window.h"

#include <glib/gi18n.h>

#define GROUP_NAME "asset-file"
#define DATA_KEY   "gr-asset-actions"

struct _GrAssetActions
{
  GObject parent_instance;

  GtkWidget          *widget;
  GrAssetCheck       *check;
  gboolean            in_slot;
  gboolean            worth_repair;
  GSimpleActionGroup *group;
};

enum
{
  PROP_0,
  PROP_CHECK,
  PROP_IN_SLOT,
  PROP_WORTH_REPAIR,
  N_PROPS
};

enum
{
  USE_COPY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrAssetActions, gr_asset_actions, G_TYPE_OBJECT)

static void
set_enabled (GrAssetActions *self,
             const char     *name,
             gboolean        enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), name)), enabled);
}

static void
update (GrAssetActions *self)
{
  gboolean worth_repair = FALSE;

  g_assert (GR_IS_ASSET_ACTIONS (self));

  if (self->check != NULL)
    {
      GrVerdict verdict = gr_asset_check_get_verdict (self->check);

      worth_repair = (verdict == GR_VERDICT_WARN || verdict == GR_VERDICT_FAIL) && gr_repair_window_can_repair (self->check, NULL);
    }
  set_enabled (self, "repair", self->check != NULL && gr_asset_check_get_facts (self->check) != NULL);
  set_enabled (self, "preview", self->check != NULL && gr_preview_window_can_show (self->check));
  set_enabled (self, "open-folder", self->check != NULL);

  if (self->worth_repair == worth_repair)
    return;
  self->worth_repair = worth_repair;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORTH_REPAIR]);
}

static GrPage *
find_page (GrAssetActions *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (self->widget, GR_TYPE_PAGE);

  return page != NULL ? GR_PAGE (page) : NULL;
}

static void
open_copy_cb (GtkWidget *page,
              AdwToast  *toast)
{
  g_assert (GR_IS_PAGE (page));

  gr_asset_actions_open_folder (page, g_object_get_data (G_OBJECT (toast), "gr-file"));
}

static void
offer_folder (GrAssetActions *self,
              GFile          *copy)
{
  g_autofree char *basename = g_file_get_basename (copy);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *title = g_markup_printf_escaped (_ ("Saved “%s”"), name);
  GrPage          *page = find_page (self);
  AdwToast        *toast;

  if (page == NULL)
    return;

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Open Folder"));
  g_object_set_data_full (G_OBJECT (toast), "gr-file", g_object_ref (copy), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_copy_cb), page, G_CONNECT_SWAPPED);
  gr_page_add_toast (page, toast);
}

static void
saved_cb (GrRepairWindow *window,
          GFile          *copy,
          gboolean        use,
          GtkWidget      *widget)
{
  GrAssetActions *self = g_object_get_data (G_OBJECT (widget), DATA_KEY);

  g_assert (GR_IS_ASSET_ACTIONS (self));

  if (use)
    g_signal_emit (self, signals[USE_COPY], 0, copy);
  else
    offer_folder (self, copy);
}

static void
forget_widget (gpointer  widget,
               GClosure *closure)
{
  g_object_unref (widget);
}

static void
repair_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  GrAssetActions *self = user_data;
  GrRepairWindow *window = gr_repair_window_present (self->widget, self->check, self->in_slot);

  /* The list may make its rows anew meanwhile, and the copy must find its way all the same. */
  g_signal_connect_data (window, "saved", G_CALLBACK (saved_cb), g_object_ref (self->widget), forget_widget, 0);
}

static void
preview_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  GrAssetActions *self = user_data;

  gr_preview_window_present (self->widget, self->check);
}

static void
folder_opened_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError)    error = NULL;
  GtkWidget            *page = gtk_widget_get_ancestor (widget, GR_TYPE_PAGE);

  if (g_app_info_launch_default_for_uri_finish (result, &error) || page == NULL)
    return;

  g_debug ("No file manager: %s", error->message);
  gr_page_add_toast (GR_PAGE (page), adw_toast_new (_ ("The folder could not be opened")));
}

/* Opens the folder that holds @file in the file manager. */
void
gr_asset_actions_open_folder (GtkWidget *widget,
                              GFile     *file)
{
  g_autoptr (GFile)               folder = g_file_get_parent (file);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_autofree char                *uri = folder != NULL ? g_file_get_uri (folder) : g_file_get_uri (file);

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, folder_opened_cb, g_object_ref (widget));
}

static void
open_folder_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  GrAssetActions *self = user_data;

  gr_asset_actions_open_folder (self->widget, gr_asset_check_get_file (self->check));
}

static void
gr_asset_actions_dispose (GObject *object)
{
  GrAssetActions *self = GR_ASSET_ACTIONS (object);

  gr_asset_actions_set_check (self, NULL);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (gr_asset_actions_parent_class)->dispose (object);
}

static void
gr_asset_actions_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrAssetActions *self = GR_ASSET_ACTIONS (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, gr_asset_actions_get_check (self));
      break;
    case PROP_IN_SLOT:
      g_value_set_boolean (value, self->in_slot);
      break;
    case PROP_WORTH_REPAIR:
      g_value_set_boolean (value, gr_asset_actions_get_worth_repair (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_actions_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHECK:
      gr_asset_actions_set_check (GR_ASSET_ACTIONS (object), g_value_get_object (value));
      break;
    case PROP_IN_SLOT:
      gr_asset_actions_set_in_slot (GR_ASSET_ACTIONS (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_actions_class_init (GrAssetActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_asset_actions_dispose;
  object_class->get_property = gr_asset_actions_get_property;
  object_class->set_property = gr_asset_actions_set_property;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_ASSET_CHECK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IN_SLOT] =
    g_param_spec_boolean ("in-slot", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORTH_REPAIR] =
    g_param_spec_boolean ("worth-repair", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[USE_COPY] = g_signal_new ("use-copy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
gr_asset_actions_init (GrAssetActions *self)
{
  static const GActionEntry entries[] = {
    {.name = "repair", .activate = repair_activated_cb},
    {.name = "preview", .activate = preview_activated_cb},
    {.name = "open-folder", .activate = open_folder_activated_cb},
  };

  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  update (self);
}

/* Gives a widget the actions and their keys. They live as long as the widget, which owns them. */
GrAssetActions *
gr_asset_actions_attach (GtkWidget *widget)
{
  static const struct
  {
    guint       keyval;
    const char *action;
  } keys[] = {
    {GDK_KEY_r, GROUP_NAME ".repair"},
    {GDK_KEY_p, GROUP_NAME ".preview"},
  };
  GrAssetActions     *self;
  GtkEventController *controller;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (GR_TYPE_ASSET_ACTIONS, NULL);
  self->widget = widget;
  g_object_set_data_full (G_OBJECT (widget), DATA_KEY, self, g_object_unref);
  gtk_widget_insert_action_group (widget, GROUP_NAME, G_ACTION_GROUP (self->group));

  controller = gtk_shortcut_controller_new ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, GDK_CONTROL_MASK),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (widget, controller);

  return self;
}

/* A menu of these actions, for a menu button inside the widget. */
GMenuModel *
gr_asset_actions_create_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_Repair…"), GROUP_NAME ".repair");
  g_menu_append (menu, _ ("_Preview…"), GROUP_NAME ".preview");
  g_menu_append (menu, _ ("_Open Folder"), GROUP_NAME ".open-folder");

  return G_MENU_MODEL (menu);
}

GrAssetCheck *
gr_asset_actions_get_check (GrAssetActions *self)
{
  g_return_val_if_fail (GR_IS_ASSET_ACTIONS (self), NULL);

  return self->check;
}

/* The picture that the actions are about, or NULL. */
void
gr_asset_actions_set_check (GrAssetActions *self,
                            GrAssetCheck   *check)
{
  g_return_if_fail (GR_IS_ASSET_ACTIONS (self));
  g_return_if_fail (check == NULL || GR_IS_ASSET_CHECK (check));

  if (self->check == check)
    return;

  if (self->check != NULL)
    g_signal_handlers_disconnect_by_func (self->check, update, self);
  g_set_object (&self->check, check);
  if (check != NULL)
    g_signal_connect_object (check, "notify::findings", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECK]);
}

/* Whether a copy can take the picture's place where it is shown. */
void
gr_asset_actions_set_in_slot (GrAssetActions *self,
                              gboolean        in_slot)
{
  g_return_if_fail (GR_IS_ASSET_ACTIONS (self));

  if (self->in_slot == !!in_slot)
    return;

  self->in_slot = !!in_slot;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_SLOT]);
}

gboolean
gr_asset_actions_get_worth_repair (GrAssetActions *self)
{
  g_return_val_if_fail (GR_IS_ASSET_ACTIONS (self), FALSE);

  return self->worth_repair;
}
