/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-sample-resources.h"
#include "gr-workspace-file.h"
#include "gr-workspace-private.h"

/* The sample's dates are days before the day it is made, so that it looks the same in every year. */
static void
move_answers (GrWorkspace *self,
              gint64       today)
{
  g_autoptr (GList) questions = g_hash_table_get_keys (gr_workspace_get_answer_table (self));
  gint64            newest = G_MININT64;

  for (GList *l = questions; l != NULL; l = l->next)
    newest = MAX (newest, gr_answer_get_date (gr_workspace_get_answer (self, l->data)));

  for (GList *l = questions; l != NULL; l = l->next)
    {
      g_autofree char     *question = g_strdup (l->data);
      GrAnswer            *answer = gr_workspace_get_answer (self, question);
      g_autoptr (GrAnswer) moved = gr_answer_new_about (gr_answer_get_value (answer),
                                                        gr_answer_get_date (answer) - newest + today,
                                                        gr_answer_get_note (answer),
                                                        gr_answer_get_about (answer));

      gr_workspace_set_answer (self, question, moved);
    }
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

  move_answers (self, g_get_real_time () / G_USEC_PER_SEC);

  return self;
}
