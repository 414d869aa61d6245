/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add (GListStore *findings,
     GrSeverity  severity,
     const char *rule,
     const char *key,
     const char *title,
     const char *fix)
{
  g_autoptr (GrFinding) finding = gr_finding_new (severity, rule, title);

  gr_finding_set_place (finding, key);
  gr_finding_set_fix (finding, fix);
  g_list_store_append (findings, finding);
}

static gboolean
looks_like_address (const char *text)
{
  return strstr (text, "://") != NULL || g_ascii_strncasecmp (text, "www.", 4) == 0 ||
         g_regex_match_simple ("^[^\\s/]+\\.(com|net|org|io|dev|app|co|jp|cn)(/|$)", text, G_REGEX_CASELESS, 0);
}

static const char *
find_test_word (const char *text)
{
  static const char *const words[] = {"test", "testing", "demo", "sample", "example", "temp", "tmp", "dummy", "foo", "asdf", "beta",
                                      "untitled", "todo", "xxx", NULL};
  g_auto (GStrv)           parts = g_regex_split_simple ("[^\\p{L}\\p{N}]+", text, G_REGEX_OPTIMIZE, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    for (guint j = 0; words[j] != NULL; j++)
      if (g_ascii_strcasecmp (parts[i], words[j]) == 0)
        return words[j];

  return NULL;
}

static void
lint_name (const char *key,
           const char *value,
           GListStore *findings)
{
  const char *word = find_test_word (value);

  if (strchr (value, '@') != NULL && gr_lint_is_email (value))
    add (findings, GR_SEVERITY_ERROR, "setup.name-email", key, _ ("this is an e-mail address, not a name"),
         _ ("Give the name itself."));
  else if (looks_like_address (value))
    add (findings, GR_SEVERITY_ERROR, "setup.name-address", key, _ ("this is a web address, not a name"),
         _ ("Give the name itself."));

  if (g_ascii_isspace (value[0]) || g_ascii_isspace (value[strlen (value) - 1]) || strstr (value, "  ") != NULL)
    add (findings, GR_SEVERITY_WARNING, "setup.name-space", key, _ ("there is space before, after or doubled within the name"),
         _ ("Take the extra space out."));

  if (word != NULL)
    {
      g_autofree char *title = g_strdup_printf (_ ("“%s” looks like a name for trying things out"), word);

      add (findings, GR_SEVERITY_WARNING, "setup.name-test-word", key, title, _ ("TikTok users will read this name. Give the real one."));
    }
}

static void
lint_organisation_name (const char *key,
                        const char *value,
                        GListStore *findings)
{
  lint_name (key, value, findings);

  if (g_utf8_strlen (value, -1) < 4)
    add (findings, GR_SEVERITY_WARNING, "setup.name-short", key, _ ("this is short for the full name of a company"),
         _ ("Give the full legal name, as your register has it. It can’t be changed later."));
}

/**
 * gr_lint_is_email:
 * @text: any text
 *
 * Looks at the shape only: something before one @, a domain with a dot behind it, no spaces.
 *
 * Returns: whether it has the shape of an e-mail address
 */
gboolean
gr_lint_is_email (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) <= 254 &&
         g_regex_match_simple ("^[^\\s@<>,;:\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

/**
 * gr_lint_field:
 * @key: a dotted key of a workspace field
 * @value: what is filled in, not empty
 *
 * Looks for what a person would regret: a name that is no name, that is meant for trying things out, that is too short to be
 * a company's. Fields without such rules have no findings.
 *
 * Returns: (transfer full): a list of [class@GrFinding], the gravest first
 */
GListModel *
gr_lint_field (const char *key,
               const char *value)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (value != NULL && *value != '\0', NULL);

  if (g_str_equal (key, "organisation.name"))
    lint_organisation_name (key, value, findings);
  else if (g_str_equal (key, "app.name"))
    lint_name (key, value, findings);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
