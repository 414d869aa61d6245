/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-words.h"

#include "gr-lane-words.h"
#include "gr-util.h"

#include <glib/gi18n.h>

#define DAY (24 * 60 * 60)

static GrScopeMark
mark_if (gboolean is_so)
{
  return is_so ? GR_SCOPE_MARK_DONE : GR_SCOPE_MARK_OPEN;
}

static GrScopeMark
mark_enabled (GrScopeEnabled enabled)
{
  if (gr_scope_enabled_is_so (enabled))
    return GR_SCOPE_MARK_DONE;

  return gr_scope_enabled_is_not (enabled) ? GR_SCOPE_MARK_BAD : GR_SCOPE_MARK_UNKNOWN;
}

GrScopeMark
gr_scope_words_mark (GrScopeGrant *line,
                     GrScopeStage  stage)
{
  gboolean withheld = (gr_scope_grant_get_complaints (line) & GR_SCOPE_COMPLAINT_WITHHELD) != 0;

  switch (stage)
    {
    case GR_SCOPE_STAGE_DECLARED:
      return mark_if (gr_scope_grant_get_declared (line));
    case GR_SCOPE_STAGE_ENABLED:
      return mark_enabled (gr_scope_grant_get_enabled (line));
    case GR_SCOPE_STAGE_ASKED:
      return mark_if (gr_scope_grant_get_asked (line));
    case GR_SCOPE_STAGE_GRANTED:
      return withheld ? GR_SCOPE_MARK_BAD : mark_if (gr_scope_grant_get_granted (line));
    case GR_SCOPE_STAGE_USED:
      return mark_if (gr_scope_grant_get_used_at (line) > 0);
    case GR_SCOPE_STAGE_EXPLAINED:
      return mark_if (gr_scope_grant_get_explained (line));
    case GR_SCOPE_N_STAGES:
    default:
      return GR_SCOPE_MARK_UNKNOWN;
    }
}

const char *
gr_scope_words_stage (GrScopeStage stage,
                      GrScopeMark  mark)
{
  gboolean is_so = mark == GR_SCOPE_MARK_DONE;

  switch (stage)
    {
    case GR_SCOPE_STAGE_DECLARED:
      return is_so ? _ ("declared") : _ ("not declared");
    case GR_SCOPE_STAGE_ENABLED:
      /* Translators: whether a scope is switched on in TikTok's portal */
      return is_so ? _ ("enabled") : mark == GR_SCOPE_MARK_BAD ? _ ("not enabled")
                                                               : _ ("enabled?");
    case GR_SCOPE_STAGE_ASKED:
      return is_so ? _ ("asked") : _ ("not asked");
    case GR_SCOPE_STAGE_GRANTED:
      return is_so ? _ ("granted") : _ ("not granted");
    case GR_SCOPE_STAGE_USED:
      return is_so ? _ ("used") : _ ("not used");
    case GR_SCOPE_STAGE_EXPLAINED:
      return is_so ? _ ("explained") : _ ("not explained");
    case GR_SCOPE_N_STAGES:
    default:
      return "";
    }
}

const char *
gr_scope_words_icon (GrScopeMark mark)
{
  switch (mark)
    {
    case GR_SCOPE_MARK_DONE:
      return "object-select-symbolic";
    case GR_SCOPE_MARK_BAD:
      return "dialog-warning-symbolic";
    case GR_SCOPE_MARK_UNKNOWN:
      return "dialog-question-symbolic";
    case GR_SCOPE_MARK_OPEN:
    default:
      return "list-remove-symbolic";
    }
}

/* What comes from a file has a day and no time. */
static char *
format_moment (gint64 at)
{
  return at % DAY == 0 ? gr_format_date (at) : gr_lane_words_time (at);
}

/* Whether the portal has the scope, how that is known, and since when. */
char *
gr_scope_words_enabled (GrScopeGrant *line)
{
  g_autofree char *time = format_moment (gr_scope_grant_get_enabled_at (line));

  switch (gr_scope_grant_get_enabled (line))
    {
    case GR_SCOPE_ENABLED_GRANTED:
      return g_strdup_printf (_ ("Enabled: proved by a grant, %s"), time);
    case GR_SCOPE_ENABLED_LOCAL:
      return g_strdup (_ ("The Local sandbox has every scope that is declared"));
    case GR_SCOPE_ENABLED_TOLD:
      return g_strdup_printf (_ ("Enabled: told by you, %s"), time);
    case GR_SCOPE_ENABLED_TOLD_NOT:
      return g_strdup_printf (_ ("Not enabled: told by you, %s"), time);
    case GR_SCOPE_ENABLED_REFUSED:
      return g_strdup_printf (_ ("Not enabled: TikTok refused a sign-in because of it, %s"), time);
    case GR_SCOPE_ENABLED_SUSPECTED:
      return g_strdup_printf (_ ("Not known. TikTok refused a sign-in because of one of its scopes, %s, and did not say which"), time);
    case GR_SCOPE_ENABLED_UNKNOWN:
    default:
      return g_strdup (_ ("Not known yet. A sign-in that grants it proves it; until then only you can see it in the portal"));
    }
}

const char *
gr_scope_words_review (GrScopeReview review)
{
  switch (review)
    {
    case GR_SCOPE_REVIEW_APP:
      return _ ("Production needs the app review. A sandbox needs none");
    case GR_SCOPE_REVIEW_AUDIT:
      return _ ("Production needs the app review, and an audit before posts can be public. A sandbox needs neither");
    case GR_SCOPE_REVIEW_APPLICATION:
      return _ ("Apply for the product first; production then needs the app review");
    case GR_SCOPE_REVIEW_UNKNOWN:
    default:
      return _ ("No source of Greenroom’s says what production needs");
    }
}

/* The fields of a user that a scope opens, or NULL. */
char *
gr_scope_words_fields (GrScope *scope)
{
  const char *const  *ids = gr_scope_get_fields (scope);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ids[i]);

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* The calls that a scope allows, a line each, or NULL. */
char *
gr_scope_words_endpoints (GrCatalog  *catalog,
                          const char *scope)
{
  GListModel         *endpoints = gr_catalog_get_endpoints (catalog);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (GrEndpoint) endpoint = g_list_model_get_item (endpoints, i);
      g_autoptr (GUri)       uri = NULL;

      if (!gr_endpoint_opens_with (endpoint, scope))
        continue;
      uri = g_uri_parse (gr_endpoint_get_uri (endpoint), G_URI_FLAGS_NONE, NULL);
      g_string_append_printf (text, "%s%s: %s %s", text->len > 0 ? "\n" : "", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (endpoint)),
                              gr_endpoint_get_method (endpoint), uri != NULL ? g_uri_get_path (uri) : "");
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* When and by which call a scope was used last, or NULL. */
char *
gr_scope_words_use (GrCatalog    *catalog,
                    GrScopeGrant *line)
{
  gint64           at = gr_scope_grant_get_used_at (line);
  const char      *call = gr_scope_grant_get_used_by (line);
  GrEndpoint      *endpoint = call != NULL ? gr_catalog_find_endpoint (catalog, call) : NULL;
  g_autofree char *time = NULL;

  if (at <= 0)
    return NULL;

  time = format_moment (at);
  if (call == NULL)
    return g_steal_pointer (&time);

  return g_strdup_printf ("%s · %s", time, endpoint != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (endpoint)) : call);
}

static guint
count (GListModel  *ledger,
       GrScopeStage stage)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (ledger); i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (ledger, i);

      n += gr_scope_words_mark (line, stage) == GR_SCOPE_MARK_DONE ? 1 : 0;
    }

  return n;
}

/* How many scopes have come how far. */
char *
gr_scope_words_summary (GListModel *ledger)
{
  if (g_list_model_get_n_items (ledger) == 0)
    return g_strdup ("");

  /* Translators: counts of scopes, such as “5 asked · 4 granted · 3 used · 0 explained” */
  return g_strdup_printf (_ ("%u asked · %u granted · %u used · %u explained"), count (ledger, GR_SCOPE_STAGE_ASKED),
                          count (ledger, GR_SCOPE_STAGE_GRANTED), count (ledger, GR_SCOPE_STAGE_USED),
                          count (ledger, GR_SCOPE_STAGE_EXPLAINED));
}
