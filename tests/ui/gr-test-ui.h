/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-application.h"

G_BEGIN_DECLS

typedef gboolean (*GrTestCondition) (gpointer user_data);
typedef void (*GrTestBody) (GrApplication *app);

void       gr_test_ui_init (int    *argc,
                            char ***argv);
int        gr_test_ui_run (void);
void       gr_test_ui_forget (void);
void       gr_test_ui_wait (GrTestCondition condition,
                            gpointer        user_data);
void       gr_test_ui_settle (void);
gboolean   gr_test_ui_make_active (gpointer window);
void       gr_test_ui_wait_in_place (gpointer widget);
GrSession *gr_test_ui_new_session (void);
void       gr_test_ui_finalize (gpointer object);
void       gr_test_ui_run_app (GFile     *file,
                               GrTestBody body);

G_END_DECLS
