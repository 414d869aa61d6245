/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-words.h"

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
