/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-report-private.h"

#include "gr-asset-judge.h"
#include "gr-json.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <string.h>

/* SARIF 2.1.0 (OASIS, 2020-03-27), with the members that GitHub's code scanning requires beyond it
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning): a text for
 * every rule, a location with lines and columns for every result, and the fingerprint that alerts are recognised by. */

#define SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/* What may stand in a path as it is. A colon may not, because it would make the first part of a relative address a scheme. */
#define PATH_CHARACTERS "/!$&'()*+,;=@"

/* Rules whose findings carry figures in their titles. */
static const struct
{
  const char *rule;
  const char *title;
} titles[] = {
  {"asset.format", N_ ("The format is not accepted")},
  {"asset.size", N_ ("Width and height are not those of the slot")},
  {"asset.bytes", N_ ("The file is too big")},
  {"asset.bytes-unclear", N_ ("The file may be too big")},
  {"asset.count", N_ ("There are too many pictures for the slot")},
};

/* The rules of one report by their ids, in the order in which they are written. */
typedef struct
{
  GPtrArray  *examples; /* (element-type GrFinding), the first finding of each rule */
  GHashTable *indices;  /* rule to its place, counted from 1 */
} GrSarifRules;

/* That other rules disagree is true of nearly every file and asks for nothing, and GitHub takes 25,000 results. */
static gboolean
is_alert (GrFinding *finding)
{
  return !g_str_equal (gr_finding_get_rule (finding), GR_ASSET_OTHER_RULES);
}

static int
compare_rules (gconstpointer a,
               gconstpointer b)
{
  return strcmp (gr_finding_get_rule (*(GrFinding **)a), gr_finding_get_rule (*(GrFinding **)b));
}

static void
add_rules (GrSarifRules *rules,
           GPtrArray    *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      GrFinding *finding = g_ptr_array_index (findings, i);

      if (is_alert (finding) && g_hash_table_insert (rules->indices, (gpointer)gr_finding_get_rule (finding), GUINT_TO_POINTER (1)))
        g_ptr_array_add (rules->examples, finding);
    }
}

static void
collect_rules (GrSarifRules  *rules,
               GrAssetReport *report)
{
  for (guint i = 0; i < report->files->len; i++)
    add_rules (rules, ((GrReportFile *)g_ptr_array_index (report->files, i))->findings);
  add_rules (rules, report->findings);

  g_ptr_array_sort (rules->examples, compare_rules);
  for (guint i = 0; i < rules->examples->len; i++)
    g_hash_table_insert (rules->indices, (gpointer)gr_finding_get_rule (g_ptr_array_index (rules->examples, i)), GUINT_TO_POINTER (i + 1));
}

static const char *
get_rule_title (GrFinding *example)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (gr_finding_get_rule (example), titles[i].rule))
      return _ (titles[i].title);

  return gr_finding_get_title (example);
}

static const char *
get_level (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return "error";
    case GR_SEVERITY_WARNING:
      return "warning";
    case GR_SEVERITY_INFO:
    default:
      return "note";
    }
}

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  JsonObject *message = json_object_new ();

  json_object_set_string_member (message, "text", text);
  json_object_set_object_member (object, name, message);
}

static JsonNode *
take_node (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static char *
describe_rule (GrFinding *example)
{
  g_autofree char *source = _gr_report_describe_source (example);

  if (!source)
    return g_strdup (get_rule_title (example));
  if (gr_finding_get_basis (example) == GR_BASIS_TIKTOK)
    return g_strdup_printf (_ ("%s. TikTok’s rule: %s."), get_rule_title (example), source);
  return g_strdup_printf (_ ("%s. Not in TikTok’s documents: %s."), get_rule_title (example), source);
}

static JsonNode *
make_rule (GrFinding *example)
{
  GrSeverity       severity = gr_finding_get_severity (example);
  const char      *source = gr_finding_get_source (example);
  JsonObject      *rule = json_object_new ();
  JsonObject      *configuration = json_object_new ();
  JsonObject      *properties = json_object_new ();
  JsonArray       *tags = json_array_new ();
  g_autofree char *description = describe_rule (example);

  json_object_set_string_member (rule, "id", gr_finding_get_rule (example));
  set_text (rule, "shortDescription", get_rule_title (example));
  set_text (rule, "fullDescription", description);
  set_text (rule, "help", gr_finding_get_fix (example) ? gr_finding_get_fix (example) : description);
  if (source && g_str_has_prefix (source, "https://"))
    json_object_set_string_member (rule, "helpUri", source);
  json_object_set_string_member (configuration, "level", get_level (severity));
  json_object_set_object_member (rule, "defaultConfiguration", configuration);

  json_array_add_string_element (tags, "assets");
  if (source)
    {
      json_array_add_string_element (tags, gr_basis_get_nick (gr_finding_get_basis (example)));
      json_object_set_string_member (properties, "source", source);
      if (gr_finding_get_as_of (example))
        json_object_set_string_member (properties, "as_of", gr_finding_get_as_of (example));
      json_object_set_string_member (properties, "basis", gr_basis_get_nick (gr_finding_get_basis (example)));
    }
  if (gr_finding_get_seen (example))
    json_object_set_string_member (properties, "seen", gr_finding_get_seen (example));
  json_object_set_string_member (properties, "problem.severity", severity == GR_SEVERITY_INFO ? "recommendation" : get_level (severity));
  json_object_set_array_member (properties, "tags", tags);
  json_object_set_object_member (rule, "properties", properties);

  return take_node (rule);
}

/* The address of a file: relative to the root where it lies below it. */
static char *
make_uri (GrAssetReport *self,
          GFile         *file)
{
  g_autofree char *relative = self->root ? g_file_get_relative_path (self->root, file) : NULL;

  return relative ? g_uri_escape_string (relative, PATH_CHARACTERS, FALSE) : g_file_get_uri (file);
}

static JsonObject *
make_artifact_location (GrAssetReport *self,
                        guint          index)
{
  GrReportFile    *file = g_ptr_array_index (self->files, index);
  g_autofree char *uri = make_uri (self, file->file);
  JsonObject      *location = json_object_new ();

  json_object_set_string_member (location, "uri", uri);
  if (!g_uri_peek_scheme (uri))
    json_object_set_string_member (location, "uriBaseId", "%SRCROOT%");
  json_object_set_int_member (location, "index", index);
  return location;
}

/* A picture has no lines, but GitHub refuses a result without: it is shown at the file's first one. */
static JsonArray *
make_locations (GrAssetReport *self,
                guint          index,
                GrFinding     *finding)
{
  JsonArray  *locations = json_array_new ();
  JsonObject *location = json_object_new ();
  JsonObject *physical = json_object_new ();
  JsonObject *region = json_object_new ();

  json_object_set_int_member (region, "startLine", 1);
  json_object_set_int_member (region, "startColumn", 1);
  json_object_set_int_member (region, "endLine", 1);
  json_object_set_int_member (region, "endColumn", 1);
  if (gr_finding_get_offset (finding) >= 0)
    json_object_set_int_member (region, "byteOffset", gr_finding_get_offset (finding));
  json_object_set_object_member (physical, "artifactLocation", make_artifact_location (self, index));
  json_object_set_object_member (physical, "region", region);
  json_object_set_object_member (location, "physicalLocation", physical);
  json_array_add_object_element (locations, location);
  return locations;
}

/* The same rule about the same file and slot is the same finding, whatever the file's bytes have become; several of them are
 * told apart by their order. */
static char *
make_fingerprint (GrAssetReport *self,
                  guint          index,
                  GPtrArray     *findings,
                  guint          position)
{
  GrReportFile    *file = g_ptr_array_index (self->files, index);
  const char      *rule = gr_finding_get_rule (g_ptr_array_index (findings, position));
  g_autofree char *uri = make_uri (self, file->file);
  g_autofree char *text = g_strjoin ("\n", rule, uri, file->slot, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  guint            ordinal = 1;

  for (guint i = 0; i < position; i++)
    ordinal += g_str_equal (gr_finding_get_rule (g_ptr_array_index (findings, i)), rule);

  return g_strdup_printf ("%.16s:%u", hash, ordinal);
}

static char *
make_message (GrFinding *finding)
{
  g_autoptr (GString) text = g_string_new (gr_finding_get_title (finding));
  const char         *more[] = {gr_finding_get_detail (finding), gr_finding_get_fix (finding)};

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i])
      {
        if (!strchr (".!?", text->str[text->len - 1]))
          g_string_append_c (text, '.');
        g_string_append_printf (text, " %s", more[i]);
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static JsonNode *
make_result (GrAssetReport *self,
             GrSarifRules  *rules,
             guint          index,
             GPtrArray     *findings,
             guint          position)
{
  GrFinding       *finding = g_ptr_array_index (findings, position);
  const char      *rule = gr_finding_get_rule (finding);
  g_autofree char *message = make_message (finding);
  g_autofree char *fingerprint = make_fingerprint (self, index, findings, position);
  JsonObject      *result = json_object_new ();
  JsonObject      *fingerprints = json_object_new ();

  json_object_set_string_member (result, "ruleId", rule);
  json_object_set_int_member (result, "ruleIndex", GPOINTER_TO_UINT (g_hash_table_lookup (rules->indices, rule)) - 1);
  json_object_set_string_member (result, "level", get_level (gr_finding_get_severity (finding)));
  set_text (result, "message", message);
  json_object_set_array_member (result, "locations", make_locations (self, index, finding));
  json_object_set_string_member (fingerprints, "primaryLocationLineHash", fingerprint);
  json_object_set_object_member (result, "partialFingerprints", fingerprints);
  return take_node (result);
}

static JsonNode *
make_artifact (GrAssetReport *self,
               guint          index)
{
  GrReportFile *file = g_ptr_array_index (self->files, index);
  JsonObject   *artifact = json_object_new ();
  JsonObject   *location = make_artifact_location (self, index);
  JsonObject   *properties = json_object_new ();
  JsonArray    *roles = json_array_new ();

  json_object_remove_member (location, "index");
  json_object_set_object_member (artifact, "location", location);
  json_array_add_string_element (roles, "analysisTarget");
  json_object_set_array_member (artifact, "roles", roles);
  if (file->facts)
    {
      json_object_set_int_member (artifact, "length", (gint64)file->facts->bytes);
      if (file->facts->content_hash)
        {
          JsonObject *hashes = json_object_new ();

          json_object_set_string_member (hashes, "sha-256", file->facts->content_hash);
          json_object_set_object_member (artifact, "hashes", hashes);
        }
    }
  json_object_set_string_member (properties, "verdict", _gr_report_get_verdict_nick (file->verdict));
  json_object_set_string_member (properties, "slot", file->slot);
  json_object_set_object_member (artifact, "properties", properties);
  return take_node (artifact);
}

static JsonObject *
make_notification (GrAssetReport *self,
                   guint          index)
{
  GrReportFile *file = g_ptr_array_index (self->files, index);
  GrFinding    *finding = g_ptr_array_index (file->findings, 0);
  JsonObject   *notification = json_object_new ();

  json_object_set_string_member (notification, "level", "error");
  set_text (notification, "message", gr_finding_get_title (finding));
  json_object_set_array_member (notification, "locations", make_locations (self, index, finding));
  return notification;
}

static JsonNode *
make_invocations (GrAssetReport *self)
{
  g_autofree char *time = gr_format_timestamp (self->time);
  JsonNode        *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray       *invocations = json_array_new ();
  JsonObject      *invocation = json_object_new ();
  JsonArray       *notifications = json_array_new ();

  for (guint i = 0; i < self->files->len; i++)
    if (((GrReportFile *)g_ptr_array_index (self->files, i))->verdict == GR_VERDICT_UNREADABLE)
      json_array_add_object_element (notifications, make_notification (self, i));
  if (!self->complete)
    {
      JsonObject *notification = json_object_new ();

      json_object_set_string_member (notification, "level", "error");
      set_text (notification, "message", _ ("The check was cancelled before every file had its verdict."));
      json_array_add_object_element (notifications, notification);
    }

  json_object_set_boolean_member (invocation, "executionSuccessful", json_array_get_length (notifications) == 0);
  json_object_set_string_member (invocation, "endTimeUtc", time);
  json_object_set_array_member (invocation, "toolExecutionNotifications", notifications);
  json_array_add_object_element (invocations, invocation);
  json_node_take_array (node, invocations);
  return node;
}

static JsonNode *
make_tool (GrSarifRules *rules)
{
  JsonObject *tool = json_object_new ();
  JsonObject *driver = json_object_new ();
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < rules->examples->len; i++)
    json_array_add_element (array, make_rule (g_ptr_array_index (rules->examples, i)));
  json_object_set_string_member (driver, "name", "Greenroom");
  json_object_set_string_member (driver, "version", GR_VERSION);
  json_object_set_string_member (driver, "semanticVersion", GR_VERSION);
  json_object_set_array_member (driver, "rules", array);
  json_object_set_object_member (tool, "driver", driver);
  return take_node (tool);
}

/* Appends one more node to an array whose first bracket is written. */
static gboolean
append_element (GrReportSink *sink,
                JsonNode     *node,
                gboolean     *is_first)
{
  g_autoptr (JsonNode) element = node;

  g_string_append (sink->text, *is_first ? "\n        " : ",\n        ");
  *is_first = FALSE;
  gr_json_append (sink->text, element, 4);
  return _gr_report_sink_breathe (sink);
}

static gboolean
append_results (GrAssetReport *self,
                GrSarifRules  *rules,
                GrReportSink  *sink)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->files->len; i++)
    {
      GPtrArray *findings = ((GrReportFile *)g_ptr_array_index (self->files, i))->findings;

      for (guint k = 0; k < findings->len; k++)
        if (is_alert (g_ptr_array_index (findings, k)) && !append_element (sink, make_result (self, rules, i, findings, k), &is_first))
          return FALSE;
    }

  /* What is said of all files together needs a place too: the first of them. */
  for (guint k = 0; k < self->findings->len && self->files->len > 0; k++)
    if (!append_element (sink, make_result (self, rules, 0, self->findings, k), &is_first))
      return FALSE;

  return TRUE;
}

static gboolean
append_run (GrAssetReport *self,
            GrSarifRules  *rules,
            GrReportSink  *sink)
{
  g_autoptr (JsonNode) tool = make_tool (rules);
  g_autoptr (JsonNode) invocations = make_invocations (self);
  gboolean             is_first = TRUE;

  g_string_append (sink->text, "    {\n      \"tool\": ");
  gr_json_append (sink->text, tool, 3);
  g_string_append_printf (sink->text, ",\n      \"automationDetails\": {\n        \"id\": \"greenroom-assets/%s/\"\n      }",
                          gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self->pack)));
  g_string_append (sink->text, ",\n      \"columnKind\": \"unicodeCodePoints\",\n      \"invocations\": ");
  gr_json_append (sink->text, invocations, 3);

  g_string_append (sink->text, ",\n      \"artifacts\": [");
  for (guint i = 0; i < self->files->len; i++)
    if (!append_element (sink, make_artifact (self, i), &is_first))
      return FALSE;
  g_string_append (sink->text, "\n      ],\n      \"results\": [");
  if (!append_results (self, rules, sink))
    return FALSE;
  g_string_append (sink->text, "\n      ]\n    }\n");

  return TRUE;
}

gboolean
_gr_asset_report_write_sarif (GrAssetReport *self,
                              GrReportSink  *sink)
{
  g_autoptr (GPtrArray)  examples = g_ptr_array_new ();
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);
  GrSarifRules           rules = {examples, indices};

  collect_rules (&rules, self);
  g_string_append (sink->text, "{\n  \"$schema\": \"" SCHEMA "\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n");
  if (!append_run (self, &rules, sink))
    return FALSE;
  g_string_append (sink->text, "  ]\n}\n");

  return TRUE;
}
