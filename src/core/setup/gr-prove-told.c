/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-util.h"

#include <glib/gi18n-lib.h>

#define DAY 86400

/* What the choices of a question mean. Guides word them as they like. */
typedef struct
{
  const char     *choice;
  GrEvidenceState state;
} Meaning;

static const Meaning meanings[] = {
  {"yes", GR_EVIDENCE_HOLDS},
  {"no", GR_EVIDENCE_MISSING},
  {"submitted", GR_EVIDENCE_WAITING},
  {"invited", GR_EVIDENCE_WAITING},
  {"refused", GR_EVIDENCE_WRONG},
  {"not-needed", GR_EVIDENCE_HOLDS},
  {"unsure", GR_EVIDENCE_UNKNOWN},
};

/* A choice that is not in the guide's list means nothing, whatever it is called. */
static gboolean
find_meaning (GrProof         *proof,
              const char      *choice,
              GrEvidenceState *state)
{
  if (gr_proof_get_choice_title (proof, choice) == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_str_equal (meanings[i].choice, choice))
      {
        *state = meanings[i].state;
        if (*state == GR_EVIDENCE_WAITING && !gr_proof_get_can_wait (proof))
          *state = GR_EVIDENCE_MISSING;
        return TRUE;
      }

  return FALSE;
}

/* What has become of an answer that was good when it was given. */
static char *
find_ageing (const GrProving *proving,
             GrAnswer        *answer)
{
  guint            stale_after = gr_guide_step_get_stale_after_days (proving->step);
  g_autofree char *date = gr_format_date (gr_answer_get_date (answer));
  g_autofree char *change = gr_about_find_change (proving->prover, proving->place, gr_answer_get_about (answer));

  if (change != NULL)
    return g_strdup_printf (_ ("Told on %s about “%s”, which has changed since"), date, change);

  if (stale_after > 0 && proving->now - gr_answer_get_date (answer) > (gint64)stale_after * DAY)
    return g_strdup_printf (ngettext ("Told on %s, more than %u day ago", "Told on %s, more than %u days ago", stale_after), date, stale_after);

  return NULL;
}

static GrEvidence *
look_at_answer (const GrProving *proving,
                GrAnswer        *answer)
{
  GrProof         *proof = proving->proof;
  gint64           told = gr_answer_get_date (answer);
  const char      *choice = gr_answer_get_value (answer);
  g_autofree char *date = gr_format_date (told);
  g_autofree char *text = NULL;
  GrEvidenceState  state;

  if (!find_meaning (proof, choice, &state))
    {
      text = g_strdup_printf (_ ("“%s”, told on %s, is no answer this guide knows"), choice, date);
      return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, text, told);
    }

  /* A day of grace, because the day is counted in UTC. */
  if (told > proving->now + DAY)
    {
      text = g_strdup_printf (_ ("“%s” is dated %s, which is still to come"), gr_proof_get_choice_title (proof, choice), date);
      return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, text, told);
    }

  if (state == GR_EVIDENCE_HOLDS || state == GR_EVIDENCE_WAITING)
    {
      text = find_ageing (proving, answer);
      if (text != NULL)
        return gr_evidence_new (proof, GR_EVIDENCE_AGED, text, told);
    }

  text = g_strdup_printf (_ ("“%s”, told by you on %s"), gr_proof_get_choice_title (proof, choice), date);
  return gr_evidence_new (proof, state, text, told);
}

GrEvidence *
gr_prove_told (const GrProving *proving)
{
  g_autofree char *question = gr_place_dup_question (proving->place, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proving->proof)));
  GrAnswer        *answer = gr_workspace_get_answer (proving->prover->workspace, question);

  if (answer == NULL)
    return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("Not answered yet"), 0);

  return look_at_answer (proving, answer);
}

/* For whom one waits after an answer, in words for people. */
const char *
gr_prove_get_awaited (const char *choice,
                      GrDoer      doer)
{
  if (g_strcmp0 (choice, "invited") == 0)
    return _ ("the people you invited");

  return gr_doer_get_label (doer == GR_DOER_CONTACT ? GR_DOER_CONTACT : GR_DOER_TIKTOK);
}
