/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-inspector.h"
#include "gr-finding.h"
#include "gr-test-images.h"

G_BEGIN_DECLS

static inline GrAssetFacts *
inspect (const guint8 *data,
         gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  GrAssetFacts      *facts = gr_asset_inspect_bytes (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (GR_IS_ASSET_FACTS (facts));
  return facts;
}

static inline GrAssetFacts *
inspect_bytes (GBytes *bytes)
{
  return inspect (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline gboolean
has_finding (GListModel *findings,
             const char *rule,
             GrSeverity  severity)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (gr_finding_get_rule (finding), rule) && gr_finding_get_severity (finding) == severity)
        return TRUE;
    }

  return FALSE;
}

static inline void
print_findings (GListModel *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_test_message ("%s %s: %s (%s)", gr_severity_get_nick (gr_finding_get_severity (finding)), gr_finding_get_rule (finding),
                      gr_finding_get_title (finding), gr_finding_get_detail (finding));
    }
}

static inline gboolean
is_whole (GrAssetFacts *facts)
{
  return facts->format != GR_IMAGE_UNKNOWN && !gr_findings_reach (G_LIST_MODEL (facts->defects), GR_SEVERITY_WARNING);
}

static inline void
assert_defect (GrAssetFacts *facts,
               const char   *rule,
               GrSeverity    severity)
{
  print_findings (G_LIST_MODEL (facts->defects));
  g_assert_true (has_finding (G_LIST_MODEL (facts->defects), rule, severity));
}

static inline void
assert_whole (GrAssetFacts *facts)
{
  print_findings (G_LIST_MODEL (facts->defects));
  g_assert_true (is_whole (facts));
}

G_END_DECLS
