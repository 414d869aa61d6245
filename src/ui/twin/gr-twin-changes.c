/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-twin-changes.h"

#include "gr-config-twin.h"
#include "gr-environment-words.h"
#include "gr-twin-lines.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrTwinChanges
{
  AdwBin parent_instance;

  GrSession   *session;
  GtkListBox  *changes;
  GtkWidget   *remove;
  GtkDropDown *snapshots;
  GtkStack    *stack;
};

G_DEFINE_FINAL_TYPE (GrTwinChanges, gr_twin_changes, ADW_TYPE_BIN)

/* What a person calls a snapshot: the day, the environment, and what they noted. */
static char *
format_snapshot (gpointer item,
                 gpointer user_data)
{
  GrTwinChanges   *self = user_data;
  GrSnapshot      *snapshot = item;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  GrEnvironment   *environment;
  const char      *note;

  if (snapshot == NULL || self->session == NULL)
    return NULL;

  date = gr_format_date (gr_snapshot_get_date (snapshot));
  note = gr_snapshot_get_note (snapshot);
  environment = gr_workspace_find_environment (gr_session_get_workspace (self->session), gr_snapshot_get_environment_id (snapshot));
  title = environment != NULL ? gr_environment_dup_title (environment) : g_strdup (gr_snapshot_get_environment_id (snapshot));

  return g_strjoin (" · ", date, title, note != NULL && *note != '\0' ? note : NULL, NULL);
}

/* The items of a list stand in one line, for each line here begins with a word. */
static char *
join_items (const char *value)
{
  g_auto (GStrv) items = g_strsplit (value, "\n", -1);

  return g_strjoinv (", ", items);
}

static char *
dup_shown (GrTwinChanges  *self,
           GrConfigChange *change,
           const char     *value)
{
  GrField         *field = gr_config_change_get_field (change);
  g_autofree char *shown = NULL;

  if (value == NULL || *value == '\0')
    return g_strdup (_ ("empty"));

  shown = gr_redact_value (value, field != NULL ? gr_field_get_value_kind (field) : GR_VALUE_PUBLIC, gr_session_get_demo_mode (self->session));
  if (field != NULL && gr_field_get_kind (field) == GR_FIELD_KIND_LIST)
    return join_items (shown);

  return g_steal_pointer (&shown);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrTwinChanges   *self = user_data;
  g_autofree char *before = dup_shown (self, item, gr_config_change_get_before (item));
  g_autofree char *after = dup_shown (self, item, gr_config_change_get_after (item));
  /* Translators: what a field said in a snapshot, and what it says now. */
  g_autofree char *subtitle = g_strdup_printf (_ ("Then: %s\nNow: %s"), before, after);

  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                       "title", gr_config_change_get_title (item), "subtitle", subtitle, NULL);
}

static void
update (GrTwinChanges *self)
{
  GrSnapshot            *snapshot = gtk_drop_down_get_selected_item (self->snapshots);
  g_autoptr (GListModel) changes = NULL;

  g_assert (GR_IS_TWIN_CHANGES (self));

  gtk_stack_set_visible_child_name (self->stack, snapshot != NULL ? "changes" : "empty");
  if (snapshot != NULL && self->session != NULL)
    changes = gr_config_twin_list_changes (gr_session_get_workspace (self->session), gr_session_get_catalog (self->session), snapshot);
  gtk_list_box_bind_model (self->changes, changes, create_row_cb, self, NULL);
}

static void
remove_cb (GrTwinChanges *self)
{
  GrSnapshot *snapshot;

  g_assert (GR_IS_TWIN_CHANGES (self));

  snapshot = gtk_drop_down_get_selected_item (self->snapshots);
  if (snapshot != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "twin.remove-snapshot", "s", gr_snapshot_get_id (snapshot));
}

static void
gr_twin_changes_dispose (GObject *object)
{
  GrTwinChanges *self = GR_TWIN_CHANGES (object);

  if (self->changes != NULL)
    gtk_list_box_bind_model (self->changes, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_twin_changes_parent_class)->dispose (object);
}

static void
gr_twin_changes_class_init (GrTwinChangesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_twin_changes_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/twin/gr-twin-changes.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTwinChanges, changes);
  gtk_widget_class_bind_template_child (widget_class, GrTwinChanges, remove);
  gtk_widget_class_bind_template_child (widget_class, GrTwinChanges, snapshots);
  gtk_widget_class_bind_template_child (widget_class, GrTwinChanges, stack);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
gr_twin_changes_init (GrTwinChanges *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* To be called once. */
void
gr_twin_changes_set_session (GrTwinChanges *self,
                             GrSession     *session)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  GrWorkspace                   *workspace;

  g_return_if_fail (GR_IS_TWIN_CHANGES (self));
  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  workspace = gr_session_get_workspace (session);

  factory = gr_twin_lines_new_factory (format_snapshot, self);
  gtk_drop_down_set_factory (self->snapshots, factory);
  gtk_drop_down_set_model (self->snapshots, gr_workspace_get_snapshots (workspace));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (self->remove, gr_workspace_get_read_only_reason (workspace) == NULL);
  update (self);
}
