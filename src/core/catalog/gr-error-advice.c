/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-error-advice.h"

#include "gr-catalog-private.h"

struct _GrErrorAdvice
{
  GrCatalogEntry parent_instance;

  char  *where;
  char  *signal;
  char  *error;
  char  *error_type;
  char  *err_code;
  char  *error_description;
  char **causes;
  char **fix;
  char **shown_causes;
  char **shown_fix;
  int    confidence;
};

G_DEFINE_FINAL_TYPE (GrErrorAdvice, gr_error_advice, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_error_advice_load (GrCatalogEntry *entry,
                      JsonObject     *object,
                      GError        **error)
{
  static const char *const levels[] = {"official", "several-reports", "one-report", "inferred", NULL};
  GrErrorAdvice           *self = GR_ERROR_ADVICE (entry);

  return gr_catalog_read_string (object, "where", &self->where, error) &&
         gr_catalog_require (object, "where", self->where != NULL, error) &&
         gr_catalog_read_string (object, "signal", &self->signal, error) &&
         gr_catalog_read_string (object, "error", &self->error, error) &&
         gr_catalog_read_string (object, "error_type", &self->error_type, error) &&
         gr_catalog_read_string (object, "err_code", &self->err_code, error) &&
         gr_catalog_read_string (object, "error_description", &self->error_description, error) &&
         gr_catalog_read_strv (object, "causes", &self->causes, error) &&
         gr_catalog_read_strv (object, "fix", &self->fix, error) &&
         gr_catalog_read_choice (object, "confidence", levels, &self->confidence, error);
}

static void
gr_error_advice_finalize (GObject *object)
{
  GrErrorAdvice *self = GR_ERROR_ADVICE (object);

  g_clear_pointer (&self->where, g_free);
  g_clear_pointer (&self->signal, g_free);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->error_type, g_free);
  g_clear_pointer (&self->err_code, g_free);
  g_clear_pointer (&self->error_description, g_free);
  g_clear_pointer (&self->causes, g_strfreev);
  g_clear_pointer (&self->fix, g_strfreev);
  g_clear_pointer (&self->shown_causes, g_strfreev);
  g_clear_pointer (&self->shown_fix, g_strfreev);

  G_OBJECT_CLASS (gr_error_advice_parent_class)->finalize (object);
}

static void
gr_error_advice_class_init (GrErrorAdviceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_error_advice_finalize;
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

  return self->where;
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

  return self->signal;
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

  return self->error;
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

  return self->error_type;
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

  return self->err_code;
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

  return self->error_description;
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

  if (self->shown_causes == NULL)
    self->shown_causes = gr_catalog_translate_strv ((const char *const *)self->causes);

  return (const char *const *)self->shown_causes;
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

  if (self->shown_fix == NULL)
    self->shown_fix = gr_catalog_translate_strv ((const char *const *)self->fix);

  return (const char *const *)self->shown_fix;
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
