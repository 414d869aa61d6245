/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-site-proof.h"

#include <string.h>

#include "gr-catalog-private.h"
#include "gr-json.h"

#define TOKEN "{token}"

struct _GrSiteProof
{
  GrCatalogEntry parent_instance;

  int      kind;
  gboolean is_superseded;
};

G_DEFINE_FINAL_TYPE (GrSiteProof, gr_site_proof, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_site_proof_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  static const char *const kinds[] = {"dns", "file", NULL};
  GrSiteProof             *self = GR_SITE_PROOF (entry);
  const char              *content = gr_json_get_string (object, "content");

  self->is_superseded = gr_json_get_boolean (object, "superseded", FALSE);

  return gr_catalog_read_choice (object, "kind", kinds, &self->kind, error) &&
         gr_catalog_check_text (object, "file", self->kind == 1, error) &&
         gr_catalog_require (object, "content", content != NULL && g_str_has_suffix (content, TOKEN), error);
}

static void
gr_site_proof_class_init (GrSiteProofClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_site_proof_load;
}

static void
gr_site_proof_init (GrSiteProof *self)
{
}

/**
 * gr_site_proof_get_all:
 *
 * Gets the ways that are built into the program. May be called from any thread.
 *
 * Returns: (transfer none): a list of [class@Gr.SiteProof], current ones before those that are superseded
 */
GListModel *
gr_site_proof_get_all (void)
{
  static GListModel *proofs = NULL;

  if (g_once_init_enter (&proofs))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("site-proofs.json", "site_proofs", GR_TYPE_SITE_PROOF, NULL);

      g_once_init_leave (&proofs, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_SITE_PROOF)));
    }

  return proofs;
}

/**
 * gr_site_proof_find:
 * @id: an id such as `dns-txt`
 *
 * Finds a way among those built into the program. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the way, %NULL where there is none of this name
 */
GrSiteProof *
gr_site_proof_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return gr_catalog_find (gr_site_proof_get_all (), id);
}

/**
 * gr_site_proof_is_file:
 * @self: a way
 *
 * Returns: whether it is a file below a URL prefix, and not a DNS record
 */
gboolean
gr_site_proof_is_file (GrSiteProof *self)
{
  g_return_val_if_fail (GR_IS_SITE_PROOF (self), FALSE);

  return self->kind == 1;
}

/**
 * gr_site_proof_is_superseded:
 * @self: a way
 *
 * Returns: whether guides still say so and newer reports say otherwise
 */
gboolean
gr_site_proof_is_superseded (GrSiteProof *self)
{
  g_return_val_if_fail (GR_IS_SITE_PROOF (self), FALSE);

  return self->is_superseded;
}

static char *
fill_in (GrSiteProof *self,
         const char  *member,
         const char  *token)
{
  g_autoptr (GString) text = g_string_new (gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), member));

  g_string_replace (text, TOKEN, token, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gr_site_proof_dup_file:
 * @self: a way that is a file
 * @token: what the portal gives
 *
 * Returns: (transfer full): the name of the file
 */
char *
gr_site_proof_dup_file (GrSiteProof *self,
                        const char  *token)
{
  g_return_val_if_fail (GR_IS_SITE_PROOF (self) && self->kind == 1, NULL);
  g_return_val_if_fail (token != NULL, NULL);

  return fill_in (self, "file", token);
}

/**
 * gr_site_proof_dup_content:
 * @self: a way
 * @token: what the portal gives
 *
 * Returns: (transfer full): the text of the record or the file
 */
char *
gr_site_proof_dup_content (GrSiteProof *self,
                           const char  *token)
{
  g_return_val_if_fail (GR_IS_SITE_PROOF (self), NULL);
  g_return_val_if_fail (token != NULL, NULL);

  return fill_in (self, "content", token);
}

/**
 * gr_site_proof_dup_token:
 * @self: a way
 * @content: the text of a record or a file
 *
 * Takes the token out of a text, whatever it looks like.
 *
 * Returns: (transfer full) (nullable): the token, %NULL where @content is no text of this way
 */
char *
gr_site_proof_dup_token (GrSiteProof *self,
                         const char  *content)
{
  g_autofree char *head = NULL;

  g_return_val_if_fail (GR_IS_SITE_PROOF (self), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  head = gr_site_proof_dup_content (self, "");
  return g_str_has_prefix (content, head) && content[strlen (head)] != '\0' ? g_strdup (content + strlen (head)) : NULL;
}
