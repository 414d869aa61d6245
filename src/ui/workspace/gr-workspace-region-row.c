/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-region-row.h"

#include "gr-place-field.h"
#include "gr-workspace-edits.h"

#include <glib/gi18n.h>

struct _GrWorkspaceRegionRow
{
  AdwExpanderRow parent_instance;

  GrSession     *session;
  GrPlaceGaps   *gaps;
  char          *region_id;
  gboolean       filled;
  GtkLabel      *flag;
  GtkListBox    *gap_list;
  GtkListBoxRow *gap_row;
};

G_DEFINE_FINAL_TYPE (GrWorkspaceRegionRow, gr_workspace_region_row, ADW_TYPE_EXPANDER_ROW)

static GrRegion *
find_region (GrWorkspaceRegionRow *self)
{
  return gr_catalog_find_region (gr_session_get_catalog (self->session), self->region_id);
}

static void
add_fact (GrWorkspaceRegionRow *self,
          const char           *title,
          GrCatalogEntry       *entry)
{
  /* Translators: a document of TikTok and its date. */
  g_autofree char *source = g_strdup_printf (_ ("%s, %s"), gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry));
  GtkWidget       *row;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                      "title", title, "subtitle", source, NULL);
  gtk_widget_add_css_class (row, "fact");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
languages_cb (GrWorkspaceRegionRow *self)
{
  GrRegion *region;

  g_assert (GR_IS_WORKSPACE_REGION_ROW (self));

  region = find_region (self);
  for (const char *const *id = gr_region_get_languages (region); *id != NULL; id++)
    gr_workspace_edits_add_language (gr_session_get_workspace (self->session), *id);
}

/* Which languages to begin with in the region, and a button for those that are not chosen yet. */
static void
add_languages (GrWorkspaceRegionRow *self,
               GrRegion             *region)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GtkWidget          *button;
  GtkWidget          *row;

  for (const char *const *id = gr_region_get_languages (region); id != NULL && *id != NULL; id++)
    {
      GrLanguage *language = gr_catalog_find_language (gr_session_get_catalog (self->session), *id);

      if (language != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (language)));
    }
  if (names->len == 0)
    return;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                      "title", _ ("Languages to Begin With"), "subtitle", names->str, NULL);
  button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add"), "valign", GTK_ALIGN_CENTER,
                         "tooltip-text", _ ("Add These Languages to the Workspace"), NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (languages_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_facts (GrWorkspaceRegionRow *self,
           GrRegion             *region)
{
  GListModel *claims = gr_region_get_claims (region);

  add_languages (self, region);
  if (gr_region_get_requirement (region) != NULL)
    add_fact (self, gr_region_get_requirement (region), GR_CATALOG_ENTRY (region));
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GrCatalogEntry) claim = g_list_model_get_item (claims, i);

      add_fact (self, gr_catalog_entry_get_title (claim), claim);
    }
}

static void
show_gaps (GrWorkspaceRegionRow *self)
{
  GrWorkspace     *workspace = gr_session_get_workspace (self->session);
  GPtrArray       *parts = gr_place_gaps_get_region (self->gaps, self->region_id);
  g_autofree char *count = gr_place_gaps_format_count (parts);
  g_autofree char *use = gr_workspace_edits_describe_region_use (workspace, self->region_id);
  g_autofree char *used = use != NULL ? g_strdup_printf (_ ("In use by %s"), use) : NULL;
  g_autofree char *subtitle = g_strjoin (" · ", count, used, NULL);

  g_assert (GR_IS_WORKSPACE_REGION_ROW (self));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (!self->filled)
    return;

  gr_place_gaps_fill (self->gap_list, parts, workspace);
  gtk_widget_set_visible (GTK_WIDGET (self->gap_row), parts != NULL && parts->len > 0);
}

/* What a row holds is made when it is opened, because there may be many of them. */
static void
expanded_cb (GrWorkspaceRegionRow *self)
{
  GrWorkspace        *workspace;
  GrRegion           *region;
  g_autoptr (GrPlace) place = NULL;

  g_assert (GR_IS_WORKSPACE_REGION_ROW (self));

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  workspace = gr_session_get_workspace (self->session);
  region = find_region (self);
  place = gr_place_new (NULL, self->region_id, NULL);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), gr_place_field_new (workspace, place, "region.terms-uri", _ ("Terms of Service")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), gr_place_field_new (workspace, place, "region.privacy-uri", _ ("Privacy Policy")));
  if (region != NULL)
    add_facts (self, region);
  show_gaps (self);
}

static void
remove_cb (GrWorkspaceRegionRow *self)
{
  g_assert (GR_IS_WORKSPACE_REGION_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "settings.remove-region", "s", self->region_id);
}

static void
gr_workspace_region_row_dispose (GObject *object)
{
  GrWorkspaceRegionRow *self = GR_WORKSPACE_REGION_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->gaps);

  G_OBJECT_CLASS (gr_workspace_region_row_parent_class)->dispose (object);
}

static void
gr_workspace_region_row_finalize (GObject *object)
{
  GrWorkspaceRegionRow *self = GR_WORKSPACE_REGION_ROW (object);

  g_clear_pointer (&self->region_id, g_free);

  G_OBJECT_CLASS (gr_workspace_region_row_parent_class)->finalize (object);
}

static void
gr_workspace_region_row_class_init (GrWorkspaceRegionRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_workspace_region_row_dispose;
  object_class->finalize = gr_workspace_region_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-workspace-region-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, flag);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, gap_list);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, gap_row);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gr_workspace_region_row_init (GrWorkspaceRegionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @gaps is what the guides miss, for all regions of the workspace. */
GtkWidget *
gr_workspace_region_row_new (GrSession   *session,
                             const char  *region_id,
                             GrPlaceGaps *gaps)
{
  GrWorkspaceRegionRow *self;
  GrRegion             *region;
  g_autofree char      *flag = NULL;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (region_id != NULL, NULL);
  g_return_val_if_fail (GR_IS_PLACE_GAPS (gaps), NULL);

  self = g_object_new (GR_TYPE_WORKSPACE_REGION_ROW, NULL);
  self->session = g_object_ref (session);
  self->region_id = g_strdup (region_id);
  self->gaps = g_object_ref (gaps);

  region = find_region (self);
  if (region != NULL)
    flag = gr_region_dup_flag (region);
  gtk_label_set_label (self->flag, flag != NULL ? flag : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : region_id);
  g_signal_connect_object (gaps, "changed", G_CALLBACK (show_gaps), self, G_CONNECT_SWAPPED);
  show_gaps (self);

  return GTK_WIDGET (self);
}

const char *
gr_workspace_region_row_get_region_id (GrWorkspaceRegionRow *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE_REGION_ROW (self), NULL);

  return self->region_id;
}
