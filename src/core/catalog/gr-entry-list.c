/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-entry-list.h"

struct _GrEntryList
{
  GObject parent_instance;

  GType      item_type;
  GPtrArray *entries;
};

static GType
gr_entry_list_get_item_type (GListModel *model)
{
  return GR_ENTRY_LIST (model)->item_type;
}

static guint
gr_entry_list_get_n_items (GListModel *model)
{
  return GR_ENTRY_LIST (model)->entries->len;
}

static gpointer
gr_entry_list_get_item (GListModel *model,
                        guint       position)
{
  GrEntryList *self = GR_ENTRY_LIST (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = gr_entry_list_get_item_type;
  iface->get_n_items = gr_entry_list_get_n_items;
  iface->get_item = gr_entry_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GrEntryList, gr_entry_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
gr_entry_list_finalize (GObject *object)
{
  g_ptr_array_unref (GR_ENTRY_LIST (object)->entries);

  G_OBJECT_CLASS (gr_entry_list_parent_class)->finalize (object);
}

static void
gr_entry_list_class_init (GrEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_entry_list_finalize;
}

static void
gr_entry_list_init (GrEntryList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gr_entry_list_new:
 * @item_type: what kind of entry it takes
 *
 * Creates an empty list.
 *
 * Returns: (transfer full): a new list
 */
GrEntryList *
gr_entry_list_new (GType item_type)
{
  GrEntryList *self;

  g_return_val_if_fail (g_type_is_a (item_type, GR_TYPE_CATALOG_ENTRY), NULL);

  self = g_object_new (GR_TYPE_ENTRY_LIST, NULL);
  self->item_type = item_type;

  return self;
}

/**
 * gr_entry_list_append:
 * @self: a list that is being loaded, which nobody else knows yet
 * @entry: what to add at its end
 *
 * Adds an entry without telling anybody.
 */
void
gr_entry_list_append (GrEntryList    *self,
                      GrCatalogEntry *entry)
{
  g_return_if_fail (GR_IS_ENTRY_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (entry, self->item_type));

  g_ptr_array_add (self->entries, g_object_ref (entry));
}
