/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-diagnosis.h"

#include <glib/gi18n.h>

#include "gr-auth-error.h"
#include "gr-lane-session-private.h"
#include "gr-user-info.h"

struct _GrDiagnosis
{
  GObject parent_instance;

  char       *summary;
  char       *said;
  char       *log_id;
  GListModel *advice;
  char      **actions;
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  PROP_SAID,
  PROP_LOG_ID,
  PROP_ADVICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrDiagnosis, gr_diagnosis, G_TYPE_OBJECT)

static void
gr_diagnosis_finalize (GObject *object)
{
  GrDiagnosis *self = GR_DIAGNOSIS (object);

  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->said, g_free);
  g_clear_pointer (&self->log_id, g_free);
  g_clear_object (&self->advice);
  g_clear_pointer (&self->actions, g_strfreev);

  G_OBJECT_CLASS (gr_diagnosis_parent_class)->finalize (object);
}

static void
gr_diagnosis_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrDiagnosis *self = GR_DIAGNOSIS (object);

  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, gr_diagnosis_get_summary (self));
      break;
    case PROP_SAID:
      g_value_set_string (value, gr_diagnosis_get_said (self));
      break;
    case PROP_LOG_ID:
      g_value_set_string (value, gr_diagnosis_get_log_id (self));
      break;
    case PROP_ADVICE:
      g_value_set_object (value, gr_diagnosis_get_advice (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_diagnosis_class_init (GrDiagnosisClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_diagnosis_finalize;
  object_class->get_property = gr_diagnosis_get_property;

  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_SAID] = g_param_spec_string ("said", NULL, NULL, NULL, flags);
  properties[PROP_LOG_ID] = g_param_spec_string ("log-id", NULL, NULL, NULL, flags);
  properties[PROP_ADVICE] = g_param_spec_object ("advice", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_diagnosis_init (GrDiagnosis *self)
{
}

/* What helps where the catalogue knows nothing, as with what an environment lacks before anything is sent. */
static const char *
choose_action (const GError *error)
{
  static const char *const auth_actions[] = {
    [GR_AUTH_ERROR_CANCELLED_BY_USER] = "sign-in-again",
    [GR_AUTH_ERROR_SIGN_IN_AGAIN] = "sign-in-again",
    [GR_AUTH_ERROR_CHECK_CREDENTIALS] = "open-environments",
    [GR_AUTH_ERROR_CHECK_REDIRECT_URI] = "open-environments",
    [GR_AUTH_ERROR_CHECK_SCOPES] = "ask-declared-scopes",
    [GR_AUTH_ERROR_CHECK_CHALLENGE] = "sign-in-again",
    [GR_AUTH_ERROR_ADD_TARGET_USER] = "clear-session",
    [GR_AUTH_ERROR_TRY_LATER] = "wait",
    [GR_AUTH_ERROR_UNTRUSTED_ANSWER] = "sign-in-again",
    [GR_AUTH_ERROR_NOT_SUPPORTED] = NULL,
  };
  static const char *const api_actions[] = {
    [GR_API_ERROR_REFRESH] = "refresh",
    [GR_API_ERROR_CONSENT_AGAIN] = "sign-in-again",
    [GR_API_ERROR_TRY_LATER] = "wait",
    [GR_API_ERROR_CHECK_PARAMETERS] = NULL,
    [GR_API_ERROR_UNEXPECTED_ANSWER] = NULL,
  };

  if (error->domain == GR_AUTH_ERROR && error->code >= 0 && error->code < (int)G_N_ELEMENTS (auth_actions))
    return auth_actions[error->code];
  if (error->domain == GR_API_ERROR && error->code >= 0 && error->code < (int)G_N_ELEMENTS (api_actions))
    return api_actions[error->code];

  return NULL;
}

/* One of each, in the order of the advice. */
static char **
list_actions (GListModel *advice,
              const char *otherwise)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (advice); i++)
    {
      g_autoptr (GrErrorAdvice) item = g_list_model_get_item (advice, i);
      const char               *action = gr_error_advice_get_action (item);

      if (action != NULL && !g_ptr_array_find_with_equal_func (actions, action, g_str_equal, NULL))
        g_ptr_array_add (actions, (gpointer)action);
    }
  if (actions->len == 0 && otherwise != NULL)
    g_ptr_array_add (actions, (gpointer)otherwise);
  g_ptr_array_add (actions, NULL);

  return g_strdupv ((char **)actions->pdata);
}

/**
 * gr_diagnosis_new:
 * @catalog: the catalogue
 * @error: what failed
 * @where: (nullable): who said so, as in [method@Gr.ErrorAdvice.get_where]
 *
 * Finds out what is known of @error. The line of the likeliest advice says what failed; where there is no advice, the sentence
 * of the error does.
 *
 * Returns: (transfer full): a diagnosis
 */
GrDiagnosis *
gr_diagnosis_new (GrCatalog    *catalog,
                  const GError *error,
                  const char   *where)
{
  g_autoptr (GrErrorAdvice) first = NULL;
  const GrSaid             *said;
  GrDiagnosis              *self;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (GR_TYPE_DIAGNOSIS, NULL);
  said = gr_said_find (error);
  self->advice = gr_auth_error_rank_advice (error, catalog, where);
  first = g_list_model_get_item (self->advice, 0);
  if (said != NULL)
    {
      self->said = gr_said_dup_words (said);
      self->log_id = g_strdup (said->log_id);
    }

  if (first != NULL)
    self->summary = g_strdup (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (first)));
  else
    self->summary = g_strdup (said != NULL ? said->advice : error->message);
  self->actions = list_actions (self->advice, choose_action (error));

  return self;
}

/**
 * gr_diagnosis_new_plain:
 * @summary: what is the matter
 * @action: (nullable): the id of what the program can do, in the words of the advice
 *
 * Makes a diagnosis of what needs no explanation.
 *
 * Returns: (transfer full): a diagnosis
 */
GrDiagnosis *
gr_diagnosis_new_plain (const char *summary,
                        const char *action)
{
  GrDiagnosis *self;

  g_return_val_if_fail (summary != NULL, NULL);

  self = g_object_new (GR_TYPE_DIAGNOSIS, NULL);
  self->summary = g_strdup (summary);
  self->advice = G_LIST_MODEL (g_list_store_new (GR_TYPE_ERROR_ADVICE));
  self->actions = list_actions (self->advice, action);

  return self;
}

/**
 * gr_diagnosis_new_for_user:
 * @lane_session: a lane
 *
 * Finds out what is known of why the user of a lane could not be read the last time.
 *
 * Returns: (transfer full) (nullable): a diagnosis, %NULL if the last read succeeded
 */
GrDiagnosis *
gr_diagnosis_new_for_user (GrLaneSession *lane_session)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (lane_session), NULL);

  return lane_session->user_failure != NULL ? gr_diagnosis_new (lane_session->catalog, lane_session->user_failure, "api") : NULL;
}

/**
 * gr_diagnosis_get_summary:
 * @self: a diagnosis
 *
 * Returns: what failed, in a line or a sentence
 */
const char *
gr_diagnosis_get_summary (GrDiagnosis *self)
{
  g_return_val_if_fail (GR_IS_DIAGNOSIS (self), NULL);

  return self->summary;
}

/**
 * gr_diagnosis_get_said:
 * @self: a diagnosis
 *
 * Returns: (nullable): codes and sentence as TikTok wrote them, without secrets
 */
const char *
gr_diagnosis_get_said (GrDiagnosis *self)
{
  g_return_val_if_fail (GR_IS_DIAGNOSIS (self), NULL);

  return self->said;
}

/**
 * gr_diagnosis_get_log_id:
 * @self: a diagnosis
 *
 * Returns: (nullable): the id that TikTok's support asks for
 */
const char *
gr_diagnosis_get_log_id (GrDiagnosis *self)
{
  g_return_val_if_fail (GR_IS_DIAGNOSIS (self), NULL);

  return self->log_id;
}

/**
 * gr_diagnosis_get_advice:
 * @self: a diagnosis
 *
 * Returns: (transfer none): a list of [class@Gr.ErrorAdvice], the likeliest first, perhaps empty
 */
GListModel *
gr_diagnosis_get_advice (GrDiagnosis *self)
{
  g_return_val_if_fail (GR_IS_DIAGNOSIS (self), NULL);

  return self->advice;
}

/**
 * gr_diagnosis_get_actions:
 * @self: a diagnosis
 *
 * Returns: (transfer none): the ids of what the program can do, each once, the likeliest first
 */
const char *const *
gr_diagnosis_get_actions (GrDiagnosis *self)
{
  g_return_val_if_fail (GR_IS_DIAGNOSIS (self), NULL);

  return (const char *const *)self->actions;
}

/**
 * gr_diagnosis_to_text:
 * @self: a diagnosis
 *
 * Writes what happened for somebody else to read: the summary, what TikTok said, and the log id, each on a line.
 *
 * Returns: (transfer full): a text
 */
char *
gr_diagnosis_to_text (GrDiagnosis *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (GR_IS_DIAGNOSIS (self), NULL);

  text = g_string_new (self->summary);
  if (self->said != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("TikTok said: %s"), self->said);
    }
  if (self->log_id != NULL)
    g_string_append_printf (text, "\nlog_id: %s", self->log_id);

  return g_strdup (text->str);
}
