/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-auth-request.h"
#include "gr-base-uri.h"
#include "gr-cli-findings.h"
#include "gr-dialect.h"
#include "gr-doctor.h"
#include "gr-pkce.h"
#include "gr-redact.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

#include <glib/gi18n.h>

static char    *key_option = NULL;
static char    *redirect_option = NULL;
static char   **scope_options = NULL;
static char    *platform_option = NULL;
static char    *base_option = NULL;
static char    *format_option = NULL;
static gboolean ask_option = FALSE;
static gboolean show_verifier_option = FALSE;

static const GOptionEntry options[] = {
  {"client-key", 0, 0, G_OPTION_ARG_STRING, &key_option, N_ ("The client key of the app or the sandbox"), N_ ("KEY")},
  {"redirect-uri", 0, 0, G_OPTION_ARG_STRING, &redirect_option, N_ ("A registered redirect URI, with a real port"), N_ ("URI")},
  {"scope", 0, 0, G_OPTION_ARG_STRING_ARRAY, &scope_options, N_ ("A scope to ask for, or several with commas (default: user.info.basic)"), N_ ("SCOPE")},
  {"platform", 0, 0, G_OPTION_ARG_STRING, &platform_option, N_ ("Where in Login Kit the redirect URI is registered (default: web)"), "web|desktop|ios|android"},
  {"always-ask", 0, 0, G_OPTION_ARG_NONE, &ask_option, N_ ("Show the consent page even to somebody who has allowed the app before"), NULL},
  {"base-uri", 0, 0, G_OPTION_ARG_STRING, &base_option, N_ ("A server that stands in for TikTok, such as the Local sandbox"), N_ ("URI")},
  {"show-verifier", 0, 0, G_OPTION_ARG_NONE, &show_verifier_option, N_ ("Print the state and the code verifier too; the verifier is a secret"), NULL},
  {"format", 0, 0, G_OPTION_ARG_STRING, &format_option, N_ ("How to print the answer (default: text)"), "text|json"},
  {NULL},
};

/* Puts together what --scope was given, once or often, with commas or without. */
static char **
dup_scopes (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (scope_options == NULL)
    g_strv_builder_add (builder, "user.info.basic");
  for (guint i = 0; scope_options != NULL && scope_options[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (scope_options[i], ",", -1);

      g_strv_builder_addv (builder, (const char **)parts);
    }

  return g_strv_builder_end (builder);
}

static GrCliStatus
check_options (const char *const *arguments)
{
  const GrDialect        *dialect = gr_dialect_find (platform_option);
  g_autoptr (GrStrictUri) redirect = gr_strict_uri_parse (redirect_option, GR_STRICT_URI_PLAIN_PATH, NULL);

  if (arguments[0] != NULL)
    return gr_cli_usage_error (_ ("“%s” is one word too many; everything is given by options"), arguments[0]);
  if (dialect == NULL)
    return gr_cli_usage_error (_ ("there is no platform “%s”; --platform takes web, desktop, ios or android"), platform_option);
  if (dialect->redirect_rules == NULL)
    return gr_cli_usage_error (_ ("a mini game signs in inside TikTok, without an address to open"));
  if (key_option == NULL || redirect_option == NULL)
    return gr_cli_usage_error (_ ("give --client-key and --redirect-uri"));
  if (redirect != NULL && redirect->any_port)
    return gr_cli_usage_error (_ ("“*” is for the portal; a request needs the port that your program listens on"));
  if (base_option != NULL && !gr_base_uri_is_usable (base_option))
    return gr_cli_usage_error (_ ("“%s” is no address of a server; --base-uri takes one such as http://127.0.0.1:8080"), base_option);

  return GR_CLI_SUCCESS;
}

static void
print_json (const char        *uri,
            const char        *state,
            const char        *verifier,
            const char *const *scopes,
            GListModel        *findings)
{
  JsonObject      *object = json_object_new ();
  JsonArray       *array = json_array_new ();
  g_autofree char *challenge = gr_pkce_make_challenge (verifier);
  g_autofree char *shown_state = show_verifier_option ? g_strdup (state) : gr_redact_value (state, GR_VALUE_STATE, FALSE);
  g_autofree char *shown_verifier = show_verifier_option ? g_strdup (verifier) : gr_redact_value (verifier, GR_VALUE_VERIFIER, FALSE);

  for (; *scopes != NULL; scopes++)
    json_array_add_string_element (array, *scopes);

  json_object_set_string_member (object, "url", uri);
  json_object_set_string_member (object, "client_key", key_option);
  json_object_set_string_member (object, "redirect_uri", redirect_option);
  json_object_set_array_member (object, "scopes", array);
  json_object_set_string_member (object, "state", shown_state);
  json_object_set_string_member (object, "code_challenge", challenge);
  json_object_set_string_member (object, "code_challenge_method", "S256");
  json_object_set_string_member (object, "code_verifier", shown_verifier);
  json_object_set_array_member (object, "findings", gr_cli_make_findings_json (findings));
  gr_cli_print_object (object);
}

/* The address alone, so that it can be handed to another program; what is wrong with it follows. */
static void
print_text (const char *uri,
            const char *state,
            const char *verifier,
            GListModel *findings)
{
  g_print ("%s\n", uri);
  if (show_verifier_option)
    g_print ("%-14s %s\n%-14s %s\n", "state", state, "code_verifier", verifier);
  if (g_list_model_get_n_items (findings) > 0)
    g_print ("\n");
  gr_cli_print_findings (findings);
}

static GListModel *
examine (GrCatalog         *catalog,
         const char *const *scopes)
{
  const char *const   redirect_uris[] = {redirect_option, NULL};
  const GrDoctorInput input = {
    .platform = gr_dialect_find (platform_option)->platform,
    .kind = base_option != NULL ? "local" : NULL,
    .client_key = key_option,
    .redirect_uris = redirect_uris,
    .asked_scopes = scopes,
  };

  return gr_doctor_examine (catalog, &input);
}

static GrCliStatus
run_auth_url (const char *const *arguments)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrCatalog)     catalog = NULL;
  g_autoptr (GrAuthRequest) request = NULL;
  g_autoptr (GListModel)    findings = NULL;
  g_auto (GStrv)            scopes = dup_scopes ();
  g_autofree char          *authorize_uri = NULL;
  g_autoptr (GrSecret)      uri = NULL;
  g_autoptr (GrSecret)      verifier = NULL;
  GrCliFormat               format;
  GrCliStatus               status = check_options (arguments);

  if (status != GR_CLI_SUCCESS)
    return status;
  if (!gr_cli_parse_format (format_option, &format))
    return GR_CLI_USAGE;
  catalog = gr_catalog_new (&error);
  if (catalog == NULL)
    return gr_cli_failure ("%s", error->message);

  findings = examine (catalog, (const char *const *)scopes);
  authorize_uri = gr_catalog_dup_endpoint_uri (catalog, "oauth.authorize", base_option);
  request = gr_auth_request_new (gr_dialect_find (platform_option), authorize_uri, key_option, redirect_option, (const char *const *)scopes, ask_option,
                                 gr_clock_get_system (), gr_random_get_system ());
  uri = gr_auth_request_dup_uri (request);
  verifier = gr_auth_request_steal_verifier (request);
  if (format == GR_CLI_FORMAT_JSON)
    print_json (uri, gr_auth_request_get_state (request), verifier, (const char *const *)scopes, findings);
  else
    print_text (uri, gr_auth_request_get_state (request), verifier, findings);

  return gr_findings_reach (findings, GR_SEVERITY_ERROR) ? GR_CLI_FAILURE : GR_CLI_SUCCESS;
}

const GrCliCommand gr_cli_auth_url_command = {
  .path = "auth url",
  .summary = N_ ("Write the address of TikTok’s authorization page for an app"),
  .description = N_ ("Makes a fresh state and code verifier, and prints the address to open in a browser. The address holds the state. The\n"
                     "verifier is the secret that the code is exchanged with, so it is printed only with --show-verifier; without it the\n"
                     "address shows how far TikTok lets people go, and its code cannot be exchanged.\n\n"
                     "The status is 0 if nothing speaks against the request, and 1 if TikTok would refuse it: then it says why."),
  .options = options,
  .run = run_auth_url,
};
