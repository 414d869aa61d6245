/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-strict-uri.h"

#include <string.h>

#include "gr-util.h"

#define MAX_HOST_LENGTH  253
#define MAX_LABEL_LENGTH 63
#define MAX_PARAMS       64
#define IPV6_LOOPBACK    "[::1]"

/* RFC 3986 §3.3 without '%', which is looked at apart. */
#define PATH_CHARACTERS "-._~!$&'()*+,;=:@/"

static gboolean
is_visible_ascii (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p <= 0x20 || *p >= 0x7f)
        return FALSE;
    }

  return TRUE;
}

static gboolean
ends_in_number (const char *host)
{
  const char *dot = strrchr (host, '.');
  const char *last = dot != NULL ? dot + 1 : host;

  if (last[strspn (last, "0123456789")] == '\0')
    return TRUE;

  return g_str_has_prefix (last, "0x") && last[2 + strspn (last + 2, "0123456789abcdef")] == '\0';
}

/* Only the dotted quad is an address. Browsers read 127.1, 0x7f000001 and 2130706433 as addresses too, which is why a host
 * that ends in a number is never a name. */
static gboolean
is_ipv4 (const char *host)
{
  g_auto (GStrv) octets = g_strsplit (host, ".", 5);

  if (g_strv_length (octets) != 4)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      gsize length = strlen (octets[i]);

      if (length == 0 || length > 3 || octets[i][strspn (octets[i], "0123456789")] != '\0')
        return FALSE;
      if ((length > 1 && octets[i][0] == '0') || g_ascii_strtoull (octets[i], NULL, 10) > 255)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  return length > 0 && length <= MAX_LABEL_LENGTH &&
         label[strspn (label, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0' &&
         label[0] != '-' && label[length - 1] != '-';
}

static gboolean
is_host (const char *host)
{
  g_auto (GStrv) labels = NULL;

  if (*host == '\0' || strlen (host) > MAX_HOST_LENGTH)
    return FALSE;
  if (ends_in_number (host))
    return is_ipv4 (host);

  labels = g_strsplit (host, ".", -1);
  for (guint i = 0; labels[i] != NULL; i++)
    {
      if (!is_label (labels[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_port (GrStrictUri *self,
           const char  *port)
{
  gsize length = strlen (port);

  self->has_port = TRUE;

  if (g_str_equal (port, "*"))
    {
      self->any_port = TRUE;
      return TRUE;
    }

  if (length == 0 || length > 5 || port[0] == '0' || port[strspn (port, "0123456789")] != '\0')
    return FALSE;

  self->port = (guint)g_ascii_strtoull (port, NULL, 10);
  return self->port <= G_MAXUINT16;
}

/* A path whose meaning could change when somebody decodes or normalises it (%2F, %2E, %5C, dot segments) is refused, so that
 * equal bytes mean an equal path. */
static gboolean
is_unambiguous_path (const char *path)
{
  g_auto (GStrv) segments = g_strsplit (path, "/", -1);

  for (const char *p = path; *p != '\0'; p++)
    {
      if (*p == '%')
        {
          int byte;

          if (!g_ascii_isxdigit (p[1]) || !g_ascii_isxdigit (p[2]))
            return FALSE;
          byte = g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2]);
          if (byte < 0x20 || byte == 0x7f || strchr ("/\\.%", byte) != NULL)
            return FALSE;
          p += 2;
        }
      else if (!g_ascii_isalnum (*p) && strchr (PATH_CHARACTERS, *p) == NULL)
        return FALSE;
    }

  return !g_strv_contains ((const char *const *)segments, ".") &&
         !g_strv_contains ((const char *const *)segments, "..");
}

/* Of all IPv6 addresses only the loopback one is read, in one spelling, and where it is no redirect. */
static GrUriFault
take_authority (GrStrictUri    *self,
                const char     *authority,
                GrStrictUriMode mode)
{
  gboolean         is_ipv6 = mode != GR_STRICT_URI_PLAIN_PATH && g_str_has_prefix (authority, IPV6_LOOPBACK);
  const char      *rest = is_ipv6 ? authority + strlen (IPV6_LOOPBACK) : authority;
  const char      *colon = strchr (rest, ':');
  g_autofree char *host = NULL;

  if (strchr (authority, '@') != NULL)
    return GR_URI_FAULT_USERINFO;

  host = colon != NULL ? g_strndup (authority, colon - authority) : g_strdup (authority);
  self->host = g_ascii_strdown (host, -1);
  if (!is_host (self->host) && !(is_ipv6 && g_str_equal (self->host, IPV6_LOOPBACK)))
    return GR_URI_FAULT_HOST;

  self->port = g_str_equal (self->scheme, "https") ? 443 : 80;
  if (colon != NULL && !take_port (self, colon + 1))
    return GR_URI_FAULT_PORT;

  return GR_URI_FAULT_NONE;
}

static GrUriFault
take_apart (GrStrictUri    *self,
            const char     *text,
            GrStrictUriMode mode)
{
  g_autofree char *authority = NULL;
  g_autofree char *rest = NULL;
  char            *mark;
  const char      *start;
  GrUriFault       fault;

  if (*text == '\0')
    return GR_URI_FAULT_EMPTY;
  if (strlen (text) > GR_STRICT_URI_MAX_LENGTH)
    return GR_URI_FAULT_TOO_LONG;
  if (!is_visible_ascii (text))
    return GR_URI_FAULT_CHARACTER;

  if (g_ascii_strncasecmp (text, "https://", strlen ("https://")) == 0)
    self->scheme = g_strdup ("https");
  else if (g_ascii_strncasecmp (text, "http://", strlen ("http://")) == 0)
    self->scheme = g_strdup ("http");
  else
    return GR_URI_FAULT_SCHEME;

  rest = g_strdup (text + strlen (self->scheme) + strlen ("://"));
  if ((mark = strchr (rest, '#')) != NULL)
    {
      self->fragment = g_strdup (mark + 1);
      *mark = '\0';
    }
  if ((mark = strchr (rest, '?')) != NULL)
    {
      self->query = g_strdup (mark + 1);
      *mark = '\0';
    }

  start = rest + strcspn (rest, "/");
  authority = g_strndup (rest, start - rest);
  fault = take_authority (self, authority, mode);
  if (fault != GR_URI_FAULT_NONE)
    return fault;

  self->path = g_strdup (*start != '\0' ? start : "/");
  if (mode != GR_STRICT_URI_ANY_PATH && !is_unambiguous_path (self->path))
    return GR_URI_FAULT_PATH;

  return GR_URI_FAULT_NONE;
}

/**
 * gr_strict_uri_parse:
 * @text: (nullable): what claims to be a URI
 * @mode: how strict to be about the path
 * @fault: (out) (optional): why it was refused
 *
 * Takes an absolute http or https URI apart. IPv6 addresses and hosts outside ASCII are refused: TikTok documents neither for
 * redirects. What is no redirect may stand on [::1], where somebody's own server listens. An empty path reads as "/" (RFC 3986
 * §6.2.3), as every browser sends it.
 *
 * Returns: (transfer full) (nullable): the parts, or %NULL
 */
GrStrictUri *
gr_strict_uri_parse (const char     *text,
                     GrStrictUriMode mode,
                     GrUriFault     *fault)
{
  g_autoptr (GrStrictUri) self = g_new0 (GrStrictUri, 1);
  GrUriFault              found = take_apart (self, text != NULL ? text : "", mode);

  if (fault != NULL)
    *fault = found;

  return found == GR_URI_FAULT_NONE ? g_steal_pointer (&self) : NULL;
}

/**
 * gr_strict_uri_free:
 * @self: (nullable): a URI
 *
 * Frees @self. The query is wiped: it may hold an authorization code.
 */
void
gr_strict_uri_free (GrStrictUri *self)
{
  if (self == NULL)
    return;

  g_free (self->scheme);
  g_free (self->host);
  g_free (self->path);
  gr_secret_free (self->query);
  gr_secret_free (self->fragment);
  g_free (self);
}

/**
 * gr_strict_uri_is_loopback:
 * @self: a URI
 *
 * Tells whether the host is one of the two that TikTok takes for desktop apps, localhost or 127.0.0.1, or [::1], which a
 * redirect never has.
 *
 * Returns: %TRUE for a loopback host
 */
gboolean
gr_strict_uri_is_loopback (const GrStrictUri *self)
{
  return g_str_equal (self->host, "localhost") || g_str_equal (self->host, "127.0.0.1") || g_str_equal (self->host, IPV6_LOOPBACK);
}

/**
 * gr_strict_uri_has_same_origin:
 * @self: a URI
 * @other: another one
 *
 * Compares scheme, host and port.
 *
 * Returns: %TRUE if both have one origin
 */
gboolean
gr_strict_uri_has_same_origin (const GrStrictUri *self,
                               const GrStrictUri *other)
{
  return g_str_equal (self->scheme, other->scheme) && g_str_equal (self->host, other->host) &&
         self->port == other->port && !self->any_port && !other->any_port;
}

static void
query_param_free (gpointer data)
{
  GrQueryParam *param = data;

  g_free (param->name);
  gr_secret_free (param->value);
  g_free (param);
}

/**
 * gr_query_parse:
 * @query: (nullable): the query of a URI, without its question mark
 *
 * Splits @query at its ampersands and percent-decodes each name and value once. A plus sign stays what it is: TikTok
 * percent-encodes, and a code must reach the token endpoint byte for byte.
 *
 * Returns: (transfer full) (nullable) (element-type GrQueryParam): the parameters in their order, or %NULL if one of them does
 *   not decode to text or there are too many
 */
GPtrArray *
gr_query_parse (const char *query)
{
  g_autoptr (GPtrArray) params = g_ptr_array_new_with_free_func (query_param_free);
  g_auto (GStrv)        pairs = g_strsplit (query != NULL ? query : "", "&", MAX_PARAMS + 1);

  if (g_strv_length (pairs) > MAX_PARAMS)
    return NULL;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char   *equals = strchr (pairs[i], '=');
      GrQueryParam *param;

      if (*pairs[i] == '\0')
        continue;

      param = g_new0 (GrQueryParam, 1);
      g_ptr_array_add (params, param);
      param->name = g_uri_unescape_segment (pairs[i], equals, NULL);
      param->value = g_uri_unescape_string (equals != NULL ? equals + 1 : "", NULL);

      if (param->name == NULL || param->value == NULL || !g_utf8_validate (param->name, -1, NULL) || !g_utf8_validate (param->value, -1, NULL))
        return NULL;
    }

  return g_steal_pointer (&params);
}

/**
 * gr_query_get:
 * @params: (element-type GrQueryParam): parameters
 * @name: a name
 *
 * Looks up the first parameter of that name.
 *
 * Returns: (nullable): its value; %NULL if it is absent or empty
 */
const char *
gr_query_get (GPtrArray  *params,
              const char *name)
{
  for (guint i = 0; i < params->len; i++)
    {
      const GrQueryParam *param = g_ptr_array_index (params, i);

      if (g_str_equal (param->name, name))
        return *param->value != '\0' ? param->value : NULL;
    }

  return NULL;
}

/**
 * gr_query_count:
 * @params: (element-type GrQueryParam): parameters
 * @name: a name
 *
 * Counts the parameters of that name, with and without a value.
 *
 * Returns: how many there are
 */
guint
gr_query_count (GPtrArray  *params,
                const char *name)
{
  guint count = 0;

  for (guint i = 0; i < params->len; i++)
    {
      const GrQueryParam *param = g_ptr_array_index (params, i);

      count += g_str_equal (param->name, name);
    }

  return count;
}

/**
 * gr_query_has_duplicates:
 * @params: (element-type GrQueryParam): parameters
 *
 * Tells whether any name is there more than once. RFC 6749 §3.1 forbids that.
 *
 * Returns: %TRUE if a name is repeated
 */
gboolean
gr_query_has_duplicates (GPtrArray *params)
{
  for (guint i = 0; i < params->len; i++)
    {
      const GrQueryParam *param = g_ptr_array_index (params, i);

      if (gr_query_count (params, param->name) > 1)
        return TRUE;
    }

  return FALSE;
}
