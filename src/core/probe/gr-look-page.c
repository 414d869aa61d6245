/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-look-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-address-judge.h"
#include "gr-check-rule.h"
#include "gr-page-fetch.h"
#include "gr-page-judge.h"
#include "gr-page-text.h"

typedef struct
{
  GrProbe       *probe;    /* (owned) */
  GrProbeRecord *record;   /* (owned) */
  GListStore    *findings; /* (owned) */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_object (&look->probe);
  g_clear_object (&look->record);
  g_clear_object (&look->findings);
  g_free (look);
}

/* What the thread is given, copied, and what it gives back. */
typedef struct
{
  GrPageAsk   ask;
  char       *texts[5];
  GBytes     *body;
  char       *charset;
  gboolean    is_plain;
  GListStore *findings;
  char       *title;
  char       *terms_link;
  char       *privacy_link;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  for (gsize i = 0; i < G_N_ELEMENTS (reading->texts); i++)
    g_free (reading->texts[i]);
  g_bytes_unref (reading->body);
  g_clear_object (&reading->findings);
  g_free (reading->charset);
  g_free (reading->title);
  g_free (reading->terms_link);
  g_free (reading->privacy_link);
  g_free (reading);
}

static gboolean
is_start_page (GUri *uri)
{
  const char *path = g_uri_get_path (uri);

  return *path == '\0' || g_str_equal (path, "/");
}

/* Where the way ended, compared with where it began. */
static void
judge_way (Look *look)
{
  const char            *address = gr_probe_get_address (look->probe);
  const char            *final_address = gr_probe_record_get_final_address (look->record);
  GListModel            *hops = gr_probe_record_get_hops (look->record);
  guint                  n_hops = g_list_model_get_n_items (hops);
  g_autoptr (GrProbeHop) last = n_hops > 1 ? g_list_model_get_item (hops, n_hops - 1) : NULL;
  g_autoptr (GUri)       begin = g_uri_parse (address, SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (GUri)       end = final_address != NULL ? g_uri_parse (final_address, SOUP_HTTP_URI_FLAGS, NULL) : NULL;
  g_autoptr (GString)    way = g_string_new (NULL);

  /* A way that breaks off is told elsewhere. */
  if (last == NULL || end == NULL || gr_probe_hop_get_location (last) != NULL)
    return;

  for (guint i = 0; i + 1 < n_hops; i++)
    {
      g_autoptr (GrProbeHop) hop = g_list_model_get_item (hops, i);

      g_string_append_printf (way, "%s%u → %s", i > 0 ? ", " : "", gr_probe_hop_get_status (hop), gr_probe_hop_get_location (hop));
    }
  gr_check_rule_report (look->findings, "url.redirect", address, way->str);

  if (!g_str_equal (g_uri_get_host (begin), g_uri_get_host (end)))
    gr_check_rule_report (look->findings, "url.redirect-host", address, final_address);
  if (!is_start_page (begin) && is_start_page (end) && g_uri_get_query (end) == NULL)
    gr_check_rule_report (look->findings, "url.redirect-home", address, final_address);
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reading               *reading = task_data;
  gsize                  length = 0;
  const char            *data = g_bytes_get_data (reading->body, &length);
  g_autoptr (GrPageText) page = reading->is_plain ? gr_page_text_read_plain (data, length, reading->charset)
                                                  : gr_page_text_read (data, length, reading->charset);

  gr_page_judge (&reading->ask, page, reading->findings);
  reading->title = *page->title != '\0' ? g_strdup (page->title) : NULL;
  reading->terms_link = gr_page_find_link (page, reading->ask.final_address, "terms");
  reading->privacy_link = gr_page_find_link (page, reading->ask.final_address, "privacy");
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  Look             *look = g_task_get_task_data (task);
  Reading          *reading = g_task_get_task_data (G_TASK (result));
  GError           *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (reading->findings)); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (G_LIST_MODEL (reading->findings), i);

      g_list_store_append (look->findings, finding);
    }
  gr_probe_record_set_page (look->record, reading->title, reading->terms_link, reading->privacy_link);
  g_task_return_boolean (task, TRUE);
}

/* Takes @body and @charset. */
static void
read_page (GTask   *task,
           GBytes  *body,
           char    *charset,
           gboolean is_plain)
{
  Look             *look = g_task_get_task_data (task);
  Reading          *reading = g_new0 (Reading, 1);
  g_autoptr (GTask) work = g_task_new (NULL, g_task_get_cancellable (task), read_cb, g_object_ref (task));

  reading->texts[0] = g_strdup (gr_probe_get_address (look->probe));
  reading->texts[1] = g_strdup (gr_probe_record_get_final_address (look->record));
  reading->texts[2] = g_strdup (gr_probe_get_language (look->probe));
  reading->texts[3] = g_strdup (gr_probe_get_terms_uri (look->probe));
  reading->texts[4] = g_strdup (gr_probe_get_privacy_uri (look->probe));
  reading->ask = (GrPageAsk){gr_probe_get_kind (look->probe), reading->texts[0], reading->texts[1], reading->texts[2], reading->texts[3], reading->texts[4]};
  reading->body = body;
  reading->charset = charset;
  reading->is_plain = is_plain;
  reading->findings = g_list_store_new (GR_TYPE_FINDING);

  g_task_set_source_tag (work, read_page);
  g_task_set_task_data (work, reading, reading_free);
  g_task_run_in_thread (work, read_thread);
}

/* Judges what the server calls the page. Returns whether it is text to be read. */
static gboolean
judge_type (Look     *look,
            gboolean *is_plain)
{
  const char *type = gr_probe_record_get_content_type (look->record);
  const char *place = gr_probe_record_get_final_address (look->record);

  *is_plain = g_strcmp0 (type, "text/plain") == 0;
  if (type == NULL)
    {
      gr_check_rule_report (look->findings, "url.type-missing", place, NULL);
      return TRUE;
    }
  if (*is_plain || g_str_equal (type, "text/html") || g_str_equal (type, "application/xhtml+xml"))
    return TRUE;

  if (g_str_equal (type, "application/pdf") || strstr (type, "officedocument") != NULL || g_str_equal (type, "application/msword"))
    gr_check_rule_report (look->findings, "url.type-document", place, type);
  else
    gr_check_rule_report (look->findings, "url.type", place, type);
  return FALSE;
}

static void
fetch_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  Look              *look = g_task_get_task_data (task);
  g_autofree char   *charset = NULL;
  GError            *error = NULL;
  g_autoptr (GBytes) body = gr_page_fetch_finish (result, &charset, &error);
  gboolean           is_plain = FALSE;

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  judge_way (look);
  if (body != NULL && judge_type (look, &is_plain))
    read_page (task, g_steal_pointer (&body), g_steal_pointer (&charset), is_plain);
  else
    g_task_return_boolean (task, TRUE);
}

/*< private >
 * gr_look_at_page_async:
 * @probe: a probe of a page
 * @context: with what to look
 * @record: where to note what is seen
 * @findings: where to add what is wrong
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the look is over
 * @user_data: for @callback
 *
 * Looks at a page: the way to it, who certifies it, and what stands on it.
 */
void
gr_look_at_page_async (GrProbe            *probe,
                       GrProbeContext     *context,
                       GrProbeRecord      *record,
                       GListStore         *findings,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Look             *look = g_new0 (Look, 1);

  g_task_set_source_tag (task, gr_look_at_page_async);
  look->probe = g_object_ref (probe);
  look->record = g_object_ref (record);
  look->findings = g_object_ref (findings);
  g_task_set_task_data (task, look, look_free);

  if (gr_address_judge ("url.malformed", gr_probe_get_address (probe), findings))
    gr_page_fetch_async (context, gr_probe_get_address (probe), gr_probe_get_language (probe), GR_FETCH_FOLLOW, record, findings, cancellable,
                         fetch_cb, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

/*< private >
 * gr_look_finish:
 * @result: the result of any way to look
 * @error: return location for an error
 *
 * Returns: whether the look came to its end; the only error is a cancellation
 */
gboolean
gr_look_finish (GAsyncResult *result,
                GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
