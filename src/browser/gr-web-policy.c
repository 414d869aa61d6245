/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-web-policy.h"

#include <glib/gi18n.h>

#define MAX_SCHEME_SHOWN 40

/* What a person may do with the right button: edit and move, nothing that leaves the page's own frame of sight. */
static const WebKitContextMenuAction menu_actions[] = {
  WEBKIT_CONTEXT_MENU_ACTION_GO_BACK,
  WEBKIT_CONTEXT_MENU_ACTION_STOP,
  WEBKIT_CONTEXT_MENU_ACTION_RELOAD,
  WEBKIT_CONTEXT_MENU_ACTION_CUT,
  WEBKIT_CONTEXT_MENU_ACTION_COPY,
  WEBKIT_CONTEXT_MENU_ACTION_PASTE,
  WEBKIT_CONTEXT_MENU_ACTION_PASTE_AS_PLAIN_TEXT,
  WEBKIT_CONTEXT_MENU_ACTION_DELETE,
  WEBKIT_CONTEXT_MENU_ACTION_SELECT_ALL,
  WEBKIT_CONTEXT_MENU_ACTION_COPY_LINK_TO_CLIPBOARD,
};

/* JavaScript stays on, since the provider's pages are made of it; whatever a sign-in does not need is off. Drawing without
 * the GPU starts sooner and works the same on every machine. */
WebKitSettings *
gr_web_policy_new_settings (void)
{
  return webkit_settings_new_with_settings ("enable-javascript", TRUE,
                                            "javascript-can-open-windows-automatically", FALSE,
                                            "javascript-can-access-clipboard", FALSE,
                                            "enable-developer-extras", FALSE,
                                            "enable-write-console-messages-to-stdout", FALSE,
                                            "allow-file-access-from-file-urls", FALSE,
                                            "allow-universal-access-from-file-urls", FALSE,
                                            "allow-top-navigation-to-data-urls", FALSE,
                                            "enable-page-cache", FALSE,
                                            "enable-fullscreen", FALSE,
                                            "enable-media-stream", FALSE,
                                            "enable-webrtc", FALSE,
                                            "enable-back-forward-navigation-gestures", FALSE,
                                            "media-playback-requires-user-gesture", TRUE,
                                            "hardware-acceleration-policy", WEBKIT_HARDWARE_ACCELERATION_POLICY_NEVER,
                                            NULL);
}

gboolean
gr_web_policy_may_open (const char *uri)
{
  const char *scheme = g_uri_peek_scheme (uri);

  if (g_strcmp0 (scheme, "about") == 0)
    return g_ascii_strcasecmp (uri, "about:blank") == 0 || g_ascii_strcasecmp (uri, "about:srcdoc") == 0;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static gboolean
is_loopback (const char *host)
{
  return g_strcmp0 (host, "127.0.0.1") == 0 || g_strcmp0 (host, "::1") == 0 || g_strcmp0 (host, "localhost") == 0;
}

GrBrowserSecurity
gr_web_policy_judge_security (const char          *uri,
                              gboolean             has_certificate,
                              GTlsCertificateFlags errors)
{
  g_autoptr (GUri) parsed = uri != NULL ? g_uri_parse (uri, G_URI_FLAGS_NONE, NULL) : NULL;

  if (parsed == NULL)
    return GR_BROWSER_SECURITY_NONE;

  if (g_strcmp0 (g_uri_get_scheme (parsed), "https") == 0)
    return has_certificate && errors == 0 ? GR_BROWSER_SECURITY_SECURE : GR_BROWSER_SECURITY_BROKEN;

  if (g_strcmp0 (g_uri_get_scheme (parsed), "http") == 0 && is_loopback (g_uri_get_host (parsed)))
    return GR_BROWSER_SECURITY_LOOPBACK;

  return GR_BROWSER_SECURITY_NONE;
}

/* A page can ask for a download with a type the view cannot show, or by saying so in the answer's own header. */
gboolean
gr_web_policy_is_download (WebKitResponsePolicyDecision *decision)
{
  WebKitURIResponse  *response = webkit_response_policy_decision_get_response (decision);
  SoupMessageHeaders *headers = webkit_uri_response_get_http_headers (response);
  g_autofree char    *disposition = NULL;

  if (!webkit_response_policy_decision_is_mime_type_supported (decision))
    return TRUE;

  return headers != NULL &&
         soup_message_headers_get_content_disposition (headers, &disposition, NULL) &&
         g_ascii_strcasecmp (disposition, "attachment") == 0;
}

static gboolean
is_kept (WebKitContextMenuItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (menu_actions); i++)
    {
      if (webkit_context_menu_item_get_stock_action (item) == menu_actions[i])
        return TRUE;
    }

  return FALSE;
}

void
gr_web_policy_trim_menu (WebKitContextMenu *menu)
{
  g_autoptr (GList) items = g_list_copy (webkit_context_menu_get_items (menu));

  for (GList *l = items; l != NULL; l = l->next)
    {
      if (!is_kept (l->data))
        webkit_context_menu_remove (menu, l->data);
    }
}

char *
gr_web_policy_describe_refusal (const char *uri)
{
  const char      *scheme = g_uri_peek_scheme (uri);
  g_autofree char *shown = g_strndup (scheme != NULL ? scheme : "?", MAX_SCHEME_SHOWN);

  /* Translators: %s is the scheme of an address, such as "file" or the name of an app's own scheme */
  return g_strdup_printf (_ ("The page tried to leave the web for “%s:”. Greenroom did not follow it."), shown);
}

char *
gr_web_policy_describe_tls (const char          *uri,
                            GTlsCertificateFlags errors)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  const char      *host = parsed != NULL && g_uri_get_host (parsed) != NULL ? g_uri_get_host (parsed) : uri;

  if (errors & G_TLS_CERTIFICATE_EXPIRED)
    return g_strdup_printf (_ ("The certificate of %s has expired, so nothing was sent. Check this computer’s clock."), host);
  if (errors & G_TLS_CERTIFICATE_BAD_IDENTITY)
    return g_strdup_printf (_ ("The certificate that answered belongs to another site than %s, so nothing was sent."), host);
  if (errors & G_TLS_CERTIFICATE_UNKNOWN_CA)
    return g_strdup_printf (_ ("The certificate of %s is not signed by anybody this computer trusts, so nothing was sent. "
                               "A proxy or filter on the way may be opening secure connections."),
                            host);

  return g_strdup_printf (_ ("The certificate of %s is not valid, so nothing was sent."), host);
}

char *
gr_web_policy_describe_failure (const char   *uri,
                                const GError *error)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  const char      *host = parsed != NULL && g_uri_get_host (parsed) != NULL ? g_uri_get_host (parsed) : uri;

  if (error->domain == G_RESOLVER_ERROR)
    return g_strdup_printf (_ ("The name %s could not be found. Check the network connection."), host);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED))
    return g_strdup_printf (_ ("%s refused the connection."), host);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return g_strdup_printf (_ ("%s did not answer in time."), host);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE))
    return g_strdup_printf (_ ("%s cannot be reached. Check the network connection."), host);

  /* Translators: the first %s is a host name, the second a reason */
  return g_strdup_printf (_ ("The page of %s could not be loaded: %s"), host, error->message);
}

/* A load that was stopped by a decision of ours, or replaced by another load, is no failure. */
gboolean
gr_web_policy_is_interruption (const GError *error)
{
  return g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_CANCELLED) ||
         g_error_matches (error, WEBKIT_POLICY_ERROR, WEBKIT_POLICY_ERROR_FRAME_LOAD_INTERRUPTED_BY_POLICY_CHANGE) ||
         g_error_matches (error, WEBKIT_MEDIA_ERROR, WEBKIT_MEDIA_ERROR_WILL_HANDLE_LOAD);
}
