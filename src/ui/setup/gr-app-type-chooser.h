/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* What kind of app is built, on which hangs which guides apply. */
#define GR_TYPE_APP_TYPE_CHOOSER (gr_app_type_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GrAppTypeChooser, gr_app_type_chooser, GR, APP_TYPE_CHOOSER, AdwBin)

void gr_app_type_chooser_set_session (GrAppTypeChooser *self,
                                      GrSession        *session);

G_END_DECLS
