/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-fields.h"
#include "gr-sample-resources.h"
#include "gr-snapshot-private.h"
#include "gr-workspace-file.h"
#include "gr-workspace-private.h"

static void
move_answers (GrWorkspace *self,
              gint64       seconds)
{
  g_autoptr (GList) questions = g_hash_table_get_keys (gr_workspace_get_answer_table (self));

  for (GList *l = questions; l != NULL; l = l->next)
    {
      g_autofree char     *question = g_strdup (l->data);
      GrAnswer            *answer = gr_workspace_get_answer (self, question);
      g_autoptr (GrAnswer) moved = gr_answer_new_about (gr_answer_get_value (answer),
                                                        gr_answer_get_date (answer) + seconds,
                                                        gr_answer_get_note (answer),
                                                        gr_answer_get_about (answer));

      gr_workspace_set_answer (self, question, moved);
    }
}

static void
move_portal (GrWorkspace *self,
             gint64       seconds)
{
  GListModel *environments = gr_workspace_get_environments (self);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      gint64                    date = gr_environment_get_portal_date (environment);

      if (date != 0)
        gr_environment_set_portal_date (environment, date + seconds);
    }
}

static void
move_snapshots (GrWorkspace *self,
                gint64       seconds)
{
  GListStore *store = gr_workspace_get_snapshot_store (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (GrSnapshot) snapshot = g_list_model_get_item (G_LIST_MODEL (store), i);
      g_autoptr (GrSnapshot) moved = gr_snapshot_new_moved (snapshot, gr_snapshot_get_date (snapshot) + seconds);

      g_list_store_splice (store, i, 1, (gpointer *)&moved, 1);
    }
}

/* The sample's dates are days before the day it is made, so that it looks the same in every year: the last answer was given today. */
static void
move_dates (GrWorkspace *self,
            gint64       today)
{
  GHashTableIter iter;
  gpointer       answer;
  gint64         newest = G_MININT64;

  g_hash_table_iter_init (&iter, gr_workspace_get_answer_table (self));
  while (g_hash_table_iter_next (&iter, NULL, &answer))
    newest = MAX (newest, gr_answer_get_date (answer));

  move_answers (self, today - newest);
  move_portal (self, today - newest);
  move_snapshots (self, today - newest);
}

/**
 * gr_workspace_new_sample:
 *
 * Makes the workspace that greets a person with no TikTok account: a fictitious studio with a mini game, its environments and
 * test identities, and a guide half walked. It lives in data/samples.
 *
 * Returns: (transfer full): a workspace with no file
 */
GrWorkspace *
gr_workspace_new_sample (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GrWorkspace       *self;

  bytes = g_resource_lookup_data (gr_samples_get_resource (), GR_RESOURCE_PATH "/samples/workspace.json", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);

  self = gr_workspace_from_json (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  move_dates (self, g_get_real_time () / G_USEC_PER_SEC);

  return self;
}
