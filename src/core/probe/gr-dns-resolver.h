/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Asks name servers for TXT records, and nothing else: those of the system or one of one's own choice, which need not have seen
 * an old answer. Unlike the C library's, it takes records of any bytes. */
#define GR_TYPE_DNS_RESOLVER (gr_dns_resolver_get_type ())
G_DECLARE_FINAL_TYPE (GrDnsResolver, gr_dns_resolver, GR, DNS_RESOLVER, GResolver)

GResolver *gr_dns_resolver_new (GInetSocketAddress *server);
GResolver *gr_dns_resolver_new_for_system (void);
GResolver *gr_dns_resolver_new_from_config (const char *config);
void       gr_dns_resolver_set_patience (GrDnsResolver *self,
                                         guint          milliseconds);
guint      gr_dns_resolver_get_n_servers (GrDnsResolver *self);

G_END_DECLS
