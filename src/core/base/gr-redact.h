/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GR_VALUE_PUBLIC,
  GR_VALUE_CLIENT_KEY,
  GR_VALUE_CLIENT_SECRET,
  GR_VALUE_ACCESS_TOKEN,
  GR_VALUE_REFRESH_TOKEN,
  GR_VALUE_CODE,
  GR_VALUE_VERIFIER,
  GR_VALUE_STATE,
  GR_VALUE_OPEN_ID,
  GR_VALUE_EMAIL,
} GrValueKind;

GrValueKind gr_value_kind_from_name (const char *parameter);
gboolean    gr_value_kind_is_secret (GrValueKind kind);
char       *gr_redact_value (const char *value,
                             GrValueKind kind,
                             gboolean    demo_mode);
char       *gr_redact_uri (const char *uri);
char       *gr_redact_text (const char *text);

G_END_DECLS
