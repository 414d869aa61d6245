/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* json-glib's parser accepts texts that are not JSON and recurses once per bracket, so bytes from outside never reach
 * it. One scanner with its own stack both checks and builds: what is built is exactly what was checked. */

typedef enum
{
  STATE_VALUE,
  STATE_VALUE_OR_END,
  STATE_NAME,
  STATE_NAME_OR_END,
  STATE_COMMA_OR_END,
  STATE_DONE,
} State;

/* An open array or object. The node is %NULL where the text is only checked. */
typedef struct
{
  gboolean  is_object;
  JsonNode *node;
} Frame;

typedef struct
{
  const char *text;
  gsize       length;
  gsize       position;
  guint       max_depth;
  gboolean    builds;

  State     state;
  GArray   *frames;
  GString  *string;
  char     *name;
  JsonNode *root;
  GError  **error;
} Scanner;

G_DEFINE_QUARK (gr - json - error - quark, gr_json_error)

static void
scanner_clear (Scanner *self)
{
  g_clear_pointer (&self->frames, g_array_unref);
  if (self->string != NULL)
    g_string_free (g_steal_pointer (&self->string), TRUE);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->root, json_node_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scanner, scanner_clear)

/* The message gives the place and never the text there, which may be a secret. */
static gboolean
fail (Scanner    *self,
      GrJsonError code,
      gsize       position,
      const char *message)
{
  gsize line = 1;
  gsize column = 1;

  for (gsize i = 0; i < position; i++)
    {
      if (self->text[i] == '\n')
        {
          line++;
          column = 1;
        }
      else if (((guchar)self->text[i] & 0xc0) != 0x80)
        column++;
    }

  g_set_error (self->error, GR_JSON_ERROR, code, "%" G_GSIZE_FORMAT ":%" G_GSIZE_FORMAT ": %s", line, column, message);
  return FALSE;
}

static int
peek (Scanner *self)
{
  return self->position < self->length ? (guchar)self->text[self->position] : -1;
}

static void
skip_space (Scanner *self)
{
  int c;

  while ((c = peek (self)) == ' ' || c == '\t' || c == '\n' || c == '\r')
    self->position++;
}

static Frame *
top (Scanner *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

/* Puts a finished or just opened value where it belongs. */
static void
attach (Scanner  *self,
        JsonNode *node)
{
  Frame *frame = top (self);

  if (frame == NULL)
    self->root = node;
  else if (frame->is_object)
    {
      json_object_set_member (json_node_get_object (frame->node), self->name, node);
      g_clear_pointer (&self->name, g_free);
    }
  else
    json_array_add_element (json_node_get_array (frame->node), node);
}

static void
end_value (Scanner *self)
{
  self->state = self->frames->len > 0 ? STATE_COMMA_OR_END : STATE_DONE;
}

static gboolean
open_container (Scanner *self,
                gboolean is_object)
{
  Frame frame = {is_object, NULL};

  if (self->frames->len >= self->max_depth)
    return fail (self, GR_JSON_ERROR_DEPTH, self->position, _ ("the text is nested too deeply"));

  if (self->builds)
    {
      frame.node = json_node_new (is_object ? JSON_NODE_OBJECT : JSON_NODE_ARRAY);
      if (is_object)
        json_node_take_object (frame.node, json_object_new ());
      else
        json_node_take_array (frame.node, json_array_new ());
      attach (self, frame.node);
    }

  g_array_append_val (self->frames, frame);
  self->position++;
  self->state = is_object ? STATE_NAME_OR_END : STATE_VALUE_OR_END;
  return TRUE;
}

static void
close_container (Scanner *self)
{
  g_array_set_size (self->frames, self->frames->len - 1);
  self->position++;
  end_value (self);
}

static gboolean
scan_hex (Scanner  *self,
          gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++)
    {
      int digit = self->position < self->length ? g_ascii_xdigit_value (self->text[self->position]) : -1;

      if (digit < 0)
        return fail (self, GR_JSON_ERROR_SYNTAX, self->position, _ ("\\u must be followed by four hexadecimal digits"));
      *unit = *unit * 16 + digit;
      self->position++;
    }

  return TRUE;
}

/* Reads what follows `\u`. A surrogate counts only as a pair: alone it stands for no character. */
static gboolean
scan_unicode_escape (Scanner *self)
{
  gsize    start = self->position - 2;
  gunichar unit, low;

  if (!scan_hex (self, &unit))
    return FALSE;

  if (unit >= 0xd800 && unit <= 0xdbff && self->length - self->position >= 2 &&
      self->text[self->position] == '\\' && self->text[self->position + 1] == 'u')
    {
      self->position += 2;
      if (!scan_hex (self, &low))
        return FALSE;
      if (low >= 0xdc00 && low <= 0xdfff)
        unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  if (unit >= 0xd800 && unit <= 0xdfff)
    return fail (self, GR_JSON_ERROR_ENCODING, start, _ ("half of a surrogate pair stands alone"));
  /* The text is valid, but a C string would end here and hide the rest from whoever compares it. */
  if (unit == 0 && self->builds)
    return fail (self, GR_JSON_ERROR_ENCODING, start, _ ("a text with a null character cannot be kept"));

  g_string_append_unichar (self->string, unit);
  return TRUE;
}

static gboolean
scan_escape (Scanner *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char       *name;
  int               c;

  self->position++;
  c = peek (self);
  if (c == 'u')
    {
      self->position++;
      return scan_unicode_escape (self);
    }

  name = c > 0 ? strchr (names, c) : NULL;
  if (name == NULL)
    return fail (self, GR_JSON_ERROR_SYNTAX, self->position, _ ("this escape does not exist"));

  g_string_append_c (self->string, values[name - names]);
  self->position++;
  return TRUE;
}

/* Reads a string into the scanner's buffer; the position is at the opening quote. */
static gboolean
scan_string (Scanner *self)
{
  int c;

  g_string_truncate (self->string, 0);
  self->position++;

  while ((c = peek (self)) != '"')
    {
      const char *here = self->text + self->position;

      if (c < 0)
        return fail (self, GR_JSON_ERROR_SYNTAX, self->position, _ ("the string does not end"));
      if (c < 0x20)
        return fail (self, GR_JSON_ERROR_SYNTAX, self->position, _ ("a control character must be escaped"));

      if (c == '\\')
        {
          if (!scan_escape (self))
            return FALSE;
        }
      else if (c < 0x80)
        {
          g_string_append_c (self->string, c);
          self->position++;
        }
      else
        {
          gunichar character = g_utf8_get_char_validated (here, MIN (self->length - self->position, 4));
          gsize    size;

          if (character == (gunichar)-1 || character == (gunichar)-2)
            return fail (self, GR_JSON_ERROR_ENCODING, self->position, _ ("the bytes are not UTF-8"));
          size = g_utf8_skip[(guchar)c];
          g_string_append_len (self->string, here, size);
          self->position += size;
        }
    }

  self->position++;
  return TRUE;
}

static gsize
skip_digits (Scanner *self)
{
  gsize start = self->position;

  while (self->position < self->length && g_ascii_isdigit (self->text[self->position]))
    self->position++;

  return self->position - start;
}

/* Whole numbers of 64 bits stay exact; larger ones become the nearest double, as everywhere else. A number that has no
 * double at all would turn into infinity, which JSON cannot say, so it is refused. */
static gboolean
build_number (Scanner *self,
              gsize    start,
              gboolean is_whole)
{
  g_autofree char     *digits = g_strndup (self->text + start, self->position - start);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  gint64               whole;
  double               number;

  errno = 0;
  whole = is_whole ? g_ascii_strtoll (digits, NULL, 10) : 0;
  if (is_whole && errno == 0)
    json_node_set_int (node, whole);
  else
    {
      number = g_ascii_strtod (digits, NULL);
      if (!isfinite (number))
        return fail (self, GR_JSON_ERROR_SHAPE, start, _ ("the number is too large"));
      json_node_set_double (node, number);
    }

  attach (self, g_steal_pointer (&node));
  return TRUE;
}

static gboolean
scan_number (Scanner *self)
{
  const char *message = _ ("the number lacks a digit");
  gsize       start = self->position;
  gboolean    is_whole = TRUE;

  if (peek (self) == '-')
    self->position++;

  if (peek (self) == '0')
    self->position++;
  else if (skip_digits (self) == 0)
    return fail (self, GR_JSON_ERROR_SYNTAX, self->position, message);

  if (peek (self) == '.')
    {
      is_whole = FALSE;
      self->position++;
      if (skip_digits (self) == 0)
        return fail (self, GR_JSON_ERROR_SYNTAX, self->position, message);
    }

  if (peek (self) == 'e' || peek (self) == 'E')
    {
      is_whole = FALSE;
      self->position++;
      if (peek (self) == '+' || peek (self) == '-')
        self->position++;
      if (skip_digits (self) == 0)
        return fail (self, GR_JSON_ERROR_SYNTAX, self->position, message);
    }

  if (self->builds && !build_number (self, start, is_whole))
    return FALSE;

  end_value (self);
  return TRUE;
}

static gboolean
scan_word (Scanner *self)
{
  static const char *words[] = {"null", "false", "true"};

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize size = strlen (words[i]);

      if (self->length - self->position < size || memcmp (self->text + self->position, words[i], size) != 0)
        continue;

      if (self->builds)
        {
          JsonNode *node = json_node_new (i == 0 ? JSON_NODE_NULL : JSON_NODE_VALUE);

          if (i > 0)
            json_node_set_boolean (node, i == 2);
          attach (self, node);
        }
      self->position += size;
      end_value (self);
      return TRUE;
    }

  return fail (self, GR_JSON_ERROR_SYNTAX, self->position, _ ("a value is expected here"));
}

static gboolean
scan_value (Scanner *self)
{
  int c = peek (self);

  if (c == '{' || c == '[')
    return open_container (self, c == '{');
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (self);
  if (c != '"')
    return scan_word (self);

  if (!scan_string (self))
    return FALSE;
  if (self->builds)
    {
      JsonNode *node = json_node_new (JSON_NODE_VALUE);

      json_node_set_string (node, self->string->str);
      attach (self, node);
    }
  end_value (self);
  return TRUE;
}

static gboolean
scan_name (Scanner *self)
{
  gsize start = self->position;

  if (peek (self) != '"')
    return fail (self, GR_JSON_ERROR_SYNTAX, start, _ ("a name in double quotes is expected here"));
  if (!scan_string (self))
    return FALSE;

  if (self->builds)
    {
      if (json_object_has_member (json_node_get_object (top (self)->node), self->string->str))
        return fail (self, GR_JSON_ERROR_DUPLICATE, start, _ ("this name stands twice in the same object"));
      self->name = g_strdup (self->string->str);
    }

  skip_space (self);
  if (peek (self) != ':')
    return fail (self, GR_JSON_ERROR_SYNTAX, self->position, _ ("a colon is expected here"));
  self->position++;
  self->state = STATE_VALUE;
  return TRUE;
}

static gboolean
scan_comma (Scanner *self)
{
  gboolean is_object = top (self)->is_object;

  if (peek (self) == (is_object ? '}' : ']'))
    {
      close_container (self);
      return TRUE;
    }
  if (peek (self) != ',')
    return fail (self, GR_JSON_ERROR_SYNTAX, self->position,
                 is_object ? _ ("a comma or } is expected here") : _ ("a comma or ] is expected here"));

  self->position++;
  self->state = is_object ? STATE_NAME : STATE_VALUE;
  return TRUE;
}

static gboolean
scan_step (Scanner *self)
{
  switch (self->state)
    {
    case STATE_VALUE_OR_END:
      if (peek (self) == ']')
        {
          close_container (self);
          return TRUE;
        }
      return scan_value (self);

    case STATE_VALUE:
      return scan_value (self);

    case STATE_NAME_OR_END:
      if (peek (self) == '}')
        {
          close_container (self);
          return TRUE;
        }
      return scan_name (self);

    case STATE_NAME:
      return scan_name (self);

    case STATE_COMMA_OR_END:
      return scan_comma (self);

    case STATE_DONE:
    default:
      return fail (self, GR_JSON_ERROR_SYNTAX, self->position, _ ("the text should end here"));
    }
}

static gboolean
scan (Scanner *self)
{
  if (self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    return fail (self, GR_JSON_ERROR_ENCODING, 0, _ ("the text begins with a byte order mark"));

  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->string = g_string_new (NULL);

  skip_space (self);
  while (self->state != STATE_DONE || self->position < self->length)
    {
      if (!scan_step (self))
        return FALSE;
      skip_space (self);
    }

  return TRUE;
}

/**
 * gr_json_check:
 * @text: (array length=length): bytes from anywhere
 * @length: how many
 * @max_depth: how many arrays and objects may be open at once
 * @error: return location for an error
 *
 * Checks that a text is JSON exactly as RFC 8259 defines it, in UTF-8 without a byte order mark. Names may repeat, as
 * they may in RFC 8259. The check takes memory in proportion to @max_depth and never recurses. An escaped surrogate
 * without its other half is refused, because no UTF-8 text can hold it.
 *
 * Returns: whether @text is JSON; otherwise @error says where as line:column, without quoting the text
 */
gboolean
gr_json_check (const char *text,
               gsize       length,
               guint       max_depth,
               GError    **error)
{
  g_auto (Scanner) scanner = {
    .text = text,
    .length = length,
    .max_depth = max_depth,
    .error = error,
  };

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return scan (&scanner);
}

/**
 * gr_json_parse:
 * @text: (array length=length): bytes from anywhere
 * @length: how many
 * @error: return location for an error
 *
 * Reads JSON nested at most %GR_JSON_MAX_DEPTH deep. Beyond what [func@Gr.json_check] refuses, three things are refused
 * that would be read differently by different programs: a name that stands twice in one object
 * (%GR_JSON_ERROR_DUPLICATE), a null character in a string (%GR_JSON_ERROR_ENCODING) and a number that no double can
 * hold (%GR_JSON_ERROR_SHAPE). Whole numbers of 64 bits stay exact, larger ones become doubles.
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with @error saying where as line:column
 */
JsonNode *
gr_json_parse (const char *text,
               gsize       length,
               GError    **error)
{
  g_auto (Scanner) scanner = {
    .text = text,
    .length = length,
    .max_depth = GR_JSON_MAX_DEPTH,
    .builds = TRUE,
    .error = error,
  };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return scan (&scanner) ? g_steal_pointer (&scanner.root) : NULL;
}

/**
 * gr_json_parse_bytes:
 * @bytes: bytes from anywhere
 * @error: return location for an error
 *
 * Does what [func@Gr.json_parse] does.
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with @error set
 */
JsonNode *
gr_json_parse_bytes (GBytes  *bytes,
                     GError **error)
{
  gconstpointer text;
  gsize         length;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  return gr_json_parse (text, length, error);
}
