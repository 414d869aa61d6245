/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-credentials-form.h"

#include "gr-dialect.h"
#include "gr-environment-words.h"
#include "gr-platform-words.h"
#include "gr-secret-owner.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrCredentialsForm
{
  AdwBin parent_instance;

  GrSession     *session;
  GrEnvironment *environment;
  GCancellable  *cancellable;
  GBinding      *ask_binding;
  gboolean       has_secret;

  GtkWidget           *warning_box;
  GtkLabel            *warning_label;
  AdwExpanderRow      *expander;
  GtkWidget           *advice_row;
  GtkLabel            *advice_label;
  AdwEntryRow         *key_row;
  AdwPasswordEntryRow *secret_row;
  AdwComboRow         *platform_row;
  AdwActionRow        *ask_row;
  GtkSwitch           *ask_switch;
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

static gboolean
has_key (GrCredentialsForm *self)
{
  const char *key = self->environment != NULL ? gr_environment_get_client_key (self->environment) : NULL;

  return key != NULL && *key != '\0';
}

static void
show_problem (GrCredentialsForm *self,
              const char        *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static gboolean
is_real (GrCredentialsForm *self)
{
  return self->environment != NULL && gr_environment_get_kind (self->environment) != GR_ENVIRONMENT_LOCAL;
}

static void
update_rows (GrCredentialsForm *self)
{
  gboolean complete = gr_credentials_form_get_complete (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->secret_row),
                                 self->has_secret ? _ ("Client Secret (Stored; Type to Replace It)") : _ ("Client Secret"));
  gtk_widget_set_visible (self->advice_row, is_real (self) && !complete && !gr_session_get_demo_mode (self->session));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

/* What the platform and the endpoints mean for the next sign-in. */
static void
update_words (GrCredentialsForm *self)
{
  const char      *platform = gr_environment_get_platform (self->environment);
  const GrDialect *dialect = gr_dialect_find (platform);
  g_autofree char *warning = gr_environment_dup_warning (self->environment);
  g_autofree char *summary = NULL;

  g_assert (GR_IS_CREDENTIALS_FORM (self));

  /* Translators: the platform of an environment, and what it means for a sign-in. */
  summary = g_strdup_printf (_ ("%s · %s"), gr_platform_get_title (platform), gr_platform_get_meaning (platform));
  adw_expander_row_set_subtitle (self->expander, summary);
  gtk_label_set_label (self->advice_label,
                       gr_environment_get_api_base_uri (self->environment) == NULL
                         ? _ ("Copy client key and client secret from Credentials on the page of your app or sandbox in the portal. Each environment has its own.")
                         : _ ("Enter the client key and the client secret that the server in TikTok’s place knows. The secret of TikTok’s is not sent there."));
  gtk_label_set_label (self->warning_label, warning != NULL ? warning : "");
  gtk_widget_set_visible (self->warning_box, warning != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->ask_row), dialect != NULL && dialect->redirect_rules != NULL);
  adw_action_row_set_subtitle (self->ask_row, dialect != NULL && dialect->documents_always_ask
                                                ? _ ("Even to somebody who has allowed the app before. On, Greenroom sends disable_auto_auth=1, and off, 0.")
                                                : _ ("Even to somebody who has allowed the app before. TikTok documents disable_auto_auth for Web only: here it may change nothing."));
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
  if (!gr_credentials_form_get_complete (self))
    adw_expander_row_set_expanded (self->expander, TRUE);
}

static GrSecretAddress
get_address (GrCredentialsForm *self)
{
  return gr_secret_address_of_environment (gr_session_get_workspace (self->session),
                                           gr_environment_get_id (self->environment), GR_SECRET_CLIENT_SECRET);
}

static void
look_up_secret (GrCredentialsForm *self)
{
  GrSecretAddress address = get_address (self);

  gr_secret_store_lookup_async (gr_session_get_secrets (self->session), &address, self->cancellable, looked_up_cb, g_object_ref (self));
}

static void
forget_environment (GrCredentialsForm *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ask_binding, g_binding_unbind);
  if (self->environment != NULL)
    g_signal_handlers_disconnect_by_data (self->environment, self);
  g_clear_object (&self->environment);
}

static void
show_key (GrCredentialsForm *self)
{
  const char *key = is_real (self) && !gr_session_get_demo_mode (self->session) ? gr_environment_get_client_key (self->environment) : NULL;

  g_assert (GR_IS_CREDENTIALS_FORM (self));

  if (key == NULL)
    key = "";
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->key_row)), key))
    gtk_editable_set_text (GTK_EDITABLE (self->key_row), key);
  update_rows (self);
}

static void restart (GrCredentialsForm *self);

static void
follow_environment (GrCredentialsForm *self,
                    GrEnvironment     *environment)
{
  forget_environment (self);
  gr_platform_row_bind (self->platform_row, environment);
  if (environment == NULL)
    return;

  self->environment = g_object_ref (environment);
  self->cancellable = g_cancellable_new ();
  self->ask_binding = g_object_bind_property (environment, "always-ask", self->ask_switch, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (environment, "notify::platform", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::authorize-base-uri", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::api-base-uri", G_CALLBACK (restart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::client-key", G_CALLBACK (show_key), self, G_CONNECT_SWAPPED);
}

/* Each server has a client secret of its own, so that another address asks for it anew. */
static void
restart (GrCredentialsForm *self)
{
  gboolean demo_mode = self->session != NULL && gr_session_get_demo_mode (self->session);

  g_assert (GR_IS_CREDENTIALS_FORM (self));

  follow_environment (self, self->session != NULL ? gr_session_get_environment (self->session) : NULL);
  self->has_secret = !is_real (self);
  gtk_editable_set_text (GTK_EDITABLE (self->secret_row), "");
  adw_expander_row_set_expanded (self->expander, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), self->environment != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->key_row), is_real (self) && !demo_mode);
  gtk_widget_set_visible (GTK_WIDGET (self->secret_row), is_real (self) && !demo_mode);
  show_problem (self, NULL);
  if (self->environment == NULL)
    return;

  update_words (self);
  show_key (self);
  if (is_real (self))
    look_up_secret (self);
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
  gr_environment_set_client_key (self->environment, *key != '\0' ? key : NULL);
}

/* The entry is emptied at once: what was typed is in the store or reported, and not kept on the screen. */
static void
secret_row_apply_cb (GrCredentialsForm *self)
{
  GrSecretAddress      address = get_address (self);
  g_autofree char     *label = NULL;
  g_autoptr (GrSecret) secret = NULL;

  g_assert (GR_IS_CREDENTIALS_FORM (self));

  secret = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->secret_row))));
  gtk_editable_set_text (GTK_EDITABLE (self->secret_row), "");
  if (*secret == '\0')
    return;

  /* Translators: the name of an entry in the keyring; %s is the name of an environment */
  label = g_strdup_printf (_ ("Greenroom: client secret of %s"), gr_environment_get_name (self->environment));
  gr_secret_store_store_async (gr_session_get_secrets (self->session), &address, label, secret,
                               self->cancellable, stored_cb, g_object_ref (self));
}

static void
gr_credentials_form_dispose (GObject *object)
{
  GrCredentialsForm *self = GR_CREDENTIALS_FORM (object);

  forget_environment (self);
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
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, advice_label);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, advice_row);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, ask_row);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, ask_switch);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, expander);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, key_row);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, platform_row);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, secret_row);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, warning_box);
  gtk_widget_class_bind_template_child (widget_class, GrCredentialsForm, warning_label);
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

/* Leads to what is missing. */
void
gr_credentials_form_ask (GrCredentialsForm *self)
{
  g_return_if_fail (GR_IS_CREDENTIALS_FORM (self));

  adw_expander_row_set_expanded (self->expander, TRUE);
  gtk_widget_grab_focus (has_key (self) ? GTK_WIDGET (self->secret_row) : GTK_WIDGET (self->key_row));
}
