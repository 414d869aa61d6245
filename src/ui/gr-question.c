/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-question.h"

/* Has @dialog ask @heading, explained by @body (nullable). The heading is the first line of the body: libadwaita 1.7 measures a
 * heading of its own for less than it takes, which GTK 4.18 warns of. */
void
gr_question_set_text (AdwMessageDialog *dialog,
                      const char       *heading,
                      const char       *body)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));
  g_return_if_fail (heading != NULL);

  text = g_markup_printf_escaped ("<span size=\"x-large\" weight=\"bold\">%s</span>%s%s", heading,
                                  body != NULL ? "\n\n" : "", body != NULL ? body : "");
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  adw_message_dialog_set_body_use_markup (dialog, TRUE);
  adw_message_dialog_set_body (dialog, text);
}

/* Makes a dialog that asks @heading and explains it with @body; its responses are up to the caller. */
AdwMessageDialog *
gr_question_new (GtkWindow  *parent,
                 const char *heading,
                 const char *body)
{
  AdwMessageDialog *dialog;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));
  gr_question_set_text (dialog, heading, body);

  return dialog;
}
