/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-cli.h"
#include "gr-probe-runner.h"

G_BEGIN_DECLS

/* How long a look may take where nobody says otherwise. */
#define GR_CLI_PROBE_SECONDS 20

/* What the commands that look at something outside have in common; the texts are what was typed. */
typedef struct
{
  const char *format;
  const char *authorities;
  const char *dns_server;
  gboolean    takes_local;
  int         seconds;
} GrCliProbeOptions;

typedef GrProbe *(*GrCliProbeFunc) (const char *argument);

GrCliStatus gr_cli_make_probe_context (const GrCliProbeOptions *options,
                                       GrProbeContext         **context);
GrCliStatus gr_cli_run_probes (const GrCliProbeOptions *options,
                               const char *const       *arguments,
                               GrCliProbeFunc           make_probe);

G_END_DECLS
