/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-drawing.h"

#define CHECK_SIZE 8
#define DASH       6

/* The chequered ground that shows through where a picture is transparent. */
void
gr_asset_append_board (GtkSnapshot           *snapshot,
                       const graphene_rect_t *area)
{
  const GdkRGBA light = {0.94F, 0.94F, 0.94F, 1};
  const GdkRGBA dark = {0.8F, 0.8F, 0.8F, 1};
  const float   x = area->origin.x;
  const float   y = area->origin.y;

  gtk_snapshot_append_color (snapshot, &light, area);
  gtk_snapshot_push_repeat (snapshot, area, &GRAPHENE_RECT_INIT (x, y, 2 * CHECK_SIZE, 2 * CHECK_SIZE));
  gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (x, y, CHECK_SIZE, CHECK_SIZE));
  gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (x + CHECK_SIZE, y + CHECK_SIZE, CHECK_SIZE, CHECK_SIZE));
  gtk_snapshot_pop (snapshot);
}

void
gr_asset_append_disc (GtkSnapshot   *snapshot,
                      const GdkRGBA *colour,
                      float          x,
                      float          y,
                      float          radius)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, &disc.bounds);
  gtk_snapshot_pop (snapshot);
}

/* A dashed line in two colours, so that it is seen on any picture. */
void
gr_asset_append_dashes (GtkSnapshot           *snapshot,
                        const graphene_rect_t *area,
                        double                 radius)
{
  const double dash = DASH;
  const double left = area->origin.x + 1, right = left + area->size.width - 2;
  const double top = area->origin.y + 1, bottom = top + area->size.height - 2;
  cairo_t     *cr = gtk_snapshot_append_cairo (snapshot, area);

  cairo_arc (cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 2);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_stroke_preserve (cr);
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
