/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-avatar-loader.h"

#include "gr-asset-inspector.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

#define MAX_PIXELS (4096 * 4096)
#define CHUNK      (64 * 1024)

typedef struct
{
  SoupMessage  *message;
  GInputStream *stream;
  GByteArray   *data;
  int           size;
} Load;

static void
load_free (Load *load)
{
  g_clear_object (&load->message);
  g_clear_object (&load->stream);
  g_clear_pointer (&load->data, g_byte_array_unref);
  g_free (load);
}

static void read_next (GTask *task);

/* The pixels are counted from the picture's own header before a decoder gets to see it. */
static const char *
recognise (GBytes  *bytes,
           GError **error)
{
  const GrInspectLimits    limits = {.max_file_bytes = GR_AVATAR_MAX_BYTES, .max_pixels = MAX_PIXELS};
  g_autoptr (GrAssetFacts) facts = gr_asset_inspect_bytes (bytes, "avatar", &limits, NULL, error);

  if (facts == NULL)
    return NULL;
  if (facts->width > 0 && facts->height > 0 && (guint64)facts->width * facts->height <= MAX_PIXELS)
    {
      if (facts->format == GR_IMAGE_PNG || facts->format == GR_IMAGE_JPEG || facts->format == GR_IMAGE_WEBP)
        return gr_image_format_get_nick (facts->format);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The avatar is not a picture that can be shown"));

  return NULL;
}

static GdkPixbuf *
decode (GBytes     *bytes,
        const char *format,
        GError    **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (format, error);
  GdkPixbuf                  *pixbuf = NULL;

  if (loader == NULL)
    return NULL;

  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }

  if (gdk_pixbuf_loader_close (loader, error))
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

static void
decode_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Load                 *load = task_data;
  const char           *format;
  g_autoptr (GBytes)    bytes = g_byte_array_free_to_bytes (g_steal_pointer (&load->data));
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GdkPixbuf) scaled = NULL;
  g_autoptr (GError)    error = NULL;

  format = recognise (bytes, &error);
  if (format != NULL)
    pixbuf = decode (bytes, format, &error);

  if (pixbuf == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  scaled = gdk_pixbuf_scale_simple (pixbuf, load->size, load->size, GDK_INTERP_BILINEAR);
  g_task_return_pointer (task, gdk_texture_new_for_pixbuf (scaled), g_object_unref);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  Load              *load = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (g_bytes_get_size (bytes) == 0)
    {
      g_task_run_in_thread (task, decode_thread);
      return;
    }

  if (load->data->len + g_bytes_get_size (bytes) > GR_AVATAR_MAX_BYTES)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("The avatar is larger than 2 MB"));
      return;
    }

  g_byte_array_append (load->data, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  read_next (g_steal_pointer (&task));
}

static void
read_next (GTask *task)
{
  Load *load = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (load->stream, CHUNK, G_PRIORITY_LOW, g_task_get_cancellable (task), read_cb, task);
}

static void
sent_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  Load              *load = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  load->stream = soup_session_send_finish (SOUP_SESSION (object), result, &error);
  if (load->stream == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (soup_message_get_status (load->message) != SOUP_STATUS_OK)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The avatar was answered with status %u"),
                             soup_message_get_status (load->message));
  else
    read_next (g_steal_pointer (&task));
}

static gboolean
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  return g_strcmp0 (host, "localhost") == 0 || (address != NULL && g_inet_address_get_is_loopback (address));
}

/* An address that a server names is loaded over https only. What stands in for TikTok on this computer is the exception, and
 * only its own origin. */
gboolean
gr_avatar_may_load (const char *uri,
                    const char *local_base_uri)
{
  g_autoptr (GUri) parsed = uri != NULL ? g_uri_parse (uri, SOUP_HTTP_URI_FLAGS, NULL) : NULL;
  g_autoptr (GUri) local = local_base_uri != NULL ? g_uri_parse (local_base_uri, SOUP_HTTP_URI_FLAGS, NULL) : NULL;

  if (parsed == NULL || g_uri_get_host (parsed) == NULL || g_uri_get_userinfo (parsed) != NULL)
    return FALSE;

  if (local != NULL && is_loopback (g_uri_get_host (parsed)) &&
      g_str_has_prefix (g_uri_get_scheme (parsed), "http") &&
      g_strcmp0 (g_uri_get_scheme (parsed), g_uri_get_scheme (local)) == 0 &&
      g_strcmp0 (g_uri_get_host (parsed), g_uri_get_host (local)) == 0 &&
      g_uri_get_port (parsed) == g_uri_get_port (local))
    return TRUE;

  return g_strcmp0 (g_uri_get_scheme (parsed), "https") == 0;
}

void
gr_avatar_load_async (SoupSession        *http,
                      const char         *uri,
                      const char         *local_base_uri,
                      int                 size,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load             *load;

  g_return_if_fail (SOUP_IS_SESSION (http));
  g_return_if_fail (size > 0);

  g_task_set_source_tag (task, gr_avatar_load_async);

  if (!gr_avatar_may_load (uri, local_base_uri))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("The address of the avatar is not an https address"));
      return;
    }

  load = g_new0 (Load, 1);
  load->message = soup_message_new (SOUP_METHOD_GET, uri);
  load->data = g_byte_array_new ();
  load->size = size;
  g_task_set_task_data (task, load, (GDestroyNotify)load_free);

  /* A redirect could lead to an address that was not checked. */
  soup_message_add_flags (load->message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_DO_NOT_USE_AUTH_CACHE);
  soup_session_send_async (http, load->message, G_PRIORITY_LOW, cancellable, sent_cb, g_steal_pointer (&task));
}

GdkTexture *
gr_avatar_load_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_avatar_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
