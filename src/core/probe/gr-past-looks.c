/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-past-looks.h"

#include <string.h>

#include "gr-check-rule.h"
#include "gr-json.h"
#include "gr-redact.h"

#define FORMAT       1
#define MAX_LOOKS    1000
#define MAX_FINDINGS 32
#define MAX_TEXT     1024
#define ID_DIGITS    64

/* What one probe saw last, and when it saw nothing wrong for the last time. */
typedef struct
{
  gint64      looked_at;
  gint64      good_at; /* 0 for never */
  GListStore *findings;
} PastLook;

struct _GrPastLooks
{
  GHashTable *looks; /* (element-type utf8 PastLook) */
};

static void
past_look_free (gpointer data)
{
  PastLook *look = data;

  g_clear_object (&look->findings);
  g_free (look);
}

/**
 * gr_past_looks_new:
 *
 * Returns: (transfer full): a memory in which nothing stands
 */
GrPastLooks *
gr_past_looks_new (void)
{
  GrPastLooks *self = g_new0 (GrPastLooks, 1);

  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, past_look_free);
  return self;
}

/**
 * gr_past_looks_free:
 * @self: (transfer full): a memory
 *
 * Frees it.
 */
void
gr_past_looks_free (GrPastLooks *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->looks);
  g_free (self);
}

/**
 * gr_past_looks_get_n_items:
 * @self: a memory
 *
 * Returns: of how many probes there is a look
 */
guint
gr_past_looks_get_n_items (GrPastLooks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->looks);
}

/* So that a file that is kept for years does not grow for as long. */
static void
drop_oldest (GrPastLooks *self)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       value;
  const char    *oldest = NULL;
  gint64         looked_at = G_MAXINT64;

  g_hash_table_iter_init (&iter, self->looks);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      PastLook *look = value;

      if (look->looked_at < looked_at)
        {
          looked_at = look->looked_at;
          oldest = key;
        }
    }

  if (oldest != NULL)
    g_hash_table_remove (self->looks, oldest);
}

static void
append_all (GListStore *store,
            GListModel *findings)
{
  guint n_items = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_list_store_append (store, finding);
    }
}

/**
 * gr_past_looks_note:
 * @self: a memory
 * @probe: a probe that has looked
 *
 * Keeps the last look of a probe in the place of what was kept of it before.
 */
void
gr_past_looks_note (GrPastLooks *self,
                    GrProbe     *probe)
{
  g_autofree char *identity = NULL;
  PastLook        *before;
  PastLook        *look;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GR_IS_PROBE (probe));

  if (gr_probe_get_looked_at (probe) == 0)
    return;

  identity = gr_probe_dup_identity (probe);
  before = g_hash_table_lookup (self->looks, identity);

  look = g_new0 (PastLook, 1);
  look->looked_at = gr_probe_get_looked_at (probe);
  look->good_at = gr_probe_is_proved (probe) ? look->looked_at : before != NULL ? before->good_at
                                                                                : 0;
  look->findings = g_list_store_new (GR_TYPE_FINDING);
  append_all (look->findings, gr_probe_get_findings (probe));

  if (before == NULL && g_hash_table_size (self->looks) >= MAX_LOOKS)
    drop_oldest (self);
  g_hash_table_replace (self->looks, g_steal_pointer (&identity), look);
}

/**
 * gr_past_looks_recall:
 * @self: a memory
 * @probe: a probe that is not running
 *
 * Gives a probe the look that is kept of it.
 *
 * Returns: whether there is one
 */
gboolean
gr_past_looks_recall (GrPastLooks *self,
                      GrProbe     *probe)
{
  g_autofree char *identity = NULL;
  PastLook        *look;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GR_IS_PROBE (probe), FALSE);

  identity = gr_probe_dup_identity (probe);
  look = g_hash_table_lookup (self->looks, identity);
  if (look == NULL)
    return FALSE;

  gr_probe_recall (probe, G_LIST_MODEL (look->findings), look->looked_at);
  return TRUE;
}

/**
 * gr_past_looks_find:
 * @self: a memory
 * @identity: the identity of a probe
 * @looked_at: (out): when it looked last, in unix seconds; 0 for never
 * @good_at: (out): when a look of it found no error for the last time; 0 for never
 *
 * Returns: (transfer none) (nullable): the findings of that look
 */
GListModel *
gr_past_looks_find (GrPastLooks *self,
                    const char  *identity,
                    gint64      *looked_at,
                    gint64      *good_at)
{
  PastLook *look;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (identity != NULL, NULL);

  look = g_hash_table_lookup (self->looks, identity);
  *looked_at = look != NULL ? look->looked_at : 0;
  *good_at = look != NULL ? look->good_at : 0;
  return look != NULL ? G_LIST_MODEL (look->findings) : NULL;
}

/* What a server said may hold anything, and as much as it likes. */
static void
add_text (JsonObject *object,
          const char *member,
          const char *text)
{
  g_autofree char *redacted = NULL;
  g_autofree char *cut = NULL;

  if (text == NULL)
    return;

  redacted = gr_redact_text (text);
  cut = g_utf8_make_valid (redacted, (gssize)MIN (strlen (redacted), MAX_TEXT));
  json_object_set_string_member (object, member, cut);
}

static JsonArray *
make_findings (GListModel *findings)
{
  JsonArray *array = json_array_new ();
  guint      n_items = MIN (g_list_model_get_n_items (findings), MAX_FINDINGS);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);
      JsonObject           *object = json_object_new ();

      json_object_set_string_member (object, "rule", gr_finding_get_rule (finding));
      add_text (object, "place", gr_finding_get_place (finding));
      add_text (object, "detail", gr_finding_get_detail (finding));
      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * gr_past_looks_to_json:
 * @self: a memory
 *
 * Writes down what is kept, with secrets taken out of it. Whether a finding is an error, and what to do about it, stands in the
 * catalogue and not here.
 *
 * Returns: (transfer full): a new object
 */
JsonObject *
gr_past_looks_to_json (GrPastLooks *self)
{
  g_autoptr (GList) identities = NULL;
  JsonObject       *object;
  JsonArray        *array;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  array = json_array_new ();
  identities = g_list_sort (g_hash_table_get_keys (self->looks), (GCompareFunc)strcmp);
  for (GList *l = identities; l != NULL; l = l->next)
    {
      PastLook   *look = g_hash_table_lookup (self->looks, l->data);
      JsonObject *entry = json_object_new ();

      json_object_set_string_member (entry, "id", l->data);
      json_object_set_int_member (entry, "looked_at", look->looked_at);
      if (look->good_at != 0)
        json_object_set_int_member (entry, "good_at", look->good_at);
      json_object_set_array_member (entry, "findings", make_findings (G_LIST_MODEL (look->findings)));
      json_array_add_object_element (array, entry);
    }

  json_object_set_int_member (object, "format", FORMAT);
  json_object_set_array_member (object, "looks", array);
  return object;
}

static gboolean
is_identity (const char *text)
{
  return text != NULL && strlen (text) == ID_DIGITS && strspn (text, "0123456789abcdef") == ID_DIGITS;
}

/* A finding of a rule that is no longer there says nothing today; then the whole look does not. */
static GrFinding *
read_finding (JsonNode *node)
{
  JsonObject  *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char  *id = object != NULL ? gr_json_get_string (object, "rule") : NULL;
  GrCheckRule *rule = id != NULL ? gr_check_rule_find (id) : NULL;
  const char  *detail;
  GrFinding   *finding;

  if (rule == NULL)
    return NULL;

  finding = gr_check_rule_make_finding (rule, gr_json_get_string (object, "place"), NULL);
  detail = gr_json_get_string (object, "detail");
  gr_finding_set_detail (finding, detail);
  return finding;
}

static PastLook *
read_look (JsonObject *object)
{
  JsonArray             *array = gr_json_get_array (object, "findings");
  gint64                 looked_at = gr_json_get_int (object, "looked_at", 0);
  gint64                 good_at = gr_json_get_int (object, "good_at", 0);
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  PastLook              *look;

  if (looked_at <= 0 || good_at < 0 || good_at > looked_at || array == NULL || json_array_get_length (array) > MAX_FINDINGS)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (GrFinding) finding = read_finding (json_array_get_element (array, i));

      if (finding == NULL)
        return NULL;
      g_list_store_append (findings, finding);
    }

  look = g_new0 (PastLook, 1);
  look->looked_at = looked_at;
  look->good_at = good_at;
  look->findings = g_steal_pointer (&findings);
  return look;
}

/**
 * gr_past_looks_take_json:
 * @self: a memory
 * @object: what [func@Gr.past_looks_to_json] wrote, or anything else
 *
 * Takes what can be understood, and only where nothing newer is kept. The rest is left out.
 *
 * Returns: how many looks were left out
 */
guint
gr_past_looks_take_json (GrPastLooks *self,
                         JsonObject  *object)
{
  JsonArray *array;
  guint      n_refused = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (object != NULL, 0);

  array = gr_json_get_array (object, "looks");
  if (gr_json_get_int (object, "format", 0) != FORMAT || array == NULL)
    return 1;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode   *node = json_array_get_element (array, i);
      JsonObject *entry = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *identity = entry != NULL ? gr_json_get_string (entry, "id") : NULL;
      PastLook   *before = is_identity (identity) ? g_hash_table_lookup (self->looks, identity) : NULL;
      PastLook   *look = is_identity (identity) && g_hash_table_size (self->looks) < MAX_LOOKS ? read_look (entry) : NULL;

      if (look == NULL)
        n_refused++;
      else if (before != NULL && before->looked_at >= look->looked_at)
        past_look_free (look);
      else
        g_hash_table_replace (self->looks, g_strdup (identity), look);
    }

  return n_refused;
}
