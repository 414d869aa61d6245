/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-request.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-auth-error.h"
#include "gr-auth-response-private.h"
#include "gr-pkce.h"
#include "gr-redirect-uri.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

#define STATE_BYTES      24
#define LIFETIME_SECONDS (10 * 60)
#define MAX_CODE_LENGTH  4096

struct _GrAuthRequest
{
  GObject parent_instance;

  const GrDialect *dialect;

  char    *authorize_uri;
  char    *client_key;
  char    *redirect_uri;
  char   **scopes;
  gboolean always_ask;
  GrClock *clock;
  char    *state;
  char    *verifier;
  char    *challenge;
  gint64   expires_at;
  gboolean spent;
};

G_DEFINE_FINAL_TYPE (GrAuthRequest, gr_auth_request, G_TYPE_OBJECT)

static GrAuthResponse *
refuse (const char *reason)
{
  return gr_auth_response_new_error (GR_AUTH_VERDICT_ERROR,
                                     g_error_new_literal (GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER, reason));
}

static gboolean
equal_in_constant_time (const char *expected,
                        const char *actual)
{
  gsize  length = strlen (expected);
  guint8 difference = 0;

  if (strlen (actual) != length)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    difference |= (guint8)expected[i] ^ (guint8)actual[i];

  return difference == 0;
}

/* Nothing else of the query is decoded before the state is known to be ours. The state is hexadecimal, so there is nothing
 * to decode in it either. */
static gboolean
has_our_state (GrAuthRequest *self,
               const char    *query)
{
  g_auto (GStrv) pairs = g_strsplit (query != NULL ? query : "", "&", -1);
  const char    *state = NULL;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      if (!g_str_has_prefix (pairs[i], "state="))
        continue;
      if (state != NULL)
        return FALSE;
      state = pairs[i] + strlen ("state=");
    }

  return state != NULL && equal_in_constant_time (self->state, state);
}

static const char *
get_error_number (GPtrArray *params)
{
  const char *number = gr_query_get (params, "errCode");

  return number != NULL ? number : gr_query_get (params, "error_code");
}

static gboolean
carries_error (GPtrArray *params)
{
  return gr_query_get (params, "error") != NULL || gr_query_get (params, "error_type") != NULL || get_error_number (params) != NULL;
}

/* A sentence may come form-encoded, where a plus sign stands for a space. */
static char *
dup_description (GPtrArray *params)
{
  char *description = g_strdup (gr_query_get (params, "error_description"));

  return description != NULL ? g_strdelimit (description, "+", ' ') : NULL;
}

static GrAuthResponse *
report_error (GrAuthVerdict verdict,
              GPtrArray    *params)
{
  const char      *log_id = gr_query_get (params, "logid");
  g_autofree char *description = dup_description (params);
  GError          *error = NULL;

  gr_auth_set_error (&error,
                     gr_query_get (params, "error"),
                     gr_query_get (params, "error_type"),
                     get_error_number (params),
                     description,
                     log_id != NULL ? log_id : gr_query_get (params, "log_id"));

  return gr_auth_response_new_error (verdict, error);
}

static gboolean
is_code (const char *code)
{
  gsize length = strlen (code);

  if (length > MAX_CODE_LENGTH)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isgraph (code[i]))
        return FALSE;
    }

  return TRUE;
}

static GrAuthResponse *
judge_answer (GPtrArray *params)
{
  const char    *code = gr_query_get (params, "code");
  g_auto (GStrv) scopes = NULL;

  if (gr_query_has_duplicates (params))
    return refuse (_ ("The redirect repeats one of its parameters, so it cannot be trusted. Start a new sign-in."));
  if (carries_error (params))
    return report_error (GR_AUTH_VERDICT_ERROR, params);
  if (code == NULL)
    return refuse (_ ("The redirect carries neither a code nor an error. Start a new sign-in."));
  if (!is_code (code))
    return refuse (_ ("The redirect carries a code that is not one. Start a new sign-in."));

  scopes = gr_auth_split_scopes (gr_query_get (params, "scopes"));
  return gr_auth_response_new_code (code, (const char *const *)scopes);
}

static GrAuthResponse *
judge_redirect (GrAuthRequest     *self,
                const GrStrictUri *uri)
{
  g_autoptr (GPtrArray)      params = NULL;
  g_autoptr (GrAuthResponse) response = NULL;

  if (self->spent)
    return refuse (_ ("This sign-in was answered before, and a second answer cannot be trusted. Start a new sign-in."));
  self->spent = TRUE;

  if (!has_our_state (self, uri->query))
    response = refuse (_ ("The redirect does not carry the state of this sign-in, so it may come from somewhere else. Start a new sign-in."));
  else if (gr_clock_get_now (self->clock) >= self->expires_at)
    response = refuse (_ ("This sign-in took too long and is no longer valid. Start a new sign-in."));
  else if ((params = gr_query_parse (uri->query)) == NULL)
    response = refuse (_ ("The redirect cannot be read. Start a new sign-in."));
  else
    response = judge_answer (params);

  if (gr_auth_response_get_verdict (response) != GR_AUTH_VERDICT_CODE)
    g_clear_pointer (&self->verifier, gr_secret_free);

  return g_steal_pointer (&response);
}

static GrAuthResponse *
judge_page (GrAuthRequest *self,
            const char    *text)
{
  g_autoptr (GrStrictUri) page = gr_strict_uri_parse (text, GR_STRICT_URI_ANY_PATH, NULL);
  g_autoptr (GrStrictUri) provider = gr_strict_uri_parse (self->authorize_uri, GR_STRICT_URI_ANY_PATH, NULL);
  g_autoptr (GPtrArray)   params = NULL;

  if (page != NULL && provider != NULL && gr_strict_uri_has_same_origin (page, provider))
    params = gr_query_parse (page->query);

  if (params != NULL && carries_error (params))
    return report_error (GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR, params);

  return gr_auth_response_new_not_ours ();
}

static void
gr_auth_request_finalize (GObject *object)
{
  GrAuthRequest *self = GR_AUTH_REQUEST (object);

  g_clear_pointer (&self->authorize_uri, g_free);
  g_clear_pointer (&self->client_key, g_free);
  g_clear_pointer (&self->redirect_uri, g_free);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->state, gr_secret_free);
  g_clear_pointer (&self->verifier, gr_secret_free);
  g_clear_pointer (&self->challenge, gr_secret_free);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (gr_auth_request_parent_class)->finalize (object);
}

static void
gr_auth_request_class_init (GrAuthRequestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_auth_request_finalize;
}

static void
gr_auth_request_init (GrAuthRequest *self)
{
}

/**
 * gr_auth_request_new:
 * @dialect: how the platform signs in, one with redirects
 * @authorize_uri: the address of the authorization page, with its last slash
 * @client_key: the client key of the environment
 * @redirect_uri: a registered redirect URI, with a real port where a wildcard is registered
 * @scopes: the scopes to ask for
 * @always_ask: whether TikTok is to show its consent page even to somebody who has allowed the app before
 * @clock: the clock that the ten minutes of its life are measured by
 * @random: the source of state and verifier
 *
 * Makes a request with a fresh state and PKCE verifier.
 *
 * Returns: (transfer full): a request
 */
GrAuthRequest *
gr_auth_request_new (const GrDialect   *dialect,
                     const char        *authorize_uri,
                     const char        *client_key,
                     const char        *redirect_uri,
                     const char *const *scopes,
                     gboolean           always_ask,
                     GrClock           *clock,
                     GrRandom          *random)
{
  GrAuthRequest *self;
  guint8         state[STATE_BYTES];

  g_return_val_if_fail (dialect != NULL && dialect->redirect_rules != NULL, NULL);
  g_return_val_if_fail (authorize_uri != NULL, NULL);
  g_return_val_if_fail (client_key != NULL, NULL);
  g_return_val_if_fail (redirect_uri != NULL, NULL);
  g_return_val_if_fail (scopes != NULL, NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GR_IS_RANDOM (random), NULL);

  self = g_object_new (GR_TYPE_AUTH_REQUEST, NULL);
  self->dialect = dialect;
  self->authorize_uri = g_strdup (authorize_uri);
  self->client_key = g_strdup (client_key);
  self->redirect_uri = g_strdup (redirect_uri);
  self->scopes = g_strdupv ((char **)scopes);
  self->always_ask = always_ask;
  self->clock = g_object_ref (clock);
  self->expires_at = gr_clock_get_now (clock) + LIFETIME_SECONDS;

  gr_random_fill (random, state, sizeof state);
  self->state = gr_secret_guard (gr_hex_encode (state, sizeof state));
  explicit_bzero (state, sizeof state);
  self->verifier = gr_secret_guard (gr_pkce_make_verifier (random));
  self->challenge = gr_pkce_make_challenge (self->verifier);

  return self;
}

/**
 * gr_auth_request_get_dialect:
 * @self: a request
 *
 * Gets how the platform signs in, which also says what the exchange of the code repeats.
 *
 * Returns: the dialect
 */
const GrDialect *
gr_auth_request_get_dialect (GrAuthRequest *self)
{
  g_return_val_if_fail (GR_IS_AUTH_REQUEST (self), NULL);

  return self->dialect;
}

/**
 * gr_auth_request_dup_uri:
 * @self: a request
 *
 * Builds the address to open. TikTok's dialect: client_key rather than client_id, scopes joined by commas, the challenge in
 * hexadecimal (https://developers.tiktok.com/doc/login-kit-desktop). disable_auto_auth is there where it is documented, and
 * elsewhere only if it was asked for. The address holds the state: keep it out of logs.
 *
 * Returns: (transfer full): a URI
 */
char *
gr_auth_request_dup_uri (GrAuthRequest *self)
{
  g_autofree char    *scope = NULL;
  g_autoptr (GString) uri = NULL;

  g_return_val_if_fail (GR_IS_AUTH_REQUEST (self), NULL);

  scope = g_strjoinv (",", self->scopes);
  uri = g_string_new (self->authorize_uri);

  const char *params[][2] = {
    {"client_key", self->client_key},
    {"scope", scope},
    {"response_type", "code"},
    {"redirect_uri", self->redirect_uri},
    {"state", self->state},
    {"code_challenge", self->dialect->sends_challenge ? self->challenge : NULL},
    {"code_challenge_method", self->dialect->sends_challenge ? "S256" : NULL},
    {"disable_auto_auth", self->always_ask ? "1" : self->dialect->documents_always_ask ? "0"
                                                                                       : NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (params); i++)
    {
      if (params[i][1] == NULL)
        continue;
      g_string_append_printf (uri, "%c%s=", i == 0 ? '?' : '&', params[i][0]);
      g_string_append_uri_escaped (uri, params[i][1], NULL, FALSE);
    }

  return g_string_free (g_steal_pointer (&uri), FALSE);
}

/**
 * gr_auth_request_get_state:
 * @self: a request
 *
 * Gets the state: hexadecimal digits of 24 random bytes.
 *
 * Returns: the state
 */
const char *
gr_auth_request_get_state (GrAuthRequest *self)
{
  g_return_val_if_fail (GR_IS_AUTH_REQUEST (self), NULL);

  return self->state;
}

/**
 * gr_auth_request_get_redirect_uri:
 * @self: a request
 *
 * Gets the redirect URI as it was sent. The exchange must repeat it byte for byte.
 *
 * Returns: a URI
 */
const char *
gr_auth_request_get_redirect_uri (GrAuthRequest *self)
{
  g_return_val_if_fail (GR_IS_AUTH_REQUEST (self), NULL);

  return self->redirect_uri;
}

/**
 * gr_auth_request_steal_verifier:
 * @self: a request
 *
 * Hands the PKCE verifier over for the one exchange. It is gone once the request was answered with anything but a code.
 *
 * Returns: (transfer full) (nullable): the verifier, to be freed with gr_secret_free(); %NULL the second time
 */
char *
gr_auth_request_steal_verifier (GrAuthRequest *self)
{
  g_return_val_if_fail (GR_IS_AUTH_REQUEST (self), NULL);

  return g_steal_pointer (&self->verifier);
}

/**
 * gr_auth_request_owns_uri:
 * @self: a request
 * @uri: where the browser is about to go
 *
 * Tells whether @uri is this request's redirect, which must never load, whatever it carries. Nothing is spent by asking.
 *
 * Returns: %TRUE if the navigation is to be swallowed
 */
gboolean
gr_auth_request_owns_uri (GrAuthRequest *self,
                          const char    *uri)
{
  g_return_val_if_fail (GR_IS_AUTH_REQUEST (self), FALSE);

  return uri != NULL && gr_redirect_uri_matches (self->redirect_uri, uri);
}

/**
 * gr_auth_request_judge:
 * @self: a request
 * @uri: where the browser is about to go, or went
 *
 * Judges @uri. A redirect of this request spends it, and its state is compared before anything else is read. Pages of the
 * authorization host are judged too, because TikTok keeps most errors on its own page and appends them to its own address
 * instead of sending them to the redirect URI.
 *
 * Returns: (transfer full): the response
 */
GrAuthResponse *
gr_auth_request_judge (GrAuthRequest *self,
                       const char    *uri)
{
  g_autoptr (GrStrictUri) parsed = NULL;

  g_return_val_if_fail (GR_IS_AUTH_REQUEST (self), NULL);
  g_return_val_if_fail (uri != NULL, NULL);

  if (!gr_auth_request_owns_uri (self, uri))
    return judge_page (self, uri);

  parsed = gr_strict_uri_parse (uri, GR_STRICT_URI_PLAIN_PATH, NULL);
  return judge_redirect (self, parsed);
}
