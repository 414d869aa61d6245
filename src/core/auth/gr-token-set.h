/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "gr-clock.h"

G_BEGIN_DECLS

/* Tokens are renewed, and called ending, when this part of the life that TikTok gave them is left. The number is ours. */
#define GR_TOKEN_ENDING_PART 0.2

/* The tokens of one lane as TikTok issued them, with expiry from the answer. Immutable and reference counted; its strings
 * are wiped with the last reference. Times are unix seconds. */
#define GR_TYPE_TOKEN_SET (gr_token_set_get_type ())
typedef struct _GrTokenSet GrTokenSet;
GType                      gr_token_set_get_type (void) G_GNUC_CONST;

GrTokenSet        *gr_token_set_new_from_answer (JsonObject *answer,
                                                 gint64      now,
                                                 GError    **error);
GrTokenSet        *gr_token_set_ref (GrTokenSet *self);
void               gr_token_set_unref (GrTokenSet *self);
const char        *gr_token_set_get_access_token (const GrTokenSet *self);
const char        *gr_token_set_get_refresh_token (const GrTokenSet *self);
gint64             gr_token_set_get_issued_at (const GrTokenSet *self);
gint64             gr_token_set_get_expires_at (const GrTokenSet *self);
gint64             gr_token_set_get_refresh_expires_at (const GrTokenSet *self);
const char        *gr_token_set_get_open_id (const GrTokenSet *self);
const char *const *gr_token_set_get_scopes (const GrTokenSet *self);
const char        *gr_token_set_get_token_type (const GrTokenSet *self);
guint              gr_token_set_get_rotations (const GrTokenSet *self);
const char        *gr_token_set_get_log_id (const GrTokenSet *self);
double             gr_token_set_get_remaining (const GrTokenSet *self,
                                               gint64            now);
gint64             gr_token_set_get_ending_at (const GrTokenSet *self);
GrTokenSet        *gr_token_set_with_log_id (GrTokenSet *self,
                                             const char *log_id);
GrTokenSet        *gr_token_set_with_rotations (GrTokenSet *self,
                                                guint       rotations);
gboolean           gr_token_set_is_same_user (const GrTokenSet *self,
                                              const GrTokenSet *before);
GrTokenSet        *gr_token_set_with_scopes (GrTokenSet        *self,
                                             const char *const *scopes);
GrTokenSet        *gr_token_set_renew (GrTokenSet *self,
                                       GrTokenSet *answer);
JsonObject        *gr_token_set_to_json (const GrTokenSet *self);
GrTokenSet        *gr_token_set_from_json (JsonObject *object);
char              *gr_token_set_to_secret (const GrTokenSet *self);
GrTokenSet        *gr_token_set_from_secret (const char *secret,
                                             GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTokenSet, gr_token_set_unref)

G_END_DECLS
