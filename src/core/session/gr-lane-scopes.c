/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include "gr-scope-explanations.h"
#include "gr-scope-ledger.h"
#include "gr-workspace-scopes.h"

/* What was rehearsed on the Local sandbox is no evidence for later, and leaves the workspace as it is. */
static gboolean
is_recorded (GrLaneSession *self)
{
  return gr_environment_get_kind (self->environment) != GR_ENVIRONMENT_LOCAL;
}

/* What was granted had been asked for, even where nobody remembers the request. */
static const char *const *
find_asked (GrLaneSession *self)
{
  GrScopeRecord *record = gr_workspace_get_scope_record (self->workspace, gr_lane_get_id (self->lane));

  if (self->asked != NULL)
    return (const char *const *)self->asked;
  if (record != NULL && gr_scope_record_get_asked_at (record) != 0)
    return gr_scope_record_get_asked (record);

  return self->tokens != NULL ? gr_token_set_get_scopes (self->tokens) : NULL;
}

static void
update_line (GrLaneSession *self,
             GrScopeGrant  *line)
{
  const char       *name = gr_scope_grant_get_name (line);
  GrScopeRecord    *record = gr_workspace_get_scope_record (self->workspace, gr_lane_get_id (self->lane));
  const GrScopeUse *use = record != NULL ? gr_scope_record_find_use (record, name) : NULL;
  const char       *said;
  gint64            at;
  GrScopeEnabled    enabled = gr_scope_evidence_judge (gr_scope_evidence_of (self->environment), self->workspace, self->environment,
                                                       name, &at, &said);

  gr_scope_grant_set_enabled (line, enabled, at, said);
  gr_scope_grant_set_explained (line, gr_scope_explanations_is_done (self->catalog, name, gr_workspace_get_explanation (self->workspace, name)));
  if (use != NULL && gr_scope_grant_get_used_at (line) == 0)
    gr_scope_grant_mark_used (line, use->at, use->call, use->log_id);
  gr_scope_grant_set_settled (line, self->tokens != NULL && self->request == NULL);
}

/*< private >
 * gr_lane_session_update_scopes:
 * @self: a session
 *
 * Brings the scope ledger up to date with the environment, the portal as far as it is known, the last request, the tokens,
 * and what the workspace keeps.
 */
void
gr_lane_session_update_scopes (GrLaneSession *self)
{
  guint n_lines;

  gr_scope_ledger_update (self->scopes, self->catalog, gr_environment_get_scopes (self->environment), find_asked (self),
                          self->tokens != NULL ? gr_token_set_get_scopes (self->tokens) : NULL);

  n_lines = g_list_model_get_n_items (G_LIST_MODEL (self->scopes));
  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (G_LIST_MODEL (self->scopes), i);

      update_line (self, line);
    }
}

/*< private >
 * gr_lane_session_watch_scopes:
 * @self: a session
 *
 * Keeps the scope ledger up to date from now on.
 */
void
gr_lane_session_watch_scopes (GrLaneSession *self)
{
  g_signal_connect_object (self->environment, "notify::scopes", G_CALLBACK (gr_lane_session_update_scopes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_scope_evidence_of (self->environment), "changed", G_CALLBACK (gr_lane_session_update_scopes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (gr_lane_session_update_scopes), self, G_CONNECT_SWAPPED);
  gr_lane_session_update_scopes (self);
}

/*< private >
 * gr_lane_session_note_asked:
 * @self: a session
 * @asked: the scopes of a request
 *
 * Keeps what a sign-in asks for.
 */
void
gr_lane_session_note_asked (GrLaneSession     *self,
                            const char *const *asked)
{
  if (is_recorded (self))
    gr_workspace_record_asked (self->workspace, gr_lane_get_id (self->lane), asked, gr_clock_get_now (self->clock));
}

/*< private >
 * gr_lane_session_note_granted:
 * @self: a session
 *
 * Keeps that what the tokens carry is switched on in the portal.
 */
void
gr_lane_session_note_granted (GrLaneSession *self)
{
  if (self->tokens != NULL)
    gr_scope_evidence_note_granted (gr_scope_evidence_of (self->environment), gr_token_set_get_scopes (self->tokens),
                                    gr_token_set_get_issued_at (self->tokens));
}

/*< private >
 * gr_lane_session_note_refused:
 * @self: a session
 * @error: why a sign-in was refused
 *
 * Keeps that TikTok refused a request, if that was because of its scopes.
 */
void
gr_lane_session_note_refused (GrLaneSession *self,
                              const GError  *error)
{
  if (self->asked != NULL && g_error_matches (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_SCOPES))
    gr_scope_evidence_note_refused (gr_scope_evidence_of (self->environment), (const char *const *)self->asked, error->message,
                                    gr_clock_get_now (self->clock));
}

/*< private >
 * gr_lane_session_note_user_read:
 * @self: a session
 * @user: the user that was read
 *
 * Keeps that the scopes which open fields of the user were used.
 */
void
gr_lane_session_note_user_read (GrLaneSession *self,
                                GrUserInfo    *user)
{
  gint64         read_at = gr_user_info_get_read_at (user);
  const char    *log_id = gr_user_info_get_log_id (user);
  g_auto (GStrv) used = gr_scope_ledger_mark_fields_used (self->scopes, self->catalog, read_at, log_id);

  for (guint i = 0; is_recorded (self) && used[i] != NULL; i++)
    gr_workspace_record_use (self->workspace, gr_lane_get_id (self->lane), used[i], read_at, GR_USER_INFO_ENDPOINT, log_id);
}

/**
 * gr_lane_session_get_workspace:
 * @self: a session
 *
 * Gets the workspace of the lane.
 *
 * Returns: a workspace
 */
GrWorkspace *
gr_lane_session_get_workspace (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->workspace;
}

/**
 * gr_lane_session_tell_enabled:
 * @self: a session
 * @scope: the name of a scope
 * @enabled: %GR_SCOPE_ENABLED_TOLD, %GR_SCOPE_ENABLED_TOLD_NOT, or %GR_SCOPE_ENABLED_UNKNOWN to take it back
 *
 * Keeps what a person saw in the portal, for all lanes of the environment.
 */
void
gr_lane_session_tell_enabled (GrLaneSession *self,
                              const char    *scope,
                              GrScopeEnabled enabled)
{
  g_return_if_fail (GR_IS_LANE_SESSION (self));
  g_return_if_fail (scope != NULL);

  gr_scope_evidence_tell (self->workspace, self->environment, scope, enabled, gr_clock_get_now (self->clock));
}
