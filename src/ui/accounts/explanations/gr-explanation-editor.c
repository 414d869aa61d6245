/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-explanation-editor.h"

#include "gr-scope-explanations.h"
#include "gr-workspace-scopes.h"

#include <glib/gi18n.h>

struct _GrExplanationEditor
{
  GtkWidget parent_instance;

  GrWorkspace *workspace;
  GrCatalog   *catalog;
  char        *subject;

  GtkWidget     *content;
  GtkLabel      *title_label;
  GtkLabel      *description_label;
  GtkImage      *state_icon;
  GtkLabel      *state_label;
  GtkTextView   *text_view;
  GtkTextBuffer *buffer;
  GtkLabel      *count_label;
  GtkWidget     *starter_button;
  GtkLabel      *problem_label;
};

G_DEFINE_FINAL_TYPE (GrExplanationEditor, gr_explanation_editor, GTK_TYPE_WIDGET)

static char *
dup_text (GrExplanationEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
show_state (GrExplanationEditor *self,
            const char          *text)
{
  gboolean done = gr_scope_explanations_is_done (self->catalog, self->subject, text);

  gtk_image_set_from_icon_name (self->state_icon, done ? "object-select-symbolic" : *text != '\0' ? "document-edit-symbolic"
                                                                                                  : "list-remove-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->state_icon), (const char *[]){done ? "success" : "dim-label", NULL});
  gtk_label_set_label (self->state_label, done ? _ ("Explained") : *text != '\0' ? _ ("Not finished: say it in your own words")
                                                                                 : _ ("Not explained"));
}

static void
show_text (GrExplanationEditor *self,
           const char          *text,
           const char          *problem)
{
  guint            count = gr_scope_explanations_count (text);
  g_autofree char *words = g_strdup_printf (ngettext ("%u character", "%u characters", count), count);

  show_state (self, problem == NULL ? text : "");
  gtk_label_set_label (self->count_label, words);
  gtk_widget_set_visible (self->starter_button, *text == '\0' && gtk_text_view_get_editable (self->text_view));
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
changed_cb (GrExplanationEditor *self)
{
  g_autofree char   *text = dup_text (self);
  g_autofree char   *clean = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (GR_IS_EXPLANATION_EDITOR (self));

  clean = gr_scope_explanations_clean (text, &error);
  if (clean != NULL)
    gr_workspace_set_explanation (self->workspace, self->subject, clean);
  show_text (self, text, error != NULL ? error->message : NULL);
}

/* Typed by the program, so that it can be undone like what a person types. The gap is selected: the next letter fills it. */
static void
starter_cb (GrExplanationEditor *self)
{
  g_autofree char *starter = gr_scope_explanations_make_starter (self->catalog, self->subject);
  GtkTextIter      start, end;

  g_assert (GR_IS_EXPLANATION_EDITOR (self));

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_insert_at_cursor (self->buffer, starter, -1);
  gtk_text_buffer_end_user_action (self->buffer);

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  if (gtk_text_iter_forward_search (&start, GR_EXPLANATION_GAP, 0, &start, &end, NULL) &&
      gtk_text_iter_forward_search (&end, "]", 0, NULL, &end, NULL))
    gtk_text_buffer_select_range (self->buffer, &start, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
gr_explanation_editor_dispose (GObject *object)
{
  GrExplanationEditor *self = GR_EXPLANATION_EDITOR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (gr_explanation_editor_parent_class)->dispose (object);
}

static void
gr_explanation_editor_class_init (GrExplanationEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_explanation_editor_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/explanations/gr-explanation-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, content);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, count_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, description_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, starter_button);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, state_icon);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, state_label);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, GrExplanationEditor, title_label);
  gtk_widget_class_bind_template_callback (widget_class, starter_cb);
}

static void
gr_explanation_editor_init (GrExplanationEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_subject (GrExplanationEditor *self)
{
  GrScope    *scope = gr_catalog_find_scope (self->catalog, self->subject);
  gboolean    is_app = g_str_equal (self->subject, GR_EXPLAINED_APP);
  const char *description = NULL;

  if (is_app)
    description = _ ("What the app is, in a sentence. The text begins with it");
  else if (scope != NULL)
    description = gr_scope_get_description (scope);
  else if (strchr (self->subject, '.') == NULL)
    description = _ ("What the app does with this product");

  gtk_label_set_label (self->title_label, is_app ? _ ("The App") : self->subject);
  gtk_label_set_label (self->description_label, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), description != NULL);
}

GtkWidget *
gr_explanation_editor_new (GrWorkspace *workspace,
                           GrCatalog   *catalog,
                           const char  *subject)
{
  GrExplanationEditor *self;
  const char          *text;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  self = g_object_new (GR_TYPE_EXPLANATION_EDITOR, NULL);
  self->workspace = g_object_ref (workspace);
  self->catalog = g_object_ref (catalog);
  self->subject = g_strdup (subject);

  text = gr_workspace_get_explanation (workspace, subject);
  gtk_text_view_set_editable (self->text_view, gr_workspace_get_read_only_reason (workspace) == NULL);
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  show_subject (self);
  show_text (self, text != NULL ? text : "", NULL);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const char *
gr_explanation_editor_get_subject (GrExplanationEditor *self)
{
  g_return_val_if_fail (GR_IS_EXPLANATION_EDITOR (self), NULL);

  return self->subject;
}

/* Puts the cursor into the text. */
void
gr_explanation_editor_begin (GrExplanationEditor *self)
{
  g_return_if_fail (GR_IS_EXPLANATION_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
