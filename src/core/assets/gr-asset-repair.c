/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-repair.h"

#include "gr-asset-inspector.h"
#include "gr-asset-judge.h"
#include "gr-image-strip.h"
#include "gr-picture-scale.h"
#include "gr-repair-encode.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* One repair on its way through its thread. */
typedef struct
{
  GFile        *file;
  GrRepairPlan *plan;
  GrRulePack   *pack;
  char         *slot;
  GCancellable *cancellable;

  GBytes       *bytes;
  GrAssetFacts *facts;
  GPtrArray    *steps;
} GrRepairJob;

static void
gr_repair_job_free (GrRepairJob *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->plan);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->slot, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}

static void add_step (GrRepairJob *self,
                      const char  *format,
                      ...) G_GNUC_PRINTF (2, 3);

static void
add_step (GrRepairJob *self,
          const char  *format,
          ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->steps, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static char *
name_colour (guint colour)
{
  if (colour == GR_COLOUR_WHITE)
    return g_strdup (_ ("white"));
  if (colour == 0)
    return g_strdup (_ ("black"));

  return g_strdup_printf ("#%06x", colour);
}

/* Everything that is left out of the copy whatever the plan says. */
static void
describe_removal (GrRepairJob *self)
{
  if (self->facts->private_kinds)
    {
      g_autofree char *kinds = gr_private_kinds_describe (self->facts->private_kinds);

      /* Translators: what follows is a list such as "the place, the time". */
      add_step (self, _ ("Removed from the metadata: %s"), kinds);
    }
  if (self->facts->animated)
    add_step (self, _ ("Kept the still picture of the animation"));
  if (self->facts->n_pictures > 1)
    add_step (self, _ ("Kept the first of %u pictures in the file"), self->facts->n_pictures);
}

static void
describe_name (GrRepairJob  *self,
               GrAssetFacts *copy)
{
  if (!self->facts->extension_matches || copy->format != self->facts->format)
    add_step (self, _ ("Gave the name the extension of a %s file"), gr_image_format_get_name (copy->format));
}

static gboolean
load (GrRepairJob *self,
      GError     **error)
{
  g_autofree char *name = g_file_get_basename (self->file);

  self->bytes = gr_file_load_bounded (self->file, gr_inspect_default_limits.max_file_bytes, self->cancellable, error);
  if (!self->bytes)
    return FALSE;

  self->facts = gr_asset_inspect_bytes (self->bytes, name, NULL, self->cancellable, error);
  if (!self->facts || !gr_repair_is_possible (self->facts, gr_repair_plan_get_rule (self->plan), error))
    return FALSE;

  if (self->facts->width == gr_repair_plan_get_source_width (self->plan) &&
      self->facts->height == gr_repair_plan_get_source_height (self->plan))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The file was changed since it was checked. Check it again."));
  return FALSE;
}

/* Judges the copy as any other file. It is a result only if nobody has a reason to refuse it. */
static GrRepairResult *
judge (GrRepairJob *self,
       GBytes      *bytes,
       guint        quality,
       GError     **error)
{
  g_autoptr (GrAssetFacts) copy = gr_asset_inspect_bytes (bytes, NULL, NULL, self->cancellable, error);
  g_autoptr (GListModel)   findings = NULL;
  g_autofree char         *size = NULL;

  if (!copy)
    return NULL;

  findings = gr_asset_judge (copy, self->pack, self->slot);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (gr_finding_get_severity (finding) == GR_SEVERITY_INFO)
        continue;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("One thing could not be repaired: %s. %s"), gr_finding_get_title (finding),
                   gr_finding_get_fix (finding) ? gr_finding_get_fix (finding) : "");
      return NULL;
    }

  describe_name (self, copy);
  size = gr_asset_format_bytes (copy->bytes);
  if (quality > 0)
    add_step (self, _ ("Saved as %s, quality %u, %s"), gr_image_format_get_name (copy->format), quality, size);
  else
    add_step (self, _ ("Saved as %s, %s"), gr_image_format_get_name (copy->format), size);
  g_ptr_array_add (self->steps, NULL);
  return gr_repair_result_new (self->file, bytes, copy, findings, (const char *const *)self->steps->pdata, quality);
}

static gboolean
frame_is_whole (GrRepairJob *self)
{
  return gr_repair_plan_get_framing (self->plan) == GR_FRAMING_FIT ||
         (gr_repair_plan_get_crop_size (self->plan) == self->facts->width &&
          gr_repair_plan_get_crop_height (self->plan) == self->facts->height);
}

/* Whether the pixels can stay as they are, so that nothing is lost. */
static gboolean
can_keep_pixels (GrRepairJob *self)
{
  GrAssetFacts *facts = self->facts;
  GrImageFormat wanted = gr_repair_plan_get_format (self->plan);

  return frame_is_whole (self) && facts->width == gr_repair_plan_get_width (self->plan) &&
         facts->height == gr_repair_plan_get_height (self->plan) && gr_repair_plan_accepts (self->plan, facts->format) &&
         (wanted == GR_IMAGE_UNKNOWN || wanted == facts->format) && (facts->orientation == 1 || facts->format == GR_IMAGE_PNG) &&
         facts->colour_space != GR_COLOUR_SPACE_OTHER && facts->colour_space != GR_COLOUR_SPACE_BROKEN && facts->bit_depth <= 8 &&
         !facts->has_alpha && !facts->cmyk && !facts->arithmetic;
}

/* Leaves out what is not the picture. Returns %NULL without an error where that is not enough. */
static GrRepairResult *
strip (GrRepairJob *self,
       GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = can_keep_pixels (self) ? gr_image_strip (self->bytes) : NULL;
  guint64            max_bytes = gr_repair_plan_get_max_bytes (self->plan);
  GrRepairResult    *result;

  if (!bytes || (max_bytes > 0 && g_bytes_get_size (bytes) > max_bytes))
    return NULL;

  describe_removal (self);
  add_step (self, _ ("Kept the picture as it is, to the last bit"));
  result = judge (self, bytes, 0, &reason);
  if (!result)
    g_ptr_array_set_size (self->steps, 0);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));

  return result;
}

static GrPicture *
decode (GrRepairJob *self,
        GError     **error)
{
  GrAssetFacts         *facts = self->facts;
  g_autoptr (GrPicture) picture = gr_picture_decode (self->bytes, facts, self->cancellable, error);

  if (!picture)
    return NULL;
  if (picture->width != facts->width || picture->height != facts->height)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The file contradicts itself about its size. Export the picture again."));
      return NULL;
    }

  if (facts->orientation != 1 && facts->format == GR_IMAGE_JPEG)
    add_step (self, _ ("Turned upright"));
  if (facts->cmyk)
    add_step (self, _ ("Converted from CMYK to sRGB"));
  else if (facts->colour_space == GR_COLOUR_SPACE_OTHER && facts->profile_name)
    add_step (self, _ ("Converted from %s to sRGB"), facts->profile_name);
  else if (facts->colour_space == GR_COLOUR_SPACE_OTHER)
    add_step (self, _ ("Converted to sRGB"));
  else if (facts->colour_space == GR_COLOUR_SPACE_BROKEN)
    add_step (self, _ ("Left the broken colour profile out"));
  if (facts->bit_depth > 8)
    add_step (self, _ ("Reduced from %u bits a channel to 8"), facts->bit_depth);

  return g_steal_pointer (&picture);
}

static void
describe_scaling (GrRepairJob         *self,
                  const GrPictureArea *area,
                  guint                width,
                  guint                height)
{
  if (width > area->width || height > area->height)
    add_step (self, _ ("Enlarged from %u×%u to %u×%u: it will look soft"), area->width, area->height, width, height);
  else if (width < area->width || height < area->height)
    add_step (self, _ ("Scaled to %u×%u"), width, height);
}

static void
describe_crop (GrRepairJob         *self,
               const GrPictureArea *area)
{
  guint    right = self->facts->width - area->width - area->x;
  guint    bottom = self->facts->height - area->height - area->y;
  gboolean centred = MAX (area->x, right) - MIN (area->x, right) <= 1 && MAX (area->y, bottom) - MIN (area->y, bottom) <= 1;

  if (centred)
    add_step (self, _ ("Cropped from %u×%u to the middle %u×%u"), self->facts->width, self->facts->height, area->width, area->height);
  else
    add_step (self, _ ("Cropped from %u×%u to %u×%u"), self->facts->width, self->facts->height, area->width, area->height);
}

/* Takes what is to be seen at the size it is to have; less than the plan's size where bars are to be added. */
static GrPicture *
frame (GrRepairJob     *self,
       const GrPicture *picture,
       GError         **error)
{
  GrRepairPlan *plan = self->plan;
  guint         width = gr_repair_plan_get_width (plan);
  guint         height = gr_repair_plan_get_height (plan);
  GrPictureArea area = {0, 0, picture->width, picture->height};

  if (gr_repair_plan_get_framing (plan) == GR_FRAMING_FIT && gr_repair_plan_get_fixed_shape (plan))
    {
      double scale = MIN (width / (double)picture->width, height / (double)picture->height);

      width = CLAMP ((guint)(picture->width * scale + 0.5), 1, width);
      height = CLAMP ((guint)(picture->height * scale + 0.5), 1, height);
    }
  else if (!frame_is_whole (self))
    {
      area = (GrPictureArea){
        gr_repair_plan_get_crop_x (plan), gr_repair_plan_get_crop_y (plan),
        gr_repair_plan_get_crop_size (plan), gr_repair_plan_get_crop_height (plan)};
      describe_crop (self, &area);
    }

  describe_scaling (self, &area, width, height);
  return gr_picture_resize (picture, &area, width, height, self->cancellable, error);
}

/* Makes the picture opaque, and as large as the plan wants it. Takes @picture. */
static GrPicture *
fill (GrRepairJob *self,
      GrPicture   *picture,
      GError     **error)
{
  g_autoptr (GrPicture) framed = picture;
  guint                 width = gr_repair_plan_get_width (self->plan);
  guint                 height = gr_repair_plan_get_height (self->plan);
  guint                 background = gr_repair_plan_get_background (self->plan);
  guint                 border = background;
  g_autofree char      *name = name_colour (background);
  g_autofree char      *border_name = NULL;

  if (gr_repair_plan_get_match_border (self->plan))
    {
      gr_picture_find_border_colour (framed, &border);
      if (self->facts->alpha_at_corners && gr_picture_square_off (framed))
        add_step (self, "%s", _ ("Continued the picture’s colours into its rounded-off corners"));
    }
  if (gr_picture_flatten (framed, background))
    add_step (self, _ ("Filled see-through parts with %s"), name);
  if (framed->width == width && framed->height == height)
    return g_steal_pointer (&framed);

  border_name = name_colour (border);
  add_step (self, _ ("Added bars in %s to make it %u×%u"), border_name, width, height);
  return gr_picture_pad (framed, width, height, border, error);
}

static GrRepairResult *
redraw (GrRepairJob *self,
        GError     **error)
{
  g_autoptr (GrPicture) picture = decode (self, error);
  g_autoptr (GrPicture) framed = NULL;
  g_autoptr (GrPicture) filled = NULL;
  g_autoptr (GBytes)    bytes = NULL;
  GrRepairEncoding      encoding;

  if (!picture)
    return NULL;
  framed = frame (self, picture, error);
  g_clear_pointer (&picture, gr_picture_free);
  filled = framed ? fill (self, g_steal_pointer (&framed), error) : NULL;
  if (!filled || !gr_repair_encode (&encoding, filled, self->plan, self->facts, self->cancellable, error))
    return NULL;

  bytes = encoding.bytes;
  if (encoding.quantised)
    add_step (self, _ ("Reduced to 256 colours, since more do not fit into the size allowed"));
  describe_removal (self);
  return judge (self, bytes, encoding.quality, error);
}

static void
repair_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GrRepairJob       *self = task_data;
  g_autoptr (GError) error = NULL;
  GrRepairResult    *result = NULL;

  self->cancellable = cancellable;
  if (load (self, &error))
    {
      result = strip (self, &error);
      if (!result && !error)
        result = redraw (self, &error);
    }

  if (result)
    g_task_return_pointer (task, result, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gr_asset_repair_async:
 * @file: a picture
 * @plan: what to do with it, made from the facts about @file; copied
 * @pack: the rules that judge the copy
 * @slot_id: (nullable): the slot of @pack that the copy is for, or %NULL for the one that @plan was made for
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread-default main context
 * @user_data: data for @callback
 *
 * Makes a copy of a picture that fits a slot, in memory and in a thread. Where the pixels may stay as they are, only what is not the
 * picture is left out. Otherwise it is turned upright, converted to sRGB, framed, scaled, made opaque and saved with the best quality that
 * fits. The copy is judged like any file, and is a result only if there is neither an error nor a warning.
 */
void
gr_asset_repair_async (GFile              *file,
                       GrRepairPlan       *plan,
                       GrRulePack         *pack,
                       const char         *slot_id,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GrRepairJob      *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (GR_IS_REPAIR_PLAN (plan));
  g_return_if_fail (GR_IS_RULE_PACK (pack));

  job = g_new0 (GrRepairJob, 1);
  job->file = g_object_ref (file);
  job->plan = gr_repair_plan_copy (plan);
  job->pack = g_object_ref (pack);
  job->slot = g_strdup (slot_id ? slot_id : gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_repair_plan_get_rule (plan))));
  job->steps = g_ptr_array_new_with_free_func (g_free);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_asset_repair_async);
  g_task_set_task_data (task, job, (GDestroyNotify)gr_repair_job_free);
  g_task_run_in_thread (task, repair_in_thread);
}

/**
 * gr_asset_repair_finish:
 * @result: the result passed to the callback
 * @error: return location for an error
 *
 * Ends gr_asset_repair_async().
 *
 * Returns: (transfer full): the copy, or %NULL with an @error that says why there is none and the way out
 */
GrRepairResult *
gr_asset_repair_finish (GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_asset_repair_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
