/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-session.h"

G_BEGIN_DECLS

/* What the doctor says of one environment, for as long as somebody looks: it follows the environment, the keys of the others and
 * the stored secret. Model: findings (GrFinding), the worst first. Properties, all notifying: n-errors, n-findings. */
#define GR_TYPE_CHECKUP (gr_checkup_get_type ())
G_DECLARE_FINAL_TYPE (GrCheckup, gr_checkup, GR, CHECKUP, GObject)

GrCheckup     *gr_checkup_new (GrSession     *session,
                               GrEnvironment *environment);
GrEnvironment *gr_checkup_get_environment (GrCheckup *self);
GListModel    *gr_checkup_get_findings (GrCheckup *self);
guint          gr_checkup_get_n_errors (GrCheckup *self);
guint          gr_checkup_get_n_findings (GrCheckup *self);
GrFinding     *gr_checkup_get_worst (GrCheckup *self);

G_END_DECLS
