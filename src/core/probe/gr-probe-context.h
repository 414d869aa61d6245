/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "gr-clock.h"

G_BEGIN_DECLS

/* With what probes look at the world: the network, the DNS, the clock, and how long and how much they take. */
#define GR_TYPE_PROBE_CONTEXT (gr_probe_context_get_type ())
G_DECLARE_FINAL_TYPE (GrProbeContext, gr_probe_context, GR, PROBE_CONTEXT, GObject)

GrProbeContext *gr_probe_context_new (GrClock *clock);
GrClock        *gr_probe_context_get_clock (GrProbeContext *self);
SoupSession    *gr_probe_context_get_session (GrProbeContext *self);
void            gr_probe_context_set_authorities (GrProbeContext *self,
                                                  GTlsDatabase   *authorities);
GResolver      *gr_probe_context_get_resolver (GrProbeContext *self);
void            gr_probe_context_set_resolver (GrProbeContext *self,
                                               GResolver      *resolver);
GResolver      *gr_probe_context_get_dns (GrProbeContext *self);
void            gr_probe_context_set_dns (GrProbeContext *self,
                                          GResolver      *dns);
gboolean        gr_probe_context_get_takes_local (GrProbeContext *self);
void            gr_probe_context_set_takes_local (GrProbeContext *self,
                                                  gboolean        takes_local);
gboolean        gr_probe_context_get_avoids_local (GrProbeContext *self);
void            gr_probe_context_set_avoids_local (GrProbeContext *self,
                                                   gboolean        avoids_local);
const char     *gr_probe_context_get_gateway (GrProbeContext *self);
void            gr_probe_context_set_gateway (GrProbeContext *self,
                                              const char     *gateway);
guint           gr_probe_context_get_timeout (GrProbeContext *self);
void            gr_probe_context_set_timeout (GrProbeContext *self,
                                              guint           milliseconds);
guint           gr_probe_context_get_slow (GrProbeContext *self);
void            gr_probe_context_set_slow (GrProbeContext *self,
                                           guint           milliseconds);
gsize           gr_probe_context_get_max_size (GrProbeContext *self);
void            gr_probe_context_set_max_size (GrProbeContext *self,
                                               gsize           bytes);

G_END_DECLS
