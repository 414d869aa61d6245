/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-clipboard.h"

#include "gr-util.h"

#include <string.h>

/* What KeePassXC, Klipper and others agree on: https://github.com/keepassxreboot/keepassxc/issues/9034 */
#define HINT_TYPE "x-kde-passwordManagerHint"
#define HINT      "secret"

/* The secret as the clipboard holds it, wiped when the clipboard lets go of it. */
#define GR_TYPE_SECRET_CONTENT (gr_secret_content_get_type ())
G_DECLARE_FINAL_TYPE (GrSecretContent, gr_secret_content, GR, SECRET_CONTENT, GdkContentProvider)

struct _GrSecretContent
{
  GdkContentProvider parent_instance;

  char *secret;
};

G_DEFINE_FINAL_TYPE (GrSecretContent, gr_secret_content, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
gr_secret_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  gdk_content_formats_builder_add_mime_type (builder, HINT_TYPE);

  return gdk_content_formats_builder_free_to_formats (builder);
}

/* Nothing that the desktop may keep when the app is closed. */
static GdkContentFormats *
gr_secret_content_ref_storable_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new (NULL, 0);
}

static gboolean
gr_secret_content_get_value (GdkContentProvider *provider,
                             GValue             *value,
                             GError            **error)
{
  GrSecretContent *self = GR_SECRET_CONTENT (provider);

  if (!G_VALUE_HOLDS_STRING (value))
    return GDK_CONTENT_PROVIDER_CLASS (gr_secret_content_parent_class)->get_value (provider, value, error);

  g_value_set_string (value, self->secret);
  return TRUE;
}

static void
written_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GError           *error = NULL;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source_object), result, NULL, &error);
  gr_task_end (task, error);
}

static void
gr_secret_content_write_mime_type_async (GdkContentProvider *provider,
                                         const char         *mime_type,
                                         GOutputStream      *stream,
                                         int                 io_priority,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);

  g_task_set_priority (task, io_priority);
  g_task_set_source_tag (task, gr_secret_content_write_mime_type_async);
  if (g_str_equal (mime_type, HINT_TYPE))
    g_output_stream_write_all_async (stream, HINT, strlen (HINT), io_priority, cancellable, written_cb, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "No data of type %s", mime_type);
}

static gboolean
gr_secret_content_write_mime_type_finish (GdkContentProvider *provider,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
gr_secret_content_finalize (GObject *object)
{
  GrSecretContent *self = GR_SECRET_CONTENT (object);

  g_clear_pointer (&self->secret, gr_secret_free);

  G_OBJECT_CLASS (gr_secret_content_parent_class)->finalize (object);
}

static void
gr_secret_content_class_init (GrSecretContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gr_secret_content_finalize;

  provider_class->ref_formats = gr_secret_content_ref_formats;
  provider_class->ref_storable_formats = gr_secret_content_ref_storable_formats;
  provider_class->get_value = gr_secret_content_get_value;
  provider_class->write_mime_type_async = gr_secret_content_write_mime_type_async;
  provider_class->write_mime_type_finish = gr_secret_content_write_mime_type_finish;
}

static void
gr_secret_content_init (GrSecretContent *self)
{
}

struct _GrSecretClipboard
{
  GObject parent_instance;

  GrClock            *clock;
  GdkClipboard       *clipboard; /* (nullable) */
  GdkContentProvider *content;   /* (nullable): what was lent */
  GtkWidget          *widget;    /* (nullable) (weak): where it was copied */
  gint64              back_at;
  guint               timer;
};

G_DEFINE_FINAL_TYPE (GrSecretClipboard, gr_secret_clipboard, G_TYPE_OBJECT)

static gboolean
holds_ours (GrSecretClipboard *self)
{
  return self->content != NULL && gdk_clipboard_get_content (self->clipboard) == self->content;
}

enum
{
  LET_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
let_go (GrSecretClipboard *self)
{
  gboolean lent = self->content != NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->content);
  g_clear_object (&self->clipboard);
  if (lent)
    g_signal_emit (self, signals[LET_GO], 0);
}

static gboolean
is_focused (GrSecretClipboard *self)
{
  GtkRoot *root = self->widget != NULL ? gtk_widget_get_root (self->widget) : NULL;

  return GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root));
}

/* A timer stands still while the computer sleeps, so the time of day decides. */
static void
check (GrSecretClipboard *self)
{
  if (self->content == NULL)
    return;

  if (!holds_ours (self))
    {
      let_go (self);
    }
  else if (gr_clock_get_now (self->clock) >= self->back_at && is_focused (self))
    {
      gdk_clipboard_set_content (self->clipboard, NULL);
      let_go (self);
    }
}

static gboolean
tick_cb (gpointer user_data)
{
  GrSecretClipboard            *self = user_data;
  g_autoptr (GrSecretClipboard) alive = g_object_ref (self);

  check (self);

  return self->timer != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
gr_secret_clipboard_dispose (GObject *object)
{
  GrSecretClipboard *self = GR_SECRET_CLIPBOARD (object);

  if (holds_ours (self))
    gdk_clipboard_set_content (self->clipboard, NULL);
  let_go (self);

  G_OBJECT_CLASS (gr_secret_clipboard_parent_class)->dispose (object);
}

static void
gr_secret_clipboard_finalize (GObject *object)
{
  GrSecretClipboard *self = GR_SECRET_CLIPBOARD (object);

  g_clear_object (&self->clock);

  G_OBJECT_CLASS (gr_secret_clipboard_parent_class)->finalize (object);
}

static void
gr_secret_clipboard_class_init (GrSecretClipboardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_secret_clipboard_dispose;
  object_class->finalize = gr_secret_clipboard_finalize;

  signals[LET_GO] = g_signal_new ("let-go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_secret_clipboard_init (GrSecretClipboard *self)
{
}

GrSecretClipboard *
gr_secret_clipboard_new (GrClock *clock)
{
  GrSecretClipboard *self;

  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);

  self = g_object_new (GR_TYPE_SECRET_CLIPBOARD, NULL);
  self->clock = g_object_ref (clock);
  gr_clock_watch (clock);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (check), self, G_CONNECT_SWAPPED);

  return self;
}

/* Puts a secret on the clipboard of a widget's display, and takes it back later. */
void
gr_secret_clipboard_copy (GrSecretClipboard *self,
                          GtkWidget         *widget,
                          const char        *secret)
{
  GrSecretContent *content;

  g_return_if_fail (GR_IS_SECRET_CLIPBOARD (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (secret != NULL);

  let_go (self);

  content = g_object_new (GR_TYPE_SECRET_CONTENT, NULL);
  content->secret = gr_secret_dup (secret);
  self->content = GDK_CONTENT_PROVIDER (content);
  self->clipboard = g_object_ref (gtk_widget_get_clipboard (widget));
  g_set_weak_pointer (&self->widget, widget);
  self->back_at = gr_clock_get_now (self->clock) + GR_SECRET_CLIPBOARD_SECONDS;
  self->timer = g_timeout_add_seconds (1, tick_cb, self);
  gdk_clipboard_set_content (self->clipboard, self->content);
}
