/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-share.h"

#include "gr-image-sniff.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Pictures are collected under this name beside the file. No picture that TikTok takes is anywhere near as large as the limit. */
#define FOLDER      "assets"
#define MAX_PICTURE (64 * 1024 * 1024)
#define MAX_NAMES   1000

/* A chosen picture outside the folder, and what became of it. */
typedef struct
{
  GrAssetChoice *choice; /* (owned) */
  char          *path;   /* as the choice had it */
  GFile         *from;   /* (owned) */
  GFile         *to;     /* (owned) (nullable) */
  char          *fault;  /* (nullable) */
} Item;

typedef struct
{
  GFile     *folder; /* (owned): that of the workspace */
  GPtrArray *items;
} Collection;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->choice);
  g_clear_pointer (&item->path, g_free);
  g_clear_object (&item->from);
  g_clear_object (&item->to);
  g_clear_pointer (&item->fault, g_free);
  g_free (item);
}

static void
collection_free (gpointer data)
{
  Collection *collection = data;

  g_clear_object (&collection->folder);
  g_clear_pointer (&collection->items, g_ptr_array_unref);
  g_free (collection);
}

static void
add (GListStore *findings,
     GrSeverity  severity,
     const char *rule,
     const char *place,
     const char *fix,
     const char *detail,
     char       *title)
{
  g_autofree char      *owned_title = title;
  g_autoptr (GrFinding) finding = gr_finding_new (severity, rule, owned_title);

  gr_finding_set_place (finding, place);
  gr_finding_set_detail (finding, detail);
  gr_finding_set_fix (finding, fix);
  g_list_store_append (findings, finding);
}

static GFile *
dup_folder (GrWorkspace *workspace)
{
  GFile *file = gr_workspace_get_file (workspace);

  return file != NULL ? g_file_get_parent (file) : NULL;
}

static gboolean
is_outside (GrWorkspace   *workspace,
            GrAssetChoice *choice,
            GFile         *folder)
{
  g_autoptr (GFile) file = gr_workspace_resolve_asset (workspace, choice);

  return folder == NULL || !g_file_has_prefix (file, folder);
}

static void
list_outside (GrWorkspace *workspace,
              GListStore  *findings)
{
  g_autoptr (GFile) folder = dup_folder (workspace);
  GListModel       *choices = gr_workspace_get_assets (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);
      g_autofree char          *place = g_strdup_printf ("assets.%s", gr_asset_choice_get_slot (choice));
      g_autofree char          *name = g_path_get_basename (gr_asset_choice_get_path (choice));

      if (is_outside (workspace, choice, folder))
        add (findings, GR_SEVERITY_WARNING, "share.outside", place,
             _ ("Copy it into the folder of the workspace."), gr_asset_choice_get_path (choice),
             /* Translators: %s is the name of a picture. */
             g_strdup_printf (_ ("“%s” is outside the folder of the workspace, where nobody else has it"), name));
    }
}

static guint
count_remote_keys (GrWorkspace *workspace)
{
  GListModel *environments = gr_workspace_get_environments (workspace);
  guint       n_keys = 0;

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL && gr_environment_get_client_key (environment) != NULL)
        n_keys++;
    }

  return n_keys;
}

/**
 * gr_share_list_problems:
 * @workspace: a workspace
 *
 * Lists what would not travel with the file of a workspace: that it has none yet, pictures and recordings that lie elsewhere, and what only
 * this computer has. Reads no file.
 *
 * Returns: (transfer full): a list of [class@GrFinding]: warnings for what can be mended, and then what is to be known
 */
GListModel *
gr_share_list_problems (GrWorkspace *workspace)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  const char            *video;
  guint                  n_keys;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);

  if (gr_workspace_get_file (workspace) == NULL)
    add (findings, GR_SEVERITY_WARNING, "share.no-file", NULL, _ ("Save it in a folder that your team shares."), NULL,
         g_strdup (_ ("The workspace has no file yet")));
  else
    list_outside (workspace, findings);

  video = gr_workspace_get_field (workspace, "app.demo-video");
  if (video != NULL && (g_path_is_absolute (video) || g_str_has_prefix (video, "file://")))
    add (findings, GR_SEVERITY_WARNING, "share.demo-video", "app.demo-video",
         _ ("Say where everybody finds the recording."), video,
         g_strdup (_ ("The demo video is named by a path of this computer")));

  n_keys = count_remote_keys (workspace);
  if (n_keys > 0)
    add (findings, GR_SEVERITY_INFO, "share.secrets", NULL,
         _ ("Whoever needs a client secret copies it from the portal once; Greenroom keeps it in their own keyring."), NULL,
         g_strdup_printf (ngettext ("The client secret of %u environment stays in the keyring of this computer",
                                    "The client secrets of %u environments stay in the keyring of this computer", n_keys),
                          n_keys));
  if (g_list_model_get_n_items (gr_workspace_get_lanes (workspace)) > 0)
    add (findings, GR_SEVERITY_INFO, "share.sign-ins", NULL,
         _ ("Everybody signs in to the lanes they need. What can’t be proved without that is shown as such."), NULL,
         g_strdup (_ ("Sign-ins stay on this computer; the lanes travel without them")));

  return G_LIST_MODEL (g_steal_pointer (&findings));
}

/**
 * gr_share_count_outside:
 * @workspace: a workspace
 *
 * Returns: how many chosen pictures lie outside the folder of the workspace; 0 while it has no file
 */
guint
gr_share_count_outside (GrWorkspace *workspace)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), 0);

  if (gr_workspace_get_file (workspace) != NULL)
    list_outside (workspace, findings);

  return g_list_model_get_n_items (G_LIST_MODEL (findings));
}

/* A name that every system takes, and that the file of a workspace can hold as a relative path. */
static char *
make_name (GFile *from)
{
  g_autofree char *base = g_file_get_basename (from);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  GString         *name = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_iscntrl (character) || character == 0xfffd || (character < 0x80 && strchr ("\\/:*?\"<>|", (int)character) != NULL))
        g_string_append_c (name, '_');
      else
        g_string_append_unichar (name, character);
    }
  if (name->len == 0 || name->str[0] == '.')
    g_string_prepend_c (name, '_');

  return g_string_free (name, FALSE);
}

/* "icon.png", "icon-2.png" ... */
static char *
number_name (const char *name,
             guint       number)
{
  const char      *dot = strrchr (name, '.');
  g_autofree char *stem = dot != NULL ? g_strndup (name, dot - name) : g_strdup (name);

  return number < 2 ? g_strdup (name) : g_strdup_printf ("%s-%u%s", stem, number, dot != NULL ? dot : "");
}

static gboolean
has_content (GFile  *file,
             GBytes *content)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  g_autoptr (GBytes)    other = NULL;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return FALSE;

  other = gr_file_load_bounded (file, MAX_PICTURE, NULL, NULL);
  return other != NULL && g_bytes_equal (other, content);
}

/* Puts the content under the first name that is free, or where it lies already. Nothing is ever overwritten. */
static GFile *
place_content (GFile     *folder,
               GFile     *from,
               GBytes    *content,
               GPtrArray *created,
               GError   **error)
{
  g_autofree char *name = make_name (from);

  for (guint number = 1; number <= MAX_NAMES; number++)
    {
      g_autofree char   *numbered = number_name (name, number);
      g_autoptr (GFile)  to = g_file_get_child (folder, numbered);
      g_autoptr (GError) local_error = NULL;

      if (gr_file_create_atomically (g_file_peek_path (to), g_bytes_get_data (content, NULL), g_bytes_get_size (content), &local_error))
        {
          g_ptr_array_add (created, g_object_ref (to));
          return g_steal_pointer (&to);
        }
      if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      if (has_content (to, content))
        return g_steal_pointer (&to);
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("There is no free name for “%s” in “%s”."), name, g_file_peek_path (folder));
  return NULL;
}

/* What a workspace of somebody else's calls a picture may be any file of this computer. Only what is a picture is copied to where
 * others see it. */
static GBytes *
load_picture (GFile        *file,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GBytes) content = gr_file_load_bounded (file, MAX_PICTURE, cancellable, error);

  if (content == NULL)
    return NULL;

  if (gr_image_sniff (g_bytes_get_data (content, NULL), MIN (g_bytes_get_size (content), GR_SNIFF_BYTES)) == GR_IMAGE_UNKNOWN)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is not a picture, so it was not copied."), g_file_peek_path (file));
      return NULL;
    }

  return g_steal_pointer (&content);
}

/* The folder must be one: through a link, pictures would go where the person does not look. */
static gboolean
make_folder (GFile   *folder,
             GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError)    local_error = NULL;

  if (g_file_make_directory (folder, NULL, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  info = g_file_query_info (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY, _ ("“%s” is no folder. Rename it, and copy the pictures again."), g_file_peek_path (folder));
  return FALSE;
}

/* A cancelled collection leaves no copies behind. */
static void
take_back (GPtrArray *created)
{
  for (guint i = 0; i < created->len; i++)
    g_file_delete (g_ptr_array_index (created, i), NULL, NULL);
}

static void
collect_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Collection           *collection = task_data;
  g_autoptr (GFile)     folder = g_file_get_child (collection->folder, FOLDER);
  g_autoptr (GPtrArray) created = g_ptr_array_new_with_free_func (g_object_unref);
  GError               *error = NULL;

  if (collection->items->len > 0 && !make_folder (folder, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < collection->items->len; i++)
    {
      Item              *item = g_ptr_array_index (collection->items, i);
      g_autoptr (GError) fault = NULL;
      g_autoptr (GBytes) content = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, &error))
        {
          take_back (created);
          g_task_return_error (task, error);
          return;
        }

      content = load_picture (item->from, cancellable, &fault);
      if (content != NULL)
        item->to = place_content (folder, item->from, content, created, &fault);
      if (fault != NULL)
        item->fault = g_strdup (fault->message);
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      take_back (created);
      g_task_return_error (task, error);
      return;
    }

  g_task_return_boolean (task, TRUE);
}

static GPtrArray *
list_items (GrWorkspace *workspace,
            GFile       *folder)
{
  GPtrArray  *items = g_ptr_array_new_with_free_func (item_free);
  GListModel *choices = gr_workspace_get_assets (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);
      Item                     *item;

      if (!is_outside (workspace, choice, folder))
        continue;

      item = g_new0 (Item, 1);
      item->from = gr_workspace_resolve_asset (workspace, choice);
      item->path = g_strdup (gr_asset_choice_get_path (choice));
      item->choice = g_steal_pointer (&choice);
      g_ptr_array_add (items, item);
    }

  return items;
}

/**
 * gr_share_collect_async:
 * @workspace: a workspace
 * @cancellable: (nullable): a cancellable; once it is used, no copy is left behind
 * @callback: called when done
 * @user_data: for @callback
 *
 * Copies the chosen pictures that lie elsewhere into the folder “assets” beside the file of the workspace, in a thread, and chooses the
 * copies. The pictures themselves stay where they are, and no file is overwritten.
 */
void
gr_share_collect_async (GrWorkspace        *workspace,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GFile) folder = NULL;
  Collection       *collection;

  g_return_if_fail (GR_IS_WORKSPACE (workspace));

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_share_collect_async);
  /* The thread looks by itself: what it has copied is chosen, or taken back. */
  g_task_set_check_cancellable (task, FALSE);

  folder = dup_folder (workspace);
  if (folder == NULL || g_file_peek_path (folder) == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The workspace has no file yet. Save it first."));
      return;
    }

  collection = g_new0 (Collection, 1);
  collection->items = list_items (workspace, folder);
  collection->folder = g_steal_pointer (&folder);
  g_task_set_task_data (task, collection, collection_free);
  g_task_run_in_thread (task, collect_thread);
}

/* What was chosen anew meanwhile stays chosen. */
static gboolean
choose_copy (GrWorkspace *workspace,
             Item        *item)
{
  g_autofree char *path = gr_workspace_make_asset_path (workspace, item->to);

  if (path == NULL || g_strcmp0 (gr_asset_choice_get_path (item->choice), item->path) != 0)
    return FALSE;

  gr_asset_choice_set_path (item->choice, path);
  return TRUE;
}

/**
 * gr_share_collect_finish:
 * @workspace: a workspace
 * @result: as given to the callback
 * @n_collected: (out) (optional): how many choices are copies now
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a list of [class@GrFinding] with what could not be copied and why, empty where all went well
 */
GListModel *
gr_share_collect_finish (GrWorkspace  *workspace,
                         GAsyncResult *result,
                         guint        *n_collected,
                         GError      **error)
{
  g_autoptr (GListStore) findings = NULL;
  Collection            *collection;
  guint                  n_chosen = 0;

  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_share_collect_async), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  findings = g_list_store_new (GR_TYPE_FINDING);
  collection = g_task_get_task_data (G_TASK (result));
  for (guint i = 0; i < collection->items->len; i++)
    {
      Item            *item = g_ptr_array_index (collection->items, i);
      g_autofree char *name = g_path_get_basename (item->path);
      g_autofree char *place = g_strdup_printf ("assets.%s", gr_asset_choice_get_slot (item->choice));

      if (item->to == NULL)
        add (findings, GR_SEVERITY_ERROR, "share.not-copied", place, _ ("Choose the picture again."), item->fault,
             g_strdup_printf (_ ("“%s” could not be copied"), name));
      else if (choose_copy (workspace, item))
        n_chosen++;
    }

  if (n_collected != NULL)
    *n_collected = n_chosen;

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
