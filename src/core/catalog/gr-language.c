/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-language.h"

#include "gr-json.h"

struct _GrLanguage
{
  GrCatalogEntry parent_instance;

  gboolean is_default;
};

G_DEFINE_FINAL_TYPE (GrLanguage, gr_language, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_language_load (GrCatalogEntry *entry,
                  JsonObject     *object,
                  GError        **error)
{
  GR_LANGUAGE (entry)->is_default = gr_json_get_boolean (object, "default", FALSE);

  return TRUE;
}

static void
gr_language_class_init (GrLanguageClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_language_load;
}

static void
gr_language_init (GrLanguage *self)
{
}

/**
 * gr_language_get_is_default:
 * @self: a language
 *
 * Returns: whether every app has this language without asking for it
 */
gboolean
gr_language_get_is_default (GrLanguage *self)
{
  g_return_val_if_fail (GR_IS_LANGUAGE (self), FALSE);

  return self->is_default;
}
