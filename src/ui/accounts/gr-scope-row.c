/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-row.h"

#include "gr-lane-words.h"

#include <glib/gi18n.h>

struct _GrScopeRow
{
  AdwBin parent_instance;

  GrScopeGrant *grant;
};

enum
{
  PROP_0,
  PROP_GRANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrScopeRow, gr_scope_row, ADW_TYPE_BIN)

/* No-break spaces keep a mark and its words on one line. */
static void
append_mark (GString    *text,
             gboolean    is_so,
             const char *yes,
             const char *no)
{
  g_autoptr (GString) mark = g_string_new (NULL);

  g_string_printf (mark, "%s %s", is_so ? "✓" : "−", is_so ? yes : no);
  g_string_replace (mark, " ", "\302\240", 0);
  g_string_append_printf (text, "%s%s", text->len > 0 ? "   " : "", mark->str);
}

static char *
describe_marks (GrScopeRow *self,
                gboolean    declared,
                gboolean    asked,
                gboolean    granted,
                gint64      used_at)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_mark (text, declared, _ ("declared"), _ ("not declared"));
  append_mark (text, asked, _ ("asked"), _ ("not asked"));
  append_mark (text, granted, _ ("granted"), _ ("not granted"));
  append_mark (text, used_at > 0, _ ("used"), _ ("not used"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_withheld (GrScopeRow *self,
             gboolean    asked,
             gboolean    granted)
{
  return asked && !granted;
}

static char *
choose_title (GrScopeRow *self,
              GrScope    *scope)
{
  return g_strdup (scope != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (scope)) : _ ("Not in the catalogue"));
}

static char *
choose_tooltip (GrScopeRow *self,
                GrScope    *scope,
                gint64      used_at)
{
  const char      *description = scope != NULL ? gr_scope_get_description (scope) : NULL;
  g_autofree char *time = NULL;

  if (used_at <= 0)
    return g_strdup (description);

  time = gr_lane_words_time (used_at);

  /* Translators: the first %s says what a scope opens, the second is a date and time */
  return g_strdup_printf (_ ("%s\nLast used %s"), description != NULL ? description : "", time);
}

static void
gr_scope_row_dispose (GObject *object)
{
  GrScopeRow *self = GR_SCOPE_ROW (object);

  g_clear_object (&self->grant);

  G_OBJECT_CLASS (gr_scope_row_parent_class)->dispose (object);
}

static void
gr_scope_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrScopeRow *self = GR_SCOPE_ROW (object);

  switch (prop_id)
    {
    case PROP_GRANT:
      g_value_set_object (value, self->grant);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrScopeRow *self = GR_SCOPE_ROW (object);

  switch (prop_id)
    {
    case PROP_GRANT:
      self->grant = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_row_class_init (GrScopeRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_scope_row_dispose;
  object_class->get_property = gr_scope_row_get_property;
  object_class->set_property = gr_scope_row_set_property;

  properties[PROP_GRANT] =
    g_param_spec_object ("grant", NULL, NULL, GR_TYPE_SCOPE_GRANT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-scope-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, choose_title);
  gtk_widget_class_bind_template_callback (widget_class, choose_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, describe_marks);
  gtk_widget_class_bind_template_callback (widget_class, is_withheld);
}

static void
gr_scope_row_init (GrScopeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_scope_row_new (GrScopeGrant *grant)
{
  return g_object_new (GR_TYPE_SCOPE_ROW, "grant", grant, NULL);
}
