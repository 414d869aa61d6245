/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-check-rule.h"
#include "gr-field.h"
#include "gr-lint.h"

G_BEGIN_DECLS

/* What each lint needs. */
void        gr_lint_report (GListStore      *findings,
                            const char      *rule,
                            const GrLintAsk *ask,
                            const char      *value);
const char *gr_lint_match (const char *list,
                           const char *text);
const char *gr_lint_get (const GrLintAsk *ask,
                         const char      *key);
void        gr_lint_length (const GrLintAsk *ask,
                            const char      *rule,
                            GListStore      *findings);

/* A lint for each field that has rules of its own. */
void gr_lint_organisation_name (const GrLintAsk *ask,
                                GListStore      *findings);
void gr_lint_app_name (const GrLintAsk *ask,
                       GListStore      *findings);
void gr_lint_description (const GrLintAsk *ask,
                          GListStore      *findings);
void gr_lint_review_text (const GrLintAsk *ask,
                          GListStore      *findings);
void gr_lint_address (const GrLintAsk *ask,
                      GListStore      *findings);
void gr_lint_play_page (const GrLintAsk *ask,
                        GListStore      *findings);
void gr_lint_app_store_page (const GrLintAsk *ask,
                             GListStore      *findings);
void gr_lint_domain (const GrLintAsk *ask,
                     GListStore      *findings);
void gr_lint_domain_record (const GrLintAsk *ask,
                            GListStore      *findings);
void gr_lint_url_prefix (const GrLintAsk *ask,
                         GListStore      *findings);
void gr_lint_signature_file (const GrLintAsk *ask,
                             GListStore      *findings);
void gr_lint_signature (const GrLintAsk *ask,
                        GListStore      *findings);
void gr_lint_trusted_domain (const GrLintAsk *ask,
                             GListStore      *findings);
void gr_lint_email (const GrLintAsk *ask,
                    GListStore      *findings);
void gr_lint_app_id (const GrLintAsk *ask,
                     GListStore      *findings);
void gr_lint_secret (const GrLintAsk *ask,
                     GListStore      *findings);
void gr_lint_client_key (const GrLintAsk *ask,
                         GListStore      *findings);
void gr_lint_apple_team_id (const GrLintAsk *ask,
                            GListStore      *findings);
void gr_lint_library_version (const GrLintAsk *ask,
                              GListStore      *findings);
void gr_lint_android_package (const GrLintAsk *ask,
                              GListStore      *findings);
void gr_lint_bundle_id (const GrLintAsk *ask,
                        GListStore      *findings);
void gr_lint_android_md5 (const GrLintAsk *ask,
                          GListStore      *findings);
void gr_lint_android_sha256 (const GrLintAsk *ask,
                             GListStore      *findings);
void gr_lint_demo_video (const GrLintAsk *ask,
                         GListStore      *findings);
void gr_lint_runtime (const GrLintAsk *ask,
                      GListStore      *findings);
void gr_lint_category (const GrLintAsk *ask,
                       GListStore      *findings);
void gr_lint_choice (const GrLintAsk *ask,
                     GListStore      *findings);

G_END_DECLS
