/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-actions.h"

#include "gr-page.h"
#include "gr-preview-window.h"

#include <glib/gi18n.h>

#define GROUP_NAME "asset-file"

struct _GrAssetActions
{
  GObject parent_instance;

  GtkWidget          *widget;
  GrAssetCheck       *check;
  GSimpleActionGroup *group;
};

enum
{
  PROP_0,
  PROP_CHECK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
  g_assert (GR_IS_ASSET_ACTIONS (self));

  set_enabled (self, "preview", self->check != NULL && gr_preview_window_can_show (self->check));
  set_enabled (self, "open-folder", self->check != NULL);
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
  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, gr_asset_actions_get_check (GR_ASSET_ACTIONS (object)));
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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_asset_actions_init (GrAssetActions *self)
{
  static const GActionEntry entries[] = {
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
    {GDK_KEY_p, GROUP_NAME ".preview"},
  };
  GrAssetActions     *self;
  GtkEventController *controller;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (GR_TYPE_ASSET_ACTIONS, NULL);
  self->widget = widget;
  g_object_set_data_full (G_OBJECT (widget), "gr-asset-actions", self, g_object_unref);
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
