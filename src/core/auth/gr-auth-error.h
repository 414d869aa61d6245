/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-said.h"

G_BEGIN_DECLS

/* Each code says what to do next, not what went wrong inside. */
typedef enum
{
  GR_AUTH_ERROR_CANCELLED_BY_USER,
  GR_AUTH_ERROR_SIGN_IN_AGAIN,
  GR_AUTH_ERROR_CHECK_CREDENTIALS,
  GR_AUTH_ERROR_CHECK_REDIRECT_URI,
  GR_AUTH_ERROR_CHECK_SCOPES,
  GR_AUTH_ERROR_CHECK_CHALLENGE,
  GR_AUTH_ERROR_ADD_TARGET_USER,
  GR_AUTH_ERROR_TRY_LATER,
  GR_AUTH_ERROR_UNTRUSTED_ANSWER,
  GR_AUTH_ERROR_NOT_SUPPORTED,
} GrAuthError;

#define GR_AUTH_ERROR (gr_auth_error_quark ())
GQuark gr_auth_error_quark (void);

GrAuthError   gr_auth_error_from_tiktok (const char *error,
                                         const char *error_type,
                                         const char *err_code);
void          gr_auth_set_error (GError    **error,
                                 const char *tiktok_error,
                                 const char *error_type,
                                 const char *err_code,
                                 const char *description,
                                 const char *log_id);
void          gr_auth_set_status_error (GError    **error,
                                        guint       http_status,
                                        const char *log_id);
const GrSaid *gr_auth_error_get_said (const GError *error);
GListModel   *gr_auth_error_rank_advice (const GError *error,
                                         GrCatalog    *catalog,
                                         const char   *where);

G_END_DECLS
