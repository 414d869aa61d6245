/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-accounts-page.h"
#include "gr-browser-view.h"
#include "gr-local-sandbox.h"
#include "gr-sign-in-view.h"

G_BEGIN_DECLS

/* An Accounts page in a window, on a sample workspace, in front of the Local sandbox. A server of its own listens where the
 * redirect leads and counts what should never arrive there. What is waited before keys are pressed is counted too: a person
 * would read the page meanwhile. */
typedef struct
{
  GrClock        *clock;
  GrSession      *session;
  SoupSession    *http;
  GrLocalSandbox *sandbox;
  SoupServer     *redirect_server;
  guint           n_redirect_requests;
  guint           n_strays;
  guint           n_pages;
  guint           n_posts;
  guint           n_token_requests;
  gint64          waited_usec;
  GrAccountsPage *page;
  GtkWindow      *window;
} GrTestSignIn;

typedef gboolean (*GrTestSignInCondition) (GrTestSignIn *test);

void           gr_test_sign_in_set_up (GrTestSignIn *test,
                                       gconstpointer data);
void           gr_test_sign_in_tear_down (GrTestSignIn *test,
                                          gconstpointer data);
void           gr_test_sign_in_wait (GrTestSignIn         *test,
                                     GrTestSignInCondition condition);
GrEmulator    *gr_test_sign_in_get_emulator (GrTestSignIn *test);
GrEnvironment *gr_test_sign_in_get_environment (GrTestSignIn *test);
GrSignInView  *gr_test_sign_in_get_view (GrTestSignIn *test);
GrBrowserView *gr_test_sign_in_get_browser (GrTestSignIn *test);
void           gr_test_sign_in_open (GrTestSignIn *test);
void           gr_test_sign_in_press (GrTestSignIn *test,
                                      guint         keyval);
void           gr_test_sign_in_log_in (GrTestSignIn *test);
void           gr_test_sign_in_allow (GrTestSignIn *test);
gboolean       gr_test_sign_in_shows_page (GrTestSignIn *test);
gboolean       gr_test_sign_in_is_over (GrTestSignIn *test);
gboolean       gr_test_sign_in_has_failed (GrTestSignIn *test);
GtkWidget     *gr_test_find (GtkWidget *root,
                             GType      type);
gboolean       gr_test_shows_text (GtkWidget  *root,
                                   const char *text);

G_END_DECLS
