/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-picture-scale.h"

#include <math.h>
#include <string.h>

/* Beyond this ratio, cells of whole pixels are averaged first. What is left for the filter stays above half of it, where nobody
 * can see a difference, and weights and rows stay as small as the result is. */
#define MAX_FILTER_RATIO 8.0

/* How much the border of a picture may vary, of 255, and still count as one colour: JPEG does not keep a colour exactly. */
#define BORDER_TOLERANCE 12

/* Red, green, blue and alpha of one pixel: linear light, premultiplied, from 0 to 1. */
typedef float GrLight __attribute__ ((vector_size (4 * sizeof (float))));

typedef double (*GrFilterFunc) (double distance);

/* What one axis of the result is made of: for each of its pixels n_taps cells from first on, with their weights. */
typedef struct
{
  guint  source_length;
  guint  length;
  guint  cell_size;
  guint  n_cells;
  guint  n_taps;
  guint *first;
  float *weights;
} GrAxis;

typedef struct
{
  const GrPicture     *source;
  const GrPictureArea *area;
  GrPicture           *result;
  GrAxis               across;
  GrAxis               down;
  GrLight             *cells;
  GrLight             *ring;
  guint                n_made;
} GrScaler;

static float  light_of_code[256];
static guint8 code_of_light[65536];

/* The transfer function of IEC 61966-2-1. */
static double
decode_srgb (double code)
{
  return code <= 0.04045 ? code / 12.92 : pow ((code + 0.055) / 1.055, 2.4);
}

static double
encode_srgb (double light)
{
  return light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1 / 2.4) - 0.055;
}

static void
make_tables (void)
{
  static gsize made = 0;

  if (!g_once_init_enter (&made))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (light_of_code); i++)
    light_of_code[i] = (float)decode_srgb (i / 255.0);
  for (guint i = 0; i < G_N_ELEMENTS (code_of_light); i++)
    code_of_light[i] = (guint8)(encode_srgb (i / 65535.0) * 255 + 0.5);
  g_once_init_leave (&made, 1);
}

static double
filter_lanczos3 (double x)
{
  if (x == 0)
    return 1;
  return fabs (x) < 3 ? 3 * sin (G_PI * x) * sin (G_PI * x / 3) / (G_PI * G_PI * x * x) : 0;
}

/* Mitchell and Netravali, "Reconstruction Filters in Computer Graphics", 1988, with B = C = 1/3. */
static double
filter_mitchell (double x)
{
  x = fabs (x);
  if (x < 1)
    return (7 * x * x * x - 12 * x * x + 16.0 / 3) / 6;
  return x < 2 ? (-7.0 / 3 * x * x * x + 12 * x * x - 20 * x + 32.0 / 3) / 6 : 0;
}

static double
filter_hermite (double x)
{
  x = fabs (x);
  return x < 1 ? (2 * x - 3) * x * x + 1 : 0;
}

static double
filter_triangle (double x)
{
  return MAX (0, 1 - fabs (x));
}

/* Sharp filters overshoot beside an edge. Beside an edge of alpha that would be seen as a rim of the background, so those pictures get
 * filters without negative weights. */
static GrFilterFunc
choose_filter (gboolean opaque,
               gboolean enlarge,
               double  *radius)
{
  *radius = opaque ? (enlarge ? 2 : 3) : 1;
  if (opaque)
    return enlarge ? filter_mitchell : filter_lanczos3;
  return enlarge ? filter_triangle : filter_hermite;
}

static void
axis_clear (GrAxis *axis)
{
  g_clear_pointer (&axis->first, g_free);
  g_clear_pointer (&axis->weights, g_free);
}

/* How much of a cell lies within the source: the last one may be cut off. */
static double
get_coverage (const GrAxis *axis,
              guint         cell)
{
  guint start = cell * axis->cell_size;

  return MIN (axis->cell_size, axis->source_length - start) / (double)axis->cell_size;
}

static void
axis_init (GrAxis  *axis,
           guint    source_length,
           guint    length,
           gboolean opaque)
{
  double       ratio = source_length / (double)length;
  double       radius;
  GrFilterFunc filter = choose_filter (opaque, ratio < 1, &radius);
  double       stretch;

  axis->source_length = source_length;
  axis->length = length;
  axis->cell_size = ratio > MAX_FILTER_RATIO ? (guint)(ratio * 2 / MAX_FILTER_RATIO) : 1;
  axis->n_cells = (source_length - 1) / axis->cell_size + 1;
  ratio /= axis->cell_size;
  stretch = MAX (1, ratio);
  axis->n_taps = MIN ((guint)(2 * radius * stretch) + 2, axis->n_cells);
  axis->first = g_new (guint, length);
  axis->weights = g_new0 (float, (gsize)length * axis->n_taps);

  for (guint i = 0; i < length; i++)
    {
      double centre = (i + 0.5) * ratio;
      double start = ceil (centre - radius * stretch - 0.5);
      float *weights = axis->weights + (gsize)i * axis->n_taps;
      double sum = 0;

      axis->first[i] = (guint)CLAMP (start, 0, axis->n_cells - axis->n_taps);
      for (guint k = 0; k < axis->n_taps; k++)
        {
          guint cell = axis->first[i] + k;

          weights[k] = (float)(filter ((cell + 0.5 - centre) / stretch) * get_coverage (axis, cell));
          sum += weights[k];
        }
      for (guint k = 0; k < axis->n_taps; k++)
        weights[k] = (float)(weights[k] / sum);
    }
}

/* Adds one row of the source to the cells. */
static void
add_row (GrScaler *self,
         guint     y)
{
  const guint8 *pixel = self->source->pixels + (gsize)(self->area->y + y) * self->source->stride + (gsize)self->area->x * 4;
  guint         cell_size = self->across.cell_size;
  GrLight      *cell = self->cells;

  for (guint x = 0, left = cell_size; x < self->area->width; x++, pixel += 4)
    {
      float   alpha = pixel[3] / 255.0f;
      GrLight light = {light_of_code[pixel[0]] * alpha, light_of_code[pixel[1]] * alpha, light_of_code[pixel[2]] * alpha, alpha};

      *cell += light;
      if (--left == 0)
        {
          cell++;
          left = cell_size;
        }
    }
}

/* Makes the next row of the ring: cells that are as wide as the result's pixels, and not yet as high. */
static void
make_row (GrScaler *self)
{
  guint    first = self->n_made * self->down.cell_size;
  guint    n_rows = MIN (self->down.cell_size, self->area->height - first);
  GrLight *row = self->ring + (gsize)(self->n_made % self->down.n_taps) * self->across.length;
  guint    n_across = self->across.cell_size;
  guint    last_width = self->area->width - (self->across.n_cells - 1) * n_across;

  memset (self->cells, 0, sizeof (GrLight) * self->across.n_cells);
  for (guint y = 0; y < n_rows; y++)
    add_row (self, first + y);
  if (n_across > 1 || n_rows > 1)
    {
      for (guint i = 0; i + 1 < self->across.n_cells; i++)
        self->cells[i] /= (float)n_across * (float)n_rows;
      self->cells[self->across.n_cells - 1] /= (float)last_width * (float)n_rows;
    }

  for (guint x = 0; x < self->across.length; x++)
    {
      const GrLight *cell = self->cells + self->across.first[x];
      const float   *weights = self->across.weights + (gsize)x * self->across.n_taps;
      GrLight        sum = {0};

      for (guint k = 0; k < self->across.n_taps; k++)
        sum += cell[k] * weights[k];
      row[x] = sum;
    }
  self->n_made++;
}

static guint8
encode_light (float light)
{
  return code_of_light[(guint)(CLAMP (light, 0.0f, 1.0f) * 65535.0f + 0.5f)];
}

static void
write_row (GrScaler *self,
           guint     y)
{
  const float *weights = self->down.weights + (gsize)y * self->down.n_taps;
  guint        first = self->down.first[y];
  guint8      *pixel = self->result->pixels + (gsize)y * self->result->stride;

  for (guint x = 0; x < self->across.length; x++, pixel += 4)
    {
      GrLight sum = {0};
      float   alpha;

      for (guint k = 0; k < self->down.n_taps; k++)
        sum += self->ring[(gsize)((first + k) % self->down.n_taps) * self->across.length + x] * weights[k];

      alpha = CLAMP (sum[3], 0.0f, 1.0f);
      pixel[3] = (guint8)(alpha * 255.0f + 0.5f);
      if (pixel[3] == 0)
        {
          memset (pixel, 0, 4);
          continue;
        }
      for (guint c = 0; c < 3; c++)
        pixel[c] = encode_light (sum[c] / alpha);
    }
}

static void
copy_area (GrScaler *self)
{
  for (guint y = 0; y < self->area->height; y++)
    memcpy (self->result->pixels + (gsize)y * self->result->stride,
            self->source->pixels + (gsize)(self->area->y + y) * self->source->stride + (gsize)self->area->x * 4,
            (gsize)self->area->width * 4);
}

static gboolean
filter_area (GrScaler     *self,
             GCancellable *cancellable,
             GError      **error)
{
  gboolean opaque = gr_picture_is_opaque (self->source);
  gboolean done = TRUE;

  make_tables ();
  axis_init (&self->across, self->area->width, self->result->width, opaque);
  axis_init (&self->down, self->area->height, self->result->height, opaque);
  self->cells = g_aligned_alloc (self->across.n_cells, sizeof (GrLight), sizeof (GrLight));
  self->ring = g_aligned_alloc ((gsize)self->across.length * self->down.n_taps, sizeof (GrLight), sizeof (GrLight));

  for (guint y = 0; y < self->result->height && done; y++)
    {
      while (self->n_made < self->down.first[y] + self->down.n_taps && !g_cancellable_is_cancelled (cancellable))
        make_row (self);
      done = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (done)
        write_row (self, y);
    }

  g_aligned_free (self->cells);
  g_aligned_free (self->ring);
  axis_clear (&self->across);
  axis_clear (&self->down);
  return done;
}

/**
 * gr_picture_resize:
 * @picture: a picture
 * @area: (nullable): the part to keep, which must lie within @picture; %NULL for all of it
 * @width: the width of the result in pixels
 * @height: the height of the result in pixels
 * @cancellable: (nullable): stops the work between rows
 * @error: return location for an error
 *
 * Cuts out a part of a picture and scales it: with Lanczos-3 down and with Mitchell's cubic up, or, where alpha is used, with filters
 * that do not overshoot. The light is averaged and not its sRGB codes, and a see-through pixel counts as little as it is seen. A part
 * that has the right size already is copied as it is. Besides the result it takes memory for a few rows of it.
 *
 * Returns: (transfer full): a new picture, or %NULL with @error set
 */
GrPicture *
gr_picture_resize (const GrPicture     *picture,
                   const GrPictureArea *area,
                   guint                width,
                   guint                height,
                   GCancellable        *cancellable,
                   GError             **error)
{
  GrPictureArea         whole = {0, 0, picture->width, picture->height};
  g_autoptr (GrPicture) result = NULL;
  GrScaler              self = {.source = picture, .area = area ? area : &whole};

  g_return_val_if_fail (self.area->width > 0 && self.area->height > 0, NULL);
  g_return_val_if_fail (self.area->width <= picture->width && self.area->x <= picture->width - self.area->width, NULL);
  g_return_val_if_fail (self.area->height <= picture->height && self.area->y <= picture->height - self.area->height, NULL);

  result = gr_picture_new (width, height, error);
  if (!result)
    return NULL;

  self.result = result;
  if (self.area->width == width && self.area->height == height)
    copy_area (&self);
  else if (!filter_area (&self, cancellable, error))
    return NULL;

  return g_steal_pointer (&result);
}

static void
fill_pixel (guint8 *pixel,
            guint   colour)
{
  pixel[0] = (guint8)(colour >> 16);
  pixel[1] = (guint8)(colour >> 8);
  pixel[2] = (guint8)colour;
  pixel[3] = 255;
}

/**
 * gr_picture_pad:
 * @picture: a picture
 * @width: the width of the result in pixels, no less than that of @picture
 * @height: the height of the result in pixels, no less than that of @picture
 * @background: the colour around it, as 0xRRGGBB
 * @error: return location for an error
 *
 * Puts a picture in the middle of a larger one.
 *
 * Returns: (transfer full): a new picture, or %NULL with @error set
 */
GrPicture *
gr_picture_pad (const GrPicture *picture,
                guint            width,
                guint            height,
                guint            background,
                GError         **error)
{
  GrPicture *result;
  guint      left;
  guint      top;

  g_return_val_if_fail (width >= picture->width && height >= picture->height, NULL);

  result = gr_picture_new (width, height, error);
  if (!result)
    return NULL;

  left = (width - picture->width) / 2;
  top = (height - picture->height) / 2;
  for (guint y = 0; y < height; y++)
    {
      guint8 *row = result->pixels + (gsize)y * result->stride;

      for (guint x = 0; x < width; x++)
        fill_pixel (row + (gsize)x * 4, background);
      if (y >= top && y - top < picture->height)
        memcpy (row + (gsize)left * 4, picture->pixels + (gsize)(y - top) * picture->stride, (gsize)picture->width * 4);
    }

  return result;
}

static void
lay_on (guint8       *pixel,
        const guint8 *behind)
{
  const guint alpha = pixel[3];

  for (guint c = 0; c < 3; c++)
    pixel[c] = (guint8)((pixel[c] * alpha + behind[c] * (255 - alpha) + 127) / 255);
  pixel[3] = 255;
}

/**
 * gr_picture_flatten:
 * @picture: a picture, which is changed
 * @background: a colour as 0xRRGGBB
 *
 * Lays a picture on a colour, the way a browser shows it on a page of that colour. Every pixel is opaque afterwards.
 *
 * Returns: whether anything was see-through
 */
gboolean
gr_picture_flatten (GrPicture *picture,
                    guint      background)
{
  const guint8 behind[3] = {background >> 16 & 0xff, background >> 8 & 0xff, background & 0xff};
  gboolean     changed = FALSE;

  for (guint y = 0; y < picture->height; y++)
    {
      guint8 *pixel = picture->pixels + (gsize)y * picture->stride;

      for (guint x = 0; x < picture->width; x++, pixel += 4)
        {
          if (pixel[3] == 255)
            continue;
          lay_on (pixel, behind);
          changed = TRUE;
        }
    }

  return changed;
}

/* Lays the two ends of a row on its outermost opaque pixels, or on those of the row before where it has none. */
static gboolean
square_off_row (guint8 *row,
                guint   width,
                guint8 *first,
                guint8 *last)
{
  gboolean changed = FALSE;
  guint    start = 0;
  guint    end = width;

  while (start < width && row[(gsize)start * 4 + 3] != 255)
    start++;
  while (end > start && row[(gsize)end * 4 - 1] != 255)
    end--;
  if (start < end)
    {
      memcpy (first, row + (gsize)start * 4, 4);
      memcpy (last, row + (gsize)end * 4 - 4, 4);
    }
  else
    {
      start = end = width / 2;
    }

  for (guint x = 0; x < width; x++)
    if (row[(gsize)x * 4 + 3] != 255)
      {
        lay_on (row + (gsize)x * 4, x < end ? first : last);
        changed = TRUE;
      }
  return changed;
}

/**
 * gr_picture_square_off:
 * @picture: a picture, which is changed
 *
 * Continues the colours at the edge of a picture into its rounded-off corners, row by row, so that no corner is to be seen
 * where it is rounded once more. Every pixel is opaque afterwards.
 *
 * Returns: whether anything was see-through
 */
gboolean
gr_picture_square_off (GrPicture *picture)
{
  const guint middle = picture->height / 2;
  guint8      first[4] = {255, 255, 255, 255};
  guint8      last[4] = {255, 255, 255, 255};
  guint8      upper_first[4];
  guint8      upper_last[4];
  gboolean    changed;

  /* From the middle, where the row is widest, so that each row has the colours of a wider one to fall back on. */
  changed = square_off_row (picture->pixels + (gsize)middle * picture->stride, picture->width, first, last);
  memcpy (upper_first, first, sizeof first);
  memcpy (upper_last, last, sizeof last);
  for (guint y = middle + 1; y < picture->height; y++)
    changed |= square_off_row (picture->pixels + (gsize)y * picture->stride, picture->width, first, last);
  for (guint y = middle; y-- > 0;)
    changed |= square_off_row (picture->pixels + (gsize)y * picture->stride, picture->width, upper_first, upper_last);

  return changed;
}

/**
 * gr_picture_is_opaque:
 * @picture: a picture
 *
 * Says whether no pixel of a picture is see-through.
 *
 * Returns: whether it is opaque
 */
gboolean
gr_picture_is_opaque (const GrPicture *picture)
{
  for (guint y = 0; y < picture->height; y++)
    {
      const guint8 *row = picture->pixels + (gsize)y * picture->stride;
      guint8        all = 255;

      for (guint x = 0; x < picture->width; x++)
        all &= row[(gsize)x * 4 + 3];
      if (all != 255)
        return FALSE;
    }

  return TRUE;
}

/**
 * gr_picture_is_grey:
 * @picture: a picture
 *
 * Says whether a picture has shades of grey and no colours.
 *
 * Returns: whether it is grey
 */
gboolean
gr_picture_is_grey (const GrPicture *picture)
{
  for (guint y = 0; y < picture->height; y++)
    {
      const guint8 *pixel = picture->pixels + (gsize)y * picture->stride;

      for (guint x = 0; x < picture->width; x++, pixel += 4)
        if (pixel[0] != pixel[1] || pixel[1] != pixel[2])
          return FALSE;
    }

  return TRUE;
}

/* Widens the span of colours seen so far. Returns %FALSE for a see-through pixel and when the span is no colour any more. */
static gboolean
widen (guint8        low[3],
       guint8        high[3],
       const guint8 *pixel)
{
  gboolean narrow = pixel[3] == 255;

  for (guint c = 0; c < 3; c++)
    {
      low[c] = MIN (low[c], pixel[c]);
      high[c] = MAX (high[c], pixel[c]);
      narrow = narrow && high[c] - low[c] <= BORDER_TOLERANCE;
    }

  return narrow;
}

/**
 * gr_picture_find_border_colour:
 * @picture: a picture
 * @colour: (out): the colour as 0xRRGGBB
 *
 * Finds the colour of a picture's outermost pixels, if that is one and the same all around.
 *
 * Returns: whether there is such a colour
 */
gboolean
gr_picture_find_border_colour (const GrPicture *picture,
                               guint           *colour)
{
  guint8 low[3] = {255, 255, 255};
  guint8 high[3] = {0, 0, 0};

  for (guint x = 0; x < picture->width; x++)
    if (!widen (low, high, picture->pixels + (gsize)x * 4) ||
        !widen (low, high, picture->pixels + (gsize)(picture->height - 1) * picture->stride + (gsize)x * 4))
      return FALSE;
  for (guint y = 0; y < picture->height; y++)
    if (!widen (low, high, picture->pixels + (gsize)y * picture->stride) ||
        !widen (low, high, picture->pixels + (gsize)y * picture->stride + (gsize)(picture->width - 1) * 4))
      return FALSE;

  *colour = 0;
  for (guint c = 0; c < 3; c++)
    *colour = *colour << 8 | (guint)(low[c] + high[c]) / 2;
  return TRUE;
}
