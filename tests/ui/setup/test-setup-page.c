/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-answer-editor.h"
#include "gr-app-type-chooser.h"
#include "gr-entry-row.h"
#include "gr-field-editor.h"
#include "gr-finding-row.h"
#include "gr-guide-row.h"
#include "gr-member-row.h"
#include "gr-members-editor.h"
#include "gr-part-row.h"
#include "gr-proof-row.h"
#include "gr-setup-fields.h"
#include "gr-setup-page.h"
#include "gr-step-results.h"
#include "gr-step-row.h"
#include "gr-test-dns.h"
#include "gr-test-keys.h"
#include "gr-test-site.h"
#include "gr-test-ui.h"
#include "gr-trouble-row.h"
#include "gr-workspace-fields.h"

#include <string.h>

/* Nobody asks the real one: its name leads to this computer. That its certificate is for another name is a finding. */
#define SITE "www.acme-paper-planes.com"

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
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gr_test_ui_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GrPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gr_test_ui_finalize (page);
  gr_test_ui_finalize (g_steal_pointer (&fixture->session));
}

/* What is hidden is not there for a person. */
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
is_editor_of (GtkWidget    *widget,
              gconstpointer key)
{
  return GR_IS_FIELD_EDITOR (widget) && g_strcmp0 (gr_field_editor_get_key (GR_FIELD_EDITOR (widget)), key) == 0;
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

static gboolean
is_label (GtkWidget    *widget,
          gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static GtkWidget *
open_step (Fixture    *fixture,
           const char *path)
{
  const char *slash = strchr (path, '/');
  GtkWidget  *row;

  gr_page_show_item (fixture->page, path);
  gr_test_ui_settle ();
  row = find (GTK_WIDGET (fixture->page), is_step, slash + 1);
  g_assert_nonnull (row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));

  return row;
}

static GtkWidget *
find_proof (Fixture    *fixture,
            const char *proof_id)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->page), is_proof, proof_id);

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
find_type (GtkWidget *parent,
           GType      type)
{
  return find (parent, is_type, GSIZE_TO_POINTER (type));
}

static GtkWidget *
find_entry (GtkWidget *editor)
{
  return find_type (editor, GTK_TYPE_ENTRY);
}

static GrEvidenceState
get_evidence_state (GtkWidget *row)
{
  gr_test_ui_settle ();
  return gr_evidence_get_state (gr_proof_row_get_evidence (GR_PROOF_ROW (row)));
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
find_open (Fixture *fixture)
{
  GtkWidget *list = gtk_widget_get_parent (find_type (GTK_WIDGET (fixture->page), GR_TYPE_STEP_ROW));
  GtkWidget *open = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      {
        g_assert_null (open);
        open = row;
      }

  return open;
}

/* The first open step of the first open guide is open, and no other. */
static void
test_resume (Fixture      *fixture,
             gconstpointer data)
{
  GListModel *checklists = gr_session_get_checklists (fixture->session);
  GrStep     *next = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (checklists) && next == NULL; i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      next = gr_checklist_get_next_step (checklist);
    }

  g_assert_nonnull (next);
  g_assert_nonnull (find_open (fixture));
  g_assert_true (gr_step_row_get_step (GR_STEP_ROW (find_open (fixture))) == next);
  g_assert_nonnull (gr_page_get_indicator (fixture->page));
}

static void
test_field (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *step = open_step (fixture, "prepare-developer-account/app");
  GtkWidget *row = find_proof (fixture, "app.id");
  GtkWidget *entry = find_entry (row);
  GtkWidget *findings = gtk_widget_get_last_child (find (step, is_editor_of, "app.id"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "73");
  g_assert_cmpstr (gr_workspace_get_field (fixture->workspace, "app.id"), ==, "73");
  g_assert_cmpint (get_evidence_state (row), ==, GR_EVIDENCE_WRONG);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));

  gtk_editable_set_text (GTK_EDITABLE (entry), "7301234567890123456");
  g_assert_cmpint (get_evidence_state (row), ==, GR_EVIDENCE_HOLDS);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_false (gtk_widget_get_visible (findings));

  gr_workspace_set_field (fixture->workspace, "app.id", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* What is typed is judged with each key, and counted. The text stays under the hand that types it. */
static void
test_counter (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *step = open_step (fixture, "prepare-developer-account/app");
  GtkWidget *editor = find (step, is_editor_of, "app.name");
  GtkWidget *entry = find_entry (editor);
  GtkWidget *findings = gtk_widget_get_last_child (editor);

  gr_workspace_set_field (fixture->workspace, "app.type", "mini-game");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Paper Boats");
  g_assert_nonnull (find (editor, is_label, "11 of 50 characters"));
  g_assert_false (gtk_widget_get_visible (findings));

  gtk_editable_set_text (GTK_EDITABLE (entry), "TikTok Paper Boats ");
  gtk_editable_set_position (GTK_EDITABLE (entry), 3);
  g_assert_true (gtk_widget_get_visible (findings));
  gr_workspace_set_field (fixture->workspace, "organisation.id", "1");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 3);

  gtk_editable_set_text (GTK_EDITABLE (entry), "A name that is far longer than what the form of the portal takes for one");
  g_assert_nonnull (find (editor, is_label, " of 50 characters"));
  g_assert_true (gtk_widget_has_css_class (find (editor, is_label, " of 50 characters"), "error"));
}

static void
test_answer (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *step = open_step (fixture, "prepare-developer-account/app");
  GtkWidget *row = find_proof (fixture, "app.created");
  GtkWidget *editor = find_type (row, GR_TYPE_ANSWER_EDITOR);
  GtkWidget *note = find_entry (editor);
  GrAnswer  *answer;

  g_assert_nonnull (step);
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
  g_autoptr (GDateTime) day = g_date_time_new_local (2026, 1, 31, 0, 0, 0);
  GtkWidget            *step = open_step (fixture, "prepare-developer-account/business");
  GtkWidget            *row = find_proof (fixture, "business.verified");
  GtkWidget            *calendar = find_type (row, GTK_TYPE_CALENDAR);
  GrAnswer             *answer;

  g_assert_nonnull (step);
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
  GtkWidget *step = open_step (fixture, "prepare-developer-account/organisation");
  GtkWidget *row = find_proof (fixture, "organisation.created");
  GtkWidget *confirm = gtk_widget_get_last_child (find_type (row, GR_TYPE_ANSWER_EDITOR));

  g_assert_nonnull (step);
  g_assert_false (gtk_widget_get_visible (confirm));
  gr_workspace_set_field (fixture->workspace, "organisation.name", "Acme Arcade Inc.");
  g_assert_cmpint (get_evidence_state (row), ==, GR_EVIDENCE_AGED);
  g_assert_true (gtk_widget_get_visible (confirm));

  click (confirm);
  g_assert_cmpint (get_evidence_state (row), ==, GR_EVIDENCE_HOLDS);
  g_assert_false (gtk_widget_get_visible (confirm));
}

static void
test_members (Fixture      *fixture,
              gconstpointer data)
{
  GListModel          *members = gr_workspace_get_members (fixture->workspace);
  GtkWidget           *step = open_step (fixture, "prepare-developer-account/members");
  GtkWidget           *editor = find_type (step, GR_TYPE_MEMBERS_EDITOR);
  GtkWidget           *entry = find_entry (editor);
  guint                n_members = g_list_model_get_n_items (members);
  GtkWidget           *row;
  g_autoptr (GrMember) added = NULL;
  g_autoptr (GrMember) changed = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "nonsense");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, n_members);

  gtk_editable_set_text (GTK_EDITABLE (entry), "mio.new@acme-arcade.example");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, n_members + 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  added = g_list_model_get_item (members, n_members);
  g_assert_cmpstr (gr_member_get_email (added), ==, "mio.new@acme-arcade.example");
  g_assert_cmpstr (gr_member_get_region_id (added), ==, "JP");

  row = find_type (editor, GR_TYPE_MEMBER_ROW);
  g_assert_cmpstr (gr_member_row_get_email (GR_MEMBER_ROW (row)), ==, "haruka@acme-arcade.example");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_type (row, GTK_TYPE_DROP_DOWN)), 2);
  gr_test_ui_settle ();
  changed = g_list_model_get_item (members, 0);
  g_assert_cmpstr (gr_member_get_role (changed), ==, "owner");

  row = find_type (editor, GR_TYPE_MEMBER_ROW);
  click (find (row, has_tooltip, "Remove Member"));
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, n_members);
}

/* Labels, tooltips and what stands in entries, but not what a copy button carries out of sight. */
static gboolean
shows (GtkWidget    *widget,
       gconstpointer text)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return is_label (widget, text) || (tooltip != NULL && strstr (tooltip, text) != NULL) ||
         (GTK_IS_EDITABLE (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), text) != NULL);
}

/* The addresses of colleagues don't belong into a recording of the screen, and nor do keys. */
static void
test_demo_mode (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *step = open_step (fixture, "prepare-developer-account/members");

  g_assert_nonnull (find (step, shows, "haruka@acme-arcade.example"));
  gr_session_set_demo_mode (fixture->session, TRUE);
  g_assert_null (find (step, shows, "haruka@acme-arcade.example"));
  gr_session_set_demo_mode (fixture->session, FALSE);
  g_assert_nonnull (find (step, shows, "haruka@acme-arcade.example"));

  gr_workspace_set_field (fixture->workspace, "app.email", "canary@acme-arcade.example");
  step = open_step (fixture, "basic-information/email");
  g_assert_nonnull (find (step, shows, "canary@acme-arcade.example"));
  gr_session_set_demo_mode (fixture->session, TRUE);
  gr_test_ui_settle ();
  g_assert_null (find (step, shows, "canary@acme-arcade.example"));
  g_assert_cmpstr (gr_workspace_get_field (fixture->workspace, "app.email"), ==, "canary@acme-arcade.example");
  gr_session_set_demo_mode (fixture->session, FALSE);
  g_assert_nonnull (find (step, shows, "canary@acme-arcade.example"));
}

static char *
mask (Fixture    *fixture,
      const char *path,
      const char *words)
{
  return gr_setup_fields_mask_words (fixture->session, gr_setup_find_step (gr_session_get_setup (fixture->session), path), words);
}

/* What is said of a step names what was filled in for it, and so would tell it. */
static void
test_demo_words (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GrPlace) production = gr_place_new ("production", NULL, NULL);
  g_autoptr (GrPlace) sandbox = gr_place_new ("qa", NULL, NULL);
  const char         *words = "Done: aw1234567890abcd · Acme";
  g_autofree char    *plain = mask (fixture, "register-app/credentials", words);
  g_autofree char    *masked = NULL;
  g_autofree char    *users = NULL;
  g_autofree char    *members = NULL;

  g_assert_cmpstr (plain, ==, words);
  gr_workspace_set_place_field (fixture->workspace, production, "environment.client-key", "aw1234567890abcd");
  gr_session_set_demo_mode (fixture->session, TRUE);
  masked = mask (fixture, "register-app/credentials", words);
  g_assert_cmpstr (masked, ==, "Done: •••• · Acme");
  gr_workspace_set_list_field (fixture->workspace, sandbox, "environment.target-users", (const char *const[]){"canary_plays", "canary_two", NULL});
  users = mask (fixture, "sandbox/target-users", "canary_plays, canary_two");
  g_assert_cmpstr (users, ==, "••••, ••••");
  members = mask (fixture, "prepare-developer-account/members", "haruka@acme-arcade.example is listed");
  g_assert_cmpstr (members, ==, "••••@•••• is listed");
}

/* Everything that can be acted on is reached with the Tab key. */
static void
test_keyboard (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const proof_ids[] = {"app.name", "app.id", "app.created"};
  g_autoptr (GHashTable)   reached = g_hash_table_new (NULL, NULL);
  GtkWidget               *row = open_step (fixture, "prepare-developer-account/app");

  if (!gr_test_ui_make_active (fixture->window))
    return;

  gr_test_ui_wait_in_place (find (row, has_tooltip, "Check Again"));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  while (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD))
    if (!g_hash_table_add (reached, gtk_window_get_focus (GTK_WINDOW (fixture->window))))
      break;

  for (gsize i = 0; i < G_N_ELEMENTS (proof_ids); i++)
    {
      GHashTableIter iter;
      gpointer       widget;
      gboolean       found = FALSE;

      g_hash_table_iter_init (&iter, reached);
      while (g_hash_table_iter_next (&iter, &widget, NULL))
        found |= gtk_widget_is_ancestor (widget, find_proof (fixture, proof_ids[i]));

      g_test_message ("%s", proof_ids[i]);
      g_assert_true (found);
    }

  g_assert_true (g_hash_table_contains (reached, find (row, has_tooltip, "Check Again")));
  g_assert_true (g_hash_table_contains (reached, find (GTK_WIDGET (fixture->page), has_tooltip, "Check All")));
}

static void
test_show_step (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.show-step", "s", "prepare-developer-account/members");
  gr_test_ui_settle ();
  row = find (GTK_WIDGET (fixture->page), is_step, "members");
  g_assert_true (find_open (fixture) == row);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), row));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.show-field", "(ss)", "prepare-developer-account/app", "app.id");
  gr_test_ui_settle ();
  row = find (GTK_WIDGET (fixture->page), is_editor_of, "app.id");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), row));

  gr_page_show_item (fixture->page, "no-such-step");
  gr_page_show_item (fixture->page, "no-such-guide/app");
  gr_page_show_item (fixture->page, "prepare-developer-account/app@nonsense");
  gr_test_ui_settle ();
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

static char *
copy (Fixture   *fixture,
      GtkWidget *parent)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->page));
  char         *text = NULL;

  g_assert_true (gtk_widget_activate (find (parent, has_tooltip, "Copy")));
  gr_test_ui_wait (holds_text, clipboard);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &text);
  gr_test_ui_wait (has_text, &text);

  return text;
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget       *step = open_step (fixture, "prepare-developer-account/app");
  GtkWidget       *editor = find (step, is_editor_of, "app.name");
  g_autofree char *text = copy (fixture, editor);

  g_assert_cmpstr (text, ==, "Paper Planes");
  gr_workspace_set_field (fixture->workspace, "app.name", NULL);
  g_assert_false (gtk_widget_get_sensitive (find (editor, has_tooltip, "Copy")));
}

static const char *
find_entry_step (Fixture *fixture)
{
  GListModel *checklists = gr_session_get_checklists (fixture->session);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) steps = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (steps, j);
          GListModel        *entries = gr_guide_step_get_entries (gr_step_get_guide_step (step));

          for (guint k = 0; k < g_list_model_get_n_items (entries); k++)
            {
              g_autoptr (GrStepEntry) entry = g_list_model_get_item (entries, k);

              if (g_strcmp0 (gr_step_entry_get_field (entry), "app.name") == 0)
                return gr_step_get_path (step);
            }
        }
    }

  return NULL;
}

static gboolean
is_fill_in (GtkWidget    *widget,
            gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Fill In") == 0;
}

static gboolean
is_running (gpointer probes)
{
  return gr_probe_set_is_running (probes);
}

static gboolean
is_idle (gpointer probes)
{
  return !gr_probe_set_is_running (probes);
}

/* The site is on this computer, and counts as public. */
static GrProbeContext *
make_context (void)
{
  g_autoptr (GTlsDatabase) authorities = gr_test_site_new_authorities ();
  g_autoptr (GrTestHosts)  hosts = gr_test_hosts_new ();
  GrProbeContext          *context = gr_probe_context_new (gr_clock_get_system ());

  gr_test_hosts_add (hosts, SITE, "93.184.216.34");
  gr_probe_context_set_authorities (context, authorities);
  gr_probe_context_set_resolver (context, G_RESOLVER (hosts));
  gr_probe_context_set_gateway (context, "127.0.0.1");

  return context;
}

static GResolver *
replace_resolver (void)
{
  g_autoptr (GrTestHosts) hosts = gr_test_hosts_new ();
  GResolver              *before = g_resolver_get_default ();

  gr_test_hosts_add (hosts, SITE, "127.0.0.1");
  g_resolver_set_default (G_RESOLVER (hosts));

  return before;
}

/* A step is checked for itself: what was seen and when stands beside the proof, and what is wrong under it. A look that takes too
 * long can be stopped. */
static void
test_check (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GrTestSite)     site = gr_test_site_new ("good");
  g_autoptr (GrProbeContext) context = make_context ();
  g_autoptr (GrSession)      session = gr_test_ui_new_session ();
  g_autoptr (GResolver)      resolver = replace_resolver ();
  g_autofree char           *page = gr_test_site_dup_uri (site, SITE, "/terms");
  g_autofree char           *stalled = gr_test_site_dup_uri (site, SITE, "/stall");
  GrProbeSet                *probes;
  GtkWidget                 *step;
  GtkWidget                 *row;

  gr_test_site_add (site, "/terms", "text/html", "<title>Terms</title><p>Lorem ipsum</p>");
  gr_test_site_fail (site, "/stall", GR_TEST_STALL);
  gr_session_set_probe_context (session, context);
  gr_workspace_set_field (gr_session_get_workspace (session), "app.terms-uri", page);
  gr_page_set_session (fixture->page, session);
  probes = gr_session_get_probe_set (session);

  step = open_step (fixture, "basic-information/terms");
  row = find_proof (fixture, "terms.page");
  g_assert_null (find (row, is_label, "Checked "));
  click (find (step, has_tooltip, "Check Again"));
  gr_test_ui_wait (is_idle, probes);
  gr_test_ui_settle ();
  g_assert_cmpint (get_evidence_state (row), ==, GR_EVIDENCE_WRONG);
  g_assert_nonnull (find (row, is_label, "Checked today at "));
  g_assert_null (find_type (row, GR_TYPE_FINDING_ROW));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_type (row, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  g_assert_nonnull (find_type (row, GR_TYPE_FINDING_ROW));

  gr_workspace_set_field (gr_session_get_workspace (session), "app.terms-uri", stalled);
  gr_test_ui_settle ();
  click (find (step, has_tooltip, "Check Again"));
  gr_test_ui_wait (is_running, probes);
  g_assert_true (gtk_widget_get_visible (find (step, has_tooltip, "Stop Checking")));
  g_assert_false (gtk_widget_get_visible (find (step, has_tooltip, "Check Again")));
  click (find (step, has_tooltip, "Stop Checking"));
  gr_test_ui_wait (is_idle, probes);
  gr_test_ui_settle ();
  g_assert_false (gtk_widget_get_visible (find (step, has_tooltip, "Stop Checking")));

  /* What is looked at for another step is not its own. */
  gr_workspace_set_field (gr_session_get_workspace (session), "app.privacy-uri", stalled);
  gr_workspace_set_field (gr_session_get_workspace (session), "app.terms-uri", page);
  gr_test_ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.check", "s", "basic-information/privacy");
  gr_test_ui_wait (is_running, probes);
  g_assert_false (gtk_widget_get_visible (find (step, has_tooltip, "Stop Checking")));
  g_assert_true (gtk_widget_get_visible (find (step, has_tooltip, "Check Again")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.check", "s", "basic-information/terms");
  g_assert_true (gtk_widget_get_visible (find (step, has_tooltip, "Stop Checking")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.cancel-checks", NULL);
  gr_test_ui_wait (is_idle, probes);
  gr_test_ui_settle ();
  g_assert_true (gtk_widget_get_visible (find (step, has_tooltip, "Check Again")));

  gr_page_set_session (fixture->page, fixture->session);
  gr_test_ui_settle ();
  g_resolver_set_default (resolver);
}

/* What to type is filled from the workspace, or says that it is not filled in and leads there. */
static void
test_entry (Fixture      *fixture,
            gconstpointer data)
{
  const char      *path = find_entry_step (fixture);
  g_autofree char *text = NULL;
  GtkWidget       *row;

  g_assert_nonnull (path);
  row = find_type (open_step (fixture, path), GR_TYPE_ENTRY_ROW);
  g_assert_nonnull (row);
  g_assert_nonnull (find (gtk_widget_get_parent (row), is_label, "Paper Planes"));

  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Boats");
  g_assert_nonnull (find (gtk_widget_get_parent (row), is_label, "Paper Boats"));
  gr_workspace_set_field (fixture->workspace, "app.name", NULL);
  g_assert_null (find (gtk_widget_get_parent (row), is_label, "Paper Boats"));
  g_assert_false (gtk_widget_get_sensitive (find (row, has_tooltip, "Copy")));
  g_assert_nonnull (find (gtk_widget_get_parent (row), is_label, "Not filled in yet"));

  /* From there to where it is filled in. */
  click (find (row, is_fill_in, NULL));
  gr_test_ui_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         find (GTK_WIDGET (fixture->page), is_editor_of, "app.name")));
}

/* What is asked for in one environment is filled in there. */
static void
test_local_entry (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GrPlace) place = gr_place_new ("production", NULL, NULL);
  GtkWidget          *step;
  GtkWidget          *editor;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "setup.show-field", "(ss)", "url-ownership/domain-or-prefix@environment:production", "environment.domain");
  gr_test_ui_settle ();
  step = find_open (fixture);
  g_assert_nonnull (step);
  editor = find (step, is_editor_of, "environment.domain");
  g_assert_nonnull (editor);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (editor)), "acme-arcade.example");
  g_assert_cmpstr (gr_workspace_get_place_field (fixture->workspace, place, "environment.domain"), ==, "acme-arcade.example");
}

static void
check_step (GtkWidget *row)
{
  GrStepState state = gr_step_get_state (gr_step_row_get_step (GR_STEP_ROW (row)));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  for (GtkWidget *part = find_type (row, GR_TYPE_PART_ROW); part != NULL; part = gtk_widget_get_next_sibling (part))
    if (GR_IS_PART_ROW (part))
      {
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (part), TRUE);
        g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (part)), !=, "");
        g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (part)), !=, "");
      }

  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                            state == GR_STEP_WAITING ? "Waiting" : gr_step_state_get_label (state)));
}

/* Whichever step of whichever guide is opened, the page still fits the narrowest window, and each says in words how it is. */
static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  GListModel *checklists = gr_session_get_checklists (fixture->session);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) steps = g_list_model_get_item (checklists, i);
      g_autoptr (GrStep)     first = g_list_model_get_item (steps, 0);
      GtkWidget             *row;
      int                    minimum;

      if (first == NULL)
        continue;

      /* The rows of places come a moment later. */
      for (row = open_step (fixture, gr_step_get_path (first)); row != NULL; row = gtk_widget_get_next_sibling (row))
        check_step (row);
      gr_test_ui_settle ();
      for (row = find_type (GTK_WIDGET (fixture->page), GR_TYPE_STEP_ROW); row != NULL; row = gtk_widget_get_next_sibling (row))
        check_step (row);
      gr_test_ui_settle ();
      gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("%s: %d", gr_step_get_path (first), minimum);
      g_assert_cmpint (minimum, <=, 360);
    }
}

/* Of many languages those that are done are put away, and one that gets done stays where it is. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  GListModel              *languages = gr_catalog_get_languages (gr_session_get_catalog (fixture->session));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           ids = NULL;
  GtkWidget               *step;
  guint                    n_rows = 0;

  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (GrCatalogEntry) language = g_list_model_get_item (languages, i);
      g_autoptr (GrPlace)        place = gr_place_new (NULL, NULL, gr_catalog_entry_get_id (language));

      g_strv_builder_add (builder, gr_catalog_entry_get_id (language));
      if (i % 2 == 0)
        continue;
      gr_workspace_set_place_field (fixture->workspace, place, "language.name", "Paper Planes");
      gr_workspace_set_place_field (fixture->workspace, place, "language.description", "Fold a plane, throw it, and see how far the wind carries it.");
    }
  ids = g_strv_builder_end (builder);
  gr_workspace_set_languages (fixture->workspace, (const char *const *)ids);
  gr_test_ui_settle ();

  step = open_step (fixture, "languages/texts");
  for (GtkWidget *row = find_type (step, GR_TYPE_PART_ROW); row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (n_rows, >=, 2);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (step)), "languages"));

  gr_page_show_item (fixture->page, "languages/texts@language:ja");
  gr_test_ui_settle ();
  g_assert_nonnull (find (step, is_editor_of, "language.name"));
}

static void
type_query (Fixture    *fixture,
            const char *query)
{
  GtkWidget *entry = find_type (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  g_assert_true (gr_page_begin_search (fixture->page));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  g_signal_emit_by_name (entry, "search-changed");
}

static gboolean
is_searching (Fixture *fixture)
{
  return gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (find_type (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_BAR)));
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *entry = find_type (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *results = find_type (GTK_WIDGET (fixture->page), GR_TYPE_STEP_RESULTS);
  GtkWidget *focus;

  open_step (fixture, "prepare-developer-account/app");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  type_query (fixture, "CREATE your organizatión");
  g_assert_true (gtk_widget_get_mapped (results));
  g_assert_nonnull (find (results, is_label, "Create your organization"));
  g_assert_nonnull (find (results, is_label, "Prepare your developer account"));

  g_signal_emit_by_name (entry, "activate");
  gr_test_ui_settle ();
  g_assert_false (is_searching (fixture));
  g_assert_true (find_open (fixture) == find (GTK_WIDGET (fixture->page), is_step, "organisation"));

  open_step (fixture, "prepare-developer-account/app");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  type_query (fixture, "nothing has these words");
  g_assert_nonnull (find (results, is_label, "Nothing Found"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (is_searching (fixture));
  g_signal_emit_by_name (entry, "stop-search");
  gr_test_ui_settle ();
  g_assert_false (is_searching (fixture));
  g_assert_false (gtk_widget_get_mapped (results));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);

  /* What is open already is gone to like all else. */
  type_query (fixture, "create an app for your mini game");
  g_signal_emit_by_name (entry, "activate");
  gr_test_ui_settle ();
  g_assert_true (find_open (fixture) == find (GTK_WIDGET (fixture->page), is_step, "app"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
}

/* A trouble is found by its message, and leads to its step. */
static void
test_troubles (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *row;

  gr_page_show_item (fixture->page, "troubleshooting/redirect-uri");
  for (guint i = 0; i < g_list_model_get_n_items (gr_session_get_checklists (fixture->session)); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (gr_session_get_checklists (fixture->session), i);
      GListModel             *troubles = gr_guide_get_troubles (gr_checklist_get_guide (checklist));
      g_autoptr (GrTrouble)   trouble = NULL;
      g_autofree char        *path = NULL;

      if (!gr_guide_get_reference (gr_checklist_get_guide (checklist)) || troubles == NULL || g_list_model_get_n_items (troubles) == 0)
        continue;

      trouble = g_list_model_get_item (troubles, g_list_model_get_n_items (troubles) - 1);
      path = g_strdup_printf ("%s/%s", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_checklist_get_guide (checklist))),
                              gr_catalog_entry_get_id (GR_CATALOG_ENTRY (trouble)));
      gr_page_show_item (fixture->page, path);
      gr_test_ui_settle ();
      row = gtk_widget_get_last_child (gtk_widget_get_parent (find_type (GTK_WIDGET (fixture->page), GR_TYPE_TROUBLE_ROW)));
      g_assert_true (GR_IS_TROUBLE_ROW (row));
      g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
      g_assert_nonnull (find (row, is_label, "What Mends It"));
      g_assert_nonnull (find (row, is_label, gr_trouble_get_fixes (trouble)[0]));
      return;
    }

  g_assert_not_reached ();
}

static guint
count_rows (Fixture *fixture)
{
  guint n_rows = 0;

  for (GtkWidget *row = find_type (GTK_WIDGET (fixture->page), GR_TYPE_GUIDE_ROW); row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows++;

  return n_rows;
}

/* Which guides there are hangs on the type of the app, which can be chosen right here. */
static void
test_app_type (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *chooser = find_type (GTK_WIDGET (fixture->page), GR_TYPE_APP_TYPE_CHOOSER);
  GtkWidget *row = find_type (chooser, ADW_TYPE_COMBO_ROW);
  guint      n_rows;

  open_step (fixture, "prepare-developer-account/organisation");
  gr_workspace_set_field (fixture->workspace, "app.type", NULL);
  gr_test_ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_true (gtk_widget_get_visible (find (chooser, is_label, "It decides which guides apply.")));
  n_rows = count_rows (fixture);

  gr_workspace_set_field (fixture->workspace, "app.type", "standard");
  gr_test_ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), >, 0);
  g_assert_false (gtk_widget_get_visible (find (chooser, is_label, "It decides which guides apply.")));
  g_assert_cmpuint (count_rows (fixture), >, n_rows);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  gr_test_ui_settle ();
  g_assert_cmpstr (gr_workspace_get_field (fixture->workspace, "app.type"), ==, "mini-game");
  g_assert_true (find_open (fixture) == find (GTK_WIDGET (fixture->page), is_step, "organisation"));
}

static gboolean
is_folded (gpointer leaflet)
{
  return adw_leaflet_get_folded (leaflet);
}

static gboolean
is_list_in_sight (gpointer page)
{
  GtkWidget *row = find_type (page, GR_TYPE_GUIDE_ROW);

  return gtk_widget_get_child_visible (gtk_widget_get_ancestor (row, ADW_TYPE_LEAFLET)) && gtk_widget_get_mapped (row);
}

/* In a narrow window list and guide fold into one, and Alt+Left leads back. */
static void
test_fold (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *leaflet = find_type (GTK_WIDGET (fixture->page), ADW_TYPE_LEAFLET);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  gr_test_ui_wait (is_folded, leaflet);
  open_step (fixture, "prepare-developer-account/app");
  if (!gr_test_ui_make_active (fixture->window))
    return;

  g_assert_true (gr_test_keys_press_with (GTK_WINDOW (fixture->window), GDK_KEY_Alt_L, GDK_KEY_Left));
  gr_test_ui_wait (is_list_in_sight, fixture->page);
  gtk_widget_activate (find_type (GTK_WIDGET (fixture->page), GR_TYPE_GUIDE_ROW));
  gr_test_ui_settle ();
  g_assert_nonnull (find_open (fixture));
}

/* Another environment changes nothing about where one is. */
static void
test_environment (Fixture      *fixture,
                  gconstpointer data)
{
  GListModel *environments = gr_workspace_get_environments (fixture->workspace);

  open_step (fixture, "prepare-developer-account/members");
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      gr_session_set_environment (fixture->session, environment);
      gr_test_ui_settle ();
      g_assert_true (find_open (fixture) == find (GTK_WIDGET (fixture->page), is_step, "members"));
    }
}

static void
test_sessions (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GrSession) other = gr_test_ui_new_session ();
  g_autofree char      *indicator = g_strdup (gr_page_get_indicator (fixture->page));

  gr_page_set_session (fixture->page, NULL);
  g_assert_null (gr_page_get_indicator (fixture->page));
  g_assert_null (find_type (GTK_WIDGET (fixture->page), GR_TYPE_STEP_ROW));

  gr_workspace_set_answer (gr_session_get_workspace (other), "account.signed-up", NULL);
  gr_page_set_session (fixture->page, other);
  gr_test_ui_settle ();
  g_assert_cmpstr (gr_page_get_indicator (fixture->page), !=, indicator);
  gr_page_set_session (fixture->page, fixture->session);
  gr_test_ui_settle ();
  g_assert_cmpstr (gr_page_get_indicator (fixture->page), ==, indicator);
}

static void
test_guide_row (void)
{
  g_autoptr (GrSession)   session = gr_test_ui_new_session ();
  g_autoptr (GrChecklist) checklist = g_list_model_get_item (gr_session_get_checklists (session), 0);
  GtkWidget              *row = g_object_ref_sink (gr_guide_row_new (checklist));
  GtkWidget              *progress = find_type (row, GTK_TYPE_PROGRESS_BAR);
  g_autofree char        *count = g_strdup_printf ("%u of %u", gr_checklist_get_n_done (checklist), gr_checklist_get_n_steps (checklist));

  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)), ==,
                     (double)gr_checklist_get_n_done (checklist) / gr_checklist_get_n_steps (checklist));
  g_assert_nonnull (find (row, is_label, count));
  gr_test_ui_finalize (row);
}

/* What has no place yet is not done by that. */
static void
test_empty_guide_row (void)
{
  g_autoptr (GrSession) session = gr_test_ui_new_session ();
  GrWorkspace          *workspace = gr_session_get_workspace (session);
  GListModel           *environments = gr_workspace_get_environments (workspace);
  GListModel           *checklists = gr_session_get_checklists (session);
  guint                 n_empty = 0;

  while (g_list_model_get_n_items (environments) > 0)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, 0);

      g_assert_true (gr_workspace_remove_environment (workspace, gr_environment_get_id (environment)));
    }
  gr_workspace_set_field (workspace, "app.type", NULL);
  gr_setup_refresh (gr_session_get_setup (session));

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);
      GtkWidget              *row = g_object_ref_sink (gr_guide_row_new (checklist));

      if (gr_checklist_get_n_steps (checklist) == 0 && !gr_guide_get_reference (gr_checklist_get_guide (checklist)))
        {
          n_empty++;
          g_assert_nonnull (find (row, is_label, "Nothing to do yet"));
          g_assert_null (find (row, has_tooltip, gr_step_state_get_label (GR_STEP_DONE)));
          g_assert_false (gtk_widget_get_visible (find_type (row, GTK_TYPE_PROGRESS_BAR)));
        }
      gr_test_ui_finalize (row);
    }
  g_assert_cmpuint (n_empty, >, 0);
}

#define ADD(path, function) g_test_add ("/ui/setup/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  ADD ("resume", test_resume);
  ADD ("field", test_field);
  ADD ("counter", test_counter);
  ADD ("answer", test_answer);
  ADD ("day", test_day);
  ADD ("confirm", test_confirm);
  ADD ("members", test_members);
  ADD ("demo-mode", test_demo_mode);
  ADD ("demo-words", test_demo_words);
  ADD ("keyboard", test_keyboard);
  ADD ("show-step", test_show_step);
  ADD ("copy", test_copy);
  ADD ("check", test_check);
  ADD ("entry", test_entry);
  ADD ("local-entry", test_local_entry);
  ADD ("all", test_all);
  ADD ("places", test_places);
  ADD ("search", test_search);
  ADD ("troubles", test_troubles);
  ADD ("app-type", test_app_type);
  ADD ("fold", test_fold);
  ADD ("environment", test_environment);
  ADD ("sessions", test_sessions);
  g_test_add_func ("/ui/setup/guide-row", test_guide_row);
  g_test_add_func ("/ui/setup/guide-row/empty", test_empty_guide_row);

  return gr_test_ui_run ();
}
