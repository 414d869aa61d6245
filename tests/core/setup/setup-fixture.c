/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "setup-fixture.h"

#include "gr-json.h"

#include <string.h>

typedef struct
{
  GrEvidenceState state;
  char           *text;
} Said;

struct _FakeWitness
{
  GObject parent_instance;

  GHashTable *said;
};

static void witness_init (GrWitnessInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeWitness, fake_witness, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GR_TYPE_WITNESS, witness_init))

static void
said_free (gpointer data)
{
  Said *said = data;

  g_free (said->text);
  g_free (said);
}

static GrEvidence *
fake_witness_look (GrWitness     *witness,
                   GrGuideStep   *step,
                   GrProof       *proof,
                   const GrPlace *place)
{
  g_autofree char *key = gr_place_dup_question (place, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)));
  Said            *said = g_hash_table_lookup (FAKE_WITNESS (witness)->said, key);

  return said != NULL ? gr_evidence_new_looked (proof, said->state, said->text, 0, NULL, NOW) : NULL;
}

static void
witness_init (GrWitnessInterface *iface)
{
  iface->look = fake_witness_look;
}

static void
fake_witness_finalize (GObject *object)
{
  g_hash_table_unref (FAKE_WITNESS (object)->said);

  G_OBJECT_CLASS (fake_witness_parent_class)->finalize (object);
}

static void
fake_witness_class_init (FakeWitnessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_witness_finalize;
}

static void
fake_witness_init (FakeWitness *self)
{
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, said_free);
}

static char *
make_key (const char *proof_id,
          const char *place)
{
  return *place != '\0' ? g_strconcat (proof_id, "@", place, NULL) : g_strdup (proof_id);
}

void
fake_witness_tell (FakeWitness    *self,
                   const char     *proof_id,
                   const char     *place,
                   GrEvidenceState state,
                   const char     *text)
{
  Said *said = g_new0 (Said, 1);

  said->state = state;
  said->text = g_strdup (text);
  g_hash_table_insert (self->said, make_key (proof_id, place), said);
  gr_witness_emit_changed (GR_WITNESS (self));
}

void
fake_witness_forget (FakeWitness *self,
                     const char  *proof_id,
                     const char  *place)
{
  g_autofree char *key = make_key (proof_id, place);

  g_assert_true (g_hash_table_remove (self->said, key));
  gr_witness_emit_changed (GR_WITNESS (self));
}

/* @guides is a JSON array in which ' stands for ". */
void
setup_fixture_init (SetupFixture *self,
                    const char   *guides)
{
  g_autoptr (GError)        error = NULL;
  g_autofree char          *text = g_strdup (guides);
  g_autoptr (JsonNode)      node = NULL;
  g_autoptr (GListStore)    list = g_list_store_new (GR_TYPE_GUIDE);
  g_autoptr (GrEnvironment) production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, "Production");
  g_autoptr (GrEnvironment) sandbox = gr_environment_new ("qa", GR_ENVIRONMENT_SANDBOX, "QA");

  g_strdelimit (text, "'", '"');
  node = gr_json_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_autoptr (GrCatalogEntry) guide = gr_catalog_entry_new (GR_TYPE_GUIDE, json_array_get_object_element (json_node_get_array (node), i), &error);

      g_assert_no_error (error);
      g_list_store_append (list, guide);
    }

  self->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  self->workspace = gr_workspace_new ("w", "Paper Planes");
  gr_workspace_set_field (self->workspace, "app.type", "mini-game");
  gr_workspace_add_environment (self->workspace, production);
  gr_workspace_add_environment (self->workspace, sandbox);
  self->clock = gr_clock_new_manual (NOW);
  self->setup = gr_setup_new_for_guides (self->catalog, G_LIST_MODEL (list), self->workspace, self->clock);
  self->witness = g_object_new (FAKE_TYPE_WITNESS, NULL);
  gr_setup_add_witness (self->setup, GR_WITNESS (self->witness));
}

void
setup_fixture_clear (SetupFixture *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->setup));
  g_assert_finalize_object (g_steal_pointer (&self->witness));
  g_assert_finalize_object (g_steal_pointer (&self->workspace));
  g_clear_object (&self->clock);
  g_clear_object (&self->catalog);
}

/* @regions are apart by a space. */
void
setup_fixture_set_regions (SetupFixture *self,
                           const char   *regions)
{
  g_auto (GStrv) ids = *regions != '\0' ? g_strsplit (regions, " ", -1) : g_new0 (char *, 1);

  gr_workspace_set_regions (self->workspace, (const char *const *)ids);
}

void
setup_fixture_tell (SetupFixture *self,
                    const char   *question,
                    const char   *choice,
                    gint64        days_ago)
{
  g_autoptr (GrAnswer) answer = choice != NULL ? gr_answer_new (choice, NOW - days_ago * DAY, NULL) : NULL;

  gr_workspace_set_answer (self->workspace, question, answer);
}

GrStepPart *
setup_fixture_find (SetupFixture *self,
                    const char   *path,
                    const char   *place)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GrPlace) parsed = gr_place_new_parse (place, &error);
  GrStep             *step = gr_setup_find_step (self->setup, path);

  g_assert_no_error (error);
  g_assert_nonnull (step);

  return gr_step_find_part (step, parsed);
}

void
setup_fixture_assert (SetupFixture *self,
                      const char   *path,
                      const char   *place,
                      GrStepState   state,
                      const char   *in_reason)
{
  GrStepPart *part;

  gr_setup_refresh (self->setup);
  part = setup_fixture_find (self, path, place);
  g_assert_nonnull (part);
  g_test_message ("%s %s: %s, %s", path, place, gr_step_state_get_nick (gr_step_part_get_state (part)), gr_step_part_get_reason (part));
  g_assert_cmpint (gr_step_part_get_state (part), ==, state);
  g_assert_nonnull (strstr (gr_step_part_get_reason (part), in_reason));
}
