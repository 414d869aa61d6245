/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"
#include "gr-finding.h"

G_BEGIN_DECLS

/* What a rule about sign-ins rests on, or what a parameter of theirs is. */
#define GR_TYPE_OAUTH_NOTE (gr_oauth_note_get_type ())
G_DECLARE_FINAL_TYPE (GrOauthNote, gr_oauth_note, GR, OAUTH_NOTE, GrCatalogEntry)

GrBasis      gr_oauth_note_get_basis (GrOauthNote *self);
GrOauthNote *gr_oauth_rule_find (const char *rule);

G_END_DECLS
