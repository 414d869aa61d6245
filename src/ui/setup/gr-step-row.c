/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-row.h"

#include "gr-answer-editor.h"
#include "gr-field-editor.h"
#include "gr-members-editor.h"
#include "gr-proof-row.h"
#include "gr-setup-looks.h"

#include <glib/gi18n.h>

struct _GrStepRow
{
  AdwExpanderRow parent_instance;

  GrChecklist  *checklist;
  GrStep       *step;
  GrSession    *session;
  GtkImage     *state_icon;
  GtkLabel     *who;
  GtkGrid      *instructions;
  GtkLabel     *note;
  GtkWidget    *warning_row;
  GtkLabel     *warning;
  AdwActionRow *obstacle_row;
  GtkWidget    *footer;
  GtkWidget    *portal;
  GtkWidget    *learn;
};

enum
{
  PROP_0,
  PROP_STEP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrStepRow, gr_step_row, ADW_TYPE_EXPANDER_ROW)

static char *
format_subtitle (GObject    *object,
                 GrStepState state,
                 const char *reason)
{
  /* A reason to wait says so itself. */
  if (state == GR_STEP_WAITING)
    return g_strdup (reason);

  return reason != NULL ? g_strdup_printf ("%s: %s", gr_step_state_get_label (state), reason) : NULL;
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_who (GrStepRow   *self,
          GrGuideStep *guide_step)
{
  const char      *who = gr_guide_step_get_who (guide_step);
  const char      *usual = gr_guide_step_get_usual_duration (guide_step);
  g_autofree char *text = NULL;

  if (who != NULL && usual != NULL)
    text = g_strdup_printf (_ ("For %s · takes %s"), who, usual);
  else if (who != NULL)
    text = g_strdup_printf (_ ("For %s"), who);

  show_text (self->who, text);
}

static void
show_instructions (GrStepRow         *self,
                   const char *const *instructions)
{
  for (guint i = 0; instructions[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);
      GtkWidget       *number_label = gtk_label_new (number);
      GtkWidget       *text_label = gtk_label_new (instructions[i]);

      gtk_widget_add_css_class (number_label, "dim-label");
      gtk_widget_add_css_class (number_label, "numeric");
      gtk_widget_set_valign (number_label, GTK_ALIGN_START);
      gtk_label_set_wrap (GTK_LABEL (text_label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (text_label), 0);
      gtk_widget_set_hexpand (text_label, TRUE);
      gtk_grid_attach (self->instructions, number_label, 0, i, 1, 1);
      gtk_grid_attach (self->instructions, text_label, 1, i, 1, 1);
    }
}

static void
show_link (GtkWidget  *button,
           const char *uri)
{
  gtk_widget_set_visible (button, uri != NULL);
  if (uri == NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
      return;
    }

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_widget_set_tooltip_text (button, uri);
}

/* The members are edited in the first step that asks for them; others point there. */
static GrGuideStep *
find_members_step (GrStepRow *self)
{
  GListModel *steps = gr_guide_get_steps (gr_checklist_get_guide (self->checklist));

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (GrGuideStep) candidate = g_list_model_get_item (steps, i);
      GListModel             *proofs = gr_guide_step_get_proofs (candidate);

      for (guint j = 0; j < g_list_model_get_n_items (proofs); j++)
        {
          g_autoptr (GrProof) proof = g_list_model_get_item (proofs, j);

          if (gr_proof_get_kind (proof) == GR_PROOF_MEMBERS)
            return candidate;
        }
    }

  return NULL;
}

static GtkWidget *
make_members_editor (GrStepRow *self,
                     gboolean  *has_members)
{
  GrGuideStep *members_step = find_members_step (self);
  GtkWidget   *button;

  if (*has_members)
    return NULL;
  *has_members = TRUE;

  if (members_step == gr_step_get_guide_step (self->step))
    return gr_members_editor_new (self->session);

  button = gtk_button_new_with_label (_ ("Edit Members"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "setup.show-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (members_step)));

  return button;
}

static void
add_proofs (GrStepRow *self)
{
  GListModel *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (self->step));
  gboolean    has_members = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);
      GtkWidget          *row = gr_proof_row_new (self->step, i);
      GtkWidget          *editor = NULL;

      switch (gr_proof_get_kind (proof))
        {
        case GR_PROOF_FIELD:
          editor = gr_field_editor_new (gr_checklist_get_workspace (self->checklist), proof);
          break;
        case GR_PROOF_TOLD:
          editor = gr_answer_editor_new (self->checklist, proof);
          break;
        case GR_PROOF_MEMBERS:
          editor = make_members_editor (self, &has_members);
          break;
        default:
          break;
        }

      if (editor != NULL)
        gr_proof_row_set_editor (GR_PROOF_ROW (row), editor);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
}

/* Not bound in the template: an expander row lets go of its prefix only after what the binding looks at is gone. */
static void
show_state (GrStepRow *self)
{
  GrStepState state = gr_step_get_state (self->step);
  const char *classes[] = {gr_step_state_get_css_class (state), NULL};

  g_assert (GR_IS_STEP_ROW (self));

  gtk_image_set_from_icon_name (self->state_icon, gr_step_state_get_icon_name (state));
  gtk_widget_set_css_classes (GTK_WIDGET (self->state_icon), classes);
}

static void
show_obstacle (GrStepRow *self)
{
  const char *step_id = gr_step_get_blocked_by (self->step);
  GrStep     *obstacle = step_id != NULL ? gr_checklist_find_step (self->checklist, step_id) : NULL;

  g_assert (GR_IS_STEP_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->obstacle_row), obstacle != NULL);
  if (obstacle != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->obstacle_row),
                                   gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (obstacle))));
}

static void
obstacle_activated_cb (GrStepRow *self)
{
  g_assert (GR_IS_STEP_ROW (self));

  if (gr_step_get_blocked_by (self->step) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "setup.show-step", "s", gr_step_get_blocked_by (self->step));
}

static void
gr_step_row_dispose (GObject *object)
{
  GrStepRow *self = GR_STEP_ROW (object);

  g_clear_object (&self->checklist);
  g_clear_object (&self->step);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_step_row_parent_class)->dispose (object);
}

static void
gr_step_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrStepRow *self = GR_STEP_ROW (object);

  switch (prop_id)
    {
    case PROP_STEP:
      g_value_set_object (value, gr_step_row_get_step (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_step_row_class_init (GrStepRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_step_row_dispose;
  object_class->get_property = gr_step_row_get_property;

  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, GR_TYPE_STEP, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, footer);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, instructions);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, learn);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, note);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, obstacle_row);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, portal);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, warning);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, warning_row);
  gtk_widget_class_bind_template_child (widget_class, GrStepRow, who);
  gtk_widget_class_bind_template_callback (widget_class, format_subtitle);
  gtk_widget_class_bind_template_callback (widget_class, obstacle_activated_cb);
}

static void
gr_step_row_init (GrStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_step_row_new (GrChecklist *checklist,
                 GrStep      *step,
                 GrSession   *session)
{
  GrStepRow   *self;
  GrGuideStep *guide_step;

  g_return_val_if_fail (GR_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (GR_IS_STEP (step), NULL);
  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_STEP_ROW, NULL);
  self->checklist = g_object_ref (checklist);
  self->step = g_object_ref (step);
  self->session = g_object_ref (session);
  guide_step = gr_step_get_guide_step (step);

  show_who (self, guide_step);
  show_instructions (self, gr_guide_step_get_instructions (guide_step));
  show_text (self->note, gr_guide_step_get_note (guide_step));
  show_text (self->warning, gr_guide_step_get_warning (guide_step));
  gtk_widget_set_visible (self->warning_row, gr_guide_step_get_warning (guide_step) != NULL);
  show_link (self->portal, gr_guide_step_get_portal_uri (guide_step));
  show_link (self->learn, gr_guide_step_get_learn_uri (guide_step));
  add_proofs (self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->footer);

  g_signal_connect_object (step, "notify::state", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
  g_signal_connect_object (step, "notify::blocked-by", G_CALLBACK (show_obstacle), self, G_CONNECT_SWAPPED);
  show_obstacle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);

  return GTK_WIDGET (self);
}

GrStep *
gr_step_row_get_step (GrStepRow *self)
{
  g_return_val_if_fail (GR_IS_STEP_ROW (self), NULL);

  return self->step;
}
