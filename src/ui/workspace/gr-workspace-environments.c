/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-environments.h"

#include "gr-environment-row.h"
#include "gr-workspace-edits.h"

#include <glib/gi18n.h>

struct _GrWorkspaceEnvironments
{
  AdwPreferencesGroup parent_instance;

  GrSession    *session;
  GtkListBox   *list;
  AdwActionRow *add_row;
};

G_DEFINE_FINAL_TYPE (GrWorkspaceEnvironments, gr_workspace_environments, ADW_TYPE_PREFERENCES_GROUP)

/* The catalogue says how many sandboxes an app can have, and since when. */
static void
update_add_row (GrWorkspaceEnvironments *self)
{
  GrLimit         *limit = gr_catalog_find_limit (gr_session_get_catalog (self->session), GR_SANDBOX_LIMIT);
  guint            n_sandboxes = gr_workspace_edits_count_sandboxes (gr_session_get_workspace (self->session));
  gboolean         has_room = gr_workspace_edits_has_room (self->session);
  g_autofree char *subtitle = NULL;

  g_assert (GR_IS_WORKSPACE_ENVIRONMENTS (self));

  if (!has_room)
    /* Translators: a number, and a document of TikTok and its date. */
    subtitle = g_strdup_printf (_ ("An app has at most %u (%s, %s). Remove one to add another."), (guint)gr_limit_get_value (limit),
                                gr_catalog_entry_get_source (GR_CATALOG_ENTRY (limit)),
                                gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (limit)));
  else if (limit != NULL)
    subtitle = g_strdup_printf (_ ("%u of at most %u"), n_sandboxes, (guint)gr_limit_get_value (limit));

  adw_action_row_set_subtitle (self->add_row, subtitle);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_row), has_room);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return gr_environment_row_new (GR_WORKSPACE_ENVIRONMENTS (user_data)->session, item);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return (int)gr_environment_get_kind ((gpointer)a) - (int)gr_environment_get_kind ((gpointer)b);
}

static void
add_activated_cb (GrWorkspaceEnvironments *self)
{
  g_assert (GR_IS_WORKSPACE_ENVIRONMENTS (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "settings.add-sandbox", NULL);
}

static void
gr_workspace_environments_dispose (GObject *object)
{
  GrWorkspaceEnvironments *self = GR_WORKSPACE_ENVIRONMENTS (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_workspace_environments_parent_class)->dispose (object);
}

static void
gr_workspace_environments_class_init (GrWorkspaceEnvironmentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_workspace_environments_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-workspace-environments.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceEnvironments, add_row);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceEnvironments, list);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
}

static void
gr_workspace_environments_init (GrWorkspaceEnvironments *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* To be called once. */
void
gr_workspace_environments_set_session (GrWorkspaceEnvironments *self,
                                       GrSession               *session)
{
  g_autoptr (GtkSortListModel) sorted = NULL;
  GListModel                  *environments;

  g_return_if_fail (GR_IS_WORKSPACE_ENVIRONMENTS (self));
  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  environments = gr_workspace_get_environments (gr_session_get_workspace (session));
  sorted = gtk_sort_list_model_new (g_object_ref (environments),
                                    GTK_SORTER (gtk_custom_sorter_new (compare_kinds, NULL, NULL)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (sorted), create_row_cb, self, NULL);
  g_signal_connect_object (environments, "items-changed", G_CALLBACK (update_add_row), self, G_CONNECT_SWAPPED);
  update_add_row (self);
}

/* Opens the row of @environment and puts the cursor into it, where @field is entered if it is not NULL. */
void
gr_workspace_environments_show (GrWorkspaceEnvironments *self,
                                GrEnvironment           *environment,
                                const char              *field)
{
  GtkListBoxRow *row;

  g_return_if_fail (GR_IS_WORKSPACE_ENVIRONMENTS (self));
  g_return_if_fail (GR_IS_ENVIRONMENT (environment));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (gr_environment_row_get_environment (GR_ENVIRONMENT_ROW (row)) != environment)
        continue;
      gr_environment_row_show_field (GR_ENVIRONMENT_ROW (row), field);
    }
}
