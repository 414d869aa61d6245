/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-call.h"

G_BEGIN_DECLS

/* What the Local sandbox answers on one path. A path that ends in "*" stands for all that begin so. */
typedef struct
{
  const char *id;
  const char *method;
  const char *path;

  void (*answer) (GrEmulatorWorld *world,
                  GrEmulatorCall  *call);
} GrEmulatorRoute;

const GrEmulatorRoute *gr_emulator_find_route (const char *method,
                                               const char *path,
                                               gboolean   *path_exists);
void                   gr_emulator_answer_without_route (GrEmulatorWorld *world,
                                                         GrEmulatorCall  *call,
                                                         gboolean         path_exists);

void gr_emulator_answer_authorize (GrEmulatorWorld *world,
                                   GrEmulatorCall  *call);
void gr_emulator_answer_login (GrEmulatorWorld *world,
                               GrEmulatorCall  *call);
void gr_emulator_answer_consent (GrEmulatorWorld *world,
                                 GrEmulatorCall  *call);
void gr_emulator_answer_continue (GrEmulatorWorld *world,
                                  GrEmulatorCall  *call);
void gr_emulator_answer_mini_game_login (GrEmulatorWorld *world,
                                         GrEmulatorCall  *call);
void gr_emulator_answer_token (GrEmulatorWorld *world,
                               GrEmulatorCall  *call);
void gr_emulator_answer_revoke (GrEmulatorWorld *world,
                                GrEmulatorCall  *call);
void gr_emulator_answer_user_info (GrEmulatorWorld *world,
                                   GrEmulatorCall  *call);

G_END_DECLS
