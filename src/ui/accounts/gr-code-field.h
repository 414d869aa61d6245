/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* Where the code goes that a mini game's own login call gave. On the Local sandbox, which no game runs in, it can be had there.
 * The code is a secret: it is masked while it is typed and gone once it is taken. Property, notifying: empty. */
#define GR_TYPE_CODE_FIELD (gr_code_field_get_type ())
G_DECLARE_FINAL_TYPE (GrCodeField, gr_code_field, GR, CODE_FIELD, AdwBin)

GtkWidget *gr_code_field_new (GrSession     *session,
                              GrLaneSession *lane_session);
gboolean   gr_code_field_get_empty (GrCodeField *self);
char      *gr_code_field_take_code (GrCodeField *self);

G_END_DECLS
