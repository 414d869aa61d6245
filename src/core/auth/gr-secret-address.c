/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-address.h"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/**
 * gr_secret_address_dup_key:
 * @self: an address
 *
 * Makes one text of an address. Two addresses have the same only if all their parts are the same.
 *
 * Returns: (transfer full): a key for a hash table
 */
char *
gr_secret_address_dup_key (const GrSecretAddress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strjoin ("\037", or_empty (self->workspace), or_empty (self->environment), or_empty (self->region),
                    or_empty (self->lane), or_empty (self->kind), NULL);
}

/**
 * gr_secret_address_is_valid:
 * @self: (nullable): an address
 *
 * Returns: whether it names a workspace, an environment and a kind
 */
gboolean
gr_secret_address_is_valid (const GrSecretAddress *self)
{
  return self != NULL && self->workspace != NULL && self->environment != NULL && self->kind != NULL;
}

/**
 * gr_secret_place_new:
 * @address: an address, which is copied
 * @in_keyring: whether the keyring keeps the secret
 * @is_locked: whether that is locked
 *
 * Says where a secret is.
 *
 * Returns: (transfer full): a place
 */
GrSecretPlace *
gr_secret_place_new (const GrSecretAddress *address,
                     gboolean               in_keyring,
                     gboolean               is_locked)
{
  GrSecretPlace *self = g_new0 (GrSecretPlace, 1);

  g_return_val_if_fail (address != NULL, NULL);

  self->address.workspace = g_strdup (or_empty (address->workspace));
  self->address.environment = g_strdup (or_empty (address->environment));
  self->address.region = g_strdup (or_empty (address->region));
  self->address.lane = g_strdup (or_empty (address->lane));
  self->address.kind = g_strdup (or_empty (address->kind));
  self->in_keyring = in_keyring;
  self->is_locked = is_locked;

  return self;
}

/**
 * gr_secret_place_free:
 * @self: a place
 *
 * Frees it.
 */
void
gr_secret_place_free (GrSecretPlace *self)
{
  g_return_if_fail (self != NULL);

  g_free ((char *)self->address.workspace);
  g_free ((char *)self->address.environment);
  g_free ((char *)self->address.region);
  g_free ((char *)self->address.lane);
  g_free ((char *)self->address.kind);
  g_free (self);
}
