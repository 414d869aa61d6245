/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-probes.h"

#include "gr-cli-findings.h"
#include "gr-dns-resolver.h"
#include "gr-util.h"

#include <glib/gi18n.h>

#define MAX_RUNNING 8
#define MAX_SECONDS 600
#define SLOW_PART   4
#define DNS_PORT    53

static void
run_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  gboolean *is_done = user_data;

  gr_probe_runner_run_finish (GR_PROBE_RUNNER (source_object), result, NULL);
  *is_done = TRUE;
}

static void
run (GrProbeRunner *runner)
{
  gboolean is_done = FALSE;

  gr_probe_runner_run_async (runner, NULL, run_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_text (JsonObject *object,
          const char *name,
          const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static JsonObject *
make_probe_json (GrProbe *probe)
{
  JsonObject      *object = json_object_new ();
  g_autofree char *address = g_utf8_make_valid (gr_probe_get_address (probe), -1);
  g_autofree char *looked_at = gr_format_timestamp (gr_probe_get_looked_at (probe));

  json_object_set_string_member (object, "kind", gr_probe_kind_get_nick (gr_probe_get_kind (probe)));
  json_object_set_string_member (object, "address", address);
  add_text (object, "language", gr_probe_get_language (probe));
  json_object_set_boolean_member (object, "ok", gr_probe_is_proved (probe));
  json_object_set_string_member (object, "looked_at", looked_at);
  json_object_set_object_member (object, "record", gr_probe_record_to_json (gr_probe_get_record (probe)));
  json_object_set_array_member (object, "findings", gr_cli_make_findings_json (gr_probe_get_findings (probe)));
  return object;
}

static void
print_json (GrProbeRunner *runner)
{
  JsonObject *object = json_object_new ();
  JsonArray  *array = json_array_new ();
  guint       n_items = g_list_model_get_n_items (G_LIST_MODEL (runner));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrProbe) probe = g_list_model_get_item (G_LIST_MODEL (runner), i);

      json_array_add_object_element (array, make_probe_json (probe));
    }

  json_object_set_boolean_member (object, "ok", gr_probe_runner_get_n_proved (runner) == n_items);
  json_object_set_array_member (object, "probes", array);
  gr_cli_print_object (object);
}

/* One line of what was seen, of those parts that are known. */
static void
print_record (GrProbe *probe)
{
  GrProbeRecord      *record = gr_probe_get_record (probe);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char    *printable = NULL;

  if (gr_probe_record_get_status (record) != 0)
    g_string_append_printf (line, "%u", gr_probe_record_get_status (record));
  if (gr_probe_record_get_content_type (record) != NULL)
    g_string_append_printf (line, ", %s", gr_probe_record_get_content_type (record));
  if (gr_probe_record_get_size (record) >= 0)
    {
      g_autofree char *size = g_format_size ((guint64)gr_probe_record_get_size (record));

      g_string_append_printf (line, ", %s", size);
    }
  if (line->len > 0 && gr_probe_record_get_milliseconds (record) >= 0)
    g_string_append_printf (line, ", %.1f s", gr_probe_record_get_milliseconds (record) / 1000.0);
  if (gr_probe_record_get_certificate_end (record) != 0)
    {
      g_autofree char *date = gr_format_date (gr_probe_record_get_certificate_end (record));

      g_string_append (line, ", ");
      g_string_append_printf (line, _ ("certificate until %s"), date);
    }

  printable = gr_cli_make_printable (line->str);
  if (*printable != '\0')
    g_print ("  %s\n", printable);
}

static void
print_probe (GrProbe *probe)
{
  g_autofree char *address = gr_cli_make_printable (gr_probe_get_address (probe));

  g_print ("%s: %s\n", gr_probe_is_proved (probe) ? _ ("good") : _ ("not proved"), address);
  print_record (probe);
  gr_cli_print_findings (gr_probe_get_findings (probe));
  g_print ("\n");
}

static void
print_text (GrProbeRunner *runner)
{
  guint            n_items = g_list_model_get_n_items (G_LIST_MODEL (runner));
  guint            n_errors = 0;
  guint            n_warnings = 0;
  g_autofree char *counted = g_strdup_printf (ngettext ("%u address", "%u addresses", n_items), n_items);
  g_autofree char *errors = NULL;
  g_autofree char *warnings = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrProbe) probe = g_list_model_get_item (G_LIST_MODEL (runner), i);

      print_probe (probe);
      n_errors += gr_findings_count (gr_probe_get_findings (probe), GR_SEVERITY_ERROR);
      n_warnings += gr_findings_count (gr_probe_get_findings (probe), GR_SEVERITY_WARNING);
    }

  errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_print ("%s: %s, %s\n", counted, errors, warnings);
}

/* The address of a name server, with or without a port. A name would need another one to be found. */
static GResolver *
make_dns (const char *text)
{
  g_autoptr (GSocketConnectable) place = g_network_address_parse (text, DNS_PORT, NULL);
  g_autoptr (GSocketAddress)     server = NULL;

  if (place == NULL)
    return NULL;

  server = g_inet_socket_address_new_from_string (g_network_address_get_hostname (G_NETWORK_ADDRESS (place)),
                                                  g_network_address_get_port (G_NETWORK_ADDRESS (place)));
  return server != NULL ? gr_dns_resolver_new (G_INET_SOCKET_ADDRESS (server)) : NULL;
}

static GrCliStatus
set_up (GrProbeContext          *context,
        const GrCliProbeOptions *options)
{
  if (options->seconds < 1 || options->seconds > MAX_SECONDS)
    return gr_cli_usage_error (_ ("--timeout takes 1 to %d seconds"), MAX_SECONDS);
  gr_probe_context_set_timeout (context, (guint)options->seconds * 1000);
  gr_probe_context_set_slow (context, (guint)options->seconds * 1000 / SLOW_PART);

  if (options->authorities != NULL)
    {
      g_autofree char         *path = g_canonicalize_filename (options->authorities, NULL);
      g_autoptr (GError)       error = NULL;
      g_autoptr (GTlsDatabase) authorities = g_tls_file_database_new (path, &error);

      if (authorities == NULL)
        return gr_cli_usage_error (_ ("“%s” holds no certificates: %s"), options->authorities, error->message);
      gr_probe_context_set_authorities (context, authorities);
    }

  if (options->dns_server != NULL)
    {
      g_autoptr (GResolver) dns = make_dns (options->dns_server);

      if (dns == NULL)
        return gr_cli_usage_error (_ ("“%s” is no address of a name server; --dns-server takes one such as 192.0.2.1 or 192.0.2.1:53"), options->dns_server);
      gr_probe_context_set_dns (context, dns);
    }

  gr_probe_context_set_takes_local (context, options->takes_local);
  return GR_CLI_SUCCESS;
}

/**
 * gr_cli_make_probe_context:
 * @options: what was typed
 * @context: (out) (nullable): with what to look
 *
 * Makes what probes look with. A wrong option is reported.
 *
 * Returns: %GR_CLI_SUCCESS, or %GR_CLI_USAGE if an option is wrong
 */
GrCliStatus
gr_cli_make_probe_context (const GrCliProbeOptions *options,
                           GrProbeContext         **context)
{
  GrCliStatus status;

  *context = gr_probe_context_new (gr_clock_get_system ());
  status = set_up (*context, options);
  if (status != GR_CLI_SUCCESS)
    g_clear_object (context);
  return status;
}

/**
 * gr_cli_run_probes:
 * @options: what was typed
 * @arguments: what to look at, ended by %NULL, not empty
 * @make_probe: makes the probe of an argument
 *
 * Looks at all arguments at the same time, and prints what was found in their order.
 *
 * Returns: %GR_CLI_SUCCESS if there is no error among the findings, %GR_CLI_FAILURE if there is one, %GR_CLI_USAGE if an option is
 *   wrong
 */
GrCliStatus
gr_cli_run_probes (const GrCliProbeOptions *options,
                   const char *const       *arguments,
                   GrCliProbeFunc           make_probe)
{
  g_autoptr (GrProbeContext) context = NULL;
  g_autoptr (GrProbeRunner)  runner = NULL;
  GrCliFormat                format;

  if (!gr_cli_parse_format (options->format, &format))
    return GR_CLI_USAGE;

  if (gr_cli_make_probe_context (options, &context) != GR_CLI_SUCCESS)
    return GR_CLI_USAGE;

  runner = gr_probe_runner_new (context, MAX_RUNNING);
  for (; *arguments != NULL; arguments++)
    {
      g_autoptr (GrProbe) probe = make_probe (*arguments);

      gr_probe_runner_add (runner, probe);
    }

  run (runner);
  if (format == GR_CLI_FORMAT_JSON)
    print_json (runner);
  else
    print_text (runner);

  return gr_probe_runner_get_n_proved (runner) == g_list_model_get_n_items (G_LIST_MODEL (runner)) ? GR_CLI_SUCCESS : GR_CLI_FAILURE;
}
