/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-colour-finder.h"
#include "gr-picture.h"
#include "gr-test-assets.h"

#include <lcms2.h>
#include <libdeflate.h>
#include <math.h>
#include <string.h>

static const double srgb_primaries[] = {0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
static const double p3_primaries[] = {0.680, 0.320, 0.265, 0.690, 0.150, 0.060};
static const double adobe_primaries[] = {0.64, 0.33, 0.21, 0.71, 0.15, 0.06};
static const double prophoto_primaries[] = {0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001};
static const double d50[] = {0.3457, 0.3585};
static const double d65[] = {0.3127, 0.3290};

static GBytes *
save_profile (cmsHPROFILE profile)
{
  cmsUInt32Number size = 0;
  guint8         *data;

  g_assert_nonnull (profile);
  g_assert_true (cmsSaveProfileToMem (profile, NULL, &size));
  data = g_malloc (size);
  g_assert_true (cmsSaveProfileToMem (profile, data, &size));
  cmsCloseProfile (profile);
  return g_bytes_new_take (data, size);
}

static double
srgb_to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static guint8
linear_to_srgb (double value)
{
  value = value <= 0.0031308 ? value * 12.92 : 1.055 * pow (value, 1 / 2.4) - 0.055;
  return (guint8)(CLAMP (value, 0, 1) * 255 + 0.5);
}

/* The curve of sRGB as a table of @n_points, or as a formula if that is 0. */
static cmsToneCurve *
make_srgb_curve (guint n_points)
{
  const double        formula[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  g_autofree guint16 *table = g_new (guint16, MAX (1, n_points));

  for (guint i = 0; i < n_points; i++)
    table[i] = (guint16)(srgb_to_linear (i / (double)(n_points - 1)) * 65535 + 0.5);

  return n_points ? cmsBuildTabulatedToneCurve16 (NULL, n_points, table) : cmsBuildParametricToneCurve (NULL, 4, formula);
}

/* Takes the curve. */
static GBytes *
make_rgb_profile (const double  white[2],
                  const double  primaries[6],
                  cmsToneCurve *curve,
                  const char   *name)
{
  const cmsCIExyY       point = {white[0], white[1], 1};
  const cmsCIExyYTRIPLE triple = {{primaries[0], primaries[1], 1}, {primaries[2], primaries[3], 1}, {primaries[4], primaries[5], 1}};
  cmsToneCurve         *curves[3] = {curve, curve, curve};
  cmsHPROFILE           profile = cmsCreateRGBProfile (&point, &triple, curves);
  cmsMLU               *text = cmsMLUalloc (NULL, 1);

  cmsMLUsetASCII (text, "en", "US", name);
  g_assert_true (cmsWriteTag (profile, cmsSigProfileDescriptionTag, text));
  cmsMLUfree (text);
  cmsFreeToneCurve (curve);
  return save_profile (profile);
}

static GBytes *
make_p3 (void)
{
  return make_rgb_profile (d65, p3_primaries, make_srgb_curve (0), "Display P3");
}

/* Takes the curve. */
static GBytes *
make_grey_profile (cmsToneCurve *curve)
{
  cmsHPROFILE profile = cmsCreateGrayProfile (cmsD50_xyY (), curve);

  cmsFreeToneCurve (curve);
  return save_profile (profile);
}

static cmsInt32Number
mix_ideal_inks_cb (const cmsUInt16Number in[],
                   cmsUInt16Number       out[],
                   void                 *to_lab)
{
  double    rgb[3];
  cmsCIELab lab;

  for (guint c = 0; c < 3; c++)
    rgb[c] = (1 - in[c] / 65535.0) * (1 - in[3] / 65535.0);
  cmsDoTransform (to_lab, rgb, &lab, 1);
  cmsFloat2LabEncoded (out, &lab);
  return TRUE;
}

/* Inks that mix as ideal ones do on an sRGB screen. */
static GBytes *
make_cmyk_profile (void)
{
  cmsHPROFILE   profile = cmsCreateProfilePlaceholder (NULL);
  cmsHPROFILE   srgb = cmsCreate_sRGBProfile ();
  cmsHPROFILE   lab = cmsCreateLab4Profile (NULL);
  cmsHTRANSFORM to_lab = cmsCreateTransform (srgb, TYPE_RGB_DBL, lab, TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, 0);
  cmsPipeline  *pipeline = cmsPipelineAlloc (NULL, 4, 3);
  cmsStage     *table = cmsStageAllocCLut16bit (NULL, 9, 4, 3, NULL);

  g_assert_true (cmsStageSampleCLut16bit (table, mix_ideal_inks_cb, to_lab, 0));
  g_assert_true (cmsPipelineInsertStage (pipeline, cmsAT_END, cmsStageAllocToneCurves (NULL, 4, NULL)));
  g_assert_true (cmsPipelineInsertStage (pipeline, cmsAT_END, table));
  g_assert_true (cmsPipelineInsertStage (pipeline, cmsAT_END, cmsStageAllocToneCurves (NULL, 3, NULL)));
  cmsSetProfileVersion (profile, 4.3);
  cmsSetDeviceClass (profile, cmsSigOutputClass);
  cmsSetColorSpace (profile, cmsSigCmykData);
  cmsSetPCS (profile, cmsSigLabData);
  g_assert_true (cmsWriteTag (profile, cmsSigAToB0Tag, pipeline));
  g_assert_true (cmsWriteTag (profile, cmsSigMediaWhitePointTag, cmsD50_XYZ ()));
  cmsPipelineFree (pipeline);
  cmsDeleteTransform (to_lab);
  cmsCloseProfile (lab);
  cmsCloseProfile (srgb);
  return save_profile (profile);
}

static GrColourProfile *
open_profile (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  GrColourProfile   *profile = gr_colour_profile_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);

  g_assert_no_error (error);
  return profile;
}

static void
test_measured (void)
{
  const struct
  {
    const char *name;
    GBytes     *bytes;
    gboolean    is_srgb;
  } vectors[] = {
    {"built in", save_profile (cmsCreate_sRGBProfile ()), TRUE},
    {"formula", make_rgb_profile (d65, srgb_primaries, make_srgb_curve (0), "x"), TRUE},
    {"table of 4096", make_rgb_profile (d65, srgb_primaries, make_srgb_curve (4096), "x"), TRUE},
    {"table of 1024", make_rgb_profile (d65, srgb_primaries, make_srgb_curve (1024), "x"), TRUE},
    {"table of 26", make_rgb_profile (d65, srgb_primaries, make_srgb_curve (26), "x"), TRUE},
    {"grey with the curve of sRGB", make_grey_profile (make_srgb_curve (0)), TRUE},
    {"not what it says", make_rgb_profile (d65, adobe_primaries, make_srgb_curve (0), "sRGB IEC61966-2.1"), FALSE},
    {"Display P3", make_p3 (), FALSE},
    {"Adobe RGB", make_rgb_profile (d65, adobe_primaries, cmsBuildGamma (NULL, 2.19921875), "x"), FALSE},
    {"ProPhoto", make_rgb_profile (d50, prophoto_primaries, cmsBuildGamma (NULL, 1.8), "x"), FALSE},
    {"power of 2.2", make_rgb_profile (d65, srgb_primaries, cmsBuildGamma (NULL, 2.2), "x"), FALSE},
    {"grey of 2.2", make_grey_profile (cmsBuildGamma (NULL, 2.2)), FALSE},
    {"grey of 1.8", make_grey_profile (cmsBuildGamma (NULL, 1.8)), FALSE},
    {"inks", make_cmyk_profile (), FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GBytes)          bytes = vectors[i].bytes;
      g_autoptr (GrColourProfile) profile = open_profile (bytes);

      g_test_message ("%s: %.2f", vectors[i].name, gr_colour_profile_get_difference (profile));
      g_assert_cmpint (gr_colour_profile_is_srgb (profile), ==, vectors[i].is_srgb);
    }
}

static void
test_names (void)
{
  g_autoptr (GBytes)          p3 = make_p3 ();
  g_autoptr (GBytes)          odd = make_rgb_profile (d65, p3_primaries, make_srgb_curve (0), " a\033[1m\tb ");
  g_autoptr (GBytes)          inks = make_cmyk_profile ();
  g_autoptr (GrColourProfile) p3_profile = open_profile (p3);
  g_autoptr (GrColourProfile) odd_profile = open_profile (odd);
  g_autoptr (GrColourProfile) ink_profile = open_profile (inks);

  g_assert_cmpstr (gr_colour_profile_get_name (p3_profile), ==, "Display P3");
  g_assert_cmpstr (gr_colour_profile_get_name (odd_profile), ==, "a[1mb");
  g_assert_null (gr_colour_profile_get_name (ink_profile));
  g_assert_cmpint (gr_colour_profile_get_model (p3_profile), ==, GR_COLOUR_MODEL_RGB);
  g_assert_cmpint (gr_colour_profile_get_model (ink_profile), ==, GR_COLOUR_MODEL_CMYK);
}

/* Every beginning of a profile is broken; a changed byte may make another profile and must not do harm. */
static void
test_damaged (void)
{
  GBytes *sources[] = {make_p3 (), make_grey_profile (cmsBuildGamma (NULL, 2.2))};

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      gsize              size = g_bytes_get_size (sources[i]);
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (sources[i], NULL), size);

      for (gsize length = 0; length < size; length += length < 140 ? 1 : 17)
        {
          g_autoptr (GError)          error = NULL;
          g_autoptr (GrColourProfile) profile = gr_colour_profile_new (data, length, &error);

          g_assert_null (profile);
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
        }
      for (gsize byte = 0; byte < size; byte++)
        {
          guint8                      old = data[byte];
          g_autoptr (GrColourProfile) profile = NULL;
          guint8                      pixel[4] = {10, 20, 30, 40};

          data[byte] ^= byte % 3 == 0 ? 0xff : (guint8)(1 << byte % 8);
          profile = gr_colour_profile_new (data, size, NULL);
          if (byte >= 36 && byte < 40)
            g_assert_null (profile);
          if (profile)
            gr_colour_profile_convert (profile, pixel, 1);
          data[byte] = old;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_clear_pointer (&sources[i], g_bytes_unref);
}

static void
test_convert_rgb (void)
{
  /* The linear matrix from Display P3 to sRGB, from the primaries of both. */
  static const double matrix[3][3] = {
    {1.22494018, -0.22494018, 0},
    {-0.04205695, 1.04205695, 0},
    {-0.01963755, -0.07863605, 1.0982736},
  };
  g_autoptr (GBytes)          bytes = make_p3 ();
  g_autoptr (GrColourProfile) profile = open_profile (bytes);

  for (guint i = 0; i < 1000; i++)
    {
      const guint8 source[4] = {(guint8)(i % 10 * 28), (guint8)(i / 10 % 10 * 28), (guint8)(i / 100 * 28), (guint8)i};
      guint8       pixel[4];

      memcpy (pixel, source, 4);
      g_assert_true (gr_colour_profile_convert (profile, pixel, 1));
      g_assert_cmpuint (pixel[3], ==, source[3]);
      for (guint c = 0; c < 3; c++)
        {
          double linear = 0;

          for (guint k = 0; k < 3; k++)
            linear += matrix[c][k] * srgb_to_linear (source[k] / 255.0);
          g_assert_cmpint (ABS ((int)pixel[c] - (int)linear_to_srgb (linear)), <=, 1);
        }
    }
}

static void
test_convert_others (void)
{
  g_autoptr (GBytes)          grey_bytes = make_grey_profile (cmsBuildGamma (NULL, 1.8));
  g_autoptr (GBytes)          ink_bytes = make_cmyk_profile ();
  g_autoptr (GrColourProfile) grey = open_profile (grey_bytes);
  g_autoptr (GrColourProfile) inks = open_profile (ink_bytes);

  for (guint i = 0; i < 256; i++)
    {
      guint8 pixel[4] = {(guint8)i, 0, 0, (guint8)i};
      guint8 wanted = linear_to_srgb (pow (i / 255.0, 1.8));

      g_assert_true (gr_colour_profile_convert (grey, pixel, 1));
      for (guint c = 0; c < 3; c++)
        g_assert_cmpint (ABS ((int)pixel[c] - (int)wanted), <=, 1);
      g_assert_cmpuint (pixel[3], ==, i);
    }
  for (guint i = 0; i < 256; i += 15)
    {
      guint8 pixel[4] = {0, (guint8)i, 255, 0};

      g_assert_true (gr_colour_profile_convert (inks, pixel, 1));
      g_assert_cmpuint (pixel[0], >=, 253);
      g_assert_cmpint (ABS ((int)pixel[1] - (int)(255 - i)), <=, 6);
      g_assert_cmpuint (pixel[2], <=, 3);
      g_assert_cmpuint (pixel[3], ==, 255);
    }
}

#define N_THREADED 20000

static gpointer
convert_cb (gpointer data)
{
  GrColourProfile *profile = data;
  guint8          *pixels = g_malloc (N_THREADED * 4);

  for (guint i = 0; i < N_THREADED * 4; i++)
    pixels[i] = (guint8)(i * 2654435761u >> 11);
  for (guint i = 0; i < N_THREADED; i += 50)
    g_assert_true (gr_colour_profile_convert (profile, pixels + (gsize)i * 4, 50));
  return pixels;
}

static void
test_threads (void)
{
  g_autoptr (GBytes)          bytes = make_p3 ();
  g_autoptr (GrColourProfile) profile = open_profile (bytes);
  GThread                    *threads[4];
  g_autofree guint8          *wanted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("convert", convert_cb, profile);
  wanted = convert_cb (profile);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree guint8 *pixels = g_thread_join (threads[i]);

      g_assert_cmpmem (pixels, N_THREADED * 4, wanted, N_THREADED * 4);
    }
}

/* Puts an iCCP with a @method and a profile, or with damaged data if that is %NULL. */
static void
add_icc (GByteArray *png,
         GBytes     *profile,
         guint8      method)
{
  g_autoptr (GByteArray)        chunk = g_byte_array_new ();
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (6);
  guint8                        data[8192] = "not deflated";
  gsize                         length = 12;

  if (profile)
    length = libdeflate_zlib_compress (compressor, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile), data, sizeof data);
  libdeflate_free_compressor (compressor);
  g_assert_cmpuint (length, >, 0);
  g_byte_array_append (chunk, (const guint8 *)"name", 5);
  g_byte_array_append (chunk, &method, 1);
  g_byte_array_append (chunk, data, (guint)length);
  gr_test_png_add_chunk (png, "iCCP", chunk->data, chunk->len);
}

/* Two pixels of 8 bits. Chunks before the data in one letter each; see the switch. */
static GBytes *
spell_png (const char *letters,
           guint8      colour)
{
  static const guint8    gammas[][4] = {{0, 0, 0xb1, 0x8f}, {0, 1, 0x86, 0xa0}, {0, 0, 0, 0}};
  static const guint32   srgb_numbers[8] = {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000};
  static const guint32   p3_numbers[8] = {31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000};
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GBytes)     p3 = make_p3 ();
  g_autoptr (GBytes)     srgb = save_profile (cmsCreate_sRGBProfile ());
  g_autoptr (GBytes)     grey = make_grey_profile (cmsBuildGamma (NULL, 1.8));
  const guint8           rows[] = {0, 255, 100, 50, 64, 64, 64};
  guint32                numbers[8];

  gr_test_png_begin (png);
  gr_test_png_add_header (png, 2, 1, 8, colour, 0);
  for (const char *letter = letters; *letter; letter++)
    switch (*letter)
      {
      case 'P':
        add_icc (png, p3, 0);
        break;
      case 'S':
        add_icc (png, srgb, 0);
        break;
      case 'G':
        add_icc (png, grey, 0);
        break;
      case 'M':
        add_icc (png, p3, 1);
        break;
      case 'B':
        add_icc (png, NULL, 0);
        break;
      case 'e':
        gr_test_png_add_chunk (png, "iCCP", (const guint8 *)"name", 4);
        break;
      case 's':
        gr_test_png_add_chunk (png, "sRGB", (const guint8 *)"\0", 1);
        break;
      case 'g':
      case 'l':
      case 'z':
        gr_test_png_add_chunk (png, "gAMA", gammas[*letter == 'g' ? 0 : *letter == 'l' ? 1
                                                                                       : 2],
                               4);
        break;
      case 'c':
      case 'p':
        for (guint i = 0; i < 8; i++)
          numbers[i] = GUINT32_TO_BE (*letter == 'c' ? srgb_numbers[i] : p3_numbers[i]);
        gr_test_png_add_chunk (png, "cHRM", (const guint8 *)numbers, sizeof numbers);
        break;
      case '0':
        memset (numbers, 0, sizeof numbers);
        gr_test_png_add_chunk (png, "cHRM", (const guint8 *)numbers, sizeof numbers);
        break;
      case '1':
        gr_test_png_add_chunk (png, "cICP", (const guint8 *)"\1\15\0\1", 4);
        break;
      case '3':
        gr_test_png_add_chunk (png, "cICP", (const guint8 *)"\14\15\0\1", 4);
        break;
      case '9':
        gr_test_png_add_chunk (png, "cICP", (const guint8 *)"\11\20\0\1", 4);
        break;
      default:
        g_assert_not_reached ();
      }
  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, colour == 2 ? 7 : 3, 0);
  gr_test_png_add_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

static void
test_png (void)
{
  static const struct
  {
    const char   *chunks;
    guint8        colour;
    GrColourSpace space;
    const char   *name;
    gboolean      changes;
  } vectors[] = {
    {"", 2, GR_COLOUR_SPACE_UNTAGGED, NULL, FALSE},
    {"s", 2, GR_COLOUR_SPACE_SRGB, NULL, FALSE},
    {"S", 2, GR_COLOUR_SPACE_SRGB, "sRGB built-in", FALSE},
    {"P", 2, GR_COLOUR_SPACE_OTHER, "Display P3", TRUE},
    {"Ps", 2, GR_COLOUR_SPACE_OTHER, "Display P3", TRUE},
    {"G", 0, GR_COLOUR_SPACE_OTHER, "gray built-in", TRUE},
    {"G", 2, GR_COLOUR_SPACE_BROKEN, NULL, FALSE},
    {"P", 0, GR_COLOUR_SPACE_BROKEN, NULL, FALSE},
    {"M", 2, GR_COLOUR_SPACE_BROKEN, NULL, FALSE},
    {"B", 2, GR_COLOUR_SPACE_BROKEN, NULL, FALSE},
    {"e", 2, GR_COLOUR_SPACE_BROKEN, NULL, FALSE},
    {"g", 2, GR_COLOUR_SPACE_SRGB, NULL, FALSE},
    {"gc", 2, GR_COLOUR_SPACE_SRGB, NULL, FALSE},
    {"gcs", 2, GR_COLOUR_SPACE_SRGB, NULL, FALSE},
    {"l", 2, GR_COLOUR_SPACE_OTHER, "Gamma 1.00", TRUE},
    {"l", 0, GR_COLOUR_SPACE_OTHER, "Gamma 1.00", TRUE},
    {"ls", 2, GR_COLOUR_SPACE_SRGB, NULL, FALSE},
    {"z", 2, GR_COLOUR_SPACE_BROKEN, NULL, FALSE},
    {"p", 2, GR_COLOUR_SPACE_OTHER, NULL, TRUE},
    {"0", 2, GR_COLOUR_SPACE_BROKEN, NULL, FALSE},
    {"1P", 2, GR_COLOUR_SPACE_SRGB, NULL, FALSE},
    {"3", 2, GR_COLOUR_SPACE_OTHER, "Display P3", TRUE},
    {"9", 2, GR_COLOUR_SPACE_OTHER, NULL, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GBytes)       bytes = spell_png (vectors[i].chunks, vectors[i].colour);
      g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);
      g_autoptr (GError)       error = NULL;
      g_autoptr (GrPicture)    picture = gr_picture_decode (bytes, facts, NULL, &error);
      guint                    before = vectors[i].colour == 2 ? 50 : 100;

      g_test_message ("%s at colour %u: %s, %s", vectors[i].chunks, vectors[i].colour,
                      gr_colour_space_get_nick (facts->colour_space), facts->profile_name);
      g_assert_no_error (error);
      g_assert_cmpint (facts->colour_space, ==, vectors[i].space);
      g_assert_cmpstr (facts->profile_name, ==, vectors[i].name);
      g_assert_cmpint (picture->pixels[vectors[i].colour == 2 ? 2 : 4] != before, ==, vectors[i].changes);
    }
}

/* A gamma of 1 says that samples are proportional to light. */
static void
test_png_gamma (void)
{
  g_autoptr (GBytes)    bytes = spell_png ("l", 2);
  g_autoptr (GrPicture) picture = gr_picture_decode (bytes, NULL, NULL, NULL);

  g_assert_cmpuint (picture->pixels[0], ==, 255);
  g_assert_cmpint (ABS ((int)picture->pixels[1] - (int)linear_to_srgb (100 / 255.0)), <=, 1);
  g_assert_cmpint (ABS ((int)picture->pixels[2] - (int)linear_to_srgb (50 / 255.0)), <=, 1);
  g_assert_cmpuint (picture->pixels[3], ==, 255);
}

static void
add_piece (GByteArray *jpeg,
           GBytes     *profile,
           guint       number,
           guint       count,
           gsize       start,
           gsize       length)
{
  const guint8 head[] = {0xff, 0xe2, (guint8)((length + 16) >> 8), (guint8)(length + 16)};
  const guint8 place[] = {(guint8)number, (guint8)count};

  g_byte_array_append (jpeg, head, sizeof head);
  g_byte_array_append (jpeg, (const guint8 *)"ICC_PROFILE", 12);
  g_byte_array_append (jpeg, place, sizeof place);
  g_byte_array_append (jpeg, (const guint8 *)g_bytes_get_data (profile, NULL) + start, (guint)length);
}

/* Pieces as pairs of number and count. The profile is cut into as many parts as it has pieces here. */
static GBytes *
spell_jpeg (GBytes          *profile,
            const char      *pieces,
            GrTestImageFlags flags)
{
  g_autoptr (GBytes)     plain = gr_test_make_jpeg (16, 16, 1, flags, 0);
  g_autoptr (GByteArray) jpeg = g_byte_array_new ();
  const guint8          *data = g_bytes_get_data (plain, NULL);
  const gsize            n_parts = strlen (pieces) / 2;
  const gsize            part = g_bytes_get_size (profile) / MAX (1, n_parts);

  g_byte_array_append (jpeg, data, 2);
  for (gsize i = 0; i < n_parts; i++)
    {
      gsize number = (gsize)(pieces[i * 2] - '0');
      gsize start = part * (CLAMP (number, 1, n_parts) - 1);

      add_piece (jpeg, profile, (guint)number, (guint)(pieces[i * 2 + 1] - '0'), start,
                 number == n_parts ? g_bytes_get_size (profile) - start : part);
    }
  g_byte_array_append (jpeg, data + 2, (guint)g_bytes_get_size (plain) - 2);
  return g_byte_array_free_to_bytes (g_steal_pointer (&jpeg));
}

static void
test_jpeg (void)
{
  static const struct
  {
    const char      *pieces;
    GrTestImageFlags flags;
    GrColourSpace    space;
  } vectors[] = {
    {"", 0, GR_COLOUR_SPACE_UNTAGGED},
    {"11", 0, GR_COLOUR_SPACE_OTHER},
    {"1323"
     "33",
     0, GR_COLOUR_SPACE_OTHER},
    {"3313"
     "23",
     0, GR_COLOUR_SPACE_OTHER},
    {"11", GR_TEST_IMAGE_GREY, GR_COLOUR_SPACE_OTHER},
    {"11", GR_TEST_IMAGE_CMYK, GR_COLOUR_SPACE_BROKEN},
    {"12", 0, GR_COLOUR_SPACE_BROKEN},
    {"1212", 0, GR_COLOUR_SPACE_BROKEN},
    {"1223", 0, GR_COLOUR_SPACE_BROKEN},
    {"01", 0, GR_COLOUR_SPACE_BROKEN},
    {"21", 0, GR_COLOUR_SPACE_BROKEN},
    {"10", 0, GR_COLOUR_SPACE_BROKEN},
  };
  g_autoptr (GBytes) p3 = make_p3 ();

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GBytes)       bytes = spell_jpeg (p3, vectors[i].pieces, vectors[i].flags);
      g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);
      g_autoptr (GrPicture)    picture = gr_picture_decode (bytes, facts, NULL, NULL);

      g_test_message ("“%s”: %s", vectors[i].pieces, gr_colour_space_get_nick (facts->colour_space));
      g_assert_cmpint (facts->colour_space, ==, vectors[i].space);
      g_assert_cmpstr (facts->profile_name, ==, vectors[i].space == GR_COLOUR_SPACE_OTHER ? "Display P3" : NULL);
      g_assert_nonnull (picture);
    }
}

/* The profile for inks makes nearly the same colours as the formula that is used without one. */
static void
test_jpeg_inks (void)
{
  g_autoptr (GBytes)       profile = make_cmyk_profile ();
  g_autoptr (GBytes)       tagged = spell_jpeg (profile, "11", GR_TEST_IMAGE_CMYK);
  g_autoptr (GBytes)       plain = spell_jpeg (profile, "", GR_TEST_IMAGE_CMYK);
  g_autoptr (GrAssetFacts) facts = inspect_bytes (tagged);
  g_autoptr (GrPicture)    picture = gr_picture_decode (tagged, facts, NULL, NULL);
  g_autoptr (GrPicture)    other = gr_picture_decode (plain, NULL, NULL, NULL);
  guint                    most = 0;

  g_assert_cmpint (facts->colour_space, ==, GR_COLOUR_SPACE_OTHER);
  for (guint i = 0; i < 16 * 16 * 4; i++)
    most = MAX (most, (guint)ABS ((int)picture->pixels[i] - (int)other->pixels[i]));
  g_test_message ("difference %u", most);
  g_assert_cmpuint (most, >, 0);
  g_assert_cmpuint (most, <=, 12);
}

static void
put_le32 (guint8 *place,
          guint32 value)
{
  value = GUINT32_TO_LE (value);
  memcpy (place, &value, 4);
}

static void
test_bmp (void)
{
  g_autoptr (GBytes) p3 = make_p3 ();
  const gsize        profile_size = g_bytes_get_size (p3);
  const gsize        size = 14 + 124 + 4 + profile_size;
  g_autofree guint8 *data = g_malloc0 (size);

  memcpy (data, "BM", 2);
  put_le32 (data + 2, (guint32)size);
  put_le32 (data + 10, 14 + 124);
  put_le32 (data + 14, 124);
  put_le32 (data + 18, 1);
  put_le32 (data + 22, 1);
  put_le32 (data + 26, 1 | 24 << 16);
  put_le32 (data + 34, 4);
  put_le32 (data + 70, 0x4d424544);
  put_le32 (data + 126, 124 + 4);
  put_le32 (data + 130, (guint32)profile_size);
  data[138] = 50;
  data[139] = 100;
  data[140] = 255;
  memcpy (data + 142, g_bytes_get_data (p3, NULL), profile_size);

  for (guint i = 0; i < 3; i++)
    {
      static const GrColourSpace spaces[] = {GR_COLOUR_SPACE_OTHER, GR_COLOUR_SPACE_SRGB, GR_COLOUR_SPACE_BROKEN};
      g_autoptr (GBytes)         bytes = NULL;
      g_autoptr (GrAssetFacts)   facts = NULL;
      g_autoptr (GrPicture)      picture = NULL;

      if (i == 1)
        put_le32 (data + 70, 0x73524742);
      if (i == 2)
        {
          put_le32 (data + 70, 0x4d424544);
          data[142 + 36] = 'x';
        }
      bytes = g_bytes_new (data, size);
      facts = inspect_bytes (bytes);
      g_assert_cmpint (facts->colour_space, ==, spaces[i]);
      g_assert_cmpstr (facts->profile_name, ==, i == 0 ? "Display P3" : NULL);
      picture = gr_picture_decode (bytes, facts, NULL, NULL);
      g_assert_cmpuint (picture->pixels[0], ==, 255);
      g_assert_cmpint (picture->pixels[1] == 100, ==, i > 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/colour-profile/measured", test_measured);
  g_test_add_func ("/assets/colour-profile/names", test_names);
  g_test_add_func ("/assets/colour-profile/damaged", test_damaged);
  g_test_add_func ("/assets/colour-profile/convert-rgb", test_convert_rgb);
  g_test_add_func ("/assets/colour-profile/convert-others", test_convert_others);
  g_test_add_func ("/assets/colour-profile/threads", test_threads);
  g_test_add_func ("/assets/colour-profile/png", test_png);
  g_test_add_func ("/assets/colour-profile/png-gamma", test_png_gamma);
  g_test_add_func ("/assets/colour-profile/jpeg", test_jpeg);
  g_test_add_func ("/assets/colour-profile/jpeg-inks", test_jpeg_inks);
  g_test_add_func ("/assets/colour-profile/bmp", test_bmp);

  return g_test_run ();
}
