/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* One answer on the way to a page: from which address, with which status, and where it led. Properties: address, status,
 * location. */
#define GR_TYPE_PROBE_HOP (gr_probe_hop_get_type ())
G_DECLARE_FINAL_TYPE (GrProbeHop, gr_probe_hop, GR, PROBE_HOP, GObject)

GrProbeHop *gr_probe_hop_new (const char *address,
                              guint       status,
                              const char *location);
const char *gr_probe_hop_get_address (GrProbeHop *self);
guint       gr_probe_hop_get_status (GrProbeHop *self);
const char *gr_probe_hop_get_location (GrProbeHop *self);

/* What was seen when an address or a domain was looked at; all of it may be missing. */
#define GR_TYPE_PROBE_RECORD (gr_probe_record_get_type ())
G_DECLARE_FINAL_TYPE (GrProbeRecord, gr_probe_record, GR, PROBE_RECORD, GObject)

GrProbeRecord     *gr_probe_record_new (void);
GListModel        *gr_probe_record_get_hops (GrProbeRecord *self);
const char        *gr_probe_record_get_final_address (GrProbeRecord *self);
guint              gr_probe_record_get_status (GrProbeRecord *self);
const char        *gr_probe_record_get_content_type (GrProbeRecord *self);
const char        *gr_probe_record_get_title (GrProbeRecord *self);
const char        *gr_probe_record_get_terms_link (GrProbeRecord *self);
const char        *gr_probe_record_get_privacy_link (GrProbeRecord *self);
gint64             gr_probe_record_get_size (GrProbeRecord *self);
gint64             gr_probe_record_get_milliseconds (GrProbeRecord *self);
gint64             gr_probe_record_get_certificate_end (GrProbeRecord *self);
const char *const *gr_probe_record_get_texts (GrProbeRecord *self);
JsonObject        *gr_probe_record_to_json (GrProbeRecord *self);

void gr_probe_record_add_hop (GrProbeRecord *self,
                              const char    *address,
                              guint          status,
                              const char    *location);
void gr_probe_record_set_final (GrProbeRecord *self,
                                const char    *address,
                                guint          status,
                                const char    *content_type);
void gr_probe_record_set_page (GrProbeRecord *self,
                               const char    *title,
                               const char    *terms_link,
                               const char    *privacy_link);
void gr_probe_record_set_size (GrProbeRecord *self,
                               gint64         size);
void gr_probe_record_set_milliseconds (GrProbeRecord *self,
                                       gint64         milliseconds);
void gr_probe_record_set_certificate_end (GrProbeRecord *self,
                                          gint64         unix_seconds);
void gr_probe_record_set_texts (GrProbeRecord     *self,
                                const char *const *texts);

G_END_DECLS
