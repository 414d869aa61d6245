/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli.h"

#include "gr-cli-commands.h"
#include "gr-json.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <string.h>

#define PROGRAM "greenroom-cli"

#define MAX_OPTION 24

static void
print_error (const char *message)
{
  g_autofree char *printable = gr_cli_make_printable (message);

  g_printerr ("%s: %s\n", PROGRAM, printable);
}

static void
append_commands (GString    *text,
                 const char *group)
{
  gsize width = 0;

  for (const GrCliCommand *const *command = gr_cli_commands; *command != NULL; command++)
    width = MAX (width, strlen ((*command)->path));

  for (const GrCliCommand *const *command = gr_cli_commands; *command != NULL; command++)
    if (group == NULL || g_str_has_prefix ((*command)->path, group))
      g_string_append_printf (text, "  %-*s  %s\n", (int)width, (*command)->path, _ ((*command)->summary));
}

static char *
make_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Usage: %s COMMAND [OPTION…]"), PROGRAM);
  g_string_append_printf (text, "\n\n%s\n\n%s\n", _ ("The companion for the TikTok for Developers console, without a window."), _ ("Commands:"));
  append_commands (text, NULL);
  g_string_append_printf (text, "\n%s\n", _ ("Options:"));
  g_string_append_printf (text, "  --help     %s\n", _ ("Show this help, or the help of a command"));
  g_string_append_printf (text, "  --version  %s\n", _ ("Show the version"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Levenshtein distance, for the one suggestion after a mistyped command. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  gsize             b_length = strlen (b);
  g_autofree guint *row = g_new (guint, b_length + 1);

  for (gsize j = 0; j <= b_length; j++)
    row[j] = j;

  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (gsize j = 0; j < b_length; j++)
        {
          guint changed = diagonal + (a[i] == b[j] ? 0 : 1);

          diagonal = row[j + 1];
          row[j + 1] = MIN (changed, MIN (row[j], row[j + 1]) + 1);
        }
    }

  return row[b_length];
}

static const char *
find_nearest_path (const char *typed)
{
  const char *nearest = NULL;
  guint       shortest = 4;

  if (strlen (typed) > 64)
    return NULL;

  for (const GrCliCommand *const *command = gr_cli_commands; *command != NULL; command++)
    {
      guint distance = measure_distance (typed, (*command)->path);

      if (distance < shortest)
        {
          shortest = distance;
          nearest = (*command)->path;
        }
    }

  return nearest;
}

/* Returns how many words of argv the path of a command takes up, or 0 where they differ. */
static guint
match_path (const char        *path,
            const char *const *argv)
{
  g_auto (GStrv) words = g_strsplit (path, " ", -1);
  guint          n_words = g_strv_length (words);

  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], argv[i]) != 0)
      return 0;

  return n_words;
}

static const GrCliCommand *
find_command (const char *const *argv,
              guint             *n_words)
{
  for (const GrCliCommand *const *command = gr_cli_commands; *command != NULL; command++)
    {
      *n_words = match_path ((*command)->path, argv);
      if (*n_words > 0)
        return *command;
    }

  return NULL;
}

static GrCliStatus
refuse_command (const char *const *argv)
{
  g_autofree char    *group = g_strconcat (argv[0], " ", NULL);
  g_autofree char    *typed = NULL;
  g_autoptr (GString) members = g_string_new (NULL);
  const char         *nearest;

  append_commands (members, group);
  if (members->len > 0 && (argv[1] == NULL || g_str_has_prefix (argv[1], "-")))
    {
      print_error (_ ("which one of these?"));
      g_printerr ("%s", members->str);
      return GR_CLI_USAGE;
    }

  typed = members->len > 0 ? g_strconcat (argv[0], " ", argv[1], NULL) : g_strdup (argv[0]);
  nearest = find_nearest_path (typed);
  if (nearest != NULL)
    return gr_cli_usage_error (_ ("there is no command “%s”; did you mean “%s”?"), typed, nearest);
  return gr_cli_usage_error (_ ("there is no command “%s”; “%s --help” lists all"), typed, PROGRAM);
}

/* What begins with a hyphen may be a secret that somebody pasted, so only what looks like an option is repeated. */
static GrCliStatus
refuse_option (const char   *program,
               const GError *error)
{
  const char *space = strrchr (error->message, ' ');

  if (g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION) &&
      (space == NULL || strlen (space + 1) > MAX_OPTION || space[1 + strspn (space + 1, "abcdefghijklmnopqrstuvwxyz-")] != '\0'))
    return gr_cli_usage_error (_ ("a word begins with “-” and is no option; put “--” before it, or see “%s --help”"), program);

  return gr_cli_usage_error (_ ("%s; see “%s --help”"), error->message, program);
}

/* GOption leaves the two hyphens that end the options in their place. */
static void
remove_separator (char **words)
{
  while (*words != NULL && !g_str_equal (*words, "--"))
    words++;
  if (*words == NULL)
    return;

  g_free (*words);
  for (; words[0] != NULL; words++)
    words[0] = words[1];
}

static GrCliStatus
run_command (const GrCliCommand *command,
             const char *const  *argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autoptr (GStrvBuilder)   builder = g_strv_builder_new ();
  g_auto (GStrv)             rest = NULL;
  g_autofree char           *program = g_strconcat (PROGRAM, " ", command->path, NULL);
  g_autoptr (GError)         error = NULL;

  g_set_prgname (program);
  g_option_context_set_summary (context, _ (command->summary));
  if (command->description != NULL)
    g_option_context_set_description (context, _ (command->description));
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);

  /* GOption takes the first word for the program's name. */
  g_strv_builder_add (builder, program);
  g_strv_builder_addv (builder, (const char **)argv);
  rest = g_strv_builder_end (builder);

  if (!g_option_context_parse_strv (context, &rest, &error))
    return refuse_option (program, error);

  remove_separator (rest);
  return command->run ((const char *const *)rest + 1);
}

/**
 * gr_cli_run:
 * @argv: the words of the command line, the program's name first
 *
 * Finds the command that @argv names, reads its options and runs it.
 *
 * Returns: the exit status of the program
 */
GrCliStatus
gr_cli_run (const char *const *argv)
{
  const GrCliCommand *command;
  guint               n_words;

  g_return_val_if_fail (argv != NULL && argv[0] != NULL, GR_CLI_USAGE);

  g_set_prgname (PROGRAM);
  argv++;

  if (argv[0] == NULL || g_str_equal (argv[0], "--help") || g_str_equal (argv[0], "-h"))
    {
      g_autofree char *help = make_help ();

      if (argv[0] == NULL)
        g_printerr ("%s", help);
      else
        g_print ("%s", help);
      return argv[0] == NULL ? GR_CLI_USAGE : GR_CLI_SUCCESS;
    }

  if (g_str_equal (argv[0], "--version"))
    {
      g_print ("%s %s\n", PROGRAM, GR_VERSION);
      return GR_CLI_SUCCESS;
    }

  if (g_str_has_prefix (argv[0], "-"))
    return gr_cli_usage_error (_ ("the option “%s” needs a command before it; “%s --help” lists all"), argv[0], PROGRAM);

  command = find_command (argv, &n_words);
  if (command == NULL)
    return refuse_command (argv);
  return run_command (command, argv + n_words);
}

/**
 * gr_cli_parse_format:
 * @text: (nullable): what was given for --format
 * @format: (out): the format it names
 *
 * Reads the value of --format; no value means text. A wrong one is reported.
 *
 * Returns: whether @text names a format
 */
gboolean
gr_cli_parse_format (const char  *text,
                     GrCliFormat *format)
{
  g_return_val_if_fail (format != NULL, FALSE);

  if (text == NULL || g_str_equal (text, "text"))
    *format = GR_CLI_FORMAT_TEXT;
  else if (g_str_equal (text, "json"))
    *format = GR_CLI_FORMAT_JSON;
  else
    {
      gr_cli_usage_error (_ ("there is no format “%s”; --format takes text or json"), text);
      return FALSE;
    }

  return TRUE;
}

/**
 * gr_cli_print_json:
 * @node: what to print
 *
 * Prints @node to the standard output, as [func@Gr.json_print] writes it.
 */
void
gr_cli_print_json (JsonNode *node)
{
  g_autofree char *text = NULL;

  g_return_if_fail (node != NULL);

  text = gr_json_print (node);
  g_print ("%s", text);
}

/**
 * gr_cli_make_printable:
 * @text: what may hold a name that somebody else has chosen
 *
 * Takes out of a text what a terminal would carry out instead of showing it.
 *
 * Returns: (transfer full): @text without control characters but for line breaks and tabs
 */
char *
gr_cli_make_printable (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char    *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_iscntrl (character) && character != '\n' && character != '\t' ? 0xfffd : character);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * gr_cli_usage_error:
 * @format: a message for a person: what was wrong and what to type instead
 * @...: its arguments
 *
 * Reports a command line that cannot be carried out.
 *
 * Returns: always %GR_CLI_USAGE, for the caller to return
 */
GrCliStatus
gr_cli_usage_error (const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_error (message);
  return GR_CLI_USAGE;
}

/**
 * gr_cli_failure:
 * @format: a message for a person: what failed and the way out
 * @...: its arguments
 *
 * Reports a command that was understood and failed.
 *
 * Returns: always %GR_CLI_FAILURE, for the caller to return
 */
GrCliStatus
gr_cli_failure (const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_error (message);
  return GR_CLI_FAILURE;
}
