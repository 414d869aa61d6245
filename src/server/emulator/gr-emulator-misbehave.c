/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-misbehave.h"

#include "gr-emulator-pages.h"
#include "gr-emulator-untrusted.h"

#include <string.h>

#define JSON            "application/json; charset=utf-8"
#define AUTHORIZE_ROUTE "oauth.authorize"
#define TOKEN_ROUTE     "oauth.token"
#define PIECE           (16 * 1024)
#define HUGE_PIECES     (32 * 1024 * 1024 / PIECE)
#define DEPTH           100000

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
  begin_without_end (message, PIECE);
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

/* The pieces are one and the same, so that nothing of that size is ever in memory. */
static void
answer_hugely (GrEmulatorWorld   *world,
               GrEmulatorCall    *call,
               SoupServerMessage *message)
{
  g_autoptr (GBytes) piece = g_bytes_new_take (g_strnfill (PIECE, ' '), PIECE);

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_set_content_type (soup_server_message_get_response_headers (message), "application/json", NULL);
  for (gsize i = 0; i < HUGE_PIECES; i++)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message), piece);
}

/* Leads to the other name of this computer: whoever follows with the body of the request is seen to. */
static void
lead_elsewhere (GrEmulatorWorld   *world,
                GrEmulatorCall    *call,
                SoupServerMessage *message)
{
  call->location = g_strdup_printf ("http://localhost%s%s", strrchr (world->base_uri, ':'), call->path);
  call->status = SOUP_STATUS_TEMPORARY_REDIRECT;
}

static void
answer_nothing (GrEmulatorWorld   *world,
                GrEmulatorCall    *call,
                SoupServerMessage *message)
{
  call->status = SOUP_STATUS_OK;
}

static void
answer_list (GrEmulatorWorld   *world,
             GrEmulatorCall    *call,
             SoupServerMessage *message)
{
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, JSON, g_strdup ("[{\"access_token\":\"act.list\"}]"));
}

static void
answer_twice (GrEmulatorWorld   *world,
              GrEmulatorCall    *call,
              SoupServerMessage *message)
{
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, JSON,
                                g_strdup ("{\"access_token\":\"act.first\",\"access_token\":\"act.second\",\"expires_in\":86400,"
                                          "\"error\":{\"code\":\"ok\"},\"error\":{\"code\":\"internal_error\"}}"));
}

static void
answer_deeply (GrEmulatorWorld   *world,
               GrEmulatorCall    *call,
               SoupServerMessage *message)
{
  g_autofree char *opening = g_strnfill (DEPTH, '[');
  g_autofree char *closing = g_strnfill (DEPTH, ']');

  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, JSON, g_strconcat ("{\"data\":", opening, closing, "}", NULL));
}

/* The first 33 bytes of a PNG (ISO/IEC 15948, 5.2 and 11.2.2), whose header says how large it is. */
static void
answer_picture (GrEmulatorCall *call,
                const guchar    size[4])
{
  GByteArray  *picture = g_byte_array_new ();
  const guchar begin[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
  const guchar end[] = {8, 6, 0, 0, 0, 0, 0, 0, 0};

  g_byte_array_append (picture, begin, sizeof begin);
  g_byte_array_append (picture, size, 4);
  g_byte_array_append (picture, size, 4);
  g_byte_array_append (picture, end, sizeof end);
  call->content = g_byte_array_free_to_bytes (picture);
  call->content_type = "image/png";
  call->status = SOUP_STATUS_OK;
}

static void
answer_broken_picture (GrEmulatorWorld   *world,
                       GrEmulatorCall    *call,
                       SoupServerMessage *message)
{
  answer_picture (call, (const guchar[]){0, 0, 0, 168});
}

static void
answer_huge_picture (GrEmulatorWorld   *world,
                     GrEmulatorCall    *call,
                     SoupServerMessage *message)
{
  answer_picture (call, (const guchar[]){0, 0, 0xea, 0x60});
}

static void
ask_for_password (GrEmulatorWorld   *world,
                  GrEmulatorCall    *call,
                  SoupServerMessage *message)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "WWW-Authenticate", "Basic realm=\"Local sandbox\"");
  gr_emulator_page_message (call, SOUP_STATUS_UNAUTHORIZED);
}

static void
lead_to_untrusted (GrEmulatorWorld   *world,
                   GrEmulatorCall    *call,
                   SoupServerMessage *message)
{
  g_autofree char *location = gr_emulator_untrusted_dup_uri (world, call->path);

  if (location != NULL)
    gr_emulator_call_redirect (call, location);
  else
    gr_emulator_page_message (call, SOUP_STATUS_INTERNAL_SERVER_ERROR);
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
  {GR_EMULATOR_FAULT_HUGE, answer_hugely},
  {GR_EMULATOR_FAULT_REDIRECTED, lead_elsewhere},
  {GR_EMULATOR_FAULT_EMPTY, answer_nothing},
  {GR_EMULATOR_FAULT_WRONG_SHAPE, answer_list},
  {GR_EMULATOR_FAULT_DUPLICATE_MEMBERS, answer_twice},
  {GR_EMULATOR_FAULT_DEEP_JSON, answer_deeply},
  {GR_EMULATOR_FAULT_BROKEN_PICTURE, answer_broken_picture},
  {GR_EMULATOR_FAULT_HUGE_PICTURE, answer_huge_picture},
  {GR_EMULATOR_FAULT_PASSWORD, ask_for_password},
  {GR_EMULATOR_FAULT_UNTRUSTED_CERTIFICATE, lead_to_untrusted},
};

/* In seconds or, as a server may too, by a date (RFC 9110, 10.2.3). */
static void
say_when (GrEmulatorWorld   *world,
          GrEmulatorCall    *call,
          SoupServerMessage *message,
          guint              seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (gr_clock_get_now (world->clock) + seconds);
  g_autofree char      *text = NULL;

  text = call->fault == GR_EMULATOR_FAULT_RETRY_AFTER_DATE ? soup_date_time_to_string (time, SOUP_DATE_HTTP) : g_strdup_printf ("%u", seconds);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After", text);
}

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
  if (kind->retry_after != 0)
    say_when (world, call, message, kind->retry_after);
  return TRUE;
}

static gboolean
resume_cb (gpointer user_data)
{
  soup_server_message_unpause (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * gr_emulator_show_date:
 * @message: a message that is being answered
 * @unix_seconds: the time it shows
 *
 * Sets the Date header of an answer.
 */
void
gr_emulator_show_date (SoupServerMessage *message,
                       gint64             unix_seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (unix_seconds);
  g_autofree char      *date = soup_date_time_to_string (time, SOUP_DATE_HTTP);

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
  else if (call->fault == GR_EMULATOR_FAULT_WRONG_TYPE)
    call->content_type = "text/html; charset=utf-8";
  else if (call->fault == GR_EMULATOR_FAULT_CLOCK_SKEW)
    gr_emulator_show_date (message, gr_clock_get_now (world->clock) + GR_EMULATOR_CLOCK_SKEW);

  if (gr_emulator_fault_get_kind (call->fault)->stage == GR_EMULATOR_STAGE_DELIVERY)
    call->met = TRUE;
}

/* The token endpoint is several places to a fault: a refresh may go wrong where a sign-in does not. */
static const char *
choose_token_place (GrEmulatorWorld *world,
                    GrEmulatorCall  *call)
{
  static const struct
  {
    const char *type;
    const char *place;
  } places[] = {
    {"refresh_token", "oauth.refresh"},
    {"client_credentials", "oauth.client-token"},
  };
  g_autoptr (GHashTable) form = gr_emulator_call_read_form (call);
  const char            *type = form != NULL ? g_hash_table_lookup (form, "grant_type") : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (type, places[i].type) == 0 && gr_emulator_dial_get_fault (world->dial, places[i].place) != GR_EMULATOR_FAULT_NONE)
      return places[i].place;

  return TOKEN_ROUTE;
}

/* Finds the name under which a fault is set for a call. One of the redirect is set on the authorize page and shows after its
 * forms. */
static const char *
choose_faulty_route (GrEmulatorWorld       *world,
                     GrEmulatorCall        *call,
                     const GrEmulatorRoute *route)
{
  GrEmulatorFault astray = gr_emulator_dial_get_fault (world->dial, AUTHORIZE_ROUTE);

  if (g_str_equal (route->id, TOKEN_ROUTE))
    return choose_token_place (world, call);
  if (g_str_equal (route->id, "consent") && gr_emulator_dial_get_fault (world->dial, route->id) == GR_EMULATOR_FAULT_NONE &&
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

  call->fault = gr_emulator_dial_get_fault (world->dial, faulty_route);
  if (misbehave (world, call, message))
    call->met = TRUE;
  else
    {
      route->answer (world, call);
      deliver (world, call, message);
    }

  if (call->met)
    gr_emulator_dial_meet (world->dial, faulty_route);
}
