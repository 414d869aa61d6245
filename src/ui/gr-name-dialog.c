/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-name-dialog.h"

#include "gr-question.h"

#define RESPONSE_ACCEPT "accept"

struct _GrNameDialog
{
  AdwMessageDialog parent_instance;

  GtkEditable *name;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrNameDialog, gr_name_dialog, ADW_TYPE_MESSAGE_DIALOG)

static char *
dup_name (GrNameDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

static void
changed_cb (GrNameDialog *self)
{
  g_autofree char *name = NULL;

  g_assert (GR_IS_NAME_DIALOG (self));

  name = dup_name (self);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), RESPONSE_ACCEPT, *name != '\0');
}

static void
gr_name_dialog_response (AdwMessageDialog *dialog,
                         const char       *response)
{
  GrNameDialog    *self = GR_NAME_DIALOG (dialog);
  g_autofree char *name = dup_name (self);

  if (g_str_equal (response, RESPONSE_ACCEPT) && *name != '\0')
    g_signal_emit (self, signals[ACCEPTED], 0, name);
}

static void
gr_name_dialog_class_init (GrNameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ADW_MESSAGE_DIALOG_CLASS (klass)->response = gr_name_dialog_response;

  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GrNameDialog, name);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
gr_name_dialog_init (GrNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GrNameDialog *
gr_name_dialog_new (GtkWindow  *parent,
                    const char *heading,
                    const char *accept_label,
                    const char *name)
{
  GrNameDialog     *self = g_object_new (GR_TYPE_NAME_DIALOG, "transient-for", parent, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  gr_question_set_text (dialog, heading, NULL);
  adw_message_dialog_set_response_label (dialog, RESPONSE_ACCEPT, accept_label);
  gtk_editable_set_text (self->name, name != NULL ? name : "");
  changed_cb (self);

  return self;
}
