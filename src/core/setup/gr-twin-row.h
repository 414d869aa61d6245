/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-field.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* What is known of a field where it should be the same everywhere: it is, it is not, somewhere there is nothing, or there is nothing to
 * compare. */
typedef enum
{
  GR_TWIN_SAME,
  GR_TWIN_DIFFERS,
  GR_TWIN_MISSING,
  GR_TWIN_UNKNOWN,
} GrTwinState;

#define GR_TYPE_TWIN_STATE (gr_twin_state_get_type ())
GType gr_twin_state_get_type (void) G_GNUC_CONST;

typedef enum
{
  GR_TWIN_SIDE_A,
  GR_TWIN_SIDE_B,
} GrTwinSide;

typedef enum
{
  GR_TWIN_ERROR_NOTHING,
  GR_TWIN_ERROR_OWN,
  GR_TWIN_ERROR_VALUE,
} GrTwinError;

#define GR_TWIN_ERROR (gr_twin_error_quark ())
GQuark gr_twin_error_quark (void);

/* One field in two environments. For a field of the app, a and b are what somebody read on the portal there, and file is what the
 * workspace says. For a field of an environment, a and b are what the workspace says about each, and there is no file. Lists have a line
 * for each of their texts. Properties, all notifying: field, key, title, file, a, b, state, by-design (each environment has its own), note. */
#define GR_TYPE_TWIN_ROW (gr_twin_row_get_type ())
G_DECLARE_FINAL_TYPE (GrTwinRow, gr_twin_row, GR, TWIN_ROW, GObject)

GrTwinRow  *gr_twin_row_new (GrField     *field,
                             GrWorkspace *workspace,
                             const char  *environment_a,
                             const char  *environment_b);
GrField    *gr_twin_row_get_field (GrTwinRow *self);
const char *gr_twin_row_get_file (GrTwinRow *self);
const char *gr_twin_row_get_a (GrTwinRow *self);
const char *gr_twin_row_get_b (GrTwinRow *self);
GrTwinState gr_twin_row_get_state (GrTwinRow *self);
gboolean    gr_twin_row_get_by_design (GrTwinRow *self);
gboolean    gr_twin_row_is_of_environment (GrTwinRow *self);
const char *gr_twin_row_get_note (GrTwinRow *self);
gboolean    gr_twin_row_can_copy (GrTwinRow *self,
                                  GrTwinSide side);
gboolean    gr_twin_row_copy (GrTwinRow *self,
                              GrTwinSide side,
                              GError   **error);
void        gr_twin_row_refresh (GrTwinRow *self);

G_END_DECLS
