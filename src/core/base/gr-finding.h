/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  GR_SEVERITY_INFO,
  GR_SEVERITY_WARNING,
  GR_SEVERITY_ERROR,
} GrSeverity;

#define GR_TYPE_SEVERITY (gr_severity_get_type ())
GType       gr_severity_get_type (void) G_GNUC_CONST;
const char *gr_severity_get_nick (GrSeverity severity);

typedef enum
{
  GR_BASIS_TIKTOK,
  GR_BASIS_FIELD_REPORT,
  GR_BASIS_STANDARD,
} GrBasis;

#define GR_TYPE_BASIS (gr_basis_get_type ())
GType       gr_basis_get_type (void) G_GNUC_CONST;
const char *gr_basis_get_nick (GrBasis basis);

#define GR_TYPE_FINDING (gr_finding_get_type ())
G_DECLARE_FINAL_TYPE (GrFinding, gr_finding, GR, FINDING, GObject)

GrFinding  *gr_finding_new (GrSeverity  severity,
                            const char *rule,
                            const char *title);
void        gr_finding_set_detail (GrFinding  *self,
                                   const char *detail);
void        gr_finding_set_fix (GrFinding  *self,
                                const char *fix);
void        gr_finding_set_place (GrFinding  *self,
                                  const char *place);
void        gr_finding_set_source (GrFinding  *self,
                                   const char *source,
                                   const char *as_of,
                                   GrBasis     basis);
void        gr_finding_set_offset (GrFinding *self,
                                   gint64     offset);
void        gr_finding_set_seen (GrFinding  *self,
                                 const char *seen);
void        gr_finding_set_action (GrFinding  *self,
                                   const char *action);
GrSeverity  gr_finding_get_severity (GrFinding *self);
const char *gr_finding_get_rule (GrFinding *self);
const char *gr_finding_get_title (GrFinding *self);
const char *gr_finding_get_detail (GrFinding *self);
const char *gr_finding_get_fix (GrFinding *self);
const char *gr_finding_get_place (GrFinding *self);
gint64      gr_finding_get_offset (GrFinding *self);
const char *gr_finding_get_source (GrFinding *self);
const char *gr_finding_get_as_of (GrFinding *self);
const char *gr_finding_get_seen (GrFinding *self);
const char *gr_finding_get_action (GrFinding *self);
GrBasis     gr_finding_get_basis (GrFinding *self);
JsonNode   *gr_finding_to_json (GrFinding *self);

guint    gr_findings_count (GListModel *findings,
                            GrSeverity  severity);
gboolean gr_findings_reach (GListModel *findings,
                            GrSeverity  level);

G_END_DECLS
