/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-setup.h"

G_BEGIN_DECLS

/* How a workspace stands, as it was when the report was made: later changes do not reach it, so that it can be written in a
 * thread. Every text went through gr_redact_text() on its way in, and values of fields of secret kind are masked.
 *
 * The JSON is an object with these members, always all of them and in this order; what is not known is null. Times are like
 * 2026-01-31T12:00:00Z, places like environment:qa+region:JP, empty for the workspace, and states are the nicks of GrStepState.
 *
 *   format       "greenroom-setup-report"
 *   version      1; a reader that knows 1 can read all that has 1
 *   generated    when
 *   workspace    {id, name, app_type}
 *   environment  what the report is limited to, or null
 *   region       what the report is limited to, or null
 *   ready        whether every cell is ready
 *   blocking     whether any cell is blocked
 *   counts       {guides, guides_complete, steps, steps_done, parts, states: {unknown, to-do, blocked, waiting, done, stale}}
 *                of the steps that count: not optional, and of no guide that is there to look things up in
 *   cells        [{environment, environment_title, region, region_title, ready, blocked, next}], for each environment but the Local
 *                sandbox and each region; blocked is false where all that is left cannot be proved on this computer; next is null where ready, otherwise {path, title, place, place_title, state, reason, who, since}
 *   guides       [{id, title, reference, steps_counted, steps_done, steps}]
 *     steps      [{path, title, optional, state, reason, who, since, parts}]
 *       parts    [{place, place_title, state, reason, blocked_by, who, since, overdue, evidence}]
 *         evidence [{proof, title, kind, optional, either, state, text, since, looked_at, source, as_of, findings}]
 *           findings [as gr_finding_to_json() writes them] */
#define GR_TYPE_SETUP_REPORT (gr_setup_report_get_type ())
G_DECLARE_FINAL_TYPE (GrSetupReport, gr_setup_report, GR, SETUP_REPORT, GObject)

GrSetupReport *gr_setup_report_new (GrSetup    *setup,
                                    const char *environment_id,
                                    const char *region_id);
gboolean       gr_setup_report_has_blocking (GrSetupReport *self);
char          *gr_setup_report_to_text (GrSetupReport *self);
char          *gr_setup_report_to_json (GrSetupReport *self);
char          *gr_setup_report_to_html (GrSetupReport *self);

G_END_DECLS
