/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slot-private.h"

#include "gr-asset-judge.h"
#include "gr-picture-hash.h"

#include <glib/gi18n-lib.h>

/* How alike two pictures are. */
typedef enum
{
  TWINS_NONE,
  TWINS_ALIKE,
  TWINS_SAME,
} Twins;

static Twins
compare (GrAssetEntry *a,
         GrAssetEntry *b)
{
  const char *hash = _gr_asset_entry_get_hash (a);

  if (hash == NULL || _gr_asset_entry_get_hash (b) == NULL)
    return TWINS_NONE;
  if (g_str_equal (hash, _gr_asset_entry_get_hash (b)))
    return TWINS_SAME;
  if (a->has_look && b->has_look && gr_picture_hashes_look_alike (a->look, b->look))
    return TWINS_ALIKE;

  return TWINS_NONE;
}

static GrFinding *
add (GPtrArray  *findings,
     GrSeverity  severity,
     const char *rule,
     const char *title,
     const char *detail,
     const char *fix)
{
  GrFinding *finding = gr_finding_new (severity, rule, title);

  gr_finding_set_detail (finding, detail);
  gr_finding_set_fix (finding, fix);
  g_ptr_array_add (findings, finding);

  return finding;
}

static void
cite (GrFinding   *finding,
      GrAssetSlot *slot)
{
  GrCatalogEntry *entry = GR_CATALOG_ENTRY (gr_asset_slot_get_rule (slot));

  if (gr_catalog_entry_get_source (entry) == NULL)
    entry = GR_CATALOG_ENTRY (gr_asset_slot_get_pack (slot));

  gr_finding_set_source (finding, gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry), GR_BASIS_TIKTOK);
}

/* A slot that has to be filled, and a language that shows what the default one does. */
static void
judge_missing (GrAssetSlot *slot,
               GPtrArray   *findings)
{
  guint            n_files = gr_asset_slot_get_n_files (slot);
  guint            least = gr_slot_rule_get_min_files (gr_asset_slot_get_rule (slot));
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;

  if (gr_asset_slot_get_language_id (slot) != NULL)
    {
      if (n_files > 0)
        return;
      title = g_strdup_printf (_ ("No picture of its own for %s"), gr_asset_slot_get_language_name (slot));
      cite (add (findings, GR_SEVERITY_INFO, "asset.language-empty", title,
                 _ ("A language can have pictures of its own and need not. What people see without one, the document does not say."),
                 _ ("Choose pictures for this language, or leave it to the default language.")),
            slot);
      return;
    }

  if (n_files >= least)
    return;
  title = n_files == 0 ? g_strdup (_ ("No picture chosen yet"))
                       : g_strdup_printf (ngettext ("%u picture chosen so far", "%u pictures chosen so far", n_files), n_files);
  detail = g_strdup_printf (ngettext ("The form asks for %u picture at least.", "The form asks for %u pictures at least.", least), least);
  cite (add (findings, GR_SEVERITY_WARNING, "asset.empty", title, detail, _ ("Choose a picture, or drop one here.")), slot);
}

static void
judge_count (GrAssetSlot *slot,
             GPtrArray   *findings)
{
  GrFinding *finding = gr_asset_judge_count (gr_asset_slot_get_pack (slot), gr_asset_slot_get_id (slot), gr_asset_slot_get_n_files (slot));

  if (finding != NULL)
    g_ptr_array_add (findings, finding);
}

/* A file's name in quotes; where two have the same name, where they are. */
static char *
quote (GrAssetEntry *entry,
       GrAssetEntry *other)
{
  g_autofree char *name = _gr_asset_entry_dup_name (entry);
  g_autofree char *other_name = _gr_asset_entry_dup_name (other);

  if (entry != other && g_str_equal (name, other_name))
    return g_strdup_printf (_ ("“%s”"), gr_asset_choice_get_path (entry->choice));

  return g_strdup_printf (_ ("“%s”"), name);
}

/* Names the pictures that are like the one at @first, and marks them as named; NULL if there is none. */
static char *
name_group (GPtrArray *entries,
            guint      first,
            Twins      wanted,
            gboolean  *named)
{
  g_autoptr (GString) names = NULL;
  GrAssetEntry       *entry = g_ptr_array_index (entries, first);

  for (guint i = first + 1; i < entries->len; i++)
    {
      GrAssetEntry    *other = g_ptr_array_index (entries, i);
      g_autofree char *quoted = NULL;

      if (named[i] || compare (entry, other) != wanted)
        continue;

      if (names == NULL)
        {
          g_autofree char *quoted_first = quote (entry, other);

          names = g_string_new (quoted_first);
        }
      quoted = quote (other, entry);
      g_string_append_printf (names, ", %s", quoted);
      named[i] = TRUE;
    }

  return names != NULL ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* The same picture several times in one place, where each of them takes the room of another one. */
static void
judge_within (GrAssetSlot *slot,
              GPtrArray   *findings,
              Twins        wanted)
{
  GPtrArray           *entries = _gr_asset_slot_get_entries (slot);
  g_autofree gboolean *named = g_new0 (gboolean, entries->len + 1);
  g_autofree char     *place = gr_asset_slot_dup_title (slot);

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *names = named[i] ? NULL : name_group (entries, i, wanted, named);
      g_autofree char *title = NULL;
      g_autofree char *detail = NULL;
      GrFinding       *finding;

      if (names == NULL)
        continue;

      if (wanted == TWINS_SAME)
        {
          title = g_strdup_printf (_ ("The same picture more than once: %s"), names);
          detail = g_strdup_printf (_ ("They are the same byte for byte, and each takes the place of a different picture in “%s”."), place);
          finding = add (findings, GR_SEVERITY_WARNING, "asset.duplicate", title, detail,
                         _ ("Keep one of them and take the others out, or choose different pictures."));
        }
      else
        {
          title = g_strdup_printf (_ ("Hardly different: %s"), names);
          detail = g_strdup_printf (_ ("They are different files, but people will see the same picture more than once in “%s”."), place);
          finding = add (findings, GR_SEVERITY_WARNING, "asset.near-duplicate", title, detail,
                         _ ("Keep the best one, or choose pictures that differ at a glance. If they do differ, leave them."));
        }
      gr_finding_set_place (finding, place);
    }
}

static char *
describe_pair (GrAssetEntry *entry,
               GrAssetEntry *other,
               GrAssetSlot  *other_slot)
{
  g_autofree char *name = quote (entry, entry);
  g_autofree char *other_name = quote (other, other);
  g_autofree char *title = gr_asset_slot_dup_title (other_slot);

  return g_strdup_printf (_ ("%s is %s of %s."), name, other_name, title);
}

/* The first picture of the slots before that is like this one: in other languages of the same slot, or in other slots. */
static char *
find_elsewhere (GrAssetEntry *entry,
                GrAssetSlot  *slot,
                GPtrArray    *slots,
                guint         n_before,
                gboolean      same_slot,
                Twins         wanted)
{
  for (guint i = 0; i < n_before; i++)
    {
      GrAssetSlot *other = g_ptr_array_index (slots, i);
      GPtrArray   *entries = _gr_asset_slot_get_entries (other);

      if (g_str_equal (gr_asset_slot_get_id (other), gr_asset_slot_get_id (slot)) != same_slot)
        continue;
      for (guint j = 0; j < entries->len; j++)
        if (compare (entry, g_ptr_array_index (entries, j)) == wanted)
          return describe_pair (entry, g_ptr_array_index (entries, j), other);
    }

  return NULL;
}

/* One finding for all pictures of a slot that are elsewhere too. A picture without words serves many languages, so it is a thing
 * to know and not a fault. */
static void
judge_elsewhere (GPtrArray *slots,
                 guint      position,
                 GPtrArray *findings,
                 gboolean   same_slot,
                 Twins      wanted)
{
  GrAssetSlot        *slot = g_ptr_array_index (slots, position);
  GPtrArray          *entries = _gr_asset_slot_get_entries (slot);
  g_autoptr (GString) pairs = g_string_new (NULL);
  g_autofree char    *place = gr_asset_slot_dup_title (slot);
  g_autofree char    *title = NULL;
  const char         *rule = same_slot ? "asset.same-in-language" : "asset.same-in-slot";
  const char         *fix = _ ("Nothing to do if there are no words on it. Otherwise choose one in this language.");
  guint               n_pairs = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *pair = find_elsewhere (g_ptr_array_index (entries, i), slot, slots, position, same_slot, wanted);

      if (pair == NULL)
        continue;
      g_string_append_printf (pairs, "%s%s", n_pairs > 0 ? " " : "", pair);
      n_pairs++;
    }
  if (n_pairs == 0)
    return;

  if (!same_slot)
    {
      title = g_strdup_printf (ngettext ("%u file is chosen for another place too", "%u files are chosen for another place too", n_pairs), n_pairs);
      fix = _ ("Nothing to do if it fits both. Where the sizes differ, each place needs a file of its own.");
    }
  else if (wanted == TWINS_SAME)
    title = g_strdup_printf (ngettext ("%u picture is the same as in another language", "%u pictures are the same as in another language", n_pairs), n_pairs);
  else
    {
      rule = "asset.similar-in-language";
      title = g_strdup_printf (ngettext ("%u picture looks like one of another language", "%u pictures look like one of another language", n_pairs), n_pairs);
    }

  gr_finding_set_place (add (findings, GR_SEVERITY_INFO, rule, title, pairs->str, fix), place);
}

/* Says of every slot what speaks against its files together. What two slots share is said at the later one. */
void
_gr_asset_slots_judge (GPtrArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      GrAssetSlot          *slot = g_ptr_array_index (slots, i);
      g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

      judge_missing (slot, findings);
      judge_count (slot, findings);
      judge_within (slot, findings, TWINS_SAME);
      judge_within (slot, findings, TWINS_ALIKE);
      judge_elsewhere (slots, i, findings, TRUE, TWINS_SAME);
      judge_elsewhere (slots, i, findings, TRUE, TWINS_ALIKE);
      judge_elsewhere (slots, i, findings, FALSE, TWINS_SAME);
      _gr_asset_slot_set_findings (slot, findings);
    }
}
