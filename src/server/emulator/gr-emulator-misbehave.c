/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-misbehave.h"

#include "gr-emulator-pages.h"

/* Refuses in the shape of the path: flat for OAuth, the envelope for the API, a page elsewhere. */
static void
refuse (GrEmulatorWorld *world,
        GrEmulatorCall  *call,
        const char      *oauth_id,
        const char      *api_id,
        guint            status)
{
  if (g_str_has_prefix (call->path, "/v2/oauth/"))
    gr_emulator_call_refuse_oauth (call, gr_emulator_dialect_find (world->dialect, oauth_id));
  else if (g_str_has_prefix (call->path, "/v2/user/"))
    gr_emulator_call_refuse_api (call, gr_emulator_dialect_find (world->dialect, api_id), NULL);
  else
    gr_emulator_page_message (call, status);
  call->status = status;
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
truncate_answer (GrEmulatorCall    *call,
                 SoupServerMessage *message)
{
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, "application/json; charset=utf-8", g_strdup ("{\"access_token\":\"act.trunc"));
  soup_message_headers_set_content_length (soup_server_message_get_response_headers (message), 4096);
  g_signal_connect (message, "wrote-body-data", G_CALLBACK (close_cb), NULL);
}

static void
offer_download (GrEmulatorCall    *call,
                SoupServerMessage *message)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message),
                                "Content-Disposition", "attachment; filename=\"sandbox.bin\"");
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, "application/octet-stream", g_strdup ("not wanted\n"));
}

/**
 * gr_emulator_misbehave:
 * @world: the emulator's world
 * @call: the call to answer, with its fault
 * @message: the message of the call
 *
 * Answers in the way that the call's fault asks for, if the fault is about the answer as a whole.
 *
 * Returns: whether the call is answered
 */
gboolean
gr_emulator_misbehave (GrEmulatorWorld   *world,
                       GrEmulatorCall    *call,
                       SoupServerMessage *message)
{
  switch (call->fault)
    {
    case GR_EMULATOR_FAULT_TOO_MANY_REQUESTS:
      refuse (world, call, "oauth.busy", "api.rate-limit", GR_EMULATOR_STATUS_TOO_MANY_REQUESTS);
      return TRUE;
    case GR_EMULATOR_FAULT_SERVER_ERROR:
      refuse (world, call, "oauth.server-error", "api.internal-error", SOUP_STATUS_INTERNAL_SERVER_ERROR);
      return TRUE;
    case GR_EMULATOR_FAULT_ERROR_WITH_200:
      refuse (world, call, "oauth.code", "api.access-token", SOUP_STATUS_OK);
      return TRUE;
    case GR_EMULATOR_FAULT_GARBAGE:
      gr_emulator_call_answer_text (call, SOUP_STATUS_OK, "application/json; charset=utf-8", g_strdup ("\xff\xfe{]\"access_token\"\x01"));
      return TRUE;
    case GR_EMULATOR_FAULT_TRUNCATED:
      truncate_answer (call, message);
      return TRUE;
    case GR_EMULATOR_FAULT_HANG:
      soup_server_message_pause (message);
      return TRUE;
    case GR_EMULATOR_FAULT_DOWNLOAD:
      offer_download (call, message);
      return TRUE;
    case GR_EMULATOR_FAULT_NONE:
    case GR_EMULATOR_FAULT_POPUP:
    case GR_EMULATOR_FAULT_WRONG_STATE:
    case GR_EMULATOR_FAULT_MISSING_STATE:
    case GR_EMULATOR_FAULT_REPLAYED_CODE:
    case GR_EMULATOR_FAULT_ERROR_BESIDE_CODE:
    case GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT:
    case GR_EMULATOR_FAULT_INTERMEDIATE_CODE:
    case GR_EMULATOR_FAULT_CUSTOM_SCHEME:
    default:
      return FALSE;
    }
}
