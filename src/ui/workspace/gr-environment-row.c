/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-row.h"

#include "gr-dialect.h"
#include "gr-endpoint-list.h"
#include "gr-environment-doctor.h"
#include "gr-environment-words.h"
#include "gr-platform-words.h"
#include "gr-redact.h"
#include "gr-redirect-uri.h"
#include "gr-scope-list.h"
#include "gr-text-list.h"
#include "gr-workspace-edits.h"

#include <glib/gi18n.h>

#define MAX_NAME 100
#define MAX_KEY  200

struct _GrEnvironmentRow
{
  AdwExpanderRow parent_instance;

  GrSession     *session;
  GrEnvironment *environment;
  gboolean       showing;

  GtkWidget      *kind_box;
  GtkImage       *kind_icon;
  AdwEntryRow    *name_row;
  AdwEntryRow    *key_row;
  GtkWidget      *hint_row;
  GtkLabel       *hint_label;
  GtkWidget      *secret_row;
  AdwComboRow    *platform_row;
  GrTextList     *redirect_uris;
  GrScopeList    *scopes;
  GrTextList     *target_users;
  GrEndpointList *endpoints;
  AdwActionRow   *remove_row;
};

G_DEFINE_FINAL_TYPE (GrEnvironmentRow, gr_environment_row, ADW_TYPE_EXPANDER_ROW)

static void
show_text (AdwEntryRow *row,
           const char  *text)
{
  if (text == NULL)
    text = "";
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_name (GrEnvironmentRow *self)
{
  g_autofree char *title = gr_environment_dup_title (self->environment);

  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  show_text (self->name_row, gr_environment_get_name (self->environment));
}

/* What looks odd about a client key, the worst first. None is refused: the portal alone knows. */
static char *
make_hint (GrEnvironmentRow *self,
           const char       *key)
{
  g_autoptr (GListModel) findings = gr_environment_doctor_judge_key (gr_session_get_catalog (self->session),
                                                                     gr_session_get_workspace (self->session), self->environment, key);
  g_autoptr (GrFinding)  finding = g_list_model_get_item (findings, 0);

  if (*key == '\0' && gr_environment_get_kind (self->environment) != GR_ENVIRONMENT_LOCAL)
    return g_strdup (_ ("Copy it from Credentials on the page of your app or sandbox in the portal."));

  if (finding != NULL)
    return gr_finding_get_detail (finding) != NULL
             /* Translators: what is wrong, what was seen and what to do: three sentences. */
             ? g_strdup_printf (_ ("%s. %s %s"), gr_finding_get_title (finding), gr_finding_get_detail (finding), gr_finding_get_fix (finding))
             : g_strdup_printf (_ ("%s. %s"), gr_finding_get_title (finding), gr_finding_get_fix (finding));

  if (gr_environment_get_kind (self->environment) == GR_ENVIRONMENT_LOCAL)
    return g_strdup (_ ("The emulator takes the client key and the redirect URIs that stand here, and no other."));

  return NULL;
}

static void
update_hint (GrEnvironmentRow *self)
{
  g_autofree char *hint = NULL;

  if (!gr_session_get_demo_mode (self->session))
    {
      g_autofree char *key = gr_workspace_edits_clean_text (gtk_editable_get_text (GTK_EDITABLE (self->key_row)));

      hint = make_hint (self, key);
    }

  gtk_label_set_label (self->hint_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint_row, hint != NULL);
}

static void
show_key (GrEnvironmentRow *self)
{
  gboolean         demo_mode = gr_session_get_demo_mode (self->session);
  g_autofree char *shown = NULL;

  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  shown = gr_redact_value (gr_environment_get_client_key (self->environment), GR_VALUE_CLIENT_KEY, demo_mode);
  self->showing = TRUE;
  show_text (self->key_row, shown);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->key_row), !demo_mode);
  gr_text_list_set_masked (self->target_users, demo_mode);
  update_hint (self);
}

/* Where there is no redirect, there is no list of them: what stands in it is kept for the day another platform is chosen. */
static void
show_platform (GrEnvironmentRow *self)
{
  const GrDialect *dialect = gr_dialect_find (gr_environment_get_platform (self->environment));

  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->redirect_uris), dialect == NULL || dialect->redirect_rules != NULL);
  gr_text_list_judge_again (self->redirect_uris);
}

static void
show_meaning (GrEnvironmentRow *self)
{
  g_autofree char *meaning = NULL;

  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  meaning = gr_environment_dup_meaning (self->environment);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), meaning);
}

static void
name_changed_cb (GrEnvironmentRow *self)
{
  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self->name_row), "error");
}

static void
name_applied_cb (GrEnvironmentRow *self)
{
  g_autofree char *name = NULL;

  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  name = gr_workspace_edits_clean_text (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  if (*name != '\0' && gr_workspace_edits_is_name_taken (gr_session_get_workspace (self->session), name, self->environment))
    {
      g_autofree char *reason = g_strdup_printf (_ ("Another environment is called “%s”"), name);

      gtk_widget_add_css_class (GTK_WIDGET (self->name_row), "error");
      gtk_widget_activate_action (GTK_WIDGET (self), "settings.say", "s", reason);
      return;
    }

  if (*name != '\0')
    gr_environment_set_name (self->environment, name);
  show_name (self);
}

static void
key_changed_cb (GrEnvironmentRow *self)
{
  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  if (self->session != NULL && !self->showing)
    update_hint (self);
}

static void
key_applied_cb (GrEnvironmentRow *self)
{
  g_autofree char *key = NULL;

  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  if (gr_session_get_demo_mode (self->session))
    return;

  key = gr_workspace_edits_clean_text (gtk_editable_get_text (GTK_EDITABLE (self->key_row)));
  gr_environment_set_client_key (self->environment, key);
  show_key (self);
}

static void
secret_cb (GrEnvironmentRow *self)
{
  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "settings.enter-secret", "s", gr_environment_get_id (self->environment));
}

static void
remove_cb (GrEnvironmentRow *self)
{
  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "settings.remove-environment", "s", gr_environment_get_id (self->environment));
}

static GListModel *
judge_cb (GrEnvironmentRow *self,
          const char       *redirect_uri)
{
  g_assert (GR_IS_ENVIRONMENT_ROW (self));

  if (self->session == NULL)
    return NULL;

  return gr_redirect_uri_judge (gr_session_get_catalog (self->session), gr_environment_get_platform (self->environment),
                                redirect_uri);
}

static void
gr_environment_row_dispose (GObject *object)
{
  GrEnvironmentRow *self = GR_ENVIRONMENT_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->environment);

  G_OBJECT_CLASS (gr_environment_row_parent_class)->dispose (object);
}

static void
gr_environment_row_class_init (GrEnvironmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_environment_row_dispose;

  g_type_ensure (GR_TYPE_ENDPOINT_LIST);
  g_type_ensure (GR_TYPE_SCOPE_LIST);
  g_type_ensure (GR_TYPE_TEXT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-environment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, endpoints);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, hint_label);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, hint_row);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, key_row);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, kind_box);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, kind_icon);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, platform_row);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, redirect_uris);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, remove_row);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, scopes);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, secret_row);
  gtk_widget_class_bind_template_child (widget_class, GrEnvironmentRow, target_users);
  gtk_widget_class_bind_template_callback (widget_class, judge_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, secret_cb);
}

static void
gr_environment_row_init (GrEnvironmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->name_row))), MAX_NAME);
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->key_row))), MAX_KEY);
}

static void
show_kind (GrEnvironmentRow *self)
{
  GrEnvironmentKind kind = gr_environment_get_kind (self->environment);

  gtk_image_set_from_icon_name (self->kind_icon, gr_environment_kind_get_icon_name (kind));
  gtk_widget_add_css_class (self->kind_box, gr_environment_kind_get_nick (kind));
  gtk_widget_set_visible (self->secret_row, kind != GR_ENVIRONMENT_LOCAL);
  gtk_widget_set_visible (GTK_WIDGET (self->target_users), kind != GR_ENVIRONMENT_PRODUCTION);
  gtk_widget_set_visible (GTK_WIDGET (self->endpoints), kind == GR_ENVIRONMENT_SANDBOX);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_row), kind == GR_ENVIRONMENT_SANDBOX);
}

GtkWidget *
gr_environment_row_new (GrSession     *session,
                        GrEnvironment *environment)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  GrEnvironmentRow   *self;
  GrCatalog          *catalog;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  self = g_object_new (GR_TYPE_ENVIRONMENT_ROW, NULL);
  self->session = g_object_ref (session);
  self->environment = g_object_ref (environment);

  catalog = gr_session_get_catalog (session);
  gr_scope_list_set_catalog (self->scopes, catalog);
  gr_text_list_set_limit (self->redirect_uris, gr_catalog_find_limit (catalog, "redirect-uri.count"));
  gr_text_list_set_limit (self->target_users, gr_catalog_find_limit (catalog, "sandbox.target-users"));

  g_object_bind_property (environment, "redirect-uris", self->redirect_uris, "strings", flags);
  g_object_bind_property (environment, "scopes", self->scopes, "scopes", flags);
  g_object_bind_property (environment, "target-users", self->target_users, "strings", flags);
  g_signal_connect_object (environment, "notify::name", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::client-key", G_CALLBACK (show_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::platform", G_CALLBACK (show_platform), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::authorize-base-uri", G_CALLBACK (show_meaning), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::api-base-uri", G_CALLBACK (show_meaning), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (show_key), self, G_CONNECT_SWAPPED);

  gr_platform_row_bind (self->platform_row, environment);
  gr_endpoint_list_set_environment (self->endpoints, environment, catalog);

  show_kind (self);
  show_meaning (self);
  show_name (self);
  show_key (self);
  show_platform (self);

  return GTK_WIDGET (self);
}

GrEnvironment *
gr_environment_row_get_environment (GrEnvironmentRow *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT_ROW (self), NULL);

  return self->environment;
}

/* Puts the cursor where @field is entered: client-key, client-secret, platform, redirect-uris or scopes. An unknown field is
 * the first one. */
void
gr_environment_row_show_field (GrEnvironmentRow *self,
                               const char       *field)
{
  const struct
  {
    const char *field;
    GtkWidget  *widget;
  } places[] = {
    {"client-key", GTK_WIDGET (self->key_row)},
    {"client-secret", self->secret_row},
    {"platform", GTK_WIDGET (self->platform_row)},
    {"redirect-uris", GTK_WIDGET (self->redirect_uris)},
    {"scopes", GTK_WIDGET (self->scopes)},
  };
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (GR_IS_ENVIRONMENT_ROW (self));

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_strcmp0 (places[i].field, field) == 0)
        widget = places[i].widget;
    }

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (!gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}
