/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-row.h"
#include "gr-own-browser-panel.h"
#include "gr-sign-in-view.h"
#include "gr-test-accounts.h"
#include "gr-web-folder.h"
#include "gr-web-session-group.h"

/* The narrowest window that the pages are made for, less what frames it. */
#define NARROW 360

static void
activate (GrTestAccounts *test,
          const char     *name)
{
  gtk_widget_activate_action (GTK_WIDGET (test->page), name, NULL);
}

static GrLaneSession *
get_lane (GrTestAccounts *test,
          const char     *lane_id)
{
  return gr_session_find_lane_session (test->session, lane_id);
}

static GrLaneState
get_state (GrTestAccounts *test,
           const char     *lane_id)
{
  return gr_lane_session_get_state (get_lane (test, lane_id));
}

typedef struct
{
  GrTestAccounts *test;
  const char     *lane_id;
  GrLaneState     state;
} WantedState;

static gboolean
has_state (gpointer user_data)
{
  WantedState *wanted = user_data;

  return get_state (wanted->test, wanted->lane_id) == wanted->state;
}

static void
wait_for_state (GrTestAccounts *test,
                const char     *lane_id,
                GrLaneState     state)
{
  gr_test_ui_wait (has_state, &(WantedState){test, lane_id, state});
}

static GrSignInView *
get_view (GrTestAccounts *test)
{
  GtkWidget *stack = gtk_widget_get_first_child (GTK_WIDGET (test->page));
  GtkWidget *child = gtk_stack_get_visible_child (GTK_STACK (stack));

  return GR_IS_SIGN_IN_VIEW (child) ? GR_SIGN_IN_VIEW (child) : NULL;
}

static GtkWidget *
get_panel (GrTestAccounts *test)
{
  g_assert_nonnull (get_view (test));

  return gr_test_accounts_find (GTK_WIDGET (get_view (test)), GR_TYPE_OWN_BROWSER_PANEL);
}

static char *
dup_address (GrTestAccounts *test)
{
  gtk_widget_activate_action (get_panel (test), "own-browser.copy-address", NULL);

  return gr_test_accounts_dup_clipboard (test);
}

/* Opens a sign-in of the lane in one's own browser. Returns the address that was opened. */
static char *
open_lane (GrTestAccounts *test,
           const char     *lane_id)
{
  gr_page_show_item (GR_PAGE (test->page), lane_id);
  activate (test, "accounts.sign-in-own-browser");

  return dup_address (test);
}

static char *
walk (const char *address,
      const char *user)
{
  g_autoptr (GrTestBrowser) browser = gr_test_browser_new ();

  return gr_test_browser_sign_in (browser, address, user, NULL);
}

/* Walks the pages of the sandbox as @user, in a browser that knows nobody yet, up to the listener. */
static void
finish (GrTestAccounts *test,
        const char     *address,
        const char     *user)
{
  g_autofree char       *redirect = walk (address, user);
  g_autoptr (GrTestPage) page = gr_test_browser_get (test->browser, redirect);

  g_assert_cmpuint (page->status, ==, 200);
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *lane_id)
{
  if (GR_IS_LANE_ROW (root) &&
      g_str_equal (gr_lane_get_id (gr_lane_session_get_lane (gr_lane_row_get_lane_session (GR_LANE_ROW (root)))), lane_id))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, lane_id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_continue (GrTestAccounts *test,
               const char     *lane_id)
{
  return gr_test_accounts_find (find_row (GTK_WIDGET (test->page), lane_id), GTK_TYPE_BUTTON);
}

/* Two lanes sign in at once; each is left and come back to, and the one out of sight ends as well as the other. */
static void
test_several (GrTestAccounts *test,
              gconstpointer   data)
{
  g_autofree char *haruka = NULL;
  g_autofree char *alex = NULL;
  g_autofree char *again = NULL;
  GrSignInView    *first;

  gr_test_accounts_open_page (test);
  haruka = open_lane (test, "haruka");
  first = get_view (test);
  g_assert_false (gtk_widget_get_visible (find_continue (test, "mio")));
  activate (test, "accounts.leave-sign-in");
  g_assert_null (get_view (test));
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);
  g_assert_true (gtk_widget_get_visible (find_continue (test, "haruka")));
  g_assert_true (gr_test_accounts_shows (test, "The sign-in is open and goes on"));
  g_assert_true (gr_test_accounts_shows (test, "Signing in…"));

  alex = open_lane (test, "alex");
  g_assert_true (get_view (test) != first);
  g_assert_cmpstr (haruka, !=, alex);
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);
  g_assert_cmpint (get_state (test, "alex"), ==, GR_LANE_SIGNING_IN);

  /* The row leads back, and so does the button of the lane; the attempt is the same. */
  activate (test, "accounts.leave-sign-in");
  g_signal_emit_by_name (find_continue (test, "haruka"), "clicked");
  g_assert_true (get_view (test) == first);
  again = dup_address (test);
  g_assert_cmpstr (again, ==, haruka);
  activate (test, "accounts.leave-sign-in");
  activate (test, "accounts.sign-in");
  g_assert_true (get_view (test) == first);

  finish (test, alex, "alex");
  wait_for_state (test, "alex", GR_LANE_SIGNED_IN);
  gr_test_accounts_wait_for_text (test, "“alex” is signed in as Alex");
  g_assert_true (get_view (test) == first);

  finish (test, haruka, "haruka");
  wait_for_state (test, "haruka", GR_LANE_SIGNED_IN);
  g_assert_null (get_view (test));

  /* Each got the tokens of its own user. */
  g_assert_cmpstr (gr_user_info_get_field (gr_lane_session_get_user_info (get_lane (test, "haruka")), "username"), ==, "haruka");
  g_assert_cmpstr (gr_user_info_get_field (gr_lane_session_get_user_info (get_lane (test, "alex")), "username"), ==, "alex");
  g_assert_true (gr_test_accounts_shows (test, "@alex"));
}

/* Cancel ends the one in sight alone, and so does its lane when it is removed. */
static void
test_ends (GrTestAccounts *test,
           gconstpointer   data)
{
  g_autofree char          *haruka = NULL;
  g_autofree char          *mio = NULL;
  g_autofree char          *alex = NULL;
  g_autoptr (GrLaneSession) removed = NULL;

  gr_test_accounts_open_page (test);
  haruka = open_lane (test, "haruka");
  activate (test, "accounts.leave-sign-in");
  mio = open_lane (test, "mio");
  activate (test, "accounts.leave-sign-in");
  alex = open_lane (test, "alex");

  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "sign-in.cancel", NULL);
  g_assert_null (get_view (test));
  g_assert_cmpint (get_state (test, "alex"), ==, GR_LANE_SIGNED_OUT);
  g_assert_cmpint (get_state (test, "mio"), ==, GR_LANE_SIGNING_IN);
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);

  removed = g_object_ref (get_lane (test, "mio"));
  gr_workspace_remove_lane (test->workspace, "mio");
  g_assert_cmpint (gr_lane_session_get_state (removed), ==, GR_LANE_SIGNED_OUT);
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);

  /* The band names another environment: the sign-in is not in sight there, and goes on. */
  gr_page_show_item (GR_PAGE (test->page), "haruka");
  activate (test, "accounts.sign-in");
  g_assert_nonnull (get_view (test));
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "production"));
  g_assert_null (get_view (test));
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);

  gr_page_set_session (GR_PAGE (test->page), NULL);
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNED_OUT);
}

static void
register_uris (GrTestAccounts    *test,
               const char *const *uris)
{
  gr_environment_set_redirect_uris (gr_session_get_environment (test->session), uris);
}

static SoupServer *
take_port (guint *port)
{
  SoupServer *server = soup_server_new (NULL, NULL);
  GSList     *uris;
  GError     *error = NULL;

  soup_server_listen_local (server, *port, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (server);
  *port = g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);

  return server;
}

static guint
find_free_port (void)
{
  guint                  port = 0;
  g_autoptr (SoupServer) server = take_port (&port);

  return port;
}

/* A fixed port is one lane's at a time. Nothing is opened for the second, whose code would go to the first. */
static void
test_port_of_another_lane (GrTestAccounts *test,
                           gconstpointer   data)
{
  guint            port = find_free_port ();
  g_autofree char *uri = g_strdup_printf ("http://127.0.0.1:%u/callback/", port);
  g_autofree char *taken = g_strdup_printf ("The sign-in of “haruka” is waiting for its answer at port %u", port);
  g_autofree char *haruka = NULL;
  g_autofree char *alex = NULL;

  gr_test_accounts_open_page (test);
  register_uris (test, (const char *const[]){uri, NULL});
  haruka = open_lane (test, "haruka");
  activate (test, "accounts.leave-sign-in");

  gr_page_show_item (GR_PAGE (test->page), "alex");
  activate (test, "accounts.sign-in-own-browser");
  gr_test_accounts_wait_for_text (test, taken);
  g_assert_cmpint (get_state (test, "alex"), ==, GR_LANE_SIGNED_OUT);
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);

  /* The way out: the first is done, and the second tries again. */
  finish (test, haruka, "haruka");
  wait_for_state (test, "haruka", GR_LANE_SIGNED_IN);
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "sign-in.own-browser", NULL);
  alex = dup_address (test);
  finish (test, alex, "alex");
  wait_for_state (test, "alex", GR_LANE_SIGNED_IN);
}

static void
test_port_of_a_program (GrTestAccounts *test,
                        gconstpointer   data)
{
  guint                  port = 0;
  g_autoptr (SoupServer) server = take_port (&port);
  g_autofree char       *uri = g_strdup_printf ("http://127.0.0.1:%u/callback/", port);
  g_autofree char       *message = g_strdup_printf ("Port %u of this computer cannot be used", port);
  g_autofree char       *address = NULL;
  g_autofree char       *redirect_uri = NULL;

  gr_test_accounts_open_page (test);
  register_uris (test, (const char *const[]){uri, NULL});
  activate (test, "accounts.sign-in-own-browser");
  gr_test_accounts_wait_for_text (test, message);
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNED_OUT);

  /* A second one that is registered is used instead, and nobody needs to know. */
  register_uris (test, (const char *const[]){uri, "http://127.0.0.1:*/callback/", NULL});
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "sign-in.own-browser", NULL);
  address = dup_address (test);
  redirect_uri = gr_test_query_dup (address, "redirect_uri");
  g_assert_cmpstr (redirect_uri, !=, uri);
  gr_test_accounts_wait_until_gone (test, message);
  finish (test, address, "haruka");
  wait_for_state (test, "haruka", GR_LANE_SIGNED_IN);
}

/* Nobody waits for ever, and the port is free afterwards. */
static void
test_timeout (GrTestAccounts *test,
              gconstpointer   data)
{
  guint                  port = find_free_port ();
  g_autofree char       *uri = g_strdup_printf ("http://127.0.0.1:%u/callback/", port);
  g_autofree char       *address = NULL;
  g_autoptr (SoupServer) server = NULL;

  gr_test_accounts_open_page (test);
  register_uris (test, (const char *const[]){uri, NULL});
  address = open_lane (test, "haruka");
  g_object_set (get_panel (test), "patience", 1, NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "sign-in.own-browser", NULL);

  gr_test_accounts_wait_for_text (test, "No answer came");
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNED_OUT);
  server = take_port (&port);
}

static void
paste (GrTestAccounts *test,
       const char     *text)
{
  GtkWidget *row = gr_test_accounts_find (get_panel (test), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

/* Whatever is wrong with what was pasted is said, and spends nothing: the right address still works. */
static void
test_paste (GrTestAccounts *test,
            gconstpointer   data)
{
  g_autofree char *address = NULL;
  g_autofree char *redirect = NULL;
  g_autofree char *state = NULL;
  g_autofree char *other_state = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *truncated = NULL;
  GtkWidget       *text;

  gr_test_accounts_open_page (test);
  register_uris (test, (const char *const[]){"https://acme.example/callback/", NULL});
  address = open_lane (test, "haruka");
  gr_test_accounts_wait_for_text (test, "paste it here");
  redirect = walk (address, "haruka");
  state = gr_test_query_dup (redirect, "state");

  /* It carries a code: it is not shown, not undone and not handed to whoever looks at a selection. */
  text = gr_test_accounts_find (gr_test_accounts_find (get_panel (test), ADW_TYPE_ENTRY_ROW), GTK_TYPE_TEXT);
  g_assert_false (gtk_text_get_visibility (GTK_TEXT (text)));
  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (text)));

  paste (test, "   ");
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);
  elsewhere = g_strdup_printf ("https://acme.example/elsewhere?code=1&state=%s", state);
  paste (test, elsewhere);
  gr_test_accounts_wait_for_text (test, "not that of the redirect URI");
  other_state = g_strdup ("https://acme.example/callback/?code=1&state=0123456789abcdef");
  paste (test, other_state);
  gr_test_accounts_wait_for_text (test, "The state is not the one that was sent");
  truncated = g_strndup (redirect, (gsize)(strchr (redirect, '?') - redirect) + 1);
  paste (test, truncated);
  gr_test_accounts_wait_for_text (test, "neither a code nor an error");
  paste (test, address);
  gr_test_accounts_wait_for_text (test, "TikTok’s own page");
  paste (test, "hello");
  g_assert_cmpint (get_state (test, "haruka"), ==, GR_LANE_SIGNING_IN);

  paste (test, redirect);
  wait_for_state (test, "haruka", GR_LANE_SIGNED_IN);
}

static GFile *
keep_something (GrTestAccounts *test,
                const char     *lane_id)
{
  GFile           *folder = gr_web_folder_dup (gr_workspace_get_id (test->workspace), lane_id);
  g_autofree char *cookies = g_build_filename (g_file_peek_path (folder), "cookies.sqlite", NULL);

  gr_lane_set_keep_sign_in (gr_workspace_find_lane (test->workspace, lane_id), TRUE);
  g_assert_true (gr_web_folder_prepare (folder, NULL));
  g_assert_true (g_file_set_contents (cookies, "x", -1, NULL));

  return folder;
}

static gboolean
is_gone (gpointer user_data)
{
  return !g_file_query_exists (user_data, NULL);
}

/* Nothing of who was there before is left, TikTok is told to ask, and the person what only they can do. */
static void
test_another_user (GrTestAccounts *test,
                   gconstpointer   data)
{
  g_autoptr (GFile) folder = keep_something (test, "haruka");
  g_autoptr (GFile) other = keep_something (test, "mio");
  g_autofree char  *address = NULL;
  g_autofree char  *ask = NULL;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  g_assert_true (gr_test_accounts_shows (test, "Haruka T. · @haruka"));

  gr_environment_set_always_ask (gr_session_get_environment (test->session), FALSE);
  activate (test, "accounts.sign-in-as-another-own-browser");
  g_assert_true (is_gone (folder));
  g_assert_false (is_gone (other));
  g_assert_true (gr_test_accounts_shows (test, "private window"));
  address = dup_address (test);
  ask = gr_test_query_dup (address, "disable_auto_auth");
  g_assert_cmpstr (ask, ==, "1");

  finish (test, address, "mio");
  gr_test_accounts_wait_for_text (test, "this lane was “Haruka T.” and is “Mio” now");
  g_assert_true (gr_test_accounts_shows (test, "@mio"));

  /* Who was told once is who it is from now on. */
  g_clear_pointer (&address, g_free);
  address = open_lane (test, "haruka");
  g_assert_null (strstr (address, "disable_auto_auth"));
  finish (test, address, "mio");
  gr_test_accounts_wait_until_gone (test, "somebody else than before");
}

static void
choose (const char *response)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gr_test_ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        {
          adw_message_dialog_response (ADW_MESSAGE_DIALOG (window), response);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_forget (GrTestAccounts *test,
             gconstpointer   data)
{
  g_autoptr (GFile) folder = keep_something (test, "haruka");
  g_autoptr (GFile) other = keep_something (test, "alex");
  GrLane           *lane = gr_lane_session_get_lane (test->lane);
  GtkWidget        *keep;

  gr_test_accounts_open_page (test);
  g_assert_true (gr_test_accounts_shows (test, "Forget Web Session"));
  activate (test, "accounts.clear-session");
  choose ("cancel");
  g_assert_false (is_gone (folder));
  activate (test, "accounts.clear-session");
  choose ("act");
  gr_test_ui_wait (is_gone, folder);
  g_assert_true (gr_lane_get_keep_sign_in (lane));

  /* The switch says what is so, and what is not kept any more goes. */
  g_clear_object (&folder);
  folder = keep_something (test, "haruka");
  keep = gr_test_accounts_find (gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_WEB_SESSION_GROUP), GTK_TYPE_SWITCH);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (keep)));
  gtk_switch_set_active (GTK_SWITCH (keep), FALSE);
  g_assert_false (gr_lane_get_keep_sign_in (lane));
  gr_test_ui_wait (is_gone, folder);
  gr_test_accounts_wait_until_gone (test, "Forget Web Session");

  gtk_switch_set_active (GTK_SWITCH (keep), TRUE);
  g_assert_true (gr_lane_get_keep_sign_in (lane));

  /* The switch of the next lane is the next lane's. */
  gr_page_show_item (GR_PAGE (test->page), "mio");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (keep)));
  gr_page_show_item (GR_PAGE (test->page), "haruka");
  g_assert_true (gr_lane_get_keep_sign_in (lane));
  g_assert_false (gr_lane_get_keep_sign_in (gr_workspace_find_lane (test->workspace, "mio")));
  g_assert_false (is_gone (other));
}

/* What a removed lane kept stays until the removal can no longer be undone. */
static void
test_remove_forgets (GrTestAccounts *test,
                     gconstpointer   data)
{
  g_autoptr (GFile) folder = keep_something (test, "haruka");

  gr_test_accounts_open_page (test);
  activate (test, "accounts.remove");
  gr_test_ui_settle ();
  g_assert_false (is_gone (folder));

  gr_page_set_session (GR_PAGE (test->page), NULL);
  gr_test_ui_wait (is_gone, folder);
}

static void
test_fits (GrTestAccounts *test,
           gconstpointer   data)
{
  g_autofree char *address = NULL;
  int              minimum;

  gr_test_accounts_open_page (test);
  gr_lane_set_label (gr_lane_session_get_lane (test->lane), "an account with a name that goes on and on and on for a while");
  address = open_lane (test, "haruka");
  activate (test, "accounts.leave-sign-in");
  gtk_widget_measure (GTK_WIDGET (test->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROW);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/lane-sign-ins/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("several", test_several);
  ADD ("ends", test_ends);
  ADD ("port-of-another-lane", test_port_of_another_lane);
  ADD ("port-of-a-program", test_port_of_a_program);
  ADD ("timeout", test_timeout);
  ADD ("paste", test_paste);
  ADD ("another-user", test_another_user);
  ADD ("forget", test_forget);
  ADD ("remove-forgets", test_remove_forgets);
  ADD ("fits", test_fits);
#undef ADD

  return gr_test_ui_run ();
}
