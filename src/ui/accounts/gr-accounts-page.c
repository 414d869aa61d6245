/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-accounts-page.h"

#include "gr-accounts-page-private.h"
#include "gr-explanations-window.h"

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_N_LANES,
  PROP_TICKER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAccountsPage, gr_accounts_page, GR_TYPE_PAGE)

static char *
choose_child (GrAccountsPage *self,
              guint           n_lanes)
{
  return g_strdup (n_lanes > 0 ? "lanes" : "empty");
}

/* The sidebar says how many lanes of the environment in force are signed in. */
static void
update_indicator (GrAccountsPage *self)
{
  GrSession       *session = gr_page_get_session (GR_PAGE (self));
  GListModel      *lanes = session != NULL ? gr_session_get_lane_sessions (session) : NULL;
  guint            n_signed_in = 0;
  g_autofree char *indicator = NULL;

  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLaneSession) lane_session = g_list_model_get_item (lanes, i);

      if (gr_lane_session_get_environment (lane_session) == gr_session_get_environment (session) &&
          gr_lane_session_get_state (lane_session) == GR_LANE_SIGNED_IN)
        n_signed_in++;
    }

  if (n_signed_in > 0)
    indicator = g_strdup_printf ("%u", n_signed_in);
  gr_page_set_indicator (GR_PAGE (self), indicator);
}

static void
lanes_changed_cb (GrAccountsPage *self,
                  guint           position,
                  guint           removed,
                  guint           added,
                  GListModel     *lanes)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GrLaneSession) lane_session = g_list_model_get_item (lanes, i);

      g_signal_connect_object (lane_session, "notify::state", G_CALLBACK (update_indicator), self, G_CONNECT_SWAPPED);
    }

  if (removed > 0)
    gr_accounts_page_close_sign_ins (self, lanes);
  update_indicator (self);
}

static void
follow (GrAccountsPage *self,
        GrLaneSession  *lane_session)
{
  if (self->followed != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->followed, gr_accounts_page_update_actions, self);
      g_signal_handlers_disconnect_by_func (gr_lane_session_get_environment (self->followed), gr_accounts_page_update_actions, self);
    }
  g_set_object (&self->followed, lane_session);
  if (lane_session == NULL)
    return;

  g_signal_connect_object (lane_session, "notify::tokens", G_CALLBACK (gr_accounts_page_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lane_session, "notify::busy", G_CALLBACK (gr_accounts_page_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_lane_session_get_environment (lane_session), "notify::platform",
                           G_CALLBACK (gr_accounts_page_update_actions), self, G_CONNECT_SWAPPED);
}

static void
selected_cb (GrAccountsPage *self)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  follow (self, gr_lane_groups_get_selected (self->groups));
  gr_accounts_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* What was missing is there now: the lane need not go on saying so. */
static void
credentials_cb (GrAccountsPage *self)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (self->followed != NULL && gr_credentials_form_get_complete (self->credentials_form))
    gr_lane_view_report (self->lane_view, self->followed, NULL);
}

static void
n_lanes_cb (GrAccountsPage *self)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LANES]);
}

static void
drop_session (GrAccountsPage *self)
{
  GListModel *lanes;

  gr_accounts_page_close_sign_ins (self, NULL);
  g_hash_table_remove_all (self->identities);
  gr_accounts_page_forget_removed (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->ticker);
  g_clear_object (&self->clipboard);

  if (self->session == NULL)
    return;

  lanes = gr_session_get_lane_sessions (self->session);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLaneSession) lane_session = g_list_model_get_item (lanes, i);

      g_signal_handlers_disconnect_by_func (lane_session, update_indicator, self);
    }
  g_signal_handlers_disconnect_by_data (lanes, self);
  g_signal_handlers_disconnect_by_func (self->session, update_indicator, self);
  g_signal_handlers_disconnect_by_func (self->session, gr_accounts_page_leave_environment, self);
  g_signal_handlers_disconnect_by_func (self->session, gr_accounts_page_update_actions, self);
  g_clear_object (&self->session);
}

static void
clipboard_let_go_cb (GrSecretClipboard *clipboard,
                     GrSession         *session)
{
  gr_session_set_copied (session, NULL);
}

static void
gr_accounts_page_session_changed (GrPage *page)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (page);
  GrSession      *session = gr_page_get_session (page);
  GListModel     *lanes;

  drop_session (self);
  self->cancellable = g_cancellable_new ();

  if (g_set_object (&self->session, session))
    {
      lanes = gr_session_get_lane_sessions (session);
      self->ticker = gr_ticker_new (gr_session_get_clock (session));
      self->clipboard = gr_secret_clipboard_new (gr_session_get_clock (session));
      g_signal_connect_object (self->clipboard, "let-go", G_CALLBACK (clipboard_let_go_cb), session, 0);
      gr_ticker_follow (self->ticker, GTK_WIDGET (self));
      g_signal_connect_object (lanes, "items-changed", G_CALLBACK (lanes_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::environment", G_CALLBACK (update_indicator), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::environment", G_CALLBACK (gr_accounts_page_leave_environment), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (gr_accounts_page_update_actions), self, G_CONNECT_SWAPPED);
      lanes_changed_cb (self, 0, 0, g_list_model_get_n_items (lanes), lanes);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKER]);
  gr_lane_groups_show (self->groups, session, self->ticker);
  update_indicator (self);
  gr_accounts_page_update_actions (self);
}

static void
gr_accounts_page_show_item (GrPage     *page,
                            const char *item)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (page);
  GrSession      *session = gr_page_get_session (page);
  GrLaneSession  *lane_session = session != NULL ? gr_session_find_lane_session (session, item) : NULL;

  if (lane_session == NULL)
    return;

  gr_session_set_environment (session, gr_lane_session_get_environment (lane_session));
  gr_lane_groups_set_selected (self->groups, lane_session);
}

static void
gr_accounts_page_dispose (GObject *object)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (object);

  follow (self, NULL);
  drop_session (self);

  /* The template holds the stack, and with it everything that is bound to properties of this page. It has to go while the
   * page is still there. The bin has to let go of it first, or it would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GR_TYPE_ACCOUNTS_PAGE);

  G_OBJECT_CLASS (gr_accounts_page_parent_class)->dispose (object);
}

static void
gr_accounts_page_finalize (GObject *object)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (object);

  g_clear_pointer (&self->sign_ins, g_hash_table_unref);
  g_clear_pointer (&self->identities, g_hash_table_unref);

  G_OBJECT_CLASS (gr_accounts_page_parent_class)->finalize (object);
}

static void
gr_accounts_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, gr_accounts_page_get_selected (self));
      break;
    case PROP_N_LANES:
      g_value_set_uint (value, self->groups != NULL ? gr_lane_groups_get_n_lanes (self->groups) : 0);
      break;
    case PROP_TICKER:
      g_value_set_object (value, self->ticker);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_accounts_page_class_init (GrAccountsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GrPageClass    *page_class = GR_PAGE_CLASS (klass);

  object_class->dispose = gr_accounts_page_dispose;
  object_class->finalize = gr_accounts_page_finalize;
  object_class->get_property = gr_accounts_page_get_property;

  page_class->session_changed = gr_accounts_page_session_changed;
  page_class->show_item = gr_accounts_page_show_item;

  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_LANES] =
    g_param_spec_uint ("n-lanes", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TICKER] =
    g_param_spec_object ("ticker", NULL, NULL, GR_TYPE_TICKER,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gr_accounts_page_install_actions (widget_class);
  gr_explanations_install_action (widget_class);

  g_type_ensure (GR_TYPE_APP_TOKEN_PANEL);
  g_type_ensure (GR_TYPE_CREDENTIALS_FORM);
  g_type_ensure (GR_TYPE_LANE_GROUPS);
  g_type_ensure (GR_TYPE_LANE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-accounts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAccountsPage, app_token_panel);
  gtk_widget_class_bind_template_child (widget_class, GrAccountsPage, credentials_form);
  gtk_widget_class_bind_template_child (widget_class, GrAccountsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, GrAccountsPage, lane_view);
  gtk_widget_class_bind_template_child (widget_class, GrAccountsPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, choose_child);
  gtk_widget_class_bind_template_callback (widget_class, credentials_cb);
  gtk_widget_class_bind_template_callback (widget_class, n_lanes_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
gr_accounts_page_init (GrAccountsPage *self)
{
  self->sign_ins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->identities = gr_accounts_page_new_identities ();

  gtk_widget_init_template (GTK_WIDGET (self));

  /* What waits for an answer may outlive this page, which an expression of the template would not survive. */
  g_object_bind_property (self, "session", self->credentials_form, "session", G_BINDING_DEFAULT);
  g_object_bind_property (self, "session", self->app_token_panel, "session", G_BINDING_DEFAULT);
  g_object_bind_property (self, "ticker", self->app_token_panel, "ticker", G_BINDING_DEFAULT);
  gr_accounts_page_update_actions (self);
}

GrLaneSession *
gr_accounts_page_get_selected (GrAccountsPage *self)
{
  g_return_val_if_fail (GR_IS_ACCOUNTS_PAGE (self), NULL);

  return self->groups != NULL ? gr_lane_groups_get_selected (self->groups) : NULL;
}
