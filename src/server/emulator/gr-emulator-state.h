/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-clock.h"
#include "gr-emulator-users.h"
#include "gr-random.h"

G_BEGIN_DECLS

/* What the Local sandbox remembers. Everything a stranger can make it remember is bounded; the oldest goes first. */
typedef struct _GrEmulatorState GrEmulatorState;

/* How long things live, in seconds. */
typedef struct
{
  gint64 code;
  gint64 access_token;
  gint64 refresh_token;
  gint64 client_token;
} GrEmulatorLifetimesTable;

typedef struct
{
  char  *key;
  char  *secret;
  char  *name;
  char  *description;
  char **redirect_uris;
  char **scopes;
  char **target_users;
} GrEmulatorClient;

/* A browser, by its cookie. */
typedef struct
{
  char                 *id;
  const GrEmulatorUser *user;
} GrEmulatorSession;

/* A form that was shown to one browser. Its id is the form's nonce, good for one post. */
typedef struct
{
  char  *session;
  char  *query;
  gint64 expires_at;
} GrEmulatorForm;

typedef struct
{
  char                 *client_key;
  const GrEmulatorUser *user;
  char                 *redirect_uri;
  char                 *challenge;
  char                **scopes;
  gint64                expires_at;
} GrEmulatorCode;

/* What a user allowed a client. All tokens of a refresh chain share one, so that revoking it ends them together. */
typedef struct
{
  char                 *client_key;
  const GrEmulatorUser *user;
  char                **scopes;
  gboolean              revoked;
} GrEmulatorGrant;

typedef enum
{
  GR_EMULATOR_TOKEN_ACCESS,
  GR_EMULATOR_TOKEN_REFRESH,
  GR_EMULATOR_TOKEN_CLIENT,
} GrEmulatorTokenKind;

typedef struct
{
  GrEmulatorTokenKind kind;
  GrEmulatorGrant    *grant;
  gint64              expires_at;
  GQueue              calls;
} GrEmulatorToken;

GrEmulatorState                *gr_emulator_state_new (GrClock  *clock,
                                                       GrRandom *random);
void                            gr_emulator_state_free (GrEmulatorState *self);
void                            gr_emulator_state_set_lifetimes (GrEmulatorState                *self,
                                                                 const GrEmulatorLifetimesTable *lifetimes);
const GrEmulatorLifetimesTable *gr_emulator_state_get_lifetimes (GrEmulatorState *self);

GrEmulatorClient *gr_emulator_state_add_client (GrEmulatorState *self,
                                                const char      *key);
GrEmulatorClient *gr_emulator_state_find_client (GrEmulatorState *self,
                                                 const char      *key);
gboolean          gr_emulator_client_has_target_user (GrEmulatorClient     *client,
                                                      const GrEmulatorUser *user);

GrEmulatorSession *gr_emulator_state_open_session (GrEmulatorState      *self,
                                                   const GrEmulatorUser *user);
GrEmulatorSession *gr_emulator_state_find_session (GrEmulatorState *self,
                                                   const char      *id);
void               gr_emulator_state_close_session (GrEmulatorState *self,
                                                    const char      *id);
char              *gr_emulator_state_add_form (GrEmulatorState *self,
                                               const char      *session,
                                               const char      *query);
char              *gr_emulator_state_take_form (GrEmulatorState *self,
                                                const char      *nonce,
                                                const char      *session);

gboolean        gr_emulator_state_has_consent (GrEmulatorState      *self,
                                               const char           *client_key,
                                               const GrEmulatorUser *user,
                                               const char *const    *scopes);
char           *gr_emulator_state_issue_code (GrEmulatorState      *self,
                                              const char           *client_key,
                                              const GrEmulatorUser *user,
                                              const char           *redirect_uri,
                                              const char           *challenge,
                                              const char *const    *scopes);
GrEmulatorCode *gr_emulator_state_find_code (GrEmulatorState *self,
                                             const char      *code);
void            gr_emulator_state_spend_code (GrEmulatorState *self,
                                              const char      *code);

GrEmulatorGrant *gr_emulator_grant_new (const char           *client_key,
                                        const GrEmulatorUser *user,
                                        const char *const    *scopes);
GrEmulatorGrant *gr_emulator_grant_ref (GrEmulatorGrant *self);
void             gr_emulator_grant_unref (GrEmulatorGrant *self);

char            *gr_emulator_state_issue_token (GrEmulatorState    *self,
                                                GrEmulatorTokenKind kind,
                                                GrEmulatorGrant    *grant);
GrEmulatorToken *gr_emulator_state_find_token (GrEmulatorState    *self,
                                               GrEmulatorTokenKind kind,
                                               const char         *text);
void             gr_emulator_state_shorten_token (GrEmulatorState *self,
                                                  const char      *text,
                                                  gint64           seconds);
void             gr_emulator_state_drop_token (GrEmulatorState *self,
                                               const char      *text);
void             gr_emulator_state_revoke (GrEmulatorState *self,
                                           GrEmulatorGrant *grant);
void             gr_emulator_state_narrow (GrEmulatorState *self,
                                           GrEmulatorGrant *grant);
gboolean         gr_emulator_state_count_call (GrEmulatorState *self,
                                               GrEmulatorToken *token,
                                               guint            calls_per_minute);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrEmulatorState, gr_emulator_state_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrEmulatorGrant, gr_emulator_grant_unref)

G_END_DECLS
