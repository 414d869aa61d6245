/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-setup.h"

G_BEGIN_DECLS

/* What a proof about something outside or a picture said. */
typedef struct
{
  GrEvidenceState state;
  char           *rule; /* (nullable): the first rule that was broken */
} GrJournalEvidence;

/* What a step was in one place. */
typedef struct
{
  GrStepState state;
  GHashTable *evidence; /* (element-type utf8 GrJournalEvidence): by the id of the proof */
} GrJournalPart;

/* One page of the journal: how everything stood at a time, as far as it was known. No text that anybody wrote stands in it. */
typedef struct
{
  gint64      at;     /* 0 while nothing was noted */
  GHashTable *parts;  /* (element-type utf8 GrJournalPart): by path and place */
  GHashTable *assets; /* (element-type utf8 utf8): by slot, language and path; the digest of the file */
} GrJournalPage;

GrJournalPage *gr_journal_page_new (void);
void           gr_journal_page_free (GrJournalPage *self);
char          *gr_journal_page_make_key (GrStepPart *part);
char          *gr_journal_page_make_asset_key (GrAssetChoice *choice);
char          *gr_journal_page_dup_rule (GrEvidence *evidence);
gboolean       gr_journal_page_is_kept (GrProof *proof);
GrJournalPage *gr_journal_page_note (GrSetup             *setup,
                                     const GrJournalPage *before);
JsonObject    *gr_journal_page_to_json (const GrJournalPage *self);
GrJournalPage *gr_journal_page_from_json (JsonObject *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrJournalPage, gr_journal_page_free)

G_END_DECLS
