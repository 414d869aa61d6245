/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-plan-private.h"

#include "gr-asset-judge.h"
#include "gr-picture.h"

#include <glib/gi18n.h>
#include <math.h>

guint
_gr_repair_divide_rounded (guint64 dividend,
                           guint64 divisor)
{
  return (guint)MIN ((dividend + divisor / 2) / divisor, G_MAXUINT);
}

/* The size that the slot asks for; where it leaves a side open, that of the picture, enlarged as far as a least size demands. */
void
_gr_repair_find_target (GrSlotRule *rule,
                        guint       width,
                        guint       height,
                        guint      *target_width,
                        guint      *target_height)
{
  guint  slot_width = gr_slot_rule_get_width (rule);
  guint  slot_height = gr_slot_rule_get_height (rule);
  double factor = MAX (gr_slot_rule_get_min_width (rule) / (double)width, gr_slot_rule_get_min_height (rule) / (double)height);

  *target_width = slot_width ? slot_width : MAX (width, (guint)MIN (ceil (width * factor), G_MAXUINT));
  *target_height = slot_height ? slot_height : MAX (height, (guint)MIN (ceil (height * factor), G_MAXUINT));
  if (slot_width && !slot_height)
    *target_height = MAX (1, _gr_repair_divide_rounded ((guint64)height * slot_width, width));
  else if (slot_height && !slot_width)
    *target_width = MAX (1, _gr_repair_divide_rounded ((guint64)width * slot_height, height));
}

/* What is wrong around a picture and not with it, or is merely uncommon. Whether the picture is whole is found out when it is decoded. */
static gboolean
spares_pixels (const char *rule)
{
  static const char *const harmless[] = {"png.checksum", "png.chunk-order", "png.animation", "bmp.kind", "bmp.profile", NULL};

  return g_strv_contains (harmless, rule);
}

/* Whether an error of the file itself speaks against a repair: those whose rule starts with @prefix, or all of them. */
static gboolean
is_hindered (GrAssetFacts *facts,
             const char   *prefix)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (facts->defects)); i++)
    {
      g_autoptr (GrFinding) defect = g_list_model_get_item (G_LIST_MODEL (facts->defects), i);
      const char           *rule = gr_finding_get_rule (defect);

      if (gr_finding_get_severity (defect) == GR_SEVERITY_ERROR && g_str_has_prefix (rule, prefix) && !spares_pixels (rule))
        return TRUE;
    }

  return FALSE;
}

/* Whether there is a format that the slot takes and that can be written here. */
static gboolean
can_be_saved (GrSlotRule *rule)
{
  return gr_asset_judge_accepts (rule, GR_IMAGE_PNG) || gr_asset_judge_accepts (rule, GR_IMAGE_JPEG);
}

static gboolean refuse (GError     **error,
                        GIOErrorEnum code,
                        const char  *format,
                        ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (GError     **error,
        GIOErrorEnum code,
        const char  *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error)
    *error = g_error_new_valist (G_IO_ERROR, (int)code, format, arguments);
  va_end (arguments);

  return FALSE;
}

/**
 * gr_repair_is_possible:
 * @facts: what the picture is
 * @rule: what the slot asks for
 * @error: return location for an error
 *
 * Says whether a copy of a picture can be made to fit a slot. A format that is only recognised, a damaged picture and one that
 * would become too large cannot be repaired. Cheap, since the file is not opened; a repair may still find that pixels are damaged.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_NOT_SUPPORTED or %G_IO_ERROR_INVALID_DATA, whose message says the way out
 */
gboolean
gr_repair_is_possible (GrAssetFacts *facts,
                       GrSlotRule   *rule,
                       GError      **error)
{
  guint width;
  guint height;

  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), FALSE);
  g_return_val_if_fail (GR_IS_SLOT_RULE (rule), FALSE);

  if (!can_be_saved (rule))
    return refuse (error, G_IO_ERROR_NOT_SUPPORTED, _ ("Neither PNG nor JPEG is accepted there, and nothing else can be written here."));
  if (facts->format == GR_IMAGE_UNKNOWN)
    return refuse (error, G_IO_ERROR_INVALID_DATA, _ ("The file is not a picture. Choose another file."));
  if (facts->format == GR_IMAGE_PDF)
    return refuse (error, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("A PDF cannot be repaired here. Export it again, or export its page as PNG or JPEG."));
  if (facts->format != GR_IMAGE_PNG && facts->format != GR_IMAGE_JPEG && facts->format != GR_IMAGE_BMP)
    return refuse (error, G_IO_ERROR_NOT_SUPPORTED, _ ("%s cannot be repaired here. Export it as PNG or JPEG from the program it was made with."),
                   gr_image_format_get_name (facts->format));
  if (is_hindered (facts, "image.too-many-") || (guint64)facts->width * facts->height > GR_PICTURE_MAX_PIXELS)
    return refuse (error, G_IO_ERROR_NOT_SUPPORTED, _ ("The picture is too large to be repaired here. Scale it down in a picture editor first."));
  if (is_hindered (facts, "") || facts->width == 0 || facts->height == 0)
    return refuse (error, G_IO_ERROR_INVALID_DATA,
                   _ ("The file is damaged, and what is missing cannot be made up. Export the picture again from its original."));

  _gr_repair_find_target (rule, facts->width, facts->height, &width, &height);
  if ((guint64)width * height > GR_PICTURE_MAX_PIXELS)
    return refuse (error, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("A picture of this shape would become %u×%u pixels. Crop it in a picture editor first."), width, height);

  return TRUE;
}
