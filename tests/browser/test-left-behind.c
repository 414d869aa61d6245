/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-sign-in.h"

#include <glib/gstdio.h>

#include "gr-web-folder.h"

static char *home;

/* What a sign-in sent and was given, in all forms that a file could hold it in. */
typedef struct
{
  GrTestSignIn *test;
  char         *form;     /* (nullable): the body of the token request */
  char         *redirect; /* (nullable): the address with the code, as the browser was sent to it */
  gulong        hook;
  GPtrArray    *needles; /* (element-type GBytes) */
  GString      *found;
  guint         n_files;
} Search;

static void
add_needle (Search     *search,
            const char *text)
{
  glong               n_units = 0;
  g_autofree guint16 *wide = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);

  g_ptr_array_add (search->needles, g_bytes_new (text, strlen (text)));
  g_ptr_array_add (search->needles, g_bytes_new (wide, n_units * sizeof *wide));
}

static void
plant (Search     *search,
       const char *secret)
{
  g_autofree char *escaped = NULL;

  g_assert_nonnull (secret);
  g_assert_cmpuint (strlen (secret), >=, 8);
  escaped = g_uri_escape_string (secret, NULL, FALSE);
  add_needle (search, secret);
  if (!g_str_equal (escaped, secret))
    add_needle (search, escaped);
}

static void
search_bytes (Search     *search,
              const char *path,
              const char *bytes,
              gsize       length)
{
  for (guint i = 0; i < search->needles->len; i++)
    {
      gsize         size;
      gconstpointer needle = g_bytes_get_data (g_ptr_array_index (search->needles, i), &size);

      if (memmem (bytes, length, needle, size) != NULL)
        g_string_append_printf (search->found, "%s holds needle %u\n", path, i);
    }
}

static void
search_folder (Search     *search,
               const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *content = NULL;
      gsize            length = 0;

      search_bytes (search, path, name, strlen (name));
      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        search_folder (search, child);
      else if (g_file_test (child, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (child, &content, &length, NULL))
        {
          search_bytes (search, child, content, length);
          search->n_files++;
        }
    }
}

static void
log_cb (SoupLogger        *logger,
        SoupLoggerLogLevel level,
        char               direction,
        const char        *data,
        gpointer           user_data)
{
  Search *search = user_data;

  if (direction == '>' && strstr (data, "code_verifier=") != NULL)
    {
      g_free (search->form);
      search->form = g_strdup (data);
    }
}

/* Sees an address before the one who swallows it. */
static gboolean
navigate_hook (GSignalInvocationHint *hint,
               guint                  n_values,
               const GValue          *values,
               gpointer               user_data)
{
  Search     *search = user_data;
  const char *uri = g_value_get_string (&values[1]);

  if (strstr (uri, "code=") != NULL)
    {
      g_free (search->redirect);
      search->redirect = g_strdup (uri);
    }

  return TRUE;
}

/* One sign-in from the first page to the tokens, after which its browser is gone. */
static void
sign_in (Search *search)
{
  GrTestSignIn          *test = search->test;
  gpointer               interface = g_type_default_interface_ref (GR_TYPE_BROWSER_VIEW);
  guint                  signal = g_signal_lookup ("navigate", GR_TYPE_BROWSER_VIEW);
  g_autoptr (SoupLogger) logger = soup_logger_new (SOUP_LOGGER_LOG_BODY);
  g_autoptr (GHashTable) form = NULL;
  GrLaneSession         *lane = gr_accounts_page_get_selected (test->page);
  GrTokenSet            *tokens;

  soup_logger_set_printer (logger, log_cb, search, NULL);
  soup_session_add_feature (test->http, SOUP_SESSION_FEATURE (logger));
  search->hook = g_signal_add_emission_hook (signal, 0, navigate_hook, search, NULL);
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);
  g_signal_remove_emission_hook (signal, search->hook);
  g_type_default_interface_unref (interface);
  soup_session_remove_feature (test->http, SOUP_SESSION_FEATURE (logger));

  g_assert_cmpint (gr_lane_session_get_state (lane), ==, GR_LANE_SIGNED_IN);
  tokens = gr_lane_session_get_tokens (lane);
  g_assert_nonnull (search->form);
  g_assert_nonnull (search->redirect);
  form = g_uri_parse_params (search->form, -1, "&", G_URI_PARAMS_WWW_FORM, NULL);
  g_assert_nonnull (form);
  plant (search, g_hash_table_lookup (form, "code"));
  plant (search, g_hash_table_lookup (form, "code_verifier"));
  plant (search, g_hash_table_lookup (form, "client_secret"));
  plant (search, gr_token_set_get_access_token (tokens));
  plant (search, gr_token_set_get_refresh_token (tokens));
  add_needle (search, search->redirect);
}

/* The search finds what a file holds: in the middle, percent-encoded, and as the wide text of a browser. */
static void
check_control (Search *search)
{
  g_autofree char *path = g_build_filename (home, "planted", NULL);

  for (guint i = 0; i < search->needles->len; i++)
    {
      gsize               size;
      const char         *needle = g_bytes_get_data (g_ptr_array_index (search->needles, i), &size);
      g_autoptr (GError)  error = NULL;
      g_autoptr (GString) content = g_string_new_len ("\0before", 7);

      g_string_append_len (content, needle, size);
      g_assert_true (g_file_set_contents (path, content->str, content->len, &error));
      search_folder (search, home);
      g_assert_nonnull (strstr (search->found->str, path));
      g_string_truncate (search->found, 0);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* After a sign-in no file has anything of it: neither code nor verifier, secret or tokens. The folder of one that is kept has the
 * cookies of the pages, which is what it is for. */
static void
test_sign_in (GrTestSignIn *test,
              gconstpointer data)
{
  GrWorkspace      *workspace = gr_session_get_workspace (test->session);
  g_autoptr (GFile) folder = gr_web_folder_dup (gr_workspace_get_id (workspace), "haruka");
  g_autofree char  *cookies = g_build_filename (g_file_peek_path (folder), "cookies.sqlite", NULL);
  gboolean          keep = GPOINTER_TO_INT (data);
  Search            search = {.test = test};

  g_assert_true (g_str_has_prefix (g_file_peek_path (folder), home));
  search.needles = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  search.found = g_string_new (NULL);
  gr_lane_set_keep_sign_in (gr_workspace_find_lane (workspace, "haruka"), keep);
  sign_in (&search);

  search_folder (&search, home);
  g_assert_cmpstr (search.found->str, ==, "");
  g_assert_cmpint (g_file_test (cookies, G_FILE_TEST_IS_REGULAR), ==, keep);
  if (keep)
    g_assert_cmpuint (search.n_files, >, 0);
  check_control (&search);

  g_ptr_array_unref (search.needles);
  g_string_free (search.found, TRUE);
  g_free (search.form);
  g_free (search.redirect);
}

/* A home of its own, of which all is searched. */
static void
make_home (void)
{
  static const char *const variables[] = {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"};

  home = g_dir_make_tmp ("greenroom-left-behind-XXXXXX", NULL);
  g_assert_nonnull (home);
  g_setenv ("HOME", home, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = g_build_filename (home, variables[i], NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_setenv (variables[i], path, TRUE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) folder = NULL;
  int               status;

  make_home ();
  adw_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data) g_test_add ("/left-behind/" path, GrTestSignIn, data, gr_test_sign_in_set_up, test_sign_in, gr_test_sign_in_tear_down)
  ADD ("disposable", NULL);
  ADD ("kept", GINT_TO_POINTER (TRUE));
#undef ADD

  status = g_test_run ();

  /* A browser that was just closed may still write there, so what cannot be removed is let be. */
  folder = g_file_new_for_path (home);
  gr_web_folder_remove (folder, NULL, NULL);
  g_free (home);

  return status;
}
