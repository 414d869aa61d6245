/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-endpoint.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrEndpoint
{
  GrCatalogEntry parent_instance;

  int   token_kind;
  guint calls_per_minute;
};

G_DEFINE_FINAL_TYPE (GrEndpoint, gr_endpoint, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_endpoint_load (GrCatalogEntry *entry,
                  JsonObject     *object,
                  GError        **error)
{
  static const char *const kinds[] = {"none", "user", "client", NULL};
  GrEndpoint              *self = GR_ENDPOINT (entry);

  return gr_catalog_check_text (object, "method", TRUE, error) &&
         gr_catalog_check_text (object, "uri", TRUE, error) &&
         gr_catalog_require (object, "uri", g_uri_is_valid (gr_json_get_string (object, "uri"), G_URI_FLAGS_NONE, NULL), error) &&
         gr_catalog_check_text (object, "scope", FALSE, error) &&
         gr_catalog_check_text (object, "replaced_by", FALSE, error) &&
         gr_catalog_check_text (object, "note", FALSE, error) &&
         gr_catalog_read_choice (object, "token", kinds, &self->token_kind, error) &&
         gr_catalog_load_list (entry, object, "or_scopes", error) &&
         gr_catalog_read_count (object, "calls_per_minute", &self->calls_per_minute, error);
}

static void
gr_endpoint_class_init (GrEndpointClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_endpoint_load;
}

static void
gr_endpoint_init (GrEndpoint *self)
{
}

/**
 * gr_endpoint_get_method:
 * @self: an endpoint
 *
 * Returns: the HTTP method, in upper case
 */
const char *
gr_endpoint_get_method (GrEndpoint *self)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "method");
}

/**
 * gr_endpoint_get_uri:
 * @self: an endpoint
 *
 * Returns: its address at TikTok, to the byte: a missing slash at the end is another address
 */
const char *
gr_endpoint_get_uri (GrEndpoint *self)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "uri");
}

/**
 * gr_endpoint_get_scope:
 * @self: an endpoint
 *
 * Returns: (nullable): the id of the scope without which a call fails, unless gr_endpoint_opens_with() knows another
 */
const char *
gr_endpoint_get_scope (GrEndpoint *self)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "scope");
}

/**
 * gr_endpoint_opens_with:
 * @self: an endpoint
 * @scope: the name of a scope
 *
 * Returns: whether a call is allowed with @scope and no other
 */
gboolean
gr_endpoint_opens_with (GrEndpoint *self,
                        const char *scope)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), FALSE);
  g_return_val_if_fail (scope != NULL, FALSE);

  return g_strcmp0 (gr_endpoint_get_scope (self), scope) == 0 ||
         g_strv_contains (gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "or_scopes"), scope);
}

/**
 * gr_endpoint_get_token_kind:
 * @self: an endpoint
 *
 * Returns: whose token goes into the `Authorization` header
 */
GrTokenKind
gr_endpoint_get_token_kind (GrEndpoint *self)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), GR_TOKEN_KIND_NONE);

  return self->token_kind;
}

/**
 * gr_endpoint_get_calls_per_minute:
 * @self: an endpoint
 *
 * Returns: how many calls a minute TikTok allows, 0 where that is not documented
 */
guint
gr_endpoint_get_calls_per_minute (GrEndpoint *self)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), 0);

  return self->calls_per_minute;
}

/**
 * gr_endpoint_get_replaced_by:
 * @self: an endpoint
 *
 * Returns: (nullable): for a legacy endpoint, the id of the one to call instead
 */
const char *
gr_endpoint_get_replaced_by (GrEndpoint *self)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "replaced_by");
}

/**
 * gr_endpoint_get_note:
 * @self: an endpoint
 *
 * Returns: (nullable): what to know before calling it, translated
 */
const char *
gr_endpoint_get_note (GrEndpoint *self)
{
  g_return_val_if_fail (GR_IS_ENDPOINT (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "note");
}

/**
 * gr_endpoint_dup_uri:
 * @self: an endpoint
 * @base_uri: (nullable): the root of a server that stands in for TikTok, such as `http://127.0.0.1:4000`
 *
 * Makes the address to call. With @base_uri the path stays and everything before it is replaced, so that one base stands
 * in for all hosts of TikTok's.
 *
 * Returns: (transfer full): a new address
 */
char *
gr_endpoint_dup_uri (GrEndpoint *self,
                     const char *base_uri)
{
  const char *uri, *path;
  gsize       length;

  g_return_val_if_fail (GR_IS_ENDPOINT (self), NULL);

  uri = gr_endpoint_get_uri (self);
  if (base_uri == NULL || *base_uri == '\0')
    return g_strdup (uri);

  path = strstr (uri, "://");
  path = path != NULL ? strchr (path + strlen ("://"), '/') : NULL;
  length = strlen (base_uri);
  while (length > 0 && base_uri[length - 1] == '/')
    length--;

  return g_strdup_printf ("%.*s%s", (int)length, base_uri, path != NULL ? path : "/");
}
