/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-witness.h"

#include "../../core/session/gr-test-proofs.h"
#include "gr-secret-witness.h"
#include "gr-test-lane.h"
#include "gr-workspace-scopes.h"

#define LOCAL "environment:local"
#define JAPAN "environment:local+region:JP"

static const char proofs[] =
  "{\"id\": \"in\", \"title\": \"In\", \"kind\": \"lane\", \"stage\": \"signed-in\"},"
  "{\"id\": \"info\", \"title\": \"Info\", \"kind\": \"lane\", \"stage\": \"user-info\"},"
  "{\"id\": \"fresh\", \"title\": \"Fresh\", \"kind\": \"lane\", \"stage\": \"refreshed\"},"
  "{\"id\": \"declared\", \"title\": \"Declared\", \"kind\": \"scopes\", \"stage\": \"declared\"},"
  "{\"id\": \"enabled\", \"title\": \"Enabled\", \"kind\": \"scopes\", \"stage\": \"enabled\"},"
  "{\"id\": \"asked\", \"title\": \"Asked\", \"kind\": \"scopes\", \"stage\": \"asked\"},"
  "{\"id\": \"granted\", \"title\": \"Granted\", \"kind\": \"scopes\", \"stage\": \"granted\"},"
  "{\"id\": \"used\", \"title\": \"Used\", \"kind\": \"scopes\", \"stage\": \"exercised\", \"scope\": \"user.info.basic\"},"
  "{\"id\": \"explained\", \"title\": \"Explained\", \"kind\": \"scopes\", \"stage\": \"explained\", \"scope\": \"user.info.basic\"},"
  "{\"id\": \"secret\", \"title\": \"Secret\", \"kind\": \"secret\"}";

static GrLaneWitness *
make_witness (Fixture *fixture)
{
  return gr_lane_witness_new (fixture->workspace, fixture->catalog, gr_session_get_lane_sessions (fixture->session), fixture->secrets);
}

static void
changed_cb (GrWitness *witness,
            guint     *n_changes)
{
  (*n_changes)++;
}

static void
test_lanes (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr (GrLaneWitness) owned = make_witness (fixture);
  g_autoptr (GrGuideStep)   step = gr_test_proofs_new_step (proofs);
  GrWitness                *witness = GR_WITNESS (owned);
  g_autoptr (GrEvidence)    declared = NULL;
  g_autoptr (GAsyncResult)  result = NULL;
  guint                     n_changes = 0;

  g_signal_connect (witness, "changed", G_CALLBACK (changed_cb), &n_changes);
  gr_test_proofs_assert (witness, step, "in", JAPAN, GR_EVIDENCE_UNKNOWN, "Can’t be proved here: no test account is signed in on this computer");
  gr_test_proofs_assert (witness, step, "granted", JAPAN, GR_EVIDENCE_UNKNOWN, "no test account is signed in");
  gr_test_proofs_assert (witness, step, "asked", JAPAN, GR_EVIDENCE_MISSING, "No sign-in has asked for");
  gr_test_proofs_assert (witness, step, "in", "environment:local+region:BR", GR_EVIDENCE_MISSING, "No test account");
  declared = gr_test_proofs_look (witness, step, "declared", JAPAN);
  g_assert_null (declared);

  sign_in_well (fixture, NULL);
  g_assert_cmpuint (n_changes, >, 0);
  gr_test_proofs_assert (witness, step, "in", JAPAN, GR_EVIDENCE_HOLDS, "“haruka” is signed in · 2026-11-26");
  gr_test_proofs_assert (witness, step, "in", LOCAL, GR_EVIDENCE_HOLDS, "“haruka” is signed in");
  gr_test_proofs_assert (witness, step, "info", JAPAN, GR_EVIDENCE_HOLDS, "User info of “haruka” was read · 2026-11-26");
  gr_test_proofs_assert (witness, step, "fresh", JAPAN, GR_EVIDENCE_MISSING, "not refreshed yet");
  gr_test_proofs_assert (witness, step, "granted", JAPAN, GR_EVIDENCE_HOLDS, "Granted by a test account: user.info.basic");
  gr_test_proofs_assert (witness, step, "asked", JAPAN, GR_EVIDENCE_HOLDS, "Asked for by a sign-in");
  gr_test_proofs_assert (witness, step, "enabled", JAPAN, GR_EVIDENCE_HOLDS, "Switched on in the portal");
  gr_test_proofs_assert (witness, step, "used", JAPAN, GR_EVIDENCE_HOLDS, "Used by a call: user.info.basic");

  /* A rehearsal proves nothing of any other environment. */
  gr_test_proofs_assert (witness, step, "in", "region:JP", GR_EVIDENCE_MISSING, "No test account");
  gr_test_proofs_assert (witness, step, "in", "environment:qa+region:JP", GR_EVIDENCE_MISSING, "No test account");

  n_changes = 0;
  g_assert_true (refresh (fixture, NULL));
  g_assert_cmpuint (n_changes, >, 0);
  gr_test_proofs_assert (witness, step, "fresh", JAPAN, GR_EVIDENCE_HOLDS, "Tokens of “haruka” were refreshed");

  gr_lane_session_revoke_async (fixture->lane, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_lane_session_revoke_finish (fixture->lane, gr_test_await (&result), NULL));
  gr_test_proofs_assert (witness, step, "in", JAPAN, GR_EVIDENCE_AGED, "The access of “haruka” was revoked");
  gr_test_proofs_assert (witness, step, "granted", JAPAN, GR_EVIDENCE_UNKNOWN, "no test account is signed in");
}

static void
test_unticked (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GrLaneWitness) witness = make_witness (fixture);
  g_autoptr (GrGuideStep)   step = gr_test_proofs_new_step (proofs);

  sign_in_well (fixture, "user.info.stats");
  gr_test_proofs_assert (GR_WITNESS (witness), step, "granted", JAPAN, GR_EVIDENCE_MISSING, "Not granted by any test account: user.info.stats");
}

static void
test_explained (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (GrLaneWitness) witness = make_witness (fixture);
  g_autoptr (GrGuideStep)   step = gr_test_proofs_new_step (proofs);

  gr_workspace_set_explanation (fixture->workspace, "user.info.basic", NULL);
  gr_test_proofs_assert (GR_WITNESS (witness), step, "explained", "", GR_EVIDENCE_MISSING, "Not explained for the review: user.info.basic");
  gr_workspace_set_explanation (fixture->workspace, "user.info.basic", "The start screen greets the player by name and shows the picture.");
  gr_test_proofs_assert (GR_WITNESS (witness), step, "explained", "", GR_EVIDENCE_HOLDS, "Explained for the review: user.info.basic");
  gr_test_proofs_assert (GR_WITNESS (witness), step, "enabled", "environment:production", GR_EVIDENCE_UNKNOWN, "nobody was asked for user.info.basic");
}

/* The command line has no lanes that sign in. */
static void
test_nobody (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrLaneWitness) witness = gr_lane_witness_new (fixture->workspace, fixture->catalog, NULL, NULL);
  g_autoptr (GrGuideStep)   step = gr_test_proofs_new_step (proofs);

  gr_test_proofs_assert (GR_WITNESS (witness), step, "in", JAPAN, GR_EVIDENCE_UNKNOWN, "Can’t be proved here: sign-ins are seen in the window only");
  gr_test_proofs_assert (GR_WITNESS (witness), step, "granted", JAPAN, GR_EVIDENCE_UNKNOWN, "no test account is signed in");
}

static void
test_secret (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrSecretWitness) owned = gr_secret_witness_new (fixture->workspace, fixture->secrets);
  g_autoptr (GrGuideStep)     step = gr_test_proofs_new_step (proofs);
  GrWitness                  *witness = GR_WITNESS (owned);
  GrSecretAddress             address = {gr_workspace_get_id (fixture->workspace), "production", NULL, NULL, GR_SECRET_CLIENT_SECRET};

  gr_test_proofs_assert (witness, step, "secret", LOCAL, GR_EVIDENCE_UNKNOWN, "being read");
  gr_test_settle ();
  gr_test_proofs_assert (witness, step, "secret", LOCAL, GR_EVIDENCE_HOLDS, "is kept on this computer");
  gr_test_proofs_assert (witness, step, "secret", "", GR_EVIDENCE_UNKNOWN, "Can’t be proved here: the client secret of “Production” is not kept");
  gr_secret_store_hold (fixture->secrets, &address, "PlantedSecretOfProduction");
  gr_test_settle ();
  gr_test_proofs_assert (witness, step, "secret", "", GR_EVIDENCE_HOLDS, "The client secret of “Production” is kept on this computer");
}

#define ADD(path, function) g_test_add ("/lane-witness/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lanes", test_lanes);
  ADD ("unticked", test_unticked);
  ADD ("explained", test_explained);
  ADD ("nobody", test_nobody);
  ADD ("secret", test_secret);

  return g_test_run ();
}
