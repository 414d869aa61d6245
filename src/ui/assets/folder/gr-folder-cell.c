/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-cell.h"

#include "gr-asset-judge.h"
#include "gr-asset-row.h"

#define ICON_SIZE 16
#define SPACING   6

struct _GrFolderCell
{
  GtkWidget parent_instance;

  GrFolderCellKind kind;
  GrFolderRow     *row;
  GrCheckedFile   *file; /* the one that is drawn */
  int              line_height;
};

G_DEFINE_FINAL_TYPE (GrFolderCell, gr_folder_cell, GTK_TYPE_WIDGET)

static char *
dup_pixels (GrAssetFacts *facts)
{
  if (facts == NULL || facts->width == 0 || facts->height == 0)
    return NULL;
  return g_strdup_printf ("%u×%u", facts->width, facts->height);
}

static char *
dup_second_line (GrCheckedFile *file)
{
  const char *finding = gr_checked_file_get_finding (file);

  return finding != NULL ? g_strdup (finding) : gr_asset_check_dup_summary (gr_checked_file_get_check (file));
}

static char *
dup_first_line (GrFolderCell *self)
{
  GrAssetCheck *check = gr_checked_file_get_check (self->file);
  GrAssetFacts *facts = gr_asset_check_get_facts (check);

  switch (self->kind)
    {
    case GR_FOLDER_CELL_VERDICT:
      return g_strdup (gr_verdict_get_look (gr_asset_check_get_verdict (check)).word);
    case GR_FOLDER_CELL_PIXELS:
      return dup_pixels (facts);
    case GR_FOLDER_CELL_BYTES:
      return facts != NULL ? gr_asset_format_bytes (facts->bytes) : NULL;
    case GR_FOLDER_CELL_FORMAT:
      return facts != NULL && facts->format != GR_IMAGE_UNKNOWN ? g_strdup (gr_image_format_get_name (facts->format)) : NULL;
    case GR_FOLDER_CELL_PLACE:
      return g_strdup (gr_checked_file_get_place (self->file));
    case GR_FOLDER_CELL_FINDING:
      return g_strdup (gr_checked_file_get_finding (self->file));
    case GR_FOLDER_CELL_NAME:
    case GR_FOLDER_CELL_NAME_AND_FINDING:
    default:
      return g_strdup (gr_checked_file_get_name (self->file));
    }
}

/* In pixels, asked for once for each font. */
static int
get_line_height (GrFolderCell *self)
{
  if (self->line_height == 0)
    {
      PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
      PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

      self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
      pango_font_metrics_unref (metrics);
    }

  return self->line_height;
}

static void
draw_text (GrFolderCell  *self,
           GtkSnapshot   *snapshot,
           const char    *text,
           const GdkRGBA *colour,
           int            x,
           int            y,
           double         scale)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  if (scale != 1)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - x) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, self->kind == GR_FOLDER_CELL_NAME ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_icon (GrFolderCell  *self,
           GtkSnapshot   *snapshot,
           const char    *icon_name,
           const GdkRGBA *colour)
{
  GtkWidget                   *widget = GTK_WIDGET (self);
  GtkIconTheme                *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = NULL;

  icon = gtk_icon_theme_lookup_icon (theme, icon_name, NULL, ICON_SIZE, gtk_widget_get_scale_factor (widget),
                                     gtk_widget_get_direction (widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float)((gtk_widget_get_height (widget) - ICON_SIZE) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE, ICON_SIZE, colour, 1);
  gtk_snapshot_restore (snapshot);
}

/* Takes the file that stands here now. Only who is seen is read out, so its label waits for that too. */
static void
take_file (GrFolderCell *self)
{
  g_autoptr (GrCheckedFile) file = self->row != NULL ? gr_folder_row_dup_file (self->row) : NULL;
  g_autofree char          *text = NULL;

  if (!g_set_object (&self->file, file))
    return;

  text = gr_folder_cell_dup_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
gr_folder_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GrFolderCell    *self = GR_FOLDER_CELL (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  gboolean         has_lines = self->kind == GR_FOLDER_CELL_NAME_AND_FINDING;
  g_autofree char *text = NULL;
  GdkRGBA          colour;
  int              x = 0;
  int              y = has_lines ? 0 : (gtk_widget_get_height (widget) - get_line_height (self)) / 2;

  take_file (self);
  if (self->file == NULL)
    return;

  gtk_style_context_get_color (context, &colour);
  if (self->kind == GR_FOLDER_CELL_VERDICT)
    {
      GrVerdictLook    look = gr_verdict_get_look (gr_asset_check_get_verdict (gr_checked_file_get_check (self->file)));
      g_autofree char *name = g_strconcat (look.style_class, "_color", NULL);

      gtk_style_context_lookup_color (context, name, &colour);
      draw_icon (self, snapshot, look.icon_name, &colour);
      x = ICON_SIZE + SPACING;
    }

  text = dup_first_line (self);
  if (text != NULL)
    draw_text (self, snapshot, text, &colour, x, y, 1);
  if (has_lines)
    {
      g_autofree char *second = dup_second_line (self->file);

      colour.alpha *= 0.6f;
      draw_text (self, snapshot, second, &colour, x, y + get_line_height (self) + 2, PANGO_SCALE_SMALL);
    }
}

static void
gr_folder_cell_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  GrFolderCell *self = GR_FOLDER_CELL (widget);
  int           height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 0;
      return;
    }

  height = get_line_height (self);
  *minimum = *natural = self->kind == GR_FOLDER_CELL_NAME_AND_FINDING ? 2 * height + 2 : MAX (height, ICON_SIZE);
}

/* Another font, or larger text. */
static void
gr_folder_cell_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (gr_folder_cell_parent_class)->css_changed (widget, change);

  GR_FOLDER_CELL (widget)->line_height = 0;
}

static void
gr_folder_cell_finalize (GObject *object)
{
  GrFolderCell *self = GR_FOLDER_CELL (object);

  g_clear_object (&self->file);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (gr_folder_cell_parent_class)->finalize (object);
}

static void
gr_folder_cell_class_init (GrFolderCellClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_folder_cell_finalize;

  widget_class->css_changed = gr_folder_cell_css_changed;
  widget_class->measure = gr_folder_cell_measure;
  widget_class->snapshot = gr_folder_cell_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
gr_folder_cell_init (GrFolderCell *self)
{
}

GtkWidget *
gr_folder_cell_new (void)
{
  return g_object_new (GR_TYPE_FOLDER_CELL, NULL);
}

GrFolderCellKind
gr_folder_cell_get_kind (GrFolderCell *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CELL (self), GR_FOLDER_CELL_NAME);

  return self->kind;
}

/* What of the file is shown. */
void
gr_folder_cell_set_kind (GrFolderCell    *self,
                         GrFolderCellKind kind)
{
  g_return_if_fail (GR_IS_FOLDER_CELL (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_clear_object (&self->file);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GrFolderRow *
gr_folder_cell_get_row (GrFolderCell *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CELL (self), NULL);

  return self->row;
}

/* The place whose file is shown, or NULL while the cell is not in use. */
void
gr_folder_cell_set_row (GrFolderCell *self,
                        GrFolderRow  *row)
{
  g_return_if_fail (GR_IS_FOLDER_CELL (self));
  g_return_if_fail (row == NULL || GR_IS_FOLDER_ROW (row));

  if (g_set_object (&self->row, row))
    gr_folder_cell_refresh (self);
}

/* Another file may stand here now. */
void
gr_folder_cell_refresh (GrFolderCell *self)
{
  g_return_if_fail (GR_IS_FOLDER_CELL (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What stands in the cell, for who cannot see it. */
char *
gr_folder_cell_dup_text (GrFolderCell *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (GR_IS_FOLDER_CELL (self), NULL);

  if (self->file == NULL)
    return g_strdup ("");

  first = dup_first_line (self);
  if (self->kind != GR_FOLDER_CELL_NAME_AND_FINDING)
    return first != NULL ? g_steal_pointer (&first) : g_strdup ("");

  second = dup_second_line (self->file);
  return g_strdup_printf ("%s, %s", first, second);
}
