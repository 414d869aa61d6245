/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-redact.h"

#include "gr-redact-private.h"

#include <string.h>

/* The last four characters of a value help to tell two of them apart, and give nothing away of one this long. */
#define SAFE_LENGTH 16
#define TAIL_LENGTH 4

typedef struct
{
  const char *name;
  GrValueKind kind;
  gboolean    matches_end;
} KnownName;

/* Names as they look in lower case without hyphens and underscores. Those that are no common words count also at the
 * end of a longer name, such as `userAccessToken`. */
static const KnownName known_names[] = {
  {"accesstoken", GR_VALUE_ACCESS_TOKEN, TRUE},
  {"authorization", GR_VALUE_ACCESS_TOKEN, TRUE},
  {"authcode", GR_VALUE_CODE, TRUE},
  {"authorizationcode", GR_VALUE_CODE, TRUE},
  {"clientkey", GR_VALUE_CLIENT_KEY, TRUE},
  {"clientsecret", GR_VALUE_CLIENT_SECRET, TRUE},
  {"clientticket", GR_VALUE_STATE, TRUE},
  {"clienttoken", GR_VALUE_ACCESS_TOKEN, TRUE},
  {"code", GR_VALUE_CODE, FALSE},
  {"codeverifier", GR_VALUE_VERIFIER, TRUE},
  {"cookie", GR_VALUE_ACCESS_TOKEN, TRUE},
  {"email", GR_VALUE_EMAIL, TRUE},
  {"idtoken", GR_VALUE_ACCESS_TOKEN, TRUE},
  {"openid", GR_VALUE_OPEN_ID, TRUE},
  {"password", GR_VALUE_CLIENT_SECRET, TRUE},
  {"refreshtoken", GR_VALUE_REFRESH_TOKEN, TRUE},
  {"secret", GR_VALUE_CLIENT_SECRET, TRUE},
  {"state", GR_VALUE_STATE, FALSE},
  {"token", GR_VALUE_ACCESS_TOKEN, FALSE},
  {"unionid", GR_VALUE_OPEN_ID, TRUE},
  {"uploadtoken", GR_VALUE_ACCESS_TOKEN, TRUE},
  {"verifier", GR_VALUE_VERIFIER, FALSE},
};

/**
 * gr_value_kind_from_name:
 * @parameter: (nullable): the name of a query parameter, form field, JSON member or header
 *
 * Tells what kind of value a name announces. Case, hyphens and underscores do not matter.
 *
 * Returns: the kind, %GR_VALUE_PUBLIC for a name that announces no secret
 */
GrValueKind
gr_value_kind_from_name (const char *parameter)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  if (parameter == NULL)
    return GR_VALUE_PUBLIC;

  for (const char *c = parameter; *c != '\0'; c++)
    {
      if (*c != '_' && *c != '-')
        g_string_append_c (plain, g_ascii_tolower (*c));
    }

  for (guint i = 0; i < G_N_ELEMENTS (known_names); i++)
    {
      if (known_names[i].matches_end ? g_str_has_suffix (plain->str, known_names[i].name)
                                     : strcmp (plain->str, known_names[i].name) == 0)
        return known_names[i].kind;
    }

  return GR_VALUE_PUBLIC;
}

/**
 * gr_value_kind_is_secret:
 * @kind: a kind of value
 *
 * Returns: whether a value of this kind may never be shown in full unasked, in demo mode or not
 */
gboolean
gr_value_kind_is_secret (GrValueKind kind)
{
  switch (kind)
    {
    case GR_VALUE_CLIENT_SECRET:
    case GR_VALUE_ACCESS_TOKEN:
    case GR_VALUE_REFRESH_TOKEN:
    case GR_VALUE_CODE:
    case GR_VALUE_VERIFIER:
    case GR_VALUE_STATE:
      return TRUE;

    case GR_VALUE_PUBLIC:
    case GR_VALUE_CLIENT_KEY:
    case GR_VALUE_OPEN_ID:
    case GR_VALUE_EMAIL:
    default:
      return FALSE;
    }
}

static gsize
token_prefix_length (const char *value,
                     gsize       length)
{
  static const char *prefixes[] = {"act.", "rft.", "clt."};

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (length >= 4 && memcmp (value, prefixes[i], 4) == 0)
        return 4;
    }

  return 0;
}

/* A mask of ours: masking it once more would take away its tail. */
static gboolean
is_mask (const char *value,
         gsize       length)
{
  static const char *dots[] = {GR_REDACT_DOTS, GR_REDACT_URI_DOTS};

  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    {
      gsize size = strlen (dots[i]);

      if (length >= size && length <= size + TAIL_LENGTH && memcmp (value, dots[i], size) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * gr_redact_append_mask:
 * @out: where to append
 * @value: (array length=length): a secret
 * @length: its length in bytes
 * @dots: what stands for what is hidden
 * @shows_tail: whether the last four characters may be shown
 *
 * Appends a mask: the public prefix of a token, @dots, and the last four characters of a value that is long enough.
 */
void
gr_redact_append_mask (GString    *out,
                       const char *value,
                       gsize       length,
                       const char *dots,
                       gboolean    shows_tail)
{
  gsize prefix = token_prefix_length (value, length);

  g_string_append_len (out, value, prefix);
  if (is_mask (value + prefix, length - prefix) && shows_tail)
    {
      g_string_append_len (out, value + prefix, length - prefix);
      return;
    }

  g_string_append (out, dots);
  if (!shows_tail || length < SAFE_LENGTH)
    return;

  for (gsize i = length - TAIL_LENGTH; i < length; i++)
    {
      if (!g_ascii_isalnum (value[i]) && strchr ("._~-!*", value[i]) == NULL)
        return;
    }
  g_string_append_len (out, value + length - TAIL_LENGTH, TAIL_LENGTH);
}

/**
 * gr_redact_value:
 * @value: (nullable): a value
 * @kind: what it is
 * @demo_mode: whether the screen may be recorded
 *
 * Masks one value by its kind: a secret becomes `act.••••4f2a`, whatever its length. In demo mode nothing of a secret is
 * left but the public prefix of a token, and client keys, user ids and e-mail addresses are masked too.
 *
 * Returns: (transfer full) (nullable): what may be shown, %NULL for %NULL
 */
char *
gr_redact_value (const char *value,
                 GrValueKind kind,
                 gboolean    demo_mode)
{
  GString *out;

  if (value == NULL)
    return NULL;
  if (*value == '\0' || kind == GR_VALUE_PUBLIC || (!demo_mode && !gr_value_kind_is_secret (kind)))
    return g_strdup (value);
  if (kind == GR_VALUE_EMAIL)
    return g_strdup (GR_REDACT_DOTS "@" GR_REDACT_DOTS);

  out = g_string_new (NULL);
  gr_redact_append_mask (out, value, strlen (value), GR_REDACT_DOTS, !demo_mode);
  return g_string_free (out, FALSE);
}
