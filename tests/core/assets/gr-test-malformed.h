/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-judge.h"
#include "gr-json.h"
#include "gr-test-assets.h"

#include <string.h>

G_BEGIN_DECLS

/* A slot that takes a picture of any size, so that nothing but the file itself speaks against it. */
static inline GrRulePack *
make_easy_pack (void)
{
  static const char text[] =
    "{\"id\": \"test\", \"title\": \"Test rules\", \"source\": \"The document\", \"as_of\": \"2026-01-02\","
    " \"app_type\": \"standard\", \"summary\": \"For tests.\", \"slots\": ["
    " {\"id\": \"icon\", \"title\": \"Icon\", \"max_megabytes\": 5, \"formats\": [\"jpeg\", \"jpg\", \"png\", \"bmp\"], \"max_files\": 1}]}";
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), &error);
  GrCatalogEntry      *pack;

  g_assert_no_error (error);
  pack = gr_catalog_entry_new (GR_TYPE_RULE_PACK, json_node_get_object (node), &error);
  g_assert_no_error (error);
  return GR_RULE_PACK (pack);
}

/* How badly the judge speaks of a file: %GR_SEVERITY_INFO for a pass, a warning, or an error for a fail. */
static inline GrSeverity
judge_bytes (const guint8 *data,
             gsize         size,
             const char   *name)
{
  static GrRulePack       *pack = NULL;
  g_autoptr (GBytes)       bytes = g_bytes_new (data, size);
  g_autoptr (GrAssetFacts) facts = gr_asset_inspect_bytes (bytes, name, NULL, NULL, NULL);
  g_autoptr (GListModel)   findings = NULL;

  if (!pack)
    pack = make_easy_pack ();
  g_assert_true (GR_IS_ASSET_FACTS (facts));
  findings = gr_asset_judge (facts, pack, "icon");
  print_findings (findings);

  return gr_findings_reach (findings, GR_SEVERITY_ERROR) ? GR_SEVERITY_ERROR : gr_findings_reach (findings, GR_SEVERITY_WARNING) ? GR_SEVERITY_WARNING
                                                                                                                                 : GR_SEVERITY_INFO;
}

/* Counts what is judged otherwise than @expected, and goes on, so that one run names every case. */
static inline void
expect_verdict (GByteArray *file,
                GrSeverity  expected,
                const char *format,
                ...) G_GNUC_PRINTF (3, 4);

static inline void
expect_verdict (GByteArray *file,
                GrSeverity  expected,
                const char *format,
                ...)
{
  g_autofree char *name = NULL;
  GrSeverity       verdict;
  va_list          args;

  va_start (args, format);
  name = g_strdup_vprintf (format, args);
  va_end (args);

  verdict = judge_bytes (file->data, file->len, NULL);
  g_test_message ("%s: %s", name, gr_severity_get_nick (verdict));
  if (verdict == expected)
    return;
  g_test_message ("WRONG: %s is %s and should be %s", name, gr_severity_get_nick (verdict), gr_severity_get_nick (expected));
  g_test_fail ();
}

static inline void
expect_fail (GByteArray *file,
             const char *name)
{
  expect_verdict (file, GR_SEVERITY_ERROR, "%s", name);
}

G_END_DECLS
