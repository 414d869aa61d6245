/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe.h"

#include "gr-look-private.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <string.h>

struct _GrProbe
{
  GObject parent_instance;

  GrProbeKind    kind;
  char          *address;
  char          *file;
  char          *text;
  char          *region;
  char          *language;
  char          *terms_uri;
  char          *privacy_uri;
  GrProbeState   state;
  GListStore    *findings;
  GrProbeRecord *record;
  gint64         looked_at;
  gboolean       recalled;
  char          *identity; /* (nullable): once somebody has asked for it */
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ADDRESS,
  PROP_REGION,
  PROP_LANGUAGE,
  PROP_STATE,
  PROP_FINDINGS,
  PROP_RECORD,
  PROP_LOOKED_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrProbeKind, gr_probe_kind, G_DEFINE_ENUM_VALUE (GR_PROBE_PAGE, "page"), G_DEFINE_ENUM_VALUE (GR_PROBE_TERMS, "terms"), G_DEFINE_ENUM_VALUE (GR_PROBE_PRIVACY, "privacy"), G_DEFINE_ENUM_VALUE (GR_PROBE_WEBSITE, "website"), G_DEFINE_ENUM_VALUE (GR_PROBE_SUPPORT, "support"), G_DEFINE_ENUM_VALUE (GR_PROBE_DOMAIN, "domain"), G_DEFINE_ENUM_VALUE (GR_PROBE_PREFIX, "prefix"))

G_DEFINE_ENUM_TYPE (GrProbeState, gr_probe_state, G_DEFINE_ENUM_VALUE (GR_PROBE_WAITING, "waiting"), G_DEFINE_ENUM_VALUE (GR_PROBE_RUNNING, "running"), G_DEFINE_ENUM_VALUE (GR_PROBE_DONE, "done"), G_DEFINE_ENUM_VALUE (GR_PROBE_CANCELLED, "cancelled"))

G_DEFINE_FINAL_TYPE (GrProbe, gr_probe, G_TYPE_OBJECT)

static void
gr_probe_finalize (GObject *object)
{
  GrProbe *self = GR_PROBE (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->terms_uri, g_free);
  g_clear_pointer (&self->privacy_uri, g_free);
  g_clear_pointer (&self->identity, g_free);
  g_clear_object (&self->findings);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (gr_probe_parent_class)->finalize (object);
}

static void
gr_probe_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  GrProbe *self = GR_PROBE (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_ADDRESS:
      g_value_set_string (value, self->address);
      break;
    case PROP_REGION:
      g_value_set_string (value, self->region);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, self->findings);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_LOOKED_AT:
      g_value_set_int64 (value, self->looked_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_probe_class_init (GrProbeClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_probe_finalize;
  object_class->get_property = gr_probe_get_property;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, GR_TYPE_PROBE_KIND, GR_PROBE_PAGE, flags);
  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, NULL, flags);
  properties[PROP_REGION] = g_param_spec_string ("region", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_PROBE_STATE, GR_PROBE_WAITING, flags);
  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, GR_TYPE_PROBE_RECORD, flags);
  properties[PROP_LOOKED_AT] = g_param_spec_int64 ("looked-at", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_probe_init (GrProbe *self)
{
  self->findings = g_list_store_new (GR_TYPE_FINDING);
}

/**
 * gr_probe_kind_get_nick:
 * @kind: a kind
 *
 * Returns: its name on the command line and in JSON, such as `terms`
 */
const char *
gr_probe_kind_get_nick (GrProbeKind kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_PROBE_KIND);
  GEnumValue            *value = g_enum_get_value (klass, kind);

  return value != NULL ? value->value_nick : NULL;
}

/**
 * gr_probe_kind_parse:
 * @nick: (nullable): the name of a kind
 * @kind: (out): the kind
 *
 * Returns: whether there is a kind of this name
 */
gboolean
gr_probe_kind_parse (const char  *nick,
                     GrProbeKind *kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_PROBE_KIND);
  GEnumValue            *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  g_return_val_if_fail (kind != NULL, FALSE);

  if (value != NULL)
    *kind = value->value;
  return value != NULL;
}

static GrProbe *
new_probe (GrProbeKind kind,
           const char *address)
{
  GrProbe *self = g_object_new (GR_TYPE_PROBE, NULL);

  self->kind = kind;
  self->address = g_strdup (address);
  return self;
}

/**
 * gr_probe_new_page:
 * @kind: what the page should be, neither a domain nor a prefix
 * @address: its address, of whatever bytes
 *
 * Makes a look at a page.
 *
 * Returns: (transfer full): a probe that waits
 */
GrProbe *
gr_probe_new_page (GrProbeKind kind,
                   const char *address)
{
  g_return_val_if_fail (kind < GR_PROBE_DOMAIN, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  return new_probe (kind, address);
}

/**
 * gr_probe_new_domain:
 * @domain: a domain, of whatever bytes
 * @text: the text that the portal gives for its TXT record, or the token in it
 *
 * Makes a look for the proof that a domain is one's own.
 *
 * Returns: (transfer full): a probe that waits
 */
GrProbe *
gr_probe_new_domain (const char *domain,
                     const char *text)
{
  GrProbe *self;

  g_return_val_if_fail (domain != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = new_probe (GR_PROBE_DOMAIN, domain);
  self->text = g_strdup (text);
  return self;
}

/**
 * gr_probe_new_prefix:
 * @prefix: a URL prefix, of whatever bytes
 * @file: (nullable): the name of the file that the portal gives, %NULL to try those that are known
 * @content: its content, or the token in it
 *
 * Makes a look for the file that proves that a URL prefix is one's own.
 *
 * Returns: (transfer full): a probe that waits
 */
GrProbe *
gr_probe_new_prefix (const char *prefix,
                     const char *file,
                     const char *content)
{
  GrProbe *self;

  g_return_val_if_fail (prefix != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  self = new_probe (GR_PROBE_PREFIX, prefix);
  self->file = g_strdup (file);
  self->text = g_strdup (content);
  return self;
}

/**
 * gr_probe_set_audience:
 * @self: a probe of a page
 * @region: (nullable): the region the page is for
 * @language: (nullable): the language the page should be in, a BCP 47 tag
 *
 * Sets for whom the page is. It is asked for in the language, and judged by it.
 */
void
gr_probe_set_audience (GrProbe    *self,
                       const char *region,
                       const char *language)
{
  g_return_if_fail (GR_IS_PROBE (self));

  g_clear_pointer (&self->identity, g_free);
  if (gr_set_str (&self->region, region))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGION]);
  if (gr_set_str (&self->language, language))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * gr_probe_set_policies:
 * @self: a probe of a website
 * @terms_uri: (nullable): the terms that the app names
 * @privacy_uri: (nullable): the privacy policy that the app names
 *
 * Sets where the links of the website should lead.
 */
void
gr_probe_set_policies (GrProbe    *self,
                       const char *terms_uri,
                       const char *privacy_uri)
{
  g_return_if_fail (GR_IS_PROBE (self));

  g_clear_pointer (&self->identity, g_free);
  gr_set_str (&self->terms_uri, terms_uri);
  gr_set_str (&self->privacy_uri, privacy_uri);
}

/**
 * gr_probe_get_kind:
 * @self: a probe
 *
 * Returns: what is looked at
 */
GrProbeKind
gr_probe_get_kind (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), GR_PROBE_PAGE);

  return self->kind;
}

/**
 * gr_probe_get_address:
 * @self: a probe
 *
 * Returns: the address, domain or prefix, as it was given
 */
const char *
gr_probe_get_address (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->address;
}

/**
 * gr_probe_get_region:
 * @self: a probe
 *
 * Returns: (nullable): the region the page is for
 */
const char *
gr_probe_get_region (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->region;
}

/**
 * gr_probe_get_language:
 * @self: a probe
 *
 * Returns: (nullable): the language the page should be in
 */
const char *
gr_probe_get_language (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->language;
}

/**
 * gr_probe_get_file:
 * @self: a probe
 *
 * Returns: (nullable): the name of the file that is looked for
 */
const char *
gr_probe_get_file (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->file;
}

/**
 * gr_probe_get_text:
 * @self: a probe
 *
 * Returns: (nullable): the text of the record or the file
 */
const char *
gr_probe_get_text (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->text;
}

/**
 * gr_probe_get_terms_uri:
 * @self: a probe
 *
 * Returns: (nullable): the terms that the app names
 */
const char *
gr_probe_get_terms_uri (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->terms_uri;
}

/**
 * gr_probe_get_privacy_uri:
 * @self: a probe
 *
 * Returns: (nullable): the privacy policy that the app names
 */
const char *
gr_probe_get_privacy_uri (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->privacy_uri;
}

/**
 * gr_probe_get_state:
 * @self: a probe
 *
 * Returns: how far it is
 */
GrProbeState
gr_probe_get_state (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), GR_PROBE_WAITING);

  return self->state;
}

/**
 * gr_probe_get_findings:
 * @self: a probe
 *
 * Returns: (transfer none): a list of [class@Gr.Finding], of the last look that came to its end
 */
GListModel *
gr_probe_get_findings (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * gr_probe_get_record:
 * @self: a probe
 *
 * Returns: (transfer none) (nullable): what the last look saw
 */
GrProbeRecord *
gr_probe_get_record (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  return self->record;
}

/**
 * gr_probe_get_looked_at:
 * @self: a probe
 *
 * Returns: when the last look came to its end, in unix seconds; 0 where there was none
 */
gint64
gr_probe_get_looked_at (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), 0);

  return self->looked_at;
}

/**
 * gr_probe_is_proved:
 * @self: a probe
 *
 * Returns: whether the last look came to its end and found no error
 */
gboolean
gr_probe_is_proved (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), FALSE);

  return self->looked_at != 0 && !gr_findings_reach (G_LIST_MODEL (self->findings), GR_SEVERITY_ERROR);
}

/**
 * gr_probe_dup_identity:
 * @self: a probe
 *
 * Names what is looked at and what is expected there, so that what was seen finds its way back to it. The name gives away neither.
 *
 * Returns: (transfer full): hexadecimal digits, the same for all probes that look at the same thing in the same way
 */
char *
gr_probe_dup_identity (GrProbe *self)
{
  g_autoptr (GChecksum) digest = NULL;
  const char           *parts[] = {NULL, NULL, NULL, NULL, NULL, NULL, NULL};

  g_return_val_if_fail (GR_IS_PROBE (self), NULL);

  if (self->identity != NULL)
    return g_strdup (self->identity);

  parts[0] = gr_probe_kind_get_nick (self->kind);
  parts[1] = self->address;
  parts[2] = self->file;
  parts[3] = self->text;
  parts[4] = self->language;
  parts[5] = self->terms_uri;
  parts[6] = self->privacy_uri;

  digest = g_checksum_new (G_CHECKSUM_SHA256);
  /* With the byte that ends it, no text runs into the next; one that is missing has none. */
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_checksum_update (digest, (const guchar *)(parts[i] != NULL ? "+" : "-"), 1);
      if (parts[i] != NULL)
        g_checksum_update (digest, (const guchar *)parts[i], (gssize)strlen (parts[i]) + 1);
    }

  self->identity = g_strdup (g_checksum_get_string (digest));
  return g_strdup (self->identity);
}

static void
take_findings (GrProbe    *self,
               GListModel *findings)
{
  guint                 n_items = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (findings, i));
  g_list_store_splice (self->findings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->findings)), items->pdata, items->len);
}

/**
 * gr_probe_recall:
 * @self: a probe that is not running
 * @findings: (nullable): a list of [class@Gr.Finding]
 * @looked_at: when that was found, in unix seconds; 0 for never
 *
 * Puts an earlier look in the place of the last one: of another run of the program, or because the last one says nothing.
 */
void
gr_probe_recall (GrProbe    *self,
                 GListModel *findings,
                 gint64      looked_at)
{
  g_return_if_fail (GR_IS_PROBE (self));
  g_return_if_fail (self->state != GR_PROBE_RUNNING);

  take_findings (self, findings);
  g_clear_object (&self->record);
  self->looked_at = looked_at;
  self->recalled = looked_at != 0;
  self->state = looked_at != 0 ? GR_PROBE_DONE : GR_PROBE_WAITING;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOKED_AT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * gr_probe_is_recalled:
 * @self: a probe
 *
 * Returns: whether findings and time are of an earlier look that was recalled
 */
gboolean
gr_probe_is_recalled (GrProbe *self)
{
  g_return_val_if_fail (GR_IS_PROBE (self), FALSE);

  return self->recalled;
}

typedef struct
{
  GrProbeContext *context;
  GrProbeRecord  *record;
  GListStore     *findings;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_object (&look->context);
  g_clear_object (&look->record);
  g_clear_object (&look->findings);
  g_free (look);
}

static void
set_state (GrProbe     *self,
           GrProbeState state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
take_look (GrProbe *self,
           Look    *look)
{
  take_findings (self, G_LIST_MODEL (look->findings));
  g_set_object (&self->record, look->record);
  self->recalled = FALSE;
  self->looked_at = gr_clock_get_now (gr_probe_context_get_clock (look->context));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOKED_AT]);
}

static void
look_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrProbe          *self = g_task_get_source_object (task);
  GError           *error = NULL;

  if (!gr_look_finish (result, &error))
    {
      set_state (self, GR_PROBE_CANCELLED);
      g_task_return_error (task, error);
      return;
    }

  take_look (self, g_task_get_task_data (task));
  set_state (self, GR_PROBE_DONE);
  g_task_return_boolean (task, TRUE);
}

static GrLookFunc
get_way (GrProbeKind kind)
{
  switch (kind)
    {
    case GR_PROBE_DOMAIN:
      return gr_look_at_domain_async;
    case GR_PROBE_PREFIX:
      return gr_look_at_prefix_async;
    case GR_PROBE_PAGE:
    case GR_PROBE_TERMS:
    case GR_PROBE_PRIVACY:
    case GR_PROBE_WEBSITE:
    case GR_PROBE_SUPPORT:
    default:
      return gr_look_at_page_async;
    }
}

/**
 * gr_probe_look_async:
 * @self: a probe
 * @context: with what to look
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the look is over
 * @user_data: for @callback
 *
 * Takes a look. That something is wrong is no error: it is a finding. Until the look is over, the findings stay those of the one
 * before, and they do when it is cancelled. A second look while one is under way fails with %G_IO_ERROR_PENDING.
 */
void
gr_probe_look_async (GrProbe            *self,
                     GrProbeContext     *context,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Look             *look;

  g_return_if_fail (GR_IS_PROBE (self));
  g_return_if_fail (GR_IS_PROBE_CONTEXT (context));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_probe_look_async);
  /* What was seen counts, also when the cancellation comes at the same time. */
  g_task_set_check_cancellable (task, FALSE);
  if (self->state == GR_PROBE_RUNNING)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, _ ("A look is under way already."));
      return;
    }

  look = g_new0 (Look, 1);
  look->context = g_object_ref (context);
  look->record = gr_probe_record_new ();
  look->findings = g_list_store_new (GR_TYPE_FINDING);
  g_task_set_task_data (task, look, look_free);

  set_state (self, GR_PROBE_RUNNING);
  get_way (self->kind) (self, context, look->record, look->findings, cancellable, look_cb, g_steal_pointer (&task));
}

/**
 * gr_probe_look_finish:
 * @self: a probe
 * @result: the result of gr_probe_look_async()
 * @error: return location for an error
 *
 * Ends a look. The errors are %G_IO_ERROR_CANCELLED and %G_IO_ERROR_PENDING.
 *
 * Returns: whether it came to its end, whatever it found
 */
gboolean
gr_probe_look_finish (GrProbe      *self,
                      GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (GR_IS_PROBE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
