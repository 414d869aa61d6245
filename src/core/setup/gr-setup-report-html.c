/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"
#include "gr-locale.h"
#include "gr-setup-report-private.h"

#include <glib/gi18n-lib.h>

/* One page that needs nothing else: no script, and no picture or style that is not in it. Everything in a workspace is hostile, so
 * every text is escaped, and the page forbids itself to load anything. */
static const char style[] =
  ":root{color-scheme:light dark;--line:#d8d8dc;--soft:#f4f4f6;--dim:#5e5c64;--done:#1b7a3d;--wait:#8f5902;--open:#1a5fb4;--stop:#b3141f}\n"
  "@media (prefers-color-scheme:dark){:root{--line:#45454b;--soft:#2a2a2e;--dim:#b5b3ba;--done:#7bdc9a;--wait:#f5c26b;--open:#99c1f1;--stop:#ff8a85}}\n"
  "body{font:15px/1.45 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}\n"
  "h1{margin:0 0 .25rem}h2{margin:2rem 0 .5rem}p{margin:.15rem 0}\n"
  ".dim{color:var(--dim);font-size:.87em}\n"
  ".state{white-space:nowrap;font-weight:600}.state::before{margin-inline-end:.35em}\n"
  ".done{color:var(--done)}.done::before{content:'✓'}.waiting,.stale{color:var(--wait)}.waiting::before{content:'⏳'}.stale::before{content:'↻'}\n"
  ".to-do{color:var(--open)}.to-do::before{content:'○'}.blocked{color:var(--stop)}.blocked::before{content:'⛔'}\n"
  ".unknown{color:var(--dim)}.unknown::before{content:'?'}\n"
  "table{border-collapse:collapse;width:100%}\n"
  "th,td{text-align:start;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}\n"
  "thead th{background:var(--soft)}tbody th{font-weight:600;width:28%}\n"
  "ul{margin:.2rem 0 0;padding:0 0 0 1.1rem}li{margin:.1rem 0}nav ul{columns:2}\n"
  "@media (max-width:40rem){thead{display:none}tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}"
  "th,td{display:block;border:0;padding:.15rem 0;width:auto}tbody th{width:auto}nav ul{columns:1}}\n"
  "@media print{body{max-width:none;margin:0;font-size:10pt}nav{display:none}tr,li{break-inside:avoid}h2{break-after:avoid}"
  "thead{display:table-header-group}a{color:inherit}}\n";

static void
append_escaped (GString    *out,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (out, escaped);
}

static void
append_element (GString    *out,
                const char *element,
                const char *class_name,
                const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (out, "<%s", element);
  if (class_name != NULL)
    g_string_append_printf (out, " class=\"%s\"", class_name);
  g_string_append_c (out, '>');
  append_escaped (out, text);
  g_string_append_printf (out, "</%s>", element);
}

/* A state as icon and word; its nick is one of ours, and so may be a class. */
static void
append_state (GString    *out,
              JsonObject *object)
{
  g_autofree char *class_name = g_strdup_printf ("state %s", gr_json_get_string (object, "state"));

  append_element (out, "span", class_name, gr_setup_report_get_state_label (gr_json_get_string (object, "state")));
}

static void
append_columns (GString           *out,
                const char *const *columns)
{
  g_string_append (out, "<thead><tr>");
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_string_append (out, "<th scope=\"col\">");
      append_escaped (out, columns[i]);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr></thead><tbody>\n");
}

static void
append_finding (GString    *out,
                JsonObject *finding)
{
  const char *fix = gr_json_get_string (finding, "fix");

  g_string_append (out, "<li>");
  append_escaped (out, gr_json_get_string (finding, "title"));
  if (fix != NULL)
    {
      g_string_append_c (out, ' ');
      append_element (out, "span", "dim", fix);
    }
  g_string_append (out, "</li>");
}

static void
append_evidence (GString   *out,
                 JsonArray *evidence)
{
  guint n_evidence = json_array_get_length (evidence);

  if (n_evidence == 0)
    return;

  g_string_append (out, "<ul>");
  for (guint i = 0; i < n_evidence; i++)
    {
      JsonObject *item = json_array_get_object_element (evidence, i);
      JsonArray  *findings = gr_json_get_array (item, "findings");
      const char *looked_at = gr_json_get_string (item, "looked_at");
      guint       n_findings = json_array_get_length (findings);

      g_string_append (out, "<li>");
      append_escaped (out, gr_json_get_string (item, "title"));
      if (gr_json_get_boolean (item, "optional", FALSE))
        g_string_append_printf (out, " (%s)", _ ("optional"));
      g_string_append (out, ": <bdi>");
      append_escaped (out, gr_json_get_string (item, "text"));
      g_string_append (out, "</bdi>");
      if (looked_at != NULL)
        g_string_append_printf (out, " <time class=\"dim\" datetime=\"%s\">%s</time>", looked_at, looked_at);
      if (n_findings > 0)
        g_string_append (out, "<ul>");
      for (guint j = 0; j < n_findings; j++)
        append_finding (out, json_array_get_object_element (findings, j));
      g_string_append (out, n_findings > 0 ? "</ul></li>" : "</li>");
    }
  g_string_append (out, "</ul>");
}

static void
append_part (GString    *out,
             JsonObject *part,
             gboolean    is_only)
{
  JsonArray  *evidence = gr_json_get_array (part, "evidence");
  const char *state = gr_json_get_string (part, "state");

  if (!is_only)
    {
      g_string_append (out, "<p>");
      append_element (out, "strong", NULL, gr_json_get_string (part, "place_title"));
      g_string_append_c (out, ' ');
      append_state (out, part);
      g_string_append (out, "</p>");
    }

  /* What is done is so for what the evidence says, and what waits or is blocked says for whom. */
  if (g_strcmp0 (state, "done") != 0 || json_array_get_length (evidence) == 0)
    append_element (out, "p", NULL, gr_json_get_string (part, "reason"));
  if (g_strcmp0 (state, "to-do") == 0 || g_strcmp0 (state, "stale") == 0)
    append_element (out, "p", "dim", gr_json_get_string (part, "who"));
  append_evidence (out, evidence);
}

static void
append_step (GString    *out,
             JsonObject *step)
{
  JsonArray *parts = gr_json_get_array (step, "parts");
  guint      n_parts = json_array_get_length (parts);

  g_string_append (out, "<tr><th scope=\"row\">");
  append_escaped (out, gr_json_get_string (step, "title"));
  if (gr_json_get_boolean (step, "optional", FALSE))
    {
      g_string_append (out, "<br>");
      append_element (out, "span", "dim", _ ("optional"));
    }
  g_string_append (out, "</th><td>");
  append_state (out, step);
  g_string_append (out, "</td><td>");
  if (n_parts == 0)
    append_element (out, "p", NULL, gr_json_get_string (step, "reason"));
  for (guint i = 0; i < n_parts; i++)
    append_part (out, json_array_get_object_element (parts, i), n_parts == 1);
  g_string_append (out, "</td></tr>\n");
}

static void
append_guide (GString    *out,
              JsonObject *guide)
{
  const char *const columns[] = {_ ("Step"), _ ("State"), _ ("What was seen"), NULL};
  JsonArray        *steps = gr_json_get_array (guide, "steps");
  guint             n_steps = json_array_get_length (steps);
  g_autofree char  *progress = g_strdup_printf (_ ("%d of %d done"), (int)gr_json_get_int (guide, "steps_done", 0), (int)gr_json_get_int (guide, "steps_counted", 0));

  if (n_steps == 0)
    return;

  g_string_append (out, "<section id=\"");
  append_escaped (out, gr_json_get_string (guide, "id"));
  g_string_append (out, "\">\n");
  append_element (out, "h2", NULL, gr_json_get_string (guide, "title"));
  if (!gr_json_get_boolean (guide, "reference", FALSE))
    append_element (out, "p", "dim", progress);
  g_string_append (out, "\n<table>");
  append_columns (out, columns);
  for (guint i = 0; i < n_steps; i++)
    append_step (out, json_array_get_object_element (steps, i));
  g_string_append (out, "</tbody></table>\n</section>\n");
}

static void
append_cell (GString    *out,
             JsonObject *cell)
{
  JsonObject *next = gr_json_get_object (cell, "next");
  const char *region = gr_json_get_string (cell, "region_title");

  g_string_append (out, "<tr><th scope=\"row\">");
  append_escaped (out, gr_json_get_string (cell, "environment_title"));
  g_string_append (out, region != NULL ? " · " : "");
  append_escaped (out, region);
  g_string_append (out, "</th><td>");
  if (next == NULL)
    {
      append_element (out, "span", "state done", _ ("Ready"));
      g_string_append (out, "</td><td></td></tr>\n");
      return;
    }

  append_state (out, next);
  g_string_append (out, "</td><td>");
  append_element (out, "p", NULL, gr_json_get_string (next, "title"));
  append_element (out, "p", NULL, gr_json_get_string (next, "reason"));
  append_element (out, "p", "dim", gr_json_get_string (next, "who"));
  g_string_append (out, "</td></tr>\n");
}

static void
append_cells (GString   *out,
              JsonArray *cells)
{
  const char *const columns[] = {_ ("Where"), _ ("State"), _ ("What comes next"), NULL};

  if (json_array_get_length (cells) == 0)
    return;

  g_string_append (out, "<section>\n");
  append_element (out, "h2", NULL, _ ("Readiness"));
  g_string_append (out, "\n<table>");
  append_columns (out, columns);
  for (guint i = 0; i < json_array_get_length (cells); i++)
    append_cell (out, json_array_get_object_element (cells, i));
  g_string_append (out, "</tbody></table>\n</section>\n");
}

static void
append_links (GString   *out,
              JsonArray *guides)
{
  g_string_append (out, "<nav aria-label=\"");
  append_escaped (out, _ ("Guides"));
  g_string_append (out, "\"><ul>\n");
  for (guint i = 0; i < json_array_get_length (guides); i++)
    {
      JsonObject *guide = json_array_get_object_element (guides, i);

      if (json_array_get_length (gr_json_get_array (guide, "steps")) == 0)
        continue;

      g_string_append (out, "<li><a href=\"#");
      append_escaped (out, gr_json_get_string (guide, "id"));
      g_string_append (out, "\">");
      append_escaped (out, gr_json_get_string (guide, "title"));
      g_string_append (out, "</a></li>\n");
    }
  g_string_append (out, "</ul></nav>\n");
}

static void
append_head (GString    *out,
             JsonObject *root)
{
  JsonObject      *workspace = gr_json_get_object (root, "workspace");
  const char      *name = gr_json_get_string (workspace, "name");
  const char      *time = gr_json_get_string (root, "generated");
  g_autofree char *language = gr_locale_dup_language ();
  g_autofree char *title = g_strdup_printf (_ ("Setup of %s"), name != NULL ? name : gr_json_get_string (workspace, "id"));

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  append_escaped (out, language);
  g_string_append (out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  append_element (out, "title", NULL, title);
  g_string_append_printf (out, "\n<style>\n%s</style>\n</head>\n<body>\n<header>\n", style);
  append_element (out, "h1", NULL, title);
  append_element (out, "p", NULL, gr_setup_report_get_verdict (root));
  g_string_append_printf (out, "\n<p class=\"dim\">Greenroom %s · <time datetime=\"%s\">%s</time></p>\n</header>\n", GR_VERSION, time, time);
}

char *
gr_setup_report_print_html (JsonObject *root)
{
  g_autoptr (GString) out = g_string_new (NULL);
  JsonArray          *guides = gr_json_get_array (root, "guides");

  append_head (out, root);
  append_links (out, guides);
  g_string_append (out, "<main>\n");
  append_cells (out, gr_json_get_array (root, "cells"));
  for (guint i = 0; i < json_array_get_length (guides); i++)
    append_guide (out, json_array_get_object_element (guides, i));
  g_string_append (out, "</main>\n</body>\n</html>\n");

  return g_strdup (out->str);
}
