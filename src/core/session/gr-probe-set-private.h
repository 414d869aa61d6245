/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-evidence.h"
#include "gr-past-looks.h"
#include "gr-probe-set.h"
#include "gr-state-file.h"

G_BEGIN_DECLS

/* What is known of something outside at a moment, for the words of its evidence. */
typedef struct
{
  GListModel *findings; /* (nullable): of the last look that counts */
  gint64      looked_at;
  gint64      good_at; /* when a look found no error for the last time */
  gint64      now;
  gboolean    recalled;
  gboolean    is_looking;
  gboolean    is_offline;
} GrProbeSight;

typedef struct
{
  GrProbe *probe;     /* (owned) */
  gboolean is_queued; /* its turn comes in the run under way, or it looks now */
  gboolean is_held;   /* it found no network, and whether that is its fault is not known yet */
} GrProbeEntry;

/* Somebody who waits for some of the probes. */
typedef struct
{
  GTask      *task;         /* (owned) */
  GSource    *cancellation; /* (owned) (nullable) */
  GHashTable *pending;      /* (element-type utf8): the identities of those that are not done */
  gboolean    cancelled;
} GrProbeRun;

struct _GrProbeSet
{
  GObject parent_instance;

  GrWorkspace    *workspace;
  GrCatalog      *catalog;
  GrProbeContext *context;
  GPtrArray      *probes;  /* (element-type GrProbe) */
  GHashTable     *entries; /* (element-type utf8 GrProbeEntry): by identity */
  GrPastLooks    *past;
  GrStateFile    *file;    /* (nullable) */
  GrProbeRunner  *runner;  /* (nullable): of the run under way */
  GPtrArray      *runs;    /* (element-type GrProbeRun) */
  GCancellable   *control; /* (nullable): of the look for a network */
  guint           rebuild_id;
  guint           changed_id;
  guint           n_asked;
  guint           n_done;
  gboolean        network_seen; /* in the run under way */
  gboolean        is_offline;
};

typedef enum
{
  GR_PROBE_SET_PROP_0,
  GR_PROBE_SET_PROP_IS_RUNNING,
  GR_PROBE_SET_PROP_N_ASKED,
  GR_PROBE_SET_PROP_N_DONE,
  GR_PROBE_SET_PROP_IS_OFFLINE,
  GR_PROBE_SET_N_PROPS
} GrProbeSetProperty;

void        _gr_probe_set_notify (GrProbeSet        *self,
                                  GrProbeSetProperty property);
void        _gr_probe_set_emit_changed (GrProbeSet *self);
void        _gr_probe_set_emit_changed_soon (GrProbeSet *self);
void        _gr_probe_set_settle (GrProbeSet *self,
                                  const char *identity);
void        _gr_probe_set_release_runs (GrProbeSet *self);
void        _gr_probe_run_free (gpointer data);
GrEvidence *_gr_probe_evidence_new (GrProof            *proof,
                                    const GrProbeSight *sight);
GrEvidence *_gr_probe_evidence_new_missing (GrProof    *proof,
                                            const char *field);

G_END_DECLS
