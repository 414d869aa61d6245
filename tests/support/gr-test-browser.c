/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-browser.h"

#include <string.h>

struct _GrTestBrowser
{
  SoupSession *session;
};

GrTestBrowser *
gr_test_browser_new (void)
{
  GrTestBrowser *self = g_new0 (GrTestBrowser, 1);

  self->session = soup_session_new_with_options ("timeout", 20, NULL);
  soup_session_add_feature_by_type (self->session, SOUP_TYPE_COOKIE_JAR);
  return self;
}

void
gr_test_browser_free (GrTestBrowser *self)
{
  soup_session_abort (self->session);
  g_clear_object (&self->session);
  g_free (self);
}

void
gr_test_browser_set_language (GrTestBrowser *self,
                              const char    *accept_language)
{
  soup_session_set_accept_language (self->session, accept_language);
}

void
gr_test_page_free (GrTestPage *page)
{
  g_free (page->location);
  g_free (page->type);
  g_free (page->text);
  g_clear_pointer (&page->headers, soup_message_headers_unref);
  g_clear_pointer (&page->bytes, g_bytes_unref);
  g_free (page);
}

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static GrTestPage *
read_page (SoupMessage *message,
           GBytes      *bytes)
{
  GrTestPage *page = g_new0 (GrTestPage, 1);
  const char *location = soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");

  page->status = soup_message_get_status (message);
  page->headers = soup_message_headers_ref (soup_message_get_response_headers (message));
  page->type = g_strdup (soup_message_headers_get_content_type (page->headers, NULL));
  page->bytes = g_bytes_ref (bytes);
  page->text = g_bytes_get_size (bytes) > 0 ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");
  if (location != NULL && location[0] == '/')
    {
      g_autofree char *uri = g_uri_to_string (soup_message_get_uri (message));

      page->location = g_uri_resolve_relative (uri, location, SOUP_HTTP_URI_FLAGS, NULL);
    }
  else
    page->location = g_strdup (location);
  return page;
}

GrTestPage *
gr_test_browser_send (GrTestBrowser *self,
                      const char    *method,
                      const char    *uri,
                      const char    *type,
                      const char    *body,
                      const char    *bearer)
{
  g_autoptr (SoupMessage)  message = soup_message_new (method, uri);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (GError)       error = NULL;

  g_assert_nonnull (message);
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  if (body != NULL)
    {
      g_autoptr (GBytes) request = g_bytes_new (body, strlen (body));

      soup_message_set_request_body_from_bytes (message, type, request);
    }
  if (bearer != NULL)
    {
      g_autofree char *header = g_strconcat ("Bearer ", bearer, NULL);

      soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization", header);
    }

  soup_session_send_and_read_async (self->session, message, G_PRIORITY_DEFAULT, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  bytes = soup_session_send_and_read_finish (self->session, result, &error);
  g_assert_no_error (error);
  return read_page (message, bytes);
}

GrTestPage *
gr_test_browser_get (GrTestBrowser *self,
                     const char    *uri)
{
  return gr_test_browser_send (self, "GET", uri, NULL, NULL, NULL);
}

GrTestPage *
gr_test_browser_post_form (GrTestBrowser *self,
                           const char    *uri,
                           const char    *first_name,
                           ...)
{
  g_autoptr (GString) body = g_string_new (NULL);
  va_list             arguments;

  va_start (arguments, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (arguments, const char *))
    {
      const char      *value = va_arg (arguments, const char *);
      g_autofree char *escaped_name = g_uri_escape_string (name, NULL, FALSE);
      g_autofree char *escaped_value = g_uri_escape_string (value, NULL, FALSE);

      g_string_append_printf (body, "%s%s=%s", body->len > 0 ? "&" : "", escaped_name, escaped_value);
    }
  va_end (arguments);
  return gr_test_browser_send (self, "POST", uri, "application/x-www-form-urlencoded", body->str, NULL);
}

char *
gr_test_page_dup_nonce (GrTestPage *page)
{
  const char *mark = "name=\"form\" value=\"";
  const char *nonce = strstr (page->text, mark);

  g_assert_nonnull (nonce);
  nonce += strlen (mark);
  return g_strndup (nonce, strcspn (nonce, "\""));
}

JsonNode *
gr_test_page_parse (GrTestPage *page)
{
  g_autoptr (GError) error = NULL;
  JsonNode          *node = json_from_string (page->text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

/* The value of one parameter, decoded, or NULL where the address does not have it. */
char *
gr_test_query_dup (const char *uri,
                   const char *parameter)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GUri)       parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED_QUERY, &error);
  g_autoptr (GHashTable) query = NULL;

  g_assert_no_error (error);
  if (g_uri_get_query (parsed) == NULL)
    return NULL;
  query = g_uri_parse_params (g_uri_get_query (parsed), -1, "&", G_URI_PARAMS_WWW_FORM, &error);
  g_assert_no_error (error);
  return g_strdup (g_hash_table_lookup (query, parameter));
}

/* Collects the ticks of a consent page as a browser would: what is checked and not disabled. */
static char *
make_consent (GrTestPage *page,
              const char *unticked_scope)
{
  g_autofree char    *nonce = gr_test_page_dup_nonce (page);
  g_autoptr (GString) body = g_string_new ("form=");
  const char         *mark = "<input type=\"checkbox\" name=\"";

  g_string_append (body, nonce);
  for (const char *tick = strstr (page->text, mark); tick != NULL; tick = strstr (tick, mark))
    {
      g_autofree char *name = NULL;
      g_autofree char *element = g_strndup (tick, strcspn (tick, ">"));

      tick += strlen (mark);
      name = g_strndup (tick, strcspn (tick, "\""));
      if (strstr (element, " disabled") == NULL && g_strcmp0 (name + strlen ("scope:"), unticked_scope) != 0)
        g_string_append_printf (body, "&%s=on", name);
    }
  g_string_append (body, "&decision=allow");
  return g_string_free (g_steal_pointer (&body), FALSE);
}

static char *
get_base (const char *uri)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);

  return g_strdup_printf ("%s://%s:%d", g_uri_get_scheme (parsed), g_uri_get_host (parsed), g_uri_get_port (parsed));
}

/* Logs in as user where it is asked, allows where it is asked, and returns the address the browser is sent to last: the
 * redirect, or the provider's own address with an error on it. */
char *
gr_test_browser_sign_in (GrTestBrowser *self,
                         const char    *authorize_uri,
                         const char    *user,
                         const char    *unticked_scope)
{
  g_autofree char *base = get_base (authorize_uri);
  g_autofree char *uri = g_strdup (authorize_uri);

  for (guint turn = 0; turn < 8; turn++)
    {
      g_autoptr (GrTestPage) page = gr_test_browser_get (self, uri);
      g_autoptr (GrTestPage) next = NULL;

      if (strstr (page->text, "action=\"/sandbox/login\"") != NULL)
        {
          g_autofree char *nonce = gr_test_page_dup_nonce (page);
          g_autofree char *action = g_strconcat (base, "/sandbox/login", NULL);

          next = gr_test_browser_post_form (self, action, "form", nonce, "user", user, NULL);
        }
      else if (strstr (page->text, "action=\"/sandbox/consent\"") != NULL)
        {
          g_autofree char *body = make_consent (page, unticked_scope);
          g_autofree char *action = g_strconcat (base, "/sandbox/consent", NULL);

          next = gr_test_browser_send (self, "POST", action, "application/x-www-form-urlencoded", body, NULL);
        }
      else if (page->location != NULL)
        next = g_steal_pointer (&page);
      else
        return g_steal_pointer (&uri);

      g_assert_nonnull (next->location);
      if (!g_str_has_prefix (next->location, base))
        return g_steal_pointer (&next->location);
      g_free (uri);
      uri = g_steal_pointer (&next->location);
    }

  g_assert_not_reached ();
}
