/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-accounts-page.h"
#include "gr-app-token-panel.h"
#include "gr-credentials-form.h"
#include "gr-lane-form.h"
#include "gr-lane-groups.h"
#include "gr-lane-view.h"
#include "gr-secret-clipboard.h"
#include "gr-sign-in-view.h"

G_BEGIN_DECLS

struct _GrAccountsPage
{
  GrPage parent_instance;

  GrSession     *session;
  GrTicker      *ticker;
  GCancellable  *cancellable;
  GrLaneSession *followed;
  GHashTable    *sign_ins;   /* (element-type utf8 GrSignInView): the open ones by lane; the stack holds them */
  GHashTable    *identities; /* who each lane was */
  GrLane        *removed_lane;
  AdwToast      *removed_toast;

  GrSecretClipboard *clipboard;

  GtkStack          *stack;
  GrAppTokenPanel   *app_token_panel;
  GrCredentialsForm *credentials_form;
  GrLaneGroups      *groups;
  GrLaneView        *lane_view;
};

typedef void (*GrAccountsPageAct) (GrAccountsPage *self,
                                   GrLaneSession  *lane_session);

void gr_accounts_page_install_actions (GtkWidgetClass *widget_class);
void gr_accounts_page_update_actions (GrAccountsPage *self);
void gr_accounts_page_forget_removed (GrAccountsPage *self);
void gr_accounts_page_confirm (GrAccountsPage   *self,
                               GrLaneSession    *lane_session,
                               const char       *heading_format,
                               const char       *body,
                               const char       *act_label,
                               GrAccountsPageAct act);

void gr_accounts_page_install_token_actions (GtkWidgetClass *widget_class);
void gr_accounts_page_update_token_actions (GrAccountsPage *self);

gboolean    gr_accounts_page_takes_code (GrLaneSession *lane_session);
void        gr_accounts_page_ask_for_code (GrAccountsPage *self,
                                           GrLaneSession  *lane_session);
void        gr_accounts_page_install_sign_in_actions (GtkWidgetClass *widget_class);
void        gr_accounts_page_update_sign_in_actions (GrAccountsPage *self);
void        gr_accounts_page_close_sign_ins (GrAccountsPage *self,
                                             GListModel     *lanes);
void        gr_accounts_page_leave_environment (GrAccountsPage *self);
void        gr_accounts_page_forget_web_session (GrAccountsPage *self,
                                                 const char     *lane_id);
GHashTable *gr_accounts_page_new_identities (void);

G_END_DECLS
