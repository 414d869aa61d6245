/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "broken-resources.h"
#include "gr-catalog.h"
#include "gr-json.h"
#include "gr-util.h"

static GrCatalog *
load (void)
{
  g_autoptr (GError) error = NULL;
  GrCatalog         *catalog = gr_catalog_new (&error);

  g_assert_no_error (error);
  return catalog;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode          *node = gr_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return node;
}

static const char *
id_of (gpointer entry)
{
  return gr_catalog_entry_get_id (GR_CATALOG_ENTRY (entry));
}

static void
assert_dated (GListModel *entries)
{
  g_assert_cmpuint (g_list_model_get_n_items (entries), >, 0);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrCatalogEntry) entry = g_list_model_get_item (entries, i);

      g_test_message ("%s", id_of (entry));
      g_assert_cmpint (strlen (gr_catalog_entry_get_title (entry)), >, 0);
      g_assert_cmpint (strlen (gr_catalog_entry_get_source (entry)), >, 0);
      g_assert_true (gr_parse_date (gr_catalog_entry_get_as_of (entry), NULL));
    }
}

static void
test_all_dated (void)
{
  g_autoptr (GrCatalog) catalog = load ();

  assert_dated (gr_catalog_get_regions (catalog));
  assert_dated (gr_catalog_get_languages (catalog));
  assert_dated (gr_catalog_get_scopes (catalog));
  assert_dated (gr_catalog_get_user_fields (catalog));
  assert_dated (gr_catalog_get_fields (catalog));
  assert_dated (gr_catalog_get_endpoints (catalog));
  assert_dated (gr_catalog_get_rule_packs (catalog));
  assert_dated (gr_catalog_get_asset_rules (catalog));
  assert_dated (gr_catalog_get_limits (catalog));
  assert_dated (gr_catalog_get_error_advice (catalog));
  assert_dated (gr_catalog_get_key_shapes (catalog));
}

static void
test_regions (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  GrRegion             *japan = gr_catalog_find_region (catalog, "JP");
  GrRegion             *vietnam = gr_catalog_find_region (catalog, "VN");
  g_autofree char      *flag = gr_region_dup_flag (japan);

  g_assert_cmpstr (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (japan)), ==, "Japan");
  g_assert_cmpstr (flag, ==, "🇯🇵");
  g_assert_cmpstr (gr_region_get_languages (japan)[0], ==, "ja");
  g_assert_nonnull (gr_catalog_find_region (catalog, "US"));
  g_assert_nonnull (strstr (gr_region_get_requirement (vietnam), "G1"));
  g_assert_null (gr_catalog_find_region (catalog, "XX"));
  g_assert_null (gr_catalog_find_region (catalog, "jp"));
  g_assert_null (gr_catalog_find_region (catalog, NULL));
}

/* Sources say different things about Japan at different times, and each is kept with its own date. */
static void
test_claims (void)
{
  g_autoptr (GrCatalog)  catalog = load ();
  GListModel            *claims = gr_region_get_claims (gr_catalog_find_region (catalog, "JP"));
  g_autoptr (GHashTable) dates = g_hash_table_new (g_str_hash, g_str_equal);

  assert_dated (claims);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GrCatalogEntry) claim = g_list_model_get_item (claims, i);

      g_hash_table_add (dates, (gpointer)gr_catalog_entry_get_as_of (claim));
    }
  g_assert_cmpuint (g_hash_table_size (dates), >=, 2);
}

static void
test_languages (void)
{
  g_autoptr (GrCatalog)  catalog = load ();
  GListModel            *languages = gr_catalog_get_languages (catalog);
  g_autoptr (GrLanguage) first = g_list_model_get_item (languages, 0);

  g_assert_cmpuint (g_list_model_get_n_items (languages), ==, 55);
  g_assert_true (gr_language_get_is_default (first));
  g_assert_true (g_str_has_prefix (id_of (first), "en"));
  g_assert_false (gr_language_get_is_default (gr_catalog_find_language (catalog, "ja")));
  g_assert_null (gr_catalog_find_language (catalog, "tlh"));
}

static void
test_scopes (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  GrScope              *basic = gr_catalog_find_scope (catalog, "user.info.basic");
  GrScope              *profile = gr_catalog_find_scope (catalog, "user.info.profile");
  GrScope              *settings = gr_catalog_find_scope (catalog, "user.settings.display");

  g_assert_false (gr_scope_get_user_can_untick (basic));
  g_assert_true (gr_scope_get_user_can_untick (profile));
  g_assert_true (gr_scope_get_is_documented (basic));
  g_assert_false (gr_scope_get_is_documented (settings));
  g_assert_cmpstr (gr_scope_get_product (basic), ==, "Login Kit");
  g_assert_true (g_strv_contains (gr_scope_get_fields (basic), "open_id"));
  g_assert_false (g_strv_contains (gr_scope_get_fields (basic), "username"));
  g_assert_true (g_strv_contains (gr_scope_get_fields (profile), "username"));
  g_assert_cmpuint (g_strv_length ((char **)gr_scope_get_fields (settings)), ==, 0);
  g_assert_nonnull (gr_scope_get_description (profile));
  g_assert_nonnull (gr_scope_get_note (settings));
}

static void
test_obsolete_scopes (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  GrScope              *create = gr_catalog_find_obsolete_scope (catalog, "video.create");

  g_assert_nonnull (strstr (gr_scope_get_note (create), "video.publish"));
  g_assert_null (gr_catalog_find_scope (catalog, "video.create"));
  g_assert_null (gr_catalog_find_obsolete_scope (catalog, "user.info.basic"));
}

static void
test_user_fields (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  static const struct
  {
    const char *id;
    const char *scope;
    GrFieldType type;
  } rows[] = {
    {"open_id", "user.info.basic", GR_FIELD_STRING},
    {"avatar_url", "user.info.basic", GR_FIELD_IMAGE},
    {"is_verified", "user.info.profile", GR_FIELD_BOOLEAN},
    {"profile_deep_link", "user.info.profile", GR_FIELD_LINK},
    {"follower_count", "user.info.stats", GR_FIELD_COUNT},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GrUserField *field = gr_catalog_find_user_field (catalog, rows[i].id);

      g_assert_cmpstr (gr_user_field_get_scope (field), ==, rows[i].scope);
      g_assert_cmpint (gr_user_field_get_field_type (field), ==, rows[i].type);
    }
  g_assert_null (gr_catalog_find_user_field (catalog, "email"));
}

static void
test_endpoints (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  GrEndpoint           *token = gr_catalog_find_endpoint (catalog, "oauth.token");
  GrEndpoint           *user_info = gr_catalog_find_endpoint (catalog, "user.info");
  GrEndpoint           *old = gr_catalog_find_endpoint (catalog, "legacy.oauth.token");

  g_assert_cmpstr (gr_endpoint_get_method (token), ==, "POST");
  g_assert_cmpstr (gr_endpoint_get_uri (token), ==, "https://open.tiktokapis.com/v2/oauth/token/");
  g_assert_null (gr_endpoint_get_scope (token));
  g_assert_cmpuint (gr_endpoint_get_calls_per_minute (token), ==, 0);
  g_assert_null (gr_endpoint_get_replaced_by (token));
  g_assert_nonnull (gr_endpoint_get_note (token));

  g_assert_cmpstr (gr_endpoint_get_method (user_info), ==, "GET");
  g_assert_cmpstr (gr_endpoint_get_scope (user_info), ==, "user.info.basic");
  g_assert_cmpint (gr_endpoint_get_token_kind (user_info), !=, gr_endpoint_get_token_kind (token));
  g_assert_cmpuint (gr_endpoint_get_calls_per_minute (user_info), ==, 600);

  g_assert_cmpstr (gr_endpoint_get_replaced_by (old), ==, "oauth.token");
}

static void
test_endpoint_uris (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  static const struct
  {
    const char *id;
    const char *base;
    const char *uri;
  } rows[] = {
    {"oauth.authorize", NULL, "https://www.tiktok.com/v2/auth/authorize/"},
    {"oauth.authorize", "", "https://www.tiktok.com/v2/auth/authorize/"},
    {"oauth.authorize", "http://127.0.0.1:4000", "http://127.0.0.1:4000/v2/auth/authorize/"},
    {"oauth.token", "http://127.0.0.1:4000/", "http://127.0.0.1:4000/v2/oauth/token/"},
    {"user.info", "http://127.0.0.1:4000//", "http://127.0.0.1:4000/v2/user/info/"},
    {"no.such", "http://127.0.0.1:4000", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *uri = gr_catalog_dup_endpoint_uri (catalog, rows[i].id, rows[i].base);

      g_assert_cmpstr (uri, ==, rows[i].uri);
    }
}

static void
test_rule_packs (void)
{
  g_autoptr (GrCatalog)  catalog = load ();
  g_autoptr (GrRulePack) first = g_list_model_get_item (gr_catalog_get_rule_packs (catalog), 0);
  GrRulePack            *newer = gr_catalog_find_rule_pack (catalog, "mini-game-basic-information-2026");
  GrSlotRule            *icon = gr_rule_pack_find_slot (first, "icon");
  GrSlotRule            *thumbnail = gr_rule_pack_find_slot (first, "dm-thumbnail");
  GrSlotRule            *card = gr_rule_pack_find_slot (newer, "feed-card");

  g_assert_cmpstr (id_of (first), ==, "mini-game-preparation");
  g_assert_cmpstr (gr_rule_pack_get_app_type (first), ==, "mini-game");
  g_assert_nonnull (gr_rule_pack_get_summary (first));
  g_assert_cmpuint (gr_slot_rule_get_width (icon), ==, 1024);
  g_assert_cmpuint (gr_slot_rule_get_height (icon), ==, 1024);
  g_assert_cmpuint (gr_slot_rule_get_max_megabytes (icon), ==, 5);
  g_assert_cmpuint (gr_slot_rule_get_max_files (icon), ==, 1);
  g_assert_true (g_strv_contains (gr_slot_rule_get_formats (icon), "jpeg"));
  g_assert_false (g_strv_contains (gr_slot_rule_get_formats (icon), "bmp"));
  g_assert_cmpuint (gr_slot_rule_get_width (thumbnail), ==, 360);
  g_assert_cmpuint (gr_slot_rule_get_max_files (thumbnail), ==, 3);
  g_assert_cmpuint (gr_slot_rule_get_min_files (icon), ==, 1);
  g_assert_cmpuint (gr_slot_rule_get_min_files (thumbnail), ==, 0);
  g_assert_false (gr_slot_rule_get_per_language (icon));
  g_assert_true (gr_slot_rule_get_per_language (thumbnail));
  g_assert_null (gr_rule_pack_find_slot (first, "feed-card"));

  g_assert_cmpuint (gr_slot_rule_get_width (gr_rule_pack_find_slot (newer, "icon")), ==, 600);
  g_assert_true (g_strv_contains (gr_slot_rule_get_formats (gr_rule_pack_find_slot (newer, "icon")), "bmp"));

  /* A slot without a source of its own has that of its pack. */
  g_assert_cmpstr (gr_catalog_entry_get_source (GR_CATALOG_ENTRY (icon)), ==, gr_catalog_entry_get_source (GR_CATALOG_ENTRY (first)));
  g_assert_cmpstr (gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (icon)), ==, gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (first)));
  g_assert_cmpstr (gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (card)), !=, gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (newer)));
  g_assert_cmpstr (gr_rule_pack_get_app_type (gr_catalog_find_rule_pack (catalog, "standard-app")), ==, "standard");
}

/* A paper has no size of its own, a form may ask for one file at least, and a card took the place of a thumbnail. */
static void
test_slot_rules (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  GrRulePack           *older = gr_catalog_find_rule_pack (catalog, "mini-game-preparation");
  GrRulePack           *newer = gr_catalog_find_rule_pack (catalog, "mini-game-basic-information-2026");
  GrRulePack           *papers = gr_catalog_find_rule_pack (catalog, "business-verification");
  GrSlotRule           *card = gr_rule_pack_find_slot (newer, "feed-card");
  GrSlotRule           *thumbnail = gr_rule_pack_find_slot (older, "dm-thumbnail");
  GrSlotRule           *paper = gr_rule_pack_find_slot (papers, "certificate");
  g_autoptr (GrSlotAsk) square = g_list_model_get_item (gr_slot_rule_get_asks (card), 0);
  g_autoptr (GrSlotAsk) watermark = g_list_model_get_item (gr_slot_rule_get_asks (card), 1);

  g_assert_cmpstr (gr_rule_pack_get_app_type (papers), ==, "organization");
  g_assert_true (gr_slot_rule_is_document (paper));
  g_assert_false (gr_slot_rule_is_document (card));
  g_assert_cmpuint (gr_slot_rule_get_width (paper), ==, 0);
  g_assert_cmpuint (gr_slot_rule_get_min_width (paper), ==, 480);
  g_assert_cmpuint (gr_slot_rule_get_min_height (paper), ==, 480);
  g_assert_cmpuint (gr_slot_rule_get_max_megabytes (paper), ==, 10);
  g_assert_cmpuint (gr_slot_rule_get_max_files (paper), ==, 0);
  g_assert_true (g_strv_contains (gr_slot_rule_get_formats (paper), "pdf"));
  g_assert_cmpuint (gr_slot_rule_get_min_width (card), ==, 0);
  g_assert_true (gr_rule_pack_takes_format (papers, "pdf"));
  g_assert_false (gr_rule_pack_takes_format (newer, "pdf"));

  g_assert_cmpuint (gr_slot_rule_get_min_files (card), ==, 1);
  g_assert_cmpuint (gr_slot_rule_get_min_files (thumbnail), ==, 0);
  g_assert_nonnull (gr_slot_rule_get_note (card));
  g_assert_cmpstr (gr_slot_rule_get_subject (card), ==, gr_slot_rule_get_subject (thumbnail));
  g_assert_cmpstr (gr_slot_rule_get_subject (paper), ==, "certificate");

  g_assert_cmpuint (g_list_model_get_n_items (gr_slot_rule_get_asks (thumbnail)), ==, 0);
  g_assert_cmpint (gr_slot_ask_get_measure (square), ==, GR_MEASURE_SEE_THROUGH_CORNERS);
  g_assert_cmpint (gr_slot_ask_get_severity (square), ==, GR_SEVERITY_ERROR);
  g_assert_nonnull (gr_slot_ask_get_finding (square));
  g_assert_nonnull (gr_slot_ask_get_detail (square));
  g_assert_nonnull (gr_slot_ask_get_fix (square));
  g_assert_cmpint (gr_slot_ask_get_measure (watermark), ==, GR_MEASURE_NONE);
  g_assert_null (gr_slot_ask_get_finding (watermark));
  g_assert_cmpstr (gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (watermark)), ==, gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (card)));
}

static void
test_limits (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  GrLimit              *newest = gr_catalog_find_limit (catalog, "token.access.lifetime");

  g_assert_cmpint (gr_catalog_get_limit (catalog, "sandbox.count"), ==, 5);
  g_assert_cmpint (gr_catalog_get_limit (catalog, "sandbox.target-users"), ==, 10);
  g_assert_cmpint (gr_catalog_get_limit (catalog, "redirect-uri.length"), ==, 512);
  g_assert_cmpint (gr_catalog_get_limit (catalog, "no.such"), ==, -1);
  g_assert_null (gr_catalog_find_limit (catalog, NULL));

  g_assert_cmpint (gr_limit_get_value (newest), ==, 7200);
  g_assert_cmpstr (gr_limit_get_unit (newest), ==, "seconds");
  g_assert_cmpstr (gr_limit_get_subject (newest), ==, "token.access.lifetime");
  g_assert_nonnull (gr_limit_get_note (newest));
  g_assert_cmpint (gr_catalog_get_limit (catalog, "token.access.lifetime.2026-10"), ==, 86400);
  g_assert_cmpint (gr_catalog_get_limit (catalog, "token.refresh.lifetime"), ==, 15552000);
  g_assert_cmpstr (gr_limit_get_subject (gr_catalog_find_limit (catalog, "sandbox.count")), ==, "sandbox.count");
}

static void
test_properties (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  g_autofree char      *id = NULL;
  g_autofree char      *title = NULL;
  g_autofree char      *source = NULL;
  g_autofree char      *as_of = NULL;

  g_object_get (gr_catalog_find_limit (catalog, "sandbox.count"), "id", &id, "title", &title, "source", &source, "as-of", &as_of, NULL);
  g_assert_cmpstr (id, ==, "sandbox.count");
  g_assert_cmpstr (title, ==, "Sandboxes of an app");
  g_assert_true (g_str_has_prefix (source, "https://developers.tiktok.com/"));
  g_assert_true (gr_parse_date (as_of, NULL));
}

static void
test_translate (void)
{
  g_assert_null (gr_catalog_translate (NULL));
  g_assert_cmpstr (gr_catalog_translate (""), ==, "");
  g_assert_cmpstr (gr_catalog_translate ("Not a text of ours"), ==, "Not a text of ours");
}

/* What an entry lacks is named, together with the entry. */
static void
test_refused (void)
{
#define BASE "\"id\":\"XY\",\"title\":\"T\",\"source\":\"S\",\"as_of\":\"2026-11\""
  const struct
  {
    GType       type;
    const char *text;
    const char *member;
  } rows[] = {
    {GR_TYPE_CATALOG_ENTRY, "{}", "id"},
    {GR_TYPE_CATALOG_ENTRY, "{\"id\":\"XY\"}", "title"},
    {GR_TYPE_CATALOG_ENTRY, "{\"id\":\"XY\",\"title\":5}", "title"},
    {GR_TYPE_CATALOG_ENTRY, "{\"id\":\"XY\",\"title\":\"T\"}", "source"},
    {GR_TYPE_CATALOG_ENTRY, "{\"id\":\"XY\",\"title\":\"T\",\"source\":\"S\"}", "as_of"},
    {GR_TYPE_CATALOG_ENTRY, "{\"id\":\"XY\",\"title\":\"T\",\"source\":\"S\",\"as_of\":\"2026-02-30\"}", "as_of"},
    {GR_TYPE_REGION, "{\"id\":\"xyz\",\"title\":\"T\",\"source\":\"S\",\"as_of\":\"2026-11\"}", "id"},
    {GR_TYPE_REGION, "{" BASE ",\"languages\":\"ja\"}", "languages"},
    {GR_TYPE_REGION, "{" BASE ",\"claims\":[1]}", "claims"},
    {GR_TYPE_SCOPE, "{" BASE ",\"fields\":[1]}", "fields"},
    {GR_TYPE_USER_FIELD, "{" BASE "}", "scope"},
    {GR_TYPE_USER_FIELD, "{" BASE ",\"scope\":\"a.b\",\"type\":\"colour\"}", "type"},
    {GR_TYPE_ENDPOINT, "{" BASE "}", "method"},
    {GR_TYPE_ENDPOINT, "{" BASE ",\"method\":\"GET\"}", "uri"},
    {GR_TYPE_ENDPOINT, "{" BASE ",\"method\":\"GET\",\"uri\":\"not a uri\"}", "uri"},
    {GR_TYPE_ENDPOINT, "{" BASE ",\"method\":\"GET\",\"uri\":\"https://x.example/\",\"calls_per_minute\":-1}", "calls_per_minute"},
    {GR_TYPE_RULE_PACK, "{" BASE "}", "app_type"},
    {GR_TYPE_RULE_PACK, "{" BASE ",\"app_type\":\"standard\",\"slots\":[{\"id\":\"icon\"}]}", "title"},
    {GR_TYPE_SLOT_RULE, "{" BASE ",\"width\":4294967296}", "width"},
    {GR_TYPE_SLOT_RULE, "{" BASE ",\"kind\":\"painting\"}", "kind"},
    {GR_TYPE_SLOT_RULE, "{" BASE ",\"min_files\":\"one\"}", "min_files"},
    {GR_TYPE_SLOT_ASK, "{" BASE ",\"measured_by\":\"smell\"}", "measured_by"},
    {GR_TYPE_SLOT_ASK, "{" BASE ",\"measured_by\":\"grey\"}", "finding"},
    {GR_TYPE_ASSET_RULE, "{" BASE ",\"severity\":\"error\",\"basis\":\"tiktok\"}", "basis"},
    {GR_TYPE_ASSET_RULE, "{" BASE ",\"basis\":\"standard\",\"place\":\"P\",\"detail\":\"D\",\"fix\":\"F\"}", "seen"},
    {GR_TYPE_LIMIT, "{" BASE ",\"unit\":\"items\"}", "value"},
    {GR_TYPE_LIMIT, "{" BASE ",\"value\":1.5,\"unit\":\"items\"}", "value"},
    {GR_TYPE_LIMIT, "{" BASE ",\"value\":1}", "unit"},
    {GR_TYPE_KEY_SHAPE, "{" BASE "}", "pattern"},
    {GR_TYPE_KEY_SHAPE, "{" BASE ",\"pattern\":\"(\"}", "pattern"},
    {GR_TYPE_KEY_SHAPE, "{" BASE ",\"pattern\":\"^a$\",\"subject\":\"door\"}", "subject"},
    {GR_TYPE_KEY_SHAPE, "{" BASE ",\"pattern\":\"^a$\",\"subject\":\"token\",\"confidence\":\"official\"}", "confidence"},
    {GR_TYPE_ERROR_ADVICE, "{" BASE "}", "where"},
    {GR_TYPE_ERROR_ADVICE, "{" BASE ",\"where\":\"api\",\"messages\":\"no list\"}", "messages"},
    {GR_TYPE_ERROR_ADVICE, "{" BASE ",\"where\":\"api\",\"http_status\":\"429\"}", "http_status"},
    {GR_TYPE_ERROR_ADVICE, "{" BASE ",\"where\":\"api\",\"confidence\":\"high\"}", "confidence"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode)       node = parse (rows[i].text);
      g_autoptr (GError)         error = NULL;
      g_autoptr (GrCatalogEntry) entry = gr_catalog_entry_new (rows[i].type, json_node_get_object (node), &error);

      g_test_message ("%s", rows[i].text);
      g_assert_null (entry);
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
      g_assert_nonnull (strstr (error->message, rows[i].member));
      if (i > 0 && i != 6)
        g_assert_nonnull (strstr (error->message, "XY"));
    }
}

static void
test_twins (void)
{
  g_autoptr (JsonNode) node = parse ("{" BASE ",\"app_type\":\"standard\",\"slots\":[{\"id\":\"icon\",\"title\":\"A\"},{\"id\":\"icon\",\"title\":\"B\"}]}");
  g_autoptr (GError)   error = NULL;

  g_assert_null (gr_catalog_entry_new (GR_TYPE_RULE_PACK, json_node_get_object (node), &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
  g_assert_nonnull (strstr (error->message, "icon"));
}

static void
test_broken (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gr_catalog_new_from_resource (broken_get_resource (), &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
  g_assert_nonnull (strstr (error->message, "regions.json"));
  g_assert_nonnull (strstr (error->message, "JP"));
  g_assert_nonnull (strstr (error->message, "source"));
}

static gpointer
find_slots (gpointer data)
{
  GrRulePack *pack = data;
  GListModel *slots = gr_rule_pack_get_slots (pack);
  guint       found = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GrSlotRule) rule = g_list_model_get_item (slots, i % g_list_model_get_n_items (slots));

      found += rule != NULL && gr_rule_pack_find_slot (pack, id_of (rule)) == rule;
    }

  return GUINT_TO_POINTER (found);
}

/* Files are judged in several threads by one pack. */
static void
test_threads (void)
{
  g_autoptr (GrCatalog) catalog = load ();
  GrRulePack           *pack = g_list_model_get_item (gr_catalog_get_rule_packs (catalog), 0);
  GThread              *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("slots", find_slots, pack);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 20000);

  g_assert_true (GR_IS_RULE_PACK (pack));
  g_object_unref (pack);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/all-dated", test_all_dated);
  g_test_add_func ("/catalog/regions", test_regions);
  g_test_add_func ("/catalog/claims", test_claims);
  g_test_add_func ("/catalog/languages", test_languages);
  g_test_add_func ("/catalog/scopes", test_scopes);
  g_test_add_func ("/catalog/obsolete-scopes", test_obsolete_scopes);
  g_test_add_func ("/catalog/user-fields", test_user_fields);
  g_test_add_func ("/catalog/endpoints", test_endpoints);
  g_test_add_func ("/catalog/endpoint-uris", test_endpoint_uris);
  g_test_add_func ("/catalog/rule-packs", test_rule_packs);
  g_test_add_func ("/catalog/slot-rules", test_slot_rules);
  g_test_add_func ("/catalog/limits", test_limits);
  g_test_add_func ("/catalog/properties", test_properties);
  g_test_add_func ("/catalog/translate", test_translate);
  g_test_add_func ("/catalog/refused", test_refused);
  g_test_add_func ("/catalog/twins", test_twins);
  g_test_add_func ("/catalog/broken", test_broken);
  g_test_add_func ("/catalog/threads", test_threads);

  return g_test_run ();
}
