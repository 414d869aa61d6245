/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-finding.h"

G_BEGIN_DECLS

/* The root of a server that somebody puts in TikTok's place: https, or http on this computer. Secrets are sent below it, so it
 * is either beyond doubt or refused. */
GrFinding *gr_base_uri_judge (const char *field,
                              const char *text);
gboolean   gr_base_uri_is_usable (const char *text);
char      *gr_base_uri_dup_origin (const char *text);
char      *gr_base_uri_dup_host (const char *text);

G_END_DECLS
