/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-clock.h"
#include "gr-emulator-dial.h"
#include "gr-random.h"

G_BEGIN_DECLS

/* How long tokens live: TikTok's pages disagree, so that both states of them can be rehearsed. */
typedef enum
{
  GR_EMULATOR_LIFETIMES_UNTIL_2026_10,
  GR_EMULATOR_LIFETIMES_SINCE_2026_11,
} GrEmulatorLifetimes;

#define GR_TYPE_EMULATOR_LIFETIMES (gr_emulator_lifetimes_get_type ())
GType gr_emulator_lifetimes_get_type (void) G_GNUC_CONST;

/* The Local sandbox: TikTok's OAuth and user info on 127.0.0.1, in TikTok's dialect, with fictitious users.
 *
 * Property: lifetimes. Signal: "request" (method, path, status, reason or NULL) after each answer, with nothing secret. */
#define GR_TYPE_EMULATOR (gr_emulator_get_type ())
G_DECLARE_FINAL_TYPE (GrEmulator, gr_emulator, GR, EMULATOR, GObject)

GrEmulator         *gr_emulator_new (GrCatalog *catalog,
                                     GrClock   *clock,
                                     GrRandom  *random);
gboolean            gr_emulator_start (GrEmulator *self,
                                       guint16     port,
                                       GError    **error);
void                gr_emulator_stop (GrEmulator *self);
const char         *gr_emulator_get_base_uri (GrEmulator *self);
GrEmulatorDial     *gr_emulator_get_dial (GrEmulator *self);
GrEmulatorLifetimes gr_emulator_get_lifetimes (GrEmulator *self);
void                gr_emulator_set_lifetimes (GrEmulator         *self,
                                               GrEmulatorLifetimes lifetimes);
void                gr_emulator_register_client (GrEmulator        *self,
                                                 const char        *client_key,
                                                 const char        *client_secret,
                                                 const char *const *redirect_uris,
                                                 const char *const *scopes,
                                                 const char *const *target_users);
void                gr_emulator_describe_client (GrEmulator *self,
                                                 const char *client_key,
                                                 const char *name,
                                                 const char *description);
void                gr_emulator_set_fault (GrEmulator     *self,
                                           const char     *route,
                                           GrEmulatorFault fault);
GrEmulatorFault     gr_emulator_get_fault (GrEmulator *self,
                                           const char *route);
void                gr_emulator_set_delay (GrEmulator *self,
                                           guint       milliseconds);

G_END_DECLS
