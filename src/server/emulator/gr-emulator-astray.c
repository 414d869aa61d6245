/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-astray.h"

#include <string.h>

#define OTHER_APP "gr-sandbox-app:"

static char *
join (const char        *scheme,
      const GrStrictUri *target,
      const char        *host_end,
      guint              port,
      const char        *path)
{
  return g_strdup_printf ("%s://%s%s:%u%s", scheme, target->host, host_end, port, path);
}

static char *
bend_path (const char        *redirect_uri,
           const GrStrictUri *target)
{
  gsize length = strlen (redirect_uri);

  return g_strdup_printf ("%.*s.evil/", (int)(g_str_has_suffix (redirect_uri, "/") ? length - 1 : length), redirect_uri);
}

static char *
bend_host (const char        *redirect_uri,
           const GrStrictUri *target)
{
  return join (target->scheme, target, ".evil.example", target->port, target->path);
}

static char *
bend_other_name (const char        *redirect_uri,
                 const GrStrictUri *target)
{
  const char *host = g_str_equal (target->host, "localhost") ? "127.0.0.1" : "localhost";

  return g_strdup_printf ("%s://%s:%u%s", target->scheme, host, target->port, target->path);
}

static char *
bend_user_info (const char        *redirect_uri,
                const GrStrictUri *target)
{
  return g_strdup_printf ("%s://%s:%u@evil.example%s", target->scheme, target->host, target->port, target->path);
}

static char *
bend_port (const char        *redirect_uri,
           const GrStrictUri *target)
{
  return join (target->scheme, target, "", target->port < G_MAXUINT16 ? target->port + 1 : target->port - 1, target->path);
}

static char *
bend_scheme (const char        *redirect_uri,
             const GrStrictUri *target)
{
  return join (g_str_equal (target->scheme, "http") ? "https" : "http", target, "", target->port, target->path);
}

static char *
bend_case (const char        *redirect_uri,
           const GrStrictUri *target)
{
  g_autofree char *path = g_ascii_strup (target->path, -1);

  return join (target->scheme, target, "", target->port, path);
}

static char *
bend_encoded_slash (const char        *redirect_uri,
                    const GrStrictUri *target)
{
  const char      *last = strrchr (target->path, '/');
  g_autofree char *path = g_strdup_printf ("%s%.*s%%2F%s", last == target->path ? "/" : "", (int)(last - target->path), target->path, last + 1);

  return join (target->scheme, target, "", target->port, path);
}

static char *
bend_last_slash (const char        *redirect_uri,
                 const GrStrictUri *target)
{
  gsize length = strlen (redirect_uri);

  if (g_str_has_suffix (redirect_uri, "/"))
    return g_strndup (redirect_uri, length - 1);
  return g_strconcat (redirect_uri, "/", NULL);
}

static char *
bend_to_other_app (const char        *redirect_uri,
                   const GrStrictUri *target)
{
  return g_strdup (OTHER_APP "//callback/");
}

/* What a careless comparison of redirects takes for the registered one (anti-patterns of RFC 9700, 4.1). */
static const struct
{
  GrEmulatorFault fault;
  char *(*bend) (const char        *redirect_uri,
                 const GrStrictUri *target);
} bends[] = {
  {GR_EMULATOR_FAULT_CUSTOM_SCHEME, bend_to_other_app},
  {GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT, bend_path},
  {GR_EMULATOR_FAULT_LOOKALIKE_HOST, bend_host},
  {GR_EMULATOR_FAULT_LOOKALIKE_OTHER_NAME, bend_other_name},
  {GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO, bend_user_info},
  {GR_EMULATOR_FAULT_LOOKALIKE_PORT, bend_port},
  {GR_EMULATOR_FAULT_LOOKALIKE_SCHEME, bend_scheme},
  {GR_EMULATOR_FAULT_LOOKALIKE_CASE, bend_case},
  {GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH, bend_encoded_slash},
  {GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH, bend_last_slash},
};

/**
 * gr_emulator_astray_dup_uri:
 * @fault: the fault of the redirect
 * @redirect_uri: the redirect URI of the request
 * @target: its parts
 *
 * Finds where the redirect goes: to the redirect URI, unless @fault sends it astray.
 *
 * Returns: (transfer full): a URI without query
 */
char *
gr_emulator_astray_dup_uri (GrEmulatorFault    fault,
                            const char        *redirect_uri,
                            const GrStrictUri *target)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bends); i++)
    if (bends[i].fault == fault)
      return bends[i].bend (redirect_uri, target);

  return g_strdup (redirect_uri);
}

/**
 * gr_emulator_astray_dup_form_target:
 * @uri: where the redirect goes
 *
 * Finds what a page's policy has to name so that its form may lead to @uri in the end.
 *
 * Returns: (transfer full) (nullable): a source of `form-action`
 */
char *
gr_emulator_astray_dup_form_target (const char *uri)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED, NULL);

  if (g_str_has_prefix (uri, OTHER_APP))
    return g_strdup (OTHER_APP);
  if (parsed == NULL)
    return NULL;
  if (g_uri_get_port (parsed) == -1)
    return g_strdup_printf ("%s://%s", g_uri_get_scheme (parsed), g_uri_get_host (parsed));
  return g_strdup_printf ("%s://%s:%d", g_uri_get_scheme (parsed), g_uri_get_host (parsed), g_uri_get_port (parsed));
}
