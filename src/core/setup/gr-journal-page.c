/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-journal-page.h"

#include <string.h>

#include "gr-check-rule.h"
#include "gr-json.h"

#define MAX_PARTS  4000
#define MAX_KEY    512
#define MAX_DIGEST 128

static void
evidence_free (gpointer data)
{
  GrJournalEvidence *evidence = data;

  g_free (evidence->rule);
  g_free (evidence);
}

static GrJournalPart *
part_new (GrStepState state)
{
  GrJournalPart *part = g_new0 (GrJournalPart, 1);

  part->state = state;
  part->evidence = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, evidence_free);
  return part;
}

static void
part_free (gpointer data)
{
  GrJournalPart *part = data;

  g_hash_table_unref (part->evidence);
  g_free (part);
}

static void
set_evidence (GrJournalPart  *part,
              const char     *proof_id,
              GrEvidenceState state,
              const char     *rule)
{
  GrJournalEvidence *evidence = g_new0 (GrJournalEvidence, 1);

  evidence->state = state;
  evidence->rule = g_strdup (rule);
  g_hash_table_replace (part->evidence, g_strdup (proof_id), evidence);
}

/*< private >
 * gr_journal_page_new:
 *
 * Returns: (transfer full): a page on which nothing stands
 */
GrJournalPage *
gr_journal_page_new (void)
{
  GrJournalPage *self = g_new0 (GrJournalPage, 1);

  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, part_free);
  self->assets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/*< private >
 * gr_journal_page_free:
 * @self: (transfer full): a page
 *
 * Frees it.
 */
void
gr_journal_page_free (GrJournalPage *self)
{
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->assets);
  g_free (self);
}

/*< private >
 * gr_journal_page_make_key:
 * @part: a step in a place
 *
 * Returns: (transfer full): what it is found by
 */
char *
gr_journal_page_make_key (GrStepPart *part)
{
  g_autofree char *place = gr_place_dup_key (gr_step_part_get_place (part));

  return g_strconcat (gr_step_get_path (gr_step_part_get_step (part)), "@", place, NULL);
}

/*< private >
 * gr_journal_page_make_asset_key:
 * @choice: a chosen picture
 *
 * Returns: (transfer full): what it is found by, whatever is in the file
 */
char *
gr_journal_page_make_asset_key (GrAssetChoice *choice)
{
  const char *language = gr_asset_choice_get_language (choice);

  return g_strdup_printf ("%s\n%s\n%s", gr_asset_choice_get_slot (choice), language != NULL ? language : "", gr_asset_choice_get_path (choice));
}

/*< private >
 * gr_journal_page_dup_rule:
 * @evidence: evidence
 *
 * Returns: (transfer full) (nullable): the first rule of which it says that it is broken
 */
char *
gr_journal_page_dup_rule (GrEvidence *evidence)
{
  GListModel *findings = gr_evidence_get_findings (evidence);
  guint       n_items = findings != NULL ? g_list_model_get_n_items (findings) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (gr_finding_get_severity (finding) == GR_SEVERITY_ERROR)
        return g_strdup (gr_finding_get_rule (finding));
    }

  return NULL;
}

/*< private >
 * gr_journal_page_is_kept:
 * @proof: a proof
 *
 * Returns: whether what it says can change while nobody does anything, and is worth telling for itself
 */
gboolean
gr_journal_page_is_kept (GrProof *proof)
{
  GrProofKind kind = gr_proof_get_kind (proof);

  return kind == GR_PROOF_PAGE || kind == GR_PROOF_DOMAIN || kind == GR_PROOF_PREFIX || kind == GR_PROOF_ASSET;
}

/* What nobody knows at the moment is as it was known last. */
static void
note_part (GrJournalPage       *page,
           GrStepPart          *part,
           const GrJournalPage *before)
{
  g_autofree char *key = gr_journal_page_make_key (part);
  GrJournalPart   *old = before != NULL ? g_hash_table_lookup (before->parts, key) : NULL;
  GrStepState      state = gr_step_part_get_state (part);
  GrJournalPart   *noted = part_new (state == GR_STEP_UNKNOWN && old != NULL ? old->state : state);
  GListModel      *evidence = gr_step_part_get_evidence (part);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GrEvidence) item = g_list_model_get_item (evidence, i);
      GrProof               *proof = gr_evidence_get_proof (item);
      const char            *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof));
      GrJournalEvidence     *was = old != NULL ? g_hash_table_lookup (old->evidence, id) : NULL;
      g_autofree char       *rule = gr_journal_page_dup_rule (item);

      if (!gr_journal_page_is_kept (proof))
        continue;
      if (gr_evidence_get_state (item) != GR_EVIDENCE_UNKNOWN)
        set_evidence (noted, id, gr_evidence_get_state (item), rule);
      else if (was != NULL)
        set_evidence (noted, id, was->state, was->rule);
    }

  if (g_hash_table_size (page->parts) < MAX_PARTS)
    g_hash_table_replace (page->parts, g_steal_pointer (&key), noted);
  else
    part_free (noted);
}

static void
note_step (GrJournalPage       *page,
           GrStep              *step,
           const GrJournalPage *before)
{
  GListModel *parts = gr_step_get_parts (step);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (parts, i);

      note_part (page, part, before);
    }
}

static void
note_assets (GrJournalPage *page,
             GrWorkspace   *workspace)
{
  GListModel *choices = gr_workspace_get_assets (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (choices) && i < MAX_PARTS; i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);

      if (gr_asset_choice_get_sha256 (choice) != NULL)
        g_hash_table_replace (page->assets, gr_journal_page_make_asset_key (choice), g_strdup (gr_asset_choice_get_sha256 (choice)));
    }
}

/*< private >
 * gr_journal_page_note:
 * @setup: the steps
 * @before: (nullable): the page before, for what is not known at the moment
 *
 * Notes how everything stands now.
 *
 * Returns: (transfer full): a new page
 */
GrJournalPage *
gr_journal_page_note (GrSetup             *setup,
                      const GrJournalPage *before)
{
  GrJournalPage *page = gr_journal_page_new ();
  GListModel    *checklists = gr_setup_get_checklists (setup);

  page->at = gr_clock_get_now (gr_setup_get_clock (setup));
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) steps = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (steps, j);

          note_step (page, step, before);
        }
    }
  note_assets (page, gr_setup_get_workspace (setup));
  return page;
}

static JsonObject *
make_part (const GrJournalPart *part)
{
  JsonObject       *object = json_object_new ();
  JsonObject       *proofs = json_object_new ();
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (part->evidence), (GCompareFunc)strcmp);

  json_object_set_string_member (object, "state", gr_step_state_get_nick (part->state));
  for (GList *l = ids; l != NULL; l = l->next)
    {
      const GrJournalEvidence *evidence = g_hash_table_lookup (part->evidence, l->data);
      JsonObject              *entry = json_object_new ();

      json_object_set_string_member (entry, "state", gr_evidence_state_get_nick (evidence->state));
      if (evidence->rule != NULL)
        json_object_set_string_member (entry, "rule", evidence->rule);
      json_object_set_object_member (proofs, l->data, entry);
    }

  if (ids != NULL)
    json_object_set_object_member (object, "proofs", proofs);
  else
    json_object_unref (proofs);
  return object;
}

/*< private >
 * gr_journal_page_to_json:
 * @self: a page
 *
 * Returns: (transfer full): a new object
 */
JsonObject *
gr_journal_page_to_json (const GrJournalPage *self)
{
  JsonObject       *object = json_object_new ();
  JsonObject       *parts = json_object_new ();
  JsonObject       *assets = json_object_new ();
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (self->parts), (GCompareFunc)strcmp);
  g_autoptr (GList) files = g_list_sort (g_hash_table_get_keys (self->assets), (GCompareFunc)strcmp);

  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_object_member (parts, l->data, make_part (g_hash_table_lookup (self->parts, l->data)));
  for (GList *l = files; l != NULL; l = l->next)
    json_object_set_string_member (assets, l->data, g_hash_table_lookup (self->assets, l->data));

  json_object_set_int_member (object, "at", self->at);
  json_object_set_object_member (object, "parts", parts);
  json_object_set_object_member (object, "assets", assets);
  return object;
}

static gboolean
parse_nick (GType       type,
            const char *nick,
            int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue            *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found != NULL)
    *value = found->value;
  return found != NULL;
}

static JsonObject *
get_object_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
read_proofs (GrJournalPart *part,
             JsonObject    *proofs)
{
  JsonObjectIter iter;
  const char    *id;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, proofs);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    {
      JsonObject *entry = get_object_of (node);
      const char *rule = entry != NULL ? gr_json_get_string (entry, "rule") : NULL;
      int         state;

      if (entry != NULL && strlen (id) <= MAX_KEY && (rule == NULL || strlen (rule) <= MAX_KEY) &&
          parse_nick (GR_TYPE_EVIDENCE_STATE, gr_json_get_string (entry, "state"), &state))
        set_evidence (part, id, (GrEvidenceState)state, rule);
    }
}

static void
read_parts (GrJournalPage *page,
            JsonObject    *parts)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, parts);
  while (json_object_iter_next_ordered (&iter, &key, &node) && g_hash_table_size (page->parts) < MAX_PARTS)
    {
      JsonObject    *object = get_object_of (node);
      JsonObject    *proofs = object != NULL ? gr_json_get_object (object, "proofs") : NULL;
      GrJournalPart *part;
      int            state;

      if (object == NULL || strlen (key) > MAX_KEY || !parse_nick (GR_TYPE_STEP_STATE, gr_json_get_string (object, "state"), &state))
        continue;

      part = part_new ((GrStepState)state);
      if (proofs != NULL)
        read_proofs (part, proofs);
      g_hash_table_replace (page->parts, g_strdup (key), part);
    }
}

static void
read_assets (GrJournalPage *page,
             JsonObject    *assets)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, assets);
  while (json_object_iter_next_ordered (&iter, &key, &node) && g_hash_table_size (page->assets) < MAX_PARTS)
    if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING && strlen (json_node_get_string (node)) <= MAX_DIGEST)
      g_hash_table_replace (page->assets, g_strdup (key), g_strdup (json_node_get_string (node)));
}

/*< private >
 * gr_journal_page_from_json:
 * @object: what gr_journal_page_to_json() made, or anything else
 *
 * Reads what can be understood.
 *
 * Returns: (transfer full) (nullable): a page; %NULL where it has no time or no steps
 */
GrJournalPage *
gr_journal_page_from_json (JsonObject *object)
{
  JsonObject    *parts = gr_json_get_object (object, "parts");
  JsonObject    *assets = gr_json_get_object (object, "assets");
  gint64         at = gr_json_get_int (object, "at", 0);
  GrJournalPage *page;

  if (at <= 0 || parts == NULL)
    return NULL;

  page = gr_journal_page_new ();
  page->at = at;
  read_parts (page, parts);
  if (assets != NULL)
    read_assets (page, assets);
  return page;
}
