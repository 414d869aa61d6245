/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-button.h"

#include "gr-fresh-workspace.h"

struct _GrWorkspaceButton
{
  AdwBin parent_instance;

  GrSession     *session;
  GrPreferences *preferences;
  GMenu         *recent;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PREFERENCES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrWorkspaceButton, gr_workspace_button, ADW_TYPE_BIN)

/* What a person calls the file, with underscores that are not taken for mnemonics. */
static char *
make_label (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name != NULL ? name : "");
  g_auto (GStrv)   parts = NULL;

  if (g_str_has_suffix (display, GR_WORKSPACE_SUFFIX))
    display[strlen (display) - strlen (GR_WORKSPACE_SUFFIX)] = '\0';
  parts = g_strsplit (display, "_", -1);

  return g_strjoinv ("__", parts);
}

/* The other workspaces by file name; the open one is named by the button already. */
static void
update_recent (GrWorkspaceButton *self)
{
  const char *const *uris = NULL;
  GFile             *open_file = NULL;

  g_assert (GR_IS_WORKSPACE_BUTTON (self));

  g_menu_remove_all (self->recent);
  if (self->preferences != NULL)
    uris = gr_preferences_get_recent_workspaces (self->preferences);
  if (self->session != NULL)
    open_file = gr_workspace_get_file (gr_session_get_workspace (self->session));

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    {
      g_autoptr (GFile)     file = g_file_new_for_uri (uris[i]);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char      *label = NULL;

      if (open_file != NULL && g_file_equal (file, open_file))
        continue;

      label = make_label (file);
      item = g_menu_item_new (NULL, NULL);
      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", uris[i]);
      g_menu_append_item (self->recent, item);
    }
}

static void
gr_workspace_button_dispose (GObject *object)
{
  GrWorkspaceButton *self = GR_WORKSPACE_BUTTON (object);

  g_clear_object (&self->session);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (gr_workspace_button_parent_class)->dispose (object);
}

static void
gr_workspace_button_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GrWorkspaceButton *self = GR_WORKSPACE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PREFERENCES:
      g_value_set_object (value, self->preferences);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_workspace_button_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GrWorkspaceButton *self = GR_WORKSPACE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PREFERENCES:
      if (self->preferences != NULL)
        g_signal_handlers_disconnect_by_func (self->preferences, update_recent, self);
      if (g_set_object (&self->preferences, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      if (self->preferences != NULL)
        g_signal_connect_object (self->preferences, "notify::recent-workspaces", G_CALLBACK (update_recent), self,
                                 G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  update_recent (self);
}

static void
gr_workspace_button_class_init (GrWorkspaceButtonClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_workspace_button_dispose;
  object_class->get_property = gr_workspace_button_get_property;
  object_class->set_property = gr_workspace_button_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION, flags);
  properties[PROP_PREFERENCES] = g_param_spec_object ("preferences", NULL, NULL, GR_TYPE_PREFERENCES, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-workspace-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceButton, recent);
}

static void
gr_workspace_button_init (GrWorkspaceButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
