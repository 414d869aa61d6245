/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* How a server can fail its visitors. */
typedef enum
{
  GR_TEST_STALL,    /* takes the request and never answers */
  GR_TEST_DRIP,     /* sends a byte now and then, for ever */
  GR_TEST_FLOOD,    /* sends without end */
  GR_TEST_TRUNCATE, /* promises more than it sends */
  GR_TEST_GARBAGE,  /* answers what is not HTTP */
} GrTestFailure;

/* A web site on 127.0.0.1 with a page for each path, over TLS with a certificate of tests/support/certificates, or without. */
typedef struct _GrTestSite GrTestSite;

GrTestSite *gr_test_site_new (const char *certificate);
void        gr_test_site_free (GrTestSite *self);
char       *gr_test_site_dup_uri (GrTestSite *self,
                                  const char *host,
                                  const char *path);
guint       gr_test_site_get_n_requests (GrTestSite *self);
const char *gr_test_site_get_last_header (GrTestSite *self,
                                          const char *name);

void gr_test_site_add (GrTestSite *self,
                       const char *path,
                       const char *type,
                       const char *body);
void gr_test_site_add_full (GrTestSite *self,
                            const char *path,
                            guint       status,
                            const char *type,
                            const char *header,
                            const char *value,
                            const char *body,
                            gsize       length);
void gr_test_site_redirect (GrTestSite *self,
                            const char *path,
                            guint       status,
                            const char *location);
void gr_test_site_fail (GrTestSite   *self,
                        const char   *path,
                        GrTestFailure failure);

/* The authority of the certificates, for those who are to trust them. */
char         *gr_test_site_dup_authority_path (void);
GTlsDatabase *gr_test_site_new_authorities (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestSite, gr_test_site_free)

G_END_DECLS
