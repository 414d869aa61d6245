/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-finding.h"

G_BEGIN_DECLS

gboolean    gr_redirect_uri_matches (const char *registered,
                                     const char *uri);
char       *gr_redirect_uri_with_port (const char *registered,
                                       guint       port);
GListModel *gr_redirect_uri_judge (GrCatalog  *catalog,
                                   const char *platform,
                                   const char *redirect_uri);

G_END_DECLS
