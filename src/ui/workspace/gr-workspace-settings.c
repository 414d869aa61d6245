/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-settings.h"

#include "gr-environment-words.h"
#include "gr-name-dialog.h"
#include "gr-question.h"
#include "gr-window-fit.h"
#include "gr-workspace-edits.h"
#include "gr-workspace-environments.h"
#include "gr-workspace-languages.h"
#include "gr-workspace-regions.h"

#include <glib/gi18n.h>

#define RESPONSE_REMOVE "remove"

struct _GrWorkspaceSettings
{
  AdwWindow parent_instance;

  GrSession               *session;
  GrPlaceGaps             *gaps;
  GrEnvironment           *removed;
  AdwToast                *removed_toast;
  GrWorkspaceEnvironments *environments;
  GrWorkspaceLanguages    *languages;
  GrWorkspaceRegions      *regions;
  AdwViewStack            *stack;
  AdwToastOverlay         *toasts;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrWorkspaceSettings, gr_workspace_settings, ADW_TYPE_WINDOW)

static GrWorkspace *
get_workspace (GrWorkspaceSettings *self)
{
  return gr_session_get_workspace (self->session);
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL;
}

static gboolean
lacks_text (GObject    *object,
            const char *text)
{
  return text == NULL;
}

/* A toast reads its title as markup. */
static AdwToast *
add_toast (GrWorkspaceSettings *self,
           const char          *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (title);

  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));

  return toast;
}

static void
say (GrWorkspaceSettings *self,
     const char          *text)
{
  g_object_unref (add_toast (self, text));
}

/* Once a removal can no longer be undone, the client secret goes as well. */
static void
forget_removed (GrWorkspaceSettings *self)
{
  g_autoptr (GrEnvironment) removed = g_steal_pointer (&self->removed);

  g_clear_object (&self->removed_toast);
  if (removed != NULL)
    gr_workspace_edits_forget_secret (self->session, removed);
}

static void
undo_cb (GrWorkspaceSettings *self)
{
  g_autoptr (GrEnvironment) removed = g_steal_pointer (&self->removed);

  g_assert (GR_IS_WORKSPACE_SETTINGS (self));

  if (removed != NULL)
    gr_workspace_add_environment (get_workspace (self), removed);
}

static void
toast_dismissed_cb (GrWorkspaceSettings *self,
                    AdwToast            *toast)
{
  g_assert (GR_IS_WORKSPACE_SETTINGS (self));

  if (toast == self->removed_toast)
    forget_removed (self);
}

static void
remove_at_once (GrWorkspaceSettings *self,
                GrEnvironment       *environment)
{
  g_autofree char *text = g_strdup_printf (_ ("Removed “%s”"), gr_environment_get_name (environment));

  forget_removed (self);
  self->removed = g_object_ref (environment);
  gr_workspace_edits_remove_environment (self->session, environment);

  self->removed_toast = add_toast (self, text);
  adw_toast_set_button_label (self->removed_toast, _ ("_Undo"));
  g_signal_connect_object (self->removed_toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->removed_toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
}

static void
remove_response_cb (GrWorkspaceSettings *self,
                    const char          *response,
                    AdwMessageDialog    *dialog)
{
  GrEnvironment *environment;

  g_assert (GR_IS_WORKSPACE_SETTINGS (self));

  environment = g_object_get_data (G_OBJECT (dialog), "gr-environment");
  if (!g_str_equal (response, RESPONSE_REMOVE))
    return;

  gr_workspace_edits_remove_environment (self->session, environment);
  gr_workspace_edits_forget_secret (self->session, environment);
}

/* What hangs on lanes cannot be brought back: their sign-ins go with them. */
static void
ask_to_remove (GrWorkspaceSettings *self,
               GrEnvironment       *environment,
               guint                n_lanes)
{
  g_autofree char  *title = gr_environment_dup_title (environment);
  g_autofree char  *heading = g_strdup_printf (_ ("Remove %s?"), title);
  g_autofree char  *body = NULL;
  AdwMessageDialog *dialog;

  body = g_strdup_printf (ngettext ("Its %u lane goes with it, and so do the sign-in and the client secret.",
                                    "Its %u lanes go with it, and so do their sign-ins and the client secret.", n_lanes),
                          n_lanes);
  dialog = gr_question_new (GTK_WINDOW (self), heading, body);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), RESPONSE_REMOVE, _ ("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_REMOVE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "gr-environment", g_object_ref (environment), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (remove_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_environment_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  GrWorkspaceSettings *self = GR_WORKSPACE_SETTINGS (widget);
  GrEnvironment       *environment = gr_workspace_find_environment (get_workspace (self), g_variant_get_string (parameter, NULL));
  guint                n_lanes;

  if (environment == NULL || gr_environment_get_kind (environment) != GR_ENVIRONMENT_SANDBOX)
    return;

  n_lanes = gr_workspace_edits_count_lanes (get_workspace (self), gr_environment_get_id (environment));
  if (n_lanes > 0)
    ask_to_remove (self, environment, n_lanes);
  else
    remove_at_once (self, environment);
}

static void
add_sandbox_cb (GrWorkspaceSettings *self,
                const char          *name)
{
  g_autofree char *clean = NULL;

  g_assert (GR_IS_WORKSPACE_SETTINGS (self));

  clean = gr_workspace_edits_clean_text (name);
  if (gr_workspace_edits_is_name_taken (get_workspace (self), clean, NULL))
    {
      g_autofree char *reason = g_strdup_printf (_ ("Another environment is called “%s”"), clean);

      say (self, reason);
      return;
    }

  gr_workspace_environments_show (self->environments, gr_workspace_edits_add_sandbox (get_workspace (self), clean), NULL);
}

static void
add_sandbox_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GrNameDialog *dialog;

  if (!gr_workspace_edits_has_room (GR_WORKSPACE_SETTINGS (widget)->session))
    return;

  dialog = gr_name_dialog_new (GTK_WINDOW (widget), _ ("New Sandbox"), _ ("_Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (add_sandbox_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
enter_secret_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GrWorkspaceSettings *self = GR_WORKSPACE_SETTINGS (widget);
  GrEnvironment       *environment = gr_workspace_find_environment (get_workspace (self), g_variant_get_string (parameter, NULL));
  GtkWindow           *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (environment == NULL || parent == NULL)
    return;

  gr_session_set_environment (self->session, environment);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-page", "s", "accounts");
  gtk_window_close (GTK_WINDOW (self));
}

/* Brings @item of a page of the window into view that these settings stand before. */
static void
leave_for (GrWorkspaceSettings *self,
           const char          *page,
           const char          *item)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-item", "(ss)", page, item);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  leave_for (GR_WORKSPACE_SETTINGS (widget), "setup", g_variant_get_string (parameter, NULL));
}

static void
show_pictures_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_autofree char *item = g_strconcat ("@language:", g_variant_get_string (parameter, NULL), NULL);

  leave_for (GR_WORKSPACE_SETTINGS (widget), "assets", item);
}

static void
bring_back_cb (AdwToast            *toast,
               GrWorkspaceSettings *self)
{
  const char *region_id = g_object_get_data (G_OBJECT (toast), "gr-region");
  const char *language_id = g_object_get_data (G_OBJECT (toast), "gr-language");

  if (region_id != NULL)
    gr_workspace_edits_add_region (get_workspace (self), region_id);
  if (language_id != NULL)
    gr_workspace_edits_add_language (get_workspace (self), language_id);
}

/* @data_key is under which the toast keeps the id, and @entry the thing itself, NULL where the catalogue does not know it. */
static void
offer_to_bring_back (GrWorkspaceSettings *self,
                     const char          *data_key,
                     const char          *id,
                     gpointer             entry)
{
  g_autofree char     *text = g_strdup_printf (_ ("Removed “%s”"), entry != NULL ? gr_catalog_entry_get_title (entry) : id);
  g_autoptr (AdwToast) toast = add_toast (self, text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), data_key, g_strdup (id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (bring_back_cb), self, 0);
}

static void
remove_language_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  GrWorkspaceSettings *self = GR_WORKSPACE_SETTINGS (widget);
  g_autofree char     *language_id = g_variant_dup_string (parameter, NULL);
  GrLanguage          *language = gr_catalog_find_language (gr_session_get_catalog (self->session), language_id);
  guint                n_pictures = gr_workspace_edits_count_pictures (get_workspace (self), language_id);
  g_autofree char     *reason = NULL;

  if (n_pictures == 0)
    {
      gr_workspace_edits_remove_language (get_workspace (self), language_id);
      offer_to_bring_back (self, "gr-language", language_id, language);
      return;
    }

  reason = g_strdup_printf (ngettext ("%u picture is chosen for this language; take it out on the Assets page first",
                                      "%u pictures are chosen for this language; take them out on the Assets page first", n_pictures),
                            n_pictures);
  say (self, reason);
}

static void
remove_region_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrWorkspaceSettings *self = GR_WORKSPACE_SETTINGS (widget);
  g_autofree char     *region_id = g_variant_dup_string (parameter, NULL);
  GrRegion            *region = gr_catalog_find_region (gr_session_get_catalog (self->session), region_id);
  g_autofree char     *use = gr_workspace_edits_describe_region_use (get_workspace (self), region_id);
  g_autofree char     *reason = NULL;

  if (use == NULL)
    {
      gr_workspace_edits_remove_region (get_workspace (self), region_id);
      offer_to_bring_back (self, "gr-region", region_id, region);
      return;
    }

  /* Translators: the name of a region, and who belongs to it, such as “2 lanes and 1 member”. */
  reason = g_strdup_printf (_ ("%s is in use by %s; remove them first"),
                            region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : region_id, use);
  say (self, reason);
}

static void
say_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  say (GR_WORKSPACE_SETTINGS (widget), g_variant_get_string (parameter, NULL));
}

static void
gr_workspace_settings_constructed (GObject *object)
{
  GrWorkspaceSettings *self = GR_WORKSPACE_SETTINGS (object);

  G_OBJECT_CLASS (gr_workspace_settings_parent_class)->constructed (object);

  if (self->session == NULL)
    return;

  gr_workspace_environments_set_session (self->environments, self->session);
  self->gaps = gr_place_gaps_new (self->session);
  gr_workspace_regions_set_session (self->regions, self->session, self->gaps);
  gr_workspace_languages_set_session (self->languages, self->session, self->gaps);
}

static void
gr_workspace_settings_dispose (GObject *object)
{
  GrWorkspaceSettings *self = GR_WORKSPACE_SETTINGS (object);

  if (self->session != NULL)
    forget_removed (self);
  g_clear_object (&self->gaps);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_workspace_settings_parent_class)->dispose (object);
}

static void
gr_workspace_settings_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, GR_WORKSPACE_SETTINGS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_workspace_settings_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      GR_WORKSPACE_SETTINGS (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_workspace_settings_class_init (GrWorkspaceSettingsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_workspace_settings_constructed;
  object_class->dispose = gr_workspace_settings_dispose;
  object_class->get_property = gr_workspace_settings_get_property;
  object_class->set_property = gr_workspace_settings_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "settings.add-sandbox", NULL, add_sandbox_action);
  gtk_widget_class_install_action (widget_class, "settings.remove-environment", "s", remove_environment_action);
  gtk_widget_class_install_action (widget_class, "settings.enter-secret", "s", enter_secret_action);
  gtk_widget_class_install_action (widget_class, "settings.remove-region", "s", remove_region_action);
  gtk_widget_class_install_action (widget_class, "settings.remove-language", "s", remove_language_action);
  gtk_widget_class_install_action (widget_class, "settings.show-step", "s", show_step_action);
  gtk_widget_class_install_action (widget_class, "settings.show-pictures", "s", show_pictures_action);
  gtk_widget_class_install_action (widget_class, "settings.say", "s", say_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (GR_TYPE_WORKSPACE_ENVIRONMENTS);
  g_type_ensure (GR_TYPE_WORKSPACE_LANGUAGES);
  g_type_ensure (GR_TYPE_WORKSPACE_REGIONS);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-workspace-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceSettings, environments);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceSettings, languages);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceSettings, regions);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceSettings, stack);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceSettings, toasts);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, lacks_text);
}

static void
gr_workspace_settings_init (GrWorkspaceSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* No larger than @parent, so that it fits wherever that does. */
GrWorkspaceSettings *
gr_workspace_settings_new (GtkWindow *parent,
                           GrSession *session)
{
  GrWorkspaceSettings *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_WORKSPACE_SETTINGS, "session", session, "transient-for", parent, NULL);
  gr_window_fit (GTK_WINDOW (self));

  return self;
}

/* Opens an environment where @field is entered; an empty field is the first one. */
void
gr_workspace_settings_show_field (GrWorkspaceSettings *self,
                                  const char          *environment_id,
                                  const char          *field)
{
  GrEnvironment *environment;

  g_return_if_fail (GR_IS_WORKSPACE_SETTINGS (self));
  g_return_if_fail (environment_id != NULL);

  environment = gr_workspace_find_environment (get_workspace (self), environment_id);
  if (environment != NULL)
    gr_workspace_environments_show (self->environments, environment, field);
}

/* Shows "environments", "regions" or "languages". */
static void
focus_page (GrWorkspaceSettings *self)
{
  g_assert (GR_IS_WORKSPACE_SETTINGS (self));

  g_signal_handlers_disconnect_by_func (self, focus_page, NULL);
  gtk_widget_child_focus (adw_view_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Who asked for a page goes on there with the keyboard, not at the tab of the first. */
void
gr_workspace_settings_show_page (GrWorkspaceSettings *self,
                                 const char          *name)
{
  g_return_if_fail (GR_IS_WORKSPACE_SETTINGS (self));
  g_return_if_fail (name != NULL);

  adw_view_stack_set_visible_child_name (self->stack, name);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_page (self);
  else
    g_signal_connect (self, "map", G_CALLBACK (focus_page), NULL);
}
