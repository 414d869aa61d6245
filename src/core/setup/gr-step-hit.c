/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-hit.h"

struct _GrStepHit
{
  GObject parent_instance;

  char *path;
  char *guide_title;
  char *title;
  char *snippet;
  guint start;
  guint length;
};

G_DEFINE_FINAL_TYPE (GrStepHit, gr_step_hit, G_TYPE_OBJECT)

static void
gr_step_hit_finalize (GObject *object)
{
  GrStepHit *self = GR_STEP_HIT (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->guide_title, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->snippet, g_free);

  G_OBJECT_CLASS (gr_step_hit_parent_class)->finalize (object);
}

static void
gr_step_hit_class_init (GrStepHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_step_hit_finalize;
}

static void
gr_step_hit_init (GrStepHit *self)
{
}

/**
 * gr_step_hit_new:
 * @path: the guide and the step, such as "sandbox/create"
 * @guide_title: what the guide is called
 * @title: what the step is called
 *
 * Returns: (transfer full): a hit without a snippet
 */
GrStepHit *
gr_step_hit_new (const char *path,
                 const char *guide_title,
                 const char *title)
{
  GrStepHit *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (guide_title != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (GR_TYPE_STEP_HIT, NULL);
  self->path = g_strdup (path);
  self->guide_title = g_strdup (guide_title);
  self->title = g_strdup (title);

  return self;
}

/**
 * gr_step_hit_take_snippet:
 * @self: a hit
 * @snippet: (transfer full): a piece of text in one line
 * @start: where in it stands what was looked for, in bytes
 * @length: how long that is, in bytes
 *
 * Says what was found.
 */
void
gr_step_hit_take_snippet (GrStepHit *self,
                          char      *snippet,
                          guint      start,
                          guint      length)
{
  g_return_if_fail (GR_IS_STEP_HIT (self));
  g_return_if_fail (snippet != NULL);

  g_free (self->snippet);
  self->snippet = snippet;
  self->start = start;
  self->length = length;
}

/**
 * gr_step_hit_get_path:
 * @self: a hit
 *
 * Returns: (transfer none): the guide and the step, such as "sandbox/create"
 */
const char *
gr_step_hit_get_path (GrStepHit *self)
{
  g_return_val_if_fail (GR_IS_STEP_HIT (self), NULL);

  return self->path;
}

/**
 * gr_step_hit_get_guide_title:
 * @self: a hit
 *
 * Returns: (transfer none): what the guide is called
 */
const char *
gr_step_hit_get_guide_title (GrStepHit *self)
{
  g_return_val_if_fail (GR_IS_STEP_HIT (self), NULL);

  return self->guide_title;
}

/**
 * gr_step_hit_get_title:
 * @self: a hit
 *
 * Returns: (transfer none): what the step is called
 */
const char *
gr_step_hit_get_title (GrStepHit *self)
{
  g_return_val_if_fail (GR_IS_STEP_HIT (self), NULL);

  return self->title;
}

/**
 * gr_step_hit_get_snippet:
 * @self: a hit
 * @start: (out) (optional): where in it stands what was looked for, in bytes
 * @length: (out) (optional): how long that is, in bytes
 *
 * Returns: (transfer none) (nullable): a piece of the text, %NULL where the title says it all
 */
const char *
gr_step_hit_get_snippet (GrStepHit *self,
                         guint     *start,
                         guint     *length)
{
  g_return_val_if_fail (GR_IS_STEP_HIT (self), NULL);

  if (start != NULL)
    *start = self->start;
  if (length != NULL)
    *length = self->length;

  return self->snippet;
}
