/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-pages.h"

#include "gr-emulator-text.h"

#include <string.h>

static const char *
translate (GrEmulatorCall *call,
           GrEmulatorText  text)
{
  return gr_emulator_text (call->language, text);
}

/* Appends a template in which every %s is replaced by one escaped argument. All that varies on a page comes through here. */
static void
append (GString *page,
        const char *template,
        ...)
{
  va_list     arguments;
  const char *hole;

  va_start (arguments, template);
  while ((hole = strstr (template, "%s")) != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (va_arg (arguments, const char *), -1);

      g_string_append_len (page, template, hole - template);
      g_string_append (page, escaped);
      template = hole + strlen ("%s");
    }
  va_end (arguments);
  g_string_append (page, template);
}

/* Fills the app's name into a text of the table. */
static char *
fill_name (GrEmulatorCall *call,
           GrEmulatorText  text,
           const char     *name)
{
  g_auto (GStrv) parts = g_strsplit (translate (call, text), "%s", 2);

  return g_strconcat (parts[0], name, parts[1], NULL);
}

static GString *
begin_page (GrEmulatorCall *call,
            const char     *title)
{
  GString *page = g_string_new (NULL);

  append (page,
          "<!doctype html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<title>%s – %s</title>\n"
          "<link rel=\"stylesheet\" href=\"/sandbox/style.css\">\n<link rel=\"icon\" type=\"image/png\" href=\"/favicon.ico\">\n"
          "</head>\n<body>\n<p class=\"notice\"><strong>%s</strong> <span>%s</span></p>\n<main>\n<h1>%s</h1>\n",
          call->language == GR_EMULATOR_JAPANESE ? "ja" : "en",
          title, translate (call, GR_EMULATOR_TEXT_LOCAL_SANDBOX), translate (call, GR_EMULATOR_TEXT_LOCAL_SANDBOX),
          translate (call, GR_EMULATOR_TEXT_NOTICE), title);
  return page;
}

static void
end_page (GrEmulatorCall *call,
          guint           status,
          GString        *page)
{
  g_string_append (page, "</main>\n</body>\n</html>\n");
  gr_emulator_call_answer_text (call, status, "text/html; charset=utf-8", g_string_free (page, FALSE));
}

static void
append_person (GString              *page,
               GrEmulatorCall       *call,
               const GrEmulatorUser *user,
               const char           *remark)
{
  append (page,
          "<img src=\"/avatars/%s.png\" alt=\"\" width=\"44\" height=\"44\"><span class=\"name\"><strong>%s</strong> <span>@%s",
          user->id, user->display_name, user->id);
  if (user->is_verified)
    append (page, " · %s", translate (call, GR_EMULATOR_TEXT_VERIFIED));
  if (remark != NULL)
    append (page, " · %s", remark);
  append (page, "</span></span>");
}

static const char *
get_region_title (GrEmulatorWorld *world,
                  const char      *region_id)
{
  GrRegion *region = gr_catalog_find_region (world->catalog, region_id);

  return region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : region_id;
}

/* Starts a new group of people where the region changes. */
static void
append_group (GString              *page,
              GrEmulatorWorld      *world,
              GrEmulatorCall       *call,
              const GrEmulatorUser *user,
              const GrEmulatorUser *before)
{
  if (before != NULL && g_strcmp0 (before->region, user->region) == 0)
    return;

  if (before != NULL)
    append (page, "</section>\n");
  append (page, "<section>\n<h2>%s</h2>\n", user->region != NULL ? get_region_title (world, user->region) : translate (call, GR_EMULATOR_TEXT_OUTSIDERS));
  if (user->region == NULL)
    append (page, "<p class=\"dim\">%s</p>\n", translate (call, GR_EMULATOR_TEXT_OUTSIDERS_BODY));
}

/**
 * gr_emulator_page_home:
 * @world: the emulator's world
 * @call: the call to answer
 *
 * Answers with what this place is and who lives here.
 */
void
gr_emulator_page_home (GrEmulatorWorld *world,
                       GrEmulatorCall  *call)
{
  GString *page = begin_page (call, translate (call, GR_EMULATOR_TEXT_HOME_TITLE));

  append (page, "<p>%s</p>\n", translate (call, GR_EMULATOR_TEXT_HOME_BODY));
  for (gsize i = 0; i < gr_emulator_n_users; i++)
    {
      const GrEmulatorUser *user = &gr_emulator_users[i];

      append_group (page, world, call, user, i > 0 ? user - 1 : NULL);
      append (page, "<a class=\"person\" href=\"/@%s\">", user->id);
      append_person (page, call, user, NULL);
      append (page, "</a>\n");
    }
  append (page, "</section>\n");
  end_page (call, SOUP_STATUS_OK, page);
}

/* What a fault has the page do by itself. The link of the fault "popup" is the page's own affair. */
static void
append_trouble (GString        *page,
                GrEmulatorCall *call)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *script;
  } scripts[] = {
    {GR_EMULATOR_FAULT_PERMISSION, "permission"},
    {GR_EMULATOR_FAULT_MESSAGE_BOX, "message-box"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i].fault == call->fault)
      {
        append (page, "<script src=\"/sandbox/%s.js\" defer></script>\n", scripts[i].script);
        call->has_script = TRUE;
        call->met = TRUE;
      }
}

/**
 * gr_emulator_page_login:
 * @world: the emulator's world
 * @call: the call to answer
 * @client: the app that asks
 * @nonce: the form's nonce
 *
 * Answers with the choice of people. The first one is focused: Enter logs in.
 */
void
gr_emulator_page_login (GrEmulatorWorld  *world,
                        GrEmulatorCall   *call,
                        GrEmulatorClient *client,
                        const char       *nonce)
{
  g_autofree char *title = fill_name (call, GR_EMULATOR_TEXT_LOGIN_TITLE, client->name);
  GString         *page = begin_page (call, title);

  append (page, "<p>%s</p>\n<form method=\"post\" action=\"/sandbox/login\">\n<input type=\"hidden\" name=\"form\" value=\"%s\">\n",
          translate (call, GR_EMULATOR_TEXT_LOGIN_BODY), nonce);
  append_trouble (page, call);
  if (call->fault == GR_EMULATOR_FAULT_POPUP)
    {
      append (page, "<p><a id=\"popup\" href=\"/\" target=\"_blank\" rel=\"opener\" autofocus>%s</a></p>\n", translate (call, GR_EMULATOR_TEXT_LOCAL_SANDBOX));
      call->met = TRUE;
    }

  for (gsize i = 0; i < gr_emulator_n_users; i++)
    {
      const GrEmulatorUser *user = &gr_emulator_users[i];
      gboolean              welcome = gr_emulator_client_has_target_user (client, user);

      append_group (page, world, call, user, i > 0 ? user - 1 : NULL);
      append (page, "<button class=\"person\" name=\"user\" value=\"%s\"%s>", user->id, i == 0 ? " autofocus" : "");
      append_person (page, call, user, welcome ? NULL : translate (call, GR_EMULATOR_TEXT_NOT_A_TARGET));
      append (page, "</button>\n");
    }

  append (page, "</section>\n</form>\n");
  end_page (call, SOUP_STATUS_OK, page);
}

static void
append_scope (GString         *page,
              GrEmulatorWorld *world,
              GrEmulatorCall  *call,
              const char      *name)
{
  GrScope    *scope = gr_catalog_find_scope (world->catalog, name);
  const char *title = scope != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (scope)) : name;
  gboolean    fixed = scope != NULL && !gr_scope_get_user_can_untick (scope);

  append (page, "<li><label><input type=\"checkbox\" name=\"scope:%s\" value=\"on\" checked", name);
  append (page, fixed ? " disabled" : "");
  append (page, "><span class=\"name\"><strong>%s</strong> ", title);
  if (scope != NULL && gr_scope_get_description (scope) != NULL)
    append (page, "<span>%s</span> ", gr_scope_get_description (scope));
  append (page, "<span><code>%s</code>", name);
  if (fixed)
    append (page, " · %s", translate (call, GR_EMULATOR_TEXT_ALWAYS));
  append (page, "</span></span></label></li>\n");
}

/**
 * gr_emulator_page_consent:
 * @world: the emulator's world
 * @call: the call to answer
 * @client: the app that asks
 * @user: who is logged in
 * @scopes: what it asks for
 * @nonce: the form's nonce
 *
 * Answers with what the app asks for. Allow is focused and comes first in the page, so that Enter means it everywhere.
 */
void
gr_emulator_page_consent (GrEmulatorWorld      *world,
                          GrEmulatorCall       *call,
                          GrEmulatorClient     *client,
                          const GrEmulatorUser *user,
                          const char *const    *scopes,
                          const char           *nonce)
{
  g_autofree char *title = fill_name (call, GR_EMULATOR_TEXT_CONSENT_TITLE, client->name);
  GString         *page = begin_page (call, title);

  if (client->description != NULL && client->description[0] != '\0')
    append (page, "<p>%s</p>\n", client->description);
  append (page, "<form method=\"post\" action=\"/sandbox/consent\">\n<input type=\"hidden\" name=\"form\" value=\"%s\">\n", nonce);
  append (page, "<section>\n<h2>%s</h2>\n<div class=\"person\">", translate (call, GR_EMULATOR_TEXT_LOGGED_IN_AS));
  append_person (page, call, user, NULL);
  append (page, "</div>\n</section>\n<section>\n<h2>%s</h2>\n<ul>\n", translate (call, GR_EMULATOR_TEXT_CONSENT_BODY));
  for (gsize i = 0; scopes[i] != NULL; i++)
    append_scope (page, world, call, scopes[i]);

  append (page,
          "</ul>\n</section>\n<div class=\"actions\">\n<button class=\"main\" name=\"decision\" value=\"allow\" autofocus>%s</button>\n"
          "<button name=\"decision\" value=\"cancel\">%s</button>\n<button class=\"quiet\" name=\"decision\" value=\"switch\">%s</button>\n"
          "</div>\n</form>\n",
          translate (call, GR_EMULATOR_TEXT_ALLOW), translate (call, GR_EMULATOR_TEXT_CANCEL), translate (call, GR_EMULATOR_TEXT_SWITCH));
  end_page (call, SOUP_STATUS_OK, page);
}

/**
 * gr_emulator_page_profile:
 * @world: the emulator's world
 * @call: the call to answer
 * @user: whose page it is
 *
 * Answers with the page that a user's profile_deep_link names.
 */
void
gr_emulator_page_profile (GrEmulatorWorld      *world,
                          GrEmulatorCall       *call,
                          const GrEmulatorUser *user)
{
  GString *page = begin_page (call, user->display_name);
  const struct
  {
    GrEmulatorText text;
    gint64         count;
  } counts[] = {
    {GR_EMULATOR_TEXT_FOLLOWERS, user->followers},
    {GR_EMULATOR_TEXT_FOLLOWING, user->following},
    {GR_EMULATOR_TEXT_LIKES, user->likes},
    {GR_EMULATOR_TEXT_VIDEOS, user->videos},
  };

  append (page, "<section>\n<div class=\"person\">");
  append_person (page, call, user, user->region != NULL ? get_region_title (world, user->region) : translate (call, GR_EMULATOR_TEXT_NOT_A_TARGET));
  append (page, "</div>\n<p>%s</p>\n<dl>\n", user->bio);
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, counts[i].count);

      append (page, "<div><dd>%s</dd><dt>%s</dt></div>\n", count, translate (call, counts[i].text));
    }
  append (page, "</dl>\n</section>\n");
  end_page (call, SOUP_STATUS_OK, page);
}

/**
 * gr_emulator_page_something_wrong:
 * @call: the call to answer
 * @parameter: the name of the parameter that was refused
 * @log_id: (nullable): the id under which it was refused
 *
 * Answers with the page that TikTok keeps to itself instead of redirecting (facts: what comes back on the redirect).
 */
void
gr_emulator_page_something_wrong (GrEmulatorCall *call,
                                  const char     *parameter,
                                  const char     *log_id)
{
  GString *page = begin_page (call, translate (call, GR_EMULATOR_TEXT_WRONG_TITLE));

  append (page, "<p>%s</p>\n<ul><li><code>%s</code></li></ul>\n", translate (call, GR_EMULATOR_TEXT_WRONG_BODY), parameter);
  if (log_id != NULL)
    append (page, "<p class=\"dim\">logid <code>%s</code></p>\n", log_id);
  end_page (call, SOUP_STATUS_OK, page);
}

/**
 * gr_emulator_page_message:
 * @call: the call to answer
 * @status: HTTP status, which chooses the words
 *
 * Answers with a short page.
 */
void
gr_emulator_page_message (GrEmulatorCall *call,
                          guint           status)
{
  GrEmulatorText title = GR_EMULATOR_TEXT_TROUBLE_TITLE;
  GString       *page;

  if (status == SOUP_STATUS_FORBIDDEN)
    title = GR_EMULATOR_TEXT_STALE_TITLE;
  else if (status == SOUP_STATUS_NOT_FOUND || status == SOUP_STATUS_METHOD_NOT_ALLOWED)
    title = GR_EMULATOR_TEXT_NOT_FOUND_TITLE;
  else if (status < SOUP_STATUS_INTERNAL_SERVER_ERROR && status != GR_EMULATOR_STATUS_TOO_MANY_REQUESTS)
    title = GR_EMULATOR_TEXT_REFUSED_TITLE;

  /* A title is followed by its explanation in the table. */
  page = begin_page (call, translate (call, title));
  append (page, "<p>%s</p>\n", translate (call, title + 1));
  end_page (call, status, page);
}

/**
 * gr_emulator_page_sentence:
 * @call: the call to answer
 * @sentence: what TikTok says there
 *
 * Answers with a page that has one sentence and no way on.
 */
void
gr_emulator_page_sentence (GrEmulatorCall *call,
                           const char     *sentence)
{
  GString *page = begin_page (call, translate (call, GR_EMULATOR_TEXT_WRONG_TITLE));

  append (page, "<p>%s</p>\n", sentence);
  end_page (call, SOUP_STATUS_OK, page);
}
