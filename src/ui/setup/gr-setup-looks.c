/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-looks.h"

#include <glib/gi18n.h>

#include "gr-util.h"

typedef struct
{
  const char *icon_name;
  const char *css_class;
} Look;

static const Look step_looks[] = {
  [GR_STEP_UNKNOWN] = {"dialog-question-symbolic", "dim-label"},
  [GR_STEP_TO_DO] = {"radio-symbolic", "accent"},
  [GR_STEP_BLOCKED] = {"action-unavailable-symbolic", "dim-label"},
  [GR_STEP_WAITING] = {"document-open-recent-symbolic", "warning"},
  [GR_STEP_DONE] = {"object-select-symbolic", "success"},
  [GR_STEP_STALE] = {"view-refresh-symbolic", "warning"},
};

static const Look evidence_looks[] = {
  [GR_EVIDENCE_UNKNOWN] = {"dialog-question-symbolic", "dim-label"},
  [GR_EVIDENCE_MISSING] = {"radio-symbolic", "dim-label"},
  [GR_EVIDENCE_WRONG] = {"dialog-error-symbolic", "error"},
  [GR_EVIDENCE_WAITING] = {"document-open-recent-symbolic", "warning"},
  [GR_EVIDENCE_HOLDS] = {"object-select-symbolic", "success"},
  [GR_EVIDENCE_AGED] = {"view-refresh-symbolic", "warning"},
};

const char *
gr_step_state_get_icon_name (GrStepState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (step_looks), NULL);

  return step_looks[state].icon_name;
}

const char *
gr_step_state_get_css_class (GrStepState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (step_looks), NULL);

  return step_looks[state].css_class;
}

const char *
gr_evidence_state_get_icon_name (GrEvidenceState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (evidence_looks), NULL);

  return evidence_looks[state].icon_name;
}

const char *
gr_evidence_state_get_css_class (GrEvidenceState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (evidence_looks), NULL);

  return evidence_looks[state].css_class;
}

const char *
gr_evidence_state_get_label (GrEvidenceState state)
{
  switch (state)
    {
    case GR_EVIDENCE_MISSING:
      return _ ("Missing");

    case GR_EVIDENCE_WRONG:
      return _ ("Wrong");

    case GR_EVIDENCE_WAITING:
      return _ ("Waiting");

    case GR_EVIDENCE_HOLDS:
      return _ ("Proved");

    case GR_EVIDENCE_AGED:
      return _ ("Out of date");

    case GR_EVIDENCE_UNKNOWN:
    default:
      return _ ("Unknown");
    }
}

/* A reason to wait says so itself. */
static char *
join (GrStepState state,
      const char *reason)
{
  if (reason == NULL)
    return g_strdup (gr_step_state_get_label (state));
  if (state == GR_STEP_WAITING)
    return g_strdup (reason);

  /* Translators: the state of a step, and why it is in it. */
  return g_strdup_printf (_ ("%s: %s"), gr_step_state_get_label (state), reason);
}

static char *
count_parts (GrStep *step)
{
  guint n_parts = gr_step_get_n_parts (step);
  guint n_done = gr_step_get_n_done (step);

  switch (gr_guide_step_get_per (gr_step_get_guide_step (step)))
    {
    case GR_PER_ENVIRONMENT:
      return g_strdup_printf (ngettext ("%u of %u environment", "%u of %u environments", n_parts), n_done, n_parts);

    case GR_PER_REGION:
      return g_strdup_printf (ngettext ("%u of %u region", "%u of %u regions", n_parts), n_done, n_parts);

    case GR_PER_LANGUAGE:
      return g_strdup_printf (ngettext ("%u of %u language", "%u of %u languages", n_parts), n_done, n_parts);

    case GR_PER_ENVIRONMENT_REGION:
      return g_strdup_printf (ngettext ("%u of %u place", "%u of %u places", n_parts), n_done, n_parts);

    case GR_PER_WORKSPACE:
    default:
      return NULL;
    }
}

/* How a step is in a line of words: of several places, in how many it is done; then its state, and why. */
char *
gr_setup_looks_dup_step_words (GrStep *step)
{
  g_autofree char *words = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (GR_IS_STEP (step), NULL);

  words = join (gr_step_get_state (step), gr_step_get_reason (step));
  count = count_parts (step);
  if (count == NULL || gr_step_get_n_parts (step) == 0)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s · %s", count, words);
}

/* How a step is in one place, in a line of words. */
char *
gr_setup_looks_dup_part_words (GrStepPart *part)
{
  g_return_val_if_fail (GR_IS_STEP_PART (part), NULL);

  return join (gr_step_part_get_state (part), gr_step_part_get_reason (part));
}

/* A time of day where it was today, and the date otherwise. */
char *
gr_setup_looks_dup_time (gint64 unix_seconds)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (unix_seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char      *text = NULL;

  if (then == NULL)
    return g_strdup ("");

  text = g_date_time_format (then, "%H:%M");
  if (g_date_time_get_year (then) != g_date_time_get_year (now) || g_date_time_get_day_of_year (then) != g_date_time_get_day_of_year (now))
    return gr_format_timestamp (unix_seconds);

  /* Translators: a time of day, such as "today at 14:05". */
  return g_strdup_printf (_ ("today at %s"), text);
}
