/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-assets.h"

#include <string.h>

typedef enum
{
  PDF_PLAIN = 0,
  PDF_STREAM = 1 << 0,
  PDF_ENCRYPTED = 1 << 1,
  PDF_LINEAR = 1 << 2,
} PdfFlags;

/* A document of one empty page. Its table is one of lines, or an object; a linear one has it near the start. */
static GString *
make_pdf (PdfFlags flags)
{
  const char *encrypt = flags & PDF_ENCRYPTED ? " /Encrypt 4 0 R" : "";
  GString    *pdf = g_string_new ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  gsize       table;

  if (!(flags & PDF_LINEAR))
    g_string_append (pdf, "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
  table = pdf->len;
  if (flags & PDF_STREAM)
    g_string_append_printf (pdf, "5 0 obj\n<< /Type /XRef /Root 1 0 R /Length 4%s >>\nstream\nabcd\nendstream\nendobj\n", encrypt);
  else
    g_string_append_printf (pdf, "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R%s >>\n", encrypt);
  if (flags & PDF_LINEAR)
    g_string_append (pdf, "startxref\n0\n%%EOF\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
  g_string_append_printf (pdf, "startxref\n%zu\n%%%%EOF\n", table);

  return pdf;
}

static GrAssetFacts *
inspect_text (GString *pdf)
{
  return inspect ((const guint8 *)pdf->str, pdf->len);
}

static void
test_whole (void)
{
  for (PdfFlags flags = PDF_PLAIN; flags <= (PDF_STREAM | PDF_ENCRYPTED | PDF_LINEAR); flags++)
    {
      g_autoptr (GString)      pdf = make_pdf (flags);
      g_autoptr (GrAssetFacts) facts = inspect_text (pdf);

      g_test_message ("flags %u", flags);
      g_assert_cmpint (facts->format, ==, GR_IMAGE_PDF);
      g_assert_cmpuint (facts->width, ==, 0);
      if (flags & PDF_ENCRYPTED)
        assert_defect (facts, "pdf.encrypted", GR_SEVERITY_ERROR);
      else
        assert_whole (facts);
    }
}

/* Cut anywhere but in the white space behind its last line, a document is not whole. */
static void
test_cut (void)
{
  for (PdfFlags flags = PDF_PLAIN; flags <= PDF_STREAM; flags++)
    {
      g_autoptr (GString) pdf = make_pdf (flags);

      for (gsize length = 0; length + 1 < pdf->len; length++)
        {
          g_autoptr (GrAssetFacts) facts = inspect ((const guint8 *)pdf->str, length);

          g_test_message ("%zu bytes", length);
          g_assert_false (is_whole (facts));
        }
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *rule;
    GrSeverity  severity;
  } rows[] = {
    {"%PDF-1.7", "\n%PDF-1.7", "pdf.header", GR_SEVERITY_ERROR},
    {"%PDF-1.7", "%PDF-1.8", "pdf.version", GR_SEVERITY_ERROR},
    {"%PDF-1.7", "%PDF-2.1", "pdf.version", GR_SEVERITY_ERROR},
    {"%PDF-1.7", "%PDF-177", "pdf.version", GR_SEVERITY_ERROR},
    {"startxref", "startxxxx", "pdf.truncated", GR_SEVERITY_ERROR},
    {"%%EOF", "%%EO", "pdf.truncated", GR_SEVERITY_ERROR},
    {"%%EOF", "%%EOF\nmore", "pdf.trailing", GR_SEVERITY_WARNING},
    {"startxref\n", "startxref\n9", "pdf.table", GR_SEVERITY_ERROR},
    {"startxref\n", "startxref\n99999999999999999999", "pdf.table", GR_SEVERITY_ERROR},
    {"startxref\n", "startxref\n-", "pdf.table", GR_SEVERITY_ERROR},
    {"xref\n0 1", "xxxx\n0 1", "pdf.table", GR_SEVERITY_ERROR},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString)      pdf = make_pdf (PDF_PLAIN);
      g_autoptr (GrAssetFacts) facts = NULL;

      g_test_message ("%s -> %s", rows[i].from, rows[i].to);
      g_string_replace (pdf, rows[i].from, rows[i].to, 1);
      facts = inspect_text (pdf);
      g_assert_cmpint (facts->format, ==, GR_IMAGE_PDF);
      assert_defect (facts, rows[i].rule, rows[i].severity);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/pdf/whole", test_whole);
  g_test_add_func ("/assets/pdf/cut", test_cut);
  g_test_add_func ("/assets/pdf/faults", test_faults);

  return g_test_run ();
}
