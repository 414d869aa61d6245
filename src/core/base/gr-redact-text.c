/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-redact.h"

#include "gr-redact-private.h"

#include <string.h>

/* Secrets turn up in URIs, forms, JSON and headers, and in each of these inside another: a URI in a query, JSON in a
 * JSON string. So the text is read as glyphs. A glyph is one character as its innermost reader sees it, with the number
 * of escapes around it: `"` is level 0, `\"` and `%22` are level 1, `%2522` is level 2. A value that begins at some level
 * ends at a delimiter of that level or of one further out. */
typedef struct
{
  guchar c;
  guint  level;
  gsize  size;
} Glyph;

typedef struct
{
  const char *text;
  gsize       length;
  gboolean    is_uri;
  const char *dots;
  GString    *out;
  GString    *name;
} Redactor;

#define NOT_ASCII        0x80
#define MAX_NAME         64
#define MAX_WORD         256
#define MIN_BURIED_TOKEN 16

static gboolean
is_quote (guchar c)
{
  return c == '"' || c == '\'';
}

static Glyph
read_percent (const char *text,
              gsize       length)
{
  Glyph glyph = {'%', 1, 1};
  int   high, low;

  while (length - glyph.size >= 2 && text[glyph.size] == '2' && text[glyph.size + 1] == '5')
    {
      glyph.level++;
      glyph.size += 2;
    }

  if (length - glyph.size < 2)
    return glyph;
  high = g_ascii_xdigit_value (text[glyph.size]);
  low = g_ascii_xdigit_value (text[glyph.size + 1]);
  if (high < 0 || low < 0)
    return glyph;

  glyph.c = high * 16 + low;
  glyph.size += 2;
  return glyph;
}

static Glyph
read_backslashes (const char *text,
                  gsize       length)
{
  Glyph  glyph = {'\\', 0, 0};
  gsize  n;
  gint64 unit;
  char   digits[5] = {0};

  while (glyph.size < length && text[glyph.size] == '\\')
    glyph.size++;
  if (glyph.size == length)
    return glyph;

  /* JSON doubles the backslashes at each level: 1, 3, 7 before a character of level 1, 2, 3. */
  for (n = glyph.size; n & 1; n >>= 1)
    glyph.level++;

  /* Backslashes before those stand for themselves. */
  n = glyph.size - (((gsize)1 << glyph.level) - 1);
  if (n > 0)
    return (Glyph){'\\', 0, n};

  if (text[glyph.size] == 'u' && length - glyph.size >= 5)
    {
      memcpy (digits, text + glyph.size + 1, 4);
      if (strspn (digits, "0123456789abcdefABCDEF") == 4)
        {
          unit = g_ascii_strtoll (digits, NULL, 16);
          glyph.c = unit < NOT_ASCII ? unit : NOT_ASCII;
          glyph.size += 5;
          /* `\u0026` is only another way to write the ampersand of the string it stands in; an escaped quote is data. */
          if (!is_quote (glyph.c))
            glyph.level--;
        }
    }
  else if (text[glyph.size] != '\0' && strchr ("\"'/", text[glyph.size]) != NULL)
    {
      glyph.c = text[glyph.size];
      glyph.size++;
    }
  else if (text[glyph.size] != '\0' && strchr ("nrt", text[glyph.size]) != NULL)
    {
      glyph.c = text[glyph.size] == 't' ? '\t' : '\n';
      glyph.size++;
    }

  return glyph;
}

static Glyph
read_glyph (Redactor *self,
            gsize     position)
{
  const char *text = self->text + position;
  gsize       length = self->length - position;

  if (length == 0)
    return (Glyph){0, 0, 0};
  if (*text == '%')
    return read_percent (text, length);
  if (*text == '\\')
    return read_backslashes (text, length);

  return (Glyph){(guchar)*text < NOT_ASCII ? *text : NOT_ASCII, 0, 1};
}

static gboolean
is_name_char (guchar c)
{
  return c < NOT_ASCII && (g_ascii_isalnum (c) || c == '_' || c == '-');
}

static gboolean
is_token_char (guchar c)
{
  return c < NOT_ASCII && (g_ascii_isalnum (c) || (c != '\0' && strchr ("._~-!*", c) != NULL));
}

static gboolean
is_space (guchar c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '+';
}

static gsize
skip_spaces (Redactor *self,
             gsize     position)
{
  Glyph glyph;

  while ((glyph = read_glyph (self, position)).size > 0 && is_space (glyph.c))
    position += glyph.size;

  return position;
}

/* Where a quoted value ends: at the same quote of its level, or at any quote further out. */
static gsize
find_quoted_end (Redactor *self,
                 gsize     position,
                 Glyph     opening)
{
  Glyph glyph;

  while ((glyph = read_glyph (self, position)).size > 0)
    {
      if (glyph.level <= opening.level && (glyph.level < opening.level ? is_quote (glyph.c) : glyph.c == opening.c))
        break;
      position += glyph.size;
    }

  return position;
}

static gboolean
ends_bare_value (Redactor *self,
                 Glyph     glyph,
                 guint     level)
{
  if (glyph.level > level)
    return FALSE;
  if (glyph.c == '&' || glyph.c == '#')
    return TRUE;

  return !self->is_uri && (is_quote (glyph.c) || (glyph.c != '+' && is_space (glyph.c)) || glyph.c == '<' || glyph.c == '>');
}

/* Where a value without quotes ends. Punctuation after it belongs to the sentence around, not to the value. */
static gsize
find_bare_end (Redactor *self,
               gsize     position,
               guint     level)
{
  gsize start = position;
  Glyph glyph;

  while ((glyph = read_glyph (self, position)).size > 0 && !ends_bare_value (self, glyph, level))
    position += glyph.size;

  while (!self->is_uri && position > start && strchr (",;)]}", self->text[position - 1]) != NULL)
    position--;

  return position;
}

/* Where the value of a header ends: with its line, or with the quotes around the whole header in a command. */
static gsize
find_line_end (Redactor *self,
               gsize     position,
               guchar    closing)
{
  Glyph glyph;

  while ((glyph = read_glyph (self, position)).size > 0 && glyph.c != '\n' && glyph.c != '\r' && glyph.c != closing)
    position += glyph.size;

  return position;
}

/* Where a token ends. @others are the characters it may hold besides those of TikTok's own tokens. */
static gsize
find_token_end (Redactor   *self,
                gsize       position,
                const char *others)
{
  gsize start = position;
  Glyph glyph;

  while ((glyph = read_glyph (self, position)).size > 0 && glyph.c != '\0' &&
         (is_token_char (glyph.c) || strchr (others, glyph.c) != NULL))
    position += glyph.size;

  /* A full stop after a token ends a sentence. */
  while (position > start && self->text[position - 1] == '.')
    position--;

  return position;
}

static void
copy (Redactor *self,
      gsize     start,
      gsize     end)
{
  g_string_append_len (self->out, self->text + start, end - start);
}

static void
mask (Redactor *self,
      gsize     start,
      gsize     end)
{
  if (end > start)
    gr_redact_append_mask (self->out, self->text + start, end - start, self->dots, TRUE);
}

/* Error codes of the API stand in a member that is also called `code`: `"code":"scope_not_authorized"`. A real
 * authorization code is random and holds more than lower-case words. */
static gboolean
is_error_name (Redactor *self,
               gsize     start,
               gsize     end)
{
  for (gsize i = start; i < end; i++)
    {
      if (!g_ascii_islower (self->text[i]) && self->text[i] != '_')
        return FALSE;
    }

  return end - start <= MAX_NAME;
}

/* `code: something` and `state: done` are ordinary English unless what follows looks drawn at random. What is longer than
 * any word is taken for random unread, so that a hostile text is not read again and again. */
static gboolean
looks_random (Redactor *self,
              gsize     start,
              gsize     end)
{
  gboolean has_digit = FALSE;
  gboolean has_letter = FALSE;

  if (end - start > MAX_WORD)
    return TRUE;

  for (gsize i = start; i < end; i++)
    {
      has_digit |= g_ascii_isdigit (self->text[i]);
      has_letter |= g_ascii_isalpha (self->text[i]);
    }

  return end - start >= 12 && has_digit && has_letter;
}

static gboolean
is_common_word (const char *name)
{
  return g_ascii_strcasecmp (name, "code") == 0 || g_ascii_strcasecmp (name, "state") == 0 ||
         g_ascii_strcasecmp (name, "token") == 0 || g_ascii_strcasecmp (name, "secret") == 0 ||
         g_ascii_strcasecmp (name, "verifier") == 0;
}

static gboolean
is_header (const char *name)
{
  return g_str_has_suffix (name, "ookie") || g_ascii_strcasecmp (name, "authorization") == 0 ||
         g_ascii_strcasecmp (name, "proxy-authorization") == 0;
}

/* Keeps the scheme of `Bearer …` readable. */
static gsize
skip_scheme (Redactor *self,
             gsize     start)
{
  static const char *schemes[] = {"Bearer", "Basic", "Digest", "Token"};

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);
      gsize next = start + length;

      if (self->length - start > length && g_ascii_strncasecmp (self->text + start, schemes[i], length) == 0 &&
          is_space (read_glyph (self, next).c))
        return skip_spaces (self, next);
    }

  return start;
}

/* Finds the delimiter between a name and its value. Returns where the value begins, 0 where there is none. */
static gsize
find_value (Redactor *self,
            gsize     position,
            Glyph    *delimiter)
{
  Glyph glyph = read_glyph (self, position);

  if (is_quote (glyph.c))
    position += glyph.size;
  position = skip_spaces (self, position);
  *delimiter = read_glyph (self, position);
  if (delimiter->c != '=' && delimiter->c != ':')
    return 0;

  position += delimiter->size;
  glyph = read_glyph (self, position);
  if (glyph.c == '>')
    position += glyph.size;

  return self->is_uri && delimiter->c == '=' ? position : skip_spaces (self, position);
}

/* Writes the mask of the value that follows a name, if one follows and the name announces a secret. Returns where to go on. */
static gsize
redact_value_of (Redactor   *self,
                 const char *name,
                 gsize       word,
                 gsize       position)
{
  Glyph delimiter;
  gsize start = find_value (self, position, &delimiter);
  gsize end;
  Glyph quote;

  if (start == 0 || !gr_value_kind_is_secret (gr_value_kind_from_name (name)))
    return position;

  quote = read_glyph (self, start);
  if (is_quote (quote.c) && !self->is_uri)
    {
      start += quote.size;
      end = find_quoted_end (self, start, quote);
      if (delimiter.c == ':' && g_ascii_strcasecmp (name, "code") == 0 && is_error_name (self, start, end))
        return position;
    }
  else if (is_header (name) && delimiter.c == ':')
    end = find_line_end (self, start, word > 0 && is_quote (self->text[word - 1]) ? self->text[word - 1] : '\n');
  else
    {
      start = is_header (name) ? skip_scheme (self, start) : start;
      end = find_bare_end (self, start, delimiter.level);
      if (delimiter.c == ':' && is_common_word (name) && !looks_random (self, start, end))
        return position;
    }

  if (is_header (name))
    start = MIN (skip_scheme (self, start), end);
  copy (self, position, start);
  mask (self, start, end);
  return end;
}

/* A token says what it is by its prefix, wherever it stands. Inside a longer word (`contact.html`) the prefix counts
 * only when what follows is long and holds a digit. */
static gsize
redact_token (Redactor *self,
              gsize     word,
              gsize     dot)
{
  gsize start = dot - 3;
  gsize end = find_token_end (self, dot + 1, "");

  if (end <= dot + 1 || (start > word && !(end - dot > MIN_BURIED_TOKEN && looks_random (self, dot, end))))
    return dot;

  mask (self, start, end);
  return end;
}

static gboolean
ends_like_token_prefix (Redactor *self,
                        gsize     word,
                        gsize     end)
{
  const char *tail = self->text + end - 3;

  return end - word >= 3 && end < self->length && self->text[end] == '.' &&
         (memcmp (tail, "act", 3) == 0 || memcmp (tail, "rft", 3) == 0 || memcmp (tail, "clt", 3) == 0);
}

static gsize
redact_bearer (Redactor *self,
               gsize     position)
{
  gsize start = skip_spaces (self, position);
  gsize end = find_token_end (self, start, "+/=");

  if (start == position || !looks_random (self, start, end))
    return position;

  copy (self, position, start);
  mask (self, start, end);
  return end;
}

/* Handles one word: copies it, and masks what it announces or begins. Returns where to go on. */
static gsize
redact_word (Redactor *self,
             gsize     word)
{
  GString *name = self->name;
  gsize    end = word;
  Glyph    glyph;

  g_string_truncate (name, 0);
  while ((glyph = read_glyph (self, end)).size > 0 && is_name_char (glyph.c))
    {
      g_string_append_c (name, glyph.c);
      end += glyph.size;
    }

  if (ends_like_token_prefix (self, word, end))
    {
      gsize start = self->out->len;
      gsize next;

      copy (self, word, end - 3);
      next = redact_token (self, word, end);
      if (next > end)
        return next;
      g_string_truncate (self->out, start);
    }

  copy (self, word, end);
  if (g_ascii_strcasecmp (name->str, "bearer") == 0)
    return redact_bearer (self, end);
  return redact_value_of (self, name->str, word, end);
}

static char *
redact (const char *text,
        gsize       length,
        gboolean    is_uri,
        const char *dots)
{
  g_autoptr (GString) name = g_string_new (NULL);
  Redactor            self = {text, length, is_uri, dots, g_string_sized_new (length + 1), name};
  gsize               position = 0;

  while (position < length)
    {
      Glyph glyph = read_glyph (&self, position);

      if (is_name_char (glyph.c))
        position = redact_word (&self, position);
      else
        {
          copy (&self, position, position + glyph.size);
          position += glyph.size;
        }
    }

  return g_string_free (self.out, FALSE);
}

/**
 * gr_redact_text:
 * @text: (nullable): any text: a log line, a header block, a form, JSON, a URI, or a part of one
 *
 * Masks the secrets in a text: `act.`, `rft.` and `clt.` tokens wherever they stand; the values of `client_secret`,
 * `code`, `code_verifier`, `access_token`, `refresh_token`, `state` and their likes in queries, forms, JSON and plain
 * lines, also where these are escaped inside one another; and what follows `Authorization`, `Cookie` and `Bearer`. A text
 * cut off anywhere is masked up to its end. Secrets under guard, see gr_secret_guard(), are masked wherever they stand. What is
 * masked once stays as it is when masked again. Takes linear time.
 *
 * Returns: (transfer full) (nullable): the text that may be shown, %NULL for %NULL
 */
char *
gr_redact_text (const char *text)
{
  g_autofree char *guarded = NULL;

  if (text == NULL)
    return NULL;

  guarded = gr_redact_guarded (text, GR_REDACT_DOTS);
  if (guarded != NULL)
    text = guarded;

  return redact (text, strlen (text), FALSE, GR_REDACT_DOTS);
}

/**
 * gr_redact_uri:
 * @uri: (nullable): a URI, well formed or not
 *
 * Masks the secrets in a URI and leaves its shape: every name and separator stays, a secret value becomes `****4f2a`, a
 * password becomes `****`, and the result needs no further escaping. Secrets under guard, see gr_secret_guard(), are masked
 * wherever they stand.
 *
 * Returns: (transfer full) (nullable): the URI that may be shown, %NULL for %NULL
 */
char *
gr_redact_uri (const char *uri)
{
  g_autofree char *guarded = NULL;
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  const char      *authority, *at, *colon;
  gsize            length;

  if (uri == NULL)
    return NULL;

  guarded = gr_redact_guarded (uri, GR_REDACT_URI_DOTS);
  if (guarded != NULL)
    uri = guarded;

  authority = strstr (uri, "://");
  if (authority == NULL)
    return redact (uri, strlen (uri), TRUE, GR_REDACT_URI_DOTS);

  authority += strlen ("://");
  length = strcspn (authority, "/?#");
  at = g_strrstr_len (authority, length, "@");
  colon = at != NULL ? memchr (authority, ':', at - authority) : NULL;
  if (colon == NULL)
    return redact (uri, strlen (uri), TRUE, GR_REDACT_URI_DOTS);

  head = g_strndup (uri, colon - uri);
  tail = redact (at, strlen (at), TRUE, GR_REDACT_URI_DOTS);
  return g_strconcat (head, ":" GR_REDACT_URI_DOTS, tail, NULL);
}
