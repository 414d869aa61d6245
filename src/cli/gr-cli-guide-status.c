/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-asset-witness.h"
#include "gr-cli-probes.h"
#include "gr-lane-witness.h"
#include "gr-probe-set.h"
#include "gr-setup-report.h"
#include "gr-util.h"
#include "gr-workspace-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_WORKSPACE (4 * 1024 * 1024)

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_HTML,
} Format;

static char    *workspace_option = NULL;
static char    *environment_option = NULL;
static char    *region_option = NULL;
static char    *format_option = NULL;
static char    *output_option = NULL;
static gboolean offline_option = FALSE;

static GrCliProbeOptions probe_options = {
  .seconds = GR_CLI_PROBE_SECONDS,
};

static const GOptionEntry options[] = {
  {"workspace", 0, 0, G_OPTION_ARG_FILENAME, &workspace_option, N_ ("The workspace (default: the sample that comes with Greenroom)"), N_ ("FILE")},
  {"environment", 0, 0, G_OPTION_ARG_STRING, &environment_option, N_ ("Only what counts for this environment, by id or name"), N_ ("ENVIRONMENT")},
  {"region", 0, 0, G_OPTION_ARG_STRING, &region_option, N_ ("Only what counts for this region, such as JP"), N_ ("REGION")},
  {"offline", 0, 0, G_OPTION_ARG_NONE, &offline_option, N_ ("Look at no page and no DNS record"), NULL},
  {"output", 0, 0, G_OPTION_ARG_FILENAME, &output_option, N_ ("Where to write the report (default: standard output)"), N_ ("FILE")},
  {"dns-server", 0, 0, G_OPTION_ARG_STRING, &probe_options.dns_server, N_ ("Ask this name server, and not those of the system"), N_ ("ADDRESS[:PORT]")},
  {"local", 0, 0, G_OPTION_ARG_NONE, &probe_options.takes_local, N_ ("Take addresses of this computer and its network too, for a site that is being made"), NULL},
  {"ca-file", 0, 0, G_OPTION_ARG_FILENAME, &probe_options.authorities, N_ ("Trust the authorities in this PEM file, and no others"), N_ ("FILE")},
  {"timeout", 0, 0, G_OPTION_ARG_INT, &probe_options.seconds, N_ ("How long a page may take, with all its redirects (default: 20)"), N_ ("SECONDS")},
  {"format", 0, 0, G_OPTION_ARG_STRING, &format_option, N_ ("How to print the answer (default: text)"), "text|json|html"},
  {NULL},
};

/* What the report is made of. */
typedef struct
{
  Format          format;
  GrCatalog      *catalog;
  GrWorkspace    *workspace;
  GrProbeContext *context;
  GrProbeSet     *probes;
  GrAssetSlots   *slots; /* (nullable) */
  GrSetup        *setup;
  const char     *environment_id; /* (nullable) */
} Request;

static void
request_clear (Request *request)
{
  g_clear_object (&request->setup);
  g_clear_object (&request->slots);
  g_clear_object (&request->probes);
  g_clear_object (&request->context);
  g_clear_object (&request->workspace);
  g_clear_object (&request->catalog);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
parse_format (Format *format)
{
  static const char *const names[] = {"text", "json", "html"};

  *format = FORMAT_TEXT;
  for (guint i = 0; format_option != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (format_option, names[i]))
      {
        *format = (Format)i;
        return TRUE;
      }

  return format_option == NULL;
}

static gboolean
find_environment (Request *request)
{
  GListModel *environments = gr_workspace_get_environments (request->workspace);

  for (guint i = 0; environment_option != NULL && i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      const char               *id = gr_environment_get_id (environment);

      if (g_str_equal (id, environment_option) || g_strcmp0 (gr_environment_get_name (environment), environment_option) == 0)
        {
          request->environment_id = id;
          return TRUE;
        }
    }

  return environment_option == NULL;
}

static char *
list_environments (GrWorkspace *workspace)
{
  GListModel         *environments = gr_workspace_get_environments (workspace);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", gr_environment_get_id (environment));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static GrCliStatus
refuse_region (GrWorkspace *workspace)
{
  g_autofree char *regions = g_strjoinv (", ", (char **)gr_workspace_get_regions (workspace));

  return gr_cli_usage_error (_ ("the workspace has no region “%s”; it has: %s"), region_option, regions);
}

/* Only reads: the window keeps a copy of a file that is damaged, and nothing is left behind here. */
static GrWorkspace *
load_workspace (GError **error)
{
  g_autoptr (GFile)       file = NULL;
  g_autoptr (GBytes)      content = NULL;
  g_autoptr (GrWorkspace) workspace = NULL;

  if (workspace_option == NULL)
    return gr_workspace_new_sample ();

  file = g_file_new_for_commandline_arg (workspace_option);
  content = gr_file_load_bounded (file, MAX_WORKSPACE, NULL, error);
  if (content == NULL)
    return NULL;

  workspace = gr_workspace_from_json (g_bytes_get_data (content, NULL), g_bytes_get_size (content), error);
  if (workspace == NULL)
    {
      g_prefix_error (error, "%s: ", workspace_option);
      return NULL;
    }

  gr_workspace_set_file (workspace, file);
  return g_steal_pointer (&workspace);
}

static GrCliStatus
read_request (Request *request)
{
  g_autoptr (GError) error = NULL;
  GrCliStatus        status;

  if (!parse_format (&request->format))
    return gr_cli_usage_error (_ ("there is no format “%s”; --format takes text, json or html"), format_option);

  request->catalog = gr_catalog_new (&error);
  if (request->catalog == NULL)
    return gr_cli_failure ("%s", error->message);

  request->workspace = load_workspace (&error);
  if (request->workspace == NULL)
    return gr_cli_usage_error ("%s", error->message);

  if (!find_environment (request))
    {
      g_autofree char *environments = list_environments (request->workspace);

      return gr_cli_usage_error (_ ("the workspace has no environment “%s”; it has: %s"), environment_option, environments);
    }
  if (region_option != NULL && !g_strv_contains (gr_workspace_get_regions (request->workspace), region_option))
    return refuse_region (request->workspace);

  status = gr_cli_make_probe_context (&probe_options, &request->context);
  /* Nobody has typed these addresses: they stand in a file, which may be somebody else's. */
  if (status == GR_CLI_SUCCESS)
    gr_probe_context_set_avoids_local (request->context, TRUE);
  return status;
}

static void
run_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  gboolean *is_done = user_data;

  gr_probe_set_run_finish (GR_PROBE_SET (source_object), result, NULL);
  *is_done = TRUE;
}

/* Pictures lie beside the workspace, and are looked at without any network. */
static void
look_at_everything (Request *request)
{
  gboolean is_done = offline_option;

  if (!offline_option)
    gr_probe_set_run_async (request->probes, NULL, NULL, NULL, run_cb, &is_done);
  while (!is_done || (request->slots != NULL && gr_asset_slots_get_busy (request->slots)))
    g_main_context_iteration (NULL, TRUE);
}

static void
make_setup (Request *request)
{
  g_autoptr (GrRulePack)     pack = gr_asset_slots_pick_pack (request->workspace, request->catalog);
  g_autoptr (GrAssetWitness) assets = NULL;
  g_autoptr (GrLaneWitness)  lanes = gr_lane_witness_new (request->workspace, request->catalog, NULL, NULL);

  request->probes = gr_probe_set_new (request->workspace, request->catalog, request->context);
  request->slots = pack != NULL ? gr_asset_slots_new (request->workspace, request->catalog, pack) : NULL;
  assets = gr_asset_witness_new (request->slots);
  look_at_everything (request);

  request->setup = gr_setup_new (request->catalog, request->workspace, gr_clock_get_system ());
  gr_setup_add_witness (request->setup, GR_WITNESS (request->probes));
  gr_setup_add_witness (request->setup, GR_WITNESS (assets));
  gr_setup_add_witness (request->setup, GR_WITNESS (lanes));
  gr_setup_refresh (request->setup);
}

static char *
make_text (Format         format,
           GrSetupReport *report)
{
  g_autofree char *text = NULL;

  switch (format)
    {
    case FORMAT_JSON:
      return gr_setup_report_to_json (report);
    case FORMAT_HTML:
      return gr_setup_report_to_html (report);
    case FORMAT_TEXT:
    default:
      text = gr_setup_report_to_text (report);
      return gr_cli_make_printable (text);
    }
}

static GrCliStatus
run_guide_status (const char *const *arguments)
{
  g_auto (Request)          request = {0};
  g_autoptr (GrSetupReport) report = NULL;
  g_autofree char          *text = NULL;
  GrCliStatus               status;

  if (arguments[0] != NULL)
    return gr_cli_usage_error (_ ("“guide status” takes no arguments; a workspace is named by --workspace"));

  status = read_request (&request);
  if (status != GR_CLI_SUCCESS)
    return status;

  make_setup (&request);
  report = gr_setup_report_new (request.setup, request.environment_id, region_option);
  text = make_text (request.format, report);

  if (output_option != NULL)
    {
      g_autoptr (GFile)  file = g_file_new_for_commandline_arg (output_option);
      g_autoptr (GError) error = NULL;

      if (!g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
        return gr_cli_usage_error (_ ("cannot write the report: %s"), error->message);
    }
  else
    g_print ("%s", text);

  return gr_setup_report_has_blocking (report) ? GR_CLI_FAILURE : GR_CLI_SUCCESS;
}

const GrCliCommand gr_cli_guide_status_command = {
  .path = "guide status",
  .arguments = NULL,
  .summary = N_ ("Say how far a workspace is on the way to its review, and what is in the way"),
  .description = N_ ("Looks at everything that the steps of the guides need for their proof: the fields of the workspace, the pages and DNS records\n"
                     "that it names, and its pictures. Sign-ins and secrets are not looked at: they cannot be proved from here.\n"
                     "Nothing is changed, neither in the workspace nor elsewhere.\n\n"
                     "The status is 0 if nothing blocks, 1 if something does, and 2 if the workspace cannot be read or an option is wrong."),
  .options = options,
  .run = run_guide_status,
};
