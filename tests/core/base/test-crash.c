/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-crash.h"
#include "gr-util.h"
#include "gr-web-folder.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define CANARY "PlantedSecretOfACrash4f2a"

static char *program;

/* What the child does: holds a secret, as the app does, and dies. */
static int
die (const char *how)
{
  g_autoptr (GrSecret) secret = gr_secret_dup (CANARY);
  struct rlimit        generous = {RLIM_INFINITY, RLIM_INFINITY};
  volatile int        *nowhere = NULL;

  setrlimit (RLIMIT_CORE, &generous);
  gr_crash_guard ();
  gr_crash_guard ();

  if (g_str_equal (how, "segv"))
    *nowhere = 1;
  else if (g_str_equal (how, "abort"))
    g_abort ();
  else if (g_str_equal (how, "quit"))
    raise (SIGQUIT);
  else if (g_str_equal (how, "kept"))
    raise (SIGABRT);
  else if (g_str_equal (how, "alive"))
    g_print ("%d", prctl (PR_GET_DUMPABLE, 0, 0, 0, 0));

  return 0;
}

/* Runs a child in an empty folder of its own. Returns all it wrote, and what remained of it. */
static char *
run (const char *how,
     gboolean    keeps_cores,
     int        *status,
     guint      *n_files)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autofree char                *path = g_dir_make_tmp ("greenroom-crash-XXXXXX", NULL);
  g_autoptr (GFile)               folder = g_file_new_for_path (path);
  g_autoptr (GSubprocess)         process = NULL;
  g_autoptr (GDir)                dir = NULL;
  g_autoptr (GError)              error = NULL;
  char                           *output = NULL;

  g_subprocess_launcher_set_cwd (launcher, path);
  g_subprocess_launcher_unsetenv (launcher, "GREENROOM_KEEP_CORES");
  g_subprocess_launcher_setenv (launcher, "G_MESSAGES_DEBUG", "all", TRUE);
  if (keeps_cores)
    g_subprocess_launcher_setenv (launcher, "GREENROOM_KEEP_CORES", "1", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--die", how, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  *status = g_subprocess_get_status (process);

  dir = g_dir_open (path, 0, NULL);
  *n_files = 0;
  while (g_dir_read_name (dir) != NULL)
    (*n_files)++;
  gr_web_folder_remove (folder, NULL, NULL);

  return output;
}

static void
assert_dies_quietly (const char *how,
                     int         number,
                     const char *name)
{
  g_autofree char *output = NULL;
  g_autofree char *start = g_strdup_printf ("Greenroom " GR_VERSION " stopped: %s, ", name);
  int              status;
  guint            n_files;

  output = run (how, FALSE, &status, &n_files);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, number);
  g_assert_false (WCOREDUMP (status));
  g_assert_cmpuint (n_files, ==, 0);

  g_assert_true (g_str_has_prefix (output, start));
  g_assert_true (g_str_has_suffix (output, ". Nothing of what was in memory was written anywhere.\n"));
  g_assert_true (strchr (output, '\n') == output + strlen (output) - 1);
  g_assert_null (strstr (output, CANARY));
}

static void
test_signals (void)
{
  assert_dies_quietly ("abort", SIGABRT, "SIGABRT");
  assert_dies_quietly ("quit", SIGQUIT, "SIGQUIT");
}

/* A sanitizer handles this one itself. */
static void
test_segv (void)
{
  struct sigaction action;

  g_assert_cmpint (sigaction (SIGSEGV, NULL, &action), ==, 0);
  if (action.sa_handler != SIG_DFL)
    {
      g_test_skip ("somebody else handles SIGSEGV here");
      return;
    }

  assert_dies_quietly ("segv", SIGSEGV, "SIGSEGV");
}

/* Whoever works on the program gets the system's own way back. */
static void
test_kept (void)
{
  g_autofree char *output = NULL;
  int              status;
  guint            n_files;

  output = run ("kept", TRUE, &status, &n_files);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGABRT);
  g_assert_cmpstr (output, ==, "");
}

/* A process that lives stays visible to portals and debuggers. */
static void
test_alive (void)
{
  g_autofree char *output = NULL;
  int              status;
  guint            n_files;

  output = run ("alive", FALSE, &status, &n_files);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpstr (output, ==, "1");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  if (argc == 3 && g_str_equal (argv[1], "--die"))
    return die (argv[2]);

  g_test_init (&argc, &argv, NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);

  g_test_add_func ("/crash/signals", test_signals);
  g_test_add_func ("/crash/segv", test_segv);
  g_test_add_func ("/crash/kept", test_kept);
  g_test_add_func ("/crash/alive", test_alive);

  status = g_test_run ();
  g_free (program);

  return status;
}
