/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-browser-view.h"

G_BEGIN_DECLS

/* Where the embedded browser really is: the address, which nobody can type into, and whether the connection is private, as
 * an icon and in words. Property: browser. */
#define GR_TYPE_ADDRESS_BAR (gr_address_bar_get_type ())
G_DECLARE_FINAL_TYPE (GrAddressBar, gr_address_bar, GR, ADDRESS_BAR, AdwBin)

void gr_address_bar_set_browser (GrAddressBar  *self,
                                 GrBrowserView *browser);

G_END_DECLS
