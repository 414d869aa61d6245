/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-base-uri.h"
#include "gr-extras.h"
#include "gr-json-path.h"
#include "gr-json.h"
#include "gr-util.h"
#include "gr-workspace-file.h"
#include "gr-workspace-private.h"
#include "gr-workspace-scopes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ITEMS 1000
#define MAX_LINE  1024
#define MAX_TEXT  16384

G_STATIC_ASSERT (GR_WORKSPACE_MAX_ASSETS <= MAX_ITEMS);

/* Bounds of this file format, so that a hostile file stays small work. */
typedef enum
{
  TEXT_ID,
  TEXT_LINE,
  TEXT_LONG,
} TextKind;

/* In a file of a newer format, what can't be understood is passed over: the workspace is for looking at only. */
typedef struct
{
  GrWorkspace *workspace;
  GrJsonPath  *path;
  GPtrArray   *left_out;
  const char  *text;
  gsize        length;
  gboolean     newer;
  GError      *error;
} Reader;

static gboolean G_GNUC_PRINTF (2, 3)
  fail (Reader     *reader,
        const char *format,
        ...)
{
  g_autofree char *place = gr_json_path_describe (reader->path);
  g_autofree char *message = NULL;
  guint            line;
  guint            column;
  va_list          args;

  if (reader->error != NULL)
    return FALSE;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  gr_json_path_locate (reader->path, reader->text, reader->length, &line, &column);
  reader->error = g_error_new (GR_JSON_ERROR, GR_JSON_ERROR_SHAPE,
                               _ ("%u:%u: %s %s"), line, column, *place != '\0' ? place : _ ("the whole text"), message);

  return FALSE;
}

/* Ends the reading of one part: goes up again, and in a newer file forgives. */
static gboolean
leave (Reader  *reader,
       gboolean success)
{
  gr_json_path_pop (reader->path);

  if (!success && reader->newer)
    {
      g_clear_error (&reader->error);
      return TRUE;
    }

  return success;
}

static gboolean
check_text (Reader     *reader,
            const char *value,
            TextKind    kind)
{
  static const char id_characters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
  gsize             limit = kind == TEXT_LONG ? MAX_TEXT : MAX_LINE;
  gsize             length = strlen (value);

  if (length > limit)
    return fail (reader, _ ("is too long: %zu bytes where %zu are allowed"), length, limit);

  if (kind == TEXT_ID && (*value == '\0' || length > 64 || value[strspn (value, id_characters)] != '\0'))
    return fail (reader, _ ("must be 1 to 64 letters, digits, dots, dashes or underscores"));

  for (const char *p = value; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && !(kind == TEXT_LONG && (*p == '\n' || *p == '\t')))
      return fail (reader, _ ("holds a control character"));

  return TRUE;
}

static gboolean
read_text (Reader      *reader,
           JsonObject  *object,
           const char  *member,
           TextKind     kind,
           gboolean     required,
           const char **value)
{
  JsonNode *node = json_object_get_member (object, member);
  gboolean  success = TRUE;

  *value = NULL;

  if (node == NULL && !required)
    return TRUE;

  gr_json_path_push (reader->path, member);

  if (node == NULL)
    success = fail (reader, _ ("is missing"));
  else if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    success = fail (reader, _ ("must be text"));
  else if (required && *json_node_get_string (node) == '\0')
    success = fail (reader, _ ("must not be empty"));
  else if (check_text (reader, json_node_get_string (node), kind))
    *value = json_node_get_string (node);
  else
    success = FALSE;

  gr_json_path_pop (reader->path);

  return success;
}

static gboolean
read_flag (Reader     *reader,
           JsonObject *object,
           const char *member,
           gboolean   *value)
{
  JsonNode *node = json_object_get_member (object, member);
  gboolean  success = TRUE;

  *value = FALSE;

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *value = json_node_get_boolean (node);
  else
    success = fail (reader, _ ("must be true or false"));
  gr_json_path_pop (reader->path);

  return success;
}

static gboolean
read_array (Reader     *reader,
            JsonNode   *node,
            JsonArray **array)
{
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (reader, _ ("must be a list"));

  *array = json_node_get_array (node);
  if (json_array_get_length (*array) > MAX_ITEMS)
    return fail (reader, _ ("is too long: %u entries where %u are allowed"), json_array_get_length (*array), MAX_ITEMS);

  return TRUE;
}

static char **
read_texts (Reader    *reader,
            JsonArray *array,
            TextKind   kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gboolean  success;

      gr_json_path_push_index (reader->path, i);
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        success = fail (reader, _ ("must be text"));
      else
        success = check_text (reader, json_node_get_string (node), kind);
      gr_json_path_pop (reader->path);

      if (!success)
        return NULL;
      g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

static gboolean
read_list (Reader     *reader,
           JsonObject *object,
           const char *member,
           TextKind    kind,
           char     ***values)
{
  JsonNode  *node = json_object_get_member (object, member);
  JsonArray *array;

  *values = NULL;

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  if (read_array (reader, node, &array))
    *values = read_texts (reader, array, kind);
  gr_json_path_pop (reader->path);

  return *values != NULL;
}

static gboolean
read_base_uri (Reader      *reader,
               JsonObject  *object,
               const char  *member,
               const char  *field,
               const char **base_uri)
{
  g_autoptr (GrFinding) finding = NULL;

  if (!read_text (reader, object, member, TEXT_LINE, FALSE, base_uri))
    return FALSE;

  finding = *base_uri != NULL ? gr_base_uri_judge (field, *base_uri) : NULL;
  if (finding == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  /* Translators: what is wrong with an address, as a whole sentence, and the way out. */
  fail (reader, _ ("cannot be used. %s. %s"), gr_finding_get_title (finding), gr_finding_get_fix (finding));
  gr_json_path_pop (reader->path);

  return FALSE;
}

/* Only a sandbox may have custom endpoints. In any other environment the members are kept as they are, unread, and
 * gr_workspace_check() says so. */
static gboolean
read_endpoints (Reader        *reader,
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
read_environment (Reader     *reader,
                  JsonObject *object)
{
  static const char *const  known[] = {"id", "kind", "name", "client_key", "platform", "redirect_uris", "scopes", "target_users", NULL};
  static const char *const  known_of_sandbox[] = {"id", "kind", "name", "client_key", "platform", "authorize_base_uri", "api_base_uri",
                                                  "redirect_uris", "scopes", "target_users", NULL};
  g_autoptr (GEnumClass)    kinds = g_type_class_ref (GR_TYPE_ENVIRONMENT_KIND);
  g_autoptr (GrEnvironment) environment = NULL;
  g_auto (GStrv)            redirect_uris = NULL;
  g_auto (GStrv)            scopes = NULL;
  g_auto (GStrv)            target_users = NULL;
  const char               *id, *kind_nick, *name, *client_key, *platform;
  GEnumValue               *kind;

  if (!read_text (reader, object, "id", TEXT_ID, TRUE, &id) ||
      !read_text (reader, object, "kind", TEXT_ID, TRUE, &kind_nick) ||
      !read_text (reader, object, "name", TEXT_LINE, FALSE, &name) ||
      !read_text (reader, object, "client_key", TEXT_LINE, FALSE, &client_key) ||
      !read_text (reader, object, "platform", TEXT_ID, FALSE, &platform) ||
      !read_list (reader, object, "redirect_uris", TEXT_LINE, &redirect_uris) ||
      !read_list (reader, object, "scopes", TEXT_LINE, &scopes) ||
      !read_list (reader, object, "target_users", TEXT_LINE, &target_users))
    return FALSE;

  kind = g_enum_get_value_by_nick (kinds, kind_nick);
  if (kind == NULL)
    return fail (reader, _ ("has a kind that is none of production, sandbox and local: “%s”"), kind_nick);

  if (gr_workspace_find_environment (reader->workspace, id) != NULL)
    return fail (reader, _ ("has an id that another environment has: “%s”"), id);

  environment = gr_environment_new (id, kind->value, name);
  gr_environment_set_client_key (environment, client_key);
  gr_environment_set_platform (environment, platform);
  gr_environment_set_redirect_uris (environment, (const char *const *)redirect_uris);
  gr_environment_set_scopes (environment, (const char *const *)scopes);
  gr_environment_set_target_users (environment, (const char *const *)target_users);
  if (!read_endpoints (reader, object, environment))
    return FALSE;
  gr_extras_keep (environment, "self", object, kind->value == GR_ENVIRONMENT_SANDBOX ? known_of_sandbox : known, reader->left_out);
  gr_workspace_add_environment (reader->workspace, environment);

  return TRUE;
}

static gboolean
read_lane (Reader     *reader,
           JsonObject *object)
{
  static const char *const known[] = {"id", "environment", "region", "label", "colour", "keep_sign_in", NULL};
  g_autoptr (GrLane)       lane = NULL;
  const char              *id, *environment, *region, *label, *colour_nick;
  GrLaneColour             colour = GR_LANE_COLOUR_NONE;
  gboolean                 keep_sign_in;

  if (!read_text (reader, object, "id", TEXT_ID, TRUE, &id) ||
      !read_text (reader, object, "environment", TEXT_ID, TRUE, &environment) ||
      !read_text (reader, object, "region", TEXT_ID, TRUE, &region) ||
      !read_text (reader, object, "label", TEXT_LINE, FALSE, &label) ||
      !read_text (reader, object, "colour", TEXT_ID, FALSE, &colour_nick) ||
      !read_flag (reader, object, "keep_sign_in", &keep_sign_in))
    return FALSE;

  if (colour_nick != NULL && !gr_lane_colour_from_nick (colour_nick, &colour))
    return fail (reader, _ ("has a colour that is not in the palette: “%s”"), colour_nick);

  if (gr_workspace_find_lane (reader->workspace, id) != NULL)
    return fail (reader, _ ("has an id that another lane has: “%s”"), id);

  lane = gr_lane_new (id, environment, region, label);
  gr_lane_set_colour (lane, colour);
  gr_lane_set_keep_sign_in (lane, keep_sign_in);
  gr_extras_keep (lane, "self", object, known, reader->left_out);
  gr_workspace_add_lane (reader->workspace, lane);

  return TRUE;
}

static gboolean
read_member (Reader     *reader,
             JsonObject *object)
{
  static const char *const known[] = {"email", "role", "region", NULL};
  static const char *const roles[] = {"owner", "admin", "app-manager", "member", NULL};
  g_autoptr (GrMember)     member = NULL;
  GListModel              *members = gr_workspace_get_members (reader->workspace);
  guint                    n_before = g_list_model_get_n_items (members);
  const char              *email, *role, *region;

  if (!read_text (reader, object, "email", TEXT_LINE, TRUE, &email) ||
      !read_text (reader, object, "role", TEXT_ID, TRUE, &role) ||
      !read_text (reader, object, "region", TEXT_ID, FALSE, &region))
    return FALSE;

  if (!g_strv_contains (roles, role))
    return fail (reader, _ ("has a role that is none of owner, admin, app-manager and member: “%s”"), role);

  member = gr_member_new (email, role, region);
  gr_extras_keep (member, "self", object, known, reader->left_out);
  gr_workspace_add_member (reader->workspace, member);

  if (g_list_model_get_n_items (members) == n_before)
    return fail (reader, _ ("has the address of another member: “%s”"), email);

  return TRUE;
}

static gboolean
read_items (Reader     *reader,
            JsonObject *root,
            const char *member,
            gboolean (*read) (Reader     *reader,
                              JsonObject *object))
{
  JsonNode  *node = json_object_get_member (root, member);
  JsonArray *array = NULL;
  gboolean   success;

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  success = read_array (reader, node, &array);

  for (guint i = 0; success && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      gr_json_path_push_index (reader->path, i);
      success = leave (reader, JSON_NODE_HOLDS_OBJECT (element) ? read (reader, json_node_get_object (element)) : fail (reader, _ ("must be an object")));
    }

  return leave (reader, success);
}

static gboolean
read_object (Reader     *reader,
             JsonObject *root,
             const char *member,
             gboolean (*read) (Reader     *reader,
                               const char *name,
                               JsonObject *object))
{
  JsonNode *node = json_object_get_member (root, member);

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);

  return leave (reader, JSON_NODE_HOLDS_OBJECT (node) ? read (reader, member, json_node_get_object (node)) : fail (reader, _ ("must be an object")));
}

/* A member that is no text or has a name no field can have comes from somebody who knows more: it is kept as it is. */
static gboolean
read_fields (Reader     *reader,
             const char *part,
             JsonObject *object)
{
  g_autoptr (GStrvBuilder) known_builder = g_strv_builder_new ();
  g_auto (GStrv)           known = NULL;
  JsonObjectIter           iter;
  const char              *name;
  JsonNode                *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *key = g_strconcat (part, ".", name, NULL);
      const char      *value;

      if (!gr_workspace_is_field_key (key) || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        continue;

      if (!read_text (reader, object, name, TEXT_LONG, FALSE, &value))
        return FALSE;

      gr_workspace_set_field (reader->workspace, key, value);
      g_strv_builder_add (known_builder, name);
    }

  known = g_strv_builder_end (known_builder);
  gr_extras_keep (reader->workspace, part, object, (const char *const *)known, reader->left_out);

  return TRUE;
}

static gboolean
read_answer (Reader     *reader,
             const char *question,
             JsonObject *object)
{
  static const char *const known[] = {"value", "date", "note", "about", NULL};
  g_autoptr (GrAnswer)     answer = NULL;
  g_auto (GStrv)           about = NULL;
  const char              *value, *date_text, *note;
  gint64                   date;

  if (!read_text (reader, object, "value", TEXT_ID, TRUE, &value) ||
      !read_text (reader, object, "date", TEXT_LINE, TRUE, &date_text) ||
      !read_text (reader, object, "note", TEXT_LONG, FALSE, &note) ||
      !read_list (reader, object, "about", TEXT_LONG, &about))
    return FALSE;

  if (!gr_parse_date (date_text, &date))
    return fail (reader, _ ("has a date that is no day of the calendar: “%s”; write it as 2026-01-31"), date_text);

  answer = gr_answer_new_about (value, date, note, (const char *const *)about);
  gr_extras_keep (answer, "self", object, known, reader->left_out);
  gr_workspace_set_answer (reader->workspace, question, answer);

  return TRUE;
}

static gboolean
read_answers (Reader     *reader,
              const char *part,
              JsonObject *object)
{
  JsonObjectIter iter;
  const char    *question;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &question, &node))
    {
      gboolean success;

      gr_json_path_push (reader->path, question);
      if (*question == '\0')
        success = fail (reader, _ ("has no name"));
      else if (!JSON_NODE_HOLDS_OBJECT (node))
        success = fail (reader, _ ("must be an object"));
      else
        success = check_text (reader, question, TEXT_LINE) && read_answer (reader, question, json_node_get_object (node));

      if (!leave (reader, success))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_explanations (Reader     *reader,
                   const char *part,
                   JsonObject *object)
{
  JsonObjectIter iter;
  const char    *subject, *text;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &subject, NULL))
    {
      if (*subject == '\0')
        return fail (reader, _ ("has a member without a name"));
      if (!check_text (reader, subject, TEXT_LINE) || !read_text (reader, object, subject, TEXT_LONG, FALSE, &text))
        return FALSE;

      gr_workspace_set_explanation (reader->workspace, subject, text);
    }

  return TRUE;
}

/* Reads a day and says where it is none. */
static gboolean
read_day (Reader     *reader,
          JsonObject *object,
          const char *member,
          gint64     *day)
{
  const char *text;

  *day = 0;
  if (!read_text (reader, object, member, TEXT_LINE, TRUE, &text))
    return FALSE;

  return gr_parse_date (text, day) ? TRUE : fail (reader, _ ("has a date that is no day of the calendar: “%s”; write it as 2026-01-31"), text);
}

static gboolean
read_use (Reader        *reader,
          GrScopeRecord *record,
          const char    *scope,
          JsonObject    *object)
{
  const char *call, *log_id;
  gint64      day;

  if (!read_day (reader, object, "on", &day) ||
      !read_text (reader, object, "call", TEXT_ID, FALSE, &call) ||
      !read_text (reader, object, "log_id", TEXT_ID, FALSE, &log_id))
    return FALSE;

  gr_scope_record_set_use (record, scope, day, call, log_id);

  return TRUE;
}

static gboolean
read_uses (Reader        *reader,
           GrScopeRecord *record,
           JsonNode      *node)
{
  JsonObjectIter iter;
  const char    *scope;
  JsonNode      *use;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (reader, _ ("must be an object"));

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &scope, &use))
    {
      gboolean success;

      gr_json_path_push (reader->path, scope);
      if (!JSON_NODE_HOLDS_OBJECT (use))
        success = fail (reader, _ ("must be an object"));
      else
        success = check_text (reader, scope, TEXT_ID) && (*scope != '\0' || fail (reader, _ ("has no name"))) &&
                  read_use (reader, record, scope, json_node_get_object (use));
      gr_json_path_pop (reader->path);

      if (!success)
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_record (Reader     *reader,
             const char *lane_id,
             JsonObject *object)
{
  static const char *const  known[] = {"asked", "asked_on", "used", NULL};
  g_autoptr (GrScopeRecord) record = gr_scope_record_new ();
  g_auto (GStrv)            asked = NULL;
  JsonNode                 *uses = json_object_get_member (object, "used");
  gboolean                  success = TRUE;
  gint64                    day;

  if (!read_list (reader, object, "asked", TEXT_LINE, &asked))
    return FALSE;
  if (asked != NULL && !read_day (reader, object, "asked_on", &day))
    return FALSE;
  if (asked != NULL)
    gr_scope_record_set_asked (record, (const char *const *)asked, day);

  if (uses != NULL)
    {
      gr_json_path_push (reader->path, "used");
      success = read_uses (reader, record, uses);
      gr_json_path_pop (reader->path);
    }

  gr_extras_keep (record, "self", object, known, reader->left_out);
  gr_workspace_adopt_scope_record (reader->workspace, lane_id, record);

  return success;
}

static gboolean
read_records (Reader     *reader,
              const char *part,
              JsonObject *object)
{
  JsonObjectIter iter;
  const char    *lane_id;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &lane_id, &node))
    {
      gboolean success;

      gr_json_path_push (reader->path, lane_id);
      if (!JSON_NODE_HOLDS_OBJECT (node))
        success = fail (reader, _ ("must be an object"));
      else
        success = check_text (reader, lane_id, TEXT_ID) && read_record (reader, lane_id, json_node_get_object (node));

      if (!leave (reader, success))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_size (Reader     *reader,
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
    success = fail (reader, _ ("must be a whole number from 0"));
  else
    *size = json_node_get_int (node);
  gr_json_path_pop (reader->path);

  return success;
}

/* The file stands behind those that are there for the same slot and language. */
static void
add_choice (Reader        *reader,
            GrAssetChoice *choice)
{
  gr_workspace_watch_item (reader->workspace, choice);
  g_list_store_append (gr_workspace_get_asset_store (reader->workspace), choice);
}

static gboolean
read_choice (Reader     *reader,
             JsonObject *object)
{
  static const char *const  known[] = {"slot", "language", "path", "sha256", "size", "chosen", NULL};
  g_autoptr (GrAssetChoice) choice = NULL;
  const char               *slot, *language, *path, *sha256, *chosen_text;
  gint64                    size;
  gint64                    chosen = 0;

  if (!read_text (reader, object, "slot", TEXT_ID, TRUE, &slot) ||
      !read_text (reader, object, "language", TEXT_ID, FALSE, &language) ||
      !read_text (reader, object, "path", TEXT_LONG, TRUE, &path) ||
      !read_text (reader, object, "sha256", TEXT_LINE, FALSE, &sha256) ||
      !read_text (reader, object, "chosen", TEXT_LINE, FALSE, &chosen_text) ||
      !read_size (reader, object, &size))
    return FALSE;

  if (sha256 != NULL && (strlen (sha256) != 64 || sha256[strspn (sha256, "0123456789abcdef")] != '\0'))
    return fail (reader, _ ("has a sha256 that is not 64 hexadecimal digits of lower case: “%s”"), sha256);

  if (chosen_text != NULL && !gr_parse_date (chosen_text, &chosen))
    return fail (reader, _ ("has a date that is no day of the calendar: “%s”; write it as 2026-01-31"), chosen_text);

  choice = gr_asset_choice_new (slot, language, path);
  gr_asset_choice_remember (choice, sha256, (guint64)size, chosen);
  gr_extras_keep (choice, "self", object, known, reader->left_out);
  add_choice (reader, choice);

  return TRUE;
}

/* Format 1 had nothing but a list of paths for each slot. */
static gboolean
read_paths (Reader     *reader,
            const char *part,
            JsonObject *object)
{
  g_autoptr (GList) slots = json_object_get_members (object);

  for (GList *l = slots; l != NULL; l = l->next)
    {
      g_auto (GStrv) paths = NULL;
      const char    *slot = l->data;
      gboolean       success;

      gr_json_path_push (reader->path, slot);
      success = check_text (reader, slot, TEXT_ID);
      gr_json_path_pop (reader->path);

      if (!success || !read_list (reader, object, slot, TEXT_LONG, &paths))
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
read_assets (Reader     *reader,
             JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "assets");

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return read_object (reader, root, "assets", read_paths);

  return read_items (reader, root, "assets", read_choice);
}

static gboolean
read_format (Reader     *reader,
             JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "format");
  gint64    format = 0;

  gr_json_path_push (reader->path, "format");

  if (node == NULL)
    fail (reader, _ ("is missing: this is no Greenroom workspace"));
  else if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1)
    fail (reader, _ ("must be a whole number from 1"));
  else
    format = json_node_get_int (node);

  gr_json_path_pop (reader->path);
  reader->newer = format > GR_WORKSPACE_FORMAT;

  return format > 0;
}

static gboolean
read_identity (Reader     *reader,
               JsonObject *root)
{
  const char *id, *name;

  if (!read_text (reader, root, "id", TEXT_ID, TRUE, &id) ||
      !read_text (reader, root, "name", TEXT_LINE, FALSE, &name))
    return FALSE;

  reader->workspace = gr_workspace_new (id, name);
  if (reader->newer)
    gr_workspace_set_read_only_reason (reader->workspace,
                                       _ ("This workspace was written by a newer Greenroom. It can be looked at but not saved, "
                                          "so that nothing in it is lost. Update Greenroom to change it."));

  return TRUE;
}

static gboolean
read_choices (Reader     *reader,
              JsonObject *root)
{
  g_auto (GStrv) regions = NULL;
  g_auto (GStrv) languages = NULL;
  const char    *rule_pack = NULL;
  gboolean       success;

  success = read_list (reader, root, "regions", TEXT_ID, &regions) &&
            read_list (reader, root, "languages", TEXT_ID, &languages) &&
            read_text (reader, root, "rule_pack", TEXT_ID, FALSE, &rule_pack);

  if (!success && !reader->newer)
    return FALSE;

  g_clear_error (&reader->error);
  gr_workspace_set_regions (reader->workspace, (const char *const *)regions);
  gr_workspace_set_languages (reader->workspace, (const char *const *)languages);
  gr_workspace_set_rule_pack (reader->workspace, rule_pack);

  return TRUE;
}

static void
keep_rest (Reader     *reader,
           JsonObject *root)
{
  static const char *const known[] = {"format", "id", "name", "organisation", "app", "environments", "regions", "languages",
                                      "lanes", "members", "answers", "explanations", "scope_records", "assets", "rule_pack", NULL};

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
read_root (Reader   *reader,
           JsonNode *node)
{
  JsonObject *root;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (reader, _ ("must be an object"));

  root = json_node_get_object (node);

  if (!read_format (reader, root) ||
      !read_identity (reader, root) ||
      !read_object (reader, root, "organisation", read_fields) ||
      !read_object (reader, root, "app", read_fields) ||
      !read_items (reader, root, "environments", read_environment) ||
      !read_choices (reader, root) ||
      !read_items (reader, root, "lanes", read_lane) ||
      !read_items (reader, root, "members", read_member) ||
      !read_object (reader, root, "answers", read_answers) ||
      !read_object (reader, root, "explanations", read_explanations) ||
      !read_object (reader, root, "scope_records", read_records) ||
      !read_assets (reader, root))
    return FALSE;

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
  Reader                  reader = {.path = path, .left_out = left_out, .text = text, .length = length};
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
