/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-secret-holding.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* All secrets the app holds right now, of the open workspace and of all others: a model of GrSecretHolding that follows the lanes,
 * the secret store, the web sessions that are kept, and what was copied. Properties, all notifying: problem (why the list may not
 * be whole, or NULL). */
#define GR_TYPE_SECRET_LEDGER (gr_secret_ledger_get_type ())
G_DECLARE_FINAL_TYPE (GrSecretLedger, gr_secret_ledger, GR, SECRET_LEDGER, GObject)

GrSecretLedger *gr_secret_ledger_new (GrSession *session);
const char     *gr_secret_ledger_get_problem (GrSecretLedger *self);

G_END_DECLS
