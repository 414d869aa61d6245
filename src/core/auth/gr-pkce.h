/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-random.h"

G_BEGIN_DECLS

char *gr_pkce_make_verifier (GrRandom *random);
char *gr_pkce_make_challenge (const char *verifier);

G_END_DECLS
