/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fault-words.h"

#include <glib/gi18n.h>

static const char *
find_route (GrEmulatorDial *dial)
{
  for (gsize i = 0; i < gr_emulator_n_places; i++)
    {
      if (gr_emulator_dial_get_fault (dial, gr_emulator_places[i].route) != GR_EMULATOR_FAULT_NONE)
        return gr_emulator_places[i].route;
    }

  return NULL;
}

static char *
describe_time (GrEmulatorDial *dial)
{
  if (gr_emulator_dial_get_clock_offset (dial) != 0)
    return g_strdup (_ ("The clock of the Local sandbox is wrong"));

  return g_strdup (_ ("Tokens live shorter than TikTok’s"));
}

/* What is on, in one line, or NULL where nothing is. */
char *
gr_fault_words_summary (GrEmulatorDial *dial)
{
  guint       n_on = gr_emulator_dial_get_n_on (dial);
  const char *route = find_route (dial);

  if (n_on == 0)
    return NULL;
  if (n_on > 1)
    return g_strdup_printf (ngettext ("%u fault is on", "%u faults are on", n_on), n_on);
  if (route == NULL)
    return describe_time (dial);

  /* Translators: the first %s is a place such as "Token endpoint", the second what it does wrong. */
  return g_strdup_printf (_ ("Fault on: %s – %s"), _ (gr_emulator_fault_find_place (route)->title),
                          _ (gr_emulator_fault_get_kind (gr_emulator_dial_get_fault (dial, route))->summary));
}

static char *
describe_length (guint n_left)
{
  if (n_left == 0)
    return g_strdup (_ ("On until switched off"));
  if (n_left == 1)
    return g_strdup (_ ("On for the next request"));

  return g_strdup_printf (ngettext ("On for the next %u request", "On for the next %u requests", n_left), n_left);
}

/* For how long a fault is on, and how often it was met; NULL where there is nothing to say. */
char *
gr_fault_words_note (GrEmulatorDial *dial,
                     const char     *route,
                     GrEmulatorFault fault)
{
  guint            n_met = gr_emulator_dial_get_n_met (dial, fault);
  gboolean         is_on = gr_emulator_dial_get_fault (dial, route) == fault;
  g_autofree char *length = is_on ? describe_length (gr_emulator_dial_get_n_left (dial, route)) : NULL;
  g_autofree char *met = NULL;

  if (n_met > 0)
    met = g_strdup_printf (ngettext ("met once", "met %u times", n_met), n_met);
  if (length == NULL)
    return g_steal_pointer (&met);
  if (met == NULL)
    return g_steal_pointer (&length);

  return g_strdup_printf ("%s · %s", length, met);
}
