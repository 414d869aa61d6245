/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-pasted-address.h"

#include <string.h>

#include "gr-strict-uri.h"
#include "gr-util.h"

#define MAX_TEXT (64 * 1024)
#define MAX_HOST 253

static const char *
skip_method (const char *text)
{
  static const char *const methods[] = {"GET ", "POST ", "HEAD "};

  if (*text == '"')
    text++;
  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      if (g_str_has_prefix (text, methods[i]))
        return text + strlen (methods[i]) + strspn (text + strlen (methods[i]), " ");
    }

  return NULL;
}

static gboolean
is_loopback_name (const char *authority)
{
  return g_str_has_prefix (authority, "127.0.0.1") || g_ascii_strncasecmp (authority, "localhost", strlen ("localhost")) == 0;
}

/* The host that a request names in a line of its own. */
static char *
dup_host_header (const char *lines)
{
  g_auto (GStrv) split = g_strsplit_set (lines, "\r\n", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (split[i], "host:", strlen ("host:")) == 0)
        return g_strdup (g_strstrip (split[i] + strlen ("host:")));
    }

  return NULL;
}

static char *
complete_request (const char *target)
{
  gsize            length = strcspn (target, " \r\n\"");
  g_autofree char *host = dup_host_header (target + length);

  if (*target != '/' || host == NULL)
    return g_strndup (target, length);

  return g_strdup_printf ("%s://%s%.*s", is_loopback_name (host) ? "http" : "https", host, (int)length, target);
}

/* Something with a dot or a port, or this computer, then a slash. */
static gboolean
begins_with_host (const char *text)
{
  gsize length = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-:");

  return length > 0 && text[length] == '/' && text[0] != ':' && (memchr (text, '.', length) != NULL || is_loopback_name (text));
}

/**
 * gr_pasted_address_complete:
 * @text: what somebody pasted; space around it does not count
 * @shape: (out): in which shape it came
 *
 * Makes an address of what a browser shows without its scheme, and of what a web server logs: the line of a request, which may be
 * in quotes, with the line that names the host after it. A request without such a line stays a path.
 *
 * Returns: (transfer full): the address, which is a secret
 */
char *
gr_pasted_address_complete (const char    *text,
                            GrPastedShape *shape)
{
  g_autoptr (GrSecret) trimmed = NULL;
  const char          *target;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (shape != NULL, NULL);

  trimmed = g_strstrip (g_strndup (text, MAX_TEXT));
  target = skip_method (trimmed);
  if (target != NULL)
    {
      *shape = GR_PASTED_REQUEST;
      return complete_request (target);
    }

  if (strstr (trimmed, "://") == NULL || strcspn (trimmed, "/?#") < (gsize)(strstr (trimmed, "://") - trimmed))
    {
      if (begins_with_host (trimmed))
        {
          *shape = GR_PASTED_WITHOUT_SCHEME;
          return g_strdup_printf ("%s://%s", is_loopback_name (trimmed) ? "http" : "https", trimmed);
        }
    }

  *shape = GR_PASTED_WHOLE;
  return g_steal_pointer (&trimmed);
}

/**
 * gr_pasted_address_with_origin:
 * @address: an address, or a path with its query
 * @redirect_uris: (nullable) (array length=n_redirect_uris): redirect URIs
 * @n_redirect_uris: their number
 *
 * Puts the scheme and host of the redirect URI that has the same path before a path.
 *
 * Returns: (transfer full): the address, which is a secret; as it came where it is no path or no redirect URI has it
 */
char *
gr_pasted_address_with_origin (const char        *address,
                               const char *const *redirect_uris,
                               gsize              n_redirect_uris)
{
  gsize length;

  g_return_val_if_fail (address != NULL, NULL);

  length = strcspn (address, "?#");
  for (gsize i = 0; *address == '/' && i < n_redirect_uris; i++)
    {
      g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (redirect_uris[i], GR_STRICT_URI_PLAIN_PATH, NULL);

      if (uri == NULL || strlen (uri->path) != length || strncmp (uri->path, address, length) != 0)
        continue;
      if (uri->has_port && !uri->any_port)
        return g_strdup_printf ("%s://%s:%u%s", uri->scheme, uri->host, uri->port, address);

      return g_strdup_printf ("%s://%s%s", uri->scheme, uri->host, address);
    }

  return g_strdup (address);
}

/* How many letters have to be changed, added or taken away to make one name of the other. */
static guint
count_differences (const char *one,
                   const char *other)
{
  gsize  n = strlen (other);
  guint *row = g_newa (guint, MAX_HOST + 1);

  for (gsize j = 0; j <= n; j++)
    row[j] = j;
  for (gsize i = 1; i <= strlen (one); i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (gsize j = 1; j <= n; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
          diagonal = above;
        }
    }

  return row[n];
}

/**
 * gr_pasted_address_resembles:
 * @address: an address
 * @redirect_uri: a redirect URI
 *
 * Tells whether the host of @address might be taken for that of @redirect_uri: because it holds the whole of that, or differs by
 * two letters at most.
 *
 * Returns: %TRUE if it might, %FALSE if it does not look like it or is the same
 */
gboolean
gr_pasted_address_resembles (const char *address,
                             const char *redirect_uri)
{
  g_autoptr (GrStrictUri) actual = NULL;
  g_autoptr (GrStrictUri) expected = NULL;

  g_return_val_if_fail (address != NULL, FALSE);
  g_return_val_if_fail (redirect_uri != NULL, FALSE);

  actual = gr_strict_uri_parse (address, GR_STRICT_URI_ANY_PATH, NULL);
  expected = gr_strict_uri_parse (redirect_uri, GR_STRICT_URI_PLAIN_PATH, NULL);
  if (actual == NULL || expected == NULL || g_str_equal (actual->host, expected->host) ||
      strlen (actual->host) > MAX_HOST || strlen (expected->host) > MAX_HOST)
    return FALSE;

  return strstr (actual->host, expected->host) != NULL || (strlen (expected->host) > 6 && count_differences (actual->host, expected->host) <= 2);
}
