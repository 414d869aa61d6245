/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-accounts-page.h"
#include "gr-application.h"
#include "gr-assets-page.h"
#include "gr-browser-view.h"
#include "gr-locale.h"
#include "gr-tour.h"
#include "gr-test-images.h"
#include "gr-test-keys.h"
#include "gr-util.h"

typedef struct
{
  GrTour        *tour;
  GrApplication *app;
  GrWindow      *window;
  guint          pages_loaded;
} Visit;

/* Gives the app a home and an environment of its own, so that a walk through it never meets what is on this machine. */
static char *
move_into_new_home (void)
{
  static const char *folders[][2] = {
    {"XDG_CACHE_HOME", "cache"},
    {"XDG_CONFIG_HOME", "config"},
    {"XDG_DATA_HOME", "data"},
    {"XDG_STATE_HOME", "state"},
    {"XDG_RUNTIME_DIR", "run"},
  };
  g_autoptr (GError) error = NULL;
  char              *home = g_dir_make_tmp ("greenroom-tour-XXXXXX", &error);

  if (home == NULL)
    g_error ("%s", error->message);

  g_setenv ("HOME", home, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i][1], NULL);

      g_mkdir_with_parents (folder, 0700);
      g_setenv (folders[i][0], folder, TRUE);
    }
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("GREENROOM_OFFLINE", "1", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);

  /* This process has read it already; WebKit's processes, whose warnings are not ours, shall not. */
  g_unsetenv ("G_DEBUG");

  return home;
}

static gboolean
has_window (gpointer user_data)
{
  Visit *visit = user_data;

  visit->window = gr_application_get_window (visit->app);

  return visit->window != NULL && gtk_widget_get_mapped (GTK_WIDGET (visit->window));
}

static gboolean
is_closed (gpointer user_data)
{
  return !gtk_widget_get_mapped (user_data);
}

static gboolean
go_to_page (Visit      *visit,
            const char *id,
            const char *title)
{
  gr_tour_stop_at (visit->tour, title);
  gr_window_show_page (visit->window, id);

  return gr_tour_check (visit->tour, g_strcmp0 (gr_window_get_visible_page (visit->window), id) == 0, "page “%s”", id);
}

/* Closes what lies over the pages, as a person would with its ×, so that it is in no more pictures. */
static void
close_all (Visit *visit)
{
  GtkWidget *found;

  while ((found = gr_tour_find_icon_button (GTK_WIDGET (visit->window), "window-close-symbolic")) != NULL)
    {
      g_autoptr (GtkWidget) button = g_object_ref (found);

      if (!gr_tour_check (visit->tour, gtk_widget_activate (button), "× pressed") ||
          !gr_tour_wait (visit->tour, is_closed, button, "closed"))
        return;
    }
}

static void
visit_overview (Visit *visit)
{
  GtkWidget *page;

  if (!go_to_page (visit, "overview", "Overview"))
    return;

  page = GTK_WIDGET (gr_window_get_page (visit->window, "overview"));
  gr_tour_wait_text (visit->tour, page, "Ready to Submit?");
  gr_tour_wait_text (visit->tour, page, "Japan");
  gr_tour_wait_text (visit->tour, page, "United States");
  gr_tour_take_pictures (visit->tour, visit->window, "overview");
}

static gboolean
shows_browser (gpointer user_data)
{
  return gr_tour_find (user_data, GR_TYPE_BROWSER_VIEW) != NULL;
}

static gboolean
has_keyboard (gpointer user_data)
{
  return gtk_window_is_active (user_data);
}

static void
loading_cb (Visit      *visit,
            GParamSpec *pspec,
            GObject    *view)
{
  gboolean loading;

  g_object_get (view, "loading", &loading, NULL);
  if (!loading)
    visit->pages_loaded++;
}

static gboolean
has_first_page (gpointer user_data)
{
  return ((Visit *)user_data)->pages_loaded >= 1;
}

static gboolean
has_second_page (gpointer user_data)
{
  return ((Visit *)user_data)->pages_loaded >= 2;
}

static gboolean
is_signed_in (gpointer user_data)
{
  return gr_lane_session_get_state (user_data) == GR_LANE_SIGNED_IN && gr_lane_session_get_user_info (user_data) != NULL;
}

static void
note_seconds (GrTour     *tour,
              gint64      since,
              const char *what)
{
  gr_tour_note (tour, "%.2f s %s", (g_get_monotonic_time () - since) / (double)G_USEC_PER_SEC, what);
}

static gboolean
shows_avatar (gpointer user_data)
{
  GtkWidget *avatar = gr_tour_find (user_data, ADW_TYPE_AVATAR);

  return avatar != NULL && adw_avatar_get_custom_image (ADW_AVATAR (avatar)) != NULL;
}

/* Signs in as a person would: the first Return chooses the account that is suggested, the second allows what is asked. */
static void
sign_in (Visit         *visit,
         GtkWidget     *page,
         GrLaneSession *lane_session)
{
  GtkWindow *window = GTK_WINDOW (visit->window);
  GtkWidget *view;
  gint64     begun = g_get_monotonic_time ();
  gint64     allowed;

  gr_tour_check (visit->tour, gtk_widget_activate_action (page, "accounts.sign-in", NULL), "Sign In pressed");
  if (!gr_tour_wait (visit->tour, shows_browser, page, "the embedded browser"))
    return;

  view = gr_tour_find (page, GR_TYPE_BROWSER_VIEW);
  g_signal_connect_swapped (view, "notify::loading", G_CALLBACK (loading_cb), visit);
  gr_tour_check (visit->tour, gr_test_keys_focus (window), "an X server");
  gr_tour_wait (visit->tour, has_keyboard, window, "the window has the keyboard");

  if (!gr_tour_wait (visit->tour, has_first_page, visit, "the login page"))
    return;
  note_seconds (visit->tour, begun, "from Sign In to the login page");
  gr_tour_take_pictures (visit->tour, visit->window, "sign-in-login");
  gtk_widget_grab_focus (view);
  gr_test_keys_press (window, GDK_KEY_Return);

  if (!gr_tour_wait (visit->tour, has_second_page, visit, "the consent page"))
    return;
  gr_tour_take_pictures (visit->tour, visit->window, "sign-in-consent");
  gtk_widget_grab_focus (view);
  allowed = g_get_monotonic_time ();
  gr_test_keys_press (window, GDK_KEY_Return);

  if (gr_tour_wait (visit->tour, is_signed_in, lane_session, "signed in"))
    note_seconds (visit->tour, allowed, "from Allow to the filled panels");
}

static void
visit_accounts (Visit *visit)
{
  GtkWidget     *page;
  GrLaneSession *lane_session;

  if (!go_to_page (visit, "accounts", "Accounts"))
    return;

  page = GTK_WIDGET (gr_window_get_page (visit->window, "accounts"));
  lane_session = gr_accounts_page_get_selected (GR_ACCOUNTS_PAGE (page));
  if (!gr_tour_check (visit->tour, lane_session != NULL, "a lane is selected"))
    return;

  gr_tour_wait_text (visit->tour, page, "Not signed in");
  gr_tour_take_pictures (visit->tour, visit->window, "accounts-signed-out");
  sign_in (visit, page, lane_session);
  close_all (visit);
  gr_tour_wait_text (visit->tour, page, "Haruka");
  gr_tour_wait_text (visit->tour, page, "user.info.basic");
  gr_tour_wait_text (visit->tour, page, "act.");
  gr_tour_wait (visit->tour, shows_avatar, page, "the avatar");
  gr_tour_take_pictures (visit->tour, visit->window, "accounts");
}

/* Leaves a file of the tour's own in its folder. */
static GFile *
make_file (const char *name,
           GBytes     *bytes,
           gsize       length)
{
  g_autofree char   *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), MIN (length, g_bytes_get_size (bytes)), &error))
    g_error ("%s", error->message);

  return g_file_new_for_path (path);
}

static gboolean
has_verdicts (gpointer user_data)
{
  return !gr_assets_page_get_busy (user_data) && g_list_model_get_n_items (gr_assets_page_get_checks (user_data)) == 3;
}

static gboolean
has_slot (gpointer user_data)
{
  return g_list_model_get_n_items (gr_assets_page_get_slot_checks (user_data, "icon")) == 1;
}

static void
visit_assets (Visit *visit)
{
  g_autoptr (GBytes)     good = gr_test_make_png (1024, 1024, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes)     wrong = gr_test_make_jpeg (400, 360, 2, GR_TEST_IMAGE_PLAIN, 1);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GListStore) icon = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      good_file = make_file ("icon.png", good, G_MAXSIZE);
  g_autoptr (GFile)      wrong_file = make_file ("wrong-size.jpg", wrong, G_MAXSIZE);
  g_autoptr (GFile)      cut_file = make_file ("cut-short.png", good, g_bytes_get_size (good) / 2);
  GtkWidget             *page;

  if (!go_to_page (visit, "assets", "Assets"))
    return;

  page = GTK_WIDGET (gr_window_get_page (visit->window, "assets"));
  gr_tour_take_pictures (visit->tour, visit->window, "assets-empty");

  g_list_store_append (icon, good_file);
  gr_assets_page_fill_slot (GR_ASSETS_PAGE (page), "icon", G_LIST_MODEL (icon));
  gr_tour_wait (visit->tour, has_slot, page, "the icon in its slot");

  g_list_store_append (files, good_file);
  g_list_store_append (files, wrong_file);
  g_list_store_append (files, cut_file);
  gr_assets_page_check_files (GR_ASSETS_PAGE (page), G_LIST_MODEL (files));
  gr_tour_wait (visit->tour, has_verdicts, page, "three verdicts");
  gr_tour_take_pictures (visit->tour, visit->window, "assets");
}

static void
visit_setup (Visit *visit)
{
  GtkWidget *page;

  if (!go_to_page (visit, "setup", "Setup"))
    return;

  page = GTK_WIDGET (gr_window_get_page (visit->window, "setup"));
  gr_tour_wait_text (visit->tour, page, "Prepare your developer account");
  gr_tour_wait_text (visit->tour, page, "Sign up for a developer account");
  gr_tour_wait_text (visit->tour, page, "Create your organization");
  gr_tour_take_pictures (visit->tour, visit->window, "setup");

  gr_tour_check (visit->tour, gtk_widget_activate_action (page, "setup.show-step", "s", "organisation"), "a step opened");
  gr_tour_wait_text (visit->tour, page, "Click Create organization.");
  gr_tour_wait_text (visit->tour, page, "The name can’t be changed once the organization is created.");
  gr_tour_take_pictures (visit->tour, visit->window, "setup-step");
}

static void
walk (GrTour *tour)
{
  Visit visit = {tour, gr_application_new (G_APPLICATION_NON_UNIQUE), NULL, 0};

  gr_tour_stop_at (tour, "Start");
  g_application_register (G_APPLICATION (visit.app), NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_application_activate (G_APPLICATION (visit.app));

  if (gr_tour_wait (tour, has_window, &visit, "the window"))
    {
      gr_tour_wait_text (tour, GTK_WIDGET (visit.window), "Local sandbox");
      gr_tour_wait_text (tour, GTK_WIDGET (visit.window), "There is no keyring on this system.");
      gr_tour_take_picture (tour, visit.window, "start");
      close_all (&visit);
      visit_overview (&visit);
      visit_accounts (&visit);
      visit_assets (&visit);
      visit_setup (&visit);
    }

  g_application_quit (G_APPLICATION (visit.app));
  g_object_unref (visit.app);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = NULL;
  g_autofree char *folder = NULL;
  char            *remove_home[] = {(char *)"rm", (char *)"-rf", NULL, NULL};
  GrTour          *tour;

  if (argc != 2)
    {
      g_printerr ("usage: %s FOLDER-FOR-PICTURES\n", argv[0]);
      return 2;
    }

  folder = g_canonicalize_filename (argv[1], NULL);
  home = move_into_new_home ();
  remove_home[2] = home;
  gr_locale_init ();

  tour = gr_tour_new (folder);
  walk (tour);
  g_spawn_sync (NULL, remove_home, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);

  return gr_tour_finish (tour);
}
