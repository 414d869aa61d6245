/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-outcome.h"

#include "gr-asset-judge.h"
#include "gr-asset-row.h"
#include "gr-finding-row.h"
#include "gr-repair-sketch.h"

#include <glib/gi18n.h>

/* As large as a sketch gets, on a screen of twice the density. */
#define PICTURE_WIDTH 480

struct _GrRepairOutcome
{
  GtkBox parent_instance;

  GtkWidget      *before;
  GtkLabel       *before_summary;
  GtkImage       *before_icon;
  GtkLabel       *before_verdict;
  GrRepairSketch *after;
  GtkLabel       *after_summary;
  GtkImage       *after_icon;
  GtkLabel       *after_verdict;
  GtkWidget      *spinner;
  GtkStack       *stack;
  GtkListBox     *steps;
  GtkLabel       *message;
};

G_DEFINE_FINAL_TYPE (GrRepairOutcome, gr_repair_outcome, GTK_TYPE_BOX)

static void
show_verdict (GtkImage *icon,
              GtkLabel *label,
              GrVerdict verdict)
{
  GrVerdictLook look = gr_verdict_get_look (verdict);
  const char   *classes[] = {look.style_class, NULL};

  gtk_image_set_from_icon_name (icon, look.icon_name);
  gtk_label_set_label (label, look.word);
  gtk_widget_set_css_classes (GTK_WIDGET (icon), classes);
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
}

static void
describe_picture (GtkWidget  *picture,
                  const char *which,
                  const char *summary)
{
  g_autofree char *text = g_strdup_printf ("%s: %s", which, summary);

  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
make_step_row (const char *step)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (icon, "success");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
clear_steps (GrRepairOutcome *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->steps, 0)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));
}

static void
gr_repair_outcome_class_init (GrRepairOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GR_TYPE_REPAIR_SKETCH);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/repair/gr-repair-outcome.ui");
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, after);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, after_icon);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, after_summary);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, after_verdict);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, before);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, before_icon);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, before_summary);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, before_verdict);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, message);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, spinner);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, stack);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOutcome, steps);
}

static void
gr_repair_outcome_init (GrRepairOutcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gr_repair_outcome_clear (self);
}

/* The file as it is, with its verdict. */
void
gr_repair_outcome_set_check (GrRepairOutcome *self,
                             GrAssetCheck    *check)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));
  g_return_if_fail (GR_IS_ASSET_CHECK (check));

  summary = gr_asset_check_dup_summary (check);
  gtk_label_set_label (self->before_summary, summary);
  show_verdict (self->before_icon, self->before_verdict, gr_asset_check_get_verdict (check));
  describe_picture (self->before, _ ("Before"), summary);
}

/* The plan by which the original is drawn until there is a copy. */
void
gr_repair_outcome_set_plan (GrRepairOutcome *self,
                            GrRepairPlan    *plan)
{
  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));

  gr_repair_sketch_set_plan (self->after, plan);
}

void
gr_repair_outcome_set_original (GrRepairOutcome *self,
                                GrAssetPicture  *original)
{
  GdkPaintable *paintable;

  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));
  g_return_if_fail (GR_IS_ASSET_PICTURE (original));

  paintable = GDK_PAINTABLE (gr_asset_picture_get_texture (original, PICTURE_WIDTH));
  gr_repair_sketch_set_copy (GR_REPAIR_SKETCH (self->before), paintable);
  gr_repair_sketch_set_original (self->after, GDK_PAINTABLE (gr_asset_picture_get_texture (original, G_MAXFLOAT)));
}

void
gr_repair_outcome_set_busy (GrRepairOutcome *self,
                            gboolean         busy)
{
  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));

  gtk_widget_set_visible (self->spinner, busy);
}

/* Forgets the copy, which is not that of the plan any more. Its words leave their room, so that nothing jumps meanwhile. */
void
gr_repair_outcome_clear (GrRepairOutcome *self)
{
  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));

  if (gtk_list_box_get_row_at_index (self->steps, 0) != NULL)
    gtk_widget_set_size_request (GTK_WIDGET (self->steps), -1, gtk_widget_get_height (GTK_WIDGET (self->steps)));
  clear_steps (self);

  gr_repair_sketch_set_copy (self->after, NULL);
  gtk_label_set_label (self->after_summary, _ ("Making the copy"));
  show_verdict (self->after_icon, self->after_verdict, GR_VERDICT_PENDING);
  describe_picture (GTK_WIDGET (self->after), _ ("After"), _ ("Making the copy"));
  gtk_stack_set_visible_child_name (self->stack, "steps");
}

/* The copy in words: only what fits its slot is a copy. */
void
gr_repair_outcome_set_result (GrRepairOutcome *self,
                              GrRepairResult  *result)
{
  const char *const *steps;
  GListModel        *findings;
  GrAssetFacts      *facts;
  g_autofree char   *size = NULL;
  g_autofree char   *summary = NULL;

  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));
  g_return_if_fail (GR_IS_REPAIR_RESULT (result));

  facts = gr_repair_result_get_facts (result);
  size = gr_asset_format_bytes (facts->bytes);
  summary = g_strdup_printf ("%u×%u %s · %s", facts->width, facts->height, gr_image_format_get_name (facts->format), size);
  gtk_label_set_label (self->after_summary, summary);
  show_verdict (self->after_icon, self->after_verdict, GR_VERDICT_PASS);
  describe_picture (GTK_WIDGET (self->after), _ ("After"), summary);

  clear_steps (self);
  steps = gr_repair_result_get_steps (result);
  for (guint i = 0; steps[i] != NULL; i++)
    gtk_list_box_append (self->steps, make_step_row (steps[i]));
  findings = gr_repair_result_get_findings (result);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      gtk_list_box_append (self->steps, gr_finding_row_new (finding));
    }
  gtk_widget_set_size_request (GTK_WIDGET (self->steps), -1, -1);
  gtk_stack_set_visible_child_name (self->stack, "steps");
}

void
gr_repair_outcome_set_copy (GrRepairOutcome *self,
                            GrAssetPicture  *copy)
{
  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));
  g_return_if_fail (GR_IS_ASSET_PICTURE (copy));

  gr_repair_sketch_set_copy (self->after, GDK_PAINTABLE (gr_asset_picture_get_texture (copy, PICTURE_WIDTH)));
}

/* Why there is no copy by this plan, and the way out. */
void
gr_repair_outcome_set_error (GrRepairOutcome *self,
                             const char      *message)
{
  g_return_if_fail (GR_IS_REPAIR_OUTCOME (self));
  g_return_if_fail (message != NULL);

  clear_steps (self);
  gtk_label_set_label (self->message, message);
  gtk_label_set_label (self->after_summary, _ ("No copy"));
  show_verdict (self->after_icon, self->after_verdict, GR_VERDICT_FAIL);
  describe_picture (GTK_WIDGET (self->after), _ ("After"), message);
  gtk_stack_set_visible_child_name (self->stack, "error");
}
