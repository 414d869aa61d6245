/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a sign-in differs between the platforms of Login Kit. The redirect rules are those of which platform's list in the portal,
 * NULL where there is no redirect at all. Exchange says what the token endpoint is sent besides the code. */
typedef struct
{
  const char *platform;
  const char *redirect_rules;
  gboolean    sends_challenge;
  gboolean    exchange_has_redirect;
  gboolean    exchange_has_verifier;
  gboolean    documents_always_ask;
} GrDialect;

const GrDialect *gr_dialect_find (const char *platform);

G_END_DECLS
