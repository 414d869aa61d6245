/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-answer-editor.h"

#include "gr-util.h"

struct _GrAnswerEditor
{
  GtkBox parent_instance;

  GrSetup       *setup;
  GrPlace       *place;
  GrProof       *proof;
  gboolean       showing;
  gboolean       aged;
  GtkLabel      *question;
  GtkBox        *choices;
  GtkWidget     *details;
  GtkMenuButton *date;
  GtkPopover    *date_popover;
  GtkCalendar   *calendar;
  GtkEntry      *note;
  GtkWidget     *confirm;
};

G_DEFINE_FINAL_TYPE (GrAnswerEditor, gr_answer_editor, GTK_TYPE_BOX)

static const char *
get_question_id (GrAnswerEditor *self)
{
  return gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self->proof));
}

static GrAnswer *
get_answer (GrAnswerEditor *self)
{
  g_autofree char *key = gr_place_dup_question (self->place, get_question_id (self));

  return gr_workspace_get_answer (gr_setup_get_workspace (self->setup), key);
}

static void
show_date (GrAnswerEditor *self,
           gint64          date)
{
  g_autoptr (GDateTime) day = g_date_time_new_from_unix_utc (date);
  g_autofree char      *label = gr_format_date (date);

  gtk_menu_button_set_label (self->date, label);
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

/* Brings the widgets to what the workspace holds, without taking that for something a person did. */
static void
show_answer (GrAnswerEditor *self)
{
  GrAnswer   *answer = get_answer (self);
  const char *value = answer != NULL ? gr_answer_get_value (answer) : NULL;
  const char *note = answer != NULL ? gr_answer_get_note (answer) : NULL;

  g_assert (GR_IS_ANSWER_EDITOR (self));

  self->showing = TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child), g_strcmp0 (gtk_widget_get_name (child), value) == 0);

  if (g_strcmp0 (note != NULL ? note : "", gtk_editable_get_text (GTK_EDITABLE (self->note))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->note), note != NULL ? note : "");

  if (answer != NULL)
    show_date (self, gr_answer_get_date (answer));

  gtk_widget_set_visible (self->details, answer != NULL);
  gtk_widget_set_visible (self->confirm, answer != NULL && self->aged);

  self->showing = FALSE;
}

static void
choice_toggled_cb (GrAnswerEditor *self,
                   GtkCheckButton *choice)
{
  g_assert (GR_IS_ANSWER_EDITOR (self));

  if (!self->showing && gtk_check_button_get_active (choice))
    gr_setup_answer (self->setup, self->place, get_question_id (self), gtk_widget_get_name (GTK_WIDGET (choice)),
                     gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

static void
note_changed_cb (GrAnswerEditor *self)
{
  g_assert (GR_IS_ANSWER_EDITOR (self));

  if (!self->showing && get_answer (self) != NULL)
    gr_setup_amend (self->setup, self->place, get_question_id (self), gr_answer_get_date (get_answer (self)),
                    gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

static void
day_selected_cb (GrAnswerEditor *self)
{
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) day = NULL;

  g_assert (GR_IS_ANSWER_EDITOR (self));

  if (self->showing || get_answer (self) == NULL)
    return;

  local = gtk_calendar_get_date (self->calendar);
  day = g_date_time_new_utc (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local), 0, 0, 0);
  gr_setup_amend (self->setup, self->place, get_question_id (self), g_date_time_to_unix (day),
                  gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

static void
take_back_cb (GrAnswerEditor *self)
{
  g_assert (GR_IS_ANSWER_EDITOR (self));

  gr_setup_answer (self->setup, self->place, get_question_id (self), NULL, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->choices), GTK_DIR_TAB_FORWARD);
}

static void
confirm_cb (GrAnswerEditor *self)
{
  g_assert (GR_IS_ANSWER_EDITOR (self));

  gr_setup_answer (self->setup, self->place, get_question_id (self), gr_answer_get_value (get_answer (self)),
                   gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

static void
add_choices (GrAnswerEditor *self)
{
  const char *const *choices = gr_proof_get_choices (self->proof);
  GtkCheckButton    *first = NULL;

  for (guint i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *choice = gtk_check_button_new_with_label (gr_proof_get_choice_title (self->proof, choices[i]));
      GtkWidget *label = gtk_widget_get_last_child (choice);

      if (GTK_IS_LABEL (label))
        gtk_label_set_wrap (GTK_LABEL (label), TRUE);

      gtk_widget_set_name (choice, choices[i]);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), first);
      if (first == NULL)
        first = GTK_CHECK_BUTTON (choice);
      g_signal_connect_object (choice, "toggled", G_CALLBACK (choice_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->choices, choice);
    }
}

static void
gr_answer_editor_dispose (GObject *object)
{
  GrAnswerEditor *self = GR_ANSWER_EDITOR (object);

  g_clear_object (&self->setup);
  g_clear_pointer (&self->place, gr_place_unref);
  g_clear_object (&self->proof);

  G_OBJECT_CLASS (gr_answer_editor_parent_class)->dispose (object);
}

static void
gr_answer_editor_class_init (GrAnswerEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_answer_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-answer-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, calendar);
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, choices);
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, confirm);
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, date);
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, date_popover);
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, details);
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, note);
  gtk_widget_class_bind_template_child (widget_class, GrAnswerEditor, question);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
gr_answer_editor_init (GrAnswerEditor *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_answer_editor_new (GrSetup       *setup,
                      const GrPlace *place,
                      GrProof       *proof)
{
  GrAnswerEditor *self;

  g_return_val_if_fail (GR_IS_SETUP (setup), NULL);
  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  self = g_object_new (GR_TYPE_ANSWER_EDITOR, NULL);
  self->setup = g_object_ref (setup);
  self->place = place != NULL ? gr_place_ref ((GrPlace *)place) : gr_place_new (NULL, NULL, NULL);
  self->proof = g_object_ref (proof);

  gtk_label_set_label (self->question, gr_proof_get_question (proof));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->question, NULL, -1);
  add_choices (self);
  g_signal_connect_object (gr_setup_get_workspace (setup), "changed", G_CALLBACK (show_answer), self, G_CONNECT_SWAPPED);
  show_answer (self);

  return GTK_WIDGET (self);
}

/* An aged answer can be confirmed with one press. */
void
gr_answer_editor_set_aged (GrAnswerEditor *self,
                           gboolean        aged)
{
  g_return_if_fail (GR_IS_ANSWER_EDITOR (self));

  self->aged = aged;
  show_answer (self);
}
