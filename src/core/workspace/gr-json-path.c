/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json-path.h"

#include <string.h>

/* A step is a member's name, or a position where name is NULL. */
typedef struct
{
  char *name;
  guint position;
} Step;

struct _GrJsonPath
{
  GArray *steps;
};

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

static void
step_clear (gpointer data)
{
  Step *step = data;

  g_clear_pointer (&step->name, g_free);
}

static void
skip_space (Cursor *cursor)
{
  while (cursor->at < cursor->end && strchr (" \t\r\n", *cursor->at) != NULL)
    cursor->at++;
}

static void
skip_string (Cursor *cursor)
{
  for (cursor->at++; cursor->at < cursor->end && *cursor->at != '"'; cursor->at++)
    if (*cursor->at == '\\')
      cursor->at++;

  cursor->at = MIN (cursor->at + 1, cursor->end);
}

/* Brackets need not be matched by kind: the text has passed the strict check. */
static void
skip_value (Cursor *cursor)
{
  guint depth = 0;

  skip_space (cursor);

  while (cursor->at < cursor->end)
    {
      char c = *cursor->at;

      if (depth == 0 && strchr (",]}", c) != NULL)
        return;

      if (c == '"')
        skip_string (cursor);
      else
        cursor->at++;

      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
    }
}

static gboolean
enter_member (Cursor     *cursor,
              const char *name)
{
  gsize length = strlen (name);

  for (cursor->at++; cursor->at < cursor->end; cursor->at++)
    {
      const char *key;
      gsize       key_length;

      skip_space (cursor);
      if (cursor->at == cursor->end || *cursor->at != '"')
        return FALSE;

      key = cursor->at + 1;
      skip_string (cursor);
      key_length = cursor->at - key - 1;
      skip_space (cursor);
      cursor->at = MIN (cursor->at + 1, cursor->end);
      skip_space (cursor);

      if (key_length == length && memcmp (key, name, length) == 0)
        return TRUE;

      skip_value (cursor);
      if (cursor->at < cursor->end && *cursor->at != ',')
        return FALSE;
    }

  return FALSE;
}

static gboolean
enter_position (Cursor *cursor,
                guint   position)
{
  for (cursor->at++; cursor->at < cursor->end; cursor->at++)
    {
      skip_space (cursor);
      if (position-- == 0)
        return TRUE;

      skip_value (cursor);
      if (cursor->at < cursor->end && *cursor->at != ',')
        return FALSE;
    }

  return FALSE;
}

/**
 * gr_json_path_new:
 *
 * Returns: (transfer full): the place of the whole text
 */
GrJsonPath *
gr_json_path_new (void)
{
  GrJsonPath *self = g_new0 (GrJsonPath, 1);

  self->steps = g_array_new (FALSE, TRUE, sizeof (Step));
  g_array_set_clear_func (self->steps, step_clear);

  return self;
}

/**
 * gr_json_path_free:
 *
 * Frees the path.
 */
void
gr_json_path_free (GrJsonPath *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->steps, g_array_unref);
  g_free (self);
}

/**
 * gr_json_path_push:
 * @member: a member of the object at the path
 *
 * Goes down to a member.
 */
void
gr_json_path_push (GrJsonPath *self,
                   const char *member)
{
  Step step = {.name = g_strdup (member)};

  g_array_append_val (self->steps, step);
}

/**
 * gr_json_path_push_index:
 * @position: a position, from 0, in the array at the path
 *
 * Goes down to an element.
 */
void
gr_json_path_push_index (GrJsonPath *self,
                         guint       position)
{
  Step step = {.position = position};

  g_array_append_val (self->steps, step);
}

/**
 * gr_json_path_pop:
 *
 * Goes up one step.
 */
void
gr_json_path_pop (GrJsonPath *self)
{
  g_return_if_fail (self->steps->len > 0);

  g_array_set_size (self->steps, self->steps->len - 1);
}

/**
 * gr_json_path_describe:
 *
 * Returns: (transfer full): the place for people, such as "environments[1].kind"; positions count from 0, as editors show them
 */
char *
gr_json_path_describe (GrJsonPath *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = &g_array_index (self->steps, Step, i);

      if (step->name == NULL)
        g_string_append_printf (text, "[%u]", step->position);
      else
        g_string_append_printf (text, "%s%s", i > 0 ? "." : "", step->name);
    }

  return g_string_free (text, FALSE);
}

/**
 * gr_json_path_locate:
 * @text: a JSON text that passed the strict check
 * @length: its length in bytes
 * @line: (out): line of the value, from 1
 * @column: (out): column of the value in characters, from 1
 *
 * Finds the place in the text. Where it is not there, the innermost value that is there is found.
 */
void
gr_json_path_locate (GrJsonPath *self,
                     const char *text,
                     gsize       length,
                     guint      *line,
                     guint      *column)
{
  Cursor      cursor = {text, text + length};
  const char *found;

  skip_space (&cursor);
  found = cursor.at;

  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = &g_array_index (self->steps, Step, i);

      if (cursor.at == cursor.end || !(step->name != NULL ? enter_member (&cursor, step->name) : enter_position (&cursor, step->position)))
        break;
      found = cursor.at;
    }

  *line = 1;
  *column = 1;
  for (const char *p = text; p < found; p++)
    {
      if (*p == '\n')
        {
          ++*line;
          *column = 1;
        }
      else if ((*p & 0xc0) != 0x80)
        {
          ++*column;
        }
    }
}
