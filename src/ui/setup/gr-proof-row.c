/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-proof-row.h"

#include "gr-answer-editor.h"
#include "gr-field-editor.h"
#include "gr-setup-looks.h"

struct _GrProofRow
{
  GtkListBoxRow parent_instance;

  GrStep     *step;
  guint       position;
  GrEvidence *evidence;
  GtkWidget  *editor;
  GtkBox     *content;
};

enum
{
  PROP_0,
  PROP_EVIDENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrProofRow, gr_proof_row, GTK_TYPE_LIST_BOX_ROW)

static char *
format_icon (GObject        *object,
             GrEvidenceState state)
{
  return g_strdup (gr_evidence_state_get_icon_name (state));
}

static char **
format_classes (GObject        *object,
                GrEvidenceState state)
{
  const char *classes[] = {gr_evidence_state_get_css_class (state), NULL};

  return g_strdupv ((char **)classes);
}

static char *
format_state (GObject        *object,
              GrEvidenceState state)
{
  return g_strdup (gr_evidence_state_get_label (state));
}

/* What was found goes with its state in words, for those who can't tell the icon. A field shows its text itself. */
static char *
format_finding (GObject    *object,
                GrEvidence *evidence)
{
  const char *label;

  if (evidence == NULL)
    return NULL;

  label = gr_evidence_state_get_label (gr_evidence_get_state (evidence));
  if (gr_evidence_get_state (evidence) == GR_EVIDENCE_HOLDS && gr_proof_get_kind (gr_evidence_get_proof (evidence)) == GR_PROOF_FIELD)
    return g_strdup (label);

  return g_strdup_printf ("%s: %s", label, gr_evidence_get_text (evidence));
}

static void
update_editor (GrProofRow *self)
{
  GrEvidenceState state = self->evidence != NULL ? gr_evidence_get_state (self->evidence) : GR_EVIDENCE_UNKNOWN;

  if (GR_IS_FIELD_EDITOR (self->editor))
    gr_field_editor_set_wrong (GR_FIELD_EDITOR (self->editor), state == GR_EVIDENCE_WRONG);
  else if (GR_IS_ANSWER_EDITOR (self->editor))
    gr_answer_editor_set_aged (GR_ANSWER_EDITOR (self->editor), state == GR_EVIDENCE_AGED);
}

static void
evidence_cb (GrProofRow *self)
{
  g_autoptr (GrEvidence) evidence = NULL;

  g_assert (GR_IS_PROOF_ROW (self));

  evidence = g_list_model_get_item (gr_step_get_evidence (self->step), self->position);
  if (!g_set_object (&self->evidence, evidence))
    return;

  update_editor (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}

static void
gr_proof_row_dispose (GObject *object)
{
  GrProofRow *self = GR_PROOF_ROW (object);

  g_clear_object (&self->step);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (gr_proof_row_parent_class)->dispose (object);
}

static void
gr_proof_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrProofRow *self = GR_PROOF_ROW (object);

  switch (prop_id)
    {
    case PROP_EVIDENCE:
      g_value_set_object (value, gr_proof_row_get_evidence (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_proof_row_class_init (GrProofRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_proof_row_dispose;
  object_class->get_property = gr_proof_row_get_property;

  properties[PROP_EVIDENCE] =
    g_param_spec_object ("evidence", NULL, NULL, GR_TYPE_EVIDENCE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-proof-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrProofRow, content);
  gtk_widget_class_bind_template_callback (widget_class, format_classes);
  gtk_widget_class_bind_template_callback (widget_class, format_finding);
  gtk_widget_class_bind_template_callback (widget_class, format_icon);
  gtk_widget_class_bind_template_callback (widget_class, format_state);
}

static void
gr_proof_row_init (GrProofRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_proof_row_new (GrStep *step,
                  guint   position)
{
  GrProofRow *self;

  g_return_val_if_fail (GR_IS_STEP (step), NULL);

  self = g_object_new (GR_TYPE_PROOF_ROW, NULL);
  self->step = g_object_ref (step);
  self->position = position;

  g_signal_connect_object (step, "notify::evidence", G_CALLBACK (evidence_cb), self, G_CONNECT_SWAPPED);
  evidence_cb (self);

  return GTK_WIDGET (self);
}

GrEvidence *
gr_proof_row_get_evidence (GrProofRow *self)
{
  g_return_val_if_fail (GR_IS_PROOF_ROW (self), NULL);

  return self->evidence;
}

GtkWidget *
gr_proof_row_get_editor (GrProofRow *self)
{
  g_return_val_if_fail (GR_IS_PROOF_ROW (self), NULL);

  return self->editor;
}

void
gr_proof_row_set_editor (GrProofRow *self,
                         GtkWidget  *editor)
{
  g_return_if_fail (GR_IS_PROOF_ROW (self));
  g_return_if_fail (self->editor == NULL);

  self->editor = editor;
  gtk_box_append (self->content, editor);
  update_editor (self);
}
