/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-answer-editor.h"
#include "gr-field-editor.h"
#include "gr-guide-row.h"
#include "gr-guide-view.h"
#include "gr-member-row.h"
#include "gr-members-editor.h"
#include "gr-proof-row.h"
#include "gr-setup-page.h"
#include "gr-step-row.h"
#include "gr-test-ui.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  GrSession   *session;
  GrWorkspace *workspace;
  GtkWidget   *window;
  GrPage      *page;
} Fixture;

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = gr_test_ui_new_session ();
  fixture->workspace = gr_session_get_workspace (fixture->session);
  fixture->page = g_object_new (GR_TYPE_SETUP_PAGE, "id", "setup", "title", "Setup", NULL);
  gr_page_set_session (fixture->page, fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GrPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gr_test_ui_finalize (page);
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
}

static GtkWidget *
find (GtkWidget    *parent,
      Matches       matches,
      gconstpointer data)
{
  if (matches (parent, data))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_step (GtkWidget    *widget,
         gconstpointer step_id)
{
  return GR_IS_STEP_ROW (widget) &&
         g_str_equal (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide_step (gr_step_row_get_step (GR_STEP_ROW (widget))))), step_id);
}

static gboolean
is_proof (GtkWidget    *widget,
          gconstpointer proof_id)
{
  return GR_IS_PROOF_ROW (widget) &&
         g_str_equal (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_evidence_get_proof (gr_proof_row_get_evidence (GR_PROOF_ROW (widget))))), proof_id);
}

static gboolean
is_type (GtkWidget    *widget,
         gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

static gboolean
is_named (GtkWidget    *widget,
          gconstpointer name)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_str_equal (gtk_widget_get_name (widget), name);
}

static gboolean
has_tooltip (GtkWidget    *widget,
             gconstpointer tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static GtkWidget *
find_editor (Fixture    *fixture,
             const char *proof_id)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->page), is_proof, proof_id);

  g_assert_nonnull (row);
  return gr_proof_row_get_editor (GR_PROOF_ROW (row));
}

static GtkWidget *
find_entry (GtkWidget *editor)
{
  return find (editor, is_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* What stands before the stroke; how many steps there are is up to the guides. */
static guint
count_done (Fixture *fixture)
{
  return atoi (gr_page_get_indicator (fixture->page));
}

static void
test_resume (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const step_ids[] = {"account", "organisation", "members", "business", "app", "basic-information"};

  /* The account, the organization and the members at least; what they prove helps steps of other guides. */
  g_assert_cmpuint (count_done (fixture), >=, 3);

  for (gsize i = 0; i < G_N_ELEMENTS (step_ids); i++)
    {
      GtkWidget *row = find (GTK_WIDGET (fixture->page), is_step, step_ids[i]);

      g_assert_nonnull (row);
      g_assert_cmpint (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)), ==, g_str_equal (step_ids[i], "app"));
    }
}

static void
test_field (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *editor = find_editor (fixture, "app.id");
  GtkWidget *entry = find_entry (editor);
  GtkWidget *row = find (GTK_WIDGET (fixture->page), is_proof, "app.id");

  gtk_editable_set_text (GTK_EDITABLE (entry), "73");
  g_assert_cmpstr (gr_workspace_get_field (fixture->workspace, "app.id"), ==, "73");
  gr_setup_refresh (gr_session_get_setup (fixture->session));
  g_assert_cmpint (gr_evidence_get_state (gr_proof_row_get_evidence (GR_PROOF_ROW (row))), ==, GR_EVIDENCE_WRONG);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));

  gtk_editable_set_text (GTK_EDITABLE (entry), "7301234567890123456");
  gr_setup_refresh (gr_session_get_setup (fixture->session));
  g_assert_cmpint (gr_evidence_get_state (gr_proof_row_get_evidence (GR_PROOF_ROW (row))), ==, GR_EVIDENCE_HOLDS);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  gr_workspace_set_field (fixture->workspace, "app.id", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_answer (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *editor = find_editor (fixture, "app.created");
  GtkWidget *note = find_entry (editor);
  GrAnswer  *answer;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (editor, is_named, "yes")), TRUE);
  answer = gr_workspace_get_answer (fixture->workspace, "app.created");
  g_assert_cmpstr (gr_answer_get_value (answer), ==, "yes");
  g_assert_cmpint (gr_answer_get_date (answer), ==, gr_clock_get_now (gr_session_get_clock (fixture->session)) / 86400 * 86400);
  g_assert_true (g_strv_contains (gr_answer_get_about (answer), "app.name=Paper Planes"));

  /* A mended note confirms nothing anew. */
  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Boats");
  gtk_editable_set_text (GTK_EDITABLE (note), "Seen by Haruka");
  answer = gr_workspace_get_answer (fixture->workspace, "app.created");
  g_assert_cmpstr (gr_answer_get_note (answer), ==, "Seen by Haruka");
  g_assert_true (g_strv_contains (gr_answer_get_about (answer), "app.name=Paper Planes"));

  click (find (editor, has_tooltip, "Take the Answer Back"));
  g_assert_null (gr_workspace_get_answer (fixture->workspace, "app.created"));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (editor, is_named, "yes"))));
}

static void
test_day (Fixture      *fixture,
          gconstpointer data)
{
  GtkWidget            *editor = find_editor (fixture, "business.verified");
  GtkWidget            *calendar = find (editor, is_type, GSIZE_TO_POINTER (GTK_TYPE_CALENDAR));
  g_autoptr (GDateTime) day = g_date_time_new_local (2026, 1, 31, 0, 0, 0);
  GrAnswer             *answer;

  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  answer = gr_workspace_get_answer (fixture->workspace, "business.verified");
  g_assert_cmpstr (gr_answer_get_value (answer), ==, "submitted");
  g_assert_cmpint (gr_answer_get_date (answer), ==, 1769817600);
}

/* An answer about something that has changed is confirmed with one press. */
static void
test_confirm (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->page), is_proof, "organisation.created");
  GtkWidget *confirm = gtk_widget_get_last_child (find_editor (fixture, "organisation.created"));

  g_assert_false (gtk_widget_get_visible (confirm));
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade Inc.");
  gr_setup_refresh (gr_session_get_setup (fixture->session));
  g_assert_cmpint (gr_evidence_get_state (gr_proof_row_get_evidence (GR_PROOF_ROW (row))), ==, GR_EVIDENCE_AGED);
  g_assert_true (gtk_widget_get_visible (confirm));

  click (confirm);
  gr_setup_refresh (gr_session_get_setup (fixture->session));
  g_assert_cmpint (gr_evidence_get_state (gr_proof_row_get_evidence (GR_PROOF_ROW (row))), ==, GR_EVIDENCE_HOLDS);
  g_assert_false (gtk_widget_get_visible (confirm));
}

static void
test_members (Fixture      *fixture,
              gconstpointer data)
{
  GListModel          *members = gr_workspace_get_members (fixture->workspace);
  GtkWidget           *editor = find_editor (fixture, "members.admin");
  GtkWidget           *entry = find_entry (editor);
  GtkWidget           *row;
  g_autoptr (GrMember) added = NULL;
  g_autoptr (GrMember) changed = NULL;
  guint                n_done = count_done (fixture);

  g_assert_true (GR_IS_MEMBERS_EDITOR (editor));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nonsense");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 2);

  gtk_editable_set_text (GTK_EDITABLE (entry), "mio@acme-arcade.example");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  added = g_list_model_get_item (members, 2);
  g_assert_cmpstr (gr_member_get_email (added), ==, "mio@acme-arcade.example");
  g_assert_cmpstr (gr_member_get_region_id (added), ==, "JP");

  row = find (editor, is_type, GSIZE_TO_POINTER (GR_TYPE_MEMBER_ROW));
  g_assert_cmpstr (gr_member_row_get_email (GR_MEMBER_ROW (row)), ==, "haruka@acme-arcade.example");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (row, is_type, GSIZE_TO_POINTER (GTK_TYPE_DROP_DOWN))), 2);
  gr_test_ui_settle ();
  changed = g_list_model_get_item (members, 0);
  g_assert_cmpstr (gr_member_get_role (changed), ==, "owner");

  row = find (editor, is_type, GSIZE_TO_POINTER (GR_TYPE_MEMBER_ROW));
  click (find (row, has_tooltip, "Remove Member"));
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 2);
  gr_setup_refresh (gr_session_get_setup (fixture->session));
  g_assert_cmpuint (count_done (fixture), ==, n_done - 1);
}

static gboolean
is_label (GtkWidget    *widget,
          gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* The addresses of colleagues don't belong into a recording of the screen. */
static void
test_demo_mode (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_nonnull (find (GTK_WIDGET (fixture->page), is_label, "haruka@acme-arcade.example"));
  gr_session_set_demo_mode (fixture->session, TRUE);
  g_assert_null (find (GTK_WIDGET (fixture->page), is_label, "haruka@acme-arcade.example"));
  g_assert_null (find (GTK_WIDGET (fixture->page), has_tooltip, "haruka@acme-arcade.example"));
  gr_session_set_demo_mode (fixture->session, FALSE);
  g_assert_nonnull (find (GTK_WIDGET (fixture->page), is_label, "haruka@acme-arcade.example"));
}

/* Everything that can be acted on is reached with the Tab key. */
static void
test_keyboard (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const proof_ids[] = {"app.name", "app.id", "app.created"};
  g_autoptr (GHashTable)   reached = g_hash_table_new (NULL, NULL);
  GtkWidget               *row = find (GTK_WIDGET (fixture->page), is_step, "app");
  gboolean                 reached_row = FALSE;

  if (!gr_test_ui_make_active (fixture->window))
    return;

  gr_test_ui_wait_in_place (find (row, has_tooltip, "Check Again"));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  /* Within the guide, because the list of guides shows each one the focus comes to. */
  while (gtk_widget_child_focus (gtk_widget_get_ancestor (row, GR_TYPE_GUIDE_VIEW), GTK_DIR_TAB_FORWARD))
    {
      g_test_message ("%s", G_OBJECT_TYPE_NAME (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
      if (!g_hash_table_add (reached, gtk_window_get_focus (GTK_WINDOW (fixture->window))))
        break;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (proof_ids); i++)
    {
      GHashTableIter iter;
      gpointer       widget;
      gboolean       found = FALSE;

      g_hash_table_iter_init (&iter, reached);
      while (g_hash_table_iter_next (&iter, &widget, NULL))
        {
          found |= gtk_widget_is_ancestor (widget, find_editor (fixture, proof_ids[i]));
          reached_row |= gtk_widget_is_ancestor (widget, row);
        }

      g_test_message ("%s", proof_ids[i]);
      g_assert_true (found);
    }

  g_assert_true (reached_row);
  g_assert_true (g_hash_table_contains (reached, find (row, has_tooltip, "Check Again")));
  g_assert_true (g_hash_table_contains (reached, find (row, has_tooltip, "https://developers.tiktok.com/apps")));
}

static void
test_show_step (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->page), is_step, "members");

  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.show-step", "s", "members");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), row));

  gr_page_show_item (fixture->page, "no-such-step");
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
has_text (gpointer user_data)
{
  return *(char **)user_data != NULL;
}

static gboolean
holds_text (gpointer user_data)
{
  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (user_data), G_TYPE_STRING);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget       *editor = find_editor (fixture, "app.name");
  GdkClipboard    *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->page));

  g_assert_true (gtk_widget_activate (find (editor, has_tooltip, "Copy")));
  gr_test_ui_wait (holds_text, clipboard);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &text);
  gr_test_ui_wait (has_text, &text);
  g_assert_cmpstr (text, ==, "Paper Planes");
}

/* With every step open, the page still fits the narrowest window. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const step_ids[] = {"account", "organisation", "members", "business", "app", "basic-information"};
  int                      minimum;

  for (gsize i = 0; i < G_N_ELEMENTS (step_ids); i++)
    gr_page_show_item (fixture->page, step_ids[i]);
  gr_test_ui_settle ();

  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_sessions (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GrSession) other = gr_test_ui_new_session ();
  guint                 n_done = count_done (fixture);

  gr_page_set_session (fixture->page, NULL);
  g_assert_null (gr_page_get_indicator (fixture->page));
  g_assert_null (find (GTK_WIDGET (fixture->page), is_type, GSIZE_TO_POINTER (GR_TYPE_STEP_ROW)));

  gr_workspace_set_answer (gr_session_get_workspace (other), "account.signed-up", NULL);
  gr_page_set_session (fixture->page, other);
  g_assert_cmpuint (count_done (fixture), <, n_done);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.refresh", NULL);
  gr_page_set_session (fixture->page, fixture->session);
}

static void
test_guide_row (void)
{
  g_autoptr (GrSession)   session = gr_test_ui_new_session ();
  g_autoptr (GrChecklist) checklist = g_list_model_get_item (gr_session_get_checklists (session), 0);
  GtkWidget              *row = g_object_ref_sink (gr_guide_row_new (checklist));
  GtkWidget              *progress = find (row, is_type, GSIZE_TO_POINTER (GTK_TYPE_PROGRESS_BAR));

  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)), ==, 0.5);
  g_assert_finalize_object (row);
}

#define ADD(path, function) g_test_add ("/ui/setup/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  ADD ("resume", test_resume);
  ADD ("field", test_field);
  ADD ("answer", test_answer);
  ADD ("day", test_day);
  ADD ("confirm", test_confirm);
  ADD ("members", test_members);
  ADD ("demo-mode", test_demo_mode);
  ADD ("keyboard", test_keyboard);
  ADD ("show-step", test_show_step);
  ADD ("copy", test_copy);
  ADD ("narrow", test_narrow);
  ADD ("sessions", test_sessions);
  g_test_add_func ("/ui/setup/guide-row", test_guide_row);

  return gr_test_ui_run ();
}
