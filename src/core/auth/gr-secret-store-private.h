/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsecret/secret.h>

#include "gr-secret-store.h"

G_BEGIN_DECLS

/* A secret in the memory of this process. */
typedef struct
{
  GrSecretPlace *place;
  char          *label; /* (nullable): what the keyring is to show for it; NULL for one that is never to get there */
  char          *secret;
} GrHeldSecret;

struct _GrSecretStore
{
  GObject parent_instance;

  GrSecretStoreState state;
  GError            *problem; /* (nullable): what is wrong with a service that is there and cannot be used */
  guint              n_unsaved;
  guint              budget; /* milliseconds a call to the service may take */
  gboolean           in_memory;
  gboolean           deferred;
  gboolean           opening;
  gboolean           unlocking;
  GDBusConnection   *bus;
  guint              watch_id;
  SecretService     *service;
  SecretCollection  *collection;
  GHashTable        *memory;  /* (element-type utf8 GrHeldSecret) */
  GQueue             waiting; /* (element-type GTask): what waits until the state is known */
};

/* One call to the service on behalf of a task, with its time limit. */
typedef struct _GrSecretCall GrSecretCall;

extern const SecretSchema gr_secret_schema;

GrSecretCall *gr_secret_call_new (GTask *task);
GCancellable *gr_secret_call_get_cancellable (GrSecretCall *self);
GTask        *gr_secret_call_end (GrSecretCall *self,
                                  GError      **error);

void    gr_secret_store_begin_open (GrSecretStore *self,
                                    GTask         *task);
void    gr_secret_store_run_op (GrSecretStore *self,
                                GTask         *task);
void    gr_secret_store_run_list (GrSecretStore *self,
                                  GTask         *task);
void    gr_secret_store_run_clear_all (GrSecretStore *self,
                                       GTask         *task);
void    gr_secret_store_run_save (GrSecretStore *self,
                                  GTask         *task);
void    gr_secret_store_run_when_open (GrSecretStore *self,
                                       GTask         *task);
void    gr_secret_store_set_state (GrSecretStore     *self,
                                   GrSecretStoreState state,
                                   const GError      *problem);
void    gr_secret_store_fail (GrSecretStore *self,
                              const GError  *problem);
void    gr_secret_store_keep (GrSecretStore         *self,
                              const GrSecretAddress *address,
                              const char            *label,
                              const char            *secret);
void    gr_secret_store_drop (GrSecretStore         *self,
                              const GrSecretAddress *address);
void    gr_secret_store_drop_all (GrSecretStore *self);
GError *gr_secret_store_make_read_error (const GError *cause);
void    gr_secret_store_set_budget (GrSecretStore *self,
                                    guint          milliseconds);

G_END_DECLS
