/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-base-uri.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-strict-uri.h"

/* Longer ones are no address that somebody typed, and endpoints are appended to it. */
#define MAX_LENGTH 500

static GrFinding *
refuse (const char *field,
        const char *text,
        const char *rule,
        const char *problem,
        const char *fix)
{
  /* Translators: the name of a field, and what is wrong with what stands there. */
  g_autofree char *title = g_strdup_printf (_ ("%s: %s"), field, problem);
  GrFinding       *finding = gr_finding_new (GR_SEVERITY_ERROR, rule, title);

  gr_finding_set_fix (finding, fix);
  gr_finding_set_place (finding, text);

  return finding;
}

static GrFinding *
judge_fault (const char *field,
             const char *text,
             GrUriFault  fault)
{
  switch (fault)
    {
    case GR_URI_FAULT_EMPTY:
      return refuse (field, text, "base-uri.empty", _ ("nothing stands there"),
                     _ ("Type the root of your server, such as https://proxy.example/tiktok/, or remove the address."));
    case GR_URI_FAULT_TOO_LONG:
      return refuse (field, text, "base-uri.length", _ ("the address is too long"), _ ("Use a shorter path."));
    case GR_URI_FAULT_CHARACTER:
      return refuse (field, text, "base-uri.character", _ ("a space, a line break or a character outside ASCII stands in it"),
                     _ ("Type it again without them; write an international host name in its xn-- form."));
    case GR_URI_FAULT_SCHEME:
      return refuse (field, text, "base-uri.scheme", _ ("it does not begin with https:// or http://"),
                     _ ("Write the whole address, beginning with https://."));
    case GR_URI_FAULT_USERINFO:
      return refuse (field, text, "base-uri.userinfo", _ ("it names a user or password"),
                     _ ("Remove everything up to the @ sign; let your proxy ask for nothing but what TikTok asks for."));
    case GR_URI_FAULT_HOST:
      return refuse (field, text, "base-uri.host", _ ("the host is no host name or address"),
                     _ ("Use a plain host name, an IPv4 address, or [::1] for this computer."));
    case GR_URI_FAULT_PORT:
      return refuse (field, text, "base-uri.port", _ ("the port is not a number from 1 to 65535"),
                     _ ("Write the port in plain digits, or leave it out."));
    case GR_URI_FAULT_PATH:
      return refuse (field, text, "base-uri.path", _ ("the path can be read in more than one way"),
                     _ ("Use a plain path of letters, digits and slashes, without dot segments or encoded slashes and dots."));
    case GR_URI_FAULT_NONE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * gr_base_uri_judge:
 * @field: what people call the place where the address stands, translated
 * @text: what claims to be the root of a server
 *
 * Judges whether requests that hold secrets may be sent below @text: https to any host, http to this computer alone, without
 * user, query or fragment. A path is taken, with or without a slash at its end.
 *
 * Returns: (transfer full) (nullable): what is wrong and the way out, or %NULL if the address can be used
 */
GrFinding *
gr_base_uri_judge (const char *field,
                   const char *text)
{
  g_autoptr (GrStrictUri) uri = NULL;
  GrUriFault              fault;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  uri = gr_strict_uri_parse (text, GR_STRICT_URI_ENDPOINT, &fault);
  if (uri == NULL)
    return judge_fault (field, text, fault);
  if (strlen (text) > MAX_LENGTH)
    return judge_fault (field, text, GR_URI_FAULT_TOO_LONG);
  if (uri->any_port)
    return judge_fault (field, text, GR_URI_FAULT_PORT);
  if (uri->query != NULL)
    return refuse (field, text, "base-uri.query", _ ("the address has a query"), _ ("Remove the question mark and what follows it."));
  if (uri->fragment != NULL)
    return refuse (field, text, "base-uri.fragment", _ ("the address has a fragment"), _ ("Remove the # sign and what follows it."));
  if (!g_str_equal (uri->scheme, "https") && !gr_strict_uri_is_loopback (uri))
    return refuse (field, text, "base-uri.https", _ ("http would send the client secret and tokens unprotected"),
                   _ ("Use https, or a server on this computer: http://127.0.0.1, http://localhost or http://[::1]."));

  return NULL;
}

/**
 * gr_base_uri_is_usable:
 * @text: (nullable): what claims to be the root of a server
 *
 * Tells whether gr_base_uri_judge() finds nothing.
 *
 * Returns: %TRUE if requests may be sent below it
 */
gboolean
gr_base_uri_is_usable (const char *text)
{
  g_autoptr (GrFinding) finding = text != NULL ? gr_base_uri_judge ("", text) : NULL;

  return text != NULL && finding == NULL;
}

/**
 * gr_base_uri_dup_origin:
 * @text: (nullable): the root of a server
 *
 * Makes the one spelling of who is spoken to: scheme, host and port, whatever the path.
 *
 * Returns: (transfer full) (nullable): an origin such as `https://proxy.example:443`, %NULL where @text cannot be used
 */
char *
gr_base_uri_dup_origin (const char *text)
{
  g_autoptr (GrStrictUri) uri = gr_base_uri_is_usable (text) ? gr_strict_uri_parse (text, GR_STRICT_URI_ENDPOINT, NULL) : NULL;

  return uri != NULL ? g_strdup_printf ("%s://%s:%u", uri->scheme, uri->host, uri->port) : NULL;
}

/**
 * gr_base_uri_dup_host:
 * @text: (nullable): the root of a server
 *
 * Makes what people are shown of it.
 *
 * Returns: (transfer full) (nullable): the host, with its port where one is given; %NULL where @text cannot be used
 */
char *
gr_base_uri_dup_host (const char *text)
{
  g_autoptr (GrStrictUri) uri = gr_base_uri_is_usable (text) ? gr_strict_uri_parse (text, GR_STRICT_URI_ENDPOINT, NULL) : NULL;

  if (uri == NULL)
    return NULL;

  return uri->has_port ? g_strdup_printf ("%s:%u", uri->host, uri->port) : g_strdup (uri->host);
}
