/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-asks.h"

#include <glib/gi18n.h>

struct _GrAssetAsks
{
  AdwBin parent_instance;

  GrSlotRule     *rule;
  AdwExpanderRow *expander;
};

enum
{
  PROP_0,
  PROP_RULE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetAsks, gr_asset_asks, ADW_TYPE_BIN)

static GtkWidget *
make_row (const char     *title,
          GrCatalogEntry *source,
          const char     *icon_name)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *subtitle = g_strdup_printf (_ ("TikTok’s rule: %s, %s"), gr_catalog_entry_get_source (source), gr_catalog_entry_get_as_of (source));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static void
gr_asset_asks_constructed (GObject *object)
{
  GrAssetAsks     *self = GR_ASSET_ASKS (object);
  g_autofree char *subtitle = NULL;
  const char      *note;
  GListModel      *asks;
  guint            n_asks;

  G_OBJECT_CLASS (gr_asset_asks_parent_class)->constructed (object);

  if (self->rule == NULL)
    return;

  note = gr_slot_rule_get_note (self->rule);
  asks = gr_slot_rule_get_asks (self->rule);
  n_asks = g_list_model_get_n_items (asks);
  for (guint i = 0; i < n_asks; i++)
    {
      g_autoptr (GrCatalogEntry) ask = g_list_model_get_item (asks, i);

      adw_expander_row_add_row (self->expander, make_row (gr_catalog_entry_get_title (ask), ask, "view-reveal-symbolic"));
    }
  if (note != NULL)
    adw_expander_row_add_row (self->expander, make_row (note, GR_CATALOG_ENTRY (self->rule), "dialog-information-symbolic"));

  subtitle = g_strdup_printf (ngettext ("%u thing that no program can judge", "%u things that no program can judge", n_asks), n_asks);
  adw_expander_row_set_subtitle (self->expander, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self), n_asks > 0);
}

static void
gr_asset_asks_finalize (GObject *object)
{
  GrAssetAsks *self = GR_ASSET_ASKS (object);

  g_clear_object (&self->rule);

  G_OBJECT_CLASS (gr_asset_asks_parent_class)->finalize (object);
}

static void
gr_asset_asks_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GrAssetAsks *self = GR_ASSET_ASKS (object);

  switch (prop_id)
    {
    case PROP_RULE:
      self->rule = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_asks_class_init (GrAssetAsksClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_asset_asks_constructed;
  object_class->finalize = gr_asset_asks_finalize;
  object_class->set_property = gr_asset_asks_set_property;

  properties[PROP_RULE] = g_param_spec_object ("rule", NULL, NULL, GR_TYPE_SLOT_RULE,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-asks.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetAsks, expander);
}

static void
gr_asset_asks_init (GrAssetAsks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_asset_asks_new (GrSlotRule *rule)
{
  g_return_val_if_fail (GR_IS_SLOT_RULE (rule), NULL);

  return g_object_new (GR_TYPE_ASSET_ASKS, "rule", rule, NULL);
}
