/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-read-private.h"

#include "gr-json.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LINE 1024
#define MAX_TEXT 16384

G_STATIC_ASSERT (GR_WORKSPACE_MAX_ASSETS <= GR_READER_MAX_ITEMS);

gboolean
gr_reader_fail (GrReader   *reader,
                const char *format,
                ...)
{
  g_autofree char *place = gr_json_path_describe (reader->path);
  g_autofree char *message = NULL;
  guint            line;
  guint            column;
  va_list          args;

  if (reader->error != NULL)
    return FALSE;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  /* What is passed over in a newer file is not looked up: there may be very much of it. */
  if (reader->newer && reader->workspace != NULL)
    line = column = 1;
  else
    gr_json_path_locate (reader->path, reader->text, reader->length, &line, &column);
  reader->error = g_error_new (GR_JSON_ERROR, GR_JSON_ERROR_SHAPE,
                               _ ("%u:%u: %s %s"), line, column, *place != '\0' ? place : _ ("the whole text"), message);

  return FALSE;
}

/* Ends the reading of one part: goes up again, and in a newer file forgives. */
gboolean
gr_reader_leave (GrReader *reader,
                 gboolean  success)
{
  gr_json_path_pop (reader->path);

  if (!success && reader->newer)
    {
      g_clear_error (&reader->error);
      return TRUE;
    }

  return success;
}

gboolean
gr_reader_check_text (GrReader    *reader,
                      const char  *value,
                      GrReaderText kind)
{
  static const char id_characters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
  gsize             limit = kind == GR_READER_LONG ? MAX_TEXT : MAX_LINE;
  gsize             length = strlen (value);

  if (length > limit)
    return gr_reader_fail (reader, _ ("is too long: %zu bytes where %zu are allowed"), length, limit);

  if (kind == GR_READER_ID && (*value == '\0' || length > 64 || value[strspn (value, id_characters)] != '\0'))
    return gr_reader_fail (reader, _ ("must be 1 to 64 letters, digits, dots, dashes or underscores"));

  for (const char *p = value; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && !(kind == GR_READER_LONG && (*p == '\n' || *p == '\t')))
      return gr_reader_fail (reader, _ ("holds a control character"));

  return TRUE;
}

/* An object that people name the members of must not have more than a person fills in. */
gboolean
gr_reader_check_size (GrReader   *reader,
                      JsonObject *object,
                      guint       most)
{
  if (json_object_get_size (object) > most)
    return gr_reader_fail (reader, _ ("has too many members: %u where %u are allowed"), json_object_get_size (object), most);

  return TRUE;
}

gboolean
gr_reader_get_text (GrReader    *reader,
                    JsonObject  *object,
                    const char  *member,
                    GrReaderText kind,
                    gboolean     required,
                    const char **value)
{
  JsonNode *node = json_object_get_member (object, member);
  gboolean  success = TRUE;

  *value = NULL;

  if (node == NULL && !required)
    return TRUE;

  gr_json_path_push (reader->path, member);

  if (node == NULL)
    success = gr_reader_fail (reader, _ ("is missing"));
  else if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    success = gr_reader_fail (reader, _ ("must be text"));
  else if (required && *json_node_get_string (node) == '\0')
    success = gr_reader_fail (reader, _ ("must not be empty"));
  else if (gr_reader_check_text (reader, json_node_get_string (node), kind))
    *value = json_node_get_string (node);
  else
    success = FALSE;

  gr_json_path_pop (reader->path);

  return success;
}

gboolean
gr_reader_get_flag (GrReader   *reader,
                    JsonObject *object,
                    const char *member,
                    gboolean   *value)
{
  JsonNode *node = json_object_get_member (object, member);
  gboolean  success = TRUE;

  *value = FALSE;

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *value = json_node_get_boolean (node);
  else
    success = gr_reader_fail (reader, _ ("must be true or false"));
  gr_json_path_pop (reader->path);

  return success;
}

gboolean
gr_reader_get_array (GrReader   *reader,
                     JsonNode   *node,
                     JsonArray **array)
{
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return gr_reader_fail (reader, _ ("must be a list"));

  *array = json_node_get_array (node);
  if (json_array_get_length (*array) > GR_READER_MAX_ITEMS)
    return gr_reader_fail (reader, _ ("is too long: %u entries where %u are allowed"), json_array_get_length (*array), GR_READER_MAX_ITEMS);

  return TRUE;
}

static char **
read_texts (GrReader    *reader,
            JsonArray   *array,
            GrReaderText kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gboolean  success;

      gr_json_path_push_index (reader->path, i);
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        success = gr_reader_fail (reader, _ ("must be text"));
      else
        success = gr_reader_check_text (reader, json_node_get_string (node), kind);
      gr_json_path_pop (reader->path);

      if (!success)
        return NULL;
      g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

gboolean
gr_reader_get_list (GrReader    *reader,
                    JsonObject  *object,
                    const char  *member,
                    GrReaderText kind,
                    char      ***values)
{
  JsonNode  *node = json_object_get_member (object, member);
  JsonArray *array;

  *values = NULL;

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  if (gr_reader_get_array (reader, node, &array))
    *values = read_texts (reader, array, kind);
  gr_json_path_pop (reader->path);

  return *values != NULL;
}

gboolean
gr_reader_read_items (GrReader   *reader,
                      JsonObject *root,
                      const char *member,
                      gboolean (*read) (GrReader   *reader,
                                        JsonObject *object))
{
  JsonNode  *node = json_object_get_member (root, member);
  JsonArray *array = NULL;
  gboolean   success;

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);
  success = gr_reader_get_array (reader, node, &array);

  for (guint i = 0; success && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      gr_json_path_push_index (reader->path, i);
      success = gr_reader_leave (reader, JSON_NODE_HOLDS_OBJECT (element) ? read (reader, json_node_get_object (element)) : gr_reader_fail (reader, _ ("must be an object")));
    }

  return gr_reader_leave (reader, success);
}

gboolean
gr_reader_read_object (GrReader   *reader,
                       JsonObject *root,
                       const char *member,
                       gboolean (*read) (GrReader   *reader,
                                         const char *name,
                                         JsonObject *object))
{
  JsonNode *node = json_object_get_member (root, member);

  if (node == NULL)
    return TRUE;

  gr_json_path_push (reader->path, member);

  return gr_reader_leave (reader, JSON_NODE_HOLDS_OBJECT (node) ? read (reader, member, json_node_get_object (node)) : gr_reader_fail (reader, _ ("must be an object")));
}

/* Reads a day and says where it is none. */
gboolean
gr_reader_get_day (GrReader   *reader,
                   JsonObject *object,
                   const char *member,
                   gint64     *day)
{
  const char *text;

  *day = 0;
  if (!gr_reader_get_text (reader, object, member, GR_READER_LINE, TRUE, &text))
    return FALSE;

  return gr_parse_date (text, day) ? TRUE : gr_reader_fail (reader, _ ("has a date that is no day of the calendar: “%s”; write it as 2026-01-31"), text);
}
