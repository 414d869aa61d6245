/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-error-advice.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrErrorAdvice
{
  GrCatalogEntry parent_instance;

  gboolean is_alone;
  guint    http_status;
  int      confidence;
};

static const char *const levels[] = {"official", "several-reports", "one-report", "inferred", NULL};

G_DEFINE_FINAL_TYPE (GrErrorAdvice, gr_error_advice, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_error_advice_load (GrCatalogEntry *entry,
                      JsonObject     *object,
                      GError        **error)
{
  GrErrorAdvice *self = GR_ERROR_ADVICE (entry);

  self->is_alone = gr_json_get_boolean (object, "alone", FALSE);

  return gr_catalog_check_text (object, "where", TRUE, error) &&
         gr_catalog_check_text (object, "signal", FALSE, error) &&
         gr_catalog_check_text (object, "error", FALSE, error) &&
         gr_catalog_check_text (object, "error_type", FALSE, error) &&
         gr_catalog_check_text (object, "err_code", FALSE, error) &&
         gr_catalog_check_text (object, "action", FALSE, error) &&
         gr_catalog_read_count (object, "http_status", &self->http_status, error) &&
         gr_catalog_load_list (entry, object, "messages", error) &&
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
 * Returns: where the error shows itself: `authorize`, `redirect`, `token`, `refresh`, `api`, `upload`, `status`, `portal`, `webhook` or `sdk`
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
 * gr_error_advice_get_is_alone:
 * @self: an advice
 *
 * Returns: whether its `error` means this only where no `error_type` stands beside it
 */
gboolean
gr_error_advice_get_is_alone (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), FALSE);

  return self->is_alone;
}

/**
 * gr_error_advice_get_messages:
 * @self: an advice
 *
 * Returns: (transfer none): parts of the sentences it is about, perhaps none
 */
const char *const *
gr_error_advice_get_messages (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "messages");
}

/**
 * gr_error_advice_get_http_status:
 * @self: an advice
 *
 * Returns: the HTTP status that says this where the answer has no code, 500 for all from 500 to 599, 0 for none
 */
guint
gr_error_advice_get_http_status (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), 0);

  return self->http_status;
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
 * gr_error_advice_get_action:
 * @self: an advice
 *
 * Gets what the program can do about it: `refresh` the token, `sign-in-again`, `clear-session`, `open-in-browser`,
 * `copy-registered-redirect`, `trim-credentials`, `ask-declared-scopes`, `open-environments` or `wait`.
 *
 * Returns: (nullable): the action, %NULL where only the person can do something
 */
const char *
gr_error_advice_get_action (GrErrorAdvice *self)
{
  g_return_val_if_fail (GR_IS_ERROR_ADVICE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "action");
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

/**
 * gr_confidence_get_nick:
 * @confidence: a confidence
 *
 * Returns: `official`, `several-reports`, `one-report` or `inferred`, as written in JSON
 */
const char *
gr_confidence_get_nick (GrConfidence confidence)
{
  g_return_val_if_fail (confidence < G_N_ELEMENTS (levels) - 1, NULL);

  return levels[confidence];
}
