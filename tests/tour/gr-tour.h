/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-window.h"

G_BEGIN_DECLS

/* What a walk through the app leaves behind: pictures and a report in one folder, and whether all that was expected was
 * seen. */
typedef struct _GrTour GrTour;

typedef gboolean (*GrTourCondition) (gpointer user_data);

GrTour    *gr_tour_new (const char *folder);
int        gr_tour_finish (GrTour *self);
void       gr_tour_stop_at (GrTour     *self,
                            const char *name);
void       gr_tour_note (GrTour     *self,
                         const char *format,
                         ...) G_GNUC_PRINTF (2, 3);
gboolean   gr_tour_check (GrTour     *self,
                          gboolean    seen,
                          const char *format,
                          ...) G_GNUC_PRINTF (3, 4);
gboolean   gr_tour_wait (GrTour         *self,
                         GrTourCondition condition,
                         gpointer        user_data,
                         const char     *format,
                         ...) G_GNUC_PRINTF (4, 5);
gboolean   gr_tour_wait_text (GrTour     *self,
                              GtkWidget  *widget,
                              const char *text);
void       gr_tour_take_pictures (GrTour     *self,
                                  GrWindow   *window,
                                  const char *name);
void       gr_tour_take_picture (GrTour     *self,
                                 GrWindow   *window,
                                 const char *name);
GtkWidget *gr_tour_find (GtkWidget *widget,
                         GType      type);
GtkWidget *gr_tour_find_icon_button (GtkWidget  *widget,
                                     const char *icon_name);

G_END_DECLS
