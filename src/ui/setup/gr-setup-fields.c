/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-fields.h"

#include "gr-redact.h"
#include "gr-setup.h"
#include "gr-step-item.h"
#include "gr-workspace-fields.h"

/* A step for the whole workspace may ask for a field of an environment: that is the one in force. */
GrPlace *
gr_setup_fields_dup_place (GrSession     *session,
                           const GrPlace *place,
                           const char    *key)
{
  GrEnvironment *environment = gr_session_get_environment (session);

  if (environment != NULL && g_str_has_prefix (key, "environment.") && (place == NULL || gr_place_get_environment_id (place) == NULL))
    return gr_place_new (gr_environment_get_id (environment), place != NULL ? gr_place_get_region_id (place) : NULL,
                         place != NULL ? gr_place_get_language_id (place) : NULL);

  return place != NULL ? gr_place_ref ((GrPlace *)place) : gr_place_new (NULL, NULL, NULL);
}

/* What stands in a field, a list line by line; NULL where it is empty. */
char *
gr_setup_fields_dup (GrSession     *session,
                     const GrPlace *place,
                     const char    *key)
{
  GrWorkspace        *workspace = gr_session_get_workspace (session);
  g_autoptr (GrPlace) where = gr_setup_fields_dup_place (session, place, key);
  const char         *text = gr_workspace_get_place_field (workspace, where, key);
  const char *const  *values;

  /* Any key of an environment may be that of a list. */
  if (text != NULL || !gr_workspace_is_list_key (key))
    return g_strdup (text);

  values = gr_workspace_get_list_field (workspace, where, key);
  return values != NULL && values[0] != NULL ? g_strjoinv ("\n", (char **)values) : NULL;
}

/* Whether what stands in a field has to be hidden now. */
gboolean
gr_setup_fields_is_masked (GrSession  *session,
                           const char *key)
{
  GrField *field = gr_field_find (key);

  return field != NULL && gr_field_get_value_kind (field) != GR_VALUE_PUBLIC && gr_session_get_demo_mode (session);
}

/* A value as it may be drawn. @key is NULL for a value that is no field's. A choice is drawn in words. */
char *
gr_setup_fields_mask (GrSession  *session,
                      const char *key,
                      const char *value)
{
  GrField *field = key != NULL ? gr_field_find (key) : NULL;

  if (field == NULL)
    return g_strdup (value);
  if (gr_field_get_choice_title (field, value) != NULL)
    return g_strdup (gr_field_get_choice_title (field, value));

  return gr_redact_value (value, gr_field_get_value_kind (field), gr_session_get_demo_mode (session));
}

static void
hide (GString    *text,
      const char *value,
      GrValueKind kind)
{
  g_autofree char *shown = NULL;

  if (value == NULL || *value == '\0')
    return;

  shown = gr_redact_value (value, kind, TRUE);
  g_string_replace (text, value, shown, 0);
}

static void
hide_members (GString     *text,
              GrWorkspace *workspace)
{
  GListModel *members = gr_workspace_get_members (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      hide (text, gr_member_get_email (member), GR_VALUE_EMAIL);
    }
}

static void
hide_field (GString    *text,
            GrSession  *session,
            const char *key,
            const char *environment_id)
{
  g_autoptr (GrPlace) place = gr_place_new (environment_id, NULL, NULL);
  g_autofree char    *value = gr_setup_fields_dup (session, place, key);
  g_auto (GStrv)      lines = g_strsplit (value != NULL ? value : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    hide (text, lines[i], gr_field_get_value_kind (gr_field_find (key)));
}

/* Words about several places name what stands in one of them. */
static void
hide_everywhere (GString    *text,
                 GrSession  *session,
                 const char *key)
{
  GListModel *environments = gr_workspace_get_environments (gr_session_get_workspace (session));

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      hide_field (text, session, key, gr_environment_get_id (environment));
    }
}

/* What is said of a step (nullable, one that is no more) names what was filled in for it. In demo mode that is masked there too. */
char *
gr_setup_fields_mask_words (GrSession  *session,
                            GrStep     *step,
                            const char *words)
{
  GListModel *proofs;
  GString    *text;

  if (words == NULL || step == NULL || !gr_session_get_demo_mode (session))
    return g_strdup (words);

  proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (step));
  text = g_string_new (words);
  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);
      const char         *key = gr_proof_get_field (proof);

      if (gr_proof_get_kind (proof) == GR_PROOF_MEMBERS)
        hide_members (text, gr_session_get_workspace (session));
      else if (key != NULL && gr_setup_fields_is_masked (session, key))
        hide_everywhere (text, session, key);
    }

  return g_string_free (text, FALSE);
}

static gboolean
asks_for (GrGuideStep *step,
          const char  *key)
{
  GListModel *proofs = gr_guide_step_get_proofs (step);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      if (g_strcmp0 (gr_proof_get_field (proof), key) == 0)
        return TRUE;
    }

  return FALSE;
}

static char *
find_step (GrSession  *session,
           const char *key)
{
  GListModel *checklists = gr_session_get_checklists (session);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) steps = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (steps, j);

          if (asks_for (gr_step_get_guide_step (step), key))
            return g_strdup (gr_step_get_path (step));
        }
    }

  return NULL;
}

/* Goes to where a field is filled in: its step, or the settings of the workspace. */
void
gr_setup_fields_jump (GtkWidget     *widget,
                      GrSession     *session,
                      const GrPlace *place,
                      const char    *key)
{
  g_autoptr (GrPlace) where = gr_setup_fields_dup_place (session, place, key);
  g_autofree char    *path = find_step (session, key);
  const char         *environment_id = gr_place_get_environment_id (where);

  if (path != NULL)
    {
      g_autofree char *item = gr_step_item_new (path, where);

      gtk_widget_activate_action (widget, "setup.show-field", "(ss)", item, key);
    }
  else if (environment_id != NULL)
    gtk_widget_activate_action (widget, "win.edit-environment", "(ss)", environment_id, key + strlen ("environment."));
  else
    gtk_widget_activate_action (widget, "win.workspace-settings", NULL);
}
