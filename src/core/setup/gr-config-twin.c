/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-config-twin.h"

#include "gr-util.h"

struct _GrConfigTwin
{
  GObject parent_instance;

  GrCatalog   *catalog;
  GrWorkspace *workspace;
  char        *environment_a;
  char        *environment_b;
  char        *app_type;
  GPtrArray   *rows;
  guint        n_differs;
};

enum
{
  PROP_0,
  PROP_N_DIFFERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
gr_config_twin_get_item_type (GListModel *model)
{
  return GR_TYPE_TWIN_ROW;
}

static guint
gr_config_twin_get_n_items (GListModel *model)
{
  return GR_CONFIG_TWIN (model)->rows->len;
}

static gpointer
gr_config_twin_get_item (GListModel *model,
                         guint       position)
{
  GrConfigTwin *self = GR_CONFIG_TWIN (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = gr_config_twin_get_item_type;
  iface->get_n_items = gr_config_twin_get_n_items;
  iface->get_item = gr_config_twin_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GrConfigTwin, gr_config_twin, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
gr_config_twin_finalize (GObject *object)
{
  GrConfigTwin *self = GR_CONFIG_TWIN (object);

  g_clear_object (&self->catalog);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->environment_a, g_free);
  g_clear_pointer (&self->environment_b, g_free);
  g_clear_pointer (&self->app_type, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_config_twin_parent_class)->finalize (object);
}

static void
gr_config_twin_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_DIFFERS:
      g_value_set_uint (value, gr_config_twin_get_n_differs (GR_CONFIG_TWIN (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_config_twin_class_init (GrConfigTwinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_config_twin_finalize;
  object_class->get_property = gr_config_twin_get_property;

  properties[PROP_N_DIFFERS] = g_param_spec_uint ("n-differs", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_config_twin_init (GrConfigTwin *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
make_rows (GrConfigTwin *self)
{
  GListModel *fields = gr_catalog_get_fields (self->catalog);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrField) field = g_list_model_get_item (fields, i);

      if (gr_field_is_twin (field) && gr_field_is_for (field, self->app_type))
        g_ptr_array_add (self->rows, gr_twin_row_new (field, self->workspace, self->environment_a, self->environment_b));
    }
}

static void
count_differs (GrConfigTwin *self)
{
  guint n_differs = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GrTwinRow *row = g_ptr_array_index (self->rows, i);

      if (gr_twin_row_get_state (row) == GR_TWIN_DIFFERS && !gr_twin_row_get_by_design (row))
        n_differs++;
    }

  if (self->n_differs == n_differs)
    return;

  self->n_differs = n_differs;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DIFFERS]);
}

static void
changed_cb (GrConfigTwin *self,
            GrWorkspace  *workspace)
{
  guint n_before = self->rows->len;

  g_assert (GR_IS_CONFIG_TWIN (self));

  if (gr_set_str (&self->app_type, gr_workspace_get_field (workspace, "app.type")))
    {
      make_rows (self);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->rows->len);
    }
  else
    {
      for (guint i = 0; i < self->rows->len; i++)
        gr_twin_row_refresh (g_ptr_array_index (self->rows, i));
    }
  count_differs (self);
}

/**
 * gr_config_twin_new:
 * @catalog: what says which fields are compared
 * @workspace: a workspace
 * @environment_a: the id of an environment, such as a sandbox
 * @environment_b: the id of another one, such as production
 *
 * Returns: (transfer full): a list of [class@GrTwinRow] in the order of the catalogue
 */
GrConfigTwin *
gr_config_twin_new (GrCatalog   *catalog,
                    GrWorkspace *workspace,
                    const char  *environment_a,
                    const char  *environment_b)
{
  GrConfigTwin *self;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (environment_a != NULL && environment_b != NULL, NULL);

  self = g_object_new (GR_TYPE_CONFIG_TWIN, NULL);
  self->catalog = g_object_ref (catalog);
  self->workspace = g_object_ref (workspace);
  self->environment_a = g_strdup (environment_a);
  self->environment_b = g_strdup (environment_b);
  self->app_type = g_strdup (gr_workspace_get_field (workspace, "app.type"));
  make_rows (self);
  count_differs (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * gr_config_twin_get_environment_a:
 * @self: a twin
 *
 * Returns: the id of the first environment
 */
const char *
gr_config_twin_get_environment_a (GrConfigTwin *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_TWIN (self), NULL);

  return self->environment_a;
}

/**
 * gr_config_twin_get_environment_b:
 * @self: a twin
 *
 * Returns: the id of the second environment
 */
const char *
gr_config_twin_get_environment_b (GrConfigTwin *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_TWIN (self), NULL);

  return self->environment_b;
}

/**
 * gr_config_twin_get_n_differs:
 * @self: a twin
 *
 * Returns: how many rows differ where they should not
 */
guint
gr_config_twin_get_n_differs (GrConfigTwin *self)
{
  g_return_val_if_fail (GR_IS_CONFIG_TWIN (self), 0);

  return self->n_differs;
}
