/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-record.h"

#include "gr-util.h"

struct _GrProbeHop
{
  GObject parent_instance;

  char *address;
  char *location;
  guint status;
};

enum
{
  HOP_PROP_0,
  HOP_PROP_ADDRESS,
  HOP_PROP_STATUS,
  HOP_PROP_LOCATION,
  N_HOP_PROPS
};

static GParamSpec *hop_properties[N_HOP_PROPS];

struct _GrProbeRecord
{
  GObject parent_instance;

  GListStore *hops;
  char       *final_address;
  char       *content_type;
  char       *title;
  char       *terms_link;
  char       *privacy_link;
  char      **texts;
  guint       status;
  gint64      size;
  gint64      milliseconds;
  gint64      certificate_end;
};

G_DEFINE_FINAL_TYPE (GrProbeHop, gr_probe_hop, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (GrProbeRecord, gr_probe_record, G_TYPE_OBJECT)

static void
gr_probe_hop_finalize (GObject *object)
{
  GrProbeHop *self = GR_PROBE_HOP (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->location, g_free);

  G_OBJECT_CLASS (gr_probe_hop_parent_class)->finalize (object);
}

static void
gr_probe_hop_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrProbeHop *self = GR_PROBE_HOP (object);

  switch (prop_id)
    {
    case HOP_PROP_ADDRESS:
      g_value_set_string (value, self->address);
      break;
    case HOP_PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    case HOP_PROP_LOCATION:
      g_value_set_string (value, self->location);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_probe_hop_class_init (GrProbeHopClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_probe_hop_finalize;
  object_class->get_property = gr_probe_hop_get_property;

  hop_properties[HOP_PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, NULL, flags);
  hop_properties[HOP_PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 0, 999, 0, flags);
  hop_properties[HOP_PROP_LOCATION] = g_param_spec_string ("location", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_HOP_PROPS, hop_properties);
}

static void
gr_probe_hop_init (GrProbeHop *self)
{
}

/**
 * gr_probe_hop_new:
 * @address: the address that was asked
 * @status: its answer, an HTTP status
 * @location: (nullable): where the answer leads
 *
 * Returns: (transfer full): a new hop
 */
GrProbeHop *
gr_probe_hop_new (const char *address,
                  guint       status,
                  const char *location)
{
  GrProbeHop *self;

  g_return_val_if_fail (address != NULL, NULL);

  self = g_object_new (GR_TYPE_PROBE_HOP, NULL);
  self->address = g_strdup (address);
  self->status = status;
  self->location = g_strdup (location);
  return self;
}

/**
 * gr_probe_hop_get_address:
 * @self: a hop
 *
 * Returns: the address that was asked
 */
const char *
gr_probe_hop_get_address (GrProbeHop *self)
{
  g_return_val_if_fail (GR_IS_PROBE_HOP (self), NULL);

  return self->address;
}

/**
 * gr_probe_hop_get_status:
 * @self: a hop
 *
 * Returns: the HTTP status of its answer
 */
guint
gr_probe_hop_get_status (GrProbeHop *self)
{
  g_return_val_if_fail (GR_IS_PROBE_HOP (self), 0);

  return self->status;
}

/**
 * gr_probe_hop_get_location:
 * @self: a hop
 *
 * Returns: (nullable): where the answer leads
 */
const char *
gr_probe_hop_get_location (GrProbeHop *self)
{
  g_return_val_if_fail (GR_IS_PROBE_HOP (self), NULL);

  return self->location;
}

static void
gr_probe_record_finalize (GObject *object)
{
  GrProbeRecord *self = GR_PROBE_RECORD (object);

  g_clear_object (&self->hops);
  g_clear_pointer (&self->final_address, g_free);
  g_clear_pointer (&self->content_type, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->terms_link, g_free);
  g_clear_pointer (&self->privacy_link, g_free);
  g_clear_pointer (&self->texts, g_strfreev);

  G_OBJECT_CLASS (gr_probe_record_parent_class)->finalize (object);
}

static void
gr_probe_record_class_init (GrProbeRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_probe_record_finalize;
}

static void
gr_probe_record_init (GrProbeRecord *self)
{
  self->hops = g_list_store_new (GR_TYPE_PROBE_HOP);
  self->size = -1;
  self->milliseconds = -1;
}

/**
 * gr_probe_record_new:
 *
 * Returns: (transfer full): a record in which nothing stands yet
 */
GrProbeRecord *
gr_probe_record_new (void)
{
  return g_object_new (GR_TYPE_PROBE_RECORD, NULL);
}

/**
 * gr_probe_record_get_hops:
 * @self: a record
 *
 * Returns: (transfer none): a list of [class@Gr.ProbeHop], redirects and at their end the page
 */
GListModel *
gr_probe_record_get_hops (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  return G_LIST_MODEL (self->hops);
}

/**
 * gr_probe_record_get_final_address:
 * @self: a record
 *
 * Returns: (nullable): the address that gave the last answer
 */
const char *
gr_probe_record_get_final_address (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  return self->final_address;
}

/**
 * gr_probe_record_get_status:
 * @self: a record
 *
 * Returns: the HTTP status of the last answer, 0 where there was none
 */
guint
gr_probe_record_get_status (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), 0);

  return self->status;
}

/**
 * gr_probe_record_get_content_type:
 * @self: a record
 *
 * Returns: (nullable): the type that the last answer gives itself
 */
const char *
gr_probe_record_get_content_type (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  return self->content_type;
}

/**
 * gr_probe_record_get_title:
 * @self: a record
 *
 * Returns: (nullable): the title of the page
 */
const char *
gr_probe_record_get_title (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  return self->title;
}

/**
 * gr_probe_record_get_terms_link:
 * @self: a record
 *
 * Returns: (nullable): where the page links to terms
 */
const char *
gr_probe_record_get_terms_link (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  return self->terms_link;
}

/**
 * gr_probe_record_get_privacy_link:
 * @self: a record
 *
 * Returns: (nullable): where the page links to a privacy policy
 */
const char *
gr_probe_record_get_privacy_link (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  return self->privacy_link;
}

/**
 * gr_probe_record_get_size:
 * @self: a record
 *
 * Returns: the bytes of content that were read, -1 where none were
 */
gint64
gr_probe_record_get_size (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), -1);

  return self->size;
}

/**
 * gr_probe_record_get_milliseconds:
 * @self: a record
 *
 * Returns: how long it took, -1 where that is not known
 */
gint64
gr_probe_record_get_milliseconds (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), -1);

  return self->milliseconds;
}

/**
 * gr_probe_record_get_certificate_end:
 * @self: a record
 *
 * Returns: when the certificate of the last answer ends, in unix seconds; 0 where there was none
 */
gint64
gr_probe_record_get_certificate_end (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), 0);

  return self->certificate_end;
}

/**
 * gr_probe_record_get_texts:
 * @self: a record
 *
 * Returns: (nullable): the TXT records that were found
 */
const char *const *
gr_probe_record_get_texts (GrProbeRecord *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  return (const char *const *)self->texts;
}

/**
 * gr_probe_record_add_hop:
 * @self: a record
 * @address: the address that was asked
 * @status: its answer
 * @location: (nullable): where the answer leads
 *
 * Notes an answer on the way.
 */
void
gr_probe_record_add_hop (GrProbeRecord *self,
                         const char    *address,
                         guint          status,
                         const char    *location)
{
  g_autoptr (GrProbeHop) hop = NULL;

  g_return_if_fail (GR_IS_PROBE_RECORD (self));

  hop = gr_probe_hop_new (address, status, location);
  g_list_store_append (self->hops, hop);
}

/**
 * gr_probe_record_set_final:
 * @self: a record
 * @address: the address that gave the last answer
 * @status: its status
 * @content_type: (nullable): its type
 *
 * Notes the last answer.
 */
void
gr_probe_record_set_final (GrProbeRecord *self,
                           const char    *address,
                           guint          status,
                           const char    *content_type)
{
  g_return_if_fail (GR_IS_PROBE_RECORD (self));

  gr_set_str (&self->final_address, address);
  gr_set_str (&self->content_type, content_type);
  self->status = status;
}

/**
 * gr_probe_record_set_page:
 * @self: a record
 * @title: (nullable): the title of the page
 * @terms_link: (nullable): where it links to terms
 * @privacy_link: (nullable): where it links to a privacy policy
 *
 * Notes what stands on the page.
 */
void
gr_probe_record_set_page (GrProbeRecord *self,
                          const char    *title,
                          const char    *terms_link,
                          const char    *privacy_link)
{
  g_return_if_fail (GR_IS_PROBE_RECORD (self));

  gr_set_str (&self->title, title);
  gr_set_str (&self->terms_link, terms_link);
  gr_set_str (&self->privacy_link, privacy_link);
}

/**
 * gr_probe_record_set_size:
 * @self: a record
 * @size: the bytes of content that were read
 *
 * Notes the size.
 */
void
gr_probe_record_set_size (GrProbeRecord *self,
                          gint64         size)
{
  g_return_if_fail (GR_IS_PROBE_RECORD (self));

  self->size = size;
}

/**
 * gr_probe_record_set_milliseconds:
 * @self: a record
 * @milliseconds: how long it took
 *
 * Notes the time.
 */
void
gr_probe_record_set_milliseconds (GrProbeRecord *self,
                                  gint64         milliseconds)
{
  g_return_if_fail (GR_IS_PROBE_RECORD (self));

  self->milliseconds = milliseconds;
}

/**
 * gr_probe_record_set_certificate_end:
 * @self: a record
 * @unix_seconds: when the certificate ends
 *
 * Notes the end of the certificate.
 */
void
gr_probe_record_set_certificate_end (GrProbeRecord *self,
                                     gint64         unix_seconds)
{
  g_return_if_fail (GR_IS_PROBE_RECORD (self));

  self->certificate_end = unix_seconds;
}

/**
 * gr_probe_record_set_texts:
 * @self: a record
 * @texts: the TXT records that were found
 *
 * Notes the records.
 */
void
gr_probe_record_set_texts (GrProbeRecord     *self,
                           const char *const *texts)
{
  g_return_if_fail (GR_IS_PROBE_RECORD (self));

  gr_set_strv (&self->texts, texts);
}

static void
add_text (JsonObject *object,
          const char *name,
          const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static JsonArray *
make_hops (GrProbeRecord *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->hops)); i++)
    {
      g_autoptr (GrProbeHop) hop = g_list_model_get_item (G_LIST_MODEL (self->hops), i);
      JsonObject            *object = json_object_new ();

      json_object_set_string_member (object, "address", hop->address);
      json_object_set_int_member (object, "status", hop->status);
      add_text (object, "location", hop->location);
      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * gr_probe_record_to_json:
 * @self: a record
 *
 * Writes what is known as an object with `hops` and, where they are known, `final_address`, `status`, `content_type`, `title`,
 * `terms_link`, `privacy_link`, `size` in bytes, `milliseconds`, `certificate_end` as a date, and `txt_records`, in this order.
 *
 * Returns: (transfer full): a new object
 */
JsonObject *
gr_probe_record_to_json (GrProbeRecord *self)
{
  JsonObject *object;

  g_return_val_if_fail (GR_IS_PROBE_RECORD (self), NULL);

  object = json_object_new ();
  json_object_set_array_member (object, "hops", make_hops (self));
  add_text (object, "final_address", self->final_address);
  if (self->status != 0)
    json_object_set_int_member (object, "status", self->status);
  add_text (object, "content_type", self->content_type);
  add_text (object, "title", self->title);
  add_text (object, "terms_link", self->terms_link);
  add_text (object, "privacy_link", self->privacy_link);
  if (self->size >= 0)
    json_object_set_int_member (object, "size", self->size);
  if (self->milliseconds >= 0)
    json_object_set_int_member (object, "milliseconds", self->milliseconds);
  if (self->certificate_end != 0)
    {
      g_autofree char *date = gr_format_date (self->certificate_end);

      json_object_set_string_member (object, "certificate_end", date);
    }
  if (self->texts != NULL)
    {
      JsonArray *array = json_array_new ();

      for (guint i = 0; self->texts[i] != NULL; i++)
        json_array_add_string_element (array, self->texts[i]);
      json_object_set_array_member (object, "txt_records", array);
    }

  return object;
}
