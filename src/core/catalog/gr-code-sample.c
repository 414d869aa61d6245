/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrCodeSample
{
  GrCatalogEntry parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (GrCodeSample, gr_code_sample, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_code_sample_load (GrCatalogEntry *entry,
                     JsonObject     *object,
                     GError        **error)
{
  GrCodeSample *self = GR_CODE_SAMPLE (entry);

  if (!gr_catalog_check_text (object, "language", TRUE, error) ||
      !gr_catalog_load_list (entry, object, "lines", error))
    return FALSE;

  self->text = g_strjoinv ("\n", (char **)gr_catalog_entry_get_list (entry, "lines"));
  return gr_catalog_require (object, "lines", *self->text != '\0', error);
}

static void
gr_code_sample_finalize (GObject *object)
{
  g_free (GR_CODE_SAMPLE (object)->text);

  G_OBJECT_CLASS (gr_code_sample_parent_class)->finalize (object);
}

static void
gr_code_sample_class_init (GrCodeSampleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_code_sample_finalize;
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_code_sample_load;
}

static void
gr_code_sample_init (GrCodeSample *self)
{
}

/**
 * gr_code_sample_get_language:
 * @self: a sample
 *
 * Returns: what it is written in: `js`, `http`, `text`, `sh` or `json`
 */
const char *
gr_code_sample_get_language (GrCodeSample *self)
{
  g_return_val_if_fail (GR_IS_CODE_SAMPLE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "language");
}

/**
 * gr_code_sample_get_text:
 * @self: a sample
 *
 * Returns: the code, lines apart by a line feed, none at the end
 */
const char *
gr_code_sample_get_text (GrCodeSample *self)
{
  g_return_val_if_fail (GR_IS_CODE_SAMPLE (self), NULL);

  return self->text;
}
