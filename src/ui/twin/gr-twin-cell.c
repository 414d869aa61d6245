/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-twin-cell.h"

#include <glib/gi18n.h>

struct _GrTwinCell
{
  AdwBin parent_instance;

  GrTwinCellKind kind;
  char          *field_title;
  char          *caption;
  char          *value;
  char          *file_value;
  char          *empty_text;
  gboolean       can_copy;
  gboolean       multi_line;
  gboolean       masked;
  gboolean       narrow;

  GtkButton     *button;
  GtkLabel      *caption_label;
  GtkButton     *copy;
  GtkTextBuffer *editor;
  GtkLabel      *heading;
  GtkWidget     *popover;
  GtkButton     *record;
  GtkWidget     *same;
  GtkTextView   *view;
  GtkLabel      *subheading;
  GtkLabel      *value_label;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  RECORD,
  COPY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrTwinCell, gr_twin_cell, ADW_TYPE_BIN)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* What is masked is not put into the editor either, so it can't be edited until demo mode is over. */
static void
show_cb (GrTwinCell *self)
{
  g_assert (GR_IS_TWIN_CELL (self));

  gtk_text_buffer_set_text (self->editor, self->value != NULL && !self->masked ? self->value : "", -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy), self->can_copy && g_strcmp0 (self->value, self->file_value) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->record), !self->masked);
  gtk_widget_set_sensitive (self->same, is_filled (self->file_value) && !self->masked);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
clicked_cb (GrTwinCell *self)
{
  g_assert (GR_IS_TWIN_CELL (self));

  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
record_cb (GrTwinCell *self)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  g_assert (GR_IS_TWIN_CELL (self));

  gtk_text_buffer_get_bounds (self->editor, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (self->editor, &start, &end, FALSE));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[RECORD], 0, text);
}

static void
same_cb (GrTwinCell *self)
{
  g_assert (GR_IS_TWIN_CELL (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[RECORD], 0, self->file_value);
}

static void
copy_cb (GrTwinCell *self)
{
  g_assert (GR_IS_TWIN_CELL (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[COPY], 0);
}

/* In a field of one line, Return is done with it; where there may be more, Ctrl+Return is. */
static gboolean
key_pressed_cb (GrTwinCell     *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  g_assert (GR_IS_TWIN_CELL (self));

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  if (self->multi_line && (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (!self->masked)
    record_cb (self);
  return GDK_EVENT_STOP;
}

static void
gr_twin_cell_dispose (GObject *object)
{
  GrTwinCell *self = GR_TWIN_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (gr_twin_cell_parent_class)->dispose (object);
}

static void
gr_twin_cell_finalize (GObject *object)
{
  GrTwinCell *self = GR_TWIN_CELL (object);

  g_clear_pointer (&self->field_title, g_free);
  g_clear_pointer (&self->caption, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->file_value, g_free);
  g_clear_pointer (&self->empty_text, g_free);

  G_OBJECT_CLASS (gr_twin_cell_parent_class)->finalize (object);
}

static void
gr_twin_cell_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, GR_TWIN_CELL (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_twin_cell_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrTwinCell *self = GR_TWIN_CELL (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      gtk_widget_set_visible (GTK_WIDGET (self->caption_label), self->narrow);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_twin_cell_class_init (GrTwinCellClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_twin_cell_dispose;
  object_class->finalize = gr_twin_cell_finalize;
  object_class->get_property = gr_twin_cell_get_property;
  object_class->set_property = gr_twin_cell_set_property;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RECORD] = g_signal_new ("record", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COPY] = g_signal_new ("copy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/twin/gr-twin-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, button);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, caption_label);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, copy);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, editor);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, heading);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, popover);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, record);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, same);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, subheading);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, value_label);
  gtk_widget_class_bind_template_child (widget_class, GrTwinCell, view);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
gr_twin_cell_init (GrTwinCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->button));
}

static char *
format_subheading (GrTwinCell *self)
{
  if (self->kind == GR_TWIN_CELL_OWN)
    /* Translators: %s is an environment. */
    return g_strdup_printf (_ ("Our file, for %s"), self->caption);

  /* Translators: %s is an environment. */
  return g_strdup_printf (_ ("What the portal shows for %s"), self->caption);
}

/* What cannot be edited here is no button. */
static void
take_button_away (GrTwinCell *self)
{
  g_autoptr (GtkWidget) content = g_object_ref (gtk_button_get_child (self->button));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_button_set_child (self->button, NULL);
  self->button = NULL;
  adw_bin_set_child (ADW_BIN (self), content);
  gtk_widget_add_css_class (content, "twin-file");
}

/* @caption is whose value it is, the name of an environment or of our file. */
GtkWidget *
gr_twin_cell_new (GrTwinCellKind kind,
                  const char    *field_title,
                  const char    *caption,
                  gboolean       multi_line)
{
  GrTwinCell      *self;
  g_autofree char *subheading = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (field_title != NULL, NULL);
  g_return_val_if_fail (caption != NULL, NULL);

  self = g_object_new (GR_TYPE_TWIN_CELL, NULL);
  self->kind = kind;
  self->field_title = g_strdup (field_title);
  self->caption = g_strdup (caption);
  self->multi_line = multi_line;

  subheading = format_subheading (self);
  label = g_strdup_printf ("%s. %s", field_title, subheading);
  gtk_label_set_label (self->heading, field_title);
  gtk_label_set_label (self->subheading, subheading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_label_set_label (self->caption_label, caption);
  gtk_widget_set_visible (self->same, kind == GR_TWIN_CELL_PORTAL);
  if (kind == GR_TWIN_CELL_OWN)
    gtk_button_set_label (self->record, _ ("_Save"));
  if (kind == GR_TWIN_CELL_FILE)
    take_button_away (self);

  return GTK_WIDGET (self);
}

void
gr_twin_cell_set_copy_label (GrTwinCell *self,
                             const char *label)
{
  g_return_if_fail (GR_IS_TWIN_CELL (self));
  g_return_if_fail (label != NULL);

  gtk_button_set_use_underline (self->copy, FALSE);
  gtk_button_set_label (self->copy, label);
}

/* What stands there while there is no value. */
void
gr_twin_cell_set_empty_text (GrTwinCell *self,
                             const char *text)
{
  g_return_if_fail (GR_IS_TWIN_CELL (self));

  g_free (self->empty_text);
  self->empty_text = g_strdup (text);
}

void
gr_twin_cell_set_can_copy (GrTwinCell *self,
                           gboolean    can_copy)
{
  g_return_if_fail (GR_IS_TWIN_CELL (self));

  self->can_copy = can_copy;
}

/* Shows @value (nullable) as its @kind and demo mode allow. */
void
gr_twin_cell_set_value (GrTwinCell *self,
                        const char *value,
                        GrValueKind kind,
                        gboolean    demo_mode)
{
  g_autofree char *shown = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (GR_IS_TWIN_CELL (self));

  g_free (self->value);
  self->value = g_strdup (value);
  self->masked = demo_mode && kind != GR_VALUE_PUBLIC;
  if (is_filled (value))
    shown = gr_redact_value (value, kind, demo_mode);

  gtk_label_set_label (self->value_label, shown != NULL ? shown : self->empty_text != NULL ? self->empty_text
                                                                                           : "");
  if (shown != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->value_label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "dim-label");

  if (self->button == NULL)
    return;

  /* Translators: a field, an environment, and what the portal shows there. */
  label = g_strdup_printf (_ ("%s, %s: %s"), self->field_title, self->caption, gtk_label_get_label (self->value_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_text_view_set_editable (self->view, !self->masked);
}

/* What our file says, for "Same as Our File". */
void
gr_twin_cell_set_file_value (GrTwinCell *self,
                             const char *value)
{
  g_return_if_fail (GR_IS_TWIN_CELL (self));

  g_free (self->file_value);
  self->file_value = g_strdup (value);
}
