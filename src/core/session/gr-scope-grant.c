/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-grant.h"

#include "gr-scope-judge.h"
#include "gr-util.h"

struct _GrScopeGrant
{
  GObject parent_instance;

  char            *name;
  GrScope         *scope;
  gboolean         declared;
  GrScopeEnabled   enabled;
  gint64           enabled_at;
  char            *enabled_said;
  gboolean         asked;
  gboolean         granted;
  gint64           used_at;
  char            *used_by;
  char            *log_id;
  gboolean         explained;
  gboolean         settled;
  GrScopeComplaint complaints;
  GListStore      *findings;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_SCOPE,
  PROP_DECLARED,
  PROP_ENABLED,
  PROP_ENABLED_AT,
  PROP_ENABLED_SAID,
  PROP_ASKED,
  PROP_GRANTED,
  PROP_USED_AT,
  PROP_USED_BY,
  PROP_LOG_ID,
  PROP_EXPLAINED,
  PROP_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrScopeGrant, gr_scope_grant, G_TYPE_OBJECT)

static void
take_flag (GrScopeGrant *self,
           gboolean     *field,
           gboolean      value,
           guint         prop_id,
           gboolean     *changed)
{
  if (*field == !!value)
    return;

  *field = !!value;
  *changed = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
take_text (GrScopeGrant *self,
           char        **field,
           const char   *value,
           guint         prop_id)
{
  if (gr_set_str (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
take_time (GrScopeGrant *self,
           gint64       *field,
           gint64        value,
           guint         prop_id)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/* The findings change only when there are others, so that a list which shows them stays as it is. */
static void
judge (GrScopeGrant *self)
{
  GrScopeComplaint complaints = gr_scope_judge (self, self->settled);

  if (self->complaints == complaints)
    return;

  self->complaints = complaints;
  g_list_store_remove_all (self->findings);
  for (guint i = 1; i <= (guint)complaints; i <<= 1)
    {
      g_autoptr (GrFinding) finding = complaints & i ? gr_scope_judge_make_finding (self, (GrScopeComplaint)i) : NULL;

      if (finding != NULL)
        g_list_store_append (self->findings, finding);
    }
}

static void
gr_scope_grant_finalize (GObject *object)
{
  GrScopeGrant *self = GR_SCOPE_GRANT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->scope);
  g_clear_pointer (&self->enabled_said, g_free);
  g_clear_pointer (&self->used_by, g_free);
  g_clear_pointer (&self->log_id, g_free);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (gr_scope_grant_parent_class)->finalize (object);
}

static void
gr_scope_grant_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrScopeGrant *self = GR_SCOPE_GRANT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, gr_scope_grant_get_name (self));
      break;
    case PROP_SCOPE:
      g_value_set_object (value, gr_scope_grant_get_scope (self));
      break;
    case PROP_DECLARED:
      g_value_set_boolean (value, gr_scope_grant_get_declared (self));
      break;
    case PROP_ENABLED:
      g_value_set_enum (value, gr_scope_grant_get_enabled (self));
      break;
    case PROP_ENABLED_AT:
      g_value_set_int64 (value, gr_scope_grant_get_enabled_at (self));
      break;
    case PROP_ENABLED_SAID:
      g_value_set_string (value, gr_scope_grant_get_enabled_said (self));
      break;
    case PROP_ASKED:
      g_value_set_boolean (value, gr_scope_grant_get_asked (self));
      break;
    case PROP_GRANTED:
      g_value_set_boolean (value, gr_scope_grant_get_granted (self));
      break;
    case PROP_USED_AT:
      g_value_set_int64 (value, gr_scope_grant_get_used_at (self));
      break;
    case PROP_USED_BY:
      g_value_set_string (value, gr_scope_grant_get_used_by (self));
      break;
    case PROP_LOG_ID:
      g_value_set_string (value, gr_scope_grant_get_log_id (self));
      break;
    case PROP_EXPLAINED:
      g_value_set_boolean (value, gr_scope_grant_get_explained (self));
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, gr_scope_grant_get_findings (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_grant_class_init (GrScopeGrantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_scope_grant_finalize;
  object_class->get_property = gr_scope_grant_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SCOPE] = g_param_spec_object ("scope", NULL, NULL, GR_TYPE_SCOPE, flags);
  properties[PROP_DECLARED] = g_param_spec_boolean ("declared", NULL, NULL, FALSE, flags);
  properties[PROP_ENABLED] = g_param_spec_enum ("enabled", NULL, NULL, GR_TYPE_SCOPE_ENABLED, GR_SCOPE_ENABLED_UNKNOWN, flags);
  properties[PROP_ENABLED_AT] = g_param_spec_int64 ("enabled-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_ENABLED_SAID] = g_param_spec_string ("enabled-said", NULL, NULL, NULL, flags);
  properties[PROP_ASKED] = g_param_spec_boolean ("asked", NULL, NULL, FALSE, flags);
  properties[PROP_GRANTED] = g_param_spec_boolean ("granted", NULL, NULL, FALSE, flags);
  properties[PROP_USED_AT] = g_param_spec_int64 ("used-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_USED_BY] = g_param_spec_string ("used-by", NULL, NULL, NULL, flags);
  properties[PROP_LOG_ID] = g_param_spec_string ("log-id", NULL, NULL, NULL, flags);
  properties[PROP_EXPLAINED] = g_param_spec_boolean ("explained", NULL, NULL, FALSE, flags);
  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_scope_grant_init (GrScopeGrant *self)
{
  self->findings = g_list_store_new (GR_TYPE_FINDING);
}

/**
 * gr_scope_grant_new:
 * @name: the name of a scope
 * @scope: (nullable): what the catalogue knows about it, or %NULL if it does not know it
 *
 * Makes a line of the ledger with no mark on it.
 *
 * Returns: (transfer full): a line
 */
GrScopeGrant *
gr_scope_grant_new (const char *name,
                    GrScope    *scope)
{
  GrScopeGrant *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (scope == NULL || GR_IS_SCOPE (scope), NULL);

  self = g_object_new (GR_TYPE_SCOPE_GRANT, NULL);
  self->name = g_strdup (name);
  g_set_object (&self->scope, scope);

  return self;
}

/**
 * gr_scope_grant_get_name:
 * @self: a line
 *
 * Gets the name of the scope.
 *
 * Returns: such as “user.info.basic”
 */
const char *
gr_scope_grant_get_name (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return self->name;
}

/**
 * gr_scope_grant_get_scope:
 * @self: a line
 *
 * Gets what the catalogue knows about the scope.
 *
 * Returns: (nullable): a scope
 */
GrScope *
gr_scope_grant_get_scope (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return self->scope;
}

/**
 * gr_scope_grant_get_declared:
 * @self: a line
 *
 * Gets whether the environment lists the scope.
 *
 * Returns: %TRUE if it does
 */
gboolean
gr_scope_grant_get_declared (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  return self->declared;
}

/**
 * gr_scope_grant_get_enabled:
 * @self: a line
 *
 * Gets whether the portal has the scope switched on, and how that is known.
 *
 * Returns: what is known
 */
GrScopeEnabled
gr_scope_grant_get_enabled (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), GR_SCOPE_ENABLED_UNKNOWN);

  return self->enabled;
}

/**
 * gr_scope_grant_get_enabled_at:
 * @self: a line
 *
 * Gets since when that is known.
 *
 * Returns: unix seconds; 0 if nothing is known
 */
gint64
gr_scope_grant_get_enabled_at (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), 0);

  return self->enabled_at;
}

/**
 * gr_scope_grant_get_enabled_said:
 * @self: a line
 *
 * Gets what TikTok said when it refused the scope.
 *
 * Returns: (nullable): its words
 */
const char *
gr_scope_grant_get_enabled_said (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return self->enabled_said;
}

/**
 * gr_scope_grant_get_asked:
 * @self: a line
 *
 * Gets whether the last authorization request asked for the scope.
 *
 * Returns: %TRUE if it did
 */
gboolean
gr_scope_grant_get_asked (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  return self->asked;
}

/**
 * gr_scope_grant_get_granted:
 * @self: a line
 *
 * Gets whether the tokens carry the scope.
 *
 * Returns: %TRUE if they do
 */
gboolean
gr_scope_grant_get_granted (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  return self->granted;
}

/**
 * gr_scope_grant_get_used_at:
 * @self: a line
 *
 * Gets when a call that needs the scope last succeeded.
 *
 * Returns: unix seconds; 0 if none did
 */
gint64
gr_scope_grant_get_used_at (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), 0);

  return self->used_at;
}

/**
 * gr_scope_grant_get_used_by:
 * @self: a line
 *
 * Gets which call that was.
 *
 * Returns: (nullable): the id of an endpoint of the catalogue
 */
const char *
gr_scope_grant_get_used_by (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return self->used_by;
}

/**
 * gr_scope_grant_get_log_id:
 * @self: a line
 *
 * Gets TikTok’s id of that call, which its support asks for.
 *
 * Returns: (nullable): the id
 */
const char *
gr_scope_grant_get_log_id (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return self->log_id;
}

/**
 * gr_scope_grant_get_explained:
 * @self: a line
 *
 * Gets whether the reviewers are told what the scope is for.
 *
 * Returns: %TRUE if they are
 */
gboolean
gr_scope_grant_get_explained (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  return self->explained;
}

/**
 * gr_scope_grant_get_findings:
 * @self: a line
 *
 * Gets what may be said against the line, the worst first.
 *
 * Returns: (transfer none): a model of [class@Gr.Finding]
 */
GListModel *
gr_scope_grant_get_findings (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * gr_scope_grant_get_complaints:
 * @self: a line
 *
 * Gets what may be said against the line, as flags.
 *
 * Returns: all complaints together
 */
GrScopeComplaint
gr_scope_grant_get_complaints (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), GR_SCOPE_COMPLAINT_NONE);

  return self->complaints;
}

/**
 * gr_scope_grant_update:
 * @self: a line
 * @declared: whether the environment lists the scope
 * @asked: whether the last authorization request asked for it
 * @granted: whether the tokens carry it
 *
 * Updates the line in place.
 *
 * Returns: %TRUE if that changed anything
 */
gboolean
gr_scope_grant_update (GrScopeGrant *self,
                       gboolean      declared,
                       gboolean      asked,
                       gboolean      granted)
{
  gboolean changed = FALSE;

  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  take_flag (self, &self->declared, declared, PROP_DECLARED, &changed);
  take_flag (self, &self->asked, asked, PROP_ASKED, &changed);
  take_flag (self, &self->granted, granted, PROP_GRANTED, &changed);
  judge (self);

  return changed;
}

/**
 * gr_scope_grant_set_enabled:
 * @self: a line
 * @enabled: what is known
 * @at: since when, in unix seconds; 0 if nothing is known
 * @said: (nullable): what TikTok said when it refused the scope
 *
 * Records what is known of the portal.
 */
void
gr_scope_grant_set_enabled (GrScopeGrant  *self,
                            GrScopeEnabled enabled,
                            gint64         at,
                            const char    *said)
{
  g_return_if_fail (GR_IS_SCOPE_GRANT (self));

  g_object_freeze_notify (G_OBJECT (self));
  take_time (self, &self->enabled_at, at, PROP_ENABLED_AT);
  take_text (self, &self->enabled_said, said, PROP_ENABLED_SAID);
  if (self->enabled != enabled)
    {
      self->enabled = enabled;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
    }
  judge (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gr_scope_grant_set_explained:
 * @self: a line
 * @explained: whether the reviewers are told what the scope is for
 *
 * Records whether there is an explanation.
 */
void
gr_scope_grant_set_explained (GrScopeGrant *self,
                              gboolean      explained)
{
  gboolean changed = FALSE;

  g_return_if_fail (GR_IS_SCOPE_GRANT (self));

  take_flag (self, &self->explained, explained, PROP_EXPLAINED, &changed);
  judge (self);
}

/**
 * gr_scope_grant_set_settled:
 * @self: a line
 * @settled: whether the lane is signed in and no sign-in is under way
 *
 * Says whether what is not granted may be complained about.
 */
void
gr_scope_grant_set_settled (GrScopeGrant *self,
                            gboolean      settled)
{
  g_return_if_fail (GR_IS_SCOPE_GRANT (self));

  self->settled = !!settled;
  judge (self);
}

/**
 * gr_scope_grant_mark_used:
 * @self: a line
 * @used_at: when a call that needs the scope succeeded, in unix seconds
 * @used_by: (nullable): the id of the endpoint that was called
 * @log_id: (nullable): TikTok’s id of the call
 *
 * Records that the scope was used.
 */
void
gr_scope_grant_mark_used (GrScopeGrant *self,
                          gint64        used_at,
                          const char   *used_by,
                          const char   *log_id)
{
  g_return_if_fail (GR_IS_SCOPE_GRANT (self));

  g_object_freeze_notify (G_OBJECT (self));
  take_time (self, &self->used_at, used_at, PROP_USED_AT);
  take_text (self, &self->used_by, used_by, PROP_USED_BY);
  take_text (self, &self->log_id, log_id, PROP_LOG_ID);
  judge (self);
  g_object_thaw_notify (G_OBJECT (self));
}
