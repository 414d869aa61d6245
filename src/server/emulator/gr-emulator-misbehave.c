/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-misbehave.h"

#include "gr-emulator-pages.h"

#define JSON            "application/json; charset=utf-8"
#define AUTHORIZE_ROUTE "oauth.authorize"
#define REFRESH_ROUTE   "oauth.refresh"

static void
stop_waiting (gpointer user_data)
{
  g_source_destroy (user_data);
  g_source_unref (user_data);
}

/* The message owns the timer, so that it ends with the connection. */
static void
set_timer (GrEmulatorWorld   *world,
           SoupServerMessage *message,
           GSourceFunc        callback)
{
  GSource *timer = g_timeout_source_new (world->delay);

  g_source_set_callback (timer, callback, message, NULL);
  g_source_attach (timer, g_main_context_get_thread_default ());
  g_object_set_data_full (G_OBJECT (message), "gr-timer", timer, stop_waiting);
}

/* Refuses in the shape of the path: flat for OAuth, the envelope for the API, a page elsewhere. */
static void
refuse (GrEmulatorWorld           *world,
        GrEmulatorCall            *call,
        const GrEmulatorFaultKind *kind)
{
  gboolean                 is_api = g_str_has_prefix (call->path, "/v2/user/");
  const char              *id = is_api ? kind->api_refusal : kind->refusal;
  const GrEmulatorRefusal *refusal = id != NULL ? gr_emulator_dialect_find (world->dialect, id) : NULL;

  if (refusal != NULL && g_str_has_prefix (call->path, "/v2/oauth/"))
    gr_emulator_call_refuse_oauth (call, refusal);
  else if (refusal != NULL && is_api)
    gr_emulator_call_refuse_api (call, refusal, NULL);
  else if (refusal != NULL && refusal->error == NULL)
    gr_emulator_page_sentence (call, refusal->message);
  else
    gr_emulator_page_message (call, kind->status != 0 || refusal == NULL ? kind->status : refusal->status);

  if (kind->status != 0)
    call->status = kind->status;
}

static void
answer_as_proxy (GrEmulatorWorld   *world,
                 GrEmulatorCall    *call,
                 SoupServerMessage *message)
{
  gr_emulator_call_answer_text (call, SOUP_STATUS_BAD_GATEWAY, "text/html; charset=utf-8",
                                g_strdup ("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n"));
}

static void
answer_garbage (GrEmulatorWorld   *world,
                GrEmulatorCall    *call,
                SoupServerMessage *message)
{
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, JSON, g_strdup ("\xff\xfe{]\"access_token\"\x01"));
}

static void
begin_without_end (SoupServerMessage *message,
                   gsize              piece_size)
{
  SoupMessageBody *body = soup_server_message_get_response_body (message);
  GBytes          *piece = g_bytes_new_take (g_strnfill (piece_size, ' '), piece_size);

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_set_content_type (soup_server_message_get_response_headers (message), "application/json", NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);
  soup_message_body_set_accumulate (body, FALSE);
  soup_message_body_append_bytes (body, piece);
  g_object_set_data_full (G_OBJECT (message), "gr-piece", piece, (GDestroyNotify)g_bytes_unref);
}

static void
append_piece_cb (SoupServerMessage *message)
{
  soup_message_body_append_bytes (soup_server_message_get_response_body (message), g_object_get_data (G_OBJECT (message), "gr-piece"));
}

/* Each piece makes the next one; none is kept. */
static void
answer_without_end (GrEmulatorWorld   *world,
                    GrEmulatorCall    *call,
                    SoupServerMessage *message)
{
  begin_without_end (message, 16 * 1024);
  g_signal_connect (message, "wrote-chunk", G_CALLBACK (append_piece_cb), NULL);
}

static gboolean
drip_cb (gpointer user_data)
{
  append_piece_cb (user_data);
  soup_server_message_unpause (user_data);
  return G_SOURCE_CONTINUE;
}

static void
drip (GrEmulatorWorld   *world,
      GrEmulatorCall    *call,
      SoupServerMessage *message)
{
  begin_without_end (message, 1);
  set_timer (world, message, drip_cb);
}

static void
hang_up (GrEmulatorWorld   *world,
         GrEmulatorCall    *call,
         SoupServerMessage *message)
{
  g_autoptr (GIOStream) connection = soup_server_message_steal_connection (message);

  call->status = SOUP_STATUS_NONE;
  g_io_stream_close (connection, NULL, NULL);
}

/* The server itself would not send half of its headers, so its connection is taken from it. */
static void
hang_up_in_headers (GrEmulatorWorld   *world,
                    GrEmulatorCall    *call,
                    SoupServerMessage *message)
{
  g_autoptr (GIOStream) connection = soup_server_message_steal_connection (message);
  const char            half[] = "HTTP/1.1 200 OK\r\nContent-Type: application/js";

  g_output_stream_write_all (g_io_stream_get_output_stream (connection), half, sizeof half - 1, NULL, NULL, NULL);
  g_io_stream_close (connection, NULL, NULL);
}

static void
close_cb (SoupServerMessage *message,
          guint              length,
          gpointer           user_data)
{
  GSocket *socket = soup_server_message_get_socket (message);

  if (socket != NULL)
    g_socket_shutdown (socket, TRUE, TRUE, NULL);
}

/* Promises more than is sent, then hangs up. */
static void
truncate_answer (GrEmulatorWorld   *world,
                 GrEmulatorCall    *call,
                 SoupServerMessage *message)
{
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, JSON, g_strdup ("{\"access_token\":\"act.trunc"));
  soup_message_headers_set_content_length (soup_server_message_get_response_headers (message), 4096);
  g_signal_connect (message, "wrote-body-data", G_CALLBACK (close_cb), NULL);
}

static void
never_answer (GrEmulatorWorld   *world,
              GrEmulatorCall    *call,
              SoupServerMessage *message)
{
  soup_server_message_pause (message);
}

static void
offer_download (GrEmulatorWorld   *world,
                GrEmulatorCall    *call,
                SoupServerMessage *message)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message),
                                "Content-Disposition", "attachment; filename=\"sandbox.bin\"");
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, "application/octet-stream", g_strdup ("not wanted\n"));
}

/* The faults of a whole answer that are more than a refusal of the catalogue. */
static const struct
{
  GrEmulatorFault fault;
  void (*answer) (GrEmulatorWorld   *world,
                  GrEmulatorCall    *call,
                  SoupServerMessage *message);
} deeds[] = {
  {GR_EMULATOR_FAULT_BAD_GATEWAY, answer_as_proxy},
  {GR_EMULATOR_FAULT_GARBAGE, answer_garbage},
  {GR_EMULATOR_FAULT_ENDLESS, answer_without_end},
  {GR_EMULATOR_FAULT_DRIP, drip},
  {GR_EMULATOR_FAULT_DROP, hang_up},
  {GR_EMULATOR_FAULT_DROP_IN_HEADERS, hang_up_in_headers},
  {GR_EMULATOR_FAULT_TRUNCATED, truncate_answer},
  {GR_EMULATOR_FAULT_HANG, never_answer},
  {GR_EMULATOR_FAULT_DOWNLOAD, offer_download},
};

/* Answers as the call's fault asks for, if it is about the answer as a whole. */
static gboolean
misbehave (GrEmulatorWorld   *world,
           GrEmulatorCall    *call,
           SoupServerMessage *message)
{
  const GrEmulatorFaultKind *kind = gr_emulator_fault_get_kind (call->fault);

  if (kind->stage != GR_EMULATOR_STAGE_ANSWER)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (deeds[i].fault == call->fault)
      {
        deeds[i].answer (world, call, message);
        return TRUE;
      }

  refuse (world, call, kind);
  if (kind->retry_after != NULL)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After", kind->retry_after);
  return TRUE;
}

static gboolean
resume_cb (gpointer user_data)
{
  soup_server_message_unpause (user_data);
  return G_SOURCE_REMOVE;
}

static void
shift_date (GrEmulatorWorld   *world,
            SoupServerMessage *message)
{
  g_autoptr (GDateTime) ahead = g_date_time_new_from_unix_utc (gr_clock_get_now (world->clock) + GR_EMULATOR_CLOCK_SKEW);
  g_autofree char      *date = soup_date_time_to_string (ahead, SOUP_DATE_HTTP);

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Date", date);
}

/* Does to an answer on its way what the call's fault asks for. */
static void
deliver (GrEmulatorWorld   *world,
         GrEmulatorCall    *call,
         SoupServerMessage *message)
{
  if (call->fault == GR_EMULATOR_FAULT_ANSWER_LOST)
    hang_up (world, call, message);
  else if (call->fault == GR_EMULATOR_FAULT_SLOW)
    {
      soup_server_message_pause (message);
      set_timer (world, message, resume_cb);
    }
  else if (call->fault == GR_EMULATOR_FAULT_CLOCK_SKEW)
    shift_date (world, message);
}

static GrEmulatorFault
get_fault (GrEmulatorWorld *world,
           const char      *route)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (world->faults, route));
}

/* The token endpoint is two routes to a fault: a refresh may go wrong where a sign-in does not. */
static gboolean
is_refresh (GrEmulatorCall        *call,
            const GrEmulatorRoute *route)
{
  g_autoptr (GHashTable) form = g_str_equal (route->id, "oauth.token") ? gr_emulator_call_read_form (call) : NULL;

  return form != NULL && g_strcmp0 (g_hash_table_lookup (form, "grant_type"), "refresh_token") == 0;
}

/* Finds the name under which a fault is set for a call. One of the redirect is set on the authorize page and shows after its
 * forms. */
static const char *
choose_faulty_route (GrEmulatorWorld       *world,
                     GrEmulatorCall        *call,
                     const GrEmulatorRoute *route)
{
  GrEmulatorFault astray = get_fault (world, AUTHORIZE_ROUTE);

  if (get_fault (world, REFRESH_ROUTE) != GR_EMULATOR_FAULT_NONE && is_refresh (call, route))
    return REFRESH_ROUTE;
  if (g_str_equal (route->id, "consent") && get_fault (world, route->id) == GR_EMULATOR_FAULT_NONE &&
      gr_emulator_fault_get_kind (astray)->stage == GR_EMULATOR_STAGE_REDIRECT)
    return AUTHORIZE_ROUTE;
  return route->id;
}

/**
 * gr_emulator_answer_with_faults:
 * @world: the emulator's world
 * @call: the call to answer
 * @route: the route it is for
 * @message: the message of the call
 *
 * Answers a call, in the way of its route or of the fault that is set there. A call that is left without a status needs no
 * answer any more, or gets none.
 */
void
gr_emulator_answer_with_faults (GrEmulatorWorld       *world,
                                GrEmulatorCall        *call,
                                const GrEmulatorRoute *route,
                                SoupServerMessage     *message)
{
  const char *faulty_route = choose_faulty_route (world, call, route);

  call->fault = get_fault (world, faulty_route);
  if (gr_emulator_fault_get_kind (call->fault)->once)
    g_hash_table_remove (world->faults, faulty_route);

  if (misbehave (world, call, message))
    return;

  route->answer (world, call);
  deliver (world, call, message);
}
