/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-context.h"

#include "gr-util.h"

#include "gr-dns-resolver.h"

#define TIMEOUT_MS   (20 * 1000)
#define SLOW_MS      5000
#define MAX_SIZE     (2 * 1024 * 1024)
#define MAX_CONNS    64
#define IDLE_SECONDS 5

struct _GrProbeContext
{
  GObject parent_instance;

  GrClock     *clock;
  SoupSession *session;
  GResolver   *resolver;
  GResolver   *dns;
  gboolean     takes_local;
  gboolean     avoids_local;
  char        *gateway;
  guint        timeout;
  guint        slow;
  gsize        max_size;
};

G_DEFINE_FINAL_TYPE (GrProbeContext, gr_probe_context, G_TYPE_OBJECT)

static void
gr_probe_context_finalize (GObject *object)
{
  GrProbeContext *self = GR_PROBE_CONTEXT (object);

  g_clear_object (&self->clock);
  g_clear_pointer (&self->gateway, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->resolver);
  g_clear_object (&self->dns);

  G_OBJECT_CLASS (gr_probe_context_parent_class)->finalize (object);
}

static void
gr_probe_context_class_init (GrProbeContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_probe_context_finalize;
}

static void
gr_probe_context_init (GrProbeContext *self)
{
  self->timeout = TIMEOUT_MS;
  self->slow = SLOW_MS;
  self->max_size = MAX_SIZE;
}

/**
 * gr_probe_context_new:
 * @clock: the clock for the times of results and for certificates that end soon
 *
 * Makes what probes need: requests without cookies, cache and credentials, the resolver of the system for hosts, and the name
 * servers of the system for records.
 *
 * Returns: (transfer full): a new context
 */
GrProbeContext *
gr_probe_context_new (GrClock *clock)
{
  GrProbeContext *self;

  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);

  self = g_object_new (GR_TYPE_PROBE_CONTEXT, NULL);
  self->clock = g_object_ref (clock);
  self->session = soup_session_new_with_options ("user-agent", "Greenroom/" GR_VERSION,
                                                 "max-conns", MAX_CONNS,
                                                 "max-conns-per-host", MAX_CONNS,
                                                 "idle-timeout", IDLE_SECONDS,
                                                 NULL);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_AUTH_MANAGER);
  self->resolver = g_resolver_get_default ();
  self->dns = gr_dns_resolver_new_for_system ();

  return self;
}

/**
 * gr_probe_context_get_clock:
 * @self: a context
 *
 * Returns: (transfer none): the clock
 */
GrClock *
gr_probe_context_get_clock (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), NULL);

  return self->clock;
}

/**
 * gr_probe_context_get_session:
 * @self: a context
 *
 * Returns: (transfer none): the session that requests go through
 */
SoupSession *
gr_probe_context_get_session (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), NULL);

  return self->session;
}

/**
 * gr_probe_context_set_authorities:
 * @self: a context
 * @authorities: the certificates of those who are trusted to certify a host, instead of those of the system
 *
 * Sets who is trusted.
 */
void
gr_probe_context_set_authorities (GrProbeContext *self,
                                  GTlsDatabase   *authorities)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));
  g_return_if_fail (G_IS_TLS_DATABASE (authorities));

  soup_session_set_tls_database (self->session, authorities);
}

/**
 * gr_probe_context_get_resolver:
 * @self: a context
 *
 * Returns: (transfer none): what says whether the addresses of a host are public
 */
GResolver *
gr_probe_context_get_resolver (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), NULL);

  return self->resolver;
}

/**
 * gr_probe_context_set_resolver:
 * @self: a context
 * @resolver: what is asked for the addresses of a host before it is followed to; connections are made by the default one
 *
 * Sets what says whether the addresses of a host are public.
 */
void
gr_probe_context_set_resolver (GrProbeContext *self,
                               GResolver      *resolver)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));
  g_return_if_fail (G_IS_RESOLVER (resolver));

  g_set_object (&self->resolver, resolver);
}

/**
 * gr_probe_context_get_dns:
 * @self: a context
 *
 * Returns: (transfer none): what is asked for the TXT records of a domain
 */
GResolver *
gr_probe_context_get_dns (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), NULL);

  return self->dns;
}

/**
 * gr_probe_context_set_dns:
 * @self: a context
 * @dns: what is asked for the TXT records of a domain
 *
 * Sets the name server to ask.
 */
void
gr_probe_context_set_dns (GrProbeContext *self,
                          GResolver      *dns)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));
  g_return_if_fail (G_IS_RESOLVER (dns));

  g_set_object (&self->dns, dns);
}

/**
 * gr_probe_context_get_takes_local:
 * @self: a context
 *
 * Returns: whether an address of this computer or its network is no fault
 */
gboolean
gr_probe_context_get_takes_local (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), FALSE);

  return self->takes_local;
}

/**
 * gr_probe_context_set_takes_local:
 * @self: a context
 * @takes_local: whether an address of this computer or its network is no fault, for a site that is being made
 *
 * Sets whether what nobody else can open is a fault. A redirect from a public site into a local network always is one.
 */
void
gr_probe_context_set_takes_local (GrProbeContext *self,
                                  gboolean        takes_local)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));

  self->takes_local = takes_local;
}

/**
 * gr_probe_context_get_avoids_local:
 * @self: a context
 *
 * Returns: whether an address of this computer or its network is not even asked
 */
gboolean
gr_probe_context_get_avoids_local (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), FALSE);

  return self->avoids_local && !self->takes_local;
}

/**
 * gr_probe_context_set_avoids_local:
 * @self: a context
 * @avoids_local: whether to leave alone what only this computer or its network can open
 *
 * Sets whether local addresses are left alone. What somebody types may lead anywhere; what stands in a file of somebody else's, and is
 * looked at because the file was opened, must not send requests to the devices of whoever opens it.
 */
void
gr_probe_context_set_avoids_local (GrProbeContext *self,
                                   gboolean        avoids_local)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));

  self->avoids_local = avoids_local;
}

/**
 * gr_probe_context_get_gateway:
 * @self: a context
 *
 * Returns: (nullable): the local address that connections to the outside may go to
 */
const char *
gr_probe_context_get_gateway (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), NULL);

  return self->gateway;
}

/**
 * gr_probe_context_set_gateway:
 * @self: a context
 * @gateway: (nullable): a local address, as digits
 *
 * Sets where the outside is reached where it is not reached directly, as in a test. A name that was found to be public is otherwise
 * not followed to a local address, to which its owner may have pointed it in the meantime.
 */
void
gr_probe_context_set_gateway (GrProbeContext *self,
                              const char     *gateway)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));

  gr_set_str (&self->gateway, gateway);
}

/**
 * gr_probe_context_get_timeout:
 * @self: a context
 *
 * Returns: how long a probe may take as a whole, in milliseconds
 */
guint
gr_probe_context_get_timeout (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), 0);

  return self->timeout;
}

/**
 * gr_probe_context_set_timeout:
 * @self: a context
 * @milliseconds: how long a probe may take as a whole, redirects and all
 *
 * Sets how long a probe waits.
 */
void
gr_probe_context_set_timeout (GrProbeContext *self,
                              guint           milliseconds)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));
  g_return_if_fail (milliseconds > 0);

  self->timeout = milliseconds;
}

/**
 * gr_probe_context_get_slow:
 * @self: a context
 *
 * Returns: from when on a page is called slow, in milliseconds
 */
guint
gr_probe_context_get_slow (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), 0);

  return self->slow;
}

/**
 * gr_probe_context_set_slow:
 * @self: a context
 * @milliseconds: from when on a page is called slow
 *
 * Sets what is slow.
 */
void
gr_probe_context_set_slow (GrProbeContext *self,
                           guint           milliseconds)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));

  self->slow = milliseconds;
}

/**
 * gr_probe_context_get_max_size:
 * @self: a context
 *
 * Returns: how much of a page is read, in bytes after decompression
 */
gsize
gr_probe_context_get_max_size (GrProbeContext *self)
{
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (self), 0);

  return self->max_size;
}

/**
 * gr_probe_context_set_max_size:
 * @self: a context
 * @bytes: how much of a page to read, after decompression
 *
 * Sets how much of a page is read.
 */
void
gr_probe_context_set_max_size (GrProbeContext *self,
                               gsize           bytes)
{
  g_return_if_fail (GR_IS_PROBE_CONTEXT (self));
  g_return_if_fail (bytes > 0);

  self->max_size = bytes;
}
