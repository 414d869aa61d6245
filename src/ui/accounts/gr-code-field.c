/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-code-field.h"

#include "gr-http.h"
#include "gr-json.h"
#include "gr-util.h"

#include <glib/gi18n.h>

#define LOCAL_LOGIN_PATH "/sandbox/mini-game/login"

struct _GrCodeField
{
  AdwBin parent_instance;

  GrSession     *session;
  GrLaneSession *lane_session;
  GCancellable  *cancellable;

  GtkEditable *code_row;
  GtkWidget   *local_row;
  GtkLabel    *problem_label;
};

enum
{
  PROP_0,
  PROP_EMPTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrCodeField, gr_code_field, ADW_TYPE_BIN)

static void
changed_cb (GrCodeField *self)
{
  g_assert (GR_IS_CODE_FIELD (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
show_problem (GrCodeField *self,
              const char  *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GrCodeField) self = user_data;
  g_autoptr (GError)      error = NULL;
  g_autoptr (JsonNode)    answer = gr_http_send_json_finish (result, NULL, &error);
  JsonObject             *root = answer != NULL && JSON_NODE_HOLDS_OBJECT (answer) ? json_node_get_object (answer) : NULL;
  g_autoptr (GrSecret)    code = gr_secret_dup (gr_json_get_string (root, "code"));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (code != NULL)
    {
      gtk_editable_set_text (self->code_row, code);
      gtk_widget_grab_focus (GTK_WIDGET (self->code_row));
    }
  show_problem (self, code != NULL ? NULL : error != NULL ? error->message
                                                          : _ ("The Local sandbox gave no code: it does not know the client key of this environment."));
}

/* The Local sandbox lets the lane's person play if it knows them by that name, and else the first who may. */
static void
local_row_cb (GrCodeField *self)
{
  GrEnvironment          *environment = gr_lane_session_get_environment (self->lane_session);
  const char             *key = gr_environment_get_client_key (environment);
  const char             *base_uri = gr_environment_get_base_uri (environment);
  g_autofree char        *uri = NULL;
  g_autoptr (SoupMessage) message = NULL;

  g_assert (GR_IS_CODE_FIELD (self));

  if (base_uri == NULL)
    {
      show_problem (self, _ ("The Local sandbox is not running yet. Try again in a moment."));
      return;
    }

  uri = g_strconcat (base_uri, LOCAL_LOGIN_PATH, NULL);
  message = soup_message_new_from_encoded_form (SOUP_METHOD_POST, uri,
                                                soup_form_encode ("client_key", key != NULL ? key : "", "user",
                                                                  gr_lane_get_label (gr_lane_session_get_lane (self->lane_session)), NULL));
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  gr_http_send_json_async (gr_session_get_http (self->session), message, self->cancellable, answered_cb, g_object_ref (self));
}

static void
gr_code_field_dispose (GObject *object)
{
  GrCodeField *self = GR_CODE_FIELD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->lane_session);

  G_OBJECT_CLASS (gr_code_field_parent_class)->dispose (object);
}

static void
gr_code_field_finalize (GObject *object)
{
  GrCodeField *self = GR_CODE_FIELD (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gr_code_field_parent_class)->finalize (object);
}

static void
gr_code_field_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EMPTY:
      g_value_set_boolean (value, gr_code_field_get_empty (GR_CODE_FIELD (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
gr_code_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GR_CODE_FIELD (widget)->code_row));
}

static void
gr_code_field_class_init (GrCodeFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_code_field_dispose;
  object_class->finalize = gr_code_field_finalize;
  object_class->get_property = gr_code_field_get_property;
  widget_class->grab_focus = gr_code_field_grab_focus;

  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-code-field.ui");
  gtk_widget_class_bind_template_child (widget_class, GrCodeField, code_row);
  gtk_widget_class_bind_template_child (widget_class, GrCodeField, local_row);
  gtk_widget_class_bind_template_child (widget_class, GrCodeField, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, local_row_cb);
}

static void
gr_code_field_init (GrCodeField *self)
{
  GtkText *text;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Nobody has to read a code again, so there is no way to uncover it, and none to undo what took it away. */
  text = GTK_TEXT (gtk_editable_get_delegate (self->code_row));
  gtk_text_set_visibility (text, FALSE);
  gtk_text_set_input_purpose (text, GTK_INPUT_PURPOSE_PASSWORD);
  gtk_editable_set_enable_undo (self->code_row, FALSE);
}

GtkWidget *
gr_code_field_new (GrSession     *session,
                   GrLaneSession *lane_session)
{
  GrCodeField *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_LANE_SESSION (lane_session), NULL);

  self = g_object_new (GR_TYPE_CODE_FIELD, NULL);
  self->session = g_object_ref (session);
  self->lane_session = g_object_ref (lane_session);
  gtk_widget_set_visible (self->local_row,
                          gr_environment_get_kind (gr_lane_session_get_environment (lane_session)) == GR_ENVIRONMENT_LOCAL);

  return GTK_WIDGET (self);
}

gboolean
gr_code_field_get_empty (GrCodeField *self)
{
  g_return_val_if_fail (GR_IS_CODE_FIELD (self), TRUE);

  return *gtk_editable_get_text (self->code_row) == '\0';
}

/* Hands the code over, to be freed with gr_secret_free (), and empties the field. */
char *
gr_code_field_take_code (GrCodeField *self)
{
  g_autoptr (GrSecret) code = NULL;

  g_return_val_if_fail (GR_IS_CODE_FIELD (self), NULL);

  code = gr_secret_dup (gtk_editable_get_text (self->code_row));
  gtk_editable_set_text (self->code_row, "");

  return g_steal_pointer (&code);
}
