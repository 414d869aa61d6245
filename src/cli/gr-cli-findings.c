/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-findings.h"

#include "gr-util.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define MAX_PIPED (64 * 1024)

/**
 * gr_cli_get_severity_word:
 * @severity: a severity
 *
 * Returns: what it is called in the output for a person
 */
const char *
gr_cli_get_severity_word (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return _ ("error");
    case GR_SEVERITY_WARNING:
      return _ ("warning");
    case GR_SEVERITY_INFO:
    default:
      return _ ("info");
    }
}

static void
print_line (const char *text)
{
  g_autofree char *printable = text != NULL ? gr_cli_make_printable (text) : NULL;

  if (printable != NULL)
    g_print ("  %s\n", printable);
}

static void
print_finding (GrFinding *finding)
{
  g_autofree char *title = gr_cli_make_printable (gr_finding_get_title (finding));
  const char      *source = gr_finding_get_source (finding);

  g_print ("%s: %s [%s]\n", gr_cli_get_severity_word (gr_finding_get_severity (finding)), title, gr_finding_get_rule (finding));
  print_line (gr_finding_get_place (finding));
  print_line (gr_finding_get_detail (finding));
  print_line (gr_finding_get_fix (finding));
  if (source == NULL)
    return;

  if (gr_finding_get_basis (finding) == GR_BASIS_TIKTOK)
    g_print ("  %s, %s\n", source, gr_finding_get_as_of (finding));
  else
    g_print (_ ("  not in TikTok’s documents: %s, %s\n"), source, gr_finding_get_as_of (finding));
}

/**
 * gr_cli_print_findings:
 * @findings: a list of findings
 *
 * Prints findings for a person: what, where, why and what to do.
 */
void
gr_cli_print_findings (GListModel *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      print_finding (finding);
    }
}

/**
 * gr_cli_make_findings_json:
 * @findings: a list of findings
 *
 * Returns: (transfer full): an array with an object for each finding
 */
JsonArray *
gr_cli_make_findings_json (GListModel *findings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      json_array_add_element (array, gr_finding_to_json (finding));
    }

  return array;
}

/**
 * gr_cli_print_object:
 * @object: (transfer full): what to print
 *
 * Prints an object as JSON to the standard output.
 */
void
gr_cli_print_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  gr_cli_print_json (node);
}

/**
 * gr_cli_read_argument:
 * @argument: an argument, or "-" for the standard input
 * @error: return location for an error
 *
 * Gets a text that may be a secret. The command line is seen by every program on the computer, so it can be piped in instead;
 * the line break at its end does not count then.
 *
 * Returns: (transfer full) (nullable): the text, to be freed with gr_secret_free(), or %NULL with an error
 */
char *
gr_cli_read_argument (const char *argument,
                      GError    **error)
{
  g_autoptr (GInputStream) input = NULL;
  g_autofree char         *buffer = NULL;
  char                    *text;
  gsize                    length;

  if (!g_str_equal (argument, "-"))
    return g_strdup (argument);

  input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  buffer = g_malloc0 (MAX_PIPED + 1);
  if (!g_input_stream_read_all (input, buffer, MAX_PIPED, &length, NULL, error))
    return NULL;
  if (length > 0 && buffer[length - 1] == '\n')
    buffer[--length] = '\0';
  if (length > 0 && buffer[length - 1] == '\r')
    buffer[--length] = '\0';

  text = g_strndup (buffer, length);
  explicit_bzero (buffer, MAX_PIPED);
  return text;
}
