/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-autosave.h"
#include "gr-test-ui.h"
#include "gr-workspace-file.h"

#include <glib/gstdio.h>

typedef struct
{
  GrWorkspace *workspace;
  GrAutosave  *autosave;
  GFile       *file;
  guint        n_answers;
  GError      *error;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->file = g_file_new_build_filename (g_get_user_data_dir (), "one.greenroom.json", NULL);
  fixture->workspace = gr_workspace_new ("one", "One");
  gr_workspace_set_file (fixture->workspace, fixture->file);
  fixture->autosave = gr_autosave_new (fixture->workspace);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_ui_finalize (fixture->autosave);
  gr_test_ui_finalize (fixture->workspace);
  g_file_delete (fixture->file, NULL, NULL);
  g_clear_object (&fixture->file);
  g_clear_error (&fixture->error);
}

static void
flushed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  gr_autosave_flush_finish (GR_AUTOSAVE (object), result, &fixture->error);
  fixture->n_answers++;
}

static gboolean
is_answered (gpointer user_data)
{
  return ((Fixture *)user_data)->n_answers > 0;
}

static void
flush (Fixture *fixture)
{
  fixture->n_answers = 0;
  gr_autosave_flush_async (fixture->autosave, NULL, flushed_cb, fixture);
  gr_test_ui_wait (is_answered, fixture);
}

static char *
read_name (Fixture *fixture)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) workspace = gr_workspace_load (fixture->file, &error);

  g_assert_no_error (error);
  return g_strdup (gr_workspace_get_name (workspace));
}

static void
assert_name (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *name = read_name (fixture);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_flush (Fixture      *fixture,
            gconstpointer data)
{
  flush (fixture);
  g_assert_false (g_file_query_exists (fixture->file, NULL));

  gr_workspace_set_name (fixture->workspace, "Two");
  gr_workspace_set_name (fixture->workspace, "Three");
  flush (fixture);
  g_assert_no_error (fixture->error);
  assert_name (fixture, "Three");
}

static gboolean
is_written (gpointer user_data)
{
  return g_file_query_exists (((Fixture *)user_data)->file, NULL);
}

static void
test_by_itself (Fixture      *fixture,
                gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      gr_workspace_set_name (fixture->workspace, name);
    }
  gr_test_ui_wait (is_written, fixture);

  g_assert_cmpint (g_get_monotonic_time () - start, >=, 400 * G_TIME_SPAN_MILLISECOND);
  flush (fixture);
  assert_name (fixture, "Name 49");
}

/* A change that comes while the file is being written is not lost. */
static void
test_change_meanwhile (Fixture      *fixture,
                       gconstpointer data)
{
  gr_workspace_set_name (fixture->workspace, "Early");
  fixture->n_answers = 0;
  gr_autosave_flush_async (fixture->autosave, NULL, flushed_cb, fixture);
  gr_workspace_set_name (fixture->workspace, "Late");
  gr_test_ui_wait (is_answered, fixture);

  g_assert_no_error (fixture->error);
  assert_name (fixture, "Late");
}

/* The folder is a file: nothing can be written, the reason names the file, and the change is tried again. */
static void
test_problem (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char  *folder = g_build_filename (g_get_user_data_dir (), "folder", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "one.greenroom.json", NULL);

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  gr_workspace_set_file (fixture->workspace, file);
  gr_workspace_set_name (fixture->workspace, "Unsaved");
  flush (fixture);
  g_assert_nonnull (fixture->error);
  g_assert_nonnull (strstr (gr_autosave_get_problem (fixture->autosave), "one.greenroom.json"));

  g_assert_cmpint (g_remove (folder), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  flush (fixture);
  g_assert_no_error (fixture->error);
  g_assert_null (gr_autosave_get_problem (fixture->autosave));
  g_set_object (&fixture->file, file);
  assert_name (fixture, "Unsaved");
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  gr_workspace_set_read_only_reason (fixture->workspace, "It is newer");
  gr_workspace_set_name (fixture->workspace, "Changed");
  flush (fixture);

  g_assert_no_error (fixture->error);
  g_assert_null (gr_autosave_get_problem (fixture->autosave));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  add ("/ui/autosave/flush", test_flush);
  add ("/ui/autosave/by-itself", test_by_itself);
  add ("/ui/autosave/change-meanwhile", test_change_meanwhile);
  add ("/ui/autosave/problem", test_problem);
  add ("/ui/autosave/read-only", test_read_only);

  return gr_test_ui_run ();
}
