/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-report-private.h"

#include "gr-json.h"
#include "gr-util.h"

static JsonArray *
make_private_kinds (GrPrivateKinds kinds)
{
  static const struct
  {
    GrPrivateKinds kind;
    const char    *nick;
  } nicks[] = {
    {GR_PRIVATE_LOCATION, "location"},
    {GR_PRIVATE_PERSON, "person"},
    {GR_PRIVATE_DEVICE, "device"},
    {GR_PRIVATE_MAKER_NOTE, "maker-note"},
    {GR_PRIVATE_TIME, "time"},
    {GR_PRIVATE_COMMENT, "comment"},
    {GR_PRIVATE_HISTORY, "history"},
    {GR_PRIVATE_THUMBNAIL, "thumbnail"},
  };
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (kinds & nicks[i].kind)
      json_array_add_string_element (array, nicks[i].nick);

  return array;
}

static JsonNode *
make_facts (GrAssetFacts *facts)
{
  const struct
  {
    const char *name;
    gint64      value;
  } numbers[] = {
    {"bytes", (gint64)facts->bytes},
    {"width", facts->width},
    {"height", facts->height},
    {"stored_width", facts->stored_width},
    {"stored_height", facts->stored_height},
    {"orientation", facts->orientation},
    {"bit_depth", facts->bit_depth},
    {"channels", facts->channels},
    {"pictures", facts->n_pictures},
  };
  const struct
  {
    const char *name;
    gboolean    value;
  } flags[] = {
    {"extension_matches", facts->extension_matches},
    {"has_alpha", facts->has_alpha},
    {"alpha_used", facts->alpha_used},
    {"alpha_at_corners", facts->alpha_at_corners},
    {"animated", facts->animated},
    {"interlaced", facts->interlaced},
    {"progressive", facts->progressive},
    {"arithmetic", facts->arithmetic},
    {"cmyk", facts->cmyk},
    {"has_private_data", facts->has_private_data},
    {"has_location", facts->has_location},
  };
  g_autofree char *checksum = g_strdup_printf ("%08x", facts->checksum);
  JsonObject      *object = json_object_new ();
  JsonNode        *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "format", gr_image_format_get_nick (facts->format));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    json_object_set_int_member (object, numbers[i].name, numbers[i].value);
  json_object_set_string_member (object, "colour_type", facts->colour_type);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    json_object_set_boolean_member (object, flags[i].name, flags[i].value);
  json_object_set_array_member (object, "private_kinds", make_private_kinds (facts->private_kinds));
  json_object_set_string_member (object, "colour_space", gr_colour_space_get_nick (facts->colour_space));
  json_object_set_string_member (object, "profile", facts->profile_name);
  json_object_set_string_member (object, "crc32", checksum);
  json_object_set_string_member (object, "sha256", facts->content_hash);

  json_node_take_object (node, object);
  return node;
}

static JsonArray *
make_findings (GPtrArray *findings)
{
  JsonArray *array = json_array_sized_new (findings->len);

  for (guint i = 0; i < findings->len; i++)
    json_array_add_element (array, gr_finding_to_json (g_ptr_array_index (findings, i)));

  return array;
}

static void
append_file (GString      *out,
             GrReportFile *file)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject          *object = json_object_new ();

  json_object_set_string_member (object, "path", file->path);
  json_object_set_string_member (object, "slot", file->slot);
  json_object_set_string_member (object, "verdict", _gr_report_get_verdict_nick (file->verdict));
  json_object_set_member (object, "facts", file->facts ? make_facts (file->facts) : json_node_new (JSON_NODE_NULL));
  json_object_set_array_member (object, "findings", make_findings (file->findings));
  json_node_take_object (node, object);
  gr_json_append (out, node, 2);
}

static JsonNode *
make_rules (GrCatalogEntry *pack)
{
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", gr_catalog_entry_get_id (pack));
  json_object_set_string_member (object, "title", gr_catalog_entry_get_title (pack));
  json_object_set_string_member (object, "source", gr_catalog_entry_get_source (pack));
  json_object_set_string_member (object, "as_of", gr_catalog_entry_get_as_of (pack));
  json_node_take_object (node, object);
  return node;
}

static JsonNode *
make_summary (GrAssetReport *self)
{
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "files", self->files->len);
  for (GrVerdict verdict = GR_VERDICT_PASS; verdict <= GR_VERDICT_UNREADABLE; verdict++)
    json_object_set_int_member (object, _gr_report_get_verdict_nick (verdict), self->counts[verdict]);
  json_object_set_int_member (object, "skipped", self->n_skipped);
  json_object_set_boolean_member (object, "complete", self->complete);
  json_node_take_object (node, object);
  return node;
}

/* The layout is that of gr_json_print(), file by file. */
gboolean
_gr_asset_report_write_json (GrAssetReport *self,
                             GrReportSink  *sink)
{
  g_autoptr (JsonNode) rules = make_rules (GR_CATALOG_ENTRY (self->pack));
  g_autoptr (JsonNode) findings = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (JsonNode) summary = make_summary (self);
  g_autofree char     *time = gr_format_timestamp (self->time);

  g_string_append (sink->text, "{\n  \"rules\": ");
  gr_json_append (sink->text, rules, 1);
  g_string_append_printf (sink->text, ",\n  \"checked_at\": \"%s\",\n  \"files\": [", time);
  for (guint i = 0; i < self->files->len; i++)
    {
      g_string_append (sink->text, i > 0 ? ",\n    " : "\n    ");
      append_file (sink->text, g_ptr_array_index (self->files, i));
      if (!_gr_report_sink_breathe (sink))
        return FALSE;
    }
  g_string_append (sink->text, self->files->len > 0 ? "\n  ],\n  \"findings\": " : "],\n  \"findings\": ");
  json_node_take_array (findings, make_findings (self->findings));
  gr_json_append (sink->text, findings, 1);
  g_string_append (sink->text, ",\n  \"summary\": ");
  gr_json_append (sink->text, summary, 1);
  g_string_append (sink->text, "\n}\n");

  return TRUE;
}
