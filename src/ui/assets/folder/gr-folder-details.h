/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* One checked file in full: its findings, what can be done with it, and what was read out of it. Property: check, NULL for
 * none. */
#define GR_TYPE_FOLDER_DETAILS (gr_folder_details_get_type ())
G_DECLARE_FINAL_TYPE (GrFolderDetails, gr_folder_details, GR, FOLDER_DETAILS, AdwBin)

GrAssetCheck *gr_folder_details_get_check (GrFolderDetails *self);
void          gr_folder_details_set_check (GrFolderDetails *self,
                                           GrAssetCheck    *check);

G_END_DECLS
