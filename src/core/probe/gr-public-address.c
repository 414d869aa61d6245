/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-public-address.h"

#include <string.h>

typedef struct
{
  guint8 bytes[4];
  guint  bits;
} Block;

/* What the IANA IPv4 Special-Purpose Address Registry (2025-10) keeps from the internet, and multicast. */
static const Block blocks[] = {
  {{0, 0, 0, 0}, 8},
  {{10, 0, 0, 0}, 8},
  {{100, 64, 0, 0}, 10},
  {{127, 0, 0, 0}, 8},
  {{169, 254, 0, 0}, 16},
  {{172, 16, 0, 0}, 12},
  {{192, 0, 0, 0}, 24},
  {{192, 0, 2, 0}, 24},
  {{192, 168, 0, 0}, 16},
  {{198, 18, 0, 0}, 15},
  {{198, 51, 100, 0}, 24},
  {{203, 0, 113, 0}, 24},
  {{224, 0, 0, 0}, 3},
};

static gboolean
is_in_block (const guint8 *bytes,
             const Block  *block)
{
  for (guint i = 0; i < block->bits; i++)
    {
      guint8 mask = 0x80 >> (i % 8);

      if ((bytes[i / 8] & mask) != (block->bytes[i / 8] & mask))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_public_ipv4 (const guint8 *bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (is_in_block (bytes, &blocks[i]))
      return FALSE;

  return TRUE;
}

/* Global unicast is 2000::/3 (RFC 4291); of it, documentation (RFC 3849, RFC 9637), the IETF's own (RFC 2928) and IPv4 in
 * another dress (RFC 3056) are not taken at their word. */
static gboolean
is_public_ipv6 (const guint8 *bytes)
{
  static const guint8 mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  static const guint8 nat64[12] = {0, 0x64, 0xff, 0x9b};

  if (memcmp (bytes, mapped, sizeof mapped) == 0 || memcmp (bytes, nat64, sizeof nat64) == 0)
    return is_public_ipv4 (bytes + 12);
  if ((bytes[0] & 0xe0) != 0x20)
    return FALSE;
  if (bytes[0] == 0x20 && bytes[1] == 0x02)
    return is_public_ipv4 (bytes + 2);
  if (bytes[0] == 0x20 && bytes[1] == 0x01 && ((bytes[2] & 0xfe) == 0 || (bytes[2] == 0x0d && bytes[3] == 0xb8)))
    return FALSE;

  return !(bytes[0] == 0x3f && bytes[1] == 0xff && (bytes[2] & 0xf0) == 0);
}

/**
 * gr_address_is_public:
 * @address: an IP address
 *
 * Tells whether an address can belong to a server that everybody reaches: no loopback, private, link-local, shared,
 * documentation or multicast address, nor one that carries such an IPv4 address.
 *
 * Returns: %TRUE for a public address
 */
gboolean
gr_address_is_public (GInetAddress *address)
{
  const guint8 *bytes;

  g_return_val_if_fail (G_IS_INET_ADDRESS (address), FALSE);

  bytes = g_inet_address_to_bytes (address);
  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4 ? is_public_ipv4 (bytes) : is_public_ipv6 (bytes);
}
