/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-claims-row.h"

#include <glib/gi18n.h>

#include "gr-setup-pieces.h"

struct _GrClaimsRow
{
  AdwExpanderRow parent_instance;

  GrGuideStep *step;
  gboolean     is_filled;
};

G_DEFINE_FINAL_TYPE (GrClaimsRow, gr_claims_row, ADW_TYPE_EXPANDER_ROW)

static GtkWidget *
make_claim (GrCatalogEntry *claim)
{
  GtkWidget       *row = adw_action_row_new ();
  const char      *source = gr_catalog_entry_get_source (claim);
  GtkWidget       *open = gr_setup_pieces_new_open (source);
  g_autofree char *subtitle = NULL;

  /* Translators: a document and its date. */
  subtitle = g_strdup_printf (_ ("%s, %s"), source != NULL ? source : "", gr_catalog_entry_get_as_of (claim));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gr_catalog_entry_get_title (claim));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  if (open != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), open);

  return row;
}

static void
expanded_cb (GrClaimsRow *self)
{
  GListModel *claims;

  g_assert (GR_IS_CLAIMS_ROW (self));

  if (self->is_filled || self->step == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->is_filled = TRUE;
  claims = gr_guide_step_get_claims (self->step);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GrCatalogEntry) claim = g_list_model_get_item (claims, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_claim (claim));
    }
}

static void
gr_claims_row_dispose (GObject *object)
{
  GrClaimsRow *self = GR_CLAIMS_ROW (object);

  g_clear_object (&self->step);

  G_OBJECT_CLASS (gr_claims_row_parent_class)->dispose (object);
}

static void
gr_claims_row_class_init (GrClaimsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gr_claims_row_dispose;
}

static void
gr_claims_row_init (GrClaimsRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Sources disagree"));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
gr_claims_row_new (GrGuideStep *step)
{
  GrClaimsRow *self;
  GtkWidget   *icon;

  g_return_val_if_fail (GR_IS_GUIDE_STEP (step), NULL);

  self = g_object_new (GR_TYPE_CLAIMS_ROW, NULL);
  self->step = g_object_ref (step);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), gr_guide_step_get_reading (step));

  icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), icon);

  return GTK_WIDGET (self);
}
