/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-write-private.h"

#include "gr-environment-fields.h"
#include "gr-extras.h"
#include "gr-snapshot.h"
#include "gr-util.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-private.h"

#include <string.h>

/* The name behind the first dot of a key. */
static const char *
get_name (const char *key)
{
  return strchr (key, '.') + 1;
}

static void
take_object (JsonObject *parent,
             const char *member,
             JsonObject *object)
{
  if (json_object_get_size (object) > 0)
    json_object_set_object_member (parent, member, object);
  else
    json_object_unref (object);
}

static void
write_texts (JsonObject    *parent,
             GrEnvironment *environment)
{
  g_autoptr (GList) keys = gr_environment_list_texts (environment);
  JsonObject       *object = json_object_new ();

  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_string_member (object, get_name (l->data), gr_environment_get_text (environment, l->data));

  gr_extras_write (environment, "environment", object);
  take_object (parent, "fields", object);
}

static void
write_lists (JsonObject    *parent,
             GrEnvironment *environment)
{
  g_autoptr (GList) keys = gr_environment_list_lists (environment);
  JsonObject       *object = json_object_new ();

  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *const *values = gr_environment_get_list (environment, l->data);
      JsonArray         *array = json_array_new ();

      for (; *values != NULL; values++)
        json_array_add_string_element (array, *values);
      json_object_set_array_member (object, get_name (l->data), array);
    }

  gr_extras_write (environment, "lists", object);
  take_object (parent, "lists", object);
}

static void
write_portal (JsonObject    *parent,
              GrEnvironment *environment)
{
  g_autoptr (GList) keys = gr_environment_list_portal_texts (environment);
  g_autofree char  *date = gr_format_date (gr_environment_get_portal_date (environment));
  JsonObject       *object;
  JsonObject       *texts;

  if (keys == NULL && gr_environment_get_portal_date (environment) == 0)
    return;

  object = json_object_new ();
  json_object_set_string_member (object, "date", date);
  texts = json_object_new ();
  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_string_member (texts, l->data, gr_environment_get_portal_text (environment, l->data));
  json_object_set_object_member (object, "fields", texts);

  gr_extras_write (environment, "portal", object);
  json_object_set_object_member (parent, "portal", object);
}

void
gr_workspace_write_environment_fields (JsonObject    *object,
                                       GrEnvironment *environment)
{
  write_texts (object, environment);
  write_lists (object, environment);
  write_portal (object, environment);
}

static JsonObject *
write_place (GrWorkspace *self,
             const char  *owner,
             const char  *id)
{
  gboolean            is_region = g_str_equal (owner, "region");
  g_autoptr (GrPlace) place = gr_place_new (NULL, is_region ? id : NULL, is_region ? NULL : id);
  g_autoptr (GList)   keys = gr_workspace_list_place_texts (self, owner, id);
  g_autofree char    *kept = g_strconcat (owner, "/", id, NULL);
  JsonObject         *object = json_object_new ();

  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_string_member (object, get_name (l->data), gr_workspace_get_place_field (self, place, l->data));

  gr_extras_write (self, kept, object);

  return object;
}

void
gr_workspace_write_places (JsonObject  *root,
                           GrWorkspace *self)
{
  static const struct
  {
    const char *owner;
    const char *member;
  } rows[] = {
    {"region", "region_fields"},
    {"language", "language_fields"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GList) ids = gr_workspace_list_noted_places (self, rows[i].owner);
      JsonObject       *object = json_object_new ();

      for (GList *l = ids; l != NULL; l = l->next)
        take_object (object, l->data, write_place (self, rows[i].owner, l->data));

      take_object (root, rows[i].member, object);
    }
}

static JsonObject *
write_snapshot (GrSnapshot *snapshot)
{
  g_autoptr (GList) keys = gr_snapshot_list_keys (snapshot);
  g_autofree char  *date = gr_format_date (gr_snapshot_get_date (snapshot));
  JsonObject       *object = json_object_new ();
  JsonObject       *values = json_object_new ();

  json_object_set_string_member (object, "id", gr_snapshot_get_id (snapshot));
  json_object_set_string_member (object, "environment", gr_snapshot_get_environment_id (snapshot));
  json_object_set_string_member (object, "date", date);
  if (gr_snapshot_get_note (snapshot) != NULL)
    json_object_set_string_member (object, "note", gr_snapshot_get_note (snapshot));
  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_string_member (values, l->data, gr_snapshot_get_value (snapshot, l->data));
  json_object_set_object_member (object, "values", values);
  gr_extras_write (snapshot, "self", object);

  return object;
}

void
gr_workspace_write_snapshots (JsonObject  *root,
                              GrWorkspace *self)
{
  GListModel *snapshots = gr_workspace_get_snapshots (self);
  JsonArray  *array;

  if (g_list_model_get_n_items (snapshots) == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (snapshots); i++)
    {
      g_autoptr (GrSnapshot) snapshot = g_list_model_get_item (snapshots, i);

      json_array_add_object_element (array, write_snapshot (snapshot));
    }
  json_object_set_array_member (root, "snapshots", array);
}
