/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-preview-picture.h"

#define SMALLEST_LEVEL 16
#define STRIPE         6
#define BYTES_A_PIXEL  4
#define ALPHA          3

struct _GrPreviewPicture
{
  GObject parent_instance;

  GPtrArray  *levels;
  GdkTexture *holes;
  guint       percent_cut;
};

G_DEFINE_FINAL_TYPE (GrPreviewPicture, gr_preview_picture, G_TYPE_OBJECT)

/* Pixels of a texture in memory: 8 bits each of blue, green, red and alpha, premultiplied. */
typedef struct
{
  int     width;
  int     height;
  gsize   stride;
  guint8 *pixels; /* (owned) */
} Pixels;

static void
pixels_init (Pixels *self,
             int     width,
             int     height)
{
  self->width = width;
  self->height = height;
  self->stride = (gsize)width * BYTES_A_PIXEL;
  self->pixels = g_malloc0_n (self->stride, height);
}

static GdkTexture *
pixels_steal_texture (Pixels *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&self->pixels), self->stride * self->height);

  return gdk_memory_texture_new (self->width, self->height, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, bytes, self->stride);
}

/* Each pixel is the mean of four. */
static void
pixels_halve (const Pixels *from,
              Pixels       *to)
{
  pixels_init (to, MAX (from->width / 2, 1), MAX (from->height / 2, 1));

  for (int y = 0; y < to->height; y++)
    {
      const guint8 *upper = from->pixels + from->stride * MIN (2 * y, from->height - 1);
      const guint8 *lower = from->pixels + from->stride * MIN (2 * y + 1, from->height - 1);
      guint8       *row = to->pixels + to->stride * y;

      for (int x = 0; x < to->width; x++)
        {
          const int left = MIN (2 * x, from->width - 1) * BYTES_A_PIXEL;
          const int right = MIN (2 * x + 1, from->width - 1) * BYTES_A_PIXEL;

          for (int i = 0; i < BYTES_A_PIXEL; i++)
            row[x * BYTES_A_PIXEL + i] = (upper[left + i] + upper[right + i] + lower[left + i] + lower[right + i] + 2) / 4;
        }
    }
}

/* Whether a rounded shape leaves this pixel out. */
static gboolean
is_in_corner (const Pixels *pixels,
              double        radius,
              int           x,
              int           y)
{
  double across = MAX (radius - (x + 0.5), (x + 0.5) - (pixels->width - radius));
  double down = MAX (radius - (y + 0.5), (y + 0.5) - (pixels->height - radius));

  return across > 0 && down > 0 && across * across + down * down > radius * radius;
}

/* Red stripes wherever something is transparent outside of the rounded shape. */
static void
mark_holes (GrPreviewPicture *self,
            const Pixels     *pixels)
{
  const double radius = GR_PREVIEW_CORNER * MIN (pixels->width, pixels->height);
  guint        n_corner = 0, n_holes = 0;
  Pixels       holes;

  pixels_init (&holes, pixels->width, pixels->height);
  for (int y = 0; y < pixels->height; y++)
    for (int x = 0; x < pixels->width; x++)
      {
        guint8 *mark = holes.pixels + holes.stride * y + (gsize)x * BYTES_A_PIXEL;

        if (!is_in_corner (pixels, radius, x, y))
          continue;
        n_corner++;
        if (pixels->pixels[pixels->stride * y + (gsize)x * BYTES_A_PIXEL + ALPHA] == G_MAXUINT8)
          continue;
        n_holes++;
        mark[ALPHA] = (x + y) / STRIPE % 2 == 0 ? 0xe0 : 0x70;
        mark[2] = mark[ALPHA];
        mark[1] = mark[ALPHA] / 8;
        mark[0] = mark[ALPHA] / 6;
      }

  if (n_holes > 0)
    {
      self->percent_cut = MAX (n_holes * 100 / n_corner, 1);
      self->holes = pixels_steal_texture (&holes);
    }
  g_free (holes.pixels);
}

static void
gr_preview_picture_finalize (GObject *object)
{
  GrPreviewPicture *self = GR_PREVIEW_PICTURE (object);

  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_object (&self->holes);

  G_OBJECT_CLASS (gr_preview_picture_parent_class)->finalize (object);
}

static void
gr_preview_picture_class_init (GrPreviewPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_preview_picture_finalize;
}

static void
gr_preview_picture_init (GrPreviewPicture *self)
{
  self->levels = g_ptr_array_new_with_free_func (g_object_unref);
}

GrPreviewPicture *
gr_preview_picture_new (GdkTexture *texture)
{
  GrPreviewPicture *self;
  Pixels            pixels;

  g_return_val_if_fail (GDK_IS_TEXTURE (texture), NULL);

  self = g_object_new (GR_TYPE_PREVIEW_PICTURE, NULL);
  g_ptr_array_add (self->levels, g_object_ref (texture));
  pixels_init (&pixels, gdk_texture_get_width (texture), gdk_texture_get_height (texture));
  gdk_texture_download (texture, pixels.pixels, pixels.stride);
  mark_holes (self, &pixels);

  while (MIN (pixels.width, pixels.height) >= 2 * SMALLEST_LEVEL)
    {
      g_autofree guint8 *before = pixels.pixels;
      Pixels             half;

      pixels_halve (&pixels, &half);
      pixels = half;
      half.pixels = g_memdup2 (half.pixels, half.stride * half.height);
      g_ptr_array_add (self->levels, pixels_steal_texture (&half));
    }
  g_free (pixels.pixels);

  return self;
}

float
gr_preview_picture_get_aspect_ratio (GrPreviewPicture *self)
{
  GdkTexture *texture;

  g_return_val_if_fail (GR_IS_PREVIEW_PICTURE (self), 1);

  texture = g_ptr_array_index (self->levels, 0);
  return (float)gdk_texture_get_width (texture) / gdk_texture_get_height (texture);
}

/* The smallest texture that is at least @width device pixels wide, or the largest one there is. */
GdkTexture *
gr_preview_picture_get_texture (GrPreviewPicture *self,
                                float             width)
{
  guint level = 0;

  g_return_val_if_fail (GR_IS_PREVIEW_PICTURE (self), NULL);

  while (level + 1 < self->levels->len && gdk_texture_get_width (g_ptr_array_index (self->levels, level + 1)) >= width)
    level++;
  return g_ptr_array_index (self->levels, level);
}

/* A texture with a mark on each transparent pixel of the corners, or NULL where there are none. */
GdkTexture *
gr_preview_picture_get_holes (GrPreviewPicture *self)
{
  g_return_val_if_fail (GR_IS_PREVIEW_PICTURE (self), NULL);

  return self->holes;
}

/* How much of the corners is transparent: 0 for nothing, and 1 for the least that is something. */
guint
gr_preview_picture_get_percent_cut (GrPreviewPicture *self)
{
  g_return_val_if_fail (GR_IS_PREVIEW_PICTURE (self), 0);

  return self->percent_cut;
}
