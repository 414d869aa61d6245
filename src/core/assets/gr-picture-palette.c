/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-picture-palette.h"

#include <stdlib.h>
#include <string.h>

/* While a palette is gathered, a place holds the number of a colour plus one. */
#define N_PLACES G_N_ELEMENTS (((GrPalette *)NULL)->places)

static guint32
read_colour (const guint8 *pixel)
{
  if (pixel[3] == 0)
    return 0;
  return (guint32)pixel[3] << 24 | (guint32)pixel[0] << 16 | (guint32)pixel[1] << 8 | pixel[2];
}

/* Finds the place of a colour, or the free one where it belongs. There are always free ones. */
static guint
find_place (const GrPalette *palette,
            guint32          colour)
{
  guint place = (colour * 2654435761u >> 16) % N_PLACES;

  while (palette->places[place] > 0 && palette->colours[palette->places[place] - 1] != colour)
    place = (place + 1) % N_PLACES;
  return place;
}

static int
compare_colours (gconstpointer a,
                 gconstpointer b)
{
  guint32 first = *(const guint32 *)a;
  guint32 second = *(const guint32 *)b;

  return first < second ? -1 : first > second;
}

/**
 * gr_palette_init:
 * @palette: (out caller-allocates): the palette to fill in
 * @picture: a picture
 *
 * Gathers the colours of a picture. All pixels that are wholly see-through are one colour.
 *
 * Returns: whether there are at most 256; otherwise @palette is of no use
 */
gboolean
gr_palette_init (GrPalette       *palette,
                 const GrPicture *picture)
{
  memset (palette, 0, sizeof *palette);
  for (guint y = 0; y < picture->height; y++)
    {
      const guint8 *pixel = picture->pixels + (gsize)y * picture->stride;

      for (guint x = 0; x < picture->width; x++, pixel += 4)
        {
          guint32 colour = read_colour (pixel);
          guint   place = find_place (palette, colour);

          if (palette->places[place] > 0)
            continue;
          if (palette->n_colours == GR_PALETTE_COLOURS)
            return FALSE;
          palette->colours[palette->n_colours++] = colour;
          palette->places[place] = (guint16)palette->n_colours;
        }
    }

  qsort (palette->colours, palette->n_colours, sizeof (guint32), compare_colours);
  memset (palette->places, 0, sizeof palette->places);
  for (guint i = 0; i < palette->n_colours; i++)
    palette->places[find_place (palette, palette->colours[i])] = (guint16)(i + 1);

  return TRUE;
}

/**
 * gr_palette_find:
 * @palette: a palette
 * @pixel: (array fixed-size=4): a pixel of the picture that the palette was made of
 *
 * Finds the place of a pixel's colour.
 *
 * Returns: the index into the colours
 */
guint
gr_palette_find (const GrPalette *palette,
                 const guint8    *pixel)
{
  return palette->places[find_place (palette, read_colour (pixel))] - 1u;
}

/* Colours are counted in cells of 5 bits a channel. */
#define CELL_BITS 5
#define N_CELLS   (1 << (3 * CELL_BITS))

/* The cells of a cube from low to high, both included, and how many pixels they hold. */
typedef struct
{
  guint8  low[3];
  guint8  high[3];
  guint64 n_pixels;
} GrBox;

typedef struct
{
  guint64 count;
  guint64 sums[3];
} GrCell;

typedef struct
{
  GrCell *cells;
  GrBox   boxes[GR_PALETTE_COLOURS];
  guint   n_boxes;
  guint8  colours[GR_PALETTE_COLOURS][3];
  guint16 nearest[N_CELLS];
} GrQuantiser;

static GrCell *
get_cell (GrQuantiser *self,
          guint        red,
          guint        green,
          guint        blue)
{
  return &self->cells[red << (2 * CELL_BITS) | green << CELL_BITS | blue];
}

static void
count_colours (GrQuantiser     *self,
               const GrPicture *picture)
{
  for (guint y = 0; y < picture->height; y++)
    {
      const guint8 *pixel = picture->pixels + (gsize)y * picture->stride;

      for (guint x = 0; x < picture->width; x++, pixel += 4)
        {
          GrCell *cell = get_cell (self, pixel[0] >> 3, pixel[1] >> 3, pixel[2] >> 3);

          cell->count++;
          for (guint c = 0; c < 3; c++)
            cell->sums[c] += pixel[c];
        }
    }
}

/* Counts the pixels of each layer of a box across one channel. */
static void
count_layers (GrQuantiser *self,
              const GrBox *box,
              guint        channel,
              guint64      layers[1 << CELL_BITS])
{
  guint at[3];

  memset (layers, 0, sizeof (guint64) << CELL_BITS);
  for (at[0] = box->low[0]; at[0] <= box->high[0]; at[0]++)
    for (at[1] = box->low[1]; at[1] <= box->high[1]; at[1]++)
      for (at[2] = box->low[2]; at[2] <= box->high[2]; at[2]++)
        layers[at[channel]] += get_cell (self, at[0], at[1], at[2])->count;
}

/* Makes a box as small as the pixels in it allow. */
static void
shrink (GrQuantiser *self,
        GrBox       *box)
{
  box->n_pixels = 0;
  for (guint c = 0; c < 3; c++)
    {
      guint64 layers[1 << CELL_BITS];

      count_layers (self, box, c, layers);
      while (box->low[c] < box->high[c] && layers[box->low[c]] == 0)
        box->low[c]++;
      while (box->low[c] < box->high[c] && layers[box->high[c]] == 0)
        box->high[c]--;
      if (c == 2)
        for (guint i = box->low[c]; i <= box->high[c]; i++)
          box->n_pixels += layers[i];
    }
}

static guint
find_longest_side (const GrBox *box)
{
  guint longest = 0;

  for (guint c = 1; c < 3; c++)
    if (box->high[c] - box->low[c] > box->high[longest] - box->low[longest])
      longest = c;
  return longest;
}

/* Finds the box whose pixels are most and most unlike each other; NULL if every box is a single cell. */
static GrBox *
find_coarsest (GrQuantiser *self)
{
  GrBox  *coarsest = NULL;
  guint64 most = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      GrBox  *box = &self->boxes[i];
      guint   side = find_longest_side (box);
      guint64 weight = box->n_pixels * (guint64)(box->high[side] - box->low[side]);

      if (weight > most)
        {
          coarsest = box;
          most = weight;
        }
    }

  return coarsest;
}

/* Cuts a box where half of its pixels lie on either side. */
static void
split (GrQuantiser *self,
       GrBox       *box)
{
  guint   side = find_longest_side (box);
  GrBox  *other = &self->boxes[self->n_boxes++];
  guint64 layers[1 << CELL_BITS];
  guint64 seen = 0;
  guint   cut = box->low[side];

  count_layers (self, box, side, layers);
  while (cut + 1 < box->high[side] && (seen + layers[cut]) * 2 < box->n_pixels)
    seen += layers[cut++];

  *other = *box;
  box->high[side] = (guint8)cut;
  other->low[side] = (guint8)(cut + 1);
  shrink (self, box);
  shrink (self, other);
}

static void
average (GrQuantiser *self,
         guint        i)
{
  const GrBox *box = &self->boxes[i];
  guint64      sums[3] = {0};

  for (guint red = box->low[0]; red <= box->high[0]; red++)
    for (guint green = box->low[1]; green <= box->high[1]; green++)
      for (guint blue = box->low[2]; blue <= box->high[2]; blue++)
        for (guint c = 0; c < 3; c++)
          sums[c] += get_cell (self, red, green, blue)->sums[c];

  for (guint c = 0; c < 3; c++)
    self->colours[i][c] = (guint8)(sums[c] / MAX (1, box->n_pixels));
}

/* Finds the colour next to one, and remembers it for the whole cell. */
static const guint8 *
find_nearest (GrQuantiser *self,
              const guint  colour[3])
{
  guint    cell = (colour[0] >> 3) << (2 * CELL_BITS) | (colour[1] >> 3) << CELL_BITS | colour[2] >> 3;
  guint16 *nearest = &self->nearest[cell];
  guint    best = G_MAXUINT;

  if (*nearest > 0)
    return self->colours[*nearest - 1];

  for (guint i = 0; i < self->n_boxes; i++)
    {
      guint distance = 0;

      for (guint c = 0; c < 3; c++)
        {
          int difference = (int)colour[c] - self->colours[i][c];

          distance += (guint)(difference * difference);
        }
      if (distance < best)
        {
          best = distance;
          *nearest = (guint16)(i + 1);
        }
    }

  return self->colours[*nearest - 1];
}

/* Floyd and Steinberg, 1976: what a pixel is off by is made good by its neighbours to the right and below. */
static void
dither (GrQuantiser *self,
        GrPicture   *picture)
{
  gsize           row_length = ((gsize)picture->width + 2) * 3;
  g_autofree int *errors = g_new0 (int, row_length * 2);
  int            *here = errors;
  int            *below = errors + row_length;

  for (guint y = 0; y < picture->height; y++)
    {
      guint8 *pixel = picture->pixels + (gsize)y * picture->stride;
      int    *swap = here;

      memset (below, 0, row_length * sizeof (int));
      for (guint x = 0; x < picture->width; x++, pixel += 4)
        {
          guint         wanted[3];
          const guint8 *colour;

          for (guint c = 0; c < 3; c++)
            wanted[c] = (guint)CLAMP (pixel[c] + here[(gsize)(x + 1) * 3 + c] / 16, 0, 255);
          colour = find_nearest (self, wanted);
          for (guint c = 0; c < 3; c++)
            {
              int   off = (int)wanted[c] - colour[c];
              gsize at = (gsize)(x + 1) * 3 + c;

              here[at + 3] += off * 7;
              below[at - 3] += off * 3;
              below[at] += off * 5;
              below[at + 3] += off;
              pixel[c] = colour[c];
            }
        }
      here = below;
      below = swap;
    }
}

/**
 * gr_picture_quantise:
 * @picture: an opaque picture, which is changed
 *
 * Reduces a picture to the 256 colours that suit it best (median cut), and dithers.
 */
void
gr_picture_quantise (GrPicture *picture)
{
  GrQuantiser *self = g_new0 (GrQuantiser, 1);
  GrBox       *box;

  self->cells = g_new0 (GrCell, N_CELLS);
  count_colours (self, picture);
  self->boxes[0] = (GrBox){.high = {31, 31, 31}};
  self->n_boxes = 1;
  shrink (self, &self->boxes[0]);
  while (self->n_boxes < GR_PALETTE_COLOURS && (box = find_coarsest (self)))
    split (self, box);
  for (guint i = 0; i < self->n_boxes; i++)
    average (self, i);
  dither (self, picture);

  g_free (self->cells);
  g_free (self);
}
