/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-dns-resolver.h"
#include "gr-test-probe.h"

#define TOKEN    "abcdefghijklmnopqrstuvwxyz012345"
#define HEAD     "tiktok-developers-site-verification="
#define TEXT     HEAD TOKEN
#define OTHER    HEAD "zyxwvutsrqponmlkjihgfedcba543210"
#define PATIENCE (60 * 1000)

typedef struct
{
  GrTestDns      *dns;
  GResolver      *resolver;
  GrProbeContext *context;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->dns = gr_test_dns_new ();
  fixture->resolver = gr_dns_resolver_new (gr_test_dns_get_address (fixture->dns));
  gr_dns_resolver_set_patience (GR_DNS_RESOLVER (fixture->resolver), PATIENCE);
  fixture->context = gr_test_probe_new_context ();
  gr_probe_context_set_dns (fixture->context, fixture->resolver);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  /* Nothing may keep a resolver after its last answer. */
  g_clear_object (&fixture->context);
  g_object_add_weak_pointer (G_OBJECT (fixture->resolver), (gpointer *)&fixture->resolver);
  g_object_unref (fixture->resolver);
  gr_test_settle ();
  g_assert_null (fixture->resolver);
  g_clear_pointer (&fixture->dns, gr_test_dns_free);
}

static GrProbe *
look_for (Fixture    *fixture,
          const char *domain,
          const char *text)
{
  GrProbe *probe = gr_probe_new_domain (domain, text);

  gr_test_probe_look (probe, fixture->context);
  return probe;
}

static void
assert_rules (Fixture    *fixture,
              const char *domain,
              const char *text,
              const char *expected)
{
  g_autoptr (GrProbe) probe = look_for (fixture, domain, text);
  g_autofree char    *rules = gr_test_probe_dup_rules (probe);

  g_test_message ("%s, %s", domain, text);
  g_assert_cmpstr (rules, ==, expected);
}

static void
test_proved (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrProbe) probe = NULL;
  const char *const  *texts;

  gr_test_dns_add (fixture->dns, "acme.test", "v=spf1 -all");
  gr_test_dns_add (fixture->dns, "acme.test", OTHER);
  gr_test_dns_add (fixture->dns, "acme.test", TEXT);

  probe = look_for (fixture, "acme.test", TEXT);
  texts = gr_probe_record_get_texts (gr_probe_get_record (probe));
  g_assert_true (gr_probe_is_proved (probe));
  g_assert_cmpuint (g_list_model_get_n_items (gr_probe_get_findings (probe)), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **)texts), ==, 3);
  g_assert_cmpstr (texts[2], ==, TEXT);
  g_assert_cmpuint (gr_test_dns_get_n_questions (fixture->dns), ==, 1);

  /* As people paste it. */
  assert_rules (fixture, "ACME.test.", TOKEN, "");
  assert_rules (fixture, "acme.test", " " TEXT "\n", "");
}

static void
test_missing (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GrProbe) nothing = NULL;
  g_autoptr (GrProbe) mail = NULL;
  g_autofree char    *nothing_detail = NULL;
  g_autofree char    *mail_detail = NULL;

  gr_test_dns_add (fixture->dns, "empty.test", NULL);
  gr_test_dns_add (fixture->dns, "mail.test", "v=spf1 -all");
  gr_test_dns_add (fixture->dns, "other.test", OTHER);
  gr_test_dns_add (fixture->dns, "quoted.test", "\"" TEXT "\"");
  gr_test_dns_add (fixture->dns, "spaced.test", HEAD " " TOKEN);
  gr_test_dns_add (fixture->dns, "capital.test", "TikTok-Developers-Site-Verification=" TOKEN);
  gr_test_dns_add (fixture->dns, "double.test", NULL);
  gr_test_dns_add (fixture->dns, "double.test.double.test", TEXT);
  gr_test_dns_add (fixture->dns, "games.zone.test", NULL);
  gr_test_dns_add (fixture->dns, "games.zone.test.zone.test", TEXT);
  gr_test_dns_add (fixture->dns, "games.parent.test", NULL);
  gr_test_dns_add (fixture->dns, "parent.test", TEXT);

  nothing = look_for (fixture, "empty.test", TEXT);
  nothing_detail = gr_test_probe_dup_detail (nothing, "domain.txt-missing");
  g_assert_cmpstr (nothing_detail, ==, "It has no TXT records.");
  mail = look_for (fixture, "mail.test", TEXT);
  mail_detail = gr_test_probe_dup_detail (mail, "domain.txt-missing");
  g_assert_cmpstr (mail_detail, ==, "It has 1 TXT record, of other kinds.");

  assert_rules (fixture, "nowhere.test", TEXT, "domain.unknown");
  assert_rules (fixture, "other.test", TEXT, "domain.txt-other");
  assert_rules (fixture, "quoted.test", TEXT, "domain.txt-written");
  assert_rules (fixture, "spaced.test", TEXT, "domain.txt-written");
  assert_rules (fixture, "capital.test", TEXT, "domain.txt-written");
  assert_rules (fixture, "double.test", TEXT, "domain.txt-missing domain.txt-misplaced");
  assert_rules (fixture, "games.zone.test", TEXT, "domain.txt-missing domain.txt-misplaced");
  assert_rules (fixture, "games.parent.test", TEXT, "domain.txt-missing domain.txt-parent");
  assert_rules (fixture, "other.test", HEAD "short", "domain.value domain.txt-other");
}

static void
test_form (Fixture      *fixture,
           gconstpointer user_data)
{
  static const char *const bad[] = {"", ".", "test", "https://acme.test/", "acme.test/path", "acme.test:53", "192.0.2.1", "::1", "acme..test",
                                    "-acme.test", "a b.test", "\xc3\xa4.test", "user@acme.test", "acme.test?x", "acme.test#x", "\xff.test"};

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GrProbe) probe = look_for (fixture, bad[i], TEXT);
      g_autofree char    *rules = gr_test_probe_dup_rules (probe);
      g_autofree char    *shown = g_strescape (bad[i], NULL);

      g_test_message ("%s", shown);
      g_assert_cmpstr (rules, ==, "domain.malformed");
    }
  g_assert_cmpuint (gr_test_dns_get_n_questions (fixture->dns), ==, 0);

  gr_test_dns_add (fixture->dns, "acme.github.io", NULL);
  assert_rules (fixture, "acme.github.io", TEXT, "domain.shared domain.txt-missing");
}

static void
test_server (Fixture      *fixture,
             gconstpointer user_data)
{
  static const struct
  {
    GrTestDnsMode mode;
    const char   *rules;
    guint         n_questions;
    guint         n_streams;
  } rows[] = {
    {GR_TEST_DNS_PLAIN, "", 1, 0},
    {GR_TEST_DNS_FORGED, "", 1, 0},
    {GR_TEST_DNS_CUT, "", 1, 1},
    {GR_TEST_DNS_CUT_DEAD, "domain.dns-failed", 2, 2},
    {GR_TEST_DNS_BROKEN, "domain.dns-failed", 1, 0},
    {GR_TEST_DNS_SILENT, "domain.dns-failed", 2, 0},
  };
  g_autoptr (GString) text = g_string_new ("x=");

  gr_test_dns_add (fixture->dns, "acme.test", TEXT);
  /* More than fits into a string, and into a datagram of old. */
  for (guint i = 0; i < 700; i++)
    g_string_append_c (text, 'a');
  gr_test_dns_add (fixture->dns, "acme.test", text->str);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n_questions = gr_test_dns_get_n_questions (fixture->dns);
      guint n_streams = gr_test_dns_get_n_streams (fixture->dns);

      g_test_message ("mode %d", rows[i].mode);
      gr_test_dns_set_mode (fixture->dns, rows[i].mode);
      gr_dns_resolver_set_patience (GR_DNS_RESOLVER (fixture->resolver), rows[i].mode == GR_TEST_DNS_SILENT ? 50 : PATIENCE);
      assert_rules (fixture, "acme.test", TEXT, rows[i].rules);
      g_assert_cmpuint (gr_test_dns_get_n_questions (fixture->dns) - n_questions, ==, rows[i].n_questions);
      g_assert_cmpuint (gr_test_dns_get_n_streams (fixture->dns) - n_streams, ==, rows[i].n_streams);
    }
}

static GList *
ask (Fixture            *fixture,
     GResolverRecordType type,
     const char         *name,
     GCancellable       *cancellable,
     GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_resolver_lookup_records_async (fixture->resolver, name, type, cancellable, gr_test_result_cb, &result);
  return g_resolver_lookup_records_finish (fixture->resolver, gr_test_await (&result), error);
}

/* A record in several strings is one text; one of bytes that are no text is taken as well as it goes. */
static void
test_strings (Fixture      *fixture,
              gconstpointer user_data)
{
  static const guint8 record[] = "\xc0\x0c\0\x10\0\x01\0\0\0\x3c\0\x0d\x03one\x04two \x03t\xff!";
  GList              *records;
  g_autofree char    *text = NULL;
  GVariantIter       *strings = NULL;
  g_autoptr (GError)  error = NULL;

  gr_test_dns_set_raw (fixture->dns, 1, record, sizeof record - 1);
  records = ask (fixture, G_RESOLVER_RECORD_TXT, "acme.test", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (records), ==, 1);
  g_variant_get (records->data, "(as)", &strings);
  g_assert_true (g_variant_iter_next (strings, "s", &text));
  g_assert_cmpstr (text, ==, "onetwo t\xef\xbf\xbd!");
  g_variant_iter_free (strings);
  g_list_free_full (records, (GDestroyNotify)g_variant_unref);
}

/* Answers that no honest server would send. */
static void
test_hostile (Fixture      *fixture,
              gconstpointer user_data)
{
#define ROW(n, bytes)                          \
  {                                            \
    n, (const guint8 *)bytes, sizeof bytes - 1 \
  }
  static const struct
  {
    guint16       n_answers;
    const guint8 *bytes;
    gsize         length;
  } rows[] = {
    ROW (1, ""),                                                  /* no record */
    ROW (65535, ""),                                              /* far more than there are */
    ROW (1, "\xc0"),                                              /* half a pointer */
    ROW (1, "\xc0\x0c"),                                          /* a name and nothing else */
    ROW (1, "\xc0\x0c\0\x10\0\x01\0\0\0\x3c\0"),                  /* half a length */
    ROW (1, "\xc0\x0c\0\x10\0\x01\0\0\0\x3c\xff\xff"),            /* more than there is */
    ROW (1, "\xc0\x0c\0\x10\0\x01\0\0\0\x3c\0\x02\x05x"),         /* a string longer than its record */
    ROW (1, "\x3f"),                                              /* a label longer than the message */
    ROW (1, "\x40x\0\0\x10\0\x01\0\0\0\x3c\0\0"),                 /* a kind of label that is none */
    ROW (1, "\x01x\x01x\x01x"),                                   /* a name without an end */
    ROW (2, "\xc0\x0c\0\x10\0\x01\0\0\0\x3c\0\x02\x01x\xc0\x0c"), /* the second one cut off */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      GList             *records;

      g_test_message ("row %zu", i);
      gr_test_dns_set_raw (fixture->dns, rows[i].n_answers, rows[i].bytes, rows[i].length);
      records = ask (fixture, G_RESOLVER_RECORD_TXT, "acme.test", NULL, &error);
      g_assert_null (records);
      g_assert_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_INTERNAL);
    }
#undef ROW
}

/* Records of other kinds, such as the alias on the way, are passed over. */
static void
test_alias (Fixture      *fixture,
            gconstpointer user_data)
{
  static const guint8 bytes[] = "\xc0\x0c\0\x05\0\x01\0\0\0\x3c\0\x06\x01x\x02to\0"
                                "\x01x\x02to\0\0\x10\0\x01\0\0\0\x3c\0\x03\x02ok";
  GList              *records;
  g_autofree char    *text = NULL;
  GVariantIter       *strings = NULL;
  g_autoptr (GError)  error = NULL;

  gr_test_dns_set_raw (fixture->dns, 2, bytes, sizeof bytes - 1);
  records = ask (fixture, G_RESOLVER_RECORD_TXT, "acme.test", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (records), ==, 1);
  g_variant_get (records->data, "(as)", &strings);
  g_assert_true (g_variant_iter_next (strings, "s", &text));
  g_assert_cmpstr (text, ==, "ok");
  g_variant_iter_free (strings);
  g_list_free_full (records, (GDestroyNotify)g_variant_unref);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autofree char   *label = g_strnfill (64, 'a');
  g_autofree char   *name = g_strconcat (label, ".test", NULL);
  g_autoptr (GError) type_error = NULL;
  g_autoptr (GError) name_error = NULL;
  g_autoptr (GError) dead_error = NULL;

  g_assert_null (ask (fixture, G_RESOLVER_RECORD_MX, "acme.test", NULL, &type_error));
  g_assert_error (type_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_null (ask (fixture, G_RESOLVER_RECORD_TXT, name, NULL, &name_error));
  g_assert_error (name_error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND);

  /* Nobody listens any more. */
  g_clear_pointer (&fixture->dns, gr_test_dns_free);
  g_assert_null (ask (fixture, G_RESOLVER_RECORD_TXT, "acme.test", NULL, &dead_error));
  g_assert_error (dead_error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrProbe)      probe = gr_probe_new_domain ("acme.test", TEXT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_test_dns_set_mode (fixture->dns, GR_TEST_DNS_SILENT);
  gr_probe_look_async (probe, fixture->context, cancellable, gr_test_result_cb, &result);
  while (gr_test_dns_get_n_questions (fixture->dns) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_cancellable_cancel (cancellable);
  g_assert_false (gr_probe_look_finish (probe, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (gr_probe_get_state (probe), ==, GR_PROBE_CANCELLED);
}

static void
test_config (void)
{
  static const struct
  {
    const char *config;
    guint       n_servers;
  } rows[] = {
    {"", 1},
    {"# nameserver 192.0.2.1\nsearch acme.test\n", 1},
    {"nameserver 192.0.2.1\nnameserver\t192.0.2.2 # the other\n  nameserver 192.0.2.3\n", 2},
    {"nameserver 2001:db8::1\noptions edns0\n", 1},
    {"nameserver fe80::1%1\nnameserver not.an.address\n", 1},
    {"nameserver 192.0.2.1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\nnameserver 192.0.2.4\n", 3},
    {"nameserver ", 1},
    {"nameserver 192.0.2.1\r\n", 1},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GResolver) resolver = gr_dns_resolver_new_from_config (rows[i].config);

      g_assert_cmpuint (gr_dns_resolver_get_n_servers (GR_DNS_RESOLVER (resolver)), ==, rows[i].n_servers);
    }
}

#define ADD(path, function) g_test_add ("/probe/domain/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("proved", test_proved);
  ADD ("missing", test_missing);
  ADD ("form", test_form);
  ADD ("server", test_server);
  ADD ("strings", test_strings);
  ADD ("hostile", test_hostile);
  ADD ("alias", test_alias);
  ADD ("refused", test_refused);
  ADD ("cancel", test_cancel);
  g_test_add_func ("/probe/domain/config", test_config);

  return g_test_run ();
}
