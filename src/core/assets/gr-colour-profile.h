/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* No profile in use is larger; those of printers with many tables come near. */
#define GR_COLOUR_PROFILE_MAX_BYTES (4u * 1024 * 1024)

typedef enum
{
  GR_COLOUR_MODEL_GREY,
  GR_COLOUR_MODEL_RGB,
  GR_COLOUR_MODEL_CMYK,
} GrColourModel;

/* Where white and the primaries lie (CIE x and y), and by which power the samples are raised; 0 for the curve of sRGB. */
typedef struct
{
  double white[2];
  double red[2];
  double green[2];
  double blue[2];
  double power;
} GrColourCalibration;

/* What the samples of a picture mean. Nothing in it changes; any thread may use it. */
typedef struct _GrColourProfile GrColourProfile;

GrColourProfile *gr_colour_profile_new (const guint8 *data,
                                        gsize         size,
                                        GError      **error);
GrColourProfile *gr_colour_profile_new_calibrated (const GrColourCalibration *calibration,
                                                   const char                *name,
                                                   GError                   **error);
GrColourProfile *gr_colour_profile_ref (GrColourProfile *self);
void             gr_colour_profile_unref (GrColourProfile *self);
GrColourModel    gr_colour_profile_get_model (GrColourProfile *self);
const char      *gr_colour_profile_get_name (GrColourProfile *self);
gboolean         gr_colour_profile_is_srgb (GrColourProfile *self);
double           gr_colour_profile_get_difference (GrColourProfile *self);
gboolean         gr_colour_profile_convert (GrColourProfile *self,
                                            guint8          *pixels,
                                            gsize            n_pixels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrColourProfile, gr_colour_profile_unref)

G_END_DECLS
