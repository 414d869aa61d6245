/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog-private.h"
#include "gr-catalog.h"

#include <string.h>

/* What the guides and forms agreed on. */
static const char *const agreed[] = {
  "organisation.name", "organisation.id", "app.name", "app.id", "app.type", "app.category", "app.subcategory", "app.description", "app.terms-uri", "app.privacy-uri",
  "app.website-uri", "app.support-uri", "app.apple-team-id", "app.email", "app.contact", "app.review-text", "app.demo-video", "app.library-version",
  "app.android-package", "app.android-md5", "app.android-sha256", "app.play-uri", "app.ios-bundle-id", "app.app-store-uri", "app.runtime", "app.engine",
  "app.login-method", "app.monetisation", "environment.name", "environment.client-key", "environment.platform", "environment.website-uri", "environment.domain",
  "environment.domain-record", "environment.url-prefix", "environment.signature-file", "environment.signature", "environment.webhook-uri", "environment.direct-post",
  "environment.redirect-uris", "environment.scopes", "environment.target-users", "environment.products", "environment.trusted-domains", "workspace.regions",
  "workspace.languages", "region.terms-uri", "region.privacy-uri", "language.name", "language.description", "language.terms-uri", "language.privacy-uri"};

static void
test_agreed (void)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrCatalog) catalog = gr_catalog_new (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (gr_catalog_get_fields (catalog)), ==, G_N_ELEMENTS (agreed));
  for (gsize i = 0; i < G_N_ELEMENTS (agreed); i++)
    {
      GrField *field = gr_catalog_find_field (catalog, agreed[i]);

      g_test_message ("%s", agreed[i]);
      g_assert_true (GR_IS_FIELD (field));
      g_assert_cmpstr (gr_field_get_key (field), ==, agreed[i]);
      g_assert_cmpstr (gr_field_get_key (gr_field_find (agreed[i])), ==, agreed[i]);
      g_assert_cmpuint (strlen (gr_field_get_hint (field)), >, 10);
      g_assert_nonnull (gr_catalog_entry_get_source (GR_CATALOG_ENTRY (field)));
    }
  g_assert_null (gr_catalog_find_field (catalog, "app.colour"));
  g_assert_null (gr_catalog_find_field (catalog, NULL));
}

static void
test_choices (void)
{
  GrField       *category = gr_field_find ("app.category");
  GrField       *type = gr_field_find ("app.type");
  g_auto (GStrv) all = gr_field_list_choices (category, NULL);
  g_auto (GStrv) game = gr_field_list_choices (category, "mini-game");
  g_auto (GStrv) standard = gr_field_list_choices (category, "standard");

  g_assert_cmpuint (g_strv_length (game), ==, 11);
  g_assert_true (g_strv_contains ((const char *const *)game, "Tabletop"));
  g_assert_true (g_strv_contains ((const char *const *)game, "Other"));
  g_assert_false (g_strv_contains ((const char *const *)standard, "Tabletop"));
  g_assert_true (g_strv_contains ((const char *const *)standard, "Utilities"));
  g_assert_cmpuint (g_strv_length (all), ==, g_strv_length ((char **)gr_field_get_choices (category)));
  g_assert_true (gr_field_is_open (category));

  g_assert_cmpstr (gr_field_get_choice_title (type, "mini-game"), ==, "Mini game");
  g_assert_null (gr_field_get_choice_title (type, "maxi-game"));
  g_assert_null (gr_field_get_choice_title (type, NULL));
  g_assert_false (gr_field_is_open (type));
  g_assert_cmpuint (g_strv_length ((char **)gr_field_get_choices (gr_field_find ("app.name"))), ==, 0);
}

static void
test_kinds (void)
{
  g_assert_cmpint (gr_field_get_kind (gr_field_find ("app.name")), ==, GR_FIELD_KIND_TEXT);
  g_assert_cmpint (gr_field_get_kind (gr_field_find ("app.description")), ==, GR_FIELD_KIND_PARAGRAPH);
  g_assert_cmpint (gr_field_get_kind (gr_field_find ("region.terms-uri")), ==, GR_FIELD_KIND_URI);
  g_assert_cmpint (gr_field_get_kind (gr_field_find ("app.email")), ==, GR_FIELD_KIND_EMAIL);
  g_assert_cmpint (gr_field_get_kind (gr_field_find ("app.type")), ==, GR_FIELD_KIND_CHOICE);
  g_assert_cmpint (gr_field_get_kind (gr_field_find ("workspace.regions")), ==, GR_FIELD_KIND_LIST);

  g_assert_cmpint (gr_field_get_value_kind (gr_field_find ("environment.client-key")), ==, GR_VALUE_CLIENT_KEY);
  g_assert_cmpint (gr_field_get_value_kind (gr_field_find ("app.email")), ==, GR_VALUE_EMAIL);
  g_assert_cmpint (gr_field_get_value_kind (gr_field_find ("app.name")), ==, GR_VALUE_PUBLIC);

  g_assert_true (gr_field_is_twin (gr_field_find ("app.name")));
  g_assert_false (gr_field_is_own (gr_field_find ("app.name")));
  g_assert_true (gr_field_is_own (gr_field_find ("environment.client-key")));
  g_assert_false (gr_field_is_twin (gr_field_find ("app.contact")));

  g_assert_true (gr_field_is_for (gr_field_find ("app.apple-team-id"), "mini-game"));
  g_assert_false (gr_field_is_for (gr_field_find ("app.apple-team-id"), "standard"));
  g_assert_true (gr_field_is_for (gr_field_find ("app.apple-team-id"), NULL));
  g_assert_true (gr_field_is_for (gr_field_find ("app.name"), "standard"));
}

static void
assert_limit (const char *key,
              const char *app_type,
              const char *id)
{
  GrLimit *limit = gr_field_find_limit (gr_field_find (key), app_type);

  g_assert_cmpstr (limit != NULL ? gr_catalog_entry_get_id (GR_CATALOG_ENTRY (limit)) : NULL, ==, id);
}

static void
test_limits (void)
{
  assert_limit ("app.description", "standard", "standard-app.description.length");
  assert_limit ("app.description", "mini-game", "mini-game.description.length");
  assert_limit ("app.description", NULL, "mini-game.description.length");
  assert_limit ("app.name", "mini-game", "mini-game.name.length");
  assert_limit ("app.name", "standard", NULL);
  assert_limit ("app.name", NULL, NULL);
  assert_limit ("language.name", "mini-game", "mini-game.name.length");
  assert_limit ("environment.trusted-domains", NULL, "mini-game.trusted-domains");
  assert_limit ("app.review-text", "standard", "review.text.length.app");
}

/* A catalogue of somebody else's making is refused where it has no sense, and the message names entry and member. */
static void
test_damaged (void)
{
  static const struct
  {
    const char *members;
    const char *message;
  } rows[] = {
    {"\"hint\": \"x\"", "kind"},
    {"\"kind\": \"text\"", "hint"},
    {"\"hint\": \"x\", \"kind\": \"picture\"", "picture"},
    {"\"hint\": \"x\", \"kind\": \"choice\"", "choices"},
    {"\"hint\": \"x\", \"kind\": \"choice\", \"choices\": {}", "choices"},
    {"\"hint\": \"x\", \"kind\": \"choice\", \"choices\": [1]", "choices"},
    {"\"hint\": \"x\", \"kind\": \"choice\", \"choices\": [{\"value\": \"a\"}]", "choices"},
    {"\"hint\": \"x\", \"kind\": \"choice\", \"choices\": [{\"value\": \"a\", \"title\": \"A\", \"app_types\": \"standard\"}]", "choices"},
    {"\"hint\": \"x\", \"kind\": \"text\", \"app_types\": [1]", "app_types"},
    {"\"hint\": \"x\", \"kind\": \"text\", \"redaction\": \"secret\"", "redaction"},
    {"\"hint\": \"x\", \"kind\": \"text\", \"limit\": 5", "limit"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char     *text = g_strdup_printf ("{\"id\": \"app.x\", \"title\": \"X\", \"source\": \"s\", \"as_of\": \"2026-11\", %s}", rows[i].members);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (GError)   error = NULL;
      GrCatalogEntry      *entry = gr_catalog_entry_new (GR_TYPE_FIELD, json_node_get_object (node), &error);

      g_test_message ("%s", rows[i].members);
      g_assert_null (entry);
      g_assert_nonnull (strstr (error->message, "app.x"));
      g_assert_nonnull (strstr (error->message, rows[i].message));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/agreed", test_agreed);
  g_test_add_func ("/field/choices", test_choices);
  g_test_add_func ("/field/kinds", test_kinds);
  g_test_add_func ("/field/limits", test_limits);
  g_test_add_func ("/field/damaged", test_damaged);

  return g_test_run ();
}
