/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-tiff.h"

#include "gr-asset-facts-private.h"

#include <string.h>

#define ENTRY_SIZE 12

static guint16
read_16 (const GrTiff *self,
         gsize         offset)
{
  return self->big_endian ? gr_read_be16 (self->data + offset) : gr_read_le16 (self->data + offset);
}

/**
 * gr_tiff_open:
 * @self: (out): the structure
 * @data: (array length=size): bytes that start with a TIFF header
 * @size: how many bytes that is
 * @first_directory: (out): where the first directory is said to lie, in bytes from the header
 *
 * Reads the header.
 *
 * Returns: %FALSE if there is none
 */
gboolean
gr_tiff_open (GrTiff       *self,
              const guint8 *data,
              gsize         size,
              guint32      *first_directory)
{
  if (size < 8 || (memcmp (data, "II*\0", 4) != 0 && memcmp (data, "MM\0*", 4) != 0))
    return FALSE;

  self->data = data;
  self->size = size;
  self->big_endian = data[0] == 'M';
  *first_directory = gr_tiff_read_32 (self, 4);
  return TRUE;
}

/**
 * gr_tiff_read_32:
 * @self: a structure
 * @offset: where, in bytes from the header; the caller has checked that four bytes are there
 *
 * Reads a whole number in the byte order of the structure.
 *
 * Returns: the number
 */
guint32
gr_tiff_read_32 (const GrTiff *self,
                 gsize         offset)
{
  return self->big_endian ? gr_read_be32 (self->data + offset) : gr_read_le32 (self->data + offset);
}

/**
 * gr_tiff_count_entries:
 * @self: a structure
 * @directory: where a directory is said to lie
 *
 * Counts the entries of a directory that lie within the data. A directory that points elsewhere has none.
 *
 * Returns: a number of entries
 */
guint
gr_tiff_count_entries (const GrTiff *self,
                       guint32       directory)
{
  gsize room;

  if (directory < 8 || self->size < 2 || directory > self->size - 2)
    return 0;

  room = (self->size - directory - 2) / ENTRY_SIZE;
  return MIN (read_16 (self, directory), room);
}

/**
 * gr_tiff_read_entry:
 * @self: a structure
 * @directory: where a directory lies
 * @index: which entry, less than gr_tiff_count_entries()
 * @entry: (out): the entry; its value is the number itself or, if that needs more than four bytes, where it lies
 *
 * Reads an entry of a directory.
 */
void
gr_tiff_read_entry (const GrTiff *self,
                    guint32       directory,
                    guint         index,
                    GrTiffEntry  *entry)
{
  gsize offset = (gsize)directory + 2 + (gsize)index * ENTRY_SIZE;

  entry->tag = read_16 (self, offset);
  entry->type = read_16 (self, offset + 2);
  entry->count = gr_tiff_read_32 (self, offset + 4);
  entry->value = entry->type == GR_TIFF_SHORT ? read_16 (self, offset + 8) : gr_tiff_read_32 (self, offset + 8);
}

/**
 * gr_tiff_get_next_directory:
 * @self: a structure
 * @directory: where a directory lies
 *
 * Gets where the directory behind this one is said to lie.
 *
 * Returns: bytes from the header, or 0 if this is the last one
 */
guint32
gr_tiff_get_next_directory (const GrTiff *self,
                            guint32       directory)
{
  gsize offset = (gsize)directory + 2 + (gsize)gr_tiff_count_entries (self, directory) * ENTRY_SIZE;

  return self->size >= 4 && offset <= self->size - 4 ? gr_tiff_read_32 (self, offset) : 0;
}
