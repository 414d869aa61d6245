/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-user-panel.h"

#include "gr-avatar-loader.h"
#include "gr-fact-row.h"
#include "gr-lane-words.h"
#include "gr-redact.h"

#include <glib/gi18n.h>

#define AVATAR_SIZE 64

struct _GrUserPanel
{
  AdwBin parent_instance;

  GrSession     *session;
  GrLaneSession *lane_session;
  GCancellable  *cancellable;
  char          *avatar_uri;

  AdwAvatar *avatar;
  GtkLabel  *name_label;
  GtkLabel  *handle_label;
  GtkBox    *facts;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LANE_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrUserPanel, gr_user_panel, ADW_TYPE_BIN)

static gboolean
has_text (GrUserPanel *self,
          const char  *text)
{
  return text != NULL;
}

static gboolean
is_unread (GrUserPanel *self,
           GrUserInfo  *info,
           const char  *error)
{
  return info == NULL && error == NULL;
}

static gboolean
has_user (GrUserPanel *self,
          GrUserInfo  *info)
{
  return info != NULL;
}

static void
avatar_loaded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GrUserPanel) self = user_data;
  g_autoptr (GError)      error = NULL;
  g_autoptr (GdkTexture)  texture = gr_avatar_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Without a picture the initials stay, and the tooltip says why. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->avatar), error != NULL ? error->message : NULL);
  adw_avatar_set_custom_image (self->avatar, texture != NULL ? GDK_PAINTABLE (texture) : NULL);
}

static void
drop_avatar (GrUserPanel *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->avatar_uri, g_free);
}

static void
update_avatar (GrUserPanel *self,
               GrUserInfo  *info)
{
  const char *uri = info != NULL ? gr_user_info_get_field (info, "avatar_url") : NULL;
  int         scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (g_strcmp0 (uri, self->avatar_uri) == 0)
    return;

  drop_avatar (self);
  adw_avatar_set_custom_image (self->avatar, NULL);
  if (uri == NULL)
    return;

  self->avatar_uri = g_strdup (uri);
  self->cancellable = g_cancellable_new ();
  gr_avatar_load_async (gr_session_get_http (self->session), uri,
                        gr_environment_get_api_stand_in (gr_lane_session_get_environment (self->lane_session)),
                        AVATAR_SIZE * scale, self->cancellable, avatar_loaded_cb, g_object_ref (self));
}

static void
update_header (GrUserPanel *self,
               GrUserInfo  *info)
{
  const char      *name = gr_user_info_get_field (info, "display_name");
  const char      *username = gr_user_info_get_field (info, "username");
  gboolean         verified = g_strcmp0 (gr_user_info_get_field (info, "is_verified"), "true") == 0;
  g_autofree char *handle = NULL;

  if (username != NULL)
    handle = g_strdup_printf (verified ? _ ("@%s · verified") : "@%s", username);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name_label, name != NULL ? name : _ ("No display name"));
  gtk_label_set_label (self->handle_label, handle != NULL ? handle : _ ("Username not granted"));
}

static char *
format_value (GrUserPanel *self,
              GrUserField *field,
              const char  *value)
{
  if (value == NULL || *value == '\0')
    return NULL;

  if (g_str_has_suffix (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field)), "_id"))
    return gr_redact_value (value, GR_VALUE_OPEN_ID, gr_session_get_demo_mode (self->session));

  switch (gr_user_field_get_field_type (field))
    {
    case GR_FIELD_BOOLEAN:
      return g_strdup (g_str_equal (value, "true") ? _ ("Yes") : _ ("No"));
    case GR_FIELD_COUNT:
      return gr_lane_words_count (value);
    case GR_FIELD_STRING:
    case GR_FIELD_IMAGE:
    case GR_FIELD_LINK:
    default:
      return g_strdup (value);
    }
}

static void
append_scope (GrUserPanel *self,
              const char  *scope)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", scope,
                                   "xalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "margin-top", 6,
                                   NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "monospace");
  gtk_box_append (self->facts, label);
}

static GtkWidget *
create_row (GrUserPanel *self,
            GrUserInfo  *info,
            GrUserField *field)
{
  const char      *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field));
  g_autofree char *value = format_value (self, field, gr_user_info_get_field (info, id));
  GtkWidget       *row = gr_fact_row_new (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (field)), value, _ ("Empty"));

  if (value != NULL && g_str_has_suffix (id, "_id"))
    gr_fact_row_set_copy (GR_FACT_ROW (row), "accounts.copy-user-field", id);

  return row;
}

/* Figures are short: two of them share a line. */
static void
attach_field (GtkGrid    *grid,
              GtkWidget  *row,
              GrFieldType type,
              int        *place)
{
  gboolean is_short = type == GR_FIELD_COUNT || type == GR_FIELD_BOOLEAN;

  if (!is_short)
    *place += *place % 2;
  gtk_grid_attach (grid, row, *place % 2, *place / 2, is_short ? 1 : 2, 1);
  *place += is_short ? 1 : 2;
}

static gboolean
is_shown (GrUserField *field,
          const char  *scope)
{
  return g_strcmp0 (gr_user_field_get_scope (field), scope) == 0 && gr_user_field_get_field_type (field) != GR_FIELD_IMAGE;
}

/* One scope: its name, and its fields with their values or, where it was not granted, their names alone. */
static void
append_fields_of (GrUserPanel *self,
                  GrUserInfo  *info,
                  GListModel  *fields,
                  const char  *scope)
{
  GrTokenSet         *tokens = gr_lane_session_get_tokens (self->lane_session);
  gboolean            granted = tokens != NULL && g_strv_contains (gr_token_set_get_scopes (tokens), scope);
  GtkWidget          *grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 6, "row-spacing", 8, NULL);
  int                 place = 0;
  g_autoptr (GString) withheld = g_string_new (NULL);

  append_scope (self, scope);
  gtk_box_append (self->facts, grid);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrUserField) field = g_list_model_get_item (fields, i);

      if (!is_shown (field, scope))
        continue;

      if (granted)
        attach_field (GTK_GRID (grid), create_row (self, info, field), gr_user_field_get_field_type (field), &place);
      else
        g_string_append_printf (withheld, "%s%s", withheld->len > 0 ? ", " : "", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (field)));
    }

  if (!granted)
    gtk_grid_attach (GTK_GRID (grid), gr_fact_row_new (withheld->str, NULL, _ ("Not granted")), 0, 0, 2, 1);
}

static void
update (GrUserPanel *self)
{
  GrUserInfo           *info = self->lane_session != NULL ? gr_lane_session_get_user_info (self->lane_session) : NULL;
  GListModel           *fields;
  GtkWidget            *child;
  g_autoptr (GPtrArray) scopes = g_ptr_array_new ();

  g_assert (GR_IS_USER_PANEL (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);

  if (self->session == NULL || info == NULL)
    {
      update_avatar (self, NULL);
      return;
    }

  update_header (self, info);
  update_avatar (self, info);

  fields = gr_catalog_get_user_fields (gr_session_get_catalog (self->session));
  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrUserField) field = g_list_model_get_item (fields, i);
      const char             *scope = gr_user_field_get_scope (field);

      if (g_ptr_array_find_with_equal_func (scopes, scope, g_str_equal, NULL))
        continue;
      g_ptr_array_add (scopes, (char *)scope);
      append_fields_of (self, info, fields, scope);
    }
}

static void
gr_user_panel_dispose (GObject *object)
{
  GrUserPanel *self = GR_USER_PANEL (object);

  drop_avatar (self);
  g_clear_object (&self->lane_session);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_user_panel_parent_class)->dispose (object);
}

static void
gr_user_panel_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrUserPanel *self = GR_USER_PANEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_LANE_SESSION:
      g_value_set_object (value, self->lane_session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_session (GrUserPanel *self,
             GrSession   *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, update, self);
  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL)
    g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
set_lane_session (GrUserPanel   *self,
                  GrLaneSession *lane_session)
{
  if (self->lane_session == lane_session)
    return;

  if (self->lane_session != NULL)
    g_signal_handlers_disconnect_by_func (self->lane_session, update, self);
  drop_avatar (self);
  adw_avatar_set_custom_image (self->avatar, NULL);
  g_set_object (&self->lane_session, lane_session);
  if (lane_session != NULL)
    {
      g_signal_connect_object (lane_session, "notify::user-info", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lane_session, "notify::tokens", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANE_SESSION]);
}

static void
gr_user_panel_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GrUserPanel *self = GR_USER_PANEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_LANE_SESSION:
      set_lane_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_user_panel_class_init (GrUserPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_user_panel_dispose;
  object_class->get_property = gr_user_panel_get_property;
  object_class->set_property = gr_user_panel_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-user-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, avatar);
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, facts);
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, handle_label);
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, name_label);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_user);
  gtk_widget_class_bind_template_callback (widget_class, is_unread);
}

static void
gr_user_panel_init (GrUserPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
