/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-error.h"
#include "gr-diagnosis-view.h"
#include "gr-doctor-window.h"
#include "gr-remedy.h"
#include "gr-secret-owner.h"
#include "gr-test-accounts.h"

static gboolean
page_has_action (const char *wanted)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GR_TYPE_ACCOUNTS_PAGE);
  const GVariantType    *parameter_type;
  const char            *name, *property;
  GType                  owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner, &name, &parameter_type, &property); i++)
    {
      if (g_str_equal (name, wanted))
        return TRUE;
    }

  return FALSE;
}

static void
assert_remedy (const char *id)
{
  const GrRemedy      *remedy = gr_remedy_find (id);
  g_autofree char     *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (remedy == NULL)
    g_error ("Nothing is said about the action “%s”", id);
  if (remedy->action == NULL)
    {
      g_assert_nonnull (remedy->reason);
      return;
    }

  g_assert_nonnull (remedy->label);
  g_assert_true (g_action_parse_detailed_name (remedy->action, &name, &target, NULL));
  if (!page_has_action (name))
    g_error ("The action “%s” of “%s” is nowhere", name, id);
}

/* No action of the data is without a button or a reason why there is none. */
static void
test_remedies (void)
{
  g_autoptr (GrCatalog) catalog = gr_catalog_new (NULL);
  GListModel           *all = gr_catalog_get_error_advice (catalog);
  guint                 n_actions = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrErrorAdvice) advice = g_list_model_get_item (all, i);

      if (gr_error_advice_get_action (advice) == NULL)
        continue;
      assert_remedy (gr_error_advice_get_action (advice));
      n_actions++;
    }

  g_assert_cmpuint (n_actions, >, 20);
  g_assert_null (gr_remedy_find ("no-such-action"));
  g_assert_null (gr_remedy_find (NULL));
}

static guint
count_text (GtkWidget  *root,
            const char *text)
{
  guint count = GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL ? 1 : 0;

  if (!gtk_widget_get_visible (root))
    return 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += count_text (child, text);

  return count;
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_view (void)
{
  g_autoptr (GrCatalog)   catalog = gr_catalog_new (NULL);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrDiagnosis) diagnosis = NULL;
  GtkWidget              *view = g_object_ref_sink (g_object_new (GR_TYPE_DIAGNOSIS_VIEW, NULL));
  int                     minimum;

  g_assert_false (gtk_widget_get_visible (view));

  gr_auth_set_error (&error, "access_denied", "non_sandbox_target", NULL, "Not a target user.", "2026LOG");
  diagnosis = gr_diagnosis_new (catalog, error, "redirect");
  gr_diagnosis_view_set_diagnosis (GR_DIAGNOSIS_VIEW (view), diagnosis);

  g_assert_true (gtk_widget_get_visible (view));
  g_assert_cmpuint (count_text (view, "Not a target user."), ==, 1);
  g_assert_cmpuint (count_text (view, "2026LOG"), ==, 1);
  g_assert_cmpuint (count_text (view, gr_diagnosis_get_summary (diagnosis)), ==, 1);
  g_assert_cmpuint (count_text (view, "Likely Causes"), ==, 1);
  g_assert_nonnull (find_button (view, "accounts.clear-session"));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);

  gr_diagnosis_view_set_elsewhere (GR_DIAGNOSIS_VIEW (view), (const char *const[]){"clear-session", NULL});
  g_assert_null (find_button (view, "accounts.clear-session"));

  gtk_widget_activate_action (view, "diagnosis.dismiss", NULL);
  g_assert_false (gtk_widget_get_visible (view));
  gr_test_ui_finalize (view);
}

/* A refresh that fails is explained where it was asked for, once. */
static void
test_lane_report (GrTestAccounts *test,
                  gconstpointer   data)
{
  GrEmulator *emulator = gr_local_sandbox_get_emulator (test->sandbox);

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  gr_emulator_set_fault (emulator, "oauth.token", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.refresh", NULL);

  gr_test_accounts_wait_for_text (test, "Too many calls of the token endpoint");
  g_assert_true (gr_test_accounts_shows (test, "Likely Causes"));
  g_assert_true (gr_test_accounts_shows (test, "Only time helps here"));
  g_assert_cmpuint (count_text (gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_DIAGNOSIS_VIEW), "HTTP 429"), ==, 1);
}

static void
test_copy_redirect (GrTestAccounts *test,
                    gconstpointer   data)
{
  g_autofree char *copied = NULL;

  gr_test_accounts_open_page (test);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.copy-redirect", NULL);
  copied = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (copied, ==, gr_environment_get_redirect_uris (gr_session_get_environment (test->session))[0]);
}

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **secret = user_data;

  *secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (object), result, NULL);
}

static gboolean
is_set (gpointer user_data)
{
  return *(char **)user_data != NULL;
}

/* The key is cleaned in the workspace and the secret in the store, wherever the stray character stands. */
static void
test_trim (GrTestAccounts *test,
           gconstpointer   data)
{
  GrEnvironment   *environment = gr_session_get_environment (test->session);
  GrSecretAddress  address = gr_secret_address_of_environment (test->workspace, gr_environment_get_id (environment), GR_SECRET_CLIENT_SECRET);
  GrSecretStore   *store = gr_session_get_secrets (test->session);
  g_autofree char *dirty = g_strconcat ("\342\200\213 ", gr_environment_get_client_key (environment), "\n", NULL);
  g_autofree char *key = g_strdup (gr_environment_get_client_key (environment));
  g_autofree char *secret = NULL;

  gr_test_accounts_open_page (test);
  gr_environment_set_client_key (environment, dirty);
  gr_secret_store_hold (store, &address, " planted\tsecret ");

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.trim-credentials", NULL);
  g_assert_cmpstr (gr_environment_get_client_key (environment), ==, key);
  gr_test_accounts_wait_for_text (test, "Stray characters taken out");
  gr_secret_store_lookup_async (store, &address, NULL, looked_up_cb, &secret);
  gr_test_ui_wait (is_set, &secret);
  g_assert_cmpstr (secret, ==, "plantedsecret");
  g_assert_false (gr_test_accounts_shows (test, "planted"));
}

static GtkWindow *
open_doctor (GrTestAccounts *test)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.doctor", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GR_IS_DOCTOR_WINDOW (window))
        return window;
    }

  g_assert_not_reached ();
}

static gboolean
click (GtkWidget  *root,
       const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    {
      g_signal_emit_by_name (root, "clicked");
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (click (child, label))
        return TRUE;
    }

  return FALSE;
}

/* The lane says what the doctor finds, and the doctor mends what can be mended. */
static void
test_before (GrTestAccounts *test,
             gconstpointer   data)
{
  GrEnvironment   *environment = gr_session_get_environment (test->session);
  g_autofree char *key = g_strdup (gr_environment_get_client_key (environment));
  g_autofree char *dirty = g_strconcat (key, " ", NULL);
  GtkWindow       *doctor;
  GtkWidget       *entry;
  int              minimum;

  gr_test_accounts_open_page (test);
  g_assert_true (gr_test_accounts_shows (test, "Nothing speaks against a sign-in"));
  g_assert_false (gr_test_accounts_shows (test, "bound to fail"));
  doctor = open_doctor (test);
  g_assert_cmpuint (count_text (GTK_WIDGET (doctor), "All Clear"), ==, 1);

  gr_environment_set_client_key (environment, dirty);
  gr_environment_set_scopes (environment, (const char *const[]){"user.info.basic", "video.create", NULL});
  gr_test_accounts_wait_for_text (test, "A sign-in is bound to fail");
  g_assert_true (gr_test_accounts_shows (test, "2 errors"));
  g_assert_cmpuint (count_text (GTK_WIDGET (doctor), "All Clear"), ==, 0);
  g_assert_cmpuint (count_text (GTK_WIDGET (doctor), "Character"), ==, 1);
  gtk_widget_measure (GTK_WIDGET (doctor), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 400);

  g_assert_true (click (GTK_WIDGET (doctor), "_Trim Key and Secret"));
  g_assert_cmpstr (gr_environment_get_client_key (environment), ==, key);
  g_assert_true (click (GTK_WIDGET (doctor), "_Do Not Ask for It"));
  g_assert_cmpuint (g_strv_length ((char **)gr_environment_get_scopes (environment)), ==, 1);
  g_assert_cmpuint (count_text (GTK_WIDGET (doctor), "All Clear"), ==, 1);
  gr_test_accounts_wait_until_gone (test, "bound to fail");

  entry = gr_test_accounts_find (GTK_WIDGET (doctor), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "https://open-api.tiktok.com/oauth/access_token/");
  g_assert_cmpuint (count_text (GTK_WIDGET (doctor), "This address is an old one"), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "https://open.tiktokapis.com/v2/oauth/token/");
  g_assert_cmpuint (count_text (GTK_WIDGET (doctor), "Nothing old in it"), ==, 1);

  /* It follows the lane that is shown, and goes with the last. */
  gr_page_set_session (GR_PAGE (test->page), NULL);
  gr_test_ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/doctor/remedies", test_remedies);
  g_test_add_func ("/doctor/view", test_view);
#define ADD(path, func) g_test_add ("/doctor/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("before", test_before);
  ADD ("lane-report", test_lane_report);
  ADD ("copy-redirect", test_copy_redirect);
  ADD ("trim", test_trim);
#undef ADD

  return gr_test_ui_run ();
}
