/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *gr_jpeg_write (const GrPicture *picture,
                       guint            quality,
                       gboolean         progressive,
                       GCancellable    *cancellable,
                       GError         **error);

G_END_DECLS
