/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"

#include <math.h>

/* json-glib's generator changed its layout between releases. Files that people keep in git must not change with it. */

static void
print_string (GString    *out,
              const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      switch (*c)
        {
        case '"':
        case '\\':
          g_string_append_c (out, '\\');
          g_string_append_c (out, *c);
          break;
        case '\n':
          g_string_append (out, "\\n");
          break;
        case '\t':
          g_string_append (out, "\\t");
          break;
        default:
          if ((guchar)*c < 0x20 || *c == 0x7f)
            g_string_append_printf (out, "\\u%04x", *c);
          else
            g_string_append_c (out, *c);
        }
    }
  g_string_append_c (out, '"');
}

/* The shortest of the two usual precisions that reads back as the same number. */
static void
print_double (GString *out,
              double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      g_string_append (out, "null");
      return;
    }

  g_ascii_formatd (text, sizeof text, "%.15g", number);
  if (g_ascii_strtod (text, NULL) != number)
    g_ascii_formatd (text, sizeof text, "%.17g", number);
  g_string_append (out, text);
}

static void
print_value (GString  *out,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    print_string (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    print_double (out, json_node_get_double (node));
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

static void
print_break (GString *out,
             guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void print_node (GString  *out,
                        JsonNode *node,
                        guint     depth);

static void
print_object (GString    *out,
              JsonObject *object,
              guint       depth)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *value;
  gboolean       is_first = TRUE;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!is_first)
        g_string_append_c (out, ',');
      is_first = FALSE;
      print_break (out, depth + 1);
      print_string (out, name);
      g_string_append (out, ": ");
      print_node (out, value, depth + 1);
    }
  if (!is_first)
    print_break (out, depth);
  g_string_append_c (out, '}');
}

static void
print_array (GString   *out,
             JsonArray *array,
             guint      depth)
{
  guint length = json_array_get_length (array);

  g_string_append_c (out, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      print_break (out, depth + 1);
      print_node (out, json_array_get_element (array, i), depth + 1);
    }
  if (length > 0)
    print_break (out, depth);
  g_string_append_c (out, ']');
}

static void
print_node (GString  *out,
            JsonNode *node,
            guint     depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    print_object (out, json_node_get_object (node), depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    print_array (out, json_node_get_array (node), depth);
  else if (JSON_NODE_HOLDS_VALUE (node))
    print_value (out, node);
  else
    g_string_append (out, "null");
}

/**
 * gr_json_print:
 * @node: a node
 *
 * Writes JSON for people and for git: two spaces a level, one member a line, members in the order they were set, text
 * as UTF-8, and a line break at the end. The same node always gives the same bytes.
 *
 * Returns: (transfer full): the text
 */
char *
gr_json_print (JsonNode *node)
{
  GString *out;

  g_return_val_if_fail (node != NULL, NULL);

  out = g_string_new (NULL);
  print_node (out, node, 0);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

/**
 * gr_json_append:
 * @out: where to write
 * @node: a node
 * @depth: how many levels @node stands in, for the white space at the start of its lines
 *
 * Writes a part of a larger text, as [func@Gr.json_print] writes it but without the line break at the end, so that a long list
 * need not be in memory as nodes all at once.
 */
void
gr_json_append (GString  *out,
                JsonNode *node,
                guint     depth)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (node != NULL);

  print_node (out, node, depth);
}
