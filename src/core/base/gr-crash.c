/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-crash.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* For those who work on the program and want a core file with all the secrets in it. */
#define KEEP_CORES "GREENROOM_KEEP_CORES"

/* Big enough for a handler that calls nothing but write; a stack that ran over has no room for it. */
#define STACK_SIZE 65536

typedef struct
{
  int         number;
  const char *text;
} FatalSignal;

#define TEXT(name, meaning) \
  "Greenroom " GR_VERSION " stopped: " name ", " meaning ". Nothing of what was in memory was written anywhere.\n"

/* All signals that leave a core file where nobody handles them. The texts are whole, because nothing may be formatted or
 * translated in a handler. */
static const FatalSignal fatal_signals[] = {
  {SIGABRT, TEXT ("SIGABRT", "a check of its own failed")},
  {SIGBUS, TEXT ("SIGBUS", "memory could not be reached")},
  {SIGFPE, TEXT ("SIGFPE", "a number could not be computed")},
  {SIGILL, TEXT ("SIGILL", "the processor met no instruction")},
  {SIGQUIT, TEXT ("SIGQUIT", "it was asked to")},
  {SIGSEGV, TEXT ("SIGSEGV", "memory was used that is not there")},
  {SIGSYS, TEXT ("SIGSYS", "the system refused a call")},
  {SIGTRAP, TEXT ("SIGTRAP", "a check of its own failed")},
  {SIGXCPU, TEXT ("SIGXCPU", "its time was used up")},
  {SIGXFSZ, TEXT ("SIGXFSZ", "a file grew too large")},
};

static void
say (const char *text)
{
  size_t  length = strlen (text);
  ssize_t written;

  while (length > 0 && (written = write (STDERR_FILENO, text, length)) > 0)
    {
      text += written;
      length -= (size_t)written;
    }
}

/* Only what signal-safety(7) allows. A process that may not be dumped leaves nothing to a program that collects core files
 * either, which the size limit alone does not prevent. Until it crashes it stays as it is: portals and debuggers look into it. */
static void
fatal_cb (int number)
{
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (fatal_signals); i++)
    {
      if (fatal_signals[i].number == number)
        say (fatal_signals[i].text);
    }

  /* The handler is gone by now, and the signal comes again when this function returns. */
  raise (number);
}

static void
install (int number)
{
  struct sigaction old;
  struct sigaction action = {.sa_handler = fatal_cb, .sa_flags = (int)(SA_RESETHAND | SA_ONSTACK)};

  /* Whoever is there already, such as a sanitizer, has more to tell. */
  if (sigaction (number, NULL, &old) != 0 || old.sa_handler != SIG_DFL)
    return;

  sigemptyset (&action.sa_mask);
  sigaction (number, &action, NULL);
}

/**
 * gr_crash_guard:
 *
 * Lets a crash say in one fixed line which signal it was, and nothing of what is in memory, and leave no core file: this process
 * none at all, and its children none where the system keeps to their size limit. Exits with the signal as if there were no
 * handler. Does nothing where `GREENROOM_KEEP_CORES` is set in the environment.
 */
void
gr_crash_guard (void)
{
  static guint8 stack_memory[STACK_SIZE];
  const stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
  struct rlimit limit;

  if (g_getenv (KEEP_CORES) != NULL)
    return;

  if (getrlimit (RLIMIT_CORE, &limit) == 0)
    {
      limit.rlim_cur = 0;
      setrlimit (RLIMIT_CORE, &limit);
    }

  sigaltstack (&stack, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fatal_signals); i++)
    install (fatal_signals[i].number);
}
