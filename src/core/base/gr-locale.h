/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void  gr_locale_init (void);
char *gr_locale_dup_language (void);
