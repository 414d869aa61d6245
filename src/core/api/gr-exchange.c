/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-exchange.h"

#include <string.h>

#include "gr-redact.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

struct _GrExchange
{
  GObject parent_instance;

  char  *title;
  char  *method;
  char  *uri;
  guint  status;
  char  *log_id;
  char  *detail;
  gint64 started_at;
  gint64 finished_at;

  GPtrArray *parameters; /* (element-type GrExchangeParameter) */
  gint64     began;      /* monotonic, in microseconds; 0 for an event */
  gint64     duration;   /* in microseconds */
  guint      group;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_METHOD,
  PROP_URI,
  PROP_STATUS,
  PROP_LOG_ID,
  PROP_DETAIL,
  PROP_STARTED_AT,
  PROP_FINISHED_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrExchange, gr_exchange, G_TYPE_OBJECT)

static void
parameter_free (gpointer data)
{
  GrExchangeParameter *parameter = data;

  g_free (parameter->name);
  g_free (parameter->value);
  g_free (parameter);
}

static void
gr_exchange_finalize (GObject *object)
{
  GrExchange *self = GR_EXCHANGE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->method, g_free);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->log_id, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->parameters, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_exchange_parent_class)->finalize (object);
}

static void
gr_exchange_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrExchange *self = GR_EXCHANGE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gr_exchange_get_title (self));
      break;
    case PROP_METHOD:
      g_value_set_string (value, gr_exchange_get_method (self));
      break;
    case PROP_URI:
      g_value_set_string (value, gr_exchange_get_uri (self));
      break;
    case PROP_STATUS:
      g_value_set_uint (value, gr_exchange_get_status (self));
      break;
    case PROP_LOG_ID:
      g_value_set_string (value, gr_exchange_get_log_id (self));
      break;
    case PROP_DETAIL:
      g_value_set_string (value, gr_exchange_get_detail (self));
      break;
    case PROP_STARTED_AT:
      g_value_set_int64 (value, gr_exchange_get_started_at (self));
      break;
    case PROP_FINISHED_AT:
      g_value_set_int64 (value, gr_exchange_get_finished_at (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_exchange_class_init (GrExchangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_exchange_finalize;
  object_class->get_property = gr_exchange_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_METHOD] = g_param_spec_string ("method", NULL, NULL, NULL, flags);
  properties[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOG_ID] = g_param_spec_string ("log-id", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_STARTED_AT] = g_param_spec_int64 ("started-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_FINISHED_AT] = g_param_spec_int64 ("finished-at", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_exchange_init (GrExchange *self)
{
  self->parameters = g_ptr_array_new_with_free_func (parameter_free);
}

/* The parameters of an address, which may stand behind a # sign as well. */
static void
add_query (GrExchange *self,
           const char *text)
{
  g_autoptr (GPtrArray) parameters = text != NULL ? gr_query_parse (text) : NULL;

  for (guint i = 0; parameters != NULL && i < parameters->len; i++)
    {
      GrQueryParam *param = g_ptr_array_index (parameters, i);

      gr_exchange_add_parameter (self, param->name, param->value, FALSE);
    }
}

/**
 * gr_exchange_new:
 * @title: what the request is for, in a few words
 * @method: the HTTP method
 * @uri: where it goes
 * @started_at: when it was sent, in unix seconds
 *
 * Begins a record. Secrets in @uri are masked before it is kept.
 *
 * Returns: (transfer full): a record without an answer
 */
GrExchange *
gr_exchange_new (const char *title,
                 const char *method,
                 const char *uri,
                 gint64      started_at)
{
  GrExchange *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (method != NULL, NULL);
  g_return_val_if_fail (uri != NULL, NULL);

  self = g_object_new (GR_TYPE_EXCHANGE, NULL);
  self->title = gr_redact_text (title);
  self->method = g_strdup (method);
  self->uri = gr_redact_uri (uri);
  self->started_at = started_at;
  self->began = g_get_monotonic_time ();
  add_query (self, strchr (uri, '?') != NULL ? strchr (uri, '?') + 1 : NULL);

  return self;
}

/**
 * gr_exchange_new_event:
 * @title: what happened, in a few words
 * @detail: (nullable): more of it
 * @at: when, in unix seconds
 *
 * Records something that was not sent anywhere, such as tokens being stored.
 *
 * Returns: (transfer full): a record without method, address and status
 */
GrExchange *
gr_exchange_new_event (const char *title,
                       const char *detail,
                       gint64      at)
{
  GrExchange *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (GR_TYPE_EXCHANGE, NULL);
  self->title = gr_redact_text (title);
  self->detail = detail != NULL ? gr_redact_text (detail) : NULL;
  self->started_at = at;
  self->finished_at = at;

  return self;
}

/**
 * gr_exchange_add_parameter:
 * @self: a record
 * @name: the name of a parameter
 * @value: its value, which is masked before it is kept if the name announces a secret
 * @is_answer: whether it came with the answer
 *
 * Adds a parameter to what is known of the request or the answer.
 */
void
gr_exchange_add_parameter (GrExchange *self,
                           const char *name,
                           const char *value,
                           gboolean    is_answer)
{
  GrExchangeParameter *parameter;
  GrValueKind          kind;

  g_return_if_fail (GR_IS_EXCHANGE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (value != NULL);

  kind = gr_value_kind_from_name (name);
  parameter = g_new0 (GrExchangeParameter, 1);
  parameter->name = gr_redact_text (name);
  parameter->value = kind == GR_VALUE_PUBLIC ? gr_redact_text (value) : gr_redact_value (value, kind, FALSE);
  parameter->is_answer = is_answer;
  g_ptr_array_add (self->parameters, parameter);
}

/**
 * gr_exchange_add_form:
 * @self: a record
 * @form: a form-encoded body
 *
 * Adds the fields of a form to what is known of the request.
 */
void
gr_exchange_add_form (GrExchange *self,
                      GBytes     *form)
{
  g_autoptr (GrSecret) text = NULL;
  gsize                size;
  const char          *data;

  g_return_if_fail (GR_IS_EXCHANGE (self));
  g_return_if_fail (form != NULL);

  data = g_bytes_get_data (form, &size);
  text = g_strndup (data, size);
  add_query (self, text);
}

/**
 * gr_exchange_get_parameters:
 * @self: a record
 *
 * Returns: (transfer none) (element-type GrExchangeParameter): what was sent and answered, in this order
 */
GPtrArray *
gr_exchange_get_parameters (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), NULL);

  return self->parameters;
}

/**
 * gr_exchange_dup_address:
 * @self: a record
 *
 * Returns: (transfer full) (nullable): where it went, without parameters; %NULL for an event
 */
char *
gr_exchange_dup_address (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), NULL);

  return self->uri != NULL ? g_strndup (self->uri, strcspn (self->uri, "?#")) : NULL;
}

/**
 * gr_exchange_get_duration:
 * @self: a record
 *
 * Returns: how long the answer took, in microseconds; 0 while there is none, and for an event
 */
gint64
gr_exchange_get_duration (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), 0);

  return self->duration;
}

/**
 * gr_exchange_get_group:
 * @self: a record
 *
 * Returns: the number of the sign-in, or of the single call, that it belongs to; 0 if it was not counted yet
 */
guint
gr_exchange_get_group (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), 0);

  return self->group;
}

/**
 * gr_exchange_set_group:
 * @self: a record
 * @group: a number
 *
 * Counts the record to a sign-in, or to a call of its own.
 */
void
gr_exchange_set_group (GrExchange *self,
                       guint       group)
{
  g_return_if_fail (GR_IS_EXCHANGE (self));

  self->group = group;
}

/**
 * gr_exchange_finish:
 * @self: a record
 * @status: the HTTP status, or 0 if there was no answer
 * @log_id: (nullable): TikTok's id for the request
 * @detail: (nullable): what came of it; secrets in it are masked before it is kept
 * @finished_at: when the answer was there, in unix seconds
 *
 * Records the answer.
 */
void
gr_exchange_finish (GrExchange *self,
                    guint       status,
                    const char *log_id,
                    const char *detail,
                    gint64      finished_at)
{
  g_autofree char *redacted = NULL;

  g_return_if_fail (GR_IS_EXCHANGE (self));

  redacted = detail != NULL ? gr_redact_text (detail) : NULL;

  g_object_freeze_notify (G_OBJECT (self));
  self->status = status;
  self->duration = self->began != 0 ? g_get_monotonic_time () - self->began : 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
  self->finished_at = finished_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINISHED_AT]);
  if (gr_set_str (&self->log_id, log_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOG_ID]);
  if (gr_set_str (&self->detail, redacted))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gr_exchange_get_title:
 * @self: a record
 *
 * Gets what the request was for.
 *
 * Returns: a short text
 */
const char *
gr_exchange_get_title (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), NULL);

  return self->title;
}

/**
 * gr_exchange_get_method:
 * @self: a record
 *
 * Gets the HTTP method.
 *
 * Returns: (nullable): such as “POST”; %NULL for an event
 */
const char *
gr_exchange_get_method (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), NULL);

  return self->method;
}

/**
 * gr_exchange_get_uri:
 * @self: a record
 *
 * Gets where the request went, without secrets.
 *
 * Returns: (nullable): a URI; %NULL for an event
 */
const char *
gr_exchange_get_uri (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), NULL);

  return self->uri;
}

/**
 * gr_exchange_get_status:
 * @self: a record
 *
 * Gets the HTTP status.
 *
 * Returns: the status; 0 while there is no answer
 */
guint
gr_exchange_get_status (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), 0);

  return self->status;
}

/**
 * gr_exchange_get_log_id:
 * @self: a record
 *
 * Gets TikTok's id for the request, which its support asks for.
 *
 * Returns: (nullable): the id
 */
const char *
gr_exchange_get_log_id (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), NULL);

  return self->log_id;
}

/**
 * gr_exchange_get_detail:
 * @self: a record
 *
 * Gets what came of it, without secrets.
 *
 * Returns: (nullable): a sentence
 */
const char *
gr_exchange_get_detail (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), NULL);

  return self->detail;
}

/**
 * gr_exchange_get_started_at:
 * @self: a record
 *
 * Gets when the request was sent.
 *
 * Returns: unix seconds
 */
gint64
gr_exchange_get_started_at (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), 0);

  return self->started_at;
}

/**
 * gr_exchange_get_finished_at:
 * @self: a record
 *
 * Gets when the answer was there.
 *
 * Returns: unix seconds; 0 while there is no answer
 */
gint64
gr_exchange_get_finished_at (GrExchange *self)
{
  g_return_val_if_fail (GR_IS_EXCHANGE (self), 0);

  return self->finished_at;
}
