/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-session-private.h"

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
    sights->context = gr_probe_context_new (gr_session_get_clock (self));
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

/* Lets go of everything; looks that are under way end. */
void
_gr_session_sights_clear (GrSessionSights *sights)
{
  if (sights->probe_set != NULL)
    gr_probe_set_cancel (sights->probe_set);
  g_clear_object (&sights->probe_set);
  g_clear_object (&sights->context);
  g_clear_object (&sights->asset_slots);
}
