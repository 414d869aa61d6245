/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "gr-json-path.h"
#include "gr-workspace-private.h"

G_BEGIN_DECLS

/* No list and no object of texts in a workspace file has more entries than this. */
#define GR_READER_MAX_ITEMS 1000

/* Bounds of this file format, so that a hostile file stays small work. */
typedef enum
{
  GR_READER_ID,
  GR_READER_LINE,
  GR_READER_LONG,
} GrReaderText;

/* In a file of a newer format, what can't be understood is passed over: the workspace is for looking at only. */
typedef struct
{
  GrWorkspace *workspace;
  GrJsonPath  *path;
  GPtrArray   *left_out;
  const char  *text;
  gsize        length;
  gboolean     newer;
  GError      *error;
} GrReader;

/* What every part of the reading is made of. Each answers whether it went well; where not, the error stands in the reader. */
gboolean gr_reader_fail (GrReader   *reader,
                         const char *format,
                         ...) G_GNUC_PRINTF (2, 3);
gboolean gr_reader_leave (GrReader *reader,
                          gboolean  success);
gboolean gr_reader_check_text (GrReader    *reader,
                               const char  *value,
                               GrReaderText kind);
gboolean gr_reader_check_size (GrReader   *reader,
                               JsonObject *object,
                               guint       most);
gboolean gr_reader_get_text (GrReader    *reader,
                             JsonObject  *object,
                             const char  *member,
                             GrReaderText kind,
                             gboolean     required,
                             const char **value);
gboolean gr_reader_get_flag (GrReader   *reader,
                             JsonObject *object,
                             const char *member,
                             gboolean   *value);
gboolean gr_reader_get_array (GrReader   *reader,
                              JsonNode   *node,
                              JsonArray **array);
gboolean gr_reader_get_list (GrReader    *reader,
                             JsonObject  *object,
                             const char  *member,
                             GrReaderText kind,
                             char      ***values);
gboolean gr_reader_get_day (GrReader   *reader,
                            JsonObject *object,
                            const char *member,
                            gint64     *day);
gboolean gr_reader_read_items (GrReader   *reader,
                               JsonObject *root,
                               const char *member,
                               gboolean (*read) (GrReader   *reader,
                                                 JsonObject *object));
gboolean gr_reader_read_object (GrReader   *reader,
                                JsonObject *root,
                                const char *member,
                                gboolean (*read) (GrReader   *reader,
                                                  const char *name,
                                                  JsonObject *object));

/* The parts that have a file of their own. */
gboolean gr_reader_read_explanations (GrReader   *reader,
                                      const char *part,
                                      JsonObject *object);
gboolean gr_reader_read_records (GrReader   *reader,
                                 const char *part,
                                 JsonObject *object);
gboolean gr_reader_read_fields (GrReader   *reader,
                                const char *part,
                                JsonObject *object);
gboolean gr_reader_read_places (GrReader   *reader,
                                const char *part,
                                JsonObject *object);
gboolean gr_reader_read_environment_fields (GrReader      *reader,
                                            JsonObject    *object,
                                            GrEnvironment *environment);
gboolean gr_reader_read_snapshot (GrReader   *reader,
                                  JsonObject *object);

G_END_DECLS
