/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-diagnosis-view.h"

#include "gr-remedy.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrDiagnosisView
{
  AdwBin parent_instance;

  GrDiagnosis *diagnosis;
  gboolean     dismissible;
  char       **elsewhere;

  GtkLabel    *summary;
  GtkWidget   *said_box;
  GtkLabel    *said;
  GtkLabel    *log_id;
  AdwBin      *advice;
  GtkFlowBox  *buttons;
  GtkExpander *others;
  GtkBox      *others_box;
};

enum
{
  PROP_0,
  PROP_DIAGNOSIS,
  PROP_DISMISSIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrDiagnosisView, gr_diagnosis_view, ADW_TYPE_BIN)

static GtkWidget *
append_label (GtkBox     *box,
              const char *text,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (box, label);

  return label;
}

/* A heading and its lines; where there are several causes, their order says which is the likeliest. */
static void
append_lines (GtkBox            *box,
              const char        *heading,
              const char *const *lines,
              gboolean           is_ranked)
{
  gboolean numbers = is_ranked && lines[0] != NULL && lines[1] != NULL;

  if (lines[0] == NULL)
    return;

  append_label (box, heading, "caption-heading");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* Translators: the number of a line in a list, and the line. */
      g_autofree char *text = numbers ? g_strdup_printf (_ ("%u. %s"), i + 1, lines[i]) : g_strdup (lines[i]);

      append_label (box, text, NULL);
    }
}

static const char *
describe_confidence (GrConfidence confidence)
{
  switch (confidence)
    {
    case GR_CONFIDENCE_OFFICIAL:
      return _ ("documented by TikTok");
    case GR_CONFIDENCE_SEVERAL_REPORTS:
      return _ ("reported by several people");
    case GR_CONFIDENCE_ONE_REPORT:
      return _ ("reported once");
    case GR_CONFIDENCE_INFERRED:
    default:
      return _ ("inferred");
    }
}

/* Causes and fix of one advice, and in small print who says so. */
GtkWidget *
gr_advice_box_new (GrErrorAdvice *advice,
                   gboolean       has_title)
{
  GtkBox          *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  GrCatalogEntry  *entry = GR_CATALOG_ENTRY (advice);
  g_autofree char *source = NULL;

  g_return_val_if_fail (GR_IS_ERROR_ADVICE (advice), NULL);

  if (has_title)
    append_label (box, gr_catalog_entry_get_title (entry), "heading");
  append_lines (box, _ ("Likely Causes"), gr_error_advice_get_causes (advice), TRUE);
  append_lines (box, _ ("What to Do"), gr_error_advice_get_fix (advice), FALSE);

  /* Translators: a document, its date, and how sure it is. */
  source = g_strdup_printf (_ ("%s, %s, %s"), gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry),
                            describe_confidence (gr_error_advice_get_confidence (advice)));
  gtk_widget_add_css_class (append_label (box, source, "caption"), "dim-label");

  return GTK_WIDGET (box);
}

static void
show_said (GrDiagnosisView *self)
{
  const char      *said = gr_diagnosis_get_said (self->diagnosis);
  const char      *log_id = gr_diagnosis_get_log_id (self->diagnosis);
  g_autofree char *line = log_id != NULL ? g_strdup_printf ("log_id %s", log_id) : NULL;

  gtk_widget_set_visible (self->said_box, said != NULL || log_id != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->said), said != NULL);
  gtk_label_set_label (self->said, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->log_id), line != NULL);
  gtk_label_set_label (self->log_id, line != NULL ? line : "");
}

static void
show_advice (GrDiagnosisView *self)
{
  GListModel *advice = gr_diagnosis_get_advice (self->diagnosis);
  guint       n_advice = g_list_model_get_n_items (advice);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others_box))) != NULL)
    gtk_box_remove (self->others_box, child);
  adw_bin_set_child (self->advice, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), n_advice > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_advice > 1);
  gtk_expander_set_expanded (self->others, FALSE);

  for (guint i = 0; i < n_advice; i++)
    {
      g_autoptr (GrErrorAdvice) item = g_list_model_get_item (advice, i);

      if (i == 0)
        adw_bin_set_child (self->advice, gr_advice_box_new (item, FALSE));
      else
        gtk_box_append (self->others_box, gr_advice_box_new (item, TRUE));
    }
}

static void
show_buttons (GrDiagnosisView *self)
{
  const char *const *actions = gr_diagnosis_get_actions (self->diagnosis);
  gboolean           is_first = TRUE;
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_flow_box_remove (self->buttons, child);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      const GrRemedy *remedy = gr_remedy_find (actions[i]);
      GtkWidget      *widget;

      if (remedy == NULL || (self->elsewhere != NULL && g_strv_contains ((const char *const *)self->elsewhere, actions[i])))
        continue;

      if (remedy->action != NULL)
        {
          widget = gr_remedy_create_button (remedy, NULL);
          if (is_first)
            gtk_widget_add_css_class (widget, "suggested-action");
          is_first = FALSE;
        }
      else
        {
          widget = gtk_label_new (_ (remedy->reason));
          gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
          gtk_label_set_xalign (GTK_LABEL (widget), 0);
        }

      gtk_flow_box_append (self->buttons, widget);
      gtk_widget_set_focusable (gtk_widget_get_parent (widget), FALSE);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->buttons), gtk_widget_get_first_child (GTK_WIDGET (self->buttons)) != NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrDiagnosisView *self = GR_DIAGNOSIS_VIEW (widget);
  g_autofree char *text = self->diagnosis != NULL ? gr_diagnosis_to_text (self->diagnosis) : NULL;

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
dismiss_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gr_diagnosis_view_set_diagnosis (GR_DIAGNOSIS_VIEW (widget), NULL);
}

static void
gr_diagnosis_view_dispose (GObject *object)
{
  GrDiagnosisView *self = GR_DIAGNOSIS_VIEW (object);

  g_clear_object (&self->diagnosis);
  g_clear_pointer (&self->elsewhere, g_strfreev);

  G_OBJECT_CLASS (gr_diagnosis_view_parent_class)->dispose (object);
}

static void
gr_diagnosis_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GrDiagnosisView *self = GR_DIAGNOSIS_VIEW (object);

  switch (prop_id)
    {
    case PROP_DIAGNOSIS:
      g_value_set_object (value, gr_diagnosis_view_get_diagnosis (self));
      break;
    case PROP_DISMISSIBLE:
      g_value_set_boolean (value, self->dismissible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_diagnosis_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GrDiagnosisView *self = GR_DIAGNOSIS_VIEW (object);

  switch (prop_id)
    {
    case PROP_DIAGNOSIS:
      gr_diagnosis_view_set_diagnosis (self, g_value_get_object (value));
      break;
    case PROP_DISMISSIBLE:
      self->dismissible = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_diagnosis_view_class_init (GrDiagnosisViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_diagnosis_view_dispose;
  object_class->get_property = gr_diagnosis_view_get_property;
  object_class->set_property = gr_diagnosis_view_set_property;

  properties[PROP_DIAGNOSIS] =
    g_param_spec_object ("diagnosis", NULL, NULL, GR_TYPE_DIAGNOSIS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DISMISSIBLE] =
    g_param_spec_boolean ("dismissible", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "diagnosis.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "diagnosis.dismiss", NULL, dismiss_action);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/doctor/gr-diagnosis-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, advice);
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, buttons);
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, log_id);
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, others);
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, others_box);
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, said);
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, said_box);
  gtk_widget_class_bind_template_child (widget_class, GrDiagnosisView, summary);
}

static void
gr_diagnosis_view_init (GrDiagnosisView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GrDiagnosis *
gr_diagnosis_view_get_diagnosis (GrDiagnosisView *self)
{
  g_return_val_if_fail (GR_IS_DIAGNOSIS_VIEW (self), NULL);

  return self->diagnosis;
}

void
gr_diagnosis_view_set_diagnosis (GrDiagnosisView *self,
                                 GrDiagnosis     *diagnosis)
{
  g_return_if_fail (GR_IS_DIAGNOSIS_VIEW (self));
  g_return_if_fail (diagnosis == NULL || GR_IS_DIAGNOSIS (diagnosis));

  if (!g_set_object (&self->diagnosis, diagnosis))
    return;

  if (diagnosis != NULL)
    {
      gtk_label_set_label (self->summary, gr_diagnosis_get_summary (diagnosis));
      show_said (self);
      show_advice (self);
      show_buttons (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), diagnosis != NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGNOSIS]);
}

/* Leaves out the buttons of @actions, which stand beside the view already. */
void
gr_diagnosis_view_set_elsewhere (GrDiagnosisView   *self,
                                 const char *const *actions)
{
  g_return_if_fail (GR_IS_DIAGNOSIS_VIEW (self));

  if (gr_set_strv (&self->elsewhere, actions) && self->diagnosis != NULL)
    show_buttons (self);
}
