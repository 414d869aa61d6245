/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-own-browser-panel.h"

#include "gr-callback.h"
#include "gr-dialect.h"
#include "gr-loopback-listener.h"
#include "gr-notice.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrOwnBrowserPanel
{
  AdwBin parent_instance;

  GrSignInFlow       *flow;
  GrCatalog          *catalog;
  GrSession          *session; /* (unowned) (nullable) */
  GrLoopbackListener *listener;
  GCancellable       *cancellable;
  guint               patience;
  guint               timeout_id;
  char               *address;
  char               *status;

  GrNotice    *notice;
  GtkWidget   *copy_button;
  AdwEntryRow *paste_row;
};

/* As long as a request is good for. */
#define PATIENCE_SECONDS 600

/* All panels of the program that listen, for saying which of them has the port that another one wants. */
static GList *listening;

enum
{
  PROP_0,
  PROP_STATUS,
  PROP_PATIENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrOwnBrowserPanel, gr_own_browser_panel, ADW_TYPE_BIN)

static void
set_status (GrOwnBrowserPanel *self,
            const char        *status)
{
  if (gr_set_str (&self->status, status))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

static void
waited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrOwnBrowserPanel) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *uri = gr_loopback_listener_wait_finish (GR_LOOPBACK_LISTENER (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (uri == NULL)
    gr_notice_set_message (self->notice, error->message);
  else if (!gr_sign_in_flow_offer (self->flow, uri))
    gr_notice_set_message (self->notice, _ ("The browser came back to an address that does not belong to this sign-in."));
}

static gboolean
is_demo (GrOwnBrowserPanel *self)
{
  return self->session != NULL && gr_session_get_demo_mode (self->session);
}

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GrOwnBrowserPanel) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *message = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  message = g_strdup_printf (is_demo (self) ? _ ("No browser could be opened (%s). Switch demo mode off to copy the address and open it yourself.")
                                            : _ ("No browser could be opened (%s). Copy the address and open it yourself."),
                             error->message);
  gr_notice_set_message (self->notice, message);
}

static void
launch (GrOwnBrowserPanel *self)
{
  GdkDisplay                     *display = gtk_widget_get_display (GTK_WIDGET (self));
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);

  g_app_info_launch_default_for_uri_async (self->address, G_APP_LAUNCH_CONTEXT (context), self->cancellable,
                                           launched_cb, g_object_ref (self));
}

static void
stop_listening (GrOwnBrowserPanel *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  listening = g_list_remove (listening, self);
  if (self->listener != NULL)
    gr_loopback_listener_close (self->listener);
  g_clear_object (&self->listener);
}

static int
get_port (const char *redirect_uri)
{
  g_autoptr (GUri) uri = g_uri_parse (redirect_uri, G_URI_FLAGS_NONE, NULL);

  return uri != NULL ? g_uri_get_port (uri) : -1;
}

/* What to do about a port that is taken. By whom can be told where it is another sign-in. */
static char *
describe_taken (const char   *redirect_uri,
                const GError *error)
{
  int port = get_port (redirect_uri);

  for (GList *l = listening; l != NULL; l = l->next)
    {
      GrOwnBrowserPanel *other = l->data;
      GrLane            *lane = gr_lane_session_get_lane (gr_sign_in_flow_get_lane_session (other->flow));

      if (get_port (gr_loopback_listener_get_redirect_uri (other->listener)) == port)
        return g_strdup_printf (_ ("The sign-in of “%s” is waiting for its answer at port %d of this computer. Finish or cancel "
                                   "it first, sign in here instead, or register a redirect URI with another port or with * for it."),
                                gr_lane_get_label (lane), port);
    }

  return g_strdup (error->message);
}

/* Listens at the first registered redirect URI of this computer whose port is free. */
static GrLoopbackListener *
listen_at_any (const char *const *redirect_uris,
               char             **problem)
{
  for (guint i = 0; redirect_uris != NULL && redirect_uris[i] != NULL; i++)
    {
      g_autoptr (GError)  error = NULL;
      GrLoopbackListener *listener = NULL;

      if (gr_sign_in_is_loopback (redirect_uris[i]))
        listener = gr_loopback_listener_new (redirect_uris[i], &error);
      if (listener != NULL)
        return listener;
      if (error != NULL && *problem == NULL)
        *problem = describe_taken (redirect_uris[i], error);
    }

  return NULL;
}

/* One that the browser ends at on the web, for the person to bring the address back from. */
static const char *
find_web_redirect (const char *const *redirect_uris)
{
  for (guint i = 0; redirect_uris != NULL && redirect_uris[i] != NULL; i++)
    {
      if (!gr_sign_in_is_loopback (redirect_uris[i]))
        return redirect_uris[i];
    }

  return NULL;
}

/* An app of the web, iOS or Android is not sent back to this computer, even if the list has redirects of Desktop too. */
static gboolean
may_listen (GrEnvironment *environment)
{
  const char      *platform = gr_environment_get_platform (environment);
  const GrDialect *dialect = gr_dialect_find (platform);

  return platform == NULL || dialect == NULL || g_strcmp0 (dialect->redirect_rules, "desktop") == 0 ||
         find_web_redirect (gr_environment_get_redirect_uris (environment)) == NULL;
}

static gboolean
timeout_cb (gpointer user_data)
{
  GrOwnBrowserPanel *self = user_data;

  g_assert (GR_IS_OWN_BROWSER_PANEL (self));

  self->timeout_id = 0;
  gr_sign_in_flow_fail (self->flow, _ ("No answer came for as long as a sign-in is good for, which is ten minutes. "
                                       "Open your browser again to start a new one."));

  return G_SOURCE_REMOVE;
}

static char *
dup_parameter (const char *address,
               const char *name)
{
  g_autoptr (GUri)       uri = g_uri_parse (address, G_URI_FLAGS_ENCODED_QUERY, NULL);
  g_autoptr (GHashTable) parameters = NULL;

  if (uri != NULL && g_uri_get_query (uri) != NULL)
    parameters = g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, NULL);

  return parameters != NULL ? g_strdup (g_hash_table_lookup (parameters, name)) : NULL;
}

/* What is wrong with an address that was pasted, or NULL. Asking spends nothing, so that another one can be pasted. */
static char *
find_paste_problem (GrOwnBrowserPanel *self,
                    const char        *text)
{
  g_autofree char       *redirect_uri = dup_parameter (self->address, "redirect_uri");
  g_autoptr (GrSecret)   state = dup_parameter (self->address, "state");
  g_autoptr (GrCallback) callback = gr_callback_new (self->catalog, text, redirect_uri, state);
  GListModel            *findings = gr_callback_get_findings (callback);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);
      const char           *detail = gr_finding_get_detail (finding);

      if (gr_finding_get_severity (finding) != GR_SEVERITY_ERROR)
        continue;

      return detail != NULL ? g_strdup_printf ("%s. %s %s", gr_finding_get_title (finding), detail, gr_finding_get_fix (finding))
                            : g_strdup_printf ("%s. %s", gr_finding_get_title (finding), gr_finding_get_fix (finding));
    }

  return NULL;
}

static void
open_again_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GrOwnBrowserPanel *self = GR_OWN_BROWSER_PANEL (widget);

  gr_notice_set_message (self->notice, NULL);
  launch (self);
}

static void
copy_address_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), GR_OWN_BROWSER_PANEL (widget)->address);
}

static void
paste_row_apply_cb (GrOwnBrowserPanel *self)
{
  g_autoptr (GrSecret) uri = NULL;
  g_autofree char     *problem = NULL;

  g_assert (GR_IS_OWN_BROWSER_PANEL (self));

  uri = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->paste_row))));

  /* The address carries a code, which has no business staying in an entry. */
  gtk_editable_set_text (GTK_EDITABLE (self->paste_row), "");

  if (*uri == '\0' || self->address == NULL)
    return;

  /* An error on TikTok's own page, which the flow knows of, is explained beside this panel. */
  problem = find_paste_problem (self, uri);
  gr_notice_set_message (self->notice, problem);
  if (problem == NULL)
    gr_sign_in_flow_offer (self->flow, uri);
}

/* The address carries the state, and demo mode hands out no secrets. */
static void
update_actions (GrOwnBrowserPanel *self)
{
  gboolean demo_mode = is_demo (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "own-browser.open-again", self->address != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "own-browser.copy-address", self->address != NULL && !demo_mode);
  gtk_widget_set_tooltip_text (self->copy_button, demo_mode ? _ ("The address carries a secret of this sign-in. Switch demo mode off to copy it.") : NULL);
}

static void
gr_own_browser_panel_dispose (GObject *object)
{
  GrOwnBrowserPanel *self = GR_OWN_BROWSER_PANEL (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_listening (self);
  g_clear_object (&self->flow);
  g_clear_object (&self->catalog);
  g_clear_weak_pointer (&self->session);

  G_OBJECT_CLASS (gr_own_browser_panel_parent_class)->dispose (object);
}

static void
gr_own_browser_panel_finalize (GObject *object)
{
  GrOwnBrowserPanel *self = GR_OWN_BROWSER_PANEL (object);

  g_clear_pointer (&self->address, gr_secret_free);
  g_clear_pointer (&self->status, g_free);

  G_OBJECT_CLASS (gr_own_browser_panel_parent_class)->finalize (object);
}

static void
gr_own_browser_panel_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_string (value, GR_OWN_BROWSER_PANEL (object)->status);
      break;
    case PROP_PATIENCE:
      g_value_set_uint (value, GR_OWN_BROWSER_PANEL (object)->patience);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_own_browser_panel_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PATIENCE:
      GR_OWN_BROWSER_PANEL (object)->patience = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_own_browser_panel_class_init (GrOwnBrowserPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_own_browser_panel_dispose;
  object_class->finalize = gr_own_browser_panel_finalize;
  object_class->get_property = gr_own_browser_panel_get_property;
  object_class->set_property = gr_own_browser_panel_set_property;

  properties[PROP_STATUS] =
    g_param_spec_string ("status", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PATIENCE] =
    g_param_spec_uint ("patience", NULL, NULL, 1, G_MAXUINT, PATIENCE_SECONDS,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "own-browser.open-again", NULL, open_again_action);
  gtk_widget_class_install_action (widget_class, "own-browser.copy-address", NULL, copy_address_action);

  g_type_ensure (GR_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-own-browser-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GrOwnBrowserPanel, notice);
  gtk_widget_class_bind_template_child (widget_class, GrOwnBrowserPanel, copy_button);
  gtk_widget_class_bind_template_child (widget_class, GrOwnBrowserPanel, paste_row);
  gtk_widget_class_bind_template_callback (widget_class, paste_row_apply_cb);
}

static void
gr_own_browser_panel_init (GrOwnBrowserPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
gr_own_browser_panel_set_flow (GrOwnBrowserPanel *self,
                               GrSignInFlow      *flow,
                               GrSession         *session)
{
  g_return_if_fail (GR_IS_OWN_BROWSER_PANEL (self));
  g_return_if_fail (GR_IS_SIGN_IN_FLOW (flow));
  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  g_set_object (&self->flow, flow);
  g_set_object (&self->catalog, gr_session_get_catalog (session));
  g_set_weak_pointer (&self->session, session);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

/* Greenroom cannot clear the web session of a browser that is not its own. */
static void
show_status (GrOwnBrowserPanel *self,
             gboolean           as_another)
{
  const char      *waiting = self->listener != NULL
                               ? _ ("Sign in there and come back: the answer arrives here by itself.")
                               : _ ("Sign in there. Your browser then stops at an address that it may not be able to show: paste it here.");
  const char      *sign_out = is_demo (self) ? _ ("If your browser is signed in to TikTok already, sign out there first. Otherwise the same user comes back.")
                                             : _ ("If your browser is signed in to TikTok already, sign out there first, or copy the address and open it "
                                                       "in a private window. Otherwise the same user comes back.");
  g_autofree char *status = as_another ? g_strdup_printf ("%s\n\n%s", waiting, sign_out) : g_strdup (waiting);

  set_status (self, status);
}

/* Starts a new attempt of the flow and opens its address. Where the port of the answer is taken, nothing is opened: the code would
 * go to whoever has it. */
void
gr_own_browser_panel_start (GrOwnBrowserPanel *self,
                            gboolean           as_another)
{
  GrEnvironment     *environment;
  const char *const *redirect_uris;
  const char        *redirect_uri;
  g_autofree char   *problem = NULL;

  g_return_if_fail (GR_IS_OWN_BROWSER_PANEL (self));

  gr_own_browser_panel_stop (self);

  environment = gr_lane_session_get_environment (gr_sign_in_flow_get_lane_session (self->flow));
  redirect_uris = gr_environment_get_redirect_uris (environment);
  if (may_listen (environment))
    self->listener = listen_at_any (redirect_uris, &problem);
  redirect_uri = self->listener != NULL ? gr_loopback_listener_get_redirect_uri (self->listener) : find_web_redirect (redirect_uris);
  if (redirect_uri == NULL && problem != NULL)
    {
      gr_sign_in_flow_fail (self->flow, problem);
      return;
    }

  self->cancellable = g_cancellable_new ();
  self->address = gr_sign_in_flow_start (self->flow, redirect_uri);
  update_actions (self);
  if (self->address == NULL)
    {
      stop_listening (self);
      return;
    }

  if (self->listener != NULL)
    {
      listening = g_list_prepend (listening, self);
      gr_loopback_listener_wait_async (self->listener, self->cancellable, waited_cb, g_object_ref (self));
    }
  self->timeout_id = g_timeout_add_seconds (self->patience, timeout_cb, self);
  show_status (self, as_another);
  if (self->listener == NULL)
    gr_notice_set_message (self->notice, problem);
  launch (self);
}

/* Stops listening and forgets the address. */
void
gr_own_browser_panel_stop (GrOwnBrowserPanel *self)
{
  g_return_if_fail (GR_IS_OWN_BROWSER_PANEL (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_listening (self);
  g_clear_pointer (&self->address, gr_secret_free);
  gtk_editable_set_text (GTK_EDITABLE (self->paste_row), "");
  gr_notice_set_message (self->notice, NULL);
  update_actions (self);
}
