/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-describe.h"

#include "gr-asset-judge.h"

#include <glib/gi18n.h>
#include <string.h>

/* A list of labels and values in turn. */
static void
add (GStrvBuilder *builder,
     const char   *label,
     const char   *value)
{
  if (!value || !*value)
    return;

  g_strv_builder_add (builder, label);
  g_strv_builder_add (builder, value);
}

static char *
describe_pixels (GrAssetFacts *facts)
{
  if (facts->width == 0 || facts->height == 0)
    return NULL;
  if (facts->orientation != 1)
    /* Translators: the size as it is seen, the size as it is stored, and the number of the EXIF orientation. */
    return g_strdup_printf (_ ("%u×%u, stored as %u×%u with EXIF orientation %u"), facts->width, facts->height,
                            facts->stored_width, facts->stored_height, facts->orientation);

  return g_strdup_printf ("%u×%u", facts->width, facts->height);
}

static const char *
name_colours (GrAssetFacts *facts)
{
  const char *type = facts->colour_type ? facts->colour_type : "";

  if (facts->cmyk)
    return _ ("CMYK");
  if (strstr (type, "palette"))
    return _ ("palette");
  if (strstr (type, "grey"))
    return _ ("grey");

  return *type ? _ ("RGB") : NULL;
}

static char *
describe_colours (GrAssetFacts *facts)
{
  const char *colours = name_colours (facts);

  if (!colours || facts->bit_depth == 0)
    return g_strdup (colours);

  /* Translators: the number of bits of a channel and the kind of colours, such as "8-bit RGB". */
  return g_strdup_printf (_ ("%u-bit %s"), facts->bit_depth, colours);
}

static const char *
describe_profile (GrAssetFacts *facts)
{
  switch (facts->colour_space)
    {
    case GR_COLOUR_SPACE_SRGB:
      return _ ("sRGB");
    case GR_COLOUR_SPACE_OTHER:
      return facts->profile_name ? facts->profile_name : _ ("not sRGB");
    case GR_COLOUR_SPACE_BROKEN:
      return _ ("damaged");
    case GR_COLOUR_SPACE_UNTAGGED:
    default:
      return _ ("none, taken for sRGB");
    }
}

static const char *
describe_alpha (GrAssetFacts *facts)
{
  if (!facts->has_alpha)
    return _ ("none");
  if (!facts->alpha_used)
    return _ ("there, but not used");

  return facts->alpha_at_corners ? _ ("used at the corners") : _ ("used");
}

static char *
describe_coding (GrAssetFacts *facts)
{
  const struct
  {
    gboolean    is_so;
    const char *word;
  } words[] = {
    {facts->interlaced, _ ("interlaced")},
    {facts->progressive, _ ("progressive")},
    {facts->arithmetic, _ ("arithmetic")},
    {facts->animated, _ ("animated")},
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].is_so)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words[i].word);
  if (facts->n_pictures > 1)
    {
      g_autofree char *pictures = g_strdup_printf (ngettext ("%u picture", "%u pictures", facts->n_pictures), facts->n_pictures);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", pictures);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gr_asset_describe_facts:
 * @facts: what a file is
 *
 * Writes for people what was read out of a file: a label and a value in turn, such as "Size", "1024×1024". What is not known,
 * or is nothing out of the ordinary, is left out.
 *
 * Returns: (transfer full): a list of an even number of texts
 */
char **
gr_asset_describe_facts (GrAssetFacts *facts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char         *pixels = NULL;
  g_autofree char         *bytes = NULL;
  g_autofree char         *colours = NULL;
  g_autofree char         *coding = NULL;
  g_autofree char         *private_data = NULL;

  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), NULL);

  pixels = describe_pixels (facts);
  bytes = gr_asset_format_bytes (facts->bytes);
  colours = describe_colours (facts);
  coding = describe_coding (facts);
  private_data = gr_private_kinds_describe (facts->private_kinds);

  add (builder, _ ("Format"), facts->format == GR_IMAGE_UNKNOWN ? _ ("not a picture") : gr_image_format_get_name (facts->format));
  add (builder, _ ("Width and height"), pixels);
  add (builder, _ ("File size"), bytes);
  add (builder, _ ("Colours"), colours);
  if (colours)
    {
      add (builder, _ ("Colour profile"), describe_profile (facts));
      add (builder, _ ("Transparency"), describe_alpha (facts));
    }
  add (builder, _ ("Coding"), coding);
  add (builder, _ ("Private data"), private_data);
  add (builder, "SHA-256", facts->content_hash);

  return g_strv_builder_end (builder);
}
