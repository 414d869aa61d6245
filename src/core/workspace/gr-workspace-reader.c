/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-base-uri.h"
#include "gr-extras.h"
#include "gr-json.h"
#include "gr-util.h"
#include "gr-workspace-file.h"
#include "gr-workspace-read-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each question may be asked for every place. */
#define MAX_ANSWERS 20000

static gboolean
read_base_uri (GrReader    *reader,
               JsonObject  *object,
               const char  *member,
               const char  *field,
               const char **base_uri)
{
  g_autoptr (GrFinding) finding = NULL;

  if (!gr_reader_get_text (reader, object, member, GR_READER_LINE, FALSE, base_uri))
    return FALSE;

  finding = *base_uri != NULL ? gr_base_uri_judge (field, *base_uri) : NULL;
  if (finding == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  /* Translators: what is wrong with an address, as a whole sentence, and the way out. */
  gr_reader_fail (reader, _ ("cannot be used. %s. %s"), gr_finding_get_title (finding), gr_finding_get_fix (finding));
  gr_json_path_pop (reader->path);

  return FALSE;
}

/* Only a sandbox may have custom endpoints. In any other environment the members are kept as they are, unread, and
 * gr_workspace_check() says so. */
static gboolean
read_endpoints (GrReader      *reader,
                JsonObject    *object,
                GrEnvironment *environment)
{
  const char *authorize_base_uri, *api_base_uri;

  if (gr_environment_get_kind (environment) != GR_ENVIRONMENT_SANDBOX)
    return TRUE;

  if (!read_base_uri (reader, object, "authorize_base_uri", _ ("Authorization base URL"), &authorize_base_uri) ||
      !read_base_uri (reader, object, "api_base_uri", _ ("API base URL"), &api_base_uri))
    return FALSE;

  gr_environment_set_authorize_base_uri (environment, authorize_base_uri);
  gr_environment_set_api_base_uri (environment, api_base_uri);

  return TRUE;
}

static gboolean
read_environment (GrReader   *reader,
                  JsonObject *object)
{
  static const char *const  known[] = {"id", "kind", "name", "client_key", "platform", "redirect_uris", "scopes", "target_users", "fields", "lists", "portal", NULL};
  static const char *const  known_of_sandbox[] = {"id", "kind", "name", "client_key", "platform", "authorize_base_uri", "api_base_uri",
                                                  "redirect_uris", "scopes", "target_users", "fields", "lists", "portal", NULL};
  g_autoptr (GEnumClass)    kinds = g_type_class_ref (GR_TYPE_ENVIRONMENT_KIND);
  g_autoptr (GrEnvironment) environment = NULL;
  g_auto (GStrv)            redirect_uris = NULL;
  g_auto (GStrv)            scopes = NULL;
  g_auto (GStrv)            target_users = NULL;
  const char               *id, *kind_nick, *name, *client_key, *platform;
  GEnumValue               *kind;

  if (!gr_reader_get_text (reader, object, "id", GR_READER_ID, TRUE, &id) ||
      !gr_reader_get_text (reader, object, "kind", GR_READER_ID, TRUE, &kind_nick) ||
      !gr_reader_get_text (reader, object, "name", GR_READER_LINE, FALSE, &name) ||
      !gr_reader_get_text (reader, object, "client_key", GR_READER_LINE, FALSE, &client_key) ||
      !gr_reader_get_text (reader, object, "platform", GR_READER_ID, FALSE, &platform) ||
      !gr_reader_get_list (reader, object, "redirect_uris", GR_READER_LINE, &redirect_uris) ||
      !gr_reader_get_list (reader, object, "scopes", GR_READER_LINE, &scopes) ||
      !gr_reader_get_list (reader, object, "target_users", GR_READER_LINE, &target_users))
    return FALSE;

  kind = g_enum_get_value_by_nick (kinds, kind_nick);
  if (kind == NULL)
    return gr_reader_fail (reader, _ ("has a kind that is none of production, sandbox and local: “%s”"), kind_nick);

  if (gr_workspace_find_environment (reader->workspace, id) != NULL)
    return gr_reader_fail (reader, _ ("has an id that another environment has: “%s”"), id);

  environment = gr_environment_new (id, kind->value, name);
  gr_environment_set_client_key (environment, client_key);
  gr_environment_set_platform (environment, platform);
  gr_environment_set_redirect_uris (environment, (const char *const *)redirect_uris);
  gr_environment_set_scopes (environment, (const char *const *)scopes);
  gr_environment_set_target_users (environment, (const char *const *)target_users);
  if (!read_endpoints (reader, object, environment))
    return FALSE;
  if (!gr_reader_read_environment_fields (reader, object, environment))
    return FALSE;
  gr_extras_keep (environment, "self", object, kind->value == GR_ENVIRONMENT_SANDBOX ? known_of_sandbox : known, reader->left_out);
  gr_workspace_add_environment (reader->workspace, environment);

  return TRUE;
}

static gboolean
read_lane (GrReader   *reader,
           JsonObject *object)
{
  static const char *const known[] = {"id", "environment", "region", "label", "colour", "keep_sign_in", NULL};
  g_autoptr (GrLane)       lane = NULL;
  const char              *id, *environment, *region, *label, *colour_nick;
  GrLaneColour             colour = GR_LANE_COLOUR_NONE;
  gboolean                 keep_sign_in;

  if (!gr_reader_get_text (reader, object, "id", GR_READER_ID, TRUE, &id) ||
      !gr_reader_get_text (reader, object, "environment", GR_READER_ID, TRUE, &environment) ||
      !gr_reader_get_text (reader, object, "region", GR_READER_ID, TRUE, &region) ||
      !gr_reader_get_text (reader, object, "label", GR_READER_LINE, FALSE, &label) ||
      !gr_reader_get_text (reader, object, "colour", GR_READER_ID, FALSE, &colour_nick) ||
      !gr_reader_get_flag (reader, object, "keep_sign_in", &keep_sign_in))
    return FALSE;

  if (colour_nick != NULL && !gr_lane_colour_from_nick (colour_nick, &colour))
    return gr_reader_fail (reader, _ ("has a colour that is not in the palette: “%s”"), colour_nick);

  if (gr_workspace_find_lane (reader->workspace, id) != NULL)
    return gr_reader_fail (reader, _ ("has an id that another lane has: “%s”"), id);

  lane = gr_lane_new (id, environment, region, label);
  gr_lane_set_colour (lane, colour);
  gr_lane_set_keep_sign_in (lane, keep_sign_in);
  gr_extras_keep (lane, "self", object, known, reader->left_out);
  gr_workspace_add_lane (reader->workspace, lane);

  return TRUE;
}

static gboolean
read_member (GrReader   *reader,
             JsonObject *object)
{
  static const char *const known[] = {"email", "role", "region", NULL};
  static const char *const roles[] = {"owner", "admin", "app-manager", "member", NULL};
  g_autoptr (GrMember)     member = NULL;
  GListModel              *members = gr_workspace_get_members (reader->workspace);
  guint                    n_before = g_list_model_get_n_items (members);
  const char              *email, *role, *region;

  if (!gr_reader_get_text (reader, object, "email", GR_READER_LINE, TRUE, &email) ||
      !gr_reader_get_text (reader, object, "role", GR_READER_ID, TRUE, &role) ||
      !gr_reader_get_text (reader, object, "region", GR_READER_ID, FALSE, &region))
    return FALSE;

  if (!g_strv_contains (roles, role))
    return gr_reader_fail (reader, _ ("has a role that is none of owner, admin, app-manager and member: “%s”"), role);

  member = gr_member_new (email, role, region);
  gr_extras_keep (member, "self", object, known, reader->left_out);
  gr_workspace_add_member (reader->workspace, member);

  if (g_list_model_get_n_items (members) == n_before)
    return gr_reader_fail (reader, _ ("has the address of another member: “%s”"), email);

  return TRUE;
}

static gboolean
read_answer (GrReader   *reader,
             const char *question,
             JsonObject *object)
{
  static const char *const known[] = {"value", "date", "note", "about", NULL};
  g_autoptr (GrAnswer)     answer = NULL;
  g_auto (GStrv)           about = NULL;
  const char              *value, *date_text, *note;
  gint64                   date;

  if (!gr_reader_get_text (reader, object, "value", GR_READER_ID, TRUE, &value) ||
      !gr_reader_get_text (reader, object, "date", GR_READER_LINE, TRUE, &date_text) ||
      !gr_reader_get_text (reader, object, "note", GR_READER_LONG, FALSE, &note) ||
      !gr_reader_get_list (reader, object, "about", GR_READER_LONG, &about))
    return FALSE;

  if (!gr_parse_date (date_text, &date))
    return gr_reader_fail (reader, _ ("has a date that is no day of the calendar: “%s”; write it as 2026-01-31"), date_text);

  answer = gr_answer_new_about (value, date, note, (const char *const *)about);
  gr_extras_keep (answer, "self", object, known, reader->left_out);
  gr_workspace_set_answer (reader->workspace, question, answer);

  return TRUE;
}

static gboolean
read_answers (GrReader   *reader,
              const char *part,
              JsonObject *object)
{
  JsonObjectIter iter;
  const char    *question;
  JsonNode      *node;

  if (!gr_reader_check_size (reader, object, MAX_ANSWERS))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &question, &node))
    {
      gboolean success;

      gr_json_path_push (reader->path, question);
      if (*question == '\0')
        success = gr_reader_fail (reader, _ ("has no name"));
      else if (!JSON_NODE_HOLDS_OBJECT (node))
        success = gr_reader_fail (reader, _ ("must be an object"));
      else
        success = gr_reader_check_text (reader, question, GR_READER_LINE) && read_answer (reader, question, json_node_get_object (node));

      if (!gr_reader_leave (reader, success))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_size (GrReader   *reader,
           JsonObject *object,
           gint64     *size)
{
  JsonNode *node = json_object_get_member (object, "size");
  gboolean  success = TRUE;

  *size = 0;
  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, "size");
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 0)
    success = gr_reader_fail (reader, _ ("must be a whole number from 0"));
  else
    *size = json_node_get_int (node);
  gr_json_path_pop (reader->path);

  return success;
}

/* The file stands behind those that are there for the same slot and language. */
static void
add_choice (GrReader      *reader,
            GrAssetChoice *choice)
{
  gr_workspace_watch_item (reader->workspace, choice);
  g_list_store_append (gr_workspace_get_asset_store (reader->workspace), choice);
}

static gboolean
read_choice (GrReader   *reader,
             JsonObject *object)
{
  static const char *const  known[] = {"slot", "language", "path", "sha256", "size", "chosen", NULL};
  g_autoptr (GrAssetChoice) choice = NULL;
  const char               *slot, *language, *path, *sha256, *chosen_text;
  gint64                    size;
  gint64                    chosen = 0;

  if (!gr_reader_get_text (reader, object, "slot", GR_READER_ID, TRUE, &slot) ||
      !gr_reader_get_text (reader, object, "language", GR_READER_ID, FALSE, &language) ||
      !gr_reader_get_text (reader, object, "path", GR_READER_LONG, TRUE, &path) ||
      !gr_reader_get_text (reader, object, "sha256", GR_READER_LINE, FALSE, &sha256) ||
      !gr_reader_get_text (reader, object, "chosen", GR_READER_LINE, FALSE, &chosen_text) ||
      !read_size (reader, object, &size))
    return FALSE;

  if (sha256 != NULL && (strlen (sha256) != 64 || sha256[strspn (sha256, "0123456789abcdef")] != '\0'))
    return gr_reader_fail (reader, _ ("has a sha256 that is not 64 hexadecimal digits of lower case: “%s”"), sha256);

  if (chosen_text != NULL && !gr_parse_date (chosen_text, &chosen))
    return gr_reader_fail (reader, _ ("has a date that is no day of the calendar: “%s”; write it as 2026-01-31"), chosen_text);

  choice = gr_asset_choice_new (slot, language, path);
  gr_asset_choice_remember (choice, sha256, (guint64)size, chosen);
  gr_extras_keep (choice, "self", object, known, reader->left_out);
  add_choice (reader, choice);

  return TRUE;
}

/* Format 1 had nothing but a list of paths for each slot. */
static gboolean
read_paths (GrReader   *reader,
            const char *part,
            JsonObject *object)
{
  g_autoptr (GList) slots = NULL;

  if (!gr_reader_check_size (reader, object, GR_READER_MAX_ITEMS))
    return FALSE;
  slots = json_object_get_members (object);

  for (GList *l = slots; l != NULL; l = l->next)
    {
      g_auto (GStrv) paths = NULL;
      const char    *slot = l->data;
      gboolean       success;

      gr_json_path_push (reader->path, slot);
      success = gr_reader_check_text (reader, slot, GR_READER_ID);
      gr_json_path_pop (reader->path);

      if (!success || !gr_reader_get_list (reader, object, slot, GR_READER_LONG, &paths))
        return FALSE;

      for (char **path = paths; *path != NULL; path++)
        {
          g_autoptr (GrAssetChoice) choice = NULL;

          if (**path == '\0')
            continue;
          choice = gr_asset_choice_new (slot, NULL, *path);
          add_choice (reader, choice);
        }
    }

  return TRUE;
}

static gboolean
read_assets (GrReader   *reader,
             JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "assets");

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return gr_reader_read_object (reader, root, "assets", read_paths);

  return gr_reader_read_items (reader, root, "assets", read_choice);
}

static gboolean
read_format (GrReader   *reader,
             JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "format");
  gint64    format = 0;

  gr_json_path_push (reader->path, "format");

  if (node == NULL)
    gr_reader_fail (reader, _ ("is missing: this is no Greenroom workspace"));
  else if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1)
    gr_reader_fail (reader, _ ("must be a whole number from 1"));
  else
    format = json_node_get_int (node);

  gr_json_path_pop (reader->path);
  reader->newer = format > GR_WORKSPACE_FORMAT;

  return format > 0;
}

static gboolean
read_identity (GrReader   *reader,
               JsonObject *root)
{
  const char *id, *name;

  if (!gr_reader_get_text (reader, root, "id", GR_READER_ID, TRUE, &id) ||
      !gr_reader_get_text (reader, root, "name", GR_READER_LINE, FALSE, &name))
    return FALSE;

  reader->workspace = gr_workspace_new (id, name);
  if (reader->newer)
    gr_workspace_set_read_only_reason (reader->workspace,
                                       _ ("This workspace was written by a newer Greenroom. It can be looked at but not saved, "
                                          "so that nothing in it is lost. Update Greenroom to change it."));

  return TRUE;
}

static gboolean
read_choices (GrReader   *reader,
              JsonObject *root)
{
  g_auto (GStrv) regions = NULL;
  g_auto (GStrv) languages = NULL;
  const char    *rule_pack = NULL;
  gboolean       success;

  success = gr_reader_get_list (reader, root, "regions", GR_READER_ID, &regions) &&
            gr_reader_get_list (reader, root, "languages", GR_READER_ID, &languages) &&
            gr_reader_get_text (reader, root, "rule_pack", GR_READER_ID, FALSE, &rule_pack);

  if (!success && !reader->newer)
    return FALSE;

  g_clear_error (&reader->error);
  gr_workspace_set_regions (reader->workspace, (const char *const *)regions);
  gr_workspace_set_languages (reader->workspace, (const char *const *)languages);
  gr_workspace_set_rule_pack (reader->workspace, rule_pack);

  return TRUE;
}

static void
keep_rest (GrReader   *reader,
           JsonObject *root)
{
  static const char *const known[] = {"format", "id", "name", "organisation", "app", "environments", "regions", "languages",
                                      "lanes", "members", "answers", "explanations", "scope_records", "region_fields", "language_fields",
                                      "assets", "rule_pack", "snapshots", NULL};

  gr_extras_keep (reader->workspace, "self", root, known, reader->left_out);

  if (reader->left_out->len > 0)
    {
      g_autofree char *names = NULL;

      g_ptr_array_add (reader->left_out, NULL);
      names = g_strjoinv (", ", (char **)reader->left_out->pdata);
      gr_workspace_set_left_out (reader->workspace, names);
    }
}

static gboolean
read_root (GrReader *reader,
           JsonNode *node)
{
  JsonObject *root;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gr_reader_fail (reader, _ ("must be an object"));

  root = json_node_get_object (node);

  if (!read_format (reader, root) ||
      !read_identity (reader, root) ||
      !gr_reader_read_object (reader, root, "organisation", gr_reader_read_fields) ||
      !gr_reader_read_object (reader, root, "app", gr_reader_read_fields) ||
      !gr_reader_read_items (reader, root, "environments", read_environment) ||
      !read_choices (reader, root) ||
      !gr_reader_read_items (reader, root, "lanes", read_lane) ||
      !gr_reader_read_items (reader, root, "members", read_member) ||
      !gr_reader_read_object (reader, root, "answers", read_answers) ||
      !gr_reader_read_object (reader, root, "explanations", gr_reader_read_explanations) ||
      !gr_reader_read_object (reader, root, "scope_records", gr_reader_read_records) ||
      !gr_reader_read_object (reader, root, "region_fields", gr_reader_read_places) ||
      !gr_reader_read_object (reader, root, "language_fields", gr_reader_read_places) ||
      !read_assets (reader, root) ||
      !gr_reader_read_items (reader, root, "snapshots", gr_reader_read_snapshot))
    return FALSE;

  gr_workspace_sort_snapshots (reader->workspace);

  keep_rest (reader, root);

  return TRUE;
}

/**
 * gr_workspace_from_json:
 * @text: a workspace file's content, of any origin
 * @length: its length in bytes
 * @error: return location, a GrJsonError that names the line, the column and the member
 *
 * Reads a workspace. Every value is checked; members that this version doesn't know are kept to be written back, except those
 * named like a secret. A newer format makes a workspace that can be looked at only.
 *
 * Returns: (transfer full) (nullable): a workspace with no file
 */
GrWorkspace *
gr_workspace_from_json (const char *text,
                        gsize       length,
                        GError    **error)
{
  g_autoptr (JsonNode)    node = NULL;
  g_autoptr (GrJsonPath)  path = gr_json_path_new ();
  g_autoptr (GPtrArray)   left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GrWorkspace) workspace = NULL;
  GrReader                reader = {.path = path, .left_out = left_out, .text = text, .length = length};
  gboolean                success;

  g_return_val_if_fail (text != NULL, NULL);

  node = gr_json_parse (text, length, error);
  if (node == NULL)
    return NULL;

  success = read_root (&reader, node);
  workspace = reader.workspace;

  if (!success)
    {
      g_propagate_error (error, reader.error);
      return NULL;
    }

  return g_steal_pointer (&workspace);
}
