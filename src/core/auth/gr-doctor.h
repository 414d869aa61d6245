/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-finding.h"

G_BEGIN_DECLS

/* Another environment, as far as its key may be mixed up with the one that is judged. */
typedef struct
{
  const char *name;
  const char *client_key;
} GrDoctorNeighbour;

/* What is set up for a sign-in. Every member but the numbers may be NULL: what is not given is not judged, and an empty key is
 * given. The kind is `production`, `sandbox` or `local`. */
typedef struct
{
  const char              *kind;
  const char              *platform;
  const char              *client_key;
  const char              *client_secret;
  const char *const       *redirect_uris;
  const char *const       *declared_scopes;
  const char *const       *asked_scopes;
  const GrDoctorNeighbour *neighbours;
  gsize                    n_neighbours;
} GrDoctorInput;

GListModel *gr_doctor_examine (GrCatalog           *catalog,
                               const GrDoctorInput *input);
GListModel *gr_doctor_judge_client_key (GrCatalog           *catalog,
                                        const GrDoctorInput *input);
GListModel *gr_doctor_judge_client_secret (GrCatalog           *catalog,
                                           const GrDoctorInput *input);
GListModel *gr_doctor_judge_redirect_uris (GrCatalog         *catalog,
                                           const char        *platform,
                                           const char *const *redirect_uris);
GListModel *gr_doctor_judge_scopes (GrCatalog         *catalog,
                                    const char *const *declared,
                                    const char *const *asked);
GListModel *gr_doctor_judge_verifier (GrCatalog  *catalog,
                                      const char *verifier);
GListModel *gr_doctor_judge_address (GrCatalog  *catalog,
                                     const char *text);
char       *gr_doctor_trim (const char *text);

G_END_DECLS
