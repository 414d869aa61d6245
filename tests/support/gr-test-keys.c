/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-keys.h"

#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

static Display *
get_display (GtkWindow *window)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));

  return GDK_IS_X11_DISPLAY (display) ? gdk_x11_display_get_xdisplay (display) : NULL;
}

/* Gives @window the keyboard, which on a display without a window manager nobody else does. The window has it once its
 * "is-active" is set. */
gboolean
gr_test_keys_focus (GtkWindow *window)
{
  Display *display = get_display (window);

  if (display == NULL)
    return FALSE;

  XSetInputFocus (display, gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window))), RevertToParent, CurrentTime);
  XFlush (display);

  return TRUE;
}

/* Presses and releases a key on the display of @window, as a person at its keyboard would: the event takes its way through
 * the X server, GTK and, where a web view has the focus, WebKit. */
gboolean
gr_test_keys_press (GtkWindow *window,
                    guint      keyval)
{
  return gr_test_keys_press_with (window, 0, keyval);
}

/* The same while another key, such as GDK_KEY_Control_L, is held down. */
gboolean
gr_test_keys_press_with (GtkWindow *window,
                         guint      held,
                         guint      keyval)
{
  Display *display = get_display (window);
  KeyCode  code, held_code;

  if (display == NULL)
    return FALSE;

  code = XKeysymToKeycode (display, keyval);
  held_code = held != 0 ? XKeysymToKeycode (display, held) : 0;
  if (code == 0 || (held != 0 && held_code == 0))
    return FALSE;

  if (held != 0)
    XTestFakeKeyEvent (display, held_code, True, CurrentTime);
  XTestFakeKeyEvent (display, code, True, CurrentTime);
  XTestFakeKeyEvent (display, code, False, CurrentTime);
  if (held != 0)
    XTestFakeKeyEvent (display, held_code, False, CurrentTime);
  XFlush (display);

  return TRUE;
}
