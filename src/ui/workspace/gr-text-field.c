/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-text-field.h"

#include "gr-finding-row.h"
#include "gr-workspace-edits.h"

#include <glib/gi18n.h>

struct _GrTextField
{
  GtkBox parent_instance;

  gboolean   adds;
  GtkEntry  *entry;
  GtkButton *button;
  GtkBox    *findings;
};

enum
{
  CHANGED,
  PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrTextField, gr_text_field, GTK_TYPE_BOX)

static void
update_button (GrTextField *self)
{
  g_autofree char *text = gr_text_field_dup_text (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->button), !self->adds || *text != '\0');
}

static void
changed_cb (GrTextField *self)
{
  g_assert (GR_IS_TEXT_FIELD (self));

  update_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (GrTextField *self)
{
  g_assert (GR_IS_TEXT_FIELD (self));

  if (self->adds && gtk_widget_get_sensitive (GTK_WIDGET (self->button)))
    g_signal_emit (self, signals[PRESSED], 0);
}

static void
clicked_cb (GrTextField *self)
{
  g_assert (GR_IS_TEXT_FIELD (self));

  g_signal_emit (self, signals[PRESSED], 0);
}

static char *
format_finding (GrFinding *finding)
{
  const char      *title = gr_finding_get_title (finding);
  const char      *detail = gr_finding_get_detail (finding);
  const char      *fix = gr_finding_get_fix (finding);
  g_autofree char *more = g_strjoin (" ", detail != NULL ? detail : fix, detail != NULL ? fix : NULL, NULL);

  if (*more == '\0')
    /* Translators: how severe a finding is, and what is wrong. */
    return g_strdup_printf (_ ("%s: %s."), gr_severity_get_word (gr_finding_get_severity (finding)), title);

  /* Translators: how severe a finding is, what is wrong, and what to do about it, in whole sentences. */
  return g_strdup_printf (_ ("%s: %s. %s"), gr_severity_get_word (gr_finding_get_severity (finding)), title, more);
}

/* The severity in a picture and a word, what is wrong and what mends it, in small print. */
static GtkWidget *
make_caption (GrFinding *finding)
{
  GrSeverity       severity = gr_finding_get_severity (finding);
  g_autofree char *text = format_finding (finding);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", gr_severity_get_icon_name (severity),
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);
  GtkWidget       *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                         "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption");
  if (gr_severity_get_style_class (severity) != NULL)
    {
      gtk_widget_add_css_class (icon, gr_severity_get_style_class (severity));
      gtk_widget_add_css_class (label, gr_severity_get_style_class (severity));
    }
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static gboolean
gr_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GR_TEXT_FIELD (widget)->entry));
}

static void
gr_text_field_class_init (GrTextFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = gr_text_field_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTextField, button);
  gtk_widget_class_bind_template_child (widget_class, GrTextField, entry);
  gtk_widget_class_bind_template_child (widget_class, GrTextField, findings);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
gr_text_field_init (GrTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A field that removes itself; @label is what the list holds, for screen readers. */
GtkWidget *
gr_text_field_new (const char *label)
{
  GrTextField *self = g_object_new (GR_TYPE_TEXT_FIELD, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);

  return GTK_WIDGET (self);
}

/* Makes it the field that adds to the list. */
void
gr_text_field_set_adds (GrTextField *self,
                        const char  *label)
{
  g_return_if_fail (GR_IS_TEXT_FIELD (self));

  self->adds = TRUE;
  gtk_entry_set_placeholder_text (self->entry, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);
  gtk_button_set_icon_name (self->button, "list-add-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Add"));
  update_button (self);
}

char *
gr_text_field_dup_text (GrTextField *self)
{
  g_return_val_if_fail (GR_IS_TEXT_FIELD (self), NULL);

  return gr_workspace_edits_clean_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

void
gr_text_field_set_text (GrTextField *self,
                        const char  *text)
{
  g_return_if_fail (GR_IS_TEXT_FIELD (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

void
gr_text_field_set_editable (GrTextField *self,
                            gboolean     editable)
{
  g_return_if_fail (GR_IS_TEXT_FIELD (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self), editable);
}

void
gr_text_field_set_findings (GrTextField *self,
                            GListModel  *findings)
{
  guint      n_findings;
  GtkWidget *child;

  g_return_if_fail (GR_IS_TEXT_FIELD (self));
  g_return_if_fail (findings == NULL || G_IS_LIST_MODEL (findings));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_box_remove (self->findings, child);

  n_findings = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      gtk_box_append (self->findings, make_caption (finding));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->findings), n_findings > 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               findings != NULL && gr_findings_reach (findings, GR_SEVERITY_ERROR)
                                 ? GTK_ACCESSIBLE_INVALID_TRUE
                                 : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
