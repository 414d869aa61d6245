/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-twin-line.h"

#include "gr-environment-words.h"
#include "gr-twin-cell.h"
#include "gr-twin-lines.h"
#include "gr-workspace-fields.h"

#include <glib/gi18n.h>

struct _GrTwinLine
{
  GtkListBoxRow parent_instance;

  GrSession *session;
  GrTwinRow *row;
  char      *environments[2];
  gboolean   narrow;

  GtkBox    *box;
  GtkBox    *cell_box;
  GtkWidget *cells[3];
  GtkImage  *icon;
  GtkLabel  *state_label;
  GtkLabel  *title;
  GtkWidget *title_box;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTwinLine, gr_twin_line, GTK_TYPE_LIST_BOX_ROW)

typedef struct
{
  const char *icon_name;
  const char *css_class;
  const char *words;
} Look;

static const Look looks[] = {
  [GR_TWIN_SAME] = {"object-select-symbolic", "success", N_ ("Same")},
  [GR_TWIN_DIFFERS] = {"dialog-warning-symbolic", "warning", N_ ("Different")},
  [GR_TWIN_MISSING] = {"radio-symbolic", "accent", N_ ("Missing")},
  [GR_TWIN_UNKNOWN] = {"dialog-question-symbolic", "dim-label", N_ ("Not recorded")},
};

/* What each environment has for itself is no difference that anybody has to mend. */
static const Look own_look = {"object-select-symbolic", "dim-label", N_ ("Different on purpose")};

static void
show_row (GrTwinLine *self)
{
  GrTwinState state = gr_twin_row_get_state (self->row);
  const Look *look = state == GR_TWIN_DIFFERS && gr_twin_row_get_by_design (self->row) ? &own_look : &looks[state];
  GrValueKind kind = gr_field_get_value_kind (gr_twin_row_get_field (self->row));
  gboolean    is_own = gr_twin_row_is_of_environment (self->row);
  gboolean    demo_mode = gr_session_get_demo_mode (self->session);
  const char *values[] = {gr_twin_row_get_file (self->row), gr_twin_row_get_a (self->row), gr_twin_row_get_b (self->row)};
  const char *classes[] = {look->css_class, NULL};
  const char *label_classes[] = {"caption", look->css_class, NULL};

  g_assert (GR_IS_TWIN_LINE (self));

  gtk_image_set_from_icon_name (self->icon, look->icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), classes);
  gtk_label_set_label (self->state_label, _ (look->words));
  gtk_widget_set_css_classes (GTK_WIDGET (self->state_label), label_classes);
  gtk_widget_set_tooltip_text (self->title_box, gr_twin_row_get_note (self->row));
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      gr_twin_cell_set_value (GR_TWIN_CELL (self->cells[i]), values[i], kind, demo_mode);
      gr_twin_cell_set_file_value (GR_TWIN_CELL (self->cells[i]), is_own ? values[3 - MAX (i, 1)] : values[0]);
      if (i > 0)
        gr_twin_cell_set_can_copy (GR_TWIN_CELL (self->cells[i]), gr_twin_row_can_copy (self->row, i - 1));
    }
}

static guint
find_side (GrTwinLine *self,
           GtkWidget  *cell)
{
  return cell == self->cells[1] ? 0 : 1;
}

/* What each environment has for itself goes into our file at once; what the portal shows is noted with the day. */
static void
record_cb (GrTwinLine *self,
           const char *value,
           GtkWidget  *cell)
{
  GrWorkspace        *workspace = gr_session_get_workspace (self->session);
  const char         *environment_id = self->environments[find_side (self, cell)];
  const char         *key = gr_field_get_key (gr_twin_row_get_field (self->row));
  g_autoptr (GrPlace) place = NULL;

  g_assert (GR_IS_TWIN_LINE (self));

  if (!gr_twin_row_is_of_environment (self->row))
    {
      gr_workspace_set_portal_field (workspace, environment_id, key, *value != '\0' ? value : NULL);
      gr_workspace_set_portal_date (workspace, environment_id, gr_clock_get_now (gr_session_get_clock (self->session)));
      return;
    }

  place = gr_place_new (environment_id, NULL, NULL);
  if (gr_field_get_kind (gr_twin_row_get_field (self->row)) == GR_FIELD_KIND_LIST)
    {
      g_auto (GStrv) lines = gr_twin_lines_split (value);

      gr_workspace_set_list_field (workspace, place, key, (const char *const *)lines);
    }
  else
    {
      gr_workspace_set_place_field (workspace, place, key, *value != '\0' ? value : NULL);
    }
}

static void
copy_cb (GrTwinLine *self,
         GtkWidget  *cell)
{
  g_assert (GR_IS_TWIN_LINE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "twin.copy", "(su)", gr_field_get_key (gr_twin_row_get_field (self->row)),
                              find_side (self, cell));
}

static GtkWidget *
add_cell (GrTwinLine    *self,
          GrTwinCellKind kind,
          const char    *caption,
          const char    *empty_text)
{
  GrField   *field = gr_twin_row_get_field (self->row);
  gboolean   multi_line = gr_field_get_kind (field) == GR_FIELD_KIND_LIST || gr_field_get_kind (field) == GR_FIELD_KIND_PARAGRAPH;
  GtkWidget *cell = gr_twin_cell_new (kind, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (field)), caption, multi_line);

  gr_twin_cell_set_empty_text (GR_TWIN_CELL (cell), empty_text);
  g_object_bind_property (self, "narrow", cell, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (cell, "record", G_CALLBACK (record_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "copy", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cell_box, cell);

  return cell;
}

static void
set_narrow (GrTwinLine *self,
            gboolean    narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cell_box), orientation);
  gtk_box_set_homogeneous (self->cell_box, !narrow);
  gtk_widget_set_size_request (self->title_box, narrow ? -1 : GR_TWIN_TITLE_WIDTH, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
gr_twin_line_dispose (GObject *object)
{
  GrTwinLine *self = GR_TWIN_LINE (object);

  g_clear_object (&self->row);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_twin_line_parent_class)->dispose (object);
}

static void
gr_twin_line_finalize (GObject *object)
{
  GrTwinLine *self = GR_TWIN_LINE (object);

  for (gsize i = 0; i < G_N_ELEMENTS (self->environments); i++)
    g_clear_pointer (&self->environments[i], g_free);

  G_OBJECT_CLASS (gr_twin_line_parent_class)->finalize (object);
}

static void
gr_twin_line_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, GR_TWIN_LINE (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_twin_line_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (GR_TWIN_LINE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_twin_line_class_init (GrTwinLineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_twin_line_dispose;
  object_class->finalize = gr_twin_line_finalize;
  object_class->get_property = gr_twin_line_get_property;
  object_class->set_property = gr_twin_line_set_property;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/twin/gr-twin-line.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTwinLine, box);
  gtk_widget_class_bind_template_child (widget_class, GrTwinLine, cell_box);
  gtk_widget_class_bind_template_child (widget_class, GrTwinLine, icon);
  gtk_widget_class_bind_template_child (widget_class, GrTwinLine, state_label);
  gtk_widget_class_bind_template_child (widget_class, GrTwinLine, title);
  gtk_widget_class_bind_template_child (widget_class, GrTwinLine, title_box);
}

static void
gr_twin_line_init (GrTwinLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_title (GrTwinLine *self,
           const char *environment_id)
{
  GrEnvironment *environment = gr_workspace_find_environment (gr_session_get_workspace (self->session), environment_id);

  return environment != NULL ? gr_environment_dup_title (environment) : g_strdup (environment_id);
}

GtkWidget *
gr_twin_line_new (GrSession  *session,
                  GrTwinRow  *row,
                  const char *environment_a,
                  const char *environment_b)
{
  GrTwinLine    *self;
  GrTwinCellKind kind;
  g_auto (GStrv) titles = NULL;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_TWIN_ROW (row), NULL);
  g_return_val_if_fail (environment_a != NULL && environment_b != NULL, NULL);

  self = g_object_new (GR_TYPE_TWIN_LINE, NULL);
  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  self->environments[0] = g_strdup (environment_a);
  self->environments[1] = g_strdup (environment_b);
  gtk_label_set_label (self->title, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_twin_row_get_field (row))));

  kind = gr_twin_row_is_of_environment (row) ? GR_TWIN_CELL_OWN : GR_TWIN_CELL_PORTAL;
  self->cells[0] = add_cell (self, GR_TWIN_CELL_FILE, _ ("Our File"), kind == GR_TWIN_CELL_OWN ? _ ("For each its own") : _ ("Empty"));
  titles = g_new0 (char *, G_N_ELEMENTS (self->environments) + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (self->environments); i++)
    {
      titles[i] = dup_title (self, self->environments[i]);
      self->cells[i + 1] = add_cell (self, kind, titles[i], kind == GR_TWIN_CELL_OWN ? _ ("Empty") : _ ("Not recorded"));
    }
  for (gsize i = 0; kind == GR_TWIN_CELL_OWN && i < G_N_ELEMENTS (self->environments); i++)
    {
      g_autofree char *label = g_strdup_printf (_ ("Copy to %s"), titles[1 - i]);

      gr_twin_cell_set_copy_label (GR_TWIN_CELL (self->cells[i + 1]), label);
    }

  g_signal_connect_object (row, "notify", G_CALLBACK (show_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (show_row), self, G_CONNECT_SWAPPED);
  show_row (self);

  return GTK_WIDGET (self);
}
