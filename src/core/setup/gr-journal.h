/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-change.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* What changed in the steps of a workspace since it was open before: it keeps how everything stood in the user's state folder, for
 * each copy of a workspace on this computer, and compares. Property, notifying: since (when it stood so, unix seconds, 0 where there
 * is nothing to compare with). */
#define GR_TYPE_JOURNAL (gr_journal_get_type ())
G_DECLARE_FINAL_TYPE (GrJournal, gr_journal, GR, JOURNAL, GObject)

GrJournal  *gr_journal_new (GrSetup *setup);
void        gr_journal_load (GrJournal *self);
void        gr_journal_save (GrJournal *self);
void        gr_journal_save_soon (GrJournal *self);
GListModel *gr_journal_list_changes (GrJournal *self);
gint64      gr_journal_get_since (GrJournal *self);

G_END_DECLS
