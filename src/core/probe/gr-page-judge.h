/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gr-page-text.h"
#include "gr-probe.h"

G_BEGIN_DECLS

/* What is known about a page before its text is judged; all borrowed. */
typedef struct
{
  GrProbeKind kind;
  const char *address;       /* the one that was asked for */
  const char *final_address; /* the one that answered */
  const char *language;      /* (nullable): the one that the page should be in */
  const char *terms_uri;     /* (nullable): the app's own */
  const char *privacy_uri;   /* (nullable) */
} GrPageAsk;

void  gr_page_judge (const GrPageAsk  *ask,
                     const GrPageText *page,
                     GListStore       *findings);
char *gr_page_find_link (const GrPageText *page,
                         const char       *base,
                         const char       *word_list);

G_END_DECLS
