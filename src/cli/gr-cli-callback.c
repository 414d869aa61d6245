/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-callback.h"
#include "gr-cli-findings.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <string.h>

static char    *redirect_option = NULL;
static char    *state_option = NULL;
static char    *format_option = NULL;
static gboolean show_code_option = FALSE;

static const GOptionEntry options[] = {
  {"expect-redirect", 0, 0, G_OPTION_ARG_STRING, &redirect_option, N_ ("The redirect URI it should answer to"), N_ ("URI")},
  {"expect-state", 0, 0, G_OPTION_ARG_STRING, &state_option, N_ ("The state it should carry"), N_ ("STATE")},
  {"show-code", 0, 0, G_OPTION_ARG_NONE, &show_code_option, N_ ("Print the code in full; it is a secret until it is exchanged"), NULL},
  {"format", 0, 0, G_OPTION_ARG_STRING, &format_option, N_ ("How to print the answer (default: text)"), "text|json"},
  {NULL},
};

static const char *
get_verdict_words (GrCallbackVerdict verdict)
{
  switch (verdict)
    {
    case GR_CALLBACK_CODE:
      return _ ("A callback with a code");
    case GR_CALLBACK_ERROR:
      return _ ("A callback with an error");
    case GR_CALLBACK_PAGE:
      return _ ("A page of TikTok’s own, and no callback");
    case GR_CALLBACK_PAGE_ERROR:
      return _ ("A page of TikTok’s own, with an error");
    case GR_CALLBACK_NONE:
    default:
      return _ ("No callback that can be used");
    }
}

/* The value of a parameter: masked where it is a secret, but for a code that was asked for. */
static const char *
get_value (GrCallback         *callback,
           const GrQueryParam *param)
{
  const char *code = show_code_option ? gr_callback_get_code (callback) : NULL;

  return code != NULL && (g_str_equal (param->name, "code") || g_str_equal (param->name, "authorization_code")) ? code : param->value;
}

static void
print_list (const char        *heading,
            const char *const *lines)
{
  g_print ("  %s\n", heading);
  for (; *lines != NULL; lines++)
    g_print ("  - %s\n", *lines);
}

static void
print_advice (GrErrorAdvice *advice)
{
  GrCatalogEntry *entry = GR_CATALOG_ENTRY (advice);

  g_print ("\n%s [%s]\n", gr_catalog_entry_get_title (entry), gr_catalog_entry_get_id (entry));
  print_list (_ ("Why, the likeliest first:"), gr_error_advice_get_causes (advice));
  print_list (_ ("What to do:"), gr_error_advice_get_fix (advice));
  g_print ("  %s, %s (%s)\n", gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry),
           gr_confidence_get_nick (gr_error_advice_get_confidence (advice)));
}

static void
print_text (GrCallback *callback)
{
  GPtrArray  *parameters = gr_callback_get_parameters (callback);
  GListModel *findings = gr_callback_get_findings (callback);
  GListModel *advice = gr_callback_get_advice (callback);

  g_print ("%s\n", get_verdict_words (gr_callback_get_verdict (callback)));
  if (gr_callback_get_address (callback) != NULL)
    g_print ("  %s\n", gr_callback_get_address (callback));
  for (guint i = 0; i < parameters->len; i++)
    {
      const GrQueryParam *param = g_ptr_array_index (parameters, i);
      g_autofree char    *name = gr_cli_make_printable (param->name);
      g_autofree char    *value = gr_cli_make_printable (get_value (callback, param));

      g_print ("  %-18s %s\n", name, value);
    }

  if (g_list_model_get_n_items (findings) > 0)
    g_print ("\n");
  gr_cli_print_findings (findings);
  for (guint i = 0; i < g_list_model_get_n_items (advice); i++)
    {
      g_autoptr (GrErrorAdvice) entry = g_list_model_get_item (advice, i);

      print_advice (entry);
    }
}

static JsonArray *
make_strings (const char *const *strings)
{
  JsonArray *array = json_array_new ();

  for (; *strings != NULL; strings++)
    json_array_add_string_element (array, *strings);

  return array;
}

static void
set_text (JsonObject *object,
          const char *name,
          const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static JsonObject *
make_advice_json (GrErrorAdvice *advice)
{
  GrCatalogEntry *entry = GR_CATALOG_ENTRY (advice);
  JsonObject     *object = json_object_new ();

  set_text (object, "id", gr_catalog_entry_get_id (entry));
  set_text (object, "title", gr_catalog_entry_get_title (entry));
  json_object_set_array_member (object, "causes", make_strings (gr_error_advice_get_causes (advice)));
  json_object_set_array_member (object, "fix", make_strings (gr_error_advice_get_fix (advice)));
  set_text (object, "action", gr_error_advice_get_action (advice));
  set_text (object, "source", gr_catalog_entry_get_source (entry));
  set_text (object, "as_of", gr_catalog_entry_get_as_of (entry));
  set_text (object, "confidence", gr_confidence_get_nick (gr_error_advice_get_confidence (advice)));
  return object;
}

static JsonArray *
make_parameters_json (GrCallback *callback)
{
  GPtrArray *parameters = gr_callback_get_parameters (callback);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < parameters->len; i++)
    {
      const GrQueryParam *param = g_ptr_array_index (parameters, i);
      JsonObject         *object = json_object_new ();

      set_text (object, "name", param->name);
      set_text (object, "value", get_value (callback, param));
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
print_json (GrCallback *callback)
{
  GListModel          *ranked = gr_callback_get_advice (callback);
  const GrErrorSignal *signal = gr_callback_get_signal (callback);
  JsonObject          *object = json_object_new ();
  JsonArray           *advice = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (ranked); i++)
    {
      g_autoptr (GrErrorAdvice) entry = g_list_model_get_item (ranked, i);

      json_array_add_object_element (advice, make_advice_json (entry));
    }

  set_text (object, "verdict", gr_callback_verdict_get_nick (gr_callback_get_verdict (callback)));
  set_text (object, "address", gr_callback_get_address (callback));
  json_object_set_array_member (object, "parameters", make_parameters_json (callback));
  set_text (object, "code", show_code_option ? gr_callback_get_code (callback) : NULL);
  json_object_set_array_member (object, "scopes", make_strings (gr_callback_get_scopes (callback)));
  set_text (object, "error", signal->error);
  set_text (object, "error_type", signal->error_type);
  set_text (object, "err_code", signal->err_code);
  set_text (object, "message", signal->message);
  set_text (object, "log_id", gr_callback_get_log_id (callback));
  json_object_set_array_member (object, "findings", gr_cli_make_findings_json (gr_callback_get_findings (callback)));
  json_object_set_array_member (object, "advice", advice);
  gr_cli_print_object (object);
}

static GrCliStatus
run_callback (const char *const *arguments)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrCatalog)  catalog = NULL;
  g_autoptr (GrSecret)   text = NULL;
  g_autoptr (GrCallback) callback = NULL;
  GrCliFormat            format;

  if (!gr_cli_parse_format (format_option, &format))
    return GR_CLI_USAGE;
  if (arguments[0] == NULL || arguments[1] != NULL)
    return gr_cli_usage_error (_ ("give one address in quotes, or “-” to read it from the standard input"));

  text = gr_cli_read_argument (arguments[0], &error);
  if (text == NULL)
    return gr_cli_usage_error (_ ("cannot read the standard input: %s"), error->message);
  catalog = gr_catalog_new (&error);
  if (catalog == NULL)
    return gr_cli_failure ("%s", error->message);

  callback = gr_callback_new (catalog, text, redirect_option, state_option);
  if (format == GR_CLI_FORMAT_JSON)
    print_json (callback);
  else
    print_text (callback);

  if (gr_callback_get_verdict (callback) != GR_CALLBACK_CODE || gr_findings_reach (gr_callback_get_findings (callback), GR_SEVERITY_ERROR))
    return GR_CLI_FAILURE;
  return GR_CLI_SUCCESS;
}

const GrCliCommand gr_cli_callback_command = {
  .path = "callback",
  .arguments = N_ ("URL"),
  .summary = N_ ("Take a callback apart and say what it means"),
  .description = N_ ("Decodes the address that a browser came back to, or the page that TikTok stayed on, and says what is wrong with it,\n"
                     "why, and what to do. Secrets are masked. With “-” for the address it is read from the standard input, which no other\n"
                     "program sees.\n\n"
                     "The status is 0 if it is a good callback with a code, and 1 if it is an error, not what was expected, or no callback."),
  .options = options,
  .run = run_callback,
};
