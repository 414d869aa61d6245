/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A member of the organisation as the person keeps it here: address, role (admin or member), region. */
#define GR_TYPE_MEMBER (gr_member_get_type ())
G_DECLARE_FINAL_TYPE (GrMember, gr_member, GR, MEMBER, GObject)

GrMember   *gr_member_new (const char *email,
                           const char *role,
                           const char *region_id);
const char *gr_member_get_email (GrMember *self);
const char *gr_member_get_role (GrMember *self);
const char *gr_member_get_region_id (GrMember *self);

G_END_DECLS
