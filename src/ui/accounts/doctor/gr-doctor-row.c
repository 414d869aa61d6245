/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-row.h"

#include "gr-checkup.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrDoctorRow
{
  AdwActionRow parent_instance;

  GrSession     *session;
  GrLaneSession *lane_session;
  GrCheckup     *checkup;
  char          *forecast;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LANE_SESSION,
  PROP_FORECAST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrDoctorRow, gr_doctor_row, ADW_TYPE_ACTION_ROW)

/* What is not entered yet is asked for elsewhere on the page, and is no surprise. */
static gboolean
is_surprise (GrFinding *finding)
{
  return gr_finding_get_severity (finding) == GR_SEVERITY_ERROR && !g_str_has_suffix (gr_finding_get_rule (finding), ".empty");
}

static char *
make_forecast (GListModel *findings)
{
  g_autofree char *first = NULL;
  guint            n_more = 0;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (!is_surprise (finding))
        continue;
      if (first == NULL)
        first = g_strdup (gr_finding_get_title (finding));
      else
        n_more++;
    }

  if (first == NULL)
    return NULL;
  if (n_more == 0)
    return g_strdup_printf (_ ("A sign-in is bound to fail. %s."), first);

  return g_strdup_printf (ngettext ("A sign-in is bound to fail. %s, and there is %u more reason.",
                                    "A sign-in is bound to fail. %s, and there are %u more reasons.", n_more),
                          first, n_more);
}

static char *
make_subtitle (GrCheckup *checkup)
{
  guint            n_errors = gr_checkup_get_n_errors (checkup);
  guint            n_others = gr_checkup_get_n_findings (checkup) - n_errors;
  g_autofree char *errors = NULL;
  g_autofree char *others = NULL;

  if (n_errors + n_others == 0)
    return g_strdup (_ ("Nothing speaks against a sign-in"));

  errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  others = g_strdup_printf (ngettext ("%u remark", "%u remarks", n_others), n_others);
  if (n_others == 0)
    return g_steal_pointer (&errors);
  if (n_errors == 0)
    return g_steal_pointer (&others);

  /* Translators: two counts, such as “2 errors, 1 remark”. */
  return g_strdup_printf (_ ("%s, %s"), errors, others);
}

static void
show (GrDoctorRow *self)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *forecast = NULL;

  g_assert (GR_IS_DOCTOR_ROW (self));

  if (self->checkup != NULL)
    {
      subtitle = make_subtitle (self->checkup);
      forecast = make_forecast (gr_checkup_get_findings (self->checkup));
    }

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
  if (gr_set_str (&self->forecast, forecast))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORECAST]);
}

static void
restart (GrDoctorRow *self)
{
  GrEnvironment *environment = self->lane_session != NULL ? gr_lane_session_get_environment (self->lane_session) : NULL;

  if (self->checkup != NULL && environment != NULL && gr_checkup_get_environment (self->checkup) == environment)
    return;

  if (self->checkup != NULL)
    g_signal_handlers_disconnect_by_data (gr_checkup_get_findings (self->checkup), self);
  g_clear_object (&self->checkup);
  if (self->session != NULL && environment != NULL)
    {
      self->checkup = gr_checkup_new (self->session, environment);
      g_signal_connect_object (gr_checkup_get_findings (self->checkup), "items-changed", G_CALLBACK (show), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  show (self);
}

static void
gr_doctor_row_dispose (GObject *object)
{
  GrDoctorRow *self = GR_DOCTOR_ROW (object);

  g_clear_object (&self->checkup);
  g_clear_object (&self->lane_session);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_doctor_row_parent_class)->dispose (object);
}

static void
gr_doctor_row_finalize (GObject *object)
{
  GrDoctorRow *self = GR_DOCTOR_ROW (object);

  g_clear_pointer (&self->forecast, g_free);

  G_OBJECT_CLASS (gr_doctor_row_parent_class)->finalize (object);
}

static void
gr_doctor_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrDoctorRow *self = GR_DOCTOR_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_LANE_SESSION:
      g_value_set_object (value, self->lane_session);
      break;
    case PROP_FORECAST:
      g_value_set_string (value, self->forecast);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_doctor_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GrDoctorRow *self = GR_DOCTOR_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        restart (self);
      break;
    case PROP_LANE_SESSION:
      if (g_set_object (&self->lane_session, g_value_get_object (value)))
        restart (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_doctor_row_class_init (GrDoctorRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_doctor_row_dispose;
  object_class->finalize = gr_doctor_row_finalize;
  object_class->get_property = gr_doctor_row_get_property;
  object_class->set_property = gr_doctor_row_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANE_SESSION] = g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FORECAST] =
    g_param_spec_string ("forecast", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/doctor/gr-doctor-row.ui");
}

static void
gr_doctor_row_init (GrDoctorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
