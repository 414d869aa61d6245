/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GR_PAGE_MAX_TEXT  (256 * 1024)
#define GR_PAGE_MAX_LINKS 2000

/* A link as it is written in a page. */
typedef struct
{
  char *href;
  char *text;
} GrPageLink;

/* What a person reads on a page, taken from bytes of which nothing is believed. Texts are UTF-8, in single spaces. */
typedef struct
{
  char      *title;
  char      *heading;
  char      *text;
  char      *language;
  char      *refresh;
  GPtrArray *links;
  guint      n_characters;
  guint      n_passwords;
  guint      n_active;
} GrPageText;

GrPageText *gr_page_text_read (const char *data,
                               gsize       length,
                               const char *charset);
GrPageText *gr_page_text_read_plain (const char *data,
                                     gsize       length,
                                     const char *charset);
void        gr_page_text_free (GrPageText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrPageText, gr_page_text_free)

G_END_DECLS
