/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-store.h"

#include <glib/gstdio.h>
#include <libsecret/secret.h>
#include <string.h>

#include "gr-test-async.h"
#include "gr-util.h"

#define SECRET "PlantedSecret4f2a"

#define CANNOT_TRY 77

/* The file backend of libsecret loses the entity tag of every write. */
#define NO_LEAK_CHECK "ASAN_OPTIONS", "detect_leaks=0"

#define ADDRESS(lane) (&(GrSecretAddress){"acme", "qa", "JP", (lane), GR_SECRET_TOKENS})

static char *
look_up (GrSecretStore *store,
         const char    *owner,
         GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_lookup_async (store, ADDRESS (owner), NULL, gr_test_result_cb, &result);
  return gr_secret_store_lookup_finish (store, gr_test_await (&result), error);
}

static void
assert_secret (GrSecretStore *store,
               const char    *owner,
               const char    *expected)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (GrSecret) secret = look_up (store, owner, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (secret, ==, expected);
}

static void
store_secret (GrSecretStore *store,
              const char    *owner,
              const char    *secret)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_secret_store_store_async (store, ADDRESS (owner), "Greenroom: test", secret, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_secret_store_store_finish (store, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
clear_secret (GrSecretStore *store,
              const char    *owner)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_secret_store_clear_async (store, ADDRESS (owner), NULL, gr_test_result_cb, &result);
  g_assert_true (gr_secret_store_clear_finish (store, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
open_store (GrSecretStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_secret_store_open_async (store, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_secret_store_open_finish (store, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
check_all (GrSecretStore *store)
{
  assert_secret (store, "lane", NULL);
  store_secret (store, "lane", SECRET);
  assert_secret (store, "lane", SECRET);
  assert_secret (store, "other", NULL);
  store_secret (store, "lane", "newer");
  assert_secret (store, "lane", "newer");
  clear_secret (store, "lane");
  assert_secret (store, "lane", NULL);
  clear_secret (store, "lane");
}

static void
test_in_memory (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new_in_memory ();

  g_assert_cmpint (gr_secret_store_get_state (store), ==, GR_SECRET_STORE_MISSING);
  check_all (store);
  open_store (store);
  g_assert_cmpint (gr_secret_store_get_state (store), ==, GR_SECRET_STORE_MISSING);
}

static void
test_addresses (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new_in_memory ();
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GrSecret)      other_kind = NULL;

  gr_secret_store_hold (store, ADDRESS ("lane"), SECRET);
  gr_secret_store_hold (store, &(GrSecretAddress){"acme", "qa", "", "JPlane", GR_SECRET_TOKENS}, "other");
  gr_secret_store_lookup_async (store, &(GrSecretAddress){"acme", "qa", "JP", "lane", GR_SECRET_CLIENT_SECRET}, NULL, gr_test_result_cb, &result);
  other_kind = gr_secret_store_lookup_finish (store, gr_test_await (&result), NULL);
  g_assert_null (other_kind);
  assert_secret (store, "lane", SECRET);
}

/* Secrets of the Local sandbox: held whatever the state, found before anything is opened, never passed on. */
static void
test_hold (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new ();

  gr_secret_store_hold (store, ADDRESS ("lane"), SECRET);
  assert_secret (store, "lane", SECRET);
  g_assert_cmpint (gr_secret_store_get_state (store), ==, GR_SECRET_STORE_OPENING);

  gr_secret_store_hold (store, ADDRESS ("lane"), "newer");
  assert_secret (store, "lane", "newer");
  gr_secret_store_hold (store, ADDRESS ("lane"), NULL);
  open_store (store);
  assert_secret (store, "lane", NULL);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  guint *count = user_data;

  (*count)++;
}

/* Neither bus nor service: known at once, without blocking, and memory takes over. */
static void
test_missing (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new ();
  guint                     n_notified = 0;

  g_signal_connect (store, "notify::state", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpint (gr_secret_store_get_state (store), ==, GR_SECRET_STORE_OPENING);
  open_store (store);
  g_assert_cmpint (gr_secret_store_get_state (store), ==, GR_SECRET_STORE_MISSING);
  g_assert_cmpuint (n_notified, ==, 1);
  check_all (store);
}

/* Operations that come before or during the opening wait for it. */
static void
test_waiting (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new ();
  g_autoptr (GAsyncResult)  stored = NULL;
  g_autoptr (GAsyncResult)  found = NULL;
  g_autoptr (GAsyncResult)  opened = NULL;
  g_autoptr (GrSecret)      secret = NULL;

  gr_secret_store_store_async (store, ADDRESS ("lane"), "Greenroom: test", SECRET, NULL, gr_test_result_cb, &stored);
  gr_secret_store_lookup_async (store, ADDRESS ("lane"), NULL, gr_test_result_cb, &found);
  gr_secret_store_open_async (store, NULL, gr_test_result_cb, &opened);
  g_assert_null (stored);
  g_assert_null (found);

  g_assert_true (gr_secret_store_open_finish (store, gr_test_await (&opened), NULL));
  g_assert_true (gr_secret_store_store_finish (store, gr_test_await (&stored), NULL));
  secret = gr_secret_store_lookup_finish (store, gr_test_await (&found), NULL);
  g_assert_cmpstr (secret, ==, SECRET);
}

static void
test_cancelled_while_waiting (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new ();
  g_autoptr (GCancellable)  cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GrSecret)      secret = NULL;
  g_autoptr (GError)        error = NULL;

  gr_secret_store_lookup_async (store, ADDRESS ("lane"), cancellable, gr_test_result_cb, &result);
  g_cancellable_cancel (cancellable);
  secret = gr_secret_store_lookup_finish (store, gr_test_await (&result), &error);
  g_assert_null (secret);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

/* Runs one of the tests below in a process of its own, with an environment of its own. libsecret chooses once per process. */
static void
run_apart (const char        *path,
           const char *const *wrapper,
           const char *const *variables)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GSubprocess)         process = NULL;
  g_autoptr (GPtrArray)           argv = g_ptr_array_new ();
  g_autoptr (GError)              error = NULL;
  g_autofree char                *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char                *output = NULL;

  for (guint i = 0; wrapper != NULL && wrapper[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)wrapper[i]);
  g_ptr_array_add (argv, program);
  g_ptr_array_add (argv, (gpointer) "-p");
  g_ptr_array_add (argv, (gpointer)path);
  g_ptr_array_add (argv, NULL);

  for (guint i = 0; variables[i] != NULL; i += 2)
    g_subprocess_launcher_setenv (launcher, variables[i], variables[i + 1], TRUE);
  g_subprocess_launcher_setenv (launcher, "GR_TEST_APART", "1", TRUE);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == CANNOT_TRY)
    {
      g_test_skip ("No keyring comes up here");
      return;
    }

  if (!g_subprocess_get_successful (process))
    g_error ("%s failed:\n%s", path, output);
  g_assert_nonnull (strstr (output, "ok 1"));
}

static void
apart_file (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new ();
  g_autoptr (GrSecretStore) later = gr_secret_store_new ();
  g_autofree char          *content = NULL;
  gsize                     length;

  open_store (store);
  g_assert_cmpint (gr_secret_store_get_state (store), ==, GR_SECRET_STORE_READY);
  check_all (store);
  store_secret (store, "lane", SECRET);
  gr_secret_store_hold (store, ADDRESS ("local"), "held");

  /* What another process would find: what was stored, and not what was held. */
  assert_secret (later, "lane", SECRET);
  assert_secret (later, "local", NULL);

  g_assert_true (g_file_get_contents (g_getenv ("SECRET_FILE_TEST_PATH"), &content, &length, NULL));
  g_assert_null (g_strstr_len (content, (gssize)length, SECRET));
}

static void
apart_wrong_password (void)
{
  g_autoptr (GrSecretStore) store = gr_secret_store_new ();
  g_autoptr (GrSecret)      secret = NULL;
  g_autoptr (GError)        error = NULL;

  open_store (store);
  secret = look_up (store, "lane", &error);
  g_assert_null (secret);
  g_assert_nonnull (error);
  g_assert_null (strstr (error->message, SECRET));
}

static void
apart_missing_on_bus (void)
{
  test_missing ();
}

static void
wait_for_state (GrSecretStore     *store,
                GrSecretStoreState state)
{
  while (gr_secret_store_get_state (store) != state)
    g_main_context_iteration (NULL, TRUE);
}

/* A real keyring, unlocked at first and then locked behind the store's back. */
static void
apart_locked (void)
{
  g_autoptr (GrSecretStore)    store = gr_secret_store_new ();
  g_autoptr (GrSecretStore)    later = gr_secret_store_new ();
  g_autoptr (SecretService)    service = NULL;
  g_autoptr (SecretCollection) keyring = NULL;
  g_autoptr (GrSecret)         secret = NULL;
  g_autoptr (GAsyncResult)     cleared = NULL;
  g_autoptr (GError)           error = NULL;
  g_autoptr (GError)           clear_error = NULL;
  g_autoptr (GList)            keyrings = NULL;

  open_store (store);
  g_assert_cmpint (gr_secret_store_get_state (store), ==, GR_SECRET_STORE_READY);
  check_all (store);
  store_secret (store, "lane", SECRET);

  service = secret_service_get_sync (SECRET_SERVICE_OPEN_SESSION, NULL, NULL);
  keyring = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, NULL, NULL);
  keyrings = g_list_append (NULL, keyring);
  g_assert_cmpint (secret_service_lock_sync (service, keyrings, NULL, NULL, NULL), ==, 1);
  wait_for_state (store, GR_SECRET_STORE_LOCKED);

  /* One that is opened while the keyring is locked says so, and nobody is prompted. */
  open_store (later);
  g_assert_cmpint (gr_secret_store_get_state (later), ==, GR_SECRET_STORE_LOCKED);

  /* What is there and locked is an error; what is not there is not. */
  secret = look_up (later, "lane", &error);
  g_assert_null (secret);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_secret (later, "nobody", NULL);

  gr_secret_store_clear_async (later, ADDRESS ("lane"), NULL, gr_test_result_cb, &cleared);
  g_assert_false (gr_secret_store_clear_finish (later, gr_test_await (&cleared), &clear_error));
  g_assert_error (clear_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  clear_secret (later, "nobody");

  /* New secrets are kept in memory meanwhile. */
  store_secret (later, "lane", "newer");
  assert_secret (later, "lane", "newer");
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("greenroom-secrets-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "test.keyring", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            before_length;
  gsize            after_length;
  const char      *right[] = {"SECRET_BACKEND", "file", "SECRET_FILE_TEST_PATH", path, "SECRET_FILE_TEST_PASSWORD", "right", NO_LEAK_CHECK, NULL};
  const char      *wrong[] = {"SECRET_BACKEND", "file", "SECRET_FILE_TEST_PATH", path, "SECRET_FILE_TEST_PASSWORD", "wrong", NO_LEAK_CHECK, NULL};

  run_apart ("/secret-store/apart/file", NULL, right);

  /* With another password nothing can be read, which is an error and not an empty store, and the file stays as it was. */
  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
  run_apart ("/secret-store/apart/wrong-password", NULL, wrong);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);

  remove_folder (folder);
}

/* A bus without a service: the data folder is empty, so the bus cannot start one. */
static void
test_missing_on_bus (void)
{
  const char      *wrapper[] = {"dbus-run-session", "--", NULL};
  g_autofree char *folder = NULL;
  g_autofree char *bus_run = g_find_program_in_path ("dbus-run-session");

  if (bus_run == NULL)
    {
      g_test_skip ("dbus-run-session is not installed");
      return;
    }

  folder = g_dir_make_tmp ("greenroom-bus-XXXXXX", NULL);
  const char *variables[] = {"XDG_DATA_DIRS", folder, "XDG_DATA_HOME", folder, NULL};

  run_apart ("/secret-store/apart/missing-on-bus", wrapper, variables);
  remove_folder (folder);
}

static void
test_locked (void)
{
  const char        *script = "printf password | env -u G_DEBUG -u MALLOC_CHECK_ -u MALLOC_PERTURB_ gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 & daemon=$!;"
                              "gdbus wait --session --timeout 20 org.freedesktop.secrets || exit 77; \"$0\" \"$@\"; status=$?; kill $daemon; exit $status";
  const char        *wrapper[] = {"dbus-run-session", "--", "sh", "-c", script, NULL};
  g_autofree char   *bus_run = g_find_program_in_path ("dbus-run-session");
  g_autofree char   *daemon = g_find_program_in_path ("gnome-keyring-daemon");
  g_autofree char   *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (bus_run == NULL || daemon == NULL)
    {
      g_test_skip ("dbus-run-session or gnome-keyring-daemon is not installed");
      return;
    }

  folder = g_dir_make_tmp ("greenroom-keyring-XXXXXX", &error);
  g_assert_no_error (error);

  const char *variables[] = {"HOME", folder, "XDG_DATA_HOME", folder, "XDG_CACHE_HOME", folder, "XDG_CONFIG_HOME", folder, "XDG_RUNTIME_DIR", folder, NULL};

  run_apart ("/secret-store/apart/locked", wrapper, variables);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  if (g_getenv ("GR_TEST_APART") != NULL)
    {
      g_test_add_func ("/secret-store/apart/file", apart_file);
      g_test_add_func ("/secret-store/apart/locked", apart_locked);
      g_test_add_func ("/secret-store/apart/wrong-password", apart_wrong_password);
      g_test_add_func ("/secret-store/apart/missing-on-bus", apart_missing_on_bus);
      return g_test_run ();
    }

  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/greenroom-bus", TRUE);
  g_unsetenv ("SECRET_BACKEND");

  g_test_add_func ("/secret-store/in-memory", test_in_memory);
  g_test_add_func ("/secret-store/addresses", test_addresses);
  g_test_add_func ("/secret-store/hold", test_hold);
  g_test_add_func ("/secret-store/missing", test_missing);
  g_test_add_func ("/secret-store/waiting", test_waiting);
  g_test_add_func ("/secret-store/cancelled-while-waiting", test_cancelled_while_waiting);
  g_test_add_func ("/secret-store/file", test_file);
  g_test_add_func ("/secret-store/missing-on-bus", test_missing_on_bus);
  g_test_add_func ("/secret-store/locked", test_locked);

  return g_test_run ();
}
