/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a route does wrong on purpose. The first block works on every route; what is on the redirect works on
 * "oauth.authorize" and shows once the person has allowed the app. */
typedef enum
{
  GR_EMULATOR_FAULT_NONE,
  GR_EMULATOR_FAULT_TOO_MANY_REQUESTS,
  GR_EMULATOR_FAULT_SERVER_ERROR,
  GR_EMULATOR_FAULT_ERROR_WITH_200,
  GR_EMULATOR_FAULT_GARBAGE,
  GR_EMULATOR_FAULT_TRUNCATED,
  GR_EMULATOR_FAULT_HANG,
  GR_EMULATOR_FAULT_DOWNLOAD,
  GR_EMULATOR_FAULT_POPUP,

  GR_EMULATOR_FAULT_WRONG_STATE,
  GR_EMULATOR_FAULT_MISSING_STATE,
  GR_EMULATOR_FAULT_REPLAYED_CODE,
  GR_EMULATOR_FAULT_ERROR_BESIDE_CODE,
  GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT,
  GR_EMULATOR_FAULT_INTERMEDIATE_CODE,
  GR_EMULATOR_FAULT_CUSTOM_SCHEME,
} GrEmulatorFault;

#define GR_TYPE_EMULATOR_FAULT (gr_emulator_fault_get_type ())
GType gr_emulator_fault_get_type (void) G_GNUC_CONST;

G_END_DECLS
