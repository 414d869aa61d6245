/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-dns-message.h"

#include <glib/gi18n.h>
#include <string.h>

/* RFC 1035 §4: the header and the numbers in it. */
#define HEADER_SIZE  12
#define FLAG_ANSWER  0x80
#define FLAG_CUT     0x02
#define FLAG_RECURSE 0x01
#define CODE_MASK    0x0f
#define CODE_NO_NAME 3
#define TYPE_TXT     16
#define CLASS_IN     1
#define POINTER      0xc0
#define RECORD_SIZE  10
#define MAX_LABEL    63
#define MAX_NAME     253
#define MAX_RECORDS  1000

static void
put16 (GByteArray *array,
       guint16     value)
{
  guint8 bytes[2] = {value >> 8, value & 0xff};

  g_byte_array_append (array, bytes, sizeof bytes);
}

static guint
get16 (const guint8 *bytes)
{
  return (guint)bytes[0] << 8 | bytes[1];
}

/**
 * gr_dns_make_question:
 * @name: a domain name in ASCII, with or without a dot at its end
 * @id: a number that cannot be guessed
 *
 * Makes the question for the TXT records of @name (RFC 1035 §4.1).
 *
 * Returns: (transfer full) (nullable): the message, %NULL where @name is no domain name
 */
GBytes *
gr_dns_make_question (const char *name,
                      guint16     id)
{
  g_autoptr (GByteArray) message = g_byte_array_new ();
  g_auto (GStrv)         labels = NULL;
  gsize                  length = strlen (name);
  g_autofree char       *plain = g_strndup (name, length > 0 && name[length - 1] == '.' ? length - 1 : length);
  const guint8           flags[2] = {FLAG_RECURSE, 0};
  const guint8           root = 0;

  if (*plain == '\0' || strlen (plain) > MAX_NAME)
    return NULL;

  put16 (message, id);
  g_byte_array_append (message, flags, sizeof flags);
  put16 (message, 1);
  put16 (message, 0);
  put16 (message, 0);
  put16 (message, 0);

  labels = g_strsplit (plain, ".", -1);
  for (guint i = 0; labels[i] != NULL; i++)
    {
      guint8 size = (guint8)MIN (strlen (labels[i]), G_MAXUINT8);

      if (size == 0 || size > MAX_LABEL)
        return NULL;
      g_byte_array_append (message, &size, 1);
      g_byte_array_append (message, (const guint8 *)labels[i], size);
    }
  g_byte_array_append (message, &root, 1);
  put16 (message, TYPE_TXT);
  put16 (message, CLASS_IN);

  return g_byte_array_free_to_bytes (g_steal_pointer (&message));
}

/**
 * gr_dns_is_answer:
 * @message: what came
 * @length: its length
 * @question: what was asked
 *
 * Tells whether a message answers @question: its number and its question are those that were sent. Anything else may come from
 * anybody.
 *
 * Returns: %TRUE for an answer
 */
gboolean
gr_dns_is_answer (const guint8 *message,
                  gsize         length,
                  GBytes       *question)
{
  gsize         size = 0;
  const guint8 *asked = g_bytes_get_data (question, &size);

  if (length < HEADER_SIZE || memcmp (message, asked, 2) != 0 || !(message[2] & FLAG_ANSWER))
    return FALSE;

  /* Some servers leave the question out where they cannot answer. */
  if (get16 (message + 4) == 0)
    return (message[3] & CODE_MASK) != 0;

  return get16 (message + 4) == 1 && length >= size &&
         g_ascii_strncasecmp ((const char *)message + HEADER_SIZE, (const char *)asked + HEADER_SIZE, size - HEADER_SIZE) == 0 &&
         memcmp (message + size - 4, asked + size - 4, 4) == 0;
}

/**
 * gr_dns_is_cut:
 * @message: an answer
 * @length: its length
 *
 * Returns: whether the answer did not fit, and has to be asked for over TCP
 */
gboolean
gr_dns_is_cut (const guint8 *message,
               gsize         length)
{
  return length >= HEADER_SIZE && (message[2] & FLAG_CUT) != 0;
}

/* Passes over a name; its labels are of no interest. Returns the place behind it, or 0 where it does not end. */
static gsize
pass_name (const guint8 *message,
           gsize         length,
           gsize         at)
{
  while (at < length)
    {
      guint8 size = message[at];

      if ((size & POINTER) == POINTER)
        return at + 2 <= length ? at + 2 : 0;
      if (size > MAX_LABEL)
        return 0;
      at += (gsize)size + 1;
      if (size == 0)
        return at <= length ? at : 0;
    }

  return 0;
}

/* A record is one or more strings that belong together (RFC 1464, RFC 7208 §3.3). Its bytes need not be text. */
static char *
read_text (const guint8 *data,
           gsize         length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize               at = 0;

  while (at < length)
    {
      gsize size = data[at++];

      if (size > length - at)
        return NULL;
      g_string_append_len (text, (const char *)data + at, (gssize)size);
      at += size;
    }

  return g_utf8_make_valid (text->str, (gssize)text->len);
}

static gboolean
fail_malformed (GError **error)
{
  g_set_error_literal (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_INTERNAL, _ ("The name server gave an answer that cannot be read."));
  return FALSE;
}

static gboolean
read_records (const guint8 *message,
              gsize         length,
              gsize         at,
              GPtrArray    *texts,
              GError      **error)
{
  guint n_records = get16 (message + 6);

  for (guint i = 0; i < MIN (n_records, MAX_RECORDS); i++)
    {
      guint type;
      guint class;
      gsize size;

      at = pass_name (message, length, at);
      if (at == 0 || length - at < RECORD_SIZE)
        return fail_malformed (error);

      type = get16 (message + at);
      class = get16 (message + at + 2);
      size = get16 (message + at + 8);
      at += RECORD_SIZE;
      if (size > length - at)
        return fail_malformed (error);

      if (type == TYPE_TXT && class == CLASS_IN)
        {
          char *text = read_text (message + at, size);

          if (text == NULL)
            return fail_malformed (error);
          g_ptr_array_add (texts, text);
        }
      at += size;
    }

  return TRUE;
}

/**
 * gr_dns_read_texts:
 * @message: what gr_dns_is_answer() took for an answer
 * @length: its length
 * @question: what was asked
 * @error: return location for an error
 *
 * Reads the TXT records of an answer. The strings of one record are joined.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the texts, empty where the name has none, or %NULL with a
 *   %GResolverError: %G_RESOLVER_ERROR_NOT_FOUND where there is no such name
 */
GPtrArray *
gr_dns_read_texts (const guint8 *message,
                   gsize         length,
                   GBytes       *question,
                   GError      **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint                 code;

  g_return_val_if_fail (length >= HEADER_SIZE, NULL);

  code = message[3] & CODE_MASK;
  if (code == CODE_NO_NAME)
    {
      g_set_error_literal (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, _ ("There is no such name."));
      return NULL;
    }
  if (code != 0)
    {
      g_set_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE, _ ("The name server failed (code %u)."), code);
      return NULL;
    }

  return read_records (message, length, g_bytes_get_size (question), texts, error) ? g_steal_pointer (&texts) : NULL;
}
