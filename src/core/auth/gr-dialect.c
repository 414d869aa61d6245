/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-dialect.h"

/* TikTok's guide for the web has no PKCE, yet integrations there were refused for the lack of it, and none for having it: so it
 * is always sent and replayed. A mini game signs in inside TikTok and exchanges its code alone
 * (https://developers.tiktok.com/doc/minis-oauth). disable_auto_auth is documented for the web only
 * (https://developers.tiktok.com/doc/login-kit-web); the Android SDK has a parameter of its own for that. */
static const GrDialect dialects[] = {
  {"web", "web", TRUE, TRUE, TRUE, TRUE},
  {"desktop", "desktop", TRUE, TRUE, TRUE, FALSE},
  {"ios", "web", TRUE, TRUE, TRUE, FALSE},
  {"android", "web", TRUE, TRUE, TRUE, FALSE},
  {"mini-game", NULL, FALSE, FALSE, FALSE, FALSE},
};

/**
 * gr_dialect_find:
 * @platform: (nullable): `web`, `desktop`, `ios`, `android` or `mini-game`
 *
 * Finds how to sign in on a platform. An environment whose platform is not chosen signs in as the web does.
 *
 * Returns: (nullable): the dialect, %NULL for a platform that there is not
 */
const GrDialect *
gr_dialect_find (const char *platform)
{
  if (platform == NULL)
    return &dialects[0];

  for (gsize i = 0; i < G_N_ELEMENTS (dialects); i++)
    {
      if (g_str_equal (dialects[i].platform, platform))
        return &dialects[i];
    }

  return NULL;
}
