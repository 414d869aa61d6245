/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-user-panel.h"

#include "gr-avatar-loader.h"
#include "gr-diagnosis-view.h"
#include "gr-fact-row.h"
#include "gr-lane-words.h"
#include "gr-page.h"
#include "gr-redact.h"

#include <glib/gi18n.h>

#define AVATAR_SIZE 64

/* The copy button has all of a field. */
#define MAX_SHOWN      160
#define MAX_NAME_SHOWN 80

struct _GrUserPanel
{
  AdwBin parent_instance;

  GrSession     *session;
  GrLaneSession *lane_session;
  GCancellable  *cancellable;
  char          *avatar_uri;

  AdwAvatar *avatar;
  GtkLabel  *avatar_label;
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

static GrDiagnosis *
diagnose_user (GrUserPanel   *self,
               GrLaneSession *lane_session,
               const char    *user_error)
{
  return lane_session != NULL && user_error != NULL ? gr_diagnosis_new_for_user (lane_session) : NULL;
}

static gboolean
has_text (GrUserPanel *self,
          const char  *text)
{
  return text != NULL;
}

/* The time of day, and the day where it is another one. */
static char *
format_moment (GrUserPanel *self,
               gint64       at)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (at);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (gr_clock_get_now (gr_session_get_clock (self->session)));

  if (then == NULL || now == NULL || g_date_time_get_day_of_year (then) != g_date_time_get_day_of_year (now) ||
      g_date_time_get_year (then) != g_date_time_get_year (now))
    return gr_lane_words_time (at);

  return g_date_time_format (then, "%R");
}

/* What is known from before stays, and says how old it is. */
static char *
describe_problem (GrUserPanel *self,
                  GrUserInfo  *info,
                  const char  *error)
{
  g_autofree char *time = NULL;

  if (error == NULL)
    return NULL;
  if (info == NULL || self->session == NULL)
    return g_strdup (_ ("The user could not be read."));

  time = format_moment (self, gr_user_info_get_read_at (info));

  /* Translators: a time of day such as 14:02; the reason stands below */
  return g_strdup_printf (_ ("As of %s. It could not be read again."), time);
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
  g_autofree char        *problem = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Without a picture the initials stay, and with the next reading it is tried again. */
  adw_avatar_set_custom_image (self->avatar, texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  if (error == NULL)
    return;

  g_clear_pointer (&self->avatar_uri, g_free);
  problem = g_strdup_printf (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED)
                               ? _ ("The avatar was not loaded: %s.")
                               : _ ("The avatar could not be loaded: %s. Addresses of TikTok’s pictures expire: read the user again."),
                             error->message);
  gtk_label_set_label (self->avatar_label, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar_label), TRUE);
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

  gtk_widget_set_visible (GTK_WIDGET (self->avatar_label), FALSE);
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

static gboolean
is_granted (GrUserPanel *self,
            const char  *scope)
{
  GrTokenSet *tokens = gr_lane_session_get_tokens (self->lane_session);

  return tokens != NULL && g_strv_contains (gr_token_set_get_scopes (tokens), scope);
}

/* The field may be open and the user without one, or it may be closed. */
static gboolean
is_open (GrUserPanel *self,
         const char  *id)
{
  GrUserField *field = gr_catalog_find_user_field (gr_session_get_catalog (self->session), id);

  return field != NULL && is_granted (self, gr_user_field_get_scope (field));
}

/* A name in the other direction does not turn round what stands beside it, and stays on its line. */
static char *
dup_name (const char *text)
{
  g_autofree char *line = text != NULL ? g_strdelimit (gr_lane_words_short (text, MAX_NAME_SHOWN), "\r\n\t\v\f", ' ') : NULL;

  return line != NULL && *g_strstrip (line) != '\0' ? g_strdup_printf ("\342\201\250%s\342\201\251", line) : NULL;
}

static void
update_header (GrUserPanel *self,
               GrUserInfo  *info)
{
  const char      *plain = gr_user_info_get_field (info, "display_name");
  g_autofree char *name = dup_name (plain);
  g_autofree char *username = dup_name (gr_user_info_get_field (info, "username"));
  gboolean         verified = g_strcmp0 (gr_user_info_get_field (info, "is_verified"), "true") == 0;
  g_autofree char *handle = NULL;

  if (username != NULL)
    handle = g_strdup_printf (verified ? _ ("@%s · verified") : "@%s", username);

  adw_avatar_set_text (self->avatar, plain);
  gtk_label_set_label (self->name_label, name != NULL ? name : is_open (self, "display_name") ? _ ("No display name")
                                                                                              : _ ("Display name not granted"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), name);
  gtk_label_set_label (self->handle_label, handle != NULL ? handle : is_open (self, "username") ? _ ("No username")
                                                                                                : _ ("Username not granted"));
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
      return gr_lane_words_short (value, MAX_SHOWN);
    }
}

static void
append_heading (GrUserPanel *self,
                const char  *text,
                gboolean     is_name)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "margin-top", 6,
                                   NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  if (is_name)
    gtk_widget_add_css_class (label, "monospace");
  gtk_box_append (self->facts, label);
}

/* Why there is no value to show. */
static const char *
get_missing (GrUserPanel *self,
             GrUserInfo  *info,
             GrUserField *field)
{
  if (!is_granted (self, gr_user_field_get_scope (field)))
    return _ ("Not granted");

  switch (gr_user_info_get_presence (info, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field))))
    {
    case GR_FIELD_NULL:
      return _ ("No value");
    case GR_FIELD_UNUSABLE:
      return _ ("Not usable: not of the documented type");
    case GR_FIELD_PRESENT:
      return _ ("Empty");
    case GR_FIELD_ABSENT:
    default:
      return _ ("Not in the answer");
    }
}

static const char *
get_link (GrUserPanel *self,
          GrUserInfo  *info,
          const char  *id)
{
  GrEnvironment *environment = gr_lane_session_get_environment (self->lane_session);
  const char    *uri = gr_user_info_get_field (info, id);

  return gr_avatar_may_load (uri, gr_environment_get_api_stand_in (environment)) ? uri : NULL;
}

static GtkWidget *
create_link_row (GtkWidget  *fact_row,
                 const char *id)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "web-browser-symbolic", "valign", GTK_ALIGN_CENTER,
                                    "tooltip-text", _ ("Open in Your Browser"), "action-name", "user.open-link", NULL);

  gtk_widget_set_hexpand (fact_row, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_box_append (GTK_BOX (box), fact_row);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
create_row (GrUserPanel *self,
            GrUserInfo  *info,
            GrUserField *field)
{
  const char      *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field));
  gboolean         is_image = gr_user_field_get_field_type (field) == GR_FIELD_IMAGE;
  const char      *plain = is_granted (self, gr_user_field_get_scope (field)) ? gr_user_info_get_field (info, id) : NULL;
  g_autofree char *value = is_image && plain != NULL ? g_strdup (_ ("Its address is in the answer, and expires")) : format_value (self, field, plain);
  GtkWidget       *row = gr_fact_row_new (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (field)), value, get_missing (self, info, field));

  if (value != NULL && (g_str_has_suffix (id, "_id") || gr_user_field_get_field_type (field) == GR_FIELD_LINK || g_str_has_suffix (value, "…")))
    gr_fact_row_set_copy (GR_FACT_ROW (row), "accounts.copy-user-field", id);
  if (value != NULL && gr_user_field_get_field_type (field) == GR_FIELD_LINK && get_link (self, info, id) != NULL)
    row = create_link_row (row, id);

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

/* The other sizes of the avatar are the same picture. */
static gboolean
is_shown (GrUserField *field,
          const char  *scope)
{
  return g_strcmp0 (gr_user_field_get_scope (field), scope) == 0 &&
         (gr_user_field_get_field_type (field) != GR_FIELD_IMAGE || g_str_equal (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field)), "avatar_url"));
}

/* One scope: its name, and its fields with their values or why there is none. */
static void
append_fields_of (GrUserPanel *self,
                  GrUserInfo  *info,
                  GListModel  *fields,
                  const char  *scope)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 6, "row-spacing", 8, NULL);
  int        place = 0;

  append_heading (self, scope, TRUE);
  gtk_box_append (self->facts, grid);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrUserField) field = g_list_model_get_item (fields, i);

      if (is_shown (field, scope))
        attach_field (GTK_GRID (grid), create_row (self, info, field), gr_user_field_get_field_type (field), &place);
    }
}

/* Nobody knows what kind of value it is, so that demo mode masks all of them. */
static void
append_extras (GrUserPanel *self,
               GrUserInfo  *info)
{
  const char *const *names = gr_user_info_get_extra_names (info);
  gboolean           demo_mode = gr_session_get_demo_mode (self->session);

  if (names[0] != NULL)
    append_heading (self, _ ("Not in the Catalogue"), FALSE);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *full = gr_redact_value (gr_user_info_get_extra (info, names[i]), GR_VALUE_OPEN_ID, demo_mode);
      g_autofree char *value = gr_lane_words_short (full, MAX_SHOWN);

      gtk_box_append (self->facts, gr_fact_row_new (names[i], *value != '\0' ? value : NULL, _ ("Empty")));
    }
}

static void
append_reading (GrUserPanel *self,
                GrUserInfo  *info)
{
  const char      *log_id = gr_user_info_get_log_id (info);
  g_autofree char *time = format_moment (self, gr_user_info_get_read_at (info));
  GtkWidget       *row = gr_fact_row_new (_ ("Log ID"), log_id, _ ("None in the answer"));

  append_heading (self, _ ("This Answer"), FALSE);
  gtk_box_append (self->facts, gr_fact_row_new (_ ("Read"), time, NULL));
  if (log_id != NULL)
    gr_fact_row_set_copy (GR_FACT_ROW (row), "user.copy-log-id", NULL);
  gtk_box_append (self->facts, row);
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

  append_extras (self, info);
  append_reading (self, info);
}

static void
copied (GrUserPanel *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GR_TYPE_PAGE);

  if (page != NULL)
    gr_page_add_toast (GR_PAGE (page), adw_toast_new (_ ("Log ID copied")));
}

static void
copy_log_id_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GrUserPanel *self = GR_USER_PANEL (widget);
  GrUserInfo  *info = self->lane_session != NULL ? gr_lane_session_get_user_info (self->lane_session) : NULL;

  if (info == NULL || gr_user_info_get_log_id (info) == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gr_user_info_get_log_id (info));
  copied (self);
}

static void
open_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GrUserPanel *self = GR_USER_PANEL (widget);
  GrUserInfo  *info = self->lane_session != NULL ? gr_lane_session_get_user_info (self->lane_session) : NULL;
  const char  *uri = info != NULL ? get_link (self, info, g_variant_get_string (parameter, NULL)) : NULL;

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME);
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

  gtk_widget_class_install_action (widget_class, "user.copy-log-id", NULL, copy_log_id_action);
  gtk_widget_class_install_action (widget_class, "user.open-link", "s", open_link_action);

  g_type_ensure (GR_TYPE_DIAGNOSIS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-user-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, avatar);
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, avatar_label);
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, facts);
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, handle_label);
  gtk_widget_class_bind_template_child (widget_class, GrUserPanel, name_label);
  gtk_widget_class_bind_template_callback (widget_class, describe_problem);
  gtk_widget_class_bind_template_callback (widget_class, diagnose_user);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_user);
  gtk_widget_class_bind_template_callback (widget_class, is_unread);
}

static void
gr_user_panel_init (GrUserPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
