/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fault-window.h"

#include "gr-fault-item.h"
#include "gr-window-fit.h"

#include <glib/gi18n.h>

/* The choices before and after the places of the sandbox. */
#define WHERE_ANYWHERE 0
#define WHERE_ON       1
#define WHERE_FIRST    2
#define WHERE_TIME     (WHERE_FIRST + gr_emulator_n_places)
#define MINUTE         60
#define ROWS_AT_ONCE   3
#define DAY            (24 * 60 * MINUTE)

struct _GrFaultWindow
{
  AdwWindow parent_instance;

  GrEmulatorDial *dial;
  GListStore     *items;
  char          **words;

  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkDropDown       *where;
  GtkDropDown       *length;
  GtkStack          *stack;
  GtkCustomFilter   *filter;
  GtkListView       *list;
  GListModel        *found;
  GtkSliceListModel *slice;
  guint              fill_id;
  AdwComboRow       *token_row;
  AdwComboRow       *refresh_row;
  AdwComboRow       *clock_row;
};

enum
{
  PROP_0,
  PROP_DIAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFaultWindow, gr_fault_window, ADW_TYPE_WINDOW)

/* In the order of the choices of the template. */
static const guint  lengths[] = {0, 1, 2, 3, 5, 10};
static const gint64 token_lifetimes[] = {0, 30, MINUTE, 5 * MINUTE};
static const gint64 refresh_lifetimes[] = {0, MINUTE, 2 * MINUTE, 10 * MINUTE};
static const gint64 clock_offsets[] = {0, 5 * MINUTE, DAY, -5 * MINUTE, -DAY};

static gboolean
is_fault (GObject     *object,
          GrFaultItem *item)
{
  return item != NULL && gr_fault_item_get_fault (item) != GR_EMULATOR_FAULT_NONE;
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL;
}

static char **
choose_title_style (GObject     *object,
                    GrFaultItem *item)
{
  const char *const place[] = {"heading", NULL};
  const char *const fault[] = {NULL};

  return g_strdupv ((char **)(item == NULL || is_fault (object, item) ? fault : place));
}

static gboolean
fits_place (GrFaultWindow *self,
            GrFaultItem   *item)
{
  guint where = gtk_drop_down_get_selected (self->where);

  if (where == WHERE_ON)
    return gr_fault_item_get_active (item);
  if (where >= WHERE_FIRST && where < WHERE_TIME)
    return g_str_equal (gr_fault_item_get_route (item), gr_emulator_places[where - WHERE_FIRST].route);

  return where == WHERE_ANYWHERE;
}

static gboolean
fits (GrFaultWindow *self,
      GrFaultItem   *item)
{
  return gr_fault_item_get_fault (item) != GR_EMULATOR_FAULT_NONE && fits_place (self, item) && gr_fault_item_matches (item, self->words);
}

/* A place is shown where one of its faults is. */
static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  GrFaultWindow *self = user_data;

  if (gr_fault_item_get_fault (item) != GR_EMULATOR_FAULT_NONE)
    return fits (self, item);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (GrFaultItem) other = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_str_equal (gr_fault_item_get_route (other), gr_fault_item_get_route (item)) && fits (self, other))
        return TRUE;
    }

  return FALSE;
}

/* Where nothing but the time is wrong, that is what is on. */
static void
show_child (GrFaultWindow *self)
{
  guint       where = gtk_drop_down_get_selected (self->where);
  gboolean    is_empty = g_list_model_get_n_items (self->found) == 0;
  const char *name = "faults";

  if (where == WHERE_TIME || (where == WHERE_ON && is_empty && self->dial != NULL && gr_emulator_dial_get_n_on (self->dial) > 0))
    name = "time";
  else if (is_empty)
    name = *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0' ? "nothing-found" : "nothing-on";
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->length), !g_str_equal (name, "time"));
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GrFaultWindow *self = GR_FAULT_WINDOW (widget);
  guint          size = gtk_slice_list_model_get_size (self->slice) + ROWS_AT_ONCE;

  gtk_slice_list_model_set_size (self->slice, size);
  if (size < g_list_model_get_n_items (self->found))
    return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/* The list makes rows for far more than is in sight, and a row takes its time: a few come with each frame. */
static void
refill (GrFaultWindow *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);

  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t", -1);
  gtk_slice_list_model_set_size (self->slice, ROWS_AT_ONCE);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (self->fill_id == 0)
    self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}

static void
search_cb (GrFaultWindow *self)
{
  g_assert (GR_IS_FAULT_WINDOW (self));

  refill (self);
  show_child (self);
}

/* Whoever looks for a fault does not mean the settings of time. */
static void
search_mode_cb (GrFaultWindow *self)
{
  g_assert (GR_IS_FAULT_WINDOW (self));

  if (gtk_search_bar_get_search_mode (self->search_bar) && gtk_drop_down_get_selected (self->where) == WHERE_TIME)
    gtk_drop_down_set_selected (self->where, WHERE_ANYWHERE);
}

static guint
find_choice (const gint64 *choices,
             gsize         n_choices,
             gint64        value)
{
  for (guint i = 0; i < n_choices; i++)
    {
      if (choices[i] == value)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show_time (GrFaultWindow *self)
{
  adw_combo_row_set_selected (self->token_row, find_choice (token_lifetimes, G_N_ELEMENTS (token_lifetimes), gr_emulator_dial_get_token_lifetime (self->dial)));
  adw_combo_row_set_selected (self->refresh_row, find_choice (refresh_lifetimes, G_N_ELEMENTS (refresh_lifetimes), gr_emulator_dial_get_refresh_lifetime (self->dial)));
  adw_combo_row_set_selected (self->clock_row, find_choice (clock_offsets, G_N_ELEMENTS (clock_offsets), gr_emulator_dial_get_clock_offset (self->dial)));
}

static void
changed_cb (GrFaultWindow *self)
{
  g_assert (GR_IS_FAULT_WINDOW (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (GrFaultItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      gr_fault_item_update (item, self->dial);
    }

  if (gtk_drop_down_get_selected (self->where) == WHERE_ON)
    refill (self);
  show_time (self);
  show_child (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dial.all-off", gr_emulator_dial_get_n_on (self->dial) > 0);
}

static void
token_lifetime_cb (GrFaultWindow *self)
{
  guint choice = adw_combo_row_get_selected (self->token_row);

  g_assert (GR_IS_FAULT_WINDOW (self));

  if (self->dial != NULL && choice < G_N_ELEMENTS (token_lifetimes))
    gr_emulator_dial_set_token_lifetime (self->dial, token_lifetimes[choice]);
}

static void
refresh_lifetime_cb (GrFaultWindow *self)
{
  guint choice = adw_combo_row_get_selected (self->refresh_row);

  g_assert (GR_IS_FAULT_WINDOW (self));

  if (self->dial != NULL && choice < G_N_ELEMENTS (refresh_lifetimes))
    gr_emulator_dial_set_refresh_lifetime (self->dial, refresh_lifetimes[choice]);
}

static void
clock_offset_cb (GrFaultWindow *self)
{
  guint choice = adw_combo_row_get_selected (self->clock_row);

  g_assert (GR_IS_FAULT_WINDOW (self));

  if (self->dial != NULL && choice < G_N_ELEMENTS (clock_offsets))
    gr_emulator_dial_set_clock_offset (self->dial, clock_offsets[choice]);
}

/* Shows one place alone, or all of them again. */
static void
narrow (GrFaultWindow *self,
        const char    *route)
{
  guint chosen = WHERE_FIRST;

  while (!g_str_equal (gr_emulator_places[chosen - WHERE_FIRST].route, route))
    chosen++;
  gtk_drop_down_set_selected (self->where, gtk_drop_down_get_selected (self->where) == chosen ? WHERE_ANYWHERE : chosen);
}

/* A fault that is on is switched off, any other takes the place's turn. */
static void
activate_cb (GrFaultWindow *self,
             guint          position)
{
  g_autoptr (GrFaultItem) item = g_list_model_get_item (self->found, position);
  const char             *route = gr_fault_item_get_route (item);
  GrEmulatorFault         fault = gr_fault_item_get_fault (item);

  g_assert (GR_IS_FAULT_WINDOW (self));

  if (fault == GR_EMULATOR_FAULT_NONE)
    narrow (self, route);
  else if (gr_fault_item_get_active (item))
    gr_emulator_dial_set_fault (self->dial, route, GR_EMULATOR_FAULT_NONE, 0);
  else
    gr_emulator_dial_set_fault (self->dial, route, fault, lengths[gtk_drop_down_get_selected (self->length)]);
}

static void
all_off_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gr_emulator_dial_reset (GR_FAULT_WINDOW (widget)->dial);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrFaultWindow *self = GR_FAULT_WINDOW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
fill_where (GrFaultWindow *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("All places"));
  gtk_string_list_append (choices, _ ("What is on now"));
  for (gsize i = 0; i < gr_emulator_n_places; i++)
    gtk_string_list_append (choices, _ (gr_emulator_places[i].title));
  gtk_string_list_append (choices, _ ("Tokens and clock"));
  gtk_drop_down_set_model (self->where, G_LIST_MODEL (choices));
}

static void
add_faults (GPtrArray             *items,
            const GrEmulatorPlace *place,
            gboolean               general)
{
  for (GrEmulatorFault fault = GR_EMULATOR_FAULT_NONE + 1; fault < GR_EMULATOR_N_FAULTS; fault++)
    {
      if (gr_emulator_fault_is_general (fault) == general && gr_emulator_fault_works_on (fault, place->route))
        g_ptr_array_add (items, gr_fault_item_new (place, fault));
    }
}

/* What only this place can do wrong comes before what every place can. */
static void
fill_items (GrFaultWindow *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < gr_emulator_n_places; i++)
    {
      g_ptr_array_add (items, gr_fault_item_new (&gr_emulator_places[i], GR_EMULATOR_FAULT_NONE));
      add_faults (items, &gr_emulator_places[i], FALSE);
      add_faults (items, &gr_emulator_places[i], TRUE);
    }

  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
}

static void
gr_fault_window_constructed (GObject *object)
{
  GrFaultWindow *self = GR_FAULT_WINDOW (object);

  G_OBJECT_CLASS (gr_fault_window_parent_class)->constructed (object);

  if (self->dial == NULL)
    return;

  fill_items (self);
  refill (self);
  g_signal_connect_object (self->dial, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
gr_fault_window_dispose (GObject *object)
{
  GrFaultWindow *self = GR_FAULT_WINDOW (object);

  if (self->dial != NULL)
    g_signal_handlers_disconnect_by_data (self->dial, self);
  if (self->fill_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_id);
  self->fill_id = 0;
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->dial);
  g_clear_object (&self->items);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (gr_fault_window_parent_class)->dispose (object);
}

static void
gr_fault_window_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrFaultWindow *self = GR_FAULT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_DIAL:
      g_value_set_object (value, self->dial);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_fault_window_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GrFaultWindow *self = GR_FAULT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_DIAL:
      self->dial = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_fault_window_class_init (GrFaultWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_fault_window_constructed;
  object_class->dispose = gr_fault_window_dispose;
  object_class->get_property = gr_fault_window_get_property;
  object_class->set_property = gr_fault_window_set_property;

  properties[PROP_DIAL] =
    g_param_spec_object ("dial", NULL, NULL, GR_TYPE_EMULATOR_DIAL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "dial.all-off", NULL, all_off_action);
  gtk_widget_class_install_action (widget_class, "dial.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "dial.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);

  g_type_ensure (GR_TYPE_FAULT_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/dial/gr-fault-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, clock_row);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, filter);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, found);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, length);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, refresh_row);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, slice);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, token_row);
  gtk_widget_class_bind_template_child (widget_class, GrFaultWindow, where);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_title_style);
  gtk_widget_class_bind_template_callback (widget_class, clock_offset_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, is_fault);
  gtk_widget_class_bind_template_callback (widget_class, refresh_lifetime_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, token_lifetime_cb);
}

static void
gr_fault_window_init (GrFaultWindow *self)
{
  self->items = g_list_store_new (GR_TYPE_FAULT_ITEM);
  self->words = g_new0 (char *, 1);

  gtk_widget_init_template (GTK_WIDGET (self));

  fill_where (self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, filter_cb, self, NULL);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->list));
  gtk_filter_list_model_set_model (GTK_FILTER_LIST_MODEL (self->found), G_LIST_MODEL (self->items));
}

GtkWindow *
gr_fault_window_new (GrEmulatorDial *dial)
{
  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (dial), NULL);

  return g_object_new (GR_TYPE_FAULT_WINDOW, "dial", dial, NULL);
}

static gboolean
is_of (GtkWindow *window,
       GtkWindow *parent)
{
  return GR_IS_FAULT_WINDOW (window) && gtk_window_get_transient_for (window) == parent;
}

/* Brings the dial of @parent to the front. It stands beside it and not in its way: faults are set there and met here. */
void
gr_fault_window_show (GtkWindow      *parent,
                      GrEmulatorDial *dial)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow  *window = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (GR_IS_EMULATOR_DIAL (dial));

  for (guint i = 0; window == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) candidate = g_list_model_get_item (windows, i);

      if (is_of (candidate, parent))
        window = candidate;
    }

  if (window == NULL)
    {
      window = gr_fault_window_new (dial);
      gtk_window_set_transient_for (window, parent);
      gtk_window_set_destroy_with_parent (window, TRUE);
      gr_window_fit (window);
    }
  gtk_window_present (window);
}
