/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup.h"
#include "gr-witness.h"
#include "gr-workspace-fields.h"

/* What an app of either type has when everything is filled in. */
static const struct
{
  const char *key;
  const char *value;
} app_fields[] = {
  {"organisation.name", "Acme Arcade Kabushiki Kaisha"},
  {"organisation.id", "7301234567890123456"},
  {"app.name", "Paper Planes"},
  {"app.id", "7301234567890123457"},
  {"app.category", "Puzzle"},
  {"app.subcategory", "Word"},
  {"app.description", "Fold a plane, throw it, and see how far the wind takes it."},
  {"app.terms-uri", "https://paperplanes.jp/terms"},
  {"app.privacy-uri", "https://paperplanes.jp/privacy"},
  {"app.website-uri", "https://paperplanes.jp/"},
  {"app.support-uri", "https://paperplanes.jp/support"},
  {"app.apple-team-id", "7QK4ACME2P"},
  {"app.email", "appeals@paperplanes.jp"},
  {"app.contact", "Kim"},
  {"app.review-text", "People sign in, see their figures, and post their videos."},
  {"app.demo-video", "demo.mp4"},
  {"app.library-version", "0.35.0"},
  {"app.android-package", "jp.paperplanes.app"},
  {"app.android-md5", "0123456789abcdef0123456789abcdef"},
  {"app.android-sha256", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
  {"app.play-uri", "https://play.google.com/store/apps/details?id=jp.paperplanes.app"},
  {"app.ios-bundle-id", "jp.paperplanes.app"},
  {"app.app-store-uri", "https://apps.apple.com/jp/app/paper-planes/id1234567890"},
  {"app.runtime", "native"},
  {"app.engine", "cocos"},
  {"app.login-method", "silent"},
  {"app.monetisation", "both"},
};

static const struct
{
  const char *key;
  const char *value;
} environment_fields[] = {
  {"environment.platform", "web"},
  {"environment.website-uri", "https://paperplanes.jp/"},
  {"environment.domain", "paperplanes.jp"},
  {"environment.domain-record", "tiktok-developers-site-verification=0123456789abcdef0123456789abcdef"},
  {"environment.url-prefix", "https://paperplanes.jp/legal/"},
  {"environment.signature-file", "tiktok0123456789abcdef0123456789abcdef.txt"},
  {"environment.signature", "tiktok-developers-site-verification=0123456789abcdef0123456789abcdef"},
  {"environment.webhook-uri", "https://paperplanes.jp/tiktok/events"},
  {"environment.direct-post", "yes"},
};

/* Somebody who has seen everything that is outside the workspace, and found it in order. */
#define GR_TYPE_CONTENT (gr_content_get_type ())
G_DECLARE_FINAL_TYPE (GrContent, gr_content, GR, CONTENT, GObject)

struct _GrContent
{
  GObject parent_instance;
};

static GrEvidence *
gr_content_look (GrWitness     *witness,
                 GrGuideStep   *step,
                 GrProof       *proof,
                 const GrPlace *place)
{
  return gr_evidence_new (proof, GR_EVIDENCE_HOLDS, "Seen", 0);
}

static void
gr_content_witness_init (GrWitnessInterface *iface)
{
  iface->look = gr_content_look;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GrContent, gr_content, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GR_TYPE_WITNESS, gr_content_witness_init))

static void
gr_content_class_init (GrContentClass *klass)
{
}

static void
gr_content_init (GrContent *self)
{
}

typedef struct
{
  GrWorkspace *workspace;
  GrSetup     *setup;
} Fixture;

static void
fill_environment (GrWorkspace      *workspace,
                  const char       *id,
                  GrEnvironmentKind kind,
                  const char       *client_key)
{
  static const char *const  redirect_uris[] = {"https://paperplanes.jp/app/tiktok/profile", NULL};
  static const char *const  scopes[] = {"user.info.basic", "user.info.open_id", NULL};
  static const char *const  users[] = {"haruka_plays", NULL};
  static const char *const  products[] = {"login-kit", "content-posting", "webhooks", NULL};
  static const char *const  domains[] = {"https://api.paperplanes.jp", NULL};
  g_autoptr (GrEnvironment) environment = gr_environment_new (id, kind, id);
  g_autoptr (GrPlace)       place = gr_place_new (id, NULL, NULL);

  gr_workspace_add_environment (workspace, environment);
  gr_environment_set_client_key (environment, client_key);
  gr_environment_set_redirect_uris (environment, redirect_uris);
  gr_environment_set_scopes (environment, scopes);
  gr_environment_set_target_users (environment, users);
  gr_workspace_set_list_field (workspace, place, "environment.products", products);
  gr_workspace_set_list_field (workspace, place, "environment.trusted-domains", domains);
  for (gsize i = 0; i < G_N_ELEMENTS (environment_fields); i++)
    gr_workspace_set_place_field (workspace, place, environment_fields[i].key, environment_fields[i].value);
}

static void
fill (GrWorkspace *workspace,
      GrCatalog   *catalog,
      const char  *app_type)
{
  static const char *const regions[] = {"JP", "US", "FR", "GB", "DE", "KR", "VN", NULL}; /* each step of a region has a part */
  static const char *const languages[] = {"en-US", "ja", NULL};

  for (gsize i = 0; i < G_N_ELEMENTS (app_fields); i++)
    gr_workspace_set_field (workspace, app_fields[i].key, app_fields[i].value);
  gr_workspace_set_field (workspace, "app.type", app_type);
  for (gsize i = 0; regions[i] != NULL; i++)
    {
      g_autofree char     *email = g_strdup_printf ("%s@paperplanes.jp", regions[i]);
      g_autoptr (GrMember) member = gr_member_new (email, i == 0 ? "owner" : "app-manager", regions[i]);

      gr_workspace_add_member (workspace, member);
    }
  fill_environment (workspace, "production", GR_ENVIRONMENT_PRODUCTION, "awbx37vxswqcvsf6");
  fill_environment (workspace, "qa", GR_ENVIRONMENT_SANDBOX, "sbawbx37vxswqcvsf6");
  gr_workspace_set_list_field (workspace, NULL, "workspace.regions", (const char *const *)regions);
  gr_workspace_set_list_field (workspace, NULL, "workspace.languages", languages);

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (GrPlace) place = gr_place_new (NULL, NULL, languages[i]);

      gr_workspace_set_place_field (workspace, place, "language.name", "Paper Planes");
      gr_workspace_set_place_field (workspace, place, "language.description", "Fold a plane, throw it, and see how far the wind takes it.");
    }
}

/* Takes the choice that proves something, as somebody does for whom all is well. */
static void
answer (GrSetup       *setup,
        const GrPlace *place,
        GrProof       *proof)
{
  const char *const *choices = gr_proof_get_choices (proof);
  const char        *choice = g_strv_contains (choices, "yes") ? "yes" : "not-needed";

  g_assert_true (g_strv_contains (choices, choice));
  gr_setup_answer (setup, place, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)), choice, NULL);
}

static void
answer_step (GrSetup *setup,
             GrStep  *step)
{
  GListModel *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (step));
  GListModel *parts = gr_step_get_parts (step);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      for (guint j = 0; gr_proof_get_kind (proof) == GR_PROOF_TOLD && j < g_list_model_get_n_items (parts); j++)
        {
          g_autoptr (GrStepPart) part = g_list_model_get_item (parts, j);

          answer (setup, gr_step_part_get_place (part), proof);
        }
    }
}

static void
for_each_step (GrSetup *setup,
               void (*act) (GrSetup *setup, GrStep *step))
{
  GListModel *checklists = gr_setup_get_checklists (setup);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (checklist)); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (G_LIST_MODEL (checklist), j);

          act (setup, step);
        }
    }
}

static void
set_up (Fixture      *fixture,
        gconstpointer app_type)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrCatalog) catalog = gr_catalog_new (&error);
  g_autoptr (GrContent) content = g_object_new (GR_TYPE_CONTENT, NULL);

  g_assert_no_error (error);
  fixture->workspace = gr_workspace_new ("w", NULL);
  fill (fixture->workspace, catalog, app_type);
  fixture->setup = gr_setup_new (catalog, fixture->workspace, gr_clock_get_system ());
  gr_setup_add_witness (fixture->setup, GR_WITNESS (content));
  for_each_step (fixture->setup, answer_step);
  gr_setup_refresh (fixture->setup);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer app_type)
{
  g_clear_object (&fixture->setup);
  g_clear_object (&fixture->workspace);
}

static void
assert_done (GrSetup *setup,
             GrStep  *step)
{
  GListModel *parts = gr_step_get_parts (step);

  g_assert_cmpuint (g_list_model_get_n_items (parts), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (parts, i);

      if (gr_step_part_get_state (part) != GR_STEP_DONE)
        g_error ("%s, %s: %s", gr_step_get_path (step), gr_step_part_get_title (part), gr_step_part_get_reason (part));
    }
}

/* Every guide can come to its end, in every place at the same time: no step waits for itself, and every proof can hold. */
static void
test_end (Fixture      *fixture,
          gconstpointer app_type)
{
  for_each_step (fixture->setup, assert_done);
}

/* Each type of app is shown the guides that are about it. */
static void
test_which (Fixture      *fixture,
            gconstpointer app_type)
{
  static const char *const of_standard[] = {"products", "review", "go-live", "api-start"};
  static const char *const of_games[] = {"access-configurations", "mini-game-development", "mini-game-monetisation", "mini-game-release"};
  static const char *const of_both[] = {"prepare-developer-account", "register-app", "sandbox", "url-ownership", "troubleshooting"};
  gboolean                 is_standard = g_str_equal (app_type, "standard");

  for (gsize i = 0; i < G_N_ELEMENTS (of_standard); i++)
    g_assert_cmpint (gr_setup_find_checklist (fixture->setup, of_standard[i]) != NULL, ==, is_standard);
  for (gsize i = 0; i < G_N_ELEMENTS (of_games); i++)
    g_assert_cmpint (gr_setup_find_checklist (fixture->setup, of_games[i]) != NULL, ==, !is_standard);
  for (gsize i = 0; i < G_N_ELEMENTS (of_both); i++)
    g_assert_nonnull (gr_setup_find_checklist (fixture->setup, of_both[i]));
}

/* What is undone in the workspace is not done any more, in the place where it was undone. */
static void
test_undone (Fixture      *fixture,
             gconstpointer app_type)
{
  g_autofree char    *long_text = g_strnfill (1001, 'x');
  g_autoptr (GrPlace) production = gr_place_new ("production", NULL, NULL);
  const struct
  {
    const char *environment;
    const char *key;
    const char *value;
    const char *path;
  } undone[] = {
    /* A key of a sandbox. */
    {"production", "environment.client-key", "sbawbx37vxswqcvsf6", "go-live/switch"},
    /* An App ID where the client key belongs. */
    {"qa", "environment.client-key", "7301234567890123457", "products/own-app"},
    {"production", "environment.client-key", NULL, "api-start/credentials"},
    {NULL, "app.review-text", long_text, "review/explanation"},
    {NULL, "app.terms-uri", "http://paperplanes.jp/terms", "url-ownership/choose"},
    {NULL, "app.demo-video", NULL, "review/demo-video"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (undone); i++)
    {
      g_autoptr (GrPlace) place = undone[i].environment != NULL ? gr_place_new (undone[i].environment, NULL, NULL) : NULL;
      g_autofree char    *before = g_strdup (gr_workspace_get_place_field (fixture->workspace, place, undone[i].key));
      GrStep             *step = gr_setup_find_step (fixture->setup, undone[i].path);

      g_test_message ("%s", undone[i].path);
      gr_workspace_set_place_field (fixture->workspace, place, undone[i].key, undone[i].value);
      gr_setup_refresh (fixture->setup);
      g_assert_cmpint (gr_step_get_state (step), !=, GR_STEP_DONE);

      gr_workspace_set_place_field (fixture->workspace, place, undone[i].key, before);
      for_each_step (fixture->setup, answer_step);
      gr_setup_refresh (fixture->setup);
      g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_DONE);
    }

  /* The record alone is enough, or the file alone, but nothing is too little. */
  gr_workspace_set_place_field (fixture->workspace, production, "environment.signature", NULL);
  gr_setup_refresh (fixture->setup);
  g_assert_cmpint (gr_step_get_state (gr_setup_find_step (fixture->setup, "url-ownership/property")), ==, GR_STEP_DONE);
  gr_workspace_set_place_field (fixture->workspace, production, "environment.domain-record", "0123456789abcdef");
  gr_setup_refresh (fixture->setup);
  g_assert_cmpint (gr_step_get_state (gr_setup_find_step (fixture->setup, "url-ownership/property")), !=, GR_STEP_DONE);
}

/* An app that waits for the reviewers waits there, and what comes after is held up by it. */
static void
test_in_review (Fixture      *fixture,
                gconstpointer app_type)
{
  GrStep *submit = gr_setup_find_step (fixture->setup, "review/submit");
  GrStep *live = gr_setup_find_step (fixture->setup, "go-live/live");

  gr_setup_answer (fixture->setup, NULL, "submit.app-review", "submitted", NULL);
  gr_setup_refresh (fixture->setup);
  g_assert_cmpint (gr_step_get_state (submit), ==, GR_STEP_WAITING);
  g_assert_cmpint (gr_step_get_state (live), !=, GR_STEP_DONE);
  g_assert_cmpstr (gr_step_get_blocked_by (live), ==, "review/submit");

  gr_setup_answer (fixture->setup, NULL, "submit.app-review", "refused", NULL);
  gr_setup_refresh (fixture->setup);
  g_assert_cmpint (gr_step_get_state (submit), ==, GR_STEP_TO_DO);
}

#define ADD(path, app_type, function) g_test_add ("/guides-of-apps/" path, Fixture, app_type, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("standard/end", "standard", test_end);
  ADD ("standard/which", "standard", test_which);
  ADD ("standard/undone", "standard", test_undone);
  ADD ("standard/in-review", "standard", test_in_review);
  ADD ("mini-game/end", "mini-game", test_end);
  ADD ("mini-game/which", "mini-game", test_which);

  return g_test_run ();
}
