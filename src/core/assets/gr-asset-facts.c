/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-facts-private.h"

#include "gr-util.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (GrImageFormat, gr_image_format, G_DEFINE_ENUM_VALUE (GR_IMAGE_UNKNOWN, "unknown"), G_DEFINE_ENUM_VALUE (GR_IMAGE_PNG, "png"), G_DEFINE_ENUM_VALUE (GR_IMAGE_JPEG, "jpeg"), G_DEFINE_ENUM_VALUE (GR_IMAGE_GIF, "gif"), G_DEFINE_ENUM_VALUE (GR_IMAGE_BMP, "bmp"), G_DEFINE_ENUM_VALUE (GR_IMAGE_WEBP, "webp"), G_DEFINE_ENUM_VALUE (GR_IMAGE_SVG, "svg"), G_DEFINE_ENUM_VALUE (GR_IMAGE_HEIF, "heif"), G_DEFINE_ENUM_VALUE (GR_IMAGE_TIFF, "tiff"), G_DEFINE_ENUM_VALUE (GR_IMAGE_AVIF, "avif"), G_DEFINE_ENUM_VALUE (GR_IMAGE_PDF, "pdf"), G_DEFINE_ENUM_VALUE (GR_IMAGE_JPEG_2000, "jpeg-2000"), G_DEFINE_ENUM_VALUE (GR_IMAGE_JPEG_XL, "jpeg-xl"), G_DEFINE_ENUM_VALUE (GR_IMAGE_ICO, "ico"), G_DEFINE_ENUM_VALUE (GR_IMAGE_PSD, "psd"))

G_DEFINE_ENUM_TYPE (GrColourSpace, gr_colour_space, G_DEFINE_ENUM_VALUE (GR_COLOUR_SPACE_UNTAGGED, "untagged"), G_DEFINE_ENUM_VALUE (GR_COLOUR_SPACE_SRGB, "srgb"), G_DEFINE_ENUM_VALUE (GR_COLOUR_SPACE_OTHER, "other"), G_DEFINE_ENUM_VALUE (GR_COLOUR_SPACE_BROKEN, "broken"))

G_DEFINE_FINAL_TYPE (GrAssetFacts, gr_asset_facts, G_TYPE_OBJECT)

/* The documents that a defect's rule comes from, by the first part of the rule's id. */
static const struct
{
  const char *prefix;
  const char *source;
  const char *as_of;
} standards[] = {
  {"png.", "PNG Specification, Third Edition (W3C)", "2025-06-24"},
  {"jpeg.", "ITU-T T.81 (JPEG)", "1992-09-18"},
  {"bmp.", "BITMAPFILEHEADER, Windows GDI", "2021-04-20"},
  {"image.", N_ ("Greenroom’s own limits"), "2026-11-22"},
  {"pdf.", "ISO 32000-2 (PDF 2.0)", "2020-12"},
};

static void
gr_asset_facts_finalize (GObject *object)
{
  GrAssetFacts *self = GR_ASSET_FACTS (object);

  g_clear_pointer (&self->colour_type, g_free);
  g_clear_pointer (&self->profile_name, g_free);
  g_clear_pointer (&self->content_hash, g_free);
  g_clear_object (&self->defects);

  G_OBJECT_CLASS (gr_asset_facts_parent_class)->finalize (object);
}

static void
gr_asset_facts_class_init (GrAssetFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_asset_facts_finalize;
}

static void
gr_asset_facts_init (GrAssetFacts *self)
{
  self->extension_matches = TRUE;
  self->orientation = 1;
  self->n_pictures = 1;
  self->defects = g_list_store_new (GR_TYPE_FINDING);
}

/**
 * gr_asset_facts_new:
 *
 * Creates facts about a file of which nothing is known yet: upright, with a name that fits, without defects.
 *
 * Returns: (transfer full): new facts
 */
GrAssetFacts *
gr_asset_facts_new (void)
{
  return g_object_new (GR_TYPE_ASSET_FACTS, NULL);
}

/**
 * gr_image_format_get_name:
 * @format: a format
 *
 * Names a format the way people write it, such as "JPEG".
 *
 * Returns: the name, for showing; owned by the library
 */
const char *
gr_image_format_get_name (GrImageFormat format)
{
  switch (format)
    {
    case GR_IMAGE_PNG:
      return "PNG";
    case GR_IMAGE_JPEG:
      return "JPEG";
    case GR_IMAGE_GIF:
      return "GIF";
    case GR_IMAGE_BMP:
      return "BMP";
    case GR_IMAGE_WEBP:
      return "WebP";
    case GR_IMAGE_SVG:
      return "SVG";
    case GR_IMAGE_HEIF:
      return "HEIC";
    case GR_IMAGE_TIFF:
      return "TIFF";
    case GR_IMAGE_AVIF:
      return "AVIF";
    case GR_IMAGE_PDF:
      return "PDF";
    case GR_IMAGE_JPEG_2000:
      return "JPEG 2000";
    case GR_IMAGE_JPEG_XL:
      return "JPEG XL";
    case GR_IMAGE_ICO:
      return "ICO";
    case GR_IMAGE_PSD:
      return "Photoshop";
    case GR_IMAGE_UNKNOWN:
    default:
      return _ ("unknown format");
    }
}

/**
 * gr_image_format_get_nick:
 * @format: a format
 *
 * Names a format for machines, in lower case: the word used by rule packs and in JSON.
 *
 * Returns: the word; owned by the library
 */
const char *
gr_image_format_get_nick (GrImageFormat format)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_IMAGE_FORMAT);
  GEnumValue            *value = g_enum_get_value (klass, (int)format);

  return value ? value->value_nick : "unknown";
}

/**
 * gr_image_format_from_nick:
 * @nick: (nullable): a format's word or usual file extension, in any case
 *
 * Finds the format that a rule pack or a file's extension speaks of: "jpg" is JPEG, "heic" is HEIF.
 *
 * Returns: the format, or %GR_IMAGE_UNKNOWN
 */
GrImageFormat
gr_image_format_from_nick (const char *nick)
{
  static const struct
  {
    const char   *word;
    GrImageFormat format;
  } words[] = {
    {"png", GR_IMAGE_PNG},
    {"apng", GR_IMAGE_PNG},
    {"jpeg", GR_IMAGE_JPEG},
    {"jpg", GR_IMAGE_JPEG},
    {"jpe", GR_IMAGE_JPEG},
    {"jfif", GR_IMAGE_JPEG},
    {"gif", GR_IMAGE_GIF},
    {"bmp", GR_IMAGE_BMP},
    {"dib", GR_IMAGE_BMP},
    {"webp", GR_IMAGE_WEBP},
    {"svg", GR_IMAGE_SVG},
    {"heif", GR_IMAGE_HEIF},
    {"heic", GR_IMAGE_HEIF},
    {"hif", GR_IMAGE_HEIF},
    {"tiff", GR_IMAGE_TIFF},
    {"tif", GR_IMAGE_TIFF},
    {"avif", GR_IMAGE_AVIF},
    {"pdf", GR_IMAGE_PDF},
    {"jp2", GR_IMAGE_JPEG_2000},
    {"j2k", GR_IMAGE_JPEG_2000},
    {"jpx", GR_IMAGE_JPEG_2000},
    {"jpeg-2000", GR_IMAGE_JPEG_2000},
    {"jxl", GR_IMAGE_JPEG_XL},
    {"jpeg-xl", GR_IMAGE_JPEG_XL},
    {"ico", GR_IMAGE_ICO},
    {"cur", GR_IMAGE_ICO},
    {"psd", GR_IMAGE_PSD},
    {"psb", GR_IMAGE_PSD},
  };

  for (guint i = 0; nick && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (nick, words[i].word) == 0)
      return words[i].format;

  return GR_IMAGE_UNKNOWN;
}

/**
 * gr_private_kinds_describe:
 * @kinds: what a file gives away
 *
 * Lists what a file gives away, such as "the place, the camera", to stand within a sentence.
 *
 * Returns: (transfer full): the list, empty if there is nothing
 */
char *
gr_private_kinds_describe (GrPrivateKinds kinds)
{
  static const struct
  {
    GrPrivateKinds kind;
    const char    *name;
  } names[] = {
    {GR_PRIVATE_LOCATION, N_ ("the place")},
    {GR_PRIVATE_PERSON, N_ ("a person’s name")},
    {GR_PRIVATE_DEVICE, N_ ("the camera or phone")},
    {GR_PRIVATE_MAKER_NOTE, N_ ("the camera maker’s notes")},
    {GR_PRIVATE_TIME, N_ ("the time")},
    {GR_PRIVATE_COMMENT, N_ ("a comment")},
    {GR_PRIVATE_HISTORY, N_ ("how it was edited")},
    {GR_PRIVATE_THUMBNAIL, N_ ("an earlier small picture")},
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (kinds & names[i].kind)
      g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", _ (names[i].name));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gr_colour_space_get_nick:
 * @space: a colour space
 *
 * Names a colour space for machines, in lower case: the word used in JSON.
 *
 * Returns: the word; owned by the library
 */
const char *
gr_colour_space_get_nick (GrColourSpace space)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_COLOUR_SPACE);
  GEnumValue            *value = g_enum_get_value (klass, (int)space);

  return value ? value->value_nick : "untagged";
}

/* Notes something wrong with the file itself. @format makes the detail; @offset is in bytes or %GR_NO_OFFSET. */
void
_gr_asset_facts_add_defect (GrAssetFacts *self,
                            GrSeverity    severity,
                            const char   *rule,
                            const char   *title,
                            gsize         offset,
                            const char   *format,
                            ...)
{
  g_autoptr (GrFinding) finding = NULL;
  g_autofree char      *detail = NULL;
  va_list               args;

  /* However many warnings came before, the first error is never left out. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->defects)) >= GR_MAX_DEFECTS &&
      (severity != GR_SEVERITY_ERROR || _gr_asset_facts_is_damaged (self)))
    return;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);

  finding = gr_finding_new (severity, rule, title);
  gr_finding_set_detail (finding, detail);
  gr_finding_set_fix (finding, severity == GR_SEVERITY_ERROR
                                 ? _ ("Export the picture again from its original and replace this file.")
                                 : _ ("Open the picture and save it again."));
  if (offset != GR_NO_OFFSET)
    {
      g_autofree char *place = g_strdup_printf (_ ("byte %zu"), offset);

      gr_finding_set_place (finding, place);
      gr_finding_set_offset (finding, (gint64)MIN (offset, (gsize)G_MAXSSIZE));
    }
  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    if (g_str_has_prefix (rule, standards[i].prefix))
      gr_finding_set_source (finding, _ (standards[i].source), standards[i].as_of, GR_BASIS_STANDARD);

  g_list_store_append (self->defects, finding);
}

/* Whether a defect was found that keeps the picture from being whole. */
gboolean
_gr_asset_facts_is_damaged (GrAssetFacts *self)
{
  return gr_findings_count (G_LIST_MODEL (self->defects), GR_SEVERITY_ERROR) > 0;
}

/* Notes that the file gives something away. A comment or a time alone tells nothing of a person. */
void
_gr_asset_facts_add_private (GrAssetFacts  *self,
                             GrPrivateKinds kind)
{
  self->private_kinds |= kind;
  self->has_location = (self->private_kinds & GR_PRIVATE_LOCATION) != 0;
  self->has_private_data = (self->private_kinds & (GR_PRIVATE_PERSON | GR_PRIVATE_DEVICE | GR_PRIVATE_MAKER_NOTE)) != 0;
}

/* Notes how a pixel is stored; @colour_type is a word for machines. */
void
_gr_asset_facts_set_colour_type (GrAssetFacts *self,
                                 const char   *colour_type,
                                 guint         channels,
                                 guint         bit_depth)
{
  gr_set_str (&self->colour_type, colour_type);
  self->channels = channels;
  self->bit_depth = bit_depth;
}
