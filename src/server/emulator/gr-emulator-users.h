/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A fictitious person of the Local sandbox. The region is a region id of the catalogue, or NULL for the outsider, who is a
 * target user of nobody unless a client names them. */
typedef struct
{
  const char *id;
  const char *region;
  const char *display_name;
  const char *bio;
  gboolean    is_verified;
  gint64      followers;
  gint64      following;
  gint64      likes;
  gint64      videos;
  guint32     paper;
  guint32     ink;
} GrEmulatorUser;

extern const GrEmulatorUser gr_emulator_users[];
extern const gsize          gr_emulator_n_users;

const GrEmulatorUser *gr_emulator_find_user (const char *id);
char                 *gr_emulator_user_dup_open_id (const GrEmulatorUser *user,
                                                    const char           *client_key);
char                 *gr_emulator_user_dup_union_id (const GrEmulatorUser *user);
GBytes               *gr_emulator_draw_avatar (const GrEmulatorUser *user,
                                               guint                 size,
                                               GError              **error);

G_END_DECLS
