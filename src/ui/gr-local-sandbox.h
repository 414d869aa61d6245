/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* Runs the Local sandbox inside the app and keeps the local environment of a session registered with it, under a client
 * secret that is made anew at every start. */
#define GR_TYPE_LOCAL_SANDBOX (gr_local_sandbox_get_type ())
G_DECLARE_FINAL_TYPE (GrLocalSandbox, gr_local_sandbox, GR, LOCAL_SANDBOX, GObject)

GrLocalSandbox *gr_local_sandbox_new (GrCatalog *catalog,
                                      GrClock   *clock,
                                      GrRandom  *random);
gboolean        gr_local_sandbox_start (GrLocalSandbox *self,
                                        GError        **error);
void            gr_local_sandbox_serve (GrLocalSandbox *self,
                                        GrSession      *session);
GrEmulator     *gr_local_sandbox_get_emulator (GrLocalSandbox *self);

G_END_DECLS
