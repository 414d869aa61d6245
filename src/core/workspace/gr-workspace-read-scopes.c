/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-extras.h"
#include "gr-workspace-read-private.h"
#include "gr-workspace-scopes.h"

#include <glib/gi18n-lib.h>

gboolean
gr_reader_read_explanations (GrReader   *reader,
                             const char *part,
                             JsonObject *object)
{
  JsonObjectIter iter;
  const char    *subject, *text;

  if (!gr_reader_check_size (reader, object, GR_READER_MAX_ITEMS))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &subject, NULL))
    {
      if (*subject == '\0')
        return gr_reader_fail (reader, _ ("has a member without a name"));
      if (!gr_reader_check_text (reader, subject, GR_READER_LINE) || !gr_reader_get_text (reader, object, subject, GR_READER_LONG, FALSE, &text))
        return FALSE;

      gr_workspace_set_explanation (reader->workspace, subject, text);
    }

  return TRUE;
}

static gboolean
read_use (GrReader      *reader,
          GrScopeRecord *record,
          const char    *scope,
          JsonObject    *object)
{
  const char *call, *log_id;
  gint64      day;

  if (!gr_reader_get_day (reader, object, "on", &day) ||
      !gr_reader_get_text (reader, object, "call", GR_READER_ID, FALSE, &call) ||
      !gr_reader_get_text (reader, object, "log_id", GR_READER_ID, FALSE, &log_id))
    return FALSE;

  gr_scope_record_set_use (record, scope, day, call, log_id);

  return TRUE;
}

static gboolean
read_uses (GrReader      *reader,
           GrScopeRecord *record,
           JsonNode      *node)
{
  JsonObjectIter iter;
  const char    *scope;
  JsonNode      *use;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gr_reader_fail (reader, _ ("must be an object"));
  if (!gr_reader_check_size (reader, json_node_get_object (node), GR_READER_MAX_ITEMS))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &scope, &use))
    {
      gboolean success;

      gr_json_path_push (reader->path, scope);
      if (!JSON_NODE_HOLDS_OBJECT (use))
        success = gr_reader_fail (reader, _ ("must be an object"));
      else
        success = gr_reader_check_text (reader, scope, GR_READER_ID) && (*scope != '\0' || gr_reader_fail (reader, _ ("has no name"))) &&
                  read_use (reader, record, scope, json_node_get_object (use));
      gr_json_path_pop (reader->path);

      if (!success)
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_record (GrReader   *reader,
             const char *lane_id,
             JsonObject *object)
{
  static const char *const  known[] = {"asked", "asked_on", "used", NULL};
  g_autoptr (GrScopeRecord) record = gr_scope_record_new ();
  g_auto (GStrv)            asked = NULL;
  JsonNode                 *uses = json_object_get_member (object, "used");
  gboolean                  success = TRUE;
  gint64                    day;

  if (!gr_reader_get_list (reader, object, "asked", GR_READER_LINE, &asked))
    return FALSE;
  if (asked != NULL && !gr_reader_get_day (reader, object, "asked_on", &day))
    return FALSE;
  if (asked != NULL)
    gr_scope_record_set_asked (record, (const char *const *)asked, day);

  if (uses != NULL)
    {
      gr_json_path_push (reader->path, "used");
      success = read_uses (reader, record, uses);
      gr_json_path_pop (reader->path);
    }

  gr_extras_keep (record, "self", object, known, reader->left_out);
  gr_workspace_adopt_scope_record (reader->workspace, lane_id, record);

  return success;
}

gboolean
gr_reader_read_records (GrReader   *reader,
                        const char *part,
                        JsonObject *object)
{
  JsonObjectIter iter;
  const char    *lane_id;
  JsonNode      *node;

  if (!gr_reader_check_size (reader, object, GR_READER_MAX_ITEMS))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &lane_id, &node))
    {
      gboolean success;

      gr_json_path_push (reader->path, lane_id);
      if (!JSON_NODE_HOLDS_OBJECT (node))
        success = gr_reader_fail (reader, _ ("must be an object"));
      else
        success = gr_reader_check_text (reader, lane_id, GR_READER_ID) && read_record (reader, lane_id, json_node_get_object (node));

      if (!gr_reader_leave (reader, success))
        return FALSE;
    }

  return TRUE;
}
