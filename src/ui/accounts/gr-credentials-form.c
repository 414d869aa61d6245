/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-credentials-form.h"

#include "gr-secret-owner.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrCredentialsForm
{
  AdwBin parent_instance;

  GrSession    *session;
  GCancellable *cancellable;
  gboolean      has_secret;

  AdwPreferencesGroup *group;
  AdwEntryRow         *key_row;
  AdwPasswordEntryRow *secret_row;
  GtkLabel            *problem_label;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_COMPLETE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrCredentialsForm, gr_credentials_form, ADW_TYPE_BIN)

static GrEnvironment *
get_environment (GrCredentialsForm *self)
{
  return self->session != NULL ? gr_session_get_environment (self->session) : NULL;
}

static gboolean
has_key (GrCredentialsForm *self)
{
  GrEnvironment *environment = get_environment (self);
  const char    *key = environment != NULL ? gr_environment_get_client_key (environment) : NULL;

  return key != NULL && *key != '\0';
}

static void
show_problem (GrCredentialsForm *self,
              const char        *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
update_rows (GrCredentialsForm *self)
{
  gboolean complete = gr_credentials_form_get_complete (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->secret_row),
                                 self->has_secret ? _ ("Client Secret (Stored; Type to Replace It)") : _ ("Client Secret"));
  adw_preferences_group_set_description (self->group, complete ? NULL : _ ("Copy both from Credentials on the page of your app or sandbox in the portal. Each environment has its own."));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrCredentialsForm) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GrSecret)          secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->has_secret = secret != NULL && *secret != '\0';
  show_problem (self, error != NULL ? error->message : NULL);
  update_rows (self);
}

static GrSecretAddress
get_address (GrCredentialsForm *self)
{
  return gr_secret_address_of_environment (gr_session_get_workspace (self->session),
                                           gr_environment_get_id (get_environment (self)), GR_SECRET_CLIENT_SECRET);
}

static void
look_up_secret (GrCredentialsForm *self)
{
  GrSecretAddress address = get_address (self);

  gr_secret_store_lookup_async (gr_session_get_secrets (self->session), &address, self->cancellable, looked_up_cb, g_object_ref (self));
}

static void
restart (GrCredentialsForm *self)
{
  GrEnvironment *environment = get_environment (self);
  gboolean       is_real = environment != NULL && gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL;
  const char    *key;

  g_assert (GR_IS_CREDENTIALS_FORM (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->has_secret = !is_real;
  gtk_editable_set_text (GTK_EDITABLE (self->secret_row), "");
  gtk_widget_set_visible (GTK_WIDGET (self), is_real && !gr_session_get_demo_mode (self->session));
  show_problem (self, NULL);

  key = is_real && !gr_session_get_demo_mode (self->session) ? gr_environment_get_client_key (environment) : NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->key_row), key != NULL ? key : "");

  if (is_real)
    {
      self->cancellable = g_cancellable_new ();
      look_up_secret (self);
    }

  update_rows (self);
}

static void
stored_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrCredentialsForm) self = user_data;
  g_autoptr (GError)            error = NULL;

  gr_secret_store_store_finish (GR_SECRET_STORE (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show_problem (self, error != NULL ? error->message : NULL);
  if (error == NULL)
    self->has_secret = TRUE;
  update_rows (self);
}

static void
key_row_apply_cb (GrCredentialsForm *self)
{
  g_autofree char *key = NULL;

  g_assert (GR_IS_CREDENTIALS_FORM (self));

  key = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->key_row))));
  gr_environment_set_client_key (get_environment (self), *key != '\0' ? key : NULL);
  update_rows (self);
}

/* The entry is emptied at once: what was typed is in the store or reported, and not kept on the screen. */
static void
secret_row_apply_cb (GrCredentialsForm *self)
{
  GrEnvironment       *environment = get_environment (self);
  GrSecretAddress      address = get_address (self);
  g_autofree char     *label = NULL;
  g_autoptr (GrSecret) secret = NULL;

  g_assert (GR_IS_CREDENTIALS_FORM (self));

  secret = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->secret_row))));
  gtk_editable_set_text (GTK_EDITABLE (self->secret_row), "");
  if (*secret == '\0')
    return;

  /* Translators: the name of an entry in the keyring; %s is the name of an environment */
  label = g_strdup_printf (_ ("Greenroom: client secret of %s"), gr_environment_get_name (environment));
  gr_secret_store_store_async (gr_session_get_secrets (self->session), &address, label, secret,
                               self->cancellable, stored_cb, g_object_ref (self));
}

static void
gr_credentials_form_dispose (GObject *object)
{
  GrCredentialsForm *self = GR_CREDENTIALS_FORM (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_credentials_form_parent_class)->dispose (object);
}

static void
gr_credentials_form_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GrCredentialsForm *self = GR_CREDENTIALS_FORM (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, gr_credentials_form_get_complete (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_session (GrCredentialsForm *self,
             GrSession         *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, restart, self);
  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::environment", G_CALLBACK (restart), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (restart), self, G_CONNECT_SWAPPED);
    }

  restart (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
gr_credentials_form_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (GR_CREDENTIALS_FORM (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_credentials_form_class_init (GrCredentialsFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_credentials_form_dispose;
  object_class->get_property = gr_credentials_form_get_property;
  object_class->set_property = gr_credentials_form_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-credentials-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, group);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, key_row);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, secret_row);
  gtk_widget_class_bind_template_callback (widget_class, key_row_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, secret_row_apply_cb);
}

static void
gr_credentials_form_init (GrCredentialsForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
gr_credentials_form_get_complete (GrCredentialsForm *self)
{
  g_return_val_if_fail (GR_IS_CREDENTIALS_FORM (self), FALSE);

  return self->has_secret && has_key (self);
}
