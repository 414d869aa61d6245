/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-base-uri.h"

#include <string.h>

#include "gr-strict-uri.h"

static const struct
{
  const char *text;
  const char *origin;
  const char *host;
} usable[] = {
  {"https://proxy.example", "https://proxy.example:443", "proxy.example"},
  {"https://proxy.example/", "https://proxy.example:443", "proxy.example"},
  {"HTTPS://Proxy.Example:443/tiktok", "https://proxy.example:443", "proxy.example:443"},
  {"https://proxy.example:8443/tiktok/v9/", "https://proxy.example:8443", "proxy.example:8443"},
  {"https://192.0.2.7/", "https://192.0.2.7:443", "192.0.2.7"},
  {"https://[::1]/", "https://[::1]:443", "[::1]"},
  {"http://127.0.0.1:9000", "http://127.0.0.1:9000", "127.0.0.1:9000"},
  {"http://localhost/", "http://localhost:80", "localhost"},
  {"http://[::1]:9000/tiktok/", "http://[::1]:9000", "[::1]:9000"},
};

static void
test_usable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usable); i++)
    {
      g_autoptr (GrFinding) finding = gr_base_uri_judge ("API", usable[i].text);
      g_autofree char      *origin = gr_base_uri_dup_origin (usable[i].text);
      g_autofree char      *host = gr_base_uri_dup_host (usable[i].text);

      g_test_message ("%s", usable[i].text);
      g_assert_null (finding);
      g_assert_true (gr_base_uri_is_usable (usable[i].text));
      g_assert_cmpstr (origin, ==, usable[i].origin);
      g_assert_cmpstr (host, ==, usable[i].host);
    }
}

static const struct
{
  const char *text;
  const char *rule;
} refused[] = {
  {"", "base-uri.empty"},
  {"proxy.example", "base-uri.scheme"},
  {"//proxy.example/", "base-uri.scheme"},
  {"ftp://proxy.example/", "base-uri.scheme"},
  {"file:///etc/", "base-uri.scheme"},
  {"javascript:alert(1)", "base-uri.scheme"},
  {" https://proxy.example/", "base-uri.character"},
  {"https://proxy.example/\n", "base-uri.character"},
  {"https://pr\303\266xy.example/", "base-uri.character"},
  {"https://user@proxy.example/", "base-uri.userinfo"},
  {"https://www.tiktok.com:443@evil.example/", "base-uri.userinfo"},
  {"https:///v2/", "base-uri.host"},
  {"https://a..b/", "base-uri.host"},
  {"https://0x7f000001/", "base-uri.host"},
  {"https://[::2]/", "base-uri.host"},
  {"https://[0:0:0:0:0:0:0:1]/", "base-uri.host"},
  {"https://[::1].evil.example/", "base-uri.host"},
  {"https://[::1]evil.example/", "base-uri.host"},
  {"https://[::1/", "base-uri.host"},
  {"https://proxy.example:0/", "base-uri.port"},
  {"https://proxy.example:65536/", "base-uri.port"},
  {"https://proxy.example:/", "base-uri.port"},
  {"http://127.0.0.1:*/", "base-uri.port"},
  {"https://proxy.example/a/../b", "base-uri.path"},
  {"https://proxy.example/a%2fb", "base-uri.path"},
  {"https://proxy.example\\evil.example/", "base-uri.host"},
  {"https://proxy.example/?x=1", "base-uri.query"},
  {"https://proxy.example/?", "base-uri.query"},
  {"https://proxy.example/#x", "base-uri.fragment"},
  {"http://proxy.example/", "base-uri.https"},
  {"http://127.0.0.2/", "base-uri.https"},
  {"http://localhost.evil.example/", "base-uri.https"},
  {"http://127.0.0.1.evil.example/", "base-uri.https"},
  {"http://192.168.1.2/", "base-uri.https"},
};

/* Each refusal names the field and the way out, and says nothing can be made of the address. */
static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GrFinding) finding = gr_base_uri_judge ("The API field", refused[i].text);
      g_autofree char      *origin = gr_base_uri_dup_origin (refused[i].text);
      g_autofree char      *host = gr_base_uri_dup_host (refused[i].text);

      g_test_message ("%s", refused[i].text);
      g_assert_nonnull (finding);
      g_assert_cmpstr (gr_finding_get_rule (finding), ==, refused[i].rule);
      g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_ERROR);
      g_assert_true (g_str_has_prefix (gr_finding_get_title (finding), "The API field: "));
      g_assert_nonnull (gr_finding_get_fix (finding));
      g_assert_false (gr_base_uri_is_usable (refused[i].text));
      g_assert_null (origin);
      g_assert_null (host);
    }

  g_assert_false (gr_base_uri_is_usable (NULL));
}

static void
test_length (void)
{
  g_autofree char      *path = g_strnfill (500, 'a');
  g_autofree char      *text = g_strconcat ("https://proxy.example/", path, NULL);
  g_autoptr (GrFinding) finding = gr_base_uri_judge ("API", text);

  g_assert_nonnull (finding);
  g_assert_cmpstr (gr_finding_get_rule (finding), ==, "base-uri.length");
}

/* A redirect on IPv6 stays refused: TikTok documents none. */
static void
test_ipv6_is_no_redirect (void)
{
  g_autoptr (GrStrictUri) redirect = gr_strict_uri_parse ("http://[::1]:9000/callback/", GR_STRICT_URI_PLAIN_PATH, NULL);
  g_autoptr (GrStrictUri) page = gr_strict_uri_parse ("http://[::1]:9000/v2/auth/%2F", GR_STRICT_URI_ANY_PATH, NULL);
  g_autoptr (GrStrictUri) endpoint = gr_strict_uri_parse ("http://[::1]:9000/v2/oauth/token/", GR_STRICT_URI_ENDPOINT, NULL);
  g_autoptr (GrStrictUri) unclear = gr_strict_uri_parse ("http://[::1]:9000/v2/auth/%2F", GR_STRICT_URI_ENDPOINT, NULL);

  g_assert_null (redirect);
  g_assert_nonnull (page);
  g_assert_cmpuint (page->port, ==, 9000);
  g_assert_nonnull (endpoint);
  g_assert_true (gr_strict_uri_is_loopback (endpoint));
  g_assert_true (gr_strict_uri_has_same_origin (page, endpoint));
  g_assert_null (unclear);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base-uri/usable", test_usable);
  g_test_add_func ("/base-uri/refused", test_refused);
  g_test_add_func ("/base-uri/length", test_length);
  g_test_add_func ("/base-uri/ipv6-is-no-redirect", test_ipv6_is_no_redirect);

  return g_test_run ();
}
