/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_ENVIRONMENT_PRODUCTION,
  GR_ENVIRONMENT_SANDBOX,
  GR_ENVIRONMENT_LOCAL,
} GrEnvironmentKind;

#define GR_TYPE_ENVIRONMENT_KIND (gr_environment_kind_get_type ())
GType       gr_environment_kind_get_type (void) G_GNUC_CONST;
const char *gr_environment_kind_get_nick (GrEnvironmentKind kind);

/* Production, a sandbox or the Local sandbox: own client key, redirect URIs, scopes and target users. The client secret is
 * never here: it lives in the secret store. */
#define GR_TYPE_ENVIRONMENT (gr_environment_get_type ())
G_DECLARE_FINAL_TYPE (GrEnvironment, gr_environment, GR, ENVIRONMENT, GObject)

GrEnvironment     *gr_environment_new (const char       *id,
                                       GrEnvironmentKind kind,
                                       const char       *name);
const char        *gr_environment_get_id (GrEnvironment *self);
GrEnvironmentKind  gr_environment_get_kind (GrEnvironment *self);
const char        *gr_environment_get_name (GrEnvironment *self);
void               gr_environment_set_name (GrEnvironment *self,
                                            const char    *name);
const char        *gr_environment_get_client_key (GrEnvironment *self);
void               gr_environment_set_client_key (GrEnvironment *self,
                                                  const char    *client_key);
const char        *gr_environment_get_platform (GrEnvironment *self);
void               gr_environment_set_platform (GrEnvironment *self,
                                                const char    *platform);
const char        *gr_environment_get_authorize_base_uri (GrEnvironment *self);
void               gr_environment_set_authorize_base_uri (GrEnvironment *self,
                                                          const char    *base_uri);
const char        *gr_environment_get_api_base_uri (GrEnvironment *self);
void               gr_environment_set_api_base_uri (GrEnvironment *self,
                                                    const char    *base_uri);
const char *const *gr_environment_get_redirect_uris (GrEnvironment *self);
void               gr_environment_set_redirect_uris (GrEnvironment     *self,
                                                     const char *const *redirect_uris);
const char *const *gr_environment_get_scopes (GrEnvironment *self);
void               gr_environment_set_scopes (GrEnvironment     *self,
                                              const char *const *scopes);
const char *const *gr_environment_get_target_users (GrEnvironment *self);
void               gr_environment_set_target_users (GrEnvironment     *self,
                                                    const char *const *target_users);
const char        *gr_environment_get_base_uri (GrEnvironment *self);
void               gr_environment_set_base_uri (GrEnvironment *self,
                                                const char    *base_uri);
gboolean           gr_environment_get_always_ask (GrEnvironment *self);
void               gr_environment_set_always_ask (GrEnvironment *self,
                                                  gboolean       always_ask);
const char        *gr_environment_get_authorize_stand_in (GrEnvironment *self);
const char        *gr_environment_get_api_stand_in (GrEnvironment *self);
gboolean           gr_environment_has_custom_endpoints (GrEnvironment *self);
gboolean           gr_environment_check_endpoints (GrEnvironment *self,
                                                   GError       **error);
char              *gr_environment_dup_secret_kind (GrEnvironment *self,
                                                   const char    *kind);

G_END_DECLS
