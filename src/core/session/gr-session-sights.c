/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-session-private.h"

#include "gr-lane-witness.h"
#include "gr-secret-witness.h"

static void
workspace_changed_cb (GrSession *self)
{
  g_assert (GR_IS_SESSION (self));

  gr_session_get_asset_slots (self);
}

/**
 * gr_session_get_asset_slots:
 * @self: a session
 *
 * Gets the slots of the rules in force, with the pictures chosen for them. They are made when they are first asked for, and made anew
 * when other rules are chosen, which the property tells.
 *
 * Returns: (transfer none) (nullable): the slots; %NULL if there are no rules at all
 */
GrAssetSlots *
gr_session_get_asset_slots (GrSession *self)
{
  GrSessionSights       *sights;
  g_autoptr (GrRulePack) pack = NULL;
  gboolean               is_first;

  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  sights = _gr_session_get_sights (self);
  pack = gr_asset_slots_pick_pack (gr_session_get_workspace (self), gr_session_get_catalog (self));
  is_first = sights->asset_slots == NULL;
  if (pack == NULL || (!is_first && gr_asset_slots_get_pack (sights->asset_slots) == pack))
    return sights->asset_slots;

  g_clear_object (&sights->asset_slots);
  sights->asset_slots = gr_asset_slots_new (gr_session_get_workspace (self), gr_session_get_catalog (self), pack);
  if (is_first)
    g_signal_connect_object (gr_session_get_workspace (self), "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  else
    _gr_session_notify_asset_slots (self);
  if (sights->asset_witness != NULL)
    gr_asset_witness_set_slots (sights->asset_witness, sights->asset_slots);
  return sights->asset_slots;
}

/**
 * gr_session_get_probe_set:
 * @self: a session
 *
 * Gets what the workspace names outside. It is made when it is first asked for, and looks at nothing of its own accord.
 *
 * Returns: (transfer none): the set
 */
GrProbeSet *
gr_session_get_probe_set (GrSession *self)
{
  GrSessionSights *sights;

  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  sights = _gr_session_get_sights (self);
  if (sights->context == NULL)
    {
      sights->context = gr_probe_context_new (gr_session_get_clock (self));
      /* The workspace may be somebody else's, and is looked at as soon as it is open. */
      gr_probe_context_set_avoids_local (sights->context, TRUE);
    }
  if (sights->probe_set == NULL)
    sights->probe_set = gr_probe_set_new (gr_session_get_workspace (self), gr_session_get_catalog (self), sights->context);
  return sights->probe_set;
}

/**
 * gr_session_set_probe_context:
 * @self: a session whose probe set was not asked for yet
 * @context: with what to look, instead of the network and the DNS of the system
 *
 * Sets with what the session looks outside.
 */
void
gr_session_set_probe_context (GrSession      *self,
                              GrProbeContext *context)
{
  GrSessionSights *sights;

  g_return_if_fail (GR_IS_SESSION (self));
  g_return_if_fail (GR_IS_PROBE_CONTEXT (context));

  sights = _gr_session_get_sights (self);
  g_return_if_fail (sights->probe_set == NULL);

  g_set_object (&sights->context, context);
}

static void
add_witnesses (GrSession *self)
{
  GrSessionSights            *sights = _gr_session_get_sights (self);
  GrWorkspace                *workspace = gr_session_get_workspace (self);
  GrSecretStore              *secrets = gr_session_get_secrets (self);
  g_autoptr (GrLaneWitness)   lanes = gr_lane_witness_new (workspace, gr_session_get_catalog (self), gr_session_get_lane_sessions (self), secrets);
  g_autoptr (GrSecretWitness) kept = gr_secret_witness_new (workspace, secrets);

  sights->asset_witness = gr_asset_witness_new (gr_session_get_asset_slots (self));
  gr_setup_add_witness (sights->setup, GR_WITNESS (gr_session_get_probe_set (self)));
  gr_setup_add_witness (sights->setup, GR_WITNESS (sights->asset_witness));
  gr_setup_add_witness (sights->setup, GR_WITNESS (lanes));
  gr_setup_add_witness (sights->setup, GR_WITNESS (kept));
}

/**
 * gr_session_get_setup:
 * @self: a session
 *
 * Gets the guides as they stand for the workspace, with everybody who can testify. They are made when somebody first asks, so that
 * opening a workspace does not wait for it.
 *
 * Returns: (transfer none): the setup
 */
GrSetup *
gr_session_get_setup (GrSession *self)
{
  GrSessionSights *sights;

  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  sights = _gr_session_get_sights (self);
  if (sights->setup == NULL)
    {
      sights->setup = gr_setup_new (gr_session_get_catalog (self), gr_session_get_workspace (self), gr_session_get_clock (self));
      add_witnesses (self);
      _gr_session_notify_setup (self);
    }
  return sights->setup;
}

/**
 * gr_session_peek_setup:
 * @self: a session
 *
 * Gets the guides as they stand if somebody asked for them before. The property tells when they are made, so that a window can
 * draw its first frame without them.
 *
 * Returns: (transfer none) (nullable): the setup; %NULL before gr_session_get_setup()
 */
GrSetup *
gr_session_peek_setup (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return _gr_session_get_sights (self)->setup;
}

/**
 * gr_session_get_journal:
 * @self: a session
 *
 * Gets what changed since the workspace was open before. Nothing is in it before gr_session_recall().
 *
 * Returns: (transfer none): the journal
 */
GrJournal *
gr_session_get_journal (GrSession *self)
{
  GrSessionSights *sights;

  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  sights = _gr_session_get_sights (self);
  if (sights->journal == NULL)
    sights->journal = gr_journal_new (gr_session_get_setup (self));
  return sights->journal;
}

/**
 * gr_session_recall:
 * @self: a session
 *
 * Reads what earlier runs of the program saw of the workspace, and from now on keeps what is seen for later ones. Whoever does not
 * call this leaves nothing behind on disk.
 */
void
gr_session_recall (GrSession *self)
{
  g_return_if_fail (GR_IS_SESSION (self));

  gr_probe_set_load (gr_session_get_probe_set (self));
  gr_setup_refresh (gr_session_get_setup (self));
  gr_journal_load (gr_session_get_journal (self));
}

static void
looked_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrSession) self = g_weak_ref_get (user_data);
  gboolean              looked = gr_probe_set_run_finish (GR_PROBE_SET (source_object), result, NULL);

  g_weak_ref_clear (user_data);
  g_free (user_data);
  if (self == NULL || !looked)
    return;

  gr_setup_refresh (gr_session_get_setup (self));
  gr_journal_save_soon (gr_session_get_journal (self));
}

/**
 * gr_session_look:
 * @self: a session
 *
 * Looks at everything outside that the workspace names and that was not looked at just now, as is right when it was opened. Nobody
 * waits for it: what is seen shows in the steps.
 */
void
gr_session_look (GrSession *self)
{
  GWeakRef *weak;

  g_return_if_fail (GR_IS_SESSION (self));

  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  gr_probe_set_run_due_async (gr_session_get_probe_set (self), NULL, looked_cb, weak);
}

/* Lets go of everything; looks that are under way end, and how everything stands is kept. */
void
_gr_session_sights_clear (GrSessionSights *sights)
{
  if (sights->probe_set != NULL)
    gr_probe_set_cancel (sights->probe_set);
  if (sights->journal != NULL)
    gr_journal_save (sights->journal);
  g_clear_object (&sights->journal);
  g_clear_object (&sights->setup);
  g_clear_object (&sights->asset_witness);
  g_clear_object (&sights->probe_set);
  g_clear_object (&sights->context);
  g_clear_object (&sights->asset_slots);
}
