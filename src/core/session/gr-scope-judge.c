/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-judge.h"

#include <glib/gi18n.h>

/**
 * gr_scope_judge:
 * @line: a line of the ledger
 * @settled: whether the lane is signed in, so that what is not granted stays so
 *
 * Says what is wrong with a scope, or would be in the eyes of a reviewer: TikTok’s guidelines have unneeded scopes removed
 * (https://developers.tiktok.com/doc/app-review-guidelines).
 *
 * Returns: all complaints together
 */
GrScopeComplaint
gr_scope_judge (GrScopeGrant *line,
                gboolean      settled)
{
  gboolean         declared, asked, granted;
  GrScopeComplaint complaints = GR_SCOPE_COMPLAINT_NONE;

  g_return_val_if_fail (GR_IS_SCOPE_GRANT (line), GR_SCOPE_COMPLAINT_NONE);

  declared = gr_scope_grant_get_declared (line);
  asked = gr_scope_grant_get_asked (line);
  granted = gr_scope_grant_get_granted (line);

  if (asked && !declared)
    complaints |= GR_SCOPE_COMPLAINT_NOT_DECLARED;
  if ((declared || asked) && gr_scope_enabled_is_not (gr_scope_grant_get_enabled (line)))
    complaints |= GR_SCOPE_COMPLAINT_REFUSED;
  else if (settled && asked && !granted)
    complaints |= GR_SCOPE_COMPLAINT_WITHHELD;
  if (settled && declared && !asked)
    complaints |= GR_SCOPE_COMPLAINT_NOT_ASKED;
  if (granted && gr_scope_grant_get_used_at (line) == 0)
    complaints |= GR_SCOPE_COMPLAINT_NOT_USED;
  if (gr_scope_grant_get_used_at (line) != 0 && !gr_scope_grant_get_explained (line))
    complaints |= GR_SCOPE_COMPLAINT_UNEXPLAINED;

  return complaints;
}

static const char *
get_withheld_fix (GrScope *scope)
{
  if (scope != NULL && !gr_scope_get_user_can_untick (scope))
    return _ ("The user cannot untick it, so the app may not have it. See in the portal whether it is switched on.");

  return _ ("The user unticked it, or the app may not have it. Sign in again to ask once more.");
}

/**
 * gr_scope_judge_make_finding:
 * @line: a line of the ledger
 * @complaint: one complaint
 *
 * Puts a complaint into words.
 *
 * Returns: (transfer full): a finding whose place is the scope
 */
GrFinding *
gr_scope_judge_make_finding (GrScopeGrant    *line,
                             GrScopeComplaint complaint)
{
  const struct
  {
    GrScopeComplaint complaint;
    GrSeverity       severity;
    const char      *rule;
    const char      *title;
    const char      *fix;
  } words[] = {
    {GR_SCOPE_COMPLAINT_NOT_DECLARED, GR_SEVERITY_WARNING, "scope.not-declared",
     _ ("Asked for, but not declared"), _ ("Declare it in this environment, or sign in again to ask without it.")},
    {GR_SCOPE_COMPLAINT_WITHHELD, GR_SEVERITY_WARNING, "scope.withheld",
     _ ("Asked for and not granted"), get_withheld_fix (gr_scope_grant_get_scope (line))},
    {GR_SCOPE_COMPLAINT_REFUSED, GR_SEVERITY_WARNING, "scope.not-enabled",
     _ ("Not switched on in the portal"), _ ("Add it on the page of your app or sandbox, or take it out of the declared scopes: one such scope refuses the whole sign-in.")},
    {GR_SCOPE_COMPLAINT_NOT_ASKED, GR_SEVERITY_INFO, "scope.not-asked",
     _ ("Declared, but not asked for"), _ ("Sign in again to ask for it, or take it out of the declared scopes.")},
    {GR_SCOPE_COMPLAINT_NOT_USED, GR_SEVERITY_INFO, "scope.not-used",
     _ ("Requested, but not used"), _ ("Call something that needs it, or do without it: reviewers refuse scopes that an app does not use.")},
    {GR_SCOPE_COMPLAINT_UNEXPLAINED, GR_SEVERITY_INFO, "scope.unexplained",
     _ ("Used, but not explained"), _ ("Write for the reviewers what it is for, under Scope Explanations.")},
  };

  g_return_val_if_fail (GR_IS_SCOPE_GRANT (line), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GrFinding *finding;

      if (words[i].complaint != complaint)
        continue;

      finding = gr_finding_new (words[i].severity, words[i].rule, words[i].title);
      gr_finding_set_fix (finding, words[i].fix);
      gr_finding_set_place (finding, gr_scope_grant_get_name (line));
      if (complaint == GR_SCOPE_COMPLAINT_REFUSED)
        gr_finding_set_detail (finding, gr_scope_grant_get_enabled_said (line));

      return finding;
    }

  g_return_val_if_reached (NULL);
}
