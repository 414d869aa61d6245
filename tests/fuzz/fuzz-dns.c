/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-dns-message.h"
#include "gr-fuzz.h"

#include <string.h>

/* The bytes behind the header and the question of an answer, which is where a server can say what it likes. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes)     question = gr_dns_make_question ("acme.test", 0x4752);
  g_autoptr (GByteArray) message = g_byte_array_new ();
  g_autoptr (GPtrArray)  texts = NULL;

  if (size < 2 || size > GR_DNS_MAX_MESSAGE / 2)
    return 0;

  g_byte_array_append (message, g_bytes_get_data (question, NULL), (guint)g_bytes_get_size (question));
  message->data[2] = 0x81;
  memcpy (message->data + 6, data, 2);
  g_byte_array_append (message, data + 2, (guint)size - 2);

  g_assert_true (gr_dns_is_answer (message->data, message->len, question));
  texts = gr_dns_read_texts (message->data, message->len, question, NULL);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (texts, i), -1, NULL));

  /* And all of it by itself. */
  if (gr_dns_is_answer (data, size, question))
    {
      g_autoptr (GPtrArray) others = gr_dns_read_texts (data, size, question, NULL);

      g_assert_true (others == NULL || others->len <= size);
    }

  return 0;
}
