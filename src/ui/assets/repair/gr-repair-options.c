/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-options.h"

#include "gr-asset-judge.h"

#include <glib/gi18n.h>

#define GR_COLOUR_BLACK 0x000000u

/* In the order of the template's list. */
typedef enum
{
  BACKGROUND_AUTOMATIC,
  BACKGROUND_WHITE,
  BACKGROUND_BLACK,
  BACKGROUND_OTHER,
} Background;

struct _GrRepairOptions
{
  AdwPreferencesGroup parent_instance;

  GrRepairPlan *plan;
  GArray       *formats;
  gboolean      updating;

  AdwActionRow    *slot_row;
  AdwComboRow     *background_row;
  AdwComboRow     *format_row;
  GtkColorChooser *colour;
};

enum
{
  PROP_0,
  PROP_PLAN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrRepairOptions, gr_repair_options, ADW_TYPE_PREFERENCES_GROUP)

static GdkRGBA
unpack_colour (guint colour)
{
  return (GdkRGBA){(colour >> 16) / 255.0F, (colour >> 8 & 0xff) / 255.0F, (colour & 0xff) / 255.0F, 1};
}

static guint
pack_colour (const GdkRGBA *colour)
{
  return (guint)(colour->red * 255 + 0.5F) << 16 | (guint)(colour->green * 255 + 0.5F) << 8 | (guint)(colour->blue * 255 + 0.5F);
}

static void
background_chosen_cb (GrRepairOptions *self)
{
  GdkRGBA colour;

  g_assert (GR_IS_REPAIR_OPTIONS (self));

  if (self->updating || self->plan == NULL)
    return;

  switch ((Background)adw_combo_row_get_selected (self->background_row))
    {
    case BACKGROUND_AUTOMATIC:
      gr_repair_plan_set_background (self->plan, GR_COLOUR_WHITE);
      gr_repair_plan_set_match_border (self->plan, TRUE);
      break;
    case BACKGROUND_WHITE:
      gr_repair_plan_set_background (self->plan, GR_COLOUR_WHITE);
      break;
    case BACKGROUND_BLACK:
      gr_repair_plan_set_background (self->plan, GR_COLOUR_BLACK);
      break;
    case BACKGROUND_OTHER:
    default:
      gtk_color_chooser_get_rgba (self->colour, &colour);
      gr_repair_plan_set_background (self->plan, pack_colour (&colour));
      break;
    }
}

static void
colour_chosen_cb (GrRepairOptions *self)
{
  g_assert (GR_IS_REPAIR_OPTIONS (self));

  if (adw_combo_row_get_selected (self->background_row) != BACKGROUND_OTHER)
    adw_combo_row_set_selected (self->background_row, BACKGROUND_OTHER);
  else
    background_chosen_cb (self);
}

static void
format_chosen_cb (GrRepairOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->format_row);

  g_assert (GR_IS_REPAIR_OPTIONS (self));

  if (!self->updating && self->plan != NULL && selected < self->formats->len)
    gr_repair_plan_set_format (self->plan, g_array_index (self->formats, GrImageFormat, selected));
}

/* The colour button is of use for a colour of one's own alone. */
static gboolean
is_other (GObject *object,
          guint    selected)
{
  return selected == BACKGROUND_OTHER;
}

static void
fill_formats (GrRepairOptions *self)
{
  static const GrImageFormat known[] = {GR_IMAGE_PNG, GR_IMAGE_JPEG};
  const GrImageFormat        automatic = GR_IMAGE_UNKNOWN;
  g_autoptr (GtkStringList)  names = gtk_string_list_new (NULL);
  guint                      selected = 0;

  g_array_set_size (self->formats, 0);
  g_array_append_val (self->formats, automatic);
  /* Translators: the format that suits the picture. */
  gtk_string_list_append (names, _ ("Automatic"));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (gr_repair_plan_accepts (self->plan, known[i]))
      {
        if (known[i] == gr_repair_plan_get_format (self->plan))
          selected = self->formats->len;
        g_array_append_val (self->formats, known[i]);
        gtk_string_list_append (names, gr_image_format_get_name (known[i]));
      }

  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->format_row, selected);
}

static void
describe_slot (GrRepairOptions *self)
{
  GrSlotRule         *rule = gr_repair_plan_get_rule (self->plan);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%u×%u pixels"), gr_repair_plan_get_width (self->plan), gr_repair_plan_get_height (self->plan));
  if (gr_repair_plan_get_max_bytes (self->plan) > 0)
    {
      g_autofree char *limit = gr_asset_format_bytes (gr_repair_plan_get_max_bytes (self->plan));

      g_string_append (text, " · ");
      /* Translators: the size of a file, such as “5.00 MB”. */
      g_string_append_printf (text, _ ("up to %s"), limit);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->slot_row), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (rule)));
  adw_action_row_set_subtitle (self->slot_row, text->str);
}

static void
update (GrRepairOptions *self)
{
  GdkRGBA    colour = unpack_colour (gr_repair_plan_get_background (self->plan));
  guint      packed = gr_repair_plan_get_background (self->plan);
  Background background = packed == GR_COLOUR_WHITE ? BACKGROUND_WHITE : packed == GR_COLOUR_BLACK ? BACKGROUND_BLACK
                                                                                                   : BACKGROUND_OTHER;

  self->updating = TRUE;
  describe_slot (self);
  fill_formats (self);
  gtk_color_chooser_set_rgba (self->colour, &colour);
  adw_combo_row_set_selected (self->background_row, gr_repair_plan_get_match_border (self->plan) ? BACKGROUND_AUTOMATIC : background);
  self->updating = FALSE;
}

static void
gr_repair_options_finalize (GObject *object)
{
  GrRepairOptions *self = GR_REPAIR_OPTIONS (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->formats, g_array_unref);

  G_OBJECT_CLASS (gr_repair_options_parent_class)->finalize (object);
}

static void
gr_repair_options_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GrRepairOptions *self = GR_REPAIR_OPTIONS (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_options_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GrRepairOptions *self = GR_REPAIR_OPTIONS (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      gr_repair_options_set_plan (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_options_class_init (GrRepairOptionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_repair_options_finalize;
  object_class->get_property = gr_repair_options_get_property;
  object_class->set_property = gr_repair_options_set_property;

  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, GR_TYPE_REPAIR_PLAN, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/repair/gr-repair-options.ui");
  gtk_widget_class_bind_template_child (widget_class, GrRepairOptions, background_row);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOptions, colour);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOptions, format_row);
  gtk_widget_class_bind_template_child (widget_class, GrRepairOptions, slot_row);
  gtk_widget_class_bind_template_callback (widget_class, background_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, colour_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_other);
}

static void
gr_repair_options_init (GrRepairOptions *self)
{
  self->formats = g_array_new (FALSE, FALSE, sizeof (GrImageFormat));

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gr_repair_options_set_plan (GrRepairOptions *self,
                            GrRepairPlan    *plan)
{
  g_return_if_fail (GR_IS_REPAIR_OPTIONS (self));
  g_return_if_fail (plan == NULL || GR_IS_REPAIR_PLAN (plan));

  if (!g_set_object (&self->plan, plan))
    return;

  if (plan != NULL)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}
