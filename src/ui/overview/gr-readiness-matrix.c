/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-readiness-matrix.h"

#include "gr-environment-words.h"
#include "gr-readiness-cell.h"

/* So many cells are made at once, and the others a few in each frame: text takes long to be measured. */
#define AT_ONCE      8
#define PER_FRAME    2
#define FRAME_MS     16
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
  guint      n_per_line;
  guint      current;
  guint      fill_id;
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

  g_clear_handle_id (&self->fill_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_ptr_array_set_size (self->row_labels, 0);
  g_ptr_array_set_size (self->headers, 0);
  g_ptr_array_set_size (self->captions, 0);
  g_ptr_array_set_size (self->cells, 0);
  self->n_rows = 0;
  self->n_columns = 0;
  self->n_per_line = 1;
  self->current = 0;
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

/* Makes the next cell, and what stands before it. */
static void
add_cell (GrReadinessMatrix *self)
{
  GrWorkspace              *workspace = gr_session_get_workspace (self->session);
  guint                     column = self->cells->len % self->n_columns;
  const char               *region_id = gr_workspace_get_regions (workspace)[column];
  g_autoptr (GrEnvironment) environment = NULL;
  g_autoptr (GrReadiness)   readiness = NULL;

  environment = g_list_model_get_item (gr_workspace_get_environments (workspace), self->cells->len / self->n_columns);
  readiness = gr_readiness_new (self->session, environment, region_id);
  if (column == 0)
    add_child (self, self->row_labels, make_row_label (environment));
  add_child (self, self->captions, make_caption (self, region_id));
  add_child (self, self->cells, gr_readiness_cell_new (readiness));
}

/* Whether there are more to make. */
static gboolean
add_cells (GrReadinessMatrix *self,
           guint              n)
{
  guint n_cells = self->n_rows * self->n_columns;

  for (guint i = 0; i < n && self->cells->len < n_cells; i++)
    add_cell (self);

  return self->cells->len < n_cells;
}

static gboolean
fill_cb (gpointer user_data)
{
  GrReadinessMatrix *self = user_data;

  g_assert (GR_IS_READINESS_MATRIX (self));

  if (add_cells (self, PER_FRAME))
    return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/* Children stand in reading order, so that screen readers go through the matrix row by row. */
static void
fill (GrReadinessMatrix *self)
{
  GrWorkspace       *workspace;
  const char *const *regions;

  g_assert (GR_IS_READINESS_MATRIX (self));

  clear (self);
  if (self->session == NULL)
    return;

  workspace = gr_session_get_workspace (self->session);
  regions = gr_workspace_get_regions (workspace);
  self->n_rows = g_list_model_get_n_items (gr_workspace_get_environments (workspace));
  self->n_columns = g_strv_length ((char **)regions);

  for (guint column = 0; column < self->n_columns; column++)
    add_child (self, self->headers, make_caption (self, regions[column]));
  if (self->n_columns > 0 && add_cells (self, AT_ONCE))
    self->fill_id = g_timeout_add (FRAME_MS, fill_cb, self);
}

static int
measure_width (GPtrArray *widgets,
               guint      n)
{
  int width = 0;

  for (guint i = 0; i < MIN (n, widgets->len); i++)
    {
      int minimum;

      gtk_widget_measure (g_ptr_array_index (widgets, i), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, minimum);
    }

  return width;
}

/* The width below which no child can go, which grows with the size of the text. Cells break their text anywhere, so all of them
 * need the same. */
static int
get_least_width (GrReadinessMatrix *self)
{
  return MAX (measure_width (self->row_labels, self->row_labels->len),
              MAX (measure_width (self->headers, self->headers->len), measure_width (self->cells, 1)));
}

/* How many cells of an environment stand beside each other: all of them where there is room for that and a label before them,
 * and otherwise as many as fit. */
static guint
count_per_line (GrReadinessMatrix *self,
                int                width,
                gboolean          *is_wide)
{
  int column_width = MAX (COLUMN_WIDTH, get_least_width (self));

  *is_wide = width >= LABEL_WIDTH + (int)self->n_columns * (column_width + GAP);
  if (*is_wide)
    return self->n_columns;

  return CLAMP ((width + GAP) / (column_width + GAP), 1, (int)self->n_columns);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Of those that are there already. */
static int
measure_tallest (GPtrArray *widgets,
                 guint      first,
                 guint      n,
                 int        width)
{
  int height = 0;

  for (guint i = first; i < MIN (first + n, widgets->len); i++)
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

/* Lays out a matrix in @width and returns its height; with @allocate the children are put in their places too. */
static int
lay_out_wide (GrReadinessMatrix *self,
              int                width,
              gboolean           allocate)
{
  int      column_width = (width - LABEL_WIDTH - (int)self->n_columns * GAP) / (int)self->n_columns;
  int      y = measure_tallest (self->headers, 0, self->n_columns, column_width) + CAPTION_GAP;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint row = 0; row < self->row_labels->len; row++)
    {
      GtkWidget *label = g_ptr_array_index (self->row_labels, row);
      guint      first = row * self->n_columns;
      int        height = MAX (measure_height (label, LABEL_WIDTH),
                               measure_tallest (self->cells, first, self->n_columns, column_width));

      if (allocate)
        place (label, rtl ? width - LABEL_WIDTH : 0, y, LABEL_WIDTH, height);

      for (guint column = 0; allocate && column < self->n_columns && first + column < self->cells->len; column++)
        {
          int x = LABEL_WIDTH + GAP + (int)column * (column_width + GAP);

          if (rtl)
            x = width - x - column_width;
          if (row == 0)
            place (g_ptr_array_index (self->headers, column), x, 0, column_width, y - CAPTION_GAP);
          place (g_ptr_array_index (self->cells, first + column), x, y, column_width, height);
        }

      y += height + GAP;
    }

  return y - GAP;
}

/* One line of cells that belong to the same environment, each below the name of its region. */
static int
lay_out_line (GrReadinessMatrix *self,
              guint              first,
              guint              n,
              guint              n_per_line,
              int                y,
              int                width,
              gboolean           allocate)
{
  int      column_width = (width - (int)(n_per_line - 1) * GAP) / (int)n_per_line;
  int      caption_height = measure_tallest (self->captions, first, n, column_width);
  int      cell_height = measure_tallest (self->cells, first, n, column_width);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; allocate && i < n && first + i < self->cells->len; i++)
    {
      int x = (int)i * (column_width + GAP);

      if (rtl)
        x = width - x - column_width;
      place (g_ptr_array_index (self->captions, first + i), x, y, column_width, caption_height);
      place (g_ptr_array_index (self->cells, first + i), x, y + caption_height + CAPTION_GAP, column_width, cell_height);
    }

  return y + caption_height + CAPTION_GAP + cell_height;
}

/* Where the regions have no room beside each other: a section for each environment. */
static int
lay_out_sections (GrReadinessMatrix *self,
                  guint              n_per_line,
                  int                width,
                  gboolean           allocate)
{
  int y = 0;

  for (guint row = 0; row < self->row_labels->len; row++)
    {
      GtkWidget *label = g_ptr_array_index (self->row_labels, row);
      int        height = measure_height (label, width);

      if (allocate)
        place (label, 0, y, width, height);
      y += height + CAPTION_GAP;

      for (guint column = 0; column < self->n_columns; column += n_per_line)
        y = lay_out_line (self, row * self->n_columns + column, MIN (n_per_line, self->n_columns - column), n_per_line, y, width, allocate) + GAP;

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
  gboolean           is_wide;
  guint              n_per_line;
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
  n_per_line = count_per_line (self, for_size, &is_wide);
  *minimum = *natural = is_wide ? lay_out_wide (self, for_size, FALSE) : lay_out_sections (self, n_per_line, for_size, FALSE);
}

static void
gr_readiness_matrix_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (widget);
  gboolean           is_wide;

  if (self->n_rows == 0 || self->n_columns == 0)
    return;

  self->n_per_line = count_per_line (self, width, &is_wide);
  if (is_wide)
    {
      hide (self->captions);
      lay_out_wide (self, width, TRUE);
    }
  else
    {
      hide (self->headers);
      lay_out_sections (self, self->n_per_line, width, TRUE);
    }
}

/* The cell that lies in @direction from the one at @position, or the same where none does. */
static guint
find_neighbour (GrReadinessMatrix *self,
                guint              position,
                GtkDirectionType   direction)
{
  guint    row = position / self->n_columns;
  guint    column = position % self->n_columns;
  guint    last_line = (self->n_columns - 1) / self->n_per_line * self->n_per_line;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (direction)
    {
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      if ((direction == GTK_DIR_LEFT) != rtl)
        column = column > 0 ? column - 1 : column;
      else
        column = MIN (column + 1, self->n_columns - 1);
      break;
    case GTK_DIR_UP:
      if (column >= self->n_per_line)
        column -= self->n_per_line;
      else if (row > 0)
        {
          row--;
          column = MIN (last_line + column, self->n_columns - 1);
        }
      break;
    case GTK_DIR_DOWN:
      if (column < last_line)
        column = MIN (column + self->n_per_line, self->n_columns - 1);
      else if (row + 1 < self->n_rows)
        {
          row++;
          column -= last_line;
        }
      break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      break;
    }

  return MIN (row * self->n_columns + column, self->cells->len - 1);
}

static gboolean
focus_cell (GrReadinessMatrix *self,
            guint              position)
{
  return gtk_widget_grab_focus (g_ptr_array_index (self->cells, position));
}

/* Tab comes back to the cell it left. */
static void
gr_readiness_matrix_set_focus_child (GtkWidget *widget,
                                     GtkWidget *child)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (widget);
  guint              position;

  if (child != NULL && g_ptr_array_find (self->cells, child, &position))
    self->current = position;

  GTK_WIDGET_CLASS (gr_readiness_matrix_parent_class)->set_focus_child (widget, child);
}

/* Arrows go from cell to cell; with Tab, the matrix is one stop on the way through the page. */
static gboolean
gr_readiness_matrix_focus (GtkWidget       *widget,
                           GtkDirectionType direction)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (widget);
  GtkWidget         *child = gtk_widget_get_focus_child (widget);
  guint              position, neighbour;

  if (self->cells->len == 0)
    return FALSE;
  if (child == NULL || !g_ptr_array_find (self->cells, child, &position))
    return focus_cell (self, MIN (self->current, self->cells->len - 1));

  neighbour = find_neighbour (self, position, direction);
  return neighbour != position && focus_cell (self, neighbour);
}

static gboolean
move_to_end (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  GrReadinessMatrix *self = GR_READINESS_MATRIX (widget);
  guint              position, first;

  if (!g_ptr_array_find (self->cells, gtk_widget_get_focus_child (widget), &position))
    return FALSE;

  first = position - position % self->n_columns;
  return focus_cell (self, g_variant_get_boolean (args) ? MIN (first + self->n_columns, self->cells->len) - 1 : first);
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

  widget_class->focus = gr_readiness_matrix_focus;
  widget_class->get_request_mode = gr_readiness_matrix_get_request_mode;
  widget_class->measure = gr_readiness_matrix_measure;
  widget_class->set_focus_child = gr_readiness_matrix_set_focus_child;
  widget_class->size_allocate = gr_readiness_matrix_size_allocate;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_to_end, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_to_end, "b", TRUE);
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
