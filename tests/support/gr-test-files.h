/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes a file, in folders that are made where they are missing. Takes @content. Returns the path, to be freed with g_free(). */
char *gr_test_put_file (const char *folder,
                        const char *name,
                        GBytes     *content);

/* Removes a file, a link, or a folder with all that is in it. */
void gr_test_remove_tree (const char *path);

G_END_DECLS
