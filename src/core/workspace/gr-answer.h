/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a person told us, when: evidence for what no program can see. The value is one of the proof's choices, such as
 * "yes", "no" or "submitted"; the date is a calendar day in UTC, as unix seconds of its midnight. What the answer was about
 * is kept beside it as "key=value" lines, so that it can be told from an answer about something since changed. */
#define GR_TYPE_ANSWER (gr_answer_get_type ())
G_DECLARE_FINAL_TYPE (GrAnswer, gr_answer, GR, ANSWER, GObject)

GrAnswer          *gr_answer_new (const char *value,
                                  gint64      date,
                                  const char *note);
GrAnswer          *gr_answer_new_about (const char        *value,
                                        gint64             date,
                                        const char        *note,
                                        const char *const *about);
const char        *gr_answer_get_value (GrAnswer *self);
gint64             gr_answer_get_date (GrAnswer *self);
const char        *gr_answer_get_note (GrAnswer *self);
const char *const *gr_answer_get_about (GrAnswer *self);

G_END_DECLS
