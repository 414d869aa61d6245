/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void gr_certificate_judge (GTlsCertificate     *certificate,
                           GTlsCertificateFlags errors,
                           const char          *place,
                           gint64               now,
                           GListStore          *findings);

G_END_DECLS
