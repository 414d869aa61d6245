/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-ui.h"

#include <gmodule.h>

#define UI_PATH GR_RESOURCE_PATH "/ui/"

/* "gr-page-row.ui" to the type that gr_page_row_get_type() registers. No list is kept here: a template that is in the
 * resources is tried. */
static GType
find_type (const char *file_name)
{
  g_autofree char *symbol_name = g_strndup (file_name, strlen (file_name) - strlen (".ui"));
  g_autofree char *function_name = NULL;
  GModule         *program = g_module_open (NULL, G_MODULE_BIND_LAZY);
  GType (*get_type) (void) = NULL;

  g_strdelimit (symbol_name, "-", '_');
  function_name = g_strconcat (symbol_name, "_get_type", NULL);
  if (!g_module_symbol (program, function_name, (gpointer *)&get_type))
    g_error ("%s belongs to no type: there is no %s()", file_name, function_name);
  g_module_close (program);

  return get_type ();
}

static void
test_template (gconstpointer data)
{
  g_autofree char *file_name = g_path_get_basename (data);
  GtkWidget       *widget = g_object_new (find_type (file_name), NULL);

  if (!GTK_IS_WINDOW (widget))
    g_object_ref_sink (widget);

  if (GR_IS_PAGE (widget))
    {
      g_autoptr (GrSession) session = gr_test_ui_new_session ();

      gr_page_set_session (GR_PAGE (widget), session);
      gr_page_set_session (GR_PAGE (widget), NULL);
      gr_page_set_session (GR_PAGE (widget), session);
    }

  gr_test_ui_finalize (widget);
}

static guint
add_folder (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint          n = 0;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      g_autofree char *test_name = NULL;

      if (g_str_has_suffix (names[i], "/"))
        {
          n += add_folder (path);
          continue;
        }
      if (!g_str_has_suffix (names[i], ".ui"))
        continue;

      test_name = g_strconcat ("/ui/template/", path + strlen (UI_PATH), NULL);
      g_test_add_data_func_full (test_name, g_strdup (path), test_template, g_free);
      n++;
    }

  return n;
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  if (add_folder (UI_PATH) == 0)
    g_error ("there are no templates in %s", UI_PATH);

  return gr_test_ui_run ();
}
