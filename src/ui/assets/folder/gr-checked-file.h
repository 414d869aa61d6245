/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* A check that has its verdict, as a row shows it: its texts are made once and not each time the row comes into view or is
 * compared with another. Property: check. */
#define GR_TYPE_CHECKED_FILE (gr_checked_file_get_type ())
G_DECLARE_FINAL_TYPE (GrCheckedFile, gr_checked_file, GR, CHECKED_FILE, GObject)

GrCheckedFile *gr_checked_file_new (GrAssetCheck *check,
                                    GFile        *base);
GrAssetCheck  *gr_checked_file_get_check (GrCheckedFile *self);
const char    *gr_checked_file_get_name (GrCheckedFile *self);
const char    *gr_checked_file_get_place (GrCheckedFile *self);
const char    *gr_checked_file_get_finding (GrCheckedFile *self);
gboolean       gr_checked_file_matches (GrCheckedFile *self,
                                        const char    *folded_text);

int gr_checked_file_compare_names (gconstpointer a,
                                   gconstpointer b,
                                   gpointer      user_data);
int gr_checked_file_compare_verdicts (gconstpointer a,
                                      gconstpointer b,
                                      gpointer      user_data);
int gr_checked_file_compare_pixels (gconstpointer a,
                                    gconstpointer b,
                                    gpointer      user_data);
int gr_checked_file_compare_bytes (gconstpointer a,
                                   gconstpointer b,
                                   gpointer      user_data);
int gr_checked_file_compare_formats (gconstpointer a,
                                     gconstpointer b,
                                     gpointer      user_data);
int gr_checked_file_compare_places (gconstpointer a,
                                    gconstpointer b,
                                    gpointer      user_data);
int gr_checked_file_compare_findings (gconstpointer a,
                                      gconstpointer b,
                                      gpointer      user_data);

G_END_DECLS
