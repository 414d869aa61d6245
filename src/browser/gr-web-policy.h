/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

#include "gr-browser-view.h"

G_BEGIN_DECLS

WebKitSettings   *gr_web_policy_new_settings (void);
gboolean          gr_web_policy_may_open (const char *uri);
GrBrowserSecurity gr_web_policy_judge_security (const char          *uri,
                                                gboolean             has_certificate,
                                                GTlsCertificateFlags errors);
gboolean          gr_web_policy_is_download (WebKitResponsePolicyDecision *decision);
void              gr_web_policy_trim_menu (WebKitContextMenu *menu);
char             *gr_web_policy_describe_refusal (const char *uri);
char             *gr_web_policy_describe_tls (const char          *uri,
                                              GTlsCertificateFlags errors);
char             *gr_web_policy_describe_failure (const char   *uri,
                                                  const GError *error);
gboolean          gr_web_policy_is_interruption (const GError *error);

G_END_DECLS
