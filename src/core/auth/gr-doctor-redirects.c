/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-redirect-uri.h"
#include "gr-strict-uri.h"

#define COUNT_LIMIT "redirect-uri.count"

static void
judge_count (GListStore        *findings,
             GrCatalog         *catalog,
             const char *const *uris)
{
  GrLimit         *limit = gr_catalog_find_limit (catalog, COUNT_LIMIT);
  guint            n_uris = g_strv_length ((char **)uris);
  g_autofree char *detail = NULL;

  if (limit == NULL || n_uris <= gr_limit_get_value (limit))
    return;

  detail = g_strdup_printf (_ ("There are %u; TikTok takes at most %u."), n_uris, (guint)gr_limit_get_value (limit));
  gr_finding_set_detail (gr_doctor_report (findings, GR_SEVERITY_ERROR, "redirect-uri.count", NULL, _ ("There are too many redirect URIs"),
                                           _ ("Remove those that no program uses any more."), GR_CATALOG_ENTRY (limit), GR_BASIS_TIKTOK),
                         detail);
}

/* What an address is when the differences that people overlook are taken out of it. */
static char *
make_skeleton (const char *text)
{
  g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (text, GR_STRICT_URI_PLAIN_PATH, NULL);
  const char             *host;
  gsize                   length;

  if (uri == NULL)
    return NULL;

  host = gr_strict_uri_is_loopback (uri) ? "loopback" : uri->host;
  length = strlen (uri->path);
  while (length > 0 && uri->path[length - 1] == '/')
    length--;

  return g_strdup_printf ("%s://%s:%u/%.*s", uri->scheme, host, uri->any_port ? 0 : uri->port, (int)length, uri->path);
}

/* TikTok compares byte by byte, so an address that differs from another one by a slash is another address. */
static void
judge_twins (GListStore        *findings,
             const char *const *uris)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) skeletons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autofree char *skeleton = make_skeleton (uris[i]);
      const char      *similar = skeleton != NULL ? g_hash_table_lookup (skeletons, skeleton) : NULL;
      g_autofree char *detail = similar != NULL ? g_strdup_printf (_ ("The other one is %s."), similar) : NULL;

      if (!g_hash_table_add (seen, (gpointer)uris[i]))
        gr_doctor_report (findings, GR_SEVERITY_WARNING, "redirect-uri.duplicate", uris[i], _ ("The redirect URI is there twice"),
                          _ ("Remove one of them: it takes up a place."), NULL, GR_BASIS_TIKTOK);
      else if (similar != NULL)
        gr_finding_set_detail (gr_doctor_report (findings, GR_SEVERITY_INFO, "redirect-uri.similar", uris[i],
                                                 _ ("Two redirect URIs are easily mixed up"),
                                                 _ ("TikTok compares byte by byte: localhost is not 127.0.0.1, and a last slash counts. Keep both only if programs use both."),
                                                 NULL, GR_BASIS_TIKTOK),
                               detail);
      else if (skeleton != NULL)
        g_hash_table_insert (skeletons, g_steal_pointer (&skeleton), (gpointer)uris[i]);
    }
}

static void
judge_slash (GListStore *findings,
             const char *text)
{
  g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (text, GR_STRICT_URI_PLAIN_PATH, NULL);

  /* A bare host is reported for having no path at all. */
  if (uri == NULL || g_str_has_suffix (uri->path, "/"))
    return;

  gr_doctor_report (findings, GR_SEVERITY_INFO, "redirect-uri.slash", text, _ ("The redirect URI does not end in a slash"),
                    _ ("That is allowed. Write it the same everywhere: a web server that adds the slash, or a sample that has it, makes another address of it."),
                    NULL, GR_BASIS_FIELD_REPORT);
}

/**
 * gr_doctor_judge_redirect_uris:
 * @catalog: the catalogue
 * @platform: (nullable): "web" or "desktop"; anything else is judged as web
 * @redirect_uris: all that are to be registered for the platform
 *
 * Judges each redirect URI as [func@Gr.redirect_uri_judge] does, and then what only shows when one sees them all: their number,
 * addresses that stand twice, and addresses that people take for one another.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_doctor_judge_redirect_uris (GrCatalog         *catalog,
                               const char        *platform,
                               const char *const *redirect_uris)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (redirect_uris != NULL, NULL);

  judge_count (findings, catalog, redirect_uris);
  for (guint i = 0; redirect_uris[i] != NULL; i++)
    {
      gr_doctor_append (findings, gr_redirect_uri_judge (catalog, platform, redirect_uris[i]));
      judge_slash (findings, redirect_uris[i]);
    }
  judge_twins (findings, redirect_uris);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
