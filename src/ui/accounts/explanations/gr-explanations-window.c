/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-explanations-window.h"

#include "gr-accounts-page.h"
#include "gr-environment-words.h"
#include "gr-explanation-editor.h"
#include "gr-scope-explanations.h"
#include "gr-window-fit.h"
#include "gr-workspace-scopes.h"

#include <glib/gi18n.h>

struct _GrExplanationsWindow
{
  AdwWindow parent_instance;

  GrWorkspace *workspace;
  GrCatalog   *catalog;
  char       **subjects;
  char        *removed_subject;
  char        *removed_text;

  AdwWindowTitle      *title;
  AdwToastOverlay     *toasts;
  GtkWidget           *read_only_group;
  AdwActionRow        *read_only_row;
  GtkLabel            *count_label;
  GtkLevelBar         *level;
  GtkLabel            *over_label;
  GtkLabel            *note_label;
  AdwExpanderRow      *products_row;
  GtkBox              *editors;
  GtkLabel            *text_label;
  AdwPreferencesGroup *spare_group;
  GPtrArray           *spare_rows;
  GPtrArray           *product_rows;
};

G_DEFINE_FINAL_TYPE (GrExplanationsWindow, gr_explanations_window, ADW_TYPE_WINDOW)

static void
say (GrExplanationsWindow *self,
     const char           *text)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static char *
describe_room (guint  count,
               gint64 limit)
{
  /* Translators: such as “312 of 1,000 characters” */
  return g_strdup_printf (_ ("%'u of %'u characters"), count, (guint)limit);
}

static gboolean
is_gone (GrExplanationsWindow *self,
         const char           *subject)
{
  return !g_strv_contains ((const char *const *)self->subjects, subject);
}

static void
update_room (GrExplanationsWindow *self,
             const char           *text)
{
  gint64           limit = gr_catalog_get_limit (self->catalog, GR_EXPLANATION_LIMIT);
  guint            count = gr_scope_explanations_count (text);
  guint            n_over = count > limit ? count - (guint)limit : 0;
  g_autofree char *room = describe_room (count, limit);
  g_autofree char *over = g_strdup_printf (ngettext ("%u character too many: shorten a text below", "%u characters too many: shorten a text below", n_over), n_over);

  gtk_label_set_label (self->count_label, room);
  gtk_level_bar_set_value (self->level, MIN (count, (guint)limit));
  gtk_label_set_label (self->over_label, over);
  gtk_widget_set_visible (GTK_WIDGET (self->over_label), n_over > 0);
}

static void
update_products (GrExplanationsWindow *self)
{
  gint64 limit = gr_catalog_get_limit (self->catalog, GR_EXPLANATION_PRODUCT_LIMIT);

  for (guint i = 0; i < self->product_rows->len; i++)
    {
      AdwActionRow    *row = g_ptr_array_index (self->product_rows, i);
      g_auto (GStrv)   subjects = gr_scope_explanations_list_of_product (self->catalog, (const char *const *)self->subjects,
                                                                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
      g_autofree char *text = gr_scope_explanations_assemble (self->workspace, (const char *const *)subjects);
      guint            count = gr_scope_explanations_count (text);
      g_autofree char *room = describe_room (count, limit);

      adw_action_row_set_subtitle (row, room);
      if (count > limit)
        gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
    }
}

static void
remove_spare_cb (GtkButton *button,
                 gpointer   user_data)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  gtk_widget_activate_action (GTK_WIDGET (button), "explanations.remove", "s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
add_spare (GrExplanationsWindow *self,
           const char           *subject)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", subject, "subtitle-lines", 3,
                                 "subtitle", gr_workspace_get_explanation (self->workspace, subject), NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "valign", GTK_ALIGN_CENTER,
                                    "tooltip-text", _ ("Remove This Text"), NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, gr_workspace_get_read_only_reason (self->workspace) == NULL);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_spare_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->spare_group, row);
  g_ptr_array_add (self->spare_rows, row);
}

/* Texts of scopes that the environment no longer declares. They are kept, and are not part of the whole text. */
static void
update_spare (GrExplanationsWindow *self)
{
  g_autoptr (GList) explained = gr_workspace_list_explained (self->workspace);

  for (guint i = 0; i < self->spare_rows->len; i++)
    adw_preferences_group_remove (self->spare_group, g_ptr_array_index (self->spare_rows, i));
  g_ptr_array_set_size (self->spare_rows, 0);

  for (GList *l = explained; l != NULL; l = l->next)
    if (is_gone (self, l->data))
      add_spare (self, l->data);
  gtk_widget_set_visible (GTK_WIDGET (self->spare_group), self->spare_rows->len > 0);
}

static void
update (GrExplanationsWindow *self)
{
  g_autofree char *text = NULL;

  g_assert (GR_IS_EXPLANATIONS_WINDOW (self));

  text = gr_scope_explanations_assemble (self->workspace, (const char *const *)self->subjects);
  gtk_label_set_label (self->text_label, *text != '\0' ? text : _ ("Nothing is written yet."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "explanations.copy", *text != '\0');
  update_room (self, text);
  update_products (self);
  update_spare (self);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrExplanationsWindow *self = GR_EXPLANATIONS_WINDOW (widget);
  g_autofree char      *text = gr_scope_explanations_assemble (self->workspace, (const char *const *)self->subjects);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  say (self, strstr (text, GR_EXPLANATION_GAP) != NULL ? _ ("Copied, with gaps that are still to be filled") : _ ("Text copied"));
}

static void
undo_cb (GrExplanationsWindow *self)
{
  g_assert (GR_IS_EXPLANATIONS_WINDOW (self));

  if (self->removed_subject != NULL)
    gr_workspace_set_explanation (self->workspace, self->removed_subject, self->removed_text);
  g_clear_pointer (&self->removed_subject, g_free);
  g_clear_pointer (&self->removed_text, g_free);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrExplanationsWindow *self = GR_EXPLANATIONS_WINDOW (widget);
  AdwToast             *toast = adw_toast_new (_ ("Text removed"));

  g_free (self->removed_subject);
  g_free (self->removed_text);
  self->removed_subject = g_variant_dup_string (parameter, NULL);
  self->removed_text = g_strdup (gr_workspace_get_explanation (self->workspace, self->removed_subject));
  gr_workspace_set_explanation (self->workspace, self->removed_subject, NULL);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
gr_explanations_window_dispose (GObject *object)
{
  GrExplanationsWindow *self = GR_EXPLANATIONS_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->subjects, g_strfreev);
  g_clear_pointer (&self->removed_subject, g_free);
  g_clear_pointer (&self->removed_text, g_free);
  g_clear_pointer (&self->spare_rows, g_ptr_array_unref);
  g_clear_pointer (&self->product_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_explanations_window_parent_class)->dispose (object);
}

static void
gr_explanations_window_class_init (GrExplanationsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_explanations_window_dispose;

  gtk_widget_class_install_action (widget_class, "explanations.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "explanations.remove", "s", remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_C, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "explanations.copy", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/explanations/gr-explanations-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, editors);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, level);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, note_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, over_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, products_row);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, read_only_group);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, read_only_row);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, spare_group);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, text_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationsWindow, toasts);
}

static void
gr_explanations_window_init (GrExplanationsWindow *self)
{
  self->spare_rows = g_ptr_array_new ();
  self->product_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_limit (GrLimit *limit)
{
  GrCatalogEntry *entry = GR_CATALOG_ENTRY (limit);
  const char     *note = gr_limit_get_note (limit);

  return g_strdup_printf ("%s\n%s, %s", note != NULL ? note : gr_catalog_entry_get_title (entry),
                          gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry));
}

/* Products stand between the app and the scopes, and have no full stop in their names. */
static void
fill (GrExplanationsWindow *self)
{
  g_autofree char *note = describe_limit (gr_catalog_find_limit (self->catalog, GR_EXPLANATION_LIMIT));
  g_autofree char *product_note = describe_limit (gr_catalog_find_limit (self->catalog, GR_EXPLANATION_PRODUCT_LIMIT));

  gtk_label_set_label (self->note_label, note);
  adw_expander_row_set_subtitle (self->products_row, product_note);
  gtk_level_bar_set_max_value (self->level, (double)gr_catalog_get_limit (self->catalog, GR_EXPLANATION_LIMIT));

  for (guint i = 0; self->subjects[i] != NULL; i++)
    {
      gtk_box_append (self->editors, gr_explanation_editor_new (self->workspace, self->catalog, self->subjects[i]));

      if (!g_str_equal (self->subjects[i], GR_EXPLAINED_APP) && strchr (self->subjects[i], '.') == NULL)
        {
          GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", self->subjects[i], NULL);

          adw_expander_row_add_row (self->products_row, row);
          g_ptr_array_add (self->product_rows, row);
        }
    }

  if (gr_workspace_get_read_only_reason (self->workspace) != NULL)
    adw_action_row_set_subtitle (self->read_only_row, gr_workspace_get_read_only_reason (self->workspace));
  gtk_widget_set_visible (self->read_only_group, gr_workspace_get_read_only_reason (self->workspace) != NULL);
}

GrExplanationsWindow *
gr_explanations_window_new (GtkWindow     *parent,
                            GrWorkspace   *workspace,
                            GrCatalog     *catalog,
                            GrEnvironment *environment)
{
  GrExplanationsWindow *self;
  g_autofree char      *place = NULL;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  self = g_object_new (GR_TYPE_EXPLANATIONS_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->catalog = g_object_ref (catalog);
  self->subjects = gr_scope_explanations_list_subjects (catalog, gr_environment_get_scopes (environment));

  place = gr_environment_dup_title (environment);
  adw_window_title_set_subtitle (self->title, place);
  fill (self);
  gr_window_fit (GTK_WINDOW (self));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/* Puts the cursor where @subject is explained. */
void
gr_explanations_window_show_subject (GrExplanationsWindow *self,
                                     const char           *subject)
{
  g_return_if_fail (GR_IS_EXPLANATIONS_WINDOW (self));
  g_return_if_fail (subject != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->editors)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gr_explanation_editor_get_subject (GR_EXPLANATION_EDITOR (child)), subject))
      gr_explanation_editor_begin (GR_EXPLANATION_EDITOR (child));
}

static void
explain_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GrLaneSession        *lane_session = gr_accounts_page_get_selected (GR_ACCOUNTS_PAGE (widget));
  GrExplanationsWindow *window;

  if (lane_session == NULL)
    return;

  window = gr_explanations_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), gr_lane_session_get_workspace (lane_session),
                                       gr_lane_session_get_catalog (lane_session), gr_lane_session_get_environment (lane_session));
  gtk_window_present (GTK_WINDOW (window));
  gr_explanations_window_show_subject (window, g_variant_get_string (parameter, NULL));
}

/* Lets the page open the window: accounts.explain-scopes with the scope to begin with, or with empty text. */
void
gr_explanations_install_action (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "accounts.explain-scopes", "s", explain_action);
}
