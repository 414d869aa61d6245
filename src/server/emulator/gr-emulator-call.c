/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-call.h"

#include "gr-util.h"

#include <string.h>

#define COOKIE_NAME    "gr_sandbox"
#define MAX_PARAMETERS 64

/**
 * gr_emulator_call_clear:
 * @call: a call
 *
 * Frees what a call holds.
 */
void
gr_emulator_call_clear (GrEmulatorCall *call)
{
  g_clear_pointer (&call->body, g_bytes_unref);
  g_clear_pointer (&call->content, g_bytes_unref);
  g_clear_pointer (&call->log_id, g_free);
  g_clear_pointer (&call->location, g_free);
  g_clear_pointer (&call->cookie, g_free);
  g_clear_pointer (&call->form_target, g_free);
  g_clear_pointer (&call->reason, g_free);
}

/**
 * gr_emulator_make_log_id:
 * @world: the emulator's world
 *
 * Makes an id such as TikTok's support asks for: the UTC time and twenty hexadecimal digits.
 *
 * Returns: (transfer full): the id
 */
char *
gr_emulator_make_log_id (GrEmulatorWorld *world)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (gr_clock_get_now (world->clock));
  g_autofree char      *stamp = now != NULL ? g_date_time_format (now, "%Y%m%d%H%M%S") : g_strdup ("00000000000000");
  g_autofree char      *tail = gr_random_make_text (world->random, "0123456789ABCDEF", 20);

  return g_strconcat (stamp, tail, NULL);
}

/* Decodes one name or value of a form: UTF-8, no NUL, complete escapes. */
static char *
decode_part (const char *text,
             gsize       length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *decoded = NULL;

  g_strdelimit (part, "+", ' ');
  decoded = g_uri_unescape_string (part, NULL);
  return decoded != NULL && g_utf8_validate (decoded, -1, NULL) ? g_steal_pointer (&decoded) : NULL;
}

/**
 * gr_emulator_parse_form:
 * @text: a query or the body of a form
 * @length: its length in bytes
 *
 * Reads `application/x-www-form-urlencoded` strictly: every parameter has a name and a value, no name comes twice (RFC 6749,
 * 3.1), every escape is complete and what it gives is UTF-8 without NUL.
 *
 * Returns: (transfer full) (nullable): values by name, or %NULL where @text is malformed
 */
GHashTable *
gr_emulator_parse_form (const char *text,
                        gsize       length)
{
  g_autoptr (GHashTable) form = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char            *end = text + length;

  if (length > 0 && memchr (text, '\0', length) != NULL)
    return NULL;

  while (text < end)
    {
      const char      *stop = memchr (text, '&', end - text);
      const char      *part_end = stop != NULL ? stop : end;
      const char      *equals = memchr (text, '=', part_end - text);
      g_autofree char *name = equals != NULL ? decode_part (text, equals - text) : NULL;
      g_autofree char *value = equals != NULL ? decode_part (equals + 1, part_end - equals - 1) : NULL;

      if (name == NULL || value == NULL || name[0] == '\0' || g_hash_table_size (form) >= MAX_PARAMETERS)
        return NULL;
      if (!g_hash_table_insert (form, g_steal_pointer (&name), g_steal_pointer (&value)))
        return NULL;
      text = stop != NULL ? stop + 1 : end;
    }

  return g_steal_pointer (&form);
}

/**
 * gr_emulator_call_read_form:
 * @call: a call with a body
 *
 * Reads the body as a form. A body of another type, JSON above all, is malformed.
 *
 * Returns: (transfer full) (nullable): values by name, or %NULL where the body is no form
 */
GHashTable *
gr_emulator_call_read_form (GrEmulatorCall *call)
{
  const char   *type = soup_message_headers_get_content_type (call->headers, NULL);
  gsize         length;
  gconstpointer text = g_bytes_get_data (call->body, &length);

  if (g_strcmp0 (type, SOUP_FORM_MIME_TYPE_URLENCODED) != 0)
    return NULL;
  return gr_emulator_parse_form (text != NULL ? text : "", length);
}

/**
 * gr_emulator_call_dup_cookie:
 * @call: a call
 *
 * Returns: (transfer full) (nullable): the id of the browser's session, as the browser says
 */
char *
gr_emulator_call_dup_cookie (GrEmulatorCall *call)
{
  const char    *header = soup_message_headers_get_list (call->headers, "Cookie");
  g_auto (GStrv) cookies = header != NULL ? g_strsplit (header, ";", MAX_PARAMETERS) : NULL;

  for (guint i = 0; cookies != NULL && cookies[i] != NULL; i++)
    {
      const char *cookie = g_strstrip (cookies[i]);

      if (g_str_has_prefix (cookie, COOKIE_NAME "="))
        return g_strdup (cookie + strlen (COOKIE_NAME "="));
    }

  return NULL;
}

/**
 * gr_emulator_call_answer_text:
 * @call: a call
 * @status: HTTP status
 * @content_type: (transfer none): a type that outlives the call
 * @text: (transfer full): what to answer
 *
 * Answers with text.
 */
void
gr_emulator_call_answer_text (GrEmulatorCall *call,
                              guint           status,
                              const char     *content_type,
                              char           *text)
{
  call->status = status;
  call->content_type = content_type;
  call->content = g_bytes_new_take (text, strlen (text));
}

/**
 * gr_emulator_call_answer_json:
 * @call: a call
 * @status: HTTP status
 * @node: (transfer full): what to answer
 *
 * Answers with JSON.
 */
void
gr_emulator_call_answer_json (GrEmulatorCall *call,
                              guint           status,
                              JsonNode       *node)
{
  g_autoptr (JsonNode) answer = node;

  gr_emulator_call_answer_text (call, status, "application/json; charset=utf-8", json_to_string (answer, FALSE));
}

/**
 * gr_emulator_call_redirect:
 * @call: a call
 * @location: where to: a path of our own, or a whole address
 *
 * Answers with a redirect that a browser follows with GET.
 */
void
gr_emulator_call_redirect (GrEmulatorCall *call,
                           const char     *location)
{
  call->status = g_str_equal (call->method, "POST") ? SOUP_STATUS_SEE_OTHER : SOUP_STATUS_FOUND;
  gr_set_str (&call->location, location);
}

/**
 * gr_emulator_call_refuse_oauth:
 * @call: a call
 * @refusal: why
 *
 * Answers with the flat error of the token endpoint (facts: OAuth error shape).
 */
void
gr_emulator_call_refuse_oauth (GrEmulatorCall          *call,
                               const GrEmulatorRefusal *refusal)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_add_string_value (builder, refusal->error);
  json_builder_set_member_name (builder, "error_description");
  json_builder_add_string_value (builder, refusal->message);
  json_builder_set_member_name (builder, "log_id");
  json_builder_add_string_value (builder, call->log_id);
  json_builder_end_object (builder);

  gr_emulator_call_answer_json (call, refusal->status, json_builder_get_root (builder));
  call->reason = g_strdup_printf ("%s: %s", refusal->error, refusal->message);
}

/**
 * gr_emulator_call_refuse_api:
 * @call: a call
 * @refusal: why
 * @detail: (nullable): what to add to the message, such as a field's name
 *
 * Answers with an error in the API's envelope (facts: common v2 error codes).
 */
void
gr_emulator_call_refuse_api (GrEmulatorCall          *call,
                             const GrEmulatorRefusal *refusal,
                             const char              *detail)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char        *message = detail != NULL ? g_strdup_printf ("%s: %s", refusal->message, detail) : g_strdup (refusal->message);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "data");
  json_builder_begin_object (builder);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, refusal->error);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, message);
  json_builder_set_member_name (builder, "log_id");
  json_builder_add_string_value (builder, call->log_id);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  gr_emulator_call_answer_json (call, refusal->status, json_builder_get_root (builder));
  call->reason = g_strdup_printf ("%s: %s", refusal->error, message);
}
