/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-look-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-address-judge.h"
#include "gr-check-rule.h"
#include "gr-site-proof.h"
#include "gr-word-list.h"

#define TOKEN_LENGTH 32
#define MAX_TEXTS    100
#define MAX_TEXT     500
#define MAX_OTHERS   3
#define MAX_PLACES   6

typedef struct
{
  GrProbe        *probe;    /* (owned) */
  GrProbeContext *context;  /* (owned) */
  GrProbeRecord  *record;   /* (owned) */
  GListStore     *findings; /* (owned) */
  char           *domain;   /* in lower case, without a dot at its end */
  char           *expected;
  GPtrArray      *places; /* (element-type utf8): where the record may stand by mistake, those at whose end the domain stands first */
  guint           next;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_object (&look->probe);
  g_clear_object (&look->context);
  g_clear_object (&look->record);
  g_clear_object (&look->findings);
  g_clear_pointer (&look->places, g_ptr_array_unref);
  g_free (look->domain);
  g_free (look->expected);
  g_free (look);
}

static void
report (Look       *look,
        const char *rule,
        const char *value)
{
  gr_check_rule_report (look->findings, rule, look->domain, value);
}

/* A record holds what the portal gives; people paste all of it, or the token alone. */
static char *
dup_expected (const char *text)
{
  GrSiteProof     *proof = gr_site_proof_find ("dns-txt");
  g_autofree char *stripped = g_strstrip (g_utf8_make_valid (text, -1));
  g_autofree char *token = gr_site_proof_dup_token (proof, stripped);

  return token == NULL && strchr (stripped, '=') == NULL ? gr_site_proof_dup_content (proof, stripped) : g_steal_pointer (&stripped);
}

static gboolean
has_known_form (const char *text)
{
  g_autofree char *token = gr_site_proof_dup_token (gr_site_proof_find ("dns-txt"), text);

  if (token == NULL || strlen (token) != TOKEN_LENGTH)
    return FALSE;

  for (const char *p = token; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return FALSE;

  return TRUE;
}

static gboolean
take_domain (Look *look)
{
  const char *given = gr_probe_get_address (look->probe);
  const char *fault = gr_domain_find_fault (given);

  if (fault != NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (given, -1);

      gr_check_rule_report (look->findings, "domain.malformed", valid, fault);
      return FALSE;
    }

  look->domain = g_ascii_strdown (given, g_str_has_suffix (given, ".") ? (gssize)strlen (given) - 1 : -1);
  return TRUE;
}

/* The texts as they can be shown and kept. */
static GPtrArray *
read_texts (GList *records)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (GList *l = records; l != NULL && texts->len < MAX_TEXTS; l = l->next)
    {
      g_autofree const char **strings = NULL;
      g_autofree char        *joined = NULL;

      g_variant_get (l->data, "(^a&s)", &strings);
      joined = g_strjoinv ("", (char **)strings);
      if (strlen (joined) <= MAX_TEXT)
        g_ptr_array_add (texts, g_steal_pointer (&joined));
    }

  return g_steal_pointer (&texts);
}

static gboolean
has_text (GPtrArray  *texts,
          const char *wanted)
{
  for (guint i = 0; i < texts->len; i++)
    if (g_str_equal (g_ptr_array_index (texts, i), wanted))
      return TRUE;

  return FALSE;
}

/* Whether two texts are the same but for what people and forms add: quotation marks, spaces, the case of the first part. */
static gboolean
is_alike (const char *text,
          const char *wanted)
{
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) && *p != '"' && *p != '\'')
      g_string_append_c (bare, *p);

  return g_ascii_strcasecmp (bare->str, wanted) == 0;
}

/* Says what there is instead of the text. */
static void
report_absence (Look      *look,
                GPtrArray *texts)
{
  g_autofree char    *head = gr_site_proof_dup_content (gr_site_proof_find ("dns-txt"), "");
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char    *count = NULL;
  guint               n_others = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (is_alike (text, look->expected))
        {
          report (look, "domain.txt-written", text);
          return;
        }
      if (strstr (text, head) != NULL && n_others++ < MAX_OTHERS)
        g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", text);
    }

  if (others->len > 0)
    {
      report (look, "domain.txt-other", others->str);
      return;
    }

  if (texts->len == 0)
    count = g_strdup (_ ("no TXT records"));
  else
    count = g_strdup_printf (ngettext ("%u TXT record, of other kinds", "%u TXT records, of other kinds", texts->len), texts->len);
  report (look, "domain.txt-missing", count);
}

/* Name servers add their domain to what is typed for a name; and the record of the domain above counts for this one. */
static void
collect_places (Look *look)
{
  look->places = g_ptr_array_new_with_free_func (g_free);

  for (const char *zone = look->domain; zone != NULL && strchr (zone, '.') != NULL && look->places->len < MAX_PLACES / 2; zone = strchr (zone, '.') + 1)
    g_ptr_array_add (look->places, g_strconcat (look->domain, ".", zone, NULL));
  for (const char *zone = strchr (look->domain, '.') + 1; strchr (zone, '.') != NULL && look->places->len < MAX_PLACES; zone = strchr (zone, '.') + 1)
    g_ptr_array_add (look->places, g_strdup (zone));
}

static void look_elsewhere (GTask *task);

static void
elsewhere_cb (GObject      *source_object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask)     task = g_steal_pointer (&user_data);
  Look                 *look = g_task_get_task_data (task);
  const char           *place = g_ptr_array_index (look->places, look->next - 1);
  GList                *records = g_resolver_lookup_records_finish (G_RESOLVER (source_object), result, NULL);
  g_autoptr (GPtrArray) texts = read_texts (records);

  g_list_free_full (records, (GDestroyNotify)g_variant_unref);
  if (has_text (texts, look->expected))
    {
      report (look, strlen (place) > strlen (look->domain) ? "domain.txt-misplaced" : "domain.txt-parent", place);
      g_task_return_boolean (task, TRUE);
      return;
    }

  look_elsewhere (task);
}

static void
look_elsewhere (GTask *task)
{
  Look *look = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (look->next < look->places->len)
    g_resolver_lookup_records_async (gr_probe_context_get_dns (look->context), g_ptr_array_index (look->places, look->next++),
                                     G_RESOLVER_RECORD_TXT, g_task_get_cancellable (task), elsewhere_cb, g_object_ref (task));
  else
    g_task_return_boolean (task, TRUE);
}

static void
records_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)     task = g_steal_pointer (&user_data);
  Look                 *look = g_task_get_task_data (task);
  GError               *error = NULL;
  GList                *records = g_resolver_lookup_records_finish (G_RESOLVER (source_object), result, &error);
  g_autoptr (GPtrArray) texts = read_texts (records);

  g_list_free_full (records, (GDestroyNotify)g_variant_unref);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, error);
      return;
    }

  if (error != NULL && !g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND))
    {
      report (look, "domain.dns-failed", error->message);
      g_error_free (error);
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (texts, NULL);
  gr_probe_record_set_texts (look->record, (const char *const *)texts->pdata);
  g_ptr_array_remove_index (texts, texts->len - 1);

  if (has_text (texts, look->expected))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (error != NULL)
    report (look, "domain.unknown", look->domain);
  else
    report_absence (look, texts);
  g_clear_error (&error);
  collect_places (look);
  look_elsewhere (task);
}

/*< private >
 * gr_look_at_domain_async:
 * @probe: a probe of a domain
 * @context: with what to look
 * @record: where to note what is seen
 * @findings: where to add what is wrong
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the look is over
 * @user_data: for @callback
 *
 * Looks for the TXT record that proves a domain to be one's own, and where it is not there, for what was probably meant.
 */
void
gr_look_at_domain_async (GrProbe            *probe,
                         GrProbeContext     *context,
                         GrProbeRecord      *record,
                         GListStore         *findings,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Look             *look = g_new0 (Look, 1);
  const char       *shared;

  g_task_set_source_tag (task, gr_look_at_domain_async);
  look->probe = g_object_ref (probe);
  look->context = g_object_ref (context);
  look->record = g_object_ref (record);
  look->findings = g_object_ref (findings);
  look->expected = dup_expected (gr_probe_get_text (probe));
  g_task_set_task_data (task, look, look_free);

  if (!take_domain (look))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (!has_known_form (look->expected))
    report (look, "domain.value", NULL);
  shared = gr_word_list_match_host (gr_word_list_find ("shared-host"), look->domain);
  if (shared != NULL)
    report (look, "domain.shared", shared);

  g_resolver_lookup_records_async (gr_probe_context_get_dns (context), look->domain, G_RESOLVER_RECORD_TXT, cancellable, records_cb,
                                   g_steal_pointer (&task));
}
