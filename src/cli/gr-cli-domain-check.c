/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-cli-probes.h"

#include <glib/gi18n.h>

static char *txt_option = NULL;
static char *file_option = NULL;
static char *content_option = NULL;

static GrCliProbeOptions probe_options = {
  .seconds = GR_CLI_PROBE_SECONDS,
};

static const GOptionEntry options[] = {
  {"txt", 0, 0, G_OPTION_ARG_STRING, &txt_option, N_ ("The text that the portal gives for the TXT record of a domain"), N_ ("VALUE")},
  {"file", 0, 0, G_OPTION_ARG_STRING, &file_option, N_ ("The name of the file that the portal gives (default: those that are known)"), N_ ("NAME")},
  {"content", 0, 0, G_OPTION_ARG_STRING, &content_option, N_ ("What stands in that file"), N_ ("VALUE")},
  {"dns-server", 0, 0, G_OPTION_ARG_STRING, &probe_options.dns_server, N_ ("Ask this name server, and not those of the system"), N_ ("ADDRESS[:PORT]")},
  {"local", 0, 0, G_OPTION_ARG_NONE, &probe_options.takes_local, N_ ("Take addresses of this computer and its network too, for a site that is being made"), NULL},
  {"ca-file", 0, 0, G_OPTION_ARG_FILENAME, &probe_options.authorities, N_ ("Trust the authorities in this PEM file, and no others"), N_ ("FILE")},
  {"timeout", 0, 0, G_OPTION_ARG_INT, &probe_options.seconds, N_ ("How long a file may take (default: 20)"), N_ ("SECONDS")},
  {"format", 0, 0, G_OPTION_ARG_STRING, (gpointer)&probe_options.format, N_ ("How to print the answer (default: text)"), "text|json"},
  {NULL},
};

static GrProbe *
make_probe (const char *argument)
{
  return txt_option != NULL ? gr_probe_new_domain (argument, txt_option) : gr_probe_new_prefix (argument, file_option, content_option);
}

static GrCliStatus
run_domain_check (const char *const *arguments)
{
  if (txt_option != NULL && (file_option != NULL || content_option != NULL))
    return gr_cli_usage_error (_ ("a domain is proved by --txt, a URL prefix by --content; check them one after the other"));
  if (txt_option == NULL && content_option == NULL)
    return gr_cli_usage_error (_ ("say what the portal gives: --txt for a domain, or --content for the file below a URL prefix"));
  if (arguments[0] == NULL)
    return gr_cli_usage_error (_ ("name a domain or a URL prefix to check"));

  return gr_cli_run_probes (&probe_options, arguments, make_probe);
}

const GrCliCommand gr_cli_domain_check_command = {
  .path = "domain check",
  .arguments = N_ ("DOMAIN-OR-PREFIX…"),
  .summary = N_ ("Check the proof that a domain or URL prefix is yours"),
  .description = N_ ("With --txt, asks the DNS for the TXT record of each domain, and where it is not there, looks for it where it is often put\n"
                     "by mistake. With --content, gets the file below each URL prefix: its name, its type and its content, without a redirect.\n"
                     "The text may be the whole text of the portal or the token in it.\n\n"
                     "The status is 0 if every proof is there, and 1 if one is not."),
  .options = options,
  .run = run_domain_check,
};
