/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A strip across the window that says what is limited and stays until that is over or the person closes it. Property:
 * message, where NULL hides the strip. */
#define GR_TYPE_NOTICE (gr_notice_get_type ())
G_DECLARE_FINAL_TYPE (GrNotice, gr_notice, GR, NOTICE, AdwBin)

const char *gr_notice_get_message (GrNotice *self);
void        gr_notice_set_message (GrNotice   *self,
                                   const char *message);
void        gr_notice_set_button (GrNotice   *self,
                                  const char *label,
                                  const char *detailed_action);

G_END_DECLS
