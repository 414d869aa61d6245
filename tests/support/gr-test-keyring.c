/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-keyring.h"

#include <string.h>

#define ROOT       "/org/freedesktop/secrets"
#define COLLECTION ROOT "/collection/login"
#define ALIAS      ROOT "/aliases/default"
#define SESSION    ROOT "/session/one"
#define PROMPT     ROOT "/prompt/one"
#define PREFIX     "org.freedesktop.Secret."

static const char interfaces[] =
  "<node>"
  "<interface name='org.freedesktop.Secret.Service'>"
  "<method name='OpenSession'><arg type='s' direction='in'/><arg type='v' direction='in'/>"
  "<arg type='v' direction='out'/><arg type='o' direction='out'/></method>"
  "<method name='SearchItems'><arg type='a{ss}' direction='in'/><arg type='ao' direction='out'/><arg type='ao' direction='out'/></method>"
  "<method name='Unlock'><arg type='ao' direction='in'/><arg type='ao' direction='out'/><arg type='o' direction='out'/></method>"
  "<method name='GetSecrets'><arg type='ao' direction='in'/><arg type='o' direction='in'/><arg type='a{o(oayays)}' direction='out'/></method>"
  "<method name='ReadAlias'><arg type='s' direction='in'/><arg type='o' direction='out'/></method>"
  "<property name='Collections' type='ao' access='read'/>"
  "</interface>"
  "<interface name='org.freedesktop.Secret.Collection'>"
  "<method name='CreateItem'><arg type='a{sv}' direction='in'/><arg type='(oayays)' direction='in'/><arg type='b' direction='in'/>"
  "<arg type='o' direction='out'/><arg type='o' direction='out'/></method>"
  "<property name='Items' type='ao' access='read'/><property name='Label' type='s' access='read'/>"
  "<property name='Locked' type='b' access='read'/><property name='Created' type='t' access='read'/>"
  "<property name='Modified' type='t' access='read'/>"
  "</interface>"
  "<interface name='org.freedesktop.Secret.Item'>"
  "<method name='Delete'><arg type='o' direction='out'/></method>"
  "<method name='GetSecret'><arg type='o' direction='in'/><arg type='(oayays)' direction='out'/></method>"
  "<property name='Locked' type='b' access='read'/><property name='Attributes' type='a{ss}' access='read'/>"
  "<property name='Label' type='s' access='read'/><property name='Type' type='s' access='read'/>"
  "<property name='Created' type='t' access='read'/><property name='Modified' type='t' access='read'/>"
  "</interface>"
  "<interface name='org.freedesktop.Secret.Session'><method name='Close'/></interface>"
  "<interface name='org.freedesktop.Secret.Prompt'>"
  "<method name='Prompt'><arg type='s' direction='in'/></method><method name='Dismiss'/>"
  "<signal name='Completed'><arg type='b'/><arg type='v'/></signal>"
  "</interface>"
  "</node>";

typedef struct
{
  char     *path;
  char     *label;
  GVariant *attributes;
  GBytes   *secret;
  guint     registration;
} Item;

struct _GrTestKeyring
{
  GDBusConnection    *bus;
  GDBusNodeInfo      *node;
  guint               name_id;
  guint               filter_id;
  GPtrArray          *items;
  GHashTable         *modes; /* (element-type utf8 GrTestKeyringMode): of single methods */
  GrTestKeyringMode   mode;
  GrTestKeyringAnswer answer;
  guint               delay;
  guint               n_made;
  guint               n_prompts;
  gint                n_calls; /* (atomic) */
  gboolean            locked;
};

/* An answer that comes later. */
typedef struct
{
  GDBusMethodInvocation *invocation;
  GVariant              *answer;
} Delayed;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->path);
  g_free (item->label);
  g_variant_unref (item->attributes);
  g_bytes_unref (item->secret);
  g_free (item);
}

static Item *
find_item (GrTestKeyring *self,
           const char    *path)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (item->path, path))
        return item;
    }

  return NULL;
}

static gboolean
matches (Item     *item,
         GVariant *wanted,
         gboolean  exactly)
{
  GVariantIter iter;
  const char  *name, *value, *held;

  if (exactly && g_variant_n_children (wanted) != g_variant_n_children (item->attributes))
    return FALSE;

  g_variant_iter_init (&iter, wanted);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &value))
    {
      if (!g_variant_lookup (item->attributes, name, "&s", &held) || !g_str_equal (held, value))
        return FALSE;
    }

  return TRUE;
}

static GVariant *
pack_secret (Item *item)
{
  return g_variant_new ("(o@ay@ays)", SESSION, g_variant_new_array (G_VARIANT_TYPE_BYTE, NULL, 0),
                        g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, item->secret, TRUE), "text/plain");
}

static GVariant *
pack_paths (GrTestKeyring *self,
            GVariant      *wanted,
            gboolean       included)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_OBJECT_PATH_ARRAY);
  for (guint i = 0; included && i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if (wanted == NULL || matches (item, wanted, FALSE))
        g_variant_builder_add (&builder, "o", item->path);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
get_property (GDBusConnection *bus,
              const char      *sender,
              const char      *path,
              const char      *interface,
              const char      *name,
              GError         **error,
              gpointer         user_data)
{
  GrTestKeyring *self = user_data;
  Item          *item = find_item (self, path);
  const char    *collections[] = {COLLECTION, NULL};

  if (g_str_equal (name, "Collections"))
    return g_variant_new_objv (collections, -1);
  if (g_str_equal (name, "Items"))
    return pack_paths (self, NULL, TRUE);
  if (g_str_equal (name, "Locked"))
    return g_variant_new_boolean (self->locked);
  if (g_str_equal (name, "Created") || g_str_equal (name, "Modified"))
    return g_variant_new_uint64 (1);
  if (g_str_equal (name, "Attributes"))
    return g_variant_ref (item->attributes);
  if (g_str_equal (name, "Type"))
    return g_variant_new_string ("org.freedesktop.Secret.Generic");

  return g_variant_new_string (item != NULL ? item->label : "Login");
}

static void method_call (GDBusConnection       *bus,
                         const char            *sender,
                         const char            *path,
                         const char            *interface,
                         const char            *method,
                         GVariant              *parameters,
                         GDBusMethodInvocation *invocation,
                         gpointer               user_data);

static guint
register_object (GrTestKeyring *self,
                 const char    *path,
                 const char    *interface)
{
  static const GDBusInterfaceVTable vtable = {.method_call = method_call, .get_property = get_property};
  g_autoptr (GError)                error = NULL;
  guint                             id;

  id = g_dbus_connection_register_object (self->bus, path, g_dbus_node_info_lookup_interface (self->node, interface),
                                          &vtable, self, NULL, &error);
  g_assert_no_error (error);

  return id;
}

static Item *
add_item (GrTestKeyring *self,
          const char    *label,
          GVariant      *attributes,
          GBytes        *secret)
{
  Item *item = g_new0 (Item, 1);

  item->path = g_strdup_printf (COLLECTION "/%u", ++self->n_made);
  item->label = g_strdup (label);
  item->attributes = g_variant_ref_sink (attributes);
  item->secret = g_bytes_ref (secret);
  item->registration = register_object (self, item->path, PREFIX "Item");
  g_ptr_array_add (self->items, item);

  return item;
}

static GVariant *
create_item (GrTestKeyring *self,
             GVariant      *parameters)
{
  g_autoptr (GVariant) properties = NULL;
  g_autoptr (GVariant) attributes = NULL;
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GBytes)   secret = NULL;
  const char          *label = "";
  gboolean             replace;
  Item                *item = NULL;

  g_variant_get (parameters, "(@a{sv}(o@ay@ays)b)", &properties, NULL, NULL, &value, NULL, &replace);
  g_variant_lookup (properties, PREFIX "Item.Label", "&s", &label);
  g_variant_lookup (properties, PREFIX "Item.Attributes", "@a{ss}", &attributes);
  secret = g_variant_get_data_as_bytes (value);

  for (guint i = 0; replace && i < self->items->len && item == NULL; i++)
    {
      if (matches (g_ptr_array_index (self->items, i), attributes, TRUE))
        item = g_ptr_array_index (self->items, i);
    }

  if (item == NULL)
    item = add_item (self, label, attributes, secret);
  else
    {
      g_bytes_unref (item->secret);
      item->secret = g_bytes_ref (secret);
    }

  return g_variant_new ("(oo)", item->path, "/");
}

static GVariant *
get_secrets (GrTestKeyring *self,
             GVariant      *parameters)
{
  g_autofree const char **paths = NULL;
  GVariantBuilder         builder;

  g_variant_get (parameters, "(^a&o&o)", &paths, NULL);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{o(oayays)}"));
  for (guint i = 0; paths[i] != NULL && !self->locked; i++)
    {
      Item *item = find_item (self, paths[i]);

      if (item != NULL)
        g_variant_builder_add (&builder, "{o@(oayays)}", item->path, pack_secret (item));
    }

  return g_variant_new ("(a{o(oayays)})", &builder);
}

static GVariant *
delete_item (GrTestKeyring *self,
             const char    *path)
{
  Item *item = find_item (self, path);

  g_dbus_connection_unregister_object (self->bus, item->registration);
  g_ptr_array_remove (self->items, item);

  return g_variant_new ("(o)", "/");
}

static gboolean
send_delayed_cb (gpointer user_data)
{
  Delayed *delayed = user_data;

  g_dbus_method_invocation_return_value (delayed->invocation, delayed->answer);
  g_variant_unref (delayed->answer);
  g_free (delayed);

  return G_SOURCE_REMOVE;
}

static void
answer (GrTestKeyring         *self,
        GDBusMethodInvocation *invocation,
        GVariant              *value)
{
  Delayed *delayed;

  if (self->delay == 0)
    {
      g_dbus_method_invocation_return_value (invocation, value);
      return;
    }

  delayed = g_new0 (Delayed, 1);
  delayed->invocation = invocation;
  delayed->answer = g_variant_ref_sink (value);
  g_timeout_add (self->delay, send_delayed_cb, delayed);
}

static void
unlock (GrTestKeyring         *self,
        GDBusMethodInvocation *invocation)
{
  const char *paths[] = {COLLECTION, NULL};

  if (self->locked)
    answer (self, invocation, g_variant_new ("(@aoo)", g_variant_new_objv (NULL, 0), PROMPT));
  else
    answer (self, invocation, g_variant_new ("(@aoo)", g_variant_new_objv (paths, -1), "/"));
}

static GrTestKeyringMode
find_mode (GrTestKeyring *self,
           const char    *method)
{
  gpointer mode;

  if (g_hash_table_lookup_extended (self->modes, method, NULL, &mode))
    return GPOINTER_TO_INT (mode);

  return self->mode;
}

static void
method_call (GDBusConnection       *bus,
             const char            *sender,
             const char            *path,
             const char            *interface,
             const char            *method,
             GVariant              *parameters,
             GDBusMethodInvocation *invocation,
             gpointer               user_data)
{
  GrTestKeyring       *self = user_data;
  g_autoptr (GVariant) wanted = NULL;
  const char          *algorithm;

  if (find_mode (self, method) == GR_TEST_KEYRING_FAILS)
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.DBus.Error.Failed", "The disk is full");
  else if (g_str_equal (method, "OpenSession"))
    {
      g_variant_get (parameters, "(&s@v)", &algorithm, NULL);
      if (g_str_equal (algorithm, "plain"))
        answer (self, invocation, g_variant_new ("(vo)", g_variant_new_string (""), SESSION));
      else
        g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.DBus.Error.NotSupported", algorithm);
    }
  else if (g_str_equal (method, "ReadAlias"))
    answer (self, invocation, g_variant_new ("(o)", COLLECTION));
  else if (g_str_equal (method, "SearchItems"))
    {
      wanted = g_variant_get_child_value (parameters, 0);
      answer (self, invocation, g_variant_new ("(@ao@ao)", pack_paths (self, wanted, !self->locked), pack_paths (self, wanted, self->locked)));
    }
  else if (g_str_equal (method, "GetSecrets"))
    answer (self, invocation, get_secrets (self, parameters));
  else if (g_str_equal (method, "GetSecret"))
    answer (self, invocation, g_variant_new ("(@(oayays))", pack_secret (find_item (self, path))));
  else if (g_str_equal (method, "CreateItem"))
    answer (self, invocation, create_item (self, parameters));
  else if (g_str_equal (method, "Delete"))
    answer (self, invocation, delete_item (self, path));
  else if (g_str_equal (method, "Unlock"))
    unlock (self, invocation);
  else
    answer (self, invocation, g_variant_new ("()"));

  if (g_str_equal (method, "Prompt"))
    {
      self->n_prompts++;
      if (self->answer != GR_TEST_KEYRING_WAITS)
        gr_test_keyring_answer_prompt (self, self->answer == GR_TEST_KEYRING_DECLINES);
    }
  else if (g_str_equal (method, "Dismiss"))
    gr_test_keyring_answer_prompt (self, TRUE);
}

/* Runs in the worker thread of the connection: a service that hangs answers not even what GDBus answers for it. */
static GDBusMessage *
filter_cb (GDBusConnection *bus,
           GDBusMessage    *message,
           gboolean         incoming,
           gpointer         user_data)
{
  GrTestKeyring *self = user_data;
  const char    *member = g_dbus_message_get_member (message);

  if (!incoming || g_dbus_message_get_message_type (message) != G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    return message;

  g_atomic_int_inc (&self->n_calls);
  if (member == NULL || find_mode (self, member) != GR_TEST_KEYRING_SILENT)
    return message;

  g_object_unref (message);
  return NULL;
}

static void
owned_cb (GDBusConnection *bus,
          const char      *name,
          gpointer         user_data)
{
  gboolean *owned = user_data;

  *owned = TRUE;
}

GrTestKeyring *
gr_test_keyring_new (void)
{
  GrTestKeyring     *self = g_new0 (GrTestKeyring, 1);
  g_autofree char   *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gboolean           owned = FALSE;

  self->items = g_ptr_array_new_with_free_func (item_free);
  self->modes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->node = g_dbus_node_info_new_for_xml (interfaces, &error);
  g_assert_no_error (error);
  self->bus = g_dbus_connection_new_for_address_sync (address,
                                                      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                      NULL, NULL, &error);
  g_assert_no_error (error);

  self->filter_id = g_dbus_connection_add_filter (self->bus, filter_cb, self, NULL);
  register_object (self, ROOT, PREFIX "Service");
  register_object (self, COLLECTION, PREFIX "Collection");
  register_object (self, ALIAS, PREFIX "Collection");
  register_object (self, SESSION, PREFIX "Session");
  register_object (self, PROMPT, PREFIX "Prompt");

  self->name_id = g_bus_own_name_on_connection (self->bus, "org.freedesktop.secrets", G_BUS_NAME_OWNER_FLAGS_NONE,
                                                owned_cb, NULL, &owned, NULL);
  while (!owned)
    g_main_context_iteration (NULL, TRUE);

  return self;
}

/* Closes the connection, so that the service is gone for everybody. */
void
gr_test_keyring_free (GrTestKeyring *self)
{
  g_bus_unown_name (self->name_id);
  g_dbus_connection_remove_filter (self->bus, self->filter_id);
  g_assert_true (g_dbus_connection_close_sync (self->bus, NULL, NULL));
  g_clear_object (&self->bus);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->modes);
  g_dbus_node_info_unref (self->node);
  g_free (self);
}

void
gr_test_keyring_set_mode (GrTestKeyring    *self,
                          GrTestKeyringMode mode)
{
  self->mode = mode;
}

/* Sets the mode of one method, such as "CreateItem", before anything calls the service. */
void
gr_test_keyring_set_mode_of (GrTestKeyring    *self,
                             const char       *method,
                             GrTestKeyringMode mode)
{
  g_hash_table_insert (self->modes, g_strdup (method), GINT_TO_POINTER (mode));
}

/* Lets every answer come this much later. */
void
gr_test_keyring_set_delay (GrTestKeyring *self,
                           guint          milliseconds)
{
  self->delay = milliseconds;
}

void
gr_test_keyring_set_locked (GrTestKeyring *self,
                            gboolean       locked)
{
  GVariantBuilder changed;

  self->locked = locked;
  g_variant_builder_init (&changed, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&changed, "{sv}", "Locked", g_variant_new_boolean (locked));
  g_dbus_connection_emit_signal (self->bus, NULL, COLLECTION, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                                 g_variant_new ("(sa{sv}as)", PREFIX "Collection", &changed, NULL), NULL);
}

void
gr_test_keyring_set_answer (GrTestKeyring      *self,
                            GrTestKeyringAnswer answer)
{
  self->answer = answer;
}

/* What the person does with the prompt that is open. */
void
gr_test_keyring_answer_prompt (GrTestKeyring *self,
                               gboolean       dismissed)
{
  const char *paths[] = {COLLECTION, NULL};

  if (!dismissed)
    gr_test_keyring_set_locked (self, FALSE);
  g_dbus_connection_emit_signal (self->bus, NULL, PROMPT, PREFIX "Prompt", "Completed",
                                 g_variant_new ("(bv)", dismissed, g_variant_new_objv (paths, dismissed ? 0 : 1)), NULL);
}

void
gr_test_keyring_add_item (GrTestKeyring *self,
                          const char    *label,
                          const char    *secret,
                          gsize          length,
                          const char    *first_attribute,
                          ...)
{
  g_autoptr (GBytes) bytes = g_bytes_new (secret, length);
  GVariantBuilder    builder;
  va_list            args;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  va_start (args, first_attribute);
  for (const char *name = first_attribute; name != NULL; name = va_arg (args, const char *))
    g_variant_builder_add (&builder, "{ss}", name, va_arg (args, const char *));
  va_end (args);

  add_item (self, label, g_variant_builder_end (&builder), bytes);
}

guint
gr_test_keyring_get_n_items (GrTestKeyring *self)
{
  return self->items->len;
}

const char *
gr_test_keyring_get_attribute (GrTestKeyring *self,
                               guint          item,
                               const char    *name)
{
  Item       *found = g_ptr_array_index (self->items, item);
  const char *value = NULL;

  g_variant_lookup (found->attributes, name, "&s", &value);

  return value;
}

/* How many calls came in, answered or not, those for properties included. */
guint
gr_test_keyring_get_n_calls (GrTestKeyring *self)
{
  return (guint)g_atomic_int_get (&self->n_calls);
}

guint
gr_test_keyring_get_n_prompts (GrTestKeyring *self)
{
  return self->n_prompts;
}
