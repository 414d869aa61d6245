/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-checklist.h"
#include "gr-witness.h"

G_BEGIN_DECLS

/* All guides of the catalogue applied to a workspace. It looks again, once for all changes of one turn of the main loop,
 * whenever the workspace or a witness changed, and every hour, because time passing makes evidence old. Property, notifying:
 * checklists (GListModel of GrChecklist, of the guides that apply to the app's type, in order). Signal: refreshed, after each
 * look. */
#define GR_TYPE_SETUP (gr_setup_get_type ())
G_DECLARE_FINAL_TYPE (GrSetup, gr_setup, GR, SETUP, GObject)

GrSetup     *gr_setup_new (GrCatalog   *catalog,
                           GrWorkspace *workspace,
                           GrClock     *clock);
GrSetup     *gr_setup_new_for_guides (GrCatalog   *catalog,
                                      GListModel  *guides,
                                      GrWorkspace *workspace,
                                      GrClock     *clock);
GrCatalog   *gr_setup_get_catalog (GrSetup *self);
GrWorkspace *gr_setup_get_workspace (GrSetup *self);
GrClock     *gr_setup_get_clock (GrSetup *self);
void         gr_setup_add_witness (GrSetup   *self,
                                   GrWitness *witness);
void         gr_setup_refresh (GrSetup *self);
GListModel  *gr_setup_get_checklists (GrSetup *self);
GListModel  *gr_setup_get_waiting (GrSetup *self);
GrChecklist *gr_setup_find_checklist (GrSetup    *self,
                                      const char *guide_id);
GrStep      *gr_setup_find_step (GrSetup    *self,
                                 const char *path);
GrStep      *gr_setup_find_asking (GrSetup    *self,
                                   const char *question);
GrStepPart  *gr_setup_find_next (GrSetup       *self,
                                 const GrPlace *cell);
gboolean     gr_setup_is_blocked (GrSetup *self, const GrPlace *cell);
char        *gr_setup_dup_place_title (GrSetup       *self,
                                       const GrPlace *place);
void         gr_setup_answer (GrSetup       *self,
                              const GrPlace *place,
                              const char    *question,
                              const char    *choice,
                              const char    *note);
void         gr_setup_amend (GrSetup       *self,
                             const GrPlace *place,
                             const char    *question,
                             gint64         date,
                             const char    *note);

G_END_DECLS
