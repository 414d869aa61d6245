/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a route does wrong on purpose. The table in the .c says of each where it works and what it is, in words. */
typedef enum
{
  GR_EMULATOR_FAULT_NONE,

  /* Any route. */
  GR_EMULATOR_FAULT_TOO_MANY_REQUESTS,
  GR_EMULATOR_FAULT_RETRY_AFTER,
  GR_EMULATOR_FAULT_RETRY_AFTER_DATE,
  GR_EMULATOR_FAULT_SERVER_ERROR,
  GR_EMULATOR_FAULT_UNAVAILABLE,
  GR_EMULATOR_FAULT_BAD_GATEWAY,
  GR_EMULATOR_FAULT_ERROR_WITH_200,
  GR_EMULATOR_FAULT_GARBAGE,
  GR_EMULATOR_FAULT_HUGE,
  GR_EMULATOR_FAULT_ENDLESS,
  GR_EMULATOR_FAULT_DRIP,
  GR_EMULATOR_FAULT_DROP,
  GR_EMULATOR_FAULT_DROP_IN_HEADERS,
  GR_EMULATOR_FAULT_TRUNCATED,
  GR_EMULATOR_FAULT_ANSWER_LOST,
  GR_EMULATOR_FAULT_SLOW,
  GR_EMULATOR_FAULT_HANG,

  /* The endpoints that answer in JSON. */
  GR_EMULATOR_FAULT_REDIRECTED,
  GR_EMULATOR_FAULT_EMPTY,
  GR_EMULATOR_FAULT_WRONG_TYPE,
  GR_EMULATOR_FAULT_WRONG_SHAPE,
  GR_EMULATOR_FAULT_DUPLICATE_MEMBERS,
  GR_EMULATOR_FAULT_DEEP_JSON,

  /* The token and the revoke endpoint. */
  GR_EMULATOR_FAULT_ACCESS_DENIED,
  GR_EMULATOR_FAULT_INVALID_CLIENT,
  GR_EMULATOR_FAULT_INVALID_GRANT,
  GR_EMULATOR_FAULT_INVALID_REQUEST,
  GR_EMULATOR_FAULT_INVALID_SCOPE,
  GR_EMULATOR_FAULT_UNAUTHORIZED_CLIENT,
  GR_EMULATOR_FAULT_UNSUPPORTED_GRANT_TYPE,
  GR_EMULATOR_FAULT_UNSUPPORTED_RESPONSE_TYPE,
  GR_EMULATOR_FAULT_CLIENT_KEY_MISSING,
  GR_EMULATOR_FAULT_CLIENT_SECRET_MISSING,
  GR_EMULATOR_FAULT_INVALID_GRANT_WITH_500,
  GR_EMULATOR_FAULT_VERIFIER_REFUSED,
  GR_EMULATOR_FAULT_REDIRECT_URI_REFUSED,
  GR_EMULATOR_FAULT_CLOCK_SKEW,
  GR_EMULATOR_FAULT_ACCESS_TOKEN_MISSING,
  GR_EMULATOR_FAULT_TOKEN_WITH_LINE_BREAK,
  GR_EMULATOR_FAULT_LIFETIME_MISSING,
  GR_EMULATOR_FAULT_LIFETIME_ZERO,
  GR_EMULATOR_FAULT_LIFETIME_ABSURD,
  GR_EMULATOR_FAULT_LIFETIME_AS_TEXT,
  GR_EMULATOR_FAULT_REFRESH_TOKEN_EXPIRED,
  GR_EMULATOR_FAULT_ROTATED_ELSEWHERE,
  GR_EMULATOR_FAULT_NO_ROTATION,
  GR_EMULATOR_FAULT_REFRESH_TOKEN_OMITTED,

  /* What the user takes back in TikTok's own settings. */
  GR_EMULATOR_FAULT_REVOKED_BY_USER,
  GR_EMULATOR_FAULT_SCOPE_WITHDRAWN,

  /* User info, and the picture it names. */
  GR_EMULATOR_FAULT_ACCESS_TOKEN_INVALID,
  GR_EMULATOR_FAULT_SCOPE_NOT_AUTHORIZED,
  GR_EMULATOR_FAULT_SCOPE_PERMISSION_MISSED,
  GR_EMULATOR_FAULT_INVALID_PARAMS,
  GR_EMULATOR_FAULT_INVALID_PARAM,
  GR_EMULATOR_FAULT_INVALID_FILE_UPLOAD,
  GR_EMULATOR_FAULT_BROKEN_PICTURE,
  GR_EMULATOR_FAULT_HUGE_PICTURE,

  /* The authorize page keeps the error to itself. */
  GR_EMULATOR_FAULT_PAGE_CLIENT_KEY,
  GR_EMULATOR_FAULT_PAGE_CLIENT_KEY_MISSING,
  GR_EMULATOR_FAULT_PAGE_REDIRECT_URI,
  GR_EMULATOR_FAULT_PAGE_SCOPE,
  GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE,
  GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE_METHOD,
  GR_EMULATOR_FAULT_PAGE_RESPONSE_TYPE,
  GR_EMULATOR_FAULT_PAGE_MALFORMED,
  GR_EMULATOR_FAULT_PAGE_NUMBER_10005,
  GR_EMULATOR_FAULT_PAGE_NUMBER_10007,
  GR_EMULATOR_FAULT_PAGE_NUMBER_10033,

  /* Pages that a browser has to bear with. */
  GR_EMULATOR_FAULT_POPUP,
  GR_EMULATOR_FAULT_DOWNLOAD,
  GR_EMULATOR_FAULT_PERMISSION,
  GR_EMULATOR_FAULT_MESSAGE_BOX,
  GR_EMULATOR_FAULT_PASSWORD,
  GR_EMULATOR_FAULT_UNTRUSTED_CERTIFICATE,
  GR_EMULATOR_FAULT_COOKIES_TOO_LARGE,
  GR_EMULATOR_FAULT_TOO_MANY_ATTEMPTS,

  /* The redirect after the person has allowed the app. */
  GR_EMULATOR_FAULT_NON_SANDBOX_TARGET,
  GR_EMULATOR_FAULT_CANCELLED,
  GR_EMULATOR_FAULT_CANCELLED_NUMBER,
  GR_EMULATOR_FAULT_DENIED_NUMBER,
  GR_EMULATOR_FAULT_REDIRECT_SERVER_ERROR,
  GR_EMULATOR_FAULT_ERROR_WRONG_STATE,
  GR_EMULATOR_FAULT_ERROR_MISSING_STATE,
  GR_EMULATOR_FAULT_PARTIAL_CONSENT,
  GR_EMULATOR_FAULT_WRONG_STATE,
  GR_EMULATOR_FAULT_MISSING_STATE,
  GR_EMULATOR_FAULT_TWO_STATES,
  GR_EMULATOR_FAULT_TWO_CODES,
  GR_EMULATOR_FAULT_EMPTY_CODE,
  GR_EMULATOR_FAULT_CODE_IN_FRAGMENT,
  GR_EMULATOR_FAULT_REPLAYED_CODE,
  GR_EMULATOR_FAULT_ERROR_BESIDE_CODE,
  GR_EMULATOR_FAULT_INTERMEDIATE_CODE,
  GR_EMULATOR_FAULT_REDIRECT_CHAIN,
  GR_EMULATOR_FAULT_CUSTOM_SCHEME,
  GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT,
  GR_EMULATOR_FAULT_LOOKALIKE_HOST,
  GR_EMULATOR_FAULT_LOOKALIKE_OTHER_NAME,
  GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO,
  GR_EMULATOR_FAULT_LOOKALIKE_PORT,
  GR_EMULATOR_FAULT_LOOKALIKE_SCHEME,
  GR_EMULATOR_FAULT_LOOKALIKE_CASE,
  GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH,
  GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH,

  GR_EMULATOR_N_FAULTS,
} GrEmulatorFault;

/* When a fault shows. */
typedef enum
{
  GR_EMULATOR_STAGE_ANSWER,   /* instead of the route's own answer */
  GR_EMULATOR_STAGE_DELIVERY, /* after the route has done its work */
  GR_EMULATOR_STAGE_ROUTE,    /* in the middle of the route's work */
  GR_EMULATOR_STAGE_REDIRECT, /* set on the authorize page, once the person has allowed the app */
} GrEmulatorStage;

/* What a fault rehearses: how a client is to take it. */
typedef enum
{
  GR_EMULATOR_LESSON_NOTHING,
  GR_EMULATOR_LESSON_TRY_LATER,
  GR_EMULATOR_LESSON_THROW_AWAY,
  GR_EMULATOR_LESSON_BODY_COUNTS,
  GR_EMULATOR_LESSON_ALL_THE_SAME,
  GR_EMULATOR_LESSON_SIGN_IN_AGAIN,
  GR_EMULATOR_LESSON_REFRESH_ONCE,
  GR_EMULATOR_LESSON_CANCEL,
  GR_EMULATOR_LESSON_CHECK_CREDENTIALS,
  GR_EMULATOR_LESSON_CHECK_REDIRECT_URI,
  GR_EMULATOR_LESSON_CHECK_SCOPES,
  GR_EMULATOR_LESSON_CHECK_CHALLENGE,
  GR_EMULATOR_LESSON_CHECK_REQUEST,
  GR_EMULATOR_LESSON_ADD_TARGET_USER,
  GR_EMULATOR_LESSON_FEWER_SCOPES,
  GR_EMULATOR_LESSON_NO_PICTURE,
  GR_EMULATOR_LESSON_NOT_TAKEN,
  GR_EMULATOR_LESSON_REFUSE,
  GR_EMULATOR_LESSON_SAME_VIEW,
  GR_EMULATOR_LESSON_SHOW_PAGE,
  GR_EMULATOR_N_LESSONS,
} GrEmulatorLesson;

typedef struct
{
  const char      *name;
  const char      *summary; /* in words, to be translated */
  const char      *routes;  /* ids with a space between them; the first is the one that is meant when none is named */
  GrEmulatorStage  stage;
  GrEmulatorLesson lesson;  /* on the first route; gr_emulator_fault_get_lesson() knows of the others */
  gboolean         once;    /* whether the route is well again after the first time, unless more is asked for */
  const char      *refusal; /* (nullable): of the catalogue; on user info, the one in api_refusal */
  const char      *api_refusal;
  guint            status;      /* HTTP status, or 0 for that of the refusal */
  guint            retry_after; /* seconds, or 0 for none */
} GrEmulatorFaultKind;

/* Where faults can be set, in the order of a sign-in. */
typedef struct
{
  const char *route;
  const char *title;   /* to be translated */
  const char *meaning; /* to be translated */
} GrEmulatorPlace;

extern const GrEmulatorPlace gr_emulator_places[];
extern const gsize           gr_emulator_n_places;

const GrEmulatorFaultKind *gr_emulator_fault_get_kind (GrEmulatorFault fault);
GrEmulatorFault            gr_emulator_fault_find (const char *name);
gboolean                   gr_emulator_fault_works_on (GrEmulatorFault fault,
                                                       const char     *route);
char                      *gr_emulator_fault_dup_route (GrEmulatorFault fault);
GrEmulatorLesson           gr_emulator_fault_get_lesson (GrEmulatorFault fault,
                                                         const char     *route);
gboolean                   gr_emulator_fault_is_general (GrEmulatorFault fault);
const GrEmulatorPlace     *gr_emulator_fault_find_place (const char *route);
const char                *gr_emulator_lesson_get_text (GrEmulatorLesson lesson);

G_END_DECLS
