/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-list.h"

#include "gr-util.h"

#include <glib/gi18n.h>

/* What the portal adds to every app by itself. */
#define BASIC_SCOPE "user.info.basic"

struct _GrScopeList
{
  AdwExpanderRow parent_instance;

  GrCatalog  *catalog;
  char      **scopes;
  GHashTable *checks; /* id to GtkCheckButton, empty until the row is opened for the first time */
  gboolean    showing;
};

enum
{
  PROP_0,
  PROP_SCOPES,
  N_PROPS
};

static GParamSpec       *properties[N_PROPS];
static const char *const nothing[] = {NULL};

G_DEFINE_FINAL_TYPE (GrScopeList, gr_scope_list, ADW_TYPE_EXPANDER_ROW)

static gboolean
is_declared (GrScopeList *self,
             const char  *id)
{
  return g_str_equal (id, BASIC_SCOPE) || g_strv_contains ((const char *const *)self->scopes, id);
}

static void
update_summary (GrScopeList *self)
{
  guint            n_scopes = g_strv_length (self->scopes);
  g_autofree char *summary = NULL;

  if (!g_strv_contains ((const char *const *)self->scopes, BASIC_SCOPE))
    n_scopes++;
  summary = g_strdup_printf (ngettext ("%u scope", "%u scopes", n_scopes), n_scopes);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
}

/* Scopes that were declared keep their order, as a request lists them; a new one comes last. */
static void
declare (GrScopeList *self,
         const char  *id,
         gboolean     active)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           scopes = NULL;

  if (!g_strv_contains ((const char *const *)self->scopes, BASIC_SCOPE))
    g_strv_builder_add (builder, BASIC_SCOPE);
  for (guint i = 0; self->scopes[i] != NULL; i++)
    if (!g_str_equal (self->scopes[i], id))
      g_strv_builder_add (builder, self->scopes[i]);
  if (active)
    g_strv_builder_add (builder, id);

  scopes = g_strv_builder_end (builder);
  gr_scope_list_set_scopes (self, (const char *const *)scopes);
}

static void
toggled_cb (GrScopeList    *self,
            GtkCheckButton *check)
{
  g_assert (GR_IS_SCOPE_LIST (self));

  if (!self->showing)
    declare (self, gtk_widget_get_name (GTK_WIDGET (check)), gtk_check_button_get_active (check));
}

static void
add_heading (GrScopeList *self,
             const char  *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "margin-top", 12, "margin-bottom", 6,
                                   "margin-start", 12, "margin-end", 12, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, "activatable", FALSE, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_check (GrScopeList *self,
           const char  *id,
           const char  *title,
           const char  *description)
{
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle-lines", 0, NULL);
  GtkWidget       *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "name", id, "valign", GTK_ALIGN_CENTER,
                                         "active", is_declared (self, id), NULL);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", id, description);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_sensitive (row, !g_str_equal (id, BASIC_SCOPE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  g_hash_table_insert (self->checks, g_strdup (id), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/* What TikTok documents comes first; what it does not comes with the reason to be careful. */
static void
add_product (GrScopeList *self,
             GListModel  *scopes,
             const char  *product)
{
  add_heading (self, product);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < g_list_model_get_n_items (scopes); i++)
      {
        g_autoptr (GrScope) scope = g_list_model_get_item (scopes, i);
        const char         *id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (scope));
        const char         *note = gr_scope_get_note (scope);
        g_autofree char    *description = NULL;

        if (!g_str_equal (gr_scope_get_product (scope), product) || gr_scope_get_is_documented (scope) != (pass == 0))
          continue;

        if (note != NULL && (pass == 1 || g_str_equal (id, BASIC_SCOPE)))
          description = g_strdup_printf ("%s %s", gr_scope_get_description (scope), note);
        add_check (self, id, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (scope)),
                   description != NULL ? description : gr_scope_get_description (scope));
      }
}

/* What the workspace declares and the catalogue does not know can be taken back, too. */
static void
add_unknown (GrScopeList *self)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; self->scopes[i] != NULL; i++)
    {
      if (g_hash_table_contains (self->checks, self->scopes[i]))
        continue;
      if (!has_heading)
        add_heading (self, _ ("Not in the Catalogue"));
      has_heading = TRUE;
      add_check (self, self->scopes[i], self->scopes[i], _ ("TikTok’s documents do not name this scope, or no longer do."));
    }
}

static void
fill (GrScopeList *self)
{
  g_autoptr (GHashTable) products = NULL;
  GListModel            *scopes;

  if (self->catalog == NULL || g_hash_table_size (self->checks) > 0)
    return;

  products = g_hash_table_new (g_str_hash, g_str_equal);
  scopes = gr_catalog_get_scopes (self->catalog);
  for (guint i = 0; i < g_list_model_get_n_items (scopes); i++)
    {
      g_autoptr (GrScope) scope = g_list_model_get_item (scopes, i);

      if (g_hash_table_add (products, (char *)gr_scope_get_product (scope)))
        add_product (self, scopes, gr_scope_get_product (scope));
    }
  add_unknown (self);
}

static void
expanded_cb (GrScopeList *self)
{
  g_assert (GR_IS_SCOPE_LIST (self));

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    fill (self);
}

static void
gr_scope_list_finalize (GObject *object)
{
  GrScopeList *self = GR_SCOPE_LIST (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->checks, g_hash_table_unref);

  G_OBJECT_CLASS (gr_scope_list_parent_class)->finalize (object);
}

static void
gr_scope_list_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SCOPES:
      g_value_set_boxed (value, GR_SCOPE_LIST (object)->scopes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_list_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SCOPES:
      gr_scope_list_set_scopes (GR_SCOPE_LIST (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_list_class_init (GrScopeListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_scope_list_finalize;
  object_class->get_property = gr_scope_list_get_property;
  object_class->set_property = gr_scope_list_set_property;

  properties[PROP_SCOPES] =
    g_param_spec_boxed ("scopes", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-scope-list.ui");
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
gr_scope_list_init (GrScopeList *self)
{
  self->scopes = g_strdupv ((char **)nothing);
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  update_summary (self);
}

void
gr_scope_list_set_catalog (GrScopeList *self,
                           GrCatalog   *catalog)
{
  g_return_if_fail (GR_IS_SCOPE_LIST (self));
  g_return_if_fail (GR_IS_CATALOG (catalog));
  g_return_if_fail (self->catalog == NULL);

  self->catalog = g_object_ref (catalog);
  expanded_cb (self);
}

void
gr_scope_list_set_scopes (GrScopeList       *self,
                          const char *const *scopes)
{
  GHashTableIter iter;
  gpointer       id, check;

  g_return_if_fail (GR_IS_SCOPE_LIST (self));

  if (!gr_set_strv (&self->scopes, scopes != NULL ? scopes : nothing))
    return;

  self->showing = TRUE;
  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, &id, &check))
    gtk_check_button_set_active (check, is_declared (self, id));
  self->showing = FALSE;

  update_summary (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCOPES]);
}
