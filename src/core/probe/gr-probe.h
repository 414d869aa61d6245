/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gr-finding.h"
#include "gr-probe-context.h"
#include "gr-probe-record.h"

G_BEGIN_DECLS

/* What is looked at: a page of a kind, a domain's TXT record, or a file below a URL prefix. */
typedef enum
{
  GR_PROBE_PAGE,
  GR_PROBE_TERMS,
  GR_PROBE_PRIVACY,
  GR_PROBE_WEBSITE,
  GR_PROBE_SUPPORT,
  GR_PROBE_DOMAIN,
  GR_PROBE_PREFIX,
} GrProbeKind;

#define GR_TYPE_PROBE_KIND (gr_probe_kind_get_type ())
GType       gr_probe_kind_get_type (void) G_GNUC_CONST;
const char *gr_probe_kind_get_nick (GrProbeKind kind);
gboolean    gr_probe_kind_parse (const char  *nick,
                                 GrProbeKind *kind);

typedef enum
{
  GR_PROBE_WAITING,
  GR_PROBE_RUNNING,
  GR_PROBE_DONE,
  GR_PROBE_CANCELLED,
} GrProbeState;

#define GR_TYPE_PROBE_STATE (gr_probe_state_get_type ())
GType gr_probe_state_get_type (void) G_GNUC_CONST;

/* One look at something outside, which can be taken again and again. Findings and record are those of the last look that came to
 * its end, in this run of the program or in an earlier one. Properties: kind, address, region, language, state, findings, record,
 * looked-at. */
#define GR_TYPE_PROBE (gr_probe_get_type ())
G_DECLARE_FINAL_TYPE (GrProbe, gr_probe, GR, PROBE, GObject)

GrProbe       *gr_probe_new_page (GrProbeKind kind,
                                  const char *address);
GrProbe       *gr_probe_new_domain (const char *domain,
                                    const char *text);
GrProbe       *gr_probe_new_prefix (const char *prefix,
                                    const char *file,
                                    const char *content);
void           gr_probe_set_audience (GrProbe    *self,
                                      const char *region,
                                      const char *language);
void           gr_probe_set_policies (GrProbe    *self,
                                      const char *terms_uri,
                                      const char *privacy_uri);
GrProbeKind    gr_probe_get_kind (GrProbe *self);
const char    *gr_probe_get_address (GrProbe *self);
const char    *gr_probe_get_region (GrProbe *self);
const char    *gr_probe_get_language (GrProbe *self);
const char    *gr_probe_get_file (GrProbe *self);
const char    *gr_probe_get_text (GrProbe *self);
const char    *gr_probe_get_terms_uri (GrProbe *self);
const char    *gr_probe_get_privacy_uri (GrProbe *self);
GrProbeState   gr_probe_get_state (GrProbe *self);
GListModel    *gr_probe_get_findings (GrProbe *self);
GrProbeRecord *gr_probe_get_record (GrProbe *self);
gint64         gr_probe_get_looked_at (GrProbe *self);
gboolean       gr_probe_is_proved (GrProbe *self);
char          *gr_probe_dup_identity (GrProbe *self);
void           gr_probe_recall (GrProbe    *self,
                                GListModel *findings,
                                gint64      looked_at);
gboolean       gr_probe_is_recalled (GrProbe *self);

void     gr_probe_look_async (GrProbe            *self,
                              GrProbeContext     *context,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
gboolean gr_probe_look_finish (GrProbe      *self,
                               GAsyncResult *result,
                               GError      **error);

G_END_DECLS
