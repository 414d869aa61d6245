/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-routes.h"

#include "gr-emulator-pages.h"
#include "gr-emulator-resources.h"

#include <string.h>

#define AVATAR_PREFIX "/avatars/"

static void
answer_style (GrEmulatorWorld *world,
              GrEmulatorCall  *call)
{
  call->content = g_resource_lookup_data (gr_emulator_get_resource (), GR_RESOURCE_PATH "/emulator/emulator.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  call->content_type = "text/css; charset=utf-8";
  call->status = SOUP_STATUS_OK;
}

static void
answer_script (GrEmulatorCall *call,
               const char     *script)
{
  gr_emulator_call_answer_text (call, SOUP_STATUS_OK, "text/javascript; charset=utf-8", g_strdup (script));
}

static void
answer_permission (GrEmulatorWorld *world,
                   GrEmulatorCall  *call)
{
  answer_script (call, "navigator.geolocation.getCurrentPosition (() => {}, () => {});\n");
}

static void
answer_message_box (GrEmulatorWorld *world,
                    GrEmulatorCall  *call)
{
  answer_script (call, "alert ('Local sandbox');\n");
}

static void
answer_picture (GrEmulatorCall       *call,
                const GrEmulatorUser *user,
                guint                 size)
{
  call->content = user != NULL ? gr_emulator_draw_avatar (user, size, NULL) : NULL;
  call->content_type = "image/png";
  call->status = SOUP_STATUS_OK;
  if (call->content == NULL)
    gr_emulator_page_message (call, SOUP_STATUS_NOT_FOUND);
}

/* The user object's three addresses: the plain one, 100 pixels, and large (facts: user fields). */
static void
answer_avatar (GrEmulatorWorld *world,
               GrEmulatorCall  *call)
{
  static const struct
  {
    const char *suffix;
    guint       size;
  } sizes[] = {
    {"-100.png", 100},
    {"-large.png", 360},
    {".png", 168},
  };
  const char *name = call->path + strlen (AVATAR_PREFIX);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_has_suffix (name, sizes[i].suffix))
      {
        g_autofree char *id = g_strndup (name, strlen (name) - strlen (sizes[i].suffix));

        answer_picture (call, gr_emulator_find_user (id), sizes[i].size);
        return;
      }

  gr_emulator_page_message (call, SOUP_STATUS_NOT_FOUND);
}

static void
answer_icon (GrEmulatorWorld *world,
             GrEmulatorCall  *call)
{
  answer_picture (call, &gr_emulator_users[0], 32);
}

static void
answer_profile (GrEmulatorWorld *world,
                GrEmulatorCall  *call)
{
  const GrEmulatorUser *user = gr_emulator_find_user (call->path + strlen ("/@"));

  if (user != NULL)
    gr_emulator_page_profile (world, call, user);
  else
    gr_emulator_page_message (call, SOUP_STATUS_NOT_FOUND);
}

static const GrEmulatorRoute routes[] = {
  {"oauth.authorize", "GET", "/v2/auth/authorize/", gr_emulator_answer_authorize},
  {"oauth.token", "POST", "/v2/oauth/token/", gr_emulator_answer_token},
  {"oauth.revoke", "POST", "/v2/oauth/revoke/", gr_emulator_answer_revoke},
  {"user.info", "GET", "/v2/user/info/", gr_emulator_answer_user_info},
  {"login", "POST", "/sandbox/login", gr_emulator_answer_login},
  {"consent", "POST", "/sandbox/consent", gr_emulator_answer_consent},
  {"mini-game.login", "POST", "/sandbox/mini-game/login", gr_emulator_answer_mini_game_login},
  {"continue", "GET", "/sandbox/continue", gr_emulator_answer_continue},
  {"style", "GET", "/sandbox/style.css", answer_style},
  {"permission", "GET", "/sandbox/permission.js", answer_permission},
  {"message-box", "GET", "/sandbox/message-box.js", answer_message_box},
  {"avatar", "GET", AVATAR_PREFIX "*", answer_avatar},
  {"profile", "GET", "/@*", answer_profile},
  {"icon", "GET", "/favicon.ico", answer_icon},
  {"home", "GET", "/", gr_emulator_page_home},
};

static gboolean
matches_path (const GrEmulatorRoute *route,
              const char            *path)
{
  gsize length = strlen (route->path);

  if (route->path[length - 1] == '*')
    return strncmp (path, route->path, length - 1) == 0;
  return g_str_equal (path, route->path);
}

/**
 * gr_emulator_find_route:
 * @method: HTTP method
 * @path: path of the request, as it was sent
 * @path_exists: (out): whether the path takes some other method
 *
 * Finds what answers a request. A slash too few or too many is another path, as it is with TikTok.
 *
 * Returns: (transfer none) (nullable): the route
 */
const GrEmulatorRoute *
gr_emulator_find_route (const char *method,
                        const char *path,
                        gboolean   *path_exists)
{
  *path_exists = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (routes); i++)
    if (matches_path (&routes[i], path))
      {
        *path_exists = TRUE;
        if (g_str_equal (routes[i].method, method))
          return &routes[i];
      }

  return NULL;
}

/**
 * gr_emulator_answer_without_route:
 * @world: the emulator's world
 * @call: the call to answer
 * @path_exists: whether only the method is wrong
 *
 * Answers what no route answers: in the API's envelope below /v2/, with a page elsewhere.
 */
void
gr_emulator_answer_without_route (GrEmulatorWorld *world,
                                  GrEmulatorCall  *call,
                                  gboolean         path_exists)
{
  const char *id = path_exists ? "api.unknown-method" : "api.unknown-path";

  if (g_str_has_prefix (call->path, "/v2/"))
    gr_emulator_call_refuse_api (call, gr_emulator_dialect_find (world->dialect, id), NULL);
  else
    gr_emulator_page_message (call, path_exists ? SOUP_STATUS_METHOD_NOT_ALLOWED : SOUP_STATUS_NOT_FOUND);
}
