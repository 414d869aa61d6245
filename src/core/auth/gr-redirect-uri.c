/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-redirect-uri.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-doctor-private.h"
#include "gr-strict-uri.h"

/* The limit of the catalogue that a redirect URI must stay below, in bytes. */
#define LENGTH_LIMIT "redirect-uri.length"

typedef struct
{
  GListStore *findings;
  const char *redirect_uri;
  GrEndpoint *endpoint;
} Judgement;

static GrFinding *
report (Judgement  *judgement,
        GrSeverity  severity,
        const char *rule,
        const char *title,
        const char *fix)
{
  g_autoptr (GrFinding) finding = gr_finding_new (severity, rule, title);

  gr_finding_set_place (finding, judgement->redirect_uri);
  gr_finding_set_fix (finding, fix);
  if (judgement->endpoint != NULL)
    gr_finding_set_source (finding,
                           gr_catalog_entry_get_source (GR_CATALOG_ENTRY (judgement->endpoint)),
                           gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (judgement->endpoint)),
                           GR_BASIS_TIKTOK);
  g_list_store_append (judgement->findings, finding);

  return finding;
}

static void
report_fault (Judgement *judgement,
              GrUriFault fault)
{
  const char *title = NULL;
  const char *fix = NULL;
  GrFinding  *finding;

  switch (fault)
    {
    case GR_URI_FAULT_EMPTY:
      title = _ ("The redirect URI is empty");
      fix = _ ("Type the address that TikTok is to send people back to.");
      break;
    case GR_URI_FAULT_TOO_LONG:
      title = _ ("The redirect URI is far too long");
      fix = _ ("Use a shorter path.");
      break;
    case GR_URI_FAULT_CHARACTER:
      title = _ ("The redirect URI has a space, a line break or a character outside ASCII");
      fix = _ ("Type it again without them; write an international host name in its xn-- form.");
      break;
    case GR_URI_FAULT_SCHEME:
      title = _ ("The redirect URI does not begin with https:// or http://");
      fix = _ ("Write the whole address, beginning with https://.");
      break;
    case GR_URI_FAULT_USERINFO:
      title = _ ("The redirect URI names a user or password");
      fix = _ ("Remove everything up to the @ sign.");
      break;
    case GR_URI_FAULT_HOST:
      title = _ ("The host of the redirect URI is not a host name or IPv4 address");
      fix = _ ("Use a plain host name such as dev.example.com, or 127.0.0.1 for a desktop app. TikTok documents no IPv6 address here.");
      break;
    case GR_URI_FAULT_PORT:
      title = _ ("The port of the redirect URI is not a number from 1 to 65535");
      fix = _ ("Write the port in plain digits, or leave it out.");
      break;
    case GR_URI_FAULT_PATH:
      title = _ ("The path of the redirect URI can be read in more than one way");
      fix = _ ("Use a plain path of letters, digits and slashes, such as /callback/, without dot segments or encoded slashes and dots.");
      break;
    case GR_URI_FAULT_NONE:
    default:
      g_assert_not_reached ();
    }

  finding = report (judgement, GR_SEVERITY_ERROR, "redirect-uri.malformed", title, fix);
  if (fault == GR_URI_FAULT_CHARACTER)
    {
      g_autofree char *stray = gr_doctor_describe_stray (judgement->redirect_uri);

      gr_finding_set_detail (finding, stray);
    }
}

static void
judge_length (Judgement *judgement,
              gint64     limit)
{
  gsize length = strlen (judgement->redirect_uri);

  if (limit > 0 && (gint64)length >= limit)
    {
      g_autofree char *detail = g_strdup_printf (_ ("It has %zu characters; TikTok takes fewer than %zu."), length, (gsize)limit);

      gr_finding_set_detail (report (judgement, GR_SEVERITY_ERROR, "redirect-uri.length",
                                     _ ("The redirect URI is too long"),
                                     _ ("Use a shorter path.")),
                             detail);
    }
}

static void
judge_parts (Judgement         *judgement,
             const GrStrictUri *uri)
{
  const char *text = judgement->redirect_uri;
  gsize       authority = strlen (uri->scheme) + strlen ("://");

  if (uri->query != NULL)
    report (judgement, GR_SEVERITY_ERROR, "redirect-uri.query",
            _ ("The redirect URI has a query"),
            _ ("Remove the question mark and what follows it; carry such data in state."));
  if (uri->fragment != NULL)
    report (judgement, GR_SEVERITY_ERROR, "redirect-uri.fragment",
            _ ("The redirect URI has a fragment"),
            _ ("Remove the # sign and what follows it."));

  if (strncmp (text, uri->scheme, strlen (uri->scheme)) != 0 || strncmp (text + authority, uri->host, strlen (uri->host)) != 0)
    report (judgement, GR_SEVERITY_WARNING, "redirect-uri.case",
            _ ("The redirect URI has capital letters before its path"),
            _ ("TikTok compares byte by byte: write scheme and host in lower case, here and in the portal."));

  if (strchr (text + authority, '/') == NULL)
    gr_doctor_set_source (report (judgement, GR_SEVERITY_WARNING, "redirect-uri.path",
                                  _ ("The redirect URI has no path"),
                                  _ ("Add one that ends in a slash, such as /callback/. Bare hosts were refused although they were registered.")));
}

/* What no document forbids and was seen to make two programs write one address in two ways. */
static void
judge_writing (Judgement         *judgement,
               const GrStrictUri *uri)
{
  if (strchr (uri->path, '*') != NULL)
    report (judgement, GR_SEVERITY_ERROR, "redirect-uri.wildcard",
            _ ("A star stands for the port of a desktop redirect URI, and for nothing else"),
            _ ("Write the whole path; register each path that is used."));
  if (strchr (uri->path, '%') != NULL)
    gr_doctor_set_source (report (judgement, GR_SEVERITY_WARNING, "redirect-uri.encoding",
                                  _ ("The path of the redirect URI is percent-encoded"),
                                  _ ("Some programs decode it or change the case of its digits, and TikTok compares byte by byte. Use plain letters and digits.")));
  if (uri->has_port && !uri->any_port && uri->port == (g_str_equal (uri->scheme, "https") ? 443 : 80) && !gr_strict_uri_is_loopback (uri))
    gr_doctor_set_source (report (judgement, GR_SEVERITY_WARNING, "redirect-uri.default-port",
                                  _ ("The redirect URI names the port that its scheme has anyway"),
                                  _ ("Leave the port out: browsers and libraries drop it, and TikTok compares byte by byte.")));
}

static void
judge_web (Judgement         *judgement,
           const GrStrictUri *uri)
{
  if (!g_str_equal (uri->scheme, "https"))
    report (judgement, GR_SEVERITY_ERROR, "redirect-uri.https",
            _ ("The redirect URI is not https"),
            _ ("Use https, or register a desktop redirect URI for a server on this computer."));
  if (gr_strict_uri_is_loopback (uri) || g_str_has_prefix (uri->host, "127.") || g_str_has_suffix (uri->host, ".localhost"))
    gr_doctor_set_source (report (judgement, GR_SEVERITY_ERROR, "redirect-uri.loopback",
                                  _ ("The portal refuses an address of this computer for the web"),
                                  _ ("Register it under Desktop in Login Kit, or use a public host.")));
  if (uri->any_port)
    report (judgement, GR_SEVERITY_ERROR, "redirect-uri.port",
            _ ("Only a desktop redirect URI may have * for its port"),
            _ ("Write the port, or leave it out."));
}

static void
judge_desktop (Judgement         *judgement,
               const GrStrictUri *uri)
{
  if (!gr_strict_uri_is_loopback (uri))
    report (judgement, GR_SEVERITY_ERROR, "redirect-uri.loopback",
            _ ("A desktop redirect URI must stay on this computer"),
            _ ("Use 127.0.0.1 or localhost, or register it under Web in Login Kit."));
  if (!uri->has_port)
    report (judgement, GR_SEVERITY_ERROR, "redirect-uri.port",
            _ ("A desktop redirect URI must name its port"),
            _ ("Add a port, such as http://127.0.0.1:3455/callback/, or * for any port."));
}

/**
 * gr_redirect_uri_matches:
 * @registered: a redirect URI as it is registered; its port may be * on a loopback host
 * @uri: an address that claims to be it, with whatever query
 *
 * Compares the parsed addresses: scheme and host without case (browsers lower them), the effective port, and the bytes of the
 * path. Anything that two programs could read in two ways is no match.
 *
 * Returns: %TRUE if @uri is a redirect to @registered
 */
gboolean
gr_redirect_uri_matches (const char *registered,
                         const char *uri)
{
  g_autoptr (GrStrictUri) expected = NULL;
  g_autoptr (GrStrictUri) actual = NULL;

  g_return_val_if_fail (registered != NULL, FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  expected = gr_strict_uri_parse (registered, GR_STRICT_URI_PLAIN_PATH, NULL);
  actual = gr_strict_uri_parse (uri, GR_STRICT_URI_PLAIN_PATH, NULL);

  if (expected == NULL || expected->query != NULL || expected->fragment != NULL)
    return FALSE;
  if (expected->any_port && !gr_strict_uri_is_loopback (expected))
    return FALSE;
  if (actual == NULL || actual->any_port)
    return FALSE;

  return g_str_equal (expected->scheme, actual->scheme) &&
         g_str_equal (expected->host, actual->host) &&
         (expected->any_port || expected->port == actual->port) &&
         g_str_equal (expected->path, actual->path);
}

/**
 * gr_redirect_uri_with_port:
 * @registered: a registered redirect URI
 * @port: a port, from 1 to 65535
 *
 * Puts @port where @registered has *, as each authorization request to a desktop app must. An address without a wildcard comes
 * back as it is.
 *
 * Returns: (transfer full): a redirect URI with a real port
 */
char *
gr_redirect_uri_with_port (const char *registered,
                           guint       port)
{
  g_autoptr (GrStrictUri) uri = NULL;
  const char             *star;

  g_return_val_if_fail (registered != NULL, NULL);
  g_return_val_if_fail (port > 0 && port <= G_MAXUINT16, NULL);

  uri = gr_strict_uri_parse (registered, GR_STRICT_URI_PLAIN_PATH, NULL);
  if (uri == NULL || !uri->any_port)
    return g_strdup (registered);

  /* No star can come before the port: neither scheme nor host takes one. */
  star = strchr (registered, '*');
  return g_strdup_printf ("%.*s%u%s", (int)(star - registered), registered, port, star + 1);
}

/**
 * gr_redirect_uri_judge:
 * @catalog: the catalogue, for the limits
 * @platform: (nullable): "web" or "desktop"; anything else is judged as web
 * @redirect_uri: what somebody wants to register
 *
 * Judges @redirect_uri by what TikTok documents for the platform
 * (https://developers.tiktok.com/doc/login-kit-web and https://developers.tiktok.com/doc/login-kit-desktop) and by what its
 * portal was seen to refuse.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_redirect_uri_judge (GrCatalog  *catalog,
                       const char *platform,
                       const char *redirect_uri)
{
  g_autoptr (GListStore)  findings = g_list_store_new (GR_TYPE_FINDING);
  g_autoptr (GrStrictUri) uri = NULL;
  Judgement               judgement;
  GrUriFault              fault;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (redirect_uri != NULL, NULL);

  judgement.findings = findings;
  judgement.redirect_uri = redirect_uri;
  judgement.endpoint = gr_catalog_find_endpoint (catalog, "oauth.authorize");

  judge_length (&judgement, gr_catalog_get_limit (catalog, LENGTH_LIMIT));

  uri = gr_strict_uri_parse (redirect_uri, GR_STRICT_URI_PLAIN_PATH, &fault);
  if (uri == NULL)
    {
      report_fault (&judgement, fault);
      return G_LIST_MODEL (g_steal_pointer (&findings));
    }

  judge_parts (&judgement, uri);
  judge_writing (&judgement, uri);
  if (g_strcmp0 (platform, "desktop") == 0)
    judge_desktop (&judgement, uri);
  else
    judge_web (&judgement, uri);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
