/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-look-private.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>
#include <string.h>

#include "gr-address-judge.h"
#include "gr-check-rule.h"
#include "gr-page-fetch.h"
#include "gr-site-proof.h"

#define MAX_FILE 100

/* A name under which the file may be, and what was found there. */
typedef struct
{
  char       *name;
  gboolean    is_superseded;
  GListStore *findings;
} Candidate;

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->name);
  g_clear_object (&candidate->findings);
  g_free (candidate);
}

typedef struct
{
  GrProbe        *probe;    /* (owned) */
  GrProbeContext *context;  /* (owned) */
  GrProbeRecord  *record;   /* (owned) */
  GListStore     *findings; /* (owned) */
  GPtrArray      *candidates;
  char           *expected;
  char           *address; /* of the file that is looked at now */
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
  g_clear_pointer (&look->candidates, g_ptr_array_unref);
  g_free (look->expected);
  g_free (look->address);
  g_free (look);
}

static void look_at_next (GTask *task);

static void
append (GListStore *findings,
        GListModel *others)
{
  for (guint i = 0; i < g_list_model_get_n_items (others); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (others, i);

      g_list_store_append (findings, finding);
    }
}

static void
add_candidate (Look       *look,
               const char *name,
               gboolean    is_superseded)
{
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->name = g_strdup (name);
  candidate->is_superseded = is_superseded;
  candidate->findings = g_list_store_new (GR_TYPE_FINDING);
  g_ptr_array_add (look->candidates, candidate);
}

/* What the file should hold, and under which names it may be. People paste the content, or the token in it. */
static void
collect_candidates (Look *look)
{
  GListModel      *proofs = gr_site_proof_get_all ();
  g_autofree char *given = g_strstrip (g_strdup (gr_probe_get_text (look->probe)));

  if (gr_probe_get_file (look->probe) != NULL)
    add_candidate (look, gr_probe_get_file (look->probe), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrSiteProof) proof = g_list_model_get_item (proofs, i);
      g_autofree char        *token = gr_site_proof_dup_token (proof, given);

      if (!gr_site_proof_is_file (proof))
        continue;
      if (look->expected == NULL && token == NULL && strchr (given, '=') == NULL)
        look->expected = gr_site_proof_dup_content (proof, given);
      if (gr_probe_get_file (look->probe) == NULL)
        {
          g_autofree char *name = gr_site_proof_dup_file (proof, token != NULL ? token : given);

          add_candidate (look, name, gr_site_proof_is_superseded (proof));
        }
    }
  if (look->expected == NULL)
    look->expected = g_steal_pointer (&given);
}

static gboolean
is_file_name (const char *name)
{
  gsize length = strlen (name);

  if (length == 0 || length > MAX_FILE || *name == '.')
    return FALSE;

  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("-_.", *p) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
judge_form (Look *look)
{
  const char      *prefix = gr_probe_get_address (look->probe);
  g_autofree char *place = g_utf8_make_valid (prefix, -1);
  const char      *detail = NULL;

  if (!gr_address_judge ("prefix.malformed", prefix, look->findings))
    return FALSE;

  if (strpbrk (prefix, "?#") != NULL)
    detail = _ ("It has a query or a fragment.");
  else if (!g_str_has_suffix (prefix, "/"))
    detail = _ ("It does not end in a slash.");
  for (guint i = 0; i < look->candidates->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (look->candidates, i);

      if (!is_file_name (candidate->name))
        detail = _ ("The name of its file is no plain name of letters and digits.");
    }

  if (detail != NULL)
    gr_check_rule_report (look->findings, "prefix.malformed", place, detail);
  return detail == NULL;
}

static gboolean
is_html (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text == '<';
}

static void
judge_content (Look      *look,
               Candidate *candidate,
               GBytes    *body)
{
  gsize            length = 0;
  const char      *data = g_bytes_get_data (body, &length);
  g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", (gssize)length);
  gsize            expected = strlen (look->expected);
  const char      *detail;

  if (g_str_has_prefix (text, look->expected) &&
      (text[expected] == '\0' || g_str_equal (text + expected, "\n") || g_str_equal (text + expected, "\r\n")))
    return;

  if (*text == '\0')
    detail = _ ("It is empty.");
  else if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    detail = _ ("It begins with a byte order mark; save it as UTF-8 without one.");
  else if (is_html (text))
    detail = _ ("It is a web page.");
  else if (strstr (text, look->expected) != NULL)
    detail = _ ("There is more in it than the text of the portal.");
  else if (strstr (text, "tiktok") != NULL)
    detail = _ ("It holds the text of another property.");
  else
    detail = _ ("The text of the portal is not in it.");

  gr_check_rule_report (candidate->findings, "prefix.file-content", look->address, detail);
}

/* What the way to the file says about pages is said about files. */
static void
take_way (Look       *look,
          Candidate  *candidate,
          GListModel *found)
{
  guint status = gr_probe_record_get_status (look->record);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (found, i);
      const char           *rule = gr_finding_get_rule (finding);

      if (g_str_equal (rule, "url.not-found") || g_str_equal (rule, "url.refused") || g_str_equal (rule, "url.status"))
        {
          g_autofree char *answer = g_strdup_printf (_ ("The answer was %u %s."), status, soup_status_get_phrase (status));

          gr_check_rule_report (candidate->findings, "prefix.file-missing", look->address, answer);
        }
      else
        g_list_store_append (candidate->findings, finding);
    }
}

static void
judge_answer (Look      *look,
              Candidate *candidate,
              GBytes    *body)
{
  GListModel *hops = gr_probe_record_get_hops (look->record);
  guint       n_hops = g_list_model_get_n_items (hops);
  const char *type = gr_probe_record_get_content_type (look->record);

  if (body != NULL)
    {
      if (g_strcmp0 (type, "text/plain") != 0)
        gr_check_rule_report (candidate->findings, "prefix.file-type", look->address, type != NULL ? type : _ ("nothing"));
      judge_content (look, candidate, body);
    }
  else if (n_hops > 0)
    {
      g_autoptr (GrProbeHop) hop = g_list_model_get_item (hops, n_hops - 1);
      guint                  status = gr_probe_hop_get_status (hop);

      if (SOUP_STATUS_IS_REDIRECTION (status) && g_str_equal (gr_probe_hop_get_address (hop), look->address))
        gr_check_rule_report (candidate->findings, "prefix.file-redirect", look->address,
                              gr_probe_hop_get_location (hop) != NULL ? gr_probe_hop_get_location (hop) : _ ("nowhere"));
    }
}

static void
fetch_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)      task = g_steal_pointer (&user_data);
  Look                  *look = g_task_get_task_data (task);
  Candidate             *candidate = g_ptr_array_index (look->candidates, look->next - 1);
  g_autoptr (GListStore) way = g_steal_pointer (&candidate->findings);
  GError                *error = NULL;
  g_autoptr (GBytes)     body = gr_page_fetch_finish (result, NULL, &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  candidate->findings = g_list_store_new (GR_TYPE_FINDING);
  take_way (look, candidate, G_LIST_MODEL (way));
  judge_answer (look, candidate, body);

  if (gr_findings_reach (G_LIST_MODEL (candidate->findings), GR_SEVERITY_ERROR))
    {
      look_at_next (task);
      return;
    }

  append (look->findings, G_LIST_MODEL (candidate->findings));
  if (candidate->is_superseded)
    gr_check_rule_report (look->findings, "prefix.file-name", look->address, candidate->name);
  g_task_return_boolean (task, TRUE);
}

static void
look_at_next (GTask *task)
{
  Look      *look = g_task_get_task_data (task);
  Candidate *candidate;

  if (look->next == look->candidates->len)
    {
      /* What is wrong with the name that counts today. */
      candidate = g_ptr_array_index (look->candidates, 0);
      append (look->findings, G_LIST_MODEL (candidate->findings));
      g_task_return_boolean (task, TRUE);
      return;
    }

  candidate = g_ptr_array_index (look->candidates, look->next++);
  g_free (look->address);
  look->address = g_strconcat (gr_probe_get_address (look->probe), candidate->name, NULL);
  gr_page_fetch_async (look->context, look->address, NULL, GR_FETCH_STAY, look->record, candidate->findings, g_task_get_cancellable (task),
                       fetch_cb, g_object_ref (task));
}

/*< private >
 * gr_look_at_prefix_async:
 * @probe: a probe of a URL prefix
 * @context: with what to look
 * @record: where to note what is seen
 * @findings: where to add what is wrong
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the look is over
 * @user_data: for @callback
 *
 * Looks for the file that proves a URL prefix to be one's own: under the name that is given, or under those that TikTok was seen to
 * give and that guides give, in this order.
 */
void
gr_look_at_prefix_async (GrProbe            *probe,
                         GrProbeContext     *context,
                         GrProbeRecord      *record,
                         GListStore         *findings,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Look             *look = g_new0 (Look, 1);

  g_task_set_source_tag (task, gr_look_at_prefix_async);
  look->probe = g_object_ref (probe);
  look->context = g_object_ref (context);
  look->record = g_object_ref (record);
  look->findings = g_object_ref (findings);
  look->candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_task_set_task_data (task, look, look_free);

  collect_candidates (look);
  if (judge_form (look))
    look_at_next (task);
  else
    g_task_return_boolean (task, TRUE);
}
