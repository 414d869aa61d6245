/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-window-private.h"

#include "gr-leak-window.h"

#include <glib/gi18n.h>

static GrSecretStore *
get_secrets (GtkWidget *widget)
{
  GrSession *session = gr_window_get_session (GR_WINDOW (widget));

  return session != NULL ? gr_session_get_secrets (session) : NULL;
}

static void
say_failure (GrWindow     *self,
             const GError *error)
{
  g_autofree char *title = NULL;

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PENDING))
    return;

  title = g_markup_escape_text (error->message, -1);
  gr_window_add_toast (self, adw_toast_new (title));
}

/* Nothing is said of a prompt that was declined: the strip that offers it is still there. */
static void
unlocked_cb (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GrWindow) self = user_data;
  g_autoptr (GError)   error = NULL;

  gr_secret_store_unlock_finish (GR_SECRET_STORE (source_object), result, &error);
  say_failure (self, error);
}

static void
unlock_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrSecretStore *secrets = get_secrets (widget);

  if (secrets != NULL)
    gr_secret_store_unlock_async (secrets, NULL, unlocked_cb, g_object_ref (widget));
}

static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrSecretStore *secrets = get_secrets (widget);

  if (secrets != NULL)
    gr_secret_store_open_async (secrets, NULL, NULL, NULL);
}

/* A failure changes the state of the store, which the strip tells. */
static void
saved_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GrWindow) self = user_data;

  if (gr_secret_store_save_finish (GR_SECRET_STORE (source_object), result, NULL))
    gr_window_add_toast (self, adw_toast_new (_ ("Stored in your keyring")));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrSecretStore *secrets = get_secrets (widget);

  if (secrets != NULL)
    gr_secret_store_save_async (secrets, NULL, saved_cb, g_object_ref (widget));
}

/* The list speaks of one workspace: it closes when another one is opened. */
static void
show_leaks_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GrSession    *session = gr_window_get_session (GR_WINDOW (widget));
  GrLeakWindow *window;

  if (session == NULL)
    return;

  window = gr_leak_window_new (GTK_WINDOW (widget), session);
  g_signal_connect_object (widget, "notify::session", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
gr_window_install_secret_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.unlock-keyring", NULL, unlock_action);
  gtk_widget_class_install_action (widget_class, "win.reopen-keyring", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "win.save-secrets", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.show-leaks", NULL, show_leaks_action);
}
