/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-list-editor.h"

#include <glib/gi18n.h>

#include "gr-lint.h"
#include "gr-redirect-uri.h"
#include "gr-scope-list.h"
#include "gr-setup-pieces.h"
#include "gr-text-list.h"
#include "gr-workspace-fields.h"

struct _GrListEditor
{
  AdwBin parent_instance;

  GrSession *session;
  GrPlace   *place;
  GrField   *field;
  GtkWidget *row;
  GtkWidget *checks;
  gboolean   is_own_change;
};

G_DEFINE_FINAL_TYPE (GrListEditor, gr_list_editor, ADW_TYPE_BIN)

static GrWorkspace *
get_workspace (GrListEditor *self)
{
  return gr_session_get_workspace (self->session);
}

static const char *const *
get_values (GrListEditor *self)
{
  static const char *const nothing[] = {NULL};
  const char *const       *values = gr_workspace_get_list_field (get_workspace (self), self->place, gr_field_get_key (self->field));

  return values != NULL ? values : nothing;
}

static void
take (GrListEditor      *self,
      const char *const *values)
{
  if (self->is_own_change || g_strv_equal (values, get_values (self)))
    return;

  self->is_own_change = TRUE;
  gr_workspace_set_list_field (get_workspace (self), self->place, gr_field_get_key (self->field), values);
  self->is_own_change = FALSE;
}

static void
strings_cb (GrListEditor *self)
{
  g_assert (GR_IS_LIST_EDITOR (self));

  take (self, gr_text_list_get_strings (GR_TEXT_LIST (self->row)));
}

static void
scopes_cb (GrListEditor *self)
{
  g_auto (GStrv) scopes = NULL;

  g_assert (GR_IS_LIST_EDITOR (self));

  g_object_get (self->row, "scopes", &scopes, NULL);
  take (self, (const char *const *)scopes);
}

static GListModel *
judge_cb (GrListEditor *self,
          const char   *text)
{
  GrEnvironment *environment;
  const char    *environment_id = gr_place_get_environment_id (self->place);

  g_assert (GR_IS_LIST_EDITOR (self));

  /* Which redirect URIs fit hangs on the platform of their environment. */
  environment = environment_id != NULL ? gr_workspace_find_environment (get_workspace (self), environment_id) : NULL;
  if (environment != NULL && g_str_equal (gr_field_get_key (self->field), "environment.redirect-uris"))
    return gr_redirect_uri_judge (gr_session_get_catalog (self->session), gr_environment_get_platform (environment), text);

  return gr_lint_place_field (get_workspace (self), self->place, gr_field_get_key (self->field), text);
}

/* What is in the list and not among the choices stays in it. */
static void
check_cb (GrListEditor   *self,
          GtkCheckButton *check)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           values = NULL;
  const char *const       *before = get_values (self);
  const char              *value = gtk_widget_get_name (GTK_WIDGET (check));

  g_assert (GR_IS_LIST_EDITOR (self));

  for (gsize i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], value))
      g_strv_builder_add (builder, before[i]);
  if (gtk_check_button_get_active (check))
    g_strv_builder_add (builder, value);

  values = g_strv_builder_end (builder);
  take (self, (const char *const *)values);
}

static void
show_values (GrListEditor *self)
{
  const char *const *values = get_values (self);

  g_assert (GR_IS_LIST_EDITOR (self));

  if (self->is_own_change)
    return;

  self->is_own_change = TRUE;
  if (GR_IS_TEXT_LIST (self->row))
    gr_text_list_set_strings (GR_TEXT_LIST (self->row), values);
  else if (GR_IS_SCOPE_LIST (self->row))
    gr_scope_list_set_scopes (GR_SCOPE_LIST (self->row), values);
  else if (self->checks != NULL)
    for (GtkWidget *check = gtk_widget_get_first_child (self->checks); check != NULL; check = gtk_widget_get_next_sibling (check))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strv_contains (values, gtk_widget_get_name (check)));
  self->is_own_change = FALSE;
}

static void
add_checks (GrListEditor *self)
{
  const char *const *choices = gr_field_get_choices (self->field);

  self->checks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (gsize i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (gr_field_get_choice_title (self->field, choices[i]));

      gtk_widget_set_name (check, choices[i]);
      g_signal_connect_object (check, "toggled", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->checks), check);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->field)), -1);
  adw_bin_set_child (ADW_BIN (self), self->checks);
}

static void
add_row (GrListEditor *self,
         GtkWidget    *row)
{
  GtkWidget *list = gtk_list_box_new ();

  self->row = row;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->field)));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_bin_set_child (ADW_BIN (self), list);
}

static void
demo_mode_cb (GrListEditor *self)
{
  g_assert (GR_IS_LIST_EDITOR (self));

  if (GR_IS_TEXT_LIST (self->row))
    gr_text_list_set_masked (GR_TEXT_LIST (self->row),
                             gr_session_get_demo_mode (self->session) && gr_field_get_value_kind (self->field) != GR_VALUE_PUBLIC);
}

static void
add_text_list (GrListEditor *self)
{
  GtkWidget *row = g_object_new (GR_TYPE_TEXT_LIST, "add-label", _ ("Add"), NULL);

  add_row (self, row);
  gr_text_list_set_limit (GR_TEXT_LIST (row), gr_field_find_limit (self->field, gr_workspace_get_field (get_workspace (self), "app.type")));
  g_signal_connect_object (row, "judge", G_CALLBACK (judge_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::strings", G_CALLBACK (strings_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::demo-mode", G_CALLBACK (demo_mode_cb), self, G_CONNECT_SWAPPED);
  demo_mode_cb (self);
}

static void
add_scope_list (GrListEditor *self)
{
  GtkWidget *row = g_object_new (GR_TYPE_SCOPE_LIST, NULL);

  add_row (self, row);
  gr_scope_list_set_catalog (GR_SCOPE_LIST (row), gr_session_get_catalog (self->session));
  g_signal_connect_object (row, "notify::scopes", G_CALLBACK (scopes_cb), self, G_CONNECT_SWAPPED);
}

/* Regions and languages have a page of their own. */
static void
add_button (GrListEditor *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Edit in the Workspace Settings"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.workspace-settings");
  adw_bin_set_child (ADW_BIN (self), button);
}

static void
gr_list_editor_dispose (GObject *object)
{
  GrListEditor *self = GR_LIST_EDITOR (object);

  self->is_own_change = TRUE;
  g_clear_object (&self->session);
  g_clear_object (&self->field);
  g_clear_pointer (&self->place, gr_place_unref);

  G_OBJECT_CLASS (gr_list_editor_parent_class)->dispose (object);
}

static void
gr_list_editor_class_init (GrListEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gr_list_editor_dispose;
}

static void
gr_list_editor_init (GrListEditor *self)
{
}

GtkWidget *
gr_list_editor_new (GrSession     *session,
                    const GrPlace *place,
                    GrField       *field)
{
  GrListEditor *self;
  const char   *key;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_FIELD (field), NULL);

  self = g_object_new (GR_TYPE_LIST_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->place = place != NULL ? gr_place_ref ((GrPlace *)place) : gr_place_new (NULL, NULL, NULL);
  self->field = g_object_ref (field);

  key = gr_field_get_key (field);
  if (g_str_equal (key, "environment.scopes"))
    add_scope_list (self);
  else if (g_str_has_prefix (key, "workspace."))
    add_button (self);
  else if (gr_field_get_choices (field)[0] != NULL)
    add_checks (self);
  else
    add_text_list (self);

  g_signal_connect_object (get_workspace (self), "changed", G_CALLBACK (show_values), self, G_CONNECT_SWAPPED);
  show_values (self);

  return GTK_WIDGET (self);
}

const char *
gr_list_editor_get_key (GrListEditor *self)
{
  g_return_val_if_fail (GR_IS_LIST_EDITOR (self), NULL);

  return self->field != NULL ? gr_field_get_key (self->field) : NULL;
}
