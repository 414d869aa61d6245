/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-alpha-corners.h"

/* The soft edge of a round mask reaches this many pixels into the circle. */
#define SOFT_EDGE   1.5
#define HALF_OPAQUE 128

static gboolean
is_middle (guint32 position,
           guint32 length)
{
  return position == length / 2 || position == (length - 1) / 2;
}

static gboolean
is_edge (guint32 position,
         guint32 length)
{
  return position == 0 || position == length - 1;
}

/**
 * gr_alpha_is_at_corner:
 * @width: of the picture, in pixels
 * @height: of the picture, in pixels
 * @x: of a pixel that is not opaque, from the left
 * @y: from the top
 * @alpha: how opaque it is, 0 to 254
 *
 * Tells transparency at a rounded-off corner from that elsewhere. A picture is see-through only at its corners if everything is
 * opaque within the ellipse that touches its four edges, and if the middle of every edge is there. A rounded rectangle is such a
 * picture, and so is a disc.
 *
 * Returns: whether the pixel belongs to a corner
 */
gboolean
gr_alpha_is_at_corner (guint32 width,
                       guint32 height,
                       guint32 x,
                       guint32 y,
                       guint   alpha)
{
  const double radius_x = width / 2.0 - SOFT_EDGE;
  const double radius_y = height / 2.0 - SOFT_EDGE;
  const double from_centre_x = (x + 0.5 - width / 2.0) / MAX (radius_x, 1);
  const double from_centre_y = (y + 0.5 - height / 2.0) / MAX (radius_y, 1);

  if (from_centre_x * from_centre_x + from_centre_y * from_centre_y < 1)
    return FALSE;

  return alpha >= HALF_OPAQUE || !((is_edge (y, height) && is_middle (x, width)) || (is_edge (x, width) && is_middle (y, height)));
}
