/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover.h"

#include "gr-lint.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

static void
add_fields (GStrvBuilder *builder,
            GrWorkspace  *workspace,
            GrGuideStep  *step)
{
  GListModel *proofs = gr_guide_step_get_proofs (step);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);
      g_autofree char    *line = NULL;
      const char         *value;

      if (gr_proof_get_kind (proof) != GR_PROOF_FIELD)
        continue;

      value = gr_workspace_get_field (workspace, gr_proof_get_field (proof));
      if (value == NULL)
        continue;

      line = g_strdup_printf ("%s=%s", gr_proof_get_field (proof), value);
      g_strv_builder_add (builder, line);
    }
}

static GrEvidence *
look_at_field (GrWorkspace *workspace,
               GrProof     *proof)
{
  const char            *value = gr_workspace_get_field (workspace, gr_proof_get_field (proof));
  const char            *pattern = gr_proof_get_pattern (proof);
  g_autoptr (GRegex)     regex = NULL;
  g_autoptr (GListModel) findings = NULL;
  g_autofree char       *text = NULL;

  if (value == NULL)
    return gr_evidence_new (proof, GR_EVIDENCE_MISSING, _ ("Not filled in yet"), 0);

  if (pattern != NULL)
    {
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
      if (regex == NULL)
        return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, _ ("The guide has a fault: its shape for this field can’t be read"), 0);

      if (!g_regex_match (regex, value, 0, NULL))
        {
          text = g_strdup_printf (_ ("“%s” has another shape than %s"), value, gr_proof_get_shape (proof));
          return gr_evidence_new (proof, GR_EVIDENCE_WRONG, text, 0);
        }
    }

  findings = gr_lint_workspace_field (workspace, gr_proof_get_field (proof), value);
  if (g_list_model_get_n_items (findings) > 0)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, 0);
      GrEvidenceState       state = gr_finding_get_severity (finding) == GR_SEVERITY_ERROR ? GR_EVIDENCE_WRONG : GR_EVIDENCE_HOLDS;

      text = g_strdup_printf ("“%s”: %s", value, gr_finding_get_title (finding));
      return gr_evidence_new (proof, state, text, 0);
    }

  return gr_evidence_new (proof, GR_EVIDENCE_HOLDS, value, 0);
}

/* The key of the first field that has changed since the answer was given, or %NULL. */
static char *
find_change (GrWorkspace *workspace,
             GrAnswer    *answer)
{
  const char *const *about = gr_answer_get_about (answer);

  for (guint i = 0; about[i] != NULL; i++)
    {
      const char      *equals = strchr (about[i], '=');
      g_autofree char *key = NULL;

      if (equals == NULL)
        continue;

      key = g_strndup (about[i], equals - about[i]);
      if (gr_workspace_is_field_key (key) && g_strcmp0 (gr_workspace_get_field (workspace, key), equals + 1) != 0)
        return g_strdup (equals + 1);
    }

  return NULL;
}

/* What has become of an answer that was good when it was given. */
static char *
find_ageing (GrWorkspace *workspace,
             GrAnswer    *answer,
             guint        stale_after,
             gint64       now)
{
  g_autofree char *date = gr_format_date (gr_answer_get_date (answer));
  g_autofree char *change = find_change (workspace, answer);

  if (change != NULL)
    return g_strdup_printf (_ ("Told on %s about “%s”, which has changed since"), date, change);

  if (stale_after > 0 && now - gr_answer_get_date (answer) > (gint64)stale_after * DAY)
    return g_strdup_printf (ngettext ("Told on %s, more than %u day ago", "Told on %s, more than %u days ago", stale_after), date, stale_after);

  return NULL;
}

static GrEvidence *
look_at_answer (GrWorkspace *workspace,
                GrGuideStep *step,
                GrProof     *proof,
                gint64       now)
{
  GrAnswer        *answer = gr_workspace_get_answer (workspace, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)));
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  const char      *choice;
  GrEvidenceState  state;
  gint64           told;

  if (answer == NULL)
    return gr_evidence_new (proof, GR_EVIDENCE_MISSING, _ ("Not answered yet"), 0);

  told = gr_answer_get_date (answer);
  date = gr_format_date (told);
  choice = gr_answer_get_value (answer);

  if (!find_meaning (proof, choice, &state))
    {
      text = g_strdup_printf (_ ("“%s”, told on %s, is no answer this guide knows"), choice, date);
      return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, text, told);
    }

  /* A day of grace, because the day is counted in UTC. */
  if (told > now + DAY)
    {
      text = g_strdup_printf (_ ("“%s” is dated %s, which is still to come"), gr_proof_get_choice_title (proof, choice), date);
      return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, text, told);
    }

  if (state == GR_EVIDENCE_HOLDS || state == GR_EVIDENCE_WAITING)
    {
      text = find_ageing (workspace, answer, gr_guide_step_get_stale_after_days (step), now);
      if (text != NULL)
        return gr_evidence_new (proof, GR_EVIDENCE_AGED, text, told);
    }

  text = g_strdup_printf (_ ("“%s”, told by you on %s"), gr_proof_get_choice_title (proof, choice), date);
  return gr_evidence_new (proof, state, text, told);
}

static gboolean
has_role (GrMember   *member,
          const char *role)
{
  if (role == NULL || g_str_equal (role, "any") || g_str_equal (gr_member_get_role (member), role))
    return TRUE;

  return g_str_equal (role, "admin") && g_str_equal (gr_member_get_role (member), "owner");
}

static guint
count_members (GrWorkspace *workspace,
               const char  *role,
               const char  *region_id)
{
  GListModel *members = gr_workspace_get_members (workspace);
  guint       count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      if (has_role (member, role) && (region_id == NULL || g_strcmp0 (gr_member_get_region_id (member), region_id) == 0))
        count++;
    }

  return count;
}

static char *
find_bad_address (GrWorkspace *workspace)
{
  GListModel *members = gr_workspace_get_members (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      if (!gr_lint_is_email (gr_member_get_email (member)))
        return g_strdup (gr_member_get_email (member));
    }

  return NULL;
}

static GrEvidence *
look_at_regions (GrWorkspace *workspace,
                 GrProof     *proof)
{
  const char *const  *regions = gr_workspace_get_regions (workspace);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char    *text = NULL;

  if (regions[0] == NULL)
    return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, _ ("The workspace has no regions yet"), 0);

  for (guint i = 0; regions[i] != NULL; i++)
    if (count_members (workspace, gr_proof_get_role (proof), regions[i]) < gr_proof_get_count (proof))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", regions[i]);

  if (missing->len > 0)
    {
      text = g_strdup_printf (_ ("Nobody is listed yet for %s"), missing->str);
      return gr_evidence_new (proof, GR_EVIDENCE_MISSING, text, 0);
    }

  return gr_evidence_new (proof, GR_EVIDENCE_HOLDS, _ ("Somebody is listed for every region"), 0);
}

static GrEvidence *
look_at_members (GrWorkspace *workspace,
                 GrProof     *proof)
{
  guint            count = count_members (workspace, gr_proof_get_role (proof), NULL);
  g_autofree char *bad = find_bad_address (workspace);
  g_autofree char *text = NULL;

  if (bad != NULL)
    {
      text = g_strdup_printf (_ ("“%s” is no e-mail address"), bad);
      return gr_evidence_new (proof, GR_EVIDENCE_WRONG, text, 0);
    }

  if (gr_proof_get_per_region (proof))
    return look_at_regions (workspace, proof);

  if (count < gr_proof_get_count (proof))
    {
      text = g_strdup_printf (ngettext ("%u listed, %u needed", "%u listed, %u needed", count), count, gr_proof_get_count (proof));
      return gr_evidence_new (proof, GR_EVIDENCE_MISSING, text, 0);
    }

  text = g_strdup_printf (ngettext ("%u listed", "%u listed", count), count);
  return gr_evidence_new (proof, GR_EVIDENCE_HOLDS, text, 0);
}

/**
 * gr_prover_look:
 * @workspace: where to look
 * @step: the step that has the proof
 * @proof: what to look for
 * @now: unix seconds
 *
 * Looks for a proof. Nothing is remembered: the same workspace at the same time gives the same evidence.
 *
 * Returns: (transfer full): what was found
 */
GrEvidence *
gr_prover_look (GrWorkspace *workspace,
                GrGuideStep *step,
                GrProof     *proof,
                gint64       now)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_GUIDE_STEP (step), NULL);
  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  switch (gr_proof_get_kind (proof))
    {
    case GR_PROOF_FIELD:
      return look_at_field (workspace, proof);

    case GR_PROOF_TOLD:
      return look_at_answer (workspace, step, proof, now);

    case GR_PROOF_MEMBERS:
      return look_at_members (workspace, proof);

    case GR_PROOF_LIST:
    case GR_PROOF_REDIRECTS:
    case GR_PROOF_PAGE:
    case GR_PROOF_DOMAIN:
    case GR_PROOF_PREFIX:
    case GR_PROOF_ASSET:
    case GR_PROOF_SCOPES:
    case GR_PROOF_LANE:
    case GR_PROOF_SECRET:
    default:
      return gr_evidence_new_unprovable (proof, _ ("nobody is there to look"));
    }
}

/**
 * gr_prover_dup_about:
 * @workspace: where to look
 * @guide: the guide of @step
 * @step: a step with a question
 *
 * Collects what an answer given now is about: the fields that the step and the steps it needs ask for, as they stand.
 *
 * Returns: (transfer full) (array zero-terminated=1): "key=value" lines
 */
char **
gr_prover_dup_about (GrWorkspace *workspace,
                     GrGuide     *guide,
                     GrGuideStep *step)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const       *needs;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (GR_IS_GUIDE_STEP (step), NULL);

  needs = gr_guide_step_get_needs (step);
  for (guint i = 0; needs != NULL && needs[i] != NULL; i++)
    {
      GrGuideStep *needed = gr_guide_find_step (guide, needs[i]);

      if (needed != NULL)
        add_fields (builder, workspace, needed);
    }
  add_fields (builder, workspace, step);

  return g_strv_builder_end (builder);
}

/**
 * gr_prover_get_awaited:
 * @choice: a choice of a question after which one waits
 *
 * Returns: (transfer none): for whom one waits, in words for people
 */
const char *
gr_prover_get_awaited (const char *choice)
{
  g_return_val_if_fail (choice != NULL, NULL);

  return g_str_equal (choice, "invited") ? _ ("the people you invited") : _ ("TikTok");
}
