/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-place.h"

G_BEGIN_DECLS

/* What gr_window_show_item() takes for the Setup page: the path of a step and, after "@", in which of its places it is meant,
 * such as "basic-information/terms@region:JP". The Assets page takes a slot and a language in the same way. */
char *gr_step_item_new (const char    *path,
                        const GrPlace *place);
char *gr_step_item_parse (const char *item,
                          GrPlace   **place);

G_END_DECLS
