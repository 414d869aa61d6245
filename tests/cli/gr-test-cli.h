/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the built program answered to one command line. */
typedef struct
{
  int   status;
  char *output;
  char *errors;
} GrTestRun;

static inline void
gr_test_run_free (GrTestRun *run)
{
  g_free (run->output);
  g_free (run->errors);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestRun, gr_test_run_free)

static inline void
gr_test_run_over_cb (GObject      *source_object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/* The main context goes round while the program runs, for servers of this process. */
static inline GrTestRun *
gr_test_run_with_input (const char        *input,
                        const char *const *arguments)
{
  g_autoptr (GrTestRun)    run = g_new0 (GrTestRun, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GSubprocess)  process = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  g_auto (GStrv)           argv = NULL;

  g_assert_nonnull (g_getenv ("GR_CLI"));
  g_strv_builder_add (builder, g_getenv ("GR_CLI"));
  g_strv_builder_addv (builder, (const char **)arguments);
  argv = g_strv_builder_end (builder);

  process = g_subprocess_newv ((const char *const *)argv,
                               (input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE) | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, input, NULL, gr_test_run_over_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_subprocess_communicate_utf8_finish (process, result, &run->output, &run->errors, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process))
    g_error ("“%s %s” was ended by signal %d and said: %s", arguments[0], arguments[1], g_subprocess_get_term_sig (process), run->errors);
  run->status = g_subprocess_get_exit_status (process);
  return g_steal_pointer (&run);
}

static inline GrTestRun *
gr_test_run (const char *const *arguments)
{
  return gr_test_run_with_input (NULL, arguments);
}

#define GR_TEST_RUN(...) gr_test_run ((const char *const[]){__VA_ARGS__, NULL})

G_END_DECLS
