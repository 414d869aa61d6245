/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace.h"

#include "gr-extras.h"
#include "gr-util.h"
#include "gr-workspace-private.h"

#include <string.h>

struct _GrWorkspace
{
  GObject parent_instance;

  char         *id;
  char         *name;
  GFile        *file;
  GrStoredFile *stored;
  char         *read_only_reason;
  char         *left_out;
  char         *rule_pack;
  GListStore   *environments;
  GListStore   *lanes;
  GListStore   *members;
  char        **regions;
  char        **languages;
  GHashTable   *fields;
  GHashTable   *answers;
  GListStore   *assets;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_FILE,
  PROP_READ_ONLY_REASON,
  PROP_RULE_PACK,
  PROP_ENVIRONMENTS,
  PROP_LANES,
  PROP_MEMBERS,
  PROP_REGIONS,
  PROP_LANGUAGES,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec       *properties[N_PROPS];
static guint             signals[N_SIGNALS];
static const char *const nothing[] = {NULL};

G_DEFINE_FINAL_TYPE (GrWorkspace, gr_workspace, G_TYPE_OBJECT)

void
gr_workspace_emit_changed (GrWorkspace *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Where the Local sandbox listens and how the next sign-in is to be belong to this run, not to the workspace. */
static void
item_notify_cb (GrWorkspace *self,
                GParamSpec  *pspec,
                GObject     *item)
{
  g_assert (GR_IS_WORKSPACE (self));

  if (!g_str_equal (g_param_spec_get_name (pspec), "base-uri") && !g_str_equal (g_param_spec_get_name (pspec), "always-ask"))
    gr_workspace_emit_changed (self);
}

/* What changes in an item of the workspace is a change of the workspace. */
void
gr_workspace_watch_item (GrWorkspace *self,
                         gpointer     item)
{
  g_signal_connect_object (item, "notify", G_CALLBACK (item_notify_cb), self, G_CONNECT_SWAPPED);
}

void
gr_workspace_unwatch_item (GrWorkspace *self,
                           gpointer     item)
{
  g_signal_handlers_disconnect_by_func (item, item_notify_cb, self);
}

static void
add_item (GrWorkspace *self,
          GListStore  *store,
          gpointer     item)
{
  gr_workspace_watch_item (self, item);
  g_list_store_append (store, item);
  gr_workspace_emit_changed (self);
}

static gboolean
find_item (GListStore *store,
           gboolean (*matches) (gpointer item, const char *id),
           const char *id,
           guint      *position)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (matches (item, id))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The list keeps its items alive, so that the pointer stays good until the list is changed. */
static gpointer
borrow_item (GListStore *store,
             gboolean (*matches) (gpointer item, const char *id),
             const char *id)
{
  g_autoptr (GObject) item = NULL;
  guint               position;

  if (id == NULL || !find_item (store, matches, id, &position))
    return NULL;

  item = g_list_model_get_item (G_LIST_MODEL (store), position);
  return item;
}

static gboolean
remove_item (GrWorkspace *self,
             GListStore  *store,
             gboolean (*matches) (gpointer item, const char *id),
             const char *id)
{
  g_autoptr (GObject) item = NULL;
  guint               position;

  if (!find_item (store, matches, id, &position))
    return FALSE;

  item = g_list_model_get_item (G_LIST_MODEL (store), position);
  gr_workspace_unwatch_item (self, item);
  g_list_store_remove (store, position);
  gr_workspace_emit_changed (self);

  return TRUE;
}

static gboolean
environment_matches (gpointer    item,
                     const char *id)
{
  return g_str_equal (gr_environment_get_id (item), id);
}

static gboolean
lane_matches (gpointer    item,
              const char *id)
{
  return g_str_equal (gr_lane_get_id (item), id);
}

static gboolean
member_matches (gpointer    item,
                const char *email)
{
  return g_ascii_strcasecmp (gr_member_get_email (item), email) == 0;
}

static void
gr_workspace_finalize (GObject *object)
{
  GrWorkspace *self = GR_WORKSPACE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->stored, gr_stored_file_unref);
  g_clear_pointer (&self->read_only_reason, g_free);
  g_clear_pointer (&self->left_out, g_free);
  g_clear_pointer (&self->rule_pack, g_free);
  g_clear_object (&self->environments);
  g_clear_object (&self->lanes);
  g_clear_object (&self->members);
  g_clear_pointer (&self->regions, g_strfreev);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_object (&self->assets);

  G_OBJECT_CLASS (gr_workspace_parent_class)->finalize (object);
}

static void
gr_workspace_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrWorkspace *self = GR_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gr_workspace_get_id (self));
      break;

    case PROP_NAME:
      g_value_set_string (value, gr_workspace_get_name (self));
      break;

    case PROP_FILE:
      g_value_set_object (value, gr_workspace_get_file (self));
      break;

    case PROP_READ_ONLY_REASON:
      g_value_set_string (value, gr_workspace_get_read_only_reason (self));
      break;

    case PROP_RULE_PACK:
      g_value_set_string (value, gr_workspace_get_rule_pack (self));
      break;

    case PROP_ENVIRONMENTS:
      g_value_set_object (value, gr_workspace_get_environments (self));
      break;

    case PROP_LANES:
      g_value_set_object (value, gr_workspace_get_lanes (self));
      break;

    case PROP_MEMBERS:
      g_value_set_object (value, gr_workspace_get_members (self));
      break;

    case PROP_REGIONS:
      g_value_set_boxed (value, gr_workspace_get_regions (self));
      break;

    case PROP_LANGUAGES:
      g_value_set_boxed (value, gr_workspace_get_languages (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_workspace_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrWorkspace *self = GR_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      gr_workspace_set_name (self, g_value_get_string (value));
      break;

    case PROP_FILE:
      gr_workspace_set_file (self, g_value_get_object (value));
      break;

    case PROP_READ_ONLY_REASON:
      gr_workspace_set_read_only_reason (self, g_value_get_string (value));
      break;

    case PROP_RULE_PACK:
      gr_workspace_set_rule_pack (self, g_value_get_string (value));
      break;

    case PROP_REGIONS:
      gr_workspace_set_regions (self, g_value_get_boxed (value));
      break;

    case PROP_LANGUAGES:
      gr_workspace_set_languages (self, g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_workspace_class_init (GrWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags   writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_workspace_finalize;
  object_class->get_property = gr_workspace_get_property;
  object_class->set_property = gr_workspace_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, readable);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, writable);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, writable);
  properties[PROP_READ_ONLY_REASON] = g_param_spec_string ("read-only-reason", NULL, NULL, NULL, writable);
  properties[PROP_RULE_PACK] = g_param_spec_string ("rule-pack", NULL, NULL, NULL, writable);
  properties[PROP_ENVIRONMENTS] = g_param_spec_object ("environments", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_LANES] = g_param_spec_object ("lanes", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_MEMBERS] = g_param_spec_object ("members", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_REGIONS] = g_param_spec_boxed ("regions", NULL, NULL, G_TYPE_STRV, writable);
  properties[PROP_LANGUAGES] = g_param_spec_boxed ("languages", NULL, NULL, G_TYPE_STRV, writable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_workspace_init (GrWorkspace *self)
{
  self->environments = g_list_store_new (GR_TYPE_ENVIRONMENT);
  self->lanes = g_list_store_new (GR_TYPE_LANE);
  self->members = g_list_store_new (GR_TYPE_MEMBER);
  self->regions = g_new0 (char *, 1);
  self->languages = g_new0 (char *, 1);
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->assets = g_list_store_new (GR_TYPE_ASSET_CHOICE);
}

/**
 * gr_workspace_new:
 * @id: what names the workspace in the secret store; it never changes
 * @name: (nullable): what people call it; the id where none is given
 *
 * Returns: (transfer full): a workspace with nothing in it and no file
 */
GrWorkspace *
gr_workspace_new (const char *id,
                  const char *name)
{
  GrWorkspace *self;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);

  self = g_object_new (GR_TYPE_WORKSPACE, NULL);
  self->id = g_strdup (id);
  self->name = g_strdup (name != NULL && *name != '\0' ? name : id);

  return self;
}

/**
 * gr_workspace_get_id:
 *
 * Returns: (transfer none): what names the workspace in the secret store
 */
const char *
gr_workspace_get_id (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return self->id;
}

/**
 * gr_workspace_get_name:
 *
 * Returns: (transfer none): what people call it
 */
const char *
gr_workspace_get_name (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return self->name;
}

/**
 * gr_workspace_set_name:
 * @name: (nullable): what people call it; the id where none is given
 *
 * Names the workspace for people.
 */
void
gr_workspace_set_name (GrWorkspace *self,
                       const char  *name)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));

  if (!gr_set_str (&self->name, name != NULL && *name != '\0' ? name : self->id))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_get_file:
 *
 * Returns: (transfer none) (nullable): where the workspace is kept
 */
GFile *
gr_workspace_get_file (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return self->file;
}

/**
 * gr_workspace_set_file:
 * @file: (nullable): where the workspace is kept
 *
 * Chooses another place for the next save. A file that is there already is not taken over: saving refuses. Chosen pictures stay
 * where they are, and their paths are written from the new place.
 */
void
gr_workspace_set_file (GrWorkspace *self,
                       GFile       *file)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (self->file == file || (self->file != NULL && file != NULL && g_file_equal (self->file, file)))
    return;

  gr_workspace_move_assets (self, self->file, file);
  g_set_object (&self->file, file);
  g_clear_pointer (&self->stored, gr_stored_file_unref);
  if (file != NULL)
    self->stored = gr_stored_file_new (file, NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/**
 * gr_workspace_get_read_only_reason:
 *
 * Returns: (transfer none) (nullable): why the workspace can't be saved, or NULL where it can
 */
const char *
gr_workspace_get_read_only_reason (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return self->read_only_reason;
}

/**
 * gr_workspace_set_read_only_reason:
 * @reason: (nullable): a sentence for people, or NULL to let it be saved
 *
 * Says why the workspace can't be saved.
 */
void
gr_workspace_set_read_only_reason (GrWorkspace *self,
                                   const char  *reason)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));

  if (gr_set_str (&self->read_only_reason, reason))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY_REASON]);
}

/**
 * gr_workspace_is_field_key:
 * @key: a dotted key
 *
 * Returns: whether @key names a text field: "organisation." or "app." and then letters, digits and dashes that
 *   do not name a secret
 */
gboolean
gr_workspace_is_field_key (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  if (g_str_has_prefix (key, "organisation."))
    return gr_workspace_is_field_name (key + strlen ("organisation."));

  return g_str_has_prefix (key, "app.") && gr_workspace_is_field_name (key + strlen ("app."));
}

/* What can stand behind the dot of a key. A field that is named like a secret would be written to the file. */
gboolean
gr_workspace_is_field_name (const char *name)
{
  return *name != '\0' && strlen (name) <= 64 && name[strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0' &&
         !gr_extras_is_secret_name (name);
}

/**
 * gr_workspace_get_field:
 * @key: a dotted key such as "organisation.name"
 *
 * Returns: (transfer none) (nullable): the text, or NULL where it is not filled in
 */
const char *
gr_workspace_get_field (GrWorkspace *self,
                        const char  *key)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->fields, key);
}

/**
 * gr_workspace_set_field:
 * @key: a dotted key such as "organisation.name"
 * @value: (nullable): the text; NULL and "" clear the field
 *
 * Fills in a text field.
 */
void
gr_workspace_set_field (GrWorkspace *self,
                        const char  *key,
                        const char  *value)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (key != NULL && gr_workspace_is_field_key (key));

  if (value != NULL && *value == '\0')
    value = NULL;

  if (g_strcmp0 (g_hash_table_lookup (self->fields, key), value) == 0)
    return;

  if (value != NULL)
    g_hash_table_insert (self->fields, g_strdup (key), g_strdup (value));
  else
    g_hash_table_remove (self->fields, key);

  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_get_environments:
 *
 * Returns: (transfer none): a list of [class@GrEnvironment] in the order of the file
 */
GListModel *
gr_workspace_get_environments (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->environments);
}

/**
 * gr_workspace_find_environment:
 * @id: (nullable): an environment's id
 *
 * Returns: (transfer none) (nullable): the environment, owned by the workspace
 */
GrEnvironment *
gr_workspace_find_environment (GrWorkspace *self,
                               const char  *id)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return borrow_item (self->environments, environment_matches, id);
}

/**
 * gr_workspace_add_environment:
 * @environment: an environment whose id is not in the workspace yet
 *
 * Adds an environment behind the others.
 */
void
gr_workspace_add_environment (GrWorkspace   *self,
                              GrEnvironment *environment)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (GR_IS_ENVIRONMENT (environment));
  g_return_if_fail (gr_workspace_find_environment (self, gr_environment_get_id (environment)) == NULL);

  add_item (self, self->environments, environment);
}

/**
 * gr_workspace_remove_environment:
 * @id: an environment's id
 *
 * Removes an environment. Its lanes stay, so that nothing is lost; [func@GrWorkspace.check] reports them.
 *
 * Returns: whether there was one
 */
gboolean
gr_workspace_remove_environment (GrWorkspace *self,
                                 const char  *id)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return remove_item (self, self->environments, environment_matches, id);
}

/**
 * gr_workspace_get_regions:
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the launch regions, never NULL
 */
const char *const *
gr_workspace_get_regions (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return (const char *const *)self->regions;
}

/**
 * gr_workspace_set_regions:
 * @region_ids: (nullable) (array zero-terminated=1): ids from the catalogue
 *
 * Chooses the launch regions.
 */
void
gr_workspace_set_regions (GrWorkspace       *self,
                          const char *const *region_ids)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));

  if (!gr_set_strv (&self->regions, region_ids != NULL ? region_ids : nothing))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGIONS]);
  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_get_languages:
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the languages the app is listed in, never NULL
 */
const char *const *
gr_workspace_get_languages (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return (const char *const *)self->languages;
}

/**
 * gr_workspace_set_languages:
 * @language_ids: (nullable) (array zero-terminated=1): ids from the catalogue
 *
 * Chooses the languages the app is listed in.
 */
void
gr_workspace_set_languages (GrWorkspace       *self,
                            const char *const *language_ids)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));

  if (!gr_set_strv (&self->languages, language_ids != NULL ? language_ids : nothing))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGES]);
  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_get_lanes:
 *
 * Returns: (transfer none): a list of [class@GrLane] in the order of the file
 */
GListModel *
gr_workspace_get_lanes (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->lanes);
}

/**
 * gr_workspace_find_lane:
 * @id: (nullable): a lane's id
 *
 * Returns: (transfer none) (nullable): the lane, owned by the workspace
 */
GrLane *
gr_workspace_find_lane (GrWorkspace *self,
                        const char  *id)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return borrow_item (self->lanes, lane_matches, id);
}

/**
 * gr_workspace_add_lane:
 * @lane: a lane whose id is not in the workspace yet
 *
 * Adds a lane behind the others.
 */
void
gr_workspace_add_lane (GrWorkspace *self,
                       GrLane      *lane)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (GR_IS_LANE (lane));
  g_return_if_fail (gr_workspace_find_lane (self, gr_lane_get_id (lane)) == NULL);

  add_item (self, self->lanes, lane);
}

/**
 * gr_workspace_remove_lane:
 * @id: a lane's id
 *
 * Removes a lane. Its tokens are the secret store's to forget.
 *
 * Returns: whether there was one
 */
gboolean
gr_workspace_remove_lane (GrWorkspace *self,
                          const char  *id)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return remove_item (self, self->lanes, lane_matches, id);
}

/**
 * gr_workspace_get_members:
 *
 * Returns: (transfer none): a list of [class@GrMember] in the order of the file
 */
GListModel *
gr_workspace_get_members (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->members);
}

/**
 * gr_workspace_add_member:
 * @member: a member
 *
 * Adds a member, in the place of the one with the same address where there is one.
 */
void
gr_workspace_add_member (GrWorkspace *self,
                         GrMember    *member)
{
  guint position;

  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (GR_IS_MEMBER (member));

  if (!find_item (self->members, member_matches, gr_member_get_email (member), &position))
    {
      add_item (self, self->members, member);
      return;
    }

  g_list_store_splice (self->members, position, 1, (gpointer *)&member, 1);
  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_remove_member:
 * @email: a member's address; upper and lower case are the same
 *
 * Returns: whether there was one
 */
gboolean
gr_workspace_remove_member (GrWorkspace *self,
                            const char  *email)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (email != NULL, FALSE);

  return remove_item (self, self->members, member_matches, email);
}

/**
 * gr_workspace_get_answer:
 * @question: the id of the proof that asks
 *
 * Returns: (transfer none) (nullable): what a person told, or NULL where nobody has yet
 */
GrAnswer *
gr_workspace_get_answer (GrWorkspace *self,
                         const char  *question)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return g_hash_table_lookup (self->answers, question);
}

/**
 * gr_workspace_set_answer:
 * @question: the id of the proof that asks
 * @answer: (nullable): what a person told, or NULL to take it back
 *
 * Keeps what a person told.
 */
void
gr_workspace_set_answer (GrWorkspace *self,
                         const char  *question,
                         GrAnswer    *answer)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (question != NULL && *question != '\0');
  g_return_if_fail (answer == NULL || GR_IS_ANSWER (answer));

  if (g_hash_table_lookup (self->answers, question) == answer)
    return;

  if (answer != NULL)
    g_hash_table_insert (self->answers, g_strdup (question), g_object_ref (answer));
  else
    g_hash_table_remove (self->answers, question);

  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_get_rule_pack:
 *
 * Returns: (transfer none) (nullable): the rule pack that judges assets, or NULL for the catalogue's first
 */
const char *
gr_workspace_get_rule_pack (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return self->rule_pack;
}

/**
 * gr_workspace_set_rule_pack:
 * @rule_pack_id: (nullable): an id from the catalogue
 *
 * Chooses the rule pack that judges assets.
 */
void
gr_workspace_set_rule_pack (GrWorkspace *self,
                            const char  *rule_pack_id)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));

  if (!gr_set_str (&self->rule_pack, rule_pack_id))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RULE_PACK]);
  gr_workspace_emit_changed (self);
}

/* What the workspace last read from or wrote to its file, for the code that saves it. */
GrStoredFile *
gr_workspace_get_stored_file (GrWorkspace *self)
{
  return self->stored;
}

void
gr_workspace_set_stored_file (GrWorkspace  *self,
                              GrStoredFile *stored)
{
  g_clear_pointer (&self->stored, gr_stored_file_unref);
  self->stored = gr_stored_file_ref (stored);
  g_set_object (&self->file, gr_stored_file_get_file (stored));
}

GHashTable *
gr_workspace_get_field_table (GrWorkspace *self)
{
  return self->fields;
}

GHashTable *
gr_workspace_get_answer_table (GrWorkspace *self)
{
  return self->answers;
}

GListStore *
gr_workspace_get_asset_store (GrWorkspace *self)
{
  return self->assets;
}

const char *
gr_workspace_get_left_out (GrWorkspace *self)
{
  return self->left_out;
}

void
gr_workspace_set_left_out (GrWorkspace *self,
                           const char  *left_out)
{
  gr_set_str (&self->left_out, left_out);
}
