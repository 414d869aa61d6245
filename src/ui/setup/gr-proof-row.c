/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-proof-row.h"

#include <glib/gi18n.h>

#include "gr-answer-editor.h"
#include "gr-field-editor.h"
#include "gr-finding-row.h"
#include "gr-setup-fields.h"
#include "gr-setup-looks.h"

struct _GrProofRow
{
  GtkListBoxRow parent_instance;

  GrSession  *session;
  GrStepPart *part;
  guint       position;
  GrEvidence *evidence;
  GListModel *findings;
  GtkBox     *content;
  GtkLabel   *group;
  GtkWidget  *more;
  GtkLabel   *more_label;
  GtkWidget  *revealer;
  GtkListBox *list;
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

/* What was found in a field may quote it. */
static gboolean
is_masked (GrProofRow *self,
           GrProof    *proof)
{
  return gr_proof_get_field (proof) != NULL && gr_setup_fields_is_masked (self->session, gr_proof_get_field (proof));
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
  if (gr_evidence_get_text (evidence) == NULL || is_masked (GR_PROOF_ROW (object), gr_evidence_get_proof (evidence)) ||
      (gr_evidence_get_state (evidence) == GR_EVIDENCE_HOLDS && gr_proof_get_kind (gr_evidence_get_proof (evidence)) == GR_PROOF_FIELD))
    return g_strdup (label);

  return g_strdup_printf ("%s: %s", label, gr_evidence_get_text (evidence));
}

static char *
format_looked_at (GObject    *object,
                  GrEvidence *evidence)
{
  g_autofree char *time = NULL;

  if (evidence == NULL || gr_evidence_get_looked_at (evidence) == 0)
    return NULL;

  time = gr_setup_looks_dup_time (gr_evidence_get_looked_at (evidence));
  /* Translators: when something was checked last, such as "today at 14:05". */
  return g_strdup_printf (_ ("Checked %s"), time);
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
update_editors (GrProofRow *self)
{
  GrEvidenceState state = self->evidence != NULL ? gr_evidence_get_state (self->evidence) : GR_EVIDENCE_UNKNOWN;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GR_IS_FIELD_EDITOR (child))
        gr_field_editor_set_wrong (GR_FIELD_EDITOR (child), state == GR_EVIDENCE_WRONG);
      else if (GR_IS_ANSWER_EDITOR (child))
        gr_answer_editor_set_aged (GR_ANSWER_EDITOR (child), state == GR_EVIDENCE_AGED);
    }
}

static void
clear_list (GrProofRow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* Findings are made into rows when they are asked for. */
static void
fill_list (GrProofRow *self)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL)
    return;

  for (guint i = 0; self->findings != NULL && i < g_list_model_get_n_items (self->findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (self->findings, i);

      gtk_list_box_append (self->list, gr_finding_row_new (finding));
    }
}

static void
more_cb (GrProofRow *self)
{
  gboolean is_active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->more));

  g_assert (GR_IS_PROOF_ROW (self));

  if (is_active)
    fill_list (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), is_active);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, is_active, -1);
}

static void
show_findings (GrProofRow *self)
{
  GListModel      *findings = self->evidence != NULL ? gr_evidence_get_findings (self->evidence) : NULL;
  guint            n_findings = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  g_autofree char *label = g_strdup_printf (ngettext ("%u finding", "%u findings", n_findings), n_findings);

  g_set_object (&self->findings, findings);
  clear_list (self);
  gtk_label_set_label (self->more_label, label);
  gtk_widget_set_visible (self->more, n_findings > 0);
  gtk_widget_set_visible (self->revealer, n_findings > 0);
  more_cb (self);
}

static void
evidence_cb (GrProofRow *self)
{
  g_autoptr (GrEvidence) evidence = NULL;

  g_assert (GR_IS_PROOF_ROW (self));

  evidence = g_list_model_get_item (gr_step_part_get_evidence (self->part), self->position);
  if (!g_set_object (&self->evidence, evidence))
    return;

  update_editors (self);
  show_findings (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}

static void
demo_mode_cb (GrProofRow *self)
{
  g_assert (GR_IS_PROOF_ROW (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}

static void
gr_proof_row_dispose (GObject *object)
{
  GrProofRow *self = GR_PROOF_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->part);
  g_clear_object (&self->findings);
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
  gtk_widget_class_bind_template_child (widget_class, GrProofRow, group);
  gtk_widget_class_bind_template_child (widget_class, GrProofRow, list);
  gtk_widget_class_bind_template_child (widget_class, GrProofRow, more);
  gtk_widget_class_bind_template_child (widget_class, GrProofRow, more_label);
  gtk_widget_class_bind_template_child (widget_class, GrProofRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, format_classes);
  gtk_widget_class_bind_template_callback (widget_class, format_finding);
  gtk_widget_class_bind_template_callback (widget_class, format_icon);
  gtk_widget_class_bind_template_callback (widget_class, format_looked_at);
  gtk_widget_class_bind_template_callback (widget_class, format_state);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
gr_proof_row_init (GrProofRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Of some proofs one is enough, and some are nice to have. */
static void
show_group (GrProofRow *self,
            GrProof    *proof)
{
  const char *text = NULL;

  if (gr_proof_get_either (proof) != NULL)
    text = _ ("One of several ways: one is enough");
  else if (gr_proof_get_optional (proof))
    text = _ ("Optional");

  gtk_label_set_label (self->group, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->group), text != NULL);
}

/* @position is that of the proof in its step. */
GtkWidget *
gr_proof_row_new (GrSession  *session,
                  GrStepPart *part,
                  GrProof    *proof,
                  guint       position)
{
  GrProofRow *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_STEP_PART (part), NULL);
  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  self = g_object_new (GR_TYPE_PROOF_ROW, NULL);
  self->session = g_object_ref (session);
  self->part = g_object_ref (part);
  self->position = position;

  show_group (self, proof);
  show_findings (self);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (demo_mode_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "notify::evidence", G_CALLBACK (evidence_cb), self, G_CONNECT_SWAPPED);
  evidence_cb (self);

  return GTK_WIDGET (self);
}

GrEvidence *
gr_proof_row_get_evidence (GrProofRow *self)
{
  g_return_val_if_fail (GR_IS_PROOF_ROW (self), NULL);

  return self->evidence;
}

/* Adds the means to put the proof right. */
void
gr_proof_row_append (GrProofRow *self,
                     GtkWidget  *editor)
{
  g_return_if_fail (GR_IS_PROOF_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (editor));

  gtk_box_append (self->content, editor);
  update_editors (self);
}
