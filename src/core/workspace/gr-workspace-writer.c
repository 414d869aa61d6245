/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-path.h"
#include "gr-extras.h"
#include "gr-json.h"
#include "gr-util.h"
#include "gr-workspace-file.h"
#include "gr-workspace-private.h"
#include "gr-workspace-scopes.h"
#include "gr-workspace-write-private.h"

#include <string.h>

static void
set_text (JsonObject *object,
          const char *member,
          const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, member, value);
}

static void
set_list (JsonObject        *object,
          const char        *member,
          const char *const *values)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; values[i] != NULL; i++)
    json_array_add_string_element (array, values[i]);

  json_object_set_array_member (object, member, array);
}

static JsonObject *
write_environment (gpointer item)
{
  GrEnvironment *environment = item;
  JsonObject    *object = json_object_new ();

  set_text (object, "id", gr_environment_get_id (environment));
  set_text (object, "kind", gr_environment_kind_get_nick (gr_environment_get_kind (environment)));
  set_text (object, "name", gr_environment_get_name (environment));
  set_text (object, "client_key", gr_environment_get_client_key (environment));
  set_text (object, "platform", gr_environment_get_platform (environment));
  set_text (object, "authorize_base_uri", gr_environment_get_authorize_base_uri (environment));
  set_text (object, "api_base_uri", gr_environment_get_api_base_uri (environment));
  set_list (object, "redirect_uris", gr_environment_get_redirect_uris (environment));
  set_list (object, "scopes", gr_environment_get_scopes (environment));
  set_list (object, "target_users", gr_environment_get_target_users (environment));
  gr_workspace_write_environment_fields (object, environment);

  return object;
}

static JsonObject *
write_lane (gpointer item)
{
  GrLane     *lane = item;
  JsonObject *object = json_object_new ();

  set_text (object, "id", gr_lane_get_id (lane));
  set_text (object, "environment", gr_lane_get_environment_id (lane));
  set_text (object, "region", gr_lane_get_region_id (lane));
  set_text (object, "label", gr_lane_get_label (lane));
  if (gr_lane_get_colour (lane) != GR_LANE_COLOUR_NONE)
    set_text (object, "colour", gr_lane_colour_get_nick (gr_lane_get_colour (lane)));
  if (gr_lane_get_keep_sign_in (lane))
    json_object_set_boolean_member (object, "keep_sign_in", TRUE);

  return object;
}

static JsonObject *
write_member (gpointer item)
{
  GrMember   *member = item;
  JsonObject *object = json_object_new ();

  set_text (object, "email", gr_member_get_email (member));
  set_text (object, "role", gr_member_get_role (member));
  set_text (object, "region", gr_member_get_region_id (member));

  return object;
}

static JsonObject *
write_answer (GrAnswer *answer)
{
  const char *const *about = gr_answer_get_about (answer);
  g_autofree char   *date = gr_format_date (gr_answer_get_date (answer));
  JsonObject        *object = json_object_new ();

  set_text (object, "value", gr_answer_get_value (answer));
  set_text (object, "date", date);
  set_text (object, "note", gr_answer_get_note (answer));
  if (about[0] != NULL)
    set_list (object, "about", about);

  return object;
}

static void
set_items (JsonObject *object,
           const char *member,
           GListModel *items,
           JsonObject *(*write) (gpointer item))
{
  JsonArray *array = json_array_new ();
  guint      n_items = g_list_model_get_n_items (items);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      JsonObject         *written = write (item);

      gr_extras_write (item, "self", written);
      json_array_add_object_element (array, written);
    }

  json_object_set_array_member (object, member, array);
}

static GList *
sorted_keys (GHashTable *table)
{
  return g_list_sort (g_hash_table_get_keys (table), (GCompareFunc)strcmp);
}

static void
set_fields (JsonObject  *root,
            GrWorkspace *self,
            const char  *part)
{
  g_autoptr (GList) keys = sorted_keys (gr_workspace_get_field_table (self));
  JsonObject       *object = json_object_new ();
  gsize             length = strlen (part);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *key = l->data;

      if (strncmp (key, part, length) == 0 && key[length] == '.')
        set_text (object, key + length + 1, gr_workspace_get_field (self, key));
    }

  gr_extras_write (self, part, object);
  json_object_set_object_member (root, part, object);
}

static void
set_answers (JsonObject  *root,
             GrWorkspace *self)
{
  GHashTable       *table = gr_workspace_get_answer_table (self);
  g_autoptr (GList) keys = sorted_keys (table);
  JsonObject       *object = json_object_new ();

  for (GList *l = keys; l != NULL; l = l->next)
    {
      GrAnswer   *answer = g_hash_table_lookup (table, l->data);
      JsonObject *written = write_answer (answer);

      gr_extras_write (answer, "self", written);
      json_object_set_object_member (object, l->data, written);
    }

  json_object_set_object_member (root, "answers", object);
}

/* Optional: a workspace without any has no such member. */
static void
set_explanations (JsonObject  *root,
                  GrWorkspace *self)
{
  g_autoptr (GList) subjects = gr_workspace_list_explained (self);
  JsonObject       *object;

  if (subjects == NULL)
    return;

  object = json_object_new ();
  for (GList *l = subjects; l != NULL; l = l->next)
    set_text (object, l->data, gr_workspace_get_explanation (self, l->data));
  json_object_set_object_member (root, "explanations", object);
}

static JsonObject *
write_uses (GrScopeRecord *record)
{
  g_autoptr (GList) scopes = gr_scope_record_list_used (record);
  JsonObject       *object = json_object_new ();

  for (GList *l = scopes; l != NULL; l = l->next)
    {
      const GrScopeUse *use = gr_scope_record_find_use (record, l->data);
      g_autofree char  *date = gr_format_date (use->at);
      JsonObject       *written = json_object_new ();

      set_text (written, "on", date);
      set_text (written, "call", use->call);
      set_text (written, "log_id", use->log_id);
      json_object_set_object_member (object, l->data, written);
    }

  return object;
}

static JsonObject *
write_record (GrScopeRecord *record)
{
  JsonObject *object = json_object_new ();

  if (gr_scope_record_get_asked_at (record) != 0)
    {
      g_autofree char *date = gr_format_date (gr_scope_record_get_asked_at (record));

      set_list (object, "asked", gr_scope_record_get_asked (record));
      set_text (object, "asked_on", date);
    }
  json_object_set_object_member (object, "used", write_uses (record));
  gr_extras_write (record, "self", object);

  return object;
}

/* In the order of the lanes. What is known of a lane that was removed goes with it. */
static void
set_records (JsonObject  *root,
             GrWorkspace *self)
{
  GListModel *lanes = gr_workspace_get_lanes (self);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);
      GrScopeRecord     *record = gr_workspace_get_scope_record (self, gr_lane_get_id (lane));

      if (record != NULL)
        json_object_set_object_member (object, gr_lane_get_id (lane), write_record (record));
    }

  if (json_object_get_size (object) > 0)
    json_object_set_object_member (root, "scope_records", g_steal_pointer (&object));
  g_clear_pointer (&object, json_object_unref);
}

static JsonObject *
write_choice (GrAssetChoice *choice,
              GFile         *from,
              GFile         *to)
{
  g_autofree char *path = gr_asset_path_rebase (gr_asset_choice_get_path (choice), from, to);
  JsonObject      *object = json_object_new ();

  set_text (object, "slot", gr_asset_choice_get_slot (choice));
  set_text (object, "language", gr_asset_choice_get_language (choice));
  set_text (object, "path", path);
  set_text (object, "sha256", gr_asset_choice_get_sha256 (choice));
  if (gr_asset_choice_get_size (choice) > 0)
    json_object_set_int_member (object, "size", (gint64)gr_asset_choice_get_size (choice));
  if (gr_asset_choice_get_chosen (choice) != 0)
    {
      g_autofree char *chosen = gr_format_date (gr_asset_choice_get_chosen (choice));

      set_text (object, "chosen", chosen);
    }

  return object;
}

static void
set_assets (JsonObject  *root,
            GrWorkspace *self,
            GFile       *file)
{
  g_autoptr (GFile) from = gr_workspace_dup_folder (gr_workspace_get_file (self));
  g_autoptr (GFile) to = gr_workspace_dup_folder (file);
  GListModel       *choices = gr_workspace_get_assets (self);
  JsonArray        *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);
      JsonObject               *written = write_choice (choice, from, to);

      gr_extras_write (choice, "self", written);
      json_array_add_object_element (array, written);
    }

  json_object_set_array_member (root, "assets", array);
}

/* The workspace as its file has it when it is kept as @file, to be printed with gr_workspace_print_node() in whatever thread. Nobody
 * else has the node. */
JsonNode *
gr_workspace_to_node_at (GrWorkspace *self,
                         GFile       *file)
{
  JsonObject *root = json_object_new ();
  JsonNode   *node;

  json_object_set_int_member (root, "format", GR_WORKSPACE_FORMAT);
  set_text (root, "id", gr_workspace_get_id (self));
  set_text (root, "name", gr_workspace_get_name (self));
  set_fields (root, self, "organisation");
  set_fields (root, self, "app");
  set_items (root, "environments", gr_workspace_get_environments (self), write_environment);
  set_list (root, "regions", gr_workspace_get_regions (self));
  set_list (root, "languages", gr_workspace_get_languages (self));
  set_items (root, "lanes", gr_workspace_get_lanes (self), write_lane);
  set_items (root, "members", gr_workspace_get_members (self), write_member);
  set_answers (root, self);
  set_explanations (root, self);
  set_records (root, self);
  gr_workspace_write_places (root, self);
  set_assets (root, self, file);
  set_text (root, "rule_pack", gr_workspace_get_rule_pack (self));
  gr_workspace_write_snapshots (root, self);
  gr_extras_write (self, "self", root);

  node = json_node_init_object (json_node_alloc (), root);
  json_object_unref (root);

  return node;
}

char *
gr_workspace_print_node (JsonNode *node)
{
  g_autofree char *text = gr_json_print (node);

  return g_str_has_suffix (text, "\n") ? g_steal_pointer (&text) : g_strconcat (text, "\n", NULL);
}

/**
 * gr_workspace_to_json:
 *
 * Writes the workspace as its file has it: members in a fixed order, keys sorted where people choose them, members that this
 * version doesn't know where they stood behind the others, two spaces of indentation and a newline at the end. Reading the text
 * and writing it again gives the same bytes. There is no secret in it.
 *
 * Returns: (transfer full): a JSON text
 */
char *
gr_workspace_to_json (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return gr_workspace_to_json_at (self, gr_workspace_get_file (self));
}

/**
 * gr_workspace_to_json_at:
 * @file: (nullable): where the text is to be kept
 *
 * Writes the workspace as a file elsewhere has it: the paths of chosen pictures are written so that they mean the same files
 * from there.
 *
 * Returns: (transfer full): a JSON text
 */
char *
gr_workspace_to_json_at (GrWorkspace *self,
                         GFile       *file)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  node = gr_workspace_to_node_at (self, file);

  return gr_workspace_print_node (node);
}
