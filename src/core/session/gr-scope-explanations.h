/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* The text of the app review. It explains the app, its products and its scopes. Those are its subjects: the word below, the
 * name of a product as the portal prints it, or the name of a scope. */
#define GR_EXPLAINED_APP "app"

/* What a starter text leaves for a person to say begins so. */
#define GR_EXPLANATION_GAP "[…"

/* The limits of the catalogue for the text field, of the app and, by one report, of each product. */
#define GR_EXPLANATION_LIMIT         "review.text.length.app"
#define GR_EXPLANATION_PRODUCT_LIMIT "review.text.length.product"

/* Why a text cannot be kept. */
typedef enum
{
  GR_EXPLANATION_ERROR_TOO_LONG,
  GR_EXPLANATION_ERROR_SECRET,
} GrExplanationError;

#define GR_EXPLANATION_ERROR (gr_explanation_error_quark ())
GQuark gr_explanation_error_quark (void);

char    *gr_scope_explanations_clean (const char *text,
                                      GError    **error);
char    *gr_scope_explanations_make_starter (GrCatalog  *catalog,
                                             const char *subject);
gboolean gr_scope_explanations_is_done (GrCatalog  *catalog,
                                        const char *subject,
                                        const char *text);
char   **gr_scope_explanations_list_subjects (GrCatalog         *catalog,
                                              const char *const *scopes);
char    *gr_scope_explanations_assemble (GrWorkspace       *workspace,
                                         const char *const *subjects);
char   **gr_scope_explanations_list_of_product (GrCatalog         *catalog,
                                                const char *const *subjects,
                                                const char        *product);
guint    gr_scope_explanations_count (const char *text);

G_END_DECLS
