/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-accounts-page.h"
#include "gr-credentials-form.h"
#include "gr-lane-form.h"
#include "gr-lane-groups.h"
#include "gr-lane-view.h"
#include "gr-sign-in-view.h"

G_BEGIN_DECLS

struct _GrAccountsPage
{
  GrPage parent_instance;

  GrSession     *session;
  GrTicker      *ticker;
  GCancellable  *cancellable;
  GrLaneSession *followed;
  GrSignInView  *sign_in;
  GrLane        *removed_lane;
  AdwToast      *removed_toast;

  GtkStack          *stack;
  GrCredentialsForm *credentials_form;
  GrLaneGroups      *groups;
  GrLaneView        *lane_view;
};

void gr_accounts_page_install_actions (GtkWidgetClass *widget_class);
void gr_accounts_page_update_actions (GrAccountsPage *self);
void gr_accounts_page_close_sign_in (GrAccountsPage *self);
void gr_accounts_page_forget_removed (GrAccountsPage *self);

G_END_DECLS
