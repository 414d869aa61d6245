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
} GrImageFormat;

#define GR_TYPE_IMAGE_FORMAT (gr_image_format_get_type ())
GType         gr_image_format_get_type (void) G_GNUC_CONST;
const char   *gr_image_format_get_name (GrImageFormat format);
const char   *gr_image_format_get_nick (GrImageFormat format);
GrImageFormat gr_image_format_from_nick (const char *nick);

/* What the inspector read out of one file, from its content and never from its name. */
#define GR_TYPE_ASSET_FACTS (gr_asset_facts_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetFacts, gr_asset_facts, GR, ASSET_FACTS, GObject)

/* Filled in by the readers of this folder only; read-only for everybody else. Sizes in pixels and bytes. */
struct _GrAssetFacts
{
  GObject parent_instance;

  GrImageFormat format;
  gboolean      extension_matches;
  guint64       bytes;
  guint         stored_width;
  guint         stored_height;
  guint         width;
  guint         height;
  guint         orientation;
  guint         bit_depth;
  guint         channels;
  char         *colour_type;
  gboolean      has_alpha;
  gboolean      alpha_used;
  gboolean      animated;
  gboolean      interlaced;
  gboolean      progressive;
  gboolean      cmyk;
  gboolean      has_private_data;
  gboolean      has_location;
  char         *content_hash;
  GListStore   *defects;
};

GrAssetFacts *gr_asset_facts_new (void);

G_END_DECLS
