/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-key-shape.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrKeyShape
{
  GrCatalogEntry parent_instance;

  GRegex *pattern;
  int     subject;
};

G_DEFINE_FINAL_TYPE (GrKeyShape, gr_key_shape, GR_TYPE_CATALOG_ENTRY)

static void
gr_key_shape_finalize (GObject *object)
{
  GrKeyShape *self = GR_KEY_SHAPE (object);

  g_clear_pointer (&self->pattern, g_regex_unref);

  G_OBJECT_CLASS (gr_key_shape_parent_class)->finalize (object);
}

static gboolean
gr_key_shape_load (GrCatalogEntry *entry,
                   JsonObject     *object,
                   GError        **error)
{
  static const char *const subjects[] = {"client_key", "client_secret", "app_id", "token", NULL};
  static const char *const levels[] = {"heuristic", NULL};
  GrKeyShape              *self = GR_KEY_SHAPE (entry);
  const char              *pattern = gr_json_get_string (object, "pattern");
  int                      level;

  /* A key has one line: an end of line behind it is a fault, so $ must not pass over it. */
  if (pattern != NULL)
    self->pattern = g_regex_new (pattern, G_REGEX_DOLLAR_ENDONLY | G_REGEX_RAW, 0, NULL);

  return gr_catalog_require (object, "pattern", self->pattern != NULL, error) &&
         gr_catalog_check_text (object, "subject", TRUE, error) &&
         gr_catalog_read_choice (object, "subject", subjects, &self->subject, error) &&
         gr_catalog_check_text (object, "environment", FALSE, error) &&
         gr_catalog_check_text (object, "app_type", FALSE, error) &&
         gr_catalog_check_text (object, "note", FALSE, error) &&
         gr_catalog_read_choice (object, "confidence", levels, &level, error);
}

static void
gr_key_shape_class_init (GrKeyShapeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_key_shape_finalize;
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_key_shape_load;
}

static void
gr_key_shape_init (GrKeyShape *self)
{
}

/**
 * gr_key_shape_match:
 * @text: (nullable): what somebody pasted
 *
 * Finds what @text looks like among the shapes built into the program. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the first shape that fits, %NULL where none does
 */
GrKeyShape *
gr_key_shape_match (const char *text)
{
  static GListModel *shapes = NULL;

  if (g_once_init_enter (&shapes))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("key-shapes.json", "key_shapes", GR_TYPE_KEY_SHAPE, NULL);

      g_once_init_leave (&shapes, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_KEY_SHAPE)));
    }

  for (guint i = 0; text != NULL && i < g_list_model_get_n_items (shapes); i++)
    {
      g_autoptr (GrKeyShape) shape = g_list_model_get_item (shapes, i);

      /* The list keeps it. */
      if (gr_key_shape_fits (shape, text))
        return shape;
    }

  return NULL;
}

/**
 * gr_key_shape_get_subject:
 * @self: a shape
 *
 * Returns: what has this shape
 */
GrKeySubject
gr_key_shape_get_subject (GrKeyShape *self)
{
  g_return_val_if_fail (GR_IS_KEY_SHAPE (self), GR_KEY_SUBJECT_CLIENT_KEY);

  return self->subject;
}

/**
 * gr_key_shape_get_environment:
 * @self: a shape
 *
 * Returns: (nullable): `production` or `sandbox`, where only that kind of environment has such a key
 */
const char *
gr_key_shape_get_environment (GrKeyShape *self)
{
  g_return_val_if_fail (GR_IS_KEY_SHAPE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "environment");
}

/**
 * gr_key_shape_get_app_type:
 * @self: a shape
 *
 * Returns: (nullable): `mini-game`, where only that type of app has such a key
 */
const char *
gr_key_shape_get_app_type (GrKeyShape *self)
{
  g_return_val_if_fail (GR_IS_KEY_SHAPE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "app_type");
}

/**
 * gr_key_shape_get_note:
 * @self: a shape
 *
 * Returns: (nullable): what to know about it, translated
 */
const char *
gr_key_shape_get_note (GrKeyShape *self)
{
  g_return_val_if_fail (GR_IS_KEY_SHAPE (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "note");
}

/**
 * gr_key_shape_fits:
 * @self: a shape
 * @text: what somebody pasted
 *
 * Returns: whether @text has this shape
 */
gboolean
gr_key_shape_fits (GrKeyShape *self,
                   const char *text)
{
  g_return_val_if_fail (GR_IS_KEY_SHAPE (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return g_regex_match (self->pattern, text, 0, NULL);
}
