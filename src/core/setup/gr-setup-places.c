/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-private.h"

/* More parts of a step are not looked at: a file that somebody wrote by hand may name any number of regions. */
#define MAX_PARTS 500

static char **
dup_distinct (const char *const *ids)
{
  g_autoptr (GHashTable)   seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_add (seen, (gpointer)ids[i]))
      g_strv_builder_add (builder, ids[i]);

  return g_strv_builder_end (builder);
}

GrSetupPlaces *
gr_setup_places_new (GrWorkspace *workspace)
{
  GrSetupPlaces *self = g_new0 (GrSetupPlaces, 1);
  GListModel    *environments = gr_workspace_get_environments (workspace);
  guint          n_environments = g_list_model_get_n_items (environments);

  self->environments = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_new0 (char *, n_environments + 1);
  for (guint i = 0; i < n_environments; i++)
    {
      GrEnvironment *environment = g_list_model_get_item (environments, i);

      g_ptr_array_add (self->environments, environment);
      self->names[i] = g_strdup (gr_environment_get_name (environment) != NULL ? gr_environment_get_name (environment) : "");
    }
  self->regions = dup_distinct (gr_workspace_get_regions (workspace));
  self->languages = dup_distinct (gr_workspace_get_languages (workspace));

  return self;
}

void
gr_setup_places_free (GrSetupPlaces *self)
{
  g_ptr_array_unref (self->environments);
  g_strfreev (self->names);
  g_strfreev (self->regions);
  g_strfreev (self->languages);
  g_free (self);
}

/* Whether both are the same places under the same names. */
gboolean
gr_setup_places_same (const GrSetupPlaces *a,
                      const GrSetupPlaces *b)
{
  if (a->environments->len != b->environments->len ||
      !g_strv_equal ((const char *const *)a->names, (const char *const *)b->names) ||
      !g_strv_equal ((const char *const *)a->regions, (const char *const *)b->regions) ||
      !g_strv_equal ((const char *const *)a->languages, (const char *const *)b->languages))
    return FALSE;

  for (guint i = 0; i < a->environments->len; i++)
    if (g_ptr_array_index (a->environments, i) != g_ptr_array_index (b->environments, i))
      return FALSE;

  return TRUE;
}

static int
find_id (char      **ids,
         const char *id)
{
  for (int i = 0; id != NULL && ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      return i;

  return -1;
}

static int
find_environment (GrSetupPlaces *self,
                  const char    *id)
{
  for (guint i = 0; id != NULL && i < self->environments->len; i++)
    if (g_strcmp0 (gr_environment_get_id (g_ptr_array_index (self->environments, i)), id) == 0)
      return (int)i;

  return -1;
}

/* Where a place is among those of the workspace. A part of it that the workspace does not have is -2, which touches none. */
GrSpot
gr_setup_places_find (GrSetupPlaces *self,
                      const GrPlace *place)
{
  const char *environment_id = gr_place_get_environment_id (place);
  const char *region_id = gr_place_get_region_id (place);
  const char *language_id = gr_place_get_language_id (place);
  GrSpot      spot = {find_environment (self, environment_id), find_id (self->regions, region_id), find_id (self->languages, language_id)};

  if (environment_id != NULL && spot.environment < 0)
    spot.environment = -2;
  if (region_id != NULL && spot.region < 0)
    spot.region = -2;
  if (language_id != NULL && spot.language < 0)
    spot.language = -2;

  return spot;
}

static void
append_title (GString    *titles,
              const char *title)
{
  if (title != NULL && *title != '\0')
    g_string_append_printf (titles, "%s%s", titles->len > 0 ? " · " : "", title);
}

/* A place in words for people; %NULL for the workspace. */
char *
gr_setup_places_dup_title (GrSetupPlaces *self,
                           GrCatalog     *catalog,
                           const GrPlace *place)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  const char         *environment_id = gr_place_get_environment_id (place);
  const char         *region_id = gr_place_get_region_id (place);
  const char         *language_id = gr_place_get_language_id (place);
  int                 found = find_environment (self, environment_id);
  GrRegion           *region = gr_catalog_find_region (catalog, region_id);
  GrLanguage         *language = gr_catalog_find_language (catalog, language_id);
  const char         *name = found >= 0 ? self->names[found] : NULL;

  append_title (titles, name != NULL && *name != '\0' ? name : environment_id);
  append_title (titles, region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : region_id);
  append_title (titles, language != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (language)) : language_id);

  return titles->len > 0 ? g_strdup (titles->str) : NULL;
}

/* The environments that a step has parts for, as positions; alone -1 where it is not taken for each. */
static GArray *
list_environments (GrSetupPlaces *self,
                   GrSetupStep   *step)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (int));
  int     none = -1;

  if (step->per != GR_PER_ENVIRONMENT && step->per != GR_PER_ENVIRONMENT_REGION)
    g_array_append_val (found, none);
  else
    for (int i = 0; i < (int)self->environments->len; i++)
      if ((step->kinds & (1u << gr_environment_get_kind (g_ptr_array_index (self->environments, i)))) != 0)
        g_array_append_val (found, i);

  return found;
}

/* The regions that a step has parts for, as positions; alone -1 where it is not taken for each. */
static GArray *
list_regions (GrSetupPlaces *self,
              GrSetupStep   *step)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (int));
  int     none = -1;

  if (step->per != GR_PER_REGION && step->per != GR_PER_ENVIRONMENT_REGION)
    g_array_append_val (found, none);
  else
    for (int i = 0; self->regions[i] != NULL; i++)
      if (gr_guide_step_is_taken_in (step->guide_step, self->regions[i]))
        g_array_append_val (found, i);

  return found;
}

static void
add_part (GrSetupPlaces *self,
          GrCatalog     *catalog,
          GrSetupStep   *step,
          GHashTable    *old,
          GPtrArray     *parts,
          GrSpot         spot)
{
  g_autoptr (GrPlace)    place = NULL;
  g_autofree char       *key = NULL;
  g_autofree char       *title = NULL;
  g_autoptr (GrStepPart) part = NULL;

  place = gr_place_new (spot.environment >= 0 ? gr_environment_get_id (g_ptr_array_index (self->environments, spot.environment)) : NULL,
                        spot.region >= 0 ? self->regions[spot.region] : NULL,
                        spot.language >= 0 ? self->languages[spot.language] : NULL);
  key = gr_place_dup_key (place);
  title = gr_setup_places_dup_title (self, catalog, place);

  g_set_object (&part, g_hash_table_lookup (old, key));
  if (part == NULL)
    part = gr_step_part_new (step->step, place, title);

  gr_step_part_set_title (part, title);
  gr_step_part_set_spot (part, spot);
  g_hash_table_insert (step->spots, (gpointer)gr_step_part_get_spot (part), part);
  g_ptr_array_add (parts, g_steal_pointer (&part));
}

/* The parts there are already, by the keys of their places. */
static GHashTable *
index_parts (GrSetupStep *step)
{
  GHashTable *old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  GPtrArray  *parts = gr_step_get_part_array (step->step);

  for (guint i = 0; i < parts->len; i++)
    {
      GrStepPart *part = g_ptr_array_index (parts, i);

      g_hash_table_insert (old, gr_place_dup_key (gr_step_part_get_place (part)), g_object_ref (part));
    }

  return old;
}

/* Gives a step a part for each place it is taken in. Parts that were there before stay the same objects. */
void
gr_setup_places_make_parts (GrSetupPlaces *self,
                            GrCatalog     *catalog,
                            GrSetupStep   *step)
{
  g_autoptr (GHashTable) old = index_parts (step);
  g_autoptr (GPtrArray)  parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)     environments = list_environments (self, step);
  g_autoptr (GArray)     regions = list_regions (self, step);
  gboolean               has_languages = step->per == GR_PER_LANGUAGE;
  guint                  n_languages = has_languages ? g_strv_length (self->languages) : 1;
  guint                  n_all = environments->len * regions->len * n_languages;

  g_hash_table_remove_all (step->spots);
  for (guint i = 0; i < MIN (n_all, MAX_PARTS); i++)
    {
      GrSpot spot = {
        .environment = g_array_index (environments, int, i / (regions->len * n_languages)),
        .region = g_array_index (regions, int, i / n_languages % regions->len),
        .language = has_languages ? (int)(i % n_languages) : -1,
      };

      add_part (self, catalog, step, old, parts, spot);
    }

  gr_step_set_parts (step->step, parts, n_all - parts->len, regions->len == 0 && self->regions[0] != NULL);
}
