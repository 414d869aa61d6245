/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

#include "gr-clock.h"

G_BEGIN_DECLS

#define GR_HTTP_MAX_ANSWER (4 * 1024 * 1024)

typedef enum
{
  GR_HTTP_ERROR_UNREACHABLE,
  GR_HTTP_ERROR_TIMED_OUT,
  GR_HTTP_ERROR_TOO_LARGE,
  GR_HTTP_ERROR_NOT_JSON,
} GrHttpError;

#define GR_HTTP_ERROR (gr_http_error_quark ())
GQuark gr_http_error_quark (void);

SoupSession *gr_http_session_new (void);
void         gr_http_record (SoupMessage *message,
                             GListStore  *trace,
                             const char  *title,
                             GrClock     *clock);
void         gr_http_record_form (SoupMessage *message,
                                  GListStore  *trace,
                                  const char  *title,
                                  GBytes      *form,
                                  GrClock     *clock);
void         gr_http_send_json_async (SoupSession        *session,
                                      SoupMessage        *message,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
JsonNode    *gr_http_send_json_finish (GAsyncResult *result,
                                       guint        *status,
                                       GError      **error);
char        *gr_http_dup_log_id (SoupMessage *message,
                                 JsonNode    *answer);
gboolean     gr_http_status_is_temporary (guint status);
guint        gr_http_get_retry_after (SoupMessage *message,
                                      gint64       now);
gboolean     gr_is_log_id (const char *text);

G_END_DECLS
