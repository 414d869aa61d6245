/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GR_STRICT_URI_MAX_LENGTH (16 * 1024)

/* Why a text is no URI that may take part in a sign-in. */
typedef enum
{
  GR_URI_FAULT_NONE,
  GR_URI_FAULT_EMPTY,
  GR_URI_FAULT_TOO_LONG,
  GR_URI_FAULT_CHARACTER,
  GR_URI_FAULT_SCHEME,
  GR_URI_FAULT_USERINFO,
  GR_URI_FAULT_HOST,
  GR_URI_FAULT_PORT,
  GR_URI_FAULT_PATH,
} GrUriFault;

/* An absolute http or https URI taken apart, or refused. Where two readers could disagree about a text, it is refused: no
 * repair, no decoding, no relative forms. Scheme and host are in lower case; path, query and fragment are the bytes given. */
typedef struct
{
  char    *scheme;
  char    *host;
  guint    port;
  gboolean has_port;
  gboolean any_port;
  char    *path;
  char    *query;
  char    *fragment;
} GrStrictUri;

/* PLAIN_PATH is for a redirect. ANY_PATH is for a page of the provider's own, of which only the origin and the query matter.
 * ENDPOINT is for an address that Greenroom itself sends to. */
typedef enum
{
  GR_STRICT_URI_PLAIN_PATH,
  GR_STRICT_URI_ANY_PATH,
  GR_STRICT_URI_ENDPOINT,
} GrStrictUriMode;

GrStrictUri *gr_strict_uri_parse (const char     *text,
                                  GrStrictUriMode mode,
                                  GrUriFault     *fault);
void         gr_strict_uri_free (GrStrictUri *self);
gboolean     gr_strict_uri_is_loopback (const GrStrictUri *self);
gboolean     gr_strict_uri_has_same_origin (const GrStrictUri *self,
                                            const GrStrictUri *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrStrictUri, gr_strict_uri_free)

/* The parameters of a query, decoded once. */
typedef struct
{
  char *name;
  char *value;
} GrQueryParam;

GPtrArray  *gr_query_parse (const char *query);
const char *gr_query_get (GPtrArray  *params,
                          const char *name);
guint       gr_query_count (GPtrArray  *params,
                            const char *name);
gboolean    gr_query_has_duplicates (GPtrArray *params);

G_END_DECLS
