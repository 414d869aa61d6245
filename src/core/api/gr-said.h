/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What TikTok said of an error, and what that calls for in one sentence. All of it is fit to be shown: single lines, bounded,
 * without secrets. A member is NULL, or 0, where nothing of the kind was said. */
typedef struct
{
  char *advice;
  char *error;
  char *error_type;
  char *err_code;
  char *message;
  char *log_id;
  guint http_status;
} GrSaid;

void          gr_said_copy (const GrSaid *source,
                            GrSaid       *target);
void          gr_said_clear (GrSaid *self);
void          gr_said_take (GrSaid     *self,
                            const char *advice,
                            const char *error,
                            const char *error_type,
                            const char *err_code,
                            const char *message,
                            const char *log_id);
char         *gr_said_dup_words (const GrSaid *self);
char         *gr_said_dup_sentence (const GrSaid *self);
const GrSaid *gr_said_find (const GError *error);

G_END_DECLS
