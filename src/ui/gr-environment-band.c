/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-band.h"

#include "gr-environment-words.h"
#include "gr-fault-strip.h"

#include <glib/gi18n.h>

struct _GrEnvironmentBand
{
  AdwBin parent_instance;

  GrSession          *session;
  GrEnvironment      *environment;
  GtkMenuButton      *button;
  GtkImage           *icon;
  GtkLabel           *name;
  GtkLabel           *meaning;
  GtkPopover         *popover;
  GtkSingleSelection *selection;
  GrFaultStrip       *faults;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrEnvironmentBand, gr_environment_band, ADW_TYPE_BIN)

static char *
format_name (GObject       *object,
             GrEnvironment *environment)
{
  return environment != NULL ? gr_environment_dup_title (environment) : NULL;
}

static char *
format_icon (GObject       *object,
             GrEnvironment *environment)
{
  return environment != NULL
           ? g_strdup (gr_environment_kind_get_icon_name (gr_environment_get_kind (environment)))
           : NULL;
}

/* The addresses are there so that the text follows them. */
static char *
format_meaning (GObject       *object,
                GrEnvironment *environment,
                const char    *authorize_base_uri,
                const char    *api_base_uri)
{
  return environment != NULL ? gr_environment_dup_meaning (environment) : NULL;
}

static void
select_environment (GrEnvironmentBand *self,
                    GrEnvironment     *environment)
{
  GListModel *model = gtk_single_selection_get_model (self->selection);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GrEnvironment) candidate = g_list_model_get_item (model, i);

      if (candidate == environment)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void update (GrEnvironmentBand *self);

/* The band shows what the environment is now: its name, and whom it talks to. */
static void
follow (GrEnvironmentBand *self,
        GrEnvironment     *environment)
{
  static const char *const signals[] = {"notify::name", "notify::authorize-base-uri", "notify::api-base-uri"};

  if (self->environment == environment)
    return;

  if (self->environment != NULL)
    g_signal_handlers_disconnect_by_func (self->environment, update, self);
  g_set_object (&self->environment, environment);
  for (gsize i = 0; environment != NULL && i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (environment, signals[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
update (GrEnvironmentBand *self)
{
  static const char *const classes[] = {"production", "sandbox", "local"};
  GrEnvironment           *environment = self->session != NULL ? gr_session_get_environment (self->session) : NULL;
  g_autofree char         *label = NULL;
  g_autofree char         *title = NULL;
  g_autofree char         *meaning = NULL;
  GrEnvironmentKind        kind;

  follow (self, environment);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), environment != NULL);
  if (environment == NULL)
    return;

  kind = gr_environment_get_kind (environment);
  title = gr_environment_dup_title (environment);
  gtk_widget_add_css_class (GTK_WIDGET (self), gr_environment_kind_get_nick (kind));
  gtk_image_set_from_icon_name (self->icon, gr_environment_kind_get_icon_name (kind));
  gtk_label_set_label (self->name, title);
  meaning = gr_environment_dup_meaning (environment);
  gtk_label_set_label (self->meaning, meaning);
  select_environment (self, environment);
  gtk_widget_set_visible (GTK_WIDGET (self->faults), kind == GR_ENVIRONMENT_LOCAL);

  /* Translators: what a screen reader says of the coloured band: the environment's name and what it means. */
  label = g_strdup_printf (_ ("Environment: %s. %s"), title, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
activate_cb (GrEnvironmentBand *self,
             guint              position,
             GtkListView       *view)
{
  g_autoptr (GrEnvironment) environment = NULL;

  g_assert (GR_IS_ENVIRONMENT_BAND (self));

  environment = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  gtk_popover_popdown (self->popover);
  if (environment != NULL && self->session != NULL)
    gr_session_set_environment (self->session, environment);
}

static void
settings_cb (GrEnvironmentBand *self)
{
  g_assert (GR_IS_ENVIRONMENT_BAND (self));

  gtk_popover_popdown (self->popover);
}

static void
gr_environment_band_dispose (GObject *object)
{
  GrEnvironmentBand *self = GR_ENVIRONMENT_BAND (object);

  follow (self, NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_environment_band_parent_class)->dispose (object);
}

static void
gr_environment_band_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GrEnvironmentBand *self = GR_ENVIRONMENT_BAND (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, gr_environment_band_get_session (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_environment_band_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GrEnvironmentBand *self = GR_ENVIRONMENT_BAND (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      gr_environment_band_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_environment_band_class_init (GrEnvironmentBandClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_environment_band_dispose;
  object_class->get_property = gr_environment_band_get_property;
  object_class->set_property = gr_environment_band_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GR_TYPE_FAULT_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-environment-band.ui");
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentBand, button);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentBand, faults);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentBand, icon);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentBand, name);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentBand, meaning);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentBand, popover);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentBand, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_icon);
  gtk_widget_class_bind_template_callback (widget_class, format_meaning);
  gtk_widget_class_bind_template_callback (widget_class, format_name);
  gtk_widget_class_bind_template_callback (widget_class, settings_cb);
}

static void
gr_environment_band_init (GrEnvironmentBand *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GrSession *
gr_environment_band_get_session (GrEnvironmentBand *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT_BAND (self), NULL);

  return self->session;
}

void
gr_environment_band_set_session (GrEnvironmentBand *self,
                                 GrSession         *session)
{
  g_return_if_fail (GR_IS_ENVIRONMENT_BAND (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);

  gtk_single_selection_set_model (self->selection, NULL);
  if (session != NULL)
    {
      gtk_single_selection_set_model (self->selection,
                                      gr_workspace_get_environments (gr_session_get_workspace (session)));
      g_signal_connect_object (session, "notify::environment", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* Has the band say what the Local sandbox does wrong on purpose while that is the environment in force. */
void
gr_environment_band_set_dial (GrEnvironmentBand *self,
                              GrEmulatorDial    *dial)
{
  g_return_if_fail (GR_IS_ENVIRONMENT_BAND (self));

  gr_fault_strip_set_dial (self->faults, dial);
}

/* Opens the list of environments. */
void
gr_environment_band_popup (GrEnvironmentBand *self)
{
  g_return_if_fail (GR_IS_ENVIRONMENT_BAND (self));

  gtk_menu_button_popup (self->button);
}
