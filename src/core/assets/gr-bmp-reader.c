/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-bmp-reader.h"

#include "gr-bmp-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define FILE_HEADER_SIZE 14

/* A last row or two of zeros behind the pixels, as programs put there that round the file's size up, is no foreign content. */
#define MAX_PADDING 3

/* The kinds of headers, told apart by their size: Windows GDI, "Bitmap Header Types", and OS/2 Presentation Manager. */
enum
{
  HEADER_CORE = 12,
  HEADER_OS2_SHORT = 16,
  HEADER_INFO = 40,
  HEADER_INFO_V2 = 52,
  HEADER_INFO_V3 = 56,
  HEADER_OS2 = 64,
  HEADER_V4 = 108,
  HEADER_V5 = 124,
};

/* Where the fields stand, counted from the start of the header. */
enum
{
  FIELD_WIDTH = 4,
  FIELD_HEIGHT = 8,
  FIELD_PLANES = 12,
  FIELD_DEPTH = 14,
  FIELD_METHOD = 16,
  FIELD_DATA_SIZE = 20,
  FIELD_N_COLOURS = 32,
  FIELD_N_IMPORTANT = 36,
  FIELD_MASKS = 40,
  FIELD_OS2_RECORDING = 44,
  FIELD_OS2_ENCODING = 56,
  FIELD_COLOUR_SPACE = 56,
  FIELD_INTENT = 108,
  FIELD_PROFILE_OFFSET = 112,
  FIELD_PROFILE_SIZE = 116,
  FIELD_RESERVED = 120,
};

/* The methods of [MS-WMF] 2.1.1.7, and 6 of Windows CE. OS/2 gives 3 and 4 another meaning. */
enum
{
  METHOD_RGB = 0,
  METHOD_RLE8 = 1,
  METHOD_RLE4 = 2,
  METHOD_BITFIELDS = 3,
  METHOD_JPEG = 4,
  METHOD_PNG = 5,
  METHOD_ALPHA_BITFIELDS = 6,
  METHOD_OS2_HUFFMAN = 3,
  METHOD_OS2_RLE24 = 4,
};

enum
{
  SPACE_CALIBRATED = 0,
  SPACE_SRGB = 0x73524742,
  SPACE_WINDOWS = 0x57696e20,
  SPACE_LINKED = 0x4c494e4b,
  SPACE_EMBEDDED = 0x4d424544,
};

/* Notes what keeps the pixels from being read. */
void
_gr_bmp_add_damage (GrBmpReader *self,
                    const char  *rule,
                    const char  *title,
                    gsize        offset,
                    const char  *format,
                    ...)
{
  g_autofree char *detail = NULL;
  va_list          args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);

  self->damaged = TRUE;
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, rule, title, offset, "%s", detail);
}

static void
add_header_damage (GrBmpReader *self,
                   guint        field,
                   const char  *detail)
{
  _gr_bmp_add_damage (self, "bmp.header", _ ("The picture’s description is damaged"), FILE_HEADER_SIZE + field, "%s", detail);
}

static void
add_doubt (GrBmpReader *self,
           const char  *rule,
           gsize        offset,
           const char  *detail)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_WARNING, rule, _ ("The picture’s description contradicts itself"), offset,
                              "%s", detail);
}

/* A kind of BMP that exists and that can be read here, and that others may fail to open. */
static void
add_kind (GrBmpReader *self,
          GrSeverity   severity,
          guint        field,
          const char  *detail)
{
  _gr_asset_facts_add_defect (self->facts, severity, "bmp.kind",
                              severity == GR_SEVERITY_ERROR ? _ ("Most programs cannot open this kind of BMP")
                                                            : _ ("Some programs cannot open this kind of BMP"),
                              FILE_HEADER_SIZE + field, "%s", detail);
}

/* A field beyond the end of a short header has the value 0. */
static guint32
read_field (const GrBmpReader *self,
            guint              field)
{
  return field + 4 <= self->header_size ? gr_read_le32 (self->data + FILE_HEADER_SIZE + field) : 0;
}

static gboolean
is_os2 (const GrBmpReader *self)
{
  return self->header_size == HEADER_CORE || self->header_size == HEADER_OS2_SHORT || self->header_size == HEADER_OS2;
}

static gboolean
has_bitfields (const GrBmpReader *self)
{
  return !is_os2 (self) && (self->method == METHOD_BITFIELDS || self->method == METHOD_ALPHA_BITFIELDS);
}

static gboolean
check_kind (GrBmpReader *self)
{
  switch (self->header_size)
    {
    case HEADER_INFO:
    case HEADER_V4:
    case HEADER_V5:
      break;
    case HEADER_CORE:
    case HEADER_OS2:
      add_kind (self, GR_SEVERITY_WARNING, 0, _ ("Its header is that of OS/2."));
      break;
    case HEADER_INFO_V2:
    case HEADER_INFO_V3:
      add_kind (self, GR_SEVERITY_WARNING, 0, _ ("Its header is one that Microsoft never documented."));
      break;
    case HEADER_OS2_SHORT:
      add_kind (self, GR_SEVERITY_ERROR, 0, _ ("Its header is the short one of OS/2."));
      break;
    default:
      _gr_bmp_add_damage (self, "bmp.header", _ ("The picture’s description is damaged"), FILE_HEADER_SIZE,
                          _ ("Its header is %u bytes long, as in no kind of BMP."), self->header_size);
      return FALSE;
    }

  if (self->size >= (gsize)FILE_HEADER_SIZE + self->header_size)
    return TRUE;

  _gr_bmp_add_damage (self, "bmp.truncated", _ ("The file is cut short"), self->size, _ ("It ends within its header."));
  return FALSE;
}

/* Rows run from bottom to top unless the height is negative, which the header of OS/2 1 cannot say. */
static gboolean
read_size (GrBmpReader *self)
{
  const guint8 *header = self->data + FILE_HEADER_SIZE;
  gboolean      core = self->header_size == HEADER_CORE;
  gint64        width = core ? gr_read_le16 (header + 4) : (gint32)gr_read_le32 (header + FIELD_WIDTH);
  gint64        height = core ? gr_read_le16 (header + 6) : (gint32)gr_read_le32 (header + FIELD_HEIGHT);
  guint         planes = gr_read_le16 (header + (core ? 8 : FIELD_PLANES));

  if (width <= 0 || height == 0 || height == G_MININT32)
    {
      add_header_damage (self, FIELD_WIDTH, _ ("The width or the height is zero or does not exist."));
      return FALSE;
    }

  self->top_down = height < 0;
  self->width = (guint32)width;
  self->height = (guint32)ABS (height);
  self->depth = gr_read_le16 (header + (core ? 10 : FIELD_DEPTH));
  self->method = core ? METHOD_RGB : read_field (self, FIELD_METHOD);
  self->facts->stored_width = self->width;
  self->facts->stored_height = self->height;
  if (planes != 1)
    add_header_damage (self, core ? 8 : FIELD_PLANES, _ ("The number of colour planes is not 1."));

  return TRUE;
}

static gboolean
depth_exists (guint depth)
{
  return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16 || depth == 24 || depth == 32;
}

static gboolean
refuse_method (GrBmpReader *self,
               const char  *detail)
{
  self->damaged = TRUE;
  add_kind (self, GR_SEVERITY_ERROR, FIELD_METHOD, detail);
  return FALSE;
}

/* What each method may be used for, and the kinds that are recognised but not read. */
static gboolean
check_method (GrBmpReader *self)
{
  gboolean fits;

  switch (self->method)
    {
    case METHOD_RGB:
      fits = depth_exists (self->depth) && (!is_os2 (self) || (self->depth != 2 && self->depth != 16 && self->depth != 32));
      break;
    case METHOD_RLE8:
      self->coding = GR_BMP_RLE8;
      fits = self->depth == 8 && !self->top_down;
      break;
    case METHOD_RLE4:
      self->coding = GR_BMP_RLE4;
      fits = self->depth == 4 && !self->top_down;
      break;
    case METHOD_BITFIELDS:
      if (is_os2 (self))
        return refuse_method (self, _ ("Its rows are compressed as in a fax."));
      fits = self->depth == 16 || self->depth == 32;
      break;
    case METHOD_JPEG:
      if (!is_os2 (self))
        return refuse_method (self, _ ("It contains a JPEG meant for a printer. Save that as a JPEG file instead."));
      self->coding = GR_BMP_RLE24;
      fits = self->depth == 24 && !self->top_down;
      break;
    case METHOD_PNG:
      return refuse_method (self, _ ("It contains a PNG meant for a printer. Save that as a PNG file instead."));
    case METHOD_ALPHA_BITFIELDS:
      fits = !is_os2 (self) && (self->depth == 16 || self->depth == 32);
      break;
    default:
      _gr_bmp_add_damage (self, "bmp.compression", _ ("The picture’s description is damaged"), FILE_HEADER_SIZE + FIELD_METHOD,
                          _ ("Compression method %u does not exist."), self->method);
      return FALSE;
    }

  if (fits)
    return TRUE;
  _gr_bmp_add_damage (self, "bmp.compression", _ ("The picture’s description is damaged"), FILE_HEADER_SIZE + FIELD_METHOD,
                      _ ("Compression method %u is impossible with a bit depth of %u or with this order of rows."), self->method,
                      self->depth);
  return FALSE;
}

static void
name_odd_methods (GrBmpReader *self)
{
  if (self->coding == GR_BMP_RLE24)
    add_kind (self, GR_SEVERITY_ERROR, FIELD_METHOD, _ ("Its rows are compressed in a way that only OS/2 knows."));
  else if (self->coding != GR_BMP_PLAIN)
    add_kind (self, GR_SEVERITY_WARNING, FIELD_METHOD, _ ("Its rows are compressed."));
  if (self->method == METHOD_ALPHA_BITFIELDS)
    add_kind (self, GR_SEVERITY_ERROR, FIELD_METHOD, _ ("Its transparency is stored in a way that only Windows CE knows."));
  if (self->depth == 2)
    add_kind (self, GR_SEVERITY_ERROR, FIELD_DEPTH, _ ("It has four colours, which only Windows CE knows."));
}

/* A mask is one run of bits. */
static gboolean
mask_is_valid (guint32 mask,
               guint   depth)
{
  guint32 run;

  if (mask == 0)
    return TRUE;
  run = mask >> g_bit_nth_lsf (mask, -1);
  return (run & (run + 1)) == 0 && (depth == 32 || mask >> depth == 0);
}

static void
check_masks (GrBmpReader *self,
             gsize        offset)
{
  guint32  used = 0;
  gboolean valid = TRUE;

  for (guint i = 0; i < GR_BMP_N_MASKS; i++)
    {
      valid = valid && mask_is_valid (self->masks[i], self->depth) && (used & self->masks[i]) == 0;
      valid = valid && (i == GR_BMP_ALPHA || self->masks[i] != 0);
      used |= self->masks[i];
    }
  if (!valid)
    _gr_bmp_add_damage (self, "bmp.masks", _ ("The picture’s description is damaged"), offset,
                        _ ("The masks of red, green, blue and alpha overlap, have gaps, are missing or reach beyond a pixel."));
}

/* Returns the end of the header with the masks that may follow it. */
static gsize
read_masks (GrBmpReader *self)
{
  static const guint32 masks_555[] = {0x7c00, 0x03e0, 0x001f};
  static const guint32 masks_888[] = {0xff0000, 0x00ff00, 0x0000ff};
  gsize                end = FILE_HEADER_SIZE + self->header_size;
  gsize                offset = FILE_HEADER_SIZE + FIELD_MASKS;
  guint                n_masks = self->method == METHOD_ALPHA_BITFIELDS || self->header_size >= HEADER_INFO_V3 ? 4 : 3;

  if (!has_bitfields (self))
    {
      if (self->depth == 16)
        memcpy (self->masks, masks_555, sizeof masks_555);
      else if (self->depth >= 24)
        memcpy (self->masks, masks_888, sizeof masks_888);
      return end;
    }

  end = MAX (end, offset + (gsize)n_masks * 4);
  if (self->size < end)
    {
      _gr_bmp_add_damage (self, "bmp.truncated", _ ("The file is cut short"), self->size, _ ("It ends within its header."));
      return end;
    }
  for (guint i = 0; i < n_masks; i++)
    self->masks[i] = gr_read_le32 (self->data + offset + (gsize)i * 4);
  check_masks (self, offset);

  return end;
}

/* A palette of OS/2 1 ends where the pixels start; all others say how many colours they have, or have all. */
static void
read_palette (GrBmpReader *self)
{
  guint32 most = self->depth <= 8 ? 1u << self->depth : 0;
  guint32 n_colours = read_field (self, FIELD_N_COLOURS);
  guint64 end;

  self->entry_bytes = self->header_size == HEADER_CORE ? 3 : 4;
  if (self->header_size == HEADER_CORE && self->pixels_offset > self->palette_offset)
    n_colours = (guint32)MIN (most, (self->pixels_offset - self->palette_offset) / self->entry_bytes);
  if (n_colours == 0)
    n_colours = most;

  end = self->palette_offset + (guint64)n_colours * self->entry_bytes;
  if (self->pixels_offset < end)
    {
      _gr_bmp_add_damage (self, "bmp.offset", _ ("The picture’s description is damaged"), 10,
                          _ ("The pixels start at byte %zu, within the header or the palette, which end at byte %zu."),
                          self->pixels_offset, (gsize)end);
      return;
    }
  if (self->pixels_offset > self->size)
    {
      _gr_bmp_add_damage (self, "bmp.truncated", _ ("The file is cut short"), self->size, _ ("It ends before the pixels start."));
      return;
    }
  if (self->depth <= 8 && n_colours > most)
    add_doubt (self, "bmp.palette", FILE_HEADER_SIZE + FIELD_N_COLOURS, _ ("The palette has more colours than the bit depth allows."));
  if (self->header_size == HEADER_CORE && n_colours < most)
    add_doubt (self, "bmp.palette", self->palette_offset, _ ("The palette has fewer colours than the bit depth asks for."));
  if (read_field (self, FIELD_N_IMPORTANT) > MAX (n_colours, most) && n_colours > 0)
    add_doubt (self, "bmp.palette", FILE_HEADER_SIZE + FIELD_N_IMPORTANT, _ ("More colours are important than there are."));
  self->n_palette = MIN (n_colours, most);
}

static void
set_colour (GrBmpReader *self)
{
  guint depth = 0;

  if (self->depth <= 8)
    {
      _gr_asset_facts_set_colour_type (self->facts, "palette", 1, self->depth);
      return;
    }

  for (guint i = 0; i < GR_BMP_N_MASKS; i++)
    depth = MAX (depth, (guint)__builtin_popcount (self->masks[i]));
  self->facts->has_alpha = self->masks[GR_BMP_ALPHA] != 0;
  _gr_asset_facts_set_colour_type (self->facts, self->facts->has_alpha ? "rgba" : "rgb", self->facts->has_alpha ? 4 : 3, depth);
}

/* Reads everything before the pixels. Returns %FALSE if they cannot be found or make no sense. */
static gboolean
read_header (GrBmpReader *self)
{
  if (self->size < FILE_HEADER_SIZE + 4)
    {
      _gr_bmp_add_damage (self, "bmp.truncated", _ ("The file is cut short"), self->size, _ ("It ends within its header."));
      return FALSE;
    }

  self->pixels_offset = gr_read_le32 (self->data + 10);
  self->header_size = gr_read_le32 (self->data + FILE_HEADER_SIZE);
  if (!check_kind (self) || !read_size (self) || !check_method (self))
    return FALSE;

  self->palette_offset = read_masks (self);
  if (self->damaged)
    return FALSE;
  name_odd_methods (self);
  set_colour (self);
  read_palette (self);
  if (self->damaged)
    return FALSE;
  if ((guint64)self->width * self->height <= self->limits->max_pixels)
    return TRUE;

  _gr_bmp_add_damage (self, "image.too-many-pixels", _ ("The picture is too large to check"), GR_NO_OFFSET,
                      _ ("It has more than %u million pixels, so it was not opened."), (guint)(self->limits->max_pixels / 1000000));
  return FALSE;
}

/* A profile lies within the file and outside everything else. Returns where it ends, or 0 if there is none. */
static gsize
check_profile (GrBmpReader *self)
{
  guint64 start = (guint64)FILE_HEADER_SIZE + read_field (self, FIELD_PROFILE_OFFSET);
  guint64 end = start + read_field (self, FIELD_PROFILE_SIZE);

  if (end == start || end > self->size || start < self->palette_offset + (guint64)self->n_palette * self->entry_bytes ||
      (start < self->pixels_end && end > self->pixels_offset))
    {
      self->facts->colour_space = GR_COLOUR_SPACE_BROKEN;
      _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "bmp.profile", _ ("The colour profile is damaged"),
                                  FILE_HEADER_SIZE + FIELD_PROFILE_OFFSET,
                                  _ ("It is empty, or lies beyond the end of the file or within the picture."));
      return 0;
    }

  return (gsize)end;
}

/* The headers of version 4 and 5 say what the colours mean; calibration by numbers is ignored by viewers. Returns where a profile ends, or 0 if there is none. */
static gsize
check_colour_space (GrBmpReader *self)
{
  guint32 intent = read_field (self, FIELD_INTENT);

  if (self->header_size < HEADER_V4)
    return 0;
  if (intent > 8 || (intent & (intent - 1)) != 0)
    add_doubt (self, "bmp.colour-space", FILE_HEADER_SIZE + FIELD_INTENT, _ ("The rendering intent does not exist."));
  if (read_field (self, FIELD_RESERVED) != 0)
    add_doubt (self, "bmp.reserved", FILE_HEADER_SIZE + FIELD_RESERVED, _ ("A field that must be zero is not."));

  switch (read_field (self, FIELD_COLOUR_SPACE))
    {
    case SPACE_CALIBRATED:
      return 0;
    case SPACE_SRGB:
    case SPACE_WINDOWS:
      self->facts->colour_space = GR_COLOUR_SPACE_SRGB;
      return 0;
    case SPACE_EMBEDDED:
    case SPACE_LINKED:
      if (self->header_size == HEADER_V5)
        break;
      G_GNUC_FALLTHROUGH;
    default:
      add_doubt (self, "bmp.colour-space", FILE_HEADER_SIZE + FIELD_COLOUR_SPACE, _ ("The colour space does not exist."));
      return 0;
    }

  self->facts->colour_space = GR_COLOUR_SPACE_OTHER;
  if (read_field (self, FIELD_COLOUR_SPACE) == SPACE_LINKED)
    {
      self->facts->has_private_data = TRUE;
      self->facts->private_kinds |= GR_PRIVATE_DEVICE;
      add_kind (self, GR_SEVERITY_WARNING, FIELD_COLOUR_SPACE, _ ("Its colour profile is a file on the computer where it was made."));
    }
  return check_profile (self);
}

static void
check_data_size (GrBmpReader *self)
{
  gsize   used = self->pixels_end - self->pixels_offset;
  guint32 stated = read_field (self, FIELD_DATA_SIZE);

  if (stated == used || stated == self->size - self->pixels_offset || (stated == 0 && self->coding == GR_BMP_PLAIN))
    return;
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_WARNING, "bmp.size", _ ("The picture’s description contradicts itself"),
                              FILE_HEADER_SIZE + FIELD_DATA_SIZE, _ ("It says that the pixels take %u bytes; they take %zu."), stated, used);
}

/* OS/2 keeps the place of a pointer's tip in the reserved fields, and the way the rows were drawn in fields of its own. */
static void
check_reserved (GrBmpReader *self)
{
  if (gr_read_le32 (self->data + 6) != 0)
    add_doubt (self, "bmp.reserved", 6, _ ("A field that must be zero is not."));
  if (self->header_size == HEADER_OS2 && (read_field (self, FIELD_OS2_RECORDING) & 0xffff) != 0)
    add_doubt (self, "bmp.reserved", FILE_HEADER_SIZE + FIELD_OS2_RECORDING, _ ("The rows are recorded in an unknown order."));
  if (self->header_size == HEADER_OS2 && read_field (self, FIELD_OS2_ENCODING) != 0)
    add_doubt (self, "bmp.reserved", FILE_HEADER_SIZE + FIELD_OS2_ENCODING, _ ("The colours are encoded in an unknown way."));
}

static gboolean
is_padding (const guint8 *data,
            gsize         length)
{
  static const guint8 zeros[MAX_PADDING];

  return length <= sizeof zeros && memcmp (data, zeros, length) == 0;
}

/* What lies behind the pixels, and whether the file is as long as it says. */
static void
check_end (GrBmpReader *self,
           gsize        end)
{
  guint32 stated = gr_read_le32 (self->data + 2);
  gsize   rest = self->size - end;

  if (!is_padding (self->data + end, rest))
    _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_WARNING, "bmp.trailing", _ ("There is more behind the picture"), end,
                                ngettext ("%zu byte follows the end of the picture.", "%zu bytes follow the end of the picture.", rest), rest);
  else if (stated != self->size && stated != end)
    _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_WARNING, "bmp.size", _ ("The picture’s description contradicts itself"), 2,
                                _ ("It says that the file has %u bytes; it has %zu."), stated, self->size);
}

/**
 * gr_bmp_read:
 * @facts: the facts to fill in
 * @data: (array length=size): a whole file that was recognised as BMP
 * @size: how many bytes that is
 * @limits: bounds; checked before the pixels are looked at
 * @cancellable: (nullable): checked between rows
 *
 * Reads a BMP of any kind to its last byte: every field of its headers, every palette index and every code of a compressed
 * picture. What is wrong becomes a defect of @facts, and so does what is right and opened by few programs. Nothing is
 * allocated. The headers are those of Windows GDI and OS/2 Presentation Manager.
 */
void
gr_bmp_read (GrAssetFacts          *facts,
             const guint8          *data,
             gsize                  size,
             const GrInspectLimits *limits,
             GCancellable          *cancellable)
{
  GrBmpReader self = {
    .data = data,
    .size = size,
    .limits = limits,
    .cancellable = cancellable,
    .facts = facts,
  };
  gsize profile_end;

  if (read_header (&self))
    _gr_bmp_walk_pixels (&self, NULL, 0);
  facts->width = facts->stored_width;
  facts->height = facts->stored_height;
  if (self.damaged || g_cancellable_is_cancelled (cancellable))
    return;

  profile_end = check_colour_space (&self);
  check_reserved (&self);
  check_data_size (&self);
  check_end (&self, MAX (self.pixels_end, profile_end));
}

/**
 * gr_bmp_decode:
 * @data: (array length=size): a whole BMP file
 * @size: how many bytes that is
 * @rgba: where the pixels go: as many rows as the picture is high, from top to bottom, each as many times four bytes long as it is wide
 * @stride: from one row of @rgba to the next, in bytes
 *
 * Decodes a BMP of any kind that gr_bmp_read() reads, to red, green, blue and straight alpha of 8 bits each. The caller knows the
 * size from the facts. Pixels that a compressed picture leaves out are transparent, and colours are not converted.
 *
 * Returns: %FALSE if the pixels are not sound; @rgba is then undefined
 */
gboolean
gr_bmp_decode (const guint8 *data,
               gsize         size,
               guint8       *rgba,
               gsize         stride)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();
  GrInspectLimits          limits = {.max_file_bytes = size, .max_pixels = G_MAXUINT64};
  GrBmpReader              self = {
                 .data = data,
                 .size = size,
                 .limits = &limits,
                 .facts = facts,
  };

  if (read_header (&self))
    _gr_bmp_walk_pixels (&self, rgba, stride);

  return !self.damaged;
}
