/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-web-view.h"

#include "gr-web-policy.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 0.1
#define ZOOM_MIN  0.5
#define ZOOM_MAX  3.0

struct _GrWebView
{
  GtkWidget parent_instance;

  WebKitNetworkSession *session;
  WebKitWebView        *view;
  char                 *uri;
  GrBrowserSecurity     security;
  guint                 committed : 1;
  guint                 pending : 1;
};

enum
{
  PROP_0,
  PROP_URI,
  PROP_SECURITY,
  PROP_LOADING,
  PROP_CAN_GO_BACK,
  PROP_ZOOM_LEVEL,
};

static void gr_web_view_browser_iface_init (GrBrowserViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrWebView, gr_web_view, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GR_TYPE_BROWSER_VIEW, gr_web_view_browser_iface_init))

static void
set_place (GrWebView        *self,
           const char       *uri,
           GrBrowserSecurity security)
{
  if (g_strcmp0 (self->uri, uri) != 0)
    {
      g_free (self->uri);
      self->uri = g_strdup (uri);
      g_object_notify (G_OBJECT (self), "uri");
    }

  if (self->security != security)
    {
      self->security = security;
      g_object_notify (G_OBJECT (self), "security");
    }
}

static void
update_place (GrWebView *self)
{
  const char          *uri = webkit_web_view_get_uri (self->view);
  GTlsCertificate     *certificate = NULL;
  GTlsCertificateFlags errors = 0;
  gboolean             has_certificate = webkit_web_view_get_tls_info (self->view, &certificate, &errors);

  set_place (self, uri, gr_web_policy_judge_security (uri, has_certificate && certificate != NULL, errors));
}

static void
emit_blocked (GrWebView  *self,
              const char *what)
{
  g_signal_emit_by_name (self, "blocked", what);
}

static void
emit_failed (GrWebView  *self,
             const char *message)
{
  g_signal_emit_by_name (self, "failed", message);
}

static gboolean
decide_navigation (GrWebView                      *self,
                   WebKitNavigationPolicyDecision *decision)
{
  WebKitNavigationAction *action = webkit_navigation_policy_decision_get_navigation_action (decision);
  const char             *uri = webkit_uri_request_get_uri (webkit_navigation_action_get_request (action));

  /* An empty frame goes nowhere, which is nothing to ask about. */
  if (g_str_has_prefix (uri, "about:") && gr_web_policy_may_open (uri))
    {
      webkit_policy_decision_use (WEBKIT_POLICY_DECISION (decision));
      return TRUE;
    }

  if (gr_browser_view_emit_navigate (GR_BROWSER_VIEW (self), uri))
    {
      webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));
      return TRUE;
    }

  if (!gr_web_policy_may_open (uri))
    {
      g_autofree char *what = gr_web_policy_describe_refusal (uri);

      webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));
      emit_blocked (self, what);
      return TRUE;
    }

  webkit_policy_decision_use (WEBKIT_POLICY_DECISION (decision));

  return TRUE;
}

/* A window of its own would have no address bar: whatever asks for one is loaded here, where it is judged like any other
 * navigation before a request is made. */
static void
load_here (GrWebView              *self,
           WebKitNavigationAction *action)
{
  WebKitURIRequest *request = webkit_navigation_action_get_request (action);
  const char       *uri = webkit_uri_request_get_uri (request);

  if (uri != NULL && *uri != '\0' && g_strcmp0 (uri, "about:blank") != 0)
    webkit_web_view_load_request (self->view, request);
}

static gboolean
view_decide_policy_cb (WebKitWebView           *view,
                       WebKitPolicyDecision    *decision,
                       WebKitPolicyDecisionType type,
                       GrWebView               *self)
{
  g_autoptr (GrWebView) held = NULL;

  g_assert (GR_IS_WEB_VIEW (self));

  held = g_object_ref (self);

  switch (type)
    {
    case WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION:
      return decide_navigation (self, WEBKIT_NAVIGATION_POLICY_DECISION (decision));

    case WEBKIT_POLICY_DECISION_TYPE_NEW_WINDOW_ACTION:
      webkit_policy_decision_ignore (decision);
      load_here (self, webkit_navigation_policy_decision_get_navigation_action (WEBKIT_NAVIGATION_POLICY_DECISION (decision)));
      return TRUE;

    case WEBKIT_POLICY_DECISION_TYPE_RESPONSE:
      if (!gr_web_policy_is_download (WEBKIT_RESPONSE_POLICY_DECISION (decision)))
        return FALSE;
      webkit_policy_decision_ignore (decision);
      emit_blocked (self, _ ("The page offered a download. Greenroom did not take it."));
      return TRUE;

    default:
      return FALSE;
    }
}

static GtkWidget *
view_create_cb (WebKitWebView          *view,
                WebKitNavigationAction *action,
                GrWebView              *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  load_here (self, action);

  return NULL;
}

static void
view_load_changed_cb (WebKitWebView  *view,
                      WebKitLoadEvent event,
                      GrWebView      *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  if (event == WEBKIT_LOAD_STARTED || event == WEBKIT_LOAD_REDIRECTED)
    {
      self->pending = TRUE;
      if (!self->committed)
        set_place (self, webkit_web_view_get_uri (view), GR_BROWSER_SECURITY_NONE);
    }
  else if (event == WEBKIT_LOAD_COMMITTED)
    {
      self->pending = FALSE;
      self->committed = TRUE;
      update_place (self);
    }
  else
    {
      self->pending = FALSE;
    }
}

/* The address is the one of the page that is shown: a load that has not answered yet must not lend it another name. */
static void
view_notify_uri_cb (WebKitWebView *view,
                    GParamSpec    *pspec,
                    GrWebView     *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  if (self->committed && !self->pending && !webkit_web_view_is_loading (view))
    update_place (self);
}

static void
view_notify_loading_cb (WebKitWebView *view,
                        GParamSpec    *pspec,
                        GrWebView     *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  g_object_notify (G_OBJECT (self), "loading");
}

static void
history_changed_cb (WebKitBackForwardList     *list,
                    WebKitBackForwardListItem *added,
                    gpointer                   removed,
                    GrWebView                 *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  g_object_notify (G_OBJECT (self), "can-go-back");
}

static gboolean
view_load_failed_cb (WebKitWebView  *view,
                     WebKitLoadEvent event,
                     const char     *uri,
                     GError         *error,
                     GrWebView      *self)
{
  g_autofree char *message = NULL;

  g_assert (GR_IS_WEB_VIEW (self));

  self->pending = FALSE;
  if (gr_web_policy_is_interruption (error))
    return TRUE;

  message = gr_web_policy_describe_failure (uri, error);
  emit_failed (self, message);

  return TRUE;
}

static gboolean
view_load_failed_with_tls_errors_cb (WebKitWebView       *view,
                                     const char          *uri,
                                     GTlsCertificate     *certificate,
                                     GTlsCertificateFlags errors,
                                     GrWebView           *self)
{
  g_autofree char *message = NULL;

  g_assert (GR_IS_WEB_VIEW (self));

  self->pending = FALSE;
  set_place (self, uri, GR_BROWSER_SECURITY_BROKEN);
  message = gr_web_policy_describe_tls (uri, errors);
  emit_failed (self, message);

  return TRUE;
}

static void
view_web_process_terminated_cb (WebKitWebView                    *view,
                                WebKitWebProcessTerminationReason reason,
                                GrWebView                        *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  if (reason == WEBKIT_WEB_PROCESS_TERMINATED_BY_API)
    return;

  emit_failed (self, reason == WEBKIT_WEB_PROCESS_EXCEEDED_MEMORY_LIMIT
                       ? _ ("The page used too much memory and was stopped.")
                       : _ ("The embedded browser stopped working."));
}

static gboolean
view_permission_request_cb (WebKitWebView           *view,
                            WebKitPermissionRequest *request,
                            GrWebView               *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  webkit_permission_request_deny (request);
  emit_blocked (self, _ ("The page asked for a permission, such as the camera or your location. Greenroom said no."));

  return TRUE;
}

static gboolean
view_script_dialog_cb (WebKitWebView      *view,
                       WebKitScriptDialog *dialog,
                       GrWebView          *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  /* A page may not hold on to somebody who wants to leave it. */
  if (webkit_script_dialog_get_dialog_type (dialog) == WEBKIT_SCRIPT_DIALOG_BEFORE_UNLOAD_CONFIRM)
    webkit_script_dialog_confirm_set_confirmed (dialog, TRUE);
  else
    emit_blocked (self, _ ("The page tried to open a message box. Greenroom did not show it."));

  return TRUE;
}

static gboolean
view_authenticate_cb (WebKitWebView               *view,
                      WebKitAuthenticationRequest *request,
                      GrWebView                   *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  webkit_authentication_request_cancel (request);
  emit_blocked (self, _ ("The server asked for a password outside its page. Greenroom did not answer."));

  return TRUE;
}

static gboolean
view_run_file_chooser_cb (WebKitWebView            *view,
                          WebKitFileChooserRequest *request,
                          GrWebView                *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  webkit_file_chooser_request_cancel (request);
  emit_blocked (self, _ ("The page asked for a file. Greenroom did not open one."));

  return TRUE;
}

static gboolean
view_context_menu_cb (WebKitWebView       *view,
                      WebKitContextMenu   *menu,
                      WebKitHitTestResult *hit,
                      GrWebView           *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  gr_web_policy_trim_menu (menu);

  return webkit_context_menu_get_n_items (menu) == 0;
}

static void
session_download_started_cb (WebKitNetworkSession *session,
                             WebKitDownload       *download,
                             GrWebView            *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  webkit_download_cancel (download);
  emit_blocked (self, _ ("The page offered a download. Greenroom did not take it."));
}

static gboolean
refuse_cb (WebKitWebView *view,
           gpointer       thing,
           GrWebView     *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  return TRUE;
}

static void
view_notify_zoom_cb (WebKitWebView *view,
                     GParamSpec    *pspec,
                     GrWebView     *self)
{
  g_assert (GR_IS_WEB_VIEW (self));

  g_object_notify (G_OBJECT (self), "zoom-level");
}

static void
gr_web_view_zoom (GrBrowserView *browser,
                  int            steps)
{
  GrWebView *self = GR_WEB_VIEW (browser);
  double     level = steps == 0 ? 1.0 : webkit_web_view_get_zoom_level (self->view) + steps * ZOOM_STEP;

  webkit_web_view_set_zoom_level (self->view, CLAMP (level, ZOOM_MIN, ZOOM_MAX));
}

static void
gr_web_view_load (GrBrowserView *browser,
                  const char    *uri)
{
  GrWebView *self = GR_WEB_VIEW (browser);

  webkit_web_view_load_uri (self->view, uri);
}

static void
gr_web_view_reload (GrBrowserView *browser)
{
  GrWebView *self = GR_WEB_VIEW (browser);

  webkit_web_view_reload (self->view);
}

static void
gr_web_view_stop (GrBrowserView *browser)
{
  GrWebView *self = GR_WEB_VIEW (browser);

  webkit_web_view_stop_loading (self->view);
}

static void
gr_web_view_go_back (GrBrowserView *browser)
{
  GrWebView *self = GR_WEB_VIEW (browser);

  webkit_web_view_go_back (self->view);
}

static void
gr_web_view_browser_iface_init (GrBrowserViewInterface *iface)
{
  iface->load = gr_web_view_load;
  iface->reload = gr_web_view_reload;
  iface->stop = gr_web_view_stop;
  iface->go_back = gr_web_view_go_back;
  iface->zoom = gr_web_view_zoom;
}

static gboolean
gr_web_view_grab_focus (GtkWidget *widget)
{
  GrWebView *self = GR_WEB_VIEW (widget);

  return self->view != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
gr_web_view_dispose (GObject *object)
{
  GrWebView *self = GR_WEB_VIEW (object);

  if (self->session != NULL && webkit_network_session_is_ephemeral (self->session))
    webkit_website_data_manager_clear (webkit_network_session_get_website_data_manager (self->session),
                                       WEBKIT_WEBSITE_DATA_ALL, 0, NULL, NULL, NULL);
  if (self->view != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->view));
  self->view = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_web_view_parent_class)->dispose (object);
}

static void
gr_web_view_finalize (GObject *object)
{
  GrWebView *self = GR_WEB_VIEW (object);

  g_clear_pointer (&self->uri, g_free);

  G_OBJECT_CLASS (gr_web_view_parent_class)->finalize (object);
}

static void
gr_web_view_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrWebView *self = GR_WEB_VIEW (object);

  switch (prop_id)
    {
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;

    case PROP_SECURITY:
      g_value_set_enum (value, self->security);
      break;

    case PROP_LOADING:
      g_value_set_boolean (value, self->view != NULL && webkit_web_view_is_loading (self->view));
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->view != NULL && webkit_web_view_can_go_back (self->view));
      break;

    case PROP_ZOOM_LEVEL:
      g_value_set_double (value, self->view != NULL ? webkit_web_view_get_zoom_level (self->view) : 1.0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_web_view_class_init (GrWebViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_web_view_dispose;
  object_class->finalize = gr_web_view_finalize;
  object_class->get_property = gr_web_view_get_property;

  widget_class->grab_focus = gr_web_view_grab_focus;

  g_object_class_override_property (object_class, PROP_URI, "uri");
  g_object_class_override_property (object_class, PROP_SECURITY, "security");
  g_object_class_override_property (object_class, PROP_LOADING, "loading");
  g_object_class_override_property (object_class, PROP_CAN_GO_BACK, "can-go-back");
  g_object_class_override_property (object_class, PROP_ZOOM_LEVEL, "zoom-level");

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gr_web_view_init (GrWebView *self)
{
}

/* Cookies are what a sign-in is kept by. Without a file of their own they would be in memory alone. */
static WebKitNetworkSession *
new_kept_session (const char *folder)
{
  g_autofree char      *data = g_build_filename (folder, "data", NULL);
  g_autofree char      *cache = g_build_filename (folder, "cache", NULL);
  g_autofree char      *cookies = g_build_filename (folder, "cookies.sqlite", NULL);
  WebKitNetworkSession *session = webkit_network_session_new (data, cache);

  webkit_cookie_manager_set_persistent_storage (webkit_network_session_get_cookie_manager (session), cookies,
                                                WEBKIT_COOKIE_PERSISTENT_STORAGE_SQLITE);

  return session;
}

/* The session is made with the view and, without a folder, dies with it: nothing of one sign-in is there in the next. It is
 * never the default one, which all views without one of their own would share. */
static void
start_session (GrWebView  *self,
               const char *folder)
{
  self->session = folder != NULL ? new_kept_session (folder) : webkit_network_session_new_ephemeral ();
  webkit_network_session_set_persistent_credential_storage_enabled (self->session, FALSE);
  webkit_network_session_set_tls_errors_policy (self->session, WEBKIT_TLS_ERRORS_POLICY_FAIL);
  g_signal_connect_object (self->session, "download-started", G_CALLBACK (session_download_started_cb), self, 0);
}

static void
start_view (GrWebView *self)
{
  g_autoptr (WebKitSettings) settings = gr_web_policy_new_settings ();

  self->view = g_object_new (WEBKIT_TYPE_WEB_VIEW,
                             "network-session", self->session,
                             "settings", settings,
                             "hexpand", TRUE,
                             "vexpand", TRUE,
                             NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));

  g_signal_connect_object (self->view, "decide-policy", G_CALLBACK (view_decide_policy_cb), self, 0);
  g_signal_connect_object (self->view, "create", G_CALLBACK (view_create_cb), self, 0);
  g_signal_connect_object (self->view, "load-changed", G_CALLBACK (view_load_changed_cb), self, 0);
  g_signal_connect_object (self->view, "load-failed", G_CALLBACK (view_load_failed_cb), self, 0);
  g_signal_connect_object (self->view, "load-failed-with-tls-errors", G_CALLBACK (view_load_failed_with_tls_errors_cb), self, 0);
  g_signal_connect_object (self->view, "web-process-terminated", G_CALLBACK (view_web_process_terminated_cb), self, 0);
  g_signal_connect_object (self->view, "permission-request", G_CALLBACK (view_permission_request_cb), self, 0);
  g_signal_connect_object (self->view, "script-dialog", G_CALLBACK (view_script_dialog_cb), self, 0);
  g_signal_connect_object (self->view, "authenticate", G_CALLBACK (view_authenticate_cb), self, 0);
  g_signal_connect_object (self->view, "run-file-chooser", G_CALLBACK (view_run_file_chooser_cb), self, 0);
  g_signal_connect_object (self->view, "context-menu", G_CALLBACK (view_context_menu_cb), self, 0);
  g_signal_connect_object (self->view, "show-notification", G_CALLBACK (refuse_cb), self, 0);
  g_signal_connect_object (self->view, "print", G_CALLBACK (refuse_cb), self, 0);
  g_signal_connect_object (self->view, "notify::uri", G_CALLBACK (view_notify_uri_cb), self, 0);
  g_signal_connect_object (self->view, "notify::is-loading", G_CALLBACK (view_notify_loading_cb), self, 0);
  g_signal_connect_object (self->view, "notify::zoom-level", G_CALLBACK (view_notify_zoom_cb), self, 0);
  g_signal_connect_object (webkit_web_view_get_back_forward_list (self->view), "changed", G_CALLBACK (history_changed_cb), self, 0);
}

GrBrowserView *
gr_web_view_new (const char *folder)
{
  GrWebView *self = g_object_new (GR_TYPE_WEB_VIEW, NULL);

  start_session (self, folder);
  start_view (self);

  return GR_BROWSER_VIEW (self);
}
