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
  GHashTable *checks;   /* id to GtkCheckButton, empty until the row is opened for the first time */
  GPtrArray  *presets;  /* (element-type AdwActionRow), empty likewise */
  char      **replaced; /* (nullable): what a preset has replaced */
  char      **applied;  /* (nullable): what it has replaced it with */
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

static GrScopePreset *
get_preset (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "gr-scope-preset");
}

/* Those of @names that are not among @others, or NULL. */
static char *
join_missing (const char *const *names,
              const char *const *others)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_strv_contains (others, names[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", names[i]);

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
append_line (GString    *text,
             const char *label,
             const char *words)
{
  if (words == NULL)
    return;

  g_string_append_c (text, '\n');
  if (label != NULL)
    g_string_append_printf (text, "%s: ", label);
  g_string_append (text, words);
}

/* What the preset is, what it would change here, and where it is from. */
static void
update_preset (GrScopeList *self,
               GtkWidget   *row)
{
  GrScopePreset      *preset = get_preset (row);
  const char *const  *wanted = gr_scope_preset_get_scopes (preset);
  const char *const  *present = (const char *const *)self->scopes;
  g_autofree char    *products = g_strjoinv (", ", (char **)gr_scope_preset_get_products (preset));
  g_autofree char    *added = join_missing (wanted, present);
  g_autofree char    *removed = join_missing (present, wanted);
  g_autofree char    *origin = g_strdup_printf ("%s, %s", gr_catalog_entry_get_source (GR_CATALOG_ENTRY (preset)),
                                                gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (preset)));
  gboolean            changes = added != NULL || removed != NULL;
  g_autoptr (GString) text = g_string_new (gr_scope_preset_get_description (preset));

  append_line (text, _ ("Adds"), added);
  append_line (text, _ ("Takes out"), removed);
  append_line (text, NULL, changes ? NULL : _ ("These scopes are declared."));
  append_line (text, _ ("Products"), products);
  append_line (text, NULL, gr_scope_preset_get_note (preset));
  append_line (text, _ ("Source"), origin);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  gtk_widget_set_sensitive (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)), changes);
}

/* Whoever has changed the scopes since does not want that undone. */
static void
undo_cb (GrScopeList *self)
{
  g_auto (GStrv) replaced = g_steal_pointer (&self->replaced);
  g_auto (GStrv) applied = g_steal_pointer (&self->applied);

  g_assert (GR_IS_SCOPE_LIST (self));

  if (replaced != NULL && g_strv_equal ((const char *const *)applied, (const char *const *)self->scopes))
    gr_scope_list_set_scopes (self, (const char *const *)replaced);
}

static void
apply_cb (GrScopeList *self,
          GtkButton   *button)
{
  GtkWidget       *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  GtkWidget       *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  GrScopePreset   *preset = get_preset (row);
  g_autofree char *title = g_markup_printf_escaped (_ ("Scopes of “%s” declared"), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (preset)));
  AdwToast        *toast;

  g_assert (GR_IS_SCOPE_LIST (self));

  gr_set_strv (&self->replaced, (const char *const *)self->scopes);
  gr_set_strv (&self->applied, gr_scope_preset_get_scopes (preset));
  gr_scope_list_set_scopes (self, gr_scope_preset_get_scopes (preset));
  if (toasts == NULL)
    return;

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), toast);
}

static void
add_preset (GrScopeList    *self,
            AdwExpanderRow *group,
            GrScopePreset  *preset)
{
  const char      *title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (preset));
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle-lines", 0, NULL);
  GtkWidget       *button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Declare"), "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *name = g_strdup_printf (_ ("Declare the scopes of “%s”"), title);

  g_object_set_data_full (G_OBJECT (row), "gr-scope-preset", g_object_ref (preset), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (group, row);
  g_ptr_array_add (self->presets, row);
  update_preset (self, row);
}

static void
add_presets (GrScopeList *self)
{
  GListModel *presets = gr_catalog_get_scope_presets (self->catalog);
  GtkWidget  *group = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _ ("Presets"),
                                    "subtitle", _ ("Scopes that are often declared together"), NULL);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), group);
  for (guint i = 0; i < g_list_model_get_n_items (presets); i++)
    {
      g_autoptr (GrScopePreset) preset = g_list_model_get_item (presets, i);

      add_preset (self, ADW_EXPANDER_ROW (group), preset);
    }
}

static void
fill (GrScopeList *self)
{
  g_autoptr (GHashTable) products = NULL;
  GListModel            *scopes;

  if (self->catalog == NULL || g_hash_table_size (self->checks) > 0)
    return;

  add_presets (self);
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
  g_clear_pointer (&self->presets, g_ptr_array_unref);
  g_clear_pointer (&self->replaced, g_strfreev);
  g_clear_pointer (&self->applied, g_strfreev);

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
  self->presets = g_ptr_array_new ();

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

  for (guint i = 0; i < self->presets->len; i++)
    update_preset (self, g_ptr_array_index (self->presets, i));
  update_summary (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCOPES]);
}
