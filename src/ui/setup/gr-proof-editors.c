/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-proof-editors.h"

#include <glib/gi18n.h>

#include "gr-answer-editor.h"
#include "gr-field-editor.h"
#include "gr-list-editor.h"
#include "gr-members-editor.h"
#include "gr-setup-fields.h"

/* What a row of editors is made for. Of each field there is one editor in a place. */
typedef struct
{
  GrSession  *session;
  GrStepPart *part;
  GrProof    *proof;
  GHashTable *have;
  GrProofRow *row;
} Ask;

static void
add_button (Ask        *ask,
            const char *label,
            const char *action,
            GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gr_proof_row_append (ask->row, button);
}

static void
add_field (Ask        *ask,
           const char *key,
           gboolean    with_title)
{
  g_autoptr (GrPlace) place = NULL;
  GrField            *field = key != NULL ? gr_field_find (key) : NULL;

  if (field == NULL || !g_hash_table_add (ask->have, g_strdup (key)))
    return;

  place = gr_setup_fields_dup_place (ask->session, gr_step_part_get_place (ask->part), key);
  gr_proof_row_append (ask->row, gr_field_get_kind (field) == GR_FIELD_KIND_LIST
                                   ? gr_list_editor_new (ask->session, place, field)
                                   : gr_field_editor_new (ask->session, place, field,
                                                          with_title ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (field)) : NULL));
}

static void
add_fields (Ask               *ask,
            const char *const *keys)
{
  for (gsize i = 0; keys[i] != NULL; i++)
    add_field (ask, keys[i], TRUE);
}

/* The members are edited in the first step that asks for them; others point there. */
static char *
find_members_step (GrSession *session)
{
  GListModel *checklists = gr_session_get_checklists (session);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) steps = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (steps, j);
          GListModel        *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (step));

          for (guint k = 0; k < g_list_model_get_n_items (proofs); k++)
            {
              g_autoptr (GrProof) proof = g_list_model_get_item (proofs, k);

              if (gr_proof_get_kind (proof) == GR_PROOF_MEMBERS)
                return g_strdup (gr_step_get_path (step));
            }
        }
    }

  return NULL;
}

static void
add_members (Ask *ask)
{
  g_autofree char *path = find_members_step (ask->session);

  if (!g_hash_table_add (ask->have, g_strdup ("members")))
    return;

  if (g_strcmp0 (path, gr_step_get_path (gr_step_part_get_step (ask->part))) == 0)
    gr_proof_row_append (ask->row, gr_members_editor_new (ask->session));
  else if (path != NULL)
    add_button (ask, _ ("Edit Members"), "setup.show-step", g_variant_new_string (path));
}

static void
add_settings (Ask        *ask,
              const char *label,
              const char *field)
{
  g_autoptr (GrPlace) place = gr_setup_fields_dup_place (ask->session, gr_step_part_get_place (ask->part), "environment.");

  if (gr_place_get_environment_id (place) != NULL)
    add_button (ask, label, "win.edit-environment", g_variant_new ("(ss)", gr_place_get_environment_id (place), field));
}

static void
add_accounts (Ask *ask)
{
  add_button (ask, _ ("Go to Accounts"), "win.show-page", g_variant_new_string ("accounts"));
}

/* What is declared stands in the workspace; the rest is seen in Accounts. */
static void
add_scopes (Ask *ask)
{
  if (g_strcmp0 (gr_proof_get_stage (ask->proof), "declared") == 0)
    add_field (ask, "environment.scopes", FALSE);
  else
    add_accounts (ask);
}

static void
add_for_kind (Ask *ask)
{
  static const char *const domain[] = {"environment.domain", "environment.domain-record", NULL};
  static const char *const prefix[] = {"environment.url-prefix", "environment.signature-file", "environment.signature", NULL};

  switch (gr_proof_get_kind (ask->proof))
    {
    case GR_PROOF_FIELD:
    case GR_PROOF_LIST:
    case GR_PROOF_PAGE:
      add_field (ask, gr_proof_get_field (ask->proof), FALSE);
      break;
    case GR_PROOF_TOLD:
      gr_proof_row_append (ask->row, gr_answer_editor_new (gr_session_get_setup (ask->session), gr_step_part_get_place (ask->part), ask->proof));
      break;
    case GR_PROOF_MEMBERS:
      add_members (ask);
      break;
    case GR_PROOF_REDIRECTS:
      add_field (ask, "environment.redirect-uris", FALSE);
      break;
    case GR_PROOF_DOMAIN:
      add_fields (ask, domain);
      break;
    case GR_PROOF_PREFIX:
      add_fields (ask, prefix);
      break;
    case GR_PROOF_ASSET:
      add_button (ask, _ ("Go to Assets"), "win.show-item", g_variant_new ("(ss)", "assets", gr_proof_get_slot (ask->proof)));
      break;
    case GR_PROOF_SCOPES:
      add_scopes (ask);
      break;
    case GR_PROOF_LANE:
      add_accounts (ask);
      break;
    case GR_PROOF_SECRET:
      add_settings (ask, _ ("Enter the Secret"), "client-secret");
      break;
    default:
      break;
    }
}

/* Adds to @row what puts @proof right in the place of @part. @have holds the fields that have an editor there already. */
void
gr_proof_editors_add (GrSession  *session,
                      GrStepPart *part,
                      GrProof    *proof,
                      GHashTable *have,
                      GrProofRow *row)
{
  Ask ask = {session, part, proof, have, row};

  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (GR_IS_PROOF (proof));
  g_return_if_fail (GR_IS_PROOF_ROW (row));

  add_for_kind (&ask);
}
