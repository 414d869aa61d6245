/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gr-diagnosis.h"
#include "gr-lane-session.h"

G_BEGIN_DECLS

typedef enum
{
  GR_SIGN_IN_IDLE,
  GR_SIGN_IN_ASKING,
  GR_SIGN_IN_EXCHANGING,
  GR_SIGN_IN_DONE,
  GR_SIGN_IN_CANCELLED,
  GR_SIGN_IN_FAILED,
} GrSignInStage;

#define GR_TYPE_SIGN_IN_STAGE (gr_sign_in_stage_get_type ())
GType gr_sign_in_stage_get_type (void) G_GNUC_CONST;

/* One sign-in of one lane, whichever browser shows its pages. Properties, all notifying: stage; message, why it failed,
 * in one text; diagnosis, the same and what to do about it, and also of an error that the provider shows on its own page. Model:
 * steps (GrExchange). */
#define GR_TYPE_SIGN_IN_FLOW (gr_sign_in_flow_get_type ())
G_DECLARE_FINAL_TYPE (GrSignInFlow, gr_sign_in_flow, GR, SIGN_IN_FLOW, GObject)

GrSignInFlow  *gr_sign_in_flow_new (GrLaneSession *lane_session,
                                    GrClock       *clock);
GrLaneSession *gr_sign_in_flow_get_lane_session (GrSignInFlow *self);
GrSignInStage  gr_sign_in_flow_get_stage (GrSignInFlow *self);
const char    *gr_sign_in_flow_get_message (GrSignInFlow *self);
GrDiagnosis   *gr_sign_in_flow_get_diagnosis (GrSignInFlow *self);
GListModel    *gr_sign_in_flow_get_steps (GrSignInFlow *self);
char          *gr_sign_in_flow_start (GrSignInFlow *self,
                                      const char   *redirect_uri);
gboolean       gr_sign_in_flow_offer (GrSignInFlow *self,
                                      const char   *uri);
void           gr_sign_in_flow_fail (GrSignInFlow *self,
                                     const char   *message);
void           gr_sign_in_flow_cancel (GrSignInFlow *self);
GrSignInFlow  *gr_sign_in_flow_find_open (GrLaneSession *lane_session);
gboolean       gr_sign_in_flow_get_expected (GrSignInFlow *self,
                                             const char  **redirect_uri,
                                             const char  **state);

gboolean gr_sign_in_is_loopback (const char *redirect_uri);

G_END_DECLS
