/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-users.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>

const GrEmulatorUser gr_emulator_users[] = {
  {"haruka", "JP", "Haruka T.", "Tea, trains and small games. 京都", TRUE, 1204, 312, 48210, 86, 0xf3c6b1, 0x8c3b2e},
  {"mio", "JP", "Mio", "Pixel artist. 毎日ひとつ描く", FALSE, 18350, 97, 402118, 240, 0xc9dff2, 0x27527f},
  {"sota", "JP", "Sōta K.", "", FALSE, 0, 4, 0, 0, 0xd5e8c8, 0x3d6b2c},
  {"alex", "US", "Alex Rivers", "Weekend woodworker <3 & dog person", FALSE, 842, 655, 9177, 41, 0xf6dfa4, 0x7a5410},
  {"sam", "US", "Sam Okafor", "High scores and how I got them", TRUE, 2310448, 18, 51200764, 1312, 0xe3d2f0, 0x5b3480},
  {"jordan", "US", "Jordan Lee", "Just here to test things", FALSE, 3, 12, 27, 2, 0xc8e6e1, 0x1f6a60},
  {"noa", NULL, "Noa", "Not a target user of your sandbox", FALSE, 56, 60, 310, 9, 0xdedede, 0x5a5a5a},
};
const gsize gr_emulator_n_users = G_N_ELEMENTS (gr_emulator_users);

/**
 * gr_emulator_find_user:
 * @id: (nullable): the id of a fictitious user
 *
 * Finds a user of the Local sandbox.
 *
 * Returns: (nullable): the user, or %NULL where there is none of that id
 */
const GrEmulatorUser *
gr_emulator_find_user (const char *id)
{
  for (gsize i = 0; i < gr_emulator_n_users; i++)
    if (g_strcmp0 (gr_emulator_users[i].id, id) == 0)
      return &gr_emulator_users[i];

  return NULL;
}

/**
 * gr_emulator_user_dup_open_id:
 * @user: a user
 * @client_key: the client that asks
 *
 * Makes the id that @user has for one client. It differs per client, as TikTok's does, and stays the same from one start of
 * the Local sandbox to the next.
 *
 * Returns: (transfer full): the open id
 */
char *
gr_emulator_user_dup_open_id (const GrEmulatorUser *user,
                              const char           *client_key)
{
  g_autofree char *seed = g_strdup_printf ("open\n%s\n%s", client_key, user->id);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  return g_strdup_printf ("-000%.32s", digest);
}

/**
 * gr_emulator_user_dup_union_id:
 * @user: a user
 *
 * Makes the id that @user has for all clients of one developer.
 *
 * Returns: (transfer full): the union id
 */
char *
gr_emulator_user_dup_union_id (const GrEmulatorUser *user)
{
  g_autofree char *seed = g_strdup_printf ("union\n%s", user->id);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", digest, digest + 8, digest + 12, digest + 16, digest + 20);
}

/* How much of a pixel at a distance from a centre lies inside a disc: 1 inside, 0 outside, between on its rim. */
static double
cover_disc (double x,
            double y,
            double centre_x,
            double centre_y,
            double radius)
{
  return CLAMP (radius - hypot (x - centre_x, y - centre_y) + 0.5, 0.0, 1.0);
}

static guint8
mix (guint32 paper,
     guint32 ink,
     guint   shift,
     double  amount)
{
  double from = (paper >> shift) & 0xff;
  double to = (ink >> shift) & 0xff;

  return (guint8)lround (from + (to - from) * amount);
}

/**
 * gr_emulator_draw_avatar:
 * @user: a user
 * @size: width and height in pixels
 * @error: return location for an error
 *
 * Draws a head and shoulders in the user's two colours.
 *
 * Returns: (transfer full): a PNG file, or %NULL with an error of gdk-pixbuf
 */
GBytes *
gr_emulator_draw_avatar (const GrEmulatorUser *user,
                         guint                 size,
                         GError              **error)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, size, size);
  guint8               *pixels = gdk_pixbuf_get_pixels (pixbuf);
  gsize                 stride = gdk_pixbuf_get_rowstride (pixbuf);
  char                 *data = NULL;
  gsize                 length = 0;

  for (guint y = 0; y < size; y++)
    for (guint x = 0; x < size; x++)
      {
        guint8 *pixel = pixels + y * stride + x * 3;
        double  head = cover_disc (x, y, size * 0.5, size * 0.40, size * 0.18);
        double  shoulders = cover_disc (x, y, size * 0.5, size * 0.98, size * 0.36);
        double  amount = MAX (head, shoulders);

        for (guint channel = 0; channel < 3; channel++)
          pixel[channel] = mix (user->paper, user->ink, 16 - 8 * channel, amount);
      }

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", error, NULL))
    return NULL;
  return g_bytes_new_take (data, length);
}
