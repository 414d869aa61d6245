/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fuzz.h"
#include "gr-page-text.h"

#include <string.h>

static void
assert_text (const char *text,
             gsize       limit)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  g_assert_true (text == NULL || strlen (text) <= limit);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GrPageText) page = gr_page_text_read ((const char *)data, size, NULL);
  g_autoptr (GrPageText) plain = gr_page_text_read_plain ((const char *)data, size, "shift_jis");

  assert_text (page->title, 300);
  assert_text (page->heading, 310);
  assert_text (page->text, GR_PAGE_MAX_TEXT + 8);
  assert_text (page->language, 2048 + 8);
  assert_text (page->refresh, 2048 + 8);
  assert_text (plain->text, GR_PAGE_MAX_TEXT + 8);
  g_assert_cmpuint (page->links->len, <=, GR_PAGE_MAX_LINKS);
  for (guint i = 0; i < page->links->len; i++)
    {
      const GrPageLink *link = g_ptr_array_index (page->links, i);

      assert_text (link->href, 2048 + 8);
      assert_text (link->text, 2048 + 8);
    }

  return 0;
}
