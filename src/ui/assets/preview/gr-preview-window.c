/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-preview-window.h"

#include "gr-asset-picture.h"
#include "gr-page.h"
#include "gr-preview-pair.h"
#include "gr-window-fit.h"

#include <glib/gi18n.h>

/* As large as the largest sketch on a screen of twice the density. */
#define PICTURE_SIZE 528

struct _GrPreviewWindow
{
  AdwWindow parent_instance;

  GrAssetCheck   *check;
  char           *app_name;
  GrAssetPicture *picture;
  const char     *state;
  GCancellable   *cancellable;

  AdwWindowTitle *title;
  GtkBox         *pairs;
};

enum
{
  PROP_0,
  PROP_CHECK,
  PROP_APP_NAME,
  PROP_PICTURE,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrPreviewWindow, gr_preview_window, ADW_TYPE_WINDOW)

/* Which places show the picture of a slot. One that is not listed is shown by itself. */
static const struct
{
  const char    *slot;
  GrPreviewScene scene;
} places[] = {
  {"icon", GR_PREVIEW_SIZES},
  {"icon", GR_PREVIEW_LIST},
  {"icon", GR_PREVIEW_CORNERS},
  {"dm-thumbnail", GR_PREVIEW_INBOX},
  {"dm-thumbnail", GR_PREVIEW_CORNERS},
  {"feed-card", GR_PREVIEW_FEED},
  {"feed-card", GR_PREVIEW_CORNERS},
};

static gboolean
is_place (const char    *slot,
          GrPreviewScene scene)
{
  gboolean listed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_strcmp0 (places[i].slot, slot) != 0)
        continue;
      if (places[i].scene == scene)
        return TRUE;
      listed = TRUE;
    }

  return !listed && scene == GR_PREVIEW_PLAIN;
}

/* What the marks on the corners say, for those who do not see them as well. */
static char *
describe_corners (GObject        *object,
                  GrAssetPicture *picture)
{
  guint percent = picture != NULL ? gr_asset_picture_get_percent_cut (picture) : 0;

  if (percent == 0)
    return g_strdup (_ ("The picture is opaque up to its corners. The dashed line is where a rounded shape may cut it."));

  return g_strdup_printf (_ ("The striped part, %u %% of what a rounded shape would cut, is transparent. "
                             "Where square corners are asked for, fill it."),
                          percent);
}

static void
set_state (GrPreviewWindow *self,
           const char      *state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrPreviewWindow) self = user_data;
  g_autoptr (GError)          error = NULL;
  g_autoptr (GrAssetPicture)  picture = gr_asset_picture_load_finish (result, &error);

  g_assert (GR_IS_PREVIEW_WINDOW (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (picture == NULL)
    {
      g_debug ("No preview: %s", error->message);
      set_state (self, "error");
      return;
    }

  self->picture = g_steal_pointer (&picture);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICTURE]);
  set_state (self, "picture");
}

static void
show_places (GrPreviewWindow *self)
{
  const char *slot = gr_asset_check_get_slot (self->check);

  for (GtkWidget *pair = gtk_widget_get_first_child (GTK_WIDGET (self->pairs)); pair != NULL; pair = gtk_widget_get_next_sibling (pair))
    gtk_widget_set_visible (pair, is_place (slot, gr_preview_pair_get_scene (GR_PREVIEW_PAIR (pair))));
}

static void
gr_preview_window_constructed (GObject *object)
{
  GrPreviewWindow *self = GR_PREVIEW_WINDOW (object);
  g_autofree char *basename = NULL;
  g_autofree char *name = NULL;

  G_OBJECT_CLASS (gr_preview_window_parent_class)->constructed (object);

  if (self->check == NULL)
    return;

  basename = g_file_get_basename (gr_asset_check_get_file (self->check));
  name = g_filename_display_name (basename);
  adw_window_title_set_subtitle (self->title, name);
  show_places (self);

  if (!gr_preview_window_can_show (self->check))
    {
      set_state (self, "error");
      return;
    }
  self->cancellable = g_cancellable_new ();
  gr_asset_picture_load_async (gr_asset_check_get_file (self->check), gr_asset_check_get_facts (self->check), PICTURE_SIZE,
                               self->cancellable, loaded_cb, g_object_ref (self));
}

/* A closed window lives until its last thread has noticed, and by then the window below may have gone. */
static void
gr_preview_window_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (GR_PREVIEW_WINDOW (widget)->cancellable);
  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);

  GTK_WIDGET_CLASS (gr_preview_window_parent_class)->unrealize (widget);
}

static void
gr_preview_window_dispose (GObject *object)
{
  GrPreviewWindow *self = GR_PREVIEW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gr_preview_window_parent_class)->dispose (object);
}

static void
gr_preview_window_finalize (GObject *object)
{
  GrPreviewWindow *self = GR_PREVIEW_WINDOW (object);

  g_clear_object (&self->check);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->app_name, g_free);

  G_OBJECT_CLASS (gr_preview_window_parent_class)->finalize (object);
}

static void
gr_preview_window_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GrPreviewWindow *self = GR_PREVIEW_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, self->check);
      break;
    case PROP_APP_NAME:
      g_value_set_string (value, self->app_name);
      break;
    case PROP_PICTURE:
      g_value_set_object (value, self->picture);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_preview_window_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GrPreviewWindow *self = GR_PREVIEW_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      self->check = g_value_dup_object (value);
      break;
    case PROP_APP_NAME:
      self->app_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_preview_window_class_init (GrPreviewWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_preview_window_constructed;
  object_class->dispose = gr_preview_window_dispose;
  object_class->finalize = gr_preview_window_finalize;
  object_class->get_property = gr_preview_window_get_property;
  object_class->set_property = gr_preview_window_set_property;
  widget_class->unrealize = gr_preview_window_unrealize;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_ASSET_CHECK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_APP_NAME] =
    g_param_spec_string ("app-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PICTURE] =
    g_param_spec_object ("picture", NULL, NULL, GR_TYPE_ASSET_PICTURE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (GR_TYPE_PREVIEW_PAIR);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/preview/gr-preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrPreviewWindow, pairs);
  gtk_widget_class_bind_template_child (widget_class, GrPreviewWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, describe_corners);
}

static void
gr_preview_window_init (GrPreviewWindow *self)
{
  self->state = "loading";

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows the picture of a check over the window of @parent, no larger than that. */
GrPreviewWindow *
gr_preview_window_present (GtkWidget    *parent,
                           GrAssetCheck *check)
{
  GrPreviewWindow *self;
  GtkWidget       *page;
  GtkRoot         *root;
  const char      *app_name = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), NULL);

  page = gtk_widget_get_ancestor (parent, GR_TYPE_PAGE);
  if (page != NULL && gr_page_get_session (GR_PAGE (page)) != NULL)
    app_name = gr_workspace_get_field (gr_session_get_workspace (gr_page_get_session (GR_PAGE (page))), "app.name");
  if (app_name == NULL || *app_name == '\0')
    app_name = _ ("Your App");

  root = gtk_widget_get_root (parent);
  self = g_object_new (GR_TYPE_PREVIEW_WINDOW, "check", check, "app-name", app_name, "transient-for", root, NULL);
  gr_window_fit (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

/* Whether there is a picture to show: one that was read to its end and found sound. */
gboolean
gr_preview_window_can_show (GrAssetCheck *check)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), FALSE);

  return gr_asset_picture_is_safe (check);
}
