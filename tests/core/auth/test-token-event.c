/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-event.h"

#include <string.h>

#include "gr-auth-error.h"
#include "gr-json.h"
#include "gr-util.h"

#define NOW    G_GINT64_CONSTANT (1800000000)
#define ANSWER "{\"access_token\": \"act.PlantedOne\", \"expires_in\": 7200, \"refresh_token\": \"rft.PlantedOne\"," \
               "\"refresh_expires_in\": 15552000, \"open_id\": \"open-1\", \"scope\": \"user.info.basic\", \"token_type\": \"Bearer\"}"

static GrTokenSet *
make_tokens (const char *answer)
{
  g_autoptr (JsonNode) node = gr_json_parse (answer, strlen (answer), NULL);

  return gr_token_set_new_from_answer (json_node_get_object (node), NOW, NULL);
}

/* The names are those that `printf %s TOKEN | sha256sum` begins with. */
static void
test_names (void)
{
  g_autoptr (GrTokenSet)   tokens = make_tokens (ANSWER);
  g_autoptr (GrTokenSet)   client = make_tokens ("{\"access_token\": \"clt.PlantedOne\", \"expires_in\": 7200}");
  g_autoptr (GrTokenEvent) event = gr_token_event_new (GR_TOKEN_EVENT_ISSUED, NOW + 5, tokens, "2026LOG");
  g_autoptr (GrTokenEvent) bare = gr_token_event_new (GR_TOKEN_EVENT_ISSUED, NOW, client, NULL);
  g_autofree char         *access = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "act.PlantedOne", -1);
  g_autofree char         *refresh = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "rft.PlantedOne", -1);

  g_assert_cmpuint (strlen (gr_token_event_get_access_hash (event)), ==, 8);
  g_assert_true (g_str_has_prefix (access, gr_token_event_get_access_hash (event)));
  g_assert_true (g_str_has_prefix (refresh, gr_token_event_get_refresh_hash (event)));
  g_assert_cmpint (gr_token_event_get_at (event), ==, NOW + 5);
  g_assert_cmpint (gr_token_event_get_expires_at (event), ==, NOW + 7200);
  g_assert_cmpint (gr_token_event_get_refresh_expires_at (event), ==, NOW + 15552000);
  g_assert_cmpstr (gr_token_event_get_log_id (event), ==, "2026LOG");
  g_assert_null (gr_token_event_get_refresh_hash (bare));
  g_assert_null (gr_token_event_get_log_id (bare));
}

static void
test_round_trip (void)
{
  g_autoptr (GrTokenSet) tokens = make_tokens (ANSWER);
  g_autoptr (GListStore) chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GListStore) back = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GrTokenSet) again = NULL;
  g_autoptr (GrSecret)   secret = NULL;
  g_autoptr (GrSecret)   ended_secret = NULL;
  g_autofree char       *ended = NULL;
  g_autoptr (GError)     error = NULL;

  for (guint kind = GR_TOKEN_EVENT_ISSUED; kind <= GR_TOKEN_EVENT_REVOKED; kind++)
    {
      g_autoptr (GrTokenEvent) event = gr_token_event_new (kind, NOW + kind, tokens, kind % 2 == 0 ? "2026LOG" : NULL);

      gr_token_chain_append (chain, event);
    }

  secret = gr_token_chain_to_secret (G_LIST_MODEL (chain), tokens, "signed-out");
  g_assert_true (gr_token_chain_from_secret (back, secret, &again, &ended, &error));
  g_assert_no_error (error);
  g_assert_null (ended);
  g_assert_cmpstr (gr_token_set_get_access_token (again), ==, "act.PlantedOne");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (back)), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GrTokenEvent) event = g_list_model_get_item (G_LIST_MODEL (back), i);
      g_autoptr (GrTokenEvent) first = g_list_model_get_item (G_LIST_MODEL (chain), i);

      g_assert_cmpint (gr_token_event_get_kind (event), ==, i);
      g_assert_cmpint (gr_token_event_get_at (event), ==, NOW + i);
      g_assert_cmpstr (gr_token_event_get_access_hash (event), ==, gr_token_event_get_access_hash (first));
      g_assert_cmpstr (gr_token_event_get_refresh_hash (event), ==, gr_token_event_get_refresh_hash (first));
      g_assert_cmpstr (gr_token_event_get_log_id (event), ==, gr_token_event_get_log_id (first));
    }
  g_clear_pointer (&again, gr_token_set_unref);

  /* Of tokens that have ended nothing is left but what happened to them. */
  ended_secret = gr_token_chain_to_secret (G_LIST_MODEL (chain), NULL, "superseded");
  g_assert_null (strstr (ended_secret, "Planted"));
  g_assert_true (gr_token_chain_from_secret (back, ended_secret, &again, &ended, &error));
  g_assert_null (again);
  g_assert_cmpstr (ended, ==, "superseded");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (back)), ==, 5);
}

/* What was stored before there was a chain is read as well. */
static void
test_without_chain (void)
{
  g_autoptr (GrTokenSet) tokens = make_tokens (ANSWER);
  g_autoptr (GListStore) chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GrTokenSet) back = NULL;
  g_autoptr (GrSecret)   secret = gr_token_set_to_secret (tokens);
  g_autofree char       *ended = NULL;

  g_assert_true (gr_token_chain_from_secret (chain, secret, &back, &ended, NULL));
  g_assert_cmpstr (gr_token_set_get_refresh_token (back), ==, "rft.PlantedOne");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (chain)), ==, 0);
}

static void
test_bounded (void)
{
  g_autoptr (GrTokenSet)   tokens = make_tokens (ANSWER);
  g_autoptr (GListStore)   chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GrTokenEvent) last = NULL;
  g_autoptr (GrSecret)     secret = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GrTokenEvent) event = gr_token_event_new (GR_TOKEN_EVENT_REFRESHED, NOW + i, tokens, "20261122150000ABCDEF0123456789");

      gr_token_chain_append (chain, event);
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (chain)), ==, 50);
  last = g_list_model_get_item (G_LIST_MODEL (chain), 49);
  g_assert_cmpint (gr_token_event_get_at (last), ==, NOW + 999);
  secret = gr_token_chain_to_secret (G_LIST_MODEL (chain), tokens, NULL);
  g_assert_cmpuint (strlen (secret), <, 16 * 1024);
}

static void
test_damaged (void)
{
  const char *const      damaged[] = {"", "{", "[]", "{}", "{\"format\": 2, \"access_token\": \"a\"}", "{\"ended\": 5}"};
  g_autoptr (GListStore) chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GrTokenSet) tokens = NULL;
  g_autofree char       *ended = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (gr_token_chain_from_secret (chain, damaged[i], &tokens, &ended, &error));
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
    }

  /* Events are read one by one: what is not one is left out. */
  g_assert_true (gr_token_chain_from_secret (chain,
                                             "{\"ended\": \"revoked\", \"chain\": [5, null, {}, {\"kind\": \"eaten\", \"at\": 5, \"access\": \"01234567\"},"
                                             "{\"kind\": \"issued\", \"at\": 5, \"access\": \"act.Planted\"}, {\"kind\": \"issued\", \"at\": -5, \"access\": \"01234567\"},"
                                             "{\"kind\": \"issued\", \"at\": 5, \"access\": \"01234567\", \"refresh\": \"no hash\", \"log_id\": \"<b>\"}]}",
                                             &tokens, &ended, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (chain)), ==, 1);
  {
    g_autoptr (GrTokenEvent) event = g_list_model_get_item (G_LIST_MODEL (chain), 0);

    g_assert_cmpstr (gr_token_event_get_access_hash (event), ==, "01234567");
    g_assert_null (gr_token_event_get_refresh_hash (event));
    g_assert_null (gr_token_event_get_log_id (event));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/token-event/names", test_names);
  g_test_add_func ("/token-event/round-trip", test_round_trip);
  g_test_add_func ("/token-event/without-chain", test_without_chain);
  g_test_add_func ("/token-event/bounded", test_bounded);
  g_test_add_func ("/token-event/damaged", test_damaged);

  return g_test_run ();
}
