/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-browser-view.h"

#include <glib/gi18n.h>
#include <gmodule.h>

typedef GrBrowserView *(*CreateView) (const char *folder);

enum
{
  NAVIGATE,
  FAILED,
  BLOCKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The browser is loaded once and stays: WebKit cannot be unloaded. */
static GMutex     loader_mutex;
static CreateView create_view;

G_DEFINE_ENUM_TYPE (GrBrowserSecurity, gr_browser_security, G_DEFINE_ENUM_VALUE (GR_BROWSER_SECURITY_NONE, "none"), G_DEFINE_ENUM_VALUE (GR_BROWSER_SECURITY_LOOPBACK, "loopback"), G_DEFINE_ENUM_VALUE (GR_BROWSER_SECURITY_SECURE, "secure"), G_DEFINE_ENUM_VALUE (GR_BROWSER_SECURITY_BROKEN, "broken"))

G_DEFINE_INTERFACE (GrBrowserView, gr_browser_view, GTK_TYPE_WIDGET)

static void
gr_browser_view_default_init (GrBrowserViewInterface *iface)
{
  g_object_interface_install_property (
    iface, g_param_spec_string ("uri", NULL, NULL, NULL,
                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface, g_param_spec_enum ("security", NULL, NULL, GR_TYPE_BROWSER_SECURITY, GR_BROWSER_SECURITY_NONE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface, g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface, g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface, g_param_spec_double ("zoom-level", NULL, NULL, 0.0, G_MAXDOUBLE, 1.0,
                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  signals[NAVIGATE] = g_signal_new ("navigate", GR_TYPE_BROWSER_VIEW, G_SIGNAL_RUN_LAST, 0,
                                    g_signal_accumulator_true_handled, NULL, NULL,
                                    G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", GR_TYPE_BROWSER_VIEW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[BLOCKED] = g_signal_new ("blocked", GR_TYPE_BROWSER_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* WebKit ends the whole process when its own sandbox cannot be set up, so the same start is tried here first. In a Flatpak
 * the portal makes the sandbox, and in a Podman container WebKit does without one by itself. */
static gboolean
check_sandbox (GError **error)
{
  static const char *const helpers[] = {"bwrap", "xdg-dbus-proxy"};
  static const char *const argv[] = {"bwrap", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev",
                                     "--unshare-pid", "--unshare-uts", "--", "true", NULL};
  g_autoptr (GSubprocess)  process = NULL;

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ||
      g_file_test ("/run/.containerenv", G_FILE_TEST_EXISTS) ||
      g_strcmp0 (g_getenv ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"), "1") == 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (helpers); i++)
    {
      g_autofree char *path = g_find_program_in_path (helpers[i]);

      if (path != NULL)
        continue;

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("The embedded browser needs the program “%s”, which is not installed. "
                      "Install it, or use Open in Your Browser."),
                   helpers[i]);
      return FALSE;
    }

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, error);
  if (process == NULL)
    return FALSE;

  if (!g_subprocess_wait_check (process, NULL, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("The embedded browser cannot start its sandbox here: “bwrap” is not allowed to make "
                              "user namespaces. Allow it, or use Open in Your Browser."));
      return FALSE;
    }

  return TRUE;
}

static GModule *
open_module (GError **error)
{
  const char      *build_dir = g_getenv ("GR_BUILD_MODULE_DIR");
  g_autofree char *path = NULL;
  GModule         *module;

  path = g_strdup_printf ("%s/libgreenroom-browser." G_MODULE_SUFFIX, build_dir != NULL ? build_dir : GR_MODULE_DIR);
  module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (module == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("The embedded browser is not installed (%s). Install WebKitGTK 6.0 and Greenroom’s browser module, "
                    "or use Open in Your Browser."),
                 g_module_error ());

  return module;
}

static CreateView
load_browser (GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&loader_mutex);
  GModule                 *module;
  gpointer                 symbol;

  if (create_view != NULL)
    return create_view;

  if (!check_sandbox (error) || (module = open_module (error)) == NULL)
    return NULL;

  if (!g_module_symbol (module, "gr_browser_module_create_view", &symbol) || symbol == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is not Greenroom’s browser module. Install it again, or use Open in Your Browser."),
                   g_module_name (module));
      g_module_close (module);
      return NULL;
    }

  g_module_make_resident (module);
  create_view = (CreateView)symbol;

  return create_view;
}

static void
prepare_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (load_browser (&error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
gr_browser_view_load (GrBrowserView *self,
                      const char    *uri)
{
  g_return_if_fail (GR_IS_BROWSER_VIEW (self));
  g_return_if_fail (uri != NULL);

  GR_BROWSER_VIEW_GET_IFACE (self)->load (self, uri);
}

void
gr_browser_view_reload (GrBrowserView *self)
{
  g_return_if_fail (GR_IS_BROWSER_VIEW (self));

  GR_BROWSER_VIEW_GET_IFACE (self)->reload (self);
}

void
gr_browser_view_stop (GrBrowserView *self)
{
  g_return_if_fail (GR_IS_BROWSER_VIEW (self));

  GR_BROWSER_VIEW_GET_IFACE (self)->stop (self);
}

void
gr_browser_view_go_back (GrBrowserView *self)
{
  g_return_if_fail (GR_IS_BROWSER_VIEW (self));

  GR_BROWSER_VIEW_GET_IFACE (self)->go_back (self);
}

/* Makes the page larger, smaller, or, with no steps, as large as it was made. */
void
gr_browser_view_zoom (GrBrowserView *self,
                      int            steps)
{
  g_return_if_fail (GR_IS_BROWSER_VIEW (self));

  GR_BROWSER_VIEW_GET_IFACE (self)->zoom (self, steps);
}

/* For implementations: asks whoever watches the view whether a navigation to @uri is theirs. TRUE means it must not load. */
gboolean
gr_browser_view_emit_navigate (GrBrowserView *self,
                               const char    *uri)
{
  gboolean swallow = FALSE;

  g_return_val_if_fail (GR_IS_BROWSER_VIEW (self), FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  g_signal_emit (self, signals[NAVIGATE], 0, uri, &swallow);

  return swallow;
}

/* Loads the browser module in a thread, so that gr_browser_view_new() has little left to do. */
void
gr_browser_view_prepare_async (GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gr_browser_view_prepare_async);
  g_task_run_in_thread (task, prepare_thread);
}

gboolean
gr_browser_view_prepare_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_browser_view_prepare_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

GrBrowserView *
gr_browser_view_new (const char *folder,
                     GError    **error)
{
  CreateView create = load_browser (error);

  return create != NULL ? create (folder) : NULL;
}
