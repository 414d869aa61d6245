/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "gr-catalog.h"
#include "gr-said.h"
#include "gr-token-set.h"

G_BEGIN_DECLS

typedef enum
{
  GR_API_ERROR_REFRESH,
  GR_API_ERROR_CONSENT_AGAIN,
  GR_API_ERROR_TRY_LATER,
  GR_API_ERROR_CHECK_PARAMETERS,
  GR_API_ERROR_UNEXPECTED_ANSWER,
} GrApiError;

#define GR_API_ERROR (gr_api_error_quark ())
GQuark        gr_api_error_quark (void);
const GrSaid *gr_api_error_get_said (const GError *error);

/* The endpoint of the catalogue that a user is read from. */
#define GR_USER_INFO_ENDPOINT "user.info"

/* What the answer has for a field. */
typedef enum
{
  GR_FIELD_ABSENT,   /* nothing: it was not asked for, or TikTok left it out */
  GR_FIELD_NULL,     /* null */
  GR_FIELD_UNUSABLE, /* a value of another type than the documented one, or far too much of it */
  GR_FIELD_PRESENT,
} GrFieldPresence;

/* The user object of one lane, with the time it was read. A field is NULL where its scope was not granted. Extras are members
 * that the catalogue does not know. */
#define GR_TYPE_USER_INFO (gr_user_info_get_type ())
G_DECLARE_FINAL_TYPE (GrUserInfo, gr_user_info, GR, USER_INFO, GObject)

GrUserInfo        *gr_user_info_new_from_answer (GrCatalog *catalog,
                                                 JsonNode  *answer,
                                                 gint64     now,
                                                 GError   **error);
const char        *gr_user_info_get_field (GrUserInfo *self,
                                           const char *field);
GrFieldPresence    gr_user_info_get_presence (GrUserInfo *self,
                                              const char *field);
const char *const *gr_user_info_get_extra_names (GrUserInfo *self);
const char        *gr_user_info_get_extra (GrUserInfo *self,
                                           const char *name);
gint64             gr_user_info_get_read_at (GrUserInfo *self);
const char        *gr_user_info_get_log_id (GrUserInfo *self);

SoupMessage *gr_user_info_new_message (GrCatalog  *catalog,
                                       const char *base_uri,
                                       GrTokenSet *tokens,
                                       GError    **error);
void         gr_user_info_send_async (SoupSession        *session,
                                      GrCatalog          *catalog,
                                      SoupMessage        *message,
                                      gint64              now,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
void         gr_user_info_fetch_async (SoupSession        *session,
                                       GrCatalog          *catalog,
                                       const char         *base_uri,
                                       GrTokenSet         *tokens,
                                       gint64              now,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
GrUserInfo  *gr_user_info_fetch_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS
