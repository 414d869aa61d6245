/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-accounts-page.h"
#include "gr-local-sandbox.h"
#include "gr-sign-in-flow.h"
#include "gr-test-browser.h"
#include "gr-test-ui.h"

G_BEGIN_DECLS

/* A session on the sample workspace with the Local sandbox behind it, and somebody at a browser without a window. */
typedef struct
{
  GrSession      *session;
  GrWorkspace    *workspace;
  GrLocalSandbox *sandbox;
  GrTestBrowser  *browser;
  GrLaneSession  *lane;
  GrSignInFlow   *flow;
  GtkWindow      *window;
  GrAccountsPage *page;
} GrTestAccounts;

void       gr_test_accounts_set_up (GrTestAccounts *test,
                                    gconstpointer   data);
void       gr_test_accounts_tear_down (GrTestAccounts *test,
                                       gconstpointer   data);
void       gr_test_accounts_open_page (GrTestAccounts *test);
char      *gr_test_accounts_ask (GrTestAccounts *test,
                                 const char     *unticked_scope);
void       gr_test_accounts_sign_in (GrTestAccounts *test,
                                     const char     *unticked_scope);
void       gr_test_accounts_wait_for_stage (GrTestAccounts *test,
                                            GrSignInStage   stage);
GtkWidget *gr_test_accounts_find (GtkWidget *root,
                                  GType      type);
gboolean   gr_test_accounts_shows (GrTestAccounts *test,
                                   const char     *text);
void       gr_test_accounts_wait_for_text (GrTestAccounts *test,
                                           const char     *text);
void       gr_test_accounts_wait_until_gone (GrTestAccounts *test,
                                             const char     *text);
char      *gr_test_accounts_dup_clipboard (GrTestAccounts *test);

G_END_DECLS
