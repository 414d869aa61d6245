/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-picture-hash.h"
#include "gr-picture-scale.h"

#include <math.h>
#include <stdio.h>

#include <jpeglib.h>

#define N_ICONS 40
#define SIZE    256

/* An icon: a glyph of one of several shapes on a gradient. Coordinates run from 0 to 1. */
typedef struct
{
  double background[2][3];
  double glyph[3];
  guint  shape;
  guint  n_petals;
  double x;
  double y;
  double radius;
  double angle;
} Icon;

static void
design (Icon *icon,
        guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const gboolean    is_white = g_rand_boolean (random);

  for (guint c = 0; c < 3; c++)
    {
      icon->background[0][c] = g_rand_double_range (random, 0, 0.9);
      icon->background[1][c] = g_rand_double_range (random, 0, 0.9);
      icon->glyph[c] = is_white ? 1 : g_rand_double_range (random, 0, 1);
    }
  icon->shape = (guint)g_rand_int_range (random, 0, 6);
  icon->n_petals = (guint)g_rand_int_range (random, 3, 8);
  icon->x = g_rand_double_range (random, 0.4, 0.6);
  icon->y = g_rand_double_range (random, 0.4, 0.6);
  icon->radius = g_rand_double_range (random, 0.2, 0.4);
  icon->angle = g_rand_double_range (random, 0, 2 * G_PI);
}

static gboolean
is_glyph (const Icon *icon,
          double      u,
          double      v)
{
  double x = ((u - icon->x) * cos (icon->angle) - (v - icon->y) * sin (icon->angle)) / icon->radius;
  double y = ((u - icon->x) * sin (icon->angle) + (v - icon->y) * cos (icon->angle)) / icon->radius;
  double distance = hypot (x, y);

  switch (icon->shape)
    {
    case 0:
      return distance < 1;
    case 1:
      return distance < 1 && distance > 0.6;
    case 2:
      return fabs (x) < 0.8 && fabs (y) < 0.8;
    case 3:
      return (fabs (x) < 0.25 && fabs (y) < 1) || (fabs (y) < 0.25 && fabs (x) < 1);
    case 4:
      return distance < 0.6 + 0.4 * cos (atan2 (y, x) * icon->n_petals);
    default:
      return y > -0.7 && y < 0.9 - 1.6 * fabs (x);
    }
}

/* Two lines of block letters in the lower part, others for every seed, or none if that is 0. */
static gboolean
is_letter (guint  seed,
           double u,
           double v)
{
  const guint line = v < 0.84 ? 0 : 1;
  const guint across = (guint)(u / 0.012);
  const guint down = (guint)((v - (line ? 0.84 : 0.72)) / 0.012);
  const guint cell = ((across / 6) * 2654435761u) ^ (seed * 40503u) ^ ((across % 6 + down * 7 + line * 89) * 2246822519u);

  if (seed == 0 || v < 0.72 || u < 0.08 || u > 0.92 || down > 6 || across % 6 == 5)
    return FALSE;
  return ((cell ^ cell >> 15) * 3266489917u) >> 31;
}

static GrPicture *
draw (const Icon *icon,
      guint       words)
{
  GrPicture *picture = gr_picture_new (SIZE, SIZE, NULL);

  for (guint i = 0; i < SIZE * SIZE; i++)
    {
      const double u = (i % SIZE + 0.5) / SIZE;
      const double v = (i / SIZE + 0.5) / SIZE;
      guint8      *pixel = picture->pixels + (gsize)i * 4;

      for (guint c = 0; c < 3; c++)
        {
          double value = icon->background[0][c] + (icon->background[1][c] - icon->background[0][c]) * (u + v) / 2;

          if (is_glyph (icon, u, v))
            value = icon->glyph[c];
          if (is_letter (words, u, v))
            value = 1;
          pixel[c] = (guint8)(value * 255 + 0.5);
        }
      pixel[3] = 255;
    }

  return picture;
}

static GrPicture *
draw_solid (guint8 red,
            guint8 green,
            guint8 blue)
{
  GrPicture *picture = gr_picture_new (64, 64, NULL);

  for (guint i = 0; i < 64 * 64; i++)
    {
      guint8 *pixel = picture->pixels + (gsize)i * 4;

      pixel[0] = red;
      pixel[1] = green;
      pixel[2] = blue;
      pixel[3] = 255;
    }
  return picture;
}

static GrPicture *
pass_through_jpeg (const GrPicture *picture,
                   int              quality)
{
  struct jpeg_compress_struct encoder;
  struct jpeg_error_mgr       errors;
  unsigned char              *data = NULL;
  unsigned long               size = 0;
  g_autoptr (GBytes)          bytes = NULL;
  GrPicture                  *decoded;

  encoder.err = jpeg_std_error (&errors);
  jpeg_create_compress (&encoder);
  jpeg_mem_dest (&encoder, &data, &size);
  encoder.image_width = picture->width;
  encoder.image_height = picture->height;
  encoder.input_components = 4;
  encoder.in_color_space = JCS_EXT_RGBA;
  jpeg_set_defaults (&encoder);
  jpeg_set_quality (&encoder, quality, TRUE);
  jpeg_start_compress (&encoder, TRUE);
  for (guint y = 0; y < picture->height; y++)
    {
      guint8 *row = picture->pixels + picture->stride * y;

      jpeg_write_scanlines (&encoder, &row, 1);
    }
  jpeg_finish_compress (&encoder);
  jpeg_destroy_compress (&encoder);

  bytes = g_bytes_new (data, size);
  free (data);
  decoded = gr_picture_decode (bytes, NULL, NULL, NULL);
  g_assert_nonnull (decoded);
  return decoded;
}

static GrPicture *
resize (const GrPicture *picture,
        guint            size)
{
  GrPicture *resized = gr_picture_resize (picture, NULL, size, size, NULL, NULL);

  g_assert_nonnull (resized);
  return resized;
}

static GrPicture *
brighten (const GrPicture *picture,
          double           factor)
{
  GrPicture *copy = gr_picture_copy (picture);

  for (gsize i = 0; i < copy->stride * copy->height; i++)
    if (i % 4 != 3)
      copy->pixels[i] = (guint8)MIN (copy->pixels[i] * factor, 255);
  return copy;
}

static GrPicture *
round_corners (const GrPicture *picture)
{
  GrPicture *copy = gr_picture_copy (picture);

  for (guint i = 0; i < SIZE * SIZE; i++)
    {
      double u = MAX (fabs ((i % SIZE + 0.5) / SIZE - 0.5) - 0.3, 0);
      double v = MAX (fabs ((i / SIZE + 0.5) / SIZE - 0.5) - 0.3, 0);

      if (hypot (u, v) > 0.2)
        copy->pixels[(gsize)i * 4 + 3] = 0;
    }
  return copy;
}

/* Takes the picture. */
static void
note_distance (guint64    hash,
               GrPicture *taken,
               guint     *most,
               guint     *n_alike)
{
  g_autoptr (GrPicture) picture = taken;
  guint64               other = gr_picture_hash (picture);

  *most = MAX (*most, gr_picture_hash_distance (hash, other));
  *n_alike += gr_picture_hashes_look_alike (hash, other);
}

/* Other files of the same picture. */
static void
test_same (void)
{
  guint most = 0;
  guint n_alike = 0;
  guint n_brighter = 0;

  for (guint i = 0; i < N_ICONS; i++)
    {
      Icon                  icon;
      g_autoptr (GrPicture) picture = NULL;
      g_autoptr (GrPicture) small = NULL;
      g_autoptr (GrPicture) rounded = NULL;
      guint64               hash;
      guint                 most_brighter = 0;

      design (&icon, i + 1);
      picture = draw (&icon, 0);
      hash = gr_picture_hash (picture);
      for (int quality = 30; quality <= 95; quality += 13)
        note_distance (hash, pass_through_jpeg (picture, quality), &most, &n_alike);

      small = resize (picture, 90);
      note_distance (hash, gr_picture_copy (small), &most, &n_alike);
      note_distance (hash, resize (small, 150), &most, &n_alike);
      rounded = round_corners (picture);
      note_distance (hash, gr_picture_copy (rounded), &most, &n_alike);
      gr_picture_flatten (rounded, 0xffffff);
      note_distance (hash, g_steal_pointer (&rounded), &most, &n_alike);
      note_distance (hash, brighten (picture, 1.1), &most_brighter, &n_brighter);
    }

  g_test_message ("at most %u; %u of %u alike, and %u of %u that were made brighter", most, n_alike, N_ICONS * 10, n_brighter, N_ICONS);
  g_assert_cmpuint (n_alike, ==, N_ICONS * 10);
  g_assert_cmpuint (n_brighter, >=, N_ICONS - 1);
}

static void
test_different (void)
{
  guint64 hashes[N_ICONS];
  guint   n_alike = 0;
  guint   sum = 0;

  for (guint i = 0; i < N_ICONS; i++)
    {
      Icon                  icon;
      g_autoptr (GrPicture) picture = NULL;

      design (&icon, i + 1);
      picture = draw (&icon, 0);
      hashes[i] = gr_picture_hash (picture);
      for (guint j = 0; j < i; j++)
        {
          n_alike += gr_picture_hashes_look_alike (hashes[i], hashes[j]);
          sum += gr_picture_hash_distance (hashes[i], hashes[j]);
          g_assert_cmpuint (gr_picture_hash_distance (hashes[j], hashes[i]), ==, gr_picture_hash_distance (hashes[i], hashes[j]));
        }
    }

  g_test_message ("%u of %u pairs look alike, %u apart on average", n_alike, N_ICONS * (N_ICONS - 1) / 2,
                  sum / (N_ICONS * (N_ICONS - 1) / 2));
  g_assert_cmpuint (n_alike * 50, <=, N_ICONS * (N_ICONS - 1) / 2);
}

/* The thumbnails of two languages: the same art with other words on it. */
static void
test_words (void)
{
  guint most = 0;
  guint n_alike = 0;

  for (guint i = 0; i < N_ICONS; i++)
    {
      Icon                  icon;
      g_autoptr (GrPicture) picture = NULL;

      design (&icon, i + 1);
      picture = draw (&icon, 1);
      note_distance (gr_picture_hash (picture), draw (&icon, 2), &most, &n_alike);
    }

  g_test_message ("at most %u; %u of %u alike", most, n_alike, N_ICONS);
  g_assert_cmpuint (n_alike * 10, >=, N_ICONS * 9);
}

/* A picture of one colour is like another of nearly that colour and like nothing else. */
static void
test_solid (void)
{
  static const guint8   colours[][3] = {{255, 255, 255}, {0, 0, 0}, {200, 20, 40}, {20, 40, 200}, {128, 128, 128}, {120, 170, 128}};
  guint64               hashes[G_N_ELEMENTS (colours)];
  Icon                  icon;
  g_autoptr (GrPicture) picture = NULL;

  design (&icon, 1);
  picture = draw (&icon, 0);
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autoptr (GrPicture) solid = draw_solid (colours[i][0], colours[i][1], colours[i][2]);
      g_autoptr (GrPicture) near = draw_solid ((guint8)(colours[i][0] ^ 7), colours[i][1], colours[i][2]);
      g_autoptr (GrPicture) decoded = pass_through_jpeg (solid, 30);

      hashes[i] = gr_picture_hash (solid);
      g_assert_true (gr_picture_hashes_look_alike (hashes[i], gr_picture_hash (near)));
      g_assert_true (gr_picture_hashes_look_alike (hashes[i], gr_picture_hash (decoded)));
      g_assert_false (gr_picture_hashes_look_alike (hashes[i], gr_picture_hash (picture)));
      for (guint j = 0; j < i; j++)
        g_assert_false (gr_picture_hashes_look_alike (hashes[i], hashes[j]));
    }

  g_assert_false (gr_picture_hashes_look_alike (0, 0));
}

/* Shapes that differ from their ground in hue alone are seen too, and pictures of any size have a hash. */
static void
test_odd (void)
{
  g_autoptr (GrPicture) solid = draw_solid (0, 149, 0);
  g_autoptr (GrPicture) hue = draw_solid (0, 149, 0);
  g_autoptr (GrPicture) line = gr_picture_new (2000, 1, NULL);
  g_autoptr (GrPicture) dot = gr_picture_new (1, 1, NULL);

  for (guint y = 16; y < 48; y++)
    for (guint x = 16; x < 48; x++)
      {
        guint8 *pixel = hue->pixels + hue->stride * y + (gsize)x * 4;

        pixel[0] = 200;
        pixel[1] = 47;
      }
  g_assert_false (gr_picture_hashes_look_alike (gr_picture_hash (solid), gr_picture_hash (hue)));
  g_assert_true (gr_picture_hashes_look_alike (gr_picture_hash (line), gr_picture_hash (dot)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/picture-hash/same", test_same);
  g_test_add_func ("/assets/picture-hash/different", test_different);
  g_test_add_func ("/assets/picture-hash/words", test_words);
  g_test_add_func ("/assets/picture-hash/solid", test_solid);
  g_test_add_func ("/assets/picture-hash/odd", test_odd);

  return g_test_run ();
}
