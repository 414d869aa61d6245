/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-record.h"

#include "gr-util.h"

#include <string.h>

#define DAY (24 * 60 * 60)

struct _GrScopeRecord
{
  GObject parent_instance;

  char      **asked;
  gint64      asked_at;
  GHashTable *uses; /* (element-type utf8 GrScopeUse) */
};

G_DEFINE_FINAL_TYPE (GrScopeRecord, gr_scope_record, G_TYPE_OBJECT)

static void
use_free (gpointer data)
{
  GrScopeUse *use = data;

  g_clear_pointer (&use->call, g_free);
  g_clear_pointer (&use->log_id, g_free);
  g_free (use);
}

static void
gr_scope_record_finalize (GObject *object)
{
  GrScopeRecord *self = GR_SCOPE_RECORD (object);

  g_clear_pointer (&self->asked, g_strfreev);
  g_clear_pointer (&self->uses, g_hash_table_unref);

  G_OBJECT_CLASS (gr_scope_record_parent_class)->finalize (object);
}

static void
gr_scope_record_class_init (GrScopeRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_scope_record_finalize;
}

static void
gr_scope_record_init (GrScopeRecord *self)
{
  self->asked = g_new0 (char *, 1);
  self->uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, use_free);
}

/**
 * gr_scope_record_new:
 *
 * Returns: (transfer full): a record of nothing
 */
GrScopeRecord *
gr_scope_record_new (void)
{
  return g_object_new (GR_TYPE_SCOPE_RECORD, NULL);
}

/**
 * gr_scope_record_get_asked:
 *
 * Returns: (transfer none): the scopes that the last sign-in asked for, in its order; empty if none is known of
 */
const char *const *
gr_scope_record_get_asked (GrScopeRecord *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_RECORD (self), NULL);

  return (const char *const *)self->asked;
}

/**
 * gr_scope_record_get_asked_at:
 *
 * Returns: when it asked, in unix seconds; 0 if no sign-in is known of
 */
gint64
gr_scope_record_get_asked_at (GrScopeRecord *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_RECORD (self), 0);

  return self->asked_at;
}

/**
 * gr_scope_record_set_asked:
 * @scopes: what a sign-in asks for
 * @at: when, in unix seconds
 *
 * Keeps what was asked for. The same on the same day is nothing new, so that a file in version control stays as it is.
 *
 * Returns: whether the record changed
 */
gboolean
gr_scope_record_set_asked (GrScopeRecord     *self,
                           const char *const *scopes,
                           gint64             at)
{
  gboolean same_day;

  g_return_val_if_fail (GR_IS_SCOPE_RECORD (self), FALSE);
  g_return_val_if_fail (scopes != NULL, FALSE);

  same_day = at / DAY == self->asked_at / DAY;
  if (!gr_set_strv (&self->asked, scopes) && same_day)
    return FALSE;

  self->asked_at = at;
  return TRUE;
}

/**
 * gr_scope_record_find_use:
 * @scope: the name of a scope
 *
 * Returns: (transfer none) (nullable): the call that used it, or %NULL if none did
 */
const GrScopeUse *
gr_scope_record_find_use (GrScopeRecord *self,
                          const char    *scope)
{
  g_return_val_if_fail (GR_IS_SCOPE_RECORD (self), NULL);
  g_return_val_if_fail (scope != NULL, NULL);

  return g_hash_table_lookup (self->uses, scope);
}

/**
 * gr_scope_record_set_use:
 * @scope: the name of a scope
 * @at: when a call used it, in unix seconds
 * @call: (nullable): the id of the endpoint
 * @log_id: (nullable): TikTok's id of the call
 *
 * Keeps that a call used a scope. Of the calls of a day to the same endpoint the first stays.
 *
 * Returns: whether the record changed
 */
gboolean
gr_scope_record_set_use (GrScopeRecord *self,
                         const char    *scope,
                         gint64         at,
                         const char    *call,
                         const char    *log_id)
{
  GrScopeUse *use;

  g_return_val_if_fail (GR_IS_SCOPE_RECORD (self), FALSE);
  g_return_val_if_fail (scope != NULL && *scope != '\0', FALSE);

  use = g_hash_table_lookup (self->uses, scope);
  if (use != NULL && use->at / DAY == at / DAY && g_strcmp0 (use->call, call) == 0)
    return FALSE;

  use = g_new0 (GrScopeUse, 1);
  use->at = at;
  use->call = g_strdup (call);
  use->log_id = g_strdup (log_id);
  g_hash_table_insert (self->uses, g_strdup (scope), use);

  return TRUE;
}

/**
 * gr_scope_record_list_used:
 *
 * Returns: (transfer container) (element-type utf8): the scopes that were used, sorted by name
 */
GList *
gr_scope_record_list_used (GrScopeRecord *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_RECORD (self), NULL);

  return g_list_sort (g_hash_table_get_keys (self->uses), (GCompareFunc)strcmp);
}
