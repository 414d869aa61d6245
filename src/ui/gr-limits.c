/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-limits.h"

#include <glib/gi18n.h>

struct _GrLimits
{
  GObject parent_instance;

  GrWindow        *window;
  GNetworkMonitor *monitor;
  GrSecretStore   *secrets;
  GrAutosave      *autosave;
  GrSession       *session;
};

G_DEFINE_FINAL_TYPE (GrLimits, gr_limits, G_TYPE_OBJECT)

static void
say (GrLimits   *self,
     const char *subject,
     const char *message)
{
  if (self->window != NULL)
    gr_notice_set_message (gr_window_get_notice (self->window, subject), message);
}

static void
update_network (GrLimits *self)
{
  g_assert (GR_IS_LIMITS (self));

  if (g_network_monitor_get_network_available (self->monitor))
    say (self, "network", NULL);
  else
    say (self, "network",
         _ ("There is no network. The Local sandbox works all the same; "
            "production and sandboxes can be reached when the network is back."));
}

/* Where the keyring is missing or locked, what is lost at the end is said; where it is back, storing it is offered. */
static void
update_secrets (GrLimits *self)
{
  guint               n_unsaved = gr_secret_store_get_n_unsaved (self->secrets);
  const char         *problem = gr_secret_store_get_problem (self->secrets);
  GrNotice           *notice = self->window != NULL ? gr_window_get_notice (self->window, "secrets") : NULL;
  g_autoptr (GString) message = g_string_new (NULL);

  g_assert (GR_IS_LIMITS (self));

  if (notice == NULL)
    return;

  gr_notice_set_button (notice, NULL, NULL);
  switch (gr_secret_store_get_state (self->secrets))
    {
    case GR_SECRET_STORE_LOCKED:
      g_string_append (message, _ ("The keyring is locked. Until it is unlocked, client secrets and sign-ins are kept in memory and "
                                   "forgotten when Greenroom closes."));
      gr_notice_set_button (notice, _ ("_Unlock…"), "win.unlock-keyring");
      break;
    case GR_SECRET_STORE_MISSING:
      if (problem != NULL)
        g_string_append_printf (message, _ ("The keyring cannot be used: %s. Client secrets and sign-ins are kept in memory and forgotten "
                                            "when Greenroom closes."),
                                problem);
      else
        g_string_append (message, _ ("There is no keyring on this system. Client secrets and sign-ins are kept until Greenroom closes "
                                     "and then forgotten."));
      if (problem != NULL)
        gr_notice_set_button (notice, _ ("_Try Again"), "win.reopen-keyring");
      break;
    case GR_SECRET_STORE_READY:
      if (n_unsaved > 0)
        gr_notice_set_button (notice, _ ("_Store Now"), "win.save-secrets");
      break;
    case GR_SECRET_STORE_OPENING:
    default:
      break;
    }

  if (n_unsaved > 0 && gr_secret_store_get_state (self->secrets) == GR_SECRET_STORE_READY)
    g_string_append_printf (message, ngettext ("The keyring is back. %u secret is only in memory and is lost when Greenroom closes, unless it is stored.", "The keyring is back. %u secrets are only in memory and are lost when Greenroom closes, unless they are stored.", n_unsaved),
                            n_unsaved);
  else if (n_unsaved > 0)
    g_string_append_printf (g_string_append_c (message, ' '), ngettext ("%u secret would be lost now.", "%u secrets would be lost now.", n_unsaved), n_unsaved);

  gr_notice_set_message (notice, message->len > 0 ? message->str : NULL);
}

static void
update_session (GrLimits *self)
{
  g_assert (GR_IS_LIMITS (self));

  say (self, "secret-problem", gr_session_get_secret_problem (self->session));
}

static void
update_autosave (GrLimits *self)
{
  GrWorkspace     *workspace = gr_autosave_get_workspace (self->autosave);
  const char      *problem = gr_autosave_get_problem (self->autosave);
  g_autofree char *message = NULL;

  g_assert (GR_IS_LIMITS (self));

  if (problem != NULL)
    message = g_strdup_printf (_ ("%s. Changes are lost when Greenroom closes, unless you save a copy elsewhere."), problem);

  say (self, "save", message != NULL ? message : gr_workspace_get_read_only_reason (workspace));
}

static void
gr_limits_dispose (GObject *object)
{
  GrLimits *self = GR_LIMITS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->monitor);
  g_clear_object (&self->secrets);
  g_clear_object (&self->autosave);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_limits_parent_class)->dispose (object);
}

static void
gr_limits_class_init (GrLimitsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_limits_dispose;
}

static void
gr_limits_init (GrLimits *self)
{
}

GrLimits *
gr_limits_new (GrWindow *window)
{
  GrLimits *self;

  g_return_val_if_fail (GR_IS_WINDOW (window), NULL);

  self = g_object_new (GR_TYPE_LIMITS, NULL);
  g_set_weak_pointer (&self->window, window);
  gr_notice_set_button (gr_window_get_notice (window, "save"), _ ("_Save a Copy…"), "win.save-copy");

  return self;
}

void
gr_limits_watch_network (GrLimits        *self,
                         GNetworkMonitor *monitor)
{
  g_return_if_fail (GR_IS_LIMITS (self));
  g_return_if_fail (G_IS_NETWORK_MONITOR (monitor));
  g_return_if_fail (self->monitor == NULL);

  self->monitor = g_object_ref (monitor);
  g_signal_connect_object (monitor, "notify::network-available", G_CALLBACK (update_network), self, G_CONNECT_SWAPPED);
  update_network (self);
}

void
gr_limits_watch_secrets (GrLimits      *self,
                         GrSecretStore *secrets)
{
  g_return_if_fail (GR_IS_LIMITS (self));
  g_return_if_fail (GR_IS_SECRET_STORE (secrets));
  g_return_if_fail (self->secrets == NULL);

  self->secrets = g_object_ref (secrets);
  g_signal_connect_object (secrets, "notify::state", G_CALLBACK (update_secrets), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (secrets, "notify::problem", G_CALLBACK (update_secrets), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (secrets, "notify::n-unsaved", G_CALLBACK (update_secrets), self, G_CONNECT_SWAPPED);
  update_secrets (self);
}

/* Speaks of this workspace from here on; what was said of the one before is taken back. */
void
gr_limits_watch_autosave (GrLimits   *self,
                          GrAutosave *autosave)
{
  g_return_if_fail (GR_IS_LIMITS (self));
  g_return_if_fail (GR_IS_AUTOSAVE (autosave));

  if (self->autosave != NULL)
    g_signal_handlers_disconnect_by_data (self->autosave, self);

  g_set_object (&self->autosave, autosave);
  g_signal_connect_object (autosave, "notify::problem", G_CALLBACK (update_autosave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_autosave_get_workspace (autosave), "notify::read-only-reason", G_CALLBACK (update_autosave),
                           self, G_CONNECT_SWAPPED);
  update_autosave (self);
}

/* Tells which stored sign-ins of this session cannot be read; what was said of the one before is taken back. */
void
gr_limits_watch_session (GrLimits  *self,
                         GrSession *session)
{
  g_return_if_fail (GR_IS_LIMITS (self));
  g_return_if_fail (GR_IS_SESSION (session));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::secret-problem", G_CALLBACK (update_session), self, G_CONNECT_SWAPPED);
  update_session (self);
}
