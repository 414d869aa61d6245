/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-own-browser-panel.h"

#include "gr-loopback-listener.h"
#include "gr-notice.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrOwnBrowserPanel
{
  AdwBin parent_instance;

  GrSignInFlow       *flow;
  GrLoopbackListener *listener;
  GCancellable       *cancellable;
  char               *address;
  char               *status;

  GrNotice    *notice;
  AdwEntryRow *paste_row;
};

enum
{
  PROP_0,
  PROP_STATUS,
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

  message = g_strdup_printf (_ ("No browser could be opened (%s). Copy the address and open it yourself."), error->message);
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

/* Listens for the answer where a loopback redirect is registered. Without one the address has to be pasted. */
static const char *
listen_for_answer (GrOwnBrowserPanel *self)
{
  GrEnvironment     *environment = gr_lane_session_get_environment (gr_sign_in_flow_get_lane_session (self->flow));
  const char        *redirect = gr_sign_in_find_loopback (environment);
  g_autoptr (GError) error = NULL;

  if (redirect != NULL)
    self->listener = gr_loopback_listener_new (redirect, &error);

  if (self->listener != NULL)
    {
      set_status (self, _ ("Sign in there and come back: the answer arrives here by itself."));
      return gr_loopback_listener_get_redirect_uri (self->listener);
    }

  if (error != NULL)
    gr_notice_set_message (self->notice, error->message);
  set_status (self, _ ("Sign in there. Your browser then stops at an address that it may not be able to show: paste it here."));

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
  g_autofree char *uri = NULL;

  g_assert (GR_IS_OWN_BROWSER_PANEL (self));

  uri = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->paste_row))));

  /* The address carries a code, which has no business staying in an entry. */
  gtk_editable_set_text (GTK_EDITABLE (self->paste_row), "");

  if (*uri != '\0' && !gr_sign_in_flow_offer (self->flow, uri))
    gr_notice_set_message (self->notice, _ ("This is not the address that the sign-in ends on. It begins with the redirect URI and "
                                            "carries a code."));
}

static void
update_actions (GrOwnBrowserPanel *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "own-browser.open-again", self->address != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "own-browser.copy-address", self->address != NULL);
}

static void
gr_own_browser_panel_dispose (GObject *object)
{
  GrOwnBrowserPanel *self = GR_OWN_BROWSER_PANEL (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->listener);
  g_clear_object (&self->flow);

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

  properties[PROP_STATUS] =
    g_param_spec_string ("status", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "own-browser.open-again", NULL, open_again_action);
  gtk_widget_class_install_action (widget_class, "own-browser.copy-address", NULL, copy_address_action);

  g_type_ensure (GR_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-own-browser-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GrOwnBrowserPanel, notice);
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
                               GrSignInFlow      *flow)
{
  g_return_if_fail (GR_IS_OWN_BROWSER_PANEL (self));
  g_return_if_fail (GR_IS_SIGN_IN_FLOW (flow));

  g_set_object (&self->flow, flow);
}

/* Starts a new attempt of the flow and opens its address. */
void
gr_own_browser_panel_start (GrOwnBrowserPanel *self)
{
  g_return_if_fail (GR_IS_OWN_BROWSER_PANEL (self));

  gr_own_browser_panel_stop (self);

  self->cancellable = g_cancellable_new ();
  self->address = gr_sign_in_flow_start (self->flow, listen_for_answer (self));
  update_actions (self);
  if (self->address == NULL)
    return;

  if (self->listener != NULL)
    gr_loopback_listener_wait_async (self->listener, self->cancellable, waited_cb, g_object_ref (self));
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
  g_clear_object (&self->listener);
  g_clear_pointer (&self->address, gr_secret_free);
  gtk_editable_set_text (GTK_EDITABLE (self->paste_row), "");
  gr_notice_set_message (self->notice, NULL);
  update_actions (self);
}
