/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The members of a JSON object that this version does not know. They travel with what was read from the object and are written
 * back with it. Members named like a secret are left out. */
void     gr_extras_keep (gpointer           owner,
                         const char        *part,
                         JsonObject        *object,
                         const char *const *known,
                         GPtrArray         *left_out);
void     gr_extras_write (gpointer    owner,
                          const char *part,
                          JsonObject *object);
gboolean gr_extras_has (gpointer    owner,
                        const char *part,
                        const char *member);
gboolean gr_extras_is_secret_name (const char *name);

G_END_DECLS
