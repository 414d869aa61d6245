/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-limit.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrLimit
{
  GrCatalogEntry parent_instance;

  gint64 value;
};

G_DEFINE_FINAL_TYPE (GrLimit, gr_limit, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_limit_load (GrCatalogEntry *entry,
               JsonObject     *object,
               GError        **error)
{
  GrLimit *self = GR_LIMIT (entry);

  self->value = gr_json_get_int (object, "value", -1);

  return gr_catalog_require (object, "value", self->value >= 0, error) &&
         gr_catalog_check_text (object, "subject", FALSE, error) &&
         gr_catalog_check_text (object, "unit", TRUE, error) &&
         gr_catalog_check_text (object, "note", FALSE, error);
}

static void
gr_limit_class_init (GrLimitClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_limit_load;
}

static void
gr_limit_init (GrLimit *self)
{
}

/**
 * gr_limit_find:
 * @id: an id such as `mini-game.name.length`
 *
 * Finds a limit among those built into the program. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the limit, %NULL where there is none of this name
 */
GrLimit *
gr_limit_find (const char *id)
{
  static GListModel *limits = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  if (g_once_init_enter (&limits))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("limits.json", "limits", GR_TYPE_LIMIT, NULL);

      g_once_init_leave (&limits, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_LIMIT)));
    }

  return gr_catalog_find (limits, id);
}

/**
 * gr_limit_get_subject:
 * @self: a limit
 *
 * Returns: what it limits: its own id, or what it has in common with the limits of other sources
 */
const char *
gr_limit_get_subject (GrLimit *self)
{
  const char *subject;

  g_return_val_if_fail (GR_IS_LIMIT (self), NULL);

  subject = gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "subject");
  return subject != NULL ? subject : gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self));
}

/**
 * gr_limit_get_value:
 * @self: a limit
 *
 * Returns: the number, in units of [method@Gr.Limit.get_unit]
 */
gint64
gr_limit_get_value (GrLimit *self)
{
  g_return_val_if_fail (GR_IS_LIMIT (self), -1);

  return self->value;
}

/**
 * gr_limit_get_unit:
 * @self: a limit
 *
 * Returns: what is counted: `items`, `characters`, `seconds`, `days`, `hours`, `megabytes`, `pixels` or `per-minute`
 */
const char *
gr_limit_get_unit (GrLimit *self)
{
  g_return_val_if_fail (GR_IS_LIMIT (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "unit");
}

/**
 * gr_limit_get_note:
 * @self: a limit
 *
 * Returns: (nullable): how to read the number, translated
 */
const char *
gr_limit_get_note (GrLimit *self)
{
  g_return_val_if_fail (GR_IS_LIMIT (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "note");
}
