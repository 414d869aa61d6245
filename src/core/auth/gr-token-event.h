/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-token-set.h"

G_BEGIN_DECLS

typedef enum
{
  GR_TOKEN_EVENT_ISSUED,    /* by a sign-in */
  GR_TOKEN_EVENT_REFRESHED, /* with new ones in their place */
  GR_TOKEN_EVENT_ADOPTED,   /* that another program had stored */
  GR_TOKEN_EVENT_REFUSED,   /* by TikTok, with invalid_grant */
  GR_TOKEN_EVENT_REVOKED,
} GrTokenEventKind;

#define GR_TYPE_TOKEN_EVENT_KIND (gr_token_event_kind_get_type ())
GType       gr_token_event_kind_get_type (void) G_GNUC_CONST;
const char *gr_token_event_kind_get_nick (GrTokenEventKind kind);

/* What happened to the tokens of a lane, told without the tokens: they are named by the first digits of a hash. */
#define GR_TYPE_TOKEN_EVENT (gr_token_event_get_type ())
G_DECLARE_FINAL_TYPE (GrTokenEvent, gr_token_event, GR, TOKEN_EVENT, GObject)

GrTokenEvent    *gr_token_event_new (GrTokenEventKind  kind,
                                     gint64            at,
                                     const GrTokenSet *tokens,
                                     const char       *log_id);
GrTokenEvent    *gr_token_event_from_json (JsonObject *object);
JsonObject      *gr_token_event_to_json (GrTokenEvent *self);
GrTokenEventKind gr_token_event_get_kind (GrTokenEvent *self);
gint64           gr_token_event_get_at (GrTokenEvent *self);
const char      *gr_token_event_get_access_hash (GrTokenEvent *self);
const char      *gr_token_event_get_refresh_hash (GrTokenEvent *self);
gint64           gr_token_event_get_expires_at (GrTokenEvent *self);
gint64           gr_token_event_get_refresh_expires_at (GrTokenEvent *self);
const char      *gr_token_event_get_log_id (GrTokenEvent *self);

/* All of it, oldest first and bounded, is kept in one secret with the tokens in force, or with the reason why there are none. */
void     gr_token_chain_append (GListStore   *chain,
                                GrTokenEvent *event);
char    *gr_token_chain_to_secret (GListModel       *chain,
                                   const GrTokenSet *tokens,
                                   const char       *ended);
gboolean gr_token_chain_from_secret (GListStore  *chain,
                                     const char  *secret,
                                     GrTokenSet **tokens,
                                     char       **ended,
                                     GError     **error);

G_END_DECLS
