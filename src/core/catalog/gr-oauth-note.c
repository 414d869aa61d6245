/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-oauth-note.h"

#include "gr-catalog-private.h"

struct _GrOauthNote
{
  GrCatalogEntry parent_instance;

  int basis;
};

G_DEFINE_FINAL_TYPE (GrOauthNote, gr_oauth_note, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_oauth_note_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  /* In the order of GrBasis. */
  static const char *const bases[] = {"tiktok", "field-report", "standard", NULL};

  return gr_catalog_read_choice (object, "basis", bases, &GR_OAUTH_NOTE (entry)->basis, error);
}

static void
gr_oauth_note_class_init (GrOauthNoteClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_oauth_note_load;
}

static void
gr_oauth_note_init (GrOauthNote *self)
{
}

/**
 * gr_oauth_note_get_basis:
 * @self: a note
 *
 * Returns: whether TikTok documents it, it was seen elsewhere, or it is a general standard
 */
GrBasis
gr_oauth_note_get_basis (GrOauthNote *self)
{
  g_return_val_if_fail (GR_IS_OAUTH_NOTE (self), GR_BASIS_TIKTOK);

  return self->basis;
}

/**
 * gr_oauth_rule_find:
 * @rule: the name of a rule, such as `client-key.known`
 *
 * Finds what a rule about sign-ins rests on. These are the same for every catalogue.
 *
 * Returns: (transfer none) (nullable): the note, %NULL where the rule is not one of them
 */
GrOauthNote *
gr_oauth_rule_find (const char *rule)
{
  static GListModel *rules;

  g_return_val_if_fail (rule != NULL, NULL);

  if (g_once_init_enter (&rules))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("oauth-notes.json", "oauth_rules", GR_TYPE_OAUTH_NOTE, NULL);

      g_once_init_leave (&rules, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_OAUTH_NOTE)));
    }

  return gr_catalog_find (rules, rule);
}
