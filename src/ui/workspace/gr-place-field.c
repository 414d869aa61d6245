/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-place-field.h"

#include "gr-lint.h"
#include "gr-text-field.h"
#include "gr-workspace-fields.h"

#include <glib/gi18n.h>

struct _GrPlaceField
{
  GtkListBoxRow parent_instance;

  GrWorkspace *workspace;
  GrPlace     *place;
  char        *key;
  char        *app_key;
  gboolean     showing;
  GrTextField *field;
  GtkLabel    *counter;
  GtkLabel    *origin;
  GtkLabel    *title;
  GtkBox      *box;
};

G_DEFINE_FINAL_TYPE (GrPlaceField, gr_place_field, GTK_TYPE_LIST_BOX_ROW)

/* What holds where this place has no text of its own, or NULL. */
static const char *
find_inherited (GrPlaceField *self)
{
  return gr_workspace_get_field (self->workspace, self->app_key);
}

static void
update_origin (GrPlaceField *self,
               const char   *own)
{
  const char      *inherited = find_inherited (self);
  g_autofree char *text = NULL;

  if (own != NULL && inherited != NULL && !g_str_equal (own, inherited))
    /* Translators: %s is a text of the app, such as an address, that does not hold in this region or language. */
    text = g_strdup_printf (_ ("Instead of the app’s: %s"), inherited);
  else if (own != NULL && inherited != NULL)
    text = g_strdup (_ ("The same as the app’s"));
  else if (own == NULL && inherited != NULL)
    /* Translators: %s is a text of the app, such as an address, that holds in this region or language too. */
    text = g_strdup_printf (_ ("Inherited from the app: %s"), inherited);
  else if (own == NULL)
    text = g_strdup (_ ("Empty here and in the app"));

  gtk_label_set_label (self->origin, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->origin), text != NULL);
}

static void
update_counter (GrPlaceField *self,
                const char   *own)
{
  GrLimit         *limit = gr_lint_find_limit (self->app_key, gr_workspace_get_field (self->workspace, "app.type"));
  g_autofree char *text = NULL;

  if (limit != NULL && own != NULL)
    /* Translators: how many characters there are, and how many there may be. */
    text = g_strdup_printf (_ ("%u of %u"), gr_lint_count_units (own), (guint)gr_limit_get_value (limit));

  gtk_label_set_label (self->counter, text != NULL ? text : "");
}

static void
show_own (GrPlaceField *self,
          const char   *own)
{
  g_autoptr (GListModel) findings = NULL;

  if (own != NULL)
    findings = gr_lint_workspace_field (self->workspace, self->app_key, own);
  gr_text_field_set_findings (self->field, findings);
  update_counter (self, own);
  update_origin (self, own);
}

static void
workspace_changed_cb (GrPlaceField *self)
{
  const char      *own;
  g_autofree char *shown = NULL;

  g_assert (GR_IS_PLACE_FIELD (self));

  own = gr_workspace_get_place_field (self->workspace, self->place, self->key);
  shown = gr_text_field_dup_text (self->field);
  if (!g_str_equal (shown, own != NULL ? own : ""))
    {
      self->showing = TRUE;
      gr_text_field_set_text (self->field, own != NULL ? own : "");
      self->showing = FALSE;
    }
  show_own (self, own);
}

static void
field_changed_cb (GrPlaceField *self)
{
  g_autofree char *text = NULL;

  g_assert (GR_IS_PLACE_FIELD (self));

  if (self->workspace == NULL || self->showing)
    return;

  text = gr_text_field_dup_text (self->field);
  gr_workspace_set_place_field (self->workspace, self->place, self->key, *text != '\0' ? text : NULL);
}

static void
clear_cb (GrPlaceField *self)
{
  g_assert (GR_IS_PLACE_FIELD (self));

  gr_text_field_set_text (self->field, "");
}

static gboolean
gr_place_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GR_PLACE_FIELD (widget)->field));
}

static void
gr_place_field_dispose (GObject *object)
{
  GrPlaceField *self = GR_PLACE_FIELD (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (gr_place_field_parent_class)->dispose (object);
}

static void
gr_place_field_finalize (GObject *object)
{
  GrPlaceField *self = GR_PLACE_FIELD (object);

  g_clear_pointer (&self->place, gr_place_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->app_key, g_free);

  G_OBJECT_CLASS (gr_place_field_parent_class)->finalize (object);
}

static void
gr_place_field_class_init (GrPlaceFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_place_field_dispose;
  object_class->finalize = gr_place_field_finalize;

  widget_class->grab_focus = gr_place_field_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-place-field.ui");
  gtk_widget_class_bind_template_child (widget_class, GrPlaceField, box);
  gtk_widget_class_bind_template_child (widget_class, GrPlaceField, counter);
  gtk_widget_class_bind_template_child (widget_class, GrPlaceField, origin);
  gtk_widget_class_bind_template_child (widget_class, GrPlaceField, title);
}

static void
gr_place_field_init (GrPlaceField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @key such as "region.terms-uri"; what an empty row inherits is the app's field of the same name. */
GtkWidget *
gr_place_field_new (GrWorkspace *workspace,
                    GrPlace     *place,
                    const char  *key,
                    const char  *title)
{
  GrPlaceField *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (place != NULL, NULL);
  g_return_val_if_fail (key != NULL && strchr (key, '.') != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (GR_TYPE_PLACE_FIELD, NULL);
  self->workspace = g_object_ref (workspace);
  self->place = gr_place_ref (place);
  self->key = g_strdup (key);
  self->app_key = g_strconcat ("app", strchr (key, '.'), NULL);
  self->field = GR_TEXT_FIELD (gr_text_field_new (title));

  gtk_label_set_label (self->title, title);
  gtk_box_insert_child_after (self->box, GTK_WIDGET (self->field), gtk_widget_get_first_child (GTK_WIDGET (self->box)));
  g_signal_connect_object (self->field, "changed", G_CALLBACK (field_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "pressed", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  workspace_changed_cb (self);

  return GTK_WIDGET (self);
}

const char *
gr_place_field_get_key (GrPlaceField *self)
{
  g_return_val_if_fail (GR_IS_PLACE_FIELD (self), NULL);

  return self->key;
}
