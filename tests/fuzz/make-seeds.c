/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-bmp.h"
#include "gr-test-images.h"
#include "gr-workspace-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <lcms2.h>
#include <string.h>

static gboolean
save (const char   *folder,
      const char   *format,
      guint         number,
      const guint8 *data,
      gsize         size)
{
  g_autofree char   *name = g_strdup_printf ("made-%02u", number);
  g_autofree char   *path = g_build_filename (folder, format, name, NULL);
  g_autofree char   *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (parent, 0755) == 0 && g_file_set_contents (path, (const char *)data, (gssize)size, &error))
    return TRUE;

  g_printerr ("%s: %s\n", path, error ? error->message : g_strerror (errno));
  return FALSE;
}

static gboolean
save_pictures (const char *folder)
{
  static const GrTestImageFlags kinds[] = {
    GR_TEST_IMAGE_PLAIN,
    GR_TEST_IMAGE_GREY,
    GR_TEST_IMAGE_ALPHA,
    GR_TEST_IMAGE_CORNERS,
    GR_TEST_IMAGE_ANIMATED,
    GR_TEST_IMAGE_LOCATION | GR_TEST_IMAGE_CAMERA,
    GR_TEST_IMAGE_CMYK,
    GR_TEST_IMAGE_PROGRESSIVE,
  };
  gboolean saved = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && saved; i++)
    {
      g_autoptr (GBytes) png = gr_test_make_png (9, 7, i, kinds[i]);
      g_autoptr (GBytes) jpeg = gr_test_make_jpeg (19, 17, i, kinds[i], i);

      saved = save (folder, "png", i, g_bytes_get_data (png, NULL), g_bytes_get_size (png)) &&
              save (folder, "jpeg", i, g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg));
    }

  return saved;
}

static gboolean
save_bitmaps (const char *folder)
{
  static const GrTestBmp kinds[] = {
    {GR_TEST_BMP_INFO, 9, 7, 1, 0},
    {GR_TEST_BMP_INFO, 9, -7, 4, 0},
    {GR_TEST_BMP_INFO, 9, 7, 8, 1},
    {GR_TEST_BMP_INFO, 9, 7, 4, 2},
    {GR_TEST_BMP_INFO, 9, 7, 16, 3},
    {GR_TEST_BMP_INFO, 9, 7, 24, 0},
    {GR_TEST_BMP_INFO, 9, 7, 32, 6},
    {GR_TEST_BMP_CORE, 9, 7, 8, 0},
    {GR_TEST_BMP_OS2_SHORT, 9, 7, 4, 0},
    {GR_TEST_BMP_OS2, 9, 7, 24, 4},
    {GR_TEST_BMP_V3, 9, 7, 32, 3},
    {GR_TEST_BMP_V4, 9, 7, 8, 0},
    {GR_TEST_BMP_V5, 9, -7, 32, 3},
  };
  gboolean saved = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && saved; i++)
    {
      g_autoptr (GByteArray) bmp = gr_test_make_bmp (&kinds[i]);

      saved = save (folder, "bmp", i, bmp->data, bmp->len);
    }

  return saved;
}

static gboolean
save_metadata (const char *folder)
{
  static const char xmp[] = "<x:xmpmeta><rdf:Description exif:GPSLatitude='1,2N' aux:SerialNumber='3'><dc:creator>A</dc:creator>";
  gboolean          saved = save (folder, "exif", 0, (const guint8 *)xmp, strlen (xmp));

  for (guint i = 1; i <= 4 && saved; i++)
    {
      g_autoptr (GByteArray) exif = gr_test_make_exif (i, i % 2 == 0, i > 2);

      saved = save (folder, "exif", i, exif->data, exif->len);
    }

  return saved;
}

static gboolean
save_profile (const char *folder,
              guint       number,
              cmsHPROFILE profile)
{
  cmsUInt32Number    size = 0;
  g_autofree guint8 *data = NULL;

  if (!cmsSaveProfileToMem (profile, NULL, &size))
    return FALSE;

  data = g_malloc (size);
  cmsSaveProfileToMem (profile, data, &size);
  cmsCloseProfile (profile);
  return save (folder, "profile", number, data, size);
}

static gboolean
save_profiles (const char *folder)
{
  cmsToneCurve *curve = cmsBuildGamma (NULL, 2.2);
  gboolean      saved = save_profile (folder, 0, cmsCreate_sRGBProfile ()) &&
                   save_profile (folder, 1, cmsCreateGrayProfile (cmsD50_xyY (), curve));

  cmsFreeToneCurve (curve);
  return saved;
}

/* Makes small files for the fuzz targets to start from, in a folder for each format. */
/* The sample, and what of a workspace it does not have. */
static gboolean
save_workspaces (const char *folder)
{
  static const char older[] =
    "{\"format\": 1, \"id\": \"w\", \"assets\": {\"icon\": [\"icon.png\"]}, \"explanations\": {\"video.list\": \"Shows videos.\"},"
    " \"environments\": [{\"id\": \"qa\", \"kind\": \"sandbox\", \"api_base_uri\": \"http://127.0.0.1:1/\", \"fields\": {\"domain\": \"acme.example\"}}],"
    " \"lanes\": [{\"id\": \"l\", \"environment\": \"qa\", \"region\": \"JP\", \"keep_sign_in\": true}],"
    " \"scope_records\": {\"l\": {\"asked\": [\"video.list\"], \"asked_on\": \"2026-11-20\", \"used\": {\"video.list\": {\"on\": \"2026-11-20\"}}}},"
    " \"region_fields\": {\"JP\": {\"terms-uri\": \"https://acme.example/jp\"}}, \"rule_pack\": \"pack\"}";
  g_autoptr (GrWorkspace) sample = gr_workspace_new_sample ();
  g_autofree char        *text = gr_workspace_to_json (sample);

  return save (folder, "workspace", 0, (const guint8 *)text, strlen (text)) &&
         save (folder, "workspace", 1, (const guint8 *)older, strlen (older));
}

int
main (int   argc,
      char *argv[])
{
  if (argc != 2)
    {
      g_printerr ("Usage: make-seeds FOLDER\n");
      return 2;
    }

  return save_pictures (argv[1]) && save_bitmaps (argv[1]) && save_metadata (argv[1]) && save_profiles (argv[1]) &&
             save_workspaces (argv[1])
           ? 0
           : 1;
}
