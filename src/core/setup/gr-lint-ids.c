/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lint-private.h"

#include <string.h>

#include "gr-key-shape.h"

#define APP_ID          "^[0-9]{6,24}$"
#define APPLE_TEAM_ID   "^[A-Z0-9]{10}$"
#define LIBRARY_VERSION "^[0-9]{1,4}\\.[0-9]{1,4}(\\.[0-9]{1,4})?$"
#define ANDROID_PACKAGE "^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+$"
#define BUNDLE_ID       "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"
#define MD5             "^[0-9A-Fa-f]{32}$"
#define SHA256          "^([0-9A-Fa-f]{64}|([0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2})$"

/* A line's end behind an ID is a fault, so $ must not pass over it. */
static gboolean
fits (const char *pattern,
      const char *value)
{
  return g_regex_match_simple (pattern, value, G_REGEX_DOLLAR_ENDONLY, 0);
}

static void
lint_shape (const GrLintAsk *ask,
            const char      *pattern,
            const char      *rule,
            GListStore      *findings)
{
  if (!fits (pattern, ask->value))
    gr_lint_report (findings, rule, ask, NULL);
}

void
gr_lint_app_id (const GrLintAsk *ask,
                GListStore      *findings)
{
  lint_shape (ask, APP_ID, "setup.app-id", findings);
}

/* What nobody should find in a file that a team shares, in whatever field it was pasted into. A client secret has no shape of its own
 * among hashes and tokens of other kinds; only where a key is asked for is it one. */
void
gr_lint_secret (const GrLintAsk *ask,
                GListStore      *findings)
{
  GrKeyShape *shape = gr_key_shape_match (ask->value);

  if (shape != NULL && gr_key_shape_get_subject (shape) == GR_KEY_SUBJECT_TOKEN)
    gr_lint_report (findings, "setup.secret", ask, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (shape)));
}

void
gr_lint_client_key (const GrLintAsk *ask,
                    GListStore      *findings)
{
  GrKeyShape       *shape = gr_key_shape_match (ask->value);
  GrEnvironment    *environment = NULL;
  GrEnvironmentKind kind;
  const char       *title;

  if (shape == NULL)
    return;

  title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (shape));
  if (gr_key_shape_get_subject (shape) == GR_KEY_SUBJECT_CLIENT_SECRET)
    gr_lint_report (findings, "setup.secret", ask, title);
  else if (gr_key_shape_get_subject (shape) == GR_KEY_SUBJECT_APP_ID)
    gr_lint_report (findings, "setup.client-key", ask, title);

  if (ask->workspace != NULL && ask->place != NULL)
    environment = gr_workspace_find_environment (ask->workspace, gr_place_get_environment_id (ask->place));
  if (environment == NULL || gr_key_shape_get_environment (shape) == NULL)
    return;

  kind = gr_environment_get_kind (environment);
  if (kind != GR_ENVIRONMENT_LOCAL && !g_str_equal (gr_key_shape_get_environment (shape), gr_environment_kind_get_nick (kind)))
    gr_lint_report (findings, "setup.client-key-environment", ask, title);
}

void
gr_lint_apple_team_id (const GrLintAsk *ask,
                       GListStore      *findings)
{
  lint_shape (ask, APPLE_TEAM_ID, "setup.apple-team-id", findings);
}

void
gr_lint_library_version (const GrLintAsk *ask,
                         GListStore      *findings)
{
  lint_shape (ask, LIBRARY_VERSION, "setup.library-version", findings);
}

/* What templates of projects are called. */
static void
lint_template (const GrLintAsk *ask,
               GListStore      *findings)
{
  if (g_ascii_strncasecmp (ask->value, "com.example", strlen ("com.example")) == 0 ||
      g_ascii_strncasecmp (ask->value, "com.yourcompany", strlen ("com.yourcompany")) == 0)
    gr_lint_report (findings, "setup.id-placeholder", ask, ask->value);
}

void
gr_lint_android_package (const GrLintAsk *ask,
                         GListStore      *findings)
{
  lint_shape (ask, ANDROID_PACKAGE, "setup.android-package", findings);
  lint_template (ask, findings);
}

void
gr_lint_bundle_id (const GrLintAsk *ask,
                   GListStore      *findings)
{
  lint_shape (ask, BUNDLE_ID, "setup.bundle-id", findings);
  lint_template (ask, findings);
}

void
gr_lint_android_md5 (const GrLintAsk *ask,
                     GListStore      *findings)
{
  lint_shape (ask, MD5, "setup.android-md5", findings);
}

void
gr_lint_android_sha256 (const GrLintAsk *ask,
                        GListStore      *findings)
{
  lint_shape (ask, SHA256, "setup.android-sha256", findings);
}

/* Older guides ask for a link. */
void
gr_lint_demo_video (const GrLintAsk *ask,
                    GListStore      *findings)
{
  if (strstr (ask->value, "://") != NULL && !g_str_has_prefix (ask->value, "file://"))
    gr_lint_report (findings, "setup.demo-video-link", ask, NULL);
}

/* Mini dramas still run in a web view. */
void
gr_lint_runtime (const GrLintAsk *ask,
                 GListStore      *findings)
{
  gr_lint_choice (ask, findings);
  if (g_str_equal (ask->value, "html") && g_strcmp0 (ask->app_type, "mini-drama") != 0)
    gr_lint_report (findings, "setup.runtime-html", ask, NULL);
}

static gboolean
is_choice (const GrLintAsk *ask)
{
  GrField       *field = gr_field_find (ask->key);
  g_auto (GStrv) choices = field != NULL ? gr_field_list_choices (field, ask->app_type) : NULL;

  return choices == NULL || choices[0] == NULL || g_strv_contains ((const char *const *)choices, ask->value);
}

/* Only of mini games are the categories known. */
void
gr_lint_category (const GrLintAsk *ask,
                  GListStore      *findings)
{
  if (g_strcmp0 (ask->app_type, "mini-game") == 0 && !is_choice (ask))
    gr_lint_report (findings, "setup.category", ask, ask->value);
}

void
gr_lint_choice (const GrLintAsk *ask,
                GListStore      *findings)
{
  GrField *field = gr_field_find (ask->key);

  if (field != NULL && !gr_field_is_open (field) && !is_choice (ask))
    gr_lint_report (findings, "setup.choice", ask, ask->value);
}
