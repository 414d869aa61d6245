/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-preferences.h"

#include "gr-util.h"

#define MAX_RECENT 8

struct _GrPreferences
{
  GObject parent_instance;

  GSettings *settings;
  int        window_width;
  int        window_height;
  gboolean   window_maximized;
  gboolean   demo_mode;
  char      *page;
  char      *last_workspace;
  char     **recent_workspaces;
};

enum
{
  PROP_0,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_PAGE,
  PROP_RECENT_WORKSPACES,
  PROP_LAST_WORKSPACE,
  PROP_DEMO_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrPreferences, gr_preferences, G_TYPE_OBJECT)

static gboolean
set_number (int *field,
            int  value)
{
  if (*field == value)
    return FALSE;

  *field = value;
  return TRUE;
}

static void
gr_preferences_constructed (GObject *object)
{
  GrPreferences              *self = GR_PREFERENCES (object);
  GSettingsSchemaSource      *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  G_OBJECT_CLASS (gr_preferences_parent_class)->constructed (object);

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, GR_APPLICATION_ID, TRUE);
  if (schema == NULL)
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    if (g_settings_schema_has_key (schema, properties[i]->name))
      g_settings_bind (self->settings, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT);
}

static void
gr_preferences_finalize (GObject *object)
{
  GrPreferences *self = GR_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->last_workspace, g_free);
  g_clear_pointer (&self->recent_workspaces, g_strfreev);

  G_OBJECT_CLASS (gr_preferences_parent_class)->finalize (object);
}

static void
gr_preferences_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrPreferences *self = GR_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_WINDOW_WIDTH:
      g_value_set_int (value, self->window_width);
      break;
    case PROP_WINDOW_HEIGHT:
      g_value_set_int (value, self->window_height);
      break;
    case PROP_WINDOW_MAXIMIZED:
      g_value_set_boolean (value, self->window_maximized);
      break;
    case PROP_PAGE:
      g_value_set_string (value, gr_preferences_get_page (self));
      break;
    case PROP_RECENT_WORKSPACES:
      g_value_set_boxed (value, gr_preferences_get_recent_workspaces (self));
      break;
    case PROP_LAST_WORKSPACE:
      g_value_set_string (value, gr_preferences_get_last_workspace (self));
      break;
    case PROP_DEMO_MODE:
      g_value_set_boolean (value, self->demo_mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_preferences_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  static const char *const none[] = {NULL};
  GrPreferences           *self = GR_PREFERENCES (object);
  gboolean                 changed = FALSE;

  switch (prop_id)
    {
    case PROP_WINDOW_WIDTH:
      changed = set_number (&self->window_width, g_value_get_int (value));
      break;
    case PROP_WINDOW_HEIGHT:
      changed = set_number (&self->window_height, g_value_get_int (value));
      break;
    case PROP_WINDOW_MAXIMIZED:
      changed = set_number (&self->window_maximized, g_value_get_boolean (value));
      break;
    case PROP_PAGE:
      changed = gr_set_str (&self->page, g_value_get_string (value));
      break;
    case PROP_RECENT_WORKSPACES:
      changed = gr_set_strv (&self->recent_workspaces, g_value_get_boxed (value) != NULL ? g_value_get_boxed (value) : none);
      break;
    case PROP_LAST_WORKSPACE:
      changed = gr_set_str (&self->last_workspace, g_value_get_string (value));
      break;
    case PROP_DEMO_MODE:
      changed = set_number (&self->demo_mode, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
gr_preferences_class_init (GrPreferencesClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = gr_preferences_constructed;
  object_class->finalize = gr_preferences_finalize;
  object_class->get_property = gr_preferences_get_property;
  object_class->set_property = gr_preferences_set_property;

  properties[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, -1, G_MAXINT, 1100, flags);
  properties[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, -1, G_MAXINT, 720, flags);
  properties[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "overview", flags);
  properties[PROP_RECENT_WORKSPACES] = g_param_spec_boxed ("recent-workspaces", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_LAST_WORKSPACE] = g_param_spec_string ("last-workspace", NULL, NULL, NULL, flags);
  properties[PROP_DEMO_MODE] = g_param_spec_boolean ("demo-mode", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_preferences_init (GrPreferences *self)
{
  self->window_width = 1100;
  self->window_height = 720;
  self->page = g_strdup ("overview");
  self->recent_workspaces = g_new0 (char *, 1);
}

GrPreferences *
gr_preferences_new (void)
{
  return g_object_new (GR_TYPE_PREFERENCES, NULL);
}

const char *
gr_preferences_get_page (GrPreferences *self)
{
  g_return_val_if_fail (GR_IS_PREFERENCES (self), NULL);

  return self->page;
}

const char *
gr_preferences_get_last_workspace (GrPreferences *self)
{
  g_return_val_if_fail (GR_IS_PREFERENCES (self), NULL);

  return self->last_workspace;
}

const char *const *
gr_preferences_get_recent_workspaces (GrPreferences *self)
{
  g_return_val_if_fail (GR_IS_PREFERENCES (self), NULL);

  return (const char *const *)self->recent_workspaces;
}

/* Remembers @file as the last workspace and as the first of the recent ones. */
void
gr_preferences_add_workspace (GrPreferences *self,
                              GFile         *file)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char         *uri = NULL;
  g_auto (GStrv)           recent = NULL;
  guint                    n = 1;

  g_return_if_fail (GR_IS_PREFERENCES (self));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  g_strv_builder_add (builder, uri);
  for (guint i = 0; self->recent_workspaces[i] != NULL && n < MAX_RECENT; i++)
    {
      if (g_str_equal (self->recent_workspaces[i], uri))
        continue;
      g_strv_builder_add (builder, self->recent_workspaces[i]);
      n++;
    }

  recent = g_strv_builder_end (builder);
  g_object_set (self, "recent-workspaces", recent, "last-workspace", uri, NULL);
}
