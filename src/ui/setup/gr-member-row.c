/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-member-row.h"

struct _GrMemberRow
{
  GtkListBoxRow parent_instance;

  GrWorkspace *workspace;
  GrMember    *member;
  guint        change_id;
  GtkLabel    *email;
  GtkLabel    *region;
  GtkDropDown *role;
};

G_DEFINE_FINAL_TYPE (GrMemberRow, gr_member_row, GTK_TYPE_LIST_BOX_ROW)

/* A member never changes: another one takes its place, and with it its row, which takes the focus over. */
static gboolean
change_role_cb (gpointer user_data)
{
  GrMemberRow         *self = user_data;
  g_autoptr (GrMember) changed = NULL;
  GtkListBox          *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self)));
  GtkListBoxRow       *row;
  const char          *role = gr_member_roles ()[gtk_drop_down_get_selected (self->role)];
  gboolean             had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  int                  position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));

  g_assert (GR_IS_MEMBER_ROW (self));

  self->change_id = 0;
  changed = gr_member_new (gr_member_get_email (self->member), role, gr_member_get_region_id (self->member));
  gr_workspace_add_member (self->workspace, changed);

  row = gtk_list_box_get_row_at_index (list, position);
  if (had_focus && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (GR_MEMBER_ROW (row)->role));

  return G_SOURCE_REMOVE;
}

/* Not at once: the chooser that says so is gone with the row. */
static void
role_cb (GrMemberRow *self)
{
  g_assert (GR_IS_MEMBER_ROW (self));

  if (self->workspace != NULL && self->change_id == 0)
    self->change_id = g_idle_add (change_role_cb, self);
}

static void
remove_cb (GrMemberRow *self)
{
  g_assert (GR_IS_MEMBER_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "setup.remove-member", "s", gr_member_get_email (self->member));
}

static void
gr_member_row_dispose (GObject *object)
{
  GrMemberRow *self = GR_MEMBER_ROW (object);

  g_clear_handle_id (&self->change_id, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->member);

  G_OBJECT_CLASS (gr_member_row_parent_class)->dispose (object);
}

static void
gr_member_row_class_init (GrMemberRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_member_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-member-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrMemberRow, email);
  gtk_widget_class_bind_template_child (widget_class, GrMemberRow, region);
  gtk_widget_class_bind_template_child (widget_class, GrMemberRow, role);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_cb);
}

static void
gr_member_row_init (GrMemberRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The roles in the order of the choosers. */
const char *const *
gr_member_roles (void)
{
  static const char *const roles[] = {"member", "admin", "owner", "app-manager", NULL};

  return roles;
}

GtkWidget *
gr_member_row_new (GrWorkspace *workspace,
                   GrMember    *member,
                   const char  *shown_email,
                   const char  *region_title)
{
  GrMemberRow *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_MEMBER (member), NULL);

  self = g_object_new (GR_TYPE_MEMBER_ROW, NULL);
  self->member = g_object_ref (member);

  gtk_label_set_label (self->email, shown_email);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->email), shown_email);
  gtk_label_set_label (self->region, region_title);
  gtk_widget_set_visible (GTK_WIDGET (self->region), region_title != NULL);

  for (guint i = 0; gr_member_roles ()[i] != NULL; i++)
    if (g_str_equal (gr_member_roles ()[i], gr_member_get_role (member)))
      gtk_drop_down_set_selected (self->role, i);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

const char *
gr_member_row_get_email (GrMemberRow *self)
{
  g_return_val_if_fail (GR_IS_MEMBER_ROW (self), NULL);

  return gr_member_get_email (self->member);
}
