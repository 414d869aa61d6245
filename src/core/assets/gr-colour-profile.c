/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-colour-profile.h"

#include "gr-asset-facts-private.h"

#include <glib/gi18n.h>
#include <lcms2.h>
#include <lcms2_plugin.h>
#include <stdlib.h>
#include <string.h>

/* Section numbers are those of ICC.1:2022. */

/* A header of 128 bytes and the number of tags. */
#define MIN_PROFILE_BYTES 132
#define TAG_BYTES         12
#define MAX_TAGS          100

/* A table of a profile that claims more is refused before it is allocated. */
#define MAX_TABLE_BYTES (64u * 1024 * 1024)

#define MAX_NAME_CHARS 80

/* The largest CIEDE2000 difference from sRGB over all colours that were measured. Under 1 nobody sees it. Profiles that mean
 * sRGB reach 0.4, even with a curve of 20 points; the primaries of PAL make 1.5, greys raised to the plain power of 2.2 make
 * 2.0, and Display P3 makes 7. */
#define MAX_SRGB_DIFFERENCE 1.0

struct _GrColourProfile
{
  GrColourModel model;
  char         *name; /* (owned) (nullable) */
  double        difference;

  /* The transform to sRGB is made when a picture is first converted. */
  GMutex        mutex;
  gboolean      was_tried;
  cmsContext    context;   /* (owned) */
  cmsHPROFILE   profile;   /* (owned) */
  cmsHTRANSFORM transform; /* (owned) (nullable) */
};

static void *
malloc_cb (cmsContext      context,
           cmsUInt32Number size)
{
  return size <= MAX_TABLE_BYTES ? malloc (size) : NULL;
}

static void
free_cb (cmsContext context,
         void      *memory)
{
  free (memory);
}

static void *
realloc_cb (cmsContext      context,
            void           *memory,
            cmsUInt32Number size)
{
  return size <= MAX_TABLE_BYTES ? realloc (memory, size) : NULL;
}

/* What the library has to say about a broken profile shows in what it returns. */
static void
error_cb (cmsContext      context,
          cmsUInt32Number code,
          const char     *text)
{
}

static gboolean
fail (GError    **error,
      const char *detail)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The colour profile is damaged: %s."), detail);
  return FALSE;
}

static gboolean
is_one_of (guint32       signature,
           const guint32 known[],
           gsize         n_known)
{
  for (gsize i = 0; i < n_known; i++)
    if (signature == known[i])
      return TRUE;
  return FALSE;
}

/* Section 7.2, and that every tag of the table lies within the profile. */
static gboolean
check_header (const guint8  *data,
              gsize          size,
              GrColourModel *model,
              GError       **error)
{
  static const guint32 classes[] = {cmsSigInputClass, cmsSigDisplayClass, cmsSigOutputClass, cmsSigColorSpaceClass};
  static const guint32 connections[] = {cmsSigXYZData, cmsSigLabData};
  guint32              length;
  guint32              n_tags;

  if (size < MIN_PROFILE_BYTES || size > GR_COLOUR_PROFILE_MAX_BYTES || memcmp (data + 36, "acsp", 4) != 0)
    return fail (error, _ ("it has no header"));
  length = gr_read_be32 (data);
  n_tags = gr_read_be32 (data + 128);
  if (length < MIN_PROFILE_BYTES || length > size)
    return fail (error, _ ("its length is wrong"));
  if (data[8] < 2 || data[8] > 5 || !is_one_of (gr_read_be32 (data + 12), classes, G_N_ELEMENTS (classes)) ||
      !is_one_of (gr_read_be32 (data + 20), connections, G_N_ELEMENTS (connections)))
    return fail (error, _ ("it is not a profile for pictures"));
  if (n_tags == 0 || n_tags > MAX_TAGS || n_tags > (length - MIN_PROFILE_BYTES) / TAG_BYTES)
    return fail (error, _ ("its table is cut short"));

  for (guint32 i = 0; i < n_tags; i++)
    {
      const guint8 *tag = data + MIN_PROFILE_BYTES + (gsize)i * TAG_BYTES;

      if ((guint64)gr_read_be32 (tag + 4) + gr_read_be32 (tag + 8) > length)
        return fail (error, _ ("it is cut short"));
    }

  switch (gr_read_be32 (data + 16))
    {
    case cmsSigGrayData:
      *model = GR_COLOUR_MODEL_GREY;
      return TRUE;
    case cmsSigRgbData:
      *model = GR_COLOUR_MODEL_RGB;
      return TRUE;
    case cmsSigCmykData:
      *model = GR_COLOUR_MODEL_CMYK;
      return TRUE;
    default:
      return fail (error, _ ("it is not a profile for pictures"));
    }
}

/* Four bytes a pixel in any case, so that a picture is converted where it lies: of a grey one three are copies. */
static cmsUInt32Number
get_format (GrColourModel model)
{
  switch (model)
    {
    case GR_COLOUR_MODEL_GREY:
      return COLORSPACE_SH (PT_GRAY) | EXTRA_SH (3) | CHANNELS_SH (1) | BYTES_SH (1);
    case GR_COLOUR_MODEL_CMYK:
      return TYPE_CMYK_8;
    case GR_COLOUR_MODEL_RGB:
    default:
      return TYPE_RGBA_8;
    }
}

static cmsHTRANSFORM
make_lab_transform (cmsContext      context,
                    cmsHPROFILE     profile,
                    cmsUInt32Number format)
{
  cmsHPROFILE   lab = cmsCreateLab4ProfileTHR (context, NULL);
  cmsHTRANSFORM transform = NULL;

  if (lab)
    transform = cmsCreateTransformTHR (context, profile, format, lab, TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC,
                                       cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE);
  if (lab)
    cmsCloseProfile (lab);
  return transform;
}

/* The colours that are measured: a grid through the whole space and every grey. */
#define N_STEPS   9
#define N_COLOURS (N_STEPS * N_STEPS * N_STEPS + 256)

static void
fill_colours (guint8   colours[N_COLOURS * 4],
              gboolean grey_only)
{
  for (guint i = 0; i < N_COLOURS; i++)
    {
      guint8 *colour = colours + (gsize)i * 4;
      guint   step = i - 256;

      for (guint c = 0; c < 3; c++, step /= N_STEPS)
        colour[c] = (guint8)(i < 256 || grey_only ? i % 256 : step % N_STEPS * 255 / (N_STEPS - 1));
      colour[3] = 255;
    }
}

/* Measures how far the profile's colours are from those of sRGB. A profile that cannot be measured is broken. */
static gboolean
measure (GrColourProfile *self)
{
  const gboolean        is_grey = self->model == GR_COLOUR_MODEL_GREY;
  g_autofree guint8    *colours = g_malloc (N_COLOURS * 4);
  g_autofree cmsCIELab *own = g_new (cmsCIELab, N_COLOURS);
  g_autofree cmsCIELab *wanted = g_new (cmsCIELab, N_COLOURS);
  cmsHPROFILE           srgb = cmsCreate_sRGBProfileTHR (self->context);
  cmsHTRANSFORM         own_transform = make_lab_transform (self->context, self->profile, get_format (self->model));
  cmsHTRANSFORM         srgb_transform = srgb ? make_lab_transform (self->context, srgb, TYPE_RGBA_8) : NULL;
  const gboolean        is_measured = own_transform && srgb_transform;

  if (is_measured)
    {
      fill_colours (colours, is_grey);
      cmsDoTransform (own_transform, colours, own, N_COLOURS);
      cmsDoTransform (srgb_transform, colours, wanted, N_COLOURS);
      for (guint i = 0; i < N_COLOURS; i++)
        self->difference = MAX (self->difference, cmsCIE2000DeltaE (&own[i], &wanted[i], 1, 1, 1));
    }

  if (own_transform)
    cmsDeleteTransform (own_transform);
  if (srgb_transform)
    cmsDeleteTransform (srgb_transform);
  if (srgb)
    cmsCloseProfile (srgb);
  return is_measured;
}

/* The name that the profile gives itself, without what a terminal or a label would choke on. */
static char *
read_name (cmsHPROFILE profile)
{
  wchar_t             text[MAX_NAME_CHARS + 1] = {0};
  g_autoptr (GString) name = g_string_new (NULL);

  cmsGetProfileInfo (profile, cmsInfoDescription, "en", "US", text, sizeof text);
  for (guint i = 0; i < MAX_NAME_CHARS && text[i] != 0; i++)
    {
      const gunichar letter = (gunichar)text[i];

      if (g_unichar_validate (letter) && g_unichar_isprint (letter))
        g_string_append_unichar (name, letter);
    }
  g_strstrip (name->str);

  return name->str[0] ? g_strdup (name->str) : NULL;
}

static GrColourProfile *
begin_profile (void)
{
  static cmsPluginMemHandler memory = {
    .base = {.Magic = cmsPluginMagicNumber, .ExpectedVersion = 2000, .Type = cmsPluginMemHandlerSig},
    .MallocPtr = malloc_cb,
    .FreePtr = free_cb,
    .ReallocPtr = realloc_cb,
  };
  GrColourProfile *self = g_atomic_rc_box_new0 (GrColourProfile);

  g_mutex_init (&self->mutex);
  self->context = cmsCreateContext (&memory, NULL);
  if (self->context)
    cmsSetLogErrorHandlerTHR (self->context, error_cb);
  return self;
}

/**
 * gr_colour_profile_new:
 * @data: (array length=size): an ICC profile
 * @size: how many bytes that is
 * @error: return location for an error
 *
 * Reads a profile and measures it. The header, the table of tags and the tables that lead to colours are checked; what
 * follows the length that the profile gives is ignored. It takes up to a few milliseconds.
 *
 * Returns: (transfer full): the profile, or %NULL with %G_IO_ERROR_INVALID_DATA if it is broken
 */
GrColourProfile *
gr_colour_profile_new (const guint8 *data,
                       gsize         size,
                       GError      **error)
{
  g_autoptr (GrColourProfile) self = begin_profile ();

  if (!check_header (data, size, &self->model, error))
    return NULL;
  if (self->context)
    self->profile = cmsOpenProfileFromMemTHR (self->context, data, gr_read_be32 (data));
  if (!self->profile || !measure (self))
    {
      fail (error, _ ("its tables cannot be read"));
      return NULL;
    }

  self->name = read_name (self->profile);
  return g_steal_pointer (&self);
}

/**
 * gr_colour_profile_new_calibrated:
 * @calibration: what the samples mean
 * @name: (nullable): a name for people
 * @error: return location for an error
 *
 * Makes a profile for red, green and blue out of numbers.
 *
 * Returns: (transfer full): the profile, or %NULL with %G_IO_ERROR_INVALID_DATA if no such colours exist
 */
GrColourProfile *
gr_colour_profile_new_calibrated (const GrColourCalibration *calibration,
                                  const char                *name,
                                  GError                   **error)
{
  const cmsCIExyY       white = {calibration->white[0], calibration->white[1], 1};
  const cmsCIExyYTRIPLE primaries = {{calibration->red[0], calibration->red[1], 1},
                                     {calibration->green[0], calibration->green[1], 1},
                                     {calibration->blue[0], calibration->blue[1], 1}};

  /* IEC 61966-2-1: a power of 2.4 that starts with a straight line. */
  const double                srgb_curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  g_autoptr (GrColourProfile) self = begin_profile ();
  cmsToneCurve               *curves[3] = {NULL};

  self->model = GR_COLOUR_MODEL_RGB;
  self->name = g_strdup (name);
  if (self->context)
    curves[0] = calibration->power > 0 ? cmsBuildGamma (self->context, calibration->power)
                                       : cmsBuildParametricToneCurve (self->context, 4, srgb_curve);
  curves[1] = curves[2] = curves[0];
  if (curves[0])
    self->profile = cmsCreateRGBProfileTHR (self->context, &white, &primaries, curves);
  if (curves[0])
    cmsFreeToneCurve (curves[0]);
  if (!self->profile || !measure (self))
    {
      fail (error, _ ("its colours do not exist"));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * gr_colour_profile_ref:
 * @self: a profile
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GrColourProfile *
gr_colour_profile_ref (GrColourProfile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_profile (gpointer data)
{
  GrColourProfile *self = data;

  if (self->transform)
    cmsDeleteTransform (self->transform);
  if (self->profile)
    cmsCloseProfile (self->profile);
  if (self->context)
    cmsDeleteContext (self->context);
  g_free (self->name);
  g_mutex_clear (&self->mutex);
}

/**
 * gr_colour_profile_unref:
 * @self: (transfer full): a profile
 *
 * Drops a reference.
 */
void
gr_colour_profile_unref (GrColourProfile *self)
{
  g_atomic_rc_box_release_full (self, clear_profile);
}

/**
 * gr_colour_profile_get_model:
 * @self: a profile
 *
 * Gets what kind of samples the profile is for.
 *
 * Returns: the kind
 */
GrColourModel
gr_colour_profile_get_model (GrColourProfile *self)
{
  return self->model;
}

/**
 * gr_colour_profile_get_name:
 * @self: a profile
 *
 * Gets what the profile calls itself, such as "Display P3": at most 80 printable letters that somebody else wrote.
 *
 * Returns: (nullable): the name; owned by @self
 */
const char *
gr_colour_profile_get_name (GrColourProfile *self)
{
  return self->name;
}

/**
 * gr_colour_profile_get_difference:
 * @self: a profile
 *
 * Gets how far the profile is from sRGB: the largest CIEDE2000 difference of the colours that were measured, relative to
 * the white of each. Inks were not measured against sRGB, and the number says nothing about them.
 *
 * Returns: the difference, 0 or more
 */
double
gr_colour_profile_get_difference (GrColourProfile *self)
{
  return self->difference;
}

/**
 * gr_colour_profile_is_srgb:
 * @self: a profile
 *
 * Tells whether the profile means what viewers take a picture without a profile for. That is measured, whatever the name.
 *
 * Returns: whether nobody can see a difference from sRGB
 */
gboolean
gr_colour_profile_is_srgb (GrColourProfile *self)
{
  return self->model != GR_COLOUR_MODEL_CMYK && self->difference <= MAX_SRGB_DIFFERENCE;
}

static cmsHTRANSFORM
get_transform (GrColourProfile *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);
  cmsHPROFILE                     srgb;

  if (self->was_tried)
    return self->transform;

  self->was_tried = TRUE;
  srgb = cmsCreate_sRGBProfileTHR (self->context);
  if (!srgb)
    return NULL;

  /* Without its cache of one pixel a transform has nothing that threads could fight over. */
  self->transform = cmsCreateTransformTHR (self->context, self->profile, get_format (self->model), srgb, TYPE_RGBA_8,
                                           INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION);
  cmsCloseProfile (srgb);
  return self->transform;
}

/**
 * gr_colour_profile_convert:
 * @self: a profile
 * @pixels: (array): four bytes a pixel: red, green, blue and alpha, of which a grey profile reads only the first; or the four
 *   inks of a CMYK profile, where 255 is all of an ink. Changed in place to red, green, blue and alpha
 * @n_pixels: how many pixels
 *
 * Converts pixels to sRGB: colours that both have stay, the others become the nearest (relative colorimetric), and black
 * becomes black. Alpha is left alone, and made opaque for inks. May be called from several threads at once.
 *
 * Returns: %FALSE if the profile cannot be used for that; then the pixels are as they were
 */
gboolean
gr_colour_profile_convert (GrColourProfile *self,
                           guint8          *pixels,
                           gsize            n_pixels)
{
  cmsHTRANSFORM transform;

  g_return_val_if_fail (n_pixels <= G_MAXUINT32, FALSE);

  transform = get_transform (self);
  if (!transform)
    return FALSE;

  cmsDoTransform (transform, pixels, pixels, (cmsUInt32Number)n_pixels);
  for (gsize i = 0; self->model == GR_COLOUR_MODEL_CMYK && i < n_pixels; i++)
    pixels[i * 4 + 3] = 255;
  return TRUE;
}
