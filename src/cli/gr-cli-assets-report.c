/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-assets-report.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer paths push their line to the right and not all others. */
#define MAX_PATH_COLUMN 48

static const char *
get_verdict_nick (GrVerdict verdict)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_VERDICT);

  return g_enum_get_value (klass, (int)verdict)->value_nick;
}

static const char *
get_verdict_word (GrVerdict verdict)
{
  switch (verdict)
    {
    case GR_VERDICT_PASS:
      return _ ("pass");
    case GR_VERDICT_WARN:
      return _ ("warn");
    case GR_VERDICT_FAIL:
      return _ ("FAIL");
    case GR_VERDICT_UNREADABLE:
    case GR_VERDICT_PENDING:
    default:
      return _ ("unreadable");
    }
}

static const char *
get_severity_word (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return _ ("error");
    case GR_SEVERITY_WARNING:
      return _ ("warning");
    case GR_SEVERITY_INFO:
    default:
      return _ ("info");
    }
}

/* How many columns of a terminal a text takes: an East Asian character takes two, a combining mark none. */
static glong
get_columns (const char *text)
{
  glong columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (character))
        columns += g_unichar_iswide (character) ? 2 : 1;
    }

  return columns;
}

/* Pads to a column of the terminal; printf() counts bytes. */
static void
print_padded (const char *text,
              glong       width)
{
  g_print ("%s%*s", text, (int)MAX (0, width - get_columns (text)), "");
}

static void
print_finding (GrFinding  *finding,
               GHashTable *sources)
{
  const char *rule = gr_finding_get_rule (finding);

  g_print ("      %s: %s [%s]\n", get_severity_word (gr_finding_get_severity (finding)), gr_finding_get_title (finding), rule);
  if (gr_finding_get_detail (finding))
    g_print ("        %s\n", gr_finding_get_detail (finding));
  if (gr_finding_get_fix (finding))
    g_print ("        %s\n", gr_finding_get_fix (finding));
  if (gr_finding_get_source (finding))
    g_hash_table_insert (sources, g_strdup (rule), g_strdup_printf ("%s, %s", gr_finding_get_source (finding), gr_finding_get_as_of (finding)));
}

/* Which document each rule comes from, once and not with every finding. */
static void
print_sources (GHashTable *sources)
{
  g_autoptr (GList) rules = g_list_sort (g_hash_table_get_keys (sources), (GCompareFunc)strcmp);
  glong             width = 0;

  for (GList *l = rules; l; l = l->next)
    width = MAX (width, get_columns (l->data));
  if (rules)
    g_print ("\n%s\n", _ ("Rules:"));
  for (GList *l = rules; l; l = l->next)
    {
      g_print ("  ");
      print_padded (l->data, width);
      g_print ("  %s\n", (const char *)g_hash_table_lookup (sources, l->data));
    }
}

static void
print_summary (const GrCliAssetsReport *self)
{
  guint            n_files = gr_asset_batch_get_n_files (self->batch);
  guint            n_unreadable = gr_asset_batch_count (self->batch, GR_VERDICT_UNREADABLE);
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);

  g_print ("\n");
  g_print (_ ("%s: %u pass, %u warn, %u fail"), files, gr_asset_batch_count (self->batch, GR_VERDICT_PASS),
           gr_asset_batch_count (self->batch, GR_VERDICT_WARN), gr_asset_batch_count (self->batch, GR_VERDICT_FAIL));
  if (n_unreadable > 0)
    g_print (_ (", %u unreadable"), n_unreadable);
  g_print (" (%s, %s)\n", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->pack)), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (self->pack)));
}

static void
print_text (const GrCliAssetsReport *self)
{
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel            *checks = gr_asset_batch_get_checks (self->batch);
  guint                  n_files = g_list_model_get_n_items (checks);
  glong                  path_width = 0;

  for (guint i = 0; i < n_files; i++)
    path_width = MAX (path_width, get_columns (g_ptr_array_index (self->paths, i)));
  path_width = MIN (path_width, MAX_PATH_COLUMN);

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);
      g_autofree char         *summary = gr_asset_check_dup_summary (check);
      GListModel              *findings = gr_asset_check_get_findings (check);

      print_padded (get_verdict_word (gr_asset_check_get_verdict (check)), 4);
      g_print ("  ");
      print_padded (g_ptr_array_index (self->paths, i), path_width);
      g_print ("  %s  (%s)\n", summary, gr_asset_check_get_slot (check));
      for (guint k = 0; k < g_list_model_get_n_items (findings); k++)
        {
          g_autoptr (GrFinding) finding = g_list_model_get_item (findings, k);

          print_finding (finding, sources);
        }
    }

  if (self->count)
    print_finding (self->count, sources);
  print_sources (sources);
  print_summary (self);
}

static void
add_facts (JsonBuilder  *builder,
           GrAssetFacts *facts)
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

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, gr_image_format_get_nick (facts->format));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      json_builder_add_int_value (builder, numbers[i].value);
    }
  json_builder_set_member_name (builder, "colour_type");
  json_builder_add_string_value (builder, facts->colour_type);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      json_builder_set_member_name (builder, flags[i].name);
      json_builder_add_boolean_value (builder, flags[i].value);
    }
  json_builder_set_member_name (builder, "colour_space");
  json_builder_add_string_value (builder, gr_colour_space_get_nick (facts->colour_space));
  json_builder_set_member_name (builder, "profile");
  json_builder_add_string_value (builder, facts->profile_name);
  json_builder_set_member_name (builder, "sha256");
  json_builder_add_string_value (builder, facts->content_hash);
  json_builder_end_object (builder);
}

static void
add_check (JsonBuilder  *builder,
           GrAssetCheck *check,
           const char   *path)
{
  GListModel   *findings = gr_asset_check_get_findings (check);
  GrAssetFacts *facts = gr_asset_check_get_facts (check);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "path");
  json_builder_add_string_value (builder, path);
  json_builder_set_member_name (builder, "slot");
  json_builder_add_string_value (builder, gr_asset_check_get_slot (check));
  json_builder_set_member_name (builder, "verdict");
  json_builder_add_string_value (builder, get_verdict_nick (gr_asset_check_get_verdict (check)));
  json_builder_set_member_name (builder, "facts");
  if (facts)
    add_facts (builder, facts);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      json_builder_add_value (builder, gr_finding_to_json (finding));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_rules (JsonBuilder    *builder,
           GrCatalogEntry *pack)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, gr_catalog_entry_get_id (pack));
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, gr_catalog_entry_get_title (pack));
  json_builder_set_member_name (builder, "source");
  json_builder_add_string_value (builder, gr_catalog_entry_get_source (pack));
  json_builder_set_member_name (builder, "as_of");
  json_builder_add_string_value (builder, gr_catalog_entry_get_as_of (pack));
  json_builder_end_object (builder);
}

static void
add_summary (JsonBuilder  *builder,
             GrAssetBatch *batch)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_add_int_value (builder, gr_asset_batch_get_n_files (batch));
  for (GrVerdict verdict = GR_VERDICT_PASS; verdict <= GR_VERDICT_UNREADABLE; verdict++)
    {
      json_builder_set_member_name (builder, get_verdict_nick (verdict));
      json_builder_add_int_value (builder, gr_asset_batch_count (batch, verdict));
    }
  json_builder_set_member_name (builder, "skipped");
  json_builder_add_int_value (builder, gr_asset_batch_get_n_skipped (batch));
  json_builder_end_object (builder);
}

static void
print_json (const GrCliAssetsReport *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  GListModel             *checks = gr_asset_batch_get_checks (self->batch);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rules");
  add_rules (builder, GR_CATALOG_ENTRY (self->pack));
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);

      add_check (builder, check, g_ptr_array_index (self->paths, i));
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  if (self->count)
    json_builder_add_value (builder, gr_finding_to_json (self->count));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "summary");
  add_summary (builder, self->batch);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  gr_cli_print_json (root);
}

/* Writes the report to standard output. */
void
gr_cli_assets_report_print (const GrCliAssetsReport *self,
                            GrCliFormat              format)
{
  if (format == GR_CLI_FORMAT_JSON)
    print_json (self);
  else
    print_text (self);
}
