/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-astray.h"
#include "gr-emulator-pages.h"
#include "gr-emulator-routes.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

#include <stdlib.h>
#include <string.h>

#define AUTHORIZE_PATH     "/v2/auth/authorize/"
#define CONTINUE_PATH      "/sandbox/continue"
#define MAX_QUERY          8192
#define MAX_REDIRECT_URI   512
#define MAX_CODE_CHALLENGE 128
#define CHAIN_LENGTH       4

/* An authorization request that has been found sound. */
typedef struct
{
  GHashTable       *parameters;
  GrEmulatorClient *client;
  const char       *redirect_uri;
  GrStrictUri      *target;
  char            **scopes;
  const char       *state;
  const char       *challenge;
  gboolean          always_ask;
} Request;

static void
request_clear (Request *request)
{
  g_clear_pointer (&request->parameters, g_hash_table_unref);
  g_clear_pointer (&request->target, gr_strict_uri_free);
  g_clear_pointer (&request->scopes, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
is_empty (const char *value)
{
  return value == NULL || value[0] == '\0';
}

/* Compares as TikTok does: byte for byte, but that the port of a loopback address may be registered as *. This is not the
 * comparison of the core, which judges what a browser made of a redirect. */
static gboolean
is_same_uri (const char *registered,
             const char *redirect_uri)
{
  static const char *const prefixes[] = {"http://127.0.0.1:*/", "http://localhost:*/", "https://127.0.0.1:*/", "https://localhost:*/"};

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (registered, prefixes[i]))
      {
        gsize       length = strlen (prefixes[i]);
        gsize       n_digits;
        const char *port = redirect_uri + length - strlen ("*/");

        if (strncmp (registered, redirect_uri, length - strlen ("*/")) != 0)
          return FALSE;
        n_digits = strspn (port, "0123456789");
        return n_digits >= 1 && n_digits <= 5 && atoi (port) <= G_MAXUINT16 && g_str_equal (port + n_digits, registered + length - strlen ("/"));
      }

  return g_str_equal (registered, redirect_uri);
}

static gboolean
is_registered (GrEmulatorClient *client,
               const char       *redirect_uri)
{
  if (is_empty (redirect_uri) || strlen (redirect_uri) >= MAX_REDIRECT_URI || strchr (redirect_uri, '*') != NULL)
    return FALSE;

  for (gsize i = 0; client->redirect_uris[i] != NULL; i++)
    if (is_same_uri (client->redirect_uris[i], redirect_uri))
      return TRUE;
  return FALSE;
}

static gboolean
read_scopes (Request    *request,
             const char *text)
{
  if (is_empty (text))
    return FALSE;

  request->scopes = g_strsplit (text, ",", -1);
  for (gsize i = 0; request->scopes[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *)request->client->scopes, request->scopes[i]))
      return FALSE;
  return TRUE;
}

/* Reads and judges a query in TikTok's order. Returns the id of the refusal, or NULL where the request is sound. */
static const char *
request_read (Request         *request,
              GrEmulatorWorld *world,
              const char      *query)
{
  const char *client_key;

  if (query == NULL)
    query = "";
  if (strlen (query) > MAX_QUERY)
    return "authorize.malformed";
  request->parameters = gr_emulator_parse_form (query, strlen (query));
  if (request->parameters == NULL)
    return "authorize.malformed";

  client_key = g_hash_table_lookup (request->parameters, "client_key");
  if (is_empty (client_key))
    return "authorize.client-key-missing";
  request->client = gr_emulator_state_find_client (world->state, client_key);
  if (request->client == NULL)
    return "authorize.client-key-unknown";

  request->redirect_uri = g_hash_table_lookup (request->parameters, "redirect_uri");
  if (!is_registered (request->client, request->redirect_uri))
    return "authorize.redirect-uri";
  request->target = gr_strict_uri_parse (request->redirect_uri, GR_STRICT_URI_PLAIN_PATH, NULL);
  if (request->target == NULL)
    return "authorize.redirect-uri";

  if (!read_scopes (request, g_hash_table_lookup (request->parameters, "scope")))
    return "authorize.scope";

  /* PKCE is asked of desktop apps, which are those with a loopback redirect (facts: PKCE, Web platform). */
  request->challenge = g_hash_table_lookup (request->parameters, "code_challenge");
  if (is_empty (request->challenge) ? gr_strict_uri_is_loopback (request->target) : strlen (request->challenge) > MAX_CODE_CHALLENGE)
    return "authorize.code-challenge";
  if (!is_empty (request->challenge) &&
      g_strcmp0 (g_hash_table_lookup (request->parameters, "code_challenge_method"), "S256") != 0)
    return "authorize.code-challenge-method";

  if (g_strcmp0 (g_hash_table_lookup (request->parameters, "response_type"), "code") != 0)
    return "authorize.response-type";

  request->state = g_hash_table_lookup (request->parameters, "state");
  request->always_ask = g_strcmp0 (g_hash_table_lookup (request->parameters, "disable_auto_auth"), "1") == 0;
  return NULL;
}

/* Sends the browser to the same address with the error added, as TikTok does: never to the redirect URI. */
static void
refuse_request (GrEmulatorWorld *world,
                GrEmulatorCall  *call,
                const char      *id)
{
  const GrEmulatorRefusal *refusal = gr_emulator_dialect_find (world->dialect, id);
  g_autoptr (GString)      location = g_string_new (AUTHORIZE_PATH "?");

  /* A query that cannot be read would not be readable with the error added either. */
  if (!is_empty (call->query) && !g_str_equal (id, "authorize.malformed"))
    g_string_append_printf (location, "%s&", call->query);
  g_string_append_printf (location, "error=%s", refusal->error);
  if (refusal->error_type != NULL)
    g_string_append_printf (location, "&error_type=%s", refusal->error_type);
  if (refusal->err_code != 0)
    g_string_append_printf (location, "&errCode=%" G_GINT64_FORMAT, refusal->err_code);
  g_string_append_printf (location, "&logid=%s", call->log_id);

  gr_emulator_call_redirect (call, location->str);
  call->reason = g_strdup_printf ("%s: %s", refusal->error, refusal->error_type != NULL ? refusal->error_type : id);
}

/* What the page says is wrong: the parameter, or the number where that is all there is. */
static char *
dup_wrong (const GrEmulatorRefusal *refusal)
{
  if (refusal->error_type != NULL)
    return g_strdup (refusal->error_type);
  return refusal->err_code > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, refusal->err_code) : NULL;
}

/* Shows the error page where the address already carries an error. Whoever wrote the address chose the words, so that only
 * those of the catalogue are repeated. */
static gboolean
show_refusal (GrEmulatorWorld *world,
              GrEmulatorCall  *call)
{
  g_autoptr (GHashTable) parameters = call->query != NULL ? gr_emulator_parse_form (call->query, strlen (call->query)) : NULL;
  const char            *said = parameters != NULL ? g_hash_table_lookup (parameters, "error_type") : NULL;
  GHashTableIter         iter;
  gpointer               refusal;

  if (parameters != NULL && said == NULL)
    said = g_hash_table_lookup (parameters, "errCode");
  if (said == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, world->dialect);
  while (g_hash_table_iter_next (&iter, NULL, &refusal))
    {
      g_autofree char *wrong = dup_wrong (refusal);

      if (g_strcmp0 (wrong, said) == 0)
        {
          gr_emulator_page_something_wrong (call, wrong, g_hash_table_lookup (parameters, "logid"));
          return TRUE;
        }
    }

  return FALSE;
}

static GrEmulatorSession *
find_session (GrEmulatorWorld *world,
              GrEmulatorCall  *call)
{
  g_autofree char *id = gr_emulator_call_dup_cookie (call);

  return gr_emulator_state_find_session (world->state, id);
}

static GrEmulatorSession *
open_session (GrEmulatorWorld      *world,
              GrEmulatorCall       *call,
              const GrEmulatorUser *user)
{
  GrEmulatorSession *before = find_session (world, call);

  if (before != NULL)
    gr_emulator_state_close_session (world->state, before->id);

  before = gr_emulator_state_open_session (world->state, user);
  gr_set_str (&call->cookie, before->id);
  return before;
}

static void
append_parameter (GString    *uri,
                  const char *name,
                  const char *value)
{
  g_autofree char *escaped = NULL;

  if (value == NULL)
    return;
  escaped = g_uri_escape_string (value, NULL, FALSE);
  g_string_append_printf (uri, "%c%s=%s", strchr (uri->str, '?') == NULL ? '?' : '&', name, escaped);
}

static void
spoil_state (GrEmulatorWorld *world,
             GrEmulatorFault  fault,
             GString         *location,
             char           **state)
{
  g_autofree char *wrong = gr_random_make_text (world->random, "0123456789abcdef", 32);

  if (fault == GR_EMULATOR_FAULT_WRONG_STATE || fault == GR_EMULATOR_FAULT_ERROR_WRONG_STATE)
    gr_set_str (state, wrong);
  else if (fault == GR_EMULATOR_FAULT_MISSING_STATE || fault == GR_EMULATOR_FAULT_ERROR_MISSING_STATE)
    g_clear_pointer (state, g_free);
  else if (fault == GR_EMULATOR_FAULT_TWO_STATES)
    append_parameter (location, "state", wrong);
}

static void
redirect_with_error (GrEmulatorWorld *world,
                     GrEmulatorCall  *call,
                     const Request   *request,
                     const char      *id)
{
  const GrEmulatorRefusal *refusal = gr_emulator_dialect_find (world->dialect, id);
  g_autoptr (GString)      location = g_string_new (request->redirect_uri);
  g_autofree char         *state = g_strdup (request->state);

  spoil_state (world, call->fault, location, &state);
  append_parameter (location, "error", refusal->error);
  append_parameter (location, "error_type", refusal->error_type);
  if (refusal->err_code != 0)
    g_string_append_printf (location, "&errCode=%" G_GINT64_FORMAT, refusal->err_code);
  append_parameter (location, "error_description", refusal->message);
  append_parameter (location, "logid", call->log_id);
  append_parameter (location, "state", state);
  gr_emulator_call_redirect (call, location->str);
  call->reason = g_strdup_printf ("%s: %s", refusal->error, refusal->error_type != NULL ? refusal->error_type : refusal->message);
}

/* What a fault adds to the redirect before the code, or does to the code itself. */
static void
spoil_code (GrEmulatorWorld *world,
            GrEmulatorFault  fault,
            GString         *location,
            char           **code)
{
  if (fault == GR_EMULATOR_FAULT_ERROR_BESIDE_CODE)
    append_parameter (location, "error", gr_emulator_dialect_find (world->dialect, "redirect.cancelled")->error);
  else if (fault == GR_EMULATOR_FAULT_TWO_CODES)
    append_parameter (location, "code", "decoy");
  else if (fault == GR_EMULATOR_FAULT_REPLAYED_CODE)
    gr_emulator_state_spend_code (world->state, *code);
  else if (fault == GR_EMULATOR_FAULT_EMPTY_CODE)
    gr_set_str (code, "");
}

/* Pages of ours that carry codes of their own lead to the redirect one after the other. */
static void
add_detours (GrEmulatorWorld   *world,
             GrEmulatorCall    *call,
             GrEmulatorSession *session,
             GString           *location,
             const char        *state)
{
  guint n_detours = 0;

  if (call->fault == GR_EMULATOR_FAULT_INTERMEDIATE_CODE)
    n_detours = 1;
  else if (call->fault == GR_EMULATOR_FAULT_REDIRECT_CHAIN)
    n_detours = CHAIN_LENGTH;

  for (guint i = 0; i < n_detours; i++)
    {
      g_autofree char *nonce = gr_emulator_state_add_form (world->state, session->id, location->str);

      g_string_assign (location, CONTINUE_PATH);
      append_parameter (location, "code", "decoy");
      append_parameter (location, "state", state);
      append_parameter (location, "form", nonce);
    }
}

static void
redirect_with_code (GrEmulatorWorld   *world,
                    GrEmulatorCall    *call,
                    const Request     *request,
                    GrEmulatorSession *session,
                    const char *const *scopes)
{
  const char *const   first[] = {scopes[0], NULL};
  const char *const  *allowed = call->fault == GR_EMULATOR_FAULT_PARTIAL_CONSENT ? first : scopes;
  g_autofree char    *uri = gr_emulator_astray_dup_uri (call->fault, request->redirect_uri, request->target);
  g_autoptr (GString) location = g_string_new (uri);
  g_autofree char    *granted = g_strjoinv (",", (char **)allowed);
  g_autofree char    *state = g_strdup (request->state);
  g_autofree char    *code = gr_emulator_state_issue_code (world->state, request->client->key, session->user, request->redirect_uri, request->challenge, allowed);

  spoil_code (world, call->fault, location, &code);
  append_parameter (location, "code", code);
  append_parameter (location, "scopes", granted);
  spoil_state (world, call->fault, location, &state);
  append_parameter (location, "state", state);
  if (call->fault == GR_EMULATOR_FAULT_CODE_IN_FRAGMENT)
    *strchr (location->str, '?') = '#';

  add_detours (world, call, session, location, state);
  gr_emulator_call_redirect (call, location->str);
  call->reason = g_strdup_printf ("%s allowed %s", session->user->id, granted);
}

/* What comes once the person has allowed the app: a code, or the error that a fault has instead. */
static void
redirect_after_consent (GrEmulatorWorld   *world,
                        GrEmulatorCall    *call,
                        const Request     *request,
                        GrEmulatorSession *session,
                        const char *const *scopes)
{
  const GrEmulatorFaultKind *kind = gr_emulator_fault_get_kind (call->fault);

  call->met = kind->stage == GR_EMULATOR_STAGE_REDIRECT;
  if (kind->stage == GR_EMULATOR_STAGE_REDIRECT && kind->refusal != NULL)
    redirect_with_error (world, call, request, kind->refusal);
  else
    redirect_with_code (world, call, request, session, scopes);
}

/* The pages' forms lead to the redirect URI in the end, which their policy has to name. A hostile redirect is let through:
 * to stop it is the client's part. */
static void
allow_form_target (GrEmulatorCall *call,
                   const Request  *request)
{
  g_autofree char *uri = gr_emulator_astray_dup_uri (call->fault, request->redirect_uri, request->target);

  call->form_target = gr_emulator_astray_dup_form_target (uri);
}

/* Judges the request, unless a fault has made up the judgement. */
static const char *
judge_request (GrEmulatorWorld *world,
               GrEmulatorCall  *call,
               Request         *request)
{
  const GrEmulatorFaultKind *kind = gr_emulator_fault_get_kind (call->fault);

  if (kind->stage == GR_EMULATOR_STAGE_ROUTE && kind->refusal != NULL)
    {
      call->met = TRUE;
      return kind->refusal;
    }
  return request_read (request, world, call->query);
}

/**
 * gr_emulator_answer_authorize:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * The authorize page: judges the request in TikTok's order, then asks who is there, then asks for consent, and skips what the
 * browser's session has settled (facts: authorize query parameters, disable_auto_auth).
 */
void
gr_emulator_answer_authorize (GrEmulatorWorld *world,
                              GrEmulatorCall  *call)
{
  g_auto (Request)      request = {0};
  g_autofree char      *nonce = NULL;
  const char           *refusal;
  GrEmulatorSession    *session;
  const GrEmulatorUser *user;

  if (show_refusal (world, call))
    return;

  refusal = judge_request (world, call, &request);
  if (refusal != NULL)
    {
      refuse_request (world, call, refusal);
      return;
    }

  session = find_session (world, call);
  if (session == NULL)
    session = open_session (world, call, NULL);
  user = session->user;

  if (user != NULL && !gr_emulator_client_has_target_user (request.client, user))
    {
      open_session (world, call, NULL);
      redirect_with_error (world, call, &request, "redirect.not-a-target-user");
    }
  else if (user != NULL && !request.always_ask &&
           gr_emulator_state_has_consent (world->state, request.client->key, user, (const char *const *)request.scopes))
    redirect_after_consent (world, call, &request, session, (const char *const *)request.scopes);
  else
    {
      allow_form_target (call, &request);
      nonce = gr_emulator_state_add_form (world->state, session->id, call->query);
      if (user == NULL)
        gr_emulator_page_login (world, call, request.client, nonce);
      else
        gr_emulator_page_consent (world, call, request.client, user, (const char *const *)request.scopes, nonce);
    }
}

/* Takes back a form: from the browser that it was shown to, once, and with a request that is still sound. */
static gboolean
take_form (GrEmulatorWorld    *world,
           GrEmulatorCall     *call,
           Request            *request,
           char              **query,
           GHashTable        **form,
           GrEmulatorSession **session)
{
  *form = gr_emulator_call_read_form (call);
  *session = find_session (world, call);
  if (*form != NULL && *session != NULL)
    *query = gr_emulator_state_take_form (world->state, g_hash_table_lookup (*form, "form"), (*session)->id);
  if (*query != NULL && request_read (request, world, *query) == NULL)
    return TRUE;

  gr_emulator_page_message (call, SOUP_STATUS_FORBIDDEN);
  return FALSE;
}

static void
redirect_to_authorize (GrEmulatorCall *call,
                       const char     *query)
{
  g_autofree char *location = g_strconcat (AUTHORIZE_PATH "?", query, NULL);

  gr_emulator_call_redirect (call, location);
}

/**
 * gr_emulator_answer_login:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * Takes the choice of a person, gives the browser a session of its own and goes back to the authorize page.
 */
void
gr_emulator_answer_login (GrEmulatorWorld *world,
                          GrEmulatorCall  *call)
{
  g_auto (Request)       request = {0};
  g_autofree char       *query = NULL;
  g_autoptr (GHashTable) form = NULL;
  GrEmulatorSession     *session = NULL;
  const GrEmulatorUser  *user;

  if (!take_form (world, call, &request, &query, &form, &session))
    return;

  user = gr_emulator_find_user (g_hash_table_lookup (form, "user"));
  if (user != NULL)
    open_session (world, call, user);
  redirect_to_authorize (call, query);
}

/* What the person left ticked. What cannot be unticked is there whatever the form says. */
static char **
read_ticks (GrEmulatorWorld *world,
            const Request   *request,
            GHashTable      *form)
{
  g_autoptr (GStrvBuilder) granted = g_strv_builder_new ();

  for (gsize i = 0; request->scopes[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("scope:", request->scopes[i], NULL);
      GrScope         *scope = gr_catalog_find_scope (world->catalog, request->scopes[i]);

      if (g_hash_table_contains (form, name) || (scope != NULL && !gr_scope_get_user_can_untick (scope)))
        g_strv_builder_add (granted, request->scopes[i]);
    }

  return g_strv_builder_end (granted);
}

/**
 * gr_emulator_answer_consent:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * Takes the decision: a code for what was left ticked, an access_denied, or the login page again.
 */
void
gr_emulator_answer_consent (GrEmulatorWorld *world,
                            GrEmulatorCall  *call)
{
  g_auto (Request)       request = {0};
  g_autofree char       *query = NULL;
  g_autoptr (GHashTable) form = NULL;
  g_auto (GStrv)         granted = NULL;
  GrEmulatorSession     *session = NULL;
  const char            *decision;

  if (!take_form (world, call, &request, &query, &form, &session))
    return;

  decision = g_hash_table_lookup (form, "decision");
  granted = read_ticks (world, &request, form);
  if (g_strcmp0 (decision, "switch") == 0 || session->user == NULL)
    {
      open_session (world, call, NULL);
      redirect_to_authorize (call, query);
    }
  else if (g_strcmp0 (decision, "allow") == 0 && granted[0] != NULL)
    redirect_after_consent (world, call, &request, session, (const char *const *)granted);
  else
    redirect_with_error (world, call, &request, "redirect.cancelled");
}

/**
 * gr_emulator_answer_continue:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * The detour of the faults "intermediate-code" and "redirect-chain": an address of ours that carries a code, on the way to
 * the true redirect.
 */
void
gr_emulator_answer_continue (GrEmulatorWorld *world,
                             GrEmulatorCall  *call)
{
  g_autoptr (GHashTable) parameters = call->query != NULL ? gr_emulator_parse_form (call->query, strlen (call->query)) : NULL;
  GrEmulatorSession     *session = find_session (world, call);
  g_autofree char       *location = NULL;

  if (parameters != NULL && session != NULL)
    location = gr_emulator_state_take_form (world->state, g_hash_table_lookup (parameters, "form"), session->id);
  if (location != NULL)
    gr_emulator_call_redirect (call, location);
  else
    gr_emulator_page_message (call, SOUP_STATUS_FORBIDDEN);
}
