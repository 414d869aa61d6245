/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-check.h"

#include "gr-clock.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* How often the widgets hear of what has arrived, in milliseconds, and how many files they are given in one go. */
#define TICK  40
#define BATCH 256

struct _GrFolderCheck
{
  GObject parent_instance;

  GrRulePack   *pack;
  GListModel   *roots;
  GFile        *base;
  GrAssetBatch *batch;
  GCancellable *cancellable;
  GListStore   *files;
  guint         n_failing;
  gboolean      running;
  gboolean      ended;
  gint64        ended_at;
  char         *message;
  guint         tick_source;
};

enum
{
  PROP_0,
  PROP_PACK,
  PROP_N_FILES,
  PROP_N_DONE,
  PROP_N_FAILING,
  PROP_RUNNING,
  PROP_STARTED,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFolderCheck, gr_folder_check, G_TYPE_OBJECT)

static void
notify_counts (GrFolderCheck *self)
{
  guint n_failing = gr_folder_check_count (self, GR_VERDICT_FAIL) + gr_folder_check_count (self, GR_VERDICT_UNREADABLE);

  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FILES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
  if (n_failing != self->n_failing)
    {
      self->n_failing = n_failing;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FAILING]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/* The folder that holds all roots, so that names can be short and reports name files from there on; NULL where there is none.
 * A single root is that folder itself if anything was found in it. */
static GFile *
find_base (GListModel   *roots,
           GrAssetCheck *first)
{
  g_autoptr (GFile) base = g_list_model_get_item (roots, 0);
  guint             n_roots = g_list_model_get_n_items (roots);

  if (n_roots == 1 && g_file_has_prefix (gr_asset_check_get_file (first), base))
    return g_steal_pointer (&base);

  for (guint i = 0; base != NULL && i < n_roots; i++)
    {
      g_autoptr (GFile) root = g_list_model_get_item (roots, i);

      while (base != NULL && !g_file_has_prefix (root, base))
        {
          g_autoptr (GFile) parent = g_file_get_parent (base);

          g_set_object (&base, parent);
        }
    }

  return g_steal_pointer (&base);
}

/* Shows more of what is done. Returns whether anything is left to show. */
static gboolean
take_files (GrFolderCheck *self)
{
  GListModel           *done = gr_asset_batch_get_done (self->batch);
  guint                 n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->files));
  guint                 n_more = MIN (g_list_model_get_n_items (done) - n_shown, BATCH);
  g_autoptr (GPtrArray) more = g_ptr_array_new_full (n_more, g_object_unref);

  for (guint i = 0; i < n_more; i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (done, n_shown + i);

      if (n_shown + i == 0)
        self->base = find_base (self->roots, check);
      g_ptr_array_add (more, gr_checked_file_new (check, self->base));
    }
  g_list_store_splice (self->files, n_shown, 0, more->pdata, n_more);

  return n_shown + n_more < g_list_model_get_n_items (done);
}

static gboolean
tick_cb (gpointer user_data)
{
  GrFolderCheck *self = user_data;
  gboolean       more = take_files (self);

  g_assert (GR_IS_FOLDER_CHECK (self));

  notify_counts (self);
  if (more || !self->ended)
    return G_SOURCE_CONTINUE;

  self->tick_source = 0;
  self->running = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  return G_SOURCE_REMOVE;
}

static gpointer
let_go_in_thread (gpointer data)
{
  g_ptr_array_unref (data);
  return NULL;
}

/* Ten thousand checks take their time to be freed, and nobody has to wait for that. */
static void
forget_batch (GrFolderCheck *self)
{
  guint                 n_files = g_list_model_get_n_items (G_LIST_MODEL (self->files));
  g_autoptr (GPtrArray) old = g_ptr_array_new_full (n_files + 1, g_object_unref);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->base);

  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (old, g_list_model_get_item (G_LIST_MODEL (self->files), i));
  if (self->batch != NULL)
    g_ptr_array_add (old, g_steal_pointer (&self->batch));
  g_list_store_remove_all (self->files);
  if (old->len > 0)
    g_thread_unref (g_thread_new ("forget-checks", let_go_in_thread, g_steal_pointer (&old)));
}

/* Why a check ended before its end; a person who cancels knows. */
static char *
describe_end (GrFolderCheck *self,
              const GError  *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  if (error != NULL)
    return g_strdup (error->message);
  if (gr_asset_batch_get_n_files (self->batch) == 0)
    return g_strdup (_ ("There are no pictures in there."));

  return NULL;
}

static void
batch_done_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GrFolderCheck) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autofree char          *message = NULL;

  gr_asset_batch_run_finish (GR_ASSET_BATCH (object), result, &error);
  if (GR_ASSET_BATCH (object) != self->batch)
    return;

  self->ended = TRUE;
  self->ended_at = gr_clock_get_now (gr_clock_get_system ());
  message = describe_end (self, error);
  if (gr_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
start_batch (GrFolderCheck *self)
{
  gboolean was_started = self->batch != NULL;

  forget_batch (self);
  self->cancellable = g_cancellable_new ();
  self->batch = gr_asset_batch_new (self->pack, NULL, 0);
  gr_asset_batch_run_async (self->batch, self->roots, self->cancellable, batch_done_cb, g_object_ref (self));
  self->tick_source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, TICK, tick_cb, self, NULL);

  self->ended = FALSE;
  self->running = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  if (gr_set_str (&self->message, NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  if (!was_started)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STARTED]);
  notify_counts (self);
}

static void
gr_folder_check_dispose (GObject *object)
{
  GrFolderCheck *self = GR_FOLDER_CHECK (object);

  forget_batch (self);

  G_OBJECT_CLASS (gr_folder_check_parent_class)->dispose (object);
}

static void
gr_folder_check_finalize (GObject *object)
{
  GrFolderCheck *self = GR_FOLDER_CHECK (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->roots);
  g_clear_object (&self->base);
  g_clear_object (&self->files);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (gr_folder_check_parent_class)->finalize (object);
}

static void
gr_folder_check_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrFolderCheck *self = GR_FOLDER_CHECK (object);

  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_N_FILES:
      g_value_set_uint (value, gr_folder_check_get_n_files (self));
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, gr_folder_check_get_n_done (self));
      break;
    case PROP_N_FAILING:
      g_value_set_uint (value, gr_folder_check_get_n_failing (self));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, gr_folder_check_get_running (self));
      break;
    case PROP_STARTED:
      g_value_set_boolean (value, gr_folder_check_get_started (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, gr_folder_check_get_message (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_folder_check_class_init (GrFolderCheckClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_folder_check_dispose;
  object_class->finalize = gr_folder_check_finalize;
  object_class->get_property = gr_folder_check_get_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, GR_TYPE_RULE_PACK, flags);
  properties[PROP_N_FILES] = g_param_spec_uint ("n-files", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_FAILING] = g_param_spec_uint ("n-failing", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_STARTED] = g_param_spec_boolean ("started", NULL, NULL, FALSE, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_folder_check_init (GrFolderCheck *self)
{
  self->files = g_list_store_new (GR_TYPE_CHECKED_FILE);
}

GrFolderCheck *
gr_folder_check_new (void)
{
  return g_object_new (GR_TYPE_FOLDER_CHECK, NULL);
}

/* The rules to judge by. What was checked is judged again. */
void
gr_folder_check_set_pack (GrFolderCheck *self,
                          GrRulePack    *pack)
{
  g_return_if_fail (GR_IS_FOLDER_CHECK (self));
  g_return_if_fail (pack == NULL || GR_IS_RULE_PACK (pack));

  if (!g_set_object (&self->pack, pack))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  gr_folder_check_refresh (self);
}

/* Checks files and folders instead of what is in the list. */
void
gr_folder_check_start (GrFolderCheck *self,
                       GListModel    *roots)
{
  g_return_if_fail (GR_IS_FOLDER_CHECK (self));
  g_return_if_fail (G_IS_LIST_MODEL (roots));

  g_set_object (&self->roots, roots);
  gr_folder_check_refresh (self);
}

/* Reads everything in the list again. */
void
gr_folder_check_refresh (GrFolderCheck *self)
{
  g_return_if_fail (GR_IS_FOLDER_CHECK (self));

  if (self->roots != NULL && self->pack != NULL)
    start_batch (self);
}

/* Ends a check that runs; what has its verdict stays. */
void
gr_folder_check_cancel (GrFolderCheck *self)
{
  g_return_if_fail (GR_IS_FOLDER_CHECK (self));

  g_cancellable_cancel (self->cancellable);
}

void
gr_folder_check_clear (GrFolderCheck *self)
{
  g_return_if_fail (GR_IS_FOLDER_CHECK (self));

  if (self->batch == NULL)
    return;

  forget_batch (self);
  g_clear_object (&self->roots);
  self->running = FALSE;
  gr_set_str (&self->message, NULL);
  notify_counts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STARTED]);
}

/* The files that have their verdict, as GrCheckedFile. */
GListModel *
gr_folder_check_get_files (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), NULL);

  return G_LIST_MODEL (self->files);
}

/* The checks of all files in their order, or NULL where nothing was checked. */
GListModel *
gr_folder_check_get_checks (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), NULL);

  return self->batch != NULL ? gr_asset_batch_get_checks (self->batch) : NULL;
}

guint
gr_folder_check_get_n_files (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), 0);

  return self->batch != NULL ? gr_asset_batch_get_n_files (self->batch) : 0;
}

guint
gr_folder_check_get_n_done (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), 0);

  return self->batch != NULL ? gr_asset_batch_get_n_done (self->batch) : 0;
}

guint
gr_folder_check_get_n_failing (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), 0);

  return self->n_failing;
}

/* How many files have a verdict; those that are pending are all the others. */
guint
gr_folder_check_count (GrFolderCheck *self,
                       GrVerdict      verdict)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), 0);

  return self->batch != NULL ? gr_asset_batch_count (self->batch, verdict) : 0;
}

gboolean
gr_folder_check_get_running (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), FALSE);

  return self->running;
}

gboolean
gr_folder_check_get_started (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), FALSE);

  return self->batch != NULL;
}

const char *
gr_folder_check_get_message (GrFolderCheck *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), NULL);

  return self->message;
}

static void
append_count (GString    *text,
              const char *format,
              guint       count)
{
  g_autofree char *number = g_strdup_printf ("%'u", count);
  g_auto (GStrv)   parts = g_strsplit (format, "%u", 2);

  if (count == 0)
    return;
  g_string_append (text, " · ");
  g_string_append_printf (text, "%s%s%s", parts[0], number, parts[1] != NULL ? parts[1] : "");
}

/* How it stands, in one line. */
char *
gr_folder_check_dup_summary (GrFolderCheck *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint               n_files;

  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), NULL);

  n_files = gr_folder_check_get_n_files (self);
  if (n_files == 0)
    return g_strdup (self->running ? _ ("Looking for pictures") : "");

  g_string_append_printf (text, ngettext ("%'u picture", "%'u pictures", n_files), n_files);
  append_count (text, _ ("%u fit"), gr_folder_check_count (self, GR_VERDICT_PASS));
  append_count (text, _ ("%u with warnings"), gr_folder_check_count (self, GR_VERDICT_WARN));
  append_count (text, _ ("%u do not fit"), gr_folder_check_count (self, GR_VERDICT_FAIL));
  append_count (text, _ ("%u unreadable"), gr_folder_check_count (self, GR_VERDICT_UNREADABLE));
  append_count (text, _ ("%u other files left out"), gr_asset_batch_get_n_skipped (self->batch));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A report on its way: made a number of files at a time, then written by a thread. */
typedef struct
{
  GrAssetReport *report; /* (owned) */
  GListModel    *checks; /* (owned) */
  GFile         *base;   /* (owned) (nullable) */
  guint          n_added;
  GrReportFormat format;
  GFile         *file; /* (owned) */
} GrFolderSave;

static void
gr_folder_save_free (GrFolderSave *save)
{
  g_clear_object (&save->report);
  g_clear_object (&save->checks);
  g_clear_object (&save->base);
  g_clear_object (&save->file);
  g_free (save);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;

  if (gr_asset_report_save_finish (GR_ASSET_REPORT (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
add_to_report_cb (gpointer user_data)
{
  GTask        *task = user_data;
  GrFolderSave *save = g_task_get_task_data (task);
  guint         end = MIN (save->n_added + BATCH, g_list_model_get_n_items (save->checks));

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  for (; save->n_added < end; save->n_added++)
    {
      g_autoptr (GrAssetCheck)  check = g_list_model_get_item (save->checks, save->n_added);
      g_autoptr (GrCheckedFile) file = gr_checked_file_new (check, save->base);

      gr_asset_report_add_check (save->report, check, gr_checked_file_get_name (file));
    }
  if (save->n_added < g_list_model_get_n_items (save->checks))
    return G_SOURCE_CONTINUE;

  gr_asset_report_save_async (save->report, save->format, save->file, g_task_get_cancellable (task), saved_cb, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

/* Writes what was found so far as a report. */
void
gr_folder_check_save_async (GrFolderCheck      *self,
                            GrReportFormat      format,
                            GFile              *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask)   task = NULL;
  g_autoptr (GSource) source = g_idle_source_new ();
  GrFolderSave       *save;

  g_return_if_fail (GR_IS_FOLDER_CHECK (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->batch != NULL && !self->running);

  save = g_new0 (GrFolderSave, 1);
  save->report = gr_asset_report_new (self->pack, self->ended_at);
  save->checks = g_object_ref (gr_asset_batch_get_checks (self->batch));
  save->base = self->base != NULL ? g_object_ref (self->base) : NULL;
  save->format = format;
  save->file = g_object_ref (file);
  gr_asset_report_set_root (save->report, self->base);
  gr_asset_report_set_n_skipped (save->report, gr_asset_batch_get_n_skipped (self->batch));
  gr_asset_report_set_complete (save->report, gr_folder_check_count (self, GR_VERDICT_PENDING) == 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_folder_check_save_async);
  g_task_set_task_data (task, save, (GDestroyNotify)gr_folder_save_free);
  g_task_attach_source (task, source, add_to_report_cb);
}

gboolean
gr_folder_check_save_finish (GrFolderCheck *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (GR_IS_FOLDER_CHECK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_folder_check_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
