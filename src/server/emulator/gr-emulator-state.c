/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-state.h"

#include "gr-emulator-ledger.h"

#include <string.h>

#define ALPHANUMERIC  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
#define FORM_LIFETIME 1800

struct _GrEmulatorState
{
  GrClock                 *clock;
  GrRandom                *random;
  GrEmulatorLifetimesTable lifetimes;

  GHashTable      *clients;
  GHashTable      *consents;
  GrEmulatorLedger sessions;
  GrEmulatorLedger forms;
  GrEmulatorLedger codes;
  GrEmulatorLedger tokens;
};

static void
client_free (GrEmulatorClient *client)
{
  g_free (client->key);
  g_free (client->secret);
  g_free (client->name);
  g_free (client->description);
  g_strfreev (client->redirect_uris);
  g_strfreev (client->scopes);
  g_strfreev (client->target_users);
  g_free (client);
}

static void
session_free (GrEmulatorSession *session)
{
  g_free (session->id);
  g_free (session);
}

static void
form_free (GrEmulatorForm *form)
{
  g_free (form->session);
  g_free (form->query);
  g_free (form);
}

static void
code_free (GrEmulatorCode *code)
{
  g_free (code->client_key);
  g_free (code->redirect_uri);
  g_free (code->challenge);
  g_strfreev (code->scopes);
  g_free (code);
}

static void
token_free (GrEmulatorToken *token)
{
  g_clear_pointer (&token->grant, gr_emulator_grant_unref);
  g_queue_clear_full (&token->calls, g_free);
  g_free (token);
}

static void
grant_clear (GrEmulatorGrant *grant)
{
  g_free (grant->client_key);
  g_strfreev (grant->scopes);
}

static char *
make_consent_key (const char           *client_key,
                  const GrEmulatorUser *user)
{
  return g_strconcat (user->id, "\n", client_key, NULL);
}

/**
 * gr_emulator_state_new:
 * @clock: what tells the time
 * @random: where ids, codes and tokens come from
 *
 * Makes an empty memory: no clients, nobody logged in.
 *
 * Returns: (transfer full): the state
 */
GrEmulatorState *
gr_emulator_state_new (GrClock  *clock,
                       GrRandom *random)
{
  GrEmulatorState *self = g_new0 (GrEmulatorState, 1);

  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);
  self->clients = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)client_free);
  self->consents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
  gr_emulator_ledger_init (&self->sessions, (GDestroyNotify)session_free);
  gr_emulator_ledger_init (&self->forms, (GDestroyNotify)form_free);
  gr_emulator_ledger_init (&self->codes, (GDestroyNotify)code_free);
  gr_emulator_ledger_init (&self->tokens, (GDestroyNotify)token_free);
  return self;
}

/**
 * gr_emulator_state_free:
 * @self: (nullable): a state
 *
 * Forgets everything.
 */
void
gr_emulator_state_free (GrEmulatorState *self)
{
  if (self == NULL)
    return;

  gr_emulator_ledger_clear (&self->tokens);
  gr_emulator_ledger_clear (&self->codes);
  gr_emulator_ledger_clear (&self->forms);
  gr_emulator_ledger_clear (&self->sessions);
  g_clear_pointer (&self->consents, g_hash_table_unref);
  g_clear_pointer (&self->clients, g_hash_table_unref);
  g_clear_object (&self->random);
  g_clear_object (&self->clock);
  g_free (self);
}

/**
 * gr_emulator_state_set_lifetimes:
 * @self: a state
 * @lifetimes: how long what is issued from now on lives, in seconds
 *
 * Sets the lifetimes. What was issued before keeps its own.
 */
void
gr_emulator_state_set_lifetimes (GrEmulatorState                *self,
                                 const GrEmulatorLifetimesTable *lifetimes)
{
  self->lifetimes = *lifetimes;
}

/**
 * gr_emulator_state_get_lifetimes:
 * @self: a state
 *
 * Returns: the lifetimes in force, in seconds
 */
const GrEmulatorLifetimesTable *
gr_emulator_state_get_lifetimes (GrEmulatorState *self)
{
  return &self->lifetimes;
}

/**
 * gr_emulator_state_add_client:
 * @self: a state
 * @key: the client key
 *
 * Adds a client, or starts the one of the same key afresh. Its tokens and consents live on.
 *
 * Returns: (transfer none): the client, for the caller to fill in
 */
GrEmulatorClient *
gr_emulator_state_add_client (GrEmulatorState *self,
                              const char      *key)
{
  GrEmulatorClient *client = g_new0 (GrEmulatorClient, 1);

  client->key = g_strdup (key);
  g_hash_table_replace (self->clients, client->key, client);
  return client;
}

/**
 * gr_emulator_state_find_client:
 * @self: a state
 * @key: (nullable): a client key
 *
 * Returns: (transfer none) (nullable): the client of that key
 */
GrEmulatorClient *
gr_emulator_state_find_client (GrEmulatorState *self,
                               const char      *key)
{
  return key != NULL ? g_hash_table_lookup (self->clients, key) : NULL;
}

/**
 * gr_emulator_client_has_target_user:
 * @client: a client
 * @user: a user
 *
 * Says whether @user may log in to @client. A client that names nobody has everybody but the outsider.
 *
 * Returns: whether @user is a target user of @client
 */
gboolean
gr_emulator_client_has_target_user (GrEmulatorClient     *client,
                                    const GrEmulatorUser *user)
{
  if (client->target_users == NULL || client->target_users[0] == NULL)
    return user->region != NULL;
  return g_strv_contains ((const char *const *)client->target_users, user->id);
}

/**
 * gr_emulator_state_open_session:
 * @self: a state
 * @user: (nullable): who is logged in
 *
 * Remembers a browser under a fresh id.
 *
 * Returns: (transfer none): the session
 */
GrEmulatorSession *
gr_emulator_state_open_session (GrEmulatorState      *self,
                                const GrEmulatorUser *user)
{
  GrEmulatorSession *session = g_new0 (GrEmulatorSession, 1);

  session->id = gr_random_make_text (self->random, ALPHANUMERIC, 32);
  session->user = user;
  gr_emulator_ledger_add (&self->sessions, session->id, session);
  return session;
}

/**
 * gr_emulator_state_find_session:
 * @self: a state
 * @id: (nullable): what the browser sent as its cookie
 *
 * Returns: (transfer none) (nullable): the session of that id
 */
GrEmulatorSession *
gr_emulator_state_find_session (GrEmulatorState *self,
                                const char      *id)
{
  return gr_emulator_ledger_find (&self->sessions, id);
}

/**
 * gr_emulator_state_close_session:
 * @self: a state
 * @id: a session's id
 *
 * Forgets a browser. Its forms can no longer be posted.
 */
void
gr_emulator_state_close_session (GrEmulatorState *self,
                                 const char      *id)
{
  gr_emulator_ledger_remove (&self->sessions, id);
}

/**
 * gr_emulator_state_add_form:
 * @self: a state
 * @session: the id of the session that is shown the form
 * @query: the query of the authorization request that the form is about
 *
 * Makes the nonce of a form.
 *
 * Returns: (transfer full): the nonce
 */
char *
gr_emulator_state_add_form (GrEmulatorState *self,
                            const char      *session,
                            const char      *query)
{
  g_autofree char *nonce = gr_random_make_text (self->random, ALPHANUMERIC, 32);
  GrEmulatorForm  *form = g_new0 (GrEmulatorForm, 1);

  form->session = g_strdup (session);
  form->query = g_strdup (query);
  form->expires_at = gr_clock_get_now (self->clock) + FORM_LIFETIME;
  gr_emulator_ledger_add (&self->forms, nonce, form);
  return g_steal_pointer (&nonce);
}

/**
 * gr_emulator_state_take_form:
 * @self: a state
 * @nonce: (nullable): the nonce that was posted
 * @session: the id of the session that posted it
 *
 * Takes a form back: once, in time, and only from the browser that it was shown to.
 *
 * Returns: (transfer full) (nullable): the query of its authorization request
 */
char *
gr_emulator_state_take_form (GrEmulatorState *self,
                             const char      *nonce,
                             const char      *session)
{
  GrEmulatorForm  *form = gr_emulator_ledger_find (&self->forms, nonce);
  g_autofree char *query = NULL;

  if (form == NULL || !g_str_equal (form->session, session))
    return NULL;
  if (form->expires_at > gr_clock_get_now (self->clock))
    query = g_steal_pointer (&form->query);
  gr_emulator_ledger_remove (&self->forms, nonce);
  return g_steal_pointer (&query);
}

/**
 * gr_emulator_state_has_consent:
 * @self: a state
 * @client_key: a client
 * @user: a user
 * @scopes: what is asked for
 *
 * Says whether @user has allowed the client all of @scopes before, and not revoked it since.
 *
 * Returns: whether the consent page can be skipped
 */
gboolean
gr_emulator_state_has_consent (GrEmulatorState      *self,
                               const char           *client_key,
                               const GrEmulatorUser *user,
                               const char *const    *scopes)
{
  g_autofree char   *key = make_consent_key (client_key, user);
  const char *const *allowed = g_hash_table_lookup (self->consents, key);

  if (allowed == NULL)
    return FALSE;
  for (gsize i = 0; scopes[i] != NULL; i++)
    if (!g_strv_contains (allowed, scopes[i]))
      return FALSE;
  return TRUE;
}

/**
 * gr_emulator_state_issue_code:
 * @self: a state
 * @client_key: the client that asked
 * @user: who allowed it
 * @redirect_uri: (nullable): where the code is sent; %NULL for a mini game, which has no redirect
 * @challenge: (nullable): the PKCE challenge of the request
 * @scopes: what was allowed
 *
 * Issues an authorization code and remembers the consent behind it. The code has the characters that need decoding in a
 * redirect, as TikTok's has: `*`, `!` and `.` (facts: Login Kit for Web, code parameter).
 *
 * Returns: (transfer full): the code
 */
char *
gr_emulator_state_issue_code (GrEmulatorState      *self,
                              const char           *client_key,
                              const GrEmulatorUser *user,
                              const char           *redirect_uri,
                              const char           *challenge,
                              const char *const    *scopes)
{
  g_autofree char *body = gr_random_make_text (self->random, ALPHANUMERIC "_-", 48);
  g_autofree char *tail = gr_random_make_text (self->random, "0123456789", 4);
  g_autofree char *text = g_strconcat (body, "*1!", tail, ".va", NULL);
  GrEmulatorCode  *code = g_new0 (GrEmulatorCode, 1);

  code->client_key = g_strdup (client_key);
  code->user = user;
  code->redirect_uri = g_strdup (redirect_uri);
  code->challenge = g_strdup (challenge);
  code->scopes = g_strdupv ((char **)scopes);
  code->expires_at = gr_clock_get_now (self->clock) + self->lifetimes.code;
  gr_emulator_ledger_add (&self->codes, text, code);

  g_hash_table_replace (self->consents, make_consent_key (client_key, user), g_strdupv ((char **)scopes));
  return g_steal_pointer (&text);
}

/**
 * gr_emulator_state_find_code:
 * @self: a state
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): what the code stands for, while it is neither spent nor expired
 */
GrEmulatorCode *
gr_emulator_state_find_code (GrEmulatorState *self,
                             const char      *code)
{
  GrEmulatorCode *found = gr_emulator_ledger_find (&self->codes, code);

  return found != NULL && found->expires_at > gr_clock_get_now (self->clock) ? found : NULL;
}

/**
 * gr_emulator_state_spend_code:
 * @self: a state
 * @code: a code
 *
 * Makes @code unusable: a code is good for one exchange.
 */
void
gr_emulator_state_spend_code (GrEmulatorState *self,
                              const char      *code)
{
  gr_emulator_ledger_remove (&self->codes, code);
}

/**
 * gr_emulator_grant_new:
 * @client_key: a client
 * @user: (nullable): who allowed it; a client token has nobody
 * @scopes: what was allowed
 *
 * Returns: (transfer full): a grant
 */
GrEmulatorGrant *
gr_emulator_grant_new (const char           *client_key,
                       const GrEmulatorUser *user,
                       const char *const    *scopes)
{
  GrEmulatorGrant *self = g_rc_box_new0 (GrEmulatorGrant);

  self->client_key = g_strdup (client_key);
  self->user = user;
  self->scopes = g_strdupv ((char **)scopes);
  return self;
}

/**
 * gr_emulator_grant_ref:
 * @self: a grant
 *
 * Returns: (transfer full): another reference to @self
 */
GrEmulatorGrant *
gr_emulator_grant_ref (GrEmulatorGrant *self)
{
  return g_rc_box_acquire (self);
}

/**
 * gr_emulator_grant_unref:
 * @self: a grant
 *
 * Gives a reference back.
 */
void
gr_emulator_grant_unref (GrEmulatorGrant *self)
{
  g_rc_box_release_full (self, (GDestroyNotify)grant_clear);
}

/**
 * gr_emulator_state_issue_token:
 * @self: a state
 * @kind: what kind of token
 * @grant: what it stands for
 *
 * Issues a token. The prefixes and the data-centre tail are TikTok's (facts: success fields, token shapes).
 *
 * Returns: (transfer full): the token's text
 */
char *
gr_emulator_state_issue_token (GrEmulatorState    *self,
                               GrEmulatorTokenKind kind,
                               GrEmulatorGrant    *grant)
{
  static const char *const prefixes[] = {"act.", "rft.", "clt."};
  const gint64             lifetimes[] = {self->lifetimes.access_token, self->lifetimes.refresh_token, self->lifetimes.client_token};
  g_autofree char         *body = gr_random_make_text (self->random, ALPHANUMERIC, 56);
  g_autofree char         *tail = gr_random_make_text (self->random, "0123456789", 4);
  g_autofree char         *text = g_strconcat (prefixes[kind], body, "!", tail, ".va", NULL);
  GrEmulatorToken         *token = g_new0 (GrEmulatorToken, 1);

  token->kind = kind;
  token->grant = gr_emulator_grant_ref (grant);
  token->expires_at = gr_clock_get_now (self->clock) + lifetimes[kind];
  g_queue_init (&token->calls);
  gr_emulator_ledger_add (&self->tokens, text, token);
  return g_steal_pointer (&text);
}

/**
 * gr_emulator_state_find_token:
 * @self: a state
 * @kind: the kind that is wanted
 * @text: (nullable): a token
 *
 * Returns: (transfer none) (nullable): the token, while it is of that kind, alive and not revoked
 */
GrEmulatorToken *
gr_emulator_state_find_token (GrEmulatorState    *self,
                              GrEmulatorTokenKind kind,
                              const char         *text)
{
  GrEmulatorToken *token = gr_emulator_ledger_find (&self->tokens, text);

  if (token == NULL || token->kind != kind || token->grant->revoked)
    return NULL;
  return token->expires_at > gr_clock_get_now (self->clock) ? token : NULL;
}

/**
 * gr_emulator_state_shorten_token:
 * @self: a state
 * @text: a token that was issued
 * @seconds: how much sooner it ends
 *
 * Makes a token end sooner than was promised.
 */
void
gr_emulator_state_shorten_token (GrEmulatorState *self,
                                 const char      *text,
                                 gint64           seconds)
{
  GrEmulatorToken *token = gr_emulator_ledger_find (&self->tokens, text);

  if (token != NULL)
    token->expires_at -= seconds;
}

/**
 * gr_emulator_state_drop_token:
 * @self: a state
 * @text: a token
 *
 * Ends one token, and no other of its chain.
 */
void
gr_emulator_state_drop_token (GrEmulatorState *self,
                              const char      *text)
{
  gr_emulator_ledger_remove (&self->tokens, text);
}

/**
 * gr_emulator_state_revoke:
 * @self: a state
 * @grant: a grant
 *
 * Ends every token of a grant and forgets the consent, so that the consent page is shown again.
 */
void
gr_emulator_state_revoke (GrEmulatorState *self,
                          GrEmulatorGrant *grant)
{
  grant->revoked = TRUE;
  if (grant->user != NULL)
    {
      g_autofree char *key = make_consent_key (grant->client_key, grant->user);

      g_hash_table_remove (self->consents, key);
    }
}

/**
 * gr_emulator_state_narrow:
 * @self: a state
 * @grant: a grant
 *
 * Takes every scope but the first back from a grant, as a user can in TikTok's own settings. Its tokens live on.
 */
void
gr_emulator_state_narrow (GrEmulatorState *self,
                          GrEmulatorGrant *grant)
{
  g_autofree char *key = grant->user != NULL ? make_consent_key (grant->client_key, grant->user) : NULL;

  for (gsize i = 1; grant->scopes[0] != NULL && grant->scopes[i] != NULL; i++)
    g_clear_pointer (&grant->scopes[i], g_free);
  if (key != NULL)
    g_hash_table_remove (self->consents, key);
}

/**
 * gr_emulator_state_count_call:
 * @self: a state
 * @token: the token a call was made with
 * @calls_per_minute: the limit, or 0 for none
 *
 * Counts a call in a sliding window of one minute (facts: Display API limits).
 *
 * Returns: whether the call is within the limit
 */
gboolean
gr_emulator_state_count_call (GrEmulatorState *self,
                              GrEmulatorToken *token,
                              guint            calls_per_minute)
{
  gint64 now = gr_clock_get_now (self->clock);

  if (calls_per_minute == 0)
    return TRUE;

  while (token->calls.length > 0 && *(gint64 *)token->calls.head->data <= now - 60)
    g_free (g_queue_pop_head (&token->calls));
  if (token->calls.length >= calls_per_minute)
    return FALSE;

  g_queue_push_tail (&token->calls, g_memdup2 (&now, sizeof now));
  return TRUE;
}
