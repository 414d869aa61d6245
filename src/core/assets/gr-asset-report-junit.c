/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-report-private.h"

#include "gr-util.h"

#include <glib/gi18n.h>

/* JUnit never wrote its format down. This keeps to what both the schema of Ant's reports (Windy Road's JUnit.xsd) and that of
 * Jenkins's xUnit plug-in (junit-10.xsd) ask for, but for the output of a single case, which only the latter knows. */

static void
append_attribute (GString    *out,
                  const char *name,
                  const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  _gr_report_append_xml (out, value);
  g_string_append_c (out, '"');
}

static void
append_property (GString    *out,
                 const char *name,
                 const char *value)
{
  if (!value)
    return;

  g_string_append (out, "      <property");
  append_attribute (out, "name", name);
  append_attribute (out, "value", value);
  g_string_append (out, "/>\n");
}

static void
append_line (GString    *out,
             const char *text)
{
  if (!text)
    return;

  g_string_append (out, "\n  ");
  _gr_report_append_xml (out, text);
}

/* A finding as lines of text. */
static void
append_finding (GString   *out,
                GrFinding *finding)
{
  g_autofree char *head = g_strdup_printf ("%s: %s [%s]", gr_severity_get_nick (gr_finding_get_severity (finding)),
                                           gr_finding_get_title (finding), gr_finding_get_rule (finding));
  g_autofree char *source = _gr_report_describe_source (finding);

  g_string_append_c (out, '\n');
  _gr_report_append_xml (out, head);
  append_line (out, gr_finding_get_detail (finding));
  append_line (out, gr_finding_get_fix (finding));
  append_line (out, source);
  if (source)
    append_line (out, gr_basis_get_nick (gr_finding_get_basis (finding)));
  append_line (out, gr_finding_get_seen (finding));
}

static gboolean
is_bad (GrFinding *finding)
{
  return gr_finding_get_severity (finding) == GR_SEVERITY_ERROR;
}

/* Appends the findings that are errors, or those that are not, and says whether there were any. */
static gboolean
append_findings (GString   *out,
                 GPtrArray *findings,
                 gboolean   bad)
{
  gboolean any = FALSE;

  for (guint i = 0; i < findings->len; i++)
    if (is_bad (g_ptr_array_index (findings, i)) == bad)
      {
        append_finding (out, g_ptr_array_index (findings, i));
        any = TRUE;
      }

  return any;
}

static GrFinding *
find_first_bad (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (is_bad (g_ptr_array_index (findings, i)))
      return g_ptr_array_index (findings, i);

  return NULL;
}

static void
append_case (GString    *out,
             const char *class_name,
             const char *name,
             GPtrArray  *findings,
             const char *element)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  GrFinding          *bad = find_first_bad (findings);

  g_string_append (out, "    <testcase");
  append_attribute (out, "classname", class_name);
  append_attribute (out, "name", name);
  g_string_append (out, " time=\"0\">");
  if (bad)
    {
      g_string_append_printf (out, "\n      <%s", element);
      append_attribute (out, "type", gr_finding_get_rule (bad));
      append_attribute (out, "message", gr_finding_get_title (bad));
      g_string_append_c (out, '>');
      append_findings (out, findings, TRUE);
      g_string_append_printf (out, "\n      </%s>", element);
    }
  if (append_findings (notes, findings, FALSE))
    g_string_append_printf (out, "\n      <system-out>%s\n      </system-out>", notes->str);
  g_string_append (out, bad || notes->len > 0 ? "\n    </testcase>\n" : "</testcase>\n");
}

static void
append_suite (GrAssetReport *self,
              GString       *out)
{
  g_autofree char *time = gr_format_timestamp (self->time);
  GrCatalogEntry  *pack = GR_CATALOG_ENTRY (self->pack);
  guint            more = self->findings->len > 0;
  guint            n_failures = self->counts[GR_VERDICT_FAIL] + (find_first_bad (self->findings) ? 1 : 0);

  /* The date of the schema has no time zone. */
  if (g_str_has_suffix (time, "Z"))
    time[strlen (time) - 1] = '\0';

  g_string_append (out, "  <testsuite");
  append_attribute (out, "name", "greenroom-cli assets check");
  append_attribute (out, "package", gr_catalog_entry_get_id (pack));
  g_string_append_printf (out, " id=\"0\" hostname=\"localhost\" timestamp=\"%s\" time=\"0\" tests=\"%u\" failures=\"%u\" errors=\"%u\" skipped=\"0\">\n",
                          time, self->files->len + more, n_failures, self->counts[GR_VERDICT_UNREADABLE]);
  g_string_append (out, "    <properties>\n");
  append_property (out, "greenroom.version", GR_VERSION);
  append_property (out, "rules.id", gr_catalog_entry_get_id (pack));
  append_property (out, "rules.title", gr_catalog_entry_get_title (pack));
  append_property (out, "rules.source", gr_catalog_entry_get_source (pack));
  append_property (out, "rules.as_of", gr_catalog_entry_get_as_of (pack));
  g_string_append (out, "    </properties>\n");
}

gboolean
_gr_asset_report_write_junit (GrAssetReport *self,
                              GrReportSink  *sink)
{
  const char *pack_id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self->pack));

  g_string_append (sink->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
  append_suite (self, sink->text);
  for (guint i = 0; i < self->files->len; i++)
    {
      GrReportFile    *file = g_ptr_array_index (self->files, i);
      g_autofree char *class_name = g_strdup_printf ("%s.%s", pack_id, file->slot);

      append_case (sink->text, class_name, file->path, file->findings, file->verdict == GR_VERDICT_UNREADABLE ? "error" : "failure");
      if (!_gr_report_sink_breathe (sink))
        return FALSE;
    }
  if (self->findings->len > 0)
    append_case (sink->text, pack_id, _ ("All files together"), self->findings, "failure");
  g_string_append (sink->text, "    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n</testsuites>\n");

  return TRUE;
}
