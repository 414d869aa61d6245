/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-routes.h"

#include <string.h>

static void
refuse (GrEmulatorWorld *world,
        GrEmulatorCall  *call,
        const char      *id,
        const char      *detail)
{
  gr_emulator_call_refuse_api (call, gr_emulator_dialect_find (world->dialect, id), detail);
}

static GrEmulatorToken *
find_bearer (GrEmulatorWorld *world,
             GrEmulatorCall  *call)
{
  const char *header = soup_message_headers_get_one (call->headers, "Authorization");

  if (header == NULL || g_ascii_strncasecmp (header, "Bearer ", strlen ("Bearer ")) != 0)
    return NULL;
  return gr_emulator_state_find_token (world->state, GR_EMULATOR_TOKEN_ACCESS, header + strlen ("Bearer "));
}

static GrUserField *
find_field (GrEmulatorWorld *world,
            const char      *name)
{
  GListModel *fields = gr_catalog_get_user_fields (world->catalog);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrUserField) field = g_list_model_get_item (fields, i);

      /* The catalogue keeps its fields. */
      if (g_strcmp0 (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field)), name) == 0)
        return field;
    }

  return NULL;
}

/* Judges the fields one by one; the first that may not be read fails the call (facts: user fields). An app that does not have
 * the scope is told another thing than one whose user unticked it. */
static const char *
judge_fields (GrEmulatorWorld   *world,
              GrEmulatorGrant   *grant,
              const char *const *names,
              const char       **detail)
{
  GrEmulatorClient *client = gr_emulator_state_find_client (world->state, grant->client_key);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      GrUserField *field = find_field (world, names[i]);
      const char  *scope;

      *detail = names[i];
      if (field == NULL)
        return "api.fields-unknown";

      scope = gr_user_field_get_scope (field);
      if (g_strv_contains ((const char *const *)grant->scopes, scope))
        continue;
      if (client != NULL && g_strv_contains ((const char *const *)client->scopes, scope))
        {
          *detail = NULL;
          return "api.scope-not-authorized";
        }
      *detail = scope;
      return "api.scope-permission-missed";
    }

  return NULL;
}

static char *
dup_text_field (GrEmulatorWorld *world,
                GrEmulatorGrant *grant,
                const char      *name)
{
  const GrEmulatorUser *user = grant->user;

  if (g_str_equal (name, "open_id"))
    return gr_emulator_user_dup_open_id (user, grant->client_key);
  if (g_str_equal (name, "union_id"))
    return gr_emulator_user_dup_union_id (user);
  if (g_str_equal (name, "avatar_url"))
    return g_strdup_printf ("%s/avatars/%s.png", world->base_uri, user->id);
  if (g_str_equal (name, "avatar_url_100"))
    return g_strdup_printf ("%s/avatars/%s-100.png", world->base_uri, user->id);
  if (g_str_equal (name, "avatar_large_url"))
    return g_strdup_printf ("%s/avatars/%s-large.png", world->base_uri, user->id);
  if (g_str_equal (name, "profile_deep_link"))
    return g_strdup_printf ("%s/@%s", world->base_uri, user->id);
  if (g_str_equal (name, "display_name"))
    return g_strdup (user->display_name);
  if (g_str_equal (name, "bio_description"))
    return g_strdup (user->bio);
  if (g_str_equal (name, "username"))
    return g_strdup (user->id);
  return NULL;
}

static gint64
get_count_field (const GrEmulatorUser *user,
                 const char           *name)
{
  if (g_str_equal (name, "follower_count"))
    return user->followers;
  if (g_str_equal (name, "following_count"))
    return user->following;
  if (g_str_equal (name, "likes_count"))
    return user->likes;
  return user->videos;
}

static void
add_field (JsonBuilder     *builder,
           GrEmulatorWorld *world,
           GrEmulatorGrant *grant,
           const char      *name)
{
  GrUserField     *field = find_field (world, name);
  g_autofree char *text = dup_text_field (world, grant, name);

  json_builder_set_member_name (builder, name);
  if (gr_user_field_get_field_type (field) == GR_FIELD_COUNT)
    json_builder_add_int_value (builder, get_count_field (grant->user, name));
  else if (gr_user_field_get_field_type (field) == GR_FIELD_BOOLEAN)
    json_builder_add_boolean_value (builder, grant->user->is_verified);
  else
    json_builder_add_string_value (builder, text != NULL ? text : "");
}

static void
answer_with_fields (GrEmulatorWorld   *world,
                    GrEmulatorCall    *call,
                    GrEmulatorGrant   *grant,
                    const char *const *names)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "data");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "user");
  json_builder_begin_object (builder);
  for (gsize i = 0; names[i] != NULL; i++)
    add_field (builder, world, grant, names[i]);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, "ok");
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, "");
  json_builder_set_member_name (builder, "log_id");
  json_builder_add_string_value (builder, call->log_id);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  gr_emulator_call_answer_json (call, SOUP_STATUS_OK, json_builder_get_root (builder));
}

/**
 * gr_emulator_answer_user_info:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * The user info endpoint: the fields that were asked for, if all of them may be read (facts: Display API).
 */
void
gr_emulator_answer_user_info (GrEmulatorWorld *world,
                              GrEmulatorCall  *call)
{
  g_autoptr (GHashTable) parameters = gr_emulator_parse_form (call->query != NULL ? call->query : "", call->query != NULL ? strlen (call->query) : 0);
  GrEmulatorToken       *token = find_bearer (world, call);
  GrEndpoint            *endpoint = gr_catalog_find_endpoint (world->catalog, "user.info");
  const char            *fields = parameters != NULL ? g_hash_table_lookup (parameters, "fields") : NULL;
  g_auto (GStrv)         names = fields != NULL ? g_strsplit (fields, ",", 64) : NULL;
  const char            *detail = NULL;
  const char            *refusal;

  if (token != NULL && call->fault == GR_EMULATOR_FAULT_REVOKED_BY_USER)
    {
      gr_emulator_state_revoke (world->state, token->grant);
      token = NULL;
      call->met = TRUE;
    }
  else if (token != NULL && call->fault == GR_EMULATOR_FAULT_SCOPE_WITHDRAWN)
    {
      gr_emulator_state_narrow (world->state, token->grant);
      call->met = TRUE;
    }

  if (token == NULL)
    refuse (world, call, "api.access-token", NULL);
  else if (!gr_emulator_state_count_call (world->state, token, endpoint != NULL ? gr_endpoint_get_calls_per_minute (endpoint) : 0))
    refuse (world, call, "api.rate-limit", NULL);
  else if (fields == NULL || fields[0] == '\0')
    refuse (world, call, "api.fields-missing", NULL);
  else if ((refusal = judge_fields (world, token->grant, (const char *const *)names, &detail)) != NULL)
    refuse (world, call, refusal, detail);
  else
    answer_with_fields (world, call, token->grant, (const char *const *)names);
}
