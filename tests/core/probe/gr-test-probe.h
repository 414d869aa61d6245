/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-probe.h"
#include "gr-test-async.h"
#include "gr-test-dns.h"

G_BEGIN_DECLS

#define GR_TEST_NOW 1795000000 /* 2026-11-18 */

/* The names of the test sites: all of them are on this computer, and the first three count as public. The first is one that a
 * workspace may name too, where names for tests are taken for placeholders. */
static inline void
gr_test_probe_set_hosts (void)
{
  g_autoptr (GrTestHosts) hosts = gr_test_hosts_new ();

  gr_test_hosts_add (hosts, "acme-arcade.com", "127.0.0.1");
  gr_test_hosts_add (hosts, "site.test", "127.0.0.1");
  gr_test_hosts_add (hosts, "other.test", "127.0.0.1");
  gr_test_hosts_add (hosts, "local.test", "127.0.0.1");
  g_resolver_set_default (G_RESOLVER (hosts));
}

static inline GrProbeContext *
gr_test_probe_new_context (void)
{
  g_autoptr (GrTestHosts) hosts = gr_test_hosts_new ();
  g_autoptr (GrClock)     clock = gr_clock_new_manual (GR_TEST_NOW);
  GrProbeContext         *context = gr_probe_context_new (clock);

  gr_test_hosts_add (hosts, "acme-arcade.com", "93.184.216.33");
  gr_test_hosts_add (hosts, "site.test", "93.184.216.34");
  gr_test_hosts_add (hosts, "other.test", "93.184.216.35");
  gr_test_hosts_add (hosts, "local.test", "192.168.1.20");
  gr_probe_context_set_resolver (context, G_RESOLVER (hosts));
  gr_probe_context_set_gateway (context, "127.0.0.1");
  /* A busy machine is no finding. */
  gr_probe_context_set_timeout (context, 100 * 1000);
  gr_probe_context_set_slow (context, G_MAXUINT);
  return context;
}

static inline void
gr_test_probe_look (GrProbe        *probe,
                    GrProbeContext *context)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_probe_look_async (probe, context, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_probe_look_finish (probe, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

/* The rules that were broken, in the order they were found, with a space between them. */
static inline char *
gr_test_probe_dup_rules (GrProbe *probe)
{
  GListModel         *findings = gr_probe_get_findings (probe);
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_assert_nonnull (gr_finding_get_source (finding));
      g_assert_nonnull (gr_finding_get_as_of (finding));
      g_assert_nonnull (gr_finding_get_fix (finding));
      g_assert_nonnull (gr_finding_get_place (finding));
      g_assert_true (g_utf8_validate (gr_finding_get_place (finding), -1, NULL));
      g_assert_true (gr_finding_get_detail (finding) == NULL || g_utf8_validate (gr_finding_get_detail (finding), -1, NULL));
      g_string_append_printf (rules, "%s%s", rules->len > 0 ? " " : "", gr_finding_get_rule (finding));
    }

  return g_string_free (g_steal_pointer (&rules), FALSE);
}

static inline char *
gr_test_probe_dup_detail (GrProbe    *probe,
                          const char *rule)
{
  GListModel *findings = gr_probe_get_findings (probe);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (gr_finding_get_rule (finding), rule))
        return g_strdup (gr_finding_get_detail (finding));
    }

  return NULL;
}

G_END_DECLS
