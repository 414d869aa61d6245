/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How TikTok refuses something, as the catalogue has it. A refusal on the authorize page has an error type and often a
 * number; one of the token endpoint or the API has an HTTP status. */
typedef struct
{
  guint  status;
  char  *error;
  char  *error_type;
  gint64 err_code;
  char  *message;
} GrEmulatorRefusal;

GHashTable              *gr_emulator_dialect_load (GError **error);
const GrEmulatorRefusal *gr_emulator_dialect_find (GHashTable *dialect,
                                                   const char *id);

G_END_DECLS
