/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"
#include "gr-finding.h"

G_BEGIN_DECLS

/* A rule for an address, a domain or a text that somebody fills in: its words, how bad it is to break it, and what says so. */
#define GR_TYPE_CHECK_RULE (gr_check_rule_get_type ())
G_DECLARE_FINAL_TYPE (GrCheckRule, gr_check_rule, GR, CHECK_RULE, GrCatalogEntry)

GListModel  *gr_check_rule_get_all (void);
GrCheckRule *gr_check_rule_find (const char *id);
GrFinding   *gr_check_rule_make_finding (GrCheckRule *self,
                                         const char  *place,
                                         const char  *value);
GrFinding   *gr_check_rule_report (GListStore *findings,
                                   const char *id,
                                   const char *place,
                                   const char *value);

G_END_DECLS
