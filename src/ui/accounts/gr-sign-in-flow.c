/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-sign-in-flow.h"

#include "gr-auth-error.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrSignInFlow
{
  GObject parent_instance;

  GrLaneSession *lane_session;
  GrClock       *clock;
  GrAuthRequest *request;
  GCancellable  *cancellable;
  char          *address;
  GrSignInStage  stage;
  char          *message;
  GrDiagnosis   *diagnosis;
  GListStore    *steps;
};

enum
{
  PROP_0,
  PROP_STAGE,
  PROP_MESSAGE,
  PROP_DIAGNOSIS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrSignInStage, gr_sign_in_stage, G_DEFINE_ENUM_VALUE (GR_SIGN_IN_IDLE, "idle"), G_DEFINE_ENUM_VALUE (GR_SIGN_IN_ASKING, "asking"), G_DEFINE_ENUM_VALUE (GR_SIGN_IN_EXCHANGING, "exchanging"), G_DEFINE_ENUM_VALUE (GR_SIGN_IN_DONE, "done"), G_DEFINE_ENUM_VALUE (GR_SIGN_IN_CANCELLED, "cancelled"), G_DEFINE_ENUM_VALUE (GR_SIGN_IN_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (GrSignInFlow, gr_sign_in_flow, G_TYPE_OBJECT)

static void
set_message (GrSignInFlow *self,
             const char   *message)
{
  if (gr_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
set_diagnosis (GrSignInFlow *self,
               GrDiagnosis  *diagnosis)
{
  if (g_set_object (&self->diagnosis, diagnosis))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGNOSIS]);
}

static void
diagnose (GrSignInFlow *self,
          const GError *error,
          const char   *where)
{
  g_autoptr (GrDiagnosis) diagnosis = gr_diagnosis_new (gr_lane_session_get_catalog (self->lane_session), error, where);

  set_diagnosis (self, diagnosis);
}

static void
set_stage (GrSignInFlow *self,
           GrSignInStage stage)
{
  if (self->stage == stage)
    return;

  self->stage = stage;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

static void
add_step (GrSignInFlow *self,
          const char   *title,
          const char   *uri)
{
  g_autoptr (GrExchange) step = gr_exchange_new (title, "GET", uri, gr_clock_get_now (self->clock));

  gr_lane_session_record (self->lane_session, step);
}

/* The flow that waits for an answer is found by its lane. */
static GQuark
open_quark (void)
{
  return g_quark_from_static_string ("gr-sign-in-flow-open");
}

static void
drop_request (GrSignInFlow *self)
{
  if (self->request != NULL && g_object_get_qdata (G_OBJECT (self->lane_session), open_quark ()) == self)
    g_object_set_qdata (G_OBJECT (self->lane_session), open_quark (), NULL);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->request);
  g_clear_pointer (&self->address, gr_secret_free);
}

static void
fail_with (GrSignInFlow *self,
           const GError *error,
           const char   *where)
{
  if (g_error_matches (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CANCELLED_BY_USER) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      set_stage (self, GR_SIGN_IN_CANCELLED);
      return;
    }

  set_message (self, error->message);
  diagnose (self, error, where);
  set_stage (self, GR_SIGN_IN_FAILED);
}

static void
completed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrSignInFlow) self = user_data;
  g_autoptr (GError)       error = NULL;
  gboolean                 signed_in = gr_lane_session_complete_sign_in_finish (GR_LANE_SESSION (object), result, &error);

  /* A newer attempt, or a cancel, has taken the place of this one. */
  if (self->stage != GR_SIGN_IN_EXCHANGING || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  drop_request (self);
  if (signed_in)
    set_stage (self, GR_SIGN_IN_DONE);
  else
    fail_with (self, error, "token");
}

static void
take_answer (GrSignInFlow   *self,
             GrAuthResponse *response)
{
  /* An answer that is an error ends the sign-in at once; the lane only records it. */
  if (gr_auth_response_get_verdict (response) != GR_AUTH_VERDICT_CODE)
    {
      gr_lane_session_complete_sign_in_async (self->lane_session, self->request, response, NULL, NULL, NULL);
      fail_with (self, gr_auth_response_get_error (response), "redirect");
      return;
    }

  set_stage (self, GR_SIGN_IN_EXCHANGING);
  gr_lane_session_complete_sign_in_async (self->lane_session, self->request, response, self->cancellable,
                                          completed_cb, g_object_ref (self));
}

/* What the lane sends itself joins the pages that the browser goes through, in the order in which it happens. */
static void
trace_changed_cb (GrSignInFlow *self,
                  guint         position,
                  guint         removed,
                  guint         added,
                  GListModel   *trace)
{
  g_assert (GR_IS_SIGN_IN_FLOW (self));

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GrExchange) exchange = g_list_model_get_item (trace, i);

      g_list_store_append (self->steps, exchange);
    }
}

static void
gr_sign_in_flow_dispose (GObject *object)
{
  GrSignInFlow *self = GR_SIGN_IN_FLOW (object);

  drop_request (self);
  g_clear_object (&self->lane_session);
  g_clear_object (&self->clock);
  g_clear_object (&self->steps);
  g_clear_object (&self->diagnosis);

  G_OBJECT_CLASS (gr_sign_in_flow_parent_class)->dispose (object);
}

static void
gr_sign_in_flow_finalize (GObject *object)
{
  GrSignInFlow *self = GR_SIGN_IN_FLOW (object);

  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (gr_sign_in_flow_parent_class)->finalize (object);
}

static void
gr_sign_in_flow_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrSignInFlow *self = GR_SIGN_IN_FLOW (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      g_value_set_enum (value, gr_sign_in_flow_get_stage (self));
      break;

    case PROP_MESSAGE:
      g_value_set_string (value, gr_sign_in_flow_get_message (self));
      break;

    case PROP_DIAGNOSIS:
      g_value_set_object (value, gr_sign_in_flow_get_diagnosis (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_sign_in_flow_class_init (GrSignInFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_sign_in_flow_dispose;
  object_class->finalize = gr_sign_in_flow_finalize;
  object_class->get_property = gr_sign_in_flow_get_property;

  properties[PROP_STAGE] =
    g_param_spec_enum ("stage", NULL, NULL, GR_TYPE_SIGN_IN_STAGE, GR_SIGN_IN_IDLE,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_DIAGNOSIS] =
    g_param_spec_object ("diagnosis", NULL, NULL, GR_TYPE_DIAGNOSIS,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_sign_in_flow_init (GrSignInFlow *self)
{
  self->steps = g_list_store_new (GR_TYPE_EXCHANGE);
}

GrSignInFlow *
gr_sign_in_flow_new (GrLaneSession *lane_session,
                     GrClock       *clock)
{
  GrSignInFlow *self;

  g_return_val_if_fail (GR_IS_LANE_SESSION (lane_session), NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);

  self = g_object_new (GR_TYPE_SIGN_IN_FLOW, NULL);
  self->lane_session = g_object_ref (lane_session);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (gr_lane_session_get_trace (lane_session), "items-changed",
                           G_CALLBACK (trace_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

GrLaneSession *
gr_sign_in_flow_get_lane_session (GrSignInFlow *self)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), NULL);

  return self->lane_session;
}

GrSignInStage
gr_sign_in_flow_get_stage (GrSignInFlow *self)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), GR_SIGN_IN_IDLE);

  return self->stage;
}

const char *
gr_sign_in_flow_get_message (GrSignInFlow *self)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), NULL);

  return self->message;
}

GrDiagnosis *
gr_sign_in_flow_get_diagnosis (GrSignInFlow *self)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), NULL);

  return self->diagnosis;
}

GListModel *
gr_sign_in_flow_get_steps (GrSignInFlow *self)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/* The flow that waits for the answer to the sign-in of a lane, or NULL. */
GrSignInFlow *
gr_sign_in_flow_find_open (GrLaneSession *lane_session)
{
  GrSignInFlow *flow;

  g_return_val_if_fail (GR_IS_LANE_SESSION (lane_session), NULL);

  flow = g_object_get_qdata (G_OBJECT (lane_session), open_quark ());

  return flow != NULL && flow->stage == GR_SIGN_IN_ASKING ? flow : NULL;
}

/* What the answer has to look like while the flow waits for one. The state is a secret. */
gboolean
gr_sign_in_flow_get_expected (GrSignInFlow *self,
                              const char  **redirect_uri,
                              const char  **state)
{
  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), FALSE);

  if (self->request == NULL || self->stage != GR_SIGN_IN_ASKING)
    return FALSE;

  *redirect_uri = gr_auth_request_get_redirect_uri (self->request);
  *state = gr_auth_request_get_state (self->request);

  return *redirect_uri != NULL;
}

/* Begins a new attempt with a request of its own and returns the address to open, or NULL after the stage became failed.
 * Without a redirect URI the lane takes the first that is registered. */
char *
gr_sign_in_flow_start (GrSignInFlow *self,
                       const char   *redirect_uri)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *uri = NULL;

  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), NULL);

  drop_request (self);
  g_list_store_remove_all (self->steps);
  set_message (self, NULL);
  set_diagnosis (self, NULL);

  self->request = gr_lane_session_begin_sign_in (self->lane_session, redirect_uri, &error);
  if (self->request == NULL)
    {
      fail_with (self, error, NULL);
      return NULL;
    }

  self->cancellable = g_cancellable_new ();
  self->address = gr_auth_request_dup_uri (self->request);
  g_object_set_qdata (G_OBJECT (self->lane_session), open_quark (), self);
  set_stage (self, GR_SIGN_IN_ASKING);

  return g_strdup (self->address);
}

/* Shows the flow where a browser is about to go. TRUE means that it must not go there: the answer was taken. */
gboolean
gr_sign_in_flow_offer (GrSignInFlow *self,
                       const char   *uri)
{
  g_autoptr (GrSignInFlow)   held = NULL;
  g_autoptr (GrAuthResponse) response = NULL;

  g_return_val_if_fail (GR_IS_SIGN_IN_FLOW (self), FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  held = g_object_ref (self);

  if (self->request == NULL)
    return FALSE;
  if (self->stage != GR_SIGN_IN_ASKING)
    return gr_auth_request_owns_uri (self->request, uri);

  response = gr_auth_request_judge (self->request, uri);
  switch (gr_auth_response_get_verdict (response))
    {
    case GR_AUTH_VERDICT_CODE:
    case GR_AUTH_VERDICT_ERROR:
      add_step (self, _ ("Redirect taken, not loaded"), uri);
      take_answer (self, response);
      return TRUE;

    case GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR:
      add_step (self, _ ("Page with an error"), uri);
      diagnose (self, gr_auth_response_get_error (response), "authorize");
      return FALSE;

    case GR_AUTH_VERDICT_NOT_OURS:
    default:
      if (g_strcmp0 (uri, self->address) != 0)
        add_step (self, _ ("Page"), uri);
      set_diagnosis (self, NULL);
      return FALSE;
    }
}

/* Ends the attempt with a reason that did not come from the provider, such as a page that could not be loaded. */
void
gr_sign_in_flow_fail (GrSignInFlow *self,
                      const char   *message)
{
  g_autoptr (GrDiagnosis) diagnosis = NULL;

  g_return_if_fail (GR_IS_SIGN_IN_FLOW (self));
  g_return_if_fail (message != NULL);

  drop_request (self);
  gr_lane_session_cancel_sign_in (self->lane_session);
  set_message (self, message);
  diagnosis = gr_diagnosis_new_plain (message, NULL);
  set_diagnosis (self, diagnosis);
  set_stage (self, GR_SIGN_IN_FAILED);
}

void
gr_sign_in_flow_cancel (GrSignInFlow *self)
{
  g_return_if_fail (GR_IS_SIGN_IN_FLOW (self));

  if (self->stage == GR_SIGN_IN_DONE || self->stage == GR_SIGN_IN_CANCELLED)
    return;

  drop_request (self);
  gr_lane_session_cancel_sign_in (self->lane_session);
  set_stage (self, GR_SIGN_IN_CANCELLED);
}

/* Whether a listener on this computer can wait at a registered redirect URI, which may have a * for its port. */
gboolean
gr_sign_in_is_loopback (const char *redirect_uri)
{
  g_return_val_if_fail (redirect_uri != NULL, FALSE);

  return g_str_has_prefix (redirect_uri, "http://127.0.0.1:") || g_str_has_prefix (redirect_uri, "http://localhost:");
}
