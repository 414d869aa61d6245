/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* A window where an address is pasted and taken apart: what it carries, what is wrong with it, and which open sign-in it belongs
 * to, which it can then complete. What was pasted is never drawn: the entry shows dots, and secrets come out masked. It is
 * neither kept nor can it be brought back by undoing, and it is gone with the window. Property: session. */
#define GR_TYPE_CALLBACK_LAB (gr_callback_lab_get_type ())
G_DECLARE_FINAL_TYPE (GrCallbackLab, gr_callback_lab, GR, CALLBACK_LAB, AdwWindow)

GtkWidget *gr_callback_lab_new (GtkWindow *parent,
                                GrSession *session);

G_END_DECLS
