/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"

G_BEGIN_DECLS

typedef enum
{
  GR_CALLBACK_NONE,
  GR_CALLBACK_CODE,
  GR_CALLBACK_ERROR,
  GR_CALLBACK_PAGE,
  GR_CALLBACK_PAGE_ERROR,
} GrCallbackVerdict;

const char *gr_callback_verdict_get_nick (GrCallbackVerdict verdict);

/* A redirect URI that a callback may have been sent to: as it is registered, with a star for its port perhaps, or as a sign-in that
 * is open sent it, with the state of that. */
typedef struct
{
  const char *redirect_uri;
  const char *state; /* (nullable) */
} GrCallbackTarget;

/* An address that somebody pasted, taken apart and judged without any request it might answer. It stays in memory only, and of
 * all secrets in it the code alone can be had in full. */
#define GR_TYPE_CALLBACK (gr_callback_get_type ())
G_DECLARE_FINAL_TYPE (GrCallback, gr_callback, GR, CALLBACK, GObject)

GrCallback          *gr_callback_new (GrCatalog  *catalog,
                                      const char *text,
                                      const char *expected_redirect,
                                      const char *expected_state);
GrCallback          *gr_callback_new_among (GrCatalog              *catalog,
                                            const char             *text,
                                            const GrCallbackTarget *targets,
                                            gsize                   n_targets);
char                *gr_callback_complete_address (const char *text,
                                                   const char *redirect_uri);
gssize               gr_callback_get_target (GrCallback *self);
gboolean             gr_callback_is_answer (GrCallback *self);
GrCallbackVerdict    gr_callback_get_verdict (GrCallback *self);
const char          *gr_callback_get_address (GrCallback *self);
GPtrArray           *gr_callback_get_parameters (GrCallback *self);
const char          *gr_callback_get_code (GrCallback *self);
const char *const   *gr_callback_get_scopes (GrCallback *self);
const GrErrorSignal *gr_callback_get_signal (GrCallback *self);
const char          *gr_callback_get_log_id (GrCallback *self);
GListModel          *gr_callback_get_findings (GrCallback *self);
GListModel          *gr_callback_get_advice (GrCallback *self);

G_END_DECLS
