/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-doctor.h"

G_BEGIN_DECLS

void       gr_doctor_set_source (GrFinding *finding);
GrFinding *gr_doctor_report (GListStore     *findings,
                             GrSeverity      severity,
                             const char     *rule,
                             const char     *place,
                             const char     *title,
                             const char     *fix,
                             GrCatalogEntry *source,
                             GrBasis         basis);
void       gr_doctor_append (GListStore *findings,
                             GListModel *others);
char      *gr_doctor_describe_stray (const char *text);

G_END_DECLS
