/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-colour-profile.h"
#include "gr-picture.h"

G_BEGIN_DECLS

GrPicture *gr_jpeg_decode (const guint8    *data,
                           gsize            size,
                           GrAssetFacts    *facts,
                           GrColourProfile *inks,
                           guint            at_least,
                           GCancellable    *cancellable,
                           GError         **error);

G_END_DECLS
