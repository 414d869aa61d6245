/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-finding-row.h"

#include <glib/gi18n.h>

struct _GrFindingRow
{
  AdwPreferencesRow parent_instance;

  GrFinding *finding;
  GtkImage  *icon;
  GtkLabel  *severity;
  GtkBox    *extras;
};

enum
{
  PROP_0,
  PROP_FINDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFindingRow, gr_finding_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

/* Who says so and since when, and whether that is TikTok. */
static char *
describe_source (GObject    *object,
                 const char *source,
                 const char *as_of,
                 GrBasis     basis)
{
  if (source == NULL)
    return g_strdup ("");

  /* Translators: a document and its date. */
  if (basis == GR_BASIS_TIKTOK)
    return g_strdup_printf (_ ("TikTok’s rule: %s, %s"), source, as_of);

  return g_strdup_printf (_ ("Not in TikTok’s documents: %s, %s"), source, as_of);
}

static void
gr_finding_row_constructed (GObject *object)
{
  GrFindingRow    *self = GR_FINDING_ROW (object);
  g_autofree char *label = NULL;
  GrSeverity       severity;

  G_OBJECT_CLASS (gr_finding_row_parent_class)->constructed (object);

  if (self->finding == NULL)
    return;

  severity = gr_finding_get_severity (self->finding);
  gtk_image_set_from_icon_name (self->icon, gr_severity_get_icon_name (severity));
  gtk_label_set_label (self->severity, gr_severity_get_word (severity));
  if (gr_severity_get_style_class (severity) != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), gr_severity_get_style_class (severity));
      gtk_widget_add_css_class (GTK_WIDGET (self->severity), gr_severity_get_style_class (severity));
    }

  label = g_strdup_printf ("%s: %s", gr_severity_get_word (severity), gr_finding_get_title (self->finding));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
gr_finding_row_finalize (GObject *object)
{
  GrFindingRow *self = GR_FINDING_ROW (object);

  g_clear_object (&self->finding);

  G_OBJECT_CLASS (gr_finding_row_parent_class)->finalize (object);
}

static void
gr_finding_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FINDING:
      g_value_set_object (value, gr_finding_row_get_finding (GR_FINDING_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_finding_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrFindingRow *self = GR_FINDING_ROW (object);

  switch (prop_id)
    {
    case PROP_FINDING:
      self->finding = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_finding_row_class_init (GrFindingRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_finding_row_constructed;
  object_class->finalize = gr_finding_row_finalize;
  object_class->get_property = gr_finding_row_get_property;
  object_class->set_property = gr_finding_row_set_property;

  properties[PROP_FINDING] =
    g_param_spec_object ("finding", NULL, NULL, GR_TYPE_FINDING,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFindingRow, extras);
  gtk_widget_class_bind_template_child (widget_class, GrFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GrFindingRow, severity);
  gtk_widget_class_bind_template_callback (widget_class, describe_source);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
gr_finding_row_init (GrFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_finding_row_new (GrFinding *finding)
{
  g_return_val_if_fail (GR_IS_FINDING (finding), NULL);

  return g_object_new (GR_TYPE_FINDING_ROW, "finding", finding, NULL);
}

/* Puts @extra under what the finding says, such as what it is about or what can be done about it. */
void
gr_finding_row_append (GrFindingRow *self,
                       GtkWidget    *extra)
{
  g_return_if_fail (GR_IS_FINDING_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (extra));

  gtk_box_append (self->extras, extra);
  gtk_widget_set_visible (GTK_WIDGET (self->extras), TRUE);
}

GrFinding *
gr_finding_row_get_finding (GrFindingRow *self)
{
  g_return_val_if_fail (GR_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

const char *
gr_severity_get_icon_name (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return "dialog-error-symbolic";
    case GR_SEVERITY_WARNING:
      return "dialog-warning-symbolic";
    case GR_SEVERITY_INFO:
    default:
      return "dialog-information-symbolic";
    }
}

/* The style class that colours a severity, or NULL where it has no colour. */
const char *
gr_severity_get_style_class (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return "error";
    case GR_SEVERITY_WARNING:
      return "warning";
    case GR_SEVERITY_INFO:
    default:
      return NULL;
    }
}

const char *
gr_severity_get_word (GrSeverity severity)
{
  switch (severity)
    {
    case GR_SEVERITY_ERROR:
      return _ ("Error");
    case GR_SEVERITY_WARNING:
      return _ ("Warning");
    case GR_SEVERITY_INFO:
    default:
      return _ ("Note");
    }
}
