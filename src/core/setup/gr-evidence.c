/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-evidence.h"

#include <glib/gi18n-lib.h>

struct _GrEvidence
{
  GObject parent_instance;

  GrProof        *proof;
  GrEvidenceState state;
  char           *text;
  gint64          since;
  GListModel     *findings;
  gint64          looked_at;
  gboolean        provable;
};

enum
{
  PROP_0,
  PROP_PROOF,
  PROP_STATE,
  PROP_TEXT,
  PROP_SINCE,
  PROP_FINDINGS,
  PROP_LOOKED_AT,
  PROP_PROVABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrEvidenceState, gr_evidence_state, G_DEFINE_ENUM_VALUE (GR_EVIDENCE_UNKNOWN, "unknown"), G_DEFINE_ENUM_VALUE (GR_EVIDENCE_MISSING, "missing"), G_DEFINE_ENUM_VALUE (GR_EVIDENCE_WRONG, "wrong"), G_DEFINE_ENUM_VALUE (GR_EVIDENCE_WAITING, "waiting"), G_DEFINE_ENUM_VALUE (GR_EVIDENCE_HOLDS, "holds"), G_DEFINE_ENUM_VALUE (GR_EVIDENCE_AGED, "aged"))

G_DEFINE_FINAL_TYPE (GrEvidence, gr_evidence, G_TYPE_OBJECT)

static void
gr_evidence_finalize (GObject *object)
{
  GrEvidence *self = GR_EVIDENCE (object);

  g_clear_object (&self->proof);
  g_clear_object (&self->findings);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (gr_evidence_parent_class)->finalize (object);
}

static void
gr_evidence_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrEvidence *self = GR_EVIDENCE (object);

  switch (prop_id)
    {
    case PROP_PROOF:
      g_value_set_object (value, gr_evidence_get_proof (self));
      break;

    case PROP_STATE:
      g_value_set_enum (value, gr_evidence_get_state (self));
      break;

    case PROP_TEXT:
      g_value_set_string (value, gr_evidence_get_text (self));
      break;

    case PROP_SINCE:
      g_value_set_int64 (value, gr_evidence_get_since (self));
      break;

    case PROP_FINDINGS:
      g_value_set_object (value, gr_evidence_get_findings (self));
      break;

    case PROP_LOOKED_AT:
      g_value_set_int64 (value, gr_evidence_get_looked_at (self));
      break;

    case PROP_PROVABLE:
      g_value_set_boolean (value, gr_evidence_get_provable (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_evidence_class_init (GrEvidenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_evidence_finalize;
  object_class->get_property = gr_evidence_get_property;

  properties[PROP_PROOF] = g_param_spec_object ("proof", NULL, NULL, GR_TYPE_PROOF, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_EVIDENCE_STATE, GR_EVIDENCE_UNKNOWN, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SINCE] = g_param_spec_int64 ("since", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOOKED_AT] = g_param_spec_int64 ("looked-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROVABLE] = g_param_spec_boolean ("provable", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_evidence_init (GrEvidence *self)
{
  self->provable = TRUE;
}

/**
 * gr_evidence_state_get_nick:
 *
 * Returns: (transfer none): "unknown", "missing", "wrong", "waiting", "holds" or "aged"
 */
const char *
gr_evidence_state_get_nick (GrEvidenceState state)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (GR_TYPE_EVIDENCE_STATE);
  GEnumValue            *value = g_enum_get_value (values, state);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * gr_evidence_new:
 * @proof: what was looked for
 * @state: what was found
 * @text: the finding in words for people
 * @since: since when, unix seconds, 0 where unknown
 *
 * Returns: (transfer full): evidence, which never changes
 */
GrEvidence *
gr_evidence_new (GrProof        *proof,
                 GrEvidenceState state,
                 const char     *text,
                 gint64          since)
{
  GrEvidence *self;

  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  self = g_object_new (GR_TYPE_EVIDENCE, NULL);
  self->proof = g_object_ref (proof);
  self->state = state;
  self->text = g_strdup (text);
  self->since = since;

  return self;
}

/**
 * gr_evidence_new_looked:
 * @proof: what was looked for
 * @state: what was found
 * @text: the finding in words for people
 * @since: since when, unix seconds, 0 where unknown
 * @findings: (nullable): a list of [class@GrFinding]
 * @looked_at: when somebody looked, unix seconds, 0 where nobody did yet
 *
 * Returns: (transfer full): evidence of a look at something, which never changes
 */
GrEvidence *
gr_evidence_new_looked (GrProof        *proof,
                        GrEvidenceState state,
                        const char     *text,
                        gint64          since,
                        GListModel     *findings,
                        gint64          looked_at)
{
  GrEvidence *self;

  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);
  g_return_val_if_fail (findings == NULL || G_IS_LIST_MODEL (findings), NULL);

  self = gr_evidence_new (proof, state, text, since);
  g_set_object (&self->findings, findings);
  self->looked_at = looked_at;

  return self;
}

/**
 * gr_evidence_new_unprovable:
 * @proof: what there is to look for
 * @why: why nobody here can look, in words for people
 *
 * Returns: (transfer full): unknown evidence of which nobody can make more as things are
 */
GrEvidence *
gr_evidence_new_unprovable (GrProof    *proof,
                            const char *why)
{
  g_autofree char *text = g_strdup_printf (_ ("Can’t be proved here: %s"), why);
  GrEvidence      *self = gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, text, 0);

  self->provable = FALSE;

  return self;
}

/**
 * gr_evidence_get_proof:
 *
 * Returns: (transfer none): what was looked for
 */
GrProof *
gr_evidence_get_proof (GrEvidence *self)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (self), NULL);

  return self->proof;
}

/**
 * gr_evidence_get_state:
 *
 * Returns: what was found
 */
GrEvidenceState
gr_evidence_get_state (GrEvidence *self)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (self), GR_EVIDENCE_UNKNOWN);

  return self->state;
}

/**
 * gr_evidence_get_text:
 *
 * Returns: (transfer none): the finding in words for people
 */
const char *
gr_evidence_get_text (GrEvidence *self)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (self), NULL);

  return self->text;
}

/**
 * gr_evidence_get_since:
 *
 * Returns: since when it is so, unix seconds, 0 where unknown
 */
gint64
gr_evidence_get_since (GrEvidence *self)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (self), 0);

  return self->since;
}

/**
 * gr_evidence_get_findings:
 *
 * Returns: (transfer none) (nullable): a list of [class@GrFinding], the gravest first; %NULL where nobody looked for any
 */
GListModel *
gr_evidence_get_findings (GrEvidence *self)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (self), NULL);

  return self->findings;
}

/**
 * gr_evidence_get_looked_at:
 *
 * Returns: when somebody looked, unix seconds, 0 where nobody did
 */
gint64
gr_evidence_get_looked_at (GrEvidence *self)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (self), 0);

  return self->looked_at;
}

/**
 * gr_evidence_get_provable:
 *
 * Returns: whether somebody here could prove it; %FALSE where nobody present can look
 */
gboolean
gr_evidence_get_provable (GrEvidence *self)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (self), FALSE);

  return self->provable;
}

static gboolean
same_findings (GListModel *a,
               GListModel *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || g_list_model_get_n_items (a) != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (GrFinding) first = g_list_model_get_item (a, i);
      g_autoptr (GrFinding) second = g_list_model_get_item (b, i);

      if (g_strcmp0 (gr_finding_get_rule (first), gr_finding_get_rule (second)) != 0 ||
          g_strcmp0 (gr_finding_get_title (first), gr_finding_get_title (second)) != 0 ||
          g_strcmp0 (gr_finding_get_detail (first), gr_finding_get_detail (second)) != 0 ||
          g_strcmp0 (gr_finding_get_place (first), gr_finding_get_place (second)) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * gr_evidence_equal:
 * @a: evidence
 * @b: evidence
 *
 * Returns: whether both say the same of the same proof
 */
gboolean
gr_evidence_equal (GrEvidence *a,
                   GrEvidence *b)
{
  g_return_val_if_fail (GR_IS_EVIDENCE (a), FALSE);
  g_return_val_if_fail (GR_IS_EVIDENCE (b), FALSE);

  return a == b ||
         (a->proof == b->proof && a->state == b->state && a->since == b->since && a->looked_at == b->looked_at &&
          a->provable == b->provable && g_strcmp0 (a->text, b->text) == 0 && same_findings (a->findings, b->findings));
}
