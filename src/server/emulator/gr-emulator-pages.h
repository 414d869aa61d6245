/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-call.h"

G_BEGIN_DECLS

void gr_emulator_page_home (GrEmulatorWorld *world,
                            GrEmulatorCall  *call);
void gr_emulator_page_login (GrEmulatorWorld  *world,
                             GrEmulatorCall   *call,
                             GrEmulatorClient *client,
                             const char       *nonce);
void gr_emulator_page_consent (GrEmulatorWorld      *world,
                               GrEmulatorCall       *call,
                               GrEmulatorClient     *client,
                               const GrEmulatorUser *user,
                               const char *const    *scopes,
                               const char           *nonce);
void gr_emulator_page_profile (GrEmulatorWorld      *world,
                               GrEmulatorCall       *call,
                               const GrEmulatorUser *user);
void gr_emulator_page_something_wrong (GrEmulatorCall *call,
                                       const char     *parameter,
                                       const char     *log_id);
void gr_emulator_page_message (GrEmulatorCall *call,
                               guint           status);
void gr_emulator_page_sentence (GrEmulatorCall *call,
                                const char     *sentence);

G_END_DECLS
