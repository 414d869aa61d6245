/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-checkup.h"

#include "gr-environment-doctor.h"
#include "gr-secret-owner.h"
#include "gr-util.h"

struct _GrCheckup
{
  GObject parent_instance;

  GrSession     *session;
  GrEnvironment *environment;
  GCancellable  *cancellable;
  GListStore    *findings;
  GPtrArray     *of_secret; /* (element-type GrFinding): what the last look at the secret found */
};

enum
{
  PROP_0,
  PROP_N_ERRORS,
  PROP_N_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrCheckup, gr_checkup, G_TYPE_OBJECT)

static gboolean
is_of_secret (GrFinding *finding)
{
  return g_str_has_prefix (gr_finding_get_rule (finding), "client-secret.");
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  GrFinding *one = *(GrFinding *const *)a;
  GrFinding *other = *(GrFinding *const *)b;

  return (int)gr_finding_get_severity (other) - (int)gr_finding_get_severity (one);
}

/* The same findings again are no change, so that nobody loses a place in a list over them. */
static gboolean
is_same (GListModel *shown,
         GPtrArray  *found)
{
  if (g_list_model_get_n_items (shown) != found->len)
    return FALSE;

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (GrFinding) one = g_list_model_get_item (shown, i);
      GrFinding            *other = g_ptr_array_index (found, i);

      if (g_strcmp0 (gr_finding_get_rule (one), gr_finding_get_rule (other)) != 0 ||
          g_strcmp0 (gr_finding_get_place (one), gr_finding_get_place (other)) != 0 ||
          g_strcmp0 (gr_finding_get_detail (one), gr_finding_get_detail (other)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
show (GrCheckup *self,
      GPtrArray *found)
{
  guint n_errors = gr_checkup_get_n_errors (self);

  /* Equal ones keep their order: the doctor's own. */
  g_ptr_array_sort (found, compare_severity);
  if (is_same (G_LIST_MODEL (self->findings), found))
    return;

  g_list_store_splice (self->findings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->findings)), found->pdata, found->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINDINGS]);
  if (gr_checkup_get_n_errors (self) != n_errors)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ERRORS]);
}

/* Without the secret, what was found of it before stays until it has been looked at again. */
static void
examine (GrCheckup  *self,
         const char *secret)
{
  g_autoptr (GListModel) model = gr_environment_doctor_examine (gr_session_get_catalog (self->session), gr_session_get_workspace (self->session),
                                                                self->environment, secret, NULL);
  g_autoptr (GPtrArray)  found = g_ptr_array_new_with_free_func (g_object_unref);

  if (secret != NULL)
    g_ptr_array_set_size (self->of_secret, 0);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      GrFinding *finding = g_list_model_get_item (model, i);

      g_ptr_array_add (found, finding);
      if (is_of_secret (finding))
        g_ptr_array_add (self->of_secret, g_object_ref (finding));
    }
  for (guint i = 0; secret == NULL && i < self->of_secret->len; i++)
    g_ptr_array_add (found, g_object_ref (g_ptr_array_index (self->of_secret, i)));

  show (self, found);
}

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrCheckup) self = user_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GrSecret)  secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (object), result, &error);

  /* What the store cannot give is not missing. */
  if (error == NULL)
    examine (self, secret != NULL ? secret : "");
}

static void
update (GrCheckup *self)
{
  GrSecretAddress address;

  g_assert (GR_IS_CHECKUP (self));

  examine (self, NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (gr_environment_get_kind (self->environment) == GR_ENVIRONMENT_LOCAL)
    return;

  self->cancellable = g_cancellable_new ();
  address = gr_secret_address_of_environment (gr_session_get_workspace (self->session), gr_environment_get_id (self->environment), GR_SECRET_CLIENT_SECRET);
  gr_secret_store_lookup_async (gr_session_get_secrets (self->session), &address, self->cancellable, looked_up_cb, g_object_ref (self));
}

static void
environments_changed_cb (GrCheckup  *self,
                         guint       position,
                         guint       removed,
                         guint       added,
                         GListModel *environments)
{
  g_assert (GR_IS_CHECKUP (self));

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      g_signal_connect_object (environment, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  if (self->environment != NULL)
    update (self);
}

static void
gr_checkup_dispose (GObject *object)
{
  GrCheckup *self = GR_CHECKUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gr_checkup_parent_class)->dispose (object);
}

static void
gr_checkup_finalize (GObject *object)
{
  GrCheckup *self = GR_CHECKUP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->environment);
  g_clear_object (&self->findings);
  g_clear_pointer (&self->of_secret, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_checkup_parent_class)->finalize (object);
}

static void
gr_checkup_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_ERRORS:
      g_value_set_uint (value, gr_checkup_get_n_errors (GR_CHECKUP (object)));
      break;
    case PROP_N_FINDINGS:
      g_value_set_uint (value, gr_checkup_get_n_findings (GR_CHECKUP (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_checkup_class_init (GrCheckupClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_checkup_dispose;
  object_class->finalize = gr_checkup_finalize;
  object_class->get_property = gr_checkup_get_property;

  properties[PROP_N_ERRORS] = g_param_spec_uint ("n-errors", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_FINDINGS] = g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_checkup_init (GrCheckup *self)
{
  self->findings = g_list_store_new (GR_TYPE_FINDING);
  self->of_secret = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gr_checkup_new:
 * @session: what a window has open
 * @environment: one of the environments of its workspace
 *
 * Examines @environment now, and again whenever it, a neighbour or the secret store changes. The secret is read from the store
 * each time and not kept.
 *
 * Returns: (transfer full): a checkup
 */
GrCheckup *
gr_checkup_new (GrSession     *session,
                GrEnvironment *environment)
{
  GListModel *environments;
  GrCheckup  *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  self = g_object_new (GR_TYPE_CHECKUP, NULL);
  self->session = g_object_ref (session);
  environments = gr_workspace_get_environments (gr_session_get_workspace (session));
  g_signal_connect_object (environments, "items-changed", G_CALLBACK (environments_changed_cb), self, G_CONNECT_SWAPPED);
  environments_changed_cb (self, 0, 0, g_list_model_get_n_items (environments), environments);
  g_signal_connect_object (gr_session_get_secrets (session), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  self->environment = g_object_ref (environment);
  update (self);

  return self;
}

/**
 * gr_checkup_get_environment:
 * @self: a checkup
 *
 * Returns: (transfer none): what is examined
 */
GrEnvironment *
gr_checkup_get_environment (GrCheckup *self)
{
  g_return_val_if_fail (GR_IS_CHECKUP (self), NULL);

  return self->environment;
}

/**
 * gr_checkup_get_findings:
 * @self: a checkup
 *
 * Returns: (transfer none): a list of [class@Gr.Finding], the worst first, empty if all is well
 */
GListModel *
gr_checkup_get_findings (GrCheckup *self)
{
  g_return_val_if_fail (GR_IS_CHECKUP (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * gr_checkup_get_n_errors:
 * @self: a checkup
 *
 * Returns: how many findings would make a sign-in fail
 */
guint
gr_checkup_get_n_errors (GrCheckup *self)
{
  g_return_val_if_fail (GR_IS_CHECKUP (self), 0);

  return gr_findings_count (G_LIST_MODEL (self->findings), GR_SEVERITY_ERROR);
}

/**
 * gr_checkup_get_n_findings:
 * @self: a checkup
 *
 * Returns: how many findings there are
 */
guint
gr_checkup_get_n_findings (GrCheckup *self)
{
  g_return_val_if_fail (GR_IS_CHECKUP (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->findings));
}

/**
 * gr_checkup_get_worst:
 * @self: a checkup
 *
 * Returns: (transfer full) (nullable): the first of the worst findings, %NULL if all is well
 */
GrFinding *
gr_checkup_get_worst (GrCheckup *self)
{
  g_return_val_if_fail (GR_IS_CHECKUP (self), NULL);

  return g_list_model_get_item (G_LIST_MODEL (self->findings), 0);
}
