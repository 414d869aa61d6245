/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-choice.h"

#include "gr-util.h"

struct _GrAssetChoice
{
  GObject parent_instance;

  char   *slot;
  char   *language;
  char   *path;
  char   *sha256;
  guint64 size;
  gint64  chosen;
};

enum
{
  PROP_0,
  PROP_SLOT,
  PROP_LANGUAGE,
  PROP_PATH,
  PROP_SHA256,
  PROP_SIZE,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetChoice, gr_asset_choice, G_TYPE_OBJECT)

static void
gr_asset_choice_finalize (GObject *object)
{
  GrAssetChoice *self = GR_ASSET_CHOICE (object);

  g_clear_pointer (&self->slot, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->sha256, g_free);

  G_OBJECT_CLASS (gr_asset_choice_parent_class)->finalize (object);
}

static void
gr_asset_choice_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrAssetChoice *self = GR_ASSET_CHOICE (object);

  switch (prop_id)
    {
    case PROP_SLOT:
      g_value_set_string (value, gr_asset_choice_get_slot (self));
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, gr_asset_choice_get_language (self));
      break;

    case PROP_PATH:
      g_value_set_string (value, gr_asset_choice_get_path (self));
      break;

    case PROP_SHA256:
      g_value_set_string (value, gr_asset_choice_get_sha256 (self));
      break;

    case PROP_SIZE:
      g_value_set_uint64 (value, gr_asset_choice_get_size (self));
      break;

    case PROP_CHOSEN:
      g_value_set_int64 (value, gr_asset_choice_get_chosen (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_choice_class_init (GrAssetChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_asset_choice_finalize;
  object_class->get_property = gr_asset_choice_get_property;

  properties[PROP_SLOT] = g_param_spec_string ("slot", NULL, NULL, NULL, readable);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, readable);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, readable);
  properties[PROP_SHA256] = g_param_spec_string ("sha256", NULL, NULL, NULL, readable);
  properties[PROP_SIZE] = g_param_spec_uint64 ("size", NULL, NULL, 0, G_MAXUINT64, 0, readable);
  properties[PROP_CHOSEN] = g_param_spec_int64 ("chosen", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_asset_choice_init (GrAssetChoice *self)
{
}

/**
 * gr_asset_choice_new:
 * @slot: what the file is for, such as "icon"
 * @language: (nullable): a language's id, or NULL for the default language
 * @path: where the file is, as [func@Gr.asset_path_make] writes it
 *
 * Returns: (transfer full): a choice whose content is not remembered yet
 */
GrAssetChoice *
gr_asset_choice_new (const char *slot,
                     const char *language,
                     const char *path)
{
  GrAssetChoice *self;

  g_return_val_if_fail (slot != NULL && *slot != '\0', NULL);
  g_return_val_if_fail (path != NULL && *path != '\0', NULL);

  self = g_object_new (GR_TYPE_ASSET_CHOICE, NULL);
  self->slot = g_strdup (slot);
  self->language = g_strdup (language);
  self->path = g_strdup (path);

  return self;
}

/**
 * gr_asset_choice_get_slot:
 *
 * Returns: (transfer none): what the file is for
 */
const char *
gr_asset_choice_get_slot (GrAssetChoice *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (self), NULL);

  return self->slot;
}

/**
 * gr_asset_choice_get_language:
 *
 * Returns: (transfer none) (nullable): the language it is for, or NULL for the default language
 */
const char *
gr_asset_choice_get_language (GrAssetChoice *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (self), NULL);

  return self->language;
}

/**
 * gr_asset_choice_get_path:
 *
 * Returns: (transfer none): where the file is, relative to the folder of the workspace's file if it lies below
 */
const char *
gr_asset_choice_get_path (GrAssetChoice *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (self), NULL);

  return self->path;
}

/**
 * gr_asset_choice_set_path:
 * @path: where the file is
 *
 * Says where the file is from the place that the workspace has moved to.
 */
void
gr_asset_choice_set_path (GrAssetChoice *self,
                          const char    *path)
{
  g_return_if_fail (GR_IS_ASSET_CHOICE (self));
  g_return_if_fail (path != NULL && *path != '\0');

  if (gr_set_str (&self->path, path))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
}

/**
 * gr_asset_choice_get_sha256:
 *
 * Returns: (transfer none) (nullable): the SHA-256 of the content that was chosen, in 64 hexadecimal digits of lower case, or
 *   NULL if it is not known
 */
const char *
gr_asset_choice_get_sha256 (GrAssetChoice *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (self), NULL);

  return self->sha256;
}

/**
 * gr_asset_choice_get_size:
 *
 * Returns: how many bytes the content had that was chosen; 0 if it is not known
 */
guint64
gr_asset_choice_get_size (GrAssetChoice *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (self), 0);

  return self->size;
}

/**
 * gr_asset_choice_get_chosen:
 *
 * Returns: the day on which the content was chosen, as unix seconds of its midnight in UTC; 0 if it is not known
 */
gint64
gr_asset_choice_get_chosen (GrAssetChoice *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (self), 0);

  return self->chosen;
}

/**
 * gr_asset_choice_remember:
 * @sha256: (nullable): the SHA-256 of the file's content
 * @size: how many bytes it has
 * @chosen: a moment of the day on which a person chose it, in unix seconds; 0 if it is not known
 *
 * Remembers the content, so that a later one can be told from it.
 */
void
gr_asset_choice_remember (GrAssetChoice *self,
                          const char    *sha256,
                          guint64        size,
                          gint64         chosen)
{
  gint64 day = chosen - chosen % (24 * 60 * 60);

  g_return_if_fail (GR_IS_ASSET_CHOICE (self));

  g_object_freeze_notify (G_OBJECT (self));
  if (gr_set_str (&self->sha256, sha256))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHA256]);
  if (self->size != size)
    {
      self->size = size;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
    }
  if (self->chosen != day)
    {
      self->chosen = day;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gr_asset_choice_is_for:
 * @slot: what a file is for
 * @language: (nullable): a language's id, or NULL for the default language
 *
 * Returns: whether the file was chosen for that slot and that language
 */
gboolean
gr_asset_choice_is_for (GrAssetChoice *self,
                        const char    *slot,
                        const char    *language)
{
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (self), FALSE);
  g_return_val_if_fail (slot != NULL, FALSE);

  return g_str_equal (self->slot, slot) && g_strcmp0 (self->language, language) == 0;
}
