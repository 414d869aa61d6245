/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-path.h"
#include "gr-workspace-file.h"

#include <string.h>

#define HASH  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define DAY   (20000 * 86400)
#define START "{\"format\": 2, \"id\": \"w\", "

static void
count_cb (GrWorkspace *workspace,
          guint       *count)
{
  ++*count;
}

static GPtrArray *
make_choices (const char *slot,
              const char *language,
              const char *first,
              ...)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);
  va_list    paths;

  va_start (paths, first);
  for (const char *path = first; path != NULL; path = va_arg (paths, const char *))
    g_ptr_array_add (choices, gr_asset_choice_new (slot, language, path));
  va_end (paths);

  return choices;
}

static void
choose (GrWorkspace *workspace,
        const char  *slot,
        const char  *language,
        GPtrArray   *choices)
{
  gr_workspace_set_asset_choices (workspace, slot, language, choices);
  g_ptr_array_unref (choices);
}

/* All choices in their order, such as "icon=a.png dm.ja=b.png". */
static char *
describe (GrWorkspace *workspace)
{
  GListModel         *choices = gr_workspace_get_assets (workspace);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);
      const char               *language = gr_asset_choice_get_language (choice);

      g_string_append_printf (text, "%s%s%s%s=%s", i > 0 ? " " : "", gr_asset_choice_get_slot (choice), language != NULL ? "." : "",
                              language != NULL ? language : "", gr_asset_choice_get_path (choice));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_choices (GrWorkspace *workspace,
                const char  *expected)
{
  g_autofree char *text = describe (workspace);

  g_assert_cmpstr (text, ==, expected);
}

static GrWorkspace *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  GrWorkspace       *self = gr_workspace_from_json (text, strlen (text), &error);

  g_assert_no_error (error);
  return self;
}

static void
test_changed (void)
{
  g_autoptr (GrWorkspace)   self = gr_workspace_new ("w", NULL);
  g_autoptr (GPtrArray)     choices = make_choices ("icon", NULL, "a.png", NULL);
  g_autoptr (GrAssetChoice) choice = g_object_ref (g_ptr_array_index (choices, 0));
  guint                     count = 0;

  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &count);

  gr_workspace_set_asset_choices (self, "icon", NULL, NULL);
  g_assert_cmpuint (count, ==, 0);
  gr_workspace_set_asset_choices (self, "icon", NULL, choices);
  g_assert_cmpuint (count, ==, 1);
  gr_workspace_set_asset_choices (self, "icon", NULL, choices);
  g_assert_cmpuint (count, ==, 1);

  /* Taking what is there for what was chosen is no change; choosing it anew is one. */
  gr_workspace_adopt_asset_content (self, choice, HASH, 7);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (gr_asset_choice_get_sha256 (choice), ==, HASH);
  gr_asset_choice_remember (choice, HASH, 7, DAY + 5);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpint (gr_asset_choice_get_chosen (choice), ==, DAY);
  gr_asset_choice_remember (choice, HASH, 7, DAY);
  g_assert_cmpuint (count, ==, 2);

  gr_workspace_set_asset_choices (self, "icon", NULL, NULL);
  g_assert_cmpuint (count, ==, 3);
  gr_asset_choice_remember (choice, NULL, 0, 0);
  g_assert_cmpuint (count, ==, 3);
  g_assert_finalize_object (g_steal_pointer (&self));
}

/* The files of one slot and language stand together and keep their place. */
static void
test_order (void)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new ("w", NULL);
  g_autoptr (GPtrArray)   thumbnails = NULL;

  choose (self, "icon", NULL, make_choices ("icon", NULL, "i.png", NULL));
  choose (self, "dm", "ja", make_choices ("dm", "ja", "j1.png", "j2.png", NULL));
  choose (self, "dm", NULL, make_choices ("dm", NULL, "e.png", NULL));
  choose (self, "dm", "de", make_choices ("dm", "de", "d.png", NULL));
  assert_choices (self, "dm=e.png dm.de=d.png dm.ja=j1.png dm.ja=j2.png icon=i.png");

  choose (self, "dm", "ja", make_choices ("dm", "ja", "j3.png", NULL));
  assert_choices (self, "dm=e.png dm.de=d.png dm.ja=j3.png icon=i.png");

  thumbnails = gr_workspace_list_asset_choices (self, "dm", NULL);
  g_assert_cmpuint (thumbnails->len, ==, 1);
  gr_workspace_set_asset_choices (self, "dm", NULL, NULL);
  gr_workspace_set_asset_choices (self, "dm", NULL, thumbnails);
  assert_choices (self, "dm=e.png dm.de=d.png dm.ja=j3.png icon=i.png");
}

static void
test_round_trip (void)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new ("w", NULL);
  g_autoptr (GrWorkspace) other = NULL;
  g_autoptr (GPtrArray)   choices = make_choices ("dm", "pt-BR", "/tmp/ü ñ \"\\.png", "b.png", NULL);
  g_autoptr (GPtrArray)   read_back = NULL;
  g_autofree char        *first = NULL;
  g_autofree char        *second = NULL;
  GrAssetChoice          *choice;

  gr_asset_choice_remember (g_ptr_array_index (choices, 0), HASH, 812345, DAY);
  gr_workspace_set_asset_choices (self, "dm", "pt-BR", choices);
  first = gr_workspace_to_json (self);
  other = parse (first);
  second = gr_workspace_to_json (other);
  g_assert_cmpstr (first, ==, second);

  read_back = gr_workspace_list_asset_choices (other, "dm", "pt-BR");
  g_assert_cmpuint (read_back->len, ==, 2);
  choice = g_ptr_array_index (read_back, 0);
  g_assert_cmpstr (gr_asset_choice_get_path (choice), ==, "/tmp/ü ñ \"\\.png");
  g_assert_cmpstr (gr_asset_choice_get_sha256 (choice), ==, HASH);
  g_assert_cmpuint (gr_asset_choice_get_size (choice), ==, 812345);
  g_assert_cmpint (gr_asset_choice_get_chosen (choice), ==, DAY);
  choice = g_ptr_array_index (read_back, 1);
  g_assert_null (gr_asset_choice_get_sha256 (choice));
  g_assert_cmpint (gr_asset_choice_get_chosen (choice), ==, 0);
}

/* What was read changes the workspace like anything that was chosen here. */
static void
test_read_is_watched (void)
{
  g_autoptr (GrWorkspace)   self = parse (START "\"assets\": [{\"slot\": \"icon\", \"path\": \"a.png\"}]}");
  g_autoptr (GrAssetChoice) choice = g_list_model_get_item (gr_workspace_get_assets (self), 0);
  guint                     count = 0;

  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &count);
  gr_asset_choice_set_path (choice, "b.png");
  g_assert_cmpuint (count, ==, 1);
}

/* Format 1 kept paths only; the next save writes what is known now. */
static void
test_old_format (void)
{
  g_autoptr (GrWorkspace) self = parse ("{\"format\": 1, \"id\": \"w\", \"assets\": {\"dm\": [\"b.png\", \"a.png\"], \"icon\": [\"i.png\"], \"none\": []}}");
  g_autoptr (GrWorkspace) other = NULL;
  g_autofree char        *text = NULL;

  g_assert_null (gr_workspace_get_read_only_reason (self));
  assert_choices (self, "dm=b.png dm=a.png icon=i.png");

  text = gr_workspace_to_json (self);
  g_assert_nonnull (strstr (text, "\"format\": 2"));
  g_assert_nonnull (strstr (text, "\"assets\": ["));
  other = parse (text);
  assert_choices (other, "dm=b.png dm=a.png icon=i.png");
}

static void
test_newer_format (void)
{
  g_autoptr (GrWorkspace) self = parse ("{\"format\": 3, \"id\": \"w\", \"assets\": [{\"slot\": \"icon\", \"path\": 3}, {\"slot\": \"dm\", \"path\": \"a.png\"}]}");

  g_assert_nonnull (gr_workspace_get_read_only_reason (self));
  assert_choices (self, "dm=a.png");
}

static void
test_damages (void)
{
  static const struct
  {
    const char *assets;
    const char *place;
  } damages[] = {
    {"3", "assets must be a list"},
    {"[3]", "assets[0] must be an object"},
    {"[{\"path\": \"a\"}]", "assets[0].slot is missing"},
    {"[{\"slot\": \"i\"}]", "assets[0].path is missing"},
    {"[{\"slot\": \"i\", \"path\": \"\"}]", "assets[0].path must not be empty"},
    {"[{\"slot\": \"i j\", \"path\": \"a\"}]", "assets[0].slot must be"},
    {"[{\"slot\": \"i\", \"path\": \"a\\u0001\"}]", "assets[0].path holds a control character"},
    {"[{\"slot\": \"i\", \"path\": \"a\", \"language\": \"\"}]", "assets[0].language must be"},
    {"[{\"slot\": \"i\", \"path\": \"a\"}, {\"slot\": \"i\", \"path\": \"a\", \"sha256\": \"ab\"}]", "assets[1] has a sha256"},
    {"[{\"slot\": \"i\", \"path\": \"a\", \"sha256\": \"0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef\"}]", "assets[0] has a sha256"},
    {"[{\"slot\": \"i\", \"path\": \"a\", \"size\": -1}]", "assets[0].size must be a whole number"},
    {"[{\"slot\": \"i\", \"path\": \"a\", \"size\": 1.5}]", "assets[0].size must be a whole number"},
    {"[{\"slot\": \"i\", \"path\": \"a\", \"chosen\": \"2026-02-30\"}]", "assets[0] has a date"},
    {"{\"icon\": \"a.png\"}", "assets.icon must be a list"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char        *text = g_strdup_printf (START "\"assets\": %s}", damages[i].assets);
      g_autoptr (GError)      error = NULL;
      g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);

      g_test_message ("%s: %s", damages[i].assets, error != NULL ? error->message : "accepted");
      g_assert_null (self);
      g_assert_nonnull (strstr (error->message, damages[i].place));
    }
}

static void
test_paths (void)
{
  static const struct
  {
    const char *file;
    const char *folder;
    const char *path;
  } cases[] = {
    {"/work/game/icon.png", "/work/game", "icon.png"},
    {"/work/game/art/icon.png", "/work/game", "art/icon.png"},
    {"/work/gamer/icon.png", "/work/game", "/work/gamer/icon.png"},
    {"/work/icon.png", "/work/game", "/work/icon.png"},
    {"/work/game/icon.png", NULL, "/work/game/icon.png"},
    {"/work/game/ü ñ.png", "/work/game", "ü ñ.png"},
    {"/work/game/a\377.png", "/work/game", "file:///work/game/a%FF.png"},
    {"/work/game/a\nb.png", "/work/game", "file:///work/game/a%0Ab.png"},
  };
  g_autoptr (GFile) elsewhere = g_file_new_for_uri ("nowhere://host/icon.png");
  g_autoptr (GFile) above = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path ("/work/game");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].file);
      g_autoptr (GFile) base = cases[i].folder != NULL ? g_file_new_for_path (cases[i].folder) : NULL;
      g_autofree char  *path = gr_asset_path_make (file, base);
      g_autoptr (GFile) resolved = gr_asset_path_resolve (path, base);

      g_assert_cmpstr (path, ==, cases[i].path);
      g_assert_true (g_file_equal (file, resolved));
    }

  g_assert_null (gr_asset_path_make (elsewhere, folder));
  above = gr_asset_path_resolve ("../art/icon.png", folder);
  g_assert_cmpstr (g_file_peek_path (above), ==, "/work/art/icon.png");
}

/* The pictures stay where they are when the workspace, or a copy of it, goes somewhere else. */
static void
test_move (void)
{
  g_autoptr (GrWorkspace)   self = gr_workspace_new ("w", NULL);
  g_autoptr (GrWorkspace)   copy = NULL;
  g_autoptr (GFile)         first = g_file_new_for_path ("/work/game/w.greenroom");
  g_autoptr (GFile)         second = g_file_new_for_path ("/work/w.greenroom");
  g_autoptr (GFile)         third = g_file_new_for_path ("/home/w.greenroom");
  g_autoptr (GrAssetChoice) choice = NULL;
  g_autoptr (GFile)         file = NULL;
  g_autofree char          *text = NULL;

  choose (self, "icon", NULL, make_choices ("icon", NULL, "/work/game/a.png", "/elsewhere/b.png", "unplaced.png", NULL));
  gr_workspace_set_file (self, first);
  assert_choices (self, "icon=a.png icon=/elsewhere/b.png icon=unplaced.png");
  choice = g_list_model_get_item (gr_workspace_get_assets (self), 0);
  file = gr_workspace_resolve_asset (self, choice);
  g_assert_cmpstr (g_file_peek_path (file), ==, "/work/game/a.png");

  text = gr_workspace_to_json_at (self, third);
  copy = parse (text);
  assert_choices (copy, "icon=/work/game/a.png icon=/elsewhere/b.png icon=/work/game/unplaced.png");
  assert_choices (self, "icon=a.png icon=/elsewhere/b.png icon=unplaced.png");

  gr_workspace_set_file (self, second);
  assert_choices (self, "icon=game/a.png icon=/elsewhere/b.png icon=game/unplaced.png");
  gr_workspace_set_file (self, NULL);
  assert_choices (self, "icon=/work/game/a.png icon=/elsewhere/b.png icon=/work/game/unplaced.png");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/assets/changed", test_changed);
  g_test_add_func ("/workspace/assets/order", test_order);
  g_test_add_func ("/workspace/assets/round-trip", test_round_trip);
  g_test_add_func ("/workspace/assets/read-is-watched", test_read_is_watched);
  g_test_add_func ("/workspace/assets/old-format", test_old_format);
  g_test_add_func ("/workspace/assets/newer-format", test_newer_format);
  g_test_add_func ("/workspace/assets/damages", test_damages);
  g_test_add_func ("/workspace/assets/paths", test_paths);
  g_test_add_func ("/workspace/assets/move", test_move);

  return g_test_run ();
}
