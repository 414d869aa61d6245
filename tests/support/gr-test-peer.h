/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* A server on 127.0.0.1 that answers what a test tells it to, however wrong, and remembers what it was asked. */
typedef struct _GrTestPeer GrTestPeer;

GrTestPeer *gr_test_peer_new (void);
void        gr_test_peer_free (GrTestPeer *self);
const char *gr_test_peer_get_base_uri (GrTestPeer *self);

/* Queues the answer to the next request that has none. */
void gr_test_peer_answer (GrTestPeer *self,
                          guint       status,
                          const char *body);
void gr_test_peer_answer_full (GrTestPeer *self,
                               guint       status,
                               const char *content_type,
                               const char *header,
                               const char *value,
                               const char *body,
                               gsize       length);
/* Promises a longer body than it sends, and closes the connection. */
void gr_test_peer_break_off (GrTestPeer *self,
                             const char *body);
/* Leaves the next request without an answer until gr_test_peer_resume () gives the one queued after it. */
void gr_test_peer_stall (GrTestPeer *self);
void gr_test_peer_resume (GrTestPeer *self);

guint       gr_test_peer_get_n_requests (GrTestPeer *self);
const char *gr_test_peer_get_request_line (GrTestPeer *self,
                                           guint       index);
const char *gr_test_peer_get_request_body (GrTestPeer *self,
                                           guint       index);
const char *gr_test_peer_get_request_header (GrTestPeer *self,
                                             guint       index,
                                             const char *name);
void        gr_test_peer_wait_for_requests (GrTestPeer *self,
                                            guint       n_requests);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestPeer, gr_test_peer_free)

G_END_DECLS
