/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-browser-view.h"
#include "gr-test-ui.h"

/* The smallest view there can be, to try what the interface does for every implementation. */
#define TEST_TYPE_VIEW (test_view_get_type ())
G_DECLARE_FINAL_TYPE (TestView, test_view, TEST, VIEW, AdwBin)

struct _TestView
{
  AdwBin parent_instance;

  char  *uri;
  double zoom_level;
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
test_view_load (GrBrowserView *view,
                const char    *uri)
{
  TestView *self = TEST_VIEW (view);

  if (gr_browser_view_emit_navigate (view, uri))
    return;

  g_free (self->uri);
  self->uri = g_strdup (uri);
}

static void
test_view_back (GrBrowserView *view)
{
  test_view_load (view, "about:blank");
}

static void
test_view_zoom (GrBrowserView *view,
                int            steps)
{
  TEST_VIEW (view)->zoom_level = steps;
  g_object_notify (G_OBJECT (view), "zoom-level");
}

static void
test_view_iface_init (GrBrowserViewInterface *iface)
{
  iface->load = test_view_load;
  iface->reload = test_view_back;
  iface->stop = test_view_back;
  iface->go_back = test_view_back;
  iface->zoom = test_view_zoom;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestView, test_view, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (GR_TYPE_BROWSER_VIEW, test_view_iface_init))

static void
test_view_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_URI:
      g_value_set_string (value, TEST_VIEW (object)->uri);
      break;
    case PROP_SECURITY:
    case PROP_LOADING:
    case PROP_CAN_GO_BACK:
      break;
    case PROP_ZOOM_LEVEL:
      g_value_set_double (value, TEST_VIEW (object)->zoom_level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
test_view_finalize (GObject *object)
{
  g_free (TEST_VIEW (object)->uri);

  G_OBJECT_CLASS (test_view_parent_class)->finalize (object);
}

static void
test_view_class_init (TestViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = test_view_finalize;
  object_class->get_property = test_view_get_property;

  g_object_class_override_property (object_class, PROP_URI, "uri");
  g_object_class_override_property (object_class, PROP_SECURITY, "security");
  g_object_class_override_property (object_class, PROP_LOADING, "loading");
  g_object_class_override_property (object_class, PROP_CAN_GO_BACK, "can-go-back");
  g_object_class_override_property (object_class, PROP_ZOOM_LEVEL, "zoom-level");
}

static void
test_view_init (TestView *self)
{
}

static gboolean
swallow_cb (GrBrowserView *view,
            const char    *uri,
            gpointer       user_data)
{
  return g_str_has_prefix (uri, "http://127.0.0.1/callback");
}

static void
test_navigate (void)
{
  g_autoptr (GrBrowserView) view = g_object_ref_sink (g_object_new (TEST_TYPE_VIEW, NULL));
  g_autofree char          *uri = NULL;

  g_signal_connect (view, "navigate", G_CALLBACK (swallow_cb), NULL);
  gr_browser_view_load (view, "https://www.tiktok.com/");
  gr_browser_view_load (view, "http://127.0.0.1/callback?code=1");
  g_object_get (view, "uri", &uri, NULL);
  g_assert_cmpstr (uri, ==, "https://www.tiktok.com/");

  gr_browser_view_go_back (view);
  g_clear_pointer (&uri, g_free);
  g_object_get (view, "uri", &uri, NULL);
  g_assert_cmpstr (uri, ==, "about:blank");
}

static void
prepared_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GError **error = user_data;

  g_assert_false (gr_browser_view_prepare_finish (result, error));
  g_assert_nonnull (*error);
}

static gboolean
has_error (gpointer user_data)
{
  return *(GError **)user_data != NULL;
}

/* Whatever is missing, the message leads to the other way in. */
static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) prepare_error = NULL;

  g_setenv ("GR_BUILD_MODULE_DIR", "/nonexistent", TRUE);

  g_assert_null (gr_browser_view_new (NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Open in Your Browser"));

  gr_browser_view_prepare_async (NULL, prepared_cb, &prepare_error);
  gr_test_ui_wait (has_error, &prepare_error);
  g_assert_cmpstr (prepare_error->message, ==, error->message);
}

/* WebKit would end the program; here there is an error that names what is missing. */
static void
test_no_sandbox (void)
{
  g_autofree char   *path = g_strdup (g_getenv ("PATH"));
  g_autoptr (GError) error = NULL;

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_file_test ("/run/.containerenv", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("WebKit looks after its sandbox by itself here");
      return;
    }

  g_setenv ("PATH", "/nonexistent", TRUE);
  g_assert_null (gr_browser_view_new (NULL, &error));
  g_setenv ("PATH", path, TRUE);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "bwrap"));
  g_assert_nonnull (strstr (error->message, "Open in Your Browser"));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/browser-view/navigate", test_navigate);
  g_test_add_func ("/ui/browser-view/missing", test_missing);
  g_test_add_func ("/ui/browser-view/no-sandbox", test_no_sandbox);

  return gr_test_ui_run ();
}
