/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-field-editor.h"

#include <glib/gi18n.h>

#include "gr-finding-row.h"
#include "gr-lint.h"
#include "gr-setup-fields.h"
#include "gr-setup-pieces.h"
#include "gr-workspace-fields.h"

/* Longer than any limit, and short enough to be counted with every key. In characters. */
#define MOST 10000

struct _GrFieldEditor
{
  GtkBox parent_instance;

  GrSession     *session;
  GrPlace       *place;
  GrField       *field;
  char         **choices;
  char          *judged;
  gboolean       is_own_change;
  GtkLabel      *title;
  GtkLabel      *hint;
  GtkStack      *stack;
  GtkEntry      *entry;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkDropDown   *choice;
  GtkEntry      *other;
  GtkWidget     *copy;
  GtkLabel      *counter;
  GtkListBox    *findings;
};

G_DEFINE_FINAL_TYPE (GrFieldEditor, gr_field_editor, GTK_TYPE_BOX)

static GrWorkspace *
get_workspace (GrFieldEditor *self)
{
  return gr_session_get_workspace (self->session);
}

static const char *
get_app_type (GrFieldEditor *self)
{
  return gr_workspace_get_field (get_workspace (self), "app.type");
}

static const char *
get_value (GrFieldEditor *self)
{
  const char *value = gr_workspace_get_place_field (get_workspace (self), self->place, gr_field_get_key (self->field));

  return value != NULL ? value : "";
}

static GtkWidget *
get_input (GrFieldEditor *self)
{
  switch (gr_field_get_kind (self->field))
    {
    case GR_FIELD_KIND_PARAGRAPH:
      return GTK_WIDGET (self->view);
    case GR_FIELD_KIND_CHOICE:
      return GTK_WIDGET (self->choice);
    case GR_FIELD_KIND_TEXT:
    case GR_FIELD_KIND_URI:
    case GR_FIELD_KIND_EMAIL:
    case GR_FIELD_KIND_LIST:
    case GR_FIELD_KIND_DATE:
    default:
      return GTK_WIDGET (self->entry);
    }
}

/* As a form counts. Who says how much it takes, and since when, is in the tooltip. */
static void
show_count (GrFieldEditor *self,
            const char    *value)
{
  GrLimit         *limit = gr_field_find_limit (self->field, get_app_type (self));
  gint64           most = limit != NULL ? gr_limit_get_value (limit) : 0;
  guint            n_units = gr_lint_count_units (value);
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->counter), limit != NULL);
  if (limit == NULL)
    return;

  /* Translators: how long a text is, and how long it may be. */
  text = g_strdup_printf (_ ("%u of %u characters"), n_units, (guint)most);
  source = g_strdup_printf (_ ("%s, %s"), gr_catalog_entry_get_source (GR_CATALOG_ENTRY (limit)), gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (limit)));
  gtk_label_set_label (self->counter, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->counter), source);
  gtk_widget_set_css_classes (GTK_WIDGET (self->counter), (const char *[]){"caption", "numeric", n_units > most ? "error" : "dim-label", NULL});
}

static void
show_findings (GrFieldEditor *self,
               const char    *value)
{
  g_autoptr (GListModel) findings = NULL;
  GtkWidget             *row;
  guint                  n_findings;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_list_box_remove (self->findings, row);

  /* A finding may quote what it is about. */
  if (*value != '\0' && !gr_setup_fields_is_masked (self->session, gr_field_get_key (self->field)))
    findings = gr_lint_place_field (get_workspace (self), self->place, gr_field_get_key (self->field), value);
  n_findings = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      gtk_list_box_append (self->findings, gr_finding_row_new (finding));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->findings), n_findings > 0);
  gr_field_editor_set_wrong (self, findings != NULL && gr_findings_reach (findings, GR_SEVERITY_ERROR));
}

static void
judge (GrFieldEditor *self)
{
  const char      *value = get_value (self);
  g_autofree char *judged = g_strdup_printf ("%s %d %s", get_app_type (self),
                                             gr_setup_fields_is_masked (self->session, gr_field_get_key (self->field)), value);

  /* The workspace changes with every key, whichever field it is. */
  if (g_strcmp0 (self->judged, judged) == 0)
    return;

  g_free (self->judged);
  self->judged = g_steal_pointer (&judged);
  show_count (self, value);
  show_findings (self, value);
  gr_setup_pieces_set_copy (self->copy, value);
}

static void
take (GrFieldEditor *self,
      const char    *value)
{
  g_autofree char *valid = NULL;

  if (self->field == NULL || self->is_own_change)
    return;

  valid = g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), MOST));
  self->is_own_change = TRUE;
  gr_workspace_set_place_field (get_workspace (self), self->place, gr_field_get_key (self->field), valid);
  self->is_own_change = FALSE;
  judge (self);
}

static void
entry_changed_cb (GrFieldEditor *self)
{
  g_assert (GR_IS_FIELD_EDITOR (self));

  take (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
buffer_changed_cb (GrFieldEditor *self)
{
  g_autofree char *text = NULL;

  g_assert (GR_IS_FIELD_EDITOR (self));

  g_object_get (self->buffer, "text", &text, NULL);
  take (self, text);
}

/* The first choice is none, and where the portal may have more than we know, the last is another. */
static void
choice_cb (GrFieldEditor *self)
{
  guint position = gtk_drop_down_get_selected (self->choice);
  guint n_choices = self->choices != NULL ? g_strv_length (self->choices) : 0;

  g_assert (GR_IS_FIELD_EDITOR (self));

  if (self->field == NULL || self->is_own_change || position == GTK_INVALID_LIST_POSITION)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->other), position > n_choices);
  if (position > n_choices)
    {
      take (self, gtk_editable_get_text (GTK_EDITABLE (self->other)));
      gtk_widget_grab_focus (GTK_WIDGET (self->other));
    }
  else
    take (self, position == 0 ? "" : self->choices[position - 1]);
}

static void
other_changed_cb (GrFieldEditor *self)
{
  g_assert (GR_IS_FIELD_EDITOR (self));

  take (self, gtk_editable_get_text (GTK_EDITABLE (self->other)));
}

static void
show_choice (GrFieldEditor *self,
             const char    *value)
{
  guint n_choices = g_strv_length (self->choices);
  guint position = *value == '\0' ? 0 : n_choices + 1;

  for (guint i = 0; i < n_choices; i++)
    if (g_str_equal (self->choices[i], value))
      position = i + 1;

  gtk_drop_down_set_selected (self->choice, position);
  gtk_widget_set_visible (GTK_WIDGET (self->other), position > n_choices);
  if (position > n_choices && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->other)), value))
    gtk_editable_set_text (GTK_EDITABLE (self->other), value);
}

/* Which choices there are may depend on the type of the app. A value that is none of them is shown all the same. */
static void
show_choices (GrFieldEditor *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_auto (GStrv)            choices = gr_field_list_choices (self->field, get_app_type (self));

  if (self->choices != NULL && g_strv_equal ((const char *const *)choices, (const char *const *)self->choices))
    return;

  g_strfreev (self->choices);
  self->choices = g_steal_pointer (&choices);
  gtk_string_list_append (titles, _ ("Not chosen"));
  for (guint i = 0; self->choices[i] != NULL; i++)
    gtk_string_list_append (titles, gr_field_get_choice_title (self->field, self->choices[i]));
  gtk_string_list_append (titles, _ ("Something else"));
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (titles));
}

/* What is shown in demo mode can't be edited: it is not what stands there. */
static void
show_value (GrFieldEditor *self)
{
  const char      *value = get_value (self);
  gboolean         is_masked = gr_setup_fields_is_masked (self->session, gr_field_get_key (self->field));
  g_autofree char *shown = NULL;
  g_autofree char *current = NULL;

  if (self->is_own_change)
    return;

  self->is_own_change = TRUE;
  if (gr_field_get_kind (self->field) == GR_FIELD_KIND_CHOICE)
    {
      show_choices (self);
      show_choice (self, value);
    }
  else
    {
      shown = is_masked ? gr_setup_fields_mask (self->session, gr_field_get_key (self->field), value) : g_strdup (value);
      if (gr_field_get_kind (self->field) == GR_FIELD_KIND_PARAGRAPH)
        g_object_get (self->buffer, "text", &current, NULL);
      else
        current = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

      if (g_strcmp0 (current, shown) != 0)
        {
          if (gr_field_get_kind (self->field) == GR_FIELD_KIND_PARAGRAPH)
            gtk_text_buffer_set_text (self->buffer, shown, -1);
          else
            gtk_editable_set_text (GTK_EDITABLE (self->entry), shown);
        }
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !is_masked);
  self->is_own_change = FALSE;
}

static void
workspace_changed_cb (GrFieldEditor *self)
{
  g_assert (GR_IS_FIELD_EDITOR (self));

  show_value (self);
  if (!self->is_own_change)
    judge (self);
}

static void
show_field (GrFieldEditor *self,
            const char    *title)
{
  const char *label = title != NULL ? title : gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->field));
  const char *hint = gr_field_get_hint (self->field);

  switch (gr_field_get_kind (self->field))
    {
    case GR_FIELD_KIND_PARAGRAPH:
      gtk_stack_set_visible_child_name (self->stack, "paragraph");
      break;
    case GR_FIELD_KIND_CHOICE:
      gtk_stack_set_visible_child_name (self->stack, "choice");
      break;
    case GR_FIELD_KIND_URI:
      gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_URL);
      break;
    case GR_FIELD_KIND_EMAIL:
      gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_EMAIL);
      break;
    case GR_FIELD_KIND_TEXT:
    case GR_FIELD_KIND_LIST:
    case GR_FIELD_KIND_DATE:
    default:
      break;
    }

  gtk_label_set_label (self->title, label);
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_input (self)), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint != NULL ? hint : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
gr_field_editor_dispose (GObject *object)
{
  GrFieldEditor *self = GR_FIELD_EDITOR (object);

  self->is_own_change = TRUE;
  g_clear_object (&self->session);
  g_clear_object (&self->field);
  g_clear_pointer (&self->place, gr_place_unref);
  g_clear_pointer (&self->choices, g_strfreev);
  g_clear_pointer (&self->judged, g_free);

  G_OBJECT_CLASS (gr_field_editor_parent_class)->dispose (object);
}

static void
gr_field_editor_class_init (GrFieldEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_field_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-field-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, choice);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, copy);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, counter);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, findings);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, other);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, title);
  gtk_widget_class_bind_template_child (widget_class, GrFieldEditor, view);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_changed_cb);
}

static void
gr_field_editor_init (GrFieldEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @title is NULL where what stands around the editor says which field it is. */
GtkWidget *
gr_field_editor_new (GrSession     *session,
                     const GrPlace *place,
                     GrField       *field,
                     const char    *title)
{
  GrFieldEditor *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_FIELD (field), NULL);

  self = g_object_new (GR_TYPE_FIELD_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->place = place != NULL ? gr_place_ref ((GrPlace *)place) : gr_place_new (NULL, NULL, NULL);
  self->field = g_object_ref (field);

  show_field (self, title);
  g_signal_connect_object (get_workspace (self), "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  workspace_changed_cb (self);

  return GTK_WIDGET (self);
}

const char *
gr_field_editor_get_key (GrFieldEditor *self)
{
  g_return_val_if_fail (GR_IS_FIELD_EDITOR (self), NULL);

  return self->field != NULL ? gr_field_get_key (self->field) : NULL;
}

/* Marks the input as holding something that can't be right. */
void
gr_field_editor_set_wrong (GrFieldEditor *self,
                           gboolean       wrong)
{
  GtkWidget *input;

  g_return_if_fail (GR_IS_FIELD_EDITOR (self));

  input = get_input (self);
  if (wrong)
    gtk_widget_add_css_class (input, "error");
  else
    gtk_widget_remove_css_class (input, "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
