/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator.h"

#include "gr-emulator-misbehave.h"
#include "gr-emulator-pages.h"
#include "gr-emulator-routes.h"
#include "gr-emulator-text.h"
#include "gr-emulator-untrusted.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_BODY      (64 * 1024)
#define DEFAULT_DELAY 5000 /* milliseconds */

struct _GrEmulator
{
  GObject parent_instance;

  GrEmulatorWorld     world;
  GrEmulatorLifetimes lifetimes;
  SoupServer         *server;
  guint16             port;
  gint64              clock_offset;
};

enum
{
  PROP_0,
  PROP_LIFETIMES,
  N_PROPS
};

enum
{
  REQUEST,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (GrEmulatorLifetimes,
                    gr_emulator_lifetimes,
                    G_DEFINE_ENUM_VALUE (GR_EMULATOR_LIFETIMES_UNTIL_2026_10, "until-2026-10"),
                    G_DEFINE_ENUM_VALUE (GR_EMULATOR_LIFETIMES_SINCE_2026_11, "since-2026-11"))

G_DEFINE_FINAL_TYPE (GrEmulator, gr_emulator, G_TYPE_OBJECT)

/* The body of a request as it comes in. One that grows over the limit is dropped and refused. */
typedef struct
{
  GByteArray *bytes;
  gboolean    too_large;
} Body;

static void
body_free (Body *body)
{
  g_byte_array_unref (body->bytes);
  g_free (body);
}

static void
got_chunk_cb (SoupServerMessage *message,
              GBytes            *chunk,
              Body              *body)
{
  gsize         length;
  gconstpointer data = g_bytes_get_data (chunk, &length);

  if (body->too_large || length > MAX_BODY - body->bytes->len)
    {
      body->too_large = TRUE;
      g_byte_array_set_size (body->bytes, 0);
      return;
    }
  g_byte_array_append (body->bytes, data, length);
}

static void
early_cb (SoupServer        *server,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *query,
          gpointer           user_data)
{
  Body *body = g_new0 (Body, 1);

  body->bytes = g_byte_array_new ();
  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
  g_object_set_data_full (G_OBJECT (message), "gr-body", body, (GDestroyNotify)body_free);
  g_signal_connect (message, "got-chunk", G_CALLBACK (got_chunk_cb), body);
}

/* A page on another origin can make a browser ask us under a name of its own (DNS rebinding). Only our two names are answered. */
static gboolean
is_our_host (GrEmulator         *self,
             SoupMessageHeaders *headers)
{
  const char      *host = soup_message_headers_get_one (headers, "Host");
  g_autofree char *by_number = g_strdup_printf ("127.0.0.1:%u", self->port);
  g_autofree char *by_name = g_strdup_printf ("localhost:%u", self->port);

  return host != NULL && (g_str_equal (host, by_number) || g_ascii_strcasecmp (host, by_name) == 0);
}

/* What goes to a log must not steer a terminal. */
static char *
make_printable (const char *text)
{
  g_autofree char    *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) printable = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (printable, g_unichar_isprint (g_utf8_get_char (c)) ? g_utf8_get_char (c) : '?');
  return g_string_free (g_steal_pointer (&printable), FALSE);
}

static void
report (GrEmulator     *self,
        GrEmulatorCall *call)
{
  g_autofree char *path = make_printable (call->path);
  g_autofree char *reason = call->reason != NULL ? make_printable (call->reason) : NULL;

  if (call->met)
    {
      g_autofree char *faulty = g_strdup_printf ("%s%sfault %s", reason != NULL ? reason : "", reason != NULL ? " · " : "",
                                                 gr_emulator_fault_get_kind (call->fault)->name);

      gr_set_str (&reason, faulty);
    }

  g_signal_emit (self, signals[REQUEST], 0, call->method, path, call->status, reason);
}

static void
write_answer (GrEmulatorCall    *call,
              SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  g_autofree char    *policy = g_strconcat ("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; ",
                                         call->has_script ? "script-src 'self'; " : "",
                                            "frame-ancestors 'none'; form-action 'self' ",
                                         call->form_target != NULL ? call->form_target : "", NULL);

  soup_server_message_set_status (message, call->status, NULL);
  soup_message_headers_replace (headers, "x-tt-logid", call->log_id);
  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_headers_replace (headers, "X-Content-Type-Options", "nosniff");
  soup_message_headers_replace (headers, "Referrer-Policy", "same-origin");
  soup_message_headers_replace (headers, "Content-Security-Policy", g_strchomp (policy));
  if (call->location != NULL)
    soup_message_headers_replace (headers, "Location", call->location);
  if (call->cookie != NULL)
    {
      g_autofree char *cookie = g_strconcat ("gr_sandbox=", call->cookie, "; Path=/; HttpOnly; SameSite=Lax", NULL);

      soup_message_headers_append (headers, "Set-Cookie", cookie);
    }
  if (call->content != NULL)
    {
      soup_message_headers_set_content_type (headers, call->content_type, NULL);
      soup_message_body_append_bytes (soup_server_message_get_response_body (message), call->content);
    }
}

static void
answer_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  GrEmulator              *self = user_data;
  g_autoptr (GObject) held G_GNUC_UNUSED = g_object_ref (G_OBJECT (message));
  GUri                    *uri = soup_server_message_get_uri (message);
  Body                    *body = g_object_get_data (G_OBJECT (message), "gr-body");
  const GrEmulatorRoute   *route;
  gboolean                 path_exists;
  g_auto (GrEmulatorCall)  call = {
     .method = soup_server_message_get_method (message),
     .path = g_uri_get_path (uri),
     .query = g_uri_get_query (uri),
     .headers = soup_server_message_get_request_headers (message),
     .body = g_bytes_new (body->bytes->data, body->bytes->len),
     .log_id = gr_emulator_make_log_id (&self->world),
  };

  g_assert (GR_IS_EMULATOR (self));

  call.language = gr_emulator_choose_language (soup_message_headers_get_list (call.headers, "Accept-Language"));
  route = gr_emulator_find_route (call.method, call.path, &path_exists);

  if (!is_our_host (self, call.headers))
    gr_emulator_page_message (&call, SOUP_STATUS_MISDIRECTED_REQUEST);
  else if (body->too_large)
    gr_emulator_page_message (&call, SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE);
  else if (route == NULL)
    gr_emulator_answer_without_route (&self->world, &call, path_exists);
  else
    gr_emulator_answer_with_faults (&self->world, &call, route, message);

  /* A fault that never answers, or that answers by itself, leaves no status. */
  if (call.status != SOUP_STATUS_NONE)
    write_answer (&call, message);
  if (gr_emulator_dial_get_clock_offset (self->world.dial) != 0)
    gr_emulator_show_date (message, gr_clock_get_now (self->world.clock));
  report (self, &call);
}

static void
apply_lifetimes (GrEmulator *self)
{
  static const struct
  {
    const char *access_token;
    const char *refresh_token;
  } limits[] = {
    [GR_EMULATOR_LIFETIMES_UNTIL_2026_10] = {"token.access.lifetime.2026-10", "token.refresh.lifetime.2026-10"},
    [GR_EMULATOR_LIFETIMES_SINCE_2026_11] = {"token.access.lifetime.2026-11", "token.refresh.lifetime.2026-11"},
  };
  GrEmulatorLifetimesTable table = {
    .code = gr_catalog_get_limit (self->world.catalog, "authorization-code.lifetime"),
    .access_token = gr_catalog_get_limit (self->world.catalog, limits[self->lifetimes].access_token),
    .refresh_token = gr_catalog_get_limit (self->world.catalog, limits[self->lifetimes].refresh_token),
    .client_token = gr_catalog_get_limit (self->world.catalog, "token.client.lifetime"),
  };
  gint64 token_lifetime = gr_emulator_dial_get_token_lifetime (self->world.dial);
  gint64 refresh_lifetime = gr_emulator_dial_get_refresh_lifetime (self->world.dial);

  if (token_lifetime != 0)
    table.access_token = table.client_token = token_lifetime;
  if (refresh_lifetime != 0)
    table.refresh_token = refresh_lifetime;

  gr_emulator_state_set_lifetimes (self->world.state, &table);
}

static void
clock_offset_cb (GrEmulator *self)
{
  gint64 offset = gr_emulator_dial_get_clock_offset (self->world.dial);

  g_assert (GR_IS_EMULATOR (self));

  gr_clock_advance (self->world.clock, offset - self->clock_offset);
  self->clock_offset = offset;
}

static void
gr_emulator_dispose (GObject *object)
{
  GrEmulator *self = GR_EMULATOR (object);

  gr_emulator_stop (self);

  G_OBJECT_CLASS (gr_emulator_parent_class)->dispose (object);
}

static void
gr_emulator_finalize (GObject *object)
{
  GrEmulator *self = GR_EMULATOR (object);

  g_clear_pointer (&self->world.state, gr_emulator_state_free);
  g_clear_pointer (&self->world.dialect, g_hash_table_unref);
  g_clear_object (&self->world.dial);
  g_clear_object (&self->world.catalog);
  g_clear_object (&self->world.clock);
  g_clear_object (&self->world.random);

  G_OBJECT_CLASS (gr_emulator_parent_class)->finalize (object);
}

static void
gr_emulator_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrEmulator *self = GR_EMULATOR (object);

  switch (prop_id)
    {
    case PROP_LIFETIMES:
      g_value_set_enum (value, gr_emulator_get_lifetimes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_emulator_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GrEmulator *self = GR_EMULATOR (object);

  switch (prop_id)
    {
    case PROP_LIFETIMES:
      gr_emulator_set_lifetimes (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_emulator_class_init (GrEmulatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_emulator_dispose;
  object_class->finalize = gr_emulator_finalize;
  object_class->get_property = gr_emulator_get_property;
  object_class->set_property = gr_emulator_set_property;

  properties[PROP_LIFETIMES] =
    g_param_spec_enum ("lifetimes", NULL, NULL,
                       GR_TYPE_EMULATOR_LIFETIMES,
                       GR_EMULATOR_LIFETIMES_UNTIL_2026_10,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REQUEST] =
    g_signal_new ("request",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4,
                  G_TYPE_STRING, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_STRING);
}

static void
gr_emulator_init (GrEmulator *self)
{
  self->world.delay = DEFAULT_DELAY;
  self->world.dial = gr_emulator_dial_new ();
  g_signal_connect_object (self->world.dial, "notify::clock-offset", G_CALLBACK (clock_offset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->world.dial, "notify::token-lifetime", G_CALLBACK (apply_lifetimes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->world.dial, "notify::refresh-lifetime", G_CALLBACK (apply_lifetimes), self, G_CONNECT_SWAPPED);
}

/**
 * gr_emulator_new:
 * @catalog: the facts about TikTok
 * @clock: what tells the time
 * @random: where codes and tokens come from
 *
 * Makes a Local sandbox that does not listen yet and knows no client.
 *
 * Returns: (transfer full): the emulator
 */
GrEmulator *
gr_emulator_new (GrCatalog *catalog,
                 GrClock   *clock,
                 GrRandom  *random)
{
  GrEmulator *self;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GR_IS_RANDOM (random), NULL);

  self = g_object_new (GR_TYPE_EMULATOR, NULL);
  self->world.catalog = g_object_ref (catalog);
  self->world.clock = gr_clock_new_following (clock);
  self->world.random = g_object_ref (random);
  self->world.state = gr_emulator_state_new (self->world.clock, random);
  apply_lifetimes (self);
  return self;
}

/**
 * gr_emulator_start:
 * @self: an emulator that does not listen
 * @port: a port of this computer, or 0 for any that is free
 * @error: return location for an error
 *
 * Listens on 127.0.0.1 in the thread-default main context. What is remembered from before a stop is still there.
 *
 * Returns: whether it listens; an error of %G_IO_ERROR says why not
 */
gboolean
gr_emulator_start (GrEmulator *self,
                   guint16     port,
                   GError    **error)
{
  g_autoptr (SoupServer) server = NULL;
  g_autoptr (GError)     local_error = NULL;
  GSList                *uris;

  g_return_val_if_fail (GR_IS_EMULATOR (self), FALSE);
  g_return_val_if_fail (self->server == NULL, FALSE);

  if (self->world.dialect == NULL)
    self->world.dialect = gr_emulator_dialect_load (error);
  if (self->world.dialect == NULL)
    return FALSE;

  server = soup_server_new (NULL, NULL);
  if (!soup_server_listen_local (server, port, SOUP_SERVER_LISTEN_IPV4_ONLY, &local_error))
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE))
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE,
                     _ ("Port %u is in use by another program; choose another port, or 0 for any that is free"), port);
      else
        g_set_error (error, local_error->domain, local_error->code,
                     _ ("Port %u cannot be used (%s); choose another port, or 0 for any that is free"), port, local_error->message);
      return FALSE;
    }

  soup_server_add_early_handler (server, NULL, early_cb, NULL, NULL);
  soup_server_add_handler (server, NULL, answer_cb, self, NULL);
  uris = soup_server_get_uris (server);
  self->port = g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);

  self->world.base_uri = g_strdup_printf ("http://127.0.0.1:%u", self->port);
  self->server = g_steal_pointer (&server);
  return TRUE;
}

/**
 * gr_emulator_stop:
 * @self: an emulator
 *
 * Stops listening and drops every connection, also those that a fault keeps waiting.
 */
void
gr_emulator_stop (GrEmulator *self)
{
  g_return_if_fail (GR_IS_EMULATOR (self));

  if (self->server == NULL)
    return;

  gr_emulator_untrusted_stop (&self->world);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  g_clear_pointer (&self->world.base_uri, g_free);
  self->port = 0;
}

/**
 * gr_emulator_get_base_uri:
 * @self: an emulator
 *
 * Gets where the emulator listens, such as http://127.0.0.1:3456, with no slash at the end.
 *
 * Returns: (nullable): the base URI, or %NULL while it does not listen
 */
const char *
gr_emulator_get_base_uri (GrEmulator *self)
{
  g_return_val_if_fail (GR_IS_EMULATOR (self), NULL);

  return self->world.base_uri;
}

/**
 * gr_emulator_get_dial:
 * @self: an emulator
 *
 * Gets what says what goes wrong on purpose.
 *
 * Returns: (transfer none): the dial
 */
GrEmulatorDial *
gr_emulator_get_dial (GrEmulator *self)
{
  g_return_val_if_fail (GR_IS_EMULATOR (self), NULL);

  return self->world.dial;
}

/**
 * gr_emulator_get_lifetimes:
 * @self: an emulator
 *
 * Returns: which of TikTok's two states of token lifetimes is in force
 */
GrEmulatorLifetimes
gr_emulator_get_lifetimes (GrEmulator *self)
{
  g_return_val_if_fail (GR_IS_EMULATOR (self), GR_EMULATOR_LIFETIMES_UNTIL_2026_10);

  return self->lifetimes;
}

/**
 * gr_emulator_set_lifetimes:
 * @self: an emulator
 * @lifetimes: which of TikTok's two states of token lifetimes to rehearse
 *
 * Sets how long tokens live that are issued from now on (facts: lifetimes).
 */
void
gr_emulator_set_lifetimes (GrEmulator         *self,
                           GrEmulatorLifetimes lifetimes)
{
  g_return_if_fail (GR_IS_EMULATOR (self));

  if (self->lifetimes == lifetimes)
    return;

  self->lifetimes = lifetimes;
  apply_lifetimes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIFETIMES]);
}

static char **
dup_all_scopes (GrCatalog *catalog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GListModel              *scopes = gr_catalog_get_scopes (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (scopes); i++)
    {
      g_autoptr (GrCatalogEntry) scope = g_list_model_get_item (scopes, i);

      g_strv_builder_add (builder, gr_catalog_entry_get_id (scope));
    }

  return g_strv_builder_end (builder);
}

/**
 * gr_emulator_register_client:
 * @self: an emulator
 * @client_key: the client key
 * @client_secret: its secret
 * @redirect_uris: the redirect URIs, byte for byte; a loopback one may have * for its port
 * @scopes: (nullable): the scopes the app has, or %NULL for all of the catalogue
 * @target_users: (nullable): ids of the users who may log in; %NULL or none at all for everybody but the outsider
 *
 * Makes a client known, or changes what is known of it. Tokens issued before stay valid.
 */
void
gr_emulator_register_client (GrEmulator        *self,
                             const char        *client_key,
                             const char        *client_secret,
                             const char *const *redirect_uris,
                             const char *const *scopes,
                             const char *const *target_users)
{
  GrEmulatorClient *client;

  g_return_if_fail (GR_IS_EMULATOR (self));
  g_return_if_fail (client_key != NULL && client_key[0] != '\0');
  g_return_if_fail (client_secret != NULL);
  g_return_if_fail (redirect_uris != NULL);

  client = gr_emulator_state_add_client (self->world.state, client_key);
  client->secret = g_strdup (client_secret);
  client->name = g_strdup (client_key);
  client->redirect_uris = g_strdupv ((char **)redirect_uris);
  client->scopes = scopes != NULL ? g_strdupv ((char **)scopes) : dup_all_scopes (self->world.catalog);
  client->target_users = g_strdupv ((char **)target_users);
}

/**
 * gr_emulator_describe_client:
 * @self: an emulator
 * @client_key: the key of a registered client
 * @name: (nullable): the app's name, or %NULL to show the client key
 * @description: (nullable): a sentence about the app
 *
 * Sets what the login and consent pages call the app.
 */
void
gr_emulator_describe_client (GrEmulator *self,
                             const char *client_key,
                             const char *name,
                             const char *description)
{
  GrEmulatorClient *client;

  g_return_if_fail (GR_IS_EMULATOR (self));

  client = gr_emulator_state_find_client (self->world.state, client_key);
  g_return_if_fail (client != NULL);

  gr_set_str (&client->name, name != NULL && name[0] != '\0' ? name : client_key);
  gr_set_str (&client->description, description);
}

/**
 * gr_emulator_set_fault:
 * @self: an emulator
 * @route: the id of a route that @fault works on, or oauth.refresh for the token endpoint while it is asked for a refresh
 * @fault: what it does wrong from now on, or %GR_EMULATOR_FAULT_NONE
 *
 * Makes a route misbehave until it is told otherwise, to rehearse what a client does then.
 */
void
gr_emulator_set_fault (GrEmulator     *self,
                       const char     *route,
                       GrEmulatorFault fault)
{
  g_return_if_fail (GR_IS_EMULATOR (self));

  gr_emulator_dial_set_fault (self->world.dial, route, fault, 0);
}

/**
 * gr_emulator_get_fault:
 * @self: an emulator
 * @route: the id of a route, or oauth.refresh
 *
 * Returns: what the route does wrong now; a fault that shows once is gone after it
 */
GrEmulatorFault
gr_emulator_get_fault (GrEmulator *self,
                       const char *route)
{
  g_return_val_if_fail (GR_IS_EMULATOR (self), GR_EMULATOR_FAULT_NONE);

  return gr_emulator_dial_get_fault (self->world.dial, route);
}

/**
 * gr_emulator_set_delay:
 * @self: an emulator
 * @milliseconds: how long
 *
 * Sets how long the fault "slow" keeps an answer back; five seconds at first.
 */
void
gr_emulator_set_delay (GrEmulator *self,
                       guint       milliseconds)
{
  g_return_if_fail (GR_IS_EMULATOR (self));

  self->world.delay = milliseconds;
}
