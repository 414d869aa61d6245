/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-remedy.h"

#include <glib/gi18n.h>

static const GrRemedy remedies[] = {
  {"ask-declared-scopes", N_ ("Choose _Scopes"), "accounts.edit-environment('scopes')", NULL},
  {"clear-session", N_ ("_Clear Session"), "accounts.clear-session", NULL},
  {"copy-registered-redirect", N_ ("Copy Registered _Redirect"), "accounts.copy-redirect", NULL},
  {"open-environments", N_ ("Open _Environment"), "accounts.edit-environment('')", NULL},
  {"open-in-browser", N_ ("Open in Your _Browser"), "accounts.sign-in-own-browser", NULL},
  {"refresh", N_ ("_Refresh Token"), "accounts.refresh", NULL},
  {"sign-in-again", N_ ("_Sign In Again"), "accounts.sign-in", NULL},
  {"trim-credentials", N_ ("_Trim Key and Secret"), "accounts.trim-credentials", NULL},
  {"wait", NULL, NULL, N_ ("Only time helps here: wait a little, then try again.")},
};

/* The remedy of an id, or NULL where the window knows none. */
const GrRemedy *
gr_remedy_find (const char *id)
{
  for (gsize i = 0; id != NULL && i < G_N_ELEMENTS (remedies); i++)
    {
      if (g_str_equal (remedies[i].id, id))
        return &remedies[i];
    }

  return NULL;
}

static void
clicked_cb (GtkWidget *relay,
            GtkButton *button)
{
  const char          *detailed_action = g_object_get_data (G_OBJECT (button), "gr-action");
  g_autofree char     *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (g_action_parse_detailed_name (detailed_action, &name, &target, NULL))
    gtk_widget_activate_action_variant (relay, name, target);
}

/* A button for an action. Where the action lives in another window, @relay is a widget of that window. */
GtkWidget *
gr_relay_button_new (const char *label,
                     const char *detailed_action,
                     GtkWidget  *relay)
{
  GtkWidget *button;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (detailed_action != NULL, NULL);
  g_return_val_if_fail (relay == NULL || GTK_IS_WIDGET (relay), NULL);

  button = gtk_button_new_with_mnemonic (label);
  if (relay == NULL)
    {
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), detailed_action);
    }
  else
    {
      g_object_set_data_full (G_OBJECT (button), "gr-action", g_strdup (detailed_action), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), relay, G_CONNECT_SWAPPED);
    }

  return button;
}

/* The button of a remedy that has an action, see gr_relay_button_new(). */
GtkWidget *
gr_remedy_create_button (const GrRemedy *remedy,
                         GtkWidget      *relay)
{
  g_return_val_if_fail (remedy != NULL && remedy->action != NULL, NULL);

  return gr_relay_button_new (_ (remedy->label), remedy->action, relay);
}
