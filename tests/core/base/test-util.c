/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-util.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("greenroom-util-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "file.json", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0)
        remove_folder (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint            count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char   *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, text);
}

static void
write_text (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  gr_file_write_atomically (path, text, strlen (text), &error);
  g_assert_no_error (error);
}

static mode_t
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
test_set_str (void)
{
  g_autofree char *field = NULL;

  g_assert_false (gr_set_str (&field, NULL));
  g_assert_true (gr_set_str (&field, "abc"));
  g_assert_false (gr_set_str (&field, "abc"));
  g_assert_true (gr_set_str (&field, field + 1));
  g_assert_cmpstr (field, ==, "bc");
  g_assert_true (gr_set_str (&field, NULL));
  g_assert_null (field);
}

static void
test_set_strv (void)
{
  const char *const two[] = {"a", "b", NULL};
  const char *const none[] = {NULL};
  g_auto (GStrv)    field = NULL;

  g_assert_false (gr_set_strv (&field, NULL));
  g_assert_true (gr_set_strv (&field, none));
  g_assert_false (gr_set_strv (&field, none));
  g_assert_true (gr_set_strv (&field, two));
  g_assert_false (gr_set_strv (&field, two));
  g_assert_true (gr_set_strv (&field, (const char *const *)field + 1));
  g_assert_cmpstr (field[0], ==, "b");
  g_assert_true (gr_set_strv (&field, NULL));
  g_assert_null (field);
}

static void
test_hex (void)
{
  const guint8     bytes[] = {0x00, 0x0f, 0xa5, 0xff};
  g_autofree char *text = gr_hex_encode (bytes, sizeof bytes);
  g_autofree char *empty = gr_hex_encode (NULL, 0);

  g_assert_cmpstr (text, ==, "000fa5ff");
  g_assert_cmpstr (empty, ==, "");
}

static void
test_secret (void)
{
  g_autoptr (GrSecret) secret = g_strdup ("hush");

  g_assert_cmpstr (secret, ==, "hush");
  gr_secret_free (NULL);
}

static void
test_format_dates (void)
{
  static const struct
  {
    gint64      seconds;
    const char *date;
    const char *timestamp;
  } rows[] = {
    {0, "1970-01-01", "1970-01-01T00:00:00Z"},
    {1795331999, "2026-11-22", "2026-11-22T07:19:59Z"},
    {951782400, "2000-02-29", "2000-02-29T00:00:00Z"},
    {-1, "1969-12-31", "1969-12-31T23:59:59Z"},
    {-46172851200, "0506-11-04", "0506-11-04T00:00:00Z"},
    {-62135596800, "0001-01-01", "0001-01-01T00:00:00Z"},
    {G_MAXINT64, "", ""},
    {G_MININT64, "", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = gr_format_date (rows[i].seconds);
      g_autofree char *timestamp = gr_format_timestamp (rows[i].seconds);
      gint64           seconds = -7;

      g_assert_cmpstr (date, ==, rows[i].date);
      g_assert_cmpstr (timestamp, ==, rows[i].timestamp);
      g_assert_cmpint (gr_parse_date (timestamp, &seconds), ==, *rows[i].date != '\0');
      g_assert_cmpint (seconds, ==, *rows[i].date != '\0' ? rows[i].seconds : -7);
    }
}

static void
test_parse_dates (void)
{
  static const char *const refused[] = {
    "",
    "2026",
    "2026-1-2",
    "2026-13-01",
    "2026-02-29",
    "2026-00",
    "2026-11-22T25:00:00Z",
    "2026-11-22T07:00:60Z",
    "2026-11-22T07:00:00",
    "2026-11-22 07:00:00Z",
    " 2026-11-22",
    "2026-11-22 ",
    "0000-01-01",
    "２０２６-11-22",
  };
  gint64 seconds;

  g_assert_true (gr_parse_date ("2026-11", &seconds));
  g_assert_cmpint (seconds, ==, 1793491200);
  g_assert_true (gr_parse_date ("2026-11-01", &seconds));
  g_assert_cmpint (seconds, ==, 1793491200);
  g_assert_true (gr_parse_date ("2024-02-29", NULL));
  g_assert_false (gr_parse_date (NULL, &seconds));

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("“%s”", refused[i]);
      g_assert_false (gr_parse_date (refused[i], &seconds));
    }
}

static void
test_load (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile)  file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (gr_file_load_bounded (file, 100, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  write_text (fixture->path, "12345");
  bytes = gr_file_load_bounded (file, 5, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "12345", 5);

  g_assert_null (gr_file_load_bounded (file, 4, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_load_empty (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GFile)  file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  write_text (fixture->path, "");
  bytes = gr_file_load_bounded (file, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
}

/* A pipe would block and a device never end: both are refused before they are opened. */
static void
test_load_strange (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GFile)  folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile)  pipe = g_file_new_for_path (fixture->path);
  g_autoptr (GFile)  zero = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFile)  size_zero = g_file_new_for_path ("/proc/self/status");
  g_autoptr (GError) error = NULL;

  g_assert_null (gr_file_load_bounded (folder, 100, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_nonnull (strstr (error->message, fixture->folder));
  g_clear_error (&error);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (gr_file_load_bounded (pipe, 100, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);

  g_assert_null (gr_file_load_bounded (zero, 100, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);

  /* Such a file says that it is empty and is not. */
  g_assert_null (gr_file_load_bounded (size_zero, 10, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

static void
test_load_cancelled (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GFile)        file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;

  write_text (fixture->path, "12345");
  g_cancellable_cancel (cancellable);
  g_assert_null (gr_file_load_bounded (file, 100, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_write (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) large = g_string_new (NULL);

  write_text (fixture->path, "one");
  assert_holds (fixture->path, "one");
  g_assert_cmpint (get_mode (fixture->path), ==, 0600);

  while (large->len < 3 * 1024 * 1024)
    g_string_append (large, "a line of some length\n");
  write_text (fixture->path, large->str);
  assert_holds (fixture->path, large->str);

  gr_file_write_atomically (fixture->path, NULL, 0, &error);
  g_assert_no_error (error);
  assert_holds (fixture->path, "");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_write_keeps_mode (Fixture      *fixture,
                       gconstpointer data)
{
  write_text (fixture->path, "one");
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  write_text (fixture->path, "two");
  assert_holds (fixture->path, "two");
  g_assert_cmpint (get_mode (fixture->path), ==, 0640);
}

static void
test_write_through_link (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "first", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second", NULL);
  struct stat      info;

  /* Neither link has a target yet; one is relative, the other absolute. */
  g_assert_cmpint (symlink ("second", first), ==, 0);
  g_assert_cmpint (symlink (fixture->path, second), ==, 0);

  write_text (first, "one");
  assert_holds (fixture->path, "one");
  write_text (first, "two");
  assert_holds (fixture->path, "two");

  g_assert_cmpint (g_lstat (first, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  g_assert_cmpint (g_lstat (second, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
}

static void
test_write_through_circle (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("file.json", fixture->path), ==, 0);
  g_assert_false (gr_file_write_atomically (fixture->path, "x", 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_write_nowhere (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char   *missing = g_build_filename (fixture->folder, "none", "file.json", NULL);
  g_autofree char   *inside = g_build_filename (fixture->path, "file.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (gr_file_write_atomically (missing, "x", 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, missing));
  g_clear_error (&error);

  write_text (fixture->path, "one");
  g_assert_false (gr_file_write_atomically (inside, "x", 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_clear_error (&error);

  g_assert_false (gr_file_write_atomically (fixture->folder, "x", 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_nonnull (strstr (error->message, fixture->folder));
}

/* A limit on the size of files stands in for a full disk: the write fails half way. */
static void
test_write_full_disk (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char   *large = g_strnfill (64 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit      before, small;

  write_text (fixture->path, "one");
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  gr_file_write_atomically (fixture->path, large, strlen (large), &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_nonnull (error);
  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_nonnull (strstr (error->message, fixture->path));
  assert_holds (fixture->path, "one");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_write_without_permission (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_text (fixture->path, "one");
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  if (g_access (fixture->path, W_OK) == 0)
    {
      g_test_skip ("This user may write everywhere");
      return;
    }

  g_assert_false (gr_file_write_atomically (fixture->path, "two", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  assert_holds (fixture->path, "one");
}

/* A new file takes a free name only, with the rights that the process gives its files. */
static void
test_create (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char   *nowhere = g_build_filename (fixture->folder, "missing", "file", NULL);
  g_autofree char   *dangling = g_build_filename (fixture->folder, "dangling", NULL);
  g_autoptr (GError) error = NULL;
  mode_t             mask = umask (027);

  g_assert_true (gr_file_create_atomically (fixture->path, "one", 3, &error));
  umask (mask);
  g_assert_no_error (error);
  assert_holds (fixture->path, "one");
  g_assert_cmpint (get_mode (fixture->path), ==, 0640);

  g_assert_false (gr_file_create_atomically (fixture->path, "two", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);
  assert_holds (fixture->path, "one");

  g_assert_cmpint (symlink ("gone", dangling), ==, 0);
  g_assert_false (gr_file_create_atomically (dangling, "two", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (gr_file_create_atomically (nowhere, "two", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_cmpint (g_unlink (dangling), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/util/set-str", test_set_str);
  g_test_add_func ("/util/set-strv", test_set_strv);
  g_test_add_func ("/util/hex", test_hex);
  g_test_add_func ("/util/secret", test_secret);
  g_test_add_func ("/util/dates/format", test_format_dates);
  g_test_add_func ("/util/dates/parse", test_parse_dates);
  ADD ("/file/load", test_load);
  ADD ("/file/load/empty", test_load_empty);
  ADD ("/file/load/strange", test_load_strange);
  ADD ("/file/load/cancelled", test_load_cancelled);
  ADD ("/file/write", test_write);
  ADD ("/file/write/keeps-mode", test_write_keeps_mode);
  ADD ("/file/write/through-link", test_write_through_link);
  ADD ("/file/write/through-circle", test_write_through_circle);
  ADD ("/file/write/nowhere", test_write_nowhere);
  ADD ("/file/write/full-disk", test_write_full_disk);
  ADD ("/file/write/without-permission", test_write_without_permission);
  ADD ("/file/create", test_create);

  return g_test_run ();
}
