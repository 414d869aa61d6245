/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-overview-page.h"

#include "gr-readiness-matrix.h"

#include <glib/gi18n.h>

struct _GrOverviewPage
{
  GrPage parent_instance;

  GPtrArray   *followed;
  GtkLabel    *summary;
  GtkLevelBar *progress;
  GtkRevealer *welcome;
};

G_DEFINE_FINAL_TYPE (GrOverviewPage, gr_overview_page, GR_TYPE_PAGE)

static guint
count_waiting (GrChecklist *checklist)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (checklist)); i++)
    {
      g_autoptr (GrStep) step = g_list_model_get_item (G_LIST_MODEL (checklist), i);

      if (gr_step_get_state (step) == GR_STEP_WAITING)
        n++;
    }

  return n;
}

static void
update_summary (GrOverviewPage *self)
{
  GrSession       *session = gr_page_get_session (GR_PAGE (self));
  GListModel      *checklists = gr_session_get_checklists (session);
  g_autofree char *steps = NULL;
  g_autofree char *summary = NULL;
  guint            n_done = 0;
  guint            n_steps = 0;
  guint            n_waiting = 0;

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      n_done += gr_checklist_get_n_done (checklist);
      n_steps += gr_checklist_get_n_steps (checklist);
      n_waiting += count_waiting (checklist);
    }

  /* Translators: how many steps of the guides are done: "4 of 9 steps done". */
  steps = g_strdup_printf (ngettext ("%u of %u step done", "%u of %u steps done", n_steps), n_done, n_steps);
  if (n_waiting > 0)
    {
      g_autofree char *waiting = NULL;

      waiting = g_strdup_printf (ngettext ("%u thing waits for TikTok", "%u things wait for TikTok", n_waiting), n_waiting);
      summary = g_strdup_printf ("%s · %s", steps, waiting);
    }

  gtk_label_set_label (self->summary, summary != NULL ? summary : steps);
  gtk_level_bar_set_max_value (self->progress, MAX (n_steps, 1));
  gtk_level_bar_set_value (self->progress, n_done);
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
follow_session (GrOverviewPage *self)
{
  GrSession  *session = gr_page_get_session (GR_PAGE (self));
  GListModel *lanes;
  GListModel *checklists;

  g_assert (GR_IS_OVERVIEW_PAGE (self));

  unfollow_all (self);
  if (session == NULL)
    return;

  checklists = gr_session_get_checklists (session);
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      follow (self, checklist, "notify", G_CALLBACK (update_summary));
    }

  lanes = gr_session_get_lane_sessions (session);
  follow (self, lanes, "items-changed", G_CALLBACK (follow_session));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLaneSession) lane = g_list_model_get_item (lanes, i);

      follow (self, lane, "notify::state", G_CALLBACK (update_welcome));
    }

  update_summary (self);
  update_welcome (self);
}

static void
gr_overview_page_session_changed (GrPage *page)
{
  follow_session (GR_OVERVIEW_PAGE (page));
}

static void
gr_overview_page_dispose (GObject *object)
{
  unfollow_all (GR_OVERVIEW_PAGE (object));

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
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, progress);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, GrOverviewPage, welcome);
  gtk_widget_class_bind_template_callback (widget_class, sign_in_cb);

  g_type_ensure (GR_TYPE_READINESS_MATRIX);
}

static void
gr_overview_page_init (GrOverviewPage *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
}
