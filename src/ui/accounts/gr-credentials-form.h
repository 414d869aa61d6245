/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* The client key and client secret of a real environment. The secret goes to the secret store and is never read back into
 * a widget. Properties: session; complete, whether sign-in has what it needs. Hidden for the Local sandbox and in demo mode. */
#define GR_TYPE_CREDENTIALS_FORM (gr_credentials_form_get_type ())
G_DECLARE_FINAL_TYPE (GrCredentialsForm, gr_credentials_form, GR, CREDENTIALS_FORM, AdwBin)

gboolean gr_credentials_form_get_complete (GrCredentialsForm *self);

G_END_DECLS
