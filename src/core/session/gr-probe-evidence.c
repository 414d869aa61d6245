/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-set-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-util.h"

#define DAY_SECONDS (24 * 60 * 60)

static GrFinding *
dup_first_error (GListModel *findings)
{
  guint n_items = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (gr_finding_get_severity (finding) == GR_SEVERITY_ERROR)
        return g_steal_pointer (&finding);
    }

  return NULL;
}

static char *
describe_good (const GrProbeSight *sight)
{
  g_autofree char *date = gr_format_date (sight->looked_at);
  guint            n_warnings = gr_findings_count (sight->findings, GR_SEVERITY_WARNING);

  if (n_warnings > 0)
    return g_strdup_printf (ngettext ("Good on %s, with %u warning", "Good on %s, with %u warnings", n_warnings), date, n_warnings);

  return g_strdup_printf (_ ("Good on %s"), date);
}

static void
append_part (GString    *text,
             const char *part)
{
  gsize length = part != NULL ? strlen (part) : 0;

  if (length > 0 && part[length - 1] == '.')
    length--;
  if (length > 0)
    g_string_append_printf (text, "%s%.*s", text->len > 0 ? " · " : "", (int)length, part);
}

static char *
describe_error (const GrProbeSight *sight,
                GrFinding          *error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char    *date = gr_format_date (sight->looked_at);
  g_autofree char    *good = sight->good_at != 0 ? gr_format_date (sight->good_at) : NULL;
  g_autofree char    *seen = NULL;

  if (good != NULL)
    /* Translators: two dates, of the last look at a page and of the last one that found nothing wrong. */
    seen = g_strdup_printf (_ ("seen on %s, good on %s"), date, good);
  else
    seen = g_strdup_printf (_ ("seen on %s"), date);

  append_part (text, gr_finding_get_title (error));
  append_part (text, gr_finding_get_detail (error));
  append_part (text, seen);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A clock that was set back makes a look of the future, which proves as little as an old one. */
static gboolean
is_aged (const GrProbeSight *sight)
{
  return sight->now < sight->looked_at - DAY_SECONDS || sight->now - sight->looked_at >= (gint64)GR_PROBE_SET_DAYS * DAY_SECONDS;
}

/* What holds until somebody looks again. */
static const char *
get_addition (const GrProbeSight *sight)
{
  if (sight->is_looking)
    return _ ("looking again now");
  if (sight->is_offline)
    return _ ("no network to look again");
  if (sight->recalled)
    return _ ("not looked at since the workspace was opened");

  return NULL;
}

static GrEvidence *
make (GrProof            *proof,
      GrEvidenceState     state,
      const char         *text,
      const GrProbeSight *sight)
{
  const char      *addition = get_addition (sight);
  g_autofree char *whole = addition != NULL ? g_strdup_printf ("%s · %s", text, addition) : g_strdup (text);

  return gr_evidence_new_looked (proof, state, whole, sight->looked_at, sight->findings, sight->looked_at);
}

/*< private >
 * gr_probe_evidence_new:
 * @proof: a proof about something outside
 * @sight: what is known of it
 *
 * Says what is proved. That nobody can look now takes away nothing that was seen before; only its age does.
 *
 * Returns: (transfer full): new evidence
 */
GrEvidence *
_gr_probe_evidence_new (GrProof            *proof,
                        const GrProbeSight *sight)
{
  g_autoptr (GrFinding) error = sight->findings != NULL ? dup_first_error (sight->findings) : NULL;
  g_autofree char      *text = NULL;

  if (sight->looked_at == 0 || sight->findings == NULL)
    {
      const char *reason = sight->is_looking   ? _ ("Looking now")
                           : sight->is_offline ? _ ("Could not look: there is no network")
                                               : _ ("Not looked at yet");

      return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, reason, 0);
    }

  if (error != NULL)
    {
      text = describe_error (sight, error);
      return make (proof, GR_EVIDENCE_WRONG, text, sight);
    }

  text = describe_good (sight);
  return make (proof, is_aged (sight) ? GR_EVIDENCE_AGED : GR_EVIDENCE_HOLDS, text, sight);
}

/*< private >
 * gr_probe_evidence_new_missing:
 * @proof: a proof about something outside
 * @field: the key of the field that is not filled in
 *
 * Says that there is nothing to look at.
 *
 * Returns: (transfer full): new evidence
 */
GrEvidence *
_gr_probe_evidence_new_missing (GrProof    *proof,
                                const char *field)
{
  const char *text = _ ("No address is filled in");

  if (g_str_equal (field, "environment.domain"))
    text = _ ("No domain is filled in");
  else if (g_str_equal (field, "environment.domain-record"))
    text = _ ("The text of the DNS record is not filled in");
  else if (g_str_equal (field, "environment.url-prefix"))
    text = _ ("No URL prefix is filled in");
  else if (g_str_equal (field, "environment.signature"))
    text = _ ("The content of the signature file is not filled in");

  return gr_evidence_new (proof, GR_EVIDENCE_MISSING, text, 0);
}
