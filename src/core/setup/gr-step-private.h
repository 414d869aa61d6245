/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-evidence.h"
#include "gr-step.h"

G_BEGIN_DECLS

/* In which order parts are told of. */
typedef enum
{
  GR_RANK_NOW,
  GR_RANK_WAITING,
  GR_RANK_UNPROVABLE,
  GR_RANK_BLOCKED,
  GR_RANK_DONE,
} GrRank;

/* What was derived for a part; the texts are borrowed. */
typedef struct
{
  GrStepState state;
  const char *reason;
  const char *blocked_by;
  const char *who;
  gint64      since;
  gboolean    overdue;
  gboolean    provable;
} GrStepFacts;

/* Where a part is, as positions in the lists of the workspace; -1 where it has no such part. */
typedef struct
{
  int environment;
  int region;
  int language;
} GrSpot;

#define GR_SPOT_NOWHERE ((GrSpot){-1, -1, -1})

GrStepPart   *gr_step_part_new (GrStep     *step,
                                GrPlace    *place,
                                const char *title);
void          gr_step_part_update (GrStepPart        *self,
                                   const GrStepFacts *facts,
                                   GPtrArray         *evidence);
void          gr_step_part_set_spot (GrStepPart *self,
                                     GrSpot      spot);
const GrSpot *gr_step_part_get_spot (GrStepPart *self);
void          gr_step_part_set_title (GrStepPart *self,
                                      const char *title);

GrStep    *gr_step_new (GrGuide     *guide,
                        GrGuideStep *guide_step);
void       gr_step_set_parts (GrStep    *self,
                              GPtrArray *parts,
                              guint      n_left_out,
                              gboolean   is_elsewhere);
void       gr_step_sum_up (GrStep *self);
GPtrArray *gr_step_get_part_array (GrStep *self);
GrRank     gr_step_part_get_rank (GrStepPart *self);

G_END_DECLS
