/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slots-private.h"

#include "gr-asset-look.h"
#include "gr-asset-slot-private.h"
#include "gr-asset-watch.h"

struct _GrAssetSlots
{
  GObject parent_instance;

  GrWorkspace  *workspace;
  GrCatalog    *catalog;
  GrRulePack   *pack;
  GPtrArray    *slots;
  GrAssetWatch *watch;
  GHashTable   *looks; /* content hash → guint64 */
  GCancellable *cancellable;
  guint         n_running;
  guint         n_failing;
};

/* Something on its way for one file. Its slots may be gone when it arrives. */
typedef struct
{
  GWeakRef      slots;
  GrAssetSlot  *slot;  /* (owned) */
  GrAssetCheck *check; /* (owned) */
} Run;

enum
{
  PROP_0,
  PROP_N_FAILING,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void gr_asset_slots_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrAssetSlots, gr_asset_slots, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gr_asset_slots_list_model_init))

static GType
gr_asset_slots_get_item_type (GListModel *model)
{
  return GR_TYPE_ASSET_SLOT;
}

static guint
gr_asset_slots_get_n_items (GListModel *model)
{
  return GR_ASSET_SLOTS (model)->slots->len;
}

static gpointer
gr_asset_slots_get_item (GListModel *model,
                         guint       position)
{
  GrAssetSlots *self = GR_ASSET_SLOTS (model);

  return position < self->slots->len ? g_object_ref (g_ptr_array_index (self->slots, position)) : NULL;
}

static void
gr_asset_slots_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gr_asset_slots_get_item_type;
  iface->get_n_items = gr_asset_slots_get_n_items;
  iface->get_item = gr_asset_slots_get_item;
}

static Run *
run_new (GrAssetSlots *self,
         GrAssetSlot  *slot,
         GrAssetCheck *check)
{
  Run *run = g_new0 (Run, 1);

  g_weak_ref_init (&run->slots, self);
  run->slot = g_object_ref (slot);
  run->check = g_object_ref (check);

  return run;
}

static void
run_free (Run *run)
{
  g_weak_ref_clear (&run->slots);
  g_clear_object (&run->slot);
  g_clear_object (&run->check);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static void
begin_run (GrAssetSlots *self)
{
  if (self->n_running++ == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* What files have to do with each other is said when all of them are known. */
static void
end_run (GrAssetSlots *self)
{
  if (--self->n_running > 0)
    return;

  _gr_asset_slots_judge (self->slots);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
update_failing (GrAssetSlots *self)
{
  guint n_failing = 0;

  for (guint i = 0; i < self->slots->len; i++)
    n_failing += gr_asset_slot_get_n_failing (g_ptr_array_index (self->slots, i));

  if (self->n_failing == n_failing)
    return;
  self->n_failing = n_failing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FAILING]);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Run)          run = user_data;
  g_autoptr (GrAssetSlots) self = g_weak_ref_get (&run->slots);
  g_autoptr (GError)       error = NULL;
  GrAssetEntry            *entry;
  guint64                  look;

  if (self == NULL)
    return;

  entry = _gr_asset_slot_find_entry (run->slot, NULL, run->check);
  if (!gr_asset_look_finish (result, &look, &error))
    g_debug ("No look: %s", error->message);
  else if (entry != NULL && _gr_asset_entry_get_hash (entry) != NULL)
    {
      entry->has_look = TRUE;
      entry->look = look;
      g_hash_table_insert (self->looks, g_strdup (_gr_asset_entry_get_hash (entry)), g_memdup2 (&look, sizeof look));
    }

  end_run (self);
}

/* A content that was looked at once, in whatever slot, is not looked at again. */
static void
find_look (GrAssetSlots *self,
           GrAssetSlot  *slot,
           GrAssetEntry *entry)
{
  GrAssetFacts *facts = gr_asset_check_get_facts (entry->check);
  const char   *hash = _gr_asset_entry_get_hash (entry);
  guint64      *known = hash != NULL ? g_hash_table_lookup (self->looks, hash) : NULL;

  entry->has_look = known != NULL;
  if (known != NULL)
    entry->look = *known;
  if (known != NULL || hash == NULL || facts->width == 0 || facts->height == 0)
    return;

  begin_run (self);
  gr_asset_look_async (gr_asset_check_get_file (entry->check), facts, entry->cancellable, looked_cb, run_new (self, slot, entry->check));
}

/* The content of a file that was chosen just now is remembered as the chosen one. For a file that somebody else wrote into the
 * workspace without a hash, its first content here is taken for it. Of a file that is no picture the workspace tells nothing. */
static void
remember_content (GrAssetSlots *self,
                  GrAssetEntry *entry)
{
  GrAssetFacts *facts = gr_asset_check_get_facts (entry->check);
  const char   *hash = _gr_asset_entry_get_hash (entry);

  if (hash == NULL || facts->format == GR_IMAGE_UNKNOWN || gr_asset_choice_get_sha256 (entry->choice) != NULL)
    return;

  if (gr_asset_choice_get_chosen (entry->choice) != 0)
    gr_asset_choice_remember (entry->choice, hash, facts->bytes, gr_asset_choice_get_chosen (entry->choice));
  else
    gr_workspace_adopt_asset_content (self->workspace, entry->choice, hash, facts->bytes);
  gr_asset_check_follow (entry->check, hash);
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Run)          run = user_data;
  g_autoptr (GrAssetSlots) self = g_weak_ref_get (&run->slots);
  gboolean                 checked = gr_asset_check_run_finish (GR_ASSET_CHECK (object), result, NULL);
  GrAssetEntry            *entry;

  if (self == NULL)
    return;

  entry = _gr_asset_slot_find_entry (run->slot, NULL, run->check);
  if (checked && entry != NULL)
    {
      remember_content (self, entry);
      find_look (self, run->slot, entry);
      _gr_asset_slot_count_failing (run->slot);
    }

  end_run (self);
}

static void
run_entry (GrAssetSlots *self,
           GrAssetSlot  *slot,
           GrAssetEntry *entry)
{
  g_cancellable_cancel (entry->cancellable);
  g_clear_object (&entry->cancellable);
  entry->cancellable = g_cancellable_new ();

  begin_run (self);
  gr_asset_check_run_async (entry->check, entry->cancellable, checked_cb, run_new (self, slot, entry->check));
}

/* Judges a file again wherever it is chosen, or every file. */
void
_gr_asset_slots_run_file (GrAssetSlots *self,
                          GFile        *file)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      GrAssetSlot *slot = g_ptr_array_index (self->slots, i);
      GPtrArray   *entries = _gr_asset_slot_get_entries (slot);

      for (guint j = 0; j < entries->len; j++)
        {
          GrAssetEntry *entry = g_ptr_array_index (entries, j);

          if (file == NULL || g_file_equal (gr_asset_check_get_file (entry->check), file))
            run_entry (self, slot, entry);
        }
    }
}

GrCatalog *
_gr_asset_slots_get_catalog (GrAssetSlots *self)
{
  return self->catalog;
}

/* Is cancelled when the slots are let go. */
GCancellable *
_gr_asset_slots_get_cancellable (GrAssetSlots *self)
{
  return self->cancellable;
}

static GrAssetSlot *
take_slot (GrAssetSlots *self,
           GrSlotRule   *rule,
           const char   *language_id)
{
  GrAssetSlot     *slot = gr_asset_slots_find (self, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (rule)), language_id);
  g_autofree char *name = NULL;

  if (slot != NULL)
    return g_object_ref (slot);

  name = _gr_asset_slots_name_language (self, language_id);
  slot = _gr_asset_slot_new (self->pack, rule, language_id, name);
  g_signal_connect_object (slot, "notify::n-failing", G_CALLBACK (update_failing), self, G_CONNECT_SWAPPED);

  return slot;
}

/* Puts the slots in their order, keeping those that are there. */
static void
sync_slots (GrAssetSlots *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->slots);
  GPtrArray            *slots = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel           *rules = gr_rule_pack_get_slots (self->pack);
  guint                 start = 0;

  self->slots = before;
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (GrSlotRule) rule = g_list_model_get_item (rules, i);
      g_autoptr (GPtrArray)  ids = _gr_asset_slots_list_languages (self, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (rule)));

      g_ptr_array_add (slots, take_slot (self, rule, NULL));
      for (guint j = 0; gr_slot_rule_get_per_language (rule) && j < ids->len; j++)
        g_ptr_array_add (slots, take_slot (self, rule, g_ptr_array_index (ids, j)));
    }

  self->slots = slots;
  while (start < MIN (before->len, slots->len) && g_ptr_array_index (before, start) == g_ptr_array_index (slots, start))
    start++;
  if (start < before->len || start < slots->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start, slots->len - start);
}

static void
sync_entries (GrAssetSlots *self,
              GrAssetSlot  *slot,
              GPtrArray    *files)
{
  g_autoptr (GPtrArray) choices = gr_asset_slots_list_choices (self, slot);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)_gr_asset_entry_free);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  for (guint i = 0; i < choices->len; i++)
    {
      GrAssetChoice    *choice = g_ptr_array_index (choices, i);
      g_autoptr (GFile) file = gr_workspace_resolve_asset (self->workspace, choice);
      GrAssetEntry     *entry = _gr_asset_slot_find_entry (slot, choice, NULL);

      if (entry == NULL || !g_file_equal (gr_asset_check_get_file (entry->check), file))
        {
          g_autoptr (GrAssetCheck) check = gr_asset_check_new (file, self->pack, gr_asset_slot_get_id (slot));

          gr_asset_check_follow (check, gr_asset_choice_get_sha256 (choice));
          entry = _gr_asset_entry_new (choice, check);
          g_ptr_array_add (fresh, entry);
        }
      g_ptr_array_add (entries, entry);
      g_ptr_array_add (files, g_object_ref (file));
    }

  _gr_asset_slot_set_entries (slot, entries);
  for (guint i = 0; i < fresh->len; i++)
    run_entry (self, slot, g_ptr_array_index (fresh, i));
}

/* Makes the slots what the workspace says. */
static void
follow_workspace (GrAssetSlots *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert (GR_IS_ASSET_SLOTS (self));

  begin_run (self);
  sync_slots (self);
  for (guint i = 0; i < self->slots->len; i++)
    sync_entries (self, g_ptr_array_index (self->slots, i), files);
  gr_asset_watch_set_files (self->watch, files);
  update_failing (self);
  end_run (self);
}

static void
gr_asset_slots_dispose (GObject *object)
{
  GrAssetSlots *self = GR_ASSET_SLOTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);
  for (guint i = 0; i < self->slots->len; i++)
    _gr_asset_slot_forget (g_ptr_array_index (self->slots, i));

  G_OBJECT_CLASS (gr_asset_slots_parent_class)->dispose (object);
}

static void
gr_asset_slots_finalize (GObject *object)
{
  GrAssetSlots *self = GR_ASSET_SLOTS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->catalog);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->looks, g_hash_table_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gr_asset_slots_parent_class)->finalize (object);
}

static void
gr_asset_slots_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_FAILING:
      g_value_set_uint (value, gr_asset_slots_get_n_failing (GR_ASSET_SLOTS (object)));
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, gr_asset_slots_get_busy (GR_ASSET_SLOTS (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_slots_class_init (GrAssetSlotsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_asset_slots_dispose;
  object_class->finalize = gr_asset_slots_finalize;
  object_class->get_property = gr_asset_slots_get_property;

  properties[PROP_N_FAILING] = g_param_spec_uint ("n-failing", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_asset_slots_init (GrAssetSlots *self)
{
  self->slots = g_ptr_array_new_with_free_func (g_object_unref);
  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cancellable = g_cancellable_new ();
  self->watch = gr_asset_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (_gr_asset_slots_run_file), self, G_CONNECT_SWAPPED);
}

/**
 * gr_asset_slots_new:
 * @workspace: where files and languages are chosen
 * @catalog: knows the languages
 * @pack: the rules
 *
 * Begins to read and judge what is chosen.
 *
 * Returns: (transfer full): the slots of @pack for @workspace
 */
GrAssetSlots *
gr_asset_slots_new (GrWorkspace *workspace,
                    GrCatalog   *catalog,
                    GrRulePack  *pack)
{
  GrAssetSlots *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  self = g_object_new (GR_TYPE_ASSET_SLOTS, NULL);
  self->workspace = g_object_ref (workspace);
  self->catalog = g_object_ref (catalog);
  self->pack = g_object_ref (pack);

  g_signal_connect_object (gr_workspace_get_assets (workspace), "items-changed", G_CALLBACK (follow_workspace), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::languages", G_CALLBACK (follow_workspace), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::file", G_CALLBACK (follow_workspace), self, G_CONNECT_SWAPPED);
  follow_workspace (self);

  return self;
}

/**
 * gr_asset_slots_get_workspace:
 *
 * Returns: (transfer none): where files and languages are chosen
 */
GrWorkspace *
gr_asset_slots_get_workspace (GrAssetSlots *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), NULL);

  return self->workspace;
}

/**
 * gr_asset_slots_get_pack:
 *
 * Returns: (transfer none): the rules
 */
GrRulePack *
gr_asset_slots_get_pack (GrAssetSlots *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), NULL);

  return self->pack;
}

/**
 * gr_asset_slots_get_n_failing:
 *
 * Returns: how many files of all slots and languages do not fit or cannot be read
 */
guint
gr_asset_slots_get_n_failing (GrAssetSlots *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), 0);

  return self->n_failing;
}

/**
 * gr_asset_slots_get_busy:
 *
 * Returns: whether a file is being read
 */
gboolean
gr_asset_slots_get_busy (GrAssetSlots *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), FALSE);

  return self->n_running > 0;
}

/**
 * gr_asset_slots_find:
 * @slot_id: (nullable): a slot of the rule pack
 * @language_id: (nullable): a language, or NULL for the default language
 *
 * Returns: (transfer none) (nullable): the slot in that language, or NULL where there is none
 */
GrAssetSlot *
gr_asset_slots_find (GrAssetSlots *self,
                     const char   *slot_id,
                     const char   *language_id)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), NULL);

  for (guint i = 0; i < self->slots->len; i++)
    {
      GrAssetSlot *slot = g_ptr_array_index (self->slots, i);

      if (g_strcmp0 (gr_asset_slot_get_id (slot), slot_id) == 0 && g_strcmp0 (gr_asset_slot_get_language_id (slot), language_id) == 0)
        return slot;
    }

  return NULL;
}

/**
 * gr_asset_slots_refresh:
 *
 * Reads and judges every file again.
 */
void
gr_asset_slots_refresh (GrAssetSlots *self)
{
  g_return_if_fail (GR_IS_ASSET_SLOTS (self));

  _gr_asset_slots_run_file (self, NULL);
}
