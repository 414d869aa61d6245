/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-callback-lab.h"

#include "gr-callback.h"
#include "gr-diagnosis-view.h"
#include "gr-finding-row.h"
#include "gr-redact.h"
#include "gr-sign-in-flow.h"
#include "gr-strict-uri.h"
#include "gr-util.h"
#include "gr-window-fit.h"

#include <glib/gi18n.h>

#define MAX_LENGTH 16384

struct _GrCallbackLab
{
  AdwWindow parent_instance;

  GrSession    *session;
  GrSignInFlow *flow; /* (nullable): the open sign-in that the address belongs to */

  AdwEntryRow  *entry;
  GtkWidget    *result;
  AdwActionRow *verdict;
  GtkImage     *verdict_icon;
  GtkWidget    *complete;
  GtkListBox   *findings;
  GtkWidget    *advice_group;
  GtkBox       *advice;
  GtkWidget    *parts_group;
  GtkListBox   *parts;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrCallbackLab, gr_callback_lab, ADW_TYPE_WINDOW)

/* What an address may belong to, and who that is. */
typedef struct
{
  GArray    *targets; /* (element-type GrCallbackTarget) */
  GPtrArray *flows;   /* (element-type GrSignInFlow) (nullable elements) */
  GPtrArray *names;   /* (element-type utf8) */
} Places;

static void
places_clear (Places *places)
{
  g_clear_pointer (&places->targets, g_array_unref);
  g_clear_pointer (&places->flows, g_ptr_array_unref);
  g_clear_pointer (&places->names, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static void
add_place (Places       *places,
           const char   *redirect_uri,
           const char   *state,
           GrSignInFlow *flow,
           const char   *name)
{
  GrCallbackTarget target = {redirect_uri, state};

  g_array_append_val (places->targets, target);
  g_ptr_array_add (places->flows, flow);
  g_ptr_array_add (places->names, (gpointer)name);
}

static void
find_places (GrCallbackLab *self,
             Places        *places)
{
  GListModel *lanes = gr_session_get_lane_sessions (self->session);
  GListModel *environments = gr_workspace_get_environments (gr_session_get_workspace (self->session));
  const char *redirect_uri, *state;

  places->targets = g_array_new (FALSE, FALSE, sizeof (GrCallbackTarget));
  places->flows = g_ptr_array_new ();
  places->names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLaneSession) lane_session = g_list_model_get_item (lanes, i);
      GrSignInFlow             *flow = gr_sign_in_flow_find_open (lane_session);

      if (flow != NULL && gr_sign_in_flow_get_expected (flow, &redirect_uri, &state))
        add_place (places, redirect_uri, state, flow, gr_lane_get_label (gr_lane_session_get_lane (lane_session)));
    }

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      const char *const        *uris = gr_environment_get_redirect_uris (environment);

      for (guint j = 0; uris != NULL && uris[j] != NULL; j++)
        add_place (places, uris[j], NULL, NULL, gr_environment_get_name (environment));
    }
}

static void
add_part (GrCallbackLab *self,
          const char    *name,
          const char    *value,
          const char    *meaning)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *subtitle = meaning != NULL ? g_strdup_printf ("%s\n%s", value, meaning) : g_strdup (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (self->parts, row);
}

static void
show_parts (GrCallbackLab *self,
            GrCallback    *callback)
{
  GPtrArray *parameters = gr_callback_get_parameters (callback);
  gboolean   demo_mode = gr_session_get_demo_mode (self->session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_list_box_remove (self->parts, child);

  if (gr_callback_get_address (callback) != NULL)
    add_part (self, _ ("Address"), gr_callback_get_address (callback), NULL);
  for (guint i = 0; i < parameters->len; i++)
    {
      GrQueryParam    *param = g_ptr_array_index (parameters, i);
      g_autofree char *shown = gr_redact_value (param->value, gr_value_kind_from_name (param->name), demo_mode);

      add_part (self, param->name, shown, gr_catalog_describe_parameter (gr_session_get_catalog (self->session), param->name));
    }

  gtk_widget_set_visible (self->parts_group, gtk_widget_get_first_child (GTK_WIDGET (self->parts)) != NULL);
}

static void
show_advice (GrCallbackLab *self,
             GrCallback    *callback)
{
  GListModel *advice = gr_callback_get_advice (callback);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->advice))) != NULL)
    gtk_box_remove (self->advice, child);

  for (guint i = 0; i < g_list_model_get_n_items (advice); i++)
    {
      g_autoptr (GrErrorAdvice) item = g_list_model_get_item (advice, i);

      gtk_box_append (self->advice, gr_advice_box_new (item, TRUE));
    }
  gtk_widget_set_visible (self->advice_group, g_list_model_get_n_items (advice) > 0);
}

static const char *
describe_verdict (GrCallbackVerdict verdict)
{
  switch (verdict)
    {
    case GR_CALLBACK_CODE:
      return _ ("A code came back");
    case GR_CALLBACK_ERROR:
      return _ ("An error came back");
    case GR_CALLBACK_PAGE:
      return _ ("A page of TikTok’s own");
    case GR_CALLBACK_PAGE_ERROR:
      return _ ("A page of TikTok’s own, with an error");
    case GR_CALLBACK_NONE:
    default:
      return _ ("This is no answer to a sign-in");
    }
}

static char *
describe_place (GrCallback   *callback,
                const Places *places)
{
  gssize target = gr_callback_get_target (callback);

  if (target < 0)
    return g_strdup (_ ("It belongs to no sign-in and no environment here."));
  if (g_ptr_array_index (places->flows, target) != NULL)
    return g_strdup_printf (_ ("It belongs to the open sign-in of “%s”."), (const char *)g_ptr_array_index (places->names, target));

  return g_strdup_printf (_ ("It belongs to a redirect URI of “%s”, and to no open sign-in."), (const char *)g_ptr_array_index (places->names, target));
}

static void
show_verdict (GrCallbackLab *self,
              GrCallback    *callback,
              const Places  *places)
{
  gboolean         has_errors = gr_findings_reach (gr_callback_get_findings (callback), GR_SEVERITY_ERROR);
  gboolean         is_code = gr_callback_get_verdict (callback) == GR_CALLBACK_CODE && !has_errors;
  g_autofree char *place = describe_place (callback, places);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->verdict), describe_verdict (gr_callback_get_verdict (callback)));
  adw_action_row_set_subtitle (self->verdict, place);
  gtk_image_set_from_icon_name (self->verdict_icon, is_code ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->verdict_icon), is_code ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict_icon), is_code ? "success" : "warning");
}

static GtkWidget *
create_finding_cb (gpointer item,
                   gpointer user_data)
{
  return gr_finding_row_new (item);
}

static void
set_flow (GrCallbackLab *self,
          GrSignInFlow  *flow)
{
  g_set_object (&self->flow, flow);
  gtk_widget_set_visible (self->complete, flow != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "callback.complete", flow != NULL);
}

static void
judge (GrCallbackLab *self)
{
  const char            *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GrCallback) callback = NULL;
  g_auto (Places)        places = {NULL};

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "callback.clear", *text != '\0');
  gtk_widget_set_visible (self->result, *text != '\0');
  set_flow (self, NULL);
  if (*text == '\0')
    {
      gtk_list_box_bind_model (self->findings, NULL, NULL, NULL, NULL);
      return;
    }

  find_places (self, &places);
  callback = gr_callback_new_among (gr_session_get_catalog (self->session), text, (const GrCallbackTarget *)places.targets->data, places.targets->len);
  gtk_list_box_bind_model (self->findings, gr_callback_get_findings (callback), create_finding_cb, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), g_list_model_get_n_items (gr_callback_get_findings (callback)) > 0);
  show_verdict (self, callback, &places);
  show_advice (self, callback);
  show_parts (self, callback);
  if (gr_callback_get_target (callback) >= 0 && gr_callback_is_answer (callback))
    set_flow (self, g_ptr_array_index (places.flows, gr_callback_get_target (callback)));
}

static void
changed_cb (GrCallbackLab *self)
{
  g_assert (GR_IS_CALLBACK_LAB (self));

  if (self->session != NULL)
    judge (self);
}

static void
empty (GrCallbackLab *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  empty (GR_CALLBACK_LAB (widget));
  gtk_widget_grab_focus (GTK_WIDGET (GR_CALLBACK_LAB (widget)->entry));
}

/* The flow takes whole addresses alone, so that is what it is given. */
static void
complete_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GrCallbackLab           *self = GR_CALLBACK_LAB (widget);
  g_autoptr (GrSignInFlow) flow = self->flow != NULL ? g_object_ref (self->flow) : NULL;
  const char              *redirect_uri, *state;
  g_autoptr (GrSecret)     address = NULL;

  if (flow == NULL || !gr_sign_in_flow_get_expected (flow, &redirect_uri, &state))
    return;

  address = gr_callback_complete_address (gtk_editable_get_text (GTK_EDITABLE (self->entry)), redirect_uri);
  empty (self);
  gr_sign_in_flow_offer (flow, address);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_request_cb (GrCallbackLab *self)
{
  g_assert (GR_IS_CALLBACK_LAB (self));

  empty (self);

  return GDK_EVENT_PROPAGATE;
}

static void
gr_callback_lab_constructed (GObject *object)
{
  GrCallbackLab *self = GR_CALLBACK_LAB (object);

  G_OBJECT_CLASS (gr_callback_lab_parent_class)->constructed (object);

  if (self->session != NULL)
    g_signal_connect_object (self->session, "notify::demo-mode", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
gr_callback_lab_dispose (GObject *object)
{
  GrCallbackLab *self = GR_CALLBACK_LAB (object);

  g_clear_object (&self->flow);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_callback_lab_parent_class)->dispose (object);
}

static void
gr_callback_lab_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, GR_CALLBACK_LAB (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_callback_lab_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      GR_CALLBACK_LAB (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_callback_lab_class_init (GrCallbackLabClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_callback_lab_constructed;
  object_class->dispose = gr_callback_lab_dispose;
  object_class->get_property = gr_callback_lab_get_property;
  object_class->set_property = gr_callback_lab_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "callback.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "callback.complete", NULL, complete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/callback/gr-callback-lab.ui");
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, advice);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, advice_group);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, complete);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, entry);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, findings);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, parts);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, parts_group);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, result);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, verdict);
  gtk_widget_class_bind_template_child (widget_class, GrCallbackLab, verdict_icon);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
gr_callback_lab_init (GrCallbackLab *self)
{
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new ();
  GtkText                   *text;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* What is pasted carries a code: dots instead of letters, memory that is not swapped out, nothing to undo. */
  text = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  gtk_text_set_buffer (text, buffer);
  gtk_text_set_visibility (text, FALSE);
  gtk_text_set_max_length (text, MAX_LENGTH);
  gtk_text_set_input_purpose (text, GTK_INPUT_PURPOSE_PASSWORD);
  gtk_text_set_input_hints (text, GTK_INPUT_HINT_PRIVATE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "callback.clear", FALSE);
  set_flow (self, NULL);
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
}

/* A window over @parent, no larger than it. */
GtkWidget *
gr_callback_lab_new (GtkWindow *parent,
                     GrSession *session)
{
  GrCallbackLab *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_CALLBACK_LAB, "session", session, "transient-for", parent, NULL);
  gr_window_fit (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
