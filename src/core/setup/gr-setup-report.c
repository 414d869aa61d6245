/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-report.h"

#include "gr-field.h"
#include "gr-json.h"
#include "gr-redact.h"
#include "gr-setup-private.h"
#include "gr-setup-report-private.h"
#include "gr-util.h"

#define N_STATES (GR_STEP_STALE + 1)

struct _GrSetupReport
{
  GObject parent_instance;

  JsonObject *root;
};

/* What is needed while a report is made. */
typedef struct
{
  GrSetup    *setup;
  const char *environment_id;
  const char *region_id;
  GrPlace    *limit;
  guint       kinds;   /* a bit for each GrEnvironmentKind that the report is about */
  GHashTable *clean;   /* texts that were cleaned already; most stand many times */
  GHashTable *secrets; /* (element-type utf8 GrField): fields of a secret kind, by their keys */
  guint       n_guides;
  guint       n_complete;
  guint       n_steps;
  guint       n_steps_done;
  guint       n_parts;
  guint       states[N_STATES];
  gboolean    is_blocking;
  gboolean    is_ready;
} Making;

G_DEFINE_FINAL_TYPE (GrSetupReport, gr_setup_report, G_TYPE_OBJECT)

static void
gr_setup_report_finalize (GObject *object)
{
  GrSetupReport *self = GR_SETUP_REPORT (object);

  g_clear_pointer (&self->root, json_object_unref);

  G_OBJECT_CLASS (gr_setup_report_parent_class)->finalize (object);
}

static void
gr_setup_report_class_init (GrSetupReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_setup_report_finalize;
}

static void
gr_setup_report_init (GrSetupReport *self)
{
}

JsonObject *
gr_setup_report_get_root (GrSetupReport *self)
{
  return self->root;
}

/* Marks that turn what follows around, and all that a terminal would obey, say nothing to people. */
static gboolean
is_harmless (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return character == '\n' || (type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_SURROGATE && type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR) ||
         character == 0x200c || character == 0x200d;
}

static char *
clean_text (const char *text)
{
  g_autofree char    *valid = g_utf8_make_valid (text, -1);
  g_autofree char    *redacted = gr_redact_text (valid);
  g_autoptr (GString) clean = g_string_sized_new (strlen (redacted));

  for (const char *p = redacted; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (clean, is_harmless (g_utf8_get_char (p)) ? g_utf8_get_char (p) : 0xfffd);

  return g_strdup (clean->str);
}

static void
set_text (Making     *making,
          JsonObject *object,
          const char *member,
          const char *text)
{
  const char *clean = text != NULL ? g_hash_table_lookup (making->clean, text) : NULL;

  if (text == NULL)
    {
      json_object_set_null_member (object, member);
      return;
    }

  if (clean == NULL)
    {
      clean = clean_text (text);
      g_hash_table_insert (making->clean, g_strdup (text), (gpointer)clean);
    }
  json_object_set_string_member (object, member, clean);
}

static void
set_time (JsonObject *object,
          const char *member,
          gint64      unix_seconds)
{
  g_autoptr (GDateTime) time = unix_seconds > 0 ? g_date_time_new_from_unix_utc (unix_seconds) : NULL;
  g_autofree char      *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

static void
set_place (Making        *making,
           JsonObject    *object,
           const GrPlace *place)
{
  g_autofree char *key = gr_place_dup_key (place);
  g_autofree char *title = gr_setup_dup_place_title (making->setup, place);

  set_text (making, object, "place", key);
  set_text (making, object, "place_title", title);
}

static JsonArray *
make_findings (Making     *making,
               GListModel *findings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; findings != NULL && i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (JsonNode)  node = gr_finding_to_json (finding);
      JsonObject           *raw = json_node_get_object (node);
      JsonObject           *object = json_object_new ();
      JsonObjectIter        iter;
      const char           *member;
      JsonNode             *value;

      json_object_iter_init_ordered (&iter, raw);
      while (json_object_iter_next_ordered (&iter, &member, &value))
        if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
          set_text (making, object, member, json_node_get_string (value));
        else
          json_object_set_member (object, member, json_node_copy (value));
      json_array_add_object_element (array, object);
    }

  return array;
}

static GHashTable *
list_secret_fields (void)
{
  GHashTable *secrets = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *fields = gr_field_get_all ();

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrField) field = g_list_model_get_item (fields, i);

      /* The catalogue keeps it. */
      if (gr_value_kind_is_secret (gr_field_get_value_kind (field)))
        g_hash_table_insert (secrets, (gpointer)gr_field_get_key (field), field);
    }

  return secrets;
}

/* What was found in a field of a secret kind names the field's value, and so is not told. */
static gboolean
tells_secret (Making  *making,
              GrProof *proof)
{
  const char *key = gr_proof_get_field (proof);

  return key != NULL && g_hash_table_contains (making->secrets, key);
}

static JsonArray *
make_evidence (Making     *making,
               GListModel *evidence)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GrEvidence) item = g_list_model_get_item (evidence, i);
      GrProof               *proof = gr_evidence_get_proof (item);
      gboolean               is_secret = tells_secret (making, proof);
      JsonObject            *object = json_object_new ();

      set_text (making, object, "proof", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)));
      set_text (making, object, "title", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (proof)));
      set_text (making, object, "kind", gr_proof_kind_get_nick (gr_proof_get_kind (proof)));
      json_object_set_boolean_member (object, "optional", gr_proof_get_optional (proof));
      set_text (making, object, "either", gr_proof_get_either (proof));
      set_text (making, object, "state", gr_evidence_state_get_nick (gr_evidence_get_state (item)));
      set_text (making, object, "text", is_secret ? "••••" : gr_evidence_get_text (item));
      set_time (object, "since", gr_evidence_get_since (item));
      set_time (object, "looked_at", gr_evidence_get_looked_at (item));
      set_text (making, object, "source", gr_catalog_entry_get_source (GR_CATALOG_ENTRY (proof)));
      set_text (making, object, "as_of", gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (proof)));
      json_object_set_array_member (object, "findings", make_findings (making, is_secret ? NULL : gr_evidence_get_findings (item)));
      json_array_add_object_element (array, object);
    }

  return array;
}

/* Why a part is in its state repeats what its evidence says. */
static gboolean
reason_tells_secret (Making *making,
                     GrStep *step)
{
  GListModel *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (step));

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      if (tells_secret (making, proof))
        return TRUE;
    }

  return FALSE;
}

static JsonObject *
make_part (Making     *making,
           GrStepPart *part)
{
  JsonObject *object = json_object_new ();
  gboolean    is_secret = reason_tells_secret (making, gr_step_part_get_step (part));

  set_place (making, object, gr_step_part_get_place (part));
  set_text (making, object, "state", gr_step_state_get_nick (gr_step_part_get_state (part)));
  set_text (making, object, "reason", is_secret ? "••••" : gr_step_part_get_reason (part));
  set_text (making, object, "blocked_by", gr_step_part_get_blocked_by (part));
  set_text (making, object, "who", gr_step_part_get_who (part));
  set_time (object, "since", gr_step_part_get_since (part));
  json_object_set_boolean_member (object, "overdue", gr_step_part_get_overdue (part));
  json_object_set_array_member (object, "evidence", make_evidence (making, gr_step_part_get_evidence (part)));

  return object;
}

/* The parts that the report is about; a limit leaves out those of other environments and regions. */
static GPtrArray *
list_parts (Making *making,
            GrStep *step)
{
  GPtrArray *all = gr_step_get_part_array (step);
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (gr_place_touches (gr_step_part_get_place (g_ptr_array_index (all, i)), making->limit))
      g_ptr_array_add (parts, g_ptr_array_index (all, i));

  return parts;
}

static gboolean
counts_for (Making      *making,
            GrGuideStep *guide_step)
{
  for (int kind = GR_ENVIRONMENT_PRODUCTION; kind <= GR_ENVIRONMENT_LOCAL; kind++)
    if ((making->kinds & (1u << kind)) != 0 && gr_guide_step_counts_for (guide_step, gr_environment_kind_get_nick (kind)))
      return TRUE;

  return FALSE;
}

static void
count_parts (Making    *making,
             GPtrArray *parts,
             gboolean  *is_done)
{
  *is_done = TRUE;
  making->n_steps++;
  making->n_parts += parts->len;
  for (guint i = 0; i < parts->len; i++)
    {
      GrStepState state = gr_step_part_get_state (g_ptr_array_index (parts, i));

      making->states[state]++;
      *is_done = *is_done && state == GR_STEP_DONE;
    }

  if (*is_done)
    making->n_steps_done++;
}

static JsonObject *
make_step (Making    *making,
           GrStep    *step,
           GPtrArray *parts)
{
  GrGuideStep *guide_step = gr_step_get_guide_step (step);
  JsonObject  *object = json_object_new ();
  JsonArray   *array = json_array_new ();
  GrStepPart  *deciding = NULL;
  gboolean     is_secret = reason_tells_secret (making, step);
  gboolean     is_whole = parts->len == gr_step_get_n_parts (step);

  for (guint i = 0; i < parts->len; i++)
    {
      GrStepPart *part = g_ptr_array_index (parts, i);

      if (deciding == NULL || gr_step_part_get_rank (part) < gr_step_part_get_rank (deciding))
        deciding = part;
      json_array_add_object_element (array, make_part (making, part));
    }

  set_text (making, object, "path", gr_step_get_path (step));
  set_text (making, object, "title", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide_step)));
  json_object_set_boolean_member (object, "optional", gr_guide_step_get_optional (guide_step));
  set_text (making, object, "state", gr_step_state_get_nick (is_whole || deciding == NULL ? gr_step_get_state (step) : gr_step_part_get_state (deciding)));
  set_text (making, object, "reason", is_secret ? "••••" : is_whole || deciding == NULL ? gr_step_get_reason (step)
                                                                                        : gr_step_part_get_reason (deciding));
  set_text (making, object, "who", is_whole || deciding == NULL ? gr_step_get_who (step) : gr_step_part_get_who (deciding));
  set_time (object, "since", is_whole || deciding == NULL ? gr_step_get_since (step) : gr_step_part_get_since (deciding));
  json_object_set_array_member (object, "parts", array);

  return object;
}

static JsonObject *
make_guide (Making      *making,
            GrChecklist *checklist)
{
  GrGuide    *guide = gr_checklist_get_guide (checklist);
  JsonObject *object = json_object_new ();
  JsonArray  *array = json_array_new ();
  guint       n_counted = 0;
  guint       n_done = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (checklist)); i++)
    {
      g_autoptr (GrStep)    step = g_list_model_get_item (G_LIST_MODEL (checklist), i);
      g_autoptr (GPtrArray) parts = list_parts (making, step);
      GrGuideStep          *guide_step = gr_step_get_guide_step (step);
      gboolean              is_done;

      if (!counts_for (making, guide_step) || (parts->len == 0 && gr_step_get_n_parts (step) > 0))
        continue;

      json_array_add_object_element (array, make_step (making, step, parts));
      if (gr_guide_get_reference (guide) || gr_guide_step_get_optional (guide_step) || parts->len == 0)
        continue;

      count_parts (making, parts, &is_done);
      n_counted++;
      n_done += is_done ? 1 : 0;
    }

  making->n_guides += gr_guide_get_reference (guide) ? 0 : 1;
  making->n_complete += !gr_guide_get_reference (guide) && n_done == n_counted ? 1 : 0;
  set_text (making, object, "id", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (guide)));
  set_text (making, object, "title", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide)));
  json_object_set_boolean_member (object, "reference", gr_guide_get_reference (guide));
  json_object_set_int_member (object, "steps_counted", n_counted);
  json_object_set_int_member (object, "steps_done", n_done);
  json_object_set_array_member (object, "steps", array);

  return object;
}

static JsonArray *
make_guides (Making *making)
{
  GListModel *checklists = gr_setup_get_checklists (making->setup);
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      json_array_add_object_element (array, make_guide (making, checklist));
    }

  return array;
}

static void
set_next (Making     *making,
          JsonObject *cell,
          GrStepPart *part)
{
  JsonObject *object;
  GrStep     *step;

  if (part == NULL)
    {
      json_object_set_null_member (cell, "next");
      return;
    }

  object = json_object_new ();
  step = gr_step_part_get_step (part);
  set_text (making, object, "path", gr_step_get_path (step));
  set_text (making, object, "title", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (step))));
  set_place (making, object, gr_step_part_get_place (part));
  set_text (making, object, "state", gr_step_state_get_nick (gr_step_part_get_state (part)));
  set_text (making, object, "reason", reason_tells_secret (making, step) ? "••••" : gr_step_part_get_reason (part));
  set_text (making, object, "who", gr_step_part_get_who (part));
  set_time (object, "since", gr_step_part_get_since (part));
  json_object_set_object_member (cell, "next", object);
}

static void
add_cell (Making     *making,
          JsonArray  *cells,
          const char *environment_id,
          const char *region_id)
{
  g_autoptr (GrPlace) environment = gr_place_new (environment_id, NULL, NULL);
  g_autoptr (GrPlace) region = gr_place_new (NULL, region_id, NULL);
  g_autoptr (GrPlace) place = gr_place_new (environment_id, region_id, NULL);
  g_autofree char    *environment_title = gr_setup_dup_place_title (making->setup, environment);
  g_autofree char    *region_title = gr_setup_dup_place_title (making->setup, region);
  GrStepPart         *next = gr_setup_find_next (making->setup, place);
  JsonObject         *cell = json_object_new ();

  set_text (making, cell, "environment", environment_id);
  set_text (making, cell, "environment_title", environment_title);
  set_text (making, cell, "region", region_id);
  set_text (making, cell, "region_title", region_title);
  json_object_set_boolean_member (cell, "ready", next == NULL);
  json_object_set_boolean_member (cell, "blocked", gr_setup_is_blocked (making->setup, place));
  set_next (making, cell, next);
  json_array_add_object_element (cells, cell);
  making->is_blocking = making->is_blocking || gr_setup_is_blocked (making->setup, place);
  making->is_ready = making->is_ready && next == NULL;
}

static gboolean
is_asked_for (Making        *making,
              GrEnvironment *environment)
{
  if (making->environment_id != NULL)
    return g_strcmp0 (gr_environment_get_id (environment), making->environment_id) == 0;

  return gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL;
}

static JsonArray *
make_cells (Making *making)
{
  GrWorkspace       *workspace = gr_setup_get_workspace (making->setup);
  GListModel        *environments = gr_workspace_get_environments (workspace);
  const char *const *regions = gr_workspace_get_regions (workspace);
  const char *const  only[] = {making->region_id, NULL};
  JsonArray         *cells = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      const char *const        *wanted = making->region_id != NULL ? only : regions;

      if (!is_asked_for (making, environment))
        continue;
      if (wanted[0] == NULL)
        add_cell (making, cells, gr_environment_get_id (environment), NULL);
      for (guint j = 0; wanted[j] != NULL; j++)
        add_cell (making, cells, gr_environment_get_id (environment), wanted[j]);
    }

  /* Without an environment nothing is ready for anything. */
  if (json_array_get_length (cells) == 0)
    {
      making->is_blocking = making->environment_id != NULL || gr_setup_is_blocked (making->setup, making->limit);
      making->is_ready = making->environment_id == NULL && gr_setup_find_next (making->setup, making->limit) == NULL;
    }

  return cells;
}

static JsonObject *
make_counts (Making *making)
{
  JsonObject *counts = json_object_new ();
  JsonObject *states = json_object_new ();

  json_object_set_int_member (counts, "guides", making->n_guides);
  json_object_set_int_member (counts, "guides_complete", making->n_complete);
  json_object_set_int_member (counts, "steps", making->n_steps);
  json_object_set_int_member (counts, "steps_done", making->n_steps_done);
  json_object_set_int_member (counts, "parts", making->n_parts);
  for (int state = 0; state < N_STATES; state++)
    json_object_set_int_member (states, gr_step_state_get_nick (state), making->states[state]);
  json_object_set_object_member (counts, "states", states);

  return counts;
}

static JsonObject *
make_root (Making *making)
{
  GrWorkspace *workspace = gr_setup_get_workspace (making->setup);
  JsonObject  *root = json_object_new ();
  JsonObject  *about = json_object_new ();
  JsonArray   *guides = make_guides (making);
  JsonArray   *cells = make_cells (making);

  set_text (making, about, "id", gr_workspace_get_id (workspace));
  set_text (making, about, "name", gr_workspace_get_name (workspace));
  set_text (making, about, "app_type", gr_workspace_get_field (workspace, "app.type"));

  json_object_set_string_member (root, "format", "greenroom-setup-report");
  json_object_set_int_member (root, "version", 1);
  set_time (root, "generated", gr_clock_get_now (gr_setup_get_clock (making->setup)));
  json_object_set_object_member (root, "workspace", about);
  set_text (making, root, "environment", making->environment_id);
  set_text (making, root, "region", making->region_id);
  json_object_set_boolean_member (root, "ready", making->is_ready);
  json_object_set_boolean_member (root, "blocking", making->is_blocking);
  json_object_set_object_member (root, "counts", make_counts (making));
  json_object_set_array_member (root, "cells", cells);
  json_object_set_array_member (root, "guides", guides);

  return root;
}

/* The kinds of environments the report is about. */
static guint
find_kinds (GrSetup    *setup,
            const char *environment_id)
{
  GrEnvironment *environment = gr_workspace_find_environment (gr_setup_get_workspace (setup), environment_id);

  if (environment != NULL)
    return 1u << gr_environment_get_kind (environment);

  return (1u << GR_ENVIRONMENT_PRODUCTION) | (1u << GR_ENVIRONMENT_SANDBOX);
}

/**
 * gr_setup_report_new:
 * @setup: what to tell of, as it stands; see gr_setup_refresh()
 * @environment_id: (nullable): only this environment
 * @region_id: (nullable): only this region
 *
 * Makes a report. A limit to an environment that the workspace does not have leaves a report that blocks.
 *
 * Returns: (transfer full): a report, which never changes
 */
GrSetupReport *
gr_setup_report_new (GrSetup    *setup,
                     const char *environment_id,
                     const char *region_id)
{
  GrSetupReport         *self;
  g_autoptr (GrPlace)    limit = gr_place_new (environment_id, region_id, NULL);
  g_autoptr (GHashTable) clean = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) secrets = list_secret_fields ();
  Making                 making = {
                    .setup = setup,
                    .environment_id = gr_place_get_environment_id (limit),
                    .region_id = gr_place_get_region_id (limit),
                    .limit = limit,
                    .clean = clean,
                    .secrets = secrets,
  };

  g_return_val_if_fail (GR_IS_SETUP (setup), NULL);

  making.is_ready = TRUE;
  making.kinds = find_kinds (setup, making.environment_id);
  self = g_object_new (GR_TYPE_SETUP_REPORT, NULL);
  self->root = make_root (&making);

  return self;
}

/**
 * gr_setup_report_has_blocking:
 * @self: a report
 *
 * Returns: whether anything is known to be in the way of a cell of the report, see gr_setup_is_blocked()
 */
gboolean
gr_setup_report_has_blocking (GrSetupReport *self)
{
  g_return_val_if_fail (GR_IS_SETUP_REPORT (self), FALSE);

  return gr_json_get_boolean (self->root, "blocking", TRUE);
}

/**
 * gr_setup_report_to_text:
 * @self: a report
 *
 * Returns: (transfer full): the report for a terminal or a message, a step a line
 */
char *
gr_setup_report_to_text (GrSetupReport *self)
{
  g_return_val_if_fail (GR_IS_SETUP_REPORT (self), NULL);

  return gr_setup_report_print_text (self->root);
}

/**
 * gr_setup_report_to_json:
 * @self: a report
 *
 * Returns: (transfer full): the report for programs; its shape stands above [class@Gr.SetupReport]
 */
char *
gr_setup_report_to_json (GrSetupReport *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  g_return_val_if_fail (GR_IS_SETUP_REPORT (self), NULL);

  json_node_set_object (node, self->root);

  return gr_json_print (node);
}

/**
 * gr_setup_report_to_html:
 * @self: a report
 *
 * Returns: (transfer full): the report as one page that needs nothing else
 */
char *
gr_setup_report_to_html (GrSetupReport *self)
{
  g_return_val_if_fail (GR_IS_SETUP_REPORT (self), NULL);

  return gr_setup_report_print_html (self->root);
}
