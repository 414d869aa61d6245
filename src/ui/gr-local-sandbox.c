/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-local-sandbox.h"

#include "gr-util.h"

#define SECRET_ALPHABET "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
#define SECRET_LENGTH   32

struct _GrLocalSandbox
{
  GObject parent_instance;

  GrEmulator *emulator;
  GrRandom   *random;
  GrSession  *session;
  char       *secret;
  gulong      changed_id;
};

G_DEFINE_FINAL_TYPE (GrLocalSandbox, gr_local_sandbox, G_TYPE_OBJECT)

/* Tells the emulator about every local environment of the workspace as it is now. */
static void
register_clients (GrLocalSandbox *self)
{
  GrWorkspace *workspace = gr_session_get_workspace (self->session);
  GListModel  *environments = gr_workspace_get_environments (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      const char               *client_key = gr_environment_get_client_key (environment);

      if (gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL || client_key == NULL || *client_key == '\0')
        continue;

      gr_emulator_register_client (self->emulator, client_key, self->secret,
                                   gr_environment_get_redirect_uris (environment),
                                   gr_environment_get_scopes (environment),
                                   gr_environment_get_target_users (environment));
      gr_emulator_describe_client (self->emulator, client_key,
                                   gr_workspace_get_field (workspace, "app.name"),
                                   gr_workspace_get_field (workspace, "app.description"));
    }
}

static void
workspace_changed_cb (GrLocalSandbox *self)
{
  g_assert (GR_IS_LOCAL_SANDBOX (self));

  if (gr_emulator_get_base_uri (self->emulator) != NULL)
    register_clients (self);
}

static void
release_session (GrLocalSandbox *self)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, gr_session_get_workspace (self->session));
  g_clear_object (&self->session);
}

static void
gr_local_sandbox_dispose (GObject *object)
{
  GrLocalSandbox *self = GR_LOCAL_SANDBOX (object);

  release_session (self);
  if (self->emulator != NULL)
    gr_emulator_stop (self->emulator);
  g_clear_object (&self->emulator);
  g_clear_object (&self->random);
  g_clear_pointer (&self->secret, gr_secret_free);

  G_OBJECT_CLASS (gr_local_sandbox_parent_class)->dispose (object);
}

static void
gr_local_sandbox_class_init (GrLocalSandboxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_local_sandbox_dispose;
}

static void
gr_local_sandbox_init (GrLocalSandbox *self)
{
}

GrLocalSandbox *
gr_local_sandbox_new (GrCatalog *catalog,
                      GrClock   *clock,
                      GrRandom  *random)
{
  GrLocalSandbox *self;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GR_IS_RANDOM (random), NULL);

  self = g_object_new (GR_TYPE_LOCAL_SANDBOX, NULL);
  self->emulator = gr_emulator_new (catalog, clock, random);
  self->random = g_object_ref (random);

  return self;
}

/* Listens on a free port of 127.0.0.1. */
gboolean
gr_local_sandbox_start (GrLocalSandbox *self,
                        GError        **error)
{
  g_return_val_if_fail (GR_IS_LOCAL_SANDBOX (self), FALSE);

  return gr_emulator_get_base_uri (self->emulator) != NULL || gr_emulator_start (self->emulator, 0, error);
}

/* Connects the local environment of @session to the running emulator and follows its workspace from here on. What goes wrong on
 * purpose was meant for the workspace before, and is off in this one. */
void
gr_local_sandbox_serve (GrLocalSandbox *self,
                        GrSession      *session)
{
  g_return_if_fail (GR_IS_LOCAL_SANDBOX (self));
  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (gr_emulator_get_base_uri (self->emulator) != NULL);

  if (self->session == session)
    return;

  release_session (self);
  g_clear_pointer (&self->secret, gr_secret_free);
  gr_emulator_dial_reset (gr_emulator_get_dial (self->emulator));

  self->session = g_object_ref (session);
  self->secret = gr_random_make_text (self->random, SECRET_ALPHABET, SECRET_LENGTH);
  self->changed_id = g_signal_connect_object (gr_session_get_workspace (session), "changed",
                                              G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);

  register_clients (self);
  gr_session_connect_local (session, gr_emulator_get_base_uri (self->emulator), self->secret);
}

GrEmulator *
gr_local_sandbox_get_emulator (GrLocalSandbox *self)
{
  g_return_val_if_fail (GR_IS_LOCAL_SANDBOX (self), NULL);

  return self->emulator;
}
