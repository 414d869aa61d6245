/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-dial.h"

typedef struct
{
  GrEmulatorFault fault;
  guint           n_left; /* requests, or 0 for as long as it is not switched off */
} Setting;

struct _GrEmulatorDial
{
  GObject parent_instance;

  GHashTable *settings;
  guint       n_met[GR_EMULATOR_N_FAULTS];
  guint       n_on;
  gint64      token_lifetime;
  gint64      refresh_lifetime;
  gint64      clock_offset;
};

enum
{
  PROP_0,
  PROP_N_ON,
  PROP_TOKEN_LIFETIME,
  PROP_REFRESH_LIFETIME,
  PROP_CLOCK_OFFSET,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrEmulatorDial, gr_emulator_dial, G_TYPE_OBJECT)

static void
changed (GrEmulatorDial *self)
{
  guint n_on = g_hash_table_size (self->settings) + (self->token_lifetime != 0) + (self->refresh_lifetime != 0) + (self->clock_offset != 0);

  if (self->n_on != n_on)
    {
      self->n_on = n_on;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ON]);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_seconds (GrEmulatorDial *self,
             gint64         *seconds,
             gint64          value,
             guint           prop_id)
{
  if (*seconds == value)
    return;

  *seconds = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
  changed (self);
}

static void
gr_emulator_dial_finalize (GObject *object)
{
  GrEmulatorDial *self = GR_EMULATOR_DIAL (object);

  g_clear_pointer (&self->settings, g_hash_table_unref);

  G_OBJECT_CLASS (gr_emulator_dial_parent_class)->finalize (object);
}

static void
gr_emulator_dial_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrEmulatorDial *self = GR_EMULATOR_DIAL (object);

  switch (prop_id)
    {
    case PROP_N_ON:
      g_value_set_uint (value, gr_emulator_dial_get_n_on (self));
      break;
    case PROP_TOKEN_LIFETIME:
      g_value_set_int64 (value, gr_emulator_dial_get_token_lifetime (self));
      break;
    case PROP_REFRESH_LIFETIME:
      g_value_set_int64 (value, gr_emulator_dial_get_refresh_lifetime (self));
      break;
    case PROP_CLOCK_OFFSET:
      g_value_set_int64 (value, gr_emulator_dial_get_clock_offset (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_emulator_dial_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GrEmulatorDial *self = GR_EMULATOR_DIAL (object);

  switch (prop_id)
    {
    case PROP_TOKEN_LIFETIME:
      gr_emulator_dial_set_token_lifetime (self, g_value_get_int64 (value));
      break;
    case PROP_REFRESH_LIFETIME:
      gr_emulator_dial_set_refresh_lifetime (self, g_value_get_int64 (value));
      break;
    case PROP_CLOCK_OFFSET:
      gr_emulator_dial_set_clock_offset (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_emulator_dial_class_init (GrEmulatorDialClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_emulator_dial_finalize;
  object_class->get_property = gr_emulator_dial_get_property;
  object_class->set_property = gr_emulator_dial_set_property;

  properties[PROP_N_ON] =
    g_param_spec_uint ("n-on", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOKEN_LIFETIME] =
    g_param_spec_int64 ("token-lifetime", NULL, NULL, 0, GR_EMULATOR_DIAL_MAX_SECONDS, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REFRESH_LIFETIME] =
    g_param_spec_int64 ("refresh-lifetime", NULL, NULL, 0, GR_EMULATOR_DIAL_MAX_SECONDS, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLOCK_OFFSET] =
    g_param_spec_int64 ("clock-offset", NULL, NULL, -GR_EMULATOR_DIAL_MAX_SECONDS, GR_EMULATOR_DIAL_MAX_SECONDS, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_emulator_dial_init (GrEmulatorDial *self)
{
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * gr_emulator_dial_new:
 *
 * Makes a dial with everything off.
 *
 * Returns: (transfer full): a dial
 */
GrEmulatorDial *
gr_emulator_dial_new (void)
{
  return g_object_new (GR_TYPE_EMULATOR_DIAL, NULL);
}

/**
 * gr_emulator_dial_set_fault:
 * @self: a dial
 * @route: the id of a route that @fault works on, or of a kind of request to the token endpoint, such as oauth.refresh
 * @fault: what it does wrong from now on, or %GR_EMULATOR_FAULT_NONE
 * @n_requests: for how many requests that meet it, or 0 until it is switched off, or after one where that is its nature
 *
 * Makes a route misbehave. A route has one fault at a time.
 */
void
gr_emulator_dial_set_fault (GrEmulatorDial *self,
                            const char     *route,
                            GrEmulatorFault fault,
                            guint           n_requests)
{
  Setting *setting;

  g_return_if_fail (GR_IS_EMULATOR_DIAL (self));
  g_return_if_fail (gr_emulator_fault_works_on (fault, route));

  if (fault == GR_EMULATOR_FAULT_NONE)
    {
      if (g_hash_table_remove (self->settings, route))
        changed (self);
      return;
    }

  setting = g_new0 (Setting, 1);
  setting->fault = fault;
  setting->n_left = n_requests == 0 && gr_emulator_fault_get_kind (fault)->once ? 1 : n_requests;
  g_hash_table_replace (self->settings, g_strdup (route), setting);
  changed (self);
}

/**
 * gr_emulator_dial_get_fault:
 * @self: a dial
 * @route: the id of a route or of a kind of request
 *
 * Returns: what it does wrong now, which is %GR_EMULATOR_FAULT_NONE again after the last request that it was set for
 */
GrEmulatorFault
gr_emulator_dial_get_fault (GrEmulatorDial *self,
                            const char     *route)
{
  Setting *setting;

  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (self), GR_EMULATOR_FAULT_NONE);
  g_return_val_if_fail (route != NULL, GR_EMULATOR_FAULT_NONE);

  setting = g_hash_table_lookup (self->settings, route);
  return setting != NULL ? setting->fault : GR_EMULATOR_FAULT_NONE;
}

/**
 * gr_emulator_dial_get_n_left:
 * @self: a dial
 * @route: the id of a route or of a kind of request
 *
 * Returns: how many requests its fault is still for, or 0 where it stays until it is switched off, or there is none
 */
guint
gr_emulator_dial_get_n_left (GrEmulatorDial *self,
                             const char     *route)
{
  Setting *setting;

  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (self), 0);
  g_return_val_if_fail (route != NULL, 0);

  setting = g_hash_table_lookup (self->settings, route);
  return setting != NULL ? setting->n_left : 0;
}

/**
 * gr_emulator_dial_get_n_met:
 * @self: a dial
 * @fault: a fault
 *
 * Returns: how many requests have met @fault since the dial was made
 */
guint
gr_emulator_dial_get_n_met (GrEmulatorDial *self,
                            GrEmulatorFault fault)
{
  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (self), 0);
  g_return_val_if_fail (fault < GR_EMULATOR_N_FAULTS, 0);

  return self->n_met[fault];
}

/**
 * gr_emulator_dial_meet:
 * @self: a dial
 * @route: the id under which the fault is set
 *
 * Notes that a request has met the fault of @route, which may be the last that it was set for.
 */
void
gr_emulator_dial_meet (GrEmulatorDial *self,
                       const char     *route)
{
  Setting *setting;

  g_return_if_fail (GR_IS_EMULATOR_DIAL (self));
  g_return_if_fail (route != NULL);

  setting = g_hash_table_lookup (self->settings, route);
  if (setting == NULL)
    return;

  self->n_met[setting->fault]++;
  if (setting->n_left == 1)
    g_hash_table_remove (self->settings, route);
  else if (setting->n_left > 1)
    setting->n_left--;
  changed (self);
}

/**
 * gr_emulator_dial_get_n_on:
 * @self: a dial
 *
 * Returns: how much is on: faults, lifetimes that are not TikTok's, and a clock that is wrong
 */
guint
gr_emulator_dial_get_n_on (GrEmulatorDial *self)
{
  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (self), 0);

  return self->n_on;
}

/**
 * gr_emulator_dial_reset:
 * @self: a dial
 *
 * Switches everything off.
 */
void
gr_emulator_dial_reset (GrEmulatorDial *self)
{
  g_return_if_fail (GR_IS_EMULATOR_DIAL (self));

  g_object_freeze_notify (G_OBJECT (self));
  g_hash_table_remove_all (self->settings);
  gr_emulator_dial_set_token_lifetime (self, 0);
  gr_emulator_dial_set_refresh_lifetime (self, 0);
  gr_emulator_dial_set_clock_offset (self, 0);
  changed (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gr_emulator_dial_get_token_lifetime:
 * @self: a dial
 *
 * Returns: how long access tokens live that are issued from now on, in seconds, or 0 for TikTok's
 */
gint64
gr_emulator_dial_get_token_lifetime (GrEmulatorDial *self)
{
  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (self), 0);

  return self->token_lifetime;
}

/**
 * gr_emulator_dial_set_token_lifetime:
 * @self: a dial
 * @seconds: how long, up to %GR_EMULATOR_DIAL_MAX_SECONDS, or 0 for TikTok's
 *
 * Sets how long access tokens and client tokens live that are issued from now on, so that their end can be watched.
 */
void
gr_emulator_dial_set_token_lifetime (GrEmulatorDial *self,
                                     gint64          seconds)
{
  g_return_if_fail (GR_IS_EMULATOR_DIAL (self));
  g_return_if_fail (seconds >= 0 && seconds <= GR_EMULATOR_DIAL_MAX_SECONDS);

  set_seconds (self, &self->token_lifetime, seconds, PROP_TOKEN_LIFETIME);
}

/**
 * gr_emulator_dial_get_refresh_lifetime:
 * @self: a dial
 *
 * Returns: how long refresh tokens live that are issued from now on, in seconds, or 0 for TikTok's
 */
gint64
gr_emulator_dial_get_refresh_lifetime (GrEmulatorDial *self)
{
  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (self), 0);

  return self->refresh_lifetime;
}

/**
 * gr_emulator_dial_set_refresh_lifetime:
 * @self: a dial
 * @seconds: how long, up to %GR_EMULATOR_DIAL_MAX_SECONDS, or 0 for TikTok's
 *
 * Sets how long refresh tokens live that are issued from now on.
 */
void
gr_emulator_dial_set_refresh_lifetime (GrEmulatorDial *self,
                                       gint64          seconds)
{
  g_return_if_fail (GR_IS_EMULATOR_DIAL (self));
  g_return_if_fail (seconds >= 0 && seconds <= GR_EMULATOR_DIAL_MAX_SECONDS);

  set_seconds (self, &self->refresh_lifetime, seconds, PROP_REFRESH_LIFETIME);
}

/**
 * gr_emulator_dial_get_clock_offset:
 * @self: a dial
 *
 * Returns: by how many seconds the sandbox's clock is ahead; a negative number where it is behind
 */
gint64
gr_emulator_dial_get_clock_offset (GrEmulatorDial *self)
{
  g_return_val_if_fail (GR_IS_EMULATOR_DIAL (self), 0);

  return self->clock_offset;
}

/**
 * gr_emulator_dial_set_clock_offset:
 * @self: a dial
 * @seconds: by how much the clock is ahead, within %GR_EMULATOR_DIAL_MAX_SECONDS, negative for behind
 *
 * Moves the sandbox's clock. What was issued before ends sooner or later than was promised, as it does where the clock of a
 * server and the one of this computer differ, or where a computer has slept.
 */
void
gr_emulator_dial_set_clock_offset (GrEmulatorDial *self,
                                   gint64          seconds)
{
  g_return_if_fail (GR_IS_EMULATOR_DIAL (self));
  g_return_if_fail (ABS (seconds) <= GR_EMULATOR_DIAL_MAX_SECONDS);

  set_seconds (self, &self->clock_offset, seconds, PROP_CLOCK_OFFSET);
}
