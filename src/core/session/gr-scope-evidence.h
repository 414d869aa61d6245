/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-workspace.h"

G_BEGIN_DECLS

/* Whether the portal has switched a scope on for an environment. TikTok has no call that would say so: it shows when a scope
 * is granted or refused, and otherwise a person has to tell. */
typedef enum
{
  GR_SCOPE_ENABLED_UNKNOWN,
  GR_SCOPE_ENABLED_GRANTED,   /* a user was asked for it and granted it */
  GR_SCOPE_ENABLED_LOCAL,     /* the Local sandbox has whatever is declared */
  GR_SCOPE_ENABLED_TOLD,      /* somebody told so */
  GR_SCOPE_ENABLED_TOLD_NOT,  /* somebody told that it is not */
  GR_SCOPE_ENABLED_REFUSED,   /* TikTok refused a request because of it */
  GR_SCOPE_ENABLED_SUSPECTED, /* TikTok refused a request because of one of several scopes, this among them */
} GrScopeEnabled;

#define GR_TYPE_SCOPE_ENABLED (gr_scope_enabled_get_type ())
GType    gr_scope_enabled_get_type (void) G_GNUC_CONST;
gboolean gr_scope_enabled_is_so (GrScopeEnabled enabled);
gboolean gr_scope_enabled_is_not (GrScopeEnabled enabled);

/* What was seen of the scopes of one environment since the program started, by all its lanes together. Emits “changed”. */
#define GR_TYPE_SCOPE_EVIDENCE (gr_scope_evidence_get_type ())
G_DECLARE_FINAL_TYPE (GrScopeEvidence, gr_scope_evidence, GR, SCOPE_EVIDENCE, GObject)

GrScopeEvidence *gr_scope_evidence_of (GrEnvironment *environment);
void             gr_scope_evidence_note_granted (GrScopeEvidence   *self,
                                                 const char *const *scopes,
                                                 gint64             at);
void             gr_scope_evidence_note_refused (GrScopeEvidence   *self,
                                                 const char *const *asked,
                                                 const char        *said,
                                                 gint64             at);
GrScopeEnabled   gr_scope_evidence_judge (GrScopeEvidence *self,
                                          GrWorkspace     *workspace,
                                          GrEnvironment   *environment,
                                          const char      *scope,
                                          gint64          *at,
                                          const char     **said);
char            *gr_scope_evidence_make_question (GrEnvironment *environment,
                                                  const char    *scope);
void             gr_scope_evidence_tell (GrWorkspace   *workspace,
                                         GrEnvironment *environment,
                                         const char    *scope,
                                         GrScopeEnabled enabled,
                                         gint64         now);

G_END_DECLS
