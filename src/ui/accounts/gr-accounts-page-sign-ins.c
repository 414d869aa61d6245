/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-accounts-page-private.h"
#include "gr-lane-words.h"

#include "gr-web-folder.h"

#include <glib/gi18n.h>

/* How long a browser that was closed may go on writing. */
#define SWEEP_SECONDS 3

/* Who a lane was, so that somebody else is noticed. It is known for as long as the page is there. */
typedef struct
{
  char *open_id;  /* (owned) */
  char *union_id; /* (owned) (nullable) */
  char *name;     /* (owned) */
} Identity;

static void
identity_free (gpointer data)
{
  Identity *identity = data;

  g_free (identity->open_id);
  g_free (identity->union_id);
  g_free (identity->name);
  g_free (identity);
}

static const char *
get_lane_id (GrLaneSession *lane_session)
{
  return gr_lane_get_id (gr_lane_session_get_lane (lane_session));
}

static char *
dup_user_name (GrLaneSession *lane_session)
{
  GrUserInfo *info = gr_lane_session_get_user_info (lane_session);
  const char *name = info != NULL ? gr_user_info_get_field (info, "display_name") : NULL;

  return gr_lane_words_short (name != NULL ? name : gr_lane_get_label (gr_lane_session_get_lane (lane_session)), 60);
}

static Identity *
new_identity (GrLaneSession *lane_session)
{
  GrTokenSet *tokens = gr_lane_session_get_tokens (lane_session);
  GrUserInfo *info = gr_lane_session_get_user_info (lane_session);
  Identity   *self;

  if (tokens == NULL || gr_token_set_get_open_id (tokens) == NULL)
    return NULL;

  self = g_new0 (Identity, 1);
  self->open_id = g_strdup (gr_token_set_get_open_id (tokens));
  self->union_id = g_strdup (info != NULL ? gr_user_info_get_field (info, "union_id") : NULL);
  self->name = dup_user_name (lane_session);

  return self;
}

/* An app with another client key knows the same person by another open_id, and by the same union_id. */
static gboolean
is_somebody_else (const Identity *before,
                  const Identity *now)
{
  if (before == NULL || now == NULL || g_str_equal (before->open_id, now->open_id))
    return FALSE;

  return before->union_id == NULL || g_strcmp0 (before->union_id, now->union_id) != 0;
}

static void
remember_identity (GrAccountsPage *self,
                   GrLaneSession  *lane_session)
{
  Identity *identity = new_identity (lane_session);

  if (identity != NULL)
    g_hash_table_replace (self->identities, g_strdup (get_lane_id (lane_session)), identity);
}

/* What to say where the lane is not who it was before, or NULL. */
static char *
describe_other_identity (GrAccountsPage *self,
                         GrLaneSession  *lane_session)
{
  const Identity *before = g_hash_table_lookup (self->identities, get_lane_id (lane_session));
  Identity       *now = new_identity (lane_session);
  char           *message = NULL;

  /* Translators: the first and the second %s are names of people */
  if (is_somebody_else (before, now))
    message = g_strdup_printf (_ ("Signed in as somebody else than before: this lane was “%s” and is “%s” now. "
                                  "If that was not meant, choose Sign In as Another User."),
                               before->name, now->name);
  if (now != NULL)
    identity_free (now);

  return message;
}

GHashTable *
gr_accounts_page_new_identities (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, identity_free);
}

static GrSignInView *
find_sign_in (GrAccountsPage *self,
              GrLaneSession  *lane_session)
{
  return g_hash_table_lookup (self->sign_ins, get_lane_id (lane_session));
}

static GrSignInView *
get_visible_sign_in (GrAccountsPage *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return GR_IS_SIGN_IN_VIEW (child) ? GR_SIGN_IN_VIEW (child) : NULL;
}

/* The lane that an action is about: the one whose sign-in is in sight, else the one that is selected. */
static GrLaneSession *
get_subject (GrAccountsPage *self)
{
  GrSignInView *visible = get_visible_sign_in (self);

  return visible != NULL ? gr_sign_in_flow_get_lane_session (gr_sign_in_view_get_flow (visible))
                         : gr_accounts_page_get_selected (self);
}

static void
show_main (GrAccountsPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "main");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gr_lane_groups_focus_selected (self->groups);
  gr_accounts_page_update_actions (self);
}

static void
show_sign_in (GrAccountsPage *self,
              GrSignInView   *view)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (view));
  gr_sign_in_view_focus (view);
  gr_accounts_page_update_actions (self);
}

static void sign_in_stage_cb (GrAccountsPage *self,
                              GParamSpec     *pspec,
                              GrSignInFlow   *flow);

static void
close_sign_in (GrAccountsPage *self,
               GrSignInView   *view)
{
  GrSignInFlow *flow = gr_sign_in_view_get_flow (view);

  g_signal_handlers_disconnect_by_func (flow, sign_in_stage_cb, self);
  g_hash_table_remove (self->sign_ins, get_lane_id (gr_sign_in_flow_get_lane_session (flow)));
  if (view == get_visible_sign_in (self))
    show_main (self);
  gtk_stack_remove (self->stack, GTK_WIDGET (view));
  gr_accounts_page_update_actions (self);
}

static gboolean
is_going_on (GrSignInView *view)
{
  GrSignInStage stage = gr_sign_in_flow_get_stage (gr_sign_in_view_get_flow (view));

  return stage == GR_SIGN_IN_ASKING || stage == GR_SIGN_IN_EXCHANGING;
}

static void
show_again_cb (AdwToast       *toast,
               GrAccountsPage *self)
{
  const char *lane_id = g_object_get_data (G_OBJECT (toast), "lane-id");

  gr_page_show_item (GR_PAGE (self), lane_id);
  if (g_hash_table_contains (self->sign_ins, lane_id))
    gtk_widget_activate_action (GTK_WIDGET (self), "accounts.continue-sign-in", "s", lane_id);
}

/* What happens to a lane that is not in sight can be gone to. */
static void
add_lane_toast (GrAccountsPage *self,
                GrLaneSession  *lane_session,
                const char     *title,
                gboolean        out_of_sight)
{
  AdwToast *toast = adw_toast_new (title);

  if (out_of_sight)
    {
      adw_toast_set_button_label (toast, _ ("_Show"));
      g_object_set_data_full (G_OBJECT (toast), "lane-id", g_strdup (get_lane_id (lane_session)), g_free);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_again_cb), self, 0);
    }
  gr_page_add_toast (GR_PAGE (self), toast);
}

static void
report_done (GrAccountsPage *self,
             GrSignInView   *view,
             GrLaneSession  *lane_session)
{
  gboolean         in_sight = view == get_visible_sign_in (self);
  g_autofree char *other = describe_other_identity (self, lane_session);
  g_autofree char *name = dup_user_name (lane_session);
  const char      *label = gr_lane_get_label (gr_lane_session_get_lane (lane_session));
  g_autofree char *title = NULL;

  /* Translators: the first %s is the name of a lane, the second that of a user */
  title = in_sight ? g_markup_printf_escaped (_ ("Signed in as %s"), name)
                   : g_markup_printf_escaped (_ ("“%s” is signed in as %s"), label, name);
  gr_lane_view_report (self->lane_view, lane_session, other);
  remember_identity (self, lane_session);
  close_sign_in (self, view);
  add_lane_toast (self, lane_session, title, !in_sight);
}

static void
report_failed (GrAccountsPage *self,
               GrSignInView   *view,
               GrLaneSession  *lane_session)
{
  const char      *label = gr_lane_get_label (gr_lane_session_get_lane (lane_session));
  g_autofree char *title = NULL;

  /* Where it is in sight it says why itself. */
  if (view == get_visible_sign_in (self))
    return;

  title = g_markup_printf_escaped (_ ("“%s” was not signed in"), label);
  gr_lane_view_report (self->lane_view, lane_session, gr_sign_in_flow_get_message (gr_sign_in_view_get_flow (view)));
  add_lane_toast (self, lane_session, title, TRUE);
}

static void
sign_in_stage_cb (GrAccountsPage *self,
                  GParamSpec     *pspec,
                  GrSignInFlow   *flow)
{
  GrLaneSession *lane_session = gr_sign_in_flow_get_lane_session (flow);
  GrSignInView  *view = find_sign_in (self, lane_session);

  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  switch (gr_sign_in_flow_get_stage (flow))
    {
    case GR_SIGN_IN_DONE:
      report_done (self, view, lane_session);
      break;
    case GR_SIGN_IN_CANCELLED:
      close_sign_in (self, view);
      break;
    case GR_SIGN_IN_FAILED:
      report_failed (self, view, lane_session);
      break;
    case GR_SIGN_IN_IDLE:
    case GR_SIGN_IN_ASKING:
    case GR_SIGN_IN_EXCHANGING:
    default:
      break;
    }
}

/* Without credentials a sign-in would only fail after the person has gone through all of it. */
static gboolean
check_credentials (GrAccountsPage *self)
{
  if (gr_credentials_form_get_complete (self->credentials_form))
    return TRUE;

  gr_lane_view_report (self->lane_view, gr_accounts_page_get_selected (self),
                       _ ("Enter the client key and the client secret of this environment above, then sign in."));
  gr_credentials_form_ask (self->credentials_form);

  return FALSE;
}

/* Each lane has a view of its own, which goes on while that of another lane is in sight. */
static GrSignInView *
ensure_sign_in (GrAccountsPage *self,
                GrLaneSession  *lane_session)
{
  GrSignInView            *view = find_sign_in (self, lane_session);
  g_autoptr (GrSignInFlow) flow = NULL;

  remember_identity (self, lane_session);
  gr_lane_view_report (self->lane_view, lane_session, NULL);
  if (view != NULL)
    return view;

  flow = gr_sign_in_flow_new (lane_session, gr_session_get_clock (self->session));
  view = GR_SIGN_IN_VIEW (gr_sign_in_view_new (flow, self->session));
  g_hash_table_insert (self->sign_ins, g_strdup (get_lane_id (lane_session)), view);
  g_signal_connect_object (flow, "notify::stage", G_CALLBACK (sign_in_stage_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_stack_add_child (self->stack, GTK_WIDGET (view));

  return view;
}

/* Goes on with the sign-in of the lane that is open but out of sight, or starts one. */
static void
sign_in (GrAccountsPage *self,
         gboolean        own_browser)
{
  GrLaneSession *lane_session = get_subject (self);
  GrSignInView  *view = find_sign_in (self, lane_session);
  gboolean       goes_on = view != NULL && view != get_visible_sign_in (self) && is_going_on (view) &&
                     gr_sign_in_view_is_own_browser (view) == own_browser;

  if (!goes_on && !check_credentials (self))
    return;
  if (gr_accounts_page_takes_code (lane_session))
    {
      gr_accounts_page_ask_for_code (self, lane_session);
      return;
    }

  if (!goes_on)
    view = ensure_sign_in (self, lane_session);
  show_sign_in (self, view);
  if (goes_on)
    return;

  if (own_browser)
    gr_sign_in_view_open_own_browser (view, FALSE);
  else
    gr_sign_in_view_open_embedded (view);
}

static void
sign_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrSignInView   *view = find_sign_in (self, get_subject (self));

  /* The one button for it leads back to whichever browser is open. */
  sign_in (self, view != NULL && view != get_visible_sign_in (self) && gr_sign_in_view_is_own_browser (view));
}

static void
sign_in_own_browser_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  sign_in (GR_ACCOUNTS_PAGE (widget), TRUE);
}

static GFile *
dup_web_folder (GrAccountsPage *self,
                const char     *lane_id)
{
  return gr_web_folder_dup (gr_workspace_get_id (gr_session_get_workspace (self->session)), lane_id);
}

static void
forgotten_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrAccountsPage) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autofree char           *title = NULL;

  if (gr_web_folder_forget_finish (result, &error))
    return;

  title = g_markup_escape_text (error->message, -1);
  gr_page_add_toast (GR_PAGE (self), adw_toast_new (title));
}

typedef struct
{
  GrWorkspace *workspace; /* (owned) */
  char        *lane_id;   /* (owned) */
} Sweep;

static void
sweep_free (gpointer data)
{
  Sweep *sweep = data;

  g_clear_object (&sweep->workspace);
  g_free (sweep->lane_id);
  g_free (sweep);
}

static gboolean
sweep_cb (gpointer user_data)
{
  Sweep            *sweep = user_data;
  GrLane           *lane = gr_workspace_find_lane (sweep->workspace, sweep->lane_id);
  g_autoptr (GFile) folder = gr_web_folder_dup (gr_workspace_get_id (sweep->workspace), sweep->lane_id);

  if (lane == NULL || !gr_lane_get_keep_sign_in (lane))
    gr_web_folder_forget_async (folder, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* WebKit ends a session in a process of its own and in its own time, and writes there that it was at a site. */
static void
sweep_later (GrAccountsPage *self,
             const char     *lane_id)
{
  Sweep *sweep = g_new0 (Sweep, 1);

  sweep->workspace = g_object_ref (gr_session_get_workspace (self->session));
  sweep->lane_id = g_strdup (lane_id);
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, SWEEP_SECONDS, sweep_cb, sweep, sweep_free);
}

/* Removes what is kept for a lane; a browser that has it open is closed first. */
void
gr_accounts_page_forget_web_session (GrAccountsPage *self,
                                     const char     *lane_id)
{
  g_autoptr (GFile) folder = dup_web_folder (self, lane_id);
  GrSignInView     *view = g_hash_table_lookup (self->sign_ins, lane_id);

  if (view != NULL)
    {
      gr_sign_in_view_close_browser (view);
      sweep_later (self, lane_id);
    }
  gr_web_folder_forget_async (folder, forgotten_cb, g_object_ref (self));
}

/* A sign-in that is open, in sight or not, starts over: its browser went with its web session. */
static void
forget_and_start_over (GrAccountsPage *self,
                       GrLaneSession  *lane_session)
{
  GrSignInView *view = find_sign_in (self, lane_session);

  gr_accounts_page_forget_web_session (self, get_lane_id (lane_session));
  if (view != NULL && is_going_on (view) && !gr_sign_in_view_is_own_browser (view))
    gr_sign_in_view_open_embedded (view);
  gr_page_add_toast (GR_PAGE (self), adw_toast_new (_ ("Web session forgotten")));
}

/* Starts over with nothing left of who was signed in before. */
static void
sign_in_as_another (GrAccountsPage *self,
                    gboolean        own_browser)
{
  GrLaneSession *lane_session = get_subject (self);
  GrSignInView  *view;

  if (!check_credentials (self))
    return;

  gr_accounts_page_forget_web_session (self, get_lane_id (lane_session));
  gr_lane_session_ask_who (lane_session);
  view = ensure_sign_in (self, lane_session);
  show_sign_in (self, view);
  if (own_browser)
    gr_sign_in_view_open_own_browser (view, TRUE);
  else
    gr_sign_in_view_open_embedded (view);
}

static void
sign_in_as_another_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrSignInView   *visible = get_visible_sign_in (self);

  sign_in_as_another (self, visible != NULL && gr_sign_in_view_is_own_browser (visible));
}

static void
sign_in_as_another_own_browser_action (GtkWidget  *widget,
                                       const char *name,
                                       GVariant   *parameter)
{
  sign_in_as_another (GR_ACCOUNTS_PAGE (widget), TRUE);
}

static void
continue_sign_in_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  const char     *lane_id = g_variant_get_string (parameter, NULL);
  GrSignInView   *view = g_hash_table_lookup (self->sign_ins, lane_id);

  gr_page_show_item (GR_PAGE (self), lane_id);
  if (view != NULL)
    show_sign_in (self, view);
}

/* A sign-in that has failed has said so and is over. */
static void
leave_sign_in_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrSignInView   *visible = get_visible_sign_in (self);

  if (visible == NULL)
    return;

  if (is_going_on (visible))
    show_main (self);
  else
    close_sign_in (self, visible);
}

static void
forget_response_cb (GrAccountsPage *self,
                    GrLaneSession  *lane_session)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (self->session != NULL)
    forget_and_start_over (self, lane_session);
}

/* A sign-in that is open starts over with a fresh web session. Otherwise what is kept is removed, after asking. */
static void
clear_session_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrLaneSession  *lane_session = get_subject (self);
  GrLane         *lane = gr_lane_session_get_lane (lane_session);
  GrSignInView   *visible = get_visible_sign_in (self);

  if (visible != NULL)
    {
      gr_accounts_page_forget_web_session (self, gr_lane_get_id (lane));
      gr_sign_in_view_open_embedded (visible);
    }
  else if (gr_lane_get_keep_sign_in (lane))
    {
      gr_accounts_page_confirm (self, lane_session, _ ("Forget the Web Session of “%s”?"),
                                _ ("Cookies, site data and the cache that web pages left on this computer for this lane are removed, so "
                                   "that the next sign-in asks who it is. A sign-in of this lane that is open starts over. Its tokens "
                                   "stay in force."),
                                _ ("_Forget"), forget_response_cb);
    }
  else
    {
      gr_page_add_toast (GR_PAGE (self), adw_toast_new (_ ("Nothing is kept: each sign-in begins with an empty web session")));
    }
}

/* What was kept is of no use to a lane that does not keep it any more. */
static void
keep_sign_in_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrLaneSession  *lane_session = get_subject (self);
  GrLane         *lane = gr_lane_session_get_lane (lane_session);
  gboolean        keep = g_variant_get_boolean (parameter);

  if (gr_lane_get_keep_sign_in (lane) == keep)
    return;

  gr_lane_set_keep_sign_in (lane, keep);
  if (!keep)
    forget_and_start_over (self, lane_session);
}

void
gr_accounts_page_install_sign_in_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "accounts.clear-session", NULL, clear_session_action);
  gtk_widget_class_install_action (widget_class, "accounts.continue-sign-in", "s", continue_sign_in_action);
  gtk_widget_class_install_action (widget_class, "accounts.enter-code", NULL, sign_in_action);
  gtk_widget_class_install_action (widget_class, "accounts.keep-sign-in", "b", keep_sign_in_action);
  gtk_widget_class_install_action (widget_class, "accounts.leave-sign-in", NULL, leave_sign_in_action);
  gtk_widget_class_install_action (widget_class, "accounts.sign-in", NULL, sign_in_action);
  gtk_widget_class_install_action (widget_class, "accounts.sign-in-as-another", NULL, sign_in_as_another_action);
  gtk_widget_class_install_action (widget_class, "accounts.sign-in-as-another-own-browser", NULL, sign_in_as_another_own_browser_action);
  gtk_widget_class_install_action (widget_class, "accounts.sign-in-own-browser", NULL, sign_in_own_browser_action);
}

void
gr_accounts_page_update_sign_in_actions (GrAccountsPage *self)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  GrLaneSession *subject = self->groups != NULL && self->session != NULL ? get_subject (self) : NULL;
  gboolean       is_free = subject != NULL && (!gr_lane_session_get_busy (subject) || find_sign_in (self, subject) != NULL);
  gboolean       takes_code = subject != NULL && gr_accounts_page_takes_code (subject);

  gtk_widget_action_set_enabled (widget, "accounts.clear-session", is_free);
  gtk_widget_action_set_enabled (widget, "accounts.keep-sign-in", subject != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.enter-code", is_free && takes_code);
  gtk_widget_action_set_enabled (widget, "accounts.sign-in", is_free);
  gtk_widget_action_set_enabled (widget, "accounts.sign-in-as-another", is_free && !takes_code);
  gtk_widget_action_set_enabled (widget, "accounts.sign-in-as-another-own-browser", is_free && !takes_code);
  gtk_widget_action_set_enabled (widget, "accounts.sign-in-own-browser", is_free && !takes_code);
}

/* Ends the sign-ins of lanes that @lanes does not have any more; with NULL, all. */
void
gr_accounts_page_close_sign_ins (GrAccountsPage *self,
                                 GListModel     *lanes)
{
  g_autoptr (GList) views = g_hash_table_get_values (self->sign_ins);

  for (GList *l = views; l != NULL; l = l->next)
    {
      GrLaneSession *lane_session = gr_sign_in_flow_get_lane_session (gr_sign_in_view_get_flow (l->data));
      gboolean       is_there = FALSE;

      for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes) && !is_there; i++)
        {
          g_autoptr (GrLaneSession) candidate = g_list_model_get_item (lanes, i);

          is_there = candidate == lane_session;
        }

      if (!is_there)
        close_sign_in (self, l->data);
    }
}

/* The band above names another environment now, which the sign-in in sight is not for. It goes on. */
void
gr_accounts_page_leave_environment (GrAccountsPage *self)
{
  GrSignInView  *visible = get_visible_sign_in (self);
  GrLaneSession *lane_session;

  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (visible == NULL)
    return;

  lane_session = gr_sign_in_flow_get_lane_session (gr_sign_in_view_get_flow (visible));
  if (gr_lane_session_get_environment (lane_session) != gr_session_get_environment (self->session))
    show_main (self);
}
