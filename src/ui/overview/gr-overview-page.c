/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-overview-page.h"

#include "gr-overview-rows.h"
#include "gr-readiness-matrix.h"
#include "gr-unproved-strip.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* The newest changes; the others are a button away. */
#define CHANGES_AT_FIRST 8

struct _GrOverviewPage
{
  GrPage parent_instance;

  GPtrArray           *followed;
  GSignalGroup        *changes_signals;
  GSignalGroup        *journal_signals;
  GSignalGroup        *session_signals;
  GSignalGroup        *setup_signals;
  GSignalGroup        *workspace_signals;
  GtkSliceListModel   *changes_shown;
  GtkListBox          *changes;
  AdwPreferencesGroup *changes_group;
  GrReadinessMatrix   *matrix;
  GtkButton           *more_changes;
  GtkWidget           *no_regions;
  GtkLabel            *summary;
  GtkLevelBar         *progress;
  GrUnprovedStrip     *unproved;
  GtkListBox          *waiting;
  GtkWidget           *waiting_group;
  GtkRevealer         *welcome;
};

G_DEFINE_FINAL_TYPE (GrOverviewPage, gr_overview_page, GR_TYPE_PAGE)

static gboolean
is_complete (GrChecklist *checklist)
{
  return gr_checklist_get_n_steps (checklist) > 0 && gr_checklist_get_n_done (checklist) == gr_checklist_get_n_steps (checklist);
}

/* A guide to look things up in has no end that somebody could come to. */
static gboolean
counts (GrChecklist *checklist)
{
  return !gr_guide_get_reference (gr_checklist_get_guide (checklist));
}

/* How many things wait, and how many of them for TikTok. */
static guint
count_waiting (GrSetup *setup,
               guint   *n_for_tiktok)
{
  GListModel *waiting = gr_setup_get_waiting (setup);

  *n_for_tiktok = 0;
  for (guint i = 0; i < g_list_model_get_n_items (waiting); i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (waiting, i);

      if (g_strcmp0 (gr_step_part_get_who (part), gr_doer_get_label (GR_DOER_TIKTOK)) == 0)
        (*n_for_tiktok)++;
    }

  return g_list_model_get_n_items (waiting);
}

/* The guides are read after the first frame. */
static gboolean
has_setup (GrOverviewPage *self)
{
  GrSession *session = gr_page_get_session (GR_PAGE (self));

  return session != NULL && gr_session_peek_setup (session) != NULL;
}

static char *
format_waiting (GrSetup *setup)
{
  guint n_for_tiktok;
  guint n_waiting = count_waiting (setup, &n_for_tiktok);

  if (n_waiting == 0)
    return NULL;
  if (n_for_tiktok == n_waiting)
    return g_strdup_printf (ngettext ("%u thing waits for TikTok", "%u things wait for TikTok", n_waiting), n_waiting);

  return g_strdup_printf (ngettext ("%u thing waits", "%u things wait", n_waiting), n_waiting);
}

static void
update_summary (GrOverviewPage *self)
{
  GrSetup         *setup = gr_session_get_setup (gr_page_get_session (GR_PAGE (self)));
  GListModel      *checklists = gr_setup_get_checklists (setup);
  g_autofree char *guides = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *summary = NULL;
  guint            n_complete = 0, n_guides = 0, n_done = 0, n_steps = 0;

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      if (!counts (checklist))
        continue;
      n_guides++;
      n_complete += is_complete (checklist) ? 1 : 0;
      n_done += gr_checklist_get_n_done (checklist);
      n_steps += gr_checklist_get_n_steps (checklist);
    }

  /* Translators: such as “4 of 11 guides complete”. */
  guides = g_strdup_printf (ngettext ("%u of %u guide complete", "%u of %u guides complete", n_guides), n_complete, n_guides);
  waiting = format_waiting (setup);
  if (n_guides > 0 && n_complete == n_guides)
    summary = g_strdup (_ ("Everything is proved."));
  else
    summary = g_strjoin (" · ", guides, waiting, NULL);

  gtk_label_set_label (self->summary, summary);
  gtk_level_bar_set_max_value (self->progress, MAX (n_steps, 1));
  gtk_level_bar_set_value (self->progress, n_done);
}

static GtkWidget *
create_change_cb (gpointer item,
                  gpointer user_data)
{
  return gr_overview_rows_new_change (gr_page_get_session (user_data), item);
}

static GtkWidget *
create_waiting_cb (gpointer item,
                   gpointer user_data)
{
  return gr_overview_rows_new_waiting (gr_page_get_session (user_data), item);
}

static void
update_more (GrOverviewPage *self)
{
  GListModel      *all = gtk_slice_list_model_get_model (self->changes_shown);
  guint            n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  g_autofree char *label = g_strdup_printf (_ ("Show All %u"), n_all);

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  gtk_button_set_label (self->more_changes, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_changes), n_all > gtk_slice_list_model_get_size (self->changes_shown));
}

static void
more_changes_cb (GrOverviewPage *self)
{
  g_assert (GR_IS_OVERVIEW_PAGE (self));

  gtk_slice_list_model_set_size (self->changes_shown, G_MAXUINT);
  update_more (self);
}

static void
update_regions (GrOverviewPage *self)
{
  GrWorkspace *workspace = gr_session_get_workspace (gr_page_get_session (GR_PAGE (self)));
  gboolean     has_regions = *gr_workspace_get_regions (workspace) != NULL;

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->matrix), has_regions);
  gtk_widget_set_visible (self->no_regions, !has_regions);
}

/* The first test account of the Local sandbox, and whether one of them is signed in already. */
static GrLane *
find_local_lane (GrSession *session,
                 gboolean  *signed_in)
{
  GListModel *lanes = gr_session_get_lane_sessions (session);
  GrLane     *first = NULL;

  *signed_in = FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLaneSession) lane = g_list_model_get_item (lanes, i);

      if (gr_environment_get_kind (gr_lane_session_get_environment (lane)) != GR_ENVIRONMENT_LOCAL)
        continue;
      if (first == NULL)
        first = gr_lane_session_get_lane (lane);
      if (gr_lane_session_get_state (lane) == GR_LANE_SIGNED_IN)
        *signed_in = TRUE;
    }

  return first;
}

static void
update_welcome (GrOverviewPage *self)
{
  GrSession *session = gr_page_get_session (GR_PAGE (self));
  gboolean   signed_in;
  GrLane    *lane = find_local_lane (session, &signed_in);

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  gtk_revealer_set_reveal_child (self->welcome, lane != NULL && !signed_in);
}

static void
sign_in_cb (GrOverviewPage *self)
{
  gboolean signed_in;
  GrLane  *lane;

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  lane = find_local_lane (gr_page_get_session (GR_PAGE (self)), &signed_in);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "(ss)", "accounts",
                              lane != NULL ? gr_lane_get_id (lane) : "");
}

static void
follow (GrOverviewPage *self,
        gpointer        object,
        const char     *detailed_signal,
        GCallback       callback)
{
  g_signal_connect_object (object, detailed_signal, callback, self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->followed, g_object_ref (object));
}

static void
unfollow_all (GrOverviewPage *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->followed, i), self);
  g_ptr_array_set_size (self->followed, 0);
}

static void
follow_lanes (GrOverviewPage *self)
{
  GListModel *lanes = gr_session_get_lane_sessions (gr_page_get_session (GR_PAGE (self)));

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  unfollow_all (self);
  follow (self, lanes, "items-changed", G_CALLBACK (follow_lanes));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLaneSession) lane = g_list_model_get_item (lanes, i);

      follow (self, lane, "notify::state", G_CALLBACK (update_welcome));
    }

  update_welcome (self);
}

static void
update_since (GrOverviewPage *self)
{
  GrSession       *session = gr_page_get_session (GR_PAGE (self));
  gint64           since = has_setup (self) ? gr_journal_get_since (gr_session_get_journal (session)) : 0;
  g_autofree char *date = since > 0 ? gr_format_date (since) : NULL;
  g_autofree char *text = date != NULL ? g_strdup_printf (_ ("Compared with %s, when this workspace was open before."), date) : NULL;

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  adw_preferences_group_set_description (self->changes_group,
                                         text != NULL ? text : _ ("The next time you open this workspace, what has changed stands here."));
}

static void
show_lists (GrOverviewPage *self)
{
  GrSession  *session = has_setup (self) ? gr_page_get_session (GR_PAGE (self)) : NULL;
  GListModel *changes = session != NULL ? gr_journal_list_changes (gr_session_get_journal (session)) : NULL;
  GListModel *waiting = session != NULL ? gr_setup_get_waiting (gr_session_get_setup (session)) : NULL;

  gtk_slice_list_model_set_size (self->changes_shown, CHANGES_AT_FIRST);
  gtk_slice_list_model_set_model (self->changes_shown, changes);
  gtk_list_box_bind_model (self->waiting, waiting, create_waiting_cb, self, NULL);
  g_signal_group_set_target (self->changes_signals, changes);
  g_signal_group_set_target (self->journal_signals, session != NULL ? gr_session_get_journal (session) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_group), session != NULL);
  gtk_widget_set_visible (self->waiting_group, session != NULL);
  update_more (self);
  update_since (self);
}

static void
follow_setup (GrOverviewPage *self)
{
  GrSession *session = has_setup (self) ? gr_page_get_session (GR_PAGE (self)) : NULL;

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  g_signal_group_set_target (self->setup_signals, session != NULL ? gr_session_get_setup (session) : NULL);
  gr_unproved_strip_set_session (self->unproved, session);
  show_lists (self);
  if (session != NULL)
    update_summary (self);
  else
    {
      gtk_label_set_label (self->summary, _ ("One moment…"));
      gtk_level_bar_set_value (self->progress, 0);
    }
}

static void
follow_session (GrOverviewPage *self)
{
  GrSession *session = gr_page_get_session (GR_PAGE (self));

  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->workspace_signals, session != NULL ? gr_session_get_workspace (session) : NULL);
  follow_setup (self);
  if (session == NULL)
    {
      unfollow_all (self);
      return;
    }

  follow_lanes (self);
  update_regions (self);
}

static void
gr_overview_page_session_changed (GrPage *page)
{
  follow_session (GR_OVERVIEW_PAGE (page));
}

static void
gr_overview_page_dispose (GObject *object)
{
  GrOverviewPage *self = GR_OVERVIEW_PAGE (object);

  unfollow_all (self);
  if (self->changes != NULL)
    gtk_list_box_bind_model (self->changes, NULL, NULL, NULL, NULL);
  if (self->waiting != NULL)
    gtk_list_box_bind_model (self->waiting, NULL, NULL, NULL, NULL);
  g_clear_object (&self->changes_shown);
  g_clear_object (&self->changes_signals);
  g_clear_object (&self->journal_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->setup_signals);
  g_clear_object (&self->workspace_signals);

  G_OBJECT_CLASS (gr_overview_page_parent_class)->dispose (object);
}

static void
gr_overview_page_finalize (GObject *object)
{
  GrOverviewPage *self = GR_OVERVIEW_PAGE (object);

  g_clear_pointer (&self->followed, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_overview_page_parent_class)->finalize (object);
}

static void
gr_overview_page_class_init (GrOverviewPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_overview_page_dispose;
  object_class->finalize = gr_overview_page_finalize;

  GR_PAGE_CLASS (klass)->session_changed = gr_overview_page_session_changed;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/overview/gr-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, changes);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, changes_group);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, more_changes);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, no_regions);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, progress);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, unproved);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, waiting_group);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, welcome);
  gtk_widget_class_bind_template_callback (widget_class, more_changes_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_in_cb);

  g_type_ensure (GR_TYPE_READINESS_MATRIX);
  g_type_ensure (GR_TYPE_UNPROVED_STRIP);
}

static void
gr_overview_page_init (GrOverviewPage *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
  self->session_signals = g_signal_group_new (GR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::setup", G_CALLBACK (follow_setup), self);
  self->setup_signals = g_signal_group_new (GR_TYPE_SETUP);
  g_signal_group_connect_swapped (self->setup_signals, "refreshed", G_CALLBACK (update_summary), self);
  self->changes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->changes_signals, "items-changed", G_CALLBACK (update_more), self);
  self->journal_signals = g_signal_group_new (GR_TYPE_JOURNAL);
  g_signal_group_connect_swapped (self->journal_signals, "notify::since", G_CALLBACK (update_since), self);
  self->workspace_signals = g_signal_group_new (GR_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::regions", G_CALLBACK (update_regions), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->changes_shown = gtk_slice_list_model_new (NULL, 0, CHANGES_AT_FIRST);
  gtk_list_box_bind_model (self->changes, G_LIST_MODEL (self->changes_shown), create_change_cb, self, NULL);
}
