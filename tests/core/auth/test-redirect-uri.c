/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-redirect-uri.h"

#include <string.h>

#include "gr-strict-uri.h"

static GrCatalog *catalog;

static const struct
{
  const char *registered;
  const char *uri;
} matching[] = {
  {"https://dev.example.com/auth/callback/", "https://dev.example.com/auth/callback/"},
  {"https://dev.example.com/auth/callback/", "https://dev.example.com/auth/callback/?code=a&state=b"},
  {"https://dev.example.com/auth/callback/", "HTTPS://Dev.Example.COM/auth/callback/?code=a"},
  {"HTTPS://DEV.example.com/auth/callback/", "https://dev.example.com/auth/callback/"},
  {"https://dev.example.com:443/cb", "https://dev.example.com/cb?code=a"},
  {"https://dev.example.com/cb", "https://dev.example.com:443/cb"},
  {"https://dev.example.com/cb", "https://dev.example.com/cb?a=b#_=_"},
  {"https://dev.example.com", "https://dev.example.com/?code=a"},
  {"https://xn--bcher-kva.example/cb", "https://xn--bcher-kva.example/cb"},
  {"https://dev.example.com/a%20b", "https://dev.example.com/a%20b"},
  {"https://192.0.2.1/cb", "https://192.0.2.1/cb"},
  {"http://localhost:3455/callback/", "http://localhost:3455/callback/?code=a%2A1%214608.va"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:1/callback/"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:65535/callback/?state=x"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1/callback/"},
  {"https://localhost:*/callback/", "https://localhost:3455/callback/"},
};

static const struct
{
  const char *registered;
  const char *uri;
} differing[] = {
  /* Look-alikes by prefix, suffix and user part. */
  {"https://dev.example.com/callback", "https://dev.example.com/callback.evil"},
  {"https://dev.example.com/callback", "https://dev.example.com/callback/"},
  {"https://dev.example.com/callback/", "https://dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com/callback/../callback"},
  {"https://dev.example.com/callback", "https://dev.example.com//callback"},
  {"https://dev.example.com/callback", "https://dev.example.com/Callback"},
  {"https://dev.example.com/callback", "https://dev.example.com/callback;a"},
  {"https://dev.example.com/callback", "https://dev.example.com.evil.example/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com./callback"},
  {"https://dev.example.com/callback", "https://evildev.example.com/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com@evil.example/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com:443@evil.example/callback"},
  {"https://dev.example.com/callback", "https://user@dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://@dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://evil.example/https://dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://evil.example/?https://dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://evil.example#https://dev.example.com/callback"},
  /* Scheme and port. */
  {"https://dev.example.com/callback", "http://dev.example.com/callback"},
  {"https://dev.example.com/callback", "http://dev.example.com:443/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com:80/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com:0443/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com:/callback"},
  {"https://dev.example.com/callback", "//dev.example.com/callback"},
  {"https://dev.example.com/callback", "https:dev.example.com/callback"},
  {"https://dev.example.com/callback", "https:/dev.example.com/callback"},
  {"https://dev.example.com/callback", "https:///dev.example.com/callback"},
  {"https://dev.example.com/callback", "blob:https://dev.example.com/callback"},
  {"https://dev.example.com/callback", "view-source:https://dev.example.com/callback"},
  /* Encodings, backslashes, blanks. */
  {"https://dev.example.com/callback", "https://dev.example.com\\callback"},
  {"https://dev.example.com/callback", "https:\\\\dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://evil.example\\@dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com/%63allback"},
  {"https://dev.example.com/a/callback", "https://dev.example.com/a%2Fcallback"},
  {"https://dev.example.com/a/callback", "https://dev.example.com/a%2fcallback"},
  {"https://dev.example.com/callback", "https://dev.example.com/%2e/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com/x/%2E%2E/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com/callback%00"},
  {"https://dev.example.com/callback", "https://dev.example.com/callback%"},
  {"https://dev.example.com/callback", "https://dev%2eexample.com/callback"},
  {"https://dev.example.com/callback", " https://dev.example.com/callback"},
  {"https://dev.example.com/callback", "https://dev.example.com/callback "},
  {"https://dev.example.com/callback", "https://dev.example.com/call\tback"},
  {"https://dev.example.com/callback", "https://dev.example.com/callback\n"},
  {"https://dev.example.com/callback", "https://dev.ex\nample.com/callback"},
  {"https://dev.example.com/callback", "\001https://dev.example.com/callback"},
  /* Other writings of a host. */
  {"https://dev.example.com/callback", "https://ｄev.example.com/callback"},
  {"https://dev.example.com/callback", "https://dev。example。com/callback"},
  {"https://dev.example.com/callback", "https://d\xd0\xb5v.example.com/callback"},
  {"http://127.0.0.1:3455/callback/", "http://localhost:3455/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://127.0.0.1:3456/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://127.1:3455/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://0x7f000001:3455/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://2130706433:3455/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://0177.0.0.1:3455/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://127.0.0.01:3455/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://[::1]:3455/callback/"},
  {"http://127.0.0.1:3455/callback/", "http://[::ffff:127.0.0.1]:3455/callback/"},
  /* The wildcard reaches as far as the port of a loopback host. */
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:*/callback/"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:0/callback/"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:65536/callback/"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:80x/callback/"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:80@evil.example/callback/"},
  {"http://127.0.0.1:*/callback/", "http://127.0.0.1:3455/callback/x"},
  {"http://127.0.0.1:*/callback/", "https://127.0.0.1:3455/callback/"},
  {"https://dev.example.com:*/callback/", "https://dev.example.com:3455/callback/"},
  {"http://*/callback/", "http://127.0.0.1/callback/"},
  /* What may not be registered matches nothing, not even itself. */
  {"https://dev.example.com/callback?a=b", "https://dev.example.com/callback?a=b"},
  {"https://dev.example.com/callback#a", "https://dev.example.com/callback#a"},
  {"https://dev.example.com/callback?", "https://dev.example.com/callback?"},
  {"https://user:pass@dev.example.com/callback", "https://user:pass@dev.example.com/callback"},
  {"http://[::1]:3455/callback/", "http://[::1]:3455/callback/"},
  {"https://bücher.example/cb", "https://bücher.example/cb"},
  {"org.example.app:/callback", "org.example.app:/callback"},
  {"", ""},
};

static void
test_matches (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (matching); i++)
    {
      if (!gr_redirect_uri_matches (matching[i].registered, matching[i].uri))
        g_error ("“%s” is not taken for “%s”", matching[i].uri, matching[i].registered);
    }
}

static void
test_differs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (differing); i++)
    {
      if (gr_redirect_uri_matches (differing[i].registered, differing[i].uri))
        g_error ("“%s” is taken for “%s”", differing[i].uri, differing[i].registered);
    }
}

/* Every prefix and every change of one byte of a redirect is either refused or the same address. */
static void
test_mutations (void)
{
  const char *registered = "http://127.0.0.1:3455/callback/";
  gsize       length = strlen (registered);

  for (gsize at = 0; at < length; at++)
    {
      g_autofree char *prefix = g_strndup (registered, at);

      g_assert_false (gr_redirect_uri_matches (registered, prefix));

      for (guint byte = 1; byte < 256; byte++)
        {
          g_autofree char *mutated = g_strdup (registered);
          gboolean         same;

          mutated[at] = (char)byte;
          same = at < strlen ("http") ? g_ascii_tolower (byte) == registered[at] : (char)byte == registered[at];
          g_assert_cmpint (gr_redirect_uri_matches (registered, mutated), ==, same);
        }
    }
}

static void
test_with_port (void)
{
  g_autofree char *filled = gr_redirect_uri_with_port ("http://127.0.0.1:*/call*back/", 50123);
  g_autofree char *fixed = gr_redirect_uri_with_port ("http://127.0.0.1:3455/callback/", 50123);
  g_autofree char *broken = gr_redirect_uri_with_port ("no address *", 50123);

  g_assert_cmpstr (filled, ==, "http://127.0.0.1:50123/call*back/");
  g_assert_cmpstr (fixed, ==, "http://127.0.0.1:3455/callback/");
  g_assert_cmpstr (broken, ==, "no address *");
}

static const struct
{
  const char *platform;
  const char *uri;
  const char *rules;
} judged[] = {
  {"web", "https://dev.example.com/auth/callback/", ""},
  {"web", "https://dev.example.com:8443/auth/callback/", ""},
  {"web", "http://dev.example.com/cb", "redirect-uri.https"},
  {"web", "https://localhost/cb", "redirect-uri.loopback"},
  {"web", "https://127.0.0.2/cb", "redirect-uri.loopback"},
  {"web", "https://app.localhost/cb", "redirect-uri.loopback"},
  {"web", "http://127.0.0.1:*/callback/", "redirect-uri.https redirect-uri.loopback redirect-uri.port"},
  {"web", "https://dev.example.com", "redirect-uri.path"},
  {"web", "https://dev.example.com/cb?x=1", "redirect-uri.query"},
  {"web", "https://dev.example.com/cb#x", "redirect-uri.fragment"},
  {"web", "https://dev.example.com/cb?x=1#y", "redirect-uri.query redirect-uri.fragment"},
  {"web", "https://Dev.example.com/cb", "redirect-uri.case"},
  {"web", "HTTPS://dev.example.com/cb", "redirect-uri.case"},
  {"web", "https://dev.example.com/CB", ""},
  {"web", "https://dev.example.com:443/cb", "redirect-uri.default-port"},
  {"web", "https://dev.example.com:80/cb", ""},
  {"web", "https://dev.example.com/*/cb", "redirect-uri.wildcard"},
  {"web", "https://*.example.com/cb", "redirect-uri.malformed"},
  {"web", "https://dev.example.com/a%20b", "redirect-uri.encoding"},
  {"web", "https://dev.example.com/cb%2f", "redirect-uri.malformed"},
  {"web", "https://dev.example.com/cb\xe2\x80\x8b", "redirect-uri.malformed"},
  {"web", "https://a:b@dev.example.com/cb", "redirect-uri.malformed"},
  {"web", "https://[2001:db8::1]/cb", "redirect-uri.malformed"},
  {"web", "https://dev.example.com/a/../cb", "redirect-uri.malformed"},
  {"web", "https://dev.example.com:99999/cb", "redirect-uri.malformed"},
  {"web", "dev.example.com/cb", "redirect-uri.malformed"},
  {"web", "https://dev.example.com/c b", "redirect-uri.malformed"},
  {"web", "", "redirect-uri.malformed"},
  {"desktop", "http://localhost:3455/callback/", ""},
  {"desktop", "http://127.0.0.1:*/callback/", ""},
  {"desktop", "https://127.0.0.1:3455/callback/", ""},
  {"desktop", "http://127.0.0.1/callback/", "redirect-uri.port"},
  {"desktop", "https://dev.example.com/callback/", "redirect-uri.loopback redirect-uri.port"},
  {"desktop", "http://localhost:3455", "redirect-uri.path"},
  {"desktop", "http://localhost:80/callback/", ""},
  {"desktop", "http://127.0.0.1:3455/*", "redirect-uri.wildcard"},
  {"desktop", "http://[::1]:3455/callback/", "redirect-uri.malformed"},
  {"desktop", "http://127.0.0.2:3455/callback/", "redirect-uri.loopback"},
  {NULL, "http://localhost:3455/callback/", "redirect-uri.https redirect-uri.loopback"},
};

static char *
dup_rules (GListModel *findings)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_assert_cmpstr (gr_finding_get_title (finding), !=, "");
      g_assert_nonnull (gr_finding_get_fix (finding));
      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", gr_finding_get_rule (finding));
    }

  return g_strdup (rules->str);
}

static void
test_judge (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (judged); i++)
    {
      g_autoptr (GListModel) findings = gr_redirect_uri_judge (catalog, judged[i].platform, judged[i].uri);
      g_autofree char       *rules = dup_rules (findings);

      g_test_message ("%s", judged[i].uri);
      g_assert_cmpstr (rules, ==, judged[i].rules);
    }
}

static char *
make_uri_of_length (gsize length)
{
  GString *uri = g_string_new ("https://dev.example.com/");

  while (uri->len < length)
    g_string_append_c (uri, 'a');

  return g_string_free (uri, FALSE);
}

static void
test_length (void)
{
  gsize                  limit = (gsize)gr_catalog_get_limit (catalog, "redirect-uri.length");
  g_autofree char       *longest = make_uri_of_length (limit - 1);
  g_autofree char       *longer = make_uri_of_length (limit);
  g_autofree char       *endless = make_uri_of_length (GR_STRICT_URI_MAX_LENGTH + 1);
  g_autoptr (GListModel) none = gr_redirect_uri_judge (catalog, "web", longest);
  g_autoptr (GListModel) one = gr_redirect_uri_judge (catalog, "web", longer);
  g_autoptr (GListModel) two = gr_redirect_uri_judge (catalog, "web", endless);
  g_autofree char       *rules = dup_rules (one);
  g_autofree char       *endless_rules = dup_rules (two);

  g_assert_cmpuint (limit, >, 100);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpstr (rules, ==, "redirect-uri.length");
  g_assert_cmpstr (endless_rules, ==, "redirect-uri.length redirect-uri.malformed");
}

static void
test_finding_names_its_source (void)
{
  g_autoptr (GListModel) findings = gr_redirect_uri_judge (catalog, "web", "http://dev.example.com/cb");
  g_autoptr (GrFinding)  finding = g_list_model_get_item (findings, 0);

  g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_ERROR);
  g_assert_cmpstr (gr_finding_get_place (finding), ==, "http://dev.example.com/cb");
  g_assert_cmpint (gr_finding_get_basis (finding), ==, GR_BASIS_TIKTOK);
  g_assert_true (g_str_has_prefix (gr_finding_get_source (finding), "https://developers.tiktok.com/"));
  g_assert_nonnull (gr_finding_get_as_of (finding));
}

static GrStrictUri *
parse (const char *text)
{
  return gr_strict_uri_parse (text, GR_STRICT_URI_PLAIN_PATH, NULL);
}

/* The corpus of the Web Platform Tests. What a browser refuses is never taken for a redirect URI, and what both take has the
 * parts that the browser sees. */
static void
test_corpus (void)
{
  const char          *corpora = g_getenv ("GR_CORPORA");
  g_autofree char     *path = NULL;
  g_autofree char     *text = NULL;
  g_autofree char     *without_nul = NULL;
  g_auto (GStrv)       parts = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError)   error = NULL;
  JsonArray           *cases;
  guint                n_refused = 0;
  guint                n_agreed = 0;
  gsize                length;

  if (corpora == NULL)
    {
      g_test_skip ("GR_CORPORA is not set");
      return;
    }

  path = g_build_filename (corpora, "url", "urltestdata.json", NULL);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  /* A C string ends at NUL; another control character stands in for it. Lone surrogates are why this is no strict JSON. */
  parts = g_strsplit (text, "\\u0000", -1);
  without_nul = g_strjoinv ("\\u0001", parts);
  root = json_from_string (without_nul, &error);
  g_assert_no_error (error);
  cases = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonNode               *node = json_array_get_element (cases, i);
      JsonObject             *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char             *input = object != NULL ? json_object_get_string_member_with_default (object, "input", NULL) : NULL;
      g_autoptr (GrStrictUri) uri = NULL;

      if (input == NULL)
        continue;

      uri = parse (input);
      if (json_object_get_boolean_member_with_default (object, "failure", FALSE))
        {
          n_refused++;
          if (uri != NULL || gr_redirect_uri_matches (input, input))
            g_error ("“%s” is accepted", input);
          continue;
        }

      if (uri == NULL || uri->any_port)
        continue;

      g_autofree char *scheme = g_strconcat (uri->scheme, ":", NULL);
      n_agreed++;
      g_assert_cmpstr (scheme, ==, json_object_get_string_member (object, "protocol"));
      g_assert_cmpstr (uri->host, ==, json_object_get_string_member (object, "hostname"));
      g_assert_cmpstr (uri->path, ==, json_object_get_string_member (object, "pathname"));
      g_assert_cmpstr (json_object_get_string_member (object, "username"), ==, "");
    }

  g_test_message ("%u refused as a browser does, %u read as a browser does", n_refused, n_agreed);
  g_assert_cmpuint (n_refused, >, 200);
  g_assert_cmpuint (n_agreed, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int                status;

  g_test_init (&argc, &argv, NULL);

  catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/redirect-uri/matches", test_matches);
  g_test_add_func ("/redirect-uri/differs", test_differs);
  g_test_add_func ("/redirect-uri/mutations", test_mutations);
  g_test_add_func ("/redirect-uri/with-port", test_with_port);
  g_test_add_func ("/redirect-uri/judge", test_judge);
  g_test_add_func ("/redirect-uri/length", test_length);
  g_test_add_func ("/redirect-uri/finding-names-its-source", test_finding_names_its_source);
  g_test_add_func ("/redirect-uri/corpus", test_corpus);

  status = g_test_run ();
  g_object_unref (catalog);

  return status;
}
