/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-scopes.h"

#include "gr-workspace-private.h"

#include <string.h>

#define KEY "gr-workspace-scopes"

typedef struct
{
  GHashTable *explanations; /* (element-type utf8 utf8) */
  GHashTable *records;      /* (element-type utf8 GrScopeRecord) */
} Scopes;

static void
scopes_free (gpointer data)
{
  Scopes *scopes = data;

  g_clear_pointer (&scopes->explanations, g_hash_table_unref);
  g_clear_pointer (&scopes->records, g_hash_table_unref);
  g_free (scopes);
}

static Scopes *
get_scopes (GrWorkspace *self)
{
  Scopes *scopes = g_object_get_data (G_OBJECT (self), KEY);

  if (scopes == NULL)
    {
      scopes = g_new0 (Scopes, 1);
      scopes->explanations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      scopes->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (G_OBJECT (self), KEY, scopes, scopes_free);
    }

  return scopes;
}

/**
 * gr_workspace_get_explanation:
 * @subject: the name of a scope or of a product, or “app”
 *
 * Returns: (transfer none) (nullable): what the reviewers are told about it, as somebody wrote it
 */
const char *
gr_workspace_get_explanation (GrWorkspace *self,
                              const char  *subject)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  return g_hash_table_lookup (get_scopes (self)->explanations, subject);
}

/**
 * gr_workspace_set_explanation:
 * @subject: the name of a scope or of a product, or “app”
 * @text: (nullable): what to tell the reviewers about it; empty text and %NULL take it back
 *
 * Keeps what the reviewers are told.
 */
void
gr_workspace_set_explanation (GrWorkspace *self,
                              const char  *subject,
                              const char  *text)
{
  GHashTable *explanations;

  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (subject != NULL && *subject != '\0');

  if (text != NULL && *text == '\0')
    text = NULL;

  explanations = get_scopes (self)->explanations;
  if (g_strcmp0 (g_hash_table_lookup (explanations, subject), text) == 0)
    return;

  if (text != NULL)
    g_hash_table_insert (explanations, g_strdup (subject), g_strdup (text));
  else
    g_hash_table_remove (explanations, subject);
  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_list_explained:
 *
 * Returns: (transfer container) (element-type utf8): the subjects there is a text for, sorted
 */
GList *
gr_workspace_list_explained (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return g_list_sort (g_hash_table_get_keys (get_scopes (self)->explanations), (GCompareFunc)strcmp);
}

/**
 * gr_workspace_get_scope_record:
 * @lane_id: a lane
 *
 * Returns: (transfer none) (nullable): what is known of its scopes from earlier
 */
GrScopeRecord *
gr_workspace_get_scope_record (GrWorkspace *self,
                               const char  *lane_id)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (lane_id != NULL, NULL);

  return g_hash_table_lookup (get_scopes (self)->records, lane_id);
}

/**
 * gr_workspace_adopt_scope_record:
 * @lane_id: a lane
 * @record: what is known of its scopes
 *
 * Takes over a record. It is written for as long as the workspace has the lane.
 */
void
gr_workspace_adopt_scope_record (GrWorkspace   *self,
                                 const char    *lane_id,
                                 GrScopeRecord *record)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (lane_id != NULL);
  g_return_if_fail (GR_IS_SCOPE_RECORD (record));

  g_hash_table_insert (get_scopes (self)->records, g_strdup (lane_id), g_object_ref (record));
}

static GrScopeRecord *
ensure_record (GrWorkspace *self,
               const char  *lane_id)
{
  if (gr_workspace_get_scope_record (self, lane_id) == NULL)
    {
      g_autoptr (GrScopeRecord) record = gr_scope_record_new ();

      gr_workspace_adopt_scope_record (self, lane_id, record);
    }

  return gr_workspace_get_scope_record (self, lane_id);
}

/**
 * gr_workspace_record_asked:
 * @lane_id: a lane
 * @scopes: what a sign-in asks for
 * @at: when, in unix seconds
 *
 * Keeps what a sign-in asked for, so that a partial consent can be told from a smaller request after the next start.
 */
void
gr_workspace_record_asked (GrWorkspace       *self,
                           const char        *lane_id,
                           const char *const *scopes,
                           gint64             at)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (lane_id != NULL);
  g_return_if_fail (scopes != NULL);

  if (gr_scope_record_set_asked (ensure_record (self, lane_id), scopes, at))
    gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_record_use:
 * @lane_id: a lane
 * @scope: the name of a scope
 * @at: when a call used it, in unix seconds
 * @call: (nullable): the id of the endpoint
 * @log_id: (nullable): TikTok's id of the call
 *
 * Keeps that a scope was used.
 */
void
gr_workspace_record_use (GrWorkspace *self,
                         const char  *lane_id,
                         const char  *scope,
                         gint64       at,
                         const char  *call,
                         const char  *log_id)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (lane_id != NULL);

  if (gr_scope_record_set_use (ensure_record (self, lane_id), scope, at, call, log_id))
    gr_workspace_emit_changed (self);
}
