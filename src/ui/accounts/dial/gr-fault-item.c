/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fault-item.h"

#include "gr-fault-words.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <string.h>

struct _GrFaultItem
{
  GObject parent_instance;

  const GrEmulatorPlace *place;
  GrEmulatorFault        fault; /* GR_EMULATOR_FAULT_NONE for the place itself */
  gboolean               active;
  char                  *note;
  char                  *folded;
};

enum
{
  PROP_0,
  PROP_IS_PLACE,
  PROP_TITLE,
  PROP_LESSON,
  PROP_ACTIVE,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFaultItem, gr_fault_item, G_TYPE_OBJECT)

static gboolean
is_place (GrFaultItem *self)
{
  return self->fault == GR_EMULATOR_FAULT_NONE;
}

static const char *
get_title (GrFaultItem *self)
{
  return is_place (self) ? _ (self->place->title) : _ (gr_emulator_fault_get_kind (self->fault)->summary);
}

/* What Greenroom does about a fault; of a place, when it is asked. */
static const char *
get_lesson (GrFaultItem *self)
{
  return is_place (self) ? _ (self->place->meaning) : gr_emulator_lesson_get_text (gr_emulator_fault_get_lesson (self->fault, self->place->route));
}

static void
gr_fault_item_finalize (GObject *object)
{
  GrFaultItem *self = GR_FAULT_ITEM (object);

  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (gr_fault_item_parent_class)->finalize (object);
}

static void
gr_fault_item_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrFaultItem *self = GR_FAULT_ITEM (object);

  switch (prop_id)
    {
    case PROP_IS_PLACE:
      g_value_set_boolean (value, is_place (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;
    case PROP_LESSON:
      g_value_set_string (value, get_lesson (self));
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, gr_fault_item_get_active (self));
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_fault_item_class_init (GrFaultItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_fault_item_finalize;
  object_class->get_property = gr_fault_item_get_property;

  properties[PROP_IS_PLACE] =
    g_param_spec_boolean ("is-place", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LESSON] =
    g_param_spec_string ("lesson", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_fault_item_init (GrFaultItem *self)
{
}

/* A fault of a place, or with GR_EMULATOR_FAULT_NONE the place itself. */
GrFaultItem *
gr_fault_item_new (const GrEmulatorPlace *place,
                   GrEmulatorFault        fault)
{
  g_autofree char *text = NULL;
  GrFaultItem     *self;

  g_return_val_if_fail (place != NULL, NULL);

  self = g_object_new (GR_TYPE_FAULT_ITEM, NULL);
  self->place = place;
  self->fault = fault;
  text = g_strjoin (" ", get_title (self), get_lesson (self), _ (place->title), gr_emulator_fault_get_kind (fault)->name, NULL);
  self->folded = g_utf8_casefold (text, -1);

  return self;
}

const char *
gr_fault_item_get_route (GrFaultItem *self)
{
  g_return_val_if_fail (GR_IS_FAULT_ITEM (self), NULL);

  return self->place->route;
}

GrEmulatorFault
gr_fault_item_get_fault (GrFaultItem *self)
{
  g_return_val_if_fail (GR_IS_FAULT_ITEM (self), GR_EMULATOR_FAULT_NONE);

  return self->fault;
}

gboolean
gr_fault_item_get_active (GrFaultItem *self)
{
  g_return_val_if_fail (GR_IS_FAULT_ITEM (self), FALSE);

  return self->active;
}

/* Takes over what the dial says now. A place is active where one of its faults is. */
void
gr_fault_item_update (GrFaultItem    *self,
                      GrEmulatorDial *dial)
{
  GrEmulatorFault  set;
  gboolean         active;
  g_autofree char *note = NULL;

  g_return_if_fail (GR_IS_FAULT_ITEM (self));
  g_return_if_fail (GR_IS_EMULATOR_DIAL (dial));

  set = gr_emulator_dial_get_fault (dial, self->place->route);
  active = is_place (self) ? set != GR_EMULATOR_FAULT_NONE : set == self->fault;
  note = is_place (self) ? NULL : gr_fault_words_note (dial, self->place->route, self->fault);

  if (self->active != active)
    {
      self->active = active;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
    }
  if (gr_set_str (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/* Whether every one of @words, which are folded, is somewhere in the line, the place's name or the name on the command line. */
gboolean
gr_fault_item_matches (GrFaultItem *self,
                       char       **words)
{
  g_return_val_if_fail (GR_IS_FAULT_ITEM (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (strstr (self->folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}
