/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-snapshot.h"

#include "gr-environment-fields.h"
#include "gr-snapshot-private.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-private.h"
#include "gr-workspace-scopes.h"

#include <string.h>

#define MAX_VALUE 16000

struct _GrSnapshot
{
  GObject parent_instance;

  char       *id;
  char       *environment_id;
  gint64      date;
  char       *note;
  GHashTable *values;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_ENVIRONMENT_ID,
  PROP_DATE,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrSnapshot, gr_snapshot, G_TYPE_OBJECT)

static void
gr_snapshot_finalize (GObject *object)
{
  GrSnapshot *self = GR_SNAPSHOT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->environment_id, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (gr_snapshot_parent_class)->finalize (object);
}

static void
gr_snapshot_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrSnapshot *self = GR_SNAPSHOT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gr_snapshot_get_id (self));
      break;

    case PROP_ENVIRONMENT_ID:
      g_value_set_string (value, gr_snapshot_get_environment_id (self));
      break;

    case PROP_DATE:
      g_value_set_int64 (value, gr_snapshot_get_date (self));
      break;

    case PROP_NOTE:
      g_value_set_string (value, gr_snapshot_get_note (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_snapshot_class_init (GrSnapshotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_snapshot_finalize;
  object_class->get_property = gr_snapshot_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, readable);
  properties[PROP_ENVIRONMENT_ID] = g_param_spec_string ("environment-id", NULL, NULL, NULL, readable);
  properties[PROP_DATE] = g_param_spec_int64 ("date", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_snapshot_init (GrSnapshot *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * gr_snapshot_new:
 * @id: what names it in its workspace
 * @environment_id: the environment it is about
 * @date: the day it was taken, unix seconds; cut down to midnight UTC
 * @note: (nullable): what it was taken for
 *
 * Returns: (transfer full): a snapshot with nothing in it
 */
GrSnapshot *
gr_snapshot_new (const char *id,
                 const char *environment_id,
                 gint64      date,
                 const char *note)
{
  GrSnapshot *self;
  gint64      second_of_day = date % 86400;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (environment_id != NULL, NULL);

  if (second_of_day < 0)
    second_of_day += 86400;

  self = g_object_new (GR_TYPE_SNAPSHOT, NULL);
  self->id = g_strdup (id);
  self->environment_id = g_strdup (environment_id);
  self->date = date - second_of_day;
  self->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;

  return self;
}

void
gr_snapshot_set_value (GrSnapshot *self,
                       const char *key,
                       const char *value)
{
  const char *end = NULL;

  if (value == NULL || *value == '\0' || g_hash_table_size (self->values) >= GR_SNAPSHOT_MAX_VALUES)
    return;

  /* A long list may hold more than a file takes for one text. */
  if (strlen (value) > MAX_VALUE)
    end = g_utf8_find_prev_char (value, value + MAX_VALUE);
  g_hash_table_insert (self->values, g_strdup (key), end != NULL ? g_strndup (value, end - value) : g_strdup (value));
}

/* The same on another day, for the sample. */
GrSnapshot *
gr_snapshot_new_moved (GrSnapshot *self,
                       gint64      date)
{
  GrSnapshot    *moved = gr_snapshot_new (self->id, self->environment_id, date, self->note);
  GHashTableIter iter;
  gpointer       key, value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    gr_snapshot_set_value (moved, key, value);

  return moved;
}

static void
add_list (GrSnapshot        *self,
          const char        *key,
          const char *const *values)
{
  g_autofree char *lines = g_strjoinv ("\n", (char **)values);

  gr_snapshot_set_value (self, key, lines);
}

static void
add_app (GrSnapshot  *self,
         GrWorkspace *workspace)
{
  g_autoptr (GList) keys = g_hash_table_get_keys (gr_workspace_get_field_table (workspace));
  g_autoptr (GList) subjects = gr_workspace_list_explained (workspace);

  for (GList *l = keys; l != NULL; l = l->next)
    gr_snapshot_set_value (self, l->data, gr_workspace_get_field (workspace, l->data));

  for (GList *l = subjects; l != NULL; l = l->next)
    {
      g_autofree char *key = g_strconcat ("explanation.", l->data, NULL);

      gr_snapshot_set_value (self, key, gr_workspace_get_explanation (workspace, l->data));
    }

  add_list (self, "workspace.regions", gr_workspace_get_regions (workspace));
  add_list (self, "workspace.languages", gr_workspace_get_languages (workspace));
}

static void
add_environment (GrSnapshot    *self,
                 GrEnvironment *environment)
{
  g_autoptr (GList) texts = gr_environment_list_texts (environment);
  g_autoptr (GList) lists = gr_environment_list_lists (environment);

  gr_snapshot_set_value (self, "environment.name", gr_environment_get_name (environment));
  gr_snapshot_set_value (self, "environment.client-key", gr_environment_get_client_key (environment));
  gr_snapshot_set_value (self, "environment.platform", gr_environment_get_platform (environment));
  add_list (self, "environment.redirect-uris", gr_environment_get_redirect_uris (environment));
  add_list (self, "environment.scopes", gr_environment_get_scopes (environment));
  add_list (self, "environment.target-users", gr_environment_get_target_users (environment));

  for (GList *l = texts; l != NULL; l = l->next)
    gr_snapshot_set_value (self, l->data, gr_environment_get_text (environment, l->data));
  for (GList *l = lists; l != NULL; l = l->next)
    add_list (self, l->data, gr_environment_get_list (environment, l->data));
}

/* Of the regions or languages that are chosen. */
static void
add_places (GrSnapshot        *self,
            GrWorkspace       *workspace,
            const char        *owner,
            const char *const *ids)
{
  gboolean is_region = g_str_equal (owner, "region");

  for (; *ids != NULL; ids++)
    {
      g_autoptr (GList)   keys = gr_workspace_list_place_texts (workspace, owner, *ids);
      g_autoptr (GrPlace) place = gr_place_new (NULL, is_region ? *ids : NULL, is_region ? NULL : *ids);

      for (GList *l = keys; l != NULL; l = l->next)
        {
          g_autofree char *key = gr_place_dup_question (place, l->data);

          gr_snapshot_set_value (self, key, gr_workspace_get_place_field (workspace, place, l->data));
        }
    }
}

/* A picture is told by its content where that is known, and by its name. */
static void
add_assets (GrSnapshot  *self,
            GrWorkspace *workspace)
{
  GListModel *choices = gr_workspace_get_assets (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);
      g_autoptr (GrPlace)       place = gr_place_new (NULL, NULL, gr_asset_choice_get_language (choice));
      g_autofree char          *slot = g_strconcat ("asset.", gr_asset_choice_get_slot (choice), NULL);
      g_autofree char          *key = gr_place_dup_question (place, slot);
      g_autofree char          *name = g_path_get_basename (gr_asset_choice_get_path (choice));
      const char               *sha256 = gr_asset_choice_get_sha256 (choice);
      const char               *before = gr_snapshot_get_value (self, key);
      g_autofree char          *value = g_strdup_printf ("%s%s%s%s%.12s", before != NULL ? before : "", before != NULL ? "\n" : "",
                                                         name, sha256 != NULL ? " " : "", sha256 != NULL ? sha256 : "");

      gr_snapshot_set_value (self, key, value);
    }
}

/**
 * gr_snapshot_new_of:
 * @workspace: a workspace
 * @id: what names the snapshot
 * @environment_id: an environment of @workspace
 * @date: the day it is taken, unix seconds; cut down to midnight UTC
 * @note: (nullable): what it is taken for
 *
 * Takes a snapshot without keeping it: of the fields of organisation, app and environment, of the regions and languages that are chosen,
 * of the explanations and the chosen pictures.
 *
 * Returns: (transfer full): a snapshot
 */
GrSnapshot *
gr_snapshot_new_of (GrWorkspace *workspace,
                    const char  *id,
                    const char  *environment_id,
                    gint64       date,
                    const char  *note)
{
  GrSnapshot    *self;
  GrEnvironment *environment;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);

  self = gr_snapshot_new (id, environment_id, date, note);
  environment = gr_workspace_find_environment (workspace, environment_id);

  add_app (self, workspace);
  if (environment != NULL)
    add_environment (self, environment);
  add_places (self, workspace, "region", gr_workspace_get_regions (workspace));
  add_places (self, workspace, "language", gr_workspace_get_languages (workspace));
  add_assets (self, workspace);

  return self;
}

/**
 * gr_snapshot_get_id:
 *
 * Returns: (transfer none): what names it in its workspace
 */
const char *
gr_snapshot_get_id (GrSnapshot *self)
{
  g_return_val_if_fail (GR_IS_SNAPSHOT (self), NULL);

  return self->id;
}

/**
 * gr_snapshot_get_environment_id:
 *
 * Returns: (transfer none): the environment it is about, which may be gone by now
 */
const char *
gr_snapshot_get_environment_id (GrSnapshot *self)
{
  g_return_val_if_fail (GR_IS_SNAPSHOT (self), NULL);

  return self->environment_id;
}

/**
 * gr_snapshot_get_date:
 *
 * Returns: the day it was taken, as unix seconds of its midnight in UTC
 */
gint64
gr_snapshot_get_date (GrSnapshot *self)
{
  g_return_val_if_fail (GR_IS_SNAPSHOT (self), 0);

  return self->date;
}

/**
 * gr_snapshot_get_note:
 *
 * Returns: (transfer none) (nullable): what it was taken for
 */
const char *
gr_snapshot_get_note (GrSnapshot *self)
{
  g_return_val_if_fail (GR_IS_SNAPSHOT (self), NULL);

  return self->note;
}

/**
 * gr_snapshot_get_value:
 * @key: a dotted key, with "@" and a place where it belongs to a region or language
 *
 * Returns: (transfer none) (nullable): what was filled in then, of a list a line for each of its texts; NULL where nothing was
 */
const char *
gr_snapshot_get_value (GrSnapshot *self,
                       const char *key)
{
  g_return_val_if_fail (GR_IS_SNAPSHOT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->values, key);
}

/**
 * gr_snapshot_list_keys:
 *
 * Returns: (transfer container) (element-type utf8): the keys of what was filled in, sorted
 */
GList *
gr_snapshot_list_keys (GrSnapshot *self)
{
  g_return_val_if_fail (GR_IS_SNAPSHOT (self), NULL);

  return g_list_sort (g_hash_table_get_keys (self->values), (GCompareFunc)strcmp);
}
