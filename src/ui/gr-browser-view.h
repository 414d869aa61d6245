/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  GR_BROWSER_SECURITY_NONE,
  GR_BROWSER_SECURITY_LOOPBACK,
  GR_BROWSER_SECURITY_SECURE,
  GR_BROWSER_SECURITY_BROKEN,
} GrBrowserSecurity;

#define GR_TYPE_BROWSER_SECURITY (gr_browser_security_get_type ())
GType gr_browser_security_get_type (void) G_GNUC_CONST;

/* The embedded browser as the window knows it; the browser module has the only implementation. A view has one web session of
 * its own, which is gone with it unless it was given a folder. Properties: uri, security, loading, can-go-back, zoom-level
 * (1 is the size the page was made for). Signals: "navigate" (uri) returns TRUE to swallow
 * a navigation before any request is made; "failed" (message) once a page could not be loaded; "blocked" (what) for a
 * download, permission request or custom scheme that was refused. */
#define GR_TYPE_BROWSER_VIEW (gr_browser_view_get_type ())
G_DECLARE_INTERFACE (GrBrowserView, gr_browser_view, GR, BROWSER_VIEW, GtkWidget)

struct _GrBrowserViewInterface
{
  GTypeInterface parent_interface;

  void (*load) (GrBrowserView *self,
                const char    *uri);
  void (*reload) (GrBrowserView *self);
  void (*stop) (GrBrowserView *self);
  void (*go_back) (GrBrowserView *self);
  void (*zoom) (GrBrowserView *self,
                int            steps);
};

void     gr_browser_view_load (GrBrowserView *self,
                               const char    *uri);
void     gr_browser_view_reload (GrBrowserView *self);
void     gr_browser_view_stop (GrBrowserView *self);
void     gr_browser_view_go_back (GrBrowserView *self);
void     gr_browser_view_zoom (GrBrowserView *self,
                               int            steps);
gboolean gr_browser_view_emit_navigate (GrBrowserView *self,
                                        const char    *uri);

/* Loads the browser module on first use and makes a view, or returns NULL with an error that says what is missing. The slow
 * part, about a tenth of a second, can be done before in a thread by gr_browser_view_prepare_async(). The module is named
 * libgreenroom-browser and has one symbol, gr_browser_module_create_view: GrBrowserView *(*) (const char *folder), a floating
 * reference. The folder is an existing one for the web session to be kept in; NULL is for one that leaves nothing behind. */
void           gr_browser_view_prepare_async (GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
gboolean       gr_browser_view_prepare_finish (GAsyncResult *result,
                                               GError      **error);
GrBrowserView *gr_browser_view_new (const char *folder,
                                    GError    **error);

G_END_DECLS
