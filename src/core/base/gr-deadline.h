/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* When an operation of several steps gives up: because its caller cancels it, or because its time is over. */
typedef struct _GrDeadline GrDeadline;

GrDeadline   *gr_deadline_new (GTask *task,
                               guint  milliseconds);
void          gr_deadline_free (GrDeadline *self);
GCancellable *gr_deadline_get_cancellable (GrDeadline *self);
gboolean      gr_deadline_get_passed (GrDeadline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrDeadline, gr_deadline_free)

G_END_DECLS
