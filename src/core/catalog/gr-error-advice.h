/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* How sure one can be that an advice is true of TikTok today. */
typedef enum
{
  GR_CONFIDENCE_OFFICIAL,
  GR_CONFIDENCE_SEVERAL_REPORTS,
  GR_CONFIDENCE_ONE_REPORT,
  GR_CONFIDENCE_INFERRED,
} GrConfidence;

const char *gr_confidence_get_nick (GrConfidence confidence);

/* What is known of an error: each member may be NULL or 0. Where says who told it, as in an advice. */
typedef struct
{
  const char *where;
  const char *error;
  const char *error_type;
  const char *err_code;
  const char *message;
  guint       http_status;
} GrErrorSignal;

/* What one error of TikTok's means: what causes it, the likeliest first, and what to do about each. */
#define GR_TYPE_ERROR_ADVICE (gr_error_advice_get_type ())
G_DECLARE_FINAL_TYPE (GrErrorAdvice, gr_error_advice, GR, ERROR_ADVICE, GrCatalogEntry)

const char        *gr_error_advice_get_where (GrErrorAdvice *self);
const char        *gr_error_advice_get_signal (GrErrorAdvice *self);
const char        *gr_error_advice_get_error (GrErrorAdvice *self);
const char        *gr_error_advice_get_error_type (GrErrorAdvice *self);
const char        *gr_error_advice_get_err_code (GrErrorAdvice *self);
gboolean           gr_error_advice_get_is_alone (GrErrorAdvice *self);
const char *const *gr_error_advice_get_messages (GrErrorAdvice *self);
guint              gr_error_advice_get_http_status (GrErrorAdvice *self);
const char *const *gr_error_advice_get_causes (GrErrorAdvice *self);
const char *const *gr_error_advice_get_fix (GrErrorAdvice *self);
const char        *gr_error_advice_get_action (GrErrorAdvice *self);
GrConfidence       gr_error_advice_get_confidence (GrErrorAdvice *self);

G_END_DECLS
