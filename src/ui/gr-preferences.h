/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the app remembers between starts: window-width, window-height, window-maximized, page, recent-workspaces,
 * last-workspace and demo-mode, each a property of the name of its GSettings key. Where the schema is not installed the
 * properties keep their defaults for as long as the app runs. */
#define GR_TYPE_PREFERENCES (gr_preferences_get_type ())
G_DECLARE_FINAL_TYPE (GrPreferences, gr_preferences, GR, PREFERENCES, GObject)

GrPreferences     *gr_preferences_new (void);
const char        *gr_preferences_get_page (GrPreferences *self);
const char        *gr_preferences_get_last_workspace (GrPreferences *self);
const char *const *gr_preferences_get_recent_workspaces (GrPreferences *self);
void               gr_preferences_add_workspace (GrPreferences *self,
                                                 GFile         *file);

G_END_DECLS
