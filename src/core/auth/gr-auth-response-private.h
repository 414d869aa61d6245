/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-auth-response.h"

G_BEGIN_DECLS

GrAuthResponse *gr_auth_response_new_not_ours (void);
GrAuthResponse *gr_auth_response_new_code (const char        *code,
                                           const char *const *scopes);
GrAuthResponse *gr_auth_response_new_error (GrAuthVerdict verdict,
                                            GError       *error);
char          **gr_auth_split_scopes (const char *text);

G_END_DECLS
