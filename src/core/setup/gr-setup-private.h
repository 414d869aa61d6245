/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-prover-private.h"
#include "gr-setup.h"
#include "gr-step-private.h"

G_BEGIN_DECLS

/* A step of a guide with what the engine needs to know of it. */
typedef struct _GrSetupStep GrSetupStep;

struct _GrSetupStep
{
  GrStep      *step;
  GrGuideStep *guide_step;
  GPtrArray   *needs;      /* (element-type GrSetupStep): of all guides, none of which comes after it */
  GHashTable  *spots;      /* GrSpot → GrStepPart */
  GrStepPart  *first_open; /* (unowned): the first part that is not proved */
  GrPer        per;
  guint        kinds; /* a bit for each GrEnvironmentKind for whose readiness it counts */
  gboolean     optional;
  gboolean     reference;
  gboolean     applies;
};

/* The places of a workspace. */
typedef struct
{
  GPtrArray *environments; /* (element-type GrEnvironment) */
  char     **names;        /* of the environments */
  char     **regions;
  char     **languages;
} GrSetupPlaces;

GrSetupPlaces *gr_setup_places_new (GrWorkspace *workspace);
void           gr_setup_places_free (GrSetupPlaces *self);
gboolean       gr_setup_places_same (const GrSetupPlaces *a,
                                     const GrSetupPlaces *b);
char          *gr_setup_places_dup_title (GrSetupPlaces *self,
                                          GrCatalog     *catalog,
                                          const GrPlace *place);
GrSpot         gr_setup_places_find (GrSetupPlaces *self,
                                     const GrPlace *place);
void           gr_setup_places_make_parts (GrSetupPlaces *self,
                                           GrCatalog     *catalog,
                                           GrSetupStep   *step);

GrSetupStep *gr_setup_step_new (GrGuide     *guide,
                                GrGuideStep *guide_step);
void         gr_setup_step_free (GrSetupStep *self);
gboolean     gr_spot_touches (const GrSpot *a,
                              const GrSpot *b);
GrStepPart  *gr_setup_step_find_obstacle (GrSetupStep *self,
                                          GrStepPart  *part);
void         gr_setup_step_derive (GrSetupStep *self,
                                   GrProver    *prover,
                                   gint64       now);

GPtrArray *gr_setup_order_steps (GHashTable *by_path,
                                 GPtrArray  *steps);

GrChecklist *gr_checklist_new (GrGuide *guide);
void         gr_checklist_set_steps (GrChecklist *self,
                                     GPtrArray   *steps);
void         gr_checklist_count (GrChecklist *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrSetupPlaces, gr_setup_places_free)

G_END_DECLS
