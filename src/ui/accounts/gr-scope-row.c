/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-row.h"

#include "gr-fact-row.h"
#include "gr-page.h"
#include "gr-scope-words.h"
#include "gr-util.h"
#include "gr-workspace-scopes.h"

#include <glib/gi18n.h>

struct _GrScopeRow
{
  GtkListBoxRow parent_instance;

  GrLaneSession *lane_session;
  GrScopeGrant  *grant;
  gboolean       expanded;
  char          *explanation; /* (nullable): as it stands in the details */

  GtkLabel *name_label;
  GtkLabel *title_label;
  GtkImage *arrow;
  GtkGrid  *stages;
  GtkBox   *complaints;
  GtkBox   *details;
  GtkImage *icons[GR_SCOPE_N_STAGES];
  GtkLabel *words[GR_SCOPE_N_STAGES];
};

enum
{
  PROP_0,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrScopeRow, gr_scope_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_tone (GtkWidget  *widget,
          GrScopeMark mark)
{
  static const char *const tones[] = {"dim-label", "success", "dim-label", "warning"};

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    gtk_widget_remove_css_class (widget, tones[i]);
  gtk_widget_add_css_class (widget, tones[mark]);
}

static void
update_stages (GrScopeRow *self)
{
  for (guint stage = 0; stage < GR_SCOPE_N_STAGES; stage++)
    {
      GrScopeMark mark = gr_scope_words_mark (self->grant, stage);

      gtk_image_set_from_icon_name (self->icons[stage], gr_scope_words_icon (mark));
      gtk_label_set_label (self->words[stage], gr_scope_words_stage (stage, mark));
      set_tone (GTK_WIDGET (self->icons[stage]), mark);
      gtk_widget_set_css_classes (GTK_WIDGET (self->words[stage]),
                                  mark == GR_SCOPE_MARK_OPEN ? (const char *[]){"caption", "dim-label", NULL} : (const char *[]){"caption", NULL});
    }
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
create_text (const char *text,
             const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", 20, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* What to do stands there at once where it is pressing, and otherwise when the row is opened. */
static void
append_complaint (GrScopeRow *self,
                  GrFinding  *finding)
{
  gboolean   pressing = gr_finding_get_severity (finding) != GR_SEVERITY_INFO;
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", pressing ? "dialog-warning-symbolic" : "dialog-information-symbolic", NULL);
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  gtk_widget_add_css_class (icon, pressing ? "warning" : "dim-label");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (texts), create_text (gr_finding_get_title (finding), pressing ? "warning" : NULL));
  if (pressing || self->expanded)
    gtk_box_append (GTK_BOX (texts), create_text (gr_finding_get_fix (finding), "dim-label"));
  gtk_box_append (self->complaints, box);
}

static void
update_complaints (GrScopeRow *self)
{
  GListModel *findings = gr_scope_grant_get_findings (self->grant);

  g_assert (GR_IS_SCOPE_ROW (self));

  clear_box (self->complaints);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      append_complaint (self, finding);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->complaints), g_list_model_get_n_items (findings) > 0);
}

static GtkWidget *
append_fact (GrScopeRow *self,
             const char *title,
             const char *value,
             const char *missing)
{
  GtkWidget *row = NULL;

  if (value != NULL || missing != NULL)
    {
      row = gr_fact_row_new (title, value, missing);
      gtk_box_append (self->details, row);
    }

  return row;
}

static void
append_button (GtkBox     *box,
               const char *label,
               const char *action,
               const char *target)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", label, "action-name", action, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (box, button);
}

/* Where neither a grant nor a refusal has settled it, the person can say what the portal shows. */
static void
append_telling (GrScopeRow *self)
{
  GrScopeEnabled enabled = gr_scope_grant_get_enabled (self->grant);
  GtkWidget     *box;

  if (enabled == GR_SCOPE_ENABLED_GRANTED || enabled == GR_SCOPE_ENABLED_LOCAL)
    return;

  box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
  if (enabled != GR_SCOPE_ENABLED_TOLD)
    append_button (GTK_BOX (box), _ ("It Is Enabled"), "scope.tell", "told");
  if (enabled == GR_SCOPE_ENABLED_UNKNOWN || enabled == GR_SCOPE_ENABLED_SUSPECTED)
    append_button (GTK_BOX (box), _ ("It Is Not"), "scope.tell", "told-not");
  if (enabled == GR_SCOPE_ENABLED_TOLD || enabled == GR_SCOPE_ENABLED_TOLD_NOT)
    append_button (GTK_BOX (box), _ ("Take Back"), "scope.tell", "unknown");
  gtk_box_append (self->details, box);
}

static void
append_catalogued (GrScopeRow *self,
                   GrScope    *scope)
{
  GrCatalog       *catalog = gr_lane_session_get_catalog (self->lane_session);
  g_autofree char *fields = gr_scope_words_fields (scope);
  g_autofree char *endpoints = gr_scope_words_endpoints (catalog, gr_scope_grant_get_name (self->grant));

  append_fact (self, _ ("Allows"), gr_scope_get_description (scope), NULL);
  append_fact (self, _ ("Fields of the User"), fields, NULL);
  append_fact (self, _ ("Calls"), endpoints, NULL);
  append_fact (self, _ ("Review"), gr_scope_words_review (gr_scope_get_review (scope)), NULL);
  append_fact (self, _ ("Note"), gr_scope_get_note (scope), NULL);
}

static void
append_used (GrScopeRow *self)
{
  const char      *log_id = gr_scope_grant_get_log_id (self->grant);
  g_autofree char *use = gr_scope_words_use (gr_lane_session_get_catalog (self->lane_session), self->grant);
  GtkWidget       *row;

  append_fact (self, _ ("Last Used"), use, _ ("Not used yet"));
  if (log_id == NULL)
    return;

  row = append_fact (self, _ ("Log ID of That Call"), log_id, NULL);
  gr_fact_row_set_copy (GR_FACT_ROW (row), "scope.copy", log_id);
}

static void
append_explained (GrScopeRow *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", self->explanation != NULL ? _ ("Edit Explanation") : _ ("Explain"),
                                    "halign", GTK_ALIGN_START, "action-name", "accounts.explain-scopes", NULL);

  append_fact (self, _ ("Explained to the Reviewers"), self->explanation, _ ("Not yet"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", gr_scope_grant_get_name (self->grant));
  gtk_box_append (self->details, button);
}

static void
append_source (GrScopeRow *self,
               GrScope    *scope)
{
  g_autofree char *text = g_strdup_printf ("%s, %s", gr_catalog_entry_get_source (GR_CATALOG_ENTRY (scope)),
                                           gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (scope)));

  append_fact (self, _ ("Source"), text, NULL);
}

static GrScope *
find_scope (GrScopeRow *self)
{
  GrScope *scope = gr_scope_grant_get_scope (self->grant);

  return scope != NULL ? scope
                       : gr_catalog_find_obsolete_scope (gr_lane_session_get_catalog (self->lane_session), gr_scope_grant_get_name (self->grant));
}

static void
update_details (GrScopeRow *self)
{
  GrScope         *scope = find_scope (self);
  g_autofree char *enabled = gr_scope_words_enabled (self->grant);

  clear_box (self->details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), self->expanded);
  if (!self->expanded)
    return;

  if (gr_scope_grant_get_scope (self->grant) != NULL)
    append_catalogued (self, scope);
  else
    append_fact (self, _ ("Note"), scope != NULL ? gr_scope_get_note (scope) : _ ("TikTok’s documents do not name this scope, or no longer do."), NULL);

  append_fact (self, _ ("In the Portal"), enabled, NULL);
  append_fact (self, _ ("TikTok Said"), gr_scope_grant_get_enabled_said (self->grant), NULL);
  append_telling (self);
  append_used (self);
  append_explained (self);
  if (scope != NULL)
    append_source (self, scope);
}

static void
update (GrScopeRow *self)
{
  g_assert (GR_IS_SCOPE_ROW (self));

  update_stages (self);
  update_details (self);
}

static const char *
get_explanation (GrScopeRow *self)
{
  return gr_workspace_get_explanation (gr_lane_session_get_workspace (self->lane_session), gr_scope_grant_get_name (self->grant));
}

static void
workspace_changed_cb (GrScopeRow *self)
{
  g_assert (GR_IS_SCOPE_ROW (self));

  if (gr_set_str (&self->explanation, get_explanation (self)))
    update_details (self);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, GR_TYPE_PAGE);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
  if (page != NULL)
    gr_page_add_toast (GR_PAGE (page), adw_toast_new (_ ("Log ID copied")));
}

static void
tell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrScopeRow            *self = GR_SCOPE_ROW (widget);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (GR_TYPE_SCOPE_ENABLED);
  GEnumValue            *kind = g_enum_get_value_by_nick (kinds, g_variant_get_string (parameter, NULL));

  g_return_if_fail (kind != NULL);

  gr_lane_session_tell_enabled (self->lane_session, gr_scope_grant_get_name (self->grant), kind->value);
  gtk_widget_grab_focus (widget);
}

static void
create_stages (GrScopeRow *self)
{
  for (guint stage = 0; stage < GR_SCOPE_N_STAGES; stage++)
    {
      GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 4, NULL);

      self->icons[stage] = g_object_new (GTK_TYPE_IMAGE, "pixel-size", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      self->words[stage] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icons[stage]));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words[stage]));
      gtk_grid_attach (self->stages, box, stage % 2, stage / 2, 1, 1);
    }
}

static void
gr_scope_row_dispose (GObject *object)
{
  GrScopeRow *self = GR_SCOPE_ROW (object);

  g_clear_object (&self->lane_session);
  g_clear_object (&self->grant);

  G_OBJECT_CLASS (gr_scope_row_parent_class)->dispose (object);
}

static void
gr_scope_row_finalize (GObject *object)
{
  GrScopeRow *self = GR_SCOPE_ROW (object);

  g_clear_pointer (&self->explanation, g_free);

  G_OBJECT_CLASS (gr_scope_row_parent_class)->finalize (object);
}

static void
gr_scope_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, GR_SCOPE_ROW (object)->expanded);
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
  switch (prop_id)
    {
    case PROP_EXPANDED:
      gr_scope_row_set_expanded (GR_SCOPE_ROW (object), g_value_get_boolean (value));
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
  object_class->finalize = gr_scope_row_finalize;
  object_class->get_property = gr_scope_row_get_property;
  object_class->set_property = gr_scope_row_set_property;

  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "scope.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "scope.tell", "s", tell_action);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-scope-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrScopeRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, GrScopeRow, complaints);
  gtk_widget_class_bind_template_child (widget_class, GrScopeRow, details);
  gtk_widget_class_bind_template_child (widget_class, GrScopeRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, GrScopeRow, stages);
  gtk_widget_class_bind_template_child (widget_class, GrScopeRow, title_label);
}

static void
gr_scope_row_init (GrScopeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_stages (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

GtkWidget *
gr_scope_row_new (GrLaneSession *lane_session,
                  GrScopeGrant  *grant)
{
  GrScopeRow *self;
  GrScope    *scope;

  g_return_val_if_fail (GR_IS_LANE_SESSION (lane_session), NULL);
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (grant), NULL);

  self = g_object_new (GR_TYPE_SCOPE_ROW, NULL);
  self->lane_session = g_object_ref (lane_session);
  self->grant = g_object_ref (grant);

  gr_set_str (&self->explanation, get_explanation (self));
  g_signal_connect_object (gr_lane_session_get_workspace (lane_session), "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);

  scope = find_scope (self);
  gtk_label_set_label (self->name_label, gr_scope_grant_get_name (grant));
  gtk_label_set_label (self->title_label, scope != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (scope)) : _ ("Not in the catalogue"));
  g_signal_connect_object (grant, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_scope_grant_get_findings (grant), "items-changed", G_CALLBACK (update_complaints), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_scope_grant_get_findings (grant), "items-changed", G_CALLBACK (update_stages), self, G_CONNECT_SWAPPED);
  update (self);
  update_complaints (self);

  return GTK_WIDGET (self);
}

GrScopeGrant *
gr_scope_row_get_grant (GrScopeRow *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_ROW (self), NULL);

  return self->grant;
}

gboolean
gr_scope_row_get_expanded (GrScopeRow *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_ROW (self), FALSE);

  return self->expanded;
}

void
gr_scope_row_set_expanded (GrScopeRow *self,
                           gboolean    expanded)
{
  g_return_if_fail (GR_IS_SCOPE_ROW (self));

  if (self->expanded == !!expanded)
    return;

  self->expanded = !!expanded;
  gtk_image_set_from_icon_name (self->arrow, self->expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, self->expanded, -1);
  if (self->grant != NULL)
    {
      update_details (self);
      update_complaints (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
