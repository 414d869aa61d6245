/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-secret-address.h"

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

/* Where client secrets and tokens are kept: the Secret Service, or this process's memory while there is none. Never a file of
 * ours. No call to the service may take longer than three seconds. Properties, all notifying: state, problem (what is wrong
 * with a service that is there, or NULL), n-unsaved (how many secrets are lost with this process). Signal "changed": what is
 * kept, or where, is another than before. Signal "forgotten": everything is to be forgotten, so whoever holds a copy drops it. */
#define GR_TYPE_SECRET_STORE (gr_secret_store_get_type ())
G_DECLARE_FINAL_TYPE (GrSecretStore, gr_secret_store, GR, SECRET_STORE, GObject)

/* What became of forgetting everything. */
typedef struct
{
  guint n_removed; /* from memory and keyring together */
  guint n_left;    /* still in the keyring */
} GrSecretRemoval;

GrSecretStore     *gr_secret_store_new (void);
GrSecretStore     *gr_secret_store_new_in_memory (void);
GrSecretStoreState gr_secret_store_get_state (GrSecretStore *self);
const char        *gr_secret_store_get_problem (GrSecretStore *self);
guint              gr_secret_store_get_n_unsaved (GrSecretStore *self);
void               gr_secret_store_defer (GrSecretStore *self);
void               gr_secret_store_open_async (GrSecretStore      *self,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
gboolean           gr_secret_store_open_finish (GrSecretStore *self,
                                                GAsyncResult  *result,
                                                GError       **error);
void               gr_secret_store_unlock_async (GrSecretStore      *self,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
gboolean           gr_secret_store_unlock_finish (GrSecretStore *self,
                                                  GAsyncResult  *result,
                                                  GError       **error);
void               gr_secret_store_hold (GrSecretStore         *self,
                                         const GrSecretAddress *address,
                                         const char            *secret);
void               gr_secret_store_store_async (GrSecretStore         *self,
                                                const GrSecretAddress *address,
                                                const char            *label,
                                                const char            *secret,
                                                GCancellable          *cancellable,
                                                GAsyncReadyCallback    callback,
                                                gpointer               user_data);
gboolean           gr_secret_store_store_finish (GrSecretStore *self,
                                                 GAsyncResult  *result,
                                                 GError       **error);
void               gr_secret_store_save_async (GrSecretStore      *self,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
gboolean           gr_secret_store_save_finish (GrSecretStore *self,
                                                GAsyncResult  *result,
                                                GError       **error);
void               gr_secret_store_lookup_async (GrSecretStore         *self,
                                                 const GrSecretAddress *address,
                                                 GCancellable          *cancellable,
                                                 GAsyncReadyCallback    callback,
                                                 gpointer               user_data);
char              *gr_secret_store_lookup_finish (GrSecretStore *self,
                                                  GAsyncResult  *result,
                                                  GError       **error);
void               gr_secret_store_clear_async (GrSecretStore         *self,
                                                const GrSecretAddress *address,
                                                GCancellable          *cancellable,
                                                GAsyncReadyCallback    callback,
                                                gpointer               user_data);
gboolean           gr_secret_store_clear_finish (GrSecretStore *self,
                                                 GAsyncResult  *result,
                                                 GError       **error);
void               gr_secret_store_list_async (GrSecretStore      *self,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray         *gr_secret_store_list_finish (GrSecretStore *self,
                                                GAsyncResult  *result,
                                                GError       **error);
void               gr_secret_store_clear_all_async (GrSecretStore      *self,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
gboolean           gr_secret_store_clear_all_finish (GrSecretStore   *self,
                                                     GAsyncResult    *result,
                                                     GrSecretRemoval *removal,
                                                     GError         **error);

G_END_DECLS
