/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One HTTP request and its answer as recorded for people: everything in it is redacted before it is kept. */
#define GR_TYPE_EXCHANGE (gr_exchange_get_type ())
G_DECLARE_FINAL_TYPE (GrExchange, gr_exchange, GR, EXCHANGE, GObject)

/* One parameter of a request or member of an answer. Of a secret, the value is a mask. */
typedef struct
{
  char    *name;
  char    *value;
  gboolean is_answer;
} GrExchangeParameter;

GrExchange *gr_exchange_new (const char *title,
                             const char *method,
                             const char *uri,
                             gint64      started_at);
void        gr_exchange_finish (GrExchange *self,
                                guint       status,
                                const char *log_id,
                                const char *detail,
                                gint64      finished_at);
const char *gr_exchange_get_title (GrExchange *self);
const char *gr_exchange_get_method (GrExchange *self);
const char *gr_exchange_get_uri (GrExchange *self);
guint       gr_exchange_get_status (GrExchange *self);
const char *gr_exchange_get_log_id (GrExchange *self);
const char *gr_exchange_get_detail (GrExchange *self);
gint64      gr_exchange_get_started_at (GrExchange *self);
gint64      gr_exchange_get_finished_at (GrExchange *self);
GrExchange *gr_exchange_new_event (const char *title,
                                   const char *detail,
                                   gint64      at);
void        gr_exchange_add_parameter (GrExchange *self,
                                       const char *name,
                                       const char *value,
                                       gboolean    is_answer);
void        gr_exchange_add_form (GrExchange *self,
                                  GBytes     *form);
GPtrArray  *gr_exchange_get_parameters (GrExchange *self);
char       *gr_exchange_dup_address (GrExchange *self);
gint64      gr_exchange_get_duration (GrExchange *self);
guint       gr_exchange_get_group (GrExchange *self);
void        gr_exchange_set_group (GrExchange *self,
                                   guint       group);

G_END_DECLS
