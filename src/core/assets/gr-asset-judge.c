/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-judge-private.h"

#include "gr-asset-rule.h"

#include <glib/gi18n.h>

/* One judgement on its way: what is judged by which rule, and what was found. */
typedef struct
{
  GrAssetFacts *facts;
  GrRulePack   *pack;
  GrSlotRule   *rule;
  GListStore   *findings;
} GrJudgement;

static GrFinding *
add (GrJudgement *self,
     GrSeverity   severity,
     const char  *id,
     const char  *place,
     const char  *title,
     const char  *detail,
     const char  *fix)
{
  g_autoptr (GrFinding) finding = gr_finding_new (severity, id, title);

  gr_finding_set_place (finding, place);
  gr_finding_set_detail (finding, detail);
  gr_finding_set_fix (finding, fix);
  g_list_store_append (self->findings, finding);

  return finding;
}

static void
cite (GrFinding      *finding,
      GrCatalogEntry *entry)
{
  gr_finding_set_source (finding, gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry), GR_BASIS_TIKTOK);
}

static void
cite_rule (GrJudgement *self,
           GrFinding   *finding)
{
  cite (finding, self->rule ? GR_CATALOG_ENTRY (self->rule) : GR_CATALOG_ENTRY (self->pack));
}

/* Says what a rule says that is not TikTok's. @value is what was measured, for its words. */
static void
add_rule (GrJudgement *self,
          const char  *id,
          const char  *value)
{
  GrAssetRule *rule = gr_asset_rule_find (id);

  g_assert (rule);

  if (!gr_asset_rule_get_pictures_only (rule) || !gr_slot_rule_is_document (self->rule))
    {
      g_autoptr (GrFinding) finding = gr_asset_rule_make_finding (rule, value);

      g_list_store_append (self->findings, finding);
    }
}

/**
 * gr_asset_judge_accepts:
 * @rule: what a slot asks for
 * @format: a format
 *
 * Says whether a slot takes pictures in a format. Nobody takes %GR_IMAGE_UNKNOWN.
 *
 * Returns: whether it does
 */
gboolean
gr_asset_judge_accepts (GrSlotRule   *rule,
                        GrImageFormat format)
{
  const char *const *formats;

  g_return_val_if_fail (GR_IS_SLOT_RULE (rule), FALSE);

  formats = gr_slot_rule_get_formats (rule);
  if (!formats || !*formats)
    return format != GR_IMAGE_UNKNOWN;

  for (; *formats; formats++)
    if (format != GR_IMAGE_UNKNOWN && gr_image_format_from_nick (*formats) == format)
      return TRUE;
  return FALSE;
}

static gboolean
judge_format (GrJudgement *self)
{
  GrAssetFacts    *facts = self->facts;
  g_autofree char *accepted = gr_asset_describe_formats (self->rule);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *fix = NULL;
  GrFinding       *finding;

  if (gr_asset_judge_accepts (self->rule, facts->format))
    return TRUE;

  fix = g_strdup_printf (_ ("Use a picture in one of these formats: %s."), accepted);
  if (facts->bytes == 0)
    title = g_strdup (_ ("The file is empty"));
  else if (facts->format == GR_IMAGE_UNKNOWN)
    title = g_strdup (_ ("The file is not a picture"));
  else
    title = g_strdup_printf (_ ("%s is not accepted"), gr_image_format_get_name (facts->format));
  if (facts->format == GR_IMAGE_UNKNOWN)
    detail = g_strdup (_ ("Its content is that of no known image format, whatever its name says."));
  else
    detail = g_strdup_printf (_ ("The content is %s. Accepted: %s."), gr_image_format_get_name (facts->format), accepted);

  finding = add (self, GR_SEVERITY_ERROR, "asset.format", _ ("Format"), title, detail, fix);
  cite_rule (self, finding);
  return facts->format != GR_IMAGE_UNKNOWN;
}

static char *
advise_size (GrAssetFacts *facts,
             guint         width,
             guint         height)
{
  if (facts->stored_width == width && facts->stored_height == height)
    return g_strdup_printf (_ ("Turn the picture for good: save it at %u×%u without an orientation."), width, height);
  if ((guint64)facts->width * height != (guint64)facts->height * width)
    return g_strdup_printf (_ ("Crop it to the right shape and then scale it to %u×%u."), width, height);
  if (facts->width > width)
    return g_strdup_printf (_ ("Scale it down to %u×%u."), width, height);
  return g_strdup_printf (_ ("Export it from its original at %u×%u; enlarging this file would blur it."), width, height);
}

static gboolean
is_too_small (GrAssetFacts *facts,
              GrSlotRule   *rule)
{
  return facts->width < gr_slot_rule_get_min_width (rule) || facts->height < gr_slot_rule_get_min_height (rule);
}

static void
judge_least_size (GrJudgement *self)
{
  guint            width = gr_slot_rule_get_min_width (self->rule);
  guint            height = gr_slot_rule_get_min_height (self->rule);
  g_autofree char *title = g_strdup_printf (_ ("%u×%u pixels are too few"), self->facts->width, self->facts->height);
  g_autofree char *detail = g_strdup_printf (_ ("The slot takes pictures of at least %u×%u."), width, height);
  const char      *fix = gr_slot_rule_is_document (self->rule)
                           ? _ ("Scan or photograph it again with more pixels; enlarging this file would blur it.")
                           : _ ("Export it from its original with more pixels; enlarging this file would blur it.");

  cite_rule (self, add (self, GR_SEVERITY_ERROR, "asset.size", _ ("Width and height"), title, detail, fix));
}

static void
judge_size (GrJudgement *self)
{
  GrAssetFacts    *facts = self->facts;
  guint            width = gr_slot_rule_get_width (self->rule);
  guint            height = gr_slot_rule_get_height (self->rule);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *fix = NULL;

  if (facts->width == 0 || facts->height == 0)
    return;
  if (is_too_small (facts, self->rule))
    {
      judge_least_size (self);
      return;
    }
  if ((width == 0 || facts->width == width) && (height == 0 || facts->height == height))
    return;

  width = width ? width : facts->width;
  height = height ? height : facts->height;
  title = g_strdup_printf (_ ("%u×%u pixels instead of %u×%u"), facts->width, facts->height, width, height);
  if (facts->orientation >= 5 && facts->width == facts->stored_height)
    detail = g_strdup_printf (_ ("Stored as %u×%u and turned by its EXIF orientation to %u×%u; the slot takes %u×%u."),
                              facts->stored_width, facts->stored_height, facts->width, facts->height, width, height);
  else
    detail = g_strdup_printf (_ ("The picture is %u×%u; the slot takes exactly %u×%u."), facts->width, facts->height, width, height);
  fix = advise_size (facts, width, height);

  cite_rule (self, add (self, GR_SEVERITY_ERROR, "asset.size", _ ("Width and height"), title, detail, fix));
}

/* "MB" is written for a million bytes and for 2^20 of them, and the portal does not say which it counts. Between the two
 * nobody outside can know. */
static void
judge_bytes (GrJudgement *self)
{
  guint            megabytes = gr_slot_rule_get_max_megabytes (self->rule);
  g_autofree char *size = gr_asset_format_bytes (self->facts->bytes);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *fix = NULL;

  if (megabytes == 0 || self->facts->bytes <= (guint64)megabytes * 1000000)
    return;

  fix = g_strdup_printf (_ ("Save it with stronger compression, below %u MB."), megabytes);
  if (self->facts->bytes <= (guint64)megabytes << 20)
    {
      title = g_strdup_printf (_ ("%s may be too big"), size);
      detail = g_strdup_printf (_ ("The file fits if the limit of %u MB counts 1,048,576 bytes a megabyte, and not if it counts 1,000,000."),
                                megabytes);
      cite_rule (self, add (self, GR_SEVERITY_WARNING, "asset.bytes-unclear", _ ("File size"), title, detail, fix));
      return;
    }

  title = g_strdup_printf (_ ("%s is too big"), size);
  detail = g_strdup_printf (_ ("The slot takes files up to %u MB."), megabytes);
  cite_rule (self, add (self, GR_SEVERITY_ERROR, "asset.bytes", _ ("File size"), title, detail, fix));
}

static gboolean
is_grey (GrAssetFacts *facts)
{
  return facts->colour_type && g_str_has_prefix (facts->colour_type, "grey");
}

static gboolean
is_broken (GrAssetFacts *facts,
           GrMeasure     measure)
{
  switch (measure)
    {
    case GR_MEASURE_SEE_THROUGH_CORNERS:
      return facts->alpha_at_corners;
    case GR_MEASURE_GREY:
      return is_grey (facts);
    case GR_MEASURE_NONE:
    default:
      return FALSE;
    }
}

/* What the document asks beside its figures, as far as it is certainly broken. Returns what was measured. */
static guint
judge_asks (GrJudgement *self)
{
  static const struct
  {
    GrMeasure   measure;
    const char *id;
  } ids[] = {
    {GR_MEASURE_SEE_THROUGH_CORNERS, "asset.rounded-corners"},
    {GR_MEASURE_GREY, "asset.grey"},
  };
  GListModel *asks = gr_slot_rule_get_asks (self->rule);
  guint       measured = 0;

  for (guint i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (GrSlotAsk) ask = g_list_model_get_item (asks, i);

      for (guint k = 0; k < G_N_ELEMENTS (ids); k++)
        if (gr_slot_ask_get_measure (ask) == ids[k].measure && is_broken (self->facts, ids[k].measure))
          {
            measured |= 1u << ids[k].measure;
            cite (add (self, gr_slot_ask_get_severity (ask), ids[k].id, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->rule)),
                       gr_slot_ask_get_finding (ask), gr_slot_ask_get_detail (ask), gr_slot_ask_get_fix (ask)),
                  GR_CATALOG_ENTRY (ask));
          }
    }

  return measured;
}

/* Everything that the document says. */
static guint
judge_by_document (GrJudgement *self)
{
  judge_size (self);
  judge_bytes (self);
  return judge_asks (self);
}

static void
judge_transparency (GrJudgement *self,
                    guint        measured)
{
  if (self->facts->alpha_at_corners && (measured & (1u << GR_MEASURE_SEE_THROUGH_CORNERS)) == 0)
    add_rule (self, "asset.rounded-corners", NULL);
  else if (self->facts->alpha_used && !self->facts->alpha_at_corners)
    add_rule (self, "asset.alpha", NULL);
}

static void
judge_presentation (GrJudgement *self)
{
  GrAssetFacts    *facts = self->facts;
  g_autofree char *orientation = g_strdup_printf ("%u", facts->orientation);
  g_autofree char *n_pictures = g_strdup_printf ("%u", facts->n_pictures);

  if (!facts->extension_matches)
    add_rule (self, "asset.extension", gr_image_format_get_name (facts->format));
  if (facts->orientation != 1)
    add_rule (self, "asset.orientation", orientation);
  if (facts->animated)
    add_rule (self, "asset.animated", NULL);
  else if (facts->n_pictures > 1)
    add_rule (self, "asset.pictures", n_pictures);
  if (facts->arithmetic)
    add_rule (self, "asset.arithmetic", NULL);
  if (facts->interlaced)
    add_rule (self, "asset.interlaced", NULL);
}

/* A profile that does not lie within its file is a defect of the file already. */
static gboolean
profile_is_defect (GrAssetFacts *facts)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (facts->defects)); i++)
    {
      g_autoptr (GrFinding) defect = g_list_model_get_item (G_LIST_MODEL (facts->defects), i);

      if (g_str_equal (gr_finding_get_rule (defect), "bmp.profile"))
        return TRUE;
    }

  return FALSE;
}

/* The profile of a picture for printing is one of the press, which is said by the colours being for printing. */
static void
judge_colours (GrJudgement *self,
               guint        measured)
{
  GrAssetFacts    *facts = self->facts;
  const char      *name = facts->profile_name && *facts->profile_name ? facts->profile_name : NULL;
  g_autofree char *profile = name ? g_strdup_printf (_ ("“%s”"), name) : g_strdup (_ ("another one"));

  if (facts->cmyk)
    add_rule (self, "asset.cmyk", NULL);
  else if (facts->colour_space == GR_COLOUR_SPACE_OTHER)
    add_rule (self, "asset.profile", profile);
  if (facts->colour_space == GR_COLOUR_SPACE_BROKEN && !profile_is_defect (facts))
    add_rule (self, "asset.profile-broken", NULL);
  if (facts->bit_depth > 8)
    add_rule (self, "asset.depth", NULL);
  if (is_grey (facts) && (measured & (1u << GR_MEASURE_GREY)) == 0)
    add_rule (self, "asset.grey", NULL);
}

static void
judge_privacy (GrJudgement *self)
{
  GrPrivateKinds   kinds = self->facts->private_kinds | (self->facts->has_location ? GR_PRIVATE_LOCATION : 0);
  g_autofree char *names = gr_private_kinds_describe (kinds);

  if (self->facts->has_location)
    add_rule (self, "asset.location", names);
  else if (self->facts->has_private_data)
    add_rule (self, "asset.private-data", *names != '\0' ? names : _ ("what it was made with"));
}

/* What one document says of a picture, and nothing else. */
GListModel *
_gr_asset_judge_by_document (GrAssetFacts *facts,
                             GrRulePack   *pack,
                             GrSlotRule   *rule)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  GrJudgement            self = {.facts = facts, .pack = pack, .rule = rule, .findings = findings};

  if (judge_format (&self))
    judge_by_document (&self);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}

static void
add_defects (GrJudgement *self)
{
  guint n_defects = g_list_model_get_n_items (G_LIST_MODEL (self->facts->defects));

  for (guint i = 0; i < n_defects; i++)
    {
      g_autoptr (GrFinding) defect = g_list_model_get_item (G_LIST_MODEL (self->facts->defects), i);

      g_list_store_append (self->findings, defect);
    }
}

/* How badly a picture fits a slot: 0 is exactly, and a foreign shape is worse than any size. A picture of unknown size fits
 * every slot alike, and where two fit alike, the one that takes the format is better. */
static double
measure_misfit (GrAssetFacts *facts,
                GrSlotRule   *rule)
{
  double width = MAX (1, gr_slot_rule_get_width (rule));
  double height = MAX (1, gr_slot_rule_get_height (rule));
  double ratio_x = MAX (1, facts->width) / width;
  double ratio_y = MAX (1, facts->height) / height;
  double scale = MAX (ratio_x, 1 / ratio_x) * MAX (ratio_y, 1 / ratio_y) - 1;
  double shape = MAX (ratio_x / ratio_y, ratio_y / ratio_x) - 1;
  double format = gr_asset_judge_accepts (rule, facts->format) ? 0 : 1e-6;

  if (facts->width == 0 || facts->height == 0 || (gr_slot_rule_get_width (rule) == 0 && gr_slot_rule_get_height (rule) == 0))
    return format;

  return scale + 1000 * shape + format;
}

/**
 * gr_asset_judge_find_slot:
 * @facts: what the picture is
 * @pack: the rules
 * @slot_id: (nullable): a slot of @pack, or "any" or %NULL for the slot that the picture fits best
 *
 * Finds the rule by which a picture is judged.
 *
 * Returns: (transfer none) (nullable): a rule of @pack, or %NULL if it has no such slot
 */
GrSlotRule *
gr_asset_judge_find_slot (GrAssetFacts *facts,
                          GrRulePack   *pack,
                          const char   *slot_id)
{
  GListModel *slots;
  GrSlotRule *best = NULL;
  double      best_misfit = G_MAXDOUBLE;

  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), NULL);
  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  if (slot_id && g_strcmp0 (slot_id, GR_SLOT_ANY) != 0)
    return gr_rule_pack_find_slot (pack, slot_id);

  slots = gr_rule_pack_get_slots (pack);
  for (guint i = 0; i < g_list_model_get_n_items (slots); i++)
    {
      g_autoptr (GrSlotRule) rule = g_list_model_get_item (slots, i);
      double                 misfit = measure_misfit (facts, rule);

      if (misfit < best_misfit)
        {
          best = rule;
          best_misfit = misfit;
        }
    }

  return best;
}

/**
 * gr_asset_judge:
 * @facts: what the picture is
 * @pack: the rules
 * @slot_id: (nullable): a slot of @pack, or "any" or %NULL for the slot that the picture fits best
 *
 * Says everything that speaks against a picture in a slot. Every limit comes from @pack, and its finding names the document
 * and date; what no document of TikTok says is marked with where it comes from.
 *
 * Returns: (transfer full): a list of [class@Gr.Finding], empty if the picture is right
 */
GListModel *
gr_asset_judge (GrAssetFacts *facts,
                GrRulePack   *pack,
                const char   *slot_id)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  GrJudgement            self = {.facts = facts, .pack = pack, .findings = findings};

  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), NULL);
  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  self.rule = gr_asset_judge_find_slot (facts, pack, slot_id);
  if (!self.rule)
    {
      g_autofree char *detail = g_strdup_printf (_ ("“%s” has no place called “%s”."),
                                                 gr_catalog_entry_get_title (GR_CATALOG_ENTRY (pack)), slot_id ? slot_id : GR_SLOT_ANY);

      cite_rule (&self, add (&self, GR_SEVERITY_ERROR, "asset.slot", NULL, _ ("The rules do not ask for such a picture"), detail,
                             _ ("Choose other rules, or leave the picture out.")));
    }
  else if (judge_format (&self))
    {
      guint measured = judge_by_document (&self);

      add_defects (&self);
      judge_presentation (&self);
      judge_transparency (&self, measured);
      judge_colours (&self, measured);
      judge_privacy (&self);
    }

  return G_LIST_MODEL (g_steal_pointer (&findings));
}

/**
 * gr_asset_judge_count:
 * @pack: the rules
 * @slot_id: a slot
 * @n_files: how many pictures are meant for it
 *
 * Says whether a slot takes so many pictures.
 *
 * Returns: (transfer full) (nullable): a finding about the slot, or %NULL if there is room
 */
GrFinding *
gr_asset_judge_count (GrRulePack *pack,
                      const char *slot_id,
                      guint       n_files)
{
  g_autoptr (GrFinding) finding = NULL;
  g_autofree char      *title = NULL;
  g_autofree char      *fix = NULL;
  GrSlotRule           *rule;
  guint                 most;

  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  rule = gr_rule_pack_find_slot (pack, slot_id);
  most = rule ? gr_slot_rule_get_max_files (rule) : 0;
  if (most == 0 || n_files <= most)
    return NULL;

  title = g_strdup_printf (_ ("%u pictures instead of at most %u"), n_files, most);
  fix = g_strdup_printf (ngettext ("Take %u picture out.", "Take %u pictures out.", n_files - most), n_files - most);
  finding = gr_finding_new (GR_SEVERITY_ERROR, "asset.count", title);
  gr_finding_set_detail (finding, _ ("The portal does not take more files for this place."));
  gr_finding_set_fix (finding, fix);
  gr_finding_set_place (finding, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (rule)));
  cite_rule (&(GrJudgement){.pack = pack, .rule = rule}, finding);

  return g_steal_pointer (&finding);
}

/**
 * gr_asset_describe_formats:
 * @rule: what a slot asks for
 *
 * Writes the accepted formats as one phrase. A format that the document writes two ways is named once.
 *
 * Returns: (transfer full): such as "JPEG, PNG"; empty where every format is taken
 */
char *
gr_asset_describe_formats (GrSlotRule *rule)
{
  const char *const  *formats = gr_slot_rule_get_formats (rule);
  g_autoptr (GString) text = g_string_new (NULL);
  guint               seen = 0;

  for (; formats && *formats; formats++)
    {
      GrImageFormat format = gr_image_format_from_nick (*formats);

      if (format == GR_IMAGE_UNKNOWN || (seen & (1u << format)))
        continue;
      seen |= 1u << format;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", gr_image_format_get_name (format));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gr_asset_format_bytes:
 * @bytes: a file's size
 *
 * Writes a file's size as the rule packs count it, a thousand bytes to the kilobyte.
 *
 * Returns: (transfer full): such as "812 KB" or "5.24 MB"
 */
char *
gr_asset_format_bytes (guint64 bytes)
{
  if (bytes < 1000)
    return g_strdup_printf (ngettext ("%u byte", "%u bytes", (gulong)bytes), (guint)bytes);
  if (bytes < 999500)
    return g_strdup_printf (_ ("%u KB"), (guint)((bytes + 500) / 1000));
  return g_strdup_printf (_ ("%.2f MB"), (double)bytes / 1000000);
}
