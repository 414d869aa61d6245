/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-assets-page.h"

#include "gr-asset-drop.h"
#include "gr-asset-list-group.h"
#include "gr-asset-slot-group.h"
#include "gr-folder-view.h"
#include "gr-step-item.h"

#include <glib/gi18n.h>

struct _GrAssetsPage
{
  GrPage parent_instance;

  GrSession     *session;
  GrRulePack    *pack;
  GrAssetSlots  *asset_slots;
  GPtrArray     *slot_groups;
  gboolean       loading;
  GrFolderCheck *folder_check;

  AdwComboRow      *pack_row;
  GtkLabel         *pack_source;
  GtkBox           *slots;
  GrAssetListGroup *list_group;
  GtkStack         *stack;
  GrFolderView     *folder_view;

  GtkWidget *focus; /* as a check began that nobody looked at the results of yet (weak) */
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetsPage, gr_assets_page, GR_TYPE_PAGE)

static GrAssetSlotGroup *
find_slot_group (GrAssetsPage *self,
                 const char   *slot_id)
{
  for (guint i = 0; i < self->slot_groups->len; i++)
    if (g_str_equal (gr_asset_slot_get_id (gr_asset_slot_group_get_slot (g_ptr_array_index (self->slot_groups, i))), slot_id))
      return g_ptr_array_index (self->slot_groups, i);

  return NULL;
}

/* How many pictures do not fit, beside the page's name. */
static void
update_indicator (GrAssetsPage *self)
{
  guint            n_failing = gr_folder_check_get_n_failing (self->folder_check);
  g_autofree char *indicator = NULL;

  g_assert (GR_IS_ASSETS_PAGE (self));

  if (self->asset_slots != NULL)
    n_failing += gr_asset_slots_get_n_failing (self->asset_slots);
  indicator = g_strdup_printf ("✗ %u", n_failing);
  gr_page_set_indicator (GR_PAGE (self), n_failing > 0 ? indicator : NULL);
}

static GtkWidget *
get_focus (GrAssetsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void
show_results (GrAssetsPage *self)
{
  gboolean shown = gtk_widget_get_mapped (GTK_WIDGET (self->folder_view));

  gtk_stack_set_visible_child_name (self->stack, "results");
  g_set_weak_pointer (&self->focus, shown ? NULL : get_focus (self));
}

/* The focus goes to what was found, unless the person has taken it elsewhere in the meantime. */
static void
follow_results (GrAssetsPage *self)
{
  GtkWidget *focus = get_focus (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->folder_view)) && (focus == NULL || focus == self->focus || !gtk_widget_get_mapped (focus)))
    gr_folder_view_take_focus (self->folder_view);
  g_clear_weak_pointer (&self->focus);
}

static void
running_cb (GrAssetsPage *self)
{
  g_assert (GR_IS_ASSETS_PAGE (self));

  if (gr_assets_page_get_busy (self))
    show_results (self);
  else
    follow_results (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
clear_slots (GrAssetsPage *self)
{
  for (guint i = 0; i < self->slot_groups->len; i++)
    gtk_box_remove (self->slots, g_ptr_array_index (self->slot_groups, i));
  g_ptr_array_set_size (self->slot_groups, 0);
  if (self->asset_slots != NULL)
    g_signal_handlers_disconnect_by_func (self->asset_slots, update_indicator, self);
  g_clear_object (&self->asset_slots);
}

/* One group for each slot of the pack in force. */
static void
fill_slots (GrAssetsPage *self)
{
  GrSession  *session = gr_page_get_session (GR_PAGE (self));
  GListModel *rules;

  clear_slots (self);
  if (session == NULL || self->pack == NULL)
    return;

  self->asset_slots = g_object_ref (gr_session_get_asset_slots (session));
  g_signal_connect_object (self->asset_slots, "notify::n-failing", G_CALLBACK (update_indicator), self, G_CONNECT_SWAPPED);

  rules = gr_rule_pack_get_slots (self->pack);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (GrCatalogEntry) rule = g_list_model_get_item (rules, i);
      GtkWidget                 *group = gr_asset_slot_group_new (self->asset_slots, gr_catalog_entry_get_id (rule));

      g_ptr_array_add (self->slot_groups, group);
      gtk_box_append (self->slots, group);
    }
}

static void
set_pack (GrAssetsPage *self,
          GrRulePack   *pack)
{
  g_autofree char *source = NULL;

  g_set_object (&self->pack, pack);
  if (pack != NULL)
    source = g_strdup_printf ("%s\n%s", gr_rule_pack_get_summary (pack), gr_catalog_entry_get_source (GR_CATALOG_ENTRY (pack)));
  gtk_label_set_label (self->pack_source, source != NULL ? source : "");
  fill_slots (self);
  gr_folder_check_set_pack (self->folder_check, pack);
  update_indicator (self);
}

static void
pack_chosen_cb (GrAssetsPage *self)
{
  GrSession  *session = gr_page_get_session (GR_PAGE (self));
  GrRulePack *pack = adw_combo_row_get_selected_item (self->pack_row);

  g_assert (GR_IS_ASSETS_PAGE (self));

  if (self->loading || session == NULL || pack == NULL || pack == self->pack)
    return;

  gr_workspace_set_rule_pack (gr_session_get_workspace (session), gr_catalog_entry_get_id (GR_CATALOG_ENTRY (pack)));
}

static char *
name_pack (GrCatalogEntry *pack)
{
  return g_strdup_printf ("%s · %s", gr_catalog_entry_get_title (pack), gr_catalog_entry_get_as_of (pack));
}

/* Which rules are in force is for the session to say, which the other pages ask too. */
static void
asset_slots_cb (GrAssetsPage *self)
{
  GrSession    *session = gr_page_get_session (GR_PAGE (self));
  GListModel   *packs = session != NULL ? gr_catalog_get_rule_packs (gr_session_get_catalog (session)) : NULL;
  GrAssetSlots *slots = session != NULL ? gr_session_get_asset_slots (session) : NULL;
  GrRulePack   *pack = slots != NULL ? gr_asset_slots_get_pack (slots) : NULL;

  g_assert (GR_IS_ASSETS_PAGE (self));

  self->loading = TRUE;
  for (guint i = 0; pack != NULL && i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (GrRulePack) candidate = g_list_model_get_item (packs, i);

      if (candidate == pack)
        adw_combo_row_set_selected (self->pack_row, i);
    }
  self->loading = FALSE;

  set_pack (self, pack);
}

static void
gr_assets_page_session_changed (GrPage *page)
{
  GrAssetsPage *self = GR_ASSETS_PAGE (page);
  GrSession    *session = gr_page_get_session (page);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, asset_slots_cb, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::asset-slots", G_CALLBACK (asset_slots_cb), self, G_CONNECT_SWAPPED);

  self->loading = TRUE;
  gr_folder_check_clear (self->folder_check);
  adw_combo_row_set_model (self->pack_row, session != NULL ? gr_catalog_get_rule_packs (gr_session_get_catalog (session)) : NULL);
  self->loading = FALSE;

  asset_slots_cb (self);
}

static void
show_language (GrAssetsPage     *self,
               GrAssetSlotGroup *group,
               const char       *language_id)
{
  GrAssetSlot *slot = gr_asset_slots_find (self->asset_slots, gr_asset_slot_get_id (gr_asset_slot_group_get_slot (group)), language_id);

  if (slot != NULL)
    gr_asset_slot_group_set_slot (group, slot);
}

/* The first slot that has pictures for each language. */
static GrAssetSlotGroup *
find_language_group (GrAssetsPage *self,
                     const char   *language_id)
{
  for (guint i = 0; i < self->slot_groups->len; i++)
    {
      GrAssetSlotGroup *group = g_ptr_array_index (self->slot_groups, i);

      if (gr_asset_slots_find (self->asset_slots, gr_asset_slot_get_id (gr_asset_slot_group_get_slot (group)), language_id) != NULL)
        return group;
    }

  return NULL;
}

/* A slot such as "icon", with or without a language ("feed-cards@language:ja"), or a language alone. */
static void
gr_assets_page_show_item (GrPage     *page,
                          const char *item)
{
  GrAssetsPage       *self = GR_ASSETS_PAGE (page);
  g_autoptr (GrPlace) place = NULL;
  g_autofree char    *slot_id = gr_step_item_parse (item, &place);
  const char         *language_id = place != NULL ? gr_place_get_language_id (place) : NULL;
  GrAssetSlotGroup   *group = NULL;

  if (self->asset_slots == NULL)
    return;

  group = *slot_id != '\0' || language_id == NULL ? find_slot_group (self, slot_id) : find_language_group (self, language_id);
  if (group == NULL)
    return;

  if (language_id != NULL)
    show_language (self, group, language_id);
  gtk_widget_child_focus (GTK_WIDGET (group), GTK_DIR_TAB_FORWARD);
}

static gboolean
gr_assets_page_begin_search (GrPage *page)
{
  GrAssetsPage *self = GR_ASSETS_PAGE (page);

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "results"))
    return FALSE;

  gr_folder_view_begin_search (self->folder_view);
  return TRUE;
}

static void
files_dropped (GtkWidget  *widget,
               GListModel *files)
{
  gr_assets_page_check_files (GR_ASSETS_PAGE (widget), files);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autofree char *action = g_strconcat ("asset-list.", strchr (name, '.') + 1, NULL);

  gtk_widget_activate_action (GTK_WIDGET (GR_ASSETS_PAGE (widget)->list_group), action, NULL);
}

static void
started_cb (GrAssetsPage *self)
{
  gboolean started = gr_folder_check_get_started (self->folder_check);

  g_assert (GR_IS_ASSETS_PAGE (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assets.show-results", started);
  if (!started)
    gtk_stack_set_visible_child_name (self->stack, "slots");
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrAssetsPage *self = GR_ASSETS_PAGE (widget);
  gboolean      results = g_str_equal (name, "assets.show-results");

  gtk_stack_set_visible_child_name (self->stack, results ? "results" : "slots");
  if (results)
    gr_folder_view_take_focus (self->folder_view);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list_group), GTK_DIR_TAB_FORWARD);
}

static void
refresh_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GrAssetsPage *self = GR_ASSETS_PAGE (widget);

  if (self->asset_slots != NULL)
    gr_asset_slots_refresh (self->asset_slots);
  gr_folder_check_refresh (self->folder_check);
}

/* Where the system does not tell of changes, coming back to the window is the moment to look. */
static void
activated_cb (GrAssetsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_assert (GR_IS_ASSETS_PAGE (self));

  if (self->asset_slots != NULL && GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root)))
    gr_asset_slots_look_again (self->asset_slots);
}

static void
gr_assets_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gr_assets_page_parent_class)->root (widget);

  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active", G_CALLBACK (activated_cb), widget, G_CONNECT_SWAPPED);
}

static void
gr_assets_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), activated_cb, widget);

  GTK_WIDGET_CLASS (gr_assets_page_parent_class)->unroot (widget);
}

static void
gr_assets_page_finalize (GObject *object)
{
  GrAssetsPage *self = GR_ASSETS_PAGE (object);

  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->session);
  g_clear_object (&self->pack);
  g_clear_object (&self->asset_slots);
  g_clear_object (&self->folder_check);
  g_clear_pointer (&self->slot_groups, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_assets_page_parent_class)->finalize (object);
}

static void
gr_assets_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, gr_assets_page_get_busy (GR_ASSETS_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_assets_page_class_init (GrAssetsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_assets_page_finalize;
  object_class->get_property = gr_assets_page_get_property;
  widget_class->root = gr_assets_page_root;
  widget_class->unroot = gr_assets_page_unroot;

  GR_PAGE_CLASS (klass)->session_changed = gr_assets_page_session_changed;
  GR_PAGE_CLASS (klass)->begin_search = gr_assets_page_begin_search;
  GR_PAGE_CLASS (klass)->show_item = gr_assets_page_show_item;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "assets.choose-files", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "assets.choose-folder", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "assets.refresh", NULL, refresh_action);
  gtk_widget_class_install_action (widget_class, "assets.show-results", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "assets.show-slots", NULL, show_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "assets.show-slots", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-assets-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetsPage, folder_view);
  gtk_widget_class_bind_template_child (widget_class, GrAssetsPage, list_group);
  gtk_widget_class_bind_template_child (widget_class, GrAssetsPage, pack_row);
  gtk_widget_class_bind_template_child (widget_class, GrAssetsPage, pack_source);
  gtk_widget_class_bind_template_child (widget_class, GrAssetsPage, slots);
  gtk_widget_class_bind_template_child (widget_class, GrAssetsPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, pack_chosen_cb);

  g_type_ensure (GR_TYPE_ASSET_LIST_GROUP);
  g_type_ensure (GR_TYPE_CATALOG_ENTRY);
  g_type_ensure (GR_TYPE_FOLDER_VIEW);
}

/* These work as long as the page is seen, wherever in the window the focus is. */
static void
add_shortcuts (GrAssetsPage *self)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    {GDK_KEY_i, GDK_CONTROL_MASK, "assets.choose-files"},
    {GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "assets.choose-folder"},
    {GDK_KEY_F5, 0, "assets.refresh"},
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
gr_assets_page_init (GrAssetsPage *self)
{
  g_autoptr (GtkExpression) name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (name_pack), NULL, NULL);

  self->slot_groups = g_ptr_array_new ();
  self->folder_check = gr_folder_check_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gr_asset_list_group_set_check (self->list_group, self->folder_check);
  gr_folder_view_set_check (self->folder_view, self->folder_check);
  g_signal_connect_object (self->folder_check, "notify::n-failing", G_CALLBACK (update_indicator), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder_check, "notify::running", G_CALLBACK (running_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder_check, "notify::started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  started_cb (self);
  adw_combo_row_set_expression (self->pack_row, name);
  add_shortcuts (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "assets-page");
  gr_asset_drop_enable (GTK_WIDGET (self), files_dropped);
}

/* Checks files and folders beside those of the slots. */
void
gr_assets_page_check_files (GrAssetsPage *self,
                            GListModel   *files)
{
  g_return_if_fail (GR_IS_ASSETS_PAGE (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  gr_folder_check_start (self->folder_check, files);
}

/* Puts files into a slot of the rules in force, as a drop on it does. */
void
gr_assets_page_fill_slot (GrAssetsPage *self,
                          const char   *slot_id,
                          GListModel   *files)
{
  GrAssetSlotGroup *group;

  g_return_if_fail (GR_IS_ASSETS_PAGE (self));
  g_return_if_fail (slot_id != NULL);

  group = find_slot_group (self, slot_id);
  if (group != NULL)
    gr_asset_slot_group_add_files (group, files);
}

/* The checks of a slot in the language that is shown, or NULL where the rules have no such slot. */
GListModel *
gr_assets_page_get_slot_checks (GrAssetsPage *self,
                                const char   *slot_id)
{
  GrAssetSlotGroup *group;

  g_return_val_if_fail (GR_IS_ASSETS_PAGE (self), NULL);

  group = find_slot_group (self, slot_id);
  return group != NULL ? gr_asset_slot_get_checks (gr_asset_slot_group_get_slot (group)) : NULL;
}

/* The slots of the rules in force, or NULL while there is no session. */
GrAssetSlots *
gr_assets_page_get_slots (GrAssetsPage *self)
{
  g_return_val_if_fail (GR_IS_ASSETS_PAGE (self), NULL);

  return self->asset_slots;
}

/* The checks of the free check, or NULL where nothing was checked. */
GListModel *
gr_assets_page_get_checks (GrAssetsPage *self)
{
  g_return_val_if_fail (GR_IS_ASSETS_PAGE (self), NULL);

  return gr_folder_check_get_checks (self->folder_check);
}

gboolean
gr_assets_page_get_busy (GrAssetsPage *self)
{
  g_return_val_if_fail (GR_IS_ASSETS_PAGE (self), FALSE);

  return gr_folder_check_get_running (self->folder_check);
}
