/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-callback-lab.h"
#include "gr-test-accounts.h"

typedef struct
{
  GtkWidget *lab;
  GtkWidget *entry;
} Lab;

static void
open_lab (GrTestAccounts *test,
          Lab            *lab)
{
  lab->lab = gr_callback_lab_new (NULL, test->session);
  lab->entry = gr_test_accounts_find (lab->lab, ADW_TYPE_ENTRY_ROW);
  gtk_window_present (GTK_WINDOW (lab->lab));
  test->window = GTK_WINDOW (lab->lab);
}

/* The helpers look at this window. */
static void
close_lab (GrTestAccounts *test,
           Lab            *lab)
{
  test->window = NULL;
  gtk_window_destroy (GTK_WINDOW (lab->lab));
}

static void
paste (Lab        *lab,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (lab->entry), text);
}

/* Labels alone: the entry holds what was pasted, and draws dots. */
static gboolean
draws (GtkWidget  *root,
       const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (draws (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
test_open_sign_in (GrTestAccounts *test,
                   gconstpointer   data)
{
  g_autofree char *redirect = gr_test_accounts_ask (test, NULL);
  g_autofree char *code = gr_test_query_dup (redirect, "code");
  g_autofree char *state = gr_test_query_dup (redirect, "state");
  Lab              lab;
  int              minimum;

  open_lab (test, &lab);
  paste (&lab, redirect);
  g_assert_true (draws (lab.lab, "A code came back"));
  g_assert_true (draws (lab.lab, "open sign-in of “haruka”"));
  g_assert_true (draws (lab.lab, "The authorization code"));
  g_assert_false (draws (lab.lab, code));
  g_assert_false (draws (lab.lab, state));
  g_assert_false (gtk_text_get_visibility (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (lab.entry)))));
  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (lab.entry)));
  gtk_widget_measure (lab.lab, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 400);

  gr_session_set_demo_mode (test->session, TRUE);
  g_assert_false (draws (lab.lab, code + strlen (code) - 4));

  /* Nothing is spent by looking. */
  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_ASKING);
  test->window = NULL;
  gtk_widget_activate_action (lab.lab, "callback.complete", NULL);
  gr_test_accounts_wait_for_stage (test, GR_SIGN_IN_DONE);
}

static void
test_strangers (GrTestAccounts *test,
                gconstpointer   data)
{
  g_autofree char *redirect = gr_test_accounts_ask (test, NULL);
  Lab              lab;

  open_lab (test, &lab);
  paste (&lab, "http://127.0.0.1:50123/callback/?code=planted-canary-1&state=0000");
  g_assert_true (draws (lab.lab, "The state is that of no open sign-in"));
  gtk_widget_activate_action (lab.lab, "callback.complete", NULL);
  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_ASKING);
  g_assert_false (draws (lab.lab, "planted"));

  paste (&lab, "http://127.0.0.1:50123/callback/?error=access_denied&error_type=non_sandbox_target&state=0000");
  g_assert_true (draws (lab.lab, "An error came back"));
  g_assert_true (draws (lab.lab, "no target user"));

  paste (&lab, "GET /callback/?code=abc&state=0000 HTTP/1.1");
  g_assert_true (draws (lab.lab, "what a web server was asked"));

  gtk_widget_activate_action (lab.lab, "callback.clear", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lab.entry)), ==, "");
  g_assert_false (draws (lab.lab, "state=0000"));
  close_lab (test, &lab);
}

/* It needs no lane, and forgets when it closes. */
static void
test_alone (GrTestAccounts *test,
            gconstpointer   data)
{
  Lab lab;

  while (g_list_model_get_n_items (gr_workspace_get_lanes (test->workspace)) > 0)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (gr_workspace_get_lanes (test->workspace), 0);

      gr_workspace_remove_lane (test->workspace, gr_lane_get_id (lane));
    }

  open_lab (test, &lab);
  paste (&lab, "https://other.test/callback/?code=abc&state=1");
  g_assert_true (draws (lab.lab, "No environment has this redirect URI"));
  test->window = NULL;
  g_object_ref (lab.entry);
  gtk_window_close (GTK_WINDOW (lab.lab));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lab.entry)), ==, "");
  g_object_unref (lab.entry);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/callback-lab/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("open-sign-in", test_open_sign_in);
  ADD ("strangers", test_strangers);
  ADD ("alone", test_alone);
#undef ADD

  return gr_test_ui_run ();
}
