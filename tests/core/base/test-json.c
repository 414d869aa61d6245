/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"

#include <glib/gstdio.h>
#include <math.h>

static char *
get_corpus (void)
{
  const char *corpora = g_getenv ("GR_CORPORA");

  return corpora != NULL ? g_build_filename (corpora, "json", NULL) : NULL;
}

typedef void (*CorpusFunc) (const char *name,
                            const char *text,
                            gsize       length);

/* Calls @func for each file of the corpus whose name begins with @letter, and returns how many there were. */
static guint
for_each (const char *letter,
          CorpusFunc  func)
{
  g_autofree char   *folder = get_corpus ();
  g_autoptr (GDir)   dir = NULL;
  g_autoptr (GError) error = NULL;
  const char        *name;
  guint              count = 0;

  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize            length;

      if (!g_str_has_prefix (name, letter) || !g_str_has_suffix (name, ".json"))
        continue;

      g_test_message ("%s", name);
      g_file_get_contents (path, &text, &length, &error);
      g_assert_no_error (error);
      func (name, text, length);
      count++;
    }

  return count;
}

static gboolean
skip_without_corpus (void)
{
  g_autofree char *folder = get_corpus ();

  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return FALSE;

  g_test_skip ("GR_CORPORA names no folder with json/ in it");
  return TRUE;
}

static void
must_accept (const char *name,
             const char *text,
             gsize       length)
{
  g_autoptr (GError) error = NULL;

  gr_json_check (text, length, GR_JSON_MAX_DEPTH, &error);
  g_assert_no_error (error);
}

static void
must_refuse (const char *name,
             const char *text,
             gsize       length)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_assert_false (gr_json_check (text, length, GR_JSON_MAX_DEPTH, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == GR_JSON_ERROR);

  node = gr_json_parse (text, length, NULL);
  g_assert_null (node);
}

static void
must_survive (const char *name,
              const char *text,
              gsize       length)
{
  gboolean             accepted = gr_json_check (text, length, GR_JSON_MAX_DEPTH, NULL);
  g_autoptr (JsonNode) node = gr_json_parse (text, length, NULL);

  /* What the reader takes the check takes too. */
  g_assert_true (accepted || node == NULL);
  if (node != NULL)
    {
      g_autofree char     *printed = gr_json_print (node);
      g_autoptr (JsonNode) again = gr_json_parse (printed, strlen (printed), NULL);

      g_assert_nonnull (again);
    }
}

/* json-glib as a second opinion about what an accepted text means. */
static void
must_agree (const char *name,
            const char *text,
            gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonNode)   node = NULL;
  g_autofree char       *printed = NULL;
  g_autoptr (JsonNode)   again = NULL;

  json_parser_load_from_data (parser, text, length, &error);
  g_assert_no_error (error);

  node = gr_json_parse (text, length, &error);
  if (strstr (name, "duplicated_key") != NULL)
    {
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_DUPLICATE);
      return;
    }
  if (strstr (name, "null_escape") != NULL || strstr (name, "escaped_null") != NULL)
    {
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_ENCODING);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (json_node_equal (node, json_parser_get_root (parser)));

  printed = gr_json_print (node);
  again = gr_json_parse (printed, strlen (printed), &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (node, again));
}

static void
test_corpus_accepted (void)
{
  if (skip_without_corpus ())
    return;

  g_assert_cmpuint (for_each ("y_", must_accept), ==, 95);
}

static void
test_corpus_refused (void)
{
  if (skip_without_corpus ())
    return;

  g_assert_cmpuint (for_each ("n_", must_refuse), ==, 188);
}

static void
test_corpus_undefined (void)
{
  if (skip_without_corpus ())
    return;

  g_assert_cmpuint (for_each ("i_", must_survive), >, 30);
}

static void
test_corpus_agrees (void)
{
  if (skip_without_corpus ())
    return;

  g_assert_cmpuint (for_each ("y_", must_agree), ==, 95);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    GrJsonError code;
    const char *place;
  } rows[] = {
    {"", GR_JSON_ERROR_SYNTAX, "1:1: "},
    {" \n ", GR_JSON_ERROR_SYNTAX, "2:2: "},
    {"\xef\xbb\xbf{}", GR_JSON_ERROR_ENCODING, "1:1: "},
    {"{\n  \"a\": tru\n}", GR_JSON_ERROR_SYNTAX, "2:8: "},
    {"{\"é\": x}", GR_JSON_ERROR_SYNTAX, "1:7: "},
    {"[1,]", GR_JSON_ERROR_SYNTAX, "1:4: "},
    {"{\"a\":1,}", GR_JSON_ERROR_SYNTAX, "1:8: "},
    {"{a:1}", GR_JSON_ERROR_SYNTAX, "1:2: "},
    {"{\"a\" 1}", GR_JSON_ERROR_SYNTAX, "1:6: "},
    {"[1 2]", GR_JSON_ERROR_SYNTAX, "1:4: "},
    {"[1] 2", GR_JSON_ERROR_SYNTAX, "1:5: "},
    {"[1}", GR_JSON_ERROR_SYNTAX, "1:3: "},
    {"01", GR_JSON_ERROR_SYNTAX, "1:2: "},
    {"-", GR_JSON_ERROR_SYNTAX, "1:2: "},
    {"1.", GR_JSON_ERROR_SYNTAX, "1:3: "},
    {"1e+", GR_JSON_ERROR_SYNTAX, "1:4: "},
    {"\"a\tb\"", GR_JSON_ERROR_SYNTAX, "1:3: "},
    {"\"a\x1f\"", GR_JSON_ERROR_SYNTAX, "1:3: "},
    {"\"\\x\"", GR_JSON_ERROR_SYNTAX, "1:3: "},
    {"\"\\u12g4\"", GR_JSON_ERROR_SYNTAX, "1:6: "},
    {"\"a", GR_JSON_ERROR_SYNTAX, "1:3: "},
    {"\"\\ud800\"", GR_JSON_ERROR_ENCODING, "1:2: "},
    {"\"\\udc00\\ud800\"", GR_JSON_ERROR_ENCODING, "1:2: "},
    {"\"\\ud800\\ud800\"", GR_JSON_ERROR_ENCODING, "1:2: "},
    {"\"\xc0\xaf\"", GR_JSON_ERROR_ENCODING, "1:2: "},
    {"\"\xed\xa0\x80\"", GR_JSON_ERROR_ENCODING, "1:2: "},
    {"\"\xf4\x90\x80\x80\"", GR_JSON_ERROR_ENCODING, "1:2: "},
    {"\"\xe3\x81", GR_JSON_ERROR_ENCODING, "1:2: "},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_false (gr_json_check (rows[i].text, strlen (rows[i].text), GR_JSON_MAX_DEPTH, &error));
      g_assert_error (error, GR_JSON_ERROR, (int)rows[i].code);
      g_assert_true (g_str_has_prefix (error->message, rows[i].place));
    }
}

static void
test_length (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gr_json_check ("[1]garbage", 3, GR_JSON_MAX_DEPTH, &error));
  g_assert_no_error (error);
  g_assert_false (gr_json_check ("[1]\0", 4, GR_JSON_MAX_DEPTH, &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SYNTAX);
}

/* The message must not carry what stood there: it may have been a token. */
static void
test_error_is_silent (void)
{
  static const char  text[] = "{\"access_token\": act.example12345}";
  g_autoptr (GError) error = NULL;

  g_assert_false (gr_json_check (text, strlen (text), GR_JSON_MAX_DEPTH, &error));
  g_assert_null (strstr (error->message, "act."));
}

static char *
nest (gsize depth)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < depth; i++)
    g_string_append (text, i % 2 ? "[" : "{\"a\":");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autoptr (GString)  text = g_string_new (NULL);
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; i < GR_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < GR_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, ']');

  g_assert_true (gr_json_check (text->str, text->len, GR_JSON_MAX_DEPTH, NULL));
  node = gr_json_parse (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_nonnull (node);

  g_string_prepend_c (text, '[');
  g_string_append_c (text, ']');
  g_assert_false (gr_json_check (text->str, text->len, GR_JSON_MAX_DEPTH, &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_DEPTH);
  g_assert_true (gr_json_check (text->str, text->len, GR_JSON_MAX_DEPTH + 1, NULL));

  g_assert_true (gr_json_check ("1", 1, 0, NULL));
  g_assert_false (gr_json_check ("[]", 2, 0, NULL));
}

static void
test_hostile_depth (void)
{
  g_autofree char   *text = nest (1000000);
  g_autoptr (GError) error = NULL;

  g_assert_false (gr_json_check (text, strlen (text), GR_JSON_MAX_DEPTH, &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_DEPTH);
  g_clear_error (&error);

  /* Without a limit it only runs out of text, and not out of stack. */
  g_assert_false (gr_json_check (text, strlen (text), G_MAXUINT, &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SYNTAX);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode          *node = gr_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return node;
}

static void
test_values (void)
{
  g_autoptr (JsonNode) root = parse ("{\"s\":\"a\\u00e9\\ud834\\udd1e\\/\\n\",\"i\":-9223372036854775808,\"b\":18446744073709551616,"
                                     "\"d\":1.5e3,\"t\":true,\"f\":false,\"n\":null,\"a\":[[],{}],\"\":0}");
  JsonObject          *object = json_node_get_object (root);

  g_assert_cmpstr (gr_json_get_string (object, "s"), ==, "aé𝄞/\n");
  g_assert_cmpint (gr_json_get_int (object, "i", 0), ==, G_MININT64);
  g_assert_cmpfloat (json_object_get_double_member (object, "b"), ==, 18446744073709551616.0);
  g_assert_cmpint (gr_json_get_int (object, "b", 7), ==, 7);
  g_assert_cmpint (gr_json_get_int (object, "d", 0), ==, 1500);
  g_assert_true (gr_json_get_boolean (object, "t", FALSE));
  g_assert_false (gr_json_get_boolean (object, "f", TRUE));
  g_assert_true (json_object_get_null_member (object, "n"));
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (object, "a")), ==, 2);
  g_assert_cmpint (gr_json_get_int (object, "", 1), ==, 0);
}

static void
test_numbers (void)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) tiny = parse ("1e-400");

  g_assert_cmpfloat (json_node_get_double (tiny), ==, 0.0);

  g_assert_true (gr_json_check ("1e400", 5, GR_JSON_MAX_DEPTH, NULL));
  g_assert_null (gr_json_parse ("[1e400]", 7, &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
  g_clear_error (&error);
  g_assert_null (gr_json_parse ("[-1e999999999]", 14, &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE);
}

static void
test_duplicates (void)
{
  static const char *texts[] = {
    "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
    "[{\"x\":{\"a\":{},\"b\":[],\"a\":[]}}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (gr_json_check (texts[i], strlen (texts[i]), GR_JSON_MAX_DEPTH, NULL));
      g_assert_null (gr_json_parse (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_DUPLICATE);
    }
}

static void
test_null_character (void)
{
  static const char  text[] = "{\"client_key\":\"sbaw\\u0000evil\"}";
  g_autoptr (GError) error = NULL;

  g_assert_true (gr_json_check (text, strlen (text), GR_JSON_MAX_DEPTH, NULL));
  g_assert_null (gr_json_parse (text, strlen (text), &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_ENCODING);
}

static void
test_bytes (void)
{
  g_autoptr (GBytes)   good = g_bytes_new_static ("[true]", 6);
  g_autoptr (GBytes)   empty = g_bytes_new_static ("", 0);
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse_bytes (good, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  g_assert_null (gr_json_parse_bytes (empty, &error));
  g_assert_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SYNTAX);
}

static void
test_print (void)
{
  static const char text[] =
    "{\n"
    "  \"z\": \"\\\"\\\\\\n\\t\\u0001é\",\n"
    "  \"a\": [],\n"
    "  \"o\": {},\n"
    "  \"list\": [\n"
    "    1,\n"
    "    -0.1,\n"
    "    1e+30,\n"
    "    0.30000000000000004,\n"
    "    null,\n"
    "    true\n"
    "  ],\n"
    "  \"deep\": {\n"
    "    \"b\": false\n"
    "  }\n"
    "}\n";
  g_autoptr (JsonNode) node = parse (text);
  g_autofree char     *printed = gr_json_print (node);

  g_assert_cmpstr (printed, ==, text);
}

static void
test_print_infinity (void)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  g_autofree char     *printed = NULL;

  json_node_set_double (node, INFINITY);
  printed = gr_json_print (node);
  g_assert_cmpstr (printed, ==, "null\n");
}

/* json-glib frees strings as they are; after this there is nothing in them. */
static void
test_wipe (void)
{
  const char          *text = "{\"a\": \"planted\", \"b\": [\"planted\", 5, null, {\"c\": \"planted\"}], \"d\": true}";
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), NULL);
  g_autofree char     *left = NULL;

  gr_json_wipe (node);
  left = gr_json_print (node);
  g_assert_null (strstr (left, "planted"));
  g_assert_nonnull (strstr (left, "\"d\""));
}

static void
test_members (void)
{
  g_autoptr (JsonNode) root = parse ("{\"s\":\"x\",\"i\":3,\"b\":true,\"l\":[\"a\",\"b\"],\"m\":[\"a\",1],\"e\":[],\"o\":{\"s\":\"y\"},\"n\":null}");
  JsonObject          *object = json_node_get_object (root);
  g_auto (GStrv)       list = gr_json_dup_strv (object, "l");
  g_auto (GStrv)       empty = gr_json_dup_strv (object, "e");

  g_assert_cmpstr (gr_json_get_string (object, "i"), ==, NULL);
  g_assert_cmpstr (gr_json_get_string (object, "n"), ==, NULL);
  g_assert_cmpstr (gr_json_get_string (object, "none"), ==, NULL);
  g_assert_cmpint (gr_json_get_int (object, "s", -1), ==, -1);
  g_assert_cmpint (gr_json_get_int (object, "b", -1), ==, -1);
  g_assert_true (gr_json_get_boolean (object, "i", TRUE));
  g_assert_cmpuint (g_strv_length (list), ==, 2);
  g_assert_cmpuint (g_strv_length (empty), ==, 0);
  g_assert_null (gr_json_dup_strv (object, "m"));
  g_assert_null (gr_json_dup_strv (object, "s"));
  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (object, "o"), "s"), ==, "y");
  g_assert_null (gr_json_get_object (object, "l"));
  g_assert_null (gr_json_get_array (object, "o"));

  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (object, "none"), "s"), ==, NULL);
  g_assert_cmpint (gr_json_get_int (NULL, "s", 5), ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/corpus/accepted", test_corpus_accepted);
  g_test_add_func ("/json/corpus/refused", test_corpus_refused);
  g_test_add_func ("/json/corpus/undefined", test_corpus_undefined);
  g_test_add_func ("/json/corpus/agrees", test_corpus_agrees);
  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/length", test_length);
  g_test_add_func ("/json/error-is-silent", test_error_is_silent);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/hostile-depth", test_hostile_depth);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/duplicates", test_duplicates);
  g_test_add_func ("/json/null-character", test_null_character);
  g_test_add_func ("/json/bytes", test_bytes);
  g_test_add_func ("/json/print", test_print);
  g_test_add_func ("/json/print-infinity", test_print_infinity);
  g_test_add_func ("/json/wipe", test_wipe);
  g_test_add_func ("/json/members", test_members);

  return g_test_run ();
}
