/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-answer.h"

#include "gr-util.h"

struct _GrAnswer
{
  GObject parent_instance;

  char  *value;
  gint64 date;
  char  *note;
  char **about;
};

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_DATE,
  PROP_NOTE,
  PROP_ABOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAnswer, gr_answer, G_TYPE_OBJECT)

static void
gr_answer_finalize (GObject *object)
{
  GrAnswer *self = GR_ANSWER (object);

  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->about, g_strfreev);

  G_OBJECT_CLASS (gr_answer_parent_class)->finalize (object);
}

static void
gr_answer_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GrAnswer *self = GR_ANSWER (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, gr_answer_get_value (self));
      break;

    case PROP_DATE:
      g_value_set_int64 (value, gr_answer_get_date (self));
      break;

    case PROP_NOTE:
      g_value_set_string (value, gr_answer_get_note (self));
      break;

    case PROP_ABOUT:
      g_value_set_boxed (value, gr_answer_get_about (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_answer_class_init (GrAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_answer_finalize;
  object_class->get_property = gr_answer_get_property;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DATE] = g_param_spec_int64 ("date", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ABOUT] = g_param_spec_boxed ("about", NULL, NULL, G_TYPE_STRV, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_answer_init (GrAnswer *self)
{
}

/**
 * gr_answer_new:
 * @value: one of the choices of the proof that asks
 * @date: the day it was told, unix seconds; cut down to midnight UTC
 * @note: (nullable): what the person added
 *
 * Makes an answer that says nothing of what it was about.
 *
 * Returns: (transfer full): an answer, which never changes
 */
GrAnswer *
gr_answer_new (const char *value,
               gint64      date,
               const char *note)
{
  return gr_answer_new_about (value, date, note, NULL);
}

/**
 * gr_answer_new_about:
 * @value: one of the choices of the proof that asks
 * @date: the day it was told, unix seconds; cut down to midnight UTC
 * @note: (nullable): what the person added
 * @about: (nullable) (array zero-terminated=1): workspace fields as they stood, each as "key=value"
 *
 * Makes an answer that remembers what it was about.
 *
 * Returns: (transfer full): an answer, which never changes
 */
GrAnswer *
gr_answer_new_about (const char        *value,
                     gint64             date,
                     const char        *note,
                     const char *const *about)
{
  GrAnswer *self;
  gint64    second_of_day;

  g_return_val_if_fail (value != NULL, NULL);

  second_of_day = date % 86400;
  if (second_of_day < 0)
    second_of_day += 86400;

  self = g_object_new (GR_TYPE_ANSWER, NULL);
  self->value = g_strdup (value);
  self->date = date - second_of_day;
  self->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  self->about = about != NULL ? g_strdupv ((char **)about) : g_new0 (char *, 1);

  return self;
}

/**
 * gr_answer_get_value:
 *
 * Returns: (transfer none): the choice that was made
 */
const char *
gr_answer_get_value (GrAnswer *self)
{
  g_return_val_if_fail (GR_IS_ANSWER (self), NULL);

  return self->value;
}

/**
 * gr_answer_get_date:
 *
 * Returns: the day it was told, as unix seconds of its midnight in UTC
 */
gint64
gr_answer_get_date (GrAnswer *self)
{
  g_return_val_if_fail (GR_IS_ANSWER (self), 0);

  return self->date;
}

/**
 * gr_answer_get_note:
 *
 * Returns: (transfer none) (nullable): what the person added
 */
const char *
gr_answer_get_note (GrAnswer *self)
{
  g_return_val_if_fail (GR_IS_ANSWER (self), NULL);

  return self->note;
}

/**
 * gr_answer_get_about:
 *
 * Returns: (transfer none) (array zero-terminated=1): the "key=value" lines it was about, empty where not known
 */
const char *const *
gr_answer_get_about (GrAnswer *self)
{
  g_return_val_if_fail (GR_IS_ANSWER (self), NULL);

  return (const char *const *)self->about;
}
