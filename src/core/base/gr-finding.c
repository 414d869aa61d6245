/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-finding.h"

#include "gr-util.h"

/* The texts come first: they are kept in one array by the number of their property. */
enum
{
  PROP_0,
  PROP_RULE,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_FIX,
  PROP_PLACE,
  PROP_SOURCE,
  PROP_AS_OF,
  PROP_SEEN,
  PROP_ACTION,
  PROP_SEVERITY,
  PROP_BASIS,
  PROP_OFFSET,
  N_PROPS
};

#define N_TEXTS PROP_SEVERITY

struct _GrFinding
{
  GObject parent_instance;

  GrSeverity severity;
  GrBasis    basis;
  gint64     offset;
  char      *texts[N_TEXTS];
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrSeverity, gr_severity, G_DEFINE_ENUM_VALUE (GR_SEVERITY_INFO, "info"), G_DEFINE_ENUM_VALUE (GR_SEVERITY_WARNING, "warning"), G_DEFINE_ENUM_VALUE (GR_SEVERITY_ERROR, "error"))

G_DEFINE_ENUM_TYPE (GrBasis, gr_basis, G_DEFINE_ENUM_VALUE (GR_BASIS_TIKTOK, "tiktok"), G_DEFINE_ENUM_VALUE (GR_BASIS_FIELD_REPORT, "field-report"), G_DEFINE_ENUM_VALUE (GR_BASIS_STANDARD, "standard"))

G_DEFINE_FINAL_TYPE (GrFinding, gr_finding, G_TYPE_OBJECT)

static void
set_text (GrFinding  *self,
          guint       property,
          const char *value)
{
  if (gr_set_str (&self->texts[property], value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static const char *
enum_nick (GType type,
           int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue            *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL;
}

static void
gr_finding_finalize (GObject *object)
{
  GrFinding *self = GR_FINDING (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);

  G_OBJECT_CLASS (gr_finding_parent_class)->finalize (object);
}

static void
gr_finding_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GrFinding *self = GR_FINDING (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;
    case PROP_RULE:
    case PROP_TITLE:
    case PROP_DETAIL:
    case PROP_FIX:
    case PROP_PLACE:
    case PROP_SOURCE:
    case PROP_AS_OF:
    case PROP_SEEN:
    case PROP_ACTION:
      g_value_set_string (value, self->texts[prop_id]);
      break;
    case PROP_BASIS:
      g_value_set_enum (value, self->basis);
      break;
    case PROP_OFFSET:
      g_value_set_int64 (value, self->offset);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_finding_class_init (GrFindingClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_finding_finalize;
  object_class->get_property = gr_finding_get_property;

  properties[PROP_SEVERITY] = g_param_spec_enum ("severity", NULL, NULL, GR_TYPE_SEVERITY, GR_SEVERITY_INFO, flags);
  properties[PROP_RULE] = g_param_spec_string ("rule", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_FIX] = g_param_spec_string ("fix", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  properties[PROP_AS_OF] = g_param_spec_string ("as-of", NULL, NULL, NULL, flags);
  properties[PROP_SEEN] = g_param_spec_string ("seen", NULL, NULL, NULL, flags);
  properties[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  properties[PROP_BASIS] = g_param_spec_enum ("basis", NULL, NULL, GR_TYPE_BASIS, GR_BASIS_TIKTOK, flags);
  properties[PROP_OFFSET] = g_param_spec_int64 ("offset", NULL, NULL, -1, G_MAXINT64, -1, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_finding_init (GrFinding *self)
{
  self->offset = -1;
}

/**
 * gr_severity_get_nick:
 * @severity: a severity
 *
 * Returns: (nullable): `info`, `warning` or `error`, as written in JSON and on the command line
 */
const char *
gr_severity_get_nick (GrSeverity severity)
{
  return enum_nick (GR_TYPE_SEVERITY, severity);
}

/**
 * gr_basis_get_nick:
 * @basis: what a rule rests on
 *
 * Returns: (nullable): `tiktok`, `field-report` or `standard`, as written in JSON
 */
const char *
gr_basis_get_nick (GrBasis basis)
{
  return enum_nick (GR_TYPE_BASIS, basis);
}

/**
 * gr_finding_new:
 * @severity: how bad it is
 * @rule: the stable name of the rule that found it, such as `asset.width`
 * @title: one short line for people
 *
 * Creates a finding: what any check of this project says.
 *
 * Returns: (transfer full): a new finding
 */
GrFinding *
gr_finding_new (GrSeverity  severity,
                const char *rule,
                const char *title)
{
  GrFinding *self;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (GR_TYPE_FINDING, NULL);
  self->severity = severity;
  self->texts[PROP_RULE] = g_strdup (rule);
  self->texts[PROP_TITLE] = g_strdup (title);
  return self;
}

/**
 * gr_finding_set_detail:
 * @self: a finding
 * @detail: (nullable): what was seen, with the figures
 *
 * Sets what was seen.
 */
void
gr_finding_set_detail (GrFinding  *self,
                       const char *detail)
{
  g_return_if_fail (GR_IS_FINDING (self));

  set_text (self, PROP_DETAIL, detail);
}

/**
 * gr_finding_set_fix:
 * @self: a finding
 * @fix: (nullable): what to do about it
 *
 * Sets what to do.
 */
void
gr_finding_set_fix (GrFinding  *self,
                    const char *fix)
{
  g_return_if_fail (GR_IS_FINDING (self));

  set_text (self, PROP_FIX, fix);
}

/**
 * gr_finding_set_place:
 * @self: a finding
 * @place: (nullable): the file, field or step it is about
 *
 * Sets where it was found.
 */
void
gr_finding_set_place (GrFinding  *self,
                      const char *place)
{
  g_return_if_fail (GR_IS_FINDING (self));

  set_text (self, PROP_PLACE, place);
}

/**
 * gr_finding_set_source:
 * @self: a finding
 * @source: (nullable): where the rule is written
 * @as_of: (nullable): the date of that, `YYYY-MM-DD` or `YYYY-MM`
 * @basis: whether TikTok documents the rule, it was seen to break elsewhere, or it is a general standard
 *
 * Sets what the rule rests on.
 */
void
gr_finding_set_source (GrFinding  *self,
                       const char *source,
                       const char *as_of,
                       GrBasis     basis)
{
  g_return_if_fail (GR_IS_FINDING (self));

  set_text (self, PROP_SOURCE, source);
  set_text (self, PROP_AS_OF, as_of);
  if (self->basis != basis)
    {
      self->basis = basis;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BASIS]);
    }
}

/**
 * gr_finding_set_offset:
 * @self: a finding
 * @offset: where in the file it was found, in bytes from its start; -1 where that is not known
 *
 * Sets where in a file it was found, for programs; people read the place.
 */
void
gr_finding_set_offset (GrFinding *self,
                       gint64     offset)
{
  g_return_if_fail (GR_IS_FINDING (self));
  g_return_if_fail (offset >= -1);

  if (self->offset != offset)
    {
      self->offset = offset;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFSET]);
    }
}

/**
 * gr_finding_set_seen:
 * @self: a finding
 * @seen: (nullable): where a rule that TikTok does not write was seen to matter
 *
 * Sets where the rule was seen to matter.
 */
void
gr_finding_set_seen (GrFinding  *self,
                     const char *seen)
{
  g_return_if_fail (GR_IS_FINDING (self));

  set_text (self, PROP_SEEN, seen);
}

/**
 * gr_finding_set_action:
 * @self: a finding
 * @action: (nullable): the id of what the program can do about it, such as `trim-credentials`
 *
 * Sets what the program can do, in the words of the advice about errors.
 */
void
gr_finding_set_action (GrFinding  *self,
                       const char *action)
{
  g_return_if_fail (GR_IS_FINDING (self));

  set_text (self, PROP_ACTION, action);
}

/**
 * gr_finding_get_severity:
 * @self: a finding
 *
 * Returns: how bad it is
 */
GrSeverity
gr_finding_get_severity (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), GR_SEVERITY_INFO);

  return self->severity;
}

/**
 * gr_finding_get_rule:
 * @self: a finding
 *
 * Returns: the stable name of the rule
 */
const char *
gr_finding_get_rule (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_RULE];
}

/**
 * gr_finding_get_title:
 * @self: a finding
 *
 * Returns: one short line for people
 */
const char *
gr_finding_get_title (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_TITLE];
}

/**
 * gr_finding_get_detail:
 * @self: a finding
 *
 * Returns: (nullable): what was seen
 */
const char *
gr_finding_get_detail (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_DETAIL];
}

/**
 * gr_finding_get_fix:
 * @self: a finding
 *
 * Returns: (nullable): what to do
 */
const char *
gr_finding_get_fix (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_FIX];
}

/**
 * gr_finding_get_place:
 * @self: a finding
 *
 * Returns: (nullable): where it was found
 */
const char *
gr_finding_get_place (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_PLACE];
}

/**
 * gr_finding_get_offset:
 * @self: a finding
 *
 * Returns: where in the file it was found, in bytes, or -1
 */
gint64
gr_finding_get_offset (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), -1);

  return self->offset;
}

/**
 * gr_finding_get_source:
 * @self: a finding
 *
 * Returns: (nullable): where the rule is written
 */
const char *
gr_finding_get_source (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_SOURCE];
}

/**
 * gr_finding_get_as_of:
 * @self: a finding
 *
 * Returns: (nullable): the date of the source
 */
const char *
gr_finding_get_as_of (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_AS_OF];
}

/**
 * gr_finding_get_seen:
 * @self: a finding
 *
 * Returns: (nullable): where a rule that TikTok does not write was seen to matter
 */
const char *
gr_finding_get_seen (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_SEEN];
}

/**
 * gr_finding_get_action:
 * @self: a finding
 *
 * Returns: (nullable): the id of what the program can do about it
 */
const char *
gr_finding_get_action (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  return self->texts[PROP_ACTION];
}

/**
 * gr_finding_get_basis:
 * @self: a finding
 *
 * Returns: what the rule rests on; only meaningful where there is a source
 */
GrBasis
gr_finding_get_basis (GrFinding *self)
{
  g_return_val_if_fail (GR_IS_FINDING (self), GR_BASIS_TIKTOK);

  return self->basis;
}

static void
add_member (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

/**
 * gr_finding_to_json:
 * @self: a finding
 *
 * Writes a finding as an object with `severity`, `rule`, `title` and, where they are known, `detail`, `fix`, `place`,
 * `offset`, `source`, `as_of`, `basis`, `seen` and `action`, in this order.
 *
 * Returns: (transfer full): a new node
 */
JsonNode *
gr_finding_to_json (GrFinding *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode              *node;

  g_return_val_if_fail (GR_IS_FINDING (self), NULL);

  add_member (object, "severity", gr_severity_get_nick (self->severity));
  add_member (object, "rule", self->texts[PROP_RULE]);
  add_member (object, "title", self->texts[PROP_TITLE]);
  add_member (object, "detail", self->texts[PROP_DETAIL]);
  add_member (object, "fix", self->texts[PROP_FIX]);
  add_member (object, "place", self->texts[PROP_PLACE]);
  if (self->offset >= 0)
    json_object_set_int_member (object, "offset", self->offset);
  add_member (object, "source", self->texts[PROP_SOURCE]);
  add_member (object, "as_of", self->texts[PROP_AS_OF]);
  if (self->texts[PROP_SOURCE] != NULL)
    add_member (object, "basis", gr_basis_get_nick (self->basis));
  add_member (object, "seen", self->texts[PROP_SEEN]);
  add_member (object, "action", self->texts[PROP_ACTION]);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (node, object);
  return node;
}

/**
 * gr_findings_count:
 * @findings: a list of findings
 * @severity: a severity
 *
 * Returns: how many of @findings have exactly @severity
 */
guint
gr_findings_count (GListModel *findings,
                   GrSeverity  severity)
{
  guint count = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (findings), 0);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (finding->severity == severity)
        count++;
    }

  return count;
}

/**
 * gr_findings_reach:
 * @findings: a list of findings
 * @level: a severity
 *
 * Returns: whether any of @findings is at least as bad as @level
 */
gboolean
gr_findings_reach (GListModel *findings,
                   GrSeverity  level)
{
  for (GrSeverity severity = level; severity <= GR_SEVERITY_ERROR; severity++)
    {
      if (gr_findings_count (findings, severity) > 0)
        return TRUE;
    }

  return FALSE;
}
