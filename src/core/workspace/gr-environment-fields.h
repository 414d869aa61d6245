/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-environment.h"

G_BEGIN_DECLS

/* What an environment keeps beside its properties: further texts and lists by their dotted key, such as "environment.domain" and
 * "environment.products", and what a person read on the portal there. Every change is a notification of the property "fields". */
const char        *gr_environment_get_text (GrEnvironment *self,
                                            const char    *key);
void               gr_environment_set_text (GrEnvironment *self,
                                            const char    *key,
                                            const char    *value);
const char *const *gr_environment_get_list (GrEnvironment *self,
                                            const char    *key);
void               gr_environment_set_list (GrEnvironment     *self,
                                            const char        *key,
                                            const char *const *values);
const char        *gr_environment_get_portal_text (GrEnvironment *self,
                                                   const char    *key);
void               gr_environment_set_portal_text (GrEnvironment *self,
                                                   const char    *key,
                                                   const char    *value);
gint64             gr_environment_get_portal_date (GrEnvironment *self);
void               gr_environment_set_portal_date (GrEnvironment *self,
                                                   gint64         date);
gboolean           gr_environment_has_fields (GrEnvironment *self);
GList             *gr_environment_list_texts (GrEnvironment *self);
GList             *gr_environment_list_lists (GrEnvironment *self);
GList             *gr_environment_list_portal_texts (GrEnvironment *self);

G_END_DECLS
