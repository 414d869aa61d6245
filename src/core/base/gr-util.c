/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-util.h"

#include <stdio.h>
#include <string.h>

/**
 * gr_set_str:
 * @field: (inout) (nullable): the field to set
 * @value: (nullable): the new value, which is copied
 *
 * Sets a string field and says whether that changed it, so that a setter notifies only then.
 *
 * Returns: whether the field changed
 */
gboolean
gr_set_str (char      **field,
            const char *value)
{
  char *copy;

  g_return_val_if_fail (field != NULL, FALSE);

  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  /* The value may point into the field, so it is copied before the field is freed. */
  copy = g_strdup (value);
  g_free (*field);
  *field = copy;
  return TRUE;
}

/**
 * gr_set_strv:
 * @field: (inout) (nullable): the field to set
 * @value: (nullable): the new value, which is copied
 *
 * Sets a field that holds a list of strings and says whether that changed it.
 *
 * Returns: whether the field changed
 */
gboolean
gr_set_strv (char            ***field,
             const char *const *value)
{
  char **copy;

  g_return_val_if_fail (field != NULL, FALSE);

  if (*field == NULL ? value == NULL : value != NULL && g_strv_equal ((const char *const *)*field, value))
    return FALSE;

  copy = g_strdupv ((char **)value);
  g_strfreev (*field);
  *field = copy;
  return TRUE;
}

/**
 * gr_task_end:
 * @task: a task whose answer is whether it succeeded
 * @error: (transfer full) (nullable): why it did not
 *
 * Ends @task with %TRUE, or with @error.
 */
void
gr_task_end (GTask  *task,
             GError *error)
{
  g_return_if_fail (G_IS_TASK (task));

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * gr_hex_encode:
 * @data: (array length=length): bytes
 * @length: how many
 *
 * Writes bytes as lower-case hexadecimal digits.
 *
 * Returns: (transfer full): a text of twice @length characters
 */
char *
gr_hex_encode (const guint8 *data,
               gsize         length)
{
  static const char digits[] = "0123456789abcdef";
  char             *text;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (length < G_MAXSIZE / 2, NULL);

  text = g_malloc (2 * length + 1);
  for (gsize i = 0; i < length; i++)
    {
      text[2 * i] = digits[data[i] >> 4];
      text[2 * i + 1] = digits[data[i] & 0xf];
    }
  text[2 * length] = '\0';

  return text;
}

/* A year has four digits, which GLib leaves out before the year 1000; what is written must be what can be read. */
static char *
format_utc (gint64      unix_seconds,
            const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (unix_seconds);
  g_autofree char      *rest = time != NULL ? g_date_time_format (time, format) : NULL;

  return rest != NULL ? g_strdup_printf ("%04d%s", g_date_time_get_year (time), rest) : g_strdup ("");
}

/**
 * gr_format_date:
 * @unix_seconds: seconds since 1970 UTC
 *
 * Returns: (transfer full): the day in UTC as `2026-11-22`, or "" for a time before the year 1 or after 9999
 */
char *
gr_format_date (gint64 unix_seconds)
{
  return format_utc (unix_seconds, "-%m-%d");
}

/**
 * gr_format_timestamp:
 * @unix_seconds: seconds since 1970 UTC
 *
 * Returns: (transfer full): the second in UTC as `2026-11-22T07:30:00Z`, or "" for a time before the year 1 or after 9999
 */
char *
gr_format_timestamp (gint64 unix_seconds)
{
  return format_utc (unix_seconds, "-%m-%dT%H:%M:%SZ");
}

/* Reads digits and separators that must match @shape exactly: each run of 'd' is one number. */
static gboolean
read_numbers (const char *text,
              const char *shape,
              int        *numbers)
{
  int n = 0;

  if (strlen (text) != strlen (shape))
    return FALSE;

  for (gsize i = 0; shape[i] != '\0'; i++)
    {
      if (shape[i] != 'd')
        {
          if (text[i] != shape[i])
            return FALSE;
          continue;
        }
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      if (i == 0 || shape[i - 1] != 'd')
        numbers[n++] = 0;
      numbers[n - 1] = numbers[n - 1] * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * gr_parse_date:
 * @text: (nullable): `2026-11-22`, `2026-11` (its first day) or `2026-11-22T07:30:00Z`
 * @unix_seconds: (out) (optional): where to put the seconds since 1970 UTC
 *
 * Reads a date or a time as this project writes them. Any other text, and any day the calendar does not have, is refused.
 *
 * Returns: whether @text was a date
 */
gboolean
gr_parse_date (const char *text,
               gint64     *unix_seconds)
{
  g_autoptr (GDateTime) time = NULL;
  int                   numbers[6] = {0, 1, 1, 0, 0, 0};

  if (text == NULL)
    return FALSE;
  if (!read_numbers (text, "dddd-dd-dd", numbers) &&
      !read_numbers (text, "dddd-dd-ddTdd:dd:ddZ", numbers) &&
      !read_numbers (text, "dddd-dd", numbers))
    return FALSE;

  time = g_date_time_new_utc (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
  if (time == NULL)
    return FALSE;

  if (unix_seconds != NULL)
    *unix_seconds = g_date_time_to_unix (time);
  return TRUE;
}
