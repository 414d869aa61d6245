/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-window.h"

#include "gr-checkup.h"
#include "gr-doctor.h"
#include "gr-finding-row.h"
#include "gr-remedy.h"
#include "gr-window-fit.h"

#include <glib/gi18n.h>

struct _GrDoctorWindow
{
  AdwWindow parent_instance;

  GrSession     *session;
  GrLaneSession *lane_session;
  GrCheckup     *checkup;
  GtkWidget     *relay; /* (unowned) (nullable): the widget that has the actions */

  AdwWindowTitle *title;
  GtkWidget      *all_clear;
  GtkWidget      *findings_group;
  GtkListBox     *findings;
  AdwEntryRow    *address_row;
  GtkWidget      *address_fine;
  GtkListBox     *address_findings;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LANE_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrDoctorWindow, gr_doctor_window, ADW_TYPE_WINDOW)

/* Where what a rule is about is entered. */
static const struct
{
  const char *prefix;
  const char *action;
  const char *label;
} fields[] = {
  {"client-key.", "accounts.edit-environment('client-key')", N_ ("Edit Client _Key")},
  {"client-secret.", "accounts.edit-environment('client-secret')", N_ ("Edit Client _Secret")},
  {"redirect-uri.", "accounts.edit-environment('redirect-uris')", N_ ("Edit _Redirect URIs")},
  {"scope.", "accounts.edit-environment('scopes')", N_ ("Edit S_copes")},
};

static void
append_field_button (GtkBox     *box,
                     const char *rule,
                     GtkWidget  *relay)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (g_str_has_prefix (rule, fields[i].prefix))
        gtk_box_append (box, gr_relay_button_new (_ (fields[i].label), fields[i].action, relay));
    }
}

/* What only the doctor can offer, because it knows what the finding is about. */
static void
append_own_button (GtkBox    *box,
                   GrFinding *finding,
                   GtkWidget *relay)
{
  const char          *place = gr_finding_get_place (finding);
  g_autoptr (GVariant) target = NULL;
  g_autofree char     *printed = NULL;
  g_autofree char     *action = NULL;

  if (place == NULL || !g_str_has_prefix (gr_finding_get_rule (finding), "scope."))
    return;

  target = g_variant_ref_sink (g_variant_new_string (place));
  printed = g_variant_print (target, FALSE);
  action = g_strdup_printf ("accounts.drop-scope(%s)", printed);
  gtk_box_append (box, gr_relay_button_new (_ ("_Do Not Ask for It"), action, relay));
}

static GtkWidget *
create_buttons (GrDoctorWindow *self,
                GrFinding      *finding)
{
  GtkBox         *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  const GrRemedy *remedy = gr_remedy_find (gr_finding_get_action (finding));

  gtk_widget_set_halign (GTK_WIDGET (box), GTK_ALIGN_START);
  if (remedy != NULL && g_str_equal (remedy->id, "trim-credentials"))
    gtk_box_append (box, gr_remedy_create_button (remedy, self->relay));
  append_own_button (box, finding, self->relay);
  append_field_button (box, gr_finding_get_rule (finding), self->relay);

  return GTK_WIDGET (box);
}

static GtkWidget *
create_place (const char *place)
{
  GtkWidget *label = gtk_label_new (place);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "monospace");

  return label;
}

/* Rules about key and secret have no place but their own, which need not be said. */
static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrDoctorWindow *self = user_data;
  GrFinding      *finding = item;
  GtkWidget      *row = gr_finding_row_new (finding);
  GtkWidget      *buttons;

  if (gr_finding_get_place (finding) != NULL && !g_str_has_prefix (gr_finding_get_rule (finding), "client-"))
    gr_finding_row_append (GR_FINDING_ROW (row), create_place (gr_finding_get_place (finding)));

  buttons = create_buttons (self, finding);
  if (self->relay != NULL && gtk_widget_get_first_child (buttons) != NULL)
    gr_finding_row_append (GR_FINDING_ROW (row), buttons);
  else
    g_object_unref (g_object_ref_sink (buttons));

  return row;
}

static void
show (GrDoctorWindow *self)
{
  gboolean is_clear = self->checkup == NULL || gr_checkup_get_n_findings (self->checkup) == 0;

  g_assert (GR_IS_DOCTOR_WINDOW (self));

  gtk_widget_set_visible (self->all_clear, is_clear);
  gtk_widget_set_visible (self->findings_group, !is_clear);
}

static void
show_name (GrDoctorWindow *self)
{
  g_assert (GR_IS_DOCTOR_WINDOW (self));

  adw_window_title_set_subtitle (self->title, gr_environment_get_name (gr_checkup_get_environment (self->checkup)));
}

static void
set_lane_session (GrDoctorWindow *self,
                  GrLaneSession  *lane_session)
{
  GrEnvironment *environment;

  if (lane_session == NULL || self->session == NULL)
    {
      if (self->lane_session != NULL)
        gtk_window_close (GTK_WINDOW (self));
      return;
    }

  g_set_object (&self->lane_session, lane_session);
  environment = gr_lane_session_get_environment (lane_session);
  if (self->checkup != NULL)
    {
      if (gr_checkup_get_environment (self->checkup) == environment)
        return;
      g_signal_handlers_disconnect_by_data (gr_checkup_get_environment (self->checkup), self);
      g_signal_handlers_disconnect_by_func (self->checkup, show, self);
      g_clear_object (&self->checkup);
    }

  self->checkup = gr_checkup_new (self->session, environment);
  gtk_list_box_bind_model (self->findings, gr_checkup_get_findings (self->checkup), create_row_cb, self, NULL);
  g_signal_connect_object (self->checkup, "notify::n-findings", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::name", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  show_name (self);
  show (self);
}

static GtkWidget *
create_address_row_cb (gpointer item,
                       gpointer user_data)
{
  GtkWidget *row = gr_finding_row_new (item);

  gr_finding_row_append (GR_FINDING_ROW (row), create_place (gr_finding_get_place (item)));

  return row;
}

static void
address_changed_cb (GrDoctorWindow *self)
{
  const char            *text;
  g_autoptr (GListModel) findings = NULL;
  gboolean               has_findings;

  g_assert (GR_IS_DOCTOR_WINDOW (self));

  text = gtk_editable_get_text (GTK_EDITABLE (self->address_row));
  findings = gr_doctor_judge_address (gr_session_get_catalog (self->session), text);
  has_findings = g_list_model_get_n_items (findings) > 0;
  gtk_list_box_bind_model (self->address_findings, findings, create_address_row_cb, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->address_findings), has_findings);
  gtk_widget_set_visible (self->address_fine, *text != '\0' && !has_findings);
}

static void
gr_doctor_window_dispose (GObject *object)
{
  GrDoctorWindow *self = GR_DOCTOR_WINDOW (object);

  g_clear_weak_pointer (&self->relay);
  g_clear_object (&self->checkup);
  g_clear_object (&self->lane_session);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_doctor_window_parent_class)->dispose (object);
}

static void
gr_doctor_window_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrDoctorWindow *self = GR_DOCTOR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_LANE_SESSION:
      g_value_set_object (value, self->lane_session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_doctor_window_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GrDoctorWindow *self = GR_DOCTOR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_LANE_SESSION:
      set_lane_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_doctor_window_class_init (GrDoctorWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_doctor_window_dispose;
  object_class->get_property = gr_doctor_window_get_property;
  object_class->set_property = gr_doctor_window_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/doctor/gr-doctor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrDoctorWindow, address_findings);
  gtk_widget_class_bind_template_child (widget_class, GrDoctorWindow, address_fine);
  gtk_widget_class_bind_template_child (widget_class, GrDoctorWindow, address_row);
  gtk_widget_class_bind_template_child (widget_class, GrDoctorWindow, all_clear);
  gtk_widget_class_bind_template_child (widget_class, GrDoctorWindow, findings);
  gtk_widget_class_bind_template_child (widget_class, GrDoctorWindow, findings_group);
  gtk_widget_class_bind_template_child (widget_class, GrDoctorWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, address_changed_cb);
}

static void
gr_doctor_window_init (GrDoctorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

/* A window over that of @relay, no larger than it. What its buttons do is done by @relay. */
GtkWidget *
gr_doctor_window_new (GrSession *session,
                      GtkWidget *relay)
{
  GrDoctorWindow *self;
  GtkRoot        *root;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (relay), NULL);

  root = gtk_widget_get_root (relay);
  self = g_object_new (GR_TYPE_DOCTOR_WINDOW, "session", session, "transient-for", root, NULL);
  g_set_weak_pointer (&self->relay, relay);
  gr_window_fit (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
