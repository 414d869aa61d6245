/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-util.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_SIZE 65536
#define MAX_LINKS 40

/* Refuses what would block or never end when read: only a regular file has a size that can be trusted to be finite. Sets @size
 * to what it is now. */
static gboolean
check_regular (GFile        *file,
               gsize         limit,
               gsize        *size_now,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char      *name = g_file_get_parse_name (file);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    {
      if (error != NULL && strstr ((*error)->message, name) == NULL)
        g_prefix_error (error, "%s: ", name);
      return FALSE;
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _ ("“%s” is a folder, not a file"), name);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("“%s” is not a regular file"), name);
  else if ((guint64)g_file_info_get_size (info) > limit)
    {
      g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _ ("“%s” is larger than %s"), name, size);
    }
  else
    {
      *size_now = (gsize)g_file_info_get_size (info);
      return TRUE;
    }

  return FALSE;
}

/**
 * gr_file_load_bounded:
 * @file: a regular file
 * @limit: the most bytes to accept
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a whole file into memory, blocking. A file that is larger than @limit, or grows past it while it is read, gives
 * %G_IO_ERROR_MESSAGE_TOO_LARGE; a folder, pipe or device is refused without being opened. Every message names the file.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set
 */
GBytes *
gr_file_load_bounded (GFile        *file,
                      gsize         limit,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray)       bytes = NULL;
  g_autofree char             *name = NULL;
  gsize                        length = 0;
  gsize                        size;
  gssize                       got;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_regular (file, limit, &size, cancellable, error))
    return NULL;

  name = g_file_get_parse_name (file);
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  bytes = g_byte_array_sized_new ((guint)size + READ_SIZE);
  g_byte_array_set_size (bytes, READ_SIZE);
  while ((got = g_input_stream_read (G_INPUT_STREAM (stream), bytes->data + length, READ_SIZE, cancellable, error)) > 0)
    {
      if ((gsize)got > limit - length)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _ ("“%s” grew while it was read"), name);
          return NULL;
        }
      length += (gsize)got;
      g_byte_array_set_size (bytes, (guint)(length + READ_SIZE));
    }
  if (got < 0)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  g_byte_array_set_size (bytes, (guint)length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
set_error_from_errno (GError    **error,
                      int         saved_errno,
                      const char *path)
{
  if (saved_errno == EEXIST)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 _ ("“%s” exists already and was not touched. Choose another name."), path);
  else if (saved_errno == ENOENT)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("“%s” could not be written: there is no such folder"), path);
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                 _ ("“%s” could not be written: %s"), path, g_strerror (saved_errno));
  return FALSE;
}

/* Follows symbolic links by hand, because the file at the end need not exist yet. */
static char *
resolve_links (const char *path,
               GError    **error)
{
  g_autofree char *target = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = NULL;
      g_autofree char *folder = NULL;
      g_autofree char *joined = NULL;
      struct stat      info;

      if (g_lstat (target, &info) != 0 || !S_ISLNK (info.st_mode))
        return g_steal_pointer (&target);

      link = g_file_read_link (target, error);
      if (link == NULL)
        return NULL;
      folder = g_path_get_dirname (target);
      joined = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
      gr_set_str (&target, joined);
    }

  set_error_from_errno (error, ELOOP, path);
  return NULL;
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      ssize_t written = write (fd, data, MIN (length, G_MAXINT));

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= written;
    }

  return TRUE;
}

/* Writes the new content beside its place. On failure nothing is left behind and errno says why. */
static gboolean
write_temporary (char       *temporary,
                 mode_t      mode,
                 const char *data,
                 gsize       length)
{
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  int saved_errno = 0;

  if (fd < 0)
    return FALSE;

  if (fchmod (fd, mode) != 0 || !write_all (fd, data, length) || fsync (fd) != 0)
    saved_errno = errno;
  if (close (fd) != 0 && saved_errno == 0)
    saved_errno = errno;
  if (saved_errno == 0)
    return TRUE;

  g_unlink (temporary);
  errno = saved_errno;
  return FALSE;
}

/* A rename is only durable once its folder is. Some file systems cannot sync a folder; that is not this file's failure. */
static gboolean
sync_folder (const char *folder)
{
  int      fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean ok;
  int      saved_errno;

  if (fd < 0)
    return errno == EACCES;

  ok = fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
  saved_errno = errno;
  close (fd);
  errno = saved_errno;
  return ok;
}

/**
 * gr_file_write_atomically:
 * @path: (type filename): where to write
 * @data: (array length=length): the new content
 * @length: its length in bytes
 * @error: return location for an error
 *
 * Replaces a file so that a reader, a crash or a full disk finds either the old content or the new one, never a part:
 * the content is written beside the file, synced, renamed over it, and the folder is synced. A symbolic link stays and
 * its target is replaced. The mode of an existing file is kept; a new file is readable by its owner alone. A file
 * without permission to write is left alone. Blocks.
 *
 * Returns: whether the file now holds @data; otherwise @error, in the %G_IO_ERROR domain, names @path
 */
gboolean
gr_file_write_atomically (const char *path,
                          const char *data,
                          gsize       length,
                          GError    **error)
{
  g_autofree char *target = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  struct stat      info;
  mode_t           mode = 0600;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  target = resolve_links (path, error);
  if (target == NULL)
    return FALSE;

  if (g_stat (target, &info) == 0)
    {
      if (!S_ISREG (info.st_mode))
        return set_error_from_errno (error, S_ISDIR (info.st_mode) ? EISDIR : EINVAL, path);
      if (g_access (target, W_OK) != 0)
        return set_error_from_errno (error, errno, path);
      mode = info.st_mode & 0777;
    }

  folder = g_path_get_dirname (target);
  temporary = g_build_filename (folder, ".greenroom-XXXXXX", NULL);
  if (!write_temporary (temporary, mode, data, length))
    return set_error_from_errno (error, errno, path);

  if (g_rename (temporary, target) != 0)
    {
      int saved_errno = errno;

      g_unlink (temporary);
      return set_error_from_errno (error, saved_errno, path);
    }

  if (!sync_folder (folder))
    return set_error_from_errno (error, errno, path);

  return TRUE;
}

/* File systems without hard links cannot give a finished file its name unless it is free. There the file gets its name first. */
static gboolean
write_exclusively (const char *path,
                   mode_t      mode,
                   const char *data,
                   gsize       length)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  int saved_errno = 0;

  if (fd < 0)
    return FALSE;

  if (!write_all (fd, data, length) || fsync (fd) != 0)
    saved_errno = errno;
  if (close (fd) != 0 && saved_errno == 0)
    saved_errno = errno;
  if (saved_errno == 0)
    return TRUE;

  g_unlink (path);
  errno = saved_errno;
  return FALSE;
}

/* What the process would give a new file. There is no way to ask without setting it, which would concern other threads. */
static mode_t
find_file_mode (void)
{
  g_autofree char *status = NULL;
  const char      *line;
  guint64          mask = 077;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    {
      line = strstr (status, "\nUmask:");
      mask = line ? g_ascii_strtoull (line + strlen ("\nUmask:"), NULL, 8) : mask;
    }

  return 0666 & ~(mode_t)mask;
}

/**
 * gr_file_create_atomically:
 * @path: (type filename): where to write
 * @data: (array length=length): the content
 * @length: its length in bytes
 * @error: return location for an error
 *
 * Creates a file under a name that is free, whole or not at all. A name that is taken, be it by a dangling link, gives
 * %G_IO_ERROR_EXISTS and is left alone. Who may read the file is up to the process’s umask. Blocks.
 *
 * Returns: whether the file was created; otherwise @error, in the %G_IO_ERROR domain, names @path
 */
gboolean
gr_file_create_atomically (const char *path,
                           const char *data,
                           gsize       length,
                           GError    **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  mode_t           mode = find_file_mode ();
  gboolean         created;
  int              saved_errno;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, ".greenroom-XXXXXX", NULL);
  if (!write_temporary (temporary, mode, data, length))
    return set_error_from_errno (error, errno, path);

  created = link (temporary, path) == 0;
  saved_errno = errno;
  g_unlink (temporary);
  if (!created && saved_errno != EEXIST)
    {
      created = write_exclusively (path, mode, data, length);
      saved_errno = errno;
    }
  if (!created)
    return set_error_from_errno (error, saved_errno, path);

  if (!sync_folder (folder))
    return set_error_from_errno (error, errno, path);

  return TRUE;
}
