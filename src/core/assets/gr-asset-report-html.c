/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-report-private.h"

#include "gr-asset-describe.h"
#include "gr-locale.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* One page that needs nothing else: no script, and no picture or style that is not in it. Names of files are hostile, so every
 * text is escaped, and the page forbids itself to load anything. */
static const char style[] =
  ":root{color-scheme:light dark;--line:#d8d8dc;--soft:#f4f4f6;--dim:#5e5c64;--pass:#1b7a3d;--warn:#8f5902;--fail:#b3141f}\n"
  "@media (prefers-color-scheme:dark){:root{--line:#45454b;--soft:#2a2a2e;--dim:#b5b3ba;--pass:#7bdc9a;--warn:#f5c26b;--fail:#ff8a85}}\n"
  "body{font:15px/1.45 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}\n"
  "h1{margin:0 0 .25rem}h2{margin:2rem 0 .5rem}\n"
  ".dim{color:var(--dim);font-size:.87em}\n"
  ".pass{color:var(--pass)}.warn{color:var(--warn)}.fail,.unreadable{color:var(--fail)}\n"
  "table{border-collapse:collapse;width:100%}\n"
  "th,td{text-align:start;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}\n"
  "thead th{background:var(--soft)}tbody th{font-weight:600;overflow-wrap:anywhere;width:24%}\n"
  ".count td{font-variant-numeric:tabular-nums}.count{width:auto}\n"
  "ul{margin:0;padding:0;list-style:none}li+li{margin-top:.7rem}p{margin:.15rem 0}\n"
  "dl{margin:0;display:grid;grid-template-columns:auto 1fr;gap:0 .8rem;font-size:.87em}dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}\n"
  ".mark{border:1px solid currentColor;border-radius:.6em;padding:0 .45em;font-size:.8em;white-space:nowrap}\n"
  "@media (max-width:40rem){.files thead{display:none}.files tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}"
  ".files th,.files td{display:block;border:0;padding:.15rem 0;width:auto}}\n"
  "@media print{body{max-width:none;margin:0;font-size:10pt}tr,li{break-inside:avoid}thead{display:table-header-group}}\n";

static const char *
get_verdict_word (GrVerdict verdict)
{
  switch (verdict)
    {
    case GR_VERDICT_PASS:
      return _ ("Fits");
    case GR_VERDICT_WARN:
      return _ ("Warning");
    case GR_VERDICT_FAIL:
      return _ ("Does not fit");
    case GR_VERDICT_UNREADABLE:
    case GR_VERDICT_PENDING:
    default:
      return _ ("Unreadable");
    }
}

static const char *
get_severity_word (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return _ ("Error");
    case GR_SEVERITY_WARNING:
      return _ ("Warning");
    case GR_SEVERITY_INFO:
    default:
      return _ ("Note");
    }
}

static const char *
get_severity_class (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return "fail";
    case GR_SEVERITY_WARNING:
      return "warn";
    case GR_SEVERITY_INFO:
    default:
      return "dim";
    }
}

static void
append_element (GString    *out,
                const char *element,
                const char *class_name,
                const char *text)
{
  if (!text || !*text)
    return;

  g_string_append_printf (out, "<%s", element);
  if (class_name)
    g_string_append_printf (out, " class=\"%s\"", class_name);
  g_string_append_c (out, '>');
  _gr_report_append_xml (out, text);
  g_string_append_printf (out, "</%s>", element);
}

/* A document, as a link where its source is an address. */
static void
append_source (GString    *out,
               const char *source,
               const char *as_of)
{
  if (g_str_has_prefix (source, "https://"))
    {
      g_string_append (out, "<a rel=\"noreferrer\" href=\"");
      _gr_report_append_xml (out, source);
      g_string_append (out, "\">");
      _gr_report_append_xml (out, source);
      g_string_append (out, "</a>");
    }
  else
    {
      _gr_report_append_xml (out, source);
    }

  if (as_of)
    {
      g_string_append (out, ", ");
      _gr_report_append_xml (out, as_of);
    }
}

static void
append_finding (GString   *out,
                GrFinding *finding)
{
  GrSeverity severity = gr_finding_get_severity (finding);

  g_string_append (out, "<li><p>");
  append_element (out, "strong", get_severity_class (severity), get_severity_word (severity));
  g_string_append (out, ": ");
  append_element (out, "strong", NULL, gr_finding_get_title (finding));
  g_string_append (out, "</p>");
  append_element (out, "p", NULL, gr_finding_get_detail (finding));
  append_element (out, "p", NULL, gr_finding_get_fix (finding));

  g_string_append (out, "<p class=\"dim\">");
  append_element (out, "code", NULL, gr_finding_get_rule (finding));
  if (gr_finding_get_source (finding))
    {
      g_string_append (out, " · ");
      append_source (out, gr_finding_get_source (finding), gr_finding_get_as_of (finding));
      if (gr_finding_get_basis (finding) != GR_BASIS_TIKTOK)
        {
          g_string_append_c (out, ' ');
          append_element (out, "span", "mark", _ ("Not in TikTok’s documents"));
        }
      if (gr_finding_get_seen (finding))
        {
          g_string_append (out, "<br>");
          append_element (out, "span", NULL, gr_finding_get_seen (finding));
        }
    }
  g_string_append (out, "</p></li>\n");
}

static void
append_findings (GString   *out,
                 GPtrArray *findings)
{
  if (findings->len == 0)
    return;

  g_string_append (out, "<ul>\n");
  for (guint i = 0; i < findings->len; i++)
    append_finding (out, g_ptr_array_index (findings, i));
  g_string_append (out, "</ul>");
}

static void
append_facts (GString      *out,
              GrReportFile *file)
{
  g_auto (GStrv) facts = file->facts ? gr_asset_describe_facts (file->facts) : NULL;

  if (!facts || !*facts)
    {
      append_element (out, "p", NULL, file->summary);
      return;
    }

  g_string_append (out, "<dl>");
  for (guint i = 0; facts[i]; i += 2)
    {
      append_element (out, "dt", NULL, facts[i]);
      append_element (out, "dd", NULL, facts[i + 1]);
    }
  g_string_append (out, "</dl>");
}

static void
append_file (GrAssetReport *self,
             GString       *out,
             GrReportFile  *file)
{
  const char *class_name = _gr_report_get_verdict_nick (file->verdict);

  /* Names may hold letters that are written from the right, and marks that turn what follows around. */
  g_string_append (out, "<tr><th scope=\"row\"><bdi>");
  _gr_report_append_xml (out, file->path);
  g_string_append (out, "</bdi></th><td>");
  append_element (out, "strong", class_name, get_verdict_word (file->verdict));
  append_element (out, "p", "dim", _gr_report_get_slot_title (self, file->slot));
  g_string_append (out, "</td><td>");
  append_facts (out, file);
  g_string_append (out, "</td><td>");
  append_findings (out, file->findings);
  g_string_append (out, "</td></tr>\n");
}

/* The files of one verdict, if there are any. */
static gboolean
append_section (GrAssetReport *self,
                GrReportSink  *sink,
                GrVerdict      verdict)
{
  const char      *columns[] = {_ ("File"), _ ("Verdict"), _ ("What it is"), _ ("Findings")};
  g_autofree char *title = g_strdup_printf ("%s (%u)", get_verdict_word (verdict), self->counts[verdict]);

  if (self->counts[verdict] == 0)
    return TRUE;

  g_string_append_printf (sink->text, "<section id=\"%s\">\n", _gr_report_get_verdict_nick (verdict));
  append_element (sink->text, "h2", NULL, title);
  g_string_append (sink->text, "\n<table class=\"files\"><thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append (sink->text, "<th scope=\"col\">");
      _gr_report_append_xml (sink->text, columns[i]);
      g_string_append (sink->text, "</th>");
    }
  g_string_append (sink->text, "</tr></thead><tbody>\n");
  for (guint i = 0; i < self->files->len; i++)
    {
      GrReportFile *file = g_ptr_array_index (self->files, i);

      if (file->verdict != verdict)
        continue;
      append_file (self, sink->text, file);
      if (!_gr_report_sink_breathe (sink))
        return FALSE;
    }
  g_string_append (sink->text, "</tbody></table>\n</section>\n");

  return TRUE;
}

static void
append_count (GString    *out,
              const char *label,
              const char *anchor,
              guint       count)
{
  g_string_append (out, "<tr><th scope=\"row\">");
  if (anchor && count > 0)
    g_string_append_printf (out, "<a href=\"#%s\">", anchor);
  _gr_report_append_xml (out, label);
  if (anchor && count > 0)
    g_string_append (out, "</a>");
  g_string_append_printf (out, "</th><td>%u</td></tr>\n", count);
}

static void
append_summary (GrAssetReport *self,
                GString       *out)
{
  static const GrVerdict verdicts[] = {GR_VERDICT_PASS, GR_VERDICT_WARN, GR_VERDICT_FAIL, GR_VERDICT_UNREADABLE};

  g_string_append (out, "<section>\n");
  append_element (out, "h2", NULL, _ ("Summary"));
  if (!self->complete)
    append_element (out, "p", "warn", _ ("The check was cancelled before every file had its verdict."));
  g_string_append (out, "\n<table class=\"count\"><tbody>\n");
  append_count (out, _ ("Files"), NULL, self->files->len);
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    append_count (out, get_verdict_word (verdicts[i]), _gr_report_get_verdict_nick (verdicts[i]), self->counts[verdicts[i]]);
  append_count (out, _ ("Left out, because they are no pictures"), NULL, self->n_skipped);
  g_string_append (out, "</tbody></table>\n");
  append_findings (out, self->findings);
  g_string_append (out, "</section>\n");
}

static void
append_head (GrAssetReport *self,
             GString       *out)
{
  GrCatalogEntry  *pack = GR_CATALOG_ENTRY (self->pack);
  g_autofree char *language = gr_locale_dup_language ();
  g_autofree char *time = gr_format_timestamp (self->time);

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  _gr_report_append_xml (out, language);
  g_string_append (out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  append_element (out, "title", NULL, _ ("Check of Pictures"));
  g_string_append_printf (out, "\n<style>\n%s</style>\n</head>\n<body>\n<header>\n", style);
  append_element (out, "h1", NULL, _ ("Check of Pictures"));
  g_string_append (out, "\n<p>");
  _gr_report_append_xml (out, gr_catalog_entry_get_title (pack));
  g_string_append (out, "</p>\n<p class=\"dim\">");
  append_source (out, gr_catalog_entry_get_source (pack), gr_catalog_entry_get_as_of (pack));
  g_string_append_printf (out, "</p>\n<p class=\"dim\">Greenroom %s · <time datetime=\"%s\">%s</time></p>\n</header>\n<main>\n", GR_VERSION, time, time);
}

gboolean
_gr_asset_report_write_html (GrAssetReport *self,
                             GrReportSink  *sink)
{
  static const GrVerdict worst_first[] = {GR_VERDICT_UNREADABLE, GR_VERDICT_FAIL, GR_VERDICT_WARN, GR_VERDICT_PASS};

  append_head (self, sink->text);
  append_summary (self, sink->text);
  for (guint i = 0; i < G_N_ELEMENTS (worst_first); i++)
    if (!append_section (self, sink, worst_first[i]))
      return FALSE;
  g_string_append (sink->text, "</main>\n</body>\n</html>\n");

  return TRUE;
}
