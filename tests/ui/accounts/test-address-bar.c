/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-address-bar.h"
#include "gr-test-ui.h"

/* A browser that is wherever a test says, and counts what it is asked for. */
#define TEST_TYPE_BROWSER (test_browser_get_type ())
G_DECLARE_FINAL_TYPE (TestBrowser, test_browser, TEST, BROWSER, AdwBin)

struct _TestBrowser
{
  AdwBin parent_instance;

  char             *uri;
  GrBrowserSecurity security;
  gboolean          loading;
  gboolean          can_go_back;
  double            zoom_level;
  guint             n_reloads;
  guint             n_stops;
  guint             n_backs;
};

enum
{
  PROP_0,
  PROP_URI,
  PROP_SECURITY,
  PROP_LOADING,
  PROP_CAN_GO_BACK,
  PROP_ZOOM_LEVEL,
};

static void
test_browser_reload (GrBrowserView *view)
{
  TEST_BROWSER (view)->n_reloads++;
}

static void
test_browser_stop (GrBrowserView *view)
{
  TEST_BROWSER (view)->n_stops++;
}

static void
test_browser_go_back (GrBrowserView *view)
{
  TEST_BROWSER (view)->n_backs++;
}

static void
test_browser_zoom (GrBrowserView *view,
                   int            steps)
{
  TEST_BROWSER (view)->zoom_level = 1.0 + steps * 0.1;
  g_object_notify (G_OBJECT (view), "zoom-level");
}

static void
test_browser_iface_init (GrBrowserViewInterface *iface)
{
  iface->reload = test_browser_reload;
  iface->stop = test_browser_stop;
  iface->go_back = test_browser_go_back;
  iface->zoom = test_browser_zoom;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestBrowser, test_browser, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (GR_TYPE_BROWSER_VIEW, test_browser_iface_init))

static void
test_browser_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TestBrowser *self = TEST_BROWSER (object);

  switch (prop_id)
    {
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;
    case PROP_SECURITY:
      g_value_set_enum (value, self->security);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->can_go_back);
      break;
    case PROP_ZOOM_LEVEL:
      g_value_set_double (value, self->zoom_level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
test_browser_finalize (GObject *object)
{
  g_free (TEST_BROWSER (object)->uri);

  G_OBJECT_CLASS (test_browser_parent_class)->finalize (object);
}

static void
test_browser_class_init (TestBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = test_browser_finalize;
  object_class->get_property = test_browser_get_property;

  g_object_class_override_property (object_class, PROP_URI, "uri");
  g_object_class_override_property (object_class, PROP_SECURITY, "security");
  g_object_class_override_property (object_class, PROP_LOADING, "loading");
  g_object_class_override_property (object_class, PROP_CAN_GO_BACK, "can-go-back");
  g_object_class_override_property (object_class, PROP_ZOOM_LEVEL, "zoom-level");
}

static void
test_browser_init (TestBrowser *self)
{
  self->zoom_level = 1.0;
}

typedef struct
{
  TestBrowser  *browser;
  GrAddressBar *bar;
  GtkWindow    *window;
} Fixture;

static void
set_up (Fixture      *test,
        gconstpointer data)
{
  test->browser = g_object_ref_sink (g_object_new (TEST_TYPE_BROWSER, NULL));
  test->bar = g_object_new (GR_TYPE_ADDRESS_BAR, NULL);
  test->window = g_object_new (ADW_TYPE_WINDOW, "content", test->bar, NULL);
  gr_address_bar_set_browser (test->bar, GR_BROWSER_VIEW (test->browser));
  gtk_window_present (test->window);
}

static void
tear_down (Fixture      *test,
           gconstpointer data)
{
  gtk_window_destroy (test->window);
  gr_test_ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&test->browser));
}

static GtkWidget *
find_class (GtkWidget  *root,
            const char *css_class)
{
  if (gtk_widget_has_css_class (root, css_class))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (GtkWidget  *root,
          const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
go_to (Fixture          *test,
       const char       *uri,
       GrBrowserSecurity security)
{
  g_free (test->browser->uri);
  test->browser->uri = g_strdup (uri);
  test->browser->security = security;
  g_object_notify (G_OBJECT (test->browser), "uri");
  g_object_notify (G_OBJECT (test->browser), "security");
  gr_test_ui_settle ();
}

static const struct
{
  const char *uri;
  const char *place;
  gboolean    is_odd;
} places[] = {
  {"https://www.tiktok.com/v2/auth/authorize/", "www.tiktok.com", FALSE},
  {"https://www.tiktok.com:8443/", "www.tiktok.com:8443", FALSE},
  {"https://www.tiktok.com@evil.example/", "evil.example", FALSE},
  {"https://www.tiktok.com%2f@evil.example/", "evil.example", FALSE},
  {"https://a@b@evil.example:1/", "evil.example:1", FALSE},
  {"https://evil.example\\@www.tiktok.com/", "evil.example", FALSE},
  {"https://evil.example?@www.tiktok.com/", "evil.example", FALSE},
  {"https://www.tiktok.com.evil.example/", "www.tiktok.com.evil.example", FALSE},
  {"https://www.t\321\226ktok.com/", "www.xn--ttok-91d4a.com", TRUE},
  {"https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com", TRUE},
  {"https://\342\200\256moc.koktit/", NULL, FALSE},
  {"http://[::1]:8080/", "[::1]:8080", FALSE},
};

/* The name that was looked up, whatever is written around it, and never letters that merely look like it. */
static void
test_place (Fixture      *test,
            gconstpointer data)
{
  GtkLabel *label = GTK_LABEL (find_class (GTK_WIDGET (test->bar), "address-place"));

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *shown;

      go_to (test, places[i].uri, GR_BROWSER_SECURITY_SECURE);
      shown = gtk_label_get_text (label);
      g_test_message ("%s: %s", places[i].uri, shown);
      g_assert_true (g_str_is_ascii (shown));
      if (places[i].place != NULL && !places[i].is_odd)
        g_assert_cmpstr (shown, ==, places[i].place);
      g_assert_true (has_text (GTK_WIDGET (test->bar), "letters of other scripts") == places[i].is_odd);
    }

  /* Of a name that is too long the end stays, which is what it belongs to. */
  g_assert_cmpint (gtk_label_get_ellipsize (label), ==, PANGO_ELLIPSIZE_START);
  g_assert_cmpint (gtk_label_get_width_chars (label), >=, 9);
}

static void
test_security (Fixture      *test,
               gconstpointer data)
{
  static const struct
  {
    GrBrowserSecurity security;
    const char       *words;
  } cases[] = {
    {GR_BROWSER_SECURITY_SECURE, "Private connection"},
    {GR_BROWSER_SECURITY_LOOPBACK, "This computer"},
    {GR_BROWSER_SECURITY_BROKEN, "Connection not private"},
    {GR_BROWSER_SECURITY_NONE, "No encryption"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      go_to (test, "https://www.tiktok.com/", cases[i].security);
      g_assert_true (has_text (GTK_WIDGET (test->bar), cases[i].words));
    }
}

/* What the query carries is masked before it is drawn. */
static void
test_canary (Fixture      *test,
             gconstpointer data)
{
  go_to (test, "https://www.tiktok.com/callback/?code=planted-canary&state=planted-canary", GR_BROWSER_SECURITY_SECURE);

  g_assert_true (has_text (GTK_WIDGET (test->bar), "/callback/"));
  g_assert_false (has_text (GTK_WIDGET (test->bar), "planted-canary"));
}

static void
activate (Fixture    *test,
          const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (test->bar), name, NULL);
}

static void
test_buttons (Fixture      *test,
              gconstpointer data)
{
  activate (test, "address.load");
  g_assert_cmpuint (test->browser->n_reloads, ==, 1);

  /* While a page is on its way, the same button stops it. */
  test->browser->loading = TRUE;
  g_object_notify (G_OBJECT (test->browser), "loading");
  activate (test, "address.load");
  g_assert_cmpuint (test->browser->n_reloads, ==, 1);
  g_assert_cmpuint (test->browser->n_stops, ==, 1);

  activate (test, "address.back");
  g_assert_cmpuint (test->browser->n_backs, ==, 0);
  test->browser->can_go_back = TRUE;
  g_object_notify (G_OBJECT (test->browser), "can-go-back");
  activate (test, "address.back");
  g_assert_cmpuint (test->browser->n_backs, ==, 1);

  g_assert_false (has_text (GTK_WIDGET (test->bar), "%"));
  gr_browser_view_zoom (GR_BROWSER_VIEW (test->browser), 2);
  gr_test_ui_settle ();
  g_assert_true (has_text (GTK_WIDGET (test->bar), "120 %"));
  activate (test, "address.reset-zoom");
  g_assert_cmpfloat (test->browser->zoom_level, ==, 1.0);
  g_assert_false (has_text (GTK_WIDGET (test->bar), "%"));

  gr_address_bar_set_browser (test->bar, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/address-bar/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("place", test_place);
  ADD ("security", test_security);
  ADD ("canary", test_canary);
  ADD ("buttons", test_buttons);
#undef ADD

  return gr_test_ui_run ();
}
