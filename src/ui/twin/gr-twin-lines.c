/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-twin-lines.h"

#include "gr-workspace-edits.h"

/* A list as it was typed, with a line for each text. */
char **
gr_twin_lines_split (const char *text)
{
  g_auto (GStrv)           lines = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *clean = gr_workspace_edits_clean_text (*line);

      if (*clean != '\0')
        g_strv_builder_add (builder, clean);
    }

  return g_strv_builder_end (builder);
}

static void
set_up_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         gpointer            user_data)
{
  GrTwinFormat     format = g_object_get_data (G_OBJECT (factory), "gr-format");
  g_autofree char *text = format (gtk_list_item_get_item (list_item), user_data);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), text != NULL ? text : "");
}

/* Rows of a drop-down that get narrower than their text, which names given by people need. */
GtkListItemFactory *
gr_twin_lines_new_factory (GrTwinFormat format,
                           gpointer     user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_return_val_if_fail (format != NULL, NULL);

  g_object_set_data (G_OBJECT (factory), "gr-format", format);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), user_data);

  return factory;
}
