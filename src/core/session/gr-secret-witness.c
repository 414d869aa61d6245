/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-witness.h"

#include <glib/gi18n.h>

#include "gr-secret-owner.h"

struct _GrSecretWitness
{
  GObject parent_instance;

  GrWorkspace   *workspace;
  GrSecretStore *secrets;
  GHashTable    *keys; /* (nullable) (element-type utf8 gboolean): what is kept, and whether it is locked; NULL while nobody knows */
  gboolean       is_wanted;
  gboolean       is_asking;
  gboolean       ask_again;
};

static void witness_init (GrWitnessInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrSecretWitness, gr_secret_witness, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GR_TYPE_WITNESS, witness_init))

static void ask (GrSecretWitness *self);

static void
listed_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrSecretWitness) self = user_data;
  g_autoptr (GPtrArray)       places = gr_secret_store_list_finish (GR_SECRET_STORE (source_object), result, NULL);

  self->is_asking = FALSE;
  g_clear_pointer (&self->keys, g_hash_table_unref);
  if (places != NULL)
    {
      self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < places->len; i++)
        {
          GrSecretPlace *place = g_ptr_array_index (places, i);

          g_hash_table_insert (self->keys, gr_secret_address_dup_key (&place->address), GINT_TO_POINTER (place->is_locked));
        }
    }

  gr_witness_emit_changed (GR_WITNESS (self));
  if (self->ask_again)
    ask (self);
}

static void
ask (GrSecretWitness *self)
{
  self->ask_again = self->is_asking;
  if (self->is_asking)
    return;

  self->is_asking = TRUE;
  gr_secret_store_list_async (self->secrets, NULL, listed_cb, g_object_ref (self));
}

static void
secrets_changed_cb (GrSecretWitness *self)
{
  g_assert (GR_IS_SECRET_WITNESS (self));

  if (self->is_wanted)
    ask (self);
}

static GrEnvironment *
find_environment (GrSecretWitness *self,
                  const GrPlace   *place)
{
  const char *id = place != NULL ? gr_place_get_environment_id (place) : NULL;
  GListModel *environments = gr_workspace_get_environments (self->workspace);

  if (id != NULL)
    return gr_workspace_find_environment (self->workspace, id);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_PRODUCTION)
        return environment;
    }

  return NULL;
}

static GrEvidence *
judge (GrSecretWitness *self,
       GrProof         *proof,
       GrEnvironment   *environment)
{
  GrSecretAddress  address = gr_secret_address_of_environment (self->workspace, gr_environment_get_id (environment), GR_SECRET_CLIENT_SECRET);
  g_autofree char *key = gr_secret_address_dup_key (&address);
  gboolean         store_locked = gr_secret_store_get_state (self->secrets) == GR_SECRET_STORE_LOCKED;
  gpointer         is_locked = NULL;
  g_autofree char *text = NULL;

  if (self->keys != NULL && g_hash_table_lookup_extended (self->keys, key, NULL, &is_locked) && !GPOINTER_TO_INT (is_locked))
    {
      text = g_strdup_printf (_ ("The client secret of “%s” is kept on this computer"), gr_environment_get_name (environment));
      return gr_evidence_new (proof, GR_EVIDENCE_HOLDS, text, 0);
    }

  if (store_locked || GPOINTER_TO_INT (is_locked))
    return gr_evidence_new_unprovable (proof, _ ("the keyring is locked"));
  if (self->keys == NULL && (self->is_asking || gr_secret_store_get_state (self->secrets) == GR_SECRET_STORE_OPENING))
    return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, _ ("The keyring is being read"), 0);
  if (self->keys == NULL)
    return gr_evidence_new_unprovable (proof, _ ("the keyring does not answer"));

  text = g_strdup_printf (_ ("the client secret of “%s” is not kept on this computer; it can be entered under Accounts"), gr_environment_get_name (environment));
  return gr_evidence_new_unprovable (proof, text);
}

static GrEvidence *
look (GrWitness     *witness,
      GrGuideStep   *step,
      GrProof       *proof,
      const GrPlace *place)
{
  GrSecretWitness *self = GR_SECRET_WITNESS (witness);
  GrEnvironment   *environment;

  if (gr_proof_get_kind (proof) != GR_PROOF_SECRET)
    return NULL;

  environment = find_environment (self, place);
  if (environment == NULL)
    return NULL;

  if (!self->is_wanted)
    {
      self->is_wanted = TRUE;
      ask (self);
    }
  return judge (self, proof, environment);
}

static void
witness_init (GrWitnessInterface *iface)
{
  iface->look = look;
}

static void
gr_secret_witness_finalize (GObject *object)
{
  GrSecretWitness *self = GR_SECRET_WITNESS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->secrets);
  g_clear_pointer (&self->keys, g_hash_table_unref);

  G_OBJECT_CLASS (gr_secret_witness_parent_class)->finalize (object);
}

static void
gr_secret_witness_class_init (GrSecretWitnessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_secret_witness_finalize;
}

static void
gr_secret_witness_init (GrSecretWitness *self)
{
}

/**
 * gr_secret_witness_new:
 * @workspace: the workspace
 * @secrets: where its secrets are kept
 *
 * Returns: (transfer full): a new witness
 */
GrSecretWitness *
gr_secret_witness_new (GrWorkspace   *workspace,
                       GrSecretStore *secrets)
{
  GrSecretWitness *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_SECRET_STORE (secrets), NULL);

  self = g_object_new (GR_TYPE_SECRET_WITNESS, NULL);
  self->workspace = g_object_ref (workspace);
  self->secrets = g_object_ref (secrets);
  g_signal_connect_object (secrets, "changed", G_CALLBACK (secrets_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (secrets, "notify::state", G_CALLBACK (secrets_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
