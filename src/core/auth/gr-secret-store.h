/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_SECRET_STORE_OPENING,
  GR_SECRET_STORE_READY,
  GR_SECRET_STORE_LOCKED,
  GR_SECRET_STORE_MISSING,
} GrSecretStoreState;

#define GR_TYPE_SECRET_STORE_STATE (gr_secret_store_state_get_type ())
GType gr_secret_store_state_get_type (void) G_GNUC_CONST;

/* Where client secrets and tokens are kept: the Secret Service, or this process's memory while there is none. A secret is
 * addressed by workspace, owner (the id of an environment or lane) and kind ("client-secret", "tokens"). Never a file. */
#define GR_TYPE_SECRET_STORE (gr_secret_store_get_type ())
G_DECLARE_FINAL_TYPE (GrSecretStore, gr_secret_store, GR, SECRET_STORE, GObject)

GrSecretStore     *gr_secret_store_new (void);
GrSecretStore     *gr_secret_store_new_in_memory (void);
GrSecretStoreState gr_secret_store_get_state (GrSecretStore *self);
void               gr_secret_store_open_async (GrSecretStore      *self,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
gboolean           gr_secret_store_open_finish (GrSecretStore *self,
                                                GAsyncResult  *result,
                                                GError       **error);
void               gr_secret_store_hold (GrSecretStore *self,
                                         const char    *workspace_id,
                                         const char    *owner_id,
                                         const char    *kind,
                                         const char    *secret);
void               gr_secret_store_store_async (GrSecretStore      *self,
                                                const char         *workspace_id,
                                                const char         *owner_id,
                                                const char         *kind,
                                                const char         *label,
                                                const char         *secret,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gboolean           gr_secret_store_store_finish (GrSecretStore *self,
                                                 GAsyncResult  *result,
                                                 GError       **error);
void               gr_secret_store_lookup_async (GrSecretStore      *self,
                                                 const char         *workspace_id,
                                                 const char         *owner_id,
                                                 const char         *kind,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
char              *gr_secret_store_lookup_finish (GrSecretStore *self,
                                                  GAsyncResult  *result,
                                                  GError       **error);
void               gr_secret_store_clear_async (GrSecretStore      *self,
                                                const char         *workspace_id,
                                                const char         *owner_id,
                                                const char         *kind,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gboolean           gr_secret_store_clear_finish (GrSecretStore *self,
                                                 GAsyncResult  *result,
                                                 GError       **error);

G_END_DECLS
