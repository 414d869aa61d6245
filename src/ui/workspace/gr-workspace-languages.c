/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-languages.h"

#include "gr-entry-chooser.h"
#include "gr-workspace-edits.h"
#include "gr-workspace-language-row.h"

#include <glib/gi18n.h>

struct _GrWorkspaceLanguages
{
  AdwPreferencesGroup parent_instance;

  GrSession      *session;
  GrPlaceGaps    *gaps;
  GtkListBox     *list;
  GrEntryChooser *chooser;
};

G_DEFINE_FINAL_TYPE (GrWorkspaceLanguages, gr_workspace_languages, ADW_TYPE_PREFERENCES_GROUP)

static void
show_others (GrWorkspaceLanguages *self,
             const char *const    *ours)
{
  g_autoptr (GListStore) others = g_list_store_new (GR_TYPE_CATALOG_ENTRY);
  GListModel            *all = gr_catalog_get_languages (gr_session_get_catalog (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrCatalogEntry) language = g_list_model_get_item (all, i);

      if (!g_strv_contains (ours, gr_catalog_entry_get_id (language)))
        g_list_store_append (others, language);
    }

  gr_entry_chooser_set_entries (self->chooser, G_LIST_MODEL (others));
}

/* Rows that stay are left alone, so that the one a person is working in stays open. */
static void
show_languages (GrWorkspaceLanguages *self)
{
  const char *const *ids = gr_workspace_get_languages (gr_session_get_workspace (self->session));
  GtkListBoxRow     *row;
  guint              n_ids = 0;

  g_assert (GR_IS_WORKSPACE_LANGUAGES (self));

  for (; ids[n_ids] != NULL; n_ids++)
    {
      while ((row = gtk_list_box_get_row_at_index (self->list, (int)n_ids)) != NULL &&
             !g_strv_contains (ids, gr_workspace_language_row_get_language_id (GR_WORKSPACE_LANGUAGE_ROW (row))))
        gtk_list_box_remove (self->list, GTK_WIDGET (row));

      if (row == NULL || !g_str_equal (gr_workspace_language_row_get_language_id (GR_WORKSPACE_LANGUAGE_ROW (row)), ids[n_ids]))
        gtk_list_box_insert (self->list, gr_workspace_language_row_new (self->session, ids[n_ids], self->gaps), (int)n_ids);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int)n_ids)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  gtk_widget_set_visible (GTK_WIDGET (self->list), n_ids > 0);
  show_others (self, ids);
}

static void
chosen_cb (GrWorkspaceLanguages *self,
           const char           *id)
{
  g_assert (GR_IS_WORKSPACE_LANGUAGES (self));

  gr_workspace_edits_add_language (gr_session_get_workspace (self->session), id);
}

static void
gr_workspace_languages_dispose (GObject *object)
{
  GrWorkspaceLanguages *self = GR_WORKSPACE_LANGUAGES (object);

  g_clear_object (&self->session);
  g_clear_object (&self->gaps);

  G_OBJECT_CLASS (gr_workspace_languages_parent_class)->dispose (object);
}

static void
gr_workspace_languages_class_init (GrWorkspaceLanguagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_workspace_languages_dispose;

  g_type_ensure (GR_TYPE_ENTRY_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-workspace-languages.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceLanguages, chooser);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceLanguages, list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
gr_workspace_languages_init (GrWorkspaceLanguages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* To be called once. */
void
gr_workspace_languages_set_session (GrWorkspaceLanguages *self,
                                    GrSession            *session,
                                    GrPlaceGaps          *gaps)
{
  g_return_if_fail (GR_IS_WORKSPACE_LANGUAGES (self));
  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (GR_IS_PLACE_GAPS (gaps));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->gaps = g_object_ref (gaps);
  g_signal_connect_object (gr_session_get_workspace (session), "notify::languages", G_CALLBACK (show_languages), self, G_CONNECT_SWAPPED);
  show_languages (self);
}
