/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-application.h"

#include "gr-autosave.h"
#include "gr-http.h"
#include "gr-limits.h"
#include "gr-workspace-file.h"

#include <glib/gi18n.h>

#define ID_ALPHABET "abcdefghijklmnopqrstuvwxyz0123456789"
#define ID_LENGTH   12
#define SAMPLE_NAME "sample"
#define SUFFIX      ".greenroom.json"

struct _GrApplication
{
  AdwApplication parent_instance;

  GrPreferences  *preferences;
  GrCatalog      *catalog;
  GrSecretStore  *secrets;
  SoupSession    *http;
  GrLocalSandbox *sandbox;
  GrAutosave     *autosave;
  GrLimits       *limits;
  GrWindow       *window;
  GCancellable   *cancellable;
  gboolean        loading;
  gboolean        painted;
};

G_DEFINE_FINAL_TYPE (GrApplication, gr_application, ADW_TYPE_APPLICATION)

static void open_sample (GrApplication *self);

static void
show_notice (GrApplication *self,
             const char    *id,
             const char    *message)
{
  if (self->window != NULL)
    gr_notice_set_message (gr_window_get_notice (self->window, id), message);
}

static void
secrets_opened_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GrApplication) self = g_steal_pointer (&user_data);
  g_autoptr (GError)        error = NULL;

  if (!gr_secret_store_open_finish (GR_SECRET_STORE (object), result, &error))
    g_debug ("%s", error->message);
  if (self->limits != NULL)
    gr_limits_watch_secrets (self->limits, self->secrets);
}

static void
serve_session (GrApplication *self)
{
  g_autoptr (GError) error = NULL;
  GrSession         *session = gr_window_get_session (self->window);

  if (!self->painted || session == NULL)
    return;

  if (gr_local_sandbox_start (self->sandbox, &error))
    gr_local_sandbox_serve (self->sandbox, session);
  else
    show_notice (self, "sandbox", error->message);
}

/* Everything that is not needed for the first frame starts here. */
static void
painted_cb (GrApplication *self)
{
  g_assert (GR_IS_APPLICATION (self));

  if (self->painted)
    return;

  self->painted = TRUE;
  serve_session (self);

  gr_secret_store_open_async (self->secrets, self->cancellable, secrets_opened_cb, g_object_ref (self));
  gr_limits_watch_network (self->limits, g_network_monitor_get_default ());
}

static void
flushed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GApplication) self = g_steal_pointer (&user_data);
  g_autoptr (GError)       error = NULL;

  if (!gr_autosave_flush_finish (GR_AUTOSAVE (object), result, &error))
    g_warning ("%s", error->message);
  g_application_release (self);
}

/* Lets go of the open workspace; the app stays alive until its file is written. */
static void
close_workspace (GrApplication *self)
{
  if (self->autosave == NULL)
    return;

  g_application_hold (G_APPLICATION (self));
  gr_autosave_flush_async (self->autosave, NULL, flushed_cb, g_object_ref (self));
  g_clear_object (&self->autosave);
}

static gboolean
close_request_cb (GrApplication *self)
{
  g_assert (GR_IS_APPLICATION (self));

  close_workspace (self);

  return GDK_EVENT_PROPAGATE;
}

static void
ensure_window (GrApplication *self)
{
  if (self->window != NULL)
    return;

  self->window = gr_window_new (GTK_APPLICATION (self), self->preferences);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
  self->limits = gr_limits_new (self->window);
  g_signal_connect_object (self->window, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);
}

static void
use_workspace (GrApplication *self,
               GrWorkspace   *workspace)
{
  g_autoptr (GrSession) session = NULL;

  close_workspace (self);
  self->autosave = gr_autosave_new (workspace);

  session = gr_session_new (workspace, self->catalog, self->secrets, self->http,
                            gr_clock_get_system (), gr_random_get_system ());
  ensure_window (self);
  gr_window_set_session (self->window, session);
  gr_limits_watch_autosave (self->limits, self->autosave);
  gr_preferences_add_workspace (self->preferences, gr_workspace_get_file (workspace));
  gtk_window_present (GTK_WINDOW (self->window));
  serve_session (self);
}

/* The name as part of a file name: what is neither a letter nor a digit becomes a hyphen. */
static char *
make_stem (const char *name)
{
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (stem, g_unichar_tolower (c));
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }

  return stem->len > 0 ? g_strdup (stem->str) : g_strdup ("workspace");
}

/* A file of the data folder that does not exist yet: a damaged one is never written over. */
static GFile *
make_free_file (const char *stem)
{
  g_autoptr (GFile) folder = gr_application_dup_data_dir ();

  for (guint i = 1;; i++)
    {
      g_autofree char  *name = NULL;
      g_autoptr (GFile) file = NULL;

      name = i == 1 ? g_strconcat (stem, SUFFIX, NULL) : g_strdup_printf ("%s-%u" SUFFIX, stem, i);
      file = g_file_get_child (folder, name);
      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
}

/* The Local sandbox of a new workspace is the sample's: its people and their test accounts are there for everybody. */
static void
add_environments (GrWorkspace *workspace)
{
  g_autoptr (GrWorkspace)   sample = gr_workspace_new_sample ();
  g_autoptr (GrEnvironment) production = NULL;
  GListModel               *environments = gr_workspace_get_environments (sample);
  GListModel               *lanes = gr_workspace_get_lanes (sample);

  production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, _ ("Production"));
  gr_workspace_set_regions (workspace, gr_workspace_get_regions (sample));
  gr_workspace_add_environment (workspace, production);
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL)
        gr_workspace_add_environment (workspace, environment);
    }
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);

      if (gr_workspace_find_environment (workspace, gr_lane_get_environment_id (lane)) != NULL)
        gr_workspace_add_lane (workspace, lane);
    }
}

static void
create_sample (GrApplication *self)
{
  g_autoptr (GrWorkspace) workspace = gr_workspace_new_sample ();
  g_autoptr (GFile)       file = make_free_file (SAMPLE_NAME);

  gr_workspace_set_file (workspace, file);
  use_workspace (self, workspace);
  gr_autosave_touch (self->autosave);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrApplication) self = g_steal_pointer (&user_data);
  g_autoptr (GFile)         file = NULL;
  g_autoptr (GrWorkspace)   workspace = NULL;
  g_autoptr (GError)        error = NULL;

  self->loading = FALSE;
  workspace = gr_workspace_load_finish (result, &error);
  if (workspace != NULL)
    {
      show_notice (self, "open", NULL);
      use_workspace (self, workspace);
    }
  else if (self->autosave == NULL)
    {
      open_sample (self);
      show_notice (self, "open", error->message);
    }
  else
    {
      show_notice (self, "open", error->message);
    }

  g_application_release (G_APPLICATION (self));
}

static void
sample_loaded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GrApplication) self = g_steal_pointer (&user_data);
  g_autoptr (GrWorkspace)   workspace = NULL;
  g_autoptr (GError)        error = NULL;

  self->loading = FALSE;
  workspace = gr_workspace_load_finish (result, &error);
  if (workspace != NULL)
    use_workspace (self, workspace);
  else
    create_sample (self);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    show_notice (self, "open", error->message);

  g_application_release (G_APPLICATION (self));
}

static void
open_sample (GrApplication *self)
{
  g_autoptr (GFile) folder = gr_application_dup_data_dir ();
  g_autoptr (GFile) file = g_file_get_child (folder, SAMPLE_NAME SUFFIX);

  self->loading = TRUE;
  g_application_hold (G_APPLICATION (self));
  gr_workspace_load_async (file, self->cancellable, sample_loaded_cb, g_object_ref (self));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  static const char *developers[] = {N_ ("The Greenroom authors"), NULL};
  GrApplication     *self = user_data;

  adw_show_about_window (GTK_WINDOW (self->window),
                         "application-name", "Greenroom",
                         "application-icon", GR_APPLICATION_ID,
                         "version", GR_VERSION,
                         "comments", _ ("A companion for the TikTok for Developers console"),
                         "developer-name", _ (developers[0]),
                         "copyright", "© 2026 The Greenroom authors",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GrApplication *self = user_data;

  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
}

static void
gr_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
    {"about", about_action},
    {"quit", quit_action},
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    {"app.quit", {"<Control>q"}},
    {"window.close", {"<Control>w"}},
    {"win.choose-environment", {"<Control>e"}},
    {"win.demo-mode", {"<Control><Shift>d"}},
    {"win.search", {"<Control>f"}},
    {"win.new-workspace", {"<Control>n"}},
    {"win.open-workspace", {"<Control>o"}},
    {"win.rename-workspace", {"F2"}},
    {"win.save-copy", {"<Control><Shift>s"}},
    {"win.show-help-overlay", {"<Control>question", "F1"}},
  };
  GrApplication     *self = GR_APPLICATION (app);
  g_autoptr (GError) error = NULL;

  G_APPLICATION_CLASS (gr_application_parent_class)->startup (app);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           (const char **)accels[i].accels);

  self->preferences = gr_preferences_new ();
  self->secrets = gr_secret_store_new ();
  self->http = gr_http_session_new ();
  self->catalog = gr_catalog_new (&error);
  if (self->catalog == NULL)
    g_error ("The built-in catalogue cannot be read: %s", error->message);
  self->sandbox = gr_local_sandbox_new (self->catalog, gr_clock_get_system (), gr_random_get_system ());
}

static void
gr_application_activate (GApplication *app)
{
  GrApplication *self = GR_APPLICATION (app);
  const char    *last = gr_preferences_get_last_workspace (self->preferences);

  if (self->window != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->window));
    }
  else if (!self->loading && last != NULL && *last != '\0')
    {
      g_autoptr (GFile) file = g_file_new_for_uri (last);

      gr_application_open_workspace (self, file);
    }
  else if (!self->loading)
    {
      open_sample (self);
    }
}

static void
gr_application_open (GApplication *app,
                     GFile       **files,
                     int           n_files,
                     const char   *hint)
{
  if (n_files > 0)
    gr_application_open_workspace (GR_APPLICATION (app), files[n_files - 1]);
}

static void
gr_application_shutdown (GApplication *app)
{
  GrApplication *self = GR_APPLICATION (app);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->sandbox);

  G_APPLICATION_CLASS (gr_application_parent_class)->shutdown (app);
}

static void
gr_application_dispose (GObject *object)
{
  GrApplication *self = GR_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->limits);
  g_clear_object (&self->autosave);
  g_clear_object (&self->sandbox);
  g_clear_object (&self->http);
  g_clear_object (&self->secrets);
  g_clear_object (&self->catalog);
  g_clear_object (&self->preferences);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gr_application_parent_class)->dispose (object);
}

static void
gr_application_class_init (GrApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = gr_application_dispose;

  app_class->activate = gr_application_activate;
  app_class->open = gr_application_open;
  app_class->shutdown = gr_application_shutdown;
  app_class->startup = gr_application_startup;
}

static void
gr_application_init (GrApplication *self)
{
  self->cancellable = g_cancellable_new ();
}

GrApplication *
gr_application_new (GApplicationFlags flags)
{
  return g_object_new (GR_TYPE_APPLICATION,
                       "application-id", GR_APPLICATION_ID,
                       "resource-base-path", GR_RESOURCE_PATH,
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

GrPreferences *
gr_application_get_preferences (GrApplication *self)
{
  g_return_val_if_fail (GR_IS_APPLICATION (self), NULL);

  return self->preferences;
}

GrLocalSandbox *
gr_application_get_local_sandbox (GrApplication *self)
{
  g_return_val_if_fail (GR_IS_APPLICATION (self), NULL);

  return self->sandbox;
}

/* The one window, or NULL before the first workspace is read. */
GrWindow *
gr_application_get_window (GrApplication *self)
{
  g_return_val_if_fail (GR_IS_APPLICATION (self), NULL);

  return self->window;
}

/* Reads @file and shows it in place of the open workspace. Where it cannot be read, the open one stays and a strip says why. */
void
gr_application_open_workspace (GrApplication *self,
                               GFile         *file)
{
  g_return_if_fail (GR_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  self->loading = TRUE;
  g_application_hold (G_APPLICATION (self));
  gr_workspace_load_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

/* Makes a workspace called @name in the data folder and shows it. */
void
gr_application_create_workspace (GrApplication *self,
                                 const char    *name)
{
  g_autofree char        *id = NULL;
  g_autofree char        *stem = NULL;
  g_autoptr (GrWorkspace) workspace = NULL;
  g_autoptr (GFile)       file = NULL;

  g_return_if_fail (GR_IS_APPLICATION (self));
  g_return_if_fail (name != NULL);

  id = gr_random_make_text (gr_random_get_system (), ID_ALPHABET, ID_LENGTH);
  workspace = gr_workspace_new (id, name);
  add_environments (workspace);
  stem = make_stem (name);
  file = make_free_file (stem);
  gr_workspace_set_file (workspace, file);
  use_workspace (self, workspace);
  gr_autosave_touch (self->autosave);
}

/* Where workspaces are kept unless a person chooses another place. */
GFile *
gr_application_dup_data_dir (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "greenroom", NULL);
}
