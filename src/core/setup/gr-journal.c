/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-journal.h"

#include <glib/gi18n.h>

#include "gr-journal-page.h"
#include "gr-json.h"
#include "gr-workspace-state.h"

#define FORMAT      1
#define STATE_NAME  "journal.json"
#define MAX_CHANGES 100

/* Closing and opening again within these hours is the same sitting, and what it began with stays what is compared with; but nobody
 * sits for longer than a day. */
#define SITTING_SECONDS (4 * 60 * 60)
#define DAY_SECONDS     (24 * 60 * 60)

struct _GrJournal
{
  GObject parent_instance;

  GrSetup       *setup;
  GrStateFile   *file;     /* (nullable): NULL while nothing is kept */
  GrJournalPage *baseline; /* (nullable): what is compared with */
  GrJournalPage *latest;   /* (nullable) */
  gint64         sitting;  /* when the sitting began that compares with it */
  GHashTable    *found;    /* (nullable) (element-type utf8): what was done already when the workspace was opened */
  GListStore    *changes;
};

enum
{
  PROP_0,
  PROP_SINCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrJournal, gr_journal, G_TYPE_OBJECT)

/* The changes as they are collected. */
typedef struct
{
  GrJournal  *journal;
  GPtrArray  *changes; /* (element-type GrChange) */
  GHashTable *told;    /* (element-type utf8): what was said already of another place, and where in the list */
  gint64      now;
  gboolean    is_first;
} Collecting;

/* A page that several places share fails once, and not in each of them. */
static void
add_change (Collecting    *collecting,
            const char    *title,
            const char    *detail,
            const char    *path,
            const GrPlace *place,
            gint64         date)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s\n%s", path, title, detail != NULL ? detail : "");
  gpointer         position;

  if (g_hash_table_lookup_extended (collecting->told, key, NULL, &position))
    {
      g_autoptr (GrChange) before = g_ptr_array_steal_index (collecting->changes, GPOINTER_TO_UINT (position));

      g_ptr_array_insert (collecting->changes, (int)GPOINTER_TO_UINT (position), gr_change_new (title, detail, path, NULL, gr_change_get_date (before)));
      return;
    }

  if (collecting->changes->len >= MAX_CHANGES)
    return;
  g_hash_table_insert (collecting->told, g_steal_pointer (&key), GUINT_TO_POINTER (collecting->changes->len));
  g_ptr_array_add (collecting->changes, gr_change_new (title, detail, path, place, date));
}

static GrFinding *
dup_error (GrEvidence *evidence)
{
  GListModel *findings = gr_evidence_get_findings (evidence);
  guint       n_items = findings != NULL ? g_list_model_get_n_items (findings) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (gr_finding_get_severity (finding) == GR_SEVERITY_ERROR)
        return g_steal_pointer (&finding);
    }

  return NULL;
}

static void
add_evidence (Collecting *collecting,
              GrStepPart *part,
              GrEvidence *evidence)
{
  const char           *proof = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_evidence_get_proof (evidence)));
  gint64                looked_at = gr_evidence_get_looked_at (evidence);
  g_autoptr (GrFinding) error = dup_error (evidence);
  g_autofree char      *title = NULL;
  const char           *detail = NULL;

  if (gr_evidence_get_state (evidence) == GR_EVIDENCE_HOLDS)
    /* Translators: the name of a proof, such as “Privacy Policy page”. */
    title = g_strdup_printf (_ ("%s: nothing wrong any more"), proof);
  else if (error != NULL)
    {
      title = g_strdup_printf ("%s: %s", proof, gr_finding_get_title (error));
      detail = gr_finding_get_detail (error);
    }
  else
    title = g_strdup_printf ("%s: %s", proof, gr_evidence_get_text (evidence));

  add_change (collecting, title, detail, gr_step_get_path (gr_step_part_get_step (part)), gr_step_part_get_place (part),
              looked_at != 0 ? looked_at : collecting->now);
}

/* Age alone is no news: the next look tells. */
static gboolean
is_news (const GrJournalEvidence *before,
         GrEvidence              *evidence)
{
  GrEvidenceState  state = gr_evidence_get_state (evidence);
  g_autofree char *rule = gr_journal_page_dup_rule (evidence);

  if (state == GR_EVIDENCE_UNKNOWN || state == GR_EVIDENCE_AGED)
    return FALSE;
  if (state == GR_EVIDENCE_WRONG)
    return before->state != GR_EVIDENCE_WRONG || g_strcmp0 (before->rule, rule) != 0;

  return state == GR_EVIDENCE_HOLDS && before->state == GR_EVIDENCE_WRONG;
}

/* Returns whether the step has nothing to add to what was said of its proofs. */
static gboolean
compare_evidence (Collecting          *collecting,
                  GrStepPart          *part,
                  const GrJournalPart *before)
{
  GListModel *evidence = gr_step_part_get_evidence (part);
  gboolean    told = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GrEvidence)   item = g_list_model_get_item (evidence, i);
      GrProof                 *proof = gr_evidence_get_proof (item);
      const GrJournalEvidence *was = g_hash_table_lookup (before->evidence, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)));

      if (was == NULL || !gr_journal_page_is_kept (proof) || !is_news (was, item))
        continue;
      add_evidence (collecting, part, item);
      told = TRUE;
    }

  return told;
}

/* The words for a step that was in one state and is in another now, or NULL where that is not worth a word. */
static const char *
find_words (GrStepState before,
            GrStepState now)
{
  if (before == now || before == GR_STEP_UNKNOWN || now == GR_STEP_UNKNOWN || now == GR_STEP_STALE)
    return NULL;
  if (now == GR_STEP_WAITING)
    return _ ("%s: waiting now");
  if (before == GR_STEP_WAITING)
    return now == GR_STEP_DONE ? _ ("%s: the wait is over, and it is done") : _ ("%s: not waiting any more");
  if (now == GR_STEP_DONE)
    return before != GR_STEP_STALE ? _ ("%s: done") : NULL;

  return before == GR_STEP_DONE || before == GR_STEP_STALE ? _ ("%s: no longer done") : NULL;
}

static char *
fill_in (const char *words,
         const char *name)
{
  g_autoptr (GString) text = g_string_new (words);

  g_string_replace (text, "%s", name, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* That others have done something meanwhile is news; what people do themselves, they know. */
static gboolean
was_found (Collecting *collecting,
           const char *key,
           GrStepState state)
{
  if (state != GR_STEP_DONE)
    return TRUE;
  if (collecting->is_first)
    g_hash_table_add (collecting->journal->found, g_strdup (key));

  return g_hash_table_contains (collecting->journal->found, key);
}

static void
compare_part (Collecting *collecting,
              GrStepPart *part)
{
  g_autofree char     *key = gr_journal_page_make_key (part);
  const GrJournalPart *before = g_hash_table_lookup (collecting->journal->baseline->parts, key);
  GrStep              *step = gr_step_part_get_step (part);
  const char          *words;
  g_autofree char     *title = NULL;
  gint64               since = gr_step_part_get_since (part);

  if (before == NULL || compare_evidence (collecting, part, before))
    return;

  words = find_words (before->state, gr_step_part_get_state (part));
  if (words == NULL || !was_found (collecting, key, gr_step_part_get_state (part)))
    return;

  title = fill_in (words, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (step))));
  add_change (collecting, title, gr_step_part_get_reason (part), gr_step_get_path (step), gr_step_part_get_place (part),
              since > collecting->journal->baseline->at ? since : collecting->now);
}

/* The step that asks for the pictures of a slot. */
static GrStep *
find_step_of_slot (GrSetup    *setup,
                   const char *slot)
{
  GListModel *checklists = gr_setup_get_checklists (setup);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) steps = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (steps, j);
          GListModel        *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (step));

          for (guint k = 0; k < g_list_model_get_n_items (proofs); k++)
            {
              g_autoptr (GrProof) proof = g_list_model_get_item (proofs, k);

              if (gr_proof_get_kind (proof) == GR_PROOF_ASSET && g_strcmp0 (gr_proof_get_slot (proof), slot) == 0)
                return step;
            }
        }
    }

  return NULL;
}

static void
compare_assets (Collecting *collecting)
{
  GrSetup    *setup = collecting->journal->setup;
  GListModel *choices = gr_workspace_get_assets (gr_setup_get_workspace (setup));

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);
      g_autofree char          *key = gr_journal_page_make_asset_key (choice);
      const char               *before = g_hash_table_lookup (collecting->journal->baseline->assets, key);
      const char               *now = gr_asset_choice_get_sha256 (choice);
      GrStep                   *step = before != NULL && now != NULL && !g_str_equal (before, now) ? find_step_of_slot (setup, gr_asset_choice_get_slot (choice)) : NULL;
      g_autofree char          *name = NULL;
      g_autofree char          *title = NULL;
      g_autoptr (GrPlace)       place = NULL;

      if (step == NULL)
        continue;
      name = g_path_get_basename (gr_asset_choice_get_path (choice));
      title = g_strdup_printf (_ ("%s: another picture than before"), name);
      place = gr_place_new (NULL, NULL, gr_asset_choice_get_language (choice));
      add_change (collecting, title, NULL, gr_step_get_path (step), place, collecting->now);
    }
}

static void
compare_all (Collecting *collecting)
{
  GListModel *checklists = gr_setup_get_checklists (collecting->journal->setup);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) steps = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (steps, j);
          GListModel        *parts = gr_step_get_parts (step);

          for (guint k = 0; k < g_list_model_get_n_items (parts); k++)
            {
              g_autoptr (GrStepPart) part = g_list_model_get_item (parts, k);

              compare_part (collecting, part);
            }
        }
    }
  compare_assets (collecting);
}

/* A change that is there already keeps its object, and its date: it was noticed then. */
static void
show (GrJournal *self,
      GPtrArray *changes)
{
  guint    n_before = g_list_model_get_n_items (G_LIST_MODEL (self->changes));
  gboolean same = n_before == changes->len;

  for (guint i = 0; i < changes->len; i++)
    for (guint j = 0; j < n_before; j++)
      {
        g_autoptr (GrChange) before = g_list_model_get_item (G_LIST_MODEL (self->changes), j);

        if (!gr_change_equal (before, g_ptr_array_index (changes, i)))
          continue;
        same &= i == j;
        g_set_object ((GrChange **)&g_ptr_array_index (changes, i), before);
        break;
      }

  for (guint i = 0; same && i < changes->len; i++)
    {
      g_autoptr (GrChange) before = g_list_model_get_item (G_LIST_MODEL (self->changes), i);

      same = before == g_ptr_array_index (changes, i);
    }
  if (!same)
    g_list_store_splice (self->changes, 0, n_before, changes->pdata, changes->len);
}

static void
compare (GrJournal *self)
{
  g_autoptr (GPtrArray)  changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collecting             collecting = {self, changes, told, gr_clock_get_now (gr_setup_get_clock (self->setup)), self->found == NULL};

  if (self->found == NULL)
    self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  compare_all (&collecting);
  show (self, changes);
}

static void
refreshed_cb (GrJournal *self)
{
  g_autoptr (GrJournalPage) before = NULL;

  g_assert (GR_IS_JOURNAL (self));

  before = g_steal_pointer (&self->latest);
  self->latest = gr_journal_page_note (self->setup, before);
  if (self->baseline != NULL)
    compare (self);
}

static void
gr_journal_finalize (GObject *object)
{
  GrJournal *self = GR_JOURNAL (object);

  g_clear_object (&self->setup);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->file, gr_state_file_unref);
  g_clear_pointer (&self->baseline, gr_journal_page_free);
  g_clear_pointer (&self->latest, gr_journal_page_free);
  g_clear_pointer (&self->found, g_hash_table_unref);

  G_OBJECT_CLASS (gr_journal_parent_class)->finalize (object);
}

static void
gr_journal_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SINCE:
      g_value_set_int64 (value, gr_journal_get_since (GR_JOURNAL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_journal_class_init (GrJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_journal_finalize;
  object_class->get_property = gr_journal_get_property;

  properties[PROP_SINCE] = g_param_spec_int64 ("since", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_journal_init (GrJournal *self)
{
  self->changes = g_list_store_new (GR_TYPE_CHANGE);
}

/**
 * gr_journal_new:
 * @setup: the steps of a workspace
 *
 * Makes a journal that nothing stands in and that keeps nothing, see gr_journal_load().
 *
 * Returns: (transfer full): a new journal
 */
GrJournal *
gr_journal_new (GrSetup *setup)
{
  GrJournal *self;

  g_return_val_if_fail (GR_IS_SETUP (setup), NULL);

  self = g_object_new (GR_TYPE_JOURNAL, NULL);
  self->setup = g_object_ref (setup);
  g_signal_connect_object (setup, "refreshed", G_CALLBACK (refreshed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static GrJournalPage *
read_page (JsonObject *object,
           const char *member)
{
  JsonObject *page = gr_json_get_object (object, member);

  return page != NULL ? gr_journal_page_from_json (page) : NULL;
}

/* What to compare with: how it stood at the end of the last sitting. A page of the future was written by a clock that was wrong. */
static void
choose_baseline (GrJournal  *self,
                 JsonObject *object)
{
  g_autoptr (GrJournalPage) older = read_page (object, "baseline");
  g_autoptr (GrJournalPage) newer = read_page (object, "latest");
  gint64                    sitting = gr_json_get_int (object, "sitting", 0);
  gint64                    now = gr_clock_get_now (gr_setup_get_clock (self->setup));

  if (older != NULL && (older->at > now || sitting < older->at || sitting > now))
    g_clear_pointer (&older, gr_journal_page_free);

  self->sitting = now;
  if (newer != NULL && newer->at <= now && (older == NULL || now - newer->at >= SITTING_SECONDS || now - sitting >= DAY_SECONDS))
    self->baseline = g_steal_pointer (&newer);
  else if (older != NULL)
    {
      self->baseline = g_steal_pointer (&older);
      self->sitting = sitting;
    }
}

/**
 * gr_journal_load:
 * @self: a journal
 *
 * Reads how everything stood before, blocking for a small file, and from now on keeps how it stands. A file that is damaged or not
 * ours is as good as none.
 */
void
gr_journal_load (GrJournal *self)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (GError)     error = NULL;

  g_return_if_fail (GR_IS_JOURNAL (self));

  if (self->file != NULL)
    return;

  self->file = gr_workspace_state_new (gr_setup_get_workspace (self->setup), STATE_NAME);
  object = gr_state_file_load (self->file, &error);
  if (object == NULL)
    g_debug ("%s", error->message);
  else if (gr_json_get_int (object, "format", 0) != FORMAT)
    g_debug ("%s: of another format", gr_state_file_get_path (self->file));
  else
    {
      choose_baseline (self, object);
      g_clear_pointer (&self->latest, gr_journal_page_free);
      self->latest = read_page (object, "latest");
    }

  refreshed_cb (self);
  if (self->baseline != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SINCE]);
}

static JsonObject *
make_json (GrJournal *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "format", FORMAT);
  if (self->baseline != NULL)
    {
      json_object_set_int_member (object, "sitting", self->sitting);
      json_object_set_object_member (object, "baseline", gr_journal_page_to_json (self->baseline));
    }
  json_object_set_object_member (object, "latest", gr_journal_page_to_json (self->latest));
  return object;
}

/**
 * gr_journal_save:
 * @self: a journal
 *
 * Keeps how everything stands, if gr_journal_load() was called, blocking for a small file. Nobody hears of a failure.
 */
void
gr_journal_save (GrJournal *self)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (GError)     error = NULL;

  g_return_if_fail (GR_IS_JOURNAL (self));

  if (self->file == NULL || self->latest == NULL)
    return;

  object = make_json (self);
  if (!gr_state_file_save (self->file, object, &error))
    g_debug ("%s", error->message);
}

/**
 * gr_journal_save_soon:
 * @self: a journal
 *
 * Has a thread keep how everything stands, if gr_journal_load() was called.
 */
void
gr_journal_save_soon (GrJournal *self)
{
  g_autoptr (JsonObject) object = NULL;

  g_return_if_fail (GR_IS_JOURNAL (self));

  if (self->file == NULL || self->latest == NULL)
    return;

  object = make_json (self);
  gr_state_file_save_soon (self->file, object);
}

/**
 * gr_journal_list_changes:
 * @self: a journal
 *
 * Gets what is other than it was when the workspace was open before. It follows the steps.
 *
 * Returns: (transfer none): a list of [class@Gr.Change], in the order of the guides
 */
GListModel *
gr_journal_list_changes (GrJournal *self)
{
  g_return_val_if_fail (GR_IS_JOURNAL (self), NULL);

  return G_LIST_MODEL (self->changes);
}

/**
 * gr_journal_get_since:
 * @self: a journal
 *
 * Returns: of when that is with which it compares, in unix seconds; 0 where the workspace was never open here
 */
gint64
gr_journal_get_since (GrJournal *self)
{
  g_return_val_if_fail (GR_IS_JOURNAL (self), 0);

  return self->baseline != NULL ? self->baseline->at : 0;
}
