/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-row.h"

#include "gr-asset-actions.h"
#include "gr-asset-judge.h"
#include "gr-asset-picture.h"
#include "gr-finding-row.h"

#include <glib/gi18n.h>

#define PICTURE_SIZE 48

struct _GrAssetRow
{
  AdwExpanderRow parent_instance;

  GrAssetCheck *check;
  gboolean      removable;
  GCancellable *cancellable;
  GrAssetFacts *drawn;
  const char   *style_class;
  GPtrArray    *rows;

  GtkStack      *picture_stack;
  GtkImage      *picture;
  GtkImage      *verdict_icon;
  GtkLabel      *verdict_label;
  GtkMenuButton *menu_button;
  GtkWidget     *repair_button;
};

enum
{
  PROP_0,
  PROP_CHECK,
  PROP_REMOVABLE,
  N_PROPS
};

enum
{
  REMOVE,
  REPLACE,
  KEEP,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrAssetRow, gr_asset_row, ADW_TYPE_EXPANDER_ROW)

static void
picture_drawn_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GrAssetRow)     self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrAssetPicture) picture = gr_asset_picture_load_finish (result, &error);
  GdkTexture                *texture;

  g_assert (GR_IS_ASSET_ROW (self));

  if (picture == NULL)
    {
      g_debug ("No thumbnail: %s", error->message);
      return;
    }

  texture = gr_asset_picture_get_texture (picture, PICTURE_SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  gtk_image_set_from_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->picture_stack, "picture");
}

static void
update_picture (GrAssetRow *self)
{
  GrAssetFacts *facts = gr_asset_picture_is_safe (self->check) ? gr_asset_check_get_facts (self->check) : NULL;

  if (facts == NULL)
    gtk_stack_set_visible_child_name (self->picture_stack, "none");
  if (!g_set_object (&self->drawn, facts))
    return;

  /* A picture that is still on its way is that of the content before. */
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (facts == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  gr_asset_picture_load_async (gr_asset_check_get_file (self->check), facts,
                               PICTURE_SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self)), self->cancellable, picture_drawn_cb, g_object_ref (self));
}

/* A row that says what was checked, for a file without findings. */
static GtkWidget *
make_praise (GrAssetRow *self)
{
  GrAssetFacts    *facts = gr_asset_check_get_facts (self->check);
  GrSlotRule      *rule = gr_asset_judge_find_slot (facts, gr_asset_check_get_pack (self->check), gr_asset_check_get_slot (self->check));
  g_autofree char *subtitle = NULL;
  GtkWidget       *row = adw_action_row_new ();

  subtitle = g_strdup_printf ("%s, %s", gr_catalog_entry_get_source (GR_CATALOG_ENTRY (rule)),
                              gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (rule)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Size, format and content are as the rules ask"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "object-select-symbolic");
  return row;
}

/* The time of a day, and the day where it is another one than today. */
static char *
format_moment (gint64 unix_seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean              today;

  if (moment == NULL)
    return g_strdup ("");

  today = g_date_time_get_year (moment) == g_date_time_get_year (now) &&
          g_date_time_get_day_of_year (moment) == g_date_time_get_day_of_year (now);
  return g_date_time_format (moment, today ? "%H:%M:%S" : "%x %H:%M");
}

/* A row that says that the file is not what was chosen, and takes the new content for it. */
static GtkWidget *
make_change (GrAssetRow *self)
{
  g_autofree char *moment = format_moment (gr_asset_check_get_changed (self->check));
  g_autofree char *subtitle = g_strdup_printf (_ ("Last written %s. The verdict is that of the new content."), moment);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Keep This Version"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("The file changed since it was chosen"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "document-edit-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "asset.keep");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
update_findings (GrAssetRow *self)
{
  GListModel *findings = gr_asset_check_get_findings (self->check);
  guint       n_findings = g_list_model_get_n_items (findings);

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  if (gr_asset_check_get_changed (self->check) != 0)
    g_ptr_array_add (self->rows, make_change (self));
  if (gr_asset_check_get_verdict (self->check) == GR_VERDICT_PASS)
    g_ptr_array_add (self->rows, make_praise (self));
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_ptr_array_add (self->rows, gr_finding_row_new (finding));
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
}

/* What the file is, and in a free check which place it was judged for. */
static char *
describe_file (GrAssetRow *self)
{
  g_autofree char *summary = gr_asset_check_dup_summary (self->check);
  GrSlotRule      *rule = NULL;

  if (gr_asset_check_get_changed (self->check) != 0)
    return g_strdup_printf (_ ("%s · changed since it was chosen"), summary);
  if (!self->removable && gr_asset_check_get_facts (self->check) != NULL)
    rule = gr_rule_pack_find_slot (gr_asset_check_get_pack (self->check), gr_asset_check_get_slot (self->check));
  if (rule == NULL)
    return g_steal_pointer (&summary);

  return g_strdup_printf ("%s · %s", summary, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (rule)));
}

static void
update_verdict (GrAssetRow *self)
{
  GrVerdictLook    look = gr_verdict_get_look (gr_asset_check_get_verdict (self->check));
  g_autofree char *summary = describe_file (self);
  g_autofree char *description = NULL;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  gtk_image_set_from_icon_name (self->verdict_icon, look.icon_name);
  gtk_label_set_label (self->verdict_label, look.word);

  if (self->style_class != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->verdict_icon), self->style_class);
      gtk_widget_remove_css_class (GTK_WIDGET (self->verdict_label), self->style_class);
    }
  self->style_class = look.style_class;
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict_icon), self->style_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict_label), self->style_class);

  description = g_strdup_printf ("%s, %s", look.word, summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Where the file is, and when it was judged. */
static void
update_tooltip (GrAssetRow *self)
{
  g_autofree char *path = g_file_get_parse_name (gr_asset_check_get_file (self->check));
  g_autofree char *moment = format_moment (gr_asset_check_get_checked (self->check));
  g_autofree char *checked = g_strdup_printf (_ ("Checked %s"), moment);
  g_autofree char *text = gr_asset_check_get_checked (self->check) != 0 ? g_strjoin ("\n", path, checked, NULL) : g_strdup (path);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

static void
update (GrAssetRow *self)
{
  g_assert (GR_IS_ASSET_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset.keep", gr_asset_check_get_changed (self->check) != 0);
  update_tooltip (self);
  update_verdict (self);
  update_picture (self);
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    update_findings (self);
}

/* A long list is opened row by row, if at all, so the findings get their widgets only then. */
static void
expanded_cb (GrAssetRow *self)
{
  g_assert (GR_IS_ASSET_ROW (self));

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    update_findings (self);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
use_copy_cb (GrAssetRow *self,
             GFile      *copy)
{
  g_assert (GR_IS_ASSET_ROW (self));

  g_signal_emit (self, signals[REPLACE], 0, copy);
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[KEEP], 0);
}

static void
gr_asset_row_constructed (GObject *object)
{
  GrAssetRow            *self = GR_ASSET_ROW (object);
  g_autoptr (GMenuModel) menu = gr_asset_actions_create_menu ();
  GrAssetActions        *actions;
  g_autofree char       *basename = NULL;
  g_autofree char       *name = NULL;

  G_OBJECT_CLASS (gr_asset_row_parent_class)->constructed (object);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset.remove", self->removable);
  if (self->removable)
    g_menu_append (G_MENU (menu), _ ("_Take Out"), "asset.remove");
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  actions = gr_asset_actions_attach (GTK_WIDGET (self));
  g_object_bind_property (actions, "worth-repair", self->repair_button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (actions, "use-copy", G_CALLBACK (use_copy_cb), self, G_CONNECT_SWAPPED);
  gr_asset_actions_set_in_slot (actions, self->removable);
  gr_asset_actions_set_check (actions, self->check);
  if (self->check == NULL)
    return;

  basename = g_file_get_basename (gr_asset_check_get_file (self->check));
  name = g_filename_display_name (basename);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  g_signal_connect_object (self->check, "notify::findings", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->check, "notify::changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
gr_asset_row_dispose (GObject *object)
{
  GrAssetRow *self = GR_ASSET_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gr_asset_row_parent_class)->dispose (object);
}

static void
gr_asset_row_finalize (GObject *object)
{
  GrAssetRow *self = GR_ASSET_ROW (object);

  g_clear_object (&self->check);
  g_clear_object (&self->drawn);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_asset_row_parent_class)->finalize (object);
}

static void
gr_asset_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrAssetRow *self = GR_ASSET_ROW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, gr_asset_row_get_check (self));
      break;
    case PROP_REMOVABLE:
      g_value_set_boolean (value, self->removable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrAssetRow *self = GR_ASSET_ROW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      self->check = g_value_dup_object (value);
      break;
    case PROP_REMOVABLE:
      self->removable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_row_class_init (GrAssetRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_asset_row_constructed;
  object_class->dispose = gr_asset_row_dispose;
  object_class->finalize = gr_asset_row_finalize;
  object_class->get_property = gr_asset_row_get_property;
  object_class->set_property = gr_asset_row_set_property;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_ASSET_CHECK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REMOVABLE] =
    g_param_spec_boolean ("removable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REPLACE] = g_signal_new ("replace", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_FILE);

  signals[KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "asset.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "asset.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "asset.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "asset.remove", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GrAssetRow, picture);
  gtk_widget_class_bind_template_child (widget_class, GrAssetRow, picture_stack);
  gtk_widget_class_bind_template_child (widget_class, GrAssetRow, repair_button);
  gtk_widget_class_bind_template_child (widget_class, GrAssetRow, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, GrAssetRow, verdict_label);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
gr_asset_row_init (GrAssetRow *self)
{
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
gr_asset_row_new (GrAssetCheck *check,
                  gboolean      removable)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), NULL);

  return g_object_new (GR_TYPE_ASSET_ROW, "check", check, "removable", removable, NULL);
}

GrAssetCheck *
gr_asset_row_get_check (GrAssetRow *self)
{
  g_return_val_if_fail (GR_IS_ASSET_ROW (self), NULL);

  return self->check;
}

GrVerdictLook
gr_verdict_get_look (GrVerdict verdict)
{
  switch (verdict)
    {
    case GR_VERDICT_PASS:
      return (GrVerdictLook){"object-select-symbolic", "success", _ ("Fits")};
    case GR_VERDICT_WARN:
      return (GrVerdictLook){"dialog-warning-symbolic", "warning", _ ("Warning")};
    case GR_VERDICT_FAIL:
      return (GrVerdictLook){"dialog-error-symbolic", "error", _ ("Does Not Fit")};
    case GR_VERDICT_UNREADABLE:
      return (GrVerdictLook){"dialog-question-symbolic", "error", _ ("Unreadable")};
    case GR_VERDICT_PENDING:
    default:
      return (GrVerdictLook){"content-loading-symbolic", "dim-label", _ ("Checking")};
    }
}
