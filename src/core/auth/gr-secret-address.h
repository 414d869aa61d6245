/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GR_SECRET_CLIENT_SECRET "client-secret"
#define GR_SECRET_TOKENS        "tokens"
#define GR_SECRET_APP_TOKEN     "app-token"

/* Which secret: every secret belongs to a workspace and an environment. One of a single test identity names its region and
 * lane too, which are NULL or empty for one of the environment itself. The ids never change, so an address stays good. */
typedef struct
{
  const char *workspace;
  const char *environment;
  const char *region; /* (nullable) */
  const char *lane;   /* (nullable) */
  const char *kind;   /* such as GR_SECRET_TOKENS */
} GrSecretAddress;

/* A secret that is kept somewhere, without the secret. */
typedef struct
{
  GrSecretAddress address;
  gboolean        in_keyring; /* else in the memory of this process */
  gboolean        is_locked;  /* in a keyring that is locked */
} GrSecretPlace;

char          *gr_secret_address_dup_key (const GrSecretAddress *self);
gboolean       gr_secret_address_is_valid (const GrSecretAddress *self);
GrSecretPlace *gr_secret_place_new (const GrSecretAddress *address,
                                    gboolean               in_keyring,
                                    gboolean               is_locked);
void           gr_secret_place_free (GrSecretPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrSecretPlace, gr_secret_place_free)

G_END_DECLS
