/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-cli-findings.h"
#include "gr-doctor.h"

#include <glib/gi18n.h>

static char *platform_option = NULL;
static char *format_option = NULL;

static const GOptionEntry options[] = {
  {"platform", 0, 0, G_OPTION_ARG_STRING, &platform_option, N_ ("Where in Login Kit they are registered"), "web|desktop"},
  {"format", 0, 0, G_OPTION_ARG_STRING, &format_option, N_ ("How to print the answer (default: text)"), "text|json"},
  {NULL},
};

static void
print_json (const char *const *uris,
            GListModel        *findings)
{
  JsonObject *object = json_object_new ();
  JsonArray  *array = json_array_new ();

  for (; *uris != NULL; uris++)
    {
      g_autofree char *valid = g_utf8_make_valid (*uris, -1);

      json_array_add_string_element (array, valid);
    }

  json_object_set_string_member (object, "platform", platform_option);
  json_object_set_array_member (object, "uris", array);
  json_object_set_boolean_member (object, "ok", !gr_findings_reach (findings, GR_SEVERITY_ERROR));
  json_object_set_array_member (object, "findings", gr_cli_make_findings_json (findings));
  gr_cli_print_object (object);
}

static void
print_text (const char *const *uris,
            GListModel        *findings)
{
  guint            n_uris = g_strv_length ((char **)uris);
  guint            n_errors = gr_findings_count (findings, GR_SEVERITY_ERROR);
  guint            n_warnings = gr_findings_count (findings, GR_SEVERITY_WARNING);
  g_autofree char *counted = g_strdup_printf (ngettext ("%u redirect URI", "%u redirect URIs", n_uris), n_uris);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);

  gr_cli_print_findings (findings);
  if (g_list_model_get_n_items (findings) > 0)
    g_print ("\n");
  g_print ("%s: %s, %s\n", counted, errors, warnings);
}

static GrCliStatus
run_redirect_check (const char *const *arguments)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrCatalog)  catalog = NULL;
  g_autoptr (GListModel) findings = NULL;
  GrCliFormat            format;

  if (!gr_cli_parse_format (format_option, &format))
    return GR_CLI_USAGE;
  if (g_strcmp0 (platform_option, "web") != 0 && g_strcmp0 (platform_option, "desktop") != 0)
    return gr_cli_usage_error (_ ("say where they are registered: --platform web or --platform desktop"));
  if (arguments[0] == NULL)
    return gr_cli_usage_error (_ ("name a redirect URI to check"));

  catalog = gr_catalog_new (&error);
  if (catalog == NULL)
    return gr_cli_failure ("%s", error->message);

  findings = gr_doctor_judge_redirect_uris (catalog, platform_option, arguments);
  if (format == GR_CLI_FORMAT_JSON)
    print_json (arguments, findings);
  else
    print_text (arguments, findings);

  return gr_findings_reach (findings, GR_SEVERITY_ERROR) ? GR_CLI_FAILURE : GR_CLI_SUCCESS;
}

const GrCliCommand gr_cli_redirect_check_command = {
  .path = "redirect check",
  .arguments = N_ ("URI…"),
  .summary = N_ ("Check redirect URIs before they are registered"),
  .description = N_ ("Judges each redirect URI by what TikTok documents for the platform and by what its portal was seen to refuse,\n"
                     "and all of them together: their number, doubles, and those that people take for one another.\n\n"
                     "The status is 0 if TikTok will take them all, and 1 if there is an error."),
  .options = options,
  .run = run_redirect_check,
};
