/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-timeline.h"

#include "gr-lane-words.h"

#include <glib/gi18n.h>

/* The copy has all of them. */
#define MAX_SHOWN 8

struct _GrTokenTimeline
{
  AdwBin parent_instance;

  GListModel *chain;

  GtkListBox *list;
  GtkLabel   *more_label;
};

enum
{
  PROP_0,
  PROP_CHAIN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTokenTimeline, gr_token_timeline, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", 8,
                       "max-width-chars", 24,
                       "css-classes", (const char *const[]){style, "numeric", NULL},
                       NULL);
}

static GtkWidget *
make_row (GrTokenEvent *event)
{
  GrTokenEventKind kind = gr_token_event_get_kind (event);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *time = gr_lane_words_time (gr_token_event_get_at (event));
  g_autofree char *detail = gr_lane_words_event_detail (event);

  gtk_box_append (GTK_BOX (texts), make_label (gr_lane_words_event (kind), "body"));
  gtk_box_append (GTK_BOX (texts), make_label (time, "caption"));
  gtk_box_append (GTK_BOX (texts), make_label (detail, "dim-label"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "caption");
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "icon-name", gr_lane_words_event_icon (kind),
                                               "valign", GTK_ALIGN_START,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
  gtk_box_append (GTK_BOX (box), texts);

  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE, "child", box, NULL);
}

static void
show_events (GrTokenTimeline *self)
{
  guint            n_events = self->chain != NULL ? g_list_model_get_n_items (self->chain) : 0;
  guint            n_more = n_events > MAX_SHOWN ? n_events - MAX_SHOWN : 0;
  g_autofree char *more = g_strdup_printf (ngettext ("%u more in the copy", "%u more in the copy", n_more), n_more);
  GtkWidget       *row;

  g_assert (GR_IS_TOKEN_TIMELINE (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = n_more; i < n_events; i++)
    {
      g_autoptr (GrTokenEvent) event = g_list_model_get_item (self->chain, i);

      gtk_list_box_prepend (self->list, make_row (event));
    }

  gtk_label_set_label (self->more_label, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_more > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_events > 0);
}

static void
set_chain (GrTokenTimeline *self,
           GListModel      *chain)
{
  if (self->chain == chain)
    return;

  if (self->chain != NULL)
    g_signal_handlers_disconnect_by_func (self->chain, show_events, self);
  g_set_object (&self->chain, chain);
  if (chain != NULL)
    g_signal_connect_object (chain, "items-changed", G_CALLBACK (show_events), self, G_CONNECT_SWAPPED);

  show_events (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHAIN]);
}

static void
gr_token_timeline_dispose (GObject *object)
{
  GrTokenTimeline *self = GR_TOKEN_TIMELINE (object);

  if (self->chain != NULL)
    g_signal_handlers_disconnect_by_func (self->chain, show_events, self);
  g_clear_object (&self->chain);

  G_OBJECT_CLASS (gr_token_timeline_parent_class)->dispose (object);
}

static void
gr_token_timeline_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHAIN:
      g_value_set_object (value, GR_TOKEN_TIMELINE (object)->chain);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_token_timeline_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHAIN:
      set_chain (GR_TOKEN_TIMELINE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_token_timeline_class_init (GrTokenTimelineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_token_timeline_dispose;
  object_class->get_property = gr_token_timeline_get_property;
  object_class->set_property = gr_token_timeline_set_property;

  properties[PROP_CHAIN] =
    g_param_spec_object ("chain", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-token-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTokenTimeline, list);
  gtk_widget_class_bind_template_child (widget_class, GrTokenTimeline, more_label);
}

static void
gr_token_timeline_init (GrTokenTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
