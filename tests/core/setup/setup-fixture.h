/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-setup.h"

G_BEGIN_DECLS

#define DAY 86400
#define NOW (20000 * (gint64)DAY) /* 2024-10-04 */

/* A witness that says what a test told it to. */
#define FAKE_TYPE_WITNESS (fake_witness_get_type ())
G_DECLARE_FINAL_TYPE (FakeWitness, fake_witness, FAKE, WITNESS, GObject)

void fake_witness_tell (FakeWitness    *self,
                        const char     *proof_id,
                        const char     *place,
                        GrEvidenceState state,
                        const char     *text);
void fake_witness_forget (FakeWitness *self,
                          const char  *proof_id,
                          const char  *place);

/* A workspace of a mini game with Production and the sandbox qa, and guides of a test's own. */
typedef struct
{
  GrCatalog   *catalog;
  GrWorkspace *workspace;
  GrClock     *clock;
  GrSetup     *setup;
  FakeWitness *witness;
} SetupFixture;

void        setup_fixture_init (SetupFixture *self,
                                const char   *guides);
void        setup_fixture_clear (SetupFixture *self);
void        setup_fixture_set_regions (SetupFixture *self,
                                       const char   *regions);
void        setup_fixture_tell (SetupFixture *self,
                                const char   *question,
                                const char   *choice,
                                gint64        days_ago);
GrStepPart *setup_fixture_find (SetupFixture *self,
                                const char   *path,
                                const char   *place);
void        setup_fixture_assert (SetupFixture *self,
                                  const char   *path,
                                  const char   *place,
                                  GrStepState   state,
                                  const char   *in_reason);

G_END_DECLS
