/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-view.h"

#include "gr-diagnosis-view.h"
#include "gr-doctor-row.h"
#include "gr-lane-mark.h"
#include "gr-explanations-row.h"
#include "gr-lane-rest.h"
#include "gr-notice.h"
#include "gr-scope-panel.h"
#include "gr-token-panel.h"
#include "gr-trace-list.h"
#include "gr-user-panel.h"
#include "gr-web-session-group.h"

#include <glib/gi18n.h>

struct _GrLaneView
{
  AdwBin parent_instance;

  GrSession     *session;
  GrLaneSession *lane_session;
  GrTicker      *ticker;
  GHashTable    *problems;

  GrNotice        *forecast;
  GrDoctorRow     *doctor_row;
  GrDiagnosisView *problem;
  GrUserPanel     *user_panel;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LANE_SESSION,
  PROP_TICKER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrLaneView, gr_lane_view, ADW_TYPE_BIN)

static char *
describe_place (GrLaneView    *self,
                GrSession     *session,
                GrLane        *lane,
                GrEnvironment *environment)
{
  GrRegion *region = NULL;

  if (lane == NULL || environment == NULL)
    return NULL;

  if (session != NULL)
    region = gr_catalog_find_region (gr_session_get_catalog (session), gr_lane_get_region_id (lane));

  return g_strdup_printf ("%s · %s", gr_environment_get_name (environment),
                          region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : gr_lane_get_region_id (lane));
}

static char *
choose_sign_in_label (GrLaneView *self,
                      GrLaneState state,
                      GrTokenSet *tokens)
{
  if (state == GR_LANE_SIGNING_IN)
    return g_strdup (_ ("Continue"));

  return g_strdup (tokens != NULL ? _ ("Sign In Again") : _ ("Sign In"));
}

static char *
choose_child (GrLaneView *self,
              GrLaneState state,
              GrTokenSet *tokens)
{
  if (tokens != NULL)
    return g_strdup ("panels");
  if (state == GR_LANE_LOADING)
    return g_strdup ("loading");

  return g_strdup ("empty");
}

static char **
choose_primary_style (GrLaneView *self,
                      GrTokenSet *tokens)
{
  const char *const primary[] = {"suggested-action", NULL};
  const char *const plain[] = {NULL};

  return g_strdupv ((char **)(tokens != NULL ? plain : primary));
}

static gboolean
is_local (GrLaneView    *self,
          GrEnvironment *environment)
{
  return environment != NULL && gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL;
}

static void
show_problem (GrLaneView *self)
{
  GrDiagnosis *problem = NULL;

  if (self->lane_session != NULL)
    problem = g_hash_table_lookup (self->problems, gr_lane_get_id (gr_lane_session_get_lane (self->lane_session)));

  gr_diagnosis_view_set_diagnosis (self->problem, problem);
}

static void
set_lane_session (GrLaneView    *self,
                  GrLaneSession *lane_session)
{
  if (self->lane_session == lane_session)
    return;

  g_set_object (&self->lane_session, lane_session);
  show_problem (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANE_SESSION]);
}

static void
gr_lane_view_dispose (GObject *object)
{
  GrLaneView *self = GR_LANE_VIEW (object);

  g_clear_object (&self->lane_session);
  g_clear_object (&self->session);
  g_clear_object (&self->ticker);
  g_clear_pointer (&self->problems, g_hash_table_unref);

  G_OBJECT_CLASS (gr_lane_view_parent_class)->dispose (object);
}

static void
gr_lane_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrLaneView *self = GR_LANE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_LANE_SESSION:
      g_value_set_object (value, self->lane_session);
      break;
    case PROP_TICKER:
      g_value_set_object (value, self->ticker);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrLaneView *self = GR_LANE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        {
          g_hash_table_remove_all (self->problems);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_LANE_SESSION:
      set_lane_session (self, g_value_get_object (value));
      break;
    case PROP_TICKER:
      if (g_set_object (&self->ticker, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_view_class_init (GrLaneViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_lane_view_dispose;
  object_class->get_property = gr_lane_view_get_property;
  object_class->set_property = gr_lane_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TICKER] =
    g_param_spec_object ("ticker", NULL, NULL, GR_TYPE_TICKER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GR_TYPE_DIAGNOSIS_VIEW);
  g_type_ensure (GR_TYPE_DOCTOR_ROW);
  g_type_ensure (GR_TYPE_LANE_MARK);
  g_type_ensure (GR_TYPE_EXPLANATIONS_ROW);
  g_type_ensure (GR_TYPE_LANE_REST);
  g_type_ensure (GR_TYPE_NOTICE);
  g_type_ensure (GR_TYPE_SCOPE_PANEL);
  g_type_ensure (GR_TYPE_TOKEN_PANEL);
  g_type_ensure (GR_TYPE_TRACE_LIST);
  g_type_ensure (GR_TYPE_USER_PANEL);
  g_type_ensure (GR_TYPE_WEB_SESSION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GrLaneView, doctor_row);
  gtk_widget_class_bind_template_child (widget_class, GrLaneView, forecast);
  gtk_widget_class_bind_template_child (widget_class, GrLaneView, problem);
  gtk_widget_class_bind_template_child (widget_class, GrLaneView, user_panel);
  gtk_widget_class_bind_template_callback (widget_class, choose_child);
  gtk_widget_class_bind_template_callback (widget_class, choose_primary_style);
  gtk_widget_class_bind_template_callback (widget_class, choose_sign_in_label);
  gtk_widget_class_bind_template_callback (widget_class, describe_place);
  gtk_widget_class_bind_template_callback (widget_class, is_local);
}

static void
gr_lane_view_init (GrLaneView *self)
{
  self->problems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));

  /* What waits for an answer may outlive this view, which an expression of the template would not survive. */
  g_object_bind_property (self, "session", self->doctor_row, "session", G_BINDING_DEFAULT);
  g_object_bind_property (self, "lane-session", self->doctor_row, "lane-session", G_BINDING_DEFAULT);
  gr_notice_set_button (self->forecast, _ ("Open OAuth _Doctor"), "accounts.doctor");
  g_object_bind_property (self, "session", self->user_panel, "session", G_BINDING_DEFAULT);
  g_object_bind_property (self, "lane-session", self->user_panel, "lane-session", G_BINDING_DEFAULT);
}

static void
set_problem (GrLaneView    *self,
             GrLaneSession *lane_session,
             GrDiagnosis   *problem)
{
  const char *lane_id = gr_lane_get_id (gr_lane_session_get_lane (lane_session));

  if (self->problems == NULL)
    return;

  if (problem != NULL)
    g_hash_table_replace (self->problems, g_strdup (lane_id), g_object_ref (problem));
  else
    g_hash_table_remove (self->problems, lane_id);

  show_problem (self);
}

/* Says what is the matter with a lane, or NULL that nothing is. It stands with that lane until the next attempt. */
void
gr_lane_view_report (GrLaneView    *self,
                     GrLaneSession *lane_session,
                     const char    *problem)
{
  g_autoptr (GrDiagnosis) diagnosis = NULL;

  g_return_if_fail (GR_IS_LANE_VIEW (self));
  g_return_if_fail (GR_IS_LANE_SESSION (lane_session));

  if (problem != NULL)
    diagnosis = gr_diagnosis_new_plain (problem, NULL);
  set_problem (self, lane_session, diagnosis);
}

/* Says what went wrong with a lane and what to do about it. @where is who said so, as in an advice, or NULL. */
void
gr_lane_view_diagnose (GrLaneView    *self,
                       GrLaneSession *lane_session,
                       const GError  *error,
                       const char    *where)
{
  g_autoptr (GrDiagnosis) diagnosis = NULL;

  g_return_if_fail (GR_IS_LANE_VIEW (self));
  g_return_if_fail (GR_IS_LANE_SESSION (lane_session));
  g_return_if_fail (error != NULL);

  diagnosis = gr_diagnosis_new (gr_lane_session_get_catalog (lane_session), error, where);
  set_problem (self, lane_session, diagnosis);
}
