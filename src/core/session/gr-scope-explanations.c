/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-explanations.h"

#include "gr-redact.h"
#include "gr-workspace-scopes.h"

#include <glib/gi18n.h>
#include <string.h>

/* A workspace file takes a little more, in bytes. The field of the portal takes far less. */
#define MAX_LENGTH 16000

G_DEFINE_QUARK (gr - explanation - error - quark, gr_explanation_error)

/**
 * gr_scope_explanations_clean:
 * @text: what somebody typed or pasted
 * @error: return location for a #GError
 *
 * Makes of @text what a workspace file takes: line breaks of one kind and no control characters. What looks as if it held a
 * token or another secret is refused, because the file has none and the text goes to TikTok’s reviewers.
 *
 * Returns: (transfer full): the text, or %NULL with a %GR_EXPLANATION_ERROR
 */
char *
gr_scope_explanations_clean (const char *text,
                             GError    **error)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autofree char    *redacted = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\r')
        g_string_append_c (clean, p[1] == '\n' ? ' ' : '\n');
      else if (!g_ascii_iscntrl (*p) || *p == '\n' || *p == '\t')
        g_string_append_c (clean, *p);
    }
  g_string_replace (clean, " \n", "\n", 0);

  if (clean->len > MAX_LENGTH)
    {
      g_set_error_literal (error, GR_EXPLANATION_ERROR, GR_EXPLANATION_ERROR_TOO_LONG, _ ("The text is much too long and was not kept."));
      return NULL;
    }

  redacted = gr_redact_text (clean->str);
  if (!g_str_equal (redacted, clean->str))
    {
      g_set_error_literal (error, GR_EXPLANATION_ERROR, GR_EXPLANATION_ERROR_SECRET,
                           _ ("The text looks as if it held a token or another secret, and was not kept. Take that out."));
      return NULL;
    }

  return g_strdup (clean->str);
}

/**
 * gr_scope_explanations_make_starter:
 * @catalog: the catalogue
 * @subject: what is to be explained
 *
 * Makes a text to begin with. It is in English, as the reviewers read it, says what TikTok’s reference says, and has a gap for
 * what only a person can say. As long as the gap is there it explains nothing.
 *
 * Returns: (transfer full): a text
 */
char *
gr_scope_explanations_make_starter (GrCatalog  *catalog,
                                    const char *subject)
{
  GrScope    *scope;
  const char *description;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  if (g_str_equal (subject, GR_EXPLAINED_APP))
    return g_strdup ("Our app lets people " GR_EXPLANATION_GAP " what it does, and for whom].");

  scope = gr_catalog_find_scope (catalog, subject);
  description = scope != NULL ? gr_scope_get_plain_description (scope) : NULL;
  if (description != NULL)
    return g_strdup_printf ("%s Our app shows or uses this " GR_EXPLANATION_GAP " on which screen, and what for].", description);

  return g_strdup ("Our app uses this " GR_EXPLANATION_GAP " on which screen, and what for].");
}

/**
 * gr_scope_explanations_is_done:
 * @catalog: the catalogue
 * @subject: what is to be explained
 * @text: (nullable): what was written about it
 *
 * Says whether a text explains its subject: not while it has a gap of the starter text, and not if it only repeats what
 * TikTok’s reference says.
 *
 * Returns: %TRUE if it does
 */
gboolean
gr_scope_explanations_is_done (GrCatalog  *catalog,
                               const char *subject,
                               const char *text)
{
  g_autofree char *stripped = NULL;
  GrScope         *scope;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), FALSE);
  g_return_val_if_fail (subject != NULL, FALSE);

  if (text == NULL || strstr (text, GR_EXPLANATION_GAP) != NULL)
    return FALSE;

  stripped = g_strstrip (g_strdup (text));
  scope = gr_catalog_find_scope (catalog, subject);

  return *stripped != '\0' && (scope == NULL || g_strcmp0 (stripped, gr_scope_get_plain_description (scope)) != 0);
}

static void
add_once (GPtrArray  *subjects,
          const char *subject)
{
  if (!g_ptr_array_find_with_equal_func (subjects, subject, g_str_equal, NULL))
    g_ptr_array_add (subjects, g_strdup (subject));
}

static char **
to_strv (GPtrArray *strings)
{
  g_ptr_array_add (strings, NULL);

  return (char **)g_ptr_array_free (strings, FALSE);
}

/**
 * gr_scope_explanations_list_subjects:
 * @catalog: the catalogue
 * @scopes: the scopes the app asks for
 *
 * Lists what the review asks to explain: the app, the products that the scopes come with, and the scopes.
 *
 * Returns: (transfer full): the subjects in the order of the text
 */
char **
gr_scope_explanations_list_subjects (GrCatalog         *catalog,
                                     const char *const *scopes)
{
  GPtrArray *subjects;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (scopes != NULL, NULL);

  subjects = g_ptr_array_new ();
  add_once (subjects, GR_EXPLAINED_APP);

  for (guint i = 0; scopes[i] != NULL; i++)
    {
      GrScope *scope = gr_catalog_find_scope (catalog, scopes[i]);

      if (scope != NULL && gr_scope_get_product (scope) != NULL)
        add_once (subjects, gr_scope_get_product (scope));
    }

  for (guint i = 0; scopes[i] != NULL; i++)
    add_once (subjects, scopes[i]);

  return to_strv (subjects);
}

/**
 * gr_scope_explanations_list_of_product:
 * @catalog: the catalogue
 * @subjects: what the review asks to explain
 * @product: the name of a product
 *
 * Picks what belongs to a product, for a form that has a field for each.
 *
 * Returns: (transfer full): the product and its scopes, as far as they are among @subjects
 */
char **
gr_scope_explanations_list_of_product (GrCatalog         *catalog,
                                       const char *const *subjects,
                                       const char        *product)
{
  GPtrArray *found;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (subjects != NULL, NULL);
  g_return_val_if_fail (product != NULL, NULL);

  found = g_ptr_array_new ();
  for (guint i = 0; subjects[i] != NULL; i++)
    {
      GrScope *scope = gr_catalog_find_scope (catalog, subjects[i]);

      if (g_str_equal (subjects[i], product) || (scope != NULL && g_strcmp0 (gr_scope_get_product (scope), product) == 0))
        add_once (found, subjects[i]);
    }

  return to_strv (found);
}

/**
 * gr_scope_explanations_assemble:
 * @workspace: the workspace that keeps the texts
 * @subjects: what the review asks to explain, in order
 *
 * Puts the texts together as they go into the form: a line for each subject, which begins with its name. What has no text yet
 * is left out.
 *
 * Returns: (transfer full): the text, without a line break at its end
 */
char *
gr_scope_explanations_assemble (GrWorkspace       *workspace,
                                const char *const *subjects)
{
  GString *text;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (subjects != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; subjects[i] != NULL; i++)
    {
      const char      *written = gr_workspace_get_explanation (workspace, subjects[i]);
      g_autofree char *line = written != NULL ? g_strstrip (g_strdup (written)) : NULL;

      if (line == NULL || *line == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (!g_str_equal (subjects[i], GR_EXPLAINED_APP))
        g_string_append_printf (text, "%s: ", subjects[i]);
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

/**
 * gr_scope_explanations_count:
 * @text: a text
 *
 * Counts a text as a text field of a web page does, in UTF-16 units with one for a line break
 * (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html). TikTok does not say how it counts.
 *
 * Returns: how many units
 */
guint
gr_scope_explanations_count (const char *text)
{
  guint count = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    count += g_utf8_get_char (p) > 0xffff ? 2 : 1;

  return count;
}
