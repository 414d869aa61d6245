/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-snapshot.h"
#include "gr-twin-row.h"

G_BEGIN_DECLS

/* Two environments and the file side by side: a list of [class@GrTwinRow], one for each field of the catalogue that is compared and that
 * the app's type has. It follows the workspace. Properties: n-differs, how many rows differ that should not. */
#define GR_TYPE_CONFIG_TWIN (gr_config_twin_get_type ())
G_DECLARE_FINAL_TYPE (GrConfigTwin, gr_config_twin, GR, CONFIG_TWIN, GObject)

GrConfigTwin *gr_config_twin_new (GrCatalog   *catalog,
                                  GrWorkspace *workspace,
                                  const char  *environment_a,
                                  const char  *environment_b);
const char   *gr_config_twin_get_environment_a (GrConfigTwin *self);
const char   *gr_config_twin_get_environment_b (GrConfigTwin *self);
guint         gr_config_twin_get_n_differs (GrConfigTwin *self);

/* A field that changed since a snapshot was taken. It never changes itself. Properties: key, title, before, after. */
#define GR_TYPE_CONFIG_CHANGE (gr_config_change_get_type ())
G_DECLARE_FINAL_TYPE (GrConfigChange, gr_config_change, GR, CONFIG_CHANGE, GObject)

const char *gr_config_change_get_key (GrConfigChange *self);
const char *gr_config_change_get_title (GrConfigChange *self);
const char *gr_config_change_get_before (GrConfigChange *self);
const char *gr_config_change_get_after (GrConfigChange *self);
GrField    *gr_config_change_get_field (GrConfigChange *self);

GListModel *gr_config_twin_list_changes (GrWorkspace *workspace,
                                         GrCatalog   *catalog,
                                         GrSnapshot  *snapshot);

G_END_DECLS
