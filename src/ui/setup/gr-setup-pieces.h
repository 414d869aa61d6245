/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* Small things that several rows of the Setup page are made of. */
GtkWidget *gr_setup_pieces_new_label (const char *text,
                                      const char *css_class);
void       gr_setup_pieces_set_copy (GtkWidget  *button,
                                     const char *text);
GtkWidget *gr_setup_pieces_new_list (const char *label);
GtkWidget *gr_setup_pieces_new_points (const char        *heading,
                                       const char *const *texts);
GtkWidget *gr_setup_pieces_new_open (const char *uri);
GtkWidget *gr_setup_pieces_new_source (GrCatalogEntry *entry,
                                       const char     *step);
void       gr_setup_pieces_number (GtkGrid           *grid,
                                   const char *const *texts);

G_END_DECLS
