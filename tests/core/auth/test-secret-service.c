/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-store-private.h"

#include <string.h>

#include "gr-test-async.h"
#include "gr-test-keyring.h"
#include "gr-util.h"

#define SECRET "PlantedSecret4f2a"

/* Long enough for a service that works, short enough for a test that waits it out. */
#define BUDGET_MILLISECONDS 200

#define ADDRESS(lane) (&(GrSecretAddress){"acme", "qa", "JP", (lane), GR_SECRET_TOKENS})

typedef struct
{
  GrTestKeyring *keyring;
  GrSecretStore *store;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->keyring = gr_test_keyring_new ();
  fixture->store = gr_secret_store_new ();
  gr_secret_store_set_budget (fixture->store, BUDGET_MILLISECONDS);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_pointer (&fixture->keyring, gr_test_keyring_free);
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  secret_service_disconnect ();
}

static void
open_store (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_secret_store_open_async (fixture->store, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_secret_store_open_finish (fixture->store, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
open_store_as (Fixture           *fixture,
               GrSecretStoreState state,
               const char        *problem)
{
  open_store (fixture);
  g_assert_cmpint (gr_secret_store_get_state (fixture->store), ==, state);
  if (problem == NULL)
    g_assert_null (gr_secret_store_get_problem (fixture->store));
  else
    g_assert_nonnull (strstr (gr_secret_store_get_problem (fixture->store), problem));
}

static char *
look_up (Fixture    *fixture,
         const char *lane,
         GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_lookup_async (fixture->store, ADDRESS (lane), NULL, gr_test_result_cb, &result);
  return gr_secret_store_lookup_finish (fixture->store, gr_test_await (&result), error);
}

static void
assert_secret (Fixture    *fixture,
               const char *lane,
               const char *expected)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (GrSecret) secret = look_up (fixture, lane, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (secret, ==, expected);
}

static void
assert_unreadable (Fixture    *fixture,
                   const char *lane,
                   int         code)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (GrSecret) secret = look_up (fixture, lane, &error);

  g_assert_null (secret);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_null (strstr (error->message, SECRET));
}

static void
store_secret (Fixture    *fixture,
              const char *lane,
              const char *secret)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_secret_store_store_async (fixture->store, ADDRESS (lane), "Greenroom: test", secret, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_secret_store_store_finish (fixture->store, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static gboolean
clear_secret (Fixture    *fixture,
              const char *lane,
              GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_clear_async (fixture->store, ADDRESS (lane), NULL, gr_test_result_cb, &result);
  return gr_secret_store_clear_finish (fixture->store, gr_test_await (&result), error);
}

static gboolean
unlock (Fixture *fixture,
        GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_unlock_async (fixture->store, NULL, gr_test_result_cb, &result);
  return gr_secret_store_unlock_finish (fixture->store, gr_test_await (&result), error);
}

static gboolean
save (Fixture *fixture,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_save_async (fixture->store, NULL, gr_test_result_cb, &result);
  return gr_secret_store_save_finish (fixture->store, gr_test_await (&result), error);
}

static GPtrArray *
list (Fixture *fixture,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_list_async (fixture->store, NULL, gr_test_result_cb, &result);
  return gr_secret_store_list_finish (fixture->store, gr_test_await (&result), error);
}

static gboolean
clear_all (Fixture         *fixture,
           GrSecretRemoval *removal,
           GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_clear_all_async (fixture->store, NULL, gr_test_result_cb, &result);
  return gr_secret_store_clear_all_finish (fixture->store, gr_test_await (&result), removal, error);
}

static void
wait_for_state (Fixture           *fixture,
                GrSecretStoreState state)
{
  while (gr_secret_store_get_state (fixture->store) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_works (Fixture      *fixture,
            gconstpointer user_data)
{
  open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
  assert_secret (fixture, "haruka", NULL);
  store_secret (fixture, "haruka", SECRET);
  store_secret (fixture, "haruka", "newer");
  assert_secret (fixture, "haruka", "newer");
  assert_secret (fixture, "alex", NULL);
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 0);

  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);
  g_assert_cmpstr (gr_test_keyring_get_attribute (fixture->keyring, 0, "workspace"), ==, "acme");
  g_assert_cmpstr (gr_test_keyring_get_attribute (fixture->keyring, 0, "environment"), ==, "qa");
  g_assert_cmpstr (gr_test_keyring_get_attribute (fixture->keyring, 0, "region"), ==, "JP");
  g_assert_cmpstr (gr_test_keyring_get_attribute (fixture->keyring, 0, "lane"), ==, "haruka");
  g_assert_cmpstr (gr_test_keyring_get_attribute (fixture->keyring, 0, "kind"), ==, "tokens");

  g_assert_true (clear_secret (fixture, "haruka", NULL));
  assert_secret (fixture, "haruka", NULL);
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 0);
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (fixture->keyring), ==, 0);
}

/* What was stored before region and environment were part of an address is found, and stored anew under all of it. */
static void
test_moves (Fixture      *fixture,
            gconstpointer user_data)
{
  gr_test_keyring_add_item (fixture->keyring, "Greenroom: old", SECRET, strlen (SECRET),
                            "workspace", "acme", "owner", "haruka", "kind", "tokens",
                            "xdg:schema", "dev.greenroom.Greenroom.Secret", NULL);
  open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
  assert_secret (fixture, "haruka", SECRET);
  while (gr_test_keyring_get_attribute (fixture->keyring, 0, "owner") != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);
  g_assert_cmpstr (gr_test_keyring_get_attribute (fixture->keyring, 0, "region"), ==, "JP");
  assert_secret (fixture, "haruka", SECRET);
  assert_secret (fixture, "alex", NULL);

  /* One that was never looked for is forgotten with the rest of its address. */
  gr_test_keyring_add_item (fixture->keyring, "Greenroom: old", SECRET, strlen (SECRET),
                            "workspace", "acme", "owner", "haruka", "kind", "tokens",
                            "xdg:schema", "dev.greenroom.Greenroom.Secret", NULL);
  g_assert_true (clear_secret (fixture, "haruka", NULL));
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 0);
}

static void
test_locked (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
  store_secret (fixture, "haruka", SECRET);

  /* Locked by somebody else while the app runs. */
  gr_test_keyring_set_locked (fixture->keyring, TRUE);
  wait_for_state (fixture, GR_SECRET_STORE_LOCKED);
  assert_unreadable (fixture, "haruka", G_IO_ERROR_PERMISSION_DENIED);
  assert_secret (fixture, "alex", NULL);
  g_assert_false (clear_secret (fixture, "haruka", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);

  /* What comes meanwhile stays in memory, and is offered to be stored. */
  store_secret (fixture, "alex", "kept");
  assert_secret (fixture, "alex", "kept");
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 1);
  g_assert_false (save (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);

  /* Nobody was prompted for any of this. */
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (fixture->keyring), ==, 0);

  g_assert_true (unlock (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (fixture->keyring), ==, 1);
  g_assert_cmpint (gr_secret_store_get_state (fixture->store), ==, GR_SECRET_STORE_READY);
  assert_secret (fixture, "haruka", SECRET);
  g_assert_true (save (fixture, &error));
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 0);
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 2);
  assert_secret (fixture, "alex", "kept");
}

static void
test_prompt_declined (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  gr_test_keyring_set_locked (fixture->keyring, TRUE);
  gr_test_keyring_set_answer (fixture->keyring, GR_TEST_KEYRING_DECLINES);
  open_store_as (fixture, GR_SECRET_STORE_LOCKED, NULL);
  g_assert_false (unlock (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_secret_store_get_state (fixture->store), ==, GR_SECRET_STORE_LOCKED);

  /* It is not asked again by itself, and may be asked again by the person. */
  store_secret (fixture, "haruka", SECRET);
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (fixture->keyring), ==, 1);
  gr_test_keyring_set_answer (fixture->keyring, GR_TEST_KEYRING_ACCEPTS);
  g_assert_true (unlock (fixture, &error));
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (fixture->keyring), ==, 2);
}

/* A second press of the button does not bring up a second prompt, and a person may take longer than any call. */
static void
test_one_prompt (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GError)       error = NULL;
  gint64                   later = g_get_monotonic_time () + 2 * BUDGET_MILLISECONDS * 1000;

  gr_test_keyring_set_locked (fixture->keyring, TRUE);
  gr_test_keyring_set_answer (fixture->keyring, GR_TEST_KEYRING_WAITS);
  open_store (fixture);
  gr_secret_store_unlock_async (fixture->store, NULL, gr_test_result_cb, &first);
  while (gr_test_keyring_get_n_prompts (fixture->keyring) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (unlock (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);

  /* Other calls come and go meanwhile, each with a time limit that is waited out. */
  gr_test_keyring_set_mode_of (fixture->keyring, "SearchItems", GR_TEST_KEYRING_SILENT);
  while (g_get_monotonic_time () < later)
    {
      g_autoptr (GPtrArray) places = list (fixture, NULL);

      g_assert_null (places);
    }
  g_assert_null (first);
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (fixture->keyring), ==, 1);

  gr_test_keyring_answer_prompt (fixture->keyring, FALSE);
  g_assert_true (gr_secret_store_unlock_finish (fixture->store, gr_test_await (&first), &error));
  g_assert_no_error (error);
}

static void
test_silent (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gint64             begun = g_get_monotonic_time ();

  gr_test_keyring_set_mode (fixture->keyring, GR_TEST_KEYRING_SILENT);
  open_store_as (fixture, GR_SECRET_STORE_MISSING, "did not answer");
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, BUDGET_MILLISECONDS * 1000);

  /* What may be there is not treated as absent, and nothing waits for the service again. */
  assert_unreadable (fixture, "haruka", G_IO_ERROR_TIMED_OUT);
  g_assert_false (clear_secret (fixture, "haruka", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  store_secret (fixture, "haruka", SECRET);
  assert_secret (fixture, "haruka", SECRET);
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 1);

  /* It answers again, and is asked again. */
  gr_test_keyring_set_mode (fixture->keyring, GR_TEST_KEYRING_WORKS);
  open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
  g_assert_true (save (fixture, NULL));
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);
}

/* Whichever call it is that is never answered. */
static void
test_silent_at (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *method = user_data;

  if (g_str_equal (method, "GetSecret") || g_str_equal (method, "SearchItems") || g_str_equal (method, "CreateItem"))
    {
      open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
      store_secret (fixture, "haruka", SECRET);
      gr_test_keyring_set_mode_of (fixture->keyring, method, GR_TEST_KEYRING_SILENT);
      if (g_str_equal (method, "CreateItem"))
        store_secret (fixture, "alex", "kept");
      else
        assert_unreadable (fixture, "haruka", G_IO_ERROR_TIMED_OUT);
    }
  else
    {
      gr_test_keyring_set_mode_of (fixture->keyring, method, GR_TEST_KEYRING_SILENT);
      open_store (fixture);
    }

  g_assert_cmpint (gr_secret_store_get_state (fixture->store), ==, GR_SECRET_STORE_MISSING);
  g_assert_nonnull (strstr (gr_secret_store_get_problem (fixture->store), "did not answer"));
}

/* Slow is not silent. */
static void
test_slow (Fixture      *fixture,
           gconstpointer user_data)
{
  gr_test_keyring_set_delay (fixture->keyring, BUDGET_MILLISECONDS / 8);
  open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
  store_secret (fixture, "haruka", SECRET);
  assert_secret (fixture, "haruka", SECRET);
  g_assert_true (clear_secret (fixture, "haruka", NULL));
  assert_secret (fixture, "haruka", NULL);
}

static void
test_failing (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GrSecretRemoval    removal;

  gr_test_keyring_set_mode (fixture->keyring, GR_TEST_KEYRING_FAILS);
  open_store_as (fixture, GR_SECRET_STORE_MISSING, "The disk is full");
  store_secret (fixture, "haruka", SECRET);
  assert_secret (fixture, "haruka", SECRET);
  assert_unreadable (fixture, "alex", G_IO_ERROR_FAILED);

  /* Memory is wiped, and nobody says that all is gone. */
  g_assert_false (clear_all (fixture, &removal, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (removal.n_removed, ==, 1);
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 0);
}

static void
test_failing_later (Fixture      *fixture,
                    gconstpointer user_data)
{
  open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
  gr_test_keyring_set_mode_of (fixture->keyring, "CreateItem", GR_TEST_KEYRING_FAILS);
  store_secret (fixture, "haruka", SECRET);
  g_assert_cmpint (gr_secret_store_get_state (fixture->store), ==, GR_SECRET_STORE_MISSING);
  g_assert_nonnull (strstr (gr_secret_store_get_problem (fixture->store), "The disk is full"));
  assert_secret (fixture, "haruka", SECRET);
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 1);
}

/* A secret that is no text is named and left alone. */
static void
test_damaged (Fixture      *fixture,
              gconstpointer user_data)
{
  gr_test_keyring_add_item (fixture->keyring, "Greenroom: damaged", "\xff\xfe\x00\x01", 4,
                            "workspace", "acme", "environment", "qa", "region", "JP", "lane", "haruka", "kind", "tokens",
                            "xdg:schema", "dev.greenroom.Greenroom.Secret", NULL);
  open_store (fixture);
  assert_unreadable (fixture, "haruka", G_IO_ERROR_FAILED);
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);
}

/* The keyring is stopped and started while the app runs. */
static void
test_comes_back (Fixture      *fixture,
                 gconstpointer user_data)
{
  open_store_as (fixture, GR_SECRET_STORE_READY, NULL);
  g_clear_pointer (&fixture->keyring, gr_test_keyring_free);
  wait_for_state (fixture, GR_SECRET_STORE_MISSING);
  g_assert_null (gr_secret_store_get_problem (fixture->store));
  store_secret (fixture, "haruka", SECRET);
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 1);

  fixture->keyring = gr_test_keyring_new ();
  wait_for_state (fixture, GR_SECRET_STORE_READY);
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (fixture->store), ==, 1);
  g_assert_true (save (fixture, NULL));
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);
}

/* Nothing reaches the service before somebody opens the store. */
static void
test_deferred (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GrSecret)     secret = NULL;
  guint                    n_calls = gr_test_keyring_get_n_calls (fixture->keyring);

  gr_secret_store_defer (fixture->store);
  gr_secret_store_lookup_async (fixture->store, ADDRESS ("haruka"), NULL, gr_test_result_cb, &result);
  gr_test_settle ();
  g_assert_null (result);
  g_assert_cmpuint (gr_test_keyring_get_n_calls (fixture->keyring), ==, n_calls);

  open_store (fixture);
  secret = gr_secret_store_lookup_finish (fixture->store, gr_test_await (&result), NULL);
  g_assert_null (secret);
  g_assert_cmpuint (gr_test_keyring_get_n_calls (fixture->keyring), >, n_calls);
}

static void
test_list (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GError)    error = NULL;
  guint                 n_keyring = 0;

  open_store (fixture);
  store_secret (fixture, "haruka", SECRET);
  gr_secret_store_hold (fixture->store, &(GrSecretAddress){"acme", "local", NULL, NULL, GR_SECRET_CLIENT_SECRET}, "held");
  gr_test_keyring_add_item (fixture->keyring, "Greenroom: other workspace", "x", 1,
                            "workspace", "other", "owner", "mio", "kind", "tokens",
                            "xdg:schema", "dev.greenroom.Greenroom.Secret", NULL);
  gr_test_keyring_add_item (fixture->keyring, "Somebody else's", "x", 1, "xdg:schema", "org.example.Other", NULL);

  gr_test_keyring_set_locked (fixture->keyring, TRUE);
  wait_for_state (fixture, GR_SECRET_STORE_LOCKED);
  places = list (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 3);
  for (guint i = 0; i < places->len; i++)
    {
      GrSecretPlace *place = g_ptr_array_index (places, i);

      n_keyring += place->in_keyring;
      g_assert_cmpint (place->is_locked, ==, place->in_keyring);
      if (g_str_equal (place->address.workspace, "other"))
        g_assert_cmpstr (place->address.lane, ==, "mio");
    }
  g_assert_cmpuint (n_keyring, ==, 2);
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (fixture->keyring), ==, 0);
}

static void
test_clear_all (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GrSecretRemoval    removal;

  open_store (fixture);
  store_secret (fixture, "haruka", SECRET);
  store_secret (fixture, "alex", SECRET);
  gr_test_keyring_add_item (fixture->keyring, "Greenroom: other workspace", "x", 1,
                            "workspace", "other", "owner", "mio", "kind", "tokens",
                            "xdg:schema", "dev.greenroom.Greenroom.Secret", NULL);
  gr_test_keyring_add_item (fixture->keyring, "Somebody else's", "x", 1, "xdg:schema", "org.example.Other", NULL);
  gr_secret_store_hold (fixture->store, ADDRESS ("sam"), "held");

  /* A locked keyring keeps what it has, and nobody says otherwise. */
  gr_test_keyring_set_locked (fixture->keyring, TRUE);
  wait_for_state (fixture, GR_SECRET_STORE_LOCKED);
  g_assert_true (clear_all (fixture, &removal, &error));
  g_assert_cmpuint (removal.n_removed, ==, 1);
  g_assert_cmpuint (removal.n_left, ==, 3);
  assert_secret (fixture, "sam", NULL);

  g_assert_true (unlock (fixture, &error));
  g_assert_true (clear_all (fixture, &removal, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (removal.n_removed, ==, 3);
  g_assert_cmpuint (removal.n_left, ==, 0);
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);
  g_assert_cmpstr (gr_test_keyring_get_attribute (fixture->keyring, 0, "xdg:schema"), ==, "org.example.Other");
}

static void
add (const char   *name,
     gconstpointer data,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, data, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const methods[] = {"OpenSession", "ReadAlias", "GetAll", "SearchItems", "GetSecret", "CreateItem"};
  static GTestDBus        *bus; /* which stops with this process: libsecret keeps the shared connection for good */
  g_autofree char         *daemon = g_find_program_in_path ("dbus-daemon");

  g_test_init (&argc, &argv, NULL);
  if (daemon == NULL)
    {
      g_print ("1..0 # SKIP dbus-daemon is not installed\n");
      return 0;
    }

  g_unsetenv ("SECRET_BACKEND");
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

  add ("/secret-service/works", NULL, test_works);
  add ("/secret-service/moves", NULL, test_moves);
  add ("/secret-service/locked", NULL, test_locked);
  add ("/secret-service/prompt-declined", NULL, test_prompt_declined);
  add ("/secret-service/one-prompt", NULL, test_one_prompt);
  add ("/secret-service/silent", NULL, test_silent);
  add ("/secret-service/slow", NULL, test_slow);
  add ("/secret-service/failing", NULL, test_failing);
  add ("/secret-service/failing-later", NULL, test_failing_later);
  add ("/secret-service/damaged", NULL, test_damaged);
  add ("/secret-service/comes-back", NULL, test_comes_back);
  add ("/secret-service/deferred", NULL, test_deferred);
  add ("/secret-service/list", NULL, test_list);
  add ("/secret-service/clear-all", NULL, test_clear_all);
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autofree char *name = g_strconcat ("/secret-service/silent-at/", methods[i], NULL);

      add (name, methods[i], test_silent_at);
    }

  return g_test_run ();
}
