/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-routes.h"

#define SILENT_SCOPE "user.info.basic"

/* The person who is named, or the first who may play the game. */
static const GrEmulatorUser *
find_player (GrEmulatorClient *client,
             const char       *name)
{
  const GrEmulatorUser *named = name != NULL ? gr_emulator_find_user (name) : NULL;

  if (named != NULL)
    return gr_emulator_client_has_target_user (client, named) ? named : NULL;

  for (gsize i = 0; i < gr_emulator_n_users; i++)
    if (gr_emulator_client_has_target_user (client, &gr_emulator_users[i]))
      return &gr_emulator_users[i];

  return NULL;
}

/**
 * gr_emulator_answer_mini_game_login:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * Stands in for the login call of a mini game, which runs inside TikTok's app and has no address there: takes `client_key` and
 * `user` and answers with the object that the game's success callback gets. The code is bound to neither redirect URI nor
 * challenge (https://developers.tiktok.com/doc/minis-oauth), and grants what the silent login grants.
 */
void
gr_emulator_answer_mini_game_login (GrEmulatorWorld *world,
                                    GrEmulatorCall  *call)
{
  static const char *const scopes[] = {SILENT_SCOPE, NULL};
  g_autoptr (GHashTable)   form = gr_emulator_call_read_form (call);
  GrEmulatorClient        *client = form != NULL ? gr_emulator_state_find_client (world->state, g_hash_table_lookup (form, "client_key")) : NULL;
  const GrEmulatorUser    *user = client != NULL ? find_player (client, g_hash_table_lookup (form, "user")) : NULL;
  g_autoptr (JsonBuilder)  builder = NULL;
  g_autofree char         *code = NULL;

  if (client == NULL || user == NULL)
    {
      gr_emulator_call_refuse_oauth (call, gr_emulator_dialect_find (world->dialect, client == NULL ? "oauth.client" : "redirect.not-a-target-user"));
      call->status = SOUP_STATUS_FORBIDDEN;
      return;
    }

  code = gr_emulator_state_issue_code (world->state, client->key, user, NULL, NULL, scopes);
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, code);
  json_builder_end_object (builder);
  gr_emulator_call_answer_json (call, SOUP_STATUS_OK, json_builder_get_root (builder));
}
