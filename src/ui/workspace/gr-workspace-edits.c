/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-edits.h"

#include "gr-secret-owner.h"

#include <glib/gi18n.h>

/* A line of a workspace file may be a little longer than this, in bytes. */
#define MAX_TEXT 1000

static guint
count_lanes (GrWorkspace *workspace,
             const char *(*get_id) (GrLane *lane),
             const char *id)
{
  GListModel *lanes = gr_workspace_get_lanes (workspace);
  guint       count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);

      if (g_strcmp0 (get_id (lane), id) == 0)
        count++;
    }

  return count;
}

static guint
count_members (GrWorkspace *workspace,
               const char  *region_id)
{
  GListModel *members = gr_workspace_get_members (workspace);
  guint       count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      if (g_strcmp0 (gr_member_get_region_id (member), region_id) == 0)
        count++;
    }

  return count;
}

static GrEnvironment *
find_local (GrWorkspace *workspace)
{
  GListModel *environments = gr_workspace_get_environments (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL)
        return gr_workspace_find_environment (workspace, gr_environment_get_id (environment));
    }

  return NULL;
}

guint
gr_workspace_edits_count_sandboxes (GrWorkspace *workspace)
{
  GListModel *environments;
  guint       count = 0;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), 0);

  environments = gr_workspace_get_environments (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_SANDBOX)
        count++;
    }

  return count;
}

/* Whether the app may have one more sandbox. */
gboolean
gr_workspace_edits_has_room (GrSession *session)
{
  GrLimit *limit;

  g_return_val_if_fail (GR_IS_SESSION (session), FALSE);

  limit = gr_catalog_find_limit (gr_session_get_catalog (session), GR_SANDBOX_LIMIT);

  return limit == NULL || gr_workspace_edits_count_sandboxes (gr_session_get_workspace (session)) < gr_limit_get_value (limit);
}

/* Adds a sandbox with the redirect URIs of the Local sandbox, which are those that this app can answer by itself, and with
 * the one scope that every app has. Its id is never used again, so that no secret of an earlier sandbox becomes its own. */
GrEnvironment *
gr_workspace_edits_add_sandbox (GrWorkspace *workspace,
                                const char  *name)
{
  static const char *const  scopes[] = {"user.info.basic", NULL};
  g_autofree char          *id = g_uuid_string_random ();
  g_autoptr (GrEnvironment) sandbox = NULL;
  GrEnvironment            *local;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  sandbox = gr_environment_new (id, GR_ENVIRONMENT_SANDBOX, name);
  gr_environment_set_scopes (sandbox, scopes);

  local = find_local (workspace);
  if (local != NULL)
    {
      gr_environment_set_platform (sandbox, gr_environment_get_platform (local));
      gr_environment_set_redirect_uris (sandbox, gr_environment_get_redirect_uris (local));
    }

  gr_workspace_add_environment (workspace, sandbox);

  return gr_workspace_find_environment (workspace, id);
}

/* Whether an environment other than @except goes by @name, in whatever case. */
gboolean
gr_workspace_edits_is_name_taken (GrWorkspace   *workspace,
                                  const char    *name,
                                  GrEnvironment *except)
{
  g_autofree char *wanted = NULL;
  GListModel      *environments;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  wanted = g_utf8_casefold (name, -1);
  environments = gr_workspace_get_environments (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      g_autofree char          *taken = g_utf8_casefold (gr_environment_get_name (environment), -1);

      if (environment != except && g_str_equal (taken, wanted))
        return TRUE;
    }

  return FALSE;
}

guint
gr_workspace_edits_count_lanes (GrWorkspace *workspace,
                                const char  *environment_id)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), 0);
  g_return_val_if_fail (environment_id != NULL, 0);

  return count_lanes (workspace, gr_lane_get_environment_id, environment_id);
}

/* What was entered for TikTok or issued by it, and what belongs to the custom endpoint that is in force. */
static void
clear_secret (GrSession      *session,
              GrEnvironment  *environment,
              GrSecretAddress address,
              const char     *kind)
{
  address.kind = kind;
  gr_secret_store_clear_async (gr_session_get_secrets (session), &address, NULL, NULL, NULL);

  address.kind = gr_secret_kind_of_environment (environment, kind);
  if (!g_str_equal (address.kind, kind))
    gr_secret_store_clear_async (gr_session_get_secrets (session), &address, NULL, NULL, NULL);
}

/* Removes @environment, its lanes and their sign-ins. Its client secret stays until it is forgotten, for the case that the
 * removal is undone. */
void
gr_workspace_edits_remove_environment (GrSession     *session,
                                       GrEnvironment *environment)
{
  GrWorkspace *workspace;
  GListModel  *lanes;

  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (GR_IS_ENVIRONMENT (environment));

  workspace = gr_session_get_workspace (session);
  lanes = gr_workspace_get_lanes (workspace);
  for (guint i = g_list_model_get_n_items (lanes); i > 0; i--)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i - 1);
      GrSecretAddress    address = gr_secret_address_of_lane (workspace, lane, GR_SECRET_TOKENS);

      if (!g_str_equal (gr_lane_get_environment_id (lane), gr_environment_get_id (environment)))
        continue;
      clear_secret (session, environment, address, GR_SECRET_TOKENS);
      gr_workspace_remove_lane (workspace, gr_lane_get_id (lane));
    }

  gr_workspace_remove_environment (workspace, gr_environment_get_id (environment));
}

void
gr_workspace_edits_forget_secret (GrSession     *session,
                                  GrEnvironment *environment)
{
  GrSecretAddress address;

  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (GR_IS_ENVIRONMENT (environment));

  address = gr_secret_address_of_environment (gr_session_get_workspace (session), gr_environment_get_id (environment), GR_SECRET_CLIENT_SECRET);
  clear_secret (session, environment, address, GR_SECRET_CLIENT_SECRET);
  clear_secret (session, environment, address, GR_SECRET_APP_TOKEN);
}

static GStrv
add_id (const char *const *ids,
        const char        *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **)ids);
  if (!g_strv_contains (ids, id))
    g_strv_builder_add (builder, id);

  return g_strv_builder_end (builder);
}

static GStrv
remove_id (const char *const *ids,
           const char        *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], id))
      g_strv_builder_add (builder, ids[i]);

  return g_strv_builder_end (builder);
}

void
gr_workspace_edits_add_region (GrWorkspace *workspace,
                               const char  *region_id)
{
  g_auto (GStrv) regions = NULL;

  g_return_if_fail (GR_IS_WORKSPACE (workspace));
  g_return_if_fail (region_id != NULL);

  regions = add_id (gr_workspace_get_regions (workspace), region_id);
  gr_workspace_set_regions (workspace, (const char *const *)regions);
}

void
gr_workspace_edits_remove_region (GrWorkspace *workspace,
                                  const char  *region_id)
{
  g_auto (GStrv) regions = NULL;

  g_return_if_fail (GR_IS_WORKSPACE (workspace));
  g_return_if_fail (region_id != NULL);

  regions = remove_id (gr_workspace_get_regions (workspace), region_id);
  gr_workspace_set_regions (workspace, (const char *const *)regions);
}

void
gr_workspace_edits_add_language (GrWorkspace *workspace,
                                 const char  *language_id)
{
  g_auto (GStrv) languages = NULL;

  g_return_if_fail (GR_IS_WORKSPACE (workspace));
  g_return_if_fail (language_id != NULL);

  languages = add_id (gr_workspace_get_languages (workspace), language_id);
  gr_workspace_set_languages (workspace, (const char *const *)languages);
}

void
gr_workspace_edits_remove_language (GrWorkspace *workspace,
                                    const char  *language_id)
{
  g_auto (GStrv) languages = NULL;

  g_return_if_fail (GR_IS_WORKSPACE (workspace));
  g_return_if_fail (language_id != NULL);

  languages = remove_id (gr_workspace_get_languages (workspace), language_id);
  gr_workspace_set_languages (workspace, (const char *const *)languages);
}

/* How many pictures are chosen for the language. */
guint
gr_workspace_edits_count_pictures (GrWorkspace *workspace,
                                   const char  *language_id)
{
  GListModel *choices;
  guint       count = 0;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), 0);
  g_return_val_if_fail (language_id != NULL, 0);

  choices = gr_workspace_get_assets (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (gr_asset_choice_get_language (choice), language_id) == 0)
        count++;
    }

  return count;
}

/* Who belongs to the region, such as "2 lanes and 1 member", or NULL where nobody does and it can go. */
char *
gr_workspace_edits_describe_region_use (GrWorkspace *workspace,
                                        const char  *region_id)
{
  g_autofree char *lanes = NULL;
  g_autofree char *members = NULL;
  guint            n_lanes, n_members;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (region_id != NULL, NULL);

  n_lanes = count_lanes (workspace, gr_lane_get_region_id, region_id);
  n_members = count_members (workspace, region_id);
  lanes = g_strdup_printf (ngettext ("%u lane", "%u lanes", n_lanes), n_lanes);
  members = g_strdup_printf (ngettext ("%u member", "%u members", n_members), n_members);

  if (n_lanes > 0 && n_members > 0)
    /* Translators: such as “2 lanes and 1 member”. */
    return g_strdup_printf (_ ("%s and %s"), lanes, members);
  if (n_lanes > 0)
    return g_steal_pointer (&lanes);
  if (n_members > 0)
    return g_steal_pointer (&members);

  return NULL;
}

/* What was typed or pasted as one line that a workspace file takes: no control characters, not too long, no space around it. */
char *
gr_workspace_edits_clean_text (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (clean->len + g_unichar_to_utf8 (c, NULL) > MAX_TEXT)
        break;
      if (!g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
    }

  return g_strdup (g_strstrip (clean->str));
}
