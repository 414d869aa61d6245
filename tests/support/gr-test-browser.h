/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What a server answered. */
typedef struct
{
  guint               status;
  char               *location;
  char               *type;
  SoupMessageHeaders *headers;
  GBytes             *bytes;
  char               *text;
} GrTestPage;

/* A person at a browser without a window: it keeps cookies, follows no redirect by itself and fills in the Local sandbox's
 * forms. Calls iterate the default main context until the answer is there, so that the server can be in this process. */
typedef struct _GrTestBrowser GrTestBrowser;

GrTestBrowser *gr_test_browser_new (void);
void           gr_test_browser_free (GrTestBrowser *self);
void           gr_test_browser_set_language (GrTestBrowser *self,
                                             const char    *accept_language);
GrTestPage    *gr_test_browser_send (GrTestBrowser *self,
                                     const char    *method,
                                     const char    *uri,
                                     const char    *type,
                                     const char    *body,
                                     const char    *bearer);
GrTestPage    *gr_test_browser_get (GrTestBrowser *self,
                                    const char    *uri);
GrTestPage    *gr_test_browser_post_form (GrTestBrowser *self,
                                          const char    *uri,
                                          const char    *first_name,
                                          ...) G_GNUC_NULL_TERMINATED;
char          *gr_test_browser_sign_in (GrTestBrowser *self,
                                        const char    *authorize_uri,
                                        const char    *user,
                                        const char    *unticked_scope);
void           gr_test_page_free (GrTestPage *page);
char          *gr_test_page_dup_nonce (GrTestPage *page);
JsonNode      *gr_test_page_parse (GrTestPage *page);
char          *gr_test_query_dup (const char *uri,
                                  const char *parameter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestBrowser, gr_test_browser_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestPage, gr_test_page_free)

G_END_DECLS
