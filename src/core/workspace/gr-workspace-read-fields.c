/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-fields.h"
#include "gr-extras.h"
#include "gr-snapshot-private.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-read-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef void (*TakeText) (gpointer    owner,
                          const char *id,
                          const char *key,
                          const char *value);

/* Reads the texts of an object, each under its name behind @part and a dot. A member that is no text or has a name no field can have
 * comes from somebody who knows more: it is kept as it is. */
static gboolean
read_texts (GrReader   *reader,
            const char *part,
            JsonObject *object,
            TakeText    take,
            gpointer    owner,
            const char *id)
{
  g_autoptr (GStrvBuilder) known_builder = g_strv_builder_new ();
  g_auto (GStrv)           known = NULL;
  g_autofree char         *kept = id != NULL ? g_strconcat (part, "/", id, NULL) : g_strdup (part);
  JsonObjectIter           iter;
  const char              *name;
  JsonNode                *node;

  if (!gr_reader_check_size (reader, object, GR_READER_MAX_ITEMS))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *key = g_strconcat (part, ".", name, NULL);
      const char      *value;

      if (!gr_workspace_is_place_key (key) || gr_workspace_is_environment_property (key) ||
          !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        continue;

      if (!gr_reader_get_text (reader, object, name, GR_READER_LONG, FALSE, &value))
        return FALSE;

      take (owner, id, key, value);
      g_strv_builder_add (known_builder, name);
    }

  known = g_strv_builder_end (known_builder);
  gr_extras_keep (owner, kept, object, (const char *const *)known, reader->left_out);

  return TRUE;
}

static void
take_field (gpointer    owner,
            const char *id,
            const char *key,
            const char *value)
{
  gr_workspace_set_field (owner, key, value);
}

gboolean
gr_reader_read_fields (GrReader   *reader,
                       const char *part,
                       JsonObject *object)
{
  return read_texts (reader, part, object, take_field, reader->workspace, NULL);
}

static void
take_place_field (gpointer    owner,
                  const char *id,
                  const char *key,
                  const char *value)
{
  gboolean            is_region = g_str_has_prefix (key, "region.");
  g_autoptr (GrPlace) place = gr_place_new (NULL, is_region ? id : NULL, is_region ? NULL : id);

  gr_workspace_set_place_field (owner, place, key, value);
}

/* What is filled in for regions or languages, those of the workspace and others. */
gboolean
gr_reader_read_places (GrReader   *reader,
                       const char *part,
                       JsonObject *object)
{
  const char    *owner = g_str_equal (part, "region_fields") ? "region" : "language";
  JsonObjectIter iter;
  const char    *id;
  JsonNode      *node;

  if (!gr_reader_check_size (reader, object, GR_READER_MAX_ITEMS))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    {
      gboolean success;

      gr_json_path_push (reader->path, id);
      if (!JSON_NODE_HOLDS_OBJECT (node))
        success = gr_reader_fail (reader, _ ("must be an object"));
      else
        success = gr_reader_check_text (reader, id, GR_READER_ID) && gr_workspace_note_place (reader->workspace, owner, id) &&
                  read_texts (reader, owner, json_node_get_object (node), take_place_field, reader->workspace, id);

      if (!gr_reader_leave (reader, success))
        return FALSE;
    }

  return TRUE;
}

static void
take_environment_text (gpointer    owner,
                       const char *id,
                       const char *key,
                       const char *value)
{
  gr_environment_set_text (owner, key, value);
}

static gboolean
read_lists (GrReader      *reader,
            JsonObject    *object,
            GrEnvironment *environment)
{
  g_autoptr (GStrvBuilder) known_builder = g_strv_builder_new ();
  g_auto (GStrv)           known = NULL;
  JsonObjectIter           iter;
  const char              *name;
  JsonNode                *node;

  if (!gr_reader_check_size (reader, object, GR_READER_MAX_ITEMS))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *key = g_strconcat ("environment.", name, NULL);
      g_auto (GStrv)   values = NULL;

      if (!gr_workspace_is_list_key (key) || gr_workspace_is_environment_property (key) || !JSON_NODE_HOLDS_ARRAY (node))
        continue;

      if (!gr_reader_get_list (reader, object, name, GR_READER_LINE, &values))
        return FALSE;

      gr_environment_set_list (environment, key, (const char *const *)values);
      g_strv_builder_add (known_builder, name);
    }

  known = g_strv_builder_end (known_builder);
  gr_extras_keep (environment, "lists", object, (const char *const *)known, reader->left_out);

  return TRUE;
}

/* A key whose last word names a secret is left out with its value. */
static gboolean
read_value (GrReader   *reader,
            JsonObject *object,
            const char *key,
            TakeText    take,
            gpointer    owner)
{
  const char *dot = strrchr (key, '.');
  const char *value;

  if (*key == '\0')
    return gr_reader_fail (reader, _ ("has a member without a name"));

  if (gr_extras_is_secret_name (dot != NULL ? dot + 1 : key))
    {
      g_ptr_array_add (reader->left_out, g_strdup (key));
      return TRUE;
    }

  if (!gr_reader_check_text (reader, key, GR_READER_LINE) ||
      !gr_reader_get_text (reader, object, key, GR_READER_LONG, FALSE, &value))
    return FALSE;
  take (owner, NULL, key, value);

  return TRUE;
}

/* Reads texts under keys that people do not choose: those of the portal, and of a snapshot. */
static gboolean
read_values (GrReader   *reader,
             JsonObject *root,
             const char *member,
             TakeText    take,
             gpointer    owner)
{
  JsonNode      *node = json_object_get_member (root, member);
  gboolean       success;
  JsonObjectIter iter;
  const char    *key;

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  success = JSON_NODE_HOLDS_OBJECT (node)
              ? gr_reader_check_size (reader, json_node_get_object (node), GR_SNAPSHOT_MAX_VALUES)
              : gr_reader_fail (reader, _ ("must be an object"));

  if (success)
    json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (success && json_object_iter_next_ordered (&iter, &key, NULL))
    success = read_value (reader, json_node_get_object (node), key, take, owner);
  gr_json_path_pop (reader->path);

  return success;
}

static void
take_portal_text (gpointer    owner,
                  const char *id,
                  const char *key,
                  const char *value)
{
  gr_environment_set_portal_text (owner, key, value);
}

static gboolean
read_portal (GrReader      *reader,
             JsonObject    *object,
             GrEnvironment *environment)
{
  static const char *const known[] = {"date", "fields", NULL};
  gint64                   day;

  if (!gr_reader_get_day (reader, object, "date", &day) ||
      !read_values (reader, object, "fields", take_portal_text, environment))
    return FALSE;

  gr_environment_set_portal_date (environment, day);
  gr_extras_keep (environment, "portal", object, known, reader->left_out);

  return TRUE;
}

/* Reads what an environment keeps beside its properties. */
gboolean
gr_reader_read_environment_fields (GrReader      *reader,
                                   JsonObject    *object,
                                   GrEnvironment *environment)
{
  static const char *const members[] = {"fields", "lists", "portal"};

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *node = json_object_get_member (object, members[i]);
      gboolean  success;

      if (node == NULL)
        continue;

      gr_json_path_push (reader->path, members[i]);
      if (!JSON_NODE_HOLDS_OBJECT (node))
        success = gr_reader_fail (reader, _ ("must be an object"));
      else if (i == 0)
        success = read_texts (reader, "environment", json_node_get_object (node), take_environment_text, environment, NULL);
      else if (i == 1)
        success = read_lists (reader, json_node_get_object (node), environment);
      else
        success = read_portal (reader, json_node_get_object (node), environment);
      gr_json_path_pop (reader->path);

      if (!success)
        return FALSE;
    }

  return TRUE;
}

static void
take_snapshot_value (gpointer    owner,
                     const char *id,
                     const char *key,
                     const char *value)
{
  gr_snapshot_set_value (owner, key, value);
}

gboolean
gr_reader_read_snapshot (GrReader   *reader,
                         JsonObject *object)
{
  static const char *const known[] = {"id", "environment", "date", "note", "values", NULL};
  g_autoptr (GrSnapshot)   snapshot = NULL;
  const char              *id, *environment_id, *note;
  gint64                   day;

  if (!gr_reader_get_text (reader, object, "id", GR_READER_ID, TRUE, &id) ||
      !gr_reader_get_text (reader, object, "environment", GR_READER_ID, TRUE, &environment_id) ||
      !gr_reader_get_day (reader, object, "date", &day) ||
      !gr_reader_get_text (reader, object, "note", GR_READER_LONG, FALSE, &note))
    return FALSE;

  if (gr_workspace_find_snapshot (reader->workspace, id) != NULL)
    return gr_reader_fail (reader, _ ("has an id that another snapshot has: “%s”"), id);

  snapshot = gr_snapshot_new (id, environment_id, day, note);
  if (!read_values (reader, object, "values", take_snapshot_value, snapshot))
    return FALSE;

  gr_extras_keep (snapshot, "self", object, known, reader->left_out);
  g_list_store_append (gr_workspace_get_snapshot_store (reader->workspace), snapshot);

  return TRUE;
}
