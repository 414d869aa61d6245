/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-checked-file.h"

#include "gr-asset-judge.h"

#include <string.h>

struct _GrCheckedFile
{
  GObject parent_instance;

  GrAssetCheck *check;
  char         *name;
  char         *folded_name;
  char         *sort_key;
  const char   *place;
  char         *finding;
};

enum
{
  PROP_0,
  PROP_CHECK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrCheckedFile, gr_checked_file, G_TYPE_OBJECT)

static void
gr_checked_file_finalize (GObject *object)
{
  GrCheckedFile *self = GR_CHECKED_FILE (object);

  g_clear_object (&self->check);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->folded_name, g_free);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->finding, g_free);

  G_OBJECT_CLASS (gr_checked_file_parent_class)->finalize (object);
}

static void
gr_checked_file_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, gr_checked_file_get_check (GR_CHECKED_FILE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_checked_file_class_init (GrCheckedFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_checked_file_finalize;
  object_class->get_property = gr_checked_file_get_property;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_ASSET_CHECK, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_checked_file_init (GrCheckedFile *self)
{
}

/* How a file is called: from the folder that was chosen on. */
static char *
make_name (GFile *file,
           GFile *base)
{
  g_autofree char *relative = base != NULL ? g_file_get_relative_path (base, file) : NULL;

  return relative != NULL ? g_filename_display_name (relative) : g_file_get_parse_name (file);
}

/* The first of the worst findings. What other documents say is in the details, and would stand in every line of a folder. */
static char *
dup_worst_title (GListModel *findings)
{
  g_autoptr (GrFinding) worst = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (gr_finding_get_rule (finding), GR_ASSET_OTHER_RULES))
        continue;
      if (worst == NULL || gr_finding_get_severity (finding) > gr_finding_get_severity (worst))
        g_set_object (&worst, finding);
    }

  return worst != NULL ? g_strdup (gr_finding_get_title (worst)) : NULL;
}

GrCheckedFile *
gr_checked_file_new (GrAssetCheck *check,
                     GFile        *base)
{
  GrCheckedFile *self;
  GrSlotRule    *rule;

  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), NULL);

  self = g_object_new (GR_TYPE_CHECKED_FILE, NULL);
  self->check = g_object_ref (check);
  self->name = make_name (gr_asset_check_get_file (check), base);
  self->folded_name = g_utf8_casefold (self->name, -1);
  self->sort_key = g_utf8_collate_key_for_filename (self->name, -1);
  self->finding = dup_worst_title (gr_asset_check_get_findings (check));
  rule = gr_rule_pack_find_slot (gr_asset_check_get_pack (check), gr_asset_check_get_slot (check));
  self->place = rule != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (rule)) : "";

  return self;
}

GrAssetCheck *
gr_checked_file_get_check (GrCheckedFile *self)
{
  g_return_val_if_fail (GR_IS_CHECKED_FILE (self), NULL);

  return self->check;
}

const char *
gr_checked_file_get_name (GrCheckedFile *self)
{
  g_return_val_if_fail (GR_IS_CHECKED_FILE (self), NULL);

  return self->name;
}

/* What the slot is called that the picture was judged for; empty where it could not be read. */
const char *
gr_checked_file_get_place (GrCheckedFile *self)
{
  g_return_val_if_fail (GR_IS_CHECKED_FILE (self), NULL);

  return self->place;
}

/* What is wrong first of all, or NULL where nothing is. */
const char *
gr_checked_file_get_finding (GrCheckedFile *self)
{
  g_return_val_if_fail (GR_IS_CHECKED_FILE (self), NULL);

  return self->finding;
}

/* Whether the name holds a text that g_utf8_casefold() has folded. */
gboolean
gr_checked_file_matches (GrCheckedFile *self,
                         const char    *folded_text)
{
  g_return_val_if_fail (GR_IS_CHECKED_FILE (self), FALSE);

  return strstr (self->folded_name, folded_text) != NULL;
}

/* Zero, like the size of what could not be read. */
static guint64
get_number (const GrCheckedFile *self,
            gboolean             pixels)
{
  GrAssetFacts *facts = gr_asset_check_get_facts (self->check);

  if (facts == NULL)
    return 0;
  return pixels ? (guint64)facts->width * facts->height : facts->bytes;
}

static int
compare_numbers (guint64 a,
                 guint64 b)
{
  return (a > b) - (a < b);
}

int
gr_checked_file_compare_names (gconstpointer a,
                               gconstpointer b,
                               gpointer      user_data)
{
  return strcmp (((const GrCheckedFile *)a)->sort_key, ((const GrCheckedFile *)b)->sort_key);
}

/* The better first. */
int
gr_checked_file_compare_verdicts (gconstpointer a,
                                  gconstpointer b,
                                  gpointer      user_data)
{
  return compare_numbers (gr_asset_check_get_verdict (((const GrCheckedFile *)a)->check),
                          gr_asset_check_get_verdict (((const GrCheckedFile *)b)->check));
}

int
gr_checked_file_compare_pixels (gconstpointer a,
                                gconstpointer b,
                                gpointer      user_data)
{
  return compare_numbers (get_number (a, TRUE), get_number (b, TRUE));
}

int
gr_checked_file_compare_bytes (gconstpointer a,
                               gconstpointer b,
                               gpointer      user_data)
{
  return compare_numbers (get_number (a, FALSE), get_number (b, FALSE));
}

int
gr_checked_file_compare_formats (gconstpointer a,
                                 gconstpointer b,
                                 gpointer      user_data)
{
  GrAssetFacts *first = gr_asset_check_get_facts (((const GrCheckedFile *)a)->check);
  GrAssetFacts *second = gr_asset_check_get_facts (((const GrCheckedFile *)b)->check);

  return strcmp (first != NULL ? gr_image_format_get_name (first->format) : "",
                 second != NULL ? gr_image_format_get_name (second->format) : "");
}

int
gr_checked_file_compare_places (gconstpointer a,
                                gconstpointer b,
                                gpointer      user_data)
{
  return strcmp (((const GrCheckedFile *)a)->place, ((const GrCheckedFile *)b)->place);
}

/* Those without a finding come last. */
int
gr_checked_file_compare_findings (gconstpointer a,
                                  gconstpointer b,
                                  gpointer      user_data)
{
  const char *first = ((const GrCheckedFile *)a)->finding;
  const char *second = ((const GrCheckedFile *)b)->finding;

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return strcmp (first, second);
}
