/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-window.h"

#include "gr-accounts-page.h"
#include "gr-assets-page.h"
#include "gr-environment-band.h"
#include "gr-overview-page.h"
#include "gr-page-row.h"
#include "gr-setup-page.h"
#include "gr-window-private.h"
#include "gr-workspace-button.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
} PageInfo;

/* The places of the sidebar in their order. A page is made when it is first shown, or when the first frame is out. */
static const PageInfo pages[] = {
  {"overview", N_ ("Overview"), "view-grid-symbolic", gr_overview_page_get_type},
  {"setup", N_ ("Setup"), "view-list-symbolic", gr_setup_page_get_type},
  {"assets", N_ ("Assets"), "image-x-generic-symbolic", gr_assets_page_get_type},
  {"accounts", N_ ("Accounts"), "avatar-default-symbolic", gr_accounts_page_get_type},
};

struct _GrWindow
{
  AdwApplicationWindow parent_instance;

  GrPreferences     *preferences;
  GrSession         *session;
  GBinding          *demo_binding;
  gboolean           demo_mode;
  gulong             painted_id;
  guint              fill_id;
  guint              resize_id;
  GHashTable        *notices;
  GtkBox            *notice_box;
  AdwLeaflet        *leaflet;
  AdwToastOverlay   *toasts;
  AdwWindowTitle    *title;
  GtkListBox        *sidebar;
  GtkStack          *stack;
  GrEnvironmentBand *band;
};

enum
{
  PROP_0,
  PROP_PREFERENCES,
  PROP_SESSION,
  PROP_PAGE,
  PROP_DEMO_MODE,
  N_PROPS
};

enum
{
  PAINTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrWindow, gr_window, ADW_TYPE_APPLICATION_WINDOW)

static const PageInfo *
find_page_info (const char *id,
                guint      *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (!g_str_equal (pages[i].id, id))
        continue;
      if (position != NULL)
        *position = i;
      return &pages[i];
    }

  return NULL;
}

static GrPage *
ensure_page (GrWindow       *self,
             const PageInfo *info)
{
  GrPage        *page = GR_PAGE (gtk_stack_get_child_by_name (self->stack, info->id));
  GtkListBoxRow *row;
  guint          position = 0;

  if (page != NULL)
    return page;

  page = g_object_new (info->get_type (), "id", info->id, "title", _ (info->title), "icon-name", info->icon_name, NULL);
  gr_page_set_session (page, self->session);
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), info->id);

  find_page_info (info->id, &position);
  row = gtk_list_box_get_row_at_index (self->sidebar, position);
  g_object_bind_property (page, "indicator", row, "indicator", G_BINDING_SYNC_CREATE);

  return page;
}

/* Makes one of the pages that have not been shown yet, so that no idle turn of the main loop gets long. */
static gboolean
fill_cb (gpointer user_data)
{
  GrWindow *self = user_data;

  g_assert (GR_IS_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (gtk_stack_get_child_by_name (self->stack, pages[i].id) != NULL)
        continue;
      ensure_page (self, &pages[i]);
      return G_SOURCE_CONTINUE;
    }

  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GrWindow      *self,
                GdkFrameClock *clock)
{
  g_assert (GR_IS_WINDOW (self));

  g_clear_signal_handler (&self->painted_id, clock);
  self->fill_id = g_idle_add (fill_cb, self);
  g_signal_emit (self, signals[PAINTED], 0);
}

static gboolean
resize_cb (gpointer user_data)
{
  GrWindow *self = user_data;

  g_assert (GR_IS_WINDOW (self));

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->leaflet));

  return G_SOURCE_REMOVE;
}

/* The sidebar's header bar gains or loses its buttons when the window folds, while sizes are being given out. They have to
 * be given out once more, or the sidebar keeps the width it needed before. */
static void
folded_cb (GrWindow *self)
{
  g_assert (GR_IS_WINDOW (self));

  if (self->resize_id == 0)
    self->resize_id = g_idle_add_full (GTK_PRIORITY_RESIZE, resize_cb, self, NULL);
}

static void
row_selected_cb (GrWindow      *self,
                 GtkListBoxRow *row)
{
  const PageInfo *info;

  g_assert (GR_IS_WINDOW (self));

  if (row == NULL)
    return;

  info = find_page_info (gr_page_row_get_page_id (GR_PAGE_ROW (row)), NULL);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (ensure_page (self, info)));
  adw_window_title_set_title (self->title, _ (info->title));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* The page shown last, which is made only now that it has a session to show. */
static void
show_first_page (GrWindow *self)
{
  const char *id = self->preferences != NULL ? gr_preferences_get_page (self->preferences) : NULL;

  gr_window_show_page (self, id != NULL && find_page_info (id, NULL) != NULL ? id : pages[0].id);
  if (self->preferences != NULL)
    g_object_bind_property (self, "page", self->preferences, "page", G_BINDING_SYNC_CREATE);
}

static void
row_activated_cb (GrWindow *self)
{
  g_assert (GR_IS_WINDOW (self));

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* A narrow window has room for the page's title or for a pill that is off, and the menu has demo mode too. */
static gboolean
has_demo_pill (GrWindow *self,
               gboolean  folded,
               gboolean  demo_mode)
{
  return demo_mode || !folded;
}

static gboolean
has_leak_button (GrWindow *self,
                 gboolean  folded,
                 gboolean  demo_mode)
{
  return demo_mode && !folded;
}

static void
back_cb (GrWindow *self)
{
  g_assert (GR_IS_WINDOW (self));

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gr_window_show_page (GR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_item_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  const char *id;
  const char *item;

  g_variant_get (parameter, "(&s&s)", &id, &item);
  gr_window_show_item (GR_WINDOW (widget), id, item);
}

static void
environment_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GrWindow      *self = GR_WINDOW (widget);
  GrEnvironment *environment = NULL;

  if (self->session != NULL)
    environment = gr_workspace_find_environment (gr_session_get_workspace (self->session),
                                                 g_variant_get_string (parameter, NULL));
  if (environment != NULL)
    gr_session_set_environment (self->session, environment);
}

static void
choose_environment_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  gr_environment_band_popup (GR_WINDOW (widget)->band);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (GR_WINDOW (widget)->stack);

  if (page != NULL && !gr_page_begin_search (GR_PAGE (page)))
    gtk_widget_error_bell (widget);
}

/* Built when asked for: it would be built at every start if it lay where GtkApplication looks for it. */
static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (GR_RESOURCE_PATH "/help-overlay.ui");

      gtk_application_window_set_help_overlay (window,
                                               GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
gr_window_realize (GtkWidget *widget)
{
  GrWindow *self = GR_WINDOW (widget);

  GTK_WIDGET_CLASS (gr_window_parent_class)->realize (widget);

  self->painted_id = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                              G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

static void
gr_window_constructed (GObject *object)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  GrWindow           *self = GR_WINDOW (object);

  G_OBJECT_CLASS (gr_window_parent_class)->constructed (object);

  if (self->preferences == NULL)
    return;

  g_object_bind_property (self->preferences, "window-width", self, "default-width", flags);
  g_object_bind_property (self->preferences, "window-height", self, "default-height", flags);
  g_object_bind_property (self->preferences, "window-maximized", self, "maximized", flags);
  g_object_bind_property (self->preferences, "demo-mode", self, "demo-mode", flags);
}

static void
gr_window_dispose (GObject *object)
{
  GrWindow *self = GR_WINDOW (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->preferences);
  g_clear_pointer (&self->notices, g_hash_table_unref);

  G_OBJECT_CLASS (gr_window_parent_class)->dispose (object);
}

static void
gr_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GrWindow *self = GR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PREFERENCES:
      g_value_set_object (value, self->preferences);
      break;
    case PROP_SESSION:
      g_value_set_object (value, gr_window_get_session (self));
      break;
    case PROP_PAGE:
      g_value_set_string (value, gr_window_get_visible_page (self));
      break;
    case PROP_DEMO_MODE:
      g_value_set_boolean (value, gr_window_get_demo_mode (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  GrWindow *self = GR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PREFERENCES:
      self->preferences = g_value_dup_object (value);
      break;
    case PROP_SESSION:
      gr_window_set_session (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      gr_window_show_page (self, g_value_get_string (value));
      break;
    case PROP_DEMO_MODE:
      gr_window_set_demo_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.show-item", "(ss)", show_item_action);
  gtk_widget_class_install_action (widget_class, "win.environment", "s", environment_action);
  gtk_widget_class_install_action (widget_class, "win.choose-environment", NULL, choose_environment_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_property_action (widget_class, "win.demo-mode", "demo-mode");
  gr_window_install_overview_actions (widget_class);
  gr_window_install_secret_actions (widget_class);
  gr_window_install_workspace_actions (widget_class);

  for (guint i = 0; i < MIN (G_N_ELEMENTS (pages), 9); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "win.show-page", "s", pages[i].id);
}

static void
gr_window_class_init (GrWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_window_constructed;
  object_class->dispose = gr_window_dispose;
  object_class->get_property = gr_window_get_property;
  object_class->set_property = gr_window_set_property;

  widget_class->realize = gr_window_realize;

  properties[PROP_PREFERENCES] =
    g_param_spec_object ("preferences", NULL, NULL, GR_TYPE_PREFERENCES,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DEMO_MODE] =
    g_param_spec_boolean ("demo-mode", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWindow, band);
  gtk_widget_class_bind_template_child (widget_class, GrWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, GrWindow, notice_box);
  gtk_widget_class_bind_template_child (widget_class, GrWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GrWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GrWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GrWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_demo_pill);
  gtk_widget_class_bind_template_callback (widget_class, has_leak_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);

  g_type_ensure (GR_TYPE_ENVIRONMENT_BAND);
  g_type_ensure (GR_TYPE_WORKSPACE_BUTTON);
}

static void
gr_window_init (GrWindow *self)
{
  self->notices = g_hash_table_new (g_str_hash, g_str_equal);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_list_box_append (self->sidebar, gr_page_row_new (pages[i].id, _ (pages[i].title), pages[i].icon_name));
}

GrWindow *
gr_window_new (GtkApplication *application,
               GrPreferences  *preferences)
{
  return g_object_new (GR_TYPE_WINDOW, "application", application, "preferences", preferences, NULL);
}

GrSession *
gr_window_get_session (GrWindow *self)
{
  g_return_val_if_fail (GR_IS_WINDOW (self), NULL);

  return self->session;
}

/* Shows another workspace. The page in view stays. */
void
gr_window_set_session (GrWindow  *self,
                       GrSession *session)
{
  g_return_if_fail (GR_IS_WINDOW (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  if (self->session == session)
    return;

  g_clear_pointer (&self->demo_binding, g_binding_unbind);
  g_set_object (&self->session, session);
  if (session != NULL)
    self->demo_binding = g_object_bind_property (self, "demo-mode", session, "demo-mode",
                                                 G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page = gtk_stack_get_child_by_name (self->stack, pages[i].id);

      if (page != NULL)
        gr_page_set_session (GR_PAGE (page), session);
    }
  if (gr_window_get_visible_page (self) == NULL)
    show_first_page (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* Has the window say what the Local sandbox does wrong on purpose. */
void
gr_window_set_dial (GrWindow       *self,
                    GrEmulatorDial *dial)
{
  g_return_if_fail (GR_IS_WINDOW (self));

  gr_environment_band_set_dial (self->band, dial);
}

gboolean
gr_window_get_demo_mode (GrWindow *self)
{
  g_return_val_if_fail (GR_IS_WINDOW (self), FALSE);

  return self->demo_mode;
}

void
gr_window_set_demo_mode (GrWindow *self,
                         gboolean  demo_mode)
{
  g_return_if_fail (GR_IS_WINDOW (self));

  if (self->demo_mode == !!demo_mode)
    return;

  self->demo_mode = !!demo_mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEMO_MODE]);
}

/* The ids of all pages in the order of the sidebar. */
const char *const *
gr_window_get_page_ids (GrWindow *self)
{
  static const char *ids[G_N_ELEMENTS (pages) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    ids[i] = pages[i].id;

  return ids;
}

const char *
gr_window_get_visible_page (GrWindow *self)
{
  g_return_val_if_fail (GR_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/* The page of @id, made now if it has not been shown yet, or NULL where there is no such page. */
GrPage *
gr_window_get_page (GrWindow   *self,
                    const char *id)
{
  const PageInfo *info;

  g_return_val_if_fail (GR_IS_WINDOW (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  info = find_page_info (id, NULL);
  return info != NULL ? ensure_page (self, info) : NULL;
}

/* Brings the page of @id into view; an unknown id, as from settings of another version, changes nothing. */
void
gr_window_show_page (GrWindow   *self,
                     const char *id)
{
  guint position;

  g_return_if_fail (GR_IS_WINDOW (self));

  if (id == NULL || find_page_info (id, &position) == NULL)
    return;

  gtk_list_box_select_row (self->sidebar, gtk_list_box_get_row_at_index (self->sidebar, position));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* Brings one thing of a page into view, such as a lane of "accounts" or a step of "setup". */
void
gr_window_show_item (GrWindow   *self,
                     const char *id,
                     const char *item)
{
  GrPage *page;

  g_return_if_fail (GR_IS_WINDOW (self));
  g_return_if_fail (item != NULL);

  page = gr_window_get_page (self, id);
  if (page == NULL)
    return;

  gr_window_show_page (self, id);
  if (*item != '\0')
    gr_page_show_item (page, item);
}

/* The strip for one subject, such as "save" or "keyring". Strips stand above each other in the order they were asked for. */
GrNotice *
gr_window_get_notice (GrWindow   *self,
                      const char *id)
{
  GrNotice *notice;

  g_return_val_if_fail (GR_IS_WINDOW (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  id = g_intern_string (id);
  notice = g_hash_table_lookup (self->notices, id);
  if (notice == NULL)
    {
      notice = g_object_new (GR_TYPE_NOTICE, NULL);
      gtk_box_append (self->notice_box, GTK_WIDGET (notice));
      g_hash_table_insert (self->notices, (char *)id, notice);
    }

  return notice;
}

void
gr_window_add_toast (GrWindow *self,
                     AdwToast *toast)
{
  g_return_if_fail (GR_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toasts, toast);
}
