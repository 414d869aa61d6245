/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-pdf-reader.h"

#include "gr-asset-facts-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Readers look for the end of the file in so many of its last bytes (ISO 32000-2, annex I). */
#define TAIL_BYTES 1024

/* The trailer's dictionary is a few hundred bytes; a longer one is cut here. */
#define MAX_TRAILER 65536

static const guint8 *
find_text (const guint8 *data,
           const guint8 *end,
           const char   *text)
{
  return memmem (data, (gsize)(end - data), text, strlen (text));
}

static const guint8 *
find_last_text (const guint8 *data,
                const guint8 *end,
                const char   *text)
{
  const guint8 *last = NULL;

  for (const guint8 *at = find_text (data, end, text); at; at = find_text (at + 1, end, text))
    last = at;

  return last;
}

static gboolean
is_space (guint8 byte)
{
  return byte == '\0' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r' || byte == ' ';
}

static const guint8 *
skip_space (const guint8 *data,
            const guint8 *end)
{
  while (data < end && is_space (*data))
    data++;

  return data;
}

/* Reads a whole number that fits the file. */
static gboolean
read_number (const guint8 **data,
             const guint8  *end,
             gsize         *number)
{
  const guint8 *start = *data;

  *number = 0;
  for (; *data < end && g_ascii_isdigit (**data); (*data)++)
    {
      if (*number > G_MAXUINT32)
        return FALSE;
      *number = *number * 10 + (gsize)(**data - '0');
    }

  return *data > start;
}

static void
check_header (GrAssetFacts *facts,
              const guint8 *data,
              gsize         size)
{
  const guint8 *header = find_text (data, data + size, "%PDF-");
  gboolean      known;

  if (header != data)
    {
      _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "pdf.header", _ ("Something stands before the document"), 0,
                                  _ ("The first bytes are not those of a PDF. Strict programs do not open it."));
      return;
    }

  known = size >= 8 && header[6] == '.' && ((header[5] == '1' && header[7] >= '0' && header[7] <= '7') || (header[5] == '2' && header[7] == '0'));
  if (!known)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "pdf.version", _ ("The version of the PDF is unknown"), 5,
                                _ ("PDF has the versions 1.0 to 1.7 and 2.0."));
}

/* Where the last table of the document's objects starts: a table "xref" with a trailer, or an object that holds both. */
static const guint8 *
find_table (const guint8 *data,
            gsize         size,
            const guint8 *startxref)
{
  const guint8 *end = data + size;
  const guint8 *at = skip_space (startxref + strlen ("startxref"), end);
  gsize         offset;

  if (!read_number (&at, end, &offset) || offset >= size)
    return NULL;

  at = skip_space (data + offset, end);
  if (end - at > 4 && memcmp (at, "xref", 4) == 0)
    return at;

  for (guint i = 0; i < 2; i++)
    {
      gsize number;

      if (!read_number (&at, end, &number))
        return NULL;
      at = skip_space (at, end);
    }

  return end - at > 3 && memcmp (at, "obj", 3) == 0 ? at : NULL;
}

/* The dictionary of the trailer stands behind the word "trailer" or, where an object holds the table, before its "stream". */
static gboolean
is_encrypted (const guint8 *table,
              const guint8 *end)
{
  const guint8 *start = table;
  const guint8 *stop;

  if (memcmp (table, "xref", 4) == 0)
    start = find_text (table, end, "trailer");
  if (!start)
    return FALSE;

  end = start + MIN (end - start, MAX_TRAILER);
  stop = find_text (start, end, start == table ? "stream" : "startxref");
  return find_text (start, stop ? stop : end, "/Encrypt") != NULL;
}

static void
check_end (GrAssetFacts *facts,
           const guint8 *data,
           gsize         size)
{
  const guint8 *end = data + size;
  const guint8 *tail = end - MIN (size, TAIL_BYTES);
  const guint8 *startxref = find_last_text (tail, end, "startxref");
  const guint8 *eof = startxref ? find_last_text (startxref, end, "%%EOF") : NULL;
  const guint8 *table;

  if (!eof)
    {
      _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "pdf.truncated", _ ("The file is cut short"), size,
                                  _ ("The end of the document is missing."));
      return;
    }

  if (skip_space (eof + 5, end) < end)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_WARNING, "pdf.trailing", _ ("Something follows the document"), (gsize)(eof + 5 - data),
                                _ ("%zu bytes stand behind the end of the document."), (gsize)(end - eof - 5));

  table = find_table (data, size, startxref);
  if (!table)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "pdf.table", _ ("The table of contents is damaged"), (gsize)(startxref - data),
                                _ ("The table that says where the pages are is not where the document says."));
  else if (is_encrypted (table, end))
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "pdf.encrypted", _ ("The document is protected"), GR_NO_OFFSET,
                                _ ("It is encrypted, so whoever checks it may not be able to open it."));
}

/**
 * gr_pdf_read:
 * @facts: where to note what is found
 * @data: (array length=size): a file that looks like a PDF
 * @size: how many bytes that is
 *
 * Checks what makes a PDF open at all: its first line, its end and the table that leads to its pages, and whether it is
 * encrypted (ISO 32000-2, 7.5). Pages are not read, and a document has no size in pixels.
 */
void
gr_pdf_read (GrAssetFacts *facts,
             const guint8 *data,
             gsize         size)
{
  check_header (facts, data, size);
  check_end (facts, data, size);
}
