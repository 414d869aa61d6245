/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window can do about an error or a finding: the id that stands in the data, and either the action that does it with
 * the words for a button, or the reason why there is no button. Label and reason are to be translated. */
typedef struct
{
  const char *id;
  const char *label;
  const char *action;
  const char *reason;
} GrRemedy;

const GrRemedy *gr_remedy_find (const char *id);
GtkWidget      *gr_remedy_create_button (const GrRemedy *remedy,
                                         GtkWidget      *relay);
GtkWidget      *gr_relay_button_new (const char *label,
                                     const char *detailed_action,
                                     GtkWidget  *relay);

G_END_DECLS
