/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A call that a scope was used for. */
typedef struct
{
  gint64 at;     /* unix seconds; once it was read from a file, midnight of the day */
  char  *call;   /* (nullable): the id of an endpoint of the catalogue */
  char  *log_id; /* (nullable): TikTok's id of the call */
} GrScopeUse;

/* What is known of the scopes of one lane from one start of the program to the next: what the last sign-in asked for, and
 * which call used a scope last. */
#define GR_TYPE_SCOPE_RECORD (gr_scope_record_get_type ())
G_DECLARE_FINAL_TYPE (GrScopeRecord, gr_scope_record, GR, SCOPE_RECORD, GObject)

GrScopeRecord     *gr_scope_record_new (void);
const char *const *gr_scope_record_get_asked (GrScopeRecord *self);
gint64             gr_scope_record_get_asked_at (GrScopeRecord *self);
gboolean           gr_scope_record_set_asked (GrScopeRecord     *self,
                                              const char *const *scopes,
                                              gint64             at);
const GrScopeUse  *gr_scope_record_find_use (GrScopeRecord *self,
                                             const char    *scope);
gboolean           gr_scope_record_set_use (GrScopeRecord *self,
                                            const char    *scope,
                                            gint64         at,
                                            const char    *call,
                                            const char    *log_id);
GList             *gr_scope_record_list_used (GrScopeRecord *self);

G_END_DECLS
