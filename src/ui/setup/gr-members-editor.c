/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-members-editor.h"

#include "gr-lint.h"
#include "gr-member-row.h"
#include "gr-redact.h"

#include <glib/gi18n.h>

struct _GrMembersEditor
{
  GtkBox parent_instance;

  GrSession   *session;
  GPtrArray   *region_ids;
  GtkListBox  *list;
  GtkEntry    *email;
  GtkDropDown *role;
  GtkDropDown *region;
  GtkWidget   *add;
};

G_DEFINE_FINAL_TYPE (GrMembersEditor, gr_members_editor, GTK_TYPE_BOX)

static const char *
find_region_title (GrMembersEditor *self,
                   const char      *region_id)
{
  GrRegion *region = region_id != NULL ? gr_catalog_find_region (gr_session_get_catalog (self->session), region_id) : NULL;

  return region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : region_id;
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrMembersEditor *self = user_data;
  g_autofree char *shown_email = NULL;

  g_assert (GR_IS_MEMBERS_EDITOR (self));

  shown_email = gr_redact_value (gr_member_get_email (item), GR_VALUE_EMAIL, gr_session_get_demo_mode (self->session));

  return gr_member_row_new (gr_session_get_workspace (self->session), item, shown_email,
                            find_region_title (self, gr_member_get_region_id (item)));
}

static void
show_members (GrMembersEditor *self)
{
  g_assert (GR_IS_MEMBERS_EDITOR (self));

  gtk_list_box_bind_model (self->list, gr_workspace_get_members (gr_session_get_workspace (self->session)), create_row_cb, self, NULL);
}

static void
email_changed_cb (GrMembersEditor *self)
{
  g_assert (GR_IS_MEMBERS_EDITOR (self));

  gtk_widget_set_sensitive (self->add, gr_lint_is_email (gtk_editable_get_text (GTK_EDITABLE (self->email))));
}

static void
add_cb (GrMembersEditor *self)
{
  g_autoptr (GrMember) member = NULL;
  const char          *email;

  g_assert (GR_IS_MEMBERS_EDITOR (self));

  email = gtk_editable_get_text (GTK_EDITABLE (self->email));
  if (!gr_lint_is_email (email))
    {
      gtk_widget_error_bell (GTK_WIDGET (self->email));
      return;
    }

  member = gr_member_new (email, gr_member_roles ()[gtk_drop_down_get_selected (self->role)],
                          g_ptr_array_index (self->region_ids, gtk_drop_down_get_selected (self->region)));
  gr_workspace_add_member (gr_session_get_workspace (self->session), member);
  gtk_editable_set_text (GTK_EDITABLE (self->email), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->email));
}

/* The chooser offers the regions of the workspace. Its first entry is no region, which has no id. */
static void
show_regions (GrMembersEditor *self)
{
  const char *const        *regions = gr_workspace_get_regions (gr_session_get_workspace (self->session));
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_assert (GR_IS_MEMBERS_EDITOR (self));

  g_ptr_array_set_size (self->region_ids, 0);
  g_ptr_array_add (self->region_ids, NULL);
  gtk_string_list_append (titles, _ ("No region"));

  for (guint i = 0; regions[i] != NULL; i++)
    {
      g_ptr_array_add (self->region_ids, g_strdup (regions[i]));
      gtk_string_list_append (titles, find_region_title (self, regions[i]));
    }

  gtk_drop_down_set_model (self->region, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->region, regions[0] != NULL ? 1 : 0);
}

static void
gr_members_editor_dispose (GObject *object)
{
  GrMembersEditor *self = GR_MEMBERS_EDITOR (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_members_editor_parent_class)->dispose (object);
}

static void
gr_members_editor_finalize (GObject *object)
{
  GrMembersEditor *self = GR_MEMBERS_EDITOR (object);

  g_clear_pointer (&self->region_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_members_editor_parent_class)->finalize (object);
}

static void
gr_members_editor_class_init (GrMembersEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_members_editor_dispose;
  object_class->finalize = gr_members_editor_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-members-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GrMembersEditor, add);
  gtk_widget_class_bind_template_child (widget_class, GrMembersEditor, email);
  gtk_widget_class_bind_template_child (widget_class, GrMembersEditor, list);
  gtk_widget_class_bind_template_child (widget_class, GrMembersEditor, region);
  gtk_widget_class_bind_template_child (widget_class, GrMembersEditor, role);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, email_changed_cb);
}

static void
gr_members_editor_init (GrMembersEditor *self)
{
  self->region_ids = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_members_editor_new (GrSession *session)
{
  GrMembersEditor *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_MEMBERS_EDITOR, NULL);
  self->session = g_object_ref (session);

  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (show_members), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_session_get_workspace (session), "notify::regions", G_CALLBACK (show_regions), self, G_CONNECT_SWAPPED);
  show_members (self);
  show_regions (self);

  return GTK_WIDGET (self);
}
