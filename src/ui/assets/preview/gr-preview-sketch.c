/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-preview-sketch.h"

#include "gr-asset-drawing.h"
#include "gr-util.h"

#include <glib/gi18n.h>

#define MARGIN        12
#define SMALLEST_GAP  4
#define CAPTION_SPACE 24
#define ROW_HEIGHT    64
#define LIST_ICON     48
#define INBOX_PICTURE 208
#define INBOX_AVATAR  28
#define FEED_HEIGHT   300
#define FEED_PICTURE  64
#define LARGE_PICTURE 264

/* The sizes of the round and the square pictures, in logical pixels: a spread of what phones draw, not of one app. */
static const int sizes[] = {120, 72, 48, 32, 24};

struct _GrPreviewSketch
{
  GtkWidget parent_instance;

  GrPreviewScene  scene;
  gboolean        dark;
  GrAssetPicture *picture;
  char           *app_name;
};

enum
{
  PROP_0,
  PROP_SCENE,
  PROP_DARK,
  PROP_PICTURE,
  PROP_APP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrPreviewScene, gr_preview_scene, G_DEFINE_ENUM_VALUE (GR_PREVIEW_SIZES, "sizes"), G_DEFINE_ENUM_VALUE (GR_PREVIEW_LIST, "list"), G_DEFINE_ENUM_VALUE (GR_PREVIEW_INBOX, "inbox"), G_DEFINE_ENUM_VALUE (GR_PREVIEW_FEED, "feed"), G_DEFINE_ENUM_VALUE (GR_PREVIEW_CORNERS, "corners"), G_DEFINE_ENUM_VALUE (GR_PREVIEW_PLAIN, "plain"))
G_DEFINE_FINAL_TYPE (GrPreviewSketch, gr_preview_sketch, GTK_TYPE_WIDGET)

/* The greys of a sketch, on light and on dark. */
typedef enum
{
  TONE_STAGE,
  TONE_CARD,
  TONE_SHAPE,
  TONE_TEXT,
  TONE_DIM,
  N_TONES
} Tone;

static const char *const tones[2][N_TONES] = {
  {"#ffffff", "#f0f0f0", "#d8d8d8", "#1e1e1e", "#6a6a6a"},
  {"#161616", "#2c2c2c", "#484848", "#f4f4f4", "#a8a8a8"},
};

static GdkRGBA
get_tone (GrPreviewSketch *self,
          Tone             tone)
{
  GdkRGBA colour;

  gdk_rgba_parse (&colour, tones[self->dark ? 1 : 0][tone]);
  return colour;
}

/* Where a thing of this width begins, counted from the side where reading begins. */
static float
mirror (GrPreviewSketch *self,
        float            x,
        float            width)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  return x;
}

static void
fill (GrPreviewSketch *self,
      GtkSnapshot     *snapshot,
      Tone             tone,
      float            x,
      float            y,
      float            width,
      float            height,
      float            radius)
{
  GdkRGBA        colour = get_tone (self, tone);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (mirror (self, x, width), y, width, height), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_texture (GrPreviewSketch *self,
                GtkSnapshot     *snapshot,
                float            x,
                float            y,
                float            width,
                float            height)
{
  float scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  gtk_snapshot_append_texture (snapshot, gr_asset_picture_get_texture (self->picture, width * scale),
                               &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* A picture that is not square is cut to one at its middle, as everything that shows it does. */
static void
append_picture (GrPreviewSketch *self,
                GtkSnapshot     *snapshot,
                float            x,
                float            y,
                float            size,
                float            radius)
{
  float          ratio = gr_asset_picture_get_aspect_ratio (self->picture);
  float          width = ratio > 1 ? size * ratio : size;
  float          height = ratio < 1 ? size / ratio : size;
  float          left = mirror (self, x, size);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (left, y, size, size), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_texture (self, snapshot, left - (width - size) / 2, y - (height - size) / 2, width, height);
  gtk_snapshot_pop (snapshot);
}

/* One line of text beside @y, its middle, cut where the space ends. */
static void
append_text (GrPreviewSketch *self,
             GtkSnapshot     *snapshot,
             const char      *text,
             Tone             tone,
             PangoWeight      weight,
             PangoAlignment   alignment,
             float            x,
             float            y,
             float            width)
{
  g_autoptr (PangoLayout)   layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA                   colour = get_tone (self, tone);
  int                       height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (mirror (self, x, width), y - height / 2.0F));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
append_button (GrPreviewSketch *self,
               GtkSnapshot     *snapshot,
               float            x,
               float            y,
               float            width,
               float            height)
{
  fill (self, snapshot, TONE_TEXT, x, y, width, height, height / 2);
  /* Translators: on the button that starts a game, in a sketch. */
  append_text (self, snapshot, _ ("Play"), TONE_STAGE, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, x, y + height / 2, width);
}

static int
sum_sizes (void)
{
  int sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    sum += sizes[i];
  return sum;
}

static void
draw_sizes (GrPreviewSketch *self,
            GtkSnapshot     *snapshot,
            float            width)
{
  float gap = MIN ((width - 2 * MARGIN - sum_sizes ()) / (G_N_ELEMENTS (sizes) - 1), 24);
  float x = (width - sum_sizes () - gap * (G_N_ELEMENTS (sizes) - 1)) / 2;
  float bottom = MARGIN + sizes[0];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *caption = g_strdup_printf ("%d", sizes[i]);

      append_picture (self, snapshot, x, bottom - sizes[i], sizes[i], sizes[i] / 2.0F);
      append_picture (self, snapshot, x, bottom + MARGIN + sizes[0] - sizes[i], sizes[i], sizes[i] * GR_ASSET_PICTURE_CORNER);
      append_text (self, snapshot, caption, TONE_DIM, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER,
                   x - gap / 2, bottom + MARGIN + sizes[0] + CAPTION_SPACE / 2 + 2, sizes[i] + gap);
      x += sizes[i] + gap;
    }
}

static void
draw_list (GrPreviewSketch *self,
           GtkSnapshot     *snapshot,
           float            width)
{
  const float button = 72;
  const float start = 2 * MARGIN + LIST_ICON;

  for (int i = 0; i < 3; i++)
    {
      float top = MARGIN + i * ROW_HEIGHT + (ROW_HEIGHT - LIST_ICON) / 2.0F;

      if (i == 1)
        {
          append_picture (self, snapshot, MARGIN, top, LIST_ICON, LIST_ICON / 2.0F);
          append_text (self, snapshot, self->app_name, TONE_TEXT, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT,
                       start, top + 14, width - start - button - 2 * MARGIN);
          append_button (self, snapshot, width - button - MARGIN, top + 9, button, 30);
        }
      else
        {
          fill (self, snapshot, TONE_SHAPE, MARGIN, top, LIST_ICON, LIST_ICON, LIST_ICON / 2.0F);
          fill (self, snapshot, TONE_SHAPE, start, top + 9, width * (i == 0 ? 0.3F : 0.22F), 10, 5);
        }
      fill (self, snapshot, i == 1 ? TONE_SHAPE : TONE_CARD, start, top + 31, width * (i == 2 ? 0.4F : 0.3F), 8, 4);
    }
}

static void
draw_inbox (GrPreviewSketch *self,
            GtkSnapshot     *snapshot,
            float            width)
{
  const float    start = 2 * MARGIN + INBOX_AVATAR;
  const float    card = MARGIN + 44;
  const float    text = card + INBOX_PICTURE;
  GskRoundedRect bubble;

  fill (self, snapshot, TONE_SHAPE, width - MARGIN - width * 0.42F, MARGIN, width * 0.42F, 32, 16);
  fill (self, snapshot, TONE_CARD, start, card, INBOX_PICTURE, INBOX_PICTURE + 100, 14);
  fill (self, snapshot, TONE_SHAPE, MARGIN, text + 100 - INBOX_AVATAR, INBOX_AVATAR, INBOX_AVATAR, INBOX_AVATAR / 2.0F);

  /* The bubble rounds the upper corners of the picture; the lower ones meet the text. */
  gsk_rounded_rect_init_from_rect (&bubble, &GRAPHENE_RECT_INIT (mirror (self, start, INBOX_PICTURE), card, INBOX_PICTURE, INBOX_PICTURE + 100), 14);
  gtk_snapshot_push_rounded_clip (snapshot, &bubble);
  append_picture (self, snapshot, start, card, INBOX_PICTURE, 0);
  gtk_snapshot_pop (snapshot);

  append_text (self, snapshot, self->app_name, TONE_TEXT, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT,
               start + MARGIN, text + 18, INBOX_PICTURE - 2 * MARGIN);
  fill (self, snapshot, TONE_SHAPE, start + MARGIN, text + 35, INBOX_PICTURE * 0.6F, 8, 4);
  append_button (self, snapshot, start + MARGIN, text + 57, INBOX_PICTURE - 2 * MARGIN, 32);
}

static void
draw_feed (GrPreviewSketch *self,
           GtkSnapshot     *snapshot,
           float            width)
{
  const float button = 72;
  const float card = FEED_HEIGHT - MARGIN - FEED_PICTURE - 2 * MARGIN;
  const float start = 2 * MARGIN + MARGIN + FEED_PICTURE;

  for (int i = 0; i < 3; i++)
    fill (self, snapshot, TONE_SHAPE, width - MARGIN - 36, 36 + i * 52, 36, 36, 18);
  fill (self, snapshot, TONE_SHAPE, MARGIN, card - 46, width * 0.34F, 10, 5);
  fill (self, snapshot, TONE_SHAPE, MARGIN, card - 26, width * 0.56F, 8, 4);

  fill (self, snapshot, TONE_CARD, MARGIN, card, width - 2 * MARGIN, FEED_PICTURE + 2 * MARGIN, 14);
  append_picture (self, snapshot, 2 * MARGIN, card + MARGIN, FEED_PICTURE, 8);
  append_text (self, snapshot, self->app_name, TONE_TEXT, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT,
               start, card + MARGIN + 22, width - start - button - 3 * MARGIN);
  fill (self, snapshot, TONE_SHAPE, start, card + MARGIN + 40, (width - start - button - 3 * MARGIN) * 0.8F, 8, 4);
  append_button (self, snapshot, width - button - 2 * MARGIN, card + MARGIN + 16, button, 32);
}

/* The whole picture, as large as the sketch lets it be. */
static graphene_rect_t
place_large (GrPreviewSketch *self,
             float            width)
{
  float ratio = gr_asset_picture_get_aspect_ratio (self->picture);
  float side = MIN (LARGE_PICTURE, width - 2 * MARGIN);
  float picture_width = ratio < 1 ? side * ratio : side;
  float picture_height = ratio > 1 ? side / ratio : side;

  return GRAPHENE_RECT_INIT ((width - picture_width) / 2, MARGIN + (LARGE_PICTURE - picture_height) / 2, picture_width, picture_height);
}

static void
draw_plain (GrPreviewSketch *self,
            GtkSnapshot     *snapshot,
            float            width)
{
  graphene_rect_t area = place_large (self, width);

  gr_asset_append_board (snapshot, &area);
  append_texture (self, snapshot, area.origin.x, area.origin.y, area.size.width, area.size.height);
}

/* Where a rounded shape would cut, and in the colour of errors what is transparent outside of it. */
static void
draw_corners (GrPreviewSketch *self,
              GtkSnapshot     *snapshot,
              float            width)
{
  graphene_rect_t area = place_large (self, width);

  draw_plain (self, snapshot, width);
  if (gr_asset_picture_get_holes (self->picture) != NULL)
    gtk_snapshot_append_texture (snapshot, gr_asset_picture_get_holes (self->picture), &area);
  gr_asset_append_dashes (snapshot, &area, GR_ASSET_PICTURE_CORNER * MIN (area.size.width, area.size.height));
}

static int
get_scene_height (GrPreviewScene scene)
{
  switch (scene)
    {
    case GR_PREVIEW_SIZES:
      return 3 * MARGIN + 2 * sizes[0] + CAPTION_SPACE;
    case GR_PREVIEW_LIST:
      return 2 * MARGIN + 3 * ROW_HEIGHT;
    case GR_PREVIEW_INBOX:
      return MARGIN + 44 + INBOX_PICTURE + 100 + MARGIN;
    case GR_PREVIEW_FEED:
      return FEED_HEIGHT;
    case GR_PREVIEW_CORNERS:
    case GR_PREVIEW_PLAIN:
    default:
      return LARGE_PICTURE + 2 * MARGIN;
    }
}

static void
gr_preview_sketch_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_scene_height (GR_PREVIEW_SKETCH (widget)->scene);
      return;
    }

  *minimum = *natural = sum_sizes () + (int)(G_N_ELEMENTS (sizes) - 1) * SMALLEST_GAP + 2 * MARGIN;
}

static void
gr_preview_sketch_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  static void (*const draw[]) (GrPreviewSketch *, GtkSnapshot *, float) = {
    [GR_PREVIEW_SIZES] = draw_sizes,
    [GR_PREVIEW_LIST] = draw_list,
    [GR_PREVIEW_INBOX] = draw_inbox,
    [GR_PREVIEW_FEED] = draw_feed,
    [GR_PREVIEW_CORNERS] = draw_corners,
    [GR_PREVIEW_PLAIN] = draw_plain,
  };
  GrPreviewSketch *self = GR_PREVIEW_SKETCH (widget);
  float            width = gtk_widget_get_width (widget);
  float            height = gtk_widget_get_height (widget);

  fill (self, snapshot, TONE_STAGE, 0, 0, width, height, 0);
  if (self->picture != NULL)
    draw[self->scene](self, snapshot, width);
}

static void
gr_preview_sketch_finalize (GObject *object)
{
  GrPreviewSketch *self = GR_PREVIEW_SKETCH (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->app_name, g_free);

  G_OBJECT_CLASS (gr_preview_sketch_parent_class)->finalize (object);
}

static void
gr_preview_sketch_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GrPreviewSketch *self = GR_PREVIEW_SKETCH (object);

  switch (prop_id)
    {
    case PROP_SCENE:
      g_value_set_enum (value, self->scene);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case PROP_PICTURE:
      g_value_set_object (value, self->picture);
      break;
    case PROP_APP_NAME:
      g_value_set_string (value, self->app_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_preview_sketch_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GrPreviewSketch *self = GR_PREVIEW_SKETCH (object);
  gboolean         changed = FALSE;

  switch (prop_id)
    {
    case PROP_SCENE:
      changed = self->scene != (GrPreviewScene)g_value_get_enum (value);
      self->scene = g_value_get_enum (value);
      if (changed)
        gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_DARK:
      changed = self->dark != g_value_get_boolean (value);
      self->dark = g_value_get_boolean (value);
      break;
    case PROP_PICTURE:
      changed = g_set_object (&self->picture, g_value_get_object (value));
      break;
    case PROP_APP_NAME:
      changed = gr_set_str (&self->app_name, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (!changed)
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
gr_preview_sketch_class_init (GrPreviewSketchClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_preview_sketch_finalize;
  object_class->get_property = gr_preview_sketch_get_property;
  object_class->set_property = gr_preview_sketch_set_property;
  widget_class->measure = gr_preview_sketch_measure;
  widget_class->snapshot = gr_preview_sketch_snapshot;

  properties[PROP_SCENE] =
    g_param_spec_enum ("scene", NULL, NULL, GR_TYPE_PREVIEW_SCENE, GR_PREVIEW_SIZES, flags);
  properties[PROP_DARK] =
    g_param_spec_boolean ("dark", NULL, NULL, FALSE, flags);
  properties[PROP_PICTURE] =
    g_param_spec_object ("picture", NULL, NULL, GR_TYPE_ASSET_PICTURE, flags);
  properties[PROP_APP_NAME] =
    g_param_spec_string ("app-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "preview-sketch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gr_preview_sketch_init (GrPreviewSketch *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
