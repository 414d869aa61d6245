/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-endpoint-list.h"

#include "gr-base-uri.h"
#include "gr-environment-doctor.h"
#include "gr-environment-words.h"
#include "gr-workspace-edits.h"

#include <glib/gi18n.h>

struct _GrEndpointList
{
  AdwExpanderRow parent_instance;

  GrEnvironment *environment;
  GrCatalog     *catalog;

  AdwEntryRow  *authorize_row;
  GtkWidget    *authorize_hint_row;
  GtkLabel     *authorize_hint;
  AdwEntryRow  *api_row;
  GtkWidget    *api_hint_row;
  GtkLabel     *api_hint;
  AdwActionRow *reset_row;
};

G_DEFINE_FINAL_TYPE (GrEndpointList, gr_endpoint_list, ADW_TYPE_EXPANDER_ROW)

static GtkLabel *
get_hint (GrEndpointList *self,
          AdwEntryRow    *row,
          GtkWidget     **hint_row)
{
  *hint_row = row == self->authorize_row ? self->authorize_hint_row : self->api_hint_row;

  return row == self->authorize_row ? self->authorize_hint : self->api_hint;
}

/* Says what is wrong with what stands in a row, while it is typed. Returns whether it can be used; nothing at all can. */
static gboolean
judge_row (GrEndpointList *self,
           AdwEntryRow    *row)
{
  g_autofree char      *text = gr_workspace_edits_clean_text (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_autoptr (GrFinding) finding = NULL;
  g_autofree char      *hint = NULL;
  GtkWidget            *hint_row;
  GtkLabel             *label = get_hint (self, row, &hint_row);

  if (*text != '\0')
    finding = gr_environment_doctor_judge_base_uri (self->catalog, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), text);
  if (finding != NULL)
    /* Translators: what is wrong, and the way out: two sentences. */
    hint = g_strdup_printf (_ ("%s. %s"), gr_finding_get_title (finding), gr_finding_get_fix (finding));

  gtk_label_set_label (label, hint != NULL ? hint : "");
  gtk_widget_set_visible (hint_row, hint != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               finding != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (finding == NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");

  return finding == NULL;
}

static void
show_text (AdwEntryRow *row,
           const char  *text)
{
  if (text == NULL)
    text = "";
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show (GrEndpointList *self)
{
  g_autofree char *hosts = gr_environment_dup_hosts (self->environment);

  g_assert (GR_IS_ENDPOINT_LIST (self));

  show_text (self->authorize_row, gr_environment_get_authorize_base_uri (self->environment));
  show_text (self->api_row, gr_environment_get_api_base_uri (self->environment));
  judge_row (self, self->authorize_row);
  judge_row (self, self->api_row);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), hosts != NULL ? hosts : _ ("None: TikTok answers"));
  gtk_widget_set_visible (GTK_WIDGET (self->reset_row), gr_environment_has_custom_endpoints (self->environment));
}

static void
changed_cb (GrEndpointList *self,
            AdwEntryRow    *row)
{
  g_assert (GR_IS_ENDPOINT_LIST (self));

  if (self->environment != NULL)
    judge_row (self, row);
}

/* An address that cannot be used stays in the row and is not taken. */
static void
applied_cb (GrEndpointList *self,
            AdwEntryRow    *row)
{
  g_autofree char *text = gr_workspace_edits_clean_text (gtk_editable_get_text (GTK_EDITABLE (row)));

  g_assert (GR_IS_ENDPOINT_LIST (self));

  if (!judge_row (self, row))
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      return;
    }

  if (row == self->authorize_row)
    gr_environment_set_authorize_base_uri (self->environment, text);
  else
    gr_environment_set_api_base_uri (self->environment, text);
  show (self);
}

static void
reset_cb (GrEndpointList *self)
{
  g_assert (GR_IS_ENDPOINT_LIST (self));

  gr_environment_set_authorize_base_uri (self->environment, NULL);
  gr_environment_set_api_base_uri (self->environment, NULL);
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->authorize_row));
}

static void
gr_endpoint_list_dispose (GObject *object)
{
  GrEndpointList *self = GR_ENDPOINT_LIST (object);

  g_clear_object (&self->environment);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (gr_endpoint_list_parent_class)->dispose (object);
}

static void
gr_endpoint_list_class_init (GrEndpointListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_endpoint_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-endpoint-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GrEndpointList, api_hint);
  gtk_widget_class_bind_template_child (widget_class, GrEndpointList, api_hint_row);
  gtk_widget_class_bind_template_child (widget_class, GrEndpointList, api_row);
  gtk_widget_class_bind_template_child (widget_class, GrEndpointList, authorize_hint);
  gtk_widget_class_bind_template_child (widget_class, GrEndpointList, authorize_hint_row);
  gtk_widget_class_bind_template_child (widget_class, GrEndpointList, authorize_row);
  gtk_widget_class_bind_template_child (widget_class, GrEndpointList, reset_row);
  gtk_widget_class_bind_template_callback (widget_class, applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
gr_endpoint_list_init (GrEndpointList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gr_endpoint_list_set_environment (GrEndpointList *self,
                                  GrEnvironment  *environment,
                                  GrCatalog      *catalog)
{
  g_return_if_fail (GR_IS_ENDPOINT_LIST (self));
  g_return_if_fail (self->environment == NULL);
  g_return_if_fail (GR_IS_ENVIRONMENT (environment));
  g_return_if_fail (GR_IS_CATALOG (catalog));

  self->environment = g_object_ref (environment);
  self->catalog = g_object_ref (catalog);
  g_signal_connect_object (environment, "notify::authorize-base-uri", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify::api-base-uri", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
