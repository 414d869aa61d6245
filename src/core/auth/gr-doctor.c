/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-dialect.h"
#include "gr-util.h"

/*< private >
 * gr_doctor_set_source:
 * @finding: a finding about a sign-in
 *
 * Sets what is noted for its rule as the source of a finding.
 */
void
gr_doctor_set_source (GrFinding *finding)
{
  GrOauthNote *note = gr_oauth_rule_find (gr_finding_get_rule (finding));

  if (note != NULL)
    gr_finding_set_source (finding, gr_catalog_entry_get_source (GR_CATALOG_ENTRY (note)), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (note)),
                           gr_oauth_note_get_basis (note));
}

/*< private >
 * gr_doctor_report:
 * @findings: where to add it
 * @severity: how bad it is
 * @rule: the name of the rule
 * @place: (nullable): what it is about; never a secret
 * @title: one line for people
 * @fix: (nullable): what to do
 * @source: (nullable): the entry of the catalogue that says so, %NULL for what is noted for the rule
 * @basis: what @source rests on
 *
 * Adds a finding.
 *
 * Returns: (transfer none): the finding
 */
GrFinding *
gr_doctor_report (GListStore     *findings,
                  GrSeverity      severity,
                  const char     *rule,
                  const char     *place,
                  const char     *title,
                  const char     *fix,
                  GrCatalogEntry *source,
                  GrBasis         basis)
{
  g_autoptr (GrFinding) finding = gr_finding_new (severity, rule, title);

  gr_finding_set_place (finding, place);
  gr_finding_set_fix (finding, fix);
  if (source != NULL)
    gr_finding_set_source (finding, gr_catalog_entry_get_source (source), gr_catalog_entry_get_as_of (source), basis);
  else
    gr_doctor_set_source (finding);
  g_list_store_append (findings, finding);

  return finding;
}

/*< private >
 * gr_doctor_append:
 * @findings: where to add them
 * @others: (transfer full): findings
 *
 * Adds findings, and lets go of the list they came in.
 */
void
gr_doctor_append (GListStore *findings,
                  GListModel *others)
{
  for (guint i = 0; i < g_list_model_get_n_items (others); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (others, i);

      g_list_store_append (findings, finding);
    }

  g_object_unref (others);
}

/*< private >
 * gr_doctor_describe_stray:
 * @text: a key, a secret or an address, of whatever bytes
 *
 * Looks for the first character that has no place in @text: whatever is not visible ASCII. The text itself is not repeated.
 *
 * Returns: (transfer full) (nullable): what it is and where, or %NULL where there is none
 */
char *
gr_doctor_describe_stray (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  guint            position = 1;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      gunichar character = g_utf8_get_char (p);

      if (character < 0x80 && g_ascii_isgraph (character))
        continue;
      if (character == ' ')
        return g_strdup_printf (_ ("Character %u is a space."), position);
      if (character == '\n' || character == '\r')
        return g_strdup_printf (_ ("Character %u is a line break."), position);
      if (character == '\t')
        return g_strdup_printf (_ ("Character %u is a tab."), position);
      if (g_unichar_isgraph (character) && !g_unichar_iszerowidth (character))
        return g_strdup_printf (_ ("Character %u is no ASCII letter, digit or sign (U+%04X)."), position, character);

      return g_strdup_printf (_ ("Character %u cannot be seen (U+%04X)."), position, character);
    }

  return NULL;
}

/**
 * gr_doctor_trim:
 * @text: a key or a secret, as it was pasted
 *
 * Takes out what cannot be seen and does not belong there: spaces, line breaks, control and zero-width characters, wherever they
 * stand. What can be seen stays, right or wrong.
 *
 * Returns: (transfer full): the rest; @text may be a secret, so free it with gr_secret_free()
 */
char *
gr_doctor_trim (const char *text)
{
  g_autoptr (GrSecret) valid = NULL;
  GString             *kept;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  kept = g_string_sized_new (strlen (valid) + 1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isgraph (character) && !g_unichar_iszerowidth (character))
        g_string_append_unichar (kept, character);
    }

  return g_string_free (kept, FALSE);
}

/**
 * gr_doctor_examine:
 * @catalog: the catalogue
 * @input: what is set up
 *
 * Judges what a sign-in would be made with, before it is made.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_doctor_examine (GrCatalog           *catalog,
                   const GrDoctorInput *input)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  const GrDialect       *dialect;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (input != NULL, NULL);

  gr_doctor_append (findings, gr_doctor_judge_client_key (catalog, input));
  gr_doctor_append (findings, gr_doctor_judge_client_secret (catalog, input));
  dialect = gr_dialect_find (input->platform);
  if (input->redirect_uris != NULL && dialect != NULL && dialect->redirect_rules != NULL)
    gr_doctor_append (findings, gr_doctor_judge_redirect_uris (catalog, dialect->redirect_rules, input->redirect_uris));
  if (input->asked_scopes != NULL)
    gr_doctor_append (findings, gr_doctor_judge_scopes (catalog, input->declared_scopes, input->asked_scopes));

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
