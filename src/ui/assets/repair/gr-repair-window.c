/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-window.h"

#include "gr-crop-frame.h"
#include "gr-repair-options.h"
#include "gr-repair-outcome.h"
#include "gr-window-fit.h"

#include <glib/gi18n.h>
#include <string.h>

/* As large as the frame gets, on a screen of twice the density. */
#define PICTURE_SIZE 840

/* Long enough not to begin anew with each step of a drag, and short enough to seem at once. */
#define PAUSE_MS    120
#define PATIENCE_MS 300

struct _GrRepairWindow
{
  AdwWindow parent_instance;

  GrAssetCheck         *check;
  gboolean              in_slot;
  const char           *state;
  GrRepairPlan         *plan;
  GrRepairResult       *result;
  GCancellable         *cancellable;
  GCancellable         *repair_cancellable;
  guint                 repair_id;
  guint                 patience_id;
  GtkFileChooserNative *chooser;

  AdwWindowTitle  *title;
  AdwStatusPage   *error_page;
  GtkWidget       *framing_choice;
  GtkToggleButton *crop_button;
  GtkToggleButton *fit_button;
  GrCropFrame     *frame;
  GrRepairOptions *options;
  GrRepairOutcome *outcome;
  GtkCheckButton  *use_button;
  AdwToastOverlay *toasts;
};

enum
{
  PROP_0,
  PROP_CHECK,
  PROP_IN_SLOT,
  PROP_STATE,
  PROP_RESULT,
  N_PROPS
};

enum
{
  SAVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrRepairWindow, gr_repair_window, ADW_TYPE_WINDOW)

static void
set_state (GrRepairWindow *self,
           const char     *state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
show_error (GrRepairWindow *self,
            const char     *message)
{
  adw_status_page_set_description (self->error_page, message);
  set_state (self, "error");
}

static void
set_result (GrRepairWindow *self,
            GrRepairResult *result)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "repair.save", result != NULL);
  if (g_set_object (&self->result, result))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
}

static void
stop_waiting (GrRepairWindow *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  gr_repair_outcome_set_busy (self->outcome, FALSE);
}

static void
copy_drawn_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GrRepairWindow) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrAssetPicture) picture = gr_asset_picture_load_finish (result, &error);

  g_assert (GR_IS_REPAIR_WINDOW (self));

  if (picture == NULL)
    return;

  gr_repair_outcome_set_copy (self->outcome, picture);
  gr_crop_frame_set_copy (self->frame, GDK_PAINTABLE (gr_asset_picture_get_texture (picture, G_MAXFLOAT)));
}

static void
repaired_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GrRepairWindow) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrRepairResult) repaired = gr_asset_repair_finish (result, &error);

  g_assert (GR_IS_REPAIR_WINDOW (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_waiting (self);
  if (repaired == NULL)
    {
      gr_repair_outcome_set_error (self->outcome, error->message);
      return;
    }

  gr_repair_outcome_set_result (self->outcome, repaired);
  set_result (self, repaired);
  gr_asset_picture_decode_async (gr_repair_result_get_bytes (repaired), gr_repair_result_get_facts (repaired), PICTURE_SIZE / 2,
                                 self->repair_cancellable, copy_drawn_cb, g_object_ref (self));
}

static void
out_of_patience_cb (gpointer user_data)
{
  GrRepairWindow *self = user_data;

  self->patience_id = 0;
  gr_repair_outcome_set_busy (self->outcome, TRUE);
}

static void
repair_cb (gpointer user_data)
{
  GrRepairWindow *self = user_data;

  self->repair_id = 0;
  gr_asset_repair_async (gr_asset_check_get_file (self->check), self->plan, gr_asset_check_get_pack (self->check),
                         gr_asset_check_get_slot (self->check), self->repair_cancellable, repaired_cb, g_object_ref (self));
}

/* What was made for another plan is forgotten before anything new is begun, so that it is never taken for this one's. */
static void
plan_changed_cb (GrRepairWindow *self)
{
  g_assert (GR_IS_REPAIR_WINDOW (self));

  g_cancellable_cancel (self->repair_cancellable);
  g_clear_object (&self->repair_cancellable);
  self->repair_cancellable = g_cancellable_new ();
  set_result (self, NULL);
  gr_repair_outcome_clear (self->outcome);
  gr_crop_frame_set_copy (self->frame, NULL);

  g_clear_handle_id (&self->repair_id, g_source_remove);
  self->repair_id = g_timeout_add_once (PAUSE_MS, repair_cb, self);
  if (self->patience_id == 0)
    self->patience_id = g_timeout_add_once (PATIENCE_MS, out_of_patience_cb, self);
}

static void
framing_changed_cb (GrRepairWindow *self)
{
  gboolean fit = gr_repair_plan_get_framing (self->plan) == GR_FRAMING_FIT;

  g_assert (GR_IS_REPAIR_WINDOW (self));

  gtk_toggle_button_set_active (fit ? self->fit_button : self->crop_button, TRUE);
}

static void
framing_chosen_cb (GrRepairWindow *self)
{
  g_assert (GR_IS_REPAIR_WINDOW (self));

  if (self->plan != NULL)
    gr_repair_plan_set_framing (self->plan, gtk_toggle_button_get_active (self->fit_button) ? GR_FRAMING_FIT : GR_FRAMING_CROP);
}

static GrSlotRule *
find_rule (GrAssetCheck *check)
{
  const char *slot = gr_asset_check_get_slot (check);

  return slot != NULL ? gr_rule_pack_find_slot (gr_asset_check_get_pack (check), slot) : NULL;
}

static void
show_plan (GrRepairWindow *self)
{
  self->plan = gr_repair_plan_new (gr_asset_check_get_facts (self->check), find_rule (self->check));
  framing_changed_cb (self);
  gr_crop_frame_set_plan (self->frame, self->plan);
  gr_repair_options_set_plan (self->options, self->plan);
  gr_repair_outcome_set_plan (self->outcome, self->plan);
  gtk_widget_set_visible (self->framing_choice, gr_repair_plan_get_fixed_shape (self->plan));
  g_signal_connect_object (self->plan, "notify::framing", G_CALLBACK (framing_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  set_state (self, "repair");
  plan_changed_cb (self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrRepairWindow) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrAssetPicture) picture = gr_asset_picture_load_finish (result, &error);

  g_assert (GR_IS_REPAIR_WINDOW (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (picture == NULL)
    {
      show_error (self, error->message);
      return;
    }

  gr_crop_frame_set_paintable (self->frame, GDK_PAINTABLE (gr_asset_picture_get_texture (picture, G_MAXFLOAT)));
  gr_repair_outcome_set_original (self->outcome, picture);
  show_plan (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->frame));
}

static void
add_toast (GrRepairWindow *self,
           const char     *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GrRepairWindow) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GFile)          target = NULL;

  g_assert (GR_IS_REPAIR_WINDOW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (!gr_repair_result_save_finish (GR_REPAIR_RESULT (object), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        add_toast (self, error->message);
      return;
    }

  target = g_object_steal_data (object, "gr-target");
  g_signal_emit (self, signals[SAVED], 0, target, self->in_slot && gtk_check_button_get_active (self->use_button));
  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GrRepairWindow *self,
           int             response)
{
  g_autoptr (GFile) file = NULL;

  g_assert (GR_IS_REPAIR_WINDOW (self));

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  if (file != NULL)
    gr_repair_window_save (self, file);
}

/* A copy under a name of another format would be the next thing to repair. */
static gboolean
check_name (GrRepairWindow *self,
            GFile          *target)
{
  GrImageFormat    format = gr_repair_result_get_facts (self->result)->format;
  g_autofree char *name = g_file_get_basename (target);
  const char      *dot = strrchr (name, '.');
  g_autofree char *message = NULL;

  if (dot != NULL && gr_image_format_from_nick (dot + 1) == format)
    return TRUE;

  message = g_strdup_printf (_ ("The copy is a %s file. Choose a name that ends in “.%s”."), gr_image_format_get_name (format),
                             format == GR_IMAGE_JPEG ? "jpg" : gr_image_format_get_nick (format));
  add_toast (self, message);
  return FALSE;
}

/* The first suggested name that is not taken. */
static char *
find_name (GrRepairWindow *self,
           GFile          *folder)
{
  for (guint number = 1;; number++)
    {
      g_autofree char  *name = gr_repair_result_make_name (self->result, number);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      if (number >= 100 || !g_file_query_exists (file, NULL))
        return g_steal_pointer (&name);
    }
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GrRepairWindow   *self = GR_REPAIR_WINDOW (widget);
  g_autoptr (GFile) folder = g_file_get_parent (gr_asset_check_get_file (self->check));
  g_autofree char  *name = find_name (self, folder);
  g_autofree char  *shown = g_filename_display_name (name);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Save the Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), shown);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
gr_repair_window_constructed (GObject *object)
{
  GrRepairWindow    *self = GR_REPAIR_WINDOW (object);
  g_autoptr (GError) error = NULL;
  g_autofree char   *basename = NULL;
  g_autofree char   *name = NULL;

  G_OBJECT_CLASS (gr_repair_window_parent_class)->constructed (object);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "repair.save", FALSE);
  if (self->check == NULL)
    return;

  basename = g_file_get_basename (gr_asset_check_get_file (self->check));
  name = g_filename_display_name (basename);
  adw_window_title_set_subtitle (self->title, name);
  gtk_widget_set_visible (GTK_WIDGET (self->use_button), self->in_slot);
  if (!gr_repair_window_can_repair (self->check, &error))
    {
      show_error (self, error->message);
      return;
    }

  gr_repair_outcome_set_check (self->outcome, self->check);
  self->cancellable = g_cancellable_new ();
  gr_asset_picture_load_async (gr_asset_check_get_file (self->check), gr_asset_check_get_facts (self->check), PICTURE_SIZE,
                               self->cancellable, loaded_cb, g_object_ref (self));
}

static void
stop (GrRepairWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->repair_cancellable);
  g_clear_handle_id (&self->repair_id, g_source_remove);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}

/* A closed window lives until its last thread has noticed, and by then the window below may have gone. */
static void
gr_repair_window_unrealize (GtkWidget *widget)
{
  stop (GR_REPAIR_WINDOW (widget));
  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);

  GTK_WIDGET_CLASS (gr_repair_window_parent_class)->unrealize (widget);
}

static void
gr_repair_window_dispose (GObject *object)
{
  GrRepairWindow *self = GR_REPAIR_WINDOW (object);

  stop (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->repair_cancellable);

  G_OBJECT_CLASS (gr_repair_window_parent_class)->dispose (object);
}

static void
gr_repair_window_finalize (GObject *object)
{
  GrRepairWindow *self = GR_REPAIR_WINDOW (object);

  g_clear_object (&self->check);
  g_clear_object (&self->plan);
  g_clear_object (&self->result);

  G_OBJECT_CLASS (gr_repair_window_parent_class)->finalize (object);
}

static void
gr_repair_window_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrRepairWindow *self = GR_REPAIR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, self->check);
      break;
    case PROP_IN_SLOT:
      g_value_set_boolean (value, self->in_slot);
      break;
    case PROP_STATE:
      g_value_set_string (value, gr_repair_window_get_state (self));
      break;
    case PROP_RESULT:
      g_value_set_object (value, gr_repair_window_get_result (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_window_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GrRepairWindow *self = GR_REPAIR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      self->check = g_value_dup_object (value);
      break;
    case PROP_IN_SLOT:
      self->in_slot = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/repair/gr-repair-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, crop_button);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, fit_button);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, framing_choice);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, options);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, outcome);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GrRepairWindow, use_button);
  gtk_widget_class_bind_template_callback (widget_class, framing_chosen_cb);
}

static void
gr_repair_window_class_init (GrRepairWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_repair_window_constructed;
  object_class->dispose = gr_repair_window_dispose;
  object_class->finalize = gr_repair_window_finalize;
  object_class->get_property = gr_repair_window_get_property;
  object_class->set_property = gr_repair_window_set_property;
  widget_class->unrealize = gr_repair_window_unrealize;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_ASSET_CHECK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IN_SLOT] =
    g_param_spec_boolean ("in-slot", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RESULT] =
    g_param_spec_object ("result", NULL, NULL, GR_TYPE_REPAIR_RESULT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "repair.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "repair.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (GR_TYPE_CROP_FRAME);
  g_type_ensure (GR_TYPE_REPAIR_OPTIONS);
  g_type_ensure (GR_TYPE_REPAIR_OUTCOME);
  bind_template (widget_class);
}

static void
gr_repair_window_init (GrRepairWindow *self)
{
  self->state = "loading";

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Offers to repair the picture of a check, over the window of @parent and no larger than that. */
GrRepairWindow *
gr_repair_window_present (GtkWidget    *parent,
                          GrAssetCheck *check,
                          gboolean      in_slot)
{
  GrRepairWindow *self;
  GtkRoot        *root;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), NULL);

  root = gtk_widget_get_root (parent);
  self = g_object_new (GR_TYPE_REPAIR_WINDOW, "check", check, "in-slot", in_slot, "transient-for", root, NULL);
  gr_window_fit (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

/* What is to be done, or NULL before the picture is there. */
GrRepairPlan *
gr_repair_window_get_plan (GrRepairWindow *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_WINDOW (self), NULL);

  return self->plan;
}

/* The copy for the plan as it is now, or NULL while it is not made or cannot be. */
GrRepairResult *
gr_repair_window_get_result (GrRepairWindow *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_WINDOW (self), NULL);

  return self->result;
}

/* "loading", "repair" or "error". */
const char *
gr_repair_window_get_state (GrRepairWindow *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_WINDOW (self), NULL);

  return self->state;
}

/* Saves the copy in a file that the person chose, and closes the window. The original is never that file. */
void
gr_repair_window_save (GrRepairWindow *self,
                       GFile          *target)
{
  g_return_if_fail (GR_IS_REPAIR_WINDOW (self));
  g_return_if_fail (G_IS_FILE (target));

  if (self->result == NULL || !check_name (self, target))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  g_object_set_data_full (G_OBJECT (self->result), "gr-target", g_object_ref (target), g_object_unref);
  gr_repair_result_save_async (self->result, target, TRUE, self->cancellable, saved_cb, g_object_ref (self));
}

/* Whether a copy of the picture can be made to fit its slot, and if not, why. */
gboolean
gr_repair_window_can_repair (GrAssetCheck *check,
                             GError      **error)
{
  GrAssetFacts *facts;
  GrSlotRule   *rule;

  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), FALSE);

  facts = gr_asset_check_get_facts (check);
  rule = find_rule (check);
  if (facts != NULL && rule != NULL)
    return gr_repair_is_possible (facts, rule, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The file could not be read. Check it again."));
  return FALSE;
}
