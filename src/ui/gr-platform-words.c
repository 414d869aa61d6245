/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-platform-words.h"

#include <glib/gi18n.h>

#define ENVIRONMENT "gr-environment"

/* In the order of the chooser; what a choice means is one line below it. */
static const struct
{
  const char *id;
  const char *title;
  const char *meaning;
} platforms[] = {
  {NULL, N_ ("Not chosen"), N_ ("Signs in as Web does, with the first redirect URI")},
  {"web", N_ ("Web"), N_ ("Redirects to https on your own host; disable_auto_auth is documented")},
  {"desktop", N_ ("Desktop"), N_ ("Redirects to this computer, with a port")},
  {"ios", N_ ("iOS"), N_ ("Redirects to https on your own domain: caught here, or pasted")},
  {"android", N_ ("Android"), N_ ("Redirects to https on your own domain: caught here, or pasted")},
  {"mini-game", N_ ("Mini game"), N_ ("No redirect: you enter the code of the game’s own login call")},
};

static guint
find_platform (const char *platform)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (platforms) && g_strcmp0 (platforms[i].id, platform) != 0)
    i++;

  return i;
}

/* What people call a platform; one that there is not comes from a file and is called what stands there. */
const char *
gr_platform_get_title (const char *platform)
{
  guint i = find_platform (platform);

  return i < G_N_ELEMENTS (platforms) ? _ (platforms[i].title) : platform;
}

/* What changes with a platform, in one line. */
const char *
gr_platform_get_meaning (const char *platform)
{
  guint i = find_platform (platform);

  return i < G_N_ELEMENTS (platforms) ? _ (platforms[i].meaning) : _ ("Greenroom does not know this platform: choose another one");
}

static void
selected_cb (AdwComboRow *row)
{
  GrEnvironment *environment = g_object_get_data (G_OBJECT (row), ENVIRONMENT);
  guint          selected = adw_combo_row_get_selected (row);

  if (environment != NULL && selected < G_N_ELEMENTS (platforms))
    gr_environment_set_platform (environment, platforms[selected].id);
}

/* A platform that the chooser does not have is shown as it is, last. */
static void
show (AdwComboRow *row)
{
  GrEnvironment *environment = g_object_get_data (G_OBJECT (row), ENVIRONMENT);
  const char    *platform = gr_environment_get_platform (environment);
  GtkStringList *model = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint          n_known = G_N_ELEMENTS (platforms);
  const char    *unknown[] = {platform, NULL};
  guint          selected = find_platform (platform);

  g_signal_handlers_block_by_func (row, selected_cb, NULL);
  gtk_string_list_splice (model, n_known, g_list_model_get_n_items (G_LIST_MODEL (model)) - n_known,
                          selected == n_known ? unknown : NULL);
  adw_combo_row_set_selected (row, selected);
  g_signal_handlers_unblock_by_func (row, selected_cb, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gr_platform_get_meaning (platform));
}

/* Makes @row choose the platform of @environment, or of none. What changes with the choice stands below the title. */
void
gr_platform_row_bind (AdwComboRow   *row,
                      GrEnvironment *environment)
{
  GrEnvironment *before;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (environment == NULL || GR_IS_ENVIRONMENT (environment));

  before = g_object_get_data (G_OBJECT (row), ENVIRONMENT);
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, show, row);
  g_signal_handlers_disconnect_by_func (row, selected_cb, NULL);
  g_object_set_data_full (G_OBJECT (row), ENVIRONMENT, environment != NULL ? g_object_ref (environment) : NULL, g_object_unref);
  if (environment == NULL)
    return;

  if (adw_combo_row_get_model (row) == NULL)
    {
      g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

      for (guint i = 0; i < G_N_ELEMENTS (platforms); i++)
        gtk_string_list_append (model, _ (platforms[i].title));
      adw_combo_row_set_model (row, G_LIST_MODEL (model));
    }

  g_signal_connect (row, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect_object (environment, "notify::platform", G_CALLBACK (show), row, G_CONNECT_SWAPPED);
  show (row);
}
