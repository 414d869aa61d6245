/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-routes.h"

#include <string.h>

static gboolean
is_empty (const char *value)
{
  return value == NULL || value[0] == '\0';
}

static void
refuse (GrEmulatorWorld *world,
        GrEmulatorCall  *call,
        const char      *id)
{
  gr_emulator_call_refuse_oauth (call, gr_emulator_dialect_find (world->dialect, id));
}

/* Returns the id of the refusal, or NULL where both parts of the client's proof are there. */
static const char *
check_presence (GHashTable *form)
{
  if (is_empty (g_hash_table_lookup (form, "client_key")))
    return "oauth.client-key-missing";
  if (is_empty (g_hash_table_lookup (form, "client_secret")))
    return "oauth.client-secret-missing";
  return NULL;
}

static gboolean
is_same_secret (const char *a,
                const char *b)
{
  gsize  length = strlen (a);
  guchar difference = 0;

  if (length != strlen (b))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    difference |= a[i] ^ b[i];
  return difference == 0;
}

/* Finds the client and proves it by its secret. */
static GrEmulatorClient *
prove_client (GrEmulatorWorld *world,
              GHashTable      *form)
{
  GrEmulatorClient *client = gr_emulator_state_find_client (world->state, g_hash_table_lookup (form, "client_key"));

  if (client == NULL || !is_same_secret (client->secret, g_hash_table_lookup (form, "client_secret")))
    return NULL;
  return client;
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* The lifetime of the access token, as it is or as a fault spoils it. */
static void
add_lifetime (JsonBuilder    *builder,
              GrEmulatorCall *call,
              gint64          lifetime)
{
  static const struct
  {
    GrEmulatorFault fault;
    gint64          lifetime;
  } spoilt[] = {
    {GR_EMULATOR_FAULT_LIFETIME_ZERO, 0},
    {GR_EMULATOR_FAULT_LIFETIME_ABSURD, G_MAXINT64 / 1000},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spoilt); i++)
    if (spoilt[i].fault == call->fault)
      {
        lifetime = spoilt[i].lifetime;
        call->met = TRUE;
      }

  if (call->fault == GR_EMULATOR_FAULT_LIFETIME_AS_TEXT)
    add_string (builder, "expires_in", "a day");
  else if (call->fault != GR_EMULATOR_FAULT_LIFETIME_MISSING)
    {
      add_int (builder, "expires_in", lifetime);
      return;
    }
  call->met = TRUE;
}

static void
add_access_token (JsonBuilder    *builder,
                  GrEmulatorCall *call,
                  const char     *token)
{
  g_autofree char *broken = g_strconcat (token, "\r\nX-Injected: yes", NULL);

  if (call->fault == GR_EMULATOR_FAULT_TOKEN_WITH_LINE_BREAK)
    add_string (builder, "access_token", broken);
  else if (call->fault != GR_EMULATOR_FAULT_ACCESS_TOKEN_MISSING)
    {
      add_string (builder, "access_token", token);
      return;
    }
  call->met = TRUE;
}

/* @kept is the refresh token that stays good, where a fault does not rotate it. */
static void
answer_with_tokens (GrEmulatorWorld *world,
                    GrEmulatorCall  *call,
                    GrEmulatorGrant *grant,
                    const char      *kept)
{
  const GrEmulatorLifetimesTable *lifetimes = gr_emulator_state_get_lifetimes (world->state);
  g_autoptr (JsonBuilder)         builder = json_builder_new ();
  g_autofree char                *access = gr_emulator_state_issue_token (world->state, GR_EMULATOR_TOKEN_ACCESS, grant);
  g_autofree char                *refresh = kept != NULL ? g_strdup (kept) : gr_emulator_state_issue_token (world->state, GR_EMULATOR_TOKEN_REFRESH, grant);
  g_autofree char                *open_id = gr_emulator_user_dup_open_id (grant->user, grant->client_key);
  g_autofree char                *scope = g_strjoinv (",", grant->scopes);

  if (call->fault == GR_EMULATOR_FAULT_CLOCK_SKEW)
    {
      gr_emulator_state_shorten_token (world->state, access, GR_EMULATOR_CLOCK_SKEW);
      call->met = TRUE;
    }

  json_builder_begin_object (builder);
  add_access_token (builder, call, access);
  add_lifetime (builder, call, lifetimes->access_token);
  add_string (builder, "open_id", open_id);
  if (call->fault != GR_EMULATOR_FAULT_REFRESH_TOKEN_OMITTED)
    {
      add_int (builder, "refresh_expires_in", lifetimes->refresh_token);
      add_string (builder, "refresh_token", refresh);
    }
  add_string (builder, "scope", scope);
  add_string (builder, "token_type", "Bearer");
  json_builder_end_object (builder);
  gr_emulator_call_answer_json (call, SOUP_STATUS_OK, json_builder_get_root (builder));
}

/* The challenge is lower-case hex, although its method is called S256 (facts: PKCE, verified quirk). */
static gboolean
proves_challenge (const char *challenge,
                  const char *verifier)
{
  g_autofree char *digest = NULL;

  if (is_empty (challenge))
    return TRUE;
  if (is_empty (verifier))
    return FALSE;
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, verifier, -1);
  return g_str_equal (digest, challenge);
}

/* The code is looked at before the client, so that a wrong key with a dummy code tells nothing about the key (facts: OAuth
 * error shape). Once the client has proved itself, the code is spent whatever comes of it. */
static void
exchange_code (GrEmulatorWorld *world,
               GrEmulatorCall  *call,
               GHashTable      *form)
{
  const char       *text = g_hash_table_lookup (form, "code");
  GrEmulatorCode   *code = gr_emulator_state_find_code (world->state, text);
  GrEmulatorClient *client;
  const char       *refusal = NULL;

  if (code == NULL)
    {
      refuse (world, call, "oauth.code");
      return;
    }

  client = prove_client (world, form);
  if (client == NULL)
    {
      refuse (world, call, "oauth.client");
      return;
    }

  if (!g_str_equal (code->client_key, client->key))
    refusal = "oauth.code";
  else if (g_strcmp0 (code->redirect_uri, g_hash_table_lookup (form, "redirect_uri")) != 0)
    refusal = "oauth.redirect-uri";
  else if (!proves_challenge (code->challenge, g_hash_table_lookup (form, "code_verifier")))
    refusal = "oauth.verifier";

  if (refusal != NULL)
    refuse (world, call, refusal);
  else
    {
      g_autoptr (GrEmulatorGrant) grant = gr_emulator_grant_new (client->key, code->user, (const char *const *)code->scopes);

      answer_with_tokens (world, call, grant, NULL);
    }
  gr_emulator_state_spend_code (world->state, text);
}

/* What has happened elsewhere before this refresh. Returns the token, or NULL where it is good for nothing any more. */
static GrEmulatorToken *
lose_token (GrEmulatorWorld *world,
            GrEmulatorCall  *call,
            GrEmulatorToken *token,
            const char      *text)
{
  if (call->fault == GR_EMULATOR_FAULT_ROTATED_ELSEWHERE)
    gr_emulator_state_drop_token (world->state, text);
  else if (call->fault == GR_EMULATOR_FAULT_REVOKED_BY_USER)
    gr_emulator_state_revoke (world->state, token->grant);
  else
    {
      if (call->fault == GR_EMULATOR_FAULT_SCOPE_WITHDRAWN)
        {
          gr_emulator_state_narrow (world->state, token->grant);
          call->met = TRUE;
        }
      return token;
    }

  call->met = TRUE;
  return NULL;
}

/* Each success replaces the refresh token, and the one before stops working (facts: lifetimes, rotation). */
static void
refresh_tokens (GrEmulatorWorld *world,
                GrEmulatorCall  *call,
                GHashTable      *form)
{
  const char       *text = g_hash_table_lookup (form, "refresh_token");
  GrEmulatorClient *client = prove_client (world, form);
  GrEmulatorToken  *token;
  gboolean          keeps = call->fault == GR_EMULATOR_FAULT_NO_ROTATION || call->fault == GR_EMULATOR_FAULT_REFRESH_TOKEN_OMITTED;

  token = gr_emulator_state_find_token (world->state, GR_EMULATOR_TOKEN_REFRESH, text);
  if (client != NULL && token != NULL)
    token = lose_token (world, call, token, text);

  if (client == NULL)
    refuse (world, call, "oauth.client");
  else if (token == NULL || !g_str_equal (token->grant->client_key, client->key))
    refuse (world, call, "oauth.refresh-token");
  else
    {
      g_autoptr (GrEmulatorGrant) grant = gr_emulator_grant_ref (token->grant);

      if (keeps)
        call->met = TRUE;
      else
        gr_emulator_state_drop_token (world->state, text);
      answer_with_tokens (world, call, grant, keeps ? text : NULL);
    }
}

static void
issue_client_token (GrEmulatorWorld *world,
                    GrEmulatorCall  *call,
                    GHashTable      *form)
{
  const char *const           no_scopes[] = {NULL};
  g_autoptr (JsonBuilder)     builder = json_builder_new ();
  g_autoptr (GrEmulatorGrant) grant = NULL;
  g_autofree char            *token = NULL;
  GrEmulatorClient           *client = prove_client (world, form);

  if (client == NULL)
    {
      refuse (world, call, "oauth.client");
      return;
    }

  grant = gr_emulator_grant_new (client->key, NULL, no_scopes);
  token = gr_emulator_state_issue_token (world->state, GR_EMULATOR_TOKEN_CLIENT, grant);
  json_builder_begin_object (builder);
  add_access_token (builder, call, token);
  add_lifetime (builder, call, gr_emulator_state_get_lifetimes (world->state)->client_token);
  add_string (builder, "token_type", "Bearer");
  json_builder_end_object (builder);
  gr_emulator_call_answer_json (call, SOUP_STATUS_OK, json_builder_get_root (builder));
}

/**
 * gr_emulator_answer_token:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * The token endpoint: exchanges a code, refreshes with rotation, or issues a client token (facts: tokens, calls).
 */
void
gr_emulator_answer_token (GrEmulatorWorld *world,
                          GrEmulatorCall  *call)
{
  static const struct
  {
    const char *name;
    void (*grant) (GrEmulatorWorld *world,
                   GrEmulatorCall  *call,
                   GHashTable      *form);
  } types[] = {
    {"authorization_code", exchange_code},
    {"refresh_token", refresh_tokens},
    {"client_credentials", issue_client_token},
  };
  g_autoptr (GHashTable) form = gr_emulator_call_read_form (call);
  const char            *absent = form != NULL ? check_presence (form) : "oauth.malformed";
  const char            *type = form != NULL ? g_hash_table_lookup (form, "grant_type") : NULL;

  if (absent != NULL)
    {
      refuse (world, call, absent);
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (type, types[i].name) == 0)
      {
        types[i].grant (world, call, form);
        return;
      }

  refuse (world, call, "oauth.grant-type");
}

/**
 * gr_emulator_answer_revoke:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * The revoke endpoint: takes an access token and ends its whole chain. Success is an empty object (facts: tokens, calls).
 */
void
gr_emulator_answer_revoke (GrEmulatorWorld *world,
                           GrEmulatorCall  *call)
{
  g_autoptr (GHashTable) form = gr_emulator_call_read_form (call);
  const char            *absent = form != NULL ? check_presence (form) : "oauth.malformed";
  GrEmulatorClient      *client;
  GrEmulatorToken       *token;

  if (absent != NULL)
    {
      refuse (world, call, absent);
      return;
    }

  client = prove_client (world, form);
  token = gr_emulator_state_find_token (world->state, GR_EMULATOR_TOKEN_ACCESS, g_hash_table_lookup (form, "token"));
  if (client == NULL)
    refuse (world, call, "oauth.client");
  else if (token == NULL || !g_str_equal (token->grant->client_key, client->key))
    refuse (world, call, "oauth.malformed");
  else
    {
      gr_emulator_state_revoke (world->state, token->grant);
      gr_emulator_call_answer_text (call, SOUP_STATUS_OK, "application/json; charset=utf-8", g_strdup ("{}"));
    }
}
