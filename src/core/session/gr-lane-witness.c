/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-witness-private.h"

#include <glib/gi18n.h>

#include "gr-util.h"

static void witness_init (GrWitnessInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrLaneWitness, gr_lane_witness, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GR_TYPE_WITNESS, witness_init))

static GrLaneSession *
find_session (GrLaneWitness *self,
              GrLane        *lane)
{
  guint n_items = self->lane_sessions != NULL ? g_list_model_get_n_items (self->lane_sessions) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrLaneSession) session = g_list_model_get_item (self->lane_sessions, i);

      if (gr_lane_session_get_lane (session) == lane)
        return session;
    }

  return NULL;
}

/* A rehearsal on the Local sandbox proves nothing but itself. */
static gboolean
is_of (GrLaneWitness *self,
       GrLane        *lane,
       const GrPlace *place)
{
  const char    *environment_id = place != NULL ? gr_place_get_environment_id (place) : NULL;
  const char    *region_id = place != NULL ? gr_place_get_region_id (place) : NULL;
  GrEnvironment *environment = gr_workspace_find_environment (self->workspace, gr_lane_get_environment_id (lane));

  if (environment == NULL || (region_id != NULL && g_strcmp0 (region_id, gr_lane_get_region_id (lane)) != 0))
    return FALSE;
  if (environment_id != NULL)
    return g_str_equal (environment_id, gr_environment_get_id (environment));

  return gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL;
}

/* The lanes of a place, in the order of the workspace. */
GArray *
_gr_lane_witness_list (GrLaneWitness *self,
                       const GrPlace *place)
{
  GListModel *lanes = gr_workspace_get_lanes (self->workspace);
  guint       n_items = g_list_model_get_n_items (lanes);
  GArray     *list = g_array_new (FALSE, FALSE, sizeof (GrWitnessedLane));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);
      GrWitnessedLane    witnessed = {lane, NULL};

      if (!is_of (self, lane, place))
        continue;
      witnessed.session = find_session (self, lane);
      g_array_append_val (list, witnessed);
    }

  return list;
}

static gint64
find_event (GrLaneSession   *session,
            GrTokenEventKind kind)
{
  GListModel *chain = gr_lane_session_get_chain (session);

  for (guint i = g_list_model_get_n_items (chain); i-- > 0;)
    {
      g_autoptr (GrTokenEvent) event = g_list_model_get_item (chain, i);

      if (gr_token_event_get_kind (event) == kind)
        return gr_token_event_get_at (event);
    }

  return 0;
}

static GrEvidence *
make (GrProof        *proof,
      GrEvidenceState state,
      const char     *format,
      const char     *label,
      gint64          at)
{
  g_autoptr (GString) filled = g_string_new (format);
  g_autofree char    *date = at != 0 ? gr_format_date (at) : NULL;

  g_string_replace (filled, "{name}", label, 1);
  if (date != NULL)
    g_string_append_printf (filled, " · %s", date);
  return gr_evidence_new_looked (proof, state, filled->str, at, NULL, at);
}

/* What a lane that is signed in proves. */
static GrEvidence *
judge_signed_in (GrProof       *proof,
                 GrLaneSession *session)
{
  const char *stage = gr_proof_get_stage (proof);
  const char *label = gr_lane_get_label (gr_lane_session_get_lane (session));
  GrUserInfo *info = gr_lane_session_get_user_info (session);
  gint64      refreshed_at = find_event (session, GR_TOKEN_EVENT_REFRESHED);

  if (g_strcmp0 (stage, "user-info") == 0)
    return info != NULL ? make (proof, GR_EVIDENCE_HOLDS, _ ("User info of “{name}” was read"), label, gr_user_info_get_read_at (info))
                        : make (proof, GR_EVIDENCE_MISSING, _ ("“{name}” is signed in, but the user info was not read yet"), label, 0);

  if (g_strcmp0 (stage, "refreshed") == 0)
    return refreshed_at != 0 ? make (proof, GR_EVIDENCE_HOLDS, _ ("Tokens of “{name}” were refreshed"), label, refreshed_at)
                             : make (proof, GR_EVIDENCE_MISSING, _ ("“{name}” is signed in, but the tokens were not refreshed yet"), label, 0);

  return make (proof, GR_EVIDENCE_HOLDS, _ ("“{name}” is signed in"), label, find_event (session, GR_TOKEN_EVENT_ISSUED));
}

static GrEvidence *
judge_lane (GrProof       *proof,
            GrLaneSession *session)
{
  const char *label = gr_lane_get_label (gr_lane_session_get_lane (session));

  switch (gr_lane_session_get_state (session))
    {
    case GR_LANE_SIGNED_IN:
      return judge_signed_in (proof, session);
    case GR_LANE_EXPIRED:
      return make (proof, GR_EVIDENCE_AGED, _ ("The sign-in of “{name}” has expired"), label, 0);
    case GR_LANE_REVOKED:
      return make (proof, GR_EVIDENCE_AGED, _ ("The access of “{name}” was revoked"), label, 0);
    case GR_LANE_SUPERSEDED:
      return make (proof, GR_EVIDENCE_AGED, _ ("The tokens of “{name}” were replaced elsewhere"), label, 0);
    case GR_LANE_LOADING:
      return make (proof, GR_EVIDENCE_UNKNOWN, _ ("Reading what is kept of “{name}”"), label, 0);
    case GR_LANE_SIGNING_IN:
      return make (proof, GR_EVIDENCE_UNKNOWN, _ ("“{name}” is signing in"), label, 0);
    case GR_LANE_SIGNED_OUT:
    default:
      return NULL;
    }
}

/* Which of two says more for the proof. */
static guint
rank (GrEvidence *evidence)
{
  static const GrEvidenceState order[] = {GR_EVIDENCE_HOLDS, GR_EVIDENCE_AGED, GR_EVIDENCE_MISSING, GR_EVIDENCE_UNKNOWN};

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (gr_evidence_get_state (evidence) == order[i])
      return i;

  return G_N_ELEMENTS (order);
}

static gboolean
is_locked (GrLaneWitness *self)
{
  return self->secrets != NULL && gr_secret_store_get_state (self->secrets) == GR_SECRET_STORE_LOCKED;
}

static GrEvidence *
look_at_lanes (GrLaneWitness *self,
               GrProof       *proof,
               const GrPlace *place)
{
  g_autoptr (GArray)     lanes = _gr_lane_witness_list (self, place);
  g_autoptr (GrEvidence) best = NULL;

  if (lanes->len == 0)
    return gr_evidence_new (proof, GR_EVIDENCE_MISSING, _ ("No test account is listed"), 0);
  if (self->lane_sessions == NULL)
    return gr_evidence_new_unprovable (proof, _ ("sign-ins are seen in the window only"));

  for (guint i = 0; i < lanes->len; i++)
    {
      GrLaneSession         *session = g_array_index (lanes, GrWitnessedLane, i).session;
      g_autoptr (GrEvidence) evidence = session != NULL ? judge_lane (proof, session) : NULL;

      if (evidence != NULL && (best == NULL || rank (evidence) < rank (best)))
        g_set_object (&best, evidence);
    }

  if (best != NULL)
    return g_steal_pointer (&best);
  if (is_locked (self))
    return gr_evidence_new_unprovable (proof, _ ("the keyring is locked"));

  return gr_evidence_new_unprovable (proof, _ ("no test account is signed in on this computer"));
}

static GrEvidence *
look (GrWitness     *witness,
      GrGuideStep   *step,
      GrProof       *proof,
      const GrPlace *place)
{
  GrLaneWitness *self = GR_LANE_WITNESS (witness);

  if (gr_proof_get_kind (proof) == GR_PROOF_LANE)
    return look_at_lanes (self, proof, place);
  if (gr_proof_get_kind (proof) == GR_PROOF_SCOPES)
    return _gr_lane_witness_look_at_scopes (self, proof, place);

  return NULL;
}

static void
witness_init (GrWitnessInterface *iface)
{
  iface->look = look;
}

static void
unfollow (GrLaneWitness *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    {
      GrLaneSession *session = g_ptr_array_index (self->followed, i);

      g_signal_handlers_disconnect_by_data (session, self);
      g_signal_handlers_disconnect_by_data (gr_lane_session_get_chain (session), self);
      g_signal_handlers_disconnect_by_data (gr_scope_evidence_of (gr_lane_session_get_environment (session)), self);
    }
  g_ptr_array_set_size (self->followed, 0);
}

static void
follow (GrLaneWitness *self)
{
  g_assert (GR_IS_LANE_WITNESS (self));

  unfollow (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->lane_sessions); i++)
    {
      GrLaneSession   *session = g_list_model_get_item (self->lane_sessions, i);
      GrScopeEvidence *evidence = gr_scope_evidence_of (gr_lane_session_get_environment (session));

      g_ptr_array_add (self->followed, session);
      g_signal_connect_object (session, "notify::state", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::user-info", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::tokens", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (gr_lane_session_get_chain (session), "items-changed", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (evidence, "changed", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
    }
  gr_witness_emit_changed (GR_WITNESS (self));
}

static void
gr_lane_witness_dispose (GObject *object)
{
  GrLaneWitness *self = GR_LANE_WITNESS (object);

  unfollow (self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->catalog);
  g_clear_object (&self->lane_sessions);
  g_clear_object (&self->secrets);

  G_OBJECT_CLASS (gr_lane_witness_parent_class)->dispose (object);
}

static void
gr_lane_witness_finalize (GObject *object)
{
  GrLaneWitness *self = GR_LANE_WITNESS (object);

  g_clear_pointer (&self->followed, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_lane_witness_parent_class)->finalize (object);
}

static void
gr_lane_witness_class_init (GrLaneWitnessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_lane_witness_dispose;
  object_class->finalize = gr_lane_witness_finalize;
}

static void
gr_lane_witness_init (GrLaneWitness *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gr_lane_witness_new:
 * @workspace: the workspace
 * @catalog: the catalogue
 * @lane_sessions: (nullable): a list of [class@Gr.LaneSession]; %NULL where nobody signs in, as on the command line
 * @secrets: (nullable): where their tokens are kept
 *
 * Returns: (transfer full): a new witness
 */
GrLaneWitness *
gr_lane_witness_new (GrWorkspace   *workspace,
                     GrCatalog     *catalog,
                     GListModel    *lane_sessions,
                     GrSecretStore *secrets)
{
  GrLaneWitness *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (lane_sessions == NULL || G_IS_LIST_MODEL (lane_sessions), NULL);
  g_return_val_if_fail (secrets == NULL || GR_IS_SECRET_STORE (secrets), NULL);

  self = g_object_new (GR_TYPE_LANE_WITNESS, NULL);
  self->workspace = g_object_ref (workspace);
  self->catalog = g_object_ref (catalog);
  g_set_object (&self->lane_sessions, lane_sessions);
  g_set_object (&self->secrets, secrets);

  if (lane_sessions != NULL)
    {
      g_signal_connect_object (lane_sessions, "items-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
      follow (self);
    }
  if (secrets != NULL)
    g_signal_connect_object (secrets, "notify::state", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
  return self;
}
