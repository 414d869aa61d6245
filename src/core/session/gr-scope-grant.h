/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-finding.h"
#include "gr-scope-evidence.h"
#include "gr-scope.h"

G_BEGIN_DECLS

/* What may be said against a line of the ledger. */
typedef enum
{
  GR_SCOPE_COMPLAINT_NONE = 0,
  GR_SCOPE_COMPLAINT_NOT_DECLARED = 1 << 0, /* asked for, but not declared */
  GR_SCOPE_COMPLAINT_WITHHELD = 1 << 1,     /* asked for, but not granted */
  GR_SCOPE_COMPLAINT_REFUSED = 1 << 2,      /* declared or asked for, but not switched on in the portal */
  GR_SCOPE_COMPLAINT_NOT_ASKED = 1 << 3,    /* declared, but not asked for */
  GR_SCOPE_COMPLAINT_NOT_USED = 1 << 4,     /* granted, but not used */
  GR_SCOPE_COMPLAINT_UNEXPLAINED = 1 << 5,  /* used, but not explained to the reviewers */
} GrScopeComplaint;

/* One line of a lane's scope ledger: declared by the environment, switched on in the portal, asked for in the last
 * authorization request, granted in the tokens, used by a call that succeeded, explained to the reviewers. Properties, all
 * notifying: name, scope, declared, enabled, enabled-at, enabled-said, asked, granted, used-at, used-by, log-id, explained,
 * and findings, a list of what may be said against it. */
#define GR_TYPE_SCOPE_GRANT (gr_scope_grant_get_type ())
G_DECLARE_FINAL_TYPE (GrScopeGrant, gr_scope_grant, GR, SCOPE_GRANT, GObject)

GrScopeGrant    *gr_scope_grant_new (const char *name,
                                     GrScope    *scope);
const char      *gr_scope_grant_get_name (GrScopeGrant *self);
GrScope         *gr_scope_grant_get_scope (GrScopeGrant *self);
gboolean         gr_scope_grant_get_declared (GrScopeGrant *self);
GrScopeEnabled   gr_scope_grant_get_enabled (GrScopeGrant *self);
gint64           gr_scope_grant_get_enabled_at (GrScopeGrant *self);
const char      *gr_scope_grant_get_enabled_said (GrScopeGrant *self);
gboolean         gr_scope_grant_get_asked (GrScopeGrant *self);
gboolean         gr_scope_grant_get_granted (GrScopeGrant *self);
gint64           gr_scope_grant_get_used_at (GrScopeGrant *self);
const char      *gr_scope_grant_get_used_by (GrScopeGrant *self);
const char      *gr_scope_grant_get_log_id (GrScopeGrant *self);
gboolean         gr_scope_grant_get_explained (GrScopeGrant *self);
GListModel      *gr_scope_grant_get_findings (GrScopeGrant *self);
GrScopeComplaint gr_scope_grant_get_complaints (GrScopeGrant *self);
gboolean         gr_scope_grant_update (GrScopeGrant *self,
                                        gboolean      declared,
                                        gboolean      asked,
                                        gboolean      granted);
void             gr_scope_grant_set_enabled (GrScopeGrant  *self,
                                             GrScopeEnabled enabled,
                                             gint64         at,
                                             const char    *said);
void             gr_scope_grant_set_explained (GrScopeGrant *self,
                                               gboolean      explained);
void             gr_scope_grant_set_settled (GrScopeGrant *self,
                                             gboolean      settled);
void             gr_scope_grant_mark_used (GrScopeGrant *self,
                                           gint64        used_at,
                                           const char   *used_by,
                                           const char   *log_id);

G_END_DECLS
