/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-random.h"
#include "gr-redact.h"
#include "gr-util.h"

#include <string.h>

#define DOTS   "••••"
#define SECRET "act.pLaNtEd7Qx2ZsEcReTvAlUe91k!4f2a.va"
/* More of a secret than the four characters a mask may show. */
#define WINDOW 6

static void
assert_gone (const char *shown,
             const char *secret)
{
  for (const char *start = secret + strlen ("act."); strlen (start) >= WINDOW; start++)
    {
      g_autofree char *part = g_strndup (start, WINDOW);

      if (strstr (shown, part) != NULL)
        {
          g_test_message ("“%s” shows “%s”", shown, part);
          g_test_fail ();
          return;
        }
    }
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    GrValueKind kind;
  } rows[] = {
    {"access_token", GR_VALUE_ACCESS_TOKEN},
    {"accessToken", GR_VALUE_ACCESS_TOKEN},
    {"Authorization", GR_VALUE_ACCESS_TOKEN},
    {"user_access_token", GR_VALUE_ACCESS_TOKEN},
    {"token", GR_VALUE_ACCESS_TOKEN},
    {"refresh_token", GR_VALUE_REFRESH_TOKEN},
    {"client_secret", GR_VALUE_CLIENT_SECRET},
    {"client_key", GR_VALUE_CLIENT_KEY},
    {"code", GR_VALUE_CODE},
    {"code_verifier", GR_VALUE_VERIFIER},
    {"state", GR_VALUE_STATE},
    {"open_id", GR_VALUE_OPEN_ID},
    {"union_id", GR_VALUE_OPEN_ID},
    {"user_openid", GR_VALUE_OPEN_ID},
    {"email", GR_VALUE_EMAIL},
    {"code_challenge", GR_VALUE_PUBLIC},
    {"errCode", GR_VALUE_PUBLIC},
    {"error_code", GR_VALUE_PUBLIC},
    {"token_type", GR_VALUE_PUBLIC},
    {"response_type", GR_VALUE_PUBLIC},
    {"scope", GR_VALUE_PUBLIC},
    {"", GR_VALUE_PUBLIC},
    {NULL, GR_VALUE_PUBLIC},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (gr_value_kind_from_name (rows[i].name), ==, rows[i].kind);
    }
}

static void
test_values (void)
{
  static const struct
  {
    const char *value;
    GrValueKind kind;
    const char *shown;
    const char *in_demo;
  } rows[] = {
    {"act.abcdefghijkl4f2a", GR_VALUE_ACCESS_TOKEN, "act." DOTS "4f2a", "act." DOTS},
    {"rft.abcdefghijkl4f2a", GR_VALUE_REFRESH_TOKEN, "rft." DOTS "4f2a", "rft." DOTS},
    {"abcdefghijkl4f2a", GR_VALUE_CLIENT_SECRET, DOTS "4f2a", DOTS},
    {"abcdefghijk4f2a", GR_VALUE_CLIENT_SECRET, DOTS, DOTS},
    {"act.", GR_VALUE_ACCESS_TOKEN, "act." DOTS, "act." DOTS},
    {"x", GR_VALUE_CODE, DOTS, DOTS},
    {"abcdefghijklmnop\xe3\x81\x82", GR_VALUE_STATE, DOTS, DOTS},
    {"abcdefghijklmnop\"}", GR_VALUE_STATE, DOTS, DOTS},
    {"sbaw1234567890abcd", GR_VALUE_CLIENT_KEY, "sbaw1234567890abcd", DOTS},
    {"-000abc", GR_VALUE_OPEN_ID, "-000abc", DOTS},
    {"mika@example.com", GR_VALUE_EMAIL, "mika@example.com", DOTS "@" DOTS},
    {"anything", GR_VALUE_PUBLIC, "anything", "anything"},
    {"", GR_VALUE_CODE, "", ""},
    {NULL, GR_VALUE_CODE, NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = gr_redact_value (rows[i].value, rows[i].kind, FALSE);
      g_autofree char *in_demo = gr_redact_value (rows[i].value, rows[i].kind, TRUE);

      g_assert_cmpstr (shown, ==, rows[i].shown);
      if (rows[i].kind == GR_VALUE_CLIENT_KEY || rows[i].kind == GR_VALUE_OPEN_ID)
        g_assert_true (g_str_has_prefix (in_demo, DOTS));
      g_assert_cmpstr (in_demo, ==, rows[i].in_demo);
    }
}

/* However long the secret, its mask is as long as that of any other. */
static void
test_length_is_hidden (void)
{
  g_autofree char *shorter = gr_redact_value ("abc", GR_VALUE_CLIENT_SECRET, TRUE);
  g_autofree char *longer = gr_redact_value ("abcdefghijklmnopqrstuvwxyz0123456789", GR_VALUE_CLIENT_SECRET, TRUE);

  g_assert_cmpstr (shorter, ==, longer);
}

static void
test_uris (void)
{
  static const struct
  {
    const char *uri;
    const char *shown;
  } rows[] = {
    {"https://www.tiktok.com/v2/auth/authorize/?client_key=sb1&scope=a,b&state=s3cr3t", "https://www.tiktok.com/v2/auth/authorize/?client_key=sb1&scope=a,b&state=****"},
    {"http://127.0.0.1:3455/callback/?code=abcdefgh%2A1%214608.va&scopes=user.info.basic&state=x#top", "http://127.0.0.1:3455/callback/?code=****8.va&scopes=user.info.basic&state=****#top"},
    {"http://127.0.0.1/?code=a b'c\"d,e;f)g&x=1", "http://127.0.0.1/?code=****&x=1"},
    {"https://x.example/#access_token=act.1234567890abcdef&token_type=Bearer", "https://x.example/#access_token=act.****cdef&token_type=Bearer"},
    {"https://user:hunter2@x.example/a?b=c", "https://user:****@x.example/a?b=c"},
    {"https://user:p@ss@x.example/", "https://user:****@x.example/"},
    {"https://x.example/?redirect_url=https%3A%2F%2Fy.example%2F%3Fcode%3Dabc%26state%3Ddef&lang=en", "https://x.example/?redirect_url=https%3A%2F%2Fy.example%2F%3Fcode%3D****%26state%3D****&lang=en"},
    {"https://x.example/?u=%252Fcb%253Fcode%253Dabc%2526lang%253Den&z=1", "https://x.example/?u=%252Fcb%253Fcode%253D****%2526lang%253Den&z=1"},
    {"https://x.example/act.1234567890abcdef/next", "https://x.example/act.****cdef/next"},
    {"https://x.example/?errCode=10003&error_type=client_key&error=param_error", "https://x.example/?errCode=10003&error_type=client_key&error=param_error"},
    {"https://contact.example.com/impact.html?a=b", "https://contact.example.com/impact.html?a=b"},
    {"?code=", "?code="},
    {"code", "code"},
    {"", ""},
    {NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = gr_redact_uri (rows[i].uri);
      g_autofree char *again = gr_redact_uri (shown);

      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpstr (again, ==, shown);
    }
}

static void
test_uri_keeps_shape (void)
{
  g_autofree char   *shown = gr_redact_uri ("https://u:p@h.example:8443/p/a/?code=abc&state=act.1234567890abcdefgh#f");
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri)   uri = g_uri_parse (shown, G_URI_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (g_uri_get_host (uri), ==, "h.example");
  g_assert_cmpint (g_uri_get_port (uri), ==, 8443);
  g_assert_cmpstr (g_uri_get_path (uri), ==, "/p/a/");
  g_assert_cmpstr (g_uri_get_query (uri), ==, "code=****&state=act.****efgh");
  g_assert_cmpstr (g_uri_get_fragment (uri), ==, "f");
}

static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } rows[] = {
    {"grant_type=authorization_code&code=abc%2A1&client_secret=hush&x=1", "grant_type=authorization_code&code=" DOTS "&client_secret=" DOTS "&x=1"},
    {"{\"access_token\":\"act.1234567890abcdef\",\"expires_in\":7200,\"token_type\":\"Bearer\"}", "{\"access_token\":\"act." DOTS "cdef\",\"expires_in\":7200,\"token_type\":\"Bearer\"}"},
    {"{\"client_secret\": \"a\\\"b\\\\\", \"x\": 1}", "{\"client_secret\": \"" DOTS "\", \"x\": 1}"},
    {"{\"error\":{\"code\":\"scope_not_authorized\",\"log_id\":\"2026\"}}", "{\"error\":{\"code\":\"scope_not_authorized\",\"log_id\":\"2026\"}}"},
    {"{\"error\":{\"code\":\"ok\"}}", "{\"error\":{\"code\":\"ok\"}}"},
    {"{\"code\":\"Abc123\"}", "{\"code\":\"" DOTS "\"}"},
    {"{\"content\":\"{\\\"access_token\\\":\\\"hush hush\\\",\\\"n\\\":1}\"}", "{\"content\":\"{\\\"access_token\\\":\\\"" DOTS "\\\",\\\"n\\\":1}\"}"},
    {"{\"u\":\"https:\\/\\/x.example\\/?code=abc\\u0026lang=en\"}", "{\"u\":\"https:\\/\\/x.example\\/?code=" DOTS "\\u0026lang=en\"}"},
    {"Authorization: Bearer act.1234567890abcdef\r\nAccept: */*", "Authorization: Bearer act." DOTS "cdef\r\nAccept: */*"},
    {"authorization: hunter2 and more\nAccept: */*", "authorization: " DOTS "more\nAccept: */*"},
    {"curl -H 'Authorization: Bearer xyz' https://x.example/", "curl -H 'Authorization: Bearer " DOTS "' https://x.example/"},
    {"Cookie: a=\"1\"; sid=hush; b=2\r\nHost: x", "Cookie: " DOTS "\r\nHost: x"},
    {"sent Bearer abcdef1234567890 to it", "sent Bearer " DOTS "7890 to it"},
    {"a bearer of news", "a bearer of news"},
    {"the token is rft.Zz1!4608.va.", "the token is rft." DOTS "."},
    {"(clt.abcdefghijklmnop)", "(clt." DOTS "mnop)"},
    {"xact.1234567890abcdefgh", "xact." DOTS "efgh"},
    {"impact.example", "impact.example"},
    {"impact.internationalization", "impact.internationalization"},
    {"code=abc%26defghij&x=1", "code=" DOTS "&x=1"},
    {"{\"state\":\"abc%22defghij\",\"x\":1}", "{\"state\":\"" DOTS "\",\"x\":1}"},
    {"Wait for code: it comes by mail. The state: done.", "Wait for code: it comes by mail. The state: done."},
    {"code: 3xAmPlE4567890", "code: " DOTS},
    {"client_secret: hush", "client_secret: " DOTS},
    {"(state=abc, code=def)", "(state=" DOTS ", code=" DOTS ")"},
    {"{ clientSecret => 'hush', n => 1 }", "{ clientSecret => '" DOTS "', n => 1 }"},
    {"error_code=10003 errCode=7", "error_code=10003 errCode=7"},
    {"<a href=\"https://x.example/?code=abc&amp;state=def\">", "<a href=\"https://x.example/?code=" DOTS "&amp;state=" DOTS "\">"},
    {"日本語 state=ひみつ 終わり", "日本語 state=" DOTS " 終わり"},
    {"code=", "code="},
    {"\\", "\\"},
    {"%", "%"},
    {"", ""},
    {NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = gr_redact_text (rows[i].text);
      g_autofree char *again = gr_redact_text (shown);

      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpstr (again, ==, shown);
    }
}

/* Texts that hold the secret in every dress it wears: %s is the secret, and each is also cut off at every byte. */
static const char *const templates[] = {
  "%s",
  "token %s, and more",
  "access_token=%s",
  "grant_type=refresh_token&refresh_token=%s&client_key=sb1",
  "https://127.0.0.1:1/callback/?code=%s&scopes=user.info.basic&state=%s#x",
  "https://x.example/?next=https%%3A%%2F%%2Fy.example%%2F%%3Fcode%%3D%s%%26lang%%3Den",
  "{\"access_token\":\"%s\",\"refresh_token\" : \"%s\"}",
  "{\"content\":\"{\\\"code\\\":\\\"%s\\\"}\"}",
  "{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"client_secret\\\\\\\":\\\\\\\"%s\\\\\\\"}\\\"}\"}",
  "POST /v2/user/info/ HTTP/1.1\r\nAuthorization: Bearer %s\r\nHost: open.tiktokapis.com\r\n",
  "curl -X POST -d 'client_secret=%s' -H \"Authorization: Bearer %s\"",
  "Set-Cookie: session=%s; Path=/\n",
  "code_verifier: %s\ncode: %s",
};

static char *
dress (const char *template,
       const char *secret)
{
  g_auto (GStrv)   parts = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv)   halves = NULL;

  parts = g_strsplit (template, "%s", -1);
  text = g_strjoinv (secret, parts);
  halves = g_strsplit (text, "%%", -1);
  return g_strjoinv ("%", halves);
}

static void
test_planted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *text = dress (templates[i], SECRET);
      g_autofree char *shown = gr_redact_text (text);
      g_autofree char *again = gr_redact_text (shown);

      g_assert_nonnull (strstr (text, SECRET));
      assert_gone (shown, SECRET);
      g_assert_nonnull (strstr (shown, DOTS));
      g_assert_cmpstr (again, ==, shown);
    }
}

static void
test_planted_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *text = dress (templates[i], SECRET);

      for (gsize cut = 0; cut <= strlen (text); cut++)
        {
          g_autofree char *start = g_strndup (text, cut);
          g_autofree char *shown = gr_redact_text (start);

          assert_gone (shown, SECRET);
        }
    }
}

/* A token carries its own mark, so whatever stands before it may be lost. */
static void
test_planted_behind (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *text = dress (templates[i], SECRET);
      const char      *first = strstr (text, SECRET);

      for (const char *start = text; start <= first; start++)
        {
          g_autofree char *shown = gr_redact_text (start);

          assert_gone (shown, SECRET);
        }
    }
}

static void
test_planted_uri (void)
{
  static const char *const names[] = {"code", "state", "client_secret", "code_verifier", "access_token", "refresh_token", "token"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *uri = g_strdup_printf ("https://x.example/p?a=1&%s=pLaNtEd7Qx2ZsEcReTvAlUe91k&b=2", names[i]);
      g_autofree char *wanted = g_strdup_printf ("https://x.example/p?a=1&%s=****e91k&b=2", names[i]);
      g_autofree char *shown = gr_redact_uri (uri);

      g_assert_cmpstr (shown, ==, wanted);
      for (gsize cut = 0; cut <= strlen (uri); cut++)
        {
          g_autofree char *start = g_strndup (uri, cut);
          g_autofree char *part = gr_redact_uri (start);

          assert_gone (part, "act.pLaNtEd7Qx2ZsEcReTvAlUe91k");
        }
    }
}

/* Each of these made an earlier idea of the scan read the rest of the text once per repetition. */
static void
test_linear (void)
{
  static const char *const pieces[] = {
    "act.",
    "xact.",
    "code:",
    "code=",
    "bearer+",
    "Bearer ",
    "\"code\":\"",
    "code:'",
    "\\",
    "\\\"",
    "%25",
    "%",
    "state: \"",
    "cookie:",
    "token ",
    "authorization=Bearer ",
    "\xe3\x81\x82",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char    *shown = NULL;
      g_autofree char    *uri = NULL;

      while (text->len < 1024 * 1024)
        g_string_append (text, pieces[i]);

      shown = gr_redact_text (text->str);
      uri = gr_redact_uri (text->str);
      g_assert_nonnull (shown);
      g_assert_nonnull (uri);
    }
}

/* Whatever is thrown together, the result is still UTF-8, and masking it again changes nothing that was masked. */
static void
test_mixtures (void)
{
  static const char *const pieces[] = {
    "code",
    "state",
    "access_token",
    "Authorization",
    "Bearer",
    "Cookie",
    "act.",
    "rft.",
    "=",
    ":",
    " ",
    "\"",
    "'",
    "\\",
    "\\\"",
    "\\u0022",
    "\\u0026",
    "%22",
    "%26",
    "%3D",
    "%253D",
    "%",
    "&",
    "#",
    ",",
    "}",
    "\n",
    "é",
    "日",
    "abc",
    "12345678901234567890",
    "x9",
    "+",
    ">",
    "/",
    "?",
    "\\n",
  };
  g_autoptr (GrRandom) random = gr_random_new_repeatable ("mixtures");

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char    *shown = NULL;
      g_autofree char    *uri = NULL;
      guint8              bytes[12];

      gr_random_fill (random, bytes, sizeof bytes);
      for (guint j = 0; j < sizeof bytes; j++)
        g_string_append (text, pieces[bytes[j] % G_N_ELEMENTS (pieces)]);
      g_string_append (text, "access_token=\"" SECRET "\"");

      shown = gr_redact_text (text->str);
      uri = gr_redact_uri (text->str);
      g_assert_true (g_utf8_validate (shown, -1, NULL));
      g_assert_true (g_utf8_validate (uri, -1, NULL));
      assert_gone (shown, SECRET);
      assert_gone (uri, SECRET);
    }
}

/* A secret that nothing announces: an error text that repeats what was sent. */
static void
test_guarded (void)
{
  g_autoptr (GrSecret)     secret = gr_secret_dup ("sQ/7+zK*p!2vN%x9");
  g_autoptr (GrSecret)     token = gr_secret_dup ("plain-token-0123456789");
  static const char *const texts[] = {
    "Invalid secret sQ/7+zK*p!2vN%x9.",
    "sQ/7+zK*p!2vN%x9",
    "twice sQ/7+zK*p!2vN%x9sQ/7+zK*p!2vN%x9",
    "percent sQ%2F7%2BzK%2Ap%212vN%25x9",
    "percent sQ%2f7%2bzK%2ap%212vN%25x9",
    "json {\"said\": \"sQ\\/7+zK*p!2vN%x9\"}",
    "base64 c1EvNyt6SypwITJ2TiV4OQ==",
    "hex 73512f372b7a4b2a702132764e257839",
    "HEX 73512F372B7A4B2A702132764E257839",
    "https://example.com/sQ/7+zK*p!2vN%x9/path",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = gr_redact_text (texts[i]);
      g_autofree char *again = gr_redact_text (text);
      g_autofree char *uri = gr_redact_uri (texts[i]);

      for (const char *const *shown = (const char *const[]){text, again, uri, NULL}; *shown != NULL; shown++)
        {
          g_assert_null (strstr (*shown, "zK"));
          g_assert_null (strstr (*shown, "6Syp"));
          g_assert_null (strcasestr (*shown, "7a4b2a"));
        }
      g_assert_cmpstr (again, ==, text);
    }
}

static void
assert_redacted (const char *text,
                 const char *expected)
{
  g_autofree char *redacted = gr_redact_text (text);

  g_assert_cmpstr (redacted, ==, expected);
}

/* A guard lasts as long as the secret, and stands by its own copy only. */
static void
test_guard_ends (void)
{
  GrSecret *first = gr_secret_dup ("longer-secret-4f2a");
  GrSecret *second = gr_secret_dup (first);
  GrSecret *part = gr_secret_dup ("longer-secret");
  GrSecret *unguarded = g_strdup (first);
  GrSecret *brief = gr_secret_dup ("state");

  assert_redacted ("It was longer-secret-4f2a, he said", "It was " DOTS "4f2a, he said");
  gr_secret_free (unguarded);
  gr_secret_free (first);
  assert_redacted ("It was longer-secret-4f2a, he said", "It was " DOTS "4f2a, he said");
  gr_secret_free (second);
  gr_secret_free (part);
  assert_redacted ("It was longer-secret-4f2a, he said", "It was longer-secret-4f2a, he said");

  assert_redacted ("in a state of peace", "in a state of peace");
  gr_secret_free (brief);
  g_assert_null (gr_secret_dup (NULL));
  gr_secret_free (NULL);
}

/* Whoever repeats a secret many times gets no more than one look at the text for each way to write it. */
static void
test_guarded_linear (void)
{
  g_autoptr (GrSecret) secret = gr_secret_dup ("aaaaaaaaaaaaaaab");
  g_autoptr (GString)  text = g_string_new (NULL);
  g_autofree char     *redacted = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, i % 2 == 0 ? "aaaaaaaaaaaaaaab " : "aaaaaaaaaaaaaaaa ");
  redacted = gr_redact_text (text->str);
  g_assert_null (strstr (redacted, "aaaaaaaaaaaaaaab"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redact/kinds", test_kinds);
  g_test_add_func ("/redact/values", test_values);
  g_test_add_func ("/redact/length-is-hidden", test_length_is_hidden);
  g_test_add_func ("/redact/uris", test_uris);
  g_test_add_func ("/redact/uri-keeps-shape", test_uri_keeps_shape);
  g_test_add_func ("/redact/texts", test_texts);
  g_test_add_func ("/redact/planted", test_planted);
  g_test_add_func ("/redact/planted/cut", test_planted_cut);
  g_test_add_func ("/redact/planted/behind", test_planted_behind);
  g_test_add_func ("/redact/planted/uri", test_planted_uri);
  g_test_add_func ("/redact/guarded", test_guarded);
  g_test_add_func ("/redact/guarded/ends", test_guard_ends);
  g_test_add_func ("/redact/guarded/linear", test_guarded_linear);
  g_test_add_func ("/redact/linear", test_linear);
  g_test_add_func ("/redact/mixtures", test_mixtures);

  return g_test_run ();
}
