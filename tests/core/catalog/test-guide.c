/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"
#include "gr-json.h"

#define DATED "\"source\":\"https://developers.tiktok.com/\",\"as_of\":\"2026-11\""

static const char guide_text[] =
  "{\"id\":\"try\",\"title\":\"Try\",\"summary\":\"Try it.\"," DATED ",\"steps\":["
  "{\"id\":\"one\",\"title\":\"One\",\"instructions\":[\"Open it.\",\"Close it.\"],\"note\":\"N\",\"warning\":\"W\",\"who\":\"admin\",\"per\":\"environment-region\",\"environments\":[\"local\"],\"regions\":[\"JP\",\"US\"],\"usual_days\":3,"
  "\"portal_uri\":\"https://developers.tiktok.com/apps\",\"learn_uri\":\"https://developers.tiktok.com/doc\",\"usual_duration\":\"a day\","
  "\"stale_after_days\":30,\"proofs\":[{\"id\":\"one.told\",\"title\":\"Told\",\"kind\":\"told\",\"question\":\"Done?\",\"can_wait\":true,"
  "\"choices\":[{\"value\":\"yes\",\"title\":\"Yes, it is\"},{\"value\":\"submitted\",\"title\":\"Sent\"}]}]},"
  "{\"id\":\"two\",\"title\":\"Two\",\"source\":\"Elsewhere\",\"as_of\":\"2026-10\",\"optional\":true,\"instructions\":[\"Do it.\"],\"needs\":[\"one\"],"
  "\"proofs\":[{\"id\":\"two.field\",\"title\":\"Name\",\"kind\":\"field\",\"field\":\"app.name\",\"pattern\":\"^.+$\",\"shape\":\"a name\"},"
  "{\"id\":\"two.members\",\"title\":\"Admins\",\"kind\":\"members\",\"role\":\"admin\",\"count\":2}]}]}";

static GrGuide *
load (const char *text,
      GError    **error)
{
  g_autoptr (GError)   parse_error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), &parse_error);

  g_assert_no_error (parse_error);
  return (GrGuide *)gr_catalog_entry_new (GR_TYPE_GUIDE, json_node_get_object (node), error);
}

static void
test_steps (void)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GrGuide) guide = load (guide_text, &error);
  GrGuideStep        *one, *two;

  g_assert_no_error (error);
  g_assert_cmpstr (gr_guide_get_summary (guide), ==, "Try it.");
  g_assert_cmpuint (g_list_model_get_n_items (gr_guide_get_steps (guide)), ==, 2);
  g_assert_null (gr_guide_find_step (guide, "three"));
  g_assert_null (gr_guide_find_step (guide, NULL));

  one = gr_guide_find_step (guide, "one");
  g_assert_cmpstr (gr_guide_step_get_instructions (one)[0], ==, "Open it.");
  g_assert_cmpstr (gr_guide_step_get_instructions (one)[1], ==, "Close it.");
  g_assert_null (gr_guide_step_get_instructions (one)[2]);
  g_assert_cmpstr (gr_guide_step_get_note (one), ==, "N");
  g_assert_cmpstr (gr_guide_step_get_warning (one), ==, "W");
  g_assert_cmpint (gr_guide_step_get_doer (one), ==, GR_DOER_ADMIN);
  g_assert_cmpstr (gr_guide_step_get_who (one), ==, "an admin of the organization");
  g_assert_cmpint (gr_guide_step_get_per (one), ==, GR_PER_ENVIRONMENT_REGION);
  g_assert_true (gr_guide_step_counts_for (one, "local"));
  g_assert_false (gr_guide_step_counts_for (one, "production"));
  g_assert_true (gr_guide_step_is_taken_in (one, "US"));
  g_assert_false (gr_guide_step_is_taken_in (one, "BR"));
  g_assert_cmpuint (gr_guide_step_get_usual_days (one), ==, 3);
  g_assert_cmpstr (gr_guide_step_get_portal_uri (one), ==, "https://developers.tiktok.com/apps");
  g_assert_cmpstr (gr_guide_step_get_learn_uri (one), ==, "https://developers.tiktok.com/doc");
  g_assert_cmpstr (gr_guide_step_get_usual_duration (one), ==, "a day");
  g_assert_cmpuint (gr_guide_step_get_stale_after_days (one), ==, 30);
  g_assert_false (gr_guide_step_get_optional (one));
  g_assert_null (gr_guide_step_get_needs (one)[0]);

  two = gr_guide_find_step (guide, "two");
  g_assert_true (gr_guide_step_get_optional (two));
  g_assert_cmpstr (gr_guide_step_get_needs (two)[0], ==, "one");
  g_assert_cmpint (gr_guide_step_get_doer (two), ==, GR_DOER_ANYBODY);
  g_assert_cmpstr (gr_guide_step_get_who (two), ==, "you");
  g_assert_cmpint (gr_guide_step_get_per (two), ==, GR_PER_WORKSPACE);
  g_assert_true (gr_guide_step_counts_for (two, "production"));
  g_assert_true (gr_guide_step_counts_for (two, "sandbox"));
  g_assert_false (gr_guide_step_counts_for (two, "local"));
  g_assert_true (gr_guide_step_is_taken_in (two, "BR"));
  g_assert_true (gr_guide_step_applies_to (two, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (gr_guide_step_get_claims (two)), ==, 0);
  g_assert_cmpuint (gr_guide_step_get_stale_after_days (two), ==, 0);
}

static void
test_proofs (void)
{
  g_autoptr (GrGuide) guide = load (guide_text, NULL);
  GListModel         *ones = gr_guide_step_get_proofs (gr_guide_find_step (guide, "one"));
  GListModel         *twos = gr_guide_step_get_proofs (gr_guide_find_step (guide, "two"));
  g_autoptr (GrProof) told = g_list_model_get_item (ones, 0);
  g_autoptr (GrProof) field = g_list_model_get_item (twos, 0);
  g_autoptr (GrProof) members = g_list_model_get_item (twos, 1);

  g_assert_cmpint (gr_proof_get_kind (told), ==, GR_PROOF_TOLD);
  g_assert_cmpstr (gr_proof_get_question (told), ==, "Done?");
  g_assert_true (gr_proof_get_can_wait (told));
  g_assert_cmpstr (gr_proof_get_choices (told)[0], ==, "yes");
  g_assert_cmpstr (gr_proof_get_choices (told)[1], ==, "submitted");
  g_assert_null (gr_proof_get_choices (told)[2]);
  g_assert_cmpstr (gr_proof_get_choice_title (told, "yes"), ==, "Yes, it is");
  g_assert_null (gr_proof_get_choice_title (told, "no"));
  g_assert_null (gr_proof_get_choice_title (told, NULL));

  g_assert_cmpint (gr_proof_get_kind (field), ==, GR_PROOF_FIELD);
  g_assert_cmpstr (gr_proof_get_field (field), ==, "app.name");
  g_assert_cmpstr (gr_proof_get_pattern (field), ==, "^.+$");
  g_assert_cmpstr (gr_proof_get_shape (field), ==, "a name");
  g_assert_null (gr_proof_get_choices (field)[0]);
  g_assert_false (gr_proof_get_can_wait (field));

  g_assert_cmpint (gr_proof_get_kind (members), ==, GR_PROOF_MEMBERS);
  g_assert_cmpstr (gr_proof_get_role (members), ==, "admin");
  g_assert_cmpuint (gr_proof_get_count (members), ==, 2);
}

static void
test_sources (void)
{
  g_autoptr (GrGuide)        guide = load (guide_text, NULL);
  GrGuideStep               *two = gr_guide_find_step (guide, "two");
  g_autoptr (GrCatalogEntry) proof = g_list_model_get_item (gr_guide_step_get_proofs (two), 0);

  g_assert_cmpstr (gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (gr_guide_find_step (guide, "one"))), ==, "2026-11");
  g_assert_cmpstr (gr_catalog_entry_get_source (GR_CATALOG_ENTRY (two)), ==, "Elsewhere");
  g_assert_cmpstr (gr_catalog_entry_get_source (proof), ==, "Elsewhere");
  g_assert_cmpstr (gr_catalog_entry_get_as_of (proof), ==, "2026-10");
}

static void
test_refused (void)
{
#define STEP(id, more) "{\"id\":\"" id "\",\"title\":\"T\"" more "}"
#define PROOF(more)    STEP ("one", ",\"proofs\":[{\"id\":\"p\",\"title\":\"P\"," more "}]")
  static const struct
  {
    const char *steps;
    const char *named;
  } rows[] = {
    {STEP ("one", ",\"needs\":[\"one\"]"), "one"},
    {STEP ("one", ",\"needs\":[\"two\"]") "," STEP ("two", ""), "two"},
    {STEP ("one", "") "," STEP ("one", ""), "one"},
    {STEP ("one", ",\"source\":\"Elsewhere\""), "as_of"},
    {STEP ("one", ",\"stale_after_days\":\"soon\""), "stale_after_days"},
    {STEP ("one", ",\"instructions\":[5]"), "instructions"},
    {PROOF ("\"kind\":\"guess\""), "guess"},
    {PROOF ("\"kind\":\"field\""), "field"},
    {PROOF ("\"kind\":\"told\""), "question"},
    {PROOF ("\"kind\":\"told\",\"question\":\"Q\""), "choices"},
    {PROOF ("\"kind\":\"told\",\"question\":\"Q\",\"choices\":[{\"value\":\"yes\"}]"), "choices"},
    {PROOF ("\"kind\":\"told\",\"question\":\"Q\",\"choices\":[\"yes\"]"), "choices"},
    {PROOF ("\"kind\":\"members\",\"count\":1"), "role"},
    {PROOF ("\"kind\":\"members\",\"role\":\"admin\""), "count"},
    {PROOF ("\"kind\":\"list\""), "field"},
    {PROOF ("\"kind\":\"page\",\"field\":\"app.terms-uri\""), "page"},
    {PROOF ("\"kind\":\"page\",\"field\":\"app.terms-uri\",\"page\":\"imprint\""), "imprint"},
    {PROOF ("\"kind\":\"asset\""), "slot"},
    {PROOF ("\"kind\":\"scopes\",\"stage\":\"signed-in\""), "signed-in"},
    {PROOF ("\"kind\":\"lane\""), "stage"},
    {PROOF ("\"kind\":\"secret\",\"either\":5"), "either"},
    {STEP ("one", ",\"who\":\"an admin\""), "an admin"},
    {STEP ("one", ",\"per\":\"lane\""), "lane"},
    {STEP ("one", ",\"entries\":[{\"id\":\"e\",\"title\":\"E\"}]"), "value"},
    {STEP ("one", ",\"claims\":[{\"id\":\"a\",\"title\":\"A\"," DATED "}],\"reading\":\"R\""), "claims"},
    {STEP ("one", ",\"claims\":[{\"id\":\"a\",\"title\":\"A\"," DATED "},{\"id\":\"b\",\"title\":\"B\"," DATED "}]"), "reading"},
    {STEP ("one", ",\"samples\":[{\"id\":\"s\",\"title\":\"S\",\"language\":\"js\",\"lines\":[]}]"), "lines"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char   *text = g_strdup_printf ("{\"id\":\"try\",\"title\":\"Try\"," DATED ",\"steps\":[%s]}", rows[i].steps);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", text);
      g_assert_null (load (text, &error));
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
      g_assert_nonnull (strstr (error->message, rows[i].named));
    }
}

static const char more_text[] =
  "{\"id\":\"more\",\"order\":70,\"title\":\"More\",\"summary\":\"S\"," DATED ",\"app_types\":[\"mini-game\"],\"reference\":true,\"steps\":["
  "{\"id\":\"one\",\"title\":\"One\",\"app_types\":[\"standard\"],\"needs\":[\"other/step\"],"
  "\"entries\":[{\"id\":\"name\",\"title\":\"Name\",\"field\":\"app.name\"},{\"id\":\"type\",\"title\":\"Type\",\"value\":\"Mini game\"}],"
  "\"claims\":[{\"id\":\"a\",\"title\":\"A\",\"source\":\"Elsewhere\",\"as_of\":\"2025-01\"},{\"id\":\"b\",\"title\":\"B\"," DATED "}],\"reading\":\"R\","
  "\"samples\":[{\"id\":\"call\",\"title\":\"Call\",\"language\":\"js\",\"lines\":[\"a ();\",\"\",\"b ();\"]}],"
  "\"proofs\":[{\"id\":\"one.list\",\"title\":\"L\",\"kind\":\"list\",\"field\":\"workspace.regions\",\"count\":2,\"max\":9,\"value\":\"JP\"},"
  "{\"id\":\"one.page\",\"title\":\"P\",\"kind\":\"page\",\"page\":\"terms\",\"field\":\"app.terms-uri\",\"optional\":true},"
  "{\"id\":\"one.domain\",\"title\":\"D\",\"kind\":\"domain\",\"either\":\"site\"},"
  "{\"id\":\"one.asset\",\"title\":\"A\",\"kind\":\"asset\",\"slot\":\"icon\"},"
  "{\"id\":\"one.scopes\",\"title\":\"S\",\"kind\":\"scopes\",\"stage\":\"granted\",\"scope\":\"user.info.basic\"},"
  "{\"id\":\"one.lane\",\"title\":\"L\",\"kind\":\"lane\",\"stage\":\"refreshed\"}]}],"
  "\"troubles\":[{\"id\":\"blank\",\"title\":\"Blank\",\"where\":\"On the page\",\"causes\":[\"C\"],\"fixes\":[\"F\",\"G\"],\"step\":\"more/one\"}]}";

static void
test_more_of_guides (void)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrGuide)   guide = load (more_text, &error);
  g_autoptr (GrTrouble) trouble = NULL;

  g_assert_no_error (error);
  trouble = g_list_model_get_item (gr_guide_get_troubles (guide), 0);
  g_assert_cmpuint (gr_guide_get_order (guide), ==, 70);
  g_assert_true (gr_guide_get_reference (guide));
  g_assert_true (gr_guide_applies_to (guide, "mini-game"));
  g_assert_false (gr_guide_applies_to (guide, "standard"));
  g_assert_false (gr_guide_applies_to (guide, NULL));

  g_assert_cmpstr (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (trouble)), ==, "Blank");
  g_assert_cmpstr (gr_trouble_get_where (trouble), ==, "On the page");
  g_assert_cmpstr (gr_trouble_get_causes (trouble)[0], ==, "C");
  g_assert_cmpstr (gr_trouble_get_fixes (trouble)[1], ==, "G");
  g_assert_cmpstr (gr_trouble_get_step (trouble), ==, "more/one");
  g_assert_cmpstr (gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (trouble)), ==, "2026-11");
}

static void
test_more_of_steps (void)
{
  g_autoptr (GrGuide)        guide = load (more_text, NULL);
  GrGuideStep               *step = gr_guide_find_step (guide, "one");
  g_autoptr (GrStepEntry)    name = g_list_model_get_item (gr_guide_step_get_entries (step), 0);
  g_autoptr (GrStepEntry)    type = g_list_model_get_item (gr_guide_step_get_entries (step), 1);
  g_autoptr (GrCatalogEntry) claim = g_list_model_get_item (gr_guide_step_get_claims (step), 0);
  g_autoptr (GrCodeSample)   sample = g_list_model_get_item (gr_guide_step_get_samples (step), 0);

  g_assert_cmpstr (gr_guide_step_get_needs (step)[0], ==, "other/step");
  g_assert_true (gr_guide_step_applies_to (step, "standard"));
  g_assert_false (gr_guide_step_applies_to (step, "mini-game"));
  g_assert_cmpstr (gr_step_entry_get_field (name), ==, "app.name");
  g_assert_null (gr_step_entry_get_value (name));
  g_assert_null (gr_step_entry_get_field (type));
  g_assert_cmpstr (gr_step_entry_get_value (type), ==, "Mini game");
  g_assert_cmpstr (gr_catalog_entry_get_source (claim), ==, "Elsewhere");
  g_assert_cmpstr (gr_guide_step_get_reading (step), ==, "R");
  g_assert_cmpstr (gr_code_sample_get_language (sample), ==, "js");
  g_assert_cmpstr (gr_code_sample_get_text (sample), ==, "a ();\n\nb ();");
}

static void
test_more_of_proofs (void)
{
  g_autoptr (GrGuide) guide = load (more_text, NULL);
  GListModel         *proofs = gr_guide_step_get_proofs (gr_guide_find_step (guide, "one"));
  g_autoptr (GrProof) list = g_list_model_get_item (proofs, 0);
  g_autoptr (GrProof) page = g_list_model_get_item (proofs, 1);
  g_autoptr (GrProof) domain = g_list_model_get_item (proofs, 2);
  g_autoptr (GrProof) asset = g_list_model_get_item (proofs, 3);
  g_autoptr (GrProof) scopes = g_list_model_get_item (proofs, 4);
  g_autoptr (GrProof) lane = g_list_model_get_item (proofs, 5);

  g_assert_cmpstr (gr_proof_kind_get_nick (gr_proof_get_kind (list)), ==, "list");
  g_assert_cmpuint (gr_proof_get_count (list), ==, 2);
  g_assert_cmpuint (gr_proof_get_max (list), ==, 9);
  g_assert_cmpstr (gr_proof_get_value (list), ==, "JP");
  g_assert_cmpint (gr_proof_get_kind (page), ==, GR_PROOF_PAGE);
  g_assert_cmpstr (gr_proof_get_page (page), ==, "terms");
  g_assert_true (gr_proof_get_optional (page));
  g_assert_cmpint (gr_proof_get_kind (domain), ==, GR_PROOF_DOMAIN);
  g_assert_cmpstr (gr_proof_get_either (domain), ==, "site");
  g_assert_false (gr_proof_get_optional (domain));
  g_assert_cmpstr (gr_proof_get_slot (asset), ==, "icon");
  g_assert_cmpstr (gr_proof_get_stage (scopes), ==, "granted");
  g_assert_cmpstr (gr_proof_get_scope (scopes), ==, "user.info.basic");
  g_assert_cmpstr (gr_proof_get_stage (lane), ==, "refreshed");
}

/* Guides built into the program are found without being listed in code, in the order they say. */
static void
test_built_in (void)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrCatalog) catalog = gr_catalog_new (&error);
  GListModel           *guides;
  guint                 order = 0;

  g_assert_no_error (error);
  guides = gr_catalog_get_guides (catalog);
  for (guint i = 0; i < g_list_model_get_n_items (guides); i++)
    {
      g_autoptr (GrGuide) guide = g_list_model_get_item (guides, i);
      const char         *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (guide));

      g_test_message ("%s", id);
      g_assert_cmpuint (gr_guide_get_order (guide), >, order);
      order = gr_guide_get_order (guide);
      g_assert_true (gr_catalog_find_guide (catalog, id) == guide);
      g_assert_nonnull (gr_guide_get_summary (guide));
      g_assert_cmpuint (g_list_model_get_n_items (gr_guide_get_reference (guide) ? gr_guide_get_troubles (guide) : gr_guide_get_steps (guide)), >, 0);
    }
  g_assert_null (gr_catalog_find_guide (catalog, "no-such-guide"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/steps", test_steps);
  g_test_add_func ("/guide/proofs", test_proofs);
  g_test_add_func ("/guide/more-of-guides", test_more_of_guides);
  g_test_add_func ("/guide/more-of-steps", test_more_of_steps);
  g_test_add_func ("/guide/more-of-proofs", test_more_of_proofs);
  g_test_add_func ("/guide/sources", test_sources);
  g_test_add_func ("/guide/refused", test_refused);
  g_test_add_func ("/guide/built-in", test_built_in);

  return g_test_run ();
}
