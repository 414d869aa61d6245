/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_SECRET_IN_MEMORY,
  GR_SECRET_IN_KEYRING,
  GR_SECRET_ON_DISK,
  GR_SECRET_ON_CLIPBOARD,
} GrSecretWhere;

#define GR_TYPE_SECRET_WHERE (gr_secret_where_get_type ())
GType gr_secret_where_get_type (void) G_GNUC_CONST;

/* One secret that the app holds: what it is, where it is kept and where it could be drawn, in words, and never the secret.
 * Immutable. Properties: id, title, where, kept (where in words), drawn. */
#define GR_TYPE_SECRET_HOLDING (gr_secret_holding_get_type ())
G_DECLARE_FINAL_TYPE (GrSecretHolding, gr_secret_holding, GR, SECRET_HOLDING, GObject)

GrSecretHolding *gr_secret_holding_new (const char   *id,
                                        const char   *title,
                                        GrSecretWhere where,
                                        const char   *kept,
                                        const char   *drawn);
const char      *gr_secret_holding_get_id (GrSecretHolding *self);
const char      *gr_secret_holding_get_title (GrSecretHolding *self);
GrSecretWhere    gr_secret_holding_get_where (GrSecretHolding *self);
const char      *gr_secret_holding_get_kept (GrSecretHolding *self);
const char      *gr_secret_holding_get_drawn (GrSecretHolding *self);

G_END_DECLS
