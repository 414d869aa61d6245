/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define PLACE      "code_verifier"
#define CHARACTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"

static void
judge_length (GListStore *findings,
              GrCatalog  *catalog,
              gsize       length)
{
  GrLimit         *shortest = gr_catalog_find_limit (catalog, "pkce.verifier.length.min");
  GrLimit         *longest = gr_catalog_find_limit (catalog, "pkce.verifier.length.max");
  g_autofree char *detail = NULL;

  if (shortest == NULL || longest == NULL ||
      (length >= (gsize)gr_limit_get_value (shortest) && length <= (gsize)gr_limit_get_value (longest)))
    return;

  detail = g_strdup_printf (_ ("It has %u characters; it takes %u to %u."), (guint)length, (guint)gr_limit_get_value (shortest), (guint)gr_limit_get_value (longest));
  gr_finding_set_detail (gr_doctor_report (findings, GR_SEVERITY_ERROR, "verifier.length", PLACE, _ ("The code verifier has the wrong length"),
                                           _ ("Make it of 32 random bytes in base64url, which are 43 characters."), GR_CATALOG_ENTRY (shortest), GR_BASIS_TIKTOK),
                         detail);
}

/**
 * gr_doctor_judge_verifier:
 * @catalog: the catalogue
 * @verifier: what is to be a PKCE code verifier
 *
 * Judges the length and the characters of a verifier (https://developers.tiktok.com/doc/login-kit-desktop). No finding repeats
 * any of it.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_doctor_judge_verifier (GrCatalog  *catalog,
                          const char *verifier)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  gsize                  good;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (verifier != NULL, NULL);

  judge_length (findings, catalog, strlen (verifier));
  good = strspn (verifier, CHARACTERS);
  if (verifier[good] != '\0')
    {
      g_autofree char *detail = g_strdup_printf (_ ("The first one is at place %u."), (guint)good + 1);

      gr_finding_set_detail (gr_doctor_report (findings, GR_SEVERITY_ERROR, "verifier.character", PLACE,
                                               _ ("The code verifier has a character that is not allowed"),
                                               _ ("Use letters, digits and - . _ ~ only."),
                                               GR_CATALOG_ENTRY (gr_catalog_find_limit (catalog, "pkce.verifier.length.min")), GR_BASIS_TIKTOK),
                             detail);
    }

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
