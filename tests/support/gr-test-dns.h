/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How a name server can behave. */
typedef enum
{
  GR_TEST_DNS_PLAIN,
  GR_TEST_DNS_SILENT,   /* never answers */
  GR_TEST_DNS_BROKEN,   /* answers that it failed */
  GR_TEST_DNS_CUT,      /* answers over TCP alone */
  GR_TEST_DNS_CUT_DEAD, /* says that it answers over TCP, and hangs up there */
  GR_TEST_DNS_FORGED,   /* sends an answer to another question before the right one */
  GR_TEST_DNS_RAW,      /* sends the bytes it was given behind a right header */
} GrTestDnsMode;

/* A name server on 127.0.0.1, for TXT records. */
typedef struct _GrTestDns GrTestDns;

GrTestDns          *gr_test_dns_new (void);
void                gr_test_dns_free (GrTestDns *self);
GInetSocketAddress *gr_test_dns_get_address (GrTestDns *self);
void                gr_test_dns_set_mode (GrTestDns    *self,
                                          GrTestDnsMode mode);
void                gr_test_dns_set_raw (GrTestDns    *self,
                                         guint16       n_answers,
                                         const guint8 *bytes,
                                         gsize         length);
/* A name that was added without a text exists and has no records. Texts longer than 255 bytes are cut into strings. */
void  gr_test_dns_add (GrTestDns  *self,
                       const char *name,
                       const char *text);
guint gr_test_dns_get_n_questions (GrTestDns *self);
guint gr_test_dns_get_n_streams (GrTestDns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestDns, gr_test_dns_free)

/* A resolver of host names that knows what it was told and nothing else. */
#define GR_TYPE_TEST_HOSTS (gr_test_hosts_get_type ())
G_DECLARE_FINAL_TYPE (GrTestHosts, gr_test_hosts, GR, TEST_HOSTS, GResolver)

GrTestHosts *gr_test_hosts_new (void);
void         gr_test_hosts_add (GrTestHosts *self,
                                const char  *name,
                                const char  *address);

G_END_DECLS
