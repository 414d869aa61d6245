/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lint-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gr-address-judge.h"
#include "gr-site-proof.h"
#include "gr-strict-uri.h"
#include "gr-word-list.h"

static void
lint_placeholder_host (const GrLintAsk *ask,
                       const char      *host,
                       GListStore      *findings)
{
  const char *placeholder = gr_word_list_match_host (gr_word_list_find ("placeholder-host"), host);

  if (placeholder != NULL)
    gr_lint_report (findings, "setup.address-placeholder", ask, placeholder);
}

void
gr_lint_address (const GrLintAsk *ask,
                 GListStore      *findings)
{
  const char      *fault = gr_address_find_fault (ask->value);
  g_autoptr (GUri) uri = NULL;

  if (fault != NULL)
    {
      gr_lint_report (findings, "setup.address", ask, fault);
      return;
    }

  uri = g_uri_parse (ask->value, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (uri == NULL)
    return;

  if (!g_str_equal (g_uri_get_scheme (uri), "https"))
    gr_lint_report (findings, "setup.address-https", ask, NULL);
  lint_placeholder_host (ask, g_uri_get_host (uri), findings);

  if ((g_str_has_suffix (ask->key, ".terms-uri") && g_strcmp0 (ask->value, ask->privacy_uri) == 0) ||
      (g_str_has_suffix (ask->key, ".privacy-uri") && g_strcmp0 (ask->value, ask->terms_uri) == 0))
    gr_lint_report (findings, "setup.address-same", ask, NULL);
}

/* The parts of a page of a store; both stores know https alone. */
static GUri *
parse_store (const char        *address,
             const char *const *hosts)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);

  if (uri == NULL || !g_str_equal (g_uri_get_scheme (uri), "https") || g_uri_get_host (uri) == NULL)
    return NULL;

  for (; *hosts != NULL; hosts++)
    if (g_ascii_strcasecmp (g_uri_get_host (uri), *hosts) == 0)
      return g_steal_pointer (&uri);

  return NULL;
}

static char *
dup_parameter (GUri       *uri,
               const char *name)
{
  g_autoptr (GPtrArray) parameters = g_uri_get_query (uri) != NULL ? gr_query_parse (g_uri_get_query (uri)) : NULL;

  return parameters != NULL ? g_strdup (gr_query_get (parameters, name)) : NULL;
}

void
gr_lint_play_page (const GrLintAsk *ask,
                   GListStore      *findings)
{
  static const char *const hosts[] = {"play.google.com", NULL};
  g_autoptr (GUri)         uri = parse_store (ask->value, hosts);
  g_autofree char         *package = uri != NULL ? dup_parameter (uri, "id") : NULL;
  const char              *known = gr_lint_get (ask, "app.android-package");

  if (package == NULL || *package == '\0' || !g_str_equal (g_uri_get_path (uri), "/store/apps/details"))
    gr_lint_report (findings, "setup.play-uri", ask, NULL);
  else if (known != NULL && !g_str_equal (known, package))
    gr_lint_report (findings, "setup.play-package", ask, package);
}

void
gr_lint_app_store_page (const GrLintAsk *ask,
                        GListStore      *findings)
{
  static const char *const hosts[] = {"apps.apple.com", "itunes.apple.com", NULL};
  g_autoptr (GUri)         uri = parse_store (ask->value, hosts);

  if (uri == NULL || !g_regex_match_simple ("/id[0-9]+/?$", g_uri_get_path (uri), G_REGEX_DOLLAR_ENDONLY, 0))
    gr_lint_report (findings, "setup.app-store-uri", ask, NULL);
}

void
gr_lint_domain (const GrLintAsk *ask,
                GListStore      *findings)
{
  const char *fault = gr_domain_find_fault (ask->value);
  const char *shared;

  if (fault != NULL)
    {
      gr_lint_report (findings, "setup.domain", ask, fault);
      return;
    }

  shared = gr_word_list_match_host (gr_word_list_find ("shared-host"), ask->value);
  if (shared != NULL)
    gr_lint_report (findings, "setup.domain-shared", ask, shared);
  lint_placeholder_host (ask, ask->value, findings);
}

void
gr_lint_url_prefix (const GrLintAsk *ask,
                    GListStore      *findings)
{
  const char *fault = gr_address_find_fault (ask->value);

  if (fault == NULL && strpbrk (ask->value, "?#") != NULL)
    fault = _ ("It has a query or a fragment.");
  else if (fault == NULL && !g_str_has_suffix (ask->value, "/"))
    fault = _ ("It does not end in a slash.");

  if (fault != NULL)
    gr_lint_report (findings, "setup.url-prefix", ask, fault);
  else
    gr_lint_address (ask, findings);
}

static char *
dup_token (const char *way,
           const char *content)
{
  GrSiteProof     *proof = gr_site_proof_find (way);
  g_autofree char *token = proof != NULL ? gr_site_proof_dup_token (proof, content) : NULL;

  /* What people paste along: quotation marks, spaces, the line's end. */
  if (token != NULL && !g_regex_match_simple ("^[A-Za-z0-9_-]+$", token, G_REGEX_DOLLAR_ENDONLY, 0))
    return NULL;

  return g_steal_pointer (&token);
}

void
gr_lint_domain_record (const GrLintAsk *ask,
                       GListStore      *findings)
{
  g_autofree char *token = dup_token ("dns-txt", ask->value);

  if (token == NULL)
    gr_lint_report (findings, "setup.domain-record", ask, NULL);
}

/* The token in the name of a file, by the way that names files so today. */
static char *
dup_name_token (const char *name)
{
  GrSiteProof     *proof = gr_site_proof_find ("file");
  g_autofree char *frame = proof != NULL ? gr_site_proof_dup_file (proof, "\n") : NULL;
  g_auto (GStrv)   ends = frame != NULL ? g_strsplit (frame, "\n", 2) : NULL;
  g_autofree char *token = NULL;
  gsize            length = strlen (name);

  if (ends == NULL || ends[0] == NULL || ends[1] == NULL || length <= strlen (ends[0]) + strlen (ends[1]) ||
      !g_str_has_prefix (name, ends[0]) || !g_str_has_suffix (name, ends[1]))
    return NULL;

  token = g_strndup (name + strlen (ends[0]), length - strlen (ends[0]) - strlen (ends[1]));

  return g_regex_match_simple ("^[A-Za-z0-9_-]+$", token, G_REGEX_DOLLAR_ENDONLY, 0) ? g_steal_pointer (&token) : NULL;
}

/* Whether a way that newer reports contradict names the file so. */
static gboolean
is_superseded_name (const char *name)
{
  GListModel *proofs = gr_site_proof_get_all ();

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrSiteProof) proof = g_list_model_get_item (proofs, i);
      g_autofree char        *file = NULL;

      if (!gr_site_proof_is_file (proof) || !gr_site_proof_is_superseded (proof))
        continue;
      file = gr_site_proof_dup_file (proof, "");
      if (g_str_equal (file, name))
        return TRUE;
    }

  return FALSE;
}

static void
lint_signature_pair (const GrLintAsk *ask,
                     const char      *name,
                     const char      *content,
                     GListStore      *findings)
{
  g_autofree char *name_token = name != NULL && !is_superseded_name (name) ? dup_name_token (name) : NULL;
  g_autofree char *content_token = content != NULL ? dup_token ("file", content) : NULL;

  if (name_token != NULL && content_token != NULL && !g_str_equal (name_token, content_token))
    gr_lint_report (findings, "setup.signature-other", ask, name);
}

void
gr_lint_signature_file (const GrLintAsk *ask,
                        GListStore      *findings)
{
  g_autofree char *token = dup_name_token (ask->value);

  if (is_superseded_name (ask->value))
    gr_lint_report (findings, "setup.signature-file-old", ask, ask->value);
  else if (token == NULL)
    gr_lint_report (findings, "setup.signature-file", ask, NULL);
  else
    lint_signature_pair (ask, ask->value, gr_lint_get (ask, "environment.signature"), findings);
}

void
gr_lint_signature (const GrLintAsk *ask,
                   GListStore      *findings)
{
  g_autofree char *token = dup_token ("file", ask->value);

  if (token == NULL)
    gr_lint_report (findings, "setup.signature", ask, NULL);
  else
    lint_signature_pair (ask, gr_lint_get (ask, "environment.signature-file"), ask->value, findings);
}

/* One entry of the list: https and a host, and nothing else. */
void
gr_lint_trusted_domain (const GrLintAsk *ask,
                        GListStore      *findings)
{
  gboolean                is_socket = g_ascii_strncasecmp (ask->value, "wss://", 6) == 0;
  g_autofree char        *address = is_socket ? g_strconcat ("https", ask->value + 3, NULL) : g_strdup (ask->value);
  g_autoptr (GrStrictUri) uri = NULL;

  if (strchr (ask->value, '*') != NULL)
    {
      gr_lint_report (findings, "setup.trusted-domain-wildcard", ask, ask->value);
      return;
    }

  uri = gr_strict_uri_parse (address, GR_STRICT_URI_ANY_PATH, NULL);
  if (uri == NULL || !g_str_equal (uri->scheme, "https") || strchr (uri->host, '.') == NULL)
    {
      gr_lint_report (findings, "setup.trusted-domain", ask, ask->value);
      return;
    }

  if (strchr (address + strlen ("https://"), '/') != NULL || uri->query != NULL || uri->fragment != NULL)
    gr_lint_report (findings, "setup.trusted-domain-path", ask, ask->value);
  if (is_socket)
    gr_lint_report (findings, "setup.trusted-domain-socket", ask, ask->value);
  lint_placeholder_host (ask, uri->host, findings);
}

void
gr_lint_email (const GrLintAsk *ask,
               GListStore      *findings)
{
  const char      *at = strchr (ask->value, '@');
  g_autofree char *person = NULL;
  const char      *word;

  if (!gr_lint_is_email (ask->value))
    {
      gr_lint_report (findings, "setup.email", ask, NULL);
      return;
    }

  person = g_ascii_strdown (ask->value, at - ask->value);
  word = gr_word_list_match_host (gr_word_list_find ("placeholder-host"), at + 1);
  if (word == NULL)
    word = gr_word_list_match_whole (gr_word_list_find ("unread-mail"), person);
  if (word != NULL)
    gr_lint_report (findings, "setup.email-unread", ask, word);
}

/**
 * gr_lint_is_email:
 * @text: any text
 *
 * Looks at the shape only: something before one @, a domain with a dot behind it, no spaces.
 *
 * Returns: whether it has the shape of an e-mail address
 */
gboolean
gr_lint_is_email (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) <= 254 &&
         g_regex_match_simple ("^[^\\s@<>,;:\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}
