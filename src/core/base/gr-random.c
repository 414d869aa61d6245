/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-random.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define BLOCK_SIZE 32

struct _GrRandom
{
  GObject parent_instance;

  char   *seed;
  guint64 counter;
  guint8  block[BLOCK_SIZE];
  gsize   used;
};

G_DEFINE_FINAL_TYPE (GrRandom, gr_random, G_TYPE_OBJECT)

static void
fill_from_system (guint8 *buffer,
                  gsize   length)
{
  while (length > 0)
    {
      ssize_t got = getrandom (buffer, length, 0);

      if (got < 0 && errno == EINTR)
        continue;
      /* Going on with predictable bytes would make every sign-in forgeable, so there is nothing better than to stop. */
      if (got <= 0)
        g_error ("The system gives no random numbers: %s", g_strerror (errno));

      buffer += got;
      length -= got;
    }
}

static void
next_block (GrRandom *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint64               counter = GUINT64_TO_LE (self->counter++);
  gsize                 length = BLOCK_SIZE;

  g_checksum_update (checksum, (const guchar *)self->seed, strlen (self->seed));
  g_checksum_update (checksum, (const guchar *)&counter, sizeof counter);
  g_checksum_get_digest (checksum, self->block, &length);
  self->used = 0;
}

static void
gr_random_finalize (GObject *object)
{
  GrRandom *self = GR_RANDOM (object);

  g_clear_pointer (&self->seed, g_free);

  G_OBJECT_CLASS (gr_random_parent_class)->finalize (object);
}

static void
gr_random_class_init (GrRandomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_random_finalize;
}

static void
gr_random_init (GrRandom *self)
{
  self->used = BLOCK_SIZE;
}

/**
 * gr_random_get_system:
 *
 * Gets the source that draws from the kernel, fit for secrets.
 *
 * Returns: (transfer none): the one system source, which threads may share
 */
GrRandom *
gr_random_get_system (void)
{
  static GrRandom *random = NULL;

  if (g_once_init_enter (&random))
    g_once_init_leave (&random, g_object_new (GR_TYPE_RANDOM, NULL));

  return random;
}

/**
 * gr_random_new_repeatable:
 * @seed: any text
 *
 * Creates a source that gives the same bytes for the same seed: SHA-256 of the seed and a counter. It is for tests
 * and the Local sandbox, where a run must be repeatable, and never for a secret that guards something real.
 *
 * Returns: (transfer full): a new source, for one thread at a time
 */
GrRandom *
gr_random_new_repeatable (const char *seed)
{
  GrRandom *self;

  g_return_val_if_fail (seed != NULL, NULL);

  self = g_object_new (GR_TYPE_RANDOM, NULL);
  self->seed = g_strdup (seed);
  return self;
}

/**
 * gr_random_fill:
 * @self: a source
 * @buffer: (out caller-allocates) (array length=length): where to write
 * @length: how many bytes to write
 *
 * Fills @buffer with random bytes. When the kernel has none to give, the program is aborted.
 */
void
gr_random_fill (GrRandom *self,
                guint8   *buffer,
                gsize     length)
{
  g_return_if_fail (GR_IS_RANDOM (self));
  g_return_if_fail (buffer != NULL || length == 0);

  if (self->seed == NULL)
    {
      fill_from_system (buffer, length);
      return;
    }

  for (gsize i = 0; i < length; i++)
    {
      if (self->used == BLOCK_SIZE)
        next_block (self);
      buffer[i] = self->block[self->used++];
    }
}

/**
 * gr_random_make_text:
 * @self: a source
 * @alphabet: the ASCII characters to choose from, 1 to 256 of them
 * @length: how many characters to make
 *
 * Makes a text of characters drawn evenly from @alphabet: bytes that would favour its first characters are drawn again.
 *
 * Returns: (transfer full): a new text of @length characters, to be freed with gr_secret_free() where it is a secret
 */
char *
gr_random_make_text (GrRandom   *self,
                     const char *alphabet,
                     gsize       length)
{
  char *text;
  gsize n_letters;
  guint limit;

  g_return_val_if_fail (GR_IS_RANDOM (self), NULL);
  g_return_val_if_fail (alphabet != NULL && *alphabet != '\0', NULL);

  n_letters = strlen (alphabet);
  g_return_val_if_fail (n_letters <= 256, NULL);

  limit = 256 - 256 % n_letters;
  text = g_malloc (length + 1);
  for (gsize i = 0; i < length;)
    {
      guint8 byte;

      gr_random_fill (self, &byte, 1);
      if (byte < limit)
        text[i++] = alphabet[byte % n_letters];
    }
  text[length] = '\0';

  return text;
}
