/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-evidence.h"

struct _GrEvidence
{
  GObject parent_instance;

  GrProof        *proof;
  GrEvidenceState state;
  char           *text;
  gint64          since;
};

enum
{
  PROP_0,
  PROP_PROOF,
  PROP_STATE,
  PROP_TEXT,
  PROP_SINCE,
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

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_evidence_init (GrEvidence *self)
{
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
