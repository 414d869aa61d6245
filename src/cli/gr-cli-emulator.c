/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

#include "gr-emulator.h"
#include "gr-strict-uri.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#define ALPHANUMERIC "abcdefghijklmnopqrstuvwxyz0123456789"

static struct
{
  int      port;
  char    *client_key;
  char    *client_secret;
  char   **redirect_uris;
  char   **scopes;
  char   **target_users;
  char    *lifetimes;
  gint64   token_lifetime;
  gint64   refresh_lifetime;
  gint64   clock_skew;
  char   **faults;
  gboolean list_faults;
} options;

static const GOptionEntry entries[] = {
  {"port", 0, 0, G_OPTION_ARG_INT, &options.port, N_ ("Listen on this port; any that is free if not given"), N_ ("NUMBER")},
  {"client-key", 0, 0, G_OPTION_ARG_STRING, &options.client_key, N_ ("Client key of your app; a made-up one if not given"), N_ ("KEY")},
  {"client-secret", 0, 0, G_OPTION_ARG_STRING, &options.client_secret, N_ ("Client secret; never use one of TikTok’s here"), N_ ("SECRET")},
  {"redirect", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.redirect_uris, N_ ("A redirect URI of your app; can be given several times"), N_ ("URI")},
  {"scope", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.scopes, N_ ("A scope your app has; all of them if not given"), N_ ("SCOPE")},
  {"target-user", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.target_users, N_ ("Who may log in; can be given several times"), N_ ("USER")},
  {"lifetimes", 0, 0, G_OPTION_ARG_STRING, &options.lifetimes, N_ ("How long tokens live: until-2026-10 or since-2026-11"), N_ ("STATE")},
  {"token-lifetime", 0, 0, G_OPTION_ARG_INT64, &options.token_lifetime, N_ ("How long access tokens and client tokens live instead"), N_ ("SECONDS")},
  {"refresh-lifetime", 0, 0, G_OPTION_ARG_INT64, &options.refresh_lifetime, N_ ("How long refresh tokens live instead"), N_ ("SECONDS")},
  {"clock-skew", 0, 0, G_OPTION_ARG_INT64, &options.clock_skew, N_ ("How far the sandbox’s clock is ahead; a negative number for behind"), N_ ("SECONDS")},
  {"fault", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.faults, N_ ("What goes wrong on purpose, and for how many requests; can be given several times"), N_ ("NAME[:ROUTE[:COUNT]]")},
  {"list-faults", 0, 0, G_OPTION_ARG_NONE, &options.list_faults, N_ ("Print the faults and the routes they work on, and exit"), NULL},
  {NULL},
};

static gboolean
check_seconds (const char *option,
               gint64      seconds,
               gint64      least)
{
  if (seconds >= least && seconds <= GR_EMULATOR_DIAL_MAX_SECONDS)
    return TRUE;

  gr_cli_usage_error (_ ("%s takes seconds, from %d to %d"), option, (int)least, GR_EMULATOR_DIAL_MAX_SECONDS);
  return FALSE;
}

static gboolean
check_options (void)
{
  if (options.port < 0 || options.port > G_MAXUINT16)
    {
      gr_cli_usage_error (_ ("there is no port %d; --port takes 0 to 65535"), options.port);
      return FALSE;
    }
  if ((options.client_key != NULL && options.client_key[0] == '\0') || (options.client_secret != NULL && options.client_secret[0] == '\0'))
    {
      gr_cli_usage_error (_ ("the client key and secret cannot be empty; leave the options out for made-up ones"));
      return FALSE;
    }
  if (!check_seconds ("--token-lifetime", options.token_lifetime, 0) || !check_seconds ("--refresh-lifetime", options.refresh_lifetime, 0) ||
      !check_seconds ("--clock-skew", options.clock_skew, -GR_EMULATOR_DIAL_MAX_SECONDS))
    return FALSE;

  for (gsize i = 0; options.redirect_uris != NULL && options.redirect_uris[i] != NULL; i++)
    {
      g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (options.redirect_uris[i], GR_STRICT_URI_PLAIN_PATH, NULL);

      if (uri == NULL || uri->query != NULL || uri->fragment != NULL)
        {
          gr_cli_usage_error (_ ("“%s” is not a redirect URI; write one such as http://127.0.0.1:3455/callback/"), options.redirect_uris[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
apply_lifetimes (GrEmulator *emulator)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (GR_TYPE_EMULATOR_LIFETIMES);
  GEnumValue            *state;

  if (options.lifetimes == NULL)
    return TRUE;

  state = g_enum_get_value_by_nick (states, options.lifetimes);
  if (state == NULL)
    {
      gr_cli_usage_error (_ ("there are no lifetimes “%s”; --lifetimes takes until-2026-10 or since-2026-11"), options.lifetimes);
      return FALSE;
    }
  gr_emulator_set_lifetimes (emulator, state->value);
  return TRUE;
}

/* Faults that work on the same routes stand together; the first of the routes is meant where none is named. */
static void
list_faults (void)
{
  const char *routes = NULL;

  g_print ("%s\n\n", _ ("A fault works on the first route that stands over it, or on the one you name."));
  for (GrEmulatorFault fault = GR_EMULATOR_FAULT_NONE + 1; fault < GR_EMULATOR_N_FAULTS; fault++)
    {
      const GrEmulatorFaultKind *kind = gr_emulator_fault_get_kind (fault);

      if (g_strcmp0 (kind->routes, routes) != 0)
        g_print ("%s%s:\n", routes != NULL ? "\n" : "", kind->routes);
      routes = kind->routes;
      g_print ("  %-26s %s%s\n", kind->name, _ (kind->summary), kind->once ? _ (" (once)") : "");
    }
}

/* Reads NAME[:ROUTE[:COUNT]]. */
static gboolean
apply_fault (GrEmulator *emulator,
             const char *text)
{
  g_auto (GStrv)   parts = g_strsplit (text, ":", 3);
  const char      *count = parts[0] != NULL && parts[1] != NULL ? parts[2] : NULL;
  guint64          n_requests = 0;
  GrEmulatorFault  fault = parts[0] != NULL ? gr_emulator_fault_find (parts[0]) : GR_EMULATOR_N_FAULTS;
  g_autofree char *route = NULL;

  if (fault == GR_EMULATOR_N_FAULTS || fault == GR_EMULATOR_FAULT_NONE)
    {
      gr_cli_usage_error (_ ("there is no fault “%s”; --list-faults names them all"), text);
      return FALSE;
    }

  route = parts[1] != NULL ? g_strdup (parts[1]) : gr_emulator_fault_dup_route (fault);
  if (!gr_emulator_fault_works_on (fault, route))
    {
      gr_cli_usage_error (_ ("the fault “%s” does not work on “%s”, but on: %s"), parts[0], route, gr_emulator_fault_get_kind (fault)->routes);
      return FALSE;
    }
  if (gr_emulator_get_fault (emulator, route) != GR_EMULATOR_FAULT_NONE)
    {
      gr_cli_usage_error (_ ("“%s” has one fault at a time, and there are two for it; leave one out"), route);
      return FALSE;
    }

  if (count != NULL && !g_ascii_string_to_unsigned (count, 10, 1, G_MAXUINT, &n_requests, NULL))
    {
      gr_cli_usage_error (_ ("“%s” is no number of requests; write one such as %s:%s:3, or leave it out"), count, parts[0], route);
      return FALSE;
    }

  gr_emulator_dial_set_fault (gr_emulator_get_dial (emulator), route, fault, n_requests);
  return TRUE;
}

static gboolean
apply_faults (GrEmulator *emulator)
{
  for (gsize i = 0; options.faults != NULL && options.faults[i] != NULL; i++)
    if (!apply_fault (emulator, options.faults[i]))
      return FALSE;

  return TRUE;
}

static void
apply_time (GrEmulator *emulator)
{
  GrEmulatorDial *dial = gr_emulator_get_dial (emulator);

  gr_emulator_dial_set_token_lifetime (dial, options.token_lifetime);
  gr_emulator_dial_set_refresh_lifetime (dial, options.refresh_lifetime);
  gr_emulator_dial_set_clock_offset (dial, options.clock_skew);
}

/* Fills in what was not given, so that the command works with no options at all. */
static void
complete_options (GrRandom *random)
{
  static const char *const any_port[] = {"http://127.0.0.1:*/callback/", "http://localhost:*/callback/", NULL};

  if (options.client_key == NULL)
    {
      g_autofree char *tail = gr_random_make_text (random, ALPHANUMERIC, 14);

      options.client_key = g_strconcat ("sbaw", tail, NULL);
    }
  if (options.client_secret == NULL)
    options.client_secret = gr_random_make_text (random, ALPHANUMERIC, 32);
  if (options.redirect_uris == NULL)
    options.redirect_uris = g_strdupv ((char **)any_port);
}

static void
print_endpoint (GrCatalog  *catalog,
                const char *label,
                const char *id,
                const char *base_uri)
{
  g_autofree char *uri = gr_catalog_dup_endpoint_uri (catalog, id, base_uri);

  g_print ("%-14s  %s\n", label, uri);
}

/* Written for a shell, so that it can be pasted whatever the key is. */
static void
print_try_line (GrCatalog  *catalog,
                const char *base_uri)
{
  g_autofree char *uri = gr_catalog_dup_endpoint_uri (catalog, "oauth.token", base_uri);
  g_autofree char *key = g_strconcat ("client_key=", options.client_key, NULL);
  g_autofree char *secret = g_strconcat ("client_secret=", options.client_secret, NULL);
  g_autofree char *quoted_key = g_shell_quote (key);
  g_autofree char *quoted_secret = g_shell_quote (secret);

  g_print ("\n%s\n  curl -d grant_type=client_credentials --data-urlencode %s --data-urlencode %s %s\n",
           _ ("Try it:"), quoted_key, quoted_secret, uri);
}

static void
print_welcome (GrCatalog  *catalog,
               const char *base_uri)
{
  g_print (_ ("Local sandbox on %s"), base_uri);
  g_print ("\n\n%-14s  %s\n%-14s  %s\n", "client_key", options.client_key, "client_secret", options.client_secret);
  for (gsize i = 0; options.redirect_uris[i] != NULL; i++)
    g_print ("%-14s  %s\n", "redirect_uri", options.redirect_uris[i]);

  print_endpoint (catalog, "authorize", "oauth.authorize", base_uri);
  print_endpoint (catalog, "token", "oauth.token", base_uri);
  print_endpoint (catalog, "revoke", "oauth.revoke", base_uri);
  print_endpoint (catalog, "user info", "user.info", base_uri);
  for (gsize i = 0; options.faults != NULL && options.faults[i] != NULL; i++)
    g_print ("%-14s  %s\n", "fault", options.faults[i]);
  print_try_line (catalog, base_uri);
  g_print ("\n%s\n\n", _ ("Press Ctrl+C to stop."));
}

static void
request_cb (GrEmulator *emulator,
            const char *method,
            const char *path,
            guint       status,
            const char *reason,
            gpointer    user_data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char      *time = g_date_time_format (now, "%H:%M:%S");

  g_print ("%s %u %s %s%s%s\n", time, status, method, path, reason != NULL ? "  " : "", reason != NULL ? reason : "");
}

static gboolean
stop_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
run_until_stopped (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint                 interrupt_id = g_unix_signal_add (SIGINT, stop_cb, loop);
  guint                 terminate_id = g_unix_signal_add (SIGTERM, stop_cb, loop);

  g_main_loop_run (loop);
  g_source_remove (interrupt_id);
  g_source_remove (terminate_id);
}

static GrCliStatus
run (const char *const *arguments)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrCatalog)  catalog = NULL;
  g_autoptr (GrEmulator) emulator = NULL;

  if (arguments[0] != NULL)
    return gr_cli_usage_error (_ ("“%s” is one word too many; everything is given by options"), arguments[0]);
  if (options.list_faults)
    {
      list_faults ();
      return GR_CLI_SUCCESS;
    }
  if (!check_options ())
    return GR_CLI_USAGE;

  catalog = gr_catalog_new (&error);
  if (catalog == NULL)
    return gr_cli_failure ("%s", error->message);

  complete_options (gr_random_get_system ());
  emulator = gr_emulator_new (catalog, gr_clock_get_system (), gr_random_get_system ());
  if (!apply_lifetimes (emulator) || !apply_faults (emulator))
    return GR_CLI_USAGE;
  apply_time (emulator);
  gr_emulator_register_client (emulator, options.client_key, options.client_secret,
                               (const char *const *)options.redirect_uris, (const char *const *)options.scopes,
                               (const char *const *)options.target_users);
  if (!gr_emulator_start (emulator, options.port, &error))
    return gr_cli_failure ("%s", error->message);

  g_signal_connect (emulator, "request", G_CALLBACK (request_cb), NULL);
  print_welcome (catalog, gr_emulator_get_base_uri (emulator));
  run_until_stopped ();
  return GR_CLI_SUCCESS;
}

const GrCliCommand gr_cli_emulator_command = {
  .path = "emulator",
  .summary = N_ ("Run the Local sandbox for any program on this computer"),
  .description = N_ ("The Local sandbox answers OAuth and user info calls as TikTok would, with made-up people. It needs no\n"
                     "account, and nothing leaves this computer. Each request is printed with the reason of its answer.\n"
                     "With --fault it misbehaves on purpose, so that you can see what your program does then."),
  .options = entries,
  .run = run,
};
