/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_IMAGE_UNKNOWN,
  GR_IMAGE_PNG,
  GR_IMAGE_JPEG,
  GR_IMAGE_GIF,
  GR_IMAGE_BMP,
  GR_IMAGE_WEBP,
  GR_IMAGE_SVG,
  GR_IMAGE_HEIF,
  GR_IMAGE_TIFF,
  GR_IMAGE_AVIF,
  GR_IMAGE_PDF,
  GR_IMAGE_JPEG_2000,
  GR_IMAGE_JPEG_XL,
  GR_IMAGE_ICO,
  GR_IMAGE_PSD,
} GrImageFormat;

#define GR_TYPE_IMAGE_FORMAT (gr_image_format_get_type ())
GType         gr_image_format_get_type (void) G_GNUC_CONST;
const char   *gr_image_format_get_name (GrImageFormat format);
const char   *gr_image_format_get_nick (GrImageFormat format);
GrImageFormat gr_image_format_from_nick (const char *nick);

/* Whether the colours of a picture are what a viewer takes them for: without a profile every viewer takes them for sRGB. */
typedef enum
{
  GR_COLOUR_SPACE_UNTAGGED,
  GR_COLOUR_SPACE_SRGB,
  GR_COLOUR_SPACE_OTHER,
  GR_COLOUR_SPACE_BROKEN,
} GrColourSpace;

#define GR_TYPE_COLOUR_SPACE (gr_colour_space_get_type ())
GType       gr_colour_space_get_type (void) G_GNUC_CONST;
const char *gr_colour_space_get_nick (GrColourSpace space);

/* What a file says of the person who made it, besides the picture. */
typedef enum
{
  GR_PRIVATE_LOCATION = 1 << 0,
  GR_PRIVATE_PERSON = 1 << 1,
  GR_PRIVATE_DEVICE = 1 << 2,
  GR_PRIVATE_MAKER_NOTE = 1 << 3,
  GR_PRIVATE_TIME = 1 << 4,
  GR_PRIVATE_COMMENT = 1 << 5,
  GR_PRIVATE_HISTORY = 1 << 6,
  GR_PRIVATE_THUMBNAIL = 1 << 7,
} GrPrivateKinds;

char *gr_private_kinds_describe (GrPrivateKinds kinds);

/* What the inspector read out of one file, from its content and never from its name. */
#define GR_TYPE_ASSET_FACTS (gr_asset_facts_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetFacts, gr_asset_facts, GR, ASSET_FACTS, GObject)

/* Filled in by the readers of this folder only; read-only for everybody else. Sizes in pixels and bytes. The checksum is the
 * CRC-32 of the whole file, which tells files apart unless somebody means to deceive; the content hash (SHA-256, hex) cannot be
 * deceived, takes longer, and is there only if it was asked for. Neither is there for a file that was too big to be read. */
struct _GrAssetFacts
{
  GObject parent_instance;

  GrImageFormat  format;
  gboolean       extension_matches;
  guint64        bytes;
  guint          stored_width;
  guint          stored_height;
  guint          width;
  guint          height;
  guint          orientation;
  guint          bit_depth;
  guint          channels;
  char          *colour_type;
  gboolean       has_alpha;
  gboolean       alpha_used;
  gboolean       alpha_at_corners;
  gboolean       animated;
  gboolean       interlaced;
  gboolean       progressive;
  gboolean       arithmetic;
  guint          n_pictures;
  gboolean       cmyk;
  GrColourSpace  colour_space;
  char          *profile_name;
  gboolean       has_private_data;
  gboolean       has_location;
  GrPrivateKinds private_kinds;
  guint32        checksum;
  char          *content_hash;
  GListStore    *defects;
};

GrAssetFacts *gr_asset_facts_new (void);

G_END_DECLS
