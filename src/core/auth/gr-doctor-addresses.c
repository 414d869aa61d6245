/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_TEXT (64 * 1024)

/* An address without its scheme, and without the slash at its end, which the old guides leave out now and then. */
static char *
make_needle (GrEndpoint *endpoint)
{
  const char *start = strstr (gr_endpoint_get_uri (endpoint), "://");
  char       *needle = g_ascii_strdown (start != NULL ? start + strlen ("://") : gr_endpoint_get_uri (endpoint), -1);
  gsize       length = strlen (needle);

  if (length > 0 && needle[length - 1] == '/')
    needle[length - 1] = '\0';

  return needle;
}

/* Where an address stands in a text, as a whole: neither its host nor its path may go on. */
static const char *
find_address (const char *text,
              const char *needle)
{
  gsize       length = strlen (needle);
  const char *found = text;

  while ((found = strstr (found, needle)) != NULL)
    {
      char before = found > text ? found[-1] : ' ';
      char after = found[length];

      if (!g_ascii_isalnum (before) && before != '.' && before != '-' && !g_ascii_isalnum (after) && after != '_' && after != '-')
        return found;
      found += length;
    }

  return NULL;
}

static void
judge_endpoint (GListStore *findings,
                GrCatalog  *catalog,
                GrEndpoint *endpoint,
                const char *text)
{
  g_autofree char *needle = make_needle (endpoint);
  const char      *found = find_address (text, needle);
  const char      *successor = gr_endpoint_get_replaced_by (endpoint);
  g_autofree char *fix = NULL;

  if (found == NULL)
    return;

  if (successor != NULL)
    {
      fix = g_strdup_printf (_ ("Use %s."), gr_endpoint_get_uri (gr_catalog_find_endpoint (catalog, successor)));
      gr_finding_set_detail (gr_doctor_report (findings, GR_SEVERITY_ERROR, "endpoint.legacy", gr_endpoint_get_uri (endpoint),
                                               _ ("This address is an old one"), fix, GR_CATALOG_ENTRY (endpoint), GR_BASIS_TIKTOK),
                             gr_endpoint_get_note (endpoint));
    }
  else if (g_str_has_suffix (gr_endpoint_get_uri (endpoint), "/") && found[strlen (needle)] != '/')
    {
      fix = g_strdup_printf (_ ("Write %s."), gr_endpoint_get_uri (endpoint));
      gr_doctor_report (findings, GR_SEVERITY_WARNING, "endpoint.slash", gr_endpoint_get_uri (endpoint),
                        _ ("The address lacks the slash at its end"), fix, GR_CATALOG_ENTRY (endpoint), GR_BASIS_TIKTOK);
    }
}

/* Names that other providers and older guides use, and TikTok does not. */
static void
judge_names (GListStore *findings,
             GrCatalog  *catalog,
             const char *text)
{
  static const struct
  {
    const char *name;
    const char *fix;
  } names[] = {
    {"client_id=", N_ ("TikTok calls it client_key.")},
    {"app_id=", N_ ("TikTok calls it client_key, and its value is not the app ID.")},
    {"authorization_code=", N_ ("TikTok calls it code.")},
    {"code_challenge_method=plain", N_ ("TikTok takes S256 only, with the SHA-256 in hexadecimal digits.")},
    {"response_type=token", N_ ("TikTok takes response_type=code only.")},
  };
  GrEndpoint *endpoint = gr_catalog_find_endpoint (catalog, "oauth.authorize");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *found = strstr (text, names[i].name);

      if (found != NULL && (found == text || strchr ("?&\n ", found[-1]) != NULL))
        gr_doctor_report (findings, GR_SEVERITY_ERROR, "endpoint.parameter", names[i].name, _ ("A parameter is not one of TikTok’s"),
                          _ (names[i].fix), GR_CATALOG_ENTRY (endpoint), GR_BASIS_TIKTOK);
    }
}

/**
 * gr_doctor_judge_address:
 * @catalog: the catalogue
 * @text: an address, or code or a guide with addresses in it
 *
 * Recognises the addresses of TikTok's older guides, current addresses that lack their last slash, and parameters that TikTok
 * does not have.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_doctor_judge_address (GrCatalog  *catalog,
                         const char *text)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  g_autofree char       *bounded = NULL;
  g_autofree char       *lower = NULL;
  GListModel            *endpoints;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  bounded = g_strndup (text, MAX_TEXT);
  lower = g_ascii_strdown (bounded, -1);
  endpoints = gr_catalog_get_endpoints (catalog);
  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (GrEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      judge_endpoint (findings, catalog, endpoint, lower);
    }
  judge_names (findings, catalog, lower);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
