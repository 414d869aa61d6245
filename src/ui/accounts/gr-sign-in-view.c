/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-sign-in-view.h"

#include "gr-address-bar.h"
#include "gr-browser-view.h"
#include "gr-diagnosis-view.h"
#include "gr-lane-mark.h"
#include "gr-notice.h"
#include "gr-own-browser-panel.h"
#include "gr-split-view.h"
#include "gr-trace-list.h"
#include "gr-util.h"
#include "gr-web-folder.h"

#include <glib/gi18n.h>

struct _GrSignInView
{
  AdwBin parent_instance;

  GrSignInFlow *flow;
  char         *workspace_id;
  GCancellable *cancellable;
  char         *address;

  GtkStack          *stack;
  GrAddressBar      *address_bar;
  GtkWidget         *browser_tools;
  AdwBin            *browser_bin;
  GrDiagnosisView   *page_error;
  GrNotice          *blocked;
  GrOwnBrowserPanel *own_browser;
  GrTraceList       *trace_list;
  GrDiagnosisView   *failure;
};

enum
{
  PROP_0,
  PROP_FLOW,
  PROP_LANE,
  PROP_ENVIRONMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrSignInView, gr_sign_in_view, ADW_TYPE_BIN)

static gboolean
browser_navigate_cb (GrSignInView *self,
                     const char   *uri)
{
  g_assert (GR_IS_SIGN_IN_VIEW (self));

  gr_notice_set_message (self->blocked, NULL);

  return gr_sign_in_flow_offer (self->flow, uri);
}

static void
browser_failed_cb (GrSignInView *self,
                   const char   *message)
{
  g_assert (GR_IS_SIGN_IN_VIEW (self));

  if (gr_sign_in_flow_get_stage (self->flow) == GR_SIGN_IN_ASKING)
    gr_sign_in_flow_fail (self->flow, message);
}

static void
browser_blocked_cb (GrSignInView *self,
                    const char   *what)
{
  g_assert (GR_IS_SIGN_IN_VIEW (self));

  gr_notice_set_message (self->blocked, what);
}

static gboolean
drop_cb (gpointer user_data)
{
  g_object_unref (user_data);

  return G_SOURCE_REMOVE;
}

static GrBrowserView *
get_browser (GrSignInView *self)
{
  return (GrBrowserView *)adw_bin_get_child (self->browser_bin);
}

static void
update_actions (GrSignInView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   has_browser = get_browser (self) != NULL;

  gtk_widget_action_set_enabled (widget, "sign-in.back", has_browser);
  gtk_widget_action_set_enabled (widget, "sign-in.reload", has_browser);
  gtk_widget_action_set_enabled (widget, "sign-in.zoom", has_browser);
  gtk_widget_set_visible (self->browser_tools, has_browser);
}

/* The browser may be in the middle of asking about a navigation, so it is disposed of in a turn of its own; the next, since another
 * one may be about to open the same folder. */
static void
close_browser (GrSignInView *self)
{
  GtkWidget *browser = adw_bin_get_child (self->browser_bin);

  gr_address_bar_set_browser (self->address_bar, NULL);
  if (browser == NULL)
    return;

  g_signal_handlers_disconnect_by_data (browser, self);
  g_idle_add_full (G_PRIORITY_HIGH, drop_cb, g_object_ref (browser), NULL);
  adw_bin_set_child (self->browser_bin, NULL);
  update_actions (self);
}

static void
show_browser (GrSignInView  *self,
              GrBrowserView *browser)
{
  g_signal_connect_object (browser, "navigate", G_CALLBACK (browser_navigate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (browser, "failed", G_CALLBACK (browser_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (browser, "blocked", G_CALLBACK (browser_blocked_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->browser_bin, GTK_WIDGET (browser));
  gr_address_bar_set_browser (self->address_bar, browser);
  update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, "embedded");

  gr_browser_view_load (browser, self->address);
  g_clear_pointer (&self->address, gr_secret_free);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (browser));
}

/* A lane that keeps its sign-in has a folder of its own, which no other lane ever opens. */
static GrBrowserView *
make_browser (GrSignInView *self,
              GError      **error)
{
  GrLane           *lane = gr_lane_session_get_lane (gr_sign_in_flow_get_lane_session (self->flow));
  g_autoptr (GFile) folder = NULL;

  if (!gr_lane_get_keep_sign_in (lane))
    return gr_browser_view_new (NULL, error);

  folder = gr_web_folder_dup (self->workspace_id, gr_lane_get_id (lane));
  if (!gr_web_folder_prepare (folder, error))
    return NULL;

  return gr_browser_view_new (g_file_peek_path (folder), error);
}

static void
prepared_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GrSignInView) self = user_data;
  g_autoptr (GError)       error = NULL;
  GrBrowserView           *browser;

  gr_browser_view_prepare_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  browser = error == NULL ? make_browser (self, &error) : NULL;
  if (browser != NULL)
    show_browser (self, browser);
  else
    gr_sign_in_flow_fail (self->flow, error->message);
}

static void
restart (GrSignInView *self)
{
  close_browser (self);
  gr_own_browser_panel_stop (self->own_browser);
  gr_notice_set_message (self->blocked, NULL);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->address, gr_secret_free);
  self->cancellable = g_cancellable_new ();
}

/* An error on the provider's page stands beside that page, and one that ended the sign-in in its place. */
static void
flow_diagnosis_cb (GrSignInView *self)
{
  GrDiagnosis *diagnosis = gr_sign_in_flow_get_diagnosis (self->flow);
  gboolean     on_page = gr_sign_in_flow_get_stage (self->flow) == GR_SIGN_IN_ASKING;

  g_assert (GR_IS_SIGN_IN_VIEW (self));

  gr_diagnosis_view_set_diagnosis (self->page_error, on_page ? diagnosis : NULL);
  gr_diagnosis_view_set_diagnosis (self->failure, on_page ? NULL : diagnosis);
}

static void
show_failure (GrSignInView *self)
{
  flow_diagnosis_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
flow_stage_cb (GrSignInView *self)
{
  g_assert (GR_IS_SIGN_IN_VIEW (self));

  switch (gr_sign_in_flow_get_stage (self->flow))
    {
    case GR_SIGN_IN_EXCHANGING:
      close_browser (self);
      gr_own_browser_panel_stop (self->own_browser);
      gtk_stack_set_visible_child_name (self->stack, "exchanging");
      break;
    case GR_SIGN_IN_FAILED:
      restart (self);
      show_failure (self);
      break;
    case GR_SIGN_IN_DONE:
    case GR_SIGN_IN_CANCELLED:
      restart (self);
      break;
    case GR_SIGN_IN_IDLE:
    case GR_SIGN_IN_ASKING:
    default:
      break;
    }
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  /* The page takes the view away as soon as the flow has ended. */
  g_autoptr (GrSignInView) self = g_object_ref (GR_SIGN_IN_VIEW (widget));

  restart (self);
  gr_sign_in_flow_cancel (self->flow);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gr_browser_view_go_back (get_browser (GR_SIGN_IN_VIEW (widget)));
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gr_browser_view_reload (get_browser (GR_SIGN_IN_VIEW (widget)));
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gr_browser_view_zoom (get_browser (GR_SIGN_IN_VIEW (widget)), g_variant_get_int32 (parameter));
}

static void
embedded_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  gr_sign_in_view_open_embedded (GR_SIGN_IN_VIEW (widget));
}

static void
own_browser_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gr_sign_in_view_open_own_browser (GR_SIGN_IN_VIEW (widget), FALSE);
}

static void
gr_sign_in_view_constructed (GObject *object)
{
  GrSignInView *self = GR_SIGN_IN_VIEW (object);

  G_OBJECT_CLASS (gr_sign_in_view_parent_class)->constructed (object);

  if (self->flow == NULL)
    return;

  g_object_notify_by_pspec (object, properties[PROP_LANE]);
  g_object_notify_by_pspec (object, properties[PROP_ENVIRONMENT]);
  gr_trace_list_set_model (self->trace_list, gr_sign_in_flow_get_steps (self->flow));
  g_signal_connect_object (self->flow, "notify::diagnosis", G_CALLBACK (flow_diagnosis_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "notify::stage", G_CALLBACK (flow_stage_cb), self, G_CONNECT_SWAPPED);
}

static void
gr_sign_in_view_dispose (GObject *object)
{
  GrSignInView *self = GR_SIGN_IN_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->flow != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->flow, self);
      gr_sign_in_flow_cancel (self->flow);
    }
  g_clear_object (&self->flow);
  g_clear_pointer (&self->address, gr_secret_free);
  g_clear_pointer (&self->workspace_id, g_free);

  G_OBJECT_CLASS (gr_sign_in_view_parent_class)->dispose (object);
}

static void
gr_sign_in_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrSignInView  *self = GR_SIGN_IN_VIEW (object);
  GrLaneSession *lane_session = self->flow != NULL ? gr_sign_in_flow_get_lane_session (self->flow) : NULL;

  switch (prop_id)
    {
    case PROP_FLOW:
      g_value_set_object (value, self->flow);
      break;
    case PROP_LANE:
      g_value_set_object (value, lane_session != NULL ? gr_lane_session_get_lane (lane_session) : NULL);
      break;
    case PROP_ENVIRONMENT:
      g_value_set_object (value, lane_session != NULL ? gr_lane_session_get_environment (lane_session) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_sign_in_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GrSignInView *self = GR_SIGN_IN_VIEW (object);

  switch (prop_id)
    {
    case PROP_FLOW:
      self->flow = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_sign_in_view_class_init (GrSignInViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_sign_in_view_constructed;
  object_class->dispose = gr_sign_in_view_dispose;
  object_class->get_property = gr_sign_in_view_get_property;
  object_class->set_property = gr_sign_in_view_set_property;

  properties[PROP_FLOW] =
    g_param_spec_object ("flow", NULL, NULL, GR_TYPE_SIGN_IN_FLOW,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANE] =
    g_param_spec_object ("lane", NULL, NULL, GR_TYPE_LANE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, GR_TYPE_ENVIRONMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "sign-in.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "sign-in.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "sign-in.embedded", NULL, embedded_action);
  gtk_widget_class_install_action (widget_class, "sign-in.own-browser", NULL, own_browser_action);
  gtk_widget_class_install_action (widget_class, "sign-in.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "sign-in.zoom", "i", zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sign-in.cancel", NULL);

  g_type_ensure (GR_TYPE_ADDRESS_BAR);
  g_type_ensure (GR_TYPE_DIAGNOSIS_VIEW);
  g_type_ensure (GR_TYPE_LANE_MARK);
  g_type_ensure (GR_TYPE_NOTICE);
  g_type_ensure (GR_TYPE_OWN_BROWSER_PANEL);
  g_type_ensure (GR_TYPE_SPLIT_VIEW);
  g_type_ensure (GR_TYPE_TRACE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-sign-in-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, address_bar);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, page_error);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, blocked);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, browser_bin);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, browser_tools);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, failure);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, own_browser);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, stack);
  gtk_widget_class_bind_template_child (widget_class, GrSignInView, trace_list);
}

static void
gr_sign_in_view_init (GrSignInView *self)
{
  /* These have buttons of their own under the failure. */
  const char *const elsewhere[] = {"sign-in-again", "open-in-browser", NULL};

  gtk_widget_init_template (GTK_WIDGET (self));
  gr_diagnosis_view_set_elsewhere (self->failure, elsewhere);
  update_actions (self);
}

GtkWidget *
gr_sign_in_view_new (GrSignInFlow *flow,
                     GrSession    *session)
{
  GrSignInView *self;

  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (flow), NULL);
  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_SIGN_IN_VIEW, "flow", flow, NULL);
  self->workspace_id = g_strdup (gr_workspace_get_id (gr_session_get_workspace (session)));
  gr_own_browser_panel_set_flow (self->own_browser, flow, session);

  return GTK_WIDGET (self);
}

GrSignInFlow *
gr_sign_in_view_get_flow (GrSignInView *self)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_VIEW (self), NULL);

  return self->flow;
}

/* Starts a new attempt in the embedded browser, which is loaded now if it has not been before. */
void
gr_sign_in_view_open_embedded (GrSignInView *self)
{
  g_return_if_fail (GR_IS_SIGN_IN_VIEW (self));

  restart (self);

  /* What the environment lacks is said before the browser is loaded for nothing. */
  self->address = gr_sign_in_flow_start (self->flow, NULL);
  if (self->address == NULL)
    {
      show_failure (self);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "preparing");
  gr_browser_view_prepare_async (self->cancellable, prepared_cb, g_object_ref (self));
}

/* Starts a new attempt in the browser that the person uses otherwise; @as_another says what to do if it knows them already. */
void
gr_sign_in_view_open_own_browser (GrSignInView *self,
                                  gboolean      as_another)
{
  g_return_if_fail (GR_IS_SIGN_IN_VIEW (self));

  restart (self);
  gtk_stack_set_visible_child_name (self->stack, "own-browser");
  gr_own_browser_panel_start (self->own_browser, as_another);
  if (gr_sign_in_flow_get_stage (self->flow) == GR_SIGN_IN_FAILED)
    show_failure (self);
}

/* Ends the web session of the attempt, and with it what keeps its folder open. The attempt itself goes on without a browser. */
void
gr_sign_in_view_close_browser (GrSignInView *self)
{
  g_return_if_fail (GR_IS_SIGN_IN_VIEW (self));

  close_browser (self);
}

/* Gives the keyboard to the page, which is what somebody comes back for, or to what stands in its place. */
void
gr_sign_in_view_focus (GrSignInView *self)
{
  GrBrowserView *browser;

  g_return_if_fail (GR_IS_SIGN_IN_VIEW (self));

  browser = get_browser (self);
  if (browser != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (browser));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

gboolean
gr_sign_in_view_is_own_browser (GrSignInView *self)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_VIEW (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "own-browser") == 0;
}
