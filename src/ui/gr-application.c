/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-application.h"

#include "gr-autosave.h"
#include "gr-fault-window.h"
#include "gr-fresh-workspace.h"
#include "gr-http.h"
#include "gr-limits.h"
#include "gr-workspace-file.h"

#include <glib/gi18n.h>

#define SAMPLE_NAME "sample"

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
  guint           look_id;
};

/* A workspace on its way from its file into the window. The app is held meanwhile. */
typedef struct
{
  GrApplication *app;     /* (owned) */
  GFile         *file;    /* (owned) */
  char          *problem; /* (owned) (nullable): why the file that was asked for first is not shown */
  gboolean       is_sample;
} Opening;

G_DEFINE_FINAL_TYPE (GrApplication, gr_application, ADW_TYPE_APPLICATION)

static void open_sample (GrApplication *self,
                         const char    *problem);

static Opening *
opening_new (GrApplication *app,
             GFile         *file,
             const char    *problem)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->app = g_object_ref (app);
  opening->file = file != NULL ? g_object_ref (file) : NULL;
  opening->problem = g_strdup (problem);
  g_application_hold (G_APPLICATION (app));

  return opening;
}

static void
opening_free (Opening *opening)
{
  g_application_release (G_APPLICATION (opening->app));
  g_clear_object (&opening->app);
  g_clear_object (&opening->file);
  g_clear_pointer (&opening->problem, g_free);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

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

/* What earlier runs saw is there at once; the world is asked after that. Tests and tours ask it themselves. The guides have a turn
 * of the main loop of their own, for they take long to be read. */
static gboolean
look_cb (gpointer user_data)
{
  GrApplication *self = user_data;
  GrSession     *session = self->window != NULL ? gr_window_get_session (self->window) : NULL;

  g_assert (GR_IS_APPLICATION (self));

  if (session != NULL && gr_session_peek_setup (session) == NULL)
    {
      gr_session_get_setup (session);
      return G_SOURCE_CONTINUE;
    }

  self->look_id = 0;
  if (session == NULL)
    return G_SOURCE_REMOVE;

  gr_session_recall (session);
  if (g_getenv ("GREENROOM_OFFLINE") == NULL)
    gr_session_look (session);

  return G_SOURCE_REMOVE;
}

static void
look_around (GrApplication *self)
{
  if (self->painted && self->look_id == 0 && gr_window_get_session (self->window) != NULL)
    self->look_id = g_idle_add (look_cb, self);
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
  look_around (self);

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

/* What could not be written before was said in the window; it is tried once more, in silence. */
static void
retried_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GApplication) self = g_steal_pointer (&user_data);

  gr_autosave_flush_finish (GR_AUTOSAVE (object), result, NULL);
  g_application_release (self);
}

/* Lets go of the open workspace; the app stays alive until its file is written. */
static void
close_workspace (GrApplication *self)
{
  g_autoptr (GrAutosave) autosave = g_steal_pointer (&self->autosave);

  if (autosave == NULL)
    return;

  g_application_hold (G_APPLICATION (self));
  gr_autosave_flush_async (autosave, NULL, gr_autosave_get_problem (autosave) == NULL ? flushed_cb : retried_cb,
                           g_object_ref (self));
}

static gboolean
close_request_cb (GrApplication *self)
{
  g_assert (GR_IS_APPLICATION (self));

  close_workspace (self);
  g_clear_object (&self->limits);
  g_clear_handle_id (&self->look_id, g_source_remove);
  self->painted = FALSE;

  return GDK_EVENT_PROPAGATE;
}

static void
ensure_window (GrApplication *self)
{
  if (self->window != NULL)
    return;

  self->window = gr_window_new (GTK_APPLICATION (self), self->preferences);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
  gr_window_set_dial (self->window, gr_emulator_get_dial (gr_local_sandbox_get_emulator (self->sandbox)));
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
  gr_limits_watch_session (self->limits, session);
  gr_preferences_add_workspace (self->preferences, gr_workspace_get_file (workspace));
  gtk_window_present (GTK_WINDOW (self->window));
  serve_session (self);
  look_around (self);
}

/* Shows a workspace that has no file yet and has it written. A folder that cannot be made is told by the failing write. */
static void
use_new_workspace (GrApplication *self,
                   GrWorkspace   *workspace,
                   const char    *stem)
{
  g_autoptr (GFile) file = gr_fresh_workspace_pick_file (stem);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_mkdir_with_parents (g_file_peek_path (folder), 0700);
  gr_workspace_set_file (workspace, file);
  use_workspace (self, workspace);
  gr_autosave_touch (self->autosave);
}

static gboolean
is_missing (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
create_sample (GrApplication *self)
{
  g_autoptr (GrWorkspace) workspace = gr_workspace_new_sample ();

  use_new_workspace (self, workspace, SAMPLE_NAME);
}

/* The way to a first window always ends in one: what cannot be opened is named in it, and the sample is shown instead. */
static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening)     opening = g_steal_pointer (&user_data);
  g_autoptr (GrWorkspace) workspace = NULL;
  g_autoptr (GError)      error = NULL;
  GrApplication          *self = opening->app;

  self->loading = FALSE;
  workspace = gr_workspace_load_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (workspace != NULL)
    {
      use_workspace (self, workspace);
      show_notice (self, "open", opening->problem);
    }
  else if (self->autosave != NULL)
    {
      show_notice (self, "open", error->message);
    }
  else if (!opening->is_sample)
    {
      open_sample (self, error->message);
    }
  else
    {
      create_sample (self);
      show_notice (self, "open", opening->problem != NULL || is_missing (error) ? opening->problem : error->message);
    }
}

static void
load (Opening *opening)
{
  opening->app->loading = TRUE;
  gr_workspace_load_async (opening->file, opening->app->cancellable, loaded_cb, opening);
}

/* What is open must be in its file before a file is read, which may be the same one. */
static void
flushed_before_load_cb (GObject      *object,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  gr_autosave_flush_finish (GR_AUTOSAVE (object), result, NULL);
  load (user_data);
}

static void
open_sample (GrApplication *self,
             const char    *problem)
{
  g_autoptr (GFile) folder = gr_fresh_workspace_dup_folder ();
  Opening          *opening = opening_new (self, NULL, problem);

  opening->file = g_file_get_child (folder, SAMPLE_NAME GR_WORKSPACE_SUFFIX);
  opening->is_sample = TRUE;
  load (opening);
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
faults_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GrApplication *self = user_data;

  if (self->window != NULL)
    gr_fault_window_show (GTK_WINDOW (self->window), gr_emulator_get_dial (gr_local_sandbox_get_emulator (self->sandbox)));
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
    {"faults", faults_action},
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
    {"win.workspace-settings", {"<Control>comma"}},
    {"win.compare-environments", {"<Control><Shift>e"}},
    {"win.save-report::html", {"<Control><Shift>r"}},
    {"win.save-copy", {"<Control><Shift>s"}},
    {"win.show-shortcuts", {"<Control>question", "F1"}},
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
  gr_secret_store_defer (self->secrets);
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
      open_sample (self, NULL);
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

  g_clear_handle_id (&self->look_id, g_source_remove);
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
  Opening *opening;

  g_return_if_fail (GR_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  opening = opening_new (self, file, NULL);
  if (self->autosave != NULL)
    gr_autosave_flush_async (self->autosave, NULL, flushed_before_load_cb, opening);
  else
    load (opening);
}

/* Makes a workspace called @name in the data folder and shows it. */
void
gr_application_create_workspace (GrApplication *self,
                                 const char    *name)
{
  g_autoptr (GrWorkspace) workspace = NULL;

  g_return_if_fail (GR_IS_APPLICATION (self));
  g_return_if_fail (name != NULL);

  workspace = gr_fresh_workspace_new (name);
  use_new_workspace (self, workspace, name);
}
