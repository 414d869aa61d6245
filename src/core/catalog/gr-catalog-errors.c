/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"

typedef const char *(*Getter) (GrErrorAdvice *advice);

/* Finds the first advice whose @getter gives @value. An advice about something more special than @value is passed over:
 * it would explain what was not said. */
static GrErrorAdvice *
find_by (GrCatalog  *self,
         Getter      getter,
         const char *value,
         const char *where)
{
  GListModel *all = gr_catalog_get_error_advice (self);

  if (value == NULL || *value == '\0')
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrErrorAdvice) advice = g_list_model_get_item (all, i);

      if (g_strcmp0 (getter (advice), value) != 0)
        continue;
      if (where != NULL && g_strcmp0 (gr_error_advice_get_where (advice), where) != 0)
        continue;
      if (getter == gr_error_advice_get_error &&
          (gr_error_advice_get_error_type (advice) != NULL || gr_error_advice_get_err_code (advice) != NULL ||
           gr_error_advice_get_error_description (advice) != NULL))
        continue;

      return advice;
    }

  return NULL;
}

static GrErrorAdvice *
find_by_description (GrCatalog  *self,
                     const char *error_description)
{
  GListModel *all = gr_catalog_get_error_advice (self);

  for (guint i = 0; error_description != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrErrorAdvice) advice = g_list_model_get_item (all, i);
      const char               *part = gr_error_advice_get_error_description (advice);

      if (part != NULL && strstr (error_description, part) != NULL)
        return advice;
    }

  return NULL;
}

/**
 * gr_catalog_find_error_advice:
 * @self: a catalogue
 * @error_type: (nullable): the `error_type` of the page or redirect
 * @err_code: (nullable): its `errCode` or `error_code`
 * @error: (nullable): its `error`
 *
 * Finds what an error of the authorization page or redirect means. The type is read first: a sandbox that lacks the user
 * answers `error=access_denied&error_type=non_sandbox_target`, which by its `error` alone looks as if the user had
 * refused.
 *
 * Returns: (transfer none) (nullable): the advice, %NULL where nothing is known of such an error
 */
GrErrorAdvice *
gr_catalog_find_error_advice (GrCatalog  *self,
                              const char *error_type,
                              const char *err_code,
                              const char *error)
{
  GrErrorAdvice *advice;

  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  advice = find_by (self, gr_error_advice_get_error_type, error_type, NULL);
  if (advice == NULL)
    advice = find_by (self, gr_error_advice_get_err_code, err_code, NULL);
  if (advice == NULL)
    advice = find_by (self, gr_error_advice_get_error, error, NULL);

  return advice;
}

/**
 * gr_catalog_find_answer_advice:
 * @self: a catalogue
 * @where: (nullable): who answered: `token`, `refresh` or `api`
 * @error: (nullable): the `error`, or the `error.code` of the API
 * @error_description: (nullable): the sentence beside it
 *
 * Finds what an error in the answer of an endpoint means. There the sentence tells most: `invalid_request` alone may be a
 * wrong verifier, a wrong redirect URI or a malformed body.
 *
 * Returns: (transfer none) (nullable): the advice, %NULL where nothing is known of such an error
 */
GrErrorAdvice *
gr_catalog_find_answer_advice (GrCatalog  *self,
                               const char *where,
                               const char *error,
                               const char *error_description)
{
  GrErrorAdvice *advice;

  g_return_val_if_fail (GR_IS_CATALOG (self), NULL);

  advice = find_by_description (self, error_description);
  if (advice == NULL)
    advice = find_by (self, gr_error_advice_get_error, error, where);
  if (advice == NULL)
    advice = find_by (self, gr_error_advice_get_error, error, NULL);

  return advice;
}
