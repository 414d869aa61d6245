/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define GR_JSON_MAX_DEPTH 64

typedef enum
{
  GR_JSON_ERROR_SYNTAX,
  GR_JSON_ERROR_ENCODING,
  GR_JSON_ERROR_DEPTH,
  GR_JSON_ERROR_DUPLICATE,
  GR_JSON_ERROR_SHAPE,
} GrJsonError;

#define GR_JSON_ERROR (gr_json_error_quark ())
GQuark gr_json_error_quark (void);

gboolean  gr_json_check (const char *text,
                         gsize       length,
                         guint       max_depth,
                         GError    **error);
JsonNode *gr_json_parse (const char *text,
                         gsize       length,
                         GError    **error);
JsonNode *gr_json_parse_bytes (GBytes  *bytes,
                               GError **error);
char     *gr_json_print (JsonNode *node);
void      gr_json_append (GString  *out,
                          JsonNode *node,
                          guint     depth);

void gr_json_wipe (JsonNode *node);

const char *gr_json_get_string (JsonObject *object,
                                const char *member);
gint64      gr_json_get_int (JsonObject *object,
                             const char *member,
                             gint64      fallback);
gboolean    gr_json_get_boolean (JsonObject *object,
                                 const char *member,
                                 gboolean    fallback);
char      **gr_json_dup_strv (JsonObject *object,
                              const char *member);
JsonObject *gr_json_get_object (JsonObject *object,
                                const char *member);
JsonArray  *gr_json_get_array (JsonObject *object,
                               const char *member);

G_END_DECLS
