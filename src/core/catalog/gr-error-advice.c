/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-error-advice.h"

#include "gr-catalog-private.h"

struct _GrErrorAdvice
{
  GrCatalogEntry parent_instance;

  int confidence;
};

G_DEFINE_FINAL_TYPE (GrErrorAdvice, gr_error_advice, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_error_advice_load (GrCatalogEntry *entry,
                      JsonObject     *object,
                      GError        **error)
{
  static const char *const levels[] = {"official", "several-reports", "one-report", "inferred", NULL};
  GrErrorAdvice           *self = GR_ERROR_ADVICE (entry);

  return gr_catalog_check_text (object, "where", TRUE, error) &&
         gr_catalog_check_text (object, "signal", FALSE, error) &&
         gr_catalog_check_text (object, "error", FALSE, error) &&
         gr_catalog_check_text (object, "error_type", FALSE, error) &&
         gr_catalog_check_text (object, "err_code", FALSE, error) &&
         gr_catalog_check_text (object, "error_description", FALSE, error) &&
         gr_catalog_load_list (entry, object, "causes", error) &&
         gr_catalog_load_list (entry, object, "fix", error) &&
         gr_catalog_read_choice (object, "confidence", levels, &self->confidence, error);
}

static void
gr_error_advice_class_init (GrErrorAdviceClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_error_advice_load;
}

static void
gr_error_advice_init (GrErrorAdvice *self)
{
}

/**
 * gr_error_advice_get_where:
 * @self: an advice
 *
 * Returns: where the error shows itself: `authorize`, `redirect`, `token`, `refresh`, `api` or `sdk`
 */
const char *
gr_error_advice_get_where (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "where");
}

/**
 * gr_error_advice_get_signal:
 * @self: an advice
 *
 * Returns: (nullable): the words to recognise it by, as TikTok writes them
 */
const char *
gr_error_advice_get_signal (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "signal");
}

/**
 * gr_error_advice_get_error:
 * @self: an advice
 *
 * Returns: (nullable): the `error` it is about
 */
const char *
gr_error_advice_get_error (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "error");
}

/**
 * gr_error_advice_get_error_type:
 * @self: an advice
 *
 * Returns: (nullable): the `error_type` it is about
 */
const char *
gr_error_advice_get_error_type (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "error_type");
}

/**
 * gr_error_advice_get_err_code:
 * @self: an advice
 *
 * Returns: (nullable): the `errCode` it is about, in decimal digits
 */
const char *
gr_error_advice_get_err_code (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "err_code");
}

/**
 * gr_error_advice_get_error_description:
 * @self: an advice
 *
 * Returns: (nullable): the part of an `error_description` it is about
 */
const char *
gr_error_advice_get_error_description (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "error_description");
}

/**
 * gr_error_advice_get_causes:
 * @self: an advice
 *
 * Returns: (transfer none): what may have caused it, the likeliest first, translated
 */
const char *const *
gr_error_advice_get_causes (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_shown_list (GR_CATALOG_ENTRY (self), "causes");
}

/**
 * gr_error_advice_get_fix:
 * @self: an advice
 *
 * Returns: (transfer none): what to do, in this order, translated
 */
const char *const *
gr_error_advice_get_fix (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_shown_list (GR_CATALOG_ENTRY (self), "fix");
}

/**
 * gr_error_advice_get_confidence:
 * @self: an advice
 *
 * Returns: how well the advice is founded
 */
GrConfidence
gr_error_advice_get_confidence (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), GR_CONFIDENCE_INFERRED);

  return self->confidence;
}
