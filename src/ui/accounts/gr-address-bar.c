/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-address-bar.h"

#include "gr-redact.h"

#include <glib/gi18n.h>

struct _GrAddressBar
{
  AdwBin parent_instance;

  GrBrowserView *browser;

  GtkWidget *back_button;
};

enum
{
  PROP_0,
  PROP_BROWSER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAddressBar, gr_address_bar, ADW_TYPE_BIN)

static const char *
find_authority (const char *uri)
{
  const char *separator = uri != NULL ? strstr (uri, "://") : NULL;

  return separator != NULL ? separator + strlen ("://") : NULL;
}

/* A name of other letters is shown in the code it is looked up by: the letters themselves can be made to look like any name. */
static char *
dup_plain_host (const char *host)
{
  g_autofree char *ascii = g_hostname_to_ascii (host);

  return ascii != NULL ? g_steal_pointer (&ascii) : g_uri_escape_string (host, "[]:", FALSE);
}

static char *
dup_plain_place (const char *place)
{
  const char      *colon = strrchr (place, ':');
  gboolean         has_port = colon != NULL && colon[strspn (colon, ":0123456789")] == '\0' && strchr (place, ']') < colon;
  g_autofree char *host = has_port ? g_strndup (place, (gsize)(colon - place)) : g_strdup (place);
  g_autofree char *plain = dup_plain_host (host);

  return g_strconcat (plain, has_port ? colon : NULL, NULL);
}

/* Host and port alone: what may stand before them, as in user@host, is there to mislead. */
static char *
get_place (GrAddressBar *self,
           const char   *uri)
{
  const char      *authority = find_authority (uri);
  g_autofree char *whole = NULL;
  const char      *at;

  if (authority == NULL)
    return g_strdup (uri);

  whole = g_strndup (authority, strcspn (authority, "/?#\\"));
  at = strrchr (whole, '@');

  return dup_plain_place (at != NULL ? at + 1 : whole);
}

static gboolean
has_other_letters (const char *place)
{
  return place != NULL && g_hostname_is_ascii_encoded (place);
}

static const char *
get_security_title (GrBrowserSecurity security)
{
  switch (security)
    {
    case GR_BROWSER_SECURITY_SECURE:
      return _ ("Private connection");
    case GR_BROWSER_SECURITY_LOOPBACK:
      return _ ("This computer");
    case GR_BROWSER_SECURITY_BROKEN:
      return _ ("Connection not private");
    case GR_BROWSER_SECURITY_NONE:
    default:
      return _ ("No encryption");
    }
}

static char *
describe_security (GrAddressBar     *self,
                   GrBrowserSecurity security,
                   const char       *uri)
{
  g_autofree char *place = get_place (self, uri);

  if (!has_other_letters (place))
    return g_strdup (get_security_title (security));

  /* Translators: %s says how private the connection is, such as "Private connection" */
  return g_strdup_printf (_ ("%s · the name has letters of other scripts"), get_security_title (security));
}

/* Where the page is stays readable; what its query carries, such as a code, does not. */
static char *
get_rest (GrAddressBar *self,
          const char   *uri)
{
  g_autofree char *masked = uri != NULL ? gr_redact_uri (uri) : NULL;
  const char      *authority = find_authority (masked);

  return authority != NULL ? g_strdup (authority + strcspn (authority, "/?#\\")) : NULL;
}

static char *
mask_address (GrAddressBar *self,
              const char   *uri)
{
  return uri != NULL ? gr_redact_uri (uri) : NULL;
}

static char *
choose_icon (GrAddressBar     *self,
             GrBrowserSecurity security)
{
  switch (security)
    {
    case GR_BROWSER_SECURITY_SECURE:
      return g_strdup ("changes-prevent-symbolic");
    case GR_BROWSER_SECURITY_LOOPBACK:
      return g_strdup ("user-home-symbolic");
    case GR_BROWSER_SECURITY_BROKEN:
      return g_strdup ("dialog-warning-symbolic");
    case GR_BROWSER_SECURITY_NONE:
    default:
      return g_strdup ("changes-allow-symbolic");
    }
}

static char **
choose_style (GrAddressBar     *self,
              GrBrowserSecurity security,
              const char       *uri)
{
  g_autofree char  *place = get_place (self, uri);
  gboolean          is_odd = security == GR_BROWSER_SECURITY_BROKEN || has_other_letters (place);
  const char *const classes[] = {"caption", is_odd ? "error" : "dim-label", NULL};

  return g_strdupv ((char **)classes);
}

static char *
choose_load_icon (GrAddressBar *self,
                  gboolean      loading)
{
  return g_strdup (loading ? "process-stop-symbolic" : "view-refresh-symbolic");
}

static char *
choose_load_tooltip (GrAddressBar *self,
                     gboolean      loading)
{
  return g_strdup (loading ? _ ("Stop") : _ ("Reload (F5)"));
}

static char *
describe_zoom (GrAddressBar *self,
               double        level)
{
  /* Translators: the size of a web page, in percent */
  return g_strdup_printf (_ ("%.0f %%"), level * 100);
}

static gboolean
is_zoomed (GrAddressBar *self,
           double        level)
{
  return ABS (level - 1.0) > 0.001;
}

static gboolean
is_loading (GrAddressBar *self)
{
  gboolean loading = FALSE;

  g_object_get (self->browser, "loading", &loading, NULL);

  return loading;
}

static void
load_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrAddressBar *self = GR_ADDRESS_BAR (widget);

  if (is_loading (self))
    gr_browser_view_stop (self->browser);
  else
    gr_browser_view_reload (self->browser);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gr_browser_view_go_back (GR_ADDRESS_BAR (widget)->browser);
}

static void
reset_zoom_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gr_browser_view_zoom (GR_ADDRESS_BAR (widget)->browser, 0);
}

static void
update_actions (GrAddressBar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   can_go_back = FALSE;

  if (self->browser != NULL)
    g_object_get (self->browser, "can-go-back", &can_go_back, NULL);

  gtk_widget_action_set_enabled (widget, "address.back", can_go_back);
  gtk_widget_set_visible (self->back_button, can_go_back);
  gtk_widget_action_set_enabled (widget, "address.load", self->browser != NULL);
  gtk_widget_action_set_enabled (widget, "address.reset-zoom", self->browser != NULL);
  gtk_widget_set_visible (widget, self->browser != NULL);
}

static void
gr_address_bar_dispose (GObject *object)
{
  GrAddressBar *self = GR_ADDRESS_BAR (object);

  g_clear_object (&self->browser);

  G_OBJECT_CLASS (gr_address_bar_parent_class)->dispose (object);
}

static void
gr_address_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrAddressBar *self = GR_ADDRESS_BAR (object);

  switch (prop_id)
    {
    case PROP_BROWSER:
      g_value_set_object (value, self->browser);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_address_bar_class_init (GrAddressBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_address_bar_dispose;
  object_class->get_property = gr_address_bar_get_property;

  properties[PROP_BROWSER] =
    g_param_spec_object ("browser", NULL, NULL, GR_TYPE_BROWSER_VIEW,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "address.load", NULL, load_action);
  gtk_widget_class_install_action (widget_class, "address.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "address.reset-zoom", NULL, reset_zoom_action);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-address-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAddressBar, back_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_load_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_load_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, choose_style);
  gtk_widget_class_bind_template_callback (widget_class, describe_security);
  gtk_widget_class_bind_template_callback (widget_class, describe_zoom);
  gtk_widget_class_bind_template_callback (widget_class, get_place);
  gtk_widget_class_bind_template_callback (widget_class, get_rest);
  gtk_widget_class_bind_template_callback (widget_class, is_zoomed);
  gtk_widget_class_bind_template_callback (widget_class, mask_address);
}

static void
gr_address_bar_init (GrAddressBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
gr_address_bar_set_browser (GrAddressBar  *self,
                            GrBrowserView *browser)
{
  g_return_if_fail (GR_IS_ADDRESS_BAR (self));
  g_return_if_fail (browser == NULL || GR_IS_BROWSER_VIEW (browser));

  if (self->browser == browser)
    return;

  if (self->browser != NULL)
    g_signal_handlers_disconnect_by_data (self->browser, self);
  g_set_object (&self->browser, browser);
  if (browser != NULL)
    g_signal_connect_object (browser, "notify::can-go-back", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);

  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BROWSER]);
}
