/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-words.h"

#include "gr-base-uri.h"

#include <glib/gi18n.h>

static const struct
{
  GrEnvironmentKind kind;
  const char       *icon_name;
  const char       *meaning;
} kinds[] = {
  {GR_ENVIRONMENT_PRODUCTION, "dialog-warning-symbolic", N_ ("Live TikTok, real people")},
  {GR_ENVIRONMENT_SANDBOX, "applications-science-symbolic", N_ ("Live TikTok, target users only")},
  {GR_ENVIRONMENT_LOCAL, "computer-symbolic", N_ ("Nothing leaves this computer")},
};

const char *
gr_environment_kind_get_icon_name (GrEnvironmentKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i].icon_name;

  return "dialog-question-symbolic";
}

/* What working in an environment of this kind means, in a few translated words. */
const char *
gr_environment_kind_get_meaning (GrEnvironmentKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return _ (kinds[i].meaning);

  return "";
}

/* What a person calls the environment: a sandbox by its kind and name, the others by their name. */
char *
gr_environment_dup_title (GrEnvironment *environment)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_SANDBOX)
    return g_strdup_printf (_ ("Sandbox “%s”"), gr_environment_get_name (environment));

  return g_strdup (gr_environment_get_name (environment));
}

/* Whom the environment talks to where that is not TikTok, or NULL. */
char *
gr_environment_dup_hosts (GrEnvironment *environment)
{
  g_autofree char *page = NULL;
  g_autofree char *api = NULL;

  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  page = gr_base_uri_dup_host (gr_environment_get_authorize_base_uri (environment));
  api = gr_base_uri_dup_host (gr_environment_get_api_base_uri (environment));

  if (page == NULL || api == NULL || g_str_equal (page, api))
    return g_strdup (page != NULL ? page : api);

  /* Translators: two host names. */
  return g_strdup_printf (_ ("%s and %s"), page, api);
}

/* What working in this very environment means. That it is not TikTok which answers comes before everything else. */
char *
gr_environment_dup_meaning (GrEnvironment *environment)
{
  g_autofree char *hosts = NULL;

  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  hosts = gr_environment_dup_hosts (environment);
  if (hosts == NULL)
    return g_strdup (gr_environment_kind_get_meaning (gr_environment_get_kind (environment)));
  if (gr_environment_get_authorize_base_uri (environment) == NULL)
    /* Translators: %s is a host. The authorization page is TikTok's own, and the rest is not. */
    return g_strdup_printf (_ ("API not TikTok’s: %s"), hosts);
  if (gr_environment_get_api_base_uri (environment) == NULL)
    /* Translators: %s is a host. The API is TikTok's own, and the authorization page is not. */
    return g_strdup_printf (_ ("Login page not TikTok’s: %s"), hosts);

  /* Translators: %s is a host, or two. */
  return g_strdup_printf (_ ("Not TikTok: %s"), hosts);
}

/* A sentence for the place where people sign in, or NULL where TikTok answers. */
char *
gr_environment_dup_warning (GrEnvironment *environment)
{
  g_autofree char *hosts = NULL;

  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  hosts = gr_environment_dup_hosts (environment);
  if (hosts == NULL)
    return NULL;
  if (gr_environment_get_authorize_base_uri (environment) == NULL)
    return g_strdup_printf (_ ("The API of this environment is not TikTok’s: codes, tokens and the client secret go to %s."), hosts);
  if (gr_environment_get_api_base_uri (environment) == NULL)
    return g_strdup_printf (_ ("The login page of this environment is not TikTok’s: people sign in at %s."), hosts);

  return g_strdup_printf (_ ("This environment does not talk to TikTok, but to %s."), hosts);
}
