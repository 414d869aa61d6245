/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-application.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

/* Prints how long the app takes from the start of its process to its first frame with the Overview, what it then weighs,
 * and whether WebKit is in memory: bench-start [starts], 10 unless given. Each start has a new, empty home. It needs a display;
 * the figures the project keeps are taken under Xvfb with GSK_RENDERER=cairo. */

#define START_VARIABLE "GR_BENCH_START"

typedef struct
{
  double   ms;
  double   cpu_ms;
  double   mb;
  gboolean webkit;
} Figures;

/* What is in memory for this process alone or shared, as the kernel counts it. */
static double
get_resident_mb (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv)   fields = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  fields = g_strsplit (text, " ", 3);

  return g_ascii_strtod (fields[1], NULL) * (double)sysconf (_SC_PAGESIZE) / 1e6;
}

/* Processor time of the process so far: what is left of a start when the machine has nothing else to do. */
static double
get_cpu_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static gboolean
has_webkit (void)
{
  g_autofree char *maps = NULL;

  return g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL) && strstr (maps, "libwebkitgtk") != NULL;
}

static gboolean
painted_cb (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               user_data)
{
  gint64 start = g_ascii_strtoll (g_getenv (START_VARIABLE), NULL, 10);

  g_print ("%.1f %.1f %.1f %d\n", (double)(g_get_monotonic_time () - start) / 1e3, get_cpu_ms (), get_resident_mb (), has_webkit ());
  g_application_quit (user_data);

  return FALSE;
}

static int
run_app (char *program)
{
  g_autoptr (GrApplication) app = gr_application_new (G_APPLICATION_NON_UNIQUE);
  char                     *argv[] = {program, NULL};

  g_type_ensure (GR_TYPE_WINDOW);
  g_type_class_unref (g_type_class_ref (GR_TYPE_WINDOW));
  g_signal_add_emission_hook (g_signal_lookup ("painted", GR_TYPE_WINDOW), 0, painted_cb, app, NULL);

  return g_application_run (G_APPLICATION (app), 1, argv);
}

static Figures
start_once (const char *program)
{
  static const char *const        variables[] = {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"};
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess)         process = NULL;
  g_autoptr (GError)              error = NULL;
  g_autofree char                *home = g_dir_make_tmp ("greenroom-bench-XXXXXX", NULL);
  g_autofree char                *start = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autofree char                *output = NULL;
  g_auto (GStrv)                  fields = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_subprocess_launcher_setenv (launcher, variables[i], home, TRUE);
  g_subprocess_launcher_setenv (launcher, START_VARIABLE, start, TRUE);

  process = g_subprocess_launcher_spawn (launcher, &error, program, NULL);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error))
    g_error ("%s", error->message);

  fields = g_strsplit (output, " ", -1);
  if (g_strv_length (fields) != 4)
    g_error ("the app ended without a frame");

  return (Figures){g_ascii_strtod (fields[0], NULL), g_ascii_strtod (fields[1], NULL), g_ascii_strtod (fields[2], NULL), *fields[3] == '1'};
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Figures *first = a;
  const Figures *second = b;

  return (first->ms > second->ms) - (first->ms < second->ms);
}

int
main (int   argc,
      char *argv[])
{
  guint               n = argc > 1 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 10;
  g_autofree Figures *figures = g_new0 (Figures, MAX (n, 1));
  double              mb = 0;
  gboolean            webkit = FALSE;

  if (g_getenv (START_VARIABLE) != NULL)
    return run_app (argv[0]);

  n = MAX (n, 1);
  for (guint i = 0; i < n; i++)
    {
      figures[i] = start_once (argv[0]);
      mb = MAX (mb, figures[i].mb);
      webkit |= figures[i].webkit;
    }
  qsort (figures, n, sizeof (Figures), compare);

  g_print ("%u starts: first frame %.0f ms (fastest %.0f, slowest %.0f; processor %.0f), at most %.0f MB, libwebkitgtk %s\n",
           n, figures[n / 2].ms, figures[0].ms, figures[n - 1].ms, figures[n / 2].cpu_ms, mb, webkit ? "mapped" : "not mapped");

  return webkit ? EXIT_FAILURE : EXIT_SUCCESS;
}
