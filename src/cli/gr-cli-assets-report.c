/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-assets-report.h"

#include "gr-cli-findings.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer paths push their line to the right and not all others. */
#define MAX_PATH_COLUMN 48

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
append_padded (GString    *out,
               const char *text,
               glong       width)
{
  g_string_append_printf (out, "%s%*s", text, (int)MAX (0, width - get_columns (text)), "");
}

/* One rule may stand in several documents. */
static void
add_source (GrFinding  *finding,
            GHashTable *sources)
{
  const char      *rule = gr_finding_get_rule (finding);
  const char      *known = g_hash_table_lookup (sources, rule);
  g_autofree char *document = NULL;
  g_autofree char *source = NULL;

  if (!gr_finding_get_source (finding))
    return;

  document = g_strdup_printf ("%s, %s", gr_finding_get_source (finding), gr_finding_get_as_of (finding));
  if (gr_finding_get_basis (finding) == GR_BASIS_TIKTOK)
    source = g_strdup (document);
  else if (gr_finding_get_seen (finding))
    source = g_strdup_printf (_ ("not in TikTok’s documents: %s. Seen: %s"), document, gr_finding_get_seen (finding));
  else
    source = g_strdup_printf (_ ("not in TikTok’s documents: %s."), document);

  if (!known)
    g_hash_table_insert (sources, g_strdup (rule), g_steal_pointer (&source));
  else if (!strstr (known, source))
    g_hash_table_insert (sources, g_strdup (rule), g_strdup_printf ("%s; %s", known, source));
}

static void
append_finding (GString    *out,
                GrFinding  *finding,
                GHashTable *sources)
{
  const char *rule = gr_finding_get_rule (finding);

  g_string_append_printf (out, "      %s: %s [%s]\n", gr_cli_get_severity_word (gr_finding_get_severity (finding)), gr_finding_get_title (finding), rule);
  if (gr_finding_get_detail (finding))
    g_string_append_printf (out, "        %s\n", gr_finding_get_detail (finding));
  if (gr_finding_get_fix (finding))
    g_string_append_printf (out, "        %s\n", gr_finding_get_fix (finding));
  add_source (finding, sources);
}

/* Which document each rule comes from, once and not with every finding. */
static void
append_sources (GString    *out,
                GHashTable *sources)
{
  g_autoptr (GList) rules = g_list_sort (g_hash_table_get_keys (sources), (GCompareFunc)strcmp);
  glong             width = 0;

  for (GList *l = rules; l; l = l->next)
    width = MAX (width, get_columns (l->data));
  if (rules)
    g_string_append_printf (out, "\n%s\n", _ ("Rules:"));
  for (GList *l = rules; l; l = l->next)
    {
      g_string_append (out, "  ");
      append_padded (out, l->data, width);
      g_string_append_printf (out, "  %s\n", (const char *)g_hash_table_lookup (sources, l->data));
    }
}

/* Writes how many files have which verdict, in one line. */
char *
gr_cli_assets_report_make_summary (const GrCliAssetsReport *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint               n_files = gr_asset_batch_get_n_files (self->batch);
  guint               n_unreadable = gr_asset_batch_count (self->batch, GR_VERDICT_UNREADABLE);
  g_autofree char    *files = g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);

  g_string_append_printf (out, _ ("%s: %u pass, %u warn, %u fail"), files, gr_asset_batch_count (self->batch, GR_VERDICT_PASS),
                          gr_asset_batch_count (self->batch, GR_VERDICT_WARN), gr_asset_batch_count (self->batch, GR_VERDICT_FAIL));
  if (n_unreadable > 0)
    g_string_append_printf (out, _ (", %u unreadable"), n_unreadable);
  g_string_append_printf (out, " (%s, %s)\n", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->pack)), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (self->pack)));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Writes the report for a person at a terminal. */
char *
gr_cli_assets_report_make_text (const GrCliAssetsReport *self)
{
  g_autoptr (GString)    out = g_string_new (NULL);
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel            *checks = gr_asset_batch_get_checks (self->batch);
  guint                  n_files = g_list_model_get_n_items (checks);
  g_autofree char       *summary = NULL;
  glong                  path_width = 0;

  for (guint i = 0; i < n_files; i++)
    path_width = MAX (path_width, get_columns (g_ptr_array_index (self->paths, i)));
  path_width = MIN (path_width, MAX_PATH_COLUMN);

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);
      g_autofree char         *path = gr_cli_make_printable (g_ptr_array_index (self->paths, i));
      g_autofree char         *description = gr_asset_check_dup_summary (check);
      GListModel              *findings = gr_asset_check_get_findings (check);

      append_padded (out, get_verdict_word (gr_asset_check_get_verdict (check)), 4);
      g_string_append (out, "  ");
      append_padded (out, path, path_width);
      g_string_append_printf (out, "  %s  (%s)\n", description, gr_asset_check_get_slot (check));
      for (guint k = 0; k < g_list_model_get_n_items (findings); k++)
        {
          g_autoptr (GrFinding) finding = g_list_model_get_item (findings, k);

          append_finding (out, finding, sources);
        }
    }

  if (self->count)
    append_finding (out, self->count, sources);
  append_sources (out, sources);
  summary = gr_cli_assets_report_make_summary (self);
  g_string_append_printf (out, "\n%s", summary);

  /* Details name files, whose names somebody else has chosen. */
  return gr_cli_make_printable (out->str);
}
