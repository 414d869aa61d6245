/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-leak-window.h"
#include "gr-own-browser-panel.h"
#include "gr-sign-in-flow.h"
#include "gr-test-peer.h"
#include "gr-test-ui.h"
#include "gr-token-panel.h"
#include "gr-trace-list.h"
#include "gr-workspace-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The secrets that go through the app, all of them unlike anything else in the world. */
#define CLIENT_SECRET "cAnaryClientSecret/7+zK0aaQ1"
#define CODE          "cAnaryCode*1!aVeryLongOne.b7"
#define ACCESS        "act.cAnaryAccessOne5kJ2!4f2a.va"
#define REFRESH       "rft.cAnaryRefreshOne8mN3!91c0.va"
#define ACCESS_2      "act.cAnaryAccessTwo6pQ4!77d1.va"
#define REFRESH_2     "rft.cAnaryRefreshTwo9rS5!23e9.va"

#define REDIRECT_URI "https://acme.example/callback/"

#define TOKENS(access, refresh)                                                                  \
  "{\"access_token\": \"" access "\", \"expires_in\": 86400, \"refresh_token\": \"" refresh "\"" \
  ", \"refresh_expires_in\": 31536000, \"open_id\": \"open-1\", \"scope\": \"user.info.basic\", \"token_type\": \"Bearer\"}"
#define USER "{\"data\": {\"user\": {\"open_id\": \"open-1\", \"display_name\": \"Haruka\"}}, \"error\": {\"code\": \"ok\", \"log_id\": \"1\"}}"

/* A server that repeats all it was ever sent, as servers in trouble do: in plain and encoded. What only a sign-in knows stands for
 * SPENT. */
#define SPENT "@spent@"
#define ECHO                                                                                                                                        \
  "secret " CLIENT_SECRET ", " ACCESS " and " REFRESH ", " ACCESS_2 " and " REFRESH_2 ", " CODE " or cAnaryCode%2A1%21aVeryLongOne.b7, " SPENT ", " \
  "cAnaryClientSecret%2F7%2BzK0aaQ1, Y0FuYXJ5Q2xpZW50U2VjcmV0LzcrekswYWFRMQ=="
#define OAUTH_ERROR "{\"error\": \"invalid_grant\", \"error_description\": \"Refused " ECHO "\", \"log_id\": \"2\"}"
#define API_ERROR   "{\"error\": {\"code\": \"internal_error\", \"message\": \"Broken " ECHO "\", \"log_id\": \"3\"}}"
#define HTML_ERROR  "<html>" ECHO "</html>"

typedef struct
{
  GPtrArray *needles; /* (element-type utf8) */
  GString   *found;
  GString   *spent; /* states and verifiers, as a server repeats them */
} Canaries;

static GrTestPeer *peer;
static char       *log_path;

static void
add_needle (Canaries *canaries,
            char     *needle)
{
  g_ptr_array_add (canaries->needles, needle);
}

/* A secret in every way it could be written down. Base64 has three forms, by where in three bytes the secret begins. */
static void
plant (Canaries   *canaries,
       const char *secret)
{
  gsize    length = strlen (secret);
  GString *hex = g_string_new (NULL);

  add_needle (canaries, g_strdup (secret));
  add_needle (canaries, g_uri_escape_string (secret, NULL, FALSE));
  for (gsize i = 0; i < length; i++)
    g_string_append_printf (hex, "%02x", (guchar)secret[i]);
  add_needle (canaries, g_string_free (hex, FALSE));
  for (gsize offset = 0; offset < 3; offset++)
    {
      gsize            whole = (length - offset) / 3 * 3;
      g_autofree char *base64 = g_base64_encode ((const guchar *)secret + offset, whole);

      add_needle (canaries, g_steal_pointer (&base64));
    }
}

/* A secret that is made up as the sign-in goes. */
static void
plant_spent (Canaries   *canaries,
             const char *secret)
{
  plant (canaries, secret);
  g_string_append_printf (canaries->spent, "%s ", secret);
}

/* Has the server answer next with all that went through it until now. */
static void
answer_with_echo (Canaries   *canaries,
                  guint       status,
                  const char *body)
{
  g_autoptr (GString) full = g_string_new (body);

  g_string_replace (full, SPENT, canaries->spent->str, 0);
  gr_test_peer_answer (peer, status, full->str);
}

static Canaries *
canaries_new (void)
{
  Canaries *canaries = g_new0 (Canaries, 1);

  canaries->needles = g_ptr_array_new_with_free_func (g_free);
  canaries->found = g_string_new (NULL);
  canaries->spent = g_string_new (NULL);
  plant (canaries, CLIENT_SECRET);
  plant (canaries, CODE);
  plant (canaries, ACCESS);
  plant (canaries, REFRESH);
  plant (canaries, ACCESS_2);
  plant (canaries, REFRESH_2);

  return canaries;
}

static void
canaries_free (Canaries *canaries)
{
  g_ptr_array_unref (canaries->needles);
  g_string_free (canaries->found, TRUE);
  g_string_free (canaries->spent, TRUE);
  g_free (canaries);
}

static gboolean
contains (const char *text,
          gsize       length,
          const char *needle)
{
  return memmem (text, length, needle, strlen (needle)) != NULL;
}

static void
search_bytes (Canaries   *canaries,
              const char *where,
              const char *bytes,
              gsize       length)
{
  for (guint i = 0; bytes != NULL && i < canaries->needles->len; i++)
    {
      const char *needle = g_ptr_array_index (canaries->needles, i);

      if (contains (bytes, length, needle))
        g_string_append_printf (canaries->found, "%s holds %s\n", where, needle);
    }
}

static void
search_text (Canaries   *canaries,
             const char *where,
             const char *text)
{
  if (text != NULL)
    search_bytes (canaries, where, text, strlen (text));
}

/* Every text a widget has, in a property of any name: label, text, title, tooltip, placeholder, markup, subtitle, uri… */
static void
search_properties (Canaries *canaries,
                   GObject  *object)
{
  guint                   n_specs;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_specs);

  for (guint i = 0; i < n_specs; i++)
    {
      g_autofree char *where = NULL;
      g_auto (GValue)  value = G_VALUE_INIT;

      if (specs[i]->value_type != G_TYPE_STRING || !(specs[i]->flags & G_PARAM_READABLE))
        continue;
      where = g_strdup_printf ("%s.%s", G_OBJECT_TYPE_NAME (object), specs[i]->name);
      g_value_init (&value, G_TYPE_STRING);
      g_object_get_property (object, specs[i]->name, &value);
      search_text (canaries, where, g_value_get_string (&value));
    }
}

/* What assistive technology is told. */
static void
search_accessible (Canaries  *canaries,
                   GtkWidget *widget)
{
  static const GtkAccessibleProperty texts[] = {GTK_ACCESSIBLE_PROPERTY_LABEL, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                                GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION,
                                                GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      /* The check fails for every text but the one it is given, so it says what the text is. */
      g_autofree char *is = NULL;
      g_autofree char *where = g_strdup_printf ("accessible %s", G_OBJECT_TYPE_NAME (widget));

      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), texts[i]))
        continue;
      is = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), texts[i], "no widget says this");
      search_text (canaries, where, is);
    }
}

static void
search_widget (Canaries  *canaries,
               GtkWidget *widget)
{
  search_properties (canaries, G_OBJECT (widget));
  search_accessible (canaries, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    search_widget (canaries, child);
}

/* The text as it is drawn, which is what a screenshot shows. */
static void
search_picture (Canaries  *canaries,
                GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot             *snapshot = gtk_snapshot_new ();
  GskRenderNode           *node;
  g_autoptr (GBytes)       bytes = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;

  bytes = gsk_render_node_serialize (node);
  search_bytes (canaries, "a picture", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  gsk_render_node_unref (node);
}

static void
search_windows (Canaries *canaries)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      search_widget (canaries, window);
      search_picture (canaries, window);
    }
}

static void
search_file (Canaries   *canaries,
             const char *path)
{
  g_autofree char *content = NULL;
  gsize            length = 0;

  search_text (canaries, "a file name", path);
  if (g_file_get_contents (path, &content, &length, NULL))
    search_bytes (canaries, path, content, length);
}

static guint
search_folder (Canaries   *canaries,
               const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;
  guint            n_files = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        n_files += search_folder (canaries, child);
      else if (g_file_test (child, G_FILE_TEST_IS_REGULAR))
        {
          search_file (canaries, child);
          n_files++;
        }
    }

  return n_files;
}

static void
assert_none (Canaries *canaries)
{
  if (canaries->found->len > 0)
    g_error ("%s", canaries->found->str);
}

/* One look at everything that can be looked at from outside. Returns how many files there were. */
static guint
search_all (Canaries *canaries)
{
  guint n_files;

  gr_test_ui_settle ();
  search_windows (canaries);
  search_file (canaries, log_path);
  n_files = search_folder (canaries, g_getenv ("HOME"));
  assert_none (canaries);

  return n_files;
}

/* The search itself must find what it looks for, in every place and form. */
static void
test_control (void)
{
  static const char *const written[] = {CLIENT_SECRET, "x%2B" CODE, "cAnaryClientSecret%2F7%2BzK0aaQ1",
                                        "Y0FuYXJ5Q2xpZW50U2VjcmV0LzcrekswYWFRMQ==", "eGNBbmFyeUNsaWVudFNlY3JldC83K3pLMGFhUTE=",
                                        "63416e617279436c69656e745365637265742f372b7a4b3061615131"};
  Canaries                *canaries = canaries_new ();
  g_autofree char         *path = g_build_filename (g_getenv ("HOME"), "planted", NULL);
  GtkWidget               *window = gtk_window_new ();
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget               *label = gtk_label_new (ACCESS);
  GtkWidget               *button = gtk_button_new ();

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      search_text (canaries, "a text", written[i]);
      g_assert_cmpuint (canaries->found->len, >, 0);
      g_string_truncate (canaries->found, 0);
    }

  gtk_widget_set_tooltip_text (button, REFRESH);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, CODE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gr_test_ui_wait_in_place (label);
  search_windows (canaries);
  g_assert_nonnull (strstr (canaries->found->str, "GtkLabel.label holds " ACCESS));
  g_assert_nonnull (strstr (canaries->found->str, "GtkButton.tooltip-text holds " REFRESH));
  g_assert_nonnull (strstr (canaries->found->str, "accessible GtkButton holds " CODE));
  gtk_window_destroy (GTK_WINDOW (window));

  g_string_truncate (canaries->found, 0);
  g_assert_true (g_file_set_contents (path, "\0" CLIENT_SECRET, sizeof CLIENT_SECRET + 1, NULL));
  search_folder (canaries, g_getenv ("HOME"));
  g_assert_nonnull (strstr (canaries->found->str, CLIENT_SECRET));
  g_remove (path);

  g_string_truncate (canaries->found, 0);
  g_assert_cmpint (write (STDERR_FILENO, REFRESH_2, strlen (REFRESH_2)), >, 0);
  search_file (canaries, log_path);
  g_assert_nonnull (strstr (canaries->found->str, REFRESH_2));
  g_assert_cmpint (ftruncate (STDERR_FILENO, 0), ==, 0);

  canaries_free (canaries);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_idle (gpointer user_data)
{
  return !gr_lane_session_get_busy (user_data);
}

static void
act (GrWindow      *window,
     GrLaneSession *lane,
     const char    *action)
{
  GtkWidget *page = GTK_WIDGET (gr_window_get_page (window, "accounts"));

  gr_test_ui_wait (is_idle, lane);
  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  gr_test_ui_wait (is_idle, lane);
  gr_test_ui_settle ();
}

static char *
dup_clipboard (GrWindow *window)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  g_auto (GValue)     value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_nonnull (content);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));

  return g_value_dup_string (&value);
}

/* Starts a sign-in in the person's own browser and returns the state it waits for, which is a canary from then on. */
static char *
begin_sign_in (GrWindow      *window,
               GrLaneSession *lane,
               Canaries      *canaries)
{
  GtkWidget             *page = GTK_WIDGET (gr_window_get_page (window, "accounts"));
  g_autofree char       *address = NULL;
  g_autofree char       *query = NULL;
  g_autoptr (GUri)       uri = NULL;
  g_autoptr (GHashTable) params = NULL;
  char                  *state;
  GtkWidget             *panel;

  act (window, lane, "accounts.sign-in-own-browser");
  panel = find (page, GR_TYPE_OWN_BROWSER_PANEL);
  g_assert_nonnull (panel);
  g_assert_true (gtk_widget_activate_action (panel, "own-browser.copy-address", NULL));
  address = dup_clipboard (window);
  uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  params = g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, NULL);
  state = g_strdup (g_hash_table_lookup (params, "state"));
  g_assert_nonnull (state);
  plant_spent (canaries, state);
  search_all (canaries);

  return state;
}

static void
paste (GrWindow   *window,
       Canaries   *canaries,
       const char *uri)
{
  GtkWidget *panel = find (GTK_WIDGET (gr_window_get_page (window, "accounts")), GR_TYPE_OWN_BROWSER_PANEL);
  GtkWidget *row = find (panel, ADW_TYPE_PASSWORD_ENTRY_ROW);

  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), uri);

  /* Also while it stands in the entry it is drawn as dots; the text of the entry itself is the one exception. */
  search_picture (canaries, GTK_WIDGET (window));
  assert_none (canaries);

  g_signal_emit_by_name (row, "apply");
}

static gboolean
has_error (gpointer user_data)
{
  return gr_test_peer_get_n_requests (peer) >= GPOINTER_TO_UINT (user_data);
}

/* The verifier is seen by the server alone. */
static void
plant_verifier (Canaries *canaries,
                guint     request)
{
  g_autoptr (GHashTable) form = g_uri_parse_params (gr_test_peer_get_request_body (peer, request), -1, "&", G_URI_PARAMS_WWW_FORM, NULL);

  g_assert_nonnull (g_hash_table_lookup (form, "code_verifier"));
  plant_spent (canaries, g_hash_table_lookup (form, "code_verifier"));
}

static void
check_every_page (GrWindow *window,
                  Canaries *canaries)
{
  const char *const *ids = gr_window_get_page_ids (window);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gr_window_show_page (window, ids[i]);
      search_all (canaries);
    }
  gr_window_show_item (window, "accounts", "haruka");
}

static void
check_exports (GrWindow *window,
               Canaries *canaries)
{
  GrSession        *session = gr_window_get_session (window);
  g_autofree char  *path = g_build_filename (g_getenv ("HOME"), "copy.greenroom.json", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autofree char  *json = gr_workspace_to_json_at (gr_session_get_workspace (session), copy);
  g_autofree char  *trace = NULL;

  search_text (canaries, "the workspace", json);
  gtk_widget_activate_action (GTK_WIDGET (gr_window_get_page (window, "accounts")), "accounts.copy-trace", NULL);
  trace = dup_clipboard (window);
  g_assert_cmpuint (strlen (trace), >, 100);
  search_text (canaries, "the copied trace", trace);
  gr_window_save_copy (window, copy);
  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (search_all (canaries), >, 0);
}

static void
check_leak_window (GrWindow *window,
                   Canaries *canaries)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-leaks", NULL));
  search_all (canaries);
  gr_test_ui_settle ();
  search_all (canaries);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (GR_IS_LEAK_WINDOW (toplevel))
        gtk_window_destroy (toplevel);
    }
}

/* Each kind of trouble, with a server that repeats what it was sent. */
static void
check_errors (GrWindow      *window,
              GrLaneSession *lane,
              Canaries      *canaries)
{
  static const struct
  {
    guint       status;
    const char *body;
    const char *action;
  } troubles[] = {
    {500, HTML_ERROR, "accounts.refresh"},
    {429, API_ERROR, "accounts.refresh"},
    {200, "{\"access_token\": \"" ACCESS_2 "\"", "accounts.refresh"},
    {200, API_ERROR, "accounts.read-user"},
    {401, API_ERROR, "accounts.read-user"},
    {302, HTML_ERROR, "accounts.read-user"},
    {400, OAUTH_ERROR, "accounts.refresh"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      guint n_requests = gr_test_peer_get_n_requests (peer);

      answer_with_echo (canaries, troubles[i].status, troubles[i].body);
      act (window, lane, troubles[i].action);
      gr_test_ui_wait (has_error, GUINT_TO_POINTER (n_requests + 1));
      gr_test_ui_wait (is_idle, lane);
      search_all (canaries);
    }
}

/* Whatever opens or goes wrong, what was switched on stays on, and the new windows are in it too. */
static void
check_demo_mode (GrApplication *app,
                 GrWindow      *window,
                 GrLaneSession *lane,
                 Canaries      *canaries)
{
  GtkWidget       *page = GTK_WIDGET (gr_window_get_page (window, "accounts"));
  guint            n_requests;
  guint            n_windows;
  g_autofree char *redirect = NULL;
  const char      *redirect_uri;
  const char      *state;

  /* A sign-in that fails. Its address is nobody's to copy, so the state comes from the flow. */
  n_requests = gr_test_peer_get_n_requests (peer);
  act (window, lane, "accounts.sign-in-own-browser");
  g_assert_true (gr_sign_in_flow_get_expected (gr_sign_in_flow_find_open (lane), &redirect_uri, &state));
  plant_spent (canaries, state);
  redirect = g_strdup_printf ("%s?code=cAnaryCode%%2A1%%21aVeryLongOne.b7&scopes=user.info.basic&state=%s", redirect_uri, state);
  answer_with_echo (canaries, 400, OAUTH_ERROR);
  paste (window, canaries, redirect);
  gr_test_ui_wait (has_error, GUINT_TO_POINTER (n_requests + 1));
  gr_test_ui_wait (is_idle, lane);
  plant_verifier (canaries, n_requests);
  search_all (canaries);
  g_assert_true (gr_session_get_demo_mode (gr_window_get_session (window)));

  /* Every window that opens beside this one. */
  n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-leaks", NULL));
  g_assert_true (gtk_widget_activate_action (page, "accounts.doctor", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.callback-lab", NULL));
  g_action_group_activate_action (G_ACTION_GROUP (app), "faults", NULL);
  search_all (canaries);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows + 4);
  g_assert_true (gr_window_get_demo_mode (window));
  g_assert_true (gr_session_get_demo_mode (gr_window_get_session (window)));
}

static void
check_sign_in (GrApplication *app)
{
  GrWindow        *window = gr_application_get_window (app);
  GrSession       *session = gr_window_get_session (window);
  GrEnvironment   *local = gr_workspace_find_environment (gr_session_get_workspace (session), "local");
  Canaries        *canaries = canaries_new ();
  GrLaneSession   *lane = gr_session_find_lane_session (session, "haruka");
  g_autofree char *state = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *again = NULL;
  g_autofree char *redirect = NULL;
  g_autofree char *refused = NULL;

  /* The server is one that this test scripts. */
  gr_session_connect_local (session, gr_test_peer_get_base_uri (peer), CLIENT_SECRET);
  gr_environment_set_redirect_uris (local, (const char *const[]){REDIRECT_URI, NULL});
  gr_window_show_item (window, "accounts", "haruka");
  search_all (canaries);

  /* A sign-in that the server refuses with an echo, after an answer that is not ours. */
  state = begin_sign_in (window, lane, canaries);
  wrong = g_strdup_printf ("https://elsewhere.example/?code=" CODE "&state=%s", state);
  paste (window, canaries, wrong);
  search_all (canaries);
  redirect = g_strdup_printf (REDIRECT_URI "?code=cAnaryCode%%2A1%%21aVeryLongOne.b7&scopes=user.info.basic&state=%s", state);
  answer_with_echo (canaries, 400, OAUTH_ERROR);
  paste (window, canaries, redirect);
  gr_test_ui_wait (has_error, GUINT_TO_POINTER (1));
  gr_test_ui_wait (is_idle, lane);
  plant_verifier (canaries, 0);
  search_all (canaries);

  /* One that goes well. */
  again = begin_sign_in (window, lane, canaries);
  refused = g_strdup_printf (REDIRECT_URI "?code=cAnaryCode%%2A1%%21aVeryLongOne.b7&scopes=user.info.basic&state=%s", again);
  gr_test_peer_answer (peer, 200, TOKENS (ACCESS, REFRESH));
  gr_test_peer_answer (peer, 200, USER);
  paste (window, canaries, refused);
  gr_test_ui_wait (has_error, GUINT_TO_POINTER (3));
  gr_test_ui_wait (is_idle, lane);
  g_assert_cmpint (gr_lane_session_get_state (lane), ==, GR_LANE_SIGNED_IN);
  plant_verifier (canaries, 1);
  check_every_page (window, canaries);

  gr_test_peer_answer (peer, 200, TOKENS (ACCESS_2, REFRESH_2));
  act (window, lane, "accounts.refresh");
  gr_test_ui_wait (has_error, GUINT_TO_POINTER (4));
  gr_test_ui_wait (is_idle, lane);
  g_assert_cmpstr (gr_token_set_get_access_token (gr_lane_session_get_tokens (lane)), ==, ACCESS_2);
  search_all (canaries);
  check_exports (window, canaries);
  check_leak_window (window, canaries);
  check_errors (window, lane, canaries);

  /* In demo mode not even the last characters of a secret are left. */
  gr_window_set_demo_mode (window, TRUE);
  check_every_page (window, canaries);
  check_leak_window (window, canaries);
  check_demo_mode (app, window, lane, canaries);
  gr_window_set_demo_mode (window, FALSE);

  canaries_free (canaries);
}

static void
test_sign_in (void)
{
  gr_test_ui_forget ();
  gr_test_ui_run_app (NULL, check_sign_in);
}

/* All that is logged goes to a file, with every debug message of every library. */
static void
keep_log (void)
{
  int fd;

  log_path = g_build_filename (g_get_tmp_dir (), "greenroom-canaries-XXXXXX", NULL);
  fd = g_mkstemp (log_path);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fcntl (fd, F_SETFL, O_APPEND), ==, 0);
  g_assert_cmpint (dup2 (fd, STDERR_FILENO), ==, STDERR_FILENO);
  close (fd);
  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_log_set_debug_enabled (TRUE);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  /* Debug messages would go to where the results of the tests go, and not into the file that is searched. */
  g_log_writer_default_set_use_stderr (TRUE);
  gr_test_ui_init (&argc, &argv);
  keep_log ();
  peer = gr_test_peer_new ();

  g_test_add_func ("/ui/canaries/control", test_control);
  g_test_add_func ("/ui/canaries/sign-in", test_sign_in);

  status = gr_test_ui_run ();
  g_clear_pointer (&peer, gr_test_peer_free);
  g_remove (log_path);
  g_free (log_path);

  return status;
}
