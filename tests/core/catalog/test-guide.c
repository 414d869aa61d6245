/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"
#include "gr-json.h"

#define DATED "\"source\":\"https://developers.tiktok.com/\",\"as_of\":\"2026-11\""

static const char guide_text[] =
  "{\"id\":\"try\",\"title\":\"Try\",\"summary\":\"Try it.\"," DATED ",\"steps\":["
  "{\"id\":\"one\",\"title\":\"One\",\"instructions\":[\"Open it.\",\"Close it.\"],\"note\":\"N\",\"warning\":\"W\",\"who\":\"an admin\","
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
  g_assert_cmpstr (gr_guide_step_get_who (one), ==, "an admin");
  g_assert_cmpstr (gr_guide_step_get_portal_uri (one), ==, "https://developers.tiktok.com/apps");
  g_assert_cmpstr (gr_guide_step_get_learn_uri (one), ==, "https://developers.tiktok.com/doc");
  g_assert_cmpstr (gr_guide_step_get_usual_duration (one), ==, "a day");
  g_assert_cmpuint (gr_guide_step_get_stale_after_days (one), ==, 30);
  g_assert_false (gr_guide_step_get_optional (one));
  g_assert_null (gr_guide_step_get_needs (one)[0]);

  two = gr_guide_find_step (guide, "two");
  g_assert_true (gr_guide_step_get_optional (two));
  g_assert_cmpstr (gr_guide_step_get_needs (two)[0], ==, "one");
  g_assert_null (gr_guide_step_get_who (two));
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

/* Guides built into the program are found without being listed in code, in the order of their files. */
static void
test_built_in (void)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrCatalog) catalog = gr_catalog_new (&error);
  GListModel           *guides;

  g_assert_no_error (error);
  guides = gr_catalog_get_guides (catalog);
  for (guint i = 0; i < g_list_model_get_n_items (guides); i++)
    {
      g_autoptr (GrGuide) guide = g_list_model_get_item (guides, i);
      const char         *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (guide));

      g_test_message ("%s", id);
      g_assert_true (gr_catalog_find_guide (catalog, id) == guide);
      g_assert_nonnull (gr_guide_get_summary (guide));
      g_assert_cmpuint (g_list_model_get_n_items (gr_guide_get_steps (guide)), >, 0);
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
  g_test_add_func ("/guide/sources", test_sources);
  g_test_add_func ("/guide/refused", test_refused);
  g_test_add_func ("/guide/built-in", test_built_in);

  return g_test_run ();
}
