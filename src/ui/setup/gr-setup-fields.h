/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-field.h"
#include "gr-place.h"
#include "gr-session.h"
#include "gr-step.h"

G_BEGIN_DECLS

/* The fields of a workspace as the Setup page reads, draws and finds them. */
GrPlace *gr_setup_fields_dup_place (GrSession     *session,
                                    const GrPlace *place,
                                    const char    *key);
char    *gr_setup_fields_dup (GrSession     *session,
                              const GrPlace *place,
                              const char    *key);
gboolean gr_setup_fields_is_masked (GrSession  *session,
                                    const char *key);
char    *gr_setup_fields_mask (GrSession  *session,
                               const char *key,
                               const char *value);
char    *gr_setup_fields_mask_words (GrSession  *session,
                                     GrStep     *step,
                                     const char *words);
void     gr_setup_fields_jump (GtkWidget     *widget,
                               GrSession     *session,
                               const GrPlace *place,
                               const char    *key);

G_END_DECLS
