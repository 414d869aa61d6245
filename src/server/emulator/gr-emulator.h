/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-clock.h"
#include "gr-random.h"

G_BEGIN_DECLS

/* The Local sandbox: TikTok's OAuth and user info on 127.0.0.1, in TikTok's dialect, with fictitious users. */
#define GR_TYPE_EMULATOR (gr_emulator_get_type ())
G_DECLARE_FINAL_TYPE (GrEmulator, gr_emulator, GR, EMULATOR, GObject)

GrEmulator *gr_emulator_new (GrCatalog *catalog,
                             GrClock   *clock,
                             GrRandom  *random);
gboolean    gr_emulator_start (GrEmulator *self,
                               guint16     port,
                               GError    **error);
void        gr_emulator_stop (GrEmulator *self);
const char *gr_emulator_get_base_uri (GrEmulator *self);
void        gr_emulator_register_client (GrEmulator        *self,
                                         const char        *client_key,
                                         const char        *client_secret,
                                         const char *const *redirect_uris,
                                         const char *const *scopes,
                                         const char *const *target_users);

G_END_DECLS
