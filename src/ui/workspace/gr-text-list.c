/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-text-list.h"

#include "gr-finding.h"
#include "gr-redact.h"
#include "gr-text-field.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrTextList
{
  AdwExpanderRow parent_instance;

  char       **strings;
  char        *add_label;
  GrLimit     *limit;
  gboolean     masked;
  GtkBox      *fields;
  GrTextField *new_field;
  GtkLabel    *limit_label;
};

enum
{
  PROP_0,
  PROP_STRINGS,
  PROP_LIMIT,
  PROP_MASKED,
  PROP_ADD_LABEL,
  N_PROPS
};

enum
{
  JUDGE,
  N_SIGNALS
};

static GParamSpec       *properties[N_PROPS];
static guint             signals[N_SIGNALS];
static const char *const nothing[] = {NULL};

G_DEFINE_FINAL_TYPE (GrTextList, gr_text_list, ADW_TYPE_EXPANDER_ROW)

static void
judge_field (GrTextList  *self,
             GrTextField *field)
{
  g_autoptr (GListModel) findings = NULL;
  g_autofree char       *text = gr_text_field_dup_text (field);

  if (*text != '\0' && !self->masked)
    g_signal_emit (self, signals[JUDGE], 0, text, &findings);
  gr_text_field_set_findings (field, findings);
}

static void
update_summary (GrTextList *self)
{
  guint            n_strings = g_strv_length (self->strings);
  gint64           limit = self->limit != NULL ? gr_limit_get_value (self->limit) : G_MAXUINT;
  gboolean         is_full = n_strings >= limit;
  g_autofree char *summary = NULL;
  g_autofree char *limit_text = NULL;

  if (n_strings == 0)
    summary = g_strdup (_ ("None yet"));
  else if (self->limit == NULL)
    summary = g_strdup_printf ("%u", n_strings);
  else
    /* Translators: how many there are, and how many there may be. */
    summary = g_strdup_printf (_ ("%u of at most %u"), n_strings, (guint)limit);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);

  if (is_full)
    /* Translators: a number, and a document of TikTok and its date. */
    limit_text = g_strdup_printf (_ ("TikTok takes at most %u (%s, %s). Remove one to add another."), (guint)limit,
                                  gr_catalog_entry_get_source (GR_CATALOG_ENTRY (self->limit)),
                                  gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (self->limit)));
  gtk_label_set_label (self->limit_label, limit_text != NULL ? limit_text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->limit_label), is_full);
  gtk_widget_set_visible (GTK_WIDGET (self->new_field), !is_full && !self->masked);
}

/* Makes what stands in the fields the strings. A field that was emptied counts for nothing. */
static void
take_fields (GrTextList *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           strings = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->fields)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *text = gr_text_field_dup_text (GR_TEXT_FIELD (child));

      if (*text != '\0')
        g_strv_builder_add (builder, text);
    }

  strings = g_strv_builder_end (builder);
  if (!gr_set_strv (&self->strings, (const char *const *)strings))
    return;

  update_summary (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRINGS]);
}

static void
field_changed_cb (GrTextList  *self,
                  GrTextField *field)
{
  g_assert (GR_IS_TEXT_LIST (self));

  judge_field (self, field);
  take_fields (self);
}

static void
field_pressed_cb (GrTextList  *self,
                  GrTextField *field)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (field));

  g_assert (GR_IS_TEXT_LIST (self));

  gtk_box_remove (self->fields, GTK_WIDGET (field));
  take_fields (self);
  gtk_widget_grab_focus (next != NULL ? next : GTK_WIDGET (self->new_field));
}

static void
append_field (GrTextList *self,
              const char *text)
{
  GtkWidget       *field = gr_text_field_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  g_autofree char *shown = gr_redact_value (text, GR_VALUE_OPEN_ID, self->masked);

  gr_text_field_set_text (GR_TEXT_FIELD (field), shown);
  gr_text_field_set_editable (GR_TEXT_FIELD (field), !self->masked);
  gtk_box_append (self->fields, field);
  judge_field (self, GR_TEXT_FIELD (field));
  if (self->masked)
    return;

  g_signal_connect_object (field, "changed", G_CALLBACK (field_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "pressed", G_CALLBACK (field_pressed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_strings (GrTextList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_box_remove (self->fields, child);
  for (guint i = 0; self->strings[i] != NULL; i++)
    append_field (self, self->strings[i]);

  update_summary (self);
}

static void
new_field_changed_cb (GrTextList *self)
{
  g_assert (GR_IS_TEXT_LIST (self));

  judge_field (self, self->new_field);
}

static void
say_twice (GrTextList *self)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  g_autoptr (GrFinding)  finding = gr_finding_new (GR_SEVERITY_WARNING, "text-list.twice", _ ("This is in the list already"));

  g_list_store_append (findings, finding);
  gr_text_field_set_findings (self->new_field, G_LIST_MODEL (findings));
}

static void
new_field_pressed_cb (GrTextList *self)
{
  g_autofree char *text = NULL;

  g_assert (GR_IS_TEXT_LIST (self));

  text = gr_text_field_dup_text (self->new_field);
  if (g_strv_contains ((const char *const *)self->strings, text))
    {
      say_twice (self);
      return;
    }

  append_field (self, text);
  gr_text_field_set_text (self->new_field, "");
  take_fields (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->new_field))
                           ? GTK_WIDGET (self->new_field)
                           : gtk_widget_get_last_child (GTK_WIDGET (self->fields)));
}

static void
gr_text_list_finalize (GObject *object)
{
  GrTextList *self = GR_TEXT_LIST (object);

  g_clear_object (&self->limit);
  g_clear_pointer (&self->strings, g_strfreev);
  g_clear_pointer (&self->add_label, g_free);

  G_OBJECT_CLASS (gr_text_list_parent_class)->finalize (object);
}

static void
gr_text_list_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrTextList *self = GR_TEXT_LIST (object);

  switch (prop_id)
    {
    case PROP_STRINGS:
      g_value_set_boxed (value, self->strings);
      break;
    case PROP_LIMIT:
      g_value_set_object (value, self->limit);
      break;
    case PROP_MASKED:
      g_value_set_boolean (value, self->masked);
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, self->add_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_text_list_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrTextList *self = GR_TEXT_LIST (object);

  switch (prop_id)
    {
    case PROP_STRINGS:
      gr_text_list_set_strings (self, g_value_get_boxed (value));
      break;
    case PROP_LIMIT:
      gr_text_list_set_limit (self, g_value_get_object (value));
      break;
    case PROP_MASKED:
      gr_text_list_set_masked (self, g_value_get_boolean (value));
      break;
    case PROP_ADD_LABEL:
      if (!gr_set_str (&self->add_label, g_value_get_string (value)))
        break;
      gr_text_field_set_adds (self->new_field, self->add_label);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_text_list_class_init (GrTextListClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_text_list_finalize;
  object_class->get_property = gr_text_list_get_property;
  object_class->set_property = gr_text_list_set_property;

  properties[PROP_STRINGS] = g_param_spec_boxed ("strings", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_LIMIT] = g_param_spec_object ("limit", NULL, NULL, GR_TYPE_LIMIT, flags);
  properties[PROP_MASKED] = g_param_spec_boolean ("masked", NULL, NULL, FALSE, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[JUDGE] = g_signal_new ("judge", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_LIST_MODEL, 1, G_TYPE_STRING);

  g_type_ensure (GR_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-text-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTextList, fields);
  gtk_widget_class_bind_template_child (widget_class, GrTextList, limit_label);
  gtk_widget_class_bind_template_child (widget_class, GrTextList, new_field);
  gtk_widget_class_bind_template_callback (widget_class, new_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_field_pressed_cb);
}

static void
gr_text_list_init (GrTextList *self)
{
  self->strings = g_strdupv ((char **)nothing);

  gtk_widget_init_template (GTK_WIDGET (self));
  gr_text_field_set_adds (self->new_field, NULL);
  update_summary (self);
}

const char *const *
gr_text_list_get_strings (GrTextList *self)
{
  g_return_val_if_fail (GR_IS_TEXT_LIST (self), NULL);

  return (const char *const *)self->strings;
}

void
gr_text_list_set_strings (GrTextList        *self,
                          const char *const *strings)
{
  g_return_if_fail (GR_IS_TEXT_LIST (self));

  if (!gr_set_strv (&self->strings, strings != NULL ? strings : nothing))
    return;

  show_strings (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRINGS]);
}

void
gr_text_list_set_limit (GrTextList *self,
                        GrLimit    *limit)
{
  g_return_if_fail (GR_IS_TEXT_LIST (self));
  g_return_if_fail (limit == NULL || GR_IS_LIMIT (limit));

  if (!g_set_object (&self->limit, limit))
    return;

  update_summary (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIMIT]);
}

void
gr_text_list_set_masked (GrTextList *self,
                         gboolean    masked)
{
  g_return_if_fail (GR_IS_TEXT_LIST (self));

  if (self->masked == !!masked)
    return;

  self->masked = !!masked;
  gr_text_field_set_text (self->new_field, "");
  show_strings (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MASKED]);
}

/* Asks for the findings once more, because what they depend on has changed. */
void
gr_text_list_judge_again (GrTextList *self)
{
  g_return_if_fail (GR_IS_TEXT_LIST (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->fields)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    judge_field (self, GR_TEXT_FIELD (child));
  judge_field (self, self->new_field);
}
