/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-bmp-reader.h"
#include "gr-test-bmp.h"
#include "gr-test-malformed.h"

#include <string.h>

#define WIDTH  17
#define HEIGHT 9

/* Every kind that exists, and how far it may be trusted to open elsewhere. */
static const struct
{
  GrTestBmp  bmp;
  GrSeverity severity;
} kinds[] = {
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 1, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 4, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 8, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, -HEIGHT, 8, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 16, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 16, 3}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 24, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, -HEIGHT, 24, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 32, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, -HEIGHT, 32, 3}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_V4, WIDTH, HEIGHT, 8, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_V4, WIDTH, HEIGHT, 24, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_V4, WIDTH, HEIGHT, 32, 3}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_V5, WIDTH, HEIGHT, 24, 0}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_V5, WIDTH, -HEIGHT, 32, 3}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_V5, WIDTH, HEIGHT, 16, 3}, GR_SEVERITY_INFO},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 8, 1}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 4, 2}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_V5, WIDTH, HEIGHT, 8, 1}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_V2, WIDTH, HEIGHT, 32, 3}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_V3, WIDTH, HEIGHT, 32, 3}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_CORE, WIDTH, HEIGHT, 1, 0}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_CORE, WIDTH, HEIGHT, 8, 0}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_CORE, WIDTH, HEIGHT, 24, 0}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_OS2, WIDTH, HEIGHT, 4, 0}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_OS2, WIDTH, HEIGHT, 8, 1}, GR_SEVERITY_WARNING},
  {{GR_TEST_BMP_OS2_SHORT, WIDTH, HEIGHT, 24, 0}, GR_SEVERITY_ERROR},
  {{GR_TEST_BMP_OS2, WIDTH, HEIGHT, 24, 4}, GR_SEVERITY_ERROR},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 2, 0}, GR_SEVERITY_ERROR},
  {{GR_TEST_BMP_INFO, WIDTH, HEIGHT, 32, 6}, GR_SEVERITY_ERROR},
};

static void
assert_pixels (const GrTestBmp *bmp,
               const guint8    *rgba)
{
  for (guint y = 0; y < HEIGHT; y++)
    for (guint x = 0; x < WIDTH; x++, rgba += 4)
      {
        guint8 expected[4];

        gr_test_bmp_get_pixel (bmp, x, y, expected);
        g_assert_cmpmem (rgba, 4, expected, 4);
      }
}

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GrTestBmp         *kind = &kinds[i].bmp;
      g_autoptr (GByteArray)   bmp = gr_test_make_bmp (kind);
      g_autoptr (GrAssetFacts) facts = inspect (bmp->data, bmp->len);
      guint8                   rgba[WIDTH * HEIGHT * 4];

      g_test_message ("header %d, depth %u, method %u", (int)kind->kind, kind->depth, kind->method);
      print_findings (G_LIST_MODEL (facts->defects));
      g_assert_cmpint (facts->format, ==, GR_IMAGE_BMP);
      g_assert_cmpuint (facts->width, ==, WIDTH);
      g_assert_cmpuint (facts->height, ==, HEIGHT);
      g_assert_cmpstr (facts->colour_type, ==, kind->depth <= 8 ? "palette" : gr_test_bmp_has_alpha (kind) ? "rgba"
                                                                                                           : "rgb");
      g_assert_cmpint (facts->has_alpha, ==, gr_test_bmp_has_alpha (kind));
      g_assert_cmpint (facts->alpha_used, ==, gr_test_bmp_has_alpha (kind));
      g_assert_cmpint (facts->colour_space, ==, kind->kind >= GR_TEST_BMP_V4 ? GR_COLOUR_SPACE_SRGB : GR_COLOUR_SPACE_UNTAGGED);
      if (kinds[i].severity == GR_SEVERITY_INFO)
        assert_whole (facts);
      else
        assert_defect (facts, "bmp.kind", kinds[i].severity);
      g_assert_false (gr_findings_reach (G_LIST_MODEL (facts->defects), kinds[i].severity + 1));

      memset (rgba, 0x55, sizeof rgba);
      g_assert_true (gr_bmp_decode (bmp->data, bmp->len, rgba, WIDTH * 4));
      assert_pixels (kind, rgba);
    }
}

/* The depths of the samples: what a picture of 16 bits, or of 10 bits a colour, can tell apart. */
static void
test_samples (void)
{
  const GrTestBmp          kind = {GR_TEST_BMP_INFO, 2, 1, 32, 3};
  g_autoptr (GByteArray)   bmp = gr_test_make_bmp (&kind);
  g_autoptr (GrAssetFacts) facts = NULL;
  const guint8             expected[] = {255, 0, 128, 255, 0, 255, 64, 255};
  guint8                   rgba[8];

  gr_test_put_le32 (bmp, 54, 0x3ff00000);
  gr_test_put_le32 (bmp, 58, 0x000ffc00);
  gr_test_put_le32 (bmp, 62, 0x000003ff);
  gr_test_put_le32 (bmp, 66, 0x3ff00000 | 514);
  gr_test_put_le32 (bmp, 70, 0x000ffc00 | 257);
  facts = inspect (bmp->data, bmp->len);
  assert_whole (facts);
  g_assert_cmpuint (facts->bit_depth, ==, 10);
  g_assert_true (gr_bmp_decode (bmp->data, bmp->len, rgba, sizeof rgba));
  g_assert_cmpmem (rgba, sizeof rgba, expected, sizeof expected);
}

/* Each field broken on its own. The offset is that in the file, the width 2 or 4 bytes. */
static void
test_fields (void)
{
  static const GrTestBmp plain = {GR_TEST_BMP_INFO, WIDTH, HEIGHT, 24, 0};
  static const GrTestBmp palette = {GR_TEST_BMP_INFO, WIDTH, HEIGHT, 4, 0};
  static const GrTestBmp masks = {GR_TEST_BMP_INFO, WIDTH, HEIGHT, 16, 3};
  static const GrTestBmp deep = {GR_TEST_BMP_V5, WIDTH, HEIGHT, 32, 3};
  static const GrTestBmp core = {GR_TEST_BMP_CORE, WIDTH, HEIGHT, 8, 0};
  static const GrTestBmp os2 = {GR_TEST_BMP_OS2, WIDTH, HEIGHT, 8, 0};
  static const GrTestBmp coded = {GR_TEST_BMP_INFO, WIDTH, HEIGHT, 8, 1};
  static const struct
  {
    const GrTestBmp *bmp;
    gsize            offset;
    guint            width;
    guint32          value;
    const char      *rule;
    GrSeverity       severity;
  } vectors[] = {
    {&plain, 2, 4, 0, "bmp.size", GR_SEVERITY_WARNING},
    {&plain, 2, 4, 100000, "bmp.size", GR_SEVERITY_WARNING},
    {&plain, 6, 2, 1, "bmp.reserved", GR_SEVERITY_WARNING},
    {&plain, 8, 2, 1, "bmp.reserved", GR_SEVERITY_WARNING},
    {&plain, 10, 4, 0, "bmp.offset", GR_SEVERITY_ERROR},
    {&plain, 10, 4, 53, "bmp.offset", GR_SEVERITY_ERROR},
    {&plain, 10, 4, 55, "bmp.truncated", GR_SEVERITY_ERROR},
    {&plain, 10, 4, G_MAXUINT32, "bmp.truncated", GR_SEVERITY_ERROR},
    {&plain, 14, 4, 41, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 14, 4, 66, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 18, 4, 0, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 18, 4, (guint32)-WIDTH, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 18, 4, G_MAXINT32, "image.too-many-pixels", GR_SEVERITY_ERROR},
    {&plain, 18, 4, WIDTH + 2, "bmp.truncated", GR_SEVERITY_ERROR},
    {&plain, 22, 4, 0, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 22, 4, 0x80000000, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 22, 4, HEIGHT + 1, "bmp.truncated", GR_SEVERITY_ERROR},
    {&plain, 22, 4, HEIGHT - 1, "bmp.trailing", GR_SEVERITY_WARNING},
    {&plain, 26, 2, 0, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 26, 2, 2, "bmp.header", GR_SEVERITY_ERROR},
    {&plain, 28, 2, 0, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 28, 2, 3, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 28, 2, 48, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 28, 2, 32, "bmp.truncated", GR_SEVERITY_ERROR},
    {&plain, 30, 4, 1, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 30, 4, 2, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 30, 4, 3, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 30, 4, 4, "bmp.kind", GR_SEVERITY_ERROR},
    {&plain, 30, 4, 5, "bmp.kind", GR_SEVERITY_ERROR},
    {&plain, 30, 4, 6, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 30, 4, 7, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 30, 4, G_MAXUINT32, "bmp.compression", GR_SEVERITY_ERROR},
    {&plain, 34, 4, 1, "bmp.size", GR_SEVERITY_WARNING},
    {&plain, 46, 4, 1, "bmp.offset", GR_SEVERITY_ERROR},
    {&palette, 46, 4, 17, "bmp.offset", GR_SEVERITY_ERROR},
    {&palette, 46, 4, 12, "bmp.palette", GR_SEVERITY_ERROR},
    {&palette, 46, 4, G_MAXUINT32, "bmp.offset", GR_SEVERITY_ERROR},
    {&palette, 50, 4, 17, "bmp.palette", GR_SEVERITY_WARNING},
    {&masks, 54, 4, 0, "bmp.masks", GR_SEVERITY_ERROR},
    {&masks, 54, 4, 0xa800, "bmp.masks", GR_SEVERITY_ERROR},
    {&masks, 54, 4, 0xfc00, "bmp.masks", GR_SEVERITY_ERROR},
    {&masks, 58, 4, 0x10000, "bmp.masks", GR_SEVERITY_ERROR},
    {&masks, 62, 4, 0x3f, "bmp.masks", GR_SEVERITY_ERROR},
    {&deep, 66, 4, 0x80000001, "bmp.masks", GR_SEVERITY_ERROR},
    {&deep, 66, 4, 0x000000ff, "bmp.masks", GR_SEVERITY_ERROR},
    {&deep, 70, 4, 1, "bmp.colour-space", GR_SEVERITY_WARNING},
    {&deep, 70, 4, 0x4d424544, "bmp.profile", GR_SEVERITY_ERROR},
    {&deep, 70, 4, 0x4c494e4b, "bmp.profile", GR_SEVERITY_ERROR},
    {&deep, 122, 4, 3, "bmp.colour-space", GR_SEVERITY_WARNING},
    {&deep, 122, 4, 16, "bmp.colour-space", GR_SEVERITY_WARNING},
    {&deep, 134, 4, 1, "bmp.reserved", GR_SEVERITY_WARNING},
    {&core, 10, 4, 26 + 767, "bmp.palette", GR_SEVERITY_WARNING},
    {&core, 10, 4, 26 + 2, "bmp.offset", GR_SEVERITY_ERROR},
    {&core, 18, 2, 0, "bmp.header", GR_SEVERITY_ERROR},
    {&core, 20, 2, 0, "bmp.header", GR_SEVERITY_ERROR},
    {&core, 22, 2, 0, "bmp.header", GR_SEVERITY_ERROR},
    {&core, 24, 2, 16, "bmp.compression", GR_SEVERITY_ERROR},
    {&os2, 30, 4, 3, "bmp.kind", GR_SEVERITY_ERROR},
    {&os2, 30, 4, 4, "bmp.compression", GR_SEVERITY_ERROR},
    {&os2, 58, 2, 1, "bmp.reserved", GR_SEVERITY_WARNING},
    {&os2, 70, 4, 1, "bmp.reserved", GR_SEVERITY_WARNING},
    {&coded, 22, 4, (guint32)-HEIGHT, "bmp.compression", GR_SEVERITY_ERROR},
    {&coded, 22, 4, HEIGHT + 1, "bmp.truncated", GR_SEVERITY_ERROR},
    {&coded, 22, 4, HEIGHT - 1, "bmp.data", GR_SEVERITY_ERROR},
    {&coded, 18, 4, WIDTH - 1, "bmp.data", GR_SEVERITY_ERROR},
    {&coded, 18, 4, WIDTH + 1, "bmp.gaps", GR_SEVERITY_WARNING},
    {&coded, 34, 4, 0, "bmp.size", GR_SEVERITY_WARNING},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GByteArray)   bmp = gr_test_make_bmp (vectors[i].bmp);
      g_autoptr (GrAssetFacts) facts = NULL;

      g_test_message ("row %u: byte %zu", i, vectors[i].offset);
      if (vectors[i].width == 2)
        gr_test_put_le16 (bmp, vectors[i].offset, (guint16)vectors[i].value);
      else
        gr_test_put_le32 (bmp, vectors[i].offset, vectors[i].value);
      facts = inspect (bmp->data, bmp->len);
      assert_defect (facts, vectors[i].rule, vectors[i].severity);
    }
}

/* What stands in the rows of a compressed picture of 4×2 pixels. */
static void
test_codes (void)
{
#define CODES(text) (const guint8 *)(text), sizeof (text) - 1
  static const struct
  {
    const guint8 *codes;
    gsize         length;
    const char   *rule;
    GrSeverity    severity;
  } vectors[] = {
    {CODES ("\4\1\0\0\4\2\0\1"), "bmp.kind", GR_SEVERITY_WARNING},
    {CODES ("\4\1\0\0\4\2\0\0\0\1"), "bmp.kind", GR_SEVERITY_WARNING},
    {CODES ("\0\4\1\2\3\4\0\0\0\3\1\2\3\0\1\4\0\1"), "bmp.kind", GR_SEVERITY_WARNING},
    {CODES ("\4\1\0\2\0\0\0\0\4\2\0\1"), "bmp.kind", GR_SEVERITY_WARNING},
    {CODES ("\4\1\0\0\4\2\0\0"), "bmp.truncated", GR_SEVERITY_WARNING},
    {CODES ("\4\1\0\0\4\2"), "bmp.truncated", GR_SEVERITY_WARNING},
    {CODES ("\4\1\0\0\3\2"), "bmp.truncated", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\0\4"), "bmp.truncated", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\1"), "bmp.truncated", GR_SEVERITY_ERROR},
    {CODES ("\0\1"), "bmp.truncated", GR_SEVERITY_ERROR},
    {CODES (""), "bmp.truncated", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\0\0\4\1\2"), "bmp.truncated", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\2\0"), "bmp.truncated", GR_SEVERITY_ERROR},
    {CODES ("\3\1\0\0\4\2\0\1"), "bmp.gaps", GR_SEVERITY_WARNING},
    {CODES ("\2\1\0\2\2\1\0\0\0\1"), "bmp.gaps", GR_SEVERITY_WARNING},
    {CODES ("\5\1\0\0\4\2\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\4\1\1\1\0\0\4\2\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\0\5\1\2\3\4\5\0\0\0\4\2\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\0\4\2\0\0\1\1\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\0\4\2\0\0\0\0\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\2\1\0\2\3\0\0\0\4\2\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\2\1\0\2\0\2\4\2\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\0\4\2\0\0\0\2\0\0\0\1"), "bmp.kind", GR_SEVERITY_WARNING},
    {CODES ("\4\1\0\0\4\2\0\2\0\1\0\1"), "bmp.kind", GR_SEVERITY_WARNING},
    {CODES ("\4\1\0\0\4\2\0\2\0\2\0\1"), "bmp.data", GR_SEVERITY_ERROR},
    {CODES ("\4\1\0\0\4\2\0\1junk"), "bmp.trailing", GR_SEVERITY_WARNING},
  };
#undef CODES

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      const GrTestBmp          kind = {GR_TEST_BMP_INFO, 4, 2, 8, 1};
      g_autoptr (GByteArray)   bmp = gr_test_make_bmp (&kind);
      g_autoptr (GrAssetFacts) facts = NULL;
      guint8                   rgba[4 * 2 * 4];
      const gsize              start = 54 + 1024;

      g_test_message ("row %u", i);
      g_byte_array_set_size (bmp, (guint)start);
      g_byte_array_append (bmp, vectors[i].codes, (guint)vectors[i].length);
      gr_test_put_le32 (bmp, 2, bmp->len);
      gr_test_put_le32 (bmp, 34, (guint32)vectors[i].length);
      facts = inspect (bmp->data, bmp->len);
      assert_defect (facts, vectors[i].rule, vectors[i].severity);
      g_assert_cmpint (gr_findings_reach (G_LIST_MODEL (facts->defects), GR_SEVERITY_ERROR), ==, vectors[i].severity == GR_SEVERITY_ERROR);
      g_assert_cmpint (gr_bmp_decode (bmp->data, bmp->len, rgba, 4 * 4), ==, vectors[i].severity != GR_SEVERITY_ERROR);
    }
}

static void
test_gaps (void)
{
  const GrTestBmp          kind = {GR_TEST_BMP_INFO, 2, 1, 8, 1};
  g_autoptr (GByteArray)   bmp = gr_test_make_bmp (&kind);
  g_autoptr (GrAssetFacts) facts = NULL;
  const guint8             expected[] = {255, 0, 219, 255, 0, 0, 0, 0};
  guint8                   rgba[8];

  g_byte_array_set_size (bmp, 54 + 1024);
  g_byte_array_append (bmp, (const guint8 *)"\1\377\0\1", 4);
  facts = inspect (bmp->data, bmp->len);
  assert_defect (facts, "bmp.gaps", GR_SEVERITY_WARNING);
  g_assert_true (facts->alpha_used);
  g_assert_true (gr_bmp_decode (bmp->data, bmp->len, rgba, sizeof rgba));
  g_assert_cmpmem (rgba, sizeof rgba, expected, sizeof expected);
}

static void
test_alpha (void)
{
  const GrTestBmp          kind = {GR_TEST_BMP_V4, 4, 1, 32, 3};
  const GrTestBmp          plain = {GR_TEST_BMP_INFO, 4, 1, 32, 0};
  g_autoptr (GByteArray)   bmp = gr_test_make_bmp (&kind);
  g_autoptr (GByteArray)   other = gr_test_make_bmp (&plain);
  const gsize              start = 14 + 108;
  guint8                   rgba[16];
  g_autoptr (GrAssetFacts) opaque = NULL;
  g_autoptr (GrAssetFacts) nothing = NULL;
  g_autoptr (GrAssetFacts) unclear = NULL;

  for (guint x = 0; x < 4; x++)
    bmp->data[start + x * 4 + 3] = 255;
  opaque = inspect (bmp->data, bmp->len);
  assert_whole (opaque);
  g_assert_true (opaque->has_alpha);
  g_assert_false (opaque->alpha_used);

  for (guint x = 0; x < 4; x++)
    bmp->data[start + x * 4 + 3] = 0;
  nothing = inspect (bmp->data, bmp->len);
  assert_defect (nothing, "bmp.alpha", GR_SEVERITY_WARNING);
  g_assert_true (gr_bmp_decode (bmp->data, bmp->len, rgba, sizeof rgba));
  for (guint x = 0; x < 4; x++)
    g_assert_cmpuint (rgba[x * 4 + 3], ==, 255);

  other->data[54 + 3] = 7;
  unclear = inspect (other->data, other->len);
  assert_defect (unclear, "bmp.alpha", GR_SEVERITY_WARNING);
  g_assert_false (unclear->has_alpha);
}

static void
test_corners (void)
{
  const GrTestBmp          kind = {GR_TEST_BMP_V4, 16, 16, 32, 3};
  g_autoptr (GByteArray)   bmp = gr_test_make_bmp (&kind);
  const gsize              start = 14 + 108;
  g_autoptr (GrAssetFacts) round = NULL;
  g_autoptr (GrAssetFacts) elsewhere = NULL;

  for (guint i = 0; i < 16 * 16; i++)
    bmp->data[start + i * 4 + 3] = (i % 16 == 0 || i % 16 == 15) && (i / 16 == 0 || i / 16 == 15) ? 0 : 255;
  round = inspect (bmp->data, bmp->len);
  g_assert_true (round->alpha_used);
  g_assert_true (round->alpha_at_corners);

  bmp->data[start + (8 * 16 + 8) * 4 + 3] = 254;
  elsewhere = inspect (bmp->data, bmp->len);
  g_assert_true (elsewhere->alpha_used);
  g_assert_false (elsewhere->alpha_at_corners);
}

static void
test_profile (void)
{
  const GrTestBmp          kind = {GR_TEST_BMP_V5, 4, 2, 24, 0};
  g_autoptr (GByteArray)   bmp = gr_test_make_bmp (&kind);
  gsize                    end = bmp->len;
  g_autoptr (GrAssetFacts) embedded = NULL;
  g_autoptr (GrAssetFacts) linked = NULL;
  g_autoptr (GrRulePack)   pack = make_easy_pack ();

  g_byte_array_append (bmp, (const guint8 *)"not much of a profile", 21);
  gr_test_put_le32 (bmp, 2, bmp->len);
  gr_test_put_le32 (bmp, 14 + 56, 0x4d424544);
  gr_test_put_le32 (bmp, 14 + 112, (guint32)end - 14);
  gr_test_put_le32 (bmp, 14 + 116, 21);
  embedded = inspect (bmp->data, bmp->len);
  g_assert_false (gr_findings_reach (G_LIST_MODEL (embedded->defects), GR_SEVERITY_ERROR));
  g_assert_false (has_finding (G_LIST_MODEL (embedded->defects), "bmp.trailing", GR_SEVERITY_WARNING));

  gr_test_put_le32 (bmp, 14 + 56, 0x4c494e4b);
  linked = inspect (bmp->data, bmp->len);
  assert_defect (linked, "bmp.kind", GR_SEVERITY_WARNING);
  g_assert_true (linked->has_private_data);

  for (guint32 start = 0; start < end - 14; start += 9)
    {
      g_autoptr (GrAssetFacts) facts = NULL;
      g_autoptr (GListModel)   findings = NULL;

      gr_test_put_le32 (bmp, 14 + 112, start);
      facts = inspect (bmp->data, bmp->len);
      assert_defect (facts, "bmp.profile", GR_SEVERITY_ERROR);
      findings = gr_asset_judge (facts, pack, "icon");
      g_assert_false (has_finding (findings, "asset.profile-broken", GR_SEVERITY_WARNING));
    }
}

static void
test_padding (void)
{
  const GrTestBmp        kind = {GR_TEST_BMP_INFO, 4, 2, 24, 0};
  g_autoptr (GByteArray) bmp = gr_test_make_bmp (&kind);

  for (guint n = 1; n < 6; n++)
    {
      g_autoptr (GrAssetFacts) facts = NULL;

      g_byte_array_append (bmp, (const guint8 *)"", 1);
      gr_test_put_le32 (bmp, 2, bmp->len);
      facts = inspect (bmp->data, bmp->len);
      g_assert_cmpint (is_whole (facts), ==, n <= 3);
    }
}

/* A reader and a decoder that agree, whatever the bytes are. */
static void
assert_agreement (const guint8 *data,
                  gsize         size,
                  gboolean      must_be_damaged)
{
  g_autoptr (GrAssetFacts) facts = inspect (data, size);
  g_autofree guint8       *rgba = NULL;
  gsize                    stride = (gsize)facts->width * 4;

  g_assert_cmpuint (facts->bytes, ==, size);
  if (must_be_damaged)
    g_assert_true (facts->format == GR_IMAGE_UNKNOWN || gr_findings_reach (G_LIST_MODEL (facts->defects), GR_SEVERITY_WARNING));
  if (facts->format != GR_IMAGE_BMP || (guint64)facts->width * facts->height > 1000000)
    return;

  rgba = g_malloc (MAX (1, stride * facts->height));
  if (gr_bmp_decode (data, size, rgba, stride))
    return;
  print_findings (G_LIST_MODEL (facts->defects));
  g_assert_true (gr_findings_reach (G_LIST_MODEL (facts->defects), GR_SEVERITY_ERROR));
}

static void
test_truncated (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GByteArray) bmp = gr_test_make_bmp (&kinds[i].bmp);

      for (gsize length = 0; length < bmp->len; length++)
        {
          g_autofree guint8 *cut = g_memdup2 (bmp->data, length);

          assert_agreement (cut, length, TRUE);
        }
    }
}

static void
test_bit_flips (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GByteArray) bmp = gr_test_make_bmp (&kinds[i].bmp);

      for (gsize bit = 0; bit < (gsize)bmp->len * 8; bit++)
        {
          guint8 mask = (guint8)(1u << bit % 8);

          bmp->data[bit / 8] ^= mask;
          assert_agreement (bmp->data, bmp->len, bit / 8 < 14);
          bmp->data[bit / 8] ^= mask;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/bmp/kinds", test_kinds);
  g_test_add_func ("/assets/bmp/samples", test_samples);
  g_test_add_func ("/assets/bmp/fields", test_fields);
  g_test_add_func ("/assets/bmp/codes", test_codes);
  g_test_add_func ("/assets/bmp/gaps", test_gaps);
  g_test_add_func ("/assets/bmp/alpha", test_alpha);
  g_test_add_func ("/assets/bmp/corners", test_corners);
  g_test_add_func ("/assets/bmp/profile", test_profile);
  g_test_add_func ("/assets/bmp/padding", test_padding);
  g_test_add_func ("/assets/bmp/truncated", test_truncated);
  g_test_add_func ("/assets/bmp/bit-flips", test_bit_flips);

  return g_test_run ();
}
