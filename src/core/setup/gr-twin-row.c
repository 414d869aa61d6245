/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-twin-row.h"

#include "gr-util.h"
#include "gr-workspace-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GrTwinRow
{
  GObject parent_instance;

  GrField     *field;
  GrWorkspace *workspace;
  GrPlace     *places[2];
  char        *file;
  char        *values[2];
  int          state;
};

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_KEY,
  PROP_TITLE,
  PROP_FILE,
  PROP_A,
  PROP_B,
  PROP_STATE,
  PROP_BY_DESIGN,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrTwinState, gr_twin_state, G_DEFINE_ENUM_VALUE (GR_TWIN_SAME, "same"), G_DEFINE_ENUM_VALUE (GR_TWIN_DIFFERS, "differs"), G_DEFINE_ENUM_VALUE (GR_TWIN_MISSING, "missing"), G_DEFINE_ENUM_VALUE (GR_TWIN_UNKNOWN, "unknown"))

G_DEFINE_QUARK (gr - twin - error - quark, gr_twin_error)

G_DEFINE_FINAL_TYPE (GrTwinRow, gr_twin_row, G_TYPE_OBJECT)

static void
gr_twin_row_finalize (GObject *object)
{
  GrTwinRow *self = GR_TWIN_ROW (object);

  g_clear_object (&self->field);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->places[GR_TWIN_SIDE_A], gr_place_unref);
  g_clear_pointer (&self->places[GR_TWIN_SIDE_B], gr_place_unref);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->values[GR_TWIN_SIDE_A], g_free);
  g_clear_pointer (&self->values[GR_TWIN_SIDE_B], g_free);

  G_OBJECT_CLASS (gr_twin_row_parent_class)->finalize (object);
}

static void
gr_twin_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrTwinRow *self = GR_TWIN_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_object (value, self->field);
      break;

    case PROP_KEY:
      g_value_set_string (value, gr_field_get_key (self->field));
      break;

    case PROP_TITLE:
      g_value_set_string (value, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->field)));
      break;

    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;

    case PROP_A:
      g_value_set_string (value, gr_twin_row_get_a (self));
      break;

    case PROP_B:
      g_value_set_string (value, gr_twin_row_get_b (self));
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_BY_DESIGN:
      g_value_set_boolean (value, gr_twin_row_get_by_design (self));
      break;

    case PROP_NOTE:
      g_value_set_string (value, gr_twin_row_get_note (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_twin_row_class_init (GrTwinRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_twin_row_finalize;
  object_class->get_property = gr_twin_row_get_property;

  properties[PROP_FIELD] = g_param_spec_object ("field", NULL, NULL, GR_TYPE_FIELD, readable);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, readable);
  properties[PROP_A] = g_param_spec_string ("a", NULL, NULL, NULL, readable);
  properties[PROP_B] = g_param_spec_string ("b", NULL, NULL, NULL, readable);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_TWIN_STATE, GR_TWIN_SAME, readable);
  properties[PROP_BY_DESIGN] = g_param_spec_boolean ("by-design", NULL, NULL, FALSE, readable);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_twin_row_init (GrTwinRow *self)
{
}

static gboolean
is_list (GrTwinRow *self)
{
  return gr_field_get_kind (self->field) == GR_FIELD_KIND_LIST;
}

/* What the workspace says at a place. */
static char *
dup_value (GrTwinRow     *self,
           const GrPlace *place)
{
  const char *key = gr_field_get_key (self->field);
  char       *lines;

  if (!is_list (self))
    return g_strdup (gr_workspace_get_place_field (self->workspace, place, key));

  lines = g_strjoinv ("\n", (char **)gr_workspace_get_list_field (self->workspace, place, key));
  if (*lines == '\0')
    g_clear_pointer (&lines, g_free);

  return lines;
}

static char *
dup_side (GrTwinRow *self,
          GrTwinSide side)
{
  const char *environment_id = gr_place_get_environment_id (self->places[side]);

  if (gr_twin_row_is_of_environment (self))
    return dup_value (self, self->places[side]);

  return g_strdup (gr_workspace_get_portal_field (self->workspace, environment_id, gr_field_get_key (self->field)));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The lines that say something, as people or programs may have written them. */
static char **
split_lines (const char *text)
{
  g_auto (GStrv)           lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      g_strv_builder_add (builder, *line);

  return g_strv_builder_end (builder);
}

/* No list of the portal has an order that means anything. */
static gboolean
is_same (GrTwinRow  *self,
         const char *a,
         const char *b)
{
  g_auto (GStrv) lines_a = NULL;
  g_auto (GStrv) lines_b = NULL;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  if (!is_list (self) || a == NULL || b == NULL)
    return FALSE;

  lines_a = split_lines (a);
  lines_b = split_lines (b);
  qsort (lines_a, g_strv_length (lines_a), sizeof (char *), compare_texts);
  qsort (lines_b, g_strv_length (lines_b), sizeof (char *), compare_texts);

  return g_strv_equal ((const char *const *)lines_a, (const char *const *)lines_b);
}

static GrTwinState
find_state (GrTwinRow *self)
{
  const char *a = self->values[GR_TWIN_SIDE_A];
  const char *b = self->values[GR_TWIN_SIDE_B];

  if (a == NULL && b == NULL)
    return GR_TWIN_UNKNOWN;

  if (gr_twin_row_is_of_environment (self))
    {
      if (a == NULL || b == NULL)
        return GR_TWIN_MISSING;
      return is_same (self, a, b) ? GR_TWIN_SAME : GR_TWIN_DIFFERS;
    }

  if (self->file == NULL)
    return GR_TWIN_MISSING;

  return (a == NULL || is_same (self, a, self->file)) && (b == NULL || is_same (self, b, self->file)) ? GR_TWIN_SAME : GR_TWIN_DIFFERS;
}

/**
 * gr_twin_row_new:
 * @field: a field of the app, the workspace or an environment
 * @workspace: a workspace
 * @environment_a: the id of an environment
 * @environment_b: the id of another one
 *
 * Returns: (transfer full): a row as the workspace is now, see gr_twin_row_refresh()
 */
GrTwinRow *
gr_twin_row_new (GrField     *field,
                 GrWorkspace *workspace,
                 const char  *environment_a,
                 const char  *environment_b)
{
  GrTwinRow *self;

  g_return_val_if_fail (GR_IS_FIELD (field), NULL);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (environment_a != NULL && environment_b != NULL, NULL);

  self = g_object_new (GR_TYPE_TWIN_ROW, NULL);
  self->field = g_object_ref (field);
  self->workspace = g_object_ref (workspace);
  self->places[GR_TWIN_SIDE_A] = gr_place_new (environment_a, NULL, NULL);
  self->places[GR_TWIN_SIDE_B] = gr_place_new (environment_b, NULL, NULL);
  gr_twin_row_refresh (self);

  return self;
}

/**
 * gr_twin_row_get_field:
 * @self: a row
 *
 * Returns: (transfer none): the field that is compared
 */
GrField *
gr_twin_row_get_field (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), NULL);

  return self->field;
}

/**
 * gr_twin_row_get_file:
 * @self: a row
 *
 * Returns: (nullable): what the workspace says for the whole app, %NULL for a field of an environment and where nothing is filled in
 */
const char *
gr_twin_row_get_file (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), NULL);

  return self->file;
}

/**
 * gr_twin_row_get_a:
 * @self: a row
 *
 * Returns: (nullable): what the first environment has, %NULL where that is not known
 */
const char *
gr_twin_row_get_a (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), NULL);

  return self->values[GR_TWIN_SIDE_A];
}

/**
 * gr_twin_row_get_b:
 * @self: a row
 *
 * Returns: (nullable): what the second environment has, %NULL where that is not known
 */
const char *
gr_twin_row_get_b (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), NULL);

  return self->values[GR_TWIN_SIDE_B];
}

/**
 * gr_twin_row_get_state:
 * @self: a row
 *
 * Returns: how what is known compares. Where gr_twin_row_get_by_design() holds, a difference is meant
 */
GrTwinState
gr_twin_row_get_state (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), GR_TWIN_UNKNOWN);

  return self->state;
}

/**
 * gr_twin_row_get_by_design:
 * @self: a row
 *
 * Returns: whether each environment has its own
 */
gboolean
gr_twin_row_get_by_design (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), FALSE);

  return gr_field_is_own (self->field);
}

/**
 * gr_twin_row_is_of_environment:
 * @self: a row
 *
 * Returns: whether it is about a field of the environments, which the file has for each of them
 */
gboolean
gr_twin_row_is_of_environment (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), FALSE);

  return g_str_has_prefix (gr_field_get_key (self->field), "environment.");
}

static gboolean
is_client_key (GrTwinRow *self)
{
  return gr_field_get_value_kind (self->field) == GR_VALUE_CLIENT_KEY;
}

/**
 * gr_twin_row_get_note:
 * @self: a row
 *
 * Returns: (nullable): what to know about the state, translated
 */
const char *
gr_twin_row_get_note (GrTwinRow *self)
{
  g_return_val_if_fail (GR_IS_TWIN_ROW (self), NULL);

  if (is_client_key (self) && self->state == GR_TWIN_SAME)
    return _ ("No two environments have the same client key: one of these was copied from the other.");
  if (gr_twin_row_get_by_design (self) && (self->state == GR_TWIN_DIFFERS || self->state == GR_TWIN_MISSING))
    return _ ("Each environment has its own.");
  if (self->state == GR_TWIN_UNKNOWN && !gr_twin_row_is_of_environment (self))
    return _ ("Nobody has noted what the portal shows.");
  if (self->state == GR_TWIN_MISSING && !gr_twin_row_is_of_environment (self))
    return _ ("It is on the portal and not in the file.");

  return NULL;
}

/**
 * gr_twin_row_can_copy:
 * @self: a row
 * @side: where to copy from
 *
 * Returns: whether gr_twin_row_copy() would change the file
 */
gboolean
gr_twin_row_can_copy (GrTwinRow *self,
                      GrTwinSide side)
{
  const char *other;

  g_return_val_if_fail (GR_IS_TWIN_ROW (self), FALSE);
  g_return_val_if_fail (side == GR_TWIN_SIDE_A || side == GR_TWIN_SIDE_B, FALSE);

  other = gr_twin_row_is_of_environment (self) ? self->values[1 - side] : self->file;
  if (self->values[side] == NULL || is_client_key (self) || is_same (self, self->values[side], other))
    return FALSE;

  return !gr_twin_row_is_of_environment (self) ||
         gr_workspace_find_environment (self->workspace, gr_place_get_environment_id (self->places[1 - side])) != NULL;
}

/* Regions and languages are ids in the file, and names on the portal: what somebody typed there may be either. */
static gboolean
check_ids (GrTwinRow         *self,
           const char *const *values,
           GError           **error)
{
  if (gr_twin_row_is_of_environment (self))
    return TRUE;

  for (; *values != NULL; values++)
    if (strlen (*values) > 64 || (*values)[strspn (*values, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")] != '\0')
      {
        g_set_error (error, GR_TWIN_ERROR, GR_TWIN_ERROR_VALUE,
                     _ ("“%s” is no code such as JP or en-US. Note the codes, one on each line."), *values);
        return FALSE;
      }

  return TRUE;
}

/**
 * gr_twin_row_copy:
 * @self: a row
 * @side: where to copy from
 * @error: return location for a GrTwinError
 *
 * Copies what one side has into our file, and nowhere else: for a field of the app to the app, for one of an environment to the other
 * environment.
 *
 * Returns: whether the file now has it
 */
gboolean
gr_twin_row_copy (GrTwinRow *self,
                  GrTwinSide side,
                  GError   **error)
{
  g_autofree char *value = NULL;
  const GrPlace   *place;
  const char      *key;

  g_return_val_if_fail (GR_IS_TWIN_ROW (self), FALSE);
  g_return_val_if_fail (side == GR_TWIN_SIDE_A || side == GR_TWIN_SIDE_B, FALSE);

  value = dup_side (self, side);
  if (value == NULL)
    {
      g_set_error_literal (error, GR_TWIN_ERROR, GR_TWIN_ERROR_NOTHING, _ ("There is nothing to copy."));
      return FALSE;
    }
  if (is_client_key (self))
    {
      g_set_error_literal (error, GR_TWIN_ERROR, GR_TWIN_ERROR_OWN, _ ("A client key belongs to one environment. Copy the other one’s from the portal."));
      return FALSE;
    }

  key = gr_field_get_key (self->field);
  place = gr_twin_row_is_of_environment (self) ? self->places[1 - side] : NULL;
  if (is_list (self))
    {
      g_auto (GStrv) lines = split_lines (value);

      if (!check_ids (self, (const char *const *)lines, error))
        return FALSE;
      gr_workspace_set_list_field (self->workspace, place, key, (const char *const *)lines);
    }
  else
    {
      gr_workspace_set_place_field (self->workspace, place, key, value);
    }

  return TRUE;
}

/**
 * gr_twin_row_refresh:
 * @self: a row
 *
 * Looks at the workspace again. A [class@GrConfigTwin] does so by itself.
 */
void
gr_twin_row_refresh (GrTwinRow *self)
{
  g_autofree char *file = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  int              state = self->state;

  g_return_if_fail (GR_IS_TWIN_ROW (self));

  file = gr_twin_row_is_of_environment (self) ? NULL : dup_value (self, NULL);
  a = dup_side (self, GR_TWIN_SIDE_A);
  b = dup_side (self, GR_TWIN_SIDE_B);

  g_object_freeze_notify (G_OBJECT (self));
  if (gr_set_str (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  if (gr_set_str (&self->values[GR_TWIN_SIDE_A], a))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_A]);
  if (gr_set_str (&self->values[GR_TWIN_SIDE_B], b))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_B]);

  self->state = find_state (self);
  if (self->state != state)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
