/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-witness-private.h"

#include <glib/gi18n.h>

#include "gr-scope-explanations.h"
#include "gr-workspace-scopes.h"

/* What is known of one scope at a stage, the best first. */
typedef enum
{
  SIGHT_HOLDS,
  SIGHT_UNKNOWN,
  SIGHT_MISSING,
  SIGHT_WRONG,
} Sight;

typedef struct
{
  GrLaneWitness *witness;
  GrEnvironment *environment;
  GArray        *lanes;
  gint64         at; /* the latest of all scopes */
} Looking;

typedef Sight (*StageFunc) (Looking    *looking,
                            const char *scope);

static GrEnvironment *
find_environment (GrLaneWitness *self,
                  const GrPlace *place)
{
  const char    *id = place != NULL ? gr_place_get_environment_id (place) : NULL;
  GListModel    *environments = gr_workspace_get_environments (self->workspace);
  GrEnvironment *first = NULL;

  if (id != NULL)
    return gr_workspace_find_environment (self->workspace, id);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_PRODUCTION)
        return environment;
      if (first == NULL && gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL)
        first = environment;
    }

  return first;
}

static GrScopeGrant *
find_grant (GrLaneSession *session,
            const char    *scope)
{
  GListModel *scopes = gr_lane_session_get_scopes (session);

  for (guint i = 0; i < g_list_model_get_n_items (scopes); i++)
    {
      g_autoptr (GrScopeGrant) grant = g_list_model_get_item (scopes, i);

      if (g_str_equal (gr_scope_grant_get_name (grant), scope))
        return grant;
    }

  return NULL;
}

static Sight
see_enabled (Looking    *looking,
             const char *scope)
{
  const char    *said = NULL;
  gint64         at = 0;
  GrScopeEnabled enabled = gr_scope_evidence_judge (gr_scope_evidence_of (looking->environment), looking->witness->workspace,
                                                    looking->environment, scope, &at, &said);

  looking->at = MAX (looking->at, at);
  if (gr_scope_enabled_is_so (enabled))
    return SIGHT_HOLDS;

  return gr_scope_enabled_is_not (enabled) ? SIGHT_WRONG : SIGHT_UNKNOWN;
}

static Sight
see_asked (Looking    *looking,
           const char *scope)
{
  for (guint i = 0; i < looking->lanes->len; i++)
    {
      const GrWitnessedLane *lane = &g_array_index (looking->lanes, GrWitnessedLane, i);
      GrScopeRecord         *record = gr_workspace_get_scope_record (looking->witness->workspace, gr_lane_get_id (lane->lane));
      GrScopeGrant          *grant = lane->session != NULL ? find_grant (lane->session, scope) : NULL;
      gboolean               recorded = record != NULL && gr_scope_record_get_asked (record) != NULL &&
                          g_strv_contains (gr_scope_record_get_asked (record), scope);

      if (recorded)
        looking->at = MAX (looking->at, gr_scope_record_get_asked_at (record));
      if (recorded || (grant != NULL && gr_scope_grant_get_asked (grant)))
        return SIGHT_HOLDS;
    }

  return SIGHT_MISSING;
}

/* Whether a scope was granted stands in tokens, which only their own computer has. */
static Sight
see_granted (Looking    *looking,
             const char *scope)
{
  gboolean is_signed_in = FALSE;

  for (guint i = 0; i < looking->lanes->len; i++)
    {
      GrLaneSession *session = g_array_index (looking->lanes, GrWitnessedLane, i).session;
      GrScopeGrant  *grant = session != NULL ? find_grant (session, scope) : NULL;

      if (session == NULL || gr_lane_session_get_state (session) != GR_LANE_SIGNED_IN)
        continue;
      is_signed_in = TRUE;
      if (grant != NULL && gr_scope_grant_get_granted (grant))
        return SIGHT_HOLDS;
    }

  return is_signed_in ? SIGHT_MISSING : SIGHT_UNKNOWN;
}

static Sight
see_exercised (Looking    *looking,
               const char *scope)
{
  for (guint i = 0; i < looking->lanes->len; i++)
    {
      const GrWitnessedLane *lane = &g_array_index (looking->lanes, GrWitnessedLane, i);
      GrScopeRecord         *record = gr_workspace_get_scope_record (looking->witness->workspace, gr_lane_get_id (lane->lane));
      const GrScopeUse      *use = record != NULL ? gr_scope_record_find_use (record, scope) : NULL;
      GrScopeGrant          *grant = lane->session != NULL ? find_grant (lane->session, scope) : NULL;
      gint64                 at = MAX (use != NULL ? use->at : 0, grant != NULL ? gr_scope_grant_get_used_at (grant) : 0);

      looking->at = MAX (looking->at, at);
      if (at != 0)
        return SIGHT_HOLDS;
    }

  return SIGHT_MISSING;
}

static Sight
see_explained (Looking    *looking,
               const char *scope)
{
  const char *text = gr_workspace_get_explanation (looking->witness->workspace, scope);

  return gr_scope_explanations_is_done (looking->witness->catalog, scope, text) ? SIGHT_HOLDS : SIGHT_MISSING;
}

/* The words of a stage: for all scopes at once, and for those that are not there yet. */
static const struct
{
  const char *stage;
  StageFunc   see;
  const char *holds;
  const char *missing;
} stages[] = {
  {"enabled", see_enabled, N_ ("Switched on in the portal: {scopes}"), N_ ("Not switched on in the portal: {scopes}")},
  {"asked", see_asked, N_ ("Asked for by a sign-in: {scopes}"), N_ ("No sign-in has asked for {scopes}")},
  {"granted", see_granted, N_ ("Granted by a test account: {scopes}"), N_ ("Not granted by any test account: {scopes}")},
  {"exercised", see_exercised, N_ ("Used by a call: {scopes}"), N_ ("No call has used {scopes}")},
  {"explained", see_explained, N_ ("Explained for the review: {scopes}"), N_ ("Not explained for the review: {scopes}")},
};

static char *
fill_in (const char *text,
         GPtrArray  *scopes)
{
  g_autoptr (GString) filled = g_string_new (text);
  g_autofree char    *joined = NULL;

  g_ptr_array_add (scopes, NULL);
  joined = g_strjoinv (", ", (char **)scopes->pdata);
  g_string_replace (filled, "{scopes}", joined, 1);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static GrEvidence *
make (GrProof   *proof,
      guint      stage,
      Looking   *looking,
      Sight      sight,
      GPtrArray *scopes)
{
  g_autofree char *text = NULL;

  switch (sight)
    {
    case SIGHT_WRONG:
      text = fill_in (_ (stages[stage].missing), scopes);
      return gr_evidence_new_looked (proof, GR_EVIDENCE_WRONG, text, looking->at, NULL, looking->at);
    case SIGHT_MISSING:
      text = fill_in (_ (stages[stage].missing), scopes);
      return gr_evidence_new (proof, GR_EVIDENCE_MISSING, text, 0);
    case SIGHT_UNKNOWN:
      text = fill_in (stages[stage].see == see_granted ? _ ("no test account is signed in on this computer")
                                                       : _ ("nobody was asked for {scopes} yet; after a look at the portal, say so under Accounts"),
                      scopes);
      return gr_evidence_new_unprovable (proof, text);
    case SIGHT_HOLDS:
    default:
      text = fill_in (_ (stages[stage].holds), scopes);
      return gr_evidence_new_looked (proof, GR_EVIDENCE_HOLDS, text, looking->at, NULL, looking->at);
    }
}

/* The worst that is seen of any scope is said of the step. */
static GrEvidence *
judge (GrProof           *proof,
       guint              stage,
       Looking           *looking,
       const char *const *scopes)
{
  g_autoptr (GPtrArray) worst = g_ptr_array_new ();
  Sight                 sight = SIGHT_HOLDS;

  for (guint i = 0; scopes[i] != NULL; i++)
    {
      Sight seen = stages[stage].see (looking, scopes[i]);

      if (seen < sight)
        continue;
      if (seen > sight)
        g_ptr_array_set_size (worst, 0);
      sight = seen;
      g_ptr_array_add (worst, (gpointer)scopes[i]);
    }

  return make (proof, stage, looking, sight, worst);
}

/* What the lanes of a place say of its scopes. Whether they are declared, the workspace says itself. */
GrEvidence *
_gr_lane_witness_look_at_scopes (GrLaneWitness *self,
                                 GrProof       *proof,
                                 const GrPlace *place)
{
  const char        *one[] = {gr_proof_get_scope (proof), NULL};
  g_autoptr (GArray) lanes = NULL;
  Looking            looking = {self, find_environment (self, place), NULL, 0};
  const char *const *scopes;

  if (looking.environment == NULL)
    return NULL;

  scopes = one[0] != NULL ? one : gr_environment_get_scopes (looking.environment);
  if (scopes == NULL || scopes[0] == NULL)
    return NULL;

  lanes = _gr_lane_witness_list (self, place);
  looking.lanes = lanes;
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_strcmp0 (gr_proof_get_stage (proof), stages[i].stage) == 0)
      return judge (proof, i, &looking, scopes);

  return NULL;
}
