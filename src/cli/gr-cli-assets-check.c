/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-asset-batch.h"
#include "gr-asset-judge.h"
#include "gr-asset-report.h"
#include "gr-cli-assets.h"
#include "gr-cli-assets-report.h"
#include "gr-clock.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

static char *slot_option = NULL;
static char *rules_option = NULL;
static char *format_option = NULL;
static char *output_option = NULL;
static char *fail_level_option = NULL;
static int   jobs_option = 0;

static const GOptionEntry options[] = {
  {"slot", 0, 0, G_OPTION_ARG_STRING, &slot_option, N_ ("What the pictures are for (default: any, the place each fits best)"), N_ ("icon|dm-thumbnail|any")},
  {"rules", 0, 0, G_OPTION_ARG_STRING, &rules_option, N_ ("The rules to go by (default: the first rule pack)"), N_ ("PACK")},
  {"format", 0, 0, G_OPTION_ARG_STRING, &format_option, N_ ("How to write the report (default: text)"), "text|json|html|junit|sarif"},
  {"output", 0, 0, G_OPTION_ARG_FILENAME, &output_option, N_ ("Where to write the report (default: standard output)"), N_ ("FILE")},
  {"fail-level", 0, 0, G_OPTION_ARG_STRING, &fail_level_option, N_ ("The least severe finding that makes the status 1 (default: error)"), "error|warning|info"},
  {"jobs", 0, 0, G_OPTION_ARG_INT, &jobs_option, N_ ("How many files to check at once (default: one on each processor)"), "N"},
  {NULL},
};

/* The command line as it was understood. */
typedef struct
{
  GrRulePack    *pack;
  const char    *slot;
  gboolean       is_text;
  GrReportFormat format;
  GrSeverity     fail_level;
} GrAssetsRequest;

static gboolean
parse_severity (const char *text,
                GrSeverity *severity)
{
  *severity = GR_SEVERITY_ERROR;
  if (!text)
    return TRUE;

  for (GrSeverity level = GR_SEVERITY_INFO; level <= GR_SEVERITY_ERROR; level++)
    if (g_str_equal (text, gr_severity_get_nick (level)))
      {
        *severity = level;
        return TRUE;
      }

  return FALSE;
}

static GrCliStatus
read_request (GrAssetsRequest   *request,
              GrCatalog         *catalog,
              const char *const *arguments)
{
  GrCliAssetsOptions shared;

  if (!arguments[0])
    return gr_cli_usage_error (_ ("name a file or a folder to check"));
  request->is_text = !format_option || g_str_equal (format_option, "text");
  if (!request->is_text && !gr_report_format_from_nick (format_option, &request->format))
    return gr_cli_usage_error (_ ("there is no format “%s”; --format takes text, json, html, junit or sarif"), format_option);
  if (!parse_severity (fail_level_option, &request->fail_level))
    return gr_cli_usage_error (_ ("“%s” is no level; use error, warning or info"), fail_level_option);

  request->slot = slot_option ? slot_option : GR_SLOT_ANY;
  shared = (GrCliAssetsOptions){.rules = rules_option, .slot = request->slot, .jobs = jobs_option};
  return gr_cli_assets_find_rules (&shared, catalog, &request->pack);
}

/* A folder holds candidates, so only files that are named make up what a place is to be filled with. */
static GrFinding *
judge_count (const GrAssetsRequest *request,
             const char *const     *arguments)
{
  GrSlotRule *rule = gr_rule_pack_find_slot (request->pack, request->slot);

  for (guint i = 0; arguments[i]; i++)
    if (g_file_test (arguments[i], G_FILE_TEST_IS_DIR))
      return NULL;

  if (!rule || gr_slot_rule_get_max_files (rule) <= 1)
    return NULL;

  return gr_asset_judge_count (request->pack, request->slot, g_strv_length ((char **)arguments));
}

static GrCliStatus
conclude (const GrCliAssetsReport *report,
          GrSeverity               fail_level)
{
  GListModel *checks = gr_asset_batch_get_checks (report->batch);
  GrCliStatus status = report->count && gr_finding_get_severity (report->count) >= fail_level ? GR_CLI_FAILURE : GR_CLI_SUCCESS;

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);
      GListModel              *findings = gr_asset_check_get_findings (check);

      if (gr_asset_check_get_verdict (check) == GR_VERDICT_UNREADABLE)
        {
          g_autoptr (GrFinding) finding = g_list_model_get_item (findings, 0);

          gr_cli_usage_error (_ ("cannot read “%s”: %s"), (const char *)g_ptr_array_index (report->paths, i), gr_finding_get_detail (finding));
          status = GR_CLI_USAGE;
        }
      else if (status == GR_CLI_SUCCESS && gr_asset_findings_reach (findings, fail_level))
        {
          status = GR_CLI_FAILURE;
        }
    }

  return status;
}

/* The formats that programs read name every file by its content. */
static gboolean
wants_hashes (const GrAssetsRequest *request)
{
  return !request->is_text && (request->format == GR_REPORT_JSON || request->format == GR_REPORT_SARIF);
}

static GrAssetReport *
make_report (const GrAssetsRequest   *request,
             const GrCliAssetsReport *found)
{
  g_autoptr (GrAssetReport) report = gr_asset_report_new (request->pack, gr_clock_get_now (gr_clock_get_system ()));
  g_autofree char          *folder = g_get_current_dir ();
  g_autoptr (GFile)         root = g_file_new_for_path (folder);
  GListModel               *checks = gr_asset_batch_get_checks (found->batch);

  gr_asset_report_set_root (report, root);
  gr_asset_report_set_n_skipped (report, gr_asset_batch_get_n_skipped (found->batch));
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);

      gr_asset_report_add_check (report, check, g_ptr_array_index (found->paths, i));
    }
  if (found->count)
    gr_asset_report_add_finding (report, found->count);

  return g_steal_pointer (&report);
}

static gboolean
write_text (const GrCliAssetsReport *found,
            GFile                   *file,
            GError                 **error)
{
  g_autofree char *text = gr_cli_assets_report_make_text (found);

  if (file)
    return g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);

  g_print ("%s", text);
  return TRUE;
}

/* Who sends the report into a file still wants to see in one line how it went. */
static gboolean
write_report (const GrAssetsRequest   *request,
              const GrCliAssetsReport *found,
              GError                 **error)
{
  g_autoptr (GFile)         file = output_option ? g_file_new_for_commandline_arg (output_option) : NULL;
  g_autoptr (GrAssetReport) report = request->is_text ? NULL : make_report (request, found);
  g_autofree char          *summary = NULL;

  if (report && !file)
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      return gr_asset_report_write (report, request->format, stream, NULL, error);
    }
  if (report ? !gr_asset_report_save (report, request->format, file, NULL, error) : !write_text (found, file, error))
    return FALSE;
  if (!file)
    return TRUE;

  summary = gr_cli_assets_report_make_summary (found);
  g_print ("%s", summary);
  return TRUE;
}

static GrCliStatus
run_assets_check (const char *const *arguments)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrCatalog)    catalog = gr_catalog_new (&error);
  g_autoptr (GrAssetBatch) batch = NULL;
  g_autoptr (GPtrArray)    paths = NULL;
  g_autoptr (GrFinding)    count = NULL;
  GrAssetsRequest          request = {0};
  GrCliAssetsReport        report;
  GrCliStatus              status;
  GListModel              *checks;

  if (!catalog)
    return gr_cli_failure ("%s", error->message);
  status = read_request (&request, catalog, arguments);
  if (status != GR_CLI_SUCCESS)
    return status;

  batch = gr_asset_batch_new (request.pack, request.slot, (guint)jobs_option);
  gr_asset_batch_set_wants_hashes (batch, wants_hashes (&request));
  if (!gr_cli_assets_run_batch (batch, arguments, &error))
    return gr_cli_usage_error ("%s", error->message);

  checks = gr_asset_batch_get_checks (batch);
  if (g_list_model_get_n_items (checks) == 0)
    return gr_cli_usage_error (_ ("there are no pictures in “%s”"), arguments[0]);

  paths = gr_cli_assets_make_paths (batch, arguments);
  count = judge_count (&request, arguments);
  report = (GrCliAssetsReport){.pack = request.pack, .batch = batch, .paths = paths, .count = count};
  if (!write_report (&request, &report, &error))
    return gr_cli_usage_error (_ ("cannot write the report: %s"), error->message);
  return conclude (&report, request.fail_level);
}

const GrCliCommand gr_cli_assets_check_command = {
  .path = "assets check",
  .arguments = N_ ("PATH…"),
  .summary = N_ ("Check icons and thumbnails before they are uploaded"),
  .description = N_ ("Reads every picture to its last byte and judges it by a dated set of rules. Folders are searched for pictures. "
                     "When files are named one by one for a place that takes several, their number is checked too.\n\n"
                     "The status is 0 if nothing was found, 1 if there are findings at or above the level, and 2 if a path cannot be read "
                     "or the report cannot be written."),
  .options = options,
  .run = run_assets_check,
};
