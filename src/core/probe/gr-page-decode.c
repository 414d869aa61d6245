/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-page-decode.h"

#include <string.h>

#define MAX_CHARSET   40
#define CHARSET_REACH 1024
#define MAX_ENTITY    12

typedef struct
{
  const char *name;
  gunichar    character;
} Entity;

/* The references that pages of text use; others stay as they are written. */
static const Entity entities[] = {
  {"amp", '&'},
  {"lt", '<'},
  {"gt", '>'},
  {"quot", '"'},
  {"apos", '\''},
  {"nbsp", 0xa0},
  {"copy", 0xa9},
  {"reg", 0xae},
  {"trade", 0x2122},
  {"ndash", 0x2013},
  {"mdash", 0x2014},
  {"lsquo", 0x2018},
  {"rsquo", 0x2019},
  {"ldquo", 0x201c},
  {"rdquo", 0x201d},
  {"hellip", 0x2026},
  {"laquo", 0xab},
  {"raquo", 0xbb},
  {"middot", 0xb7},
  {"bull", 0x2022},
};

/* A name for iconv: nothing that would switch anything on in it. */
static gboolean
is_charset (const char *name,
            gsize       length)
{
  if (length == 0 || length > MAX_CHARSET)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (name[i]) && strchr ("-_.:", name[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Looks for charset=… in the first bytes of a page, as browsers do. */
static char *
find_charset (const char *data,
              gsize       length)
{
  gsize            reach = MIN (length, CHARSET_REACH);
  g_autofree char *head = g_ascii_strdown (data, (gssize)reach);
  const char      *found = g_strstr_len (head, (gssize)reach, "charset=");
  const char      *start;
  gsize            n = 0;

  if (found == NULL)
    return NULL;

  start = found + strlen ("charset=");
  if (*start == '"' || *start == '\'')
    start++;
  while (start + n < head + reach && (g_ascii_isalnum (start[n]) || (start[n] != '\0' && strchr ("-_.:", start[n]) != NULL)))
    n++;

  return is_charset (start, n) ? g_strndup (start, n) : NULL;
}

static char *
convert (const char *data,
         gsize       length,
         const char *charset)
{
  g_autofree char *converted = NULL;
  gsize            written = 0;

  if (g_ascii_strcasecmp (charset, "utf-8") == 0 || g_ascii_strcasecmp (charset, "utf8") == 0)
    return NULL;

  /* What browsers mean by these two names. */
  if (g_ascii_strcasecmp (charset, "iso-8859-1") == 0 || g_ascii_strcasecmp (charset, "us-ascii") == 0)
    charset = "windows-1252";
  else if (g_ascii_strcasecmp (charset, "shift_jis") == 0 || g_ascii_strcasecmp (charset, "x-sjis") == 0)
    charset = "CP932";

  converted = g_convert_with_fallback (data, (gssize)length, "UTF-8", charset, "?", NULL, &written, NULL);
  return converted != NULL ? g_utf8_make_valid (converted, (gssize)written) : NULL;
}

/**
 * gr_page_decode:
 * @data: the bytes of a page
 * @length: how many there are
 * @charset: (nullable): the character set that the server named
 *
 * Makes UTF-8 of a page: by its byte order mark, by what the server or the page itself says, else as UTF-8. What does not
 * decode becomes U+FFFD; a byte 0 becomes one too.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
gr_page_decode (const char *data,
                gsize       length,
                const char *charset)
{
  g_autofree char *named = NULL;
  char            *decoded = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length == 0)
    return g_strdup ("");

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return g_utf8_make_valid (data + 3, (gssize)length - 3);
  if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    decoded = convert (data + 2, length - 2, "UTF-16LE");
  else if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    decoded = convert (data + 2, length - 2, "UTF-16BE");
  else
    {
      if (charset != NULL && is_charset (charset, strlen (charset)))
        named = g_strdup (charset);
      else
        named = find_charset (data, length);
      if (named != NULL)
        decoded = convert (data, length, named);
    }

  return decoded != NULL ? decoded : g_utf8_make_valid (data, (gssize)length);
}

static gunichar
make_character (guint64 number)
{
  if (number == 0 || number > 0x10ffff || !g_unichar_validate ((gunichar)number))
    return 0xfffd;
  if (number < 0x20 || (number >= 0x7f && number < 0xa0))
    return ' ';

  return (gunichar)number;
}

/* Reads a reference that begins at an ampersand. Returns how many bytes it takes up, or 0 where it is none. */
static gsize
read_reference (const char *text,
                gsize       length,
                gunichar   *character)
{
  const char *semicolon = memchr (text, ';', MIN (length, MAX_ENTITY));
  gsize       size;

  if (semicolon == NULL)
    return 0;

  size = (gsize)(semicolon - text) + 1;
  if (text[1] == '#')
    {
      gboolean    is_hex = text[2] == 'x' || text[2] == 'X';
      const char *digits = text + (is_hex ? 3 : 2);
      char       *end = NULL;
      guint64     number;

      if (is_hex ? !g_ascii_isxdigit (*digits) : !g_ascii_isdigit (*digits))
        return 0;
      number = g_ascii_strtoull (digits, &end, is_hex ? 16 : 10);
      if (end != semicolon)
        return 0;
      *character = make_character (number);
      return size;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (strlen (entities[i].name) == size - 2 && strncmp (text + 1, entities[i].name, size - 2) == 0)
        {
          *character = entities[i].character;
          return size;
        }
    }

  return 0;
}

/**
 * gr_page_append_decoded:
 * @out: where to append it
 * @text: text of a page, valid UTF-8
 * @length: its length in bytes
 *
 * Appends a text with its character references replaced, each once. @text must be followed by at least one more byte.
 */
void
gr_page_append_decoded (GString    *out,
                        const char *text,
                        gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *mark = memchr (text, '&', (gsize)(end - text));
      gunichar    character;
      gsize       size;

      if (mark == NULL)
        mark = end;
      g_string_append_len (out, text, mark - text);
      if (mark == end)
        return;

      size = read_reference (mark, (gsize)(end - mark), &character);
      if (size > 0)
        g_string_append_unichar (out, character);
      else
        g_string_append_c (out, '&');
      text = mark + MAX (size, 1);
    }
}
