/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* A place in the sidebar. Properties: id, title and icon-name, which the window sets from its table of pages; indicator
 * (short text beside the sidebar row, or NULL); and session, which the window sets and every page binds to.
 *
 * session_changed: another session was set, possibly NULL. show_item: bring one thing into view, such as the lane or the
 * step of this id. begin_search: put the cursor into the page's search field, FALSE where there is none. */
#define GR_TYPE_PAGE (gr_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (GrPage, gr_page, GR, PAGE, AdwBin)

struct _GrPageClass
{
  AdwBinClass parent_class;

  void (*session_changed) (GrPage *self);
  void (*show_item) (GrPage     *self,
                     const char *item);
  gboolean (*begin_search) (GrPage *self);
};

const char *gr_page_get_id (GrPage *self);
const char *gr_page_get_title (GrPage *self);
const char *gr_page_get_icon_name (GrPage *self);
const char *gr_page_get_indicator (GrPage *self);
void        gr_page_set_indicator (GrPage     *self,
                                   const char *indicator);
GrSession  *gr_page_get_session (GrPage *self);
void        gr_page_set_session (GrPage    *self,
                                 GrSession *session);
void        gr_page_show_item (GrPage     *self,
                               const char *item);
gboolean    gr_page_begin_search (GrPage *self);
void        gr_page_add_toast (GrPage   *self,
                               AdwToast *toast);

G_END_DECLS
