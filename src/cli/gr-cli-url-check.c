/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-cli-probes.h"

#include <glib/gi18n.h>

static char       *kind_option = NULL;
static char       *language_option = NULL;
static GrProbeKind kind = GR_PROBE_PAGE;

static GrCliProbeOptions probe_options = {
  .seconds = GR_CLI_PROBE_SECONDS,
};

static const GOptionEntry options[] = {
  {"kind", 0, 0, G_OPTION_ARG_STRING, &kind_option, N_ ("What the pages should be (default: any page)"), "terms|privacy|website|support"},
  {"language", 0, 0, G_OPTION_ARG_STRING, &language_option, N_ ("The language that the pages should be in, such as ja"), N_ ("TAG")},
  {"local", 0, 0, G_OPTION_ARG_NONE, &probe_options.takes_local, N_ ("Take addresses of this computer and its network too, for a site that is being made"), NULL},
  {"ca-file", 0, 0, G_OPTION_ARG_FILENAME, &probe_options.authorities, N_ ("Trust the authorities in this PEM file, and no others"), N_ ("FILE")},
  {"timeout", 0, 0, G_OPTION_ARG_INT, &probe_options.seconds, N_ ("How long a page may take, with all its redirects (default: 20)"), N_ ("SECONDS")},
  {"format", 0, 0, G_OPTION_ARG_STRING, (gpointer)&probe_options.format, N_ ("How to print the answer (default: text)"), "text|json"},
  {NULL},
};

static GrProbe *
make_probe (const char *argument)
{
  GrProbe *probe = gr_probe_new_page (kind, argument);

  gr_probe_set_audience (probe, NULL, language_option);
  return probe;
}

static GrCliStatus
run_url_check (const char *const *arguments)
{
  if (kind_option != NULL && (!gr_probe_kind_parse (kind_option, &kind) || kind == GR_PROBE_DOMAIN || kind == GR_PROBE_PREFIX))
    return gr_cli_usage_error (_ ("there is no kind “%s”; --kind takes terms, privacy, website or support"), kind_option);
  if (arguments[0] == NULL)
    return gr_cli_usage_error (_ ("name an address to check"));

  return gr_cli_run_probes (&probe_options, arguments, make_probe);
}

const GrCliCommand gr_cli_url_check_command = {
  .path = "url check",
  .arguments = N_ ("URL…"),
  .summary = N_ ("Check the pages of an app before its review"),
  .description = N_ ("Opens each page as a stranger would, and says what stands between it and a review: the way to it, its certificate,\n"
                     "what it answers, and whether what people read there is the page it should be. Each redirect is listed.\n"
                     "A page that takes more than a quarter of the time it may is called slow.\n\n"
                     "The status is 0 if nothing is wrong, and 1 if there is an error."),
  .options = options,
  .run = run_url_check,
};
