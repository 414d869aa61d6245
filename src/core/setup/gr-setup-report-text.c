/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"
#include "gr-setup-report-private.h"

#include <glib/gi18n-lib.h>

/* A state in words for people, from its nick. */
const char *
gr_setup_report_get_state_label (const char *nick)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (GR_TYPE_STEP_STATE);
  GEnumValue            *value = nick != NULL ? g_enum_get_value_by_nick (values, nick) : NULL;

  return gr_step_state_get_label (value != NULL ? (GrStepState)value->value : GR_STEP_UNKNOWN);
}

/* Lines of the report are lines: what has several becomes one. */
static void
append_line (GString    *out,
             const char *text)
{
  for (const char *c = text != NULL ? text : ""; *c != '\0'; c++)
    g_string_append_c (out, *c == '\n' ? ' ' : *c);
}

static void
append_state (GString    *out,
              JsonObject *object)
{
  g_string_append_printf (out, "[%s] ", gr_setup_report_get_state_label (gr_json_get_string (object, "state")));
}

static void
append_reason (GString    *out,
               JsonObject *object)
{
  const char *reason = gr_json_get_string (object, "reason");

  if (reason == NULL || *reason == '\0')
    return;

  g_string_append (out, ": ");
  append_line (out, reason);
}

static void
append_cell (GString    *out,
             JsonObject *cell)
{
  const char *region = gr_json_get_string (cell, "region_title");
  JsonObject *next = gr_json_get_object (cell, "next");

  g_string_append (out, "  ");
  append_line (out, gr_json_get_string (cell, "environment_title"));
  if (region != NULL)
    {
      g_string_append (out, " · ");
      append_line (out, region);
    }
  g_string_append (out, ": ");

  if (next == NULL)
    {
      g_string_append (out, _ ("ready"));
    }
  else
    {
      append_state (out, next);
      append_line (out, gr_json_get_string (next, "title"));
      append_reason (out, next);
    }
  g_string_append_c (out, '\n');
}

static void
append_step (GString    *out,
             JsonObject *step)
{
  JsonArray *parts = gr_json_get_array (step, "parts");
  guint      n_parts = json_array_get_length (parts);

  g_string_append (out, "  ");
  append_state (out, step);
  append_line (out, gr_json_get_string (step, "title"));
  if (gr_json_get_boolean (step, "optional", FALSE))
    g_string_append_printf (out, " (%s)", _ ("optional"));
  append_reason (out, step);
  g_string_append_c (out, '\n');

  for (guint i = 0; n_parts > 1 && i < n_parts; i++)
    {
      JsonObject *part = json_array_get_object_element (parts, i);

      g_string_append (out, "    ");
      append_state (out, part);
      append_line (out, gr_json_get_string (part, "place_title"));
      append_reason (out, part);
      g_string_append_c (out, '\n');
    }
}

static void
append_guide (GString    *out,
              JsonObject *guide)
{
  JsonArray *steps = gr_json_get_array (guide, "steps");

  if (json_array_get_length (steps) == 0)
    return;

  g_string_append_c (out, '\n');
  append_line (out, gr_json_get_string (guide, "title"));
  if (!gr_json_get_boolean (guide, "reference", FALSE))
    {
      g_string_append (out, " · ");
      g_string_append_printf (out, _ ("%d of %d done"), (int)gr_json_get_int (guide, "steps_done", 0), (int)gr_json_get_int (guide, "steps_counted", 0));
    }
  g_string_append_c (out, '\n');

  for (guint i = 0; i < json_array_get_length (steps); i++)
    append_step (out, json_array_get_object_element (steps, i));
}

/* What the report says in one sentence. */
const char *
gr_setup_report_get_verdict (JsonObject *root)
{
  if (gr_json_get_boolean (root, "blocking", TRUE))
    return _ ("Something is still to come.");

  return gr_json_get_boolean (root, "ready", FALSE) ? _ ("Everything is ready.") : _ ("Nothing is in the way, but not all of it can be proved here.");
}

char *
gr_setup_report_print_text (JsonObject *root)
{
  g_autoptr (GString) out = g_string_new (NULL);
  JsonObject         *workspace = gr_json_get_object (root, "workspace");
  const char         *name = gr_json_get_string (workspace, "name");
  JsonArray          *cells = gr_json_get_array (root, "cells");
  JsonArray          *guides = gr_json_get_array (root, "guides");

  append_line (out, name != NULL ? name : gr_json_get_string (workspace, "id"));
  g_string_append_printf (out, " · %s\n", gr_json_get_string (root, "generated"));
  g_string_append (out, gr_setup_report_get_verdict (root));
  g_string_append (out, "\n");

  if (json_array_get_length (cells) > 0)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < json_array_get_length (cells); i++)
    append_cell (out, json_array_get_object_element (cells, i));
  for (guint i = 0; i < json_array_get_length (guides); i++)
    append_guide (out, json_array_get_object_element (guides, i));

  return g_strdup (out->str);
}
