/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-probe.h"
#include "gr-test-site.h"

#define FILLER                                                                                                    \
  "We keep what you give us for as long as the game needs it, and no longer. You can ask for it at any time, "    \
  "have it corrected, or have it deleted. We do not sell it. We do not give it to others, except where the law "  \
  "asks us to. Write to us where you have a question about any of this, in whatever language you like to write. " \
  "This text was last changed in spring, and says here what has changed since the text before it."

#define PAGE(title, rest) "<!doctype html><html lang='en'><head><title>" title "</title></head><body><h1>" title "</h1><p>" rest "</p></body></html>"

typedef struct
{
  GrTestSite     *site;
  GrProbeContext *context;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer certificate)
{
  g_autoptr (GTlsDatabase) authorities = gr_test_site_new_authorities ();

  fixture->site = gr_test_site_new (certificate);
  fixture->context = gr_test_probe_new_context ();
  gr_probe_context_set_authorities (fixture->context, authorities);
  gr_test_site_add (fixture->site, "/terms", "text/html; charset=utf-8", PAGE ("Terms of Service", FILLER));
  gr_test_site_add (fixture->site, "/privacy", "text/html", PAGE ("Privacy Policy", FILLER));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer certificate)
{
  g_clear_object (&fixture->context);
  g_clear_pointer (&fixture->site, gr_test_site_free);
}

static GrProbe *
look_at (Fixture    *fixture,
         GrProbeKind kind,
         const char *host,
         const char *path)
{
  g_autofree char *uri = gr_test_site_dup_uri (fixture->site, host, path);
  GrProbe         *probe = gr_probe_new_page (kind, uri);

  gr_test_probe_look (probe, fixture->context);
  return probe;
}

static void
assert_rules (Fixture    *fixture,
              GrProbeKind kind,
              const char *path,
              const char *expected)
{
  g_autoptr (GrProbe) probe = look_at (fixture, kind, "site.test", path);
  g_autofree char    *rules = gr_test_probe_dup_rules (probe);

  g_test_message ("%s %s", gr_probe_kind_get_nick (kind), path);
  g_assert_cmpstr (rules, ==, expected);
}

static void
test_good (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autoptr (GrProbe) probe = look_at (fixture, GR_PROBE_TERMS, "site.test", "/terms");
  g_autofree char    *rules = gr_test_probe_dup_rules (probe);
  g_autofree char    *uri = gr_test_site_dup_uri (fixture->site, "site.test", "/terms");
  GrProbeRecord      *record = gr_probe_get_record (probe);

  g_assert_cmpstr (rules, ==, "");
  g_assert_true (gr_probe_is_proved (probe));
  g_assert_cmpint (gr_probe_get_state (probe), ==, GR_PROBE_DONE);
  g_assert_cmpint (gr_probe_get_looked_at (probe), ==, GR_TEST_NOW);
  g_assert_cmpstr (gr_probe_record_get_final_address (record), ==, uri);
  g_assert_cmpuint (gr_probe_record_get_status (record), ==, 200);
  g_assert_cmpstr (gr_probe_record_get_content_type (record), ==, "text/html");
  g_assert_cmpstr (gr_probe_record_get_title (record), ==, "Terms of Service");
  g_assert_cmpint (gr_probe_record_get_size (record), ==, (gint64)strlen (PAGE ("Terms of Service", FILLER)));
  g_assert_cmpint (gr_probe_record_get_milliseconds (record), >=, 0);
  g_assert_cmpint (gr_probe_record_get_certificate_end (record), ==, 4859740800); /* 2124-01-01 */
  g_assert_cmpuint (g_list_model_get_n_items (gr_probe_record_get_hops (record)), ==, 1);

  /* A stranger has nothing to show. */
  g_assert_null (gr_test_site_get_last_header (fixture->site, "Cookie"));
  g_assert_null (gr_test_site_get_last_header (fixture->site, "Authorization"));
  g_assert_null (gr_test_site_get_last_header (fixture->site, "Accept-Language"));
}

static void
test_address (Fixture      *fixture,
              gconstpointer certificate)
{
  static const struct
  {
    const char *address;
    const char *rules;
  } rows[] = {
    {"", "url.malformed"},
    {"site.test/terms", "url.malformed"},
    {"ftp://site.test/terms", "url.malformed"},
    {"javascript:alert(1)", "url.malformed"},
    {"https://", "url.malformed"},
    {"https://user:secret@site.test/", "url.malformed"},
    {"https://site.test/a b", "url.malformed"},
    {"https://site.test:port/", "url.malformed"},
    {"https://site.test:*/", "url.malformed"},
    {"https://s\xc3\xadte.test/", "url.malformed"},
    {"https://site.test/\xff", "url.malformed"},
    {"https://nowhere.test/", "url.name-unknown"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrProbe) probe = gr_probe_new_page (GR_PROBE_PAGE, rows[i].address);
      g_autofree char    *rules = NULL;
      g_autofree char    *shown = g_strescape (rows[i].address, NULL);

      g_test_message ("%s", shown);
      gr_test_probe_look (probe, fixture->context);
      rules = gr_test_probe_dup_rules (probe);
      g_assert_cmpstr (rules, ==, rows[i].rules);
      g_assert_false (gr_probe_is_proved (probe));
    }

  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 0);
}

static void
test_content (Fixture      *fixture,
              gconstpointer certificate)
{
  static const struct
  {
    const char *name;
    GrProbeKind kind;
    const char *type;
    const char *body;
    const char *rules;
  } rows[] = {
    {"/plain", GR_PROBE_TERMS, "text/plain", "Terms of Service\n\n" FILLER, ""},
    {"/ja", GR_PROBE_PRIVACY, "text/html",
     PAGE ("プライバシーポリシー",
           "当社は、本ゲームの提供に必要な範囲でのみ情報を取得します。取得した情報は、ご本人の求めにより開示、訂正または削除します。第三者に提供することはありません。"
           "当社は、本ゲームの提供に必要な範囲でのみ情報を取得します。取得した情報は、ご本人の求めにより開示、訂正または削除します。第三者に提供することはありません。"
           "当社は、本ゲームの提供に必要な範囲でのみ情報を取得します。取得した情報は、ご本人の求めにより開示、訂正または削除します。第三者に提供することはありません。"
           "当社は、本ゲームの提供に必要な範囲でのみ情報を取得します。取得した情報は、ご本人の求めにより開示、訂正または削除します。第三者に提供することはありません。"),
     ""},
    {"/empty", GR_PROBE_TERMS, "text/html", "", "url.empty"},
    {"/blank", GR_PROBE_TERMS, "text/html", "<html><body><div></div> &nbsp; </body></html>", "url.empty"},
    {"/scripts", GR_PROBE_TERMS, "text/html", "<html><body><div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='a.js'></script></body></html>",
     "url.script-only"},
    {"/short", GR_PROBE_TERMS, "text/html", PAGE ("Terms of Service", "Be nice to each other."), "url.short"},
    {"/login", GR_PROBE_PAGE, "text/html", "<title>Acme</title><form><input name='user'><input type=PASSWORD></form> Welcome back to Acme Arcade", "url.login-wall"},
    {"/login-words", GR_PROBE_TERMS, "text/html", PAGE ("Acme Docs", "You need permission to open this document. Request access, or switch accounts."), "url.login-wall"},
    {"/login-title", GR_PROBE_TERMS, "text/html", PAGE ("Sign in - Google Accounts", "Use your Google Account. Email or phone."), "url.login-wall"},
    {"/lost", GR_PROBE_TERMS, "text/html", PAGE ("404", "We are sorry. The thing you want is gone."), "url.error-page"},
    {"/lost-ja", GR_PROBE_PAGE, "text/html", PAGE ("Acme", "お探しのページが見つかりません。トップページへお戻りください。よろしくお願いします。"), "url.error-page"},
    {"/lost-app", GR_PROBE_PAGE, "text/html", PAGE ("Acme", "Application error. Something went wrong while this page was made."), "url.error-page"},
    {"/soon", GR_PROBE_WEBSITE, "text/html", PAGE ("Acme", "Coming soon! <a href='/terms'>Terms</a> <a href='/privacy'>Privacy</a>"), "url.placeholder"},
    {"/lorem", GR_PROBE_TERMS, "text/html", PAGE ("Terms of Service", FILLER " Lorem ipsum dolor sit amet."), "url.placeholder"},
    {"/template", GR_PROBE_PRIVACY, "text/html", PAGE ("Privacy Policy", FILLER " It holds for [Company Name] and its games."), "url.placeholder"},
    {"/nginx", GR_PROBE_PAGE, "text/html", PAGE ("Welcome to nginx!", "If you see this page, the web server is working."), "url.placeholder"},
    {"/not-soon", GR_PROBE_TERMS, "text/html", PAGE ("Terms of Service", FILLER FILLER " New levels are coming soon. What is not found here does not exist."), ""},
    {"/beta", GR_PROBE_PAGE, "text/html", PAGE ("Acme Arcade (Beta)", FILLER), "url.test-word"},
    {"/contest", GR_PROBE_PAGE, "text/html", PAGE ("Contest of the latest alphabet", FILLER), ""},
    {"/swapped", GR_PROBE_TERMS, "text/html", PAGE ("Privacy Policy", FILLER), "url.other-document"},
    {"/swapped-back", GR_PROBE_PRIVACY, "text/html", PAGE ("Terms of Service", FILLER), "url.other-document"},
    {"/both", GR_PROBE_PRIVACY, "text/html", PAGE ("Terms of Service and Privacy Policy", FILLER), ""},
    {"/unnamed", GR_PROBE_TERMS, "text/html", PAGE ("Acme Arcade", FILLER), "url.document-unnamed"},
    {"/refresh", GR_PROBE_TERMS, "text/html", "<meta http-equiv=refresh content='0; URL=https://other.test/terms'>" PAGE ("Terms of Service", FILLER), "url.redirect-page"},
    {"/picture", GR_PROBE_TERMS, "image/png", "\x89PNG", "url.type"},
    {"/json", GR_PROBE_TERMS, "application/json", "{}", "url.type"},
    {"/odd-type", GR_PROBE_TERMS, "text/\xff\xfe", "x", "url.type"},
    {"/document", GR_PROBE_TERMS, "application/pdf", "%PDF-1.7", "url.type-document"},
    {"/untyped", GR_PROBE_TERMS, NULL, PAGE ("Terms of Service", FILLER), "url.type-missing"},
    {"/website", GR_PROBE_WEBSITE, "text/html", PAGE ("Acme", FILLER " <a href='/terms'>Terms</a> <a href='legal/privacy-policy'>Legal</a>"), ""},
    {"/no-links", GR_PROBE_WEBSITE, "text/html", PAGE ("Acme", FILLER " <a href='/blog'>Blog</a><a href='mailto:a@b.c'>Terms</a>"), "url.terms-link url.privacy-link"},
    {"/no-privacy", GR_PROBE_WEBSITE, "text/html", PAGE ("Acme", FILLER " <a href='/t'><img src=t.png alt='Terms of use'></a>"), "url.privacy-link"},
    {"/support", GR_PROBE_SUPPORT, "text/html", PAGE ("Help", "Write to us, and somebody answers within a day."), ""},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gr_test_site_add (fixture->site, rows[i].name, rows[i].type, rows[i].body);
      assert_rules (fixture, rows[i].kind, rows[i].name, rows[i].rules);
    }
}

static void
test_status (Fixture      *fixture,
             gconstpointer certificate)
{
  static const struct
  {
    guint       status;
    const char *rules;
  } rows[] = {
    {204, "url.status"},
    {206, "url.status"},
    {304, "url.status"},
    {400, "url.status"},
    {401, "url.refused"},
    {403, "url.refused"},
    {404, "url.not-found"},
    {410, "url.not-found"},
    {429, "url.status"},
    {500, "url.status"},
    {503, "url.status"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gr_test_site_add_full (fixture->site, "/page", rows[i].status, "text/html", NULL, NULL, "", 0);
      g_test_message ("%u", rows[i].status);
      assert_rules (fixture, GR_PROBE_TERMS, "/page", rows[i].rules);
    }
}

/* What a server would like to be given again, or to know, it is not. */
static void
test_stranger (Fixture      *fixture,
               gconstpointer certificate)
{
  guint n_requests;

  gr_test_site_add_full (fixture->site, "/", 200, "text/html", "Set-Cookie", "visit=1; Path=/", PAGE ("Acme", FILLER), strlen (PAGE ("Acme", FILLER)));
  assert_rules (fixture, GR_PROBE_PAGE, "/", "");
  assert_rules (fixture, GR_PROBE_PAGE, "/", "");
  g_assert_null (gr_test_site_get_last_header (fixture->site, "Cookie"));

  n_requests = gr_test_site_get_n_requests (fixture->site);
  gr_test_site_add_full (fixture->site, "/", 401, "text/html", "WWW-Authenticate", "Basic realm=\"Acme\"", "", 0);
  assert_rules (fixture, GR_PROBE_PAGE, "/", "url.refused");
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, n_requests + 1);
  g_assert_null (gr_test_site_get_last_header (fixture->site, "Authorization"));
}

static void
test_policies (Fixture      *fixture,
               gconstpointer certificate)
{
  g_autofree char    *home = gr_test_site_dup_uri (fixture->site, "site.test", "/");
  g_autofree char    *terms = gr_test_site_dup_uri (fixture->site, "site.test", "/terms");
  g_autofree char    *privacy = gr_test_site_dup_uri (fixture->site, "site.test", "/privacy");
  g_autoptr (GrProbe) probe = gr_probe_new_page (GR_PROBE_WEBSITE, home);
  g_autofree char    *rules = NULL;
  g_autofree char    *other = NULL;

  gr_test_site_add (fixture->site, "/", "text/html", PAGE ("Acme", FILLER " <a href='terms'>利用規約</a> <a href='https://other.test/p'>Privacy</a>"));
  gr_probe_set_policies (probe, terms, privacy);
  gr_test_probe_look (probe, fixture->context);

  rules = gr_test_probe_dup_rules (probe);
  other = gr_test_probe_dup_detail (probe, "url.privacy-link-other");
  g_assert_cmpstr (rules, ==, "url.privacy-link-other");
  g_assert_cmpstr (other, ==, "It links to https://other.test/p.");
  g_assert_cmpstr (gr_probe_record_get_terms_link (gr_probe_get_record (probe)), ==, terms);
  g_assert_cmpstr (gr_probe_record_get_privacy_link (gr_probe_get_record (probe)), ==, "https://other.test/p");
}

static void
test_language (Fixture      *fixture,
               gconstpointer certificate)
{
  static const struct
  {
    const char *language;
    const char *rules;
  } rows[] = {
    {"en-US", ""},
    {"en", ""},
    {"ja", "url.language"},
    {"e", "url.language"},
  };
  g_autofree char *uri = gr_test_site_dup_uri (fixture->site, "site.test", "/terms");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrProbe) probe = gr_probe_new_page (GR_PROBE_TERMS, uri);
      g_autofree char    *rules = NULL;

      gr_probe_set_audience (probe, "JP", rows[i].language);
      gr_test_probe_look (probe, fixture->context);
      rules = gr_test_probe_dup_rules (probe);
      g_assert_cmpstr (rules, ==, rows[i].rules);
      g_assert_cmpstr (gr_test_site_get_last_header (fixture->site, "Accept-Language"), ==, rows[i].language);
      g_assert_cmpstr (gr_probe_get_region (probe), ==, "JP");
    }
}

static void
test_redirects (Fixture      *fixture,
                gconstpointer certificate)
{
  g_autoptr (GrTestSite) plain = gr_test_site_new (NULL);
  g_autofree char       *insecure = gr_test_site_dup_uri (plain, "site.test", "/terms");
  g_autofree char       *other = gr_test_site_dup_uri (fixture->site, "other.test", "/terms");
  g_autofree char       *login = gr_test_site_dup_uri (fixture->site, "site.test", "/accounts/sign-in");
  g_autoptr (GrProbe)    probe = NULL;
  g_autofree char       *way = NULL;
  g_autoptr (GrProbeHop) first = NULL;
  g_autoptr (JsonObject) json = NULL;
  const struct
  {
    const char *path;
    guint       status;
    const char *location;
    const char *rules;
  } rows[] = {
    {"/r1", 301, "/terms", "url.redirect"},
    {"/r2", 302, "terms#top", "url.redirect"},
    {"/r7", 307, "/r1", "url.redirect"},
    {"/r8", 308, other, "url.redirect url.redirect-host"},
    {"/loop", 302, "/loop", "url.redirect-loop"},
    {"/to-loop", 302, "/loop", "url.redirect-loop"},
    {"/circle", 302, "/circle-2", "url.redirect-loop"},
    {"/circle-2", 302, "/circle", "url.redirect-loop"},
    {"/insecure", 301, insecure, "url.redirect-insecure url.redirect"},
    {"/script", 301, "javascript:alert(1)", "url.redirect-broken"},
    {"/app", 301, "market://details?id=x", "url.redirect-broken"},
    {"/file", 301, "file:///etc/passwd", "url.redirect-broken"},
    {"/password", 301, "https://user:secret@site.test/", "url.redirect-broken"},
    {"/nowhere", 301, NULL, "url.redirect-broken"},
    {"/hostless", 301, "https://", "url.redirect-broken"},
    {"/unknown", 301, "https://nowhere.test/", "url.name-unknown"},
    {"/to-home", 301, "/", "url.redirect url.redirect-home url.document-unnamed"},
    {"/to-wall", 302, login, "url.redirect url.login-wall"},
    {"/accents", 302, "/conditions d’utilisation", "url.redirect url.other-document"},
    {"/bytes", 302, "/\xff\x01\x1b[31m", "url.not-found url.redirect"},
    {"/to-lost", 302, "/lost", "url.not-found url.redirect"},
  };

  gr_test_site_add (plain, "/terms", "text/html", PAGE ("Terms of Service", FILLER));
  gr_test_site_add (fixture->site, "/", "text/html", PAGE ("Acme", FILLER));
  gr_test_site_add (fixture->site, "/conditions d’utilisation", "text/html", PAGE ("Privacy", FILLER));
  gr_test_site_add (fixture->site, "/accounts/sign-in", "text/html", PAGE ("Acme accounts", FILLER));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gr_test_site_redirect (fixture->site, rows[i].path, rows[i].status, rows[i].location);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_rules (fixture, GR_PROBE_TERMS, rows[i].path, rows[i].rules);

  /* Each step is kept, in its order. */
  probe = look_at (fixture, GR_PROBE_TERMS, "site.test", "/r7");
  g_assert_cmpuint (g_list_model_get_n_items (gr_probe_record_get_hops (gr_probe_get_record (probe))), ==, 3);
  first = g_list_model_get_item (gr_probe_record_get_hops (gr_probe_get_record (probe)), 0);
  g_assert_cmpuint (gr_probe_hop_get_status (first), ==, 307);
  g_assert_true (g_str_has_suffix (gr_probe_hop_get_address (first), "/r7"));
  g_assert_true (g_str_has_suffix (gr_probe_hop_get_location (first), "/r1"));
  way = gr_test_probe_dup_detail (probe, "url.redirect");
  g_assert_nonnull (strstr (way, "307 → https://site.test:"));
  g_assert_nonnull (strstr (way, ", 301 → https://site.test:"));
  json = gr_probe_record_to_json (gr_probe_get_record (probe));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json, "hops")), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (json, "certificate_end"), ==, "2124-01-01");
}

static void
test_many_redirects (Fixture      *fixture,
                     gconstpointer certificate)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *from = g_strdup_printf ("/%u", i);
      g_autofree char *to = g_strdup_printf ("/%u", i + 1);

      gr_test_site_redirect (fixture->site, from, 302, to);
    }

  assert_rules (fixture, GR_PROBE_PAGE, "/0", "url.redirect-many");
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 11);
}

/* What a public site says does not lead into a local network; what the person says does, and is told. */
static void
test_local (Fixture      *fixture,
            gconstpointer certificate)
{
  static const char *const locations[] = {"https://local.test/", "https://127.0.0.1/", "https://[::1]/", "https://10.0.0.1/admin",
                                          "https://169.254.169.254/latest/meta-data/", "https://[::ffff:192.168.0.1]/"};
  g_autofree char         *away = gr_test_site_dup_uri (fixture->site, "local.test", "/terms");
  g_autoptr (GrProbe)      local = look_at (fixture, GR_PROBE_TERMS, "local.test", "/terms");
  g_autofree char         *local_rules = gr_test_probe_dup_rules (local);
  guint                    n_requests;

  g_assert_cmpstr (local_rules, ==, "url.local");

  for (gsize i = 0; i < G_N_ELEMENTS (locations); i++)
    {
      g_test_message ("%s", locations[i]);
      gr_test_site_redirect (fixture->site, "/away", 302, locations[i]);
      n_requests = gr_test_site_get_n_requests (fixture->site);
      assert_rules (fixture, GR_PROBE_TERMS, "/away", "url.redirect-local");
      g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, n_requests + 1);
    }

  /* A site that is being made may lead wherever it is. */
  gr_probe_context_set_takes_local (fixture->context, TRUE);
  gr_test_site_redirect (fixture->site, "/away", 302, away);
  assert_rules (fixture, GR_PROBE_TERMS, "/away", "url.redirect-local");
  {
    g_autoptr (GrProbe) probe = look_at (fixture, GR_PROBE_TERMS, "local.test", "/away");
    g_autofree char    *rules = gr_test_probe_dup_rules (probe);

    g_assert_cmpstr (rules, ==, "url.redirect");
  }
}

/* A name that is public when it is judged and local when it is connected to, by its owner's will. */
static void
test_rebound (Fixture      *fixture,
              gconstpointer certificate)
{
  g_autofree char *away = gr_test_site_dup_uri (fixture->site, "other.test", "/terms");

  gr_probe_context_set_gateway (fixture->context, NULL);
  gr_test_site_redirect (fixture->site, "/away", 302, away);
  assert_rules (fixture, GR_PROBE_TERMS, "/away", "url.redirect-local");
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 1);

  gr_probe_context_set_avoids_local (fixture->context, TRUE);
  assert_rules (fixture, GR_PROBE_TERMS, "/terms", "url.local");
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 1);

  gr_probe_context_set_gateway (fixture->context, "127.0.0.1");
  assert_rules (fixture, GR_PROBE_TERMS, "/terms", "");
}

/* What only stands in a file sends nothing to the devices of whoever opens it. */
static void
test_avoids_local (Fixture      *fixture,
                   gconstpointer certificate)
{
  static const char *const hosts[] = {"local.test", "127.0.0.1", "localhost"};
  static const char *const rules[] = {"url.local", "url.numeric-host url.local", "url.local"};
  g_autofree char         *file_rules = NULL;
  g_autofree char         *prefix = gr_test_site_dup_uri (fixture->site, "local.test", "/legal/");
  g_autoptr (GrProbe)      file = gr_probe_new_prefix (prefix, NULL, "tiktok-developers-site-verification=abcdefghijklmnopqrstuvwxyz012345");

  gr_probe_context_set_avoids_local (fixture->context, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr (GrProbe) probe = look_at (fixture, GR_PROBE_TERMS, hosts[i], "/terms");
      g_autofree char    *found = gr_test_probe_dup_rules (probe);

      g_assert_cmpstr (found, ==, rules[i]);
      g_assert_false (gr_probe_is_proved (probe));
    }
  gr_test_probe_look (file, fixture->context);
  file_rules = gr_test_probe_dup_rules (file);
  g_assert_cmpstr (file_rules, ==, "url.local");
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 0);

  /* The rest of the world is looked at as ever, and so is all that somebody says is there. */
  assert_rules (fixture, GR_PROBE_TERMS, "/terms", "");
  gr_probe_context_set_takes_local (fixture->context, TRUE);
  {
    g_autoptr (GrProbe) probe = look_at (fixture, GR_PROBE_TERMS, "local.test", "/terms");

    g_assert_true (gr_probe_is_proved (probe));
  }
}

static void
test_plain_http (Fixture      *fixture,
                 gconstpointer certificate)
{
  assert_rules (fixture, GR_PROBE_TERMS, "/terms", "url.https");
}

static void
test_numeric (Fixture      *fixture,
              gconstpointer certificate)
{
  g_autoptr (GrProbe) probe = look_at (fixture, GR_PROBE_TERMS, "127.0.0.1", "/terms");
  g_autofree char    *rules = gr_test_probe_dup_rules (probe);

  g_assert_cmpstr (rules, ==, "url.numeric-host url.local");
}

static void
test_certificate (Fixture      *fixture,
                  gconstpointer certificate)
{
  static const struct
  {
    const char *certificate;
    const char *rule;
    const char *detail;
  } rows[] = {
    {"wrong-name", "url.certificate-name", "It is for elsewhere.test."},
    {"expired", "url.certificate-expired", "It was valid until 2021-01-01."},
    {"early", "url.certificate-early", "It is valid from 2120-01-01."},
    {"self-signed", "url.certificate-self", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (g_str_equal (rows[i].certificate, certificate))
        {
          g_autoptr (GrProbe) probe = look_at (fixture, GR_PROBE_TERMS, "site.test", "/terms");
          g_autofree char    *rules = gr_test_probe_dup_rules (probe);
          g_autofree char    *detail = gr_test_probe_dup_detail (probe, rows[i].rule);

          g_assert_cmpstr (rules, ==, rows[i].rule);
          g_assert_false (gr_probe_is_proved (probe));
          if (rows[i].detail != NULL)
            g_assert_cmpstr (detail, ==, rows[i].detail);
          /* The connection is kept for the next look, and what is wrong with it too. */
          assert_rules (fixture, GR_PROBE_TERMS, "/terms", rows[i].rule);
          return;
        }
    }
  g_assert_not_reached ();
}

/* The certificate is a good one; its authority is not trusted here. */
static void
test_issuer (Fixture      *fixture,
             gconstpointer certificate)
{
  g_autoptr (GrProbeContext) context = gr_test_probe_new_context ();
  g_autofree char           *uri = gr_test_site_dup_uri (fixture->site, "site.test", "/terms");
  g_autoptr (GrProbe)        probe = gr_probe_new_page (GR_PROBE_TERMS, uri);
  g_autofree char           *rules = NULL;
  g_autofree char           *detail = NULL;

  gr_test_probe_look (probe, context);
  rules = gr_test_probe_dup_rules (probe);
  detail = gr_test_probe_dup_detail (probe, "url.certificate-issuer");
  g_assert_cmpstr (rules, ==, "url.certificate-issuer");
  g_assert_nonnull (strstr (detail, "Authority of the tests"));
}

static void
test_ending (Fixture      *fixture,
             gconstpointer certificate)
{
  GrClock *clock = gr_probe_context_get_clock (fixture->context);

  /* 22 and 20 days before its end. */
  gr_clock_advance (clock, 4859740800 - 22 * 86400 - GR_TEST_NOW);
  assert_rules (fixture, GR_PROBE_TERMS, "/terms", "");
  gr_clock_advance (clock, 2 * 86400);
  assert_rules (fixture, GR_PROBE_TERMS, "/terms", "url.certificate-ending");
}

static void
test_failures (Fixture      *fixture,
               gconstpointer certificate)
{
  static const struct
  {
    const char   *path;
    GrTestFailure failure;
    guint         timeout;
    const char   *rules;
  } rows[] = {
    {"/stall", GR_TEST_STALL, 500, "url.timeout"},
    {"/drip", GR_TEST_DRIP, 500, "url.timeout"},
    {"/flood", GR_TEST_FLOOD, 100 * 1000, "url.too-large url.document-unnamed"},
    {"/truncate", GR_TEST_TRUNCATE, 100 * 1000, "url.broken-off"},
    {"/garbage", GR_TEST_GARBAGE, 100 * 1000, "url.unreachable"},
  };

  gr_probe_context_set_max_size (fixture->context, 256 * 1024);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gr_probe_context_set_timeout (fixture->context, rows[i].timeout);
      gr_test_site_fail (fixture->site, rows[i].path, rows[i].failure);
      assert_rules (fixture, GR_PROBE_TERMS, rows[i].path, rows[i].rules);
    }
}

static void
test_slow (Fixture      *fixture,
           gconstpointer certificate)
{
  gr_probe_context_set_slow (fixture->context, 0);
  assert_rules (fixture, GR_PROBE_TERMS, "/terms", "url.slow");
}

/* What is small on the way and large at its end. */
static void
test_bomb (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autoptr (GConverter)    compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, compressor);
  g_autofree char          *zeros = g_malloc0 (1024 * 1024);
  g_autoptr (GrProbe)       probe = NULL;
  g_autofree char          *rules = NULL;

  for (guint i = 0; i < 64; i++)
    g_assert_true (g_output_stream_write_all (stream, zeros, 1024 * 1024, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  gr_test_site_add_full (fixture->site, "/bomb", 200, "text/html", "Content-Encoding", "gzip",
                         g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                         g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));

  probe = look_at (fixture, GR_PROBE_PAGE, "site.test", "/bomb");
  rules = gr_test_probe_dup_rules (probe);
  g_assert_true (g_str_has_prefix (rules, "url.too-large"));
  g_assert_cmpint (gr_probe_record_get_size (gr_probe_get_record (probe)), ==, 2 * 1024 * 1024);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer certificate)
{
  g_autofree char    *uri = gr_test_site_dup_uri (fixture->site, "site.test", "/terms");
  g_autoptr (GrProbe) probe = gr_probe_new_page (GR_PROBE_TERMS, uri);
  g_autofree char    *rules = NULL;

  g_clear_pointer (&fixture->site, gr_test_site_free);
  gr_test_probe_look (probe, fixture->context);
  rules = gr_test_probe_dup_rules (probe);
  g_assert_cmpstr (rules, ==, "url.unreachable");
}

/* A cancelled look leaves what the one before has found. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer certificate)
{
  g_autoptr (GrProbe)      probe = look_at (fixture, GR_PROBE_PRIVACY, "site.test", "/terms");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GError)       pending = NULL;
  g_autofree char         *rules = NULL;
  guint                    n_requests = gr_test_site_get_n_requests (fixture->site);

  gr_test_site_fail (fixture->site, "/terms", GR_TEST_STALL);
  gr_probe_look_async (probe, fixture->context, cancellable, gr_test_result_cb, &result);
  gr_probe_look_async (probe, fixture->context, NULL, gr_test_result_cb, &second);
  g_assert_false (gr_probe_look_finish (probe, gr_test_await (&second), &pending));
  g_assert_error (pending, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_assert_cmpint (gr_probe_get_state (probe), ==, GR_PROBE_RUNNING);

  while (gr_test_site_get_n_requests (fixture->site) == n_requests)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  g_assert_false (gr_probe_look_finish (probe, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (gr_probe_get_state (probe), ==, GR_PROBE_CANCELLED);
  rules = gr_test_probe_dup_rules (probe);
  g_assert_cmpstr (rules, ==, "url.other-document");
}

/* The world changes, and the next look says so. */
static void
test_again (Fixture      *fixture,
            gconstpointer certificate)
{
  g_autoptr (GrProbe) probe = look_at (fixture, GR_PROBE_TERMS, "site.test", "/terms");
  g_autofree char    *rules = NULL;

  g_assert_true (gr_probe_is_proved (probe));
  gr_test_site_add_full (fixture->site, "/terms", 404, "text/html", NULL, NULL, "", 0);
  gr_clock_advance (gr_probe_context_get_clock (fixture->context), 60);
  gr_test_probe_look (probe, fixture->context);
  rules = gr_test_probe_dup_rules (probe);
  g_assert_cmpstr (rules, ==, "url.not-found");
  g_assert_false (gr_probe_is_proved (probe));
  g_assert_cmpint (gr_probe_get_looked_at (probe), ==, GR_TEST_NOW + 60);
}

#define ADD(path, certificate, function) g_test_add ("/probe/page/" path, Fixture, certificate, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gr_test_probe_set_hosts ();

  ADD ("good", "good", test_good);
  ADD ("address", "good", test_address);
  ADD ("content", "good", test_content);
  ADD ("status", "good", test_status);
  ADD ("stranger", "good", test_stranger);
  ADD ("policies", "good", test_policies);
  ADD ("language", "good", test_language);
  ADD ("redirects", "good", test_redirects);
  ADD ("many-redirects", "good", test_many_redirects);
  ADD ("local", "good", test_local);
  ADD ("avoids-local", "good", test_avoids_local);
  ADD ("rebound", "good", test_rebound);
  ADD ("plain-http", NULL, test_plain_http);
  ADD ("numeric", "good", test_numeric);
  ADD ("certificate/wrong-name", "wrong-name", test_certificate);
  ADD ("certificate/expired", "expired", test_certificate);
  ADD ("certificate/early", "early", test_certificate);
  ADD ("certificate/self-signed", "self-signed", test_certificate);
  ADD ("certificate/issuer", "good", test_issuer);
  ADD ("certificate/ending", "good", test_ending);
  ADD ("failures", "good", test_failures);
  ADD ("slow", "good", test_slow);
  ADD ("bomb", "good", test_bomb);
  ADD ("refused", "good", test_refused);
  ADD ("cancel", "good", test_cancel);
  ADD ("again", "good", test_again);

  return g_test_run ();
}
