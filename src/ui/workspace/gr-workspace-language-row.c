/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-language-row.h"

#include "gr-place-field.h"

#include <glib/gi18n.h>

struct _GrWorkspaceLanguageRow
{
  AdwExpanderRow parent_instance;

  GrSession     *session;
  GrPlaceGaps   *gaps;
  char          *language_id;
  gboolean       filled;
  GtkListBox    *gap_list;
  GtkListBoxRow *gap_row;
};

G_DEFINE_FINAL_TYPE (GrWorkspaceLanguageRow, gr_workspace_language_row, ADW_TYPE_EXPANDER_ROW)

static void
show_gaps (GrWorkspaceLanguageRow *self)
{
  GPtrArray       *parts = gr_place_gaps_get_language (self->gaps, self->language_id);
  g_autofree char *count = gr_place_gaps_format_count (parts);

  g_assert (GR_IS_WORKSPACE_LANGUAGE_ROW (self));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), count);
  if (!self->filled)
    return;

  gr_place_gaps_fill (self->gap_list, parts, gr_session_get_workspace (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->gap_row), parts != NULL && parts->len > 0);
}

static void
add_thumbnails (GrWorkspaceLanguageRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *row;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Thumbnails"), "subtitle", _ ("Chosen and checked on the Assets page"),
                      "subtitle-lines", 0, "activatable", TRUE, "action-name", "settings.show-pictures",
                      "action-target", g_variant_new_string (self->language_id), NULL);
  g_object_set (arrow, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* What a row holds is made when it is opened, because there may be many of them. */
static void
expanded_cb (GrWorkspaceLanguageRow *self)
{
  static const struct
  {
    const char *key;
    const char *title;
  } fields[] = {
    {"language.name", N_ ("App Name")},
    {"language.description", N_ ("Description")},
    {"language.terms-uri", N_ ("Terms of Service")},
    {"language.privacy-uri", N_ ("Privacy Policy")},
  };
  g_autoptr (GrPlace) place = NULL;

  g_assert (GR_IS_WORKSPACE_LANGUAGE_ROW (self));

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  place = gr_place_new (NULL, NULL, self->language_id);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                              gr_place_field_new (gr_session_get_workspace (self->session), place, fields[i].key, _ (fields[i].title)));
  add_thumbnails (self);
  show_gaps (self);
}

static void
remove_cb (GrWorkspaceLanguageRow *self)
{
  g_assert (GR_IS_WORKSPACE_LANGUAGE_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "settings.remove-language", "s", self->language_id);
}

static void
gr_workspace_language_row_dispose (GObject *object)
{
  GrWorkspaceLanguageRow *self = GR_WORKSPACE_LANGUAGE_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->gaps);

  G_OBJECT_CLASS (gr_workspace_language_row_parent_class)->dispose (object);
}

static void
gr_workspace_language_row_finalize (GObject *object)
{
  GrWorkspaceLanguageRow *self = GR_WORKSPACE_LANGUAGE_ROW (object);

  g_clear_pointer (&self->language_id, g_free);

  G_OBJECT_CLASS (gr_workspace_language_row_parent_class)->finalize (object);
}

static void
gr_workspace_language_row_class_init (GrWorkspaceLanguageRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_workspace_language_row_dispose;
  object_class->finalize = gr_workspace_language_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-workspace-language-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceLanguageRow, gap_list);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceLanguageRow, gap_row);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gr_workspace_language_row_init (GrWorkspaceLanguageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @gaps is what the guides miss, for all languages of the workspace. */
GtkWidget *
gr_workspace_language_row_new (GrSession   *session,
                               const char  *language_id,
                               GrPlaceGaps *gaps)
{
  GrWorkspaceLanguageRow *self;
  GrLanguage             *language;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (language_id != NULL, NULL);
  g_return_val_if_fail (GR_IS_PLACE_GAPS (gaps), NULL);

  self = g_object_new (GR_TYPE_WORKSPACE_LANGUAGE_ROW, NULL);
  self->session = g_object_ref (session);
  self->language_id = g_strdup (language_id);
  self->gaps = g_object_ref (gaps);

  language = gr_catalog_find_language (gr_session_get_catalog (session), language_id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 language != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (language)) : language_id);
  g_signal_connect_object (gaps, "changed", G_CALLBACK (show_gaps), self, G_CONNECT_SWAPPED);
  show_gaps (self);

  return GTK_WIDGET (self);
}

const char *
gr_workspace_language_row_get_language_id (GrWorkspaceLanguageRow *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE_LANGUAGE_ROW (self), NULL);

  return self->language_id;
}
