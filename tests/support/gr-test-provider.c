/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-provider.h"

#include <string.h>

#include "gr-test-async.h"

#define PREFIX "/tiktok"

struct _GrTestProvider
{
  SoupServer  *server;
  SoupServer  *proxy;
  SoupSession *upstream;
  char        *server_uri;
  char        *proxy_uri;
  char        *client_id;
  char        *client_secret;
  char        *redirect_uri;
  GHashTable  *seen;
  char        *code;      /* (nullable): the one that is good */
  char        *challenge; /* of that code */
  char        *scope;     /* of that code */
  char        *access;    /* (nullable) */
  char        *refresh;   /* (nullable) */
  guint        n_issued;
};

/* The server. */

static void
set (char      **field,
     const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
answer (SoupServerMessage *message,
        guint              status,
        const char        *body)
{
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, "application/json;charset=UTF-8", SOUP_MEMORY_COPY, body, strlen (body));
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Cache-Control", "no-store");
}

static void
refuse (SoupServerMessage *message,
        guint              status,
        const char        *error)
{
  g_autofree char *body = g_strdup_printf ("{\"error\":\"%s\"}", error);

  answer (message, status, body);
}

/* RFC 7636 §4.6: BASE64URL (SHA256 (ASCII (code_verifier))), without padding. */
static char *
make_challenge (const char *verifier)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8                digest[32];
  gsize                 length = sizeof digest;
  char                 *text;

  g_checksum_update (checksum, (const guchar *)verifier, -1);
  g_checksum_get_digest (checksum, digest, &length);
  text = g_base64_encode (digest, length);
  g_strdelimit (text, "+", '-');
  g_strdelimit (text, "/", '_');
  g_strdelimit (text, "=", '\0');
  return text;
}

static void
redirect (SoupServerMessage *message,
          const char        *target,
          const char        *query)
{
  g_autofree char *uri = g_strconcat (target, "?", query, NULL);

  soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, uri);
}

static void
authorize_cb (SoupServer        *server,
              SoupServerMessage *message,
              const char        *path,
              GHashTable        *query,
              gpointer           user_data)
{
  GrTestProvider  *self = user_data;
  const char      *challenge = query != NULL ? g_hash_table_lookup (query, "code_challenge") : NULL;
  g_autofree char *state = NULL;
  g_autofree char *answered = NULL;

  g_hash_table_replace (self->seen, g_strdup (path), g_strdup (g_uri_get_query (soup_server_message_get_uri (message))));

  if (query == NULL || g_strcmp0 (g_hash_table_lookup (query, "client_id"), self->client_id) != 0 ||
      g_strcmp0 (g_hash_table_lookup (query, "redirect_uri"), self->redirect_uri) != 0)
    {
      refuse (message, SOUP_STATUS_BAD_REQUEST, "invalid_request");
      return;
    }

  state = g_uri_escape_string (g_hash_table_lookup (query, "state"), NULL, FALSE);
  if (challenge == NULL || strlen (challenge) != 43 || g_strcmp0 (g_hash_table_lookup (query, "code_challenge_method"), "S256") != 0 ||
      g_strcmp0 (g_hash_table_lookup (query, "response_type"), "code") != 0)
    {
      answered = g_strconcat ("error=invalid_request&error_description=No+challenge&state=", state, NULL);
      redirect (message, self->redirect_uri, answered);
      return;
    }

  self->n_issued++;
  g_free (self->code);
  self->code = g_strdup_printf ("SplxlOBe/ZQQ+YbYS6WxSbIA=%u", self->n_issued);
  set (&self->challenge, challenge);
  set (&self->scope, g_hash_table_lookup (query, "scope"));
  answered = g_strdup_printf ("code=SplxlOBe%%2FZQQ%%2BYbYS6WxSbIA%%3D%u&state=%s", self->n_issued, state);
  redirect (message, self->redirect_uri, answered);
}

static GHashTable *
read_form (GrTestProvider    *self,
           SoupServerMessage *message,
           const char        *path)
{
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  g_autofree char *text = g_strndup (body->data != NULL ? body->data : "", body->length);

  g_hash_table_replace (self->seen, g_strdup (path), g_strdup (text));
  return soup_form_decode (text);
}

/* RFC 6749 §2.3.1: the client's id and secret in the body. */
static gboolean
check_client (GrTestProvider    *self,
              SoupServerMessage *message,
              GHashTable        *form)
{
  if (g_strcmp0 (g_hash_table_lookup (form, "client_id"), self->client_id) == 0 &&
      g_strcmp0 (g_hash_table_lookup (form, "client_secret"), self->client_secret) == 0)
    return TRUE;

  refuse (message, SOUP_STATUS_UNAUTHORIZED, "invalid_client");
  return FALSE;
}

static void
issue (GrTestProvider    *self,
       SoupServerMessage *message,
       gboolean           names_scope)
{
  g_autofree char *scope = names_scope ? g_strdup_printf (",\"scope\":\"%s\"", self->scope) : g_strdup ("");
  g_autofree char *body = NULL;

  self->n_issued++;
  g_free (self->access);
  g_free (self->refresh);
  self->access = g_strdup_printf ("2YotnFZFEjr1zCsicMWpAA.%u", self->n_issued);
  self->refresh = g_strdup_printf ("tGzv3JOkF0XG5Qx2TlKWIA.%u", self->n_issued);
  body = g_strdup_printf ("{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":\"3600\",\"refresh_token\":\"%s\",\"example_parameter\":\"example_value\"%s}",
                          self->access, self->refresh, scope);
  answer (message, SOUP_STATUS_OK, body);
}

static void
exchange (GrTestProvider    *self,
          SoupServerMessage *message,
          GHashTable        *form)
{
  const char      *verifier = g_hash_table_lookup (form, "code_verifier");
  g_autofree char *challenge = verifier != NULL ? make_challenge (verifier) : NULL;

  if (self->code == NULL || g_strcmp0 (g_hash_table_lookup (form, "code"), self->code) != 0 ||
      g_strcmp0 (g_hash_table_lookup (form, "redirect_uri"), self->redirect_uri) != 0 || g_strcmp0 (challenge, self->challenge) != 0)
    {
      refuse (message, SOUP_STATUS_BAD_REQUEST, "invalid_grant");
      return;
    }

  g_clear_pointer (&self->code, g_free);
  issue (self, message, TRUE);
}

static void
token_cb (SoupServer        *server,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *query,
          gpointer           user_data)
{
  GrTestProvider        *self = user_data;
  g_autoptr (GHashTable) form = read_form (self, message, path);
  const char            *type = g_hash_table_lookup (form, "grant_type");

  if (!check_client (self, message, form))
    return;

  if (g_strcmp0 (type, "authorization_code") == 0)
    exchange (self, message, form);
  else if (g_strcmp0 (type, "client_credentials") == 0)
    answer (message, SOUP_STATUS_OK, "{\"access_token\":\"app-token\",\"token_type\":\"BEARER\",\"expires_in\":60}");
  else if (g_strcmp0 (type, "refresh_token") != 0)
    refuse (message, SOUP_STATUS_BAD_REQUEST, "unsupported_grant_type");
  else if (self->refresh == NULL || g_strcmp0 (g_hash_table_lookup (form, "refresh_token"), self->refresh) != 0)
    refuse (message, SOUP_STATUS_BAD_REQUEST, "invalid_grant");
  else
    issue (self, message, FALSE);
}

/* RFC 7009 §2.2: 200 with nothing in it, whether or not the token was good. */
static void
revoke_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  GrTestProvider        *self = user_data;
  g_autoptr (GHashTable) form = read_form (self, message, path);

  if (!check_client (self, message, form))
    return;

  if (g_strcmp0 (g_hash_table_lookup (form, "token"), self->access) == 0)
    {
      g_clear_pointer (&self->access, g_free);
      g_clear_pointer (&self->refresh, g_free);
    }
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
}

/* The proxy. */

/* TikTok's hexadecimal digits are the same 32 bytes that the standard writes in base64url. */
static char *
map_challenge (const char *hex)
{
  GString *bytes = g_string_new (NULL);
  char    *text;

  for (const char *p = hex; g_ascii_isxdigit (p[0]) && g_ascii_isxdigit (p[1]); p += 2)
    g_string_append_c (bytes, (char)(g_ascii_xdigit_value (p[0]) * 16 + g_ascii_xdigit_value (p[1])));
  text = g_base64_encode ((const guchar *)bytes->str, bytes->len);
  g_string_free (bytes, TRUE);
  g_strdelimit (text, "+", '-');
  g_strdelimit (text, "/", '_');
  g_strdelimit (text, "=", '\0');
  return text;
}

static char *
map_parameters (GHashTable *parameters)
{
  g_autoptr (GHashTable) mapped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter         iter;
  gpointer               name, value;

  g_hash_table_iter_init (&iter, parameters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      if (g_str_equal (name, "client_key"))
        g_hash_table_replace (mapped, g_strdup ("client_id"), g_strdup (value));
      else if (g_str_equal (name, "scope"))
        g_hash_table_replace (mapped, g_strdup (name), g_strdelimit (g_strdup (value), ",", ' '));
      else if (g_str_equal (name, "code_challenge"))
        g_hash_table_replace (mapped, g_strdup (name), map_challenge (value));
      else if (!g_str_equal (name, "disable_auto_auth"))
        g_hash_table_replace (mapped, g_strdup (name), g_strdup (value));
    }

  return soup_form_encode_hash (mapped);
}

static void
proxy_authorize_cb (SoupServer        *server,
                    SoupServerMessage *message,
                    const char        *path,
                    GHashTable        *query,
                    gpointer           user_data)
{
  GrTestProvider  *self = user_data;
  g_autofree char *mapped = map_parameters (query);
  g_autofree char *target = g_strconcat (self->server_uri, "/authorize", NULL);

  redirect (message, target, mapped);
}

typedef struct
{
  SoupServerMessage *message;
  SoupMessage       *upstream;
} Forward;

static void
forwarded_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Forward            *forward = user_data;
  g_autoptr (GError)  error = NULL;
  g_autoptr (GBytes)  bytes = soup_session_send_and_read_finish (SOUP_SESSION (object), result, &error);
  SoupMessageHeaders *headers = soup_message_get_response_headers (forward->upstream);

  g_assert_no_error (error);
  soup_server_message_set_status (forward->message, soup_message_get_status (forward->upstream), NULL);
  if (g_bytes_get_size (bytes) > 0)
    soup_server_message_set_response (forward->message, soup_message_headers_get_one (headers, "Content-Type"), SOUP_MEMORY_COPY,
                                      g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  soup_server_message_unpause (forward->message);
  g_object_unref (forward->message);
  g_object_unref (forward->upstream);
  g_free (forward);
}

static void
proxy_form_cb (SoupServer        *server,
               SoupServerMessage *message,
               const char        *path,
               GHashTable        *query,
               gpointer           user_data)
{
  GrTestProvider        *self = user_data;
  SoupMessageBody       *body = soup_server_message_get_request_body (message);
  g_autofree char       *text = g_strndup (body->data != NULL ? body->data : "", body->length);
  g_autoptr (GHashTable) form = soup_form_decode (text);
  g_autofree char       *target = g_strconcat (self->server_uri, strstr (path, "revoke") != NULL ? "/revoke" : "/token", NULL);
  Forward               *forward = g_new0 (Forward, 1);

  forward->message = g_object_ref (message);
  forward->upstream = soup_message_new_from_encoded_form (SOUP_METHOD_POST, target, map_parameters (form));
  soup_server_message_pause (message);
  soup_session_send_and_read_async (self->upstream, forward->upstream, G_PRIORITY_DEFAULT, NULL, forwarded_cb, forward);
}

static void
nothing_cb (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  static const char page[] = "<!doctype html><title>404 Not Found</title><h1>Not Found</h1>";

  soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
  soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, page, strlen (page));
}

static char *
listen_at (SoupServer *server)
{
  g_autoptr (GError) error = NULL;
  GSList            *uris;
  char              *uri;

  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (server);
  uri = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  return uri;
}

GrTestProvider *
gr_test_provider_new (const char *client_id,
                      const char *client_secret,
                      const char *redirect_uri)
{
  GrTestProvider  *self = g_new0 (GrTestProvider, 1);
  g_autofree char *proxy_uri = NULL;

  self->client_id = g_strdup (client_id);
  self->client_secret = g_strdup (client_secret);
  self->redirect_uri = g_strdup (redirect_uri);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->upstream = soup_session_new ();

  self->server = soup_server_new ("server-header", "An OAuth server", NULL);
  soup_server_add_handler (self->server, "/authorize", authorize_cb, self, NULL);
  soup_server_add_handler (self->server, "/token", token_cb, self, NULL);
  soup_server_add_handler (self->server, "/revoke", revoke_cb, self, NULL);
  self->server_uri = listen_at (self->server);

  self->proxy = soup_server_new ("server-header", "A proxy", NULL);
  soup_server_add_handler (self->proxy, NULL, nothing_cb, self, NULL);
  soup_server_add_handler (self->proxy, PREFIX "/v2/auth/authorize/", proxy_authorize_cb, self, NULL);
  soup_server_add_handler (self->proxy, PREFIX "/v2/oauth/token/", proxy_form_cb, self, NULL);
  soup_server_add_handler (self->proxy, PREFIX "/v2/oauth/revoke/", proxy_form_cb, self, NULL);
  proxy_uri = listen_at (self->proxy);
  self->proxy_uri = g_strconcat (proxy_uri, PREFIX "/", NULL);

  return self;
}

void
gr_test_provider_free (GrTestProvider *self)
{
  soup_server_disconnect (self->proxy);
  soup_server_disconnect (self->server);
  gr_test_settle ();
  g_clear_object (&self->proxy);
  g_clear_object (&self->server);
  g_clear_object (&self->upstream);
  g_free (self->server_uri);
  g_free (self->proxy_uri);
  g_free (self->client_id);
  g_free (self->client_secret);
  g_free (self->redirect_uri);
  g_hash_table_unref (self->seen);
  g_free (self->code);
  g_free (self->challenge);
  g_free (self->scope);
  g_free (self->access);
  g_free (self->refresh);
  g_free (self);
}

const char *
gr_test_provider_get_proxy_uri (GrTestProvider *self)
{
  return self->proxy_uri;
}

char *
gr_test_provider_authorize (GrTestProvider *self,
                            const char     *uri)
{
  g_autoptr (SoupSession) browser = soup_session_new ();
  g_autofree char        *location = g_strdup (uri);

  while (!g_str_has_prefix (location, self->redirect_uri))
    {
      g_autoptr (SoupMessage)  message = soup_message_new (SOUP_METHOD_GET, location);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GBytes)       bytes = NULL;
      g_autoptr (GError)       error = NULL;
      const char              *next;

      soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
      soup_session_send_and_read_async (browser, message, G_PRIORITY_DEFAULT, NULL, gr_test_result_cb, &result);
      bytes = soup_session_send_and_read_finish (browser, gr_test_await (&result), &error);
      g_assert_no_error (error);
      next = soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");
      if (next == NULL)
        return NULL;
      set (&location, next);
    }

  return g_steal_pointer (&location);
}

const char *
gr_test_provider_get_seen (GrTestProvider *self,
                           const char     *path)
{
  return g_hash_table_lookup (self->seen, path);
}

gboolean
gr_test_provider_is_live (GrTestProvider *self,
                          const char     *access_token)
{
  return g_strcmp0 (self->access, access_token) == 0;
}
