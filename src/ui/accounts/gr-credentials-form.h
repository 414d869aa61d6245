/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* How the environment signs in: client key and client secret of a real one, platform, and whether the consent page is always
 * shown; above it stands whom it talks to where that is not TikTok. The secret goes to the secret store and is never read back
 * into a widget. Properties: session; complete, whether sign-in has what it needs. */
#define GR_TYPE_CREDENTIALS_FORM (gr_credentials_form_get_type ())
G_DECLARE_FINAL_TYPE (GrCredentialsForm, gr_credentials_form, GR, CREDENTIALS_FORM, AdwBin)

gboolean gr_credentials_form_get_complete (GrCredentialsForm *self);
void     gr_credentials_form_ask (GrCredentialsForm *self);

G_END_DECLS
