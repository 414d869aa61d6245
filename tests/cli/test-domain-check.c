/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-cli.h"

#include <string.h>

#include "gr-json.h"
#include "gr-test-dns.h"
#include "gr-test-site.h"

#define TOKEN "abcdefghijklmnopqrstuvwxyz012345"
#define TEXT  "tiktok-developers-site-verification=" TOKEN
#define NAME  "tiktok" TOKEN ".txt"

static char *
dup_server (GrTestDns *dns)
{
  return g_strdup_printf ("127.0.0.1:%u", g_inet_socket_address_get_port (gr_test_dns_get_address (dns)));
}

static void
test_txt (void)
{
  g_autoptr (GrTestDns) dns = gr_test_dns_new ();
  g_autofree char      *server = dup_server (dns);
  g_autoptr (GrTestRun) good = NULL;
  g_autoptr (GrTestRun) bad = NULL;
  g_autoptr (GrTestRun) json = NULL;
  g_autoptr (JsonNode)  root = NULL;
  g_autoptr (GError)    error = NULL;
  JsonObject           *probe;

  gr_test_dns_add (dns, "acme.test", TEXT);
  gr_test_dns_add (dns, "empty.test", NULL);

  good = GR_TEST_RUN ("domain", "check", "--dns-server", server, "--txt", TEXT, "acme.test");
  g_assert_cmpstr (good->errors, ==, "");
  g_assert_cmpstr (good->output, ==, "good: acme.test\n\n1 address: 0 errors, 0 warnings\n");
  g_assert_cmpint (good->status, ==, 0);

  bad = GR_TEST_RUN ("domain", "check", "--dns-server", server, "--txt", TOKEN, "acme.test", "empty.test");
  g_assert_cmpint (bad->status, ==, 1);
  g_assert_cmpstr (bad->output, ==,
                   "good: acme.test\n"
                   "\n"
                   "not proved: empty.test\n"
                   "error: The DNS record is not there [domain.txt-missing]\n"
                   "  empty.test\n"
                   "  It has no TXT records.\n"
                   "  Add a TXT record with the text that the portal gives, to the domain itself. It can take hours until it is seen.\n"
                   "  https://developers.tiktok.com/doc/getting-started-create-an-app, 2026-08-04\n"
                   "\n"
                   "2 addresses: 1 error, 0 warnings\n");

  json = GR_TEST_RUN ("domain", "check", "--format", "json", "--dns-server", server, "--txt", TEXT, "acme.test");
  root = gr_json_parse (json->output, strlen (json->output), &error);
  g_assert_no_error (error);
  g_assert_true (gr_json_get_boolean (json_node_get_object (root), "ok", FALSE));
  probe = json_array_get_object_element (gr_json_get_array (json_node_get_object (root), "probes"), 0);
  g_assert_cmpstr (gr_json_get_string (probe, "kind"), ==, "domain");
  g_assert_cmpstr (json_array_get_string_element (gr_json_get_array (gr_json_get_object (probe, "record"), "txt_records"), 0), ==, TEXT);
}

static void
test_file (void)
{
  g_autoptr (GrTestSite) site = gr_test_site_new ("good");
  g_autofree char       *authority = gr_test_site_dup_authority_path ();
  g_autofree char       *prefix = gr_test_site_dup_uri (site, "localhost", "/games/");
  g_autoptr (GrTestRun)  good = NULL;
  g_autoptr (GrTestRun)  guessed = NULL;
  g_autoptr (GrTestRun)  seed = NULL;
  g_autoptr (GrTestRun)  bad = NULL;

  gr_test_site_add (site, "/games/" NAME, "text/plain", TEXT);
  good = GR_TEST_RUN ("domain", "check", "--local", "--timeout=400", "--ca-file", authority, "--file", NAME, "--content", TEXT, prefix);
  g_assert_cmpint (good->status, ==, 0);
  guessed = GR_TEST_RUN ("domain", "check", "--local", "--timeout=400", "--ca-file", authority, "--content", TOKEN, prefix);
  g_assert_cmpint (guessed->status, ==, 0);
  g_assert_true (g_str_has_suffix (guessed->output, "\n1 address: 0 errors, 0 warnings\n"));

  gr_test_site_add_full (site, "/games/" NAME, 404, "text/plain", NULL, NULL, "", 0);
  gr_test_site_add (site, "/games/tiktok-verification.txt", "text/plain", TEXT);
  seed = GR_TEST_RUN ("domain", "check", "--local", "--timeout=400", "--ca-file", authority, "--content", TOKEN, prefix);
  g_assert_cmpint (seed->status, ==, 0);
  g_assert_nonnull (strstr (seed->output, "warning: The file has a name that only old guides give [prefix.file-name]\n"));
  bad = GR_TEST_RUN ("domain", "check", "--local", "--timeout=400", "--ca-file", authority, "--file", NAME, "--content", TEXT, prefix);
  g_assert_cmpint (bad->status, ==, 1);
  g_assert_nonnull (strstr (bad->output, "error: The file is not there [prefix.file-missing]\n"));
}

static void
test_usage (void)
{
  g_autoptr (GrTestRun) nothing = GR_TEST_RUN ("domain", "check", "acme.test");
  g_autoptr (GrTestRun) file = GR_TEST_RUN ("domain", "check", "--file", NAME, "https://acme.test/");
  g_autoptr (GrTestRun) both = GR_TEST_RUN ("domain", "check", "--txt", TEXT, "--content", TEXT, "acme.test");
  g_autoptr (GrTestRun) domain = GR_TEST_RUN ("domain", "check", "--txt", TEXT);
  g_autoptr (GrTestRun) server = GR_TEST_RUN ("domain", "check", "--dns-server", "ns.test", "--txt", TEXT, "acme.test");
  g_autoptr (GrTestRun) port = GR_TEST_RUN ("domain", "check", "--dns-server", "127.0.0.1:dns", "--txt", TEXT, "acme.test");

  g_assert_cmpint (nothing->status, ==, 2);
  g_assert_cmpint (file->status, ==, 2);
  g_assert_cmpstr (file->errors, ==, nothing->errors);
  g_assert_cmpint (both->status, ==, 2);
  g_assert_cmpint (domain->status, ==, 2);
  g_assert_cmpstr (domain->errors, ==, "greenroom-cli: name a domain or a URL prefix to check\n");
  g_assert_cmpint (server->status, ==, 2);
  g_assert_cmpint (port->status, ==, 2);
  g_assert_cmpstr (port->output, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/domain-check/txt", test_txt);
  g_test_add_func ("/cli/domain-check/file", test_file);
  g_test_add_func ("/cli/domain-check/usage", test_usage);

  return g_test_run ();
}
