/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-evidence.h"

#define DAY (24 * 60 * 60)
#define NOW (20000 * (gint64)DAY + 3600)

typedef struct
{
  GrWorkspace     *workspace;
  GrEnvironment   *environment;
  GrScopeEvidence *evidence;
  guint            n_changed;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GrEnvironment) environment = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, "QA");

  fixture->workspace = gr_workspace_new ("w", "W");
  gr_workspace_add_environment (fixture->workspace, environment);
  fixture->environment = gr_workspace_find_environment (fixture->workspace, "qa");
  fixture->evidence = gr_scope_evidence_of (fixture->environment);
  g_signal_connect_swapped (fixture->evidence, "changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->workspace);
}

static void
assert_enabled (Fixture       *fixture,
                const char    *scope,
                GrScopeEnabled expected,
                gint64         expected_at)
{
  const char *said;
  gint64      at;

  g_assert_cmpint (gr_scope_evidence_judge (fixture->evidence, fixture->workspace, fixture->environment, scope, &at, &said), ==, expected);
  g_assert_cmpint (at, ==, expected_at);
  g_assert_cmpint (said != NULL, ==, expected == GR_SCOPE_ENABLED_REFUSED || expected == GR_SCOPE_ENABLED_SUSPECTED);
}

static void
test_granted (Fixture      *fixture,
              gconstpointer data)
{
  const char *const granted[] = {"user.info.basic", "video.list", NULL};

  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_UNKNOWN, 0);
  gr_scope_evidence_note_granted (fixture->evidence, granted, NOW);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_GRANTED, NOW);
  assert_enabled (fixture, "video.upload", GR_SCOPE_ENABLED_UNKNOWN, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  /* Older tokens of another lane say nothing new. */
  gr_scope_evidence_note_granted (fixture->evidence, granted, NOW - DAY);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_true (gr_scope_evidence_of (fixture->environment) == fixture->evidence);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  const char *const asked[] = {"user.info.basic", "video.list", "video.publish", NULL};
  const char *const granted[] = {"user.info.basic", "video.list", NULL};

  /* Nobody knows which. */
  gr_scope_evidence_note_refused (fixture->evidence, asked, "The scope is wrong.", NOW);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_SUSPECTED, NOW);
  assert_enabled (fixture, "video.publish", GR_SCOPE_ENABLED_SUSPECTED, NOW);

  /* All but one were granted since. */
  gr_scope_evidence_note_granted (fixture->evidence, granted, NOW + 1);
  gr_scope_evidence_note_refused (fixture->evidence, asked, "The scope is wrong.", NOW + 2);
  assert_enabled (fixture, "user.info.basic", GR_SCOPE_ENABLED_GRANTED, NOW + 1);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_GRANTED, NOW + 1);
  assert_enabled (fixture, "video.publish", GR_SCOPE_ENABLED_REFUSED, NOW + 2);

  /* TikTok named it. */
  gr_scope_evidence_note_refused (fixture->evidence, asked, "No video.list.", NOW + 3);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_REFUSED, NOW + 3);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  const char *const asked[] = {"video.list", "video.publish", NULL};

  /* A name within a longer one is another name. */
  gr_scope_evidence_note_refused (fixture->evidence, asked, "video.list.all and my.video.list are unknown", NOW);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_SUSPECTED, NOW);
  gr_scope_evidence_note_refused (fixture->evidence, asked, "unknown: my.video.list, video.list", NOW + 1);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_REFUSED, NOW + 1);
  assert_enabled (fixture, "video.publish", GR_SCOPE_ENABLED_SUSPECTED, NOW);
}

static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  const char *const granted[] = {"video.list", NULL};
  const char *const asked[] = {"video.list", "video.publish", NULL};
  gint64            today = NOW - NOW % DAY;

  gr_scope_evidence_tell (fixture->workspace, fixture->environment, "video.list", GR_SCOPE_ENABLED_TOLD_NOT, NOW);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_TOLD_NOT, today);

  /* What is seen outweighs what was told on the same day, and is outweighed by what is told later. */
  gr_scope_evidence_note_granted (fixture->evidence, granted, NOW);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_GRANTED, NOW);
  gr_scope_evidence_tell (fixture->workspace, fixture->environment, "video.list", GR_SCOPE_ENABLED_TOLD_NOT, NOW + DAY);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_TOLD_NOT, today + DAY);
  gr_scope_evidence_tell (fixture->workspace, fixture->environment, "video.list", GR_SCOPE_ENABLED_UNKNOWN, NOW + DAY);
  assert_enabled (fixture, "video.list", GR_SCOPE_ENABLED_GRANTED, NOW);

  /* A suspicion does not outweigh anything. */
  gr_scope_evidence_tell (fixture->workspace, fixture->environment, "video.publish", GR_SCOPE_ENABLED_TOLD, NOW);
  gr_scope_evidence_note_refused (fixture->evidence, (const char *const[]){"video.publish", "video.upload", NULL}, "no", NOW + DAY);
  assert_enabled (fixture, "video.publish", GR_SCOPE_ENABLED_TOLD, today);
  gr_scope_evidence_note_refused (fixture->evidence, asked, "video.publish", NOW + DAY);
  assert_enabled (fixture, "video.publish", GR_SCOPE_ENABLED_REFUSED, NOW + DAY);
}

static void
test_local (void)
{
  g_autoptr (GrWorkspace) workspace = gr_workspace_new_sample ();
  GrEnvironment          *local = gr_workspace_find_environment (workspace, "local");
  GrScopeEvidence        *evidence = gr_scope_evidence_of (local);
  const char             *said;
  gint64                  at;

  g_assert_cmpint (gr_scope_evidence_judge (evidence, workspace, local, "user.info.basic", &at, &said), ==, GR_SCOPE_ENABLED_LOCAL);
  g_assert_cmpint (gr_scope_evidence_judge (evidence, workspace, local, "no.such.scope", &at, &said), ==, GR_SCOPE_ENABLED_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scope-evidence/granted", Fixture, NULL, set_up, test_granted, tear_down);
  g_test_add ("/scope-evidence/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/scope-evidence/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/scope-evidence/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add_func ("/scope-evidence/local", test_local);

  return g_test_run ();
}
