/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-scope.h"

G_BEGIN_DECLS

/* One line of a lane's scope ledger: declared by the environment, asked in the last authorization request, granted in the
 * tokens, used by a call that succeeded. Properties, all notifying: name, scope, declared, asked, granted, used-at. */
#define GR_TYPE_SCOPE_GRANT (gr_scope_grant_get_type ())
G_DECLARE_FINAL_TYPE (GrScopeGrant, gr_scope_grant, GR, SCOPE_GRANT, GObject)

GrScopeGrant *gr_scope_grant_new (const char *name,
                                  GrScope    *scope,
                                  gboolean    declared,
                                  gboolean    asked,
                                  gboolean    granted,
                                  gint64      used_at);
const char   *gr_scope_grant_get_name (GrScopeGrant *self);
GrScope      *gr_scope_grant_get_scope (GrScopeGrant *self);
gboolean      gr_scope_grant_get_declared (GrScopeGrant *self);
gboolean      gr_scope_grant_get_asked (GrScopeGrant *self);
gboolean      gr_scope_grant_get_granted (GrScopeGrant *self);
gint64        gr_scope_grant_get_used_at (GrScopeGrant *self);
gboolean      gr_scope_grant_update (GrScopeGrant *self,
                                     gboolean      declared,
                                     gboolean      asked,
                                     gboolean      granted);
void          gr_scope_grant_set_used_at (GrScopeGrant *self,
                                          gint64        used_at);

G_END_DECLS
