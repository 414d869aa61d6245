/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-field-editor.h"

#include "gr-lint.h"

#include <glib/gi18n.h>

struct _GrFieldEditor
{
  GtkBox parent_instance;

  GrWorkspace *workspace;
  GrProof     *proof;
  gboolean     showing;
  GtkEntry    *entry;
  GtkButton   *copy;
  GtkLabel    *advice;
};

G_DEFINE_FINAL_TYPE (GrFieldEditor, gr_field_editor, GTK_TYPE_BOX)

static void
update_advice (GrFieldEditor *self,
               const char    *value)
{
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GrFinding)  finding = NULL;
  g_autofree char       *text = NULL;

  if (*value != '\0')
    {
      findings = gr_lint_field (gr_proof_get_field (self->proof), value);
      finding = g_list_model_get_item (findings, 0);
    }

  /* What is plainly wrong is said above the entry already. */
  if (finding != NULL && gr_finding_get_severity (finding) == GR_SEVERITY_ERROR)
    text = g_strdup (gr_finding_get_fix (finding));
  else if (finding != NULL)
    /* Translators: what looks odd about a name, and what to do about it. */
    text = g_strdup_printf (_ ("Mind that %s. %s"), gr_finding_get_title (finding), gr_finding_get_fix (finding));

  gtk_widget_set_visible (GTK_WIDGET (self->advice), text != NULL);
  gtk_label_set_label (self->advice, text != NULL ? text : "");
}

static void
update_copy (GrFieldEditor *self,
             const char    *value)
{
  gtk_widget_set_visible (GTK_WIDGET (self->copy), *value != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy), "s", value);
}

static void
entry_changed_cb (GrFieldEditor *self)
{
  const char *value;

  g_assert (GR_IS_FIELD_EDITOR (self));

  /* Text that is replaced is empty for a moment, which is nothing a person did. */
  if (self->workspace == NULL || self->showing)
    return;

  value = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gr_workspace_set_field (self->workspace, gr_proof_get_field (self->proof), value);
  update_advice (self, value);
  update_copy (self, value);
}

static void
workspace_changed_cb (GrFieldEditor *self)
{
  const char *value;

  g_assert (GR_IS_FIELD_EDITOR (self));

  value = gr_workspace_get_field (self->workspace, gr_proof_get_field (self->proof));
  if (value == NULL)
    value = "";

  if (g_str_equal (value, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    return;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), value);
  self->showing = FALSE;

  update_advice (self, value);
  update_copy (self, value);
}

static void
gr_field_editor_dispose (GObject *object)
{
  GrFieldEditor *self = GR_FIELD_EDITOR (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->proof);

  G_OBJECT_CLASS (gr_field_editor_parent_class)->dispose (object);
}

static void
gr_field_editor_class_init (GrFieldEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_field_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-field-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, advice);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, copy);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
}

static void
gr_field_editor_init (GrFieldEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_copy (self, "");
}

GtkWidget *
gr_field_editor_new (GrWorkspace *workspace,
                     GrProof     *proof)
{
  GrFieldEditor *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  self = g_object_new (GR_TYPE_FIELD_EDITOR, NULL);
  self->proof = g_object_ref (proof);
  self->workspace = g_object_ref (workspace);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gr_catalog_entry_get_title (GR_CATALOG_ENTRY (proof)), -1);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  workspace_changed_cb (self);

  return GTK_WIDGET (self);
}

/* Marks the entry as holding something that can't be right. */
void
gr_field_editor_set_wrong (GrFieldEditor *self,
                           gboolean       wrong)
{
  g_return_if_fail (GR_IS_FIELD_EDITOR (self));

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
