/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-cli-findings.h"
#include "gr-doctor.h"
#include "gr-pkce.h"
#include "gr-util.h"

#include <glib/gi18n.h>

static char *format_option = NULL;

static const GOptionEntry options[] = {
  {"format", 0, 0, G_OPTION_ARG_STRING, &format_option, N_ ("How to print the answer (default: text)"), "text|json"},
  {NULL},
};

static void
print_answer (GrCliFormat format,
              const char *challenge,
              GListModel *findings)
{
  JsonObject *object;

  if (format == GR_CLI_FORMAT_TEXT)
    {
      gr_cli_print_findings (findings);
      if (challenge != NULL)
        g_print ("%s\n", challenge);
      return;
    }

  object = json_object_new ();
  if (challenge != NULL)
    {
      json_object_set_string_member (object, "code_challenge", challenge);
      json_object_set_string_member (object, "code_challenge_method", "S256");
    }
  json_object_set_array_member (object, "findings", gr_cli_make_findings_json (findings));
  gr_cli_print_object (object);
}

static GrCliStatus
run_auth_challenge (const char *const *arguments)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrCatalog)  catalog = NULL;
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GrSecret)   verifier = NULL;
  g_autoptr (GrSecret)   challenge = NULL;
  GrCliFormat            format;

  if (!gr_cli_parse_format (format_option, &format))
    return GR_CLI_USAGE;
  if (arguments[0] == NULL || arguments[1] != NULL)
    return gr_cli_usage_error (_ ("give one code verifier, or “-” to read it from the standard input"));

  verifier = gr_cli_read_argument (arguments[0], &error);
  if (verifier == NULL)
    return gr_cli_usage_error (_ ("cannot read the standard input: %s"), error->message);
  catalog = gr_catalog_new (&error);
  if (catalog == NULL)
    return gr_cli_failure ("%s", error->message);

  findings = gr_doctor_judge_verifier (catalog, verifier);
  if (!gr_findings_reach (findings, GR_SEVERITY_ERROR))
    challenge = gr_pkce_make_challenge (verifier);
  print_answer (format, challenge, findings);

  return challenge != NULL ? GR_CLI_SUCCESS : GR_CLI_FAILURE;
}

const GrCliCommand gr_cli_auth_challenge_command = {
  .path = "auth challenge",
  .arguments = N_ ("VERIFIER"),
  .summary = N_ ("Derive the code challenge of a code verifier as TikTok reads it"),
  .description = N_ ("Prints the SHA-256 of the verifier in lower-case hexadecimal digits. TikTok calls that S256 and refuses the\n"
                     "base64url of RFC 7636. With “-” for the verifier it is read from the standard input, which no other program sees.\n\n"
                     "The status is 0 if there is a challenge, and 1 if the verifier is not one; it is never printed."),
  .options = options,
  .run = run_auth_challenge,
};
