/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In which shape somebody pasted an address. */
typedef enum
{
  GR_PASTED_WHOLE,
  GR_PASTED_WITHOUT_SCHEME,
  GR_PASTED_REQUEST,
} GrPastedShape;

char    *gr_pasted_address_complete (const char    *text,
                                     GrPastedShape *shape);
char    *gr_pasted_address_with_origin (const char        *address,
                                        const char *const *redirect_uris,
                                        gsize              n_redirect_uris);
gboolean gr_pasted_address_resembles (const char *address,
                                      const char *redirect_uri);

G_END_DECLS
