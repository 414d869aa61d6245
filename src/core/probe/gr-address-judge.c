/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-address-judge.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>
#include <string.h>

#include "gr-check-rule.h"
#include "gr-strict-uri.h"

static const char *
describe (GrUriFault fault)
{
  switch (fault)
    {
    case GR_URI_FAULT_EMPTY:
      return _ ("It is empty.");
    case GR_URI_FAULT_TOO_LONG:
      return _ ("It is far too long.");
    case GR_URI_FAULT_CHARACTER:
      return _ ("It has a space, a line break or a character outside ASCII; an international host name begins with xn--.");
    case GR_URI_FAULT_SCHEME:
      return _ ("It does not begin with https://.");
    case GR_URI_FAULT_USERINFO:
      return _ ("It names a user or a password.");
    case GR_URI_FAULT_HOST:
      return _ ("Its host is no host name.");
    case GR_URI_FAULT_PORT:
      return _ ("Its port is no number.");
    case GR_URI_FAULT_PATH:
    case GR_URI_FAULT_NONE:
    default:
      return _ ("It holds something that no address may hold.");
    }
}

/**
 * gr_address_find_fault:
 * @address: what claims to be a web address, of whatever bytes
 *
 * Looks at the form of an address that somebody has given.
 *
 * Returns: (nullable): why it is no web address, in a sentence for people, or %NULL if it is one
 */
const char *
gr_address_find_fault (const char *address)
{
  GrUriFault              fault = GR_URI_FAULT_NONE;
  g_autoptr (GrStrictUri) uri = NULL;
  g_autoptr (GUri)        parsed = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  uri = gr_strict_uri_parse (address, GR_STRICT_URI_ANY_PATH, &fault);
  if (uri == NULL)
    return describe (fault);
  if (uri->any_port)
    return describe (GR_URI_FAULT_PORT);

  parsed = g_uri_parse (address, SOUP_HTTP_URI_FLAGS, NULL);
  return parsed != NULL ? NULL : describe (GR_URI_FAULT_PATH);
}

/**
 * gr_domain_find_fault:
 * @domain: what claims to be the name of a domain, of whatever bytes; a dot at its end belongs to it
 *
 * Looks at the form of a domain that somebody has given.
 *
 * Returns: (nullable): why it is no domain, in a sentence for people, or %NULL if it is one
 */
const char *
gr_domain_find_fault (const char *domain)
{
  gsize                    length = strlen (domain);
  g_autofree char         *plain = g_strndup (domain, length > 0 && domain[length - 1] == '.' ? length - 1 : length);
  g_autofree char         *address = g_strconcat ("https://", plain, "/", NULL);
  g_autoptr (GrStrictUri)  uri = gr_strict_uri_parse (address, GR_STRICT_URI_PLAIN_PATH, NULL);
  g_autoptr (GInetAddress) literal = g_inet_address_new_from_string (plain);

  if (strstr (domain, "://") != NULL)
    return _ ("It is a web address.");
  if (literal != NULL)
    return _ ("It is a number.");
  if (uri == NULL || uri->has_port || g_ascii_strcasecmp (uri->host, plain) != 0)
    return _ ("It is no domain name; an international one begins with xn--.");

  return strchr (plain, '.') == NULL ? _ ("It has no dot.") : NULL;
}

/**
 * gr_address_judge:
 * @rule: the rule for what is no address
 * @address: what was given
 * @findings: where to add what is wrong
 *
 * Judges the form of a web address before it is asked.
 *
 * Returns: whether it can be asked
 */
gboolean
gr_address_judge (const char *rule,
                  const char *address,
                  GListStore *findings)
{
  const char              *fault = gr_address_find_fault (address);
  g_autofree char         *place = g_utf8_make_valid (address, -1);
  g_autoptr (GrStrictUri)  uri = NULL;
  g_autoptr (GInetAddress) literal = NULL;

  if (fault != NULL)
    {
      gr_check_rule_report (findings, rule, place, fault);
      return FALSE;
    }

  uri = gr_strict_uri_parse (address, GR_STRICT_URI_ANY_PATH, NULL);
  if (!g_str_equal (uri->scheme, "https"))
    gr_check_rule_report (findings, "url.https", place, NULL);
  literal = g_inet_address_new_from_string (uri->host);
  if (literal != NULL)
    gr_check_rule_report (findings, "url.numeric-host", place, uri->host);

  return TRUE;
}
