/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-deadline.h"

#define LONG 600000

static void
await_end (GrDeadline *deadline)
{
  while (!g_cancellable_is_cancelled (gr_deadline_get_cancellable (deadline)))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_passes (void)
{
  g_autoptr (GTask)      task = g_task_new (NULL, NULL, NULL, NULL);
  g_autoptr (GrDeadline) deadline = gr_deadline_new (task, 1);

  g_assert_false (gr_deadline_get_passed (deadline));
  await_end (deadline);
  g_assert_true (gr_deadline_get_passed (deadline));
}

/* The caller's cancellation is no late end. */
static void
test_cancelled (gconstpointer data)
{
  gboolean                 before = GPOINTER_TO_INT (data);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask)        task = g_task_new (NULL, cancellable, NULL, NULL);
  g_autoptr (GrDeadline)   deadline = NULL;

  if (before)
    g_cancellable_cancel (cancellable);
  deadline = gr_deadline_new (task, LONG);
  g_assert_cmpint (g_cancellable_is_cancelled (gr_deadline_get_cancellable (deadline)), ==, before);
  g_cancellable_cancel (cancellable);
  await_end (deadline);
  g_assert_false (gr_deadline_get_passed (deadline));
}

static void
test_not_shared (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask)        task = g_task_new (NULL, cancellable, NULL, NULL);
  g_autoptr (GrDeadline)   deadline = gr_deadline_new (task, 1);

  await_end (deadline);
  g_assert_true (gr_deadline_get_passed (deadline));
  g_assert_false (g_cancellable_is_cancelled (cancellable));
}

static void
test_freed (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask)        task = g_task_new (NULL, cancellable, NULL, NULL);
  g_autoptr (GCancellable) held = NULL;
  GrDeadline              *deadline = gr_deadline_new (task, LONG);

  held = g_object_ref (gr_deadline_get_cancellable (deadline));
  gr_deadline_free (deadline);
  g_cancellable_cancel (cancellable);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (g_cancellable_is_cancelled (held));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deadline/passes", test_passes);
  g_test_add_data_func ("/deadline/cancelled", GINT_TO_POINTER (FALSE), test_cancelled);
  g_test_add_data_func ("/deadline/cancelled-before", GINT_TO_POINTER (TRUE), test_cancelled);
  g_test_add_func ("/deadline/not-shared", test_not_shared);
  g_test_add_func ("/deadline/freed", test_freed);

  return g_test_run ();
}
