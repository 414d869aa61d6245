/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_TEST_KEYRING_WORKS,
  GR_TEST_KEYRING_FAILS,  /* answers every call with an error */
  GR_TEST_KEYRING_SILENT, /* answers nothing at all */
} GrTestKeyringMode;

typedef enum
{
  GR_TEST_KEYRING_ACCEPTS,  /* the person types the password */
  GR_TEST_KEYRING_DECLINES, /* the person closes the prompt */
  GR_TEST_KEYRING_WAITS,    /* the person does nothing */
} GrTestKeyringAnswer;

/* A Secret Service (https://specifications.freedesktop.org/secret-service-spec/latest) on the session bus, with one keyring, that
 * is as wrong as a test wants it. It lives in this process on a connection of its own, and is there until it is freed. */
typedef struct _GrTestKeyring GrTestKeyring;

GrTestKeyring *gr_test_keyring_new (void);
void           gr_test_keyring_free (GrTestKeyring *self);
void           gr_test_keyring_set_mode (GrTestKeyring    *self,
                                         GrTestKeyringMode mode);
void           gr_test_keyring_set_mode_of (GrTestKeyring    *self,
                                            const char       *method,
                                            GrTestKeyringMode mode);
void           gr_test_keyring_set_delay (GrTestKeyring *self,
                                          guint          milliseconds);
void           gr_test_keyring_set_locked (GrTestKeyring *self,
                                           gboolean       locked);
void           gr_test_keyring_set_answer (GrTestKeyring      *self,
                                           GrTestKeyringAnswer answer);
void           gr_test_keyring_answer_prompt (GrTestKeyring *self,
                                              gboolean       dismissed);
void           gr_test_keyring_add_item (GrTestKeyring *self,
                                         const char    *label,
                                         const char    *secret,
                                         gsize          length,
                                         const char    *first_attribute,
                                         ...) G_GNUC_NULL_TERMINATED;
guint          gr_test_keyring_get_n_items (GrTestKeyring *self);
const char    *gr_test_keyring_get_attribute (GrTestKeyring *self,
                                              guint          item,
                                              const char    *name);
guint          gr_test_keyring_get_n_calls (GrTestKeyring *self);
guint          gr_test_keyring_get_n_prompts (GrTestKeyring *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestKeyring, gr_test_keyring_free)

G_END_DECLS
