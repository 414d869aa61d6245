/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-readiness-matrix.h"

#include "gr-environment-words.h"
#include "gr-readiness-cell.h"

#define GAP          12
#define SECTION_GAP  24
#define CAPTION_GAP  6
#define LABEL_WIDTH  160
#define COLUMN_WIDTH 190

struct _GrReadinessMatrix
{
  GtkWidget parent_instance;

  GrSession *session;
  guint      n_rows;
  guint      n_columns;
  GPtrArray *row_labels;
  GPtrArray *headers;
  GPtrArray *captions;
  GPtrArray *cells;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrReadinessMatrix, gr_readiness_matrix, GTK_TYPE_WIDGET)

static void
clear (GrReadinessMatrix *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_ptr_array_set_size (self->row_labels, 0);
  g_ptr_array_set_size (self->headers, 0);
  g_ptr_array_set_size (self->captions, 0);
  g_ptr_array_set_size (self->cells, 0);
  self->n_rows = 0;
  self->n_columns = 0;
}

static void
add_child (GrReadinessMatrix *self,
           GPtrArray         *list,
           GtkWidget         *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_ptr_array_add (list, child);
}

static GtkWidget *
make_caption (GrReadinessMatrix *self,
              const char        *region_id)
{
  GrRegion  *region = gr_catalog_find_region (gr_session_get_catalog (self->session), region_id);
  GtkWidget *label = gtk_label_new (region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : region_id);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
update_row_label (GtkLabel      *label,
                  GParamSpec    *pspec,
                  GrEnvironment *environment)
{
  g_autofree char *title = gr_environment_dup_title (environment);

  gtk_label_set_label (label, title);
}

static GtkWidget *
make_row_label (GrEnvironment *environment)
{
  GrEnvironmentKind kind = gr_environment_get_kind (environment);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget        *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (environment, "notify::name", G_CALLBACK (update_row_label), label, G_CONNECT_SWAPPED);
  update_row_label (GTK_LABEL (label), NULL, environment);

  gtk_widget_add_css_class (box, "environment-label");
  gtk_widget_add_css_class (box, "heading");
  gtk_widget_add_css_class (box, gr_environment_kind_get_nick (kind));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (gr_environment_kind_get_icon_name (kind)));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* Children stand in reading order, so that the keyboard and screen readers go through the matrix row by row. */
static void
fill (GrReadinessMatrix *self)
{
  GrWorkspace       *workspace;
  GListModel        *environments;
  const char *const *regions;

  g_assert (GR_IS_READINESS_MATRIX (self));

  clear (self);
  if (self->session == NULL)
    return;

  workspace = gr_session_get_workspace (self->session);
  environments = gr_workspace_get_environments (workspace);
  regions = gr_workspace_get_regions (workspace);
  self->n_rows = g_list_model_get_n_items (environments);
  self->n_columns = g_strv_length ((char **)regions);

  for (guint column = 0; column < self->n_columns; column++)
    add_child (self, self->headers, make_caption (self, regions[column]));

  for (guint row = 0; row < self->n_rows; row++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, row);

      add_child (self, self->row_labels, make_row_label (environment));
      for (guint column = 0; column < self->n_columns; column++)
        {
          g_autoptr (GrReadiness) readiness = gr_readiness_new (self->session, environment, regions[column]);

          add_child (self, self->captions, make_caption (self, regions[column]));
          add_child (self, self->cells, gr_readiness_cell_new (readiness));
        }
    }
}

/* The width below which some child cannot go, which grows with the size of the text. */
static int
get_least_width (GrReadinessMatrix *self)
{
  int least = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }

  return least;
}

static gboolean
is_wide (GrReadinessMatrix *self,
         int                width)
{
  int column_width = MAX (COLUMN_WIDTH, get_least_width (self));

  return width >= LABEL_WIDTH + (int)self->n_columns * (column_width + GAP);
}

static int
get_column_width (GrReadinessMatrix *self,
                  int                width)
{
  return (width - LABEL_WIDTH - (int)self->n_columns * GAP) / (int)self->n_columns;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
measure_tallest (GPtrArray *widgets,
                 guint      first,
                 guint      n,
                 int        width)
{
  int height = 0;

  for (guint i = first; i < first + n; i++)
    height = MAX (height, measure_height (g_ptr_array_index (widgets, i), width));

  return height;
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_size_allocate (widget, &(GtkAllocation){x, y, width, height}, -1);
}

static void
hide (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (widgets, i), FALSE);
}

/* Lays out the matrix in @width and returns its height; with @allocate the children are put in their places too. */
static int
lay_out_wide (GrReadinessMatrix *self,
              int                width,
              gboolean           allocate)
{
  int      column_width = get_column_width (self, width);
  int      y = measure_tallest (self->headers, 0, self->n_columns, column_width) + CAPTION_GAP;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint row = 0; row < self->n_rows; row++)
    {
      GtkWidget *label = g_ptr_array_index (self->row_labels, row);
      int        height = MAX (measure_height (label, LABEL_WIDTH),
                               measure_tallest (self->cells, row * self->n_columns, self->n_columns, column_width));

      if (allocate)
        place (label, rtl ? width - LABEL_WIDTH : 0, y, LABEL_WIDTH, height);

      for (guint column = 0; allocate && column < self->n_columns; column++)
        {
          int x = LABEL_WIDTH + GAP + (int)column * (column_width + GAP);

          if (rtl)
            x = width - x - column_width;
          if (row == 0)
            place (g_ptr_array_index (self->headers, column), x, 0, column_width, y - CAPTION_GAP);
          place (g_ptr_array_index (self->cells, row * self->n_columns + column), x, y, column_width, height);
        }

      y += height + GAP;
    }

  return y - GAP;
}

static int
lay_out_narrow (GrReadinessMatrix *self,
                int                width,
                gboolean           allocate)
{
  int y = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      GtkWidget *label = g_ptr_array_index (self->row_labels, row);
      int        height = measure_height (label, width);

      if (allocate)
        place (label, 0, y, width, height);
      y += height + CAPTION_GAP;

      for (guint i = row * self->n_columns; i < (row + 1) * self->n_columns; i++)
        {
          GtkWidget *caption = g_ptr_array_index (self->captions, i);
          GtkWidget *cell = g_ptr_array_index (self->cells, i);
          int        caption_height = measure_height (caption, width);
          int        cell_height = measure_height (cell, width);

          if (allocate)
            {
              place (caption, 0, y, width, caption_height);
              place (cell, 0, y + caption_height + CAPTION_GAP, width, cell_height);
            }
          y += caption_height + CAPTION_GAP + cell_height + GAP;
        }

      y += SECTION_GAP - GAP;
    }

  return y - SECTION_GAP;
}

static void
gr_readiness_matrix_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (widget);
  int                least;

  *minimum = *natural = 0;
  if (self->n_rows == 0 || self->n_columns == 0)
    return;

  least = get_least_width (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (least, LABEL_WIDTH + (int)self->n_columns * (COLUMN_WIDTH * 3 / 2 + GAP));
      return;
    }

  if (for_size < 0)
    for_size = least;
  *minimum = *natural = is_wide (self, for_size) ? lay_out_wide (self, for_size, FALSE)
                                                 : lay_out_narrow (self, for_size, FALSE);
}

static void
gr_readiness_matrix_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (widget);

  if (self->n_rows == 0 || self->n_columns == 0)
    return;

  if (is_wide (self, width))
    {
      hide (self->captions);
      lay_out_wide (self, width, TRUE);
    }
  else
    {
      hide (self->headers);
      lay_out_narrow (self, width, TRUE);
    }
}

static GtkSizeRequestMode
gr_readiness_matrix_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gr_readiness_matrix_dispose (GObject *object)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (object);

  clear (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_readiness_matrix_parent_class)->dispose (object);
}

static void
gr_readiness_matrix_finalize (GObject *object)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (object);

  g_clear_pointer (&self->row_labels, g_ptr_array_unref);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_clear_pointer (&self->captions, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_readiness_matrix_parent_class)->finalize (object);
}

static void
gr_readiness_matrix_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, gr_readiness_matrix_get_session (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_readiness_matrix_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      gr_readiness_matrix_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_readiness_matrix_class_init (GrReadinessMatrixClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_readiness_matrix_dispose;
  object_class->finalize = gr_readiness_matrix_finalize;
  object_class->get_property = gr_readiness_matrix_get_property;
  object_class->set_property = gr_readiness_matrix_set_property;

  widget_class->get_request_mode = gr_readiness_matrix_get_request_mode;
  widget_class->measure = gr_readiness_matrix_measure;
  widget_class->size_allocate = gr_readiness_matrix_size_allocate;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gr_readiness_matrix_init (GrReadinessMatrix *self)
{
  self->row_labels = g_ptr_array_new ();
  self->headers = g_ptr_array_new ();
  self->captions = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
}

GrSession *
gr_readiness_matrix_get_session (GrReadinessMatrix *self)
{
  g_return_val_if_fail (GR_IS_READINESS_MATRIX (self), NULL);

  return self->session;
}

void
gr_readiness_matrix_set_session (GrReadinessMatrix *self,
                                 GrSession         *session)
{
  GrWorkspace *workspace;

  g_return_if_fail (GR_IS_READINESS_MATRIX (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      workspace = gr_session_get_workspace (self->session);
      g_signal_handlers_disconnect_by_data (workspace, self);
      g_signal_handlers_disconnect_by_data (gr_workspace_get_environments (workspace), self);
    }

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      workspace = gr_session_get_workspace (session);
      g_signal_connect_object (workspace, "notify::regions", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (gr_workspace_get_environments (workspace), "items-changed", G_CALLBACK (fill), self,
                               G_CONNECT_SWAPPED);
    }

  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
