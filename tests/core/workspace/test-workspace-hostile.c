/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"
#include "gr-workspace-file.h"

#include <string.h>

#define HEAD        "{\"format\": 2, \"id\": \"w\""
#define ENVIRONMENT HEAD ", \"environments\": [{\"id\": \"qa\", \"kind\": \"sandbox\", "
#define SNAPSHOT    HEAD ", \"snapshots\": [{\"id\": \"s\", \"environment\": \"qa\", \"date\": \"2026-11-20\", "

/* Wrong types everywhere: each is refused, and the message names the member. */
static void
test_types (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } rows[] = {
    {ENVIRONMENT "\"fields\": []}]}", "environments[0].fields must be an object"},
    {ENVIRONMENT "\"fields\": \"a\"}]}", "environments[0].fields must be an object"},
    {ENVIRONMENT "\"fields\": {\"domain\": \"a\\u0001\"}}]}", "environments[0].fields.domain holds a control character"},
    {ENVIRONMENT "\"lists\": [1]}]}", "environments[0].lists must be an object"},
    {ENVIRONMENT "\"lists\": {\"products\": [1]}}]}", "environments[0].lists.products[0] must be text"},
    {ENVIRONMENT "\"lists\": {\"products\": [\"a\\nb\"]}}]}", "environments[0].lists.products[0] holds a control character"},
    {ENVIRONMENT "\"portal\": 3}]}", "environments[0].portal must be an object"},
    {ENVIRONMENT "\"portal\": {}}]}", "environments[0].portal.date is missing"},
    {ENVIRONMENT "\"portal\": {\"date\": \"yesterday\"}}]}", "has a date that is no day"},
    {ENVIRONMENT "\"portal\": {\"date\": \"2026-11-20\", \"fields\": []}}]}", "environments[0].portal.fields must be an object"},
    {ENVIRONMENT "\"portal\": {\"date\": \"2026-11-20\", \"fields\": {\"app.name\": 3}}}]}", "environments[0].portal.fields.app.name must be text"},
    {ENVIRONMENT "\"portal\": {\"date\": \"2026-11-20\", \"fields\": {\"\": \"x\"}}}]}", "has a member without a name"},
    {ENVIRONMENT "\"portal\": {\"date\": \"2026-11-20\", \"fields\": {\"a\\nb\": \"x\"}}}]}", "holds a control character"},
    {HEAD ", \"region_fields\": []}", "region_fields must be an object"},
    {HEAD ", \"region_fields\": {\"JP\": \"x\"}}", "region_fields.JP must be an object"},
    {HEAD ", \"region_fields\": {\"J P\": {}}}", "region_fields.J P must be 1 to 64"},
    {HEAD ", \"region_fields\": {\"\": {}}}", "must be 1 to 64"},
    {HEAD ", \"region_fields\": {\"../JP\": {}}}", "must be 1 to 64"},
    {HEAD ", \"language_fields\": {\"ja\": {\"name\": \"a\\u0000b\"}}}", "1:"},
    {HEAD ", \"language_fields\": {\"ja\": {\"name\": \"a\\u001bb\"}}}", "language_fields.ja.name holds a control character"},
    {HEAD ", \"language_fields\": {\"ja\": {}, \"ja\": {}}}", "1:"},
    {HEAD ", \"snapshots\": {}}", "snapshots must be a list"},
    {HEAD ", \"snapshots\": [1]}", "snapshots[0] must be an object"},
    {HEAD ", \"snapshots\": [{\"id\": \"s\"}]}", "snapshots[0].environment is missing"},
    {HEAD ", \"snapshots\": [{\"id\": \"s\", \"environment\": \"qa\"}]}", "snapshots[0].date is missing"},
    {SNAPSHOT "\"note\": 1}]}", "snapshots[0].note must be text"},
    {SNAPSHOT "\"values\": 1}]}", "snapshots[0].values must be an object"},
    {SNAPSHOT "\"values\": {\"app.name\": null}}]}", "snapshots[0].values.app.name must be text"},
    {SNAPSHOT "\"values\": {}}, {\"id\": \"s\", \"environment\": \"qa\", \"date\": \"2026-11-20\"}]}", "snapshots[1] has an id that another snapshot has"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError)      error = NULL;
      g_autoptr (GrWorkspace) self = gr_workspace_from_json (rows[i].text, strlen (rows[i].text), &error);

      g_test_message ("%s: %s", rows[i].text, error != NULL ? error->message : "accepted");
      g_assert_null (self);
      g_assert_nonnull (strstr (error->message, rows[i].place));
    }
}

/* @n members or elements between @head and @tail; %u in @piece counts. */
static char *
make_many (const char *head,
           const char *piece,
           guint       n,
           const char *tail)
{
  g_auto (GStrv)      halves = g_strsplit (piece, "#", 2);
  g_autoptr (GString) text = g_string_new (head);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%u%s", i > 0 ? "," : "", halves[0], i, halves[1]);
  g_string_append (text, tail);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A hundred thousand of anything is refused or read before anybody gets impatient; a file of a later format too. */
static void
test_many (void)
{
  static const struct
  {
    const char *head;
    const char *piece;
    const char *tail;
    const char *message;
  } rows[] = {
    {", \"app\": {", "\"f#\": \"x\"", "}}", "app has too many members: 100000 where 1000"},
    {", \"organisation\": {", "\"f#\": \"x\"", "}}", "organisation has too many members"},
    {", \"region_fields\": {", "\"r#\": {}", "}}", "region_fields has too many members"},
    {", \"region_fields\": {\"JP\": {", "\"f#\": \"x\"", "}}}", "region_fields.JP has too many members"},
    {", \"language_fields\": {\"ja\": {", "\"f#\": 1", "}}}", "language_fields.ja has too many members"},
    {", \"environments\": [{\"id\": \"qa\", \"kind\": \"local\", \"fields\": {", "\"f#\": \"x\"", "}}]}", "environments[0].fields has too many members"},
    {", \"environments\": [{\"id\": \"qa\", \"kind\": \"local\", \"lists\": {", "\"f#\": []", "}}]}", "environments[0].lists has too many members"},
    {", \"environments\": [{\"id\": \"qa\", \"kind\": \"local\", \"lists\": {\"products\": [", "\"p#\"", "]}}]}", "is too long: 100000 entries"},
    {", \"environments\": [{\"id\": \"qa\", \"kind\": \"local\", \"portal\": {\"date\": \"2026-11-20\", \"fields\": {", "\"f#\": \"x\"", "}}}]}", "portal.fields has too many members"},
    {", \"answers\": {", "\"q#\": {\"value\": \"yes\", \"date\": \"2026-11-20\"}", "}}", "answers has too many members"},
    {", \"answers\": {", "\"q#\": 1", "}}", "answers has too many members"},
    {", \"explanations\": {", "\"s#\": \"x\"", "}}", "explanations has too many members"},
    {", \"scope_records\": {", "\"s#\": {}", "}}", "scope_records has too many members"},
    {", \"scope_records\": {\"l\": {\"used\": {", "\"s#\": {\"on\": \"2026-11-20\"}", "}}}}", "used has too many members"},
    {", \"assets\": {", "\"s#\": []", "}}", "assets has too many members"},
    {", \"snapshots\": [", "{\"id\": \"s#\", \"environment\": \"qa\", \"date\": \"2026-11-20\"}", "]}", "snapshots is too long"},
    {", \"snapshots\": [{\"id\": \"s\", \"environment\": \"qa\", \"date\": \"2026-11-20\", \"values\": {", "\"f#\": \"x\"", "}}]}", "snapshots[0].values has too many members"},
    {", ", "\"f#\": \"x\"", "}", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint format = 2; format <= 3; format++)
      {
        g_autofree char        *head = g_strdup_printf ("{\"format\": %u, \"id\": \"w\"%s", format, rows[i].head);
        g_autofree char        *text = make_many (head, rows[i].piece, format == 2 ? 100000 : 20001, rows[i].tail);
        g_autoptr (GError)      error = NULL;
        gint64                  start = g_get_monotonic_time ();
        g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);

        g_test_message ("%s#%s in %" G_GINT64_FORMAT " ms: %s", head, rows[i].tail, (g_get_monotonic_time () - start) / 1000,
                        error != NULL ? error->message : "accepted");
        if (format == 2 && rows[i].message != NULL)
          {
            g_assert_null (self);
            g_assert_nonnull (strstr (error->message, rows[i].message));
          }
        else
          {
            g_autofree char *written = NULL;

            g_assert_no_error (error);
            written = gr_workspace_to_json (self);
            g_assert_nonnull (written);
          }
      }
}

static void
test_large (void)
{
  static const struct
  {
    const char *head;
    const char *tail;
  } rows[] = {
    {ENVIRONMENT "\"fields\": {\"domain\": \"", "\"}}]}"},
    {ENVIRONMENT "\"lists\": {\"products\": [\"", "\"]}}]}"},
    {ENVIRONMENT "\"portal\": {\"date\": \"2026-11-20\", \"fields\": {\"app.name\": \"", "\"}}}]}"},
    {ENVIRONMENT "\"portal\": {\"date\": \"2026-11-20\", \"fields\": {\"", "\": \"x\"}}}]}"},
    {HEAD ", \"region_fields\": {\"", "\": {}}}"},
    {HEAD ", \"language_fields\": {\"ja\": {\"description\": \"", "\"}}}"},
    {SNAPSHOT "\"values\": {\"app.name\": \"", "\"}}]}"},
    {SNAPSHOT "\"note\": \"", "\"}]}"},
  };
  g_autofree char *filling = g_strnfill (3 * 1024 * 1024, 'x');

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char        *text = g_strconcat (rows[i].head, filling, rows[i].tail, NULL);
      g_autoptr (GError)      error = NULL;
      g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);

      g_assert_null (self);
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
    }
}

static void
test_deep (void)
{
  static const char *const heads[] = {ENVIRONMENT "\"fields\": {\"domain\": ", ENVIRONMENT "\"portal\": ", HEAD ", \"region_fields\": ", SNAPSHOT "\"values\": "};
  g_autofree char         *open = g_strnfill (100000, '[');

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char        *text = g_strconcat (heads[i], open, NULL);
      g_autoptr (GError)      error = NULL;
      g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);

      g_assert_null (self);
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_DEPTH);
    }
}

/* What a newer format has made of the members that are known here is passed over, and the rest is shown. */
static void
test_newer (void)
{
  static const char text[] =
    "{\"format\": 3, \"id\": \"w\", \"environments\": [{\"id\": \"a\", \"kind\": \"local\", \"fields\": 1},"
    " {\"id\": \"b\", \"kind\": \"local\", \"portal\": {\"date\": \"2026-11-20\", \"fields\": {\"app.name\": 1}}}, {\"id\": \"c\", \"kind\": \"local\"}],"
    " \"region_fields\": {\"JP\": 1, \"US\": {\"terms-uri\": \"kept\"}}, \"language_fields\": 7, \"snapshots\": [1, {\"id\": \"s\", \"environment\": \"qa\", \"date\": \"2026-11-20\"}]}";
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = gr_workspace_from_json (text, strlen (text), &error);
  g_autofree char        *written = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (gr_workspace_get_read_only_reason (self));
  g_assert_null (gr_workspace_find_environment (self, "a"));
  g_assert_null (gr_workspace_find_environment (self, "b"));
  g_assert_nonnull (gr_workspace_find_environment (self, "c"));
  written = gr_workspace_to_json (self);
  g_assert_nonnull (strstr (written, "kept"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace-hostile/types", test_types);
  g_test_add_func ("/workspace-hostile/many", test_many);
  g_test_add_func ("/workspace-hostile/large", test_large);
  g_test_add_func ("/workspace-hostile/deep", test_deep);
  g_test_add_func ("/workspace-hostile/newer", test_newer);

  return g_test_run ();
}
