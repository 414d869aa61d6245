/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-session.h"

G_BEGIN_DECLS

/* What became of forgetting everything. */
typedef struct
{
  guint n_secrets; /* removed, from memory and keyring */
  guint n_folders; /* web sessions removed from disk */
  guint n_locked;  /* still in a keyring that is locked */
  guint n_kept;    /* web sessions that could not be removed */
  char *problem;   /* (nullable): why something could not be removed */
} GrSecretReport;

void            gr_secret_report_free (GrSecretReport *self);
void            gr_secret_forget_async (GrSession          *session,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GrSecretReport *gr_secret_forget_finish (GrSession    *session,
                                         GAsyncResult *result,
                                         GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrSecretReport, gr_secret_report_free)

G_END_DECLS
