/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"
#include "gr-evidence.h"
#include "gr-json.h"
#include "gr-lint.h"
#include "gr-setup.h"
#include "gr-test-async.h"
#include "gr-util.h"

#include <string.h>

#define DAY 86400
#define NOW (20000 * (gint64)DAY)

/* A guide with one step of every kind. */
static const char guide_text[] =
  "{\"id\": \"g\", \"title\": \"Guide\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"summary\": \"x\", \"steps\": ["
  " {\"id\": \"name\", \"title\": \"Name\", \"who\": \"member\", \"needs\": [], \"instructions\": [\"Type\"], \"proofs\": ["
  "  {\"id\": \"f\", \"title\": \"Organization name\", \"kind\": \"field\", \"field\": \"organisation.name\", \"pattern\": \"^\\\\S(.*\\\\S)?$\", \"shape\": \"a name\"}]},"
  " {\"id\": \"people\", \"title\": \"People\", \"who\": \"admin\", \"optional\": true, \"needs\": [], \"instructions\": [\"Invite\"], \"proofs\": ["
  "  {\"id\": \"a\", \"title\": \"Admin\", \"kind\": \"members\", \"role\": \"admin\", \"count\": 1},"
  "  {\"id\": \"r\", \"title\": \"Regions\", \"kind\": \"members\", \"role\": \"any\", \"count\": 1, \"per_region\": true}]},"
  " {\"id\": \"verify\", \"title\": \"Verify\", \"who\": \"admin\", \"usual_duration\": \"1–3 days\", \"stale_after_days\": 30, \"needs\": [\"name\"],"
  "  \"instructions\": [\"Submit\"], \"proofs\": [{\"id\": \"q\", \"title\": \"Verified\", \"kind\": \"told\", \"question\": \"Verified?\", \"can_wait\": true, \"choices\": ["
  "   {\"value\": \"yes\", \"title\": \"Yes\"}, {\"value\": \"no\", \"title\": \"No\"}, {\"value\": \"submitted\", \"title\": \"Submitted\"},"
  "   {\"value\": \"invited\", \"title\": \"Invited\"}, {\"value\": \"refused\", \"title\": \"Refused\"}, {\"value\": \"unsure\", \"title\": \"Unsure\"},"
  "   {\"value\": \"not-needed\", \"title\": \"Not needed\"}, {\"value\": \"strange\", \"title\": \"Strange\"}]}]},"
  " {\"id\": \"after\", \"title\": \"After\", \"who\": \"member\", \"needs\": [\"verify\"], \"instructions\": [\"Go\"], \"proofs\": ["
  "  {\"id\": \"p\", \"title\": \"Done\", \"kind\": \"told\", \"question\": \"Done?\", \"choices\": [{\"value\": \"yes\", \"title\": \"Yes\"}, {\"value\": \"submitted\", \"title\": \"Submitted\"}]}]},"
  " {\"id\": \"bare\", \"title\": \"Bare\", \"who\": \"member\", \"needs\": [], \"instructions\": [\"Think\"], \"proofs\": []},"
  " {\"id\": \"faulty\", \"title\": \"Faulty\", \"who\": \"member\", \"needs\": [], \"instructions\": [\"Type\"], \"proofs\": ["
  "  {\"id\": \"x\", \"title\": \"X\", \"kind\": \"field\", \"field\": \"app.x\", \"pattern\": \"(\", \"shape\": \"odd\"}]}]}";

typedef struct
{
  GrWorkspace *workspace;
  GrClock     *clock;
  GrSetup     *setup;
  GrChecklist *checklist; /* (unowned) */
} Fixture;

static GrGuide *
make_guide (const char *text)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), &error);
  GrCatalogEntry      *guide;

  g_assert_no_error (error);
  guide = gr_catalog_entry_new (GR_TYPE_GUIDE, json_node_get_object (node), &error);
  g_assert_no_error (error);

  return GR_GUIDE (guide);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrCatalog)  catalog = gr_catalog_new (&error);
  g_autoptr (GrGuide)    guide = make_guide (guide_text);
  g_autoptr (GListStore) guides = g_list_store_new (GR_TYPE_GUIDE);

  g_assert_no_error (error);
  g_list_store_append (guides, guide);
  fixture->workspace = gr_workspace_new ("w", NULL);
  fixture->clock = gr_clock_new_manual (NOW);
  fixture->setup = gr_setup_new_for_guides (catalog, G_LIST_MODEL (guides), fixture->workspace, fixture->clock);
  fixture->checklist = gr_setup_find_checklist (fixture->setup, "g");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->setup));
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_clear_object (&fixture->clock);
}

static void
assert_step (Fixture    *fixture,
             const char *step_id,
             GrStepState state,
             const char *in_reason)
{
  GrStep *step = gr_checklist_find_step (fixture->checklist, step_id);

  gr_setup_refresh (fixture->setup);
  g_test_message ("%s: %s, %s", step_id, gr_step_state_get_nick (gr_step_get_state (step)), gr_step_get_reason (step));
  g_assert_cmpint (gr_step_get_state (step), ==, state);
  g_assert_nonnull (strstr (gr_step_get_reason (step), in_reason));
}

static void
tell (Fixture    *fixture,
      const char *question,
      const char *choice,
      gint64      days_ago)
{
  g_autoptr (GrAnswer) answer = gr_answer_new (choice, NOW - days_ago * DAY, NULL);

  gr_workspace_set_answer (fixture->workspace, question, answer);
}

static void
add_member (Fixture    *fixture,
            const char *email,
            const char *role,
            const char *region)
{
  g_autoptr (GrMember) member = gr_member_new (email, role, region);

  gr_workspace_add_member (fixture->workspace, member);
}

static void
test_field (Fixture      *fixture,
            gconstpointer data)
{
  assert_step (fixture, "name", GR_STEP_TO_DO, "Organization name: Not filled in yet");
  gr_workspace_set_field (fixture->workspace, "organisation.name", " Acme Arcade");
  assert_step (fixture, "name", GR_STEP_TO_DO, "has another shape than a name");
  gr_workspace_set_field (fixture->workspace, "organisation.name", "studio@acme.example");
  assert_step (fixture, "name", GR_STEP_TO_DO, "e-mail address");
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Test");
  assert_step (fixture, "name", GR_STEP_DONE, "trying things out");
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade K.K.");
  assert_step (fixture, "name", GR_STEP_DONE, "Acme Arcade K.K.");
  gr_workspace_set_field (fixture->workspace, "organisation.name", NULL);
  assert_step (fixture, "name", GR_STEP_TO_DO, "Not filled in");
}

static void
test_members (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const regions[] = {"JP", "US", NULL};

  assert_step (fixture, "people", GR_STEP_TO_DO, "0 listed, 1 needed");
  add_member (fixture, "a@b.example", "member", "JP");
  assert_step (fixture, "people", GR_STEP_TO_DO, "0 listed, 1 needed");
  add_member (fixture, "c@b.example", "owner", NULL);
  assert_step (fixture, "people", GR_STEP_UNKNOWN, "no regions yet");
  gr_workspace_set_regions (fixture->workspace, regions);
  assert_step (fixture, "people", GR_STEP_TO_DO, "Nobody is listed yet for US");
  add_member (fixture, "d@b.example", "admin", "US");
  assert_step (fixture, "people", GR_STEP_DONE, "every region");
  add_member (fixture, "nonsense", "member", "US");
  assert_step (fixture, "people", GR_STEP_TO_DO, "“nonsense” is no e-mail address");
}

static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  GrStep *step = gr_checklist_find_step (fixture->checklist, "verify");

  assert_step (fixture, "verify", GR_STEP_BLOCKED, "“Name” comes first, for any member of the organization to do");
  g_assert_cmpstr (gr_step_get_blocked_by (step), ==, "g/name");
  g_assert_cmpstr (gr_step_get_who (step), ==, "any member of the organization");

  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade K.K.");
  assert_step (fixture, "verify", GR_STEP_TO_DO, "Verified: Not answered yet");
  g_assert_null (gr_step_get_blocked_by (step));
  g_assert_cmpstr (gr_step_get_who (step), ==, "an admin of the organization");

  tell (fixture, "q", "no", 0);
  assert_step (fixture, "verify", GR_STEP_TO_DO, "“No”, told by you on 2024-10-04");
  tell (fixture, "q", "refused", 0);
  assert_step (fixture, "verify", GR_STEP_TO_DO, "“Refused”");
  tell (fixture, "q", "unsure", 0);
  assert_step (fixture, "verify", GR_STEP_UNKNOWN, "“Unsure”");
  tell (fixture, "q", "strange", 0);
  assert_step (fixture, "verify", GR_STEP_UNKNOWN, "is no answer this guide knows");
  tell (fixture, "q", "maybe", 0);
  assert_step (fixture, "verify", GR_STEP_UNKNOWN, "is no answer this guide knows");
  tell (fixture, "q", "yes", -2);
  assert_step (fixture, "verify", GR_STEP_UNKNOWN, "still to come");

  tell (fixture, "q", "submitted", 3);
  assert_step (fixture, "verify", GR_STEP_WAITING, "Waiting for TikTok since 2024-10-01, usually 1–3 days");
  g_assert_cmpint (gr_step_get_since (step), ==, NOW - 3 * DAY);
  g_assert_cmpstr (gr_step_get_who (step), ==, "TikTok");
  assert_step (fixture, "after", GR_STEP_BLOCKED, "“Verify” comes first, for TikTok to do");
  tell (fixture, "q", "invited", 3);
  assert_step (fixture, "verify", GR_STEP_WAITING, "the people you invited");

  tell (fixture, "q", "yes", 3);
  assert_step (fixture, "verify", GR_STEP_DONE, "“Yes”, told by you on 2024-10-01");
  g_assert_cmpint (gr_step_get_since (step), ==, NOW - 3 * DAY);
  tell (fixture, "q", "not-needed", 3);
  assert_step (fixture, "verify", GR_STEP_DONE, "“Not needed”");

  /* A question that can't wait doesn't, whatever was told. */
  tell (fixture, "p", "submitted", 0);
  assert_step (fixture, "after", GR_STEP_TO_DO, "“Submitted”");
}

/* Time passing is noticed when one looks again. */
static void
test_ageing (Fixture      *fixture,
             gconstpointer data)
{
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade K.K.");
  tell (fixture, "q", "yes", 0);
  tell (fixture, "p", "yes", 0);
  gr_clock_advance (fixture->clock, 30 * DAY);
  assert_step (fixture, "verify", GR_STEP_DONE, "told by you");

  gr_clock_advance (fixture->clock, 1);
  assert_step (fixture, "verify", GR_STEP_STALE, "more than 30 days ago");

  /* What was proved once still carries what rests on it. */
  assert_step (fixture, "after", GR_STEP_DONE, "told by you");
}

static void
test_changed_ground (Fixture      *fixture,
                     gconstpointer data)
{
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade K.K.");
  gr_setup_answer (fixture->setup, NULL, "q", "yes", "Seen with my own eyes");
  assert_step (fixture, "verify", GR_STEP_DONE, "told by you on 2024-10-04");
  g_assert_cmpstr (gr_answer_get_note (gr_workspace_get_answer (fixture->workspace, "q")), ==, "Seen with my own eyes");

  gr_workspace_set_field (fixture->workspace, "organisation.name", "Other Arcade K.K.");
  assert_step (fixture, "verify", GR_STEP_STALE, "about “Acme Arcade K.K.”, which has changed since");

  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade K.K.");
  assert_step (fixture, "verify", GR_STEP_DONE, "told by you");

  gr_setup_answer (fixture->setup, NULL, "q", NULL, NULL);
  g_assert_null (gr_workspace_get_answer (fixture->workspace, "q"));
  assert_step (fixture, "verify", GR_STEP_TO_DO, "Not answered yet");

  gr_setup_answer (fixture->setup, NULL, "no such question", "yes", NULL);
  g_assert_null (gr_workspace_get_answer (fixture->workspace, "no such question"));
}

/* A step told to be done on ground that is not proved is not called done. */
static void
test_missing_ground (Fixture      *fixture,
                     gconstpointer data)
{
  GrStep *step = gr_checklist_find_step (fixture->checklist, "after");

  tell (fixture, "p", "yes", 0);
  assert_step (fixture, "after", GR_STEP_STALE, "“Verify”, which this rests on, is not proved");
  g_assert_cmpstr (gr_step_get_blocked_by (step), ==, "g/verify");
}

static void
test_unknowable (Fixture      *fixture,
                 gconstpointer data)
{
  assert_step (fixture, "bare", GR_STEP_UNKNOWN, "Nothing here can be proved");
  assert_step (fixture, "faulty", GR_STEP_TO_DO, "Not filled in");
  gr_workspace_set_field (fixture->workspace, "app.x", "1");
  assert_step (fixture, "faulty", GR_STEP_UNKNOWN, "can’t be read");
}

static void
count_cb (gpointer    object,
          GParamSpec *pspec,
          guint      *count)
{
  ++*count;
}

static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  GListModel        *model = G_LIST_MODEL (fixture->checklist);
  g_autoptr (GrStep) first = g_list_model_get_item (model, 0);
  guint              n_done_notified = 0;
  guint              step_notified = 0;
  guint              done = 0;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 6);
  g_assert_true (g_list_model_get_item_type (model) == GR_TYPE_STEP);
  g_assert_null (g_list_model_get_item (model, 6));
  g_assert_cmpuint (gr_checklist_get_n_steps (fixture->checklist), ==, 5);
  g_assert_cmpuint (gr_checklist_get_n_done (fixture->checklist), ==, 0);
  g_assert_true (gr_checklist_get_next_step (fixture->checklist) == first);

  g_signal_connect (fixture->checklist, "notify::n-done", G_CALLBACK (count_cb), &n_done_notified);
  g_signal_connect (first, "notify", G_CALLBACK (count_cb), &step_notified);

  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade");
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade K.K.");
  gr_test_settle ();
  g_object_get (fixture->checklist, "n-done", &done, NULL);
  g_assert_cmpuint (done, ==, 1);
  g_assert_cmpuint (n_done_notified, ==, 1);
  g_assert_cmpuint (step_notified, >=, 3);

  /* What does not concern a step leaves it in peace. */
  step_notified = 0;
  gr_workspace_set_field (fixture->workspace, "app.category", "Puzzle");
  gr_test_settle ();
  g_assert_cmpuint (step_notified, ==, 0);

  g_assert_true (gr_checklist_get_next_step (fixture->checklist) == gr_checklist_find_step (fixture->checklist, "verify"));
}

/* Next is what can be acted on; the optional comes after the rest, and what nobody can act on after that. */
static void
test_next_step (Fixture      *fixture,
                gconstpointer data)
{
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade K.K.");
  tell (fixture, "q", "submitted", 0);
  gr_setup_refresh (fixture->setup);
  g_assert_true (gr_checklist_get_next_step (fixture->checklist) == gr_checklist_find_step (fixture->checklist, "bare"));
}

/* What one region alone asks for is no step of the others, and holds up none of them. */
static void
test_some_regions (void)
{
  static const char text[] =
    "{\"id\": \"r\", \"title\": \"Regions\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"summary\": \"x\", \"steps\": ["
    " {\"id\": \"approval\", \"title\": \"Approval\", \"per\": \"region\", \"regions\": [\"US\"], \"instructions\": [\"Ask\"], \"proofs\": ["
    "  {\"id\": \"approval.q\", \"title\": \"Approval\", \"kind\": \"told\", \"question\": \"Approved?\", \"choices\": ["
    "   {\"value\": \"yes\", \"title\": \"Yes\"}, {\"value\": \"no\", \"title\": \"No\"}]}]},"
    " {\"id\": \"release\", \"title\": \"Release\", \"per\": \"region\", \"needs\": [\"approval\"], \"instructions\": [\"Go\"], \"proofs\": ["
    "  {\"id\": \"release.q\", \"title\": \"Out\", \"kind\": \"told\", \"question\": \"Out?\", \"choices\": ["
    "   {\"value\": \"yes\", \"title\": \"Yes\"}, {\"value\": \"no\", \"title\": \"No\"}]}]}]}";
  static const char *const both[] = {"JP", "US", NULL};
  static const char *const japan[] = {"JP", NULL};
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrCatalog)    catalog = gr_catalog_new (&error);
  g_autoptr (GrGuide)      guide = make_guide (text);
  g_autoptr (GListStore)   guides = g_list_store_new (GR_TYPE_GUIDE);
  g_autoptr (GrWorkspace)  workspace = gr_workspace_new ("w", NULL);
  g_autoptr (GrSetup)      setup = NULL;
  g_autoptr (GrStepPart)   first = NULL;
  g_autoptr (GrStepPart)   second = NULL;
  GrStep                  *approval, *release;

  g_assert_no_error (error);
  g_list_store_append (guides, guide);
  gr_workspace_set_regions (workspace, both);
  setup = gr_setup_new_for_guides (catalog, G_LIST_MODEL (guides), workspace, gr_clock_get_system ());
  approval = gr_setup_find_step (setup, "r/approval");
  release = gr_setup_find_step (setup, "r/release");

  g_assert_cmpuint (gr_step_get_n_parts (approval), ==, 1);
  g_assert_cmpuint (gr_step_get_n_parts (release), ==, 2);
  first = g_list_model_get_item (gr_step_get_parts (release), 0);
  second = g_list_model_get_item (gr_step_get_parts (release), 1);
  g_assert_cmpint (gr_step_part_get_state (first), ==, GR_STEP_TO_DO);
  g_assert_cmpint (gr_step_part_get_state (second), ==, GR_STEP_BLOCKED);

  gr_workspace_set_regions (workspace, japan);
  gr_setup_refresh (setup);
  g_assert_cmpuint (gr_step_get_n_parts (approval), ==, 0);
  g_assert_cmpint (gr_step_get_state (approval), ==, GR_STEP_DONE);
  g_assert_true (g_str_has_prefix (gr_step_get_reason (approval), "Not needed: "));
  g_assert_cmpint (gr_step_get_state (release), ==, GR_STEP_TO_DO);
}

static void
test_sample (void)
{
  static const struct
  {
    const char *step_id;
    GrStepState state;
  } expected[] = {
    {"account", GR_STEP_DONE},
    {"organisation", GR_STEP_DONE},
    {"members", GR_STEP_DONE},
    {"papers", GR_STEP_DONE},
    {"business", GR_STEP_WAITING},
    {"industry", GR_STEP_BLOCKED},
    {"app", GR_STEP_TO_DO},
    {"basic-information", GR_STEP_BLOCKED},
  };
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrCatalog)   catalog = gr_catalog_new (&error);
  g_autoptr (GrWorkspace) workspace = gr_workspace_new_sample ();
  g_autoptr (GrSetup)     setup = NULL;
  GrChecklist            *checklist;

  g_assert_no_error (error);
  setup = gr_setup_new (catalog, workspace, gr_clock_get_system ());
  checklist = gr_setup_find_checklist (setup, "prepare-developer-account");

  g_assert_cmpuint (gr_checklist_get_n_steps (checklist), ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GrStep *step = gr_checklist_find_step (checklist, expected[i].step_id);

      g_test_message ("%s: %s", expected[i].step_id, gr_step_get_reason (step));
      g_assert_cmpint (gr_step_get_state (step), ==, expected[i].state);
    }
  g_assert_cmpuint (gr_checklist_get_n_done (checklist), ==, 4);
  g_assert_true (gr_checklist_get_next_step (checklist) == gr_checklist_find_step (checklist, "app"));
}

/* The whole guide can be walked from an empty workspace to its end, in its own order, with the choices it offers. */
static void
test_walk (void)
{
  static const char *const regions[] = {"JP", "US", NULL};
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrCatalog)    catalog = gr_catalog_new (&error);
  g_autoptr (GrWorkspace)  workspace = gr_workspace_new ("w", NULL);
  g_autoptr (GrMember)     haruka = gr_member_new ("haruka@acme.example", "owner", "JP");
  g_autoptr (GrMember)     alex = gr_member_new ("alex@acme.example", "app-manager", "US");
  g_autoptr (GrSetup)      setup = NULL;
  GrChecklist             *checklist;
  GrStep                  *step;
  guint                    n_walked = 0;

  g_assert_no_error (error);
  setup = gr_setup_new (catalog, workspace, gr_clock_get_system ());
  checklist = gr_setup_find_checklist (setup, "prepare-developer-account");
  gr_workspace_set_field (workspace, "app.type", "mini-game");
  gr_workspace_set_regions (workspace, regions);
  gr_setup_refresh (setup);

  while ((step = gr_checklist_get_next_step (checklist)) != NULL)
    {
      g_autoptr (GrStep) expected = g_list_model_get_item (G_LIST_MODEL (checklist), n_walked);
      GListModel        *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (step));

      g_assert_true (step == expected);
      g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_TO_DO);

      if (n_walked == 2)
        {
          gr_workspace_add_member (workspace, haruka);
          gr_workspace_add_member (workspace, alex);
        }

      for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
        {
          g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

          if (gr_proof_get_kind (proof) == GR_PROOF_TOLD)
            gr_setup_answer (setup, NULL, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)), "yes", NULL);
          else if (gr_proof_get_kind (proof) == GR_PROOF_FIELD)
            gr_workspace_set_field (workspace, gr_proof_get_field (proof),
                                    g_str_equal (gr_proof_get_field (proof), "app.id") ? "7301234567890123456" : "Paper Planes");
        }

      gr_setup_refresh (setup);
      g_test_message ("%s", gr_step_get_reason (step));
      g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_DONE);
      g_assert_cmpuint (gr_checklist_get_n_done (checklist), ==, ++n_walked);
    }

  g_assert_cmpuint (n_walked, ==, gr_checklist_get_n_steps (checklist));
}

static void
test_lint (void)
{
  static const struct
  {
    const char *key;
    const char *value;
    const char *rule;
  } rows[] = {
    {"organisation.name", "Acme Arcade K.K.", NULL},
    {"organisation.name", "株式会社アクメ", NULL},
    {"organisation.name", "Contest Games Ltd.", NULL},
    {"organisation.name", "Acme", NULL},
    {"organisation.name", "Ac", "setup.name-short"},
    {"organisation.name", "a@b.example", "setup.name-email"},
    {"organisation.name", "https://acme.example", "setup.name-address"},
    {"organisation.name", "www.acme.example", "setup.name-address"},
    {"organisation.name", "acme-arcade.com", "setup.name-address"},
    {"organisation.name", "Acme.com Ltd.", NULL},
    {"organisation.name", "My TEST company", "setup.name-test-word"},
    {"organisation.name", "Acme  Arcade", "setup.name-space"},
    {"app.name", "Go", NULL},
    {"app.name", "Demo", "setup.name-test-word"},
    {"app.name", "game.io", "setup.name-address"},
    {"app.id", "test", "setup.app-id"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GListModel) findings = gr_lint_field (rows[i].key, rows[i].value);
      g_autoptr (GrFinding)  finding = g_list_model_get_item (findings, 0);

      g_test_message ("%s = %s", rows[i].key, rows[i].value);
      g_assert_cmpstr (finding != NULL ? gr_finding_get_rule (finding) : NULL, ==, rows[i].rule);
      g_assert_true (finding == NULL || gr_finding_get_fix (finding) != NULL);
    }
}

static void
test_email (void)
{
  static const char *const good[] = {"a@b.example", "first.last+tag@sub.domain.co.jp", "o'neil@b.example"};
  static const char *const bad[] = {"", "a", "a@b", "@b.example", "a@.example", "a@b.", "a b@c.example", "a@b@c.example", "a@b.example\n", "<a@b.example>"};
  g_autofree char         *local = g_strnfill (250, 'a');
  g_autofree char         *too_long = g_strconcat (local, "@b.example", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (gr_lint_is_email (good[i]));

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (gr_lint_is_email (bad[i]));
    }

  g_assert_false (gr_lint_is_email (too_long));
}

static void
test_state_words (void)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (int state = GR_STEP_UNKNOWN; state <= GR_STEP_STALE; state++)
    {
      g_assert_nonnull (gr_step_state_get_nick (state));
      g_assert_true (g_hash_table_add (labels, (gpointer)gr_step_state_get_label (state)));
    }
}

#define ADD(path, function) g_test_add ("/setup/" path, Fixture, NULL, set_up, function, tear_down)

/* What is not sold needs no payment, whatever comes before it. What is only filled in was never done before that. */
static void
test_excused (void)
{
  static const char *const regions[] = {"JP", NULL};
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrCatalog)    catalog = gr_catalog_new (&error);
  g_autoptr (GrWorkspace)  workspace = gr_workspace_new ("w", NULL);
  g_autoptr (GrSetup)      setup = NULL;
  GrStep                  *step;

  g_assert_no_error (error);
  setup = gr_setup_new (catalog, workspace, gr_clock_get_system ());
  gr_workspace_set_field (workspace, "app.type", "mini-game");
  gr_workspace_set_regions (workspace, regions);
  gr_setup_refresh (setup);
  step = gr_setup_find_step (setup, "mini-game-monetisation/test-payment");
  g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_BLOCKED);

  gr_workspace_set_field (workspace, "app.monetisation", "ads");
  gr_setup_refresh (setup);
  g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_DONE);
  g_assert_true (g_str_has_prefix (gr_step_get_reason (step), "Not needed: "));

  gr_workspace_set_field (workspace, "app.monetisation", "both");
  gr_setup_refresh (setup);
  g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_BLOCKED);

  step = gr_setup_find_step (setup, "register-app/app-id");
  gr_workspace_set_field (workspace, "app.id", "7312345678901234567");
  gr_setup_refresh (setup);
  g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_BLOCKED);
}

/* What nobody on this computer can prove is still to be seen, but is not in the way. */
static void
test_unprovable (void)
{
  static const char text[] =
    "{\"id\": \"u\", \"title\": \"Secrets\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"summary\": \"x\", \"steps\": ["
    " {\"id\": \"key\", \"title\": \"Key\", \"per\": \"environment\", \"environments\": [\"production\"], \"instructions\": [\"Copy\"], \"proofs\": ["
    "  {\"id\": \"key.secret\", \"title\": \"Secret\", \"kind\": \"secret\"}]},"
    " {\"id\": \"use\", \"title\": \"Use\", \"needs\": [\"key\"], \"instructions\": [\"Type\"], \"proofs\": ["
    "  {\"id\": \"use.name\", \"title\": \"Name\", \"kind\": \"field\", \"field\": \"app.name\"}]}]}";
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrCatalog)     catalog = gr_catalog_new (&error);
  g_autoptr (GrGuide)       guide = make_guide (text);
  g_autoptr (GListStore)    guides = g_list_store_new (GR_TYPE_GUIDE);
  g_autoptr (GrWorkspace)   workspace = gr_workspace_new ("w", NULL);
  g_autoptr (GrEnvironment) production = gr_environment_new ("p", GR_ENVIRONMENT_PRODUCTION, "Production");
  g_autoptr (GrPlace)       cell = gr_place_new ("p", NULL, NULL);
  g_autoptr (GrSetup)       setup = NULL;
  GrStep                   *use;

  g_assert_no_error (error);
  g_list_store_append (guides, guide);
  gr_workspace_add_environment (workspace, production);
  setup = gr_setup_new_for_guides (catalog, G_LIST_MODEL (guides), workspace, gr_clock_get_system ());
  use = gr_setup_find_step (setup, "u/use");
  g_assert_cmpint (gr_step_get_state (gr_setup_find_step (setup, "u/key")), ==, GR_STEP_UNKNOWN);
  g_assert_cmpint (gr_step_get_state (use), ==, GR_STEP_TO_DO);
  g_assert_true (gr_setup_is_blocked (setup, cell));

  gr_workspace_set_field (workspace, "app.name", "Paper Planes");
  gr_setup_refresh (setup);
  g_assert_cmpint (gr_step_get_state (use), ==, GR_STEP_DONE);
  g_assert_nonnull (gr_setup_find_next (setup, cell));
  g_assert_false (gr_setup_is_blocked (setup, cell));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("field", test_field);
  ADD ("members", test_members);
  ADD ("told", test_told);
  ADD ("ageing", test_ageing);
  ADD ("changed-ground", test_changed_ground);
  ADD ("missing-ground", test_missing_ground);
  ADD ("unknowable", test_unknowable);
  ADD ("follows", test_follows);
  ADD ("next-step", test_next_step);
  g_test_add_func ("/setup/some-regions", test_some_regions);
  g_test_add_func ("/setup/sample", test_sample);
  g_test_add_func ("/setup/walk", test_walk);
  g_test_add_func ("/setup/excused", test_excused);
  g_test_add_func ("/setup/unprovable", test_unprovable);
  g_test_add_func ("/setup/lint", test_lint);
  g_test_add_func ("/setup/email", test_email);
  g_test_add_func ("/setup/state-words", test_state_words);

  return g_test_run ();
}
