/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-evidence.h"

#include <string.h>

#define KEY "gr-scope-evidence"
#define DAY (24 * 60 * 60)

typedef struct
{
  GrScopeEnabled enabled;
  gint64         at;
  char          *said; /* (nullable) */
} Sighting;

struct _GrScopeEvidence
{
  GObject parent_instance;

  GHashTable *sightings; /* (element-type utf8 Sighting) */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (GrScopeEnabled, gr_scope_enabled, G_DEFINE_ENUM_VALUE (GR_SCOPE_ENABLED_UNKNOWN, "unknown"), G_DEFINE_ENUM_VALUE (GR_SCOPE_ENABLED_GRANTED, "granted"), G_DEFINE_ENUM_VALUE (GR_SCOPE_ENABLED_LOCAL, "local"), G_DEFINE_ENUM_VALUE (GR_SCOPE_ENABLED_TOLD, "told"), G_DEFINE_ENUM_VALUE (GR_SCOPE_ENABLED_TOLD_NOT, "told-not"), G_DEFINE_ENUM_VALUE (GR_SCOPE_ENABLED_REFUSED, "refused"), G_DEFINE_ENUM_VALUE (GR_SCOPE_ENABLED_SUSPECTED, "suspected"))

G_DEFINE_FINAL_TYPE (GrScopeEvidence, gr_scope_evidence, G_TYPE_OBJECT)

/**
 * gr_scope_enabled_is_so:
 * @enabled: what is known
 *
 * Returns: whether the scope is switched on, as far as is known
 */
gboolean
gr_scope_enabled_is_so (GrScopeEnabled enabled)
{
  return enabled == GR_SCOPE_ENABLED_GRANTED || enabled == GR_SCOPE_ENABLED_LOCAL || enabled == GR_SCOPE_ENABLED_TOLD;
}

/**
 * gr_scope_enabled_is_not:
 * @enabled: what is known
 *
 * Returns: whether the scope is not switched on, as far as is known
 */
gboolean
gr_scope_enabled_is_not (GrScopeEnabled enabled)
{
  return enabled == GR_SCOPE_ENABLED_TOLD_NOT || enabled == GR_SCOPE_ENABLED_REFUSED;
}

static void
sighting_free (gpointer data)
{
  Sighting *sighting = data;

  g_clear_pointer (&sighting->said, g_free);
  g_free (sighting);
}

static void
gr_scope_evidence_finalize (GObject *object)
{
  GrScopeEvidence *self = GR_SCOPE_EVIDENCE (object);

  g_clear_pointer (&self->sightings, g_hash_table_unref);

  G_OBJECT_CLASS (gr_scope_evidence_parent_class)->finalize (object);
}

static void
gr_scope_evidence_class_init (GrScopeEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_scope_evidence_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_scope_evidence_init (GrScopeEvidence *self)
{
  self->sightings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sighting_free);
}

/**
 * gr_scope_evidence_of:
 * @environment: an environment
 *
 * Gets what was seen in @environment. It lives as long as that does.
 *
 * Returns: (transfer none): the evidence
 */
GrScopeEvidence *
gr_scope_evidence_of (GrEnvironment *environment)
{
  GrScopeEvidence *evidence;

  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  evidence = g_object_get_data (G_OBJECT (environment), KEY);
  if (evidence == NULL)
    {
      evidence = g_object_new (GR_TYPE_SCOPE_EVIDENCE, NULL);
      g_object_set_data_full (G_OBJECT (environment), KEY, evidence, g_object_unref);
    }

  return evidence;
}

/* A later sighting replaces an earlier one, and of the same second the later call. */
static gboolean
note (GrScopeEvidence *self,
      const char      *scope,
      GrScopeEnabled   enabled,
      const char      *said,
      gint64           at)
{
  Sighting *sighting = g_hash_table_lookup (self->sightings, scope);

  if (sighting != NULL && (sighting->at > at || (sighting->at == at && sighting->enabled == enabled)))
    return FALSE;

  sighting = g_new0 (Sighting, 1);
  sighting->enabled = enabled;
  sighting->at = at;
  sighting->said = g_strdup (said);
  g_hash_table_insert (self->sightings, g_strdup (scope), sighting);

  return TRUE;
}

/**
 * gr_scope_evidence_note_granted:
 * @self: the evidence
 * @scopes: the scopes of new tokens
 * @at: when the tokens were issued, in unix seconds
 *
 * Notes that scopes were granted, which proves that the portal has them switched on.
 */
void
gr_scope_evidence_note_granted (GrScopeEvidence   *self,
                                const char *const *scopes,
                                gint64             at)
{
  gboolean changed = FALSE;

  g_return_if_fail (GR_IS_SCOPE_EVIDENCE (self));
  g_return_if_fail (scopes != NULL);

  for (guint i = 0; scopes[i] != NULL; i++)
    changed |= note (self, scopes[i], GR_SCOPE_ENABLED_GRANTED, NULL, at);

  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_name_part (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_';
}

/* Whether @text has @scope as a word of its own: video.list is not in video.list.all. A full stop may end the sentence. */
static gboolean
names_scope (const char *text,
             const char *scope)
{
  gsize length = strlen (scope);

  for (const char *p = strstr (text, scope); p != NULL; p = strstr (p + 1, scope))
    {
      const char *end = p + length;

      if (p > text && is_name_part (p[-1]))
        continue;
      if (!is_name_part (*end) || (*end == '.' && !is_name_part (end[1])))
        return TRUE;
    }

  return FALSE;
}

/* TikTok seldom names the scope it refuses. Where all the others were granted before, it can be no other. */
static const char *
find_culprit (GrScopeEvidence   *self,
              const char *const *asked,
              const char        *said)
{
  const char *culprit = NULL;

  for (guint i = 0; asked[i] != NULL; i++)
    if (said != NULL && names_scope (said, asked[i]))
      return asked[i];

  for (guint i = 0; asked[i] != NULL; i++)
    {
      Sighting *sighting = g_hash_table_lookup (self->sightings, asked[i]);

      if (sighting != NULL && sighting->enabled == GR_SCOPE_ENABLED_GRANTED)
        continue;
      if (culprit != NULL)
        return NULL;
      culprit = asked[i];
    }

  return culprit;
}

/**
 * gr_scope_evidence_note_refused:
 * @self: the evidence
 * @asked: the scopes of a request that TikTok refused because of its scopes
 * @said: (nullable): what TikTok said
 * @at: when, in unix seconds
 *
 * Notes a refusal. It is held against the scope that TikTok named, or against the only one that was never granted; if there
 * are several such scopes, each of them is suspected.
 */
void
gr_scope_evidence_note_refused (GrScopeEvidence   *self,
                                const char *const *asked,
                                const char        *said,
                                gint64             at)
{
  const char *culprit;
  gboolean    changed = FALSE;

  g_return_if_fail (GR_IS_SCOPE_EVIDENCE (self));
  g_return_if_fail (asked != NULL);

  culprit = find_culprit (self, asked, said);

  if (culprit != NULL)
    changed = note (self, culprit, GR_SCOPE_ENABLED_REFUSED, said, at);

  for (guint i = 0; culprit == NULL && asked[i] != NULL; i++)
    if (!g_hash_table_contains (self->sightings, asked[i]))
      changed |= note (self, asked[i], GR_SCOPE_ENABLED_SUSPECTED, said, at);

  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gr_scope_evidence_make_question:
 * @environment: an environment
 * @scope: the name of a scope
 *
 * Makes the name under which a workspace keeps what a person told of the scope.
 *
 * Returns: (transfer full): a name for gr_workspace_get_answer()
 */
char *
gr_scope_evidence_make_question (GrEnvironment *environment,
                                 const char    *scope)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (scope != NULL, NULL);

  return g_strdup_printf ("scope-enabled.%s.%s", gr_environment_get_id (environment), scope);
}

static GrScopeEnabled
find_told (GrWorkspace   *workspace,
           GrEnvironment *environment,
           const char    *scope,
           gint64        *at)
{
  g_autofree char *question = gr_scope_evidence_make_question (environment, scope);
  GrAnswer        *answer = gr_workspace_get_answer (workspace, question);

  if (answer == NULL)
    return GR_SCOPE_ENABLED_UNKNOWN;

  *at = gr_answer_get_date (answer);

  return g_str_equal (gr_answer_get_value (answer), "yes") ? GR_SCOPE_ENABLED_TOLD : GR_SCOPE_ENABLED_TOLD_NOT;
}

/**
 * gr_scope_evidence_judge:
 * @self: the evidence of @environment
 * @workspace: the workspace, for what a person told
 * @environment: the environment
 * @scope: the name of a scope
 * @at: (out): since when that is known, in unix seconds; 0 if nothing is
 * @said: (out) (transfer none) (nullable): what TikTok said when it refused
 *
 * Says whether the portal has the scope switched on, and how that is known. A grant or a refusal outweighs what a person told
 * before or on the same day; a mere suspicion does not.
 *
 * Returns: what is known
 */
GrScopeEnabled
gr_scope_evidence_judge (GrScopeEvidence *self,
                         GrWorkspace     *workspace,
                         GrEnvironment   *environment,
                         const char      *scope,
                         gint64          *at,
                         const char     **said)
{
  GrScopeEnabled  told;
  const Sighting *sighting;
  gint64          told_at = 0;

  g_return_val_if_fail (GR_IS_SCOPE_EVIDENCE (self), GR_SCOPE_ENABLED_UNKNOWN);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), GR_SCOPE_ENABLED_UNKNOWN);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), GR_SCOPE_ENABLED_UNKNOWN);
  g_return_val_if_fail (scope != NULL, GR_SCOPE_ENABLED_UNKNOWN);

  told = find_told (workspace, environment, scope, &told_at);
  sighting = g_hash_table_lookup (self->sightings, scope);
  *said = NULL;

  if (sighting != NULL && (told == GR_SCOPE_ENABLED_UNKNOWN ||
                           (sighting->enabled != GR_SCOPE_ENABLED_SUSPECTED && sighting->at >= told_at)))
    {
      *at = sighting->at;
      *said = sighting->said;
      return sighting->enabled;
    }

  *at = told_at;
  if (told != GR_SCOPE_ENABLED_UNKNOWN)
    return told;

  if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL &&
      g_strv_contains (gr_environment_get_scopes (environment), scope))
    return GR_SCOPE_ENABLED_LOCAL;

  return GR_SCOPE_ENABLED_UNKNOWN;
}

/**
 * gr_scope_evidence_tell:
 * @workspace: a workspace
 * @environment: one of its environments
 * @scope: the name of a scope
 * @enabled: %GR_SCOPE_ENABLED_TOLD, %GR_SCOPE_ENABLED_TOLD_NOT, or %GR_SCOPE_ENABLED_UNKNOWN to take it back
 * @now: the time, in unix seconds
 *
 * Keeps what a person saw in the portal.
 */
void
gr_scope_evidence_tell (GrWorkspace   *workspace,
                        GrEnvironment *environment,
                        const char    *scope,
                        GrScopeEnabled enabled,
                        gint64         now)
{
  g_autofree char     *question = NULL;
  g_autoptr (GrAnswer) answer = NULL;

  g_return_if_fail (GR_IS_WORKSPACE (workspace));
  g_return_if_fail (GR_IS_ENVIRONMENT (environment));
  g_return_if_fail (scope != NULL);

  question = gr_scope_evidence_make_question (environment, scope);
  if (enabled == GR_SCOPE_ENABLED_TOLD || enabled == GR_SCOPE_ENABLED_TOLD_NOT)
    answer = gr_answer_new (enabled == GR_SCOPE_ENABLED_TOLD ? "yes" : "no", now - now % DAY, NULL);

  gr_workspace_set_answer (workspace, question, answer);
}
