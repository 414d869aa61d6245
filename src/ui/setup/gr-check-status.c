/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-check-status.h"

#include <glib/gi18n.h>

#include "gr-setup-looks.h"

struct _GrCheckStatus
{
  GtkBox parent_instance;

  GrProbeSet     *probes;
  GtkLabel       *label;
  GtkProgressBar *progress;
  GtkWidget      *cancel;
};

G_DEFINE_FINAL_TYPE (GrCheckStatus, gr_check_status, GTK_TYPE_BOX)

static gint64
find_last_look (GrProbeSet *probes)
{
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (probes)); i++)
    {
      g_autoptr (GrProbe) probe = g_list_model_get_item (G_LIST_MODEL (probes), i);

      last = MAX (last, gr_probe_get_looked_at (probe));
    }

  return last;
}

static char *
describe (GrProbeSet *probes)
{
  g_autofree char *time = NULL;
  gint64           last;

  if (gr_probe_set_is_running (probes))
    /* Translators: how many checks of all have been made so far. */
    return g_strdup_printf (_ ("Checking: %u of %u"), gr_probe_set_get_n_done (probes), gr_probe_set_get_n_asked (probes));
  if (gr_probe_set_is_offline (probes))
    return g_strdup (_ ("There is no network: nothing could be checked."));

  last = find_last_look (probes);
  if (last == 0)
    return g_strdup (_ ("Nothing outside was checked yet."));

  time = gr_setup_looks_dup_time (last);
  return g_strdup_printf (_ ("Last checked %s"), time);
}

static void
show_status (GrCheckStatus *self)
{
  gboolean         is_running = gr_probe_set_is_running (self->probes);
  guint            n_asked = gr_probe_set_get_n_asked (self->probes);
  g_autofree char *text = describe (self->probes);

  g_assert (GR_IS_CHECK_STATUS (self));

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_running);
  gtk_widget_set_visible (self->cancel, is_running);
  gtk_progress_bar_set_fraction (self->progress, n_asked > 0 ? (double)gr_probe_set_get_n_done (self->probes) / n_asked : 0);
}

static void
gr_check_status_dispose (GObject *object)
{
  GrCheckStatus *self = GR_CHECK_STATUS (object);

  gr_check_status_set_session (self, NULL);

  G_OBJECT_CLASS (gr_check_status_parent_class)->dispose (object);
}

static void
gr_check_status_class_init (GrCheckStatusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_check_status_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-check-status.ui");
  gtk_widget_class_bind_template_child (widget_class, GrCheckStatus, cancel);
  gtk_widget_class_bind_template_child (widget_class, GrCheckStatus, label);
  gtk_widget_class_bind_template_child (widget_class, GrCheckStatus, progress);
}

static void
gr_check_status_init (GrCheckStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gr_check_status_set_session (GrCheckStatus *self,
                             GrSession     *session)
{
  static const char *const signals[] = {"notify::is-running", "notify::n-asked", "notify::n-done", "notify::is-offline"};

  g_return_if_fail (GR_IS_CHECK_STATUS (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  if (self->probes != NULL)
    g_signal_handlers_disconnect_by_data (self->probes, self);
  g_clear_object (&self->probes);
  if (session == NULL)
    return;

  self->probes = g_object_ref (gr_session_get_probe_set (session));
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->probes, signals[i], G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_status (self);
}
