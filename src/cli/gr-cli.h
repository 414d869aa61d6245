/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The exit status of every command: 1 is "it ran and the answer is no", 2 is "it was asked wrongly or could not read its input". */
typedef enum
{
  GR_CLI_SUCCESS = 0,
  GR_CLI_FAILURE = 1,
  GR_CLI_USAGE = 2,
} GrCliStatus;

typedef enum
{
  GR_CLI_FORMAT_TEXT,
  GR_CLI_FORMAT_JSON,
} GrCliFormat;

/* One command, in a file of its own. The path is what a person types ("assets check"); summary and description are
 * marked with N_(). The options are read before run is called; what is left over are its arguments. */
typedef struct
{
  const char         *path;
  const char         *arguments;
  const char         *summary;
  const char         *description;
  const GOptionEntry *options;

  GrCliStatus (*run) (const char *const *arguments);
} GrCliCommand;

GrCliStatus gr_cli_run (const char *const *argv);
gboolean    gr_cli_parse_format (const char  *text,
                                 GrCliFormat *format);
void        gr_cli_print_json (JsonNode *node);
char       *gr_cli_make_printable (const char *text);
GrCliStatus gr_cli_usage_error (const char *format,
                                ...) G_GNUC_PRINTF (1, 2);
GrCliStatus gr_cli_failure (const char *format,
                            ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
