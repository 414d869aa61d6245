/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-trace-text.h"

#include <glib/gi18n.h>

#include "gr-redact.h"
#include "gr-util.h"

static void
line_free (gpointer data)
{
  GrTraceLine *line = data;

  g_free (line->label);
  g_free (line->value);
  g_free (line->note);
  g_free (line);
}

static void
add_line (GPtrArray  *lines,
          const char *label,
          const char *value,
          const char *note)
{
  GrTraceLine *line;

  if (value == NULL || *value == '\0')
    return;

  line = g_new0 (GrTraceLine, 1);
  line->label = g_strdup (label);
  line->value = g_strdup (value);
  line->note = g_strdup (note);
  g_ptr_array_add (lines, line);
}

static char *
dup_duration (GrExchange *step)
{
  gint64 duration = gr_exchange_get_duration (step);

  /* Translators: a time in seconds, such as “0.24 s”. */
  return duration > 0 ? g_strdup_printf (_ ("%.2f s"), (double)duration / G_USEC_PER_SEC) : NULL;
}

static void
add_parameters (GPtrArray  *lines,
                GrExchange *step,
                GrCatalog  *catalog,
                gboolean    demo_mode,
                gboolean    is_answer)
{
  GPtrArray *parameters = gr_exchange_get_parameters (step);

  for (guint i = 0; i < parameters->len; i++)
    {
      GrExchangeParameter *parameter = g_ptr_array_index (parameters, i);
      g_autofree char     *shown = NULL;
      g_autofree char     *label = NULL;

      if (parameter->is_answer != is_answer)
        continue;
      shown = gr_redact_value (parameter->value, gr_value_kind_from_name (parameter->name), demo_mode);
      label = g_strdup_printf ("%s %s", is_answer ? "<" : ">", parameter->name);
      add_line (lines, label, shown, gr_catalog_describe_parameter (catalog, parameter->name));
    }
}

/**
 * gr_trace_list_lines:
 * @step: a step
 * @catalog: the catalogue, which knows the parameters
 * @demo_mode: whether the screen may be recorded, which masks more
 *
 * Lists all that is known of a step. What was sent is marked with > and what was answered with <.
 *
 * Returns: (transfer full) (element-type GrTraceLine): the lines
 */
GPtrArray *
gr_trace_list_lines (GrExchange *step,
                     GrCatalog  *catalog,
                     gboolean    demo_mode)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autofree char      *address = NULL;
  g_autofree char      *request = NULL;
  g_autofree char      *time = NULL;
  g_autofree char      *duration = NULL;
  g_autofree char      *status = NULL;

  g_return_val_if_fail (GR_IS_EXCHANGE (step), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);

  time = gr_format_timestamp (gr_exchange_get_started_at (step));
  duration = dup_duration (step);
  address = gr_exchange_dup_address (step);
  if (address != NULL)
    request = g_strdup_printf ("%s %s", gr_exchange_get_method (step), address);
  if (gr_exchange_get_status (step) != 0)
    status = g_strdup_printf ("HTTP %u", gr_exchange_get_status (step));

  add_line (lines, _ ("Time"), time, NULL);
  add_line (lines, _ ("Duration"), duration, NULL);
  add_line (lines, _ ("Request"), request, NULL);
  add_parameters (lines, step, catalog, demo_mode, FALSE);
  add_line (lines, _ ("Status"), status, NULL);
  add_parameters (lines, step, catalog, demo_mode, TRUE);
  add_line (lines, _ ("Outcome"), gr_exchange_get_detail (step), NULL);
  add_line (lines, "log_id", gr_exchange_get_log_id (step), NULL);

  return g_steal_pointer (&lines);
}

/**
 * gr_trace_dup_summary:
 * @step: a step
 *
 * Says in one line when a step was, how long it took and how it ended.
 *
 * Returns: (transfer full): the line
 */
char *
gr_trace_dup_summary (GrExchange *step)
{
  g_autoptr (GString)   summary = NULL;
  g_autoptr (GDateTime) at = NULL;
  g_autofree char      *time = NULL;
  g_autofree char      *duration = NULL;

  g_return_val_if_fail (GR_IS_EXCHANGE (step), NULL);

  at = g_date_time_new_from_unix_utc (gr_exchange_get_started_at (step));
  time = at != NULL ? g_date_time_format (at, "%T UTC") : g_strdup ("");
  duration = dup_duration (step);
  summary = g_string_new (time);
  if (duration != NULL)
    g_string_append_printf (summary, " · %s", duration);
  if (gr_exchange_get_status (step) != 0)
    g_string_append_printf (summary, " · HTTP %u", gr_exchange_get_status (step));

  return g_strdup (summary->str);
}

/**
 * gr_trace_dup_heading:
 * @first: the first step of a sign-in, or a call by itself
 *
 * Says what begins with a step.
 *
 * Returns: (transfer full): the heading
 */
char *
gr_trace_dup_heading (GrExchange *first)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (GR_IS_EXCHANGE (first), NULL);

  time = gr_format_timestamp (gr_exchange_get_started_at (first));

  /* Translators: what was done, and when. */
  return gr_exchange_get_method (first) == NULL ? g_strdup_printf (_ ("Sign-in, %s"), time) : g_strdup_printf (_ ("Call, %s"), time);
}

static void
append_step (GString    *text,
             GrExchange *step,
             guint       number,
             GrCatalog  *catalog,
             gboolean    demo_mode)
{
  g_autoptr (GPtrArray) lines = gr_trace_list_lines (step, catalog, demo_mode);

  g_string_append_printf (text, "%2u. %s\n", number, gr_exchange_get_title (step));
  for (guint i = 0; i < lines->len; i++)
    {
      GrTraceLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "    %s: %s\n", line->label, line->value);
    }
}

static void
append_head (GString       *text,
             GrSession     *session,
             GrLaneSession *lane_session)
{
  GrEnvironment   *environment = gr_lane_session_get_environment (lane_session);
  const char      *platform = gr_environment_get_platform (environment);
  const char      *app = gr_workspace_get_field (gr_session_get_workspace (session), "app.name");
  g_autofree char *key = gr_redact_value (gr_environment_get_client_key (environment), GR_VALUE_CLIENT_KEY, gr_session_get_demo_mode (session));

  g_string_append (text, _ ("Protocol trace for a support request"));
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("App: %s\n"), app != NULL ? app : "-");
  g_string_append_printf (text, _ ("Client key: %s\n"), key != NULL ? key : "-");
  g_string_append_printf (text, _ ("Environment: %s\n"), gr_environment_kind_get_nick (gr_environment_get_kind (environment)));
  g_string_append_printf (text, _ ("Platform: %s\n"), platform != NULL ? platform : "-");
  g_string_append (text, _ ("Times are in UTC. Secrets are masked."));
  g_string_append_c (text, '\n');
}

/**
 * gr_trace_to_text:
 * @session: what a window has open, for the app and demo mode
 * @lane_session: one of its lanes
 *
 * Writes the trace of a lane for a support request: the app and the environment, then each sign-in with its steps. No secret is
 * in it, and the name of the lane, which may be a person's, is not either.
 *
 * Returns: (transfer full): a text
 */
char *
gr_trace_to_text (GrSession     *session,
                  GrLaneSession *lane_session)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel         *trace;
  guint               group = 0;
  guint               number = 0;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_LANE_SESSION (lane_session), NULL);

  append_head (text, session, lane_session);
  trace = gr_lane_session_get_trace (lane_session);
  for (guint i = 0; i < g_list_model_get_n_items (trace); i++)
    {
      g_autoptr (GrExchange) step = g_list_model_get_item (trace, i);

      if (gr_exchange_get_group (step) != group)
        {
          g_autofree char *heading = gr_trace_dup_heading (step);

          g_string_append_printf (text, "\n%s\n", heading);
          group = gr_exchange_get_group (step);
          number = 0;
        }
      append_step (text, step, ++number, gr_session_get_catalog (session), gr_session_get_demo_mode (session));
    }

  return gr_redact_text (text->str);
}
