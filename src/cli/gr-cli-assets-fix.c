/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-asset-judge.h"
#include "gr-asset-repair.h"
#include "gr-cli-assets.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* A folder in which so many names are taken is not meant for this. */
#define MAX_NAMES 10000

static char    *slot_option = NULL;
static char    *rules_option = NULL;
static char    *out_option = NULL;
static char    *background_option = NULL;
static char    *format_option = NULL;
static gboolean fit_option = FALSE;
static gboolean crop_option = FALSE;
static int      jobs_option = 0;

static const GOptionEntry options[] = {
  {"slot", 0, 0, G_OPTION_ARG_STRING, &slot_option, N_ ("What the pictures are for"), N_ ("icon|dm-thumbnail|any")},
  {"out", 0, 0, G_OPTION_ARG_FILENAME, &out_option, N_ ("Where to put the copies; made if it is not there"), N_ ("FOLDER")},
  {"rules", 0, 0, G_OPTION_ARG_STRING, &rules_option, N_ ("The rules to go by (default: the first rule pack)"), N_ ("PACK")},
  {"crop", 0, 0, G_OPTION_ARG_NONE, &crop_option, N_ ("Keep the middle of a picture that has another shape"), NULL},
  {"fit", 0, 0, G_OPTION_ARG_NONE, &fit_option, N_ ("Keep all of it and add bars (default: whichever loses less)"), NULL},
  {"background", 0, 0, G_OPTION_ARG_STRING, &background_option, N_ ("The colour of bars and of what was see-through (default: white)"), "#rrggbb"},
  {"format", 0, 0, G_OPTION_ARG_STRING, &format_option, N_ ("How to print the answer (default: text)"), "text|json"},
  {"jobs", 0, 0, G_OPTION_ARG_INT, &jobs_option, N_ ("How many files to work on at once (default: one on each processor)"), "N"},
  {NULL},
};

typedef enum
{
  FIX_RIGHT,
  FIX_REPAIRED,
  FIX_FAILED,
  FIX_UNREADABLE,
} FixOutcome;

/* One file on its way. Path is what the person calls it, saved is where its copy is. */
typedef struct
{
  GrAssetCheck   *check;
  const char     *path;
  GAsyncResult   *pending;
  gboolean        started;
  GrRepairResult *result;
  char           *saved;
  GError         *error;
  FixOutcome      outcome;
} FixItem;

/* The command line as it was understood, and the work. */
typedef struct
{
  GrRulePack  *pack;
  GrCliFormat  format;
  int          background;
  guint        n_jobs;
  GPtrArray   *items;
  guint        counts[FIX_UNREADABLE + 1];
  JsonBuilder *json;
} FixRun;

static void
fix_item_free (FixItem *item)
{
  g_clear_object (&item->check);
  g_clear_object (&item->pending);
  g_clear_object (&item->result);
  g_clear_pointer (&item->saved, g_free);
  g_clear_error (&item->error);
  g_free (item);
}

static void
fix_run_clear (FixRun *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->json);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FixRun, fix_run_clear)

/* Reads "#rrggbb", with or without its sign, which shells take for a comment. */
static gboolean
parse_colour (const char *text,
              int        *colour)
{
  *colour = -1;
  if (!text)
    return TRUE;
  if (*text == '#')
    text++;
  if (strlen (text) != 6 || strspn (text, "0123456789abcdefABCDEF") != 6)
    return FALSE;

  *colour = (int)g_ascii_strtoull (text, NULL, 16);
  return TRUE;
}

static GrCliStatus
read_request (FixRun            *self,
              GrCatalog         *catalog,
              const char *const *arguments)
{
  GrCliAssetsOptions shared = {.rules = rules_option, .slot = slot_option, .jobs = jobs_option};

  if (!arguments[0])
    return gr_cli_usage_error (_ ("name a file or a folder to repair"));
  if (!slot_option)
    return gr_cli_usage_error (_ ("say with --slot what the pictures are for"));
  if (!out_option)
    return gr_cli_usage_error (_ ("say with --out where to put the copies"));
  if (crop_option && fit_option)
    return gr_cli_usage_error (_ ("--crop and --fit contradict each other"));
  if (!parse_colour (background_option, &self->background))
    return gr_cli_usage_error (_ ("“%s” is no colour; write it as #rrggbb"), background_option);
  if (!gr_cli_parse_format (format_option, &self->format))
    return GR_CLI_USAGE;

  self->n_jobs = jobs_option > 0 ? (guint)jobs_option : g_get_num_processors ();
  return gr_cli_assets_find_rules (&shared, catalog, &self->pack);
}

static GrRepairPlan *
make_plan (FixRun       *self,
           GrAssetFacts *facts,
           GrSlotRule   *rule)
{
  GrRepairPlan *plan = gr_repair_plan_new (facts, rule);

  if (crop_option || fit_option)
    gr_repair_plan_set_framing (plan, fit_option ? GR_FRAMING_FIT : GR_FRAMING_CROP);
  if (self->background >= 0)
    gr_repair_plan_set_background (plan, (guint)self->background);

  return plan;
}

static void
start (FixRun  *self,
       FixItem *item)
{
  GrAssetFacts            *facts = gr_asset_check_get_facts (item->check);
  GrSlotRule              *rule = gr_rule_pack_find_slot (self->pack, gr_asset_check_get_slot (item->check));
  GrVerdict                verdict = gr_asset_check_get_verdict (item->check);
  g_autoptr (GrRepairPlan) plan = NULL;

  item->outcome = FIX_FAILED;
  if (verdict == GR_VERDICT_PASS)
    {
      item->outcome = FIX_RIGHT;
    }
  else if (verdict == GR_VERDICT_UNREADABLE)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (gr_asset_check_get_findings (item->check), 0);

      item->outcome = FIX_UNREADABLE;
      item->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, gr_finding_get_detail (finding));
    }
  else if (gr_repair_is_possible (facts, rule, &item->error))
    {
      plan = make_plan (self, facts, rule);
      item->started = TRUE;
      gr_asset_repair_async (gr_asset_check_get_file (item->check), plan, self->pack, gr_asset_check_get_slot (item->check), NULL,
                             gr_cli_keep_result_cb, &item->pending);
    }
}

static gboolean
save_as (FixItem    *item,
         const char *path,
         GError    **error)
{
  g_autoptr (GFile)        target = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  gr_repair_result_save_async (item->result, target, FALSE, NULL, gr_cli_keep_result_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);

  return gr_repair_result_save_finish (item->result, result, error);
}

/* Nothing that is there is written over: a name that is taken gets a number. */
static void
save (FixItem *item)
{
  for (guint number = 1; number <= MAX_NAMES; number++)
    {
      g_autofree char *name = gr_repair_result_make_name (item->result, number);
      g_autofree char *path = g_build_filename (out_option, name, NULL);

      g_clear_error (&item->error);
      if (save_as (item, path, &item->error))
        {
          item->outcome = FIX_REPAIRED;
          item->saved = g_steal_pointer (&path);
          return;
        }
      if (!g_error_matches (item->error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        return;
    }
}

static void
finish (FixItem *item)
{
  while (item->started && !item->pending)
    g_main_context_iteration (NULL, TRUE);
  if (!item->started)
    return;

  item->result = gr_asset_repair_finish (item->pending, &item->error);
  if (item->result)
    save (item);
}

static char *
describe (GrAssetFacts *facts)
{
  g_autofree char *size = gr_asset_format_bytes (facts->bytes);

  return g_strdup_printf ("%u×%u %s · %s", facts->width, facts->height, gr_image_format_get_name (facts->format), size);
}

static void
print_text (FixItem *item)
{
  g_autofree char *before = gr_asset_check_dup_summary (item->check);
  g_autofree char *after = item->result ? describe (gr_repair_result_get_facts (item->result)) : NULL;
  g_autofree char *path = gr_cli_make_printable (item->path);
  g_autofree char *saved = item->saved ? gr_cli_make_printable (item->saved) : NULL;
  g_autofree char *message = item->error ? gr_cli_make_printable (item->error->message) : NULL;

  switch (item->outcome)
    {
    case FIX_RIGHT:
      g_print (_ ("right     %s  %s, left as it is\n"), path, before);
      break;
    case FIX_REPAIRED:
      g_print (_ ("repaired  %s  %s\n"), path, before);
      g_print (_ ("       →  %s  %s\n"), saved, after);
      for (const char *const *step = gr_repair_result_get_steps (item->result); *step; step++)
        g_print ("          %s\n", *step);
      break;
    case FIX_FAILED:
      g_print (_ ("FAILED    %s  %s\n"), path, before);
      g_print ("          %s\n", message);
      break;
    case FIX_UNREADABLE:
    default:
      g_print (_ ("FAILED    %s  unreadable\n"), path);
      break;
    }
}

static void
add_picture (JsonBuilder  *builder,
             const char   *name,
             GrAssetFacts *facts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, gr_image_format_get_nick (facts->format));
  json_builder_set_member_name (builder, "width");
  json_builder_add_int_value (builder, facts->width);
  json_builder_set_member_name (builder, "height");
  json_builder_add_int_value (builder, facts->height);
  json_builder_set_member_name (builder, "bytes");
  json_builder_add_int_value (builder, (gint64)facts->bytes);
  json_builder_end_object (builder);
}

static void
add_result (JsonBuilder *builder,
            FixItem     *item)
{
  g_autofree char *saved = g_filename_display_name (item->saved);

  json_builder_set_member_name (builder, "saved");
  json_builder_add_string_value (builder, saved);
  add_picture (builder, "after", gr_repair_result_get_facts (item->result));
  if (gr_repair_result_get_quality (item->result) > 0)
    {
      json_builder_set_member_name (builder, "quality");
      json_builder_add_int_value (builder, gr_repair_result_get_quality (item->result));
    }
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (const char *const *step = gr_repair_result_get_steps (item->result); *step; step++)
    json_builder_add_string_value (builder, *step);
  json_builder_end_array (builder);
}

static void
add_json (JsonBuilder *builder,
          FixItem     *item)
{
  static const char *const words[] = {"right", "repaired", "failed", "unreadable"};

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "path");
  json_builder_add_string_value (builder, item->path);
  json_builder_set_member_name (builder, "slot");
  json_builder_add_string_value (builder, gr_asset_check_get_slot (item->check));
  json_builder_set_member_name (builder, "outcome");
  json_builder_add_string_value (builder, words[item->outcome]);
  if (gr_asset_check_get_facts (item->check))
    add_picture (builder, "before", gr_asset_check_get_facts (item->check));
  if (item->outcome == FIX_REPAIRED)
    add_result (builder, item);
  if (item->error)
    {
      json_builder_set_member_name (builder, "error");
      json_builder_add_string_value (builder, item->error->message);
    }
  json_builder_end_object (builder);
}

/* Prints what became of a file, and lets go of its copy. */
static void
report (FixRun  *self,
        FixItem *item)
{
  self->counts[item->outcome]++;
  if (self->format == GR_CLI_FORMAT_JSON)
    add_json (self->json, item);
  else
    print_text (item);
  if (item->outcome == FIX_UNREADABLE)
    gr_cli_usage_error (_ ("cannot read “%s”: %s"), item->path, item->error->message);

  g_clear_object (&item->result);
}

/* Files are worked on together and saved one after the other, so that their names do not depend on which one is ready first. */
static void
work (FixRun *self)
{
  guint n_started = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      FixItem *item = g_ptr_array_index (self->items, i);

      while (n_started < self->items->len && n_started < i + self->n_jobs)
        start (self, g_ptr_array_index (self->items, n_started++));
      finish (item);
      report (self, item);
    }
}

static void
begin_json (FixRun *self)
{
  GrCatalogEntry *pack = GR_CATALOG_ENTRY (self->pack);

  self->json = json_builder_new ();
  json_builder_begin_object (self->json);
  json_builder_set_member_name (self->json, "rules");
  json_builder_begin_object (self->json);
  json_builder_set_member_name (self->json, "id");
  json_builder_add_string_value (self->json, gr_catalog_entry_get_id (pack));
  json_builder_set_member_name (self->json, "as_of");
  json_builder_add_string_value (self->json, gr_catalog_entry_get_as_of (pack));
  json_builder_end_object (self->json);
  json_builder_set_member_name (self->json, "files");
  json_builder_begin_array (self->json);
}

static void
end_json (FixRun *self)
{
  static const char *const names[] = {"right", "repaired", "failed", "unreadable"};
  g_autoptr (JsonNode)     root = NULL;

  json_builder_end_array (self->json);
  json_builder_set_member_name (self->json, "summary");
  json_builder_begin_object (self->json);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      json_builder_set_member_name (self->json, names[i]);
      json_builder_add_int_value (self->json, self->counts[i]);
    }
  json_builder_end_object (self->json);
  json_builder_end_object (self->json);
  root = json_builder_get_root (self->json);
  gr_cli_print_json (root);
}

static void
print_summary (FixRun *self)
{
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", self->items->len), self->items->len);

  g_print (_ ("\n%s: %u repaired, %u right already, %u not repaired\n"), files, self->counts[FIX_REPAIRED], self->counts[FIX_RIGHT],
           self->counts[FIX_FAILED] + self->counts[FIX_UNREADABLE]);
}

static GrCliStatus
conclude (FixRun *self)
{
  if (self->format == GR_CLI_FORMAT_JSON)
    end_json (self);
  else
    print_summary (self);

  if (self->counts[FIX_UNREADABLE] > 0)
    return GR_CLI_USAGE;
  return self->counts[FIX_FAILED] > 0 ? GR_CLI_FAILURE : GR_CLI_SUCCESS;
}

static GrCliStatus
run_assets_fix (const char *const *arguments)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrCatalog)    catalog = gr_catalog_new (&error);
  g_autoptr (GrAssetBatch) batch = NULL;
  g_autoptr (GPtrArray)    paths = NULL;
  g_auto (FixRun)          self = {.items = g_ptr_array_new_with_free_func ((GDestroyNotify)fix_item_free)};
  GrCliStatus              status;

  if (!catalog)
    return gr_cli_failure ("%s", error->message);
  status = read_request (&self, catalog, arguments);
  if (status != GR_CLI_SUCCESS)
    return status;

  batch = gr_asset_batch_new (self.pack, slot_option, (guint)jobs_option);
  if (!gr_cli_assets_run_batch (batch, arguments, &error))
    return gr_cli_usage_error ("%s", error->message);
  paths = gr_cli_assets_make_paths (batch, arguments);
  if (paths->len == 0)
    return gr_cli_usage_error (_ ("there are no pictures in “%s”"), arguments[0]);
  if (g_mkdir_with_parents (out_option, 0777) != 0)
    return gr_cli_usage_error (_ ("“%s” cannot be made: %s"), out_option, g_strerror (errno));

  for (guint i = 0; i < paths->len; i++)
    {
      FixItem *item = g_new0 (FixItem, 1);

      item->check = g_list_model_get_item (gr_asset_batch_get_checks (batch), i);
      item->path = g_ptr_array_index (paths, i);
      g_ptr_array_add (self.items, item);
    }
  if (self.format == GR_CLI_FORMAT_JSON)
    begin_json (&self);
  work (&self);

  return conclude (&self);
}

const GrCliCommand gr_cli_assets_fix_command = {
  .path = "assets fix",
  .arguments = N_ ("PATH…"),
  .summary = N_ ("Repair icons and thumbnails into copies that pass the check"),
  .description = N_ ("Turns, crops or fits, scales, converts to sRGB, fills what is see-through, takes metadata out and saves with the best\n"
                     "quality that the place takes. Folders are searched for pictures. Every copy is checked again before it is saved.\n"
                     "Files that pass already are left out. No file is ever written over: a name that is taken gets a number.\n\n"
                     "The status is 0 if all pictures are right now, 1 if some could not be repaired, and 2 if a path cannot be read."),
  .options = options,
  .run = run_assets_fix,
};
